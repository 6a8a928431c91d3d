"""Chinese clauses as papers of many genres write them: what each is, where it begins and who acts."""

from __future__ import annotations

import coding
import pytest

from constancia.model import Statement, Work

PLAIN = Work("paper", "paper")


def find(text: str, *, work: Work = PLAIN) -> tuple[Statement, ...]:
    return coding.find(text, work=work, language="zh")


def coded(text: str) -> list[tuple[str, str]]:
    return [(statement.quote, str(statement.kind)) for statement in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动能源清洁转型，加强排放管控。", ["推动能源清洁转型", "加强排放管控"]),
        ("粮食产量达五百亿斤，物价上涨百分之二。", ["粮食产量达五百亿斤", "物价上涨百分之二"]),
        ("出口仅次于邻国，地区矛盾突出，水质持续好转。", ["出口仅次于邻国", "地区矛盾突出", "水质持续好转"]),
        ("增强“四个意识”、坚定“四个自信”。", ["增强“四个意识”", "坚定“四个自信”"]),
        ("今年是规划的开局之年，也是建市百年。", ["今年是规划的开局之年", "也是建市百年"]),
        ("我国作为岛国，将保护海洋。", ["我国作为岛国，将保护海洋"]),
        ("人民的期许，是我们的力量。", ["人民的期许，是我们的力量"]),
        ("统筹发展和安全，增强忧患意识，是一个重大原则。", ["统筹发展和安全，增强忧患意识，是一个重大原则"]),
        ("科学发展，是重要的方针，是共同的财富。", ["科学发展，是重要的方针", "是共同的财富"]),
        ("以法治为保障，以创新为导向，加快调整结构。", ["加快调整结构"]),
        ("依据权力清单，编制服务指南。", ["编制服务指南"]),
        ("主要任务是：完善管网，扩建泵站。", ["完善管网", "扩建泵站"]),
        ("中期目标是，建成供水系统，提高抗旱能力。", ["中期目标是，建成供水系统，提高抗旱能力"]),
        ("水价总体稳定；用水管理等问题突出。", ["水价总体稳定", "用水管理等问题突出"]),
        ("各有关单位要在汛期之前，对河道进行检查。", ["各有关单位要在汛期之前，对河道进行检查"]),
        (
            "双方在友好、坦诚的气氛中，通报了情况，达成共识。",
            ["双方在友好、坦诚的气氛中，通报了情况", "达成共识"],
        ),
        ("允许居民购买、租用住房。", ["允许居民购买、租用住房"]),
        ("在扩大开放中拓展合作空间。", ["在扩大开放中拓展合作空间"]),
        ("在分配资金时给予倾斜。", ["在分配资金时给予倾斜"]),
        ("把饭碗牢牢端在手中。", ["把饭碗牢牢端在手中"]),
        ("6月18日，市长主持召开常务会议。", ["市长主持召开常务会议"]),
        ("第一时间处置险情。", ["第一时间处置险情"]),
        ("保障居民的知情权、参与权、监督权。", ["保障居民的知情权、参与权、监督权"]),
        (
            "双方将本着平等互利原则，在港口领域扩大合作。",
            ["双方将本着平等互利原则，在港口领域扩大合作"],
        ),
        ("六是完善制度；七要加强监管。", ["完善制度", "加强监管"]),
        ("督促企业安装设备、公开数据。", ["督促企业安装设备、公开数据"]),
        ("我们站在正确的一边、站在进步的一边。", ["我们站在正确的一边", "站在进步的一边"]),
        ("发挥园区的集聚、引领和辐射作用。", ["发挥园区的集聚、引领和辐射作用"]),
        ("两次下调利率、两次发行国债。", ["两次下调利率", "两次发行国债"]),
        ("项目竣工后，组织验收。", ["组织验收"]),
        ("对新建的码头，给予补助。", ["给予补助"]),
        ("对新建的甲级旅游码头，给予补助。", ["给予补助"]),
        (
            "鼓励企业实行优惠，符合条件的，给予补贴。",
            ["鼓励企业实行优惠", "给予补贴"],
        ),
        ("自由贸易试验区：推广创新成果，扩大开放。", ["推广创新成果", "扩大开放"]),
        ("严格执行贷款条件，有保有压。", ["严格执行贷款条件，有保有压"]),
        ("应对气候变化，关乎人类前途。", ["应对气候变化，关乎人类前途"]),
        ("应对气候变化取得了成效。", ["应对气候变化取得了成效"]),
        ("完成目标，需要各方努力。", ["完成目标，需要各方努力"]),
        ("全球经济，特别是贸易遭受冲击。", ["全球经济，特别是贸易遭受冲击"]),
        ("我国开展对外援助，从来不是为了私利。", ["我国开展对外援助，从来不是为了私利"]),
        ("各县（区）安委会，市级有关部门（单位），开发区管委会：", []),
        ("请结合实际，认真抓好落实。", ["认真抓好落实"]),
        ("经过三年努力，水质明显好转。", ["水质明显好转"]),
        ("为回应关切，增进了解，特发布此文件。", ["特发布此文件"]),
        ("注意到关于制定并签署协定的建议。", ["注意到关于制定并签署协定的建议"]),
        ("路网持续完善，港口建设成效显著。", ["路网持续完善", "港口建设成效显著"]),
        ("双方认为论坛成立以来，成果丰硕，促进了合作。", ["双方认为论坛成立以来，成果丰硕，促进了合作"]),
        ("双方在工程开工前，应取得批准。", ["双方在工程开工前，应取得批准"]),
        ("本备忘录未尽事宜，双方将另行商定。", ["双方将另行商定"]),
        (
            "双方认为两国互信不断深化，合作成果丰硕，双方愿扩大贸易。",
            ["双方认为两国互信不断深化，合作成果丰硕", "双方愿扩大贸易"],
        ),
        (
            "双方同意履行承诺并于2031年在港城举行会议。",
            ["双方同意履行承诺", "于2031年在港城举行会议"],
        ),
        ("各部门要按照简政放权的要求，简化程序。", ["各部门要按照简政放权的要求，简化程序"]),
        ("遇到险情时，及时发布预警。", ["及时发布预警"]),
        ("坚持陆海统筹，严守生态红线，复核登记信息。", ["坚持陆海统筹", "严守生态红线", "复核登记信息"]),
        (
            "本协定一式两份，每份均用中文和法文写成，两种文本同等作准。",
            ["本协定一式两份", "每份均用中文和法文写成", "两种文本同等作准"],
        ),
        ("各县人民政府，省直有关单位：", []),
        ("沿海各省、自治区、直辖市渔业主管部门：", []),
        ("各市（州）人民政府，省政府各部门：", []),
        ("自六月起，利用三个月时间，开展隐患排查。", ["开展隐患排查"]),
        ("要按照“船进港、人上岸”的要求，组织渔船避风，发布预警。", ["组织渔船避风", "发布预警"]),
    ],
)
def test_the_unit(text: str, expected: list[str]) -> None:
    assert [quote for quote, _ in coded(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我们要感谢人民的信任。", "position"),
        ("要看到，产业层次偏低。", "position"),
        ("欢迎基金完成首轮增资。", "position"),
        ("坚持以水定城。", "principle"),
        ("坚持先立后破。", "principle"),
        ("坚持政府引导、企业主体。", "principle"),
        ("坚持依法依规、公开透明。", "principle"),
        ("省财政每年安排一亿元用于防洪。", "commitment"),
        ("中央财政支出增长百分之五。", "description"),
        ("坚持保障基本、普惠均衡。", "principle"),
        ("以本措施为准。", "principle"),
        ("涉及林地的项目，应当进行论证。", "principle"),
        ("坚持和平发展、多边主义。", "position"),
        ("敦促发达国家履行承诺。", "position"),
        ("不附加任何条件地提供援助。", "commitment"),
        ("本计划的实施不影响双方的权利和义务。", "principle"),
        ("坚持和平是共同的选择。", "description"),
        ("第九次部长级会议在港城举行。", "description"),
        ("部长会见来访的客人。", "description"),
        ("部长应邀对邻国进行正式访问。", "description"),
        ("动荡局势构成威胁。", "description"),
        ("教育普及目标基本实现。", "description"),
        ("旅游人数成倍增长。", "description"),
        ("从业人员的补助将延长六个月。", "commitment"),
        ("今年会批出三个区域。", "commitment"),
        ("两种文本同等作准。", "principle"),
        ("两种文本具有同等效力。", "principle"),
        ("湿地滋养着沿岸的村庄。", "description"),
        ("港口的收益源于渔业。", "description"),
        ("谨祝各位身体健康。", "position"),
        ("四十年来，双方始终弘扬友好精神。", "description"),
        ("援建的供水项目已陆续开工。", "description"),
        ("双方合作枝繁叶茂。", "description"),
        ("本备忘录不产生法律约束力。", "principle"),
        ("双方的合作活动视经费和人员情况而定。", "principle"),
        ("坚持以开放促发展。", "principle"),
        ("进口通关时间压缩至三十小时。", "commitment"),
        ("预计今年毕业生超过一百万人。", "description"),
        ("其余条款对双方均无法律约束力。", "principle"),
        ("围绕着力点完善政策。", "commitment"),
        ("明年召开第二次会议。", "commitment"),
        ("双方商定，下届会议于2030年举行。", "commitment"),
        ("甲国和乙国的外长共同出席会议。", "description"),
    ],
)
def test_the_kind(text: str, kind: str) -> None:
    assert [found for _, found in coded(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("铁路带动就业，促进增长。", ["description", "description"]),
        ("总理主持召开会议，讨论通过《工作方案》。", ["description", "description"]),
        ("各部门要带动就业，促进增长。", ["commitment", "commitment"]),
        ("双方应开展合作，尊重对方的利益。", ["commitment", "commitment"]),
        ("有关各方应保持克制，通过对话解决分歧。", ["position", "position"]),
        ("发达国家应当率先减排，给各国提供资金。", ["position", "position"]),
        ("近年来，我国将水利摆在首位，加强管护。", ["description", "description"]),
    ],
)
def test_what_a_clause_hands_on(text: str, kinds: list[str]) -> None:
    assert [kind for _, kind in coded(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("从九届四中全会到十大，新一届领导集体开创发展新局面，深化行政改革。", "description"),
        ("2031年至2035年，教育部门新建学校，扩大招生。", "commitment"),
    ],
)
def test_a_time_from_and_to_is_no_statement_of_its_own(text: str, kind: str) -> None:
    assert [found for _, found in coded(text)] == [kind] * 2


