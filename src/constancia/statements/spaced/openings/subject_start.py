"""Where the subject that stands in front of a verb begins."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import BASE, FIRST, FUTURE, GERUND, NOUN, PARTICIPLE, PAST, THIRD
from constancia.registers.countries import country_names
from constancia.statements.spaced.verbs.doubtful import named_before_aside
from constancia.statements.spaced.words.forms import NO_SUBJECT, commas
from constancia.statements.spaced.words.steps import skip_adverbs
from constancia.statements.spaced.words.words import DASHES, Words
from constancia.text.tokens import is_year

LONGEST_PURPOSE = 6  # words of "com o objetivo de garantir a"
LONGEST_NAME = 5  # words of a name in a list of subjects


def subject_start(words: Words, grammar: Grammar, start: int, verb: int) -> int:
    """Where the subject behind a fronted phrase begins: a pronoun, or what stands behind the last comma
    that fits one. `verb` itself where no subject is written.
    """
    if words.tags[verb - 1] & SUBJECT and not is_object(words, grammar, start, verb - 1):
        return with_others(words, grammar, start, verb - 1)
    named = _country_before(words, grammar, start, verb) if grammar.direct else start
    if named > start:
        return named
    if grammar.direct and words.tags[verb - 1] & COMMA:
        return _before_aside(words, grammar, start, verb)
    if words.tags[verb - 1] & COMMA and words.tags[start] & NO_SUBJECT:
        named = named_before_aside(words, start, verb - 1)
        if named >= 0:
            return named
    begin = start
    dashes = [at for at in range(start, verb - 1) if words.folded[at] in DASHES]
    if len(dashes) > 1:
        return dashes[-1] + 1  # "To share practices — loops, forums, data — the Council commits"
    for comma in commas(words, start, verb):
        following = comma + 1
        counts = words.tags[following] & ADVERB and _counts(words, grammar, following, verb)
        counts = counts or _measures(words, grammar, following, verb)
        if following >= verb or is_year(words.folded[following]):  # "On 5 May, *2024* the ministers met"
            continue
        alone = words.tags[following] & GERUND and verb == following + 1 and words.tags[start] & TO
        opens = counts or alone or denies(words, grammar, following)
        if (words.tags[following] & NO_SUBJECT and not opens) or _exemplifies(words, grammar, following):
            continue
        begin = following
        if words.tags[following] & DETERMINER:
            begin = _behind_list(words, following, verb)
            break
    if begin > start:
        begin = _first_of_names(words, grammar, start, begin, verb)
    if begin == start:
        begin = _last_determiner(words, grammar, start, verb)
    if begin == start and grammar.direct and words.tags[start] & (PREPOSITION | TO):
        return verb  # "En 1998 se firmó": what stands in front is no subject
    return begin - (begin > start and denies(words, grammar, begin - 1))


def _exemplifies(words: Words, grammar: Grammar, index: int) -> bool:
    """ "In rural trades, *such as* farming, the Agency will": whether examples begin here, no subject."""
    pair = index + 1 < len(words) and words.folded[index + 1] in grammar.comparing
    return pair and words.folded[index] in grammar.restricting and not grammar.direct


def denies(words: Words, grammar: Grammar, index: int) -> bool:
    """ "*Not* one school will close": whether a subject opens with what denies it."""
    behind = min(index + 1, len(words) - 1)
    opens = words.tags[behind] & DETERMINER or words.folded[behind] in grammar.denied
    return words.folded[index] in grammar.negations and bool(opens) and not grammar.direct


def _behind_list(words: Words, begin: int, verb: int) -> int:
    """ "In the spirit of trust, the rule of law and peace, *both* sides will": behind the rest of a list,
    where its *and* and one more comma are; else where it was.
    """
    last = max(commas(words, begin, verb), default=-1)
    if last < 0 or last + 1 >= verb or not any(words.tags[at] & AND for at in range(begin, last)):
        return begin
    behind = words.tags[last + 1]
    opens = behind & (DETERMINER | PREPOSITION) == DETERMINER or behind & (SUBJECT | CAPITAL)
    return last + 1 if opens and not behind & NO_SUBJECT else begin


def is_object(words: Words, grammar: Grammar, start: int, pronoun: int) -> bool:
    """ "Parts of *it* are new": a pronoun behind a preposition that opens no clause is its object."""
    before = pronoun - 1
    governed = before > start and words.tags[before] & (PREPOSITION | TO) == PREPOSITION
    if grammar.direct:
        return bool(governed and words.tags[before - 1] & PARTICIPLE)  # "presididas por *ellos*"
    return bool(governed) and words.folded[before] not in grammar.conjunctive


def _counts(words: Words, grammar: Grammar, first: int, verb: int) -> bool:
    """ "At present, *more than* 40,000 people", "*at least* half of all buses": a subject that opens with how
    many.
    """
    if words.folded[first].rpartition(" ")[2] in grammar.measures and not grammar.direct:
        told = words.tags[first + 1] & DETERMINER or words.folded[first + 1] in grammar.measures
        if told or " " in words.folded[first]:
            return True  # "nearly all", "more than", "at least"
    return any(words.folded[at][0].isdigit() for at in range(first + 1, min(first + 3, verb)))


def with_others(words: Words, grammar: Grammar, start: int, pronoun: int) -> int:
    """ "In the past year, *my team and* I have": where a subject begins that ends with a pronoun."""
    joined = pronoun > start and words.tags[pronoun - 1] & AND and not grammar.direct
    if joined and (names := _names_before(words, start, pronoun - 1)) < pronoun - 1:
        return names
    first = max((comma + 1 for comma in commas(words, start, pronoun)), default=start)
    named = words.tags[first] & DETERMINER and not words.tags[first] & PREPOSITION
    short = pronoun - first <= LONGEST_NAME + 1
    return first if joined and named and short else pronoun


def _names_before(words: Words, start: int, joint: int) -> int:
    """ "Today *Ann Roe* and I met", "*the Minister Ann Roe* and I": where a name in front of an *and* begins;
    the *and* itself where none stands there.
    """
    first = joint
    while first > max(start, joint - LONGEST_NAME) and words.tags[first - 1] & CAPITAL:
        first -= 1
    if first == joint or words.tags[first] & (DETERMINER | PREPOSITION):
        return joint
    before = words.tags[first - 1] & (DETERMINER | PREPOSITION) if first > start else 0
    return first - (before == DETERMINER) + bool(before & PREPOSITION and first + 1 < joint)


def _measures(words: Words, grammar: Grammar, first: int, verb: int) -> bool:
    """ "As a result, *over 12,000* people will": how many stand as subject, by a preposition and a figure."""
    if grammar.direct or words.folded[first] not in grammar.measures or first + 2 >= verb:
        return False
    figure = words.folded[first + 1]
    return figure[0].isdigit() and not is_year(figure)


def _before_aside(words: Words, grammar: Grammar, start: int, verb: int) -> int:
    """ "Em maio, os ministros, reunidos em Lisboa, aprovaram": the subject that an aside parts from its verb;
    `verb` itself where none stands there.
    """
    places = list(commas(words, start, verb))
    for comma, aside in pairwise(places):
        first = words.tags[comma + 1]
        two = first & CAPITAL and any(words.tags[at] & AND for at in range(comma + 2, aside))
        if first & (DETERMINER | NO_SUBJECT) == DETERMINER or (two and not first & NO_SUBJECT):
            if aside == verb - 1:
                return comma + 1 if is_parted(words, grammar, comma + 1, verb) else verb
            named = words.tags[comma + 2] & CAPITAL and words.tags[aside + 1] & DETERMINER
            opened = named or _opens_aside(words, grammar, aside + 1)
            return comma + 1 if opened else verb
        if _is_titled(words, comma + 1, aside, verb):
            return comma + 1
    if len(places) == 2 and places[1] == verb - 1 and _opens_aside(words, grammar, places[0] + 1):
        return _named_before(words, start, places[0], verb)
    return verb


def _is_titled(words: Words, first: int, aside: int, verb: int) -> bool:
    """ "A convite do Rei, *Ana Silva*, Ministra da Saúde, visitou": a name, then the office that its bearer
    holds, before a verb of the third person.
    """
    name = words.tags[first:aside]
    if not 1 < len(name) <= LONGEST_NAME or not all(tag & (CAPITAL | PREPOSITION) for tag in name):
        return False
    office = words.tags[aside + 1 : verb - 1]
    held = any(tag & PREPOSITION for tag in office[1:]) and not any(tag & COMMA for tag in office)
    titled = bool(office) and bool(office[0] & (CAPITAL | DETERMINER)) and not office[0] & PREPOSITION
    ended = name[0] & CAPITAL and name[-1] & CAPITAL and words.tags[verb - 1] & COMMA
    return bool(ended) and titled and held and not words.tags[verb] & FIRST


def _opens_aside(words: Words, grammar: Grammar, index: int) -> bool:
    """Whether what is put in between opens here: "reunidos en", "con apoyo de", "previa consulta", "señor
    Juan Roe".
    """
    opens = PARTICIPLE | RELATIVE | THAT | PREPOSITION | CAPITAL
    named = words.tags[index + 1] & CAPITAL if index + 1 < len(words) else 0
    titled = named and not words.tags[index] & (FINITE | ADVERB | DETERMINER)
    return bool(words.tags[index] & opens or titled) or words.folded[index] in grammar.fronting


def _named_before(words: Words, start: int, comma: int, verb: int) -> int:
    """ "En mayo *el Gobierno*, junto con otros, creará": who is named right before an aside, behind no
    preposition; `verb` itself where nobody is.
    """
    for at in range(comma - 2, start + 1, -1):
        if words.tags[at] & DETERMINER and words.tags[at + 1] & CAPITAL:
            governed = words.tags[at - 1] & (PREPOSITION | TO | DETERMINER) or words.tags[at] & PREPOSITION
            return verb if governed else at
    return verb


def is_parted(words: Words, grammar: Grammar, first: int, verb: int) -> bool:
    """ "Con ello, *la Secretaría de Salud*, deberá": whether a comma parts a subject from its verb; no time
    ("En mayo, *el día 5*, firmarán"), and, before what promises nothing, nothing that may tell what a name
    is ("Con Brasil, *la gran economía*, creció").
    """
    told = words.folded[first : verb - 1]
    timed = not grammar.moments.isdisjoint(told) or any(word[0].isdigit() for word in told[:2])
    promises = words.tags[verb] & (FUTURE | MODAL)
    many = words.folded[first].endswith("s") is grammar.is_plural(words.folded[verb])
    many = many and bool(words.tags[verb] & (FINITE | THIRD | PAST))
    named = first > 1 and words.tags[first - 2] & CAPITAL
    alone = words.tags[first] & DETERMINER and many and not named
    parted = (promises or alone) and not words.tags[verb] & FIRST
    return bool(parted) and not timed and len(told) > 1


def _first_of_names(words: Words, grammar: Grammar, start: int, begin: int, verb: int) -> int:
    """ "In 2027, Mexico, the United States and Canada have", "In towns, *parks*, schools and ports will":
    where the list of names or things begins.
    """
    if not any(words.tags[index] & AND for index in range(begin, verb)):
        return begin
    for comma in reversed(list(commas(words, start, begin - 1))):
        name = range(comma + 1, begin - 1)
        if not 0 < len(name) <= LONGEST_NAME:
            break
        if any(words.tags[index] & (FINITE | TO | RELATIVE | GERUND) for index in name):
            break
        if not (words.tags[name[-1]] & CAPITAL or _names_things(words, grammar, name, begin)):
            break
        begin = comma + 1
    return begin


def _names_things(words: Words, grammar: Grammar, things: range, begin: int) -> bool:
    """Whether nothing but nouns and what they are like stand between two commas, as behind the second."""
    other = NO_SUBJECT | DETERMINER | SUBJECT | PAST | THAT
    alike = not words.tags[begin] & (other | CAPITAL)
    if grammar.direct or not alike or any(words.tags[at] & other for at in things):
        return False
    last = words.tags[things[-1]]
    return not words.folded[things[-1]][0].isdigit() and (not last or bool(last & NOUN))


def _last_determiner(words: Words, grammar: Grammar, start: int, verb: int) -> int:
    """ "Over the next year the Agency will": the last article that opens a noun of its own."""
    for index in range(verb - 1, start, -1):
        before = words.tags[index - 1]
        if words.tags[index] & COMMA:
            break  # "Para garantizar el derecho, durante el año se ampliará"
        number = words.folded[index - 1]
        if number[0].isdigit() and not (is_year(number) or words.tags[index - 2] & CAPITAL):
            continue  # "More than 100,000 *new* homes"; but "At COP 22 *the* Agency will"
        inside = before & (PREPOSITION | DETERMINER | AND | TO | COMMA)
        if not inside and index > start + 1 and _measures(words, grammar, index, verb):
            return index  # "In May *about 400* homes will be built"
        if words.tags[index] & (DETERMINER | PREPOSITION) == DETERMINER and not inside:
            return start if _is_object(words, grammar, start, index) else index
    return _last_names(words, start, verb)


def own_subject(words: Words, grammar: Grammar, start: int, head: int) -> bool:
    """ "In the past year *the economy has* grown, jobs have come": whether a subject stands right behind what
    is fronted, without a comma; not "In the year *the law is* passed, ships will".
    """
    if grammar.direct or not words.tags[start] & PREPOSITION or words.folded[start] in grammar.conjunctive:
        return False
    if words.tags[start] & SUBORDINATOR or not words.tags[head] & FINITE:
        return False
    if any(words.tags[at] & (RELATIVE | THAT | TO | GERUND) for at in range(start, head)):
        return False
    subject = _last_determiner(words, grammar, start, head)
    if subject <= start + 1 or not words.tags[subject] & DETERMINER:
        return False
    timed = words.folded[subject - 1] in grammar.moments and words.tags[subject - 2] & DETERMINER
    return not (timed or words.folded[subject - 1] in grammar.cases)


def _is_object(words: Words, grammar: Grammar, start: int, article: int) -> bool:
    """ "Para abordar *esta* tarea se abrirán": what follows an infinitive in front is its object."""
    if not grammar.direct or not words.tags[article - 1] & BASE:
        return False
    phrased = words.tags[start] & (PREPOSITION | TO) and words.tags[article - 2] & (TO | PREPOSITION)
    so = any(words.tags[at] & (THAT | RELATIVE) for at in range(start, article))  # "Pelo *que* pagar um"
    if phrased and article - start <= LONGEST_PURPOSE and not so:
        return True  # "A fim de abordar *o* problema será aberto"
    return bool(words.tags[start] & TO) and skip_adverbs(words, start + 1) == article - 1


def _last_names(words: Words, start: int, verb: int) -> int:
    """Where names that stand right in front of the verb begin: "En su declaración *Ana y Rui* acordaron";
    `start` where none do.
    """
    first = verb
    while first - 1 > start and words.tags[first - 1] & (CAPITAL | AND):
        first -= 1
    inside = PREPOSITION | DETERMINER | AND | TO
    named = first < verb and words.tags[first] & CAPITAL and not words.tags[first - 1] & inside
    return first if named and words.tags[verb - 1] & CAPITAL else start


def names_country(words: Words, grammar: Grammar, start: int, end: int) -> bool:
    """ "*Costa Rica* durante 2030, abrirá": whether the name of a country opens here."""
    names = _countries(grammar.language)
    return any(" ".join(words.folded[start:at]) in names for at in range(start + 1, min(start + 5, end) + 1))


def _country_before(words: Words, grammar: Grammar, start: int, verb: int) -> int:
    """ "En el marco de la Liga *Costa Rica* abrirá": where the name of a country begins before its verb,
    behind a phrase that no comma parts from it; the start where none does.
    """
    names = _countries(grammar.language)
    for at in range(max(verb - 4, start + 1), verb):
        if " ".join(words.folded[at:verb]) in names:
            return start if words.tags[at - 1] & (PREPOSITION | DETERMINER | AND | COMMA) else at
    return start


@cache
def _countries(language: str) -> frozenset[str]:
    return frozenset(name.lower() for names in country_names(language).values() for name in names)
