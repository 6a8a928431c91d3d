"""Statements of Spanish, Portuguese and Chinese papers (codebook, section 6)."""

from __future__ import annotations

from unicodedata import normalize

import coding
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from constancia.model import Statement, Work

PLAIN = Work("paper", "paper")


def find(text: str, language: str, *, work: Work = PLAIN) -> tuple[Statement, ...]:
    return coding.find(text, work=work, language=language)


def coded(text: str, language: str) -> list[tuple[str, str]]:
    return [(statement.quote, str(statement.kind)) for statement in find(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Reducir la burocracia, mejorar el acceso y fortalecer los municipios.",
            ["Reducir la burocracia", "mejorar el acceso", "fortalecer los municipios"],
        ),
        (
            "es",
            "Nos comprometemos a proteger la costa y a respetar los derechos.",
            ["Nos comprometemos a proteger la costa", "respetar los derechos"],
        ),
        (
            "es",
            "Reafirmamos nuestro compromiso de apoyar a las ciudades; ampliar las rutas; y promover la paz.",
            [
                "Reafirmamos nuestro compromiso de apoyar a las ciudades",
                "ampliar las rutas",
                "promover la paz",
            ],
        ),
        (
            "es",
            "En este marco, pretendemos mejorar y facilitar los trámites con el fin de apoyar a todos.",
            ["pretendemos mejorar y facilitar los trámites con el fin de apoyar a todos"],
        ),
        (
            "pt",
            "Comprometemo-nos a garantir os direitos e a fornecer acesso à proteção.",
            ["Comprometemo-nos a garantir os direitos", "fornecer acesso à proteção"],
        ),
        (
            "pt",
            "Isso inclui fortalecer a rede, aprimorar os sistemas e definir metas.",
            ["Isso inclui fortalecer a rede", "aprimorar os sistemas", "definir metas"],
        ),
        (
            "zh",
            "深化贸易合作，扩大人员往来，并支持企业参与港口建设和运营。",
            ["深化贸易合作", "扩大人员往来", "支持企业参与港口建设和运营"],
        ),
        ("zh", "简化审批程序、缩短评审周期。", ["简化审批程序", "缩短评审周期"]),
        ("zh", "建立通报制度，以提升预警能力。", ["建立通报制度，以提升预警能力"]),
        ("zh", "甲国愿同各国一道，落实共同议程。", ["甲国愿同各国一道，落实共同议程"]),
        ("zh", "在文化方面，支持博物馆互办展览。", ["支持博物馆互办展览"]),
        ("zh", "为培养人才，每年提供奖学金。", ["每年提供奖学金"]),
        ("zh", "加快办理检疫准入。", ["加快办理检疫准入"]),
        (
            "zh",
            "双方强调，应维护多边贸易体制，反对保护主义。",
            ["双方强调，应维护多边贸易体制", "反对保护主义"],
        ),
        ("zh", "双方看到，两国贸易增长迅速，合作潜力很大。", ["双方看到，两国贸易增长迅速，合作潜力很大"]),
        ("zh", "三、双方同意扩大贸易，便利往来。", ["双方同意扩大贸易", "便利往来"]),
        ("zh", "无论形势如何变化，我们都将履行承诺。", ["我们都将履行承诺"]),
        ("zh", "为促进转型，推动升级，制定本方案。", ["制定本方案"]),
        ("zh", "为维护地区和平发挥作用。", ["为维护地区和平发挥作用"]),
        ("zh", "采取财政、税收、融资等方式支持企业。", ["采取财政、税收、融资等方式支持企业"]),
        ("zh", "甲国愿在平等的基础上，扩大往来。", ["甲国愿在平等的基础上，扩大往来"]),
        ("zh", "债务压力尤其沉重，灾害日益频繁。", ["债务压力尤其沉重", "灾害日益频繁"]),
        ("zh", "2.1 双方将加强对话，办好论坛。", ["双方将加强对话", "办好论坛"]),
        ("zh", "3.5亿元用于水利建设。", ["3.5亿元用于水利建设"]),
        ("zh", "甲国政府推进贸易，通过磋商妥善处理摩擦。", ["甲国政府推进贸易", "通过磋商妥善处理摩擦"]),
        ("zh", "甲方设立基金，以市场化方式支持项目。", ["甲方设立基金", "以市场化方式支持项目"]),
        ("zh", "作为主席国，甲国将办好会议。", ["甲国将办好会议"]),
        ("zh", "在发展自身的同时兼顾各国关切。", ["在发展自身的同时兼顾各国关切"]),
        ("zh", "双方将合办“山海之间”。", ["双方将合办“山海之间”"]),
    ],
)
def test_the_unit(language: str, text: str, expected: list[str]) -> None:
    assert [quote for quote, _ in coded(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Pretendemos ampliar el comercio.", "commitment"),
        ("es", "Reconocemos los esfuerzos de la región.", "position"),
        ("es", "Esta Declaración se basa en los compromisos existentes.", "principle"),
        ("es", "Los proyectos deberán respetar la ley.", "principle"),
        ("es", "El Gobierno publicó la lista.", "description"),
        ("pt", "Pretendemos ampliar o comércio.", "commitment"),
        ("pt", "Reconhecemos os esforços da região.", "position"),
        ("pt", "Esta Declaração baseia-se nos compromissos existentes.", "principle"),
        ("zh", "继续举办博览会。", "commitment"),
        ("zh", "邀请各国官员来访。", "invitation"),
        ("zh", "反对一切形式的恐怖主义。", "position"),
        ("zh", "坚持平等协商。", "principle"),
        ("zh", "2008年，双方签署协定。", "description"),
        ("zh", "到2030年，完成八百个项目。", "commitment"),
        ("zh", "我们必须坚持独立自主。", "commitment"),
        ("zh", "我国永远不称霸。", "commitment"),
        ("zh", "我们奉行独立自主的外交政策。", "position"),
        ("zh", "坚持睦邻友好的外交方针。", "position"),
        ("zh", "双方对合作进展感到满意。", "position"),
        ("zh", "各级政府要习惯过紧日子。", "commitment"),
        ("zh", "制定政策要听取企业意见。", "principle"),
        ("zh", "任何国家不得干涉别国内政。", "principle"),
        ("zh", "也是改革攻坚之年。", "description"),
        ("zh", "主要污染物排放继续减少。", "description"),
        ("zh", "要多谋民生之利。", "commitment"),
        ("zh", "贸易额比上年增加两成。", "description"),
        ("zh", "岛方重申反对单边制裁。", "position"),
        ("zh", "双方一致同意将两国关系提升到新水平。", "commitment"),
        ("zh", "双方商定于2030年举行会议。", "commitment"),
        ("zh", "预祝会议圆满成功。", "position"),
        ("zh", "双方于2030年5月8日举行会谈。", "description"),
        ("zh", "任何一方不得泄露资料。", "principle"),
        ("zh", "本文件不具法律约束力。", "principle"),
        ("zh", "补贴标准由八十元提高到一百元。", "commitment"),
        ("zh", "我国始终是各岛国的坚定支持者。", "position"),
        ("zh", "我们向救援人员致以崇高敬意。", "position"),
        ("zh", "国际社会应当携手应对气候变化。", "position"),
        ("zh", "项目实施应当符合当地法律。", "principle"),
        ("zh", "合作不附加任何政治条件。", "principle"),
        ("zh", "合作前景广阔。", "description"),
        ("zh", "改革取得突破性进展。", "description"),
        ("zh", "两国于1988年建立外交关系。", "description"),
        ("zh", "我们走过了不平凡的历程。", "description"),
        ("zh", "总理主持召开常务会议。", "description"),
        ("zh", "这五年，是很不平凡的五年。", "description"),
        ("zh", "公益岗位的比例不低于四成。", "principle"),
        ("zh", "拖欠企业的账款，年底前必须清偿。", "principle"),
        ("zh", "各级部门要减少检查。", "commitment"),
    ],
)
def test_the_kind(language: str, text: str, kind: str) -> None:
    assert [found for _, found in coded(text, language)] == [kind]


