"""How a language builds its clauses: function words, wrappers, control verbs (`clauses.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from constancia.lexicon.files import table
from constancia.lexicon.verbs import (
    BASE,
    CONDITIONAL,
    FIRST,
    FUTURE,
    GERUND,
    NOUN,
    PARTICIPLE,
    SUBJUNCTIVE,
    Verbs,
    verbs,
)
from constancia.text.sentences import Punctuation

FILE = "clauses"

# What a function word does; bits above those of verb forms (lexicon/verbs.py), so that one int holds both.
MODAL = 1 << 12
BE = 1 << 13
HAVE = 1 << 14
DO = 1 << 15
TO = 1 << 16
AND = 1 << 17
COMMA = 1 << 18
SEMICOLON = 1 << 19
DETERMINER = 1 << 20
PREPOSITION = 1 << 21
SUBJECT = 1 << 22
RELATIVE = 1 << 23
SUBORDINATOR = 1 << 24
ADVERB = 1 << 25
THAT = 1 << 26
COLON = 1 << 27
CAPITAL = 1 << 28
OPENING = 1 << 29
CLOSING = 1 << 30
FINITE = 1 << 31  # an auxiliary or modal that is certainly the verb of a clause

_WORDS = {
    "determiner": DETERMINER,
    "subject": SUBJECT,
    "relative": RELATIVE,
    "subordinator": SUBORDINATOR,
    "preposition": PREPOSITION,
    "coordinator": AND,
    "adverb": ADVERB,
    "modal": MODAL | FINITE,
    "be": BE,
    "have": HAVE,
    "do": DO,
    "infinitive": TO,
    "finite": FINITE,
    "finite_be": FINITE | BE,
    "finite_have": FINITE | HAVE,
    "finite_do": FINITE | DO,
    "complementiser": THAT,
    "subjunctive": SUBJUNCTIVE,
}
# Forms of auxiliaries that head no clause by themselves.
_NON_FINITE = {"bare": BASE, "participle": PARTICIPLE, "gerund": GERUND, "first": FIRST}
# What no verb's form may stand beside: "her" or "more" is never read as a verb, "will" is the modal.
_EXCLUSIVE = MODAL | BE | HAVE | DO | TO | AND | DETERMINER | SUBJECT | RELATIVE | PREPOSITION


@dataclass(frozen=True, slots=True)
class Wrappers:
    """What introduces another verb. Verbs by lemma, phrases by their words.

    `needs` are adjectives that say what is needed, `obliging` verbs of duty with their links ("tener que").
    """

    infinitive: frozenset[str]
    gerund: frozenset[str]
    committing: frozenset[str]
    company: frozenset[str]
    adjective: frozenset[str]
    copula: frozenset[str]
    phrases: frozenset[tuple[str, str]]
    statement: frozenset[str]
    noun: frozenset[str]
    shared: frozenset[str]
    needs: frozenset[str]
    obliging: frozenset[str]
    obliging_links: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's clause grammar, its verbs included.

    `tags` gives a lower-case word all it can be. `own` are verbs of a government's own list, `control`
    verbs whose object acts, `bare` those of them with an infinitive without its mark; `welcome` are
    adjectives that invite ("are welcome to"), `wrapper_links` the prepositions of "united in our will to".
    `adjectival` are forms in -ing that describe a noun, `intransitive` verbs whose form in -ed does not.
    `performative` are verbs of saying that no one else does ("reaffirm"), `connectives` what joins a
    sentence to the one before, phrases by their first word, `said` those of them that others may do as well,
    `topics` the prepositions behind which "work with X" names its object. `plural_verb` tells a verb's
    number, `bygone` finds what speaks of the past, `ours` who speaks, `moments` are nouns of time.
    `appositive` words open an explanation of the noun before ("particularly the least developed"), `days`
    are adverbs that may be a subject ("Today marks"), behind `telling` verbs a clause needs no "that",
    `attributive` forms in -ed describe the noun behind them ("related items"),
    `recitals` open a treaty's preamble, `listing` verbs and `following` words only say that a list comes,
    `floating` words may part a subject from its verb ("the countries each made").
    """

    language: str
    punctuation: Punctuation
    verbs: Verbs
    tags: Mapping[str, int]
    adverb_endings: tuple[str, ...]
    not_adverbs: frozenset[str]
    wrappers: Wrappers
    control: frozenset[str]
    bare: frozenset[str]
    own: frozenset[str]
    own_guests: frozenset[str]
    joint_adverbs: frozenset[str]
    closing: frozenset[str]
    closing_phrases: frozenset[tuple[str, ...]]
    purpose: frozenset[str]
    welcome: frozenset[str]
    wrapper_links: frozenset[str]
    phrase_verbs: frozenset[str]
    agent: frozenset[str]
    contrast: frozenset[str]
    pronominal: frozenset[str]
    pronominal_singular: frozenset[str]
    fronting: frozenset[str]
    conjunctive: frozenset[str]
    plural: frozenset[str]
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]
    appositive: frozenset[str]
    days: frozenset[str]
    telling: frozenset[str]
    recitals: frozenset[str]
    attributive: frozenset[str]
    listing: frozenset[str]
    following: frozenset[str]
    floating: frozenset[str]
    performative: frozenset[str]
    said: frozenset[str]
    adjectival: frozenset[str]
    intransitive: frozenset[str]
    connectives: Mapping[str, tuple[tuple[str, ...], ...]]
    topics: frozenset[str]
    imperative_prefix: str
    lemmas: Mapping[str, str]
    wishes: frozenset[str]
    reflexive: frozenset[str]
    falls_to: frozenset[str]
    future_be: frozenset[str]
    provisos: frozenset[str]
    to_nouns: frozenset[str]
    nominal: Mapping[str, str]
    nominal_endings: tuple[tuple[str, str], ...]
    datives: frozenset[str]
    negations: frozenset[str]
    proper: frozenset[str]
    marks: frozenset[str]
    direct: bool
    past: frozenset[str]
    enclitics: tuple[tuple[str, str], ...]
    enclitic_endings: tuple[str, ...]
    joiners: frozenset[tuple[str, ...]]
    adverb_phrases: frozenset[tuple[str, ...]]
    towards: frozenset[str]
    guess_after: frozenset[str]
    infinitive_endings: tuple[str, ...]
    clitics: frozenset[str]
    plural_verb: re.Pattern[str]
    bygone: re.Pattern[str]
    ours: re.Pattern[str]
    moments: frozenset[str]
    stressed_enclitic: str
    settling: frozenset[str]


