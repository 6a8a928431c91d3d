"""Which words of two wordings differ: by words, in a script without spaces by characters."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from constancia.text.tokens import Tokens, tokenise


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one wording, and whether the other one lacks it."""

    text: str
    differs: bool


def redline(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both wordings in pieces that add up to them; case does not count as a difference.

    >>> [piece.text for piece in redline("will hold", "may hold")[1] if piece.differs]
    ['may']
    """
    one, other = tokenise(old), tokenise(new)
    matcher = SequenceMatcher(None, one.folded, other.folded, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    left = [(block.a, block.a + block.size) for block in blocks]
    right = [(block.b, block.b + block.size) for block in blocks]
    return _pieces(old, one, left), _pieces(new, other, right)


def _pieces(text: str, tokens: Tokens, same: list[tuple[int, int]]) -> tuple[Piece, ...]:
    """`same` are ranges of tokens, in order, that the other wording has too."""
    found: list[Piece] = []
    at = token = 0
    for first, last in [*same, (len(tokens), len(tokens))]:
        if first > token:  # what differs begins and ends with a token; the spaces around it do not differ
            start, end = tokens.starts[token], tokens.ends[first - 1]
            found += [Piece(text[at:start], differs=False), Piece(text[start:end], differs=True)]
            at = end
        if last > first:
            end = tokens.ends[last - 1]
            found.append(Piece(text[at:end], differs=False))
            at = end
        token = last
    found.append(Piece(text[at:], differs=False))
    return tuple(piece for piece in found if piece.text)
