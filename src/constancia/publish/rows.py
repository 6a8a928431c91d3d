"""Nouns as flat rows: what each format writes, under the same names in all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from constancia.model import (
    FURTHER_MULTIPLE,
    FURTHER_SINGLE,
    MULTIPLE,
    SINGLE,
    Anomaly,
    Division,
    Paper,
    Statement,
)

Row = Mapping[str, Any]

OUTLINE_COLUMNS = (
    "id",
    "start",
    "end",
    "level",
    "ordinal",
    "printed",
    "title",
    "parent",
    "kind",
    "anomalies",
)
STATEMENT_COLUMNS = (
    *("line", "quote", "kind", "actor", "actor_stated", "action", "firmness", "continuity"),
    *("conditions", "precision", "named", "instruments"),
    *("id", "start", "end", "division", "by", "tier"),
)
# Behind those where a paper was enriched; `words` is where each further value stands.
FURTHER_COLUMNS = (*FURTHER_SINGLE, *FURTHER_MULTIPLE)
EVERY_KIND = frozenset({"kind", "actor"})  # the facets that positions, principles and descriptions have
BETWEEN = " | "  # parts the values of a list where a row has only room for one


def outline_rows(divisions: Iterable[Division]) -> list[Row]:
    """A row a division, in text order; `start` and `end` span the heading, `parent` is a row's index.

    `parent` counts from 0 within these rows and is None where the parent is not among them.
    """
    listed = list(divisions)
    place = {division.id: index for index, division in enumerate(listed)}
    return [
        {
            "id": division.id,
            "start": division.heading.start,
            "end": division.heading.end,
            "level": division.level,
            "ordinal": division.ordinal,
            "printed": division.printed,
            "title": division.title,
            "parent": None if division.parent is None else place.get(division.parent),
            "kind": division.kind.value,
            "anomalies": [_anomaly(anomaly) for anomaly in division.anomalies],
        }
        for division in listed
    ]


def _anomaly(anomaly: Anomaly) -> Row:
    return {
        "code": anomaly.code,
        "start": anomaly.span.start,
        "end": anomaly.span.end,
        "message": anomaly.message,
    }


def paper_rows(paper: Paper) -> Iterator[Row]:
    """A row a statement, in text order, each with the 1-based line of the text on which it starts."""
    text = paper.document.text
    ends = [index for index, char in enumerate(text) if char == "\n"]
    for statement in paper.statements:
        yield {"line": bisect_right(ends, statement.span.start) + 1, **statement_row(statement)}


def statement_row(statement: Statement) -> Row:
    """The codebook's fields of one statement, its place and who set each value; no `line`.

    Undertakings have every facet, other kinds only `kind` and `actor` (codebook, section 4). An
    enriched one has the further facets behind all else, and `words`: for each value of a further facet
    the offsets (start, end) of its words.
    """
    return {
        "quote": statement.quote,
        **_facets(statement),
        "id": statement.id,
        "start": statement.span.start,
        "end": statement.span.end,
        "division": statement.division,
        "by": _authors(statement),
        "tier": statement.tier.value,
        **(_further(statement) if statement.is_enriched else {}),
    }


def statement_columns(paper: Paper) -> tuple[str, ...]:
    """The columns of a paper's rows: with the further facets where it was enriched."""
    enriched = any(statement.is_enriched for statement in paper.statements)
    return STATEMENT_COLUMNS + FURTHER_COLUMNS if enriched else STATEMENT_COLUMNS


def _further(statement: Statement) -> dict[str, Any]:
    values: dict[str, Any] = {name: statement.value(name) for name in FURTHER_SINGLE}
    values |= {name: list(statement.values(name)) for name in FURTHER_MULTIPLE}
    words: dict[str, list[list[list[int]]]] = {}
    for facet in statement.facets:
        if facet.name in FURTHER_COLUMNS:
            words.setdefault(facet.name, []).append([[span.start, span.end] for span in facet.words])
    return {**values, "words": words}


def _facets(statement: Statement) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for column in STATEMENT_COLUMNS:
        if _has(statement, column) and column in SINGLE:
            values[column] = statement.value(column)
        elif _has(statement, column) and column in MULTIPLE:
            values[column] = list(statement.values(column))
    return values


def _authors(statement: Statement) -> dict[str, str]:
    """Facet -> the rule, model or person that set it; for a list, one for each value in its order."""
    authors: dict[str, list[str]] = {}
    for facet in statement.facets:
        if _has(statement, facet.name):
            authors.setdefault(facet.name, []).append(facet.by)
    columns = STATEMENT_COLUMNS + FURTHER_COLUMNS
    return {name: BETWEEN.join(authors[name]) for name in columns if name in authors}


def _has(statement: Statement, facet: str) -> bool:
    return statement.is_undertaking or facet in EVERY_KIND
