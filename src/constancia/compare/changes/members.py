"""Whether words are one more member of what is said: "ports *and piers*", "ports, *piers* and docks"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from constancia.compare.wording.around import LIMITS, around
from constancia.compare.wording.grams import fold, is_ideographic
from constancia.compare.wording.grams import words as words_of
from constancia.compare.wording.units import Unit, Wording, cues_in
from constancia.lexicon.cues import words
from constancia.model import Span

_SIGNS = ",;，；、"
_Run = tuple[int, int]  # the first and the last of some units that nothing telling parts


def is_one_more(wording: Wording, units: Sequence[Unit], other: Wording) -> bool:
    """Whether a coordinator, the comma of a list or "including" joins these words to the others.

    What stands behind "who", "such as" or a preposition says more of a thing that is there already.
    """
    runs = list(_runs(wording, units))
    return (
        _opens_as_addition(wording, runs[0])
        or (_joins_on(wording, runs[0]) and _has_new_link(wording, runs[0], other))
        or (_is_joined_to(wording, runs[-1]) and _has_new_link(wording, runs[-1], other))
    )


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


def is_said_around(wording: Wording, units: Sequence[Unit], other: Wording) -> bool:
    """Whether the other side's sentence says all these words, outside its quotation: that is cut there."""
    said = [fold(unit.span.quote(wording.text)) for unit in units]
    sentences = [fold(place.quote(other.text)) for place in around(other, close=0)]
    if is_ideographic(said[0]):
        return any("".join(said) in sentence for sentence in sentences)
    return any(set(said) <= set(words_of(sentence)) for sentence in sentences)


def _joins_on(wording: Wording, run: _Run) -> bool:
    """Whether these words are joined to what stands before them."""
    before = _gap(wording, run[0], -1)
    if before is None or _has(_opening(wording, run), words(wording.language, "exemplifying"), opening=True):
        return False
    gap, said = before.quote(wording.text), fold(before.quote(wording.text))
    if _has(said, words(wording.language, "relatives")) or _opens_limit(wording, before):
        return False
    if _is_link(wording.language, said) or gap.strip() == "/":
        return True
    return (
        _is_listed(wording.language, gap) and not _is_clause(wording, run) and not tells_how(wording, run[0])
    )


def _is_listed(language: str, gap: str) -> bool:
    """Whether the comma of a list is all that stands there, but for an article: not ", *with* piers"."""
    last = max((gap.rfind(sign) for sign in _SIGNS), default=-1)
    small = words(language, "determiners", "genitives", "infinitive_marks")
    behind = fold(gap[last + 1 :]).split()
    return last >= 0 and (set(behind) <= small or _has(" ".join(behind), words(language, "adding")))


def tells_how(wording: Wording, at: int) -> bool:
    """Whether a phrase that opens with this unit tells how or what for: ", *de acuerdo* con el plan"."""
    said = fold(wording.units[at].span.quote(wording.text))
    return said in {fold(noun) for noun in words(wording.language, "attendant_nouns")}


def _is_clause(wording: Wording, run: _Run) -> bool:
    """Whether these words begin with a verb that says more of the rest: ", *asegurando* que duren".

    Behind another such verb it is one of several: "abriendo puertos, construyendo muelles".
    """
    ends = tuple(words(wording.language, "gerund_ends"))
    alike = (unit for unit in wording.units if ends and fold(unit.span.quote(wording.text)).endswith(ends))
    return next(alike, None) == wording.units[run[0]]


def _opens_as_addition(wording: Wording, run: _Run) -> bool:
    return _has(_opening(wording, run), words(wording.language, "adding"), opening=True)


def _opening(wording: Wording, run: _Run) -> str:
    """These words with the small ones in front of them."""
    before = _gap(wording, run[0], -1)
    start = before.start if before else wording.units[run[0]].span.start
    return fold(wording.text[start : wording.units[run[1]].span.end]).lstrip(" ,;，；(")


def _has_new_link(wording: Wording, run: _Run, other: Wording) -> bool:
    """Whether more joins here than there, these words left out: "A and *B or C* D" only says which D."""
    place = Span(wording.units[run[0]].span.start, wording.units[run[1]].span.end)
    own = (part for one in wording.statements for part in _without(wording.text, one.span, place))
    return _links(wording.language, own) > _links(other.language, (one.quote for one in other.statements))


def _without(text: str, span: Span, place: Span) -> tuple[str, str]:
    """A stretch of text without what of a place is in it."""
    if not span.overlaps(place):
        return text[span.start : span.end], ""
    return text[span.start : max(span.start, place.start)], text[min(span.end, place.end) : span.end]


def _links(language: str, texts: Iterable[str]) -> int:
    joins = words(language, "coordinators")
    signs = 0
    for text in texts:
        signs += sum(text.count(sign) for sign in (*_SIGNS, "/"))
        said = f" {' '.join(fold(text).replace(',', ' ').split())} "
        signs += sum(said.count(join if is_ideographic(join) else f" {join} ") for join in joins)
    return signs


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
        text, sought = f"{edge}{' '.join(said.split())}{edge}", f"{edge}{fold(phrase)}{edge}"
        if text.startswith(sought) if opening else sought in text:
            return True
    return False


def _opens_limit(wording: Wording, gap: Span) -> bool:
    found = cues_in(wording.text, wording.language, gap, LIMITS)
    return any(cue.group in ("opening", "fronting") for cue in found)
