"""The facets of many statements at once, as lists and files of them show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.models import FacetRow
from constancia.store.rows import stretches

Coded = Mapping[str, tuple[str, ...]]  # a facet's name -> its values, in the order in which they were coded
AT_ONCE = 500  # statements asked for in one query: SQLite's limit of variables is far above it


@explained(place)
def coded(statements: Iterable[tuple[int, str]], names: Iterable[str]) -> dict[tuple[int, str], Coded]:
    """The values of these facets for statements given by run and id; statements without any are left out."""
    wanted = list(statements)
    asked = set(wanted)
    found: dict[tuple[int, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for stretch in stretches(wanted, AT_ONCE):
        rows = FacetRow.objects.filter(
            statement__run__in={run for run, _ in stretch},
            statement__key__in=[key for _, key in stretch],
            name__in=list(names),
        ).order_by("statement", "position")
        for run, key, name, value in rows.values_list("statement__run", "statement__key", "name", "value"):
            found[run, key][name].append(value)
    return {
        key: {name: tuple(values) for name, values in facets.items()}
        for key, facets in found.items()
        if key in asked
    }
