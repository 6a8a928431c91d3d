"""Chinese policy papers, declarations and climate plans: what is told, what opens a clause, what rules."""

from __future__ import annotations

import coding
import pytest

from constancia.model import Statement, Work
from constancia.pipeline import read

PAPER = Work("paper", "paper")
MEMORANDUM = Work("paper", "北屿国政府和南屿国政府关于合作的谅解备忘录")


def find(text: str, *, work: Work = PAPER) -> tuple[Statement, ...]:
    return coding.find(text, work=work, language="zh")


def coded(text: str, *, work: Work = PAPER) -> list[tuple[str, str]]:
    return [(statement.quote, str(statement.kind)) for statement in find(text, work=work)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("我国克服困难，实施一系列措施，积极参与治理，绿色转型取得了成效。", ["description"] * 4),
        ("我国加强治理，扩大投入，绿色转型迈出了坚实步伐。", ["description"] * 3),
        ("我国加强治理，扩大投入，将改善环境。", ["commitment"] * 3),
        ("岛国领导人峰会首次在港城举行。", ["description"]),
        ("第三届论坛将在港城举行。", ["commitment"]),
        ("部长还会见了秘书长。", ["description"]),
        ("该局还会检讨条例。", ["commitment"]),
        ("我国减少排放的行动不会放缓，促进合作的努力不会减弱。", ["description"] * 2),
        ("截至目前，我国已建成三座港口。我国积极响应倡议。", ["description"] * 2),
        ("外长提出建设家园的倡议。", ["description"]),
        ("我们，六国领导人，于5月3日在港城举行会晤，应对各种挑战。", ["description"] * 2),
        ("供给体系对国内需求的适配性不断增强。", ["description"]),
        ("公平竞争制度更加完善，改革取得重大进展。", ["description"] * 2),
        ("培育完整内需体系取得明显成效。", ["description"]),
        ("我国参与全球合作的优势持续增强。", ["description"]),
        ("推动供给能力不断增强，保持合作水平不断提升。", ["commitment"] * 2),
        ("经济总体平稳。防范重大风险体制不断健全，应急救援力量建设全面加强。", ["description"] * 3),
        ("外贸规模创历史新高。", ["description"]),
        ("推动消费由购买管理向使用管理转变，把港口和铁路结合起来。", ["commitment"] * 2),
        ("体系化推进技术攻关，市场化加快建设公路，务实推进交流。", ["commitment"] * 3),
        ("加快可吸收支架、可穿戴设备等产品研发。", ["commitment"]),
        ("加快贸易数字化发展。", ["commitment"]),
        ("1956年至1990年，我国同二十二个国家建立外交关系。", ["description"]),
        ("冷战结束后，双方积极发展双边关系。", ["description"]),
        ("该组织旨在维护地区稳定。", ["description"]),
        ("双方对实现稳定充满信心。", ["position"]),
        ("推行由常住地提供基本服务制度。", ["commitment"]),
        ("支持和平方针，支持建立独立的南屿国。", ["position"] * 2),
        ("坚持依法治理，坚持精准施策。", ["principle"] * 2),
        ("元首们强调，接收两国具有历史意义。", ["position"]),
        ("北屿方感谢我方派出专家并帮助北屿方缓解困难。", ["position"]),
        ("过渡期内保持政策稳定，分区域、分灾种发布信息。", ["commitment"] * 2),
        ("全省域深入推进行动。", ["commitment"]),
        ("指出开展合作大有可为。", ["position"]),
        ("各省（自治区、直辖市）都要稳住面积。", ["commitment"]),
        ("认为互信持续深化，互利合作蓬勃开展，友谊更加牢固。", ["position"]),
        ("反恐怖机构执行委员会主任列席会议。", ["description"]),
        ("量质并重强化管理。", ["commitment"]),
    ],
)
def test_what_is_told(text: str, kinds: list[str]) -> None:
    assert [kind for _, kind in coded(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对存量政策，该延续的延续，该优化的优化。",
            [("该延续的延续", "commitment"), ("该优化的优化", "commitment")],
        ),
        ("以转型为引领，以绿色为底色，加快建设产业体系。", [("加快建设产业体系", "commitment")]),
        (
            "安全工作坚持新的观念，以人民安全为宗旨，以政治安全为根本。",
            [
                ("安全工作坚持新的观念", "principle"),
                ("以人民安全为宗旨", "principle"),
                ("以政治安全为根本", "principle"),
            ],
        ),
        ("秉持团结精神，我们将加强合作。", [("我们将加强合作", "commitment")]),
        ("出于对饮食的共同热情，我国支持加深合作。", [("我国支持加深合作", "commitment")]),
        ("针对扩大投资面临的问题，特别是渠道不足等难点，制定方案。", [("制定方案", "commitment")]),
        ("将以建交十周年为契机，加强政策对接。", [("加强政策对接", "commitment")]),
        ("结合资源禀赋、产业布局、发展阶段等，明确任务。", [("明确任务", "commitment")]),
        ("牢记历史，双方重申友好。", [("双方重申友好", "position")]),
        (
            "各地区要按照本方案要求，制定措施，明确分工。",
            [("各地区要按照本方案要求，制定措施", "commitment"), ("明确分工", "commitment")],
        ),
        ("三是著眼聯動發展，提升增長動能。", [("提升增長動能", "commitment")]),
        ("建立监测、报告、核查体系。", [("建立监测、报告、核查体系", "commitment")]),
        ("深化改革、完善体系。", [("深化改革", "commitment"), ("完善体系", "commitment")]),
        (
            "推动协定达成并生效实施、推进细则谈判。",
            [("推动协定达成并生效实施", "commitment"), ("推进细则谈判", "commitment")],
        ),
        ("为全面建成渔港开好局、起好步。", [("为全面建成渔港开好局、起好步", "commitment")]),
        ("让渔民有更多获得感。", [("让渔民有更多获得感", "commitment")]),
        ("进一步强作风、提效能。", [("进一步强作风、提效能", "commitment")]),
        ("省财政设立专项资金。", [("省财政设立专项资金", "commitment")]),
        ("货币政策要精准有力。", [("货币政策要精准有力", "principle")]),
        ("以强大的内循环为支撑，着力推进开放。", [("着力推进开放", "commitment")]),
        ("推进合作，并行推进谈判。", [("推进合作", "commitment"), ("并行推进谈判", "commitment")]),
        ("创新驱动、应用牵引。突破关键技术。", [("突破关键技术", "commitment")]),
        (
            "加强合作、扩大开放。推动贸易。",
            [("加强合作", "commitment"), ("扩大开放", "commitment"), ("推动贸易", "commitment")],
        ),
        ("国家海洋局", []),
        ("国家成立海洋局。", [("国家成立海洋局", "commitment")]),
        (
            "综合考虑各方面因素，今年主要预期目标为：产值增长5%；收入稳步增长。",
            [("产值增长5%", "description"), ("收入稳步增长", "description")],
        ),
        (
            "推进建设，为现代化开好局起好步打下坚实基础。",
            [("推进建设", "commitment"), ("为现代化开好局起好步打下坚实基础", "commitment")],
        ),
        ("依法保障平等使用要素、公平参与竞争。", [("依法保障平等使用要素、公平参与竞争", "commitment")]),
        ("港城市促进渔业发展行动计划（2033—2035年）", []),
        ("制定渔业发展行动计划", [("制定渔业发展行动计划", "commitment")]),
    ],
)
def test_what_opens_a_clause_and_what_is_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "双方认识到此事紧迫，决心加强合作，共同落实协定。",
            ["双方认识到此事紧迫", "决心加强合作", "共同落实协定"],
        ),
        (
            "这一事业需要国际社会坚持合作，推动发展，共同应对。",
            ["这一事业需要国际社会坚持合作，推动发展，共同应对"],
        ),
        ("双方认为贸易持续增长，投资合作不断深化。", ["双方认为贸易持续增长，投资合作不断深化"]),
        ("此事关系长远，关乎人类前途。", ["此事关系长远", "关乎人类前途"]),
        ("世界上发生的各种对抗，恰恰是由于猜疑。", ["世界上发生的各种对抗，恰恰是由于猜疑"]),
        ("双方往来密切，互信增强。", ["双方往来密切", "互信增强"]),
        ("双方鼓励大学开展交流，互派学者。", ["双方鼓励大学开展交流，互派学者"]),
        ("我国反对外部势力干涉内政，破坏稳定。", ["我国反对外部势力干涉内政，破坏稳定"]),
        ("我们追求的，是共同发展。", ["我们追求的，是共同发展"]),
        (
            "双方主张以相互尊重、平等参与治理、照顾彼此利益为基础发展关系。",
            ["双方主张以相互尊重、平等参与治理、照顾彼此利益为基础发展关系"],
        ),
        ("维护和平、促进发展，应该成为各国的追求。", ["维护和平、促进发展，应该成为各国的追求"]),
        ("渔业部将围绕落实全会精神，完善管理体系。", ["渔业部将围绕落实全会精神，完善管理体系"]),
        ("国际社会正经历多重风险挑战。", ["国际社会正经历多重风险挑战"]),
        ("中方重申尊重越方发展道路，支持越方振兴。", ["中方重申尊重越方发展道路", "支持越方振兴"]),
        (
            "支持企业通过共建、共享等模式，开展技术攻关，提高水平，鼓励银行贷款。",
            ["支持企业通过共建、共享等模式，开展技术攻关，提高水平", "鼓励银行贷款"],
        ),
        ("鼓励企业依托互联网，拓展服务。", ["鼓励企业依托互联网，拓展服务"]),
        ("引导各地结合产业基础，合理规划港口。", ["引导各地结合产业基础，合理规划港口"]),
        ("支持企业开展攻关，完善政策体系。", ["支持企业开展攻关", "完善政策体系"]),
    ],
)
def test_how_far_a_statement_goes(text: str, expected: list[str]) -> None:
    assert [quote for quote, _ in coded(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我国将应对气候变化作为推进建设的重要抓手。", "position"),
        ("我国把保护海洋作为实现发展的内在要求。", "position"),
        ("我们重申坚定不移地承诺遵循国际法。", "commitment"),
        ("我们重申对多边主义的承诺。", "position"),
        ("双方同意有关部门加强磋商。", "commitment"),
        ("双方同意有关安排。", "position"),
        ("我国坚定支持友邻维护国家主权和领土完整。", "position"),
        ("我国支持友邻发挥更大作用。", "commitment"),
        ("我国支持友邻提出的发展倡议、安全倡议。", "position"),
        ("力争到2030年，新能源比重达到一半。", "commitment"),
        ("最迟于2030年建成三个渔港。", "commitment"),
        ("不晚于2030年探索共建经济走廊。", "commitment"),
        ("我们心情沉重地注意到战争造成的苦难。", "position"),
        ("很高兴同大家相聚在港城。", "position"),
        ("我深受鼓舞。", "position"),
        ("政府欢迎各界提出意见。", "invitation"),
        ("双方要求，各方应遵守法律。", "position"),
        ("我们回顾去年通过的宣言。", "position"),
    ],
)
def test_what_is_held_and_what_is_undertaken(text: str, kind: str) -> None:
    assert [found for _, found in coded(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("中心应是一个非营利组织。", "principle"),
        ("中心的总部设在港城。", "principle"),
        ("委员会是促进合作的协调机制。", "principle"),
        ("委员会由双方代表组成。", "principle"),
        ("接待方对申请有最后的决定权。", "principle"),
        ("可对本备忘录进行修改。", "principle"),
        ("每年至多可有两个代表团来访。", "principle"),
        ("根据本备忘录开展的任何活动应符合法律。", "principle"),
        ("双方将组成委员会。", "commitment"),
        ("双方将通过外交途径商定日期。", "commitment"),
    ],
)
def test_rules_of_an_agreement(text: str, kind: str) -> None:
    assert [found for _, found in coded(text, work=MEMORANDUM)] == [kind]


