"""Where the main clause of a stretch begins: what is fronted, the subject, the first verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    FUTURE,
    GERUND,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    SUBJUNCTIVE,
    THIRD,
)
from constancia.statements.groups import skip_adverbs
from constancia.statements.words import Words

LONGEST_NAME = 5  # words of a name in a list of subjects
SEGMENT = 25  # words looked ahead for a certain verb before a doubtful one is taken
_BREAK = COMMA | SEMICOLON | COLON
_VERBAL = FINITE | THIRD | PAST | BASE | SUBJUNCTIVE
_BEGINS = DETERMINER | SUBJECT | CAPITAL  # what a subject may begin with
_NO_SUBJECT = PREPOSITION | SUBORDINATOR | AND | RELATIVE | TO | GERUND | ADVERB


@dataclass(frozen=True, slots=True)
class Opening:
    """One clause's beginning: its first verb at `head` in `form`, its subject as a word range.

    `begin` is set where the clause starts before its subject ("Corresponde al Ministerio aprobar").
    """

    head: int
    form: int
    subject: tuple[int, int] | None = None
    fronted: tuple[int, int] | None = None
    begin: int | None = None


def opening(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """The main clause between two words; None where no verb opens one."""
    start = _leading(words, start, end)
    if start + 1 < end and words.folded[start] in grammar.connectives and words.tags[start + 1] & _BEGINS:
        start += 1
    if start >= end:
        return None
    tag = words.tags[start]
    if _is_fronted(words, grammar, start):
        return _after_fronted(words, grammar, start, end)
    verb = skip_adverbs(words, start)
    if tag & MODAL and not grammar.direct and _is_inverted(words, start, end):
        return _after_inversion(words, grammar, start, end)
    if verb < end and is_imperative(words, grammar, verb, end):
        return Opening(start, BASE)
    if grammar.falls_to and verb < end and words.tags[verb] & (THIRD | FUTURE):
        task = _task(words, grammar, start, verb, end)
        if task is not None:
            return task
    if tag & ADVERB and verb < end and words.tags[verb] & PREPOSITION:
        return _after_fronted(words, grammar, start, end)
    if tag & ADVERB and verb < end and words.tags[verb] & COMMA:
        return _behind(words, grammar, start, verb + 1, end)
    if tag & ADVERB and verb + 1 < end and not words.tags[verb] and words.tags[verb + 1] & COMMA:
        return _behind(words, grammar, start, verb + 2, end)  # "Así mismo, "
    head = finite(words, grammar, start, end)
    if head < 0:
        return None
    if tag & ADVERB and start < verb < head and not words.tags[verb] & _NO_SUBJECT:
        return _clause(words, grammar, start, head, begin=verb)
    return _clause(words, grammar, start, head, begin=_behind_comma(words, grammar, start, head))


def _is_inverted(words: Words, modal: int, end: int) -> bool:
    """Whether a modal in front has its subject behind it."""
    following = skip_adverbs(words, modal + 1)
    return following < end and not words.tags[following] & (BASE | SUBJECT)


def _after_inversion(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "Should funds allow, a station will be built": the clause behind what is fronted with its modal."""
    comma = next(_commas(words, start, end), end)
    return _behind(words, grammar, start, comma + 1, end) if comma + 1 < end else None


def _task(words: Words, grammar: Grammar, start: int, verb: int, end: int) -> Opening | None:
    """ "Corresponde al Ministerio aprobar los planes": whose task it is stands between the verbs."""
    lemma = grammar.verbs.lemma(words.folded[verb], THIRD | FUTURE)
    dative = verb + 1
    if lemma not in grammar.falls_to or dative >= end or words.folded[dative] not in grammar.datives:
        return None
    for index in range(dative + 2, min(dative + SEGMENT, end)):
        if words.tags[index] & BASE and not words.tags[index] & NOUN and not words.tags[index - 1] & TO:
            return Opening(index, BASE, (dative + 1, index), begin=start)
    return None


def _leading(words: Words, start: int, end: int) -> int:
    """Past conjunctions, commas and numbers in front."""
    while start < end and (words.tags[start] & (AND | COMMA) or not words.folded[start][0].isalnum()):
        if words.tags[start] & CAPITAL and words.folded[start] in '“("[':
            break
        start += 1
    return start


