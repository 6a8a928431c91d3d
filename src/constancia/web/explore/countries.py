"""Countries: a grid of equal tiles, and for each country the statements that name it or apply to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_safe

from constancia.registers.countries import country as known_country
from constancia.registers.countries import country_name, is_country
from constancia.registers.facts import facts
from constancia.registers.membership import grids, groups_of
from constancia.registers.names import Entry, register
from constancia.store import queries
from constancia.store.asking import tallies
from constancia.store.filters import Filters
from constancia.web import listing
from constancia.web.citation import Cited, citation
from constancia.web.explore.search import list_context, statements_of
from constancia.web.listing import Column, Listing
from constancia.web.templatetags.words import reader_language

PAPERS = 6  # papers that a country's page leads on to, those that say most to it


@dataclass(frozen=True, slots=True)
class State:
    """A country as a tile and as a line: where its tile stands (0 for none), and what papers say to it.

    `naming` is how many statements name it; `applying` how many are addressed to it, or to a group, class
    or region that it belongs to.
    """

    code: str
    name: str
    column: int
    row: int
    naming: int
    applying: int
    inside: bool
    address: str


STATES: Sequence[Column[State]] = (
    Column("country", later("Country (ISO 3166-1)"), lambda row: row.code),
    Column("country_name", later("Country"), lambda row: row.name, wide=True),
    Column("naming", later("Statements that name it"), lambda row: row.naming),
    Column("applying", later("Statements that apply to it"), lambda row: row.applying),
    Column("address", later("Permanent link"), lambda row: row.address),
)


@cache
def groups(code: str) -> tuple[Entry, ...]:
    """What a country belongs to, by what comes with Constancia."""
    return groups_of(code, facts())


def applying(code: str) -> Filters:
    """The filters of what is addressed to a country, or to a group, class or region that it belongs to."""
    return Filters(country=(code, *(entry.id for entry in groups(code))))


def papers_for(code: str) -> list[tuple[str, str, str]]:
    """The papers that say most to a country, or where none says to whom it speaks the newest ones.

    Each by its slug, its title, and the title's language.
    """
    slugs = [slug for slug, _number in tallies.papers_passing(applying(code), most=PAPERS)]
    if not slugs:
        return _told_apart([(one.slug, one.title, one.language) for one in queries.papers(limit=PAPERS)])
    known = tallies.titles(slugs)
    return _told_apart([(slug, *known[slug]) for slug in slugs if slug in known])


def _told_apart(papers: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Those of one title with what the site calls each: they are renderings or editions of one work."""
    shared = Counter(title for _slug, title, _language in papers)
    return [
        (slug, f"{title} ({slug})" if shared[title] > 1 else title, language)
        for slug, title, language in papers
    ]


@require_safe
def countries(request: HttpRequest) -> HttpResponseBase:
    """Every country of the first grid as one tile, each as large as any other; `?group=` picks some out."""
    group = request.GET.get("group", "")
    shown = _states(request, group)
    chosen = [state for state in shown if state.inside]
    listed: Listing[State] = Listing(
        title=_("Countries"),
        file="countries",
        columns=STATES,
        count=lambda: len(chosen),
        rows=lambda offset, limit: chosen[offset : offset + limit],
    )
    if file := listing.download(request, listed):
        return file
    context = {
        "tiles": shown,
        "rows": sorted(chosen, key=lambda state: state.name),
        "group": group,
        "choices": _choices({state.code for state in shown}, group),
        "others": _others({state.code for state in shown}),
        "citation": citation(Cited(key="countries", title=listed.title, address=listing.address(request))),
    }
    return render(request, "explore/countries.html", context)


def _states(request: HttpRequest, group: str) -> list[State]:
    reader, naming = reader_language(), tallies.totals("country")
    tiles = next(iter(grids().values()))
    sizes = tallies.sizes(applying(tile.code) for tile in tiles)
    return [
        State(
            tile.code,
            country_name(tile.code, reader),
            tile.column,
            tile.row,
            naming.get(tile.code, 0),
            size,
            not group or any(entry.id == group for entry in groups(tile.code)),
            request.build_absolute_uri(reverse("country", args=[tile.code])),
        )
        for tile, size in zip(tiles, sizes, strict=True)
    ]


def _choices(shown: set[str], group: str) -> list[tuple[str, str, int, bool]]:
    """The groups that pick some of the countries out: id, name, how many of them, whether it is chosen."""
    reader = reader_language()
    found: dict[str, int] = {}
    for code in shown:
        for entry in groups(code):
            found[entry.id] = found.get(entry.id, 0) + 1
    rows = [
        (id, register().entries[id].name(reader), count, id == group)
        for id, count in found.items()
        if count < len(shown)
    ]
    return sorted(rows, key=lambda row: (-row[2], row[1]))


def _others(shown: set[str]) -> list[tuple[str, str, int]]:
    """Countries of no grid that papers speak to: name, code, how many statements."""
    reader = reader_language()
    found = tallies.totals("country")
    return sorted(
        (country_name(code, reader), code, number)
        for code, number in found.items()
        if is_country(code) and code not in shown
    )


@require_safe
def country(request: HttpRequest, code: str) -> HttpResponseBase:
    """One country: what it belongs to, and the statements that apply to it; `?only=named` those naming it."""
    if not is_country(code):
        raise Http404(_("There is no country with this code."))
    reader = reader_language()
    name = country_name(code, reader)
    named = request.GET.get("only") == "named"
    filters = Filters(country=(code,)) if named else applying(code)
    title = _("Statements that name %(name)s") if named else _("Statements that apply to %(name)s")
    listed = statements_of(request, filters, title % {"name": name}, f"country-{code}")
    if file := listing.download(request, listed):
        return file
    naming, every = tallies.sizes((Filters(country=(code,)), applying(code)))
    context = {
        **list_context(request, listed, f"country-{code}"),
        "country": known_country(code),
        "name": name,
        "groups": [(entry.id, entry.name(reader), entry.type) for entry in groups(code)],
        "named": named,
        "naming": naming,
        "applying": every,
        "search": filters.query(),
        "papers": papers_for(code),
        "crumbs": [(reverse("countries"), _("Countries"), "")],
    }
    return render(request, "explore/country.html", context)
