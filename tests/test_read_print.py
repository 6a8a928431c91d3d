"""What the print of a PDF tells: headings of several lines, cells between rules, bold without a bold font."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hostile import pdf
from word_documents import roles

from constancia.outline import divide
from constancia.read import read_document
from constancia.read.pdf.signs import character

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def set_lines(page: Canvas, words: str, *, top: int, count: int) -> None:
    """Lines of text one beneath the other, each with its number in the words."""
    for line in range(count):
        page.drawString(60, top - 14 * line, words.format(line))


def test_a_bold_heading_broken_by_sense_in_a_pdf_is_one() -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=13, spaceAfter=6)
    bold = ParagraphStyle("bold", parent=text, fontName="Times-Bold")
    prose = Paragraph("The two governments will expand their cooperation in this field. " * 5, text)
    heads = (
        "I. PLAN FOR THE ECONOMY<br/>AND THE COAST",
        "1. Two sides:<br/>ports and ships",
        "Figure 1: Trade",
    )
    parts = [each for words in heads[:2] for each in (Paragraph(words, bold), prose)]
    plain = ParagraphStyle("plain", parent=bold, spaceAfter=0)
    parts += [Paragraph(heads[2], plain), Paragraph("Method", bold), prose]
    out = BytesIO()
    SimpleDocTemplate(out).build(parts)
    strong = [words for role, _, _, words in roles(read_document(out.getvalue())) if role == "strong"]
    assert strong == [
        "I. PLAN FOR THE ECONOMY AND THE COAST", "1. Two sides: ports and ships", "Figure 1: Trade", "Method",
    ]  # fmt: skip


def test_bold_cells_between_rules_are_no_headings_but_rows_over_text_may_be() -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=13)
    bold = ParagraphStyle("bold", parent=text, fontName="Times-Bold")
    prose = "The two governments will expand their cooperation in this field. " * 5
    rows = [
        [Paragraph(words, bold) for words in ("Sector", "Options")],
        [Paragraph("Fisheries<br/><br/>and ports", bold), Paragraph(prose, text)],
        [Paragraph("Base year: 2030", bold), ""],
        [Paragraph("Gases", bold), Paragraph("CO2", text)],
        [Paragraph("How the plan was made", bold), ""],
        [Paragraph(prose, text), ""],
    ]
    spans = [("SPAN", (0, row), (1, row)) for row in (2, 4, 5)]
    table = Table(rows, colWidths=[180, 260], style=[("GRID", (0, 0), (-1, -1), 0.5, "black"), *spans])
    out = BytesIO()
    SimpleDocTemplate(out).build([Paragraph("Summary", bold), Paragraph(prose, text), table])
    strong = [words for role, _, _, words in roles(read_document(out.getvalue())) if role == "strong"]
    assert strong == ["Summary", "How the plan was made"]


def test_letters_with_drawn_outlines_are_bold() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for at, title in enumerate(("Ports", "Schools", "Water")):
        height = 760 - 200 * at
        page.drawString(60, height, title, mode=2)
        for line in range(1, 9):
            page.drawString(
                60, height - 14 * line, f"{title} are opened in each of the {line} regions.", mode=0
            )
    page.save()
    strong = [words for role, _, _, words in roles(read_document(out.getvalue())) if role == "strong"]
    assert strong == ["Ports", "Schools", "Water"]


def test_words_in_bold_that_open_paragraphs_of_a_pdf_are_headings() -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=13, spaceAfter=6)
    bold = ParagraphStyle("bold", parent=text, fontName="Times-Bold", fontSize=14, leading=18)
    prose = "The two governments will expand their cooperation in this field. " * 3
    parts = [Paragraph("3. Contributions", bold), Paragraph(prose, text)]
    for number, title in enumerate(("Ports.", "Roads:", "Schools."), 1):
        lead = f"<font name='Times-Bold'>3.{number}. {title}</font>"
        parts += [Paragraph(f"{lead} {prose}", text), Paragraph(f"3.{number}.1. {prose}", text)]
    parts += [Paragraph("4. Means", bold), Paragraph(prose, text)]
    for title in ("Money.", "People.", "Time."):
        parts.append(Paragraph(f"<font name='Times-Bold'>{title}</font> {prose}", text))
    out = BytesIO()
    SimpleDocTemplate(out).build(parts)
    found = [each for each in divide(read_document(out.getvalue())) if not each.is_furniture]
    assert [(each.level, each.ordinal, each.title) for each in found] == [
        (1, 3, "Contributions"), (2, 1, "Ports"), (2, 2, "Roads"), (2, 3, "Schools"),
        (1, 4, "Means"), (2, None, "Money"), (2, None, "People"), (2, None, "Time"),
    ]  # fmt: skip


def canvas_page(*shown: tuple[float, float, str, float, str]) -> bytes:
    """One page: (left, bottom, font, size, words) each."""
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for left, bottom, font, size, words in shown:
        page.setFont(font, size)
        page.drawString(left, bottom, words)
    page.save()
    return out.getvalue()


def test_footnotes_counted_with_a_full_stop_are_those_to_which_raised_numbers_lead() -> None:
    lines = [
        (60.0, 700.0 - 14 * at, "Helvetica", 11.0, "Schools are opened in each of the regions, and roads")
        for at in range(12)
    ]
    marked = [
        (60.0, 500.0, "Helvetica", 11.0, "The law of 2016"),
        (141.0, 504.0, "Helvetica", 6.0, "1"),
        (145.0, 500.0, "Helvetica", 11.0, "and the plan hold."),
    ]
    notes = [(60.0, 60.0 - 10 * at, "Helvetica", 8.0, f"{at}. See the law, part {at}.") for at in (1, 2)]
    document = read_document(canvas_page(*lines, *marked, *notes))
    assert "The law of 2016 and the plan hold." in document.text
    assert [words for role, _, _, words in roles(document) if role == "footnote"] == [
        "1. See the law, part 1.",
        "2. See the law, part 2.",
    ]
    unled = read_document(canvas_page(*lines, *notes))
    assert "footnote" not in [role for role, *_ in roles(unled)]


def test_a_sign_of_a_font_of_drawings_is_a_bullet_and_no_part_of_a_heading() -> None:
    shown = []
    for at, title in enumerate(("Ports", "Schools")):
        height = 760.0 - 200 * at
        shown += [
            (60.0, height, "ZapfDingbats", 10.0, "n"),
            (75.0, height, "Helvetica-Bold", 11.0, title),
            (60.0, height - 14, "Helvetica", 11.0, f"We open {title} in all regions."),
            (60.0, height - 28, "Helvetica", 11.0, f"We open {title} in all regions."),
            (60.0, height - 50, "ZapfDingbats", 10.0, "n"),
            (75.0, height - 50, "Helvetica", 11.0, "more of them in the towns along the coast and in"),
            (75.0, height - 64, "Helvetica", 11.0, "Newtown;"),
        ]  # fmt: skip
    document = read_document(canvas_page(*shown))
    assert [words for role, _, _, words in roles(document) if role == "strong"] == ["Ports", "Schools"]
    assert document.text.count("■ more of them in the towns along the coast and in Newtown;") == 2


def test_a_letter_of_a_font_of_drawings_is_a_bullet() -> None:
    icons = b"/Font << /F2 << /Type /Font /Subtype /Type1 /BaseFont /FontAwesome >>"
    stream = b"BT /F2 10 Tf 72 700 Td (n) Tj /F1 10 Tf 15 0 Td (We open ports in the north;) Tj ET"
    data = pdf(stream=stream).replace(b"/Font <<", icons, 1)
    assert read_document(data).text == "• We open ports in the north;"


def test_a_line_that_ends_in_a_small_word_goes_on_where_the_print_is_ragged() -> None:
    said = "The head of the council and of the port"
    prose = [
        (
            60.0,
            760.0 - 14 * at,
            "Helvetica",
            11.0,
            f"{said} will meet in each of the {at} regions in the year,",
        )
        for at in range(14)
    ]
    cut = [
        (60.0, 540.0, "Helvetica", 11.0, "They ask for the help of"),
        (60.0, 526.0, "Helvetica", 11.0, "Newtown and others."),
        (60.0, 498.0, "Helvetica", 11.0, "Yours sincerely"),
        (60.0, 484.0, "Helvetica", 11.0, "Ann Wood"),
    ]
    found = read_document(canvas_page(*prose, *cut)).text.split("\n")
    assert found[-3:] == ["They ask for the help of Newtown and others.", "Yours sincerely", "Ann Wood"]


def test_a_mark_raised_to_the_top_of_its_note_stands_before_it() -> None:
    lines = [
        (60.0, 760.0 - 14 * at, "Helvetica", 12.0, "Schools are opened in each of the regions, and roads")
        for at in range(20)
    ]
    notes = [
        (60.0, 80.0, "Helvetica", 8.5, "9"),
        (65.0, 75.0, "Helvetica", 9.0, "The plans are further described in the report, established by"),
        (60.0, 65.0, "Helvetica", 9.0, "the council in its first year."),
    ]
    document = read_document(canvas_page(*lines, *notes))
    noted = " ".join(words for role, _, _, words in roles(document) if role == "footnote")
    assert (
        noted
        == "9 The plans are further described in the report, established by the council in its first year."
    )


def test_the_head_of_a_part_is_a_running_head_though_most_pages_have_another() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for number in range(40):
        page.setFont("Helvetica", 20)
        page.drawString(
            60, 800, "Our aims" if number < 9 else f"{'abcdefghijklmnopqrstuvwxyz'[number % 26]} part"
        )
        page.setFont("Helvetica", 11)
        set_lines(page, f"Ports are opened in each of the {{}} regions of {number}.", top=740, count=12)
        page.showPage()
    page.save()
    heads = [words for role, _, _, words in roles(read_document(out.getvalue())) if role == "running-head"]
    assert heads.count("Our aims") == 9


def test_the_number_of_a_page_belongs_to_the_dots_that_lead_to_it() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for number, sign in enumerate(("P a g e | i", "P a g e | ii", "P a g e | iii")):
        page.setFont("Helvetica", 11)
        page.drawString(480, 30, sign)
        for line in range(10):
            if number:
                page.drawString(60, 740 - 20 * line, f"The port of the region {line} is opened in {number}.")
            else:
                page.drawString(60, 740 - 20 * line, f"Ports of the region {line} {'.' * 60}")
                page.drawString(500, 740 - 20 * line, str(line + 2))
        page.showPage()
    page.save()
    document = read_document(out.getvalue())
    assert [line.split(" ", 5)[-1] for line in document.text.split("\n")[:2]] == [
        f"{'.' * 60} 2",
        f"{'.' * 60} 3",
    ]
    heads = [words for role, _, _, words in roles(document) if role == "running-head"]
    assert heads == ["P a g e | i", "P a g e | ii", "P a g e | iii"]


def test_heads_in_the_size_of_the_text_that_name_each_chapter_are_running_heads() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    chapters = ("1. Open ports", "2. Clean rivers", "3. Good schools", "4. Safe roads", "5. Warm homes")
    for number in range(40):
        page.setFont("Helvetica", 10)
        page.drawString(60, 800, "Plan of the harbours" if number % 2 else chapters[number // 8])
        set_lines(page, f"Ports are opened in each of the {{}} regions of {number}.", top=750, count=12)
        page.showPage()
    page.save()
    heads = [words for role, _, _, words in roles(read_document(out.getvalue())) if role == "running-head"]
    assert [heads.count(chapter) for chapter in chapters] == [4, 4, 4, 4, 4]


def test_a_chapters_name_in_large_print_on_top_of_its_pages_is_its_title_on_the_first_alone() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    chapters = ("Ports for all", "Clean rivers", "Good schools")
    for number in range(12):
        page.setFont("Helvetica", 8)
        page.drawString(60, 830, "Programme of the coast")
        page.setFont("Helvetica-Bold", 14)
        page.drawString(60, 800, chapters[number // 4] + " _" * (number % 3))
        page.setFont("Helvetica", 10)
        set_lines(page, f"Ports are opened in each of the {{}} regions of {number}.", top=750, count=12)
        page.showPage()
    page.save()
    document = read_document(out.getvalue())
    heads = [words.strip(" _") for role, _, _, words in roles(document) if role == "running-head"]
    assert [heads.count(chapter) for chapter in chapters] == [3, 3, 3]
    found = [each.title.strip(" _") for each in divide(document) if not each.is_furniture]
    assert found == [*chapters[1:]]  # what opens the first page is the paper's title
    assert heads.count("Programme of the coast") == 12


def test_the_pages_of_a_list_of_contents_are_no_footnotes_though_set_small() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica", 8)
    for at, title in enumerate(("Ports for all", "Schools for all", "Water for all")):
        page.drawString(60, 400 - 16 * at, title)
        page.drawRightString(500, 400 - 16 * at, str(9 + 4 * at))
    page.showPage()
    page.setFont("Helvetica", 11)
    set_lines(page, "Ports are opened in each of the {} regions of the country.", top=740, count=20)
    page.save()
    document = read_document(out.getvalue())
    assert "footnote" not in [role for role, *_ in roles(document)]
    assert document.text.startswith("Ports for all\n9\nSchools for all\n13\nWater for all\n17\n")


def test_a_mark_no_smaller_than_browsers_set_it_leads_to_its_note() -> None:
    lines = [
        (60.0, 700.0 - 14 * at, "Helvetica", 11.0, "Schools are opened in each of the regions, and roads")
        for at in range(12)
    ]
    marked = [
        (60.0, 500.0, "Helvetica", 11.0, "The law of 2016."),
        (144.0, 504.0, "Helvetica", 9.2, "1"),
        (152.0, 500.0, "Helvetica", 11.0, "It holds."),
    ]
    notes = [(60.0, 60.0, "Helvetica", 8.0, "1 See the law.")]
    assert "The law of 2016. It holds." in read_document(canvas_page(*lines, *marked, *notes)).text


def test_a_year_alone_at_the_edge_of_the_only_page_is_no_page_number() -> None:
    lines = [(60.0, 700.0, "Helvetica", 11.0, "The ports will be open for all of the ships in")]
    document = read_document(canvas_page(*lines, (60.0, 686.0, "Helvetica", 11.0, "2032.")))
    assert "running-head" not in [role for role, *_ in roles(document)]


def test_a_rule_between_cells_parts_them_however_close_they_stand() -> None:
    from reportlab.platypus import SimpleDocTemplate, Table

    rows = [
        ["Measure", "Who", "By"],
        ["Build a market in Newtown", "Treasury", "2032"],
        ["1. End the duty", "Port", "2031"],
    ]
    table = Table(
        rows,
        colWidths=[122, 46, 30],
        style=[
            ("GRID", (0, 0), (-1, -1), 0.5, "black"),
            *((f"{side}PADDING", (0, 0), (-1, -1), 1) for side in ("LEFT", "RIGHT")),
        ],
    )
    out = BytesIO()
    SimpleDocTemplate(out).build([table])
    assert read_document(out.getvalue()).text.split("\n") == [cell for row in rows for cell in row]


@pytest.mark.parametrize(
    ("code", "sign"), [(0x2EE2, "马"), (0x2F64, "用"), (0x2ED4, "门"), (0x9A6C, "马"), (0xFB01, "fi")]
)
def test_the_radical_of_a_shape_is_read_as_the_character(code: int, sign: str) -> None:
    assert character(code) == sign


@pytest.mark.parametrize("columns", ["", "Ports"])
def test_large_print_on_top_of_a_page_is_read_first_and_its_number_before_both_lines(columns: str) -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for number, (first, second) in enumerate((("Better", "ports now"), ("Clean", "water for all")), 1):
        page.setFont("Helvetica", 10)
        for left in (60, 320):
            for line in range(5):
                page.drawString(left, 600 - 60 * line, f"They open {line} ports.")
                page.drawString(left, 587 - 60 * line, "It is done.")
        page.setFont("Helvetica-Bold", 15)
        page.drawString(320, 630, columns and f"{columns} {first}")
        page.drawString(100, 680, columns and f"{columns} {second}")
        page.setFont("Helvetica-Bold", 22)
        page.drawString(100, 740, first)
        page.drawString(100, 714, second)
        page.setFont("Helvetica", 22)
        page.drawString(70, 714, str(number))
        page.showPage()
    page.save()
    document = read_document(out.getvalue())
    strong = [words for role, _, _, words in roles(document) if role == "strong"]
    if not columns:
        assert strong == ["1 Better ports now", "2 Clean water for all"]
    assert document.text.startswith("1 Better ports now\n")


def _ruled(page, across: tuple[float, ...], down: tuple[float, ...]) -> None:
    for x in across:
        page.line(x, down[0], x, down[-1])
    for y in down:
        page.line(across[0], y, across[-1], y)


def test_a_cell_goes_on_where_it_is_full_and_a_table_stands_in_a_column_of_prose() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica", 10)
    prose = [f"The ports of the region {n} are dredged and kept open" for n in range(12)]
    for line, words in enumerate(prose):
        page.drawString(50, 780 - 12 * line, words)
    for line, words in enumerate(prose[:6]):
        page.drawString(310, 780 - 12 * line, words)
    rows = ((690, ("Task", "Who", "By")), (678, ("Build a harbour at\nNorby", "Board of\nPorts", "2031")))
    for y, row in rows:
        for x, words in zip((312, 412, 482), row, strict=True):
            for line, each in enumerate(words.split("\n")):
                page.drawString(x, y - 12 * line, each)
    _ruled(page, (310, 402, 480, 540), (660, 688, 702))
    for line, words in enumerate(prose[:4]):
        page.drawString(310, 640 - 12 * line, words)
    page.save()
    lines = read_document(out.getvalue()).text.split("\n")
    assert lines[1:7] == ["Task", "Who", "By", "Build a harbour at Norby", "Board of Ports", "2031"]


def test_columns_that_the_file_has_in_turn_are_columns_though_most_lines_are_short() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica", 10)
    points = ("Ports:", "a dock in each province of the", "North;", "two cranes;", "pilots.")
    for left in (50, 310):
        for row in range(4):
            for line, words in enumerate(points):
                page.drawString(left, 780 - 80 * row - 13 * line - (3 if left > 50 else 0), words)
    page.save()
    assert read_document(out.getvalue()).text.count("a dock in each province of the North;") == 8


def test_a_rule_parts_chinese_words_however_close_they_stand() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("STSong-Light", 12)
    for y, words in ((720, ("任务任务", "部门名")), (700, ("修建港口", "交通部"))):
        page.drawString(60, y, words[0])
        page.drawString(109, y, words[1])
    _ruled(page, (58, 108.5, 148), (690, 714, 734))
    page.drawString(60, 600, "政府将在沿海各市新建九座桥梁，并继续支持农村公路的建设。")
    page.save()
    assert read_document(out.getvalue()).text.split("\n")[2:4] == ["修建港口", "交通部"]


def test_cells_of_prose_beside_each_other_are_read_row_by_row() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica", 10)
    for row in range(3):
        for x, side in ((310, "right"), (60, "left")):
            for line in range(3):
                page.drawString(
                    x, 770 - 50 * row - 12 * line, f"The {side} cell {row} has ports, line {line} and more"
                )
    _ruled(page, (55, 300, 550), (634, 684, 734, 784))
    page.save()
    lines = read_document(out.getvalue()).text.split("\n")
    assert [line.split()[1] for line in lines] == ["left", "right"] * 3


def test_text_set_wider_than_the_tables_beside_it_is_put_together_all_the_same() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica", 10)
    for row in range(10):
        for line in range(3):
            page.drawString(62, 790 - 40 * row - 11.5 * line, f"Task {row} is led by the board")
            page.drawString(302, 790 - 40 * row - 11.5 * line, f"Year {2030 + row} and after")
    _ruled(page, (58, 300, 540), tuple(400 + 40 * row for row in range(11)))
    for line in range(8):
        page.drawString(
            60, 360 - 19 * line, f"ports of the region {line} are dredged and kept open in all of these years"
        )
    page.save()
    assert read_document(out.getvalue()).text.split("\n")[-1].count("ports of the region") == 8


def test_a_page_set_wider_than_the_others_has_paragraphs_too() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for side, leading in (("north", 13), ("south", 13), ("east", 13), ("west", 19)):
        page.setFont("Helvetica", 10)
        for line in range(30):
            letter = "abcdefghijklmnopqrstuvwxyzabcdef"[line]
            page.drawString(
                60, 790 - leading * line, f"ports {letter}{side} are dredged and kept open in all"
            )
        page.showPage()
    page.save()
    assert read_document(out.getvalue()).text.count("\n") == 0


def test_a_line_that_begins_with_the_article_o_is_no_item() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica-Bold", 10)
    page.drawString(60, 760, "7 Assegurar a defesa do mar e garantir")
    page.drawString(60, 747, "o respeito por todos")
    page.setFont("Helvetica", 10)
    page.drawString(
        60 + page.stringWidth("o respeito por todos", "Helvetica-Bold", 10), 747, ", com escolas."
    )
    page.drawString(60, 720, "o Abrir as escolas do mar.")
    page.drawString(60, 707, "o Abrir os portos.")
    for line in range(12):
        page.drawString(
            60, 680 - 13 * line, "Os portos abrem em cada uma das regiões do litoral, todos os dias."
        )
    page.showPage()
    page.save()
    lines = read_document(out.getvalue(), language="pt").text.split("\n")
    assert lines[0] == "7 Assegurar a defesa do mar e garantir o respeito por todos, com escolas."
    assert [line.endswith("mar.") for line in lines[1:3]] == [True, False]


def test_words_over_a_picture_that_nobody_sees_and_shadows_are_no_text() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica-Bold", 20)
    for shift in (0, 1):
        page.drawString(60 + shift, 780 - shift, "Ports for all")
    page.drawString(60, 740, "P0RTS AND SHlPS", mode=3)
    page.setFillAlpha(0)
    page.drawString(60, 700, "F0R ALL")
    page.setFillAlpha(1)
    page.setFont("Helvetica", 11)
    set_lines(page, "Ports are opened in each of the {} regions of the coast.", top=640, count=6)
    page.save()
    text = read_document(out.getvalue()).text
    assert text.count("Ports for all") == 1
    assert "0R" not in text


def test_the_words_of_a_scan_are_read_though_nobody_sees_them() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica", 11)
    page.drawString(60, 800, "Received 3 May")
    for line in range(6):
        page.drawString(60, 640 - 14 * line, f"Ports are opened in each of the {line} regions.", mode=3)
    page.save()
    assert read_document(out.getvalue()).text.count("Ports are opened") == 6


def test_a_small_line_at_the_foot_that_counts_its_page_is_no_text() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for number in range(1, 6):
        page.setFont("Helvetica", 10)
        page.drawString(500, 800, str(number))
        set_lines(page, f"Ports are opened in the {{}} regions of {number}.", top=740, count=12)
        page.setFont("Helvetica", 6)
        page.drawString(60, 20, f"Printed on 3 May 2030, sheet 0000{number} of the Gazette")
        page.showPage()
    page.save()
    heads = [words for role, _, _, words in roles(read_document(out.getvalue())) if role == "running-head"]
    assert sum("sheet" in head for head in heads) == 5


def test_columns_of_lists_are_read_one_by_one_whatever_order_the_file_has_them_in() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(1190, 842))
    page.setFont("Helvetica", 10)
    page.drawString(180, 20, "www.ports-of-the-coast.example.org/join-us-and-vote")
    for column in (0, 2, 1, 3):  # two pages side by side, with two columns each
        for line in range(20):
            end = " each year in all the regions" if line % 4 == 0 else " soon"
            page.drawString(40 + 290 * column, 760 - 15 * line, f"{column}{line} We open the ports{end}")
    page.save()
    found = [word for word in read_document(out.getvalue()).text.split() if word.isdecimal()]
    assert found == [f"{column}{line}" for column in range(4) for line in range(20)]


def test_a_short_heading_over_lines_through_both_columns_stands_behind_the_columns() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica", 10)
    for left, name in ((60, "First"), (310, "Second")):
        for line in range(18):
            page.drawString(left, 760 - 14 * line, f"{name} {line} we open ports and schools each year.")
    page.setFont("Helvetica", 20)
    page.drawString(60, 480, "Banks")
    page.setFont("Helvetica", 12)
    for line in range(5):
        page.drawString(
            60, 460 - 15 * line, f"Banks {line} that lend to all the ports and to all the schools of a coast."
        )
    page.save()
    lines = read_document(out.getvalue()).text.split("\n")
    assert lines.index("Banks") == next(at for at, line in enumerate(lines) if line.startswith("Banks 0")) - 1


def test_print_too_small_to_be_read_is_no_text_and_a_page_number_joins_no_heading() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica-Bold", 13)
    for at, name in enumerate(("1. Ports", "2. Schools")):
        page.drawString(60, 780 - 16 * at, name)
        page.drawString(500, 780 - 16 * at, str(9 + at))
    page.showPage()
    page.setFont("Helvetica-Bold", 1)
    page.drawString(60, 820, "Ports for the coast")
    page.setFont("Helvetica-Bold", 13)
    page.drawString(60, 780, "Main points")
    page.setFont("Helvetica", 11)
    set_lines(page, "Ports are opened in each of the {} regions of the coast.", top=750, count=9)
    page.save()
    lines = read_document(out.getvalue()).text.split("\n")
    assert "Main points" in lines
    assert not any("Ports for the coast" in line for line in lines)


def test_white_words_on_paper_are_no_text_and_those_on_a_coloured_ground_are() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFillColorRGB(1, 1, 1)
    page.rect(0, 0, 595, 842, stroke=0, fill=1)
    page.setFillColorRGB(0.1, 0.3, 0.6)
    page.rect(50, 760, 300, 40, stroke=0, fill=1)
    for height, words in ((775, "Ports for all"), (600, "We will close the old port."), (586, "So we said.")):
        page.setFillColorRGB(1, 1, 1)
        page.setFont("Helvetica", 20 if height > 700 else 11)
        page.drawString(60, height, words)
    page.setFillColorRGB(0, 0, 0)
    set_lines(page, "Ports are opened in each of the {} regions of the coast.", top=640, count=6)
    page.save()
    text = read_document(out.getvalue()).text
    assert "Ports for all" in text
    assert "old port" not in text
    assert "So we said" not in text


def test_a_line_of_contents_keeps_its_words_where_the_dots_are_tiny() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for at, name in enumerate(("1. Ports", "2. Schools", "3. Water", "4. Roads")):
        page.setFont("Helvetica", 11)
        page.drawString(60, 780 - 16 * at, name)
        page.setFont("Helvetica", 1)
        page.drawString(60 + page.stringWidth(name, "Helvetica", 11) + 2, 780 - 16 * at, " ." * 60)
    page.setFont("Helvetica", 11)
    set_lines(page, "Ports are opened in each of the {} regions of the coast.", top=640, count=6)
    page.save()
    text = read_document(out.getvalue()).text
    assert [name for name in ("1. Ports", "2. Schools", "3. Water", "4. Roads") if name not in text] == []


def test_an_o_in_the_font_of_typewriters_far_before_words_is_a_bullet() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for item, words in enumerate(("open the ports of each coast and the schools of", "pay for the roads to")):
        page.setFont("Courier", 11)
        page.drawString(60, 760 - 28 * item, "o")
        page.setFont("Helvetica", 11)
        page.drawString(78, 760 - 28 * item, words)
        page.drawString(78, 746 - 28 * item, "the towns behind them")
    page.save()
    assert read_document(out.getvalue()).text.split("\n") == [
        "◦ open the ports of each coast and the schools of the towns behind them",
        "◦ pay for the roads to the towns behind them",
    ]


def test_words_outside_the_page_are_no_text() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica", 11)
    page.drawString(-400, 700, "UNITY")
    page.drawString(60, 900, "Proof 3 of May")
    set_lines(page, "Ports are opened in each of the {} regions of the coast.", top=640, count=6)
    page.save()
    text = read_document(out.getvalue()).text
    assert "UNITY" not in text
    assert "Proof" not in text


def test_a_spread_with_a_title_alone_on_its_left_page_has_the_columns_of_the_others() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(842, 595))
    for spread in range(8):
        opens = spread == 3
        for left, name in ((40, "left"), (440 + spread % 3, "right")):
            for line in range(20):
                page.setFont("Helvetica", 10)
                tail = " of all the coast" if line % 5 else ""
                if name == "right" or not opens:
                    page.drawString(
                        left,
                        520 - 16 * line,
                        f"Spread {spread} {name} {line} we open the ports and schools{tail}.",
                    )
        if opens:
            page.setFont("Helvetica-Bold", 30)
            for at, words in enumerate(("02 Choosing", "a harbour")):
                page.drawString(40, 490 - 40 * at, words)
        page.showPage()
    page.save()
    lines = read_document(out.getvalue()).text.split("\n")
    at = next(at for at, line in enumerate(lines) if line.startswith("02 Choosing"))
    assert not any("Spread 3 right" in line for line in lines[:at])


def test_the_number_of_a_chapter_on_a_page_of_its_own_stands_before_its_first_line() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for number, lines in enumerate((("BUILDING OF", "PORTS FOR", "ALL"), ("CLEAN", "WATER")), 1):
        page.setFont("Helvetica", 10)
        page.drawString(60, 800, str(number))
        page.setFont("Helvetica-Bold", 24)
        for at, line in enumerate(lines):
            page.drawString(260, 300 - 28 * at, line)
        page.drawString(230, 300 - 28 * (len(lines) - 1), str(number))
        page.showPage()
        page.setFont("Helvetica", 10)
        set_lines(page, "The State opens {} ports and pays for all of their upkeep.", top=780, count=20)
        page.showPage()
    page.save()
    text = read_document(out.getvalue()).text
    assert "1 BUILDING OF PORTS FOR ALL" in text
    assert "2 CLEAN WATER" in text
