"""Headings of PDFs that their print tells: by its place, colour and rules, by capitals and by size."""

from __future__ import annotations

from io import BytesIO

import pytest
from word_documents import roles

from constancia.outline import divide
from constancia.read import read_document


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


def test_pages_of_contents_in_small_print_are_no_footnotes() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    chapters = ("Ports", "Schools", "Water", "Roads")
    page.setFont("Helvetica", 9)
    for at, chapter in enumerate(chapters):
        page.drawString(60, 300 - 16 * at, f"{at + 1}. {chapter} and what we will do for them")
        page.drawString(460, 300 - 16 * at, str(3 + 4 * at))
    page.showPage()
    for at, chapter in enumerate(chapters):
        page.setFont("Helvetica-Bold", 14)
        page.drawString(60, 740, f"{at + 1}. {chapter} and what we will do for them")
        page.setFont("Helvetica", 11)
        for line in range(20):
            page.drawString(60, 700 - 14 * line, f"{chapter} are opened in each of the {line} regions.")
        page.showPage()
    page.save()
    document = read_document(out.getvalue())
    assert [hint for hint in document.hints if hint.role == "footnote"] == []
    found = [each for each in divide(document) if not each.is_furniture]
    assert [(each.level, each.ordinal) for each in found] == [(1, 1), (1, 2), (1, 3), (1, 4)]


def test_a_numbered_paragraph_does_not_take_in_the_heading_below_it() -> None:
    items = "".join(f"<p>{n}. By 203{n}, we will update the building code of all towns</p>" for n in (1, 2))
    text = "<p>The two governments will expand their cooperation in this field every year.</p>" * 2
    parts = "".join(f"<p><b>{title}</b></p>{items}" for title in ("Targets for the coast", "Other targets"))
    page = f"<html><body><main><h1>Plan</h1>{text}{parts}<p><b>Support</b></p>{text}</main></body></html>"
    found = divide(read_document(page.encode()))
    titles = [each.title for each in found if not each.is_furniture]
    assert titles == ["Targets for the coast", "Other targets", "Support"]


def test_centred_headings_stand_above_those_at_the_left_in_the_same_print() -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=13, spaceAfter=6)
    left = ParagraphStyle("left", parent=text, fontName="Times-Bold")
    middle = ParagraphStyle("middle", parent=left, alignment=1)
    prose = "The two governments will expand their cooperation in this field. " * 5
    parts = [("Republic of Aurelia", middle), ("A plan for the coast", middle)]
    parts += [("Introduction", left), (prose, text), ("The plan", left), (prose, text)]
    for title, others in (
        ("Clarity on the plan", ("Time", "Scope")),
        ("More on the plan", ("Reefs", "Ports")),
    ):
        parts += [(title, middle), (prose, text)]
        for each in others:
            parts += [(each, left), (prose, text)]
    out = BytesIO()
    SimpleDocTemplate(out).build([Paragraph(words, style) for words, style in parts])
    found = [each for each in divide(read_document(out.getvalue())) if not each.is_furniture]
    assert [(each.level, each.title) for each in found] == [
        (1, "Introduction"), (1, "The plan"),
        (1, "Clarity on the plan"), (2, "Time"), (2, "Scope"),
        (1, "More on the plan"), (2, "Reefs"), (2, "Ports"),
    ]  # fmt: skip


def test_capitals_stand_above_small_letters_in_the_same_print_whatever_else_is_larger() -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=13, spaceAfter=6)
    bold = ParagraphStyle("bold", parent=text, fontName="Times-Bold")
    large = ParagraphStyle("large", parent=bold, fontSize=14, leading=18)
    prose = "The two governments will expand their cooperation in this field. " * 5
    parts = [("A plan for the coast", ParagraphStyle("title", parent=large, fontSize=20, leading=26))]
    for title, others in (("PORTS AND SHIPS", ("Quays", "Cranes")), ("FISHERIES", ("Nets", "Boats"))):
        parts += [(title, bold), (prose, text)]
        for each in others:
            parts += [(each, bold), (prose, text)]
    parts += [("What it costs", large), (prose, text)]
    out = BytesIO()
    SimpleDocTemplate(out).build([Paragraph(words, style) for words, style in parts])
    found = [each for each in divide(read_document(out.getvalue())) if not each.is_furniture]
    assert [(each.level, each.title) for each in found] == [
        (1, "PORTS AND SHIPS"), (2, "Quays"), (2, "Cranes"), (1, "FISHERIES"), (2, "Nets"), (2, "Boats"),
        (1, "What it costs"),
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["<u>{}</u>", "<font color='#2e74b5'>{}</font>"])
def test_short_lines_underlined_or_in_a_colour_of_their_own_are_headings_in_a_pdf(mark: str) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=13, spaceAfter=6)
    bold = ParagraphStyle("bold", parent=text, fontName="Times-Bold", fontSize=14, leading=18)
    prose = "The two governments will expand their cooperation in this field. " * 5
    parts = [("A plan for the coast", bold), ("April 2031", bold), ("1. Measures", bold), (prose, text)]
    for title in ("Energy", "Land use and forests:", "Farms"):
        parts += [(mark.format(title), text), (prose, text)]
    parts += [("2. Means", bold), (prose, text), (mark.format("https://plan.example"), text), (prose, text)]
    out = BytesIO()
    SimpleDocTemplate(out).build([Paragraph(words, style) for words, style in parts])
    found = [each for each in divide(read_document(out.getvalue())) if not each.is_furniture]
    assert [(each.level, each.title) for each in found] == [
        (1, "Measures"), (2, "Energy"), (2, "Land use and forests"), (2, "Farms"), (1, "Means"),
    ]  # fmt: skip


