"""Outlines of designed papers: heads of pages, quotations in large print, pictures beside the text."""

from __future__ import annotations

from io import BytesIO

import pytest
from word_documents import roles

from constancia.outline import divide
from constancia.read import read_document

WANTED = ("FERRIES", "SCHOOLS", "CLINICS", "LIBRARIES", "MARKETS", "GARDENS", "STATIONS", "QUAYS")
PROSE = "For {} they open five ports and repair all roads."
WORKS = (1, "Ports Agency"), (2, "Union of Mayors"), (3, "Ports Agency")
MORE = " It is done before the year ends, and with care."


def page(*parts: tuple[int, str]) -> list[tuple[int, str]]:
    """The levels and titles of a web page of paragraphs, each with its size of print in pixels."""
    printed = "".join(f'<p style="font-size:{size}px">{words}</p>' for size, words in parts)
    found = divide(read_document(f"<html><body><main>{printed}</main></body></html>".encode()))
    return [(each.level, each.title) for each in found if not each.is_furniture]


def test_a_quotation_in_large_capitals_an_address_and_the_head_of_a_page_are_no_headings() -> None:
    text = 11, PROSE.format("the coast") + MORE
    assert page(
        (40, "A plan for all"), text, (30, "Our coast"), (20, "Harbours"), text, text, (20, "Fish"), text,
        (24, "WE WILL OPEN FIVE NEW PORTS AND REPAIR EACH ROAD TO THEM"), (14, "OUR COAST"), text,
        (18, "#OnePeople"), text, (30, "Our towns"), (20, "Homes"), text, (14, "OUR TOWNS"), text,
    ) == [(1, "Our coast"), (2, "Harbours"), (2, "Fish"), (1, "Our towns"), (2, "Homes")]  # fmt: skip


@pytest.mark.parametrize("beside", [False, True])
def test_a_title_in_the_middle_is_so_on_a_page_with_a_picture_beside_the_text(*, beside: bool) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    middle = 60 + stringWidth(PROSE.format("us") + MORE, "Helvetica", 10) / 2
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica-Bold", 40)
    page.drawString(60, 500, "A plan for all")
    page.showPage()
    for title, names, narrow in (
        ("ON WATER", ("Rivers", "The coast"), False),
        ("ON ROADS AND BRIDGES", ("Repairs", "New roads"), beside),
        ("ON SCHOOLS", ("Teachers", "Meals"), False),
    ):
        page.setFont("Helvetica-Bold", 13)
        page.drawCentredString(middle, 780, title)
        for part, name in enumerate(names):
            page.setFont("Helvetica-Bold", 13)
            page.drawString(60, 740 - 300 * part, name)
            page.setFont("Helvetica", 10)
            for line in range(15):
                words = PROSE.format("us") + ("" if narrow else MORE)
                page.drawString(60, 720 - 300 * part - 13 * line, words)
        page.showPage()
    page.save()
    ranks = {words: rank for _, rank, _, words in roles(read_document(out.getvalue()))}
    assert ranks["ON WATER"] == ranks["ON ROADS AND BRIDGES"] != ranks["Repairs"]


def test_numbered_lines_in_print_of_the_text_are_items_where_numbered_headings_are_bold() -> None:
    def line(words: str, *, bold: bool = False) -> str:
        return f"<p>{'<b>' * bold}{words}{'</b>' * bold}</p>"

    parts = [line("A plan for the coast", bold=True), line(PROSE.format("all") + MORE)]
    pairs = ("Ports", "Quays"), ("Roads", "Bridges"), ("Schools", "Meals")
    for chapter, (title, name) in enumerate(pairs, 1):
        parts += [line(f"{chapter}. {title}", bold=True), line(PROSE.format(title) + MORE)]
        parts += [line(f"{chapter}.1 {name}", bold=True), line(PROSE.format(name) + MORE)]
        parts += [line(f"What we promise for {title}", bold=True)]
        parts += [line("1. Open the first of them in the spring of the year"), line("1.1 The oldest first")]
        parts += [line("1.2 The others after that"), line("2. Repair the rest within the next two years.")]
    text = f"<html><body><main>{''.join(parts)}</main></body></html>"
    found = [each for each in divide(read_document(text.encode())) if not each.is_furniture]
    assert [(each.level, each.title) for each in found] == [
        (1, "Ports"), (2, "Quays"), (3, "What we promise for Ports"),
        (1, "Roads"), (2, "Bridges"), (3, "What we promise for Roads"),
        (1, "Schools"), (2, "Meals"), (3, "What we promise for Schools"),
    ]  # fmt: skip


