"""Conditions of several clauses in front: "If the Council rejects the plan, or the Minister withdraws it, the
fund shall be closed".
"""

from __future__ import annotations

from constancia.lexicon.clauses import AND, COMMA, FINITE, MODAL, SUBORDINATOR, Grammar
from constancia.lexicon.verbs import ADJECTIVE, BASE, NOUN, PAST, THIRD
from constancia.statements.spaced.openings.opened import Opening, clause_at
from constancia.statements.spaced.verbs.finite import strictly_finite
from constancia.statements.spaced.words.forms import NO_SUBJECT, commas
from constancia.statements.spaced.words.steps import BEGINS
from constancia.statements.spaced.words.words import Words


def behind_cases(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """The clause behind such a condition: the first that a modal of promise or duty heads, where none stands
    before it; None where the condition is one clause, or none of this kind.
    """
    opens = words.tags[start] & SUBORDINATOR or words.folded[start] in grammar.conjunctive
    if grammar.direct or not opens:
        return None
    for place, comma in enumerate(commas(words, start, end - 2)):
        if any(words.tags[at] & MODAL for at in range(start, comma)):
            return None
        if not _may_open(words, grammar, comma + 1):
            continue
        head = strictly_finite(words, grammar, comma + 1, end)
        if head <= comma + 1 or _lists(words, comma + 1, head):
            return None
        if words.tags[head] & MODAL and not _parts(words, comma + 1, head):
            several = place or _joins_clauses(words, start, comma)
            return clause_at(words, grammar, start, head, begin=comma + 1) if several else None
        if words.tags[comma + 1] & BEGINS and not words.tags[start] & SUBORDINATOR:
            return None  # "As trade grew, the Board has said that"
    return None


def _may_open(words: Words, grammar: Grammar, first: int) -> bool:
    """Whether a subject may begin here: "*existing* ports will"; no verb, no preposition."""
    tag = words.tags[first]
    if words.folded[first] in grammar.adjectival:
        return True
    return not (tag & (NO_SUBJECT | FINITE) or (tag & (THIRD | PAST) and not tag & (NOUN | ADJECTIVE)))


def _lists(words: Words, first: int, head: int) -> bool:
    """Whether a list goes on behind a comma: "firms, *towns, and the Ministry will*"."""
    return any(words.tags[at] & COMMA and words.tags[at + 1] & AND for at in range(first, head))


def _joins_clauses(words: Words, start: int, comma: int) -> bool:
    """ "As ports open *and* more ships *come*": whether a verb stands on both sides of an *and*."""
    joined = next((at for at in range(start + 1, comma) if words.tags[at] & AND), -1)
    told = FINITE | BASE | THIRD
    sides = (range(start + 1, joined), range(joined + 1, comma))
    return joined > 0 and all(any(words.tags[at] & told for at in side) for side in sides)


def _parts(words: Words, first: int, head: int) -> bool:
    """Whether an auxiliary stands between a comma and a modal, so that another clause begins there."""
    return any(words.tags[at] & FINITE for at in range(first, head))
