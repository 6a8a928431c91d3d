"""The lines drawn on a page of a PDF: which text stands in the cells of a table they make, or is underlined.

Coordinates as in `pieces.py`.
"""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, islice, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from constancia.read.pdf.pieces import Piece, is_han

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

# A page on which more is drawn holds a picture or a map; one with more rules a chart.
MOST_DRAWN = 5000
MOST_RULES = 1500
# Points: a rule is no thicker, no shorter, and two so near each other are one.
THICK = 3.0
SHORT = 5.0
SAME = 3.0
# A level rule over or under a cell is no shorter, and of a row there are no more: dashes are none.
NARROW = 25.0
MOST_COLUMNS = 10
# A legend stands no higher over its table, in heights of its line; above so much of a page stands its head,
# and below so much its foot.
NEAR, ON_TOP, FOOT = 2.5, 0.94, 0.2
_LEGEND = re.compile(r"\s*[^\W\d_]{2,12}\.? ?(?:N[°º.]+ ?)?\d{1,3}(?:\.\d{1,2})?\s?[-–—.:：|]")
_COUNTS = re.compile(r"\s*(?:[^\w\s]|[(]?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,5})[.)])")
# A chart: so many pieces or more in a box, none of them longer, a fourth of them figures.
SEVERAL, LABEL = 6, 80
_FIGURES = re.compile(r"^[\s\d.,%+\-–−$€£¥]*\d[\s\d.,%]*$|\d ?%$")
# In heights of a line, what no letter is: there is a gap behind it.
WIDE = 1.15
# A cell is lower than so much of its page: what is higher frames the text.
FRAME = 0.6
# A row of one cell among rows of several is hardly higher than so many heights of its line.
BAND = 4.0
# How far beneath its letters a line is underlined, and past their ends, in heights of the line.
BENEATH = 0.3
PAST = 0.5


_Cell = tuple[int, int, int]  # its left, lower and upper side


@dataclass(frozen=True, slots=True)
class Rules:
    """Upright rules as (x, bottom, top) and level ones as (y, left, right), each from the lowest up.

    `height` is that of the page; `between` are upright ones that are not drawn (`_between_rows`); `met` keeps
    where the upright ones cross a height, in whole points.
    """

    upright: Sequence[tuple[float, float, float]]
    level: Sequence[tuple[float, float, float]]
    height: float
    between: Sequence[tuple[float, float, float]] = ()
    met: dict[int, list[float]] = field(default_factory=dict)


def rules(page: PdfPage) -> Rules:
    """The rules of a page that is not turned: thin boxes, lines, and the sides of boxes that are drawn."""
    import pypdfium2.raw as library

    height = page.get_size()[1]
    if page.get_rotation() or library.FPDFPage_CountObjects(page.raw) > MOST_DRAWN:
        return Rules((), (), height)
    upright: list[tuple[float, float, float]] = []
    level: list[tuple[float, float, float]] = []
    for left, bottom, right, top in _boxes(page, library):
        if right - left <= THICK and top - bottom >= SHORT:
            upright.append(((left + right) / 2, bottom, top))
        elif top - bottom <= THICK and right - left >= SHORT:
            level.append(((bottom + top) / 2, left, right))
    many = len(upright) + len(level) > MOST_RULES
    if many:
        return Rules((), (), height)
    level.sort()
    return Rules(sorted(upright), level, height, () if upright else sorted(_between_rows(level)))


def of_tables(drawn: Rules, pieces: Iterable[Piece], *, goes_on: bool) -> Rules:
    """The rules with those that are not drawn, where these part the cells of a table: beneath its legend.

    Or on top of a page, where the table `goes_on` from the one before. A page may be laid out in such rows
    too, with the headings of its text on the left.
    """
    if not drawn.between:
        return drawn
    top = max(high for *_, high in drawn.between)
    above = [piece for piece in pieces if piece.bottom > top - SAME and piece.middle < ON_TOP * drawn.height]
    told = any(piece.bottom < top + NEAR * piece.size and _LEGEND.match(piece.text) for piece in above)
    return replace(drawn, upright=drawn.between, between=()) if told or (goes_on and not above) else drawn


