"""Names whose initials stand in brackets behind them: "Data Analytics and Computing (DAC) Institute"."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from constancia.facets.capital_words import ACRONYM, JOINERS, CapitalWords, Group

_DASHES = frozenset("-–—")
_FEWEST = 3  # letters: two are found before any bracket by chance
_FARTHEST = 16  # tokens before the bracket
_INSIDE = 5  # tokens in the bracket: "(C-DAC)", "(GATT 1994)"


def spelled_out(words: CapitalWords, start: int) -> Iterator[Group]:
    """The names from token `start` on whose capitals are the initials in the bracket behind them.

    Each ends before its bracket.
    """
    for opening in range(start + 1, len(words.tokens) - 2):
        if words.tokens.words[opening] != "(":
            continue
        first = None if bracketed(words, opening) is None else _first(words, opening, start)
        if first is not None:
            yield first, opening


def bracketed(words: CapitalWords, opening: int) -> int | None:
    """Where a bracket closes that holds only capitals, numbers and hyphens; else None."""
    tokens = words.tokens.words
    for index in range(opening + 1, min(opening + 1 + _INSIDE, len(tokens))):
        word = tokens[index]
        if word == ")":
            return index if index > opening + 1 else None
        if not (word.isupper() or word.isdigit() or word in JOINERS):
            return None
        if index == opening + 1 and not word.isupper():
            return None
    return None


def dashed(words: CapitalWords, first: int, last: int) -> int:
    """Past the initials of a name behind a dash between spaces: "Instituto Nacional do Mar *- INM*"."""
    tokens = words.tokens
    if last + 1 >= len(tokens) or tokens.words[last] not in _DASHES or not _spaced(words, last):
        return last
    end = last + 2
    while end + 1 < len(tokens) and tokens.words[end] in JOINERS and not _spaced(words, end):
        end += 2  # "ICP-Brasil"
    short = "".join(letter for word in tokens.words[last + 1 : end] for letter in word if letter.isupper())
    capitals = (tokens.words[index] for index in range(first, last) if words.capital(index))
    initials = "".join(normalize("NFD", word)[0].upper() for word in capitals)
    rest = iter(initials)
    own = short[:1] == initials[:1] and all(letter in rest for letter in short)
    return end if own and 1 < len(short) <= ACRONYM else last


def _spaced(words: CapitalWords, index: int) -> bool:
    """Whether a sign stands apart from the words on both sides."""
    before, sign, behind = (words.tokens.span(at, at + 1) for at in (index - 1, index, index + 1))
    return before.end < sign.start and sign.end < behind.start


def _first(words: CapitalWords, opening: int, start: int) -> int | None:
    """Where the words begin whose initials the bracket holds, letter by letter from its end; else None."""
    letters = _letters(words, opening + 1)
    first = opening
    for index in range(opening - 1, max(start, opening - _FARTHEST) - 1, -1):
        if not letters:
            break
        word = words.tokens.words[index]
        if words.capital(index):
            own = "".join(letter for letter in word if letter.isupper()) if "." in word else word[0]
            if not letters.endswith(own):
                return None
            letters = letters.removesuffix(own)
            first = index
        elif (
            not word.isdigit()
            and word not in JOINERS
            and words.tokens.folded[index] not in words.closed.function
        ):
            return None
    if letters or first == opening:
        return None
    while first > start and words.capital(first - 1) and not words.only_function(first - 1):
        first -= 1  # "U.S. Accelerated ..."
    return _behind_head(words, first, start)


def _behind_head(words: CapitalWords, first: int, start: int) -> int:
    """The begin of the name with a head before a link: "*National Plan* of Reading in Schools (RIS)"."""
    at = first - 1
    while at > start and words.tokens.folded[at] in words.closed.genitives:
        at -= 1
    last = at + 1
    while at >= start and words.capital(at) and not words.only_function(at):
        at -= 1
    headed = last < first and words.own_head(at + 1, last) is not None
    return at + 1 if headed else first


def _letters(words: CapitalWords, first: int) -> str:
    """The initials that open a bracket, those behind a hyphen with them; empty for everyday ones."""
    tokens, last = words.tokens.words, first + 1
    while last + 1 < len(tokens) and tokens[last] in JOINERS:
        last += 2
    short = "".join(tokens[first:last])
    everyday = {short.lower(), short.lower().removesuffix("s")} & words.closed.not_names
    letters = "".join(letter for letter in short if letter.isupper())
    return "" if everyday or not _FEWEST <= len(letters) <= ACRONYM else letters
