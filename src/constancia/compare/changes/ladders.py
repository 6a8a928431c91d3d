"""Verbs of which one does all that the other only does in part: "abolish fees", "reduce fees"."""

from __future__ import annotations

from collections.abc import Iterator

from constancia.compare.changes.force import promises
from constancia.compare.wording.denials import denied
from constancia.compare.wording.grams import fold
from constancia.compare.wording.units import Cued, Unit, Wording, overlapping
from constancia.model import Aspect, Change, Continuity, MatchRelation, Span

_RANKS = ("ladder_1", "ladder_2")  # what goes the whole way, and what goes some of it


def steps(left: Wording, right: Wording) -> Iterator[Change]:
    """From a verb to one of the same ladder on another rank, where all else stands as it was.

    What is held back tells the reverse, and is left alone: "will not ban", "will not restrict".
    """
    if left.language != right.language or not (promises(left) and promises(right)):
        return
    if len(left.statements) != 1 or len(right.statements) != 1 or denied(left) or denied(right):
        return
    for before in _verb_cues(left):
        for after in _verb_cues(right):
            if before.name != after.name or before.group == after.group:
                continue
            if _besides(left, before.span) == _besides(right, after.span) and _go_on_alike(left, right):
                yield _step(left, before, right, after)
                return


def _step(left: Wording, before: Cued, right: Wording, after: Cued) -> Change:
    firmer = _RANKS.index(after.group) < _RANKS.index(before.group)
    relation = MatchRelation.STRENGTHENED if firmer else MatchRelation.SOFTENED
    words = left.words((before.span,)), right.words((after.span,))
    return Change(relation, Aspect.FIRMNESS, *words, (before.span,), (after.span,))


def is_borne_out(change: Change, left: Wording, right: Wording) -> bool:
    """Whether a change of firmness is one of these, or goes the same way: "ensure", "support"."""
    return change.aspect is Aspect.FIRMNESS and any(
        one.relation is change.relation for one in steps(left, right)
    )


def _verb_cues(wording: Wording) -> list[Cued]:
    verbs = [one.clause.verb for one in wording.statements]
    return [cue for cue in wording.cues if cue.group in _RANKS and overlapping(cue.span, verbs)]


def _besides(wording: Wording, verb: Span) -> list[str]:
    """All the words, small ones too, but for the verb, its modals and who acts."""
    modals = [cue.span for cue in wording.cues if cue.group.startswith("modality_")]
    acting = [one.clause.subject for one in wording.statements if one.clause.subject]
    aside = (verb, *modals, *acting)
    units = (unit for unit in wording.units if not overlapping(unit.span, aside))
    return [_said(wording, unit) for unit in units]


def _said(wording: Wording, unit: Unit) -> str:
    return fold(unit.span.quote(wording.text))


def _go_on_alike(left: Wording, right: Wording) -> bool:
    """Whether neither side goes on with what the other would do: "continue to promote", "ensure"."""
    goes_on = [
        any(one.continuity is Continuity.CONTINUES for one in side.statements) for side in (left, right)
    ]
    return goes_on[0] is goes_on[1]
