"""Edits that leave what is said: synonyms, the other voice, another order, another name."""

from __future__ import annotations

import re
from random import Random

from constancia.evaluation.editions.state import State
from constancia.evaluation.editions.wording import Wording
from constancia.model import MatchRelation, Statement


def reword(state: State, wording: Wording, random: Random) -> State | None:
    """A word that says the same."""
    pairs = random.sample(wording.synonyms, len(wording.synonyms))

    def change(index: int, text: str) -> str | None:
        del index
        for one, other in pairs:
            found = re.search(rf"(?<!\w){one}(?!\w)" if one.isascii() or " " in text else one, text, re.I)
            if found and one.lower() not in other.lower():
                put = other[0].upper() + other[1:] if found[0][0].isupper() else other
                return text[: found.start()] + put + text[found.end() :]
        return None

    return state.reworded(random, "reword", MatchRelation.REWORDED, change)


def reorder(state: State, wording: Wording, random: Random) -> State | None:
    """The members of a pair in the other order."""

    pattern = re.compile(wording.swap)

    def change(index: int, text: str) -> str | None:
        statement = state.new.statements[index]
        found = pattern.match(text, _verb(statement).stop)
        if found is None:
            return None
        between = text[found.end(1) : found.start(2)]
        after = text[: found.start(1)] + found[2] + between + found[1] + text[found.end(2) :]
        return after if wording.keeps_names(text, after, named=statement.named) else None

    return state.reworded(random, "reorder", MatchRelation.REWORDED, change)


def voice(state: State, wording: Wording, random: Random) -> State | None:
    """What someone will do, as what will be done by them."""

    def change(index: int, text: str) -> str | None:
        statement = state.undertaking_alone(index)
        return None if statement is None else _passive(statement, text, wording)

    return state.reworded(random, "voice", MatchRelation.REWORDED, change)


def _passive(statement: Statement, text: str, wording: Wording) -> str | None:
    for pattern, put in wording.voice:
        found = pattern.fullmatch(text)
        if found is None or found["verb"] != text[_verb(statement)]:
            continue
        parts = found.groupdict()
        participle = _participle(statement.clause.lemma, wording)
        if participle is not None:
            turned = put.format(**{**parts, "participle": participle})
            for one, other in wording.contractions:
                turned = re.sub(one, other, turned)
            return turned[0].upper() + turned[1:]
    return None


def _verb(statement: Statement) -> slice:
    start = statement.span.start
    return slice(statement.clause.verb.start - start, statement.clause.verb.end - start)


def _participle(lemma: str, wording: Wording) -> str | None:
    """The participle by the first rule whose ending the lemma has; None for a form that is not known."""
    if lemma in wording.participles:
        return wording.participles[lemma]
    for pattern, put in wording.participle:
        if pattern.search(lemma):
            return pattern.sub(put, lemma, count=1)
    return None


def rename(state: State, wording: Wording, random: Random) -> State | None:
    """A mechanism under another name wherever it stands."""
    names = sorted({name for index in state.free() for name in state.new.statements[index].named})
    for name in random.sample(names, len(names)):
        for word, put in wording.add_words.items():
            if word not in name:
                continue
            after = _renamed(state, name, name.replace(word, put))
            if after is not None:
                return after
    return None


def _renamed(state: State, name: str, other: str) -> State | None:
    draft, found = state.new, {}
    for index in state.free():
        text = draft.text_of(index)
        if name in text:
            at = draft.block_of(index)
            draft = draft.with_block(at, draft.blocks[at].with_text((index, 0), text.replace(name, other)))
            found[index] = frozenset({MatchRelation.REWORDED})
    return state.told("rename", draft, found) if found else None
