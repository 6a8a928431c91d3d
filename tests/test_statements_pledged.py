"""What is announced, settled, proposed or needed, in languages that tell the future by an ending."""

from __future__ import annotations

import coding
import pytest


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Los dos Gobiernos anunciaron que suscribirán un convenio y que abrirán dos consulados.",
            [
                ("Los dos Gobiernos anunciaron que suscribirán un convenio", "suscribir"),
                ("abrirán dos consulados", "abrir"),
            ],
        ),
        (
            "pt",
            "Os dois Governos acordaram que assinarão um convênio e que abrirão dois consulados.",
            [
                ("Os dois Governos acordaram que assinarão um convênio", "assinar"),
                ("abrirão dois consulados", "abrir"),
            ],
        ),
        (
            "es",
            "La Ministra confirmó hoy que el Gobierno va a construir tres hospitales.",
            [("La Ministra confirmó hoy que el Gobierno va a construir tres hospitales", "construir")],
        ),
        (
            "pt",
            "O Ministro informou hoje que serão construídos três hospitais.",
            [("O Ministro informou hoje que serão construídos três hospitais", "construir")],
        ),
        (
            "es",
            "La Agencia anunciará que se abrirán dos plazas.",
            [("La Agencia anunciará que se abrirán dos plazas", "anunciar")],
        ),
        (
            "es",
            "Se propone que el Banco Central abra una ventanilla única.",
            [("Se propone que el Banco Central abra una ventanilla única", "proponer")],
        ),
        (
            "pt",
            "Propõe-se que o Banco Central abra um balcão único.",
            [("Propõe-se que o Banco Central abra um balcão único", "propor")],
        ),
        (
            "es",
            "Se acordó que se publique un informe anual.",
            [("Se acordó que se publique un informe anual", "acordar")],
        ),
        (
            "pt",
            "Foi decidido que se publique um relatório anual.",
            [("Foi decidido que se publique um relatório anual", "decidir")],
        ),
    ],
)
def test_the_act_is_what_is_undertaken(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = coding.find(text, language=language)
    assert [(one.quote, one.action) for one in found] == expected
    assert {str(one.kind) for one in found} == {"commitment"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Para abordar esta tarea se requiere abrir oficinas, crear un registro, y finalmente, formar.",
            ["se requiere abrir oficinas", "crear un registro", "formar"],
        ),
        (
            "pt",
            "Requer-se fortalecer as capacidades e criar um registro de usuários.",
            ["Requer-se fortalecer as capacidades", "criar um registro de usuários"],
        ),
        ("pt", "O país precisa criar empregos.", ["O país precisa criar empregos"]),
        (
            "es",
            "Se requiere financiar el puerto para 2030, y más allá.",
            ["Se requiere financiar el puerto para 2030, y más allá"],
        ),
    ],
)
def test_what_needs_doing_is_a_stance(language: str, text: str, expected: list[str]) -> None:
    found = coding.find(text, language=language)
    assert [one.quote for one in found] == expected
    assert {str(one.kind) for one in found} == {"position"}


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("es", "Corresponde a la Tesorería aprobar las cuentas.", "other:Tesorería"),
        (
            "es",
            "Incumbe a la Inspección de Trabajo visitar las obras.",
            "other:Inspección de Trabajo",
        ),
        ("pt", "Cabe ao Tesouro aprovar as contas.", "other:Tesouro"),
        ("pt", "Compete à Zona Franca publicar as tarifas.", "other:Zona Franca"),
        ("es", "A la Tesorería le corresponde aprobar las cuentas.", "other:Tesorería"),
        ("es", "Al Estado compete, en especial, aprobar las cuentas.", "issuer"),
        ("pt", "Ao Tesouro caberá aprovar as contas.", "other:Tesouro"),
        ("pt", "À Inspeção do Trabalho compete visitar as obras.", "other:Inspeção do Trabalho"),
    ],
)
def test_whose_task_it_is_acts(language: str, text: str, actor: str) -> None:
    found = coding.only(text, language=language)
    assert (str(found.kind), found.actor) == ("commitment", actor)


