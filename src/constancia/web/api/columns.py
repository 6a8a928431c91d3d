"""What the lists have in each row, where the site's own lists do not say it already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from constancia.model import Country, Mechanism
from constancia.publish.rows import Row
from constancia.store.likeness import Like
from constancia.store.queries import Heading, RunSummary, Suggestion
from constancia.track.recurrence import Outlook
from constancia.web.explore.columns import STATEMENTS, Line
from constancia.web.listing import Column
from constancia.web.track import wording


@dataclass(frozen=True, slots=True)
class Found:
    """A statement that a search found; `marks` are where the words stand, as offsets into its quotation."""

    line: Line
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A country with how many facts and statements tell of it."""

    country: Country
    facts: int
    statements: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A mechanism with what comes next of it, and how many statements name it."""

    mechanism: Mechanism
    outlook: Outlook
    statements: int


@dataclass(frozen=True, slots=True)
class Sort:
    """A kind of instrument, and of how many countries one is known."""

    kind: str
    countries: int


def _every(side: Row | list[Row] | None) -> list[Row]:
    """The quotations of one side, however many."""
    return side if isinstance(side, list) else [side] if side else []


def _of_line(column: Column[Line]) -> Column[Found]:
    return Column(column.name, column.words, lambda row: column.value(row.line), column.wide)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


HITS: Sequence[Column[Found]] = (
    *(_of_line(column) for column in STATEMENTS),
    Column(
        "marks", "Where the words stand (offsets into the wording)", lambda row: [list(m) for m in row.marks]
    ),
)
OUTLINE: Sequence[Column[Heading]] = (
    Column("id", "Division", lambda row: row.id),
    Column("kind", "Kind of division", lambda row: str(row.kind)),
    Column("level", "Level; 0 for what is around the text", lambda row: row.level),
    Column("ordinal", "Its number", lambda row: row.ordinal),
    Column("printed", "Its number as printed", lambda row: row.printed),
    Column("title", "Title", lambda row: row.title),
    Column("parent", "The division it stands in", lambda row: row.parent),
    Column("heading_start", "Start of the heading (code points)", lambda row: row.heading.start),
    Column("heading_end", "End of the heading", lambda row: row.heading.end),
    Column("start", "Start of all of it", lambda row: row.body.start),
    Column("end", "End of all of it", lambda row: row.body.end),
    Column("statements", "Statements in it and under it", lambda row: row.statements),
    Column("undertakings", "Commitments and invitations among them", lambda row: row.undertakings),
    Column(
        "anomalies", "What is irregular", lambda row: [f"{one.code}: {one.message}" for one in row.anomalies]
    ),
)
RUNS: Sequence[Column[RunSummary]] = (
    Column("id", "Run", lambda row: row.id),
    Column("at", "When", lambda row: row.at.isoformat()),
    Column("current", "Whether it is the one that is shown", lambda row: row.current),
    Column("version", "Version of Constancia", lambda row: row.run.version),
    Column("tier", "Read by rules or with a parser", lambda row: str(row.run.tier)),
    Column("statements", "Statements found", lambda row: row.statements),
    Column(
        "hashes", "What it was read with", lambda row: [f"{name} {value}" for name, value in row.run.hashes]
    ),
    Column("options", "How", lambda row: [f"{name} {value}" for name, value in row.run.options]),
)
LIKES: Sequence[Column[Like]] = (
    Column("likeness", "How like it is: 1 is the same", lambda row: row.likeness),
    Column("paper", "Paper (code)", lambda row: row.paper),
    Column("paper_title", "Paper", lambda row: row.title),
    Column("quote", "Wording", lambda row: row.quote),
    Column("language", "Language of the wording", lambda row: row.language),
    Column("id", "Statement", lambda row: row.id),
)
SUGGESTIONS: Sequence[Column[Suggestion]] = (
    Column("q", "The words, completed", lambda row: row.q),
    Column("statements", "Statements that have the last of them", lambda row: row.statements),
)
COUNTRIES: Sequence[Column[Known]] = (
    Column("code", "ISO 3166-1 alpha-2", lambda row: row.country.code),
    Column("name", "Name in the language asked for", lambda row: wording.name(row.country.code)),
    Column("alpha3", "ISO 3166-1 alpha-3", lambda row: row.country.alpha3),
    Column("m49", "UN M49", lambda row: row.country.m49),
    Column("wikidata", "Wikidata", lambda row: row.country.wikidata),
    Column("region", "Region of UN M49", lambda row: row.country.region),
    Column("facts", "Facts about it", lambda row: row.facts),
    Column("statements", "Statements of which it is the counterpart", lambda row: row.statements),
)
MECHANISMS: Sequence[Column[Standing]] = (
    Column("id", "Mechanism", lambda row: row.mechanism.id),
    Column("name", "Name in the language asked for", lambda row: wording.name(row.mechanism.id)),
    Column("type", "Type", lambda row: row.mechanism.type),
    Column("source", "Source of its names", lambda row: row.mechanism.source),
    Column("editions", "Known meetings", lambda row: len(row.mechanism.editions)),
    Column(
        "interval",
        "Months between meetings",
        lambda row: row.outlook.interval and row.outlook.interval.months,
    ),
    Column(
        "interval_by",
        "How that is known",
        lambda row: row.outlook.interval and str(row.outlook.interval.rule),
    ),
    Column(
        "last",
        "The last meeting",
        lambda row: str(row.outlook.last.when) if row.outlook.last and row.outlook.last.when else None,
    ),
    Column("next", "The next date there is", lambda row: _day(row.outlook.next)),
    Column("announced", "Whether that is announced, not expected", lambda row: bool(row.outlook.announced)),
    Column(
        "standing", "Whether it still meets", lambda row: row.outlook.standing and str(row.outlook.standing)
    ),
    Column("statements", "Statements that name it", lambda row: row.statements),
)
INSTRUMENTS: Sequence[Column[Sort]] = (
    Column("kind", "Kind of instrument", lambda row: row.kind),
    Column("name", "Name in the language asked for", lambda row: wording.property_name(row.kind)),
    Column("countries", "Countries of which one is known", lambda row: row.countries),
)
CHANGES: Sequence[Column[Row]] = (
    Column("of", "What it is about: statement, area, name or share", lambda row: row["of"]),
    Column("relation", "The relations that hold", lambda row: row["relation"]),
    Column("left", "What the older paper says, and where", lambda row: _every(row["left"])),
    Column("right", "What the newer paper says, and where", lambda row: _every(row["right"])),
    Column("why", "Why, in one line", lambda row: row["why"]),
    Column("score", "How sure it is that both sides belong together", lambda row: row["score"]),
    Column("words", "The words that decided", lambda row: row["words"]),
    Column("tier", "Whether the model of meaning took part", lambda row: row["tier"]),
)
NUMBERS = frozenset(
    (
        "precision",
        "start",
        "end",
        "characters",
        "headings",
        "statements",
        "undertakings",
        "level",
        "ordinal",
        "heading_start",
        "heading_end",
        "facts",
        "interval",
        "countries",
    )
)
LISTS = frozenset(
    (
        "conditions",
        "instruments",
        "instruments_name",
        "named",
        "counterpart",
        "counterpart_name",
        "registered",
        "registered_name",
        "time",
        "quantity",
        "anomalies",
        "hashes",
        "options",
        "through",
        "rules",
        "own",
        "neighbours",
    )
)
TRUTHS = frozenset({"current", "announced"})


def type_of(name: str, others: Mapping[str, object]) -> object:
    """The type of a column's values, None among them; text where nothing else is said."""
    if name in others:
        return others[name]
    if name in LISTS:
        return list[str] | None
    if name in TRUTHS:
        return bool | None
    return int | None if name in NUMBERS else str | None
