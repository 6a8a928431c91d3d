"""Edits of where statements end: one parted in two, two made one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from constancia.evaluation.editions.draft import Piece
from constancia.evaluation.editions.state import State
from constancia.evaluation.editions.wording import Wording
from constancia.model import MatchRelation, Statement


def split(state: State, wording: Wording, random: Random) -> State | None:
    """The last object of a list in a sentence of its own, under the same verb."""
    return _parted(state, wording, random, "split", MatchRelation.SPLIT)


def merge(state: State, wording: Wording, random: Random) -> State | None:
    """What was two sentences under one verb is one: the old edition has them apart."""
    turned = replace(state, old=state.new, new=state.old)
    parted = _parted(turned, wording, random, "merge", MatchRelation.MERGED)
    return None if parted is None else replace(parted, old=parted.new, new=state.new)


def _parted(
    state: State, wording: Wording, random: Random, name: str, relation: MatchRelation
) -> State | None:
    free = [index for index in state.free() if state.is_alone(index)]
    for index in random.sample(free, len(free)):
        statement = state.new.statements[index]
        parts = _sentences(statement, state.new.text_of(index), wording)
        if parts is None:
            continue
        pieces = (Piece(parts[0], (index, 0)), Piece(wording.stop), Piece(parts[1], (index, 1)))
        at = state.new.block_of(index)
        block = state.new.blocks[at]
        inside = tuple(
            part for one in block.pieces for part in (pieces if one.owner == (index, 0) else (one,))
        )
        draft = state.new.with_block(at, replace(block, pieces=inside))
        return state.told(name, draft, {index: frozenset({relation})})
    return None


def _sentences(statement: Statement, text: str, wording: Wording) -> tuple[str, str] | None:
    """The statement as two: its last object stands alone behind the same subject and verb."""
    start = statement.clause.verb.start - statement.span.start
    end = statement.clause.verb.end - statement.span.start
    subject = statement.clause.subject
    own = start == 0 or (subject is not None and subject.start >= statement.span.start)
    if not statement.is_undertaking or not own or not re.fullmatch(wording.finite, text[start:end]):
        return None
    for pattern in _lists(wording):
        found = pattern.fullmatch(text, end)
        if found is not None:
            first, second = text[:end] + found["rest"], f"{text[:end]}{wording.space}{found['last']}"
            if wording.keeps_names(text, first, second, named=statement.named):
                return first, second[0].upper() + second[1:]
    return None


def _lists(wording: Wording) -> Iterator[re.Pattern[str]]:
    """What stands behind a verb: objects in a row (`rest`), and the last of them (`last`)."""
    join, links, openers = wording.split_join, wording.split_links, wording.split_openers
    if not wording.space:
        signs = links.replace("[", "[^")
        yield re.compile(rf"(?P<rest>{signs}{{2,16}}(?:、{signs}{{2,12}})*){join}(?P<last>{signs}{{2,20}})")
        return
    word = rf"(?: (?!(?:{links})\b)[\w’'-]+)"
    row = rf"(?P<rest>{word}{{1,5}}(?:,{word}{{1,5}})*)"
    yield re.compile(rf"{row},? {join} (?P<last>(?!(?:{links})\b)[^,;]{{6,80}})")
    yield re.compile(rf"(?P<rest> [^;]{{5,120}}?),? {join} (?P<last>(?:{openers}) [^,;]{{5,80}})")
