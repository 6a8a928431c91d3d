"""Conditions, names and instruments: what is found, verbatim, and what only looks like one."""

from __future__ import annotations

import pytest
from coded_sentences import coded, coded_together
from hypothesis import given
from hypothesis import strategies as st

from constancia.pipeline import read


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("{hold} a summit when conditions are ripe", ["when conditions are ripe"]),
        ("{set up} a centre in due course", ["in due course"]),
        ("{organize} the drill on a voluntary basis", ["on a voluntary basis"]),
        ("{increase} aid within its capabilities", ["within its capabilities"]),
        ("{meet} as needed", ["as needed"]),
        ("{lend} ships within our own means", ["within our own means"]),
        ("{lend} ships provided the crews are trained", ["provided the crews are trained"]),
        (
            "{open} the office as soon as it is safe to do so",
            ["as soon as it is safe to do so"],
        ),
        (
            "{pay} the loan once the works are done to the taste of both towns",
            ["once the works are done to the taste of both towns"],
        ),
        ("{search} ships where there are grounds to do so", ["where there are grounds to do so"]),
        ("{help} towns in areas where there is war", []),
        ("{see} if the bank can lend more", []),
        ("{back} reforms in line with the law by lending ships", ["in line with the law"]),
        ("{help} cooks as required by the Pact", ["as required by the Pact"]),
        ("{review} the rules as circumstances require", ["as circumstances require"]),
        ("{act} after consulting the towns", ["after consulting the towns"]),
        ("{send} boats should the towns so request", ["should the towns so request"]),
        ("{send} boats if both towns so agree", ["if both towns so agree"]),
        (
            "{build} ties on the basis of equality, mutual respect and mutual benefit",
            ["on the basis of equality, mutual respect and mutual benefit"],
        ),
        (
            "{cooperate} under the principle of consent, in line with national law and giving play to talent",
            ["under the principle of consent", "in line with national law"],
        ),
        ("{open} flights according to market demand", ["according to market demand"]),
        ("{train} staff, taking into account the needs of isles", ["taking into account the needs of isles"]),
        (
            "may, if talks with us fail to end, {leave} the pact",
            ["if talks with us fail to end"],
        ),
        ("{build} roads, as well as works that allow trade", []),
        ("{act} taking into account the call of the region", []),
        ("{revise} the rules in light of new technology", []),
        ("{conclude} agreements with those states that so request", []),
        ("{work} on the basis of existing projects", []),
        ("{cooperate} under the framework of the Forum", []),
        ("{provide} aid without any political conditions", []),
        ("[In accordance with the law,] {share} data", ["In accordance with the law"]),
        ("[In recent years,] {share} data", []),
        ("[When the council adopts the law,] {cut} tariffs", ["When the council adopts the law"]),
        (
            "[In view of reform, and consistent with the rules on origin,] {cut} tariffs",
            ["consistent with the rules on origin"],
        ),
        (
            "{keep} offices open in accordance with treaties to which both are parties",
            ["in accordance with treaties to which both are parties"],
        ),
        ("{deepen} ties as well as relevant dialogues", []),
        ("{cut} the tariffs on goods subject to the duty", []),
        ("{provide} loans, subject to the vote of the Council", ["subject to the vote of the Council"]),
        ("{provide} loans subject to the approval of Parliament", ["subject to the approval of Parliament"]),
        ("{lift} tariffs imposed pursuant to the Trade Act", []),
        ("{impose} no quotas except in accordance with the Pact", ["except in accordance with the Pact"]),
        (
            "{recognize} the two islands, following appropriate consultations",
            ["following appropriate consultations"],
        ),
        ("{hold} talks in line with the theme of the year", []),
        ("{cut} tariffs, in line with national law", ["in line with national law"]),
        ("{manage} forests according to the national code", ["according to the national code"]),
        ("{audit} the plan, in line with the Finance Act", ["in line with the Finance Act"]),
        ("{cut} fees pursuant to the Order; and (ii) by half", ["pursuant to the Order"]),
        ("{share} data as far as their laws permit", ["as far as their laws permit"]),
        ("{share} data to the extent our laws allow", ["to the extent our laws allow"]),
        ("[Should funds allow,] {build} wells", ["Should funds allow"]),
        ("{lend} boats where towns so wish, by the hour", ["where towns so wish"]),
        ("{send} pilots when asked", ["when asked"]),
        ("[Where needed by the towns,] {lend} pumps", ["Where needed by the towns"]),
        ("[Once ratified,] {publish} the treaty", ["Once ratified"]),
        ("{consult} upon the written request of a Party", ["upon the written request of a Party"]),
        ("{share} data consistent with the law, backed by banks and firms", ["consistent with the law"]),
        ("{build} shops once 50,000 homes are ready", ["once 50,000 homes are ready"]),
        ("{cut} tariffs in line with the Act of May 3, 2019", ["in line with the Act of May 3, 2019"]),
        ("[In towns where wells are dry,] {lend} pumps", ["In towns where wells are dry"]),
        ("{form} groups where it considers this necessary", ["where it considers this necessary"]),
        ("{share} data in accordance to domestic laws", ["in accordance to domestic laws"]),
        ("{choose} pilots in line with the guidelines", ["in line with the guidelines"]),
        ("{consult} upon written request of a Party", ["upon written request of a Party"]),
        ("{open} schools in cases where towns agree", ["in cases where towns agree"]),
        ("[Until then,] {meet} every month", []),
        ("[Subject to availability of funds,] {open} clinics", ["Subject to availability of funds"]),
        (
            "{close} the mine, subject to consultation with the towns",
            ["subject to consultation with the towns"],
        ),
        ("{lend} more, should private investors come forward", ["should private investors come forward"]),
        ("{lend} more, should demand rise", ["should demand rise"]),
        ("{hire} ten judges, budget permitting", ["budget permitting"]),
        ("{open} ports, where feasible and appropriate", ["where feasible and appropriate"]),
        (
            "{act} in line with the resolutions of the Council",
            ["in line with the resolutions of the Council"],
        ),
        ("{open} ports if applicable and in all towns", ["if applicable"]),
        (
            "{open} ports taking into consideration the needs of towns",
            ["taking into consideration the needs of towns"],
        ),
        ("{open}, in its discretion, new ports", ["in its discretion"]),
        ("{open} ports as necessary and practicable", ["as necessary and practicable"]),
        ("{open} mines as quickly as safety conditions permit", ["as quickly as safety conditions permit"]),
        ("{lend} only in exceptional circumstances", ["in exceptional circumstances"]),
        (
            "{act} in accordance with the law on the basis of trust",
            ["in accordance with the law", "on the basis of trust"],
        ),
        (
            "[Where a Party fails to pay, or is late,] {inform} the Board",
            ["Where a Party fails to pay, or is late"],
        ),
        (
            "[When ships are lent, crews are sent or aid is given,] {meet}",
            ["When ships are lent, crews are sent or aid is given"],
        ),
    ],
)
def test_conditions_in_english(text, limits):
    assert list(coded(text).conditions) == limits


