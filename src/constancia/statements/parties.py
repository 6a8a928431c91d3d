"""The sides of a paper: whose names stand for the issuer, whose for the counterpart, and whether it is joint."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from constancia.lexicon.actors import Actors
from constancia.model import Document
from constancia.statements.drafts import Draft

LONGEST_NAME = 60  # code points of a side's name
OFTEN = 3  # times that a pair of names must stand as subject before it is taken for the sides
SAMPLE = 2000  # clauses looked at to infer the sides


@dataclass(frozen=True, slots=True)
class Parties:
    """Patterns for the names of each side, and whether the paper speaks for both sides.

    `inferred` is set where no names came with the document.
    """

    issuer: re.Pattern[str]
    counterpart: re.Pattern[str]
    joint: bool
    inferred: bool


def parties(document: Document, drafts: Sequence[Draft], words: Actors) -> Parties:
    """The sides of a document: as they are given, else from its title, else from its subjects."""
    work, text = document.work, document.text
    subjects = _subjects(text, drafts[:SAMPLE])
    pairs = _pairs(subjects)
    issuer, counterpart = set(work.issuer_names), set(work.counterpart_names)
    if issuer:
        joint = _is_joint(work.title, pairs, subjects, words)
        return Parties(_names(issuer), _names(counterpart), joint, inferred=False)
    issuer, counterpart = _from_title(work.title, words.unilateral, words)
    joint = not issuer and _is_joint(work.title, pairs, subjects, words)
    if joint:
        issuer, counterpart = ({pairs[0]}, {pairs[1]}) if pairs else _from_title(work.title, words.joint, words)
    else:
        issuer |= _willing(text, drafts[:SAMPLE], words, counterpart)
    return Parties(_names(issuer), _names(counterpart), joint, inferred=True)


def _is_joint(title: str, pairs: tuple[str, str] | None, subjects: Counter[str], words: Actors) -> bool:
    """Whether two sides speak as one: their names together, or "both sides", stand as subject often enough."""
    if any(rule.search(title) for rule in words.unilateral):
        return False
    both = sum(times for subject, times in subjects.items() if words.both.match(subject))
    named = pairs is not None or any(rule.search(title) for rule in words.joint)
    return named and both >= OFTEN


def _subjects(text: str, drafts: Iterable[Draft]) -> Counter[str]:
    """Each written subject, white space folded, with how often it stands."""
    return Counter(
        " ".join(draft.subject.quote(text).split())
        for draft in drafts
        if draft.subject is not None and draft.place == 0
    )


_PAIR = re.compile(r"^(?:the )?([A-Z][\w.’' ]{1,40}?) and (?:the )?([A-Z][\w.’' ]{1,40})$")


def _pairs(subjects: Counter[str]) -> tuple[str, str] | None:
    """The two names that stand together as subject, in either order, often enough."""
    found: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for subject, times in subjects.items():
        match = _PAIR.match(subject[0].upper() + subject[1:]) or _PAIR.match(subject.removeprefix("The "))
        if match:
            left, right = (part.removeprefix("The ").removeprefix("the ") for part in match.groups())
            key = (min(left, right), max(left, right))
            found[key] += times
            first.setdefault(key, (left, right))
    if not found:
        return None
    key, times = found.most_common(1)[0]
    return first[key] if times >= OFTEN else None


def _from_title(
    title: str, rules: Iterable[re.Pattern[str]], words: Actors
) -> tuple[set[str], set[str]]:
    for rule in rules:
        match = rule.search(title)
        if match:
            return {_name(match["issuer"], words)}, {_name(match["counterpart"], words)}
    return set(), set()


def _name(text: str, words: Actors) -> str:
    return words.article.sub("", text.strip(), count=1).strip() or text.strip()


def _willing(
    text: str, drafts: Iterable[Draft], words: Actors, counterpart: set[str]
) -> set[str]:
    """The name that most often is subject of what only a side can be: willing, ready, will."""
    found: Counter[str] = Counter()
    for draft in drafts:
        if draft.subject is None or draft.place or not words.side_wrappers & set(draft.governing):
            continue
        subject = draft.subject.quote(text)
        name = words.article.sub("", " ".join(subject.split()), count=1).strip()
        if name[:1].isupper() and len(name) <= LONGEST_NAME and " and " not in name and name not in counterpart:
            if not words.own.fullmatch(name) and not words.back.fullmatch(name):
                found[name] += 1
    return {name for name, times in found.most_common(1) if times >= OFTEN}


def _names(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names, as whole words; nothing where there are none."""
    known = sorted({" ".join(name.split()) for name in names if name.strip()}, key=len, reverse=True)
    if not known:
        return re.compile(r"(?!)")
    joined = "|".join(r"\s+".join(map(re.escape, name.split())) for name in known)
    return re.compile(rf"(?<![^\W_])(?:{joined})(?![^\W_])", re.IGNORECASE)
