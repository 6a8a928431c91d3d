"""How sure each value is: the share of times its rule was right in papers that people coded."""

from __future__ import annotations

from collections.abc import Iterable

from constancia.lexicon.confidence import sure
from constancia.model import Facet, Statement


def assured(statement: Statement, added: Iterable[Facet] = ()) -> Statement:
    """The same statement with more facets; each has a confidence where its rules were counted, else None."""
    before = (*statement.facets, *added)
    facets = tuple([facet if facet.confidence is not None else _assured(facet) for facet in before])
    return Statement(
        statement.id, statement.selector, statement.division, statement.clause, statement.tier, facets
    )


def _assured(facet: Facet) -> Facet:
    confidence = sure(facet.name, facet.by)
    if confidence is None:
        return facet
    return Facet(facet.name, facet.value, facet.by, facet.words, confidence)
