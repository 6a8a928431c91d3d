"""The areas of two papers as matches: kept, renamed, moved, grown, merged, gone, new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from constancia.compare.pairing.areas import Areas, moved, renamed, renumbered
from constancia.compare.pairing.sides import Side
from constancia.compare.why import area_why
from constancia.model import Area, AreaMatch, AreaRelation, Division

# An area has grown or shrunk where it has half as many more or less, four statements at least.
_GROWN_BY, _AT_LEAST = 1 / 2, 4


def area_matches(left: Side, right: Side, areas: Areas, reader: str) -> tuple[AreaMatch, ...]:
    """Every division of either paper, in the new paper's order, those gone behind what stood before them."""
    found = [*_matched(left, right, areas, reader), *_unmatched(left, right, areas, reader)]
    return tuple(match for _, match in sorted(found, key=lambda placed: placed[0]))


_Placed = tuple[tuple[int, int], AreaMatch]


def _matched(left: Side, right: Side, areas: Areas, reader: str) -> Iterator[_Placed]:
    elsewhere = moved(left, right, areas)
    merged, split = _by_partner(areas.merged), _by_partner(areas.split)
    counts = _counts(left), _counts(right)
    for old, new in areas.pairs.items():
        lefts, rights = [old, *merged.get(new, ())], [new, *split.get(old, ())]
        relations = _relations(left, right, (lefts, rights), old in elsewhere, counts)
        yield (
            (new, -1),
            _area_match(left, right, (lefts, rights), relations, areas.score[old], reader, counts),
        )


def _by_partner(partners: dict[int, int]) -> dict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for index, partner in partners.items():
        found[partner].append(index)
    return found


def _relations(
    left: Side,
    right: Side,
    indices: tuple[list[int], list[int]],
    is_moved: bool,
    counts: tuple[list[int], list[int]],
) -> tuple[AreaRelation, ...]:
    (old, *more_old), (new, *more_new) = indices
    before, after = left.divisions[old], right.divisions[new]
    held = {
        AreaRelation.RENAMED: left.language == right.language and renamed(before, after),
        AreaRelation.RENUMBERED: renumbered(before, after, across=left.language != right.language),
        AreaRelation.MOVED: is_moved,
        AreaRelation.MERGED: bool(more_old),
        AreaRelation.SPLIT: bool(more_new),
    }
    if not more_old and not more_new:
        change = counts[1][new] - counts[0][old]
        much = abs(change) >= max(_AT_LEAST, _GROWN_BY * counts[0][old])
        held[AreaRelation.GROWN], held[AreaRelation.SHRUNK] = much and change > 0, much and change < 0
    return tuple(relation for relation in AreaRelation if held.get(relation)) or (AreaRelation.KEPT,)


def _area_match(
    left: Side,
    right: Side,
    indices: tuple[list[int], list[int]],
    relations: tuple[AreaRelation, ...],
    score: float,
    reader: str,
    counts: tuple[list[int], list[int]],
) -> AreaMatch:
    lefts = tuple(_area(left, index, counts[0]) for index in sorted(indices[0]))
    rights = tuple(_area(right, index, counts[1]) for index in sorted(indices[1]))
    before, after = _called(lefts), _called(rights)
    why = area_why(relations, before, after, reader, same_language=left.language == right.language)
    return AreaMatch(lefts, rights, relations, round(score, 3), why)


def _called(areas: Sequence[Area]) -> str | None:
    return " + ".join(" ".join(f"{area.printed or ''} {area.title}".split()) for area in areas) or None


def _unmatched(left: Side, right: Side, areas: Areas, reader: str) -> Iterator[_Placed]:
    counts = _counts(left), _counts(right)
    place, last = dict(areas.pairs), -1
    for old in range(len(left.divisions)):
        last = place.get(old, last)
        if areas.counterpart(old) is None:
            gone = (AreaRelation.GONE,)
            yield (last, old), _area_match(left, right, ([old], []), gone, 0.0, reader, counts)
    taken = {*areas.pairs.values(), *areas.split}
    for new in range(len(right.divisions)):
        if new not in taken:
            come = (AreaRelation.NEW,)
            yield (new, -1), _area_match(left, right, ([], [new]), come, 0.0, reader, counts)


def _counts(side: Side) -> list[int]:
    """The number of statements in each division, those inside it counted with it."""
    place = {division.id: index for index, division in enumerate(side.divisions)}
    counts = [0] * len(side.divisions)
    for area in side.areas:
        at: int | None = area if area >= 0 else None
        while at is not None:
            counts[at] += 1
            at = place.get(side.divisions[at].parent or "")
    return counts


def _area(side: Side, index: int, counts: Sequence[int]) -> Area:
    division: Division = side.divisions[index]
    return Area(
        paper=side.edition.paper,
        division=division.id,
        parent=division.parent,
        printed=division.printed,
        title=division.title,
        heading=division.heading,
        statements=counts[index],
    )
