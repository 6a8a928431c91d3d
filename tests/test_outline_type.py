"""Layouts as web pages and Word documents whose headings are told, and ranked, by their type alone."""

from __future__ import annotations

from html import escape

import pytest
from outline_layouts import LAYOUTS, Layout
from word_documents import word

from constancia.model import DivisionKind, Document
from constancia.outline import divide
from constancia.read import read_document

NAMES = {
    "act-parts", "think-tank-report-numbered-plain", "white-paper-parts", "decreto-titulos",
    "plano-eixos-objetivos", "zhengfu-gongzuo-baogao",
}  # fmt: skip
PAPERS = [layout for layout in LAYOUTS if layout.name in NAMES]
SIZES = {1: 18, 2: 14, 3: 12}  # points, by level; the text has 11


def page(layout: Layout) -> Document:
    parts = [
        f'<p style="font-size:{SIZES[level]}pt"><span style="font-weight:700">{escape(line)}</span></p>'
        if level
        else f'<p style="font-size:11pt">{escape(line)}</p>'
        for level, line in lines(layout)
    ]
    return read_document(f"<html><body><main>{''.join(parts)}</main></body></html>".encode())


def word_document(layout: Layout) -> Document:
    parts = []
    for level, line in lines(layout):
        bold = f'<w:b/><w:sz w:val="{2 * SIZES[level]}"/>' if level else '<w:sz w:val="22"/>'
        parts.append(f"<w:p><w:r><w:rPr>{bold}</w:rPr><w:t>{escape(line)}</w:t></w:r></w:p>")
    return word(*parts)


def lines(layout: Layout) -> list[tuple[int, str]]:
    """Each line with the level of the heading it is or ends, 0 for text."""
    levels: dict[int, int] = {}
    listed = layout.text.split("\n")
    for heading in layout.headings:
        at = heading.line - 1
        levels[at] = heading.level
        if heading.title not in listed[at]:
            levels[at + 1] = heading.level
    return [(levels.get(at, 0), line) for at, line in enumerate(listed) if line.strip()]


@pytest.mark.parametrize("made", [page, word_document])
@pytest.mark.parametrize("layout", PAPERS, ids=lambda layout: f"{layout.language}: {layout.name}")
def test_type_alone_tells_headings_and_their_levels(layout: Layout, made):
    document = made(layout)
    found = [each for each in divide(document) if not each.is_furniture]
    assert [(each.level, each.ordinal, each.title) for each in found] == [
        (each.level, each.ordinal, each.title) for each in layout.headings
    ]


def test_smaller_lines_beneath_a_larger_one_behind_the_numbers_are_its_own():
    text = '<p style="font-size:10pt">The two governments will expand their cooperation every year.</p>' * 2
    large, small = (f'<p style="font-size:{size}pt"><b>{{}}</b></p>' for size in (18, 12))
    parts = ["<h1>Our coast</h1>", large.format("Goals"), text]
    for number, title in enumerate(("Protect", "Restore", "Teach"), 1):
        parts += [small.format(f"Goal {number}: {title}"), text]
    parts += [
        large.format("How we work"),
        small.format("With towns"),
        text,
        small.format("With schools"),
        text,
    ]
    found = divide(read_document(f"<html><body><main>{''.join(parts)}</main></body></html>".encode()))
    assert [(each.level, each.title) for each in found if not each.is_furniture][-3:] == [
        (1, "How we work"), (2, "With towns"), (2, "With schools"),
    ]  # fmt: skip


def test_the_one_line_in_bold_behind_numbers_stands_beside_them_over_items_too():
    text = "<p>The two governments will expand their cooperation in this field every year.</p>" * 2
    titles = ("Trade", "Health", "Seas", "Schools")
    parts = [
        f"<p><b>{sign}. {title}</b></p>{text}"
        for sign, title in zip(("I", "II", "III", "IV"), titles, strict=True)
    ]
    parts[1] += "<p>They also:</p><p>a) instructed their ministers to conclude the talks before December.</p>"
    parts.append("<p><b>Agreements signed</b></p><ol><li>On film.</li><li>On water.</li></ol>")
    found = divide(read_document(f"<html><body><main>{''.join(parts)}</main></body></html>".encode()))
    assert [each.level for each in found if not each.is_furniture] == [1] * 5


SAID = "<p>The two governments will expand their cooperation in this field every year.</p>" * 2


def outlined(*parts: str) -> list[tuple[int, int | None, str]]:
    found = divide(read_document(f"<html><body><main>{''.join(parts)}</main></body></html>".encode()))
    return [(each.level, each.ordinal, each.title) for each in found if not each.is_furniture]


