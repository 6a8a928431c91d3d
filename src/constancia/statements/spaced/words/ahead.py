"""What stands ahead in a sentence: whether another member of the list at hand is still to come."""

from __future__ import annotations

from collections.abc import Iterator

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    COMMA,
    DETERMINER,
    FINITE,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import ADJECTIVE, BASE, GERUND, MAINLY_NOUN, NOUN, PARTICIPLE, PAST, THIRD
from constancia.statements.spaced.words.forms import APOSTROPHES, has_particle
from constancia.statements.spaced.words.steps import skip_adverbs
from constancia.statements.spaced.words.words import SEPARATORS, Words

_STOPS = COMMA | SEMICOLON
REACH = 150  # words looked ahead for the rest of a list or the verb of a clause: twice the longest seen
TOLD = 20  # words of the subject of a clause that no word opens
BEFORE_NOUN = DETERMINER | PREPOSITION | ADVERB | SEPARATORS


def stop(words: Words, index: int) -> int:
    """The next semicolon, or the end, or as far as it pays to look."""
    limit = min(index + REACH, len(words))
    while index < limit and not words.tags[index] & SEMICOLON:
        index += 1
    return index


def before_preposition(words: Words, verb: int) -> bool:
    """Whether a preposition or an infinitive's mark stands right behind a word."""
    return verb + 1 < len(words) and bool(words.tags[verb + 1] & (PREPOSITION | TO))


def fits(words: Words, grammar: Grammar, verb: int) -> bool:
    """Whether an object can follow: no noun's plural, no participle behind its noun."""
    if verb + 1 >= len(words):
        return False
    tag, after = words.tags[verb], words.tags[verb + 1]
    if tag & NOUN and tag & THIRD and _is_told_of(words, grammar, verb):
        return False
    by_someone = words.folded[verb + 1] in grammar.agent and (tag & PARTICIPLE or not grammar.direct)
    if by_someone or words.folded[verb + 1] in APOSTROPHES:
        return False  # but "se felicitaron *por* ello"
    if after & (PREPOSITION | TO) and not grammar.direct:
        lemma = grammar.verbs.lemma(words.folded[verb], THIRD | PAST | PARTICIPLE)
        if has_particle(words, grammar, verb, lemma):
            return True  # "and then *turned over* the task"
        if tag & (PAST | THIRD) and not tag & (PARTICIPLE | NOUN | BASE):
            return True  # "and *came* to terms", "and *remains* in effect": nothing but a verb
        if after & TO and tag & PAST and lemma in grammar.wrappers.infinitive:
            return True  # "and *decided to* meet"
        return words.folded[verb + 1] in grammar.verbs.takes.get(lemma, ())
    if tag & MAINLY_NOUN or (tag & NOUN and grammar.direct):
        return bool(after & DETERMINER)
    return not tag & NOUN or not after & (SEPARATORS | FINITE)


def _is_told_of(words: Words, grammar: Grammar, noun: int) -> bool:
    """ "fees and *charges* it imposes", "duties and *charges* having like effect": a noun's plural by what is
    told of it behind.
    """
    after, verb = words.tags[noun + 1], skip_adverbs(words, noun + 2)
    if after & SUBJECT and verb < len(words) and words.tags[verb] & (FINITE | BASE | THIRD | PAST):
        return True
    starts = grammar.verbs.lemma(words.folded[noun], THIRD) in grammar.wrappers.gerund
    return after & (GERUND | NOUN) == GERUND and not starts


def later_infinitives(words: Words, index: int) -> Iterator[bool]:
    """Whether "and to" comes later in the list, at once or behind an aside."""
    for at in range(index, stop(words, index) - 1):
        if words.tags[at] & AND and words.tags[at + 1] & (TO | COMMA):
            yield True


def is_means(words: Words, start: int, end: int) -> bool:
    """ "by holding them accountable and bringing them", "in collecting, analysing, and using": the last
    gerund, or the first of those that stand side by side, is behind a preposition.
    """
    for at in range(end - 1, start, -1):
        if words.tags[at] & GERUND and not words.tags[at] & NOUN:
            if words.tags[at - 1] & SEPARATORS and words.tags[at - 2] & GERUND:
                continue
            return bool(words.tags[at - 1] & PREPOSITION)
    return False


def gerund_at(words: Words, grammar: Grammar, verb: int) -> bool:
    """Whether a form in -ing has an object behind it, alone or with another ("drafting and *adopting*
    rules"), and describes no noun.
    """
    if verb + 1 >= len(words) or not words.tags[verb] & GERUND:
        return False
    if words.tags[verb + 1] & AND and not grammar.direct:
        other = skip_adverbs(words, verb + 2)
        if other < len(words) and words.tags[other] & GERUND:
            return gerund_at(words, grammar, other)
    acts = words.folded[verb] in grammar.acting and words.folded[verb + 1] not in grammar.acted_on
    if words.folded[verb] in grammar.adjectival and not (acts or words.tags[verb + 1] & DETERMINER):
        return False
    return not words.tags[verb + 1] & (SEPARATORS | PREPOSITION | FINITE) or fits(words, grammar, verb)


def later_gerunds(words: Words, grammar: Grammar, index: int) -> Iterator[bool]:
    """Whether an *and* and a form in -ing come later in the list."""
    for at in range(index, stop(words, index) - 1):
        if words.tags[at] & AND and gerund_at(words, grammar, skip_adverbs(words, at + 1)):
            yield True


