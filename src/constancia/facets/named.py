"""Proper names of mechanisms, forums, funds, initiatives, conventions, organisations, programmes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from constancia.facets.capitals import Name, capital_names
from constancia.facets.reading import Reading
from constancia.facets.suffixes import suffix_names
from constancia.lexicon.cues import Cue, Matcher
from constancia.model import Facet
from constancia.text.tokens import fold

# A name must have this many words before its lower-case form elsewhere is taken for it.
_REPEATED = 3


def named(reading: Reading) -> Iterator[Facet]:
    """Each name in the statement once, as written; not the acting body itself (codebook, section 3)."""
    start = _start(reading)
    names = capital_names(reading, start) + suffix_names(reading, start)
    yield from _facets(reading, names)


def repeated(reading: Reading, found: Sequence[Facet], known: Matcher) -> Iterator[Facet]:
    """Names of this document that a translation left in lower case here ("global security initiatives")."""
    for hit in known.find(reading.tokens.folded).get("names", ()):
        span = reading.span(hit)
        if not any(span.overlaps(words) for facet in found for words in facet.words):
            yield Facet("named", span.quote(reading.text), hit.cue.rule, (span,))


def repeatable(language: str, found: Iterable[Facet]) -> Matcher:
    """A matcher for the names found in a document, in the singular and the plural, in any case."""
    cue = Cue("names", "repeated", "document", language)
    phrases = {fold(str(facet.value)) for facet in found}
    long = {phrase for phrase in phrases if len(phrase) >= _REPEATED and phrase[-1].isalpha()}
    return Matcher((variant, cue) for phrase in sorted(long) for variant in _numbers(phrase))


def _numbers(phrase: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield phrase
    head = phrase[-1]
    yield (*phrase[:-1], head.removesuffix("s") if head.endswith("s") else head + "s")


def _start(reading: Reading) -> int:
    """The first token that may belong to a name: behind the subject where that is who acts."""
    if reading.verb == 0:
        return reading.verb_end
    return 0 if reading.statement.actor_stated is False else reading.lead


def _facets(reading: Reading, names: Iterable[Name]) -> Iterator[Facet]:
    seen: set[str] = set()
    for name in names:
        span = reading.tokens.span(name.first, name.last)
        value = span.quote(reading.text)
        if value.casefold() not in seen:
            seen.add(value.casefold())
            yield Facet("named", value, name.rule, (span,))
