"""Three editions and more: each theme from edition to edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from constancia.compare.timeline import timeline
from constancia.model import MatchRelation, Theme
from constancia.store import comparisons, queries
from constancia.store.errors import NotStored
from constancia.store.queries import PaperSummary
from constancia.web import listing
from constancia.web.citation import Cited, citation
from constancia.web.templatetags.words import reader_labels, reader_language

THEMES = 120  # rows of the table; those with the most statements
EDITIONS = 8  # editions that can be followed at once


@dataclass(frozen=True, slots=True)
class Step:
    """What an edition says on a theme: `heat` is 0 to 5 (the fullest), `address` is that of its pairs."""

    statements: int
    heat: int
    changes: tuple[tuple[str, int], ...]
    address: str


@dataclass(frozen=True, slots=True)
class ThemeRow:
    title: str
    steps: tuple[Step, ...]


@require_safe
def timeline_page(request: HttpRequest) -> HttpResponse:
    """The themes of the papers that the address names, oldest first (`?paper=A&paper=B&paper=C`)."""
    papers = _papers(request.GET.getlist("paper"))
    try:
        found = [comparisons.comparison(*two, reader=reader_language()) for two in pairwise(papers)]
    except comparisons.TooLong:
        return render(request, "compare/long.html", {"old": papers[0], "new": papers[-1]})
    themes = sorted(timeline(found).themes, key=lambda theme: -max(theme.statements))[:THEMES]
    most = max((max(theme.statements) for theme in themes), default=1) or 1
    context = {
        "papers": papers,
        "pairs": [(old, new) for old, new in pairwise(papers)],
        "rows": [
            ThemeRow(theme.title, tuple(_steps(theme, papers, most)))
            for theme in themes
            if max(theme.statements)
        ],
        "crumbs": [(reverse("compare"), _("Compare"), "")],
        "citation": citation(
            Cited(
                key="-".join(paper.slug for paper in papers),
                title=_("From edition to edition: %(titles)s")
                % {"titles": " → ".join(dict.fromkeys(paper.title for paper in papers))},
                address=listing.address(request),
            )
        ),
    }
    return render(request, "compare/timeline.html", context)


def _steps(theme: Theme, papers: Sequence[PaperSummary], most: int) -> Iterator[Step]:
    """A step for each edition; `most` is how many statements the fullest theme has."""
    changes = ((), *theme.steps)
    names = {one: reader_labels().name("match_relation", one).lower() for one in MatchRelation}
    for at, number in enumerate(theme.statements):
        old, new = at - 1, at
        areas = [(side, area) for side, place in (("new", new), ("old", old)) for area in theme.areas[place]]
        address = ""
        if at and areas:
            side, area = areas[0]
            listed = reverse("compare_statements", args=[papers[old].slug, papers[new].slug])
            address = f"{listed}?{urlencode({'area': f'{side}.{area.division}'})}"
        told = tuple((names[relation], count) for relation, count in changes[at])
        yield Step(number, -(-5 * number // most), told, address)


def _papers(slugs: list[str]) -> list[PaperSummary]:
    wanted = [slug for slug in slugs if slug][:EDITIONS]
    if len(wanted) < 2:
        raise Http404(_("A timeline follows two papers at least."))
    try:
        return [queries.paper(slug) for slug in wanted]
    except NotStored as error:
        raise Http404(_("There is no paper with this address.")) from error
