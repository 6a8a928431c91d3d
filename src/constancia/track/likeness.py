"""Texts as weighed terms in one space: how much two of them say with words that few others have."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix

SHORT = 3  # letters from which on a word tells something
MANY = 20  # texts from which on a share of them tells what is common
MOST_OF_EVIDENCE, MUCH_OF_ASKED = 0.4, 0.08
Weighed = Mapping[str, float]  # term -> how much it counts in its text


class Space:
    """The terms of what is asked, each with its weight: rare in the evidence, and rare in what is asked."""

    def __init__(self, asked: Sequence[Iterable[str]], evidence: Sequence[Iterable[str]]) -> None:
        self._among = Counter(term for one in evidence for term in one)
        self._asked = Counter(term for one in asked for term in one)
        self._evidence, self._questions = len(evidence), len(asked)
        self._columns = {term: at for at, term in enumerate(self._among)}

    def weight(self, term: str) -> float:
        """0 for a term that no evidence has, or that much of what is asked has."""
        if term not in self._columns or self._is_common(term):
            return 0.0
        rare = math.log(1 + self._evidence / (1 + self._among[term]))
        telling = math.log(self._questions / (3 * self._asked[term] + 1) + 0.3)
        return rare * max(0.0, telling)

    def _is_common(self, term: str) -> bool:
        """Whether it is a small word, or one that most of the evidence or much of what is asked has."""
        if len(term) < SHORT and term.isascii():
            return True
        return (self._evidence >= MANY and self._among[term] > MOST_OF_EVIDENCE * self._evidence) or (
            self._questions >= MANY and self._asked[term] > MUCH_OF_ASKED * self._questions
        )

    def matrix(self, rows: Iterable[Weighed]) -> csr_matrix:
        """Unit vectors, a row each: their products are cosines."""
        values: list[float] = []
        columns: list[int] = []
        ends = [0]
        weights: dict[str, float] = {}
        for row in rows:
            found = []
            for term, share in row.items():
                if term not in weights:
                    weights[term] = self.weight(term)
                if weights[term]:
                    columns.append(self._columns[term])
                    found.append(share * weights[term])
            length = math.sqrt(sum(value * value for value in found)) or 1.0
            values.extend(value / length for value in found)
            ends.append(len(columns))
        shape = (len(ends) - 1, len(self._columns))
        return csr_matrix((np.array(values, dtype=np.float32), columns, ends), shape=shape)


def product(left: csr_matrix, right: csr_matrix) -> csr_matrix:
    """The cosine of each row of `left` with each of `right`, a row for each of `left`."""
    return csr_matrix(left @ right.T)
