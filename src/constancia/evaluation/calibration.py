"""How sure a machine was of its values, and how often it was right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from constancia.evaluation.coded import Coded
from constancia.evaluation.measure import FACETS, Measured, bag
from constancia.lexicon.confidence import PREFIX, Confidence, rule
from constancia.model import MULTIPLE

BINS = 10
WHOLE = "ece"  # the measure over all facets; of one facet, "kind.ece"


@dataclass(frozen=True, slots=True)
class Judged:
    """One value in a paired statement: who gave it, how sure, and whether people gave it too."""

    facet: str
    by: str
    confidence: float | None
    right: bool


def judged(measured: Measured) -> Iterator[Judged]:
    """The values that are measured: kinds of all pairs, other facets of paired undertakings."""
    for gold, found in measured.pairs:
        yield from _single(gold, found, ("kind",))
    for gold, found in measured.undertakings:
        yield from _single(gold, found, FACETS)
        yield from _multiple(gold, found)


def expected_error(judgements: Iterable[Judged]) -> float | None:
    """Expected calibration error (Naeini et al. 2015), 0 to 1, over ten bins of equal width.

    In each bin, how far the share of right values lies from the mean confidence; the bins count by
    their size. Values without a confidence are passed over; None where all are.
    """
    bins: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for one in judgements:
        if one.confidence is not None:
            bins[min(int(one.confidence * BINS), BINS - 1)].append((one.confidence, one.right))
    total = sum(map(len, bins.values()))
    if not total:
        return None
    return sum(abs(sum(sure - right for sure, right in inside)) for inside in bins.values()) / total


def errors(judgements: Iterable[Judged]) -> dict[str, float | None]:
    """The calibration error of all facets together, and of each one by name."""
    listed = list(judgements)
    by_facet: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in listed:
        by_facet[one.facet].append(one)
    each = {f"{name}.{WHOLE}": expected_error(by_facet[name]) for name in ("kind", *FACETS, *MULTIPLE)}
    return {WHOLE: expected_error(listed), **each}


def told_by(confidence: Confidence, judgements: Iterable[Judged]) -> Iterator[Judged]:
    """The same values as sure as `confidence` would have them: to try one that has not seen their paper."""
    for one in judgements:
        yield Judged(one.facet, one.by, confidence.of(one.facet, one.by), one.right)


def counts(judgements: Iterable[Judged]) -> dict[str, dict[str, tuple[int, int]]]:
    """How often each rule was right and seen, by facet, its language left out; in order of their names."""
    seen: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for one in judgements:
        if one.by.startswith(PREFIX):
            seen[one.facet, rule(one.by)] += 1
            right[one.facet, rule(one.by)] += one.right
    counted: dict[str, dict[str, tuple[int, int]]] = {}
    for facet, name in sorted(seen):
        counted.setdefault(facet, {})[name] = (right[facet, name], seen[facet, name])
    return counted


def _single(gold: Coded, found: Coded, names: Iterable[str]) -> Iterator[Judged]:
    for claim in found.claims:
        if claim.facet in names and claim.facet in gold.single:
            known = gold.single[claim.facet]
            yield Judged(claim.facet, claim.by, claim.confidence, _folded(known) == _folded(claim.value))


def _multiple(gold: Coded, found: Coded) -> Iterator[Judged]:
    """Each value of a list is right as often as people gave it."""
    left = {name: bag(gold.multiple[name]) for name in MULTIPLE}
    for claim in found.claims:
        if claim.facet in left:
            (value,) = bag([str(claim.value)])
            yield Judged(claim.facet, claim.by, claim.confidence, left[claim.facet][value] > 0)
            left[claim.facet][value] -= 1


def _folded(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value
