"""Drafts from a language that writes its words apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from constancia.lexicon.clauses import (
    ADVERB,
    COMMA,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    SUBORDINATOR,
    THAT,
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
    THIRD,
)
from constancia.model import Span
from constancia.statements.drafts import Draft
from constancia.statements.passages import Passage
from constancia.statements.spaced import nominal
from constancia.statements.spaced.cutting import cut
from constancia.statements.spaced.dated import dated
from constancia.statements.spaced.forms import certain
from constancia.statements.spaced.groups import FUTURE_FORM, Group
from constancia.statements.spaced.joints import Member
from constancia.statements.spaced.leads import LONGEST_NAME, Lead, acts_itself, last_tag, lead_of, with_verb
from constancia.statements.spaced.members import members
from constancia.statements.spaced.opened import Opening
from constancia.statements.spaced.openings import opening
from constancia.statements.spaced.steps import skip_adverbs
from constancia.statements.spaced.words import Words

SMALL = 4  # letters of words that titles write small: "with", "from"
LONGEST_NUMBER = 3  # words of what numbers a section: "Sec. 4"
VERBS = FINITE | BASE | THIRD
_PARTED = (";", "; and", "; y", "; e")


def worded(text: str, found: Iterable[Passage], grammar: Grammar) -> Iterator[tuple[Passage, list[Words]]]:
    """Each passage with the words of its sentences."""
    return ((passage, [cut(text, sentence, grammar) for sentence in passage.sentences]) for passage in found)


def drafts(text: str, found: Iterable[tuple[Passage, list[Words]]], grammar: Grammar) -> Iterator[Draft]:
    """The clauses of a text's passages, in order. The lead-in to a list of verbs is no clause itself."""
    lead: Lead | None = None
    held: list[Draft] = []
    goes_on = counted = False
    for passage, sentences in found:
        if counted and passage.worded:
            lead = None  # "Art. 4º Compete ao Comitê: I - ...", "Art. 5º Fica ...": no item of it
        if lead is not None and lead.division is not None and lead.division not in passage.around:
            lead = None  # the section that its list stands in has ended
        if lead is not None and not passage.listed:
            passage, goes_on = _as_item(text, passage, goes_on)
        told = _telling(text, passage, sentences, grammar)
        if lead is not None and lead.acts and passage.listed:
            _open_with_verb(told[:1])
        fields = lead is not None and lead.fields
        row = not fields and nominal.in_row(text, passage, grammar)
        if _only_recites(text, passage, sentences, grammar):
            told = []
        parts = (_read(words, grammar, passage, row=row, fields=fields) for words in told)
        read = dated(text, [draft for part in parts for draft in part], grammar)
        governs = lead is not None and lead.governs and lead.division == passage.division
        if lead is not None and governs and _is_governed(text, told, read, passage):
            passage, read = replace(passage, listed=True), [nominal.governed(told[0], passage, lead.governs)]
        leads = lead is not None and (passage.listed or _foretells(text, held, grammar))
        opens = read and (read[0].subject is None or _announces(text, held, grammar))
        if leads and opens and not (held and acts_itself(text, held[-1], grammar)):
            held = held[:-1]  # "A fund is set up, and the Board will:"
        if not _is_bare(text, held, grammar):
            yield from held
        held = []
        if lead is not None and lead.named and _recites(text, passage, sentences, grammar):
            continue  # a preamble between a body and what it does
        if not (passage.listed or _goes_on(lead, read) or all(map(_only_stresses, sentences))):
            lead = None
        read = [draft if _is_apart(draft, passage) else _led(draft, lead) for draft in read]
        opened = lead_of(text, passage, sentences[-1], grammar) if sentences else None
        if opened is not None:
            if lead is not None and lead.speaks:
                opened = replace(opened, first_person=True)  # "We, the Ministers," and then "Commit to:"
            if opened.speaks and all(draft.past for draft in read):
                read = []  # "We, the Ministers, gathered in Delta,"
            lead, counted = replace(opened, division=passage.division), passage.worded
            held = [draft for draft in read if draft.span.start >= passage.sentences[-1].start]
            if opened.acts and last_tag(sentences[-1]) & MODAL:
                before = _told_before(sentences[-1], grammar, passage)
                read, held = [*read[: len(read) - len(held)], *before], []
            if _only_leads(held, sentences[-1], grammar):
                read, held = read[: len(read) - len(held)], []
        yield from read[: len(read) - len(held)]
    yield from held


