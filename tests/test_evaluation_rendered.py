"""Mistakes put into renderings of our own writing are told, and faithful sentences are not."""

from __future__ import annotations

from pathlib import Path

import pytest

import constancia
from constancia.compare.papers import compare, tiers
from constancia.evaluation.rendered import measured
from constancia.model import Comparison, MatchTier

FOLDER = Path(__file__).parents[1] / "evaluation" / "renderings"


def compared(*texts: tuple[str, str]) -> Comparison:
    one, other = (
        constancia.read(text.encode(), name=f"paper-{language}.md", language=language)
        for text, language in texts
    )
    return compare(one, other)


# The floors are a little below what was measured when the papers were written.
@pytest.mark.parametrize(
    ("paper", "languages", "share"),
    [
        ("rails", ("en", "pt"), 0.85),
        ("oceans", ("es", "zh"), 0.85),
        ("water", ("en", "es"), 0.80),
        ("rivers", ("pt", "es"), 0.85),
    ],
)
@pytest.mark.skipif(MatchTier.ENCODER not in tiers(), reason="the encoder is not installed")
def test_what_was_put_in_is_told_and_little_else(
    paper: str, languages: tuple[str, ...], share: float
) -> None:
    tally = measured(FOLDER, paper, compared, languages)
    assert tally.found >= share * tally.altered
    assert tally.told <= 1 <= tally.pairs
