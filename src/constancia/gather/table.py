"""Rows of a table -> Evidence, as a mapping says: AidData, UN Comtrade, the World Bank, or anyone's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from constancia.gather import rows as tables
from constancia.gather.dates import iso
from constancia.gather.digest import sha256_of
from constancia.gather.errors import GatherError, UnknownTable
from constancia.gather.mapping import TableMapping, shipped
from constancia.gather.outcome import Blank, Outcome, Refused
from constancia.gather.parties import NOBODY, Parties
from constancia.gather.providers import providers
from constancia.gather.rows import Head, Row
from constancia.model import (
    Amount,
    AmountKind,
    Dated,
    Evidence,
    Provenance,
    Share,
    Side,
    evidence_id,
)
from constancia.registers.countries import UnknownCountry, find_country

QUOTED = 1000  # characters of a description that are kept
THOUSANDS = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?")
SEVERAL = re.compile(r"[;|]")  # what stands between the countries in one cell
START, END, COMMITMENT = "start-actual", "end-actual", "commitment"


def read(
    path: Path, *, mappings: Iterable[TableMapping] = (), parties: Parties = NOBODY
) -> Iterator[Outcome]:
    """Each row as evidence, as blank, or as refused with the reasons.

    The first mapping that fits a header in the file is taken, of those given or else of those shipped.
    GatherError where none fits, or the file is broken.
    """
    mapping, head = recognised(path, tuple(mappings) or shipped())
    digest, name, stem = sha256_of(path), path.name, path.stem
    for line, row in tables.rows(path, head):
        row["*file"] = stem
        yield from _outcomes(mapping, row, Place(name, line, digest), parties)


def recognised(path: Path, mappings: tuple[TableMapping, ...]) -> tuple[TableMapping, Head]:
    """The mapping and the header that fit; GatherError says which columns are missing."""
    first: Head | None = None
    for head in tables.heads(path):
        first = first or head
        for mapping in mappings:
            if mapping.fits(head.names):
                return mapping, head
    raise _fits_none(path.name, frozenset(first.names if first else ()), mappings)


def _fits_none(name: str, columns: frozenset[str], mappings: tuple[TableMapping, ...]) -> GatherError:
    """What a file lacks: of the only source, or of the one of whose columns it has more than half."""
    nearest = min(mappings, key=lambda one: len(one.requires - columns) / len(one.requires))
    lacking = sorted(nearest.requires - columns)
    missing = ", ".join(lacking) or "table"
    if len(mappings) == 1:
        return UnknownTable(f"{name} has no {missing}, which {nearest.name} needs", f"it has no {missing}")
    near = f" ({nearest.name} needs {missing} too)" if len(lacking) * 2 < len(nearest.requires) else ""
    return UnknownTable(
        f"{name} has the columns of no source that is known{near}; "
        "write a mapping for it (docs/how-to/import-evidence.md) and name it with --mapping",
        f"it has no {missing}",
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: file, line, and the file's hash."""

    file: str
    line: int
    digest: str


def _outcomes(mapping: TableMapping, row: Row, place: Place, parties: Parties) -> Iterator[Outcome]:
    if mapping.blank:
        row = {name: "" if cell in mapping.blank else cell for name, cell in row.items()}
    if mapping.wide is not None:
        cells = [
            (found[1], row[name]) for name in row if (found := mapping.wide.fullmatch(name)) and row[name]
        ]
        for column, value in cells:
            yield _outcome(mapping, {**row, "*column": column, "*value": value}, place, parties)
        if not cells:
            yield Blank(place.file, place.line)
    elif mapping.stated.parts and not mapping.stated.fill(row):
        yield Blank(place.file, place.line)
    else:
        yield _outcome(mapping, row, place, parties)


def _outcome(mapping: TableMapping, row: Row, place: Place, parties: Parties) -> Outcome:
    try:
        return evidence(mapping, row, place, parties)
    except ValueError as error:
        name = mapping.id.fill(row)[:80]
        return Refused(place.file, place.line, name or "the row", (str(error),))


