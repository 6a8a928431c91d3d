"""Areas against relations: how many statements of each area were kept, changed, dropped and added."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from constancia.model import AreaRelation, MatchRelation
from constancia.web.compare.library import Pair, shown_area

_STEPS = (0.0, 0.1, 0.25, 0.5, 0.75)  # shares of an area from which a cell is the next darker one


@dataclass(frozen=True, slots=True)
class HeatCell:
    """How often a relation holds in an area; `heat` 0 to 5 is its share of the area's matches."""

    relation: MatchRelation
    count: int
    heat: int


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One area; `key` is how an address names it, `language` that of its title."""

    key: str
    title: str
    language: str
    relations: tuple[AreaRelation, ...]
    total: int
    cells: tuple[HeatCell, ...]


def heat(pair: Pair) -> tuple[tuple[MatchRelation, ...], tuple[HeatRow, ...]]:
    """The relations that occur, and a row for each area with statements."""
    placed = [(pair.row(one.paper, one.division), match) for match in pair.comparison.matches
              for one in (match.right or match.left)[:1]]  # fmt: skip
    totals = Counter(at for at, _ in placed)
    counts = Counter((at, relation) for at, match in placed for relation in match.relations)
    held = tuple(pair.counts)
    rows = []
    for at, match_of_areas in enumerate(pair.comparison.areas):
        if not totals[at]:
            continue
        area = shown_area(match_of_areas)
        is_new = bool(match_of_areas.right)
        cells = tuple(
            HeatCell(one, counts[at, one], sum(counts[at, one] / totals[at] > step for step in _STEPS))
            for one in held
        )
        rows.append(
            HeatRow(
                pair.key(at),
                area.called,
                (pair.new if is_new else pair.old).language,
                match_of_areas.relations,
                totals[at],
                cells,
            )
        )
    return held, tuple(rows)