def _is_governed(text: str, told: list[Words], read: list[Draft], passage: Passage) -> bool:
    """Whether an item is a noun with what goes with it and no clause, or behind its article one that names
    an act; a line without a mark, where it opens with an article.
    """
    if len(told) != 1 or not len(told[0]) or not all(draft.nominal for draft in read):
        return False
    opened, written = told[0].tags[0], passage.sentences[0].quote(text)
    article = opened & (DETERMINER | PREPOSITION) == DETERMINER
    if article and len(told[0]) > 1:
        return passage.listed or written[:1].isupper()
    plain = passage.listed and not read and not opened & (ADVERB | PREPOSITION | THAT | SUBORDINATOR | FINITE)
    return plain and not written.rstrip("*_ ").endswith(":")


def _telling(text: str, passage: Passage, sentences: list[Words], grammar: Grammar) -> list[Words]:
    """The sentences of a passage without questions and titles."""
    told = [
        words
        for words, span in zip(sentences, passage.sentences, strict=True)
        if not (_asks(text, span) or _heads(text, span, words, grammar))
    ]
    if len(told) == 1 == len(sentences) and _is_headline(text, passage, told[0], grammar):
        return []
    if len(told) > 1 and _is_title(text, passage.sentences[0], told[0], grammar):
        told = told[1:]
    if len(told) > 2 and _is_numbered_title(told[0], told[1], grammar):
        told = told[2:]
    return told


def _open_with_verb(sentences: list[Words]) -> None:
    """ "We will: (a) *fund* schools": what may be a noun is a verb at the head of an item."""
    for words in sentences:
        first = skip_adverbs(words, 0)
        tag = words.tags[first] if first < len(words) else 0
        if tag & BASE and tag & (NOUN | ADJECTIVE) and not certain(words, first + 1, len(words)):
            words.tags[first] = tag & ~(NOUN | ADJECTIVE | MAINLY_NOUN)


def _told_before(words: Words, grammar: Grammar, passage: Passage) -> list[Draft]:
    """ "*shall open its ports*, and in particular shall:": what is told before a lead-in's own clause."""
    whole = members(with_verb(words, grammar), grammar)
    return [_draft(words, member, passage, grammar) for member in whole if member.end < len(words)]


def _only_leads(held: list[Draft], words: Words, grammar: Grammar) -> bool:
    """Whether a lead-in says nothing by itself, whatever follows: "The Parties agree as follows:",
    "Have reached the following understanding:".
    """
    shouted = bool(held) and held[0].lemma == grammar.lemmas["have"]  # "HAN LLEGADO AL SIGUIENTE"
    done = bool(held) and held[0].subject is None and (held[0].perfect or shouted)
    if not grammar.exemplifying.isdisjoint(words.folded[-3:]):
        return False  # "We will take steps, *including the following*:"
    return words.folded[-1] in grammar.following or (done and not grammar.following.isdisjoint(words.folded))


def _as_item(text: str, passage: Passage, goes_on: bool) -> tuple[Passage, bool]:
    """A paragraph without a mark behind a lead-in: an item where it ends in a semicolon, or the one before
    did; and whether the list goes on behind it.
    """
    written = passage.sentences[-1].quote(text).rstrip("*_ ") if passage.sentences else ""
    parted = written.endswith(_PARTED)
    return (replace(passage, listed=True) if parted or goes_on else passage), parted


def _asks(text: str, sentence: Span) -> bool:
    """Whether a sentence is a question, which states nothing ("What does it imply?")."""
    return sentence.quote(text).rstrip('*_"”’») ').endswith("?")


def _heads(text: str, sentence: Span, words: Words, grammar: Grammar) -> bool:
    """Whether a line without its final sign only names what stands below it: "What we propose"."""
    brief = 1 < len(words) <= LONGEST_NAME and words.folded[0] in grammar.asking
    return brief and sentence.quote(text).rstrip("*_ ")[-1:].isalnum()


def _is_headline(text: str, passage: Passage, words: Words, grammar: Grammar) -> bool:
    """Whether a line of its own, in -ing and in capitals, names what follows: "Deepening Our Ties"."""
    written = passage.sentences[0].quote(text)
    if grammar.direct or passage.listed or "\n" in written or not written[-1:].isalnum():
        return False
    brief = 1 < len(words) <= LONGEST_NAME and words.tags[0] & GERUND
    return bool(brief) and all(word[0].isupper() for word in written.split() if len(word) > SMALL)


def _is_title(text: str, sentence: Span, words: Words, grammar: Grammar) -> bool:
    """Whether a sentence that others follow is their title: one word, or in bold one with a verb in -ing:
    "Housing. We will", "**Mobilising capital.** We will".
    """
    written = sentence.quote(text).strip("\u200b ")
    if len(words) == 1 and not grammar.direct and not written.endswith("!"):
        return True
    if not (len(words) and written.startswith("**") and written.endswith("**")):
        return False
    return bool(words.tags[0] & GERUND) and opening(words, grammar, 0, len(words)) == Opening(0, GERUND)


