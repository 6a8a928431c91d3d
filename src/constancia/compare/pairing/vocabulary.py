"""How much of the words of the shorter of two statements stands in the other, rare words for more.

Likeness of the whole wording falls where one statement says more than the other; this does not.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from constancia.text.tokens import tokenise

_CHUNK = 65_536  # pairs multiplied at once: bounds memory, not results


def shared(
    left: Sequence[str], right: Sequence[str], pairs: tuple[NDArray[np.int64], NDArray[np.int64]]
) -> NDArray[np.float64]:
    """For each pair of indices the share that both have, of the words of the one that says less."""
    both = _words([*left, *right])
    # As in the weights of grams: what all statements have still counts, or few statements had no words.
    rarity = np.log((1 + both.shape[0]) / (1 + np.asarray(both.sum(axis=0)).ravel())) + 1
    says = both @ rarity
    one, other = pairs[0], pairs[1] + len(left)
    less = np.maximum(np.minimum(says[one], says[other]), 1e-9)
    common = [
        both[one[at : at + _CHUNK]].multiply(both[other[at : at + _CHUNK]]).tocsr() @ rarity
        for at in range(0, len(one), _CHUNK)
    ]
    found: NDArray[np.float64] = np.concatenate([*common, np.zeros(0)]) / less
    return found


def _words(texts: Sequence[str]) -> csr_matrix:
    """A row a text, a column a word: 1 where it stands in it."""
    known: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    for row, text in enumerate(texts):
        own = {known.setdefault(word, len(known)) for word in tokenise(text).folded}
        rows += [row] * len(own)
        columns += sorted(own)
    return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(texts), max(1, len(known))))
