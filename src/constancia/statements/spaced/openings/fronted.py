"""The main clause behind what is fronted: "In recent years, ", "To meet these goals, ", "If funds allow,"."""

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
    SUBJUNCTIVE,
    THIRD,
)
from constancia.statements.spaced.openings.cases import behind_cases
from constancia.statements.spaced.openings.imperatives import is_imperative
from constancia.statements.spaced.openings.opened import Opening, clause_at
from constancia.statements.spaced.openings.subject_start import is_parted, own_subject
from constancia.statements.spaced.verbs.finite import finite, reads_as_verb, strictly_finite
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.forms import NO_SUBJECT, commas
from constancia.statements.spaced.words.steps import BEGINS, particle, skip_adverbs
from constancia.statements.spaced.words.words import Words


def after_fronted(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """A clause behind "In recent years, "; or an imperative printed as an infinitive or in -ing."""
    first = words.tags[start]
    head = finite(words, grammar, start, end)
    opened = _special(words, grammar, start, head, end)
    if opened is not None:
        return opened
    if head > 0 and first & SUBORDINATOR and not grammar.direct:
        head = _own_auxiliary(words, start, head)
    inside = head > 0 and words.tags[head] & PARTICIPLE and words.tags[head - 1] & BE and not grammar.direct
    for comma in commas(words, start, end if head < 0 or inside else head):  # "where ships *are used*, aid"
        verb = skip_adverbs(words, comma + 1)
        listed = head >= 0 and not (inside or grammar.direct) and _has_infinitive(words, start, comma)
        listed = listed or _tells_of_purpose(words, grammar, start, comma)
        orders = not listed and not first & (TO | GERUND)
        if orders and verb < end and is_imperative(words, grammar, verb, end):
            return Opening(comma + 1, BASE, None, (start, comma))
    if head >= 0:
        head = _behind_clause(words, grammar, start, head, end)
    if head >= 0 and first & TO and not _is_behind_purpose(words, grammar, start, head, end):
        head = -1
    if head >= 0 and first & GERUND and _ends_list(words, grammar, start, head, end):
        head = -1
    if head >= 0:
        parted = any(words.tags[at] & (COMMA | COLON) for at in range(start, head))
        acts = first & GERUND and not parted  # "Meeting these goals requires"
        found = clause_at(words, grammar, start, head, begin=start if acts else None)
        if found.fronted is not None or not first & (TO | GERUND):
            return found
        if first & GERUND and _is_told(words, grammar, start, head, end):
            return found
    if head < 0 and first & TO and words.folded[start] in grammar.causing:
        return _told_behind(words, grammar, start, end)  # "Por ser uma ilha, faltam estradas"
    if first & TO:
        verb = skip_adverbs(words, start + 1)
        if verb < end and words.tags[verb] & (BASE | BE):
            return Opening(start + 1, BASE)
    if first & GERUND and (head < 0 or not grammar.direct):
        return Opening(start, GERUND)
    if head < 0 and first & (SUBORDINATOR | PREPOSITION) and grammar.direct:
        return _told_behind(words, grammar, start, end)
    return _act_behind(words, grammar, start, end) if head < 0 and first & PREPOSITION else None


def _special(words: Words, grammar: Grammar, start: int, head: int, end: int) -> Opening | None:
    """The main clause behind a condition, what one acts as or a purpose that no comma ends, and one about an
    act in -ing; None where none of these opens the sentence.
    """
    first = words.tags[start]
    clause = first & ADVERB and opens_clause(words, start + 1, end)  # "Sempre que o Conselho decidir, "
    parted = next(commas(words, start, end), end) < head or not own_subject(words, grammar, start, head)
    if first & SUBORDINATOR or clause or not (grammar.direct or (head > 0 and not parted)):
        found = behind_cases(words, grammar, start, end) or _behind_condition(words, grammar, start, end)
        if found is not None:
            return found
    if first & GERUND and _is_one_act(words, grammar, start, head):
        return clause_at(words, grammar, start, head, begin=start)
    named = _behind_office(words, grammar, start, end) if first & SUBORDINATOR and head < 0 else -1
    if named > 0:
        return clause_at(words, grammar, start, named)
    ours = _ours_behind(words, grammar, start, end) if first & TO and not grammar.direct else -1
    return clause_at(words, grammar, start, ours, begin=ours - 1) if ours > 0 else None


def _is_one_act(words: Words, grammar: Grammar, start: int, head: int) -> bool:
    """ "*Protecting nature, water and soil is* vital": whether a list ends what an act in -ing is about, and
    the verb tells of one thing alone.
    """
    one = head > 0 and (words.folded[head] in grammar.singular or words.tags[head] & (THIRD | NOUN) == THIRD)
    last = max(commas(words, start, head), default=-1) if one and not grammar.direct else -1
    if last < 0 or words.tags[last + 1] & (DETERMINER | SUBJECT | CAPITAL | NO_SUBJECT) & ~AND:
        return False
    joined = [at for at in range(last + 1, head) if words.tags[at] & AND]
    other = FINITE | RELATIVE | THAT | SUBORDINATOR | TO
    return len(joined) == 1 and not any(words.tags[at] & other for at in range(start, head))


def _behind_office(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """ "Enquanto presidente do grupo, o Brasil *criará* um fundo": the verb behind what one acts as, where
    the word that opens it has no verb of its own; -1 without one.
    """
    comma = next(commas(words, start, end - 1), -1)
    verbal = FINITE | THIRD | PAST | SUBJUNCTIVE | BASE | GERUND
    inside = range(start + 1, comma)
    if not grammar.direct or comma < 0 or any(words.tags[at] & verbal for at in inside):
        return -1
    return finite(words, grammar, comma + 1, end)


def opens_clause(words: Words, verb: int, end: int) -> bool:
    """Whether what stands behind an adverb makes both open a clause: "siempre que", "siempre y cuando"."""
    behind = verb + bool(verb < end and words.tags[verb] & AND)
    return behind < end and bool(words.tags[behind] & (THAT | SUBORDINATOR))


def _ours_behind(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """ "To meet that goal we *will* build": the auxiliary of the speakers right behind a purpose that no
    comma ends, where what they do follows; -1 without one.
    """
    opens = COMMA | RELATIVE | SUBORDINATOR
    for at in range(start + 2, end - 2):
        tag = words.tags[at + 1]
        if words.tags[at] & opens or _opens_inside(words, at):
            break
        if words.folded[at] in grammar.declarers and tag & (MODAL | BE | HAVE):
            verb, form = skip_adverbs(words, at + 2), BASE | BE | HAVE if tag & MODAL else GERUND | PARTICIPLE
            return at + 1 if verb < end and words.tags[verb] & form else -1
    return -1


def _opens_inside(words: Words, index: int) -> bool:
    """Whether "that" opens a clause: not "to achieve *that* ambition"."""
    return bool(words.tags[index] & THAT and words.tags[index + 1] & (SUBJECT | DETERMINER | PREPOSITION))


def _own_auxiliary(words: Words, start: int, head: int) -> int:
    """ "Where residents *object*, others *will be* sought": the auxiliary behind the comma is that of the
    form behind it, where the condition's own verb may be a noun; else the head as it is.
    """
    first = head
    while first > start and words.tags[first - 1] & (FINITE | BE | ADVERB):
        first -= 1
    comma = next((at for at in range(first - 1, start, -1) if words.tags[at] & COMMA), start)
    inside = any(words.tags[at] & (RELATIVE | THAT | SUBORDINATOR) for at in range(comma, first))
    passive = words.tags[head] & PARTICIPLE and first < head
    return first if passive and comma > start and not inside else head


def _has_infinitive(words: Words, start: int, end: int) -> bool:
    """ "In efforts *to grow*, invest in wind, and end waste, Utopia will": more infinitives may follow."""
    marks = (at for at in range(start, end - 1) if words.tags[at] & (TO | RELATIVE | SUBORDINATOR | FINITE))
    first = next(marks, start)
    return bool(words.tags[first] & TO and words.tags[first + 1] & BASE)


def _tells_of_purpose(words: Words, grammar: Grammar, start: int, end: int) -> bool:
    """ "*Launched* a fund to open ports, widen roads, and cut costs": a past without its subject, and what
    the act was for; no order follows.
    """
    first = words.tags[start]
    told = first & PAST and not first & (PREPOSITION | SUBORDINATOR) and not grammar.direct
    if not told or words.tags[start + 1] & (PREPOSITION | TO | COMMA):
        return False
    return _has_infinitive(words, start, end)


def _act_behind(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "in the energy sector, achieving 45 % by 2030": an act in -ing behind what is fronted, where no other
    verb is.
    """
    if grammar.direct:
        return None
    for comma in commas(words, start, end - 1):
        verb = skip_adverbs(words, comma + 1)
        if verb < end and ahead.gerund_at(words, grammar, verb):
            return Opening(comma + 1, GERUND, None, (start, comma))
    return None


def _told_behind(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "Aunque ha avanzado, *enfrenta* retos", "En este marco, *no cuenta* con fondos": a verb without a
    subject right behind what is fronted.
    """
    verbal, plain = FINITE | THIRD | PAST | SUBJUNCTIVE, NOUN | ADJECTIVE | PARTICIPLE | BASE
    before = end  # the comma before
    for comma in commas(words, start, end - 2):
        verb = skip_adverbs(words, comma + 1)
        clause = words.tags[start] & PREPOSITION or any(tag & verbal for tag in words.tags[start + 1 : comma])
        subject, before = before + 1, comma
        if not clause or verb >= end or not words.tags[verb] & (THIRD | PAST):
            continue
        apart = subject < comma == verb - 1 and not words.tags[verb] & plain
        if apart and is_parted(words, grammar, subject, verb):
            return clause_at(words, grammar, start, verb, begin=subject)
        if words.folded[verb - 1] in grammar.negations or not words.tags[verb] & plain:
            return Opening(comma + 1, words.tags[verb] & (THIRD | PAST), None, (start, comma))
    return None


def _is_told(words: Words, grammar: Grammar, start: int, head: int, end: int) -> bool:
    """Whether a verb tells of an act in -ing ("Meeting these goals requires work"); not a noun of its object
    ("Increasing schools funding"), nor the verb of what is ensured ("Ensuring all forms are free").
    """
    sets = grammar.verbs.lemma(words.folded[head], THIRD)
    behind = head + 1 + len(particle(words, grammar, head, sets))  # "Building Homes sets *out* a plan"
    tag, after = words.tags[head], words.tags[min(behind, end - 1)]
    if strictly_finite(words, grammar, start, end) != head:
        return False
    if grammar.direct or tag & FINITE:
        said = grammar.verbs.lemma(words.folded[start], GERUND) in grammar.telling
        said = said or bool(words.tags[start + 1] & TO and words.folded[start + 2] in grammar.telling)
        what = words.folded[min(head + 1, end - 1)]
        takes = tag & MODAL and what in grammar.requiring  # "Ensuring peace will *require* work"
        takes = takes or (tag & BE and what in grammar.wrappers.needs)  # "Ensuring peace is *vital*"
        later = finite(words, grammar, head + 1, end) if said and not (grammar.direct or takes) else head
        return bool(later >= 0 and (tag & FINITE or not tag & PARTICIPLE))
    plain = not tag & (NOUN | ADJECTIVE) or words.folded[head - 1] in grammar.midway
    return not tag & PARTICIPLE and (plain or bool(after & DETERMINER))


def _ends_list(words: Words, grammar: Grammar, start: int, head: int, end: int) -> bool:
    """ "Keeping scripts, props, and records *related* to": what may be a participle ends a list."""
    last = max(commas(words, start, head), default=-1)
    if last < 0 or grammar.direct:
        return False
    done = words.tags[last + 1] & PARTICIPLE and words.tags[last + 2] & PREPOSITION
    if done and last + 2 < head:
        return True  # "Improving roads, *based on* zero waste principles"
    return bool(words.tags[last + 1] & AND) and strictly_finite(words, grammar, start, end) < 0


def _is_behind_purpose(words: Words, grammar: Grammar, start: int, head: int, end: int) -> bool:
    """Whether a clause stands behind "To meet these goals, ": not where no comma stands before what may be
    its verb ("To promote the share of value *added* from services").
    """
    if words.tags[head] & FINITE or words.tags[head - 1] & SUBJECT or grammar.direct:
        return True
    parted = next(commas(words, start, head), None) is not None
    return parted and strictly_finite(words, grammar, start, end) == head


def _behind_condition(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "If the parties reform, confront crime, and reject terror, they can": where the pronoun stands, or the
    subject behind a condition whose verb looks like an infinitive.
    """
    conjunctive = words.tags[start] & SUBORDINATOR or words.folded[start] in grammar.conjunctive
    opens = conjunctive and not grammar.direct
    for comma in commas(words, start, end - 2):
        if words.tags[comma + 1] & SUBJECT:
            head = skip_adverbs(words, comma + 2)
            if head < end and _is_verb_of(words, grammar, head, end):
                return clause_at(words, grammar, start, head, begin=comma + 1)
        elif opens and not words.tags[comma + 1] & AND and ahead.may_hold_verb(words, start + 1, comma):
            head = ahead.sure_verb(words, comma + 1, end)
            if head > comma + 1:
                return clause_at(words, grammar, start, head, begin=comma + 1)
        elif grammar.direct and _is_bare(words, start, comma):
            head = skip_adverbs(words, comma + 1)
            if words.tags[comma + 1] & BEGINS:
                head = strictly_finite(words, grammar, comma + 1, end)
            if 0 <= head < end and words.tags[head] & FINITE:
                return clause_at(words, grammar, start, head, begin=comma + 1)
    return None


def _is_verb_of(words: Words, grammar: Grammar, head: int, end: int) -> bool:
    """Whether a word behind a pronoun is its verb: an auxiliary, or one that reads as a verb."""
    tag = words.tags[head]
    if tag & FINITE or grammar.direct:
        return bool(tag & FINITE)
    return bool(tag & (PAST | THIRD)) or (bool(tag & BASE) and reads_as_verb(words, grammar, head, end))


def _is_bare(words: Words, start: int, end: int) -> bool:
    """Whether the only verb of a condition looks like an infinitive: "Se o Estado *autorizar*, "."""
    tags = words.tags[start + 1 : end]
    return any(tag & BASE for tag in tags) and not any(tag & (FINITE | COMMA) for tag in tags)


def _behind_clause(words: Words, grammar: Grammar, start: int, head: int, end: int) -> int:
    """The verb behind "As the region prepares for its summit, " or "Using the chance we have, ", or the
    one at hand where none follows.
    """
    first = next(commas(words, start, end), None)
    inside = NO_SUBJECT | (THAT if grammar.direct else 0)  # "En mayo se creará un fondo, *que* dará becas"
    if first is None or first < head or first + 1 >= end:
        return head
    compares = any(words.folded[start] == phrase[-1] for phrase in grammar.likening)
    unsaid = compares and words.folded[first + 1] in grammar.reflexive  # "Como se indica, *se* abrirá"
    if words.tags[first + 1] & inside and not unsaid:
        return head
    limit = end if words.folded[start] in grammar.conjunctive else next(commas(words, first + 1, end), end)
    if own_subject(words, grammar, start, head) or _ours_in_front(words, grammar, start, head):
        return head
    later = strictly_finite(words, grammar, first + 1, limit)
    if later < 0 and words.folded[start] in grammar.conjunctive:
        later = finite(words, grammar, first + 1, limit)
    return later if later >= 0 else head


def _ours_in_front(words: Words, grammar: Grammar, start: int, head: int) -> bool:
    """ "Con este plan *crearemos* empleo, mejoraremos": a future right behind a phrase that no clause
    stands in; not "Tal como acordamos, abriremos".
    """
    if not grammar.direct or words.tags[start] & (SUBORDINATOR | PREPOSITION) == SUBORDINATOR:
        return False
    clause = any(words.tags[at] & (THAT | RELATIVE | SUBORDINATOR) for at in range(start + 1, head))
    return not clause and bool(words.tags[head] & FUTURE)
