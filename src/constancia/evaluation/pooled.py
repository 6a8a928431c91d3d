"""Several papers measured as one: every heading, every statement of every paper counts once."""

from __future__ import annotations

from collections.abc import Sequence

from constancia.evaluation.measure import FACETS, Measured
from constancia.evaluation.outline_measure import ASPECTS, OutlineMeasured
from constancia.evaluation.scores import Labels, Tally
from constancia.model import MULTIPLE

NOTHING = Tally(0, 0, 0)


def pooled(results: Sequence[OutlineMeasured]) -> OutlineMeasured:
    """The sum of the results; of none, a result in which nothing was measured."""
    return OutlineMeasured(
        sum((one.headings for one in results), start=NOTHING),
        {
            name: Labels(tuple(pair for one in results for pair in one.aspects[name].pairs))
            for name in ASPECTS
        },
        tuple(pair for one in results for pair in one.pairs),
        tuple(heading for one in results for heading in one.lost),
        tuple(heading for one in results for heading in one.invented),
    )


def pooled_statements(results: Sequence[Measured]) -> Measured:
    """The same for statements. Offsets in the sum point into different texts."""
    return Measured(
        sum((one.span for one in results), start=NOTHING),
        sum((one.exact for one in results), start=NOTHING),
        sum((one.undertaking for one in results), start=NOTHING),
        {
            name: Labels(tuple(pair for one in results for pair in one.labels[name].pairs))
            for name in ("kind", *FACETS)
        },
        {name: sum((one.bags[name] for one in results), start=NOTHING) for name in MULTIPLE},
        tuple(pair for one in results for pair in one.pairs),
        tuple(pair for one in results for pair in one.undertakings),
        tuple(coded for one in results for coded in one.lost),
        tuple(coded for one in results for coded in one.invented),
    )
