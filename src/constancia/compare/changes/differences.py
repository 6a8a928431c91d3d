"""What changed between matched statements, change by change, each with its words on both sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from constancia.compare.changes.force import continuity, emphasis, firmness
from constancia.compare.changes.ladders import steps
from constancia.compare.changes.limits import conditions
from constancia.compare.changes.numbers import numbers
from constancia.compare.changes.reach import objects, scope
from constancia.compare.changes.undertakings import same_verbs
from constancia.compare.wording.grams import fold, words
from constancia.compare.wording.regions import Region, regions
from constancia.compare.wording.units import Unit, Wording, overlapping
from constancia.lexicon.characters import rewriting
from constancia.model import Aspect, Change, Firmness, MatchRelation, Span
from constancia.text.tokens import tokenise

# Aspects whose words came in or went together with what they govern, and how many more words those may be.
_GOVERNING = frozenset(
    {Aspect.SCOPE, Aspect.TIME, Aspect.QUANTITY, Aspect.PRECISION, Aspect.EMPHASIS, Aspect.CONDITIONS}
)
_AROUND = 2
_ALONE = frozenset({Aspect.EMPHASIS, Aspect.PRECISION, Aspect.QUANTITY, Aspect.TIME, Aspect.CONDITIONS})
_REACH = frozenset({MatchRelation.WIDENED, MatchRelation.NARROWED})
# Of the told changes of reach in real editions that were read, 3 of 18 were right where other words took the
# place of some; where a fifth of the shorter side or less is other words, no right one is lost.
_ALIKE = 0.8
_SHARED = 0.5  # of the shorter side: less in common, and a word of force tells nothing

# Each rule takes what differs and yields changes; what a rule has explained, the later ones do not see.
Rule = Callable[[Wording, Wording], Iterable[Change]]
_RULES: tuple[Rule, ...] = (firmness, steps, conditions, continuity, numbers, emphasis, scope)


def changes(left: Wording, right: Wording) -> tuple[Change, ...]:
    """The changes from one wording to another; none where they say the same in the same words."""
    same_words = _plain(left) == _plain(right)
    if same_words and _around(left) == _around(right):
        return ()
    found: list[Change] = []
    grouped = len(left.statements) + len(right.statements) > 2
    differing = _by_name(left, right, regions(left.units, right.units, repeating=grouped))
    shared = _shared(left, right, differing)
    for rule in _RULES:
        found += [
            change
            for change in rule(left, right)
            if _by_itself(change, differing, shared) and not _is_rung(change, found)
        ]
    explained = _explained(left, found, 0, right), _explained(right, found, 1, left)
    for region in differing:
        if not _told(region, found) and not (grouped and _is_link(left, right, region)):
            found += objects(left, right, _unexplained(region, *explained))
    if shared < _ALIKE:
        found = [_reach_unsure(change) for change in found]
    return tuple(found) or (() if same_words else _reworded(left, right))


def _reach_unsure(change: Change) -> Change:
    """The change, told as rewording where it is one of reach."""
    return replace(change, relation=MatchRelation.REWORDED) if change.relation in _REACH else change


def _by_name(left: Wording, right: Wording, differing: Iterable[Region]) -> tuple[Region, ...]:
    """The differences; where one only adds to a name and the next only takes from it, they are one.

    A word at one end of a name for one at its other end makes another name, no longer or shorter one.
    """
    names = left.facet_spans("named"), right.facet_spans("named")
    found: list[Region] = []
    for region in differing:
        last = found[-1] if found else Region((), ())
        both = Region((*last.gone, *region.gone), (*last.come, *region.come))
        one_sided = not (last.gone and last.come) and not (region.gone and region.come)
        in_names = all(
            overlapping(unit.span, listed)
            for units, listed in zip((both.gone, both.come), names, strict=True)
            for unit in units
        )
        if found and one_sided and in_names and both.gone and both.come:
            found[-1] = both
        else:
            found.append(region)
    return tuple(_with_other_name(left, right, region, names) for region in found)


def _with_other_name(
    left: Wording, right: Wording, region: Region, names: tuple[tuple[Span, ...], tuple[Span, ...]]
) -> Region:
    """The difference on both sides where a name only seems to have lost or won a word.

    The word that took its place may be too small to count by itself ("会议", "大会").
    """
    if bool(region.gone) == bool(region.come):
        return region
    gone, come = _name_of(region.gone, names[0]), _name_of(region.come, names[1])
    one, other = (left, right) if region.gone else (right, left)
    own, beside, others = (gone, *names) if region.gone else (come, *names[::-1])
    if own is None:
        return region
    still = {_keys(one, name) for name in beside}
    for span in others:
        if _keys(other, span) in still:
            continue  # that name stands on both sides
        lost = list(_in_other_name(one, own, other, span))
        won = tuple(_in_other_name(other, span, one, own))
        if lost and won and len(won) < sum(unit.span.overlaps(span) for unit in other.units):
            return Region(region.gone or won, region.come or won)
    return region


def _name_of(units: Sequence[Unit], names: Iterable[Span]) -> Span | None:
    """The one name that all these units are part of."""
    whole = (name for name in names if units and all(unit.span.overlaps(name) for unit in units))
    return next(whole, None)


def _keys(wording: Wording, span: Span) -> tuple[str, ...]:
    return tuple(unit.key for unit in wording.units if unit.span.overlaps(span))


def _in_other_name(wording: Wording, span: Span, other: Wording, beside: Span) -> Iterator[Unit]:
    """The units there, counting or not, that do not stand in the other's span."""
    known = {unit.key for unit in other.units if unit.span.overlaps(beside)}
    return (unit for unit in wording.units if unit.span.overlaps(span) and unit.key not in known)


