"""Clauses that limit an undertaking by their mood: "cuando *existan* fondos", "se *receber* apoio"."""

from __future__ import annotations

from collections.abc import Sequence

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    SUBJECT,
    THAT,
    TO,
    grammar,
)
from constancia.lexicon.cues import Hit, words
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    FUTURE,
    GERUND,
    NOUN,
    PARTICIPLE,
    PAST,
    SUBJUNCTIVE,
    THIRD,
)

REACH = 10  # tokens before a cue in which a purpose is looked for
_CLAUSE = 16  # tokens behind a cue among which its verb is looked for
_VERBAL = BASE | THIRD | PAST | FINITE | GERUND | PARTICIPLE
_NO_NOUN = AND | ADVERB | DETERMINER | MODAL | PREPOSITION | SUBJECT | THAT | TO


def hypothetical(folded: Sequence[str], hit: Hit, language: str, verb_last: int | None) -> bool:
    """Whether the clause that a cue of `mood` opens tells of what is not yet so, by its first verb.

    A `clause` has it in the subjunctive, a `future` also in a form like an infinitive, a `bare` one only
    there; a `present` in any form but a future. `verb_last` is where the statement's verb ends.
    """
    name = hit.cue.name
    if name in ("bare", "present") and not _opens_clause(folded, hit.first, language, verb_last):
        return False
    tags, commas = grammar(language).tags, words(language, "commas")
    for at in range(hit.last, min(hit.last + _CLAUSE, len(folded))):
        token, tag = folded[at], tags.get(folded[at], 0)
        if token in commas:
            return False
        if at > hit.last and tags.get(folded[at - 1], 0) & PREPOSITION:
            continue  # "enquanto forças capazes *de criar* emprego": no verb of the clause
        if name in ("future", "bare") and _looks_bare(token, tag, language):
            return True
        if tag & SUBJUNCTIVE and not tag & THIRD:
            return name != "bare"
        if tag & (FINITE | THIRD | PAST) and not tag & (NOUN | ADJECTIVE | PREPOSITION | PARTICIPLE):
            return name == "present" and not tag & (FUTURE | PAST)
    return False


def _looks_bare(token: str, tag: int, language: str) -> bool:
    """A future of what may be, which looks like an infinitive but for its person: "estabilizarem"."""
    if tag & BASE:
        return not tag & NOUN
    tails = words(language, "personal_endings")
    stems = (token.removesuffix(tail) for tail in tails if token.endswith(tail))
    return any(grammar(language).tags.get(stem, 0) & BASE for stem in stems)


def _opens_clause(folded: Sequence[str], first: int, language: str, verb_last: int | None) -> bool:
    """Whether "si", "se" opens a clause here: behind a noun, not right behind the verb ("evaluar *si*"), nor
    in what something is for ("*para* o setor *se* desenvolver").
    """
    if first == 0:
        return verb_last is None  # "*se* comprometeram a abrir"
    if verb_last is not None and first - 1 <= verb_last:
        return False
    before = grammar(language).tags.get(folded[first - 1], 0)
    if before & _NO_NOUN or (before & _VERBAL and not before & (NOUN | PARTICIPLE)):
        return False
    return words(language, "purposes").isdisjoint(folded[max(0, first - REACH) : first])
