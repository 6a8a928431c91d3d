"""Which candidates are headings, and on which level: the cheapest reading of the whole sequence.

A beam search over the candidates in text order. A reading is a stack of open levels; each candidate
continues one of them, opens a new one beneath, or is no heading. Costs are small where numbers go on in
their style, and grow with skips, repeats and changes of style; they were set by hand on the first paper
and on the papers of four languages tried with it. The result is that of a parse: no single line decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from constancia.outline.candidates import Candidate
from constancia.outline.enumerators import Enumerator

BEAM = 10  # readings kept after each candidate; 4 lose mixed enumerators, more than 10 change nothing
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Level:
    """One open level: how its last heading was printed, and with which number."""

    family: str | None
    system: str | None
    form: str
    value: int | None
    rank: int | None
    markup: int | None
    count: int
    named: bool  # its last heading has a name instead of a number ("Introduction")


@dataclass(frozen=True, slots=True)
class Placed:
    """A candidate taken as a heading: its depth from 0, and the reading of its enumerator."""

    candidate: Candidate
    depth: int
    reading: Enumerator | None
    before: int | None  # the number of the heading before it on its level; None where it opens the level


@dataclass(frozen=True, slots=True)
class _Path:
    cost: float
    levels: tuple[Level, ...]
    depths: tuple[tuple[str, int], ...]  # where each family or form has stood so far
    totals: tuple[int, ...]  # the last number on each depth, for numbering that runs on across chapters
    placed: Placed | None
    previous: _Path | None


def nest(found: Sequence[Candidate]) -> list[Placed]:
    """The headings among the candidates, in text order, each with its depth."""
    beam = [_Path(0.0, (), (), (), None, None)]
    for candidate in found:
        grown = [path for before in beam for path in _grow(before, candidate)]
        grown.sort(key=lambda path: path.cost)
        beam = _distinct(grown)
    return list(reversed(list(_walk(beam[0]))))


def _walk(path: _Path | None) -> Iterator[Placed]:
    while path is not None:
        if path.placed is not None:
            yield path.placed
        path = path.previous


def _distinct(grown: list[_Path]) -> list[_Path]:
    """The cheapest paths, one for each state of the open levels."""
    kept: list[_Path] = []
    seen: set[tuple[Level, ...]] = set()
    for path in grown:
        if path.levels not in seen:
            seen.add(path.levels)
            kept.append(path)
            if len(kept) == BEAM:
                break
    return kept


def _grow(path: _Path, candidate: Candidate) -> Iterator[_Path]:
    if candidate.reject < 9.0:
        yield _Path(path.cost + candidate.reject, path.levels, path.depths, path.totals, None, path)
    for reading in candidate.readings or (None,):
        for depth, level in enumerate(path.levels):
            if _allowed(path, candidate, depth):
                cost = _continued(level, candidate, reading, path, depth)
                yield _step(path, candidate, reading, depth, cost)
        if len(path.levels) < DEEPEST and _may_open(path, candidate):
            yield _step(path, candidate, reading, len(path.levels), _opened(path, candidate, reading))


def _allowed(path: _Path, candidate: Candidate, depth: int) -> bool:
    """Markup decides levels where there is any: a deeper mark never closes a shallower one."""
    if candidate.level is None:
        return True
    markup = path.levels[depth].markup or 0
    above = (path.levels[depth - 1].markup or 0) if depth else 0
    return above < candidate.level <= markup


def _may_open(path: _Path, candidate: Candidate) -> bool:
    if candidate.level is None or not path.levels:
        return True
    return (path.levels[-1].markup or 0) < candidate.level


def _step(path: _Path, candidate: Candidate, reading: Enumerator | None, depth: int, cost: float) -> _Path:
    kept = path.levels[depth] if depth < len(path.levels) else None
    value = reading.value if reading is not None else None
    before = kept.value if kept is not None else None
    level = Level(
        family=_family(reading) if reading is not None else kept.family if kept is not None else None,
        system=reading.number.system if reading is not None and reading.number is not None else None,
        form=candidate.form,
        value=value if reading is not None else before,
        rank=reading.style.rank if reading is not None else None,
        markup=candidate.level,
        count=1 if kept is None else kept.count + 1,
        named=candidate.role is not None and reading is None,
    )
    key = _key(candidate, reading)
    return _Path(
        path.cost + cost + candidate.accept + _loneliness(path, depth),
        (*path.levels[:depth], level),
        path.depths if dict(path.depths).get(key) == depth else (*_without(path.depths, key), (key, depth)),
        _counted(path.totals, depth, value),
        Placed(candidate, depth, reading, before),
        path,
    )


def _counted(totals: tuple[int, ...], depth: int, value: int | None) -> tuple[int, ...]:
    if value is None:
        return totals
    filled = totals + (0,) * (depth + 1 - len(totals))
    return (*filled[:depth], value, *filled[depth + 1 :])


def _without(pairs: tuple[tuple[str, int], ...], key: str) -> tuple[tuple[str, int], ...]:
    return tuple(pair for pair in pairs if pair[0] != key)


def _family(reading: Enumerator) -> str:
    parts = "" if reading.number is None else f"/{len(reading.number.above)}" if reading.number.above else ""
    return reading.style.family + parts


def _key(candidate: Candidate, reading: Enumerator | None) -> str:
    if reading is None:
        return candidate.form
    system = "" if reading.number is None else reading.number.system.lower()
    return f"{reading.style.id}/{system}/{_family(reading)}:{candidate.form}"


def _loneliness(path: _Path, depth: int) -> float:
    """A level of one unnumbered heading that closes again is hardly a level."""
    return sum(0.5 for level in path.levels[depth + 1 :] if level.count == 1 and level.family is None)


def _continued(
    level: Level, candidate: Candidate, reading: Enumerator | None, path: _Path, depth: int
) -> float:
    if candidate.level is not None:
        return 0.0 if reading is None else 0.1 * _order(level.value, reading)
    if candidate.role is not None and reading is None:
        return 0.1 if depth == 0 else 2.0
    form = 0.0 if level.form == candidate.form else 0.7
    known = dict(path.depths).get(_key(candidate, reading))
    if known == depth:
        form = min(form, 0.1)
    elif known is not None:
        form += 2.0
    if reading is None:
        return 0.1 if level.named else form + (0.0 if level.family is None else 1.3)
    if level.named and level.value is None:
        return 0.1 + _late(reading)
    if level.family is None:
        return form + 1.3 + _late(reading)
    return form + _style(level, reading) + _order(level.value, reading)


def _style(level: Level, reading: Enumerator) -> float:
    """How strange the reading's style is on a level whose last heading was printed otherwise."""
    family = _family(reading)
    system = reading.number.system if reading.number is not None else None
    if level.family == family:
        if level.system == system:
            return 0.0
        return 0.2 if (level.system or "").lower() == (system or "").lower() else 0.5
    if "word" in (level.family, family) and (level.rank is not None or reading.style.rank is not None):
        return 0.6
    if level.rank is not None and reading.style.rank is not None:
        return 1.6
    return 1.2 if level.rank is None and reading.style.rank is None else 2.2


