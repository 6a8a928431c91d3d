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
    return coding.coded(text, work=PLAIN, language="zh")


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
        ("双方应指定一名秘书来协调工作并处理日常事务。", "commitment"),
        ("该中心的主要目标是整合研究活动并促进项目实施。", "description"),
        ("我们认识到对方是重要伙伴，为促进地区稳定作出了贡献。", "position"),
        ("我们重申坚定致力于加强伙伴关系，尤其在渔业领域推进合作。", "commitment"),
        ("甲方按照开展渔业帮扶的要求，结合乙方推进港口建设的部署，支持乙方建设渔港。", "commitment"),
        ("双方将根据各自国家法律发展渔业合作，以增进了解。", "commitment"),
        ("因解释本协定所产生的任何争议应通过双方磋商加以解决。", "principle"),
        ("任何经双方同意的修改按照前述条款生效。", "principle"),
        ("欢迎渔业合作新架构得到通过。", "position"),
        ("欢迎在港城召开的渔业部长级会议。", "position"),
        ("双方将鼓励学者开展讲学，参加研讨会。", "commitment"),
        ("我们决心共同努力，采取切实措施。", "commitment"),
        ("我国也无意另起炉灶，再搞一套。", "position"),
        ("我国坚定不移走和平发展道路。", "position"),
        ("我国将坚定不移走和平发展道路。", "commitment"),
        ("以公共交通为导向（TOD）推进轨道建设。", "commitment"),
        ("申请须于开始前三个月提交。", "principle"),
        ("我们，来自六国的外长，于5月3日在港城，共同举行了会议。", "description"),
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
        ("为使渔民更好地了解市场，双方将鼓励交流。", "双方将鼓励交流", "commitment"),
        ("为了发展友好合作关系，双方将互派学者。", "双方将互派学者", "commitment"),
        ("收入明显提高；到2035年，建成渔港，形成发展新格局。", "形成发展新格局", "commitment"),
        ("统筹渔业、港口、旅游发展，统筹生产、生活需要。", "统筹生产、生活需要", "commitment"),
        ("立足资源承载能力、区位条件、产业基础，合理布局渔港。", "合理布局渔港", "commitment"),
        ("七十年前，我国直接参与建立了国际体系。", "我国直接参与建立了国际体系", "description"),
        ("本着加强磋商、扩大合作的原则和宗旨，双方将举行会谈。", "双方将举行会谈", "commitment"),
        ("任何一方未以书面通知另一方，则本协定自动延长。", "本协定自动延长", "principle"),
        ("——聚焦短板，提升功能。坚持问题导向。", "坚持问题导向", "principle"),
        ("为帮助渔村发展，形成产业策略，发展会于今年补助渔村。", "发展会于今年补助渔村", "commitment"),
        ("双方将鼓励交换专家，以促进往来，并在渔业方面加强合作。", "在渔业方面加强合作", "commitment"),
        ("统筹渔港工作，全市各项事业全面进步。", "全市各项事业全面进步", "description"),
        ("已公告渔港草案，并赓续研订细则。", "赓续研订细则", "commitment"),
        ("艺术团演出的条件由有关部门另行商定，并签署协议。", "签署协议", "commitment"),
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
        ("全域推进渔港建设。", "issuer", "推进"),
        ("双方联络秘书举行一次会议。", "joint", "举行"),
    ],
)
def test_who_does_what(text: str, actor: str, action: str) -> None:
    (one,) = find(text)
    assert (one.actor, one.action) == (actor, action)


def test_whoever_sends_or_receives_is_either_side() -> None:
    work = Work("paper", "甲山共和国农业部与乙海王国农业与土地部农业合作谅解备忘录")
    sends, receives = find("派遣方应负担国际旅费，接待方应负担食宿费用。", work)
    assert (sends.actor, receives.actor) == ("joint", "joint")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("派遣国应负担国际旅费。", "负担"),
        ("提出要求的一方应负担材料的邮费。", "负担"),
        ("收到建议的一方在一个月内作出答复。", "作出"),
        ("接受方同意建议后应采取必要措施。", "采取"),
        ("派出不足额的一方应于结束前3个月将不足额的部分通知对方。", "通知"),
    ],
)
def test_one_side_is_told_by_what_it_does(text: str, action: str) -> None:
    (one,) = find(text, Work("paper", "甲山共和国政府和乙海王国政府渔业合作协定"))
    assert (one.actor, one.actor_stated, one.action) == ("joint", True, action)


