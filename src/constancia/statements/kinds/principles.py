"""Principles: what a thing must be, what is never done, and how whatever comes up is dealt with."""

from __future__ import annotations

from constancia.lexicon.kinds import Kinds
from constancia.model import Kind
from constancia.statements.actors.cast import ISSUER, JOINT, MEANS, OTHER, PARTNER, PEOPLE, Actor
from constancia.statements.drafts import Draft, subject_words, told_words
from constancia.statements.kinds.judged import Judged, judge
from constancia.statements.spaced.verbs.verb_group import FUTURE_FORM
from constancia.statements.spaced.verbs.wrappers import IS_TO

INTENT_IS_TO = "intent-is-to"  # the rule by which someone unwritten stands behind what is to be


def principle(
    draft: Draft, actor: Actor, rest: str, text: str, words: Kinds, *, law: bool, agreed: bool
) -> Judged | None:
    """What holds for the cooperation or for a thing in it; None where it is no principle. In a `law` what may
    not be done is one, and what may be done only so; where sides `agreed`, how a thing may be done.
    """
    if draft.nominal and words.principle.fullmatch(draft.lemma):
        return judge(Kind.PRINCIPLE, "listed", draft)  # "os seguintes princípios: a) *Transparência*"
    duty = set(draft.governing) & words.duty
    if actor.rule == MEANS:
        duty -= {FUTURE_FORM}
    subject = subject_words(draft, text)
    if IS_TO in draft.governing:
        fixed = _is_fixed(draft, actor, subject, rest, words)
        return None if fixed else _is_to(draft, actor, subject, words, item=_is_item(draft, text))
    if _rests(draft, actor, rest, words):
        occasion = words.occasions.search(subject)  # "La visita se enmarca en el centenario"
        return (
            judge(Kind.DESCRIPTION, "state", draft) if occasion else judge(Kind.PRINCIPLE, "rests-on", draft)
        )
    of_thing = draft.subject is not None and not actor.party
    if (of_thing and _is_of_thing(draft, subject, rest, words)) or _is_of_all(draft, actor, duty, words):
        return judge(Kind.PRINCIPLE, "of-the-cooperation", draft)
    if _is_left_out(draft):
        return judge(Kind.PRINCIPLE, "rules-out", draft)
    forbidden = draft.lemma in words.forbids and (draft.passive or draft.reflexive) and not draft.past
    option = words.option | words.may if law else words.option
    limited = law or draft.lemma in words.joins
    if limited and set(draft.governing) & option and _is_limited(draft, text, words):
        return judge(Kind.PRINCIPLE, "rules-out", draft)
    # "Meetings may be held by telephone", "Ministries must act"
    held = (law or agreed) and of_thing and draft.passive and set(draft.governing) & words.option
    if held or (duty & words.urges and words.organs.fullmatch(subject) and not draft.passive):
        return judge(Kind.PRINCIPLE, "duty", draft)
    none_shall = duty and actor.value.startswith(OTHER) and words.nothing.match(subject)
    if forbidden or none_shall or _rules_out(draft, of_thing, subject, rest, words, option):
        return judge(Kind.PRINCIPLE, "rules-out", draft)
    foreseen = set(draft.governing) <= {FUTURE_FORM} and not draft.past
    serves = words.serves.match(f"{draft.lemma}{rest.strip()}") is not None
    run = of_thing and words.future & set(draft.governing) and not (draft.past or serves)
    if run and words.conduct.fullmatch(f"{subject} | {draft.lemma}{rest.strip()}"):
        return judge(Kind.PRINCIPLE, "of-the-cooperation", draft)  # "本计划将尊重各方意愿"
    if of_thing and draft.lemma in words.principle_lemmas and foreseen and not serves:
        return judge(Kind.PRINCIPLE, "of-the-cooperation", draft)
    such = _is_such(draft, subject, rest, words, party=actor.party)
    unsaid = draft.subject is None and draft.passive and not draft.first_person
    unsaid = unsaid and bool(duty & words.judges)  # "Devem ser debatidas as questões"
    if such is None and duty and (of_thing or unsaid) and not (duty & words.advice and draft.passive):
        return _due(draft, duty, subject, rest, words)
    return such


