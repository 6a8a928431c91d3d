"""Papers whose headings are set by hand: what their print tells, where marks and numbers leave room."""

from __future__ import annotations

import pytest
from word_documents import word

from constancia.model import Document
from constancia.outline import divide
from constancia.read import read_document

PROSE = "The two governments will expand their cooperation in this field every year."
TEXT = f"<p>{PROSE}</p>" * 2


def headings(document: Document) -> list[tuple[int, str]]:
    return [(each.level, each.title) for each in divide(document) if not each.is_furniture]


def page(*parts: str) -> Document:
    return read_document(f"<html><body><main>{''.join(parts)}</main></body></html>".encode())


def set_in(size: float, words: str) -> str:
    return f'<p style="font-size:{size}pt"><b>{words}</b></p>'


def paragraph(words: str, size: float = 11, *, level: int | None = None) -> str:
    bold = "<w:b/>" if size > 11 else ""
    mark = "" if level is None else f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'
    return (
        f'<w:p>{mark}<w:r><w:rPr>{bold}<w:sz w:val="{2 * size:.0f}"/></w:rPr><w:t>{words}</w:t></w:r></w:p>'
    )


def test_marks_that_a_few_of_like_lines_have_by_chance_say_less_than_the_print():
    parts = [paragraph("Coast Notes", 30)]
    for number, title in enumerate(("Ports", "Schools", "Water", "Roads", "Health"), 1):
        marked = 0 if number > 2 else None
        parts += [paragraph("Coast Notes", 18, level=0), paragraph(f"1.{number} {title}", 18, level=marked)]
        parts += [paragraph("Key issues", 13), paragraph(PROSE), paragraph(PROSE)]
        parts += [
            paragraph("What to do", 13, level=1 if number == 4 else None),
            paragraph(PROSE),
            paragraph(PROSE),
        ]
    assert headings(word(*parts))[:6] == [
        (1, "Ports"), (2, "Key issues"), (2, "What to do"),
        (1, "Schools"), (2, "Key issues"), (2, "What to do"),
    ]  # fmt: skip


def test_marks_are_believed_where_lines_without_are_set_otherwise():
    parts = [paragraph("Coast Notes", 30)]
    for title in ("Ports", "Schools", "Water", "Roads", "Health"):
        parts += [
            paragraph(title, 18, level=0),
            paragraph(PROSE),
            paragraph("See the annex", 13),
            paragraph(PROSE),
        ]
    assert [title for level, title in headings(word(*parts)) if level == 1] == [
        "Ports", "Schools", "Water", "Roads", "Health",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "We will govern in the interests of families",
        "Our towns will lead",
        "The state must serve",
        "Everyone has a right to learn",
    ],
)
def test_a_sentence_without_a_stop_in_the_print_of_many_headings_is_one(sentence: str):
    names = ("Ports", "Schools", "Water", "Roads", "Health", "Courts", "Sport", "Seas")
    parts = [part for name in names for part in (set_in(13, name), TEXT)]
    found = headings(
        page(TEXT, set_in(20, "One"), *parts, set_in(13, sentence), TEXT, set_in(20, "Two"), *parts)
    )
    assert (2, sentence) in found


def test_a_heading_may_say_what_its_chapter_is_called():
    parts = []
    for name in ("Five challenges", "Our plan"):
        parts += [
            set_in(20, name.upper()),
            set_in(13, f"Why {name.lower()}"),
            TEXT,
            set_in(13, "The task"),
            TEXT,
        ]
    parts[3:3] = [set_in(13, "Five challenges"), TEXT]
    assert (2, "Five challenges") in headings(page(set_in(30, "The coast"), TEXT, *parts))


def test_lines_without_a_number_among_paths_in_their_print_are_beneath_those():
    parts = [set_in(16, "1. Order"), set_in(14, "1.1 Safety"), set_in(11, "1.1.1 The situation"), TEXT]
    parts += [part for name in ("Too few posts", "Old radios") for part in (set_in(11, name), TEXT)]
    parts += [set_in(11, "1.1.2 Our proposals")]
    parts += [part for name in ("Prevention", "Courts") for part in (set_in(11, name), TEXT)]
    parts += [set_in(11, "1.1.3 The first hundred days"), TEXT, set_in(14, "1.2 Honesty"), TEXT]
    assert headings(page(set_in(30, "The coast"), TEXT, *parts)) == [
        (1, "Order"), (2, "Safety"), (3, "The situation"), (4, "Too few posts"), (4, "Old radios"),
        (3, "Our proposals"), (4, "Prevention"), (4, "Courts"), (3, "The first hundred days"), (2, "Honesty"),
    ]  # fmt: skip