@pytest.mark.parametrize(
    ("text", "actor", "action"),
    [
        ("中俄将扩大能源合作。", "joint", "扩大"),
        ("中俄双方愿完善机制。", "joint", "完善"),
        ("各供热企业要完成打压试验。", "other:各供热企业", "完成"),
        ("双方承诺就打击诈骗加强合作。", "joint", "加强"),
        ("政府会争取在休会前通过法例。", "issuer", "通过"),
        ("将依法设定的事项全部纳入管理。", "issuer", "纳入"),
        ("将还款安排延长一年。", "issuer", "延长"),
        ("致力实现共同繁荣。", "issuer", "实现"),
        ("牢牢掌握党对宣传工作的领导权。", "issuer", "掌握"),
        ("在全党营造善于学习的氛围。", "issuer", "营造"),
        ("联合正义党将修订章程。", "other:联合正义党", "修订"),
        ("各边境县要建设互助社。", "other:各边境县", "建设"),
        ("各市州政府要落实属地责任。", "other:各市州政府", "落实"),
        ("每个县至少建设一所养老院。", "other:每个县", "建设"),
        ("审计部门依法对资金使用进行监督。", "other:审计部门", "进行"),
        ("分管负责同志要加强领导。", "other:分管负责同志", "加强"),
        ("我局将开展检查。", "issuer", "开展"),
        ("我们应坚守合作初心。", "issuer", "坚守"),
        ("评估结果向社会公布。", "issuer", "公布"),
        ("双方主管部门将就议定书保持沟通。", "joint", "保持"),
        ("指示有关部门制定路线图。", "issuer", "指示"),
        ("全年举办展会不少于三百场。", "issuer", "举办"),
        ("各处室要报送进展。", "other:各处室", "报送"),
        ("七要加强监管。", "issuer", "加强"),
        ("既要增加总量。", "issuer", "增加"),
        ("切实为基层减负。", "issuer", "减负"),
        ("双方将经友好协商设立中心。", "joint", "设立"),
        ("将符合条件的机构纳入定点范围。", "issuer", "纳入"),
        ("把发展旅游同保护湿地结合起来。", "issuer", "结合"),
        ("在为人民的奋斗中书写华章。", "issuer", "书写"),
        ("把海湾建设为创新中心。", "issuer", "建设"),
        ("林业、财政等部门按照各自职责做好工作。", "other:林业、财政等部门", "做好"),
        ("毫不放松巩固脱贫成果。", "issuer", "巩固"),
        ("房委会今年内会公布计划。", "other:房委会", "公布"),
        ("双方应对获知的信息予以保密。", "joint", "予以"),
        ("更积极及全面把握机遇。", "issuer", "把握"),
        ("中方愿毫无保留地分享经验。", "issuer", "分享"),
        ("在安全文化上夯基础。", "issuer", "夯基础"),
        ("将港口建设成物流中心。", "issuer", "建设"),
        ("成员国表示，愿加强合作。", "issuer", "加强"),
        ("各区（详见附件）要于2031年3月15日前报市政府备案。", "other:各区", "报"),
        ("新的团队会继续前行。", "issuer", "前行"),
        ("将水利建设摆在首位。", "issuer", "摆在"),
        ("我们有决心、有信心兑现承诺。", "issuer", "兑现"),
        ("首期提供两千万元。", "issuer", "提供"),
        ("给各县提供技术支持。", "issuer", "提供"),
        ("我们每一位同志都要当好表率。", "issuer", "当好"),
        ("条件成熟时建立实验室。", "issuer", "建立"),
        ("双方表示愿在平等基础上扩大合作。", "joint", "扩大"),
        ("按每公里十万元的标准予以奖补。", "issuer", "予以"),
        ("各地区、各部门要高度重视。", "other:各地区、各部门", "重视"),
        ("广大青年要响应号召。", "other:广大青年", "响应"),
        ("双方同意密切各层级交往。", "joint", "密切"),
        ("优先稳就业保民生。", "issuer", "稳就业"),
        ("由省财政厅牵头研究方案。", "other:省财政厅", "研究"),
        ("工程完工后，由教育部门组织验收。", "other:教育部门", "组织"),
        ("双方同意进一步便利人员往来。", "joint", "便利"),
        ("2031年6月底前，全省完成改造任务。", "issuer", "完成"),
        ("双方决定，明年召开会议。", "joint", "召开"),
        ("会议决定成立工作组。", "issuer", "成立"),
        ("非洲国家将提供土地。", "other:非洲国家", "提供"),
        ("中方将在力所能及范围内提供疏浚、救助等方面支持。", "issuer", "提供"),
    ],
)
def test_who_does_what(text: str, actor: str, action: str) -> None:
    (found,) = find(text)
    assert (found.actor, found.clause.lemma) == (actor, action)


