"""Two papers compared: which statements belong together, what changed between them, and by which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from constancia.model.division import called
from constancia.model.span import Span
from constancia.model.statement import Firmness, Kind


class MatchRelation(StrEnum):
    """How the statements of a match relate, the old paper's to the new one's. Several may hold."""

    KEPT = "kept"
    REWORDED = "reworded"
    STRENGTHENED = "strengthened"
    SOFTENED = "softened"
    WIDENED = "widened"
    NARROWED = "narrowed"
    MOVED = "moved"
    MERGED = "merged"
    SPLIT = "split"
    DROPPED = "dropped"
    ADDED = "added"


class AreaRelation(StrEnum):
    """How an area of the old paper relates to one of the new. Several may hold."""

    KEPT = "kept"
    RENAMED = "renamed"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    GROWN = "grown"
    SHRUNK = "shrunk"
    MERGED = "merged"
    SPLIT = "split"
    GONE = "gone"
    NEW = "new"


class Aspect(StrEnum):
    """In what a change shows."""

    WORDING = "wording"
    FIRMNESS = "firmness"
    EMPHASIS = "emphasis"
    CONTINUITY = "continuity"
    CONDITIONS = "conditions"
    PRECISION = "precision"
    QUANTITY = "quantity"
    TIME = "time"
    NAMES = "names"
    COUNTRIES = "countries"
    INSTRUMENTS = "instruments"
    OBJECTS = "objects"
    SCOPE = "scope"
    ACTOR = "actor"
    TRANSLATION = "translation"
    PLACE = "place"
    SENTENCE = "sentence"


class MatchTier(StrEnum):
    """By what statements were recognised: characters, names and facets alone, or meaning as well."""

    NGRAMS = "ngrams"
    ENCODER = "encoder"


@dataclass(frozen=True, slots=True)
class Edition:
    """One of the papers compared. `paper` is the name by which quotations point to it, unlike the other's."""

    paper: str
    document: str
    work: str
    title: str
    language: str
    rendering: str
    issuer: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A statement as it stands in one of the papers; `division` is the innermost one around it.

    `kind` says what it is where the paper was coded, `firmness` on which rung an undertaking stands.
    """

    paper: str
    statement: str
    division: str | None
    span: Span
    quote: str
    kind: Kind | None = None
    firmness: Firmness | None = None

    def __post_init__(self) -> None:
        if len(self.quote) != self.span.end - self.span.start:
            raise ValueError(f"{self.quote[:40]!r} does not fill {self.span}")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs: in which respect, from what to what, and on which words of each text.

    `before` and `after` are values or words; None where that side has none.
    """

    relation: MatchRelation
    aspect: Aspect
    before: str | None = None
    after: str | None = None
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError(f"a change of {self.aspect} goes from something or to something")


@dataclass(frozen=True, slots=True)
class Match:
    """Statements of the old paper (`left`) that are those of the new one (`right`), and how they relate.

    A statement dropped has no right side, one added no left side. `score` (0 to 1) is how sure it is that
    they belong together; `why` is one line that a reader can check against the quotations.
    """

    left: tuple[Quotation, ...]
    right: tuple[Quotation, ...]
    relations: tuple[MatchRelation, ...]
    score: float
    why: str
    changes: tuple[Change, ...] = ()

    def __post_init__(self) -> None:
        if not self.left and not self.right:
            raise ValueError("a match holds statements of one paper at least")
        if not self.relations:
            raise ValueError("a match says how its statements relate")
        held = set(self.relations)
        sides = {MatchRelation.DROPPED: not self.right, MatchRelation.ADDED: not self.left}
        for relation, one_sided in sides.items():
            if one_sided != (relation in held) or (one_sided and len(held) > 1):
                raise ValueError(f"{relation} stands alone, and only where the other side is empty")
        if MatchRelation.KEPT in held and len(held) > 1:
            raise ValueError("what is kept is not changed as well")
        if not 0 <= self.score <= 1:
            raise ValueError(f"a score lies between 0 and 1, not {self.score}")

    def has(self, relation: MatchRelation) -> bool:
        return relation in self.relations


@dataclass(frozen=True, slots=True)
class Area:
    """A division as one side of an area match: its heading and how many statements stand in it.

    `parent` is the id of the division around it.
    """

    paper: str
    division: str
    parent: str | None
    printed: str | None
    title: str
    heading: Span
    statements: int

    @property
    def called(self) -> str:
        """What people call it, on one line."""
        return " ".join(called(self.title, self.printed).split())


