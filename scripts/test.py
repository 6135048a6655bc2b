"""Runs the whole test suite from a fresh clone, without a screen; arguments go to pytest."""

import os
import sys

if sys.version_info < (3, 11):
    sys.exit("Netloom needs Python 3.11 or newer; this is Python %d.%d" % sys.version_info[:2])

import environment
import system_libraries


def main(arguments: "list[str]") -> int:
    """Run pytest in the repository's root, on two processes unless `-n` says otherwise.

    Each process takes what stands together, so that what tests share is made once: `worksteal`.
    """
    try:
        environment.prepare(tests=True)
    except environment.SetupError as error:
        environment.say(str(error))
        return 1
    advice = system_libraries.provide()
    if advice:
        environment.say(advice)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # some hundred processes begin: let them not all compile the same
    os.chdir(environment.ROOT)
    return environment.start("-m", "pytest", "-n", "2", "--dist", "worksteal", *arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
