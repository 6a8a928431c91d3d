"""Chinese agreements, notices and plans: what their texts hold, who is to report what, what goes on."""

from __future__ import annotations

import coding
import pytest

from constancia.model import Statement, Work

AGREEMENT = Work("paper", "北屿国政府和南屿国政府关于成立合作委员会的协定")
PLAN = Work("paper", "paper")


def find(text: str, *, work: Work = PLAN) -> tuple[Statement, ...]:
    return coding.find(text, work=work, language="zh")


def coded(text: str, *, work: Work = PLAN) -> list[tuple[str, str]]:
    return [(statement.quote, str(statement.kind)) for statement in find(text, work=work)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("委员会会议每两年召开一次。", [("委员会会议每两年召开一次", "commitment")]),
        ("各分委会会议可每年举行一次。", [("各分委会会议可每年举行一次", "commitment")]),
        ("委员会双方主席可召开特别会议。", [("委员会双方主席可召开特别会议", "commitment")]),
        ("两国外长在需要时将进行磋商。", [("两国外长在需要时将进行磋商", "commitment")]),
        ("需要时双方可举行磋商。", [("需要时双方可举行磋商", "commitment")]),
        ("两国主管部门保持密切联系。", [("两国主管部门保持密切联系", "commitment")]),
        ("停留期间的费用由接待方负担。", [("停留期间的费用由接待方负担", "principle")]),
        (
            "双方根据协议派遣的专家所需旅费由派出方承担。",
            [("双方根据协议派遣的专家所需旅费由派出方承担", "principle")],
        ),
        (
            "会谈的时间、地点，通过外交途径商定。",
            [("会谈的时间、地点，通过外交途径商定", "principle")],
        ),
        (
            "本协定自签字之日起生效，有效期五年。",
            [("本协定自签字之日起生效，有效期五年", "principle")],
        ),
        (
            "本《行动计划》将密切结合各方需求，尊重国际法。",
            [("本《行动计划》将密切结合各方需求", "principle"), ("尊重国际法", "principle")],
        ),
        ("本项目将提高生产效率。", [("本项目将提高生产效率", "description")]),
        ("上述税率限于两家企业。", [("上述税率限于两家企业", "principle")]),
        ("北屿国政府和南屿国政府（以下简称“双方”），", []),
        (
            "促进两国法人在遵守法律的前提下，开展交流。",
            [("促进两国法人在遵守法律的前提下，开展交流", "commitment")],
        ),
        ("鼓励企业在自愿基础上，扩大投资。", [("鼓励企业在自愿基础上，扩大投资", "commitment")]),
    ],
)
def test_what_an_agreement_holds(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text, work=AGREEMENT) == expected


