"""Starts Netloom from a fresh clone: makes `.venv`, installs the locked packages, runs `main.py` with the arguments."""

import sys

if sys.version_info < (3, 11):
    sys.exit("Netloom needs Python 3.11 or newer; this is Python %d.%d" % sys.version_info[:2])

import environment
import system_libraries


def main(arguments: "list[str]") -> int:
    """Run `main.py`, or its demo where no window can be shown."""
    try:
        environment.prepare()
    except environment.SetupError as error:
        environment.say(str(error))
        return 1
    advice = system_libraries.provide()
    if advice:
        environment.say(advice)
    if not arguments and not system_libraries.has_display():
        environment.say("There is no display for a window, so this runs the demo: run.py demo")
        arguments = ["demo"]
    return environment.start(str(environment.ROOT / "main.py"), *arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
