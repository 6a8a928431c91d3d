"""Three editions or more: each theme from edition to edition, as the areas that follow one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from constancia.model import Area, AreaMatch, Comparison, MatchRelation, Theme, Timeline

_Thread = list[tuple[Area, ...]]  # the areas of a theme, edition by edition


def timeline(comparisons: Sequence[Comparison]) -> Timeline:
    """The themes of papers of which each was compared with the one before it.

    ValueError where a comparison does not begin with the paper that the one before it ended with.
    """
    for before, after in pairwise(comparisons):
        if before.right.document != after.left.document:
            raise ValueError(
                f"{after.left.paper} is not the paper that {before.right.paper} was compared with"
            )
    threads: list[_Thread] = []
    for step, comparison in enumerate(comparisons):
        for match in comparison.areas:
            _follow(threads, match, step)
    editions = (comparisons[0].left, *(one.right for one in comparisons)) if comparisons else ()
    return Timeline(editions, tuple(comparisons), tuple(_theme(thread, comparisons) for thread in threads))


def _follow(threads: list[_Thread], match: AreaMatch, step: int) -> None:
    """Adds what became of an area to the theme that it belongs to, or begins a theme with it."""
    old = {area.division for area in match.left}
    for thread in threads:
        if len(thread) == step + 1 and old & {area.division for area in thread[step]}:
            thread.append(match.right)
            return
    threads.append([*[()] * step, match.left, match.right])


def _theme(thread: _Thread, comparisons: Sequence[Comparison]) -> Theme:
    areas = (*thread, *[()] * (len(comparisons) + 1 - len(thread)))
    title = next(area.title for listed in reversed(areas) for area in listed)
    steps = tuple(
        _counted(comparison, before, after)
        for comparison, before, after in zip(comparisons, areas[:-1], areas[1:], strict=True)
    )
    return Theme(title, areas, steps)


def _counted(
    comparison: Comparison, before: Sequence[Area], after: Sequence[Area]
) -> tuple[tuple[MatchRelation, int], ...]:
    """How often each relation holds among the statements that stand in these areas."""
    old = _inside(before, [area for match in comparison.areas for area in match.left])
    new = _inside(after, [area for match in comparison.areas for area in match.right])
    found = Counter(
        relation
        for match in comparison.matches
        if any(one.division in new for one in match.right)
        or (not match.right and any(one.division in old for one in match.left))
        for relation in match.relations
    )
    return tuple((relation, found[relation]) for relation in MatchRelation if found[relation])


def _inside(areas: Sequence[Area], every: Sequence[Area]) -> set[str]:
    """The divisions of these areas and all that stand in them, parents before their children in the text."""
    found = {area.division for area in areas}
    for area in sorted(every, key=lambda area: area.heading):
        if area.parent in found:
            found.add(area.division)
    return found
