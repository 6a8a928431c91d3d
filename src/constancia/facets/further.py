"""Further facets, for those who ask: counterpart, object, time, quantity, topics, names in the register.

They cost as much again as the codebook's facets, so that reading a paper leaves them out unless asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constancia.facets.counterpart import Sides, counterpart, sides
from constancia.facets.object import object_of
from constancia.facets.passage import Passage
from constancia.facets.quantity import quantity
from constancia.facets.registered import Names, registered
from constancia.facets.time import time
from constancia.facets.topics import FILES, Headings, topics
from constancia.lexicon.cues import Matcher, matcher
from constancia.model import Division, Document, Facet, Statement, with_facets
from constancia.text.tokens import tokenise


def enrich(
    document: Document, divisions: Sequence[Division], statements: Sequence[Statement]
) -> tuple[Statement, ...]:
    """The same coded statements in the same order, each undertaking with its further facets behind its own.

    A statement that has them already is returned as it came, and so are other kinds.
    """
    found = sides(document, statements)
    names = Names(document)
    topical = matcher(document.language, FILES)
    headings = Headings(document.text, topical)
    above = _above(divisions)
    return tuple(
        with_facets(statement, _facets(_passage(document, statement, topical, above), found, names, headings))
        if statement.is_undertaking and not statement.is_enriched
        else statement
        for statement in statements
    )


def _facets(passage: Passage, found: Sides, names: Names, headings: Headings) -> Iterator[Facet]:
    yield object_of(passage)
    yield from counterpart(passage, found)
    times = tuple(time(passage))
    yield from times
    yield from quantity(passage, times)
    yield from topics(passage, headings)
    yield from registered(passage, names)


def _passage(
    document: Document, statement: Statement, topical: Matcher, above: dict[str, tuple[Division, ...]]
) -> Passage:
    tokens = tokenise(document.text, statement.span.start, statement.span.end)
    clause = statement.clause
    around = [
        span for span in (clause.wrapper, *clause.fronted) if span and not span.overlaps(statement.span)
    ]
    return Passage(
        document=document,
        statement=statement,
        tokens=tokens,
        hits=topical.find(tokens.folded),
        around=tuple(sorted(set(around))),
        names=tuple(span for facet in statement.facets if facet.name == "named" for span in facet.words),
        headings=above.get(statement.division or "", ()),
    )


def _above(divisions: Sequence[Division]) -> dict[str, tuple[Division, ...]]:
    """For each division itself and those around it, innermost first."""
    found: dict[str, tuple[Division, ...]] = {}
    for division in divisions:  # parents stand before their children
        found[division.id] = (division, *found.get(division.parent or "", ()))
    return found
