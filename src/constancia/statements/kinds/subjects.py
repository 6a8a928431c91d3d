"""What kind a clause is by who or what its subject is: a party, a thing, an event; and what is only held."""

from __future__ import annotations

from constancia.lexicon.kinds import Kinds
from constancia.model import Kind, Span
from constancia.statements.actors.cast import (
    BOTH_INSIDE,
    ISSUER,
    JOINT,
    MEANS,
    OFFICER,
    OTHER,
    PARTNER,
    PEOPLE,
    Actor,
)
from constancia.statements.actors.parties import Parties
from constancia.statements.drafts import Draft, subject_line, subject_words, told_words
from constancia.statements.kinds.judged import Judged, judge
from constancia.statements.kinds.told import is_courteous, managed, might
from constancia.statements.spaced.verbs.verb_group import FUTURE_FORM


def introduced(draft: Draft, actor: Actor, rest: str, text: str, words: Kinds, *, law: bool) -> Judged | None:
    """Behind will, willing to, continue to, intend to: a commitment, where a party acts. In a law what one
    `may` do is one as well.
    """
    governing = set(draft.governing)
    sums = draft.lemma in words.tells and words.sums.match(rest.strip()) is not None
    gives = bool(governing & words.pleasures) and draft.lemma in words.pleasing
    sums = sums or (gives and not (draft.perfect or draft.past))
    if governing & words.position_wrappers and not (governing & words.tells or sums):
        return judge(Kind.POSITION, "pleased", draft)
    longing = (draft.first_person and governing <= words.longs) or is_courteous(draft, words)
    clause = words.that_clause.match(text[draft.verb.end : draft.span.end].lower().lstrip())
    if longing and draft.lemma in words.spoken and (clause or draft.lemma not in words.position):
        return judge(Kind.DESCRIPTION, "told", draft)  # "Quiero contarles que el puente está listo"
    greets = bool(governing) and governing <= words.greets and draft.lemma in words.greeted
    if greets or (longing and draft.lemma in words.position):
        return None  # "Quero agradecer", "would like to thank": said by saying so
    if draft.lemma in words.avowals and governing:
        return judge(Kind.POSITION, "avows", draft)  # "我们要感谢", "要看到"
    if governing and governing <= words.settles and _is_said(draft, text, words):
        return judge(Kind.POSITION, "avows", draft)  # "Acordaron: a) expresar su pesar"
    optional = governing & (words.option | words.may if law else words.option) and actor.party
    if not governing or (might(draft, words) and not optional):
        return None
    if governing & words.includes:
        return None
    if governing <= words.stays | words.concurs:
        if draft.lemma in words.position:
            return None
        if draft.verb.quote(text).lower() in words.position_adjectives:
            return judge(Kind.POSITION, "is-of-a-mind", draft)  # "stand united with our partners"
    if (draft.past or draft.perfect) and not governing & words.promises:
        return None
    if managed(draft, text, words):
        return None
    if draft.passive and (foretold := _foretold(draft, actor, text, words)) is not None:
        return foretold
    if draft.passive and words.befalls.match(f"{draft.lemma} {rest.strip()}"):
        return judge(Kind.DESCRIPTION, "people-fare" if actor.party else "thing-will", draft)
    if draft.subject is None or actor.party:
        return _by_party(draft, actor, text, words)
    return _of_thing(draft, draft.subject, actor, text, words)


def _foretold(draft: Draft, actor: Actor, text: str, words: Kinds) -> Judged | None:
    """ "Towns will inevitably be hit", "The crisis will not be solved until all talk": what is only foreseen
    of a thing or of others; "Progress will only be made by talking": what someone holds to be its condition.
    """
    if draft.subject is None or (actor.party and actor.value in (ISSUER, JOINT)):
        return None
    told = " ".join(text[draft.subject.end : draft.span.end].lower().split())
    if words.presumably.search(text, draft.subject.end, draft.verb.start) or words.not_until.search(told):
        return judge(Kind.DESCRIPTION, "thing-will", draft)
    return judge(Kind.POSITION, "judges", draft) if words.only_by.search(told) else None


def _is_said(draft: Draft, text: str, words: Kinds) -> bool:
    """Whether an act is done by saying it: "expresar su pesar", "renovar su apoyo a"."""
    rest = " ".join(text[draft.verb.end : draft.span.end].lower().split())
    return draft.lemma in words.said or words.avowed.match(f"{draft.lemma} {rest}") is not None


