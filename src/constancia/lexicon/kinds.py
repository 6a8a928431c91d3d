"""What kind of statement a clause is: a language's verbs and patterns (`kinds.toml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from constancia.lexicon.files import table

FILE = "kinds"


@dataclass(frozen=True, slots=True)
class Kinds:
    """Verbs by lemma, patterns on lower-case text; see the comments in the file."""

    invite: frozenset[str]
    guest: frozenset[str]
    guest_object: re.Pattern[str]
    event_object: re.Pattern[str]
    guests_alone: bool
    awaited: frozenset[str]
    awaited_object: re.Pattern[str]
    position: frozenset[str]
    shared: frozenset[str]
    held: re.Pattern[str]
    position_wrappers: frozenset[str]
    position_adjectives: frozenset[str]
    support: frozenset[str]
    cause: re.Pattern[str]
    after_own: re.Pattern[str]
    act: re.Pattern[str]
    manner: frozenset[str]
    principle: re.Pattern[str]
    principle_alone: re.Pattern[str]
    events: frozenset[str]
    event: re.Pattern[str]
    both_object: re.Pattern[str]
    principle_verbs: frozenset[str]
    principle_rest: re.Pattern[str]
    principle_object: re.Pattern[str]
    stays: frozenset[str]
    principle_subject: re.Pattern[str]
    aim_subject: re.Pattern[str]
    intent_subject: re.Pattern[str]
    principle_lemmas: frozenset[str]
    this_text: re.Pattern[str]
    things_pass_on: bool
    self_verbs: frozenset[str]
    self_object: re.Pattern[str]
    evaluative: re.Pattern[str]
    nobody: re.Pattern[str]
    judged: re.Pattern[str]
    adherent: re.Pattern[str]
    needs: frozenset[str]
    needed: re.Pattern[str]
    wants: frozenset[str]
    that_clause: re.Pattern[str]
    demand: re.Pattern[str]
    forbids: frozenset[str]
    urges: frozenset[str]
    owed: frozenset[str]
    stands_for: re.Pattern[str]
    losses: frozenset[str]
    reports: frozenset[str]
    judges: frozenset[str]
    fares: frozenset[str]
    happenings: frozenset[str]
    existence: frozenset[str]
    means_act: bool
    outcomes: frozenset[str]
    paid: re.Pattern[str]
    acts: frozenset[str]
    aims: frozenset[str]
    aiming: re.Pattern[str]
    undertaken: re.Pattern[str]
    settled: frozenset[str]
    gatherings: frozenset[str]
    gathering: re.Pattern[str]
    text_object: re.Pattern[str]
    state: frozenset[str]
    bare: frozenset[str]
    weak: frozenset[str]
    option: frozenset[str]
    nothing: re.Pattern[str]
    agent: re.Pattern[str]
    effects: frozenset[str]
    seen: frozenset[str]
    wishes: frozenset[str]
    promises: frozenset[str]
    charges: frozenset[str]
    duty: frozenset[str]
    advice: frozenset[str]
    includes: frozenset[str]
    this: re.Pattern[str]
    passive: frozenset[str]
    made: frozenset[str]


@cache
def kinds(language: str) -> Kinds:
    """The kind rules of a language; what it does not give matches nothing."""
    data = table(language, FILE)
    invitation, position = data.get("invitation", {}), data.get("position", {})
    support, manner, description = (data.get(name, {}) for name in ("support", "manner", "description"))
    passive = data.get("commitment", {}).get("passive_present", "")
    return Kinds(
        invite=_words(invitation, "verbs"),
        guest=_words(invitation, "guest"),
        guest_object=_pattern(invitation, "guest_object", bounded=True),
        event_object=_pattern(invitation, "event_object"),
        guests_alone=invitation.get("guests_alone", False),
        awaited=frozenset([invitation["awaited"]] if "awaited" in invitation else ()),
        awaited_object=_pattern(invitation, "awaited_object"),
        position=_words(position, "verbs") | frozenset(position.get("phrases", ())),
        shared=_words(position, "shared"),
        held=_pattern(position, "held"),
        position_wrappers=_words(position, "wrappers"),
        position_adjectives=_words(position, "adjectives"),
        support=_words(support, "verbs"),
        after_own=_pattern(support, "after_own"),
        cause=_pattern(support, "cause"),
        act=_pattern(support, "act"),
        manner=_words(manner, "verbs"),
        principle=_pattern(manner, "principle"),
        principle_alone=_pattern(manner, "principle_alone" if "principle_alone" in manner else "principle"),
        events=_words(description, "events"),
        event=_pattern(description, "event"),
        both_object=_pattern(invitation, "both_object"),
        principle_verbs=_words(manner, "principle_verbs"),
        principle_rest=_pattern(manner, "principle_rest"),
        principle_object=_pattern(manner, "principle_object", bounded=True),
        stays=_words(manner, "stays"),
        principle_subject=_pattern(manner, "principle_subject"),
        intent_subject=_pattern(manner, "intent_subject"),
        principle_lemmas=_words(manner, "principle_lemmas"),
        things_pass_on=description.get("things_pass_on", True),
        this_text=_pattern(description, "this_text"),
        self_verbs=_words(manner, "self_verbs"),
        self_object=_pattern(manner, "self_object"),
        aim_subject=_pattern(manner, "aim_subject"),
        evaluative=_pattern(position, "evaluative"),
        nobody=_pattern(position, "nobody"),
        judged=_pattern(position, "judged", bounded=True),
        adherent=_pattern(position, "adherent"),
        needs=_words(position, "needs"),
        wants=_words(position, "wants"),
        that_clause=_pattern(position, "that_clause", bounded=True),
        needed=_pattern(position, "needed", bounded=True),
        demand=_pattern(position, "demand", bounded=True),
        forbids=_words(manner, "forbids"),
        urges=_words(position, "urges"),
        owed=_words(position, "owed"),
        stands_for=_pattern(position, "stands_for"),
        losses=_words(description, "losses"),
        reports=_words(description, "reports"),
        judges=_words(position, "judges"),
        fares=_words(description, "fares"),
        happenings=_words(position, "happenings") | frozenset(position.get("happening_phrases", ())),
        existence=_words(description, "existence"),
        means_act=description.get("means_act", False),
        outcomes=_words(description, "outcomes"),
        acts=_words(description, "acts"),
        paid=_pattern(description, "paid"),
        aims=_words(description, "aims"),
        aiming=_pattern(description, "aiming", bounded=True),
        undertaken=_pattern(description, "undertaken"),
        gatherings=_words(description, "gatherings"),
        gathering=_pattern(description, "gathering"),
        settled=_words(description, "settled"),
        text_object=_pattern(description, "text_object"),
        state=_words(description, "state"),
        bare=_words(description, "bare"),
        promises=_words(data.get("commitment", {}), "promises"),
        charges=_words(data.get("commitment", {}), "charges"),
        option=_words(description, "option"),
        agent=_pattern(manner, "agent", bounded=True),
        nothing=_pattern(manner, "nothing", bounded=True),
        effects=_words(manner, "effects"),
        seen=_words(invitation, "seen"),
        wishes=_words(invitation, "wishes"),
        weak=_words(description, "weak"),
        duty=_words(description, "duty"),
        advice=_words(description, "advice"),
        includes=_words(description, "includes"),
        this=_pattern(description, "this"),
        made=_words(data.get("commitment", {}), "made"),
        passive=frozenset(part.strip() for part in passive.split("|") if part.strip()),
    )


def _words(rows: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(rows.get(name, "").split())


def _pattern(rows: Mapping[str, Any], name: str, *, bounded: bool = False) -> re.Pattern[str]:
    joined = re.sub(r"\s*\n\s*", "", rows.get(name, "").strip())
    if not joined:
        return re.compile(r"(?!)")
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)" if bounded else f"(?:{joined})")
