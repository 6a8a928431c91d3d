"""Wider or narrower: names, countries, instruments and objects that came in or went, and words of scope."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import token_set_ratio

from constancia.compare.force import cued, differing
from constancia.compare.grams import fold
from constancia.compare.regions import Region
from constancia.compare.units import Unit, Wording, countries, overlapping
from constancia.model import Aspect, Change, MatchRelation, Span
from constancia.registers.keys import key

_WIDER, _NARROWER = MatchRelation.WIDENED, MatchRelation.NARROWED
_FURTHER = 2  # units by which a replacement is longer when it takes in more as well


def scope(left: Wording, right: Wording) -> Iterator[Change]:
    """Words that take in all, and words that leave some out."""
    for group, widens in (("wider", True), ("narrower", False)):
        gone, come = differing(left, right, group)
        if gone and not come:
            relation = _NARROWER if widens else _WIDER
            yield cued(relation, Aspect.SCOPE, (left, gone), (right, []))
        elif come and not gone:
            relation = _WIDER if widens else _NARROWER
            yield cued(relation, Aspect.SCOPE, (left, []), (right, come))


def names(left: Wording, right: Wording) -> Iterator[Change]:
    """Proper names that came in or went; one for one, it was renamed."""
    gone = [one for one in _names(left) if not _has(right, one[0])]
    come = [one for one in _names(right) if not _has(left, one[0])]
    for (before, first), (after, second) in zip(gone, come, strict=False):
        yield Change(MatchRelation.REWORDED, Aspect.NAMES, before, after, first, second)
    for name, spans in gone[len(come) :]:
        yield Change(_NARROWER, Aspect.NAMES, name, None, spans, ())
    for name, spans in come[len(gone) :]:
        yield Change(_WIDER, Aspect.NAMES, None, name, (), spans)


def _names(wording: Wording) -> list[tuple[str, tuple[Span, ...]]]:
    return [
        (" ".join(str(facet.value).split()), facet.words)
        for statement in wording.statements
        for facet in statement.facets
        if facet.name == "named"
    ]


def _has(wording: Wording, name: str) -> bool:
    """Whether a wording has a name, be it that no one took it for a name there."""
    wanted = key(name)
    if any(key(other) == wanted for other, _ in _names(wording)):
        return True
    folded = fold(name)
    return any(folded in fold(statement.quote) for statement in wording.statements) or any(
        token_set_ratio(folded, fold(other)) == 100 for other, _ in _names(wording)
    )


def objects(left: Wording, right: Wording, region: Region) -> Iterator[Change]:
    """What came in widens, what went narrows; what took the place of something is another wording of it."""
    before, after = _spans(left, region.gone), _spans(right, region.come)
    if region.gone and region.come:
        yield Change(
            MatchRelation.REWORDED, Aspect.WORDING, left.words(before), right.words(after), before, after
        )
    elif region.come:
        aspect = _aspect(right, region.come)
        yield Change(_WIDER, aspect, None, right.words(after), (), after)
    elif region.gone:
        aspect = _aspect(left, region.gone)
        yield Change(_NARROWER, aspect, left.words(before), None, before, ())


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
