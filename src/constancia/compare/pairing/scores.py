"""How sure it is that two statements are one: by wording, names, the areas they stand in and their place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix

from constancia.compare.pairing.sides import Side
from constancia.compare.pairing.vocabulary import shared

Numbers = NDArray[np.float64]
Indices = NDArray[np.int64]

# What each ground adds to the log-odds that two statements are one. Weighed on made editions and on pairs
# of real ones that were read: wording alone decides from 0.52 on, in the same place and area from 0.29.
_START = -5.2
_WORDING = 10.0
_AREA = 0.8
_PLACE = 1.5
_NAMES = 0.8
_ACTION = 0.3
# A statement of a few common words ("we will continue") recognises nothing but in its place: what is taken
# off for one that says nothing. Of five such pairs told in real editions one was right, of those that say
# half of what most statements do four in seven.
_LEAN = 6.0
_SAYING = 0.5
# What a pair gains or loses by the share of words that both have, beside the share that leaves it as it is:
# fitted on the pairs above and on 120 statements whose predecessors were looked for. One that says the same
# and more is less like in its whole wording than it is the same.
_VOCABULARY, _USUAL = 3.0, 0.67

# Wording so alike that the statements around may be expected around; across languages, where unrelated
# statements have up to 0.35, meaning so near.
ANCHOR, ANCHOR_ACROSS = 0.75, 0.55


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of statements that may be one: indices of both sides and how alike their wording is."""

    left: Indices
    right: Indices
    wording: Numbers

    @classmethod
    def of(cls, matrix: csr_matrix) -> Candidates:
        listed = coo_matrix(matrix)
        return cls(
            listed.row.astype(np.int64),
            listed.col.astype(np.int64),
            np.minimum(1.0, listed.data.astype(float)),
        )


def scores(
    left: Side, right: Side, pairs: Candidates, titles: Numbers, said: tuple[Numbers, Numbers]
) -> Numbers:
    """A score between 0 and 1 for each pair.

    `titles` tells how alike the areas' titles are, `said` how much each statement of both sides says.
    """
    anchors = _anchors(left, right, pairs)
    odds = _START + _WORDING * pairs.wording
    odds += _AREA * _areas(left, right, pairs, anchors, titles)
    places = _places(len(left), pairs, anchors)
    odds += _PLACE * places
    if left.language == right.language:
        odds -= _LEAN * (1.0 - places) * _lean(pairs, said) * (pairs.wording < ANCHOR)
        odds += _VOCABULARY * (shared(left.folded, right.folded, (pairs.left, pairs.right)) - _USUAL)
    odds += _NAMES * _names(left, right, pairs)
    odds += _ACTION * _actions(left, right, pairs)
    found: Numbers = 1.0 / (1.0 + np.exp(-odds))
    return found


def _anchors(left: Side, right: Side, pairs: Candidates) -> Indices:
    """Of pairs alike enough, those that are the best for both of their statements."""
    best_left = np.zeros(len(left))
    best_right = np.zeros(len(right))
    np.maximum.at(best_left, pairs.left, pairs.wording)
    np.maximum.at(best_right, pairs.right, pairs.wording)
    least = ANCHOR if left.language == right.language else ANCHOR_ACROSS
    sure = (
        (pairs.wording >= least)
        & (pairs.wording >= best_left[pairs.left])
        & (pairs.wording >= best_right[pairs.right])
    )
    return np.flatnonzero(sure)


def _areas(left: Side, right: Side, pairs: Candidates, anchors: Indices, titles: Numbers) -> Numbers:
    """How far the areas of a pair are one: by the anchors that they share, or by their titles."""
    left_areas, right_areas = np.array(left.areas, dtype=int), np.array(right.areas, dtype=int)
    votes = np.zeros((len(left.divisions) + 1, len(right.divisions) + 1))
    np.add.at(votes, (left_areas[pairs.left[anchors]], right_areas[pairs.right[anchors]]), 1.0)
    fewer = np.minimum(votes.sum(axis=1)[:, None], votes.sum(axis=0)[None, :])
    shared = votes / np.maximum(fewer, 1.0)
    shared[:-1, :-1] = np.maximum(shared[:-1, :-1], titles)
    found: Numbers = np.minimum(1.0, shared)[left_areas[pairs.left], right_areas[pairs.right]]
    return found


def _places(count: int, pairs: Candidates, anchors: Indices) -> Numbers:
    """1 where a pair follows or leads up to an anchor step by step, less with every step that it is off."""
    if not anchors.size:
        return np.zeros(len(pairs.left))
    order = np.argsort(pairs.left[anchors], kind="stable")
    lefts, rights = pairs.left[anchors][order], pairs.right[anchors][order]
    at = np.searchsorted(lefts, pairs.left, side="left")
    before = np.maximum(at - 1, 0)
    after = np.minimum(np.searchsorted(lefts, pairs.left, side="right"), len(lefts) - 1)
    off_before = np.abs(pairs.right - (rights[before] + pairs.left - lefts[before])).astype(float)
    off_after = np.abs(pairs.right - (rights[after] + pairs.left - lefts[after])).astype(float)
    off_before[(at == 0) | (lefts[before] >= pairs.left)] = count
    off_after[lefts[after] <= pairs.left] = count
    found: Numbers = 1.0 / (1.0 + np.minimum(off_before, off_after))
    return found


def _lean(pairs: Candidates, said: tuple[Numbers, Numbers]) -> Numbers:
    """How far the one that says less falls short of half of what most statements say: 0 where it does not."""
    enough = _SAYING * float(np.median(np.concatenate(said)))
    less = np.minimum(said[0][pairs.left], said[1][pairs.right])
    found: Numbers = np.clip(1.0 - less / max(enough, 1e-9), 0.0, 1.0)
    return found


def _names(left: Side, right: Side, pairs: Candidates) -> Numbers:
    """The share of names that both have, of those that either has; nothing where neither has one."""
    found = np.zeros(len(pairs.left))
    for index, (one, other) in enumerate(zip(pairs.left, pairs.right, strict=True)):
        both = left.names[one] | right.names[other]
        if both:
            found[index] = len(left.names[one] & right.names[other]) / len(both)
    return found


def _actions(left: Side, right: Side, pairs: Candidates) -> Numbers:
    """1 where both have the same main verb."""
    lefts = [statement.clause.lemma for statement in left.statements]
    rights = [statement.clause.lemma for statement in right.statements]
    same = [lefts[one] == rights[other] for one, other in zip(pairs.left, pairs.right, strict=True)]
    return np.array(same, dtype=float)
