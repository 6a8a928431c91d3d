"""Opinions: what someone holds, judges, advises, wants or needs, and what is to be without an actor."""

from __future__ import annotations

import re

from constancia.lexicon.kinds import Kinds
from constancia.model import Kind
from constancia.statements.actors.cast import ISSUER, JOINT, OWN, Actor
from constancia.statements.drafts import Draft, subject_words, told_words
from constancia.statements.kinds.judged import Judged, judge

STRESSED = 120  # code points of a feeling in front: "É com enorme honra e sentido de responsabilidade que"
ASIDE = re.compile(r"^,[^,]{1,90},\s*")  # what is put in behind a verb


def opinion(draft: Draft, actor: Actor, rest: str, text: str, words: Kinds) -> Judged | None:
    """ "It is important that", "we need to", "we should", "challenges should be addressed"."""
    own = actor.party and actor.value in (ISSUER, JOINT)
    before = text[max(draft.span.start - STRESSED, 0) : draft.span.start].lower()
    if draft.first_person and not draft.governing and words.stressed.search(before):
        announced = draft.lemma in words.announces
        return None if announced else judge(Kind.POSITION, "with-feeling", draft)
    written = subject_words(draft, text)
    unsaid = draft.subject is None or words.nobody.match(written) is not None
    if draft.copula and unsaid and words.intent.match(rest.strip()):
        return judge(Kind.COMMITMENT, "intent", draft, unwritten=True)
    ours = words.nobody.match(written) or words.intent_subject.search(written) or words.these.match(written)
    if draft.copula and ours and words.evaluative.match(rest.strip()):
        return judge(Kind.POSITION, "evaluates", draft)
    is_said = draft.copula or (draft.lemma in words.amounts | words.stays and not draft.past)
    if is_said and draft.subject is not None and not actor.party and words.judged.match(rest.strip()):
        return judge(Kind.POSITION, "judges", draft)
    held = draft.copula and not draft.past and words.view_subject.search(written)
    if held and words.that_clause.match(rest.strip()):
        return judge(Kind.POSITION, "holds-that", draft)
    of_ours = own or words.intent_subject.search(written) is not None
    told = f"{draft.lemma} {rest.strip()}"
    promised = not (words.promises | words.duty).isdisjoint(draft.governing)
    if of_ours and not (draft.past or promised) and words.stands_for.match(told):
        return judge(Kind.POSITION, "evaluates", draft)
    polite = words.greets | words.weak | words.wishes
    avows = (actor.party or draft.subject is None) and set(draft.governing) <= polite
    praised = words.praise.search(" ".join(text[draft.span.start : draft.verb.end].lower().split()))
    if avows and (words.avowed.match(told) or praised):
        return judge(Kind.POSITION, "stance", draft)
    if draft.copula and actor.party and words.adherent.match(rest.strip()):
        return judge(Kind.POSITION, "is-an-adherent", draft)
    if own and words.signpost.match(_spoken(draft, text)):
        return judge(Kind.DESCRIPTION, "of-this-text", draft)
    if _is_demand(draft, text, words):
        return judge(Kind.POSITION, "demands", draft, unwritten=True)
    if (draft.copula or draft.reflexive) and not draft.past and words.pending.match(rest.strip()):
        return judge(Kind.COMMITMENT, "pending", draft, unwritten=not actor.party)
    return _wish(draft, actor, rest, words, own=own)


def _is_demand(draft: Draft, text: str, words: Kinds) -> bool:
    """ "Há que reformar a lei", "a lei é antiga, pelo que *importa* mudá-la": nobody's act is called for."""
    if draft.subject is None:
        return words.demand.match(told_words(draft, text)) is not None
    behind = draft.subject.end < draft.span.start and not draft.past
    clause = " ".join(text[draft.span.start : draft.span.end].lower().split())
    return behind and words.demand_behind.match(clause) is not None


