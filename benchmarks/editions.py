"""Times the comparison of two editions beside a plain redline and a collator, where these are installed.

`python -m benchmarks.editions`: processor seconds of a second, warm call, on the first paper and an edition
of it with forty edits. `pip install redlines collatex python-Levenshtein` for the peers.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from time import process_time

from constancia import pipeline
from constancia.compare import tiers
from constancia.evaluation.editions import editions
from constancia.model import MatchTier, Paper

PAPER = Path(__file__).resolve().parent.parent / "papers" / "china-lac-2025.txt"
EDITS, SEED = 40, 5
COLLATED = (3_000, 6_000)  # characters that CollateX finishes in a minute


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of the second call."""
    work()
    started = process_time()
    work()
    return process_time() - started


def read(text: str) -> Paper:
    return pipeline.read(text.encode(), name="edition.txt", language="en")


def measured() -> dict[str, float]:
    """What was timed, by name, in seconds."""
    paper = pipeline.read(PAPER)
    [edited] = editions(paper, count=1, edits=EDITS, seed=SEED)
    new = read(edited.new)
    found = {
        f"constancia, {tier.value}": seconds(lambda tier=tier: pipeline.compare(paper, new, tier=tier))
        for tier in tiers()
    }
    found["constancia, three editions"] = seconds(lambda: pipeline.timeline([paper, new, paper]))
    if find_spec("redlines"):
        found["redlines"] = seconds(lambda: redlined(edited.old, edited.new))
    for size in COLLATED if find_spec("collatex") else ():
        old, newer = edited.old[:size], edited.new[:size]
        papers = read(old), read(newer)
        found[f"constancia, {size} characters"] = seconds(
            lambda papers=papers: pipeline.compare(*papers, tier=MatchTier.NGRAMS)
        )
        found[f"collatex, {size} characters"] = seconds(lambda old=old, newer=newer: collated(old, newer))
    return found


def redlined(old: str, new: str) -> object:
    from redlines import Redlines

    return Redlines(old, new).changes


def collated(old: str, new: str) -> object:
    from collatex import Collation, collate

    collation = Collation()
    collation.add_plain_witness("old", old)
    collation.add_plain_witness("new", new)
    return collate(collation)


if __name__ == "__main__":
    for name, took in measured().items():
        sys.stdout.write(f"{took:8.3f}  {name}\n")
