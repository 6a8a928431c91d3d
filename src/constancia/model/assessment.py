"""How a commitment stands, as judged on a day: classes, proof tests, states, search logs, reviews.

The method is in `docs/explanation/assessment.md`. There are no percentages, and nothing is called 'broken'.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from constancia.model.dates import first_day


class CommitmentClass(StrEnum):
    """What kind of proof a commitment admits; told before any judgement."""

    EVENT = "event"
    INSTRUMENT = "instrument"
    DELIVERY = "delivery"
    MECHANISM = "mechanism"
    POSITION = "position"  # only watched
    EXPLORATORY = "exploratory"  # activity observed, or none found
    ASPIRATION = "aspiration"  # not assessable


ASSESSABLE = frozenset(
    {
        CommitmentClass.EVENT,
        CommitmentClass.INSTRUMENT,
        CommitmentClass.DELIVERY,
        CommitmentClass.MECHANISM,
    }
)


class State(StrEnum):
    NOT_ASSESSED = "not_assessed"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASSESSABLE = "not_assessable"
    NO_EVIDENCE_FOUND = "no_evidence_found"
    ANNOUNCED = "announced"
    AGREED = "agreed"
    IN_FORCE = "in_force"
    UNDER_WAY = "under_way"
    PARTLY_DELIVERED = "partly_delivered"
    DELIVERED = "delivered"
    RECURRING_CURRENT = "recurring_current"
    RECURRING_LAPSED = "recurring_lapsed"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    CONTRADICTED = "contradicted"
    SUPERSEDED = "superseded"


UNPROVED = frozenset(
    {State.NOT_ASSESSED, State.NOT_APPLICABLE, State.NOT_ASSESSABLE, State.NO_EVIDENCE_FOUND}
)
TWO_PEOPLE = frozenset({State.CONTRADICTED, State.DELIVERED})


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class ProofTest:
    """What would show that a commitment was kept, written before anyone looks. `by` as in a facet."""

    commitment: str
    kind: CommitmentClass
    test: str
    by: str
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.kind in ASSESSABLE and not self.test.strip():
            raise ValueError(f"{self.commitment}: a commitment that can be assessed has a written test")


@dataclass(frozen=True, slots=True)
class SearchLog:
    """A dated search for evidence: where, with which words, and how much it found."""

    commitment: str
    country: str | None
    at: str
    by: str
    places: tuple[str, ...]
    terms: tuple[str, ...]
    found: int

    def __post_init__(self) -> None:
        first_day(self.at[:10])
        if not self.by.strip():
            raise ValueError("a search log says who searched")
        if not self.places or not self.terms:
            raise ValueError("a search log says where was looked, and for which words")
        if self.found < 0:
            raise ValueError(f"a search finds nothing or something, not {self.found}")


@dataclass(frozen=True, slots=True)
class Assessment:
    """A judgement of one commitment, for one country or for all (None), as of a day. Append-only.

    `evidence` are ids; `seconded_by` is the second person where the state needs two; `supersedes` the id
    of the assessment that this one takes the place of. `by` reads `rule:<id>` or `person:<name>`.
    """

    id: str
    commitment: str
    country: str | None
    as_of: str
    state: State
    rationale: str
    by: str
    at: str
    evidence: tuple[str, ...] = ()
    confidence: Confidence | None = None
    seconded_by: str | None = None
    supersedes: str | None = None

    def __post_init__(self) -> None:
        first_day(self.as_of)
        if not self.by.strip():
            raise ValueError(f"{self.id}: an assessment says who judged")
        if not self.rationale.strip():
            raise ValueError(f"{self.id}: an assessment gives its reasons")
        if self.supersedes == self.id:
            raise ValueError(f"{self.id} cannot supersede itself")


class Verdict(StrEnum):
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CHANGED = "changed"
    DEFERRED = "deferred"


@dataclass(frozen=True, slots=True)
class Review:
    """A person's word on what a machine said; the machine's answer stays beside it.

    `subject` names what is reviewed ("lead:<commitment>:<evidence>", "facet:<statement>:firmness").
    """

    id: str
    subject: str
    machine_value: str
    human_value: str | None
    verdict: Verdict
    note: str
    by: str
    at: str
    supersedes: str | None = None

    def __post_init__(self) -> None:
        if not self.by.startswith("person:"):
            raise ValueError(f"a review is a person's, not {self.by!r}")
        if (self.verdict is Verdict.CHANGED) != (self.human_value is not None):
            raise ValueError("a changed value is given, and only a changed one")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule finds wrong: which rule, how grave, with what, and what to do about it.

    `values` are the names and words in the message, so that it can be told in another language.
    """

    rule: str
    severity: str
    subject: str
    message: str
    values: tuple[tuple[str, str], ...] = ()
