"""When it is to be done, and how often."""

from __future__ import annotations

import re
from collections.abc import Iterator

from constancia.facets.passage import Passage
from constancia.lexicon.times import times
from constancia.model import Facet, Span

_FIGURE = re.compile(r"\d")


def time(passage: Passage) -> Iterator[Facet]:
    """Dates, spells and frequencies: the value in ISO 8601 where certain, the words as written.

    A year inside a name ("2030 Agenda") dates the name. Open ends are "../2030" (until) and "2026/.."
    (from), a frequency "R/P1Y", a spell "P5Y"; where the words do not tell, they are the value.
    """
    known = times(passage.language)
    found: list[tuple[Span, str, str]] = []
    for stretch in passage.stretches:
        figures = _FIGURE.search(passage.text, stretch.start, stretch.end) is not None
        for pattern in known.patterns if figures else known.undated:
            for match in pattern.find.finditer(passage.text, stretch.start, stretch.end):
                span = Span(match.start(), match.end())
                if not any(span.overlaps(taken) for taken, _value, _name in found) and not _named(
                    passage, span
                ):
                    found.append((span, known.value(pattern, match), pattern.name))
    for span, value, name in sorted(found):
        yield Facet("time", value, passage.rule("time", name), (span,))


def _named(passage: Passage, span: Span) -> bool:
    return any(span.overlaps(name) for name in passage.names)
