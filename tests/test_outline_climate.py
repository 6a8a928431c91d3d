"""Outlines of climate pledges and action plans: names said again, labels, lists that a line announces."""

from __future__ import annotations

import pytest

from constancia.outline import divide
from constancia.read import read_document

PROSE = "The two governments open five ports and repair all roads before the year ends, and with care."


def outlined(*parts: str, language: str | None = None) -> list[tuple[int, int | None, str]]:
    page = f"<html><body><main>{TITLE}{''.join(parts)}</main></body></html>"
    found = divide(read_document(page.encode(), language=language))
    return [(each.level, each.ordinal, each.title) for each in found if not each.is_furniture]


def line(words: str, *, size: int = 12, bold: bool = False) -> str:
    return f'<p style="font-size:{size}px">{"<b>" * bold}{words}{"</b>" * bold}</p>'


def head(words: str, size: int = 16) -> str:
    return line(words, size=size, bold=True)


SECTORS = ("Energy", "Water", "Forests")
TEXT = line(PROSE)
TITLE = line("A plan for all", size=30, bold=True)


@pytest.mark.parametrize("annex", [(), (head("Annex 1 – Projects", 24), TEXT)])
def test_what_the_paper_is_called_once_more_over_its_first_number_is_no_heading(
    annex: tuple[str, ...],
) -> None:
    parts = [head("The nation’s contribution", 20), head("1. Context"), TEXT, head("2. Ports"), TEXT]
    found = outlined(*parts, head("2.1. Quays", 14), TEXT, *annex)
    assert found[:3] == [(1, 1, "Context"), (1, 2, "Ports"), (2, 1, "Quays")]
    assert len(found) == 3 + bool(annex)


def test_a_label_that_comes_again_over_text_beneath_each_section_is_a_heading() -> None:
    sections = [part for name in SECTORS for part in (head(name), TEXT, head("Measures", 14), TEXT)]
    assert outlined(*sections) == [
        (level, None, title) for name in SECTORS for level, title in ((1, name), (2, "Measures"))
    ]
    items = [
        part
        for name in SECTORS
        for part in (head(name), TEXT, head("Measures", 14), line("• a quay"), line("• a crane"))
    ]
    assert outlined(*items) == [(1, None, name) for name in SECTORS]


@pytest.mark.parametrize(
    ("lead", "items", "language"),
    [
        (
            "The following contributions have been named:",
            ("Ports: five new quays", "Roads: all repaired"),
            "en",
        ),
        (
            "Se identificaron estas contribuciones:",
            ("Puertos: cinco muelles", "Caminos: todos reparados"),
            "es",
        ),
        (
            "Foram identificados os seguintes contributos:",
            ("Portos: cinco cais", "Estradas: todas reparadas"),
            "pt",
        ),
    ],
)
def test_items_with_a_colon_that_a_line_announces_are_no_headings(
    lead: str, items: tuple[str, str], language: str
) -> None:
    long = " and more of it in each of the towns along the coast. It will be paid for by all."
    listed = [line(f"{number} {item}{long}") for number, item in zip(("i.", "ii."), items, strict=True)]
    around = head("Context"), TEXT, head("Energy"), line(lead), *listed, head("Water"), TEXT
    parts = [*around, head("Tolls", 14), TEXT]
    assert [title for *_, title in outlined(*parts, language=language)] == [
        "Context", "Energy", "Water", "Tolls",
    ]  # fmt: skip


def test_the_goals_of_another_plan_that_are_told_of_are_no_headings() -> None:
    told = [
        line("El plan nacional fija estos objetivos:"),
        line("Objetivo 7: Garantizar los derechos de la costa"),
        line("7.6: Cuidar el agua con la participación de todos"),
        line("Objetivo 11: Asegurar la soberanía de los puertos"),
    ]
    found = outlined(head("I. Antecedentes"), TEXT, *told, head("II. Acciones"), TEXT, language="es")
    assert found == [(1, 1, "Antecedentes"), (1, 2, "Acciones")]
    own = [head("Objetivo 1: Abrir puertos"), TEXT, head("Objetivo 2: Cerrar minas"), TEXT]
    assert outlined(*own, language="es") == [(1, 1, "Abrir puertos"), (1, 2, "Cerrar minas")]


def test_words_in_bold_that_open_what_a_colon_announces_are_items() -> None:
    def run(words: str) -> str:
        return f'<p style="font-size:12px"><b>{words}.</b> {PROSE} {PROSE}</p>'

    runs = [run("Open the ports"), run("Repair the roads"), run("Teach the pilots")]
    announced = [head("1. Coast"), TEXT, line("The government will:"), *runs, head("2. Land"), TEXT]
    assert outlined(*announced) == [(1, 1, "Coast"), (1, 2, "Land")]
    assert len(outlined(head("1. Coast"), TEXT, *runs, head("2. Land"), TEXT)) == 5


def test_the_colon_behind_a_marked_heading_is_no_part_of_its_title() -> None:
    parts = [f"<h2>{name}</h2>{TEXT}" for name in ("Introduction:", "Outcomes and progress:", "Data")]
    page = f"<html><body><main><h1>Case study</h1>{''.join(parts)}</main></body></html>"
    found = [each.title for each in divide(read_document(page.encode())) if not each.is_furniture]
    assert found == ["Introduction", "Outcomes and progress", "Data"]


def test_the_stop_behind_a_bracket_is_no_part_of_a_numbered_title() -> None:
    parts = [head("i) Type of goal."), TEXT, head("ii) Fairness, as the treaty asks (Article 2)."), TEXT]
    assert [title for *_, title in outlined(*parts)] == [
        "Type of goal", "Fairness, as the treaty asks (Article 2)",
    ]  # fmt: skip


def test_the_second_line_of_a_title_is_none_of_the_headings_and_may_come_again() -> None:
    lines = [
        line("Republic of Utopia", size=24, bold=True),
        line("Contribution for the coast", size=24, bold=True),
    ]
    parts = [*lines, TEXT, head("Context"), TEXT, head("Ports"), TEXT]
    page = f"<html><body><main>{''.join(parts)}</main></body></html>"
    found = [each.title for each in divide(read_document(page.encode())) if not each.is_furniture]
    assert found == ["Context", "Ports"]
    page = f"<html><body><main>{''.join([*lines, *parts])}</main></body></html>"
    found = [each.title for each in divide(read_document(page.encode())) if not each.is_furniture]
    assert found == ["Context", "Ports"]


def test_the_name_of_a_chart_over_its_legend_and_its_scale_is_no_heading() -> None:
    chart = [head("Demand for power (GWh)", 13), line("Wind Water Coal")]
    chart += [line(figure) for figure in ("3.000,0", "2.500,0", "2.000,0", "1.500,0")]
    parts = [head("Energy"), TEXT, *chart, line("Figure 2 - Demand"), TEXT, head("Water"), TEXT]
    assert outlined(*parts) == [(1, None, "Energy"), (1, None, "Water")]
