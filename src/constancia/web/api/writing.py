"""What programs with a token may give: papers to be read, judgements, searches, links and facts."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, File, Form, Router, Schema, UploadedFile
from ninja.security import HttpBearer
from pydantic import ConfigDict, field_validator

from constancia.model import Confidence, Relation, Rendering, SearchLog, State, Verdict
from constancia.registers.facts import COLUMNS, BadFact, fact_of
from constancia.store import queries
from constancia.store.errors import NotStored
from constancia.store.judged import assessing
from constancia.store.judged import facts as added
from constancia.store.judged.holdings import Refused as BrokenRules
from constancia.store.queue import uploads
from constancia.store.queue.uploads import LARGEST, Refused, Said, Upload
from constancia.web.accounts.bearer import BY_TOKEN
from constancia.web.api import evidence, papers, registers
from constancia.web.api.forms import answer
from constancia.web.api.problems import Problem
from constancia.web.evidence.adding import add_finding
from constancia.web.evidence.leads import add_verdict
from constancia.web.track.judging import judged

LOADING, JUDGING = "store.load_paper", "store.review"


class Token(HttpBearer):
    """The middleware has found out whose token it is; without one nothing is written, signed in or not."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:  # noqa: ARG002 - ninja's signature
        return request.user if getattr(request, BY_TOKEN, False) else None


TOKEN = Token()
router = Router(tags=["Writing"], auth=TOKEN)


def _person(request: HttpRequest, right: str) -> str:
    """Who writes, as the log names them; Problem 403 where the account may not."""
    user: Any = request.user
    if not user.has_perm(right):
        role = "an editor's" if right == LOADING else "an analyst's"
        raise Problem(403, f"This account may not do that: {role} may.")
    return f"person:{user.get_username()}"


class Body(Schema):
    """What is sent, with nothing in it that is not known."""

    model_config = ConfigDict(extra="forbid")

    @field_validator("*")
    @classmethod
    def _without_nul(cls, value: object) -> object:
        """PostgreSQL keeps no NUL, and no text has one."""
        if any(
            "\0" in one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)
        ):
            raise ValueError("there is a NUL in it, which is no text")
        return value


class UploadOut(Body):
    """A file that was given, and what has become of it."""

    id: str
    address: str
    name: str
    size: int
    by: str
    at: datetime
    stage: str = Field(description="waiting, reading, coding, storing, stored or refused")
    ahead: int = Field(description="How many files are read before it")
    problem: str | None = Field(description="Why it was refused")
    paper: str | None = Field(description="The code of the paper that it became")
    outcome: str | None = Field(description="added, recoded or unchanged")
    statements: int | None


