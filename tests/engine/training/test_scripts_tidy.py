"""Scripts of all kinds are laid out and typed as a person would; all in one test, as mypy has to load torch first."""

from __future__ import annotations

from tests.engine.data.own_files import FILES, learner
from tests.engine.program import test_groups_printed
from tests.engine.program.exported import printed
from tests.engine.training import test_script, test_script_of_losses
from tests.engine.training.test_script_of_starts import designs, run
from tests.tidy import untidy

__all__ = ["run"]


def test_the_scripts_are_as_a_person_would_format_and_type_them(run, tmp_path):
    own = {}
    for kind, make in FILES.items():
        (tmp_path / kind).mkdir()
        own[kind] = learner(make(tmp_path / kind))
    trained = {"any": test_script.DESIGNS, "losses": test_script_of_losses.DESIGNS, "starts": designs(run), "own": own}
    texts = {f"group{i}": printed(made).text for i, made in enumerate(test_groups_printed.DESIGNS.values())}
    for kind, drawn in trained.items():
        texts |= {f"{kind}{i}": test_script.exported(design) for i, design in enumerate(drawn.values())}
    files = [tmp_path / f"{name}.py" for name in texts]
    for file, text in zip(files, texts.values(), strict=True):
        file.write_text(text, encoding="utf-8")

    assert untidy(files) == ""
