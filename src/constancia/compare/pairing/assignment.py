"""The best way to pair two lists one to one: scipy's, on candidates only, so that large papers fit."""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from constancia.compare.pairing.scores import Indices, Numbers

_HIGHEST = 2.0  # more than any score: what a pair costs is what its score lacks of it


def assigned(
    left: Indices, right: Indices, score: Numbers, *, shape: tuple[int, int], least: float
) -> Indices:
    """Which of the candidate pairs to take, so that the scores above `least` sum up to the most.

    Each of `shape[0]` rows may stay alone: it then takes a column of its own behind the others, at no gain.
    """
    rows, columns = shape
    able = np.flatnonzero(score > least)
    if not able.size:
        return able
    alone = np.arange(rows)
    cost = coo_matrix(
        (
            np.concatenate([_HIGHEST - (score[able] - least), np.full(rows, _HIGHEST)]),
            (np.concatenate([left[able], alone]), np.concatenate([right[able], columns + alone])),
        ),
        shape=(rows, columns + rows),
    )
    taken_rows, taken_columns = min_weight_full_bipartite_matching(cost.tocsr())
    partner = np.full(rows, -1)
    partner[taken_rows] = taken_columns
    taken: Indices = able[partner[left[able]] == right[able]]
    return taken