@pytest.mark.parametrize(
    ("language", "text", "actors"),
    [
        (
            "es",
            "El Ministerio hará un plan. Asimismo, deberá publicar los datos. Rendirá cuentas.",
            ["other:Ministerio"] * 3,
        ),
        ("es", "El Ministerio hará un plan.\n\nRendirá cuentas.", ["other:Ministerio", "issuer"]),
        ("es", "El Ministerio hará un plan. Publicarán los datos.", ["other:Ministerio", "issuer"]),
        ("es", "El Ministerio hará un plan. Habrá talleres.", ["other:Ministerio", "issuer"]),
        (
            "pt",
            "As escolas farão um plano. Além disso, poderão abrir turmas.",
            ["other:escolas"] * 2,
        ),
    ],
)
def test_a_future_without_a_subject_goes_on_what_was_told(
    language: str, text: str, actors: list[str]
) -> None:
    assert [one.actor for one in coding.find(text, language=language)] == actors


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Ninguna escuela quedará sin agua.", "commitment"),
        ("es", "Nadie pagará más.", "commitment"),
        ("es", "Ningún país será inmune.", "description"),
        ("es", "Nadie quedó atrás.", "description"),
        ("pt", "Nenhuma criança ficará sem aulas.", "commitment"),
        ("es", "Garantizamos que el precio no subirá.", "commitment"),
        ("pt", "Asseguramos que nenhuma família pagará mais.", "commitment"),
        ("es", "La ministra aseguró que el precio no subirá.", "description"),
        ("es", "Aspiramos a que los programas crezcan.", "position"),
        ("es", "Nuestro anhelo es construir un país justo.", "description"),
        ("pt", "A aspiração do Governo é abrir a economia.", "description"),
        ("es", "A fin de crecer, resulta necesario reformar la gestión.", "position"),
        ("es", "Se hace indispensable reformar la ley.", "position"),
        ("es", "Se acordó asimismo que la Secretaría elabore un plan.", "commitment"),
        ("pt", "Decidiu-se ainda que a Secretaria elabore um plano.", "commitment"),
        ("es", "ARTICULO 4º.- Derógase la Ley 12.", "commitment"),
        ("es", "El tren comenzará a operar en julio.", "commitment"),
        ("pt", "O trem começará a funcionar em julho.", "commitment"),
    ],
)
def test_what_is_promised_wished_or_called_for(language: str, text: str, kind: str) -> None:
    assert str(coding.only(text, language=language).kind) == kind


@pytest.mark.parametrize(
    ("language", "text", "action"),
    [
        ("es", "Mantendré las becas.", "mantener"),
        ("es", "Pondré fin a los abusos.", "poner fin"),
        ("es", "Dispondré la apertura de escuelas.", "disponer"),
        ("es", "He decidido abrir escuelas.", "abrir"),
        ("es", "Ordeno la apertura de los archivos.", "ordenar"),
        ("es", "Pongo a su alcance un portal.", "poner"),
        ("pt", "Farei uma reforma.", "fazer"),
        ("pt", "Trarei médicos.", "trazer"),
        ("pt", "Porei fim aos abusos.", "pôr fim"),
    ],
)
def test_one_speaker_alone_undertakes_with_any_verb(language: str, text: str, action: str) -> None:
    found = coding.only(text, language=language)
    assert (str(found.kind), found.action, found.actor_stated) == ("commitment", action, True)


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("es", "Se construyeron hospitales y pagamos la deuda.", ["description"] * 2),
        ("es", "Recibimos un país en crisis y lo hemos levantado.", ["description"] * 2),
        ("es", "La economía creció y apostamos por la paz.", ["description", "position"]),
        ("es", "Hemos decidido abrir escuelas y creamos un fondo.", ["commitment"] * 2),
        ("es", "Ampliamos la red y creamos un fondo.", ["commitment"] * 2),
        ("pt", "Foram construídos hospitais e pagamos a dívida.", ["description"] * 2),
    ],
)
def test_what_is_joined_to_what_was_done_was_done(language: str, text: str, kinds: list[str]) -> None:
    assert [str(one.kind) for one in coding.find(text, language=language)] == kinds


