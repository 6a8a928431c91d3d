"""The sides of a paper: which names stand for the issuer, which for the counterpart, and is it joint."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from constancia.lexicon.actors import Actors
from constancia.lexicon.clauses import AND, DETERMINER, PREPOSITION, grammar
from constancia.model import Division, DivisionKind, Document
from constancia.registers.countries import country_names, government_at
from constancia.registers.names import register
from constancia.statements.actors.called import calling, short_names
from constancia.statements.actors.designated import designations
from constancia.statements.actors.proposers import proposer
from constancia.statements.actors.side_names import aliases, core_name, countries, may_be_side, spoken
from constancia.statements.actors.speakers import (
    CROWD,
    FRONT,
    LONGEST_TITLE,
    TWICE,
    all_listed,
    introduces_many,
    is_crowd,
    is_joint,
    is_several,
    pairs,
    peoples,
)
from constancia.statements.drafts import Draft, subject_line
from constancia.text.sentences import is_wrapped

ENOUGH = 3  # what a name must weigh before it is taken for the issuer: a title, or two promises
SAMPLE = 2000  # clauses looked at to infer the sides
OFFICE = 60  # code points before the name of a side in which an office stands
_JOINS = PREPOSITION | DETERMINER | AND  # words that stand in small letters inside a name


@dataclass(frozen=True, slots=True)
class Parties:
    """Patterns for the names of each side, and whether the paper speaks for both sides.

    `issuer_names` and `counterpart_names` are those names as written; `joint` is set for two sides,
    `several` where more than two speak as one, `agreed` where the title is that of an agreement, `rules`
    where it is that of a law. `known` is
    set where the issuer's names are, `inferred` where no names came with the document, `real` where the
    issuer is one of the world's countries, so that a name which is none of them is no country; `crowd` where
    many names act and none is the issuer's.
    """

    issuer: re.Pattern[str]
    counterpart: re.Pattern[str]
    joint: bool
    several: bool
    agreed: bool
    rules: bool
    known: bool
    inferred: bool
    real: bool
    crowd: bool
    issuer_names: frozenset[str]
    counterpart_names: frozenset[str]

    @property
    def together(self) -> bool:
        """Whether the paper speaks for more than one side."""
        return self.joint or self.several

    @property
    def alone(self) -> bool:
        """Whether the paper names no other side."""
        return not self.together and self.counterpart.pattern == "(?!)"


def find_parties(
    document: Document, divisions: Iterable[Division], drafts: Sequence[Draft], words: Actors
) -> Parties:
    """The sides of a document: as they are given, else from its title, else from its subjects."""
    work, sample = document.work, drafts[:SAMPLE]
    titles = list(_titles(document, divisions, words))
    subjects = _subjects(document.text, sample)
    several = any(words.many.search(title) for title in titles) or is_several(subjects, words)
    introduced = introduces_many(document, sample, words)
    several = several or introduced
    joint = not several and is_joint(titles, subjects, words, document.language)
    if work.issuer_names:
        issuer, counterpart = set(work.issuer_names), set(work.counterpart_names)
    elif joint:
        issuer, counterpart = _two_sides(document.text, titles, subjects, words)
    else:
        issuer, counterpart = _from_titles(titles, words.unilateral, words)
        issuer = issuer or (set() if several else _publisher(document, subjects))
        issuer = issuer or _titled_body(titles, subjects, words)
        issuer = issuer or _speakers(document, titles, sample, words, counterpart, introduced)
        if several:
            issuer |= all_listed(subjects, words)
    issuer |= _in_full(issuer, subjects, words, countries(document.language))
    issuer, counterpart = (aliases(side, document.language) for side in (issuer, counterpart))
    ours, theirs = designations(document.text, (issuer, counterpart), words)
    issuer, counterpart = issuer | (ours - theirs), counterpart | (theirs - ours)
    issuer |= _envoys(document.text, issuer, words)
    issuer |= set() if joint or several else _author(titles, words)
    counterpart |= _envoys(document.text, counterpart, words)
    return Parties(
        calling(issuer, words, short_names(issuer, counterpart, words)),
        calling(counterpart, words, short_names(counterpart, issuer, words)),
        joint,
        several,
        agreed=any(words.agreement.search(title) for title in titles),
        rules=any(words.law.search(title) for title in titles),
        known=bool(issuer),
        inferred=not work.issuer_names,
        crowd=not issuer and is_crowd(sample, document.text, titles, words, countries(document.language)),
        real=any(name.casefold() in countries(document.language) for name in issuer),
        issuer_names=frozenset(issuer),
        counterpart_names=frozenset(counterpart),
    )


def _in_full(
    names: set[str], subjects: Iterable[str], words: Actors, known: Mapping[str, object]
) -> set[str]:
    """The countries that act and are called so in short: "中国" where "中方" is the side."""
    if not words.side:
        return set()
    return {name for name in subjects if name.casefold() in known and name[:1] + words.side in names}


def _envoys(text: str, names: set[str], words: Actors) -> set[str]:
    """Who speaks for a side, as the head of the text names them behind its name and their office."""
    found: set[str] = set()
    for name in names:
        for place in re.finditer(re.escape(name), text[:FRONT]):
            match = words.envoy.match(text, place.end())
            office = text[max(0, place.start() - OFFICE) : place.start()]
            if match and (not words.spaced or words.officer.search(office)):
                parts = match["name"].split()[-1:] if words.spaced else match["name"].split("·")
                found |= {match["name"], *(part for part in parts if len(part) > 1)}
    return found


_ADDRESS = re.compile(
    r"\A---\n(?:.*\n){0,40}?(?:source_url|source|url|link): *[\"']?(?P<address>https?://\S+)"
)


def _publisher(document: Document, subjects: Counter[str]) -> set[str]:
    """The names of the country whose government published the paper, where it acts in it."""
    match = _ADDRESS.match(document.text[:4000])
    code = government_at(document.source.url or (match["address"] if match else ""))
    names = {name.casefold(): name for name in country_names(document.language).get(code or "", ())}
    bare = (subject.casefold().removeprefix("the ") for subject in subjects)
    return set(names.values()) if any(name in names for name in bare) else set()


_FRONT_MATTER = re.compile(
    r"\A---\n(?:.*\n){0,40}?title: *(?P<quote>[\"']?)(?P<title>(?:.|\n(?= ))*?)(?P=quote)\n"
)


def _titles(document: Document, divisions: Iterable[Division], words: Actors) -> Iterator[str]:
    """What the paper calls itself; a title all in capitals also as it would stand in a sentence, for names
    are told by theirs: "Memorandum between the Ministry of Kenya and the Ministry of Cuba".
    """
    for title in _written_titles(document, divisions, words):
        yield title
        if words.spaced and title.isupper():
            small = grammar(document.language).tags
            cased = (
                word.lower() if small.get(word.lower(), 0) & _JOINS else word.capitalize()
                for word in title.split()
            )
            yield " ".join(cased)


def _written_titles(document: Document, divisions: Iterable[Division], words: Actors) -> Iterator[str]:
    """What the paper calls itself: its titles in the outline, in its front matter, or as it was read; in a
    language with spaces also the short lines at its head.
    """
    for division in divisions:
        if division.kind is DivisionKind.TITLE:
            yield " ".join(division.heading.quote(document.text).replace("*", "").split()).strip("# ")
            if not words.spaced:
                return
    match = _FRONT_MATTER.match(document.text[:4000])
    if match:
        yield " ".join(match["title"].replace("\\_", " ").replace("\\", "").split())
        return
    yield document.called
    if words.spaced:
        lines = document.text[:FRONT].lstrip().split("\n", 6)
        if is_wrapped(document.text):  # a line of prose is no title
            lines = [line for line, behind in pairwise(lines[:6]) if not behind.strip()]
        heads = (line.strip("#* ") for line in lines[:5] if len(line) <= LONGEST_TITLE)
        yield from (line for line in heads if not line.endswith((".", ";", ":")))


def _subjects(text: str, drafts: Iterable[Draft]) -> Counter[str]:
    """Each written subject, white space folded, with how often it stands."""
    return Counter(
        subject_line(draft, text) for draft in drafts if draft.subject is not None and draft.place == 0
    )


def _two_sides(
    text: str, titles: Sequence[str], subjects: Counter[str], words: Actors
) -> tuple[set[str], set[str]]:
    """The two sides of a joint text: by its title, by the pairs that act, else by who stands first."""
    left, right = pairs(subjects, words)
    issuer, counterpart = _from_titles(titles, words.joint, words)
    if _meet(issuer, right) or _meet(counterpart, left):
        left, right = right, left
    issuer, counterpart = issuer | left, counterpart | right
    if not (issuer or counterpart):
        issuer, counterpart = _initialled(titles, words)
    if not (issuer or counterpart):
        issuer, counterpart = peoples(subjects, words)
    if issuer or counterpart:
        return issuer, counterpart
    acting: Counter[str] = Counter()
    for subject, times in subjects.items():
        name = core_name(subject, words)
        formed = words.spaced or any(one.search(name) for one in (words.called, words.government, words.body))
        if may_be_side(name, words) and (formed or times > 1):  # "应对变化符合双方利益": a thing
            acting[name] += times
    first_two = sorted((name for name, _ in acting.most_common(2)), key=text.find)
    return set(first_two[:1]), set(first_two[1:])


def _initialled(titles: Iterable[str], words: Actors) -> tuple[set[str], set[str]]:
    """The two sides that a title calls by a sign each, as each is called in short: "中法联合声明"."""
    match = next((found for title in titles if (found := words.initials.search(title))), None)
    if match is None:
        return set(), set()
    return {match["issuer"] + words.side}, {match["counterpart"] + words.side}


def _meet(left: set[str], right: set[str]) -> bool:
    """Whether a name is in both, in capitals or not."""
    return not {name.casefold() for name in left}.isdisjoint(name.casefold() for name in right)


def _from_titles(
    titles: Iterable[str], rules: Sequence[re.Pattern[str]], words: Actors
) -> tuple[set[str], set[str]]:
    for title in titles:
        for rule in rules:
            match = rule.search(title)
            if match:
                counterpart = match.groupdict().get("counterpart")
                names = [spoken(name, words) for name in (match["issuer"], counterpart) if name]
                return names[0], names[1] if counterpart else set()
    return set(), set()


def _speakers(
    document: Document,
    titles: Iterable[str],
    drafts: Sequence[Draft],
    words: Actors,
    counterpart: set[str],
    introduced: bool,
) -> set[str]:
    """Who speaks by what the text tells: the side introduced, and the party that proposes most."""
    if introduced:
        return set()
    proposing = proposer(drafts, document.text, words, countries(document.language))
    return proposing | _introduced(document, titles, drafts, words, counterpart)


def _introduced(
    document: Document, titles: Iterable[str], drafts: Iterable[Draft], words: Actors, counterpart: set[str]
) -> set[str]:
    """The name of the side that speaks: whose government the head of the text names, and who promises;
    without spaces also the country that acts. It is none of several countries each of which acts once.
    """
    text, known = document.text, countries(document.language)
    weights, acts = Counter[str](), Counter[tuple[str, ...]]()
    for draft in drafts:
        if draft.subject is None or draft.place:
            continue
        name = core_name(subject_line(draft, text), words)
        country = name.casefold() in known
        acts[known.get(name.casefold(), ())] += country
        if words.side_wrappers & set(draft.governing) and (country or may_be_side(name, words)):
            weights[name] += 3 if country else 2
        elif not words.spaced and name in known:
            weights[name] += 1
    for weight, stretch in ((ENOUGH, "\n".join(titles)), (1, text[:FRONT])):
        for match in words.government_of.finditer(stretch):
            name = match["issuer"]
            if may_be_side(name, words):
                weights[name] += weight
    least = ENOUGH + (len(+acts) > CROWD and max(acts.values()) == 1)
    likely = (name for name, weight in weights.most_common() if weight >= least and name not in counterpart)
    named = (name for name in likely if not (words.spaced and _is_common(name, text)))
    return {*itertools.islice(named, 1)}


def _is_common(name: str, text: str) -> bool:
    """ "*Legislation* will be introduced": whether a word has its capital only where a sentence begins."""
    if (
        " " in name
        or not name[1:].islower()
        or not re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text)
    ):
        return False
    return not re.search(rf"[a-z,] {re.escape(name)}(?!\w)", text)


def _author(titles: Iterable[str], words: Actors) -> set[str]:
    """The body that a line at the head says the paper is by: "Ministry of Water, Republic of Utopia"."""
    return {match["name"].strip() for match in map(words.byline.fullmatch, titles) if match}


def _titled_body(titles: Iterable[str], subjects: Counter[str], words: Actors) -> set[str]:
    """The body or the group that acts most where a title names it, and no one else who acts: "European
    Council – Conclusions", but not "Strategy of the Ministry of Health of Utopia".
    """
    headed = "\n".join(titles)
    found: set[str] = set()
    for subject, times in subjects.most_common():
        name = words.article.sub("", subject, count=1).strip()
        core = words.peers.sub("", name)
        party = words.postmodifier.split(name, maxsplit=1)[0]
        named = party[:1].isupper() and party in headed
        title = re.search(rf"(?<!\w){re.escape(party)} (\w+)", headed) if named else None
        if title and words.spaced and words.body.fullmatch(title[1]) and not found:
            return {party}  # "Land and Sea in government will" beneath "Land and Sea Party"
        if not core[:1].isupper() or core not in headed:
            continue
        if not re.search(rf"(?<!\w){re.escape(core)}(?!\w)", headed):
            continue
        if words.thing.fullmatch(core.rpartition(" ")[2]) or words.officer.fullmatch(core):
            continue  # "the Coastal Council Plan", "Ministers" of a Council of Ministers
        group = core != name and (core.isupper() or " " in core)  # not "United" of "United Nations"
        body = core == name and (words.body.search(name) or _is_known_body(name))
        if not (group or body):
            return set()
        if times >= TWICE and not found:
            found = {core}
    return found


def _is_known_body(name: str) -> bool:
    """Whether the register has a name as that of an organisation or a group of countries."""
    entry = register().find(name)
    return entry is not None and entry.type in ("group", "organisation")
