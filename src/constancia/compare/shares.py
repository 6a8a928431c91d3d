"""How kinds, actors, rungs and continuity are spread in two papers, and which differences are no noise."""

from __future__ import annotations

from collections import Counter

import numpy as np

from constancia.compare.pairing.sides import Side
from constancia.model import ShareChange, Statement

FACETS = ("kind", "actor", "firmness", "continuity")
_RESAMPLES = 4000
_LEVEL = 0.05  # the chance that any one difference of a comparison is called a trend and is none
_OTHER = "other"


def shares(left: Side, right: Side) -> tuple[ShareChange, ...]:
    """Each value's share of the statements (firmness and continuity: of the undertakings) in both papers.

    Both papers' statements are drawn anew with replacement (bootstrap, fixed seed). The bounds are so wide
    that those of all values together hold in 95 of 100 cases (Bonferroni).
    """
    counted = [(facet, _counts(left, facet), _counts(right, facet)) for facet in FACETS]
    values = sum(len(old.keys() | new.keys()) for _, old, new in counted)
    return tuple(
        _share(facet, value, old, new, _LEVEL / values)
        for facet, old, new in counted
        for value in sorted(old.keys() | new.keys())
    )


def _counts(side: Side, facet: str) -> Counter[str]:
    values = (_value(statement, facet) for statement in side.statements)
    return Counter(value for value in values if value is not None)


def _value(statement: Statement, facet: str) -> str | None:
    """The value; of a named actor only that it is another; None where the facet does not apply."""
    value = statement.value(facet)
    if value is None or (facet in ("firmness", "continuity") and not statement.is_undertaking):
        return None
    return _OTHER if str(value).startswith(f"{_OTHER}:") else str(value)


def _share(facet: str, value: str, old: Counter[str], new: Counter[str], level: float) -> ShareChange:
    totals = old.total(), new.total()
    low = high = 0.0
    if all(totals):
        random = np.random.default_rng(0)
        first = random.binomial(totals[0], old[value] / totals[0], _RESAMPLES) / totals[0]
        second = random.binomial(totals[1], new[value] / totals[1], _RESAMPLES) / totals[1]
        low, high = np.quantile(second - first, [level / 2, 1 - level / 2]).tolist()
    return ShareChange(
        facet, value, old[value], totals[0], new[value], totals[1], round(low, 4), round(high, 4)
    )
