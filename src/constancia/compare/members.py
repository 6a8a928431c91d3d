"""Whether words are one more member of what is said: "ports *and piers*", "ports, *piers* and docks"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from constancia.compare.around import LIMITS
from constancia.compare.grams import fold, is_ideographic
from constancia.compare.units import Unit, Wording, cues_in
from constancia.lexicon.cues import words
from constancia.model import Span

_Run = tuple[int, int]  # the first and the last of some units that nothing telling parts


def is_one_more(wording: Wording, units: Sequence[Unit]) -> bool:
    """Whether a coordinator, the comma of a list or "including" joins these words to the others.

    What stands behind "who", "such as" or a preposition says more of a thing that is there already.
    """
    return any(_joins_on(wording, run) or _is_joined_to(wording, run) for run in _runs(wording, units))


def _runs(wording: Wording, units: Sequence[Unit]) -> Iterator[_Run]:
    at = {unit.span: index for index, unit in enumerate(wording.units)}
    places = sorted(at[unit.span] for unit in units)
    first = last = places[0]
    for place in places[1:]:
        if any(unit.counts for unit in wording.units[last + 1 : place]):
            yield first, last
            first = place
        last = place
    yield first, last


def _joins_on(wording: Wording, run: _Run) -> bool:
    """Whether these words are joined to what stands before them, or open as an addition does."""
    before = _gap(wording, run[0], -1)
    if before is None:
        return False
    gap, said = before.quote(wording.text), fold(before.quote(wording.text))
    whole = Span(before.start, wording.units[run[1]].span.end).quote(wording.text)
    opening = fold(whole).lstrip(" ,;，；(")
    if _has(opening, words(wording.language, "adding"), opening=True):
        return True
    if _has(opening, words(wording.language, "exemplifying"), opening=True):
        return False
    if _has(said, words(wording.language, "relatives")) or _opens_limit(wording, before):
        return False
    return _is_link(wording.language, said) or gap.strip() == "/" or any(sign in gap for sign in ",;，；、")


def _is_joined_to(wording: Wording, run: _Run) -> bool:
    """Whether what stands behind is joined to these words, in front of which at most an article stands."""
    behind = _gap(wording, run[1], 1)
    if behind is None:
        return False
    before = _gap(wording, run[0], -1)
    small = words(wording.language, "determiners")
    if before and set(fold(before.quote(wording.text)).split()) - small:
        return False
    said = fold(behind.quote(wording.text))
    listed = said.lstrip()[:1] in set(",，、") and set(said.strip(" ,，、").split()) <= small
    return _is_link(wording.language, said) or listed


def _gap(wording: Wording, at: int, step: int) -> Span | None:
    """What stands between a unit and the next that tells something, before or behind; None at the end."""
    other = at + step
    while 0 <= other < len(wording.units) and not wording.units[other].counts:
        other += step
    if not 0 <= other < len(wording.units):
        return None
    first, last = sorted((wording.units[at].span, wording.units[other].span))
    return Span(first.end, last.start) if first.end < last.start else None


def _is_link(language: str, said: str) -> bool:
    return _has(said, words(language, "coordinators"))


def _has(said: str, phrases: Iterable[str], *, opening: bool = False) -> bool:
    for phrase in phrases:
        edge = "" if is_ideographic(phrase) else " "
        text, sought = f"{edge}{' '.join(said.split())}{edge}", f"{edge}{phrase}{edge}"
        if text.startswith(sought) if opening else sought in text:
            return True
    return False


def _opens_limit(wording: Wording, gap: Span) -> bool:
    found = cues_in(wording.text, wording.language, gap, LIMITS)
    return any(cue.group in ("opening", "fronting") for cue in found)
