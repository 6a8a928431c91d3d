"""The countries, bodies, mechanisms and areas that someone who searches may mean, with their pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.urls import reverse

from constancia.registers.countries import countries_called, country_name
from constancia.registers.countries import resembling as countries_resembling
from constancia.registers.names import register
from constancia.store.answers import Hit, PaperSummary
from constancia.store.search.marking import holds
from constancia.web.templatetags.words import reader_language

T = TypeVar("T")
MOST = 5  # of what is only called somehow so: more of them are no answer
SHORT = 3  # letters of a word that may be a country's code, but seldom is when it is not in capitals


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a paper by its title, in the paper's language, and the paper's own title."""

    title: str
    language: str
    address: str
    paper: str


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


def areas(hits: Iterable[Hit], words: str) -> list[Area]:
    """The parts of papers that have these words in their titles, of those in which statements were found."""
    titled = (hit for hit in hits if hit.heading and holds(hit.heading, words, hit.paper.language))
    found = (_area(hit.paper, hit.heading, hit.statement.division) for hit in titled)
    return list(dict.fromkeys(filter(None, found)))[:MOST]


def _area(paper: PaperSummary, title: str | None, division: str | None) -> Area | None:
    if not title or not division:
        return None
    return Area(title, paper.language, reverse("area", args=[paper.slug, division]), paper.title)


def _few(found: tuple[T, ...]) -> tuple[T, ...]:
    return found if len(found) <= MOST else ()