def goes_on_below(drawn: Rules) -> bool:
    """Whether the rows of a table that are parted by no drawn rules reach the foot of the page."""
    return bool(drawn.upright) and min(low for _, low, _ in drawn.upright) < FOOT * drawn.height


def _between_rows(level: Sequence[tuple[float, float, float]]) -> Iterator[tuple[float, float, float]]:
    """Upright rules that are not drawn: where level ones meet, over and under a row, two of its cells part.

    Programs that draw the rows of a table alone draw them cell by cell.
    """
    rows: list[tuple[float, list[float], bool]] = []
    for _, run in groupby(level, lambda rule: round(rule[0])):
        drawn = sorted((left, right, y) for y, left, right in run if right - left >= NARROW)
        meets = any(abs(after[0] - before[1]) <= SAME for before, after in pairwise(drawn))
        edges = sorted(edge for left, right, _ in drawn for edge in (left, right))
        if drawn and len(drawn) <= MOST_COLUMNS:
            rows.append((drawn[0][2], edges, meets))
    for (low, below, one), (high, above, other) in pairwise(rows):
        if one and other:
            yield from ((x, low, high) for x in below if any(abs(x - edge) <= SAME for edge in above))


def _boxes(page: PdfPage, library: Any) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of each path; of one that is drawn around and not filled, its sides."""
    edges = [ctypes.c_float() for _ in range(4)]
    filled, drawn = ctypes.c_int(), ctypes.c_int()
    for number in range(library.FPDFPage_CountObjects(page.raw)):
        path = library.FPDFPage_GetObject(page.raw, number)
        if library.FPDFPageObj_GetType(path) != library.FPDF_PAGEOBJ_PATH:
            continue
        if not library.FPDFPageObj_GetBounds(path, *edges):
            continue
        left, bottom, right, top = (edge.value for edge in edges)
        library.FPDFPath_GetDrawMode(path, filled, drawn)
        if drawn.value and not filled.value and library.FPDFPath_CountSegments(path) in (4, 5):
            yield from ((left, bottom, left, top), (right, bottom, right, top))
            yield from ((left, bottom, right, bottom), (left, top, right, top))
        else:
            yield left, bottom, right, top


def parted(pieces: Iterable[Piece], drawn: Rules) -> Iterator[Piece]:
    """The pieces of a page, those cut in two through whose gaps a rule between two cells runs.

    A number or a bullet stays with its words.
    """
    for piece in pieces:
        left = piece
        for x in _across(piece.middle, drawn)[1:-1] if drawn.upright else ():
            gap = _gap(left, x)
            if gap is not None:
                first, left = left.parted(*gap)
                yield first
        yield left


def _gap(piece: Piece, x: float) -> tuple[int, int] | None:
    """Where a piece's text ends left of a rule and goes on right of it; None where no gap is there."""
    if not piece.left < x < piece.right:
        return None
    start = next((at for at in range(len(piece.text)) if piece.left_of(at) >= x), len(piece.text))
    end = len(piece.text[:start].rstrip())
    if not end or start == len(piece.text) or piece.text[start].isspace():
        return None
    if _COUNTS.fullmatch(piece.text[:end]):
        return None
    blank = end < start and piece.left_of(end) <= x
    wide = piece.left_of(start) - piece.left_of(start - 1) > WIDE * piece.size  # no letter is so wide
    squares = is_han(piece.text[start - 1]) and is_han(piece.text[start])  # nothing is drawn between two
    return (end, start) if blank or wide or squares else None