def test_a_heading_with_a_keyword_ends_where_the_next_one_begins():
    section = "<b>第{}章　{}</b><br>　　{}<br>"
    text = "各部门要加强组织领导，细化工作措施，确保各项任务落到实处。" * 2
    chapters = section.format("一", "总体要求", text) + "<b>第二章　重点工程</b><br>"
    sections = "<b>第一节　修缮灯塔</b><br>" + text + "<br><b>第二节　更换灯具</b><br>" + text + "<br>"
    assert outlined(f"<div>{chapters}{sections}{section.format('三', '保障措施', text)}</div>") == [
        (1, 1, "总体要求"), (1, 2, "重点工程"), (2, 1, "修缮灯塔"), (2, 2, "更换灯具"), (1, 3, "保障措施"),
    ]  # fmt: skip


def test_what_a_list_numbers_is_no_furniture_whatever_it_is_called():
    titles = ("Measure", "Share", "Pay")
    items = "".join(
        f"<ol start={at}><li><b>{title}</b></li></ol>{SAID}" for at, title in enumerate(titles, 1)
    )
    assert outlined("<h1>A pledge</h1>", SAID, items) == [(1, 1, "Measure"), (1, 2, "Share"), (1, 3, "Pay")]


def test_an_abstract_beneath_the_title_is_a_heading():
    head = '<p style="font-size:24px"><b>On tides</b></p><p style="font-size:13px"><b>Abstract</b></p>'
    parts = [
        f'<p style="font-size:18px"><b>{at} {title}</b></p>{SAID}'
        for at, title in ((1, "Aims"), (2, "Means"))
    ]
    assert outlined(head, SAID, *parts)[0] == (1, None, "Abstract")


def test_blocks_that_a_site_calls_widgets_hold_the_paper_where_all_of_it_stands_in_them():
    widget = '<div class="builder-widget">{}</div>'
    blocks = [
        widget.format(f"<h2>{title}</h2>") + widget.format(SAID) for title in ("Ports", "Schools", "Seas")
    ]
    aside = (
        '<div class="side-widget"><h3>Latest</h3><a href="/a">More news</a> <a href="/b">All news</a></div>'
    )
    assert [title for _, _, title in outlined("<h1>Plan</h1>", *blocks, aside)] == [
        "Ports",
        "Schools",
        "Seas",
    ]


@pytest.mark.parametrize(
    "mark",
    [
        '<a class="headerlink" href="#one">¶</a>',
        '<span class="mw-editsection">[<a href="/edit">edit</a>]</span>',
    ],
)
def test_marks_behind_a_heading_that_lead_to_it_or_change_it_are_none_of_its_words(mark: str):
    heads = [f'<h2 id="{title}">{title}{mark}</h2>{SAID}' for title in ("Members", "Organs", "Budget")]
    assert [title for _, _, title in outlined("<h1>Charter</h1>", *heads)] == ["Members", "Organs", "Budget"]


def test_large_print_that_goes_on_in_small_letters_of_the_text_is_no_heading():
    large, head = '<p style="font-size:30px"><b>{}</b></p>', '<p style="font-size:20px"><b>{}</b></p>'
    figures = large.format("1 in 4") + "<p>harvests is lost to drought</p>"
    parts = [head.format("The sector today"), SAID, figures, head.format("Our pillars"), SAID]
    assert outlined("<h1>Farms</h1>", *parts) == [(1, None, "The sector today"), (1, None, "Our pillars")]


def test_lines_in_print_of_the_text_are_no_headings_where_many_are_larger():
    head = '<p style="font-size:20px"><b>{}</b></p>' + SAID
    signed = "<p><b>Hon. Marcus Bell</b></p><p>Prime Minister</p>"
    titles = ("Ports", "Schools", "Farms", "Clinics", "Roads")
    chapters = (head.format(f"Chapter {number}: {title}") for number, title in enumerate(titles, 1))
    parts = [head.format("Foreword") + signed, *chapters]
    row = "<p>Own food (%)</p>" + SAID
    assert [title for *_, title in outlined("<h1>Sanora</h1>", *parts, row)] == ["Foreword", *titles]


def test_what_stands_beneath_a_heading_with_a_name_is_told_by_its_print():
    large, small = "<p><b><u>{}</u></b></p>", "<p><b>{}</b></p>" + SAID
    parts = [
        large.format(title) + "".join(small.format(f"{title}: {word}?") for word in ("when", "who"))
        for title in ("Foreign owners", "Next steps")
    ]
    found = outlined("<h1>Questions and answers</h1>", *parts)
    assert [level for level, _, _ in found] == [1, 2, 2, 1, 2, 2]


