"""What an address of these pages asks for: the day, a country, a paper's area."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from constancia.model import Paper
from constancia.registers.countries import SUGGESTED, UnknownCountry, country, find_country, resembling
from constancia.registers.facts import Facts
from constancia.store import queries
from constancia.store.errors import NotStored
from constancia.store.queries import PaperSummary
from constancia.track.areas import areas_called
from constancia.web.track import library
from constancia.web.track.wording import name


def as_of(request: HttpRequest) -> date:
    """The day that `?as_of=2026-01-31` names, today without it; 404 where it is no day."""
    return _day(request, "as_of") or timezone.now().date()


def facts(request: HttpRequest) -> tuple[Facts, date, date | None]:
    """The facts that an address asks for, with its two days."""
    by = known(request)
    return library.known(by), as_of(request), by


def known(request: HttpRequest) -> date | None:
    """The day by whose knowledge `?known=2026-01-31` asks; None without it, 404 where it is no day."""
    return _day(request, "known")


def _day(request: HttpRequest, name: str) -> date | None:
    asked = request.GET.get(name, "")
    if not asked:
        return None
    try:
        return date.fromisoformat(asked)
    except ValueError as error:
        raise Http404(_("This is no day. Write it like 2026-01-31.")) from error


def code_of(text: str) -> str:
    """The country that an address names by a code or a name; 404 where none or several are called so."""
    try:
        code = find_country(text)
        country(code)
    except (UnknownCountry, KeyError) as error:
        raise Http404(_unknown(text)) from error
    return code


def _unknown(text: str) -> str:
    """What to tell of a name that no country has, with those of which it is a part."""
    told = _("No country is called so. Write its code or its whole name.")
    near = ", ".join(f"{name(one)} ({one})" for one in resembling(text)[:SUGGESTED])
    return f"{told} {_('Is it one of these? %(names)s') % {'names': near}}" if near else told


def paper_of(slug: str) -> PaperSummary:
    try:
        return queries.paper(slug)
    except NotStored as error:
        raise Http404(_("There is no paper with this address.")) from error


def paper_or_newest(request: HttpRequest) -> PaperSummary:
    """The paper that `?paper=` names, the newest without it; 404 where there is none."""
    slug = request.GET.get("paper", "")
    newest = () if slug else queries.papers(limit=1)
    return newest[0] if newest else paper_of(slug)


def areas_of(request: HttpRequest, paper: Paper) -> tuple[str, ...]:
    """The ids of the divisions that `?area=` names by an id or by words of their titles, the one of that id
    first; none without it, 404 where none is called so.
    """
    wanted = request.GET.get("area", "")
    found = areas_called(paper, wanted) if wanted else ()
    if wanted and not found:
        raise Http404(_("The paper has no part with this address."))
    return found
