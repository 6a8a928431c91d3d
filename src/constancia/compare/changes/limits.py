"""Conditions that came in or went: what limits a promise, and what only looks as if it did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.fuzz import partial_ratio

from constancia.compare.wording.grams import fold
from constancia.compare.wording.units import FILE, Wording, cues_in, overlapping
from constancia.lexicon.cues import words
from constancia.model import Aspect, Change, MatchRelation, Span

_POINTING = 30  # code points of a limit in front of the place that it points to
_SAME_CONDITION = 80  # of 100: wordings so alike are one condition
_PLACE = "place"  # a part of this text: "in accordance with the “Terms” section"
_CLOSE = 60  # code points around a statement in which a condition may be said of it too

_Words = tuple[str, tuple[Span, ...]]


def conditions(left: Wording, right: Wording) -> Iterator[Change]:
    """Limits added soften, limits lifted strengthen; one in other words is only reworded."""
    lifted = [one for one in _conditions(left) if not _is_said(one, right)]
    added = [one for one in _conditions(right) if not _is_said(one, left)]
    yield from _grown(left, right, lifted, added)
    if lifted and added and left.language == right.language:
        yield _of(MatchRelation.REWORDED, Aspect.CONDITIONS, lifted[:1], added[:1])
        lifted, added = lifted[1:], added[1:]
    for one in lifted:
        yield _of(MatchRelation.STRENGTHENED, Aspect.CONDITIONS, [one], [])
    for one in added:
        yield _of(MatchRelation.SOFTENED, Aspect.CONDITIONS, [], [one])


def limits(wording: Wording) -> tuple[Span, ...]:
    """Where the conditions stand that limit something: "as soon as possible" only adds force."""
    return tuple(span for span in wording.facet_spans("conditions") if not _limits_nothing(wording, [span]))


def _grown(left: Wording, right: Wording, lifted: list[_Words], added: list[_Words]) -> Iterator[Change]:
    """A limit that was made longer or shorter is another wording of it; taken from those lifted and added."""
    for listed, others, turned in ((added, _conditions(left), False), (lifted, _conditions(right), True)):
        for one in list(listed):
            part = next((other for other in others if fold(other[0]) in fold(one[0])), None)
            if part is not None:
                listed.remove(one)
                pair = (one, part) if turned else (part, one)
                yield _of(MatchRelation.REWORDED, Aspect.CONDITIONS, pair[:1], pair[1:])


def _of(relation: MatchRelation, aspect: Aspect, left: Sequence[_Words], right: Sequence[_Words]) -> Change:
    before, after = (" … ".join(words for words, _ in side) or None for side in (left, right))
    return Change(relation, aspect, before, after, _spans(left), _spans(right))


def _spans(listed: Iterable[_Words]) -> tuple[Span, ...]:
    return tuple(span for _, spans in listed for span in spans)


def _conditions(wording: Wording) -> list[_Words]:
    """The conditions with their words: those in the quotations, or right in front of them.

    A phrase further off governs many statements, and how many changes from edition to edition.
    """
    quoted = [*wording.fronted, *(statement.span for statement in wording.statements)]
    found: dict[str, tuple[Span, ...]] = {}
    for statement in wording.statements:
        for facet in statement.facets:
            if (
                facet.name == "conditions"
                and (said := " ".join(str(facet.value).split()))
                and any(overlapping(span, quoted) for span in facet.words)
                and not _limits_nothing(wording, facet.words)
            ):
                found.setdefault(said, facet.words)
    return list(found.items())


def _limits_nothing(wording: Wording, spans: Iterable[Span]) -> bool:
    """Whether the words of a limit are words of force, or a formula: "as soon as possible" limits nothing.

    Nor do the plan or the guidance that is followed and the ground that is built on, another place of the
    text ("pursuant to subsection (j)"), and an exception, which narrows.
    """
    strong = [cue.span for cue in wording.cues if cue.group in ("stronger", "formula")]
    opening = {cue.span.start for cue in wording.cues if cue.group in ("basis", "excepting")}
    closing = {cue.span.end for cue in wording.cues if cue.group == "ground"}
    along = {cue.span.start for cue in wording.cues if cue.group == "along"}
    papers = {cue.span.end for cue in wording.cues if cue.group == "paper"}
    return any(
        span.start in opening
        or span.end in closing
        or (span.start in along and span.end in papers)
        or any(cue.contains(span) for cue in strong)
        or _points_on(wording, span)
        for span in spans
    )


def is_way(wording: Wording, span: Span) -> bool:
    """Whether a limit says what is followed, or by what something varies, and is none of force.

    "In compliance with the law", "depending on the plan"; "in accordance with maritime law" and "depending on
    available funds" limit.
    """
    said = cues_in(wording.text, wording.language, span, FILE)
    opening = {cue.group for cue in said if cue.span.start == span.start}
    if "complying" in opening:
        return True
    provisos = tuple(words(wording.language, "provisos"))
    if any(word.startswith(provisos) for word in fold(span.quote(wording.text)).split()[1:]):
        return False
    by_law = any(cue.group == "law" and cue.span.end == span.end for cue in said)
    return "varying" in opening or ("along" in opening and not by_law)


def _points_on(wording: Wording, span: Span) -> bool:
    """Whether a limit soon says where something stands, and begins with few words, or ends with the place."""
    places = [cue for cue in wording.cues if cue.group == "reference" and span.contains(cue.span)]
    return any(
        cue.span.start - span.start <= _POINTING or (cue.name == _PLACE and cue.span.end == span.end)
        for cue in places
    )


def _is_said(condition: _Words, other: Wording) -> bool:
    """Whether the words of a condition stand on the other side too, be it not as a condition, or close by."""
    folded = fold(condition[0])
    near = _CLOSE + len(condition[0])
    around = [other.text[max(0, one.span.start - near) : one.span.end + near] for one in other.statements]
    fronted = [span.quote(other.text) for one in other.statements for span in one.clause.fronted]
    texts = [fold(text) for text in (*around, *fronted)]
    return any(
        partial_ratio(folded, text) >= _SAME_CONDITION for text in texts if len(text) * 2 > len(folded)
    )
