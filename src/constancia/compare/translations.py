"""Where a rendering says something else than the other: what a translator is likely to have got wrong.

Only what is alike in any language is weighed: figures, names that the registers know, a negation at the
verb, the rung of the promise, a limit. What two languages may each leave unsaid is no mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from math import log10

from constancia.compare.force import conditions, cued, firmness
from constancia.compare.numbers import numbers
from constancia.compare.units import FILE, Cued, Wording, amounts, countries, cues_in, overlapping
from constancia.model import Aspect, Change, Firmness, MatchRelation, Span
from constancia.registers.names import register

_NEGATION = "negation"
_BETWEEN = 1  # words between a negation and the verb that it denies, at most
_CLOSE = 60  # code points around a statement in which its figures may stand
_DIGITS = re.compile(r"[\d.,\s]+")
_GLUED = re.compile(r"[.,]?\d*[a-zA-Z]")  # behind a figure: it goes on
_FIGURE = re.compile(r"\d+(?:[.,\u2019\u00a0\u202f ]\d+)*")
_BETWEEN_DIGITS = re.compile(r"\D")  # what stands between digits
_CLOSING = ("”", '"', "’", "»")
_SENTENCE = re.compile(r"\s+[A-ZÁÉÍÓÚÂÊÔÃÕÇÑ][a-záéíóúâêôãõçñ]*\s")
_EXACT = 1e-6  # what rounding leaves of a power of ten
# Manners that every language names alike; those of the other names have no counterpart to be missed.
_MANNERS = ("stronger", "weaker", "rhythm")
_VAGUE = frozenset({"force", "hedge", "every"})
_ECHO = "echo"  # other forms in which another language may say it
_LIMITS, _SET_LIMITS = "conditions", "fixed"  # the list of limits, and those in it that are whole phrases
_OPENING = frozenset({_SET_LIMITS, "opening", "loose", "principled", "according", "ruled"})
_FEW = 10  # a smaller amount that only one side has may stand there as a word: "triple", "both"


def mistranslations(left: Wording, right: Wording) -> tuple[Change, ...]:
    """What differs between two renderings of the same statements, each with the words of both."""
    limits = tuple(one_sided_conditions(left, right))
    found = (
        *(change for change in firmness(left, right) if _is_of_force(change)),
        *limits,
        *(change for change in numbers(left, right) if not _is_no_mistake(change, left, right)),
        *_negation(left, right),
        *_manners(left, right, limits),
        *_entities(left, right),
    )
    return tuple(_as_translation(change) for change in found)


def one_sided_conditions(left: Wording, right: Wording) -> Iterator[Change]:
    """A limit that one side has and the other has nothing of; their words cannot be compared."""
    limited = bool(left.facet_spans("conditions"))
    if limited != bool(right.facet_spans("conditions")) and not _is_limited(right if limited else left):
        yield from conditions(left, right)


def _is_limited(wording: Wording) -> bool:
    """Whether words stand there that open a limit, though nothing was read to be one."""
    return any(
        cue.group in _OPENING
        for one in wording.statements
        for cue in cues_in(wording.text, wording.language, one.span, _LIMITS)
    )


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
    if any(_GLUED.match(side.text, span.end) for side, span in sides):
        return True  # "1.5M", "12bn": what the letters stand for is not known
    if any(_is_note_mark(side, span) for side, span in sides) or _is_printed_alike(sides, left, right):
        return True
    if change.before is None or change.after is None:
        alone = change.before or change.after or ""
        other = right if change.after is None else left
        is_large = alone.strip().isdecimal() and int(alone) >= _FEW
        if not is_large:
            return not any(_is_term(side, span) for side, span in sides) or _has_amount(sides[0], other)
        return _is_close_by(alone.strip(), other)
    return _is_conversion(change, left, right)


def _is_note_mark(wording: Wording, span: Span) -> bool:
    """Whether a number marks a note: glued to what stands before it, or in front of a whole sentence."""
    before = wording.text[max(0, span.start - 1) : span.start]
    if (before.isalpha() and before.isascii()) or before in _CLOSING:
        return True
    leads = any(one.span.start == span.start for one in wording.statements)
    return leads and bool(_SENTENCE.match(wording.text, span.end))


def _is_printed_alike(sides: Sequence[tuple[Wording, Span]], left: Wording, right: Wording) -> bool:
    """Whether the figures are the same but for points, commas and spaces, which not every text sets alike."""
    printed = [_BETWEEN_DIGITS.sub("", _whole_figure(side.text, span)) for side, span in sides]
    if len(printed) > 1:
        return printed[0] == printed[1]
    other = right if sides[0][0] is left else left
    figures = {
        _BETWEEN_DIGITS.sub("", one)
        for around in _around(other)
        for one in _FIGURE.findall(around.quote(other.text))
    }
    return len(printed[0]) > 1 and printed[0] in figures


def _whole_figure(text: str, span: Span) -> str:
    """The figure around a span with all its points, commas and spaces between digits."""
    found = next(
        (one for one in _FIGURE.finditer(text, max(0, span.start - _CLOSE)) if one.end() > span.start), None
    )
    return found[0] if found and found.start() <= span.start else span.quote(text)


def _is_term(wording: Wording, span: Span) -> bool:
    """Whether a number is the time there is: a deadline's cue stands right before it, or right behind."""
    return any(
        cue.group == "deadline"
        and (0 <= span.start - cue.span.end <= 1 or 0 <= cue.span.start - span.end <= 1)
        for cue in wording.cues
    )


