"""Three editions or more: each theme from edition to edition, as the areas that follow one another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from constancia.model import Area, AreaMatch, Comparison, MatchRelation, Theme, Timeline
from constancia.model.division import called

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
    steps = [_Step.of(one) for one in comparisons]
    return Timeline(editions, tuple(comparisons), tuple(_theme(thread, steps) for thread in threads))


def _follow(threads: list[_Thread], match: AreaMatch, step: int) -> None:
    """Adds what became of an area to the theme that it belongs to, or begins a theme with it."""
    old = {area.division for area in match.left}
    for thread in threads:
        if len(thread) == step + 1 and old & {area.division for area in thread[step]}:
            thread.append(match.right)
            return
    threads.append([*[()] * step, match.left, match.right])


@dataclass(frozen=True, slots=True)
class _Step:
    """A comparison with what is looked up for each theme.

    `new` has the places in `matches` by the division that a match is told of under, `old` those of what was
    dropped; `inside` has the divisions right inside each division, of the old paper and of the new one.
    """

    comparison: Comparison
    old: Mapping[str | None, Sequence[int]]
    new: Mapping[str | None, Sequence[int]]
    inside: tuple[Mapping[str | None, Sequence[str]], Mapping[str | None, Sequence[str]]]

    @classmethod
    def of(cls, comparison: Comparison) -> _Step:
        old: defaultdict[str | None, list[int]] = defaultdict(list)
        new: defaultdict[str | None, list[int]] = defaultdict(list)
        for at, match in enumerate(comparison.matches):
            for one in match.right or match.left:
                (new if match.right else old)[one.division].append(at)
        sides = ([match.left for match in comparison.areas], [match.right for match in comparison.areas])
        return cls(comparison, old, new, (_children(sides[0]), _children(sides[1])))

    def counted(self, before: Sequence[Area], after: Sequence[Area]) -> tuple[tuple[MatchRelation, int], ...]:
        """How often each relation holds among the statements that stand in these areas."""
        places = [self.old.get(division, ()) for division in _within(before, self.inside[0])]
        places += [self.new.get(division, ()) for division in _within(after, self.inside[1])]
        told = {at for listed in places for at in listed}
        found = Counter(relation for at in told for relation in self.comparison.matches[at].relations)
        return tuple((relation, found[relation]) for relation in MatchRelation if found[relation])


def _theme(thread: _Thread, steps: Sequence[_Step]) -> Theme:
    areas = (*thread, *[()] * (len(steps) + 1 - len(thread)))
    title = next(called(area.title, area.printed) for listed in reversed(areas) for area in listed)
    counts = tuple(step.counted(*two) for step, two in zip(steps, pairwise(areas), strict=True))
    return Theme(title, areas, counts)


def _children(sides: Iterable[Sequence[Area]]) -> Mapping[str | None, Sequence[str]]:
    found: defaultdict[str | None, list[str]] = defaultdict(list)
    for area in chain.from_iterable(sides):
        found[area.parent].append(area.division)
    return found


def _within(areas: Sequence[Area], children: Mapping[str | None, Sequence[str]]) -> set[str]:
    """The divisions of these areas and all that stand in them."""
    found: set[str] = set()
    waiting = [area.division for area in areas]
    while waiting:
        division = waiting.pop()
        if division not in found:
            found.add(division)
            waiting += children.get(division, ())
    return found