@pytest.mark.parametrize(
    ("language", "text", "actor", "stated", "action"),
    [
        ("es", "Nos comprometemos a llevar a cabo cada regreso.", "issuer", True, "llevar a cabo"),
        ("es", "Nos oponemos y pretendemos ampliar el comercio.", "issuer", True, "ampliar"),
        ("es", "Seguiremos fortaleciendo los lazos.", "issuer", True, "fortalecer"),
        ("es", "Ambos países ampliarán el comercio.", "joint", True, "ampliar"),
        ("es", "Fomentar la inversión.", "issuer", False, "fomentar"),
        ("pt", "Nossa intenção é reforçar as instituições.", "issuer", True, "reforçar"),
        ("pt", "Ambos os países ampliarão o comércio.", "joint", True, "ampliar"),
        ("zh", "双方将共同培训边防人员。", "joint", True, "培训"),
        ("zh", "我们将扩大进口。", "issuer", True, "扩大"),
        ("zh", "用好发展基金。", "issuer", False, "用好"),
        ("zh", "联合监测冰川变化。", "joint", False, "监测"),
        ("zh", "双方承诺落实协定。", "joint", True, "落实"),
        ("zh", "双方愿向基金提供支持。", "joint", True, "提供"),
        ("zh", "双方同意在2030年前建成铁路。", "joint", True, "建成"),
        ("zh", "我们将会同各方搭建通道。", "issuer", True, "搭建"),
        ("zh", "我们承诺五年内新建一千所学校。", "issuer", True, "新建"),
        ("zh", "全党要紧密团结起来。", "issuer", True, "团结"),
        ("zh", "国家鼓励企业投资。", "issuer", True, "鼓励"),
        ("zh", "促进共同发展。", "issuer", False, "促进"),
    ],
)
def test_who_does_what(language: str, text: str, actor: str, stated: bool, action: str) -> None:
    statement = find(text, language)[-1]
    assert (statement.actor, statement.actor_stated, statement.action) == (actor, stated, action)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Asegurar la atención durante todo el año. Los países prohibirán el carbón."),
        ("pt", "Não serão fechadas as estações. Nós, os ministros, criaremos um cartão."),
    ],
)
def test_an_accent_may_be_a_sign_of_its_own(language: str, text: str) -> None:
    parted = [normalize("NFC", one.quote) for one in find(normalize("NFD", text), language)]
    assert parted == [one.quote for one in find(text, language)]


