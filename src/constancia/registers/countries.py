"""Countries by ISO 3166-1 code, and what each is called in a language: the names of Unicode CLDR (Babel).

CLDR has one short name a language. Others that papers use stand in `countries.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError

from constancia.registers.files import table

# Codes of CLDR that are no countries of ISO 3166-1.
_NO_COUNTRIES = frozenset(
    {"EU", "EZ", "UN", "QO", "XA", "XB", "XK", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
)


@cache
def country_names(language: str) -> Mapping[str, tuple[str, ...]]:
    """Code to names in a language, the short one first; empty where no names are known in it.

    >>> country_names("es")["BR"]
    ('Brasil',)
    """
    short = _short(language)
    further = _further().get(language, {})
    unknown = sorted(set(further) - set(short))
    if unknown:
        raise ValueError(f"registers/countries.toml: [{language}] names {unknown}, which are no countries")
    return {code: tuple(_names(name, further.get(code, ()))) for code, name in short.items()}


@cache
def is_country(code: str) -> bool:
    """Whether this is a code of ISO 3166-1 in capitals ("BR")."""
    return code in _short("en")


def country_name(code: str, language: str) -> str:
    """What to call a country in a language; its English name, else its code, where none is known."""
    return _short(language).get(code) or _short("en").get(code, code)


@cache
def _short(language: str) -> Mapping[str, str]:
    try:
        territories = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        code: name
        for code, name in sorted(territories.items())
        if len(code) == 2 and code not in _NO_COUNTRIES
    }


def _names(short: str, further: tuple[str, ...]) -> Iterator[str]:
    """The short name as written, without what stands in brackets, and the further ones."""
    yield short
    plain = short.partition(" (")[0].partition("（")[0]
    if plain != short:
        yield plain
    yield from further


@cache
def _further() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for language, countries in table("countries").items():
        if not isinstance(countries, dict):
            raise ValueError(f"registers/countries.toml: [{language}] is no table of codes")
        found[language] = {code: _texts(language, code, names) for code, names in countries.items()}
    return found


def _texts(language: str, code: str, names: Any) -> tuple[str, ...]:
    if not isinstance(names, list) or not all(isinstance(name, str) and name for name in names):
        raise ValueError(f"registers/countries.toml: {language}.{code} is no list of names")
    return tuple(names)
