"""How far a measure could lie from what was measured, had other paragraphs or papers been coded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random

from constancia.evaluation.coded import Coded, trimmed
from constancia.evaluation.measure import FACETS, MACRO, Measured, Pair, bag, label
from constancia.model import MULTIPLE

Interval = tuple[float, float]
Key = tuple[str, str]  # a measure, and the value it is of: "" where the measure is one fraction
Sums = Mapping[Key, tuple[int, int]]  # of one paragraph: what is added above and below the fraction line

DRAWS = 500
TAIL = 0.025  # on either side: intervals of 95 %


def intervals(measured: Measured, text: str, *, seed: int = 0) -> dict[str, Interval]:
    """95 % bootstrap intervals of F1s, accuracies and macro-F1s, resampling paragraphs (lines of `text`).

    Paragraphs, not statements: what goes wrong in a sentence goes wrong in its neighbours too.
    Kappa has none, nor has a paper of one paragraph.
    """
    return pooled_intervals([(measured, text)], seed=seed)


def pooled_intervals(papers: Sequence[tuple[Measured, str]], *, seed: int = 0) -> dict[str, Interval]:
    """The same of several papers taken as one: papers are drawn first, then paragraphs in each.

    Two or three papers say little about all others, and their intervals are wide for that reason.
    """
    every = [list(_sums(measured, text).values()) for measured, text in papers]
    if sum(map(len, every)) < 2:
        return {}
    keys = sorted({key for sums in every for paragraph in sums for key in paragraph})
    rows = [[_row(paragraph, keys) for paragraph in sums] for sums in every if sums]
    random = Random(seed)  # noqa: S311 (repeatable, not secret)
    drawn: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(DRAWS):
        papers_drawn = random.choices(rows, k=len(rows)) if len(rows) > 1 else rows
        paragraphs = [row for paper in papers_drawn for row in random.choices(paper, k=len(paper))]
        for name, value in _values(keys, paragraphs):
            drawn[name].append(value)
    return {name: _middle(values) for name, values in drawn.items()}


def _row(paragraph: Sums, keys: Sequence[Key]) -> list[int]:
    """What a paragraph adds above and below the line of each key, side by side: columns sum up fast."""
    return [number for key in keys for number in paragraph.get(key, (0, 0))]


def _values(keys: Sequence[Key], paragraphs: Sequence[Sequence[int]]) -> Iterator[tuple[str, float]]:
    """Each measure over these paragraphs; of one with several values, their mean."""
    totals = list(map(sum, zip(*paragraphs, strict=True)))
    shares: defaultdict[str, list[float]] = defaultdict(list)
    for (name, _), part, whole in zip(keys, totals[::2], totals[1::2], strict=True):
        if whole:
            shares[name].append(part / whole)
    for name, values in shares.items():
        yield name, sum(values) / len(values)


def _middle(values: list[float]) -> Interval:
    ordered = sorted(values)
    out = int(TAIL * len(ordered))
    return ordered[out], ordered[-1 - out]


def _sums(measured: Measured, text: str) -> dict[int, dict[Key, tuple[int, int]]]:
    """Line of `text` (from 0) -> what its statements add to each measure."""
    sums: defaultdict[int, dict[Key, tuple[int, int]]] = defaultdict(dict)
    for coded, key, part, whole in _terms(measured):
        paragraph = sums[text.count("\n", 0, coded.span.start)]
        before = paragraph.get(key, (0, 0))
        paragraph[key] = before[0] + part, before[1] + whole
    return sums


Term = tuple[Coded, Key, int, int]


def _terms(measured: Measured) -> Iterator[Term]:
    for gold, found in measured.pairs:
        yield gold, ("span.f1", ""), 2, 2
        yield gold, ("exact.f1", ""), 2 * (trimmed(gold.quote) == trimmed(found.quote)), 2
        yield from _facet((gold, found), "kind")
    for one in (*measured.lost, *measured.invented):
        yield one, ("span.f1", ""), 0, 1
        yield one, ("exact.f1", ""), 0, 1
    for one in _alone(measured):
        yield one, ("undertakings.f1", ""), 0, 1
    for gold, found in measured.undertakings:
        yield gold, ("undertakings.f1", ""), 2, 2
        for name in FACETS:
            yield from _facet((gold, found), name)
        for name in MULTIPLE:
            left, right = bag(gold.multiple[name]), bag(found.multiple[name])
            yield gold, (f"{name}.f1", ""), 2 * (left & right).total(), left.total() + right.total()


def _facet(pair: Pair, name: str) -> Iterator[Term]:
    """What one pair adds to a facet's accuracy and, where it is given, to its macro-F1."""
    gold, found = pair
    if name not in gold.single:
        return
    left, right = label(gold, name), label(found, name)
    yield gold, (f"{name}.accuracy", ""), left == right, 1
    if name in MACRO:
        yield gold, (f"{name}.macro_f1", str(left)), 2 * (left == right), 1
        yield gold, (f"{name}.macro_f1", str(right)), 0, 1


def _alone(measured: Measured) -> Iterable[Coded]:
    """Undertakings of either side that found no partner among the other's undertakings."""
    paired = {one.span for pair in measured.undertakings for one in pair}
    every = [one for pair in measured.pairs for one in pair] + [*measured.lost, *measured.invented]
    return [one for one in every if one.is_undertaking and one.span not in paired]
