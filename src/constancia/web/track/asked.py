"""What an address of these pages asks for: the day, a country, a paper's area."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from constancia.registers.countries import UnknownCountry, country, find_country
from constancia.store import queries
from constancia.store.errors import NotStored
from constancia.store.queries import PaperSummary


def as_of(request: HttpRequest) -> date:
    """The day that `?as_of=2026-01-31` names, today without it; 404 where it is no day."""
    return _day(request, "as_of") or timezone.now().date()


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
        raise Http404(_("No country is called so. Write its code or its whole name.")) from error
    return code


def paper_of(slug: str) -> PaperSummary:
    try:
        return queries.paper(slug)
    except NotStored as error:
        raise Http404(_("There is no paper with this address.")) from error