def test_what_the_paper_is_called_behind_its_foreword_is_no_division() -> None:
    text = 11, PROSE.format("the coast") + MORE
    assert page(
        (18, "Foreword"), text, text, (30, "A plan for the coast"), (22, "1. Ports"), text,
        (16, "1.1 Quays"), text, (22, "2. Roads"), text, (16, "2.1 Bridges"), text,
    ) == [(1, "Foreword"), (1, "Ports"), (2, "Quays"), (1, "Roads"), (2, "Bridges")]  # fmt: skip


def test_what_a_dash_parts_from_its_words_is_an_item_where_headings_are_set_off() -> None:
    text = 11, PROSE.format("the coast") + MORE
    items = [(11, f"{at}. {name} – we will open one in each port.") for at, name in enumerate("ABC", 1)]
    parts = [(22, f"Section {at}: {name}") for at, name in enumerate(("Ports", "Roads", "Schools"), 1)]
    listed = [each for part in parts for each in (part, text, *items)]
    assert page((30, "A plan for all"), text, *listed) == [(1, "Ports"), (1, "Roads"), (1, "Schools")]


def test_an_annex_in_large_print_is_named_by_the_smaller_line_right_beneath_it() -> None:
    text = 11, PROSE.format("the coast") + MORE
    annex = (26, "Annex 1"), (18, "Strategies and actions"), text
    chapters = (26, "1. Ports"), text, (26, "2. Roads"), text
    assert page((40, "A plan for all"), text, *chapters, *annex) == [
        (1, "Ports"), (1, "Roads"), (1, "Strategies and actions"),
    ]  # fmt: skip


def test_lines_with_a_colon_are_beneath_numbered_ones_that_are_set_alike() -> None:
    text = 11, PROSE.format("the coast") + MORE
    chapters = (20, "1. Aims"), text, (20, "2. Means"), text
    labels = (20, "For ports:"), text, (20, "For roads:"), text
    assert page((30, "A plan for all"), text, *chapters, *labels, (20, "3. Reports"), text) == [
        (1, "Aims"), (1, "Means"), (2, "For ports"), (2, "For roads"), (1, "Reports"),
    ]  # fmt: skip


def test_an_office_over_the_day_of_signing_is_no_heading() -> None:
    text = 11, PROSE.format("the coast") + MORE
    signed = (13, "MINISTER OF PORTS"), (13, "October 14, 2033")
    assert page((30, "A plan"), (20, "Foreword"), text, *signed, (20, "Aims"), text, (13, "Now"), text) == [
        (1, "Foreword"), (1, "Aims"), (2, "Now"),
    ]  # fmt: skip


def test_lines_that_come_again_in_bold_over_fields_are_headings() -> None:
    text = 11, PROSE.format("the coast") + MORE
    parts = []
    for at, name in enumerate(("Harbours for all of the islands", "Roads to each of the harbours"), 1):
        parts += [
            (24, f"{at}. {name}"),
            (16, "RATIONALE"),
            text,
            (16, "IMPLEMENTATION"),
            (11, f"Years: {at}"),
        ]
        parts += [(11, f"Lead: {name.split()[0]}"), (16, "MONEY"), (11, f"Cost: {at} million")]
    assert page((40, "A plan for all"), text, *parts) == [
        (1, "Harbours for all of the islands"), (2, "RATIONALE"), (2, "IMPLEMENTATION"), (2, "MONEY"),
        (1, "Roads to each of the harbours"), (2, "RATIONALE"), (2, "IMPLEMENTATION"), (2, "MONEY"),
    ]  # fmt: skip