def test_a_lead_in_is_taken_over_by_its_items() -> None:
    text = "Pretendemos trabajar juntos para:\n\n- Mejorar el acceso;\n- Ampliar las rutas.\n"
    found = find(text, "es")
    assert [statement.quote for statement in found] == ["Mejorar el acceso", "Ampliar las rutas"]
    assert {(statement.actor, statement.actor_stated) for statement in found} == {("joint", True)}


def test_a_promise_carries_to_the_end_of_the_sentence() -> None:
    text = "甲国愿同乙国加强规划对接，共同推进改造，继续举办论坛。"
    assert [statement.kind for statement in find(text, "zh")] == ["commitment"] * 3
    for statement in find(text, "zh"):
        assert statement.clause.wrapper is not None
        assert statement.clause.wrapper.quote(text) == "愿"


def test_the_sides_of_a_chinese_paper_are_read_from_its_title_and_its_short_forms() -> None:
    work = Work("paper", "甲兰联邦同乙地国家合作白皮书")
    text = "甲兰政府愿开放市场。甲兰审计院公布资金情况。乙地国家有关部门将提供数据。"
    assert [statement.actor for statement in find(text, "zh", work=work)] == [
        "issuer",
        "other:甲兰审计院",
        "partner",
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["es", "pt", "zh"]),
    st.text("支持将愿在的，、。以同国；“”（）Promoveremos a de para y e, .;", max_size=120),
)
def test_any_signs_survive_and_every_statement_quotes_its_text(language: str, text: str) -> None:
    for statement in find(text, language):
        assert statement.span.quote(text) == statement.quote


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("我方将根据各国需要开设培训班。", "开设"),
        ("按照亲善理念和与邻为善、以邻为伴方针深化同邻国关系。", "深化"),
        ("秉持互利理念加强团结合作。", "加强"),
        ("以服务业为重点扩大市场准入。", "扩大"),
        ("逐步将幼儿园学位占比提高到60%以上。", "提高"),
        ("加大对各国特别是岛国的援助力度。", "加大"),
        ("未来5年为岛国培训500名警员。", "培训"),
        ("甲兰审计院要会同有关部门建立协调机制。", "建立"),
        ("各边境省区要切实承担责任。", "承担"),
        ("每半年报送一次进展情况。", "报送"),
        ("重大情况及时向国务院报告。", "报告"),
        ("将进口货物通关时间压缩至一天以内。", "压缩"),
        ("建立由省政府领导任召集人的会议制度。", "建立"),
        ("同各方分享治理经验。", "分享"),
        ("向各国开放科研平台。", "开放"),
        ("完善评价标准、激励机制、转化机制。", "完善"),
        ("我国将就互免签证事宜保持磋商。", "保持"),
        ("我国将严格依照基本法办事。", "办事"),
        ("省直有关部门要按照职责分工，抓紧制定配套措施。", "制定"),
        ("工作组每年轮流召开一次会议。", "召开"),
        ("全面推开资源税改革。", "推开"),
        ("共同应对全球性挑战。", "应对"),
    ],
)
def test_what_stands_before_a_chinese_verb_does_not_hide_the_undertaking(text: str, verb: str) -> None:
    found = [(one.quote, str(one.kind), one.clause.lemma) for one in find(text, "zh")]
    assert found == [(text[:-1], "commitment", verb)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我宣布，我国决定免除签证费。", [("我宣布，我国决定免除签证费", "commitment")]),
        (
            "加强港口建设，是各岛国的共同愿望，必须完善规划。",
            [("加强港口建设，是各岛国的共同愿望", "description"), ("必须完善规划", "commitment")],
        ),
        ("我国坚持开放，是合作的伙伴。", [("我国坚持开放", "position"), ("是合作的伙伴", "description")]),
        ("事实证明，合作是正确的选择。", [("事实证明，合作是正确的选择", "description")]),
        ("尊敬的各位同事，女士们，先生们：\n我国将扩大进口。", [("我国将扩大进口", "commitment")]),
        ("（2026年9月14日，海城）\n我国将扩大进口。", [("我国将扩大进口", "commitment")]),
        ("本办法自2027年1月1日起施行。", [("本办法自2027年1月1日起施行", "principle")]),
        ("坚持主权平等、不干涉内政。", [("坚持主权平等、不干涉内政", "position")]),
        ("我国支持多边贸易体制。", [("我国支持多边贸易体制", "position")]),
        ("双方重申致力于落实公约。", [("双方重申致力于落实公约", "commitment")]),
        ("请各方加快审核程序。", [("请各方加快审核程序", "position")]),
        ("发达国家应切实兑现承诺。", [("发达国家应切实兑现承诺", "position")]),
        ("合作项目应符合当地法律。", [("合作项目应符合当地法律", "principle")]),
        ("实现成果共享，必须深化改革。", [("必须深化改革", "commitment")]),
        ("——启动治沙工程。", [("启动治沙工程", "commitment")]),
        ("我们种下了两亿棵树。", [("我们种下了两亿棵树", "description")]),
        ("本谅解备忘录不构成法律义务。", [("本谅解备忘录不构成法律义务", "principle")]),
        ("长期形成的结构性矛盾仍然突出。", [("长期形成的结构性矛盾仍然突出", "description")]),
        ("未经对方同意，不得披露信息。", [("不得披露信息", "principle")]),
        ("各市人民政府，省直各部门：\n支持企业上市融资。", [("支持企业上市融资", "commitment")]),
        (
            "必须以改善结构、优化产业为重点，解决问题。",
            [
                ("必须以改善结构、优化产业为重点", "commitment"),
                ("解决问题", "commitment"),
            ],
        ),
        ("双方强调，要坚持多边主义。", [("双方强调，要坚持多边主义", "position")]),
        (
            "会议指出，要加强监测，完善应急预案。",
            [("要加强监测", "commitment"), ("完善应急预案", "commitment")],
        ),
        ("全会强调要深化改革。", [("要深化改革", "commitment")]),
        ("联合声明指出，双方将加强合作。", [("双方将加强合作", "commitment")]),
        ("双方一致同意，无论形势如何变化，都将恪守条约。", [("都将恪守条约", "commitment")]),
        (
            "我国赞赏对方在总统领导下，在减贫方面取得的成就。",
            [("我国赞赏对方在总统领导下，在减贫方面取得的成就", "position")],
        ),
        ("政府会增加公屋供应。", [("政府会增加公屋供应", "commitment")]),
        ("委员会审议了报告。", [("委员会审议了报告", "description")]),
        ("为进一步深化合作，双方决定设立基金。", [("双方决定设立基金", "commitment")]),
        ("不得以任何形式转让许可证。", [("不得以任何形式转让许可证", "principle")]),
        ("全会听取和讨论了汇报。", [("全会听取和讨论了汇报", "description")]),
        (
            "企业发展迅速，但基础依然薄弱。",
            [("企业发展迅速", "description"), ("基础依然薄弱", "description")],
        ),
        ("制定实施方案。（省发展改革委牵头，各市负责）", [("制定实施方案", "commitment")]),
        ("责任单位：省教育厅。\n建设实训基地。", [("建设实训基地", "commitment")]),
        ("着力擘新产业。", [("着力擘新产业", "commitment")]),
        ("调查正在进行。", [("调查正在进行", "description")]),
        ("关于加强监管的意见，各方看法不一。", [("各方看法不一", "description")]),
        (
            "加快把新区打造成为开放、创新高地。",
            [("加快把新区打造成为开放、创新高地", "commitment")],
        ),
        ("无论城市或乡村都面临挑战。", [("无论城市或乡村都面临挑战", "description")]),
        ("出口多元化成效明显。", [("出口多元化成效明显", "description")]),
        ("执行机制不断健全。", [("执行机制不断健全", "description")]),
        ("双方重申，反对单边主义。", [("双方重申，反对单边主义", "position")]),
        ("预算的编制，应当坚持量入为出。", [("预算的编制，应当坚持量入为出", "principle")]),
        ("除另有规定外，不得设立专项资金。", [("不得设立专项资金", "principle")]),
        ("随著经济发展，加强监管。", [("加强监管", "commitment")]),
        ("扩大开放，更好惠及各国人民。", [("扩大开放，更好惠及各国人民", "commitment")]),
        ("企业要主动向政府报告情况。", [("企业要主动向政府报告情况", "commitment")]),
        ("机构设置和编制管理应当适应需要。", [("机构设置和编制管理应当适应需要", "principle")]),
        ("未列入预算的不得支出。", [("未列入预算的不得支出", "principle")]),
        ("预算一经批准，不得调整。", [("不得调整", "principle")]),
        ("国务院根据宪法的规定，行使职权。", [("国务院根据宪法的规定，行使职权", "commitment")]),
        (
            "强化工作落实，步步为营、扎实推进。",
            [("强化工作落实，步步为营、扎实推进", "commitment")],
        ),
        (
            "我们将同各方一道，为共同繁荣不懈努力。",
            [("我们将同各方一道，为共同繁荣不懈努力", "commitment")],
        ),
        ("中央财政将安排三十亿元。", [("中央财政将安排三十亿元", "commitment")]),
        ("行政长官宣布，放宽游艇规管。", [("放宽游艇规管", "commitment")]),
        ("当局决心打击走私。", [("当局决心打击走私", "commitment")]),
        ("各级党委、政府要把民生摆上议程。", [("各级党委、政府要把民生摆上议程", "commitment")]),
        ("修改选举法的草案已获通过。", [("修改选举法的草案已获通过", "description")]),
        ("新增学额5,600个。", [("新增学额5,600个", "commitment")]),
        ("维护稳定，推进对话，符合各方利益。", [("维护稳定，推进对话，符合各方利益", "description")]),
        (
            "我方愿以建交为契机，同对方携起手来，深化合作。",
            [("我方愿以建交为契机，同对方携起手来，深化合作", "commitment")],
        ),
        ("违反规定的，责令改正。", [("责令改正", "commitment")]),
        ("改革过程中，要保持定力。", [("要保持定力", "commitment")]),
        ("明年起举办青年节。", [("明年起举办青年节", "commitment")]),
        ("扩大宿舍计划，包括资助机构租用酒店。", [("扩大宿舍计划，包括资助机构租用酒店", "commitment")]),
        (
            "中国坚持在平等的基础上，独立自主地处理对外关系，开展交流。",
            [("中国坚持在平等的基础上，独立自主地处理对外关系", "position"), ("开展交流", "commitment")],
        ),
        ("第三方不得获取数据。", [("第三方不得获取数据", "principle")]),
        ("第一，扩大开放。", [("扩大开放", "commitment")]),
        ("展望未来，我国将扩大开放。", [("我国将扩大开放", "commitment")]),
        ("建交三十年来，双方贸易额增长了十倍。", [("双方贸易额增长了十倍", "description")]),
        ("沙漠没有国界。", [("沙漠没有国界", "description")]),
        ("让我们并肩前行，共建家园。", [("让我们并肩前行，共建家园", "commitment")]),
        ("坚持陆海统筹、内外联动。", [("坚持陆海统筹、内外联动", "principle")]),
        ("秘书处负责监督规划的执行。", [("秘书处负责监督规划的执行", "description")]),
        ("我国愿本着平等、互利的原则，开展合作。", [("我国愿本着平等、互利的原则，开展合作", "commitment")]),
        ("工作组每季度召开会议。", [("工作组每季度召开会议", "commitment")]),
        ("正确处理劳资纠纷。", [("正确处理劳资纠纷", "commitment")]),
        ("全面依法治国是深刻的变革。", [("全面依法治国是深刻的变革", "description")]),
        (
            "产品除符合国家标准外，还要符合行业标准。",
            [("产品除符合国家标准外，还要符合行业标准", "principle")],
        ),
        ("以服务边民为主线，动员各界护边。", [("动员各界护边", "commitment")]),
        (
            "今年毕业生将高达千万人，要促进多渠道就业。",
            [("今年毕业生将高达千万人", "description"), ("要促进多渠道就业", "commitment")],
        ),
        (
            "噪声防治法必须严格执行，对超标者必须依法严惩。",
            [("噪声防治法必须严格执行", "principle"), ("对超标者必须依法严惩", "commitment")],
        ),
        ("按照保基本、强基层要求，推进医院改革。", [("推进医院改革", "commitment")]),
        ("防范境外势力的渗透、颠覆活动。", [("防范境外势力的渗透、颠覆活动", "commitment")]),
        ("加强和改进党对铁路工作的领导。", [("加强和改进党对铁路工作的领导", "commitment")]),
        (
            "工作组每季度召开会议，已落实项目九个。",
            [("工作组每季度召开会议", "description"), ("已落实项目九个", "description")],
        ),
    ],
)
def test_what_a_chinese_text_says_and_what_it_only_frames(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text, "zh") == expected


