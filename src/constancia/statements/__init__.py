"""Statements: the clauses of a text, what kind each is, and who acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from constancia.lexicon.actors import actors
from constancia.lexicon.clauses import Grammar, grammar, punctuation
from constancia.lexicon.files import table
from constancia.lexicon.gate import NAME, Gate, Seen, gate
from constancia.lexicon.unspaced import is_unspaced
from constancia.lexicon.unspaced import unspaced as segments
from constancia.model import (
    Clause,
    Division,
    Document,
    Selector,
    Span,
    Statement,
    Tier,
    statement_id,
)
from constancia.statements import parser, spaced, unspaced, who
from constancia.statements.drafts import Draft
from constancia.statements.parties import find_parties
from constancia.statements.passages import Passage, passages
from constancia.statements.verdicts import Verdict, ruled, seen, verdicts

__all__ = ["LanguageError", "best_tier", "find", "first_reading", "hashes"]


class LanguageError(ValueError):
    """A document in a language whose clauses the lexicon does not know; the message says what to add."""


def best_tier(language: str) -> Tier:
    """The best machinery installed for a language, looked up without loading it."""
    return Tier.PARSER if parser.installed(language) else Tier.RULES


def hashes(tier: Tier) -> tuple[tuple[str, str], ...]:
    """The models that take part in a tier, by name, with their hash or version."""
    trained = (f"model/{NAME}", gate().hash)
    return (trained, *parser.fingerprints()) if tier is Tier.PARSER else (trained,)


def find(
    document: Document, divisions: Sequence[Division], *, tier: Tier, trained: Gate | None = None
) -> tuple[Statement, ...]:
    """The statements of a document in text order, each with its kind, actor and, where it is an
    undertaking, its action. Headings and furniture are not coded. `trained` is the gate that ships unless
    another is given.

    Raises LanguageError where the language has no grammar: nothing found would look like nothing said.
    """
    if not table(document.language, "clauses"):
        raise LanguageError(
            f"the statements of {document.work.title!r} cannot be read: there are no clause rules for "
            f"{document.language!r} (lexicon/{document.language}/clauses.toml); constancia.pipeline.outlined "
            "gives its outline"
        )
    drafts, cast = _clauses(document, divisions, tier)
    return tuple(_statements(document, verdicts(drafts, cast, trained or gate()), tier))


def first_reading(
    document: Document, divisions: Sequence[Division], *, tier: Tier = Tier.RULES
) -> tuple[tuple[Span, Seen], ...]:
    """What the trained gate is shown of each statement: what the rules alone make of a document."""
    drafts, cast = _clauses(document, divisions, tier)
    return tuple((one.draft.span, seen(one, cast)) for one in ruled(drafts, cast))


def _clauses(document: Document, divisions: Sequence[Division], tier: Tier) -> tuple[list[Draft], who.Cast]:
    """The clauses of a document, and what is known of its sides before any is judged."""
    text = document.text
    drafts = list(_drafts(text, divisions, document.language, tier))
    words = actors(document.language)
    cast = who.Cast(
        document.language,
        text,
        find_parties(document, divisions, drafts, words),
        words,
        who.names(text),
        who.programmes(text, words),
    )
    return drafts, cast


def _drafts(text: str, divisions: Sequence[Division], language: str, tier: Tier) -> Iterator[Draft]:
    found = passages(text, divisions, punctuation(language))
    if is_unspaced(language):
        return unspaced.drafts(text, found, segments(language))
    rules = grammar(language)
    return spaced.drafts(text, _worded(text, found, rules, tier), rules)


def _worded(text: str, found: Iterator[Passage], rules: Grammar, tier: Tier) -> Iterator[parser.Sentence]:
    """The words of each passage by the machinery of the tier; ValueError where that is not installed."""
    if tier is Tier.RULES:
        return spaced.worded(text, found, rules)
    name = parser.installed(rules.language)
    if name is None:
        raise ValueError(f"no parser model for {rules.language!r} is installed: install constancia[parser]")
    return parser.worded(text, found, rules, name)


def _statements(document: Document, judged: Iterable[Verdict], tier: Tier) -> Iterator[Statement]:
    found: Counter[str] = Counter()
    for draft, coded in judged:
        selector = Selector.of(document.text, draft.span)
        name = statement_id(document.id, selector.exact, found[selector.exact])
        found[selector.exact] += 1
        clause = Clause(draft.verb, draft.lemma, draft.subject, draft.wrapper, draft.fronted)
        yield Statement(name, selector, draft.division, clause, tier, coded)
