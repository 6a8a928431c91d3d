"""Chinese clauses behind who stands there with what he goes by, or behind a lead-in, and what is told."""

from __future__ import annotations

import coding
import pytest

import constancia
from constancia.model import Statement, Work

PLAIN = Work("paper", "paper")


def find(text: str, work: Work = PLAIN) -> tuple[Statement, ...]:
    return coding.find(text, work=work, language="zh")


def coded(text: str) -> list[tuple[str, str]]:
    return coding.coded(text, work=PLAIN, language="zh")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("两国领导人在热情友好、相互理解与信任的气氛中，就国际问题深入交换意见。", "description"),
        ("双方在坦诚、互信的气氛中，回顾了传统友谊。", "description"),
        ("双方愿按照两国元首达成的共识，扩大渔业合作。", "commitment"),
        ("渔业主管部门按照监测、管理制度，负责管理信息系统。", "commitment"),
        ("沿海各级人民政府应当根据实际情况，在预算中安排渔业资金。", "commitment"),
        ("国务院指定的部门依据国家确定的海区、面积，划分合作区块。", "commitment"),
        ("我国适应渔业发展的新要求。", "commitment"),
        ("进一步发展渔业关系符合两国和两国人民的根本利益。", "description"),
        ("维护多边主义是双方的共同立场。", "position"),
        ("发展睦邻友好关系始终是我国政府的一贯方针。", "position"),
        ("我方支持对方为维护稳定、促进发展所作努力。", "position"),
        ("坚持全市一盘棋。", "principle"),
        ("落实渔港与工程同步设计、同步施工、同步投入使用。", "commitment"),
        ("落实创新、开放、共享发展理念。", "commitment"),
        ("访问期间，某某总理还赴港城出席渔业博览会。", "description"),
        ("两国政府将通过在港城建立伙伴关系，深化渔业合作。", "commitment"),
        ("有关机构应当通过开展贷款、保险等业务，支持渔民开拓市场。", "commitment"),
        ("双方将完善机制，以共同促进国际标准更为广泛的应用，并为解决渔业问题作出贡献。", "commitment"),
        ("双方将深化在港城，尤其是渔业和旅游发展领域的合作。", "commitment"),
        ("双方欢迎渔业企业之间建立伙伴关系，以及地方政府间开展合作。", "invitation"),
        ("两国致力于人民幸福和国家富强。", "position"),
        ("除涉密工程外的招标限制一律取消。", "commitment"),
        ("一致认为，控制渔船还需要继续努力。", "position"),
        ("我国的发展合作以人为本。", "principle"),
        ("坚持绿水青山就是金山银山。", "position"),
        ("渔业合作从愿景转变为现实。", "description"),
        ("世界再次来到十字路口。", "description"),
        ("我国武装力量忠实践行和平理念。", "position"),
        ("我国始终高举多边主义的旗帜。", "position"),
        ("与港城相适应的渔业体系和监测系统加快构建。", "description"),
        ("为实现良好开局打牢基础。", "commitment"),
        ("双方声明，在双边关系中将严格遵循渔业准则。", "commitment"),
        ("双方认为，在未来合作中将面临挑战。", "position"),
        ("我方支持对方为保持稳定、促进发展所采取的措施。", "position"),
    ],
)
def test_what_is_one_statement(text: str, kind: str) -> None:
    (one,) = coded(text)
    assert one[1] == kind
    assert text.rstrip("。").endswith(one[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("港城发展的总体要求是：扩大内需，推进改革。", ["扩大内需", "推进改革"]),
        ("今年工作的总体思路是，扩大内需，推进改革。", ["扩大内需", "推进改革"]),
        (
            "渔港面积达到56%，浓度小于10%，合格率大于90%。",
            ["渔港面积达到56%", "浓度小于10%", "合格率大于90%"],
        ),
        ("勇当先锋，当好排头兵。", ["勇当先锋", "当好排头兵"]),
        ("保渔民就业、保基本民生、保港口运转。", ["保渔民就业", "保基本民生", "保港口运转"]),
        (
            "两国政府高度评价渔业合作并一致认为，控制渔船需要继续努力。",
            ["两国政府高度评价渔业合作", "一致认为，控制渔船需要继续努力"],
        ),
        (
            "双方将深化渔业合作并为此建立渔业联盟，共同建设渔港。",
            ["双方将深化渔业合作", "为此建立渔业联盟", "共同建设渔港"],
        ),
        ("双方将建设渔港，特别是加快码头建设。", ["双方将建设渔港", "特别是加快码头建设"]),
        (
            "双方举行会晤，并以互致函电等方式保持渔业沟通。",
            ["双方举行会晤", "以互致函电等方式保持渔业沟通"],
        ),
        (
            "渔业资源约束趋紧，海洋污染严重，生态系统退化。",
            ["渔业资源约束趋紧", "海洋污染严重", "生态系统退化"],
        ),
        ("一方面优化渔业结构。另一方面要培育新兴产业。", ["优化渔业结构", "要培育新兴产业"]),
        ("渔业关乎民族未来，关乎百姓生计。", ["渔业关乎民族未来", "关乎百姓生计"]),
        ("实施渔业战略，纵深推进渔港建设。", ["实施渔业战略", "纵深推进渔港建设"]),
        (
            "渔业合作符合两国利益，有利于地区稳定。",
            ["渔业合作符合两国利益", "有利于地区稳定"],
        ),
    ],
)
def test_what_is_several(text: str, expected: list[str]) -> None:
    assert [quote for quote, _ in coded(text)] == expected


