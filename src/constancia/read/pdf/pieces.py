"""Pieces of printed lines: what stands on one baseline of a page of a PDF without a wide gap.

Coordinates are points from the lower left corner of the page, turned so that its text is upright.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

_BEHIND_WORDS = ",;:.)%”"
# A row of dots and the number of a page behind it, in lists of contents.
LEADERS, PAGE_NUMBER = r"(?:[.·_…]\s?){4,}", r"\d{1,4}|[ivxlc]{1,7}"
_LEADERS = re.compile(rf"{LEADERS}$")
_PAGE_NUMBER = re.compile(PAGE_NUMBER, re.IGNORECASE)
_THREE_HYPHENS = "-\u00ad\u2010"
STRETCHED = 3  # gaps of a line that are as wide as each other, at the least
EVEN = 0.1  # of the widest: how much they differ at most
WHOLE = 0xFFFF  # of the way from the left side of a piece to its right one


@dataclass(frozen=True, slots=True)
class Setting:
    """How a piece is set; thousands of pieces share a few of these."""

    opens_bold: bool = False
    ends_bold: bool = False
    italic: bool = False  # where it begins; where it is not bold, also where it ends
    turned: bool = False
    drawn: bool = False  # its first sign is one of a font of drawings
    unseen: bool = False  # painted without a colour, as recognised text lies over a picture


@dataclass(slots=True)
class Piece:
    """Text on one baseline; `size` is the height of most of it.

    `edges` holds two bytes (big-endian) a code point: its left edge, in parts of the way from left to right.
    """

    page: int
    text: str
    edges: bytes
    left: float
    bottom: float
    right: float
    top: float
    size: float
    setting: Setting
    raised: tuple[int, ...] = ()  # positions of glyphs set small and high, as the marks of footnotes are
    beside: bool = False  # others stand in its row: a table, or columns
    column: int = 0  # of prose, from 1; 0 where the page has none
    cell: int = 0  # of a table with rules, from 1 on each page; 0 where it stands in none
    underlined: bool = False
    colour: int | None = 0  # as 0xRRGGBB; None where it changes
    bold_to: int = 0  # how many code points are bold, of a piece that opens in bold and does not end so

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2

    def left_of(self, at: int) -> float:
        """Where a code point begins."""
        edge = int.from_bytes(self.edges[2 * at : 2 * at + 2], "big")
        return self.left + (self.right - self.left) * edge / WHOLE

    def without(self, positions: Sequence[int]) -> Piece:
        """This piece with the code points at these positions left out; a blank parts words they parted."""
        gone = set(positions)
        parting = {at for at in gone if at - 1 not in gone and self._parts(at, gone)}
        kept = [at for at in range(len(self.text)) if at not in gone or at in parting]
        text = "".join(" " if at in parting else self.text[at] for at in kept)
        edges = b"".join(self.edges[2 * at : 2 * at + 2] for at in kept)
        bold_to = self.bold_to - sum(at < self.bold_to for at in gone - parting)
        return replace(self, text=text, edges=edges, raised=(), bold_to=bold_to)

    def parted(self, end: int, start: int) -> tuple[Piece, Piece]:
        """The code points up to `end`, and those from `start` on, each a piece of its own."""
        return self._part(0, end, self.left_of(end)), self._part(start, len(self.text), self.right)

    def _part(self, start: int, end: int, right: float) -> Piece:
        lefts = [self.left_of(at) for at in range(start, end)]
        setting = self.setting
        if setting.opens_bold and not setting.ends_bold:
            setting = replace(setting, opens_bold=start < self.bold_to, ends_bold=end <= self.bold_to)
        return replace(
            self,
            text=self.text[start:end],
            edges=edges_of(lefts, lefts[0], right),
            left=lefts[0],
            right=right,
            setting=replace(setting, drawn=setting.drawn and not start),
            raised=tuple(at - start for at in self.raised if start <= at < end),
            bold_to=max(0, min(self.bold_to, end) - start) if setting.opens_bold != setting.ends_bold else 0,
        )

    def _parts(self, first: int, gone: set[int]) -> bool:
        """Whether a word ended before what is left out from `first` on, and another begins right behind."""
        end = next(at for at in range(first, len(self.text) + 1) if at not in gone)
        before, after = self.text[max(0, first - 1) : first], self.text[end : end + 1]
        ended = before.isalnum() or (before and before in _BEHIND_WORDS)
        return bool(ended) and after.isalnum() and not is_han(before) and not is_han(after)

    def overlaps(self, other: Piece) -> bool:
        """Whether the one could stand above the other, not in the next cell of a table."""
        return self.left < other.right and other.left < self.right

    def in_row_of(self, other: Piece) -> bool:
        """Whether the two stand in one row: their heights overlap by half of the lesser."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.5 * min(self.top - self.bottom, other.top - other.bottom)


