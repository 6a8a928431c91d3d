"""How sure a rule may be of its values: how often it was right in papers that people coded.

`any/confidence.toml` has, facet by facet, `[right, seen]` of each rule, its language left out: a rule
that has its like in another language is judged with it. `constancia eval --calibrate` writes it; papers
whose mistakes were looked at count for less, so these are no whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from constancia.lexicon.files import ANY, table

FILE = "confidence"
PREFIX = "rule:"

# A rule seen so often counts as much as all rules of its facet together. Swept 10 to 40 with one paper
# left out at a time: the calibration error in held-out papers is flat from 20 on.
WEIGHT = 20

PLACES = 3

Counts = Mapping[str, Mapping[str, tuple[float, float]]]  # facet -> rule without its language -> right, seen


@dataclass(frozen=True, slots=True)
class Confidence:
    """What was counted, and the share of a facet's values that were right, all its rules taken together."""

    rules: Counts
    facets: Mapping[str, float]

    def of(self, facet: str, by: str) -> float | None:
        """How likely the value that `by` ("rule:en.kind.imperative") gave is right; None where no one knows.

        The rule's own share, drawn towards that of its facet the more the fewer times it was seen.
        """
        whole = self.facets.get(facet)
        if whole is None or not by.startswith(PREFIX):
            return None
        right, seen = self.rules[facet].get(rule(by), (0, 0))
        return round((right + WEIGHT * whole) / (seen + WEIGHT), PLACES)


def rule(by: str) -> str:
    """The rule that gave a value, without its language: "rule:en.kind.imperative" is "kind.imperative"."""
    return by.removeprefix(PREFIX).partition(".")[2]


def confidence_of(counts: Counts) -> Confidence:
    """The confidence that these counts allow; Laplace's rule keeps a facet from being certain."""
    return Confidence(counts, {facet: _laplace(rules.values()) for facet, rules in counts.items()})


@cache
def sure(facet: str, by: str) -> float | None:
    """How sure the value of a facet is that `by` gave, by what ships here; None where no one knows."""
    return confidence().of(facet, by)


@cache
def confidence() -> Confidence:
    """The confidence that ships with this version; ValueError where the file has anything but counts."""
    counts: dict[str, dict[str, tuple[float, float]]] = {}
    for facet, rules in table(ANY, FILE).items():
        counts[facet] = {name: _pair(facet, name, pair) for name, pair in rules.items()}
    return confidence_of(counts)


def _laplace(pairs: Iterable[tuple[float, float]]) -> float:
    listed = list(pairs)
    return (sum(right for right, _ in listed) + 1) / (sum(seen for _, seen in listed) + 2)


def _pair(facet: str, name: str, pair: object) -> tuple[float, float]:
    if isinstance(pair, list) and len(pair) == 2 and all(type(one) in (int, float) for one in pair):
        right, seen = pair
        if 0 <= right <= seen:
            return right, seen
    raise ValueError(f"lexicon/{ANY}/{FILE}.toml: {facet}.{name} = {pair!r} is not [right, seen]")
