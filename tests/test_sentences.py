"""Paragraphs and sentences: where a text may be cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constancia.model import Span
from constancia.text.markers import marker_end
from constancia.text.sentences import (
    LONGEST,
    Punctuation,
    cells,
    is_wrapped,
    label_end,
    paragraphs,
    parted_by_speaker,
    sentences,
    without_speaker,
)

ENGLISH = Punctuation(".!?", frozenset({"u.s", "mr", "no"}))
CHINESE = Punctuation("。！？", spaced=False)


def cut(text: str, punctuation: Punctuation = ENGLISH) -> list[str]:
    return [span.quote(text) for span in sentences(text, Span(0, len(text)), punctuation)]


def test_each_cell_of_a_markdown_table_is_a_paragraph() -> None:
    rows = "| Open an office \\| desk | Trade |\n|---|---|\n| Mend roads |  |"
    found = [span.quote(rows) for span in cells(rows, Span(0, len(rows)))]
    assert found == ["Open an office \\| desk", "Trade", "---", "---", "Mend roads"]
    prose = "Either | or."
    assert [span.quote(prose) for span in cells(prose, Span(0, len(prose)))] == [prose]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will act. They will follow.", ["We will act.", "They will follow."]),
        ("The U.S. Minister met Mr. Roe. Good.", ["The U.S. Minister met Mr. Roe.", "Good."]),
        ("The EU-U.S. Council met.", ["The EU-U.S. Council met."]),
        (
            "Goods of the EFTA-NO. We will act (19 U.S.C. 1862).",
            ["Goods of the EFTA-NO.", "We will act (19 U.S.C. 1862)."],
        ),
        ("Joseph R. Roe spoke. We agree.", ["Joseph R. Roe spoke.", "We agree."]),
        ("He said “stop.” We went on.", ["He said “stop.”", "We went on."]),
        ("A cost of 1.5 million is met.", ["A cost of 1.5 million is met."]),
        ("Better safeguard it. and so on.", ["Better safeguard it. and so on."]),
        ("We keep an open lake.They run a port.", ["We keep an open lake.", "They run a port."]),
        ("No end", ["No end"]),
    ],
)
def test_a_sentence_ends_at_a_sign_that_is_no_abbreviation(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“We will act,” said the Minister.", "“We will act"),
        ('We will act," Minister Ann Roe said in Port Ald.', "We will act"),
        (
            "The plan, “Lakes for All,” said to be old, ended.",
            "The plan, “Lakes for All,” said to be old, ended.",
        ),
        ("«We will act» said the Minister.", "«We will act"),
        ('> "We will act," says the Minister.', '> "We will act'),
        ('We will act in May" Mr Roe said.', "We will act in May"),
        ("‘We’ll act in May,’ Mr. Roe said.", "‘We’ll act in May"),
        ("We will act, the Minister for Trade and Ports, Ann Roe, said today.", "We will act"),
        ("In May, as the Board said, we will act.", "In May, as the Board said, we will act."),
        ("The Parties’ bans, said to last, end.", "The Parties’ bans, said to last, end."),
        ("The plan runs to 2034, the joint statement said.", "The plan runs to 2034"),
        ("It opens in May, officials said.", "It opens in May"),
        ("We will act.", "We will act."),
    ],
)
def test_who_said_a_sentence_is_no_part_of_it(text: str, said: str) -> None:
    spoken = Punctuation(".", sayings=frozenset({"said", "says"}), narrators=frozenset({"the", "officials"}))
    assert without_speaker(text, Span(0, len(text)), spoken).quote(text) == said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“We will act,” Ann Roe said, “and soon.”", ["“We will act", "“and soon.”"]),
        ("“We will act,” said the Mayor, “and soon.”", ["“We will act", "“and soon.”"]),
        ("The plan “Lakes,” said to be old, ended.", ["The plan “Lakes,” said to be old, ended."]),
    ],
)
def test_who_speaks_in_the_middle_of_a_sentence_parts_it(text: str, parts: list[str]) -> None:
    spoken = Punctuation(".", sayings=frozenset({"said"}))
    assert [one.quote(text) for one in parted_by_speaker(text, Span(0, len(text)), spoken)] == parts


def test_a_script_without_spaces_ends_its_sentences_at_once() -> None:
    assert cut("我们支持。他们反对！", CHINESE) == ["我们支持。", "他们反对！"]


def test_a_wrapped_text_is_told_by_lines_that_go_on_in_small_letters() -> None:
    assert is_wrapped("The two countries will\nwork together to build\na road.\n")
    assert not is_wrapped("Article one\nThe parties will work.\nArticle two\nThe parties will rest.\n")


def test_wrapped_lines_make_one_paragraph_up_to_a_blank_line_or_a_list_item() -> None:
    text = "We will build\na road.\n\n- First,\n  we plan.\n- Then we build."
    found = [span.quote(text) for span in paragraphs(text, 0, len(text), wrapped=True)]
    assert found == ["We will build\na road.", "- First,\n  we plan.", "- Then we build."]


def test_a_number_that_goes_on_a_list_in_the_lines_above_opens_no_paragraph() -> None:
    text = "We will (1) build roads; and\n(2) open schools."
    assert [span.quote(text) for span in paragraphs(text, 0, len(text), wrapped=True)] == [text]
    text = "We will build roads.\n(2) We open schools."
    found = [span.quote(text) for span in paragraphs(text, 0, len(text), wrapped=True)]
    assert found == ["We will build roads.", "(2) We open schools."]


def test_a_blank_line_behind_a_comma_or_inside_a_word_parts_nothing() -> None:
    text = "We build rela-\n\ntions with all,\n\nand roads.\n\nThen,\n\nWe rest."
    found = [span.quote(text) for span in paragraphs(text, 0, len(text), wrapped=False)]
    assert found == ["We build rela-\n\ntions with all,\n\nand roads.", "Then,", "We rest."]


def test_unwrapped_lines_are_paragraphs() -> None:
    text = "One.\nTwo.\n\nThree."
    assert [span.quote(text) for span in paragraphs(text, 0, len(text), wrapped=False)] == [
        "One.",
        "Two.",
        "Three.",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- Build it", "Build it"),
        ("12. Build it", "Build it"),
        ("(a) Build it", "Build it"),
        ("8\\. Build it", "Build it"),
        ("4.2 Build it", "Build it"),
        ("4.2.1 Build it", "Build it"),
        ("2. (a) Build it", "Build it"),
        ("1.5 million are built", "1.5 million are built"),
        ("Build it", "Build it"),
    ],
)
def test_bullets_and_enumerators_stand_before_the_words(text: str, words: str) -> None:
    assert text[marker_end(text, Span(0, len(text))) :] == words


@pytest.mark.parametrize("opened", ["*" * 400, "**a" + "*" * 400, "**a:" + "_" * 400, "<b>" * 200])
def test_a_run_of_marks_is_looked_through_once(opened: str) -> None:
    assert label_end(opened + "x", 0, len(opened) + 1) == 0


def test_a_bold_label_stands_before_the_words() -> None:
    text = "**New roads:** The Ministry will build."
    assert text[label_end(text, 0, len(text)) :] == "The Ministry will build."
    assert label_end("The Ministry will: build", 0, 24) == 0
    assert label_end("General objective: Publish", 0, 26) == 0
    assert label_end("Objective in brief: Publish", 0, 27, {"objective"}) == 20
    text = "**Goal 1** – The Ministry will build."
    assert text[label_end(text, 0, len(text)) :] == "The Ministry will build."


@given(st.text(max_size=400), st.booleans())
def test_paragraphs_and_sentences_are_in_order_and_leave_out_white_space_alone(
    text: str, wrapped: bool
) -> None:
    at = 0
    for paragraph in paragraphs(text, 0, len(text), wrapped=wrapped):
        assert not text[at : paragraph.start].strip()
        inner = paragraph.start
        for sentence in sentences(text, paragraph, ENGLISH):
            assert not text[inner : sentence.start].strip()
            assert sentence.quote(text) == sentence.quote(text).strip()
            inner = sentence.end
        assert not text[inner : paragraph.end].strip()
        at = paragraph.end
    assert not text[at:].strip()


def test_a_sentence_of_absurd_length_is_cut() -> None:
    text = "word " * 10_000
    pieces = cut(text)
    assert max(map(len, pieces)) <= LONGEST
    assert "".join(piece.replace(" ", "") for piece in pieces) == "word" * 10_000
