"""Whole files as ministries publish them: numbers in cells of their own, sites' names around the title."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pytest
from outline_layouts import paragraphs

from constancia.outline import divide
from constancia.outline.titles import titled
from constancia.read import read_document

Outline = Sequence[tuple[int, str, str]]  # level, the number as printed, title

BAND: Outline = (
    (1, "", "Presentación"),
    (1, "1", "Agua para las personas"),
    (2, "1.1", "Acceso rural"),
    (2, "1.2", "Calidad del agua"),
    (1, "2", "Ríos vivos"),
    (2, "2.1", "Caudal ecológico"),
    (1, "", "Seguimiento"),
)
PADDED: Outline = (
    (1, "", "Foreword"),
    (1, "01", "Clean harbours"),
    (2, "a)", "Monitoring stations"),
    (2, "b)", "Oil and plastics"),
    (1, "02", "Working boats"),
    (2, "a)", "Electric engines"),
    (1, "", "Delivering the strategy"),
)
NAMED: Outline = (
    (1, "", "APRESENTAÇÃO"),
    (1, "EIXO 1", "Escolas que acolhem"),
    (1, "EIXO 2", "Professores"),
    (1, "", "CALENDÁRIO E CUSTOS"),
)


def found(data: bytes) -> tuple[str, Outline]:
    """The title of a paper and its headings."""
    document = read_document(data)
    divisions = divide(document)
    headings = [(each.level, each.printed or "", each.title) for each in divisions if not each.is_furniture]
    return titled(document, divisions).work.title, tuple(headings)


def pdf(title: str, outline: Outline, language: str) -> bytes:
    """A title page, then each heading in a table of one row: its number in a cell, its title in the next."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import PageBreak, SimpleDocTemplate, Spacer, Table
    from reportlab.platypus import Paragraph as Printed

    text = ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=13)
    types = {
        level: ParagraphStyle(f"h{level}", fontName="Helvetica-Bold", fontSize=18 - 3 * level, leading=20)
        for level in (0, 1, 2)
    }
    filled = paragraphs(language)
    flow = [Spacer(1, 150), Printed(title, types[0]), Spacer(1, 40), Printed("2028", text), PageBreak()]
    for level, number, words in outline:
        cells = [Printed(number, types[level]), Printed(words, types[level])]
        flow += [Table([cells], colWidths=[60, 380])] if number else [Printed(words, types[level])]
        flow += [Printed(next(filled), text), Printed(next(filled), text)]
    out = BytesIO()
    SimpleDocTemplate(out, pagesize=(595, 842)).build(flow)
    return out.getvalue()


def docx(title: str, outline: Outline, language: str) -> bytes:
    """The same as a Word file without styles: all set off by hand."""
    from docx import Document
    from docx.shared import Pt

    def printed(paragraph, words: str, size: int) -> None:
        run = paragraph.add_run(words)
        run.bold, run.font.size = True, Pt(size)

    document, filled = Document(), paragraphs(language)
    printed(document.add_paragraph(), title, 24)
    document.add_page_break()
    for level, number, words in outline:
        if number:
            table = document.add_table(rows=1, cols=2)
            for cell, each in zip(table.rows[0].cells, (number, words), strict=True):
                printed(cell.paragraphs[0], each, 19 - 3 * level)
        else:
            printed(document.add_paragraph(), words, 19 - 3 * level)
        for _ in range(2):
            document.add_paragraph(next(filled))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def html(title: str, outline: Outline, language: str) -> bytes:
    """The same as a page, in tables."""
    filled, parts = paragraphs(language), []
    for level, number, words in outline:
        tag = f'<b style="font-size: {24 - 4 * level}px">'
        cells = "".join(f"<td>{tag}{each}</b></td>" for each in (number, words))
        parts.append(f"<table><tr>{cells}</tr></table>" if number else f"<p>{tag}{words}</b></p>")
        parts += [f"<p>{next(filled)}</p>", f"<p>{next(filled)}</p>"]
    return f"<html><body><main><h1>{title}</h1>{''.join(parts)}</main></body></html>".encode()


@pytest.mark.parametrize("form", [pdf, docx, html])
@pytest.mark.parametrize(
    ("title", "outline", "language"),
    [
        ("Plan Hídrico Nacional 2028-2040", BAND, "es"),
        ("A Blue Coast for Everyone", PADDED, "en"),
        ("Compromisso pela Escola Pública", NAMED, "pt"),
    ],
)
def test_a_number_in_a_cell_of_its_own_belongs_to_the_title_beside_it(form, title, outline, language):
    assert found(form(title, outline, language)) == (title, outline)


