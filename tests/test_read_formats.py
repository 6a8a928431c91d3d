"""One text as web page, Word document and PDF: what each says beside its text, and where each span stands."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
import renderings
from hostile import paragraph, pdf, text
from lxml import etree
from word_documents import LEGAL, item, roles, word

import constancia
from constancia.model import Document, Span, Tier
from constancia.outline import divide
from constancia.read import ReadError, read_document

PLAN = renderings.PLAN
LONG = "\n".join([PLAN, *renderings.lines(PLAN)[3:], *renderings.lines(PLAN)[3:]])


def flow(document: Document) -> str:
    """The text without footnotes and running heads, which stand at its end."""
    marked = [hint.span.start for hint in document.hints if hint.role in ("footnote", "running-head")]
    return document.text[: min(marked, default=len(document.text) + 1) - 1] if marked else document.text


PRINTED = {
    "plain": {},
    "justified": {"justified": True},
    "two columns": {"columns": 2, "size": 8},
    "two columns, justified": {"columns": 2, "size": 8, "justified": True},
    "with footnotes": {"footnotes": ["1 See the first plan.", "2 Law 3 of 2020."]},
    "without heads": {"head": "", "numbers": False},
}


@pytest.mark.parametrize("options", PRINTED.values(), ids=PRINTED.keys())
def test_a_printed_paper_gives_its_paragraphs_back(options: dict[str, Any]) -> None:
    document = read_document(renderings.pdf(LONG, **options))
    assert flow(document) == LONG
    around = {(hint.role, hint.span.quote(document.text)) for hint in document.hints}
    if options.get("head", True):
        assert ("running-head", "National Plan") in around
        assert ("running-head", "2") in around
    assert ("footnote", "1 See the first plan.") in around or not options.get("footnotes")


def test_a_web_page_and_a_word_document_give_the_same_text_as_the_plain_file() -> None:
    plain = read_document(PLAN.encode())
    for data in (renderings.html(PLAN), renderings.docx(PLAN)):
        document = read_document(data)
        assert (document.text, document.id, document.language) == (plain.text, plain.id, "en")
        headings = [hint.span.quote(document.text) for hint in document.hints if hint.role == "heading"]
        assert headings == [line for line in renderings.lines(PLAN) if renderings.is_heading(line)]


def test_a_row_of_one_cell_among_the_rows_of_a_pdf_is_no_heading() -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=13)
    bold = ParagraphStyle("bold", parent=text, fontName="Times-Bold")
    head = ParagraphStyle("head", parent=bold, fontSize=14, leading=20)
    rows = [
        [Paragraph("1. The point of reference", bold), ""],
        [Paragraph("(a) Year", text), Paragraph("2020", text)],
        [Paragraph("(b) Emissions", text), Paragraph("Emissions in 2020 were 9.2 Mt.", text)],
        [Paragraph("2. Time frames", bold), ""],
        [Paragraph("(a) Time frame", text), Paragraph("From 2031 to 2035", text)],
    ]
    table = Table(rows, colWidths=[220, 220], style=[("SPAN", (0, 0), (1, 0)), ("SPAN", (0, 3), (1, 3))])
    prose = Paragraph("The two governments will expand their cooperation in this field. " * 5, text)
    heads = [Paragraph(words, head) for words in ("1. Targets", "2. Clarity", "3. Means")]
    out = BytesIO()
    SimpleDocTemplate(out).build([heads[0], prose, heads[1], table, heads[2], prose])
    strong = [words for role, _, _, words in roles(read_document(out.getvalue())) if role == "strong"]
    assert strong == ["1. Targets", "2. Clarity", "3. Means"]


def test_lines_in_italics_over_upright_text_are_set_off_in_a_pdf_too() -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=13, spaceAfter=6)
    head, slanted = (
        ParagraphStyle(font, parent=text, fontName=font) for font in ("Times-Bold", "Times-Italic")
    )
    prose = "The two governments will expand their cooperation in this field. " * 5
    out = BytesIO()
    parts = [("Nature", head), (prose, text)]
    for title in ("Seabirds", "Seagrass"):
        parts += [(title, slanted), (prose, text)]
    SimpleDocTemplate(out).build(
        [Paragraph(words, style) for words, style in [*parts, ("Law", head), (prose, text)]]
    )
    strong = [
        (rank, words) for role, rank, _, words in roles(read_document(out.getvalue())) if role == "strong"
    ]
    assert strong == [(1, "Nature"), (2, "Seabirds"), (2, "Seagrass"), (1, "Law")]


def test_soft_hyphens_of_a_web_page_and_a_word_document_are_no_part_of_its_words() -> None:
    words = "The ministries will build nine bridges."
    soft = words.replace("stries", "\u00adstries")
    for data in (renderings.html(soft), renderings.docx(soft)):
        assert read_document(data).text == words


@pytest.mark.parametrize(("numbers", "kept"), [(True, True), (False, False)])
def test_a_counted_line_on_top_of_each_page_is_a_head_only_without_page_numbers(
    numbers: bool, kept: bool
) -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for number, mission in enumerate(("Ports", "Schools", "Water", "Energy"), 1):
        page.drawString(60, 780, f"Mission {number}")
        for line in range(20):
            page.drawString(60, 740 - 14 * line, f"{mission} are opened in each of the {line} regions.")
        if numbers:
            page.drawString(290, 30, str(number + 4))
        page.showPage()
    page.save()
    document = read_document(out.getvalue())
    assert ("Mission 3" in flow(document).split("\n")) is kept


def test_small_lines_far_above_the_text_that_name_each_chapter_are_heads() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for number, chapter in enumerate(("Ports", "Schools", "Water"), 1):
        for size, height in ((8, 805), (18, 740)):
            page.setFont("Helvetica", size)
            page.drawString(60, height, f"Chapter {number} – {chapter}")
        page.setFont("Helvetica", 11)
        for line in range(20):
            page.drawString(60, 700 - 14 * line, f"{chapter} are opened in each of the {line} regions.")
        page.showPage()
    page.save()
    document = read_document(out.getvalue())
    found = [each for each in divide(document) if not each.is_furniture]
    assert [(each.ordinal, each.title) for each in found] == [(1, "Ports"), (2, "Schools"), (3, "Water")]


def test_a_large_number_on_top_of_the_page_that_a_chapter_opens_is_no_page_number() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    for number, chapter in enumerate(("Ports", "Schools", "Water"), 1):
        for size, height, words in ((36, 770, f"0{number}"), (20, 740, chapter), (8, 30, str(number + 4))):
            page.setFont("Helvetica", size)
            page.drawString(60, height, words)
        page.setFont("Helvetica", 10)
        for line in range(20):
            page.drawString(60, 700 - 14 * line, f"{chapter} are opened in each of the {line} regions.")
        page.showPage()
    page.save()
    document = read_document(out.getvalue())
    found = [each for each in divide(document) if not each.is_furniture]
    assert [(each.level, each.ordinal, each.title) for each in found] == [
        (1, 1, "Ports"), (1, 2, "Schools"), (1, 3, "Water"),
    ]  # fmt: skip


def test_chinese_lines_are_joined_without_blanks() -> None:
    paper = (
        "国家数字服务规划\n"
        + "政府将于2026年开通统一的服务门户，并继续公布其源代码，财政部门将提供资金保障，支持各市参与建设。"
        * 4
    )
    document = read_document(renderings.pdf(paper, font="STSong-Light", head="", numbers=False))
    assert (document.text, document.language) == (paper, "zh")


# PDF: lines as printers break them.


def printed(*lines: str) -> bytes:
    """Lines set in one paragraph's distance; Courier, so that each has the width of its letters."""
    set_lines = b"\n".join(b"(" + line.encode("cp1252") + b") Tj T*" for line in lines)
    stream = b"BT /F1 10 Tf 12 TL 72 700 Td " + set_lines + b" ET"
    return pdf(stream=stream).replace(b"/Helvetica", b"/Courier /Encoding /WinAnsiEncoding")


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("The ministries deepen their coope-", "ration in all regions."), "cooperation"),
        (
            ("Cooperation matters. We deepen cooper-", "ation in all regions. See cooperation."),
            "deepen cooperation in",
        ),
        (("A self-service office. We open self-", "service points in towns."), "open self-service points"),
        (("We opened 12 centres between 2010–", "2015 in all of the regions."), "2010–2015"),
        (
            ("We strengthen cooperation. We deepen coope", "ration in all the regions today."),
            "deepen cooperation in",
        ),
        # Where the hyphens that can be judged are those of compounds, so are the others.
        (
            ("We fund long-term work and the long-", "term use of energy-", "intensive plants in the north."),
            "long-term use of energy-intensive plants",
        ),
        (("The Geo-", "Ambiental office opens in every region"), "Geo-Ambiental office"),
        (("The office opens in every region and", "it will stay open for all."), "region and it will"),
    ],
)
def test_broken_words_are_made_whole(lines: tuple[str, ...], joined: str) -> None:
    document = read_document(printed(*lines))
    assert joined in document.text
    assert "\n" not in document.text