def marked(pieces: Sequence[Piece], drawn: Rules) -> list[Piece]:
    """The pieces of a page, each told the cell it stands in and whether it is underlined.

    They stay in the order of the file, but for cells of a row that follow one another from right to left.
    """
    numbers: dict[_Cell, int] = {}
    placed: list[tuple[tuple[int, ...], int, Piece]] = []  # of each its row, and the left side of its cell
    charts = _charts(pieces, drawn) if drawn.upright else {}
    for piece in pieces:
        cell = None
        if drawn.level:
            piece.underlined = _is_underlined(piece, drawn)
            cell = _cell(piece, drawn) or charts.get(id(piece))
        if cell is not None:
            piece.cell = numbers.setdefault(cell, len(numbers) + 1)
        left, *row = cell or (0,)
        placed.append((tuple(row), left, piece))
    return [
        piece for _, run in groupby(placed, key=itemgetter(0)) for *_, piece in sorted(run, key=itemgetter(1))
    ]


def _charts(pieces: Sequence[Piece], drawn: Rules) -> dict[int, _Cell]:
    """The box of each piece, by its `id`, that stands in a box with figures all over: in a chart."""
    boxes: dict[_Cell, list[Piece]] = {}
    between: dict[tuple[float, float], list[float]] = {}
    for piece in pieces:
        x, across = (piece.left + piece.right) / 2, _across(piece.middle, drawn)
        if len(across) < 2 or not across[0] < x < across[-1]:
            continue
        ends = across[0], across[-1]
        if ends not in between:
            between[ends] = [y for y, *rule in drawn.level if all(map(_is_near, rule, ends))]
        sides = between[ends]
        low = max((y for y in sides if y < piece.middle), default=None)
        high = min((y for y in sides if y > piece.middle), default=None)
        if low is not None and high is not None:
            boxes.setdefault((round(across[0]), round(low), round(high)), []).append(piece)
    return {id(piece): box for box, held in boxes.items() if _is_chart(held) for piece in held}


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= SAME


def _is_chart(held: Sequence[Piece]) -> bool:
    """Whether many of several short pieces are figures."""
    figures = sum(_FIGURES.search(piece.text) is not None for piece in held)
    longest = max(len(piece.text) for piece in held)
    return len(held) >= SEVERAL and 4 * figures >= len(held) and longest <= LABEL


def _is_underlined(piece: Piece, drawn: Rules) -> bool:
    near, past = BENEATH * piece.size, PAST * piece.size
    first = bisect_left(drawn.level, (piece.bottom - near,))
    end = bisect_left(drawn.level, (piece.bottom + near,))
    return any(
        abs(left - piece.left) <= past and abs(right - piece.right) <= past
        for _, left, right in drawn.level[first:end]
    )


def _cell(piece: Piece, drawn: Rules) -> _Cell | None:
    """What tells the cell of a table from the others: its left, lower and upper side; None outside tables."""
    x, y = (piece.left + piece.right) / 2, piece.middle
    across = _across(y, drawn)
    if len(across) < 2 or not across[0] < x < across[-1]:
        return None
    at = bisect_left(drawn.level, (y,))
    upper = next((rule[0] for rule in islice(drawn.level, at, None) if _spans(rule, x)), None)
    lower = next((rule[0] for rule in reversed(drawn.level[:at]) if _spans(rule, x)), None)
    if upper is None and lower is None:
        return None
    high, low = upper or drawn.height, lower or 0.0
    if high - low > FRAME * drawn.height:
        return None
    low_row = high - low <= BAND * piece.size and _is_row_of_it(low - SAME, across[0], drawn)
    if len(across) < 3 and not low_row:
        return None  # a row of one cell, high or over no row of several: text, and the headings of text
    return round(max(each for each in across if each < x)), round(low), round(high)


def _spans(rule: tuple[float, float, float], x: float) -> bool:
    return rule[1] - SAME < x < rule[2] + SAME


def _across(y: float, drawn: Rules) -> list[float]:
    """Where the upright rules cross a height, from left to right."""
    found = drawn.met.get(round(y))
    if found is None:
        found = drawn.met[round(y)] = []
        for x, bottom, top in drawn.upright:
            if bottom - 1 <= y <= top + 1 and (not found or x - found[-1] > SAME):
                found.append(x)
    return found


def _is_row_of_it(y: float, left: float, drawn: Rules) -> bool:
    """Whether a row of several cells that begins at the same edge lies at this height."""
    across = _across(y, drawn)
    return len(across) > 2 and abs(across[0] - left) <= SAME
