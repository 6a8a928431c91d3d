"""What editors do between two editions, one edit at a time, each knowing what is true of it.

An edit takes the draft of both editions, changes one of them, and says which relations now hold of which
statements; None where the paper gives it nothing to work on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations
from random import Random

from constancia.evaluation.editions.draft import Block, Draft, Owner, Piece
from constancia.evaluation.editions.wording import Wording
from constancia.model import MatchRelation
from constancia.text.sentences import is_wrapped

Relations = frozenset[MatchRelation]


@dataclass(frozen=True, slots=True)
class State:
    """Both editions as they are so far. `touched` are statements an edit has been made on already.

    `relations` holds what is not kept; `parts` the owners of a split statement on its many-sided side;
    `areas` how many areas have moved.
    """

    old: Draft
    new: Draft
    relations: Mapping[int, Relations] = field(default_factory=dict)
    areas: int = 0
    done: tuple[str, ...] = ()

    def free(self) -> list[int]:
        """Statements that no edit was made on yet and that stand in both editions."""
        here = {owner[0] for block in self.new.blocks for owner in block.owners}
        there = {owner[0] for block in self.old.blocks for owner in block.owners}
        return [index for index in sorted(here & there) if index not in self.relations]


Edit = Callable[[State, Wording, Random], State | None]


def _told(state: State, name: str, draft: Draft, found: Mapping[int, Relations], areas: int = 0) -> State:
    return replace(
        state,
        new=draft,
        relations={**state.relations, **found},
        areas=state.areas + areas,
        done=(*state.done, name),
    )


def _reworded(
    state: State, random: Random, name: str, relation: MatchRelation, change: Callable[[int, str], str | None]
) -> State | None:
    """One free statement with other words; the first at random on which `change` finds something to do."""
    free = state.free()
    for index in random.sample(free, len(free)):
        before = state.new.text_of(index)
        after = change(index, before)
        if after and after != before:
            at = state.new.block_of(index)
            block = state.new.blocks[at].with_text((index, 0), after)
            draft = state.new.with_block(at, block)
            return _told(state, name, draft, {index: frozenset({relation})})
    return None


def _first(patterns: tuple[tuple[re.Pattern[str], str], ...], text: str) -> str | None:
    for pattern, put in patterns:
        if pattern.search(text):
            return pattern.sub(put, text, count=1)
    return None


def _alone(state: State, index: int) -> bool:
    """Whether a statement has its sentence to itself, so that its promise carries to no other."""
    return len(state.new.blocks[state.new.block_of(index)].owners) == 1


def soften(state: State, wording: Wording, random: Random) -> State | None:
    """A lower rung, or a condition."""

    def change(index: int, text: str) -> str | None:
        statement = state.new.statements[index]
        if not statement.is_undertaking or not _alone(state, index):
            return None
        rung = _first(wording.soften, text)
        if rung is not None and random.random() < 0.7:
            return rung
        plain = statement.clause.verb.start == statement.span.start and statement.firmness == "will"
        if plain and wording.soften_plain and random.random() < 0.5:
            return _governed(state, wording, random, index)
        return _added(text, wording.soften_tail, wording.soften_head, random)

    return _reworded(state, random, "soften", MatchRelation.SOFTENED, change)


def _governed(state: State, wording: Wording, random: Random, index: int) -> str | None:
    statement = state.new.statements[index]
    length = statement.clause.verb.end - statement.clause.verb.start
    put = random.choice(wording.soften_plain).format(
        lemma=statement.clause.lemma, verb=statement.quote[:length]
    )
    text = put + statement.quote[length:]
    return text[0].upper() + text[1:] if statement.quote[0].isupper() else text


def _added(text: str, tails: tuple[str, ...], heads: tuple[str, ...], random: Random) -> str | None:
    if tails:
        return text + random.choice(tails)
    return random.choice(heads) + text if heads else None


def strengthen(state: State, wording: Wording, random: Random) -> State | None:
    """A higher rung, or a date, a rhythm, a priority."""

    def change(index: int, text: str) -> str | None:
        statement = state.new.statements[index]
        if not statement.is_undertaking or not _alone(state, index):
            return None
        rung = _first(wording.strengthen, text)
        if rung is not None:
            return rung
        return _added(text, wording.strengthen_tail, wording.strengthen_head, random)

    return _reworded(state, random, "strengthen", MatchRelation.STRENGTHENED, change)


def widen(state: State, wording: Wording, random: Random) -> State | None:
    """One more object, partner or country at the end."""

    def change(index: int, text: str) -> str | None:
        if not state.new.statements[index].is_undertaking or not wording.widen_tail:
            return None
        return text + random.choice(wording.widen_tail)

    return _reworded(state, random, "widen", MatchRelation.WIDENED, change)


def narrow(state: State, wording: Wording, random: Random) -> State | None:
    """The last of a list left out, or a restriction at the end."""

    def change(index: int, text: str) -> str | None:
        if not state.new.statements[index].is_undertaking:
            return None
        shorter = _first(wording.narrow_list, text)
        if shorter is not None and len(shorter) > len(text) / 3:
            return shorter
        return text + random.choice(wording.narrow_tail) if wording.narrow_tail else None

    return _reworded(state, random, "narrow", MatchRelation.NARROWED, change)


def reword(state: State, wording: Wording, random: Random) -> State | None:
    """Synonyms, or the members of a pair in the other order."""
    pairs = random.sample(wording.synonyms, len(wording.synonyms))

    def change(index: int, text: str) -> str | None:
        del index
        if wording.swap and random.random() < 0.3:
            swapped = re.sub(wording.swap, _other_way_round, text, count=1)
            if swapped != text:
                return swapped
        for one, other in pairs:
            found = re.search(rf"(?<!\w){one}(?!\w)" if one.isascii() or " " in text else one, text, re.I)
            if found and one.lower() not in other.lower():
                put = other.capitalize() if found[0][0].isupper() else other
                return text[: found.start()] + put + text[found.end() :]
        return None

    return _reworded(state, random, "reword", MatchRelation.REWORDED, change)


def _other_way_round(match: re.Match[str]) -> str:
    between = match[0][match.end(1) - match.start() : match.start(2) - match.start()]
    return match[2] + between + match[1]


def rename(state: State, wording: Wording, random: Random) -> State | None:
    """A mechanism under another name wherever it stands."""
    names = sorted({name for index in state.free() for name in state.new.statements[index].named})
    for name in random.sample(names, len(names)):
        for word, put in wording.add_words.items():
            if word not in name:
                continue
            other = name.replace(word, put)
            draft, found = state.new, {}
            for index in state.free():
                text = draft.text_of(index)
                if name in text:
                    at = draft.block_of(index)
                    block = draft.blocks[at].with_text((index, 0), text.replace(name, other))
                    draft = draft.with_block(at, block)
                    found[index] = frozenset({MatchRelation.REWORDED})
            if found:
                return _told(state, "rename", draft, found)
    return None


def drop(state: State, wording: Wording, random: Random) -> State | None:
    """A sentence left out."""
    del wording
    found = _sentence(state, random)
    if found is None:
        return None
    at, owners = found
    gone = {index: frozenset({MatchRelation.DROPPED}) for index, _ in owners}
    return _told(state, "drop", state.new.with_block(at), gone)


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
    state = replace(state, old=state.old.with_block(at))
    return _told(state, "add", state.new, come)


def _sentence(state: State, random: Random) -> tuple[int, tuple[Owner, ...]] | None:
    """A sentence of free statements with others around it, by its block."""
    free = set(state.free())
    able = [at for at in state.new.sentences() if {index for index, _ in state.new.blocks[at].owners} <= free]
    if len(able) < 3:
        return None
    at = random.choice(able)
    return at, state.new.blocks[at].owners


def move(state: State, wording: Wording, random: Random) -> State | None:
    """A sentence in another area; where there is one area only, three sentences further on."""
    del wording
    found = _sentence(state, random)
    if found is None:
        return None
    at, owners = found
    block = state.new.blocks[at]
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
    return _told(state, "move", draft, {index: frozenset({MatchRelation.MOVED}) for index, _ in owners})


def _placed(block: Block, target: Block) -> Block:
    """A sentence as it stands behind another: on its line, or on one of its own."""
    line = target.text.endswith("\n")
    words = (Piece("" if line else " "), *block.pieces)
    ends = block.text.endswith("\n")
    tail = (Piece("\n"),) if line and not ends else ()
    return Block((*words, *tail), target.division)


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
    return _told(state, "swap_areas", draft, {}, areas=2)


Run = tuple[int, int]  # the first block of an area, and the one behind its last


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
    return alike and one.kind == other.kind


def _numbered_as(draft: Draft, run: Run, other: Run) -> tuple[Block, ...]:
    """The blocks of a run under the number of the other run's heading."""
    head, *rest = draft.blocks[slice(*run)]
    own = draft.divisions[head.division].printed
    put = draft.divisions[draft.blocks[other[0]].division].printed
    if own and put and head.pieces[0].text.startswith(own):
        first = replace(head.pieces[0], text=put + head.pieces[0].text[len(own) :])
        head = replace(head, pieces=(first, *head.pieces[1:]))
    return (head, *rest)


