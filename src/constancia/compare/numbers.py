"""Amounts and dates that differ: more, sooner or at least strengthens; less, later or at most softens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from constancia.compare.dates import end, is_date, with_months
from constancia.compare.force import binds
from constancia.compare.grams import fold
from constancia.compare.limits import limits
from constancia.compare.markup import markup
from constancia.compare.units import Amount, Wording, amounts, cues_in, is_of_name, overlapping
from constancia.lexicon.cues import words
from constancia.model import Aspect, Change, MatchRelation, Span

_STRONGER, _SOFTER = MatchRelation.STRENGTHENED, MatchRelation.SOFTENED
_COUNTED = ("deadline", "counted")  # cues behind a number of one sign that make it one
_LEADING = ("deadline", "leading")  # cues before a number of time
_BOUNDS = {">=": 1, "<=": -1}  # what the sign of a bound adds to an amount that is promised
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"(\w+)\s+$"), re.compile(r"\s+(\w+)")
_ARTICLE = 20  # code points in which the word before a figure is sought
_RANGE = re.compile(r"\s?[-–—~至]\s?\d")  # behind the first of two ends: "2,000-2,500"
_LONG = 4  # code points of a word of time between a number and "within" behind it
_HYPHENED = re.compile(r"[^\W\d_][-‑–]$|\d:$")
_BROKEN = re.compile(r"[.,:]?\d")  # behind digits that were taken for a number: "2:30"
_BRACKETED = re.compile(r"[(（][^()（）.;]*\Z")
_IN_BRACKETS = 60  # code points of an aside before a figure in it
_COMMA = re.compile("[,，]")
_MARKED = re.compile(r"[)\]”’»a-z#]\Z")  # a mark of a note is glued to these, or a door's number
_CLOSED = re.compile(r"\\?[)）]|\s\([a-z]\)")  # behind the number of an item: "2)", "18 (e)"
_CAPITAL = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+\s$")  # "Topic 38", where nothing is counted behind it
_COUNTING = re.compile(r"\s*(?:[^\W\d_]|[$€£¥₹%‰])")
_OPENED, _STOPPED = re.compile(r"[:;]\s*$"), re.compile(r"\\?[.]\s")  # around the number of an item: ": 1. "
_TITLED = re.compile(r"[.)]?\s+[*_“\"]*[^\W\d_a-z]")  # behind the number of a clause: "1.10 Fees"
_LISTED = re.compile(r"(?:\d[\w.()]*,?\s+(?:[^\W\d_]{1,3}\s+)?)+$")  # "2, 3 and " before a fourth
_REFERENCE = 40  # code points in which the word before such a list is sought
_Number = tuple[float, Span]


def numbers(left: Wording, right: Wording) -> Iterator[Change]:
    """Amounts and dates: more, sooner or at all strengthens; less, later or no longer softens.

    What is told as a fact is no promise: its figures are only other figures. Nor is how many there are of
    those that are meant ("the 28 applicants"), or that act. Where one amount is more and another less, it is
    not known which of them counts.
    """
    found = list(_numbers_changed(left, right))
    mixed = {change.relation for change in found if change.aspect is Aspect.QUANTITY} >= {_STRONGER, _SOFTER}
    for change in found:
        counted = _are_known(left, change.left) or _are_known(right, change.right)
        counted = counted or _limit(left, change.left) or _limit(right, change.right)
        counted = counted or _is_aside(left, change.left) or _is_aside(right, change.right)
        if change.aspect is Aspect.QUANTITY:
            counted = counted or _act(left, change.left) or _act(right, change.right)
            counted = counted or mixed
        else:  # a date that no deadline is leaves the promise as it was
            counted = counted or not all(_is_deadline(left, span) for span in change.left)
            counted = counted or not all(_is_deadline(right, span) for span in change.right)
        counted = counted or _is_besides(left, change.left) or _is_besides(right, change.right)
        if binds(left) and binds(right) and not counted:
            yield change
        else:
            yield replace(change, relation=MatchRelation.REWORDED)


def _are_known(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether an article stands right before a figure, and what is counted right behind it."""
    text, language = wording.text, wording.language
    articles, small = words(language, "articles"), words(language, "function_words")
    for span in spans:
        before = _WORD_BEFORE.search(text[max(0, span.start - _ARTICLE) : span.start])
        behind = _WORD_BEHIND.match(text, span.end)
        if before and behind and fold(before[1]) in articles and fold(behind[1]) not in small:
            return not _is_term(wording, span)
    return False


