"""A coded paper as blocks that can be edited and moved, each statement known wherever it goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from constancia.model import Division, Paper, Span, Statement

_BOUNDARY = re.compile(r"[.!?。！？][\"”’»）)」』*]*(?=\s|$)|(?<=[。！？])|\n")
Owner = tuple[int, int]  # a statement's index in the paper, and which part of it (0 unless it was split)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text; `owner` is the statement that it is, None for what stands between."""

    text: str
    owner: Owner | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence with statements, or a stretch without (headings, blank lines); `division` counts from 0."""

    pieces: tuple[Piece, ...]
    division: int

    @property
    def owners(self) -> tuple[Owner, ...]:
        return tuple(piece.owner for piece in self.pieces if piece.owner is not None)

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def with_text(self, owner: Owner, text: str) -> Block:
        return replace(
            self, pieces=tuple(Piece(text, owner) if one.owner == owner else one for one in self.pieces)
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """The blocks of a paper in order. Joined they are its text."""

    blocks: tuple[Block, ...]
    statements: tuple[Statement, ...] = field(repr=False)
    divisions: tuple[Division, ...] = field(default=(), repr=False)

    def join(self) -> tuple[str, dict[Owner, Span]]:
        """The text, and where each statement stands in it."""
        text: list[str] = []
        at = 0
        places: dict[Owner, Span] = {}
        for block in self.blocks:
            for piece in block.pieces:
                if piece.owner is not None and piece.text:
                    places[piece.owner] = Span(at, at + len(piece.text))
                text.append(piece.text)
                at += len(piece.text)
        return "".join(text), places

    def sentences(self) -> list[int]:
        """Indices of the blocks that hold statements."""
        return [index for index, block in enumerate(self.blocks) if block.owners]

    def text_of(self, index: int) -> str:
        """What a statement reads now."""
        return "".join(
            piece.text for block in self.blocks for piece in block.pieces if piece.owner == (index, 0)
        )

    def block_of(self, index: int) -> int:
        return next(at for at, block in enumerate(self.blocks) if (index, 0) in block.owners)

    def with_block(self, index: int, *blocks: Block) -> Draft:
        return replace(self, blocks=(*self.blocks[:index], *blocks, *self.blocks[index + 1 :]))


def draft(paper: Paper) -> Draft:
    """The paper in blocks: cut where a sentence with statements begins or ends, and before each heading."""
    text = paper.document.text
    cuts = sorted(set(_cuts(text, paper.statements, [division.heading.start for division in paper.outline])))
    starts = [division.heading.start for division in paper.outline]
    blocks = []
    waiting = [(index, one) for index, one in enumerate(paper.statements)]
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        if start == end:
            continue
        inside = [pair for pair in waiting if start <= pair[1].span.start < end]
        division = sum(1 for heading in starts if heading <= start) - 1
        blocks.append(Block(tuple(_pieces(text, start, end, inside)), division))
    return Draft(tuple(blocks), paper.statements, paper.outline)


def _cuts(text: str, statements: Sequence[Statement], headings: Iterable[int]) -> Iterator[int]:
    """Sentence ends around statements: behind the last one's stop, and before the next one's first word."""
    yield from headings
    ends = [0, *(one.span.end for one in statements)]
    starts = [*(one.span.start for one in statements), len(text)]
    for end, start in zip(ends, starts, strict=True):
        found = [match.end() for match in _BOUNDARY.finditer(text, end, start)]
        if found:
            yield from (found[0], _past_spaces(text, found[-1], start))


def _past_spaces(text: str, at: int, limit: int) -> int:
    while at < limit and text[at].isspace():
        at += 1
    return at


def _pieces(text: str, start: int, end: int, inside: Iterable[tuple[int, Statement]]) -> Iterator[Piece]:
    at = start
    for index, statement in inside:
        if statement.span.start > at:
            yield Piece(text[at : statement.span.start])
        yield Piece(statement.quote, (index, 0))
        at = statement.span.end
    if at < end:
        yield Piece(text[at:end])