def _is_fronted(words: Words, grammar: Grammar, start: int) -> bool:
    tag = words.tags[start]
    if words.folded[start] in grammar.fronting and start + 1 < len(words):
        return bool(words.tags[start + 1] & (PREPOSITION | TO))
    if tag & (PREPOSITION | SUBORDINATOR | TO):
        return True
    return bool(tag & (GERUND | PARTICIPLE)) and not tag & (BASE | NOUN)


def is_imperative(words: Words, grammar: Grammar, verb: int, end: int) -> bool:
    """Whether the bare form at `verb` is a verb without a subject, and no noun or adjective."""
    tag = words.tags[verb]
    if not tag & BASE or tag & (BE | HAVE):
        return False
    if (grammar.direct or tag & (NOUN | ADJECTIVE)) and certain(words, verb + 1, end):
        return False
    return reads_as_verb(words, grammar, verb, end)


def certain(words: Words, start: int, end: int) -> bool:
    """Whether an auxiliary comes before the next comma, outside relative clauses."""
    pending = 0
    for index in range(start, min(start + SEGMENT, end)):
        tag = words.tags[index]
        if tag & _BREAK:
            return False
        if tag & (RELATIVE | SUBORDINATOR | THAT):
            pending += 1
        elif tag & FINITE and not _is_infinitive(words, index):
            if not pending:
                return True
            pending -= 1
    return False


def reads_as_verb(words: Words, grammar: Grammar, verb: int, end: int) -> bool:
    """Whether an ambiguous word is a verb by the word behind it; always for other verbs."""
    tag = words.tags[verb]
    if not tag & (NOUN | ADJECTIVE):
        return True
    following = verb + 1
    if following >= end:
        return False
    after = words.tags[following]
    if after & DETERMINER and not after & PREPOSITION:
        return True
    if after & AND:
        other = skip_adverbs(words, following + 1)
        return other < end and words.tags[other] & (BASE | NOUN) == BASE
    if after & (_BREAK | FINITE | RELATIVE | SUBORDINATOR):
        return False
    lemma = words.folded[verb]
    if has_particle(words, grammar, verb, lemma):
        return True
    if after & (PREPOSITION | TO):
        return words.folded[following] in grammar.verbs.takes.get(lemma, ())
    return not tag & (MAINLY_NOUN | ADJECTIVE)


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
    """`pending` counts the relative and subordinate clauses whose verb is still to come."""
    pending = 0
    for index in range(start, end):
        tag = words.tags[index]
        if tag & SEMICOLON:
            return -1
        if tag & (RELATIVE | SUBORDINATOR | THAT):
            pending += _takes_verb(words, index, start, end)
        elif tag & FIRST and tag & FINITE:
            return index
        elif tag & _VERBAL and _heads(words, grammar, index, start, end, pending=pending, strict=strict):
            if not pending:
                return index
            pending -= 1
    return -1


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


def _takes_verb(words: Words, index: int, start: int, end: int) -> bool:
    """Whether a relative or subordinating word opens a clause with a verb, unlike "while ensuring"."""
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
        if words.tags[at] & _VERBAL:
            return True
    return True


def _uncertain(words: Words, grammar: Grammar, index: int, end: int) -> bool:
    """A form in -ed before a preposition or a particle ("the projects funded under"); a noun's plural
    before a preposition ("dignified lives in").
    """
    tag = words.tags[index]
    if tag & THIRD and tag & NOUN and index + 1 < end and not words.tags[index - 1] & (SUBJECT | CAPITAL):
        return bool(words.tags[index + 1] & PREPOSITION)
    if not tag & PARTICIPLE or tag & BASE or index + 1 >= end or words.tags[index - 1] & SUBJECT:
        return False
    if grammar.verbs.lemma(words.folded[index], PARTICIPLE) in grammar.intransitive:
        return False
    if words.tags[index + 1] & (PREPOSITION | TO):
        return True
    return has_particle(words, grammar, index, grammar.verbs.lemma(words.folded[index], PARTICIPLE))


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
    previous = words.tags[before]
    if words.folded[before] in grammar.reflexive:
        return True
    if previous & ADVERB or (grammar.direct and tag & BASE):
        return False
    if previous & (SUBJECT | RELATIVE):
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


