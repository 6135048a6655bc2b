"""The exported script reads own data with a loader of its own, and learns from them what the loop learns."""

from __future__ import annotations

import ast
import sys

import pytest

from engine.data.catalogue import dataset_of, fields_of, load
from tests.engine.data.own_files import FILES, learner
from tests.engine.program.exported import imported, printed
from tests.engine.training.test_script import expected_lines, said

every_kind = pytest.mark.parametrize("kind", FILES)


@every_kind
def test_the_printed_loader_gives_the_same_numbers(kind, tmp_path):
    choice = FILES[kind](tmp_path)
    dataset, ours = dataset_of(choice), load(choice)
    module = imported(printed(learner(choice), model_only=False).text, tmp_path)
    theirs = getattr(module, dataset.loader.__name__)(**dict(dataset.arguments))

    assert {part: set(arrays) for part, arrays in theirs.items()} == {part: set(a) for part, a in ours.items()}
    for part, arrays in ours.items():
        for name, values in arrays.items():
            assert theirs[part][name].dtype == values.dtype
            assert theirs[part][name].tobytes() == values.tobytes()


def test_the_printed_scripts_reach_the_same_losses(tmp_path):
    expected = []
    for i, make in enumerate(FILES.values()):
        (tmp_path / f"data{i}").mkdir()
        design = learner(make(tmp_path / f"data{i}"))
        (tmp_path / f"model{i}.py").write_text(printed(design, model_only=False).text, encoding="utf-8")
        expected += expected_lines(design)

    assert said(tmp_path, *(f"model{i}.py" for i in range(len(FILES)))) == expected


@every_kind
def test_the_printed_script_imports_only_what_the_kind_needs(kind, tmp_path):
    tree = ast.parse(printed(learner(FILES[kind](tmp_path)), model_only=False).text)
    names = {
        node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    outside = {name.split(".")[0] for name in names} - sys.stdlib_module_names

    assert outside <= {"numpy", "torch"} | ({"PIL"} if kind == "pictures" else set())


@every_kind
def test_arrays_are_as_the_fields_tell(kind, tmp_path):
    choice = FILES[kind](tmp_path)
    fields, parts, dataset = fields_of(choice), load(choice), dataset_of(choice)

    assert tuple(len(next(iter(parts[part].values()))) for part in ("train", "valid", "test")) == dataset.samples
    for arrays in parts.values():
        assert set(arrays) == set(fields)
        for name, values in arrays.items():
            assert values.shape[1:] == fields[name].spec.sizes
            assert str(values.dtype) == fields[name].spec.dtype
            if fields[name].kind in ("classes", "tokens"):
                assert values.min() >= 0 and values.max() < len(fields[name].labels)
