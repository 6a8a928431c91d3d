"""A Statement to its Facets: one file a facet, one signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from constancia.facets.assured import assured
from constancia.facets.conditions import conditions
from constancia.facets.continuity import continuity
from constancia.facets.definitions import plain
from constancia.facets.firmness import firmness
from constancia.facets.instruments import instruments
from constancia.facets.named import issuers, named, repeatable, repeated
from constancia.facets.precision import precision
from constancia.facets.reading import Reader, Reading
from constancia.lexicon.cues import Matcher, matcher
from constancia.model import Division, Document, Facet, Statement
from constancia.model.uncollected import uncollected

__all__ = ["code"]

# In the order in which they may look at each other's values; names come before them all.
RULES = (instruments, firmness, continuity, conditions, precision)


@uncollected()
def code(
    document: Document,
    divisions: Sequence[Division],  # noqa: ARG001 - part of every stage's signature; no facet needs it yet
    statements: Sequence[Statement],
) -> tuple[Statement, ...]:
    """The same statements in the same order, each undertaking with all its facets.

    Other kinds are returned as they came; so are the facets that a statement brings (kind, actor,
    action), save that each value now tells how sure it is. Names are found in all undertakings first,
    for a name in capitals once is a name in lower case elsewhere in the document too; the body that
    issues the paper is none.
    """
    reader = Reader(document, matcher(document.language))
    readings = {statement.id: reader.read(statement) for statement in statements if statement.is_undertaking}
    own = issuers(document, statements) | plain(document, matcher(document.language))
    names = {identity: tuple(named(reading, own)) for identity, reading in readings.items()}
    known = repeatable(document.language, _all(names.values()))
    return tuple(
        assured(statement, _facets(readings[statement.id], names[statement.id], known))
        if statement.id in readings
        else assured(statement)
        for statement in statements
    )


def _all(found: Iterable[tuple[Facet, ...]]) -> Iterator[Facet]:
    for facets in found:
        yield from facets


def _facets(reading: Reading, names: tuple[Facet, ...], known: Matcher) -> list[Facet]:
    """The facets of one undertaking: each rule is given the values found before it."""
    found = [*names, *repeated(reading, names, known)]
    for rule in RULES:
        found.extend(rule(reading, found))
    return found