def _order(before: int | None, reading: Enumerator) -> float:
    """How strange the number is after the one before it."""
    value = reading.value
    if value is None or before is None:
        return 0.5
    if value == before + 1:
        return 0.0
    if value == before:
        return 2.6
    if value > before:
        return min(2.0 + 0.3 * (value - before - 1), 5.0)
    return 3.4 if value == 1 else min(3.2 + 0.3 * (before - value), 5.0)


def _late(reading: Enumerator) -> float:
    value = reading.value
    return 0.0 if value is None or value == 1 else min(2.2 + 0.2 * value, 5.0)


def _opened(path: _Path, candidate: Candidate, reading: Enumerator | None) -> float:
    depth = len(path.levels)
    if candidate.level is not None:
        return 0.0 if reading is None else 0.1 * _late(reading)
    if candidate.role is not None and reading is None:
        return 0.0 if depth == 0 else 2.5
    known = dict(path.depths).get(_key(candidate, reading))
    cost = 0.4 if known is None else 0.1 if known == depth else 3.0
    if reading is None:
        return cost
    top = path.levels[-1] if path.levels else None
    if top is not None and top.named:
        cost += 4.0
    if top is not None and top.family == "word" and reading.style.rank is not None:
        cost += 3.0
    if top is not None and top.rank is not None and reading.style.rank is not None:
        cost += 3.0 if reading.style.rank <= top.rank else 0.0
    if reading.number is not None and reading.number.above and top is not None:
        cost += 0.0 if top.value == reading.number.above[-1] else 1.0
    return cost + _opening_number(path, reading)


def _opening_number(path: _Path, reading: Enumerator) -> float:
    """Numbering that runs on across chapters is no skip."""
    depth = len(path.levels)
    last = path.totals[depth] if depth < len(path.totals) else 0
    if last and reading.value == last + 1:
        return 0.3
    return _late(reading)
