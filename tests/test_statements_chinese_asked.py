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
        ("请各单位于6月30日前报送材料。", "各单位于6月30日前报送材料", "other:各单位", "报送"),
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


def test_a_plan_that_is_pointed_at_and_a_framework_have_no_name() -> None:
    assert facets("提交本《行动计划》落实报告。", "named") == []
    assert facets("落实《北湾行动计划》。", "named") == ["北湾行动计划"]
    assert facets("在共建“一带一路”框架下加强合作。", "named") == ["一带一路"]
    assert facets("同国家发展和改革委员会签署协议。", "named") == ["国家发展和改革委员会"]


def test_projects_that_are_listed_have_names() -> None:
    assert facets("办好“星海营”、“书香港”等交流项目。", "named") == ["星海营", "书香港"]
    assert facets("抓住“两重”“两新”等机遇。", "named") == []
    assert facets("加快攀枝花至盐源高速公路等项目。", "named") == ["攀枝花至盐源高速公路"]
    assert facets("提速实施铁路项目。", "continuity") == ["expands"]


def test_a_study_of_whether_it_can_be_done_explores() -> None:
    assert facets("就新建码头进行可行性研究。", "firmness") == ["explores"]
    assert facets("双方可就延期进行探讨。", "firmness") == ["explores"]
    assert facets("我方倡议将2030年确定为创新年。", "firmness") == ["offers"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("双方希望深化合作，扩大贸易。", [("双方希望深化合作", "commitment"), ("扩大贸易", "commitment")]),
        ("双方希望谈判取得进展。", [("双方希望谈判取得进展", "position")]),
        ("希望此事有利于化解矛盾、推动停火。", [("希望此事有利于化解矛盾、推动停火", "position")]),
        ("祝愿邻国人民团结奋斗，把国家建成强国。", [("祝愿邻国人民团结奋斗，把国家建成强国", "position")]),
        (
            "双方认为合作为化解分歧，增进互信，深化友谊作出了贡献。",
            [("双方认为合作为化解分歧，增进互信，深化友谊作出了贡献", "position")],
        ),
        ("当务之急是对方应停止施压，避免冲突。", [("当务之急是对方应停止施压，避免冲突", "position")]),
        (
            "我们愿意看到和平，支持和平进程。",
            [("我们愿意看到和平", "position"), ("支持和平进程", "position")],
        ),
        (
            "我们，六国外长于2024年5月8日举行会议。",
            [("我们，六国外长于2024年5月8日举行会议", "description")],
        ),
        ("我们审议了报告，以及扩大合作的领域。", [("我们审议了报告，以及扩大合作的领域", "description")]),
        ("建立两个机构，即开发银行和储备库。", [("建立两个机构，即开发银行和储备库", "commitment")]),
        ("推动渔业发展，要加快科技创新。", [("要加快科技创新", "commitment")]),
        ("如港口出现拥堵，将开放备用码头。", [("将开放备用码头", "commitment")]),
        ("规范预案编制、审批、修订和评估工作。", [("规范预案编制、审批、修订和评估工作", "commitment")]),
        ("统筹排污治理、应对气候变化。", [("统筹排污治理、应对气候变化", "commitment")]),
        (
            "我方赞赏六国提出倡议，推动治理，不会放弃努力。",
            [("我方赞赏六国提出倡议，推动治理", "position"), ("不会放弃努力", "commitment")],
        ),
        (
            "《港城宣言》确立了目标，推动渔业增长。",
            [("《港城宣言》确立了目标", "description"), ("推动渔业增长", "description")],
        ),
        (
            "海方赞赏岛国奉行中立政策，岛方重申支持海方主张。",
            [("海方赞赏岛国奉行中立政策", "position"), ("岛方重申支持海方主张", "position")],
        ),
        ("围绕利企便民，聚合渔港入口。", [("聚合渔港入口", "commitment")]),
        ("（渔业部、港务局负责）实施电子联单制度。", [("实施电子联单制度", "commitment")]),
        ("2025年起，每年2月底前完成检查。", [("每年2月底前完成检查", "commitment")]),
        ("推广应用渔业追溯平台。", [("推广应用渔业追溯平台", "commitment")]),
        (
            "我国的发展不构成威胁，永远不称霸。",
            [("我国的发展不构成威胁", "description"), ("永远不称霸", "commitment")],
        ),
        (
            "三年来，渔业稳步增长。我们召开了论坛。我们举办展会，有效凝聚共识。我们将扩大开放。",
            [
                ("渔业稳步增长", "description"),
                ("我们召开了论坛", "description"),
                ("我们举办展会", "description"),
                ("有效凝聚共识", "description"),
                ("我们将扩大开放", "commitment"),
            ],
        ),
        ("吸引资本参与渔港扩建，参与航线运营。", [("吸引资本参与渔港扩建，参与航线运营", "commitment")]),
        ("坚持“非禁即入”的原则。", [("坚持“非禁即入”的原则", "principle")]),
        ("代表团的国际旅费自理。", [("代表团的国际旅费自理", "principle")]),
        (
            "我们，渔业联盟领导人，决心扩大合作。",
            [("我们，渔业联盟领导人，决心扩大合作", "commitment")],
        ),
        (
            "我们重视渔业，以增强韧性，并满足需求。",
            [("我们重视渔业，以增强韧性，并满足需求", "position")],
        ),
        ("这次峰会必将引领合作。", [("这次峰会必将引领合作", "description")]),
        ("我们，六国代表团团长，感谢东道主。", [("我们，六国代表团团长，感谢东道主", "position")]),
    ],
)
def test_what_is_hoped_held_and_added(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "actor", "action"),
    [
        ("青澜市将设立渔业基金。", "other:青澜市", "设立"),
        ("海河县要提升服务水平。", "other:海河县", "提升"),
        ("国务委员将出席会议。", "issuer", "出席"),
        ("他将提交法案。", "issuer", "提交"),
        ("政府将致力在任期结束前提交法案。", "issuer", "提交"),
        ("我国愿与邻国共建“一带一路”。", "issuer", "共建"),
        ("政府将确保本港仍是航运枢纽。", "issuer", "确保"),
        ("对各类渔企一视同仁。", "issuer", "一视同仁"),
        ("参与合作的六国同意完善框架。", "other:参与合作的六国", "完善"),
        ("双方将朝着建立渔业联盟的目标迈进。", "joint", "迈进"),
        ("对具有收益、可获得回报的港口、水利等项目，推行市场化运作。", "issuer", "推行"),
    ],
)
def test_places_ministers_and_he_who_speaks_act(text: str, actor: str, action: str) -> None:
    (one,) = find(text)
    assert (one.actor, one.action, str(one.kind)) == (actor, action, "commitment")


def test_what_is_hoped_is_offered() -> None:
    assert facets("双方希望扩大贸易。", "firmness") == ["offers"]


def test_each_party_to_a_treaty_acts_for_both() -> None:
    work = Work("paper", "甲国政府和乙国政府民用航空运输协定")
    (one,) = coding.find("缔约一方给予缔约另一方经营权利。", work=work, language="zh")
    assert (one.actor, str(one.kind)) == ("joint", "commitment")


def test_a_question_says_nothing() -> None:
    assert coded("我方对渔业谈判有何期待？我们将扩大开放。") == [("我们将扩大开放", "commitment")]


def test_a_working_group_is_a_generic_body() -> None:
    assert facets("双方同意成立机制化的联合工作组。", "precision") == [1]
