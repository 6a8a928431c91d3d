"""Proper names of mechanisms, forums, funds, initiatives, conventions, organisations, programmes."""

from __future__ import annotations

from collections.abc import Iterator

from constancia.facets.capitals import Name, capital_names
from constancia.facets.reading import Reading
from constancia.model import Facet


def named(reading: Reading) -> Iterator[Facet]:
    """Each name in the statement, as written; not the acting body itself (codebook, section 3, `named`)."""
    for name in _names(reading):
        span = reading.tokens.span(name.first, name.last)
        yield Facet("named", span.quote(reading.text), name.rule, (span,))


def _names(reading: Reading) -> Iterator[Name]:
    yield from capital_names(reading, reading.verb_end)
