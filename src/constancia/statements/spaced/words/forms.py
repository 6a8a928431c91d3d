"""What an ambiguous form is where it stands: a verb, or a noun, an adjective or a participle."""

from __future__ import annotations

from collections.abc import Iterator

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    CAPITAL,
    COLON,
    COMMA,
    DETERMINER,
    FINITE,
    HAVE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    GERUND,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    SUBJUNCTIVE,
    THIRD,
)
from constancia.statements.spaced.words.steps import particle, skip_adverbs
from constancia.statements.spaced.words.words import Words

APOSTROPHES = "’'"  # behind a plural: "partners’ investments"
SEGMENT = 25  # words looked ahead for a certain verb before a doubtful one is taken
BREAK = COMMA | SEMICOLON | COLON
VERBAL = FINITE | THIRD | PAST | BASE | SUBJUNCTIVE
NO_SUBJECT = PREPOSITION | SUBORDINATOR | AND | RELATIVE | TO | GERUND | ADVERB
_ASIDE = 8  # words of an aside, its commas among them
_CASE = SUBORDINATOR | PREPOSITION  # opens an aside that sets a case, or says by what rule


def commas(words: Words, start: int, end: int) -> Iterator[int]:
    """The commas between two words."""
    return (index for index in range(start, end) if words.tags[index] & COMMA)


def certain(words: Words, start: int, end: int) -> bool:
    """Whether an auxiliary comes before the next comma, outside relative clauses."""
    pending = 0
    for index in range(start, min(start + SEGMENT, end)):
        tag = words.tags[index]
        if tag & BREAK:
            return False
        if tag & (RELATIVE | SUBORDINATOR | THAT):
            pending += 1
        elif tag & FINITE and index > start and words.tags[index - 1] & SUBJECT:
            continue  # "condemned the war and said *it is* causing": the verb of a clause inside
        elif tag & FINITE and index > start and words.tags[before_adverbs(words, index)] & AND:
            return False  # "rose until 2019 and *have* fallen": a second verb, so there is a first
        elif tag & FINITE and not is_infinitive(words, index):
            if not pending:
                return True
            pending -= 1
    return False


def past_case(words: Words, index: int, end: int) -> int:
    """The first word behind an aside of few words: "support, *where funds allow*, schools"."""
    limit = min(index + _ASIDE, end)
    if index + 1 >= end or not (words.tags[index] & COMMA and words.tags[index + 1] & (_CASE | ADVERB)):
        return index
    comma = next((at for at in range(index + 2, limit) if words.tags[at] & COMMA), None)
    return index if comma is None else comma + 1


def opens_phrase(words: Words, participle: int, end: int) -> bool:
    """Whether a preposition or an infinitive's mark stands behind a form in -ed: it describes a noun."""
    return participle + 1 < end and bool(words.tags[participle + 1] & (PREPOSITION | TO))


def has_particle(words: Words, grammar: Grammar, verb: int, lemma: str) -> bool:
    """Whether the word is followed by what makes it a verb of its own: "look forward"."""
    return bool(particle(words, grammar, verb, lemma))


def is_third(words: Words, grammar: Grammar, index: int, before: int, end: int) -> bool:
    """Whether a form in the third person behind `before` is a verb: not the plural of a noun."""
    tag = words.tags[index]
    if not tag & NOUN:
        return True
    if index + 1 >= end:
        return False
    after = words.tags[index + 1]
    lemma = grammar.verbs.lemma(words.folded[index], THIRD)
    adverb = index - before > 1 and not words.tags[index - 1] & DETERMINER and not grammar.direct
    if adverb and not after & (BREAK | FINITE | RELATIVE) and words.folded[index - 1] in grammar.midway:
        return not certain(words, index + 1, end)  # "Governing *also means* listening"
    if words.folded[index + 1] in grammar.restricting and not grammar.comparing.isdisjoint(
        words.folded[index + 2 : index + 3]
    ):
        return False  # "external *influences* such as"
    if has_particle(words, grammar, index, lemma):
        return True
    described = after & PARTICIPLE and not grammar.direct and opens_phrase(words, index + 1, end)
    if described and lemma not in grammar.wrappers.copula:
        return False  # "integrity *safeguards* related to", "*measures* aimed at"
    if _pairs_up(words, index + 1, end):
        return True
    if after & (BREAK | AND | FINITE | RELATIVE) or (after & ADVERB and not after & DETERMINER):
        return False
    if words.folded[index + 1] in APOSTROPHES or _opens_contact(words, index + 1, end):
        return False
    if after & THAT:
        return _says_that(words, grammar, index + 2, before, end, lemma)
    if after & DETERMINER and lemma in grammar.telling and words.tags[before] & CAPITAL:
        return True  # "Utopia *hopes* the donors will follow"
    if after & DETERMINER:
        return not certain(words, index + 1, end)
    if after & (PREPOSITION | TO):
        return words.folded[index + 1] in grammar.verbs.takes.get(lemma, ()) and not certain(
            words, index + 1, end
        )
    named = words.tags[before] & CAPITAL or not (tag & MAINLY_NOUN)
    return bool(named) and not certain(words, index + 1, end)


