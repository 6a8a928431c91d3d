"""Rules are told to readers in words."""

from __future__ import annotations

from pathlib import Path

import pytest

import constancia
from constancia.lexicon.rules import sentence, wordings
from constancia.model import Tier

PAPER = Path(__file__).parent.parent / "papers" / "china-lac-2025.txt"


def test_a_rule_is_told_in_a_sentence() -> None:
    assert sentence("en", "en.firmness.plain") == (
        "Nothing weakens it: an imperative, a future or a plain present."
    )


def test_a_rule_that_no_one_has_told_has_no_sentence() -> None:
    assert sentence("en", "en.firmness.nonesuch") is None


@pytest.mark.parametrize(
    ("rule", "first"),
    [("en.firmness.offers.willing", "willing to"), ("en.firmness.encourages_verbs.support", "support…")],
)
def test_a_cue_is_told_by_its_wordings(rule: str, first: str) -> None:
    assert wordings(rule)[0] == first


def test_every_rule_that_reads_the_first_paper_is_told() -> None:
    paper = constancia.read(PAPER, tier=Tier.RULES)
    rules = {facet.by.removeprefix("rule:") for one in paper.statements for facet in one.facets}
    assert sorted(rule for rule in rules if not sentence("en", rule) and not wordings(rule)) == []
