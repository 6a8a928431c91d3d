"""How often each rule was right, paper by paper: kept beside the floors, and shipped as a sum."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from constancia.evaluation.papers import KNOWN
from constancia.lexicon.confidence import Confidence, Counts, confidence_of

ByPaper = Mapping[str, Counts]  # paper -> facet -> rule -> right, seen

KEPT = "calibration.jsonl"  # beside the floors
PLACE = "src/constancia/lexicon/any/confidence.toml"  # in a checkout

# What a paper weighs whose mistakes were looked at and mended: it flatters the rules. Swept 0 to 1 together
# with `confidence.WEIGHT`, one paper left out at a time: the error in held-out papers falls from .037 (1) to
# .016 (0.1), and no language is off by more than .05; 0 leaves rare facets (conditions) too little to count.
KNOWN_WEIGHT = 0.1
PLACES = 1

HEAD = """\
# How often each rule was right in papers that people coded, facet by facet: [right, seen], the rule's
# language left out; a paper whose mistakes were looked at counts a tenth. `constancia eval --calibrate`
# writes this; lexicon/confidence.py says what comes of it.
"""


def load(path: Path) -> ByPaper:
    """What was counted; nothing where there is no file."""
    found: dict[str, dict[str, dict[str, tuple[float, float]]]] = {}
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


def weighed(counted: ByPaper, parts: Mapping[str, str]) -> ByPaper:
    """The same counts, those of known papers made less; `parts` are as in `papers.toml`."""
    return {
        paper: {
            facet: {rule: (_lessened(right), _lessened(seen)) for rule, (right, seen) in rules.items()}
            for facet, rules in facets.items()
        }
        if parts.get(paper) == KNOWN
        else facets
        for paper, facets in counted.items()
    }


def _lessened(number: float) -> float:
    return round(number * KNOWN_WEIGHT, PLACES)


def total(counted: Iterable[Counts]) -> Counts:
    """The sum of several papers' counts to one place, in order of their names."""
    right: defaultdict[tuple[str, str], float] = defaultdict(float)
    seen: defaultdict[tuple[str, str], float] = defaultdict(float)
    for facets in counted:
        for facet, rules in facets.items():
            for rule, (part, whole) in rules.items():
                right[facet, rule] += part
                seen[facet, rule] += whole
    summed: dict[str, dict[str, tuple[float, float]]] = {}
    for facet, rule in sorted(seen):
        pair = (round(right[facet, rule], PLACES), round(seen[facet, rule], PLACES))
        summed.setdefault(facet, {})[rule] = pair
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
        f"\n[{facet}]\n"
        + "".join(f'"{rule}" = [{right:g}, {seen:g}]\n' for rule, (right, seen) in rules.items())
        for facet, rules in counts.items()
    ]
    return HEAD + "".join(tables)
