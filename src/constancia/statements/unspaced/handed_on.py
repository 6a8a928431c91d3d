"""What one clause of a sentence without spaces hands on to the next, and what that takes over of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from constancia.model import Span
from constancia.statements.drafts import Draft
from constancia.statements.unspaced.predicates import Predicate
from constancia.statements.unspaced.voice import carries
from constancia.statements.unspaced.written import PARTS, Written


class State(NamedTuple):
    """What one clause of a sentence hands on to the next.

    `past` comes from a verb before, `told` from a fronted time gone by; `begun` is where a clause
    without a verb of its own began ("愿同各国一道，"). `agreed` says that all that follows is what was
    agreed ("双方商定，").
    """

    subject: Span | None = None
    wrapper: Span | None = None
    governing: tuple[str, ...] = ()
    past: bool = False
    told: bool = False
    fronted: tuple[Span, ...] = ()
    begun: int = -1
    agreed: bool = False


def undertakes(sentence: Written, governing: tuple[str, ...]) -> bool:
    """Whether what stands behind a time gone by is no fact: a duty, or what is agreed at a meeting of
    which this paper tells ("会谈中，双方同意加强合作").
    """
    rules = sentence.rules
    if any(map(rules.binding.fullmatch, governing)):
        return True
    return any(map(rules.consenting.fullmatch, governing)) and bool(rules.occasion.search(sentence.quote))


def taken_over(
    sentence: Written, state: State, done: list[Draft], found: Predicate, modals: Sequence[tuple[str, Span]]
) -> State:
    """The state behind a predicate: a new subject begins anew, a promise is carried on by its `modals`."""
    rules = sentence.rules
    if state.agreed and found.subject is not None:
        return state._replace(subject=found.subject)  # "双方商定，*下届会议*于2030年举行"
    if found.subject is not None or _turns(sentence, state, done, found):
        state = state._replace(subject=found.subject, wrapper=None, governing=(), past=False)
    elif found.agent is not None and (state.subject is None or _is_acted_on(sentence, state, done, found)):
        led = sentence.place(found.agent)[0] == found.start + len(rules.agent)
        state = state._replace(subject=found.agent if led else None)  # "由县政府组织验收"
    if found.lemma in rules.asserting and not found.modals and found.subject is None:
        state = state._replace(wrapper=None, governing=())  # "双方同意合作，*强调*"
    if _starts_anew(sentence, done, found):
        state = state._replace(subject=done[0].subject)
    if modals:
        words = tuple(word for word, _ in modals)
        return state._replace(wrapper=modals[0][1], governing=words, past=False)
    bound = any(rules.obliged.fullmatch(word) or rules.planned.fullmatch(word) for word, _ in found.modals)
    bound = bound or rules.anew.match(sentence.masked, found.start) is not None
    return state._replace(past=found.past or (state.past and not bound))  # "正在扩大，*需*深化"


def carried(sentence: Written, found: Predicate) -> list[tuple[str, Span]]:
    """The modals that govern the clauses behind their own too."""
    if not found.modals or found.lemma in sentence.rules.witnessed:
        return []
    rules, acts = sentence.rules, False
    if found.subject is not None:
        place = sentence.place(found.subject)
        acts = any(one.fullmatch(sentence.quote, *place) for one in (rules.party, rules.doers))
    return [one for one in found.modals if carries(rules, one[0], acts=acts)]


def _starts_anew(sentence: Written, done: list[Draft], found: Predicate) -> bool:
    """Whether a duty is of whom the sentence began with: "要协调，各县要配合；*要*检查"."""
    if found.subject is not None or not done or not sentence.parts(found.start):
        return False
    binding = sentence.rules.binding
    duty = any(binding.fullmatch(word) for word, _ in found.modals)
    return duty and any(map(binding.fullmatch, done[0].governing))


def _is_acted_on(sentence: Written, state: State, done: list[Draft], found: Predicate) -> bool:
    """Whether the subject so far is a thing told of before who leads it: "会议每年举行，*由部长主持*"."""
    subject = state.subject
    leads = found.lemma in sentence.rules.leads
    if subject is None or not leads or state.begun >= 0 or not done or state.agreed:
        return False
    begin, end = sentence.place(subject)
    rules, masked = sentence.rules, sentence.masked
    party = any(one.fullmatch(masked, begin, end) for one in (rules.party, rules.doers))
    leader = found.agent is not None and rules.leaders.fullmatch(sentence.quote, *sentence.place(found.agent))
    return begin >= 0 and not party and bool(leader)


def _is_dated_anew(sentence: Written, state: State, found: Predicate) -> bool:
    """Whether a date behind a semicolon opens acts that are none of the thing told of before: "收入提高；
    *到2035年，*形成新体系".
    """
    thing, masked = state.subject, sentence.masked
    if thing is None or found.subject is not None or not state.fronted:
        return False
    begin, end = sentence.place(thing)
    date = sentence.place(state.fronted[-1])
    if not 0 <= begin < end <= date[0] or sentence.rules.date.fullmatch(masked, *date) is None:
        return False
    party = any(one.fullmatch(masked, begin, end) for one in (sentence.rules.party, sentence.rules.doers))
    return not party and any(part in masked[end : date[0]] for part in PARTS)


def _turns(sentence: Written, state: State, done: list[Draft], found: Predicate) -> bool:
    """Whether a duty without a subject is none of the thing told of before it: "毕业生将高达千万人，要
    促进就业"; nor of a thing where it names in front to whom something is done ("对超标者必须严惩").
    """
    rules, thing = sentence.rules, state.subject
    if _is_dated_anew(sentence, state, found):
        return True
    if thing is None or not any(rules.binding.fullmatch(word) for word, _ in found.modals):
        return False
    if sentence.masked[found.start - 1 : found.start] in rules.further:
        return False
    begin, end = sentence.place(thing)
    if begin < 0 or rules.party.fullmatch(sentence.masked, begin, end):
        return False
    told = bool(done) and not any(map(rules.binding.fullmatch, done[-1].governing))
    return told or rules.topic.match(sentence.masked, found.start) is not None
