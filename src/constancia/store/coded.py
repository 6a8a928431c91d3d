"""The facets of many statements at once, as lists and files of them show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from constancia.store.coded_values import numbers
from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.models import CodeRow, StatementRow
from constancia.store.rows import rows_at, stretches

Coded = Mapping[str, tuple[str, ...]]  # a facet's name -> its values, in the order in which they were coded
AT_ONCE = 500  # statements asked for in one query: SQLite's limit of variables is far above it


@explained(place)
def coded(statements: Iterable[tuple[int, str]], names: Iterable[str]) -> dict[tuple[int, str], Coded]:
    """The values of these facets for statements given by run and id; statements without any are left out."""
    wanted = list(statements)
    asked, named = set(wanted), list(names)
    found: dict[tuple[int, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for stretch in stretches(wanted, AT_ONCE):
        runs, keys = ({*each} for each in zip(*stretch, strict=True))
        rows = StatementRow.objects.filter(run__in=runs, key__in=keys)
        its = {(run, key): numbers(facets) for run, key, facets in rows.values_list("run", "key", "facets")}
        codes = _codes({(run, at) for (run, _), each in its.items() for at in each}, named)
        for (run, key), each in its.items():
            for at in each:
                if (run, at) in codes:
                    name, value = codes[run, at]
                    found[run, key][name].append(value)
    return {
        key: {name: tuple(values) for name, values in facets.items()}
        for key, facets in found.items()
        if key in asked
    }


def _codes(places: Iterable[tuple[int, int]], names: Sequence[str]) -> dict[tuple[int, int], tuple[str, str]]:
    """Name and value of the codes at these places, each a run and a position, that have one of the names."""
    found = {}
    for stretch in stretches(sorted(places), AT_ONCE):
        rows = CodeRow.objects.filter(pk__in=rows_at(CodeRow, stretch), name__in=names)
        for run, at, name, value in rows.values_list("run", "position", "name", "value"):
            found[run, at] = (name, value)
    return found