def _pairs_up(words: Words, joint: int, end: int) -> bool:
    """ "The Union regrets*, but respects the* decision": whether another form shares an object."""
    second = joint + 2
    if second + 1 >= end or not (words.tags[joint] & COMMA and words.tags[joint + 1] & AND):
        return False
    return bool(words.tags[second] & THIRD and words.tags[second + 1] & DETERMINER)


def _says_that(words: Words, grammar: Grammar, told: int, before: int, end: int, lemma: str) -> bool:
    """ "The Ministry *notes* that trade has grown", no "the notes that are sold": whether a clause of its own
    stands behind *that*, also where its first word may be a verb.
    """
    if told >= end or words.tags[told] & FINITE:
        return False
    if not words.tags[told] & (THIRD | BASE):
        return True
    says = lemma in grammar.telling or lemma in grammar.operative
    named = words.tags[before] & CAPITAL or certain(words, told, end)
    return says and bool(words.tags[told] & NOUN and named)


def _opens_contact(words: Words, pronoun: int, end: int) -> bool:
    """Whether a clause on the noun before begins: "the ties *we have*"."""
    verb = skip_adverbs(words, pronoun + 1)
    return verb < end and bool(words.tags[pronoun] & SUBJECT and words.tags[verb] & (FINITE | BASE))


def is_plural_verb(words: Words, grammar: Grammar, index: int, before: int, start: int, end: int) -> bool:
    """Whether a bare form behind `before` is a verb of a plural subject: not a noun or an adjective."""
    tag = words.tags[index]
    word = words.folded[before]
    if _is_helped(words, grammar, start, index):
        return False
    plural = (
        is_plural(word, grammar)
        or word in grammar.plural
        or words.tags[before] & CAPITAL
        or is_plural(_head_noun(words, grammar, start, before), grammar)
        or _is_pair(words, max(start, before - SEGMENT), before)
    )
    if not tag & (NOUN | ADJECTIVE):
        return bool(plural)
    struggles = before < index - 1 and words.folded[index] in grammar.intransitive
    if plural and struggles and (index + 1 >= end or words.tags[index + 1] & BREAK):
        return True  # "many families *still struggle*"
    if not plural or index + 1 >= end or _is_qualified(words, grammar, before):
        return False
    if has_particle(words, grammar, index, words.folded[index]):
        return True
    following = skip_adverbs(words, index + 1)
    if following >= end or certain(words, index + 1, end):
        return False
    after = words.tags[following]
    if (after | words.tags[index + 1]) & DETERMINER:
        return True
    if after & (TO | PREPOSITION):
        return words.folded[following] in grammar.verbs.takes.get(words.folded[index], ())
    if after & (BREAK | AND | RELATIVE | SUBORDINATOR | THIRD):
        return False
    if tag & ADJECTIVE and not tag & NOUN:
        return is_plural(word, grammar)  # "These deals *secure* commitments"
    return not tag & (MAINLY_NOUN | ADJECTIVE)


