"""Firmness, continuity and precision by the wording alone: one line of the tables for each rule."""

from __future__ import annotations

import pytest
from coded_sentences import coded

from constancia.pipeline import read


@pytest.mark.parametrize(
    ("text", "lemma", "rung"),
    [
        ("The Ministry shall {publish} the list", None, "will"),
        ("{Deepen} cooperation in fisheries", "deepen", "will"),
        ("We are committed to {building} two bridges", "build", "will"),
        ("We intend to {open} a consulate", None, "will"),
        ("We stand ready to {train} pilots", None, "offers"),
        ("Both sides look forward to {working} together", "work", "offers"),
        ("We would like to {host} the games", None, "offers"),
        ("The Government {supports} schools in teaching the language", "support", "encourages"),
        ("Firms {are encouraged} to invest", "encourage", "encourages"),
        ("{Facilitate} the exchange of teachers", "facilitate", "encourages"),
        ("The King {extends} an invitation to Arcadia to visit", "extend", "encourages"),
        ("The Board proposes that ranks be {moved}", None, "offers"),
        ("{Promote} exchanges between young scholars", "promote", "encourages"),
        ("{Promote} exchanges between law enforcement authorities", "promote", "will"),
        ("{Promote} classes of reading in the schools", "promote", "will"),
        ("{Promote} the training of teachers", "promote", "will"),
        ("{improve} and facilitate the exchange of data", None, "will"),
        ("{Explore} ways to expand trade", "explore", "explores"),
        ("{explore} and carry out joint issues of bonds", None, "explores"),
        ("We will consider {lifting} the fee", "lift", "explores"),
        ("<is willing to> actively {explore} new routes", None, "explores"),
        ("<is willing to> {encourage} agencies to meet", None, "encourages"),
        ("We will {give} consideration to the needs of small states", None, "will"),
        ("<are prepared now to> {lend} boats", None, "offers"),
        ("<is ready also to> {lend} boats", None, "offers"),
        ("{Negotiate} and sign a treaty", "negotiate", "will"),
    ],
)
def test_firmness_in_english(text, lemma, rung):
    assert coded(text, lemma=lemma).firmness == rung


@pytest.mark.parametrize(
    ("text", "language", "lemma", "rung"),
    [
        ("Nos comprometemos a {publicar} la lista", "es", None, "will"),
        ("El Gobierno está dispuesto a {publicar} la lista", "es", None, "offers"),
        ("{Apoyamos} a las cooperativas", "es", "apoyar", "encourages"),
        ("Ambas partes {estudiarán} la apertura de rutas", "es", "estudiar", "explores"),
        ("{Evaluar} la pertinencia de un fondo", "es", "evaluar", "explores"),
        ("{Avaliar} a factibilidade de uma ponte", "pt", "avaliar", "explores"),
        ("{mejorar} y facilitar el intercambio de datos", "es", None, "will"),
        ("O Governo {criará} um fundo", "pt", "criar", "will"),
        ("O Governo gostaria de {criar} um fundo", "pt", None, "offers"),
        ("{Incentivamos} as empresas a investir", "pt", "incentivar", "encourages"),
        ("analisará a possibilidade de {emitir} títulos", "pt", None, "explores"),
        ("{Propomos} uma reforma", "pt", "propor", "offers"),
        ("{Proporemos} uma reforma", "pt", "propor", "will"),
        ("O Governo se dispõe a {rever} o prazo", "pt", None, "offers"),
        ("{Está} em estudo a abertura de um museu", "pt", "estar", "explores"),
        (
            "{Evaluaremos}, junto con otros, la posibilidad de abrir",
            "es",
            "evaluar",
            "explores",
        ),
        ("{Evaluar} la introducción de un sello", "es", "evaluar", "explores"),
        ("我们将{公布}名单", "zh", None, "will"),
        ("我方愿同各国{公布}名单", "zh", None, "offers"),
        ("我们应随时{做好}准备", "zh", None, "will"),
        ("{鼓励}企业采购当地原料", "zh", None, "encourages"),
        ("{推动}中小企业对接合作需求", "zh", None, "encourages"),
        ("{推动}两国智库开展交流", "zh", None, "encourages"),
        ("{推动}保险机构开发险种", "zh", None, "encourages"),
        ("{推动}译介文学经典", "zh", None, "will"),
        ("{探讨}建立联合实验室", "zh", None, "explores"),
        ("我方愿充分{考虑}各国需要", "zh", None, "offers"),
    ],
)
def test_firmness_in_other_languages(text, language, lemma, rung):
    assert coded(text, language, lemma=lemma).firmness == rung