def facets(text: str, name: str) -> list[object]:
    paper = read(f"海洋合作政策\n\n{text}\n".encode(), name="paper.txt", language="zh")
    return [facet.value for one in paper.statements for facet in one.facets if facet.name == name]


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("双方愿在开展抗疫合作的基础上，深化卫生合作。", []),
        ("双方愿在平等互利的基础上，扩大合作。", ["在平等互利的基础上"]),
        ("赤字率拟按3%左右安排。", []),
    ],
)
def test_what_is_built_on_is_no_limit(text: str, limits: list[str]) -> None:
    assert facets(text, "conditions") == limits


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("双方将签署具体协议。", ["cooperation-document"]),
        ("双方将签署货币互换协议。", ["currency-swap"]),
        ("双方将执行上述协议。", []),
    ],
)
def test_what_is_signed_is_a_document(text: str, kinds: list[str]) -> None:
    assert facets(text, "instruments") == kinds


@pytest.mark.parametrize("sign", ["——", "（一）"])
def test_items_of_what_looks_back_are_told(sign: str) -> None:
    paper = f"政府工作报告\n\n一、过去五年工作回顾\n\n{sign}坚决打赢疫情阻击战。全力守护人民健康。\n"
    found = read(paper.encode(), name="paper.txt", language="zh").statements
    assert {one.value("kind") for one in found} == {"description"}


