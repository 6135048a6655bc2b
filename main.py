"""Starts Netloom: the command line, or without a command the editor."""

from __future__ import annotations

import sys

from commands.start import main


def run() -> None:
    """Start with the arguments of the command line, and end with their exit code."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
