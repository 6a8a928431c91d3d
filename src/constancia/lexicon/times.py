"""How a language says when: patterns with what they mean in ISO 8601 (`times.toml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from constancia.lexicon.files import table

FILE = "times"
_FIELDS = re.compile(r"\{(\w+)\}")
_WORDS = {"month": "months", "number": "numbers", "unit": "units"}  # groups that a table translates


@dataclass(frozen=True, slots=True)
class TimePattern:
    """One way to say when. `value` is made of the pattern's named groups; empty where words do not tell."""

    name: str
    find: re.Pattern[str]
    value: str


@dataclass(frozen=True, slots=True)
class Times:
    """All ways of a language, in the file's order; `words` translate what a group caught.

    `undated` are those without a year, which alone a text without figures can hold.
    """

    patterns: tuple[TimePattern, ...]
    undated: tuple[TimePattern, ...]
    words: Mapping[str, Mapping[str, str]]

    def value(self, pattern: TimePattern, match: re.Match[str]) -> str:
        """What a match means in ISO 8601; what it says, where that is not certain."""
        made = {name: self._read(name, caught) for name, caught in match.groupdict().items()}
        if not pattern.value or None in made.values():
            return match.group()
        return pattern.value.format_map(made)

    def _read(self, group: str, caught: str) -> str | None:
        if caught.isdecimal() and caught.isascii():
            return caught.zfill(2) if group in ("month", "day") else str(int(caught))
        return self.words.get(group, {}).get(caught.casefold())


@cache
def times(language: str) -> Times:
    """The time words of a language, none where it has no file; ValueError naming the entry that is wrong."""
    data = table(language, FILE)
    patterns = data.get("pattern", {})
    words = {group: _words(language, name, data.get(name, {})) for group, name in _WORDS.items()}
    ways = tuple(_pattern(language, name, entry) for name, entry in patterns.items())
    undated = tuple(way for way in ways if "year" not in way.find.groupindex)
    return Times(ways, undated, words)


def _words(language: str, name: str, entries: Any) -> dict[str, str]:
    if not isinstance(entries, dict):
        raise ValueError(f"lexicon/{language}/{FILE}.toml: [{name}] is no table of words")
    padded = {
        word: f"{value:02d}" if name == "months" else str(value) for word, value in entries.items() if value
    }
    return {word.casefold(): value for word, value in padded.items()}


def _pattern(language: str, name: str, entry: Any) -> TimePattern:
    where = f"lexicon/{language}/{FILE}.toml: [pattern.{name}]"
    if not isinstance(entry, dict) or set(entry) != {"find", "value"}:
        raise ValueError(f"{where} takes find and value")
    try:
        find = re.compile(entry["find"].replace(" ", r"\s"), re.IGNORECASE)  # a line may end in it
    except re.error as error:
        raise ValueError(f"{where}: {error}") from error
    missing = set(_FIELDS.findall(entry["value"])) - set(find.groupindex)
    if missing:
        raise ValueError(f"{where} has no group {sorted(missing)}")
    return TimePattern(name, find, entry["value"])
