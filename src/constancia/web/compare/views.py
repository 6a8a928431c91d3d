"""The pages of a comparison. Each view gathers what its template shows, nothing more."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from io import BytesIO
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from constancia.model import Aspect
from constancia.publish import report
from constancia.store import comparisons, queries
from constancia.store.queries import PaperSummary
from constancia.web import listing
from constancia.web.compare.citation import of_comparison
from constancia.web.compare.flow import flow
from constancia.web.compare.heat import heat
from constancia.web.compare.library import A_PAGE, Pair, pair, papers_of, shown_area
from constancia.web.compare.listed import listed as pairs
from constancia.web.compare.sentences import sentences
from constancia.web.compare.shown import columns, shown
from constancia.web.compare.topics import topics
from constancia.web.templatetags.words import reader_language

LISTED = 400  # papers offered for choice
SIDES = 4  # papers that can be chosen at once
TYPES = listing.TYPES | {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
}
View = Callable[..., HttpResponseBase]


@require_safe
def choose(request: HttpRequest) -> HttpResponseBase:
    """The choice of papers; two lead to their comparison, more to a timeline."""
    wanted = [slug for slug in request.GET.getlist("paper") if slug]
    if len(wanted) == 2:
        return HttpResponseRedirect(reverse("compare_overview", args=wanted))
    if len(wanted) > 2:
        query = QueryDict(mutable=True)
        query.setlist("paper", wanted)
        return HttpResponseRedirect(f"{reverse('compare_timeline')}?{query.urlencode()}")
    every = queries.papers(limit=LISTED)
    chosen = wanted[0] if wanted else None
    area = request.GET.get("area", "")
    context = {
        "papers": every,
        "sides": [(number, chosen if number == 2 else None) for number in range(1, SIDES + 1)],
        "chosen": next((one for one in every if one.slug == chosen), None),
        "editions": [
            (old, new, _lead(old, new, chosen, area))
            for old, new in comparisons.successions()
            if chosen in (None, old.slug, new.slug)
        ],
        "renderings": [
            pair for pair in queries.rendering_pairs() if not chosen or chosen in {x.slug for x in pair}
        ],
    }
    return render(request, "compare/choose.html", context)


def _lead(old: PaperSummary, new: PaperSummary, chosen: str | None, area: str) -> str:
    """The address of a comparison; where an area of one of them was chosen, of its statements there."""
    if chosen is None or not area:
        return reverse("compare_overview", args=[old.slug, new.slug])
    query = QueryDict(mutable=True)
    query["area"] = f"{'new' if chosen == new.slug else 'old'}.{area}"
    return f"{reverse('compare_statements', args=[old.slug, new.slug])}?{query.urlencode()}"


def compared(view: View) -> Callable[..., HttpResponseBase]:
    """A view of two papers; a page that says what to do where they are too long to be compared just now."""

    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, old: str, new: str, **more: Any) -> HttpResponseBase:
        older, newer = papers_of(old, new)
        try:
            found = pair(older, newer)
        except comparisons.TooLong:
            return render(request, "compare/long.html", {"old": older, "new": newer})
        return view(request, found, **more)

    return answer


@compared
def overview(request: HttpRequest, found: Pair) -> HttpResponse:
    held, rows = heat(found)
    context = {
        **frame(request, found, "overview"),
        "counts": found.counts.items(),
        "topics": topics(found),
        "held": held,
        "rows": rows,
        "flow": flow(found),
    }
    return render(request, "compare/overview.html", context)


@compared
def statements(request: HttpRequest, found: Pair) -> HttpResponseBase:
    """The two columns: pair by pair, or each paper in its own order; or the pairs as a file."""
    ask = found.asked(request.GET)
    if file := listing.download(request, pairs(request, found, ask)):
        return file
    page = Paginator(list(found.matching(ask)), A_PAGE).get_page(request.GET.get("page"))
    listed = shown(found, page.object_list)
    apart = request.GET.get("view") == "columns"
    differing = {change.aspect for match in found.comparison.matches for change in match.changes}
    context = {
        **frame(request, found, "statements"),
        "ask": ask,
        "here": request.get_full_path(),
        "page": page,
        "listed": listed,
        "apart": apart,
        "columns": columns(listed) if apart else [],
        "relations": [(one, number, one in ask.relations) for one, number in found.counts.items()],
        "aspects": [(one, one is ask.aspect) for one in Aspect if one in differing],
        "areas": [
            (found.key(at), shown_area(match).called, at == ask.area)
            for at, match in enumerate(found.comparison.areas)
        ],
    }
    return render(request, "compare/statements.html", context)


@compared
def new(request: HttpRequest, found: Pair) -> HttpResponse:
    """What changed in plain sentences, each with the way to its pairs."""
    return render(request, "compare/new.html", {**frame(request, found, "new"), "groups": sentences(found)})


@compared
def download(request: HttpRequest, found: Pair, form: str) -> HttpResponse:  # noqa: ARG001 - as every view
    if form not in report.REPORTS:
        raise Http404(_("There is no file of this kind."))
    out = BytesIO()
    report.write([found.reported], out, form=form, reader=reader_language())
    response = HttpResponse(out.getvalue(), content_type=TYPES[form])
    name = f"{found.old.slug}-{found.new.slug}.{form}"
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def frame(request: HttpRequest, found: Pair, here: str) -> dict[str, Any]:
    """What every page of a comparison shows above and below."""
    arguments = [found.old.slug, found.new.slug]
    ways = (
        ("overview", _("Overview")),
        ("new", _("What changed, in sentences") if found.comparison.succession else _("In sentences")),
        ("statements", _("Statement by statement")),
    )
    return {
        "old": found.old,
        "new": found.new,
        "sides": tuple(zip(found.roles, (found.old, found.new), strict=True)),
        "comparison": found.comparison,
        "is_apart": not any(match.left and match.right for match in found.comparison.matches),
        "turns": [(reverse(f"compare_{name}", args=arguments), words, name == here) for name, words in ways],
        "others": _others(found),
        "all_statements": reverse("compare_statements", args=arguments),
        "files": [
            (reverse("compare_report", args=[*arguments, form]), form.upper()) for form in report.REPORTS
        ],
        "crumbs": [(reverse("compare"), _("Compare"), "")],
        "citation": of_comparison(found, listing.address(request)),
    }


def _others(found: Pair) -> list[tuple[PaperSummary, str]]:
    """The other renderings of both works, each with the address where it takes its sister's place.

    Of one work compared with itself each is named once: it takes the second place.
    """
    old, new = found.old, found.new
    places = {one.slug: (one, [one.slug, new.slug]) for one in found.others[0]}
    places |= {one.slug: (one, [old.slug, one.slug]) for one in found.others[1]}
    return [(one, reverse("compare_overview", args=pair)) for one, pair in places.values()]