def test_a_table_over_the_paper_leaves_its_title_to_be_found():
    title, keys = "关于支持海岛发展的意见", ("标题", "机关", "字号", "来源", "主题", "公文", "日期")
    rows = "".join(f"<tr><td>{key}：</td><td>{title if key == '标题' else '某部'}</td></tr>" for key in keys)
    heads = [f"<p><b>{sign}、{name}</b></p>" for sign, name in (("一", "总体要求"), ("二", "保障措施"))]
    text = "<p>各有关部门要加强协调配合，确保各项任务落到实处，定期向上级部门报告进展情况。</p>" * 2
    large = f'<p style="font-size:24px"><b>{title}</b></p>'
    body = f"<table>{rows}</table>{large}{text}{text.join(heads)}{text}"
    page = f"<head><title>{title}_某网</title></head><body><main>{body}</main></body>"
    found = divide(read_document(f"<html>{page}</html>".encode()))
    assert [(each.level, each.title) for each in found if not each.is_furniture] == [
        (1, "总体要求"), (1, "保障措施"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "titles", [("Ownership", "Alignment", "Results"), ("优化布局", "强化创新", "完善消纳")]
)
def test_words_in_bold_that_open_paragraphs_are_headings_where_three_do(titles):
    stop, said = (". ", "The two governments will report each year on what was achieved.")
    if not titles[0].isascii():
        stop, said = "。", "支持大容量机组等技术攻关，建设国家级试验平台，推动就地利用。"
    bold = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r><w:r><w:t>{}</w:t></w:r>'
    paper = word(*("<w:p>" + bold.format(title + stop, said) + "</w:p>" for title in titles))
    found = [(1, None, title) for title in titles]
    assert [
        (each.level, each.ordinal, each.title) for each in divide(paper) if not each.is_furniture
    ] == found
    heads = (f"<p><b>{title}{stop}</b>{said}</p>" for title in titles)
    assert outlined("<h1>A framework</h1>", *heads) == found
    assert outlined("<h1>A framework</h1>", f"<p><b>{titles[0]}{stop}</b>{said}</p>") == []


def test_items_in_bold_that_end_in_semicolons_are_no_headings():
    said = f"<p>{SAID}</p>"
    items = ("1. Open the ports;", "2. Train the crews; and", "3. Pay them.")
    parts = [
        *(f"<p><b>{words}</b></p>" for words in ("Aims", *items)),
        said * 2,
        "<p><b>Means</b></p>",
        said * 2,
    ]
    assert [title for _, _, title in outlined("<h1>Plan</h1>", said, *parts)] == ["Aims", "Means"]


def test_the_title_of_an_article_may_be_printed_as_the_text_is():
    law = [
        "<p><b>Artigo 1.º</b></p><p>Objeto</p>",
        "<p>A presente lei estabelece as regras de acesso aos portos do Estado e dos municípios.</p>",
        "<p><b>Artigo 1.º-A</b></p><p>Definições</p>",
        "<p>Para efeitos da presente lei, entende-se por porto qualquer cais com serviço regular.</p>",
        "<p><b>Artigo 2.º</b></p><p>Objeto</p><p>São aprovados os mapas dos portos do Norte e do Sul.</p>",
        "<p><b>Artigo 3.º</b></p><p>Objeto</p><p>São aprovadas as taxas dos portos do Norte e do Sul.</p>",
    ]
    document = read_document(
        f"<html lang='pt'><main><h2>Dos portos</h2>{''.join(law)}</main></html>".encode()
    )
    found = [each for each in divide(document) if each.kind is DivisionKind.ARTICLE]
    assert [(each.printed, each.title) for each in found] == [
        ("Artigo 1.º", "Objeto"),
        ("Artigo 1.º-A", "Definições"),
        ("Artigo 2.º", "Objeto"),
        ("Artigo 3.º", "Objeto"),
    ]
    assert not any(anomaly.code == "repeat" for each in found for anomaly in each.anomalies)


def test_paragraphs_that_a_style_of_headings_numbers_are_no_headings():
    told = (
        "The Committee welcomes the plan for the harbours, which it has long asked for. It notes that the "
        "money for the three northern ports is still missing, and calls on the Union to find it by 2031."
    )
    parts = "".join(f"<h2>{title}</h2><h3>{told}</h3><h3>{told}</h3>" for title in ("Aims", "Means"))
    document = read_document(f"<main><h1>Opinion on the harbours</h1>{parts}</main>".encode())
    assert [each.title for each in divide(document) if not each.is_furniture] == ["Aims", "Means"]


def test_fields_of_tasks_are_no_running_heads_though_some_are_told_alike():
    tasks = "".join(
        f"Action {n}: Open port {n}\n\nThe Ministry will open a port in each of the provinces by 2033.\n\n"
        f"Responsible: {'the cities' if n == 3 else 'the Ministry of Ports'}\n\nTimeline: {n // 3} months\n\n"
        for n in range(1, 6)
    )
    found = divide(read_document(f"Plan for the ports\n\n{tasks}".encode()))
    assert not any(each.kind is DivisionKind.RUNNING_HEAD for each in found)


def test_a_stop_behind_one_of_many_headings_in_their_print_is_no_matter():
    titles = ["Ports", "Rivers", "Roads", "Schools", "Clinics", "Markets", "Renewal of the old bridges."]
    parts = "".join(
        f'<p style="font-size:18px"><b>Part {title}</b></p><p style="font-size:14px"><b>{title}</b></p>{SAID}'
        f'<p style="font-size:14px"><b>More on {title.lower().rstrip(".")}</b></p>{SAID}'
        for title in titles
    )
    found = [title for level, _, title in outlined(parts) if level == 2]
    assert found[-2:] == ["Renewal of the old bridges.", "More on renewal of the old bridges"]
