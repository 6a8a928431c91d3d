"""Whether a reader accepts a change of force: it is the same undertaking, but for the words that decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from constancia.compare.changes.adverbs import is_adverb
from constancia.compare.changes.evidence import bears_out
from constancia.compare.changes.force import promises
from constancia.compare.changes.ladders import is_borne_out
from constancia.compare.changes.modals import is_other_wording
from constancia.compare.changes.proposing import is_only_proposed
from constancia.compare.changes.rhythms import is_of_other_verb
from constancia.compare.changes.undertakings import explored, is_one_undertaking, same_verbs
from constancia.compare.wording.grams import fold
from constancia.compare.wording.grams import words as words_of
from constancia.compare.wording.pages import is_numbered_on, stands_at_edge, stands_before_determiner
from constancia.compare.wording.parts import in_sentence_before, is_part
from constancia.compare.wording.regions import Region, regions
from constancia.compare.wording.units import FILE, Unit, Wording, cues_in, overlapping, stem
from constancia.lexicon.cues import words
from constancia.model import Aspect, Change, Kind, MatchRelation, Span

# Of 51 told changes of force in real editions that were read, those of less sure pairs were right in 4 of 19.
_SURE = 0.72
_SURE_OF_FEW = 0.9  # where a side has too few words to be known again
# What else took the place of something, as a share of the shorter side: of 188 told changes of force in real
# editions those with more of it were mostly about something else.
_REPLACED = 0.2
_ON = 60  # code points behind a statement in which its sentence may go on: "at 2,000 - 2,500 by 2007"
_FORM = 4  # letters that a word and its adverb have in common: "full", "fully"
_FEW = 4  # words that may go with a limit that came, and be no limit themselves
_MEASURE = 2  # words that a figure may bring along: "within", "years"
# Words by which a statement is known again elsewhere in a paper: of 17 told changes of force that moved with
# fewer in real editions, 9 were about something else said in the same words ("reduce costs"), 7 were right.
_KNOWN_AGAIN = 4
_OPENING = 6  # letters of the word by which a limit begins: "in *accord*ance with"
_FORCE = frozenset({MatchRelation.STRENGTHENED, MatchRelation.SOFTENED})
_EXACT = frozenset({Aspect.QUANTITY, Aspect.TIME, Aspect.PRECISION})
_ONLY_HERE = _EXACT | {Aspect.CONDITIONS}  # in another place they are of another promise
_GOVERNING = frozenset(
    {Aspect.EMPHASIS, Aspect.FIRMNESS}
)  # whose words may govern several verbs of a sentence


def with_force_where_sure(
    found: tuple[Change, ...], left: Wording, right: Wording, *, score: float, is_moved: bool, is_past: bool
) -> tuple[Change, ...]:
    """The changes; those of force only where they are sure, else told as rewording with the same words.

    What moved may be another undertaking in like words: there nothing else may differ, and no figure tells.
    Nothing is stronger or softer that stands under a heading that looks back.
    """
    if not any(change.relation in _FORCE for change in found):
        return found
    is_past = is_past or is_part(left) or is_part(right)
    if is_past or score < _SURE or left.language != right.language:
        sure: Sequence[bool] = [not is_past and score >= _SURE] * len(found)
    else:
        rest = _rest(left, right, found)
        scoped = any(change.aspect is Aspect.SCOPE for change in found)
        sure = [
            _is_sure(change, left, right, rest)
            and not (scoped and change.aspect is Aspect.EMPHASIS)
            and not _is_outweighed(change, found, (left, right))
            and not _is_made_precise(change, left, right, rest)
            and not (is_moved and (change.aspect in _ONLY_HERE or not rest.is_nothing or rest.is_short))
            and not (rest.is_short and score < _SURE_OF_FEW and not _is_all(change, rest))
            for change in found
        ]
    return tuple(
        replace(change, relation=MatchRelation.REWORDED)
        if change.relation in _FORCE and not certain
        else change
        for change, certain in zip(found, sure, strict=True)
    )


def _is_all(change: Change, rest: _Rest) -> bool:
    """Whether nothing else differs, but for the sign that counts a figure: "2028*年*"."""
    return rest.is_nothing or (change.aspect in _EXACT and rest.units < 1)


def _is_outweighed(change: Change, found: Iterable[Change], sides: tuple[Wording, Wording]) -> bool:
    """Whether the modal goes the other way than a word of force or reserve: "we answer", "we aim to answer
    promptly"; "we may answer", "in certain cases we will answer".
    """
    modals = {one.relation for one in found if one.aspect is Aspect.FIRMNESS and one.relation in _FORCE}
    hedged = change.aspect is Aspect.CONDITIONS and any(
        cue.group == "weaker" and overlapping(cue.span, spans)
        for side, spans in zip(sides, (change.left, change.right), strict=True)
        for cue in side.cues
    )
    is_word = hedged or change.aspect is Aspect.EMPHASIS
    return is_word and bool(modals) and change.relation not in modals


def _is_made_precise(change: Change, left: Wording, right: Wording, rest: _Rest) -> bool:
    """Whether a figure came where a word of force went, or the reverse: "rapidly open", "open within 5 days".

    The figure may tell something by itself; the word does not.
    """
    if change.aspect is not Aspect.EMPHASIS or (change.before is None) is (change.after is None):
        return False
    other = right if change.left else left
    units = (unit for one in rest.differing for unit in (one.come if change.left else one.gone))
    return any(other.text[unit.span.start].isdigit() for unit in units)


@dataclass(frozen=True, slots=True)
class _Rest:
    """The differences, and what is left of each besides the words that decide and who acts.

    `replaced` is the share of the shorter side that other words took the place of; `outgrown` says whether
    more came in and went besides than the shorter side has; `is_short` says whether the shorter side has too
    few words to be known again anywhere.
    """

    differing: tuple[Region, ...]
    besides: tuple[Region, ...]
    replaced: float
    outgrown: bool
    is_short: bool

    @property
    def units(self) -> float:
        """How many words; of ideographs, two make one."""
        listed = (unit.span for region in self.besides for unit in (*region.gone, *region.come))
        return sum(1 if span.end - span.start > 1 else 0.5 for span in listed)

    @property
    def is_nothing(self) -> bool:
        return not self.units


def _rest(left: Wording, right: Wording, found: Iterable[Change]) -> _Rest:
    deciding = [change for change in found if change.relation in _FORCE]
    aside = (
        [*_around(left, right), *explored(left), *(span for change in deciding for span in change.left)],
        [*_around(right, left), *explored(right), *(span for change in deciding for span in change.right)],
    )
    grouped = len(left.statements) + len(right.statements) > 2
    differing = regions(left.units, right.units, repeating=grouped)
    besides = tuple(
        Region(_besides(region.gone, aside[0]), _besides(region.come, aside[1])) for region in differing
    )
    gone = sum(len(region.gone) for region in besides)
    come = sum(len(region.come) for region in besides)
    shorter = min(sum(unit.counts for unit in wording.units) for wording in (left, right))
    is_short = min(_length(left), _length(right)) < _KNOWN_AGAIN
    return _Rest(differing, besides, min(gone, come) / max(1, shorter), gone + come > shorter, is_short)


def _length(wording: Wording) -> float:
    """How many words say something; where each character is one, two of them make a word."""
    counting = (unit.span for unit in wording.units if unit.counts)
    return sum(1 if span.end - span.start > 1 else 0.5 for span in counting)


def _around(wording: Wording, other: Wording) -> Iterator[Span]:
    """Who acts, the words that govern the verb, and the verb where it is only another form of the other's;
    what is ruled or something is done to does not act.
    """
    yield from same_verbs(wording, other)
    for statement in wording.statements:
        acts = statement.actor_stated is not False and statement.kind is not Kind.PRINCIPLE
        acting = statement.clause.subject if acts else None
        yield from (span for span in (acting, statement.clause.wrapper) if span)
    yield from wording.facet_spans("firmness")


def _besides(units: Iterable[Unit], aside: Sequence[Span]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if not overlapping(unit.span, aside))


def _is_sure(change: Change, left: Wording, right: Wording, rest: _Rest) -> bool:
    if change.relation not in _FORCE or is_borne_out(change, left, right):
        return True
    if rest.replaced > (0 if change.aspect in _EXACT else _REPLACED) or _is_of_another(left, right, rest):
        return False
    if not bears_out(change, left, right):
        return False
    one_sided = change.before is None or change.after is None
    if change.aspect is Aspect.CONTINUITY:
        return rest.is_nothing
    if change.aspect in _EXACT and one_sided and not _is_own_figure(change, left, right, rest):
        return False
    if change.aspect in _GOVERNING and one_sided and _governs_both(change, left, right):
        return False
    if change.aspect is Aspect.CONDITIONS and (
        rest.outgrown or not _are_of_one_sort(left, right) or _is_exchanged(change, left, right, rest)
    ):
        return False
    if change.aspect is Aspect.FIRMNESS and (
        (rest.outgrown and rest.replaced)
        or is_other_wording(change, left, right)
        or is_only_proposed(change, left, right)
    ):
        return False
    if one_sided and change.aspect is Aspect.CONDITIONS and _is_limited_too(change, left, right):
        return False
    if one_sided and change.aspect is Aspect.PRECISION and _is_said_of_part(change, left, right):
        return False
    if not is_one_undertaking(change, left, right, is_alone=not rest.replaced and rest.units <= _FEW):
        return False
    if _is_replaced(change, left, right, rest):
        return False
    return change.aspect is not Aspect.EMPHASIS or is_adverb(
        *_place(change, left, right),
        is_all=rest.is_nothing or _goes_on_joined(*_place(change, left, right)[:2], rest),
    )


def _goes_on_joined(wording: Wording, spans: Sequence[Span], rest: _Rest) -> bool:
    """Whether all else that came is one more manner, joined behind: "promptly *and fairly*"."""
    listed = [unit.span for region in rest.besides for unit in (*region.gone, *region.come)]
    if not listed or len(spans) != 1 or len(listed) > _MEASURE or listed[0].start < spans[0].end:
        return False
    between = fold(wording.text[spans[0].end : listed[0].start]).split()
    last = fold(wording.text[spans[0].end : listed[-1].end]).split()
    joins = words(wording.language, "coordinators")
    said = {*last, *fold(spans[0].quote(wording.text)).split()}
    ends = tuple(words(wording.language, "manner_ends"))
    is_manner = bool(words(wording.language, "manner_nouns") & said) or (
        bool(ends) and last[-1].endswith(ends)
    )
    return bool(between) and between[0] in joins and is_manner


def _is_of_another(left: Wording, right: Wording, rest: _Rest) -> bool:
    """Whether a name took the place of another: "the East China Sea", "the South China Sea".

    Of who acts too, where the name is only said of it: "nationals of A", "nationals of B".
    """
    listed = (*rest.besides, *(region for region in rest.differing if _is_said_of_one(left, region)))
    return any(
        region.gone and region.come and _are_names(left, region.gone) and _are_names(right, region.come)
        for region in listed
    )


def _is_said_of_one(left: Wording, region: Region) -> bool:
    """Whether what differs stands behind other words of the subject that both sides have."""
    acting = [one.clause.subject for one in left.statements if one.clause.subject]
    gone = {unit.span for unit in region.gone}
    return any(
        unit.counts and unit.span not in gone and subject.contains(unit.span) and unit.span < first.span
        for first in region.gone[:1]
        for subject in acting
        if subject.contains(first.span)
        for unit in left.units
    )


def _are_names(wording: Wording, units: Iterable[Unit]) -> bool:
    """Whether all these words have a capital, and none opens a quotation."""
    opening = {statement.span.start for statement in wording.statements}
    return all(unit.span.start not in opening and wording.text[unit.span.start].isupper() for unit in units)


def _place(change: Change, left: Wording, right: Wording) -> tuple[Wording, tuple[Span, ...], Wording]:
    """Where the words of a change stand that only one side has, and the other side."""
    return (left, change.left, right) if change.left else (right, change.right, left)


def _is_own_figure(change: Change, left: Wording, right: Wording, rest: _Rest) -> bool:
    """Whether a figure came in or went with few words, is no page's, and the other does not go on to it."""
    wording, spans, other = _place(change, left, right)
    behind = "".join(other.text[one.span.end : one.span.end + _ON] for one in other.statements)
    goes_on = any(span.quote(wording.text) in behind for span in spans)
    return rest.units <= _MEASURE and not goes_on and not _is_page(change, left, right)