def _behind_pronoun(word: str, tag: int, grammar: Grammar) -> bool:
    """ "this supports", "both support": a determiner that stands for its noun."""
    plural, singular = grammar.pronominal, grammar.pronominal_singular
    return bool(tag & BASE and word in plural) or bool(tag & THIRD and word in singular)


def _closes_aside(words: Words, start: int, comma: int) -> bool:
    """Whether a comma ends what was put in behind the subject: "We, the leaders of the region, "."""
    if words.tags[start] & _NO_SUBJECT:
        return False
    return next(_commas(words, max(start, comma - 2 * SEGMENT), comma), None) is not None


def _behind_aside(words: Words, index: int, start: int, end: int) -> bool:
    """Whether a form behind "We, the leaders, " is the verb: not another noun, nor another aside in -ed."""
    tag = words.tags[index]
    if words.tags[start] & SUBJECT:
        return not tag & NOUN
    if tag & PARTICIPLE:
        following = skip_adverbs(words, index + 1)
        return (
            following < end
            and not words.tags[following] & (PREPOSITION | TO)
            and not certain(words, index + 1, end)
        )
    return not tag & (NOUN | ADJECTIVE)


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
    if not plural or index + 1 >= end:
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
    return not tag & (MAINLY_NOUN | ADJECTIVE) and not after & (
        _BREAK | AND | RELATIVE | SUBORDINATOR | THIRD
    )


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
    if index + 1 < end and words.folded[index + 1] in grammar.agent:
        return False
    return not certain(words, index + 1, end)


