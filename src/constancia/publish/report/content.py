"""What a report on two papers says, before it is written in any format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from constancia.lexicon.briefing import Phrases, phrases
from constancia.lexicon.labels import Labels, labels
from constancia.model import (
    AreaRelation,
    Aspect,
    Comparison,
    Edition,
    Firmness,
    Kind,
    Match,
    MatchRelation,
    NameRelation,
    Quotation,
    Rendering,
)
from constancia.publish.report.told import TOLD, Told, told
from constancia.registers.countries import country_name
from constancia.registers.languages import language_name

_SCRAP = 48  # bytes: a quotation of six words or of sixteen Chinese signs says little by itself
_QUIET = frozenset({AreaRelation.KEPT, AreaRelation.RENUMBERED})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with the heading over it, and its place in words ("characters 12–80")."""

    quote: str
    area: str
    place: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A match as a report shows it: its relations by name, why, and both sides."""

    relations: tuple[str, ...]
    why: str
    score: float
    left: tuple[Quoted, ...]
    right: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The entries that have one relation, the weightiest first."""

    relation: MatchRelation
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """A report's content in the reader's language. `papers` are (role, title, particulars).

    A match with several relations stands in each of their sections; `entries` has every change once.
    """

    reader: str
    say: Phrases
    title: str
    languages: tuple[str, str]
    papers: tuple[tuple[str, str, str], ...]
    counts: tuple[tuple[str, int], ...]
    sentences: tuple[Told, ...]
    sections: tuple[Section, ...]
    entries: tuple[Entry, ...]
    areas: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]
    method: tuple[str, ...]

    @property
    def comparable(self) -> bool:
        """Whether words can be set against words: both papers are in one language."""
        return self.languages[0] == self.languages[1]


def briefing(comparison: Comparison, *, reader: str = "en") -> Briefing:
    """The report's content. LookupError where the reader's language has no phrases for it."""
    say, names = phrases(reader), labels(reader)
    roles = ("old", "new") if comparison.succession else ("first", "second")
    entries = {id(match): entry for match, entry in _entries(comparison, say, names)}
    changed = [one for one in comparison.matches if not one.has(MatchRelation.KEPT)]
    return Briefing(
        reader=reader,
        say=say,
        title=say(
            "title" if comparison.succession else "side_by_side",
            **dict(zip(("old", "new"), _headed(comparison), strict=True)),
        ),
        languages=(comparison.left.language, comparison.right.language),
        papers=tuple(
            (say(role), title, _particulars(edition, names, reader))
            for role, title, edition in zip(
                roles, _titles(comparison), (comparison.left, comparison.right), strict=True
            )
        ),
        counts=_counts(comparison, names),
        sentences=told(comparison, reader),
        sections=tuple(_sections(comparison, say, entries)),
        entries=tuple(entries[id(match)] for match in changed),
        areas=tuple(
            (_relations(comparison, names, "area_relation", one.relations), one.why)
            for one in comparison.areas
            if not _QUIET.issuperset(one.relations)
        ),
        names=tuple(
            (", ".join(names.name("name_relation", kind) for kind in one.relations), one.why)
            for one in comparison.names
            if one.relations != (NameRelation.KEPT,)
        ),
        method=(
            say.method(comparison.tier.value),
            *comparison.notes,
            say.method("quoted"),
            say.method("checked"),
        ),
    )


def _titles(comparison: Comparison) -> tuple[str, str]:
    """What the two papers are called: by their titles, with their names behind where both have the same."""
    one, other = _plain_titles(comparison)
    if one.casefold() != other.casefold():
        return one, other
    return f"{one} [{comparison.left.paper}]", f"{other} [{comparison.right.paper}]"


def _headed(comparison: Comparison) -> tuple[str, str]:
    """What they are called in one heading: a title that both have stands there once."""
    one, other = _plain_titles(comparison)
    if one.casefold() != other.casefold():
        return one, other
    return f"{one} [{comparison.left.paper}]", f"[{comparison.right.paper}]"