@pytest.mark.parametrize(
    ("text", "limits", "names"),
    [
        ("双方将按计划推进管道建设。", [], []),
        ("双方将按法律推进管道建设。", ["按法律"], []),
        ("双方将尽快完成中俄西线天然气项目谈判。", [], ["中俄西线天然气项目"]),
        ("双方将建设金砖国家新开发银行。", [], ["金砖国家新开发银行"]),
        ("推动基于新技术的设备研发。", [], []),
        ("收入按增长5%安排。", [], []),
        ("双方将根据2019年《合作协定》开展贸易。", ["根据2019年《合作协定》"], ["合作协定"]),
        ("支持苏州实验室、紫金山实验室等加快建设。", [], ["苏州实验室", "紫金山实验室"]),
        ("启动实施引洮延伸增效工程。", [], ["引洮延伸增效工程"]),
        ("深入实施新型城镇化战略。", [], ["新型城镇化战略"]),
        ("深入实施流域生态保护和高质量发展战略。", [], ["流域生态保护和高质量发展战略"]),
        ("办好上海“清流”论坛。", [], ["上海“清流”论坛"]),
        ("完善“硬设施”和“软平台”。", [], []),
        ("我们将按照投入的50%给予支持。", [], []),
        ("支持社会力量设立公益基金会。", [], []),
    ],
)
def test_as_planned_is_no_limit(text: str, limits: list[str], names: list[str]) -> None:
    assert facets(text, "conditions") == limits
    assert facets(text, "named") == names


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("部分领域将达到先进水平。", "issuer"),
        ("法方支持港口建设。", "partner"),
        ("中方支持港口建设。", "issuer"),
    ],
)
def test_who_is_named_by_one_sign(text: str, actor: str) -> None:
    written = f"中法关于农业合作的联合声明\n\n双方同意加强合作。\n{text}\n"
    paper = read(written.encode(), name="paper.txt", language="zh")
    assert [statement.actor for statement in paper.statements] == ["joint", actor]


