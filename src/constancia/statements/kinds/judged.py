"""A kind with the rule that gave it."""

from __future__ import annotations

from typing import NamedTuple

from constancia.model import Kind, Span
from constancia.statements.drafts import Draft


class Judged(NamedTuple):
    """A kind, the rule that decided it and the words it rests on; `unwritten` where the issuer stands
    behind a clause whose subject is a thing.
    """

    kind: Kind
    rule: str
    words: tuple[Span, ...]
    unwritten: bool = False


def judge(kind: Kind, rule: str, draft: Draft, *, unwritten: bool = False) -> Judged:
    """The kind by this rule, on the words that introduce the clause and its verb."""
    spans = (draft.verb,) if draft.wrapper is None else (draft.wrapper, draft.verb)
    return Judged(kind, rule, spans, unwritten)
