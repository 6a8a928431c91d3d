"""What is known of a commitment from outside the paper: evidence, and how it is tied to a commitment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from hashlib import blake2b

from constancia.model.dates import first_day, last_day
from constancia.model.span import Selector

SHA256 = re.compile(r"[0-9a-f]{64}")


class EvidenceKind(StrEnum):
    """What the source is a record of."""

    ACTIVITY = "activity"  # an aid activity as its publisher reports it (IATI)
    PROJECT = "project"  # a project as researchers recorded it (AidData)
    FLOW = "flow"  # a statistic of trade or finance between two sides
    INDICATOR = "indicator"  # a statistic of one country
    RECORD = "record"  # a row of somebody's table
    DOCUMENT = "document"  # a page or paper that says it


class Side(StrEnum):
    """On whose side the publisher stands, as seen from the paper."""

    ISSUER = "issuer"
    COUNTERPART = "counterpart"
    BOTH = "both"  # published by both together
    THIRD = "third"
    UNSTATED = "unstated"


class AmountKind(StrEnum):
    """What an amount is of. Amounts of different kinds are never added."""

    BUDGET = "budget"
    PLANNED = "planned"  # a disbursement that is planned
    PLEDGE = "pledge"
    COMMITMENT = "commitment"
    DISBURSEMENT = "disbursement"
    EXPENDITURE = "expenditure"
    INTEREST = "interest"
    REPAYMENT = "repayment"
    REIMBURSEMENT = "reimbursement"
    EQUITY_BOUGHT = "equity-bought"
    EQUITY_SOLD = "equity-sold"
    GUARANTEE = "guarantee"
    INCOMING_PLEDGE = "incoming-pledge"  # what the publisher itself is to receive or received
    INCOMING_COMMITMENT = "incoming-commitment"
    INCOMING = "incoming"
    VALUE = "value"  # a value of trade, or of an indicator


@dataclass(frozen=True, slots=True)
class Share:
    """A code with its share in percent, where the source splits; `vocabulary` names the code list."""

    vocabulary: str
    code: str
    percent: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as the source has it. `value` is a decimal in figures; `unit` a currency (ISO 4217) or not.

    `basis` tells amounts apart that must not be added ("constant-2021", "nominal", "original"). `date` is a
    day, or the period of a budget. `countries` and `sectors` are those of this one amount, where the source
    gives them for it and not for the whole.
    """

    value: str
    unit: str
    kind: AmountKind
    date: str | None = None
    basis: str | None = None
    countries: tuple[Share, ...] = ()
    sectors: tuple[Share, ...] = ()

    def __post_init__(self) -> None:
        try:
            number = Decimal(self.value)
        except InvalidOperation as error:
            raise ValueError(f"{self.value[:40]!r} is no number") from error
        if not number.is_finite():
            raise ValueError(f"{self.value[:40]!r} is no number")
        if self.date is not None:
            first_day(self.date)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day or period of the activity, under the name the source gives it ("start-actual", "commitment")."""

    event: str
    date: str

    def __post_init__(self) -> None:
        first_day(self.date)


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a piece of evidence was read. `file` and `line` (from 1) lead to the row or element.

    `sha256` is of the file or of the archived copy; `archived` is the archive's record id, if one was made.
    """

    publisher: str
    url: str | None = None
    retrieved_at: str | None = None
    licence: str | None = None
    file: str | None = None
    line: int | None = None
    sha256: str | None = None
    archived: str | None = None

    def __post_init__(self) -> None:
        if not self.publisher.strip():
            raise ValueError("evidence has a publisher, be it 'unstated'")
        if self.url is None and self.file is None:
            raise ValueError("evidence has an address or a file where it can be read again")
        if self.sha256 is not None and not SHA256.fullmatch(self.sha256):
            raise ValueError(f"{self.sha256[:40]!r} is no SHA-256")
        if self.line is not None and self.line < 1:
            raise ValueError(f"lines count from 1, not {self.line}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that a source says was done, planned or counted. Not quotable, not evidence.

    `id` comes from the source's own identifier, so that importing again changes nothing. `quotation` are
    the source's own words (of a table: the cells that say it). `date` is when it happened, or the
    period; `published` when it was said. `countries` and `organisations` are as the source has them: ISO
    alpha-2 codes, names. `flags` are doubts that the source or the importer has, each with its word
    ("country-suspect", "umbrella", "mirror", "re-export", "reprint-of:ID"). `anchor` is where the quotation
    stands in the archived text, the record `provenance.archived`. `providers` are those whose deed it is by
    the source: ISO alpha-2 codes, ids of the register's bodies, or names; none where it does not say.
    """

    id: str
    kind: EvidenceKind
    side: Side
    title: str
    quotation: str
    provenance: Provenance
    countries: tuple[str, ...] = ()
    date: str | None = None
    published: str | None = None
    dates: tuple[Dated, ...] = ()
    status: str | None = None
    organisations: tuple[str, ...] = ()
    sectors: tuple[Share, ...] = ()
    recipients: tuple[Share, ...] = ()
    amounts: tuple[Amount, ...] = ()
    language: str | None = None
    flags: tuple[str, ...] = ()
    anchor: Selector | None = None
    providers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.id.strip():
            raise ValueError("evidence has an id")
        if self.anchor is not None and (self.anchor.exact != self.quotation or not self.provenance.archived):
            raise ValueError(f"{self.id}: an anchor is of the quotation, in an archived text")
        if not self.quotation.strip():
            raise ValueError(f"{self.id}: not quotable, not evidence")
        wrong = [code for code in self.countries if len(code) != 2 or not code.isupper()]
        if wrong:
            raise ValueError(f"{self.id}: {wrong[0]!r} is no ISO alpha-2 code")
        for written in (self.date, self.published):
            if written is not None:
                first_day(written)

    def is_baseline(self, paper_date: str) -> bool | None:
        """Whether all of it lies before the paper's day; None where the source gives no date."""
        at = self.date or self.published
        return None if at is None else last_day(at) < first_day(paper_date)


class Relation(StrEnum):
    """What a piece of evidence is to a commitment."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class Ground:
    """Why two things were matched: what was compared ("name", "country", "instrument", "date", "meaning").

    `left` are the words in the paper, `right` those in the evidence.
    """

    on: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Lead:
    """A machine's guess that evidence bears on a commitment. A lead is not a link and changes no state."""

    commitment: str
    evidence: str
    score: float
    grounds: tuple[Ground, ...]
    by: str

    def __post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"a lead's score is from 0 to 1, not {self.score}")
        if not self.grounds:
            raise ValueError("a lead says what matched")


@dataclass(frozen=True, slots=True)
class Link:
    """A person's finding that evidence bears on a commitment; `by` is `person:<name>`, `at` ISO 8601."""

    commitment: str
    evidence: str
    relation: Relation
    by: str
    at: str
    why: str

    def __post_init__(self) -> None:
        if not self.by.startswith("person:"):
            raise ValueError(f"a link is made by a person, not by {self.by!r}")
        if not self.why.strip():
            raise ValueError("a link says why")


def evidence_id(source: str, identifier: str) -> str:
    """Id from the source's name and its own identifier of the thing."""
    key = f"{source}\x1f{identifier}"
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
