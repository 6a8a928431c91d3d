"""Where clauses of Spanish and Portuguese are joined, and what the joined ones are."""

from __future__ import annotations

import coding
import pytest

from constancia.pipeline import read


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Los Ministros se comprometieron a ampliar el plan, y en este sentido convinieron reunirse.",
            ["Los Ministros se comprometieron a ampliar el plan", "convinieron reunirse"],
        ),
        (
            "es",
            "Somos conscientes del valor de los bosques, y por eso consideramos esencial protegerlos.",
            ["Somos conscientes del valor de los bosques", "consideramos esencial protegerlos"],
        ),
        (
            "es",
            "Expresaron su interés, ya que la última reunión se realizó en 2016 y se comprometieron a abrir.",
            [
                "Expresaron su interés, ya que la última reunión se realizó en 2016",
                "se comprometieron a abrir",
            ],
        ),
        (
            "pt",
            "Entregaremos 50 mil moradias este ano e no próximo entregaremos outras 80 mil.",
            ["Entregaremos 50 mil moradias este ano", "entregaremos outras 80 mil"],
        ),
        (
            "pt",
            "Saudaram o acordo e, reafirmando a validade do tratado, congratularam-se com a nova sede.",
            ["Saudaram o acordo", "congratularam-se com a nova sede"],
        ),
        (
            "es",
            "Los Ministros felicitaron a los técnicos y los exhortaron a presentar un informe.",
            ["Los Ministros felicitaron a los técnicos", "los exhortaron a presentar un informe"],
        ),
        (
            "es",
            "Las aulas serán construidas en el sur y los programas de formación docente serán revisados.",
            ["Las aulas serán construidas en el sur", "los programas de formación docente serán revisados"],
        ),
        (
            "pt",
            "O país compromete-se a zerar as emissões até 2050, ou seja, compensar todas.",
            ["O país compromete-se a zerar as emissões até 2050, ou seja, compensar todas"],
        ),
        (
            "pt",
            "O Governo pretende não só construir escolas, mas formar professores.",
            ["O Governo pretende não só construir escolas", "formar professores"],
        ),
        (
            "pt",
            "De forma a garantir a pesca de todas as ilhas prevê-se a criação de um posto.",
            ["prevê-se a criação de um posto"],
        ),
        (
            "pt",
            "O país enfrenta secas e por esta razão o Governo vai construir barragens.",
            ["O país enfrenta secas", "o Governo vai construir barragens"],
        ),
        (
            "pt",
            "Os preços subiram e, por isso, neste mandato, o Governo reduzirá o imposto.",
            ["Os preços subiram", "o Governo reduzirá o imposto"],
        ),
        (
            "es",
            "Los precios subieron y por lo tanto el Gobierno reducirá el impuesto.",
            ["Los precios subieron", "el Gobierno reducirá el impuesto"],
        ),
        (
            "pt",
            "Assumimos, com ambição, uma política em que o país estará aberto ao mundo.",
            ["Assumimos, com ambição, uma política em que o país estará aberto ao mundo"],
        ),
        (
            "pt",
            "A cidade assume assim como objetivos centrais, em 2030, abrir creches e plantar árvores.",
            ["A cidade assume assim como objetivos centrais, em 2030, abrir creches", "plantar árvores"],
        ),
        (
            "pt",
            "O Governo definiu como prioridades para o mandato: reduzir a dívida e abrir creches.",
            ["reduzir a dívida", "abrir creches"],
        ),
        (
            "es",
            "El Gobierno asume como prioridades ampliar el riego y abrir escuelas.",
            ["El Gobierno asume como prioridades ampliar el riego", "abrir escuelas"],
        ),
        (
            "pt",
            "O Ministério elaborará um plano e apresentá-lo-á ao Parlamento.",
            ["O Ministério elaborará um plano", "apresentá-lo-á ao Parlamento"],
        ),
        (
            "pt",
            "Daremos crédito às mulheres rurais e garantir-lhes-emos títulos de terra.",
            ["Daremos crédito às mulheres rurais", "garantir-lhes-emos títulos de terra"],
        ),
        (
            "es",
            "Apoyamos los planes orientados a ampliar el comercio, la cohesión interna y el peso del país.",
            ["Apoyamos los planes orientados a ampliar el comercio, la cohesión interna y el peso del país"],
        ),
        (
            "pt",
            "Teremos um plano orientado para a segurança energética, a garantia do abastecimento no país.",
            ["Teremos um plano orientado para a segurança energética, a garantia do abastecimento no país"],
        ),
        (
            "es",
            "Manifestamos nuestra disposición a cooperar y nuestra preocupación por la sequía.",
            ["Manifestamos nuestra disposición a cooperar", "nuestra preocupación por la sequía"],
        ),
        (
            "es",
            "Ratificaron su amistad con la isla, así como su voluntad de abrir el puerto y limpiar un río.",
            [
                "Ratificaron su amistad con la isla",
                "su voluntad de abrir el puerto",
                "limpiar un río",
            ],
        ),
        (
            "pt",
            "Reiteramos nosso apoio ao diálogo e nossa confiança nas instituições.",
            ["Reiteramos nosso apoio ao diálogo e nossa confiança nas instituições"],
        ),
        ("pt", "É neste sentido que pactuamos a ajuda mútua.", ["pactuamos a ajuda mútua"]),
        ("es", "Es de notar que el comercio ha crecido.", ["Es de notar que el comercio ha crecido"]),
        (
            "pt",
            "Serão contratados 5 mil médicos e construídas 200 clínicas.",
            ["Serão contratados 5 mil médicos", "construídas 200 clínicas"],
        ),
        ("pt", "Serão criadas novas vagas e cursos.", ["Serão criadas novas vagas e cursos"]),
        ("es", "Nuestro compromiso de abrir puertos.", ["Nuestro compromiso de abrir puertos"]),
        ("es", "Acordamos reunirnos en mayo.", ["Acordamos reunirnos en mayo"]),
        ("es", "Medida 1.1 El Estado publicará los tratados.", ["El Estado publicará los tratados"]),
        ("es", "Además, acordaron crear un fondo.", ["acordaron crear un fondo"]),
        (
            "es",
            "Respecto a su frontera común, acordaron abrir un paso, además de designar a un enlace.",
            ["acordaron abrir un paso", "designar a un enlace"],
        ),
        (
            "es",
            "Siempre que haya fondos, se abrirán dos escuelas. Lo anterior exige revisar el presupuesto.",
            ["se abrirán dos escuelas", "Lo anterior exige revisar el presupuesto"],
        ),
        (
            "es",
            "Para garantizar el agua, durante el próximo año se cavarán diez pozos.",
            ["se cavarán diez pozos"],
        ),
        (
            "es",
            "En su declaración Ana y Rui acordaron abrir un paso. En el Plan Nacional se abrirán dos.",
            ["Ana y Rui acordaron abrir un paso", "se abrirán dos"],
        ),
        ("es", "Los Jefes de Estado ratificamos la paz.", ["Los Jefes de Estado ratificamos la paz"]),
        ("es", "Los próximos años abriremos diez escuelas.", ["abriremos diez escuelas"]),
        (
            "pt",
            "O Governo reforça a prevenção e combate à corrupção.",
            ["O Governo reforça a prevenção e combate à corrupção"],
        ),
        (
            "pt",
            "O Ministério fará, na forma da lei, um relatório do Plano e o enviará à Câmara.",
            ["O Ministério fará, na forma da lei, um relatório do Plano", "o enviará à Câmara"],
        ),
        (
            "pt",
            "Serão firmados dois acordos e, observados os prazos, será criado um fundo.",
            ["Serão firmados dois acordos", "será criado um fundo"],
        ),
        (
            "es",
            "Ratificaron el compromiso de Utopía y de Arcadia de abrir un paso e impulsar el turismo.",
            [
                "Ratificaron el compromiso de Utopía y de Arcadia de abrir un paso",
                "impulsar el turismo",
            ],
        ),
        ("es", "Para ello, acuerdan abrir un paso.", ["acuerdan abrir un paso"]),
        ("pt", "A esse respeito, lembraram a adoção do plano.", ["lembraram a adoção do plano"]),
    ],
)
def test_where_joined_clauses_begin_and_end(language: str, text: str, expected: list[str]) -> None:
    assert coding.quotes(text, language=language) == expected


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Ratificamos la totalidad de lo acordado en las cumbres anteriores.", "position"),
        ("es", "Ratificaron su firme compromiso con el desarme nuclear.", "position"),
        ("es", "Ratificar el Convenio sobre el trabajo doméstico.", "commitment"),
        ("es", "Ratificaremos el acuerdo de pesca.", "commitment"),
        ("pt", "Ratificaram a validade da Declaração Constitutiva.", "position"),
        ("pt", "Ratificaremos o acordo de pescas.", "commitment"),
        ("es", "La educación va a ser una gran prioridad para el próximo gobierno.", "position"),
        ("pt", "A educação será a grande prioridade do próximo governo.", "position"),
        ("es", "Se plantea aumentar la inversión social.", "commitment"),
        ("pt", "Propõe-se a criação de um fundo de garantia.", "commitment"),
        ("pt", "O Governo tem previsto aprovar uma lei da habitação.", "commitment"),
        ("pt", "Estamos cientes da importância das florestas.", "position"),
        ("es", "Encárgase a la Secretaría la preparación de un informe.", "commitment"),
        ("es", "Tomar nota con satisfacción del informe.", "position"),
        ("es", "Hacemos votos por su pronta entrada en vigor.", "position"),
        ("es", "No queremos resignarnos a la pobreza.", "position"),
        ("pt", "Importa assegurar que ninguém fica para trás.", "position"),
        ("es", "Importa asegurar el acceso al agua.", "position"),
        ("pt", "Cabe aos municípios organizar os transportes.", "commitment"),
        ("pt", "Manifestaram o seu empenho em fortalecer a cooperação.", "commitment"),
        ("pt", "Valorizar os professores e a carreira docente.", "commitment"),
        ("pt", "Valorizamos os esforços de paz.", "position"),
        ("es", "Erradicar la pobreza extrema (menos del 3 % de la población).", "commitment"),
        ("es", "Encárguese de la ejecución a la Subsecretaría.", "commitment"),
        ("pt", "Publique-se o relatório no Diário Oficial.", "commitment"),
        ("es", "Los Ministros se mostraron dispuestos a abrir el mercado.", "commitment"),
        ("pt", "Os Ministros declararam-se dispostos a abrir o mercado.", "commitment"),
        ("es", "Los Ministros plantearon también abrir el mercado.", "commitment"),
        ("es", "Nos reunimos en Puerto Azul el 3 de mayo.", "description"),
        ("es", "Nos reuniremos en Puerto Azul el 3 de mayo.", "commitment"),
        ("es", "Los Ministros renovaron, a su vez, su compromiso de abrir el mercado.", "commitment"),
    ],
)
def test_the_kind_of_a_clause(language: str, text: str, kind: str) -> None:
    assert [str(statement.kind) for statement in coding.find(text, language=language)] == [kind]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Las Partes se comprometen a: a) cambiar datos; b) formar técnicos; y c) abrir sus archivos.",
            [("cambiar datos", "joint"), ("formar técnicos", "joint"), ("abrir sus archivos", "joint")],
        ),
        (
            "es",
            "El Consejo de Aguas tendrá las siguientes tareas: aprobar el plan; y rendir cuentas.",
            [("aprobar el plan", "other:Consejo de Aguas"), ("rendir cuentas", "other:Consejo de Aguas")],
        ),
        (
            "pt",
            "São objetivos da Política: I) proteger as florestas; II) a melhoria dos solos.",
            [("proteger as florestas", "issuer"), ("a melhoria dos solos", "issuer")],
        ),
        (
            "es",
            "El plan apoyará el comercio, y tres metas: (1) ganar mercados; (2) crear empleo.",
            [
                (
                    "El plan apoyará el comercio, y tres metas: (1) ganar mercados; (2) crear empleo",
                    "issuer",
                )
            ],
        ),
        ("es", "El plan tiene tres ejes: agua; energía; transporte.", None),
    ],
)
def test_a_list_that_runs_in_is_read_item_by_item(
    language: str, text: str, expected: list[tuple[str, str]] | None
) -> None:
    found = [(one.selector.exact, str(one.actor)) for one in coding.find(text, language=language)]
    assert found == expected if expected is not None else len(found) == 1


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "pt",
            "Plano de Santa Rita\n\nCompromisso 1: Contas\nA Prefeitura abrirá as contas.\n\nAtividades\n"
            "1. Criação de um glossário\n2. Realização de audiências\n3. Publicação trimestral das contas\n\n"
            "Compromisso 2: Saúde\nA Prefeitura publicará as filas.\n",
            [
                "A Prefeitura abrirá as contas",
                "Criação de um glossário",
                "Realização de audiências",
                "Publicação trimestral das contas",
                "A Prefeitura publicará as filas",
            ],
        ),
        (
            "es",
            "Objetivos del país\n7.6: Gestionar el agua de las cuencas con la gente del campo\n"
            "7.7: Promover las energías renovables en todas las provincias\n",
            [
                "Gestionar el agua de las cuencas con la gente del campo",
                "Promover las energías renovables en todas las provincias",
            ],
        ),
    ],
)
def test_acts_that_stand_as_numbered_titles_are_items(language: str, text: str, expected: list[str]) -> None:
    paper = read(text.encode(), name="paper.txt", language=language)
    assert [statement.selector.exact for statement in paper.statements] == expected


