"""Lists of evidence, and one piece of it with all that is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from constancia.model import Evidence, EvidenceKind, Link
from constancia.model.dates import is_date
from constancia.store import queries
from constancia.store.errors import NotStored
from constancia.store.judged import evidence as kept
from constancia.store.judged import evidence_pages
from constancia.store.judged.evidence import EvidenceFilters
from constancia.store.judged.links import all_links
from constancia.store.queries import StatementDetail
from constancia.track.deeds import NOBODY
from constancia.web.evidence import copies, wording
from constancia.web.evidence.adding import LinkForm, may_add
from constancia.web.evidence.columns import EVIDENCE, LINKS, REVIEWS
from constancia.web.listing import Column, Listing, cited, download, page
from constancia.web.track import asked
from constancia.web.track import wording as names

LONGEST = 200  # code points of the words looked for
_SIGNS = str.maketrans(dict.fromkeys('\0"“”*', " "))  # of a search in statements; no database keeps a NUL


@dataclass(frozen=True, slots=True)
class Linked:
    """A link with the statement it is to, where that is still stored."""

    link: Link
    statement: StatementDetail | None


@require_safe
def listed(request: HttpRequest) -> HttpResponseBase:
    """The evidence that the address asks for: of a paper, a country, a kind, a time; as files too."""
    filters, of = filters_of(request)
    title = _("Evidence: %(of)s") % {"of": ", ".join(of)} if of else _("Evidence")
    listing = Listing(
        title=title,
        file="evidence",
        columns=EVIDENCE,
        count=lambda: kept.evidence_count(filters),
        rows=lambda offset, limit: kept.evidence_list(filters, limit=limit, offset=offset),
    )
    if file := download(request, listing):
        return file
    context = {
        "title": title,
        "page": page(request, listing),
        "kinds": [(code, words) for code, words in wording.KINDS.items()],
        "countries": _countries(),
        "papers": queries.papers(),
        "chosen": {
            name: request.GET.get(name, "") for name in ("q", "paper", "country", "kind", "since", "until")
        },
        "may_add": may_add(request),
        "citation": cited(request, listing),
    }
    return render(request, "evidence/list.html", context)


def filters_of(request: HttpRequest) -> tuple[EvidenceFilters, list[str]]:
    """What an address asks for, and how it is told; 404 where a part of it is none."""
    paper, country, kind = (request.GET.get(name, "") for name in ("paper", "country", "kind"))
    since, until = (_day(request.GET.get(name, "")) for name in ("since", "until"))
    if kind and kind not in list(EvidenceKind):
        raise Http404(_("There is no evidence of this kind."))
    told: list[str] = []
    statements: tuple[str, ...] = ()
    if paper:
        summary = asked.paper_of(paper)
        statements = queries.statement_ids(summary) or ("",)
        told.append(summary.title)
    code = asked.code_of(country) if country else None
    if code:
        told.append(names.name(code))
    issuer = request.GET.get("issuer", "")
    if issuer:
        told.append(_whose(issuer))
    if kind:
        told.append(str(wording.KINDS[EvidenceKind(kind)]))
    words = [one for one in request.GET.get("q", "")[:LONGEST].translate(_SIGNS).split() if one[0] != "-"]
    if words:
        told.append(_("“%(words)s”") % {"words": " ".join(words)})
    filters = EvidenceFilters(
        kind=kind or None,
        country=code,
        since=since,
        until=until,
        statements=statements,
        issuer=issuer or None,
        words=tuple(words),
    )
    return filters, [*told, *(" – ".join(filter(None, (since, until))),)] if since or until else told


def _whose(issuer: str) -> str:
    if issuer == NOBODY:
        return _("deeds of whom the source does not say")
    return _("deeds of %(who)s, or of whom the source does not say") % {"who": names.name(issuer)}


def _day(written: str) -> str | None:
    if written and not is_date(written):
        raise Http404(_("This is no day. Write it like 2026-01-31."))
    return written or None


def _countries() -> list[tuple[str, str, int]]:
    """Code, name and number of pieces of evidence, by name."""
    counted = _counted(kept.version()).items()
    return sorted(((code, names.name(code), number) for code, number in counted), key=lambda one: one[1])


@lru_cache(maxsize=1)
def _counted(_version: tuple[int, str]) -> dict[str, int]:
    return evidence_pages.countries()


@require_safe
def links(request: HttpRequest) -> HttpResponseBase:
    """Every link that people made, as a file."""
    return _file(request, "links", _("Links"), LINKS, all_links())


@require_safe
def reviews(request: HttpRequest) -> HttpResponseBase:
    """Every review that people made, as a file."""
    return _file(request, "reviews", _("Reviews"), REVIEWS, evidence_pages.all_reviews())


def _file(
    request: HttpRequest, name: str, title: str, columns: Sequence[Column[Any]], every: Sequence[Any]
) -> HttpResponseBase:
    """A list that is given as a file alone; 404 without its form."""
    listing = Listing(
        title=title,
        file=name,
        columns=columns,
        count=lambda: len(every),
        rows=lambda offset, limit: every[offset : offset + limit],
    )
    file = download(request, listing)
    if file is None:
        raise Http404(_("There is no file of this kind."))
    return file


@require_safe
@cache_control(no_cache=True)  # the archived copy is checked whenever it is looked at
def item(request: HttpRequest, id: str) -> HttpResponse:
    """One piece of evidence: its words, where it was read, its archived copy, and what it is linked to."""
    return shown(request, id)


def shown(request: HttpRequest, id: str, *, told: str = "", form: LinkForm | None = None) -> HttpResponse:
    """The page of a piece of evidence, with what is to be told of a form that was sent."""
    found = evidence_of(id)
    context = {
        "crumbs": [(reverse("evidence"), _("Evidence"), "")],
        "one": found,
        "copy": copies.state_of(found),
        "links": [_linked(link) for link in evidence_pages.links_to(id)],
        "leads": [(one, _detail(one.lead.commitment)) for one in evidence_pages.leads_to(id)],
        "form": (form or LinkForm(initial={"evidence": id})) if may_add(request) else None,
        "told": told,
    }
    return render(request, "evidence/item.html", context)


def evidence_of(id: str) -> Evidence:
    try:
        return kept.evidence(id)
    except NotStored as error:
        raise Http404(_("There is no evidence with this address.")) from error


def _linked(link: Link) -> Linked:
    return Linked(link, _detail(link.commitment))


def _detail(statement: str) -> StatementDetail | None:
    try:
        return queries.statement(statement)
    except NotStored:
        return None