def test_a_keyword_in_capitals_over_one_word_stands_beside_other_lines_in_capitals():
    parts = [set_in(16, "OUR IDEALS"), TEXT, set_in(16, "THE COUNTRY IN 2040"), TEXT]
    for number, name in enumerate(("ORDER", "GROWTH"), 1):
        parts += [set_in(16, f"PILLAR {number}: {name}"), set_in(14, f"{number}.1. TOWNS"), TEXT]
        parts += [set_in(14, f"{number}.2. COAST"), TEXT]
    found = headings(page(set_in(30, "The coast"), TEXT, *parts))
    assert [title for level, title in found if level == 1] == [
        "OUR IDEALS", "THE COUNTRY IN 2040", "ORDER", "GROWTH",
    ]  # fmt: skip


def test_letters_before_a_dash_count():
    names = ("Democracy", "Courts", "Taxes", "Housing")
    parts = [
        part
        for sign, name in zip("ABCD", names, strict=True)
        for part in (set_in(13, f"{sign} - {name}"), TEXT)
    ]
    found = [each for each in divide(page(*parts)) if not each.is_furniture]
    assert [(each.ordinal, each.title) for each in found] == list(enumerate(names, 1))


def test_what_stands_again_over_each_heading_in_its_print_is_the_head_of_a_page():
    names = ("Ports", "Schools", "Water", "Roads")
    parts = [
        part
        for number, name in enumerate(names, 1)
        for part in (set_in(14, "Coast Notes"), set_in(14, f"1.{number} {name}"), TEXT)
    ]
    assert headings(page(set_in(20, "The coast"), *parts)) == [(1, name) for name in names]


def test_a_motto_over_several_lines_and_the_back_cover_are_no_headings():
    motto = [set_in(14, line) for line in ("A PLAN IS MORE THAN", "A PAPER WITHOUT", "ANY DUTY BEHIND IT.")]
    parts = [part for name in ("Ports", "Schools", "Water") for part in (set_in(16, name), TEXT)]
    back = [set_in(16, "For the coast"), set_in(14, "and its people"), set_in(12, "Vote 2033")]
    found = headings(page(set_in(30, "Our coast"), TEXT, *motto, *parts, *back))
    assert found == [(1, "Ports"), (1, "Schools"), (1, "Water")]


def test_the_pages_of_a_list_of_contents_may_stand_in_cells_beside_its_lines():
    entries = (("Ports", 4), ("Schools", 9), ("Water", 15), ("Roads", 21), ("Health", 30))
    rows = "".join(f"<tr><td>{name}</td><td>{at}</td></tr>" for name, at in entries)
    parts = [part for name in ("Ports", "Schools") for part in (set_in(16, name), TEXT)]
    found = headings(page(set_in(30, "Our coast"), set_in(16, "Contents"), f"<table>{rows}</table>", *parts))
    assert found == [(1, "Ports"), (1, "Schools")]


@pytest.mark.parametrize("over", ["附件", "附件1", "附件："])
def test_the_word_annex_over_the_title_of_a_paper_that_was_sent_as_one_is_no_division(over: str):
    text = "各部门要加强组织领导，细化工作措施，确保各项任务落到实处，推动海洋经济高质量发展。"
    lines = [over, "临港市海洋经济三年行动计划", text]
    for heading in ("一、总体要求", "二、重点任务", "三、保障措施"):
        lines += [heading, text, text]
    found = headings(read_document("\n".join(lines).encode(), language="zh"))
    assert found == [(1, "总体要求"), (1, "重点任务"), (1, "保障措施")]


def test_a_second_mark_over_another_of_its_level_is_a_subtitle_where_no_other_stands_so():
    parts = [part for name in ("Ports", "Schools", "Water") for part in (f"<h2>{name}</h2>", TEXT)]
    found = headings(page("<h1>Change for all</h1><h2>Building a fairer coast</h2>", *parts))
    assert found == [(1, "Ports"), (1, "Schools"), (1, "Water")]


