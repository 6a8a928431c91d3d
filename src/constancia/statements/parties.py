"""The sides of a paper: which names stand for the issuer, which for the counterpart, and is it joint."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from constancia.lexicon.actors import Actors
from constancia.model import Division, DivisionKind, Document
from constancia.statements.drafts import Draft

LONGEST_NAME = 60  # code points of a side's name
TWICE = 2  # times that a name must stand as the subject of a promise
OFTEN = 3  # times that a name, or two together, must stand as subject before it is taken for a side
SAMPLE = 2000  # clauses looked at to infer the sides


@dataclass(frozen=True, slots=True)
class Parties:
    """Patterns for the names of each side, and whether the paper speaks for both sides.

    `known` is set where the issuer's names are, `inferred` where no names came with the document.
    """

    issuer: re.Pattern[str]
    counterpart: re.Pattern[str]
    joint: bool
    known: bool
    inferred: bool


def find_parties(
    document: Document, divisions: Iterable[Division], drafts: Sequence[Draft], words: Actors
) -> Parties:
    """The sides of a document: as they are given, else from its title, else from its subjects."""
    work, sample = document.work, drafts[:SAMPLE]
    title = _title(document, divisions)
    subjects = _subjects(document.text, sample)
    left, right = _pairs(subjects, words)
    joint = _is_joint(title, subjects, words)
    if work.issuer_names:
        return Parties(
            _names(work.issuer_names, words),
            _names(work.counterpart_names, words),
            joint,
            known=True,
            inferred=False,
        )
    if joint:
        issuer, counterpart = _from_title(title, words.joint, words)
        if issuer & right or counterpart & left:
            left, right = right, left
        issuer, counterpart = issuer | left, counterpart | right
    else:
        issuer, counterpart = _from_title(title, words.unilateral, words)
        issuer |= _willing(document.text, sample, words, counterpart)
    return Parties(
        _names(issuer, words), _names(counterpart, words), joint, known=bool(issuer), inferred=True
    )


_FRONT_MATTER = re.compile(
    r"\A---\n(?:.*\n){0,40}?title: *(?P<quote>[\"']?)(?P<title>(?:.|\n(?= ))*?)(?P=quote)\n"
)


def _title(document: Document, divisions: Iterable[Division]) -> str:
    """What the paper calls itself: its title in the outline, in its front matter, or as it was read."""
    for division in divisions:
        if division.kind is DivisionKind.TITLE:
            return " ".join(division.heading.quote(document.text).replace("*", "").split())
    match = _FRONT_MATTER.match(document.text[:4000])
    if match:
        return " ".join(match["title"].replace("\\_", " ").replace("\\", "").split())
    return document.work.title


def _subjects(text: str, drafts: Iterable[Draft]) -> Counter[str]:
    """Each written subject, white space folded, with how often it stands."""
    return Counter(
        " ".join(draft.subject.quote(text).split())
        for draft in drafts
        if draft.subject is not None and draft.place == 0
    )


def _is_joint(title: str, subjects: Counter[str], words: Actors) -> bool:
    """Whether two sides speak as one: the title says so, or both stand as subject often enough."""
    if words.one_sided.search(title) or any(rule.search(title) for rule in words.unilateral):
        return False
    named = any(rule.search(title) for rule in words.joint)
    if named and words.joint_title.search(title):
        return True
    both = sum(times for subject, times in subjects.items() if words.both.match(subject))
    left, _ = _pairs(subjects, words)
    return both >= OFTEN and (named or bool(left))


def _pairs(subjects: Counter[str], words: Actors) -> tuple[set[str], set[str]]:
    """The names that stand together as subject often enough: those that stand first, and the others."""
    found: Counter[frozenset[str]] = Counter()
    order: dict[frozenset[str], tuple[str, str]] = {}
    for subject, times in subjects.items():
        match = words.two_names.fullmatch(subject)
        if match:
            pair = (match[1], match[2])
            found[frozenset(pair)] += times
            order.setdefault(frozenset(pair), pair)
    often = [order[pair] for pair, times in found.most_common() if times >= OFTEN]
    return {first for first, _ in often}, {second for _, second in often}


def _from_title(title: str, rules: Iterable[re.Pattern[str]], words: Actors) -> tuple[set[str], set[str]]:
    for rule in rules:
        match = rule.search(title)
        if match:
            return {_name(match["issuer"], words)}, {_name(match["counterpart"], words)}
    return set(), set()


def _name(text: str, words: Actors) -> str:
    return words.article.sub("", text.strip(), count=1).strip() or text.strip()


def _willing(text: str, drafts: Iterable[Draft], words: Actors, counterpart: set[str]) -> set[str]:
    """The name that most often is subject of what only a side can be: willing, ready, will."""
    found: Counter[str] = Counter()
    for draft in drafts:
        if draft.subject is None or draft.place or not words.side_wrappers & set(draft.governing):
            continue
        written = words.aside.sub("", " ".join(draft.subject.quote(text).split()))
        name = words.article.sub("", written, count=1).strip()
        if _may_be_side(name, words) and name not in counterpart:
            found[name] += 1
    return {name for name, times in found.most_common(1) if times >= TWICE}


def _may_be_side(name: str, words: Actors) -> bool:
    if (
        (words.spaced and not name[:1].isupper())
        or len(name) > LONGEST_NAME
        or words.two_names.fullmatch(name)
    ):
        return False
    if (
        any(match[0][0].isupper() for match in words.body.finditer(name))
        or words.no_side.fullmatch(name)
        or words.no_side.fullmatch(name.lower())
    ):
        return False
    return not (words.own.fullmatch(name) or words.back.fullmatch(name) or words.both.match(name))


def _names(names: Iterable[str], words: Actors) -> re.Pattern[str]:
    """Any of the names or their initials, as whole words; nothing where there are none."""
    whole = {" ".join(name.split()) for name in names if name.strip()}
    if not words.spaced:
        return _unspaced_names(whole, words)
    if not whole:
        return re.compile(r"(?!)")
    longest = sorted(whole, key=len, reverse=True)
    joined = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
    short = "|".join(re.escape(initials) for name in longest for initials in _initials(name))
    return re.compile(rf"(?<![^\W_])(?:(?i:{joined}){'|' + short if short else ''})(?![^\W_])")


def _unspaced_names(names: set[str], words: Actors) -> re.Pattern[str]:
    """The names, and what is left of each without "state", "government" and the like."""
    cores = {words.government.sub("", name) for name in names}
    known = sorted(names | {core for core in cores if len(core) > 1}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, known)) if known else r"(?!)")


def _initials(name: str) -> tuple[str, ...]:
    """ "U.S." for "United States": how a name of two words is shortened."""
    words = [word for word in name.split() if word[0].isupper()]
    if len(words) != 2 or not all(word.isalpha() for word in words):
        return ()
    return (".".join(word[0] for word in words), "".join(word[0] for word in words))
