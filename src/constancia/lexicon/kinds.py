"""What kind of statement a clause is: a language's verbs and patterns (`kinds.toml`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from constancia.lexicon.fields import filled, pattern, plain, taken, words
from constancia.lexicon.files import table

FILE = "kinds"


def _alternatives(written: str | None) -> frozenset[str]:
    return frozenset(part.strip() for part in (written or "").split("|") if part.strip())


@dataclass(frozen=True, slots=True)
class Kinds:
    """Verbs by lemma, patterns on lower-case text; see the comments in the file."""

    invite: frozenset[str] = words("invitation.verbs")
    joins: frozenset[str] = words("invitation.joins")
    summons: frozenset[str] = words("invitation.summons")
    summoned: re.Pattern[str] = pattern("invitation.summoned", bounded=True)
    guest: frozenset[str] = words("invitation.guest")
    guest_object: re.Pattern[str] = pattern("invitation.guest_object", bounded=True)
    event_object: re.Pattern[str] = pattern("invitation.event_object")
    guests_alone: bool = plain("invitation.guests_alone", default=False)
    awaited: frozenset[str] = taken(
        "invitation.awaited", by=lambda phrase: frozenset([phrase] if phrase else ())
    )
    awaited_object: re.Pattern[str] = pattern("invitation.awaited_object")
    position: frozenset[str] = words("position.verbs", "position.phrases")
    shared: frozenset[str] = words("position.shared")
    held: re.Pattern[str] = pattern("position.held")
    position_wrappers: frozenset[str] = words("position.wrappers")
    position_adjectives: frozenset[str] = words("position.adjectives")
    support: frozenset[str] = words("support.verbs")
    cause: re.Pattern[str] = pattern("support.cause")
    after_own: re.Pattern[str] = pattern("support.after_own")
    act: re.Pattern[str] = pattern("support.act")
    manner: frozenset[str] = words("manner.verbs")
    principle: re.Pattern[str] = pattern("manner.principle")
    principle_alone: re.Pattern[str] = pattern("manner.principle_alone", "manner.principle")
    events: frozenset[str] = words("description.events")
    event: re.Pattern[str] = pattern("description.event")
    both_object: re.Pattern[str] = pattern("invitation.both_object")
    principle_verbs: frozenset[str] = words("manner.principle_verbs")
    principle_rest: re.Pattern[str] = pattern("manner.principle_rest")
    principle_object: re.Pattern[str] = pattern("manner.principle_object", bounded=True)
    stays: frozenset[str] = words("manner.stays")
    principle_subject: re.Pattern[str] = pattern("manner.principle_subject")
    aim_subject: re.Pattern[str] = pattern("manner.aim_subject")
    intent_subject: re.Pattern[str] = pattern("manner.intent_subject")
    principle_lemmas: frozenset[str] = words("manner.principle_lemmas")
    settling: re.Pattern[str] = pattern("manner.settling")
    entrusted: re.Pattern[str] = pattern("manner.entrusted")
    this_text: re.Pattern[str] = pattern("description.this_text")
    things_pass_on: bool = plain("description.things_pass_on", default=True)
    self_verbs: frozenset[str] = words("manner.self_verbs")
    self_object: re.Pattern[str] = pattern("manner.self_object")
    evaluative: re.Pattern[str] = pattern("position.evaluative")
    nobody: re.Pattern[str] = pattern("position.nobody")
    judged: re.Pattern[str] = pattern("position.judged", bounded=True)
    called_on: re.Pattern[str] = pattern("position.called_on")
    outsiders: re.Pattern[str] = pattern("position.outsiders")
    adherent: re.Pattern[str] = pattern("position.adherent")
    needs: frozenset[str] = words("position.needs")
    needed: re.Pattern[str] = pattern("position.needed", bounded=True)
    wants: frozenset[str] = words("position.wants")
    longs: frozenset[str] = words("position.longs")
    amounts: frozenset[str] = words("position.amounts")
    claims: frozenset[str] = words("position.claims")
    agreed_need: re.Pattern[str] = pattern("position.agreed_need", bounded=True)
    gladly: re.Pattern[str] = pattern("position.gladly", bounded=True)
    formal: re.Pattern[str] = pattern("position.formal", bounded=True)
    that_clause: re.Pattern[str] = pattern("position.that_clause", bounded=True)
    demand: re.Pattern[str] = pattern("position.demand", bounded=True)
    forbids: frozenset[str] = words("manner.forbids")
    urges: frozenset[str] = words("position.urges")
    refusals: frozenset[str] = words("position.refusals")
    owed: frozenset[str] = words("position.owed")
    stands_for: re.Pattern[str] = pattern("position.stands_for")
    losses: frozenset[str] = words("description.losses")
    reports: frozenset[str] = words("description.reports")
    judges: frozenset[str] = words("position.judges")
    fares: frozenset[str] = words("description.fares")
    entitled: frozenset[str] = words("commitment.entitled")
    happenings: frozenset[str] = words("position.happenings", "position.happening_phrases")
    existence: frozenset[str] = words("description.existence")
    coming: frozenset[str] = words("commitment.coming")
    fixed_subject: re.Pattern[str] = pattern("commitment.fixed_subject")
    fixing: re.Pattern[str] = pattern("commitment.fixing")
    means_act: bool = plain("description.means_act", default=False)
    outcomes: frozenset[str] = words("description.outcomes")
    paid: re.Pattern[str] = pattern("description.paid")
    acts: frozenset[str] = words("description.acts")
    aims: frozenset[str] = words("description.aims")
    aiming: re.Pattern[str] = pattern("description.aiming", bounded=True)
    undertaken: re.Pattern[str] = pattern("description.undertaken")
    settled: frozenset[str] = words("description.settled")
    gatherings: frozenset[str] = words("description.gatherings")
    gathering: re.Pattern[str] = pattern("description.gathering")
    text_object: re.Pattern[str] = pattern("description.text_object")
    state: frozenset[str] = words("description.state")
    bare: frozenset[str] = words("description.bare")
    weak: frozenset[str] = words("description.weak")
    option: frozenset[str] = words("description.option")
    nothing: re.Pattern[str] = pattern("manner.nothing", bounded=True)
    agent: re.Pattern[str] = pattern("manner.agent", bounded=True)
    effects: frozenset[str] = words("manner.effects")
    seen: frozenset[str] = words("invitation.seen")
    wishes: frozenset[str] = words("invitation.wishes")
    promises: frozenset[str] = words("commitment.promises")
    charges: frozenset[str] = words("commitment.charges")
    hereby: re.Pattern[str] = pattern("commitment.hereby")
    scheduled: re.Pattern[str] = pattern("commitment.scheduled")
    asked: frozenset[str] = words("position.asked")
    tasks: frozenset[str] = words("commitment.tasks")
    charge: re.Pattern[str] = pattern("commitment.charge", bounded=True)
    settles: frozenset[str] = words("commitment.settles")
    contains: frozenset[str] = words("commitment.contains")
    intent: re.Pattern[str] = pattern("commitment.intent", bounded=True)
    pending: re.Pattern[str] = pattern("commitment.pending", bounded=True)
    duty: frozenset[str] = words("description.duty")
    advice: frozenset[str] = words("description.advice")
    includes: frozenset[str] = words("description.includes")
    this: re.Pattern[str] = pattern("description.this")
    passive: frozenset[str] = taken("commitment.passive_present", by=_alternatives)
    made: frozenset[str] = words("commitment.made")


@cache
def kinds(language: str) -> Kinds:
    """The kind rules of a language; what it does not give matches nothing."""
    return filled(Kinds, table(language, FILE))


@cache
def lists(language: str) -> Mapping[str, tuple[str, ...]]:
    """Lemma -> the lists of the kind rules on which it stands, by their names in `Kinds`, in order."""
    rules = kinds(language)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for field in fields(Kinds):
        listed = getattr(rules, field.name)
        if isinstance(listed, frozenset):
            for lemma in listed:
                found[lemma].append(field.name)
    return {lemma: tuple(names) for lemma, names in found.items()}