@pytest.mark.parametrize(
    ("words", "ordinals"),
    [
        (("Part-1", "Part-2", "Part-3"), [1, 2, 3]),
        (("Annex: 1", "Annex: 2", "Annex: 3"), [1, 2, 3]),
        (("Annex - 1", "Annex-2", "Annex 3"), [1, 2, 3]),
        (("Chapter – I", "Chapter – II", "Chapter – III"), [1, 2, 3]),
    ],
)
def test_a_hyphen_or_a_colon_may_stand_between_a_keyword_and_its_number(words, ordinals):
    names = ("Ports", "Schools", "Water")
    parts = [
        part
        for word, name in zip(words, names, strict=True)
        for part in (set_in(13, word), set_in(13, name), TEXT)
    ]
    found = [each for each in divide(page(TEXT, *parts)) if not each.is_furniture]
    assert [(each.ordinal, each.title) for each in found] == list(zip(ordinals, names, strict=True))


def test_a_list_of_contents_without_pages_ends_where_its_first_line_comes_again():
    entries = ("Foreword", "Part 1: Start", "1.1 Where we are", "1.2 Terms", "Part 2: Steps", "Schedules")
    parts = [set_in(16, "Content"), *(set_in(14, entry) for entry in entries), set_in(16, "Foreword"), TEXT]
    parts += [set_in(13, "Part 1"), set_in(13, "Introduction"), set_in(13, "1.1 Background"), TEXT]
    parts += [set_in(13, "1.2 Terms of reference"), TEXT, set_in(13, "Part 2"), set_in(13, "Procedure"), TEXT]
    assert headings(page(set_in(20, "The coast"), *parts)) == [
        (1, "Foreword"), (1, "Introduction"), (2, "Background"), (2, "Terms of reference"), (1, "Procedure"),
    ]  # fmt: skip


def test_a_chapters_number_and_name_on_its_own_page_and_again_over_the_text_are_one_heading():
    parts = [set_in(16, "Presentation"), TEXT]
    for number, name in enumerate(("The world", "The country"), 1):
        parts += [set_in(26, f"{number}. {name}"), set_in(12, f"{number}. {name}"), TEXT]
        parts += [set_in(12, f"{number}.1. Ports"), TEXT, set_in(12, f"{number}.2. Schools"), TEXT]
    assert headings(page(set_in(30, "The coast"), TEXT, *parts)) == [
        (1, "Presentation"), (1, "The world"), (2, "Ports"), (2, "Schools"),
        (1, "The country"), (2, "Ports"), (2, "Schools"),
    ]  # fmt: skip


def test_who_signs_in_brackets_is_no_heading():
    parts = [part for name in ("Foreword", "Ports", "Schools") for part in (set_in(16, name), TEXT)]
    parts[2:2] = [set_in(13, "(Dr. Ana Lima) Chief Secretary")]
    assert headings(page(set_in(30, "The coast"), TEXT, *parts)) == [
        (1, "Foreword"), (1, "Ports"), (1, "Schools"),
    ]  # fmt: skip


ARTICLE = "各部门要加强组织领导，细化工作措施，确保各项任务落到实处，推动海洋经济高质量发展。"


def chinese(*lines: str) -> list[tuple[int, str]]:
    return headings(read_document("\n".join(lines).encode(), language="zh"))


def test_numbered_lines_in_a_box_are_no_headings():
    lines = ["海洋经济发展规划", ARTICLE]
    for number, heading in enumerate(("总体要求", "重点任务", "保障措施"), 1):
        sign = "一二三"[number - 1]
        lines += [f"{sign}、{heading}", f"（一）加强{heading}。", ARTICLE, f"专栏{number}　{heading}重点"]
        lines += [f"{at}．{name}。{ARTICLE}" for at, name in enumerate(("港口", "渔业", "航运"), 1)]
        lines += [f"（二）完善{heading}。", ARTICLE]
    assert [title for _, title in chinese(*lines)][:3] == ["总体要求", "加强总体要求", "完善总体要求"]
    assert len(chinese(*lines)) == 9


