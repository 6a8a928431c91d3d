"""Whether a form that may be a noun, an adjective or a participle is the verb, by what stands before it."""

from __future__ import annotations

from itertools import pairwise

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    HAVE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    FUTURE,
    GERUND,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    THIRD,
)
from constancia.statements.spaced.words.forms import (
    BREAK,
    NO_SUBJECT,
    SEGMENT,
    VERBAL,
    certain,
    commas,
    has_particle,
    is_past,
    is_plural_verb,
    is_third,
    past_case,
)
from constancia.statements.spaced.words.steps import skip_adverbs
from constancia.statements.spaced.words.words import Words
from constancia.text.tokens import is_year

NAME = 3  # words of a person's name
ALONE = 2  # bounds of one piece that is fronted
POSSESSIVES = ("’s", "'s")


def doubtful(words: Words, grammar: Grammar, index: int, start: int, end: int) -> bool:
    """Whether a lexical form at `index`, not marked by an auxiliary, is the clause's verb."""
    tag, before = words.tags[index], index - 1
    while before > start and words.tags[before] & ADVERB:
        before -= 1
    spoken = bool(words.tags[start] & SUBJECT)  # "They *neither* recognise"
    if before > start + 1 - spoken and words.folded[before] in grammar.floating and not tag & NOUN:
        before -= 1
    if tag & THIRD and before > start + 1 and words.folded[before] in grammar.postposed:
        before -= 1  # "The table *below* shows"
    previous = words.tags[before]
    if previous & HAVE and not (previous & FINITE or grammar.direct):
        return False  # "The Board, having *consulted* the towns, has"
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
    if tag & PARTICIPLE and _is_counted(words, index):
        return False
    if _leads_on(words, grammar, index, before):
        return True
    if previous & COMMA and _told_alone(words, grammar, index, start, before):
        return True
    if previous & COMMA and _parted(words, grammar, index, start, before):
        return True
    if previous & COMMA and _closes_aside(words, start, before):
        return _behind_aside(words, grammar, index, start, end)
    if previous & (TO | MODAL | PREPOSITION | AND | BREAK | THAT | DETERMINER):
        of_place = grammar.direct and before > start and words.tags[before - 1] & PREPOSITION
        if of_place or (grammar.direct and previous & DETERMINER and _is_noun(words, index, end)):
            return False  # "En esta cita"
        both = DETERMINER if words.folded[before] in grammar.floating else 0  # "Both *welcomed the* plan"
        settles = tag & PAST and index + 1 < end and words.tags[index + 1] & (TO | THAT | both)
        settles = settles and not grammar.direct
        if settles and words.folded[before] in grammar.pronominal and previous & DETERMINER:
            return before == start or bool(words.tags[before - 1] & COMMA)  # "Both *agreed to* hold"
        return _behind_pronoun(words.folded[before], tag, grammar)
    if tag & THIRD:
        return is_third(words, grammar, index, before, end)
    if tag & BASE:
        return not grammar.direct and is_plural_verb(words, grammar, index, before, start, end)
    return is_past(words, grammar, index, end)


def _is_noun(words: Words, index: int, end: int) -> bool:
    """ "Este *programa* incluye", "Esta *demanda*, que crece, ": what may be a noun as well, with its verb or
    what is put in right behind it.
    """
    behind = skip_adverbs(words, index + 1)
    if not words.tags[index] & NOUN or behind >= end:
        return False
    tag = words.tags[behind]
    told = tag & (THIRD | PAST | FUTURE) and not tag & (NOUN | ADJECTIVE | PARTICIPLE)
    return bool(told or tag & COMMA) or certain(words, index + 1, end)


def _leads_on(words: Words, grammar: Grammar, index: int, before: int) -> bool:
    """ "Guns crossing our border *continue to* kill", "Utopia, under the Pact, *plans to* lend": a verb that
    introduces another, with that one; behind an aside it may be a noun as well.
    """
    tag, previous = words.tags[index], words.tags[before]
    if grammar.direct or index + 2 >= len(words) or not tag & (BASE | THIRD) or tag & PAST:
        return False
    if not words.tags[index + 1] & TO or not words.tags[index + 2] & BASE:
        return False
    plain = not tag & NOUN and not previous & (TO | MODAL | AND | COMMA | BREAK | PREPOSITION | DETERMINER)
    aside = previous & COMMA and tag & THIRD and before > 1
    lemma = grammar.verbs.lemma(words.folded[index], tag & (THIRD | BASE))
    return bool(plain or aside) and lemma in grammar.wrappers.infinitive


def _is_object(words: Words, gerund: int, start: int, index: int, end: int) -> bool:
    """ "Generating broadly *shared* prosperity hinges on": a form in -ed that tells of what is generated."""
    if words.tags[gerund] & (GERUND | NOUN) != GERUND or index + 1 >= end:
        return False
    if gerund > start and not words.tags[gerund - 1] & (VERBAL | PREPOSITION | TO | AND):
        return False  # "The meeting advanced"
    return not words.tags[index + 1] & (DETERMINER | PREPOSITION | BREAK)


