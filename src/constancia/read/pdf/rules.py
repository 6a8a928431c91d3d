"""The lines drawn on a page of a PDF: which text stands in the cells of a table they make, or is underlined.

Coordinates as in `pieces.py`.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from constancia.read.pdf.pieces import Piece

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

# A page on which more is drawn holds a picture or a map; one with more rules a chart.
MOST_DRAWN = 5000
MOST_RULES = 1500
# Points: a rule is no thicker, no shorter, and two so near each other are one.
THICK = 3.0
SHORT = 5.0
SAME = 3.0
# A cell is lower than so much of its page: what is higher frames the text.
FRAME = 0.6
# A row of one cell among rows of several is hardly higher than so many heights of its line.
BAND = 4.0
# How far beneath its letters a line is underlined, and past their ends, in heights of the line.
BENEATH = 0.3
PAST = 0.5


@dataclass(frozen=True, slots=True)
class Rules:
    """Upright rules as (x, bottom, top) and level ones as (y, left, right); `height` is that of the page."""

    upright: Sequence[tuple[float, float, float]]
    level: Sequence[tuple[float, float, float]]
    height: float


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
    return Rules((), (), height) if many else Rules(upright, level, height)


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


def mark(pieces: Sequence[Piece], drawn: Rules) -> None:
    """Tells each piece of a page the cell it stands in, and whether it is underlined."""
    numbers: dict[tuple[int, int, int], int] = {}
    for piece in pieces if drawn.level else ():
        piece.underlined = any(_is_under(rule, piece) for rule in drawn.level)
        cell = _cell(piece, drawn)
        if cell is not None:
            piece.cell = numbers.setdefault(cell, len(numbers) + 1)


def _is_under(rule: tuple[float, float, float], piece: Piece) -> bool:
    y, left, right = rule
    size, past = piece.size, PAST * piece.size
    near = piece.bottom - BENEATH * size <= y <= piece.bottom + BENEATH * size
    return near and abs(left - piece.left) <= past and abs(right - piece.right) <= past


def _cell(piece: Piece, drawn: Rules) -> tuple[int, int, int] | None:
    """What tells the cell of a table from the others: its left, lower and upper side; None outside tables."""
    x, y = (piece.left + piece.right) / 2, piece.middle
    across = _across(y, drawn)
    if len(across) < 2 or not across[0] < x < across[-1]:
        return None
    heights = [height for height, left, right in drawn.level if left - SAME < x < right + SAME]
    upper = min((height for height in heights if height > y), default=None)
    lower = max((height for height in heights if height < y), default=None)
    if upper is None and lower is None:
        return None
    high, low = upper or drawn.height, lower or 0.0
    if high - low > FRAME * drawn.height:
        return None
    low_row = high - low <= BAND * piece.size and _is_row_of_it(low - SAME, across[0], drawn)
    if len(across) < 3 and not low_row:
        return None  # a row of one cell, high or over no row of several: text, and the headings of text
    return round(max(each for each in across if each < x)), round(low), round(high)


def _across(y: float, drawn: Rules) -> list[float]:
    """Where the upright rules cross a height, from left to right."""
    found: list[float] = []
    for x in sorted(x for x, bottom, top in drawn.upright if bottom - 1 <= y <= top + 1):
        if not found or x - found[-1] > SAME:
            found.append(x)
    return found


def _is_row_of_it(y: float, left: float, drawn: Rules) -> bool:
    """Whether a row of several cells that begins at the same edge lies at this height."""
    across = _across(y, drawn)
    return len(across) > 2 and abs(across[0] - left) <= SAME