def test_titles_with_a_stop_stand_over_a_count_that_runs_through_them():
    lines = ["海洋经济发展规划", ARTICLE, "一、总体要求", ARTICLE, "二、重大工程"]
    number = 0
    for sign in "一二三四五":
        lines.append(f"（{sign}）能力提升工程。")
        for name in ("港口建设", "渔业建设"):
            number += 1
            lines += [f"{number}．{name}。", ARTICLE]
    lines += ["三、组织实施"]
    for sign in "一二三四五":
        lines += [f"（{sign}）加强领导。", ARTICLE]
    assert [level for level, title in chinese(*lines) if title == "能力提升工程"] == [2] * 5


def test_what_a_file_tells_of_itself_on_top_is_no_heading():
    lines = ["# 海洋经济发展规划", "**发布日期**: 2032年2月", "**发布机构**:", "**分类**:", "", ARTICLE]
    for heading in ("一、总体要求", "二、重点任务", "三、保障措施"):
        lines += [heading, ARTICLE]
    assert chinese(*lines) == [(1, "总体要求"), (1, "重点任务"), (1, "保障措施")]


def test_a_foreword_right_behind_the_list_of_contents_is_a_heading():
    entries = ("Foreword by Ana Lima", "Ports", "Schools", "Water")
    parts = [set_in(16, entries[0]), set_in(13, "Leader of the Coast"), TEXT]
    parts += [part for name in entries[1:] for part in (set_in(16, name), TEXT)]
    listed = "".join(f"<p>{name} ........ {at}</p>" for at, name in enumerate(entries, 1))
    found = headings(page(set_in(30, "A stronger coast"), set_in(16, "Contents"), listed, *parts))
    assert [title for level, title in found if level == 1] == list(entries)


def test_the_pronoun_i_counts_nothing():
    parts = [part for name in ("Ports", "Schools") for part in (set_in(16, name), TEXT)]
    parts += [set_in(13, "I am asking for your vote to build a stronger coast."), TEXT]
    assert headings(page(set_in(30, "The coast"), TEXT, *parts)) == [(1, "Ports"), (1, "Schools")]


def test_who_signs_beneath_a_greeting_is_no_heading():
    signed = ["<p>With best regards,</p>", "<p><b>Ana Lima MP</b></p>", "<p>Leader of the Coast</p>"]
    parts = [part for name in ("Ports", "Schools") for part in (set_in(16, name), TEXT)]
    found = headings(page(set_in(30, "The coast"), set_in(16, "Foreword"), TEXT, *signed, *parts))
    assert found == [(1, "Foreword"), (1, "Ports"), (1, "Schools")]


@pytest.mark.parametrize("legend", ["FIGURE 1", "Table 1", "Box 1"])
def test_the_name_of_a_chart_beneath_its_number_is_no_heading(legend: str):
    parts = [part for name in ("Ports", "Schools") for part in (set_in(16, name), TEXT)]
    parts[2:2] = [f"<p>{legend}</p>", set_in(13, "Prices in the towns"), "<p>Source: the Bank</p>", TEXT]
    found = headings(page(set_in(30, "The coast"), TEXT, *parts))
    assert found == [(1, "Ports"), (1, "Schools")]


def test_an_article_of_a_law_that_opens_with_one_sentence_is_text() -> None:
    opening = (
        "国家鼓励捐资办学。",
        "港口部门主管全国渔港工作。",
        "妇女享有平等的劳动权利。",
        "市场实行统一税率。",
        "残疾人的权利受法律保护。",
    )
    beneath = "国务院有关部门应当采取措施，支持地方建设渔港、市场和学校，并每年公布进展情况。"
    whole = "县级以上人民政府应当将港口事业纳入规划，安排经费，并向社会公布；有关部门按照各自的职责负责。"
    said = [each for one in opening for each in (f"{one}\n\n{beneath}", whole)]
    articles = "\n\n".join(f"第{at}条　{each}" for at, each in enumerate(said, 1))
    text = f"# 港口法\n\n第一章　总则\n\n{articles}\n\n第二章　附则\n\n第十一条　本法自公布之日起施行。"
    found = divide(read_document(text.encode(), name="law.txt"))
    assert not {each.title for each in found}.intersection(one.strip("。") for one in opening[1:])