@pytest.mark.parametrize(
    ("text", "lemma", "value"),
    [
        ("Continue to {hold} the fair", "hold", "continues"),
        ("{maintain} regular contacts", None, "continues"),
        ("{press ahead} with the reform of courts", None, "continues"),
        ("{prepare} a plan for the coast", None, "starts"),
        ("{prepare} for the floods", None, "unspecified"),
        ("{improve} and continue to build wells", None, "continues"),
        ("Continuously {carry out} inspections", "carry out", "continues"),
        ("{Strengthen} customs cooperation", "strengthen", "expands"),
        ("further {implement} the plan", None, "expands"),
        ("{organize} and continuously enrich the festival", None, "expands"),
        ("{provide} an additional ten million", None, "expands"),
        ("{forge} closer ties", None, "expands"),
        ("{build} on this progress", None, "expands"),
        ("{accelerate} the signing of extradition treaties", None, "starts"),
        ("{accelerate} the transition", None, "expands"),
        ("{help} establish a seed bank", None, "starts"),
        ("{announce} the creation of a fund", None, "starts"),
        ("{issue} the first guide", None, "starts"),
        ("{make} new progress in trade", None, "unspecified"),
        ("constantly {establish} new links", "establish", "continues"),
        ("{Welcome} more countries to join the network", "welcome", "expands"),
        ("{encourage} clubs to strengthen ties", None, "expands"),
        ("{explore} ways to expand trade", None, "expands"),
        ("{seek} advice to expand trade", None, "unspecified"),
        ("{pursue} joint research to improve crops", None, "unspecified"),
        ("are {encouraged} to form unions", "encourage", "starts"),
        ("{Establish} a hotline", "establish", "starts"),
        ("{explore} with the islands the establishment of a hotline", None, "starts"),
        ("{develop} new vectors such as hydrogen", None, "starts"),
        ("{establish} and improve a hotline", None, "starts"),
        ("{seek} a free trade agreement with the islands", None, "starts"),
        ("{task} their ministers with drawing up a road map", None, "starts"),
        ("pledge to keep {supporting} the mission", "support", "continues"),
        ("{extend} a concessional loan to the islands", None, "unspecified"),
        ("{extend} the agreement", None, "expands"),
        ("{discuss} clearing arrangements", None, "unspecified"),
        ("{foster} an open and secure network", None, "unspecified"),
        ("Cooperate to {establish} a base", "establish", "starts"),
        ("{promote} the building of a community of nations", None, "unspecified"),
        ("{build} a fair, open and orderly international order", None, "unspecified"),
        ("{help} the islands improve their ports", None, "unspecified"),
        ("{encourage} initiatives to enhance resilience", None, "unspecified"),
        ("{support} the islands in raising their voice", None, "unspecified"),
        ("{write} a new chapter of friendship", None, "unspecified"),
        ("will not {finance} new coal plants", "finance", "unspecified"),
        ("{tighten} the limits", None, "expands"),
        ("{refund} a part of the extra cost", None, "unspecified"),
        ("{accept} seed without further testing", None, "unspecified"),
        ("begin to {publish} the tables", "publish", "starts"),
        ("<will begin> | {lending} to farms", "lend", "starts"),
        ("{develop} a handbook", None, "starts"),
        ("{develop} a culture of trust", None, "unspecified"),
        ("{explore} a treaty with the islands", None, "starts"),
        ("{explore} a swap line with the islands", None, "unspecified"),
        ("{join} the New Harbour Bank", None, "unspecified"),
        ("{pursue} a free trade agreement", None, "starts"),
        ("{keep} pace with its neighbours", None, "unspecified"),
        ("{pass} a New Port Act", None, "starts"),
        ("their continued commitment to {helping} schools", "help", "continues"),
        ("will not {expand} the port", "expand", "unspecified"),
        ("will not only {expand} the port", "expand", "expands"),
        ("No state will {widen} its waters", "widen", "unspecified"),
        ("will not {maintain} such fees", "maintain", "unspecified"),
        ("{promote} a stronger economy", None, "expands"),
        ("{promote} a more open economy", None, "unspecified"),
        ("{apply} the higher of both rates", None, "unspecified"),
        ("{release} a [new study](https://x.org)", None, "starts"),
        ("{take} a major new initiative", None, "starts"),
        ("{put} the farmers first", None, "unspecified"),
    ],
)
def test_continuity_in_english(text, lemma, value):
    assert coded(text, lemma=lemma).value("continuity") == value


