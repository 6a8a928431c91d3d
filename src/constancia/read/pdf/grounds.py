"""What is painted behind the words of a page: white ones on white paper are seen by nobody.

Coordinates as in `pieces.py`.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from constancia.read.pdf.pieces import Piece
from constancia.read.pdf.rules import MOST_DRAWN

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

WHITE = 250  # of 255: the least of each of its three colours
MARGIN = 1.0  # points by which words may stand out of what is painted behind them

_Box = tuple[float, float, float, float]  # left, bottom, right and top


def on_paper(found: Sequence[Piece], page: PdfPage) -> list[Piece]:
    """The pieces of a page without the white ones with nothing but paper behind them.

    An older wording left beneath the new one, a note to who set the page. A page of white words alone is
    kept as it is, and one that is turned or full of drawings.
    """
    white = [piece for piece in found if piece.colour is not None and _is_white(piece.colour)]
    if not white or len(white) == len(found) or page.get_rotation():
        return list(found)
    import pypdfium2.raw as library

    if library.FPDFPage_CountObjects(page.raw) > MOST_DRAWN:
        return list(found)
    painted = list(_painted(page, library))
    gone = {id(piece) for piece in white if not any(_is_behind(box, piece) for box in painted)}
    return [piece for piece in found if id(piece) not in gone]


def _is_white(colour: int) -> bool:
    return min(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF) >= WHITE


def _is_behind(box: _Box, piece: Piece) -> bool:
    """Whether any of a piece stands on what is painted."""
    left, bottom, right, top = box
    across = left - MARGIN < piece.right and piece.left < right + MARGIN
    return across and bottom - MARGIN < piece.middle < top + MARGIN


def _painted(page: PdfPage, library: Any) -> Iterator[_Box]:
    """The boxes of pictures, shadings, forms, and of shapes filled with another colour than white."""
    edges = [ctypes.c_float() for _ in range(4)]
    for number in range(library.FPDFPage_CountObjects(page.raw)):
        shown = library.FPDFPage_GetObject(page.raw, number)
        kind = library.FPDFPageObj_GetType(shown)
        if kind == library.FPDF_PAGEOBJ_TEXT or not library.FPDFPageObj_GetBounds(shown, *edges):
            continue
        if kind != library.FPDF_PAGEOBJ_PATH or _is_dark(shown, library):
            left, bottom, right, top = (edge.value for edge in edges)
            yield left, bottom, right, top


def _is_dark(path: Any, library: Any) -> bool:
    """Whether a shape is filled, and not with white; one whose colour is not told is."""
    filled, drawn = ctypes.c_int(), ctypes.c_int()
    channels = [ctypes.c_uint() for _ in range(4)]
    library.FPDFPath_GetDrawMode(path, filled, drawn)
    if not filled.value:
        return False
    if not library.FPDFPageObj_GetFillColor(path, *channels):
        return True
    return min(channel.value for channel in channels[:3]) < WHITE
