"""What a country can ask for under a paper: the page, and the same as a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from constancia.model import Paper
from constancia.track.audience import speaks_to
from constancia.track.offers import Channel, OfferKind, Undertaking, concerning, judged_paper
from constancia.web.explore import citation
from constancia.web.listing import Listing, address, download, page
from constancia.web.navigation import to_paper
from constancia.web.track import asked, library, wording
from constancia.web.track.columns import OFFERS, OfferRow
from constancia.web.track.rows import offer_rows, titles_of

A_PAGE = 80  # offers on one page: it stays within 100 ms
ASKED_FOR = (OfferKind.INVITATION, OfferKind.OFFER)  # what is shown of the whole paper


@dataclass(frozen=True, slots=True)
class Area:
    """A division with the offers in it and the mechanisms through which to ask.

    `next` is the nearest date of all its offers where they share one, `verdict` what the preconditions of
    each come to where that is the same, `held` whether anything is known of what any country has of them:
    what all rows would say alike is said once.
    """

    id: str
    title: str
    rows: tuple[OfferRow, ...]
    channels: tuple[Channel, ...]

    @property
    def next(self) -> Channel | None:
        return self.rows[0].offer.next if self.one_date else None

    @property
    def one_date(self) -> bool:
        """Whether all offers have the same next date, or none has one."""
        return len({_appointment(row.offer.next) for row in self.rows}) == 1

    @property
    def verdict(self) -> str:
        verdicts = {row.offer.verdict for row in self.rows}
        return str(wording.VERDICTS[verdicts.pop()]) if len(verdicts) == 1 else ""

    @property
    def held(self) -> bool:
        return any(row.offer.own or row.offer.others for row in self.rows)


def _appointment(channel: Channel | None) -> tuple[str, date | None]:
    return ("", None) if channel is None else (channel.mechanism.id, channel.outlook.next)


@require_safe
def choose(request: HttpRequest, slug: str) -> HttpResponseBase:
    """For which country? Those to which the paper speaks, or any other by name."""
    wanted = request.GET.get("country", "")
    if wanted:
        return offers(request, slug, wanted)
    paper = asked.paper_of(slug)
    named = ((code, wording.name(code)) for code in library.countries(paper))
    names = sorted(named, key=lambda pair: pair[1])
    return render(
        request, "track/choose.html", {"crumbs": to_paper(paper), "paper": paper, "countries": names}
    )


@require_safe
def offers(request: HttpRequest, slug: str, code: str) -> HttpResponseBase:
    """The offers by area. Of some areas (`?area=`) also what one can refer to."""
    paper, country = asked.paper_of(slug), asked.code_of(code)
    facts, as_of, known = asked.facts(request)
    reading = library.reading(paper)
    every = concerning(reading, country)
    areas, kind = asked.areas_of(request, reading.paper), request.GET.get("kind", "")
    found = [one for one in every if _passes(one, areas, kind)]
    unasked = bool(every) and not (found or areas or kind)  # nothing to be asked for: what is promised then
    found = list(every) if unasked else found
    listing = Listing(
        title=_("What %(country)s can ask for") % {"country": wording.name(country)},
        file=f"offers-{country}",
        columns=OFFERS,
        count=lambda: len(found),
        rows=lambda offset, limit: offer_rows(
            reading, country, as_of, known=facts, about=found[offset : offset + limit]
        ),
    )
    shown = page(request, listing, size=A_PAGE)
    context = {
        "crumbs": [*to_paper(paper), (reverse("known_country", args=[country]), wording.name(country), "")],
        "paper": paper,
        "code": country,
        "name": wording.name(country),
        "as_of": as_of,
        "known": known,
        "meant": speaks_to(reading.paper, country),
        "judged": judged_paper(reading, country, facts, as_of),
        "text": reading.paper.document.text,
        "page": shown,
        "areas": _areas(list(shown)),
        "choices": _choices(reading.paper, every),
        "area": areas[0] if areas else "",
        "kind": kind,
        "unasked": unasked,
        "kinds": [(str(one), words) for one, words in wording.KINDS.items()],
        "shown": len(found),
        "every": len(every),
        "citation": citation.of_list(paper, listing.title, address(request), key=listing.file),
    }
    return download(request, listing) or render(request, "track/offers.html", context)


def _passes(undertaking: Undertaking, areas: Sequence[str], wanted: str) -> bool:
    statement, kind = undertaking
    if areas and (statement.division or "") not in areas:
        return False
    if wanted:
        return kind == wanted
    return bool(areas) or kind in ASKED_FOR


def _choices(paper: Paper, every: Iterable[Undertaking]) -> list[tuple[str, str]]:
    """The areas that have an offer, with their titles."""
    titles = titles_of(paper)
    areas = dict.fromkeys(one.division or "" for one, _kind in every)
    return [(area, titles.get(area, "")) for area in areas]


def _first(row: OfferRow) -> int:
    """Invitations before offers, both before what one can refer to."""
    return list(OfferKind).index(row.offer.kind)


def _areas(rows: Sequence[OfferRow]) -> list[Area]:
    found = []
    for area, title in dict.fromkeys((row.area, row.title) for row in rows):
        own = tuple(sorted((row for row in rows if row.area == area), key=_first))
        channels = {one.mechanism.id: one for row in own for one in row.offer.channels}
        found.append(Area(area, title, own, tuple(channels.values())))
    return found
