"""Verbs that open a clause without a subject: orders, and what a resolution does ("Decides to")."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    BE,
    CAPITAL,
    DETERMINER,
    FINITE,
    HAVE,
    MODAL,
    PREPOSITION,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    NOUN,
    PAST,
    THIRD,
)
from constancia.statements.spaced.verbs.finite import is_told_of, reads_as_verb
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.forms import certain, has_particle, is_plural
from constancia.statements.spaced.words.words import Words

_TELLS = FINITE | THIRD | PAST  # what a verb behind its subject may be


def is_imperative(words: Words, grammar: Grammar, verb: int, end: int) -> bool:
    """Whether the bare form at `verb` is a verb without a subject, and no noun or adjective."""
    tag = words.tags[verb]
    if not tag & BASE or tag & (BE | HAVE):
        return False
    if verb + 1 < end and words.tags[verb + 1] & MODAL and not grammar.direct:
        return False  # "Belize will": a name that looks like a verb
    if tag & NOUN and verb + 2 < end and words.folded[verb + 1].isdigit() and words.tags[verb + 2] & _TELLS:
        return False  # "Chart 8 shows"
    if tag & NOUN and verb + 2 < end and _is_of_many(words, grammar, verb):
        return False  # "State governments recognise that"
    if (grammar.direct or tag & (NOUN | ADJECTIVE)) and certain(words, verb + 1, end):
        return False
    if grammar.direct and is_told_of(words, verb + 1, end):
        return False
    if tag & NOUN and not grammar.direct and ahead.is_subject_list(words, verb, end):
        return False
    return reads_as_verb(words, grammar, verb, end)


def _is_of_many(words: Words, grammar: Grammar, noun: int) -> bool:
    """Whether a noun in the plural and what is nothing but its verb stand behind a noun."""
    many = is_plural(words.folded[noun + 1], grammar) and not words.tags[noun + 1] & DETERMINER
    told = words.tags[noun + 2] & (BASE | NOUN | ADJECTIVE) == BASE
    return bool(many and told) and not (grammar.direct or words.folded[noun] in grammar.bare)


def is_operative(words: Words, grammar: Grammar, verb: int, end: int) -> bool:
    """Whether a verb of a body that is not written stands here ("Requests the Council to report"), and no
    noun in the plural ("Requests for aid are met").
    """
    tag = words.tags[verb]
    if not tag & THIRD or verb + 1 >= end or certain(words, verb + 1, end):
        return False
    lemma = grammar.verbs.lemma(words.folded[verb], THIRD)
    return lemma in grammar.operative and (not tag & NOUN or _is_followed(words, grammar, verb, lemma))


def _is_followed(words: Words, grammar: Grammar, verb: int, lemma: str) -> bool:
    """Whether a form that may be a noun is a verb by what follows: an object, "that", a word of its own."""
    after = words.tags[verb + 1]
    if after & (DETERMINER | CAPITAL | THAT | TO) and not after & PREPOSITION:
        return True
    takes = words.folded[verb + 1] in grammar.verbs.takes.get(lemma, ())
    return takes or has_particle(words, grammar, verb, lemma)