def test_a_line_ended_on_purpose_stays_one() -> None:
    data = printed("The Government will do what it says in this plan, and", "more.", "Yours,", "The Minister")
    assert read_document(data).text.split("\n")[-2:] == ["Yours,", "The Minister"]


def test_every_span_of_a_pdf_leads_to_its_page_and_boxes() -> None:
    document = read_document(renderings.pdf(LONG))
    at = document.text.index("two years of consultation")
    places = document.where(Span(at, at + len("two years of consultation")))
    assert [place.box.page for place in places if place.box] == [1] * len(places)
    boxes = [place.box for place in places if place.box]
    assert all(50 <= box.left < box.right <= 370 and 0 < box.bottom < box.top < 595 for box in boxes)
    assert sum(box.right - box.left for box in boxes) == pytest.approx(115, abs=25)
    covered = [offset for place in document.places for offset in range(place.span.start, place.span.end)]
    assert len(covered) == len(set(covered))
    missing = set(range(len(document.text))) - set(covered)
    assert {document.text[offset] for offset in missing} <= {" ", "\n"}


def test_a_scan_is_refused_with_its_pages_and_the_remedy() -> None:
    with pytest.raises(ReadError, match="pages 1–3 of the PDF: pictures without a text layer") as caught:
        read_document(pdf(stream=b"0 0 m 9 9 l S", pages=3))
    assert "ocrmypdf" in caught.value.remedy


