"""Figures that one rendering has and the other has not, in whatever way it may say them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log10

from constancia.compare.wording.around import CLOSE, around, cues_around
from constancia.compare.wording.dates import is_date, with_months
from constancia.compare.wording.units import FILE as CUES
from constancia.compare.wording.units import Amount, Wording, amounts, cues_in, is_of_name, overlapping
from constancia.lexicon.quantities import quantities
from constancia.model import Aspect, Change, MatchRelation, Span

_DIGITS = re.compile(r"[\d.,\s]+")
_GLUED = re.compile(r"[.,]?\d*[a-zA-Z]|/")  # behind a figure: it goes on
_CHART = re.compile(r"(?:[\d.,%]*\d[\d.,%]*\s+[-–—]*){2,}\d[\d.,%]*")  # numbers with nothing between them
_FIGURE = re.compile(r"\d+(?:[.,\u2019\u00a0\u202f ]\d+)*")
_BETWEEN_DIGITS = re.compile(r"\D")  # what stands between digits
_THOUSANDS = re.compile(r"\d{3}")
_CLOSING = ("”", '"', "’", "»")
_SENTENCE = re.compile(r"\s+[A-ZÁÉÍÓÚÂÊÔÃÕÇÑ][a-záéíóúâêôãõçñ]*\s")
_EXACT = 1e-6  # what rounding leaves of a power of ten
_GAP = 1  # code points between a number and what it counts
_FEW = 10  # a smaller amount that only one side has may stand there as a word: "triple", "both"
# What stands before or behind a number that makes it no amount, or makes it one however short it is.
_DATED, _SPELL = "dated", "spell"
_DEADLINE = "deadline"
_COUNTED = frozenset({_SPELL, "counted", _DEADLINE})
_MEANING = "meaning"  # words that say a number: "decade"
_OF_TIME = (7, 12, 24, 30, 52, 60, 365)  # of one unit of time in another


def figures(left: Wording, right: Wording) -> Iterator[Change]:
    """Years and amounts in place of others, and those that one side alone has; each with its words."""
    gone = [one for one in _stated(left) if not _is_said(one, left, right)]
    come = [one for one in _stated(right) if not _is_said(one, right, left)]
    for of_dates in (True, False):
        before = [one for one in gone if is_date(one.value) is of_dates]
        after = [one for one in come if is_date(one.value) is of_dates]
        if len(before) == len(after):
            pairs = zip(before, after, strict=True)
            yield from (_told(left, right, *pair) for pair in pairs if not _is_same(*pair, left, right))
        elif not after:
            yield from (_told(left, right, one, None) for one in before if _is_much(left, one))
        elif not before:
            yield from (_told(left, right, None, one) for one in after if _is_much(right, one))
    yield from _bounds(left, right)


def _told(left: Wording, right: Wording, gone: Amount | None, come: Amount | None) -> Change:
    return Change(
        MatchRelation.REWORDED,
        Aspect.TRANSLATION,
        gone.span.quote(left.text) if gone else None,
        come.span.quote(right.text) if come else None,
        (gone.span,) if gone else (),
        (come.span,) if come else (),
    )


def _is_much(wording: Wording, one: Amount) -> bool:
    """Whether an amount that the other side lacks must be missed there: it is large, or a deadline."""
    return one.value >= _FEW or _is_beside(wording, one.span, {_DEADLINE}, before=True)


def _stated(wording: Wording) -> list[Amount]:
    """The numbers of the statements that say how much or when, and nothing else."""
    named = wording.facet_spans("named")
    rhythms = [cue.span for cue in wording.cues if cue.group == "rhythm"]
    found = []
    for quoted in (*wording.fronted, *(one.span for one in wording.statements)):
        listed = amounts(wording.text, wording.language, quoted)
        for one in with_months(wording.text, wording.language, quoted, listed):
            if not overlapping(one.span, (*named, *rhythms)) and _states(wording, one.span):
                found.append(one)
    return found


def _states(wording: Wording, span: Span) -> bool:
    """Whether a number is one of the text: no mark of a note or a member of a list, no part of a word."""
    text = wording.text
    behind = text[span.end : span.end + 1]
    if behind in (")", "）") or _GLUED.match(text, span.end) or _is_charted(text, span):
        return False  # "1.5M", "12bn": what the letters stand for is not known
    if _is_note_mark(wording, span) or _is_beside(wording, span, {_DATED}, before=True):
        return False
    words = span.quote(text)
    if is_of_name(wording, span):
        return False
    return len(words) > 1 or words.isdecimal() or _is_beside(wording, span, _COUNTED)


def _is_charted(text: str, span: Span) -> bool:
    """Whether a number stands among others as the labels of a chart do, in no sentence."""
    near = max(0, span.start - CLOSE), min(len(text), span.end + CLOSE)
    runs = [Span(*match.span()) for match in _CHART.finditer(text, *near)]
    return any(run.overlaps(span) and not span.contains(run) for run in runs)


def _is_beside(
    wording: Wording, span: Span, groups: frozenset[str] | set[str], *, before: bool = False
) -> bool:
    """Whether a cue stands right behind the number; or right `before` it as well."""
    near = Span(max(0, span.start - CLOSE // 2), min(len(wording.text), span.end + CLOSE // 2))
    return any(
        cue.group in groups
        and (0 <= cue.span.start - span.end <= _GAP or (before and 0 <= span.start - cue.span.end <= 1))
        for cue in cues_in(wording.text, wording.language, near, CUES)
    )


def _is_note_mark(wording: Wording, span: Span) -> bool:
    """Whether a number marks a note: glued to what stands before it, or in front of a whole sentence."""
    before = wording.text[max(0, span.start - 1) : span.start]
    if (before.isalpha() and before.isascii()) or before in _CLOSING:
        return True
    leads = any(one.span.start == span.start for one in wording.statements)
    return leads and bool(_SENTENCE.match(wording.text, span.end))


def _is_said(one: Amount, own: Wording, other: Wording) -> bool:
    """Whether the other's sentences have the number: in figures, in words, or printed in another way."""
    values = {found.value for span in around(other) for found in _all(other, span)}
    named = {cue.name for cue in cues_around(other) if cue.group == _MEANING}
    if one.value in values or f"{one.value:g}" in named or _is_printed(one, own, other):
        return True
    return is_date(one.value) and any(_is_part(one.value, value) for value in values)


