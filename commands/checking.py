"""The commands that tell what is known of a design without running it: check and summary."""

from __future__ import annotations

from typing import Any

import typer

from commands import output
from commands.designs import DesignArgument, JsonOption, analysed, read
from engine.analysis.result import Analysis, BlockFacts
from engine.blocks.own_code import own_texts
from engine.data.catalogue import fields_of
from engine.graph.design import Design
from engine.graph.sizes import Size
from engine.graph.spec import TensorSpec
from engine.program.origins import faults_of_origins


def check(design: DesignArgument, as_json: JsonOption = False) -> None:
    """Say whether a design can run, and if not, what is wrong, where, why, and how to mend it."""
    made = read(design)
    analysis = analysed(made)
    problems = (*faults_of_origins(made, analysis, fields_of(made.dataset)), *analysis.problems)
    count = sum(problem.severity == "error" for problem in problems)
    if as_json:
        output.document({"ok": not count, "problems": [output.problem_record(problem) for problem in problems]})
    else:
        if problems:
            output.text(output.problems_text(problems))
        verdict = f"[red]{_errors(count)}[/]" if count else "[green]ready to run[/]"
        output.text(f"{output.escaped(design)}: {verdict}")
    if count:
        raise typer.Exit(1)


def _errors(count: int) -> str:
    return "1 error" if count == 1 else f"{count} errors"


def summary(design: DesignArgument, as_json: JsonOption = False) -> None:
    """Show each block's output shape, parameters and cost. Of a faulty design, all that can be known."""
    made = read(design)
    analysis = analysed(made)
    if as_json:
        output.document(summary_record(made, analysis))
    else:
        _print_summary(made, analysis)
    if not analysis.ok:
        raise typer.Exit(1)


def summary_record(design: Design, analysis: Analysis) -> dict[str, Any]:
    """A summary as programs read it; `flops` and bytes are of one sample, a multiply-add counts as two flops."""
    return {
        "name": design.name,
        "ok": analysis.ok,
        "total_params": analysis.total_params,
        "trainable_params": analysis.trainable_params,
        "uncounted": _uncounted(analysis),
        "flops": 2 * analysis.multiply_adds,
        "activation_bytes": analysis.activation_bytes,
        "blocks": [_block_record(facts) for facts in _in_order(analysis)],
        "problems": [output.problem_record(problem) for problem in analysis.problems],
    }


def _in_order(analysis: Analysis) -> list[BlockFacts]:
    """All facts in the order of computation, blocks in a loop last."""
    order = dict.fromkeys((*analysis.graph.order, *analysis.blocks))
    return [analysis.blocks[key] for key in order]


def _block_record(facts: BlockFacts) -> dict[str, Any]:
    return {
        "id": facts.node.id,
        "type": facts.node.block.type_name(),
        "output_shapes": {port: spec.shape for port, spec in facts.outputs.items()},
        "params": facts.params,
        "flops": _doubled(facts.multiply_adds),
        "activation_bytes": facts.activation_bytes,
    }


def _uncounted(analysis: Analysis) -> list[str]:
    """The blocks whose weights and flops show only when their Python text runs."""
    return [place for place, _ in own_texts(analysis.graph)]


def _doubled(size: Size) -> Size:
    return size * 2


def _print_summary(design: Design, analysis: Analysis) -> None:
    rows = [
        (
            facts.node.id,
            facts.node.block.type_name(),
            "  ".join(map(_shape, facts.outputs.values())) or ("?" if facts.node.block.outputs else ""),
            f"{facts.params:,}" if facts.params else "",
            _count(_doubled(facts.multiply_adds)),
        )
        for facts in _in_order(analysis)
    ]
    output.table(
        design.name, ("Block", "Type", "Output", "Parameters", "Flops"), rows, right=("Output", "Parameters", "Flops")
    )
    output.text(f"Parameters   {analysis.total_params:,}, of which {analysis.trainable_params:,} learn")
    if uncounted := _uncounted(analysis):
        output.text(output.escaped(f"Not counted  {', '.join(uncounted)}: known only when the Python text runs"))
    output.text(f"Flops        {2 * analysis.multiply_adds:,} a sample")
    output.text(f"Activations  {analysis.activation_bytes:,} bytes a sample")
    if analysis.problems:
        output.text(output.problems_text(analysis.problems), error=True)


def _shape(spec: TensorSpec) -> str:
    return "(" + ", ".join(map(str, spec.shape)) + ")"


def _count(size: Size) -> str:
    if isinstance(size, int):
        return f"{size:,}" if size else ""
    return str(size)