def _is_numbered_title(number: Words, title: Words, grammar: Grammar) -> bool:
    """ "Sec. 4. *Ensuring Fair Pay.* The Board shall": whether a number is followed by its title, in -ing."""
    if grammar.direct or not 1 < len(number) <= LONGEST_NUMBER or not len(title):
        return False
    counted = number.folded[-1].isdigit() and not any(tag & VERBS for tag in number.tags)
    return counted and opening(title, grammar, 0, len(title)) == Opening(0, GERUND)


def _recites(text: str, passage: Passage, sentences: list[Words], grammar: Grammar) -> bool:
    """Whether a paragraph of a preamble stands here: "Recalling its resolution 70/1,", "Deeply alarmed by the
    floods,".
    """
    if len(sentences) != 1 or not len(sentences[0]):
        return False
    words = sentences[0]
    opens = min(skip_adverbs(words, 0), len(words) - 1)
    if words.folded[0] in grammar.recitals:
        return True
    parted = not passage.listed and passage.sentences[0].quote(text).rstrip("*_ ").endswith(",")
    done = bool(words.tags[opens] & (PARTICIPLE | GERUND))
    return parted and (words.folded[opens] in grammar.recitals or done)


def _only_recites(text: str, passage: Passage, sentences: list[Words], grammar: Grammar) -> bool:
    """Whether a paragraph of a preamble only says why: "CONVENCIDOS que el mar es de todos;"."""
    if len(sentences) != 1 or passage.listed or not (grammar.direct and len(sentences[0])):
        return False
    ends = passage.sentences[0].quote(text).rstrip("*_ ").endswith((",", ";"))
    return ends and sentences[0].folded[0] in grammar.recitals


def _read(words: Words, grammar: Grammar, passage: Passage, *, row: bool, fields: bool) -> list[Draft]:
    """The clauses of one sentence, or the act that an item or one of a `row` names, unless it is one of
    `fields`.
    """
    if len(words) > 1 and words.folded[0] in grammar.reciting and words.tags[1] & COMMA:
        return []  # "Whereas, the Parties intend to build a port;"
    clauses = [_draft(words, member, passage, grammar) for member in members(words, grammar)]
    clauses = [one for one in clauses if not _only_names_speaker(one, grammar)]
    if clauses and _only_orders(words, clauses[0], grammar):
        clauses = clauses[1:]
    if clauses and clauses[0].span.start == words.starts[0] and words.folded[0] in grammar.recitals:
        return []  # "Recognizing the bonds between them;": a preamble says why, not what
    may_name = row or (passage.listed and not fields)
    may_name = may_name or (len(words) > 0 and nominal.stands_alone(words, passage))
    if not may_name:
        return _reported(clauses)
    named, end = nominal.acts(words, grammar, passage, clauses)
    if end < len(words):
        rest = words.behind(end)
        named += [_draft(rest, member, passage, grammar) for member in members(rest, grammar)]
    return named or _reported(clauses)


def _only_names_speaker(draft: Draft, grammar: Grammar) -> bool:
    """ "The Minister said", and nothing else: what was said stands apart."""
    return draft.lemma in grammar.mute and draft.subject is not None and draft.verb.end == draft.span.end


def _only_orders(words: Words, draft: Draft, grammar: Grammar) -> bool:
    """ "It is hereby ordered as follows: Section 1": nothing is told yet."""
    said = [word for word, at in zip(words.folded, words.starts, strict=True) if at >= draft.span.start]
    unsaid = draft.passive and said[:1] and said[0] in grammar.impersonal
    return bool(unsaid) and not grammar.following.isdisjoint(said[:LONGEST_NAME])


def _reported(clauses: list[Draft]) -> list[Draft]:
    """The clauses of one sentence; an act in progress behind what the same one has done is told with it."""
    done, subject, found = False, None, list[Draft]()
    for clause in clauses:
        done = (done and clause.subject == subject) or clause.perfect or clause.past
        subject = clause.subject
        found.append(clause._replace(reported=done and clause.progressive))
    return found


def _is_bare(text: str, held: list[Draft], grammar: Grammar) -> bool:
    """Whether a lead-in is a verb alone, which says nothing by itself: "DECLARAMOS:", "it is ordered:"."""
    if len(held) != 1:
        return False
    told, verb = held[0].span.quote(text).strip(" :*_"), held[0].verb.quote(text)
    unsaid = held[0].passive and told.split(None, 1)[0].lower() in grammar.impersonal
    return told == verb or (unsaid and told.endswith(verb))


def _announces(text: str, held: list[Draft], grammar: Grammar) -> bool:
    """Whether a lead-in only says that a list follows: "The key terms include:", "has agreed as follows:",
    "Declaramos que:".
    """
    if not held:
        return False
    said = held[-1].span.quote(text).lower().split()
    opens = grammar.tags.get(said[-1], 0) & THAT
    return bool(opens) or held[-1].lemma in grammar.listing or not grammar.following.isdisjoint(said)


