"""A Statement to its Facets: one file a facet, one signature."""

from __future__ import annotations

from collections.abc import Sequence

from constancia.facets.conditions import conditions
from constancia.facets.continuity import continuity
from constancia.facets.firmness import firmness
from constancia.facets.instruments import instruments
from constancia.facets.named import named
from constancia.facets.precision import precision
from constancia.facets.reading import read
from constancia.lexicon.cues import Matcher, matcher
from constancia.model import Division, Document, Facet, Statement, with_facets

__all__ = ["code", "facets"]


def code(
    document: Document, divisions: Sequence[Division], statements: Sequence[Statement]
) -> tuple[Statement, ...]:
    """The same statements in the same order, each undertaking with all its facets.

    Other kinds are returned as they came. Facets that a statement brings are left as they are: only
    those named in the codebook's section 3 beyond actor and action are added.
    """
    cues = matcher(document.language)
    return tuple(
        with_facets(statement, facets(document, statement, cues)) if statement.is_undertaking else statement
        for statement in statements
    )


def facets(document: Document, statement: Statement, cues: Matcher) -> tuple[Facet, ...]:
    """The facets of one undertaking, in the codebook's order."""
    reading = read(document, statement, cues)
    names = tuple(named(reading))
    kinds = tuple(instruments(reading))
    return (
        *firmness(reading),
        *continuity(reading),
        *conditions(reading, cues),
        *precision(reading, names, kinds),
        *names,
        *kinds,
    )