class About(Body):
    """What is said of a paper; what is left out the file itself tells."""

    title: str = Field("", max_length=300)
    issuer: str = Field("", max_length=200)
    date: str = Field("", pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$", description="2018, 2018-11 or 2018-11-05")
    language: str = Field("", pattern="^([a-z]{2})?$", description="Its two-letter code")
    rendering: str = Field("", pattern=f"^({'|'.join(map(str, Rendering))})?$")
    work: str = Field("", max_length=150, pattern=r"^[\w-]*$", description="The work that it renders")
    edition_of: str = Field("", max_length=150, pattern=r"^[\w-]*$", description="The work it replaces")


class Kept(Body):
    """What was kept, and where it can be read."""

    kept: str
    address: str


class Judgement(Body):
    state: State
    as_of: date
    rationale: str = Field(min_length=1, max_length=4000)
    country: str = Field("", max_length=100, description="A country's code; of all countries without it")
    evidence: list[str] = Field([], max_length=100, description="Ids of evidence or facts that it rests on")
    confidence: Confidence | None = None


class Searched(Body):
    places: list[str] = Field(min_length=1, max_length=100, description="Where was looked")
    terms: list[str] = Field(min_length=1, max_length=100, description="For which words")
    found: int = Field(ge=0, le=1_000_000, description="How much was found")
    country: str | None = Field(None, max_length=100)


class Linked(Body):
    evidence: str = Field(min_length=1, max_length=200)
    relation: Relation
    why: str = Field(min_length=1, max_length=4000)


class Reviewed(Body):
    statement: str = Field(min_length=1, max_length=100)
    evidence: str = Field(min_length=1, max_length=200)
    verdict: Verdict
    relation: Relation | None = Field(None, description="What it is to the commitment, where it is accepted")
    note: str = Field("", max_length=4000, description="Why; needed where it is accepted")


class FactIn(Body):
    subject: str = Field(min_length=1, max_length=200)
    property: str = Field(min_length=1, max_length=100)
    object: str = Field("", max_length=200)
    value: str = Field(min_length=1, max_length=500)
    when: str = Field("", max_length=40)
    details: str = Field("", max_length=1000)
    publisher: str = Field(min_length=1, max_length=200)
    address: str = Field(min_length=1, max_length=2000)
    quotation: str = Field(min_length=1, max_length=1000)
    language: str = Field("en", max_length=10)
    retrieved: date | None = None
    note: str = Field("", max_length=1000)


@papers.router.post("/papers", response={202: UploadOut}, auth=TOKEN, tags=["Writing"])
def give_paper(request: HttpRequest, file: File[UploadedFile], about: Form[About]) -> HttpResponse:
    """Give a file to be read. It is read in the background: ask at the address in Location how far it is."""
    who = _person(request, LOADING)
    if file.size is None or file.size > LARGEST:
        raise Problem(413, f"The file is too large: give one of at most {LARGEST // 1_000_000} MB.")
    try:
        given = uploads.give(file.read(), name=str(file.name), said=Said(**about.dict()), by=who)
    except Refused as error:
        raise Problem(422 if error.reason == "empty" else 429, str(error)) from error
    told = _told(request, given)
    return answer(told, status=202, headers={"Location": told["address"]})


@router.get("/uploads/{upload}", response=UploadOut)
def upload(request: HttpRequest, upload: str) -> HttpResponse:
    """How far a file is that was given."""
    _person(request, LOADING)
    try:
        return answer(_told(request, uploads.upload(upload)))
    except NotStored as error:
        raise Problem(404, f"{error}: POST /api/v1/papers tells the address of each.") from error


def _told(request: HttpRequest, one: Upload) -> dict[str, Any]:
    return {
        "id": one.key,
        "address": request.build_absolute_uri(f"/api/v1/uploads/{one.key}"),
        "name": one.name,
        "size": one.size,
        "by": one.by,
        "at": one.at,
        "stage": str(one.stage),
        "ahead": one.ahead,
        "problem": one.told or None,
        "paper": one.slug or None,
        "outcome": one.outcome or None,
        "statements": one.statements,
    }


@evidence.router.post(
    "/statements/{statement}/assessments", response={201: Kept, 202: Kept}, auth=TOKEN, tags=["Writing"]
)
def judge(request: HttpRequest, statement: str, judgement: Judgement) -> HttpResponse:
    """Judge a commitment. What needs two people is kept as a first word (202) until another says the same."""
    who, id = _person(request, JUDGING), _statement(statement)
    said = {**judgement.dict(), "evidence": " ".join(judgement.evidence), "state": str(judgement.state)}
    try:
        with assessing.in_turn(id):
            whole = judged(id, said, who)
    except (BrokenRules, ValueError) as error:
        raise Problem(422, str(error)) from error
    if whole:
        return _kept(request, "assessment", f"/statements/{id}/states/")
    return _kept(request, "the word of the first of two people", f"/statements/{id}/states/", status=202)


@router.post("/statements/{statement}/searches", response={201: Kept})
def log_search(request: HttpRequest, statement: str, search: Searched) -> HttpResponse:
    """Log a search for evidence, of today."""
    who, id = _person(request, JUDGING), _statement(statement)
    today = datetime.now(UTC).date().isoformat()
    try:
        log = SearchLog(
            id, search.country or None, today, who, tuple(search.places), tuple(search.terms), search.found
        )
    except ValueError as error:
        raise Problem(422, str(error)) from error
    assessing.add_searches([log])
    return _kept(request, "search", f"/statements/{id}/states/")


@router.post("/statements/{statement}/links", response={201: Kept})
def link(request: HttpRequest, statement: str, link: Linked) -> HttpResponse:
    """Tie a piece of evidence to a commitment, and say why."""
    who, id = _person(request, JUDGING), _statement(statement)
    if told := add_finding(id, link.evidence.replace("\0", ""), link.relation, link.why, who):
        raise Problem(422, told)
    return _kept(request, "link", f"/statements/{id}/states/")


@evidence.router.post("/reviews", response={201: Kept}, auth=TOKEN, tags=["Writing"])
def review(request: HttpRequest, review: Reviewed) -> HttpResponse:
    """Say of a lead whether it bears on its commitment; one that is accepted becomes a link."""
    who, id = _person(request, JUDGING), _statement(review.statement)
    told = add_verdict(
        id,
        review.evidence.replace("\0", ""),
        verdict=str(review.verdict),
        relation=str(review.relation or ""),
        note=review.note.strip(),
        who=who,
    )
    if told:
        raise Problem(422, told)
    return _kept(request, "review", f"/papers/{queries.statement(id).paper.slug}/leads/?verdict=")


@registers.router.post("/facts", response={201: Kept}, auth=TOKEN, tags=["Writing"])
def add_fact(request: HttpRequest, fact: FactIn) -> HttpResponse:
    """Add a fact to the registers, with who says it and in which words."""
    who = _person(request, LOADING)
    cells = {name: str(value or "") for name, value in fact.dict().items() if name in COLUMNS}
    today = datetime.now(UTC).date()
    cells["retrieved"] = cells["retrieved"] or today.isoformat()
    try:
        known = fact_of(dict.fromkeys(COLUMNS, "") | cells, where="fact", today=today)
    except BadFact as error:
        raise Problem(422, str(error)) from error
    added.add([known], by=who.removeprefix("person:"))
    return _kept(request, known.id, f"/api/v1/facts?subject={known.subject}")


def _statement(id: str) -> str:
    try:
        return queries.statement(id).summary.id
    except NotStored as error:
        raise Problem(404, f"There is no statement {id[:80]!r}: find it with GET /api/v1/search.") from error


def _kept(request: HttpRequest, what: str, address: str, *, status: int = 201) -> HttpResponse:
    return answer({"kept": what, "address": request.build_absolute_uri(address)}, status=status)