def test_numbered_references_are_no_divisions() -> None:
    text = 11, PROSE.format("the coast") + MORE
    works = [(11, f"{at}. {name}. 2027. The harbours of the coast and their roads.") for at, name in WORKS]
    assert page((30, "A plan"), text, (20, "Aims"), text, (20, "References"), *works) == [
        (1, "Aims"), (1, "References"),
    ]  # fmt: skip


def test_a_number_on_a_page_that_was_not_typed_is_no_heading_whatever_sign_or_rule_is_beside_it() -> None:
    text = 11, PROSE.format("the coast") + MORE
    assert page((30, "A plan"), text, (20, "Aims"), text, (11, "# 40"), (20, "Means"), text) == [
        (1, "Aims"), (1, "Means"),
    ]  # fmt: skip


def test_names_in_smaller_print_are_of_the_heading_above_and_the_last_conclusion_of_the_paper() -> None:
    text = 11, PROSE.format("the coast") + MORE
    assert page(
        (40, "A plan for all"), text, (24, "Mitigation"), text, (16, "Gases"), text,
        (24, "Adaptation"), text, (16, "Summary of needs for adaptation"), text,
    ) == [
        (1, "Mitigation"), (2, "Gases"), (1, "Adaptation"), (2, "Summary of needs for adaptation"),
    ]  # fmt: skip
    assert page(
        (40, "A plan for all"), text, (24, "1. Aims"), text, (16, "1.1 Ports"), text,
        (24, "2. Means"), text, (16, "2.1 Money"), text, (14, "Conclusion"), text,
    ) == [(1, "Aims"), (2, "Ports"), (1, "Means"), (2, "Money"), (1, "Conclusion")]  # fmt: skip


def test_shares_in_a_chart_and_short_items_among_larger_headings_are_none() -> None:
    text = 11, PROSE.format("the coast") + MORE
    items = [(11, f"{at}. {name}") for at, name in enumerate(("Floods", "Food and seed", "Reefs"), 1)]
    assert page(
        (40, "A plan for all"), text, (24, "Mitigation"), text, (16, "Energy, 185.97"), (16, "Gases"), text,
        (24, "Adaptation"), text, *items, text, (16, "Needs"), text,
    ) == [(1, "Mitigation"), (2, "Gases"), (1, "Adaptation"), (2, "Needs")]  # fmt: skip


def test_of_lines_in_one_size_the_kind_that_comes_first_stands_higher() -> None:
    text = f"<p>{PROSE.format('the coast')}{MORE}</p>"
    parts = [f"<p style='font-size:30px'><b>A plan</b></p>{text}"]
    for at, (name, lines) in enumerate((("Ferries", ("Fares", "Ports")), ("Work", ("Skills", "Pay"))), 1):
        parts += [f"<p style='font-size:20px'><b>{at}. CHAPTER ON {name.upper()}</b></p>{text}"]
        parts += [f"<p><b><i>{at}.1. {name}</i></b></p>{text}"]
        parts += [f"<p><b>{line}</b></p>{text}" for line in lines]
    text = f"<html><body><main>{''.join(parts)}</main></body></html>"
    found = [each for each in divide(read_document(text.encode())) if not each.is_furniture]
    assert [(each.level, each.title) for each in found] == [
        (1, "CHAPTER ON FERRIES"), (2, "Ferries"), (3, "Fares"), (3, "Ports"),
        (1, "CHAPTER ON WORK"), (2, "Work"), (3, "Skills"), (3, "Pay"),
    ]  # fmt: skip


def test_words_over_the_figures_of_a_chart_are_no_headings() -> None:
    text = 11, PROSE.format("the coast") + MORE
    chart = (18, "EMISSIONS BY SECTOR"), (11, "10 613"), (11, "8 000"), (16, "Waste"), (11, "40%")
    assert page(
        (40, "A plan"), text, (24, "Mitigation"), text, *chart, text, (18, "Gases"), text, (24, "Money"), text
    ) == [(1, "Mitigation"), (2, "Gases"), (1, "Money")]


