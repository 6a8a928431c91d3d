"""The order of the outline's steps: blocks, furniture, candidates, nesting, divisions."""

from __future__ import annotations

from collections.abc import Sequence

from constancia.model import Division, DivisionKind, Document
from constancia.outline.around.contents import named_in_contents
from constancia.outline.around.furniture import Piece, furniture
from constancia.outline.around.head import front_matter
from constancia.outline.around.refrains import refrains
from constancia.outline.found.candidates import candidates
from constancia.outline.lines.blocks import blocks
from constancia.outline.lines.candidate import Candidate
from constancia.outline.lines.enumerators import reader
from constancia.outline.lines.keywords import with_own_keywords
from constancia.outline.nested.assembly import assemble
from constancia.outline.nested.nesting import nest


def divide(document: Document) -> tuple[Division, ...]:
    """Headings and furniture of a document in text order.

    An outline that the file states is taken as it is. A text without headings has furniture alone, or
    nothing. Offsets are code points of `document.text`. Raises ValueError where the language's numbering
    data is not as it should be.
    """
    if document.divided:
        return document.divided
    front = front_matter(document.text)
    found, pieces = _found(document, front.end if front is not None else 0)
    placed = nest(found, excerpt=_is_excerpt(document.text, found))
    if front is not None:
        pieces.insert(0, Piece(DivisionKind.METADATA, front, range(0)))
    return assemble(document.text, placed, pieces)


def _found(document: Document, start: int) -> tuple[list[Candidate], list[Piece]]:
    """What may be a heading, and the furniture, from code point `start` on; the blocks are let go."""
    styles = with_own_keywords(reader(document.language), document.text)
    listed = blocks(document, styles, start=start)
    again = refrains(listed)
    pieces = furniture(document, listed, styles.numbering, again)
    taken = {index for piece in pieces for index in piece.blocks}
    kept = [block for index, block in enumerate(listed) if index not in taken]
    lists = (piece.blocks for piece in pieces if piece.kind is DivisionKind.CONTENTS)
    contents = named_in_contents(listed, lists, styles.numbering)
    return candidates(kept, document.text, styles, contents, again), pieces


def _is_excerpt(text: str, found: Sequence[Candidate]) -> bool:
    """Whether nothing, no title even, stands before a first heading that has a number but 1."""
    sure = [each for each in found[0].readings if not (each.style.weak or each.style.alone)] if found else []
    values = {reading.value for reading in sure}
    return bool(values) and 1 not in values and not text[: found[0].start].strip()
