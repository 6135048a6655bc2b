"""The command that shows most of the house without a window."""

from __future__ import annotations

from pathlib import Path

import typer

from commands import output
from commands.designs import sound
from commands.exporting import save_curves, save_picture, write
from commands.record import Record
from engine.project.templates import TEMPLATES, load_template

FOLDER = Path("netloom-demo")
CONTENTS = {
    "design.netloom": "the design: main.py netloom-demo/design.netloom opens it",
    "canvas.png": "its drawing",
    "curves.png": "loss and accuracy of the run",
    "weights.safetensors": "the trained weights: main.py evaluate netloom-demo",
    "model.py": "the exported code, which needs only torch and scikit-learn: python model.py",
}


def demo() -> None:
    """Train the first template without a window, and leave all that comes of it in netloom-demo/."""
    from commands.progress import run  # torch
    from engine.program.source import print_source

    name = next(iter(TEMPLATES))
    design = load_template(name)
    output.text(f"[bold]{design.name}[/]: {TEMPLATES[name].teaches}")
    record = Record()
    code = run(design, folder=FOLDER, resume=None, as_json=False, record=record)
    if code:
        raise typer.Exit(code)
    write(FOLDER / "model.py", print_source(design, sound(design)).text.encode())
    save_picture(design, FOLDER / "canvas.png")
    save_curves(record, FOLDER / "curves.png")
    width = max(map(len, CONTENTS))
    for file, meaning in CONTENTS.items():
        output.text(f"  {file.ljust(width)}  {meaning}")
