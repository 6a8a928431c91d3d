"""A run's coding as one row keeps it, made of a paper: see condensed.py, which reads it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from typing import Any

from constancia.model import Division, Paper, Selector, Span, Statement
from constancia.store.coded_values import CODES
from constancia.track.classes import weighed
from constancia.track.eligibility import SITES

VERSION = 1  # of how it is written

Written = Mapping[str, Sequence[Any]]
_as_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@cache
def form() -> str:
    """What is kept, and how."""
    return blake2b(repr((VERSION, kept(), sorted(SITES))).encode(), digest_size=8).hexdigest()


@cache
def kept() -> tuple[str, ...]:
    """The facets that are kept."""
    return tuple(sorted(weighed().union(CODES)))


@cache
def _others() -> frozenset[str]:
    """Those of the facets that are kept with who set them."""
    return frozenset(kept()).difference(CODES)


def condensed(paper: Paper) -> str:
    """What a run found, as text.

    Empty where a statement is not quoted as it stands: then its rows are to be read.
    """
    quoted = all(one.selector == Selector.of(paper.document.text, one.span) for one in paper.statements)
    return _as_text(laid_out(paper)) if quoted else ""


def laid_out(paper: Paper) -> Written:
    """Statements name their divisions and facets by their places: most facets are like another."""
    at = {one.id: place for place, one in enumerate(paper.divisions)}
    facets: dict[tuple[Any, ...], int] = {}
    statements = [
        (
            one.id,
            None if one.division is None else at[one.division],
            str(one.tier),
            one.clause.lemma,
            _places(one),
            [facets.setdefault(facet, len(facets)) for facet in _facets(one)],
        )
        for one in paper.statements
    ]
    divisions = [_division(one, at) for one in paper.divisions]
    return {"divisions": divisions, "facets": [key[1:] for key in facets], "statements": statements}


def _facets(statement: Statement) -> Iterable[tuple[Any, ...]]:
    """The facets that are kept, behind their types: the single codes in their order, then the others."""
    codes = {one.name: one.value for one in statement.facets if one.name in CODES}
    for name in CODES:
        if name in codes:
            yield type(codes[name]), name, codes[name]
    for one in statement.facets:
        if one.name in _others():
            words = tuple(map(_ends, one.words)) if one.name in SITES else ()
            yield type(one.value), one.name, one.value, one.by, one.confidence, words


def _ends(span: Span | None) -> tuple[int, int] | None:
    return None if span is None else (span.start, span.end)


def _places(statement: Statement) -> list[int]:
    """Starts and ends, flat: of itself, verb, subject, wrapper (0 and 0 without), what is fronted."""
    clause = statement.clause
    spans = (statement.span, clause.verb, clause.subject, clause.wrapper, *clause.fronted)
    return [end for span in spans for end in _ends(span) or (0, 0)]


def _division(one: Division, at: Mapping[str, int]) -> Sequence[Any]:
    return (
        one.id,
        str(one.kind),
        one.level,
        one.ordinal,
        one.printed,
        one.title,
        _ends(one.heading),
        _ends(one.body),
        None if one.parent is None else at[one.parent],
        [(each.code, _ends(each.span), each.message) for each in one.anomalies],
    )
