"""What of a paper and of evidence is compared when leads are looked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from constancia.lexicon.cues import words as words_of
from constancia.lexicon.files import languages, table
from constancia.lexicon.labels import labels
from constancia.model import Evidence, Paper, Span, Statement
from constancia.registers.countries import country_name, is_country
from constancia.registers.names import register
from constancia.text.tokens import tokenise

Parties = tuple[frozenset[str] | set[str], ...]  # the names of each side
UNSTATED = "und"  # the language of what says none
OPENING = 600  # characters of a description that are compared: what a project is stands in front


@dataclass(frozen=True, slots=True)
class Brief:
    """A piece of evidence, as far as it is compared; `language` and `providers` as in `Evidence`,
    the language "und" where unstated."""

    id: str
    title: str
    text: str
    language: str
    countries: tuple[str, ...]
    date: str | None
    providers: tuple[str, ...] = ()

    @classmethod
    def of(cls, one: Evidence) -> Brief:
        at = one.date or one.published
        return cls(
            one.id,
            one.title,
            one.quotation[:OPENING],
            one.language or UNSTATED,
            one.countries,
            at,
            one.providers,
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """An undertaking, as far as it is compared. `names` are wordings in any language, with what they name.

    `words` is the quotation without its names, for what is called "Tourism Dialogue" is not about tourism,
    without who acts ("the Trade Agency"), and without what is signed about anything ("cooperation
    documents"); `items` are the parts of it that
    stand side by side, where it has several. `instruments` are kinds of instrument, `countries` those with
    which alone it is.
    """

    id: str
    quote: str
    words: str
    area: str
    names: tuple[tuple[str, str], ...]
    items: tuple[str, ...] = ()
    instruments: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()

    def may_be_of(self, brief: Brief) -> bool:
        """Whether a piece is about no country in particular, or about one that it is with."""
        return not self.countries or not brief.countries or bool(self.countries & set(brief.countries))

    @property
    def called(self) -> frozenset[str]:
        """All that it names: a title that names one of these is about it."""
        return self.instruments.union(name for _, name in self.names)


def wanted(paper: Paper) -> list[Wanted]:
    """The undertakings of a paper in text order, each with the title of its area."""
    titles = {division.id: division.title for division in paper.divisions}
    language = paper.document.language
    return [
        _wanted(one, titles.get(one.division or "", ""), language)
        for one in paper.statements
        if one.is_undertaking
    ]


def _wanted(one: Statement, area: str, language: str) -> Wanted:
    words = _without_names(one)
    instruments = frozenset(one.instruments) - ABOUT_ANYTHING - MEANS
    items = _items(words, language)
    countries = frozenset(_with(one))
    return Wanted(one.id, one.quote, words, area, tuple(_names(one)), items, instruments, countries)


def _with(statement: Statement) -> Iterator[str]:
    """The countries with which it is, those of a group one by one; without who acts in it."""
    acting = statement.clause.subject
    for facet in statement.facets:
        if facet.name != "counterpart" or any(acting and acting.contains(span) for span in facet.words):
            continue
        party = str(facet.value)
        entry = register().entries.get(party)
        if is_country(party):
            yield party
        elif entry is not None:
            yield from entry.members


def _items(text: str, language: str) -> tuple[str, ...]:
    """The parts of a text between its commas and its words like "and"; none where it is one alone.

    >>> _items("solar energy, wind energy and hydrogen", "en")
    ('solar energy', 'wind energy', 'hydrogen')
    """
    between = words_of(language, "coordinators", "commas")
    tokens = tokenise(text)
    found: list[str] = []
    first = 0
    for at, word in enumerate((*tokens.folded, *sorted(between)[:1])):
        if word in between:
            if at > first:
                found.append(tokens.span(first, at).quote(text))
            first = at + 1
    return tuple(found) if len(found) > 1 else ()


def _without_names(statement: Statement) -> str:
    text, start = list(statement.quote), statement.span.start
    for span in _beside(statement):
        first, last = max(0, span.start - start), max(0, span.end - start)
        text[first:last] = " " * len(text[first:last])
    return "".join(text)


def _beside(statement: Statement) -> Iterator[Span]:
    """The places of words that tell no field: names, who acts, what may be signed about anything."""
    if statement.clause.subject is not None:
        yield statement.clause.subject
    for facet in statement.facets:
        if facet.name == "named" or (facet.name == "instruments" and facet.value in ABOUT_ANYTHING):
            yield from facet.words


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
MEANS = frozenset({"loan", "fund", "grant-aid"})  # kinds that tell how something is paid, not what
NAME = 8  # letters from which on a name is told from a common word


def _tells(wording: str) -> bool:
    return len(wording) >= NAME or not wording.isascii()


def countries_of(paper: Paper) -> frozenset[str]:
    """The members of the groups that the paper's undertakings are with; empty where it names none."""
    groups = {group for one in paper.statements for group in one.values("counterpart")}
    entries = (register().entries.get(group) for group in groups)
    return frozenset(code for entry in entries if entry is not None for code in entry.members)


def parties_of(paper: Paper) -> Parties:
    """What the issuer of a paper is called, and its other side with its members and the regions."""
    work, language = paper.document.work, paper.document.language
    members = countries_of(paper) | {code for code in (work.counterpart,) if code and is_country(code)}
    regions = (entry for entry in register().entries.values() if entry.type == "region")
    wordings = {wording for entry in regions for wording in entry.wordings}
    return (
        frozenset(_called(work.issuer, language)),
        wordings.union(_called(work.counterpart, language), (country_name(one, language) for one in members)),
    )


def _called(party: str | None, language: str) -> Iterator[str]:
    """The names of a party that a paper's note tells by a country's code or by an entry's id."""
    entry = register().entries.get((party or "").lower())
    if party and is_country(party):
        yield country_name(party, language)
    elif entry is not None:
        yield from entry.wordings
