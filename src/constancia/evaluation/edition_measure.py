"""How right a comparison is of two editions of which the truth is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from constancia.evaluation.editions import Edited
from constancia.model import AreaRelation, Comparison, Match, MatchRelation, Quotation, Span

_OVERLAP = 0.5  # of the characters of both: a quotation that is this statement
_KEPT = frozenset({MatchRelation.KEPT})
_SIZING = frozenset({MatchRelation.DROPPED, MatchRelation.ADDED, MatchRelation.MOVED})
Key = tuple[int, int]  # a truth, and which of its statements on that side
Sides = tuple[frozenset[Key], frozenset[Key]]


@dataclass(slots=True)
class Tally:
    """What was found rightly, wrongly and not at all; `exact` counts editions told without a fault."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    editions: int = 0
    exact: int = 0

    def add(self, other: Tally) -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        self.editions += other.editions
        self.exact += other.exact

    def f1(self, name: str) -> float:
        right = self.right[name]
        found, true = right + self.wrong[name], right + self.missed[name]
        return 2 * right / (found + true) if found + true else 1.0

    def scores(self) -> dict[str, float]:
        """`pairs.f1`, `relation.macro_f1` over the relations that stood, `exact`, and each relation's F1."""
        stood = [one.value for one in MatchRelation if self.right[one.value] + self.missed[one.value]]
        macro = sum(map(self.f1, stood)) / len(stood) if stood else 1.0
        return {
            "pairs.f1": self.f1("pairs"),
            "relation.macro_f1": macro,
            "exact": self.exact / self.editions if self.editions else 1.0,
            **{f"{one}.f1": self.f1(one) for one in stood},
        }


def measure_edition(edited: Edited, found: Comparison) -> Tally:
    """One edition's pairs and relations against what is true of it."""
    tally = Tally(editions=1)
    lefts = _index([truth.left for truth in edited.truths])
    rights = _index([truth.right for truth in edited.truths])
    sides = [(_keys(match.left, lefts), _keys(match.right, rights)) for match in found.matches]
    _count_pairs(tally, edited, sides)
    faults = _count_relations(tally, edited, found.matches, sides)
    tally.exact = int(not faults and _area_changes(edited, found) == dict(edited.areas))
    return tally


def _area_changes(edited: Edited, found: Comparison) -> dict[AreaRelation, int]:
    """How many areas were told to have changed, by relation.

    Another number is no change, unless that was the edit: what moves takes the number of its place.
    """
    quiet = {AreaRelation.KEPT, AreaRelation.RENUMBERED} - edited.areas.keys()
    if any(not _SIZING.isdisjoint(truth.relations) for truth in edited.truths):
        quiet |= {AreaRelation.GROWN, AreaRelation.SHRUNK}  # a sentence may hold half of an area's statements
    return dict(Counter(one for area in found.areas for one in area.relations if one not in quiet))


def _index(spans: Iterable[Sequence[Span]]) -> list[tuple[Span, Key]]:
    return sorted(
        ((span, (at, part)) for at, listed in enumerate(spans) for part, span in enumerate(listed)),
        key=lambda one: one[0],
    )


def _keys(quotations: Iterable[Quotation], index: list[tuple[Span, Key]]) -> frozenset[Key]:
    """The true statements that these quotations are."""
    return frozenset(key for one in quotations for span, key in index if _overlap(one.span, span) >= _OVERLAP)


def _overlap(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start)) if shared > 0 else 0.0


def _count_pairs(tally: Tally, edited: Edited, sides: Iterable[Sides]) -> None:
    true = {
        ((at, one), (at, other))
        for at, truth in enumerate(edited.truths)
        for one in range(len(truth.left))
        for other in range(len(truth.right))
    }
    found = {(one, other) for left, right in sides for one in left for other in right}
    tally.right["pairs"] += len(true & found)
    tally.wrong["pairs"] += len(found - true)
    tally.missed["pairs"] += len(true - found)


def _count_relations(
    tally: Tally,
    edited: Edited,
    matches: Sequence[Match],
    sides: Sequence[Sides],
) -> int:
    """Counts each truth's relations; gives how many statements were told wrongly."""
    told: dict[int, set[MatchRelation]] = {}
    faults = 0
    for match, (left, right) in zip(matches, sides, strict=True):
        truths = {at for at, _ in left | right}
        for at in truths:
            told.setdefault(at, set()).update(match.relations)
        if not truths:
            faults += frozenset(match.relations) != _KEPT
            tally.wrong.update(one.value for one in match.relations)
    for at, truth in enumerate(edited.truths):
        found = told.get(at, set())
        faults += found != truth.relations and not (truth.relations == _KEPT and not found)
        tally.right.update(one.value for one in truth.relations & found)
        tally.wrong.update(one.value for one in found - truth.relations)
        tally.missed.update(one.value for one in truth.relations - found)
    return faults


def pooled(tallies: Iterable[Tally]) -> Tally:
    """All of them as one."""
    whole = Tally()
    for tally in tallies:
        whole.add(tally)
    return whole


def by_edit(tallies: Iterable[tuple[tuple[str, ...], Tally]]) -> Mapping[str, Tally]:
    """Tallies pooled by each edit that took part."""
    found: dict[str, Tally] = {}
    for done, tally in tallies:
        for name in done:
            found.setdefault(name, Tally()).add(tally)
    return found
