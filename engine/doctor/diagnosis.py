"""What a doctor says: an illness with its evidence, and remedies that change the design."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from engine.graph.design import Design
from engine.graph.errors import Fix, Severity, Translate, Wording, filled
from engine.graph.fixes import apply


@dataclass(frozen=True)
class Remedy:
    """A change of the design that one click makes.

    Args:
        label: What the button says, a template for `args`.
        fixes: What is done to the drawing, one after another. training: Settings of the training by name.
    """

    label: str
    args: Mapping[str, object] = field(default_factory=dict, hash=False)
    fixes: tuple[Fix, ...] = ()
    training: Mapping[str, object] = field(default_factory=dict, hash=False)

    def told(self, translate: Translate = str) -> str:
        """The label in the reader's language."""
        return filled(self.label, self.args, translate)

    def applied(self, design: Design) -> Design:
        """The design after the remedy.

        Raises:
            NetloomError: The design changed since, and the remedy has no meaning any more (`stale_fix`).
        """
        graph = design.graph
        for fix in self.fixes:
            graph = apply(graph, fix)
        return replace(design, graph=graph, training=replace(design.training, **self.training))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Diagnosis:
    """An illness of a run.

    Args:
        severity: `error` (the run is lost), `warning` (it does not learn as it could) or `info`.
        code: Stable name of the illness. block: Where it shows, as the path to it; "" for the run as a whole.
        wording: What is seen, why, with the numbers, and how to mend it. remedies: The best first.
    """

    severity: Severity
    code: str
    block: str
    wording: Wording
    remedies: tuple[Remedy, ...] = ()