@pytest.mark.parametrize(
    ("text", "language", "limits"),
    [
        ("{brindar} asilo, conforme proceda", "es", ["conforme proceda"]),
        ("{enmendar} el acuerdo por mutuo consentimiento", "es", ["por mutuo consentimiento"]),
        ("{cooperar} no respeito das legislações nacionais", "pt", ["no respeito das legislações nacionais"]),
        ("{prestar} assistência a pedido dos Estados", "pt", ["a pedido dos Estados"]),
        ("[Obtida a licença,] {iniciaremos} a obra", "pt", ["Obtida a licença"]),
        (
            "[Una vez obtenida la licencia,] {iniciaremos} la obra",
            "es",
            ["Una vez obtenida la licencia"],
        ),
        ("{actuar} teniendo en cuenta el llamado de la región", "es", []),
        ("{发挥}巡视制度作用", "zh", []),
        ("[如需要，]{提供}翻译人员", "zh", ["如需要"]),
        (
            "{promover} los regresos, de conformidad con la ley, el principio de asilo y las normas",
            "es",
            ["de conformidad con la ley, el principio de asilo y las normas"],
        ),
        (
            "{promover}, de conformidad con la ley, el reconocimiento de títulos",
            "es",
            ["de conformidad con la ley"],
        ),
        ("{negociar} con los países que así lo deseen", "es", []),
        ("[Si un plazo vence,] {publicar} las causas", "es", ["Si un plazo vence"]),
        ("[Quando um país o pedir,] {enviar} peritos", "pt", ["Quando um país o pedir"]),
        ("{trabalhar} até que todos tenham casa", "pt", []),
        (
            "{ampliar} la red, quando apropriado e viável, de acordo com a lei",
            "pt",
            ["quando apropriado e viável", "de acordo com a lei"],
        ),
        ("{apoiar} a rede, quando as condições o permitirem", "pt", ["quando as condições o permitirem"]),
        ("[Caso o orçamento o permita,] {abrir} uma escola", "pt", ["Caso o orçamento o permita"]),
        ("{avançar} sempre que houver consenso", "pt", ["sempre que houver consenso"]),
        ("[Neste caso,] {abrir} uma escola", "pt", []),
        ("{prestar} apoio, quando para tanto solicitados", "pt", ["quando para tanto solicitados"]),
        ("[No que se refere ao ensino,] {abrir} uma escola", "pt", []),
        ("{abrir} um posto, caso os municípios o solicitem", "pt", ["caso os municípios o solicitem"]),
        ("{abrir} um posto uma vez aprovados os estudos", "pt", ["uma vez aprovados os estudos"]),
        ("{abrir} una oficina una vez obtenidos los fondos", "es", ["una vez obtenidos los fondos"]),
        ("{publicar} el informe una vez al año", "es", []),
        ("{eliminar} el secreto conforme normativa", "es", ["conforme normativa"]),
        ("{rever} a lei, caso obtenha o aval do Senado", "pt", ["caso obtenha o aval do Senado"]),
        ("{rever} o prazo, se assim o Fórum recomendar", "pt", ["se assim o Fórum recomendar"]),
        ("{emitir} títulos, conforme o quadro aprovado", "pt", ["conforme o quadro aprovado"]),
        ("{abrir} um banco, sujeita à aprovação das partes", "pt", ["sujeita à aprovação das partes"]),
        ("{propor} medidas em caso de seca", "pt", ["em caso de seca"]),
        ("{abrir} escolas quando houver recursos", "pt", ["quando houver recursos"]),
        ("{podrán} sumarse previa solicitud por escrito", "es", ["previa solicitud por escrito"]),
        ("[De permitirlo los recursos,] {abrir} una escuela", "es", ["De permitirlo los recursos"]),
        (
            "{abrir} un consulado, según la disponibilidad de recursos",
            "es",
            ["según la disponibilidad de recursos"],
        ),
        ("我方愿根据国内法律同各国{谈判}引渡条约", "zh", ["根据国内法律"]),
        ("在财力允许的情况下{增加}培训名额", "zh", ["在财力允许的情况下"]),
        ("适时{举行}会晤", "zh", ["适时"]),
        ("我方应{负担}所要求材料的邮费", "zh", []),
        ("我方将{接待}根据协定派遣的专家", "zh", []),
        ("{支持}企业按照市场化原则参与项目", "zh", ["按照市场化原则"]),
        ("依法平等{保护}权益", "zh", ["依法"]),
        ("按季度{通报}船只动态", "zh", []),
        ("[本着互信、互利、互助的原则，]{深化}水电合作", "zh", ["本着互信、互利、互助的原则"]),
        ("[本着相互尊重、合作共赢的原则，]{扩大}航运合作", "zh", ["本着相互尊重、合作共赢的原则"]),
        ("我方愿按照共商共建共享的原则{深化}合作", "zh", ["按照共商共建共享的原则"]),
        ("双方将按照循序渐进、注重实效的原则{开展}合作", "zh", ["按照循序渐进、注重实效的原则"]),
        ("在有需要时{推出}支援措施", "zh", ["在有需要时"]),
        ("除法规禁止的情形外一律{开放}", "zh", ["除法规禁止的情形外"]),
        ("[除涉密事项外，]主动{公开}信息", "zh", ["除涉密事项外"]),
        ("我国愿本着市场原则和商业规律{扩大}贸易", "zh", ["本着市场原则和商业规律"]),
        ("在尊重彼此意愿的前提下{推进}建设", "zh", ["在尊重彼此意愿的前提下"]),
        ("[本着互利原则，]{深化}水电合作", "zh", ["本着互利原则"]),
        ("{组织}群众按照自愿原则参保", "zh", ["按照自愿原则"]),
        ("{开展}合作，本着平等自愿、多方参与的原则", "zh", ["本着平等自愿、多方参与的原则"]),
        (
            "{ampliar} a rede mediante parecer favorável da comissão",
            "pt",
            ["mediante parecer favorável da comissão"],
        ),
        (
            "{subir} as pensões, consoante o crescimento da economia",
            "pt",
            ["consoante o crescimento da economia"],
        ),
        ("{manter} o subsídio enquanto durar a crise", "pt", ["enquanto durar a crise"]),
        ("[Dependendo dos recursos,] {abrir} creches", "pt", ["Dependendo dos recursos"]),
        ("{mantener} el subsidio mientras dure la crisis", "es", ["mientras dure la crisis"]),
        ("{construir} diez pozos, previo aviso a los vecinos", "es", ["previo aviso a los vecinos"]),
        ("{fortalecer} la consulta previa de los pueblos", "es", []),
        ("{publicar} el informe previo a la reunión", "es", []),
        ("{entregar} los títulos, cumplidos los requisitos", "es", ["cumplidos los requisitos"]),
        (
            "[Mediante disponibilidade orçamentária,] {abrir} creches",
            "pt",
            ["Mediante disponibilidade orçamentária"],
        ),
        ("{repassar} verbas, condicionado o repasse à prova", "pt", ["condicionado o repasse à prova"]),
        ("{publicar} os dados obtidos os anos anteriores", "pt", []),
        ("{firmar} convênios, havendo interesse dos municípios", "pt", ["havendo interesse dos municípios"]),
        ("[À medida que a economia cresce,] {abrir} creches", "pt", []),
        ("{catalogar} os dados conforme metodologia comum", "pt", ["conforme metodologia comum"]),
        ("{abrir} vagas, observando-se as regras do edital", "pt", ["observando-se as regras do edital"]),
        ("{cultivar} arroz bajo principios de ahorro", "es", ["bajo principios de ahorro"]),
        ("{elegir} jueces con base en criterios claros", "es", ["con base en criterios claros"]),
        ("{abrir} escuelas donde haya demanda", "es", ["donde haya demanda"]),
        ("{abrir} escuelas a la luz de la ley", "es", ["a la luz de la ley"]),
        ("[De existir fondos,] {abrir} escuelas", "es", ["De existir fondos"]),
        ("dejarán de {existir}", "es", []),
        ("{abrir} creches à medida que houver verba", "pt", ["à medida que houver verba"]),
        ("{abrir} creches com anuência do município", "pt", ["com anuência do município"]),
        ("{publicar} os dados, preservado o sigilo", "pt", ["preservado o sigilo"]),
        ("{taxar} de acordo com a renda, além da herança e do lucro", "pt", ["de acordo com a renda"]),
        (
            "{equipar} a escola de acordo com as necessidades, através de tecnologia e livros",
            "pt",
            ["de acordo com as necessidades"],
        ),
        (
            "{considerar} originaria la tela si el peso de todas las fibras e hilos no excede el límite",
            "es",
            ["si el peso de todas las fibras e hilos no excede el límite"],
        ),
    ],
)
def test_conditions_in_other_languages(text, language, limits):
    assert list(coded(text, language).conditions) == limits


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{host} the Harbour Forum and the Island Trade Fair", ["Harbour Forum", "Island Trade Fair"]),
        ("{join} the Import and Export Fair", ["Import and Export Fair"]),
        ("{attend} the Fair for Investment and Trade", ["Fair for Investment and Trade"]),
        ("{work} with the Committee on Banking Supervision", ["Committee on Banking Supervision"]),
        (
            "{cooperate} in the United Nations Convention against Piracy",
            ["United Nations Convention against Piracy"],
        ),
        ("{follow} the Task Force on Ports (TFP)", ["Task Force on Ports (TFP)"]),
        ("{use} the China-Peru flood warning mechanism", ["China-Peru flood warning mechanism"]),
        ("{hold} WTO ministerial conferences", ["WTO ministerial conferences"]),
        ("{implement} the “Blue Harbours” plan", ["“Blue Harbours” plan"]),
        ("{attend} the “Week of the Sea”", ["Week of the Sea"]),
        ("{promote} “smart customs” and trade", []),
        ("{deepen} ties with Latin American and Caribbean countries", []),
        ("{support} SME development and GDP growth", []),
        ("{build} a Storm Centre in Port Halloran", ["Storm Centre"]),
        ("{amend} the Tariff Act of 1930", ["Tariff Act of 1930"]),
        ("{amend} the 1980 Schools Act", ["1980 Schools Act"]),
        ("{found} the Port Safety Unit (the “Unit”) in May", ["Port Safety Unit"]),
        ("{raise} the Health Surcharge and the Child Care Rebate", ["Health Surcharge", "Child Care Rebate"]),
        ("{adopt} the Reef Master Plan (RMP) 2030", ["Reef Master Plan (RMP) 2030"]),
        ("{renew} the Memorandum of Understanding (MOU) on ports", []),
        ("{found} a Reef Fund with the Coral Bank", ["Reef Fund", "Coral Bank"]),
        (
            "{join} the Compact Against the Spread of Arms and Tools of War",
            ["Compact Against the Spread of Arms and Tools of War"],
        ),
        ("{attend} the ASEAN-Utopia Health Futures initiative", ["ASEAN-Utopia Health Futures initiative"]),
        ("{join} the River Watch scheme", ["River Watch scheme"]),
        ("{host} the next Leaders Summit", ["Leaders Summit"]),
        ("{attend} the ASEAN business forum", ["ASEAN business forum"]),
        ("{adopt} the Green Deal", ["Green Deal"]),
        ("{task} the Subcommittee on Ports", ["Subcommittee on Ports"]),
        ("{extend} the Jobs Credit scheme", ["Jobs Credit scheme"]),
        ("{raise} the Pupil Premium and Winter Fuel Payments", ["Pupil Premium", "Winter Fuel Payments"]),
        ("{publish} the Harbour Review", ["Harbour Review"]),
        ("{give} credit and grants to farms", []),
        ("{support} NATO Allies and ASEAN Member States", ["NATO", "ASEAN"]),
        ("{implement} Executive Order 14075", ["Executive Order 14075"]),
        ("{ratify} the Protocol to the Convention on Transport", ["Protocol to the Convention on Transport"]),
        (
            "{implement} the Agreement on Transit between Arcadia and the Coastal Union",
            ["Agreement on Transit between Arcadia and the Coastal Union"],
        ),
        ("{work} as a Dialogue Partner in the Harbour Forum", ["Harbour Forum"]),
        ("{apply} the Reef Plan of Reading in Schools (RIS)", ["Reef Plan of Reading in Schools (RIS)"]),
        ("{launch} the *Women in the Harbours Initiative* this year", ["Women in the Harbours Initiative"]),
        ("{read} a *very Old Charter* again", ["Old Charter"]),
        ("{double} its share in the Islands Insurance Pool", ["Islands Insurance Pool"]),
        ("{join} the Space for Reef Observatory (SRO) initiative", ["Space for Reef Observatory (SRO)"]),
        ("{attend} the next One Water Summit", ["One Water Summit"]),
        ("{back} the President of the World Bank", ["World Bank"]),
        ("{work} with the G7 DFIs", ["G7"]),
        ("{fight} transnational repression (TNR)", []),
        ("{publish} the [list](https://x.org/NAP/Reef%20Fund) online", []),
        ("{open} the [Reef Fund Program](https://x.org/program) for Haitians", ["Reef Fund Program"]),
        (
            "{join} the U.S. Accelerated Data Analytics and Computing (ADAC) Institute",
            ["U.S. Accelerated Data Analytics and Computing (ADAC) Institute"],
        ),
        (
            "{follow} the Procedures for Data Exchange and Review (P-DER) of the basin",
            ["Procedures for Data Exchange and Review (P-DER)"],
        ),
        ("{help} families with Sexual and Gender-Based Harm (see below)", []),
        ("{implement} the WTO *Agreement on Ports* in full", ["WTO *Agreement on Ports*"]),
        ("{fund} it from the President’s Coastal Recovery Plan", ["Coastal Recovery Plan"]),
        ("{fund} the Leaders’ Climate Summit", ["Leaders’ Climate Summit"]),
        (
            "{renew} the Memorandum of Understanding on Marine Science",
            ["Memorandum of Understanding on Marine Science"],
        ),
        ("{sign} a Memorandum of Understanding with the islands", []),
        (
            "{chair} the High Ambition Coalition to End Plastic Pollution",
            ["High Ambition Coalition to End Plastic Pollution"],
        ),
        ("{join} the Paris Agreement and the World Bank in Geneva", ["Paris Agreement", "World Bank"]),
        ("{report} to the Storting and to the Knesset", ["Storting", "Knesset"]),
        ("{contribute} to Operation Northern Light", ["Operation Northern Light"]),
        (
            "{pursue} the 2030 Agenda for Sustainable Development with partners",
            ["2030 Agenda for Sustainable Development"],
        ),
        ("{fund} the PNA 2024-2028 in full", ["PNA 2024-2028"]),
        ("{amend} Law 9,985/2000 on forests", ["Law 9,985/2000"]),
        ("{align} the Borea-proposed Coast Road Initiative", ["Coast Road Initiative"]),
        ("{join} the UN-sponsored Sea Watch Programme", ["UN", "Sea Watch Programme"]),
    ],
)
def test_names_in_english(text, names):
    assert list(coded(text).named) == names


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("{crear} el Fondo de Resiliencia para las Islas", "es", ["Fondo de Resiliencia para las Islas"]),
        ("{unirse} al Pacto por los Cuidados", "es", ["Pacto por los Cuidados"]),
        ("{celebrar} la IV Reunión del Consejo de Defensa", "es", ["Consejo de Defensa"]),
        (
            "{aprobar} el Plan Binacional para la Zona de Integración",
            "es",
            ["Plan Binacional para la Zona de Integración"],
        ),
        ("{crear} el Programa Pueblos con Sol", "es", ["Programa Pueblos con Sol"]),
        (
            "{convocar} el Mecanismo de Consultas y Coordinación Política",
            "es",
            ["Mecanismo de Consultas y Coordinación Política"],
        ),
        ("{reforzar} a Política de Esporte e do Exercício", "pt", ["Política de Esporte e do Exercício"]),
        (
            "{apoyar} la labor de la Junta de Agua y del Jurado de Aguas",
            "es",
            ["Junta de Agua"],
        ),
        ("{manter} as Reuniões Consulares de Alto Nível", "pt", ["Reuniões Consulares de Alto Nível"]),
        ("{ampliar} la Línea 2 y Pensión 65", "es", ["Línea 2", "Pensión 65"]),
        ("{abrir} la Ventanilla Única Minera", "es", ["Ventanilla Única Minera"]),
        ("{rebajar} el IGV y el N2O", "es", []),
        ("{aderir} à iniciativa Florestas sem Fronteiras", "pt", ["Florestas sem Fronteiras"]),
        ("{ampliar} o programa Mais Hortas", "pt", ["Mais Hortas"]),
        ("{ampliar} os projetos Mar Limpo", "pt", ["Mar Limpo"]),
        ("{ouvir} o Conselho Económico e Social", "pt", ["Conselho Económico e Social"]),
        ("{executar} o Plano Nacional de leitura", "pt", ["Plano Nacional de leitura"]),
        ("{comunicar} à Polícia Nacional para investigação", "pt", ["Polícia Nacional"]),
        ("{rever} a lei Geral da Caça", "pt", ["lei Geral da Caça"]),
        ("{cumprir} a Lei Orgânica e o Código Penal", "pt", ["Lei Orgânica", "Código Penal"]),
        (
            "{avaliar} os meios do Serviço da Natureza e do Ambiente (SENA)",
            "pt",
            ["Serviço da Natureza e do Ambiente (SENA)"],
        ),
        (
            "{ouvir} a Autoridade da Terra, do Mar e do Porto (ATMP)",
            "pt",
            ["Autoridade da Terra, do Mar e do Porto (ATMP)"],
        ),
        ("{cumprir} o Quadro Financeiro Plurianual", "pt", ["Quadro Financeiro Plurianual"]),
        ("{participar} no Semestre Europeu", "pt", ["Semestre Europeu"]),
        ("{aprovar} a Lei de acesso à informação", "pt", ["Lei de acesso à informação"]),
        ("{criar} o Fundo de apoio ao cinema", "pt", ["Fundo de apoio ao cinema"]),
        ("{rever} o Plano de combate à pobreza", "pt", ["Plano de combate à pobreza"]),
        ("{abrir} o Centro de operações do Atlântico", "pt", ["Centro de operações do Atlântico"]),
        (
            "{rever} a Iniciativa de Cidadãos à Assembleia da República",
            "pt",
            ["Iniciativa de Cidadãos", "Assembleia da República"],
        ),
        ("{apoiar} a Frente Parlamentar Mista do Planalto", "pt", ["Frente Parlamentar Mista do Planalto"]),
        ("{criar} o Fundo Azul, anunciado pelo Presidente da Ilha", "pt", ["Fundo Azul"]),
        ("{apoyar} a los países de América Latina y el Caribe", "es", []),
        ("{realizar} a Bienal de Artes do Planalto", "pt", ["Bienal de Artes do Planalto"]),
        ("{参加}海岛青年论坛", "zh", ["海岛青年论坛"]),
        ("{保持}三国领导人会议机制", "zh", []),
        ("{保持}中欧关系战略稳定", "zh", []),
        ("{签署}《海岛无核区条约》议定书", "zh", ["《海岛无核区条约》议定书"]),
        ("{出席}中国—东盟博览会", "zh", ["中国—东盟博览会"]),
        ("{支持}东盟国家发展渔业", "zh", []),
        ("{成立}双边渔业合作委员会", "zh", ["双边渔业合作委员会"]),
        ("{落实}《海岸保护公约》", "zh", ["海岸保护公约"]),
        ("{使用}“云帆”信息平台", "zh", ["“云帆”信息平台"]),
        ("{推出}「清流」", "zh", ["清流"]),
        ("{推行}“一次申报、分批出境”", "zh", []),
        ("{举行}“蓝盾”联合演习", "zh", ["“蓝盾”联合演习"]),
        ("{支持}中资银行发展", "zh", []),
        ("{办好}“云江”消费季", "zh", ["“云江”消费季"]),
        ("{参加}北港国际食品展", "zh", ["北港国际食品展"]),
        ("{举办}能源装备展", "zh", []),
        ("{建立}传染病信息通报机制", "zh", []),
        ("{用好}中拉合作基金和出口信贷", "zh", ["中拉合作基金"]),
        ("{推动}《海岸公约》第三届缔约方大会取得成果", "zh", ["《海岸公约》第三届缔约方大会"]),
        ("{落实}《共建“海上之路”合作规划》", "zh", ["共建“海上之路”合作规划"]),
        ("{用好}“海岛合作论坛”平台", "zh", ["海岛合作论坛"]),
        ("{发挥}两国经贸联委会作用", "zh", ["经贸联委会"]),
        ("{启动}中非气候合作三年行动计划", "zh", ["中非气候合作三年行动计划"]),
        ("{实施}湿地保护修复工程", "zh", ["湿地保护修复工程"]),
        ("{实施}生物多样性保护重大工程", "zh", []),
        ("{办好}北港冬奥会和冬残奥会", "zh", ["北港冬奥会", "冬残奥会"]),
        ("{设立}稻作冷链中心", "zh", ["稻作冷链中心"]),
        ("{设立}三个冷链中心", "zh", []),
        ("{设立}禁毒中心", "zh", ["禁毒中心"]),
        ("{设立}服务中心", "zh", []),
        ("{实施}护理员技能提升行动", "zh", ["护理员技能提升行动"]),
        ("{完善}职工代表大会制度", "zh", []),
        ("{接受}市人大及其常委会监督", "zh", []),
        ("{设立}冷链中心管理办法", "zh", []),
        ("{建设}稻作冷链中心", "zh", []),
        ("{实施}自由贸易试验区提升战略", "zh", ["自由贸易试验区提升战略"]),
        ("{制定}并实施本行动计划", "zh", []),
        ("{实施}“鲁班工坊”计划", "zh", ["“鲁班工坊”计划"]),
        ("{成立}海湾合作组织开发银行", "zh", ["海湾合作组织开发银行"]),
        ("{lanzar} el programa Luz para Todos", "es", ["Luz para Todos"]),
        ("{abrir} el portal Cuentas a la Vista", "es", ["Cuentas a la Vista"]),
        (
            "{fortalecer} el Sistema de Monitoreo, Seguimiento y Control del gasto",
            "es",
            ["Sistema de Monitoreo, Seguimiento y Control"],
        ),
        ("{actualizar} el Inventario Nacional de Emisiones", "es", ["Inventario Nacional de Emisiones"]),
        ("{financiar} o navio oceanográfico Estrela do Sul", "pt", ["Estrela do Sul"]),
        ("{manter} o Fundo de Apoio às Vítimas", "pt", ["Fundo de Apoio às Vítimas"]),
        ("{abrir} os dados, de acordo com a Norma Aberta (NA)", "pt", ["Norma Aberta (NA)"]),
        ("{lançar} o programa Pão na Mesa", "pt", ["Pão na Mesa"]),
        (
            "{instituir} a Política Nacional de Prevenção ao Fogo",
            "pt",
            ["Política Nacional de Prevenção ao Fogo"],
        ),
        ("{integrar} a Aliança contra a Fome e a Sede", "pt", ["Aliança contra a Fome e a Sede"]),
        ("{ouvir} o Ministério da Saúde e o Presidente", "pt", ["Ministério da Saúde"]),
        ("{aplicar} el Plan Nacional de Adaptación al Clima", "es", ["Plan Nacional de Adaptación al Clima"]),
        ("{召开}政府间合作委员会第五次会议", "zh", ["政府间合作委员会"]),
        ("{召开}政府间合作委员会", "zh", []),
        ("{设立}区域性标准化培训基地", "zh", ["区域性标准化培训基地"]),
        ("{新设}15个电商综合试验区", "zh", []),
        ("{设立}热带海洋观测站", "zh", ["热带海洋观测站"]),
        ("{参加}中国—东盟合作论坛框架下的会议", "zh", ["中国—东盟合作论坛"]),
        ("{举办}首届青年创新大赛", "zh", ["青年创新大赛"]),
        ("{设立}青年科学家奖学金", "zh", ["青年科学家奖学金"]),
        ("{办好}二〇〇八年奥运会和二〇一〇年世博会", "zh", ["二〇〇八年奥运会", "二〇一〇年世博会"]),
        ("{优化}专门委员会结构", "zh", []),
        ("{建设}国家数字经济创新发展试验区", "zh", ["国家数字经济创新发展试验区"]),
        ("{完善}国家实验室运行管理机制", "zh", []),
        ("{建立}中荷农业创新促进中心", "zh", ["中荷农业创新促进中心"]),
        ("{支持}历届领导人会议", "zh", []),
        ("{alargar} o cheque Creche Feliz a todos", "pt", ["Creche Feliz"]),
        ("{criar} o Instituto Nacional do Mar - INM em 2030", "pt", ["Instituto Nacional do Mar - INM"]),
        (
            "{reforçar} o Sistema Único de Portos – SUP e a Estratégia de Cais – E-Cais",
            "pt",
            ["Sistema Único de Portos – SUP", "Estratégia de Cais – E-Cais"],
        ),
        ("{crear} el Instituto de Salud - IS y el puerto", "es", ["Instituto de Salud - IS"]),
        ("{promover} os Roteiros Regionais para a Pesca", "pt", ["Roteiros Regionais para a Pesca"]),
        ("{valorizar} o princípio “um País, dois portos”", "pt", []),
        ("{lançar} o programa “portos para Todos”", "pt", ["portos para Todos"]),
        ("{ouvir} o Partido Verde da Utopia", "pt", ["Partido Verde da Utopia"]),
        ("{sair} do Mapa da Fome", "pt", ["Mapa da Fome"]),
        ("{executar} o Plano Mar e Porto 2030 (PMP 2030)", "pt", ["Plano Mar e Porto 2030 (PMP 2030)"]),
    ],
)
def test_names_in_other_languages(text, language, names):
    assert list(coded(text, language).named) == names


