"""Which word heads a clause: its finite verb among words that may be nouns, adjectives or participles."""

from __future__ import annotations

from collections.abc import Iterator

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    BE,
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
    FIRST,
    GERUND,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    SUBJUNCTIVE,
    THIRD,
)
from constancia.statements.steps import skip_adverbs
from constancia.statements.words import Words

APOSTROPHES = "’'"  # behind a plural: "partners’ investments"
POSSESSIVES = ("’s", "'s")
SEGMENT = 25  # words looked ahead for a certain verb before a doubtful one is taken
_BREAK = COMMA | SEMICOLON | COLON
_ASIDE = 8  # words of an aside, its commas among them
_CASE = SUBORDINATOR | PREPOSITION  # opens an aside that sets a case, or says by what rule
_VERBAL = FINITE | THIRD | PAST | BASE | SUBJUNCTIVE
NO_SUBJECT = PREPOSITION | SUBORDINATOR | AND | RELATIVE | TO | GERUND | ADVERB


def commas(words: Words, start: int, end: int) -> Iterator[int]:
    """The commas between two words."""
    return (index for index in range(start, end) if words.tags[index] & COMMA)


def certain(words: Words, start: int, end: int) -> bool:
    """Whether an auxiliary comes before the next comma, outside relative clauses."""
    pending = 0
    for index in range(start, min(start + SEGMENT, end)):
        tag = words.tags[index]
        if tag & _BREAK:
            return False
        if tag & (RELATIVE | SUBORDINATOR | THAT):
            pending += 1
        elif tag & FINITE and index > start and words.tags[index - 1] & SUBJECT:
            continue  # "condemned the war and said *it is* causing": the verb of a clause inside
        elif tag & FINITE and index > start and words.tags[_before_adverbs(words, index)] & AND:
            return False  # "rose until 2019 and *have* fallen": a second verb, so there is a first
        elif tag & FINITE and not _is_infinitive(words, index):
            if not pending:
                return True
            pending -= 1
    return False


def is_told_of(words: Words, start: int, end: int) -> bool:
    """Whether an infinitive is what a verb behind it tells of: "Abordar la crisis exige que", "Ter uma casa,
    abrigo da família, é".
    """
    pending, parted = 0, False
    for index in range(start, min(start + SEGMENT, end)):
        tag = words.tags[index]
        if tag & COMMA:
            parted, verb = True, skip_adverbs(words, index + 1)
            if verb + 1 < end and words.tags[verb] & BE and not words.tags[verb + 1] & BASE:
                return bool(words.tags[verb] & FINITE)
        elif tag & (SEMICOLON | COLON | AND | BASE) or (parted and tag & _VERBAL):
            return False
        elif tag & (RELATIVE | SUBORDINATOR | THAT):
            pending += 1
        elif tag & THIRD and not tag & (NOUN | ADJECTIVE | PARTICIPLE):
            if not pending:
                return not words.tags[index - 1] & (PREPOSITION | DETERMINER | TO)
            pending -= 1
    return False


def reads_as_verb(words: Words, grammar: Grammar, verb: int, end: int) -> bool:
    """Whether an ambiguous word is a verb by the word behind it; always for other verbs."""
    tag = words.tags[verb]
    if not tag & (NOUN | ADJECTIVE):
        return True
    following = _past_case(words, verb + 1, end)
    if following >= end:
        return False
    after = words.tags[following]
    if after & DETERMINER and not after & PREPOSITION:
        return True
    if words.folded[following] in grammar.object_pronouns:
        return True
    if after & THAT and words.folded[verb] in grammar.performative | grammar.telling:
        return True  # "and stress that"
    if after & AND:
        other = skip_adverbs(words, following + 1)
        return other < end and words.tags[other] & (BASE | NOUN) == BASE
    if after & (_BREAK | FINITE | RELATIVE | SUBORDINATOR):
        return False
    if after & PARTICIPLE and not grammar.direct and _opens_phrase(words, following, end):
        return False  # "support *related to* losses"
    lemma = words.folded[verb]
    if has_particle(words, grammar, verb, lemma):
        return True
    if after & (PREPOSITION | TO):
        return words.folded[following] in grammar.verbs.takes.get(lemma, ())
    return not tag & (MAINLY_NOUN | ADJECTIVE)


