"""How far a measure could lie from what was measured, had other paragraphs been coded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from random import Random

from constancia.evaluation.coded import Coded, trimmed
from constancia.evaluation.measure import FACETS, Measured, bag, label
from constancia.model import MULTIPLE

Interval = tuple[float, float]

DRAWS = 500
TAIL = 0.025  # on either side: intervals of 95 %

# Per paragraph and measure: what is added above and below the fraction line.
Sums = Mapping[str, Mapping[str, tuple[int, int]]]


def intervals(measured: Measured, text: str, *, seed: int = 0) -> dict[str, Interval]:
    """95 % bootstrap intervals of the F1s and accuracies, resampling paragraphs (lines of `text`).

    Paragraphs, not statements: what goes wrong in a sentence goes wrong in its neighbours too.
    Measures that are no ratio of sums (macro-F1, kappa) have none, nor has a paper of one paragraph.
    """
    sums = list(_sums(measured, text).values())
    if len(sums) < 2:
        return {}
    random = Random(seed)  # noqa: S311 (repeatable, not secret)
    drawn: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(DRAWS):
        above: Counter[str] = Counter()
        below: Counter[str] = Counter()
        for paragraph in random.choices(sums, k=len(sums)):
            for name, (part, whole) in paragraph.items():
                above[name] += part
                below[name] += whole
        for name, whole in below.items():
            if whole:
                drawn[name].append(above[name] / whole)
    return {name: _middle(values) for name, values in drawn.items()}


def _middle(values: list[float]) -> Interval:
    ordered = sorted(values)
    out = int(TAIL * len(ordered))
    return ordered[out], ordered[-1 - out]


def _sums(measured: Measured, text: str) -> dict[int, dict[str, tuple[int, int]]]:
    sums: defaultdict[int, dict[str, tuple[int, int]]] = defaultdict(dict)

    def add(coded: Coded, name: str, part: int, whole: int) -> None:
        line = text.count("\n", 0, coded.span.start)
        before = sums[line].get(name, (0, 0))
        sums[line][name] = before[0] + part, before[1] + whole

    for gold, found in measured.pairs:
        add(gold, "span.f1", 2, 2)
        add(gold, "exact.f1", 2 * (trimmed(gold.quote) == trimmed(found.quote)), 2)
        add(gold, "kind.accuracy", gold.kind == found.kind, 1)
    for one in (*measured.lost, *measured.invented):
        add(one, "span.f1", 0, 1)
        add(one, "exact.f1", 0, 1)
    for one in _alone(measured):
        add(one, "undertakings.f1", 0, 1)
    for gold, found in measured.undertakings:
        add(gold, "undertakings.f1", 2, 2)
        for name in FACETS:
            if name in gold.single:
                add(gold, f"{name}.accuracy", label(gold, name) == label(found, name), 1)
        for name in MULTIPLE:
            left, right = bag(gold.multiple[name]), bag(found.multiple[name])
            add(gold, f"{name}.f1", 2 * (left & right).total(), left.total() + right.total())
    return sums


def _alone(measured: Measured) -> Iterable[Coded]:
    """Undertakings of either side that found no partner among the other's undertakings."""
    paired = {one.span for pair in measured.undertakings for one in pair}
    every = [one for pair in measured.pairs for one in pair] + [*measured.lost, *measured.invented]
    return [one for one in every if one.is_undertaking and one.span not in paired]
