"""The rules of the IATI standard beyond its schema: data in `rules.toml`, tested as XPath on one activity.

Dates compare by their day. What is no date or no number is the schema's to refuse: a rule passes over it,
but for a sum, which a percentage that is no number cannot make.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from typing import Any

from lxml import etree

NAMESPACE = "constancia:iati"
SIGNS = frozenset("/&|?")
TOGETHER = 4  # rules asked at once; measured 4, 8, 16 and 30 on real activities: 4 is a third quicker


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong in an activity: the rule's number in the standard ("schema" for the schema's) and line.

    Lines count from 1. An activity with a finding of severity "error" is refused.
    """

    rule: str
    severity: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of `rules.toml`, ready to be asked."""

    id: str
    severity: str
    says: str
    at: etree.XPath
    each: etree.XPath | None
    when: etree.XPath | None
    must: etree.XPath

    def broken(self, activity: etree._Element, today: date) -> Iterator[Finding]:
        """A finding for each element of the activity where the rule does not hold."""
        for element in self.at(activity):
            if any(not self.holds(element, value, today) for value in self.values(element)):
                yield Finding(self.id, self.severity, element.sourceline or 0, self.says)

    def values(self, element: etree._Element) -> list[str]:
        """The different values that `$each` stands for, in order; an empty one where there is no `each`."""
        return [""] if self.each is None else list(dict.fromkeys(map(str, self.each(element))))

    def holds(self, element: etree._Element, value: str, today: date) -> bool:
        known = {"each": value, "today": today.isoformat()}
        silent = self.when is not None and not self.when(element, **known)
        return silent or bool(self.must(element, **known))


@dataclass(frozen=True, slots=True)
class Group:
    """Some rules, and one expression that is true where all of them hold: it is asked first.

    A rule with `each` is taken for broken there where it has anything to look at.
    """

    kept: etree.XPath
    rules: tuple[Rule, ...]


def broken(activity: etree._Element, today: date) -> list[Finding]:
    """All that the rules find wrong in an activity; `today` is the day that "the future" begins after."""
    known = {"today": today.isoformat()}
    return [
        finding
        for group in groups()
        if not group.kept(activity, **known)
        for rule in group.rules
        for finding in rule.broken(activity, today)
    ]


@cache
def groups() -> tuple[Group, ...]:
    """The rules in the file's order, a few together."""
    text = files(__package__).joinpath("rules.toml").read_text(encoding="utf-8")
    entries = tomllib.loads(text)["rule"]
    parts = [entries[at : at + TOGETHER] for at in range(0, len(entries), TOGETHER)]
    return tuple(
        Group(_path(" and ".join(map(_kept, part))), tuple(_rule(entry) for entry in part)) for part in parts
    )


def _kept(entry: dict[str, str]) -> str:
    """An expression on the activity that is true where this rule holds, and may be false where it does."""
    if "each" in entry:
        return f"not(({entry['at']})/{entry['each']})"
    when = f"({entry['when']}) and " if "when" in entry else ""
    if entry["at"] == ".":
        return f"not({when}not({entry['must']}))"
    return f"not(({entry['at']})[{when}not({entry['must']})])"


def _rule(entry: dict[str, str]) -> Rule:
    return Rule(
        entry["id"],
        entry["severity"],
        entry["says"],
        _path(entry["at"]),
        _path(entry["each"]) if "each" in entry else None,
        _path(f"boolean({entry['when']})") if "when" in entry else None,
        _path(f"boolean({entry['must']})"),
    )


def _path(path: str) -> etree.XPath:
    if "c:past(" in path:
        path = path.replace("c:past(", "c:past($today, ")
    return etree.XPath(path, namespaces={"c": NAMESPACE}, extensions=_FUNCTIONS)


def _texts(nodes: list[Any]) -> list[str]:
    """Attributes and elements as their text."""
    return [node.xpath("string()") if isinstance(node, etree._Element) else str(node) for node in nodes]


def _days(nodes: list[Any]) -> list[date]:
    found = []
    for text in _texts(nodes):
        try:
            found.append(date.fromisoformat(text.strip()[:10]))
        except ValueError:
            continue
    return found


def _ordered(_: object, less: list[Any], more: list[Any]) -> bool:
    return all(first <= last for first in _days(less) for last in _days(more))


def _past(_: object, today: str, nodes: list[Any]) -> bool:
    return all(day <= date.fromisoformat(today) for day in _days(nodes))


def _within_a_year(_: object, start: list[Any], end: list[Any]) -> bool:
    """Whether each period ends on the same day of the next year or before."""
    return all(
        (last.year - first.year, (last.month, last.day)) <= (1, (first.month, first.day))
        for first in _days(start)
        for last in _days(end)
    )


def _sums(_: object, nodes: list[Any], total: float) -> bool:
    try:
        return sum(Decimal(text.strip()) for text in _texts(nodes)) == Decimal(total)
    except InvalidOperation:
        return False


def _between(_: object, nodes: list[Any], least: float, most: float) -> bool:
    return all(Decimal(least) <= number <= Decimal(most) for number in _numbers(nodes))


def _numbers(nodes: list[Any]) -> Iterator[Decimal]:
    for text in _texts(nodes):
        try:
            number = Decimal(text.strip())
        except InvalidOperation:
            continue
        if number.is_finite():
            yield number


def _trimmed(_: object, nodes: list[Any]) -> bool:
    return all(text == text.strip() for text in _texts(nodes))


def _plain(_: object, nodes: list[Any]) -> bool:
    return all(text and not SIGNS & set(text) for text in _texts(nodes))


def _begins(_: object, nodes: list[Any], beginnings: list[Any]) -> bool:
    starts = tuple(f"{text}-" for text in _texts(beginnings))
    return all(text.startswith(starts) for text in _texts(nodes))


_NAMED: dict[str, Callable[..., bool]] = {
    "ordered": _ordered,
    "past": _past,
    "within-a-year": _within_a_year,
    "sums": _sums,
    "between": _between,
    "trimmed": _trimmed,
    "plain": _plain,
    "begins": _begins,
}
_FUNCTIONS: Any = {(NAMESPACE, name): function for name, function in _NAMED.items()}