def evidence(mapping: TableMapping, row: Row, place: Place, parties: Parties) -> Evidence:
    """The evidence that a row is; ValueError says what is wrong with it."""
    identifier = mapping.id.fill(row)
    if not identifier:
        raise ValueError("it has no identifier of its own")
    countries, areas = _countries(mapping, row)
    dates = tuple(_dates(mapping, row))
    status = mapping.status.fill(row) or None
    title = mapping.title.fill(row)
    flags = (*_flags(mapping, row), *areas, *_contradictions(mapping, dates, status))
    return Evidence(
        id=evidence_id(mapping.source, identifier),
        kind=mapping.kind,
        side=_side(mapping, row, parties),
        title=title or identifier,
        quotation=_cut(mapping.quotation.fill(row)),
        provenance=Provenance(
            mapping.publisher.fill(row) or "unstated",
            url=mapping.url.fill(row) or None,
            retrieved_at=_date(mapping, mapping.retrieved.fill(row)),
            licence=mapping.licence.fill(row) or None,
            file=place.file,
            line=place.line,
            sha256=place.digest,
        ),
        countries=countries,
        date=_date(mapping, mapping.date.fill(row)),
        published=_date(mapping, mapping.published.fill(row)),
        dates=dates,
        status=status,
        organisations=tuple(dict.fromkeys(_organisations(mapping, row))),
        sectors=tuple(_sectors(mapping, row)),
        amounts=tuple(_amounts(mapping, row)),
        language=mapping.language.fill(row) or None,
        flags=tuple(dict.fromkeys(flags)),
        providers=providers(_providers(mapping, row)),
    )


def _cut(text: str) -> str:
    """The text, or its first whole words."""
    return text if len(text) <= QUOTED else text[:QUOTED].rsplit(" ", 1)[0]


def _countries(mapping: TableMapping, row: Row) -> tuple[tuple[str, ...], list[str]]:
    """The countries of a row, and a flag for each area that is none."""
    found: dict[str, None] = {}
    areas: list[str] = []
    for template in mapping.countries:
        for text in filter(None, map(str.strip, SEVERAL.split(template.fill(row)))):
            try:
                found[mapping.codes.get(text) or _country(text)] = None
            except UnknownCountry:
                if not mapping.areas:
                    raise
                areas.append(f"area:{text}")
    return tuple(found), areas


def _providers(mapping: TableMapping, row: Row) -> Iterator[str]:
    """Whose deed a row is, as the source writes them."""
    for template in mapping.providers:
        for text in filter(None, map(str.strip, SEVERAL.split(template.fill(row)))):
            yield mapping.codes.get(text) or (text.zfill(3) if text.isdigit() else text)


@lru_cache(maxsize=10_000)
def _country(text: str) -> str:
    return find_country(text.zfill(3) if text.isdigit() else text)  # M49 has three digits


def _side(mapping: TableMapping, row: Row, parties: Parties) -> Side:
    stated = mapping.side.fill(row)
    if stated:
        return Side(stated)
    reporter = mapping.reporter.fill(row)
    try:
        return parties.side(mapping.codes.get(reporter) or _country(reporter) if reporter else None)
    except UnknownCountry:
        return Side.UNSTATED


def _date(mapping: TableMapping, text: str) -> str | None:
    return iso(text, form=mapping.date_form) if text else None


def _dates(mapping: TableMapping, row: Row) -> Iterator[Dated]:
    for event, template in mapping.dates:
        day = _date(mapping, template.fill(row))
        if day:
            yield Dated(event, day)


def _organisations(mapping: TableMapping, row: Row) -> Iterator[str]:
    for one in mapping.organisations:
        text = one.name.fill(row)
        for name in text.split(one.split) if one.split else (text,):
            if name.strip():
                yield f"{one.role}: {name.strip()}"


def _sectors(mapping: TableMapping, row: Row) -> Iterator[Share]:
    for one in mapping.sectors:
        code, name = one.code.fill(row), one.name.fill(row)
        if code or name:
            yield Share(one.vocabulary.fill(row), code, None, name or None)


def _amounts(mapping: TableMapping, row: Row) -> Iterator[Amount]:
    for one in mapping.amounts:
        value = one.value.fill(row)
        if not value:
            continue
        yield Amount(
            value=value.replace(",", "") if THOUSANDS.fullmatch(value) else value,
            unit=one.unit.fill(row),
            kind=AmountKind(one.kind.fill(row)),
            date=_date(mapping, one.date.fill(row))
            if one.date.parts
            else _date(mapping, mapping.date.fill(row)),
            basis=one.basis.fill(row) or None,
        )


def _flags(mapping: TableMapping, row: Row) -> Iterator[str]:
    for rule in mapping.flags:
        text = rule.of.fill(row)
        if text and (rule.values is None or (text in rule.values) is rule.among):
            yield rule.word.fill(row)
    for one in mapping.related:
        identifier = one.id.fill(row)
        if identifier:
            yield f"{one.word}:{evidence_id(one.source, identifier)}"


def _contradictions(mapping: TableMapping, dates: tuple[Dated, ...], status: str | None) -> Iterator[str]:
    """Where the source says two things that cannot both be: they are kept, with a flag."""
    known = {one.event: one.date for one in dates}
    if mapping.done and END in known and status is not None and status not in mapping.done:
        yield "status-contradicts-dates"
    if START in known and COMMITMENT in known and known[START] < known[COMMITMENT][: len(known[START])]:
        yield "start-before-commitment"
