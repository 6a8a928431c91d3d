"""Items of a list that name an act instead of telling it: "Creación de un fondo" for "crear un fondo"."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    AND,
    COMMA,
    DETERMINER,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    Grammar,
)
from constancia.statements.drafts import Draft
from constancia.statements.passages import Passage
from constancia.statements.words import Words

_BEHIND = PREPOSITION | DETERMINER | AND | COMMA
SHORTEST = 3  # words: "Reducción de costos"; a shorter item is a heading


def item(words: Words, grammar: Grammar, passage: Passage, clauses: list[Draft]) -> Draft | None:
    """The whole item as one clause whose verb is the noun's; None where it opens otherwise.

    `clauses` are what the item was read for: a verb that only a relative clause has is none of its own.
    """
    if len(words) < SHORTEST or not grammar.nominal:
        return None
    lemma = _verb(words.folded[0], grammar)
    if lemma is None or not any(tag & _BEHIND for tag in words.tags[1:3]):
        return None
    if clauses and not _is_inside(words, clauses[0]):
        return None
    return Draft(
        span=words.span(0, len(words)),
        verb=words.span(0, 1),
        lemma=lemma,
        subject=None,
        wrapper=None,
        fronted=(),
        governing=(),
        division=passage.division,
        listed=True,
    )


def _verb(noun: str, grammar: Grammar) -> str | None:
    """The verb of a noun, by the list or by its ending where that makes a known verb."""
    listed = grammar.nominal.get(noun)
    if listed is not None:
        return listed
    for ending, base in grammar.nominal_endings:
        if noun.endswith(ending):
            verb = noun[: -len(ending)] + base
            if verb in grammar.verbs.tags or grammar.verbs.guess(verb):
                return verb
    return None


def _is_inside(words: Words, clause: Draft) -> bool:
    """Whether a clause's verb stands behind a relative or subordinating word of the item."""
    inside = RELATIVE | SUBORDINATOR | THAT
    return any(
        tag & inside and start < clause.verb.start
        for start, tag in zip(words.starts, words.tags, strict=True)
    )
