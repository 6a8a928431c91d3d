"""Drafts from a language that writes its words apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from constancia.lexicon.clauses import (
    ADVERB,
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
    GERUND,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    THIRD,
)
from constancia.model import Span
from constancia.statements.drafts import Draft
from constancia.statements.passages import Passage
from constancia.statements.spaced import nominal
from constancia.statements.spaced.dated import dated
from constancia.statements.spaced.drafted import draft, sentence_drafts
from constancia.statements.spaced.leads import LONGEST_NAME, Lead, acts_itself, last_tag, lead_of, with_verb
from constancia.statements.spaced.members.members import members
from constancia.statements.spaced.openings.opened import Opening
from constancia.statements.spaced.openings.openings import opening
from constancia.statements.spaced.verbs.verb_group import FUTURE_FORM
from constancia.statements.spaced.words.cutting import cut
from constancia.statements.spaced.words.forms import certain
from constancia.statements.spaced.words.steps import skip_adverbs
from constancia.statements.spaced.words.words import Words

SMALL = 4  # letters of words that titles write small: "with", "from"
LONGEST_NUMBER = 3  # words of what numbers a section: "Sec. 4"
VERBS = FINITE | BASE | THIRD
_PARTED = (";", "; and", "; y", "; e")


def worded(text: str, found: Iterable[Passage], grammar: Grammar) -> Iterator[tuple[Passage, list[Words]]]:
    """Each passage with the words of its sentences."""
    return ((passage, [cut(text, sentence, grammar) for sentence in passage.sentences]) for passage in found)


def drafts(text: str, found: Iterable[tuple[Passage, list[Words]]], grammar: Grammar) -> Iterator[Draft]:
    """The clauses of a text's passages, in order. The lead-in to a list of verbs is no clause itself."""
    reader = _Reader(text, grammar)
    for passage, sentences in found:
        yield from reader.read(passage, sentences)
    yield from reader.held


class _Reader:
    """Passages one behind the other: the lead-in whose items are read, and the clauses that are held back
    until it is known whether they are only one.
    """

    __slots__ = ("_counted", "_goes_on", "_grammar", "_lead", "_text", "held")

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._text, self._grammar = text, grammar
        self._lead: Lead | None = None
        self._goes_on = self._counted = False
        self.held: list[Draft] = []

    def read(self, passage: Passage, sentences: list[Words]) -> Iterator[Draft]:
        """The clauses of a passage, those before it that were held back among them."""
        text, grammar = self._text, self._grammar
        passage, read = self._clauses(self._entered(passage), sentences)
        yield from self._released(passage, read)
        lead = self._lead
        if lead is not None and lead.named and _recites(text, passage, sentences, grammar):
            return  # a preamble between a body and what it does
        if not (passage.listed or _goes_on(lead, read) or all(map(_only_stresses, sentences))):
            self._lead = lead = None
        read = [draft if _is_apart(draft, passage) else _led(draft, lead) for draft in read]
        yield from self._before_list(passage, sentences, read) if sentences else read

    def _entered(self, passage: Passage) -> Passage:
        """A passage as an item of the lead-in that governs it; the lead-in ends where it no longer does."""
        lead = self._lead
        if self._counted and passage.worded:
            lead = None  # "Art. 4º Compete ao Comitê: I - ...", "Art. 5º Fica ...": no item of it
        if lead is not None and lead.division is not None and lead.division not in passage.around:
            lead = None  # the section that its list stands in has ended
        self._lead = lead
        if lead is not None and not passage.listed:
            passage, self._goes_on = _as_item(self._text, passage, self._goes_on)
        return passage

    def _clauses(self, passage: Passage, sentences: list[Words]) -> tuple[Passage, list[Draft]]:
        """The clauses that a passage has by itself, a noun that is governed as one among them."""
        text, grammar, lead = self._text, self._grammar, self._lead
        told = _telling(text, passage, sentences, grammar)
        if lead is not None and lead.acts and passage.listed:
            _open_with_verb(told[:1])
        fields = lead is not None and lead.fields
        row = not fields and nominal.in_row(text, passage, grammar)
        if _only_recites(text, passage, sentences, grammar):
            told = []
        parts = (sentence_drafts(words, grammar, passage, row=row, fields=fields) for words in told)
        read = dated(text, [draft for part in parts for draft in part], grammar)
        governs = lead is not None and lead.governs and lead.division == passage.division
        if lead is not None and governs and _is_governed(text, told, read, passage, lead, grammar):
            return replace(passage, listed=True), [nominal.governed(told[0], passage, lead.governs)]
        return passage, read

    def _released(self, passage: Passage, read: list[Draft]) -> list[Draft]:
        """What was held back before a passage, without what turns out to be only its lead-in."""
        text, grammar, held = self._text, self._grammar, self.held
        self.held = []
        leads = self._lead is not None and (passage.listed or _foretells(text, held, grammar))
        opens = read and (read[0].subject is None or _announces(text, held, grammar))
        if leads and opens and not (held and acts_itself(text, held[-1], grammar)):
            held = held[:-1]  # "A fund is set up, and the Board will:"
        return [] if _is_bare(text, held, grammar) else held

    def _before_list(self, passage: Passage, sentences: list[Words], read: list[Draft]) -> list[Draft]:
        """The clauses of a passage but for those of a last sentence that may only open a list."""
        last, lead = sentences[-1], self._lead
        opened = lead_of(self._text, passage, last, self._grammar)
        if opened is None:
            return read
        if lead is not None and lead.speaks:
            opened = replace(opened, first_person=True)  # "We, the Ministers," and then "Commit to:"
        if opened.speaks and all(draft.past for draft in read):
            read = []  # "We, the Ministers, gathered in Delta,"
        self._lead, self._counted = replace(opened, division=passage.division), passage.worded
        held = [draft for draft in read if draft.span.start >= passage.sentences[-1].start]
        read = read[: len(read) - len(held)]
        if opened.acts and last_tag(last) & MODAL:
            return [*read, *_told_before(last, self._grammar, passage)]
        if not _only_leads(held, last, self._grammar):
            self.held = held
        return read


def _is_governed(
    text: str, told: list[Words], read: list[Draft], passage: Passage, lead: Lead, grammar: Grammar
) -> bool:
    """Whether an item is a noun with what goes with it and no clause, or behind its article one that names
    an act; a line without a mark, where it opens with an article.
    """
    if len(told) != 1 or not len(told[0]) or not all(draft.nominal for draft in read):
        return False
    if lead.governs in grammar.principles:
        return passage.listed
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
    return [draft(words, member, passage, grammar) for member in whole if member.end < len(words)]


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