def test_the_realm_that_a_chinese_title_names_speaks() -> None:
    title = "海屿共和国应对气候变化方案"
    found = find("海屿呼吁各国减排。海屿位于南方。", "zh", work=Work("paper", title))
    assert [(one.quote, str(one.kind)) for one in found] == [
        ("海屿呼吁各国减排", "position"),
        ("海屿位于南方", "description"),
    ]


JOINT = """应乙洲共和国主席方明邀请，丙兰王国首相约翰·德林于2024年5月6日至9日访问乙洲。

访问期间，两国领导人举行会谈。

一、乙方愿扩大进口，丙方将提供便利。丙方支持乙方主办峰会。

二、德林首相感谢乙洲人民的款待，邀请方明主席访问丙兰。
"""


def test_two_sides_are_known_by_their_short_names_and_by_who_speaks_for_them() -> None:
    work = Work("paper", "乙洲共和国和丙兰王国关于深化伙伴关系的联合声明")
    assert [(one.kind, one.actor, one.selector.exact) for one in find(JOINT, "zh", work=work)] == [
        ("description", "partner", "丙兰王国首相约翰·德林于2024年5月6日至9日访问乙洲"),
        ("description", "joint", "两国领导人举行会谈"),
        ("commitment", "issuer", "乙方愿扩大进口"),
        ("commitment", "partner", "丙方将提供便利"),
        ("commitment", "partner", "丙方支持乙方主办峰会"),
        ("position", "partner", "德林首相感谢乙洲人民的款待"),
        ("invitation", "partner", "邀请方明主席访问丙兰"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("zh", "现在，我代表国务院，向大会报告政府工作。", "description"),
        ("zh", "下面，我向大家汇报今年的工作。", "description"),
        ("zh", "我们将向各方通报进展。", "commitment"),
        ("zh", "讲好海洋故事。", "commitment"),
        ("es", "Presento hoy el presupuesto de 2025.", "description"),
        ("es", "Informo a la Asamblea sobre nuestra gestión.", "description"),
        ("es", "Les informo que construiremos puertos.", "commitment"),
        ("es", "Paso a paso vamos a reformar los puertos.", "commitment"),
        ("pt", "Apresento hoje o orçamento de 2025.", "description"),
        ("pt", "Vou falar da saúde.", "description"),
        ("en", "We attach great importance to peace.", "position"),
        ("en", "I attach a list of ports.", "description"),
    ],
)
def test_what_only_tells_of_what_is_being_said_promises_nothing(language: str, text: str, kind: str) -> None:
    assert [told for _, told in coded(text, language)] == [kind]