def rule_of_agreement(draft: Draft, actor: Actor, text: str, words: Kinds) -> Judged | None:
    """What an agreement says of a thing or a body in it ("委员会由双方代表组成"), or of anyone's right."""
    told = told_words(draft, text)
    side = actor.party and actor.value in (ISSUER, JOINT, PARTNER) and draft.subject is not None
    ruled = not side and words.agreed_rule.search(told) is not None
    if ruled or words.agreed_right.search(told):
        return judge(Kind.PRINCIPLE, "of-the-cooperation", draft)
    return None


def _rests(draft: Draft, actor: Actor, rest: str, words: Kinds) -> bool:
    """ "The cooperation is based on respect": on what a thing rests."""
    loose = draft.reflexive or not actor.party
    rests = draft.passive or (loose and words.principle_rest.search(rest.strip()) is not None)
    bygone = draft.perfect and draft.reflexive  # "se ha basado en"
    told = f"{'not ' if draft.negative else ''}{draft.lemma} {rest.strip()}"
    resting = loose and not (draft.past or draft.perfect) and words.resting.match(told) is not None
    return (rests and draft.lemma in words.principle_verbs and not bygone) or resting


def _is_of_thing(draft: Draft, subject: str, rest: str, words: Kinds) -> bool:
    """What is told of a thing by whom or how it is done, how it is settled, or by whom it may be altered."""
    told = not draft.governing or (set(draft.governing) == {FUTURE_FORM} and not draft.passive)
    by_agent = draft.agent and draft.lemma not in words.state
    kept = draft.lemma in words.manner and told and not (draft.passive and draft.past)
    if by_agent or kept or _is_settled(draft, subject, rest, words):
        return True
    optional = bool(set(draft.governing) & words.option)
    return draft.passive and optional and draft.lemma in words.alterable


def _is_of_all(draft: Draft, actor: Actor, duty: set[str], words: Kinds) -> bool:
    """Of what a body is made up, and what is not: said of whatever stands as subject."""
    made_up = bool(duty or words.modals & set(draft.governing)) and draft.lemma in words.composition
    promised = actor.party and set(draft.governing) & words.promises  # "中方将不附加条件"
    return made_up or (draft.negative and not promised and draft.lemma in words.principle_lemmas)


def _is_such(draft: Draft, subject: str, rest: str, words: Kinds, *, party: bool) -> Judged | None:
    """What is a principle by its own words: "is voluntary", "the principle is", "governs itself"."""
    if draft.lemma in words.self_verbs and words.self_object.search(rest.strip()):
        return judge(Kind.PRINCIPLE, "of-itself", draft)
    stays = draft.copula or draft.lemma in words.stays
    held = party and words.avowed.match(f"{draft.lemma} {rest.strip()}")  # "is open to talks"
    if stays and words.principle_object.match(rest.strip()) and not held:
        return judge(Kind.PRINCIPLE, "is-such", draft)
    if draft.copula and words.principle_subject.search(subject):
        return judge(Kind.PRINCIPLE, "principle-is", draft)
    return None


def _is_left_out(draft: Draft) -> bool:
    """ "Não são abrangidas pela lei as empresas": what a rule does not cover, said before what it is."""
    told = draft.past or draft.governing or draft.first_person
    return draft.subject is None and draft.passive and draft.negative and not told


def _is_fixed(draft: Draft, actor: Actor, subject: str, rest: str, words: Kinds) -> bool:
    """ "The allowance is to rise to $300": an amount that the issuer sets."""
    amount = words.fixing.match(f"{draft.lemma} {rest.strip()}") and words.fixed_subject.search(subject)
    return amount is not None and not actor.party


