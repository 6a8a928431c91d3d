"""Bars with the names of a paper's parts above them, which fit the drawing in any script."""

from __future__ import annotations

import re

import pytest
from django.utils.translation import override

from constancia.store.answers import RungCounts
from constancia.web.explore.chart import LETTER, SIGN, WIDTH, chart
from constancia.web.explore.drawing import bars


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Trade", "Trade"),
        ("x" * 200, "x" * 50 + "…"),
        ("Trade " + "x " * 100, "Trade " + "x " * 21 + "x…"),
        ("贸易" * 20, "贸易" * 13 + "贸…"),
        ("", ""),
    ],
)
def test_a_name_is_cut_where_the_drawing_ends(title: str, short: str) -> None:
    (bar,) = chart([RungCounts("d", title, (("will", 2),), 2)]).bars
    assert bar.short == short
    assert sum(SIGN if one > "一" else LETTER for one in short.rstrip("…")) <= WIDTH - LETTER


@pytest.mark.parametrize(
    ("titles", "named"),
    [
        (("Trade", None), ["Trade", "Outside these"]),
        ((None,), ["The whole paper"]),
    ],
)
def test_what_stands_in_no_part_is_the_whole_of_a_paper_without_parts(
    titles: tuple[str | None, ...], named: list[str]
) -> None:
    drawn = chart([RungCounts(one, one or "", (("will", 2),), 2) for one in titles])
    with override("en"):
        assert re.findall('<text class="name"[^>]*>([^<]*)<', bars(drawn)) == named
