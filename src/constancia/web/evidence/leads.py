"""Leads of a paper: what a machine found that may bear on a commitment, for a person to judge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from constancia.model import Relation, Review, Verdict
from constancia.store import queries
from constancia.store.judged.evidence_pages import Waiting, leads_for
from constancia.store.judged.links import add_review, lead_subject
from constancia.store.queries import PaperSummary, StatementSummary
from constancia.web.evidence import wording
from constancia.web.evidence.adding import add_finding, may_add, person
from constancia.web.evidence.columns import LEADS
from constancia.web.explore import citation
from constancia.web.listing import Listing, address, download, page
from constancia.web.track import asked

A_PAGE = 20
OPEN = "open"  # not judged yet


@dataclass(frozen=True, slots=True)
class Shown:
    """A lead with its statement; `relation` is the one offered first."""

    found: Waiting
    statement: StatementSummary
    area: str
    before: bool | None

    @property
    def relation(self) -> Relation:
        return Relation.BASELINE if self.before else Relation.SUPPORTS


@require_safe
def leads(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The leads of a paper, the surest first: those not judged yet, or as the address asks."""
    return _page(request, slug)


def _page(request: HttpRequest, slug: str, *, told: str = "") -> HttpResponseBase:
    paper = asked.paper_of(slug)
    verdict, statement = request.GET.get("verdict", OPEN), request.GET.get("statement", "")
    area = request.GET.get("area", "")
    every = _shown(paper, statement, area)
    found = [one for one in every if verdict in ("", str(one.found.verdict or OPEN))]
    title = _("Leads")
    listing = Listing(
        title=f"{paper.title}. {title}",
        file=f"{slug}-leads",
        columns=LEADS,
        count=lambda: len(found),
        rows=lambda offset, limit: [one.found for one in found[offset : offset + limit]],
    )
    if file := download(request, listing):
        return file
    shown = page(request, listing, size=A_PAGE)
    start = (shown.number - 1) * A_PAGE
    context = {
        "crumbs": [(reverse("paper", args=[slug]), paper.title, paper.language)],
        "paper": paper,
        "title": title,
        "page": shown,
        "leads": found[start : start + A_PAGE],
        "counts": _counts(every),
        "verdict": verdict,
        "narrowed": bool(statement or area),
        "relations": list(wording.RELATIONS.items()),
        "may_judge": may_add(request),
        "told": told,
        "citation": citation.of_list(paper, title, address(request), key="leads"),
    }
    return render(request, "evidence/leads.html", context)


def _shown(paper: PaperSummary, statement: str, area: str) -> list[Shown]:
    every = queries.statements(paper)
    statements = {one.id: one for one in every if statement in ("", one.id) and area in ("", one.division)}
    titles = {division.id: division.title for division in queries.outline(paper)}
    day = paper.work.date
    return [
        Shown(
            one,
            statements[one.lead.commitment],
            titles.get(statements[one.lead.commitment].division or "", ""),
            one.evidence.is_baseline(day) if day else None,
        )
        for one in leads_for(list(statements))
    ]


def _counts(every: list[Shown]) -> list[tuple[str, str, int]]:
    """What leads may be asked for: the code of a verdict, its name, and how many there are."""
    counted: dict[str, int] = {}
    for one in every:
        code = str(one.found.verdict or OPEN)
        counted[code] = counted.get(code, 0) + 1
    named = [
        (OPEN, _("Not judged yet")),
        *((str(code), str(words)) for code, words in wording.VERDICTS.items()),
    ]
    return [(code, words, counted.get(code, 0)) for code, words in named]


@require_POST
def review(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Keep a person's verdict on a lead; one that is accepted becomes a link."""
    who = person(request)
    told = add_verdict(
        request.POST.get("statement", ""),
        request.POST.get("evidence", ""),
        verdict=request.POST.get("verdict", ""),
        relation=request.POST.get("relation", ""),
        note=request.POST.get("why", "").strip(),
        who=who,
    )
    if told:
        return _page(request, slug, told=told)
    return redirect(f"{reverse('leads', args=[slug])}?{request.META.get('QUERY_STRING', '')}".rstrip("?"))


def add_verdict(statement: str, evidence: str, *, verdict: str, relation: str, note: str, who: str) -> str:
    """Keep a verdict on a lead, and the link where it is accepted; what is wrong with it, else nothing."""
    found = next((one for one in leads_for([statement]) if one.lead.evidence == evidence), None)
    if found is None or verdict not in [str(one) for one in wording.VERDICTS]:
        return _("There is no such lead any more.")
    if verdict == Verdict.ACCEPTED:
        if not note or relation not in list(Relation):
            return _("Say why it bears on the commitment, then accept it.")
        if told := add_finding(statement, evidence, Relation(relation), note, who):
            return told
    add_review(_review(found, Verdict(verdict), note, who))
    return ""


def _review(found: Waiting, verdict: Verdict, note: str, who: str) -> Review:
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    subject = lead_subject(found.lead)
    key = blake2b("\x1f".join((subject, who, at)).encode(), digest_size=8).hexdigest()
    before = found.review.id if found.review else None
    return Review(key, subject, str(found.lead.score), None, verdict, note, who, at, before)