def test_programs_that_write_each_hyphen_three_times_mean_one() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica", 11)
    page.drawString(60, 700, "The Ministry will train co-\u00ad\u2010workers of all ports.")
    page.save()
    assert read_document(out.getvalue()).text.startswith("The Ministry will train co-")


def test_the_words_of_a_line_stretched_to_its_margins_are_one_line() -> None:
    shown = [(60.0 + 80 * at, 740.0, "Helvetica-Bold", 12.0, "Sea") for at in range(5)]
    shown += [(60.0, 725.0, "Helvetica-Bold", 12.0, "and coast")]
    shown += [
        (60.0, 700.0 - 14 * at, "Helvetica", 11.0, "Schools are opened in each of the regions, and roads")
        for at in range(12)
    ]
    document = read_document(canvas_page(*shown))
    assert document.text.startswith("Sea Sea Sea Sea Sea and coast\n")
    assert "table" not in [role for role, *_ in roles(document)]


def test_background_in_smaller_print_than_the_number_above_it_is_of_that() -> None:
    said = "Schools are opened in each of the regions, and roads lead to all of them by the next year."
    parts = []
    for number, title in enumerate(("Ports", "Schools"), 1):
        parts += [(15.0, f"{number}. {title}"), (13.0, f"{number}.1 Aims"), (11.0, "Background")]
        parts += [(0.0, said), (0.0, said), (11.0, "What we plan"), (0.0, said), (0.0, said)]
    shown = [
        (60.0, 780.0 - 20 * at, "Helvetica-Bold" if size else "Helvetica", size or 11.0, words)
        for at, (size, words) in enumerate(parts)
    ]
    found = [each for each in divide(read_document(canvas_page(*shown))) if not each.is_furniture]
    assert [each.level for each in found] == [1, 2, 3, 3, 1, 2, 3, 3]


def test_text_in_a_high_cell_over_a_table_is_no_cell_of_it() -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=13)
    bold = ParagraphStyle("bold", parent=text, fontName="Times-Bold")
    prose = Paragraph("The two governments will expand their cooperation in this field. " * 5, text)
    framed = [Paragraph("3.2 Approach", bold), prose, Paragraph("3.3 Actions", bold), prose]
    rows = [
        [framed, ""],
        *([Paragraph(words, text), Paragraph("2031", text)] for words in ("Ports", "Roads")),
    ]
    style = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("SPAN", (0, 0), (1, 0))]
    out = BytesIO()
    SimpleDocTemplate(out).build(
        [Paragraph("3.1 Aims", bold), prose, Table(rows, colWidths=[220, 220], style=style)]
    )
    strong = [words for role, _, _, words in roles(read_document(out.getvalue())) if role == "strong"]
    assert strong == ["3.1 Aims", "3.2 Approach", "3.3 Actions"]


def test_items_in_print_of_the_text_are_none_where_headings_with_numbers_are_set_off() -> None:
    said = "Schools are opened in each of the regions, and roads lead to all of them by the next year."
    items = ("i) Water", "ii) Farms", "iii) Fishery", "iv) Forests")
    parts = [
        (14.0, "1. Aims"),
        (0.0, said),
        (14.0, "2. Sectors"),
        (0.0, said),
        (0.0, f"{said[:-1]}, which are:"),
    ]
    parts += [(0.0, item) for item in items]
    parts += [(0.0, said), (14.0, "3. Means"), (0.0, said), (12.0, "3.1 Money"), (0.0, said)]
    shown = [
        (60.0, 780.0 - 20 * at, "Helvetica-Bold" if size else "Helvetica", size or 11.0, words)
        for at, (size, words) in enumerate(parts)
    ]
    found = [each for each in divide(read_document(canvas_page(*shown))) if not each.is_furniture]
    assert [each.title for each in found] == ["Aims", "Sectors", "Means", "Money"]
