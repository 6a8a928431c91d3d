"""What a clause tells: a fact by its tense or its verb, else an undertaking in the present."""

from __future__ import annotations

import re

from constancia.lexicon.kinds import Kinds
from constancia.model import Kind, Span
from constancia.statements.actors.cast import ISSUER, JOINT, MEANS, OFFICER, OWN, PARTNER, PEOPLE, Actor
from constancia.statements.actors.parties import Parties
from constancia.statements.drafts import Draft, subject_words, told_words
from constancia.statements.kinds.judged import Judged, judge

_ASIDE = re.compile(r"^,[^,]{1,90},\s*")  # "acordaron, *asimismo*, que"


def _is_scheduled(draft: Draft, rest: str, text: str, words: Kinds) -> bool:
    """ "Los documentos *estarán disponibles*": whether what a thing will be is brought about by someone."""
    will_be = draft.verb.quote(text).lower() in words.will_be
    return will_be and words.scheduled.match(f"{draft.lemma} {rest.strip()}") is not None


def what_is_told(draft: Draft, actor: Actor, rest: str, text: str, words: Kinds, sides: Parties) -> Judged:
    """What is told: a fact by its tense or its verb, else an undertaking in the present."""
    if (draft.lemma in words.includes or words.includes & set(draft.governing)) and draft.subject is not None:
        return _inclusion(draft, draft.subject, actor, rest, text, words)
    if draft.subject is None and (alone := _subjectless(draft, text, words)) is not None:
        return alone
    carried_out = actor.party and draft.lemma in words.passive and not draft.past  # "双方执行本协定"
    if words.this_text.match(rest.strip()) and not carried_out:
        return judge(Kind.DESCRIPTION, "of-this-text", draft)
    bygone = draft.past or draft.perfect
    if bygone and (settled := _in_the_past(draft, actor, rest, text, words, sides)) is not None:
        return settled
    if not bygone and sides.agreed and _is_held(draft, actor, text, words, sides):
        return judge(Kind.COMMITMENT, "passive-rule", draft, unwritten=True)  # "会议可每年举行一次"
    if draft.copula and not draft.past and words.charge.match(rest.strip()):
        return judge(Kind.COMMITMENT, "falls-to", draft, unwritten=not actor.party)
    if draft.copula and not actor.party and _is_scheduled(draft, rest, text, words):
        return judge(Kind.COMMITMENT, "passive-will", draft, unwritten=True)
    if bygone or draft.copula or might(draft, words):
        return judge(Kind.DESCRIPTION, "told", draft)
    holds = words.undertaken.match(words.besides.sub("", _ASIDE.sub("", rest.strip()), count=1))
    agreed = draft.subject is not None and words.pact.match(subject_words(draft, text)) is not None
    if (actor.rule == MEANS or agreed) and draft.lemma in words.contains and holds:
        return judge(Kind.COMMITMENT, "means-include", draft, unwritten=True)
    if draft.lemma in words.tasks:
        tasked = draft.subject is not None and draft.verb.end <= draft.subject.start
        return judge(
            Kind.COMMITMENT, "falls-to", draft, unwritten=not tasked
        )  # "Cabe *ao Conselho* a gestão"
    if actor.rule == MEANS and draft.lemma in words.means_give and not draft.passive:
        return judge(Kind.COMMITMENT, "means-give", draft, unwritten=True)
    if draft.passive or (draft.reflexive and (not actor.party or draft.subject is None)):
        return _undergone(draft, rest, text, words, together=sides.joint)
    inherited = draft.subject is not None and draft.subject.end < draft.span.start
    verb = draft.verb.quote(text).lower()
    shared = draft.listed or (draft.place > 0 and words.infinitive.fullmatch(verb))
    meant = draft.nominal and actor.rule == MEANS
    idle = draft.lemma in words.bare or (draft.negative and not actor.party) or draft.progressive
    if inherited and ((shared and draft.lemma == verb) or meant) and not idle:
        # "Cabe al Comité revisar A y *presentar* B", "El plan tiene estos objetivos: *Creación de* A"
        return judge(Kind.COMMITMENT, "imperative", draft, unwritten=not actor.party)
    if not actor.party and inherited and words.speaking_text.match(subject_words(draft, text)):
        return judge(Kind.DESCRIPTION, "of-this-text", draft)  # "《宣言》确立目标，*推动合作*"
    if not actor.party and inherited and not words.things_pass_on and draft.lemma not in words.state:
        if draft.lemma in words.position:
            return judge(Kind.POSITION, "stance", draft)  # "张某致电，*表示祝贺*"
        return judge(Kind.COMMITMENT, "imperative", draft, unwritten=True)
    if draft.lemma in words.reports and words.that_clause.match(rest.lstrip()):
        return judge(Kind.DESCRIPTION, "state", draft)
    return _in_the_present(draft, actor, text, words, sides)


