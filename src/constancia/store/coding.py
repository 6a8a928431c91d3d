"""What a run found in a paper as pages show it: read whole, once, instead of asked for piece by piece."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from typing import Any

from constancia.model import Division, Document, Paper, Rendering, Statement
from constancia.model.statement import UNDERTAKINGS
from constancia.store.answers import Heading, PaperSummary, StatementSummary
from constancia.store.condensed import Coding, coding
from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.load import CODES
from constancia.store.models import DocumentRow

_DIVISION = tuple(field.name for field in fields(Division))


@explained(place)
def condensed_paper(paper: PaperSummary) -> Paper:
    """A stored paper with what `condensed` keeps of its statements, and with nothing of the file's markup."""
    text = DocumentRow.objects.values_list("text", flat=True).get(key=paper.document)
    document = Document(paper.work, paper.source, paper.language, Rendering(paper.rendering), text)
    found = coding(paper.run_id, text)
    return Paper(document, found.divisions, found.statements, paper.run)


def headings(found: Coding | Paper) -> tuple[Heading, ...]:
    """Every division in text order, furniture too, with how much stands in it and under it."""
    parents = {one.id: one.parent for one in found.divisions}
    every, undertaken = Counter[str](), Counter[str]()
    for (division, is_undertaking), number in Counter(map(_where, found.statements)).items():
        id = division
        while id is not None:
            every[id] += number
            undertaken[id] += number if is_undertaking else 0
            id = parents[id]
    return tuple(
        Heading(
            **{name: getattr(one, name) for name in _DIVISION},
            statements=every[one.id],
            undertakings=undertaken[one.id],
        )
        for one in found.divisions
    )


def _where(statement: Statement) -> tuple[str | None, bool]:
    return statement.division, statement.value("kind") in UNDERTAKINGS


def summaries(found: Coding | Paper) -> tuple[StatementSummary, ...]:
    """Every statement in text order as lists show it."""
    return tuple(_summary(at, one) for at, one in enumerate(found.statements))


def _summary(position: int, statement: Statement) -> StatementSummary:
    coded: dict[str, Any] = {one.name: one.value for one in statement.facets}
    return StatementSummary(
        statement.id,
        position,
        statement.span,
        statement.quote,
        statement.division,
        *(coded.get(name) for name in CODES),  # type: ignore[arg-type]  # each is of its own type
    )
