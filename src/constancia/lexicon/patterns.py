"""Lists of words as patterns that match at a place of a text without spaces, the longest word first."""

from __future__ import annotations

import re
from collections.abc import Iterable

FEW = 6  # first signs that are tried one by one


def between(before: str, times: str, sign: str, behind: str) -> re.Pattern[str]:
    """A sign right behind one of the signs `before` or of the words `times`, all of one length, or
    alone, with none of the signs `behind` it.
    """
    return re.compile(f"(?:(?<=[{before}])|(?<={alternatives(times)})|^){sign}(?![{behind}])")


def counting(
    listed: Iterable[str], figures: tuple[str, str, str], naming: str, submitting: str
) -> re.Pattern[str]:
    """Any of the verbs, or one of one sign with a number behind it ("达五百亿元") or whom something goes to
    (`submitting`: "报省政府"); `figures` are the signs that it does not stand behind, the verbs, the numbers.
    """
    before, signs, number = figures
    counted = f"(?<![{before}])(?:{alternatives(signs)})(?={number})"
    return re.compile(f"{any_of(listed, without=naming).pattern}|{counted}|{submitting}")


def alternatives(words: str | Iterable[str]) -> str:
    """Any of the words, the longest first, as a part of a pattern."""
    listed = words.split() if isinstance(words, str) else words
    return "|".join(sorted(map(re.escape, set(listed)), key=len, reverse=True))


def any_of(words: str | Iterable[str], *, without: str = "") -> re.Pattern[str]:
    """Any of the words, the longest first; none with one of the signs `without` right behind it."""
    listed = words.split() if isinstance(words, str) else words
    rests: dict[str, list[str]] = {}
    for word in sorted(set(listed), key=len, reverse=True):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return re.compile(_halved(sorted(rests.items())) + (f"(?![{without}])" if without else ""))


def _halved(rests: list[tuple[str, list[str]]]) -> str:
    """The words by their first signs, asked for by halves: an alternation is tried one by one, which takes
    most of the time of a page where there are a thousand verbs.
    """
    if len(rests) <= FEW:
        return "(?:" + "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests) + ")"
    middle = len(rests) // 2
    halves = (rests[:middle], rests[middle:])
    return "(?:" + "|".join(f"(?={_firsts(half)}){_halved(half)}" for half in halves) + ")"


def _firsts(rests: Iterable[tuple[str, list[str]]]) -> str:
    return "[" + "".join(re.escape(first) for first, _ in rests) + "]"
