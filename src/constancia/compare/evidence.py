"""Whether the words of a change of force bear it out: on one side alone, said whole, of the whole promise."""

from __future__ import annotations

import re

from constancia.compare.around import around
from constancia.compare.denials import denied
from constancia.compare.grams import fold, is_ideographic, words
from constancia.compare.parts import in_sentence_before
from constancia.compare.units import Wording
from constancia.model import Aspect, Change, Firmness, Span

_NEAR = 40  # code points beside a quotation in which a word that adjoins it ends
_ASIDE = re.compile(r"[(（][^()（）]*\w[^()（）]*\Z")  # brackets that opened before, with words in them
_ENTITY = re.compile(r"&#?\w{1,8}\Z")  # the first part of a sign that is written by its name
_BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"))


def bears_out(change: Change, left: Wording, right: Wording) -> bool:
    """Whether the words of a change decide it.

    They do not where the other side says them in the same breath, where they are cut or said of an aside, or
    where one side denies what the other says: "may sign" and "must not sign" are no two steps of one ladder.
    """
    if not is_step(change) and bool(denied(left)) is not bool(denied(right)):
        return False
    if change.before is not None and change.after is not None:
        return True
    wording, spans, other = (left, change.left, right) if change.left else (right, change.right, left)
    if not spans:
        return True
    if change.aspect is Aspect.CONDITIONS:
        return not any(
            _is_cut(wording, span)
            or _is_of_aside(wording, span)
            or _is_in_sentence(wording, span, other)
            or _is_opened_alike(wording, span, other)
            for span in spans
        )
    if change.aspect in (Aspect.QUANTITY, Aspect.TIME):
        return not any(_is_in_sentence(wording, span, other) for span in spans)
    return not all(_adjoins(wording, span, other) for span in spans)


def is_step(change: Change) -> bool:
    """Whether it leads from one rung of the ladder to another."""
    rungs = {rung.value for rung in Firmness}
    return change.aspect is Aspect.FIRMNESS and {change.before, change.after} <= rungs


def _said(wording: Wording, span: Span) -> list[str]:
    return words(fold(span.quote(wording.text)))


def _is_in_sentence(wording: Wording, span: Span, other: Wording) -> bool:
    """Whether the other's sentence says these words, in or around what is quoted of it."""
    said = " ".join(_said(wording, span))
    edge = "" if is_ideographic(said) else " "  # a run of ideographs has no edges inside
    return any(
        f"{edge}{said}{edge}" in f" {' '.join(_said(other, place))} " for place in around(other, close=0)
    )


def _is_opened_alike(wording: Wording, span: Span, other: Wording) -> bool:
    """Whether a limit stands in front, and the other's sentence begins with its first word: another limit, or
    the same.
    """
    opening = [] if any(one.span.overlaps(span) for one in wording.statements) else _said(wording, span)[:1]
    firsts = [in_sentence_before(other, one) for one in other.statements]
    firsts += [fronted for one in other.statements for fronted in one.clause.fronted]
    return bool(opening) and any(place and _said(other, place)[:1] == opening for place in firsts)


def _is_cut(wording: Wording, span: Span) -> bool:
    """Whether a bracket opens in the words of a limit and does not close: "if there is doubt (i.e.".

    Or they end inside a sign that is written by its name: "if you&rsquo" of "if you&rsquo;re away".
    """
    said = span.quote(wording.text)
    return _ENTITY.search(said) is not None or any(
        said.count(opening) != said.count(closing) for opening, closing in _BRACKETS
    )


def _is_of_aside(wording: Wording, span: Span) -> bool:
    """Whether a limit stands in brackets behind other words: "annual leave (or sick leave, as needed)"."""
    own = (one.span for one in wording.statements if one.span.contains(span))
    return any(_ASIDE.search(wording.text[one.start : span.start]) for one in own)


def _adjoins(wording: Wording, span: Span, other: Wording) -> bool:
    """Whether these words stand right before or behind what is quoted of the other side, outside it."""
    said = _said(wording, span)
    for one in other.statements:
        before = words(fold(other.text[max(0, one.span.start - _NEAR) : one.span.start]))
        behind = words(fold(other.text[one.span.end : one.span.end + _NEAR]))
        if said and said in (before[-len(said) :], behind[: len(said)]):
            return True
    return False
