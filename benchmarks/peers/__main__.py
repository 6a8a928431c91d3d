"""`python -m benchmarks.peers`: installs other tools, asks them for headings, and writes the comparison.

Each tool gets an environment of its own under `.bench/` (or --folder) and runs without a network.
The papers besides the first one lie outside the project (CONSTANCIA_SHARED, or ../shared); where they
are missing, the table has fewer of them.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.peers.install import HERE, PROJECT, Peer, install, megabytes, peers
from benchmarks.peers.marked import marked
from benchmarks.peers.page import Result, Times, page
from benchmarks.peers.right import Paper, papers
from benchmarks.peers.score import score

RUNS = 3  # times are their medians
PATIENCE = 600  # seconds a tool may take for one paper


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--folder", type=Path, default=PROJECT / ".bench")
    parser.add_argument("--out", type=Path, default=PROJECT / "docs" / "reference" / "peers.md")
    asked = parser.parse_args()
    shared = Path(os.environ.get("CONSTANCIA_SHARED") or PROJECT.parent / "shared")
    tools = list(peers(asked.folder))
    for tool in tools:
        sys.stderr.write(f"installing {tool.name}\n")
        install(tool)
    read = list(papers(shared))
    results = [result for tool in tools for result in _results(tool, read)]
    weights = {tool.name: megabytes(tool) for tool in tools}
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(page(read, tools, weights, results), encoding="utf-8")
    sys.stderr.write(f"{asked.out} is written\n")
    return 0


def _results(tool: Peer, read: list[Paper]) -> Iterator[Result]:
    for paper in read:
        sys.stderr.write(f"{tool.name}: {paper.name}\n")
        told = [_asked(tool, paper) for _ in range(RUNS)]
        answers = [one for one in told if not isinstance(one, str)]
        if len(answers) < RUNS:
            trouble = next(one for one in told if isinstance(one, str))
            yield Result(tool.name, paper.name, None, None, trouble)
            continue
        found = score(paper, answers[0]["headings"])
        names = ("import_seconds", "first_seconds", "again_seconds")
        times = (median(one[name] for one in answers) for name in names)
        yield Result(tool.name, paper.name, found, Times(*times), "")


def _asked(tool: Peer, paper: Paper) -> dict[str, Any] | str:
    """What the tool's script tells of a paper; the last line of its complaint where it fails."""
    path = {"PYTHONPATH": os.pathsep.join((str(HERE / "offline"), str(HERE)))}
    with tempfile.TemporaryDirectory() as folder:
        file = paper.path
        if tool.marked:
            file = Path(folder) / "marked.txt"
            file.write_text(marked(paper), encoding="utf-8")
        try:
            done = subprocess.run(  # noqa: S603 (scripts of our own)
                [str(tool.python), str(tool.script), str(file)],
                env={**os.environ, **path},
                capture_output=True,
                text=True,
                check=False,
                timeout=PATIENCE,
            )
        except subprocess.TimeoutExpired:
            return f"not done after {PATIENCE} s"
    if done.returncode != 0:
        return (done.stderr.strip().splitlines() or ["failed"])[-1][:200]
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


if __name__ == "__main__":
    raise SystemExit(main())
