"""What an address asks for, or the problem that says why there is no such thing."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from constancia.registers.countries import UnknownCountry, find_country
from constancia.registers.countries import country as known_country
from constancia.store import queries
from constancia.store.errors import BadFilter, NotStored
from constancia.store.filters import Filters
from constancia.store.queries import PaperSummary
from constancia.web.api.problems import Problem


def paper_of(key: str) -> PaperSummary:
    """The paper with this code, content address or work; Problem 404 where there is none."""
    try:
        return queries.paper(key)
    except NotStored as error:
        raise Problem(
            404, f"There is no paper {key[:80]!r}: GET /api/v1/papers lists all there are."
        ) from error


def filters_of(request: HttpRequest) -> Filters:
    """The filters of an address; Problem 422 where a value is none."""
    try:
        return Filters.of(request.GET)
    except BadFilter as error:
        raise Problem(422, str(error)) from error


def across_of(request: HttpRequest) -> Filters:
    """The filters of a list of all papers; Problem where its area is in no paper that was named."""
    filters = filters_of(request)
    if filters.area:
        if len(filters.paper) != 1:
            raise Problem(
                404, "There is no area of all papers: name the one it is in with `paper`, and no other."
            )
        check_area(paper_of(filters.paper[0]), filters.area)
    return filters


def check_area(paper: PaperSummary, area: str) -> None:
    """Problem 404 where a paper has no such division."""
    try:
        queries.division(paper, area)
    except NotStored as error:
        raise Problem(404, f"{error}: GET /api/v1/papers/{paper.slug}/outline lists all it has.") from error


def country_of(text: str) -> str:
    """The code of the country that is meant; Problem 404 where none or several are."""
    try:
        code = find_country(text)
        known_country(code)
    except (UnknownCountry, KeyError) as error:
        raise Problem(
            404, f"{error}. GET /api/v1/countries lists those of which something is known."
        ) from error
    return code


def day_of(as_of: date | None) -> date:
    return as_of or timezone.now().date()