def _is_helped(words: Words, grammar: Grammar, start: int, index: int) -> bool:
    """ "a package *to help* small islands *recover*": the verb of those that an infinitive helps."""
    for at in range(index - 1, start, -1):
        if words.tags[at] & (BREAK | FINITE):
            return False
        if words.folded[at] in grammar.bare:
            return bool(words.tags[at - 1] & TO)
    return False


def _is_qualified(words: Words, grammar: Grammar, adjective: int) -> bool:
    """ "our close *partner*", "a sustained *focus*": behind an article and what may be a verb but for it, a
    noun, and so behind a word that ends as an adjective does: "meaningful *work*".
    """
    tag, article = words.tags[adjective], words.tags[adjective - 1] & DETERMINER if adjective else 0
    if not tag and words.folded[adjective].endswith(grammar.describing_endings or ("\0",)):
        return True
    participle = tag & PARTICIPLE and words.folded[adjective - 1] in grammar.indefinite
    return bool(article and (tag & ADJECTIVE or participle))


def _is_pair(words: Words, start: int, end: int) -> bool:
    """Whether an *and* joins nouns before `end`: not two infinitives, as in "to build and to run the"."""
    joined = False
    for index in range(start, end):
        tag = words.tags[index]
        joined = not tag & TO and (joined or bool(tag & AND))
    return joined


def is_plural(word: str, grammar: Grammar) -> bool:
    """Whether a word ends as the plural of a noun does."""
    return word.endswith(grammar.plural_endings) and not word.endswith(grammar.singular_endings)


def _head_noun(words: Words, grammar: Grammar, start: int, before: int) -> str:
    """The noun of a subject: what stands before its first preposition or relative, or, where it is no
    plural, before an infinitive.
    """
    for index in range(start + 1, before):
        noun = words.tags[index] & (PREPOSITION | RELATIVE | THAT)
        led = not is_plural(words.folded[index - 1], grammar) or not words.tags[index + 1] & (BASE | FINITE)
        if noun or (words.tags[index] & TO and led):
            return words.folded[index - 1]
    return words.folded[before]


def is_past(words: Words, grammar: Grammar, index: int, end: int) -> bool:
    """Whether a form in the past is the verb: not a participle with its agent, nor before a certain verb."""
    if index + 1 < end and words.folded[index + 1] in grammar.agent and words.tags[index] & PARTICIPLE:
        return False
    if not words.tags[index] & PARTICIPLE or _settles_to(words, grammar, index):
        return True
    if _foretells(words, grammar, index, end):
        return True
    return not certain(words, index + 1, end)


def _settles_to(words: Words, grammar: Grammar, index: int) -> bool:
    """ "Ghana *agreed to lift* the ban as soon as the review is over": a name right before a verb of will."""
    if not index or index + 2 >= len(words) or not words.tags[index - 1] & CAPITAL:
        return False
    willing = grammar.verbs.lemma(words.folded[index], PARTICIPLE) in grammar.wrappers.infinitive
    return willing and bool(words.tags[index + 1] & TO and words.tags[index + 2] & BASE)


def _foretells(words: Words, grammar: Grammar, index: int, end: int) -> bool:
    """ "The Minister *announced* Utopia would lend": no time behind it ("announced this week")."""
    if grammar.direct or index + 2 >= end or not words.tags[index + 1] & (CAPITAL | DETERMINER):
        return False
    told = grammar.wrappers.foretelling | grammar.wrappers.resolving & grammar.wrappers.infinitive
    if grammar.verbs.lemma(words.folded[index], PARTICIPLE) not in told:
        return False
    timed = words.folded[index + 2] in grammar.moments or words.folded[index + 1] in grammar.moments
    return not timed and certain(words, index + 1, end)


def before_adverbs(words: Words, index: int) -> int:
    """The word before a word and its adverbs."""
    index -= 1
    while index > 0 and words.tags[index] & ADVERB:
        index -= 1
    return index


def is_infinitive(words: Words, index: int) -> bool:
    """ "to have", "will have": no verb of its own clause."""
    before = index - 1
    while before >= 0 and words.tags[before] & ADVERB:
        before -= 1
    return before >= 0 and bool(
        words.tags[before] & TO or (words.tags[before] & MODAL and words.tags[index] & HAVE)
    )
