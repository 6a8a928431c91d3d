"""Edits of what stands where: sentences and areas that go, come, move and change places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from random import Random

from constancia.evaluation.editions.draft import Block, Draft, Owner, Piece
from constancia.evaluation.editions.state import State
from constancia.evaluation.editions.wording import Wording
from constancia.model import AreaRelation, MatchRelation

_MOVED = frozenset({MatchRelation.MOVED})


def drop(state: State, wording: Wording, random: Random) -> State | None:
    """A sentence left out."""
    del wording
    found = _sentence(state, random)
    if found is None:
        return None
    at, owners = found
    gone = {index: frozenset({MatchRelation.DROPPED}) for index, _ in owners}
    return state.told("drop", state.new.with_block(at), gone)


def add(state: State, wording: Wording, random: Random) -> State | None:
    """A sentence that the old edition has not: it is taken out there."""
    del wording
    found = _sentence(state, random)
    if found is None:
        return None
    _, owners = found
    at = state.old.block_of(owners[0][0])
    if state.old.blocks[at].owners != owners:
        return None
    come = {index: frozenset({MatchRelation.ADDED}) for index, _ in owners}
    return replace(state, old=state.old.with_block(at)).told("add", state.new, come)


def _sentence(state: State, random: Random) -> tuple[int, tuple[Owner, ...]] | None:
    """A sentence of free statements with others around it, by its block."""
    able = _sentences(state)
    if len(able) < 3:
        return None
    at = random.choice(able)
    return at, state.new.blocks[at].owners


def _sentences(state: State) -> list[int]:
    free = set(state.free())
    return [at for at in state.new.sentences() if {index for index, _ in state.new.blocks[at].owners} <= free]


def move(state: State, wording: Wording, random: Random) -> State | None:
    """A sentence in another area."""
    del wording
    found = _sentence(state, random)
    if found is None:
        return None
    at, owners = found
    block = state.new.blocks[at]
    if block.pieces[0].owner is None:  # with the mark of a list before it
        return None
    able = [
        other
        for other in state.new.sentences()
        if other != at and state.new.blocks[other].division not in (block.division, -1)
    ]
    if not able:
        return None
    target = random.choice(able)
    moved = _placed(block, state.new.blocks[target])
    blocks = list(state.new.blocks)
    blocks[target : target + 1] = [blocks[target], moved]
    del blocks[at if at < target else at + 1]
    draft = replace(state.new, blocks=tuple(blocks))
    return state.told("move", draft, {index: _MOVED for index, _ in owners})


def _placed(block: Block, target: Block) -> Block:
    """A sentence as it stands behind another: on its line, or on one of its own."""
    line = target.text.endswith("\n")
    words = (Piece("" if line else " "), *block.pieces)
    ends = block.text.endswith("\n")
    tail = (Piece("\n"),) if line and not ends else ()
    return Block((*words, *tail), target.division)


def swap(state: State, wording: Wording, random: Random) -> State | None:
    """Two sentences of different areas change places, each in the middle of its paragraph."""
    del wording
    blocks = state.new.blocks
    pairs = [
        (one, other)
        for one, other in combinations(_sentences(state), 2)
        if -1 != blocks[one].division != blocks[other].division and _fit(blocks[one], blocks[other])
    ]
    if not pairs:
        return None
    one, other = random.choice(pairs)
    changed = list(blocks)
    changed[one] = replace(blocks[other], division=blocks[one].division)
    changed[other] = replace(blocks[one], division=blocks[other].division)
    owners = (*blocks[one].owners, *blocks[other].owners)
    draft = replace(state.new, blocks=tuple(changed))
    return state.told("swap", draft, {index: _MOVED for index, _ in owners})


def _fit(one: Block, other: Block) -> bool:
    """Whether two sentences may stand in each other's place: both end alike and carry no mark of a list."""
    ends = [block.text[-1:].isspace() and block.text[-1] == "\n" for block in (one, other)]
    return ends[0] == ends[1] and all(block.pieces[0].owner is not None for block in (one, other))


