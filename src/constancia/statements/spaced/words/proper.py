"""Words of proper names that look like words of the sentence: the *and* of a country, "o *Irão*"."""

from __future__ import annotations

from functools import cache

from constancia.lexicon.clauses import AND, CAPITAL, COMMA, DETERMINER, FINITE, PREPOSITION, Grammar, grammar
from constancia.registers.countries import country_names
from constancia.statements.spaced.words.words import Words


@cache
def _country_words(language: str) -> frozenset[str]:
    """The names of countries that are one word."""
    names = (name.lower() for names in country_names(language).values() for name in names)
    return frozenset(name for name in names if name.isalpha())


@cache
def _compounds(language: str) -> frozenset[tuple[str, str]]:
    """The words around the *and* inside the name of a country: ("trinidad", "tobago")."""
    tags = grammar(language).tags
    return frozenset(
        (name[at - 1], name[at + 1])
        for names in country_names(language).values()
        for name in map(str.split, map(str.lower, names))
        for at in range(1, len(name) - 1)
        if tags.get(name[at], 0) & AND
    )


def keep_names(words: Words, rules: Grammar) -> None:
    """ "Trinidad *and* Tobago": no joint, but a part of a name; "Zona *A* e": no article; "o *Irão*": no
    verb.
    """
    folded, tags = words.folded, words.tags
    for index in range(1, len(tags) - 1):
        named = tags[index] & CAPITAL and tags[index] & FINITE and tags[index - 1] & DETERMINER
        if named and folded[index] in _country_words(rules.language):
            tags[index] = CAPITAL
        if tags[index] & CAPITAL and tags[index] & DETERMINER and len(folded[index]) == 1:
            letters = tags[index - 1] & (CAPITAL | DETERMINER) == CAPITAL
            if letters and tags[index + 1] & (AND | COMMA | FINITE | PREPOSITION):
                tags[index] = CAPITAL
        if tags[index] & AND and (folded[index - 1], folded[index + 1]) in _compounds(rules.language):
            tags[index] = CAPITAL
