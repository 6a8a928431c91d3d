"""Facts as data: CSV files that a spreadsheet opens, each row a fact with its source."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from io import StringIO
from math import inf

from constancia.model import Fact, When
from constancia.model.tellable import Tellable
from constancia.registers.countries import is_country
from constancia.registers.files import fact_files
from constancia.registers.languages import is_language
from constancia.registers.names import register
from constancia.registers.properties import ObjectKind, PropertyKind, events, properties

COLUMNS = (
    "subject",
    "property",
    "object",
    "value",
    "when",
    "details",
    "publisher",
    "address",
    "quotation",
    "language",
    "retrieved",
    "recheck",
    "note",
)
NEEDED = ("subject", "property", "value", "publisher", "address", "quotation", "language", "retrieved")
WEB_ADDRESS = re.compile(r"https?://\w")  # how one begins
INTERVAL = "interval"
UNNUMBERED = "unnumbered"  # the value of an edition to which its source gives no number


class BadFact(ValueError):
    """A row that is no fact: `where` it stands, and as it is `told` what is wrong and the remedy."""

    def __init__(self, where: str, told: str) -> None:
        super().__init__(f"{where}: {told}")
        self.where, self.told = where, told


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts in a fixed order, found by subject."""

    all: tuple[Fact, ...]
    _about: Mapping[str, tuple[Fact, ...]] = field(repr=False, compare=False, default_factory=dict)

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> Facts:
        """The facts, each once, in order of subject, property, object and time."""
        every = tuple(sorted({fact.id: fact for fact in facts}.values(), key=_order))
        about: dict[str, list[Fact]] = {}
        for fact in every:
            about.setdefault(fact.subject, []).append(fact)
        return cls(every, {subject: tuple(found) for subject, found in about.items()})

    def about(self, subject: str, property: str | None = None, object: str | None = None) -> tuple[Fact, ...]:
        """What is said of a subject; only this property, only in relation to this object, where given."""
        return tuple(
            fact
            for fact in self._about.get(subject, ())
            if property in (None, fact.property) and object in (None, fact.object)
        )

    def subjects(self) -> tuple[str, ...]:
        return tuple(self._about)

    def with_more(self, more: Iterable[Fact]) -> Facts:
        """These and further ones, as those added on the site; the same where there are none.

        A fact that is there already (by its id) is the later one's: someone looked at its page again.
        """
        added = {fact.id: fact for fact in more}
        kept = (fact for fact in self.all if fact.id not in added)
        return Facts.of((*kept, *added.values())) if added else self


@cache
def facts() -> Facts:
    """The facts that come with Constancia; BadFact names the file and line that break their form."""
    return Facts.of(fact for name, text in fact_files() for fact in read_facts(text, where=name))


def read_facts(text: str, *, where: str, today: date | None = None) -> Iterator[Fact]:
    """The facts of a CSV file with the columns of `COLUMNS`; BadFact at the first row that is none."""
    for line, row in fact_rows(text, where=where):
        yield fact_of(row, where=f"{where}, line {line}", today=today)


