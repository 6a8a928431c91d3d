"""How well a coding of statements agrees with the gold (codebook, section 5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from constancia.evaluation.coded import Coded, Row, of_rows, of_statements, trimmed
from constancia.evaluation.pairing import pair
from constancia.evaluation.scores import Labels, Tally, Value
from constancia.model import MULTIPLE, Paper

FACETS = ("actor", "actor_stated", "action", "firmness", "continuity", "precision")
MACRO = ("kind", "firmness", "continuity", "precision")  # macro-F1 and kappa are given beside accuracy

Pair = tuple[Coded, Coded]


@dataclass(frozen=True, slots=True)
class Measured:
    """One coding against the gold.

    `pairs` are (gold, predicted) over all kinds, `undertakings` over commitments and invitations
    taken alone; `lost` are gold statements without a pair, `invented` predicted ones. `labels` has
    an entry for `kind` (over `pairs`) and for each of `FACETS` (over `undertakings`), `bags` one for
    each of `MULTIPLE`.
    """

    span: Tally
    exact: Tally
    undertaking: Tally
    labels: Mapping[str, Labels]
    bags: Mapping[str, Tally]
    pairs: tuple[Pair, ...]
    undertakings: tuple[Pair, ...]
    lost: tuple[Coded, ...]
    invented: tuple[Coded, ...]

    def scores(self) -> dict[str, float | None]:
        """Every measure by name, 0 to 1; None where there was nothing to measure."""
        scores: dict[str, float | None] = {}
        tallies = {"span": self.span, "exact": self.exact, "undertakings": self.undertaking}
        for name, tally in tallies.items():
            scores |= _of_tally(name, tally)
        for name, labels in self.labels.items():
            scores[f"{name}.accuracy"] = labels.accuracy
            if name in MACRO:
                scores[f"{name}.macro_f1"] = labels.macro_f1
                scores[f"{name}.kappa"] = labels.kappa
        for name, tally in self.bags.items():
            scores |= _of_tally(name, tally)
        return scores


def measure(gold: Iterable[Row] | Paper, predicted: Iterable[Row] | Paper) -> Measured:
    """Compare two codings of one text, each as rows (codebook, section 4, with offsets) or as a paper."""
    return compare(_coded(gold), _coded(predicted))


def compare(gold: Sequence[Coded], predicted: Sequence[Coded]) -> Measured:
    """The same for codings already at hand."""
    places = pair([one.span for one in gold], [one.span for one in predicted])
    pairs = tuple((gold[left], predicted[right]) for left, right in places)
    exact = sum(trimmed(left.quote) == trimmed(right.quote) for left, right in pairs)
    tally, undertakings = _undertakings(gold, predicted)
    paired_gold, paired_predicted = {left for left, _ in places}, {right for _, right in places}
    return Measured(
        Tally(len(pairs), len(gold), len(predicted)),
        Tally(exact, len(gold), len(predicted)),
        tally,
        {"kind": _labels(pairs, "kind")} | {name: _labels(undertakings, name) for name in FACETS},
        {name: _bags(undertakings, name) for name in MULTIPLE},
        pairs,
        undertakings,
        tuple(one for index, one in enumerate(gold) if index not in paired_gold),
        tuple(one for index, one in enumerate(predicted) if index not in paired_predicted),
    )


def bag(values: Iterable[str]) -> Counter[str]:
    """Values as a bag, case and white space folded."""
    return Counter(" ".join(value.casefold().split()) for value in values)


def label(coded: Coded, name: str) -> Value | None:
    """The value of a single facet, white space folded; None where it is not coded."""
    value = coded.single.get(name)
    return " ".join(value.split()) if isinstance(value, str) else value


def _coded(coding: Iterable[Row] | Paper) -> list[Coded]:
    return of_statements(coding.statements) if isinstance(coding, Paper) else of_rows(coding)


def _undertakings(gold: Sequence[Coded], predicted: Sequence[Coded]) -> tuple[Tally, tuple[Pair, ...]]:
    left = [one for one in gold if one.is_undertaking]
    right = [one for one in predicted if one.is_undertaking]
    places = pair([one.span for one in left], [one.span for one in right])
    return Tally(len(places), len(left), len(right)), tuple((left[i], right[j]) for i, j in places)


def _labels(pairs: Iterable[Pair], name: str) -> Labels:
    """What the gold leaves out is not measured; what the prediction leaves out is wrong."""
    return Labels(tuple((label(g, name), label(p, name)) for g, p in pairs if name in g.single))


def _bags(pairs: Iterable[Pair], name: str) -> Tally:
    total = Tally(0, 0, 0)
    for left, right in pairs:
        gold, predicted = bag(left.multiple[name]), bag(right.multiple[name])
        total += Tally((gold & predicted).total(), gold.total(), predicted.total())
    return total


def _of_tally(name: str, tally: Tally) -> dict[str, float | None]:
    return {f"{name}.precision": tally.precision, f"{name}.recall": tally.recall, f"{name}.f1": tally.f1}
