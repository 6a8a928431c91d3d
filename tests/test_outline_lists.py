"""Outlines of papers whose lists, charts and tables look like headings in part."""

from __future__ import annotations

import pytest
from outline_pages import PROSE, TEXT, head, line, outlined

from constancia.outline import divide
from constancia.read import read_document

Outline = list[tuple[int, int | None, str]]
PLACES = [(1, None, "Ports"), (1, None, "Roads")]
SENTENCES = {
    "en": ("We will open five ports", "Roads to the coast", "We will pay for the quays", "Trees are planted"),
    "es": ("Abriremos cinco puertos", "Caminos a la costa", "Pagaremos los muelles", "Se plantan árboles"),
    "pt": ("Abriremos cinco portos", "Estradas para a costa", "Pagaremos os cais", "Plantam-se árvores"),
}


def of_markdown(text: str, *, language: str | None = None) -> Outline:
    found = divide(read_document(text.encode(), name="plan.md", language=language))
    return [(each.level, each.ordinal, each.title) for each in found if not each.is_furniture]


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("number", ["Goal {}: ", "{}. ", "{}) "])
def test_an_item_that_looks_like_a_heading_is_none_where_the_others_are_sentences(
    number: str, language: str
) -> None:
    listed = [
        line(f"{number.format(at)}{words} by the end of the year, with all of the towns along the coast.")
        for at, words in enumerate(SENTENCES[language], start=1)
    ]
    listed[1] = line(f"{number.format(2)}{SENTENCES[language][1]}")
    parts = [head("Ports"), TEXT, *listed, TEXT, head("Roads"), TEXT]
    assert outlined(*parts) == PLACES


def test_items_in_bold_of_which_the_first_two_announce_are_no_headings() -> None:
    long = "Raise the lowest pay, see to it that all are paid on time and lower what they pay for water:"
    items = [f"i) {long}", f"ii) {long}", "iii) More pay for all:", "iv) A home of one’s own:", "v) Schools:"]
    listed = [part for item in items for part in (head(item, 14), line("• by the end of the year;"))]
    assert outlined(head("Ports"), TEXT, *listed, head("Roads"), TEXT) == PLACES


def test_headings_that_count_on_are_kept_whatever_list_stands_between() -> None:
    said = [line(f"{at}. We will open a port here, another one there, and pay for both.") for at in (1, 2)]
    parts = [head("1. Ports"), TEXT, *said, head("2. Roads"), TEXT, *said, head("3. Rails"), TEXT]
    assert outlined(*parts) == [(1, 1, "Ports"), (1, 2, "Roads"), (1, 3, "Rails")]


def test_items_over_bullets_that_a_colon_announces_are_no_headings() -> None:
    listed = [line("1. Energy"), line("• wind"), line("• sun"), line("2. Water"), line("• wells")]
    parts = [head("1. Measures"), TEXT, line("They are as follows:"), *listed, TEXT, head("2. Costs"), TEXT]
    assert outlined(*parts) == [(1, 1, "Measures"), (1, 2, "Costs")]


@pytest.mark.parametrize("below", [False, True])
def test_the_words_of_a_chart_are_no_headings(below: bool) -> None:
    words = [head(word, 13) for word in ("Farms", "Transport", "Waste")]
    chart = [*words, head("Figure 1. Emissions", 14)] if below else [head("Figure 1. Emissions", 13), *words]
    parts = [head("Ports", 20), TEXT, *chart, TEXT, head("Roads", 20), TEXT]
    assert outlined(*parts) == PLACES


def test_who_signs_right_over_the_next_heading_is_none() -> None:
    parts = [head("Foreword", 20), TEXT, head("Ana Maria Silva", 14), head("Ports", 20), TEXT]
    assert [title for *_, title in outlined(*parts, head("Roads", 20), TEXT)] == [
        "Foreword",
        "Ports",
        "Roads",
    ]


def test_an_introduction_printed_as_the_missions_are_holds_the_numbers_beneath_it() -> None:
    chapters = [head("1. Ten years", 18), TEXT, head("2. The coast", 18), TEXT]
    parts = [head("Foreword", 24), TEXT, head("Introduction", 24), *chapters]
    mission = [head("MISSION 1: Ports", 24), head("1. Quays", 18), TEXT, head("2. Cranes", 18), TEXT]
    assert outlined(*parts, *mission) == [
        (1, None, "Foreword"), (1, None, "Introduction"), (2, 1, "Ten years"), (2, 2, "The coast"),
        (1, 1, "Ports"), (2, 1, "Quays"), (2, 2, "Cranes"),
    ]  # fmt: skip


NUMBERED = """### 1. Trabajo

1.1. Derogación de la ley de puertos, con todos los pueblos de la costa.

1.2. Nuevo estatuto de quienes trabajan.

### 2. Derechos

2.1. Agenda de igualdad.

2.1.1. Igualdad de oportunidades en el empleo y la ocupación.

- Garantía de trato.
- Presencia en los consejos.

2.1.2. Vivienda

- Un parque de alquiler.

2.2. Jóvenes

- Un plan de empleo.

#### 3. Territorio

3.1. Agenda del mar

- Puertos.
"""


def test_numbers_that_go_on_from_a_marked_heading_over_lists_are_headings_beneath_it() -> None:
    assert of_markdown(NUMBERED, language="es") == [
        (1, 1, "Trabajo"), (1, 2, "Derechos"), (2, 1, "Agenda de igualdad"),
        (3, 1, "Igualdad de oportunidades en el empleo y la ocupación"), (3, 2, "Vivienda"),
        (2, 2, "Jóvenes"), (1, 3, "Territorio"), (2, 1, "Agenda del mar"),
    ]  # fmt: skip


def test_a_deeper_mark_that_counts_on_keeps_its_level_where_its_own_count_begins_anew() -> None:
    marked = ("## 1. Ports", "### 1. Quays", "### 2. Cranes", "## 2. Roads")
    text = "".join(f"{each}\n\n{PROSE}\n\n" for each in marked)
    assert of_markdown(text) == [(1, 1, "Ports"), (2, 1, "Quays"), (2, 2, "Cranes"), (1, 2, "Roads")]
