"""The arithmetic of accuracy: precision, recall and F1 of sets, accuracy and macro-F1 of labels."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

Value = str | int | bool
Label = Value | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of `gold` things and of `predicted` things were matched one to one.

    A share of nothing is None, not 0 or 1: where there was nothing to find, nothing is measured.
    """

    matched: int
    gold: int
    predicted: int

    def __post_init__(self) -> None:
        if not 0 <= self.matched <= min(self.gold, self.predicted):
            raise ValueError(f"{self.matched} matches in {self.gold} gold and {self.predicted} predicted")

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.matched + other.matched, self.gold + other.gold, self.predicted + other.predicted)

    @property
    def precision(self) -> float | None:
        return _share(self.matched, self.predicted)

    @property
    def recall(self) -> float | None:
        return _share(self.matched, self.gold)

    @property
    def f1(self) -> float | None:
        return _share(2 * self.matched, self.gold + self.predicted)


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels side by side: (gold, predicted) of each pair, in text order."""

    pairs: tuple[tuple[Label, Label], ...]

    @property
    def right(self) -> int:
        return sum(_same(gold, predicted) for gold, predicted in self.pairs)

    @property
    def accuracy(self) -> float | None:
        return _share(self.right, len(self.pairs))

    @property
    def macro_f1(self) -> float | None:
        """Mean F1 of every label that either side uses."""
        gold = Counter(str(left) for left, _ in self.pairs)
        predicted = Counter(str(right) for _, right in self.pairs)
        matched = Counter(str(left) for left, right in self.pairs if _same(left, right))
        labels = gold.keys() | predicted.keys()
        total = sum(2 * matched[label] / (gold[label] + predicted[label]) for label in labels)
        return total / len(labels) if labels else None

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa: agreement beyond chance; None where chance alone explains all."""
        size = len(self.pairs)
        gold = Counter(str(left) for left, _ in self.pairs)
        predicted = Counter(str(right) for _, right in self.pairs)
        chance = sum(gold[label] * predicted[label] for label in gold)
        if size * size == chance:
            return None
        return (size * self.right - chance) / (size * size - chance)


def _same(gold: Label, predicted: Label) -> bool:
    """Equal and of one type: True is not 1."""
    return type(gold) is type(predicted) and gold == predicted


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
