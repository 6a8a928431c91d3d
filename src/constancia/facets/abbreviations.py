"""Short forms that a text defines for itself: "Community of Latin American and Caribbean States (CELAC)".

The letters of a short form are matched against the words before its bracket from the end backwards, after
Schwartz and Hearst, 'A simple algorithm for identifying abbreviation definitions in biomedical text' (2003).
A short form that is a word ("hereinafter the Forum") stands for what the register finds before the bracket.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from constancia.lexicon.files import table
from constancia.model import Document, Span
from constancia.registers.keys import key
from constancia.registers.names import Entry, register

_BRACKET = re.compile(r"[(（]\s*([^()（）\n]{2,60}?)\s*[)）]")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]")
_QUOTES = "“”\"'‘’«»「」《》 "
_FARTHEST = 160  # code points before the bracket in which a long form stands
_LONGEST = 10  # letters of an acronym


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form, what it stands for and where both stand; `entry` where the register has the long one."""

    short: str
    long: str
    short_span: Span
    long_span: Span
    entry: Entry | None


def definitions(document: Document) -> tuple[Definition, ...]:
    """The short forms that a document defines, in text order."""
    found = []
    for bracket in _BRACKET.finditer(document.text):
        start = max(0, bracket.start() - _FARTHEST, document.text.rfind("\n", 0, bracket.start()) + 1)
        before = Span(start, bracket.start()) if start < bracket.start() else None
        short, introduced = short_form(document.language, bracket[1])
        if before is None or not short:
            continue
        long = _registered(document.text, before) if introduced else _acronym(document.text, before, short)
        if long is not None:
            at = document.text.index(short, bracket.start())
            quote = long.quote(document.text)
            entry = register().find(quote)
            found.append(Definition(short, quote, Span(at, at + len(short)), long, entry))
    return tuple(found)


def short_form(language: str, inside: str) -> tuple[str, bool]:
    """The short form in a bracket, and whether words introduce it; empty where there is none."""
    rest = inside
    for introducer in introducers(language):
        if rest.casefold().startswith(introducer):
            rest = rest[len(introducer) :].strip(_QUOTES + ",，:：")
    if rest != inside:
        return rest, True
    plain = inside.strip(_QUOTES)
    letters = _LETTERS.findall(plain)
    capitals = sum(letter.isupper() for letter in letters)
    fits = 2 <= len(letters) <= _LONGEST and capitals * 2 > len(letters) and " " not in plain
    return (plain if fits else ""), False


@cache
def introducers(language: str) -> tuple[str, ...]:
    """What stands in a bracket before a short form ("hereinafter "), in small letters, the longest first."""
    listed = table(language, "abbreviations").get("introducers", [])
    if not isinstance(listed, list) or not all(isinstance(word, str) and word for word in listed):
        raise ValueError(f"lexicon/{language}/abbreviations.toml: introducers is not a list of words")
    spaced = [f"{word} " if word.isascii() else word for word in listed]
    return tuple(sorted((word.casefold() for word in spaced), key=len, reverse=True))


def _acronym(text: str, before: Span, short: str) -> Span | None:
    """The words before the bracket whose letters make the acronym, its first letter beginning a word."""
    letters = [letter.casefold() for letter in _LETTERS.findall(short)]
    folded = before.quote(text).casefold()
    at = len(folded)
    if at != before.end - before.start:
        return None  # a sign that folds into two
    for letter in reversed(letters[1:]):
        at = folded.rfind(letter, 0, at)
        if at < 0:
            return None
    starts = [word.start() for word in _WORD.finditer(text, before.start, before.start + at)]
    most = min(len(letters) + 5, len(letters) * 2)
    first = next((one for one in reversed(starts) if text[one].casefold() == letters[0]), None)
    if first is None or len(_WORD.findall(text, first, before.end)) > most:
        return None
    return Span(first, before.start + len(text[before.start : before.end].rstrip()))


def _registered(text: str, before: Span) -> Span | None:
    """The longest stretch up to the bracket that is a name of the register."""
    end = before.start + len(text[before.start : before.end].rstrip(_QUOTES))
    starts = [word.start() for word in _WORD.finditer(text, before.start, end)]
    if text[before.start : end] and not text[before.start : end].isascii():
        starts = sorted({*starts, *range(before.start, end)})
    longest = next((one for one in starts if one < end and register().find(text[one:end])), None)
    if longest is None:
        return None
    same = key(text[longest:end])  # without an article in front, which is no part of the key
    return Span(max(one for one in starts if one < end and key(text[one:end]) == same), end)