def _wish(draft: Draft, actor: Actor, rest: str, words: Kinds, *, own: bool) -> Judged | None:
    """What someone advises, urges, refuses, wants, holds or needs; `own` says that it is the speakers."""
    owed = _owed(draft, actor, rest, words, own=own)
    if owed is not None:
        return owed
    if (
        own
        and draft.first_person
        and draft.negative
        and draft.lemma in words.refusals
        and set(draft.governing) <= words.longs
    ):
        return judge(Kind.POSITION, "refuses", draft)
    needed = own or words.needed.match(rest.lstrip()) is not None
    told = ASIDE.sub("", rest.lstrip())  # "Penso, *contudo*, que"
    said = words.that_clause.match(told) or words.deemed.match(told)
    longed = draft.lemma in words.longs and not draft.governing
    if own and ((draft.lemma in words.wants and said) or longed or _wants_to_be(draft, words)):
        return judge(Kind.POSITION, "wants-that", draft)
    spoken = draft.first_person or actor.rule == OWN
    if own and spoken and draft.negative and set(draft.governing) & words.weak - words.option:
        return judge(Kind.POSITION, "refuses", draft)
    if said and draft.reflexive and draft.subject is None and draft.lemma in words.reports:
        return judge(Kind.DESCRIPTION, "state", draft)
    if actor.party and draft.lemma in words.reports | words.tells and words.oughts.match(told):
        return judge(Kind.POSITION, "holds-that", draft)  # "said that all sides should show restraint"
    undergone = (draft.reflexive or draft.passive) and (draft.subject is None or not actor.party)
    if undergone and words.foreseen.match(f"{draft.lemma} {rest.strip()}"):
        return judge(Kind.DESCRIPTION, "state", draft)  # "Se espera un aumento de las lluvias"
    supported = draft.lemma in words.support and words.that_clause.match(rest.lstrip())
    if (said and actor.party and draft.lemma in words.claims) or (actor.party and supported):
        return judge(Kind.POSITION, "holds-that", draft)
    if actor.party and draft.lemma in words.promises and words.agreed_need.match(rest.lstrip()):
        return judge(Kind.POSITION, "need", draft)
    called_for = draft.passive and not draft.negative  # "Urgent action is needed"
    if (needed or called_for) and draft.lemma in words.needs and not (draft.past or draft.perfect):
        return judge(Kind.POSITION, "need", draft)
    return None


def _owed(draft: Draft, actor: Actor, rest: str, words: Kinds, *, own: bool) -> Judged | None:
    """ "We must mend the roads", "we should remember", "prices must be cut": what the speakers say that they
    themselves ought to do is a commitment, but not what they ought to be or think, what ought to be done, nor
    what "we need to" do, or one of the sides needs to.
    """
    duty = set(draft.governing)
    told = draft.subject is not None or not draft.third_person
    advised = duty & words.advice and (draft.passive or (own and told))
    urged = words.urges | words.owed if draft.first_person else words.urges
    body = actor.party and actor.stated and draft.copula  # "The Agency must be accountable"
    urges = duty & urged and not draft.past and (own or body or (draft.passive and actor.party))
    needs = duty & words.needing and (own or actor.party) and draft.subject is not None and not draft.past
    if not (advised or urges or needs):
        return None
    thought = words.inward | words.position | words.longs
    felt = words.avowed.match(f"{draft.lemma} {rest.strip()}") is not None  # "we should *take pride* in"
    held = draft.passive or draft.copula or draft.lemma in thought or felt
    if own and not held and not needs:
        return judge(Kind.COMMITMENT, "own-duty", draft)
    return judge(Kind.POSITION, "advice" if advised else "urges" if urges else "need", draft)


def _spoken(draft: Draft, text: str) -> str:
    """A clause from its subject on, in small letters: "i will now turn to the budget"."""
    start = draft.span.start if draft.subject is None else draft.subject.start
    return " ".join(text[start : draft.span.end].lower().split())


def _wants_to_be(draft: Draft, words: Kinds) -> bool:
    """ "Queremos ser una puente", "we want to see justice": a wish for what is to be so, no act."""
    return (draft.copula or draft.lemma in words.seen) and bool(words.longs & set(draft.governing))
