"""Coded papers as people wrote them: JSON Lines beside the text (codebook, section 4)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from constancia import __version__
from constancia.model import (
    MULTIPLE,
    SINGLE,
    Clause,
    Division,
    DivisionKind,
    Document,
    Facet,
    Paper,
    Run,
    Selector,
    Span,
    Statement,
    Tier,
    statement_id,
)

BY = "person:gold"
KINDS = {"project": "programme"}  # the gold's words for divisions, in the model's
Row = Mapping[str, Any]


def rows(path: Path) -> list[Row]:
    """The rows of one JSON Lines file, in its order."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def paper(document: Document, outline: Iterable[Row], statements: Iterable[Row]) -> Paper:
    """The paper as people coded it, in the same nouns as the machine's reading."""
    divisions = _divisions(document, list(outline))
    seen: Counter[str] = Counter()
    coded = tuple(_statement(document, divisions, row, seen) for row in statements)
    return Paper(document, divisions, coded, Run(__version__, Tier.RULES, (("gold", BY),)))


def _divisions(document: Document, outline: list[Row]) -> tuple[Division, ...]:
    found: list[Division] = []
    for index, row in enumerate(outline):
        following = (later["start"] for later in outline[index + 1 :] if later["level"] <= row["level"])
        heading = Span(row["start"], row["end"])
        kind = str(row.get("kind") or "section")
        found.append(
            Division(
                id=f"d{index}",
                kind=DivisionKind(KINDS.get(kind, kind)),
                level=row["level"],
                ordinal=row["ordinal"],
                printed=row["printed"],
                title=row["title"],
                heading=heading,
                body=Span(heading.start, next(following, len(document.text))),
                parent=None if row["parent"] is None else f"d{row['parent']}",
            )
        )
    return tuple(found)


def _statement(
    document: Document, divisions: tuple[Division, ...], row: Row, seen: Counter[str]
) -> Statement:
    span = Span(row["start"], row["end"])
    selector = Selector.of(document.text, span)
    inside = [division.id for division in divisions if division.body.contains(span)]
    verb = Span(span.start, span.start + len(selector.exact.split()[0]))
    identity = statement_id(document.id, selector.exact, seen[selector.exact])
    seen[selector.exact] += 1
    return Statement(
        identity,
        selector,
        inside[-1] if inside else None,
        Clause(verb, str(row.get("action", selector.exact.split()[0]))),
        Tier.RULES,
        tuple(_facets(row)),
    )


def _facets(row: Row) -> Iterable[Facet]:
    for name in SINGLE:
        if name in row:
            yield Facet(name, row[name], BY)
    for name in MULTIPLE:
        for value in row.get(name, ()):
            yield Facet(name, value, BY)
