"""A text cut for display: blocks (headings, paragraphs, furniture) of pieces (marked or plain).

Everything is one pass over sorted places, so a page costs time in proportion to its length. Pieces
of a block, joined, are the block's text; nothing is added, changed or left out but white space
between blocks and the marks by which Markdown tells a heading.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Generic, TypeVar

from constancia.lexicon.notes import Note
from constancia.model import Span
from constancia.store.queries import Heading, StatementSummary

T = TypeVar("T")
_ENDS = attrgetter("start", "end")  # by which spans are sorted: a third of the time of comparing themselves
AHEAD = re.compile(r"\s*(?:#{1,6}(?:\s+|$))?")  # white space, and the mark of a heading
CONTEXT = 1500  # characters shown on either side of a quotation


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as its current run coded it, with what its pages show; all in text order.

    `notes` are the editor's notes in order of first mention, `noted` the words they stand on with
    the note's number, counted from 1.
    """

    text: str
    headings: tuple[Heading, ...]
    statements: tuple[StatementSummary, ...]
    notes: tuple[Note, ...] = ()
    noted: tuple[tuple[Span, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of which all characters are marked alike.

    `statement` is the shortest one around it. `opens` is true for the first piece of its statement;
    `hit` where the piece is one of the words looked for; `note` is the number of the editor's note
    on it, and `note_ends` is true for the last piece of the noted words.
    """

    text: str
    statement: StatementSummary | None = None
    opens: bool = False
    hit: bool = False
    note: int | None = None
    note_ends: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a piece of furniture (`heading`), or a paragraph (no heading)."""

    span: Span
    heading: Heading | None
    pieces: tuple[Piece, ...]

    @property
    def notes(self) -> tuple[int, ...]:
        """The numbers of the notes on this block, each once, in order."""
        return tuple(dict.fromkeys(piece.note for piece in self.pieces if piece.note is not None))


def blocks(reading: Reading, within: Span, *, hits: Iterable[Span] = ()) -> Iterator[Block]:
    """The blocks of the text `within`, in order; `hits` are the places of words looked for."""
    cursor = _Cursor(reading, hits)
    for span, heading in frames(reading, within):
        yield Block(span, heading, tuple(cursor.pieces(reading.text, span)))


def frames(reading: Reading, within: Span) -> Iterator[tuple[Span, Heading | None]]:
    """Where the blocks stand: at every line, and at the ends of headings and furniture.

    A line that ends inside a heading or a statement goes on: the source wrapped it.
    """
    text = reading.text
    framed = {one.heading.start: one for one in reading.headings if one.heading.overlaps(within)}
    whole = [one.heading for one in framed.values()] + [one.span for one in reading.statements]
    breaks = _outside(sorted(whole, key=_ENDS), _line_starts(text, within))
    ends = {one.heading.end for one in framed.values()}
    places = sorted({within.start, within.end, *breaks, *framed, *ends})
    for start, end in pairwise(place for place in places if within.start <= place <= within.end):
        span = _trimmed(text, start, end)
        if span is not None:
            yield span, framed.get(start)


def around(reading: Reading, span: Span) -> Span:
    """The paragraph or paragraphs that `span` stands in, cut to `CONTEXT` characters on either side."""
    near = Span(max(0, span.start - CONTEXT), min(len(reading.text), span.end + CONTEXT))
    touched = [frame for frame, _ in frames(reading, near) if frame.overlaps(span)]
    start = min((frame.start for frame in touched), default=span.start)
    return Span(start, max((frame.end for frame in touched), default=span.end))


def _line_starts(text: str, within: Span) -> Iterator[int]:
    place = text.find("\n", within.start, within.end)
    while place >= 0:
        yield place + 1
        place = text.find("\n", place + 1, within.end)


def _outside(spans: Sequence[Span], places: Iterable[int]) -> Iterator[int]:
    """Those of the rising `places` that lie in none of the sorted spans."""
    index, reach = 0, 0
    for place in places:
        while index < len(spans) and spans[index].start < place:
            reach = max(reach, spans[index].end)
            index += 1
        if place >= reach:
            yield place


def _trimmed(text: str, start: int, end: int) -> Span | None:
    quote = text[start:end]
    start += len(AHEAD.match(quote)[0])  # type: ignore[index]  # it may be empty, but is there
    end -= len(quote) - len(quote.rstrip())
    return Span(start, end) if start < end else None


class _Cursor:
    """Walks once over the marks, handing out the pieces of one block after the other."""

    def __init__(self, reading: Reading, hits: Iterable[Span]) -> None:
        self.statements = _Line((one.span, one) for one in reading.statements)
        self.hits = _Line((span, True) for span in hits)
        self.notes = _Line(reading.noted)
        self.opened: set[str] = set()

    def pieces(self, text: str, span: Span) -> Iterator[Piece]:
        inner = {*self.statements.places(span), *self.hits.places(span), *self.notes.places(span)}
        for start, end in pairwise(sorted({span.start, span.end, *inner})):
            statement, note = self.statements.at(start), self.notes.at(start)
            yield Piece(
                text[start:end],
                statement=statement[1] if statement else None,
                opens=statement is not None and self._opens(statement[1]),
                hit=self.hits.at(start) is not None,
                note=note[1] if note else None,
                note_ends=note is not None and note[0].end == end,
            )

    def _opens(self, statement: StatementSummary) -> bool:
        """Whether the statement is shown for the first time: under overlaps that may be past its start."""
        if statement.id in self.opened:
            return False
        self.opened.add(statement.id)
        return True


class _Line(Generic[T]):
    """Marked spans; `at` answers for places that never go back, so each span is looked at once."""

    def __init__(self, marked: Iterable[tuple[Span, T]]) -> None:
        self.waiting = sorted(marked, key=lambda pair: _ENDS(pair[0]))
        self.bounds = sorted({place for span, _ in self.waiting for place in (span.start, span.end)})
        self.index = 0
        self.reaching: list[tuple[Span, T]] = []

    def places(self, span: Span) -> Sequence[int]:
        """Where something starts or ends inside `span`."""
        return self.bounds[bisect_right(self.bounds, span.start) : bisect_left(self.bounds, span.end)]

    def at(self, place: int) -> tuple[Span, T] | None:
        """The shortest marked span around `place`; of equally short ones the last to start."""
        while self.index < len(self.waiting) and self.waiting[self.index][0].start <= place:
            self.reaching.append(self.waiting[self.index])
            self.index += 1
        self.reaching = [pair for pair in self.reaching if pair[0].end > place]
        return min(
            self.reaching, key=lambda pair: (pair[0].end - pair[0].start, -pair[0].start), default=None
        )
