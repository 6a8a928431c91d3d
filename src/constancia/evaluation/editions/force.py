"""Edits of what is promised: softer, firmer, wider, narrower."""

from __future__ import annotations

import re
from random import Random

from constancia.evaluation.editions.state import State
from constancia.evaluation.editions.wording import Pair, Wording
from constancia.model import MatchRelation, Statement


def soften(state: State, wording: Wording, random: Random) -> State | None:
    """A lower rung, a hedge beside the verb, or a condition."""

    def change(index: int, text: str) -> str | None:
        statement = state.undertaking_alone(index)
        if statement is None:
            return None
        return _one_of(
            random,
            _rung(wording.soften, text, random),
            _governed(statement, text, wording, random),
            _beside(statement, text, wording.soften_beside, wording, random),
            _at_the_end(statement, text, wording.soften_tail, random),
            _in_front(text, wording.soften_head, wording, random),
        )

    return state.reworded(random, "soften", MatchRelation.SOFTENED, change)


def strengthen(state: State, wording: Wording, random: Random) -> State | None:
    """A higher rung, a word of force beside the verb, or a date, a rhythm, a priority."""

    def change(index: int, text: str) -> str | None:
        statement = state.undertaking_alone(index)
        if statement is None:
            return None
        return _one_of(
            random,
            _rung(wording.strengthen, text, random),
            _beside(statement, text, wording.strengthen_beside, wording, random),
            _at_the_end(statement, text, wording.strengthen_tail, random),
            _in_front(text, wording.strengthen_head, wording, random),
        )

    return state.reworded(random, "strengthen", MatchRelation.STRENGTHENED, change)


def widen(state: State, wording: Wording, random: Random) -> State | None:
    """One more object, partner or country at the end."""

    def change(index: int, text: str) -> str | None:
        statement = state.new.statements[index]
        if not statement.is_undertaking or not state.is_last(index):
            return None
        return _at_the_end(statement, text, wording.widen_tail, random)

    return state.reworded(random, "widen", MatchRelation.WIDENED, change)


def narrow(state: State, wording: Wording, random: Random) -> State | None:
    """The last of a list left out, or a restriction."""

    def change(index: int, text: str) -> str | None:
        statement = state.new.statements[index]
        if not statement.is_undertaking or not state.is_last(index):
            return None
        shorter = _rung(wording.narrow_list, text, random)
        if shorter is not None and (
            len(shorter) <= len(text) / 3 or not wording.keeps_names(text, shorter, named=statement.named)
        ):
            shorter = None
        return _one_of(
            random,
            shorter,
            _at_the_end(statement, text, wording.narrow_tail, random),
        )

    return state.reworded(random, "narrow", MatchRelation.NARROWED, change)


def _one_of(random: Random, *texts: str | None) -> str | None:
    found = [text for text in texts if text is not None]
    return random.choice(found) if found else None


def _rung(patterns: tuple[Pair, ...], text: str, random: Random) -> str | None:
    """The text with one of the patterns that apply replaced."""
    able = [(pattern, put) for pattern, put in patterns if pattern.search(text)]
    if not able:
        return None
    pattern, put = random.choice(able)
    return pattern.sub(put, text, count=1)


def _governed(statement: Statement, text: str, wording: Wording, random: Random) -> str | None:
    """A plain promise under a verb of exploring."""
    if not wording.soften_plain or statement.clause.verb.start != statement.span.start:
        return None
    length = statement.clause.verb.end - statement.clause.verb.start
    verb = text[:length]
    if statement.firmness != "will" or not re.fullmatch(wording.governed, verb, re.I):
        return None
    put = random.choice(wording.soften_plain).format(lemma=statement.clause.lemma, verb=verb)
    return (put[0].upper() + put[1:] if text[0].isupper() else put) + text[length:]


def _beside(
    statement: Statement, text: str, adverbs: tuple[str, ...], wording: Wording, random: Random
) -> str | None:
    """An adverb on the side of the main verb where the language has it."""
    start = statement.clause.verb.start - statement.span.start
    end = statement.clause.verb.end - statement.span.start
    if not adverbs or start <= 0 or not re.fullmatch(wording.finite, text[start:end]):
        return None
    adverb = random.choice(adverbs)
    if wording.adverb_before:
        return text[:start] + adverb + text[start:]
    return text[:end] + adverb + text[end:]


def _at_the_end(statement: Statement, text: str, tails: tuple[str, ...], random: Random) -> str | None:
    """More at the end; not behind a condition, which it would be part of."""
    ends = {span.end for facet in statement.facets if facet.name == "conditions" for span in facet.words}
    if not tails or statement.span.end in ends:
        return None
    return text + random.choice(tails)


def _in_front(text: str, heads: tuple[str, ...], wording: Wording, random: Random) -> str | None:
    """A phrase before a sentence that opens with one of the `openers`, or before any where there are none."""
    opener = re.match(wording.openers, text) if wording.openers else None
    if not heads or (wording.openers and opener is None):
        return None
    return random.choice(heads) + (text[0].lower() + text[1:] if opener else text)
