"""Words with their places: the one way in which cue lists and texts are cut up, in every script."""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from constancia.model import Span

# Each ideograph is a token of its own, so that a script without spaces needs no word list; dotted
# abbreviations ("U.S.", "U.S-led") stay whole; every other sign is one token.
_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"[^\W\d_{_IDEOGRAPHS}]"
_DOTTED = rf"{_LETTER}\.{_LETTER}(?:(?:\.{_LETTER})*\.|(?!\w))"
# An accent may be a sign of its own behind its letter ("n" and a tilde), as some systems save texts.
_ACCENTS = "\u0300-\u036f"
# An underscore joins words ("data_set"); around them it is a sign that sets them off ("_quarterly_").
_PLAIN = rf"[^\W_{_IDEOGRAPHS}]"
_WORD = rf"{_PLAIN}+(?:(?:[{_ACCENTS}]+|_+(?={_PLAIN})){_PLAIN}*)*"
_TOKEN = re.compile(rf"{_DOTTED}|[{_IDEOGRAPHS}]|{_WORD}|[^\w\s]|_")
_ACCENT = re.compile(f"[{_ACCENTS}]")
# Every clause is cut up: to map over a page's matches takes half the time of asking them one by one.
_whole, _start, _end = re.Match.group, re.Match.start, re.Match.end

CURRENCIES = frozenset("$€£¥₹")  # signs of money
_YEAR = 4  # digits

# Where a link leads says nothing: "[online](https://example.org/2024/agreement)".
ADDRESS = re.compile(r"\]\([^)\s]{0,500}\)|https?://\S{1,500}")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of one stretch of a text: `words` as written, `folded` in lower case, and where they stand.

    Folded, a letter and its accent are one code point however they are written. `starts` and `ends` are
    code points into the whole text; all four have the same length.
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
    """The tokens of `text[start:end]` without the addresses in it; offsets count from the start of `text`."""
    end = len(text) if end is None else end
    matches = [*_TOKEN.finditer(text, start, end)]
    if text.find("://", start, end) >= 0 or text.find("](", start, end) >= 0:
        matches = _outside(matches, [match.span() for match in ADDRESS.finditer(text, start, end)])
    words = tuple(map(_whole, matches))
    folded = tuple(map(str.lower, words))
    if _ACCENT.search(text, start, end):
        folded = tuple(unicodedata.normalize("NFC", word) for word in folded)
    return Tokens(words, folded, tuple(map(_start, matches)), tuple(map(_end, matches)))


def _outside(matches: list[re.Match[str]], left_out: list[tuple[int, int]]) -> list[re.Match[str]]:
    """The matches that lie in none of the spans left out; both in text order."""
    rest = iter([*left_out, (sys.maxsize, sys.maxsize)])
    start, end = next(rest)
    kept = []
    for match in matches:
        while match.start() >= end:
            start, end = next(rest)
        if match.start() < start:
            kept.append(match)
    return kept


def is_year(token: str) -> bool:
    """Whether a token is a year by its form: four digits."""
    return token.isdigit() and len(token) == _YEAR


def fold(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase, as cue lists store them."""
    return tuple(map(str.lower, _TOKEN.findall(phrase)))
