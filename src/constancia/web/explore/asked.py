"""The filter form of a page: what can be chosen, what is chosen, and how to take it back."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from constancia.store import queries
from constancia.store.errors import BadFilter, NotStored
from constancia.store.filters import Filters
from constancia.store.queries import Heading, PaperSummary
from constancia.web.templatetags.words import label

GROUPS = ("kind", "firmness", "continuity", "precision", "actor")
MOST = 12  # values of one facet offered: a paper may name a hundred bodies, each acting once


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that can be ticked, with how many statements have it under the other filters."""

    value: str
    name: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A facet and its values."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """One value that is set: its name, and the address's query without it."""

    name: str
    without: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of a page's address, and the sentence that says what of them made no sense."""

    filters: Filters
    refused: str = ""


def asked(request: HttpRequest, paper: PaperSummary) -> Asked:
    """What the address asks for. Filters that cannot be met are refused as a whole, in a sentence."""
    try:
        filters = Filters.of(request.GET)
        if filters.area:
            queries.division(paper, filters.area)
    except BadFilter:
        return Asked(Filters(), _("This filter cannot be applied: it asks for a value that there is not."))
    except NotStored:
        return Asked(Filters(), _("This filter cannot be applied: the paper has no such area."))
    return Asked(filters)


def groups(paper: PaperSummary, filters: Filters) -> tuple[Group, ...]:
    """The facets with their values and counts, in the order in which people read them."""
    counts = queries.choices(paper, filters)
    return tuple(
        Group(
            name,
            label(name, "facet"),
            tuple(
                Choice(value, label(value, name), count, value in getattr(filters, name))
                for place, (value, count) in enumerate(counts[name].items())
                if place < MOST or value in getattr(filters, name)
            ),
        )
        for name in GROUPS
    )


def chosen(filters: Filters, outline: tuple[Heading, ...]) -> tuple[Chosen, ...]:
    """Each value that is set, to be taken back one by one."""
    titles = {heading.id: heading.title for heading in outline}
    found: list[Chosen] = []
    for name, value in filters.pairs():
        words = {"q": _("“%(words)s”") % {"words": value}, "area": titles.get(value, value)}
        without = filters.without(name, value if name in GROUPS else "")
        found.append(Chosen(words.get(name) or label(value, name), without.query()))
    return tuple(found)
