"""The facets of many statements at once, as lists and files of them show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.keeping.coded_values import numbers
from constancia.store.keeping.rows import rows_at, stretches
from constancia.store.models import CodeRow, StatementRow

Named = tuple[str, str]  # a code's name and its value
Coded = Mapping[str, tuple[str, ...]]  # a facet's name -> its values, in the order in which they were coded
FEW = 100  # codes of a run that are asked for one by one: of more the whole run's are read
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
        positions: dict[int, set[int]] = defaultdict(set)
        for (run, _), each in its.items():
            positions[run].update(each)
        codes = _codes(positions, named)
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


def _codes(wanted: Mapping[int, Iterable[int]], names: Sequence[str]) -> dict[tuple[int, int], Named]:
    """Name and value of the codes at these positions of runs, of those that have one of the names."""
    few = {run: list(each) for run, each in wanted.items()}
    whole = [run for run, each in few.items() if len(each) > FEW]
    rows = CodeRow.objects.filter(name__in=names)
    asked = [rows.filter(run__in=some) for some in stretches(whole, AT_ONCE)]
    places = [(run, at) for run, each in few.items() if len(each) <= FEW for at in each]
    asked += [rows.filter(pk__in=rows_at(CodeRow, some)) for some in stretches(places, AT_ONCE)]
    columns = ("run", "position", "name", "value")
    return {(run, at): (name, value) for each in asked for run, at, name, value in each.values_list(*columns)}
