"""Tables and titles of a PDF: rules that are not drawn, charts in boxes, titles of several lines."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from constancia.outline import divide
from constancia.read import read_document

PROSE = [f"The ports of the region {n} are dredged and kept open for all ships that come" for n in range(5)]


def headings(data: bytes) -> list[tuple[int, str]]:
    found = divide(read_document(data))
    return [(each.level, each.title) for each in found if not each.is_furniture]


def canvas() -> tuple[Canvas, BytesIO]:
    out = BytesIO()
    return Canvas(out, pagesize=(595, 842)), out


def titled() -> tuple[Canvas, BytesIO]:
    """A page with the title of its paper on top."""
    page, out = canvas()
    write(page, 60, 815, "A plan for all", font="Helvetica-Bold", size=22)
    return page, out


def write(
    page: Canvas, left: float, top: float, *lines: str, font: str = "Helvetica", size: float = 10
) -> None:
    page.setFont(font, size)
    for number, words in enumerate(lines):
        page.drawString(left, top - 1.2 * size * number, words)


def level_rules(page: Canvas, *heights: float) -> None:
    """Each row's rules are drawn cell by cell, and none between the cells."""
    for y in heights:
        page.line(60, y, 200, y)
        page.line(200, y, 540, y)


def row(page: Canvas, top: float, name: str) -> None:
    write(page, 64, top, name, font="Helvetica-Bold")
    write(page, 204, top, "Five new quays for the ships", "that come from the islands", "and from the north")


@pytest.mark.parametrize("legend", ["Table 1 - Summary of contributions", "Tabla 2. Resumen"])
def test_what_stands_on_the_left_of_a_table_without_upright_rules_is_no_heading(legend: str) -> None:
    page, out = titled()
    write(page, 60, 790, "Energy", font="Helvetica-Bold", size=16)
    write(page, 60, 770, *PROSE)
    write(page, 60, 690, legend)
    for top, name in ((664, "Type"), (614, "Coverage"), (564, "Process")):
        row(page, top, name)
    level_rules(page, 680, 630, 580, 530)
    page.showPage()
    row(page, 772, "Fairness")
    level_rules(page, 790, 740)
    write(page, 60, 700, "Water", font="Helvetica-Bold", size=16)
    write(page, 60, 670, *PROSE)
    page.save()
    found = [title for _, title in headings(out.getvalue())]
    assert found[:1] + found[-1:] == ["Energy", "Water"]
    assert not {"Type", "Coverage", "Process", "Fairness"} & set(found)
    lines = read_document(out.getvalue()).text.split("\n")
    assert lines[lines.index("Coverage") + 1].startswith("Five new quays")


def test_a_table_goes_on_over_the_page() -> None:
    page, out = titled()
    write(page, 60, 790, "Energy", font="Helvetica-Bold", size=16)
    write(page, 60, 770, *PROSE)
    write(page, 60, 190, "Table 1: Summary")
    row(page, 164, "Type")
    level_rules(page, 180, 130)
    page.showPage()
    row(page, 772, "Fairness")
    row(page, 722, "Markets")
    level_rules(page, 790, 740, 690)
    write(page, 60, 650, "Water", font="Helvetica-Bold", size=16)
    write(page, 60, 620, *PROSE)
    page.save()
    assert [title for _, title in headings(out.getvalue())] == ["Energy", "Water"]


def test_bold_words_of_a_chart_in_a_box_are_no_headings() -> None:
    page, out = titled()
    write(page, 60, 790, "Energy", font="Helvetica-Bold", size=16)
    write(page, 60, 770, *PROSE)
    page.rect(100, 500, 300, 180)
    write(page, 150, 660, "Power by kind of use", font="Helvetica-Bold")
    for number, share in enumerate(
        ("Roads 43%", "Ships 3%", "Homes 30%", "Farms 12%", "Mines 9%", "Rail 3%")
    ):
        write(page, 120 + 90 * (number % 3), 620 - 60 * (number // 3), share, font="Helvetica-Bold")
    write(page, 60, 470, *PROSE)
    write(page, 60, 380, "Water", font="Helvetica-Bold", size=16)
    write(page, 60, 350, *PROSE)
    page.save()
    assert headings(out.getvalue()) == [(1, "Energy"), (1, "Water")]


def test_a_title_on_a_page_of_its_own_does_not_go_on_over_the_page() -> None:
    page, out = canvas()
    for _ in range(2):
        write(page, 60, 780, "NATIONAL CONTRIBUTION", font="Helvetica-Bold", size=20)
        write(page, 60, 740, "OF THE PORTS", font="Helvetica-Bold", size=20)
        page.showPage()
    write(page, 60, 780, *PROSE)
    page.save()
    assert read_document(out.getvalue()).text.split("\n")[:4] == [
        "NATIONAL CONTRIBUTION", "OF THE PORTS", "NATIONAL CONTRIBUTION", "OF THE PORTS",
    ]  # fmt: skip


def test_a_heading_in_large_print_goes_on_behind_its_colon() -> None:
    page, out = titled()
    write(page, 60, 780, "A Cross-Cutting Theme:", "Fair Ports for All Towns", font="Helvetica-Bold", size=14)
    write(page, 60, 730, *PROSE)
    write(page, 60, 640, "Open Roads", font="Helvetica-Bold", size=14)
    write(page, 60, 610, *PROSE)
    page.save()
    assert "A Cross-Cutting Theme: Fair Ports for All Towns" in [
        title for _, title in headings(out.getvalue())
    ]


def test_sections_in_another_colour_than_the_numbered_parts_stand_beneath_them() -> None:
    page, out = titled()
    top = 780
    for name in ("I. Context", "II. Mitigation", "Energy", "Forests", "III. Adaptation"):
        page.setFillColorRGB(*((0.5, 0, 0) if "." in name else (0, 0, 0.5)))
        write(page, 60, top, name, font="Helvetica-Bold", size=15)
        page.setFillColorRGB(0, 0, 0)
        write(page, 60, top - 24, *PROSE)
        top -= 120
    page.save()
    assert headings(out.getvalue()) == [
        (1, "Context"), (1, "Mitigation"), (2, "Energy"), (2, "Forests"), (1, "Adaptation"),
    ]  # fmt: skip
