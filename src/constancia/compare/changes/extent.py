"""Whether a reader accepts a change of reach: one more or one less in an undertaking that else stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from constancia.compare.wording.units import Wording
from constancia.model import Aspect, Change, Kind, MatchRelation

_REACH = frozenset({MatchRelation.WIDENED, MatchRelation.NARROWED})
# Of 218 told changes of reach in real editions that were read, by what else holds of the pair: something came
# in and something went, none of 9 right; merged or split, 1 of 6; two other rewordings, 9 of 38.
_WORDED = frozenset({Aspect.OBJECTS, Aspect.WORDING, Aspect.NAMES})
_MOST = 1  # other rewordings beside what came in or went
_SURE_ELSEWHERE = 0.6  # of what stands elsewhere with a lower score 1 of 5 was right


def with_reach_where_sure(
    found: tuple[Change, ...], left: Wording, right: Wording, *, score: float, is_moved: bool
) -> tuple[Change, ...]:
    """The changes; those of reach only where they are sure, else told as rewording with the same words."""
    told = {change.relation for change in found} & _REACH
    if not told or (len(told) == 1 and _is_sure(found, (left, right), score=score, is_moved=is_moved)):
        return found
    return tuple(
        replace(change, relation=MatchRelation.REWORDED) if change.relation in _REACH else change
        for change in found
    )


def _is_sure(found: Iterable[Change], sides: Sequence[Wording], *, score: float, is_moved: bool) -> bool:
    """Whether both sides undertake or hold something, one statement each, and little else differs.

    A fact ("we opened ports and piers") has no reach that could be kept or given up.
    """
    if any(len(side.statements) > 1 or _is_told(side) for side in sides):
        return False
    worded = sum(change.relation is MatchRelation.REWORDED and change.aspect in _WORDED for change in found)
    return worded <= _MOST and not (is_moved and score < _SURE_ELSEWHERE)


def _is_told(side: Wording) -> bool:
    return any(statement.kind is Kind.DESCRIPTION for statement in side.statements)
