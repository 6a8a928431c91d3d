"""Chinese clauses that are one over their commas, and such as are several within them."""

from __future__ import annotations

import coding
import pytest

import constancia
from constancia.model import Statement, Work

PLAIN = Work("paper", "paper")


def find(text: str, work: Work = PLAIN) -> tuple[Statement, ...]:
    return coding.find(text, work=work, language="zh")


def coded(text: str) -> list[tuple[str, str]]:
    return [(statement.quote, str(statement.kind)) for statement in find(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("双方对建交以来，两国关系取得的进展表示满意。", "position"),
        ("我方对近年来，对方在渔业方面取得的成就表示赞赏。", "position"),
        ("双方祝愿两国人民在新的一年里，继续团结奋斗，把国家建设得更加美好。", "position"),
        ("我们将以维护渔民利益为使命，坚决打击非法捕捞。", "commitment"),
        ("我方将以维护海洋安全为己任，加强巡逻。", "commitment"),
        ("双方将恪守公约原则，包括尊重主权，不干涉内政。", "commitment"),
        ("更加注重提高港口效率、提高安全水平。", "commitment"),
        ("我方愿同各国发展友好合作。", "commitment"),
        ("修改本协定应经双方书面同意。", "principle"),
        ("开展合作应遵守双方法律法规。", "principle"),
        ("执行该协定要符合双方法律。", "principle"),
        ("双方将成立渔业委员会，负责项目的制定和实施。", "commitment"),
        ("双方应建立信息中心，以在企业的积极参与下，促进贸易合作。", "commitment"),
        ("双方的代表将至少每两年一次，轮流在两国会见。", "commitment"),
        ("双方在渔业问题上开展合作符合共同利益。", "description"),
        ("深化渔业合作完全符合两国人民的根本利益。", "description"),
        ("我们均把两国关系视为对外关系的重点之一。", "position"),
        ("双方将在渔业、港口领域及维护稳定局面等9个方面深化合作。", "commitment"),
    ],
)
def test_what_is_one_statement(text: str, kind: str) -> None:
    assert coded(text) == [(text.rstrip("。"), kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "部长们在访问结束之时，回顾了合作进展，提出了新倡议。",
            [("部长们在访问结束之时，回顾了合作进展", "description"), ("提出了新倡议", "description")],
        ),
        ("强化创新驱动、突出渔业重点。", [("强化创新驱动", "commitment"), ("突出渔业重点", "commitment")]),
        (
            "强化政策引导、规范市场秩序、完善体制机制。",
            [
                ("强化政策引导", "commitment"),
                ("规范市场秩序", "commitment"),
                ("完善体制机制", "commitment"),
            ],
        ),
        (
            "两国往来有序恢复，两国合作已经按下“加速键”。",
            [("两国往来有序恢复", "description"), ("两国合作已经按下“加速键”", "description")],
        ),
        (
            "各部门都要关注青年、关心青年。",
            [("各部门都要关注青年", "commitment"), ("关心青年", "commitment")],
        ),
    ],
)
def test_what_is_several(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("两国元首去年底举行会晤，开辟合作新前景。", "开辟合作新前景", "description"),
        ("两国各领域合作不断深化，造福两国人民。", "造福两国人民", "description"),
        ("国际形势越动荡，大国越要加强协调。", "大国越要加强协调", "position"),
        ("会议强调，2030年要稳住渔业。", "2030年要稳住渔业", "commitment"),
        ("乙方赞赏甲方提出的倡议，双方将探讨落实举措。", "双方将探讨落实举措", "commitment"),
        (
            "双方重申宪章的重要性，同意继续在多边平台开展合作。",
            "同意继续在多边平台开展合作",
            "commitment",
        ),
        ("双方确认计划于2030年重启渔业对话。", "双方确认计划于2030年重启渔业对话", "commitment"),
        ("在访问港城期间，两国总理举行会谈，共同会见记者。", "共同会见记者", "description"),
        ("双方同意继续发展关系，明智管控分歧。", "明智管控分歧", "commitment"),
        ("双方欢迎会晤以来，双方取得的进展。", "双方欢迎会晤以来，双方取得的进展", "position"),
        ("通过组织不定期磋商，鼓励两国企业交流。", "鼓励两国企业交流", "commitment"),
        ("双方将恪守公约，包括尊重主权，并定期交换意见。", "定期交换意见", "commitment"),
        ("二、2030年两国将扩大贸易。", "2030年两国将扩大贸易", "commitment"),
        ("三、2030年两国将扩大贸易：渔业；港口。", "2030年两国将扩大贸易：渔业；港口", "commitment"),
    ],
)
def test_what_stands_behind_goes_on(text: str, quote: str, kind: str) -> None:
    assert coded(text)[-1] == (quote, kind)


@pytest.mark.parametrize(
    ("text", "actor", "action"),
    [
        ("我方愿同各国发展友好合作。", "issuer", "发展"),
        ("两省区将致力于共同推进渔业合作。", "joint", "推进"),
        ("委员会应逐渐扩展。", "other:委员会", "扩展"),
    ],
)
def test_who_does_what(text: str, actor: str, action: str) -> None:
    (one,) = find(text)
    assert (one.actor, one.action) == (actor, action)


def test_whoever_sends_or_receives_is_either_side() -> None:
    work = Work("paper", "甲山共和国农业部与乙海王国农业与土地部农业合作谅解备忘录")
    sends, receives = find("派遣方应负担国际旅费，接待方应负担食宿费用。", work)
    assert (sends.actor, receives.actor) == ("joint", "joint")


def test_place_of_the_title_is_the_issuer() -> None:
    (one,) = find("海河区要提升服务水平。", Work("paper", "海河区打响渔业品牌三年行动计划"))
    assert one.actor == "issuer"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我们将反对冷战思维、阵营对抗。", 0),
        ("提升群众获得感。", 0),
        ("继续开展战略安全磋商。", 1),
        ("深化两军战略沟通。", 1),
    ],
)
def test_watchwords_name_nothing(text: str, value: int) -> None:
    (one,) = constancia.read(f"某某文件\n{text}\n".encode(), name="paper.txt", language="zh").statements
    assert [facet.value for facet in one.facets if facet.name == "precision"] == [value]