def test_sides_of_a_text_of_several_are_no_strangers() -> None:
    work = Work("paper", "中国—中亚峰会宣言")
    text = "各方将加强合作。中方支持中亚国家建设铁路。中亚国家赞赏中方的努力。"
    assert [str(one.kind) for one in find(text, work=work)] == ["commitment", "commitment", "position"]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("锚定“两个确保”。", 0),
        ("实施“十大战略”。", 0),
        ("大力提振市场信心，强化顶层设计。", 0),
        ("深化“渔业”合作。", 1),
        ("双方愿在联合国、世界贸易组织、上海合作组织等多边框架内加强协调。", 1),
        ("双方愿同联合国、世界贸易组织、上海合作组织加强协调。", 2),
        ("认真落实省第十三次党代会部署。", 1),
        ("新建三十六座港口。", 2),
        ("着力将上合组织地区建设成和谐的地区。", 0),
    ],
)
def test_how_precise_it_is(text: str, precision: int) -> None:
    found = read(f"某省规划\n\n{text}\n".encode(), name="paper.txt", language="zh").statements
    assert {one.value("precision") for one in found} == {precision}


def test_what_others_long_for_is_no_wish() -> None:
    text = "某省规划\n\n在解决群众急难愁盼中培育新的增长点。\n"
    (longed,) = read(text.encode(), name="paper.txt", language="zh").statements
    assert longed.firmness == "will"