def _has_amount(one: tuple[Wording, Span], other: Wording) -> bool:
    """Whether the number, in words or in figures, stands in the other's statements or close by."""
    wording, span = one
    own = {one.value for one in amounts(wording.text, wording.language, span) if one.span == span}
    return any(
        one.value in own for around in _around(other) for one in amounts(other.text, other.language, around)
    )


def _around(wording: Wording) -> Iterator[Span]:
    """The statements, each with what stands close by."""
    for one in wording.statements:
        yield Span(max(0, one.span.start - _CLOSE), min(len(wording.text), one.span.end + _CLOSE))


def _is_close_by(figure: str, other: Wording) -> bool:
    """Whether the figure stands beside the statements: a phrase that one rendering has as a sentence."""
    return any(figure in around.quote(other.text) for around in _around(other))


def _is_conversion(change: Change, left: Wording, right: Wording) -> bool:
    """Whether two figures differ by thousands only, one of them spelt: "3 亿千瓦", "300 gigawatts"."""
    amounts_of = [
        next((one.value for one in amounts(side.text, side.language, span) if one.span == span), 0.0)
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
    between = sum(unit.counts and negation.end <= unit.span.start < verb.start for unit in wording.units)
    return negation.end <= verb.start and between <= _BETWEEN


def _manners(left: Wording, right: Wording, told: Sequence[Change]) -> Iterator[Change]:
    """How a thing is to be done ("without delay", "where possible", "every year"), said on one side only.

    What was `told` as a limit is not told again.
    """
    lefts = [span for change in told for span in change.left]
    rights = [span for change in told for span in change.right]
    for group in _MANNERS:
        before, after = _manner(left, group, lefts), _manner(right, group, rights)
        if before and not after and not _is_hinted(right, group):
            yield cued(MatchRelation.REWORDED, Aspect.TRANSLATION, (left, before), (right, []))
        elif after and not before and not _is_hinted(left, group):
            yield cued(MatchRelation.REWORDED, Aspect.TRANSLATION, (left, []), (right, after))


def _manner(wording: Wording, group: str, taken: Sequence[Span]) -> list[Span]:
    return [
        cue.span
        for cue in wording.cues
        if cue.group == group and cue.name not in _VAGUE and not overlapping(cue.span, taken)
    ]


def _is_hinted(wording: Wording, group: str) -> bool:
    """Whether any word of the kind, be it a vague one, stands in the statements or close by."""
    found: list[Cued] = []
    for around in _around(wording):
        found += cues_in(wording.text, wording.language, around, FILE, _LIMITS)
    limits = {_SET_LIMITS} if group == "weaker" else set()
    return any(cue.group in {group, *limits} or (cue.group, cue.name) == (_ECHO, group) for cue in found)


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
