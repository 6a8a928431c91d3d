"""How a language writes numbers, what bounds them and what they count (`quantities.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from constancia.lexicon.files import table

FILE = "quantities"
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Quantities:
    """`number` finds a number with its bound, money sign, multiplier and unit in named groups.

    `written` finds the words of one that is written in several: "cuarenta y dos".

    `spaced` tells a language that parts its words; where it does not, only `classifiers` are counted.
    """

    number: re.Pattern[str]
    written: re.Pattern[str]
    spaced: bool
    decimal: str
    thousands: str
    words: Mapping[str, int]
    bounds: Mapping[str, str]
    units: Mapping[str, str]
    classifiers: re.Pattern[str]
    not_counted: frozenset[str]

    def amount(self, digits: str, multiplier: str | None) -> Decimal:
        """The number meant by what is written: '1.200,5' and 'mil' in the language's own signs."""
        said = " ".join(digits.casefold().split())
        if said in self.words:
            plain = Decimal(self.words[said])
        elif not any(map(str.isdecimal, said)):
            plain = Decimal(sum(self.words[word] for word in self.written.findall(said)))
        else:
            plain = Decimal(said.replace(" ", "").replace(self.thousands, "").replace(self.decimal, "."))
        return plain * (self.words["* " + " ".join(multiplier.casefold().split())] if multiplier else 1)


@cache
def quantities(language: str) -> Quantities | None:
    """The quantity words of a language, None where it has no file; ValueError where the file is wrong."""
    data = table(language, FILE)
    if not data:
        return None
    try:
        return _quantities(data)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"lexicon/{language}/{FILE}.toml: {error!r}") from error


def _quantities(data: Mapping[str, Any]) -> Quantities:
    spaced = data.get("spaced", True)
    words = {word.casefold(): value for word, value in data["numbers"].items()}
    words |= {word.casefold(): 1 for word in data["joined"]}
    words |= {"* " + word.casefold(): value for word, value in data["multipliers"].items()}
    classifiers = data.get("classifiers", {}).get("words", ())
    return Quantities(
        number=_number(data, spaced),
        written=re.compile(_either((*data["numbers"], *data["joined"])), re.IGNORECASE),
        spaced=spaced,
        decimal=data["decimal"],
        thousands=data["thousands"],
        words=words,
        bounds={word: sign for sign, listed in data["bounds"].items() for word in listed},
        units={word.casefold(): code for code, listed in data["units"].items() for word in listed},
        classifiers=re.compile(_either(classifiers)) if classifiers else _NOTHING,
        not_counted=frozenset(data["not_counted"]["words"]),
    )


def _number(data: Mapping[str, Any], spaced: bool) -> re.Pattern[str]:
    """Bound, money sign, digits or a number word, multiplier, unit; nothing that is part of a longer word."""
    thousands, decimal = re.escape(data["thousands"]), re.escape(data["decimal"])
    parted = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+|" if spaced else ""  # "2 144"
    digits = rf"{parted}\d{{1,3}}(?:{thousands}\d{{3}})+(?:{decimal}\d+)?|\d+(?:{decimal}\d+)?"
    written = _written(data)
    units = _spaces(_either(word for listed in data["units"].values() for word in listed))
    bounds = _spaces(_either(word for listed in data["bounds"].values() for word in listed))
    gap, edge, start = (r"\s+", r"(?!\w)", r"(?<![\w.,/\-–])") if spaced else (r"\s*", "", "")
    times = _spaces(_either(data["multipliers"]))
    ordinal = _no_ordinal(data)
    word = rf"(?:{written})(?![\w-])" if spaced else f"(?:{written})"
    return re.compile(
        rf"{start}(?:(?P<bound>{bounds}){gap})?(?:(?P<sign>{units})\s{{0,12}})?"
        rf"{ordinal}(?P<digits>(?<![\d.,])(?:{digits})(?![.,]?\d){edge}|{word})"
        rf"(?:\s{{0,12}}{'-?' if spaced else ''}(?P<multiplier>{times}){edge})?"
        rf"(?:(?:\s{{0,12}}|-)(?P<unit>{units}){edge})?",
        re.IGNORECASE,
    )


def _no_ordinal(data: Mapping[str, Any]) -> str:
    """That no number goes on here which began behind a word of order: neither 十九 nor 九 in 第十九."""
    signs = "[" + re.escape("".join(sorted({sign for word in data["numbers"] for sign in word}))) + "]"
    before = (f"{re.escape(word)}{signs}{{{more}}}" for word in data.get("ordinals", ()) for more in range(4))
    return "".join(f"(?<!{one})" for one in before)


def _written(data: Mapping[str, Any]) -> str:
    """Number words, those of hundreds, tens and ones as one number: "ciento veinte", "二十五"."""
    numbers = data["numbers"]
    hundreds = [word for word, value in numbers.items() if value in range(100, 1000, 100)]
    tens = [word for word, value in numbers.items() if value in range(10, 100, 10)]
    ones = [*data["joined"], *(word for word, value in numbers.items() if value < 10)]
    teens = [word for word, value in numbers.items() if value < 100 and value % 10]
    joint = f"(?:{_either(data['joints'])})"
    below = f"(?:{_either(tens)})(?:{joint}(?:{_either(ones)}))?"
    whole = f"(?:{_either(hundreds)})(?:{joint}(?:{below}|{_either((*teens, *data['joined']))}))?"
    return _spaces(f"{whole}|{below}|{_either(numbers)}")


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _spaces(pattern: str) -> str:
    return pattern.replace(r"\ ", r"\s+")
