"""How a rule is written: a function over holdings that yields what it finds, under the rule's id."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from constancia.track.holdings import Holdings

_FILE = "rules.toml"
SEVERITIES = ("error", "warning")


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found: with what ("assessment a1"), and the words for its message."""

    subject: str
    values: Mapping[str, object]


Rule = Callable[[Holdings, date], Iterator[Hit]]
RULES: dict[str, Rule] = {}


def rule(id: str) -> Callable[[Rule], Rule]:
    """Makes a function the rule of this id; each id of `rules.toml` has one."""

    def keep(function: Rule) -> Rule:
        if id in RULES:
            raise ValueError(f"the rule {id} is written twice")
        RULES[id] = function
        return function

    return keep


def hit(subject: str, /, **values: object) -> Hit:
    return Hit(subject, values)


@cache
def _data() -> Mapping[str, Any]:
    text = (files("constancia.track") / _FILE).read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def written() -> Mapping[str, tuple[str, str]]:
    """Each rule's severity and message, in the file's order; ValueError where the file breaks its form."""
    found = {id: (fields["severity"], fields["message"]) for id, fields in _data()["rules"].items()}
    wrong = [id for id, (severity, _) in found.items() if severity not in SEVERITIES]
    if wrong:
        raise ValueError(f"track/{_FILE}: [{wrong[0]}] has a severity other than {' or '.join(SEVERITIES)}")
    return found


@cache
def states(kind: str) -> frozenset[str]:
    """The states that a class may have besides those that are open to all."""
    return frozenset(_data()["states"][kind])


@cache
def weights(name: str) -> frozenset[str]:
    """Flags and kinds by their weight ("binding", "notice", "memorandum", "without_force")."""
    return frozenset(_data()["weights"][name])