def _in_the_past(
    draft: Draft, actor: Actor, rest: str, text: str, words: Kinds, sides: Parties
) -> Judged | None:
    """What was settled by those who speak, or by those who met."""
    told = actor.rule == OFFICER and actor.value == ISSUER and not draft.perfect
    ours = actor.rule == OWN or told  # "The Minister instructed the Agency to"
    meeting = sides.together and actor.value in (ISSUER, JOINT) and actor.rule not in (OWN, OFFICER)
    together = sides.together or ours or actor.value == JOINT
    announced = draft.lemma in words.announces and actor.party and not (draft.perfect or draft.passive)
    announced = announced and (sides.together or not words.announces_together)
    if announced and words.settled_act.match(words.besides.sub("", rest.lstrip(), count=1)):
        return judge(Kind.COMMITMENT, "agreed-that", draft)  # "El Ministro anunció la construcción de"
    return _settled(draft, rest, text, words, together=together, meeting=meeting)


def _in_the_present(draft: Draft, actor: Actor, text: str, words: Kinds, sides: Parties) -> Judged:
    """A state, what things or the other side do, or what a party does: an undertaking."""
    organs = draft.progressive and words.organs.match(subject_words(draft, text)) is not None
    agent = actor.party and (actor.rule != PEOPLE or organs)
    acts = draft.progressive and agent and draft.lemma in words.acts
    told = text[draft.verb.end : draft.span.end].lower().strip()
    acts = acts or (draft.lemma in words.tells and words.sums.match(told) is not None)  # "announces $2m"
    begun = draft.lemma in words.announcing and words.announced.match(told) is not None
    acts = acts or (begun and actor.value in (ISSUER, JOINT))  # "I am announcing a new fund"
    acts = acts or (actor.party and words.hereby.search(text, draft.span.start, draft.verb.start) is not None)
    acts = acts or (sides.agreed and draft.lemma in words.upkeep and actor.value in (ISSUER, JOINT))
    if _is_held(draft, actor, text, words, sides):
        return judge(Kind.COMMITMENT, "passive-rule", draft, unwritten=True)  # "会议每年举行一次"
    idle = not (draft.progressive or draft.governing) and words.already.search(
        text, draft.span.start, draft.verb.start
    )
    if (
        not actor.party
        or idle
        or (draft.lemma in words.state and not acts)
        or (draft.progressive and (draft.negative or draft.lemma in words.losses))
        or (draft.progressive and words.visiting.match(f"{draft.lemma} {told}"))
        or (draft.reflexive and draft.lemma in words.being)
        or (actor.value == PARTNER and not sides.together)
    ):
        return judge(Kind.DESCRIPTION, "state", draft)
    if draft.reported:
        return judge(Kind.DESCRIPTION, "in-progress", draft)
    if actor.rule == PEOPLE and not (organs or _is_tasked(draft)):
        return judge(Kind.DESCRIPTION, "in-progress" if draft.progressive else "people-fare", draft)
    return judge(Kind.COMMITMENT, "present", draft)


def _is_held(draft: Draft, actor: Actor, text: str, words: Kinds, sides: Parties) -> bool:
    """Whether a text of two sides tells how often something of theirs is held."""
    held = sides.together and draft.lemma in words.passive and not actor.party
    return held and words.recurring.search(text, draft.span.start, draft.span.end) is not None


