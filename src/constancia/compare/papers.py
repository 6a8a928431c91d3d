"""One paper against another: matches of statements and of areas, in the new paper's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from constancia import meaning
from constancia.compare.changes.certainty import with_force_where_sure
from constancia.compare.changes.differences import changes, kept
from constancia.compare.changes.extent import with_reach_where_sure
from constancia.compare.headings import area_matches
from constancia.compare.names import name_changes
from constancia.compare.pairing.alignment import Group, align, alone
from constancia.compare.pairing.areas import Areas, align_areas
from constancia.compare.pairing.moves import moved, surely
from constancia.compare.pairing.sides import Side, names, side
from constancia.compare.shares import shares
from constancia.compare.translated.renderings import (
    across,
    are_editions,
    are_of_different_issuers,
    are_renderings,
)
from constancia.compare.translated.translations import mistranslations
from constancia.compare.why import why
from constancia.compare.wording.grams import fold
from constancia.compare.wording.units import FILE, Wording, own_fronted, wording
from constancia.lexicon.changes import sentences
from constancia.lexicon.files import table_hash
from constancia.model import Change, Comparison, Match, MatchRelation, MatchTier, Paper, ShareChange

_LITTLE = 0.05  # of the shorter paper: where less is shared, a reader is told
# How sure it must be that a statement says another in its language before they are searched for differences:
# of what was told of less sure pairs in eleven real texts nothing was one.
_RENDERED = 0.8
_ENOUGH = 20  # statements of which a share may be told


def tiers() -> tuple[MatchTier, ...]:
    """The tiers that can work here: the one with the encoder only where it is installed."""
    return tuple(MatchTier) if meaning.available() else (MatchTier.NGRAMS,)


def compare(old: Paper, new: Paper, *, tier: MatchTier | None = None, reader: str = "en") -> Comparison:
    """What the new paper kept, changed, dropped and added against the old one.

    `tier` is the best one there is unless named; `reader` the language of the lines that say why.
    LookupError where they are not told in it; RuntimeError where the encoder is asked for and not installed.
    """
    return compare_for(old, new, (reader,), tier=tier)[reader]


def compare_for(
    old: Paper, new: Paper, readers: Iterable[str], *, tier: MatchTier | None = None
) -> dict[str, Comparison]:
    """What `compare` finds, worked out once and told to each reader in their language."""
    found = _found(old, new, tier or tiers()[-1])
    return {reader: _told(found, reader) for reader in readers}


@dataclass(frozen=True, slots=True)
class _Found:
    """All that is found out of two papers, before it is told: the changes are those of each group."""

    left: Side
    right: Side
    tier: MatchTier
    groups: Sequence[Group]
    areas: Areas
    elsewhere: frozenset[int]
    changes: tuple[tuple[Change, ...], ...]
    shares: tuple[ShareChange, ...]
    shared: float
    succession: bool


def _found(old: Paper, new: Paper, tier: MatchTier) -> _Found:
    one, other = names(old, new)
    left, right = side(old, one), side(new, other)
    groups = align(left, right, tier)
    areas = align_areas(left, right, groups, tier)
    elsewhere = moved(left, right, groups, areas)
    if left.language != right.language:
        groups, elsewhere = surely(groups, elsewhere)
    shared = _shared(left, right, groups)
    return _Found(
        left,
        right,
        tier,
        groups,
        areas,
        elsewhere,
        tuple(_changed(left, right, group, at in elsewhere) for at, group in enumerate(groups)),
        shares(left, right),
        shared,
        succession=are_editions(old, new, shared=shared),
    )


def _shared(left: Side, right: Side, groups: Sequence[Group]) -> float:
    """The share of the shorter paper's statements that have a partner."""
    paired = sum(min(len(group.left), len(group.right)) for group in groups)
    return paired / max(1, min(len(left), len(right)))


def _told(found: _Found, reader: str) -> Comparison:
    left, right = found.left, found.right
    placed = sorted([*_matched(found, reader), *_unmatched(found, reader)], key=lambda one: one[0])
    matches = tuple(match for _, match in placed)
    return Comparison(
        left=left.edition,
        right=right.edition,
        tier=found.tier,
        matches=matches,
        areas=area_matches(left, right, found.areas, reader),
        names=name_changes(left, right, matches, reader),
        shares=found.shares,
        succession=found.succession,
        notes=tuple(sentences(reader).note(one) for one in _notes(found)),
        hashes=tuple(
            (f"lexicon/{code}/{FILE}", table_hash(code, FILE))
            for code in sorted({left.language, right.language})
        ),
    )


