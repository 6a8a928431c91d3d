"""Outlines of climate plans, notices and reports: charts, notes, annexes, letters with Roman numerals."""

from __future__ import annotations

from io import BytesIO
from textwrap import wrap

import pytest
from outline_pages import PROSE, TEXT, head, line, outlined

from constancia.outline import divide
from constancia.read import read_document
from constancia.read.pdf.opened import Open, append, continues


@pytest.mark.parametrize(
    "chart",
    [
        ("Figure 3: Emissions by year", "*Emissions of the coast", "1994 2000 2005", "Ports"),
        ("80%", "100%", "North", "*Power from wind and water", "Wind Water Coal"),
        ("20", "15", "10", "*Years", "Source: Ministry of Ports"),
        ("Table 4: Laws and plans of the ministries", "*and of the towns", "|Sector"),
    ],
)
def test_words_in_bold_in_a_chart_or_over_its_table_are_no_headings(chart: tuple[str, ...]) -> None:
    def printed(words: str) -> str:
        if words.startswith("|"):
            return f"<table><tr><td>{words[1:]}</td><td>Laws</td></tr></table>"
        return line(
            words.lstrip("*"), size=14 if words.startswith(("*", "Table")) else 12, bold=words[0] in "*T"
        )

    parts = [printed(words) for words in chart]
    assert outlined(head("1. Harbours"), TEXT, *parts, head("2. Roads"), TEXT, head("3. Schools"), TEXT) == [
        (1, 1, "Harbours"), (1, 2, "Roads"), (1, 3, "Schools"),
    ]  # fmt: skip


def test_a_heading_behind_the_figures_of_a_chart_is_one_where_text_begins_beneath_it() -> None:
    small = line("What was done", size=14, bold=True)
    parts = [line("20"), line("15"), line("10"), small, TEXT]
    assert outlined(head("1. Harbours"), TEXT, *parts, head("2. Roads"), TEXT) == [
        (1, 1, "Harbours"), (2, None, "What was done"), (1, 2, "Roads"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "language"),
    [("NOTE:", "en"), ("Notes:", "en"), ("NOTA", "pt"), ("NOTAS:", "pt"), ("Nota:", "es"), ("注：", "zh")],
)
def test_a_note_in_bold_is_no_heading(label: str, language: str) -> None:
    text = (
        TEXT if language != "zh" else line("各部门要加强组织领导，细化工作措施，确保各项任务落到实处。" * 2)
    )
    parts = [head("1. A A"), text, line(label, bold=True), text, head("2. B B"), text]
    assert [title for _, _, title in outlined(*parts, language=language)] == ["A A", "B B"]


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (
            ("A.I. Trends of the climate", "A.II. Aims", "A.III. Means"),
            ["Trends of the climate", "Aims", "Means"],
        ),
        (("I.A Trends of the climate", "I.B Aims", "I.C Means"), ["Trends of the climate", "Aims", "Means"]),
        (
            ("A.I. Strategy for all", "The U.S. Navy", "Means"),
            ["A.I. Strategy for all", "The U.S. Navy", "Means"],
        ),
    ],
)
def test_letters_and_roman_numerals_count_together_where_two_do(
    lines: tuple[str, ...], titles: list[str]
) -> None:
    found = outlined(*(part for words in lines for part in (head(words), TEXT)))
    assert [title for _, _, title in found] == titles
    assert [ordinal for _, ordinal, _ in found] == ([None] * 3 if titles[2] == lines[2] else [1, 2, 3])


def test_a_heading_right_over_the_first_annex_holds_them_all() -> None:
    parts = [head("1. Harbours"), TEXT, head("2. Roads"), TEXT, head("Tables by town")]
    parts += [head("Annex 1: Ports by town"), TEXT, head("Annex 2: Roads by town"), TEXT]
    assert outlined(*parts)[2:] == [
        (1, None, "Tables by town"), (2, 1, "Ports by town"), (2, 2, "Roads by town"),
    ]  # fmt: skip


def test_a_title_in_small_letters_is_beneath_the_introduction_and_numbers_in_capitals() -> None:
    parts = [head("INTRODUCTION"), TEXT, head("The 2033 agreement"), TEXT]
    parts += [head("I. THE COAST"), TEXT, head("II. THE PLAN"), TEXT]
    parts += [line("1.1 PORTS", size=14, bold=True), TEXT, head("III. THE MEANS"), TEXT]
    assert [(level, title) for level, _, title in outlined(*parts) if level == 1][-3:] == [
        (1, "THE COAST"), (1, "THE PLAN"), (1, "THE MEANS"),
    ]  # fmt: skip


