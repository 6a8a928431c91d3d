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


def test_a_number_alone_over_a_marked_heading_is_its_own() -> None:
    for numbers in (("1.1", "1.2", "1.3"), ("01", "02", "03"), ("Chapter 1", "Chapter 2", "Chapter 3")):
        parts = [
            f"<div>{number}</div><h2>{name}</h2>{TEXT}"
            for number, name in zip(numbers, ("Ports", "Roads", "Rails"), strict=True)
        ]
        assert outlined(*parts) == [(1, 1, "Ports"), (1, 2, "Roads"), (1, 3, "Rails")]


def test_the_page_before_a_chapter_that_names_it_is_no_chapter() -> None:
    chapters = [
        part
        for number, name, watchword in ((1, "The State", "Faster"), (2, "The Coast", "Cleaner"))
        for part in (
            head(f"{number}. {name}", 18), head(watchword, 40), head(f"{number}. {name}", 30), TEXT,
            head("A. Ports", 24), TEXT, head("B. Roads", 24), TEXT,
        )
    ]  # fmt: skip
    assert outlined(*chapters) == [
        (level, number, title)
        for at, name in ((1, "The State"), (2, "The Coast"))
        for level, number, title in ((1, at, name), (2, 1, "Ports"), (2, 2, "Roads"))
    ]


def test_bold_titles_run_in_with_their_colon_inside_or_behind_are_headings_alike() -> None:
    names = ("Ports", "Roads", "Rails", "Schools")
    colons = (":**", "**:", "**.", ". **")
    runs = [
        f"**{at}. {name}{colon} {PROSE}"
        for at, (name, colon) in enumerate(zip(names, colons, strict=True), 1)
    ]
    text = f"# A plan\n\n{PROSE}\n\n" + "\n\n".join(runs) + "\n"
    assert of_markdown(text) == [(1, at, name) for at, name in enumerate(names, 1)]


@pytest.mark.parametrize("rest", ["a plan for the coast", "the plan for all"])
def test_a_title_goes_on_behind_its_colon_in_small_letters(rest: str) -> None:
    parts = [head("Ports", 20), TEXT, head("A new model:"), head(rest), TEXT, head("Quays"), TEXT]
    assert outlined(*parts, head("Roads", 20), TEXT)[1] == (2, None, f"A new model: {rest}")


def test_what_a_chapter_is_called_comes_again_on_its_pages_and_is_no_heading() -> None:
    pages = [head("The state of the ports", 13), TEXT, head("Quays", 16), TEXT]
    parts = [head("1. The state of the ports", 26), TEXT, *pages, line("A word to remember.", size=30), TEXT]
    more = [head("Cranes", 16), TEXT, head("The state of the ports", 13), TEXT, head("Boats", 16), TEXT]
    found = outlined(*parts, *more, head("2. The state of the roads", 26), TEXT)
    assert [title for *_, title in found] == [
        "The state of the ports", "Quays", "Cranes", "Boats", "The state of the roads",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("note", "language"),
    [("Note: the acts stand below", "en"), ("Nota: las leyes siguen", "es"), ("Nota: as leis seguem", "pt")],
)
def test_what_a_note_tells_in_bold_is_no_heading(note: str, language: str) -> None:
    parts = [head("Ports"), TEXT, head(note), TEXT, head("Roads"), TEXT]
    assert outlined(*parts, language=language) == PLACES


LINKED = """**I. Bringing all of the women of the coast into the councils of the ports
and the towns, and of the roads between them. **To date, the Government has
opened five ports, as [the towns were told in
May](https://ports.example/2033/10/The-Strategy-and-the-Plan-of-Action-on-the-Ports-of-the-Coast.pdf).
We will also open [ten
more](https://ports.example/2033/11/The-Second-Strategy-and-the-Second-Plan-of-Action-on-the-Ports.pdf)
of them before the year ends, and mend the quays of the others.

"""


def test_long_addresses_tell_nothing_of_where_a_file_breaks_its_lines() -> None:
    text = "".join(LINKED.replace("**I.", f"**{number}.") for number in ("I", "II", "III"))
    title = "Bringing all of the women of the coast into the councils of the ports"
    title += " and the towns, and of the roads between them"
    assert of_markdown(text) == [(1, at, title) for at in (1, 2, 3)]


def test_a_long_title_run_into_its_paragraph_is_one_among_shorter_ones() -> None:
    names = ["Ports", "Roads and Rails", "Boats", "Schools", "Clinics", "Open Data", "Forests", "Lakes"]
    names[4:4] = ["Sharing of All Data between the Towns, the Ports, the Coast and the State"]
    prose = (
        "The State will open five of them and pay for their upkeep, so that all can use them as they wish."
    )
    listed = [line(f"{at}. {name}: {prose}") for at, name in enumerate(names, 1)]
    assert [title for *_, title in outlined(*listed)] == names


def test_titles_of_articles_may_be_long() -> None:
    names = [
        "Cese del director de la Agencia de los Puertos y de las Costas del Mar de la República",
        "Sanciones de los puertos y de las costas del mar y de los ríos de la República",
    ]
    prose = "El director ejerce su cargo durante cinco años, y puede ser nombrado una vez más por el Consejo."
    listed = [line(f"ARTÍCULO {at}. — {name}. {prose}") for at, name in enumerate(names, 1)]
    assert [title for *_, title in outlined(*listed, language="es")] == names