def might(draft: Draft, words: Kinds) -> bool:
    """Whether a modal makes it a possibility; "would like to", "would encourage" only say it politely."""
    return not words.weak.isdisjoint(draft.governing) and not is_courteous(draft, words)


def is_courteous(draft: Draft, words: Kinds) -> bool:
    """Whether what is said is only put politely: "would like to", "would encourage"."""
    governing = set(draft.governing)
    polite = governing | ({draft.lemma} if governing & words.backshift else set())
    return bool(governing & words.weak and polite & words.courteous)


def _is_tasked(draft: Draft) -> bool:
    """Whether a clause tells whose task it is, and only then what: "Cabe aos municípios organizar"."""
    return draft.subject is not None and draft.span.start < draft.subject.start < draft.verb.start


def managed(draft: Draft, text: str, words: Kinds) -> bool:
    """ "Logramos reducir la pobreza": what one has managed, in a form that may be of today or of the past."""
    said = (draft.verb if draft.wrapper is None else draft.wrapper).quote(text).lower().split()
    return draft.first_person and not words.achieved.isdisjoint(said)


def _settled(
    draft: Draft, rest: str, text: str, words: Kinds, *, together: bool, meeting: bool
) -> Judged | None:
    """What was settled is undertaken: charged to others ("instructed the ministers to"), or agreed on;
    `meeting` says that those who met tell of it.
    """
    if together and draft.lemma in words.charges and not draft.passive:
        return judge(Kind.COMMITMENT, "charges", draft)
    if meeting and draft.lemma in words.support and draft.past and not draft.passive:
        return _supported(draft, rest, words)
    vowed = words.vowed.match(rest.strip()) or words.sums.match(rest.strip())
    whose = draft.subject is not None or draft.third_person  # "Se comprometieron a que"
    if draft.lemma in words.vows and whose and not draft.passive and vowed:
        return judge(Kind.COMMITMENT, "vows", draft)
    if draft.lemma not in words.settles:
        return None
    behind = words.besides.sub("", _ASIDE.sub("", rest.lstrip()), count=1)
    clause = words.that_clause.match(behind) is not None
    if clause and (together or draft.first_person):
        return judge(Kind.COMMITMENT, "agreed-that", draft)
    unsaid = draft.subject is None and draft.lemma not in words.charges and (draft.passive or draft.reflexive)
    act = not draft.passive and words.settled_act.match(behind) is not None
    if act and (unsaid or meeting):
        return judge(Kind.COMMITMENT, "agreed-that", draft, unwritten=unsaid)  # "acordaron la creación de"
    impersonal = draft.subject is not None and words.nobody.fullmatch(subject_words(draft, text)) is not None
    if clause and impersonal and draft.passive:
        return judge(Kind.COMMITMENT, "agreed-that", draft, unwritten=True)  # "It has been agreed that"
    if clause and draft.past and unsaid:
        return judge(Kind.COMMITMENT, "agreed-that", draft, unwritten=True)  # "Se acordó que se publique"
    if draft.passive and words.undertaken.match(rest.strip()):
        return judge(Kind.COMMITMENT, "agreed-that", draft, unwritten=True)
    return None


def _supported(draft: Draft, rest: str, words: Kinds) -> Judged:
    """What a meeting supported: others who act or an act are undertaken, else it is a stance."""
    named = rest.lstrip()
    if draft.controls or words.act.match(named) or words.settled_act.match(named):
        return judge(Kind.COMMITMENT, "charges", draft)
    return judge(Kind.POSITION, "support-cause", draft)