def with_one_hyphen(piece: Piece) -> Piece:
    """A piece without the soft hyphen and the second one that some programs write behind each hyphen."""
    found = [found.start() for found in re.finditer(_THREE_HYPHENS, piece.text)]
    return piece.without([each for at in found for each in (at + 1, at + 2)]) if found else piece


def unstretched(found: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces in the order of the file, the words of a line that is stretched to its margins joined again.

    They are set alike, and stand as far apart as each other; the columns of a table do not.
    """
    row: list[Piece] = []
    for piece in found:
        if row and not _is_next_in_row(row[-1], piece):
            yield from [joined(row)] if _is_stretched(row) else row
            row = []
        row.append(piece)
    yield from [joined(row)] if _is_stretched(row) else row


def led(found: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces in the order of the file, a line that ends in leaders joined with the number they lead to."""
    before: Piece | None = None
    for piece in found:
        if before is not None and _leads_to(before, piece):
            before = joined((before, piece))
            continue
        if before is not None:
            yield before
        before = piece
    if before is not None:
        yield before


def _leads_to(line: Piece, number: Piece) -> bool:
    if _LEADERS.search(line.text[-12:]) is None or _PAGE_NUMBER.fullmatch(number.text.strip()) is None:
        return False
    return line.in_row_of(number) and line.right <= number.left


def _is_next_in_row(before: Piece, piece: Piece) -> bool:
    level = abs(before.bottom - piece.bottom) < 1 and abs(before.size - piece.size) < 1
    return level and before.setting == piece.setting and before.right < piece.left


def _is_stretched(row: Sequence[Piece]) -> bool:
    gaps = [after.left - before.right for before, after in pairwise(row)]
    return len(gaps) >= STRETCHED and max(gaps) - min(gaps) < EVEN * max(gaps)


def joined(row: Sequence[Piece], *, between: str = " ") -> Piece:
    """Pieces that follow one another in a row as one: set as the first, at its end as the last."""
    lefts: list[float] = []
    raised: list[int] = []
    for before, piece in zip([None, *row], row, strict=False):
        lefts += [before.right] * len(between) if before else []
        raised += [len(lefts) + at for at in piece.raised]
        lefts += map(piece.left_of, range(len(piece.text)))
    left, right = min(piece.left for piece in row), max(piece.right for piece in row)
    return replace(
        row[0],
        text=between.join(piece.text for piece in row),
        edges=edges_of(lefts, left, right),
        left=left,
        bottom=min(piece.bottom for piece in row),
        right=right,
        top=max(piece.top for piece in row),
        setting=replace(row[0].setting, ends_bold=row[-1].setting.ends_bold),
        raised=tuple(raised),
        underlined=all(piece.underlined for piece in row),
        colour=row[0].colour if len({piece.colour for piece in row}) == 1 else None,
        bold_to=_bold_to(row, len(between)),
    )


def _bold_to(row: Sequence[Piece], between: int) -> int:
    """How many code points of a row are bold from its start on; 0 where all of it is, or none."""
    length = 0
    for piece in row:
        if not (piece.setting.opens_bold and piece.setting.ends_bold):
            return length + piece.bold_to
        length += len(piece.text) + between
    return 0


def half_points(size: float) -> float:
    """A size of print as it is told from others: to half a point."""
    return round(size * 2) / 2


def edges_of(lefts: Sequence[float], left: float, right: float) -> bytes:
    """Left edges in points as parts of the way from left to right: two bytes for each."""
    scale = WHOLE / max(right - left, 0.001)
    values = [int(scale * (each - left)) for each in lefts]
    if min(values) < 0 or max(values) > WHOLE:
        values = [min(WHOLE, max(0, value)) for value in values]
    edges = array("H", values)
    if sys.byteorder == "little":
        edges.byteswap()
    return edges.tobytes()


def is_han(char: str) -> bool:
    """Signs that are written without blanks: Han characters, kana, and their full-width punctuation."""
    return "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uffef"
