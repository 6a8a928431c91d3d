"""What a single word can be: as the lexicon lists it, by its ending, without the pronoun hung on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    CAPITAL,
    SUBJECT,
    TO,
    Grammar,
    certain,
    grammar,
)
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    FIRST,
    GERUND,
    MAINLY_NOUN,
    NOUN,
    PAST,
    SUBJUNCTIVE,
    THIRD,
)

_BROKEN = re.compile(r"-\s*\n\s*")  # a word of two lines
_NUMERAL = re.compile("X{0,3}(?:IX|IV|V?I{0,3})")
_UNACCENTED = str.maketrans("áéíóú", "aeiou")
_NOMINAL = NOUN | MAINLY_NOUN | ADJECTIVE
LEXICAL = BASE | THIRD | PAST | GERUND
VERB_FORMS = 0xFFF  # the bits of verb forms
SHOUTED = 5  # letters of an abbreviation: a longer verb in capitals is one that is stressed


@cache
def known_words(language: str) -> Callable[[str], tuple[str, int, int]]:
    """`_entry` in one language, bounded: a text may hold any number of words."""
    return lru_cache(maxsize=1 << 16)(partial(_entry, language=language))


def _entry(word: str, language: str) -> tuple[str, int, int]:
    """A word in small letters, and what it can be at the head of a sentence and inside one."""
    word = _BROKEN.sub("", word).replace("'", "’")
    low = word.lower()
    low = grammar(language).contractions.get(low, low)
    tag = grammar(language).tags.get(low)
    if tag is None:
        tag = _unknown(low, language)
    if low == word:
        return low, tag, tag
    if len(word) > 1 and _NUMERAL.fullmatch(word):
        return low, CAPITAL, CAPITAL  # "O VI Governo": no "I saw"
    initials = tag & SUBJECT and len(low) > 1 and word.isupper()  # "IT": no pronoun
    if word.isupper() and len(low) > SHOUTED and tag & (PAST | FIRST):
        return low, tag | CAPITAL, tag  # "REAFIRMARAM ..., e RATIFICARAM"
    if word.isupper() and _is_shouted(low, tag, grammar(language)):
        return low, (tag & ~_NOMINAL) | CAPITAL, tag & ~_NOMINAL  # "The Council INVITES the Bank to"
    named = initials or low in grammar(language).proper
    return low, _capital(tag, 0), CAPITAL if named else _capital(tag, 1)


def _is_shouted(low: str, tag: int, rules: Grammar) -> bool:
    """Whether a word in capitals is a verb of a resolution: "INVITES", "and CALL for aid"."""
    if tag & THIRD and rules.verbs.lemma(low, THIRD) in rules.operative:
        return True
    return bool(tag & BASE) and low in rules.operative


def _unknown(word: str, language: str) -> int:
    """What a word that is not listed can be, by its ending."""
    rules = grammar(language)
    if word.endswith(rules.adverb_endings) and word not in rules.not_adverbs and len(word) > 4:
        return ADVERB
    if word.startswith(rules.prefixes) and "-" in word:
        return rules.tags.get(word.partition("-")[2], 0)
    if rules.again and word.startswith(rules.again):
        known = rules.tags.get(word.removeprefix(rules.again), 0)
        if known & LEXICAL:
            return known & ~_NOMINAL  # "replant"
    if hangs(word, rules):
        bare = without_pronoun(word, rules)
        known = rules.tags.get(bare, 0)
        if bare != word and (known or "-" in word):
            return certain(known & ~_NOMINAL)  # what a pronoun hangs on is a verb: "reserva-se"
    return certain(rules.verbs.guess(word))


def hangs(word: str, rules: Grammar) -> bool:
    """Whether a word may have a pronoun hung on it."""
    hung = rules.stressed_enclitic
    return word.endswith(rules.enclitic_endings) or bool(hung and word.endswith(hung))


def _unstressed(word: str, rules: Grammar) -> str:
    """A third person without its pronoun and the accent that this brought: "créase" is "crea"."""
    if not rules.stressed_enclitic or not word.endswith(rules.stressed_enclitic):
        return word
    stem = word.removesuffix(rules.stressed_enclitic)
    if rules.tags.get(stem, 0) & THIRD:
        return stem  # "prohíbese"
    plain = stem.translate(_UNACCENTED)
    return plain if plain != stem else word


def without_pronoun(word: str, rules: Grammar) -> str:
    """A verb without the pronoun hung on it: "comprometemo-nos" is "comprometemos"; the infinitive, which
    orders as well, for a form that does: "publíquese" and "publique-se" are "publicar".
    """
    bare = _unstressed(word, rules)
    if not rules.tags.get(bare, 0) & (THIRD | SUBJUNCTIVE):
        cuts = (word[: -len(end)] + whole for end, whole in rules.enclitics if word.endswith(end))
        bare = next(cuts, word)
    orders = rules.tags.get(bare, 0) & (SUBJUNCTIVE | THIRD) == SUBJUNCTIVE
    return rules.verbs.lemma(bare, SUBJUNCTIVE) if orders and word.endswith("se") else bare


def _capital(tag: int, index: int) -> int:
    """A capitalised word inside a sentence is a name, no verb; function words stay what they are."""
    if index == 0 or tag & (SUBJECT | AND | TO):
        return tag | CAPITAL
    return (tag & ~VERB_FORMS) | CAPITAL
