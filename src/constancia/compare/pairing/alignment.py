"""Which statements of two papers belong together: one to one, then one to many and many to one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from constancia.compare.pairing import meanings
from constancia.compare.pairing.assignment import assigned
from constancia.compare.pairing.scores import Candidates, Numbers, scores
from constancia.compare.pairing.sides import Side
from constancia.compare.wording.grams import fold, says, similar, vectors
from constancia.model import MatchTier

SAME = 0.5  # the score from which two statements are one
_NEAR = 0.12  # wording less alike than this is not looked at
_MOST = 10  # candidates kept for a statement

# A statement joins a pair where the partner's wording covers most of its own, and it covers what was missing.
_COVERED = 0.6
_GAINED = 0.2
# Where more of it is in the partner's wording, it need not add that much: one short object of several.
_WHOLLY, _SOME = 0.72, 0.1
_ENTIRELY, _LITTLE = 0.85, 0.05  # the same sentence with the other of two names
_REACH = 4  # statements between the parts of what was one, at most


@dataclass(frozen=True, slots=True)
class Group:
    """Indices of statements that belong together on both sides, and how sure it is."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float


def align(left: Side, right: Side, tier: MatchTier) -> tuple[Group, ...]:
    """The groups in which both sides have a statement; what stands in none was dropped or added."""
    if not len(left) or not len(right):
        return ()
    one, other = vectors(left.folded, right.folded)
    pairs = _candidates(one, other)
    if tier is MatchTier.ENCODER:
        pairs = meanings.with_meaning(left, right, pairs)
    score = scores(left, right, pairs, titles(left, right, tier), says(one, other))
    taken = assigned(pairs.left, pairs.right, score, shape=(len(left), len(right)), least=SAME)
    partners = {(int(pairs.left[at]), int(pairs.right[at])): float(score[at]) for at in taken}
    if left.language != right.language:
        return tuple(_by_meaning(left, right, partners, tier))
    return tuple(_grouped(partners, pairs, one, other))


def _candidates(one: csr_matrix, other: csr_matrix) -> Candidates:
    """The nearest of the right side for each of the left, and the other way round."""
    ahead = similar(one, other, most=_MOST, least=_NEAR)
    back = similar(other, one, most=_MOST, least=_NEAR).T.tocsr()
    return Candidates.of(ahead.maximum(back))


def titles(left: Side, right: Side, tier: MatchTier) -> Numbers:
    """How alike the titles of divisions are, a row a division of the left paper."""
    if tier is MatchTier.ENCODER and left.language != right.language:
        return meanings.titles(left, right)
    one = [fold(division.title) for division in left.divisions]
    other = [fold(division.title) for division in right.divisions]
    if not one or not other:
        return np.zeros((len(one), len(other)))
    first, second = vectors(one, other)
    found: Numbers = np.asarray((first @ second.T).todense(), dtype=float)
    return found


def _grouped(
    partners: dict[tuple[int, int], float], pairs: Candidates, one: csr_matrix, other: csr_matrix
) -> Iterator[Group]:
    """The pairs, each with the statements that were split off from it or merged into it."""
    lefts = dict(partners.keys())
    rights = {right: left for left, right in partners}
    more_right = _joining(lefts, rights, zip(pairs.left, pairs.right, strict=True), one, other)
    turned = zip(pairs.right, pairs.left, strict=True)
    more_left = _joining(rights, lefts, turned, other, one)
    for (left, right), score in sorted(partners.items()):
        yield Group(
            tuple(sorted((left, *more_left.get(right, ())))),
            tuple(sorted((right, *more_right.get(left, ())))),
            score,
        )


def _by_meaning(
    left: Side, right: Side, partners: dict[tuple[int, int], float], tier: MatchTier
) -> Iterator[Group]:
    """The pairs of two languages; with the encoder those too that are one only with a neighbour."""
    more_left: dict[int, list[int]] = {}
    more_right: dict[int, list[int]] = {}
    if tier is MatchTier.ENCODER:
        more_right = meanings.joining(left, right, dict(partners.keys()))
        more_left = meanings.joining(right, left, {right: left for left, right in partners})
    for (one, other), score in sorted(partners.items()):
        yield Group(
            tuple(sorted((one, *more_left.get(other, ())))),
            tuple(sorted((other, *more_right.get(one, ())))),
            score,
        )


def _joining(
    partner: dict[int, int],
    taken: dict[int, int],
    pairs: Iterator[tuple[int, int]],
    whole: csr_matrix,
    part: csr_matrix,
) -> dict[int, list[int]]:
    """For each matched `whole` statement the unmatched `part` statements that are parts of it as well."""
    best: dict[int, tuple[float, int]] = {}
    for at, candidate in pairs:
        if candidate in taken or at not in partner or abs(candidate - partner[at]) > _REACH:
            continue
        covered, gained = _coverage(whole[at], part[partner[at]], part[candidate])
        if _is_part(covered, gained) and (covered, at) > best.get(candidate, (0.0, -1)):
            best[int(candidate)] = (covered, int(at))
    found: defaultdict[int, list[int]] = defaultdict(list)
    for candidate, (_, at) in best.items():
        found[at].append(candidate)
    return found


def _is_part(covered: float, gained: float) -> bool:
    steps = ((_COVERED, _GAINED), (_WHOLLY, _SOME), (_ENTIRELY, _LITTLE))
    return any(covered >= most and gained >= least for most, least in steps)


def _coverage(whole: csr_matrix, first: csr_matrix, further: csr_matrix) -> tuple[float, float]:
    """How much of `further` stands in `whole`, and how much of `whole` it has that `first` has not.

    Both by weight of grams, as shares.
    """
    weights = dict(zip(whole.indices, whole.data, strict=True))
    had = set(first.indices)
    own = float(further.data.sum()) or 1.0
    covered = sum(w for gram, w in zip(further.indices, further.data, strict=True) if gram in weights) / own
    gained = sum(weights[gram] for gram in further.indices if gram in weights and gram not in had)
    return float(covered), float(gained / (sum(weights.values()) or 1.0))


def alone(count: int, matched: Sequence[int]) -> list[int]:
    """The indices below `count` that are not among those matched."""
    taken = set(matched)
    return [index for index in range(count) if index not in taken]