@dataclass(frozen=True, slots=True)
class AreaMatch:
    """Areas of the old paper that are those of the new one; an area gone or new has one side only."""

    left: tuple[Area, ...]
    right: tuple[Area, ...]
    relations: tuple[AreaRelation, ...]
    score: float
    why: str

    def __post_init__(self) -> None:
        if not self.left and not self.right:
            raise ValueError("a match of areas holds an area at least")
        if not self.relations:
            raise ValueError("a match of areas says how they relate")


class NameRelation(StrEnum):
    """What became of a mechanism, initiative or instrument."""

    KEPT = "kept"
    APPEARED = "appeared"
    VANISHED = "vanished"
    RENAMED = "renamed"
    PROMOTED = "promoted"
    DEMOTED = "demoted"


@dataclass(frozen=True, slots=True)
class NameChange:
    """What became of one name between the papers: `sort` is its type in the register, or `instrument`.

    `before` and `after` are the names as printed; `left` and `right` quote the statements that have them.
    """

    sort: str
    relations: tuple[NameRelation, ...]
    before: str | None
    after: str | None
    left: tuple[Quotation, ...]
    right: tuple[Quotation, ...]
    why: str

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a name stands in one of the papers at least")


@dataclass(frozen=True, slots=True)
class ShareChange:
    """How often a facet has a value in each paper: counts, of how many, and the difference of the shares.

    `low` and `high` bound the difference (new less old), so that all of a comparison hold in 95 of 100 cases.
    """

    facet: str
    value: str
    left: int
    left_of: int
    right: int
    right_of: int
    low: float
    high: float

    @property
    def difference(self) -> float:
        """New share less old share; 0 where a paper has nothing to share."""
        if not self.left_of or not self.right_of:
            return 0.0
        return self.right / self.right_of - self.left / self.left_of

    @property
    def is_trend(self) -> bool:
        """Whether the difference is more than what chance gives."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two papers side by side. Matches stand in the new paper's order, what was dropped where it stood.

    `succession` says whether the right one succeeds the left; else they only stand side by side. `notes`
    say what a reader must know, a sentence each.
    """

    left: Edition
    right: Edition
    tier: MatchTier
    matches: tuple[Match, ...]
    areas: tuple[AreaMatch, ...]
    names: tuple[NameChange, ...] = ()
    shares: tuple[ShareChange, ...] = ()
    succession: bool = True
    notes: tuple[str, ...] = ()
    hashes: tuple[tuple[str, str], ...] = ()

    def having(self, *relations: MatchRelation) -> Iterator[Match]:
        """The matches that have one of these relations."""
        return (match for match in self.matches if not set(relations).isdisjoint(match.relations))

    def count(self, relation: MatchRelation) -> int:
        return sum(relation in match.relations for match in self.matches)

    def counts(self) -> dict[MatchRelation, int]:
        """How many matches each relation holds in; a relation that none has is left out."""
        found = Counter(relation for match in self.matches for relation in match.relations)
        return {relation: found[relation] for relation in MatchRelation if found[relation]}

    @property
    def pairs(self) -> tuple[Match, ...]:
        """The matches with statements on both sides."""
        return tuple(match for match in self.matches if match.left and match.right)

    def __repr__(self) -> str:
        """One line: a comparison printed by chance must not print both papers."""
        counts = ", ".join(f"{number} {one.value}" for one, number in self.counts().items())
        return f"<Comparison {self.left.paper} -> {self.right.paper} ({self.tier.value}): {counts}>"


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme from edition to edition: its areas in each, none where the edition has none.

    `steps` counts, from each edition to the next, the relations of the statements that stand in them.
    """

    title: str
    areas: tuple[tuple[Area, ...], ...]
    steps: tuple[tuple[tuple[MatchRelation, int], ...], ...]

    def __post_init__(self) -> None:
        if len(self.areas) != len(self.steps) + 1:
            raise ValueError(f"{len(self.areas)} editions are {len(self.areas) - 1} steps apart")

    @property
    def statements(self) -> tuple[int, ...]:
        """How many statements each edition has on it."""
        return tuple(sum(area.statements for area in listed) for listed in self.areas)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Editions in their order, each compared with the one before it, and their themes."""

    editions: tuple[Edition, ...]
    comparisons: tuple[Comparison, ...]
    themes: tuple[Theme, ...]
