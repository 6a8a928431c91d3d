"""Countries by ISO 3166-1 code, and what each is called in a language: the names of Unicode CLDR (Babel).

CLDR has one short name a language. Others that papers use stand in `countries.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from constancia.model import Country
from constancia.registers.files import table
from constancia.registers.keys import Key, key

LANGUAGES = ("en", "es", "pt", "zh")  # in which a country is looked for, and its names are kept
_CODES = "codes"
SUGGESTED = 3  # countries that are named where none was found

# Codes of CLDR that are no countries of ISO 3166-1.
_NO_COUNTRIES = frozenset(
    {"EU", "EZ", "UN", "QO", "XA", "XB", "XK", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
)


@cache
def country_names(language: str) -> Mapping[str, tuple[str, ...]]:
    """Code to names in a language, the short one first; empty where no names are known in it.

    >>> country_names("es")["BR"]
    ('Brasil', 'República Federativa del Brasil')
    """
    short = _short(language)
    further = _further().get(language, {})
    unknown = sorted(set(further) - set(short))
    if unknown:
        raise ValueError(f"registers/countries.toml: [{language}] names {unknown}, which are no countries")
    return {code: tuple(_names(name, further.get(code, ()))) for code, name in short.items()}


def is_country(code: str) -> bool:
    """Whether this is a code of ISO 3166-1 in capitals ("BR")."""
    return code in _short("en")


def country_name(code: str, language: str) -> str:
    """What to call a country in a language; its English name, else its code, where none is known."""
    return _short(language).get(code) or _short("en").get(code, code)


class UnknownCountry(ValueError):
    """A text that names no country, or more than one; the message is a sentence for whoever wrote it."""


def find_country(text: str) -> str:
    """The code of the country that a text names: any code of it, or one of its names in any language.

    Only a whole name counts, so that a name that contains another is not taken for it. UnknownCountry
    where there is none, or several.

    >>> find_country("BRB"), find_country("barbados"), find_country("巴巴多斯")
    ('BB', 'BB', 'BB')
    """
    asked = text.strip()
    found = countries_called(asked)
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"{country_name(one, 'en')} ({one})" for one in found)
        raise UnknownCountry(f"{asked!r} may be {names}: write the code")
    near = ", ".join(f"{country_name(one, 'en')} ({one})" for one in resembling(asked)[:SUGGESTED])
    raise UnknownCountry(
        f"No country is called {asked[:60]!r}. {f'Is it {near}? ' if near else ''}"
        "Write its code (BB, BRB) or its name in English, Spanish, Portuguese or Chinese"
    )


def countries_called(text: str) -> tuple[str, ...]:
    """Codes of the countries that have this code or this whole name in any language; often none.

    >>> countries_called("Guinea-Bissau"), countries_called("the Government")
    (('GW',), ())
    """
    code = _by_code().get(text.strip().upper())
    return (code,) if code else tuple(sorted(_by_name().get(key(text), ())))


def resembling(text: str) -> tuple[str, ...]:
    """Codes of the countries of which a name in any language has all words of the text and more.

    A name without spaces has its first signs.

    >>> resembling("Trinidad"), resembling("圣文森特")
    (('TT',), ('VC',))
    """
    wanted = set(key(text))
    found = {
        code for name, codes in _by_name().items() if wanted and _goes_on(name, wanted) for code in codes
    }
    return tuple(sorted(found))


def _goes_on(name: Key, wanted: set[str]) -> bool:
    """Whether a name has all these words and more."""
    if wanted < set(name):
        return True
    (first, *more) = wanted
    return not more and not first.isascii() and any(word.startswith(first) for word in name if word != first)


@cache
def country(code: str) -> Country:
    """What is known of a country by its code; KeyError where it is none."""
    if not is_country(code):
        raise KeyError(code)
    kept = table(_CODES).get(code, {})
    if not isinstance(kept, dict):
        raise ValueError(f"registers/{_CODES}.toml: {code} is no table")
    alpha3, m49 = _elsewhere().get(code, ("", ""))
    return Country(
        code,
        kept.get("alpha3", alpha3),
        kept.get("m49", m49),
        tuple((language, country_names(language)[code]) for language in LANGUAGES),
        kept.get("wikidata"),
        kept.get("region"),
    )


@cache
def neighbours(code: str) -> tuple[str, ...]:
    """The other countries of the same region of UN M49, as far as `codes.toml` knows them."""
    region = country(code).region
    kept = [(one, fields) for one, fields in table(_CODES).items() if isinstance(fields, dict)]
    return tuple(one for one, fields in kept if region and one != code and fields.get("region") == region)


@cache
def _by_code() -> Mapping[str, str]:
    """Every code by which a country goes, in capitals, to its alpha-2 code."""
    found: dict[str, str] = {}
    for code in _short("en"):
        kept = country(code)
        for one in (code, kept.alpha3, kept.m49, kept.wikidata):
            if one:
                found[one.upper()] = code
    return found


@cache
def _by_name() -> Mapping[Key, frozenset[str]]:
    found: dict[Key, set[str]] = {}
    for language in LANGUAGES:
        for code, names in country_names(language).items():
            for name in names:
                found.setdefault(key(name), set()).add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


@cache
def _elsewhere() -> Mapping[str, tuple[str, str]]:
    """Alpha-3 and M49 code by alpha-2 code, of CLDR."""
    letters: dict[str, str] = {}
    digits: dict[str, str] = {}
    for alias, codes in get_global("territory_aliases").items():
        if len(alias) == 3 and len(codes) == 1:
            (digits if alias.isdigit() else letters).setdefault(codes[0], alias)
    return {code: (letters[code], digits[code]) for code in letters.keys() & digits.keys()}


def government_at(address: str) -> str | None:
    """The code of the country whose government has this address on the web; None where none is known to.

    >>> government_at("https://www.planalto.gov.br/acordo")
    'BR'
    """
    labels = (urlsplit(address).hostname or "").split(".")
    known = table("addresses")
    if len(labels) < 2 or not set(labels[1:]) & set(known["government"]):
        return None
    code = known["top"].get(labels[-1], labels[-1].upper())
    return code if is_country(code) else None


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
