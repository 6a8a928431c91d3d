"""Numbers of time: by when, within how much, how long and how often something is done."""

from __future__ import annotations

import re

from constancia.compare.wording.grams import fold
from constancia.compare.wording.units import Wording
from constancia.lexicon.cues import words
from constancia.lexicon.quantities import quantities
from constancia.model import Span

_LEADING = ("deadline", "leading")  # cues before a number of time
_REPEATED = re.compile(r"\s*[(（]\d+[)）]\s*")  # a number once more: "nine (9) days"
_LONG = 4  # code points of a word of time between a number and "within" behind it


def is_deadline(wording: Wording, span: Span) -> bool:
    """Whether a cue of a deadline stands just before the year, or just behind it."""
    near = 20  # "before the end of"
    return any(
        cue.group == "deadline"
        and (0 <= span.start - cue.span.end <= near or 0 <= cue.span.start - span.end <= 2)
        for cue in wording.cues
    )


def is_term(wording: Wording, span: Span) -> bool:
    """Whether a number says within how much time: the less, the sooner."""
    cues = [cue for cue in wording.cues if cue.name == "within" and cue.group == "deadline"]
    behind = any(0 <= cue.span.start - span.end <= _LONG for cue in cues)
    return is_spell(wording, span) and (behind or is_led_by(wording, span, "within"))


def is_pace(wording: Wording, span: Span) -> bool:
    """Whether a number says after how much time something is done again: "every two weeks"."""
    return is_spell(wording, span) and is_led_by(wording, span, "every")


def has_pace(wording: Wording) -> bool:
    """Whether a word of how often stands there: "every day"."""
    return any(cue.name == "every" and cue.group == "leading" for cue in wording.cues) or any(
        cue.group == "rhythm" for cue in wording.cues
    )


def is_spread(wording: Wording, span: Span) -> bool:
    """Whether a number says over how much time something goes on: "over six years"."""
    return is_spell(wording, span) and is_led_by(wording, span, "over")


def is_span_of_time(wording: Wording, span: Span) -> bool:
    """Whether it is not told if a number of time is a term, a pace or how long something lasts: "45 days"."""
    if not is_spell(wording, span) or is_term(wording, span):
        return False
    return not any(is_led_by(wording, span, name) for name in ("every", "lasting"))


def is_of_part(wording: Wording, span: Span) -> bool:
    """Whether a number of time stands in a clause on something: "records, which are kept for ten years"."""
    small = words(wording.language, "relatives")
    verb = max(one.clause.verb.end for one in wording.statements)
    return is_spell(wording, span) and any(
        verb <= unit.span.start < span.start and fold(unit.span.quote(wording.text)) in small
        for unit in wording.units
    )


def is_lasting(wording: Wording, span: Span) -> bool:
    """Whether a number says for how long: "for up to seven years"."""
    return is_spell(wording, span) and not is_term(wording, span) and is_led_by(wording, span, "lasting")


def is_spell(wording: Wording, span: Span) -> bool:
    repeated = _REPEATED.match(wording.text, span.end)
    end = repeated.end() if repeated else span.end
    return any(cue.group == "spell" and 0 <= cue.span.start - end <= 1 for cue in wording.cues)


def is_led_by(wording: Wording, span: Span, name: str) -> bool:
    """Whether such a word of time stands before a number, or before what bounds it: "within about 9"."""
    ends = {
        cue.span.end
        for cue in wording.cues
        if cue.name == name and cue.group in _LEADING and cue.span.end <= span.start
    }
    return any(span.start - end <= 1 or _is_bound(wording, end, span.start) for end in ends)


def _is_bound(wording: Wording, start: int, end: int) -> bool:
    """Whether nothing stands there but "about", "at least"."""
    known = quantities(wording.language)
    between = " ".join(wording.text[start:end].casefold().split())
    return known is not None and between in known.bounds
