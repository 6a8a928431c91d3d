"""Where the main clause of a stretch begins: what is fronted, the subject, the first verb."""

from __future__ import annotations

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
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    FUTURE,
    GERUND,
    NOUN,
    PARTICIPLE,
    PAST,
    THIRD,
)
from constancia.statements.spaced.openings import inversions
from constancia.statements.spaced.openings.fronted import after_fronted, opens_clause
from constancia.statements.spaced.openings.headlines import foretold
from constancia.statements.spaced.openings.imperatives import is_imperative, is_operative
from constancia.statements.spaced.openings.opened import Opening, clause_at
from constancia.statements.spaced.openings.subject_start import denies, is_parted, names_country
from constancia.statements.spaced.verbs.finite import finite
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.forms import NO_SUBJECT, certain, commas, is_plural
from constancia.statements.spaced.words.steps import (
    BEGINS,
    past_address,
    past_connective,
    past_number,
    skip_adverbs,
)
from constancia.statements.spaced.words.words import Words
from constancia.text.tokens import CURRENCIES, is_year

LABEL = 7  # words before the colon of a label
BRIEF_LABEL = 3  # up to so many no preposition stands in it
NEAR = 4  # words in which the noun of a time stands: "La segunda semana de mayo"
ARTICLE = 3  # letters of an article, which opens no time: "este ano", not "o ano"
_SAYS = FINITE | DETERMINER | PREPOSITION | SUBJECT | TO | COMMA | THAT