def test_the_number_of_a_chinese_paper_and_what_it_lists_as_attached_are_no_headings() -> None:
    text = line("各部门要加强组织领导，细化工作措施，确保各项任务落到实处。" * 2)
    parts = [
        head("国务院办公厅关于加强港口考核工作的意见"),
        line("国办发〔2033〕4号", size=14, bold=True),
        text,
    ]
    parts += [head("一、总体要求"), text, head("二、工作任务"), text]
    parts += ["<p><b>附件：港口考核指标<br>国务院办公厅</b></p>", line("2033年1月16日", bold=True)]
    assert outlined(*parts) == [(1, 1, "总体要求"), (1, 2, "工作任务")]


def test_the_mark_of_a_printed_page_in_a_gazette_is_no_heading() -> None:
    text = "\n".join(PROSE for _ in range(3))
    parts = (
        "Ports of the coast",
        text,
        "Purpose and Need",
        text,
        "[[Page 3198]]",
        text,
        "Means and Ends",
        text,
    )
    paper = "\n\n".join(parts)
    found = divide(read_document(paper.encode()))
    assert "[[Page 3198]]" not in [each.title for each in found if not each.is_furniture]


def test_a_foot_in_large_print_with_the_number_of_its_page_is_no_heading() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for number in range(1, 7):
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(60, 780, ("Ports", "Roads", "Schools", "Homes", "Parks", "Quays")[number - 1])
        canvas.setFont("Helvetica", 10)
        for row in range(20):
            canvas.drawString(60, 740 - 13 * row, f"{number}.{row} {PROSE}")
        canvas.setFont("Helvetica-Oblique", 16)
        canvas.drawString(300, 30, f"A country for all / {number}")
        canvas.showPage()
    canvas.save()
    found = divide(read_document(out.getvalue()))
    assert not [each.title for each in found if not each.is_furniture and "country" in each.title]


def test_letters_written_from_right_to_left_stand_on_one_line() -> None:
    here = Open()
    for at, letter in enumerate("ملخص"):
        placed = (200.0 - 6 * at, 700.0, 206.0 - 6 * at, 710.0)
        assert not here.texts or continues(here, placed, letter)
        append(here, letter, placed, at)
    here.blank = True
    append(here, "ب", (168.0, 700.0, 174.0, 710.0), 9)
    assert "".join(here.texts) == "ملخص ب"
    assert not continues(here, (60.0, 700.0, 66.0, 710.0), "ت")  # of another column


def test_an_empty_page_among_pages_of_columns_and_of_titles_is_read() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for chapter, title in enumerate(("Ports", "Roads", "Schools", "Homes"), 1):
        canvas.setFont("Helvetica-Bold", 30)
        canvas.drawString(60, 500, title)
        canvas.showPage()
        canvas.setFont("Helvetica", 9)
        for left, side in ((60, "left"), (310, "right")):
            for row in range(20):
                words = f"Chapter {chapter} {side} {row} we open the ports and schools."
                canvas.drawString(left, 740 - 13 * row, words)
        canvas.showPage()
    canvas.showPage()
    canvas.save()
    text = read_document(out.getvalue()).text
    assert text.count("we open the ports") == 4 * 2 * 20


def plain(paper: str) -> list[tuple[int, int | None, str]]:
    found = divide(read_document(paper.encode()))
    return [(each.level, each.ordinal, each.title) for each in found if not each.is_furniture]


def wrapped(words: str, width: int) -> str:
    return "\n".join(wrap(words, width))


def test_lines_over_paragraphs_that_count_on_are_headings_without_blank_lines_too() -> None:
    names = ["Farms", "Release of new seeds", "Natural Farming", "Missions for oil", "Fish & Export", "Loans"]
    parts = ["Speech of the Minister\n\nHonourable Speaker, I present the plan.\n"]
    for number, name in enumerate(names, 1):
        text = (
            f"We will open ports and repair all roads to Region {number}, as told in the interim plan. " * 3
        )
        parts.append(f"{name}\n{wrapped(f'{number}. {text}', 70)}")
    assert [title for _, _, title in plain("\n".join(parts) + "\n")] == names