def _past_case(words: Words, index: int, end: int) -> int:
    """The first word behind an aside of few words: "support, *where funds allow*, schools"."""
    limit = min(index + _ASIDE, end)
    if index + 1 >= end or not (words.tags[index] & COMMA and words.tags[index + 1] & _CASE):
        return index
    comma = next((at for at in range(index + 2, limit) if words.tags[at] & COMMA), None)
    return index if comma is None else comma + 1


def _opens_phrase(words: Words, participle: int, end: int) -> bool:
    """Whether a preposition or an infinitive's mark stands behind a form in -ed: it describes a noun."""
    return participle + 1 < end and bool(words.tags[participle + 1] & (PREPOSITION | TO))


def has_particle(words: Words, grammar: Grammar, verb: int, lemma: str) -> bool:
    """Whether the word is followed by what makes it a verb of its own: "look forward"."""
    return any(
        tuple(words.folded[verb + 1 : verb + 1 + len(particle)]) == particle
        for particle in grammar.verbs.particles.get(lemma, ())
    )


def finite(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """The first verb that can head the clause from `start`; -1 where there is none.

    Each relative or subordinate clause in between takes one verb for itself. A form in -ed before a
    preposition is taken only where nothing else is found: it may as well be a participle.
    """
    found = _finite(words, grammar, start, end, strict=True)
    return found if found >= 0 else _finite(words, grammar, start, end, strict=False)


def strictly_finite(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """The same, but no form that may be a participle."""
    return _finite(words, grammar, start, end, strict=True)


def _finite(words: Words, grammar: Grammar, start: int, end: int, *, strict: bool) -> int:
    """`pending` counts the relative and subordinate clauses whose verb is still to come; `taken` is the
    last auxiliary that was one of theirs.
    """
    pending, taken, skipped, timed = 0, -1, -1, False
    for index in range(start, end):
        tag = words.tags[index]
        if tag & SEMICOLON:
            return -1
        if tag & (RELATIVE | SUBORDINATOR | THAT):
            pending += _takes_verb(words, grammar, index, start, end)
        elif index > start and opens_time(words, grammar, index, end):
            pending, timed = pending + 1, True
        elif tag & FIRST and tag & FINITE:
            if not pending or not words.tags[_before_adverbs(words, index)] & (THAT | RELATIVE):
                return index
            pending -= 1  # "a medida que assinarei será"
        elif tag & _VERBAL and _heads(words, grammar, index, start, end, pending=pending, strict=strict):
            if index > start and _before_adverbs(words, index) == taken:
                skipped = index if skipped < 0 and not timed else skipped
                continue  # "which *was set* up": its auxiliary was that clause's verb already
            if not pending and not _is_contact(words, grammar, index, start, end):
                return index
            if not pending:
                taken = index
                continue
            pending -= 1
            taken = index if tag & (BE | HAVE | MODAL) else -1
    return skipped


def opens_time(words: Words, grammar: Grammar, index: int, end: int) -> bool:
    """ "defeat threats *before they* are seen": a preposition that opens a clause of its own."""
    if grammar.direct or not words.tags[index] & PREPOSITION or index + 1 >= end:
        return False
    return bool(words.tags[index + 1] & SUBJECT) and words.folded[index] in grammar.conjunctive


def _is_contact(words: Words, grammar: Grammar, index: int, start: int, end: int) -> bool:
    """ "The work we *carry* out will build", "the steps they *took* have helped": the verb of a clause on the
    noun before its pronoun, where an auxiliary follows.
    """
    pronoun = _before_adverbs(words, index)
    if grammar.direct or pronoun < start + 2 or not words.tags[pronoun] & SUBJECT:
        return False
    if words.tags[pronoun - 1] & (NO_SUBJECT | _BREAK | CAPITAL | THAT):
        return False
    return certain(words, index + 1, end)


def _before_adverbs(words: Words, index: int) -> int:
    """The word before a word and its adverbs."""
    index -= 1
    while index > 0 and words.tags[index] & ADVERB:
        index -= 1
    return index


def _heads(
    words: Words, grammar: Grammar, index: int, start: int, end: int, *, pending: int, strict: bool
) -> bool:
    """Whether a form is the verb of a clause: the main one, or where some are pending, one of those."""
    tag = words.tags[index]
    if tag & FINITE:
        return not _is_infinitive(words, index)
    if tag & SUBJUNCTIVE and not tag & THIRD:
        return pending > 0 or bool(start and words.tags[start - 1] & (RELATIVE | THAT | SUBORDINATOR))
    if grammar.direct and tag & BASE:
        return False
    if index and words.tags[index - 1] & (RELATIVE | THAT) and (pending or index == start):
        return True
    if index == start and (not grammar.direct or tag & NOUN):
        return False
    if not doubtful(words, grammar, index, start, end):
        return False
    return pending > 0 or not strict or not _uncertain(words, grammar, index, end)


def _takes_verb(words: Words, grammar: Grammar, index: int, start: int, end: int) -> bool:
    """Whether a relative or subordinating word opens a clause with a verb, unlike "while ensuring", "Since
    our second meeting, ".
    """
    if words.folded[index] in grammar.conjunctive and not _has_verb(words, index, end):
        return False
    if words.tags[index] & THAT:
        return (
            index > start and not words.tags[index - 1] & (PREPOSITION | TO) and _has_verb(words, index, end)
        )
    following = skip_adverbs(words, index + 1)
    return following >= end or not words.tags[following] & (GERUND | PARTICIPLE | PREPOSITION | _BREAK | TO)


def _has_verb(words: Words, index: int, end: int) -> bool:
    """Whether a verb comes before the next comma: none does behind the "that" of "achieve that goal, "."""
    for at in range(index + 1, min(index + SEGMENT, end)):
        if words.tags[at] & _BREAK:
            return False
        if words.tags[at] & _VERBAL and not _qualifies(words, at):
            return True
    return True


def _qualifies(words: Words, index: int) -> bool:
    """ "the *last* summit", "the *start*": what may be a verb, yet is or tells of a noun."""
    tag, before = words.tags[index], words.tags[index - 1] & (DETERMINER | PREPOSITION)
    return not tag & FINITE and bool(tag & (ADJECTIVE | NOUN)) and before == DETERMINER


def _uncertain(words: Words, grammar: Grammar, index: int, end: int) -> bool:
    """A form in -ed before a preposition or a particle ("the projects funded under"); a noun's plural
    before a preposition ("dignified lives in").
    """
    tag = words.tags[index]
    if tag & THIRD and tag & NOUN and index + 1 < end and not words.tags[index - 1] & (SUBJECT | CAPITAL):
        return bool(words.tags[index + 1] & PREPOSITION)
    if not tag & PARTICIPLE or tag & BASE or index + 1 >= end or words.tags[index - 1] & SUBJECT:
        return False
    lemma = grammar.verbs.lemma(words.folded[index], PARTICIPLE)
    if lemma in grammar.intransitive or _commits(words, grammar, index, lemma):
        return False
    if words.tags[index + 1] & (PREPOSITION | TO):
        return True
    return has_particle(words, grammar, index, lemma)


def _commits(words: Words, grammar: Grammar, index: int, lemma: str) -> bool:
    """ "the leaders committed to continue": a promise, unlike "the funds committed to schools"."""
    behind = words.tags[index + 1 : index + 3]
    if lemma not in grammar.wrappers.committing or len(behind) < 2 or not behind[0] & TO:
        return False
    return bool(behind[1] & (BASE | GERUND) and not behind[1] & NOUN)


def _is_infinitive(words: Words, index: int) -> bool:
    """ "to have", "will have": no verb of its own clause."""
    before = index - 1
    while before >= 0 and words.tags[before] & ADVERB:
        before -= 1
    return before >= 0 and bool(
        words.tags[before] & TO or (words.tags[before] & MODAL and words.tags[index] & HAVE)
    )


def doubtful(words: Words, grammar: Grammar, index: int, start: int, end: int) -> bool:
    """Whether a lexical form at `index`, not marked by an auxiliary, is the clause's verb."""
    tag, before = words.tags[index], index - 1
    while before > start and words.tags[before] & ADVERB:
        before -= 1
    if before > start + 1 and words.folded[before] in grammar.floating and not tag & NOUN:
        before -= 1
    previous = words.tags[before]
    if words.folded[before] in grammar.reflexive or words.folded[index - 1] in grammar.reflexive:
        return True
    told = tag & (THIRD | PAST) and not tag & (NOUN | ADJECTIVE | PARTICIPLE | BASE)
    if grammar.direct and told and (index == start or (previous & ADVERB and before == start)):
        return True  # "Además, *acordaron*", "Também *cabe*"
    if previous & ADVERB or (grammar.direct and tag & BASE):
        return bool(tag & THIRD) and words.folded[before] in grammar.days and before == start
    if previous & (SUBJECT | RELATIVE):
        return True
    if words.folded[before].endswith(POSSESSIVES):
        return False  # "the company's *planned* investments include"
    if tag & PARTICIPLE and not grammar.direct and _is_object(words, before, start, index, end):
        return False
    if previous & COMMA and _told_alone(words, grammar, index, start, before):
        return True
    if previous & COMMA and _parted(words, grammar, index, start, before):
        return True
    if previous & COMMA and _closes_aside(words, start, before):
        return _behind_aside(words, index, start, end)
    if previous & (TO | MODAL | PREPOSITION | AND | _BREAK | THAT | DETERMINER):
        return _behind_pronoun(words.folded[before], tag, grammar)
    if tag & THIRD:
        return _third(words, grammar, index, before, end)
    if tag & BASE:
        return not grammar.direct and _plural(words, grammar, index, before, start, end)
    return _past(words, grammar, index, end)


def _is_object(words: Words, gerund: int, start: int, index: int, end: int) -> bool:
    """ "Generating broadly *shared* prosperity hinges on": a form in -ed that tells of what is generated."""
    if words.tags[gerund] & (GERUND | NOUN) != GERUND or index + 1 >= end:
        return False
    if gerund > start and not words.tags[gerund - 1] & (_VERBAL | PREPOSITION | TO | AND):
        return False  # "The meeting advanced"
    return not words.tags[index + 1] & (DETERMINER | PREPOSITION | _BREAK)


def _told_alone(words: Words, grammar: Grammar, index: int, start: int, comma: int) -> bool:
    """ "Nesse sentido, aprovaram a criação", "Para tal, necessita de apoio": a verb without a subject, right
    behind the first comma, which closes what is fronted.
    """
    form = words.tags[index] & (PAST | PARTICIPLE | NOUN | ADJECTIVE | THIRD)
    behind = words.tags[index + 1] if index + 1 < len(words) else 0
    followed = behind & (DETERMINER | PREPOSITION | BASE | THAT | TO)
    if not grammar.direct or not (form == PAST or (form == THIRD and followed)):
        return False
    opened = words.tags[start] & NO_SUBJECT or words.folded[start] in grammar.fronting
    fronted = opened or not grammar.moments.isdisjoint(words.folded[start:comma])
    return bool(fronted) and next(commas(words, start, comma), None) is None


def _parted(words: Words, grammar: Grammar, index: int, start: int, comma: int) -> bool:
    """ "El cambio de la matriz contemplado en el plan, *establece* que": a verb that one comma alone parts
    from its subject.
    """
    tag = words.tags[index] & (THIRD | PAST | PARTICIPLE | NOUN | ADJECTIVE | BASE)
    if not grammar.direct or tag != THIRD or index + 1 >= len(words):
        return False
    if words.tags[start] & (DETERMINER | PREPOSITION) != DETERMINER:
        return False
    if not words.tags[index + 1] & (THAT | DETERMINER | PREPOSITION):
        return False
    timely = not grammar.moments.isdisjoint(words.folded[start:comma])
    return not timely and next(commas(words, start, comma), None) is None


def _behind_pronoun(word: str, tag: int, grammar: Grammar) -> bool:
    """ "this supports", "both support": a determiner that stands for its noun."""
    plural, singular = grammar.pronominal, grammar.pronominal_singular
    return bool(tag & BASE and word in plural) or bool(tag & THIRD and word in singular)


def _closes_aside(words: Words, start: int, comma: int) -> bool:
    """Whether a comma ends what was put in behind the subject: "We, the leaders of the region, "."""
    parted = commas(words, max(start, comma - 2 * SEGMENT), comma)
    if words.tags[start] & NO_SUBJECT:  # "In May, in Lima, the ministers, led by X, met"
        opened = (at for at in parted if words.tags[at + 1] & (DETERMINER | NO_SUBJECT) == DETERMINER)
        if next(opened, None) is None:
            return False
    return next(parted, None) is not None


def _behind_aside(words: Words, index: int, start: int, end: int) -> bool:
    """Whether a form behind "We, the leaders, " is the verb: not another noun, nor another aside in -ed."""
    tag = words.tags[index]
    if words.tags[start] & SUBJECT:
        return not tag & NOUN or _takes_object(words, index, end)
    if tag & PARTICIPLE:
        following = skip_adverbs(words, index + 1)
        return (
            following < end
            and not words.tags[following] & (PREPOSITION | TO)
            and not certain(words, index + 1, end)
        )
    return not tag & (NOUN | ADJECTIVE)


def _takes_object(words: Words, index: int, end: int) -> bool:
    """ "We, the governments of the region, *share* history": what else may be a noun, before another."""
    if words.tags[index] & MAINLY_NOUN or index + 1 >= end or certain(words, index + 1, end):
        return False
    after = words.tags[index + 1]
    return bool(after & DETERMINER) or not after & (_BREAK | AND | PREPOSITION | RELATIVE | THAT | _VERBAL)


def _third(words: Words, grammar: Grammar, index: int, before: int, end: int) -> bool:
    tag = words.tags[index]
    if not tag & NOUN:
        return True
    if index + 1 >= end:
        return False
    after = words.tags[index + 1]
    lemma = grammar.verbs.lemma(words.folded[index], THIRD)
    if has_particle(words, grammar, index, lemma):
        return True
    if after & (_BREAK | AND | FINITE | RELATIVE) or (after & ADVERB and not after & DETERMINER):
        return False
    if words.folded[index + 1] in APOSTROPHES or _opens_contact(words, index + 1, end):
        return False
    if after & THAT:
        return index + 2 < end and not words.tags[index + 2] & (FINITE | THIRD | BASE)
    if after & DETERMINER:
        return not certain(words, index + 1, end)
    if after & (PREPOSITION | TO):
        return words.folded[index + 1] in grammar.verbs.takes.get(lemma, ()) and not certain(
            words, index + 1, end
        )
    named = words.tags[before] & CAPITAL or not (tag & MAINLY_NOUN)
    return bool(named) and not certain(words, index + 1, end)


def _opens_contact(words: Words, pronoun: int, end: int) -> bool:
    """Whether a clause on the noun before begins: "the ties *we have*"."""
    verb = skip_adverbs(words, pronoun + 1)
    return verb < end and bool(words.tags[pronoun] & SUBJECT and words.tags[verb] & (FINITE | BASE))


def _plural(words: Words, grammar: Grammar, index: int, before: int, start: int, end: int) -> bool:
    tag = words.tags[index]
    word = words.folded[before]
    plural = (
        _is_plural(word, grammar)
        or word in grammar.plural
        or words.tags[before] & CAPITAL
        or _is_plural(_head_noun(words, start, before), grammar)
        or _is_pair(words, max(start, before - SEGMENT), before)
    )
    if not tag & (NOUN | ADJECTIVE):
        return bool(plural)
    if not plural or index + 1 >= end or _is_qualified(words, before):
        return False
    if has_particle(words, grammar, index, words.folded[index]):
        return True
    following = skip_adverbs(words, index + 1)
    if following >= end or certain(words, index + 1, end):
        return False
    after = words.tags[following]
    if after & DETERMINER:
        return True
    if after & (TO | PREPOSITION):
        return words.folded[following] in grammar.verbs.takes.get(words.folded[index], ())
    if after & (_BREAK | AND | RELATIVE | SUBORDINATOR | THIRD):
        return False
    if tag & ADJECTIVE and not tag & NOUN:
        return _is_plural(word, grammar)  # "These deals *secure* commitments"
    return not tag & (MAINLY_NOUN | ADJECTIVE)


def _is_qualified(words: Words, adjective: int) -> bool:
    """ "our close *partner*": behind an article and what may be a verb but for it, a noun."""
    return bool(adjective and words.tags[adjective] & ADJECTIVE and words.tags[adjective - 1] & DETERMINER)


def _is_pair(words: Words, start: int, end: int) -> bool:
    """Whether an *and* joins nouns before `end`: not two infinitives, as in "to build and to run the"."""
    joined = False
    for index in range(start, end):
        tag = words.tags[index]
        joined = not tag & TO and (joined or bool(tag & AND))
    return joined


def _is_plural(word: str, grammar: Grammar) -> bool:
    return word.endswith(grammar.plural_endings) and not word.endswith(grammar.singular_endings)


def _head_noun(words: Words, start: int, before: int) -> str:
    """The noun of a subject: what stands before its first preposition or relative."""
    for index in range(start + 1, before):
        if words.tags[index] & (PREPOSITION | RELATIVE | THAT):
            return words.folded[index - 1]
    return words.folded[before]


def _past(words: Words, grammar: Grammar, index: int, end: int) -> bool:
    if index + 1 < end and words.folded[index + 1] in grammar.agent and words.tags[index] & PARTICIPLE:
        return False
    return not certain(words, index + 1, end)
