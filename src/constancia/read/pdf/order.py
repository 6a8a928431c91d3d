"""The reading order of a page: down the page, down each column, or as the file has it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from constancia.read.pdf.pieces import Piece, joined

# Up to this share of pieces with others beside them a page is read from top to bottom: the odd table
# row or a date set right is no column.
FEW_BESIDE = 0.15

# A column of prose: this many lines at the least, which fill its width by this much in the middle.
COLUMN_LINES = 4
COLUMN_FILL = 0.7
# Columns that the file has in turn are so wide, of the widest; so many of their lines fill them by so much.
ALIKE, SOME_FILL, FILLS = 0.67, 0.15, 0.85
# Of so many lines one may reach out of its column, and be followed in the file by one of another column.
ODD_LINES, LINES_A_TURN = 10, 10

# Columns of one paper stand so near each other on its pages, in points, and on so many of them.
NEAR_BY = 8.0
OFTEN = 0.3

# A gutter between columns is at least this wide, in heights of a line.
GUTTER = 0.6


# Print so much larger than most of the page is a heading; so many pieces stand over it, of running heads,
# and its lines, none of them much smaller, reach so far down, in heights of one.
LARGE = 1.5
AS_LARGE = 0.7
OVER_IT = 3
LINES = 4.0
HEADS = 1.2  # and so much larger than a text over several columns is its heading
SAME_EDGE = 3.0  # points
_NUMBERED = re.compile(r"(\d{1,2})\s?(?=[^\W\d_])")

# In heights of a line: how far the line above or below stands at most.
NEXT_LINE = 3.0

# In heights of a line: how far the first line of a paragraph, or an item's, begins from the others.
INDENTED = 4.0


def in_order(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The pieces of each page as a person reads them, each told its column and whether others are beside it.

    A page too short to show its columns, as the last one often is, has those of the others. What
    stands aslant or across comes last.
    """
    upright = [_stretched([piece for piece in page if not piece.setting.turned]) for page in pages]
    beside = [_beside(page) for page in upright]
    split = [_is_split(found) for found in beside]
    gutters = [_gutters(page) if parts else [] for page, parts in zip(upright, split, strict=True)]
    usual = max(gutters, key=gutters.count, default=[])
    near = _usual(gutters, sum(split))
    ordered = [
        _ordered(page, found, own or _like_others(page, usual, near))
        for page, found, own in zip(upright, beside, gutters, strict=True)
    ]
    sizes = sorted(piece.size for page in upright for piece in page)
    ordered = [_opened(page, sizes[len(sizes) // 2]) if page else page for page in ordered]
    turned = [[piece for piece in page if piece.setting.turned] for page in pages]
    return [pieces + others for pieces, others in zip(ordered, turned, strict=True)]


def _like_others(page: list[Piece], usual: list[float], near: list[float]) -> list[float]:
    """The gutters of the other pages, where hardly a line runs through them.

    Those that are `near` each other alone, where a column is too short to show itself: a title on the left.
    """
    if usual and _keep_clear(page, usual):
        return usual
    if not page or not near or not _keep_clear(page, near):
        return []
    sides = _stretches(near, min(map(_left, page)), max(piece.right for piece in page))
    return near if any(0 < len(_between(page, *side)) < COLUMN_LINES for side in sides) else []


def _usual(gutters: Sequence[list[float]], split: int) -> list[float]:
    """The gutters of many pages, give or take a few points; [] where more of the `split` ones have others.

    They move a little with the lines of each page that reach furthest.
    """
    own = [each for each in gutters if each]
    groups = [[other for other in own if _are_near(each, other)] for each in own]
    most = max(groups, key=len, default=[])
    enough = 2 * len(most) > split and len(most) >= OFTEN * len(gutters)
    return sorted(most)[len(most) // 2] if enough else []


def _are_near(gutters: list[float], others: list[float]) -> bool:
    if len(gutters) != len(others):
        return False
    return all(abs(one - other) <= NEAR_BY for one, other in zip(gutters, others, strict=True))


def _is_split(beside: list[bool]) -> bool:
    return sum(beside) > FEW_BESIDE * len(beside)


def _ordered(page: list[Piece], beside: list[bool], gutters: list[float]) -> list[Piece]:
    if gutters:
        return _by_column(page, gutters)
    for piece, others in zip(page, beside, strict=True):
        piece.beside = others
    return _headed(page) if _is_split(beside) else _down(page)


def _headed(page: list[Piece]) -> list[Piece]:
    """The order of the file, save that large print on top of the page stands before what is beneath it."""
    usual = sorted(piece.size for piece in page)[len(page) // 2]
    large = [piece for piece in page if piece.size >= LARGE * usual and any(map(str.isalpha, piece.text))]
    top = max(large, key=_middle, default=None)
    if top is None or sum(piece.middle > top.top for piece in page) > OVER_IT:
        return page
    alike = [piece for piece in large if piece.size >= AS_LARGE * top.size]  # not the headings beneath it
    near = [piece for piece in alike if abs(top.middle - piece.middle) <= LINES * top.size]
    heads = [piece for piece in near if piece.overlaps(top)]
    if len(heads) < len(near):
        return page  # others are beside it: headings of columns
    beneath = [
        piece.middle
        for piece in page
        if piece not in large and piece.middle < top.middle and piece.overlaps(top)
    ]
    heads = [piece for piece in heads if piece.middle > max(beneath, default=0.0)]
    lowest = min(piece.bottom for piece in heads)
    rest = [piece for piece in page if piece not in heads]
    first = next((at for at, piece in enumerate(rest) if piece.top <= lowest), len(rest))
    behind = sum(piece in heads for piece in page[: first + 1])
    return page if behind else rest[:first] + _counted(heads) + rest[first:]


def _counted(heads: list[Piece]) -> list[Piece]:
    """The lines of a heading, the number that stands before a lower line in front of the first.

    A large number beside a heading of two or three lines has its foot with the lowest one.
    """
    for at, (above, below) in enumerate(pairwise(heads)):
        found = _NUMBERED.match(below.text)
        if found and abs(below.left_of(found.end()) - above.left) < SAME_EDGE < above.left - below.left:
            number, rest = below.parted(len(found[1]), found.end())
            while at and abs(heads[at - 1].left - above.left) < SAME_EDGE:
                at -= 1
            top = heads[at]
            first = joined([replace(number, bottom=top.bottom, top=top.top, setting=top.setting), top])
            return [
                first if each is top else replace(rest, setting=top.setting) if each is below else each
                for each in heads
            ]
    return heads


def _opened(page: list[Piece], usual: float) -> list[Piece]:
    """A page that says but the number and the name of a chapter, in large print: its number comes first."""
    heads = [piece for piece in page if piece.size >= LARGE * usual]
    if len(page) > len(heads) + OVER_IT or not 1 < len(heads) <= LINES:
        return page
    lines = dict(zip(map(id, heads), _counted(heads), strict=True))
    return [lines.get(id(piece), piece) for piece in page]


def _keep_clear(page: list[Piece], gutters: list[float]) -> bool:
    """Whether hardly a line of the page runs through the gutters."""
    crossing = sum(any(piece.left < gutter < piece.right for gutter in gutters) for piece in page)
    return 5 * crossing <= len(page)


def _stretched(pieces: list[Piece]) -> list[Piece]:
    """Pieces of one justified line put together again: a line above or below runs through their wide gaps."""
    found: list[Piece] = []
    by_height = sorted(pieces, key=_middle)
    for row in _rows(pieces):
        if len(row) > 1 and any(_runs_through(other, row) for other in _near(row[0], by_height)):
            found.append(joined(row))
        else:
            found.extend(row)
    return found


def _near(piece: Piece, by_height: list[Piece]) -> list[Piece]:
    """What stands no further above or below than the next line may; a page may hold a thousand lines."""
    reach = NEXT_LINE * piece.size
    first = bisect_left(by_height, piece.middle - reach, key=_middle)
    return by_height[first : bisect_right(by_height, piece.middle + reach, lo=first, key=_middle)]


def _middle(piece: Piece) -> float:
    return piece.middle


def _depth(piece: Piece) -> float:
    return -piece.middle


def _left(piece: Piece) -> float:
    return piece.left


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces that follow each other in the file and stand in one row, from left to right."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and rows[-1][-1].in_row_of(piece) and piece.left > rows[-1][-1].right:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _runs_through(other: Piece, row: list[Piece]) -> bool:
    """Whether `other` is the line before or after, ends where the row does, and has no gap where it has."""
    first, last = row[0], row[-1]
    distance = abs(other.middle - first.middle)
    return (
        0.6 * first.size < distance < NEXT_LINE * first.size
        and abs(other.right - last.right) < 0.5 * first.size
        and other.left < first.right
        and first.left - INDENTED * first.size < other.left < first.left + INDENTED * first.size
    )


def _down(pieces: list[Piece]) -> list[Piece]:
    """From top to bottom; pieces of one row from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=_depth):
        if rows and rows[-1][0].in_row_of(piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [piece for row in rows for piece in sorted(row, key=_left)]


def _beside(pieces: Sequence[Piece]) -> list[bool]:
    """For each piece whether another one stands in its row."""
    order = sorted(range(len(pieces)), key=lambda at: -pieces[at].middle)
    found = [False] * len(pieces)
    for one, other in pairwise(order):
        if pieces[one].in_row_of(pieces[other]):
            found[one] = found[other] = True
    return found


def _gutters(pieces: Sequence[Piece]) -> list[float]:
    """Where columns of prose part, from left to right, to the point; [] where the page has none."""
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    narrow = [piece for piece in pieces if piece.right - piece.left < 0.6 * (right - left)]
    covered = [0] * (int(right - left) + 2)
    for piece in narrow:
        for at in range(int(piece.left - left), int(piece.right - left) + 1):
            covered[at] += 1
    height = sorted(piece.size for piece in pieces)[len(pieces) // 2]
    gaps = [
        float(round(left + middle))
        for middle, width in _empty(covered, len(narrow))
        if width >= GUTTER * height
    ]
    columns = [_between(narrow, start, end) for start, end in _stretches(gaps, left, right)]
    ruled = [sum(piece.cell > 0 for piece in column) for column in columns]
    if sum(2 * cells > len(column) for cells, column in zip(ruled, columns, strict=True)) > 1:
        return []  # cells beside cells, whatever they hold
    if sum(cells > 0 for cells in ruled) == 1:
        columns = [[piece for piece in column if not piece.cell] or column for column in columns]
    if not gaps or not (all(map(_is_prose, columns)) or _has_them_in_turn(narrow, columns)):
        return []
    return gaps


def _has_them_in_turn(lines: Sequence[Piece], columns: Sequence[list[Piece]]) -> bool:
    """Whether the file has one column after the other, and at most a note behind them, as wide as each other.

    Of a table it has one row after the other. Lists may hold few lines that fill their column, but some do.
    """
    at = {id(line): number for number, column in enumerate(columns) for line in column}
    held = [at[id(line)] for line in lines if id(line) in at]
    turns = sum(before != after for before, after in pairwise(held))
    widths = [_width(column) for column in columns]
    few = max(len(columns), len(held) // LINES_A_TURN)
    return turns <= few and min(widths) > ALIKE * max(widths) and all(map(_is_filled, columns))


def _width(column: Sequence[Piece]) -> float:
    """How wide most lines of a column lie; an address at the foot of the page may reach out of it."""
    if not column:
        return 0.0
    odd = len(column) // ODD_LINES
    left = sorted(line.left for line in column)[odd]
    return max(1.0, sorted(line.right for line in column)[-1 - odd] - left)


def _is_filled(column: Sequence[Piece]) -> bool:
    full = sum(line.right - line.left > FILLS * _width(column) for line in column)
    return len(column) >= COLUMN_LINES and full >= SOME_FILL * len(column)


def _empty(covered: list[int], lines: int) -> list[tuple[float, int]]:
    """Stretches that hardly any piece covers, ends of the page left out: (middle, width).

    One line may: what stands beneath a title, over the columns.
    """
    most = max(1, lines // 50)
    found, start = [], None
    for at, count in enumerate(covered):
        if count <= most:
            start = at if start is None else start
        elif start is not None:
            if start > 0:
                found.append(((start + at) / 2, at - start))
            start = None
    return found


def _stretches(gaps: list[float], left: float, right: float) -> list[tuple[float, float]]:
    return list(zip([left - 1, *gaps], [*gaps, right + 1], strict=True))


def _between(pieces: list[Piece], start: float, end: float) -> list[Piece]:
    return [piece for piece in pieces if start <= (piece.left + piece.right) / 2 < end]


def _is_prose(column: list[Piece]) -> bool:
    """Lines that reach from edge to edge for the most part; the cells of a table do not."""
    if len(column) < COLUMN_LINES:
        return False
    left, right = min(piece.left for piece in column), max(piece.right for piece in column)
    widths = sorted((piece.right - piece.left) / max(right - left, 1.0) for piece in column)
    return widths[len(widths) // 2] >= COLUMN_FILL


def _by_column(pieces: Sequence[Piece], gutters: list[float]) -> list[Piece]:
    """Bands between lines that cross a gutter; within a band one column after the other."""
    ordered: list[Piece] = []
    band: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: -piece.top):
        if any(piece.left < gutter < piece.right for gutter in gutters):
            heads = _heads_of(piece, band, gutters)
            ordered.extend(_band([each for each in band if each not in heads], gutters))
            ordered += [*heads, piece]
            band = []
        else:
            band.append(piece)
    return ordered + _band(band, gutters)


def _heads_of(line: Piece, band: Sequence[Piece], gutters: list[float]) -> list[Piece]:
    """The short lines in larger print over a line through the gutters, beneath all that the columns hold."""
    heads = [piece for piece in band if piece.size >= HEADS * line.size and piece.left < gutters[0]]
    others = [piece for piece in band if piece not in heads]
    lowest = min((piece.bottom for piece in others), default=0.0)
    beneath = [piece for piece in heads if piece.middle < lowest]
    near = all(piece.middle - line.middle < LINES * piece.size for piece in beneath)
    return beneath if near and len({piece.left > gutters[0] for piece in others}) > 1 else []


def _band(pieces: list[Piece], gutters: list[float]) -> list[Piece]:
    columns: dict[int, list[Piece]] = {}
    for piece in pieces:
        piece.column = 1 + sum(piece.left > gutter for gutter in gutters)
        columns.setdefault(piece.column, []).append(piece)
    return [piece for column in sorted(columns) for piece in _by_cell(_down(columns[column]))]


def _by_cell(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces from top to bottom, those between drawn rules cell by cell."""
    for _, run in groupby(pieces, key=lambda piece: piece.cell > 0):
        yield from sorted(run, key=lambda piece: piece.cell)