def test_a_page_without_text_among_others_is_told() -> None:
    empty = b"/Contents 4 0 R"
    data = pdf(stream=text("We will keep our word"), pages=2)
    at = data.rindex(empty)
    document = read_document(data[:at] + b" " * len(empty) + data[at + len(empty) :])
    assert document.source.notes[0].startswith("No text on page 2")


# Web pages.


def test_what_a_page_has_around_the_paper_is_left_out() -> None:
    document = read_document(renderings.html(PLAN))
    for stray in ("Skip", "Home", "Facebook", "Related", "Most read", "Privacy", "track"):
        assert stray not in document.text
    assert document.work.title == "Plan | Ministry"
    assert "left out" in document.source.notes[0]


def test_html_elements_are_found_again_by_their_paths() -> None:
    data = renderings.html(PLAN)
    document = read_document(data)
    tree = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    for place in document.places:
        (element,) = tree.xpath(place.element or "")
        assert " ".join("".join(element.itertext()).split()) == place.span.quote(document.text)


def test_numbers_of_html_lists_are_labels_and_tables_are_marked() -> None:
    page = b"""<html><body><h1>Plan</h1><p>We will do this, and we will do it in all of the regions:</p>
    <ol type="a" start="3"><li>open <b>offices</b>;</li><li><p>train staff;</p><p>pay them.</p></li></ol>
    <ul><li>and more</li></ul><table><tr><td>Year</td><td>2026</td></tr></table></body></html>"""
    assert roles(read_document(page)) == [
        ("heading", 1, None, "Plan"),
        ("list-item", None, "c.", "open offices;"),
        ("list-item", None, "d.", "train staff;"),
        ("list-item", None, None, "pay them."),
        ("list-item", None, None, "and more"),
        ("table", None, None, "Year"),
        ("table", None, None, "2026"),
    ]


def test_a_paper_about_social_policy_loses_no_section_to_its_name() -> None:
    prose = "<p>We will raise pensions, and we will pay them on time in every region of the country.</p>"
    section = f"<section id='social-services'><h2>Related law</h2>{prose}</section>"
    page = f"<html><body><article>{prose * 4}{section}</article></body></html>"
    assert read_document(page.encode()).text.count("We will raise") == 5


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "windows-1252"])
def test_a_pages_own_word_on_its_encoding_is_heard(charset: str) -> None:
    words = (
        "我们将建设学校和道路，继续开展合作。"
        if charset != "windows-1252"
        else "El “plan” será público en el año."
    )
    page = f'<html><head><meta charset="{charset}"></head><body><p>{words}</p></body></html>'
    assert read_document(page.encode(charset)).text == words


