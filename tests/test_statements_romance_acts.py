"""What is done, told and wished in Spanish and Portuguese: by tense, by who is named, by what follows."""

from __future__ import annotations

import coding
import pytest

_SIDES = {
    "es": "# Comunicado conjunto del Gobierno de Arcadia y del Gobierno de Utopía\n\n",
    "pt": "# Comunicado conjunto do Governo de Arcádia e do Governo de Utopia\n\n",
}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Para 2030 se habrá capacitado a diez mil docentes.", "commitment"),
        ("es", "A fines de 2027 habrán sido rehabilitadas cuarenta escuelas.", "commitment"),
        ("es", "En 2028 habremos construido cinco puentes.", "commitment"),
        ("es", "El Ministerio ha entregado las viviendas.", "description"),
        ("pt", "Até 2030, terão sido reabilitadas cem escolas.", "commitment"),
        ("pt", "Em 2028 teremos construído cinco pontes.", "commitment"),
        ("pt", "O Brasil tem contribuído com tropas.", "description"),
        ("pt", "As famílias terão acesso à água.", "commitment"),
        ("pt", "O Governo atribui grande importância à pesca.", "position"),
        ("pt", "O Governo atribui bolsas aos pescadores.", "commitment"),
        ("pt", "Gostaria de agradecer a presença dos ministros.", "position"),
        ("pt", "Gostaria de abrir uma escola.", "commitment"),
        ("pt", "Celebramos 20 anos da nossa constituição.", "position"),
        ("pt", "- Valorizar a pesca artesanal.", "commitment"),
        ("pt", "- Afirmar-se como porto do Atlântico.", "commitment"),
        ("pt", "- Apostar na pesca artesanal.", "commitment"),
        ("pt", "É do interesse nacional abrir o porto.", "position"),
        ("pt", "O plano será objeto de avaliação externa.", "commitment"),
        ("pt", "O registro das cooperativas é efetuado junto do Ministério.", "commitment"),
        ("pt", "Não são abrangidas pela presente lei as empresas privadas.", "principle"),
        ("pt", "O Município poderá manter convênios com associações.", "commitment"),
        ("pt", "O Governo definiu como meta abrir creches.", "commitment"),
        ("pt", "O plano tem como principais objetivos abrir creches.", "description"),
        ("pt", "Torna-se premente abrir creches.", "position"),
        ("pt", "É com grande honra que assumo estas funções.", "position"),
        ("pt", "O VI Governo tomou posse em maio.", "description"),
        ("pt", "Medidas. 11 Participar na gestão do porto.", "commitment"),
        ("es", "Es con gran satisfacción que inauguramos este puente.", "position"),
        ("pt", "É com satisfação que abriremos o porto.", "commitment"),
        ("pt", "Não estamos interessados em jogos de palavras.", "position"),
        ("pt", "O nosso objetivo é, pois, criar empregos.", "description"),
        ("pt", "A nossa intenção é, pois, criar empregos.", "commitment"),
        ("pt", "O presente Programa traça as grandes prioridades.", "description"),
        ("pt", "A inflação deverá situar-se nos 3%.", "description"),
        ("pt", "O plano deverá situar-se no vale.", "principle"),
        ("pt", "Voltamos a gerar empregos.", "description"),
        ("pt", "Caminhamos para um mar mais limpo.", "description"),
        ("pt", "É conveniente abrir creches.", "position"),
        ("pt", "Não podemos nem queremos esquecer os pescadores.", "position"),
        ("pt", "Mantemos o compromisso com a paz.", "position"),
        ("es", "El Municipio podrá mantener convenios con asociaciones.", "commitment"),
        ("es", "Unos 300 docentes recibirán una beca.", "commitment"),
        ("es", "Cuatro de cada diez hogares recibirán un subsidio.", "commitment"),
        ("es", "Millones de hogares viven sin agua.", "description"),
        ("es", "En Arcadia se celebró la Reunión de la Comisión.", "description"),
        ("es", "Celebramos la firma del acuerdo.", "position"),
        ("es", "Entregamos 400 viviendas.", "commitment"),
        ("es", "Prohíbese la exigencia de certificados.", "principle"),
        ("es", "Inclúyese la pesca en el plan.", "commitment"),
        ("es", "La Protección Civil implantará un sistema de alerta.", "commitment"),
        ("es", "Se estudia, además, la creación de un fondo.", "commitment"),
        ("pt", "Avalia-se, por outro lado, a abertura de um posto.", "commitment"),
        ("pt", "Comprometo-me a prestar contas todo mês.", "commitment"),
        ("pt", "Mais de dois mil pescadores receberão um subsídio.", "commitment"),
        ("es", "Este acuerdo no se aplica a los residentes.", "principle"),
        ("pt", "Esta lei não se aplica às cooperativas.", "principle"),
        ("es", "Recomendamos a los municipios que adopten tarifas sociales.", "position"),
        ("pt", "Parabenizamos o povo da Arcádia.", "position"),
        ("es", "En esta visita firmaremos el convenio.", "commitment"),
        ("es", "Las Partes se abstendrán de divulgar los datos.", "commitment"),
        ("es", "La comisión recompondrá el jurado.", "commitment"),
        ("pt", "As Partes abster-se-ão de divulgar os dados.", "commitment"),
        ("pt", "A empresa satisfará a procura.", "commitment"),
        ("es", "Los Ministros convinieron en la pertinencia de reunirse.", "position"),
        ("es", "Toda controversia que surja del Acuerdo será resuelta por negociación directa.", "principle"),
        ("pt", "As controvérsias que surjam do Acordo serão resolvidas por negociação.", "principle"),
        ("es", "Cada municipio elaborará un plan de adaptación.", "commitment"),
        ("pt", "Cada município elaborará um plano de adaptação.", "commitment"),
        ("es", "La tarea más urgente es recuperar la confianza.", "position"),
        ("pt", "A tarefa mais urgente é recuperar a confiança.", "position"),
        ("es", "El presente Acuerdo entrará en vigor en treinta días.", "principle"),
        ("pt", "O presente Acordo vigorará por cinco anos.", "principle"),
        ("es", "El Gobierno promueve la lectura en las aulas.", "commitment"),
        ("es", "Deróganse las disposiciones que se opongan a esta ley.", "commitment"),
        ("es", "Se ha previsto ampliar la red de centros de salud.", "commitment"),
        ("es", "Arcadia se encuentra entre los países más vulnerables.", "description"),
        ("pt", "O país encontra-se entre os mais vulneráveis.", "description"),
        ("es", "Subrayamos nuestro compromiso de reducir las emisiones.", "commitment"),
        ("pt", "As universidades poderão candidatar-se ao fundo.", "invitation"),
        ("es", "Se estudia la posibilidad de abrir un consulado.", "commitment"),
        ("pt", "Estuda-se a possibilidade de abrir um consulado.", "commitment"),
        ("es", "Se analiza la situación de los mercados.", "description"),
        ("es", "Se espera un aumento de las lluvias.", "description"),
        ("es", "Se proyecta un descenso de la demanda.", "description"),
        ("es", "Se prevé la construcción de un puerto.", "commitment"),
        ("es", "Esperamos que la demanda crezca.", "position"),
        ("pt", "Projeta-se uma queda das chuvas.", "description"),
        ("pt", "Prevê-se a construção de um porto.", "commitment"),
        ("es", "El ministro instruyó a las empresas a reparar la red.", "commitment"),
        ("pt", "O Gabinete encarregou o Serviço de atualizar o mapa.", "commitment"),
        ("es", "La municipalidad abrirá dos guarderías.", "commitment"),
        ("es", "La estrategia busca garantizar el agua.", "description"),
        ("pt", "A estratégia procura garantir a água.", "description"),
        ("es", "El Gobierno busca ampliar la red.", "commitment"),
        ("es", "El Gobierno tiene como objetivo ampliar la red.", "commitment"),
        ("es", "El plan tiene como objetivo ampliar la red.", "description"),
        ("pt", "O Governo está preparado para ampliar a rede.", "commitment"),
        ("pt", "O Governo esforçar-se-á por ampliar a rede.", "commitment"),
        ("es", "Compete al Gobierno ampliar la red.", "commitment"),
        ("pt", "A ideia é ampliar a rede.", "description"),
        ("es", "Celebrar una feria anual de semillas.", "commitment"),
        ("es", "Celebrar la aprobación de la ley.", "position"),
        ("pt", "Celebrar convênios com universidades.", "commitment"),
        ("es", "Celebraron una reunión en Nólima.", "description"),
        ("es", "- Celebración de reuniones periódicas", "commitment"),
        ("es", "- Suministro de medicinas a las postas", "commitment"),
        ("pt", "- Reciclagem de resíduos nas escolas", "commitment"),
        ("pt", "Serão demolidas as barracas do cais.", "commitment"),
        ("es", "Las tarifas han sido recalculadas.", "description"),
        ("es", "Serán, así, reconstruidas las viviendas.", "commitment"),
        ("pt", "O fundo será, até 2030, ampliado.", "commitment"),
        ("pt", "Foram, ainda, abertas duas escolas.", "description"),
        ("es", "Están distribuidas en tres regiones.", "description"),
        ("pt", "São, portanto, ligados ao conceito de democracia.", "description"),
        ("pt", "São alargados os horários dos serviços.", "commitment"),
        ("es", "La cartera financiará los estudios.", "commitment"),
        ("es", "La unidad ejecutora presentará un informe.", "commitment"),
        ("pt", "A defensoria abrirá dois postos.", "commitment"),
        ("pt", "O consórcio concluirá as obras.", "commitment"),
        ("es", "Renovamos nuestro llamado a levantar el bloqueo.", "position"),
        ("pt", "Renovamos o nosso apelo ao diálogo.", "position"),
        ("es", "Las regiones administrarán los puertos pesqueros.", "commitment"),
    ],
)
def test_the_kind_by_tense_and_subject(language: str, text: str, kind: str) -> None:
    assert [str(statement.kind) for statement in coding.find(text, language=language)] == [kind]