_Placed = tuple[tuple[int, int], Match]  # where a match stands: the new paper's statement, then the old one's


def _matched(found: _Found, reader: str) -> Iterator[_Placed]:
    alike = found.left.language == found.right.language
    for at, (group, changed) in enumerate(zip(found.groups, found.changes, strict=True)):
        relations = _relations(group, changed, at in found.elsewhere)
        match = Match(
            left=found.left.quotations(group.left),
            right=found.right.quotations(group.right),
            relations=relations,
            score=round(group.score, 3),
            why=why(relations, changed, reader, same_language=alike),
            changes=changed,
        )
        yield (group.right[0], -1), match


def _changed(left: Side, right: Side, group: Group, is_moved: bool) -> tuple[Change, ...]:
    """The changes between the statements of a group; most papers keep most, which is seen at once."""
    if _said(left, group.left) == _said(right, group.right):
        return ()
    wordings = (
        wording(left.text, left.language, (left.statements[index] for index in group.left)),
        wording(right.text, right.language, (right.statements[index] for index in group.right)),
    )
    is_past = any(
        one.areas[index] in one.past
        for one, indices in ((left, group.left), (right, group.right))
        for index in indices
    )
    if left.language != right.language and (is_moved or group.score < _RENDERED):
        return ()  # what stands elsewhere in another language is more likely another statement
    found = _changes(*wordings, is_one_work=are_renderings(left.paper, right.paper))
    found = with_reach_where_sure(found, *wordings, score=group.score, is_moved=is_moved)
    return with_force_where_sure(found, *wordings, score=group.score, is_moved=is_moved, is_past=is_past)


def _said(side: Side, indices: Sequence[int]) -> list[str]:
    """What statements say, with the words outside the quotations that govern them."""
    found = []
    for index in indices:
        statement = side.statements[index]
        conditions = [
            span for facet in statement.facets if facet.name == "conditions" for span in facet.words
        ]
        fronted = own_fronted(side.text, side.language, statement)
        around = [span for span in (statement.clause.wrapper, *conditions, *fronted) if span]
        found += [side.folded[index], *(fold(span.quote(side.text)) for span in around)]
    return found


def _changes(left: Wording, right: Wording, *, is_one_work: bool) -> tuple[Change, ...]:
    if left.language == right.language:
        return changes(left, right)
    return mistranslations(left, right) if is_one_work else tuple(across(left, right))


def _notes(found: _Found) -> Iterator[str]:
    """What a reader of this comparison must know, by the names of the sentences that say it."""
    old, new = found.left.paper, found.right.paper
    renderings = are_renderings(old, new)
    if not found.succession and not renderings:
        yield "different_issuers" if are_of_different_issuers(old, new) else "issuer_unknown"
    if not renderings and found.shared < _LITTLE and min(len(found.left), len(found.right)) >= _ENOUGH:
        yield "little_shared" if found.succession else "little_shared_apart"
    if found.left.language == found.right.language:
        return
    if found.tier is MatchTier.NGRAMS:
        yield "names_and_figures"
    yield "renderings" if renderings else "two_languages"


def _relations(group: Group, found: Sequence[Change], is_moved: bool) -> tuple[MatchRelation, ...]:
    parted = {MatchRelation.MERGED: len(group.left) > 1, MatchRelation.SPLIT: len(group.right) > 1}
    held = {*kept(found), *(relation for relation, holds in parted.items() if holds)}
    if any(parted.values()):
        held.discard(MatchRelation.REWORDED)
    if is_moved:
        held.add(MatchRelation.MOVED)
    return tuple(relation for relation in MatchRelation if relation in held) or (MatchRelation.KEPT,)


def _unmatched(found: _Found, reader: str) -> Iterator[_Placed]:
    """What was dropped stands behind what follows the statement before it; what was added in its place."""
    place = {index: group.right[0] for group in found.groups for index in group.left}
    last = -1
    dropped, added = (
        ((relation,), why((relation,), (), reader, succession=found.succession))
        for relation in (MatchRelation.DROPPED, MatchRelation.ADDED)
    )
    for index in range(len(found.left)):
        last = place.get(index, last)
        if index not in place:
            yield (last, index), Match(found.left.quotations([index]), (), dropped[0], 0.0, dropped[1])
    for index in alone(len(found.right), [index for group in found.groups for index in group.right]):
        yield (index, -1), Match((), found.right.quotations([index]), added[0], 0.0, added[1])
