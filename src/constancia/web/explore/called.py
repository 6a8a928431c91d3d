"""The countries, bodies and mechanisms that someone who searches may mean, with their pages."""

from __future__ import annotations

from typing import TypeVar

from django.urls import reverse

from constancia.registers.countries import countries_called, country_name
from constancia.registers.countries import resembling as countries_resembling
from constancia.registers.names import register
from constancia.web.templatetags.words import reader_language

T = TypeVar("T")
MOST = 5  # of what is only called somehow so: more of them are no answer
SHORT = 3  # letters of a word that may be a country's code, but seldom is when it is not in capitals


def called(words: str) -> list[tuple[str, str]]:
    """Name and address of each that has this name in any language, or of the few whose names go on from it.

    Names are told in the reader's language.
    """
    asked = words.strip(' "“”')
    if not asked or (len(asked) <= SHORT and asked.isascii() and not asked.isupper()):
        return []
    language = reader_language()
    own, known = countries_called(asked), register().find(asked)
    countries = own or (() if known else _few(countries_resembling(asked)))
    entries = (known,) if known else () if own else _few(register().resembling(asked))
    return [
        *((country_name(code, language), reverse("country", args=[code])) for code in countries),
        *((one.name(language), reverse("entry", args=[one.id])) for one in entries),
    ]


def _few(found: tuple[T, ...]) -> tuple[T, ...]:
    return found if len(found) <= MOST else ()
