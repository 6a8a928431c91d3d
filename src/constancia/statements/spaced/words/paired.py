"""Words that are read by their fellow: "no *solo* abrirá A, *sino que* cerrará B", "*ni* A *ni* B", "*previa
consulta* con A".
"""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    PREPOSITION,
    SEMICOLON,
    SUBJECT,
    Grammar,
)
from constancia.lexicon.verbs import NOUN, THIRD


def mark_prior(folded: list[str], tags: list[int], rules: Grammar) -> None:
    """ "*Previa consulta* con las aldeas, se abrirán": no verb, but what comes first."""
    for at in [at for at, word in enumerate(folded[:-1]) if word in rules.prior]:
        heads = not at or tags[at - 1] & (COMMA | SEMICOLON | AND)
        if heads and not tags[at + 1] & PREPOSITION:
            tags[at], tags[at + 1] = PREPOSITION, NOUN


def mark_contrast(folded: list[str], tags: list[int], phrase: tuple[str, ...]) -> None:
    """ "abrirá parques, *sino que* también plantará árboles": an *and* in front of a verb that tells."""
    length = len(phrase)
    for at in range(len(tags) - length):
        if folded[at] == phrase[0] and tuple(folded[at : at + length]) == phrase:
            verb = at + length
            while verb < len(tags) - 1 and tags[verb] & ADVERB:
                verb += 1
            if tags[verb] & (FINITE | THIRD):
                tags[at : at + length] = [AND] * length


def mark_noun(folded: list[str], tags: list[int], phrase: tuple[str, ...]) -> None:
    """ "políticas de cooperación y *ayuda al desarrollo*": no verb behind an *and* or a comma."""
    length = len(phrase)
    for at in range(1, len(tags) - length + 1):
        joined = tags[at - 1] & (AND | COMMA)
        if joined and folded[at] == phrase[0] and tuple(folded[at : at + length]) == phrase:
            tags[at] = NOUN


def mark_neither(folded: list[str], tags: list[int]) -> None:
    """ "*Ni* el Gobierno *ni* los bancos cobrarán": the first belongs to the subject that it denies."""
    verb = next((at for at, tag in enumerate(tags) if tag & FINITE), len(tags))
    if folded[0] in folded[1:verb] and tags[1] & (DETERMINER | CAPITAL | SUBJECT):
        tags[0] = DETERMINER | CAPITAL
