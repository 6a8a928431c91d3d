"""The verbs of a language: every form with what it can be and its dictionary form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from constancia.lexicon.files import table

FILE = "verbs"

# What a form can be. Plain ints: they are tested once a token, where an enum costs four times as much.
BASE = 1  # bare or infinitive
THIRD = 2  # third person present
PAST = 4
PARTICIPLE = 8
GERUND = 16
FIRST = 32  # a first-person ending: the subject is stated without being written
NOUN = 64  # the word is a noun as well
MAINLY_NOUN = 128
ADJECTIVE = 256
SUBJUNCTIVE = 512
FUTURE = 1024
CONDITIONAL = 2048
ANY_FORM = 4095  # all of these

TAGS = {
    "base": BASE,
    "third": THIRD,
    "past": PAST,
    "participle": PARTICIPLE,
    "gerund": GERUND,
    "first": FIRST,
    "first_future": FIRST | FUTURE,
    "first_past": FIRST | PAST,
    "first_singular": FIRST,
    "first_singular_future": FIRST | FUTURE,
    "first_singular_past": FIRST | PAST,
    "subjunctive": SUBJUNCTIVE,
    "past_subjunctive": SUBJUNCTIVE,
    "future": FUTURE,
    "conditional": CONDITIONAL,
    "personal_infinitive": SUBJUNCTIVE,
}
PERSON = 3  # letters at the end of a form that tell its person and number: "fazemos", "fizemos"
FORMS = "forms"  # the list that names ambiguous forms one by one
_AMBIGUITIES = {"noun": NOUN, "mainly_noun": NOUN | MAINLY_NOUN, "adjective": ADJECTIVE}
_NOMINAL = NOUN | MAINLY_NOUN | ADJECTIVE
_GROUP = re.compile(r"\\(\d)")

Reading = tuple[int, str]  # what a form is, of which verb
Guess = tuple[str, int, str]  # an ending, what it makes a word, the ending of its base


@dataclass(frozen=True, slots=True)
class Verbs:
    """All forms, lower case. `tags` joins what a form can be; `readings` keeps each with its verb.

    `particles` and `takes` give the words that follow a verb: as part of it, or as its preposition;
    `reflexive` the names of verbs that are nothing without their pronoun, `pronominal` of those that are
    another with it ("reunir-se"), `pronoun` how it is written before or in them; `tenseless` are first
    persons that are present and past alike ("criamos").
    """

    language: str
    tags: Mapping[str, int]
    readings: Mapping[str, tuple[Reading, ...]]
    particles: Mapping[str, tuple[tuple[str, ...], ...]]
    takes: Mapping[str, frozenset[str]]
    reflexive: Mapping[str, str]
    pronominal: Mapping[str, str]
    pronoun: re.Pattern[str] | None
    guesses: tuple[Guess, ...]
    guessed_endings: tuple[str, ...]
    not_guessed: frozenset[str]
    tenseless: frozenset[str]

    def lemma(self, form: str, wanted: int) -> str:
        """The dictionary form of `form` read as `wanted`; any reading of it, or itself, failing that."""
        prefix, parted, rest = form.partition("-")
        if parted and form not in self.readings and rest in self.readings:
            return f"{prefix}-{self.lemma(rest, wanted)}"  # "re-issued"
        readings = self.readings.get(form) or self._guessed(form)
        for tag, base in readings:
            if tag & wanted:
                return base
        return readings[0][1] if readings else form

    def guess(self, form: str) -> int:
        """What a word that is not listed is by its ending; 0 where no ending fits."""
        return _union(tag for tag, _ in self._guessed(form))

    def _guessed(self, form: str) -> tuple[Reading, ...]:
        if not form.endswith(self.guessed_endings) or form in self.not_guessed:
            return ()
        for ending, tag, base in self.guesses:
            if form.endswith(ending) and len(form) > len(ending) + 2:
                return ((tag, form[: -len(ending)] + base),)
        return ()


@cache
def verbs(language: str) -> Verbs:
    """The verbs of a language from its `verbs.toml`; ValueError where the file names an unknown form."""
    data = table(language, FILE)
    reflexive = data.get("reflexive", {})
    readings: dict[str, list[Reading]] = {}
    for tag, form, base in _forms(language, data):
        readings.setdefault(form, [])
        if (tag, base) not in readings[form]:
            readings[form].append((tag, base))
    tags = {form: _union(tag for tag, _ in found) for form, found in readings.items()}
    _mark_ambiguous(data.get("ambiguous", {}), readings, tags)
    return Verbs(
        language,
        tags,
        {form: tuple(found) for form, found in readings.items()},
        {base: _phrases(words) for base, words in data.get("particles", {}).items()},
        {base: frozenset(words.split()) for base, words in data.get("takes", {}).items()},
        {base: base + reflexive["pronoun"] for base in reflexive.get("verbs", "").split()},
        {base: base + reflexive["pronoun"] for base in reflexive.get("with_pronoun", "").split()},
        re.compile(reflexive["written"]) if "written" in reflexive else None,
        tuple((row[0], _tag(language, row[1]), row[2]) for row in data.get("guess", {}).get("rules", ())),
        tuple(row[0] for row in data.get("guess", {}).get("rules", ())),
        frozenset(data.get("guess", {}).get("not", "").split()),
        _tenseless(readings),
    )


def _tenseless(readings: Mapping[str, list[Reading]]) -> frozenset[str]:
    """The first persons of verbs that have no form of their own for the past, where others have."""
    own: dict[str, set[str]] = {}
    for form, found in readings.items():
        for tag, base in found:
            # "criámos" is written "criamos" as well
            if tag == FIRST | PAST and not ("á" in form and form.replace("á", "a") in readings):
                own.setdefault(base, set()).add(form[-PERSON:])
    present = [(form, *found[0]) for form, found in readings.items() if found[0][0] == FIRST]
    told = {base for form, _, base in present if form[-PERSON:] in own.get(base, ())}
    alike = {ending for base in told for ending in own[base]}
    return frozenset(form for form, _, base in present if base not in told and form[-PERSON:] in alike)


def _phrases(words: str) -> tuple[tuple[str, ...], ...]:
    """Particles of one verb, the longest first: "a_cabo adelante"."""
    return tuple(sorted((tuple(phrase.split("_")) for phrase in words.split()), key=len, reverse=True))


def _union(tags: Iterable[int]) -> int:
    joined = 0
    for tag in tags:
        joined |= tag
    return joined


def _forms(language: str, data: Mapping[str, Any]) -> Iterator[tuple[int, str, str]]:
    """(tag, form, base) of every verb: irregular forms first, since they displace regular ones."""
    rules = [
        (name, _tag(language, name), _rules(rows["rules"])) for name, rows in data.get("forms", {}).items()
    ]
    doubling = set(data.get("verbs", {}).get("doubling", "").split())
    irregular = _with_derived(data, _families(data))
    for base, written in irregular.items():
        yield from _irregular(language, base, written)
    for base in (*irregular, *data.get("verbs", {}).get("regular", "").split(), *sorted(doubling)):
        yield BASE, base, base
        own = set() if base not in irregular else _written(irregular[base])
        stem = base + base[-1] if base in doubling else base
        for name, tag, patterns in rules:
            if name not in own:
                for form in _made(patterns, stem if tag in (PAST, PARTICIPLE, GERUND) else base):
                    yield tag, form, base
    for base in data.get("verbs", {}).get("either", "").split():
        for _, tag, patterns in rules:
            if tag in (PAST, PARTICIPLE, GERUND):
                for form in _made(patterns, base + base[-1]):
                    yield tag, form, base


def _families(data: Mapping[str, Any]) -> Mapping[str, str | Mapping[str, str]]:
    """The irregular verbs, with those that end in one of `families` and write less themselves: "abstener" has
    the forms of "tener".
    """
    irregular: dict[str, str | Mapping[str, str]] = dict(data.get("irregular", {}))
    listed = data.get("verbs", {})
    for family in listed.get("families", "").split():
        forms = irregular[family]
        for base in (*listed["regular"].split(), *data["irregular"]):
            if isinstance(forms, str) or base == family or not base.endswith(family):
                continue
            own, prefix = irregular.get(base, {}), base.removesuffix(family)
            made = {
                name: " ".join(prefix + form for form in written.split()) for name, written in forms.items()
            }
            irregular[base] = own if isinstance(own, str) else made | dict(own)
    return irregular


def _with_derived(
    data: Mapping[str, Any], irregular: Mapping[str, str | Mapping[str, str]]
) -> Mapping[str, str | Mapping[str, str]]:
    """The irregular verbs, with the forms that follow from a future or a past of their own, where they are
    not written: "mantendrá" makes "mantendré", "condujeron" makes "condujera".
    """
    made = [
        (name, origin, _rules(rows[f"of_{origin}"]))
        for name, rows in data.get("forms", {}).items()
        for origin in ("future", "past")
        if f"of_{origin}" in rows
    ]
    found = dict(irregular)
    for base, written in irregular.items():
        if isinstance(written, str):
            continue
        forms = {
            name: " ".join(form for one in written[origin].split() for form in _made(patterns, one))
            for name, origin, patterns in made
            if origin in written and name not in written
        }
        found[base] = {**written, **forms}
    return found


def _tag(language: str, name: str) -> int:
    if name not in TAGS:
        raise ValueError(f"lexicon/{language}/verbs.toml: no verb form is called {name!r}")
    return TAGS[name]


def _rules(rows: list[list[str]]) -> list[tuple[re.Pattern[str], list[str]]]:
    """Patterns with the forms that they make, in which `{0[1]}` is the first group: to fill that in takes a
    fifth of the time that `re` takes for a template of its own.
    """
    return [(re.compile(row[0]), [_GROUP.sub(r"{0[\1]}", form) for form in row[1:]]) for row in rows]


def _made(patterns: list[tuple[re.Pattern[str], list[str]]], base: str) -> Iterator[str]:
    """The forms by the first rule that fits the base."""
    for pattern, templates in patterns:
        match = pattern.match(base)
        if match:
            yield from (template.format(match) for template in templates)
            return


def _irregular(language: str, base: str, written: str | Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """ "past participle" in one string, or a table of form names."""
    if isinstance(written, str):
        words = written.split()
        yield PAST, words[0], base
        yield PARTICIPLE, words[-1], base
        return
    for name, forms in written.items():
        yield from ((_tag(language, name), form, base) for form in forms.split())


def _written(written: str | Mapping[str, str]) -> set[str]:
    """The names of the forms that an irregular verb writes out."""
    return {"past", "participle"} if isinstance(written, str) else set(written)


def _mark_ambiguous(
    lists: Mapping[str, str], readings: Mapping[str, list[Reading]], tags: dict[str, int]
) -> None:
    """A bare form that is a noun too, and then its third person, which is that noun's plural."""
    marks: dict[str, int] = {}
    for name, words in lists.items():
        if name == FORMS:
            for form in words.split():
                tags[form] = tags.get(form, 0) | NOUN
            continue
        for word in words.split():
            marks[word] = marks.get(word, 0) | _AMBIGUITIES[name]
    for form, found in readings.items():
        for tag, base in found:
            if tag & (BASE | THIRD) and base in marks:
                tags[form] |= marks[base] & (_NOMINAL if tag & BASE else NOUN | MAINLY_NOUN)
