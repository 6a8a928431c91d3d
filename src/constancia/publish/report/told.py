"""What changed, in plain sentences: each made by a template, each about statements that can be looked up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from constancia.lexicon.briefing import Phrases, phrases
from constancia.lexicon.labels import Labels, labels
from constancia.model import (
    Area,
    AreaMatch,
    AreaRelation,
    Aspect,
    Comparison,
    Match,
    MatchRelation,
    NameRelation,
    ShareChange,
)

_AREAS = 12  # areas that are told of, those with the most changes first
_TITLES = 8  # titles listed in one sentence
_NAMES = 12  # names told of

# The order of sentences and of sections: what a reader asks first. Kept is told in the first sentence.
TOLD = (
    MatchRelation.ADDED,
    MatchRelation.DROPPED,
    MatchRelation.STRENGTHENED,
    MatchRelation.SOFTENED,
    MatchRelation.WIDENED,
    MatchRelation.NARROWED,
    MatchRelation.MERGED,
    MatchRelation.SPLIT,
    MatchRelation.MOVED,
    MatchRelation.REWORDED,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and what it is about: a relation, an aspect, an area (its division in paper `paper`), a
    statement that has the name it tells of, a facet's value, or the whole."""

    about: str
    text: str
    relation: MatchRelation | None = None
    aspect: Aspect | None = None
    paper: str | None = None
    division: str | None = None
    statement: str | None = None
    facet: str | None = None
    value: str | None = None


def told(comparison: Comparison, reader: str) -> tuple[Told, ...]:
    """The sentences on a comparison: the whole, each relation, areas, names, shares."""
    say, names = phrases(reader), labels(reader)
    return (
        _total(comparison, say),
        *_relations(comparison, say),
        *_translations(comparison, say),
        *_areas_new_and_gone(comparison, say),
        *_areas(comparison, say, names),
        *_names(comparison),
        *(
            Told("share", _share(one, say, names), facet=one.facet, value=one.value)
            for one in comparison.shares
            if one.is_trend
        ),
    )


def _total(comparison: Comparison, say: Phrases) -> Told:
    return Told(
        "total",
        say.sentence(
            "total" if comparison.succession else "total_apart",
            2,
            old=sum(len(match.left) for match in comparison.matches),
            new=sum(len(match.right) for match in comparison.matches),
            kept=comparison.count(MatchRelation.KEPT),
        ),
    )


def _relations(comparison: Comparison, say: Phrases) -> Iterator[Told]:
    apart = {MatchRelation.ADDED, MatchRelation.DROPPED} if not comparison.succession else set()
    counts = comparison.counts()
    for relation in TOLD:
        if number := counts.get(relation, 0):
            name = f"{relation.value}_apart" if relation in apart else relation.value
            yield Told("relation", say.sentence(name, number), relation)


def _translations(comparison: Comparison, say: Phrases) -> Iterator[Told]:
    """How many pairs of two renderings differ as translations do, which is no change of policy."""
    found = [
        match
        for match in comparison.matches
        if any(one.aspect is Aspect.TRANSLATION for one in match.changes)
    ]
    if found:
        yield Told("relation", say.sentence("translation", len(found)), aspect=Aspect.TRANSLATION)


def _areas_new_and_gone(comparison: Comparison, say: Phrases) -> Iterator[Told]:
    for relation, name in ((AreaRelation.NEW, "areas_new"), (AreaRelation.GONE, "areas_gone")):
        found = [match for match in comparison.areas if relation in match.relations]
        titles = [_title((*match.left, *match.right)[0]) for match in found]
        if titles:
            shown, more = "; ".join(titles[:_TITLES]), len(titles) - _TITLES
            if more > 0:
                shown = say("more_titles", titles=shown, n=more)
            yield Told("areas", say.sentence(name, len(titles), titles=shown))


def _areas(comparison: Comparison, say: Phrases, names: Labels) -> Iterator[Told]:
    """The areas with the most changes, what changed in each."""
    places = {
        (area.paper, area.division): at
        for at, match in enumerate(comparison.areas)
        for area in (*match.left, *match.right)
    }
    counts: defaultdict[int, Counter[MatchRelation]] = defaultdict(Counter)
    for match in comparison.matches:
        at = places.get(_place(match))
        if at is not None:
            counts[at].update(one for one in match.relations if one in TOLD)
    busiest = sorted((at for at in counts if counts[at].total()), key=lambda at: -counts[at].total())
    for at in busiest[:_AREAS]:
        yield _area(comparison.areas[at], counts[at], say, names)


def _area(match: AreaMatch, counts: Counter[MatchRelation], say: Phrases, names: Labels) -> Told:
    area = (match.right or match.left)[0]
    listed = ", ".join(
        f"{names.name('match_relation', one).lower()} ({counts[one]})" for one in TOLD if counts[one]
    )
    text = say.sentence("area", 2, area=_title(area), counts=listed)
    return Told("area", text, paper=area.paper, division=area.division)


def _place(match: Match) -> tuple[str, str]:
    """The paper and division where a match is told of: where it stands now, or where it stood."""
    one = (match.right or match.left)[0]
    return one.paper, one.division or ""


def _title(area: Area) -> str:
    """The title as it stands in a sentence: without the sign that ends it."""
    called = area.called
    return called.rstrip(".;:,。；：， ") or called


def _names(comparison: Comparison) -> Iterator[Told]:
    changed = [one for one in comparison.names if one.relations != (NameRelation.KEPT,)]
    for one in changed[:_NAMES]:
        found = (*one.right, *one.left)
        yield Told("name", one.why, statement=found[0].statement if found else None)


def _share(share: ShareChange, say: Phrases, names: Labels) -> str:
    points = [f"{100 * number:+.1f}" for number in (share.difference, share.low, share.high)]
    return say.sentence(
        "share",
        2,
        facet=names.name("facet", share.facet),
        value=names.name(share.facet, share.value),
        left=share.left,
        left_of=share.left_of,
        right=share.right,
        right_of=share.right_of,
        points=points[0],
        low=points[1],
        high=points[2],
    )