@pytest.mark.parametrize(
    ("language", "text", "action", "actor"),
    [
        ("es", "Ambos mandatarios refrendaron su voluntad política de crear un fondo.", "crear", "joint"),
        ("es", "Coincidieron en el propósito de ampliar el comercio.", "ampliar", "joint"),
        ("es", "Compartieron el objetivo de duplicar el comercio.", "duplicar", "joint"),
        ("es", "A pedido de una de las Partes, la otra facilitará los datos.", "facilitar", "joint"),
        ("es", "Acordaron, con miras a abrir el mercado, que se celebre una feria.", "acordar", "joint"),
        ("pt", "Externaram a disposição de abrir um escritório.", "abrir", "joint"),
        ("pt", "Coincidiram no propósito de ampliar o comércio.", "ampliar", "joint"),
        ("es", "Giraron instrucciones para que concluya el puente.", "girar instrucciones", "joint"),
        ("pt", "Deram instruções para que se conclua a ponte.", "dar instruções", "joint"),
        ("pt", "A pedido de uma das Partes, a outra entregará os dados.", "entregar", "joint"),
        ("es", "Al saludar la visita, ambos expresaron su voluntad de abrir un ducto.", "abrir", "joint"),
        ("pt", "Ambos expressaram sua vontade de abrir um porto.", "abrir", "joint"),
        ("es", "Ambas mandatarias acordaron la adopción de medidas.", "acordar", "joint"),
        ("es", "Los presidentes decidieron la reapertura de la frontera.", "decidir", "joint"),
        ("es", "Se acordó la instalación de una mesa.", "acordar", "joint"),
        ("pt", "Acordaram a abertura de dois postos.", "acordar", "joint"),
        ("es", "Una comisión, formada por expertos de ambas partes, se reunirá cada mes.", "reunir", "joint"),
        ("pt", "As autoridades aduaneiras dos dois países trocarão dados.", "trocar", "joint"),
        ("pt", "Um grupo de peritos de ambos os países fará um plano.", "fazer", "joint"),
    ],
)  # fmt: skip
def test_what_two_sides_avow_is_the_act_itself(language: str, text: str, action: str, actor: str) -> None:
    (statement,) = coding.find(_SIDES[language] + text, language=language)
    assert (statement.value("action"), statement.value("actor")) == (action, actor)


