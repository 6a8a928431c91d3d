"""What the items of a list take from the words before their colon: "The parties will:"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from constancia.lexicon.clauses import (
    ADVERB,
    BE,
    CAPITAL,
    COLON,
    COMMA,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import BASE, FIRST, FUTURE, PARTICIPLE, PAST, THIRD
from constancia.model import Span
from constancia.statements.drafts import Draft
from constancia.statements.passages import Passage
from constancia.statements.spaced.openings.inversions import name_end
from constancia.statements.spaced.openings.opened import Opening
from constancia.statements.spaced.openings.openings import opening
from constancia.statements.spaced.verbs import groups
from constancia.statements.spaced.verbs.verb_group import Group
from constancia.statements.spaced.verbs.wrappers import IS_TO
from constancia.statements.spaced.words.steps import BEGINS
from constancia.statements.spaced.words.words import Words

ASIDE = 5  # words put in between a modal and the colon of a lead-in
OBJECT = 2  # words of what a verb is about: "un comité"
FIELD = 4  # words before a colon among which fields are named: "áreas de cooperación:"
LONGEST_NAME = 12  # words of a body that a list of its tasks is opened with
_COLONS = (":", "：", ":-", "─", "—")


@dataclass(frozen=True, slots=True)
class Lead:
    """What the items of a list take from the words before their colon ("The parties will:").

    `fronted` are phrases that may limit them ("Where possible, the parties will:").
    `named` is set where those are a name alone ("The Agency:"): only items with a verb of its own take it;
    `speaks` where that is whoever issues the text ("La Asamblea General,"); `acts` where a verb must follow
    the colon ("We will also:"); `fields` where nouns behind it name fields and no acts ("en las siguientes
    áreas:"); `governs` is the verb of a lead-in whose objects are its items ("El Gobierno garantizará:"),
    or what they are called ("os seguintes *princípios*:").
    """

    subject: Span | None
    wrapper: Span | None
    governing: tuple[str, ...]
    first_person: bool
    fronted: tuple[Span, ...] = ()
    named: bool = False
    speaks: bool = False
    acts: bool = False
    fields: bool = False
    governs: str = ""
    division: str | None = None


def lead_of(text: str, passage: Passage, words: Words, grammar: Grammar) -> Lead | None:
    """The lead-in that ends a passage with a colon, or a name with a comma, and what limits it; None where it
    ends otherwise.
    """
    lead = _lead_of(text, passage, words, grammar)
    found = opening(words, grammar, 0, len(words)) if lead is not None and not lead.named else None
    if lead is None or found is None:
        return lead
    limits = (words.span(*bounds) for bounds in (found.fronted, _aside(words, found)) if bounds is not None)
    return replace(lead, fronted=tuple(limits))


def _lead_of(text: str, passage: Passage, words: Words, grammar: Grammar) -> Lead | None:
    """The same without its limits."""
    written = passage.sentences[-1].quote(text).rstrip("*_ ")
    if written.endswith((",", ";")) and len(words) and not words.tags[-1] & COMMA:
        return _speaker(words, grammar)
    if not written.endswith(_COLONS):
        return None
    tasked = _to_whom(words, grammar)
    if tasked is not None:
        return Lead(tasked, None, (), first_person=False)
    held = _names_principles(words, grammar)
    if held:
        return Lead(None, None, (), first_person=False, governs=held)
    found = opening(words, grammar, 0, len(words)) if len(words) else None
    if found is None:
        return _named_lead(words, grammar.direct)
    # A bare verb is put behind the lead-in, in place of the items' verbs, so that it reads as a clause.
    whole = with_verb(words, grammar)
    group = groups.read(whole, grammar, found.head, found.form)
    if group is None:
        return None
    told = grammar.direct and words.tags[found.head] & BE
    whose = _whose_tasks(words, grammar) if told else _tasked(words, grammar, found)
    if whose is not None:
        return Lead(whose, None, (), first_person=False)
    ways = not grammar.ways.isdisjoint(words.folded) and not grammar.following.isdisjoint(words.folded)
    ways = ways and not _is_named(words, found)  # "*Las Partes* podrán adoptar las siguientes modalidades:"
    fields = _names_fields(words, grammar)
    taken_up = group.lemma in grammar.listing and not grammar.promising.isdisjoint(group.wrappers)
    if taken_up or (grammar.direct and (group.lemma in grammar.listing or IS_TO in group.wrappers or ways)):
        return Lead(None, None, (), first_person=False, fields=fields)  # it only says what comes
    charged = words.folded[-2] in grammar.wrappers.responsible if len(words) > 1 else False
    subject = None if group.copula and not charged else _subject(words, grammar, found, group)
    if words.folded[-1] in grammar.charged and group.lemma in grammar.wrappers.gerund:
        return Lead(subject, None, (), first_person=False)  # "A Agência prossegue as seguintes atribuições:"
    last = max(min(group.verb, len(words)), found.head + 1)
    own = (group.lemma,) if group.lemma in grammar.wrappers.infinitive else ()
    first_person = any(words.tags[index] & FIRST for index in range(found.head, last))
    aside = _aside(words, found)
    promised = words.tags[aside[0] - 2] if aside else last_tag(words)  # "shall, *as far as possible*:"
    acts = not grammar.direct and bool(promised & (MODAL | TO))
    wrapper, governing = words.span(found.head, last), (*group.wrappers, *own)
    governs = group.lemma if _lacks_object(words, grammar, found, group) and not fields else ""
    return Lead(subject, wrapper, governing, first_person, acts=acts, fields=fields, governs=governs)


def acts_itself(text: str, lead: Draft, grammar: Grammar) -> bool:
    """ "Créase un comité, con las siguientes funciones:", "Fica aprovado o Plano, regido pelos seguintes
    princípios:": whether a lead-in tells an act of its own, and only what goes with it is listed.
    """
    if not grammar.direct:
        return False
    if _is_ruled(text[lead.verb.end : lead.span.end], grammar):
        return True
    said = text[lead.verb.end : lead.span.end].lower().replace(",", " ,").split()
    listed = next((at for at, word in enumerate(said) if word in grammar.following), 0)
    near = range(max(OBJECT, listed - OBJECT - 1), listed)
    return any(
        said[at] in grammar.wrapper_links or grammar.tags.get(said[at], 0) & (THAT | RELATIVE) for at in near
    )


def _is_ruled(behind: str, grammar: Grammar) -> bool:
    """ "Fica aprovado o Plano, *regido pelos seguintes* princípios:"."""
    said = behind.lower().replace(",", " ,").split()
    listed = next((at for at, word in enumerate(said) if word in grammar.following), 0)
    described = listed > OBJECT and grammar.tags.get(said[listed - OBJECT], 0) & PARTICIPLE
    return bool(described and grammar.tags.get(said[listed - 1], 0) & PREPOSITION)


def last_tag(words: Words) -> int:
    """What the last word of a lead-in is but for adverbs: "will *also*:"."""
    last = len(words) - 1
    while last > 0 and words.tags[last] & ADVERB:
        last -= 1
    return words.tags[last]


def with_verb(words: Words, grammar: Grammar) -> Words:
    """A lead-in with its colon and a bare verb, as they stand in a list that runs in."""
    end = words.ends[-1]
    last = TO if words.folded[-1] in grammar.marks else words.tags[-1]
    aside = any(tag & COMMA for tag in words.tags[-ASIDE:])  # "shall, among other things:"
    colon = [COLON] if aside and not last & TO else []
    added = 1 + len(colon)
    return Words(
        [*words.starts, *[end] * added],
        [*words.ends, *[end + 1] * added],
        [*words.folded, *[""] * added],
        [*words.tags[:-1], last, *colon, BASE],
    )


def _named_lead(words: Words, common: bool = False) -> Lead | None:
    """A lead-in without a verb, where it opens with a name of a few words and its article, or with a phrase
    and then that name ("Neste âmbito, *a Conferência*:"); with `common` also without a capital ("*Os
    tribunais dos Estados*:").
    """
    commas = [at for at, tag in enumerate(words.tags) if tag & (COMMA | SEMICOLON)]
    fronted = len(commas) == 1 and commas[0] <= ASIDE and words.tags[0] & PREPOSITION
    start = commas[0] + 1 if fronted else 0
    end = next((at for at in commas if at > start), len(words))
    if not 2 <= end - start <= LONGEST_NAME:
        return None
    if not words.tags[start] & DETERMINER or not (common or words.tags[start + 1] & CAPITAL):
        return None
    return Lead(words.span(start, end), None, (), first_person=False, named=True)


def _to_whom(words: Words, grammar: Grammar) -> Span | None:
    """ "À Casa Civil compete, em especial:": whose the tasks are that are listed, in front of the verb."""
    if len(words) < 3 or words.folded[0] not in grammar.datives:
        return None
    for verb in range(max(2, len(words) - ASIDE), len(words)):
        form = words.tags[verb] & (THIRD | FUTURE)
        if form and grammar.verbs.lemma(words.folded[verb], form) in grammar.falls_to:
            end = name_end(words, verb)
            told = any(words.tags[at] & (RELATIVE | THAT | BASE) for at in range(1, len(words)))
            return None if told else words.span(1, end)
    return None


def _speaker(words: Words, grammar: Grammar) -> Lead | None:
    """The body that a resolution opens with; its items say what it does, in the third person. Or those who
    declare: "We, the Ministers of the Isles, gathered in Delta,".
    """
    declares = words.folded[0] in grammar.declarers and bool(words.tags[min(1, len(words) - 1)] & COMMA)
    body = len(words) == 1 and words.tags[0] & CAPITAL and words.folded[0] in grammar.bodies  # "Council,"
    if not (declares or body or (len(words) <= LONGEST_NAME and _named_lead(words) is not None)):
        return None
    return Lead(None, None, (), first_person=True, named=True, speaks=True, acts=declares)


def _is_named(words: Words, found: Opening) -> bool:
    """Whether a subject behind its article is a name: "Las *Partes*", not "La cooperación"."""
    return found.subject is not None and any(words.tags[at] & CAPITAL for at in range(*found.subject)[1:])


def _names_fields(words: Words, grammar: Grammar) -> bool:
    """Whether fields follow: "en las siguientes áreas de interés:", but not "en el área de la cultura:"."""
    first = max(len(words) - FIELD, 1)
    near = [at for at in range(first, len(words)) if words.folded[at] in grammar.fields]
    if len(near) != 1 or not grammar.direct or not grammar.following.isdisjoint(words.folded):
        return bool(near)
    named = near[0] + 1 < len(words) and words.tags[near[0] - 1] & DETERMINER
    return not (named and not words.folded[near[0]].endswith("s"))


def _names_principles(words: Words, grammar: Grammar) -> str:
    """ "A Política rege-se pelos seguintes *princípios*:", "São *princípios* da Política:": what items are
    called that are principles and no acts; "" where it names aims or lines of action as well.
    """
    first, last = range(min(FIELD, len(words))), range(max(len(words) - FIELD, 0), len(words))
    told = any(tag & BE for tag in words.tags[-1:]) or any(words.tags[at] & (BE | THIRD) for at in first)
    near = [at for at in ((*first, *last) if told else last) if words.folded[at] in grammar.principles]
    others = grammar.labels | grammar.wrappers.purposes
    if not near or not others.isdisjoint(words.folded[max(near[0] - 2, 0) : near[0] + 3]):
        return ""
    return words.folded[near[0]]


def _lacks_object(words: Words, grammar: Grammar, found: Opening, group: Group) -> bool:
    """ "Las Partes fomentarán en la cultura:": whether what a verb promises stands behind the colon."""
    wrappers = grammar.wrappers
    said = (wrappers.foretelling | wrappers.retelling | wrappers.statement) - wrappers.assuring
    told = group.past or group.perfect or group.passive or group.reflexive or group.copula
    if not grammar.direct or told or group.verb >= len(words) or group.lemma in said:
        return False
    if not words.tags[found.head] & (FUTURE | FIRST | BASE | MODAL) or words.tags[found.head] & PAST:
        return False
    behind = min(group.end, len(words))
    plain = behind == len(words) or words.tags[behind] & (PREPOSITION | COMMA | ADVERB)
    return (
        bool(plain) and grammar.following.isdisjoint(words.folded) and words.folded[-1] not in grammar.marks
    )


def _whose_tasks(words: Words, grammar: Grammar) -> Span | None:
    """ "Son funciones *del Comité*:", "Las tareas *del Consejo* serán:": the body whose tasks are listed."""
    first = 2 + next((at for at, word in enumerate(words.folded) if word in grammar.charged), len(words))
    if first >= len(words) or not words.tags[first - 1] & PREPOSITION:
        return None
    name = first + bool(words.tags[first] & DETERMINER)
    ends = (at for at in range(name, len(words)) if words.tags[at] & (FINITE | COMMA | DETERMINER))
    end = next(ends, len(words))
    return words.span(first, end) if name < end and words.tags[name] & CAPITAL else None


def _aside(words: Words, found: Opening) -> tuple[int, int] | None:
    """What is put in at the end of a lead-in: "shall, *as far as possible*:"; None where nothing is."""
    if last_tag(words) & (MODAL | TO):
        return None  # "shall open its ports, and in particular shall:"
    comma = next((at for at in range(found.head + 1, len(words) - 1) if words.tags[at] & COMMA), -1)
    end = len(words) - bool(words.tags[-1] & COMMA)
    return (comma + 1, end) if 0 < comma < end - 1 and end - comma <= LONGEST_NAME else None


def _tasked(words: Words, grammar: Grammar, found: Opening) -> Span | None:
    """ "The functions *of the Board* are:": whose tasks are listed; None where none are."""
    if found.subject is None or grammar.tasks.isdisjoint(words.folded[slice(*found.subject)]):
        return None
    first, end = found.subject
    named = [at for at in range(first + 1, end - 1) if words.folded[at - 1] in grammar.tasks]
    if not named or not words.tags[named[0]] & PREPOSITION or not words.tags[named[0] + 1] & BEGINS:
        return None
    return words.span(named[0] + 1, end)


def _subject(words: Words, grammar: Grammar, found: Opening, group: Group) -> Span | None:
    """Whose doing a lead-in introduces: "Corresponde al Consejo:" names it behind its verb, "the following
    will be done by the Agency:" as its agent, if at all.
    """
    charged = grammar.direct and group.lemma in grammar.control  # "Os ministros são encarregados de:"
    if group.passive and not (charged or grammar.following.isdisjoint(words.folded)):
        return _agent(words, grammar, group)
    if found.subject is not None:
        return words.span(*found.subject)
    name = group.verb + 2
    falls = group.lemma in grammar.falls_to and name < len(words)
    return words.span(name, len(words)) if falls and words.folded[name - 1] in grammar.datives else None


def _agent(words: Words, grammar: Grammar, group: Group) -> Span | None:
    """Who does what a passive tells: "shall be done *by the Parties* to"; None where that is not said."""
    near = range(group.verb + 1, min(group.verb + ASIDE, len(words) - 1))
    by = next((at for at in near if words.folded[at] in grammar.agent), -1)
    if by < 0 or words.folded[by + 1] in grammar.following:  # "pelos *seguintes* meios"
        return None
    behind = range(by + 2, len(words))
    ends = TO | COMMA | COLON | PREPOSITION | RELATIVE
    end = next((at for at in behind if words.tags[at] & ends), len(words))
    return words.span(by + 1, end)
