"""How sure each value is: the share of times its rule was right in papers that people coded."""

from __future__ import annotations

from functools import cache

from constancia.lexicon.confidence import confidence
from constancia.model import Facet, Statement


def assured(statement: Statement) -> Statement:
    """The same statement with a confidence on every facet whose rules were counted, None on others."""
    facets = tuple(
        Facet(facet.name, facet.value, facet.by, facet.words, _sure(facet.name, facet.by))
        if facet.confidence is None
        else facet
        for facet in statement.facets
    )
    return Statement(
        statement.id, statement.selector, statement.division, statement.clause, statement.tier, facets
    )


@cache
def _sure(facet: str, by: str) -> float | None:
    return confidence().of(facet, by)
