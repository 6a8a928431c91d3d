"""Evidence for programs: what others say was done, the leads it gives, and what people made of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from constancia.model import Evidence
from constancia.model.codec import to_json
from constancia.store import queries
from constancia.store.errors import NotStored
from constancia.store.judged import assessing
from constancia.store.judged import evidence as kept
from constancia.store.judged.evidence import EvidenceFilters
from constancia.store.judged.evidence_pages import all_reviews, leads_for
from constancia.store.judged.links import all_links
from constancia.web.api import schemas
from constancia.web.api.asked import country_of, paper_of
from constancia.web.api.forms import Stretch, listed, record_of, single, whole
from constancia.web.api.problems import Problem
from constancia.web.evidence.columns import EVIDENCE, LEADS, LINKS, REVIEWS
from constancia.web.track.states import ASSESSMENTS

router = Router(tags=["Evidence"])


@router.get("/evidence", response=schemas.EvidencePage)
def evidence(
    request: HttpRequest, asked: Query[schemas.EvidenceAsked], paging: Query[schemas.Paging]
) -> HttpResponse:
    """What others say was done, planned or counted, the newest first; each with its source."""
    filters = EvidenceFilters(
        kind=asked.kind,
        country=country_of(asked.country) if asked.country else None,
        since=asked.since,
        until=asked.until,
        statements=_statements(asked.paper) or ("",) if asked.paper else (),
        issuer=asked.issuer or None,
    )

    def fetch(begin: int, limit: int) -> Stretch[Evidence]:
        return Stretch(
            rows=kept.evidence_list(filters, limit=limit, offset=begin), total=kept.evidence_count(filters)
        )

    return listed(request, EVIDENCE, fetch, **paging.dict())


@router.get("/evidence/{evidence}", response=schemas.EvidenceWhole)
def evidence_item(request: HttpRequest, evidence: str, choice: Query[schemas.Choice]) -> HttpResponse:
    """One piece of evidence, with everything that its source tells."""
    try:
        found = kept.evidence(evidence)
    except NotStored as error:
        raise Problem(404, f"{error}: GET /api/v1/evidence lists all there is.") from error
    return single(request, record_of(EVIDENCE, found) | {"whole": to_json(found)}, choice.fields)


@router.get("/papers/{paper}/leads", response=schemas.LeadPage)
def leads(request: HttpRequest, paper: str, paging: Query[schemas.Paging]) -> HttpResponse:
    """Evidence that may bear on a paper's undertakings, the surest first; a machine's guess each."""
    return listed(request, LEADS, whole(leads_for(_statements(paper))), **paging.dict())


@router.get("/links", response=schemas.LinkPage)
def links(request: HttpRequest, paging: Query[schemas.Paging]) -> HttpResponse:
    """What people found evidence to be to a commitment, in the order in which they said so."""
    return listed(request, LINKS, whole(all_links()), **paging.dict())


@router.get("/reviews", response=schemas.ReviewPage)
def reviews(request: HttpRequest, paging: Query[schemas.Paging]) -> HttpResponse:
    """What people said of what the machine said; the newest on a subject counts."""
    return listed(request, REVIEWS, whole(all_reviews()), **paging.dict())


@router.get("/statements/{statement}/assessments", response=schemas.AssessmentPage)
def assessments(request: HttpRequest, statement: str, paging: Query[schemas.Paging]) -> HttpResponse:
    """Every judgement of a commitment in the order in which they were written down."""
    return listed(request, ASSESSMENTS, whole(assessing.assessments([statement])), **paging.dict())


def _statements(paper: str) -> tuple[str, ...]:
    return queries.statement_ids(paper_of(paper))
