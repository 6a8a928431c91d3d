"""What a paper is called whose file states no title."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from word_documents import word

import constancia
from constancia.model import DivisionKind, Tier
from constancia.outline import divide
from constancia.outline.lines.enumerators import reader
from constancia.read import read_document

BODY = "\n\n1. Trade\n\nThe Parties will expand trade.\n\n2. Culture\n\nThe Parties will hold festivals.\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Policy on Oceans", "Policy on Oceans"),
        ("Skip to content\n\nPolicy on Oceans", "Policy on Oceans"),
        ("Skip to content\nHome | About us | Contact\n\nPolicy on Oceans", "Policy on Oceans"),
        ("# **Policy** on Oceans", "Policy on Oceans"),
        ("Policy on Oceans\n================", "Policy on Oceans"),
        ("**Policy** on Oceans\n~~~~~~~~~~~~~~~~~~~~", "Policy on Oceans"),
        ("Policy on Oceans\nand Rivers\n==========", "Policy on Oceans and Rivers"),
        ("---\nlayout: page\n---\n\n# Policy on Oceans", "Policy on Oceans"),
        (f"# Policy on {'the Oceans and ' * 20}Rivers", f"Policy on {'the Oceans and ' * 20}Rivers"),
        ('---\ntitle: "Oceans, a policy"\n---\n\n# Policy on Oceans', "Oceans, a policy"),
        ("Unofficial translation\n\nPolicy on Oceans", "Policy on Oceans"),
        (
            "Dear delegates,\n\nToday we tell what we will do for the oceans, and how it is paid for.",
            "oceans",
        ),
        ("各位代表：\n\n现在，我代表国务院，向大会报告政府工作，请予审议。", "oceans"),
    ],
)
def test_the_title_is_the_papers_own(head: str, title: str) -> None:
    paper = constancia.read((head + BODY).encode(), name="oceans.txt", tier=Tier.RULES)
    assert paper.document.work.title == title


def test_a_title_that_is_stated_beside_the_paper_stays(tmp_path: Path) -> None:
    (tmp_path / "oceans.txt").write_text("Policy on Oceans" + BODY)
    (tmp_path / "oceans.toml").write_text('[work]\ntitle = "The blue paper"\n')
    assert constancia.read(tmp_path / "oceans.txt").document.work.title == "The blue paper"


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Action Plan on Rivers", "Action Plan on Rivers"),
        ("about:blank", "The Rivers Partnership: Second Action Plan on Rivers"),
        ("RVP-NAP2 clean copy of 14 May", "The Rivers Partnership: Second Action Plan on Rivers"),
        ("", "The Rivers Partnership: Second Action Plan on Rivers"),
    ],
)
def test_a_title_in_the_properties_of_a_file_stays_if_the_paper_prints_it(stated: str, title: str) -> None:
    file = docx.Document()
    file.core_properties.title = stated
    for line in ("The Rivers Partnership", "Second Action Plan on Rivers", "May 14, 2031"):
        file.add_paragraph(line, style="Title")
    for heading in ("Floods", "Bridges"):
        file.add_heading(heading, 1)
        file.add_paragraph("The Parties will share what they know with all towns along the rivers.")
    out = io.BytesIO()
    file.save(out)
    paper = constancia.read(out.getvalue(), name="rivers.docx", tier=Tier.RULES)
    assert paper.document.work.title == title
    kinds = [division.kind for division in paper.divisions if division.is_furniture]
    assert kinds == [DivisionKind.TITLE, DivisionKind.TITLE, DivisionKind.METADATA]


def test_headings_in_the_tags_of_a_web_page_are_headings_of_markdown() -> None:
    text = (
        '<h1 align="center">Harbour Plan</h1>\n\n'
        "The port is old and its cranes stand idle for most of the year.\n\n"
        '<h2 id="x"><b>Quays</b></h2>\n\n'
        "The Port Authority will build two quays on the northern shore by 2030.\n\n"
        "<h3>1. Cranes</h3>\n\nThe Port Authority will buy four cranes that lift a hundred tonnes each.\n\n"
        "<h2>Ships</h2>\n\nThe Port Authority will hire two pilots for every ship that comes in at night.\n"
    )
    document = read_document(text.encode(), name="plan.md")
    found = [(one.level, one.title) for one in divide(document) if not one.is_furniture]
    assert found == [(1, "Quays"), (2, "Cranes"), (1, "Ships")]


def test_lines_in_large_letters_of_a_style_are_headings_of_markdown() -> None:
    parts = ("Quays", "Ships", "Cranes")
    text = "# Harbour Plan\n\n" + "\n\n".join(
        f'<div id="{part}">\n<span style="font-size: 25px;color: red;">{part}</span>\n</div>\n<br>\n\n'
        f"The Port Authority will spend ten million on {part.lower()} in each of the next four years."
        for part in parts
    )
    document = read_document(text.encode(), name="plan.md")
    assert [one.title for one in divide(document) if not one.is_furniture] == list(parts)


def test_titles_in_bold_before_their_paragraphs_may_be_parted_by_blanks_that_do_not_break() -> None:
    parts = (
        "Clean Harbours and Good Jobs: \u00a0**",
        "Our Waters:**\u00a0",
        "Safety:** ",
        "Common Defence:\u00a0**",
    )
    body = "The Port Authority will spend ten million on this in each of the next four years, and report."
    text = "# Harbour Plan\n\n" + "\n\n".join(
        f"**{count}. {part}{body}\n\n-   We will report on it." for count, part in enumerate(parts, start=1)
    )
    document = read_document(text.encode(), name="plan.md")
    found = [one.title for one in divide(document) if not one.is_furniture]
    assert found == ["Clean Harbours and Good Jobs", "Our Waters", "Safety", "Common Defence"]


@pytest.mark.parametrize(
    "printed", ["Gráfica N° 1: Exportaciones", "Figura No1. Puertos", "Ilustración 2.- Mapa"]
)
def test_a_legend_with_a_sign_before_its_number_is_no_heading(printed: str) -> None:
    text = "Los dos gobiernos ampliarán su cooperación en este ámbito cada año."
    paper = f"# Plan\n\n**Puertos**\n\n{text}\n\n**{printed}**\n\n{text}\n\n**Escuelas**\n\n{text}\n"
    found = divide(read_document(paper.encode(), name="plan.md"))
    assert [each.title for each in found if not each.is_furniture] == ["Puertos", "Escuelas"]


def test_dates_and_scales_of_charts_are_no_headings_and_a_kind_of_annex_is_its_title() -> None:
    text = "The two governments will expand their cooperation in this field every year."
    page = "".join(
        f"<p>{line}</p><p>{text}</p>"
        for line in (
            "<b>Ports</b>",
            "<b>August 2031</b>",
            "10.000 12.000",
            "<b>San José,</b>",
            "<b>ANNEX TECHNICAL</b>",
        )
    )
    found = divide(read_document(f"<html><body><main><h1>Plan</h1>{page}</main></body></html>".encode()))
    assert [each.title for each in found if not each.is_furniture] == ["Ports", "ANNEX TECHNICAL"]


def test_who_leads_a_task_behind_its_stop_is_no_credit_of_a_picture() -> None:
    task = "**（{}）{}。** 每个县建成1个中心，实行统仓共配。（牵头单位：{}；配合单位：交通局）\n\n"
    tasks = task.format("一", "建设县级中心", "商务局") + task.format("二", "改造乡镇站点", "供销社")
    said = "要加强组织领导，每季度召开一次会议，及时研究解决重大问题。\n\n"
    text = f"# 若干措施\n\n{said}**一、完善网点**\n\n{tasks}**二、强化保障**\n\n{said}"
    found = [each for each in divide(read_document(text.encode(), name="plan.md")) if not each.is_furniture]
    assert [(each.level, each.title) for each in found] == [
        (1, "完善网点"), (2, "建设县级中心"), (2, "改造乡镇站点"), (1, "强化保障"),
    ]  # fmt: skip


def test_a_long_title_with_its_stop_is_one_where_its_keyword_counts_on() -> None:
    long = "Fortalecer la cadena de frío en los puertos menores"
    said = "El programa se integra de los siguientes objetivos, que se revisarán cada año con los puertos."
    lines = ["PROGRAMA PESQUERO", said]
    for goal, titles in (("Pescar", (long, "Vender en las escuelas")), ("Ordenar", ("Censar", "Publicar"))):
        number = 1 + (goal == "Ordenar")
        lines.append(f"Objetivo prioritario {number}.- {goal}")
        for at, title in enumerate(titles, 1):
            lines.append(f"Estrategia prioritaria {number}.{at}.- {title}.")
            lines.append(f"Acción puntual\n{number}.{at}.1 Instalar plantas de hielo en doce puertos.")
    found = divide(read_document("\n\n".join(lines).encode(), name="plan.txt"))
    assert (2, 1, long) in [(each.level, each.ordinal, each.title) for each in found]


def test_several_who_sign_at_the_end_are_no_headings() -> None:
    text = "The Participants will cooperate in the training of teachers and meet once a year."
    heads = "".join(
        f"**{number}. {title}**\n\n{text}\n\n" for number, title in enumerate(("Aims", "Costs"), 1)
    )
    signed = "**For the Ministry of Aurelia**\n\n**For the Ministry of Borealia**\n"
    document = read_document(
        f"# Understanding\n\n{text}\n\n{heads}Signed in two originals.\n\n{signed}".encode(), name="plan.md"
    )
    assert [each.title for each in divide(document) if not each.is_furniture] == ["Aims", "Costs"]


def test_a_paragraph_that_is_marked_as_a_heading_is_text() -> None:
    said = "El Ministerio promueve la inversión en los puertos y en las escuelas de cada provincia. " * 5
    text = "".join(f"### {name}\n\n### {said.strip()}\n\n" for name in ("Puertos", "Escuelas"))
    found = divide(read_document(f"# Plan del mar\n\n{text}".encode(), name="plan.md"))
    assert [each.title for each in found if not each.is_furniture] == ["Puertos", "Escuelas"]


def test_signs_before_and_behind_a_title_alike_are_no_part_of_it() -> None:
    said = "The Ministry opens ports and schools in each of the regions of the coast each year."
    text = f"# A plan\n\n## | AIMS |\n\n{said}\n\n## — Means —\n\n{said}\n\n## *Costs* and | fees\n\n{said}\n"
    found = divide(read_document(text.encode(), name="plan.md"))
    titles = [each.title for each in found if not each.is_furniture]
    assert titles == ["AIMS", "Means", "Costs and | fees"]


def test_a_first_line_over_numbers_that_go_on_beneath_the_next_is_a_heading() -> None:
    said = "Se abrirán puertos y escuelas en todas las regiones de la costa, con un plan de tres años."
    lines = [
        line
        for at, name in enumerate(("UNIDAD", "SALUD", "CULTURA"))
        for line in (f"**{name}**", *(f"{number}. {said}" for number in range(3 * at + 1, 3 * at + 4)))
    ]
    found = divide(read_document("\n\n".join(lines).encode(), name="plan.md"))
    assert [each.title for each in found if not each.is_furniture] == ["UNIDAD", "SALUD", "CULTURA"]


def test_the_name_of_a_chinese_paper_over_several_lines_is_one_heading() -> None:
    line = '<p style="text-align:center"><b style="font-size:18pt">{}</b></p>'
    said = "<p>各有关部门要认真做好港口建设和学校建设的各项工作，每年报告一次进展情况。</p>"
    body = "".join(
        f"{''.join(map(line.format, name))}{said}<p><b>一、关于港口</b></p>{said}"
        f"<p><b>二、关于学校</b></p>{said}"
        for name in (("沿海地区港口建设和学校建设单位", "转为企业的规定"), ("进一步支持港口发展的规定",))
    )
    letter = f"<h1>关于印发两个规定的通知</h1>{said}"
    document = read_document(f"<html><body><main>{letter}{body}</main></body></html>".encode())
    found = [(each.level, each.title) for each in divide(document) if not each.is_furniture]
    assert found == [
        (1, "沿海地区港口建设和学校建设单位转为企业的规定"), (2, "关于港口"), (2, "关于学校"),
        (1, "进一步支持港口发展的规定"), (2, "关于港口"), (2, "关于学校"),
    ]  # fmt: skip


def test_the_name_of_the_paper_that_a_letter_sends_out_is_no_heading() -> None:
    said = "The Ministry opens ports and schools in each of the regions of the coast each year."
    letter = f"# Circular on the Plan for the Ports of the Coast\n\nTo all harbour masters:\n\n{said}\n\n"
    plan = (
        f"**Plan for the Ports of the Coast**\n\n{said}\n\n**1. Aims**\n\n{said}\n\n**2. Means**\n\n{said}\n"
    )
    found = divide(read_document((letter + plan).encode(), name="plan.md"))
    assert [(each.level, each.title) for each in found if not each.is_furniture] == [
        (1, "Aims"),
        (1, "Means"),
    ]


def test_labels_in_capitals_alone_on_their_lines_are_no_headings_beside_others() -> None:
    said = "The Office lists the ports in which ships of this size may land in the next five years."
    parts = [f"<p><b>{name}</b></p>" for name in ("PORTS OFFICE", "Ports in Which Ships Land")]
    parts += [f"<p><b>{name}:</b> {said}</p>" for name in ("AGENCY", "ACTION", "SUMMARY")]
    parts.append("<p><b>FURTHER INFORMATION:</b></p>")
    heads = ["Background", "Public Comments", "Costs"]
    parts += [f"<p><b>{name}</b></p><p>{said}</p>" for name in heads]
    document = read_document(f"<html><body><main>{''.join(parts)}</main></body></html>".encode())
    assert [each.title for each in divide(document) if not each.is_furniture] == heads


def test_the_parts_that_a_cover_lists_over_the_contents_are_no_headings() -> None:
    said = "The Ministry opens ports and schools in each of the regions of the coast each year."
    cover = "PART I\n\nA PLAN FOR ALL\n\nPART II\n\nA PLAN FOR TRADE\n\n"
    names = ("Open ports", "Clean rivers", "Good schools", "Warm homes")
    contents = "Contents\n\n" + "".join(f"{name} ..... {at}\n\n" for at, name in enumerate(names, 3))
    text = cover + contents + "".join(f"**{name}**\n\n{said}\n\n" for name in names)
    found = divide(read_document(text.encode(), name="plan.md"))
    assert [each.title for each in found if not each.is_furniture] == list(names)


def test_a_place_and_a_date_beneath_the_title_of_a_speech_are_no_heading() -> None:
    said = "Senhor Presidente, abrimos portos e escolas em todas as regiões da costa neste ano."
    head = "**Discurso na abertura da Reunião**\n\n**Nova Iorque-EUA, 14 de setembro de 2030**\n\n"
    text = f"{head}{said}\n\n{said}\n"
    found = divide(read_document(text.encode(), name="discurso.md"))
    assert [each.title for each in found if not each.is_furniture] == []


def test_an_article_before_a_keyword_in_capitals_counts_nothing() -> None:
    said = "Abrimos portos e escolas em todas as regiões da costa, com um plano de três anos."
    heads = ("AULAS PARA TODOS", "UM PROGRAMA DE EMERGÊNCIA PARA OS PORTOS", "UMA META PARA AS ESCOLAS")
    text = "# Plano\n\n" + "".join(f"**{head}**\n\n{said}\n\n" for head in heads)
    found = divide(read_document(text.encode(), name="plano.md"))
    assert [each.title for each in found if not each.is_furniture] == list(heads)


def test_questions_in_bold_that_count_on_over_no_text_are_a_list() -> None:
    said = "The party will open ports and schools in each of the regions of the coast each year."
    asked = "".join(
        f"**{at}. Is this of use to {who}?**\n\n" for at, who in enumerate(("us", "you", "towns", "all"), 1)
    )
    heads = "".join(
        f"**{name.upper()}**\n\n{said}\n\n" for name in ("Ports of the coast", "Schools of the coast")
    )
    text = f"# A plan\n\n{heads}{asked}{said}\n\n**HOMES OF THE COAST**\n\n{said}\n"
    found = [
        each.title for each in divide(read_document(text.encode(), name="plan.md")) if not each.is_furniture
    ]
    assert found == ["PORTS OF THE COAST", "SCHOOLS OF THE COAST", "HOMES OF THE COAST"]


def test_parts_without_a_mark_stand_over_marked_articles_and_torn_sentences_are_none() -> None:
    said = "Los Miembros cooperan en la apertura de puertos en todas las regiones de la costa."
    lines = ["# CONVENIO DE PUERTOS", said]
    for part, name, articles in (("I", "*Funciones*", (1, 2)), ("II", "**Miembros**", (3, 4))):
        lines += [f"PARTE {part}", name]
        lines += [line for number in articles for line in (f"##### ARTICULO {number}", said)]
    lines += ["Los demás Estados se adhieren conforme al", "##### artículo 2."]
    found = divide(read_document("\n\n".join(lines).encode(), name="convenio.md"))
    assert [(each.level, each.ordinal, each.title) for each in found if not each.is_furniture] == [
        (1, 1, "Funciones"), (2, 1, ""), (2, 2, ""), (1, 2, "Miembros"), (2, 3, ""), (2, 4, ""),
    ]  # fmt: skip


def test_a_word_with_its_colon_over_what_it_means_is_no_heading() -> None:
    said = "Se abrirán puertos y escuelas en todas las regiones de la costa, con un plan de tres años."
    term = "**Erario público:**\n\nes el dinero que el Estado gasta en puertos y escuelas.\n\n"
    text = f"# Plan\n\n**Puertos**\n\n{said}\n\n{term}**Escuelas**\n\n{said}\n"
    found = divide(read_document(text.encode(), name="plan.md"))
    assert [each.title for each in found if not each.is_furniture] == ["Puertos", "Escuelas"]


def test_an_annex_in_plain_print_is_called_by_what_stands_beneath_its_reference() -> None:
    said = "Os membros abrem portos e escolas em cada uma das regiões do litoral, todos os anos."
    rules = "".join(
        f"**TÍTULO {part}**\n\n**{name}**\n\n**Artigo {at}.º**\n\n{said}\n\n"
        for at, (part, name) in enumerate((("I", "PORTOS"), ("II", "ESCOLAS")), 1)
    )
    annex = "ANEXO\n\n(a que se refere o artigo 1.º)\n\n**REGIME DOS PORTOS**\n\n"
    text = f"# Decreto\n\n**Artigo 1.º**\n\n{said}\n\n{annex}{rules}"
    found = divide(read_document(text.encode(), name="decreto.md"))
    assert [(each.level, each.title) for each in found if not each.is_furniture] == [
        (1, ""), (1, "REGIME DOS PORTOS"), (2, "PORTOS"), (3, ""), (2, "ESCOLAS"), (3, ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("1.", "Why we vote", "– the fall of the council"), "Why we vote – the fall of the council"),
        (("1.", "25 April, a day of hope"), "25 April, a day of hope"),
        (("CHAPTER 2", "Homes for dogs", "and for other animals"), "Homes for dogs and for other animals"),
    ],
)
def test_a_title_goes_on_in_the_next_line_set_alike(lines: tuple[str, ...], title: str) -> None:
    said = "<p>The party will open ports and schools in each of the regions of the coast each year.</p>" * 2
    head = "".join(f'<p style="font-size:18px"><b>{line}</b></p>' for line in lines)
    others = "".join(f'<p style="font-size:18px"><b>{each}</b></p>{said}' for each in ("Ports", "Schools"))
    web = f"<html><body><main><h1>A plan</h1>{said}{others}{head}{said}</main></body></html>"
    found = divide(read_document(web.encode()))
    assert title in [each.title for each in found if not each.is_furniture]


def test_a_bold_line_whose_sentence_goes_on_in_the_text_is_no_heading() -> None:
    said = "The party will open ports and schools in each of the regions of the coast each year."
    opening = "**A strong coast is the basis for everything that we want to achieve as a**\n\nnation. " + said
    text = f"# Plan\n\n**Ports**\n\n{said}\n\n{opening}\n\n**Schools**\n\n{said}\n"
    found = divide(read_document(text.encode(), name="plan.md"))
    assert [each.title for each in found if not each.is_furniture] == ["Ports", "Schools"]


def test_the_title_again_over_each_part_is_none_and_references_are_none() -> None:
    said = "<p>The party will open ports and schools in each of the regions of the coast each year.</p>" * 2
    parts = "".join(
        f'<p style="font-size:22px"><b>{part}</b></p><p style="font-size:30px"><b>The coast first</b></p>'
        f'<p style="font-size:16px"><b>{part} today</b></p>{said}'
        for part in ("Ports", "Schools")
    )
    cited = (
        "“Five ports” (coast.org/five-ports). 3 May 2033",
        "Roe, Ann (2 May 2033). “Ports: a life” (roe.org). Seen in May.",
        "“The coast” (coast.org/all)",
    )
    listed = "".join(f"<p>{at}. {words}</p>" for at, words in enumerate(cited * 3, 1))
    parts += f'<p style="font-size:22px"><b>References</b></p>{listed}'
    web = f"<html><body><main><h1>The coast first</h1>{said}{parts}</main></body></html>"
    found = divide(read_document(web.encode()))
    assert [each.title for each in found if not each.is_furniture] == [
        "Ports",
        "Ports today",
        "Schools",
        "Schools today",
        "References",
    ]


def test_a_list_of_contents_without_a_name_has_its_pages_in_lines_of_their_own() -> None:
    said = "The party will open ports and schools in each of the regions of the coast each year."
    names = ("Introduction", "Ports", "Schools", "Water", "Roads", "Homes")
    listed = "\n".join(f"{name}\n{3 + 2 * at}" for at, name in enumerate(names))
    text = "A PLAN FOR THE COAST\n\nMay 2033\n\n" + listed + "\n\n"
    text += "".join(f"{name}\n\n{said}\n\n" for name in names)
    found = divide(read_document(text.encode(), name="plan.txt"))
    assert [each.title for each in found if not each.is_furniture] == list(names)


def test_an_article_before_a_keyword_counts_nothing() -> None:
    said = "O partido abre portos e escolas em cada uma das regiões do litoral, todos os anos."
    heads = ("UM PROGRAMA PATRIÓTICO E NOVO", "UM EIXO PARA OS PORTOS", "ESCOLAS DO LITORAL")
    text = "# Plano\n\n" + "".join(f"**{head}**\n\n{said}\n\n" for head in heads)
    found = divide(read_document(text.encode(), name="plano.md"))
    assert [(each.ordinal, each.title) for each in found if not each.is_furniture] == [
        (None, head) for head in heads
    ]


def test_the_head_of_each_page_is_none_though_the_file_marks_it_as_a_heading() -> None:
    said = "<w:p><w:r><w:t>O dono abre o portão e cuida de todos os animais da casa.</w:t></w:r></w:p>"
    head = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Decreto n.º</w:t></w:r></w:p>'
    line = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    parts = []
    for article, name in enumerate(("Objeto", "Treino", "Taxas", "Higiene", "Casas", "Pesca"), 1):
        parts += [head, line.format(f"Artigo {article}.o"), line.format(name), said, head, said]
    found = divide(word(*parts))
    assert [(each.ordinal, each.title) for each in found if not each.is_furniture] == [
        (1, "Objeto"), (2, "Treino"), (3, "Taxas"), (4, "Higiene"), (5, "Casas"), (6, "Pesca"),
    ]  # fmt: skip


def test_a_section_whose_text_begins_with_a_letter_in_brackets_has_its_title() -> None:
    said = "Within 60 days of this order the Agency shall open the ports of each coast and report on them."
    titles = ("Ports", "Common Risk Strategy", "Roles and Duties", "General Provisions")
    text = "".join(f"Sec. {at}. {title}. (a) {said}\n\n(b) {said}\n\n" for at, title in enumerate(titles, 1))
    found = divide(read_document(text.encode(), name="order.txt"))
    assert [(each.ordinal, each.title) for each in found if not each.is_furniture] == [*enumerate(titles, 1)]


@pytest.mark.parametrize(
    ("line", "ordinal"), [("Artigo 15.o", 15), ("Artigo 3o", 3), ("Artigo 21.o-A", 21), ("Artigo 4.º", 4)]
)
def test_the_sign_of_an_ordinal_may_be_a_plain_letter(line: str, ordinal: int) -> None:
    assert [each.value for each in reader("pt").read(line)] == [ordinal]


def set_in(size: int, words: str) -> str:
    return f'<p style="font-size:{size}px"><b>{words}</b></p>'


def test_the_first_heading_alone_in_large_print_stands_beside_the_introduction() -> None:
    said = "<p>The party will open ports and schools in each of the regions of the coast each year.</p>" * 2
    parts = "".join(
        set_in(18, f"{at}. {name}") + said for at, name in enumerate(("Introduction", "Ports", "Schools"), 1)
    )
    first = said + set_in(30, "What we stand for") + said
    web = f"<html><body><main><h1>A plan</h1>{first}{parts}</main></body></html>"
    found = divide(read_document(web.encode()))
    assert [(each.level, each.title) for each in found if not each.is_furniture] == [
        (1, "What we stand for"), (1, "Introduction"), (1, "Ports"), (1, "Schools"),
    ]  # fmt: skip


def test_a_word_of_a_numbered_title_in_larger_print_above_it_is_none() -> None:
    said = "<p>The party will open ports and schools in each of the regions of the coast each year.</p>" * 2
    parts = "".join(
        set_in(40, word) + set_in(24, str(at)) + set_in(24, f"{word} of the coast") + said
        for at, word in enumerate(("Unity", "Work", "Schools"), 1)
    )
    web = f"<html><body><main><h1>A plan</h1>{said}{parts}</main></body></html>"
    found = divide(read_document(web.encode()))
    assert [(each.level, each.ordinal, each.title) for each in found if not each.is_furniture] == [
        (1, 1, "Unity of the coast"), (1, 2, "Work of the coast"), (1, 3, "Schools of the coast"),
    ]  # fmt: skip


def test_a_sentence_in_bold_among_numbered_paragraphs_is_one_of_them() -> None:
    said = "The operator is responsible for all animals that are kept in the houses of the town."
    bold = "**2. Operators shall not leave the animals that they keep.**"
    articles = "".join(
        f"**Article {at}**\n\n**{name}**\n\n1. {said}\n\n{bold}\n\n3. {said}\n\n"
        for at, name in enumerate(("Scope", "Housing", "Feeding"), 1)
    )
    found = divide(read_document(f"# Act on animals\n\n{articles}".encode(), name="act.md"))
    assert [each.title for each in found if not each.is_furniture] == ["Scope", "Housing", "Feeding"]


def test_the_head_of_a_draft_act_with_blanks_for_its_number_holds_no_heading() -> None:
    said = "<p>The operator is responsible for all animals that are kept in the houses of the town.</p>" * 2
    head = ("PE-CONS No 2/2033", "REGULATION (EU) .../...", "OF THE PARLIAMENT AND OF THE COUNCIL", "of ...",
            "on the keeping of animals")  # fmt: skip
    articles = "".join(
        set_in(14, f"CHAPTER {n}") + set_in(14, name) + said for n, name in (("I", "SCOPE"), ("II", "DUTIES"))
    )
    web = (
        f"<html><body><main>{''.join(set_in(14, line) for line in head)}{said}{articles}</main></body></html>"
    )
    found = divide(read_document(web.encode()))
    assert [each.title for each in found if not each.is_furniture] == ["SCOPE", "DUTIES"]


def test_the_word_over_the_plan_that_a_notice_sends_out_is_no_annex_to_it() -> None:
    said = "为深化改革，扎实推进港口建设，现制定本方案，请认真贯彻执行，并及时报告情况。"
    text = (
        "# 关于印发《海岸港口建设实施方案》的通知\n\n各有关单位：\n\n现将方案印发给你们，请遵照执行。\n\n"
        f"海岸市港口局\n\n2033年7月10日\n\n附件\n\n**海岸港口建设实施方案**\n\n{said}\n\n"
        f"一、工作目标\n\n{said}\n\n二、主要任务\n\n{said}\n\n三、保障措施\n\n{said}\n"
    )
    found = divide(read_document(text.encode(), name="notice.md"))
    assert [(each.level, each.title) for each in found if not each.is_furniture] == [
        (1, "工作目标"), (1, "主要任务"), (1, "保障措施"),
    ]  # fmt: skip
