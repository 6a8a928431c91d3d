"""What kind of statement a clause is (codebook, section 2)."""

from __future__ import annotations

import re

from constancia.lexicon.kinds import Kinds
from constancia.model import Kind
from constancia.statements.actors.cast import (
    ISSUER,
    JOINT,
    OTHER,
    OWN,
    PARTNER,
    PEOPLE,
    Actor,
)
from constancia.statements.actors.parties import Parties
from constancia.statements.drafts import Draft, subject_line, subject_words
from constancia.statements.kinds.judged import Judged, judge
from constancia.statements.kinds.opinions import opinion
from constancia.statements.kinds.principles import principle, rule_of_agreement
from constancia.statements.kinds.subjects import event, introduced, stance
from constancia.statements.kinds.told import what_is_told
from constancia.statements.spaced.verbs.verb_group import FUTURE_FORM

WHOLE = 4  # words: "los siguientes objetivos específicos" is no aim yet
FIXED = "fixed"  # the rule by which someone unwritten stands behind an amount


def kind(draft: Draft, actor: Actor, text: str, words: Kinds, *, sides: Parties) -> Judged:
    """The kind of a clause, by the first of these rules that has something to say."""
    rest = text[draft.verb.end : draft.span.end].lower().replace("\n", " ")
    return (
        _invitation(draft, actor, rest, words, joint=sides.joint, several=sides.several)
        or _offered(draft, actor, rest, words)
        or _entitled(draft, actor, rest, text, words)
        or _granted(draft, actor, rest, text, words)
        or _called_on(draft, actor, text, words, sides)
        or _bidden(draft, actor, words, sides)
        or _defined(draft, rest, words)
        or _aim(draft, actor, rest, text, words)
        or _forecast(draft, text, words)
        or _going_on(draft, rest, text, words)
        or (rule_of_agreement(draft, actor, text, words) if sides.agreed and not sides.rules else None)
        or _just_done(draft, rest, words)
        or principle(draft, actor, rest, text, words, law=sides.rules, agreed=sides.together)
        or opinion(draft, actor, rest, text, words)
        or _fixed(draft, actor, rest, text, words)
        or _spared(draft, text, words)
        or _planned(draft, rest, text, words)
        or _would(draft, actor, text, words, sides)
        or introduced(draft, actor, rest, text, words, law=sides.rules)
        or event(draft, actor, rest, text, words, sides)
        or stance(draft, actor, rest, text, words, sides)
        or what_is_told(draft, actor, rest, text, words, sides)
    )


def _invitation(
    draft: Draft, actor: Actor, rest: str, words: Kinds, *, joint: bool, several: bool
) -> Judged | None:
    thing = draft.subject is not None and not actor.party
    told = draft.past and (draft.passive or thing)
    told = told or (thing and not words.weak.isdisjoint(draft.governing))  # "can invite abuse"
    if draft.lemma in words.invite and not draft.perfect and not told:
        return judge(Kind.INVITATION, "invite", draft, unwritten=draft.passive)
    if draft.lemma in words.guest:
        if draft.passive and draft.past and actor.party:
            return judge(Kind.DESCRIPTION, "told", draft)  # "was welcomed by the Mayor"
        if draft.passive:
            return judge(Kind.INVITATION, "welcome-to", draft, unwritten=True)
        event = words.event_object.match(rest.lstrip()) is not None
        event = event or (joint and words.both_object.match(rest.lstrip()) is not None)
        if words.guest_object.search(rest) and not event and not draft.past:
            return judge(Kind.INVITATION, "welcome-guest", draft)
        if draft.governing and not draft.past and words.admitted.match(rest.strip()):
            return judge(Kind.COMMITMENT, "admits", draft)
        hosts = joint or (several and words.together_no_guests)
        if event or hosts or draft.past or words.guests_alone:
            return judge(Kind.POSITION, "welcome-event", draft)
        return judge(Kind.INVITATION, "welcome", draft)
    if not draft.governing and words.inviting.match(f"{draft.lemma} {rest.strip()}"):
        return judge(Kind.INVITATION, "invite", draft)
    if draft.lemma in words.wishes or (draft.lemma in words.seen and set(draft.governing) & words.wishes):
        return judge(Kind.INVITATION, "would-like", draft)
    if draft.lemma in words.awaited and words.awaited_object.search(rest):
        return judge(Kind.INVITATION, "look-forward", draft)
    return None


def _offered(draft: Draft, actor: Actor, rest: str, words: Kinds) -> Judged | None:
    """ "The States may join the plan", "I call on the mayors to join": a place that is held open."""
    own = actor.value in (ISSUER, JOINT)
    may = set(draft.governing) & words.weak and not draft.negative
    if may and actor.party and not own and draft.lemma in words.joins:
        return judge(Kind.INVITATION, "may-join", draft, unwritten=True)
    if own and not draft.past and draft.lemma in words.summons and words.summoned.search(rest):
        return judge(Kind.INVITATION, "summon", draft)
    return None


