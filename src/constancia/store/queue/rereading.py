"""What a newer reading of a document changed: statements gained and lost, values that are others now."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from constancia.store.database import place
from constancia.store.errors import NotStored, explained
from constancia.store.keeping.coded_values import numbers, typed
from constancia.store.keeping.load import codes_of
from constancia.store.models import RunRow, StatementRow

Values = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement by its id and its wording."""

    id: str
    quote: str


@dataclass(frozen=True, slots=True)
class Revalued:
    """A facet of a statement that both runs have: its values before and after, empty where it has none."""

    statement: Quoted
    facet: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rereading:
    """The difference between two runs of one document, each part in text order."""

    gained: tuple[Quoted, ...]
    lost: tuple[Quoted, ...]
    revalued: tuple[Revalued, ...]


@explained(place)
def reread(before: int, after: int) -> Rereading:
    """What the run of number `after` changed against that of `before`.

    NotStored where they are not runs of one document.
    """
    documents = dict(RunRow.objects.filter(pk__in=(before, after)).values_list("pk", "document"))
    if len(documents) != len({before, after}) or len(set(documents.values())) != 1:
        raise NotStored(f"The runs {before} and {after} are not two runs of one stored paper")
    old, new = _statements(before), _statements(after)
    values, others = _values(before), _values(after)
    revalued = (
        Revalued(quoted, facet, values[key].get(facet, ()), others[key].get(facet, ()))
        for key, quoted in new.items()
        if key in old
        for facet in sorted(values[key].keys() | others[key].keys())
    )
    return Rereading(
        gained=tuple(quoted for key, quoted in new.items() if key not in old),
        lost=tuple(quoted for key, quoted in old.items() if key not in new),
        revalued=tuple(one for one in revalued if sorted(one.before) != sorted(one.after)),
    )


def _statements(run: int) -> dict[str, Quoted]:
    rows = StatementRow.objects.filter(run=run).order_by("position").values_list("key", "exact")
    return {key: Quoted(key, exact) for key, exact in rows}


def _values(run: int) -> dict[str, Values]:
    """The values of each statement's facets, by its id."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    codes = {at: (one.name, typed(one.value)[1]) for at, one in codes_of(run).items()}
    rows = StatementRow.objects.filter(run=run).order_by("position").values_list("key", "facets")
    for key, facets in rows:
        for at in numbers(facets):
            name, value = codes[at]
            found[key][name].append(value)
    kept = {key: {name: tuple(each) for name, each in names.items()} for key, names in found.items()}
    return defaultdict(dict, kept)
