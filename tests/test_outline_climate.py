"""Outlines of climate pledges and action plans: names said again, labels, lists that a line announces."""

from __future__ import annotations

import pytest
from outline_pages import PROSE, TEXT, head, line, outlined

from constancia.outline import divide
from constancia.read import read_document

SECTORS = ("Energy", "Water", "Forests")


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


def test_an_introduction_right_beneath_a_number_is_of_that_as_those_set_alike_are() -> None:
    parts = [head("1. Circumstances"), head("Introduction", 14), TEXT, head("Fairness", 14), TEXT]
    parts += [head("2. Adaptation"), head("Goals", 14), TEXT]
    levels = [(1, "Circumstances"), (2, "Introduction"), (2, "Fairness"), (1, "Adaptation"), (2, "Goals")]
    assert [(level, title) for level, _, title in outlined(*parts)] == levels


def test_an_annex_by_the_word_alone_has_that_for_its_title() -> None:
    parts = [head("Adaptation"), TEXT, head("Means"), TEXT, head("Annex"), head("Impacts", 14), TEXT]
    assert outlined(*parts, head("Costs", 14), TEXT)[2:] == [
        (1, None, "Annex"), (2, None, "Impacts"), (2, None, "Costs"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "language"),
    [("Footnotes", "en"), ("Notas al pie", "es"), ("Notas de rodapé", "pt"), ("References", "en")],
)
def test_what_is_counted_behind_the_name_of_notes_is_no_heading(name: str, language: str) -> None:
    notes = [
        line("1. As outflows in those quarters totalled 728 billion"),
        line("2. I thank the two boards."),
    ]
    parts = [head("Trade"), TEXT, head("Prices"), TEXT, head(name), *notes]
    assert [title for *_, title in outlined(*parts, language=language)] == ["Trade", "Prices", name]


def test_the_notes_right_beneath_a_table_are_no_headings() -> None:
    table = "<table><tr><td>Growth</td><td>1.4</td></tr><tr><td>Prices</td><td>2.0</td></tr></table>"
    notes = [line("1. Formerly the Office of Ports"), line("2. At the end of each year. See the report.")]
    parts = [head("Trade"), TEXT, table, *notes, head("Prices"), TEXT]
    assert outlined(*parts) == [(1, None, "Trade"), (1, None, "Prices")]


def test_a_word_that_comes_again_behind_number_after_number_is_no_heading() -> None:
    asked = [line(f"{number}. Question: what was done in the town? {PROSE}") for number in (1, 2, 3)]
    parts = [head("Ports"), TEXT, *asked, head("Roads"), TEXT, head("Tolls", 14), TEXT]
    assert [title for *_, title in outlined(*parts)] == ["Ports", "Roads", "Tolls"]


WRAPPED = """DECISION ON THE PORTS

As it is needed to settle how the ports of the coast shall be kept, and on the proposal of
the Office of Ports of the Ministry of the Sea and all its lands, it is settled so.
FACTS OF THE CASE
First.- The ports of the coast are kept by the towns, which have asked for help each year
since the storm, and the Ministry has said that it would look into it before the summer.
LEGAL GROUNDS
First.- The Act on Ports of the first of May, as it was changed in the year 2031, says in
article 6 on orders of service that the Ministry may settle how its offices shall do what
they are told to, and that they have to obey in all that is of their own.
Second.- The Act on Towns says the same of theirs, and it is held by the courts of the
country that this binds all those who keep a port of the coast.
"""


def test_capitals_beneath_a_broken_line_begin_a_heading_and_a_keyword_in_small_letters_none() -> None:
    found = divide(read_document(WRAPPED.encode()))
    assert [each.title for each in found if not each.is_furniture] == ["FACTS OF THE CASE", "LEGAL GROUNDS"]
