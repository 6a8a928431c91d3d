"""The second tier: how alike statements are in meaning, whatever their words and their language."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix

from constancia import meaning
from constancia.compare.pairing.scores import Candidates, Indices, Numbers
from constancia.compare.pairing.sides import Side

_MOST = 6  # nearest in meaning kept for a statement
_ROWS = 1024  # statements of the left paper multiplied at once
# In one language, what a cosine of meanings adds to one of wordings: fitted on half of 330 pairs of
# real editions that were read. All statements of a paper are near each other, unrelated ones up to
# 0.55, so that meaning alone recognises nothing. Across languages unrelated ones have up to 0.35, and
# meaning is all there is.
_BASE, _WORDS, _MEANING = -0.10, 0.50, 0.55
_GAINED = 0.01  # by which a neighbour makes the meaning more complete
_REACH = 5  # neighbours that a statement takes in, at most
_SURE = 0.6  # wording so alike that meaning need not be asked
# Of a paper of many statements only those are encoded whose wording comes near enough to one of the other's.
# On two Chinese papers of a megabyte 0.35 leaves out 45 in 100 and loses 2 in 100 of the pairs; 0.4 loses 6.
_MANY, _HOPEFUL = 3000, 0.35

Vectors = NDArray[np.float32]


def with_meaning(left: Side, right: Side, pairs: Candidates) -> Candidates:
    """The candidates with those that are near in meaning, each with the better of its two likenesses.

    In one language only statements are encoded that no wording recognises for sure, and of many statements
    only those that some wording comes near: that is most of the time.
    """
    if left.language == right.language:
        unsure = _unsure(len(left), pairs.left, pairs), _unsure(len(right), pairs.right, pairs)
    else:
        unsure = np.arange(len(left)), np.arange(len(right))
    if not unsure[0].size or not unsure[1].size:
        return pairs
    one, other = encoded(left, unsure[0]), encoded(right, unsure[1])
    near = _nearest(one, other, unsure, (len(left), len(right)))
    wording = csr_matrix((pairs.wording, (pairs.left, pairs.right)), shape=(len(left), len(right)))
    if left.language == right.language:
        near.data = _BASE + _MEANING * near.data
        near = near + _WORDS * wording.multiply(near != 0)
    return Candidates.of(wording.maximum(near))


def encoded(side: Side, indices: Indices) -> Vectors:
    """The meanings of some statements, a row each."""
    found: Vectors = meaning.encode([_together(side, [at]) for at in indices])
    return found


def _unsure(count: int, own: Indices, pairs: Candidates) -> Indices:
    best = np.zeros(count)
    np.maximum.at(best, own, pairs.wording)
    least = _HOPEFUL if count > _MANY else 0.0
    found: Indices = np.flatnonzero((best < _SURE) & (best >= least))
    return found


def _nearest(
    one: Vectors, other: Vectors, indices: tuple[Indices, Indices], shape: tuple[int, int]
) -> csr_matrix:
    """The likeness of those nearest to each other, from either side."""
    rows, columns, values = [], [], []
    for first, second, turned in ((one, other, False), (other, one, True)):
        for start in range(0, len(first), _ROWS):
            product = first[start : start + _ROWS] @ second.T
            most = min(_MOST, product.shape[1])
            best = np.argpartition(-product, most - 1, axis=1)[:, :most]
            at = np.repeat(np.arange(start, start + len(product)), most)
            rows.append(best.ravel() if turned else at)
            columns.append(at if turned else best.ravel())
            values.append(np.take_along_axis(product, best, axis=1).ravel())
    likeness = np.clip(np.concatenate(values), 0.0, 1.0)
    left, right = indices[0][np.concatenate(rows)], indices[1][np.concatenate(columns)]
    doubled = coo_matrix((likeness, (left, right)), shape=shape)
    return _without_doubles(doubled)


def _without_doubles(matrix: coo_matrix) -> csr_matrix:
    """Each pair once: a pair found from both sides has one likeness."""
    keys = matrix.row.astype(np.int64) * matrix.shape[1] + matrix.col
    _, once = np.unique(keys, return_index=True)
    return csr_matrix((matrix.data[once], (matrix.row[once], matrix.col[once])), shape=matrix.shape)


def titles(left: Side, right: Side) -> Numbers:
    """How alike the titles of divisions are in meaning."""
    if not left.divisions or not right.divisions:
        return np.zeros((len(left.divisions), len(right.divisions)))
    one = meaning.encode([division.title for division in left.divisions])
    other = meaning.encode([division.title for division in right.divisions])
    found: Numbers = np.clip(one @ other.T, 0.0, 1.0).astype(float)
    return found


def joining(whole: Side, part: Side, partner: dict[int, int]) -> dict[int, list[int]]:
    """For each matched statement of `whole` the unmatched ones beside its partner that make it complete.

    The partner takes them in step by step, from either side, as long as with each that is read together with
    it it means better what the statement means.
    """
    groups = {at: [own] for at, own in partner.items()}
    taken = set(partner.values())
    for _ in range(_REACH):
        best = _most_gained(whole, part, groups, taken)
        if not best:
            break
        for one, at in best.items():
            groups[at].append(one)
            taken.add(one)
    return {at: group[1:] for at, group in groups.items() if len(group) > 1}


def _most_gained(whole: Side, part: Side, groups: dict[int, list[int]], taken: set[int]) -> dict[int, int]:
    """The free neighbours of groups, each with the statement that it makes the most complete."""
    able = [
        (at, one)
        for at, group in groups.items()
        for one in (min(group) - 1, max(group) + 1)
        if 0 <= one < len(part) and one not in taken
    ]
    if not able:
        return {}
    wholes = encoded(whole, np.array([at for at, _ in able]))
    before = meaning.encode([_together(part, groups[at]) for at, _ in able])
    after = meaning.encode([_together(part, (*groups[at], one)) for at, one in able])
    gains = np.sum(wholes * (after - before), axis=1)
    best: dict[int, tuple[float, int]] = {}
    for (at, one), gained in zip(able, gains.tolist(), strict=True):
        if gained >= _GAINED and gained > best.get(one, (0.0, -1))[0]:
            best[one] = (gained, at)
    return {one: at for one, (_, at) in best.items()}


def _together(side: Side, indices: Iterable[int]) -> str:
    return " ".join(" ".join(side.statements[index].quote.split()) for index in sorted(indices))