def _after_fronted(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """A clause behind "In recent years, "; or an imperative printed as an infinitive or in -ing."""
    first = words.tags[start]
    if first & SUBORDINATOR:
        found = _behind_condition(words, grammar, start, end)
        if found is not None:
            return found
    head = finite(words, grammar, start, end)
    for comma in _commas(words, start, end if head < 0 else head):
        verb = skip_adverbs(words, comma + 1)
        if verb < end and not first & (TO | GERUND) and is_imperative(words, grammar, verb, end):
            return Opening(comma + 1, BASE, None, (start, comma))
    if head >= 0:
        head = _behind_clause(words, grammar, start, head, end)
    if head >= 0:
        found = _clause(words, grammar, start, head)
        if found.fronted is not None or not first & (TO | GERUND):
            return found
        if first & GERUND and strictly_finite(words, grammar, start, end) == head:
            return found
    if first & TO:
        verb = skip_adverbs(words, start + 1)
        if verb < end and words.tags[verb] & (BASE | BE):
            return Opening(start + 1, BASE)
    if first & GERUND and head < 0:
        return Opening(start, GERUND)
    return None


def _behind_condition(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "If the parties reform, confront crime, and reject terror, they can": where the pronoun stands."""
    for comma in _commas(words, start, end - 2):
        if words.tags[comma + 1] & SUBJECT:
            head = skip_adverbs(words, comma + 2)
            if head < end and words.tags[head] & FINITE:
                return _clause(words, grammar, start, head, begin=comma + 1)
    return None


def _behind_clause(words: Words, grammar: Grammar, start: int, head: int, end: int) -> int:
    """The verb behind "As the region prepares for its summit, " or "Using the chance we have, ", or the
    one at hand where none follows.
    """
    first = next(_commas(words, start, end), None)
    if first is None or first < head or first + 1 >= end or words.tags[first + 1] & _NO_SUBJECT:
        return head
    limit = end if words.folded[start] in grammar.conjunctive else next(_commas(words, first + 1, end), end)
    later = strictly_finite(words, grammar, first + 1, limit)
    if later < 0 and words.folded[start] in grammar.conjunctive:
        later = finite(words, grammar, first + 1, limit)
    return later if later >= 0 else head


def _behind(words: Words, grammar: Grammar, start: int, behind: int, end: int) -> Opening | None:
    """The clause behind a fronted word and its comma."""
    found = opening(words, grammar, behind, end)
    if found is None:
        return None
    return Opening(
        found.head, found.form, found.subject, (start, found.fronted[1] if found.fronted else behind - 1)
    )


def _commas(words: Words, start: int, end: int) -> Iterator[int]:
    return (index for index in range(start, end) if words.tags[index] & COMMA)


def _clause(words: Words, grammar: Grammar, start: int, head: int, *, begin: int | None = None) -> Opening:
    """The clause whose first verb is at `head`; its subject begins at `begin`, or behind what is fronted."""
    tag = words.tags[head]
    if tag & FIRST:
        return _first_person(words, start, head)
    verb = head
    while verb - 1 >= start and words.tags[verb - 1] & ADVERB:
        verb -= 1
    if begin is None:
        begin = _subject_start(words, grammar, start, verb)
    elif words.tags[verb - 1] & SUBJECT:
        begin = max(begin, verb - 1)
    form = _form(tag)
    if begin == start:
        return Opening(verb, form, (start, verb) if start < verb else None)
    stop = begin - 1 if words.tags[begin - 1] & COMMA else begin
    return Opening(verb, form, (begin, verb) if begin < verb else None, (start, stop))


def _form(tag: int) -> int:
    """The one form that a finite verb is taken for."""
    if not tag & (THIRD | PAST | BASE):
        return FINITE
    return THIRD if tag & THIRD else PAST if tag & PAST and not tag & BASE else BASE


def _behind_comma(words: Words, grammar: Grammar, start: int, verb: int) -> int:
    """ "Last month, the ministers met": one comma alone never parts a subject from its verb."""
    commas = list(_commas(words, start, verb))
    if len(commas) != 1:
        return start
    behind = commas[0] + 1
    if behind == verb and grammar.direct:
        return verb
    if behind >= verb or words.tags[behind] & (_NO_SUBJECT | COMMA):
        return start
    listed = any(words.tags[index] & AND for index in range(behind, verb))
    return start if listed and not words.tags[behind] & SUBJECT else behind


def _first_person(words: Words, start: int, head: int) -> Opening:
    """A verb whose ending is its subject; a pronoun in front with all that is put in behind it stays."""
    verb_start = head
    while verb_start > start and words.tags[verb_start - 1] & ADVERB:
        verb_start -= 1
    if words.tags[start] & SUBJECT:
        return Opening(verb_start, FINITE, (start, verb_start))
    if verb_start == start:
        return Opening(verb_start, FINITE)
    if words.tags[verb_start - 1] & COMMA:
        return Opening(verb_start, FINITE, None, (start, verb_start - 1))
    return (
        Opening(start, FINITE)
        if verb_start - start < 3
        else Opening(verb_start, FINITE, None, (start, verb_start))
    )


def _subject_start(words: Words, grammar: Grammar, start: int, verb: int) -> int:
    """Where the subject behind a fronted phrase begins: a pronoun, or what stands behind the last comma
    that fits one. `verb` itself where no subject is written.
    """
    if words.tags[verb - 1] & SUBJECT:
        return verb - 1
    if grammar.direct and words.tags[verb - 1] & COMMA:
        return verb
    begin = start
    for comma in _commas(words, start, verb):
        following = comma + 1
        if following >= verb or words.tags[following] & _NO_SUBJECT or words.folded[following].isdigit():
            continue
        begin = following
        if words.tags[following] & DETERMINER:
            break
    if begin > start:
        begin = _first_of_names(words, start, begin, verb)
    if begin == start:
        begin = _last_determiner(words, start, verb)
    if begin == start and grammar.direct and words.tags[start] & PREPOSITION:
        return verb  # "En 1998 se firmó": what stands in front is no subject
    return begin


def _first_of_names(words: Words, start: int, begin: int, verb: int) -> int:
    """ "In 2027, Mexico, the United States and Canada have": where the list of names begins."""
    if not any(words.tags[index] & AND for index in range(begin, verb)):
        return begin
    commas = list(_commas(words, start, begin - 1))
    for comma in reversed(commas):
        name = range(comma + 1, begin - 1)
        if not 0 < len(name) <= LONGEST_NAME or not words.tags[name[-1]] & CAPITAL:
            break
        if any(words.tags[index] & (FINITE | TO | RELATIVE | GERUND) for index in name):
            break
        begin = comma + 1
    return begin


def _last_determiner(words: Words, start: int, verb: int) -> int:
    """ "Over the next year the Agency will": the last article that opens a noun of its own."""
    for index in range(verb - 1, start, -1):
        before = words.tags[index - 1]
        if words.tags[index] & DETERMINER and not before & (PREPOSITION | DETERMINER | AND | TO | COMMA):
            return index
    return start