def _is_counted(words: Words, participle: int) -> bool:
    """ "to over 1,375 *returned* migrants": behind a figure, not a year, a form in -ed tells of a noun."""
    if participle < 2 or not words.tags[participle - 2] & (PREPOSITION | DETERMINER | ADVERB):
        return False
    figure = words.folded[participle - 1]
    return figure[0].isdigit() and not is_year(figure)


def _told_alone(words: Words, grammar: Grammar, index: int, start: int, comma: int) -> bool:
    """ "Nesse sentido, aprovaram a criação", "Reunidos en Lima, acordaron": a verb without a subject, right
    behind a comma, in front of which all is fronted.
    """
    form = words.tags[index] & (PAST | PARTICIPLE | NOUN | ADJECTIVE | THIRD)
    behind = words.tags[index + 1] if index + 1 < len(words) else 0
    if behind & COMMA and skip_adverbs(words, index + 2) > index + 2:
        behind = words.tags[
            min(past_case(words, index + 1, len(words)), len(words) - 1)
        ]  # ", *ainda*, abrir"
    followed = behind & (DETERMINER | PREPOSITION | BASE | THAT | TO)
    if form == THIRD and index + 1 < len(words):
        followed = followed or words.folded[index + 1] in grammar.wrappers.needs  # "resulta *necesario*"
    if not grammar.direct or not (form == PAST or (form == THIRD and followed)):
        return False
    bounds = [start - 1, *commas(words, start, comma), comma]
    if form == THIRD and len(bounds) > ALONE:
        return False
    pieces = [range(first + 1, last) for first, last in pairwise(bounds) if first + 1 < last]
    opened = words.tags[start] & NO_SUBJECT or words.folded[start] in grammar.fronting
    opened = opened or words.tags[start] & (PARTICIPLE | NOUN) == PARTICIPLE
    if not pieces or not (opened or _is_time(words, grammar, pieces[0])):
        return False
    return not any(_may_be_subject(words, grammar, piece) for piece in pieces[1:])


def _may_be_subject(words: Words, grammar: Grammar, piece: range) -> bool:
    """Whether what stands between two commas begins as a subject does, and tells no time."""
    tag = words.tags[piece[0]]
    begins = tag & (DETERMINER | SUBJECT | CAPITAL) and not tag & PREPOSITION
    return bool(begins) and not _is_time(words, grammar, piece)


def _is_time(words: Words, grammar: Grammar, piece: range) -> bool:
    """Whether what stands between two commas tells a time: "el 5 de mayo"."""
    told = [words.folded[at] for at in piece]
    return not grammar.moments.isdisjoint(told) or any(word[0].isdigit() for word in told[:2])


def _parted(words: Words, grammar: Grammar, index: int, start: int, comma: int) -> bool:
    """ "El cambio de la matriz contemplado en el plan, *establece* que": a verb that one comma alone parts
    from its subject.
    """
    tag = words.tags[index] & (THIRD | PAST | PARTICIPLE | NOUN | ADJECTIVE | BASE)
    if not grammar.direct or tag & ~NOUN != THIRD or index + 1 >= len(words):
        return False
    if words.tags[start] & (DETERMINER | PREPOSITION) != DETERMINER:
        return False
    following = skip_adverbs(words, index + 1)
    behind = words.tags[following] if following < len(words) else 0
    leads = behind & (BASE | NOUN) == BASE  # "El proyecto, *busca dar* agua"
    if tag & NOUN and not leads and following < len(words):
        lemma = grammar.verbs.lemma(words.folded[index], THIRD)
        leads = words.folded[following] in grammar.verbs.takes.get(lemma, ())  # "Esta medida, *cuenta con*"
        leads = leads or behind & (DETERMINER | PREPOSITION) == DETERMINER
    if not leads and (tag & NOUN or not behind & (THAT | DETERMINER | PREPOSITION)):
        return False
    timely = not grammar.moments.isdisjoint(words.folded[start:comma])
    return not timely and next(commas(words, start, comma), None) is None


def _behind_pronoun(word: str, tag: int, grammar: Grammar) -> bool:
    """ "this supports", "both support", "ambos acordaron": a determiner that stands for its noun."""
    plural, singular = grammar.pronominal, grammar.pronominal_singular
    sure = tag & (PAST | THIRD) and not tag & (NOUN | ADJECTIVE | PARTICIPLE | BASE)  # "estos *trabajan*"
    told = tag & BASE or (grammar.direct and sure)
    return bool(told and word in plural) or bool(tag & THIRD and word in singular)


