"""What two renderings say the other way round: all for some, another unit, from one country to another."""

from __future__ import annotations

from collections.abc import Iterator

from constancia.compare.translated.swaps import as_printed, places
from constancia.compare.wording.around import cues_around
from constancia.compare.wording.dates import is_date
from constancia.compare.wording.grams import is_ideographic
from constancia.compare.wording.units import FILE, Amount, Cued, Wording, amounts, countries, cues_in
from constancia.lexicon.cues import words
from constancia.model import Aspect, Change, MatchRelation, Span
from constancia.text.tokens import tokenise

_QUANTIFIER, _ALL, _SOME = "quantifier", "all", "some"
_MEASURE = "measure"
_WAY, _ORIGIN, _GOAL = "way", "origin", "goal"
_UNIT = 24  # code points behind a number in which its unit stands
_BEFORE = 24  # code points before a country in which a word says whether something comes from it


def opposites(left: Wording, right: Wording) -> Iterator[Change]:
    """Each such difference, with the words of both."""
    yield from _quantifiers(left, right)
    yield from _measures(left, right)
    yield from _ways(left, right)


def _change(left: Wording, gone: list[Span], right: Wording, come: list[Span]) -> Change:
    words_of = left.words(gone) or None, right.words(come) or None
    return Change(MatchRelation.REWORDED, Aspect.TRANSLATION, *words_of, tuple(gone), tuple(come))


def _quantifiers(left: Wording, right: Wording) -> Iterator[Change]:
    """All on one side and only some on the other, where neither has a word of the other kind."""
    before, after = _quantified(left), _quantified(right)
    names = {cue.name for cue in before}, {cue.name for cue in after}
    around = {cue.name for one in (left, right) for cue in _those(_QUANTIFIER, cues_around(one, close=0))}
    if names in (({_ALL}, {_SOME}), ({_SOME}, {_ALL})) and around == {_ALL, _SOME}:
        yield _change(left, [cue.span for cue in before], right, [cue.span for cue in after])


def _quantified(wording: Wording) -> list[Cued]:
    return _those(_QUANTIFIER, wording.cues)


def _those(group: str, cues: list[Cued] | tuple[Cued, ...]) -> list[Cued]:
    return [cue for cue in cues if cue.group == group]


def _measures(left: Wording, right: Wording) -> Iterator[Change]:
    """The same number in another unit: "ten kilometres", "diez metros"."""
    before, after = dict(_measured(left)), dict(_measured(right))
    for value in sorted(before.keys() & after.keys()):
        one, other = before[value], after[value]
        if one.name != other.name:
            yield _change(left, [one.span], right, [other.span])


def _measured(wording: Wording) -> Iterator[tuple[float, Cued]]:
    """The numbers of the statements by which something is measured, each with its unit, once."""
    every = [
        one
        for statement in wording.statements
        for one in amounts(wording.text, wording.language, statement.span)
    ]
    for one in every:
        unit = _unit(wording, one)
        alone = sum(one.value == other.value for other in every) == 1
        if unit and alone and not is_date(one.value):
            yield one.value, unit


def _unit(wording: Wording, amount: Amount) -> Cued | None:
    behind = Span(amount.span.end, min(len(wording.text), amount.span.end + _UNIT) + 1)
    if behind.start >= len(wording.text):
        return None
    listed = _those(_MEASURE, cues_in(wording.text, wording.language, behind, FILE))
    return next((cue for cue in listed if not wording.text[amount.span.end : cue.span.start].strip()), None)


def _ways(left: Wording, right: Wording) -> Iterator[Change]:
    """From one country to another on one side, and from the other to the one on the other."""
    before, after = _way(left), _way(right)
    if len(before) == len(after) == 2 and [*before] == [*after][::-1]:
        told = " → ".join(before.values()), " → ".join(after.values())
        yield Change(MatchRelation.REWORDED, Aspect.TRANSLATION, *told)


def _way(wording: Wording) -> dict[str, str]:
    """The country from which, and that to which, by their codes as printed; nothing but one of each."""
    found: dict[str, dict[str, str]] = {_ORIGIN: {}, _GOAL: {}}
    for one in wording.statements:
        for code in countries(wording.text, wording.language, one.span):
            for place in places(code, wording, one.span):
                name = _led_in(wording, place)
                if name:
                    found[name][code] = as_printed(code, wording, one.span)
    alone = all(len(listed) == 1 for listed in found.values())
    return {**found[_ORIGIN], **found[_GOAL]} if alone else {}


def _led_in(wording: Wording, place: Span) -> str | None:
    """What the word right before a country says of it, an article aside."""
    text, language = wording.text, wording.language
    start = max(0, place.start - _BEFORE)
    if is_ideographic(text[place.start]):
        start = max(0, place.start - 1)
    if start == place.start:
        return None
    cues = _those(_WAY, cues_in(text, language, Span(start, place.start), FILE))
    articles = words(language, "articles")
    for cue in reversed(cues):
        between = tokenise(text, cue.span.end, place.start).folded
        if all(word in articles for word in between):
            return cue.name
    return None
