"""Which candidates are headings, and on which level: the cheapest reading of the whole sequence.

A beam search over the candidates in text order. A reading is a stack of open levels; each candidate
continues one of them, opens a new one beneath, or is no heading. Costs are small where numbers go on in
their style, and grow with skips, repeats and changes of style: no single line decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from constancia.outline.lines.candidate import Candidate
from constancia.outline.lines.enumerators import Enumerator
from constancia.outline.nested import costs
from constancia.outline.nested.costs import Level, Look

BEAM = 10  # readings kept after each candidate; 6 lose some mixed enumerators, more change nothing
DEEPEST = 8
HOPELESS = 8.0  # a reading that costs this much more than the best never catches up


@dataclass(frozen=True, slots=True)
class Placed:
    """A candidate taken as a heading: its depth from 0, and the reading of its enumerator.

    `before` is the number of the heading before it on its level, None where it opens the level;
    `runs_on` tells that its number follows the last one on this depth, in another division.
    """

    candidate: Candidate
    depth: int
    reading: Enumerator | None
    before: int | None
    runs_on: bool


Trail = tuple[Placed, "Trail"] | None  # the last heading, and those before it


class _Path(NamedTuple):
    """One reading so far: `known` says on which depth each look has stood last, and with which number.

    `last` holds the last number on each depth. `trail` alone is kept of the readings that led here.
    """

    cost: float
    levels: tuple[Level, ...]
    known: dict[str, tuple[int, int | None]]
    last: tuple[int, ...]
    trail: Trail


class _Move(NamedTuple):
    """One way to go on from a path: `depth` is None where the candidate is no heading."""

    cost: float
    path: _Path
    look: Look | None
    depth: int | None


def nest(found: Sequence[Candidate], *, excerpt: bool = False) -> list[Placed]:
    """The headings among the candidates, in text order, each with its depth.

    An `excerpt` begins inside a paper: its first heading, and the first beneath that, may have any number.
    """
    beam = [_Path(0.0, (), {}, (), None)]
    for candidate in found:
        looks = [costs.look(candidate, reading) for reading in candidate.readings or (None,)]
        moves = [move for path in beam for move in _moves(path, candidate, looks, excerpt)]
        moves.sort(key=attrgetter("cost"))
        beam = _best(moves, candidate)
    return list(_walk(beam[0].trail))[::-1]


def _walk(trail: Trail) -> Iterator[Placed]:
    while trail is not None:
        placed, trail = trail
        yield placed


def _best(moves: Sequence[_Move], candidate: Candidate) -> list[_Path]:
    """The cheapest paths, one for each state of the open levels."""
    kept: list[_Path] = []
    seen: set[tuple[Level, ...]] = set()
    for move in moves:
        if move.cost > moves[0].cost + HOPELESS:
            break
        path = _made(move, candidate)
        if path.levels not in seen:
            seen.add(path.levels)
            kept.append(path)
            if len(kept) == BEAM:
                break
    return kept


def _moves(path: _Path, candidate: Candidate, looks: Sequence[Look], excerpt: bool) -> Iterator[_Move]:
    levels = path.levels
    if candidate.level is None:
        yield _Move(path.cost + candidate.reject, path, None, None)
    closing = costs.lonely(levels)
    open_to = [depth for depth in range(len(levels)) if _allowed(levels, candidate, depth)]
    opens = len(levels) < DEEPEST and _may_open(levels, candidate)
    for look in looks:
        known, before = path.known.get(look.key, (None, None))
        for depth in open_to:
            cost = costs.continued(levels, depth, look, known) + closing[depth]
            cost += costs.outranks(levels, depth, look)
            yield _Move(path.cost + candidate.accept + cost, path, look, depth)
        if opens:
            goes_on = _runs_on(path, look) or (excerpt and _first_of_all(path))
            through = before is not None and look.value == before + 1
            cost = costs.opened(levels, goes_on, look, known, through=through)
            yield _Move(path.cost + candidate.accept + cost, path, look, len(levels))


def _first_of_all(path: _Path) -> bool:
    """Whether no heading stands before, or the first alone."""
    return not path.levels or (len(path.levels) == 1 and path.levels[0].single)


def _allowed(levels: Sequence[Level], candidate: Candidate, depth: int) -> bool:
    """Markup decides levels where there is any: a deeper mark never closes a shallower one."""
    if candidate.level is None:
        return True
    above = (levels[depth - 1].markup or 0) if depth else 0
    return above < candidate.level <= (levels[depth].markup or 0)


def _may_open(levels: Sequence[Level], candidate: Candidate) -> bool:
    return candidate.level is None or not levels or (levels[-1].markup or 0) < candidate.level


def _made(move: _Move, candidate: Candidate) -> _Path:
    path, look, depth = move.path, move.look, move.depth
    if look is None or depth is None:
        return _Path(move.cost, path.levels, path.known, path.last, path.trail)
    open_level = path.levels[depth] if depth < len(path.levels) else None
    before = None if open_level is None or costs.renamed(open_level, look) else open_level.value
    runs_on = open_level is None and _runs_on(path, look)
    return _Path(
        move.cost,
        (*path.levels[:depth], costs.after(open_level, look, candidate)),
        path.known if look.named else path.known | {look.key: (depth, look.value)},
        path.last if look.value is None else _noted(path.last, depth, look.value),
        (Placed(candidate, depth, look.reading, before, runs_on), path.trail),
    )


def _runs_on(path: _Path, look: Look) -> bool:
    """Whether a level that opens here counts on from the last number of its depth, or of its look."""
    if look.value is None or look.value == 1:
        return False
    depth = len(path.levels)
    _, before = path.known.get(look.key, (None, None))
    return look.value - 1 in (before, path.last[depth] if depth < len(path.last) else None)


def _noted(last: tuple[int, ...], depth: int, value: int) -> tuple[int, ...]:
    filled = last + (0,) * (depth + 1 - len(last))
    return (*filled[:depth], value, *filled[depth + 1 :])