def _is_to(draft: Draft, actor: Actor, subject: str, words: Kinds, *, item: bool) -> Judged:
    """What is to be: an intention, an aim, what should be by anyone's judgement, or a rule."""
    modal = not (words.modals and words.modals.isdisjoint(draft.governing))  # where a language has them
    tasked = words.task_subject.search(subject) and modal
    meant = words.intent_subject.search(subject) or words.plan_subject.search(subject)
    if meant and draft.past and not tasked:
        return judge(Kind.DESCRIPTION, "told", draft)  # "One of my first actions was to begin"
    if tasked or meant:
        return judge(Kind.COMMITMENT, INTENT_IS_TO, draft, unwritten=not (tasked and actor.party))
    if words.aim_subject.search(subject):
        if item:
            return judge(Kind.COMMITMENT, "imperative", draft, unwritten=True)  # "Our goals are to: (a) open"
        return judge(Kind.DESCRIPTION, "aim-is-to", draft)
    nobody = not actor.party if draft.subject else not draft.first_person
    if nobody and (words.evaluative.match(subject) or words.nobody.match(subject)):
        if words.this.fullmatch(subject) and not (draft.passive or draft.copula):
            return judge(Kind.DESCRIPTION, "aim-is-to", draft)  # "This is to ensure"
        return judge(Kind.POSITION, "evaluates", draft)
    if actor.party and draft.lemma in words.state - words.acts and not draft.copula:
        return judge(Kind.DESCRIPTION, "state", draft)  # "The islands are to become a state"
    party = actor.party and not (draft.passive and actor.rule == PEOPLE)
    return judge(Kind.COMMITMENT if party else Kind.PRINCIPLE, "is-to", draft)


def _is_item(draft: Draft, text: str) -> bool:
    """ "Our goals are to: - open ports": whether a clause is an item behind the colon of its subject."""
    if not draft.listed or draft.subject is None or draft.subject.end >= draft.span.start:
        return False
    return ":" in text[draft.subject.end : draft.span.start]


def _due(draft: Draft, duty: set[str], subject: str, rest: str, words: Kinds) -> Judged:
    """What a thing must be: judged, advised, a rule, or to be made ("a fund shall be set up")."""
    if (
        duty & (words.judges | words.advice)
        and words.ruled.search(subject)
        and not words.judged.match(rest.strip())
    ):
        return judge(Kind.PRINCIPLE, "duty", draft)
    judged = draft.copula or duty <= words.owed
    if duty & words.judges and judged:
        return judge(Kind.POSITION, "judges", draft)
    if words.advice & duty:
        happens = draft.lemma in words.happenings
        return judge(Kind.COMMITMENT if happens else Kind.POSITION, "advice", draft, unwritten=happens)
    if draft.passive and not (draft.negative or words.nothing.match(subject)) and draft.lemma in words.made:
        return judge(Kind.COMMITMENT, "passive-will", draft, unwritten=True)
    return judge(Kind.PRINCIPLE, "duty", draft)


def _is_settled(draft: Draft, subject: str, rest: str, words: Kinds) -> bool:
    """How whatever comes up is dealt with, and what is not done with what is entrusted: "disputes will be
    settled by consultation", "the data will not be disclosed".
    """
    if draft.past or draft.perfect:
        return False
    undergone = draft.passive or draft.reflexive
    if undergone and draft.negative and words.entrusted.search(subject):
        return True
    told = f"{subject} | {'be ' if undergone else ''}{'not ' if draft.negative else ''}{draft.lemma}{rest}"
    return words.settling.search(told) is not None


def _is_limited(draft: Draft, text: str, words: Kinds) -> bool:
    """ "*Só* poderão concorrer as empresas que": whether one may do what is told under a limit alone."""
    start = draft.span.start
    if draft.subject is not None and draft.subject.end < draft.verb.start:
        start = max(draft.subject.end, start)
    return not words.only.isdisjoint(text[start : draft.verb.start].lower().split())


def _rules_out(
    draft: Draft, of_thing: bool, subject: str, rest: str, words: Kinds, option: frozenset[str]
) -> bool:
    """ "No grant may be tied", "the Parties may not", "nothing here affects", "does not imply"; `option` are
    the words for "may".
    """
    nothing = words.nothing.match(subject) is not None
    if set(draft.governing) & option and (draft.negative or nothing):
        return True
    negated = draft.negative or nothing or words.nothing.match(rest.lstrip()) is not None
    return of_thing and negated and draft.lemma in words.effects and not draft.past