def test_what_is_decided_in_front_of_a_declaration_is_undertaken() -> None:
    text = "双方高度评价渔业合作。在建交之际，双方决定扩大渔业合作，声明如下：\n\n一、双方将互派学者。\n"
    assert ("双方决定扩大渔业合作", "commitment") in coded(text)
    assert all("声明如下" not in quote for quote, _ in coded(text))


def test_what_was_held_to_for_long_is_told() -> None:
    assert coded("长期以来，双方始终相互理解、相互支持。") == [("双方始终相互理解、相互支持", "description")]


@pytest.mark.parametrize(
    ("text", "actor", "action"),
    [
        ("我国武装力量加强渔业巡逻。", "other:我国武装力量", "加强"),
        ("渔业主管部门按照监测、管理制度，负责管理信息系统。", "other:渔业主管部门", "负责"),
        ("双方愿按照两国元首达成的共识，扩大渔业合作。", "joint", "扩大"),
        ("两国政府将通过在港城建立伙伴关系，深化渔业合作。", "joint", "深化"),
        ("各部门一律取消渔业审批。", "other:各部门", "取消"),
        ("各部门应对照渔业标准。", "other:各部门", "对照"),
        ("为实现良好开局打牢基础。", "issuer", "打牢"),
    ],
)
def test_who_does_what(text: str, actor: str, action: str) -> None:
    (one,) = find(text)
    assert (one.actor, one.action) == (actor, action)


def test_a_thing_that_stands_first_is_no_side_of_a_joint_text() -> None:
    text = "联合新闻公报\n\n妥善应对气候变化符合两国利益。双方赞赏渔业合作。\n"
    first, *_ = constancia.read(text.encode(), name="paper.txt", language="zh").statements
    assert (first.quote, str(first.kind)) == ("妥善应对气候变化符合两国利益", "description")


@pytest.mark.parametrize("text", ["坚定“四个自信”", "增强“四个意识”", "打造“三个新高地”"])
def test_watchwords_that_are_summed_up_make_nothing_precise(text: str) -> None:
    paper = constancia.read(
        f"渔业工作报告\n\n{text}。推进渔业改革。\n".encode(), name="paper.txt", language="zh"
    )
    one = paper.statements[0]
    assert (one.quote, one.values("precision"), one.values("named")) == (text, ("0",), ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("制定海洋保护法、托育服务法", ("海洋保护法", "托育服务法")),
        ("加强国家安全法治保障", ()),
        ("设立南岛国家公园", ("南岛国家公园",)),
        ("推进国家公园建设", ()),
    ],
)
def test_laws_and_parks_are_names(text: str, names: tuple[str, ...]) -> None:
    paper = constancia.read(
        f"渔业工作报告\n\n{text}。推进渔业改革。\n".encode(), name="paper.txt", language="zh"
    )
    assert paper.statements[0].values("named") == names


def test_building_that_is_hastened_goes_faster() -> None:
    text = "渔业工作报告\n\n加快建设渔业基地。加快商签投资协定。推进渔业改革。\n"
    one, other, _ = constancia.read(text.encode(), name="paper.txt", language="zh").statements
    assert (one.values("continuity"), other.values("continuity")) == (("expands",), ("starts",))