def test_a_word_that_has_the_sign_of_a_preposition_names_no_side_in_a_title() -> None:
    title = "携手同行，共创未来——在合作论坛上的演讲"
    (found,) = find("中方将设立基金。", work=Work("paper", title))
    assert found.actor == "issuer"


@pytest.mark.parametrize("title", ["北屿的渔业治理（白皮书）", "《北屿的渔业治理》白皮书"])
def test_whose_white_paper_it_is_stands_in_its_title(title: str) -> None:
    (found,) = find("北屿将继续开放海洋数据。", work=Work("paper", title))
    assert (found.actor, found.actor_stated, str(found.kind)) == ("issuer", True, "commitment")


def test_two_countries_that_stand_as_subject_of_a_joint_text_are_both() -> None:
    (found,) = find("巴西与智利高度评价港口合作。", work=Work("paper", "联合声明"))
    assert found.actor == "joint"


def test_a_text_of_several_welcomes_what_others_do_and_invites_them_to_join() -> None:
    work = Work("paper", "六国水利部长会议联合公报")
    text = "部长们欢迎开发银行提供优惠贷款。部长们欢迎更多银行加入倡议。"
    assert [str(one.kind) for one in find(text, work=work)] == ["position", "invitation"]


def test_in_the_declaration_of_a_summit_we_are_the_issuer() -> None:
    (found,) = find("我们将扩大渔业合作。", work=Work("paper", "环海国家领导人峰会海港宣言"))
    assert found.actor == "issuer"


@pytest.mark.parametrize("marks", [("（一）", "（二）"), ("——", "——"), ("1. ", "2. ")])
def test_what_opens_a_list_is_told_by_its_items(marks: tuple[str, str]) -> None:
    first, second = marks
    found = find(f"双方将在以下领域开展合作：\n\n{first}交换渔业数据；\n\n{second}推广优良苗种。\n")
    told = [(one.quote, one.actor_stated) for one in found]
    assert told == [("交换渔业数据", True), ("推广优良苗种", True)]


def test_relations_of_two_countries_are_no_actor() -> None:
    (found,) = find("中俄关系稳定发展。")
    assert (str(found.kind), found.actor) == ("description", "issuer")


def test_a_duty_is_a_duty_also_where_the_part_looks_back() -> None:
    paper = "政府工作报告\n\n一、过去五年工作回顾\n\n粮食产量稳步提高。我们要高度重视这些问题，认真解决。\n"
    found = find(paper, work=Work("paper", "政府工作报告"))
    assert {(one.quote, str(one.kind)) for one in found} >= {
        ("我们要高度重视这些问题", "commitment"),
        ("认真解决", "commitment"),
    }