def test_an_aside_between_two_clauses_is_part_of_none() -> None:
    text = "Las generadoras compran gas barato, sin embargo, las tarifas no bajan."
    assert coding.quotes(text, language="es") == [
        "Las generadoras compran gas barato",
        "las tarifas no bajan",
    ]


def test_what_one_says_behind_a_stance_is_the_act_that_it_announces() -> None:
    found = coding.find("La ministra lamentó la demora e informó que abrirá dos plantas.", language="es")
    assert [(str(one.kind), one.value("action")) for one in found] == [
        ("position", None),
        ("commitment", "abrir"),
    ]


def test_all_acts_of_a_will_that_is_said_besides_are_of_those_who_say_it() -> None:
    text = (
        "Ratificaram o seu apoio ao plano, bem como sua determinação de criar um fundo e abrir dois portos."
    )
    found = coding.find(_SIDES["pt"] + text, language="pt")
    assert [(one.value("action"), one.value("actor")) for one in found] == [
        (None, "joint"),
        ("criar", "joint"),
        ("abrir", "joint"),
    ]


@pytest.mark.parametrize(
    ("language", "items"),
    [
        ("es", "ACORDARON:\n\n1. Expresar su pesar.\n\n2. Renovar su apoyo.\n\n3. Celebrar dos ferias.\n"),
        ("pt", "DECIDIRAM:\n\n1. Expressar seu pesar.\n\n2. Renovar seu apoio.\n\n3. Abrir duas feiras.\n"),
    ],
)  # fmt: skip
def test_what_is_done_by_saying_it_is_a_stance_though_agreed_on(language: str, items: str) -> None:
    lead = {"es": "Los Ministros, reunidos en Nólima, ", "pt": "Os Ministros, reunidos em Nólima, "}[language]
    found = coding.find(_SIDES[language] + lead + items, language=language)
    assert [str(one.kind) for one in found] == ["position", "position", "commitment"]


