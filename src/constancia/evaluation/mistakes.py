"""What a coding gets wrong: statement by statement, and the commonest confusions with examples."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from constancia.evaluation.coded import Coded, trimmed
from constancia.evaluation.measure import FACETS, Measured, bag, label
from constancia.model import MULTIPLE

MISSED, INVENTED, NOTHING = "missed", "invented", "nothing"
EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Example:
    """One mistake in the paper's own words: what people coded there, and what the machine found."""

    gold: str | None
    predicted: str | None


@dataclass(frozen=True, slots=True)
class Mistake:
    """One kind of mistake: `aspect` (a facet, `statement` or `exact`), the gold's value and the machine's."""

    aspect: str
    gold: str
    predicted: str
    count: int
    examples: tuple[Example, ...] = field(default=())


def wrong(measured: Measured) -> dict[int, tuple[str, ...]]:
    """Start of each gold statement -> what is wrong: `missed`, `exact`, `kind`, facets; () if nothing."""
    found: dict[int, tuple[str, ...]] = {one.span.start: (MISSED,) for one in measured.lost}
    undertakings = {gold.span.start: pair for pair in measured.undertakings for gold in pair[:1]}
    for gold, predicted in measured.pairs:
        names = ["exact"] if trimmed(gold.quote) != trimmed(predicted.quote) else []
        names += ["kind"] if gold.kind != predicted.kind else []
        if gold.span.start in undertakings:
            names += [name for name, *_ in _confusions(*undertakings[gold.span.start])]
        found[gold.span.start] = tuple(dict.fromkeys(names))
    return dict(sorted(found.items()))


def mistakes(measured: Measured) -> list[Mistake]:
    """Every kind of mistake, the commonest first, each with a few examples."""
    gathered: defaultdict[tuple[str, str, str], list[Example]] = defaultdict(list)
    for aspect, gold, predicted, example in _all(measured):
        gathered[aspect, gold, predicted].append(example)
    listed = [Mistake(*key, len(found), tuple(found[:EXAMPLES])) for key, found in gathered.items()]
    return sorted(listed, key=lambda one: (-one.count, one.aspect, one.gold, one.predicted))


def _all(measured: Measured) -> Iterator[tuple[str, str, str, Example]]:
    for one in measured.lost:
        yield "statement", str(one.kind), MISSED, Example(one.quote, None)
    for one in measured.invented:
        yield "statement", INVENTED, str(one.kind), Example(None, one.quote)
    for gold, predicted in measured.pairs:
        example = Example(gold.quote, predicted.quote)
        if trimmed(gold.quote) != trimmed(predicted.quote):
            yield "exact", "other words", "other words", example
        if gold.kind != predicted.kind:
            yield "kind", str(gold.kind), str(predicted.kind), example
    for gold, predicted in measured.undertakings:
        for name, left, right in _confusions(gold, predicted):
            yield name, left, right, Example(gold.quote, predicted.quote)


def _confusions(gold: Coded, predicted: Coded) -> Iterator[tuple[str, str, str]]:
    """(facet, gold value, predicted value) where two paired undertakings differ."""
    for name in FACETS:
        left, right = label(gold, name), label(predicted, name)
        if name in gold.single and left != right:
            yield name, str(left), "unstated" if right is None else str(right)
    for name in MULTIPLE:
        known, found = bag(gold.multiple[name]), bag(predicted.multiple[name])
        yield from ((name, value, NOTHING) for value in _values(known - found))
        yield from ((name, NOTHING, value) for value in _values(found - known))


def _values(values: Iterable[str]) -> list[str]:
    return sorted(values)