def comma(words: Words, index: int) -> int:
    """The next comma or semicolon, or the end, or as far as it pays to look."""
    tags = words.tags
    limit = min(index + REACH, len(tags))
    while index < limit and not tags[index] & _STOPS:
        index += 1
    return index


def is_told(words: Words, first: int) -> bool:
    """Whether a clause begins that no word opens: "ensure *doctors, nurses and farmers have* access". Its
    subject may be a list, but a comma before an *and* begins a clause of the sentence.
    """
    listed, beyond = False, 0
    for at in range(first, min(first + TOLD, len(words) - 1)):
        tag = words.tags[at]
        if at < beyond:
            continue
        if tag & COMMA and words.tags[at + 1] & PREPOSITION:
            closing = comma(words, at + 1)  # ", including those in towns, have"
            if closing + 1 < len(words) and words.tags[closing + 1] & FINITE:
                beyond = closing + 1
                continue
        if tag & FINITE:
            return (
                at > first
                and not listed
                and (at == beyond or not words.tags[at - 1] & (SEPARATORS | SUBJECT))
            )
        if tag & (THAT | TO | RELATIVE | SUBORDINATOR | SEMICOLON) or (
            tag & COMMA and words.tags[at + 1] & AND
        ):
            return False
        listed = bool(tag & COMMA) or (listed and not tag & AND)
    return False


def only_describes(words: Words, grammar: Grammar, verb: int) -> bool:
    """ "and related items", "principles, shared values, and norms enshrined in": a form in -ed that tells of
    what kind the noun behind it is; others only in a list that goes on with a noun.
    """
    behind = words.tags[min(verb + 1, len(words) - 1)]
    if behind & DETERMINER:
        return False
    if words.folded[verb] in grammar.attributive:
        return True
    return words.folded[verb] in grammar.listed_kinds and _ends_with_noun(words, verb)


def _ends_with_noun(words: Words, verb: int) -> bool:
    """Whether one word stands behind a form in -ed, then a comma and an *and*, and then no verb."""
    last = words.tags[verb + 2 : verb + 5]
    if len(last) < 3 or words.tags[verb - 1] & AND or not (last[0] & COMMA and last[1] & AND):
        return False
    return not last[2] & (PAST | THIRD | BASE | FINITE | ADVERB)


def is_subject_list(words: Words, start: int, end: int) -> bool:
    """ "*Recycling, clean transport and energy saving will* be supported": whether a list that ends with its
    own *and* and then an auxiliary begins here, with nothing but nouns and what they are like in it.
    """
    return listed_verb(words, start, end) >= 0


def listed_verb(words: Words, start: int, end: int) -> int:
    """The auxiliary behind such a list of subjects; -1 where none begins here."""
    parted = joined = False
    other = DETERMINER | SUBJECT | TO | THAT | RELATIVE | SUBORDINATOR | SEMICOLON
    for at in range(start + 1, min(start + TOLD, end - 1)):
        tag = words.tags[at]
        if tag & FINITE or (tag & BASE and words.tags[at + 1] & TO):  # "need to be"
            return at if joined and not words.tags[at - 1] & SEPARATORS else -1
        told = tag & (BASE | THIRD | PAST) and not tag & (NOUN | ADJECTIVE | PARTICIPLE)
        if tag & other or told or (tag & (PREPOSITION if not joined else SEPARATORS)):
            return -1
        parted = parted or bool(tag & COMMA)
        joined = joined or bool(parted and tag & AND)
    return -1


def is_contact(words: Words, first: int, head: int) -> bool:
    """ "the chance we have": a clause on a noun, unless adverbs alone stand before its pronoun."""
    pronoun = words.tags[head - 1] & SUBJECT and not words.tags[head - 2] & PREPOSITION  # "below *it* will"
    return bool(pronoun) and skip_adverbs(words, first) < head - 1


def calls(words: Words, grammar: Grammar, verb: int) -> bool:
    """ "call for", "call on": said to others, no aim of an act."""
    called = words.folded[verb + 1 : verb + 2]
    return has_particle(words, grammar, verb, words.folded[verb]) or not grammar.topics.isdisjoint(called)


def may_hold_verb(words: Words, start: int, end: int) -> bool:
    """Whether what may be a verb or a noun is the only verb there is in a condition: "If demand *falls*"."""
    if any(words.tags[at] & (FINITE | TO | THAT) for at in range(start, end)):
        return False
    return any(
        words.tags[at] & (BASE | THIRD) and words.tags[at] & NOUN and not words.tags[at - 1] & BEFORE_NOUN
        for at in range(start + 1, end)
    )


def sure_verb(words: Words, start: int, end: int) -> int:
    """The auxiliary of a clause whose subject no comma and no clause parts from it, or what is nothing but a
    verb; -1 where neither is.
    """
    for at in range(start, min(start + TOLD, end)):
        tag = words.tags[at]
        told = tag & (THIRD | PAST) and not tag & (NOUN | ADJECTIVE | PARTICIPLE)
        contact = (
            words.tags[at - 1] & SUBJECT and at - 1 > start and words.tags[min(at + 1, end - 1)] & FINITE
        )
        if contact:
            continue  # "the first thing *we do* will be"
        if tag & FINITE or (told and not words.tags[at - 1] & BEFORE_NOUN):
            return at
        if words.tags[at] & (COMMA | SEMICOLON | RELATIVE | SUBORDINATOR | THAT | TO):
            break
    return -1
