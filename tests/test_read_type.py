"""What type tells: weight, size, capitals and the names of styles, on web pages and in Word documents."""

# ruff: noqa: E501 - markup reads better in one line
from __future__ import annotations

import hostile
import pytest
from word_documents import LEGAL, item, roles, word

from constancia.model import Document
from constancia.outline import divide
from constancia.read import read_document
from constancia.read.pdf.reading import printed
from constancia.read.prints import Print, unique_at_the_start


def page(*parts: str, style: str = "") -> Document:
    head = f"<head><style>{style}</style></head>" if style else ""
    return read_document(f"<html>{head}<body><div>{''.join(parts)}</div></body></html>".encode())


SAID = "The ministry will build nine bridges before the end of 2031. It has the money to do so."


def test_a_paper_inside_a_table_of_one_page_is_no_table():
    paper = [f"<p><b>{head}</b></p><p>{SAID}</p>" for head in ("Roads", "Bridges")]
    data = "<table><tr><td>Year</td><td>2031</td></tr></table>"
    document = page(f"<table><tr><td>Menu</td><td>{paper[0]}{data}{paper[1]}</td></tr></table>")
    assert roles(document) == [
        ("strong", None, None, "Roads"),
        ("table", None, None, "Year"),
        ("table", None, None, "2031"),
        ("strong", None, None, "Bridges"),
    ]


def test_rows_of_one_cell_whose_keyword_counts_on_stand_over_the_rows_beneath():
    rows = "".join(
        f"<tr><td colspan=2><b>Axis {number}. {title}</b></td></tr><tr><td><b>Action</b></td><td>Year</td></tr>"
        "<tr><td>Open a fair</td><td>2031</td></tr>"
        for number, title in enumerate(("Jobs", "Health"), 1)
    )
    document = page(f"<h1>Plan</h1><p>{SAID}</p><p>{SAID}</p><table>{rows}</table><p>{SAID}</p>")
    strong = [words for role, _, _, words in roles(document) if role == "strong"]
    assert strong == ["Axis 1. Jobs", "Axis 2. Health"]


@pytest.mark.parametrize(
    "heads",
    [
        ('<p class="one">{}</p>', '<p class="two">{}</p>'),
        ("<p><font size=5>{}</font></p>", "<p><font size=4><b>{}</b></font></p>"),
        ('<p><span style="font-size: 150%">{}</span></p>', '<div style="font:bold 1.2em serif">{}</div>'),
        ('<p class="ti-chapter">{}</p>', '<p class="ti-section">{}</p>'),
        ("<p><b>{}</b></p>", "<p><b><i>{}</i></b></p>"),
        ('<p style="text-transform:uppercase"><b>{}</b></p>', "<p><strong>{}</strong></p>"),
    ],
)
def test_type_tells_headings_of_a_page_and_how_they_rank(heads: tuple[str, str]):
    css = ".one, .two {font-weight: bold; color: red} .one{font-size:20px} p.two { font-size: 17px; }"
    first, second = heads
    document = page(
        *(f"{first.format(name)}<p>{SAID}</p>{second.format(name + ' again')}<p>{SAID}</p>" for name in ("Sea", "Sky")),
        style=css,
    )  # fmt: skip
    assert roles(document) == [
        ("strong", 1, None, "Sea"),
        ("strong", 2, None, "Sea again"),
        ("strong", 1, None, "Sky"),
        ("strong", 2, None, "Sky again"),
    ]


def test_a_title_in_print_of_its_own_stands_over_the_headings():
    heads = [f"<p><b>{head}</b></p><p>{SAID}</p>" for head in ("Roads", "Bridges")]
    document = page("<p><font size=6>Our Roads</font></p>", *heads)
    assert roles(document)[:2] == [("title", None, None, "Our Roads"), ("strong", None, None, "Roads")]


def test_a_heading_and_its_text_in_one_paragraph_are_parted_at_the_line():
    bold = "<w:rPr><w:b/></w:rPr>"
    run_in = f"<w:p><w:r>{bold}<w:t>Roads</w:t><w:br/></w:r><w:r><w:t>{SAID}</w:t></w:r></w:p>"
    for document in (page(f"<p><strong>Roads</strong><br>{SAID}</p>"), word(run_in)):
        assert document.text == f"Roads\n{SAID}"
        assert roles(document) == [("strong", None, None, "Roads")]


def test_a_button_that_folds_a_section_is_its_heading_and_a_role_may_make_one():
    document = page(
        f"<h2><button>Roads</button></h2><p>{SAID}</p><button>Print</button>",
        f'<div role="heading" aria-level="3">Bridges</div><p>{SAID}</p>',
    )
    assert roles(document) == [("heading", 2, None, "Roads"), ("heading", 3, None, "Bridges")]
    assert "Print" not in document.text


