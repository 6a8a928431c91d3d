"""Older spellings of one language: what a text is read as, where it is spelt otherwise than the rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from constancia.lexicon.files import table

FILE = "spelling"
_STEM = re.compile(r"(\^?)(\w+)\[(\w)\](\w+)")


@dataclass(frozen=True, slots=True)
class Spelling:
    """`may` finds where a text may be spelt in the older way, `mute` (from the letter on) a letter that is
    no longer written there, `others` the signs that are written otherwise, each as long as its like.
    """

    may: re.Pattern[str]
    mute: re.Pattern[str]
    others: Mapping[str, str]


@cache
def spelling(language: str) -> Spelling | None:
    """The older spelling of a language; None where its rules know none.

    ValueError where `spelling.toml` has a stem without its letter in brackets, or a pair of two lengths.
    """
    rows = table(language, FILE)
    if not rows:
        return None
    stems = [_STEM.fullmatch(stem) for stem in rows["mute"].split()]
    others: dict[str, str] = dict(rows.get("others", ()))
    if None in stems or any(len(other) != len(own) for other, own in others.items()):
        raise ValueError(f"lexicon/{language}/{FILE}.toml: no letter in brackets, or a pair of two lengths")
    found = [stem for stem in stems if stem is not None]
    mute = "|".join(f"(?<={_opening(stem[1])}{stem[2]}){stem[3]}(?={stem[4]})" for stem in found)
    letters = sorted({stem[3] + stem[4][0] for stem in found})
    may = "|".join(map(re.escape, (*letters, *others)))
    return Spelling(re.compile(may, re.IGNORECASE), re.compile(mute, re.IGNORECASE), others)


def _opening(mark: str) -> str:
    return r"\b" if mark else ""
