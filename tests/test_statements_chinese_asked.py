"""Chinese clauses of notices, memoranda and minutes: who may act or is asked to, what holds for a text."""

from __future__ import annotations

import coding
import pytest

import constancia
from constancia.model import Statement, Work

PLAIN = Work("paper", "paper")


def find(text: str) -> tuple[Statement, ...]:
    return coding.find(text, work=PLAIN, language="zh")


def coded(text: str) -> list[tuple[str, str]]:
    return [(statement.quote, str(statement.kind)) for statement in find(text)]


@pytest.mark.parametrize(
    ("text", "quote", "actor", "action"),
    [
        ("具备资质的企业可先行签订合同。", "具备资质的企业可先行签订合同", "other:具备资质的企业", "签订"),
        ("符合条件的学校可申请补贴。", "符合条件的学校可申请补贴", "other:符合条件的学校", "申请"),
        ("县级政府可组织开展评估。", "县级政府可组织开展评估", "other:县级政府", "组织"),
        ("双方派出的专家，须按时提交报告。", "双方派出的专家，须按时提交报告", "joint", "提交"),
        ("各省于年底前完成整治。", "各省于年底前完成整治", "other:各省", "完成"),
        ("各地于6月底前将方案报送渔业部。", "各地于6月底前将方案报送渔业部", "other:各地", "报送"),
        ("请渔业局会同港务局研议方案。", "渔业局会同港务局研议方案", "other:渔业局", "研议"),
        (
            "各机关首长除因公出国外，均应出席。",
            "各机关首长除因公出国外，均应出席",
            "other:各机关首长",
            "出席",
        ),
        ("我市拟建设三座码头。", "我市拟建设三座码头", "issuer", "建设"),
    ],
)
def test_who_may_act_and_who_is_asked_to(text: str, quote: str, actor: str, action: str) -> None:
    (one,) = find(text)
    assert (one.quote, one.actor, one.action, str(one.kind)) == (quote, actor, action, "commitment")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "双方就各自关注的渔业项目，提出清单。",
            [("双方就各自关注的渔业项目，提出清单", "commitment")],
        ),
        ("协定的条款如需变更，可通过协商进行。", [("协定的条款如需变更，可通过协商进行", "principle")]),
        ("本协定将自动延长五年。", [("本协定将自动延长五年", "principle")]),
        ("下次会议拟于明年五月在港城举行。", [("下次会议拟于明年五月在港城举行", "commitment")]),
        ("1987年邻国主办首届论坛。", [("1987年邻国主办首届论坛", "description")]),
        (
            "我们重申决心保护海洋，扩大开放。",
            [("我们重申决心保护海洋", "commitment"), ("扩大开放", "commitment")],
        ),
        ("我们欢迎《护渔框架》及其行动计划。", [("我们欢迎《护渔框架》及其行动计划", "position")]),
        ("我方对谈判持开放态度。", [("我方对谈判持开放态度", "position")]),
        ("双方回顾并重申各项共识。", [("双方回顾并重申各项共识", "position")]),
        ("推进证照跨县互信互认、互通互用。", [("推进证照跨县互信互认、互通互用", "commitment")]),
        ("对所负责之项目，应说明清楚。", [("应说明清楚", "commitment")]),
    ],
)
def test_what_holds_and_what_is_held(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


def test_a_time_within_which_something_is_done_is_stepped_over() -> None:
    (one,) = find("接受方必须在收到派出方计划一个月内给予答复。")
    assert one.action == "给予"
    (one,) = find("双方须在出访前两个月提出计划。")
    assert one.action == "提出"


def facets(text: str, name: str) -> list[object]:
    (one,) = constancia.read(f"某某文件\n{text}\n".encode(), name="paper.txt", language="zh").statements
    return [facet.value for facet in one.facets if facet.name == name]


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("如遇赤潮，双方将通报情况。", ["如遇赤潮"]),
        ("一旦发生疫情，双方将共享数据。", ["一旦发生疫情"]),
        ("如果条件成熟，双方将建立实验室。", ["如果条件成熟"]),
        ("双方将如期举行会议。", []),
    ],
)
def test_what_an_undertaking_hangs_on_limits_it(text: str, limits: list[str]) -> None:
    assert facets(text, "conditions") == limits


def test_a_reform_is_called_by_its_quotation() -> None:
    assert facets("深化“证照合一”改革。", "named") == ["“证照合一”改革"]
    assert facets("深化港口改革。", "named") == []
