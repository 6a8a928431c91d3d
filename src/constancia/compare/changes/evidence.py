"""Whether the words of a change of force bear it out: on one side alone, said whole, of the whole promise."""

from __future__ import annotations

import re

from constancia.compare.changes.limits import is_way
from constancia.compare.wording.around import LIMITS, around
from constancia.compare.wording.denials import denied
from constancia.compare.wording.grams import fold, is_ideographic, words
from constancia.compare.wording.parts import in_sentence_before
from constancia.compare.wording.units import FILE, Wording, cues_in, overlapping
from constancia.lexicon.cues import words as listed
from constancia.model import Aspect, Change, Firmness, Span

_NEAR = 40  # code points beside a quotation in which a word that adjoins it ends
_ASIDE = re.compile(r"[(（][^()（）]*\Z")  # brackets that opened before
_CLAUSES = frozenset({"purpose", "relative"})  # what a further clause in a promise is about
_MANNER = (
    "manner"  # what is included may be limited by itself, in the middle: "including, if asked, by letter"
)
_ALLOWING = "modality_4"
_SHORT = 3  # words of a limit that tells no occasion: "where required"
_WHERE = "where_it_can"  # words of reserve that limit
_CLAUSE = 3  # words of a limit behind which a modal is that of what it limits
_COMMA = re.compile("[,，]")
_ENTITY = re.compile(r"&#?\w{1,8}\Z")  # the first part of a sign that is written by its name
_SHORTENED = re.compile(r"['’]\w")  # behind a word that is cut: "can't"
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
    if _is_free_anyway(wording, spans, other):
        return False
    if change.aspect is Aspect.CONDITIONS:
        if _is_opened_anew(wording, spans, other) or _begins_alike(wording, spans, other):
            return False
        return not any(
            _is_cut(wording, span)
            or _is_of_aside(wording, span)
            or _is_joined(wording, span, other)
            or _is_occasion(wording, span)
            or _is_of_clause(wording, span, other)
            or _is_in_sentence(wording, span, other)
            or _is_opened_alike(wording, span, other)
            or _is_lapse(wording, span)
            or is_way(wording, span)
            for span in spans
        )
    if change.aspect is Aspect.EMPHASIS and _is_for_limit(wording, spans, other):
        return False
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
    """Whether a limit stands in front, and the other's sentence, or a part of it before a comma, begins with
    its first word: another limit, or the same.
    """
    opening = [] if any(one.span.overlaps(span) for one in wording.statements) else _said(wording, span)[:1]
    places = [in_sentence_before(other, one) for one in other.statements]
    places += [fronted for one in other.statements for fronted in one.clause.fronted]
    parts = [part for place in places if place for part in _COMMA.split(place.quote(other.text))]
    return bool(opening) and any(words(fold(part))[:1] == opening for part in parts)


def _is_cut(wording: Wording, span: Span) -> bool:
    """Whether a bracket opens in the words of a limit and does not close: "if there is doubt (i.e.".

    Or they end inside a sign that is written by its name: "if you&rsquo" of "if you&rsquo;re away". Or what
    they limit stands in them: "if you stay we will write to you". Or a word is cut: "as we can" of "can't".
    """
    said = span.quote(wording.text)
    duties = listed(wording.language, "plain_duties")
    return (
        _ENTITY.search(said) is not None
        or _SHORTENED.match(wording.text, span.end) is not None
        or any(said.count(opening) != said.count(closing) for opening, closing in _BRACKETS)
        or not duties.isdisjoint(_said(wording, span)[_CLAUSE:])
    )


def _is_of_aside(wording: Wording, span: Span) -> bool:
    """Whether a limit stands in brackets behind the verb: "annual leave (or sick leave, as needed)"."""
    own = (one for one in wording.statements if one.span.contains(span) and one.clause.verb.end <= span.start)
    return any(_ASIDE.search(wording.text[one.span.start : span.start]) for one in own)


def _is_occasion(wording: Wording, span: Span) -> bool:
    """Whether a limit in front tells the occasion of something: "If you write to us, we will answer"."""
    if any(one.span.overlaps(span) for one in wording.statements):
        return False
    said = _said(wording, span)
    opened = " ".join(said).startswith(tuple(f"{one} " for one in listed(wording.language, "occasions")))
    provisos = tuple(listed(wording.language, "provisos"))
    doing = any(word.endswith(tuple(listed(wording.language, "gerund_endings"))) for word in said[1:2])
    is_long = len(said) > _SHORT or (doing and len(said) == _SHORT)  # "when using cranes"
    return opened and is_long and not any(word.startswith(provisos) for word in said)


def _is_lapse(wording: Wording, span: Span) -> bool:
    """Whether a limit only tells what time has passed: "once this period has expired"."""
    passing = tuple(listed(wording.language, "lapses"))
    folded = fold(span.quote(wording.text))
    if is_ideographic(folded):
        return any(one in folded for one in passing)
    return any(word.startswith(passing) for word in words(folded))


