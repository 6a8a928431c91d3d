"""Two papers -> which statements belong together, how they relate, and what became of the areas."""

from constancia.compare.papers import compare, tiers

__all__ = ["compare", "tiers"]
