"""The last recorded run, statement by statement, and what has been gained and lost since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# (paper, tier) -> start of each gold statement -> what was wrong with it; () where nothing was
Outcomes = Mapping[tuple[str, str], Mapping[int, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Turn:
    """A gold statement that is now better or worse coded than in the recorded run."""

    paper: str
    tier: str
    start: int
    gained: tuple[str, ...]
    lost: tuple[str, ...]


def load(path: Path) -> Outcomes:
    """The recorded outcomes; none where nothing was recorded."""
    outcomes: dict[tuple[str, str], dict[int, tuple[str, ...]]] = {}
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            wrong = {start: tuple(names) for start, names in row["wrong"]}
            outcomes[row["paper"], row["tier"]] = {start: wrong.get(start, ()) for start in row["starts"]}
    return outcomes


def written(outcomes: Outcomes) -> str:
    """One JSON object a paper and tier: the start of each statement, and what is wrong with some."""
    lines = [
        json.dumps(
            {
                "paper": paper,
                "tier": tier,
                "starts": list(found),
                "wrong": [[start, list(names)] for start, names in found.items() if names],
            }
        )
        for (paper, tier), found in sorted(outcomes.items())
    ]
    return "".join(f"{line}\n" for line in lines)


def merged(before: Outcomes, now: Outcomes) -> Outcomes:
    """What was measured now, and of papers that were not, what was recorded before."""
    return {**before, **now}


def turns(before: Outcomes, now: Outcomes) -> list[Turn]:
    """Statements whose mistakes changed, in the order of papers, tiers and text."""
    found = []
    for key, outcomes in now.items():
        recorded = before.get(key, {})
        for start, wrong in outcomes.items():
            if start in recorded and set(wrong) != set(recorded[start]):
                gained = tuple(name for name in recorded[start] if name not in wrong)
                lost = tuple(name for name in wrong if name not in recorded[start])
                found.append(Turn(*key, start, gained, lost))
    return found
