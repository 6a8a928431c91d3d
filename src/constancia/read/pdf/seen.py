"""What a reader of a page sees of its text: no words laid over a picture, and none twice."""

from __future__ import annotations

from collections.abc import Sequence

from constancia.read.pdf.pieces import Piece

SAME_PLACE = 0.3  # heights of a line by which a shadow, or a second print, stands beside the first


def seen(found: Sequence[Piece]) -> list[Piece]:
    """The pieces of a page without those that nobody sees, in their order.

    Text that is not painted stays where the page has little else: a scan with its recognised words.
    """
    shown = [piece for piece in found if not piece.setting.unseen]
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
