"""Steps over the words of a sentence: past adverbs, the numbers of run-in lists, and what is put in."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    BE,
    CAPITAL,
    COLON,
    COMMA,
    DETERMINER,
    FINITE,
    PREPOSITION,
    SEMICOLON,
    SUBJECT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import ADJECTIVE, BASE, NOUN, PARTICIPLE
from constancia.statements.spaced.words.words import Words

ASIDE = 22  # words put in between a verb and its infinitive
BEGINS = DETERMINER | SUBJECT | CAPITAL  # what a subject may begin with
LONGEST_NUMBER = 4  # signs of a number in a run-in list, as in "(viii)"
_ROMAN = frozenset("ivxlc")
NEAR = 8  # words between a verb and the noun that makes both a wrapper: "reaffirm our shared commitment to"


def skip_adverbs(words: Words, index: int) -> int:
    """The first word from `index` on that is no adverb; the number of words where there is none."""
    tags, end = words.tags, len(words.tags)
    while index < end and tags[index] & ADVERB:
        index += 1
        if index + 1 < end and tags[index] & AND and tags[index + 1] & ADVERB:
            index += 1
        elif index + 2 < end and tags[index] & COMMA and tags[index + 1] & ADVERB:
            index = _last_adverb(words, index)
    return index


def _last_adverb(words: Words, comma: int) -> int:
    """ "shall strictly, promptly(,) *and* fully carry out": the last adverb of a list with its *and*; the
    comma itself where what stands behind it is none.
    """
    tags, end, at = words.tags, len(words.tags), comma
    while at + 2 < end and tags[at] & COMMA and tags[at + 1] & ADVERB:
        at += 2
    at += bool(at + 1 < end and tags[at] & COMMA)
    return at + 1 if at + 1 < end and tags[at] & AND and tags[at + 1] & ADVERB else comma


def past_address(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """ "Mr Speaker, Sir, *I* propose": past whom a speech addresses in front."""
    while start < end and words.folded[start] in grammar.addressing:
        at = start + 1
        while at < end and (words.folded[at] in grammar.addressed or words.folded[at] == "."):
            at += 1
        if at + 1 >= end or not words.tags[at] & COMMA:
            break
        start = at + 1
    return start


def past_connective(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """Past what joins a sentence to the one before without a comma: "So the Parties", "Además se abrirán"."""
    for phrase in grammar.connectives.get(words.folded[start], ()) if start < end else ():
        behind = start + len(phrase)
        if behind < end and tuple(words.folded[start:behind]) == phrase:
            after = words.tags[behind]
            if not after & (COMMA | PREPOSITION | TO) if grammar.direct else after & BEGINS:
                return behind
    return start


def past_number(words: Words, index: int) -> int:
    """Past a number in brackets that stands in a run-in list: "; (2) "."""
    folded, end = words.folded, index + 3
    if end >= len(folded) or folded[index] != "(" or folded[index + 2] != ")":
        return index
    number = folded[index + 1]
    counts = number.isdigit() or len(number) == 1 or _ROMAN.issuperset(number)
    return end if counts and len(number) <= LONGEST_NUMBER else index


def past_moment(words: Words, grammar: Grammar, index: int) -> int:
    """ "will *this year* lay", "will *later this month* open": past a time in front of the verb."""
    end = index + 2
    if grammar.direct or end >= len(words) or words.folded[index + 1] not in grammar.moments:
        return index
    verb = skip_adverbs(words, end)
    timed = words.tags[index] & DETERMINER and verb < len(words) and words.tags[verb] & (BASE | BE)
    return verb if timed else index


def past_colon(words: Words, index: int) -> int:
    """ "will: (1) plant", "will (1) plant": the word behind the colon and the number of a run-in list."""
    return past_number(words, index + bool(index < len(words) and words.tags[index] & COLON))


def past_inset(words: Words, index: int) -> int:
    """ "do, *however,* propose": past an adverb between commas, or the index itself."""
    if index >= len(words) or not words.tags[index] & COMMA:
        return index
    end = skip_adverbs(words, index + 1)
    inset = index + 1 < end < len(words) and words.tags[end] & COMMA
    return skip_adverbs(words, end + 1) if inset else index


def is_bare(words: Words, index: int) -> bool:
    """Whether a verb without its mark stands here, and no noun."""
    return index < len(words) and words.tags[index] & (BASE | NOUN) == BASE


def particle(words: Words, grammar: Grammar, verb: int, lemma: str) -> tuple[str, ...]:
    """The words right behind a verb that make it another ("look *forward*"); none where it has none."""
    for listed in grammar.verbs.particles.get(lemma, ()):
        if tuple(words.folded[verb + 1 : verb + 1 + len(listed)]) == listed:
            return listed
    return ()


def past_aside(words: Words, comma: int) -> int:
    """ "Serão, *até 2030*, criadas": the participle behind what is put in; the index itself without one."""
    if comma >= len(words) or not words.tags[comma] & COMMA:
        return comma
    for index in range(comma + 1, min(comma + NEAR, len(words) - 1)):
        tag, behind = words.tags[index], skip_adverbs(words, index + 1)
        if tag & (FINITE | SEMICOLON):
            break
        if tag & COMMA:
            done = behind < len(words) and words.tags[behind] & (PARTICIPLE | NOUN | ADJECTIVE) == PARTICIPLE
            return behind if done else comma
    return comma


def bare_behind_asides(words: Words, index: int) -> int:
    """ "shall, where practicable, notify": the bare verb behind the commas, or the index itself. What only
    looks like a verb ("shall, *subject* to the law, notify") is one where no other comes.
    """
    if index >= len(words) or not words.tags[index] & COMMA:
        return index
    doubtful = index
    for at in range(index + 1, min(index + 2 * ASIDE, len(words))):
        if words.tags[at] & COLON:  # "shall, among other things: (a) notify"
            verb = past_colon(words, at)
            return verb if verb < len(words) and words.tags[verb] & BASE else index
        tag = words.tags[skip_adverbs(words, at) % len(words)]
        if words.tags[at - 1] & COMMA and tag & BASE:
            if at > index + 1 or not tag & NOUN:
                return at
            doubtful = at
    return doubtful


def behind_aside(words: Words, comma: int) -> int:
    """ "intend, within their means, to": the word behind the second comma, if a verb comes."""
    for index in range(comma + 1, min(comma + ASIDE, len(words) - 1)):
        if words.tags[index] & COMMA:
            return index + 1 if words.tags[index + 1] & (TO | BASE) else comma
    return comma


def list_goes_on(words: Words, separator: int) -> bool:
    """Whether a verb stands right behind a comma or an *and*."""
    index = separator + 1
    while index < len(words) and words.tags[index] & (AND | ADVERB):
        index += 1
    return index < len(words) and bool(words.tags[index] & BASE) and not words.tags[index] & NOUN


def mark_behind(words: Words, index: int) -> int:
    """The infinitive's mark behind a noun and its adjectives, or the comma behind what parts it from its verb
    ("a intenção *de, até 2030,* abrir"); -1 where none follows.
    """
    for to in range(index, min(index + NEAR, len(words))):
        if words.tags[to] & TO:
            return to
        if words.tags[to] & COMMA and to == index:
            behind = behind_aside(words, to)
            return behind if words.tags[behind] & TO else -1
        if words.tags[to] & COMMA and words.tags[to - 1] & PREPOSITION:
            behind = behind_aside(words, to)
            return behind - 1 if words.tags[behind] & (BASE | NOUN) == BASE else -1
        named = (
            to + 1 < len(words) and words.tags[to + 1] & PREPOSITION
        )  # "compromiso de A y *de* B de abrir"
        named = named or (to + 1 < len(words) and not words.tags[to + 1] & ~ADJECTIVE)
        if words.tags[to] & (COMMA | FINITE) or (words.tags[to] & AND and not named):
            break
    return -1
