"""Traditional characters are read by rules written in simplified ones, and quoted as printed."""

from __future__ import annotations

import pytest

import constancia
from constancia.lexicon.characters import respelling, rewriting
from constancia.text.rewriting import as_printed, rewritten

SIMPLIFIED = """\
中国对拉美政策文件
一、加强经济合作
中方愿同拉方加强贸易合作，支持企业扩大投资，继续举办中拉论坛。双方将共同维护多边主义。
二、发展关系
双方将于2026年签署合作协议，后续工作由部长会议协调。
"""
TRADITIONAL = """\
中國對拉美政策文件
一、加強經濟合作
中方願同拉方加強貿易合作，支持企業擴大投資，繼續舉辦中拉論壇。雙方將共同維護多邊主義。
二、發展關係
雙方將於2026年簽署合作協議，後續工作由部長會議協調。
"""


@pytest.fixture(scope="module")
def papers() -> tuple[constancia.Paper, constancia.Paper]:
    return constancia.read(SIMPLIFIED.encode()), constancia.read(TRADITIONAL.encode())


def test_the_sample_is_the_same_text_in_both() -> None:
    assert TRADITIONAL.translate(rewriting("zh")) == SIMPLIFIED


def test_both_ways_of_writing_are_coded_alike(papers: tuple[constancia.Paper, constancia.Paper]) -> None:
    simplified, traditional = papers
    codes = ("kind", "actor_stated", "firmness", "continuity", "precision")
    assert [[each.value(code) for code in codes] for each in traditional.statements] == [
        [each.value(code) for code in codes] for each in simplified.statements
    ]
    assert [each.span for each in traditional.statements] == [each.span for each in simplified.statements]
    assert len(simplified.statements) >= 5


def test_everything_is_quoted_as_printed(papers: tuple[constancia.Paper, constancia.Paper]) -> None:
    _, traditional = papers
    assert traditional.document.text == TRADITIONAL
    assert [division.title for division in traditional.outline] == ["加強經濟合作", "發展關係"]
    assert "加強" in {statement.action for statement in traditional.statements}
    for statement in traditional.statements:
        assert statement.quote in TRADITIONAL
        assert statement.quote.translate(rewriting("zh")) in SIMPLIFIED


def test_a_text_that_needs_no_rewriting_is_left_alone(
    papers: tuple[constancia.Paper, constancia.Paper],
) -> None:
    simplified, _ = papers
    document = simplified.document
    assert rewritten(document, rewriting("zh")) is document
    assert as_printed(simplified, document) is simplified
    assert rewriting("en") == {}


def test_words_that_are_spelt_otherwise_are_read_as_the_rules_spell_them() -> None:
    text = "我國將實施海洋復育計畫，發展數位貿易。"
    paper = constancia.read(text.encode(), name="p.txt", language="zh")
    assert [each.quote for each in paper.statements] == ["我國將實施海洋復育計畫", "發展數位貿易"]
    assert paper.statements[0].values("named") == ("海洋復育計畫",)
    assert all(len(other) == len(own) for other, own in respelling("zh").items())
    assert respelling("en") == {}
