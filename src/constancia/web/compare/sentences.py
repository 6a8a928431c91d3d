"""What changed in plain sentences, each with the address of the pairs that it tells of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as later

from constancia.model import AreaRelation
from constancia.publish.report.told import Told, told
from constancia.web.compare.library import Pair
from constancia.web.templatetags.words import reader_language

GROUPS = {
    "total": later("Statements"),
    "relation": later("Statements"),
    "areas": later("Areas"),
    "area": later("Areas"),
    "name": later("Names"),
    "share": later("Shares that differ by more than chance"),
}

TOLD = {AreaRelation.RENAMED, AreaRelation.MOVED, AreaRelation.MERGED, AreaRelation.SPLIT}
AREAS = 24  # of these at most are told


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    address: str


def sentences(pair: Pair) -> dict[str, list[Sentence]]:
    """The sentences under the names of what they are about, in the order of the questions people ask."""
    numbers = {
        one.statement: number
        for number, match in enumerate(pair.comparison.matches, 1)
        for one in (*match.left, *match.right)
    }
    found: defaultdict[str, list[Sentence]] = defaultdict(list)
    for one in told(pair.comparison, reader_language()):
        found[str(GROUPS[one.about])].append(Sentence(one.text, _address(pair, one, numbers)))
    found[str(GROUPS["areas"])].extend(_areas(pair))
    return {name: found[name] for name in dict.fromkeys(map(str, GROUPS.values())) if found[name]}


def _areas(pair: Pair) -> Iterator[Sentence]:
    """What became of areas that both papers have, but for their numbers and what stands in them."""
    listed = reverse("compare_statements", args=[pair.old.slug, pair.new.slug])
    changed = (at for at, match in enumerate(pair.comparison.areas) if TOLD.intersection(match.relations))
    for at in islice(changed, AREAS):
        yield Sentence(pair.comparison.areas[at].why, f"{listed}?{_query(area=pair.key(at))}")


def _address(pair: Pair, one: Told, numbers: dict[str, int]) -> str:
    arguments = [pair.old.slug, pair.new.slug]
    listed = reverse("compare_statements", args=arguments)
    if one.relation is not None:
        return f"{listed}?{_query(relation=one.relation)}"
    if one.aspect is not None:
        return f"{listed}?{_query(aspect=one.aspect)}"
    if one.division is not None and one.paper is not None:
        return f"{listed}?{_query(area=pair.key(pair.places[one.paper, one.division]))}"
    if one.statement in numbers:
        return pair.address_of(numbers[one.statement])
    if one.facet is not None:
        return f"{reverse('statements', args=arguments[1:])}?{_query(**{one.facet: one.value or ''})}"
    return f"{reverse('compare_overview', args=arguments)}#areas" if one.about == "areas" else listed


def _query(**values: str) -> str:
    query = QueryDict(mutable=True)
    query.update(values)
    return query.urlencode()
