"""A run's coding as one row keeps it, made of a paper: see condensed.py, which reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b
from operator import itemgetter
from typing import Any

from constancia.model import Division, Facet, Paper, Span, Statement
from constancia.store.keeping.coded_values import CODES
from constancia.track.classes import weighed
from constancia.track.eligibility import SITES

VERSION = 1  # of how it is written

Written = Mapping[str, Sequence[Any]]
_PLACE = itemgetter(0)
_as_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@cache
def form() -> str:
    """What is kept, and how."""
    return blake2b(repr((VERSION, kept(), sorted(SITES))).encode(), digest_size=8).hexdigest()


@cache
def kept() -> tuple[str, ...]:
    """The facets that are kept."""
    return tuple(sorted(weighed().union(CODES)))


def condensed(paper: Paper, codes: Sequence[Facet], numbers: Sequence[Sequence[int]]) -> str:
    """What a run found, as text: `numbers` say which of the codes each statement's facets are.

    Empty where a statement is not quoted as it stands: then its rows are to be read.
    """
    text = paper.document.text
    quoted = all(one.selector.stands_in(text) for one in paper.statements)
    return _as_text(laid_out(paper, codes, numbers)) if quoted else ""


def laid_out(paper: Paper, codes: Sequence[Facet], numbers: Sequence[Sequence[int]]) -> Written:
    """Statements name their divisions and facets by their places: most facets are like another."""
    at = {one.id: place for place, one in enumerate(paper.divisions)}
    facets = _Kept(codes)
    statements = [
        (
            one.id,
            None if one.division is None else at[one.division],
            str(one.tier),
            one.clause.lemma,
            _places(one),
            facets.of(its, one.facets),
        )
        for one, its in zip(paper.statements, numbers, strict=True)
    ]
    divisions = [_division(one, at) for one in paper.divisions]
    return {"divisions": divisions, "facets": facets.written(), "statements": statements}


class _Kept:
    """The facets that are kept, numbered as they come: some codes are the same without who set them."""

    def __init__(self, codes: Sequence[Facet]) -> None:
        others = frozenset(kept()).difference(CODES)
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._plain = {  # of codes that are kept without their words: where they stand, and their numbers
            at: (CODES.index(one.name) if one.name in CODES else len(CODES), self._number(one, ()))
            for at, one in enumerate(codes)
            if one.name in CODES or one.name in others - SITES
        }
        self._sites = {at for at, one in enumerate(codes) if one.name in others & SITES}

    def of(self, numbers: Sequence[int], facets: Sequence[Facet]) -> list[int]:
        """What is kept of a statement's facets: the single codes in their order, then the others."""
        found = []
        for at, facet in zip(numbers, facets, strict=True):
            plain = self._plain.get(at)
            if plain is not None:
                found.append(plain)
            elif at in self._sites:
                found.append((len(CODES), self._number(facet, tuple(map(_ends, facet.words)))))
        found.sort(key=_PLACE)
        return [number for _, number in found]

    def _number(self, one: Facet, words: tuple[Any, ...]) -> int:
        said = () if one.name in CODES else (one.by, one.confidence, words)
        return self._numbers.setdefault((one.value.__class__, one.name, one.value, *said), len(self._numbers))

    def written(self) -> list[tuple[Any, ...]]:
        return [key[1:] for key in self._numbers]


def _ends(span: Span | None) -> tuple[int, int] | None:
    return None if span is None else (span.start, span.end)


def _places(statement: Statement) -> list[int]:
    """Starts and ends, flat: of itself, verb, subject, wrapper (0 and 0 without), what is fronted."""
    span, clause = statement.span, statement.clause
    places = [span.start, span.end, clause.verb.start, clause.verb.end]
    for one in (clause.subject, clause.wrapper):
        places += (0, 0) if one is None else (one.start, one.end)
    for one in clause.fronted:
        places += (one.start, one.end)
    return places


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
