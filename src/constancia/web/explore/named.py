"""What papers name: mechanisms, organisations, instruments, and the statements that name each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_safe

from constancia.lexicon.labels import key, labels
from constancia.model import Firmness
from constancia.registers.countries import LANGUAGES, country_name
from constancia.registers.mechanisms import STANDING
from constancia.registers.names import Entry, register
from constancia.registers.properties import instrument_kinds
from constancia.store.asking import tallies
from constancia.store.filters import Filters
from constancia.web import listing
from constancia.web.citation import Cited, citation
from constancia.web.explore.search import list_context, statements_of
from constancia.web.listing import Column, Listing
from constancia.web.templatetags.words import label, language_name, reader_labels, reader_language

ORGANISATIONS = ("organisation", "group", "class", "region")
DOCUMENTS = ("convention", "resolution")
SHELVES = {"mechanisms": STANDING, "organisations": ORGANISATIONS, "documents": DOCUMENTS}
TITLES: dict[str, Promise] = {
    "mechanisms": later("Mechanisms"),
    "organisations": later("Organisations"),
    "documents": later("Conventions and resolutions"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """An entry of the register as a line of a list: what it is called, and how many statements name it."""

    entry: Entry
    name: str
    statements: int
    address: str


@dataclass(frozen=True, slots=True)
class Rungs:
    """A kind of instrument: how many statements name it, and how many of them on each rung."""

    code: str
    name: str
    statements: int
    rungs: tuple[tuple[str, int], ...]
    address: str


def _names_in(language: str) -> Callable[[Named], list[str]]:
    return lambda row: list(row.entry.names.get(language, ()))


def _on_rung(rung: str) -> Callable[[Rungs], int]:
    return lambda row: dict(row.rungs)[rung]


ENTRIES: Sequence[Column[Named]] = (
    Column("id", later("Entry (code)"), lambda row: row.entry.id),
    Column("name", later("Name"), lambda row: row.name, wide=True),
    Column("type", later("Type (code)"), lambda row: row.entry.type),
    Column("type_name", later("Type"), lambda row: label(row.entry.type, "type")),
    *(Column(f"name_{code}", code, _names_in(code), wide=True) for code in LANGUAGES),
    Column("members", later("Members"), lambda row: list(row.entry.members)),
    Column("statements", later("Statements"), lambda row: row.statements),
    Column("source", later("Source"), lambda row: row.entry.source),
    Column("address", later("Permanent link"), lambda row: row.address),
)
INSTRUMENTS: Sequence[Column[Rungs]] = (
    Column("instrument", later("Instrument (code)"), lambda row: row.code),
    Column("instrument_name", later("Instrument"), lambda row: row.name, wide=True),
    Column("statements", later("Statements"), lambda row: row.statements),
    *(Column(str(rung), str(rung), _on_rung(str(rung))) for rung in Firmness),
    Column("address", later("Permanent link"), lambda row: row.address),
)


@require_safe
def mechanisms(request: HttpRequest) -> HttpResponseBase:
    return _shelf(request, "mechanisms")


@require_safe
def organisations(request: HttpRequest) -> HttpResponseBase:
    return _shelf(request, "organisations")


def _shelf(request: HttpRequest, shelf: str) -> HttpResponseBase:
    """The entries of some types, those that most statements name first."""
    picked = [one for one in request.GET.getlist("type") if one in SHELVES[shelf]]
    words = " ".join(request.GET.get("q", "").split())[:100]
    everything = request.GET.get("every") == "1"
    rows = [
        row
        for row in _named(request, picked or SHELVES[shelf])
        if (everything or row.statements) and _has(row.entry, words)
    ]
    listed = _listed(rows, str(TITLES[shelf]), shelf)
    if file := listing.download(request, listed):
        return file
    context = {
        "title": TITLES[shelf],
        "page": listing.page(request, listed),
        "count": len(rows),
        "types": [(code, code in picked) for code in SHELVES[shelf]],
        "q": words,
        "every": everything,
        "citation": citation(Cited(key=shelf, title=listed.title, address=listing.address(request))),
    }
    return render(request, "explore/entries.html", context)


def _listed(rows: Sequence[Named], title: str, file: str) -> Listing[Named]:
    return Listing(
        title=title,
        file=file,
        columns=ENTRIES,
        count=lambda: len(rows),
        rows=lambda offset, limit: rows[offset : offset + limit],
    )


def _named(request: HttpRequest, types: Iterable[str]) -> list[Named]:
    found, wanted, reader = tallies.totals("mechanism"), set(types), reader_language()
    rows = [
        Named(
            entry,
            entry.name(reader),
            found.get(entry.id, 0),
            request.build_absolute_uri(reverse("entry", args=[entry.id])),
        )
        for entry in register().entries.values()
        if entry.type in wanted
    ]
    return sorted(rows, key=lambda row: (-row.statements, row.name))


def _has(entry: Entry, words: str) -> bool:
    """Whether a name of an entry has these words."""
    asked = words.casefold().split()
    return not asked or any(all(word in name.casefold() for word in asked) for name in entry.wordings)


@require_safe
def entry(request: HttpRequest, id: str) -> HttpResponseBase:
    """One entry of the register: its names, its members, and the statements that name it."""
    found = register().entries.get(id)
    if found is None:
        raise Http404(_("The register has no entry with this address."))
    name = found.name(reader_language())
    listed = statements_of(
        request, Filters(mechanism=(id,)), _("Statements that name “%(name)s”") % {"name": name}, id
    )
    if file := listing.download(request, listed):
        return file
    reader = reader_language()
    shelf = next(shelf for shelf, types in SHELVES.items() if found.type in types)
    context = {
        **list_context(request, listed, id),
        "entry": found,
        "standing": found.type in STANDING,
        "name": name,
        "names": [(code, language_name(code), names) for code, names in found.names.items()],
        "members": sorted((country_name(code, reader), code) for code in found.members),
        "search": Filters(mechanism=(id,)).query(),
        "crumbs": [(reverse("instruments" if shelf == "documents" else shelf), str(TITLES[shelf]), "")],
    }
    return render(request, "explore/entry.html", context)


@require_safe
def instruments(request: HttpRequest) -> HttpResponseBase:
    """The kinds of legal and financial instrument by how often and how firmly they are named."""
    rows = _instruments(request)
    listed: Listing[Rungs] = Listing(
        title=_("Instruments"),
        file="instruments",
        columns=INSTRUMENTS,
        count=lambda: len(rows),
        rows=lambda offset, limit: rows[offset : offset + limit],
    )
    if file := listing.download(request, listed):
        return file
    context = {
        "rows": rows,
        "rungs": [str(rung) for rung in Firmness],
        "most": max((row.statements for row in rows), default=0),
        "documents": [row for row in _named(request, DOCUMENTS) if row.statements],
        "citation": citation(Cited(key="instruments", title=listed.title, address=listing.address(request))),
    }
    return render(request, "explore/instruments.html", context)


def _instruments(request: HttpRequest) -> list[Rungs]:
    codes = reader_labels().codes("instrument")
    found = tallies.totals("instrument")
    by_rung = tallies.breakdown("instrument", codes, "firmness")
    rows = [
        Rungs(
            code,
            label(code, "instrument"),
            found.get(code, 0),
            tuple((str(rung), by_rung[code].get(str(rung), 0)) for rung in Firmness),
            request.build_absolute_uri(reverse("instrument", args=[code])),
        )
        for code in codes
    ]
    return sorted(rows, key=lambda row: (-row.statements, row.name))


@require_safe
def instrument(request: HttpRequest, code: str) -> HttpResponseBase:
    """One kind of instrument, and the statements that name it."""
    if key(code) not in labels(reader_language()).codes("instrument"):
        raise Http404(_("There is no instrument with this address."))
    name = label(code, "instrument")
    title = _("Statements that name “%(name)s”") % {"name": name}
    listed = statements_of(request, Filters(instrument=(code,)), title, code)
    if file := listing.download(request, listed):
        return file
    context: dict[str, Any] = {
        **list_context(request, listed, code),
        "code": code,
        "name": name,
        "tracked": code in instrument_kinds(),
        "search": Filters(instrument=(code,)).query(),
        "crumbs": [(reverse("instruments"), _("Instruments"), "")],
    }
    return render(request, "explore/instrument.html", context)
