"""The sides of a paper: which names stand for the issuer, which for the counterpart, and is it joint."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from constancia.lexicon.actors import Actors, actors
from constancia.lexicon.clauses import AND, DETERMINER, PREPOSITION, grammar
from constancia.model import Division, DivisionKind, Document
from constancia.registers.countries import country_names, government_at
from constancia.registers.names import register
from constancia.statements.called import calling, short_names
from constancia.statements.drafts import Draft

LONGEST_NAME = 60  # code points of a side's name
LONGEST_TITLE = 200  # code points of a line that may be a title
TWICE = 2  # times that more than two must act together before they are taken to speak as one
OFTEN = 3  # times that two names must stand together as subject before they are taken for the sides
CROWD = 3  # names that promise, each for itself, before none is taken for the issuer
ENOUGH = 3  # what a name must weigh before it is taken for the issuer: a title, or two promises
SAMPLE = 2000  # clauses looked at to infer the sides
LINK = 3  # letters of the small words inside a name: "of the", "del"
OFFICE = 60  # code points before the name of a side in which an office stands
TIE = "\u00a0"  # no-break space
_JOINS = PREPOSITION | DETERMINER | AND  # words that stand in small letters inside a name
FRONT = 2500  # code points in which the sides are introduced
MARKS = "*_ 0123456789.()"  # that may stand around the first word of a line


@dataclass(frozen=True, slots=True)
class Parties:
    """Patterns for the names of each side, and whether the paper speaks for both sides.

    `issuer_names` and `counterpart_names` are those names as written; `joint` is set for two sides,
    `several` where more than two speak as one. `known` is set where the issuer's names are, `inferred`
    where no names came with the document, `real` where the issuer is one of the world's countries, so that
    a name which is none of them is no country; `crowd` where many names act and none is the issuer's.
    """

    issuer: re.Pattern[str]
    counterpart: re.Pattern[str]
    joint: bool
    several: bool
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
    several = any(words.many.search(title) for title in titles) or _is_several(subjects, words)
    introduced = _introduces_many(document, sample, words)
    several = several or introduced
    joint = not several and _is_joint(titles, subjects, words, document.language)
    if work.issuer_names:
        issuer, counterpart = set(work.issuer_names), set(work.counterpart_names)
    elif joint:
        issuer, counterpart = _two_sides(document.text, titles, subjects, words)
    else:
        issuer, counterpart = _from_titles(titles, words.unilateral, words)
        issuer = issuer or (set() if several else _publisher(document, subjects))
        issuer = issuer or _titled_body(titles, subjects, words)
        issuer = issuer or (
            set() if introduced else _introduced(document, titles, sample, words, counterpart)
        )
        if several:
            issuer |= _listed(subjects, words)
    issuer, counterpart = (_aliases(side, document.language) for side in (issuer, counterpart))
    issuer |= _envoys(document.text, issuer, words)
    issuer |= set() if joint or several else _author(titles, words)
    counterpart |= _envoys(document.text, counterpart, words)
    return Parties(
        calling(issuer, words, short_names(issuer, counterpart, words)),
        calling(counterpart, words, short_names(counterpart, issuer, words)),
        joint,
        several,
        known=bool(issuer),
        inferred=not work.issuer_names,
        crowd=not issuer and _is_crowd(sample, document.text, titles, words, countries(document.language)),
        real=any(name.casefold() in countries(document.language) for name in issuer),
        issuer_names=frozenset(issuer),
        counterpart_names=frozenset(counterpart),
    )


@cache
def countries(language: str) -> Mapping[str, tuple[str, ...]]:
    """Each name of a country in a language, folded, with all its names."""
    return {name.casefold(): names for names in country_names(language).values() for name in names}


def whole_names(text: str, language: str) -> str:
    """A text in which names of countries with an *and* are tied by spaces that do not break."""
    tied = _compound(language)
    return text if tied is None else tied.sub(lambda match: match[0].replace(" ", TIE), text)


@cache
def _compound(language: str) -> re.Pattern[str] | None:
    """The names of countries that a joining word would part, where the language has any."""
    joins = actors(language).joins
    names = sorted((name for name in countries(language) if joins.search(name)), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE) if names else None


def _aliases(names: set[str], language: str) -> set[str]:
    """The names with the other names of each country and each known body among them."""
    found, known = set(names), countries(language)
    for name in names:
        found.update(known.get(name.casefold(), ()))
        body = register().find(name)
        if body is not None:
            found.update(body.names.get(language, ()), body.abbreviations)
    return found


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
    yield document.work.title
    if words.spaced:
        lines = document.text[:FRONT].lstrip().split("\n", 6)[:5]
        heads = (line.strip("#* ") for line in lines if len(line) <= LONGEST_TITLE)
        yield from (line for line in heads if not line.endswith((".", ";", ":")))


def _subjects(text: str, drafts: Iterable[Draft]) -> Counter[str]:
    """Each written subject, white space folded, with how often it stands."""
    return Counter(
        " ".join(draft.subject.quote(text).split())
        for draft in drafts
        if draft.subject is not None and draft.place == 0
    )


def _is_several(subjects: Counter[str], words: Actors) -> bool:
    """Whether more than two speak: lists of three names, "the three countries", more often than "both"."""
    members = sum(times for one, times in subjects.items() if _is_every(one, words) or _is_list(one, words))
    both = sum(
        times for one, times in subjects.items() if words.both.match(one) and not _is_every(one, words)
    )
    return members >= TWICE and members > both + len(_pairs(subjects, words)[0])


def _introduces_many(document: Document, drafts: Sequence[Draft], words: Actors) -> bool:
    """Whether the speakers name more than two countries as theirs ("We, the ministers of Canada, Mexico
    and Peru, ", "We, the leaders of Japan and 49 African countries"), or the first sentence is of as many.
    """
    if not words.spaced:
        return False
    lines = (line.partition(",") for line in document.text[:FRONT].split("\n"))
    presented = [named for spoken, _, named in lines if words.own.fullmatch(spoken.strip(MARKS))]
    first = [one.subject.quote(document.text) for one in drafts[:1] if one.subject is not None]
    known, found = countries(document.language), set[str]()
    named = " ".join([*presented[:1], *first][:1])
    speakers = presented[0].lstrip()[:LONGEST_TITLE] if presented else ""
    if words.article.match(speakers) and words.multitude.search(speakers):
        return True
    for name in words.joins.split(whole_names(named, document.language)):
        core = _core(name.rpartition(" of ")[2], words).replace(TIE, " ").casefold()
        found |= {core} & known.keys()
    return len(found) > TWICE


def _is_crowd(
    drafts: Iterable[Draft],
    text: str,
    titles: Iterable[str],
    words: Actors,
    known: Mapping[str, tuple[str, ...]],
) -> bool:
    """Whether names of their own promise, or countries act, one beside the other, none of which a title
    names: firms of which a fact sheet tells, donors.
    """
    names = {
        (_core(" ".join(draft.subject.quote(text).split()), words), promises)
        for draft in drafts
        if draft.subject is not None and not draft.place
        for promises in [bool(words.side_wrappers & set(draft.governing))]
    }
    sides = {name for name, promises in names if promises and _may_be_side(name, words)}
    acting = {name: known[name.casefold()] for name, _ in names if name.casefold() in known}
    sides = set(acting) if len(set(acting.values())) > CROWD else sides
    return len(sides) >= CROWD and not any(name in title for name in sides for title in titles)


def _is_every(subject: str, words: Actors) -> bool:
    """ "the three countries": more than two. What may be two as well ("the leaders", "each Party") does not
    tell.
    """
    told = words.both.match(subject) is None and words.severally.match(subject) is None
    return told and words.every.match(subject) is not None


def _list(subject: str, words: Actors) -> list[str]:
    """The names of "Mexico, the United States, and Canada"; none where one of them is no name."""
    names = [_core(name, words) for name in words.joins.split(subject) if name]
    return names if all(_may_be_side(name, words) for name in names) else []


def _is_list(subject: str, words: Actors) -> bool:
    return len(_list(subject, words)) > 2


_HYPHENED = re.compile(r"([A-Z][\w.]*)[-–]([A-Z][\w.]*)")


def _pairs_countries(title: str, language: str) -> bool:
    """Whether a title joins two countries by a dash: "U.S.-UK Economic Partnership"."""
    known = countries(language)
    return any(set(map(str.casefold, match.groups())) <= known.keys() for match in _HYPHENED.finditer(title))


def _is_joint(titles: Sequence[str], subjects: Counter[str], words: Actors, language: str) -> bool:
    """Whether two sides speak as one: the title says so, or both stand as subject often enough."""
    if any(words.one_sided.search(title) for title in titles):
        return False
    if any(rule.search(title) for rule in words.unilateral for title in titles):
        return False
    named = any(rule.search(title) for rule in words.joint for title in titles)
    called = any(words.joint_title.search(title) for title in titles)
    if named and called:
        return True
    both = sum(times for subject, times in subjects.items() if words.both.match(subject))
    if called and both:
        return True
    paired = both or any(words.two_names.fullmatch(subject) for subject in subjects)
    if paired and (named or any(_pairs_countries(title, language) for title in titles)):
        return True
    left, _ = _pairs(subjects, words)
    sides = bool(left) or bool(_peoples(subjects, words)[0])
    return (bool(left) and named) or ((sides or named) and both >= OFTEN)


def _two_sides(
    text: str, titles: Sequence[str], subjects: Counter[str], words: Actors
) -> tuple[set[str], set[str]]:
    """The two sides of a joint text: by its title, by the pairs that act, else by who stands first."""
    left, right = _pairs(subjects, words)
    issuer, counterpart = _from_titles(titles, words.joint, words)
    if _meet(issuer, right) or _meet(counterpart, left):
        left, right = right, left
    issuer, counterpart = issuer | left, counterpart | right
    if not (issuer or counterpart):
        issuer, counterpart = _peoples(subjects, words)
    if issuer or counterpart:
        return issuer, counterpart
    acting: Counter[str] = Counter()
    for subject, times in subjects.items():
        name = _core(subject, words)
        if _may_be_side(name, words):
            acting[name] += times
    first_two = sorted((name for name, _ in acting.most_common(2)), key=text.find)
    return set(first_two[:1]), set(first_two[1:])


def _peoples(subjects: Counter[str], words: Actors) -> tuple[set[str], set[str]]:
    """ "The Chinese side", "the African side": what the people of the two sides are called, the first named
    first; nothing unless there are two.
    """
    found = [match["people"] for match in map(words.of_people.fullmatch, subjects) if match]
    names = list(dict.fromkeys(found))
    return ({names[0]}, {names[1]}) if len(names) == 2 else (set(), set())


def _meet(left: set[str], right: set[str]) -> bool:
    """Whether a name is in both, in capitals or not."""
    return not {name.casefold() for name in left}.isdisjoint(name.casefold() for name in right)


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


def _from_titles(
    titles: Iterable[str], rules: Sequence[re.Pattern[str]], words: Actors
) -> tuple[set[str], set[str]]:
    for title in titles:
        for rule in rules:
            match = rule.search(title)
            if match:
                counterpart = match.groupdict().get("counterpart")
                names = [_spoken(name, words) for name in (match["issuer"], counterpart) if name]
                return names[0], names[1] if counterpart else set()
    return set(), set()


def _spoken(name: str, words: Actors) -> set[str]:
    """A name as written, without its article, and its core: "Republic of Utopia", "Utopia"."""
    name = words.offices.sub("", name.strip()) if words.spaced else name
    whole = words.article.sub("", name.strip(), count=1).strip() or name.strip()
    core = _core(whole, words)
    return {whole, core} if core[:1].isupper() else {whole}


def _core(name: str, words: Actors) -> str:
    """A name without what a realm is called: "the Government of the Republic of Utopia" is "Utopia"."""
    bare = words.realm.sub("", words.aside.sub("", name)) if words.spaced else name
    return words.article.sub("", bare, count=1).strip(" ,")


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
        name = _core(" ".join(draft.subject.quote(text).split()), words)
        country = name.casefold() in known
        acts[known.get(name.casefold(), ())] += country
        if words.side_wrappers & set(draft.governing) and (country or _may_be_side(name, words)):
            weights[name] += 3 if country else 2
        elif not words.spaced and name in known:
            weights[name] += 1
    for weight, stretch in ((ENOUGH, "\n".join(titles)), (1, text[:FRONT])):
        for match in words.government_of.finditer(stretch):
            name = match["issuer"]
            if _may_be_side(name, words):
                weights[name] += weight
    likely = [(name, weight) for name, weight in weights.most_common() if name not in counterpart]
    least = ENOUGH + (len(+acts) > CROWD and max(acts.values()) == 1)
    return {name for name, weight in likely[:1] if weight >= least}


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
        if words.thing.fullmatch(core.rpartition(" ")[2]):
            continue  # "the Coastal Council Plan"
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


def _listed(subjects: Counter[str], words: Actors) -> set[str]:
    """The names of the lists that act: all those who speak in a text of several."""
    return {name for one in subjects if _is_list(one, words) for name in _list(one, words)}


def _may_be_side(name: str, words: Actors) -> bool:
    if (
        (words.spaced and not name[:1].isupper())
        or len(name) > LONGEST_NAME
        or "," in name
        or (words.spaced and any(word.islower() and len(word) > LINK for word in name.split()))
        or words.two_names.fullmatch(name)
    ):
        return False
    if any(match[0][0].isupper() for match in words.body.finditer(name)):
        return False
    if (
        words.thing.search(name)
        or words.agent.fullmatch(name)
        or (words.spaced and words.officer.search(name))
    ):
        return False
    if words.no_side.fullmatch(name) or words.no_side.fullmatch(name.lower()):
        return False
    return not (words.own.fullmatch(name) or words.back.fullmatch(name) or words.both.match(name))