# Word documents.


def test_numbers_that_word_counts_are_labels_and_not_text() -> None:
    document = word(
        item("Part"), item("Article", level=1), item("one", level=2), item("two", level=2), item("Part"),
        item("Article", level=1), item("again", level=2), item("New list", number=2), numbering=LEGAL,
    )  # fmt: skip
    assert document.text == "Part\nArticle\none\ntwo\nPart\nArticle\nagain\nNew list"
    assert [label for _, _, label, _ in roles(document)] == [
        "I.",
        "I.1",
        "(a)",
        "(b)",
        "II.",
        "II.1",
        "(a)",
        "I.",
    ]


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("decimal", "12"), ("decimalZero", "12"), ("lowerLetter", "l"), ("upperRoman", "XII"),
        ("chineseCounting", "十二"), ("ideographTraditional", "12"), ("decimalEnclosedCircle", "⑫"),
    ],
)  # fmt: skip
def test_numbering_styles(style: str, printed: str) -> None:
    from constancia.read.numbering import enumerator

    assert enumerator(12, style) == printed


def test_numbers_grow_without_gaps_or_repeats() -> None:
    from constancia.read.numbering import enumerator

    for style in ("upperRoman", "chineseCounting", "lowerLetter"):
        assert len({enumerator(number, style) for number in range(1, 200)}) == 199
    assert [enumerator(number, "chineseCounting") for number in (10, 20, 21, 105, 110, 1001)] == [
        "十", "二十", "二十一", "一百〇五", "一百一十", "一千〇一",
    ]  # fmt: skip


def test_styles_make_headings_through_the_styles_they_are_based_on() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="O"><w:name w:val="Own"/><w:basedOn w:val="H2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style>'
    )
    lines = (("T", "Plan"), ("C", "Part ..... 3"), ("O", "Part"))
    parts = [
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{line}</w:t></w:r></w:p>'
        for style, line in lines
    ]
    assert roles(word(*parts, styles=styles)) == [
        ("title", None, None, "Plan"),
        ("contents", None, None, "Part ..... 3"),
        ("heading", 2, None, "Part"),
    ]


def test_tracked_changes_are_taken_as_accepted_and_that_is_said() -> None:
    document = word(
        "<w:p><w:r><w:t>We will </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>always </w:t></w:r></w:ins><w:r><w:t>keep our word.</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One, </w:t></w:r></w:p>" + paragraph("two."),
    )
    assert document.text == "We will always keep our word.\nOne, two."
    assert (
        "Tracked changes were taken as accepted: insertions kept, deletions dropped" in document.source.notes
    )


def test_tables_notes_boxes_and_hidden_text_of_a_word_document() -> None:
    cell = "<w:tbl><w:tr><w:tc>" + paragraph("Cell") + "</w:tc></w:tr></w:tbl>"
    box = (
        "<w:p><w:r><w:t>Before</w:t><w:pict><w:txbxContent>"
        + paragraph("In a box")
        + "</w:txbxContent></w:pict></w:r></w:p>"
    )
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret</w:t></w:r><w:r><w:t>Seen</w:t></w:r></w:p>"
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    notes = (
        f'<w:footnotes {names}><w:footnote w:id="0" w:type="separator">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("A note.")}</w:footnote></w:footnotes>'
    )
    document = word(
        cell,
        box,
        hidden,
        word__footnotes_xml=notes.encode(),
        word__vbaProject_bin=b"x",
        word__header1_xml=b"x",
    )
    assert document.text == "Cell\nBefore\nIn a box\nSeen\nA note."
    assert roles(document) == [("table", None, None, "Cell"), ("footnote", None, "2", "A note.")]
    assert [note.split()[0] for note in document.source.notes[:2]] == ["Headers", "The"]


def test_a_table_of_many_rows_is_read_in_the_time_that_a_file_has() -> None:
    row = "<w:tr>" + f"<w:tc>{paragraph('One')}</w:tc>" * 4 + "</w:tr>"
    document = word("<w:tbl>", row * 15_000, "</w:tbl>", paragraph("Behind it."))
    assert document.text.count("One\n") == 60_000
    assert document.text.endswith("\nBehind it.")


