"""What the store answers: plain frozen records, free of the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from constancia.model import Clause, Division, DivisionKind, Facet, Run, Source, Span, Tier, Work
from constancia.model.division import called


@dataclass(frozen=True, slots=True)
class PaperSummary:
    """A stored document with its work and its current run; `run_id` numbers the run's row."""

    slug: str
    document: str
    work: Work
    source: Source
    language: str
    rendering: str
    characters: int
    run: Run
    run_id: int
    run_at: datetime
    statements: int
    undertakings: int
    headings: int
    title: str


@dataclass(frozen=True, slots=True)
class RunSummary:
    """A run of a document, current or not."""

    id: int
    run: Run
    at: datetime
    current: bool
    statements: int


@dataclass(frozen=True, slots=True)
class Heading(Division):
    """A division of a stored paper with how many statements and undertakings stand in it or under it."""

    statements: int = 0
    undertakings: int = 0

    def __post_init__(self) -> None:
        """What is printed without a title ("Article 1") is called by its number."""
        Division.__post_init__(self)
        object.__setattr__(self, "title", called(self.title, self.printed))


@dataclass(frozen=True, slots=True)
class Crumb:
    """A division as a step on the way to a statement; `title` is what it is called."""

    id: str
    kind: DivisionKind
    level: int
    ordinal: int | None
    printed: str | None
    title: str


@dataclass(frozen=True, slots=True)
class StatementSummary:
    """A statement as lists show it. Codes are as stored; None where the codebook codes none."""

    id: str
    position: int
    span: Span
    quote: str
    division: str | None
    kind: str
    actor: str
    actor_stated: bool | None
    action: str | None
    firmness: str | None
    continuity: str | None
    precision: int | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that a search found, its paper, the title of its innermost division.

    `marks` are where the words stand that were looked for, as offsets into the statement's quotation.
    """

    statement: StatementSummary
    paper: PaperSummary
    heading: str | None
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """One page of a search; `total` is of all pages.

    `complete` is False where so many statements have the words that not all were looked at: there are then
    at least `total`. `counts` are of the names that were to be counted, as `queries.counts` tells them.
    """

    hits: tuple[Hit, ...]
    total: int
    complete: bool
    counts: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FacetWords:
    """A facet with the words it rests on, as they stand in the text."""

    facet: Facet
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementDetail:
    """Everything about one statement. `breadcrumb` leads from the top to its innermost division.

    `current` is False where the newest run no longer finds it and an earlier one answers.
    """

    summary: StatementSummary
    prefix: str
    suffix: str
    clause: Clause
    tier: Tier
    facets: tuple[FacetWords, ...]
    breadcrumb: tuple[Crumb, ...]
    paper: PaperSummary
    run: RunSummary

    @property
    def current(self) -> bool:
        return self.run.current


@dataclass(frozen=True, slots=True)
class RungCounts:
    """One bar of the chart: a division, its undertakings by rung, firmest first.

    `division` is None and `title` empty for what stands in none of the divisions that have a bar.
    """

    division: str | None
    title: str
    rungs: tuple[tuple[str, int], ...]
    total: int