def _is_page(change: Change, left: Wording, right: Wording) -> bool:
    """Whether a figure may be the number of a page."""
    wording, spans, _ = _place(change, left, right)
    text = wording.text
    if any(stands_at_edge(text, span) or is_numbered_on(text, span) for span in spans):
        return True
    is_quantity = change.aspect is Aspect.QUANTITY
    return is_quantity and any(stands_before_determiner(text, wording.language, span) for span in spans)


def _is_limited_too(change: Change, left: Wording, right: Wording) -> bool:
    """Whether the other side has half the telling words of a limit too, or a limit that begins like it.

    "Prosecutors within their jurisdictions", "prosecutors who have jurisdiction"; "in accordance with
    domestic law", "in accordance with its law".
    """
    wording, spans, other = _place(change, left, right)
    limit = [unit for unit in wording.units if unit.span.overlaps(spans[0])]
    opening = next((unit for unit in limit if len(unit.stem) >= _OPENING), None)
    if opening and _has_more(other, wording, opening.stem, spans):
        return True
    small = words(wording.language, "function_words", "determiners")  # which count inside a cue
    said = {unit.stem for unit in wording.units if unit.counts and overlapping(unit.span, spans)} - small
    theirs = {unit.stem for unit in other.units} | _said_before(other)
    both = {stem for stem in said if stem in theirs or (len(stem) >= _FORM and _has_form(stem, theirs))}
    spelt = all(len(stem) > 1 for stem in said)  # of single signs half are common by chance
    return bool(said) and (2 * len(both) >= len(said) if spelt else both == said)


