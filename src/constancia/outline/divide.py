"""The order of the outline's steps: blocks, furniture, candidates, nesting, divisions."""

from __future__ import annotations

from constancia.model import Division, DivisionKind, Document
from constancia.outline.assembly import assemble
from constancia.outline.blocks import blocks
from constancia.outline.candidates import candidates
from constancia.outline.enumerators import reader
from constancia.outline.furniture import Piece, front_matter, furniture
from constancia.outline.nesting import nest


def divide(document: Document) -> tuple[Division, ...]:
    """Headings and furniture of a document in text order.

    An outline that the file states is taken as it is. A text without headings has furniture alone, or
    nothing. Offsets are code points of `document.text`. Raises ValueError where the language's numbering
    data is not as it should be.
    """
    if document.divided:
        return document.divided
    styles = reader(document.language)
    front = front_matter(document.text)
    listed = blocks(document, start=front.end if front is not None else 0)
    pieces = furniture(document, listed, styles.numbering)
    taken = {index for piece in pieces for index in piece.blocks}
    kept = [block for index, block in enumerate(listed) if index not in taken]
    placed = nest(candidates(kept, document.text, styles))
    if front is not None:
        pieces.insert(0, Piece(DivisionKind.METADATA, front, range(0)))
    return assemble(document.text, placed, pieces)
