"""Clause words of a language that writes no spaces (`clauses.toml`, `verbs.toml`), as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from constancia.lexicon.clauses import FILE, punctuation
from constancia.lexicon.files import table
from constancia.lexicon.kinds import kinds
from constancia.lexicon.patterns import alternatives, any_of, between, counting
from constancia.lexicon.verbs import FILE as VERBS
from constancia.text.punctuation import Punctuation


@dataclass(frozen=True, slots=True)
class Unspaced:
    """Patterns that match at a place of the text, the longest word first; see the comments in the files.

    `party` is a subject by its form, `acts` what shows that it is one. `openers` are the signs with which
    a modal, adverb, verb or preposition begins, `stepping` those of what stands before a verb.
    `consenting` are verbs that, with another behind them, only introduce it; what is done by `means`
    serves no purpose, and what changes `measured` from one figure to another has no agent. Behind
    `through` a deed may stand. Behind a verb of `saying` or `urging` the clauses belong to what is said,
    up to one of `resuming`. `sure` are the modals that are recognised inside a clause, where others may
    be part of a noun. `holding` is a principle that is held to while something else is done; a
    segment that is `ruled` is in front whole; a `deed` makes the verb before it a part of its noun. What
    has a `besides` is the subject of what follows; behind `further` a duty is of the same subject. A `frame`
    opens what follows, and an `unsaid` sentence is none. Behind verbs of `listing` the sign of a list
    joins no clauses. `coming` is a future of one sign that other words have too; `doing` are adverbs that
    show what follows to be an act; `written` ends what names a text, `within` opens what `closed` ends. A
    `period` goes from one year to another, past or to come.
    """

    language: str
    punctuation: Punctuation
    lead: re.Pattern[str]
    numbering: re.Pattern[str]
    run_in: re.Pattern[str]
    disposing: re.Pattern[str]
    disputed: re.Pattern[str]
    grantees: re.Pattern[str]
    arranged: re.Pattern[str]
    needful: re.Pattern[str]
    ideas: re.Pattern[str]
    striven: re.Pattern[str]
    grown: re.Pattern[str]
    things_told: re.Pattern[str]
    amounts: re.Pattern[str]
    aimed: re.Pattern[str]
    planned: re.Pattern[str]
    telling: re.Pattern[str]
    settled_by: re.Pattern[str]
    others: re.Pattern[str]
    intents: re.Pattern[str]
    linking: frozenset[str]
    trailing: str
    linked: frozenset[str]
    party: re.Pattern[str]
    acts: re.Pattern[str]
    consenting: re.Pattern[str]
    lasting: re.Pattern[str]
    saying: frozenset[str]
    position: frozenset[str]
    urging: frozenset[str]
    announcing: frozenset[str]
    ordering: frozenset[str]
    forbidding: frozenset[str]
    praising: frozenset[str]
    claiming: frozenset[str]
    asserting: frozenset[str]
    shall: re.Pattern[str]
    effecting: frozenset[str]
    resuming: re.Pattern[str]
    obliged: re.Pattern[str]
    preamble: re.Pattern[str]
    benefit: str
    beneficial: re.Pattern[str]
    until: re.Pattern[str]
    once: re.Pattern[str]
    achieved: re.Pattern[str]
    heads: re.Pattern[str]
    denying: re.Pattern[str]
    particularly: re.Pattern[str]
    owes: re.Pattern[str]
    doers: re.Pattern[str]
    during: re.Pattern[str]
    topic: re.Pattern[str]
    addressed: re.Pattern[str]
    conditional: re.Pattern[str]
    enclosed: re.Pattern[str]
    holding: re.Pattern[str]
    agreeing: re.Pattern[str]
    modal: re.Pattern[str]
    ruled: re.Pattern[str]
    deed: re.Pattern[str]
    frame: re.Pattern[str]
    unsaid: re.Pattern[str]
    listing: frozenset[str]
    closed_list: str
    degree: re.Pattern[str]
    binding: re.Pattern[str]
    pairing: str
    openers: frozenset[str]
    stepping: frozenset[str]
    compared: frozenset[str]
    changing: frozenset[str]
    clausal: frozenset[str]
    done: str
    further: str
    further_copula: str
    moment: re.Pattern[str]
    day: re.Pattern[str]
    adverb: re.Pattern[str]
    willing: re.Pattern[str]
    will: re.Pattern[str]
    coming: re.Pattern[str]
    doing: re.Pattern[str]
    written: re.Pattern[str]
    within: str
    about: re.Pattern[str]
    handling: str
    ruling: re.Pattern[str]
    duties: re.Pattern[str]
    watchwords: re.Pattern[str]
    review: re.Pattern[str]
    serving: re.Pattern[str]
    acting: re.Pattern[str]
    state: re.Pattern[str]
    driving: frozenset[str]
    enabling: frozenset[str]
    undergone: re.Pattern[str]
    enclosing: re.Pattern[str]
    made: re.Pattern[str]
    opening: str
    becomes: re.Pattern[str]
    answered: re.Pattern[str]
    carried: re.Pattern[str]
    continuing: re.Pattern[str]
    other_modal: re.Pattern[str]
    past: re.Pattern[str]
    ongoing: re.Pattern[str]
    preposition: re.Pattern[str]
    guiding: re.Pattern[str]
    through: re.Pattern[str]
    noun: re.Pattern[str]
    verb: re.Pattern[str]
    strong: re.Pattern[str]
    stative: re.Pattern[str]
    sure: re.Pattern[str]
    closed: re.Pattern[str]
    fronted: re.Pattern[str]
    time: re.Pattern[str]
    past_time: re.Pattern[str]
    closing: re.Pattern[str]
    purpose: str
    means: re.Pattern[str]
    excepting: re.Pattern[str]
    besides: re.Pattern[str]
    company: re.Pattern[str]
    purposive: frozenset[str]
    contrast: frozenset[str]
    agent: str
    measured: re.Pattern[str]
    negation: tuple[str, ...]
    first: re.Pattern[str]
    predicate: Mapping[str, str]
    short: frozenset[str]
    date: re.Pattern[str]
    period: re.Pattern[str]
    joint: re.Pattern[str]
    enumeration: str
    relative: str
    copula: str
    predicating: re.Pattern[str]
    demanding: re.Pattern[str]
    quality: re.Pattern[str]
    fulfilled: re.Pattern[str]
    told: frozenset[str]
    aspect: str
    also: str
    manner: str
    complements: str
    counted: re.Pattern[str]
    owed: re.Pattern[str]
    since: re.Pattern[str]
    pretext: re.Pattern[str]
    deeds_told: re.Pattern[str]
    adding: re.Pattern[str]
    proposed: re.Pattern[str]
    apposed: re.Pattern[str]
    tasked: re.Pattern[str]
    gauges: re.Pattern[str]
    contents: re.Pattern[str]
    peers: re.Pattern[str]
    effective: re.Pattern[str]
    carriers: re.Pattern[str]
    ever: re.Pattern[str]
    occasion: re.Pattern[str]
    bound: re.Pattern[str]
    paired: frozenset[str]
    requiring: re.Pattern[str]
    disposed: re.Pattern[str]
    control: frozenset[str]
    keeps: frozenset[str]


# What `clauses.toml` gives under the same name: lists of words as patterns, patterns, sets, single words.
_ANY = (
    "adverb",
    "willing",
    "planned",
    "carried",
    "will",
    "continuing",
    "past",
    "ongoing",
    "guiding",
    "through",
    "preposition",
    "sure",
    "fronted",
    "time",
    "topic",
    "addressed",
    "conditional",
    "about",
    "beneficial",
    "obliged",
    "lasting",
    "consenting",
    "binding",
    "shall",
    "joint",
)
_RULES = (
    "lead",
    "numbering",
    "run_in",
    "disposing",
    "disputed",
    "grantees",
    "arranged",
    "needful",
    "ideas",
    "striven",
    "grown",
    "things_told",
    "amounts",
    "aimed",
    "telling",
    "settled_by",
    "others",
    "intents",
    "party",
    "resuming",
    "preamble",
    "enclosed",
    "holding",
    "ruled",
    "deed",
    "counted",
    "owed",
    "since",
    "pretext",
    "deeds_told",
    "adding",
    "proposed",
    "apposed",
    "tasked",
    "gauges",
    "contents",
    "peers",
    "effective",
    "carriers",
    "ever",
    "occasion",
    "bound",
    "requiring",
    "disposed",
    "frame",
    "unsaid",
    "moment",
    "day",
    "means",
    "excepting",
    "besides",
    "written",
    "answered",
    "becomes",
    "ruling",
    "duties",
    "watchwords",
    "review",
    "serving",
    "undergone",
    "acting",
    "state",
    "made",
    "measured",
    "degree",
    "past_time",
    "predicating",
    "demanding",
    "quality",
    "fulfilled",
    "date",
    "period",
    "until",
    "once",
    "achieved",
    "heads",
    "denying",
    "particularly",
    "owes",
    "doers",
    "during",
)
_SETS = (
    "saying",
    "urging",
    "announcing",
    "ordering",
    "forbidding",
    "praising",
    "claiming",
    "asserting",
    "effecting",
    "purposive",
    "contrast",
    "short",
    "driving",
    "enabling",
    "compared",
    "changing",
    "clausal",
    "listing",
    "linking",
    "linked",
)
_WORDS = (
    "trailing",
    "purpose",
    "agent",
    "benefit",
    "within",
    "handling",
    "opening",
    "pairing",
    "done",
    "further",
    "further_copula",
    "closed_list",
    "relative",
    "copula",
    "aspect",
    "also",
    "manner",
    "complements",
)


# What a search for the verb steps over, dates and principles aside.
_MODALS = ("willing", "will", "continuing", "weak", "duty")
_STEPPED = (
    *("willing", "planned", "will", "continuing", "weak", "duty", "consenting"),
    *("past", "ongoing", "adverb", "preposition"),
)


@cache
def unspaced(language: str) -> Unspaced:
    """The patterns of a language; ValueError where its files lack a table."""
    data, verbs = table(language, FILE), table(language, VERBS)
    words = data["words"]
    weak, stative = verbs["verbs"]["weak"].split(), verbs["verbs"]["stative"].split()
    strong = [word for word in (*verbs["verbs"]["strong"].split(), *stative) if word not in set(weak)]
    acting = _acting(words, strong)
    modals = (*map(any_of, map(words.__getitem__, _MODALS)), between(*words["coming"]))
    return Unspaced(
        language=language,
        modal=re.compile("|".join(one.pattern for one in modals)),
        punctuation=punctuation(language),
        **_given(words),
        acts=any_of(acting),
        openers=_openers(words, verbs["verbs"], (*acting, *weak)),
        stepping=frozenset(word[0] for name in _STEPPED for word in words[name].split())
        | {words["coming"][2]},
        position=kinds(language).position,
        told=kinds(language).state | kinds(language).principle_lemmas,
        coming=between(*words["coming"]),
        doing=re.compile(f"(?:{alternatives(words['doing'])})+"),
        agreeing=any_of(f"{words['consenting']} {words['lasting']}"),
        other_modal=any_of(" ".join(words[name] for name in ("weak", "duty"))),
        noun=any_of(verbs["nouns"]["words"], without=words["naming"]),
        verb=counting([*strong, *weak], verbs["verbs"]["figures"], words["naming"]),
        strong=counting(strong, verbs["verbs"]["figures"], words["naming"]),
        stative=any_of(stative),
        closed=re.compile(f"(?:{alternatives(words['closed'])})$"),
        enclosing=re.compile(f"(?:{alternatives(words['enclosing'])})$"),
        closing=any_of(words["closing_verbs"]),
        negation=tuple(words["negation"].split()),
        company=re.compile(f"(?:{alternatives(words['company'])})$"),
        first=any_of(row[0] for row in words["predicate"]),
        predicate={row[0]: row[1] for row in words["predicate"]},
        paired=frozenset("".join(row) for row in words["predicate"]),
        enumeration=words["joint"].split()[0],
        control=frozenset(data["control"]["verbs"].split()),
        keeps=frozenset(data["control"]["keeps"].split()),
    )


def _given(words: Mapping[str, str]) -> dict[str, Any]:
    """What stands in the file under the same name."""
    return {
        **{name: any_of(words[name]) for name in _ANY},
        **{name: re.compile(words[name]) for name in _RULES},
        **{name: frozenset(words[name].split()) for name in _SETS},
        **{name: words[name] for name in _WORDS},
    }


def _openers(words: Mapping[str, Any], verbs: Mapping[str, Any], acting: Iterable[str]) -> frozenset[str]:
    """The first signs of what may begin a predicate."""
    others = (*words["sure"].split(), *words["preposition"].split(), words["coming"][2])
    figures = verbs["figures"][1].split()
    return frozenset(
        word[0] for word in (*acting, *others, *figures, *(row[0] for row in words["predicate"]))
    )


def _acting(words: Mapping[str, str], strong: Iterable[str]) -> list[str]:
    """What shows words before it to be a subject: modals, adverbs, verbs, prepositions not seen in nouns."""
    named = ("willing", "will", "continuing", "weak", "duty", "past", "ongoing", "adverb", "consenting")
    prepositions = set(words["preposition"].split()) - set(words["short"].split()) | {words["purpose"]}
    return [*(word for name in named for word in words[name].split()), *prepositions, *strong]


def is_unspaced(language: str) -> bool:
    """Whether the language writes its words without spaces."""
    return bool(table(language, FILE).get("script") == "unspaced")
