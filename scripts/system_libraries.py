"""What Qt needs of a Linux system: which libraries are missing, and how to install them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Debian's package of each library."""
FONTS = Path("/usr/share/fonts")


def provide() -> str:
    """Install what is missing where that needs nobody's leave: root on Debian or Ubuntu.

    Returns:
        What a person still has to do, or "".
    """
    missing = missing_libraries()
    packages = [PACKAGES[name] for name in missing]
    if missing and not any(FONTS.rglob("*.[ot]t[fc]")):
        packages.append("fonts-dejavu-core")
    if not packages:
        return ""
    if _may_install():
        print(f"Installing what Qt needs of the system: {' '.join(packages)}", file=sys.stderr, flush=True)
        if _install(packages):
            return ""
    return (
        f"Qt needs system libraries that are missing: {', '.join(missing)}\n"
        f"On Debian and Ubuntu this installs them:\n  sudo apt-get install -y {' '.join(packages)}"
    )


def missing_libraries() -> list[str]:
    """The libraries that cannot be loaded; none on Windows and macOS, where Qt brings all it needs."""
    return [name for name in PACKAGES if not _loads(name)] if sys.platform == "linux" else []


def has_display() -> bool:
    """Whether a window can be shown."""
    return sys.platform != "linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _may_install() -> bool:
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _install(packages: list[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    subprocess.run(["apt-get", "update"], env=environment, stdout=sys.stderr)
    return subprocess.run(install, env=environment, stdout=sys.stderr).returncode == 0