def test_a_verb_alone_that_a_list_follows_is_no_statement() -> None:
    text = (
        "DECLARAMOS:\n\n1. Nuestro compromiso de erradicar el hambre y de abrir escuelas.\n\n"
        "2. Apoyar a los pescadores."
    )
    found = [one.selector.exact for one in coding.find(text, language="es")]
    assert found == [
        "Nuestro compromiso de erradicar el hambre",
        "abrir escuelas",
        "Apoyar a los pescadores",
    ]


def test_items_take_their_actor_from_a_lead_in_that_names_many() -> None:
    text = (
        "Los Presidentes de la República de Utopía, Ana Sol; de la República de Arcadia, Rui Mar, y las "
        "autoridades asociadas, reunidos en Puerto Azul, el 4 de julio:\n\n"
        "1. Se comprometieron a profundizar la integración."
    )
    (found,) = coding.find(text, language="es")
    assert found.actor_stated is True


def test_the_state_whose_task_it_is_acts_for_the_issuer() -> None:
    (found,) = coding.find("Corresponde al Estado garantizar la seguridad.", language="es")
    assert (found.kind, found.actor, found.action) == ("commitment", "issuer", "garantizar")


def test_those_who_say_we_by_their_office_speak_for_the_text() -> None:
    text = "Los países miembros acordamos abrir un fondo. La economía ha crecido, y ahora abriremos escuelas."
    first, _, last = coding.find(text, language="es")
    assert (first.kind, first.actor, first.actor_stated) == ("commitment", "issuer", True)
    assert (last.kind, last.actor, last.actor_stated) == ("commitment", "issuer", True)


