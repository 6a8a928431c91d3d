"""For which countries a paper's commitments are told: by its note, else by its own words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_track_classes import paper as made

from constancia import pipeline
from constancia.model import Paper
from constancia.track.audience import audience
from constancia.track.offers import concerns


def paper(text: str, language: str = "en", **sides: str | None) -> Paper:
    """A paper whose note tells these sides only."""
    document = made("We will act.", language).document
    work = replace(document.work, **{"issuer": None, "counterpart": None, **sides})
    return pipeline.code(replace(document, work=work, text=f"A Paper\n\n{text}\n"), enrich=True)


FRIENDS = "We will open our markets to Fiji. We will train teachers from Fiji and Tonga. "


@pytest.mark.parametrize(
    ("text", "sides", "codes"),
    [
        (FRIENDS, {"counterpart": "BR"}, ("BR",)),
        (FRIENDS, {}, ("FJ",)),  # Tonga is named once
        (FRIENDS * 2, {}, ("FJ", "TO")),
        (FRIENDS * 2 + "We will build roads. " * 200, {"issuer": "NZ"}, ("NZ",)),  # one in a hundred
        ("We will build roads.", {"issuer": "UY"}, ("UY",)),
        ("Uruguay will build roads. Uruguay will plant trees.", {}, ("UY",)),
        ("We will build roads.", {}, ()),
        ("We will build roads.", {"issuer": "a party"}, ()),
    ],
)
def test_whom_a_paper_speaks_to(text: str, sides: dict[str, str], codes: tuple[str, ...]):
    assert audience(paper(text, **sides)) == codes


@pytest.mark.parametrize("called", ["CELAC", "celac", "Community of Latin American and Caribbean States"])
def test_a_group_is_its_members(called: str):
    found = audience(paper("We will build roads.", counterpart=called))
    assert (len(found), found[0]) == (33, "AG")


def test_in_other_languages():
    assert audience(paper("Abriremos nuestros mercados a Fiyi. Formaremos a maestros de Fiyi.", "es")) == (
        "FJ",
    )
    assert audience(paper("我们将向斐济开放市场。我们将为斐济培训教师。", "zh")) == ("FJ",)


def test_what_is_told_to_the_other_side_concerns_whoever_that_is():
    read = paper("Both sides will train teachers. We will train pilots from Fiji.")
    assert [one.values("counterpart") for one in read.statements] == [("partner",), ("FJ",)]
    assert [[concerns(one, code) for code in ("FJ", "TO")] for one in read.statements] == [
        [True, True],
        [True, False],
    ]
