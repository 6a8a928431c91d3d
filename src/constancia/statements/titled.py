"""Acts that stand as numbered titles one below the other, with nothing beneath: "1. Creación de un fondo"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import pairwise

from constancia.lexicon.clauses import Grammar
from constancia.model import Division, Span
from constancia.statements.passages import Passage
from constancia.statements.spaced import nominal

FEWEST = 2  # titles in a row, of which the last may have text beneath


def with_titles(
    text: str, found: Iterable[Passage], divisions: Sequence[Division], grammar: Grammar
) -> Iterator[Passage]:
    """The passages of a text, and as items among them the titles that only list acts."""
    titles = [
        Passage(one.parent, True, (span,))
        for run in _runs(text, divisions)
        for one in run
        if (span := _act(text, one, grammar)) is not None
    ]
    said = (passage for passage in found if passage.sentences)
    return merge(said, titles, key=lambda passage: passage.sentences[0].start)


def _runs(text: str, divisions: Sequence[Division]) -> Iterator[list[Division]]:
    """Numbered siblings that follow one another without text between them."""
    headed = [one for one in divisions if not one.is_furniture]
    run = headed[:1]
    for before, one in pairwise(sorted(headed, key=lambda one: one.heading.start)):
        follows = one.parent == before.parent and one.level == before.level and one.printed is not None
        if follows and not text[before.heading.end : one.heading.start].strip(" \n\t.;"):
            run.append(one)
            continue
        if len(run) >= FEWEST:
            yield run
        run = [one]
    if len(run) >= FEWEST:
        yield run


def _act(text: str, division: Division, grammar: Grammar) -> Span | None:
    """The words of a title, where they open with a verb or the noun of an act."""
    if division.printed is None or not division.title:
        return None
    word = division.title.split()[0]
    start = text.find(word, division.heading.start, division.heading.end)
    acts = nominal.is_infinitive(word, grammar) or nominal.names_act(division.title, grammar)
    return Span(start, division.heading.end) if acts and start >= 0 else None