def test_a_light_number_beside_a_bold_title_counts_it_and_a_bold_number_beneath_opens_anew() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    page = Canvas(out, pagesize=(595, 842))
    page.setFont("Helvetica-Bold", 40)
    page.drawString(72, 600, "A plan for all")
    page.showPage()
    for number, (title, first) in enumerate((("PORTS AND HARBOURS", "Quays"), ("ROADS", "Bridges")), 1):
        top = 1160 - 380 * number
        page.setFont("Helvetica", 13)
        page.drawString(72, top, str(number))
        page.setFont("Helvetica-Bold", 13)
        page.drawString(129, top, title)
        page.drawString(84, top - 28, f"{number}.1 {first} of the coast")
        page.drawString(84, top - 200, f"{number}.2 What comes after {first.lower()}")
        page.setFont("Helvetica", 10)
        for line in range(20):
            down = 50 + 13 * line + 50 * (line > 9)
            page.drawString(72, top - down, f"They open {title.lower()} {line} and repair each of them.")
    page.showPage()
    page.save()
    found = [each for each in divide(read_document(out.getvalue())) if not each.is_furniture]
    assert [(each.level, each.ordinal, each.title) for each in found] == [
        (1, 1, "PORTS AND HARBOURS"), (2, 1, "Quays of the coast"), (2, 2, "What comes after quays"),
        (1, 2, "ROADS"), (2, 1, "Bridges of the coast"), (2, 2, "What comes after bridges"),
    ]  # fmt: skip


def test_quotations_in_capitals_over_the_pages_of_a_brochure_are_no_headings() -> None:
    text = 11, PROSE.format("the coast") + MORE
    said = [(20, f"WE WILL OPEN {what} IN ALL THE REGIONS OF THE COAST") for what in WANTED]
    parts = [each for at, quoted in enumerate(said) for each in ((24, f"Part of {WANTED[at]}"), text, quoted)]
    assert page((40, "A plan"), text, *parts) == [(1, f"Part of {what}") for what in WANTED]


def test_the_head_of_a_page_in_other_words_than_its_chapters_is_none() -> None:
    text = 11, PROSE.format("the coast") + MORE
    names = ("Ports", "Roads", "Homes", "Water")
    heads = (*names[:3], "Water for the towns")
    parts = [each for name, head in zip(names, heads, strict=True) for each in (
        (24, name), text, (18, f"{name} by the sea"), text, (14, head), text)]  # fmt: skip
    found = [(level, name) for name in names for level, name in ((1, name), (2, f"{name} by the sea"))]
    assert page((40, "A plan"), text, *parts) == found


def test_a_name_in_the_print_of_other_headings_holds_what_is_smaller() -> None:
    text = 11, PROSE.format("the coast") + MORE
    assert page(
        (40, "A plan"), text, (24, "Summary"), text, (16, "Why we write"), text, (16, "What we want"), text,
        (24, "Ports"), text, (16, "Quays"), text, (24, "Roads"), text,
    ) == [
        (1, "Summary"), (2, "Why we write"), (2, "What we want"), (1, "Ports"), (2, "Quays"), (1, "Roads"),
    ]  # fmt: skip


def test_a_line_that_breaks_off_goes_on_in_larger_print_beneath() -> None:
    text = 11, PROSE.format("the coast") + MORE
    assert page(
        (50, "A plan"), text, (20, "A COAST FOR"), (40, "FREE PORTS"), text, (16, "Quays"), text,
        (20, "A COAST WITH"), (40, "SCHOOLS"), text, (16, "Meals"), text,
    ) == [(1, "A COAST FOR FREE PORTS"), (2, "Quays"), (1, "A COAST WITH SCHOOLS"), (2, "Meals")]  # fmt: skip
