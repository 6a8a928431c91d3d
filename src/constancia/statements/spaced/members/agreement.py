"""Whether a verb behind a clause inside goes on the list in front of it, by its form, person or number; and
where the verb of a subject stands that an aside parts from it.
"""

from __future__ import annotations

from constancia.lexicon.clauses import (
    AND,
    BE,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    HAVE,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    CONDITIONAL,
    FIRST,
    FUTURE,
    GERUND,
    NOUN,
    PARTICIPLE,
    PAST,
    SUBJUNCTIVE,
    THIRD,
)
from constancia.statements.spaced.members.joints import Joint
from constancia.statements.spaced.verbs.verb_group import Group
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.steps import ASIDE, skip_adverbs
from constancia.statements.spaced.words.words import Words

LISTED = 14  # words of a list that ends a subject: "técnica e cultural entre os dois países"
_OPENS = FINITE | RELATIVE | THAT | TO | SUBORDINATOR | GERUND  # what no plain subject holds


def takes_up(words: Words, level: Group, group: Group, joint: Joint) -> bool:
    """ "We will close the plants, provided that supply is safe, and will invest": behind a proviso, whose own
    verb is in no such form, a verb in the form of the list's first goes on the list; "agree to open A, where
    possible, and to close B".
    """
    if not joint.joined:
        return False
    tag = words.tags[joint.verb]
    if tag & TO and level.infinitive:
        return True
    return bool(tag & words.tags[level.verb] & (FIRST | FUTURE)) or agrees(words, level, group, joint)


def agrees(words: Words, level: Group, group: Group, joint: Joint) -> bool:
    """Whether a verb and the list's first are of the first person, and the clause between them is not."""
    ours = words.tags[level.first : level.verb + 1]
    between = words.tags[group.end : joint.at]
    told = any(tag & FIRST for tag in ours) and not any(tag & FIRST for tag in between)
    return told and bool(words.tags[joint.verb] & FIRST)


def returns(words: Words, grammar: Grammar, level: Group, group: Group, joint: Joint) -> bool:
    """ "entende que os mares *são* de todos e *rejeita*", "expresaron ..., ya que la otra *se realizó* y *se
    comprometieron*": whether a verb has the number of the list's first, which the clause between has not.
    """
    if _repeats_auxiliary(words, level, group, joint):
        return True
    numbered = FINITE | THIRD | SUBJUNCTIVE | (PAST if grammar.direct else 0)  # an English past has no number
    inside = (at for at in range(group.end, joint.at) if words.tags[at] & numbered)
    told = next(inside, None)
    if told is None or not joint.joined or joint.verb + 1 >= len(words):
        return False
    plural = [grammar.is_plural(words.folded[at]) for at in (told, joint.verb, level.first)]
    return plural[0] is not plural[1] and plural[1] is plural[2]


def outlasts(words: Words, grammar: Grammar, level: Group, group: Group, joint: Joint) -> bool:
    """ "*procurarán* que se cumplan los plazos y *facilitarán* la entrada": whether a future is that of the
    list's first, behind a clause of which all verbs are in the subjunctive.
    """
    if not joint.joined or not words.tags[joint.verb] & words.tags[level.verb] & FUTURE:
        return False
    told = [words.tags[at] for at in range(group.end, joint.at) if words.tags[at] & (FINITE | SUBJUNCTIVE)]
    hoped = bool(told) and all(tag & SUBJUNCTIVE and not tag & FUTURE for tag in told)
    plural = [grammar.is_plural(words.folded[at]) for at in (joint.verb, level.verb)]
    return hoped and plural[0] is plural[1]


def undergoes(words: Words, grammar: Grammar, level: Group, group: Group, joint: Joint) -> bool:
    """ "*Se creará* un fondo que financiará escuelas y *se abrirán* dos puertos": whether a verb with its
    pronoun goes on such a one, behind a clause that has none, what it is done to right behind it.
    """
    behind = joint.verb + 1
    if not (joint.joined and level.reflexive and is_reflexive(words, grammar, joint.verb)):
        return False
    if behind >= len(words) or not words.tags[joint.verb] & words.tags[level.verb] & FUTURE:
        return False
    inside = (at for at in range(group.end, joint.at) if words.tags[at] & FUTURE)
    if any(is_reflexive(words, grammar, at) for at in inside):
        return False
    if not grammar.moments.isdisjoint(words.folded[behind : behind + ASIDE]):
        return False  # "y se publicará *el primer mes*"
    determined = words.tags[behind] & (DETERMINER | PREPOSITION) == DETERMINER
    plain = not words.tags[behind] & ~(NOUN | ADJECTIVE) and words.folded[behind].isalpha()
    return determined or plain


def _repeats_auxiliary(words: Words, level: Group, group: Group, joint: Joint) -> bool:
    """ "*is* committed to ensuring that all live in peace and *is* acting": whether an auxiliary is that of
    the list's first verb, and not of the clause between them.
    """
    word = words.folded[joint.verb]
    if not joint.joined or not words.tags[joint.verb] & (BE | HAVE) or not words.tags[joint.verb] & FINITE:
        return False
    return word in words.folded[level.first : level.verb] and word not in words.folded[group.end : joint.at]


