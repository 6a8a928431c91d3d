"""The forms of questions and answers, as the API's own description tells them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import override
from ninja import Field, Schema
from pydantic import ConfigDict, create_model, field_validator

from constancia.model import Continuity, EvidenceKind, Firmness, Kind, MatchRelation
from constancia.model.dates import first_day
from constancia.web.api import columns
from constancia.web.api.forms import A_PAGE, MOST
from constancia.web.evidence.columns import EVIDENCE, LEADS, LINKS, REVIEWS
from constancia.web.explore.columns import PAPERS, STATEMENTS
from constancia.web.listing import Column
from constancia.web.track.columns import FACTS, OFFERS
from constancia.web.track.states import ASSESSMENTS, STATES

Model = type[Schema]
# A day, a month or a year, as the description of the API says it.
DATED: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "format": "date"},
        {"type": "string", "pattern": r"^[1-9]\d{3}(-(0[1-9]|1[0-2]))?$"},
        {"type": "null"},
    ]
}


class Row(Schema):
    """A row: nothing is in it that is not described."""

    model_config = ConfigDict(extra="forbid")


def _model(name: str, of: Sequence[Column[Any]], base: Model = Row, **others: object) -> Model:
    """A model with a field a column; every one may be left out, for `fields` may leave it out."""
    with override("en"):
        fields: dict[str, Any] = {
            column.name: (columns.type_of(column.name, others), Field(None, description=str(column.words)))
            for column in of
        }
    return create_model(name, __base__=base, **fields)


def _page(row: Model, base: Model = Row, **others: Any) -> Model:
    """A page of such rows."""
    fields: dict[str, Any] = {
        "items": (list[row], ...),  # type: ignore[valid-type]  # made here, known only when it runs
        "total": (int, Field(..., description="How many rows the whole list has")),
        "next": (str | None, Field(None, description="The address of the next page")),
        **others,
    }
    return create_model(f"{row.__name__}Page", __base__=base, **fields)


class Paging(Schema):
    """Which part of a list, and of its rows."""

    limit: int = Field(A_PAGE, ge=1, le=MOST, description="Rows of a page")
    cursor: str | None = Field(None, description="As `next` of the page before has it")
    fields: str | None = Field(None, description="Names of fields, with commas: only these are told")


class Choice(Schema):
    """Which fields."""

    fields: str | None = Field(None, description="Names of fields, with commas: only these are told")


class Day(Schema):
    as_of: date | None = Field(None, description="As things stood on this day; today where it is not said")
    known: date | None = Field(None, description="By what had been written or read by this day; else by all")

    @field_validator("as_of", "known", mode="before")
    @classmethod
    def _written_as_a_day(cls, value: object) -> object:
        """A number is no day, though pydantic would count seconds by it."""
        if not isinstance(value, str):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise ValueError(f"{value[:40]!r} is no day; write it as 2026-01-31") from error


class Coded(Schema):
    """Filters as on the site: several values of one name widen the list, several names narrow it."""

    q: str = Field(
        "",
        description='Words, "phrases", beginnings* and -exclusions; each must occur. Of more than 200 '
        "characters the words that fit are looked for",
    )
    kind: list[Kind] = Field([], description="Commitment, invitation, position ...")
    firmness: list[Firmness] = Field([], description="The rung of the wording, firmest `will`")
    continuity: list[Continuity] = Field([], description="New, ongoing, expanded ...")
    precision: list[int] = Field(
        [],
        description="How precise it is: 0, 1 or 2",
        json_schema_extra={"items": {"type": "integer", "minimum": 0, "maximum": 2}},
    )
    actor: list[str] = Field([], description="Who acts: `issuer`, `counterpart`, `both`, `body:NAME` ...")
    mechanism: list[str] = Field([], description="Entries of the register that it names")
    instrument: list[str] = Field([], description="Kinds of instrument that it names")
    country: list[str] = Field([], description="Counterparts: codes of countries, groups of the register")
    topic: list[str] = Field([], description="Goals and purposes, such as `sdg:4`")


class Across(Coded):
    paper: list[str] = Field([], description="Papers, by their code")
    language: list[str] = Field([], description="Languages of the wording")
    area: str = Field("", description="A division of the one `paper`, with all that stands under it")


class Inside(Coded):
    area: str = Field("", description="A division of the paper, with all that stands under it")


class Words(Schema):
    q: str = Field(..., min_length=1, description="What has been typed so far")
    limit: int = Field(8, ge=1, le=20, description="How many completions")
    fields: str | None = Field(None, description="Names of fields, with commas: only these are told")


class Nearest(Choice):
    limit: int = Field(10, ge=1, le=50, description="How many statements at most")
    other_papers: bool = Field(False, description="Leave out those of its own paper")


class Searched(Across):
    q: str = Field(..., min_length=1, description=Coded.model_fields["q"].description)
    counts: bool = Field(False, description="Tell for each filter how many statements each value has")


class Asking(Day):
    country: str = Field(..., min_length=1, description="A country by its code or one of its names")


class Against(Schema):
    old: str = Field(..., min_length=1, description="The older paper, as in `/papers/{paper}`")
    relation: list[MatchRelation] = Field([], description="Only what one of these relations holds of")


class Quoted(Row):
    paper: str
    start: int
    end: int
    quote: str


class About(Schema):
    subject: str | None = Field(None, description="Of what: a country's code, an entry of the register")
    property: str | None = Field(None, description="What is told of it")


class EvidenceAsked(Schema):
    country: str | None = Field(None, description="About this country, by a code or a name")
    kind: EvidenceKind | None = Field(None, description="What its source is a record of")
    paper: str | None = Field(None, description="Linked or led to the statements of this paper")
    issuer: str | None = Field(None, description="Deeds of this issuer, or of whom the source does not say")
    since: str | None = Field(None, json_schema_extra=DATED, description="Not over before this day")
    until: str | None = Field(None, json_schema_extra=DATED, description="Begun by this day")

    @field_validator("since", "until")
    @classmethod
    def _is_a_day(cls, value: str | None) -> str | None:
        if value is not None:
            first_day(value)
        return value


class FacetOut(Row):
    name: str
    value: str | int | bool
    by: str = Field(description="The rule, model or person that set it")
    confidence: float | None
    words: list[list[int]] = Field(description="Offsets (start, end) into the paper's text")
    quotes: list[str]


class Step(Row):
    id: str
    kind: str
    level: int
    ordinal: int | None
    printed: str | None
    title: str


class Citing(Row):
    apa: str
    chicago: str
    bibtex: str


class Part(Row):
    event: str
    state: str | None
    since: str | None
    until: str | None
    fact: dict[str, str]


class Course(Row):
    kind: str
    country: str
    side: str
    name: str
    state: str | None = Field(description="Where it stands on the day asked for; null where no fact tells")
    steps: list[Part]


class Edition(Row):
    ordinal: int | None
    when: str | None
    place: str | None
    facts: list[dict[str, str]]


Paper = _model("Paper", PAPERS, counterpart=str | None)
Heading = _model("Heading", columns.OUTLINE)
Run = _model("Run", columns.RUNS, id=int | None)
Statement = _model("Statement", STATEMENTS)
Hit = _model("Hit", columns.HITS, marks=list[list[int]] | None)
Suggestion = _model("Suggestion", columns.SUGGESTIONS)
LikeRow = _model("LikeRow", columns.LIKES, likeness=float | None)
Offer = _model("Offer", OFFERS)
Fact = _model("Fact", FACTS)
EvidenceRow = _model(
    "EvidenceRow",
    EVIDENCE,
    line=int | None,
    countries=list[str] | None,
    organisations=list[str] | None,
    sectors=list[str] | None,
    amounts=list[str] | None,
    flags=list[str] | None,
)
Lead = _model("Lead", LEADS, score=float | None, grounds=list[str] | None)
Link = _model("Link", LINKS)
Review = _model("Review", REVIEWS)
Standing = _model("Standing", STATES, evidence=list[str] | None, sources=list[str] | None)
Change = _model(
    "Change",
    columns.CHANGES,
    relation=list[str] | None,
    left=list[Quoted] | None,
    right=list[Quoted] | None,
    score=float | None,
    words=list[dict[str, Any]] | None,
)
Assessment = _model("Assessment", ASSESSMENTS, evidence=list[str] | None)
CountryRow = _model("CountryRow", columns.COUNTRIES)
MechanismRow = _model("MechanismRow", columns.MECHANISMS, editions=int | None)
InstrumentRow = _model("InstrumentRow", columns.INSTRUMENTS)

PaperPage, HeadingPage, RunPage = _page(Paper), _page(Heading), _page(Run)
StatementPage, SuggestionPage, OfferPage = _page(Statement), _page(Suggestion), _page(Offer)
EvidencePage, LeadPage, LinkPage, ReviewPage = (_page(one) for one in (EvidenceRow, Lead, Link, Review))
StandingPage, AssessmentPage, ChangePage = (_page(one) for one in (Standing, Assessment, Change))
FactPage, CountryPage = _page(Fact), _page(CountryRow)
MechanismPage, InstrumentPage = _page(MechanismRow), _page(InstrumentRow)
LikePage = _page(
    LikeRow, model=(str, Field(..., description="The hash of the encoder that made the vectors"))
)
HitPage = _page(
    Hit,
    complete=(bool, Field(..., description="False where so many have the words that not all were looked at")),
    counts=(dict[str, dict[str, int]] | None, None),
)


class StatementWhole(Statement):  # type: ignore[valid-type,misc]  # a model made from columns
    """A statement with the grounds of each value."""

    prefix: str | None = None
    suffix: str | None = None
    tier: str | None = None
    facets: list[FacetOut] | None = None
    breadcrumb: list[Step] | None = None
    citation: Citing | None = None
    run: int | None = None
    current: bool | None = Field(None, description="False where only an earlier run found it")
    previous: str | None = None
    next: str | None = None


class CountryWhole(CountryRow):  # type: ignore[valid-type,misc]  # a model made from columns
    """A country with everything known of it."""

    names: dict[str, list[str]] | None = None
    neighbours: list[str] | None = None
    courses: list[Course] | None = None
    memberships: list[dict[str, str]] | None = None


class MechanismWhole(MechanismRow):  # type: ignore[valid-type,misc]  # a model made from columns
    """A mechanism with its meetings and who takes part."""

    names: dict[str, list[str]] | None = None
    meetings: list[Edition] | None = None
    participants: list[Course] | None = None


class InstrumentWhole(InstrumentRow):  # type: ignore[valid-type,misc]  # a model made from columns
    """A kind of instrument, country by country."""

    courses: list[Course] | None = None


class EvidenceWhole(EvidenceRow):  # type: ignore[valid-type,misc]  # a model made from columns
    """A piece of evidence with everything that its source tells, as the noun is written."""

    whole: dict[str, Any] | None = None