def test_who_leads_a_meeting_acts() -> None:
    work = Work("paper", "甲山共和国政府和乙海王国政府渔业合作协定")
    *_, leads = find("会议每年举行一次，由东道国的代表担任主席。", work)
    assert (leads.actor, leads.action) == ("joint", "担任")


def test_contract_has_two_sides() -> None:
    work = Work("paper", "港城市人民政府 山城州人民政府“十二五”对口合作框架协议书")
    first, second = find("甲方将帮助乙方建设渔港；乙方将推荐渔村。", work)
    assert [(one.actor, str(one.kind)) for one in (first, second)] == [
        ("issuer", "commitment"),
        ("partner", "commitment"),
    ]


def test_two_bodies_of_a_title_agree() -> None:
    work = Work("paper", "甲山科学院和乙海学会科学合作协议")
    (one,) = find("鼓励科学家之间的联系。", work)
    assert one.actor == "joint"


def test_years_of_a_plan_are_to_come() -> None:
    text = "2022年，全市新建渔港三座。到2024年，全市累计建成渔港九座。"
    title = "海河市渔港建设三年行动方案（2022—2024年）"
    paper = constancia.read(f"{title}\n\n{text}\n".encode(), name="paper.txt", language="zh")
    assert [str(one.kind) for one in paper.statements] == ["commitment", "commitment"]


def test_items_without_numbers_take_over_their_lead() -> None:
    text = "双方同意以下列方式进行合作：\n互派渔业专家；\n举办研讨会。\n二、鼓励交流。\n"
    title = "甲山共和国政府和乙海王国政府渔业合作协定"
    paper = constancia.read(f"{title}\n\n{text}".encode(), name="paper.txt", language="zh")
    assert [(one.quote, one.actor_stated) for one in paper.statements] == [
        ("互派渔业专家", True),
        ("举办研讨会", True),
        ("鼓励交流", False),
    ]


def test_cases_are_no_acts() -> None:
    cases = "（一）侵占渔民利益的；\n（二）超出许可范围，擅自改变地址的。\n"
    text = f"渔港有下列情形之一的，由主管部门责令改正：\n{cases}"
    paper = constancia.read(f"渔港条例\n\n{text}".encode(), name="paper.txt", language="zh")
    assert "commitment" not in {str(one.kind) for one in paper.statements}


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
        ("全面贯彻党的二十大和二十届二中全会精神。", 0),
        ("我们将在现有协议框架下深化渔业合作。", 1),
        ("我们将为根据本协定派遣的渔业专家提供协助。", 1),
        ("我们将在三个月内答复。", 2),
        ("落实省委十三届三次、四次全会精神。", 0),
        ("调动各类市场主体的积极性、创造性。", 0),
        ("推进务实合作项目。", 1),
    ],
)
def test_watchwords_name_nothing(text: str, value: int) -> None:
    (one,) = constancia.read(f"某某文件\n{text}\n".encode(), name="paper.txt", language="zh").statements
    assert [facet.value for facet in one.facets if facet.name == "precision"] == [value]


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("双方确认愿意加强渔业交流。", "commitment", "joint"),
        ("两国有关方面将提供便利。", "commitment", "joint"),
        ("有关方面将向学员提供信息。", "commitment", "other:有关方面"),
        ("具体方案由双方协商确定。", "principle", "issuer"),
        ("本备忘录取代双方于2020年签署的协议。", "principle", "issuer"),
    ],
)
def test_bodies_and_terms_of_a_memorandum(text: str, kind: str, actor: str) -> None:
    (one,) = find(text, Work("paper", "甲国政府和乙国政府关于渔业合作的谅解备忘录"))
    assert (one.kind, one.actor) == (kind, actor)