@pytest.mark.parametrize(
    ("text", "language", "lemma", "value"),
    [
        ("Seguiremos {apoyando} a las escuelas", "es", "apoyar", "continues"),
        ("{Ampliar} las vías regulares", "es", "ampliar", "expands"),
        ("Esto {incluye} la ampliación de la red", "es", "incluir", "expands"),
        ("{alienta} a las empresas a crear empresas mixtas", "es", "alentar", "starts"),
        ("{poner en marcha} un observatorio", "es", None, "starts"),
        ("{explorar} novos mecanismos", "pt", None, "starts"),
        ("{estudar} uma linha de crédito", "pt", None, "starts"),
        ("{estudiar} la viabilidad de un fondo de reparación", "es", None, "starts"),
        ("{estudar} a possibilidade de atualizar os tratados", "pt", None, "expands"),
        ("{prorrogar} o mandato", "pt", None, "continues"),
        ("{estrechar} los lazos", "es", None, "expands"),
        ("serão {celebrados} protocolos com os municípios", "pt", "celebrar", "starts"),
        ("{concluir} o acordo", "pt", None, "starts"),
        ("{concluir} a barragem", "pt", None, "unspecified"),
        ("{Fica} instituído o prêmio", "pt", "ficar", "starts"),
        ("{Apoiar} a criação de um centro", "pt", "apoiar", "starts"),
        ("{aprimorar} os sistemas de alerta", "pt", None, "expands"),
        ("继续{举办}论坛", "zh", "举办", "continues"),
        ("加快{推进}线路改造", "zh", "推进", "expands"),
        ("同更多国家{商签}协定", "zh", "商签", "starts"),
        ("{推进}投资协定谈判", "zh", None, "starts"),
        ("{推进}渔民诚信建设", "zh", None, "unspecified"),
        ("{打造}开放新高地", "zh", "打造", "unspecified"),
        ("{支持}企业在当地设立维修网点", "zh", None, "starts"),
        ("{筑牢}防洪堤岸", "zh", "筑牢", "expands"),
        ("{树立}正确的政绩观", "zh", "树立", "unspecified"),
        ("{帮助}各国提高预警能力", "zh", None, "unspecified"),
        ("携手{构建}发展共同体", "zh", "构建", "unspecified"),
        ("{建立}碳排放监测体系", "zh", "建立", "starts"),
        ("{建立}公正的国际经济体系", "zh", "建立", "unspecified"),
        ("{构建}更加紧密的命运共同体", "zh", "构建", "unspecified"),
        ("{推动}网箱升级改造", "zh", "推动", "expands"),
        ("{enfrentar} los nuevos desafíos", "es", None, "unspecified"),
        ("{alcançar} novos avanços no comércio", "pt", None, "unspecified"),
        ("{推动}关系迈上新的台阶", "zh", None, "unspecified"),
        ("<passará a> {emitir} títulos", "pt", "emitir", "starts"),
        ("se empezará a {pagar} en marzo", "es", "pagar", "starts"),
        ("{desarrollar} un sistema de alerta", "es", None, "starts"),
        ("{desarrollar} una economía solidaria", "es", None, "unspecified"),
        ("{tener} dos escuelas más en el sur", "es", None, "expands"),
        ("{tener} dos escuelas más grandes", "es", None, "unspecified"),
        ("{promover} la concertación de acuerdos", "es", None, "starts"),
        ("{加快}与群岛商签协定", "zh", None, "starts"),
        ("开始{发放}补贴", "zh", None, "starts"),
        ("{赓续}传统友谊", "zh", None, "continues"),
        ("{促进}网站服务水平的提高", "zh", None, "expands"),
        ("No {aumentaremos} las tasas", "es", "aumentar", "unspecified"),
        ("{doblar} las plazas", "es", None, "expands"),
        ("{daremos} continuidad al programa", "es", "dar", "continues"),
        ("{daremos} sequência ao programa", "pt", "dar", "continues"),
        ("{definir} um programa de formação", "pt", None, "starts"),
        ("{impulsionar} ainda mais o comércio", "pt", None, "expands"),
        ("{definir} as metas anuais", "pt", None, "unspecified"),
        ("{definir} um conjunto de critérios", "pt", None, "unspecified"),
        ("{proceder} à constituição das reservas", "pt", None, "starts"),
        ("{proceder} à revisão da lei", "pt", None, "unspecified"),
        ("{buscar} una mayor eficiencia", "es", None, "expands"),
        ("{lograr} la mayor parte de la meta", "es", None, "unspecified"),
    ],
)
def test_continuity_in_other_languages(text, language, lemma, value):
    assert coded(text, language, lemma=lemma).value("continuity") == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "<will continue to> train nurses and | {send} doctors", "continues"),
        ("en", "<will continue to> hold the fair and | {establish} a hotline", "starts"),
        ("es", "<seguiremos> formando docentes y | {enviando} libros", "continues"),
        ("zh", "<将继续> 举办论坛，| {增加}培训名额", "expands"),
        ("zh", "<将继续> 举办论坛，| {提供}培训名额", "unspecified"),
    ],
)
def test_whether_continuing_covers_the_clauses_that_follow_is_the_languages_own(language, text, value):
    assert coded(text, language).value("continuity") == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("{deepen} mutual trust", "en", 0),
        ("{promote} world peace and common development", "en", 0),
        ("{strengthen} cooperation in fisheries", "en", 1),
        ("{encourage} people-to-people exchanges", "en", 1),
        ("{strengthen} exchanges in institutions such as the United Nations", "en", 1),
        ("{support} the Harbour Resilience Fund", "en", 2),
        ("{negotiate} extradition treaties", "en", 2),
        ("{train} 300 nurses", "en", 2),
        ("{protect} a third of its waters", "en", 2),
        ("{review} the fees under this Framework", "en", 1),
        ("{complete} the study by 2030", "en", 2),
        ("{publish} an annual report", "en", 2),
        ("{publish} figures every day", "en", 2),
        ("{limit} warming to 2 degrees", "en", 2),
        ("{raise} the share of forests to a third", "en", 2),
        ("{support}, where appropriate, fisheries", "en", 1),
        ("{draft} a plan with the Harbour Commission", "en", 2),
        ("{share} charts in accordance with the Harbour Accord", "en", 1),
        ("the two sides {strengthen} cooperation", "en", 0),
        ("{profundizar} la confianza mutua", "es", 0),
        ("{mejorar} el acceso a los servicios públicos", "es", 1),
        ("{formar} a doscientos docentes", "es", 2),
        ("{aprofundar} a confiança mútua", "pt", 0),
        ("{oferecer} cem bolsas de estudo", "pt", 2),
        ("{增进}民众相互了解", "zh", 0),
        ("妥善{处理}分歧", "zh", 0),
        ("{落实}上述倡议", "zh", 2),
        ("{加强}传统医药交流", "zh", 1),
        ("{建设}三个示范中心", "zh", 2),
        ("{建设}20个国家级牧场", "zh", 2),
        ("{培训}50名大熊猫饲养员", "zh", 2),
        ("{推广}二维码支付", "zh", 1),
        ("{管制}两用物项出口", "zh", 1),
        ("{落实}年度任务", "zh", 0),
        ("{形成}可复制可推广的经验", "zh", 0),
        ("不{让}任何一个地方掉队", "zh", 0),
        ("{汇聚}推动发展的磅礴力量", "zh", 0),
        ("{落实}久久为功、善作善成的要求", "zh", 0),
        ("{保护}耕地", "zh", 1),
        ("{保障}群众用药", "zh", 1),
        ("{支持}小微企业发展", "zh", 1),
        ("{维护}海上通道安全", "zh", 1),
        ("{扩大}第五航权", "zh", 1),
        ("{meet} fortnightly", "en", 2),
        ("{maintain} the weekly ferry", "en", 1),
        ("{report} every other year", "en", 2),
        ("shall within 60 days {submit} a list", "en", 2),
        ("{face} the problems of each country’s stage of development", "en", 0),
        ("{work} with our allies and neighbours toward this goal", "en", 0),
        ("{respond} decisively, here and abroad", "en", 0),
        ("{deepen} our reforms for all Canadians", "en", 0),
        ("{promote} human resources development", "en", 1),
        ("{expand} space cooperation", "en", 1),
        ("{cumplir} nuestra tarea con verdad y esperanza", "es", 0),
        ("{enfrentar} juntos los problemas más difíciles", "es", 0),
        ("não {deixar} ninguém para trás", "pt", 0),
        ("{aprofundar} o relacionamento entre os dois países", "pt", 0),
        ("{elevar} gradualmente o relacionamento", "pt", 0),
        ("{fortalecer} paulatinamente la confianza", "es", 0),
        ("{elevar} as realizações da União Europeia", "pt", 1),
        ("{retomar} o percurso que iniciámos", "pt", 0),
        ("{consolidar} e aproveitar as vantagens que temos", "pt", 0),
        ("{apoiar} mutuamente as questões relacionadas com a soberania", "pt", 0),
        ("{apoiar} os refugiados", "pt", 1),
        ("{fornecer} vantagens importantes aos dois povos", "pt", 0),
        ("{aproveitar} las ventajas que tenemos", "es", 0),
        ("{apoyar} a los refugiados", "es", 1),
        ("{cumprir} as metas do artigo 4º da lei de águas", "pt", 1),
        ("{assinar} um memorando com a União Europeia", "pt", 2),
        ("{criar} emprego", "pt", 1),
        ("{reduce} losses by 30%", "en", 2),
        ("{charge} a fee of $20", "en", 2),
        ("{teach} five million people to read", "en", 2),
        ("{give} priority to Goal 3", "en", 1),
        ("{llevar} agua a tres mil pueblos", "es", 2),
        ("{raise} the quay by one metre", "en", 2),
        ("{apply} Article 12 in the ports", "en", 1),
        ("{aplicar} el artículo 12 en los puertos", "es", 1),
        ("{fulfil} the five foundations of harbour policy", "en", 1),
        ("{elevar} el muelle en un metro", "es", 2),
        ("{prorrogar} a licença por um ano", "pt", 2),
        ("{doblar} las plazas", "es", 2),
        ("{help} the islands with 5G", "en", 1),
        ("{share} charts in accordance with the treaty", "en", 1),
        ("认真{落实}党中央、国务院决策部署", "zh", 0),
        ("{扩大}5G规模化应用", "zh", 1),
        ("{推进}混合所有制改革", "zh", 1),
        ("{推动}关系迈向更高水平，更好造福两国人民", "zh", 0),
        ("{提高}国家自主贡献力度", "zh", 1),
        ("{建立}全面战略伙伴关系", "zh", 1),
        ("{推动}京津冀协同发展", "zh", 1),
        ("{valorizar} as carreiras do SNS", "pt", 1),
        ("{reforçar} o SNS", "pt", 2),
        ("{promover} o comércio no âmbito da Organização Mundial do Comércio (OMC)", "pt", 1),
        ("{aproveitar} os recursos hídricos", "pt", 1),
    ],
)
def test_precision(text, language, value):
    assert coded(text, language).precision == value


