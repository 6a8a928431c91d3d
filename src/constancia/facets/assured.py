"""How sure each value is: the share of times its rule was right in papers that people coded."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from constancia.lexicon.confidence import confidence
from constancia.model import Facet, Statement


def assured(statement: Statement, added: Iterable[Facet] = ()) -> Statement:
    """The same statement with more facets; each has a confidence where its rules were counted, else None."""
    facets = tuple(
        [
            Facet(facet.name, facet.value, facet.by, facet.words, _sure(facet.name, facet.by))
            if facet.confidence is None
            else facet
            for facet in (*statement.facets, *added)
        ]
    )
    return Statement(
        statement.id, statement.selector, statement.division, statement.clause, statement.tier, facets
    )


@cache
def _sure(facet: str, by: str) -> float | None:
    return confidence().of(facet, by)
