"""Which predicted statement stands for which gold one (codebook, section 5)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from constancia.model import Span

ENOUGH = 0.5  # intersection over union of characters: codebook, section 5


def pair(gold: Sequence[Span], predicted: Sequence[Span]) -> list[tuple[int, int]]:
    """Indices (gold, predicted) paired one to one, best intersection over union first, in gold's order.

    Of equally good pairs the one earlier in the gold, then earlier in the prediction, is made first.
    """
    free_gold, free_predicted = set(range(len(gold))), set(range(len(predicted)))
    pairs: list[tuple[int, int]] = []
    for _, left, right in sorted(_candidates(gold, predicted)):
        if left in free_gold and right in free_predicted:
            free_gold.remove(left)
            free_predicted.remove(right)
            pairs.append((left, right))
    return sorted(pairs)


def _candidates(gold: Sequence[Span], predicted: Sequence[Span]) -> Iterator[tuple[float, int, int]]:
    """Pairs that overlap enough, as (-overlap, gold, predicted).

    What overlaps a span by half of their union starts less than the span's own length before it,
    so only a few neighbours are looked at.
    """
    order = sorted(range(len(predicted)), key=lambda index: predicted[index].start)
    starts = [predicted[index].start for index in order]
    for left, span in enumerate(gold):
        first = bisect_right(starts, span.start - (span.end - span.start) - 1)
        for right in order[first : bisect_right(starts, span.end)]:
            overlap = intersection_over_union(span, predicted[right])
            if overlap >= ENOUGH:
                yield -overlap, left, right


def intersection_over_union(left: Span, right: Span) -> float:
    """Shared characters over characters of either, 0 to 1."""
    shared = max(0, min(left.end, right.end) - max(left.start, right.start))
    return shared / (left.end - left.start + right.end - right.start - shared)