def test_docx_elements_are_found_again_by_their_paths() -> None:
    data = renderings.docx(PLAN)
    document = read_document(data)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        tree = etree.fromstring(archive.read("word/document.xml"))
    for place in document.places:
        (element,) = tree.xpath(place.element or "", namespaces=tree.nsmap)
        assert "".join(element.itertext()).strip() == place.span.quote(document.text)


@pytest.mark.parametrize(
    "data", [renderings.html(LONG), renderings.docx(LONG), renderings.pdf(LONG)], ids=["html", "docx", "pdf"]
)
def test_places_stand_in_order_and_cover_the_text(data: bytes) -> None:
    document = read_document(data)
    assert all(one.span.end <= other.span.start for one, other in pairwise(document.places))
    for match in re.finditer(r"\S+", document.text):
        assert document.where(Span(match.start(), match.end()))


def test_the_format_is_told_by_content_not_by_name() -> None:
    for data, media_type in (
        (renderings.html(PLAN), "text/html"),
        (renderings.pdf(PLAN), "application/pdf"),
        (renderings.docx(PLAN), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"# Plan\n\nWe will.", "text/markdown"),
        (b"We will do it. x < y > z", "text/plain"),
    ):
        assert read_document(data, name="paper.xyz").source.media_type == media_type


def turned(words: str, matrix: bytes, *, rotate: bytes = b"") -> Document:
    stream = b"BT /F1 12 Tf " + matrix + b" Tm (" + words.encode() + b") Tj ET"
    return read_document(pdf(stream=stream).replace(b"/MediaBox", rotate + b"/MediaBox"))


@pytest.mark.parametrize(
    ("matrix", "rotate"),
    [
        (b"1 0 0 1 72 700", b""),
        (b"0 1 -1 0 100 72", b""),  # a table set across a page
        (b"0 1 -1 0 100 72", b"/Rotate 90 "),  # a page stored turned
        (b"-1 0 0 -1 500 72", b"/Rotate 180 "),
        (b"0 -1 1 0 100 700", b"/Rotate 270 "),
    ],
)
def test_turned_pages_are_read_upright(matrix: bytes, rotate: bytes) -> None:
    document = turned("We will keep our word in all of the regions", matrix, rotate=rotate)
    assert document.text == "We will keep our word in all of the regions"
    (place,) = document.where(Span(0, 7))
    assert place.box is not None
    assert place.box.right - place.box.left == pytest.approx(42, abs=6)
    assert place.box.top - place.box.bottom < 20


def test_a_stamp_across_the_page_is_no_part_of_the_text() -> None:
    stamp = b" BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET"
    document = read_document(pdf(stream=text("We will keep our word in all of the regions") + stamp))
    assert roles(document) == [("running-head", None, None, "DRAFT")]


def test_paragraphs_all_in_bold_are_strong() -> None:
    page = b"<html><body><p><b>Part <i>one</i></b></p><p>We will <b>do it</b>.</p></body></html>"
    bold = "<w:rPr><w:b/></w:rPr>"
    parts = [
        f"<w:p><w:r>{bold}<w:t>Part </w:t></w:r><w:r>{bold}<w:t>one</w:t></w:r></w:p>",
        f"<w:p><w:r><w:t>We will </w:t></w:r><w:r>{bold}<w:t>do it</w:t></w:r></w:p>",
    ]
    for document in (read_document(page), word(*parts)):
        assert roles(document) == [("strong", None, None, "Part one")]


def test_what_a_pdf_sets_larger_is_strong_and_what_comes_but_once_at_the_start_is_the_title() -> None:
    document = read_document(renderings.pdf(LONG.replace("National Plan", "The National Plan", 1)))
    strong = {hint.span.quote(document.text) for hint in document.hints if hint.role == "strong"}
    assert {"I. Better services", "(i) One door to the State", "Introduction"} <= strong
    stream = b"BT /F1 24 Tf 72 720 Td (The Plan) Tj /F1 14 Tf 0 -60 Td (One) Tj /F1 10 Tf 0 -40 Td "
    body = b" (We will do it.) Tj /F1 14 Tf 0 -40 Td (Two) Tj /F1 10 Tf 0 -40 Td (We will do more.) Tj ET"
    assert roles(read_document(pdf(stream=stream + body))) == [
        ("title", None, None, "The Plan"),
        ("strong", None, None, "One"),
        ("strong", None, None, "Two"),
    ]


