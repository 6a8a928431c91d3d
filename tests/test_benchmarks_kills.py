"""A server killed while it takes writes comes back by itself, with all that it confirmed, once each.

`python -m benchmarks.kills` does the same a hundred times; storing alone is killed in test_store_kill.py.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.skipif(
    "CONSTANCIA_HEAVY" not in os.environ, reason="three servers are started: set CONSTANCIA_HEAVY to run it"
)
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="the worker is found in /proc")
def test_what_a_killed_server_confirmed_is_there_once(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.kills", "--loading", "1", "--serving", "2"],
        cwd=ROOT,
        env={
            **os.environ,
            "CONSTANCIA_DATABASE": "",
            "PYTHONPATH": str(ROOT / "src"),
            "TMPDIR": str(tmp_path),
        },
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    assert done.stdout.count("nothing lost, nothing doubled, sound") == 2