def test_every_value_says_which_rule_set_it_and_on_which_words():
    statement = coded("<is willing to> {deepen} cooperation in fisheries")
    rules = {name: statement.facet(name).by for name in ("firmness", "continuity", "precision")}
    assert rules == {
        "firmness": "rule:en.firmness.offers.willing",
        "continuity": "rule:en.continuity.expands_verbs.deepen",
        "precision": "rule:en.precision.field",
    }
    assert [span.start for span in statement.facet("firmness").words] == [3]


@pytest.mark.parametrize(("stated", "rung"), [(True, "will"), (False, "offers")])
def test_what_nobody_is_said_to_intend_is_proposed(stated, rung):
    assert coded("Se propone {ampliar} la medida", "es", stated=stated).firmness == rung


def test_a_default_names_its_rule_and_rests_on_no_words():
    facet = coded("{hold} talks").facet("continuity")
    assert (facet.value, facet.by, facet.words) == ("unspecified", "rule:en.continuity.unmarked", ())


def test_other_kinds_are_left_as_they_came():
    statement = coded("{opposes} the use of force", lemma="oppose", kind="position")
    assert {facet.name for facet in statement.facets} == {"kind", "actor", "actor_stated"}


def test_a_thing_that_is_added_is_more_as_subject_of_a_passive_too():
    text = "Additional wells will be {drilled}"
    assert coded(text, lemma="drill", stated=False).value("continuity") == "expands"
    assert coded(text, lemma="drill").value("continuity") == "unspecified"


def test_a_new_thing_is_started_as_subject_of_a_passive_too():
    new = coded("New rules will be {published}", lemma="publish", stated=False)
    assert new.value("continuity") == "starts"
    told = coded("The new rules will be {published}", lemma="publish", stated=False)
    assert told.value("continuity") == "unspecified"


@pytest.mark.parametrize(
    ("language", "text", "firmness", "continuity"),
    [
        ("es", "La Comisión analizará las solicitudes.", "will", "unspecified"),
        ("es", "La Comisión analizará las opciones.", "explores", "unspecified"),
        ("pt", "Apenas serão consideradas propostas completas.", "will", "unspecified"),
        ("pt", "Analisaremos os pedidos.", "will", "unspecified"),
        ("es", "Seguiremos las directrices.", "will", "unspecified"),
        ("es", "Seguiremos trabajando.", "will", "continues"),
    ],
)
def test_what_was_handed_in_is_looked_at_and_what_is_followed_does_not_go_on(
    language: str, text: str, firmness: str, continuity: str
) -> None:
    (statement,) = read(f"# Plan\n\n{text}\n".encode(), name="plan.md", language=language).statements
    assert (statement.values("firmness"), statement.values("continuity")) == ((firmness,), (continuity,))
