"""Texts as vectors: how alike two wordings look, by their words and by the letters inside them.

Words count whole and in runs of three and four letters, so that an inflected or misspelt form is still
near; ideographs count singly, in twos and in threes. What most statements have weighs little (TF-IDF).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack

_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_IDEOGRAPHS}]+|[^\W_{_IDEOGRAPHS}]+")
_MARKS = str.maketrans("’‘“”–—‑", "''\"\"---")
_LETTERS = (3, 4)
_ROWS = 512  # of the left paper multiplied at once: bounds memory, not results
# Among more statements than this, grams that one in eight has are left out: they recognise nothing.
_MANY = 3000
_COMMON = 0.125


def fold(text: str) -> str:
    """The text in small letters without accents, plain quotes and dashes, spaces made one.

    >>> fold("El  Gobierno — “Económico”")
    'el gobierno - "economico"'
    """
    plain = " ".join(text.split()).translate(_MARKS)
    if plain.isascii():
        return plain.lower()
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", plain).casefold())
    return unicodedata.normalize("NFC", "".join(c for c in parts if not unicodedata.combining(c)))


def words(folded: str) -> list[str]:
    """The words of a folded text; a run of ideographs is one."""
    return _WORD.findall(folded)


def grams(folded: str) -> list[str]:
    """All grams of a folded text, as often as they stand in it."""
    found = words(folded)
    listed = [gram for word in found for gram in _grams(word)]
    listed += [f"{one} {two}" for one, two in pairwise(found) if not is_ideographic(one + two)]
    return listed


@lru_cache(maxsize=100_000)
def _grams(word: str) -> tuple[str, ...]:
    if is_ideographic(word):
        return tuple(word[at : at + size] for size in (1, 2, 3) for at in range(len(word) - size + 1))
    framed = f"_{word}_"
    runs = [framed[at : at + size] for size in _LETTERS for at in range(len(framed) - size + 1)]
    return (word, *runs)


def is_ideographic(word: str) -> bool:
    """Whether a folded text begins with an ideograph; an empty one does not."""
    return "\u3400" <= word[:1] <= "\u9fff" or word[:1] >= "\U00020000"


def vectors(left: Sequence[str], right: Sequence[str]) -> tuple[csr_matrix, csr_matrix]:
    """Unit vectors of folded texts, a row each, in one space: their products are cosines."""
    from sklearn.feature_extraction.text import (
        TfidfVectorizer,
    )  # two seconds: not for pages that compare nothing

    many = max(len(left), len(right)) > _MANY
    vectorizer = TfidfVectorizer(
        analyzer=grams, sublinear_tf=True, dtype=np.float32, max_df=_COMMON if many else 1.0
    )
    try:
        joint = csr_matrix(vectorizer.fit_transform([*left, *right]))
    except ValueError:  # no text has a word, or no gram is rare enough
        empty = csr_matrix((len(left) + len(right), 1), dtype=np.float32)
        return empty[: len(left)], empty[len(left) :]
    return joint[: len(left)], joint[len(left) :]


def says(left: csr_matrix, right: csr_matrix) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How much each text of both sides says: the length of its vector before it was made one, tf aside."""
    both = csr_matrix(vstack([left, right], format="csr"))
    has = csr_matrix((np.ones(both.nnz), both.indices, both.indptr), shape=both.shape)
    rarity = np.log((1 + has.shape[0]) / (1 + np.asarray(has.sum(axis=0)).ravel())) + 1
    length = np.sqrt(has @ rarity**2)
    return length[: left.shape[0]], length[left.shape[0] :]


def similar(left: csr_matrix, right: csr_matrix, *, most: int, least: float) -> csr_matrix:
    """Cosines of at least `least`, and of each row of `left` the `most` highest ones only."""
    turned = right.T.tocsr()
    blocks = []
    for first in range(0, left.shape[0], _ROWS):
        product = csr_matrix(left[first : first + _ROWS] @ turned)
        product.data[product.data < least] = 0
        product.eliminate_zeros()
        blocks.append(_highest(product, most))
    if not blocks:
        return csr_matrix((0, right.shape[0]), dtype=np.float32)
    return csr_matrix(vstack(blocks, format="csr"))


def _highest(product: csr_matrix, most: int) -> csr_matrix:
    for row in range(product.shape[0]):
        start, end = product.indptr[row], product.indptr[row + 1]
        if end - start > most:
            values = product.data[start:end]
            values[values < np.partition(values, -most)[-most]] = 0
    product.eliminate_zeros()
    return product
