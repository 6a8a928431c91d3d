"""What stands before a paragraph's words: every bullet and number that papers print, and what is none."""

from __future__ import annotations

import pytest

from constancia.model import Span
from constancia.pipeline import read
from constancia.text.markers import marker_end

BULLETS = (
    "- ", "* ", "• ", "•", "▪ ", "■ ", "○ ", "◆ ", "➢ ", "✓ ", "❖ ", "→ ", "⁃ ", "− ", "\uf0b7 ",
    "⟩ ", "✅ ", "- [ ] ", "o\t",
)  # fmt: skip
NUMBERS = (
    "1. ", "1) ", "(1) ", "1.2 ", "1.2) ", "1.2: ", "1-2. ", "1/ ", "1.º ", "1° ", "#3 ", "№ 3. ",
    "1．", "① ", "§ 3 ", "a) ", "(a) ", "aa) ", "(i)(a) ", "(iv). ", "A. ", "A1. ", "A1) ", "M1: ",
    "M1 – ", "AC-3: ", "10a. ", "1.a) ", "(1.a) ", "1.2.a ", "A.1 ", "A.1.1 ", "E1.2 ", "P1.2) ",
    "LA 1.1. ", "3.08.A01.02) ", "2.3.1- ", "I.1. ", "B.2: ", "**6.2** ", "**(a)** ", "**1.)** ",
    "ST-4.1 ", "9.—(1) ",
)  # fmt: skip
NO_MARKS = (
    "The plan", "G7 Leaders", "U.S. Customs", "D.C. is", "H.E. Mr Li", "COVID-19 Vaccines",
    "CO2 Emissions", "2025 will", "3.5 million", "10-12 Members", "PM2.5 levels", "e.g. trade",
    "o Governo", "1st Meeting", "10:30 The", "**12** Ships",
)  # fmt: skip


@pytest.mark.parametrize("bullet", ["", *BULLETS])
@pytest.mark.parametrize("number", ["", *NUMBERS])
def test_words_begin_behind_a_bullet_and_a_number(bullet: str, number: str) -> None:
    text = f"{bullet}{number}Build schools"
    assert text[marker_end(text, Span(0, len(text))) :] == "Build schools"


@pytest.mark.parametrize("text", NO_MARKS)
def test_names_and_figures_that_open_a_sentence_are_no_marks(text: str) -> None:
    assert marker_end(text, Span(0, len(text))) == 0


@pytest.mark.parametrize("mark", ["➢ ", "■ ", "- 1) ", "* (a) ", "1.02.A03) ", "A.1.1 ", "M1 – ", "o "])
@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ("Build five hundred kilometres of roads.", "Train two thousand nurses.")),
        ("zh", ("新建农村公路五百公里。", "培训两千名护士。")),
    ],
)
def test_the_items_of_a_list_are_undertaken_however_they_are_marked(
    mark: str, language: str, lines: tuple[str, ...]
) -> None:
    text = "# 2030\n\n" + "\n\n".join(mark + line for line in lines)
    found = [one.quote for one in read(text.encode(), name="plan.md", language=language).statements]
    assert found == [line.rstrip(".。") for line in lines]


@pytest.mark.parametrize("mark", ["➢ ", "■ ", "- 1) ", "1.02.A03) ", "A.1.1 ", "M1 – "])
@pytest.mark.parametrize("language", ["es", "pt"])
def test_infinitives_behind_any_mark_are_undertaken(mark: str, language: str) -> None:
    text = f"# 2030\n\n{mark}Construir 500 escolas.\n\n{mark}Ampliar 20 hospitais."
    found = read(text.encode(), name="plan.md", language=language).statements
    assert [one.kind for one in found] == ["commitment", "commitment"]