def _foretells(text: str, held: list[Draft], grammar: Grammar) -> bool:
    """Whether a lead-in says that something follows, in a list or not: "take the following actions:"."""
    said = held[-1].span.quote(text).lower().split() if held else ()
    return not (grammar.direct or grammar.following.isdisjoint(said))


def _only_stresses(words: Words) -> bool:
    """ "HEREBY:": whether a sentence tells nothing."""
    return all(tag & ADVERB for tag in words.tags)


def _goes_on(lead: Lead | None, read: list[Draft]) -> bool:
    """Whether a paragraph says what those do who were named above: "Los Presidentes:", "Acordaron crear"."""
    return lead is not None and lead.named and bool(read) and read[0].third_person


def _is_apart(draft: Draft, passage: Passage) -> bool:
    """Whether nobody is said to act, behind an item's first sentence: "Compra de pan. *Se fijará* un fin"."""
    behind = len(passage.sentences) > 1 and draft.span.start >= passage.sentences[1].start
    return behind and draft.reflexive and draft.subject is None and not (draft.past or draft.first_person)


def _led(draft: Draft, lead: Lead | None) -> Draft:
    """An item's clause with what its lead-in says, where it has no subject of its own."""
    if lead is None or draft.subject is not None or (draft.first_person and not lead.first_person):
        return draft
    declares = lead.speaks and lead.acts  # "We, the Ministers, hereby: 1. Commit to"
    if lead.named and not (draft.third_person or FUTURE_FORM in draft.governing or declares):
        return draft
    if lead.speaks:
        return draft._replace(first_person=True, third_person=False)
    return draft._replace(
        subject=lead.subject,
        wrapper=draft.wrapper or lead.wrapper,
        fronted=(*lead.fronted, *draft.fronted),
        governing=(*lead.governing, *draft.governing),
        first_person=draft.first_person or lead.first_person,
    )


def _draft(words: Words, member: Member, passage: Passage, grammar: Grammar) -> Draft:
    group, level = member.group, member.level
    ours, subject = _first_person(words, group), member.subject
    if ours and subject is not None and subject[0] < member.first:
        subject = None  # "The economy grew, and *we* will build": no verb of the subject before
    end = group.verb + len(group.lemma.split())
    return Draft(
        span=words.span(_first(words, member), member.end),
        verb=words.span(group.verb, min(end, member.end)),
        lemma=group.lemma,
        subject=None if subject is None else words.span(*subject),
        wrapper=_wrapper(words, level) or _wrapper(words, group),
        fronted=() if member.fronted is None else (words.span(*member.fronted),),
        governing=member.governing,
        division=passage.division,
        passive=group.passive,
        perfect=group.perfect or level.perfect,
        past=group.outer == PAST or group.past or level.past,
        progressive=group.progressive,
        copula=group.copula,
        reflexive=group.reflexive,
        negative=group.negative,
        controls=member.controls,
        tenseless=not group.wrapped and words.folded[group.verb] in grammar.verbs.tenseless,
        third_person=subject is None and not ours and level.outer in (THIRD, PAST),
        first_person=ours or _first_person(words, level),
        resumes=subject is None and not ours and _resumes(words, level, grammar),
        listed=passage.listed,
        place=member.place,
    )


def _resumes(words: Words, level: Group, grammar: Grammar) -> bool:
    """ "Además, *deberá* publicar", "También *rendirá* cuentas": whether a verb without a subject tells what
    whoever acted before is to do.
    """
    if not grammar.direct or level.passive or level.copula or level.reflexive:
        return False
    if level.lemma == grammar.lemmas["have"]:
        return False  # "Habrá talleres"
    tag = words.tags[skip_adverbs(words, level.first)]
    return bool(tag & (FUTURE | MODAL)) and not tag & FIRST


def _first(words: Words, member: Member) -> int:
    """Where a clause begins: at its verb where a number stands right before that ("and shall (b) set")."""
    verb = member.group.verb
    numbered = verb - 3 >= member.first and words.folded[verb - 3] == "(" and words.folded[verb - 1] == ")"
    apart = member.subject is None or member.subject[1] <= member.first
    return verb if numbered and apart else member.first


def _wrapper(words: Words, group: Group) -> Span | None:
    """The words of a group that introduce its verb."""
    return words.span(group.first, group.verb) if group.wrappers and group.first < group.verb else None


def _first_person(words: Words, group: Group) -> bool:
    """Whether the ending of a verb names the actor: that of a list's first, or its own ("grew, and *we*
    will build").
    """
    return any(tag & FIRST for tag in words.tags[group.first : group.verb + 1])