def _is_for_limit(wording: Wording, spans: tuple[Span, ...], other: Wording) -> bool:
    """Whether words of reserve that limit took the place of a limit: "if possible" for "if they are ill"."""
    limiting = any(cue.name == _WHERE and overlapping(cue.span, spans) for cue in wording.cues)
    return limiting and 0 < _opened(other) >= _opened(wording)


def _is_opened_anew(wording: Wording, spans: tuple[Span, ...], other: Wording) -> bool:
    """Whether as many limits open on the other side, this one in other words: "where", "to the extent"."""
    own = (cue for span in spans for cue in cues_in(wording.text, wording.language, span, LIMITS))
    return any(cue.group == "opening" for cue in own) and _opened(other) >= _opened(wording)


def _begins_alike(wording: Wording, spans: tuple[Span, ...], other: Wording) -> bool:
    """Whether the other side says the first words of a limit too: "on the basis of your consent"."""
    own = " ".join(" ".join(words(fold(one.quote))) for one in wording.statements)
    theirs = " ".join(" ".join(words(fold(one.quote))) for one in other.statements)
    openings = (" ".join(_said(wording, span)[:_SHORT]) for span in spans)
    return any(len(one.split()) == _SHORT and theirs.count(one) >= max(1, own.count(one)) for one in openings)


def _opened(wording: Wording) -> int:
    """How many limits open in the quotations and right in front of them."""
    places = (*wording.fronted, *(one.span for one in wording.statements))
    cues = (cue for place in places for cue in cues_in(wording.text, wording.language, place, LIMITS))
    return sum(cue.group == "opening" for cue in cues)


def _is_of_clause(wording: Wording, span: Span, other: Wording) -> bool:
    """Whether a limit stands in a clause on an end or a thing: "tell us, so that we can act if warranted".

    Behind a comma it limits all: "tell us, so that we can act, where possible". What is included may come in
    with its limit: "tell us", "tell us, including your name if you know it".
    """
    own = next((one for one in wording.statements if one.span.contains(span)), None)
    if own is None or span.start <= own.clause.verb.end:
        return False
    before = Span(own.clause.verb.end, span.start)
    names = _stops(wording, before)
    came = not any(_MANNER in _stops(other, one.span) for one in other.statements)
    apart = _COMMA.search(wording.text[before.start : before.end].rstrip()[-1:]) is not None
    return (bool(names & _CLAUSES) and not apart) or (
        _MANNER in names and (span.end < own.span.end or (came and not apart))
    )


def _stops(wording: Wording, place: Span) -> set[str]:
    """The names of the cues at which a limit would stop."""
    found = cues_in(wording.text, wording.language, place, LIMITS)
    return {cue.name for cue in found if cue.group == "stops"}


def _is_free_anyway(wording: Wording, spans: tuple[Span, ...], other: Wording) -> bool:
    """Whether "at our discretion" stands where both sides "may": one is free to do so or not already."""
    free = listed(wording.language, "discretions")
    said = {word for span in spans for word in _said(wording, span)}
    return not said.isdisjoint(free) and _may(wording) and _may(other)


def _may(wording: Wording) -> bool:
    """Whether a modal that allows stands in every statement, or in front of it in its sentence."""
    return all(
        any(
            cue.group == _ALLOWING
            for place in (one.span, in_sentence_before(wording, one))
            if place
            for cue in cues_in(wording.text, wording.language, place, FILE)
        )
        for one in wording.statements
    )


def _is_joined(wording: Wording, span: Span, other: Wording) -> bool:
    """Whether a limit limits what is joined to the rest: "fence the site, and where possible, the road".

    Before it stands a word that joins, or what only one side has and joins: "two tugs, or more if needed".
    What stands on both sides right behind a joined limit is limited on one.
    """
    joins = listed(wording.language, "coordinators")
    before = words(fold(wording.text[max(0, span.start - _NEAR) : span.start]))
    if before and before[-1] in joins and not any(one.span.overlaps(span) for one in wording.statements):
        return True  # "if it is lost, or in the case of theft, we will"
    known = {unit.key for unit in other.units if not overlapping(unit.span, other.fronted)}
    own = next((one.span for one in wording.statements if one.span.contains(span)), span)
    units = [unit for unit in wording.units if own.contains(unit.span)]
    behind = [unit.key in known for unit in units if unit.span.start >= span.end and unit.counts]
    between = 0
    for unit in reversed([unit for unit in units if unit.span.start < span.start]):
        if fold(unit.span.quote(wording.text)) in joins:
            return bool(between) or 2 * sum(behind) <= len(behind)
        if unit.counts and unit.key in known:
            return False
        between += unit.counts
    return False


def _adjoins(wording: Wording, span: Span, other: Wording) -> bool:
    """Whether these words stand right before or behind what is quoted of the other side, outside it."""
    said = _said(wording, span)
    for one in other.statements:
        before = words(fold(other.text[max(0, one.span.start - _NEAR) : one.span.start]))
        behind = words(fold(other.text[one.span.end : one.span.end + _NEAR]))
        if said and said in (before[-len(said) :], behind[: len(said)]):
            return True
    return False
