"""Whether a word of force is said of what is promised, and not of something in it."""

from __future__ import annotations

from collections.abc import Sequence

from constancia.compare.wording.grams import fold
from constancia.compare.wording.units import Wording, overlapping, touch
from constancia.lexicon.cues import words
from constancia.model import Span

_FORM = 4  # letters that a word and its adverb have in common: "full", "fully"
_NEAR = 2  # code points between a word of force and the verb that it is about


def is_adverb(wording: Wording, spans: Sequence[Span], other: Wording, *, is_all: bool) -> bool:
    """Whether words of force that only one side has are adverbs of a main verb, or all that differs.

    Written onto the end of the verb ("培育积极健康的文化"), or further on in front of another word
    ("加强部队全面建设"), they are part of its object; alone, they are the verb ("抓紧粮食生产").
    """
    verbs = [statement.clause.verb for statement in wording.statements]
    if any(span.start == verb.end or span == verb for span in spans for verb in verbs):
        return False
    denied = [cue.span for cue in wording.cues if cue.group == "negation"]
    if any(one < span and touch(wording.text, one, span) for one in denied for span in spans):
        return False  # "cannot always": what is denied of all is not denied of some
    if _has_another_form(other, wording, spans):
        return False
    first = min(verb.end for verb in verbs)
    if any(span.start >= first and wording.text[span.end : span.end + 1].isalnum() for span in spans):
        return False
    if _manner(other, wording) or any(
        _is_of_infinitive(wording, span)
        or _is_of_attribute(wording, span)
        or _is_of_further_verb(wording, span)
        for span in spans
        if span.start >= first
    ):
        return False
    return is_all or all(any(_are_near(wording, span, verb) for verb in verbs) for span in spans)


def _is_of_further_verb(wording: Wording, span: Span) -> bool:
    """Whether a word stands amid an object, right behind a further verb: "able *to move* rapidly at sea",
    "firms *that work* actively abroad". What a rung governs is the main verb: "is ready *to move* at once".
    """
    marks = words(wording.language, "infinitive_marks", "relatives")
    before = [unit.span for unit in wording.units if unit.span.end <= span.start][-2:]
    end = next((one.span.end for one in wording.statements if one.span.contains(span)), span.end)
    rungs = (*wording.facet_spans("firmness"), *(one.clause.verb for one in wording.statements))
    return (
        len(before) > 1
        and fold(before[0].quote(wording.text)) in marks
        and not any(before[0].overlaps(rung) or touch(wording.text, rung, before[0]) for rung in rungs)
        and touch(wording.text, before[1], span)
        and bool(wording.text[span.end : end].strip())
    )


def _is_of_infinitive(wording: Wording, span: Span) -> bool:
    """Whether a word stands behind the mark of a further verb: "helps the sick *to fully recover*"."""
    marks = words(wording.language, "infinitive_marks")
    before = [unit for unit in wording.units if unit.span.end <= span.start]
    return bool(before) and fold(before[-1].span.quote(wording.text)) in marks


def _is_of_attribute(wording: Wording, span: Span) -> bool:
    """Whether a word stands in an object, right before what a thing is like: "*strictly protected* data"."""
    ends = tuple(words(wording.language, "participle_ends"))
    copulas = words(wording.language, "be_forms")
    behind = next((unit.span for unit in wording.units if unit.span.start >= span.end), None)
    before = [unit.span for unit in wording.units if unit.span.end <= span.start][-1:]
    if behind is None or not ends or any(fold(one.quote(wording.text)) in copulas for one in before):
        return False  # "is *fully* written"
    return touch(wording.text, span, behind) and fold(behind.quote(wording.text)).endswith(ends)


def _has_another_form(other: Wording, wording: Wording, spans: Sequence[Span]) -> bool:
    """Whether another form of a word of force stands there: "rapid reinforcement", "to reinforce rapidly"."""
    own = {unit.stem for unit in wording.units if overlapping(unit.span, spans)}
    beside = {unit.stem for unit in other.units if unit.counts and len(unit.stem) >= _FORM}
    return any(form.startswith(tuple(beside)) for form in own)


def _manner(wording: Wording, other: Wording) -> bool:
    """Whether a small word stands at a main verb that the other lacks: "better use" for "fully use"."""
    known = {unit.key for unit in other.units}
    small = [cue.span for cue in wording.cues if cue.group == "filler"]
    verbs = [statement.clause.verb for statement in wording.statements]
    at_verb = [span for span in small if any(touch(wording.text, span, verb) for verb in verbs)]
    return any(unit.key not in known for unit in wording.units if overlapping(unit.span, at_verb))


def _are_near(wording: Wording, span: Span, verb: Span) -> bool:
    """Before the verb, with at most other such words between; or right behind it."""
    if span.start < verb.start:
        between = [unit for unit in wording.units if span.end <= unit.span.start < verb.start and unit.counts]
        cues = [cue.span for cue in wording.cues]
        return verb.start - span.end <= _NEAR or all(overlapping(unit.span, cues) for unit in between)
    return span.start - verb.end <= _NEAR
