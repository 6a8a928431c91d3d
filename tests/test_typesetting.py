"""How a text is set changes nothing of what is read in it: spaces, hyphens, accents, ends of lines."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the benchmarks are no part of the package

from benchmarks.settings import SPACED, UNSPACED, coded, plain  # noqa: E402
from constancia import pipeline  # noqa: E402
from constancia.model import Document, Paper  # noqa: E402
from constancia.read import read_document  # noqa: E402
from constancia.text.typesetting import unset  # noqa: E402

TEXTS = {
    "en": (
        "Policy Paper on the Southern Islands\n\n"
        "Norland is very important to its neighbours, and it is not enough to watch. We will co-operate with "
        "the Southern Islands Forum by 2030, and are ready to build ports where conditions permit.\n\n"
        "We do not support any new tariff. Norland will hold the annual Dialogue on Ports, open schools and "
        "train teachers.\n"
    ),
    "es": (
        "Política hacia las Islas del Sur\n\n"
        "El Gobierno impulsará la cooperación económica y ofrecerá diez becas. La pesca es también una "
        "prioridad. Celebraremos consultas políticas cada año, según proceda.\n"
    ),
    "pt": (
        "Política para as Ilhas do Sul\n\n"
        "É também prioritária a relação com as ilhas. O Governo promoverá a formação de técnicos e "
        "construirá três portos até 2030, sempre que possível.\n"
    ),
}
CHINESE = (
    "南方群岛政策文件\n\n"
    "一、贸易\n\n"
    "中方愿同南方群岛国家加强贸易合作，继续举办南方群岛合作论坛，共同推动港口和学校建设，在条件成熟时商签自由贸易协定。"
    "双方将在2030年前建立电力合作委员会，定期举行会议，鼓励企业投资清洁能源，为青年提供培训机会，保护海洋环境。\n\n"
    "二、教育\n\n"
    "中方将每年提供一百个奖学金名额，支持职业教育发展，扩大教师和学生交流，同各国大学共同建设联合实验室和研究中心，"
    "推动互认学历学位。\n"
)


def told(paper: Paper) -> list[tuple[str, object]]:
    """Each statement with its values, set plain."""
    return [
        (plain(one.quote), [(facet.name, facet.value) for facet in one.facets]) for one in paper.statements
    ]


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("setting", SPACED)
def test_how_it_is_set_changes_nothing(language: str, setting: str) -> None:
    text = TEXTS[language]
    paper = coded(SPACED[setting](text), language)
    assert told(paper) == told(coded(text, language))
    for one in paper.statements:
        assert one.span.quote(paper.document.text) == one.quote
        assert all(words.end <= len(paper.document.text) for facet in one.facets for words in facet.words)


@pytest.mark.parametrize("setting", UNSPACED)
def test_how_ideographs_are_set_changes_nothing(setting: str) -> None:
    paper = coded(UNSPACED[setting](CHINESE), "zh")
    assert [plain(one.quote, unspaced=True) for one in paper.statements] == [
        plain(one.quote, unspaced=True) for one in coded(CHINESE, "zh").statements
    ]
    assert all(one.span.quote(paper.document.text) == one.quote for one in paper.statements)


def document(text: str) -> Document:
    return read_document(text.encode(), language="zh")


def test_a_text_that_is_set_plain_is_left_as_it_is() -> None:
    chinese = document(CHINESE)
    assert unset(chinese).known is chinese


def test_lines_that_are_no_broken_sentences_stay() -> None:
    lines = document(
        "\n".join(["加强贸易合作和港口建设以及学校建设工作", "推动职业教育和教师学生的交流与合作吧。"] * 4)
    )
    assert unset(lines).known.text.count("\n") == 3  # behind full lines that end their sentence


def test_letters_that_quote_ideographs_keep_the_ends_of_their_lines() -> None:
    text = (
        "The forum (论坛) will meet in 2030,\nand the parties will build ports,\nopen schools and roads,\n"
        * 3
    )
    english = read_document(text.encode(), language="en")
    assert unset(english).known is english


def test_columns_and_slogans_keep_their_spaces() -> None:
    columns = document("港口    十个\n学校    百所\n" + "中方将加强合作。" * 20)
    assert unset(columns).known is columns
    slogan = document("坚持开放 推动合作\n" + "中方将加强合作，双方将举行会议。" * 20)
    assert unset(slogan).known is slogan


def test_the_accent_of_the_last_letter_is_quoted() -> None:
    paper = coded(
        unicodedata.normalize("NFD", "Política\n\nEl Gobierno la impulsará. El Gobierno abrirá."), "es"
    )
    assert [plain(one.quote) for one in paper.statements] == [
        "El Gobierno la impulsará",
        "El Gobierno abrirá",
    ]


HEADED = """Plano de Cooperação

PREÂMBULO

As Partes reconhecem a amizade.

ARTIGO I
Âmbito de aplicação

As Partes promoverão a formação.

ARTIGO II
Execução

Será criada uma comissão.
"""


@pytest.mark.parametrize("setting", [name for name in SPACED if name not in ("tabulators", "two spaces")])
def test_how_headings_are_set_changes_nothing(setting: str) -> None:
    def headings(paper: Paper) -> list[tuple[str, int, str | None, str]]:
        text = paper.document.text
        return [
            (one.title, one.level, one.printed, plain(one.heading.quote(text))) for one in paper.divisions
        ]

    set_so = pipeline.outlined(read_document(SPACED[setting](HEADED).encode(), language="pt"))
    as_it_was = headings(pipeline.outlined(read_document(HEADED.encode(), language="pt")))
    assert [title for title, _, _, _ in as_it_was][1:] == ["PREÂMBULO", "Âmbito de aplicação", "Execução"]
    assert headings(set_so) == as_it_was


def test_hints_of_a_file_keep_their_places() -> None:
    page = "<main><h1>Política de las islas</h1><h2>Educación</h2><p>El Gobierno abrirá escuelas.</p></main>"
    apart = unicodedata.normalize("NFD", page)
    paper = pipeline.outlined(read_document(apart.encode(), language="es"))
    text = paper.document.text
    assert [one.heading.quote(text) for one in paper.divisions] == [
        unicodedata.normalize("NFD", title) for title in ("Política de las islas", "Educación")
    ]
    assert paper.divisions[1].title == "Educación"