def results(words: Words, grammar: Grammar, level: Group, group: Group, joint: Joint) -> bool:
    """ "acortará distancias, *lo que facilitará* el comercio, y *permitirá* exportar": whether a verb goes on
    the clause that tells what comes of it all, by its tense and number, which the list's first has not.
    """
    tag = words.tags[joint.verb]
    if not grammar.resulting or not tag & (FINITE | THIRD) or tag & FIRST:
        return False
    opened = (at for at in range(joint.at - 2, group.end, -1) if _opens_result(words, grammar, at))
    told = next(opened, -1)
    inside = (at for at in range(told, joint.at) if words.tags[at] & (FINITE | THIRD))
    verb = next(inside, None) if told > 0 else None
    if verb is None or not tag & words.tags[verb] & (FUTURE | CONDITIONAL | THIRD | FINITE):
        return False
    first = words.tags[level.first : level.verb + 1]
    verbs = (verb, joint.verb, level.verb)
    plural = [grammar.is_plural(words.folded[at]) for at in verbs]
    alike = plural[0] is plural[1] and bool(words.tags[verb] & FUTURE) is bool(tag & FUTURE)
    apart = plural[1] is not plural[2] or not any(one & tag & (FUTURE | THIRD) for one in first)
    return alike and (apart or any(one & FIRST for one in first))


def _opens_result(words: Words, grammar: Grammar, index: int) -> bool:
    """ ", *lo que*": a clause on all that was said before."""
    pair = tuple(words.folded[index - 1 : index + 1])
    return pair in grammar.resulting and index > 1 and bool(words.tags[index - 2] & COMMA)


def differs(words: Words, grammar: Grammar, level: Group, joint: Joint) -> bool:
    """ "*apoia* projetos de quem investe *e concordam*": whether a verb is in another number than the list's
    first, so that it is no verb of the same subject; "*cria-se* um fundo, *abrem-se* vagas" has one for each.
    """
    if level.reflexive and is_reflexive(words, grammar, joint.verb):
        return False
    told = next((at for at in range(level.first, level.verb + 1) if words.tags[at] & (FINITE | THIRD)), None)
    if told is None or not words.tags[joint.verb] & (FINITE | THIRD) or words.tags[joint.verb] & FIRST:
        return False
    plural = [grammar.is_plural(words.folded[at]) for at in (told, joint.verb)]
    return plural[0] is not plural[1] and not words.tags[told] & FIRST


def is_reflexive(words: Words, grammar: Grammar, verb: int) -> bool:
    """ "*se* amplían", "ampliam-*se*": whether a reflexive pronoun stands before a verb or hangs on it."""
    hung = words.ends[verb] - words.starts[verb] > len(words.folded[verb])
    return hung or words.folded[verb - 1] in grammar.reflexive


def past_aside(words: Words, first: int) -> int:
    """ "and illegal mining, above all in the north, *will* be fought", "and the mine, which is old, *will* be
    closed": the word behind that verb, where a noun without a verb stands in front of the aside; else the
    comma or the end.
    """
    comma = ahead.comma(words, first)
    tags, end = words.tags, len(words)
    noun = tags[first] & (DETERMINER | CAPITAL) or (comma == first + 1 and not tags[first] & ~NOUN)
    if not noun or comma + 1 >= end or not tags[comma] & COMMA:
        return comma
    if any(tags[at] & _OPENS and not tags[at] & PREPOSITION for at in range(first, comma)):
        return comma
    listed = _past_list(words, comma)
    if listed > comma:
        return listed
    told = tags[comma + 1] & RELATIVE
    second = ahead.comma(words, comma + 1)
    verb = skip_adverbs(words, second + 1)
    if second - comma > (2 * ASIDE if told else ASIDE) or verb >= end:
        return comma
    inside = (tags[at] for at in range(comma, second))
    if not told and any(tag & FINITE or (tag & (BASE | THIRD) and not tag & NOUN) for tag in inside):
        return comma
    return verb + 1 if tags[verb] & FINITE and not tags[verb] & FIRST else comma


def _past_list(words: Words, comma: int) -> int:
    """ "e a cooperação económica, *técnica e cultural é* intensa": the word behind a verb whose subject ends
    in a list of what it is like; else the comma.
    """
    tags, end, joined, linked = words.tags, len(words), False, False
    for at in range(comma + 1, min(comma + LISTED, end)):
        tag = tags[at]
        if tag & FINITE and not tag & FIRST:
            return at + 1 if joined and not tags[at - 1] & (AND | COMMA) else comma
        article = tag & (DETERMINER | SUBJECT) and not (linked or tag & PREPOSITION)
        verbal = tag & (BASE | THIRD | PAST) and not tag & (NOUN | ADJECTIVE | PARTICIPLE)
        if article or verbal or tag & _OPENS & ~FINITE or (joined and tag & (COMMA | AND)):
            return comma
        joined = joined or bool(tag & AND)
        linked = bool(joined and tag & PREPOSITION) or (linked and bool(tag & DETERMINER))
    return comma
