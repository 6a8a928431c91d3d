"""Which paragraphs of a PDF are cells of a table: what stands beside other text, row after row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from constancia.read.pdf.paragraphs import Paragraph
from constancia.read.pdf.pieces import Piece
from constancia.read.prints import COUNTED, NUMBER_ALONE, Print

NEAR = 3  # paragraphs between the cells of one row: a name over several lines, and what it names
BACK = 4  # paragraphs until the next row begins in the first column again
CLOSE = 1.2  # of the height of its print: how far apart two rows of a table stand
SAME_EDGE = 3.0  # points by which the left edges of a column differ at most


@dataclass(frozen=True, slots=True)
class _Box:
    """Where a paragraph stands: its page, its outermost edges in points, its first and its last line."""

    page: int
    left: float
    right: float
    bottom: float
    top: float
    first: Piece
    last: Piece


def cells(found: Sequence[Paragraph], types: Sequence[Print | None]) -> frozenset[int]:
    """The indices of paragraphs that are cells; `types` say which are set off as headings, and how.

    A heading whose number stands apart from it is none.
    """
    boxes = [_box(paragraph) for paragraph in found]
    listed = {at for at in range(len(found)) if _stands_beside(boxes, at)} | set(_rows(boxes))
    listed |= set(_ruled(found, types))
    listed = {at for at in listed if not _numbers_a_title(found, boxes, types, at)}
    return frozenset(listed | set(_bands(boxes, types, listed)))


def _ruled(found: Sequence[Paragraph], types: Sequence[Print | None]) -> Iterator[int]:
    """What stands in cells between rules, save headings that are counted: "Axis 2. Jobs"."""
    for at, paragraph in enumerate(found):
        if paragraph.lines[0].cell and not (types[at] and COUNTED.match(paragraph.lines[0].text)):
            yield at


def _bands(boxes: Sequence[_Box], types: Sequence[Print | None], listed: Set[int]) -> Iterator[int]:
    """Rows of one cell among the others: a line in bold close over a cell, and of those one close below one.

    "2. Time frames" over its rows; but "Axis 2. Jobs" is a heading (`prints`).
    """
    bands = [at for at in range(len(boxes) - 1) if types[at] and at not in listed and at + 1 in listed]
    bands = [
        at for at in bands if _is_close(boxes[at], boxes[at + 1]) and not COUNTED.match(boxes[at].first.text)
    ]
    among = {
        types[at] for at in bands if any(_is_close(boxes[one], boxes[at]) for one in _row_above(at, listed))
    }
    return (at for at in bands if types[at] in among)


def _row_above(at: int, listed: Set[int]) -> range:
    """The cells right before a paragraph, of one row at the most."""
    first = next(
        (one for one in range(at - 1, max(at - 1 - BACK, -1), -1) if one not in listed), at - 1 - BACK
    )
    return range(max(first + 1, 0), at)


def _is_close(above: _Box, below: _Box) -> bool:
    """Whether no more than the border of a row parts two lines of one size that begin at one edge."""
    size = below.first.size
    near = above.last.bottom - below.first.top <= CLOSE * size and abs(above.last.size - size) < 0.5
    return near and _in_column(above, below)


def _box(paragraph: Paragraph) -> _Box:
    printed = paragraph.lines
    return _Box(
        printed[0].page,
        min(line.left for line in printed),
        max(line.right for line in printed),
        min(line.bottom for line in printed),
        max(line.top for line in printed),
        printed[0],
        printed[-1],
    )


def _stands_beside(boxes: Sequence[_Box], at: int) -> bool:
    """Whether a paragraph begins or ends beside its neighbour, as headings never do.

    Columns of prose do not come one line beside the other: each is read to its end first.
    """
    before = boxes[at - 1].last if at else None
    after = boxes[at + 1].first if at + 1 < len(boxes) else None
    return (before is not None and _beside(boxes[at].first, before)) or (
        after is not None and _beside(boxes[at].last, after)
    )


def _beside(one: Piece | _Box, other: Piece | _Box) -> bool:
    """Whether two lines share most of their height and none of their width."""
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    height = min(one.top - one.bottom, other.top - other.bottom)
    apart = one.right <= other.left or other.right <= one.left
    return one.page == other.page and apart and shared > height / 2


def _rows(boxes: Sequence[_Box]) -> Iterator[int]:
    """The cells of rows that follow one another: a name, even over several paragraphs, beside its text.

    Text in two columns does not come back to the first; rows do.
    """
    for at, left in enumerate(boxes):
        for other in range(at + 1, min(at + 1 + NEAR, len(boxes))):
            right = boxes[other]
            if left.right <= right.left and _beside(left, right) and _comes_back(boxes, at, other):
                yield from (at, other)
                break


def _comes_back(boxes: Sequence[_Box], at: int, other: int) -> bool:
    """Whether the column of `at` goes on behind `other`, or that of `other` stood before `at`."""
    before = boxes[max(0, at - BACK) : at]
    behind = boxes[other + 1 : other + 1 + BACK]
    return any(_in_column(each, boxes[other]) for each in before) or any(
        _in_column(each, boxes[at]) and each.right <= boxes[other].left for each in behind
    )


def _in_column(one: _Box, other: _Box) -> bool:
    return one.page == other.page and abs(one.left - other.left) <= SAME_EDGE


def _numbers_a_title(
    found: Sequence[Paragraph], boxes: Sequence[_Box], types: Sequence[Print | None], at: int
) -> bool:
    """Whether a paragraph is a heading's number or its title: two set off, and no more, in one row.

    They are of one size, but the number may be lighter than the title.
    """
    for first in (at, at - 1):
        pair = types[first : first + 2] if first >= 0 else []
        if len(pair) < 2 or pair[0] is None or pair[1] is None or abs(pair[0].size - pair[1].size) > 1:
            continue
        number = " ".join(line.text.strip() for line in found[first].lines)
        alone = not (first and _beside(boxes[first].first, boxes[first - 1].last))
        alone = alone and not (
            first + 2 < len(boxes) and _beside(boxes[first + 1].last, boxes[first + 2].first)
        )
        if NUMBER_ALONE.fullmatch(number) and alone and not _has_more_cells(boxes, first):
            return True
    return False


def _has_more_cells(boxes: Sequence[_Box], first: int) -> bool:
    """Whether the row of a number and its title, between rules, has a third cell."""
    row, near = boxes[first], boxes[first + 2 : first + 2 + 2 * NEAR]
    return row.first.cell > 0 and any(
        each.page == row.page
        and each.first.cell > 0
        and each.bottom < row.top
        and row.bottom < each.top
        and each.left >= boxes[first + 1].right
        for each in near
    )
