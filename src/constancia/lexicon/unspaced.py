"""Clause words of a language that writes no spaces (`clauses.toml`, `verbs.toml`), as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_origin, get_type_hints

from constancia.lexicon.clauses import FILE, punctuation
from constancia.lexicon.files import table
from constancia.lexicon.kinds import kinds
from constancia.lexicon.patterns import alternatives, any_of, between, counting
from constancia.lexicon.verbs import FILE as VERBS
from constancia.text.punctuation import Punctuation

# How a field is made of what `clauses.toml` gives under its name; other types are put together below.
Listed = Annotated[re.Pattern[str], any_of]
Rule = Annotated[re.Pattern[str], re.compile]
Words = Annotated[frozenset[str], lambda given: frozenset(given.split())]
Ends = Annotated[tuple[str, ...], lambda given: tuple(given.split())]
Sign = Annotated[str, str]


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
    lead: Rule
    numbering: Rule
    run_in: Rule
    disposing: Rule
    disputed: Rule
    grantees: Rule
    treated: Rule
    weighty: Rule
    treating: Rule
    arranged: Rule
    needful: Rule
    ideas: Rule
    striven: Rule
    tasks: Rule
    meant: Rule
    labels: Rule
    thus: Rule
    anew: Rule
    bodied: Rule
    troubles: Rule
    each_due: Rule
    qualifying: Rule
    outlines: Rule
    repeated: Rule
    vows: Rule
    manners: Rule
    relating: Rule
    coupled: Rule
    alike: Rule
    heralding: Rule
    centred: Rule
    striving: Rule
    wrongs: Words
    resisting: Words
    triples: Rule
    told_next: Rule
    leaning: Rule
    bases: Rule
    calling: Rule
    delegated: Rule
    leaders: Rule
    cases: Rule
    year: Rule
    plan_years: Rule
    upon: Rule
    sided: Rule
    grounds: Rule
    matters: Rule
    appointing: Words
    attending: Words
    engaging: Words
    leads: Words
    rising: Rule
    served: Rule
    gone: Rule
    heeding: Words
    ties: Words
    actors: Rule
    leading: Rule
    rules_told: Rule
    regarding: Rule
    included: Rule
    grown: Rule
    things_told: Rule
    costs_told: Rule
    rejoined: Rule
    bringing: Rule
    following: Rule
    instead: Rule
    amounts: Rule
    aimed: Rule
    planned: Listed
    telling: Rule
    speaker: Rule
    telling_ends: Sign
    viewed: Rule
    settled_by: Rule
    others: Rule
    intents: Rule
    linking: Words
    trailing: Sign
    linked: Words
    party: Rule
    acts: re.Pattern[str]
    consenting: Listed
    lasting: Listed
    saying: Words
    position: frozenset[str]
    urging: Words
    announcing: Words
    hoping: Words
    wishing: Rule
    namely: Rule
    split: Rule
    questions: Rule
    achieving: Words
    looking_back: Rule
    charged: Rule
    selves: Words
    witnessed: Words
    wished: Words
    hoped: Rule
    ordering: Words
    forbidding: Words
    acted: Words
    letting: Words
    option: Rule
    praising: Words
    claiming: Words
    asserting: Words
    shall: Listed
    effecting: Words
    resuming: Rule
    obliged: Listed
    preamble: Rule
    benefit: Sign
    beneficial: Listed
    until: Rule
    once: Rule
    achieved: Rule
    come_to: Words
    each_of: Rule
    starting: Words
    lead_ins: Rule
    how_far: Ends
    yields: Words
    aiding: Words
    crowd: Rule
    slogans: Rule
    signed: Rule
    instituting: Words
    schemes: Rule
    taken_up: Rule
    waiting: Rule
    able: Rule
    gone_on: Rule
    attaining: Words
    heads: Rule
    denying: Rule
    particularly: Rule
    owes: Rule
    doers: Rule
    from_where: Rule
    during: Rule
    unable: Rule
    topic: Listed
    timed: Rule
    addressed: Listed
    conditional: Listed
    enclosed: Rule
    holding: Rule
    agreeing: re.Pattern[str]
    modal: re.Pattern[str]
    ruled: Rule
    deed: Rule
    frame: Rule
    unsaid: Rule
    listing: Words
    closed_list: Sign
    degree: Rule
    binding: Listed
    pairing: Sign
    openers: frozenset[str]
    stepping: frozenset[str]
    compared: Words
    changing: Words
    clausal: Words
    done: Sign
    further: Sign
    further_copula: Sign
    moment: Rule
    day: Rule
    adverb: Listed
    willing: Listed
    will: Listed
    coming: re.Pattern[str]
    doing: re.Pattern[str]
    written: Rule
    within: Sign
    about: Listed
    handling: Sign
    ruling: Rule
    duties: Rule
    watchwords: Rule
    review: Rule
    serving: Rule
    acting: Rule
    state: Rule
    driving: Words
    enabling: Words
    undergone: Rule
    enclosing: re.Pattern[str]
    made: Rule
    opening: Sign
    becomes: Rule
    answered: Rule
    supposing: Rule
    staying: Rule
    carrying: Rule
    carried: Listed
    continuing: Listed
    other_modal: re.Pattern[str]
    past: Listed
    ongoing: Listed
    preposition: Listed
    guiding: Listed
    through: Listed
    noun: re.Pattern[str]
    verb: re.Pattern[str]
    strong: re.Pattern[str]
    stative: re.Pattern[str]
    sure: Listed
    closed: re.Pattern[str]
    fronted: Listed
    time: Listed
    past_time: Rule
    closing: re.Pattern[str]
    purpose: Sign
    means: Rule
    excepting: Rule
    besides: Rule
    company: re.Pattern[str]
    purposive: Words
    contrast: Words
    agent: Sign
    measured: Rule
    negation: tuple[str, ...]
    first: re.Pattern[str]
    predicate: Mapping[str, str]
    short: Words
    date: Rule
    period: Rule
    joint: Listed
    enumeration: str
    relative: Sign
    copula: Sign
    predicating: Rule
    demanding: Rule
    quality: Rule
    fulfilled: Rule
    told: frozenset[str]
    aspect: Sign
    also: Sign
    manner: Sign
    complements: Sign
    counted: Rule
    owed: Rule
    permitted: Rule
    literary: Rule
    asking: Rule
    since: Rule
    lately: Rule
    pretext: Rule
    deeds_told: Rule
    adding: Rule
    proposed: Rule
    apposed: Rule
    tasked: Rule
    bodies: Rule
    bound_bodies: Rule
    gauges: Rule
    contents: Rule
    peers: Rule
    effective: Rule
    carriers: Rule
    processes: Words
    ever: Rule
    occasion: Rule
    bound: Rule
    paired: frozenset[str]
    requiring: Rule
    disposed: Rule
    control: frozenset[str]
    keeps: frozenset[str]


# What a search for the verb steps over, dates and principles aside.
_MODALS = ("willing", "will", "continuing", "weak", "duty")
_STEPPED = (
    *("willing", "planned", "hoping", "will", "continuing", "weak", "duty", "consenting"),
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
    single = verbs["verbs"]["figures"], words["naming"], verbs["verbs"]["submitting"]
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
        verb=counting([*strong, *weak], *single),
        strong=counting(strong, *single),
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
    hints = get_type_hints(Unspaced, include_extras=True)
    made = {name: hint.__metadata__[0] for name, hint in hints.items() if get_origin(hint) is Annotated}
    return {name: make(words[name]) for name, make in made.items()}


def _openers(words: Mapping[str, Any], verbs: Mapping[str, Any], acting: Iterable[str]) -> frozenset[str]:
    """The first signs of what may begin a predicate."""
    others = (*words["sure"].split(), *words["preposition"].split(), words["coming"][2])
    figures = [*verbs["figures"][1].split(), verbs["submitted"]]
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
