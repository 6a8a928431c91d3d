"""Texts as weighed terms in one space: how much two of them say with words that few others have."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

SHORT = 3  # letters from which on a word tells something
MANY = 20  # texts from which on a share of them tells what is common
MOST_OF_EVIDENCE, MUCH_OF_ASKED = 0.4, 0.08
Weighed = Mapping[str, float]  # term -> how much it counts in its text


class Texts:
    """Many weighed texts as numbers, read once: each term has a column, each text a stretch of cells."""

    def __init__(self, texts: Iterable[Weighed]) -> None:
        self.columns: defaultdict[str, int] = defaultdict()
        self.columns.default_factory = self.columns.__len__
        cells, shares, ends = array("i"), array("d"), array("q", (0,))
        for text in texts:
            cells.extend(map(self.columns.__getitem__, text))
            shares.extend(text.values())
            ends.append(len(cells))
        self.columns.default_factory = None  # no term is added by asking for it
        self.cells, self.shares, self.ends = np.asarray(cells), np.asarray(shares), np.asarray(ends)

    def __len__(self) -> int:
        return len(self.ends) - 1


class Space:
    """The terms of what is asked, each with its weight: rare in the evidence, and rare in what is asked."""

    def __init__(self, asked: Sequence[Iterable[str]], evidence: Texts) -> None:
        self._among = np.bincount(evidence.cells, minlength=len(evidence.columns))
        self._asked = Counter(term for one in asked for term in one)
        self._evidence, self._questions = len(evidence), len(asked)
        self._texts, self._columns = evidence, evidence.columns

    def weight(self, term: str) -> float:
        """0 for a term that no evidence has, or that much of what is asked has."""
        if term not in self._columns or self._is_common(term):
            return 0.0
        rare = math.log(1 + self._evidence / (1 + int(self._among[self._columns[term]])))
        telling = math.log(self._questions / (3 * self._asked[term] + 1) + 0.3)
        return rare * max(0.0, telling)

    def _is_common(self, term: str) -> bool:
        """Whether it is a small word, or one that most of the evidence or much of what is asked has."""
        if len(term) < SHORT and term.isascii():
            return True
        among = self._among[self._columns[term]]
        return bool(self._evidence >= MANY and among > MOST_OF_EVIDENCE * self._evidence) or (
            self._questions >= MANY and self._asked[term] > MUCH_OF_ASKED * self._questions
        )

    def evidence(self) -> csr_matrix:
        """Unit vectors of the evidence, a row each."""
        texts = self._texts
        weights = np.array([self.weight(term) for term in self._columns])
        values: NDArray[np.float64] = texts.shares * weights[texts.cells]
        rows = np.repeat(np.arange(len(texts)), np.diff(texts.ends))
        lengths = np.sqrt(np.bincount(rows, values * values, minlength=len(texts)))
        lengths[lengths == 0] = 1.0
        units = (values / lengths[rows]).astype(np.float32)
        cells = np.flatnonzero(units)
        ends = np.searchsorted(cells, texts.ends)
        shape = (len(texts), len(self._columns))
        return csr_matrix((units[cells], texts.cells[cells], ends), shape=shape)

    def matrix(self, rows: Iterable[Weighed]) -> csr_matrix:
        """Unit vectors of what is asked, a row each: their products with evidence are cosines."""
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