def test_styles_and_sizes_of_a_word_document_tell_how_headings_rank():
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Rubrik"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    parts = [
        f'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>{name}</w:t></w:r></w:p>'
        f'<w:p><w:r><w:rPr><w:rStyle w:val="S"/></w:rPr><w:t>{name} again</w:t></w:r></w:p>'
        f"<w:p><w:r><w:t>{SAID}</w:t></w:r></w:p>"
        for name in ("Sea", "Sky")
    ]
    assert roles(word(*parts, styles=styles)) == [
        ("strong", 1, None, "Sea"),
        ("strong", 2, None, "Sea again"),
        ("strong", 1, None, "Sky"),
        ("strong", 2, None, "Sky again"),
    ]


def test_a_numbered_item_all_in_bold_is_a_heading_and_a_framed_paper_no_table():
    bold = "<w:rPr><w:b/></w:rPr>"
    numbered = item("Roads").replace("<w:r>", f"<w:r>{bold}")
    text = f"<w:p><w:r><w:t>{SAID}</w:t></w:r></w:p>"
    document = word(f"<w:tbl><w:tr><w:tc>{numbered}{text}</w:tc></w:tr></w:tbl>", numbering=LEGAL)
    assert roles(document) == [("strong", None, "I.", "Roads")]


def test_what_is_set_in_a_thousand_ways_is_no_order_of_headings():
    """Nor does it take the square of the time, and no size outgrows a page."""
    sizes = [f'<p style="font-size:{20 + at / 50}pt">Sea {at}</p><p>{SAID}</p>' for at in range(1000)]
    deep = "<big>" * 200 + '<span style="font-size:9999em"><span style="font-size:9999em">Sky</span></span>'
    document = page(*sizes, f"<p>{deep}</p>", f"<p>{SAID}</p>")
    ranks = {level for role, level, _, _ in roles(document) if role == "strong"}
    assert ranks == set(range(1, 13))


def test_the_line_over_a_box_or_a_table_is_no_heading():
    heads = [
        f"<p><b>{head}</b></p><p>{SAID}</p>"
        for head in ("Roads", "Box 2. A village", "Table 1.3: Sums", "Sea")
    ]
    found = [each.title for each in divide(page("<h1>Our Plan</h1>", *heads)) if not each.is_furniture]
    assert found == ["Roads", "Sea"]


def test_a_quotation_in_larger_print_is_no_heading():
    heads = [
        f"<p><font size=5>{head}</font></p><p>{SAID}</p>"
        for head in ("Roads", "“We asked the people.”", "Sea")
    ]
    found = [each.title for each in divide(page("<h1>Our Plan</h1>", *heads)) if not each.is_furniture]
    assert found == ["Roads", "Sea"]


TITLE, IMPRINT, CHAPTER = Print(24.0), Print(14.0), Print(17.0)


@pytest.mark.parametrize(
    ("types", "titles"),
    [
        ([TITLE, CHAPTER, None, CHAPTER, None], 1),
        ([TITLE, IMPRINT, CHAPTER, None, CHAPTER, None], 2),
        ([TITLE, IMPRINT, IMPRINT, CHAPTER, None, CHAPTER, None], 3),  # who issues it, and when
        ([TITLE, *[IMPRINT] * 4, CHAPTER, None, CHAPTER, None], 1),  # a list
        ([TITLE, IMPRINT, IMPRINT, CHAPTER, None, IMPRINT, None], 1),  # they come back: headings
        ([CHAPTER, CHAPTER, None, IMPRINT], 0),
        ([TITLE, CHAPTER, CHAPTER, None], 1),  # nothing else is set off
        ([TITLE], 1),
    ],
)
def test_what_stands_at_the_start_and_does_not_come_back_is_the_titles(types, titles) -> None:
    assert unique_at_the_start(types) == titles


def test_one_line_beneath_the_title_may_cross_the_gap_between_columns() -> None:
    lines = [(72, 740, "The Department of Waters and of all Landscapes")]
    lines += [
        (left, 700 - 14 * row, f"{column} line {row} of the column of text here")
        for left, column in ((72, "First"), (330, "Second"))
        for row in range(8)
    ]
    stream = b" ".join(
        b"BT /F1 11 Tf %d %d Td (%s) Tj ET" % (left, down, text.encode()) for left, down, text in lines
    )
    found = printed(hostile.pdf(stream=stream), name="x").pages[0]
    assert [piece.column for piece in found] == [0] + 8 * [1] + 8 * [2]