def test_a_name_that_has_capitals_once_is_known_in_lower_case():
    first, second = coded_together(
        [("{implement} the Island Safety Initiative. ", None), ("{promote} island safety initiatives", None)],
        "en",
    )
    assert first.named == ("Island Safety Initiative",)
    assert second.named == ("island safety initiatives",)
    assert second.facet("named").by == "rule:en.names.repeated.document"


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("{negotiate} extradition treaties and swap lines", "en", ["extradition-treaty", "currency-swap"]),
        (
            "{sign} agreements on investment protection and double taxation",
            "en",
            ["investment-treaty", "tax-treaty"],
        ),
        ("{cooperate} in extradition", "en", []),
        ("{conclude} agreements on joint patrols", "en", ["cooperation-document"]),
        ("{sign} standardization cooperation documents", "en", ["standards-document"]),
        ("{work} with the International Monetary Fund", "en", []),
        ("will {fund} research", "en", []),
        ("will {lease} aircraft", "en", ["insurance-leasing"]),
        ("{raise} the rent on new leases of land", "en", []),
        ("{work} with the Insurance Authority", "en", []),
        ("{plan} and fund new schools", "en", []),
        ("{extend} a credit of 40 million crowns", "en", ["loan"]),
        ("{sign} protocols on the export of fruit", "en", ["quarantine-access"]),
        ("{ofrecer} becas y créditos", "es", ["scholarship", "loan"]),
        ("{facilitar} o acesso ao crédito", "pt", []),
        ("{ampliar} o crédito às mulheres", "pt", ["loan"]),
        ("{publicar} um guia de compras verdes", "pt", ["standards-document"]),
        ("{celebrar} protocolos com os municípios", "pt", ["cooperation-document"]),
        ("{reconocer} los títulos de enfermería", "es", ["mutual-recognition"]),
        ("{reconhecer} os certificados de pesca", "pt", ["mutual-recognition"]),
        ("{recognise} the diplomas of island colleges", "en", ["mutual-recognition"]),
        ("{emitir} un bono verde", "es", ["bond"]),
        ("{pagar} un bono a las madres", "es", []),
        ("{vender} bonos de carbono", "es", []),
        ("{商签}投资保护协定和避免双重征税协定", "zh", ["investment-treaty", "tax-treaty"]),
        ("{扩大}本币结算", "zh", ["local-currency-settlement"]),
        ("{鼓励}在贸易中使用本币", "zh", ["local-currency-settlement"]),
        ("{ratify} the Island Agreement on Harbour Safety", "en", []),
        ("{sign} agreements on harbour safety", "en", ["cooperation-document"]),
        ("{sign} the Agreement on Harbour Safety with the islands", "en", ["cooperation-document"]),
    ],
)
def test_instruments(text, language, kinds):
    assert list(coded(text, language).instruments) == kinds


