"""Whether those who met are spoken of: by what they say or settle, or by a pronoun of many."""

from __future__ import annotations

from constancia.model import Span
from constancia.statements.actors.cast import Actor, Cast
from constancia.statements.actors.subject_heads import head_of
from constancia.statements.drafts import Draft


def says(draft: Draft, cast: Cast) -> bool:
    """ "They *agreed*", "The Meeting *tasked*": whether a clause tells what those say or settle who meet."""
    said = draft.governing[0] if draft.governing else draft.lemma
    return said.partition(" ")[0] in cast.words.gathered and not draft.passive


def meets(draft: Draft, found: Actor, cast: Cast) -> bool:
    """ "The Meeting *tasked* officials": whether those who meet are said to say or to settle something."""
    if not says(draft, cast):
        return False
    written = cast.written(found.words[0]) if found.words else ""
    return cast.words.gathering.fullmatch(written) is not None


def is_of_many(subject: Span, before: Actor | None, cast: Cast) -> bool:
    """ "The invitation was accepted. *They* agreed": whether a pronoun of many cannot take up the one thing
    before it.
    """
    if before is None or before.party or not before.words:
        return False
    if not cast.words.many_back.fullmatch(subject.quote(cast.text)):
        return False
    thing = cast.written(before.words[-1])
    return cast.words.many_things.search(head_of(thing, cast)) is None
