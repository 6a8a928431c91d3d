"""`python -m benchmarks.peers`: installs other tools, asks them for headings, and writes the comparison.

Each tool gets an environment of its own under `.bench/` (or --folder) and runs without a network, for
as long as --patience allows it for a paper; one that is not done by then has a row that says so.
The papers besides the first one lie outside the project (CONSTANCIA_SHARED, or ../shared); where they
are missing, the table has fewer of them.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.peers.asked import ask
from benchmarks.peers.install import PROJECT, Peer, install, megabytes, peers
from benchmarks.peers.page import Result, Times, page
from benchmarks.peers.right import Paper, papers
from benchmarks.peers.score import score

RUNS = 3  # times are their medians
PATIENCE = 180  # seconds of the clock that a tool may take to start and to read one paper twice


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--folder", type=Path, default=PROJECT / ".bench")
    parser.add_argument("--out", type=Path, default=PROJECT / "docs" / "reference" / "peers.md")
    parser.add_argument("--patience", type=float, default=PATIENCE, metavar="SECONDS")
    asked = parser.parse_args()
    shared = Path(os.environ.get("CONSTANCIA_SHARED") or PROJECT.parent / "shared")
    tools = list(peers(asked.folder))
    for tool in tools:
        sys.stderr.write(f"installing {tool.name}\n")
        install(tool)
    read = list(papers(shared))
    results = [result for tool in tools for result in _results(tool, read, asked.patience)]
    weights = {tool.name: megabytes(tool) for tool in tools}
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(page(read, tools, weights, results), encoding="utf-8")
    sys.stderr.write(f"{asked.out} is written\n")
    return 0


def _results(tool: Peer, read: list[Paper], patience: float) -> Iterator[Result]:
    for paper in read:
        sys.stderr.write(f"{tool.name}: {paper.name}\n")
        answers: list[Mapping[str, Any]] = []
        trouble = ""
        while len(answers) < RUNS and not trouble:  # what fails once is not asked again
            told = ask(tool, paper, patience)
            if isinstance(told, str):
                trouble = told
            else:
                answers.append(told)
        if trouble:
            yield Result(tool.name, paper.name, None, None, trouble)
            continue
        found = score(paper, answers[0]["headings"])
        names = ("import_seconds", "first_seconds", "again_seconds")
        times = (median(one[name] for one in answers) for name in names)
        yield Result(tool.name, paper.name, found, Times(*times), "")


if __name__ == "__main__":
    raise SystemExit(main())