def _subjectless(draft: Draft, text: str, words: Kinds) -> Judged | None:
    """What a verb without a subject tells by itself: what there is or will be, how one fares, an order."""
    verb = draft.verb.quote(text)
    if not draft.first_person:
        if draft.lemma in words.existence and verb.lower() in words.coming:
            return judge(Kind.COMMITMENT, "will-be", draft)
        if (draft.copula or draft.lemma in words.existence) and draft.lemma != verb:
            return judge(Kind.DESCRIPTION, "told", draft)
        if might(draft, words):
            return judge(Kind.DESCRIPTION, "told", draft)  # "podría crecer si lloviera"
    elif set(draft.governing) & words.weak - words.option or managed(draft, text, words):
        return judge(Kind.DESCRIPTION, "told", draft)  # "Juntos, podemos construir", "Logramos reducir"
    if draft.lemma in words.bare:
        return judge(Kind.DESCRIPTION, "state", draft)
    if draft.copula and verb.lower() in words.we_will_be and not draft.negative:
        return judge(Kind.COMMITMENT, "will-be", draft)
    if draft.first_person and (draft.copula or draft.lemma in words.fares):
        return judge(Kind.DESCRIPTION, "state", draft)  # "Somos um país pequeno", "Tenho pressa"
    if draft.passive and words.stands.match(told_words(draft, text)):
        return judge(Kind.DESCRIPTION, "state", draft)  # "Están ligados a la red"
    if not (draft.perfect or draft.past or draft.third_person):
        return judge(Kind.COMMITMENT, "imperative", draft)
    return None


def _inclusion(draft: Draft, subject: Span, actor: Actor, rest: str, text: str, words: Kinds) -> Judged:
    """What something includes: undertaken where "this" takes up an undertaking, or by a means."""
    if words.this.fullmatch(subject.quote(text).lower()):
        named = draft.lemma in words.includes and not draft.passive
        if not named or words.undertaken.match(rest.strip()):
            return judge(Kind.COMMITMENT, "this-includes", draft, unwritten=True)
    elif actor.rule == MEANS and not draft.past and not might(draft, words):
        return judge(Kind.COMMITMENT, "means-include", draft, unwritten=True)
    return judge(Kind.DESCRIPTION, "includes", draft)


def _undergone(draft: Draft, rest: str, text: str, words: Kinds, *, together: bool) -> Judged:
    """What is done to something: asked, ruled or told, by its verb."""
    rest = _ASIDE.sub("", rest)  # "Estuda-se, *ainda*, a criação"
    if draft.lemma in words.asked and draft.controls:
        return judge(Kind.POSITION, "stance", draft)
    made = draft.progressive and draft.lemma in words.made
    made = made or words.hereby.search(text, draft.span.start, draft.verb.start) is not None
    made = made or (not draft.controls and words.effective.search(rest) is not None)
    clause = words.that_clause.match(rest.lstrip()) is not None
    if words.shaped.match(rest.lstrip()):
        return judge(Kind.DESCRIPTION, "passive-told", draft)  # "is organised around four pillars"
    unsaid = draft.subject is None or words.nobody.fullmatch(draft.subject.quote(text).lower())
    if clause and unsaid and draft.lemma in words.proposes:
        return judge(Kind.COMMITMENT, "proposed-that", draft, unwritten=True)
    made = made or (draft.lemma in words.charges and words.undertaken.match(rest.strip()) is not None)
    made = made or (draft.lemma in words.charges and draft.controls and not draft.past)
    made = made or (draft.lemma in words.permits and draft.controls and not (draft.past or draft.negative))
    made = made or words.weighed.match(f"{draft.lemma} {rest.strip()}") is not None
    made = made or (
        together and draft.lemma in words.founds and not draft.past
    )  # "A Commission is established"
    there = draft.subject is not None and words.there.match(subject_words(draft, text)) is not None
    made = made or (there and draft.lemma in words.made)  # "There is established a Council"
    made = made or words.enacted.match(draft.verb.quote(text).lower()) is not None
    enacts = draft.reflexive and draft.lemma in words.enacting and not draft.progressive
    made = made or (enacts and draft.subject is None)
    spared = draft.negative and words.agent.match(rest.strip()) is not None
    if spared:
        return judge(Kind.DESCRIPTION, "passive-told", draft)  # "We are not funded by big business"
    if ((draft.lemma in words.passive or made) and not clause) or draft.lemma in words.guest:
        return judge(Kind.COMMITMENT, "passive-rule", draft, unwritten=True)
    return judge(Kind.DESCRIPTION, "passive-told", draft)