def fact_rows(text: str, *, where: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with the number of its last line, from 1; BadFact where the head line lacks a column."""
    reader = csv.DictReader(StringIO(text.removeprefix("\ufeff")), strict=True)
    head = reader.fieldnames or []
    missing = [name for name in NEEDED if name not in head]
    if missing:
        raise BadFact(
            where, Tellable("the first line lacks the columns {missing}", missing=", ".join(missing))
        )
    unknown = [name for name in head if name not in COLUMNS]
    if unknown:
        told = Tellable(
            "{unknown} is no column of facts; they are {columns}",
            unknown=", ".join(unknown),
            columns=", ".join(COLUMNS),
        )
        raise BadFact(where, told)
    try:
        for row in reader:
            if None in row or None in row.values():
                raise BadFact(
                    f"{where}, line {reader.line_num}",
                    Tellable("this row has not as many cells as the first"),
                )
            yield reader.line_num, {name: value.strip() for name, value in row.items()}
    except csv.Error as error:
        raise BadFact(f"{where}, line {reader.line_num}", str(error)) from error


def fact_of(row: Mapping[str, str], *, where: str, today: date | None = None) -> Fact:
    """The fact in a row of cells; BadFact saying what is wrong with it, at `where`.

    With `today`, a source that was read on a later day is a mistake too.
    """
    try:
        fact = _fact(row)
    except ValueError as error:
        raise BadFact(where, error.args[0] if error.args else str(error)) from error
    for fault in faults(fact):
        raise BadFact(where, fault)
    if today is not None and fact.retrieved > today.isoformat():
        told = Tellable("retrieved tells when it was read, and {day} is yet to come", day=fact.retrieved)
        raise BadFact(where, told)
    return fact


def row_of(fact: Fact) -> dict[str, str]:
    """The cells of a fact, as `fact_of` reads them."""
    return {
        "subject": fact.subject,
        "property": fact.property,
        "object": fact.object or "",
        "value": fact.value,
        "when": str(fact.when or ""),
        "details": "; ".join(f"{name}: {value}" for name, value in fact.details),
        "publisher": fact.publisher,
        "address": fact.address,
        "quotation": fact.quotation,
        "language": fact.language,
        "retrieved": fact.retrieved,
        "recheck": "yes" if fact.recheck else "",
        "note": fact.note or "",
    }


def faults(fact: Fact) -> Iterator[str]:
    """What the registers do not know of this fact, or what does not fit its property, in sentences."""
    kept = properties().get(fact.property)
    if kept is None:
        yield Tellable(
            "{property!r} is no property; registers/properties.toml has those there are",
            property=fact.property,
        )
        return
    if not is_known(fact.subject):
        yield Tellable(
            "the subject {subject!r} is neither a country's code nor an entry of the registers",
            subject=fact.subject,
        )
    if (kept.object is None) != (fact.object is None):
        if kept.object is None:
            yield Tellable("{property} has no object", property=fact.property)
        else:
            yield Tellable("{property} needs an object", property=fact.property)
    elif fact.object is not None and not _fits(fact.object, kept.object):
        yield Tellable(
            "the object {object!r} is no {kind} of the registers", object=fact.object, kind=kept.object
        )
    elif fact.object == fact.subject:
        yield Tellable("{subject!r} is both subject and object: of whom is it said?", subject=fact.subject)
    if kept.has_course and not (fact.value in events() and events()[fact.value].belongs_to(kept)):
        possible = [event.name for event in events().values() if event.belongs_to(kept)]
        yield Tellable(
            "{value!r} is no event of {property}; they are {possible}",
            value=fact.value,
            property=fact.property,
            possible=", ".join(possible),
        )
    if kept.kind is PropertyKind.FIGURE and not _is_number(fact.value):
        yield Tellable("{value!r} is no number", value=fact.value)
    elif fact.property == INTERVAL and float(fact.value) < 1:
        yield Tellable("an interval is of a month or more, not {value!r}", value=fact.value)
    if kept.kind is PropertyKind.EDITION:
        yield from _edition_faults(fact)
    if not is_language(fact.language):
        yield Tellable(
            "{language!r} is no code of a language: write en, es, pt, zh or another of ISO 639",
            language=fact.language,
        )
    if not WEB_ADDRESS.match(fact.address):
        yield Tellable("the address {address!r} is no web address", address=fact.address[:60])


def _edition_faults(fact: Fact) -> Iterator[str]:
    if is_country(fact.subject):
        yield Tellable("{subject!r} is a country: name the mechanism that met", subject=fact.subject)
    if fact.value != UNNUMBERED and not fact.value.isdecimal():
        yield Tellable(
            "{value!r} is no edition: write its number, or {unnumbered}",
            value=fact.value,
            unnumbered=UNNUMBERED,
        )


def is_known(identity: str) -> bool:
    """Whether this is a country's code or the id of an entry."""
    return is_country(identity) or identity in register().entries


def _fits(identity: str, wanted: ObjectKind | None) -> bool:
    if wanted is ObjectKind.COUNTRY:
        return is_country(identity)
    if wanted is ObjectKind.ENTRY:
        return identity in register().entries
    return is_known(identity)


def _is_number(value: str) -> bool:
    try:
        return 0 <= float(value) < inf
    except ValueError:
        return False


def _fact(row: Mapping[str, str]) -> Fact:
    when = row.get("when", "")
    return Fact(
        subject=row["subject"],
        property=row["property"],
        value=row["value"],
        publisher=row["publisher"],
        address=row["address"],
        quotation=row["quotation"],
        language=row["language"],
        retrieved=row["retrieved"],
        object=row.get("object") or None,
        when=When.of(when) if when else None,
        details=tuple(_detail(part) for part in row.get("details", "").split(";") if part.strip()),
        recheck=_truth(row.get("recheck", "")),
        note=row.get("note") or None,
    )


def _detail(part: str) -> tuple[str, str]:
    name, colon, value = part.partition(":")
    if not colon or not name.strip() or not value.strip():
        raise ValueError(
            Tellable("details are written 'name: value; name: value', not {part!r}", part=part.strip())
        )
    return name.strip(), value.strip()


def _truth(cell: str) -> bool:
    if cell not in ("", "yes", "no"):
        raise ValueError(Tellable("recheck is yes, no or empty, not {cell!r}", cell=cell))
    return cell == "yes"


def _order(fact: Fact) -> tuple[str, str, str, str, str, str]:
    return (
        fact.subject,
        fact.property,
        fact.object or "",
        str(fact.when or ""),
        fact.value,
        fact.address + fact.quotation,
    )