def _plain(wording: Wording) -> list[str]:
    """The words alone, with nothing of how they are set: small words count, stops and case do not."""
    return [token for statement in wording.statements for token in _bare(statement.quote, wording.language)]


def _bare(quote: str, language: str) -> list[str]:
    return words(fold(quote).translate(rewriting(language)))


def _around(wording: Wording) -> list[str]:
    """The words outside the quotations that count for them: wrappers and conditions in front."""
    quoted = [statement.span for statement in wording.statements]
    outside = sorted(
        {
            span
            for statement in wording.statements
            for span in (statement.clause.wrapper, *_condition_spans(wording), *wording.fronted)
            if span and not overlapping(span, quoted)
        }
    )
    return _bare(wording.words(outside), wording.language)


def _condition_spans(wording: Wording) -> tuple[Span, ...]:
    return wording.facet_spans("conditions")


def _explained(wording: Wording, found: Sequence[Change], side: int, other: Wording) -> tuple[Span, ...]:
    """The words that need no further explanation: those of the changes, of promise and of conditions."""
    told = [span for change in found for span in (change.left, change.right)[side]]
    rungs = [
        span
        for change in found
        if change.aspect is Aspect.FIRMNESS
        for span in (change.left, change.right)[side]
    ]
    told += (span for rung in rungs for span in _governing(wording, rung, other))
    if any(Firmness.EXPLORES in (change.before, change.after) for change in found):
        told += (cue.span for cue in wording.cues if cue.group == "exploring")
    clauses = [statement.clause for statement in wording.statements]
    around = [span for clause in clauses for span in (clause.wrapper, clause.subject) if span]
    told += same_verbs(wording, other)
    deadlines = [cue.span for cue in wording.cues if cue.group == "deadline"]
    aside = wording.facet_spans("conditions", "firmness")
    return (*told, *around, *deadlines, *aside, *wording.fronted)


def _governing(wording: Wording, rung: Span, other: Wording) -> Iterator[Span]:
    """The few words between a rung and the first that both sides have: "study *opening talks* to"."""
    said = {unit.key for unit in other.units if unit.counts}
    behind = [unit for unit in wording.units if unit.counts and unit.span.start >= rung.end]
    few = list(takewhile(lambda unit: unit.key not in said, behind))
    if len(few) <= _AROUND:
        yield from (unit.span for unit in few)


def _shared(left: Wording, right: Wording, differing: Iterable[Region]) -> float:
    """How much of the shorter side stands as it was: 1 where words only came in, or only went."""
    gone = sum(len(region.gone) for region in differing)
    come = sum(len(region.come) for region in differing)
    counts = [sum(unit.counts for unit in wording.units) for wording in (left, right)]
    return 1 - min(gone, come) / max(1, min(counts))


