"""What stands between brackets, dashes or quotation marks: no verb of the sentence, or one that is told."""

from __future__ import annotations

from itertools import pairwise

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    BE,
    CAPITAL,
    CLOSING,
    COMMA,
    DETERMINER,
    FINITE,
    HAVE,
    MODAL,
    OPENING,
    SEMICOLON,
    SUBJECT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import BASE, FUTURE, GERUND, NOUN, PARTICIPLE, PAST, THIRD
from constancia.statements.spaced.words.single_words import VERB_FORMS
from constancia.statements.spaced.words.words import DASHES, Words

QUOTES = frozenset('«“"')  # what opens a quotation
NEAR = 6  # words from the start of a quotation in which a noun of will stands
LONGEST_QUOTATION = 25  # words; longer ones are sentences of their own, whose verbs count


def join_named(words: Words) -> None:
    """ "The Presidents, Ana Roe, of Utopia; Ian Lee, of Arcadia*;* and the Minister met": between those who
    act together semicolons are commas, where no verb stands before the last of them.
    """
    folded, tags = words.folded, words.tags
    parted = [at for at in range(1, len(tags) - 2) if folded[at] == ";" and tags[at] & SEMICOLON]
    last = next((at for at in reversed(parted) if tags[at + 1] & AND), 0)
    if not last or not tags[0] & DETERMINER or any(_can_tell(tags[at]) for at in range(last)):
        return
    if any(_can_tell(tags[at]) for at in range(last + 2, len(tags))):
        for at in parted:
            tags[at] = COMMA if at <= last else tags[at]


def join_younger(words: Words, rules: Grammar) -> None:
    """ "President Ian Roe*,* Jr. met": a comma in front of what tells father and son apart parts nothing."""
    for at in range(1, len(words.tags) - 1):
        if words.tags[at] & COMMA and words.folded[at + 1] in rules.younger and words.tags[at - 1] & CAPITAL:
            words.tags[at] = CAPITAL


def _can_tell(tag: int) -> bool:
    """Whether a word is a verb that a clause may have, and no noun, name or participle."""
    return bool(tag & (FINITE | PAST | THIRD) and not tag & (NOUN | PARTICIPLE | CAPITAL))


def mark_dashes(words: Words) -> None:
    """What a dash parts or only puts in, in a language that writes them so; the words are changed."""
    _keep_dashes(words)
    _pass_over_dashes(words)
    _part_at_dash(words)


def _keep_dashes(words: Words) -> None:
    """ "the Utopia *–* Arcadia Joint Commission": a dash between the two names of a body parts nothing."""
    tags = words.tags
    for dash in range(2, len(tags) - 2):
        if words.folded[dash] in DASHES and tags[dash - 1] & tags[dash + 1] & tags[dash + 2] & CAPITAL:
            first = dash - 1
            while first and tags[first] & CAPITAL:
                first -= 1
            if tags[first] & DETERMINER:
                tags[dash] = CAPITAL


def _pass_over_dashes(words: Words) -> None:
    """ "we — the leaders of A, and of B — *express*": what is put in between a pronoun, or a modal, and its
    verb.
    """
    folded, tags = words.folded, words.tags
    dashes = [at for at, word in enumerate(folded) if word in DASHES]
    for first, last in pairwise(dashes):
        if not first or not tags[first - 1] & (SUBJECT | MODAL) or last + 1 >= len(tags):
            continue
        if tags[last + 1] & (BASE if tags[first - 1] & MODAL else VERB_FORMS | FINITE):
            tags[first : last + 1] = [ADVERB] * (last + 1 - first)


def _part_at_dash(words: Words) -> None:
    """ "It needs funds – *but* it has none": a dash in front of an *and* parts as a comma does, where no
    other dash closes what it opens, or a verb that is one for sure stands between both.
    """
    tags, last = words.tags, len(words) - 1
    dashes = [at for at, word in enumerate(words.folded) if word in DASHES]
    for first, then in pairwise([*dashes, last]):
        inside = range(first, then)
        told = any(
            tags[at] & (FINITE | THIRD) and (tags[at + 1] & TO or not tags[at] & NOUN) for at in inside
        )
        if 0 < first < last - 1 and tags[first + 1] & AND and (len(dashes) == 1 or told):
            tags[first] = COMMA


def keep_quoted_acts(words: Words, rules: Grammar) -> None:
    """ "prometió “*abrir* un puerto”", "dijo que “*abrirá* un puerto”": the act is told, quoted or not."""
    for at in range(len(words) - 3, 0, -1):
        mark = words.folded[at]
        if mark not in QUOTES or (mark == '"' and words.folded[:at].count(mark) % 2):
            continue
        before, first = words.tags[at - 1], words.tags[at + 1]
        meant = words.folded[at - 1] in rules.marks or before & (PAST | THIRD | FUTURE)
        if first & FUTURE or (meant and first & BASE and not first & NOUN) or _is_will(words, rules, at):
            _pass_over_quotes(words, at)


def _is_will(words: Words, rules: Grammar, at: int) -> bool:
    """ "reafirmaron «la *voluntad de abrir* un puerto»", "su “firme *decisión de abrir*”": a will and what is
    to be done.
    """
    told = words.tags[at - 1] & (PAST | THIRD) or words.folded[at - 1] in rules.possessives
    near = range(at + 1, min(at + NEAR, len(words) - 2))
    noun = next((index for index in near if words.folded[index] in rules.wrappers.noun), -1)
    acts = noun > 0 and words.folded[noun + 1] in rules.marks and words.tags[noun + 2] & BASE
    return bool(told and acts)


def _pass_over_quotes(words: Words, at: int) -> None:
    """The marks of a quotation that opens `at`, as if its words stood in none."""
    closing = (
        end for end in range(at + 2, len(words)) if words.tags[end] & CLOSING or words.folded[end] == '"'
    )
    end = next(closing, -1)
    if end >= 0:
        words.tags[end] = CAPITAL
    for column in (words.starts, words.ends, words.folded, words.tags):
        del column[at]


def mask(words: Words) -> None:
    """Blank what stands between a bracket or quotation mark and its partner."""
    tags = words.tags
    opened = -1
    for index, tag in enumerate(tags):
        if tag & OPENING and opened < 0:
            opened = index
        elif tag & CLOSING and opened >= 0:
            if opened > 0 and index - opened <= LONGEST_QUOTATION:
                masked = ADVERB if _parts_verb(words, opened, index) else CAPITAL
                tags[opened : index + 1] = [masked] * (index + 1 - opened)
            opened = -1


def _parts_verb(words: Words, opened: int, closed: int) -> bool:
    """ "will today *(10 March)* open": whether a bracket stands between an auxiliary and its verb."""
    tags, before = words.tags, opened - 1
    if words.folded[opened] not in "([" or closed + 1 >= len(tags):
        return False
    while before and tags[before] & ADVERB:
        before -= 1
    after = tags[closed + 1]
    if tags[before] & MODAL:
        return bool(after & (BASE | BE | HAVE | ADVERB))
    return bool(tags[before] & (BE | HAVE) and after & (PARTICIPLE | GERUND))
