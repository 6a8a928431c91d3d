"""How often each rule was right, paper by paper: kept beside the floors, and shipped as a sum."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from constancia.lexicon.confidence import Confidence, Counts, confidence_of

ByPaper = Mapping[str, Counts]  # paper -> facet -> rule -> right, seen

KEPT = "calibration.jsonl"  # beside the floors
PLACE = "src/constancia/lexicon/any/confidence.toml"  # in a checkout

HEAD = """\
# How often each rule was right in papers that people coded, facet by facet: [right, seen], the rule's
# language left out. `constancia eval --calibrate` writes this; lexicon/confidence.py says what comes of it.
"""


def load(path: Path) -> ByPaper:
    """What was counted; nothing where there is no file."""
    found: dict[str, dict[str, dict[str, tuple[int, int]]]] = {}
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            rules = found.setdefault(row["paper"], {}).setdefault(row["facet"], {})
            rules[row["rule"]] = (row["right"], row["seen"])
    return found


def written(counted: ByPaper) -> str:
    """One JSON object a paper, facet and rule, in order of their names."""
    lines = [
        json.dumps({"paper": paper, "facet": facet, "rule": rule, "right": right, "seen": seen})
        for paper, facets in sorted(counted.items())
        for facet, rules in sorted(facets.items())
        for rule, (right, seen) in sorted(rules.items())
    ]
    return "".join(f"{line}\n" for line in lines)


def total(counted: Iterable[Counts]) -> Counts:
    """The sum of several papers' counts, in order of their names."""
    right: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for facets in counted:
        for facet, rules in facets.items():
            for rule, (part, whole) in rules.items():
                right[facet, rule] += part
                seen[facet, rule] += whole
    summed: dict[str, dict[str, tuple[int, int]]] = {}
    for facet, rule in sorted(seen):
        summed.setdefault(facet, {})[rule] = (right[facet, rule], seen[facet, rule])
    return summed


def unseen(counted: ByPaper) -> dict[str, Confidence]:
    """For each paper the confidence that its own coding had no part in."""
    return {
        paper: confidence_of(total(counts for other, counts in counted.items() if other != paper))
        for paper in counted
    }


def shipped(counts: Counts) -> str:
    """The counts as the TOML file of the lexicon."""
    tables = [
        f"\n[{facet}]\n" + "".join(f'"{rule}" = [{right}, {seen}]\n' for rule, (right, seen) in rules.items())
        for facet, rules in counts.items()
    ]
    return HEAD + "".join(tables)
