"""Accuracy floors: `evaluation/floors.toml`, a table per paper and tier. They only rise."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from math import floor
from pathlib import Path

Floors = dict[str, dict[str, dict[str, float]]]  # paper -> tier (or "outline") -> measure -> floor
Scores = Mapping[str, Mapping[str, Mapping[str, float | None]]]

SLACK = 0.002  # below what was measured: a floor is no tripwire for one sentence in five hundred
# In a paper with fewer statements, one that turns out otherwise weighs more than the slack: there the room
# is one statement, and three in a mean over values, some of which only a few have.
FEW, ONE, MEAN = 200, 1, 3
HELD = (".f1", ".accuracy", ".macro_f1")  # precision may be traded for recall

HEAD = """\
# What accuracy may never fall below (codebook, section 5), per paper and tier.
# `constancia eval --check` compares; `constancia eval --raise-floors` raises, and never lowers.
"""


def load(path: Path) -> Floors:
    """The floors of a file, none where there is no file; ValueError where one is no share."""
    if not path.is_file():
        return {}
    floors: Floors = tomllib.loads(path.read_text(encoding="utf-8"))
    for paper, tiers in floors.items():
        for tier, measures in tiers.items():
            for name, value in measures.items():
                if not isinstance(value, (int, float)) or not 0 <= value <= 1:
                    raise ValueError(f"{path}: {paper}, {tier}: {name} = {value} is no share from 0 to 1")
    return floors


def broken(floors: Floors, scores: Scores) -> list[str]:
    """A sentence for each floor that `scores` fall below, passing what was not measured at all."""
    return [
        f"{paper}, {tier}: {name} is {_shown(measured.get(name))}, and must not fall below {value:.3f}."
        for paper, tiers in floors.items()
        for tier, measures in tiers.items()
        if (measured := scores.get(paper, {}).get(tier)) is not None
        for name, value in measures.items()
        if (measured.get(name) or 0.0) < value
    ]


def raised(floors: Floors, scores: Scores, counted: Mapping[tuple[str, str], int] | None = None) -> Floors:
    """The same floors, higher where the scores allow; none is lower, and none is lost.

    `counted` has how many statements stand behind a paper and tier; those it leaves out are taken for many.
    """
    higher: Floors = {
        paper: {tier: dict(names) for tier, names in tiers.items()} for paper, tiers in floors.items()
    }
    for paper, tiers in scores.items():
        for tier, measured in tiers.items():
            table = higher.setdefault(paper, {}).setdefault(tier, {})
            size = (counted or {}).get((paper, tier), FEW)
            for name, value in measured.items():
                if name.endswith(HELD) and value and _floor(name, value, size) > table.get(name, 0.0):
                    table[name] = _floor(name, value, size)
    return higher


def written(floors: Floors) -> str:
    """The floors as TOML, papers and tiers in order of their names."""
    tables = [
        f'\n["{paper}".{tier}]\n' + "".join(f'"{name}" = {value:.3f}\n' for name, value in measures.items())
        for paper, tiers in sorted(floors.items())
        for tier, measures in sorted(tiers.items())
    ]
    return HEAD + "".join(tables)


def _floor(name: str, value: float, size: int) -> float:
    """A perfect score of many statements is its own floor; another one leaves a little room, rounded down."""
    if value == 1.0 and size >= FEW:
        return 1.0
    room = SLACK if size >= FEW else (MEAN if name.endswith(".macro_f1") else ONE) / size
    return max(0.0, floor(round((value - room) * 1000, 6)) / 1000)


def _shown(value: float | None) -> str:
    return "not measured" if value is None else f"{value:.3f}"