def opening(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """The main clause between two words; None where no verb opens one."""
    start = past_address(words, grammar, start, end)
    start = _past_label(words, grammar, _leading(words, grammar, start, end), end)
    start = past_connective(words, grammar, _to_comparison(words, grammar, start), end)
    if start >= end:
        return None
    tag = words.tags[start]
    told = inversions.told_by_first_word(words, grammar, start, end)
    if told is not None:
        return told
    if _is_fronted(words, grammar, start):
        return after_fronted(words, grammar, start, end)
    stressed = inversions.stressed(words, grammar, start, end)
    if stressed > 0:
        return _behind(words, grammar, start, stressed, end)
    if tag & HAVE:
        comma = next(commas(words, start, end), end)  # "Há quatro anos, recebi"
        time = " ".join(words.folded[start:comma])
        if comma + 1 < end and (grammar.bygone.fullmatch(time) or grammar.elapsed.fullmatch(time)):
            return _behind(words, grammar, start, comma + 1, end)
    denied = inversions.denied(words, grammar, start, end)
    if denied is not None:
        return denied
    verb = skip_adverbs(words, start)
    if tag & MODAL and not grammar.direct and inversions.is_inverted(words, grammar, start, end):
        return _after_inversion(words, grammar, start, end)
    if verb < end and is_imperative(words, grammar, verb, end):
        return Opening(start, BASE)
    if grammar.operative and verb < end and is_operative(words, grammar, verb, end):
        return Opening(start, THIRD)
    if grammar.falls_to and verb < end and words.tags[verb] & (THIRD | FUTURE):
        task = inversions.task(words, grammar, start, verb, end)
        if task is not None:
            return task
    if grammar.direct and tag & ADVERB and opens_clause(words, verb, end):
        return after_fronted(words, grammar, start, end)  # "Siempre que haya recursos, "
    if tag & ADVERB and verb < end:
        leads_to = PREPOSITION | TO if not grammar.direct and " " in words.folded[start] else PREPOSITION
        if words.tags[verb] & leads_to:
            return after_fronted(words, grammar, start, end)  # "In addition to aid, "
        if words.tags[verb] & COMMA:
            return _behind(words, grammar, start, verb + 1, end)
        if verb + 1 < end and not words.tags[verb] and words.tags[verb + 1] & COMMA:
            return _behind(words, grammar, start, verb + 2, end)  # "Así mismo, "
    return _unfronted(words, grammar, start, verb, end)


def _to_comparison(words: Words, grammar: Grammar, start: int) -> int:
    """ "Tal y *como* se indica, se abrirá": to the word that opens what is only compared."""
    for phrase in grammar.likening:
        if tuple(words.folded[start : start + len(phrase)]) == phrase:
            return start + len(phrase) - 1
    return start


def _unfronted(words: Words, grammar: Grammar, start: int, verb: int, end: int) -> Opening | None:
    """A clause that begins with its subject, or with a time right in front of it; `verb` is the first word
    that is no adverb.
    """
    subject = _behind_time(words, grammar, verb, end) if grammar.direct else -1
    if subject > 0:
        found = opening(words, grammar, subject, end)
        return None if found is None else found._replace(fronted=(start, subject))
    adverb = words.tags[start] & ADVERB and verb < end and not grammar.direct
    repairing = adverb and ahead.gerund_at(words, grammar, verb)
    if repairing and finite(words, grammar, start, end) < 0:
        return Opening(start, GERUND)  # "Urgently repairing the roads"
    if _is_timed(words, grammar, start, end):
        found = opening(words, grammar, start + 2, end)
        fronted = (start, start + 2)
        return found and found._replace(fronted=found.fronted or fronted, begin=found.begin or start + 2)
    return _plain(words, grammar, start, verb, end)


def _is_timed(words: Words, grammar: Grammar, start: int, end: int) -> bool:
    """ "*Each quarter* a report will be written": a time of two words right in front of a subject."""
    if grammar.direct or start + 3 >= end or words.folded[start + 1] not in grammar.moments:
        return False
    behind = words.tags[start + 2] & (DETERMINER | PREPOSITION | SUBJECT)
    return words.folded[start] in grammar.timing and behind in (DETERMINER, SUBJECT)


def _plain(words: Words, grammar: Grammar, start: int, verb: int, end: int) -> Opening | None:
    """A clause that begins with its subject; `verb` is the first word that is no adverb."""
    head = finite(words, grammar, start, end)
    if head < 0:
        behind = _behind_subject(words, grammar, start, end) if grammar.direct else -1
        if behind >= 0:
            return clause_at(words, grammar, start, behind, begin=start)
        return foretold(words, grammar, start, end)
    tag = words.tags[start]
    adverb = tag & (ADVERB | DETERMINER) == ADVERB and not denies(words, grammar, start)
    if adverb and start < verb < head and not words.tags[verb] & NO_SUBJECT:
        measured = words.folded[start] in grammar.degrees and words.folded[verb] in grammar.graded
        measured = measured or (grammar.direct and _is_undone(words, grammar, start, verb))
        behind = _behind_comma(words, grammar, start, head)  # "Once a year, ministers meet"
        parted = grammar.direct and skip_adverbs(words, behind) == head and behind > start
        if parted and is_parted(words, grammar, verb, behind):
            behind = verb  # "Actualmente *la Agencia*, es la primera"
        told = clause_at(words, grammar, start, head, begin=start if measured else max(verb, behind))
        limits = words.folded[start] in grammar.limiting and told.subject and told.subject[0] == start + 1
        limits = limits or _qualifies_done(words, grammar, start, verb, head)
        return told._replace(begin=start, fronted=None) if limits else told
    return clause_at(words, grammar, start, head, begin=_behind_comma(words, grammar, start, head))


def _qualifies_done(words: Words, grammar: Grammar, adverb: int, participle: int, head: int) -> bool:
    """ "*Newly* appointed managers will": an adverb of how, right before a form in -ed and its noun, is part
    of the subject; one that only joins is none ("Also planned works will").
    """
    if grammar.direct or words.folded[adverb] in grammar.joining_adverbs or participle + 1 >= head:
        return False
    other = PREPOSITION | TO | DETERMINER | AND | COMMA | SUBJECT | THAT | ADVERB
    return bool(words.tags[participle] & PARTICIPLE) and not words.tags[participle + 1] & other


def _is_undone(words: Words, grammar: Grammar, start: int, verb: int) -> bool:
    """ "*No actuar* ahora supondrá un coste": whether an act is told of that is denied."""
    return words.folded[start] in grammar.negations and bool(words.tags[verb] & BASE)


def _past_label(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """Past a few words that only name what is to be done: "Housing: *build* 300 homes"."""
    near = range(start, min(start + LABEL + 1, end - 1))
    colon = next((at for at in near if words.tags[at] & COLON), -1)
    colon = next((at for at in near if words.folded[at] == ":"), colon)  # "Goal 2 – Clean Sea: the"
    first = start + (words.folded[start] in grammar.possessives if start < end else 0)  # "*Our* plan: cut"
    if colon <= start or grammar.direct or not _names(words, first, colon):
        return start
    told = words.tags[max(finite(words, grammar, colon + 1, end), 0)] & FINITE  # "Our pledge: no one will"
    verb = skip_adverbs(words, colon + 1)
    orders = verb < end and is_imperative(words, grammar, verb, end)
    own = words.folded[colon] == ":" and words.tags[colon + 1] & (
        DETERMINER | SUBJECT
    )  # "Sea: the group will"
    return colon + 1 if orders or (told and (own or first > start)) else start


def _names(words: Words, first: int, colon: int) -> bool:
    """Whether what stands before a colon is a name or nouns alone: "Wood fuel", "New Sources of Energy"."""
    opens = first + bool(words.tags[first] & DETERMINER and colon - first > 2)  # "*New* Sources of Energy"
    if any(words.tags[at] & _SAYS & ~PREPOSITION for at in range(opens, colon)):
        return False
    verbal = BASE | THIRD | PAST
    if any(words.tags[at] & verbal and not words.tags[at] & NOUN for at in range(first + 1, colon)):
        return False
    linked = any(words.tags[at] & PREPOSITION for at in range(first, colon))
    return not linked or (colon - first > BRIEF_LABEL and not words.tags[first] & PREPOSITION)


def _after_inversion(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "Should funds allow, a station will be built": the clause behind what is fronted with its modal."""
    comma = next(commas(words, start, end), end)
    return _behind(words, grammar, start, comma + 1, end) if comma + 1 < end else None


def _leading(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """Past conjunctions, commas and numbers in front: "(1) ", "First, "."""
    counted = start + 2 < end and words.folded[start] in grammar.counting and words.tags[start + 1] & COMMA
    if counted and words.folded[start + 2] not in grammar.counting:
        start += 2
    numbered = start + 1 < end and words.folded[start].isdigit() and len(words.folded[start]) < 3
    tag = words.tags[start + 1] & (BASE | NOUN | ADJECTIVE | CAPITAL) if numbered else 0
    behind = words.tags[start + 2] if numbered and start + 2 < end else 0
    acts = tag == BASE or (tag & (BASE | CAPITAL) == BASE and behind & (DETERMINER | THAT))
    if grammar.direct and numbered:
        act = words.folded[start + 1]
        acts = tag & CAPITAL and act.endswith(grammar.infinitive_endings) and grammar.tags.get(act, 0) & BASE
        words.tags[start + 1] |= BASE if acts else 0
    if acts:
        start += 1  # "3 direct the Ministry to report", "11 Participar na construção"
    start = past_number(words, start)  # "Port Council. (a) There is established"
    while start < end and (words.tags[start] & (AND | COMMA) or not words.folded[start][0].isalnum()):
        if words.tags[start] & CAPITAL and words.folded[start] in '“("[':
            break
        if words.folded[start] in CURRENCIES and words.folded[min(start + 1, end - 1)][0].isdigit():
            break  # "$2 billion"
        start += 1
    return start


def _is_fronted(words: Words, grammar: Grammar, start: int) -> bool:
    denied = words.folded[start] in grammar.negations and start + 1 < len(words)
    start += denied and words.folded[start + 1] in grammar.fronting  # "*Não obstante* os progressos, "
    tag = words.tags[start]
    if words.folded[start] in grammar.fronting and start + 1 < len(words):
        behind = PREPOSITION | TO | DETERMINER if grammar.direct else PREPOSITION | TO
        return bool(words.tags[start + 1] & behind)
    if tag & (PREPOSITION | SUBORDINATOR | TO):
        return True
    if tag & (PARTICIPLE | GERUND) == PARTICIPLE and not grammar.direct and _tells_of_subject(words, start):
        return False
    listed = tag & GERUND and start + 1 < len(words) and words.tags[start + 1] & COMMA
    if listed and not grammar.direct and ahead.is_subject_list(words, start, len(words)):
        return False
    if tag & GERUND and words.folded[start] in grammar.adjectival and start + 1 < len(words):
        plural = is_plural(words.folded[start + 1], grammar) and not grammar.direct
        noun = plural and (not words.tags[start + 1] or words.tags[start + 1] & NOUN)
        if noun and finite(words, grammar, start + 1, len(words)) > 0:
            return False  # "*Emerging* threats require", but "Developing skills in towns"
    return bool(tag & (GERUND | PARTICIPLE)) and not tag & (BASE | NOUN)


def _tells_of_subject(words: Words, participle: int) -> bool:
    """ "*Written* comments on the bill are welcome": a form in -ed in front of a noun, and an auxiliary
    before any comma.
    """
    behind = words.tags[participle + 1] if participle + 1 < len(words) else COMMA
    if behind & (PREPOSITION | TO | ADVERB | DETERMINER | AND | COMMA | THAT | CAPITAL):
        return False
    return certain(words, participle + 1, len(words))


def _behind(words: Words, grammar: Grammar, start: int, behind: int, end: int) -> Opening | None:
    """The clause behind a fronted word and its comma."""
    found = opening(words, grammar, behind, end)
    if found is None:
        return None
    return Opening(
        found.head, found.form, found.subject, (start, found.fronted[1] if found.fronted else behind - 1)
    )


def _behind_time(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """ "Ainda este ano *o Governo* lançará", "Todos os anos o Governo publica": the subject behind a time
    that no comma parts from it; -1 where none is.
    """
    each = start + 1 < end and words.folded[start + 1] in grammar.pronominal_singular
    start += bool(each and words.folded[start] in grammar.datives)  # "*A* cada dois anos o Governo"
    tag = words.tags[start] if start < end else 0
    if tag & (DETERMINER | PREPOSITION) != DETERMINER or len(words.folded[start]) <= ARTICLE:
        return -1
    noun = start + 1 + bool(start + 1 < end and words.tags[start + 1] & DETERMINER)
    if noun + 2 >= end or words.folded[noun] not in grammar.moments:
        return -1
    first, second = words.tags[noun + 1], words.tags[noun + 2]
    named = first & CAPITAL and not first & (PREPOSITION | FINITE | AND)
    told = first & (DETERMINER | PREPOSITION) == DETERMINER and not second & (THAT | THIRD | FINITE)
    return noun + 1 if named or told else -1


def _behind_comma(words: Words, grammar: Grammar, start: int, verb: int) -> int:
    """ "Last month, the ministers met": one comma alone never parts a subject from its verb."""
    found = list(commas(words, start, verb))
    if len(found) == 2 and not grammar.direct and skip_adverbs(words, found[0] + 1) == found[1]:
        found = found[1:]  # "This year, *however*, the Council will"
    if len(found) != 1:
        return _behind_moment(words, grammar, start, found, verb) if grammar.direct and found else start
    behind = found[0] + 1
    if is_year(words.folded[behind]) and words.tags[behind - 2] & CAPITAL:
        return start  # "The Ports Act, *1949* will be amended"
    if grammar.direct and skip_adverbs(words, behind) == verb:
        return start if _is_parted_subject(words, grammar, start, behind - 1) else behind
    if behind >= verb or words.tags[behind] & (NO_SUBJECT | COMMA):
        return start
    if _are_adjectives(words, grammar, start, behind - 1):
        return start
    listed = any(words.tags[index] & AND for index in range(behind, verb))
    return start if listed and not words.tags[behind] & SUBJECT else behind


def _behind_moment(words: Words, grammar: Grammar, start: int, found: list[int], verb: int) -> int:
    """ "El 5 de mayo de 2030, en Lima, *ambos ministros* firmaron": a time in front and what goes with it;
    names may stand behind who acts ("*el Ministro de Agua*, Ana Roe, firmó").
    """
    told, behind = words.folded[start : found[0]], found[-1] + 1
    timely = any(word[0].isdigit() for word in told[:2]) or not grammar.moments.isdisjoint(told[:3])
    if words.tags[verb - 1] & COMMA and len(found) > 2:
        subjects = (comma + 1 for comma in found if words.tags[comma + 1] & DETERMINER)
        behind = next((at for at in subjects if not words.tags[at] & PREPOSITION), behind)
    listed = any(words.tags[at] & (AND | RELATIVE | THAT) for at in range(found[0], behind))
    begins = words.tags[behind] & BEGINS and not words.tags[behind] & PREPOSITION
    return behind if timely and words.tags[start] & DETERMINER and begins and not listed else start


def _are_adjectives(words: Words, grammar: Grammar, start: int, comma: int) -> bool:
    """ "This *broad, shared* plan will": a determiner and one word that no time is, in front of a comma."""
    if grammar.direct or comma != start + 2 or words.folded[comma - 1] in grammar.moments:
        return False
    determined = words.tags[start] & (DETERMINER | PREPOSITION) == DETERMINER
    return bool(determined) and not words.tags[comma + 1] & (DETERMINER | SUBJECT | CAPITAL)


def _is_parted_subject(words: Words, grammar: Grammar, start: int, comma: int) -> bool:
    """ "La estrategia del país, se caracteriza": a subject that a comma parts from its verb; no time."""
    if names_country(words, grammar, start, comma):
        return True  # "Utopía durante 2030, abrirá"
    if not words.tags[start] & (DETERMINER | BASE) or words.tags[start] & PREPOSITION:
        return False
    return grammar.moments.isdisjoint(words.folded[start : min(start + NEAR, comma)])


def _behind_subject(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """ "Los criterios del plan, *incluyeron* A": a verb that tells, behind the comma that parts it from its
    subject; -1 without one.
    """
    comma = next(commas(words, start, end - 2), -1)
    if comma < 0 or not _is_parted_subject(words, grammar, start, comma):
        return -1
    verb = skip_adverbs(words, comma + 1)
    told = verb < end and words.tags[verb] & (THIRD | PAST)
    return verb if told and not words.tags[verb] & (NOUN | ADJECTIVE | PARTICIPLE | BASE) else -1
