"""Items of a list that name an act instead of telling it: "Creación de un fondo" for "crear un fondo"."""

from __future__ import annotations

from collections.abc import Sequence

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    BE,
    COMMA,
    DETERMINER,
    FINITE,
    HAVE,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBORDINATOR,
    THAT,
    Grammar,
)
from constancia.lexicon.verbs import ADJECTIVE, BASE, FUTURE, NOUN, PARTICIPLE, PAST, SUBJUNCTIVE, THIRD
from constancia.statements.drafts import Draft
from constancia.statements.passages import Passage
from constancia.statements.spaced.steps import particle
from constancia.statements.spaced.words import Words

_OPENS = RELATIVE | SUBORDINATOR | THAT
_LEADS = FINITE | BE | HAVE | ADVERB  # before a verb: "which *will also be* used"
_TOLD = FINITE | THIRD | PAST | FUTURE | SUBJUNCTIVE
_BEHIND = PREPOSITION | DETERMINER | AND | COMMA
LONG = 6  # words of an act named in a paragraph of its own
ROW = 2  # acts named in one paragraph
HEAD = 60  # characters in which a sentence names its act
SHORTEST = 3  # words: "Reducción de costos"; a shorter item is a heading


def item(words: Words, grammar: Grammar, passage: Passage, clauses: list[Draft]) -> Draft | None:
    """The whole item as one clause whose verb is the noun's; None where it opens otherwise.

    `clauses` are what the item was read for: a verb that only a relative clause has is none of its own.
    """
    if len(words) < SHORTEST or not grammar.nominal:
        return None
    if words.folded[0] in grammar.pronominal or words.folded[0] in grammar.pronominal_singular:
        return None  # "*Esta* mejora de los puertos"
    first = int(bool(words.tags[0] & DETERMINER and not words.tags[0] & PREPOSITION))  # "the training of"
    lemma = _verb(words.folded[first], grammar)
    if lemma is None or not _is_of(words.folded[first + 1 :], words.tags[first + 1 :], grammar):
        return None
    if clauses and not _is_inside(words, clauses[0]):
        return None
    behind = particle(words, grammar, first, lemma)  # "Puesta *en marcha*"
    end = len(words)
    while end > first + 1 and words.tags[end - 1] & (AND | COMMA | SEMICOLON):
        end -= 1  # "gestión del agua; *y*"
    return Draft(
        span=words.span(0, end),
        verb=words.span(first, first + 1 + len(behind)),
        lemma=" ".join((lemma, *behind)),
        subject=None,
        wrapper=None,
        fronted=(),
        governing=(),
        division=passage.division,
        listed=passage.listed,
        nominal=True,
    )


def is_infinitive(word: str, grammar: Grammar) -> bool:
    """Whether a word, in the lexicon or not, can only be the infinitive of a verb."""
    tag = grammar.tags.get(word.lower(), 0) or grammar.verbs.guess(word.lower())
    return bool(tag & BASE and not tag & NOUN)


def names_act(written: str, grammar: Grammar) -> bool:
    """Whether words open with a noun that names an act and with what it is done to: "la mejora de"."""
    words = written.lower().split(None, LONG)[:LONG]
    tags = [grammar.tags.get(word, 0) for word in words]
    first = int(bool(tags and tags[0] & DETERMINER and not tags[0] & PREPOSITION))
    behind = any(tag & PREPOSITION for tag in tags[first + 1 : first + 3])
    return behind and _verb(words[first], grammar) is not None


def in_row(text: str, passage: Passage, grammar: Grammar) -> bool:
    """Whether sentences of a paragraph name acts one behind the other: "Creación de un fondo. Mejora de"."""
    if len(passage.sentences) < ROW or not grammar.nominal:
        return False
    heads = (text[one.start : min(one.start + HEAD, one.end)] for one in passage.sentences)
    return sum(names_act(head, grammar) for head in heads) >= ROW


def _is_of(folded: Sequence[str], tags: Sequence[int], grammar: Grammar) -> bool:
    """Whether what the act is done to follows: in English behind "of", or "and upkeep of"."""
    if grammar.nominal_links:
        return not grammar.nominal_links.isdisjoint(folded[: 3 if tags and tags[0] & AND else 1])
    return any(tag & _BEHIND for tag in tags[:2])


def stands_alone(words: Words, passage: Passage) -> bool:
    """Whether a passage is one sentence with its final sign, and too long for a heading."""
    sentence = passage.sentences[0]
    return len(passage.sentences) == 1 and len(words) >= LONG and words.ends[-1] < sentence.end


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
    """Whether a clause's verb is that of a relative or subordinating word of the item, none of which has one
    yet: not in "La entrega de bienes *que* no *figuren* en el anexo *obedecerá*".
    """
    pending, opened = 0, False
    first = next((at for at, start in enumerate(words.starts) if start >= clause.verb.start), len(words))
    while first and words.tags[first - 1] & _LEADS and not words.tags[first - 1] & _OPENS:
        first -= 1
    for tag in words.tags[:first]:
        if tag & _OPENS:
            pending, opened = pending + 1, True
            continue
        if pending and tag & _TOLD and (opened or not tag & (NOUN | ADJECTIVE | PARTICIPLE)):
            pending -= 1
        opened = False
    return pending > 0
