"""How far the words of a verb have been read, and the step from what introduces a verb to it."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.lexicon.clauses import ADVERB, AND, BE, COMMA, DETERMINER, PREPOSITION, SEMICOLON, TO, Grammar
from constancia.lexicon.verbs import ADJECTIVE, BASE, GERUND, NOUN
from constancia.statements.spaced.words.steps import is_bare, past_colon, skip_adverbs
from constancia.statements.spaced.words.words import Words

COMPANY = 60  # words that may stand between "work with" and its "to": the longest seen has 41


@dataclass(slots=True)
class Path:
    """How far a group has been read."""

    at: int
    form: int
    wrappers: list[str]
    infinitive: bool = False
    perfect: bool = False
    progressive: bool = False
    past: bool = False
    own: int = 0  # where the verb's own words begin: behind "se encuentra"


def to_marked(words: Words, grammar: Grammar, path: Path, to: int, lemma: str) -> bool:
    """Step behind an infinitive's mark, to a verb in its bare form or in -ing: "agree to: (a) open"."""
    verb = skip_adverbs(words, past_colon(words, to + 1))
    if grammar.direct and verb + 1 < len(words) and words.folded[verb] in grammar.clitics:
        verb += is_bare(words, verb + 1)  # "comprometem-se a *nos* apoiar"
    if lemma in grammar.wrappers.things and is_thing(words, grammar, verb):
        return False
    return not describes(words, grammar, verb) and to_verb(words, path, verb, lemma)


def is_thing(words: Words, grammar: Grammar, index: int) -> bool:
    """ "committed to *dialogue* and to trade", "committed to *reform* of the courts": what may be a verb too,
    but has no object.
    """
    if index >= len(words) or words.tags[index] & (BASE | NOUN) != BASE | NOUN:
        return False
    word = words.folded[index]
    if any(
        word in known
        for known in (grammar.wrappers.company, grammar.intransitive, grammar.wrappers.infinitive)
    ):
        return False
    following = index + 1
    tag = words.tags[following] if following < len(words) else COMMA
    if tag & AND:
        other = skip_adverbs(words, following + 1)
        return other >= len(words) or not words.tags[other] & BASE
    if tag & (PREPOSITION | TO) and not tag & DETERMINER:
        return words.folded[following] not in grammar.verbs.takes.get(word, ())
    return bool(tag & (COMMA | SEMICOLON))


def describes(words: Words, grammar: Grammar, index: int) -> bool:
    """ "committed to *close* cooperation", "to *open*, fair trade", "to *open* sharing": an adjective that
    looks like a verb.
    """
    if grammar.direct or index + 2 >= len(words) or not words.tags[index] & BASE:
        return False
    if not words.tags[index] & ADJECTIVE:
        return False
    behind, second = words.tags[index + 1], words.tags[index + 2]
    other = BASE | PREPOSITION | ADVERB | DETERMINER | AND
    listed = behind & (COMMA | AND) and not second & other
    listed = listed or behind & (GERUND | NOUN) == GERUND
    return bool(listed) or words.folded[index + 1] in grammar.wrappers.shared


def to_verb(words: Words, path: Path, verb: int, lemma: str) -> bool:
    """Step to a verb in its bare form or in -ing; False where the word is none."""
    if verb >= len(words):
        return False
    tag = words.tags[verb]
    if tag & (BASE | BE):
        form = BASE
    elif tag & GERUND:
        form = GERUND
    else:
        return False
    path.wrappers.append(lemma)
    path.at, path.form, path.infinitive = verb, form, True
    return True
