"""Edited editions of a coded paper: pairs of texts, and which of their statements relate in what way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from constancia.evaluation.editions.draft import Owner, draft
from constancia.evaluation.editions.edits import EDITS
from constancia.evaluation.editions.state import State
from constancia.evaluation.editions.wording import Wording, wording
from constancia.model import AreaRelation, MatchRelation, Paper, Span

__all__ = ["EDITS", "Edited", "Truth", "editions"]

MIXTURE = dict.fromkeys(EDITS, 1.0)


@dataclass(frozen=True, slots=True)
class Truth:
    """Statements that are one: where they stand in each text, and every relation that holds."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]
    relations: frozenset[MatchRelation]


@dataclass(frozen=True, slots=True)
class Edited:
    """Two editions made from one paper. `areas` counts the areas that are not as they were, by relation."""

    seed: str
    done: tuple[str, ...]
    old: str
    new: str
    truths: tuple[Truth, ...]
    areas: Mapping[AreaRelation, int]


def editions(
    paper: Paper,
    *,
    count: int,
    edits: int = 1,
    mixture: Mapping[str, float] | None = None,
    seed: int = 0,
) -> Iterator[Edited]:
    """`count` edited editions with `edits` edits each, drawn by the weights of `mixture` (edit to weight).

    The same arguments give the same editions. KeyError where wording.toml lacks the paper's language.
    """
    words = wording(paper.document.language)
    start = draft(paper)
    weights = MIXTURE if mixture is None else dict(mixture)
    for number in range(count):
        random = Random(f"{seed}/{number}")  # noqa: S311 (repeatable, not secret)
        state = State(start, start)
        for _ in range(edits):
            state = _one_more(state, words, weights, random)
        yield _edited(state, f"{seed}/{number}")


def _one_more(state: State, words: Wording, weights: Mapping[str, float], random: Random) -> State:
    """The state after one edit; of those drawn the first that finds something to work on."""
    names: Sequence[str] = random.choices(list(weights), list(weights.values()), k=20)
    for name in names:
        after = EDITS[name](state, words, random)
        if after is not None:
            return after
    return state


def _edited(state: State, seed: str) -> Edited:
    old, lefts = state.old.join()
    new, rights = state.new.join()
    indices = sorted({index for index, _ in (*lefts, *rights)})
    truths = tuple(
        Truth(
            _places(lefts, index),
            _places(rights, index),
            state.relations.get(index, frozenset({MatchRelation.KEPT})),
        )
        for index in indices
    )
    return Edited(seed, state.done, old, new, truths, state.areas)


def _places(places: Mapping[Owner, Span], index: int) -> tuple[Span, ...]:
    return tuple(span for (owner, _), span in sorted(places.items()) if owner == index)