def _is_besides(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether an amount or a date stands in what is fronted: "Building on more than 600 visits, we are".

    A term and a deadline count there.
    """
    return any(
        overlapping(span, wording.fronted) and not _is_term(wording, span) and not _is_deadline(wording, span)
        for span in spans
    )


def _limit(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether a figure stands in a limit, where more may be less: "is void if not paid within 5 days"."""
    held = limits(wording)
    return any(overlapping(span, held) or _is_led_in(wording, span) for span in spans)


def _is_aside(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether a figure stands in brackets, or says how long ago: "(some 20 m)", "the past three years"."""
    return any(
        _BRACKETED.search(wording.text[max(0, span.start - _IN_BRACKETS) : span.start])
        or _is_led_by(wording, span, "past")
        for span in spans
    )


def _is_led_in(wording: Wording, span: Span) -> bool:
    """Whether words that open a limit stand between the main verb and a figure, and no comma behind them."""
    verb = max((one.clause.verb.end for one in wording.statements if one.span.contains(span)), default=0)
    if not 0 < verb < span.start:
        return False
    cues = cues_in(wording.text, wording.language, Span(verb, span.start), "conditions")
    return any(
        cue.group == "opening" and not _COMMA.search(wording.text, cue.span.end, span.start) for cue in cues
    )


def _act(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether a figure says how many act, who promise nothing firm: "300 pilots are working to"."""
    subjects = [one.clause.subject for one in wording.statements if one.clause.subject]
    firm = any(cue.group in ("modality_1", "modality_2") for cue in wording.cues)
    return not firm and any(overlapping(span, subjects) for span in spans)


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
            yield _amount(left, right, number, (1, only)) if only else _gone(left, number)
    for number in come[len(gone) :]:
        if not _is_joined(right, number[1]):
            only = _single(left, right, number[1])
            yield _amount(left, right, (1, only), number) if only else _come(right, number)


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


def _gone(left: Wording, number: _Number) -> Change:
    amount, span = number
    relation = _STRONGER if _is_pace(left, span) else _SOFTER  # "every two hours", "every hour"
    if _is_span_of_time(left, span):
        relation = MatchRelation.REWORDED  # "a two week visit", "a visit"
    return Change(relation, _numeric(amount), span.quote(left.text), None, (span,), ())


def _come(right: Wording, number: _Number) -> Change:
    amount, span = number
    relation = _SOFTER if _is_pace(right, span) else _STRONGER
    if _is_span_of_time(right, span):
        relation = MatchRelation.REWORDED
    return Change(relation, _numeric(amount), None, span.quote(right.text), (), (span,))


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
        if not (_is_deadline(left, first) and _is_deadline(right, second)):
            return Change(MatchRelation.REWORDED, Aspect.TIME, *words, (first,), (second,))
        relation = _STRONGER if end(after) < end(before) else _SOFTER
        return Change(relation, Aspect.TIME, *words, (first,), (second,))
    relation = _STRONGER if after > before else _SOFTER
    if all(map(_is_span_of_time, (left, right), (first, second))) or all(
        map(_is_of_part, (left, right), (first, second))
    ):
        relation = MatchRelation.REWORDED  # a billion over ten years instead of five: longer, or less?
    elif any(all(map(less, (left, right), (first, second))) for less in (_is_term, _is_pace)):
        relation = _STRONGER if after < before else _SOFTER
    elif _is_held_down(left) or _is_held_down(right):
        relation = (
            MatchRelation.REWORDED
        )  # prices rise by three instead of four in a hundred: firmer, or less?
    return Change(relation, Aspect.QUANTITY, *words, (first,), (second,))


def _is_held_down(wording: Wording) -> bool:
    return any(cue.group == "held_down" for cue in wording.cues)


def _numeric(amount: float) -> Aspect:
    return Aspect.TIME if is_date(amount) else Aspect.QUANTITY


def _is_deadline(wording: Wording, span: Span) -> bool:
    """Whether a cue of a deadline stands just before the year, or just behind it."""
    near = 20  # "before the end of"
    return any(
        cue.group == "deadline"
        and (0 <= span.start - cue.span.end <= near or 0 <= cue.span.start - span.end <= 2)
        for cue in wording.cues
    )


def _is_term(wording: Wording, span: Span) -> bool:
    """Whether a number says within how much time: the less, the sooner."""
    cues = [cue for cue in wording.cues if cue.name == "within" and cue.group == "deadline"]
    behind = any(0 <= cue.span.start - span.end <= _LONG for cue in cues)
    return _is_spell(wording, span) and (behind or _is_led_by(wording, span, "within"))


def _is_pace(wording: Wording, span: Span) -> bool:
    """Whether a number says after how much time something is done again: "every two weeks"."""
    return _is_spell(wording, span) and _is_led_by(wording, span, "every")


def _is_spread(wording: Wording, span: Span) -> bool:
    """Whether a number says over how much time something goes on: "over six years"."""
    return _is_spell(wording, span) and _is_led_by(wording, span, "over")


def _is_span_of_time(wording: Wording, span: Span) -> bool:
    """Whether it is not told if a number of time is a term, a pace or how long something lasts: "45 days"."""
    if not _is_spell(wording, span) or _is_term(wording, span):
        return False
    return not any(_is_led_by(wording, span, name) for name in ("every", "lasting"))


def _is_of_part(wording: Wording, span: Span) -> bool:
    """Whether a number of time stands in a clause on something: "records, which are kept for ten years"."""
    small = words(wording.language, "relatives")
    verb = max(one.clause.verb.end for one in wording.statements)
    return _is_spell(wording, span) and any(
        verb <= unit.span.start < span.start and fold(unit.span.quote(wording.text)) in small
        for unit in wording.units
    )


def _is_spell(wording: Wording, span: Span) -> bool:
    return any(cue.group == "spell" and 0 <= cue.span.start - span.end <= 1 for cue in wording.cues)


def _is_led_by(wording: Wording, span: Span, name: str) -> bool:
    """Whether such a word of time stands right before a number."""
    return any(
        cue.name == name and cue.group in _LEADING and 0 <= span.start - cue.span.end <= 1
        for cue in wording.cues
    )


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
    if _OPENED.search(before) and _STOPPED.match(wording.text, one.span.end):
        return True
    opens = any(one.span.start == statement.span.start for statement in wording.statements)
    if opens and "." in one.span.quote(wording.text) and _TITLED.match(wording.text, one.span.end):
        return True
    if is_of_name(wording, one.span) or (
        not is_date(one.value) and _CAPITAL.search(before) and not _COUNTING.match(wording.text, one.span.end)
    ):
        return True
    listed = _LISTED.search(before)
    named = start + len(before[: listed.start() if listed else None].rstrip())
    return any(cue.group == "reference" and cue.span.end == named for cue in wording.cues)


def _bounds(one: tuple[Wording, list[Amount]], other: tuple[Wording, list[Amount]]) -> Iterator[Change]:
    """The same amount, now at least or at most that."""
    (left, lefts), (right, rights) = one, other
    before, after = ({each.value: each for each in listed} for listed in (lefts, rights))
    for value in sorted(before.keys() & after.keys()):
        old, new = before[value], after[value]
        step = _BOUNDS.get(new.sign, 0) - _BOUNDS.get(old.sign, 0)
        is_range = _opens_range(left, old) or _opens_range(right, new)
        is_range = is_range or _is_spread(left, old.span) or _is_spread(right, new.span)
        if step and not is_range:
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
