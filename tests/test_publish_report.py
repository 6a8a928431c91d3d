"""Reports on what changed: the same content in each format, and no text of a paper becomes anything else."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from docx import Document as WordDocument
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from test_compare import EN, read

from constancia import pipeline
from constancia.compare import compare
from constancia.compare.timeline import timeline
from constancia.lexicon.briefing import phrases
from constancia.model import Comparison, MatchRelation
from constancia.publish import report
from constancia.publish.report.markdown import escaped
from constancia.publish.report.redline import redline
from constancia.publish.report.told import told

READERS = ("en", "es", "pt", "zh")
HOSTILE = "=HYPERLINK(1) <script>alert(1)</script> [a](http://b.example) {{x}} will send help."


def changed(reader: str = "en") -> Comparison:
    return compare(read(EN), read(EN.replace("will send", "may send")), reader=reader)


def written(form: str, comparison: Comparison, reader: str = "en") -> bytes:
    out = BytesIO()
    report.write([comparison], out, form=form, reader=reader)
    return out.getvalue()


def text_of_docx(data: bytes) -> str:
    book = WordDocument(BytesIO(data))
    return "\n".join(paragraph.text for paragraph in book.paragraphs)


@pytest.mark.parametrize("reader", READERS)
def test_a_report_is_told_in_the_language_of_its_reader(reader: str) -> None:
    comparison = changed(reader)
    title = report.briefing(comparison, reader=reader).title
    page = written("html", comparison, reader).decode()
    assert f"<title>{title}</title>" in page
    assert f'<html lang="{reader}">' in page
    assert f"<h1>{title}</h1>" in page
    softened = phrases(reader).section("softened", apart=False)
    assert softened in text_of_docx(written("docx", comparison, reader))


@pytest.mark.parametrize("form", report.REPORTS)
def test_every_file_says_which_renderings_were_compared(form: str) -> None:
    found = pipeline.compare_renderings([read(EN), read(EN)], [read(EN)])
    data = written(form, found)
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as packed:
            data = b"".join(packed.read(name) for name in packed.namelist() if name.endswith(".xml"))
    assert b"Of 2 and 1 renderings these were compared" in data


def test_a_briefing_quotes_undertakings_before_what_is_only_said() -> None:
    more = "Trade has grown for ten years.\n\nChina may explore a fair.\n\nChina will open a port.\n"
    report_on = report.briefing(compare(read(EN), read(f"{EN}\n\n{more}")), reader="en")
    [new] = [one for one in report_on.sections if one.relation is MatchRelation.ADDED]
    assert [entry.right[0].quote for entry in new.entries] == [
        "China will open a port",
        "China may explore a fair",
        "Trade has grown for ten years",
    ]


def test_titles_stand_in_a_sentence_without_the_sign_that_ends_them() -> None:
    areas = "".join(
        f"\n\n{number}. Area {number}.\n\nChina will open port {number}." for number in range(4, 14)
    )
    [new] = [
        one.text for one in told(compare(read(EN), read(EN + areas)), "en") if one.text.startswith("10 new")
    ]
    assert new.endswith("Area 10; Area 11; and 2 more.")


def test_every_language_has_every_phrase() -> None:
    english = phrases("en").groups
    for reader in READERS[1:]:
        own = phrases(reader).groups
        for group, entries in english.items():
            assert own[group].keys() == entries.keys()
            for name, phrase in entries.items():
                fields = re.findall(r"{(\w+)}", phrase)
                assert sorted(re.findall(r"{(\w+)}", own[group][name])) == sorted(fields), (reader, name)


def test_what_changed_is_told_in_plain_sentences() -> None:
    sentences = [one.text for one in told(changed(), "en")]
    assert sentences[0].endswith("are kept in the same words.")
    [softer] = [one for one in sentences if "softer" in one]
    assert re.fullmatch(r"\d+ statements? became softer\.", softer)


@pytest.mark.parametrize(
    ("old", "new", "gone", "came"),
    [
        ("China will hold talks", "China may hold talks", ["will"], ["may"]),
        ("will hold talks", "will hold regular talks", [], ["regular"]),
        ("将举行会谈", "将继续举行会谈", [], ["继续"]),
        ("the same", "The same", [], []),
        ("one", "two", ["one"], ["two"]),
    ],
)
def test_the_words_that_differ_are_marked(old: str, new: str, gone: list[str], came: list[str]) -> None:
    left, right = redline(old, new)
    assert [piece.text for piece in left if piece.differs] == gone
    assert [piece.text for piece in right if piece.differs] == came


@pytest.mark.parametrize("form", ["docx", "xlsx", "html", "md"])
def test_a_report_on_three_editions_ends_with_the_themes_of_all(form: str) -> None:
    newest = EN.replace("III. Culture\n", "III. Culture\n\nChina will lend paintings to Peru.\n")
    papers = [read(EN), read(EN.replace("will send", "may send")), read(newest)]
    pairs = [compare(old, new) for old, new in pairwise(papers)]
    out = BytesIO()
    report.write(pairs, out, form=form, timeline=timeline(pairs))
    row = ["Culture", "2", "2: 2 kept", "3: 2 kept, 1 added"]
    match form:
        case "docx":
            last = WordDocument(out).tables[-1]
            assert row in [[cell.text for cell in cells.cells] for cells in last.rows]
        case "xlsx":
            assert row in [[cell.value for cell in cells] for cells in load_workbook(out).worksheets[-1]]
        case "html":
            assert '<th scope="row">Culture</th><td>2</td><td>2: 2 kept</td>' in out.getvalue().decode()
        case _:
            assert f"| {' | '.join(row)} |" in out.getvalue().decode()


@given(st.text(), st.text())
def test_pieces_add_up_to_the_wordings(old: str, new: str) -> None:
    left, right = redline(old, new)
    assert ("".join(one.text for one in left), "".join(one.text for one in right)) == (old, new)


def hostile() -> Comparison:
    return compare(read(EN), read(f"{EN}\n\nChina {HOSTILE}\n"))


def test_hostile_text_never_becomes_markup_formulas_or_fields() -> None:
    found = hostile()
    assert any("<script>" in one.quote for match in found.matches for one in match.right)
    page = written("html", found).decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    marked = written("md", found).decode()
    assert "\\<script\\>" in marked
    assert "[a]" not in marked
    cells = [
        cell
        for sheet in load_workbook(BytesIO(written("xlsx", found)))
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(cell.hyperlink is None for cell in cells)
    book = WordDocument(BytesIO(written("docx", found)))
    assert "fldSimple" not in book.element.xml
    assert "instrText" not in book.element.xml
    assert "w:hyperlink" not in book.element.xml


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("a *b* _c_", "a \\*b\\* \\_c\\_"),
        ("see http://a.example", "see http\\://a.example"),
        ("line\n# heading", "line \\# heading"),
    ],
)
def test_markdown_is_escaped(text: str, safe: str) -> None:
    assert escaped(text) == safe


def test_a_briefing_says_in_which_language_its_quotations_are() -> None:
    old = read("Plan\n\n1. Trade\n\nChina will expand trade by 2027.\n")
    new = read("Plan\n\n1. Trade\n\nChina will expand trade by 2030.\n")
    assert 'w:lang w:val="en"' in WordDocument(BytesIO(written("docx", compare(old, new)))).element.xml


def test_the_same_comparison_makes_the_same_file() -> None:
    found = changed()
    assert [text_of_docx(written("docx", found)), written("html", found)] == [
        text_of_docx(written("docx", found)),
        written("html", found),
    ]


def test_a_briefing_shows_what_differs_in_a_long_statement() -> None:
    """The words that changed are seen, however much stands before them in the statement."""
    start = "China will expand trade in " + ", ".join(f"good number {number}" for number in range(60))
    old, new = (read(f"Plan\n\n1. Trade\n\n{start} {end}.\n") for end in ("by 2027", "by 2030"))
    paragraphs = [one.text for one in WordDocument(BytesIO(written("docx", compare(old, new)))).paragraphs]
    before, after = (
        next(one for one in paragraphs if one.startswith(f"{name}: ")) for name in ("Before", "Now")
    )
    assert ("2027" in before, "2030" in after) == (True, True)
    assert max(len(before), len(after)) < 400


def test_papers_of_one_title_are_told_apart_by_their_names() -> None:
    title = "Policy Paper on Cooperation"
    told_of = report.briefing(changed())
    assert told_of.title == f"What changed: {title} [paper@old] → [paper@new]"
    assert [called for _, called, _ in told_of.papers] == [f"{title} [paper@old]", f"{title} [paper@new]"]


def test_the_weightiest_of_each_area_stand_before_the_next_of_any() -> None:
    trade = "We will keep the tariffs on steel as they are.\n"
    health = "We will pay the nurses of the island.\n"
    harbour = "We will open a harbour for fishing boats in the north.\n"
    bridges = "We will build 12 bridges over the rivers of the east.\n"
    airport = "We will open an airport on the islands of the south.\n"
    surgeons = "We will train surgeons at the university of the capital.\n"
    scrap = "We will lend.\n"
    plan = "Plan\n\nI. Trade\n\n{}\nII. Health\n\n{}"
    old = plan.format(trade, health)
    new = plan.format(trade + harbour + scrap + airport + bridges, health + surgeons)
    sections = report.briefing(compare(read(old), read(new))).sections
    [added] = [one for one in sections if one.relation is MatchRelation.ADDED]
    assert [f"{entry.right[0].quote}.\n" for entry in added.entries] == [
        bridges,
        harbour,
        surgeons,
        airport,
        scrap,
    ]