def _by_party(draft: Draft, actor: Actor, text: str, words: Kinds) -> Judged | None:
    """What a party will do, or what will be done for it or to it."""
    if draft.copula and draft.past:
        return None
    if draft.copula and words.likened.match(text[draft.verb.end : draft.span.end].lower().strip()):
        return judge(Kind.DESCRIPTION, "state", draft)
    lasts = draft.wrapper is not None and draft.wrapper.quote(text).lower().split()[0] in words.goes_on
    if lasts and draft.lemma in words.lasting:
        return judge(Kind.DESCRIPTION, "state", draft)  # "El país sigue enfrentando retos"
    if actor.rule == PEOPLE and FUTURE_FORM in draft.governing and draft.lemma in words.entitled:
        return judge(Kind.COMMITMENT, "entitled", draft)
    given = actor.value == PARTNER and draft.lemma in words.giving
    inside = actor.rule == BOTH_INSIDE  # "A committee of experts of both sides will be set up"
    if draft.passive and (given or inside or actor.value.startswith(OTHER)):
        return judge(Kind.COMMITMENT, "passive-will", draft, unwritten=True)
    if actor.rule == PEOPLE and words.nothing.match(subject_words(draft, text)):
        return judge(Kind.COMMITMENT, "passive-will", draft, unwritten=True)  # "No family will wait"
    rest = text[draft.verb.end : draft.span.end].lower()
    if draft.lemma in words.reminded and words.that_clause.match(rest.lstrip()):
        return judge(Kind.DESCRIPTION, "state", draft)  # "The House will recall that"
    lost = draft.lemma in words.losses | words.undergone and not draft.negative and not draft.passive
    takes_in = words.takes_in.match(f"{draft.lemma} {rest.strip()}") is not None
    gets = actor.value.startswith(OTHER) and draft.lemma in words.gets and not draft.passive
    fares = (actor.rule == PEOPLE and draft.lemma in words.fares) or gets
    soon = not (draft.negative or words.soon.isdisjoint(draft.governing))
    if actor.rule == PEOPLE and soon and draft.lemma in words.entitled:
        return judge(Kind.COMMITMENT, "entitled", draft)  # "Os jovens vão ter acesso"
    if lost or (fares and not takes_in):
        return judge(Kind.DESCRIPTION, "people-fare", draft)
    return judge(Kind.COMMITMENT, "introduced", draft)


def _of_thing(draft: Draft, subject: Span, actor: Actor, text: str, words: Kinds) -> Judged | None:
    """What a thing will do, or what will be done to it."""
    if draft.passive or draft.reflexive:
        return judge(Kind.COMMITMENT, "passive-will", draft, unwritten=True)
    then = [draft.lemma, *text[draft.verb.end : draft.span.end].lower().rstrip(",").split(None, 2)[:2]]
    scheduled = any(words.scheduled.fullmatch(" ".join(then[:end])) for end in range(1, len(then) + 1))
    coming = FUTURE_FORM in draft.governing or words.happenings & set(draft.governing)
    if scheduled or (draft.lemma in words.happenings and coming):  # "comenzará a operar"
        return judge(Kind.COMMITMENT, "passive-will", draft, unwritten=True)
    if words.tasks & set(draft.governing):
        return judge(Kind.COMMITMENT, "falls-to", draft, unwritten=True)
    if words.strives & set(draft.governing):
        return judge(Kind.COMMITMENT, "strives", draft, unwritten=True)
    foreseen = not words.foresees.isdisjoint(draft.governing)
    rest = " ".join(text[draft.verb.end : draft.span.end].lower().split())
    outcome = draft.lemma in words.outcomes or words.effects_of.match(f"{draft.lemma} {rest}")
    if actor.rule == MEANS and words.means_act and (foreseen or not outcome):
        return judge(Kind.COMMITMENT, "means-will", draft, unwritten=True)
    written = subject.quote(text).lower()
    doing = draft.progressive and words.aim_subject.search(written)  # "A key focus will be identifying"
    if doing or words.intent_subject.search(written):
        return judge(Kind.COMMITMENT, "intent", draft, unwritten=True)
    if draft.listed and ":" in text[subject.end : draft.span.start]:
        return judge(Kind.COMMITMENT, "imperative", draft, unwritten=True)  # "The plan will: (a) open"
    if draft.copula and words.there.match(subject.quote(text).lower()):
        there = words.there_will_be.match(text[draft.verb.end : draft.span.end].lower().strip())
        return judge(Kind.COMMITMENT, "will-be", draft, unwritten=True) if there else None
    if words.aiming.search(subject_line(draft, text).lower()) and words.proposes & set(draft.governing):
        return judge(Kind.COMMITMENT, "means-will", draft, unwritten=True)  # "This paper proposes to"
    if draft.lemma in words.includes:
        return None  # "This work will include efforts to": by what it takes up
    return judge(Kind.DESCRIPTION, "thing-will", draft)


def event(draft: Draft, actor: Actor, rest: str, text: str, words: Kinds, sides: Parties) -> Judged | None:
    """What is told of a meeting: that it was held, or what was done there ("reached agreement")."""
    told = (draft.subject is not None or draft.first_person) and not draft.governing
    told = told and not words.recurring.search(told_words(draft, text))
    told = told and not (sides.agreed and not draft.past)  # what an agreement tells is to be done
    held = told and draft.lemma in words.events
    if held and (
        words.meeting.search(subject_words(draft, text)) or words.met_once.search(told_words(draft, text))
    ):
        return judge(Kind.DESCRIPTION, "meeting", draft)
    if told and draft.lemma in words.gatherings and words.gathering.search(rest.strip()):
        return judge(Kind.DESCRIPTION, "gathering", draft)
    met = sides.together or actor.value == JOINT or actor.rule == OFFICER
    event = met and draft.lemma in words.events
    felt = words.gladly.match(rest.lstrip()) is not None  # "reviewed with satisfaction the progress"
    if told and event and not felt and words.event.search(draft.lemma + rest.strip()):
        return judge(Kind.DESCRIPTION, "event", draft)
    return None


