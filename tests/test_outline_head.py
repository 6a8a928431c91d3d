"""What stands above a paper's first division, and beneath its last: no heading of it."""

from __future__ import annotations

import pytest
from word_documents import word

from constancia.model import Document
from constancia.outline import divide
from constancia.read import read_document

TEXT = "<p>The two governments will expand their cooperation in this field every year.</p>" * 2


def headings(document: Document) -> list[tuple[int, str]]:
    return [(each.level, each.title) for each in divide(document) if not each.is_furniture]


def page(*parts: str) -> Document:
    return read_document(f"<html><body><main>{''.join(parts)}</main></body></html>".encode())


def bold(words: str) -> str:
    return f"<p><b>{words}</b></p>"


def test_the_name_of_a_sites_room_over_the_title_is_no_heading():
    found = page("<h2>News</h2><h1>Joint communiqué</h1>", TEXT, bold("Ports"), TEXT, bold("Customs"), TEXT)
    assert headings(found) == [(1, "Ports"), (1, "Customs")]


@pytest.mark.parametrize(
    "lines",
    [
        ("Oceans for all", "DEVELOPMENT PLAN 2032-2038"),
        ("Oceans for all", "Ministry of Fisheries", "June 2032"),
        ("Oceans for all", "The state of the coast"),
    ],
)
def test_what_stands_before_the_contents_list_is_the_cover(lines: tuple[str, ...]):
    entries = "".join(f"<p>{entry}</p>" for entry in ("1. Ports", "2. Customs", "3. Fisheries"))
    chapters = "".join(bold(f"{at}. {name}") + TEXT for at, name in enumerate(("Ports", "Customs"), 1))
    found = page(*map(bold, lines), bold("Contents"), entries, chapters, bold("3. Fisheries"), TEXT)
    assert headings(found) == [(1, "Ports"), (1, "Customs"), (1, "Fisheries")]


def test_the_largest_line_of_the_head_is_the_title_whatever_stands_above_it():
    text = "<w:p><w:r><w:t>各部门要加强组织领导，细化工作措施，确保各项任务落到实处。</w:t></w:r></w:p>"
    large = '<w:p><w:r><w:rPr><w:b/><w:sz w:val="{}"/></w:rPr><w:t>{}</w:t></w:r></w:p>'
    number = "<w:p><w:r><w:t>临政发〔2032〕18号</w:t></w:r></w:p>"
    parts = [number, large.format(44, "关于促进海洋经济发展的实施意见"), text]
    for line in ("一、总体要求", "二、重点任务", "三、保障措施"):
        parts += [large.format(32, line), text, text]
    assert headings(word(*parts)) == [(1, "总体要求"), (1, "重点任务"), (1, "保障措施")]


@pytest.mark.parametrize("beneath", ["between the Ministry and the Bank", "Port Aurel Summit, 9 May 2033"])
def test_words_that_go_on_with_the_title_beneath_it_and_its_date_are_no_headings(beneath: str):
    text = (
        f"# Memorandum of Understanding\n\n**{beneath}**\n\n"
        "**1. Purpose**\n\nThe Ministry and the Bank will build roads together.\n\n"
        "**2. Term**\n\nThis Memorandum will last for five years from its signature.\n"
    )
    assert headings(read_document(text.encode(), name="paper.md")) == [(1, "Purpose"), (1, "Term")]


@pytest.mark.parametrize(
    "end",
    [
        ("<p><i>Signed for the Ministry</i></p>", "<p>Name: __________ Date: __________</p>"),
        ("<p><b>Done at Port Aurel on 6 June 2033</b></p>",),
        ("<p>The Minister of Ports,</p>", "<p><b>Helena Prado</b></p>"),
        ("<p>Port Aurel, 6 June 2033.</p>", "<p><b>HELENA PRADO</b></p>", "<p>Minister of Ports</p>"),
        ("<p>Port Aurel, 6 June 2033.</p>", "<p><b>A. PRADO</b></p>", "<p>Minister of Ports</p>"),
    ],
)
def test_where_a_paper_is_signed_is_no_heading(end: tuple[str, ...]):
    found = page("<h1>Joint communiqué</h1>", TEXT, bold("Ports"), TEXT, bold("Customs"), TEXT, *end)
    assert headings(found) == [(1, "Ports"), (1, "Customs")]


def test_the_names_of_the_parties_beneath_the_title_are_no_headings():
    parties = (
        "<p>between</p>" + bold("the Kingdom of Norland") + "<p>and</p>" + bold("the Republic of Tavora")
    )
    articles = "".join(
        f"<p><b>Article {at}<br>{name}</b></p>{TEXT}"
        for at, name in enumerate(("Aim", "Final provisions"), 1)
    )
    found = page("<h1>AGREEMENT ON RESCUE AT SEA</h1>", parties, TEXT, articles)
    assert headings(found) == [(1, "Aim"), (1, "Final provisions")]


def test_what_a_letter_is_called_over_those_it_is_for_is_no_division():
    large, bold = '<p style="font-size:{}px"><b>{}</b></p>', "<p><b>{}</b></p>"
    letter = page(
        large.format(26, "Ministry of Ports"),
        large.format(18, "Circular on Ports"),
        "<p>To all harbour masters:</p>",
        TEXT,
        large.format(18, "Strategy for Ports"),
        TEXT.join(["", bold.format("1. Aims"), bold.format("2. Means"), ""]),
    )
    assert headings(letter) == [(1, "Strategy for Ports"), (2, "Aims"), (2, "Means")]


def test_an_edition_counted_in_the_title_is_no_division():
    found = headings(page("<h1>7º Plano de Ação</h1>", TEXT, "<h2>Marcos</h2>", TEXT))
    assert found == [(1, "Marcos")]


def test_a_second_line_of_the_title_in_bold_over_text_is_no_division_where_all_others_have_numbers():
    clauses = "".join(f"{bold(f'{at}. {name}')}{TEXT}" for at, name in enumerate(("Aim", "Term"), 1))
    title = bold("FRAMEWORK AGREEMENT") + bold("BETWEEN THE PORT AND THE UNIVERSITY")
    assert headings(page(title, TEXT, clauses)) == [(1, "Aim"), (1, "Term")]
    others = bold("Who we are") + TEXT
    assert headings(page(bold("AGREEMENT"), others, TEXT, bold("How we work"), TEXT)) == [
        (1, "Who we are"),
        (1, "How we work"),
    ]


@pytest.mark.parametrize(("beneath", "first"), [("", []), (TEXT, [(1, "Review of statutory boards")])])
def test_a_lone_second_mark_beneath_the_title_is_a_subtitle_unless_it_has_text(beneath: str, first: list):
    parts = "".join(f"<h3>{name}</h3>{TEXT}" for name in ("Purpose", "Means", "Enquiries"))
    found = headings(page("<h1>Circular 4</h1><h2>Review of statutory boards</h2>", beneath, parts))
    below = len(first) + 1
    assert found == [*first, (below, "Purpose"), (below, "Means"), (below, "Enquiries")]
