"""The layouts of real papers: each heading with its parent, level, number and title."""

from __future__ import annotations

import pytest
from outline_layouts import LAYOUTS, Layout

from constancia.evaluation.outline_measure import (
    OutlineMeasured,
    compare_outlines,
    folded,
    headings_of_divisions,
)
from constancia.lexicon.characters import rewriting
from constancia.model import Paper, Run, Tier
from constancia.outline import divide
from constancia.read import read_document
from constancia.text.rewriting import as_printed, rewritten

MARKDOWN = ("**", "# ", "==")


def measured(layout: Layout) -> OutlineMeasured:
    """The layout read as a file, in whatever language it is taken for."""
    name = "paper.md" if any(sign in layout.text for sign in MARKDOWN) else "paper.txt"
    printed = read_document(layout.text.encode(), name=name)
    known = rewritten(printed, rewriting(printed.language))
    paper = as_printed(Paper(known, divide(known), (), Run("0", Tier.RULES, ())), printed)
    return compare_outlines(layout.headings, headings_of_divisions(paper.divisions, printed.text))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: f"{layout.language}: {layout.name}")
def test_headings_are_found_and_placed_as_a_reader_does(layout: Layout):
    found = measured(layout)
    assert [heading.title for heading in found.lost] == []
    assert [heading.title for heading in found.invented] == []
    for people, machine in found.pairs:
        assert (machine.level, machine.ordinal, machine.parent) == (
            people.level,
            people.ordinal,
            people.parent,
        )
        assert folded(machine.title) == folded(people.title)