@given(st.text(alphabet=st.characters(exclude_characters="{}[]<>|", exclude_categories=("Cs",)), max_size=80))
def test_whatever_stands_in_a_statement_its_facets_quote_the_text(rest):
    statement = coded("{share}" + rest)
    start = statement.span.start
    for facet in statement.facets:
        for span in facet.words:
            assert statement.span.contains(span)
            if facet.name in ("conditions", "named"):
                assert statement.quote[span.start - start : span.end - start] == facet.value


def test_an_abbreviation_that_the_paper_defines_is_a_name_before_a_plain_noun_too():
    first, second = coded_together(
        [
            ("{support} the Coastal Storm Unit (CSU)", None),
            ("{fund} CSU training and DNA analysis", None),
        ],
        "en",
    )
    assert first.named == ("Coastal Storm Unit (CSU)",)
    assert second.named == ("CSU",)


def test_an_abbreviation_may_begin_small_and_have_its_head_behind_the_bracket():
    *_, third = coded_together(
        [
            ("{join} the Initiative on Coastal Ports (iCOP)", None),
            ("{fund} the Young Island Sailors (YIS) Program", None),
            ("{review} iCOP in May and simplify the YIS application", None),
        ],
        "en",
    )
    assert third.named == ("iCOP", "YIS")


