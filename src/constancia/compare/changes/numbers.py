"""Amounts and dates that differ: more, sooner or at least strengthens; less, later or at most softens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from constancia.compare.changes.counting import is_promised
from constancia.compare.changes.force import binds
from constancia.compare.changes.spells import (
    has_pace,
    is_deadline,
    is_lasting,
    is_of_part,
    is_pace,
    is_span_of_time,
    is_spread,
    is_term,
)
from constancia.compare.wording.dates import end, is_date, with_months
from constancia.compare.wording.denials import denied
from constancia.compare.wording.grams import fold, is_ideographic
from constancia.compare.wording.markup import markup
from constancia.compare.wording.units import Amount, Wording, amounts, is_of_name, overlapping
from constancia.lexicon.cues import words
from constancia.model import Aspect, Change, MatchRelation, Span

_STRONGER, _SOFTER = MatchRelation.STRENGTHENED, MatchRelation.SOFTENED
_COUNTED = ("deadline", "counted")  # cues behind a number of one sign that make it one
_BOUNDS = {">=": 1, "<=": -1}  # what the sign of a bound adds to an amount that is promised
_RANGE = re.compile(r"\s?[-–—~至]\s?\d")  # behind the first of two ends: "2,000-2,500"
_SHARE = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])")  # "1/3", and no date
_FRACTION = re.compile(r"[- ]\d+/\d")  # behind a whole number: "4-3/4"
_HYPHENED = re.compile(r"[^\W\d_][-‑–]$|\d:$")
_BROKEN = re.compile(r"[.,:]?\d")  # behind digits that were taken for a number: "2:30"
_MARKED = re.compile(r"[)\[\]”’»a-z#]\Z")  # a mark of a note is glued to these, or a door's number
_CLOSED = re.compile(r"\\?[)）]|\s\([a-z]\)")  # behind the number of an item: "2)", "18 (e)"
_CAPITAL = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+\s$")  # "Topic 38", where nothing is counted behind it
_VALUE = re.compile(r":\s*\Z")  # "Limit: 3", where nothing is counted behind it
_COUNTING = re.compile(r"\s*(?:[^\W\d_]|[$€£¥₹%‰])")
_OPENED, _STOPPED = re.compile(r"[:;]\s*$"), re.compile(r"\\?[.]\s")  # around the number of an item: ": 1. "
_TITLED = re.compile(r"[.)]?\s+[*_“\"]*[^\W\d_a-z]")  # behind the number of a clause: "1.10 Fees"
_GLUED = re.compile(r"[.)][*_“\"]*[^\W\d_a-z]")  # behind the number of an item: "26.Ports"
_LISTED = re.compile(r"(?:\d[\w.()]*,?\s*(?:\s[^\W\d_]{1,3}\s|[-–—]|\s)\s*)+$")  # "2, 3 and " before a fourth
_GROUPED = re.compile(r" \d{2,}\b")  # behind the first digits of a telephone's number: "1850 405 405"
_VERSION = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d+)?\Z")
_WORD_BEHIND = re.compile(r"\s+([^\W\d_]+)")
_LINK = 3  # letters of a word between the numbers of such a list, at most
_REFERENCE = 40  # code points in which the word before such a list is sought
_SEVERAL = 2  # of what is said to be more than one
_Number = tuple[float, Span]


def numbers(left: Wording, right: Wording) -> Iterator[Change]:
    """Amounts and dates: more, sooner or at all strengthens; less, later or no longer softens.

    What is told as a fact is no promise: its figures are only other figures. Nor is how many there are of
    those that are meant ("the 28 applicants"), or that act. Where one amount is more and another less, it is
    not known which of them counts, nor where one is another of what is not done ("do not use seven words").
    """
    found = list(_numbers_changed(left, right))
    is_denied = bool(denied(left)) or bool(denied(right))
    mixed = {change.relation for change in found if change.aspect is Aspect.QUANTITY} >= {_STRONGER, _SOFTER}
    for change in found:
        is_other = change.left and change.right and is_denied
        is_vague = change.aspect is Aspect.QUANTITY and (mixed or is_other or _has_fraction(left, right))
        if binds(left) and binds(right) and not is_vague and is_promised(change, left, right):
            yield change
        else:
            yield replace(change, relation=MatchRelation.REWORDED)


def _has_fraction(*sides: Wording) -> bool:
    """Whether a share is written as a fraction, of which either number may stand for the other: "1/3"."""
    return any(_SHARE.search(one.quote) for side in sides for one in side.statements)


def _numbers_changed(left: Wording, right: Wording) -> Iterator[Change]:
    amounts_of = list(_amounts(left)), list(_amounts(right))
    yield from _bounds((left, amounts_of[0]), (right, amounts_of[1]))
    gone, come = _numbers(left, amounts_of[0]), _numbers(right, amounts_of[1])
    every = [Counter(one.value for one in listed) for listed in amounts_of]
    both = every[0] & every[1]
    if len(left.statements) + len(right.statements) > 2:  # what was split repeats its subject
        both = Counter(dict.fromkeys(both, max(map(Counter.total, every))))
    gone, come = _less(gone, both), _less(come, both)
    for dated in (True, False):  # no year takes the place of an amount
        yield from _changed(
            left,
            right,
            [one for one in gone if is_date(one[0]) is dated],
            [one for one in come if is_date(one[0]) is dated],
        )


def _changed(left: Wording, right: Wording, gone: list[_Number], come: list[_Number]) -> Iterator[Change]:
    """Each number that went with the one that came in its place, then those that have none."""
    # No telling which of them took the place of which: other amounts, or "from 30 to 90", "from 90 to 120".
    unlike = gone and come and (len(gone) != len(come) or _steps_on(left, right, gone, come))
    for (before, first), (after, second) in zip(gone, come, strict=False):
        change = _amount(left, right, (before, first), (after, second))
        yield replace(change, relation=MatchRelation.REWORDED) if unlike else change
    for number in gone[len(come) :]:
        if not _is_joined(left, number[1]):
            only = _single(right, left, number[1])
            yield _amount(left, right, number, (1, only)) if only else _gone(left, number, right)
    for number in come[len(gone) :]:
        if not _is_joined(right, number[1]):
            only = _single(left, right, number[1])
            yield _amount(left, right, (1, only), number) if only else _come(right, number, left)


def _single(wording: Wording, other: Wording, figure: Span) -> Span | None:
    """Where a side says "one", or "a", of what the other counts with a figure: "within a day"."""
    counted = _stem_behind(other, figure)
    ones = (cue.span for cue in wording.cues if cue.group == "single")
    alike = (one for one in ones if counted is not None and _stem_behind(wording, one) == counted)
    return next(alike, None)


def _stem_behind(wording: Wording, span: Span) -> str | None:
    """What is counted by a figure or a word for it: the stem of the next word."""
    return next((unit.stem for unit in wording.units if unit.span.start >= span.end), None)


def _is_joined(wording: Wording, span: Span) -> bool:
    """Whether a figure only counts what is joined to something: "ten ships *and two tugs*"."""
    before = next((unit for unit in reversed(wording.units) if unit.span.end <= span.start), None)
    joins = words(wording.language, "coordinators")
    return before is not None and fold(before.span.quote(wording.text)) in joins


def _steps_on(left: Wording, right: Wording, gone: list[_Number], come: list[_Number]) -> bool:
    """Whether an amount that both sides have stands behind what went, and before what came."""
    values = [[one.value for one in _amounts(side)] for side in (left, right)]
    first, second = values[0].index(gone[0][0]), values[1].index(come[0][0])
    return any(
        (values[0].index(one) > first) is not (values[1].index(one) > second)
        for one in {*values[0]} & {*values[1]}
    )


def _gone(left: Wording, number: _Number, right: Wording) -> Change:
    amount, span = number
    relation = _STRONGER if _is_slower(left, span, right) else _SOFTER
    if not is_date(amount) and _says_no_more(left, span):
        relation = MatchRelation.REWORDED
    return Change(relation, _numeric(amount), span.quote(left.text), None, (span,), ())


def _come(right: Wording, number: _Number, left: Wording) -> Change:
    amount, span = number
    relation = _SOFTER if _is_slower(right, span, left) else _STRONGER
    if not is_date(amount) and _says_no_more(right, span):
        relation = MatchRelation.REWORDED
    return Change(relation, _numeric(amount), None, span.quote(right.text), (), (span,))


def _is_slower(wording: Wording, span: Span, other: Wording) -> bool:
    """Whether a figure is that of a pace which the other side has without one: "every two hours", "every
    hour". Where the other side has no pace at all, "every 40 days" binds to more.
    """
    return is_pace(wording, span) and has_pace(other)


def _says_no_more(wording: Wording, span: Span) -> bool:
    """Whether a figure that only one side has binds to no more.

    Such are how long something takes or lasts ("a two week visit"), what it may be at most, and "at least
    two" of what are several anyway.
    """
    own = next((one for one in _amounts(wording) if one.span == span), None)
    sign = _BOUNDS.get(own.sign, 0) if own else 0
    if own and ((sign > 0 and own.value <= _SEVERAL) or (sign < 0 and not is_term(wording, span))):
        return True
    return is_span_of_time(wording, span) or is_lasting(wording, span)


def _less(numbers: Iterable[_Number], both: Counter[float]) -> list[_Number]:
    """The numbers without those that both sides have, as often as both have them."""
    left, found = Counter(both), []
    for amount, span in numbers:
        if left[amount] > 0:
            left[amount] -= 1
        else:
            found.append((amount, span))
    return found


def _amount(left: Wording, right: Wording, gone: tuple[float, Span], come: tuple[float, Span]) -> Change:
    (before, first), (after, second) = gone, come
    words = first.quote(left.text), second.quote(right.text)
    if is_date(before) and is_date(after):
        if not (is_deadline(left, first) and is_deadline(right, second)):
            return Change(MatchRelation.REWORDED, Aspect.TIME, *words, (first,), (second,))
        relation = _STRONGER if end(after) < end(before) else _SOFTER
        return Change(relation, Aspect.TIME, *words, (first,), (second,))
    relation = _STRONGER if after > before else _SOFTER
    if _is_lowered(left, first) and _is_lowered(right, second):
        relation = _STRONGER if after < before else _SOFTER
    elif (
        _is_in_parts(left, first, right, second)
        or all(map(is_span_of_time, (left, right), (first, second)))
        or all(map(is_of_part, (left, right), (first, second)))
    ):
        relation = MatchRelation.REWORDED  # a billion over ten years instead of five: longer, or less?
    elif any(all(map(less, (left, right), (first, second))) for less in (is_term, is_pace)):
        relation = _STRONGER if after < before else _SOFTER
    elif _is_held_down(left) or _is_held_down(right):
        relation = (
            MatchRelation.REWORDED
        )  # prices rise by three instead of four in a hundred: firmer, or less?
    return Change(relation, Aspect.QUANTITY, *words, (first,), (second,))


def _is_in_parts(left: Wording, first: Span, right: Wording, second: Span) -> bool:
    """Whether one of two figures opens a range and the other none, or goes on: "1-4", "4"; "4-3/4", "5"."""
    sides = (left.text, first.end), (right.text, second.end)
    ranges = [_RANGE.match(*side) is not None for side in sides]
    return ranges[0] is not ranges[1] or any(_FRACTION.match(*side) for side in sides)


def _is_held_down(wording: Wording) -> bool:
    return any(cue.group == "held_down" for cue in wording.cues)


def _is_lowered(wording: Wording, span: Span) -> bool:
    """Whether a figure is that to which something is brought down: "cut the fee *to* 15"."""
    leads = words(wording.language, "lowered_to")
    start = max(0, span.start - _REFERENCE)
    before = fold(wording.text[start : span.start].rstrip(" $€£"))
    down = any(cue.group == "lowering" and cue.span.end <= span.start for cue in wording.cues)
    last = before[-1:] if is_ideographic(before) else before.split()[-1:]
    return down and not leads.isdisjoint(last)


def _numeric(amount: float) -> Aspect:
    return Aspect.TIME if is_date(amount) else Aspect.QUANTITY


def _numbers(wording: Wording, listed: Iterable[Amount]) -> list[_Number]:
    """The numbers of the statements, but those inside a name."""
    named = wording.facet_spans("named")
    return [
        (one.value, one.span)
        for one in listed
        if not overlapping(one.span, named)
        and (_is_figure(one.span.quote(wording.text)) or _counts(wording, one.span))
    ]


def _amounts(wording: Wording) -> Iterator[Amount]:
    """All numbers but those of a rhythm, "every two years", of notes, and of what is called by them."""
    places = (*wording.fronted, *(statement.span for statement in wording.statements))
    rhythms = [cue.span for cue in wording.cues if cue.group == "rhythm"]
    aside = [*rhythms, *markup(wording.text, places)]
    for quoted in places:
        listed = amounts(wording.text, wording.language, quoted)
        for one in with_months(wording.text, wording.language, quoted, listed):
            if not overlapping(one.span, aside) and not _is_name(wording, one):
                yield one


def _is_name(wording: Wording, one: Amount) -> bool:
    """Whether a figure is part of a word, or what something is called: "B-2", "(2)", "Topic 3"."""
    start = max(0, one.span.start - _REFERENCE)
    before = wording.text[start : one.span.start]
    if _HYPHENED.search(before) or _CLOSED.match(wording.text, one.span.end):
        return not is_date(one.value)
    if _BROKEN.match(wording.text, one.span.end) or _MARKED.search(before):
        return True
    is_grouped = _GROUPED.match(wording.text, one.span.end) and not is_date(one.value)
    if is_grouped or _is_version(wording, one):
        return True
    if _OPENED.search(before) and _STOPPED.match(wording.text, one.span.end):
        return True
    opens = any(one.span.start == statement.span.start for statement in wording.statements)
    if opens and _is_item(wording.text, one.span):
        return True
    if is_of_name(wording, one.span) or (
        not is_date(one.value) and _CAPITAL.search(before) and not _COUNTING.match(wording.text, one.span.end)
    ):
        return True
    if _VALUE.search(before) and not _COUNTING.match(wording.text, one.span.end):
        return True
    listed = _LISTED.search(_with_short_links(before, wording.language))
    named = start + len(before[: listed.start() if listed else None].rstrip())
    return any(cue.group == "reference" and cue.span.end == named for cue in wording.cues)


def _is_version(wording: Wording, one: Amount) -> bool:
    """Whether a number with a point counts nothing: "the 2.8 Release", "merge 3.4 with"; not "1.5 miles"."""
    if one.bound or not _VERSION.match(one.span.quote(wording.text)):
        return False
    behind = _WORD_BEHIND.match(wording.text, one.span.end)
    small = words(wording.language, "function_words")
    return behind is None or behind[1][0].isupper() or fold(behind[1]) in small


def _is_item(text: str, span: Span) -> bool:
    """Whether a number in front of a statement is that of a clause or an item: "1.10 Fees", "26.Ports"."""
    pointed = "." in span.quote(text) and bool(_TITLED.match(text, span.end))
    return pointed or bool(_GLUED.match(text, span.end))


def _with_short_links(before: str, language: str) -> str:
    """Text with the words of a range in it cut short, as long as before: "3 through 20"."""
    for word in words(language, "range_words"):
        before = re.sub(rf"(?<=\s){word}(?=\s)", word[:_LINK].ljust(len(word)), before)
    return before


def _bounds(one: tuple[Wording, list[Amount]], other: tuple[Wording, list[Amount]]) -> Iterator[Change]:
    """The same amount, now at least or at most that."""
    (left, lefts), (right, rights) = one, other
    before, after = ({each.value: each for each in listed} for listed in (lefts, rights))
    for value in sorted(before.keys() & after.keys()):
        old, new = before[value], after[value]
        step = _BOUNDS.get(new.sign, 0) - _BOUNDS.get(old.sign, 0)
        is_range = _opens_range(left, old) or _opens_range(right, new)
        is_range = is_range or is_spread(left, old.span) or is_spread(right, new.span)
        if step and not is_range and not is_date(value):  # "by 2030", "in 2030"
            spans = tuple((each.bound,) if each.bound else () for each in (old, new))
            words = left.words(spans[0]) or None, right.words(spans[1]) or None
            yield Change(_STRONGER if step > 0 else _SOFTER, Aspect.QUANTITY, *words, *spans)


def _opens_range(wording: Wording, amount: Amount) -> bool:
    """Whether a second end follows: a range is bound by itself, however it is led in."""
    return _RANGE.match(wording.text, amount.span.end) is not None


def _counts(wording: Wording, span: Span) -> bool:
    """Whether a number of one sign counts things or the time there is, by the word behind it."""
    return any(cue.group in _COUNTED and 0 <= cue.span.start - span.end <= 2 for cue in wording.cues)


def _is_figure(words: str) -> bool:
    """Whether a number is more than one sign that a longer word may have in it."""
    return len(words) > 1 or words.isdecimal()
