"""Three editions or more: each theme from edition to edition, as the table that a report ends with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from constancia.lexicon.briefing import Phrases, phrases
from constancia.lexicon.labels import labels
from constancia.model import Edition, MatchRelation, Theme, Timeline


@dataclass(frozen=True, slots=True)
class Themes:
    """A row a theme, the fullest first: its title, then what each edition has on it ("5: 2 added")."""

    say: Phrases
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def themes(timeline: Timeline, *, reader: str = "en") -> Themes:
    """The table. LookupError where the reader's language has no phrases for it."""
    say = phrases(reader)
    names = {one: labels(reader).name("match_relation", one).lower() for one in MatchRelation}
    listed = [theme for theme in timeline.themes if any(theme.statements)]
    listed.sort(key=lambda theme: -max(theme.statements))
    return Themes(
        say,
        say("themes"),
        (say("theme"), *(_headed(edition) for edition in timeline.editions)),
        tuple((" ".join(theme.title.split()), *_cells(theme, names)) for theme in listed),
    )


def _headed(edition: Edition) -> str:
    """Its title with its date, or else with its name: editions often have one title."""
    title = " ".join(edition.title.split())
    return f"{title} ({edition.date})" if edition.date else f"{title} [{edition.paper}]"


def _cells(theme: Theme, names: dict[MatchRelation, str]) -> Iterator[str]:
    for number, step in zip(theme.statements, ((), *theme.steps), strict=True):
        told = ", ".join(f"{count} {names[relation]}" for relation, count in step)
        yield f"{number}: {told}" if told else str(number)