def _said_before(wording: Wording) -> set[str]:
    """The stems of what stands before the statements in their sentences: "uphold *the accord*, promote"."""
    places = (in_sentence_before(wording, one) for one in wording.statements)
    return {stem(word) for place in places if place for word in words_of(fold(place.quote(wording.text)))}


def _has_form(stem: str, stems: Iterable[str]) -> bool:
    """Whether one of the stems begins like it or begins it: "needed", "need"."""
    return any(len(one) >= _FORM and (one.startswith(stem) or stem.startswith(one)) for one in stems)


def _has_more(other: Wording, wording: Wording, stem: str, spans: Sequence[Span]) -> bool:
    """Whether a word stands there more often than here outside the limit; what both have is of another."""
    own = sum(unit.stem == stem and not overlapping(unit.span, spans) for unit in wording.units)
    return sum(unit.stem == stem for unit in other.units) > own


def _is_exchanged(change: Change, left: Wording, right: Wording, rest: _Rest) -> bool:
    """Whether as many words went as the limit that came has, and more than a few: another limit, perhaps."""
    wording, spans, _ = _place(change, left, right)
    limit = sum(unit.counts and overlapping(unit.span, spans) for unit in wording.units)
    others = sum(len(region.come if change.left else region.gone) for region in rest.besides)
    return bool(spans) and (change.before is None or change.after is None) and others >= max(limit, _FEW)