PARAGRAPH = (
    "The State opens five of them and pays for their upkeep, so that all can use them as they wish. " * 4
)
NAMED = (
    ("Preface", "Preface "),
    ("I. Aims of the Republic", "I. Aims of the Republic\n"),
    ("Ports, Quays and Lighthouses of the Northern and of the Southern Coast", "{}\n{}\n"),
    ("Clean Water", "Clean Water "),
    ("II. Schools for the Children of the Islands and of the Villages in the Hills", "{}\n{} "),
    ("III. Conclusion", "III. Conclusion\n"),
)


@pytest.mark.parametrize("name", ["Contents\n", "Contents "])
@pytest.mark.parametrize("dots", [" . . . . . ", "....... ", " ... "])
def test_entries_of_the_contents_that_share_lines_name_headings_over_several_lines(
    name: str, dots: str
) -> None:
    listed = " ".join(f"{title}{dots}{page}" for page, (title, _) in enumerate(NAMED, 3))
    half = listed.index(" ", listed.index("Quays"))
    text = f"OUR ISLANDS\n\n\n{name}{listed[:half]}\n{listed[half + 1 :]}\n\n\n"
    for title, printed in NAMED:
        middle = title.rfind(" ")
        text += printed.format(title[:middle], title[middle + 1 :]) + f"{PARAGRAPH}\n\n{PARAGRAPH}\n\n"
    found = divide(read_document(text.encode(), name="plan.txt", language="en"))
    wanted = [title.split(". ", 1)[-1] for title, _ in NAMED]
    assert [each.title for each in found if not each.is_furniture] == wanted
    assert {each.level for each in found if each.title in ("Preface", "Conclusion")} == {1}


def test_a_paragraph_that_begins_with_a_name_of_the_contents_is_no_heading() -> None:
    listed = "Clean Water ...... 3 Safe Roads ...... 4 Open Ports ...... 5 Good Schools ...... 6"
    parts = "".join(f"{each}\n\n{PARAGRAPH}\n\n" for each in ("Safe Roads", "Open Ports", "Good Schools"))
    text = f"Contents\n{listed}\n\n{parts}Clean Water is for all. {PARAGRAPH}\n"
    found = divide(read_document(text.encode(), name="plan.txt", language="en"))
    assert "Clean Water" not in [each.title for each in found if not each.is_furniture]


def test_a_bold_line_over_a_picture_and_its_legend_is_a_heading_where_others_are_marked() -> None:
    shown = '**{}**<br>\nChart {}<br><br>\n<img src="{}.png" alt="Ports by coast"/>\n' + PARAGRAPH + "\n\n"
    text = "# Our ports\n\n## Progress\n\n" + PARAGRAPH + "\n\n" + shown.format("In the North", 1, 1)
    text += shown.format("In the South", 2, 2) + "## Outlook\n\n" + PARAGRAPH + "\n"
    titles = [title for *_, title in of_markdown(text)]
    assert titles[-4:] == ["Progress", "In the North", "In the South", "Outlook"]


def test_a_semicolon_behind_a_heading_is_no_part_of_it() -> None:
    text = f"# Our Coast\n\n**Ports and Quays;**\n\n{PARAGRAPH}\n\n**Roads**\n\n{PARAGRAPH}\n"
    assert [title for *_, title in of_markdown(text)] == ["Ports and Quays", "Roads"]


def test_a_bold_line_that_comes_again_over_text_under_each_marked_chapter_is_a_heading() -> None:
    chapters = "".join(
        f"# {at}. {name}\n\n{PARAGRAPH}\n\n**Objetivo**\n\n{PARAGRAPH}\n\n"
        f"## 1. Obras\n\n{PARAGRAPH}\n\n**Acciones:**\n\n- Abrir.\n- Pagar.\n\n"
        for at, name in enumerate(("Puertos", "Caminos", "Escuelas", "Agua"), 1)
    )
    titles = [(level, title) for level, _, title in of_markdown(chapters)]
    assert titles.count((2, "Objetivo")) == 4
    assert "Acciones" not in {title for _, title in titles}


@pytest.mark.parametrize(
    "titles", [("A. Where We Stand", "B. The Way Ahead"), ("1. Situación actual", "2. Próximos Pasos")]
)
def test_a_numbered_heading_of_each_chapter_is_one_where_its_paragraph_stands_on_its_line(
    titles: tuple[str, str],
) -> None:
    text = ""
    for at, (chapter, ends) in enumerate(zip(("Ports", "Roads", "Schools"), ("\n", " ", " "), strict=True)):
        text += f"{('I', 'II', 'III')[at]}. {chapter} of the Coast\n\n{PARAGRAPH}\n\n"
        text += "".join(f"{title}{ends}{PARAGRAPH}\n\n{PARAGRAPH}\n\n" for title in titles)
    found = divide(read_document(text.encode(), name="plan.txt", language="en"))
    wanted = [title.partition(" ")[2] for title in titles]
    assert [each.title for each in found if each.level == 2] == wanted * 3
