"""Outlines: the first paper whole, and what holds for any text (`test_outline_layouts` has small papers)."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
import renderings
from hypothesis import example, given, settings
from hypothesis import strategies as st

from constancia.evaluation import gold
from constancia.evaluation.mutations import mutations
from constancia.evaluation.outline_measure import OutlineMeasured, compare_outlines
from constancia.evaluation.outline_measure import headings_of_divisions as found_headings
from constancia.evaluation.outline_measure import headings_of_rows as gold_headings
from constancia.model import Division, DivisionKind, Document, Hint, Paper, Rendering, Source, Span, Work
from constancia.outline import divide
from constancia.read import read_document

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("CONSTANCIA_SHARED", ROOT.parent / "shared"))
SECTIONS = """\
White Paper

I. Political relations

1. Visits
The parties will deepen their cooperation in this field and hold a regular dialogue every two years.
2. Parliaments
The parties will deepen their cooperation in this field and hold a regular dialogue every two years.

II. Economic relations

1. Trade
The parties will deepen their cooperation in this field and hold a regular dialogue every two years.
"""
ASPECTS = ("headings.f1", "parent.accuracy", "level.accuracy", "ordinal.accuracy", "title.accuracy")


def document(text: str, language: str = "en", hints: tuple[Hint, ...] = ()) -> Document:
    source = Source("paper.txt", "text/plain", "0" * 64)
    return Document(Work("paper", ""), source, language, Rendering.UNSTATED, text, hints)


def headings(text: str, language: str = "en", hints: tuple[Hint, ...] = ()) -> list[Division]:
    return [each for each in divide(document(text, language, hints)) if not each.is_furniture]


def shown(division: Division) -> str:
    """ "2 7 Trade": level, ordinal and title; a dash where no number is printed."""
    number = "-" if division.ordinal is None else division.ordinal
    return f"{division.level} {number} {division.title}".rstrip()


# -- the first paper ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def first(gold_paper: Paper) -> tuple[Division, ...]:
    return divide(gold_paper.document)


def test_the_first_paper_is_read_as_people_read_it(gold_paper: Paper, first: tuple[Division, ...]):
    people = [(each.heading, each.level, each.ordinal, each.title) for each in gold_paper.outline]
    machine = [
        (each.heading, each.level, each.ordinal, each.title) for each in first if not each.is_furniture
    ]
    assert machine == people


def test_its_kinds_follow_from_keywords_and_depth(gold_paper: Paper, first: tuple[Division, ...]):
    kinds = [each.kind for each in first if not each.is_furniture]
    assert kinds == [each.kind for each in gold_paper.outline]
    assert [kinds.count(kind) for kind in ("introduction", "part", "programme", "area")] == [1, 3, 5, 44]


def test_its_furniture_is_marked_and_kept(gold_paper: Paper, first: tuple[Division, ...]):
    rows = gold.rows(ROOT / "evaluation" / "gold" / "china-lac-2025.furniture.jsonl")
    text = gold_paper.document.text
    found = [(each.kind.value, each.heading.quote(text)) for each in first if each.is_furniture]
    assert found == [(row["kind"], row["text"]) for row in rows]


def test_its_irregularities_are_said(first: tuple[Division, ...]):
    by_place = {each.id: [anomaly.code for anomaly in each.anomalies] for each in first}
    assert by_place["part-1"] == ["subtitle-on-next-line", "style-change"]  # FIRST, among "part two"
    assert by_place["part-2"] == ["subtitle-on-next-line"]
    assert by_place["part-3.1.3"] == []  # (iii)
    assert by_place["part-3.1.4"] == ["style-change"]  # (4)
    assert by_place["part-3.1.7"] == ["style-change"]  # (VII)
    assert by_place["part-3.4.5"] == ["style-change"]  # 5)


def test_ids_say_where_a_heading_stands(first: tuple[Division, ...]):
    area = next(each for each in first if each.title == "Sports")
    assert (area.id, area.parent) == ("part-3.3.4", "part-3.3")


def test_mutations_of_it_are_read_as_well(gold_paper: Paper):
    rows = gold.rows(ROOT / "evaluation" / "gold" / "china-lac-2025.outline.jsonl")
    assert _weak(gold_paper.document.text, rows, "en") == {}


@pytest.mark.skipif(not (SHARED / "gold" / "zh-dev.txt").is_file(), reason="no shared gold")
def test_mutations_of_a_chinese_paper_are_read_as_well():
    text = (SHARED / "gold" / "zh-dev.txt").read_text(encoding="utf-8")
    assert _weak(text, gold.rows(SHARED / "gold" / "zh-dev.outline.jsonl"), "zh") == {}


def _weak(text: str, rows: list[gold.Row], language: str) -> dict[str, float]:
    """The measures that stay below 0.95 on the average of fifty mutations."""
    measured = [
        compare_outlines(
            gold_headings(mutation.outline, mutation.text),
            found_headings(divide(document(mutation.text, language)), mutation.text),
        )
        for mutation in mutations(text, rows, language=language, count=50, seed=5)
    ]
    return {name: mean for name in ASPECTS if (mean := _mean(measured, name)) < 0.95}


def _mean(measured: list[OutlineMeasured], name: str) -> float:
    values = [value for each in measured if (value := each.scores()[name]) is not None]
    return sum(values) / len(values)


def _coded() -> list[str]:
    folder = SHARED / "gold"
    return sorted(path.name.removesuffix(".outline.jsonl") for path in folder.glob("*.outline.jsonl"))


@pytest.mark.parametrize("name", _coded() or [pytest.param("", marks=pytest.mark.skip("no shared gold"))])
def test_coded_outlines_are_met(name: str):
    path = next(path for path in (SHARED / "gold").glob(f"{name}.*") if path.suffix in (".md", ".txt"))
    text = path.read_text(encoding="utf-8-sig")
    language = next((part for part in name.split("-") if part in ("es", "pt", "zh")), "en")
    rows = gold.rows(path.with_name(f"{name}.outline.jsonl"))
    scores = compare_outlines(
        gold_headings(rows, text), found_headings(divide(document(text, language)), text)
    ).scores()
    assert {aspect: scores[aspect] for aspect in ASPECTS if (scores[aspect] or 1.0) < 0.98} == {}


# -- furniture, hints, anomalies ---------------------------------------------------------------------


def furniture(text: str, language: str = "en", hints: tuple[Hint, ...] = ()) -> list[tuple[str, str]]:
    found = divide(document(text, language, hints))
    return [(each.kind.value, each.heading.quote(text)) for each in found if each.is_furniture]


def test_what_stands_around_a_paper_is_marked():
    text = (
        "Skip to content\nHome > Documents\nWhite Paper on Trade\nSource: Ministry of Trade\n10 May 2025\n"
        "White paper on trade\n1. Aims\nThe parties will trade with each other in many goods for years.\n"
        "- 1 -\n2. Means\nThe parties will lower tariffs on all goods that they trade.\n- 2 -\n"
        "© All rights reserved\n"
    )
    assert furniture(text) == [
        ("residue", "Skip to content"),
        ("residue", "Home > Documents"),
        ("title", "White Paper on Trade"),
        ("source", "Source: Ministry of Trade"),
        ("metadata", "10 May 2025"),
        ("repeated-title", "White paper on trade"),
        ("running-head", "- 1 -"),
        ("running-head", "- 2 -"),
        ("residue", "© All rights reserved"),
    ]


def test_running_heads_are_told_from_the_heading_they_repeat():
    body = "The parties will trade with each other in many goods and for many years to come.\n"
    text = f"I. Security\n{body}I. SECURITY\n{body}12  I. SECURITY\n{body}II. Trade\n{body}"
    assert [shown(each) for each in headings(text)] == ["1 1 Security", "1 2 Trade"]
    assert [kind for kind, _ in furniture(text)] == ["running-head", "running-head"]


def test_hints_of_a_file_give_levels_and_numbers_that_are_not_in_the_text():
    text = "Plan\nAims\nThe parties will trade.\nTrade\nThe parties will trade more.\nMeans\nMoney."
    places = {line: text.index(line) for line in ("Plan", "Aims", "Trade\n", "Means")}

    def hint(line: str, role: str, level: int | None = None, label: str | None = None) -> Hint:
        return Hint(Span(places[line], places[line] + len(line.strip())), role, level, label)

    hints = (
        hint("Plan", "title"),
        hint("Aims", "heading", 1, "I."),
        hint("Trade\n", "heading", 2, "a)"),
        hint("Means", "heading", 1, "II."),
    )
    found = headings(text, hints=hints)
    assert [shown(each) for each in found] == ["1 1 Aims", "2 1 Trade", "1 2 Means"]
    assert [each.printed for each in found] == ["I.", "a)", "II."]


@pytest.mark.parametrize("render", [renderings.html, renderings.docx, renderings.pdf])
def test_a_web_page_a_word_document_and_a_pdf_give_the_outline_of_the_plain_file(
    render: Callable[[str], bytes], gold_paper: Paper, first: tuple[Division, ...]
):
    rendered = divide(read_document(render(gold_paper.document.text)))
    assert [shown(each) for each in rendered if not each.is_furniture] == [
        shown(each) for each in first if not each.is_furniture
    ]


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("1. A\n~\n2. B\n~\n4. C\n~", {"C": ["skip"]}),
        ("1. A\n~\n2. B\n~\n2. C\n~\n3. D\n~", {"C": ["repeat"]}),
        ("3. A\n~\n4. B\n~", {"A": ["starts-late"]}),
        ("1. A\n~\n2. B\n~\n3. C\n~\n1. D\n~\n2. E\n~", {"D": ["restart"]}),
        ("1. A\n~\n2. B\n~\nIII. C\n~\n4. D\n~", {"C": ["style-change"]}),
        ("1.\nA\n~\n2.\nB\n~", {"A": ["subtitle-on-next-line"], "B": ["subtitle-on-next-line"]}),
        ("1. A\n~\n2. B. ~\n3. C\n~", {"B": ["glued"]}),
        ("I. A\n1. K\n~\n2. L\n~\nII. B\n3. M\n~", {"M": ["runs-on"]}),
    ],
)
def test_each_irregularity_is_an_anomaly_at_its_place(lines: str, codes: dict[str, list[str]]):
    paragraph = "The parties will trade with each other in many goods and for many years to come."
    text = "White Paper\n" + lines.replace("~", paragraph).replace("A", "Aims").replace("B", "Bills")
    text = text.replace("C\n", "Costs\n").replace("D\n", "Dates\n").replace("E\n", "Ends\n")
    names = {"A": "Aims", "B": "Bills", "C": "Costs", "D": "Dates"}
    found = {
        each.title: [anomaly.code for anomaly in each.anomalies] for each in headings(text) if each.anomalies
    }
    assert found == {names.get(name, name): listed for name, listed in codes.items()}
    for each in headings(text):
        assert all(each.heading.contains(anomaly.span) for anomaly in each.anomalies)


# -- any text ----------------------------------------------------------------------------------------

_PRINTED = "1. |(i) |II. |a) |Part two|FIRST|第一章|（二）|一、|# |## |**|---|===|…… 3|. . . 4|12|[|<u>"
_WORDED = "Contents|introduction|Trade|Trade and aid|The parties will trade. |合作。|😀|é"
_BLANK = "\n|\n\n| |\t|\u00a0|\u3000|\ufeff|\x00|\ud800"
_BITS = st.sampled_from(f"{_PRINTED}|{_WORDED}|{_BLANK}".split("|"))


@settings(deadline=None, max_examples=150)
@given(
    st.lists(_BITS | st.text(max_size=8), max_size=60).map("".join), st.sampled_from(["en", "zh", "es", "xx"])
)
@example("", "en")
@example("1.", "en")
@example("---\n", "en")
@example("**", "en")
@example("（", "zh")
def test_whatever_the_text_the_outline_is_sound(text: str, language: str):
    found = divide(document(text, language))
    assert [each.heading.start for each in found] == sorted(each.heading.start for each in found)
    assert len({each.id for each in found}) == len(found)
    levels = {None: 0} | {each.id: each.level for each in found}
    for each in found:
        assert each.body.end <= len(text)
        assert each.heading.quote(text).strip()
        assert set(each.id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
        if not each.is_furniture:
            assert each.level == levels[each.parent] + 1


def test_a_line_added_elsewhere_leaves_the_ids_as_they_were():
    text = SECTIONS
    longer = text.replace(
        "2. Parliaments", "A paragraph that was added later, at the reader's wish.\n2. Parliaments"
    )
    assert [each.id for each in headings(longer)] == [each.id for each in headings(text)]


def test_thousands_of_headings_take_linear_time():
    paragraph = "The parties will trade with each other in many goods and for many years to come."
    text = "\n".join(f"{number}. Heading of a section\n{paragraph}" for number in range(1, 3001))
    found = headings(text)
    assert [each.ordinal for each in found] == list(range(1, 3001))


def test_a_long_text_is_not_held_again_while_its_headings_are_sought():
    paper = document("\n".join(f"{at}. Water\n{'Both will open rivers. ' * 40}" for at in range(1, 400)))
    divide(paper)  # what is kept for good is made
    tracemalloc.start()
    divide(paper)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2 * len(paper.text)


def test_a_text_without_headings_has_furniture_alone():
    text = "White Paper on Trade\n\n" + "The parties will trade with each other in many goods. " * 5
    assert [each.kind for each in divide(document(text))] == [DivisionKind.TITLE]


def test_formal_numbers_stand_over_plain_ones() -> None:
    text = (
        "壹、理念\n双方坚持平等互利。\n贰、领域\n一、贸易\n双方将扩大贸易。\n"
        "二、教育\n双方将扩大交流。\n参、机制\n双方将举行会议。\n"
    )
    found = [(each.level, each.ordinal) for each in divide(document(text, "zh"))]
    assert found == [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3)]


def test_a_numbered_paragraph_that_begins_with_a_sentence_has_no_title() -> None:
    first, second = "今年是规划的收官之年，任务繁重。", "强化保障，形成合力。"
    rest = "房屋供应增加，收费降低，服务改善，收入稳步提高，就业持续扩大。"
    for opening, titles in ((first, 0), (second, 3)):
        text = "施政报告\n\n" + "\n\n".join(f"{number}. {opening}{rest}" for number in (1, 2, 3)) + "\n"
        found = [each for each in divide(document(text, "zh")) if each.kind is not DivisionKind.TITLE]
        assert len(found) == titles


@pytest.mark.parametrize(
    ("told", "titles"),
    [
        ("未经批准，任何人不得出海捕鱼。", 2),
        ("市财政每年安排不少于一亿元。同时引导社会投入。", 2),
        ("更新设备。加快码头改造，提高装卸效率。", 5),
    ],
)
def test_measures_without_titles_have_none_where_a_few_open_like_titles(told: str, titles: int) -> None:
    """ "（一）支持旧船更新。…" beside paragraphs that cannot open with a title."""
    brief = "支持旧船更新。凡使用二十年的旧船，应当及时报废，并按照规定给予补助。"
    text = f"若干措施\n\n一、装备\n（一）{brief}\n（二）{told}\n二、服务\n（三）{told}\n"
    assert len([each for each in divide(document(text, "zh")) if each.level]) == titles
