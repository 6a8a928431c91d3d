"""Where a rendering says something else than the other: what a translator is likely to have got wrong.

Only what is alike in any language is weighed: figures, names that the registers know, a negation at the
verb, the rung of the promise, a limit. What two languages may each leave unsaid is no mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import log10

from constancia.compare.force import conditions, firmness, numbers
from constancia.compare.units import Wording, amounts, countries
from constancia.model import Aspect, Change, Firmness, MatchRelation, Span
from constancia.registers.names import register

_NEGATION = "negation"
_BETWEEN = 1  # words between a negation and the verb that it denies, at most
_CLOSE = 60  # code points around a statement in which its figures may stand
_DIGITS = re.compile(r"[\d.,\s]+")
_EXACT = 1e-6  # what rounding leaves of a power of ten
_FEW = 10  # a smaller amount that only one side has may stand there as a word: "triple", "both"


def mistranslations(left: Wording, right: Wording) -> tuple[Change, ...]:
    """What differs between two renderings of the same statements, each with the words of both."""
    found = (
        *(change for change in firmness(left, right) if _is_of_force(change)),
        *one_sided_conditions(left, right),
        *(change for change in numbers(left, right) if not _is_no_mistake(change, left, right)),
        *_negation(left, right),
        *_entities(left, right),
    )
    return tuple(_as_translation(change) for change in found)


def one_sided_conditions(left: Wording, right: Wording) -> Iterator[Change]:
    """A limit that one side has and the other has none of; their words cannot be compared."""
    if bool(left.facet_spans("conditions")) != bool(right.facet_spans("conditions")):
        yield from conditions(left, right)


def _as_translation(change: Change) -> Change:
    """The same difference as the translator's: told with the words of both sides, where it has them."""
    return Change(
        MatchRelation.REWORDED, Aspect.TRANSLATION, change.before, change.after, change.left, change.right
    )


def _is_of_force(change: Change) -> bool:
    """Whether the rungs can be set against each other: which verbs only encourage differs by language."""
    return Firmness.ENCOURAGES not in (change.before, change.after)


def _is_no_mistake(change: Change, left: Wording, right: Wording) -> bool:
    """Whether a figure that differs may be right in both: a count, a word, another unit, or said close by."""
    sides = [(left, span) for span in change.left] + [(right, span) for span in change.right]
    if any(side.text[span.end : span.end + 1] in (")", "）") for side, span in sides):
        return True  # it only counts the members of a list
    if change.before is None or change.after is None:
        alone = change.before or change.after or ""
        other = right if change.after is None else left
        is_large = alone.strip().isdecimal() and int(alone) >= _FEW
        return not is_large or _is_close_by(alone.strip(), other)
    return _is_conversion(change, left, right)


def _is_close_by(figure: str, other: Wording) -> bool:
    """Whether the figure stands beside the statements: a phrase that one rendering has as a sentence."""
    return any(
        figure in other.text[max(0, one.span.start - _CLOSE) : one.span.end + _CLOSE]
        for one in other.statements
    )


def _is_conversion(change: Change, left: Wording, right: Wording) -> bool:
    """Whether two figures differ by thousands only, one of them spelt: "3 亿千瓦", "300 gigawatts"."""
    amounts_of = [
        next((amount for amount, at in amounts(side.text, side.language, span) if at == span), 0.0)
        for side, (span, *_) in ((left, change.left), (right, change.right))
    ]
    spelt = [not _DIGITS.fullmatch(words.strip()) for words in (change.before or "", change.after or "")]
    if 0.0 in amounts_of or spelt[0] == spelt[1]:
        return False
    thousands = log10(amounts_of[0] / amounts_of[1]) / 3
    return abs(thousands - round(thousands)) < _EXACT


def _negation(left: Wording, right: Wording) -> Iterator[Change]:
    """A main verb denied on one side only."""
    before, after = _denied(left), _denied(right)
    if bool(before) != bool(after):
        words = left.words(before) or None, right.words(after) or None
        yield Change(MatchRelation.REWORDED, Aspect.TRANSLATION, *words, tuple(before), tuple(after))


def _denied(wording: Wording) -> list[Span]:
    verbs = [statement.clause.verb for statement in wording.statements]
    return [
        cue.span
        for cue in wording.cues
        if cue.group == _NEGATION and any(_is_before(wording, cue.span, verb) for verb in verbs)
    ]


def _is_before(wording: Wording, negation: Span, verb: Span) -> bool:
    between = sum(negation.end <= unit.span.start < verb.start for unit in wording.units)
    return negation.end <= verb.start and between <= _BETWEEN


def _entities(left: Wording, right: Wording) -> Iterator[Change]:
    """A country or a known body in place of another; one that is left out may only go without saying."""
    for name in (_countries, _registered):
        before, after = name(left), name(right)
        gone = {one: words for one, words in before.items() if one not in after}
        come = {one: words for one, words in after.items() if one not in before}
        if gone and come:
            yield Change(
                MatchRelation.REWORDED,
                Aspect.TRANSLATION,
                ", ".join(gone.values()),
                ", ".join(come.values()),
            )


def _countries(wording: Wording) -> dict[str, str]:
    """The countries named, each by its code."""
    return {
        code: code
        for statement in wording.statements
        for code in sorted(countries(wording.text, wording.language, statement.span))
    }


def _registered(wording: Wording) -> dict[str, str]:
    """The mechanisms and bodies that the registers know, by their ids, with the words of the text."""
    names: Iterable[str] = (name for statement in wording.statements for name in statement.named)
    return {entry.id: name for name in names if (entry := register().find(name)) is not None}
