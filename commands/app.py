"""The table of commands."""

from __future__ import annotations

import typer

from commands import catalogue, checking, demo, exporting, importing, trained, training, trusting

app = typer.Typer(
    name="netloom",
    help="Draw a neural network, train it, see why it learns or fails, and take it away as Python. "
    "Without a command, or with only a DESIGN, the editor opens.",
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)
for command in (
    demo.demo,
    catalogue.blocks,
    catalogue.datasets,
    catalogue.templates,
    checking.check,
    checking.summary,
    trusting.trust,
    training.train,
    trained.evaluate,
    trained.predict,
    exporting.export,
):
    app.command()(command)
app.command("import")(importing.import_module)
