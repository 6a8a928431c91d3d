"""A text cut into blocks and pieces is still the same text, and each mark stands where it should."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constancia.model import DivisionKind, Span
from constancia.store.queries import Heading, StatementSummary
from constancia.web.explore.marked import Block, Reading, around, blocks
from constancia.web.explore.markup import Line, options, outlined
from constancia.web.explore.sheets import HEAVIEST, sheet_of, sheets


def heading(text: str, start: int, end: int, id: str = "d0") -> Heading:
    span = Span(start, end)
    return Heading(
        id, DivisionKind.AREA, 1, None, None, span.quote(text), span, Span(start, len(text)), None, (), 0, 0
    )


def statement(text: str, start: int, end: int, id: str = "s0") -> StatementSummary:
    span = Span(start, end)
    return StatementSummary(
        id, 0, span, span.quote(text), None, "commitment", "issuer", False, "act", "will", "unspecified", 1
    )


def cut(reading: Reading, **marks: list[Span]) -> list[Block]:
    return list(blocks(reading, Span(0, len(reading.text)), **marks))


def joined(block: Block) -> str:
    return "".join(piece.text for piece in block.pieces)


def test_lines_are_paragraphs_and_blank_lines_are_nothing() -> None:
    assert [joined(block) for block in cut(Reading("One.\n\n  Two. \nThree.", (), ()))] == [
        "One.",
        "Two.",
        "Three.",
    ]


def test_a_heading_glued_to_its_paragraph_stands_alone() -> None:
    text = "1. Trade Expand trade."
    reading = Reading(text, (heading(text, 0, 8),), ())
    assert [(joined(block), block.heading is not None) for block in cut(reading)] == [
        ("1. Trade", True),
        ("Expand trade.", False),
    ]


def test_the_marks_of_markdown_stay_out_of_what_they_mark() -> None:
    text = "# Plan\n\n## Trade\n\nExpand trade in C# and #1.\n##\n"
    reading = Reading(text, (heading(text, 0, 6), heading(text, 11, 16)), ())
    assert [(joined(block), block.heading is not None) for block in cut(reading)] == [
        ("Plan", True),
        ("Trade", True),
        ("Expand trade in C# and #1.", False),
    ]


def test_a_heading_over_two_lines_is_one_block() -> None:
    text = "FIRST\nA land of hope\nText."
    assert [joined(block) for block in cut(Reading(text, (heading(text, 0, 20),), ()))] == [
        "FIRST\nA land of hope",
        "Text.",
    ]


def test_a_statement_over_two_lines_keeps_them_together() -> None:
    text = "We will expand\ntrade. Next.\nMore."
    reading = Reading(text, (), (statement(text, 0, 20),))
    assert [joined(block) for block in cut(reading)] == ["We will expand\ntrade. Next.", "More."]


def test_of_overlapping_statements_the_shorter_one_has_the_words() -> None:
    text = "expand trade and build ports"
    reading = Reading(text, (), (statement(text, 0, 28, "long"), statement(text, 17, 28, "short")))
    [block] = cut(reading)
    assert [(piece.text, piece.statement and piece.statement.id, piece.opens) for piece in block.pieces] == [
        ("expand trade and ", "long", True),
        ("build ports", "short", True),
    ]


def test_crossing_statements_open_once_and_leave_no_letter_out() -> None:
    text = "aaa bbb ccc"
    reading = Reading(text, (), (statement(text, 0, 7, "a"), statement(text, 4, 11, "b")))
    [block] = cut(reading)
    opened = [piece.statement.id for piece in block.pieces if piece.statement and piece.opens]
    assert (joined(block), opened) == (text, ["a", "b"])


def test_words_looked_for_and_noted_words_cut_a_statement() -> None:
    text = "join the Lafang forum"
    reading = Reading(text, (), (statement(text, 0, 21),), noted=((Span(9, 15), 4),))
    [block] = cut(reading, hits=[Span(16, 21)])
    assert [(piece.text, piece.note, piece.note_ends, piece.hit) for piece in block.pieces] == [
        ("join the ", None, False, False),
        ("Lafang", 4, True, False),
        (" ", None, False, False),
        ("forum", None, False, True),
    ]
    assert block.notes == (4,)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(st.sampled_from("ab \n<é漢\u202e"), min_size=1, max_size=60))
    places = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    marked = [tuple(pair) for pair in draw(st.lists(places, max_size=6))]
    framed = [tuple(pair) for pair in draw(st.lists(places, max_size=3))]
    return Reading(
        text,
        tuple(heading(text, *pair, f"d{index}") for index, pair in enumerate(framed)),
        tuple(sorted((statement(text, *pair) for pair in marked), key=lambda one: one.span)),
        noted=tuple((Span(*pair), 1) for pair in framed),
    )


@given(readings())
def test_nothing_is_added_changed_or_left_out(reading: Reading) -> None:
    shown = cut(reading)
    assert [joined(block) for block in shown] == [block.span.quote(reading.text) for block in shown]
    assert "".join("".join(joined(block) for block in shown).split()) == "".join(reading.text.split())


@given(readings())
def test_each_letter_of_a_statement_is_marked_as_one(reading: Reading) -> None:
    for block in cut(reading):
        place = block.span.start
        for piece in block.pieces:
            around_it = [one for one in reading.statements if one.span.contains(Span(place, place + 1))]
            assert (piece.statement is not None) == bool(around_it)
            place += len(piece.text)


@given(readings(), st.integers(0, 59))
def test_the_paragraph_around_a_statement_holds_it(reading: Reading, index: int) -> None:
    if reading.statements:
        span = reading.statements[index % len(reading.statements)].span
        assert not span.quote(reading.text).strip() or around(reading, span).contains(_trimmed(reading, span))


def _trimmed(reading: Reading, span: Span) -> Span:
    quote = span.quote(reading.text)
    start = span.start + len(quote) - len(quote.lstrip())
    return Span(start, start + len(quote.strip()))


@pytest.mark.parametrize("lines", [1, 100, 5_000])
def test_sheets_are_light_and_leave_nothing_out(lines: int) -> None:
    text = "We will expand trade in every field, year by year.\n" * lines
    found = tuple(statement(text, start, start + 49) for start in range(0, len(text), 51))
    cut_text = sheets(Reading(text, (), found), Span(0, len(text)))
    assert "".join(span.quote(text) for span in cut_text) == text
    assert all(len(span.quote(text)) < HEAVIEST for span in cut_text)
    assert [sheet_of(cut_text, span.start) for span in cut_text] == list(range(len(cut_text)))


def test_what_is_put_together_by_hand_is_escaped() -> None:
    line = Line(2, '?q="><b>&sheet=2#d-x', "<i>Trade</i>", ordinal=3, current=True)
    assert outlined([line]) == (
        '<li class="l2"><a href="?q=&quot;&gt;&lt;b&gt;&amp;sheet=2#d-x" aria-current="page">'
        '<span class="ord">3</span> <bdi>&lt;i&gt;Trade&lt;/i&gt;</bdi></a></li>'
    )
    drawn = options([('"a"', "<A>"), ("b", "B")], language="en", chosen="b")
    assert drawn == (
        '<option value="&quot;a&quot;" lang="en">&lt;A&gt;</option>\n'
        '<option value="b" lang="en" selected>B</option>'
    )