def test_a_sentence_may_break_off_behind_its_copula() -> None:
    assert coded("人民的期待，是") == [("人民的期待，是", "description")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "双方一致同意继续在互信原则基础上，扩大港口合作。",
            [("双方一致同意继续在互信原则基础上，扩大港口合作", "commitment")],
        ),
        ("会谈中，双方同意扩大港口合作。", [("双方同意扩大港口合作", "commitment")]),
        ("双方在友好的气氛中，通报渔业情况。", [("双方在友好的气氛中，通报渔业情况", "description")]),
        ("反对以环保为借口，设置贸易壁垒。", [("反对以环保为借口，设置贸易壁垒", "position")]),
        ("双方将维护好、落实好渔业共识。", [("双方将维护好、落实好渔业共识", "commitment")]),
        ("各国合理关切都应得到重视。", [("各国合理关切都应得到重视", "position")]),
        (
            "各国需要加强团结，完善治理体系。",
            [("各国需要加强团结", "position"), ("完善治理体系", "position")],
        ),
        ("我们支持政治解决边界争端。", [("我们支持政治解决边界争端", "position")]),
        ("我国欢迎秘书长提出海洋倡议。", [("我国欢迎秘书长提出海洋倡议", "position")]),
        ("请环保署务必查明情况，及时应对。", [("请环保署务必查明情况，及时应对", "position")]),
        (
            "推动体系更好反映变化，更加有效地应对挑战。",
            [("推动体系更好反映变化，更加有效地应对挑战", "commitment")],
        ),
        ("继去年向基金注资一亿元，今年再向基金注资两亿元。", [("今年再向基金注资两亿元", "commitment")]),
        ("近期市场环境的变化，对企业造成影响。", [("近期市场环境的变化，对企业造成影响", "description")]),
        ("政府收入会减少三亿元。", [("政府收入会减少三亿元", "description")]),
    ],
)
def test_what_is_agreed_needed_or_brought_about(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对新建冷库的企业，按照投资额的20%给予补助。", ["按照投资额的20%给予补助"]),
        ("对首次通过认定的实验室，一次性奖励十万元。", ["一次性奖励十万元"]),
        ("对在本市连续工作满五年的护士，发放住房补贴。", ["发放住房补贴"]),
        ("向参加培训的渔民，发放生活补贴。", ["发放生活补贴"]),
        ("对企业实行严格的标准，加强监督检查。", ["对企业实行严格的标准", "加强监督检查"]),
        ("对接国际通行的规则，扩大开放。", ["对接国际通行的规则", "扩大开放"]),
    ],
)
def test_whom_a_grant_is_for_is_no_statement_of_its_own(text: str, expected: list[str]) -> None:
    assert [quote for quote, _ in coded(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("持之以恒地开展水文交流。", [("持之以恒地开展水文交流", "commitment")]),
        ("首先是坚持对话，第二是推动合作。", [("坚持对话", "position"), ("推动合作", "commitment")]),
        ("我会全力以赴，完成任务。", [("我会全力以赴", "commitment"), ("完成任务", "commitment")]),
        ("中方一直尊重各国主权。", [("中方一直尊重各国主权", "position")]),
        ("根据各方的需要和愿望，开展斡旋。", [("开展斡旋", "commitment")]),
        ("各牵头单位要切实履行责任。", [("各牵头单位要切实履行责任", "commitment")]),
        ("做好稳增长、防风险各项工作。", [("做好稳增长、防风险各项工作", "commitment")]),
        ("双方同意明年在港城举行会议。", [("双方同意明年在港城举行会议", "commitment")]),
        ("确信应扩大航运合作，增强互信；", [("确信应扩大航运合作，增强互信", "position")]),
        (
            "部长们就港口建设、渔业管理交换意见并达成了共识。",
            [("部长们就港口建设、渔业管理交换意见", "description"), ("达成了共识", "description")],
        ),
        (
            "加强沟通，管控分歧、推进合作。",
            [("加强沟通", "commitment"), ("管控分歧", "commitment"), ("推进合作", "commitment")],
        ),
        ("把计划常规化并推出新措施。", [("把计划常规化", "commitment"), ("推出新措施", "commitment")]),
        ("发展前景不明朗。", [("发展前景不明朗", "description")]),
        ("坚持区域事务由各国商量着办。", [("坚持区域事务由各国商量着办", "position")]),
    ],
)
def test_words_before_and_behind_a_verb(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("各方就在港城举行的论坛、海洋保护工作交换意见。", ["description"]),
        ("与会部长通过以下公报。", ["description"]),
        ("各方认为机制发挥着作用，有效促进交流，为稳定作出了贡献。", ["position"]),
        ("全面实施海洋战略，应当坚持统一规划。", ["commitment"]),
        ("我们基于宪章原则，反对单边制裁。", ["position"]),
        ("加强沟通，来引导民间参与。", ["commitment"]),
        ("这符合各方利益，对地区也将产生重要影响。", ["description", "description"]),
        ("自公布之日起施行。", ["principle"]),
        ("推广企业要总结经验。", ["commitment"]),
    ],
)
def test_what_a_meeting_a_text_or_a_body_does(text: str, kinds: list[str]) -> None:
    work = Work("paper", "六国外长会议联合公报")
    assert [str(one.kind) for one in find(text, work=work)] == kinds


def test_the_sides_of_a_joint_text_may_be_named_before_their_meeting() -> None:
    work = Work("paper", "北屿国和海盟领导人第三次会晤联合声明")
    assert [one.actor for one in find("海盟将扩大开放。北屿国将增派渔船。", work=work)] == [
        "partner",
        "issuer",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第三条 一、缔约双方应鼓励合作。", [("缔约双方应鼓励合作", "commitment", "joint")]),
        ("双方新闻官员定期磋商。", [("双方新闻官员定期磋商", "commitment", "joint")]),
        ("两国外长每年会晤一次。", [("两国外长每年会晤一次", "commitment", "joint")]),
        ("执行机构将每年举行会晤。", [("执行机构将每年举行会晤", "commitment", "joint")]),
        ("联委会会议通常每两年举行一次。", [("联委会会议通常每两年举行一次", "commitment", "joint")]),
        ("双方可继续保持联系。", [("双方可继续保持联系", "commitment", "joint")]),
        ("会晤根据一方建议，轮流在两国举行。", [("会晤根据一方建议，轮流在两国举行", "commitment", "joint")]),
        ("费用由各方自理。", [("费用由各方自理", "principle", "issuer")]),
        ("缔约各方委托使馆保持联系。", [("缔约各方委托使馆保持联系", "commitment", "joint")]),
        (
            "双方将通过互访、通话等方式保持沟通。",
            [("双方将通过互访、通话等方式保持沟通", "commitment", "joint")],
        ),
    ],
)
def test_an_agreement_of_two_sides(text: str, expected: list[tuple[str, str, str]]) -> None:
    work = Work("paper", "北屿国政府和南屿国政府渔业合作协定")
    assert [(one.quote, str(one.kind), one.actor) for one in find(text, work=work)] == expected


