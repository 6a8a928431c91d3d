"""The learning curve: how well confidence is calibrated by how many coded papers it was counted on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from statistics import mean

from constancia.evaluation.calibration import Judged, counts, errors, told_by
from constancia.evaluation.counted import total, weighed
from constancia.lexicon.confidence import Counts, confidence_of

DRAWS = 20  # choices of papers to count on, for each paper left out


@dataclass(frozen=True, slots=True)
class Point:
    """`papers` counted on; calibration errors in papers left out: over all facets, and of each by name."""

    papers: int
    errors: Mapping[str, float | None]


def curve(
    judged: Mapping[str, Sequence[Judged]], parts: Mapping[str, str], *, seed: int = 0
) -> Iterator[Point]:
    """For 1, 2, ... papers: the mean error in each paper left out, counted on others drawn at random.

    `judged` has the values of each paper, `parts` says which are known. Nothing comes of fewer than two.
    """
    counted = weighed({paper: counts(values) for paper, values in judged.items()}, parts)
    random = Random(seed)  # noqa: S311 (repeatable, not secret)
    for size in range(1, len(judged)):
        found: list[Mapping[str, float | None]] = []
        for paper, values in judged.items():
            others = [counted[other] for other in judged if other != paper]
            for chosen in _choices(others, size, random):
                confidence = confidence_of(total(chosen))
                found.append(errors(told_by(confidence, values)))
        yield Point(size, {name: _mean([one[name] for one in found]) for name in found[0]})


def _choices(others: Sequence[Counts], size: int, random: Random) -> Sequence[Sequence[Counts]]:
    """All ways to choose `size` of the others, or some of them where there are many."""
    every = list(combinations(others, size))
    return every if len(every) <= DRAWS else random.sample(every, DRAWS)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return mean(known) if known else None
