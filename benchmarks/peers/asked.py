"""Asking one tool about one paper, in a process of its own that is ended when its time is over."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.peers.install import HERE, Peer
from benchmarks.peers.marked import marked
from benchmarks.peers.right import Paper


def ask(tool: Peer, paper: Paper, patience: float) -> dict[str, Any] | str:
    """What the tool's script tells of a paper; a sentence where it fails or takes over `patience` s."""
    with tempfile.TemporaryDirectory() as folder:
        file = paper.path
        if tool.marked:
            file = Path(folder) / "marked.txt"
            file.write_text(marked(paper), encoding="utf-8")
        return told_by([str(tool.python), str(tool.script), str(file)], patience)


def told_by(command: list[str], patience: float) -> dict[str, Any] | str:
    """The JSON in the last line that a command prints; the last line of its complaint where it fails."""
    path = os.pathsep.join((str(HERE / "offline"), str(HERE)))
    # A session of its own: what the tool has started ends with it, and holds no pipe of ours open.
    with subprocess.Popen(  # noqa: S603 (scripts of our own)
        command,
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as child:
        try:
            printed, complaint = child.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            return f"not done after {patience:g} s"
    if child.returncode != 0:
        return (complaint.strip().splitlines() or ["failed"])[-1][:200]
    told: dict[str, Any] = json.loads(printed.splitlines()[-1])
    return told