@pytest.mark.parametrize(
    ("language", "text", "kind", "action"),
    [
        ("es", "Las empresas quedan obligadas a publicar sus datos.", "commitment", "publicar"),
        ("pt", "Os municípios ficam obrigados a publicar os dados.", "commitment", "publicar"),
        ("es", "La Agencia no estará obligada a publicar sus datos.", "principle", None),
        ("pt", "Sempre que o Conselho decidir, serão abertas escolas.", "commitment", "abrir"),
        ("pt", "Se a lei permitir, serão ainda abertas escolas.", "commitment", "abrir"),
    ],
)
def test_what_one_is_bound_to_do_and_what_will_be_done_in_a_case(
    language: str, text: str, kind: str, action: str | None
) -> None:
    found = coding.only(text, language=language)
    assert (str(found.kind), found.action) == (kind, action)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Cooperarán en las siguientes áreas:\na) gestión del agua;\nb) control de plagas.", []),
        ("pt", "Cooperarão nos seguintes domínios:\na) gestão da água;\nb) controle de pragas.", []),
        (
            "es",
            "La cooperación podrá adoptar las siguientes formas:\na) envío de datos;\nb) uso de naves.",
            ["commitment"] * 2,
        ),
        (
            "pt",
            "A cooperação poderá assumir as seguintes formas:\na) envio de dados;\nb) uso de naves.",
            ["commitment"] * 2,
        ),
    ],
)
def test_fields_of_a_list_are_no_acts_and_ways_are(language: str, text: str, expected: list[str]) -> None:
    found = coding.find(text, language=language)
    lead = [one for one in found if one.quote.startswith("Cooperar")]
    assert [str(one.kind) for one in found if one not in lead] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El país cuenta con recursos.", ["description"]),
        ("es", "La Estrategia apuesta por la paz y promueve el diálogo.", ["position", "description"]),
        ("es", "El Gobierno ayuda a las familias.", ["description"]),
        ("pt", "O programa tem como meta ampliar a rede e abrir aulas.", ["description"] * 2),
        ("es", "La lucha contra la pobreza exige recursos.", ["description"]),
        ("pt", "O Governo aposta na formação.", ["position"]),
        ("pt", "O Estado luta contra a fome.", ["commitment"]),
        ("es", "El Gobierno trabaja en una ley y confía en lograrla.", ["commitment", "position"]),
        ("es", "La ministra ha subrayado que el Gobierno mantendrá las ayudas.", ["commitment"]),
        ("es", "Subrayamos que la paz llegará.", ["position"]),
        ("pt", "O ministro reiterou que o Governo abrirá três centros.", ["commitment"]),
        ("es", "El Gobierno tiene como prioridad reforzar la salud.", ["commitment"]),
        ("pt", "É nossa convicção que o diálogo é o caminho.", ["position"]),
    ],
)
def test_verbs_that_are_nouns_as_well_and_what_one_other_says(
    language: str, text: str, expected: list[str]
) -> None:
    assert [str(one.kind) for one in coding.find(text, language=language)] == expected


def test_who_has_said_a_quotation_is_no_part_of_it() -> None:
    found = coding.only("«Abriremos tres centros», ha explicado la ministra.", language="es")
    assert found.quote == "Abriremos tres centros"


@pytest.mark.parametrize(
    ("language", "text", "actions"),
    [
        (
            "es",
            "Ambas partes procurarán que se cumplan los plazos y facilitarán la entrada.",
            ["procurar", "facilitar"],
        ),
        ("es", "El Ministerio garantizará que los niños coman y aprendan.", ["garantizar"]),
        ("pt", "Procurarão que se cumpram os prazos e facilitarão a entrada.", ["procurar", "facilitar"]),
        ("es", "Es nuestra intención abrir escuelas y formar maestros.", ["abrir", "formar"]),
        ("pt", "É nosso propósito abrir escolas.", ["abrir"]),
        ("es", "Estamos enfocados en reducir la pobreza.", ["reducir"]),
        ("pt", "Vamos estar concentrados em cumprir o programa.", ["cumprir"]),
        ("es", "Les digo que seguiremos ampliando la red.", ["ampliar"]),
    ],
)
def test_each_act_behind_a_hope_an_intention_or_a_word_given(
    language: str, text: str, actions: list[str]
) -> None:
    found = coding.find(text, language=language)
    assert [(str(one.kind), one.action) for one in found] == [("commitment", one) for one in actions]


def test_the_next_article_is_no_item_of_what_falls_to_a_body() -> None:
    text = (
        "Art. 4º Compete ao Comitê:\nI - coordenar o plano; e\nII - publicar relatórios.\n"
        "Art. 5º Fica delegada ao Secretário a aprovação do plano.\n"
    )
    found = coding.find(text, language="pt")
    assert [(one.action, one.actor) for one in found] == [
        ("coordenar", "other:Comitê"),
        ("publicar", "other:Comitê"),
        ("delegar", "issuer"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Se harán obras:\na) control de plagas; y\nb) garantía de agua limpia.",
            ["control de plagas", "garantía de agua limpia"],
        ),
        (
            "pt",
            "Serão metas:\nI - valorização dos saberes tradicionais; e\nII - controle de pragas.",
            ["valorização dos saberes tradicionais", "controle de pragas"],
        ),
    ],
)
def test_acts_named_by_nouns_end_before_what_joins_them(
    language: str, text: str, expected: list[str]
) -> None:
    found = coding.find(text, language=language)[-2:]
    assert [(one.quote, str(one.kind)) for one in found] == [(one, "commitment") for one in expected]


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("es", "La mesa técnica publicará los datos.", "other:mesa técnica"),
        ("es", "La mesa rendirá cuentas.", "other:mesa"),
        ("es", "El sector privado invertirá en almacenes.", "other:sector privado"),
        ("pt", "A sociedade civil participará no comitê.", "other:sociedade civil"),
    ],
)
def test_what_people_form_acts(language: str, text: str, actor: str) -> None:
    found = coding.only(text, language=language)
    assert (str(found.kind), found.actor) == ("commitment", actor)