def split(state: State, wording: Wording, random: Random) -> State | None:
    """The last object of a list in a sentence of its own, under the same verb."""
    return _parted(state, wording, random, "split", MatchRelation.SPLIT)


def _parted(
    state: State, wording: Wording, random: Random, name: str, relation: MatchRelation
) -> State | None:
    if not wording.split:
        return None
    pattern = re.compile(wording.split[0])
    free = [index for index in state.free() if _alone(state, index)]
    for index in random.sample(free, len(free)):
        statement, text = state.new.statements[index], state.new.text_of(index)
        verb_end = statement.clause.verb.end - statement.span.start
        found = pattern.match(text)
        if not statement.is_undertaking or found is None or not 0 < verb_end <= found.start("rest"):
            continue
        head, rest, last = text[:verb_end], text[verb_end : found.end("rest")], found["last"]
        second = Piece(f"{head[0].upper()}{head[1:]} {last}", (index, 1))
        parts = (Piece(head + rest, (index, 0)), Piece(". "), second)
        at = state.new.block_of(index)
        block = state.new.blocks[at]
        pieces = tuple(
            part for one in block.pieces for part in (parts if one.owner == (index, 0) else (one,))
        )
        draft = state.new.with_block(at, replace(block, pieces=pieces))
        return _told(state, name, draft, {index: frozenset({relation})})
    return None


