"""Who acts, as the codebook writes it, and what is known of a text before it is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from constancia.lexicon.actors import Actors
from constancia.model import Span
from constancia.statements.actors.parties import Parties

ISSUER, JOINT, PARTNER, OTHER = "issuer", "joint", "partner", "other:"
BOTH_INSIDE = "both-inside"  # the rule by which both sides stand inside a subject
# Rules by which a subject is no party, a thing of one side, what the issuer works with, people unnamed, the
# issuer by a word of its own, or who holds an office.
THING, OF_SIDE, MEANS, PEOPLE, OWN, OFFICER = "thing", "thing-of-side", "means", "people", "own", "officer"


class Actor(NamedTuple):
    """`value` as the codebook writes it; `party` whether it is a side or a body rather than a thing.

    `rule` names the cue, `words` are the spans it rests on.
    """

    value: str
    stated: bool
    party: bool
    rule: str
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Cast:
    """What is known before a clause is looked at: the text, the sides, the language's words.

    `names` are the words that the text writes with a capital inside its sentences, `programmes` the
    initials that it explains as those of a programme or a project, which are no body, `texts` those of a
    plan, a pact or another text.
    """

    language: str
    text: str
    parties: Parties
    words: Actors
    names: frozenset[str]
    programmes: frozenset[str]
    texts: frozenset[str]

    def written(self, span: Span) -> str:
        """What stands there, on one line."""
        return " ".join(span.quote(self.text).split())
