"""Words that are read by their fellow: "no *solo* abrirá A, *sino que* cerrará B", "*ni* A *ni* B",
"*quer* A, *quer* B", "*previa consulta* con A".
"""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBJECT,
    THAT,
    Grammar,
)
from constancia.lexicon.verbs import BASE, FIRST, FUTURE, NOUN, PAST, THIRD

NEAR = 6  # words behind a phrase in which the verb of its clause stands
_TELLING = FINITE | THIRD | PAST | FUTURE | FIRST
_VERBAL = BASE | THAT  # behind a verb that wants: "quer *abrir*", "quer *que*"


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


def mark_consequence(folded: list[str], tags: list[int], phrase: tuple[str, ...], rules: Grammar) -> None:
    """ "faltan recursos, *por lo que* el país creará un fondo": what follows is a clause of its own, as if a
    semicolon stood there; without a comma where it tells what will be done. An aside ("el plan es, *por
    tanto*, viable") opens none.
    """
    length, verbal = len(phrase), FINITE | THIRD | PAST | BASE
    for at in range(2, len(tags) - length - 1):
        if folded[at] != phrase[0] or tuple(folded[at : at + length]) != phrase:
            continue
        behind = at + length + bool(tags[at + length] & COMMA)
        put_in = tags[at + length] & COMMA and behind < len(tags) and tags[behind] & BASE
        if put_in or not rules.regards.isdisjoint(folded[behind : behind + 2]):
            continue  # "es tarea nuestra, por tanto, *abrir*", "por lo que se refiere a"
        comma = tags[at - 1] & (COMMA | SEMICOLON)
        last = tags[at - 1 - bool(comma)]
        told = any(tag & verbal and not tag & NOUN for tag in tags[: at - 1])
        related = tags[at + length - 1] & RELATIVE  # "por lo *cual*"
        named = length > len(rules.consequences[0])  # "*razón* por la cual"
        coming = (comma and not (related and not named)) or any(
            _is_to_come(folded, tags, at, rules) for at in range(behind, len(tags))[:NEAR]
        )
        if told and coming and not (last & verbal and not last & NOUN):
            tags[at - bool(comma) : behind] = [SEMICOLON] * (behind - at + bool(comma))


def _is_to_come(folded: list[str], tags: list[int], at: int, rules: Grammar) -> bool:
    """ "por lo que se *creará* un fondo", "por lo que el país se *compromete* a": a future, or a vow."""
    vows = tags[at] & THIRD and rules.verbs.lemma(folded[at], THIRD) in rules.wrappers.vowing
    wills = (
        folded[at] in rules.wrappers.noun and tags[at - 1] & DETERMINER
    )  # "por lo que toma *el compromiso*"
    return bool(tags[at] & FUTURE or vows or wills)


def mark_noun(folded: list[str], tags: list[int], phrase: tuple[str, ...]) -> None:
    """ "políticas de cooperación y *ayuda al desarrollo*": no verb behind an *and* or a comma."""
    length = len(phrase)
    for at in range(1, len(tags) - length + 1):
        joined = tags[at - 1] & (AND | COMMA)
        if joined and folded[at] == phrase[0] and tuple(folded[at : at + length]) == phrase:
            tags[at] = NOUN


def mark_last_noun(folded: list[str], tags: list[int], phrase: tuple[str, ...]) -> None:
    """ "na nova *era*": the last word of such a phrase is no verb."""
    length = len(phrase)
    for at in range(len(tags) - length + 1):
        if tuple(folded[at : at + length]) == phrase:
            tags[at + length - 1] = NOUN


def mark_neither(folded: list[str], tags: list[int]) -> None:
    """ "*Ni* el Gobierno *ni* los bancos cobrarán": the first belongs to the subject that it denies."""
    verb = next((at for at, tag in enumerate(tags) if tag & FINITE), len(tags))
    if folded[0] in folded[1:verb] and tags[1] & (DETERMINER | CAPITAL | SUBJECT):
        tags[0] = DETERMINER | CAPITAL


def mark_either(folded: list[str], tags: list[int], word: str) -> None:
    """ "investirá na saúde, *quer* no continente, *quer* nas ilhas": a verb elsewhere, here it only pairs."""
    found = [at for at, one in enumerate(folded[:-1]) if one == word]
    if len(found) < 2 or any(tags[at + 1] & _VERBAL for at in found):
        return
    first, last = found[0], found[-1]
    parted = not first or tags[first - 1] & COMMA
    told = any(tags[at] & (_TELLING | BASE) and not tags[at] & NOUN for at in range(first))
    placed = all(tags[at + 1] & PREPOSITION for at in found)  # "quer do Estado quer de outros"
    if (parted or told) and (placed or all(tags[at - 1] & (COMMA | AND) for at in found[1:])):
        for at in (one for one in found if one <= last):
            tags[at] = ADVERB
        if not first and tags[1] & (DETERMINER | CAPITAL | SUBJECT):
            tags[0] = DETERMINER | CAPITAL


def mark_result(folded: list[str], tags: list[int], phrase: tuple[str, ...]) -> None:
    """ "os recursos são escassos, *pelo que* o Governo abrirá dez": an *and* in front of a promise."""
    length = len(phrase)
    for at in range(1, len(tags) - length):
        if folded[at] == phrase[0] and tags[at - 1] & COMMA and tuple(folded[at : at + length]) == phrase:
            behind = range(at + length, len(tags))
            verb = next((one for one in behind if tags[one] & _TELLING and not tags[one] & NOUN), 0)
            if verb and tags[verb] & (FUTURE | FIRST) and tags[verb] & (FINITE | MODAL):
                tags[at : at + length] = [AND] * length