def test_such_lines_behind_a_keyword_are_beneath_it_where_others_stand_before_it() -> None:
    text = " We will open five ports and repair all roads, and each town will have its school."
    parts = ["The plan of the year\n\nI present the plan.\n"]
    names = [
        "Global view",
        "Work so far",
        "Priority 1: Farms",
        "Seeds",
        "Fish",
        "Priority 2: Skills",
        "Loans",
        "Grants",
    ]
    number = 0
    for name in names:
        parts.append(name)
        if not name.startswith("Priority"):
            number += 1
            parts.append(f"{number}.{text}")
    found = plain("\n".join(parts) + "\n")
    levels = {title: level for level, _, title in found}
    assert list(levels) == [
        "Global view",
        "Work so far",
        "Farms",
        "Seeds",
        "Fish",
        "Skills",
        "Loans",
        "Grants",
    ]
    assert levels["Farms"] == levels["Skills"] < levels["Seeds"] == levels["Grants"]
    assert levels["Global view"] < levels["Seeds"]


def test_a_title_over_a_blank_line_alone_is_a_heading_as_one_between_two() -> None:
    text = PROSE + " " + PROSE
    names = ("Jobs for All", "Keeping Taxes Low", "Trade and Ports", "Farms and Forests")
    parts = [
        f"{name}\n\n{text}{behind}" for name, behind in zip(names, ("\n", "\n\n", "\n\n", "\n"), strict=True)
    ]
    assert [title for _, _, title in plain("A plan\n\n1. Work for the coast\n" + "".join(parts))][
        -4:
    ] == list(names)


def test_the_first_line_of_a_numbered_paragraph_may_stop_short_of_a_capital() -> None:
    lines = [
        "1. Financial support for the new network of Nucleus",
        "Bank Centres will be given to all towns on the coast and",
        "their ports, and the Bank will lend to those who build them.",
        "2. We will build three new ports in the south before the year",
        "ends, and the Bank will lend to all towns that ask for a part",
        "of the costs, as was told in the plan of the last year by us.",
        "3. The towns will have a say in where the ports are built and",
        "how they are run, and each of them will have a seat there too.",
    ]
    found = divide(read_document(("\n".join(lines * 2) + "\n").encode()))
    assert not [each.title for each in found if each.title.endswith("Nucleus")]


def test_the_pages_of_a_list_of_contents_may_stand_together_behind_its_names() -> None:
    names = ("Work and pay", "Learning", "Homes and towns", "Farms and forests", "Rivers and seas", "Justice")
    listed = [head("Contents"), *(line(name, size=14, bold=True) for name in names), line("4 10 20 28 44 52")]
    parts = [part for name in ("Our vision", "Our means") for part in (head(name), TEXT)]
    assert [title for _, _, title in outlined(TEXT, *listed, *parts)] == ["Our vision", "Our means"]


def test_a_numbered_title_in_capitals_goes_on_behind_its_colon() -> None:
    parts = [head("I. WATER"), TEXT, head("II. PORTS:"), head("A VOTE FOR ALL TOWNS"), TEXT]
    parts += [line("Quays", size=14, bold=True), TEXT, head("III. ROADS"), TEXT]
    assert [title for _, _, title in outlined(*parts)] == [
        "WATER",
        "PORTS: A VOTE FOR ALL TOWNS",
        "Quays",
        "ROADS",
    ]


def test_a_list_of_contents_in_smaller_print_than_the_text_is_no_list_of_notes() -> None:
    from reportlab.pdfgen.canvas import Canvas

    names = ("Ports", "Roads", "Schools", "Homes", "Parks", "Quays")
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(60, 780, "CONTENTS")
    for number, name in enumerate(names, 1):
        canvas.setFont("Helvetica", 9)
        canvas.drawString(60, 700 - 14 * number, f"{number}. {name}")
        canvas.setFont("Helvetica-Bold", 9.6)
        canvas.drawString(530, 700 - 14 * number, str(number + 1))
    canvas.showPage()
    for number, name in enumerate(names, 1):
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(60, 780, f"{number}. {name}")
        canvas.setFont("Helvetica", 11)
        for row in range(20):
            canvas.drawString(60, 740 - 15 * row, PROSE[: 80 - row])
        canvas.showPage()
    canvas.save()
    document = read_document(out.getvalue())
    assert document.text.index("3. Schools") < document.text.index(PROSE[:40])
    assert [each.title for each in divide(document) if not each.is_furniture] == list(names)