def _by_itself(change: Change, differing: Iterable[Region], shared: float) -> bool:
    """Whether a word of force, a rhythm or a figure came in or went alone, or with the few it governs.

    In real editions those that went with a whole phrase, or that other words replaced, said nothing of force.
    """
    if change.aspect not in _ALONE or len(_sides(change)) > 1:
        return True
    if shared < _SHARED:
        return False
    spans = change.left if change.before else change.right
    for region in differing:
        units = region.gone if change.before else region.come
        others = region.come if change.before else region.gone
        told = sum(overlapping(unit.span, spans) for unit in units)
        if told and (others or len(units) - told > _AROUND):
            return False
    return True


def _is_rung(change: Change, found: Iterable[Change]) -> bool:
    """Whether a word of force or reserve is that of a rung that was told already: "explore"."""
    rungs = [one for one in found if one.aspect is Aspect.FIRMNESS]
    return change.aspect is Aspect.EMPHASIS and any(
        overlapping(span, told)
        for one in rungs
        for own, told in ((change.left, one.left), (change.right, one.right))
        for span in own
    )


def _told(region: Region, found: Iterable[Change]) -> bool:
    """Whether a change that was told is what this whole region is about.

    A word that leaves some out governs what came in with it; a date or an amount, the few words around it.
    """
    units = (*region.gone, *region.come)
    for change in found:
        spans = change.left if change.before else change.right
        told = sum(overlapping(unit.span, spans) for unit in units) if len(_sides(change)) == 1 else 0
        if told and (change.aspect is Aspect.SCOPE or len(units) - told <= _AROUND):
            return change.aspect in _GOVERNING and not (region.gone and region.come)
    return False


def _is_link(left: Wording, right: Wording, region: Region) -> bool:
    """Whether one side only has a word more, no name: what parted and joined statements are linked by.

    "Teams that carry vaccines" for "teams and vaccines"; of ideographs, two make a word.
    """
    if region.gone and region.come:
        return False
    wording, units = (left, region.gone) if region.gone else (right, region.come)
    length = sum(1 if unit.span.end - unit.span.start > 1 else 0.5 for unit in units)
    named = wording.facet_spans("named", "instruments")
    telling = [cue.span for cue in wording.cues if cue.group in ("wider", "narrower", "excepting")]
    return length <= 1 and not any(overlapping(unit.span, [*named, *telling]) for unit in units)


def _sides(change: Change) -> tuple[str, ...]:
    return tuple(words for words in (change.before, change.after) if words is not None)


def _unexplained(region: Region, left: Iterable[Span], right: Iterable[Span]) -> Region:
    """What of a region is still to be told. Where words took the place of others, one side explains both."""
    lefts, rights = tuple(left), tuple(right)
    gone = tuple(unit for unit in region.gone if not overlapping(unit.span, lefts))
    come = tuple(unit for unit in region.come if not overlapping(unit.span, rights))
    if region.gone and region.come and not (gone and come):
        return Region((), ())
    return Region(gone, come)


def _reworded(left: Wording, right: Wording) -> tuple[Change, ...]:
    """The words that differ, from the first to the last, where nothing changes what is said."""
    lefts = tuple(statement.span for statement in left.statements)
    rights = tuple(statement.span for statement in right.statements)
    if len(lefts) == len(rights) == 1:
        lefts, rights = _narrowed(left.text, lefts[0], right.text, rights[0])
    before, after = left.words(lefts), right.words(rights)
    return (Change(MatchRelation.REWORDED, Aspect.WORDING, before, after, lefts, rights),)


def _narrowed(left: str, one: Span, right: str, other: Span) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Both stretches without the words with which both begin, and those with which both end.

    Where nothing would be left of one, the words around it stay.
    """
    lefts, rights = tokenise(left, one.start, one.end), tokenise(right, other.start, other.end)
    fewer = min(len(lefts), len(rights))
    first = next((at for at in range(fewer) if lefts.folded[at] != rights.folded[at]), fewer)
    rest = fewer - first
    last = next((at for at in range(rest) if lefts.folded[-1 - at] != rights.folded[-1 - at]), rest)
    if first + last >= fewer:
        first, last = max(0, first - 1), max(0, last - 1)
    ends = len(lefts) - last, len(rights) - last
    if first >= min(ends):
        return (one,), (other,)
    return (lefts.span(first, ends[0]),), (rights.span(first, ends[1]),)


def kept(found: Iterable[Change]) -> Iterator[MatchRelation]:
    """The relations that these changes make, each once, in the order of the list of relations."""
    held = {change.relation for change in found}
    return (relation for relation in MatchRelation if relation in held)
