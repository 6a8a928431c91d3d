"""Wider or narrower: names, countries, instruments and objects that came in or went, and words of scope."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from constancia.compare.changes.force import cued, differing
from constancia.compare.changes.limits import limits
from constancia.compare.changes.members import is_one_more, is_said_around, tells_how
from constancia.compare.wording.denials import denied
from constancia.compare.wording.grams import fold, is_ideographic
from constancia.compare.wording.regions import Region
from constancia.compare.wording.units import Unit, Wording, countries, overlapping
from constancia.lexicon.cues import words
from constancia.model import Aspect, Change, MatchRelation, Span

_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]+")
_NUMBER_BEHIND = re.compile(r"\s+\d")
_PAIR = 2  # a word and the one before it
_FEW = 3  # words of a phrase that one of scope ends
_WIDER, _NARROWER = MatchRelation.WIDENED, MatchRelation.NARROWED


def scope(left: Wording, right: Wording) -> Iterator[Change]:
    """Words that take in all, and words that leave some out or set an exception."""
    for group, widens in (("wider", True), ("narrower", False), ("excepting", False)):
        gone, come = differing(left, right, group, (limits(left), limits(right)))
        gone, come = _of_scope(left, gone), _of_scope(right, come)
        if group != "excepting":
            gone, come = _of_what_stays(left, gone, right), _of_what_stays(right, come, left)
        one, other = (left, right) if gone else (right, left)
        if group == "excepting" and denied(other) and not denied(one):
            continue  # "except for jokes", "this does not include jokes"
        if gone and not come:
            relation = _NARROWER if widens else _WIDER
            yield cued(relation, Aspect.SCOPE, (left, gone), (right, []))
        elif come and not gone:
            relation = _WIDER if widens else _NARROWER
            yield cued(relation, Aspect.SCOPE, (left, []), (right, come))


def _of_scope(wording: Wording, spans: list[Span]) -> list[Span]:
    """Without what is part of a name, or stands before a number: "Snap *Limited*", "*every* 365 days"."""
    starts = {one.span.start for one in wording.statements}
    return [
        span
        for span in spans
        if not (_CAPITALISED.fullmatch(span.quote(wording.text)) and span.start not in starts)
        and not _NUMBER_BEHIND.match(wording.text, span.end)
        and not _is_before_spell(wording, span)
    ]


def _is_before_spell(wording: Wording, span: Span) -> bool:
    """Whether a number of time stands behind, written as a word: "every *two months*"."""
    behind = [unit.span for unit in wording.units if unit.span.start >= span.end][1:2]
    return any(cue.group == "spell" and cue.span in behind for cue in wording.cues)


def _of_what_stays(wording: Wording, spans: list[Span], other: Wording) -> list[Span]:
    """Those that stand beside a word that the other side has: "all ports", "ports".

    Where what they are said of came or went with them, they tell of that, and not of what stays.
    """
    known = {unit.stem for unit in other.units if unit.counts}
    counting = [unit for unit in wording.units if unit.counts]
    found = []
    for span in spans:
        before = [unit for unit in counting if unit.span.end <= span.start][-1:]
        behind = [unit for unit in counting if unit.span.start >= span.end][:1]
        if any(unit.stem in known for unit in (*before, *behind)) or (
            not behind and _closes(wording, span, known)
        ):
            found.append(span)
    return found


def _closes(wording: Wording, span: Span, known: set[str]) -> bool:
    """Whether a word ends a short phrase behind one that the other side has: "ports *in the south only*"."""
    before = [unit for unit in wording.units if unit.counts and unit.span.end <= span.start]
    last = next((unit for unit in before[: -_FEW - 1 : -1] if unit.stem in known), None)
    return last is not None and not set(wording.text[last.span.end : span.start]) & set(",;:()，；（")


def objects(left: Wording, right: Wording, region: Region) -> Iterator[Change]:
    """What came in widens, what went narrows; what took the place of something is another wording of it.

    What restricts a thing that is there already narrows instead: "cooperation *with Brazil*". A name that is
    touched is told whole.
    """
    before, after = _spans(left, region.gone), _spans(right, region.come)
    names = _names(left, before), _names(right, after)
    if region.gone and region.come:
        aspect = Aspect.NAMES if names[0] or names[1] else Aspect.WORDING
        before, after = names[0] or before, names[1] or after
        yield Change(MatchRelation.REWORDED, aspect, left.words(before), right.words(after), before, after)
    elif _is_other_form(left, right, region):
        sides = left.words(before) or None, right.words(after) or None
        yield Change(MatchRelation.REWORDED, Aspect.WORDING, *sides, before, after)
    elif region.come:
        aspect = Aspect.NAMES if _are_in(names[1], region.come) else _aspect(right, region.come)
        relation = _one_sided(right, region.come, _WIDER, left)
        yield Change(relation, aspect, None, right.words(after), (), after)
    elif region.gone:
        aspect = Aspect.NAMES if _are_in(names[0], region.gone) else _aspect(left, region.gone)
        relation = _one_sided(left, region.gone, _NARROWER, right)
        yield Change(relation, aspect, left.words(before), None, before, ())


def _is_other_form(left: Wording, right: Wording, region: Region) -> bool:
    """Whether what only one side has stands on the other as a pronoun, or as a part of a longer word."""
    own, other, units = (right, left, region.come) if region.come else (left, right, region.gone)
    return bool(units) and (_has_pronoun(other, own) or _is_half(own, other, units))


def _is_half(wording: Wording, other: Wording, units: Sequence[Unit]) -> bool:
    """Whether each of these is half of a word that the other side has: "trade marks", "trademarks"."""
    if is_ideographic(units[0].span.quote(wording.text)):
        return False  # each sign is a unit
    said, theirs = _said(wording), _said(other)
    whole, joined = set(theirs), {"".join(pair) for pair in pairwise(theirs)}
    if all(one in joined for one in _said(wording, units)):
        return True  # "fromyou", "from you"
    halves = {at for at, pair in enumerate(pairwise(said)) if "".join(pair) in whole}
    places = {unit.span: at for at, unit in enumerate(wording.units)}
    return all(not halves.isdisjoint({places[unit.span] - 1, places[unit.span]}) for unit in units)


def _said(wording: Wording, units: Sequence[Unit] | None = None) -> list[str]:
    return [fold(unit.span.quote(wording.text)) for unit in (wording.units if units is None else units)]


def _has_pronoun(wording: Wording, other: Wording) -> bool:
    """Whether a pronoun stands here alone, which may mean what the other side names: "it", "the port"."""
    known = words(wording.language, "pronouns")
    small = [
        {fold(unit.span.quote(side.text)) for unit in side.units if not unit.counts}
        for side in (wording, other)
    ]
    return not known.isdisjoint(small[0] - small[1])


def _one_sided(
    wording: Wording, units: Sequence[Unit], adding: MatchRelation, other: Wording
) -> MatchRelation:
    """What words tell that only one side has; `adding` where they are something of its own."""
    rules = (_is_part_of_word, _is_verb_of_several, _is_attribute, _is_span_word)
    if any(rule(wording, units) for rule in rules) or is_said_around(wording, units, other):
        return MatchRelation.REWORDED
    if _restricts(wording, units):
        return {_WIDER: _NARROWER, _NARROWER: _WIDER}[adding]
    return adding if is_one_more(wording, units, other) else MatchRelation.REWORDED


def _is_span_word(wording: Wording, units: Sequence[Unit]) -> bool:
    """Whether these are only words that stand between two ends: "through"."""
    small = words(wording.language, "range_words")
    return all(fold(unit.span.quote(wording.text)) in small for unit in units)


def _is_verb_of_several(wording: Wording, units: Sequence[Unit]) -> bool:
    """Whether these are only verbs of statements that are one on the other side: one does for both there."""
    verbs = [statement.clause.verb for statement in wording.statements]
    return len(verbs) > 1 and all(overlapping(unit.span, verbs) for unit in units)


def _is_attribute(wording: Wording, units: Sequence[Unit]) -> bool:
    """Whether these only say what a thing is like that both sides have: "small ports", "ports"; "puertos
    pequeños", "puertos". Such a word may leave some out, or praise; a name tells more.
    """
    first, last = wording.units.index(units[0]), wording.units.index(units[-1])
    if last - first + 1 != len(units) or overlapping(units[0].span, wording.facet_spans("named")):
        return False
    places = words(wording.language, "attribute_places")
    ahead = (
        "before" in places
        and _is_one_thing(wording, last, last + 1)
        and not _is_member_before(wording, first)
    )
    return ahead or ("behind" in places and first > 0 and _is_one_thing(wording, first - 1, first))


def _is_one_thing(wording: Wording, one: int, other: int) -> bool:
    """Whether two neighbours both say something and nothing but space, or the half of a word, parts them."""
    if other >= len(wording.units):
        return False
    pair = wording.units[one], wording.units[other]
    between = wording.text[pair[0].span.end : pair[1].span.start].strip()
    return all(unit.counts for unit in pair) and between in ("", "-")


def _is_member_before(wording: Wording, first: int) -> bool:
    """Whether a coordinator or a comma stands right before the unit at `first`."""
    if first == 0:
        return False
    before, unit = wording.units[first - 1].span, wording.units[first].span
    joins = words(wording.language, "coordinators")
    return fold(before.quote(wording.text)) in joins or not _adjoin(wording.text, before, unit)


def _is_part_of_word(wording: Wording, units: Sequence[Unit]) -> bool:
    """Whether these are single ideographs, each right behind another that no coordinator is: 效 in 效能."""
    joins = words(wording.language, "coordinators")
    before = {later.span: unit.span for unit, later in pairwise(wording.units)}
    return all(
        is_ideographic(unit.span.quote(wording.text))
        and unit.span.end - unit.span.start == 1
        and unit.span in before
        and before[unit.span].end == unit.span.start
        and before[unit.span].quote(wording.text) not in joins
        for unit in units
    ) and not any(one.span.end == other.span.start for one, other in pairwise(units))


def _restricts(wording: Wording, units: Sequence[Unit]) -> bool:
    """Whether a restricting word is all that stands between these units and what is said before them.

    Nothing coordinates them then, before or behind, and no comma parts them.
    """
    first, last = wording.units.index(units[0]), wording.units.index(units[-1])
    if overlapping(units[0].span, wording.facet_spans("named")):
        return False
    if any(unit.counts and unit not in units for unit in wording.units[first:last]):
        return False
    small = list(takewhile(lambda unit: not unit.counts, reversed(wording.units[:first])))
    cues = [cue.span for cue in wording.cues if cue.group == "restricting"]
    opener = next((at for at, unit in enumerate(small) if overlapping(unit.span, cues)), None)
    if opener is None or first - opener < _PAIR:
        return False
    if _is_headed(wording, last) or tells_how(wording, first) or _is_end(wording, first, small[opener]):
        return False
    before = wording.units[first - opener - _PAIR]
    is_thing = before.counts or fold(before.span.quote(wording.text)) in words(wording.language, "pronouns")
    adjoins = _adjoin(wording.text, before.span, small[opener].span)
    return is_thing and adjoins and not _is_member(wording, last)


def _is_headed(wording: Wording, last: int) -> bool:
    """Whether these words are what the next ones depend on: "reform *of* schools"."""
    behind = wording.units[last + 1 : last + 2]
    small = words(wording.language, "genitives")
    return any(fold(unit.span.quote(wording.text)) in small for unit in behind)


def _is_end(wording: Wording, first: int, opener: Unit) -> bool:
    """Whether these words tell what something is for: "*para* abrir puertos"."""
    said, opening = (fold(one.span.quote(wording.text)) for one in (wording.units[first], opener))
    ends = tuple(words(wording.language, "infinitive_ends"))
    return opening in words(wording.language, "infinitive_marks") and said.endswith(ends)


def _is_member(wording: Wording, last: int) -> bool:
    """Whether a coordinator or a comma stands right behind the unit at `last`."""
    if last + 1 == len(wording.units):
        return False
    unit, behind = wording.units[last].span, wording.units[last + 1].span
    joins = words(wording.language, "coordinators")
    return fold(behind.quote(wording.text)) in joins or not _adjoin(wording.text, unit, behind)


def _adjoin(text: str, one: Span, other: Span) -> bool:
    """Whether nothing but space stands between."""
    return not text[one.end : other.start].strip()


def _names(wording: Wording, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The proper names that these words are part of."""
    return tuple(name for name in wording.facet_spans("named") if overlapping(name, spans))


