"""How a language builds its clauses: function words, wrappers, control verbs (`clauses.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from constancia.lexicon.fields import endings, filled, pattern, plain, rows, taken, words
from constancia.lexicon.files import table
from constancia.lexicon.numbering import numbering
from constancia.lexicon.verbs import (
    ANY_FORM,
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
from constancia.lexicon.wrappers import Wrappers
from constancia.text.punctuation import Punctuation

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


def _by_first(written: str | None) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases, their words joined by underscores, by the first of them; the longest first."""
    phrases = sorted((tuple(phrase.split("_")) for phrase in (written or "").split()), key=len, reverse=True)
    return {first: tuple(one for one in phrases if one[0] == first) for first, *_ in phrases}


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's clause grammar, its verbs included.

    `tags` gives a lower-case word all it can be. `own` are verbs of a government's own list, `control`
    verbs whose object acts, `bare` those of them with an infinitive without its mark; `welcome` are
    adjectives that invite ("are welcome to"), `wrapper_links` the prepositions of "united in our will to".
    `prefixes` stand before a word with a hyphen and leave it what it is ("de-escalate"), `again` before a
    verb without one ("replant").
    `adjectival` are forms in -ing that describe a noun, `intransitive` verbs whose form in -ed does not.
    `performative` are verbs of saying that no one else does ("reaffirm"), `connectives` what joins a
    sentence to the one before, phrases by their first word, `said` those of them that others may do as well,
    `deciding` what a gathering settles or has done by others, `speakers` who speaks in a text of several,
    `topics` the prepositions behind which "work with X" names its object. `plural_verb` tells a verb's
    number, `bygone` finds what speaks of the past, `gone` what does so behind the verb too, `ours` who
    speaks, `elapsing` words open a time gone by that `elapsed` finds ("*há dois anos*"), `causing` ones a
    cause by their infinitive,
    `declarers` open a preamble ("We, the Ministers,"), `moments` are nouns of time.
    `appositive` words open an explanation of the noun before ("particularly the least developed"), `days`
    are adverbs that may be a subject ("Today marks"), behind `telling` verbs a clause needs no "that",
    `requiring` ones tell what an act takes ("ensuring peace will *require* work"),
    `deeming` verbs tell who judges behind "as" ("such terms *as* the Minister considers fit"),
    `attributive` forms in -ed describe the noun behind them ("related items"), `listed_kinds` in a list
    of nouns ("rules, *shared* values, and norms"),
    `recitals` open a treaty's preamble, `reciting` words do before a comma,
    `listing` verbs and `following` words only say that a list comes, of whose `tasks` or not,
    `impersonal` words are the subject of "it was agreed to", `promising` modals tell what was agreed.
    `counting` words number the clauses of a text in front of a comma ("First, ").
    `bodies` are named before what is theirs to do ("Ministry of Health to"),
    `addressing` words open whom a speech addresses, `addressed` ones go on.
    `prior` words tell of what comes first ("*previa* consulta"), `contrasting` phrases join what is done too
    ("*sino que* cerrará"), `neither` words open a subject that goes on with them ("*ni* A *ni* B"),
    `links` point back at the clause before behind an *and* ("y *al respecto* abrirán"), `likening` phrases
    open what something is only as ("*tal y como* se indica, "),
    `minded` adjectives open an aside on who acts without a comma ("las Partes *conscientes* de"),
    `articled` prepositions hold an article ("*al* que aspiramos"),
    `consequences` open a clause on what follows from the one before ("*por lo que* creará"), unless a verb of
    `regards` stands behind them ("por lo que se *refiere* a"),
    `either` words stand before each of two ("*quer* A, *quer* B"), `principles` name what a list
    holds ("os seguintes *princípios*:"), the last word of `noun_phrases` is no verb ("na *era*"), nor the
    first of `fixed_nouns` behind an *and* ("cooperación y *ayuda al desarrollo*"),
    `nouns` are adverbs but behind a determiner ("no *well*"), `adverb_verbs` but before one ("will *further*
    their aims").
    `inverting` words put a modal before its subject ("nor will we"), so do `restricting` ones somewhere
    behind them ("only then will we") and phrases with `excluding` ones ("at no time will"); `supposing`
    modals do so in a condition, `providing` forms, `beginning` adverbs and phrases open one; `comparing`
    words open a relative clause before an auxiliary ("such rules *as* are needed").
    `floating` words may part a subject from its verb ("the countries each made"). `meanwhile` phrases join
    as `joiners` do, but only in front of what is said or done to another. `possessives` stand before what
    is said besides ("and *its* will to"), `idle` nouns behind "to" ("hold to *account*"),
    `done_endings` tell a participle of a verb that no list has, but for `kinds`,
    with nothing behind them `mute` verbs only name who speaks; `measures` stand before a figure, and a
    subject may open with *not* before an article or what is `denied`, and with a `limiting`
    adverb ("*only* the Council may"),
    `asking` words open a question or a title.
    """

    language: str
    punctuation: Punctuation
    verbs: Verbs
    tags: Mapping[str, int]
    wrappers: Wrappers
    counting: frozenset[str]
    prefixes: tuple[str, ...] = endings("words.prefixes")
    again: str = plain("words.again", default="")
    adverb_endings: tuple[str, ...] = endings("words.adverb_ending")
    not_adverbs: frozenset[str] = words("words.not_adverb")
    control: frozenset[str] = words("control.verbs", needed=True)
    bare: frozenset[str] = words("control.bare", needed=True)
    own: frozenset[str] = words("control.own", needed=True)
    own_guests: frozenset[str] = words("control.guests", needed=True)
    joint_adverbs: frozenset[str] = words("joining.joint", needed=True)
    closing: frozenset[str] = words("closing.words", needed=True)
    welcome: frozenset[str] = words("wrappers.welcome", needed=True)
    wrapper_links: frozenset[str] = words("wrappers.links", needed=True)
    phrase_verbs: frozenset[str] = taken(
        "wrappers.phrases", by=lambda listed: frozenset(row[0] for row in listed), needed=True
    )
    agent: frozenset[str] = words("joining.agent", needed=True)
    contrast: frozenset[str] = words("joining.contrast", needed=True)
    pronominal: frozenset[str] = words("joining.pronominal", needed=True)
    pronominal_singular: frozenset[str] = words("joining.pronominal_singular", needed=True)
    fronting: frozenset[str] = words("joining.fronting", needed=True)
    conjunctive: frozenset[str] = words("joining.conjunctive", needed=True)
    plural: frozenset[str] = words("joining.plural", needed=True)
    singular_subjects: frozenset[str] = words("words.singular_subject")
    singular: frozenset[str] = words("words.singular")
    plural_endings: tuple[str, ...] = endings("joining.plural_ending", needed=True)
    singular_endings: tuple[str, ...] = endings("joining.singular_ending")
    cases: frozenset[str] = words("words.cases")
    elsewhere: frozenset[str] = words("joining.elsewhere")
    timing: frozenset[str] = words("joining.timing")
    indefinite: frozenset[str] = words("joining.indefinite")
    describing_endings: tuple[str, ...] = endings("joining.describing_endings")
    appositive: frozenset[str] = words("joining.appositive")
    tasks: frozenset[str] = words("closing.tasks")
    exemplifying: frozenset[str] = words("joining.exemplifying")
    days: frozenset[str] = words("words.days")
    telling: frozenset[str] = words("joining.telling")
    requiring: frozenset[str] = words("joining.requiring")
    operative: frozenset[str] = words("joining.operative")
    plural_pronouns: frozenset[str] = words("joining.plural_pronouns")
    declarers: frozenset[str] = words("words.declarers")
    recitals: frozenset[str] = words("joining.recitals")
    reciting: frozenset[str] = words("joining.reciting")
    deeming: frozenset[str] = words("joining.deeming")
    listed_kinds: frozenset[str] = words("joining.listed_kinds")
    attributive: frozenset[str] = words("joining.attributive")
    listing: frozenset[str] = words("closing.listing")
    object_pronouns: frozenset[str] = words("words.object_pronouns")
    following: frozenset[str] = words("closing.following")
    labels: frozenset[str] = words("closing.labels")
    fields: frozenset[str] = words("closing.fields")
    ways: frozenset[str] = words("closing.ways")
    floating: frozenset[str] = words("words.floating")
    inverting: frozenset[str] = words("words.inverting")
    graded: frozenset[str] = words("words.graded")
    limiting: frozenset[str] = words("words.limiting")
    pairing: frozenset[str] = words("words.pairing")
    acting: frozenset[str] = words("words.acting")
    acted_on: frozenset[str] = words("words.acted_on")
    younger: frozenset[str] = words("words.younger")
    midway: frozenset[str] = words("words.midway")
    postposed: frozenset[str] = words("words.postposed")
    joining_adverbs: frozenset[str] = words("words.joining_adverbs")
    restating: tuple[tuple[str, ...], ...] = rows("words.restating")
    degrees: frozenset[str] = words("words.degrees")
    consequent: frozenset[tuple[str, ...]] = words("joining.consequent")
    concluding: frozenset[str] = words("joining.concluding")
    charged: frozenset[str] = words("closing.charged")
    duties: frozenset[str] = words("closing.duties")
    amounting: frozenset[str] = words("closing.amounting")
    free_relatives: frozenset[str] = words("words.free_relatives")
    exhorting: frozenset[tuple[str, ...]] = words("words.exhorting")
    restricting: frozenset[str] = words("words.restricting")
    excluding: frozenset[str] = words("words.excluding")
    nouns: frozenset[str] = words("words.nouns")
    prior: frozenset[str] = words("words.prior")
    contrasting: tuple[tuple[str, ...], ...] = rows("words.contrasting")
    feelings: tuple[tuple[str, ...], ...] = rows("words.feelings")
    turning: tuple[tuple[str, ...], ...] = rows("words.turning")
    neither: frozenset[str] = words("words.neither")
    either: frozenset[str] = words("words.either")
    principles: frozenset[str] = words("closing.principles")
    fixed_nouns: tuple[tuple[str, ...], ...] = rows("words.fixed_nouns")
    consequences: tuple[tuple[str, ...], ...] = rows("joining.consequences")
    regards: frozenset[str] = words("joining.regards")
    minded: frozenset[str] = words("joining.minded")
    articled: frozenset[str] = words("words.articled")
    likening: tuple[tuple[str, ...], ...] = rows("words.likening")
    noun_phrases: tuple[tuple[str, ...], ...] = rows("words.noun_phrases")
    bodies: frozenset[str] = words("words.bodies")
    addressing: frozenset[str] = words("words.addressing")
    addressed: frozenset[str] = words("words.addressed")
    adverb_verbs: frozenset[str] = words("words.verbs")
    supposing: frozenset[str] = words("words.supposing")
    providing: frozenset[str] = words("words.providing")
    comparing: frozenset[str] = words("words.comparing")
    beginning: frozenset[str] = words("words.beginning")
    performative: frozenset[str] = words("joining.performative")
    said: frozenset[str] = words("joining.said")
    stances: frozenset[str] = words("joining.stances")
    deciding: frozenset[str] = words("joining.deciding")
    speakers: frozenset[str] = words("joining.speakers")
    adjectival: frozenset[str] = words("joining.adjectival")
    intransitive: frozenset[str] = words("joining.intransitive")
    connectives: Mapping[str, tuple[tuple[str, ...], ...]] = taken("joining.connectives", by=_by_first)
    links: Mapping[str, tuple[tuple[str, ...], ...]] = taken("joining.links", by=_by_first)
    topics: frozenset[str] = words("joining.topics")
    lemmas: Mapping[str, str] = plain("words.lemmas", needed=True)
    wishes: frozenset[str] = words("words.wishes")
    reflexive: frozenset[str] = words("words.reflexive")
    falls_to: frozenset[str] = words("wrappers.falls_to")
    future_be: frozenset[str] = words("words.future_be")
    future_have: frozenset[str] = words("words.future_have")
    compound: frozenset[str] = words("words.compound")
    resulting: frozenset[tuple[str, ...]] = words("joining.resulting")
    provisos: frozenset[str] = words("closing.provisos")
    to_nouns: frozenset[str] = words("joining.to_nouns")
    idle: frozenset[str] = words("joining.idle")
    mute: frozenset[str] = words("joining.mute")
    asking: frozenset[str] = words("joining.asking")
    measures: frozenset[str] = words("joining.measures")
    denied: frozenset[str] = words("joining.denied")
    nominal: Mapping[str, str] = plain("nominal.nouns", default=MappingProxyType({}))
    nominal_links: frozenset[str] = words("nominal.links")
    nominal_telling: frozenset[str] = words("nominal.telling")
    nominal_endings: tuple[tuple[str, str], ...] = rows("nominal.endings")
    datives: frozenset[str] = words("wrappers.datives")
    negations: frozenset[str] = words("words.negations")
    proper: frozenset[str] = words("words.proper")
    marks: frozenset[str] = words("words.marks")
    direct: bool = plain("words.direct", default=False)
    past: frozenset[str] = words("words.past")
    enclitics: tuple[tuple[str, str], ...] = rows("words.enclitics")
    enclitic_endings: tuple[str, ...] = taken(
        "words.enclitics", by=lambda listed: tuple(row[0] for row in listed or ())
    )
    joiners: tuple[tuple[str, ...], ...] = rows("words.joiners")
    since: frozenset[tuple[str, ...]] = words("words.since")
    before_verbs: frozenset[str] = words("words.before_verbs")
    meanwhile: tuple[tuple[str, ...], ...] = rows("words.meanwhile")
    adverb_phrases: tuple[tuple[str, ...], ...] = rows("words.adverb_phrases")
    beginning_phrases: tuple[tuple[str, ...], ...] = rows("words.beginning_phrases")
    towards: frozenset[str] = words("wrappers.towards")
    guess_after: frozenset[str] = words("words.guess_after")
    infinitive_endings: tuple[str, ...] = endings("words.infinitive_endings")
    kinds: frozenset[str] = words("words.kinds")
    done_endings: tuple[str, ...] = endings("words.done_endings")
    clitics: frozenset[str] = words("words.clitics")
    spoken_to: frozenset[str] = words("words.spoken_to")
    contracted: re.Pattern[str] = pattern("words.contracted", flags=re.IGNORECASE)
    contractions: Mapping[str, str] = plain("words.contractions", default=MappingProxyType({}))
    plural_verb: re.Pattern[str] = pattern("joining.plural_verb")
    bygone: re.Pattern[str] = pattern("joining.bygone", bounded=True, flags=re.IGNORECASE)
    gone: re.Pattern[str] = pattern("joining.gone", bounded=True, flags=re.IGNORECASE)
    ours: re.Pattern[str] = pattern("joining.ours", flags=re.IGNORECASE)
    elapsing: frozenset[str] = words("joining.elapsing")
    causing: frozenset[str] = words("joining.causing")
    elapsed: re.Pattern[str] = pattern("joining.elapsed")
    moments: frozenset[str] = words("joining.moments")
    stressed_enclitic: str = plain("words.stressed_enclitic", default="")
    settling: frozenset[str] = words("words.settling")
    impersonal: frozenset[str] = words("words.impersonal")
    possessives: frozenset[str] = words("words.possessive")
    promising: frozenset[str] = words("words.promising")

    def is_plural(self, verb: str) -> bool:
        """Whether a verb's form, in small letters, is one of several."""
        return self.plural_verb.fullmatch(verb) is not None


@cache
def grammar(language: str) -> Grammar:
    """The clause grammar of a language; ValueError where it has none or its file lacks a table."""
    data, known = table(language, FILE), verbs(language)
    try:
        return filled(
            Grammar,
            data,
            language=language,
            punctuation=punctuation(language),
            verbs=known,
            tags=_tags(data["words"], known),
            wrappers=filled(Wrappers, data["wrappers"]),
            counting=frozenset(numbering(language).words),
        )
    except KeyError as error:
        raise ValueError(f"lexicon/{language}/clauses.toml has no {error.args[0]!r}") from error


@cache
def punctuation(language: str) -> Punctuation:
    """How the language ends its sentences."""
    row = table(language, FILE)["punctuation"]
    return Punctuation(
        row["enders"],
        _set(row.get("abbreviations", "")),
        row.get("spaced", True),
        _set(row.get("enumerators", "")),
        _set(row.get("labels", "")),
        _set(row.get("sayings", "")),
        _set(row.get("narrators", "")),
        frozenset(numbering(language).words),
        _set(row.get("bullets", "")),
        _set(row.get("openers", "")),
        _set(row.get("closing", "")),
    )


@cache
def parsers(language: str) -> tuple[str, ...]:
    """The packages that hold a parser model for the language, the preferred one first."""
    return tuple(table(language, FILE).get("parsers", ()))


def _set(words: str | Iterable[str]) -> frozenset[str]:
    return frozenset(words.split() if isinstance(words, str) else words)


def _tags(words: Mapping[str, str], known: Verbs) -> dict[str, int]:
    tags = dict(known.tags)
    for name, tag in _WORDS.items():
        for word in words.get(name, "").split():
            before = tags.get(word, 0)
            tags[word] = (before & ~ANY_FORM if tag & _EXCLUSIVE else before) | tag
    for word, tag in _NON_FINITE.items():
        for form in words.get(word, "").split():
            tags[form] |= tag
    for pronoun in words.get("reflexive", "").split():
        tags[pronoun] &= ~ANY_FORM  # "se" is no form of "ser"
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
