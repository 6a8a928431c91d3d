"""Matches as the reader's two columns show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from constancia.model import Match, MatchRelation, Quotation
from constancia.publish.report.redline import Piece, redline
from constancia.web.compare.library import Pair


@dataclass(frozen=True, slots=True)
class Cell:
    """One statement of a match, in pieces of which some differ from the other side."""

    statement: str
    start: int
    area: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A match with its number in the whole comparison; `changed` where the keys stop at it."""

    number: int
    relations: tuple[MatchRelation, ...]
    why: str
    changed: bool
    left: tuple[Cell, ...]
    right: tuple[Cell, ...]


def shown(pair: Pair, found: Iterable[tuple[int, Match]]) -> list[Shown]:
    """The matches with their words marked, where both sides are one statement of one language."""
    alike = pair.old.language == pair.new.language
    listed = []
    for number, match in found:
        left, right = _whole(pair, match.left), _whole(pair, match.right)
        changed = not match.has(MatchRelation.KEPT)
        if alike and changed and len(match.left) == 1 and len(match.right) == 1:
            before, after = redline(match.left[0].quote, match.right[0].quote)
            left = (_cell(pair, match.left[0], before),)
            right = (_cell(pair, match.right[0], after),)
        listed.append(Shown(number, match.relations, match.why, changed, left, right))
    return listed


def columns(listed: list[Shown]) -> dict[str, list[tuple[Shown, Cell]]]:
    """Each side's statements in the order of its own paper."""
    return {
        side: sorted(
            ((one, cell) for one in listed for cell in getattr(one, side)), key=lambda each: each[1].start
        )
        for side in ("left", "right")
    }


def _whole(pair: Pair, side: Iterable[Quotation]) -> tuple[Cell, ...]:
    return tuple(_cell(pair, one, (Piece(one.quote, differs=False),)) for one in side)


def _cell(pair: Pair, one: Quotation, pieces: tuple[Piece, ...]) -> Cell:
    return Cell(one.statement, one.span.start, pair.title(one.paper, one.division), pieces)