def test_a_heading_in_large_print_is_one_though_its_lines_are_not_full() -> None:
    prose = b"/F1 10 Tf (We will do it, and more than was asked for.) Tj 0 -40 Td "
    title = b"/F1 24 Tf (A Plan for) Tj 0 -28 Td (the Coast) Tj 0 -60 Td "
    stream = b"BT 72 720 Td " + title + b"/F1 14 Tf (One) Tj 0 -40 Td " + prose + b"/F1 14 Tf (Two) Tj ET"
    document = read_document(pdf(stream=stream))
    assert [(role, " ".join(words.split())) for role, _, _, words in roles(document)] == [
        ("title", "A Plan for the Coast"),
        ("strong", "One"),
        ("strong", "Two"),
    ]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (b"roads and bridges", []),  # it goes on from what is above it
        (b"roads, and bridges", []),
        (b"e-Government", ["strong"]),
        (b"a\\) roads", ["strong"]),
        (b"iv roads", ["strong"]),
    ],
)
def test_large_print_in_small_letters_goes_on_and_opens_nothing(words: bytes, role: list[str]) -> None:
    prose = b"/F1 10 Tf (We will do it, and more than was asked for.) Tj 0 -40 Td "
    heads = b"/F1 14 Tf (One) Tj 0 -40 Td " + prose + b"/F1 14 Tf (" + words + b") Tj 0 -40 Td " + prose
    document = read_document(pdf(stream=b"BT 72 720 Td " + heads + b"/F1 14 Tf (Two) Tj ET"))
    assert [role for role, *_ in roles(document)] == ["strong", *role, "strong"]


def test_what_stands_beside_other_text_is_a_cell_of_a_table_however_it_is_set() -> None:
    label, value = b"/F1 14 Tf (Scope) Tj ", b"/F1 10 Tf 150 0 Td (All gases of the annex.) Tj -150 -40 Td "
    prose = b"/F1 10 Tf (We will do it.) Tj 0 -40 Td "
    stream = b"BT /F1 14 Tf 72 720 Td (One) Tj 0 -40 Td " + prose + label + value + label + value + prose
    found = roles(read_document(pdf(stream=stream + b"/F1 14 Tf (Two) Tj ET")))
    assert [(role, words) for role, _, _, words in found] == [
        ("strong", "One"),
        ("table", "Scope"),
        ("table", "All gases of the annex."),
        ("table", "Scope"),
        ("table", "All gases of the annex."),
        ("strong", "Two"),
    ]


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ('"The Plan"', "The Plan"),
        ("'It''s a plan'", "It's a plan"),
        ("A plan: how\n  it goes on", "A plan: how it goes on"),
        ('"LEADERS\\u2019 PLAN: FOR A\\\n  \\ BETTER\\_WORLD"', "LEADERS\u2019 PLAN: FOR A BETTER\xa0WORLD"),
        ('"Plan \\ud83d\\ude00 \\ud83d"', "Plan \U0001f600 \ufffd"),
        ('"A \\"good\\"\n  plan"', 'A "good" plan'),
    ],
)
def test_the_front_matter_states_the_title_as_yaml_does(stated: str, title: str) -> None:
    page = f"---\ndate: 2023-09-11\ntitle: {stated}\ntags: a\n---\n\nWe will do it.\n"
    assert read_document(page.encode(), name="plan.md").work.title == title


def test_other_papers_in_a_row_are_no_part_of_this_one() -> None:
    prose = "<p>We will raise pensions, and we will pay them on time in every region of the country.</p>"
    card = (
        "<div><h3><a href='/{0}'>Minister opens office {0}</a></h3><p>The minister spoke about it.</p></div>"
    )
    cards = "".join(card.format(number) for number in range(5))
    page = f"<html><body><div><div>{prose * 6}</div><div>{cards}</div></div></body></html>"
    document = read_document(page.encode())
    assert "Minister" not in document.text
    assert document.text.count("pensions") == 6