def swap_areas(state: State, wording: Wording, random: Random) -> State | None:
    """Two areas under one heading change places with what stands in them; numbers stay where they were."""
    del wording
    pairs = [
        (first, second)
        for first, second in combinations(_area_runs(state.new), 2)
        if _are_siblings(state.new, first, second)
    ]
    if state.areas or not pairs:
        return None
    first, second = random.choice(pairs)
    blocks = state.new.blocks
    draft = replace(
        state.new,
        blocks=(
            *blocks[: first[0]],
            *_numbered_as(state.new, second, first),
            *blocks[first[1] : second[0]],
            *_numbered_as(state.new, first, second),
            *blocks[second[1] :],
        ),
    )
    return state.told("swap_areas", draft, areas={AreaRelation.MOVED: 2})


def move_area(state: State, wording: Wording, random: Random) -> State | None:
    """An area behind two others under the same heading or more; the numbers stay where they were."""
    del wording
    runs = _area_runs(state.new)
    able = [
        listed
        for first in range(len(runs))
        for last in range(first + 2, len(runs))
        if _follow(state.new, listed := runs[first : last + 1])
    ]
    if state.areas or not able:
        return None
    listed = random.choice(able)
    order = [*listed[1:], listed[0]]
    moved = [
        block
        for run, place in zip(order, listed, strict=True)
        for block in _numbered_as(state.new, run, place)
    ]
    blocks = state.new.blocks
    draft = replace(state.new, blocks=(*blocks[: listed[0][0]], *moved, *blocks[listed[-1][1] :]))
    return state.told("move_area", draft, areas={AreaRelation.MOVED: 1})


Run = tuple[int, int]  # the first block of an area, and the one behind its last


def _follow(draft: Draft, runs: Sequence[Run]) -> bool:
    """Whether areas stand behind each other with nothing between, all under one heading."""
    together = all(one[1] == other[0] for one, other in pairwise(runs))
    return together and all(_are_siblings(draft, runs[0], run) for run in runs[1:])


def _area_runs(draft: Draft) -> list[Run]:
    """Areas with statements and no areas inside, each ending in a line break."""
    parents = {division.parent for division in draft.divisions}
    runs: list[Run] = []
    start = 0
    for at in range(1, len(draft.blocks) + 1):
        if at == len(draft.blocks) or draft.blocks[at].division != draft.blocks[start].division:
            inside, division = draft.blocks[start:at], draft.blocks[start].division
            ends = "".join(block.text for block in inside).endswith("\n")
            leaf = division >= 0 and draft.divisions[division].id not in parents
            if leaf and ends and any(block.owners for block in inside):
                runs.append((start, at))
            start = at
    return runs


def _are_siblings(draft: Draft, first: Run, second: Run) -> bool:
    one, other = (draft.divisions[draft.blocks[run[0]].division] for run in (first, second))
    alike = (one.parent, one.level, one.printed is None) == (other.parent, other.level, other.printed is None)
    return alike and one.kind == other.kind and _end(draft, first) == _end(draft, second)


def _end(draft: Draft, run: Run) -> str:
    """The line breaks behind an area; the last one of a paper may have fewer."""
    text = "".join(block.text for block in draft.blocks[slice(*run)])
    return text[len(text.rstrip()) :]


def _numbered_as(draft: Draft, run: Run, other: Run) -> tuple[Block, ...]:
    """The blocks of a run under the number of the other run's heading."""
    head, *rest = draft.blocks[slice(*run)]
    own = draft.divisions[head.division].printed
    put = draft.divisions[draft.blocks[other[0]].division].printed
    if own and put and head.pieces[0].text.startswith(own):
        first = replace(head.pieces[0], text=put + head.pieces[0].text[len(own) :])
        head = replace(head, pieces=(first, *head.pieces[1:]))
    return (head, *rest)
