"""A paper's own rules as data: who may take part, who gets more, what is left open, what is not asked.

`rules/cues.toml` knows them in any paper by their words; `rules/<work>.toml` holds those that one paper
states for the whole of itself, each with the words that say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from constancia.registers.files import rule_files
from constancia.registers.names import register
from constancia.registers.properties import properties

_CUES = "cues"
_FIELDS = frozenset({"kind", "test", "groups", "properties", "quotation"})
_GAP = r"(?:\S+\s+){0,4}?"  # what a * in a cue stands for, between spaces
_UNSPACED_GAP = r"[^。；，,;]{0,12}?"


class ProvisionKind(StrEnum):
    """What a rule does to who may take part."""

    PRECONDITION = "precondition"
    EXCLUSION = "exclusion"
    CONSIDERATION = "consideration"
    RESERVATION = "reservation"
    ASSURANCE = "assurance"


class Test(StrEnum):
    """How it is told whether a rule is met by a country."""

    RELATIONS = "relations"
    MEMBER = "member"
    PARTS = "parts"
    OPEN = "open"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Provision:
    """One rule. `quotation` is None for one that is known by its words wherever they stand.

    `groups` are entries of the registers of which one must have the country as its member; `properties`
    those of which the country must have a fact each. `literals` are, by language, the parts of each of the
    phrases by which it is known, the longest first.
    """

    id: str
    kind: ProvisionKind
    test: Test
    groups: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    quotation: str | None = None
    cues: Mapping[str, re.Pattern[str]] | None = None
    literals: Mapping[str, tuple[tuple[str, ...], ...]] | None = None

    def places(self, folded: str, language: str) -> tuple[int, ...]:
        """Where in a text, folded by `str.casefold`, the longest part of a phrase stands, in text order.

        Nothing where no phrase has all its parts in the text. Far faster than the pattern, which can match
        only around one of these places.
        """
        phrases = (self.literals or {}).get(language, ())
        longest = {parts[0] for parts in phrases if all(part in folded for part in parts)}
        return tuple(sorted(place for part in longest for place in _places(part, folded)))


@cache
def known_provisions() -> tuple[Provision, ...]:
    """The rules that are known by their words, in the file's order; ValueError where the file is wrong."""
    data = rule_files()[_CUES]
    return tuple(_provision(_CUES, name, fields) for name, fields in data.items())


@lru_cache(maxsize=1024)  # works are many
def stated_provisions(work: str) -> tuple[Provision, ...]:
    """The rules that a paper states for the whole of itself, by its work's id; none where no file has it."""
    data = rule_files().get(work)
    if data is None:
        return ()
    if data.get("work") != work:
        raise ValueError(f"registers/rules/{work}.toml: work is to be {work!r}, as the file is called")
    return tuple(_provision(work, name, fields) for name, fields in data.items() if name != "work")


def _provision(file: str, name: str, fields: Any) -> Provision:
    where = f"registers/rules/{file}.toml: [{name}]"
    if not isinstance(fields, dict):
        raise ValueError(f"{where} is no table")
    cues = {language: words for language, words in fields.items() if language not in _FIELDS}
    quotation = fields.get("quotation")
    if (quotation is None) == (not cues):
        raise ValueError(f"{where} needs either a quotation or words by which it is known")
    groups, needed = tuple(fields.get("groups", ())), tuple(fields.get("properties", ()))
    for group in groups:
        if group not in register().entries:
            raise ValueError(f"{where}: {group!r} is no entry of the registers")
    for one in needed:
        if one not in properties():
            raise ValueError(f"{where}: {one!r} is no property")
    try:
        kind, test = ProvisionKind(fields.get("kind", "")), Test(fields.get("test", ""))
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error
    if (test is Test.MEMBER) != bool(groups) or (test is Test.PARTS) != bool(needed):
        raise ValueError(f"{where}: the test {test} and its groups or properties do not fit each other")
    patterns = {language: _pattern(words) for language, words in cues.items()}
    literals = {language: tuple(_literals(phrase) for phrase in words) for language, words in cues.items()}
    return Provision(name, kind, test, groups, needed, quotation, patterns or None, literals or None)


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Any of these phrases, the longest first, whatever the spaces between their words."""
    phrases = sorted(words, key=len, reverse=True)
    return re.compile("|".join(_phrase(phrase) for phrase in phrases), re.IGNORECASE)


def _literals(phrase: str) -> tuple[str, ...]:
    """What stands in a text wherever a phrase does, the longest first: a text has it least often."""
    parts = {part.casefold() for part in re.split(r"[\s*]+", phrase) if part}
    return tuple(sorted(parts, key=lambda part: (-len(part), part)))


def _places(part: str, text: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _phrase(phrase: str) -> str:
    if not phrase.isascii() and " " not in phrase and not re.search(r"[a-zA-Z]", phrase):
        return _UNSPACED_GAP.join(re.escape(part) for part in phrase.split("*"))
    parts = [_GAP if part == "*" else re.escape(part) + r"\s+" for part in phrase.split()]
    return r"\b" + "".join(parts).removesuffix(r"\s+") + r"\b"
