"""Stronger or softer: the rung of the promise, its modal, its continuity and its emphasis."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from constancia.compare.changes.limits import limits
from constancia.compare.changes.rhythms import is_attribute, oftener
from constancia.compare.wording.grams import fold, words
from constancia.compare.wording.units import Cued, Wording, overlapping, touch
from constancia.lexicon.cues import words as listed
from constancia.model import Aspect, Change, Continuity, Firmness, Kind, MatchRelation, Span

_LADDER = [*Firmness]  # firmest first
_STRONGER, _SOFTER = MatchRelation.STRENGTHENED, MatchRelation.SOFTENED
_MODALITY = "modality_"
_DUTIES = ("modality_1", "modality_3")  # "must", "should"
_PLAIN = _LADDER[: _LADDER.index(Firmness.WILL) + 1]  # rungs on which a modal that one side has decides
_NUMBER_BEHIND = re.compile(r"\s+\d")
_JOINED = re.compile(r"[^\W\d_][-‑]\Z")  # before the second half of a word: "bi-weekly"
_ALLOWING, _BANNING = "modality_4", 1  # "may", and the rank of "may not"
_OURS = "ours"  # "we shall"
_ORDERING = 1  # the rank of "shall"
_PLAIN_MODAL = 2  # the rank of a promise without a modal: as of "will"


def firmness(left: Wording, right: Wording) -> Iterator[Change]:
    """A step on the ladder of obligation, on other words; on one rung, a firmer or softer modal."""
    before, after = _rung(left), _rung(right)
    spans = left.facet_spans("firmness"), right.facet_spans("firmness")
    if before is None or after is None:
        governs = (_owes(left) and _owes(right)) or _frees(left, right) or _is_one_promise(left, right)
        is_alone = governs and _but_for_modals(left) == _but_for_modals(right)
        by_modal = is_alone or (promises(left) and promises(right))
        yield from _modal(left, right) if by_modal else _undertaking(left, right)
    elif (
        before is after
        or _same_verbs(left, right)
        or _stands_in(spans, left, right)
        or (_must(left) and _must(right))  # "must prepare to", "must be ready to": a duty on both sides
    ):
        if before is not after or before in _PLAIN or (_modals(left) and _modals(right)):
            yield from _modal(left, right)
    else:
        relation = _STRONGER if _LADDER.index(after) < _LADDER.index(before) else _SOFTER
        yield Change(relation, Aspect.FIRMNESS, before.value, after.value, *spans)


def _owes(wording: Wording) -> bool:
    """Whether a modal of duty is there: what will or may be is, outside promises, foretold."""
    return any(cue.group in _DUTIES for cue in _modals(wording))


def _must(wording: Wording) -> bool:
    return any(cue.group == _DUTIES[0] for cue in _modals(wording))


def _frees(left: Wording, right: Wording) -> bool:
    """Whether one side must do what the other may: "hotels must open", "hotels may open"."""
    groups = [{cue.group for cue in _modals(wording)} for wording in (left, right)]
    return {_DUTIES[0]} in groups and {_ALLOWING} in groups


def _is_one_promise(left: Wording, right: Wording) -> bool:
    """Whether one side promises, and the other does not tell: what "has been done" is not firmer."""
    is_told = any(_kind(one) is Kind.DESCRIPTION and not _modals(one) for one in (left, right))
    return (_undertakes(left) or _undertakes(right)) and not is_told


def _undertakes(wording: Wording) -> bool:
    """Whether every statement is an undertaking, from which "may be paid" for "will be paid" takes force."""
    return all(statement.is_undertaking for statement in wording.statements)


def _but_for_modals(wording: Wording) -> list[str]:
    """The words that say something, without the modals; a negation says something, however small."""
    modals = [cue.span for cue in _modals(wording)]
    denied = [cue.span for cue in wording.cues if cue.group == "negation"]
    return [
        unit.key
        for unit in wording.units
        if not overlapping(unit.span, modals) and (unit.counts or overlapping(unit.span, denied))
    ]


def _stands_in(spans: tuple[Sequence[Span], Sequence[Span]], left: Wording, right: Wording) -> bool:
    """Whether the words of each rung stand on the other side too: then no words decide between them."""
    both = _stands(spans[0], left, right) and _stands(spans[1], right, left)
    return left.language == right.language and both


def _stands(spans: Sequence[Span], own: Wording, other: Wording) -> bool:
    every = {unit.key for unit in other.units}  # the small words of a cue count where nothing else does
    return _words(own, spans) <= _words(other, _everything(other)) | every


def _everything(wording: Wording) -> list[Span]:
    wrappers = [one.clause.wrapper for one in wording.statements if one.clause.wrapper]
    return [*wrappers, *(one.span for one in wording.statements), *wording.facet_spans("firmness")]


def _words(wording: Wording, spans: Iterable[Span]) -> set[str]:
    """The keys of the units there, and the words where the wording has no units."""
    found = set()
    for span in spans:
        units = [unit for unit in wording.units if unit.span.overlaps(span)]
        keys = {unit.key for unit in units if unit.counts} or {unit.key for unit in units}
        found |= keys or set(words(fold(span.quote(wording.text))))
    return found


def _same_verbs(left: Wording, right: Wording) -> bool:
    """Whether the rungs rest on main verbs alone, and these say the same."""
    keys = []
    for wording in (left, right):
        verbs = [statement.clause.verb for statement in wording.statements]
        beside = [span for span in wording.facet_spans("firmness") if not overlapping(span, verbs)]
        if beside or _modals(wording):
            return False
        keys.append([unit.key for unit in wording.units if overlapping(unit.span, verbs)])
    return keys[0] == keys[1]


def _rung(wording: Wording) -> Firmness | None:
    """The one rung on which all the statements stand; None where there is none, or several."""
    rungs = {statement.firmness for statement in wording.statements}
    return next(iter(rungs)) if len(rungs) == 1 else None


def _undertaking(left: Wording, right: Wording) -> Iterator[Change]:
    """What was promised and is now only a stance, or the other way round: told, but not as softer or firmer.

    Of twelve such changes read in real editions not one was a change of force.
    """
    before, after = _kind(left), _kind(right)
    weak = {Kind.POSITION}
    if before is None or after is None or left.language != right.language:
        return
    verbs = (
        tuple(one.clause.verb for one in left.statements),
        tuple(one.clause.verb for one in right.statements),
    )
    if _said(left, verbs[0]) == _said(right, verbs[1]):
        return
    if before not in weak and after not in weak:
        return
    if left.statements[0].is_undertaking or right.statements[0].is_undertaking:
        yield Change(MatchRelation.REWORDED, Aspect.FIRMNESS, before.value, after.value, *verbs)


def _kind(wording: Wording) -> Kind | None:
    kinds = {statement.kind for statement in wording.statements}
    return next(iter(kinds)) if len(kinds) == 1 else None


def _said(wording: Wording, spans: Sequence[Span]) -> str:
    return fold(wording.words(spans))


def _modal(left: Wording, right: Wording) -> Iterator[Change]:
    if left.language != right.language:  # modals of two languages have no common scale
        return
    before, after = _modals(left), _modals(right)
    first, second = _rank(left, before), _rank(right, after)
    if first != second and (before or after):
        relation = _STRONGER if second < first else _SOFTER
        spans = tuple(cue.span for cue in before), tuple(cue.span for cue in after)
        if _stands_in(spans, left, right):
            return
        texts = left.words(spans[0]) or None, right.words(spans[1]) or None
        yield Change(relation, Aspect.FIRMNESS, *texts, *spans)


def _modals(wording: Wording) -> list[Cued]:
    """The modals before the main verbs, or that are one ("争取", "se obligan a").

    Not those inside what the sentence is about, "ships that will be sold must", or inside a limit.
    """
    verbs = {statement.span.start: statement.clause.verb for statement in wording.statements}
    subjects = [one.clause.subject for one in wording.statements if one.clause.subject]
    limited = wording.facet_spans("conditions")
    return [
        cue
        for cue in wording.cues
        if cue.group.startswith(_MODALITY)
        and not _is_month(wording.text, cue.span)
        and not overlapping(cue.span, limited)
        and not any(subject.start < cue.span.start and cue.span.end < subject.end for subject in subjects)
        and not any(
            cue.span.overlaps(subject) and _is_one_of_several(wording, subject) for subject in subjects
        )
        and any(
            start <= cue.span.start and (cue.span.end <= verb.end or cue.span.contains(verb))
            for start, verb in verbs.items()
        )
    ]


def _is_one_of_several(wording: Wording, subject: Span) -> bool:
    """Whether the subject is one of several: "another strategy is to wait" promises nothing."""
    opening = words(fold(subject.quote(wording.text)))[:1]
    return not listed(wording.language, "one_of_several").isdisjoint(opening)


def _is_month(text: str, span: Span) -> bool:
    """Whether a number stands behind a capital: "May 14"."""
    return text[span.start].isupper() and _NUMBER_BEHIND.match(text, span.end) is not None


def _rank(wording: Wording, modals: Sequence[Cued]) -> int:
    """The softest of them; that of a plain promise where there is none, and what may not be must not be."""
    denied = [cue.span for cue in wording.cues if cue.group == "negation"]
    return max((_rank_of(cue, wording, denied) for cue in modals), default=_PLAIN_MODAL)


def _rank_of(cue: Cued, wording: Wording, denied: Sequence[Span]) -> int:
    if cue.group == _ALLOWING and any(touch(wording.text, cue.span, one) for one in denied):
        return _BANNING
    if cue.name == _OURS and _says_plainly(wording.text, wording.language):
        return _ORDERING
    return int(cue.group.removeprefix(_MODALITY))


@lru_cache(maxsize=16)
def _says_plainly(text: str, language: str) -> bool:
    """Whether a paper says "we will" as well, so that its "we shall" is chosen."""
    folded = " ".join(text.lower().split())
    return any(phrase in folded for phrase in listed(language, "plain_first"))


def continuity(left: Wording, right: Wording) -> Iterator[Change]:
    """From growth to mere going on it softens, the other way round it strengthens."""
    ends = {Continuity.EXPANDS: 1, Continuity.CONTINUES: 0}
    before = {statement.continuity for statement in left.statements}
    after = {statement.continuity for statement in right.statements}
    if len(before) != 1 or len(after) != 1 or before == after or not before | after <= ends.keys():
        return
    words = left.facet_spans("continuity"), right.facet_spans("continuity")
    grown = (left, words[0]) if before == {Continuity.EXPANDS} else (right, words[1])
    verbs = [statement.clause.verb for statement in grown[0].statements]
    if not any(overlapping(span, verbs) for span in grown[1]):
        return  # an adverb, "further" for "continue to": style
    if _stands(words[0], left, right) or _stands(words[1], right, left):
        return  # "continue to strengthen" and "strengthen": the growth is on both sides
    if _grows_too(*grown, right if grown[0] is left else left):
        return  # "widen the road", "continue the widening of the road"
    first, second = before.pop(), after.pop()
    if first is not None and second is not None:
        relation = _STRONGER if ends[second] > ends[first] else _SOFTER
        yield Change(relation, Aspect.CONTINUITY, first.value, second.value, *words)


def _grows_too(wording: Wording, spans: Iterable[Span], other: Wording) -> bool:
    """Whether another form of the words of growth stands on the other side."""
    stems = {unit.stem for unit in wording.units if unit.counts and overlapping(unit.span, tuple(spans))}
    return any(len(unit.stem) > 1 and unit.stem in stems for unit in other.units)


def emphasis(left: Wording, right: Wording) -> Iterator[Change]:
    """Words of force or reserve, and a stated rhythm, that came in or went by themselves.

    Where other words took their place, or much went with them, they tell nothing of force.
    """
    if not (promises(left) and promises(right)) and not (_stance(left) and _stance(right)):
        return
    taken = limits(left), limits(right)
    found = {group: differing(left, right, group, taken) for group in ("stronger", "weaker", "rhythm")}
    yield from _turned(left, right, found)
    for group, sign in (("stronger", 1), ("weaker", -1), ("rhythm", 1)):
        gone, come = found[group]
        aspect = Aspect.PRECISION if group == "rhythm" else Aspect.EMPHASIS
        if gone and come:
            step = oftener((left, gone), (right, come)) if group == "rhythm" else 0
            relation = _STRONGER if step > 0 else _SOFTER if step < 0 else MatchRelation.REWORDED
            yield cued(relation, aspect, (left, gone), (right, come))
        elif gone:
            yield cued(_SOFTER if sign > 0 else _STRONGER, aspect, (left, gone), (right, []))
        elif come:
            yield cued(_STRONGER if sign > 0 else _SOFTER, aspect, (left, []), (right, come))


def _turned(
    left: Wording, right: Wording, found: dict[str, tuple[list[Span], list[Span]]]
) -> Iterator[Change]:
    """Force that took the place of reserve, or the other way round; taken from what was found."""
    for relation, before, after in ((_STRONGER, "weaker", "stronger"), (_SOFTER, "stronger", "weaker")):
        gone = found[before][0] or differing(left, right, before)[0]  # reserve may be a condition, too
        come = found[after][1] or differing(left, right, after)[1]
        if gone and come and not found[before][1] and not found[after][0]:
            yield cued(relation, Aspect.EMPHASIS, (left, gone), (right, come))
            found[before] = found[after] = ([], [])


def _stance(wording: Wording) -> bool:
    return _kind(wording) is Kind.POSITION


def differing(
    left: Wording, right: Wording, group: str, taken: tuple[Iterable[Span], Iterable[Span]] = ((), ())
) -> tuple[list[Span], list[Span]]:
    """Where cues of a group stand whose words the other side does not have."""
    lefts, rights = _cues(left, group, taken[0]), _cues(right, group, taken[1])
    said = _all_said(left, group, taken[0]), _all_said(right, group, taken[1])
    return (
        [span for span in lefts if _said(left, [span]) not in said[1]],
        [span for span in rights if _said(right, [span]) not in said[0]],
    )


def _all_said(wording: Wording, group: str, taken: Iterable[Span]) -> set[str]:
    """The words of the cues of a group, those too that count for nothing where they stand."""
    spans = tuple(taken)
    return {
        _said(wording, [cue.span])
        for cue in wording.cues
        if cue.group == group and not overlapping(cue.span, spans)
    }


def _cues(wording: Wording, group: str, taken: Iterable[Span]) -> list[Span]:
    spans = (*taken, *(cue.span for cue in wording.cues if cue.group == "balanced"))
    return [
        cue.span
        for cue in wording.cues
        if cue.group == group
        and not overlapping(cue.span, spans)
        and not _JOINED.search(wording.text, max(0, cue.span.start - 2), cue.span.start)
        and not is_attribute(wording, cue)
    ]


def cued(
    relation: MatchRelation,
    aspect: Aspect,
    left: tuple[Wording, list[Span]],
    right: tuple[Wording, list[Span]],
) -> Change:
    before, after = (wording.words(spans) or None for wording, spans in (left, right))
    return Change(relation, aspect, before, after, tuple(left[1]), tuple(right[1]))


def binds(wording: Wording) -> bool:
    """Whether all that is said is undertaken, or owed by a modal: "the fee is ten" tells a fact."""
    return promises(wording) and (_undertakes(wording) or bool(_modals(wording)))


def promises(wording: Wording) -> bool:
    """Whether all that is said binds: undertakings and principles, no facts."""
    return all(one.is_undertaking or one.kind is Kind.PRINCIPLE for one in wording.statements)
