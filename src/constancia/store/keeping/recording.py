"""What a run holds, written down beside it: for each value the set of its statements, bit n for the n-th."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from constancia.store.filters import FACETS

COLUMNS = ("kind", "firmness", "continuity", "precision", "actor")
AREA = "area"

Record = Mapping[str, Mapping[str, int]]  # name -> value -> set of statements
Stretch = tuple[int, int]  # start and end, as of a span
_NAMES = {**{name: name for name in COLUMNS}, **{facet: name for name, facet in FACETS.items()}}


def code(facet: str, value: str) -> tuple[str, str] | None:
    """The filter that a facet answers, and the value it is asked by; None for a facet that has none."""
    name = _NAMES.get(facet)
    return None if name is None else (name, value)


def written(
    having: Iterable[tuple[tuple[str, str], Sequence[int]]],
    statements: Sequence[Stretch],
    divisions: Mapping[str, Stretch],
) -> str:
    """The record as JSON. A value may come more than once, each time with places of statements that have it;

    `statements` are their spans in text order, `divisions` the bodies.
    """
    record: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for (name, value), places in having:
        record[name][value] += places
    starts = [start for start, _ in statements]
    for key, (start, end) in divisions.items():
        within = range(bisect_left(starts, start), bisect_left(starts, end))
        if inside := [at for at in within if statements[at][1] <= end]:
            record[AREA][key] = inside
    return json.dumps(
        {
            name: {value: f"{_set(each):x}" for value, each in values.items()}
            for name, values in record.items()
        }
    )


def _set(positions: Sequence[int]) -> int:
    found = bytearray(max(positions) // 8 + 1)
    for at in positions:
        found[at >> 3] |= 1 << (at & 7)
    return int.from_bytes(found, "little")


def read(record: str) -> Record:
    """The way back from `written`."""
    return {
        name: {value: int(each, 16) for value, each in values.items()}
        for name, values in json.loads(record or "{}").items()
    }
