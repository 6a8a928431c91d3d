"""Matches as the reader's two columns show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.safestring import SafeString

from constancia.lexicon.labels import Labels
from constancia.model import Match, MatchRelation, Quotation
from constancia.publish.report.redline import Piece, redline
from constancia.store.queries import PaperSummary
from constancia.web.compare.library import Pair
from constancia.web.explore.markup import address_of, compared
from constancia.web.templatetags.words import reader_labels


@dataclass(frozen=True, slots=True)
class Cell:
    """One statement of a match: its wording, where some words differ from the other side, and its place."""

    html: SafeString
    address: str
    start: int
    area: str


@dataclass(frozen=True, slots=True)
class Side:
    """The statements of one of the papers in a match; `role` is the paper's."""

    paper: PaperSummary
    role: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A match with its number in the whole comparison, as it stands in addresses; its relations by code and
    name; `changed` where the keys stop at it."""

    number: str
    relations: tuple[tuple[MatchRelation, str], ...]
    why: str
    changed: bool
    left: Side
    right: Side

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.left, self.right

    def side(self, mark: str) -> Side:
        return self.left if mark == "l" else self.right


@dataclass(frozen=True, slots=True)
class Column:
    """The statements of one paper in its own order, each with its match and with `id`, its place on the page.

    The last of an item is the place where its match stands in the other column, empty where it has none.
    `mark` is l on the left, r on the right.
    """

    mark: str
    paper: PaperSummary
    role: str
    items: tuple[tuple[Shown, Cell, str, str], ...]


def shown(pair: Pair, found: Iterable[tuple[int, Match]]) -> list[Shown]:
    """The matches with their words marked, where both sides are one statement of one language."""
    names = reader_labels()
    return [_shown(pair, str(number), match, names) for number, match in found]


def _shown(pair: Pair, number: str, match: Match, names: Labels) -> Shown:
    changed, apart = not match.has(MatchRelation.KEPT), not pair.comparison.succession
    left, right = _whole(match.left), _whole(match.right)
    if changed and pair.old.language == pair.new.language and len(match.left) == len(match.right) == 1:
        before, after = redline(match.left[0].quote, match.right[0].quote)
        left, right = [before], [after]
    return Shown(
        number,
        tuple((one, names.relation("match_relation", one, apart=apart)) for one in match.relations),
        match.why,
        changed,
        _side(pair, match.left, left, "del"),
        _side(pair, match.right, right, "ins"),
    )


def columns(listed: Sequence[Shown]) -> list[Column]:
    """Both papers' statements, each in the order of its own paper; none where nothing is listed."""
    return [_column(listed, *marks) for marks in (("l", "r"), ("r", "l"))] if listed else []


def _column(listed: Sequence[Shown], mark: str, other: str) -> Column:
    items = [
        (
            one,
            cell,
            f"{mark}{one.number}{f'-{at}' if at else ''}",
            f"{other}{one.number}" if one.side(other).cells else "",
        )
        for one in listed
        for at, cell in enumerate(one.side(mark).cells)
    ]
    own = listed[0].side(mark)
    return Column(mark, own.paper, own.role, tuple(sorted(items, key=lambda item: item[1].start)))


def _whole(side: Iterable[Quotation]) -> list[tuple[Piece, ...]]:
    return [(Piece(one.quote, differs=False),) for one in side]


def _side(
    pair: Pair,
    side: Sequence[Quotation],
    pieces: Sequence[tuple[Piece, ...]],
    tag: Literal["del", "ins"],
) -> Side:
    cells = tuple(
        Cell(
            compared(parts, tag),
            address_of(one.statement),
            one.span.start,
            pair.title(one.paper, one.division),
        )
        for one, parts in zip(side, pieces, strict=True)
    )
    old, new = pair.roles
    return Side(pair.old, old, cells) if tag == "del" else Side(pair.new, new, cells)