def test_a_band_of_one_cell_is_a_heading_and_a_box_of_text_is_none():
    band = '<table><tr><td><b style="font-size: 20px">{}</b></td></tr></table>'
    text = "<p>The two governments will expand their cooperation in this field every year.</p>" * 2
    box = f"<table><tr><td><b>A village that</b> saved its spring {text}</td></tr></table>"
    parts = (band.format("1. Water"), text, box, text, band.format("2. Soil"), text)
    page = f"<html><body><main><h1>Plan</h1>{''.join(parts)}</main></body></html>"
    assert found(page.encode()) == ("Plan", ((1, "1.", "Water"), (1, "2.", "Soil")))


def test_a_table_of_numbers_and_names_is_no_row_of_headings():
    rows = "".join(f"<tr><td><b>{at}</b></td><td><b>Port {at}</b></td></tr>" for at in range(1, 4))
    text = "<p>The two governments will expand their cooperation in this field every year.</p>"
    page = f"<html><body><main><h1>Ports</h1>{text}<table>{rows}</table>{text}</main></body></html>"
    assert found(page.encode()) == ("Ports", ())


LETTER = "Carta de los Puertos Abiertos"


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        (f"{LETTER} | Cancillería de Miranda", LETTER),
        (f"Cancillería de Miranda | {LETTER}", LETTER),
        (f"{LETTER} - Documentos - Cancillería", LETTER),
        (f"Cartas :: {LETTER.upper()}", LETTER.upper()),
        ("Plan de Agua - Región Norte | Cancillería de Miranda", "Plan de Agua - Región Norte"),
        ("海洋合作倡议_滨海省外事办公室", "海洋合作倡议"),
        ("海洋合作倡议-滨海省外事办公室", "海洋合作倡议"),
        ("Post-2030 agenda", "Post-2030 agenda"),
        ("Una carta", "Una carta"),  # what is printed nowhere stays whole
    ],
)
def test_the_title_of_a_page_is_the_papers_without_the_sites_name(stated: str, shown: str):
    printed = next((each for each in (LETTER, "海洋合作倡议") if each.casefold() in stated.casefold()), None)
    own = f"<h2>{printed}</h2>" if printed else ""
    text = "<p>Ambos gobiernos ampliarán su cooperación y acordaron celebrar consultas anuales.</p>" * 3
    page = (
        f"<html><head><title>{stated}</title></head><body><header><h1><a href='/'>Cancillería de Miranda</a>"
        f"</h1><a href='/x'>滨海省外事办公室</a></header><main><article>{own}{text}</article></main></body>"
    )
    assert read_document(page.encode()).work.title == shown


def test_the_linked_name_of_a_site_is_no_heading_of_the_paper():
    text = "<p>Ambos gobiernos ampliarán su cooperación y acordaron celebrar consultas anuales.</p>" * 3
    page = (
        f"<html><body><header><h1><a href='/'>Cancillería de Miranda</a></h1></header><main><article>"
        f"<h2>{LETTER}</h2><h3>I. Puertos</h3>{text}<h3>II. Aduanas</h3>{text}</article></main></body></html>"
    )
    assert found(page.encode()) == (LETTER, ((1, "I.", "Puertos"), (1, "II.", "Aduanas")))


def test_words_in_bold_on_lines_broken_by_hand_are_one_heading():
    text = "<p>The two governments will expand their cooperation in this field every year.</p>" * 2
    parts = (
        "<p><b>Annex<br>Mountain Compact</b></p>",
        "<p><b>I. Vision</b></p>",
        text,
        "<p><b>II. Aims</b></p>",
        text,
    )
    page = f"<html><body><main><h1>Resolution 12</h1>{text}{''.join(parts)}</main></body></html>"
    assert found(page.encode()) == (
        "Resolution 12",
        ((1, "Annex", "Mountain Compact"), (2, "I.", "Vision"), (2, "II.", "Aims")),
    )


def test_headings_of_a_page_stand_again_and_again_and_lines_above_its_title_are_none():
    text = "<p>The two governments will expand their cooperation in this field every year.</p>" * 2
    field = "<h2>{}</h2><h3>Context</h3>" + text + "<h3>Measures</h3>" + text
    above = "<p><b>Eighty-fifth session</b></p><p><b>Adopted by the Assembly</b></p>"
    fields = "".join(map(field.format, ("Ports", "Customs", "Fisheries")))
    page = f"<html><body><main>{above}<h1>A sea for all</h1>{text}{fields}</main></body></html>"
    title, headings = found(page.encode())
    assert title == "A sea for all"
    assert [each[2] for each in headings] == [
        *("Ports", "Context", "Measures"),
        *("Customs", "Context", "Measures"),
        *("Fisheries", "Context", "Measures"),
    ]