def _are_of_one_sort(left: Wording, right: Wording) -> bool:
    """Whether a limit limits the same on both sides: promises, or stances; of a fact it tells no force."""
    both = left, right
    return all(map(promises, both)) or all(
        one.kind is Kind.POSITION for side in both for one in side.statements
    )


def _is_said_of_part(change: Change, left: Wording, right: Wording) -> bool:
    """Whether a rhythm stands in a clause that says which is meant: "books that appear regularly".

    Or it is one of two: "at the end of a year", "at the end of a year or month".
    """
    wording, spans, _ = _place(change, left, right)
    if is_of_other_verb(wording, spans[0]):
        return True
    before = [unit for unit in wording.units if unit.span.end <= spans[0].start][-1:]
    if before and fold(before[0].span.quote(wording.text)) in words(wording.language, "coordinators"):
        return True
    small = words(wording.language, "relatives")
    verb = max(one.clause.verb.end for one in wording.statements)
    return any(
        verb <= unit.span.start < spans[0].start and fold(unit.span.quote(wording.text)) in small
        for unit in wording.units
    )


def _governs_both(change: Change, left: Wording, right: Wording) -> bool:
    """Whether words that only one side's quotation has stand before the other's too, in its sentence.

    "Must guard the coast and light the ports" is two statements, and the second has its modal in the first.
    Another form of its verb is the same, and another word of its rank: "are committed to", "commit to".
    """
    wording, spans, other = _place(change, left, right)
    said = {fold(span.quote(wording.text)) for span in spans}
    forms = _forms(said)
    groups = {cue.group for cue in wording.cues if cue.span in spans}
    for statement in other.statements:
        before = in_sentence_before(other, statement)
        places = [place for place in (before, statement.clause.wrapper) if place]
        cues = [cue for place in places for cue in cues_in(other.text, other.language, place, FILE)]
        there = {fold(cue.span.quote(other.text)) for cue in cues if cue.group in groups}
        same_rank = change.aspect is Aspect.FIRMNESS and bool(there)
        if same_rank or there & said or _forms(there) & forms:
            return True
    return False


def _forms(phrases: Iterable[str]) -> set[str]:
    """The stems of their longer words."""
    return {stem(word) for phrase in phrases for word in phrase.split() if len(word) > _FORM}


def _is_replaced(change: Change, left: Wording, right: Wording, rest: _Rest) -> bool:
    """Whether words that came in or went have others in their place: "strives to" for "makes efforts to"."""
    if change.before is not None and change.after is not None:
        return False
    wording, spans, other = _place(change, left, right)
    aside = [one.clause.subject for one in other.statements if one.clause.subject]
    aside += same_verbs(other, wording)
    for region in rest.differing:
        units, others = (region.gone, region.come) if change.left else (region.come, region.gone)
        if any(overlapping(unit.span, spans) for unit in units) and _besides(others, aside):
            return True
    return False