def _is_part(one: float, other: float) -> bool:
    """Whether one of two dates says less of the same time than the other: a year, and a day in it."""
    rough, fine = sorted((one, other), key=lambda date: len(f"{date:g}"))
    return is_date(other) and f"{fine:.4f}".startswith(f"{rough:g}")


def _all(wording: Wording, span: Span) -> Iterator[Amount]:
    """The numbers in a stretch of text, a date of a month as one."""
    listed = amounts(wording.text, wording.language, span)
    yield from with_months(wording.text, wording.language, span, listed)


def _is_printed(one: Amount, own: Wording, other: Wording) -> bool:
    """Whether the same figure stands there but for its points, commas and spaces, which texts set each in
    their own way.

    Where both have a word for its thousands or millions, the value decides.
    """
    printed = _plain(_whole_figure(own.text, one.span))
    if len(printed) < 2:
        return False
    spelt = not _DIGITS.fullmatch(one.span.quote(own.text).strip())
    for span in around(other):
        listed = [found.span for found in _all(other, span) if _is_spelt(found, other)]
        for match in _FIGURE.finditer(other.text, span.start, span.end):
            if _plain(match[0]) == printed and not (spelt and overlapping(Span(*match.span()), listed)):
                return True
    return False


def _is_spelt(one: Amount, wording: Wording) -> bool:
    return not _DIGITS.fullmatch(one.span.quote(wording.text).strip())


def _plain(figure: str) -> str:
    """A figure without what parts its thousands; another part of it stays parted, by one sign.

    >>> _plain("4 500"), _plain("4.500"), _plain("4,5"), _plain("12")
    ('4500', '4500', '4|5', '12')
    """
    first, *rest = _BETWEEN_DIGITS.split(figure)
    return "".join((first, *rest)) if all(map(_THOUSANDS.fullmatch, rest)) else "|".join((first, *rest))


def _whole_figure(text: str, span: Span) -> str:
    """The figure around a span with all its points, commas and spaces between digits."""
    start = max(0, span.start - CLOSE)
    found = next((one for one in _FIGURE.finditer(text, start) if one.end() > span.start), None)
    return found[0] if found and found.start() <= span.start else span.quote(text)


def _is_same(one: Amount, other: Amount, left: Wording, right: Wording) -> bool:
    """Whether two numbers differ by their unit only: "3 亿千瓦", "300 gigawatts"; "24 months", "2 years"."""
    if not one.value or not other.value:
        return True
    ratio = max(one.value, other.value) / min(one.value, other.value)
    if all(_is_beside(side, each.span, {_SPELL}) for side, each in ((left, one), (right, other))):
        return any(abs(ratio - step) < _EXACT for step in _OF_TIME)
    if _is_spelt(one, left) == _is_spelt(other, right):
        return False
    thousands = log10(ratio) / 3
    return abs(thousands - round(thousands)) < _EXACT


def _bounds(left: Wording, right: Wording) -> Iterator[Change]:
    """The same amount, at least that on one side and at most that on the other, wherever the bound stands."""
    before, after = _bound(left), _bound(right)
    alike = {one.value for one in _stated(left)} & {one.value for one in _stated(right)}
    if alike and before and after and before[0] != after[0]:
        gone, come = before[1], after[1]
        words = gone.quote(left.text), come.quote(right.text)
        yield Change(MatchRelation.REWORDED, Aspect.TRANSLATION, *words, (gone,), (come,))


def _bound(wording: Wording) -> tuple[str, Span] | None:
    """The sign of the words that bound amounts, with their place; nothing where they are of both signs."""
    known = quantities(wording.language)
    if known is None:
        return None
    # One word alone may be a preposition, or a part of another word: "over", "hasta".
    signs = {
        word: sign
        for word, sign in known.bounds.items()
        if sign in (">=", "<=") and (" " in word or not known.spaced)
    }
    pattern = re.compile("|".join(map(re.escape, sorted(signs, key=len, reverse=True))), re.IGNORECASE)
    found = [
        (signs[" ".join(match[0].casefold().split())], Span(*match.span()))
        for one in wording.statements
        for match in pattern.finditer(wording.text, one.span.start, one.span.end)
    ]
    return found[0] if len({sign for sign, _ in found}) == 1 else None
