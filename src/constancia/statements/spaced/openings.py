"""Where the main clause of a stretch begins: what is fronted, the subject, the first verb."""

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
    THIRD,
)
from constancia.statements.spaced import ahead, inversions
from constancia.statements.spaced.cases import behind_cases
from constancia.statements.spaced.finite import finite, reads_as_verb, strictly_finite
from constancia.statements.spaced.forms import NO_SUBJECT, certain, commas, is_plural
from constancia.statements.spaced.headlines import foretold
from constancia.statements.spaced.imperatives import is_imperative, is_operative
from constancia.statements.spaced.opened import Opening, clause_at
from constancia.statements.spaced.steps import (
    BEGINS,
    particle,
    past_address,
    past_connective,
    past_number,
    skip_adverbs,
)
from constancia.statements.spaced.subject_start import denies, own_subject
from constancia.statements.spaced.words import Words
from constancia.text.tokens import CURRENCIES, is_year

LABEL = 3  # words before the colon of a label
ARTICLE = 3  # letters of an article, which opens no time: "este ano", not "o ano"
_SAYS = FINITE | DETERMINER | PREPOSITION | SUBJECT | TO | COMMA | THAT


def opening(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """The main clause between two words; None where no verb opens one."""
    start = past_address(words, grammar, start, end)
    start = _past_label(words, grammar, _leading(words, grammar, start, end), end)
    start = past_connective(words, grammar, start, end)
    if start >= end:
        return None
    tag = words.tags[start]
    told = inversions.told_by_first_word(words, grammar, start, end)
    if told is not None:
        return told
    if _is_fronted(words, grammar, start):
        return _after_fronted(words, grammar, start, end)
    stressed = inversions.stressed(words, grammar, start, end)
    if stressed > 0:
        return _behind(words, grammar, start, stressed, end)
    if tag & HAVE:
        comma = next(commas(words, start, end), end)  # "Há quatro anos, recebi"
        if comma + 1 < end and grammar.bygone.fullmatch(" ".join(words.folded[start:comma])):
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
    if grammar.direct and tag & ADVERB and _opens_clause(words, verb, end):
        return _after_fronted(words, grammar, start, end)  # "Siempre que haya recursos, "
    if tag & ADVERB and verb < end:
        leads_to = PREPOSITION | TO if not grammar.direct and " " in words.folded[start] else PREPOSITION
        if words.tags[verb] & leads_to:
            return _after_fronted(words, grammar, start, end)  # "In addition to aid, "
        if words.tags[verb] & COMMA:
            return _behind(words, grammar, start, verb + 1, end)
        if verb + 1 < end and not words.tags[verb] and words.tags[verb + 1] & COMMA:
            return _behind(words, grammar, start, verb + 2, end)  # "Así mismo, "
    subject = _behind_time(words, grammar, verb, end) if grammar.direct else -1
    if subject > 0:
        found = opening(words, grammar, subject, end)
        return None if found is None else found._replace(fronted=(start, subject))
    repairing = tag & ADVERB and verb < end and not grammar.direct and ahead.gerund_at(words, grammar, verb)
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
        return foretold(words, grammar, start, end)
    tag = words.tags[start]
    adverb = tag & (ADVERB | DETERMINER) == ADVERB and not denies(words, grammar, start)
    if adverb and start < verb < head and not words.tags[verb] & NO_SUBJECT:
        measured = words.folded[start] in grammar.degrees and words.folded[verb] in grammar.graded
        behind = _behind_comma(words, grammar, start, head)  # "Once a year, ministers meet"
        told = clause_at(words, grammar, start, head, begin=start if measured else max(verb, behind))
        limits = words.folded[start] in grammar.limiting and told.subject and told.subject[0] == start + 1
        return told._replace(begin=start, fronted=None) if limits else told
    return clause_at(words, grammar, start, head, begin=_behind_comma(words, grammar, start, head))


def _opens_clause(words: Words, verb: int, end: int) -> bool:
    """Whether what stands behind an adverb makes both open a clause: "siempre que", "siempre y cuando"."""
    behind = verb + bool(verb < end and words.tags[verb] & AND)
    return behind < end and bool(words.tags[behind] & (THAT | SUBORDINATOR))


def _past_label(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """Past a few words that only name what is to be done: "Housing: *build* 300 homes"."""
    near = range(start, min(start + LABEL + 1, end - 1))
    colon = next((at for at in near if words.tags[at] & COLON), -1)
    first = start + (words.folded[start] in grammar.possessives if start < end else 0)  # "*Our* plan: cut"
    if colon <= start or grammar.direct or any(words.tags[at] & _SAYS for at in range(first, colon)):
        return start
    told = words.tags[max(finite(words, grammar, colon + 1, end), 0)] & FINITE  # "Our pledge: no one will"
    verb = skip_adverbs(words, colon + 1)
    orders = verb < end and is_imperative(words, grammar, verb, end)
    return colon + 1 if orders or (told and first > start) else start


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
    tag = words.tags[start]
    if words.folded[start] in grammar.fronting and start + 1 < len(words):
        return bool(words.tags[start + 1] & (PREPOSITION | TO))
    if tag & (PREPOSITION | SUBORDINATOR | TO):
        return True
    if tag & (PARTICIPLE | GERUND) == PARTICIPLE and not grammar.direct and _tells_of_subject(words, start):
        return False
    if tag & GERUND and words.folded[start] in grammar.adjectival and start + 1 < len(words):
        plural = is_plural(words.folded[start + 1], grammar) and not grammar.direct
        noun = plural and (not words.tags[start + 1] or words.tags[start + 1] & NOUN)
        if noun and finite(words, grammar, start + 2, len(words)) > 0:
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


def _after_fronted(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """A clause behind "In recent years, "; or an imperative printed as an infinitive or in -ing."""
    first = words.tags[start]
    clause = first & ADVERB and _opens_clause(words, start + 1, end)  # "Sempre que o Conselho decidir, "
    head = finite(words, grammar, start, end)
    parted = next(commas(words, start, end), end) < head or not own_subject(words, grammar, start, head)
    if first & SUBORDINATOR or clause or not (grammar.direct or (head > 0 and not parted)):
        found = behind_cases(words, grammar, start, end) or _behind_condition(words, grammar, start, end)
        if found is not None:
            return found
    ours = _ours_behind(words, grammar, start, end) if first & TO and not grammar.direct else -1
    if ours > 0:
        return clause_at(words, grammar, start, ours, begin=ours - 1)
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
    if first & TO:
        verb = skip_adverbs(words, start + 1)
        if verb < end and words.tags[verb] & (BASE | BE):
            return Opening(start + 1, BASE)
    if first & GERUND and (head < 0 or not grammar.direct):
        return Opening(start, GERUND)
    return _act_behind(words, grammar, start, end) if head < 0 and first & PREPOSITION else None


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
    return not tag & PARTICIPLE and (not tag & (NOUN | ADJECTIVE) or bool(after & DETERMINER))


def _ends_list(words: Words, grammar: Grammar, start: int, head: int, end: int) -> bool:
    """ "Keeping scripts, props, and records *related* to": what may be a participle ends a list."""
    last = max(commas(words, start, head), default=-1)
    joined = last >= 0 and bool(words.tags[last + 1] & AND)
    return joined and not grammar.direct and strictly_finite(words, grammar, start, end) < 0


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
    if first is None or first < head or first + 1 >= end or words.tags[first + 1] & inside:
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
        return _behind_moment(words, grammar, start, found) if grammar.direct and found else start
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


def _behind_moment(words: Words, grammar: Grammar, start: int, found: list[int]) -> int:
    """ "El 5 de mayo de 2030, en Lima, *ambos ministros* firmaron": a time in front and what goes with it."""
    told, behind = words.folded[start : found[0]], found[-1] + 1
    timely = any(word[0].isdigit() for word in told[:2]) or not grammar.moments.isdisjoint(told[:3])
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
    if not words.tags[start] & (DETERMINER | BASE) or words.tags[start] & PREPOSITION:
        return False
    return grammar.moments.isdisjoint(words.folded[start:comma])
