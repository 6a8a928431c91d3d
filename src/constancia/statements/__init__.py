"""Statements: the clauses of a text, what kind each is, and who acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from constancia.lexicon.actors import actors as actor_words
from constancia.lexicon.clauses import Grammar, grammar, punctuation
from constancia.lexicon.confidence import sure
from constancia.lexicon.files import table
from constancia.lexicon.kinds import Kinds
from constancia.lexicon.kinds import kinds as kind_words
from constancia.lexicon.unspaced import is_unspaced
from constancia.lexicon.unspaced import unspaced as segments
from constancia.model import (
    UNDERTAKINGS,
    Clause,
    Division,
    Document,
    Facet,
    Selector,
    Span,
    Statement,
    Tier,
    statement_id,
)
from constancia.model.uncollected import uncollected
from constancia.statements import run_in, titled
from constancia.statements.actors import capitals, who
from constancia.statements.actors.cast import Actor, Cast
from constancia.statements.actors.parties import find_parties
from constancia.statements.drafts import Draft
from constancia.statements.kinds.principles import INTENT_IS_TO
from constancia.statements.kinds.what import FIXED, kind
from constancia.statements.passages import Passage, passages, within
from constancia.statements.reported import as_said, is_report
from constancia.statements.spaced import clauses as spaced_clauses
from constancia.statements.spaced import parser
from constancia.statements.unspaced import clauses as unspaced_clauses
from constancia.text.tokens import tokenise

__all__ = ["LanguageError", "best_tier", "find", "hashes"]


NEAR = 12  # code points in front of a clause in which a word that opens it stands


class LanguageError(ValueError):
    """A document in a language whose clauses the lexicon does not know; the message says what to add."""


def best_tier(language: str) -> Tier:
    """The best machinery installed for a language, looked up without loading it."""
    return Tier.PARSER if parser.installed(language) else Tier.RULES


def hashes(tier: Tier) -> tuple[tuple[str, str], ...]:
    """The models that take part in a tier, by name, with their hash or version."""
    return parser.fingerprints() if tier is Tier.PARSER else ()


@uncollected()
def find(document: Document, divisions: Sequence[Division], *, tier: Tier) -> tuple[Statement, ...]:
    """The statements of a document in text order, each with its kind, actor and, where it is an
    undertaking, its action. Headings and furniture are not coded.

    Raises LanguageError where the language has no grammar: nothing found would look like nothing said.
    """
    if not table(document.language, "clauses"):
        raise LanguageError(
            f"the statements of {document.called!r} cannot be read: there are no clause rules for "
            f"{document.language!r} (lexicon/{document.language}/clauses.toml); constancia.pipeline.outlined "
            "gives its outline"
        )
    text = document.text
    found = _drafts(text, divisions, document.language, tier)
    drafts = [one for one in found if not _is_address(text, one.span)]
    words = actor_words(document.language)
    cast = Cast(
        document.language,
        text,
        find_parties(document, divisions, drafts, words),
        words,
        capitals.names(text, {division.heading.end for division in divisions}),
        capitals.programmes(text, words),
        capitals.texts(text, words),
    )
    return tuple(_statements(document, drafts, cast, tier))


def _is_address(text: str, span: Span) -> bool:
    """Whether a quotation is an address and nothing else: "https://example.org/process.pdf"."""
    return text.find("://", span.start, span.end) >= 0 and not len(tokenise(text, span.start, span.end))


def _drafts(text: str, divisions: Sequence[Division], language: str, tier: Tier) -> Iterator[Draft]:
    found = passages(text, divisions, punctuation(language))
    if is_unspaced(language):
        clauses = segments(language)
        return unspaced_clauses.drafts(text, found, clauses, within(divisions, clauses.review))
    rules = grammar(language)
    if rules.direct:
        found = titled.with_titles(text, found, divisions, rules)
    found = run_in.unrolled(text, found, rules)
    return spaced_clauses.drafts(text, _worded(text, found, rules, tier), rules)


def _worded(text: str, found: Iterator[Passage], rules: Grammar, tier: Tier) -> Iterator[parser.Sentence]:
    """The words of each passage by the machinery of the tier; ValueError where that is not installed."""
    if tier is Tier.RULES:
        return spaced_clauses.worded(text, found, rules)
    name = parser.installed(rules.language)
    if name is None:
        raise ValueError(f"no parser model for {rules.language!r} is installed: install constancia[parser]")
    return parser.worded(text, found, rules, name)


def _statements(document: Document, drafts: list[Draft], cast: Cast, tier: Tier) -> list[Statement]:
    seen: Counter[str] = Counter()
    identity, rules = document.id, kind_words(document.language)
    found: list[Statement] = []
    before: Actor | None = None
    last: Actor | None = None
    told: Actor | None = None
    subject: Span | None = None
    reports = is_report(drafts, rules)
    for written in drafts:
        draft = who.told_of_thing(written, told, cast)
        goes_on = draft.place > 0 and draft.subject is None and draft.third_person and not draft.reflexive
        if goes_on and last is not None and last.rule == "plural":
            named = last  # "Ratificaron su apoyo al plan y *su voluntad de* ampliarlo"
        elif draft.subject is None or draft.subject != subject:
            named = who.subject(draft, before, cast)
            if not _is_settled(draft, cast.text, rules):
                before, subject = (before, None) if draft.subject is None else (named, draft.subject)
        told = named if draft.subject is not None else None if draft.first_person else told
        actor = who.acting(named, draft, cast)
        said = as_said(draft, actor, rules) if reports else draft
        judged = kind(said, actor, cast.text, rules, sides=cast.parties)
        if judged.unwritten:
            actor = _behind(judged.rule, actor, last if draft.place else None, joint=cast.parties.joint)
        if draft.passive and judged.kind in UNDERTAKINGS and not actor.stated:
            actor = who.agent(draft, cast) or actor
        last = actor
        selector = Selector.of(cast.text, draft.span)
        name = statement_id(identity, selector.exact, seen[selector.exact])
        seen[selector.exact] += 1
        by = f"rule:{cast.language}.kind.{judged.rule}"
        facets = (
            Facet("kind", str(judged.kind), by, judged.words, sure("kind", by)),
            *who.facets(actor, draft, cast, undertaking=judged.kind in UNDERTAKINGS),
        )
        clause = Clause(draft.verb, draft.lemma, written.subject, draft.wrapper, draft.fronted)
        found.append(Statement(name, selector, draft.division, clause, tier, facets))
    return found


def _is_settled(draft: Draft, text: str, rules: Kinds) -> bool:
    """ "They agreed that A would pay and that *B would build*": whether who agreed is still spoken of."""
    if draft.subject is None or rules.settles.isdisjoint(draft.governing[:1]):
        return False
    opened = text[max(0, draft.span.start - NEAR) : draft.span.start].split()
    return bool(opened) and rules.that_clause.fullmatch(opened[-1]) is not None


def _behind(rule: str, thing: Actor, last: Actor | None, *, joint: bool) -> Actor:
    """Who stands behind a clause whose subject is a thing; `last` acts in the clause before it in the same
    sentence ("A will give grants, their number rising to forty").
    """
    if rule == FIXED and last is not None and last.party and last.stated:
        return last
    stated = thing.stated and rule == INTENT_IS_TO
    return Actor("joint" if joint else "issuer", stated, True, "unwritten")
