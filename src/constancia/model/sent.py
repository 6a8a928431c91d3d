"""Statements as pickle sends them between processes: flat, for a paper has thousands of small nouns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from constancia.model.span import Selector, Span
from constancia.model.statement import Clause, Facet, Statement

Row = tuple[Any, ...]
Flat = tuple[Sequence[Row], Sequence[Row]]  # facets, of which many statements' are alike, and statements


def flat(statements: Iterable[Statement]) -> Flat:
    """Statements as rows of plain values; each names its facets by their places."""
    facets: dict[Row, int] = {}
    rows = [
        (
            *(one.id, one.quote, one.selector.prefix, one.selector.suffix, one.division, one.tier),
            one.clause.lemma,
            _places(one),
            [facets.setdefault(_key(facet), len(facets)) for facet in one.facets],
        )
        for one in statements
    ]
    return [key[1:] for key in facets], rows


def whole(sent: Flat) -> tuple[Statement, ...]:
    """The way back from `flat`."""
    facets = [
        Facet(name, value, by, tuple([Span(*ends) for ends in words]), confidence)
        for name, value, by, words, confidence in sent[0]
    ]
    return tuple([_statement(facets, *row) for row in sent[1]])


def _key(facet: Facet) -> Row:
    """A facet as a row, behind the type of its value: a truth is no number."""
    words = tuple([(span.start, span.end) for span in facet.words])
    return type(facet.value), facet.name, facet.value, facet.by, words, facet.confidence


def _places(statement: Statement) -> list[tuple[int, int] | None]:
    clause = statement.clause
    spans = (statement.span, clause.verb, clause.subject, clause.wrapper, *clause.fronted)
    return [None if span is None else (span.start, span.end) for span in spans]


def _statement(
    facets: Sequence[Facet], id: str, exact: str, prefix: str, suffix: str, *rest: Any
) -> Statement:
    division, tier, lemma, places, its = rest
    spans: list[Any] = [None if ends is None else Span(*ends) for ends in places]
    span, verb, subject, wrapper, *fronted = spans
    return Statement(
        id,
        Selector(span, exact, prefix, suffix),
        division,
        Clause(verb, lemma, subject, wrapper, tuple(fronted)),
        tier,
        tuple([facets[one] for one in its]),
    )