def _plain_titles(comparison: Comparison) -> tuple[str, ...]:
    return tuple(" ".join(edition.title.split()) for edition in (comparison.left, comparison.right))


def _particulars(edition: Edition, names: Labels, reader: str) -> str:
    """Issuer, date, language and rendering of a paper, as far as they are known."""
    rendering = Rendering(edition.rendering)
    known = (
        country_name(edition.issuer, reader) if edition.issuer else None,
        edition.date,
        language_name(edition.language, reader),
        names.name("rendering", rendering) if rendering is not Rendering.UNSTATED else None,
    )
    return ", ".join(one for one in known if one)


def _counts(comparison: Comparison, names: Labels) -> tuple[tuple[str, int], ...]:
    counts = comparison.counts().items()
    return tuple((_relation(comparison, names, one), number) for one, number in counts)


def _relation(comparison: Comparison, names: Labels, relation: MatchRelation) -> str:
    return _relations(comparison, names, "match_relation", [relation])


def _relations(comparison: Comparison, names: Labels, group: str, relations: Iterable[object]) -> str:
    apart = not comparison.succession
    return ", ".join(names.relation(group, one, apart=apart) for one in relations)


def _sections(comparison: Comparison, say: Phrases, entries: dict[int, Entry]) -> Iterator[Section]:
    for relation in TOLD:
        if ordered := _ordered(comparison.having(relation), relation):
            title = say.section(relation.value, apart=not comparison.succession)
            yield Section(relation, title, tuple(entries[id(match)] for match in ordered))


def _ordered(found: Iterable[Match], relation: MatchRelation) -> list[Match]:
    """The weightiest first; of equal ones each area's first before any's second, the fullest area first."""
    listed = list(found)
    sizes = Counter(_place(match) for match in listed)
    seen: Counter[tuple[object, ...]] = Counter()
    keys = []
    for at, match in enumerate(listed):
        weight, place = _weight(match, relation), _place(match)
        keys.append((weight, seen[(weight, place)], -sizes[place], at))
        seen[(weight, place)] += 1
    return [listed[at] for *_, at in sorted(keys)]


def _place(match: Match) -> str:
    return (match.right or match.left)[0].division or ""


def _weight(match: Match, relation: MatchRelation) -> tuple[bool, bool, int, bool, int, bool]:
    """What is sorted first: another rung before any other sign, then what has this relation alone; of equal
    ones undertakings before what is only said, no scraps, the firmer before the softer, figures."""
    rung = any(one.relation == relation and one.aspect == Aspect.FIRMNESS for one in match.changes)
    kinds, rungs = list(Kind), list(Firmness)
    told = match.right or match.left
    scrap = sum(len(one.quote.encode()) for one in told) < _SCRAP
    kind = min(kinds.index(one.kind) if one.kind else len(kinds) for one in told)
    firm = min(rungs.index(one.firmness) if one.firmness else len(rungs) for one in told)
    figure = any(sign.isdecimal() for one in told for sign in one.quote)
    return not rung, len(match.relations) > 1, kind, scrap, firm, not figure


def _entries(comparison: Comparison, say: Phrases, names: Labels) -> Iterator[tuple[Match, Entry]]:
    titles = {
        (area.paper, area.division): area.called
        for match in comparison.areas
        for area in (*match.left, *match.right)
    }

    def quoted(side: Iterable[Quotation]) -> tuple[Quoted, ...]:
        return tuple(
            Quoted(
                " ".join(one.quote.split()),
                titles.get((one.paper, one.division or ""), ""),
                say("place", start=one.span.start, end=one.span.end),
            )
            for one in side
        )

    for match in comparison.matches:
        relations = tuple(_relation(comparison, names, one) for one in match.relations)
        yield match, Entry(relations, match.why, match.score, quoted(match.left), quoted(match.right))
