"""How often values occur in the whole library, for lists of values: each answered by one small query."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from django.db.models.functions import Coalesce

from constancia.store.asking.catalogue import catalogue
from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.filters import Filters
from constancia.store.models import DocumentRow


@explained(place)
def totals(name: str) -> Mapping[str, int]:
    """How many statements of all papers each value of a filter has; values that none has are missing."""
    return dict(catalogue().totals.get(name, {}))


@explained(place)
def breakdown(name: str, values: Iterable[str], by: str) -> dict[str, dict[str, int]]:
    """For each value of one filter how its statements are divided by the codes of another."""
    kept = catalogue()
    return {value: kept.counts(by, kept.passing(Filters().with_value(name, (value,)))) for value in values}


@explained(place)
def within(runs: Collection[int], name: str) -> dict[int, dict[str, int]]:
    """For each of these current runs how many of its statements have each value of a filter."""
    return {
        part.run: {value: each.bit_count() for value, each in part.record.get(name, {}).items()}
        for part in catalogue().parts
        if part.run in runs
    }


@explained(place)
def sizes(choices: Iterable[Filters]) -> tuple[int, ...]:
    """How many statements pass each of these filters, which ask for no words."""
    kept = catalogue()
    return tuple(kept.passing(filters).bit_count() for filters in choices)


@explained(place)
def papers_passing(filters: Filters, *, most: int) -> list[tuple[str, int]]:
    """The papers with the most statements that pass these filters, by slug, with how many they are."""
    kept = catalogue()
    found = kept.counts("paper", kept.passing(filters))
    return sorted(found.items(), key=lambda one: (-one[1], one[0]))[:most]


@explained(place)
def titles(slugs: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The title and the language of papers by slug; those that are not stored are missing."""
    called = Coalesce("title", "work__title")
    rows = DocumentRow.objects.filter(slug__in=list(slugs)).values_list("slug", called, "language")
    return {slug: (title, language) for slug, title, language in rows}
