"""Which word heads a clause: its finite verb among words that may be nouns, adjectives or participles."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    AND,
    BE,
    CAPITAL,
    COLON,
    COMMA,
    DETERMINER,
    DO,
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
    SUBJUNCTIVE,
    THIRD,
)
from constancia.statements.spaced.verbs.doubtful import doubtful
from constancia.statements.spaced.words.forms import (
    BREAK,
    NO_SUBJECT,
    SEGMENT,
    VERBAL,
    before_adverbs,
    certain,
    has_particle,
    is_infinitive,
    opens_phrase,
    past_case,
)
from constancia.statements.spaced.words.steps import skip_adverbs
from constancia.statements.spaced.words.words import Words
from constancia.text.tokens import is_year

SHORT = 4  # words of a clause without a verb, its conjunction and its comma among them


def is_told_of(words: Words, start: int, end: int) -> bool:
    """Whether an infinitive is what a verb behind it tells of: "Abordar la crisis exige que", "Ter uma casa,
    abrigo da família, é".
    """
    pending, parted = 0, False
    for index in range(start, min(start + SEGMENT, end)):
        tag, before = words.tags[index], words.tags[index - 1]
        if tag & COMMA:
            parted, verb = True, skip_adverbs(words, index + 1)
            if verb + 1 < end and words.tags[verb] & BE and not words.tags[verb + 1] & BASE:
                return bool(words.tags[verb] & FINITE)
        elif tag & AND and not parted and _joins_words(words, index, end):
            continue  # "Mejorar la calidad *y* cantidad del agua permite"
        elif tag & BASE and before & (PREPOSITION | TO) and not tag & NOUN:
            continue  # "Invertir para *crear* empleo exige"
        elif tag & (SEMICOLON | COLON | AND | BASE) or (parted and tag & VERBAL):
            return False
        elif tag & (RELATIVE | SUBORDINATOR | THAT):
            pending += 1
        elif tag & (THIRD | FUTURE) and not tag & (NOUN | ADJECTIVE | PARTICIPLE | FIRST):
            if not pending:
                behind = words.tags[index + 1] if index + 1 < end else COMMA
                return not (before & (PREPOSITION | DETERMINER | TO | THAT) or behind & (AND | BREAK))
            pending -= 1
    return False


def _joins_words(words: Words, joint: int, end: int) -> bool:
    """Whether an *and* joins two words that are neither verbs nor open a clause of their own."""
    behind = words.tags[joint + 1] if joint + 1 < end else VERBAL
    return not behind & (VERBAL | DETERMINER | SUBJECT | CAPITAL | NO_SUBJECT)


def reads_as_verb(words: Words, grammar: Grammar, verb: int, end: int) -> bool:
    """Whether an ambiguous word is a verb by the word behind it; always for other verbs."""
    tag = words.tags[verb]
    if not tag & (NOUN | ADJECTIVE):
        return True
    following = past_case(words, verb + 1, end)
    if following >= end:
        return False
    after = words.tags[following]
    if after & DETERMINER and not after & PREPOSITION:
        return True
    if words.folded[following] in grammar.object_pronouns:
        return not words.tags[min(following + 1, end - 1)] & (FINITE | THIRD)  # "support it has"
    if not grammar.direct and _counts_things(words, _past_measure(words, grammar, following, end), end):
        return True
    said = (
        words.folded[verb]
        if grammar.direct
        else grammar.verbs.lemma(words.folded[verb], tag & (THIRD | BASE))
    )
    if after & THAT and said in grammar.performative | grammar.telling:
        return True  # "and stress that"
    if after & AND:
        other = skip_adverbs(words, following + 1)
        return other < end and words.tags[other] & (BASE | NOUN) == BASE
    if after & (BREAK | FINITE | RELATIVE | SUBORDINATOR):
        return False
    if after & PARTICIPLE and not grammar.direct and opens_phrase(words, following, end):
        return False  # "support *related to* losses"
    lemma = grammar.verbs.lemma(words.folded[verb], THIRD | BASE) if grammar.direct else words.folded[verb]
    if has_particle(words, grammar, verb, lemma):
        return True
    if after & (PREPOSITION | TO):
        return words.folded[following] in grammar.verbs.takes.get(lemma, ())
    return not tag & (MAINLY_NOUN | ADJECTIVE)


def _past_measure(words: Words, grammar: Grammar, index: int, end: int) -> int:
    """ "exchange *up to* 200 students": the figure behind how many that is; the index itself without one."""
    at = index
    while at < end - 1 and words.folded[at] in grammar.measures:
        at += 1
    return at if words.folded[at][0].isdigit() else index


def _counts_things(words: Words, figure: int, end: int) -> bool:
    """ "plant *300 trees*": a figure of many things behind what is their verb, no "stage 2 works"."""
    counted, behind = words.folded[figure], min(figure + 1, end - 1)
    many = counted[0].isdigit() and len(counted) > 1 and not is_year(counted)
    return many and behind > figure and not words.tags[behind] & (BREAK | VERBAL | PREPOSITION | TO | AND)


def finite(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """The first verb that can head the clause from `start`; -1 where there is none.

    Each relative or subordinate clause in between takes one verb for itself. A form in -ed before a
    preposition is taken only where nothing else is found: it may as well be a participle.
    """
    for governed in (True, False) if grammar.direct else (False,):
        for strict in (True, False):
            found = _finite(words, grammar, start, end, strict=strict, governed=governed)
            if found >= 0:
                return found
    return -1


def strictly_finite(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """The same, but no form that may be a participle."""
    return _finite(words, grammar, start, end, strict=True)


def _finite(
    words: Words, grammar: Grammar, start: int, end: int, *, strict: bool, governed: bool = False
) -> int:
    """`pending` counts the relative and subordinate clauses whose verb is still to come, with `governed`
    also those behind a preposition ("a situação *em que* o país vive"); `taken` is the last auxiliary that
    was one of theirs.
    """
    pending, taken, skipped, timed, helps, meant = 0, -1, -1, False, False, False
    for index in range(start, end):
        tag = words.tags[index]
        if tag & SEMICOLON:
            return -1
        if tag & COMMA and pending and meant:
            pending, meant = pending - 1, False
        if tag & (RELATIVE | SUBORDINATOR | THAT):
            pending += _takes_verb(words, grammar, index, start, end, governed=governed)
        elif index > start and opens_time(words, grammar, index, end):
            pending, timed = pending + 1, True
        elif tag & FIRST and tag & FINITE:
            if index and words.folded[index - 1] in grammar.possessives:
                continue  # "Nuestro *anhelo* es"
            if not pending or not words.tags[before_adverbs(words, index)] & (THAT | RELATIVE):
                return index
            pending -= 1  # "a medida que assinarei será"
        elif helps and tag & (BASE | FINITE) == BASE and not words.tags[index - 1] & (RELATIVE | THAT):
            helps = False  # "tools that help teams *meet* the standard"
        elif tag & VERBAL and _heads(words, grammar, index, start, end, pending=pending, strict=strict):
            if index > start and before_adverbs(words, index) == taken:
                skipped = index if skipped < 0 and not timed else skipped
                helps = _is_bare(words, grammar, index)
                continue  # "which *was set* up": its auxiliary was that clause's verb already
            if not pending and not _is_contact(words, grammar, index, start, end):
                return index
            if not pending:
                parted = words.tags[index + 1] & FINITE  # "the first thing we *do* will be": certain
                taken = -1 if parted else index
                continue
            pending -= 1
            # "while that war *does* not pose": this "that" has no verb, so that "pose" is the one of "while"
            taken = index if tag & (BE | HAVE | MODAL) or (tag & DO and not pending) else -1
            helps = _is_bare(words, grammar, index)
        elif pending and tag & BASE and _ends_contact(words, grammar, index, start, end):
            meant = True
    return skipped


def _ends_contact(words: Words, grammar: Grammar, index: int, start: int, end: int) -> bool:
    """ "the role that both countries *play* in promoting peace": what may be a noun, but ends a clause on one
    before it.
    """
    before, after = words.tags[index - 1], words.tags[min(index + 1, end - 1)]
    opens = DETERMINER | PREPOSITION | RELATIVE | THAT | TO | AND | COMMA
    if grammar.direct or before & opens or not after & (PREPOSITION | COMMA):
        return False
    opener = RELATIVE | THAT | SUBORDINATOR
    last = next((words.tags[at] for at in range(index - 1, start - 1, -1) if words.tags[at] & opener), 0)
    return bool(last & (RELATIVE | THAT))


def _is_bare(words: Words, grammar: Grammar, index: int) -> bool:
    """Whether a verb takes another in its bare form: "tools that *help* teams meet the standard"."""
    return bool(grammar.bare) and grammar.verbs.lemma(words.folded[index], THIRD | BASE) in grammar.bare


def opens_time(words: Words, grammar: Grammar, index: int, end: int) -> bool:
    """ "defeat threats *before they* are seen": a preposition that opens a clause of its own."""
    if grammar.direct or not words.tags[index] & PREPOSITION or index + 1 >= end:
        return False
    if words.folded[index] not in grammar.conjunctive:
        return False
    return bool(words.tags[index + 1] & SUBJECT) or _deems(words, grammar, index, end)


def _deems(words: Words, grammar: Grammar, index: int, end: int) -> bool:
    """ "on such terms *as* the Minister considers fit": whether someone judges behind "as"."""
    if words.folded[index] not in grammar.comparing or not words.tags[index + 1] & (DETERMINER | CAPITAL):
        return False
    near = range(index + 2, min(index + SHORT + 2, end))
    told = (at for at in near if words.tags[at] & (THIRD | FINITE))
    verb = next(told, -1)
    lemma = grammar.verbs.lemma(words.folded[verb], THIRD) if verb > 0 else ""
    return lemma in grammar.deeming and bool(words.tags[verb] & THIRD)


def _is_contact(words: Words, grammar: Grammar, index: int, start: int, end: int) -> bool:
    """ "The work we *carry* out will build", "the steps they *took* have helped": the verb of a clause on the
    noun before its pronoun, where an auxiliary follows.
    """
    pronoun = before_adverbs(words, index)
    if grammar.direct or pronoun < start + 2 or not words.tags[pronoun] & SUBJECT:
        return False
    if words.tags[pronoun - 1] & (NO_SUBJECT | BREAK | CAPITAL | THAT):
        return False
    return certain(words, index + 1, end)


def _heads(
    words: Words, grammar: Grammar, index: int, start: int, end: int, *, pending: int, strict: bool
) -> bool:
    """Whether a form is the verb of a clause: the main one, or where some are pending, one of those."""
    tag = words.tags[index]
    if tag & FINITE:
        return not is_infinitive(words, index)
    if tag & SUBJUNCTIVE and not tag & THIRD:
        return pending > 0 or bool(start and words.tags[start - 1] & (RELATIVE | THAT | SUBORDINATOR))
    if grammar.direct and tag & BASE:
        return False
    if index and words.tags[index - 1] & (RELATIVE | THAT) and (pending or index == start):
        return True
    if grammar.direct and pending and tag & THIRD and not tag & (NOUN | ADJECTIVE | PARTICIPLE):
        relative = before_adverbs(words, index)  # "o mandato que agora *termina*"
        if start < relative < index - 1 and words.tags[relative] & (RELATIVE | THAT):
            return True
    if index == start and (not grammar.direct or tag & NOUN):
        return False
    if not doubtful(words, grammar, index, start, end):
        return False
    return pending > 0 or not strict or not _uncertain(words, grammar, index, end)


def _takes_verb(
    words: Words, grammar: Grammar, index: int, start: int, end: int, *, governed: bool = False
) -> bool:
    """Whether a relative or subordinating word opens a clause with a verb, unlike "while ensuring", "Since
    our second meeting, ", and a pronoun behind a relative: "o Comitê, que *se* reunirá em maio, ".
    """
    behind = words.tags[index - 1] if index > start else 0
    if words.folded[index] in grammar.reflexive and behind & (RELATIVE | THAT):
        return False
    if words.folded[index] in grammar.conjunctive and not _has_verb(words, index, end):
        return False
    if words.tags[index] & SUBORDINATOR and _is_cut_short(words, index, end):
        return False
    if words.tags[index] & THAT:
        if index == start:
            return False
        plain = not words.tags[index - 1] & (PREPOSITION | TO) or words.folded[index - 1] in grammar.articled
        links = grammar.marks | grammar.wrapper_links
        plain = plain or (governed and index > start + 1 and words.folded[index - 1] in links)
        return plain and _has_verb(words, index, end)
    following = skip_adverbs(words, index + 1)
    if following + 1 < end and words.folded[following] in grammar.adjectival:
        return not words.tags[following + 1] & (PREPOSITION | BREAK)  # "where *existing schemes* fail"
    return following >= end or not words.tags[following] & (GERUND | PARTICIPLE | PREPOSITION | BREAK | TO)


def _is_cut_short(words: Words, index: int, end: int) -> bool:
    """ "*Quando necessário*, o Banco abrirá": whether a comma ends a clause that has no verb."""
    near = range(index + 1, min(index + SHORT, end))
    comma = next((at for at in near if words.tags[at] & COMMA), -1)
    return comma > 0 and not any(words.tags[at] & VERBAL for at in range(index + 1, comma))


def _has_verb(words: Words, index: int, end: int) -> bool:
    """Whether a verb comes before the next comma: none does behind the "that" of "achieve that goal, "."""
    for at in range(index + 1, min(index + SEGMENT, end)):
        if words.tags[at] & BREAK:
            return False
        if words.tags[at] & VERBAL and not _qualifies(words, at):
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
    spoken = words.tags[before_adverbs(words, index)] & SUBJECT  # "they *still wanted* to"
    if not tag & PARTICIPLE or tag & BASE or index + 1 >= end or spoken:
        return False
    lemma = grammar.verbs.lemma(words.folded[index], PARTICIPLE)
    felt = tuple(words.folded[index + 1 : index + 3]) in grammar.feelings  # "noted *with satisfaction*"
    if felt or lemma in grammar.intransitive or _commits(words, grammar, index, lemma):
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
