"""Several outlines measured as one: every heading of every paper counts once."""

from __future__ import annotations

from collections.abc import Sequence

from constancia.evaluation.outline_measure import ASPECTS, OutlineMeasured
from constancia.evaluation.scores import Labels, Tally


def pooled(results: Sequence[OutlineMeasured]) -> OutlineMeasured:
    """The sum of the results; of none, a result in which nothing was measured."""
    return OutlineMeasured(
        sum((one.headings for one in results), start=Tally(0, 0, 0)),
        {
            name: Labels(tuple(pair for one in results for pair in one.aspects[name].pairs))
            for name in ASPECTS
        },
        tuple(pair for one in results for pair in one.pairs),
        tuple(heading for one in results for heading in one.lost),
        tuple(heading for one in results for heading in one.invented),
    )


def _labels(results: Sequence[OutlineMeasured], name: str) -> Labels:
    return Labels(tuple(pair for one in results for pair in one.aspects[name].pairs))
