"""One paper against another: matches of statements and of areas, in the new paper's order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from constancia import meaning
from constancia.compare.alignment import Group, align, alone
from constancia.compare.areas import Areas, align_areas
from constancia.compare.differences import changes, kept
from constancia.compare.grams import fold
from constancia.compare.headings import area_matches
from constancia.compare.moves import moved
from constancia.compare.names import name_changes
from constancia.compare.renderings import across, are_of_different_issuers, are_renderings
from constancia.compare.shares import shares
from constancia.compare.sides import Side, names, side
from constancia.compare.translations import mistranslations
from constancia.compare.units import FILE, Wording, own_fronted, wording
from constancia.compare.why import why
from constancia.lexicon.files import table_hash
from constancia.model import Change, Comparison, Match, MatchRelation, MatchTier, Paper


def tiers() -> tuple[MatchTier, ...]:
    """The tiers that can work here: the one with the encoder only where it is installed."""
    return tuple(MatchTier) if meaning.available() else (MatchTier.NGRAMS,)


def compare(old: Paper, new: Paper, *, tier: MatchTier | None = None, reader: str = "en") -> Comparison:
    """What the new paper kept, changed, dropped and added against the old one.

    `tier` is the best one there is unless named; `reader` the language of the lines that say why.
    LookupError where they are not told in it; RuntimeError where the encoder is asked for and not installed.
    """
    tier = tier or tiers()[-1]
    one, other = names(old, new)
    left, right = side(old, one), side(new, other)
    groups = align(left, right, tier)
    areas = align_areas(left, right, groups, tier)
    succession = not are_renderings(old, new) and not are_of_different_issuers(old, new)
    found = [
        *_matched(left, right, groups, areas, reader),
        *_unmatched(left, right, groups, reader, succession=succession),
    ]
    return Comparison(
        left=left.edition,
        right=right.edition,
        tier=tier,
        matches=tuple(match for _, match in sorted(found, key=lambda placed: placed[0])),
        areas=area_matches(left, right, areas, reader),
        names=name_changes(left, right, [match for _, match in found], reader),
        shares=shares(left, right),
        succession=succession,
        notes=tuple(_notes(old, new, tier)),
        hashes=tuple(
            (f"lexicon/{code}/{FILE}", table_hash(code, FILE))
            for code in sorted({left.language, right.language})
        ),
    )


_Placed = tuple[tuple[int, int], Match]  # where a match stands: the new paper's statement, then the old one's


def _matched(
    left: Side, right: Side, groups: Sequence[Group], areas: Areas, reader: str
) -> Iterator[_Placed]:
    elsewhere = moved(left, right, groups, areas)
    for at, group in enumerate(groups):
        yield (group.right[0], -1), _match(left, right, group, at in elsewhere, reader)


def _match(left: Side, right: Side, group: Group, is_moved: bool, reader: str) -> Match:
    found = _found(left, right, group)
    if group.score < _SURE:
        found = tuple(_without_force(change) for change in found)
    relations = _relations(group, found, is_moved)
    return Match(
        left=left.quotations(group.left),
        right=right.quotations(group.right),
        relations=relations,
        score=round(group.score, 3),
        why=why(relations, found, reader, same_language=left.language == right.language),
        changes=found,
    )


# Of 51 told changes of force in real editions that were read, those of less sure pairs were right in 4 of 19.
_SURE = 0.73
_FORCE = frozenset({MatchRelation.STRENGTHENED, MatchRelation.SOFTENED})


def _without_force(change: Change) -> Change:
    """The same change told as rewording: of what may be another statement nothing is stronger or softer."""
    return replace(change, relation=MatchRelation.REWORDED) if change.relation in _FORCE else change


def _found(left: Side, right: Side, group: Group) -> tuple[Change, ...]:
    """The changes between the statements of a group; most papers keep most, which is seen at once."""
    if _said(left, group.left) == _said(right, group.right):
        return ()
    return _changes(
        wording(left.text, left.language, (left.statements[index] for index in group.left)),
        wording(right.text, right.language, (right.statements[index] for index in group.right)),
        is_one_work=are_renderings(left.paper, right.paper),
    )


def _said(side: Side, indices: Sequence[int]) -> list[str]:
    """What statements say, with the words outside the quotations that govern them."""
    found = []
    for index in indices:
        statement = side.statements[index]
        conditions = [
            span for facet in statement.facets if facet.name == "conditions" for span in facet.words
        ]
        fronted = own_fronted(side.text, statement)
        around = [span for span in (statement.clause.wrapper, *conditions, *fronted) if span]
        found += [side.folded[index], *(fold(span.quote(side.text)) for span in around)]
    return found


def _changes(left: Wording, right: Wording, *, is_one_work: bool) -> tuple[Change, ...]:
    if left.language == right.language:
        return changes(left, right)
    return mistranslations(left, right) if is_one_work else across(left, right)


def _notes(old: Paper, new: Paper, tier: MatchTier) -> Iterator[str]:
    """What a reader of this comparison must know."""
    if are_of_different_issuers(old, new):
        yield "The papers have different issuers: they stand side by side, neither succeeds the other."
    if old.document.language == new.document.language:
        return
    if tier is MatchTier.NGRAMS:
        yield "In two languages, without the encoder, only names and figures recognise a statement."
    if are_renderings(old, new):
        yield "Both are renderings of one work: what differs is told as translation, not as policy."
    else:
        yield "In two languages no wordings are compared, only rungs, conditions and amounts."


def _relations(group: Group, found: Sequence[Change], is_moved: bool) -> tuple[MatchRelation, ...]:
    parted = {MatchRelation.MERGED: len(group.left) > 1, MatchRelation.SPLIT: len(group.right) > 1}
    held = {*kept(found), *(relation for relation, holds in parted.items() if holds)}
    if any(parted.values()):
        held.discard(MatchRelation.REWORDED)
    if is_moved:
        held.add(MatchRelation.MOVED)
    return tuple(relation for relation in MatchRelation if relation in held) or (MatchRelation.KEPT,)


def _unmatched(
    left: Side, right: Side, groups: Sequence[Group], reader: str, *, succession: bool
) -> Iterator[_Placed]:
    """What was dropped stands behind what follows the statement before it; what was added in its place."""
    place = {index: group.right[0] for group in groups for index in group.left}
    last = -1
    for index in range(len(left)):
        last = place.get(index, last)
        if index not in place:
            dropped = (MatchRelation.DROPPED,)
            yield (
                (last, index),
                Match(
                    left.quotations([index]),
                    (),
                    dropped,
                    0.0,
                    why(dropped, (), reader, succession=succession),
                ),
            )
    for index in alone(len(right), [index for group in groups for index in group.right]):
        added = (MatchRelation.ADDED,)
        yield (
            (index, -1),
            Match((), right.quotations([index]), added, 0.0, why(added, (), reader, succession=succession)),
        )
