"""What number a numeral denotes: digits, Roman, ideographs, words, sequences, paths (1.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_letters

from constancia.lexicon.numbering import Numbering

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_FORM = re.compile(r"(?:xc|xl|l?x{0,4}|cx{0,3})(?:ix|iv|v?i{0,4})", re.IGNORECASE)
# 1.2, A.3, IV.1; letters that tell what is counted may stand in it: 1.02.A03, 2.M1
_PATH = re.compile(r"(?:[0-9]{1,3}|[A-Za-z]|[IVXivx]{1,5})(?:\.[A-Za-z]{0,2}[0-9]{1,3}){1,5}")
_HYPHENS = re.compile(r"[0-9]{1,2}(?:-[0-9]{1,2}){1,2}")  # 1-1, 2-1-3
_LETTERED = re.compile(r"(?P<n>[0-9]{1,2})\.?(?P<letter>[a-z])")  # 1a, 2.b
_CODE = re.compile(r"(?P<letters>[A-Z]{1,4})[-–]?(?P<n>[0-9]{1,2})(?:\.(?P<below>[0-9]{1,2}))?")
# A.II, III.B: a letter and a Roman numeral
_MIXED = re.compile(r"(?P<letter>[A-HJ-Z])\.(?P<below>[IVX]{1,5})|(?P<roman>[IVX]{1,5})\.(?P<part>[A-H])")
MOST = 99_999  # a larger number before a title is a quantity, not an enumerator


@dataclass(frozen=True, slots=True)
class Numeral:
    """One reading of a numeral: its system, its value, and for a path the values before the last."""

    system: str
    value: int
    above: tuple[int, ...] = ()


def readings(token: str, numerals: tuple[str, ...], numbering: Numbering) -> Iterator[Numeral]:
    """Every reading of `token` among `numerals`: "i" is Roman one and the ninth Latin letter."""
    for system in numerals:
        if system == "decimal":
            yield from _decimal(token)
        elif system == "roman":
            yield from _roman(token)
        elif system == "code":
            yield from _code(token)
        elif system == "path":
            yield from _path(token)
        elif system == "mixed":
            yield from _mixed(token)
        elif system == "word":
            value = numbering.words.get(token.casefold())
            if value is not None:
                yield Numeral("word", value)
        elif system == "ideographs":
            yield from _ideographs(token, numbering)
        else:
            yield from _sequence(token, system, numbering)


def _decimal(token: str) -> Iterator[Numeral]:
    if token.isdecimal() and len(token) <= 5 and 0 < int(token) <= MOST:
        yield Numeral("decimal", int(token))


def _roman(token: str) -> Iterator[Numeral]:
    if len(token) <= 9 and token.isascii() and _ROMAN_FORM.fullmatch(token) and _one_case(token):
        yield Numeral("roman" if token.islower() else "ROMAN", roman_value(token))


def roman_value(token: str) -> int:
    """The value of a well-formed Roman numeral up to 199."""
    values = [_ROMAN[sign] for sign in token.lower()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def _path(token: str) -> Iterator[Numeral]:
    if (lettered := _LETTERED.fullmatch(token)) is not None:
        yield Numeral("path", _part(lettered["letter"]), (int(lettered["n"]),))
    if _HYPHENS.fullmatch(token):
        token = token.replace("-", ".")
    if not _PATH.fullmatch(token):
        return
    first, *below = token.split(".")
    parts = [first, *(part.lstrip(ascii_letters) for part in below)]
    yield Numeral("path", int(parts[-1]), tuple(_part(part) for part in parts[:-1]))
    if len(parts) == 2 and parts[-1] == "0":  # or that of a chapter: 1.0, 2.0
        yield Numeral("path", _part(parts[0]))


def _mixed(token: str) -> Iterator[Numeral]:
    found = _MIXED.fullmatch(token)
    if found is None:
        return
    above, below = found["letter"] or found["roman"], found["below"] or found["part"]
    if _ROMAN_FORM.fullmatch(found["below"] or found["roman"]):
        first = _part(above) if found["letter"] else roman_value(above)
        yield Numeral("path", roman_value(below) if found["letter"] else _part(below), (first,))


def _code(token: str) -> Iterator[Numeral]:
    """Capitals and figures, as measures are coded: T1, OE-2, E1.2. A single letter may be the part's."""
    found = _CODE.fullmatch(token)
    if found is None:
        return
    if found["below"]:
        yield Numeral("code", int(found["below"]), (int(found["n"]),))
    else:
        letters = found["letters"]
        yield Numeral("code", int(found["n"]), (_part(letters),) if len(letters) == 1 else ())


def _part(part: str) -> int:
    if part.isdecimal():
        return int(part)
    if len(part) > 1 and _ROMAN_FORM.fullmatch(part):
        return roman_value(part)
    return ord(part[0].lower()) - ord("a") + 1


def _ideographs(token: str, numbering: Numbering) -> Iterator[Numeral]:
    """Digits times units, added up: 二十三 is 23, 十 is 10. Digits alone are positional: 二〇 is 20."""
    digits, units = numbering.digits, numbering.units
    if not token or not all(sign in digits or sign in units for sign in token):
        return
    if not any(sign in units for sign in token):
        value = int("".join(str(digits[sign]) for sign in token))
    else:
        value = _added(token, numbering)
    if 0 < value <= MOST:
        formal = any(sign in numbering.formal for sign in token)
        yield Numeral("formal" if formal else "ideographs", value)


def _added(token: str, numbering: Numbering) -> int:
    total, digit = 0, 0
    for sign in token:
        if sign in numbering.digits:
            digit = numbering.digits[sign]
        else:
            total += (digit or 1) * numbering.units[sign]
            digit = 0
    return total + digit


def _sequence(token: str, system: str, numbering: Numbering) -> Iterator[Numeral]:
    value = numbering.sequences[system].get(token.casefold())
    if value is None:
        value = numbering.sequences[system].get(token)
    if value is None and len(token) == 2 and token[0] == token[1]:  # lists run on: z, aa, bb
        value = numbering.sequences[system].get(token[0].casefold())
        value = None if value is None else value + len(numbering.sequences[system])
    if value is not None:
        yield Numeral(system.upper() if token.isupper() else system, value)


def _one_case(token: str) -> bool:
    return bool(token) and (token.islower() or token.isupper())
