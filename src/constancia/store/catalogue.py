"""Which statements have which value, in the whole library, as sets held in memory.

A run's rows never change, so what it holds is written down once, when it is saved: for each value the
set of its statements, bit n for the n-th. The sets of all current runs, one behind the other, answer
filters and counts: to cut and count two sets of 100,000 takes microseconds, a count in the database
tens of milliseconds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock

from django.db import connection
from django.db.models import F, QuerySet

from constancia.store import versions
from constancia.store.errors import BadFilter
from constancia.store.filters import CODES, FACETS, Filters
from constancia.store.models import RunRow
from constancia.store.recording import AREA, COLUMNS, Record, read
from constancia.store.search.entries import BITS, place_of, run_and_position

NAMED = (*COLUMNS, *FACETS)  # what each statement's own coding says
COUNTED = (*NAMED, "paper", "language")
FEW = 40  # papers that have a value: of fewer the sets are joined when asked for, of more they are kept
MOST = 200  # values of one name that are counted, the most frequent ones: lists show fewer


@dataclass(frozen=True, slots=True)
class Part:
    """One current run: where its statements begin among all (a multiple of 8), and how many they are."""

    run: int
    paper: str
    language: str
    start: int
    size: int
    record: Record


@dataclass(slots=True)
class Catalogue:
    """The current runs, newest paper first, as they were at one moment."""

    parts: tuple[Part, ...]
    totals: Mapping[str, Counter[str]]
    _sets: dict[tuple[str, str], int] = field(default_factory=dict)
    _last: tuple[int, list[tuple[Part, int]]] = (0, [])
    _starts: dict[int, Part] = field(default_factory=dict)
    _having: dict[tuple[str, str], list[Part]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self._starts = {part.run: part for part in self.parts}
        for part in self.parts:
            for name in NAMED:
                for value in part.record.get(name, {}):
                    self._having[name, value].append(part)

    @property
    def statements(self) -> int:
        return sum(part.size for part in self.parts)

    def everything(self) -> int:
        """The set of all statements."""
        return self._joined((part, (1 << part.size) - 1) for part in self.parts)

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

    def counts(self, name: str, within: int) -> dict[str, int]:
        """How many statements of a set each value of this name has; codes in the codebook's order, zeros too.

        Other values by frequency, none that has none, at most `MOST` of them.
        """
        if name == "paper":
            sizes = self._sizes(within)
            found = {part.paper: size for part, size in sizes if size}
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
        for part, size in self._sizes(within):
            if offset >= size:
                offset -= size
                continue
            inside = (within >> part.start) & ((1 << part.size) - 1)
            positions = list(_bits(inside))[offset : offset + limit - len(places)]
            places += [place_of(part.run, at) for at in positions]
            offset = 0
            if len(places) >= limit:
                break
        return places

    def set_of(self, places: Iterable[int]) -> int:
        """The set of the statements at these places, less those of runs that are no longer current."""
        found = bytearray(self._bytes())
        for place in places:
            run, position = run_and_position(place)
            part = self._starts.get(run)
            if part is not None:
                at = part.start + position
                found[at >> 3] |= 1 << (at & 7)
        return int.from_bytes(found, "little")

    def held(self, places: Iterable[int], within: int | None = None) -> list[int]:
        """Those of these places that are of current runs, and of a set where one is given, in their order."""
        starts = self._starts  # a search has up to 50,000 places: nothing is called for each
        if within is None:
            return [place for place in places if place >> BITS in starts]
        whole, mask = within.to_bytes(self._bytes(), "little"), (1 << BITS) - 1
        found = []
        for place in places:
            part = starts.get(place >> BITS)
            if part is not None:
                at = part.start + (place & mask)
                if whole[at >> 3] >> (at & 7) & 1:
                    found.append(place)
        return found

    def _counted_each(self, name: str, values: Sequence[str], within: int) -> dict[str, int]:
        """How many of a set have each value: where it lies in few parts, as that of one paper, by theirs."""
        whole = within.to_bytes(self._bytes(), "little")
        parts = self._parts_of(within)
        if name not in NAMED or len(parts) > FEW:
            return {value: self._counted(name, value, within, whole) for value in values}
        found: Counter[str] = Counter()
        for part, piece in parts:
            for value, each in part.record.get(name, {}).items():
                found[value] += (each & piece).bit_count()
        return {value: found[value] for value in values}

    def _parts_of(self, within: int) -> list[tuple[Part, int]]:
        """The parts that a set lies in, each with its piece; kept of the last set that was asked for."""
        last = self._last  # once: another thread may ask for another set meanwhile
        if last[0] != within:
            last = self._last = (within, [(part, piece) for part, piece in self._pieces(within) if piece])
        return last[1]

    def _counted(self, name: str, value: str, within: int, whole: bytes) -> int:
        """How many of a set (`whole` as bytes) have a value: of a rare one its few parts are looked at."""
        having = self._having.get((name, value), ())
        if name not in NAMED or len(having) > FEW:
            return (self._set(name, value) & within).bit_count()
        return sum(
            (int.from_bytes(whole[(begin := part.start // 8) : begin + (part.size + 7) // 8], "little")
             & part.record[name][value]).bit_count()
            for part in having
        )  # fmt: skip

    def _set(self, name: str, value: str) -> int:
        """The set of one value; kept where it is one of those that are counted."""
        kept = self._sets.get((name, value))
        if kept is not None:
            return kept
        having: Sequence[Part] = ()
        if name in NAMED:
            having = self._having.get((name, value), ())
            found = self._joined((part, part.record[name][value]) for part in having)
        else:
            found = self._joined(
                (part, (1 << part.size) - 1) for part in self.parts if getattr(part, name) == value
            )
        if name not in NAMED or len(having) > FEW:
            self._sets[name, value] = found
        return found

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

    def _sizes(self, within: int) -> Iterator[tuple[Part, int]]:
        """Each part with how many statements of a set are in it."""
        return ((part, piece.bit_count()) for part, piece in self._pieces(within))

    def _pieces(self, within: int) -> Iterator[tuple[Part, int]]:
        """Each part with its own statements of a set, the first at bit 0."""
        whole = within.to_bytes(self._bytes(), "little")
        for part in self.parts:
            begin = part.start // 8
            yield part, int.from_bytes(whole[begin : begin + (part.size + 7) // 8], "little")

    def _bytes(self) -> int:
        return (self.parts[-1].start + self.parts[-1].size + 7) // 8 if self.parts else 0


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