def test_the_governments_of_an_agreement_are_its_sides() -> None:
    work = Work("paper", "北屿国政府和南屿联邦政府渔业合作协定")
    assert [one.actor for one in find("南屿联邦政府指定渔业部。", work=work)] == ["partner"]


def test_what_a_committee_is_for_is_undertaken_by_both() -> None:
    found = find("联合委员会的任务将包括：\n\n1. 商定合作的领域；\n\n2. 评估项目的进展。\n")
    assert [(one.clause.lemma, str(one.kind)) for one in found] == [
        ("商定", "commitment"),
        ("评估", "commitment"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我们维护和平的决心坚定不移。", "description"),
        ("为便利旅客往来，市政府继续开设巴士。", "commitment"),
        ("外交部会继续关注动向。", "commitment"),
    ],
)
def test_what_is_only_seen_in_a_word(text: str, kind: str) -> None:
    assert [found for _, found in coded(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("补贴期限不超过十二个月。", [("补贴期限不超过十二个月", "description")]),
        (
            "会议要求，各部门要加强协同，简化流程。",
            [("各部门要加强协同", "commitment"), ("简化流程", "commitment")],
        ),
        ("会议强调，严禁截留、挪用资金。", [("严禁截留、挪用资金", "commitment")]),
        ("双方应对合作中获得的信息严格保密。", [("双方应对合作中获得的信息严格保密", "commitment")]),
        ("必要时可举行临时会议。", [("必要时可举行临时会议", "commitment")]),
        (
            "因执行本协定产生的任何分歧，由双方协商解决。",
            [("因执行本协定产生的任何分歧，由双方协商解决", "principle")],
        ),
        ("我们支持设立观测中心的倡议。", [("我们支持设立观测中心的倡议", "position")]),
        (
            "我们认识到差距扩大，强调必须确保普惠。",
            [("我们认识到差距扩大", "position"), ("强调必须确保普惠", "position")],
        ),
        ("保护海洋就是保护我们自己。", [("保护海洋就是保护我们自己", "description")]),
        ("践行蓝海就是银行的理念。", [("践行蓝海就是银行的理念", "position")]),
    ],
)
def test_what_is_ordered_measured_or_equated(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


def test_bureaus_act_and_a_sum_is_granted_on_top() -> None:
    found = find("教育局会于下学年推行新课程。明年会额外增拨三亿元。")
    assert [(str(each.kind), each.actor) for each in found] == [
        ("commitment", "other:教育局"),
        ("commitment", "issuer"),
    ]


def test_the_governments_that_a_memorandum_names_are_its_sides_whatever_its_subject() -> None:
    title = "东山省人民政府与西川州政府关于加强港口合作的谅解备忘录"
    found = find("双方将扩大合作。支持共建联合实验室。", work=Work("paper", title))
    assert [each.actor for each in found] == ["joint", "joint"]


def test_what_goes_on_with_a_phrase_in_front_is_no_statement() -> None:
    assert coded("为避免疫情扩大，及外界对情况的误解，加强通报。") == [("加强通报", "commitment")]


def test_what_a_thing_brings_about_is_told_in_a_numbered_paragraph_too() -> None:
    found = coded("109. 贸易环境的变化，对企业造成影响。我会推出措施。")
    assert [kind for _, kind in found] == ["description", "commitment"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我方建议：一是开展会晤，增进信任。", [("开展会晤", "commitment"), ("增进信任", "commitment")]),
        ("我国始终把友邻作为优先方向。", [("我国始终把友邻作为优先方向", "position")]),
        ("当局并会设立标准收费。", [("当局并会设立标准收费", "commitment")]),
        ("上限分别为一万元及五千元。", [("上限分别为一万元及五千元", "description")]),
        ("政府会加快审批，以及精简程序。", [("政府会加快审批", "commitment"), ("精简程序", "commitment")]),
        ("我们赞赏对话会成功举办并发布倡议。", [("我们赞赏对话会成功举办并发布倡议", "position")]),
        ("支持联盟在合作中的主导地位。", [("支持联盟在合作中的主导地位", "position")]),
        ("有效期为五年。", [("有效期为五年", "principle")]),
    ],
)
def test_proposals_amounts_and_what_is_held(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


def test_what_tells_the_relation_of_two_countries_is_a_text_of_both() -> None:
    work = Work("paper", "北屿国和南屿国战略伙伴关系中长期发展纲要")
    found = find("双方将扩大合作。不参加针对对方的军事同盟。", work=work)
    assert [one.actor for one in found] == ["joint", "joint"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "推进湾区建设，有利于深化合作，促进繁荣。",
            [("推进湾区建设，有利于深化合作，促进繁荣", "description")],
        ),
        ("我国应对气候变化的行动不会放缓。", [("我国应对气候变化的行动不会放缓", "description")]),
        ("应对气候变化必须遵循公平的原则。", [("应对气候变化必须遵循公平的原则", "principle")]),
        ("每五年更新一次适应战略。", [("每五年更新一次适应战略", "commitment")]),
        ("我要告诉大家，我们会强化治安。", [("我要告诉大家，我们会强化治安", "commitment")]),
        ("对各种污染的控制，我们会严格把关。", [("我们会严格把关", "commitment")]),
        ("我方欢迎更多农产品进入市场。", [("我方欢迎更多农产品进入市场", "invitation")]),
    ],
)
def test_deeds_that_are_told_of_and_what_they_serve(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


def test_what_others_are_let_do_is_no_purpose_of_what_binds_them() -> None:
    assert coded("鼓励社会资本参与港口建设，不得设置门槛。") == [
        ("鼓励社会资本参与港口建设", "commitment"),
        ("不得设置门槛", "principle"),
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("两国关系具有韧性，不针对、不依附、也不受制于第三方。", ["description", "principle"]),
        ("本协定生效时，旧协定随即自动失效。", ["principle"]),
        ("为地区繁荣做出更大贡献。", ["commitment"]),
    ],
)
def test_what_binds_and_what_lapses(text: str, kinds: list[str]) -> None:
    assert [kind for _, kind in coded(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "双方将开展以下合作：（1）共享水文数据；（2）培训技术人员。",
            [("共享水文数据", "commitment"), ("培训技术人员", "commitment")],
        ),
        (
            "合作方式包括：（一）互派专家。（二）举办研讨会；（三）双方商定的其他方式。",
            [("互派专家", "commitment"), ("举办研讨会", "commitment")],
        ),
        ("重点任务：①建设泵站；②修复湿地。", [("建设泵站", "commitment"), ("修复湿地", "commitment")]),
        (
            "双方决定在互信的基础上，就渔业加强沟通。",
            [("双方决定在互信的基础上，就渔业加强沟通", "commitment")],
        ),
        ("结合各地国情，开展培训。", [("开展培训", "commitment")]),
        ("研究把更多产品列入清单。", [("研究把更多产品列入清单", "commitment")]),
        ("政府带头在明年发行绿色债券。", [("政府带头在明年发行绿色债券", "commitment")]),
        ("我国支持和推动地区和平进程。", [("我国支持和推动地区和平进程", "position")]),
        ("我国无意搞对抗。", [("我国无意搞对抗", "position")]),
        ("合作的目的是发挥优势，改进服务。", [("合作的目的是发挥优势，改进服务", "description")]),
        (
            "双方因执行本协定产生的分歧，通过友好协商解决。",
            [("双方因执行本协定产生的分歧，通过友好协商解决", "principle")],
        ),
        ("具体安排由双方协商确定。", [("具体安排由双方协商确定", "principle")]),
        ("本安排不对任何一方产生影响。", [("本安排不对任何一方产生影响", "principle")]),
        ("甲方联络部门为海事局。", [("甲方联络部门为海事局", "description")]),
    ],
)
def test_lists_within_a_sentence_and_what_two_sides_settle(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("局长今日出席论坛时指出，要加快港口建设。", [("要加快港口建设", "commitment")]),
        ("委员会就推进开放，作出如下决定：", []),
        ("大会深刻阐释一系列重大问题。", [("大会深刻阐释一系列重大问题", "description")]),
        ("力争到2030年出口总额突破一万亿元。", [("力争到2030年出口总额突破一万亿元", "commitment")]),
        ("预计明年增购两百辆巴士。", [("预计明年增购两百辆巴士", "commitment")]),
        ("预计明年增长百分之五。", [("预计明年增长百分之五", "description")]),
        ("开办专案，核拨金额逾三亿元。", [("开办专案", "commitment"), ("核拨金额逾三亿元", "description")]),
        (
            "各级党委要把开放工作摆上重要位置，主要负责人要亲自抓。",
            [
                ("各级党委要把开放工作摆上重要位置", "commitment"),
                ("主要负责人要亲自抓", "commitment"),
            ],
        ),
        ("紧紧围绕建设强省的总目标，改进预算管理。", [("改进预算管理", "commitment")]),
        ("审计机关要加大监督力度。", [("审计机关要加大监督力度", "commitment")]),
        ("这符合两国人民的利益。", [("这符合两国人民的利益", "description")]),
        (
            "双方正在开展合作，需进一步深化协调。",
            [("双方正在开展合作", "description"), ("需进一步深化协调", "position")],
        ),
        ("亟待采取新的办法。", [("亟待采取新的办法", "position")]),
        (
            "双方举办青年论坛，旨在增进了解，扩大交流。",
            [("双方举办青年论坛，旨在增进了解，扩大交流", "commitment")],
        ),
    ],
)
def test_reports_aims_and_what_is_striven_for(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


def test_an_action_plan_of_a_forum_is_of_both_sides() -> None:
    work = Work("paper", "北屿—南屿合作论坛海城行动计划")
    assert [one.actor for one in find("双方将扩大合作。增强政治互信。", work=work)] == ["joint", "joint"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("双方通过友好协商，同意扩大贸易。", [("双方通过友好协商，同意扩大贸易", "commitment")]),
        ("我们愿根据各国能力，推进改革。", [("我们愿根据各国能力，推进改革", "commitment")]),
        (
            "双方同意扩大贸易，强调互信的重要性。",
            [("双方同意扩大贸易", "commitment"), ("强调互信的重要性", "position")],
        ),
        ("支持编制清单，涵盖金融、卫生等领域。", [("支持编制清单，涵盖金融、卫生等领域", "commitment")]),
        (
            "双方将本国规划与对方战略对接，以更好推动升级，助力发展，并为稳定作出贡献。",
            [("双方将本国规划与对方战略对接，以更好推动升级，助力发展，并为稳定作出贡献", "commitment")],
        ),
        (
            "双方商定日程，以便在必要的情况下，交换看法。",
            [("双方商定日程，以便在必要的情况下，交换看法", "commitment")],
        ),
        ("双方举行会晤的时间将通过外交途径确定。", [("双方举行会晤的时间将通过外交途径确定", "principle")]),
        ("则本协定的有效期自动延长一年。", [("本协定的有效期自动延长一年", "principle")]),
        ("本协定条款不影响双方所作的任何承诺。", [("本协定条款不影响双方所作的任何承诺", "principle")]),
        ("来年将会加大投入。", [("来年将会加大投入", "commitment")]),
        (
            "我们要以高度的责任心，务实的行动，凝聚力量。",
            [("我们要以高度的责任心，务实的行动，凝聚力量", "commitment")],
        ),
        ("我们庆祝论坛成立十周年。", [("我们庆祝论坛成立十周年", "position")]),
        ("会议以“共谋发展”为主题。", [("会议以“共谋发展”为主题", "description")]),
    ],
)
def test_what_goes_with_an_act_and_what_two_sides_say(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


def test_a_duty_behind_a_semicolon_is_of_whoever_the_sentence_began_with() -> None:
    found = find("要加强配合，牵头部门要主动沟通；要做好检查。")
    assert [one.actor for one in found] == ["issuer", "other:牵头部门", "issuer"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("汇编将分别于两地正式发行。", [("汇编将分别于两地正式发行", "commitment")]),
        ("推动将更多产品纳入清单。", [("推动将更多产品纳入清单", "commitment")]),
        ("两地合作渐趋紧密。", [("两地合作渐趋紧密", "description")]),
        ("会期不超过两天。", [("会期不超过两天", "principle")]),
        ("主管部门应于每年3月底前提报计划。", [("主管部门应于每年3月底前提报计划", "commitment")]),
        ("经双方商定可对细则进行修改。", [("经双方商定可对细则进行修改", "commitment")]),
        (
            "委员会的主要职责是确定思路，推动合作。",
            [("委员会的主要职责是确定思路，推动合作", "description")],
        ),
    ],
)
def test_what_a_thing_will_undergo_and_what_a_body_is_for(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


def test_what_an_agreement_tells_in_the_present_is_to_be_done() -> None:
    text = "两国外交部就学术研究进行经验交流。"
    kinds = {
        title: str(find(text, work=Work("paper", title))[0].kind)
        for title in ("北屿外交部和南屿外交部谅解备忘录", "北屿和南屿联合新闻公报")
    }
    assert list(kinds.values()) == ["commitment", "description"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两地全面合作日益深化。", [("两地全面合作日益深化", "description")]),
        ("同友邻的关系进一步加强。", [("同友邻的关系进一步加强", "description")]),
        ("针对投资增长过快，以及农业薄弱等问题，调整结构。", [("调整结构", "commitment")]),
        ("顺应居民的迫切需要，扩建医院。", [("扩建医院", "commitment")]),
        ("从明年开始拟连续几年发行国债。", [("从明年开始拟连续几年发行国债", "commitment")]),
    ],
)
def test_what_grows_and_what_stands_in_front(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("牢固树立海洋就是家园的理念。", [("牢固树立海洋就是家园的理念", "commitment")]),
        ("当务之急是立即停火。", [("当务之急是立即停火", "position")]),
        ("安理会更应进一步加强协调。", [("安理会更应进一步加强协调", "position")]),
        ("力争海洋经费年均增长10%以上。", [("力争海洋经费年均增长10%以上", "commitment")]),
    ],
)
def test_ideas_targets_and_what_is_called_for(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


def test_what_is_striven_for_is_the_action() -> None:
    assert [one.action for one in find("力争海洋经费年均增长10%以上。")] == ["增长"]


def test_a_country_is_the_side_that_is_called_by_its_first_sign() -> None:
    text = "中方愿深化合作。中方将增加进口。中国决定给予免签待遇。"
    assert [one.actor for one in find(text)] == ["issuer"] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抽查事项分为两类。", [("抽查事项分为两类", "description")]),
        ("将动手实践内容纳入课程。", [("将动手实践内容纳入课程", "commitment")]),
        ("抽检清单应根据工作实际情况调整。", [("抽检清单应根据工作实际情况调整", "principle")]),
    ],
)
def test_a_verb_within_a_noun_is_none(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自2030年1月1日至2031年12月31日，对小型渔船，免征港务费。", [("免征港务费", "commitment")]),
        ("对年收入不超过十万元的部分，减半征收个人所得税。", [("减半征收个人所得税", "commitment")]),
        ("对开通航线的企业，每条航线补贴20万元。", [("每条航线补贴20万元", "commitment")]),
        ("部长们认为有必要完善机制，避免限制。", [("部长们认为有必要完善机制，避免限制", "position")]),
        (
            "各方同意第三次会议于2031年在港城举行，具体日期通过外交渠道商定。",
            [
                ("各方同意第三次会议于2031年在港城举行", "commitment"),
                ("具体日期通过外交渠道商定", "principle"),
            ],
        ),
        (
            "我们正在制定规划，预计明年提交。",
            [("我们正在制定规划", "description"), ("预计明年提交", "commitment")],
        ),
    ],
)
def test_grants_reliefs_and_what_is_arranged(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "王海明强调，两国应当加强海上合作，扩大贸易。",
            [("两国应当加强海上合作", "commitment"), ("扩大贸易", "commitment")],
        ),
        ("罗德里格斯表示，我方愿深化合作。", [("我方愿深化合作", "commitment")]),
        ("渔业部发言人指出，捕捞量连年下降。", [("捕捞量连年下降", "description")]),
        ("林院長說，政府會興建三座漁港。", [("政府會興建三座漁港", "commitment")]),
        ("双方强调，海洋是共同财富。", [("双方强调，海洋是共同财富", "position")]),
        (
            "各县要从保障民生的高度，加大投入力度，扩建码头。",
            [("各县要从保障民生的高度，加大投入力度", "commitment"), ("扩建码头", "commitment")],
        ),
        (
            "有关部门要通过贴息等方式，支持渔民造船。",
            [("有关部门要通过贴息等方式，支持渔民造船", "commitment")],
        ),
        ("未通过验收的县，要加快整改进度。", [("未通过验收的县，要加快整改进度", "commitment")]),
        ("欢迎友邻通过海博会等平台，推介水产品。", [("欢迎友邻通过海博会等平台，推介水产品", "invitation")]),
        ("希望邻方停止挑衅，尊重渔民权益。", [("希望邻方停止挑衅，尊重渔民权益", "position")]),
        (
            "为增进互信，深化海上合作，双方决定设立热线。",
            [("双方决定设立热线", "commitment")],
        ),
        ("绝不容许任何人破坏渔场。", [("绝不容许任何人破坏渔场", "position")]),
        ("我方致力于同邻方一道，保护渔业资源。", [("我方致力于同邻方一道，保护渔业资源", "commitment")]),
    ],
)
def test_who_says_what_and_from_where_it_is_looked_at(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


def test_bodies_told_apart_act_by_all_their_words() -> None:
    text = "未配齐设备的企业应当整改。有条件的地区要建设渔港。各地都要从大局出发，保护海洋。"
    assert [one.actor for one in find(text)] == ["other:未配齐设备的企业", "other:有条件的地区", "other:各地"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对未完成任务、评价不合格，阻挠、干扰检查的单位，按照规定予以通报。",
            [("按照规定予以通报", "commitment")],
        ),
        ("对渔港扩建所需用地，在指标安排上予以倾斜。", [("在指标安排上予以倾斜", "commitment")]),
        (
            "砍伐红树，破坏渔场，污染海域，是违法行为，不得人心。",
            [("砍伐红树，破坏渔场，污染海域，是违法行为，不得人心", "description")],
        ),
        (
            "三年来逐步扩大捕捞规模，推行休渔制度。",
            [("三年来逐步扩大捕捞规模", "description"), ("推行休渔制度", "description")],
        ),
        (
            "两国同为沿海国家，应当加强协调。",
            [("两国同为沿海国家", "description"), ("应当加强协调", "commitment")],
        ),
        ("有关部门负责人列席会议。", [("有关部门负责人列席会议", "description")]),
        ("两国元首登上检阅台。", [("两国元首登上检阅台", "description")]),
        ("通知指出，各地要加强巡查。", [("各地要加强巡查", "commitment")]),
        ("据当地媒体报道，谈判正在进行。", [("谈判正在进行", "description")]),
        ("各县制定修订并严格落实休渔目录。", [("各县制定修订并严格落实休渔目录", "commitment")]),
        ("接受锻炼、磨炼意志。", [("接受锻炼", "commitment"), ("磨炼意志", "commitment")]),
        ("结合深化改革，淘汰旧渔船。", [("淘汰旧渔船", "commitment")]),
        ("国际渔业组织应与时俱进。", [("国际渔业组织应与时俱进", "position")]),
        ("有关部门各司其职，加强配合。", [("有关部门各司其职", "commitment"), ("加强配合", "commitment")]),
    ],
)
def test_to_whom_something_is_done_and_what_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "双方赞赏论坛成立十年来，克服困难，推动合作，成为重要平台。",
            [("双方赞赏论坛成立十年来，克服困难，推动合作，成为重要平台", "position")],
        ),
        ("容许年满六十岁的渔民，可换购新船。", [("容许年满六十岁的渔民，可换购新船", "commitment")]),
        ("我方将不在援助中附加任何条件。", [("我方将不在援助中附加任何条件", "commitment")]),
        (
            "我们团结抗灾，加强应急合作，共筑了防线。",
            [
                ("我们团结抗灾", "description"),
                ("加强应急合作", "description"),
                ("共筑了防线", "description"),
            ],
        ),
        ("双方声明将巩固友好关系。", [("双方声明将巩固友好关系", "commitment")]),
    ],
)
def test_what_is_valued_let_or_declared(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


def test_who_acts_with_whom_and_what_becomes_of_what() -> None:
    text = "联合高校设立渔业基地。政府从储备基金拨出一亿元。双方愿将循环经济、绿色航运等项目纳入合作。"
    acts = [(one.actor, one.action) for one in find(text)]
    assert acts == [("issuer", "联合"), ("issuer", "拨出"), ("joint", "纳入")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渔业企业应当公示捕捞量。", [("渔业企业应当公示捕捞量", "commitment")]),
        ("渔业企业增加投入。", [("渔业企业增加投入", "description")]),
        (
            "这对于保护渔场、改善民生具有重大意义。",
            [("这对于保护渔场、改善民生具有重大意义", "description")],
        ),
        (
            "加强巡查，扩建渔港，推动渔业升级具有重要意义。",
            [("加强巡查，扩建渔港，推动渔业升级具有重要意义", "description")],
        ),
        ("进入新世纪，我们将继续保护海洋。", [("我们将继续保护海洋", "commitment")]),
        ("对巡查不到位、不及时的，要责令改正。", [("要责令改正", "commitment")]),
        ("各县要针对问题，全面整改。", [("各县要针对问题，全面整改", "commitment")]),
    ],
)
def test_who_is_told_to_act_and_what_acts_are_worth(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("始终尊重、关爱、造福海岛同胞。", [("始终尊重、关爱、造福海岛同胞", "position")]),
        ("定期评估、排查、清理隐性壁垒。", [("定期评估、排查、清理隐性壁垒", "commitment")]),
        ("希望海岛同胞把握机遇，共享成果。", [("希望海岛同胞把握机遇，共享成果", "position")]),
        ("支持远洋捕捞的政策将只增不减。", [("支持远洋捕捞的政策将只增不减", "description")]),
        ("交流合作成果惠及渔民。", [("交流合作成果惠及渔民", "description")]),
        ("支持企业按照市场化原则，参与扩建。", [("支持企业按照市场化原则，参与扩建", "commitment")]),
    ],
)
def test_verbs_that_share_an_object_and_policies_told_of(text: str, expected: list[tuple[str, str]]) -> None:
    assert coded(text) == expected


@pytest.mark.parametrize(
    ("text", "actor", "kind"),
    [
        ("有关部门要按规定对滥捕行为进行查处。", "other:有关部门", "commitment"),
        ("财政司司长会与业界商讨补贴方案。", "other:财政司司长", "commitment"),
        ("行政长官会推出护渔措施。", "issuer", "commitment"),
        ("促请各邻国加入护渔网络，减少捕捞。", "issuer", "position"),
        ("市长会议通过了方案。", "issuer", "description"),
    ],
)
def test_officers_and_departments_act(text: str, actor: str, kind: str) -> None:
    assert [(one.actor, str(one.kind)) for one in find(text)] == [(actor, kind)]


def test_a_stance_behind_what_a_name_does_is_no_undertaking() -> None:
    text = "王海明参观渔港，向渔民表示热烈祝贺。"
    assert coded(text) == [("王海明参观渔港", "description"), ("向渔民表示热烈祝贺", "position")]