def test_a_word_document_may_call_its_parts_what_it_likes() -> None:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    relation = (
        f'<Relationships {names}><Relationship Id="a" Type="{kinds}/{{}}" Target="{{}}"/></Relationships>'
    )
    main, styles = relation.format("officeDocument", "/word/d2.xml"), relation.format("styles", "s2.xml")
    heading = '<w:p><w:pPr><w:pStyle w:val="X"/></w:pPr><w:r><w:t>Part</w:t></w:r></w:p>'
    style = '<w:style w:type="paragraph" w:styleId="X"><w:name w:val="heading 1"/></w:style>'
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types>wordprocessingml.document.main+xml</Types>")
        archive.writestr("_rels/.rels", main)
        archive.writestr("word/_rels/d2.xml.rels", styles)
        archive.writestr("word/d2.xml", f"<w:document {strict}><w:body>{heading}</w:body></w:document>")
        archive.writestr("word/s2.xml", f"<w:styles {strict}>{style}</w:styles>")
    assert roles(read_document(out.getvalue())) == [("heading", 1, None, "Part")]


def test_the_same_statements_come_out_of_every_format() -> None:
    """Quotation, kind, actor and firmness of each, and as many headings."""

    def coded(data: bytes) -> list[tuple[Any, ...]]:
        paper = constancia.read(data, tier=Tier.RULES)
        return [(each.quote, each.kind, each.actor, each.firmness) for each in paper.statements]

    expected = coded(PLAN.encode())
    assert len(expected) > 10
    for data in (renderings.html(PLAN), renderings.docx(PLAN), renderings.pdf(PLAN, head="", numbers=False)):
        assert coded(data) == expected


# PDF: what is set off, and what only stands in a table.


def set_at(*lines: tuple[int, int, int, str]) -> Document:
    """A page with (size, left, bottom, words) printed where they say, in points."""
    each = (f"BT /F1 {size} Tf {left} {bottom} Td ({words}) Tj ET" for size, left, bottom, words in lines)
    stream = "\n".join(each)
    return read_document(pdf(stream=stream.encode("ascii")))


def prose(size: int, top: int) -> list[tuple[int, int, int, str]]:
    words = "The ministry will build nine bridges before the end of 2031 and has the money"
    return [(size, 72, top - line * size * 6 // 5, words) for line in range(5)]


def roles_in(document: Document, role: str) -> list[str]:
    return [hint.span.quote(document.text) for hint in document.hints if hint.role == role]


def test_names_of_rows_are_cells_even_over_several_lines():
    rows = [
        (13, 72, 500, "Sectors"), (13, 72, 470, "covered"), (10, 220, 500, "All of them."),
        (13, 72, 440, "Gases"), (13, 72, 410, "measured"), (10, 220, 440, "All of them."),
    ]  # fmt: skip
    document = set_at(
        (13, 72, 720, "Targets"), *prose(10, 690), *rows, (13, 72, 300, "Money"), *prose(10, 270)
    )
    assert roles_in(document, "strong") == ["Targets", "Money"]


def test_prose_larger_than_long_tables_is_not_set_off():
    small = [(8, 72, 440 - 10 * line, "Rows of a long table in small print " * 3) for line in range(30)]
    brief = (11, 72, 500, "The report will come in spring.")
    head = [(16, 72, 740, "Roads"), *prose(11, 710), (16, 72, 620, "Rivers"), *prose(11, 590)]
    assert roles_in(set_at(*head, brief, *small), "strong") == ["Roads", "Rivers"]


@pytest.mark.parametrize(
    ("mark", "read"),
    [
        ('<sup><a href="#n1">1</a></sup>', ""),
        ('<a href="#n1"><sup>1</sup></a>', ""),
        ('<sup class="ref"><a href="#cite">[12]</a></sup>', ""),
        ('<a href="#_ftn1">[1]</a>', ""),
        ("<sup>2</sup>", "2"),
        ('<a href="#more">here</a>', "here"),
        ('<a href="/law">[1]</a>', "[1]"),
    ],
)
def test_the_marks_of_footnotes_are_no_words_of_a_page(mark: str, read: str) -> None:
    words = "The Ministry will open offices in all regions and publish what they do each year."
    note = '<p><a href="#_ftnref1">[1]</a> See the first plan.</p>'
    page = f"<html><body><main><p>{words}{mark} It will last.</p>{note}<p>{words}</p></main></body></html>"
    assert read_document(page.encode()).text.split("\n") == [
        f"{words}{read} It will last.",
        "[1] See the first plan.",
        words,
    ]
