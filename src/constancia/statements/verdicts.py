"""What is decided of each clause: who acts, and what kind it is, by the rules or by a surer gate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from constancia.lexicon.confidence import sure
from constancia.lexicon.gate import BEHIND, Gate, Seen, Surer
from constancia.lexicon.kinds import kinds, lists
from constancia.model import UNDERTAKINGS, Facet, Span
from constancia.statements import what, who
from constancia.statements.drafts import Draft
from constancia.statements.what import Judged


class Ruled(NamedTuple):
    """A clause as the rules judge it: `named` is whom its words name, `actor` who stands behind it."""

    draft: Draft
    named: who.Actor
    actor: who.Actor
    judged: Judged


class Verdict(NamedTuple):
    """A clause with its kind, who acts and, where it is an undertaking, its action."""

    draft: Draft
    facets: tuple[Facet, ...]


def verdicts(drafts: Iterable[Draft], cast: who.Cast, trained: Gate) -> Iterator[Verdict]:
    """The clauses of a document, in order: the gate is asked when the rules have judged them all."""
    found = list(ruled(drafts, cast))
    surer = trained.judge([seen(one, cast) for one in found], cast.language)
    for one, other in zip(found, surer, strict=True):
        yield _by_rule(one, cast) if other is None else _by_gate(one, other, trained.by, cast)


def ruled(drafts: Iterable[Draft], cast: who.Cast) -> Iterator[Ruled]:
    """Each clause by the rules alone; a subject is judged once for all clauses that share it."""
    rules = kinds(cast.language)
    before: who.Actor | None = None
    last: who.Actor | None = None
    subject: Span | None = None
    for draft in drafts:
        if draft.subject is None or draft.subject != subject:
            told = who.subject(draft, before, cast)
            before, subject = (before, None) if draft.subject is None else (told, draft.subject)
        named = who.acting(told, draft, cast)
        judged = what.kind(draft, named, cast.text, rules, sides=cast.parties)
        last = _behind(judged.rule, named, last if draft.place else None, cast) if judged.unwritten else named
        yield Ruled(draft, named, last, judged)


def seen(one: Ruled, cast: who.Cast) -> Seen:
    """What the gate sees of a clause that the rules have judged."""
    draft, text = one.draft, cast.text
    actor = one.actor
    subject = draft.subject
    return Seen(
        str(one.judged.kind),
        one.judged.rule,
        actor.value,
        actor.rule,
        draft.lemma,
        draft.verb.quote(text).lower(),
        "" if subject is None else subject.quote(text).lower(),
        subject is not None and subject.start < draft.span.start,
        draft.wrapper is not None,
        bool(draft.fronted),
        text[draft.verb.end : min(draft.span.end, draft.verb.end + BEHIND)].lower(),
        text.rfind("\n", 0, draft.span.start) + 1,
        lists(cast.language).get(draft.lemma, ()),
    )


def _by_rule(one: Ruled, cast: who.Cast) -> Verdict:
    by = f"rule:{cast.language}.kind.{one.judged.rule}"
    kind = Facet("kind", str(one.judged.kind), by, one.judged.words, sure("kind", by))
    return _verdict(one.draft, kind, one.actor, cast)


def _by_gate(one: Ruled, other: Surer, by: str, cast: who.Cast) -> Verdict:
    """A clause of another kind than the rules say; if it is an undertaking, someone undertakes it."""
    actor = one.named
    if other.kind in UNDERTAKINGS:
        nobody = one.draft.subject is not None and not one.actor.party
        actor = who.undertaker(one.named, one.draft, cast) if nobody else one.actor
    kind = Facet("kind", str(other.kind), by, one.judged.words, other.confidence)
    return _verdict(one.draft, kind, actor, cast)


def _verdict(draft: Draft, kind: Facet, actor: who.Actor, cast: who.Cast) -> Verdict:
    return Verdict(draft, (kind, *who.facets(actor, draft, cast, undertaking=kind.value in UNDERTAKINGS)))


def _behind(rule: str, thing: who.Actor, last: who.Actor | None, cast: who.Cast) -> who.Actor:
    """Who stands behind a clause whose subject is a thing; `last` acts in the clause before it in the same
    sentence ("A will give grants, their number rising to forty").
    """
    if rule == what.FIXED and last is not None and last.party and last.stated:
        return last
    return who.unwritten(cast, stated=thing.stated and rule == what.INTENT_IS_TO)
