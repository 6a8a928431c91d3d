"""Clauses whose subject stands behind their verb: "Deverá *o Governo* abrir", "Irá *o Estado* pagar"."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    BE,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import BASE, FUTURE, THIRD
from constancia.statements.spaced.words.forms import SEGMENT
from constancia.statements.spaced.words.steps import is_bare, skip_adverbs
from constancia.statements.spaced.words.words import Words

_STOPS = COMMA | SEMICOLON | FINITE | THAT | RELATIVE | SUBORDINATOR


def act_behind_subject(words: Words, grammar: Grammar, verb: int) -> tuple[int, tuple[int, int]] | None:
    """The infinitive behind a first verb and its subject, and that subject; None where they stand otherwise.

    The first verb is a modal or makes a future ("Irá o Governo abrir"), tells what one means or vows
    ("Pretende o Governo abrir", "Obriga-se o Estado a pagar"), or stresses who acts ("Serão as câmaras a
    gerir").
    """
    first = skip_adverbs(words, verb + 1)
    if not grammar.direct or first + 1 >= len(words) or not _opens_subject(words, first):
        return None
    tag = words.tags[verb]
    bare = bool(tag & MODAL) or _is(words, grammar, verb, grammar.wrappers.going)
    means = _is(words, grammar, verb, grammar.wrappers.intending | grammar.wrappers.vowing)
    if not (bare or means or (tag & BE and words.folded[verb] in grammar.future_be)):
        return None
    for at in range(first + 1, min(first + SEGMENT, len(words))):
        if words.tags[at] & _STOPS:
            break
        if words.tags[at] & TO:
            linked = not bare and words.folded[at] in grammar.datives and at + 1 < len(words)
            return (at + 1, (first, at)) if linked and words.tags[at + 1] & (BASE | BE) else None
        if (bare or means) and _is_act(words, at):
            end = at - bool(words.tags[at - 1] & ADVERB)
            return (at, (first, end)) if end > first else None
    return None


def _opens_subject(words: Words, index: int) -> bool:
    """Whether an article or a name stands here, no object of a preposition."""
    tag = words.tags[index]
    return bool(tag & (DETERMINER | CAPITAL)) and not tag & (PREPOSITION | TO | COMMA)


def _is_act(words: Words, index: int) -> bool:
    """Whether an infinitive stands here by itself, and nothing that would mark it as a purpose."""
    auxiliary = words.tags[index] & BE and words.tags[index] & BASE
    return bool(auxiliary) or is_bare(words, index)


def _is(words: Words, grammar: Grammar, verb: int, listed: frozenset[str]) -> bool:
    tag = words.tags[verb] & (THIRD | FUTURE)
    return bool(tag) and grammar.verbs.lemma(words.folded[verb], tag) in listed