def test_a_will_with_its_article_goes_on_one_that_is_said_before() -> None:
    text = "Reafirmaron el compromiso con la paz y la determinación de abrir dos puertos."
    found = coding.find(_SIDES["es"] + text, language="es")
    assert [(str(one.kind), one.value("action")) for one in found] == [
        ("position", None),
        ("commitment", "abrir"),
    ]
    assert len(coding.find("Destacaron la visita y la decisión de abrir el puerto.", language="es")) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "Los presidentes de Arcadia y de Utopía destacan sus lazos\n\nAmbos mandatarios se saludaron.\n\n"
            "Ruiz y Correa acordaron abrir un puerto.\n",
        ),
        (
            "pt",
            "Os presidentes da Arcádia e da Utopia assinam acordos\n\nAmbos os mandatários saudaram-se.\n\n"
            "Ruiz e Correia acordaram abrir um porto.\n",
        ),
    ],
)
def test_a_headline_names_the_two_sides(language: str, text: str) -> None:
    assert coding.find(text, language=language)[-1].value("actor") == "joint"


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Hicieron hincapié en el diálogo.", "position"),
        ("es", "Los Ministros pusieron de relieve el diálogo.", "position"),
        ("es", "Mostraron su satisfacción por el diálogo.", "position"),
        ("es", "Respaldaron los trabajos de la Comisión.", "position"),
        ("es", "Respaldaron la creación de un fondo.", "commitment"),
        ("es", "Mostraron su disposición de abrir un puerto.", "commitment"),
        ("pt", "Exprimiram o seu pesar pelas vítimas.", "position"),
        ("pt", "Os Ministros prestaram homenagem às vítimas.", "position"),
        ("pt", "Externaram sua preocupação com a seca.", "position"),
        ("pt", "Enalteceram o diálogo.", "position"),
    ],
)
def test_what_a_meeting_says_of_something_is_a_stance(language: str, text: str, kind: str) -> None:
    (statement,) = coding.find(_SIDES[language] + text, language=language)
    assert str(statement.kind) == kind


@pytest.mark.parametrize(
    "text", ["El Gobierno decidió la ampliación de la red.", "Acordaron una declaración de amistad."]
)
def test_what_was_settled_elsewhere_and_texts_are_told(text: str) -> None:
    (statement,) = coding.find(_SIDES["es"] + text, language="es")
    assert str(statement.kind) == "description"


@pytest.mark.parametrize(
    ("language", "text", "action"),
    [
        ("es", "Quedó acordado celebrar la cumbre en marzo.", "celebrar"),
        ("es", "Fue decidido, además, abrir un consulado.", "abrir"),
        ("pt", "Ficou também decidido realizar, em maio, a cimeira.", "realizar"),
        ("pt", "Foi acordado criar uma comissão.", "criar"),
    ],
)
def test_what_was_settled_in_the_passive_is_the_act_itself(language: str, text: str, action: str) -> None:
    (found,) = coding.find(text, language=language)
    assert (str(found.kind), found.action) == ("commitment", action)


