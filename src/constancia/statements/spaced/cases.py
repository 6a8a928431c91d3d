"""Conditions of several clauses in front: "If the Council rejects the plan, or the Minister withdraws it, the
fund shall be closed".
"""

from __future__ import annotations

from constancia.lexicon.clauses import FINITE, MODAL, SUBORDINATOR, Grammar
from constancia.statements.spaced.finite import strictly_finite
from constancia.statements.spaced.forms import NO_SUBJECT, commas
from constancia.statements.spaced.opened import Opening, clause_at
from constancia.statements.spaced.words import Words


def behind_cases(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """The clause behind such a condition: the first that a modal of promise or duty heads, where none stands
    before it; None where the condition is one clause, or none of this kind.
    """
    if grammar.direct or not words.tags[start] & SUBORDINATOR:
        return None
    parted = list(commas(words, start, end - 2))
    for place, comma in enumerate(parted):
        if any(words.tags[at] & MODAL for at in range(start, comma)):
            return None
        if words.tags[comma + 1] & (NO_SUBJECT | FINITE):
            continue
        head = strictly_finite(words, grammar, comma + 1, end)
        if head > comma + 1 and words.tags[head] & MODAL and not _parts(words, comma + 1, head):
            return clause_at(words, grammar, start, head, begin=comma + 1) if place else None
    return None


def _parts(words: Words, first: int, head: int) -> bool:
    """Whether an auxiliary stands between a comma and a modal, so that another clause begins there."""
    return any(words.tags[at] & FINITE for at in range(first, head))
