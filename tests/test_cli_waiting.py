"""The progress bar: for people who wait, in a terminal; for nobody else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

ROOT = Path(__file__).resolve().parent.parent
PAPER = ROOT / "papers" / "china-lac-2025.txt"
COMMAND = [sys.executable, "-c", "from constancia.cli.main import main; main()"]
BAR = b"Reading "


def in_a_terminal(*arguments: str | Path, until: bytes) -> tuple[bytes, int]:
    """What a terminal shows of the command, and its exit status; interrupted once `until` is shown."""
    master, slave = pty.openpty()
    running = subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "80"},
    )
    os.close(slave)
    shown, stopped, deadline = b"", False, time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            shown += os.read(master, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if until in shown and not stopped:
            running.send_signal(signal.SIGINT)
            stopped = True
    os.close(master)
    return shown, running.wait(60)


def test_a_short_wait_shows_the_result_alone(tmp_path: Path):
    path = tmp_path / "small.txt"
    path.write_text("I. Trade\nWe will sign a treaty.\n", encoding="utf-8")
    shown, status = in_a_terminal("outline", path, until=b"never shown")
    assert status == 0
    assert BAR not in shown
    assert "└─ I. Trade".encode() in shown


def test_a_long_wait_shows_a_bar_and_can_be_stopped(tmp_path: Path):
    path = tmp_path / "long.txt"
    path.write_text(PAPER.read_text(encoding="utf-8") * 60, encoding="utf-8")
    shown, status = in_a_terminal("extract", path, "--tier", "rules", until=BAR)
    assert status == 130
    assert b"\x1b[?25h" in shown, "the cursor is back"
    assert b"Traceback" not in shown
