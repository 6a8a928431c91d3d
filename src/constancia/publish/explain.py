"""The reasoning for one statement, for a person to read: where it stands, what it is, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from constancia.lexicon.labels import labels
from constancia.lexicon.rules import sentence as told
from constancia.model import (
    FURTHER_MULTIPLE,
    FURTHER_SINGLE,
    MULTIPLE,
    SINGLE,
    Division,
    Facet,
    Paper,
    Statement,
)
from constancia.publish.bounds import beginning, ending, sentence_around
from constancia.publish.reasons import because
from constancia.publish.screen import Screen, columns_of, folded, visible
from constancia.publish.values import in_words, quoted

_LABEL = 18  # columns of what a row is about
_BEFORE, _BEHIND = "⟦", "⟧"  # around the quotation in its sentence
_NEAREST = 3
_EDGE = 28  # code points of a quotation's start and end that are shown
_WORDS = 90  # code points of the words behind a value that are shown
_NARROWEST = 24  # columns for what is said, on however small a screen


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the reasoning: what it is about, what was found, and why."""

    label: str
    value: str
    why: tuple[str, ...] = ()


def statement_at(paper: Paper, offset: int) -> Statement | None:
    """The statement at an offset; of several the shortest."""
    there = [one for one in paper.statements if one.span.start <= offset < one.span.end]
    return min(there, key=lambda one: one.span.end - one.span.start, default=None)


def nearest(paper: Paper, offset: int) -> list[Statement]:
    """The statements nearest to an offset, in text order."""
    by_distance = sorted(
        paper.statements, key=lambda one: max(one.span.start - offset, offset - one.span.end)
    )
    return sorted(by_distance[:_NEAREST], key=lambda one: one.span)


def line_of(paper: Paper, offset: int) -> int:
    """The line of an offset, from 1."""
    return paper.document.text.count("\n", 0, offset) + 1


def write(
    paper: Paper, statement: Statement, out: TextIO, *, reader: str = "en", screen: Screen | None = None
) -> None:
    """The reasoning for one statement of the paper, in a reader's language as far as that is written."""
    screen = screen or Screen()
    for line in _head(paper, statement, screen):
        out.write(line + "\n")
    for row in rows(paper, statement, reader):
        _write_row(row, out, screen)


def _head(paper: Paper, statement: Statement, screen: Screen) -> Iterator[str]:
    text, span = paper.document.text, statement.span
    place = " › ".join(visible(one.title) for one in reversed(_around(paper, statement)))
    yield from folded(visible(paper.document.called) + (f" › {place}" if place else ""), screen.width)
    yield (
        f"line {line_of(paper, span.start)}, characters {span.start} to {span.end}, "
        f"statement {statement.id}, {statement.tier} tier"
    )
    yield ""
    sentence = sentence_around(paper.document, span)
    marked = (
        text[sentence.start : span.start]
        + _BEFORE
        + statement.quote
        + _BEHIND
        + text[span.end : sentence.end]
    )
    for line in folded(" ".join(visible(marked).split()), screen.width - 2):
        yield "  " + _painted(line, screen)
    yield ""


def _painted(line: str, screen: Screen) -> str:
    return line.replace(_BEFORE, screen.paint(_BEFORE, "heading")).replace(
        _BEHIND, screen.paint(_BEHIND, "heading")
    )


def _around(paper: Paper, statement: Statement) -> list[Division]:
    """The divisions around a statement, innermost first."""
    known = {division.id: division for division in paper.divisions}
    found: list[Division] = []
    identity = statement.division
    while identity is not None and identity in known:
        found.append(known[identity])
        identity = known[identity].parent
    return found


def rows(paper: Paper, statement: Statement, reader: str) -> Iterator[Row]:
    """Every line of the reasoning, in the order in which the paper was read."""
    sentence = sentence_around(paper.document, statement.span)
    begins = beginning(paper.document, statement, sentence)
    yield Row("Begins", quoted(_start(statement.quote)), tuple(_told(reader, rule) for rule in begins))
    ends = ending(paper, statement, sentence)
    yield Row("Ends", quoted(_end(statement.quote)), (_told(reader, ends),))
    names = labels(reader)
    wanted = [*SINGLE, *MULTIPLE, *FURTHER_SINGLE, *FURTHER_MULTIPLE]
    for name in wanted if statement.is_undertaking else ("kind", "actor"):
        label = names.name("facet", name)
        found = [facet for facet in statement.facets if facet.name == name]
        for facet in found:
            yield Row(label, in_words(paper, statement, facet, reader), (_why(paper, facet, reader),))
            label = ""
        if not found and name in (*MULTIPLE, *(FURTHER_MULTIPLE if statement.is_enriched else ())):
            yield Row(label, "none")


def _told(reader: str, rule: str) -> str:
    return told(reader, rule) or rule


def _start(quote: str) -> str:
    return quote if len(quote) <= _EDGE else quote[:_EDGE] + "…"


def _end(quote: str) -> str:
    return quote if len(quote) <= _EDGE else "…" + quote[-_EDGE:]


def _why(paper: Paper, facet: Facet, reader: str) -> str:
    """What set the value, on which words, and how sure that is."""
    words = tuple(span.quote(paper.document.text) for span in facet.words)
    said = because(facet.by, words, reader)
    seen = dict.fromkeys(" ".join(visible(quote).split()) for quote in words if quote != facet.value)
    on = f" On {', '.join(quoted(_shortened(quote)) for quote in seen)}." if seen else ""
    sure = "" if facet.confidence is None else f", confidence {facet.confidence:.2f}"
    return f"{said}{on} [{facet.by}{sure}]"


def _shortened(quote: str) -> str:
    return quote if len(quote) <= _WORDS else quote[: _WORDS - 1] + "…"


def _write_row(row: Row, out: TextIO, screen: Screen) -> None:
    """A row: its label, its value behind it, and beneath the value why."""
    width = max(screen.width - _LABEL, _NARROWEST)
    label = row.label + " " * max(1, _LABEL - columns_of(row.label))
    for line in folded(row.value, width):
        out.write(screen.paint(label, "heading") + line + "\n")
        label = " " * _LABEL
    for why in row.why:
        for line in folded(visible(why), width - 2):
            out.write(" " * (_LABEL + 2) + screen.paint(line, "furniture") + "\n")