@pytest.mark.parametrize(
    ("text", "actor", "action"),
    [
        ("各单位于2031年2月8日前，将名单报市政府督查室。", "other:各单位", "报"),
        ("省财政厅于6月底前，下达补助资金。", "other:省财政厅", "下达"),
        ("将实施方案报委员会备案。", "issuer", "报"),
        ("及时反馈落实情况。", "issuer", "反馈"),
        ("各区要把完成情况报主管部门。", "other:各区", "报"),
    ],
)
def test_who_is_to_report_what(text: str, actor: str, action: str) -> None:
    assert [(one.actor, one.action) for one in find(text)] == [(actor, action)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "完善治理，使之更加公平，更有效应对挑战，更多反映诉求。",
            [("完善治理，使之更加公平，更有效应对挑战，更多反映诉求", "commitment")],
        ),
        (
            "霸权解决不了问题，也处理不了挑战。",
            [("霸权解决不了问题", "description"), ("也处理不了挑战", "description")],
        ),
        (
            "对迟报的予以通报，作为考核依据。",
            [("对迟报的予以通报，作为考核依据", "commitment")],
        ),
        (
            "打造新的合作领域，并为此营造公平的环境。",
            [("打造新的合作领域", "commitment"), ("为此营造公平的环境", "commitment")],
        ),
        (
            "明确工作目标、具体措施、完成时限。",
            [("明确工作目标、具体措施、完成时限", "commitment")],
        ),
        ("协力推进跨区改革。", [("协力推进跨区改革", "commitment")]),
        ("加强情报交流和日报发行。", [("加强情报交流和日报发行", "commitment")]),
    ],
)
def test_what_goes_on_and_what_cannot_be_done(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我方支持共建“绿色走廊”倡议并愿积极参与建设。",
            [("我方支持共建“绿色走廊”倡议", "position"), ("愿积极参与建设", "commitment")],
        ),
        (
            "双方签署了文件并将扩大贸易。",
            [("双方签署了文件", "description"), ("将扩大贸易", "commitment")],
        ),
        (
            "双方将促进地方合作的发展并为此创造便利条件。",
            [("双方将促进地方合作的发展", "commitment"), ("为此创造便利条件", "commitment")],
        ),
        (
            "双方将商定合作领域并根据规定的程序签订协议。",
            [("双方将商定合作领域", "commitment"), ("根据规定的程序签订协议", "commitment")],
        ),
        (
            "中方将支持对方发展，预祝运动会圆满成功。",
            [("中方将支持对方发展", "commitment"), ("预祝运动会圆满成功", "position")],
        ),
        ("双方同意并将推动落实共识。", [("双方同意并将推动落实共识", "position")]),
        ("加强多边协调，而不是单边行动。", [("加强多边协调，而不是单边行动", "commitment")]),
        (
            "中方将支持对方参会，特别是为其布展提供便利。",
            [("中方将支持对方参会，特别是为其布展提供便利", "commitment")],
        ),
        (
            "就用地进行可行性研究，以期在明年改划土地。",
            [("就用地进行可行性研究，以期在明年改划土地", "commitment")],
        ),
        (
            "双方愿鼓励投资，通过互访机制进一步拓宽渠道，推动合作。",
            [
                ("双方愿鼓励投资", "commitment"),
                ("通过互访机制进一步拓宽渠道", "commitment"),
                ("推动合作", "commitment"),
            ],
        ),
        ("通过进一步加强合作等方式，扩大贸易。", [("扩大贸易", "commitment")]),
        ("与十年前相比，贸易增长一倍。", [("贸易增长一倍", "description")]),
        ("领导人在港城举行会议，并发表宣言如下：", []),
        ("壁垒加剧世界经济的不稳定。", [("壁垒加剧世界经济的不稳定", "description")]),
        ("双方支持世界贸易组织规则和自由贸易。", [("双方支持世界贸易组织规则和自由贸易", "position")]),
        (
            "我们当然不会去推翻成果，而是会与各国一道，把它维护好。",
            [("我们当然不会去推翻成果", "commitment"), ("会与各国一道，把它维护好", "commitment")],
        ),
    ],
)
def test_what_is_joined_and_what_is_set_against_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我们认为，面对变化，三国作为重要国家，应当捍卫宪章，促进和平。",
            [("我们认为，面对变化，三国作为重要国家，应当捍卫宪章，促进和平", "position")],
        ),
        (
            "认为外交教育是发展的重要因素，也是建立联系的手段；",
            [("认为外交教育是发展的重要因素，也是建立联系的手段", "position")],
        ),
        ("双方执行本备忘录。", [("双方执行本备忘录", "commitment")]),
        ("双方签署本备忘录。", [("双方签署本备忘录", "description")]),
        ("双方的教育机构和其他单位可签署协定。", [("双方的教育机构和其他单位可签署协定", "commitment")]),
        ("我方负责代表团的交通、参观及医疗费用。", [("我方负责代表团的交通、参观及医疗费用", "commitment")]),
        (
            "推动要素有序流动、平等交换和资源均衡配置。",
            [("推动要素有序流动、平等交换和资源均衡配置", "commitment")],
        ),
        (
            "我们将在以下方面加强合作：构筑互信；推动贸易。",
            [("构筑互信", "commitment"), ("推动贸易", "commitment")],
        ),
        (
            "用好机遇，以项目促投资，更好发挥作用。",
            [("用好机遇", "commitment"), ("以项目促投资", "commitment"), ("更好发挥作用", "commitment")],
        ),
        ("提高标准，以更好促进消费。", [("提高标准，以更好促进消费", "commitment")]),
        (
            "我们将为官员提供培训，内容包括语言和文化。",
            [("我们将为官员提供培训，内容包括语言和文化", "commitment")],
        ),
        ("我方倡议将2030年确定为创新年。", [("我方倡议将2030年确定为创新年", "commitment")]),
    ],
)
def test_what_is_held_listed_and_brought_on(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text, work=AGREEMENT) == expected