def test_what_those_named_above_the_paragraphs_do_is_theirs() -> None:
    text = "Los Cancilleres de Utopía y de Arcadia:\n\nSe comprometieron a abrir un paso.\n\nLlueve mucho.\n"
    found, *_ = coding.find(text, language="es")
    assert (found.actor_stated, found.action) == (True, "abrir")


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        (
            "es",
            "Declaración conjunta de los Presidentes de Utopía y de Arcadia",
            "Los jefes de Estado acordaron abrir un paso.",
        ),
        (
            "pt",
            "Declaração conjunta do Governo de Utopia e do Governo de Arcádia",
            "Acordaram abrir uma ponte.",
        ),
    ],
)
def test_a_title_names_the_two_who_speak_by_their_office(language: str, title: str, text: str) -> None:
    paper = read(f"{title}\n\n{text}\n".encode(), name="a.txt", language=language)
    assert paper.statements[0].actor == "joint"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Las bases fueron aprobadas y durante el semestre abriremos la ruta.",
            ["Las bases fueron aprobadas", "abriremos la ruta"],
        ),
        ("pt", "A ponte avança e em 2027 abriremos a rota.", ["A ponte avança", "abriremos a rota"]),
        (
            "es",
            "La deuda sube a 300 millones, es decir, ocho veces más.",
            ["La deuda sube a 300 millones, es decir, ocho veces más"],
        ),
        ("es", "Es decir, en 2027 abriremos la ruta.", ["abriremos la ruta"]),
        ("es", "No puedo dejar de mencionar el puente.", ["No puedo dejar de mencionar el puente"]),
    ],
)
def test_who_speaks_behind_another_and_what_only_explains(
    language: str, text: str, expected: list[str]
) -> None:
    assert [one.selector.exact for one in coding.find(text, language=language)] == expected


def test_what_is_announced_behind_an_aside_is_undertaken() -> None:
    (found,) = coding.find("Anunció, asimismo, que el Fondo abrirá un puerto.", language="es")
    assert (str(found.kind), found.value("action")) == ("commitment", "abrir")
