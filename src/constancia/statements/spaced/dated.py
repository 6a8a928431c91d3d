"""Clauses in the past whose form leaves that open: "criamos" is both what is created and what was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from constancia.lexicon.clauses import AND, Grammar
from constancia.model import Span
from constancia.statements.drafts import Draft

ACCOUNT = 2  # clauses in the past
_JOINED = re.compile(r"\s*,?\s*(\w+)\s*")


def dated(text: str, read: list[Draft], grammar: Grammar) -> list[Draft]:
    """The clauses of a passage, with those in the past that their form leaves open: behind a time gone by,
    behind what the same speaker has done, counted behind what came about ("O desemprego caiu. *Entregamos
    420 mil* moradias"), or joined to what was done.
    """
    told, came, found = False, False, list[Draft]()
    accounts = _accounts(read)
    for at, draft in enumerate(read):
        if draft.tenseless:
            before = (*draft.fronted, Span(draft.span.start, draft.verb.end))
            bygone = any(grammar.bygone.search(text, span.start, span.end) for span in before)
            bygone = bygone or grammar.gone.search(text, draft.verb.end, draft.span.end) is not None
            speaks = draft.lemma in grammar.wrappers.infinitive | grammar.wrappers.statement
            spoken = speaks or draft.lemma in grammar.performative | grammar.own
            counted = came and any(sign.isdigit() for sign in text[draft.verb.end : draft.span.end])
            joined = _is_joined(text, read, at, grammar)
            behind = (told or counted or joined) and not speaks
            draft = draft._replace(past=bygone or behind or (accounts and not spoken))
        came = draft.past
        told = draft.past and (draft.first_person or grammar.ours.match(text, draft.span.start) is not None)
        found.append(draft)
    return found


def _accounts(read: Sequence[Draft]) -> bool:
    """Whether a passage gives account of what was done: by all of its verbs whose form tells the time."""
    told = [one for one in read if not one.tenseless]
    return len(told) >= ACCOUNT and all(_was_done(one) for one in told)


def _is_joined(text: str, read: Sequence[Draft], at: int, grammar: Grammar) -> bool:
    """ "Se construyeron hospitales y *pagamos* la deuda", "*Recibimos* un país en crisis y lo hemos
    levantado": whether an *and* joins a clause to what was done, by whoever it was.
    """
    own = read[at]
    before = at > 0 and _was_done(read[at - 1]) and _joins(text, read[at - 1], own, grammar)
    behind = at + 1 < len(read) and _was_done(read[at + 1]) and read[at + 1].first_person
    return before or (behind and _joins(text, own, read[at + 1], grammar))


def _was_done(draft: Draft) -> bool:
    """Whether a clause is in the past by its form, and settles nothing that is still to come."""
    return (draft.past or draft.perfect) and draft.wrapper is None


def _joins(text: str, first: Draft, second: Draft, grammar: Grammar) -> bool:
    """Whether nothing but an *and* stands between two clauses."""
    between = _JOINED.fullmatch(text, first.span.end, second.span.start)
    return between is not None and bool(grammar.tags.get(between[1].lower(), 0) & AND)
