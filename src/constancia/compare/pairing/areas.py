"""Which areas of two papers belong together, by what stands in them and what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from constancia.compare.pairing.alignment import Group, titles
from constancia.compare.pairing.assignment import assigned
from constancia.compare.pairing.scores import Numbers
from constancia.compare.pairing.sides import Side
from constancia.compare.wording.grams import fold
from constancia.model import Division, MatchTier

_SAME = 0.3  # the score from which two divisions are one
_TITLE, _BODY = 0.45, 0.55  # what a title and what the statements count
_LEVEL = 0.1  # what is taken off for every level apart
_SHARED = 3  # matched statements from which two divisions can be one whatever they are called
_GONE_INTO = 0.5  # share of an area's own statements that are in one other now: it was merged into it


@dataclass(frozen=True, slots=True)
class Areas:
    """Partners of divisions by index: one to one in `pairs` with their score, the others by where their
    statements went: `merged` (old division to new) and `split` (new division to old)."""

    pairs: dict[int, int]
    score: dict[int, float]
    merged: dict[int, int]
    split: dict[int, int]

    def counterpart(self, old: int) -> int | None:
        """The new division that has what the old one had; None where there is none."""
        return self.pairs.get(old, self.merged.get(old))


def align_areas(left: Side, right: Side, groups: Sequence[Group], tier: MatchTier) -> Areas:
    """The divisions' partners, once the statements have theirs."""
    votes = _votes(left, right, groups)
    score = _scores(left, right, votes, titles(left, right, tier))
    rows, columns = np.nonzero(score > _SAME) if score.size else (np.zeros(0, int), np.zeros(0, int))
    taken = assigned(
        rows.astype(np.int64), columns.astype(np.int64), score[rows, columns], shape=score.shape, least=_SAME
    )
    own = votes[: len(left.divisions), : len(right.divisions)]
    pairs = {int(rows[at]): int(columns[at]) for at in taken}
    pairs |= _kin(own, pairs)
    return Areas(
        pairs,
        {old: float(min(1.0, score[old, new])) for old, new in pairs.items()},
        _gone_into(own, pairs, _sizes(left)),
        _gone_into(own.T, {new: old for old, new in pairs.items()}, _sizes(right)),
    )


def _votes(left: Side, right: Side, groups: Iterable[Group]) -> Numbers:
    """How many matched statements each pair of innermost divisions shares; the last row and column: none."""
    votes = np.zeros((len(left.divisions) + 1, len(right.divisions) + 1))
    for group in groups:
        for one in group.left:
            for other in group.right:
                votes[left.areas[one], right.areas[other]] += 1 / max(len(group.left), len(group.right))
    return votes


def _scores(left: Side, right: Side, votes: Numbers, called: Numbers) -> Numbers:
    """How sure it is that two divisions are one, those inside them counted with them."""
    if not left.divisions or not right.divisions:
        return np.zeros((len(left.divisions), len(right.divisions)))
    inside_left, inside_right = _inside(left.divisions), _inside(right.divisions)
    shared = inside_left @ votes[:-1, :-1] @ inside_right.T
    sizes = inside_left @ _sizes(left), inside_right @ _sizes(right)
    larger = np.maximum(np.maximum(sizes[0][:, None], sizes[1][None, :]), 1.0)
    both_empty = (sizes[0][:, None] == 0) & (sizes[1][None, :] == 0)
    body = np.where(both_empty, called, shared / larger)
    apart = np.abs(_levels(left.divisions)[:, None] - _levels(right.divisions)[None, :])
    found: Numbers = _TITLE * called + _BODY * body - _LEVEL * apart
    return found


def _inside(divisions: Sequence[Division]) -> Numbers:
    """1 where the column's division is the row's or stands in it."""
    place = {division.id: index for index, division in enumerate(divisions)}
    found = np.eye(len(divisions))
    for index, division in enumerate(divisions):
        parent = division.parent
        while parent in place:
            found[place[parent], index] = 1
            parent = divisions[place[parent]].parent
    return found


def _sizes(side: Side) -> Numbers:
    """The number of statements directly in each division."""
    counts = np.zeros(len(side.divisions))
    for area in side.areas:
        if area >= 0:
            counts[area] += 1
    return counts


