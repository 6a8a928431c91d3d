"""Whether a quotation says a promise by itself, or is only part of what its sentence says."""

from __future__ import annotations

import re

from constancia.compare.wording.grams import fold, words
from constancia.compare.wording.pages import NEW_PAGE, is_cut_by_page
from constancia.compare.wording.units import FILE, Wording, cues_in
from constancia.lexicon.cues import words as listed
from constancia.model import Span, Statement

_SENTENCE = 300  # code points before a statement that are looked through for the start of its sentence
_SENTENCE_END = re.compile(rf"[.!?。！？；]\s*|\n\s*\n(?!{NEW_PAGE})")
_BEFORE = 30  # code points before a statement in which the words stand that open an end
_BEHIND = 6  # code points behind a statement in which a sentence may go on to say what it is


def is_part(wording: Wording) -> bool:
    """Whether a statement is only what its sentence says is aimed at, or what it says something of.

    "为了控制投资，提高效益，…", "维护统一，是人民的心愿": nothing is promised there. Nor is it known what is
    where a page ends within the sentence and its number parts it.
    """
    return any(
        _is_aim(wording, one)
        or _is_end(wording, one)
        or _is_subject(wording, one)
        or is_cut_by_page(wording.text, one.span)
        for one in wording.statements
    )


def _is_aim(wording: Wording, statement: Statement) -> bool:
    """Whether words of an aim stand before it in its sentence, and no modal behind these."""
    before = in_sentence_before(wording, statement)
    groups = [cue.group for cue in cues_in(wording.text, wording.language, before, FILE)] if before else []
    groups += [cue.group for cue in wording.cues if cue.span.start < statement.clause.verb.start]
    deciding = [group for group in groups if group == "aiming" or group.startswith("modality_")]
    return deciding[-1:] == ["aiming"]


def _is_end(wording: Wording, statement: Statement) -> bool:
    """Whether words that open an end stand right before it: "so that we can answer"."""
    before = wording.text[max(0, statement.span.start - _BEFORE) : statement.span.start]
    openers = listed(wording.language, "end_openers")
    said = words(fold(before))
    return before[-1:].isspace() and any(said[-len(one) :] == one for one in map(str.split, openers))


def _is_subject(wording: Wording, statement: Statement) -> bool:
    end = statement.span.end
    behind = Span(end, end + _BEHIND)
    cues = (cue for cue in cues_in(wording.text, wording.language, behind, FILE) if cue.group == "equating")
    return any(not re.search(r"[\w\n。；;.]", wording.text[end : cue.span.start]) for cue in cues)


def in_sentence_before(wording: Wording, statement: Statement) -> Span | None:
    """What stands before a statement in its sentence."""
    start = statement.span.start
    near = wording.text[max(0, start - _SENTENCE) : start]
    length = len(_SENTENCE_END.split(near)[-1])
    return Span(start - length, start) if length else None