def stance(draft: Draft, actor: Actor, rest: str, text: str, words: Kinds, sides: Parties) -> Judged | None:
    """What someone holds, by a verb, an adjective or an adverb that says so; or what is told instead."""
    if draft.passive and actor.party and draft.verb.quote(text).lower() in words.position_adjectives:
        return judge(Kind.POSITION, "is-of-a-mind", draft)
    if actor.rule == MEANS and draft.lemma in words.position - words.state and not draft.passive:
        return judge(Kind.POSITION, "means-stance", draft)
    if draft.passive and draft.past and draft.subject is None and draft.lemma in words.position - words.state:
        return judge(Kind.POSITION, "stance", draft)  # "Foi sublinhada a importância do diálogo"
    if draft.passive or (draft.subject is not None and not actor.party):
        return None
    if not actor.value.startswith(OTHER) and words.binding.match(f"{draft.lemma} {rest.strip()}"):
        return judge(Kind.COMMITMENT, "vows", draft)  # "committed Utopia to join the pact"
    if not draft.governing and words.gladly.match(rest.lstrip()):
        return judge(Kind.POSITION, "with-feeling", draft)
    if draft.negative and draft.lemma in words.unborne and not draft.past and not sides.joint:
        return judge(Kind.POSITION, "refuses", draft)  # "绝不容许煽动仇恨"
    if draft.copula or draft.lemma in words.stays:
        first = rest.split(None, 2)[:2]
        if actor.value != PARTNER and any(word in words.position_adjectives for word in first):
            return judge(Kind.POSITION, "is-of-a-mind", draft)
        return None
    if draft.lemma in words.support:
        own = _is_own_government(rest, words, sides)
        controls = draft.controls and not words.claim.match(rest.lstrip())
        if not own and (controls or words.act.search(rest) or not words.cause.match(rest.lstrip())):
            return None
        return judge(Kind.POSITION, "support-cause", draft)
    return _upheld(draft, rest, words, sides) or _regarded(draft, actor, rest, words)


def _upheld(draft: Draft, rest: str, words: Kinds, sides: Parties) -> Judged | None:
    """What is upheld, practised or shared, and in which manner: "uphold the Charter"."""
    if (draft.past or draft.perfect) and draft.lemma in words.practised:
        return judge(Kind.DESCRIPTION, "practised", draft)
    if draft.lemma in words.manner and not words.serves.match(f"{draft.lemma}{rest.strip()}"):
        rule = words.principle_alone if sides.alone else words.principle
        how = rule.search(rest) is not None and words.upheld.search(rest) is None
        return judge(Kind.PRINCIPLE if how else Kind.POSITION, "manner" if how else "uphold", draft)
    item = draft.listed and draft.subject is None and not draft.first_person  # "- Share public data"
    if not item and draft.lemma in words.shared and not words.held.search(rest.strip()):
        return judge(Kind.DESCRIPTION, "shares", draft)
    return None


def _regarded(draft: Draft, actor: Actor, rest: str, words: Kinds) -> Judged | None:
    """What the verb alone tells: a stance, a text that was agreed on, or what was paid."""
    ours = draft.subject is not None or draft.first_person
    if ours and not draft.governing and not draft.past and draft.lemma in words.regards:
        return judge(Kind.POSITION, "stance", draft)
    if draft.lemma in words.settled and words.text_object.match(rest.lstrip()):
        return judge(Kind.DESCRIPTION, "agreed-text", draft)
    if (draft.perfect or draft.past) and not draft.governing and words.paid.match(rest.lstrip()):
        return judge(Kind.DESCRIPTION, "paid", draft)
    unsaid = not (ours or draft.third_person or draft.governing or draft.past)
    if draft.lemma in words.bare_acts and unsaid:
        return None  # "- Valorizar as carreiras": an order, no stance
    told = draft.lemma in words.state and (draft.perfect or not ours or actor.value not in (ISSUER, JOINT))
    told = told and (draft.perfect or words.that_clause.match(rest.lstrip()) is None)  # "Exigir que"
    settled = (draft.past or draft.perfect) and draft.lemma in words.settles
    told = told or (settled and words.settled_act.match(rest.lstrip()) is not None)
    told = told or (draft.reflexive and draft.past and draft.lemma in words.happenings)
    told = told or (draft.past and draft.first_person and draft.lemma in words.bare_acts)  # "Valorizámos"
    if draft.lemma in words.position and not told and not words.formal.match(f"{draft.lemma} {rest.strip()}"):
        return judge(Kind.POSITION, "stance", draft)
    return None


def _is_own_government(rest: str, words: Kinds, sides: Parties) -> bool:
    """Whether the issuer supports itself: "supports the Government of Utopia in"."""
    named = rest.lstrip()
    match = sides.issuer.search(named[:40])
    return match is not None and words.after_own.match(named, match.end()) is not None
