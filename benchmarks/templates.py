"""Every template trained as it stands: the figure it reaches beside its target, and the seconds; one JSON line each.

`python benchmarks/templates.py [NAMES]`. The lines are the source of the table in `docs/templates.md`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from engine.project.templates import TEMPLATES, load_template
from engine.training.events import RunFinished
from engine.training.run import train


def main(names: list[str]) -> None:
    """Train and print."""
    for name in names or list(TEMPLATES):
        template, ended = TEMPLATES[name], train(load_template(name))
        reached = ended.test[template.metric] if isinstance(ended, RunFinished) else None
        figures = {"reached": reached, "target": template.target, "at_most": template.at_most}
        seconds = {"seconds": round(ended.seconds, 1)} if isinstance(ended, RunFinished) else {}
        print(json.dumps({"template": name, "metric": template.metric, **figures, **seconds}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