def set_in(size: int, words: str) -> str:
    return f'<p><b style="font-size: {size}px">{words}</b></p>'


def test_a_small_number_over_a_large_title_is_its_number_and_words_that_come_again_are_headings():
    text = "<p>The two governments will expand their cooperation in this field every year.</p>" * 2
    named = (("Births", "Visits", "Food"), ("Schools", "Crèches", "Books"), ("Families", "Leave", "Help"))
    parts, headings = [set_in(32, "A fair start"), set_in(26, "The first years"), text], []
    for number, (title, *beneath) in enumerate(named, 1):
        parts += [set_in(16, f"Strategic Objective {number}"), set_in(26, title), text]
        headings.append((1, f"Strategic Objective {number}", title))
        for each in (*beneath, "Measures of success"):
            parts += [set_in(20, each), text]
            headings.append((2, "", each))
    parts += [set_in(26, "Making it happen"), text]
    page = f"<html><body><main>{''.join(parts)}</main></body></html>"
    assert found(page.encode())[1] == (
        (1, "", "The first years"),
        *headings,
        (1, "", "Making it happen"),
    )


@pytest.mark.parametrize(
    ("second", "headings"),
    [
        ("Health at the border", ["Borders", "Posts", "Health at the border", "Energy"]),
        ("Done at Port Aurel, 8 July 2031.", ["Borders", "Energy"]),
    ],
)
def test_lines_in_italics_are_headings_where_nothing_else_is_in_italics(second, headings):
    text = "<p>The two governments will expand their cooperation in this field every year.</p>" * 2
    lines = ("<b>Borders</b>", "<i>Posts</i>", f"<i>{second}</i>", "<b>Energy</b>")
    parts = "".join(f"<p>{line}</p>{text}" for line in lines)
    page = f"<html><body><main><h1>Joint communiqué</h1>{text}{parts}</main></body></html>"
    assert [each[2] for each in found(page.encode())[1]] == headings


def test_a_name_in_bold_over_an_office_is_a_signature():
    text = "<p>The two governments will expand their cooperation in this field every year.</p>" * 2
    signed = "<p><b>Tomas Arendt</b></p><p>Minister of Children</p>"
    parts = f"<p><b>Foreword</b></p>{text}{signed}<p><b>Why now</b></p>{text}<p><b>Money</b></p>{text}"
    page = f"<html><body><main><h1>A fair start</h1>{parts}</main></body></html>"
    assert [each[2] for each in found(page.encode())[1]] == ["Foreword", "Why now", "Money"]


def test_the_one_marked_heading_on_top_of_a_page_is_its_title():
    text = "<p>學校的網路設備每三年汰換一次，由縣市政府編列預算，並於每年年底前公布執行情形。</p>"
    parts = "".join(f"<p>{line}</p>{text}" for line in ("壹、計畫緣起", "貳、現況分析", "參、計畫目標"))
    page = f"<html><body><main><h2>數位學習計畫</h2>{parts}</main></body></html>"
    assert found(page.encode()) == (
        "數位學習計畫",
        ((1, "壹、", "計畫緣起"), (1, "貳、", "現況分析"), (1, "參、", "計畫目標")),
    )


def test_chapters_in_print_on_top_of_their_pages_and_contents_without_dots():
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import PageBreak, SimpleDocTemplate
    from reportlab.platypus import Paragraph as Printed

    text, kicker, title = (
        ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=13),
        ParagraphStyle("kicker", fontName="Helvetica", fontSize=14, leading=18),
        ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=22, leading=26),
    )
    named, filled = ("The case for change", "Support in work", "Money"), paragraphs("en")
    entries = [f"{name} {3 * at + 3}" for at, name in enumerate(named)]
    flow = [Printed("Working together", ParagraphStyle("top", fontName="Helvetica-Bold", fontSize=30))]
    flow += [PageBreak(), Printed("Contents", title), *(Printed(entry, text) for entry in entries)]
    for at, name in enumerate(named, 1):
        flow += [PageBreak(), Printed(f"Chapter {at}", kicker), Printed(name, title)]
        flow += [Printed(next(filled), text) for _ in range(3)]
    out = BytesIO()
    SimpleDocTemplate(out, pagesize=(595, 842)).build(flow)
    assert found(out.getvalue()) == (
        "Working together",
        tuple((1, f"Chapter {at}", name) for at, name in enumerate(named, 1)),
    )
