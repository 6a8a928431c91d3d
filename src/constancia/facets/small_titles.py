"""Names of which only the first word has a capital: "la *Ley* de eficiencia energética"."""

from __future__ import annotations

from constancia.facets.capital_words import CapitalWords
from constancia.lexicon.clauses import FINITE, grammar
from constancia.lexicon.verbs import BASE, GERUND, NOUN, PARTICIPLE, SUBJUNCTIVE
from constancia.text.tokens import is_year

_LONGEST = 14  # tokens of such a name
_VERBAL = FINITE | BASE | GERUND | SUBJUNCTIVE


def small_title(words: CapitalWords, first: int, last: int) -> int | None:
    """Where a name ends that a head noun with a capital opens and the rest of which is written small: behind
    its article, with what it is of or for; None where it is none.
    """
    closed, tokens = words.closed, words.tokens
    if not closed.small_links or words.loud or first not in words.heads or not first:
        return None
    if not closed.qualifiers.issuperset(tokens.folded[first + 1 : last]):
        return None  # "o Plano *Nacional* de leitura"
    if tokens.folded[first - 1] not in closed.small_opening or not words.capital(first):
        return None
    index = last
    while index < len(tokens) - 1 and tokens.folded[index] in closed.qualifiers:
        index += 1
    if index >= len(tokens) - 1 or tokens.folded[index] not in closed.small_links:
        return None
    aimless = tokens.folded[index] in closed.aims and tokens.folded[index + 1] not in closed.genitives
    if aimless and last > first + 1:
        return None  # "comunicado ao Ministério Público *para investigação*"
    return _end(words, first, index)


def _end(words: CapitalWords, first: int, link: int) -> int | None:
    """Behind the last plain word from the first link on: names, verbs and other links end it."""
    closed, tokens = words.closed, words.tokens
    within = closed.small_links | closed.genitives | closed.joins
    end, index = None, link
    while index < min(first + _LONGEST, len(tokens)):
        word = tokens.folded[index]
        if is_year(word):
            end = index + 1
            break
        if word in closed.commas:
            if not closed.joins.intersection(tokens.folded[index + 2 : index + 3]):
                break  # no "Estrategia de acogida*, formación y* empleo"
        elif word in closed.aims and index > link:
            break  # what it is for stands right behind its head, or is no part of it
        elif index in words.places and tokens.folded[index - 1] in closed.genitives and end == index - 1:
            return _past_place(words, index)  # "Centro de operações *do Atlântico*"
        elif word not in within and not _is_governed(words, index):
            if not _goes_on(words, index) or _tells(words, index):
                break
            end = index + 1
        index += 1
    return end


def _past_place(words: CapitalWords, index: int) -> int:
    """Behind the last word of a place."""
    while index in words.places:
        index += 1
    return index


def _is_governed(words: CapitalWords, index: int) -> bool:
    """ "Lei de acesso *à* informação": a link that the noun before it asks for."""
    folded, closed = words.tokens.folded, words.closed
    return folded[index] in closed.governed_links and folded[index - 1] in closed.governing_nouns


def _goes_on(words: CapitalWords, index: int) -> bool:
    """Whether a word may be part of a title written small: a plain one, or an abbreviation ("PyMES")."""
    if words.tokens.folded[index] in words.closed.not_names:
        return False
    apart = index in words.places or index in words.heads
    apart = apart or any(hit.first <= index < hit.last for hit in words.known)
    return words.plain(index) or (words.capital(index) and not apart)


def _tells(words: CapitalWords, index: int) -> bool:
    """Whether a word is a verb, or a participle with what it tells: "la Ley de aguas *aprobada en* mayo"."""
    tokens = words.tokens
    tag = grammar(words.reading.language).tags.get(tokens.folded[index], 0)
    if tag & _VERBAL and not tag & NOUN:
        return True
    behind = tokens.folded[index + 1 : index + 2]
    return bool(tag & PARTICIPLE) and bool(behind) and behind[0] in words.closed.far_links
