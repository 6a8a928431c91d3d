"""The filter form of a page: what can be chosen, what is chosen, and how to take it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from constancia.publish.values import AREA
from constancia.store import queries
from constancia.store.asking import tallies
from constancia.store.errors import BadFilter, NotStored
from constancia.store.filters import WORDS as LONGEST
from constancia.store.filters import Filters, is_shortened
from constancia.store.queries import Heading, PaperSummary
from constancia.web.templatetags.words import facet_value, label, language_name

# The filters in the order in which people read them, with the facet that labels each.
FACETS = {
    "kind": "kind",
    "firmness": "firmness",
    "continuity": "continuity",
    "precision": "precision",
    "actor": "actor",
    "instrument": "instruments",
    "mechanism": "registered",
    "country": "counterpart",
    "topic": "topics",
}
OF_A_PAPER = tuple(FACETS)
OF_THE_LIBRARY = ("paper", *FACETS, "language")
FIRST = 5  # filters that are seen at once; the others wait behind "more"
WORDS: Mapping[str, Promise] = {
    "paper": later("Paper"),
    "language": later("Language"),
    "mechanism": later("Bodies and mechanisms"),
    "country": later("With whom"),
}
MOST = 12  # values of one facet offered: a paper may name a hundred bodies, each acting once


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that can be ticked, with how many statements have it under the other filters."""

    value: str
    name: str
    count: int
    chosen: bool
    language: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A filter and its values; `first` for those that are seen at once."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    first: bool

    @property
    def is_used(self) -> bool:
        return any(choice.chosen for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Chosen:
    """One value that is set: its name, and the address's query without it."""

    name: str
    without: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of a page's address, and the sentence that says what of them is not met."""

    filters: Filters
    refused: str = ""


def asked(request: HttpRequest, paper: PaperSummary | None = None) -> Asked:
    """What the address asks for, of one paper or of all. What cannot be met is refused as a whole."""
    try:
        filters = Filters.of(request.GET)
        if filters.area:
            queries.division(paper or _only(filters), filters.area)
    except BadFilter:
        return Asked(Filters(), _("This filter cannot be applied: it asks for a value that there is not."))
    except NotStored:
        return Asked(Filters(), _("This filter cannot be applied: the paper has no such area."))
    told = _("Of these words only the beginning is looked for: no more than %(n)s characters.") % {
        "n": LONGEST
    }
    return Asked(
        filters.with_value("paper", ()) if paper else filters, told if is_shortened(request.GET) else ""
    )


def _only(filters: Filters) -> PaperSummary:
    """The one paper in which an area is looked for; NotStored where there are none or several."""
    if len(filters.paper) != 1:
        raise NotStored("an area is of one paper")
    return queries.paper(filters.paper[0])


def groups(filters: Filters, counts: Mapping[str, Mapping[str, int]], names: Sequence[str]) -> list[Group]:
    """These filters with their values and counts; those without any value are left out."""
    titles = tallies.titles(counts["paper"]) if "paper" in names else {}
    found = []
    for place, name in enumerate(names):
        picked = getattr(filters, name)
        offered = [(value, count) for value, count in counts[name].items() if not value.startswith(AREA)]
        choices = tuple(
            Choice(value, value_name(name, value, titles), count, value in picked, _spoken(value, titles))
            for at, (value, count) in enumerate(offered)
            if at < MOST or value in picked
        )
        if choices:
            found.append(Group(name, heading(name), choices, place < FIRST))
    return found


def _spoken(value: str, titles: Mapping[str, tuple[str, str]]) -> str:
    """The language of a paper's title; empty for values that are named in the reader's language."""
    return titles[value][1] if value in titles else ""


def heading(name: str) -> str:
    """What a filter is called."""
    return str(WORDS[name]) if name in WORDS else label(FACETS[name], "facet")


def value_name(name: str, value: str, titles: Mapping[str, tuple[str, str]]) -> str:
    """What a value of a filter is called; papers by their titles."""
    if name == "paper":
        return titles.get(value, (value, ""))[0]
    if name == "language":
        return language_name(value)
    return facet_value(value, FACETS[name])


def chosen(filters: Filters, outline: Sequence[Heading] = ()) -> tuple[Chosen, ...]:
    """Each value that is set, to be taken back one by one."""
    areas = {heading.id: heading.title for heading in outline}
    titles = tallies.titles(filters.paper) if filters.paper else {}
    found: list[Chosen] = []
    for name, value in filters.pairs():
        words = {"q": _("Words: %(words)s") % {"words": value}, "area": areas.get(value, value)}
        without = filters.without(name, value if name in OF_THE_LIBRARY else "")
        found.append(Chosen(words.get(name) or value_name(name, value, titles), without.query()))
    return tuple(found)