def _levels(divisions: Sequence[Division]) -> Numbers:
    return np.array([division.level for division in divisions], dtype=float)


def _kin(votes: Numbers, pairs: dict[int, int]) -> dict[int, int]:
    """Divisions without partners most of whose matched statements are each other's, under whatever title."""
    free = votes.copy()
    free[list(pairs)] = 0
    free[:, list(pairs.values())] = 0
    totals = votes.sum(axis=1, keepdims=True), votes.sum(axis=0, keepdims=True)
    found = (free >= _SHARED) & (free > totals[0] / 2) & (free > totals[1] / 2)
    return {int(old): int(new) for old, new in zip(*np.nonzero(found), strict=True)}


def _gone_into(votes: Numbers, pairs: dict[int, int], sizes: Numbers) -> dict[int, int]:
    """For divisions without a partner the one where most of their statements are now.

    Most of all, not of those that were matched: an area that one statement moved into is new all the same.
    """
    found = {}
    for old in range(votes.shape[0]):
        if old in pairs or not votes[old].any():
            continue
        best = int(np.argmax(votes[old]))
        if votes[old, best] > _GONE_INTO * sizes[old]:
            found[old] = best
    return found


def renamed(old: Division, new: Division) -> bool:
    return fold(old.title) != fold(new.title)


def renumbered(old: Division, new: Division, *, across: bool = False) -> bool:
    """Whether the number is another one; `across` languages ("Article 3", "第三条") as a number only."""
    if across:
        return old.ordinal != new.ordinal
    return (old.printed or "").strip() != (new.printed or "").strip()


def moved(left: Side, right: Side, areas: Areas) -> frozenset[int]:
    """The old divisions that stand elsewhere now: under another division, or in another order there.

    Of two that changed places both have moved; else as few as will do.
    """
    found = set(_elsewhere(left, right, areas))
    staying = [(old, new) for old, new in sorted(areas.pairs.items()) if old not in found]
    for _, siblings in _siblings(left.divisions, staying).items():
        order = [areas.pairs[old] for old in siblings]
        found |= {siblings[at] for at in out_of_order(order)}
    return frozenset(found)


def _elsewhere(left: Side, right: Side, areas: Areas) -> Iterator[int]:
    places = tuple({division.id: i for i, division in enumerate(one.divisions)} for one in (left, right))
    for old, new in areas.pairs.items():
        first, second = (left.divisions[old].parent, right.divisions[new].parent)
        above, now = places[0].get(first or ""), places[1].get(second or "")
        if above is None or now is None:
            if (above is None) != (now is None):
                yield old
        elif areas.counterpart(above) is not None and areas.counterpart(above) != now:
            yield old


def _siblings(divisions: Sequence[Division], pairs: Iterable[tuple[int, int]]) -> dict[str | None, list[int]]:
    found: dict[str | None, list[int]] = {}
    for old, _ in pairs:
        found.setdefault(divisions[old].parent, []).append(old)
    return found


def out_of_order(order: Sequence[int]) -> frozenset[int]:
    """The positions that moved, where `order` has for each its new place.

    Two that merely changed places have both moved; otherwise the fewest whose going leaves the rest in order.

    >>> sorted(out_of_order([0, 3, 2, 1, 4])), sorted(out_of_order([1, 2, 0]))
    ([1, 3], [2])
    """
    ranks = {value: rank for rank, value in enumerate(sorted(order))}
    ranked = [ranks[value] for value in order]
    wrong = [at for at, rank in enumerate(ranked) if rank != at]
    swapped = {at for at in wrong if ranked[ranked[at]] == at}
    if len(wrong) == len(swapped):
        return frozenset(swapped)
    return frozenset(range(len(ranked))) - frozenset(_longest_run(ranked))


def _longest_run(ranked: Sequence[int]) -> list[int]:
    """Positions of a longest increasing run: what may stay where it is."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for at, rank in enumerate(ranked):
        size = int(np.searchsorted([ranked[tail] for tail in tails], rank))
        before[at] = tails[size - 1] if size else None
        tails[size : size + 1] = [at]
    run: list[int] = []
    last: int | None = tails[-1] if tails else None
    while last is not None:
        run.append(last)
        last = before[last]
    return run[::-1]