def merge(state: State, wording: Wording, random: Random) -> State | None:
    """What was two sentences under one verb is one: the old edition has them apart."""
    turned = replace(state, old=state.new, new=state.old)
    parted = _parted(turned, wording, random, "merge", MatchRelation.MERGED)
    return None if parted is None else replace(parted, old=parted.new, new=state.new)


def restyle(state: State, wording: Wording, random: Random) -> State | None:
    """Other quotation marks and dashes, blank lines, headings in capitals: nothing that is said."""
    del wording
    signs = {"“": '"', "”": '"', "’": "'", "–": "-"}
    style = signs if is_wrapped(state.new.join()[0]) else random.choice([signs, {"\n": "\n\n"}])
    blocks = tuple(
        replace(
            block,
            pieces=tuple(replace(piece, text=_styled(piece.text, style)) for piece in block.pieces),
        )
        for block in state.new.blocks
    )
    return _told(state, "restyle", replace(state.new, blocks=blocks), {})


def _styled(text: str, style: Mapping[str, str]) -> str:
    for sign, put in style.items():
        text = text.replace(sign, put)
    return text


_ALL: tuple[Edit, ...] = (
    *(soften, strengthen, widen, narrow, reword, rename),
    *(drop, add, move, swap_areas, split, merge, restyle),
)
EDITS: dict[str, Edit] = {edit.__name__: edit for edit in _ALL}
