"""Who acts: a language's words for the sides of a paper (`actors.toml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from constancia.lexicon.files import table
from constancia.lexicon.unspaced import is_unspaced

FILE = "actors"
NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Actors:
    """Patterns on the text as written, case ignored; see the comments in the file."""

    spaced: bool
    head_last: bool
    own: re.Pattern[str]
    gathering: re.Pattern[str]
    possessive: re.Pattern[str]
    task_of: re.Pattern[str]
    by_whom: re.Pattern[str]
    plural_verb: re.Pattern[str]
    plural_subject: re.Pattern[str]
    back: re.Pattern[str]
    homeland: re.Pattern[str]
    undeed: re.Pattern[str]
    many_back: re.Pattern[str]
    many_things: re.Pattern[str]
    both: re.Pattern[str]
    of_both: re.Pattern[str]
    partner: re.Pattern[str]
    called: re.Pattern[str]
    jointly: re.Pattern[str]
    with_whom: re.Pattern[str]
    obliged: re.Pattern[str]
    duties: frozenset[str]
    government: re.Pattern[str]
    of_people: re.Pattern[str]
    peoples: Mapping[str, str]
    officer: re.Pattern[str]
    body: re.Pattern[str]
    cabinet: re.Pattern[str]
    each: re.Pattern[str]
    every: re.Pattern[str]
    severally: re.Pattern[str]
    signatory: re.Pattern[str]
    members: re.Pattern[str]
    agent: re.Pattern[str]
    counted: re.Pattern[str]
    mixed: re.Pattern[str]
    paired: re.Pattern[str]
    manifold: re.Pattern[str]
    sharers: re.Pattern[str]
    thing: re.Pattern[str]
    described: re.Pattern[str]
    means: re.Pattern[str]
    possessor: re.Pattern[str]
    realm: re.Pattern[str]
    offices: re.Pattern[str]
    union: re.Pattern[str]
    peers: re.Pattern[str]
    government_of: re.Pattern[str]
    byline: re.Pattern[str]
    joins: re.Pattern[str]
    parted: re.Pattern[str]
    article: re.Pattern[str]
    definite: re.Pattern[str]
    pointing: re.Pattern[str]
    postmodifier: re.Pattern[str]
    clause: re.Pattern[str]
    between: re.Pattern[str]
    near: re.Pattern[str]
    beside: re.Pattern[str]
    aside: re.Pattern[str]
    pair: re.Pattern[str]
    two_names: re.Pattern[str]
    unilateral: tuple[re.Pattern[str], ...]
    joint: tuple[re.Pattern[str], ...]
    joint_title: re.Pattern[str]
    agreement: re.Pattern[str]
    law: re.Pattern[str]
    one_sided: re.Pattern[str]
    many: re.Pattern[str]
    multitude: re.Pattern[str]
    membership: re.Pattern[str]
    defining: re.Pattern[str]
    attended: re.Pattern[str]
    side_wrappers: frozenset[str]
    side_proposals: frozenset[str]
    gathered: frozenset[str]
    volition: frozenset[str]
    deeds: frozenset[str]
    own_deeds: frozenset[str]
    no_side: re.Pattern[str]
    envoy: re.Pattern[str]
    designated: re.Pattern[str]
    side: str
    initials: re.Pattern[str]


_PATTERNS = (
    "own",
    "gathering",
    "possessive",
    "plural_verb",
    "plural_subject",
    "back",
    "homeland",
    "undeed",
    "many_back",
    "many_things",
    "both",
    "of_both",
    "partner",
    "called",
    "jointly",
    "with_whom",
    "obliged",
    "government",
    "officer",
    "body",
    "cabinet",
    "each",
    "every",
    "severally",
    "signatory",
    "members",
    "agent",
    "paired",
    "manifold",
    "sharers",
    "thing",
    "means",
    "mixed",
    "article",
    "between",
    "near",
    "beside",
)
# Patterns that may stand inside a word, and those that are written as one whole pattern.
_INSIDE_WORDS = (
    "realm",
    "offices",
    "union",
    "peers",
    "described",
    "counted",
    "pointing",
    "postmodifier",
    "clause",
    "aside",
)
_WHOLE = (
    "possessor",
    "joins",
    "parted",
    "two_names",
    "pair",
    "of_people",
    "envoy",
    "designated",
    "task_of",
    "by_whom",
)


@cache
def actors(language: str) -> Actors:
    """The actor words of a language; patterns it does not give match nothing."""
    data = table(language, FILE)
    title = data.get("title", {})
    bounded = not is_unspaced(language)
    return Actors(
        spaced=bounded,
        head_last=data.get("head_last", False),
        **{name: _pattern(data.get(name, ""), bounded) for name in _PATTERNS}
        | {name: _pattern(data.get(name, ""), bounded=False) for name in _INSIDE_WORDS}
        | {name: re.compile(data.get(name, "(?!)")) for name in _WHOLE},
        government_of=re.compile(title.get("government_of", "(?!)")),
        agreement=re.compile(title.get("agreement", "(?!)")),
        law=re.compile(title.get("law", "(?!)"), re.IGNORECASE),
        byline=re.compile(title.get("byline", "(?!)")),
        definite=re.compile(f"(?:{data.get('definite', '(?!)')})"),
        unilateral=tuple(re.compile(rule) for rule in title.get("unilateral", ())),
        joint=tuple(re.compile(rule) for rule in title.get("joint", ())),
        joint_title=_pattern(title.get("words", ""), bounded),
        one_sided=_pattern(title.get("one_sided", ""), bounded),
        many=_pattern(title.get("many", ""), bounded),
        multitude=_pattern(title.get("multitude", ""), bounded),
        membership=_pattern(title.get("membership", ""), bounded=False),
        attended=_pattern(title.get("attended", ""), bounded=False),
        defining=_pattern(title.get("defining", ""), bounded=False),
        initials=re.compile(title.get("initials", "(?!)")),
        no_side=re.compile(title.get("no_side", "(?!)")),
        peoples=data.get("peoples", {}),
        side=data.get("side", ""),
        duties=frozenset(data.get("duties", "").split()),
        volition=frozenset(data.get("volition", "").split()),
        deeds=frozenset(data.get("deeds", "").split()),
        own_deeds=frozenset(data.get("own_deeds", "").split()),
        side_wrappers=frozenset(title.get("side_verbs", "").split()),
        side_proposals=frozenset(title.get("side_proposals", "").split()),
        gathered=frozenset(data.get("gathered", "").split()),
    )


def _pattern(alternatives: str, bounded: bool) -> re.Pattern[str]:
    """One pattern of alternatives, whole words where the script has spaces."""
    joined = re.sub(r"\s*\n\s*", "", alternatives.strip("\n"))
    if not joined:
        return NOTHING
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)" if bounded else f"(?:{joined})", re.IGNORECASE)
