"""Gather every text that a person reads into `assets/translations/*.ts`, and compile these to `.qm`.

    python scripts/translations.py          gather and compile
    python scripts/translations.py --list   print what has no translation yet

A text is its own key. Translations that are already there stay; texts that nobody says any more go.
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "translations"
CONTEXT = "Netloom"
LANGUAGES = ("zh_CN",)
PLACE = re.compile(r"\{[^}]*\}")

TELLING_WORDS = ("what", "why", "mend", "label", "doc", "title", "empty", "hint")
"""Keywords whose text is shown to a person, through `tr` somewhere else."""
TELLING_CALLS = frozenset(
    [
        "NetloomError",
        "BlockError",
        "EditError",
        "DatasetError",
        "ProgramError",
        "JobError",
        "RunFailed",
        "Wording",
        "Fix",
        "Problem",
        "Remedy",
        "_substituted",
        "TextError",
        "bad_row",
        "fault",
        "refusal",
        "told",
        "partial",
        "setting",
        "LivePlot",
        "_misfit",
    ]
)
"""Calls whose unnamed texts are shown too, where they are sentences and not names."""

Texts = dict[str, str]
"""Each text with the file that says it."""


def gather() -> Texts:
    """All texts, with where they are first said."""
    found: Texts = {}
    for room in ("gui", "engine", "commands"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for text in texts_in(ast.parse(path.read_text(encoding="utf-8"))):
                found.setdefault(text, path.relative_to(ROOT).as_posix())
    for text, place in declared_texts():
        found.setdefault(text, place)
    return {text: place for text, place in found.items() if PLACE.sub("", text).strip()}


def texts_in(tree: ast.AST) -> Iterator[str]:
    """Literal texts of a source that reach `tr`: its own arguments, terms, and those of errors, problems and forms."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        if name in ("tr", "Term") and node.args:
            yield from _literals(node.args[0])
        for keyword in node.keywords:
            if keyword.arg in TELLING_WORDS:
                yield from (text for text in _literals(keyword.value) if keyword.arg == "label" or _is_told(text))
        if name in TELLING_CALLS:
            for argument in node.args:
                yield from filter(_is_told, _literals(argument))


def declared_texts() -> Iterator[tuple[str, str]]:
    """Texts that stand in declarations: blocks with their help, datasets, templates, actions, docks."""
    sys.path.insert(0, str(ROOT))
    from engine.blocks import CATALOGUE
    from engine.data.catalogue import DATASETS
    from engine.data.own import KINDS
    from engine.project.templates import TEMPLATES, load_template
    from gui.actions import ACTIONS
    from gui.docks import PANELS
    from gui.panels.help_text import help_parts

    for block in CATALOGUE.values():
        place = f"{block.__module__.replace('.', '/')}.py"
        yield block.title, place
        yield from ((part.text, place) for part in help_parts(block) if part.kind != "source")
        yield from ((setting.doc, place) for setting in block.settings)
    for dataset in DATASETS.values():
        yield from ((text, "engine/data") for text in (dataset.title, dataset.doc, dataset.source))
    for template in TEMPLATES.values():
        yield from ((text, "assets/templates") for text in (template.title, template.topic, template.teaches))
        notes = (node.note for node in load_template(template.name).graph.nodes.values())
        yield from ((note, "assets/templates") for note in notes if note)
    for kind in KINDS.values():
        yield from ((text, "engine/data/own.py") for text in (kind.title, kind.doc, *(o.doc for o in kind.options)))
    for action in ACTIONS:
        yield from ((text, "gui/actions.py") for text in (action.text, action.hint))
    for panel in PANELS:
        yield panel.title, "gui/docks.py"


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _literals(node: ast.expr) -> Iterator[str]:
    """The texts that an expression can give: a literal, or either side of a choice. Not those of calls inside it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    elif isinstance(node, ast.BoolOp | ast.Tuple | ast.List):
        for part in node.values if isinstance(node, ast.BoolOp) else node.elts:
            yield from _literals(part)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _literals(value)
    elif isinstance(node, ast.Subscript):
        yield from _literals(node.value)


def _is_told(text: str) -> bool:
    """Whether it is a sentence or a label, not a name of something."""
    return " " in text or "{" in text or (text[:1].isupper() and text[1:].islower())


def read(path: Path) -> dict[str, str]:
    """The translations of a `.ts` file by text; those that are not finished are left out."""
    if not path.is_file():
        return {}
    found = {}
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished" and translation.text:
            found[message.findtext("source", "")] = translation.text
    return found


def write(path: Path, language: str, texts: Texts, known: dict[str, str]) -> None:
    """Write a `.ts` file, sorted, so that a change of one text is a change of one place."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in sorted(texts):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{texts[text]}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, "  ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n")


def compile_(path: Path) -> None:
    """Make the `.qm` beside a `.ts`, with the tool inside the PySide6 package."""
    import PySide6

    package = Path(PySide6.__file__).parent
    tool = next((t for t in (package / "lrelease", package / "lrelease.exe") if t.is_file()), None)
    if tool is None:
        raise SystemExit("lrelease is not in the PySide6 package")
    subprocess.run([str(tool), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)


def main() -> None:
    """Gather and compile, or list what is missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true", help="print the texts without a translation, one a line")
    options = parser.parse_args()
    texts = gather()
    for language in LANGUAGES:
        path = FOLDER / f"netloom_{language}.ts"
        known = read(path)
        missing = [text for text in texts if text not in known]
        if options.list:
            print("\n".join(repr(text) for text in sorted(missing)))
            continue
        write(path, language, texts, known)
        compile_(path)
        print(f"{path.name}: {len(texts)} texts, {len(missing)} without a translation")


if __name__ == "__main__":
    main()
