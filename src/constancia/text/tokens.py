"""Words with their places: the one way in which cue lists and texts are cut up, in every script."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from constancia.model import Span

# Each ideograph is a token of its own, so that a script without spaces needs no word list; dotted
# abbreviations ("U.S.", "U.S-led") stay whole; every other sign is one token.
_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"[^\W\d_{_IDEOGRAPHS}]"
_DOTTED = rf"{_LETTER}\.{_LETTER}(?:(?:\.{_LETTER})*\.|(?!\w))"
_TOKEN = re.compile(rf"{_DOTTED}|[{_IDEOGRAPHS}]|[^\W{_IDEOGRAPHS}]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of one stretch of a text: `words` as written, `folded` in lower case, and where they stand.

    `starts` and `ends` are code points into the whole text; all four have the same length.
    """

    words: tuple[str, ...]
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """Where the tokens `first` to `last` (exclusive) stand in the text."""
        return Span(self.starts[first], self.ends[last - 1])

    def first_at(self, offset: int) -> int:
        """Index of the first token that ends after `offset`; the number of tokens where none does."""
        return bisect_right(self.ends, offset)


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of `text[start:end]`; offsets count from the start of `text`."""
    spans = [match.span() for match in _TOKEN.finditer(text, start, len(text) if end is None else end)]
    if not spans:
        return Tokens((), (), (), ())
    words = [text[first:last] for first, last in spans]
    starts, ends = zip(*spans, strict=True)
    return Tokens(tuple(words), tuple([word.lower() for word in words]), starts, ends)


def fold(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase, as cue lists store them."""
    return tuple(token.lower() for token in _TOKEN.findall(phrase))
