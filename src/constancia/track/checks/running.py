"""Running the rules, in their file's order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from constancia.model import Fault
from constancia.track.checks import chains, minimum, sources  # noqa: F401  # each registers its rules
from constancia.track.checks.ruling import RULES, written
from constancia.track.holdings import Holdings


def faults(held: Holdings, *, today: date) -> Iterator[Fault]:
    """Everything that a rule finds wrong, rule by rule. ValueError where a rule has no code or no entry."""
    if RULES.keys() != written().keys():
        odd = sorted(RULES.keys() ^ written().keys())
        raise ValueError(f"track/rules.toml and the code do not have the same rules: {', '.join(odd)}")
    for id, (severity_of, message) in written().items():
        for found in RULES[id](held, today):
            values = tuple((name, str(value)) for name, value in found.values.items())
            yield Fault(id, severity_of, found.subject, message.format(**found.values), values)


def rule_ids() -> tuple[str, ...]:
    return tuple(written())


def severity(id: str) -> str:
    return written()[id][0]