def test_what_falls_to_a_body_is_undertaken_to_the_last_of_its_list() -> None:
    found = coding.find("Cabe al Comité Mixto revisar el plan y presentar un informe.", language="es")
    assert [(str(one.kind), one.value("action")) for one in found] == [
        ("commitment", "revisar"),
        ("commitment", "presentar"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Destacaron que el puente acortará rutas, lo que facilitará el comercio, y permitirá exportar.",
            ["Destacaron que el puente acortará rutas, lo que facilitará el comercio, y permitirá exportar"],
        ),
        (
            "pt",
            "Abriremos a ponte, o que facilitará o comércio, e permitirá criar empregos.",
            ["Abriremos a ponte, o que facilitará o comércio, e permitirá criar empregos"],
        ),
        (
            "es",
            "La ministra lamentó la demora y aseguró que el Gobierno vigilará los mercados.",
            ["La ministra lamentó la demora", "aseguró que el Gobierno vigilará los mercados"],
        ),
        (
            "es",
            "Proponemos: a) crear un banco de semillas; y b) titular tierras comunales.",
            ["crear un banco de semillas", "titular tierras comunales"],
        ),
        (
            "pt",
            "Propomos: a) criar um banco de sementes; e b) reativar os viveiros.",
            ["criar um banco de sementes", "reativar os viveiros"],
        ),
        (
            "pt",
            "REAFIRMARAM a vigência do Protocolo, e RATIFICARAM seu compromisso com a paz.",
            ["REAFIRMARAM a vigência do Protocolo", "RATIFICARAM seu compromisso com a paz"],
        ),
        (
            "es",
            "Abriremos el puente, lo que facilitará el comercio, y ampliaremos el puerto.",
            ["Abriremos el puente, lo que facilitará el comercio", "ampliaremos el puerto"],
        ),
    ],
)
def test_where_acts_and_what_comes_of_them_end(language: str, text: str, expected: list[str]) -> None:
    assert coding.quotes(text, language=language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "pt",
            "Serão abertos três portos, reabilitadas dez pontes e formados cem pilotos.",
            ["Serão abertos três portos", "reabilitadas dez pontes", "formados cem pilotos"],
        ),
        (
            "pt",
            "São alargados os horários e definidos serviços mínimos.",
            ["São alargados os horários", "definidos serviços mínimos"],
        ),
        (
            "es",
            "Serán creadas dos escuelas y contratados cien maestros.",
            ["Serán creadas dos escuelas", "contratados cien maestros"],
        ),
        (
            "pt",
            "Ampliar a rede e reordenar o território.",
            ["Ampliar a rede", "reordenar o território"],
        ),
        (
            "es",
            "Serán creados centros equipados y dotados de médicos.",
            ["Serán creados centros equipados y dotados de médicos"],
        ),
    ],
)
def test_participles_that_share_a_verb_are_statements_of_their_own(
    language: str, text: str, expected: list[str]
) -> None:
    assert coding.quotes(text, language=language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Segunda.- Los municipios adecuarán sus planes.", ["Los municipios adecuarán sus planes"]),
        ("es", "Tercera.- Derógase el Decreto 1195.", ["Derógase el Decreto 1195"]),
        ("es", "Art. 1.- Aprobar el Plan de Pesca.", ["Aprobar el Plan de Pesca"]),
        ("es", "Disposición Final.- Sustitúyese el artículo 4.", ["Sustitúyese el artículo 4"]),
        ("pt", "Primeiro – O Ministério publicará o texto.", ["O Ministério publicará o texto"]),
        (
            "es",
            "El Ministerio es el ente rector. Le corresponde: a) otorgar permisos; y b) llevar el registro.",
            ["El Ministerio es el ente rector", "otorgar permisos", "llevar el registro"],
        ),
    ],
)
def test_what_counts_a_provision_or_a_task_is_no_part_of_it(
    language: str, text: str, expected: list[str]
) -> None:
    assert coding.quotes(text, language=language) == expected


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("pt", "Em 2030, o desemprego caiu. Entregamos 420 mil moradias.", ["description", "description"]),
        ("es", "El desempleo bajó. Entregamos 420 mil viviendas.", ["description", "description"]),
        ("es", "El desempleo bajó. Mantenemos la meta.", ["description", "commitment"]),
    ],
)
def test_what_is_counted_behind_what_came_about_is_told(language: str, text: str, kinds: list[str]) -> None:
    assert [str(each.kind) for each in coding.find(text, language=language)] == kinds