def _are_in(names: Sequence[Span], units: Sequence[Unit]) -> bool:
    """Whether names are all that these words are: a phrase that has a name in it says more."""
    return all(overlapping(unit.span, names) for unit in units)


def _aspect(wording: Wording, units: Sequence[Unit]) -> Aspect:
    whole = Span(units[0].span.start, units[-1].span.end)
    if countries(wording.text, wording.language, whole):
        return Aspect.COUNTRIES
    if overlapping(whole, wording.facet_spans("instruments")):
        return Aspect.INSTRUMENTS
    return Aspect.OBJECTS


def _spans(wording: Wording, units: Sequence[Unit]) -> tuple[Span, ...]:
    """The stretches that the units cover: those with nothing but signs and small words between are one."""
    found: list[Span] = []
    places = {unit.span: index for index, unit in enumerate(wording.units)}
    for unit in units:
        if found and _adjoins(wording, places, found[-1], unit.span):
            found[-1] = Span(found[-1].start, unit.span.end)
        else:
            found.append(unit.span)
    return tuple(found)


def _adjoins(wording: Wording, places: dict[Span, int], before: Span, span: Span) -> bool:
    at = places[span] - 1
    while at >= 0 and not wording.units[at].counts:
        at -= 1
    return at >= 0 and wording.units[at].span.end <= before.end
