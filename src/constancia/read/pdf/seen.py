"""What a reader of a page sees of its text: no words laid over a picture, and none twice."""

from __future__ import annotations

from collections.abc import Sequence

from constancia.read.pdf.pieces import Piece

TINY, POINTS = 0.2, 3.0  # of the usual size of a page, and in points at most: nobody reads it
SAME_PLACE = 0.3  # heights of a line by which a shadow, or a second print, stands beside the first


def seen(found: Sequence[Piece]) -> list[Piece]:
    """The pieces of a page without those that nobody sees, in their order.

    Text that is not painted stays where the page has little else: a scan with its recognised words. What is a
    small part of the usual print is not to be read: names that fill a list of contents.
    """
    usual = sorted(piece.size for piece in found)[len(found) // 2] if found else 0.0
    shown = [piece for piece in found if not piece.setting.unseen and piece.size > min(POINTS, TINY * usual)]
    if 2 * _length(shown) < _length(found):
        shown = list(found)
    return _once(shown)


def _length(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _once(pieces: Sequence[Piece]) -> list[Piece]:
    """Without what is printed a second time on, or just beside, its own words: letters with a shadow."""
    kept: list[Piece] = []
    places: dict[str, list[Piece]] = {}
    for piece in pieces:
        alike = places.setdefault(piece.text, [])
        if not any(_on(piece, other) for other in alike):
            alike.append(piece)
            kept.append(piece)
    return kept


def _on(piece: Piece, other: Piece) -> bool:
    reach = SAME_PLACE * other.size
    return abs(piece.left - other.left) < reach and abs(piece.middle - other.middle) < reach