def test_a_pronoun_hung_on_a_verb_of_the_present_is_no_part_of_it() -> None:
    found = coding.find("O Governo compra os excedentes e distribui-os às escolas.", language="pt")
    assert [one.action for one in found] == ["comprar", "distribuir"]


def test_people_who_say_a_gente_speak_of_themselves() -> None:
    found = coding.only("A gente vai abrir as escolas.", language="pt")
    assert (str(found.kind), found.actor) == ("commitment", "issuer")


def test_what_one_speaker_has_done_is_told() -> None:
    assert str(coding.only("He firmado esta mañana el decreto.", language="es").kind) == "description"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "- A partir de 2026, publicar los datos."),
        ("pt", "- A partir de 2026, publicar os dados."),
        ("pt", "- A contar da assinatura, publicar os dados."),
    ],
)
def test_since_when_is_no_act(language: str, text: str) -> None:
    assert coding.only(text, language=language).action == "publicar"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "«Vamos a licitar las obras y a contratar a jóvenes», señaló.", ["licitar", "contratar"]),
        ("es", '"Vamos a abrir tres escuelas", dijo ayer la ministra Ana Sol.', ["abrir"]),
        ("pt", "“Construiremos três pontes”, anunciou o Presidente.", ["construir"]),
        ("pt", "“Construiremos três pontes”.", ["construir"]),
        ("es", "Ampliaremos la red; Mejoraremos los puertos.", ["ampliar", "mejorar"]),
        ("pt", "Ampliar a rede; Melhorar os portos.", ["ampliar", "melhorar"]),
        ("es", "El Gobierno mantendrá abierto el cupo de becas.", ["mantener"]),
        ("pt", "O Governo mantém abertas as fronteiras.", ["manter"]),
    ],
)
def test_what_is_said_word_for_word_and_in_lists(language: str, text: str, expected: list[str]) -> None:
    found = coding.find(text, language=language)
    assert [one.action for one in found] == expected
    assert not any("dijo" in one.quote or "anunciou" in one.quote or "señaló" in one.quote for one in found)


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("pt", "Foi ainda sublinhada a importância do diálogo.", "position"),
        ("es", "Fueron condenados los ataques contra civiles.", "position"),
        ("es", "Fueron inauguradas tres escuelas.", "description"),
        ("es", "Contar con fondos resulta esencial para lograr las metas.", "position"),
        ("pt", "A cooperação mostra-se indispensável.", "position"),
    ],
)
def test_what_is_underlined_or_judged_is_a_stance(language: str, text: str, kind: str) -> None:
    assert coding.only(text, language=language).kind == kind


def test_two_institutions_act_together() -> None:
    for language, text in (
        ("es", "Las dos instituciones acordaron crear una comisión."),
        ("pt", "Ambos os ministérios acordaram criar uma comissão."),
    ):
        assert coding.only(text, language=language).actor == "joint"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Los Ministros destacaron la importancia del diálogo y se felicitaron por los avances.",
            ["position", "position"],
        ),
        (
            "pt",
            "Os Ministros comprometeram-se a abrir um posto e congratularam-se pelos avanços.",
            ["commitment", "position"],
        ),
        ("es", "Logramos reducir la pobreza.", ["description"]),
        ("es", "Lograremos reducir la pobreza.", ["commitment"]),
        ("pt", "Conseguimos reduzir o desemprego.", ["description"]),
        ("es", "Si bien es poco, podría permanecer en valores altos.", ["description"]),
        ("pt", "Não se pode esquecer o passado.", ["description"]),
        ("es", "Se dispone la creación de una agencia.", ["commitment"]),
        ("pt", "Ordena-se a publicação do relatório.", ["commitment"]),
        ("es", "Hemos acordado, asimismo, que se publique un informe.", ["commitment"]),
        ("pt", "Decidimos, ainda, que se publique um relatório.", ["commitment"]),
        ("es", "Nuestro país ha compartido sus resultados con otros.", ["description"]),
    ],
)
def test_what_is_done_or_might_be_and_what_is_ordered(language: str, text: str, expected: list[str]) -> None:
    assert [str(one.kind) for one in coding.find(text, language=language)] == expected