def _entitled(draft: Draft, actor: Actor, rest: str, text: str, words: Kinds) -> Judged | None:
    """ "Each student will receive a voucher", "tenants will no longer have to pay": what is granted."""
    bygone = draft.past or draft.perfect or draft.passive
    if draft.subject is None or actor.rule != PEOPLE or bygone or words.modals.isdisjoint(draft.governing):
        return None
    told = f"{'not ' if draft.negative else ''}{draft.lemma} {rest.strip()}"
    granted = words.entitling.match(told) is not None and words.takes_in.match(told) is None
    granted = granted or not words.enabling.isdisjoint(draft.governing)
    if granted or words.freed.search(text[draft.span.start : draft.verb.start].lower()):
        return judge(Kind.COMMITMENT, "entitled", draft, unwritten=True)
    return None


def _granted(draft: Draft, actor: Actor, rest: str, text: str, words: Kinds) -> Judged | None:
    """ "The project will receive £2 million", "A further £2 million will go to schools": what is given."""
    bygone = draft.past or draft.perfect or draft.passive or draft.negative
    if draft.subject is None or bygone or words.modals.isdisjoint(draft.governing):
        return None
    theirs = actor.value not in (ISSUER, JOINT, PARTNER) or not actor.party
    given = theirs and draft.lemma in words.gets and words.sums.match(rest.strip())
    goes = words.funds.match(f"{draft.lemma} {rest.strip()}") and words.sums.match(subject_words(draft, text))
    return judge(Kind.COMMITMENT, "granted", draft, unwritten=True) if given or goes else None


def _called_on(draft: Draft, actor: Actor, text: str, words: Kinds, sides: Parties) -> Judged | None:
    """What those are to do who have no part in the text: "发达国家应兑现承诺", "Utopia must stop"."""
    duty = (words.duty | words.needing) & set(draft.governing)
    if draft.subject is None or not duty:
        return None
    told = f"{subject_words(draft, text)} | {draft.lemma}{text[draft.verb.end : draft.span.end]}"
    if words.deserved.match(told):
        return judge(Kind.POSITION, "judges", draft)
    joint, ruled = sides.joint, sides.rules or sides.agreed
    other = duty & words.judges and actor.value == PARTNER and not joint
    people = actor.rule == PEOPLE and not (ruled or draft.past) and duty <= words.asked_of_people
    people = people and not words.of_our_house.search(subject_words(draft, text))
    other = other or people  # "Farmers should plant trees"
    if other or (duty <= words.owed and actor.value.startswith(OTHER)):
        return judge(Kind.POSITION, "calls-on", draft)
    subject = subject_line(draft, text).lower()
    called = None if joint else words.called_on.fullmatch(subject)
    bound = actor.value == JOINT and duty - words.urges - words.advice  # "the Parties concerned shall"
    if called is None and (bound or not words.outsiders.fullmatch(subject)):
        return None
    return judge(Kind.POSITION, "calls-on", draft)


def _bidden(draft: Draft, actor: Actor, words: Kinds, sides: Parties) -> Judged | None:
    """ "España y China deben reforzar sus relaciones": what those who speak are called on to do, by their own
    name; in a law or an agreement it binds them.
    """
    own = actor.party and actor.value in (ISSUER, JOINT) and draft.subject is not None
    if not own or sides.rules or sides.agreed or draft.passive or draft.listed:
        return None
    bidden = not draft.past and words.bids.intersection(draft.governing)
    return judge(Kind.POSITION, "urges", draft) if bidden else None


def _defined(draft: Draft, rest: str, words: Kinds) -> Judged | None:
    """ "Se entenderá por vivienda digna": what a text means by a word."""
    meant = (draft.reflexive or draft.passive) and words.defines.match(f"{draft.lemma} {rest.strip()}")
    return judge(Kind.DESCRIPTION, "told", draft) if meant and not draft.first_person else None


def _aim(draft: Draft, actor: Actor, rest: str, text: str, words: Kinds) -> Judged | None:
    """ "The strategy aims to cut emissions", "provides a framework": what a plan is for, or gives."""
    of_thing = draft.third_person if draft.subject is None else not actor.party
    start = draft.span.start if draft.wrapper is None else min(draft.span.start, draft.wrapper.start)
    aim = words.aimed.search(text, start, draft.verb.start) if of_thing else None
    if aim and not (draft.listed and _is_means(text, aim, draft.verb.start)):
        return judge(Kind.DESCRIPTION, "aims", draft)  # "El plan tiene por objetivo ampliar"
    if draft.subject is None:
        return None
    planned = words.aiming.search(subject_line(draft, text).lower())
    aimed = draft.passive and draft.lemma in words.aims and not draft.negative
    outlines = not draft.negative and words.outlines.match(f"{draft.lemma} {rest.strip()}") is not None
    if planned and (aimed or outlines):
        return judge(Kind.DESCRIPTION, "aims", draft)
    if draft.listed or not draft.governing or draft.governing[0] not in words.aims:
        return None
    meant = words.intent_subject.search(subject_words(draft, text))  # "El compromiso busca ampliar"
    return None if meant or (actor.party and not planned) else judge(Kind.DESCRIPTION, "aims", draft)


