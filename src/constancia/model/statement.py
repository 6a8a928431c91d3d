"""What a paper says: statements, and the facets that code them (codebook, sections 1 to 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b

from constancia.model.highlight import statement_html
from constancia.model.span import Selector, Span


class Kind(StrEnum):
    """What a statement is (codebook, section 2)."""

    COMMITMENT = "commitment"
    INVITATION = "invitation"
    POSITION = "position"
    PRINCIPLE = "principle"
    DESCRIPTION = "description"


UNDERTAKINGS = frozenset({Kind.COMMITMENT, Kind.INVITATION})


class Firmness(StrEnum):
    """The ladder of obligation, firmest first."""

    WILL = "will"
    OFFERS = "offers"
    ENCOURAGES = "encourages"
    EXPLORES = "explores"


class Continuity(StrEnum):
    CONTINUES = "continues"
    EXPANDS = "expands"
    STARTS = "starts"
    UNSPECIFIED = "unspecified"


class Tier(StrEnum):
    """Which machinery made a statement: rules alone, or rules with the parser."""

    RULES = "rules"
    PARSER = "parser"


Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One coded value: which rule, model or person set it (`by`), on which words of the text.

    `by` reads `rule:<id>`, `model:<name>@<hash>` or `person:<name>`. `words` may lie outside the
    statement's own span, as an inherited subject or a fronted condition does.
    """

    name: str
    value: Value
    by: str
    words: tuple[Span, ...] = ()
    confidence: float | None = None

    def __reduce__(self) -> tuple[type[Facet], tuple[object, ...]]:
        """As pickle sends it, like a span: a paper has thousands."""
        return Facet, (self.name, self.value, self.by, self.words, self.confidence)


SINGLE = ("kind", "actor", "actor_stated", "action", "firmness", "continuity", "precision")
MULTIPLE = ("conditions", "named", "instruments")

# What the codebook does not code: found by `facets.enrich`, absent from a paper that was not enriched.
FURTHER_SINGLE = ("object",)
FURTHER_MULTIPLE = ("counterpart", "time", "quantity", "topics", "registered")
_KNOWN = frozenset(SINGLE + MULTIPLE + FURTHER_SINGLE + FURTHER_MULTIPLE)
_ONCE = frozenset(SINGLE + FURTHER_SINGLE)
_KINDS = frozenset(Kind)
UNSTATED = "unstated"  # the value of a further single facet where the text gives none


@lru_cache(maxsize=1024)
def _fault(names: tuple[str, ...]) -> str:
    """What is wrong with a statement that has these facets; nothing where they may stand together.

    Kept: the thousands of statements of a paper have a few dozen sets of them.
    """
    if unknown := set(names) - _KNOWN:
        return f"unknown facets {sorted(unknown)}"
    if twice := [name for name, number in Counter(names).items() if number > 1 and name in _ONCE]:
        return f"{twice[0]} twice"
    missing = [name for name in ("kind", "actor") if name not in names]
    return f"no {missing[0]}" if missing else ""


@dataclass(frozen=True, slots=True)
class Clause:
    """How a statement is built: where its parts stand in the text.

    `subject` and `wrapper` ("is willing to work with X to") may stand before the statement, where
    a coordinated clause inherits them. `verb` is the main verb with its particle, `lemma` its
    dictionary form. `fronted` are the phrases before the subject that were left out of the quote.
    """

    verb: Span
    lemma: str
    subject: Span | None = None
    wrapper: Span | None = None
    fronted: tuple[Span, ...] = ()

    def __reduce__(self) -> tuple[type[Clause], tuple[object, ...]]:
        """As pickle sends it, like a span."""
        return Clause, (self.verb, self.lemma, self.subject, self.wrapper, self.fronted)


@dataclass(frozen=True, slots=True)
class Statement:
    """One predicate with its own arguments, quoted exactly, with the facets that code it.

    `division` is the id of the innermost division around it. Each facet of `SINGLE` stands at most
    once, `kind` and `actor` always; an undertaking (commitment or invitation) has all of them once
    the facet stage has run, and those of `FURTHER_SINGLE` too once it was enriched.
    """

    id: str
    selector: Selector
    division: str | None
    clause: Clause
    tier: Tier
    facets: tuple[Facet, ...]

    def __post_init__(self) -> None:
        if fault := _fault(tuple([facet.name for facet in self.facets])):
            raise ValueError(f"{self.id} has {fault}")
        kind = self.value("kind")
        if kind not in _KINDS:  # looked up first: a paper has hundreds, and a class is slow
            Kind(str(kind))

    def __reduce__(self) -> tuple[type[Statement], tuple[object, ...]]:
        """As pickle sends it, like a span."""
        return Statement, (self.id, self.selector, self.division, self.clause, self.tier, self.facets)

    @property
    def span(self) -> Span:
        return self.selector.span

    @property
    def quote(self) -> str:
        return self.selector.exact

    @property
    def kind(self) -> Kind:
        return Kind(str(self.value("kind")))

    @property
    def is_undertaking(self) -> bool:
        return self.value("kind") in UNDERTAKINGS

    @property
    def actor(self) -> str:
        return str(self.value("actor"))

    @property
    def actor_stated(self) -> bool | None:
        value = self.value("actor_stated")
        return None if value is None else bool(value)

    @property
    def action(self) -> str | None:
        value = self.value("action")
        return None if value is None else str(value)

    @property
    def firmness(self) -> Firmness | None:
        value = self.value("firmness")
        return None if value is None else Firmness(str(value))

    @property
    def continuity(self) -> Continuity | None:
        value = self.value("continuity")
        return None if value is None else Continuity(str(value))

    @property
    def precision(self) -> int | None:
        value = self.value("precision")
        return None if value is None else int(value)

    @property
    def conditions(self) -> tuple[str, ...]:
        return self.values("conditions")

    @property
    def named(self) -> tuple[str, ...]:
        return self.values("named")

    @property
    def instruments(self) -> tuple[str, ...]:
        return self.values("instruments")

    @property
    def is_enriched(self) -> bool:
        """Whether the further facets were looked for: `object` then stands, be it as 'unstated'."""
        return self.facet("object") is not None

    def facet(self, name: str) -> Facet | None:
        """The facet of that name; of several, the first."""
        for facet in self.facets:
            if facet.name == name:
                return facet
        return None

    def value(self, name: str) -> Value | None:
        facet = self.facet(name)
        return None if facet is None else facet.value

    def values(self, name: str) -> tuple[str, ...]:
        return tuple(str(facet.value) for facet in self.facets if facet.name == name)

    def _repr_html_(self) -> str:
        """What a notebook shows: the quotation in the words around it, and its coding."""
        return statement_html(self)


def statement_id(document_id: str, exact: str, occurrence: int) -> str:
    """Id from content: the n-th (from 0) statement of a document with this exact quotation."""
    key = f"{document_id}\x1f{exact}\x1f{occurrence}"
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def with_facets(statement: Statement, facets: Iterable[Facet]) -> Statement:
    """The same statement with these facets added behind its own."""
    return Statement(
        statement.id,
        statement.selector,
        statement.division,
        statement.clause,
        statement.tier,
        (*statement.facets, *facets),
    )
