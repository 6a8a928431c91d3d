"""Where a rendering says something else than the other: what a translator is likely to have got wrong.

Only what is alike in any language is weighed: figures, names that the registers know, a negation at the
verb, what is only allowed, the rung of the promise, a limit, a manner, a rhythm. What two languages may each
leave unsaid is no mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from constancia.compare.changes.force import cued, firmness
from constancia.compare.changes.limits import conditions as limits_of
from constancia.compare.translated.figures import figures
from constancia.compare.translated.opposites import opposites
from constancia.compare.translated.swaps import swaps
from constancia.compare.wording.around import LIMITS, around, is_hinted
from constancia.compare.wording.denials import denials, denied, permissions
from constancia.compare.wording.units import Wording, cues_in, overlapping
from constancia.model import Aspect, Change, Firmness, MatchRelation, Span

# Manners that every language names alike; those of the other names have no counterpart to be missed.
_STRONGER, _WEAKER, _EXCEPTING, _NEGATION = "stronger", "weaker", "excepting", "negation"
_VAGUE = frozenset({"force", "hedge", "every", "regularly", "besides"})
_RHYTHM, _EXPLORING = "rhythm", "exploring"
_NEAR_RHYTHMS = frozenset({"yearly", "twice_a_year"})  # "every year two meetings"
_SET_LIMITS = "fixed"  # the limits in the list that are whole phrases
_OPENING = frozenset({_SET_LIMITS, "opening", "loose", "principled", "according", "ruled", "closing"})


def mistranslations(left: Wording, right: Wording) -> tuple[Change, ...]:
    """What differs between two renderings of the same statements, each with the words of both."""
    limits = tuple(_one_sided_limits(left, right))
    found = (
        *(change for change in firmness(left, right) if _is_of_force(change, left, right)),
        *permissions(left, right),
        *limits,
        *figures(left, right),
        *denials(left, right),
        *_manners(left, right, limits),
        *_rhythms(left, right),
        *swaps(left, right),
        *opposites(left, right),
    )
    return tuple(_as_translation(change) for change in found)


def _one_sided_limits(left: Wording, right: Wording) -> Iterator[Change]:
    """A limit that one side has and the other has nothing of; their words cannot be compared."""
    limited = bool(left.facet_spans("conditions"))
    if limited != bool(right.facet_spans("conditions")) and not _is_limited(right if limited else left):
        yield from limits_of(left, right)


def _is_limited(wording: Wording) -> bool:
    """Whether words stand there that open a limit, though nothing was read to be one."""
    return any(
        cue.group in _OPENING
        for span in around(wording, close=0)
        for cue in cues_in(wording.text, wording.language, span, LIMITS)
    ) or is_hinted(wording, LIMITS, "weaker", "basis", _EXCEPTING, close=0)


def _as_translation(change: Change) -> Change:
    """The same difference as the translator's: told with the words of both sides, where it has them."""
    return Change(
        MatchRelation.REWORDED, Aspect.TRANSLATION, change.before, change.after, change.left, change.right
    )


def _is_of_force(change: Change, left: Wording, right: Wording) -> bool:
    """Whether the rungs can be set against each other: which verbs only encourage differs by language.

    A verb that looks into one thing may review another: where the other side has such a verb, it is no rung.
    """
    if Firmness.ENCOURAGES in (change.before, change.after):
        return False
    other = right if change.before == Firmness.EXPLORES else left
    return Firmness.EXPLORES not in (change.before, change.after) or not is_hinted(other, _EXPLORING, close=0)


# The kinds of words that must be missed where one side lacks them, and how it may say them otherwise.
_SAID: Mapping[str, Callable[[Wording, Wording], bool]] = {
    _STRONGER: lambda wording, _: is_hinted(wording, _STRONGER),
    _WEAKER: lambda wording, _: _is_limited(wording),
    _EXCEPTING: lambda *both: is_hinted(both[0], _EXCEPTING, *_setting(*both), LIMITS, close=0),
}


def _setting(wording: Wording, other: Wording) -> tuple[str, ...]:
    """A negation may set an exception ("excludes", "no incluye"), unless both sides deny the whole."""
    return () if denied(wording) and denied(other) else (_NEGATION,)


def _manners(left: Wording, right: Wording, told: Sequence[Change]) -> Iterator[Change]:
    """How a thing is to be done ("without delay", "where possible"), said on one side only.

    What was `told` as a limit is not told again.
    """
    lefts = [span for change in told for span in change.left]
    rights = [span for change in told for span in change.right]
    for group, is_said in _SAID.items():
        before, after = _manner(left, group, lefts), _manner(right, group, rights)
        if before and not after and not is_said(right, left):
            yield cued(MatchRelation.REWORDED, Aspect.TRANSLATION, (left, before), (right, []))
        elif after and not before and not is_said(left, right):
            yield cued(MatchRelation.REWORDED, Aspect.TRANSLATION, (left, []), (right, after))


def _manner(wording: Wording, group: str, taken: Sequence[Span]) -> list[Span]:
    return [
        cue.span
        for cue in wording.cues
        if cue.group == group and cue.name not in _VAGUE and not overlapping(cue.span, taken)
    ]


def _rhythms(left: Wording, right: Wording) -> Iterator[Change]:
    """How often: another rhythm, or one that only one side has."""
    before, after = _manner(left, _RHYTHM, ()), _manner(right, _RHYTHM, ())
    names = _names(left, before), _names(right, after)
    alone = bool(before) != bool(after) and not is_hinted(right if before else left, _RHYTHM)
    differ = before and after and not names[0] & names[1] and not names[0] | names[1] <= _NEAR_RHYTHMS
    if alone or differ:
        yield cued(MatchRelation.REWORDED, Aspect.TRANSLATION, (left, before), (right, after))


def _names(wording: Wording, spans: Sequence[Span]) -> set[str]:
    return {cue.name for cue in wording.cues if cue.group == _RHYTHM and cue.span in spans}
