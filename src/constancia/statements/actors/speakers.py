"""How many speak in a paper: one side, two as one, more than two, or a crowd of names each for itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from constancia.lexicon.actors import Actors
from constancia.model import Document
from constancia.statements.actors.side_names import (
    TIE,
    core_name,
    countries,
    countries_named,
    may_be_side,
    names_listed,
    whole_names,
)
from constancia.statements.drafts import Draft, subject_line

TWICE = 2  # times that more than two must act together before they are taken to speak as one
OFTEN = 3  # times that two names must stand together as subject before they are taken for the sides
CROWD = 3  # names that promise, each for itself, before none is taken for the issuer
LONGEST_TITLE = 280  # code points of a line that may be a title
FRONT = 2500  # code points in which the sides are introduced
MARKS = "*_ 0123456789.()"  # that may stand around the first word of a line


def is_several(subjects: Counter[str], words: Actors) -> bool:
    """Whether more than two speak: lists of three names, "the three countries", more often than "both"."""
    members = sum(times for one, times in subjects.items() if _is_every(one, words) or _is_list(one, words))
    both = sum(
        times for one, times in subjects.items() if words.both.match(one) and not _is_every(one, words)
    )
    return members >= TWICE and members > both + len(pairs(subjects, words)[0])


def introduces_many(document: Document, drafts: Sequence[Draft], words: Actors) -> bool:
    """Whether the speakers name more than two countries as theirs ("We, the ministers of Canada, Mexico
    and Peru, ", "We, the leaders of Japan and 49 African countries"), or the first sentence is of as many.
    """
    if not words.spaced:
        return False
    front = document.text[:FRONT].split("\n")
    lines = (line.partition(",") for line in front)
    presented = [named for spoken, _, named in lines if words.own.fullmatch(spoken.strip(MARKS))]
    first = [one.subject.quote(document.text) for one in drafts[:1] if one.subject is not None]
    known, found = countries(document.language), set[str]()
    named = " ".join([*presented[:1], *first][:1])
    named = words.attended.split(named, maxsplit=1)[0]
    speakers = presented[0].lstrip()[:LONGEST_TITLE] if presented else ""
    if words.article.match(speakers) and words.multitude.search(speakers):
        return True
    if any(words.officer.search(one) and words.membership.search(one) for one in first):
        return True  # "The Ministers of the Member States of the Group met"
    if any(_leads_many(line.strip(MARKS), words, document.language) for line in front):
        return True
    for name in words.joins.split(whole_names(named, document.language)):
        core = core_name(name.rpartition(" of ")[2], words).replace(TIE, " ").casefold()
        found |= {core} & known.keys()
    return len(found) > TWICE


def _leads_many(line: str, words: Actors, language: str) -> bool:
    """ "Los Presidentes de la República de Chile, de la República del Perú y de Bolivia, reunidos en Lima:":
    whether a lead-in opens with those who speak and names more than two countries; or "The Governments of
    Canada, Mexico and Peru, hereinafter the Parties", which says what they are called.
    """
    leads = line.endswith(":") and words.both.match(line.lower()) is not None
    return (leads or words.defining.search(line) is not None) and len(countries_named(line, language)) > TWICE


def is_crowd(
    drafts: Iterable[Draft],
    text: str,
    titles: Iterable[str],
    words: Actors,
    known: Mapping[str, tuple[str, ...]],
) -> bool:
    """Whether names of their own promise, or countries act, one beside the other, none of which a title
    names: firms of which a fact sheet tells, donors.
    """
    names, promising = set[str](), set[str]()
    for draft in drafts:
        if draft.subject is not None and not draft.place:
            name = core_name(subject_line(draft, text), words)
            (promising if words.side_wrappers & set(draft.governing) else names).add(name)
    sides = {name for name in promising if may_be_side(name, words)}
    acting = {name: known[name.casefold()] for name in names | promising if name.casefold() in known}
    sides = set(acting) if len(set(acting.values())) > CROWD else sides
    return len(sides) >= CROWD and not any(name in title for name in sides for title in titles)


def _is_every(subject: str, words: Actors) -> bool:
    """ "the three countries": more than two. What may be two as well ("the leaders", "each Party") does not
    tell.
    """
    told = words.both.match(subject) is None and words.severally.match(subject) is None
    return told and words.every.match(subject) is not None


def _is_list(subject: str, words: Actors) -> bool:
    """ "Canada, Mexico and Peru": more than two names, and nothing else."""
    return len(names_listed(subject, words)) > 2


_HYPHENED = re.compile(r"([A-Z][\w.]*)[-–]([A-Z][\w.]*)")


def _pairs_countries(title: str, language: str) -> bool:
    """Whether a title joins two countries by a dash: "U.S.-UK Economic Partnership"."""
    known = countries(language)
    return any(set(map(str.casefold, match.groups())) <= known.keys() for match in _HYPHENED.finditer(title))


def is_joint(titles: Sequence[str], subjects: Counter[str], words: Actors, language: str) -> bool:
    """Whether two sides speak as one: the title says so, or both stand as subject often enough."""
    called = any(words.joint_title.search(title) for title in titles)
    if called and not words.spaced and any(map(words.of_people.fullmatch, subjects)):
        return True  # "甲方将…，乙方将…"
    if any(words.one_sided.search(title) for title in titles):
        return False
    if any(rule.search(title) for rule in words.unilateral for title in titles):
        return False
    named = any(rule.search(title) for rule in words.joint for title in titles)
    if named and called:
        return True
    both = sum(times for subject, times in subjects.items() if words.both.match(subject))
    if called and both:
        return True
    officers = (one for one in subjects if words.two_names.fullmatch(one))
    if called and any(len(words.officer.findall(one)) > 1 for one in officers):
        return True  # "President Roe and Prime Minister Doe agreed" in a joint statement
    paired = both or any(words.two_names.fullmatch(subject) for subject in subjects)
    if paired and (named or any(_pairs_countries(title, language) for title in titles)):
        return True
    left, _ = pairs(subjects, words)
    sides = bool(left) or bool(peoples(subjects, words)[0])
    return (bool(left) and named) or ((sides or named) and both >= OFTEN)


def peoples(subjects: Counter[str], words: Actors) -> tuple[set[str], set[str]]:
    """ "The Chinese side", "the African side": what the people of the two sides are called, the first named
    first; nothing unless there are two.
    """
    found = [match["people"] for match in map(words.of_people.fullmatch, subjects) if match]
    names = list(dict.fromkeys(found))
    return ({names[0]}, {names[1]}) if len(names) == 2 else (set(), set())


def pairs(subjects: Counter[str], words: Actors) -> tuple[set[str], set[str]]:
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


def all_listed(subjects: Counter[str], words: Actors) -> set[str]:
    """The names of the lists that act: all those who speak in a text of several."""
    return {name for one in subjects if _is_list(one, words) for name in names_listed(one, words)}
