"""Whether a figure says how much is promised, or only what something is: "iOS 10", "a 4 digit code"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from constancia.compare.changes.limits import limits
from constancia.compare.changes.spells import is_deadline, is_led_by, is_pace, is_spell, is_term
from constancia.compare.wording.grams import fold
from constancia.compare.wording.units import FILE, Unit, Wording, cues_in, overlapping
from constancia.lexicon.cues import words
from constancia.model import Aspect, Change, Span

_WORD_BEFORE, _WORD_BEHIND = re.compile(r"(?:(\w+)\s+)?(\w+)\s+$"), re.compile(r"\s+(\w+)")
_ARTICLE = 30  # code points in which the words before a figure are sought
_BRACKETED = re.compile(r"[(（][^()（）;\n]*\Z")
_IN_BRACKETS = 60  # code points of an aside before a figure in it
_COMMA = re.compile("[,，]")
_NEAR = 20  # code points behind a figure in which words stand that make it a threshold


def is_promised(change: Change, left: Wording, right: Wording) -> bool:
    """Whether what differs in an amount or a date binds to more or less."""
    sides = ((left, change.left, right), (right, change.right, left))
    if any(_says_something_else(own, spans) for own, spans, _ in sides):
        return False
    if change.aspect is Aspect.TIME:  # a date that no deadline is leaves the promise as it was
        return all(is_deadline(own, span) for own, spans, _ in sides for span in spans)
    if any(_act(own, spans) or _is_told(own, spans) for own, spans, _ in sides):
        return False
    one_sided = not (change.left and change.right)
    return not one_sided or all(_is_counted_too(own, spans, other) for own, spans, other in sides)


def _says_something_else(wording: Wording, spans: tuple[Span, ...]) -> bool:
    return bool(spans) and (
        _are_known(wording, spans)
        or _limit(wording, spans)
        or _is_aside(wording, spans)
        or _is_besides(wording, spans)
        or _is_made_of(wording)
        or any(_is_attribute(wording, span) or _is_threshold(wording, span) for span in spans)
    )


def _is_told(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether an amount stands in what is told of someone as it is, where a promise has its modal: "the firm
    serves more than 300 ports". A term and a pace bind there too.
    """
    duties = words(wording.language, "plain_duties")
    modal = any(cue.group.startswith("modality_") for cue in wording.cues)
    told = all(
        (subject := one.clause.subject) is not None and one.span.contains(subject) and not one.clause.wrapper
        for one in wording.statements
    )
    timed = all(is_term(wording, span) or is_pace(wording, span) for span in spans)
    return bool(duties) and told and not modal and not timed


def _is_counted_too(wording: Wording, spans: Iterable[Span], other: Wording) -> bool:
    """Whether the other side has what a figure counts, without a figure: "3 ports", "ports".

    Money, shares and time count by themselves.
    """
    said = {unit.stem for unit in other.units}
    for span in spans:
        counted = _behind(wording, span)
        by_itself = not span.quote(wording.text).strip().isalnum() or is_spell(wording, span)
        if not by_itself and (counted is None or counted.stem not in said):
            return False
    return True


def _behind(wording: Wording, span: Span) -> Unit | None:
    return next((unit for unit in wording.units if unit.span.start >= span.end), None)


def _is_attribute(wording: Wording, span: Span) -> bool:
    """Whether a figure and a measure say of what kind a thing is: "a 4 digit code", "a two week sprint"."""
    measures = words(wording.language, "measures_of_a_kind")
    counted = _behind(wording, span)
    return counted is not None and fold(counted.span.quote(wording.text)) in measures


def _is_threshold(wording: Wording, span: Span) -> bool:
    """Whether a figure names a version from which something holds: "iOS 10 or higher"."""
    if span.end >= len(wording.text):
        return False  # the text ends with it
    behind = Span(span.end, min(len(wording.text), span.end + _NEAR))
    cues = cues_in(wording.text, wording.language, behind, FILE)
    return any(cue.group == "threshold" and cue.span.start - span.end <= 1 for cue in cues)


def _are_known(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether an article stands before a figure, and what is counted behind it: "the first seven pilots"."""
    text, language = wording.text, wording.language
    articles, small = words(language, "articles"), words(language, "function_words")
    for span in spans:
        before = _WORD_BEFORE.search(text[max(0, span.start - _ARTICLE) : span.start])
        behind = _WORD_BEHIND.match(text, span.end)
        share = not span.quote(text).strip().isalnum()  # "the remaining 5% of the fee"
        counted = behind and (fold(behind[1]) not in small or (share and before and before[1]))
        if before and counted and _is_article(before, articles, small):
            return not is_term(wording, span)
    return False


def _is_article(before: re.Match[str], articles: frozenset[str], small: frozenset[str]) -> bool:
    """Whether the last of two words is an article, or the first, with a word between that says which."""
    first, last = fold(before[1] or ""), fold(before[2])
    return last in articles or (first in articles and last not in small)


def _is_besides(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether an amount or a date stands in what is fronted: "Building on more than 600 visits, we are".

    A term and a deadline count there.
    """
    return any(
        overlapping(span, wording.fronted) and not is_term(wording, span) and not is_deadline(wording, span)
        for span in spans
    )


def _is_made_of(wording: Wording) -> bool:
    """Whether a main verb says of what something is made, or what it costs: "the board consists of nine
    members", "a fee of 25 is charged"."""
    verbs = [one.clause.verb for one in wording.statements]
    return any(cue.group == "composing" and overlapping(cue.span, verbs) for cue in wording.cues)


def _limit(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether a figure stands in a limit, where more may be less: "is void if not paid within 5 days"."""
    held = limits(wording)
    return any(overlapping(span, held) or _is_led_in(wording, span) for span in spans)


def _is_aside(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether a figure stands in brackets, or says how long ago: "(some 20 m)", "the past three years"."""
    return any(
        _BRACKETED.search(wording.text[max(0, span.start - _IN_BRACKETS) : span.start])
        or is_led_by(wording, span, "past")
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
