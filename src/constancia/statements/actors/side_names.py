"""Names of sides: those of countries, what is known beside them, and which words may name a side at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from constancia.lexicon.actors import Actors, actors
from constancia.registers.countries import country_names
from constancia.registers.names import register

LONGEST_NAME = 60  # code points of a side's name
LINK = 3  # letters of the small words inside a name: "of the", "del"
TIE = "\u00a0"  # no-break space


@cache
def countries(language: str) -> Mapping[str, tuple[str, ...]]:
    """Each name of a country in a language, folded, with all its names."""
    return {name.casefold(): names for names in country_names(language).values() for name in names}


def whole_names(text: str, language: str) -> str:
    """A text in which names of countries with an *and* are tied by spaces that do not break."""
    tied = _compound(language)
    return text if tied is None else tied.sub(lambda match: match[0].replace(" ", TIE), text)


def countries_named(text: str, language: str) -> set[tuple[str, ...]]:
    """The countries that a text names, each as all its names."""
    known = countries(language)
    return {known[match[0].casefold()] for match in _any_country(language).finditer(text)}


@cache
def _any_country(language: str) -> re.Pattern[str]:
    """The names of all countries, the longer first."""
    names = sorted(countries(language), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)


@cache
def _compound(language: str) -> re.Pattern[str] | None:
    """The names of countries that a joining word would part, where the language has any."""
    joins = actors(language).joins
    names = sorted((name for name in countries(language) if joins.search(name)), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE) if names else None


def aliases(names: set[str], language: str) -> set[str]:
    """The names with the other names of each country and each known body among them."""
    found, known = set(names), countries(language)
    for name in names:
        found.update(known.get(name.casefold(), ()))
        body = register().find(name)
        if body is not None:
            found.update(body.names.get(language, ()), body.abbreviations)
    return found


def spoken(name: str, words: Actors) -> set[str]:
    """A name as written, without its article, and its core: "Republic of Utopia", "Utopia"."""
    name = words.offices.sub("", name.strip()) if words.spaced else name
    whole = words.article.sub("", name.strip(), count=1).strip() or name.strip()
    core = core_name(whole, words)
    return {whole, core} if core[:1].isupper() else {whole}


def core_name(name: str, words: Actors) -> str:
    """A name without what a realm is called: "the Government of the Republic of Utopia" is "Utopia"."""
    bare = words.realm.sub("", words.aside.sub("", name)) if words.spaced else name
    return words.article.sub("", bare, count=1).strip(" ,")


def names_listed(subject: str, words: Actors) -> list[str]:
    """The names of "Mexico, the United States, and Canada"; none where one of them is no name."""
    names = [core_name(name, words) for name in words.joins.split(subject) if name]
    return names if all(may_be_side(name, words) for name in names) else []


def may_be_side(name: str, words: Actors) -> bool:
    """Whether a name may be that of a side: no body's, text's or officer's, no two names, no pronoun."""
    if (
        (words.spaced and not name[:1].isupper())
        or len(name) > LONGEST_NAME
        or "," in name
        or (words.spaced and any(word.islower() and len(word) > LINK for word in name.split()))
        or words.two_names.fullmatch(name)
    ):
        return False
    if any(match[0][0].isupper() for match in words.body.finditer(name)):
        return False
    if (
        words.thing.search(name)
        or words.agent.fullmatch(name)
        or (words.spaced and words.officer.search(name))
    ):
        return False
    if words.no_side.fullmatch(name) or words.no_side.fullmatch(name.lower()):
        return False
    return not (words.own.fullmatch(name) or words.back.fullmatch(name) or words.both.match(name))
