"""Areas are found by the words that people use for them, in any language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constancia import pipeline
from constancia.model import Document, Paper, Rendering, Source, Work
from constancia.track.areas import areas, areas_called

TITLES = (
    "Agricultural cooperation",
    "Taxation",
    "Media and press",
    "Health",
    "Cooperación sanitaria",
    "农业合作",
)


@pytest.fixture(scope="module")
def paper() -> Paper:
    """A paper with an area of each title."""
    text = "# A Paper\n\n" + "\n\n".join(f"## {title}\n\nWe will build roads." for title in TITLES)
    document = Document(
        Work(id="made", title="A Paper"),
        Source("made.md", "text/markdown", "0" * 64),
        "en",
        Rendering.OFFICIAL,
        text,
    )
    return pipeline.code(document)


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ("agriculture", ["Agricultural cooperation"]),
        ("Cooperation, agricultural", ["Agricultural cooperation"]),
        ("tax", ["Taxation"]),
        ("medical", []),  # no media
        ("healthcare", ["Health"]),
        ("sanitario", ["Cooperación sanitaria"]),
        ("cooperacion sanitaria", ["Cooperación sanitaria"]),
        ("农业", ["农业合作"]),
        ("beef", []),
        ("the", []),
        ("", []),
    ],
)
def test_areas_by_words(paper: Paper, asked: str, titles: list[str]):
    named = {one.id: one.title for one in paper.divisions}
    assert [named[id] for id in areas_called(paper, asked)] == titles


def test_areas_by_id_with_what_is_in_them(paper: Paper):
    (top, *_rest) = paper.divisions
    assert areas_called(paper, paper.divisions[1].id) == (paper.divisions[1].id,)
    nested = replace(
        paper, divisions=(top, *(replace(one, parent=top.id, level=2) for one in paper.divisions[1:]))
    )
    assert areas_called(nested, top.id) == tuple(one.id for one in nested.divisions)


def test_areas_are_those_in_which_something_is_undertaken(paper: Paper):
    assert [one.title for one in areas(paper)] == list(TITLES)
