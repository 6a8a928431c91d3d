"""Which statements have which value, in the whole library, as sets held in memory.

A run's rows never change, so what it holds is written down once, when it is saved: for each value the
set of its statements, bit n for the n-th. The sets of all current runs, one behind the other, answer
filters and counts: to cut and count two sets of 100,000 takes microseconds, a count in the database
tens of milliseconds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import numpy as np
from django.db import connection
from django.db.models import F, QuerySet

from constancia.store import versions
from constancia.store.answers import PaperSummary
from constancia.store.errors import BadFilter
from constancia.store.filters import CODES, FACETS, Filters
from constancia.store.keeping.recording import AREA, COLUMNS, Record, read
from constancia.store.models import RunRow
from constancia.store.search.entries import BITS, place_of

NAMED = (*COLUMNS, *FACETS)  # what each statement's own coding says
COUNTED = (*NAMED, "paper", "language")
# Papers that have a value: of fewer the sets are joined when asked for, of more they are kept. In a large
# library a set takes 100 kB: there only those are kept that take long to join.
FEWEST, FEW = 8, 40
SHARE = 16  # of all papers, between these
MOST = 200  # values of one name that are counted, the most frequent ones: lists show fewer

Words = np.ndarray[Any, np.dtype[np.uint64]]  # a set, 64 statements a number
Numbers = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class Part:
    """One current run: where its statements begin among all (a multiple of 8), and how many they are."""

    run: int
    paper: str
    language: str
    start: int
    size: int
    record: Record


@dataclass(frozen=True, slots=True)
class Cut:
    """One set as it is counted: its bytes, its words that are not empty, how many of it are in each part."""

    whole: bytes
    at: Numbers | slice  # which words those are: all of them, where there are many
    words: Words
    sizes: Sequence[int]
    parts: Sequence[Part]  # those that it lies in


@dataclass(slots=True)
class Catalogue:
    """The current runs, newest paper first, as they were at one moment."""

    parts: tuple[Part, ...]
    totals: Mapping[str, Counter[str]]
    papers: dict[int, PaperSummary] = field(default_factory=dict)  # by run, those that were asked for
    _sets: dict[tuple[str, str], Words] = field(default_factory=dict)
    _tables: dict[str, tuple[tuple[str, ...], Words]] = field(default_factory=dict)  # by name, a row a value
    _everything: int | None = None
    _last: tuple[int, Cut | None] = (0, None)
    _slugs: dict[str, int] = field(init=False)
    _runs: Numbers = field(init=False)  # in order, and where the statements of each begin
    _begins: Numbers = field(init=False)
    _until: Numbers = field(init=False)  # how many statements the latest run has, the latest two, ...
    _having: dict[tuple[str, str], list[Part]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self._slugs = {part.paper: part.run for part in self.parts}
        ordered = sorted((part.run, part.start, part.size) for part in self.parts)
        self._runs, self._begins, sizes = np.array(ordered, np.int64).reshape(-1, 3).T
        self._until = np.cumsum(sizes[::-1])
        for part in self.parts:
            self._having["paper", part.paper].append(part)
            self._having["language", part.language].append(part)
            for name in NAMED:
                for value in part.record.get(name, {}):
                    self._having[name, value].append(part)

    def run_of(self, slug: str) -> int | None:
        """The current run of the paper with this slug, if there is one."""
        return self._slugs.get(slug)

    @property
    def _few(self) -> int:
        return min(FEW, max(FEWEST, len(self.parts) // SHARE))

    @property
    def statements(self) -> int:
        return int(self._until[-1]) if self.parts else 0

    def everything(self) -> int:
        """The set of all statements."""
        if self._everything is None:
            self._everything = self._joined((part, (1 << part.size) - 1) for part in self.parts)
        return self._everything

    def passing(self, filters: Filters) -> int:
        """The set of those that pass all filters but the words; BadFilter where the area is in none."""
        found = None
        for name in COUNTED:
            values = getattr(filters, name)
            if values:
                either = 0
                for value in values:
                    either |= self._set(name, value)
                found = either if found is None else found & either
        if filters.area:
            area = self._area(filters)
            found = area if found is None else found & area
        return self.everything() if found is None else found

    def stretch(self, filters: Filters) -> tuple[int, int] | None:
        """The places (half-open) between which an area's statements lie; None without an area."""
        if not filters.area:
            return None
        part, inside = self._home(filters)
        first = (inside & -inside).bit_length() - 1
        return place_of(part.run, first), place_of(part.run, inside.bit_length())

    def since(self, statements: int) -> int:
        """The place from which on so many statements of the latest runs lie, all of a run or none.

        0 where there are no more; of no statements the place behind all.
        """
        if statements <= 0 or not self.parts:
            return place_of(int(self._runs[-1]) + 1, 0) if self.parts else 0
        back = int(np.searchsorted(self._until, statements)) + 1
        return place_of(int(self._runs[-back]), 0) if back < len(self._runs) else 0

    def counts(self, name: str, within: int) -> dict[str, int]:
        """How many statements of a set each value of this name has; codes in the codebook's order, zeros too.

        Other values by frequency, none that has none, at most `MOST` of them.
        """
        if name == "paper":
            cut = self._cut(within)
            found = {part.paper: size for part, size in zip(self.parts, cut.sizes, strict=True) if size}
        else:
            listed = [value for value, _ in self.totals.get(name, Counter()).most_common(MOST)]
            found = self._counted_each(name, listed, within)
        if name in CODES:
            return {code: found.get(code, 0) for code in map(str, CODES[name])}
        ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        return {value: number for value, number in ordered if number}

    def at(self, within: int, *, offset: int, limit: int) -> list[int]:
        """Places of a set's statements from the `offset`-th on, papers newest first and in text order."""
        places: list[int] = []
        cut = self._cut(within)
        for part, size in zip(self.parts, cut.sizes, strict=True):
            if offset >= size:
                offset -= size
                continue
            positions = list(_bits(_piece(cut.whole, part)))[offset : offset + limit - len(places)]
            places += [place_of(part.run, at) for at in positions]
            offset = 0
            if len(places) >= limit:
                break
        return places

    def set_of(self, places: Numbers) -> int:
        """The set of the statements at these places, less those of runs that are no longer current."""
        found = np.zeros(8 * self._bytes(), np.uint8)
        found[self._numbered(places)[1]] = 1
        return int.from_bytes(np.packbits(found, bitorder="little").tobytes(), "little")

    def held(self, places: Numbers, within: int | None = None) -> Numbers:
        """Those of these places that are of current runs, and of a set where one is given, in their order."""
        kept, at = self._numbered(places)
        if within is None:
            return kept
        whole = np.frombuffer(within.to_bytes(self._bytes(), "little"), np.uint8)
        inside: Numbers = kept[(whole[at >> 3] >> (at & 7) & 1).astype(bool)]
        return inside

    def _numbered(self, places: Numbers) -> tuple[Numbers, Numbers]:
        """Those of these places that are of current runs, and the statements' numbers among all."""
        if not self.parts:
            return places[:0], places[:0]
        runs = places >> BITS
        at = np.searchsorted(self._runs, runs).clip(max=len(self._runs) - 1)
        current = self._runs[at] == runs
        kept = places[current]
        return kept, self._begins[at[current]] + (kept & ((1 << BITS) - 1))

    def _counted_each(self, name: str, values: Sequence[str], within: int) -> dict[str, int]:
        """How many of a set have each value: where it lies in few parts, as that of one paper, by theirs."""
        cut = self._cut(within)
        if name not in NAMED or len(cut.parts) > FEW:
            common, table = self._table(name, values)
            counted = np.bitwise_count(table[:, cut.at] & cut.words).sum(axis=1, dtype=np.int64).tolist()
            rare = {value: self._rare(name, value, cut) for value in values if value not in common}
            return rare | dict(zip(common, counted, strict=True))
        found: Counter[str] = Counter()
        for part in cut.parts:
            piece = _piece(cut.whole, part)
            for value, each in part.record.get(name, {}).items():
                found[value] += (each & piece).bit_count()
        return {value: found[value] for value in values}

    def _cut(self, within: int) -> Cut:
        """A set as it is counted; the last one that was asked for is kept."""
        last = self._last  # once: another thread may ask for another set meanwhile
        if last[1] is not None and last[0] == within:
            return last[1]
        whole = within.to_bytes(self._bytes(), "little")
        ones = np.zeros(len(whole) + 1, np.int64)  # how many of the set lie in the first so many bytes
        np.cumsum(np.bitwise_count(np.frombuffer(whole, np.uint8)), out=ones[1:])
        ends = ones[[-(-(part.start + part.size) // 8) for part in self.parts]] if self.parts else ones[:0]
        sizes = np.diff(ends, prepend=0).tolist()
        parts = [part for part, size in zip(self.parts, sizes, strict=True) if size]
        words = np.frombuffer(whole, np.uint64)
        used = np.flatnonzero(words)
        at: Numbers | slice = used if len(used) < len(words) // 2 else slice(None)
        made = Cut(whole, at, words[at], sizes, parts)
        self._last = (within, made)
        return made

    def _table(self, name: str, values: Sequence[str]) -> tuple[tuple[str, ...], Words]:
        """Those of the listed values that many papers have, and their sets as rows: counted all at once."""
        kept = self._tables.get(name)
        if kept is None:
            common = tuple(value for value in values if self._is_common(name, value))
            sets = [self._kept(name, value) for value in common]
            table = np.array(sets, np.uint64).reshape(len(common), self._bytes() // 8)
            self._sets.update(zip(((name, value) for value in common), table, strict=True))  # in memory once
            kept = self._tables[name] = (common, table)
        return kept

    def _rare(self, name: str, value: str, cut: Cut) -> int:
        """How many of a set have a value that few parts have: those are looked at."""
        having = self._having.get((name, value), ())
        return sum((_piece(cut.whole, part) & _own(part, name, value)).bit_count() for part in having)

    def _is_common(self, name: str, value: str) -> bool:
        return len(self._having.get((name, value), ())) > self._few

    def _set(self, name: str, value: str) -> int:
        """The set of one value."""
        having = self._having.get((name, value), ())
        if self._is_common(name, value):
            return int.from_bytes(self._kept(name, value).tobytes(), "little")
        return self._joined((part, _own(part, name, value)) for part in having)

    def _kept(self, name: str, value: str) -> Words:
        """The set of a value that many papers have, kept as words."""
        kept = self._sets.get((name, value))
        if kept is None:
            pieces = ((part, _own(part, name, value)) for part in self._having[name, value])
            joined = self._joined(pieces).to_bytes(self._bytes(), "little")
            kept = self._sets[name, value] = np.frombuffer(joined, np.uint64)
        return kept

    def _area(self, filters: Filters) -> int:
        part, inside = self._home(filters)
        return self._joined(iter([(part, inside)]))

    def _home(self, filters: Filters) -> tuple[Part, int]:
        """The paper that an area is in, and the area's statements there."""
        if len(filters.paper) != 1:
            raise BadFilter("an area is of one paper: choose one paper too")
        for part in self.parts:
            if part.paper == filters.paper[0]:
                if filters.area in part.record.get(AREA, {}):
                    return part, part.record[AREA][filters.area]
                raise BadFilter(f"{part.paper} has no area {filters.area[:80]!r}")
        raise BadFilter(f"there is no paper {filters.paper[0][:80]!r}")

    def _joined(self, pieces: Iterator[tuple[Part, int]]) -> int:
        """The sets of parts, each where its part begins, as one."""
        found = bytearray(self._bytes())
        for part, piece in pieces:
            if piece:
                size = (piece.bit_length() + 7) // 8
                begin = part.start // 8
                found[begin : begin + size] = piece.to_bytes(size, "little")
        return int.from_bytes(found, "little")

    def _bytes(self) -> int:
        """How long a set is: whole words, of 64 statements each."""
        return -(-(self.parts[-1].start + self.parts[-1].size) // 64) * 8 if self.parts else 0


def _own(part: Part, name: str, value: str) -> int:
    """Those of a part that has a value which have it, the first at bit 0."""
    return part.record[name][value] if name in NAMED else (1 << part.size) - 1


def _piece(whole: bytes, part: Part) -> int:
    """A part's own statements of a set, the first at bit 0."""
    begin = part.start // 8
    return int.from_bytes(whole[begin : begin + (part.size + 7) // 8], "little")


def _bits(number: int) -> Iterator[int]:
    """The places of the ones, lowest first."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest


_lock = Lock()
_kept: tuple[object, Catalogue] | None = None
_records: dict[tuple[str, int], Record] = {}


def catalogue() -> Catalogue:
    """The catalogue of what is stored now: the one in memory where nothing was stored since it was made."""
    global _kept  # one catalogue for all threads of a process
    now = state()
    kept = _kept
    if kept is not None and kept[0] == now:
        return kept[1]
    with _lock:
        made = _made()
        _kept = (now, made)
        return made


def _current() -> QuerySet[RunRow]:
    return RunRow.objects.filter(current=True)


def state() -> tuple[object, ...]:
    """What changes whenever a paper is stored, forgotten, read anew, or called otherwise.

    Each part is read from an index alone.
    """
    with connection.cursor() as cursor:
        cursor.execute(versions.PAPERS)
        row: tuple[object, ...] = cursor.fetchone()
    return row


def _made() -> Catalogue:
    newest = F("document__work__date").desc(nulls_last=True)
    rows = _current().order_by(newest, "document__slug").values_list(
        "pk", "coding", "indexed", "document__slug", "document__language", "statement_count"
    )  # fmt: skip
    listed = list(rows)
    _read([(run, (coding, indexed)) for run, coding, indexed, *_ in listed])
    parts: list[Part] = []
    start = 0
    for run, coding, indexed, slug, language, size in listed:
        parts.append(Part(run, slug, language, start, size, _records[coding, indexed]))
        start += -(-size // 8) * 8
    return Catalogue(tuple(parts), _totals(parts))


def _read(wanted: list[tuple[int, tuple[str, int]]]) -> None:
    """Have the records of these runs in memory, and no others."""
    missing = {run: key for run, key in wanted if key not in _records}
    found = RunRow.objects.filter(pk__in=missing).values_list("pk", "record").iterator() if missing else ()
    for run, written in found:
        _records[missing[run]] = read(written)
    for key in _records.keys() - {key for _, key in wanted}:
        del _records[key]


def _totals(parts: list[Part]) -> dict[str, Counter[str]]:
    """How many statements each value has, by name."""
    totals: dict[str, Counter[str]] = {name: Counter() for name in (*NAMED, "language")}
    for part in parts:
        totals["language"][part.language] += part.size
        for name in NAMED:
            for value, each in part.record.get(name, {}).items():
                totals[name][value] += each.bit_count()
    return totals