@cache
def grammar(language: str) -> Grammar:
    """The clause grammar of a language; ValueError where it has none or its file lacks a table."""
    data = table(language, FILE)
    try:
        return _grammar(language, data)
    except KeyError as error:
        raise ValueError(f"lexicon/{language}/clauses.toml has no {error.args[0]!r}") from error


def _grammar(language: str, data: Mapping[str, Any]) -> Grammar:
    words, control, closing = data["words"], data["control"], data["closing"]
    known = verbs(language)
    return Grammar(
        language=language,
        punctuation=punctuation(language),
        verbs=known,
        tags=_tags(words, known),
        adverb_endings=tuple(words.get("adverb_ending", "").split()),
        not_adverbs=_set(words.get("not_adverb", "")),
        wrappers=_wrappers(data["wrappers"]),
        control=_set(control["verbs"]),
        bare=_set(control["bare"]),
        own=_set(control["own"]),
        own_guests=_set(control["guests"]),
        joint_adverbs=_set(data["joining"]["joint"]),
        closing=_set(closing["words"]),
        closing_phrases=frozenset(tuple(row) for row in closing["phrases"]),
        purpose=_set(closing["purpose"]),
        welcome=_set(data["wrappers"]["welcome"]),
        wrapper_links=_set(data["wrappers"]["links"]),
        phrase_verbs=frozenset(row[0] for row in data["wrappers"]["phrases"]),
        agent=_set(data["joining"]["agent"]),
        contrast=_set(data["joining"]["contrast"]),
        pronominal=_set(data["joining"]["pronominal"]),
        pronominal_singular=_set(data["joining"]["pronominal_singular"]),
        fronting=_set(data["joining"]["fronting"]),
        conjunctive=_set(data["joining"]["conjunctive"]),
        plural=_set(data["joining"]["plural"]),
        wishes=_set(words.get("wishes", "")),
        reflexive=_set(words.get("reflexive", "")),
        nominal=data.get("nominal", {}).get("nouns", {}),
        nominal_endings=tuple((row[0], row[1]) for row in data.get("nominal", {}).get("endings", ())),
        to_nouns=_set(data["joining"].get("to_nouns", "")),
        future_be=_set(words.get("future_be", "")),
        provisos=_set(closing.get("provisos", "")),
        falls_to=_set(data["wrappers"].get("falls_to", "")),
        datives=_set(data["wrappers"].get("datives", "")),
        negations=_set(words.get("negations", "")),
        proper=_set(words.get("proper", "")),
        lemmas=words["lemmas"],
        marks=_set(words.get("marks", "")),
        direct=words.get("direct", False),
        past=_set(words.get("past", "")),
        guess_after=_set(words.get("guess_after", "")),
        infinitive_endings=tuple(words.get("infinitive_endings", "").split()),
        clitics=_set(words.get("clitics", "")),
        adverb_phrases=frozenset(tuple(row) for row in words.get("adverb_phrases", ())),
        towards=_set(data["wrappers"].get("towards", "")),
        joiners=frozenset(tuple(row) for row in words.get("joiners", ())),
        enclitic_endings=tuple(row[0] for row in words.get("enclitics", ())),
        enclitics=tuple((row[0], row[1]) for row in words.get("enclitics", ())),
        imperative_prefix=data.get("imperative_prefix", ""),
        plural_endings=tuple(data["joining"]["plural_ending"].split()),
        singular_endings=tuple(data["joining"].get("singular_ending", "").split()),
        appositive=_set(data["joining"].get("appositive", "")),
        days=_set(words.get("days", "")),
        telling=_set(data["joining"].get("telling", "")),
        listing=_set(closing.get("listing", "")),
        following=_set(closing.get("following", "")),
        floating=_set(words.get("floating", "")),
        attributive=_set(data["joining"].get("attributive", "")),
        recitals=_set(data["joining"].get("recitals", "")),
        performative=_set(data["joining"].get("performative", "")),
        said=_set(data["joining"].get("said", "")),
        adjectival=_set(data["joining"].get("adjectival", "")),
        intransitive=_set(data["joining"].get("intransitive", "")),
        connectives=_by_first(data["joining"].get("connectives", "")),
        plural_verb=re.compile(data["joining"].get("plural_verb", "(?!)")),
        bygone=re.compile(rf"(?<!\w)(?:{data['joining'].get('bygone', '(?!)')})(?!\w)", re.IGNORECASE),
        ours=re.compile(data["joining"].get("ours", "(?!)"), re.IGNORECASE),
        moments=_set(data["joining"].get("moments", "")),
        stressed_enclitic=words.get("stressed_enclitic", ""),
        settling=_set(words.get("settling", "")),
        topics=_set(data["joining"].get("topics", "")),
    )


