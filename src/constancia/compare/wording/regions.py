"""Where two wordings differ: what came in, what went, what took the place of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from constancia.compare.wording.units import Unit

_LEAST = 5  # letters of a word that is the beginning of another form of it
_SHORT, _ENDING = 4, 3  # a shorter word may be one too, with an ending of three letters at most


@dataclass(frozen=True, slots=True)
class Region:
    """A place where two wordings differ: the units that only one has, and those that only the other has."""

    gone: tuple[Unit, ...]
    come: tuple[Unit, ...]


def regions(left: Sequence[Unit], right: Sequence[Unit], *, repeating: bool = False) -> tuple[Region, ...]:
    """The differences in text order. What both have, in whatever order and form, is no difference.

    With `repeating` it does not matter how often: what was split repeats its verb and its subject.
    """
    rough = list(_rough(left, right))
    gone = Counter(unit.key for region in rough for unit in region.gone)
    come = Counter(unit.key for region in rough for unit in region.come)
    moved = gone & come
    if repeating:
        every = dict.fromkeys(
            {unit.key for unit in left} & {unit.key for unit in right}, len(left) + len(right)
        )
        moved = Counter(every)
    first, second = Counter(moved), Counter(moved)
    stems = (
        {unit.stem for region in rough for unit in region.gone},
        {unit.stem for region in rough for unit in region.come},
    )
    kept = [
        Region(_without(region.gone, first, stems[1]), _without(region.come, second, stems[0]))
        for region in rough
    ]
    return tuple(region for region in kept if region.gone or region.come)


def _rough(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[Region]:
    """The differences as they stand, those next to each other made one."""
    gone: list[Unit] = []
    come: list[Unit] = []
    for code in Levenshtein.opcodes([unit.key for unit in left], [unit.key for unit in right]):
        if code.tag == "equal":
            if gone or come:
                yield Region(tuple(gone), tuple(come))
            gone, come = [], []
        else:
            gone += left[code.src_start : code.src_end]
            come += right[code.dest_start : code.dest_end]
    if gone or come:
        yield Region(tuple(gone), tuple(come))


def _without(units: Sequence[Unit], moved: Counter[str], other: Iterable[str]) -> tuple[Unit, ...]:
    """The units that say something and are not found on the other side, be it in another form."""
    found = []
    for unit in units:
        if moved[unit.key] > 0:
            moved[unit.key] -= 1
        elif unit.counts and not any(_forms(unit.stem, stem) for stem in other):
            found.append(unit)
    return tuple(found)


def _forms(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if not longer.startswith(shorter) or len(shorter) < _SHORT:
        return False
    return len(shorter) >= _LEAST or len(longer) - len(shorter) <= _ENDING
