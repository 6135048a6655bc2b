"""What every test relies on: no screen, no user's files, one thread."""

from __future__ import annotations

import os
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["NETLOOM_HOME"] = tempfile.mkdtemp(prefix="netloom-test-")
