"""What of a paper and of evidence is compared when leads are looked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from constancia.lexicon.files import languages, table
from constancia.lexicon.labels import labels
from constancia.model import Evidence, Paper, Statement
from constancia.registers.names import register

OPENING = 600  # characters of a description that are compared: what a project is stands in front


@dataclass(frozen=True, slots=True)
class Brief:
    """A piece of evidence, as far as it is compared; `language` as in `Evidence`, "und" where unstated."""

    id: str
    title: str
    text: str
    language: str
    countries: tuple[str, ...]
    date: str | None

    @classmethod
    def of(cls, one: Evidence) -> Brief:
        at = one.date or one.published
        return cls(one.id, one.title, one.quotation[:OPENING], one.language or "und", one.countries, at)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An undertaking, as far as it is compared. `names` are wordings in any language, with what they name.

    `words` is the quotation without its names, for what is called "Tourism Dialogue" is not about tourism,
    and without what is signed about anything ("cooperation documents").
    """

    id: str
    quote: str
    words: str
    area: str
    names: tuple[tuple[str, str], ...]


def wanted(paper: Paper) -> list[Wanted]:
    """The undertakings of a paper in text order, each with the title of its area."""
    titles = {division.id: division.title for division in paper.divisions}
    return [
        Wanted(one.id, one.quote, _without_names(one), titles.get(one.division or "", ""), tuple(_names(one)))
        for one in paper.statements
        if one.is_undertaking
    ]


def _without_names(statement: Statement) -> str:
    text, start = list(statement.quote), statement.span.start
    for facet in statement.facets:
        if facet.name == "named" or (facet.name == "instruments" and facet.value in ABOUT_ANYTHING):
            for span in facet.words:
                first, last = max(0, span.start - start), max(0, span.end - start)
                text[first:last] = " " * len(text[first:last])
    return "".join(text)


def _names(statement: Statement) -> Iterator[tuple[str, str]]:
    """Every wording of the register's entries that it names, and of its instruments."""
    for id in statement.values("registered"):
        entry = register().entries.get(id)
        if entry is not None and entry.type not in PLACES:
            named = (wording.casefold() for wording in entry.wordings if _tells(wording))
            yield from ((wording, entry.name("en")) for wording in named)
    for name in statement.named:
        entry = register().find(name)
        if _tells(name) and (entry is None or entry.type not in PLACES):
            yield name.casefold(), name
    for code in set(statement.instruments) - ABOUT_ANYTHING:
        for language in languages():
            groups = labels(language).groups if table(language, "labels") else {}
            label = groups.get("instrument", {}).get(code)
            if label and _tells(label.name):
                yield label.name.casefold(), code


# Types of entries whose names stand in texts about anything.
PLACES = frozenset({"group", "class", "region", "organisation", "convention", "resolution", "initiative"})
# Instruments whose words tell no field: what else is signed as one has nothing to do with it.
ABOUT_ANYTHING = frozenset({"mou", "cooperation-document"})
NAME = 8  # letters from which on a name is told from a common word


def _tells(wording: str) -> bool:
    return len(wording) >= NAME or not wording.isascii()


def countries_of(paper: Paper) -> frozenset[str]:
    """The members of the groups that the paper's undertakings are with; empty where it names none."""
    groups = {group for one in paper.statements for group in one.values("counterpart")}
    entries = (register().entries.get(group) for group in groups)
    return frozenset(code for entry in entries if entry is not None for code in entry.members)