def _closes_aside(words: Words, start: int, comma: int) -> bool:
    """Whether a comma ends what was put in behind the subject: "We, the leaders of the region, "."""
    parted = commas(words, max(start, comma - 2 * SEGMENT), comma)
    if words.tags[start] & NO_SUBJECT:  # "In May, in Lima, the ministers, led by X, met"
        opened = (at for at in parted if words.tags[at + 1] & (DETERMINER | NO_SUBJECT) == DETERMINER)
        if next(opened, None) is None:
            return named_before_aside(words, start, comma) >= 0
    return next(parted, None) is not None


def named_before_aside(words: Words, start: int, comma: int) -> int:
    """ "At the invitation of the King, *Mr Roe*, Premier of Utopia, paid": where a name begins that an aside
    with a capital parts from the verb behind a comma, or an office that a name does ("*Premier of Utopia*, Mr
    Roe, paid"); -1 where none does.
    """
    places = list(commas(words, start, comma))[-2:]
    if len(places) < 2:
        return -1
    named, aside = places[0] + 1, places[1] + 1
    office = any(words.tags[at] & PREPOSITION for at in range(named, aside - 1))
    bare = not (office or any(words.tags[at] & AND for at in range(named, aside - 1)))
    told = words.tags[aside] & CAPITAL and any(words.tags[at] & PREPOSITION for at in range(aside, comma))
    person = office and all(words.tags[at] & CAPITAL or words.folded[at] == "." for at in range(aside, comma))
    return named if words.tags[named] & CAPITAL and ((bare and told) or person) else -1


def _behind_aside(words: Words, grammar: Grammar, index: int, start: int, end: int) -> bool:
    """Whether a form behind "We, the leaders, " is the verb: not another noun, nor another aside in -ed,
    unless of a verb whose form in -ed describes no noun ("agreed to").
    """
    tag = words.tags[index]
    if words.tags[start] & SUBJECT:
        return not tag & NOUN or _takes_object(words, grammar, index, end)
    if tag & BASE and not tag & PAST and _goes_on_infinitive(words, start, index):
        return False
    named = not grammar.direct and _is_person(words, start)
    if tag & PARTICIPLE and named and not certain(words, index + 1, end):
        return True  # "Ann Roe, Head of the Bank, *presented* to the Council"
    if tag & PARTICIPLE:
        following = skip_adverbs(words, index + 1)
        acts = grammar.verbs.lemma(words.folded[index], PARTICIPLE) in grammar.intransitive
        parted = following < end and bool(words.tags[following] & (PREPOSITION | TO))
        return following < end and (acts or not parted) and not certain(words, index + 1, end)
    return not tag & (NOUN | ADJECTIVE)


def _is_person(words: Words, start: int) -> bool:
    """Whether two or three words with a capital and nothing else stand in front of a comma, and an office
    with a capital behind it: "Ann Roe, Head of".
    """
    comma = next(commas(words, start, min(start + NAME + 1, len(words) - 1)), -1)
    named = comma - start in (2, NAME) and all(tag & CAPITAL for tag in words.tags[start:comma])
    return named and bool(words.tags[comma + 1] & CAPITAL)


def _goes_on_infinitive(words: Words, start: int, index: int) -> bool:
    """ "The firms looked for loans to buy new, light and fast boats, *mend* nets": one of the infinitives
    behind what may be the verb in the past.
    """
    first = next(commas(words, start, index), index)
    told = next((at for at in range(start + 1, first) if words.tags[at] & PAST), index)
    marked = False
    for at in range(told + 1, index - 1):
        if words.tags[at] & (TO | AND) and words.tags[at + 1] & (BASE | NOUN) == BASE:
            marked = bool(words.tags[at] & TO)
    return marked


def _takes_object(words: Words, grammar: Grammar, index: int, end: int) -> bool:
    """ "We, the governments of the region, *share* history", "*call on* all sides", "*stand united*": what
    else may be a noun, before another or a word of its own.
    """
    if index + 1 >= end or certain(words, index + 1, end):
        return False
    after, behind = words.tags[index + 1], words.folded[index + 1]
    if after & (DETERMINER | PREPOSITION) == DETERMINER:
        return True
    lemma = grammar.verbs.lemma(words.folded[index], words.tags[index] & (BASE | THIRD))
    if behind in grammar.verbs.takes.get(lemma, ()) or has_particle(words, grammar, index, lemma):
        return True
    if lemma in grammar.wrappers.copula and behind in grammar.wrappers.adjective:
        return True
    if after & AND and index + 3 < end and words.tags[index + 2] & BASE:
        return bool(words.tags[index + 3] & DETERMINER)  # "*welcome* and support the plan"
    noun = words.tags[index] & MAINLY_NOUN
    return not noun and not after & (BREAK | AND | PREPOSITION | RELATIVE | THAT | VERBAL)