@cache
def punctuation(language: str) -> Punctuation:
    """How the language ends its sentences."""
    row = table(language, FILE)["punctuation"]
    return Punctuation(
        row["enders"],
        _set(row.get("abbreviations", "")),
        row.get("spaced", True),
        _set(row.get("enumerators", "")),
    )


@cache
def parsers(language: str) -> tuple[str, ...]:
    """The packages that hold a parser model for the language, the preferred one first."""
    return tuple(table(language, FILE).get("parsers", ()))


def _by_first(words: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases, their words joined by underscores, by the first of them; the longest first."""
    phrases = sorted((tuple(phrase.split("_")) for phrase in words.split()), key=len, reverse=True)
    return {first: tuple(one for one in phrases if one[0] == first) for first, *_ in phrases}


def _set(words: str | Iterable[str]) -> frozenset[str]:
    return frozenset(words.split() if isinstance(words, str) else words)


def _tags(words: Mapping[str, str], known: Verbs) -> dict[str, int]:
    tags = dict(known.tags)
    for name, tag in _WORDS.items():
        for word in words.get(name, "").split():
            before = tags.get(word, 0)
            tags[word] = (before & ~0xFFF if tag & _EXCLUSIVE else before) | tag
    for word, tag in _NON_FINITE.items():
        for form in words.get(word, "").split():
            tags[form] |= tag
    for pronoun in words.get("reflexive", "").split():
        tags[pronoun] &= ~0xFFF  # "se" is no form of "ser"
    for form, tag in tags.items():
        tags[form] = certain(tag)
    for sign, tag in {",": COMMA, ";": SEMICOLON, ":": COLON, "—": COLON, "–": COLON}.items():
        tags[sign] = tag
    for opening, closing in ("()", "“”", "«»", "[]"):
        tags[opening], tags[closing] = OPENING, CLOSING
    return tags


def certain(tag: int) -> int:
    """A word's tag, with FINITE where its ending alone shows that it heads a clause."""
    return tag | FINITE if tag & (FIRST | FUTURE | CONDITIONAL) and not tag & NOUN else tag


def _wrappers(rows: Mapping[str, Any]) -> Wrappers:
    return Wrappers(
        infinitive=_set(rows["infinitive"]),
        gerund=_set(rows["gerund"]),
        committing=_set(rows["committing"]),
        company=_set(rows["company"]),
        adjective=_set(rows["adjective"]),
        copula=_set(rows["copula"]),
        phrases=frozenset((row[0], row[1]) for row in rows["phrases"]),
        statement=_set(rows["statement"]),
        noun=_set(rows["noun"]),
        shared=_set(rows["shared"]),
        needs=_set(rows.get("needs", "")),
        obliging=_set(rows.get("obliging", "")),
        obliging_links=_set(rows.get("obliging_links", "")),
    )