def test_the_short_form_of_who_acts_is_no_name_either():
    paper = read(
        b"The Department of Harbours (DOH) will name an experienced DOH inspector.",
        name="notice.txt",
        language="en",
    )
    assert [statement.named for statement in paper.statements] == [()]


def test_who_acts_is_no_name_elsewhere_in_the_sentence():
    (statement,) = coded_together([("The Ministry of Fisheries <will> | {train} inspectors", None)], "en")
    assert statement.named == ()


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("{provide} $3 million to the island clinics", "en", ["grant-aid"]),
        ("{provide} three million trees", "en", []),
        ("{contribute} $3 million to the Centre", "en", []),
        ("{cooperate} in humanitarian assistance", "en", []),
        ("{provide} humanitarian assistance to the islands", "en", ["grant-aid"]),
        ("{lend} $3 million to the ports", "en", ["loan"]),
        ("{lend} support to the ports", "en", []),
        ("{reform} lending institutions", "en", []),
        ("{fund} joint research", "en", []),
        ("{proporcionar} 3 millones de dólares a las clínicas", "es", ["grant-aid"]),
        ("{fornecer} ajuda humanitária às ilhas", "pt", ["grant-aid"]),
    ],
)
def test_money_that_is_given_is_aid(text, language, kinds):
    assert list(coded(text, language).instruments) == kinds
