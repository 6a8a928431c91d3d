"""What one rendering denies, or only allows, and the other does not."""

from __future__ import annotations

from collections.abc import Iterator

from constancia.compare.wording.around import is_hinted
from constancia.compare.wording.units import Cued, Wording, overlapping
from constancia.model import Aspect, Change, Firmness, Kind, MatchRelation, Span, Statement

# At the verb: "not"; at what the sentence is about: "no licence"; and "no later than".
_NEGATION, _NO, _NO_DENIAL = "negation", "none_of", "no_denial"
_BETWEEN = 4  # words between a negation and the verb that it denies, at most
_MAY, _DUTIES = "modality_4", ("modality_1", "modality_3")
_PERMISSION = "permission"
_HELPING = "helping"


def denials(left: Wording, right: Wording) -> Iterator[Change]:
    """A main verb denied on one side only, where the other has no word of a negative sense at all."""
    yield from _one_sided(left, right, denied(left), denied(right), (_NEGATION, _NO, _NO_DENIAL, "excepting"))


def permissions(left: Wording, right: Wording) -> Iterator[Change]:
    """An undertaking that is only allowed on one side: "may" for "shall"."""
    before, after = _allowed(left), _allowed(right)
    if _binds(right if before else left):
        yield from _one_sided(left, right, before, after, (_PERMISSION, _MAY))


def _one_sided(
    left: Wording, right: Wording, before: list[Span], after: list[Span], kinds: tuple[str, ...]
) -> Iterator[Change]:
    if bool(before) == bool(after) or is_hinted(right if before else left, *kinds, close=0):
        return
    words = left.words(before) or None, right.words(after) or None
    yield Change(MatchRelation.REWORDED, Aspect.TRANSLATION, *words, tuple(before), tuple(after))


def denied(wording: Wording) -> list[Span]:
    """Negations in front of main verbs, and what denies all that a sentence is about."""
    idle = [cue.span for cue in wording.cues if cue.group == _NO_DENIAL]
    return [
        cue.span
        for cue in wording.cues
        if not overlapping(cue.span, idle) and any(_denies(wording, cue, one) for one in wording.statements)
    ]


def _denies(wording: Wording, cue: Cued, one: Statement) -> bool:
    if cue.group == _NO:
        return one.span.start <= cue.span.start < one.clause.verb.start
    if cue.group != _NEGATION or not one.span.contains(cue.span):
        return False
    return _is_near(wording, cue.span, one.clause.verb)


def _is_near(wording: Wording, cue: Span, verb: Span) -> bool:
    """Whether a word stands in a verb ("podrá prohibir"), or a few words in front of it."""
    between = sum(unit.counts and cue.end <= unit.span.start < verb.start for unit in wording.units)
    return cue.overlaps(verb) or (cue.end <= verb.start and between <= _BETWEEN)


def _allowed(wording: Wording) -> list[Span]:
    """Words that only allow, each in front of a main verb that is not denied."""
    if denied(wording):
        return []
    return [
        cue.span
        for cue in wording.cues
        if cue.group == _MAY
        and not _helps(wording, cue)
        and any(
            one.span.contains(cue.span) and _is_near(wording, cue.span, one.clause.verb)
            for one in wording.statements
        )
    ]


def _helps(wording: Wording, cue: Cued) -> bool:
    """Whether a word that allows stands before one that helps: "can help", "可以使"."""
    return any(
        other.group == _HELPING and 0 <= other.span.start - cue.span.end <= 1 for other in wording.cues
    )


def _binds(wording: Wording) -> bool:
    """Whether what is said is promised, ruled or owed, and on no lower rung."""
    if any(cue.group in _DUTIES for cue in wording.cues):
        return True
    return all(
        one.firmness is Firmness.WILL if one.is_undertaking else one.kind is Kind.PRINCIPLE
        for one in wording.statements
    )