def _is_means(text: str, aim: re.Match[str], verb: int) -> bool:
    """ "tiene por objetivo ampliar el riego, con estas acciones: - abrir pozos": whether a whole aim stands
    before the colon, and items behind it are how it is reached; or several are listed, each to be reached
    ("tem por objetivos: - ampliar a rega").
    """
    colon = text.find(":", aim.end(), verb)
    several = aim.group().endswith("s")
    return colon >= 0 and (several or len(text[aim.end() : colon].split()) > WHOLE)


def _fixed(draft: Draft, actor: Actor, rest: str, text: str, words: Kinds) -> Judged | None:
    """ "The minimum wage will rise to 900": an amount that the issuer sets, and what it is to be."""
    if draft.subject is None or actor.party or draft.past or draft.perfect:
        return None
    told = f"{draft.lemma} {rest.strip()}"
    if words.granting.match(told):
        return judge(Kind.COMMITMENT, FIXED, draft, unwritten=True)
    if words.fixed_subject.search(draft.subject.quote(text).lower()) and words.fixing.match(told):
        return judge(Kind.COMMITMENT, FIXED, draft, unwritten=True)
    return None


def _spared(draft: Draft, text: str, words: Kinds) -> Judged | None:
    """ "Ninguna escuela quedará sin agua", "Ninguém pagará mais": what is to befall nobody is promised."""
    subject = subject_words(draft, text)
    if words.not_all.match(subject):
        return judge(Kind.DESCRIPTION, "thing-will", draft)  # "Not every road will be mended"
    nobody = words.nothing.match(subject) or words.no_one.match(subject)
    if not nobody or words.no_country.match(subject) or draft.negative:
        return None
    will_be = draft.copula and draft.verb.quote(text).lower() in words.will_be
    promised = FUTURE_FORM in draft.governing or not words.promises.isdisjoint(draft.governing)
    does = promised and not (draft.passive or draft.copula) and words.no_one.match(subject)
    if will_be or does:
        return judge(Kind.COMMITMENT, "passive-will", draft, unwritten=True)
    return None


def _forecast(draft: Draft, text: str, words: Kinds) -> Judged | None:
    """ "O PIB deverá crescer 2%": what is expected of a quantity, though it is told like a duty."""
    if draft.subject is None or not draft.governing or draft.passive:
        return None
    told = f"{subject_words(draft, text)} | {draft.governing[-1]} {draft.lemma}"
    return judge(Kind.DESCRIPTION, "state", draft) if words.forecast.match(told) else None


def _going_on(draft: Draft, rest: str, text: str, words: Kinds) -> Judged | None:
    """ "Good progress is being made": what is told of how things go, with no modal; of what others do
    ("jobs are being created by firms"), or of the text itself ("details are provided in the annex").
    """
    if not draft.passive or draft.subject is None or not words.modals.isdisjoint(draft.governing):
        return None
    told = f"{subject_words(draft, text)} | {draft.lemma}"
    if words.headway.search(told):
        return judge(Kind.DESCRIPTION, "state", draft)
    if words.told_here.match(f"{told} {rest.strip()}"):
        return judge(Kind.DESCRIPTION, "of-this-text", draft)
    others = draft.progressive and words.done_by_others.search(rest) is not None
    return judge(Kind.DESCRIPTION, "passive-told", draft) if others else None


def _just_done(draft: Draft, rest: str, words: Kinds) -> Judged | None:
    """ "El Congreso acaba de aprobar la ley": what has been done a moment ago."""
    done = words.just_done.match(f"{draft.lemma} {rest.strip()}") is not None
    return judge(Kind.DESCRIPTION, "told", draft) if done and not draft.governing else None


def _planned(draft: Draft, rest: str, text: str, words: Kinds) -> Judged | None:
    """ "The plan foresees the closure of the mine": an act that a plan holds."""
    if draft.subject is None or draft.past or draft.perfect or draft.negative or draft.governing:
        return None
    held = words.planned.match(f"{subject_words(draft, text)} | {draft.lemma} {rest.strip()}")
    return judge(Kind.COMMITMENT, "means-include", draft, unwritten=True) if held else None


def _would(draft: Draft, actor: Actor, text: str, words: Kinds, sides: Parties) -> Judged | None:
    """ "Subject to support, Utopia would raise its target": what one promises to do on a condition; "We would
    abolish the levy": what the speakers of one side would do, once in office.
    """
    own = actor.party and actor.value in (ISSUER, JOINT) and draft.subject is not None
    acts = (
        not (draft.passive or draft.copula or draft.perfect)
        and draft.lemma not in words.state | words.position
    )
    if not (own and acts and draft.governing) or not set(draft.governing) <= words.backshift:
        return None
    told = (draft.span, *draft.fronted)
    given = any(words.given.search(span.quote(text).lower()) for span in told)
    unreal = any(words.unreal.search(span.quote(text).lower()) for span in told)
    ours = actor.rule == OWN and not (sides.together or draft.negative or unreal or draft.reported)
    given = given or (ours and draft.lemma not in words.inward | words.undergone | words.losses)
    return judge(Kind.COMMITMENT, "introduced", draft) if given else None
