"""Spanish agreements, laws, communiqués and programmes: where statements stand, and what they are."""

from __future__ import annotations

import coding
import pytest

from constancia.model import Statement, Work
from constancia.pipeline import read


def coded(text: str) -> Statement:
    (statement,) = read(f"Plan de Utopía\n\n{text}\n".encode(), name="plan.txt", language="es").statements
    return statement


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reunidos en Lima, acordaron abrir un puente.", ["acordaron abrir un puente"]),
        ("Acompañadas por sus equipos, firmaron tres convenios.", ["firmaron tres convenios"]),
        ("Recibidos por el Alcalde, visitaron el puerto.", ["visitaron el puerto"]),
        (
            "Se creará un fondo que financiará escuelas y se construirán diez puentes.",
            ["Se creará un fondo que financiará escuelas", "se construirán diez puentes"],
        ),
        (
            "Se diseñará un plan, que atenderá la sequía y se priorizarán obras de riego.",
            ["Se diseñará un plan, que atenderá la sequía", "se priorizarán obras de riego"],
        ),
        (
            "Se aprobará un plan que incluirá metas y se evaluará cada año.",
            ["Se aprobará un plan que incluirá metas y se evaluará cada año"],
        ),
        (
            "Se dictará una norma que regulará la pesca y se publicará el próximo mes.",
            ["Se dictará una norma que regulará la pesca y se publicará el próximo mes"],
        ),
        ("A partir de ahora se pagarán las becas.", ["se pagarán las becas"]),
        ("Hasta se importan papas.", ["se importan papas"]),
        ("Tal como acordamos en mayo, abriremos dos puentes.", ["abriremos dos puentes"]),
        (
            "Firmaron un convenio para abrir un puente, tal como se definió en 2006.",
            ["Firmaron un convenio para abrir un puente, tal como se definió en 2006"],
        ),
        (
            "Los Presidentes, conscientes de su deber, reconocemos el valor del mar.",
            ["Los Presidentes, conscientes de su deber, reconocemos el valor del mar"],
        ),
        (
            "Nos comprometemos a seguir avanzando en la integración y a abrir un puente.",
            ["Nos comprometemos a seguir avanzando en la integración", "abrir un puente"],
        ),
        (
            "Están de acuerdo en promover el estudio de sus lenguas así como en abrir cátedras.",
            ["Están de acuerdo en promover el estudio de sus lenguas", "abrir cátedras"],
        ),
    ],
)
def test_where_a_statement_begins_and_ends(text: str, expected: list[str]) -> None:
    assert coding.quotes(text, language="es") == expected


@pytest.mark.parametrize(
    ("text", "kind", "action"),
    [
        ("Ambas partes están de acuerdo en promover el estudio de sus lenguas.", "commitment", "promover"),
        ("Los ministros se mostraron de acuerdo en reforzar el comercio.", "commitment", "reforzar"),
        ("Los presidentes se pusieron de acuerdo para construir un puente.", "commitment", "construir"),
        ("Las Partes llegaron a un acuerdo para abrir dos consulados.", "commitment", "abrir"),
        ("Los ministros alcanzaron un acuerdo para reducir los aranceles.", "commitment", "reducir"),
        ("El Gobierno está en disposición de abrir un diálogo.", "commitment", "abrir"),
        ("Se fija el objetivo de reducir las emisiones.", "commitment", "reducir"),
        ("Nos hemos fijado la meta de plantar mil árboles.", "commitment", "plantar"),
        ("El Gobierno se ha marcado el objetivo de abrir un puerto.", "commitment", "abrir"),
        ("El Ministerio asume el reto de digitalizar los trámites.", "commitment", "digitalizar"),
        ("Los temas comunes serán tratados con espíritu de confianza.", "principle", None),
        ("Las relaciones se desarrollarán sobre la base del respeto mutuo.", "principle", None),
        ("Las Partes están de acuerdo en que el comercio beneficia a sus pueblos.", "position", None),
        ("No estamos de acuerdo con las sanciones.", "position", None),
    ],
)
def test_to_be_of_one_mind_in_an_act_or_to_aim_at_it_undertakes_it(
    text: str, kind: str, action: str | None
) -> None:
    work = Work("joint", "Declaración conjunta de Utopía y Arcadia")
    statement = coding.only(text, work=work, language="es")
    assert (statement.kind, statement.action) == (kind, action)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("El puente unirá las dos orillas. Medirá trescientos metros.", ["description", "description"]),
        ("El informe será público. Contendrá los datos.", ["description", "description"]),
        ("Los proyectos serán evaluados. Deberán respetar el bosque.", ["commitment", "principle"]),
        ("El Plan ampliará la red. Financiará becas.", ["commitment", "commitment"]),
        (
            "El puente unirá las orillas. Abriremos un puerto. Vigilará la costa.",
            ["description"] + 2 * ["commitment"],
        ),
        ("El puente unirá las orillas.\n\nVigilará la costa.", ["description", "commitment"]),
    ],
)
def test_what_is_told_of_a_thing_goes_on_in_the_next_sentence(text: str, kinds: list[str]) -> None:
    assert [statement.kind for statement in coding.find(text, language="es")] == kinds


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Se coordinará con el Ministerio de Asuntos Exteriores, Unión Europea y Cooperación.",
            ["Ministerio de Asuntos Exteriores, Unión Europea y Cooperación"],
        ),
        (
            "Se coordinará con la Comisión de Pesca, Banco Mundial y la Unión Europea.",
            ["Comisión de Pesca", "Banco Mundial", "Unión Europea"],
        ),
        (
            "Se creará el Instituto Nacional del Agua (en lo sucesivo, el INA) y la Red de Datos.",
            ["Instituto Nacional del Agua", "Red de Datos"],
        ),
        ("Se reformará la Ley N° 31751 y el Convenio núm. 190.", ["Ley N° 31751", "Convenio núm. 190"]),
        ("Se derogará la Ley N.º 30364.", ["Ley N.º 30364"]),
        ("Se aprobarán los Marcos de Asociación Multilateral.", ["Marcos de Asociación Multilateral"]),
        ("Se consultará al Tesoro General del Estado.", ["Tesoro General del Estado"]),
        ("Aprobaremos el Plan nacional de Vivienda.", ["Plan nacional de Vivienda"]),
        ("Crearemos el Programa estatal de Becas.", ["Programa estatal de Becas"]),
        ("Reforzaremos el Programa regional de la Unión Europea.", ["Unión Europea"]),
        ("Ampliaremos la cartera del SNS empezando en mayo.", ["SNS"]),
        ("Lo haremos con las CCAA.", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    statement = coded(text)
    assert list(statement.named) == names


@pytest.mark.parametrize(
    ("text", "continuity"),
    [
        ("Se creará una unidad especializada en inteligencia.", "starts"),
        ("Construir la unidad de los pueblos.", "unspecified"),
        ("La creación y el desarrollo de cátedras universitarias.", "starts"),
        ("Se construirá un puente sobre el río.", "starts"),
        ("Construir puentes entre los pueblos.", "unspecified"),
        ("Iniciamos una nueva etapa de la relación.", "unspecified"),
        ("Alentaremos establecer un mecanismo de visitas para ampliar el intercambio.", "starts"),
    ],
)
def test_what_is_built_may_be_meant_as_an_image(text: str, continuity: str) -> None:
    statement = coded(text)
    assert statement.continuity == continuity


def test_a_limit_ends_where_the_next_opens() -> None:
    text = "La oficina fijará metas conforme a lo dispuesto en la ley y en coherencia con el Plan de Riego."
    statement = coded(text)
    assert statement.values("conditions") == (
        "conforme a lo dispuesto en la ley",
        "en coherencia con el Plan de Riego",
    )


def test_an_act_that_is_only_joined_to_one_that_goes_on_does_not_go_on() -> None:
    paper = read(
        b"Plan\n\nNos comprometemos a seguir ampliando la red y a visitar los puertos.\n",
        name="plan.txt",
        language="es",
    )
    assert [statement.continuity for statement in paper.statements] == ["continues", "unspecified"]


@pytest.mark.parametrize(
    "title",
    [
        "Declaración de intenciones entre el Gobierno de Utopía y el Gobierno de Arcadia",
        "Acuerdo interinstitucional entre la Secretaría de Agricultura y Recursos Hidráulicos de los Estados"
        " Unidos de Utopía y el Ministerio de Ganadería, Agricultura y Pesca de la República de Arcadia"
        " del Este y de las Islas del Norte",
    ],
)
def test_titles_of_agreements_tell_that_two_sides_speak(title: str) -> None:
    paper = read(f"{title}\n\nAbrir un puente.\n".encode(), name="acuerdo.txt", language="es")
    assert [statement.actor for statement in paper.statements] == ["joint"]


def test_a_limit_may_be_what_is_kept_in_mind() -> None:
    statement = coded("Fomentaremos los intercambios, teniendo presentes las necesidades de cada puerto.")
    assert statement.values("conditions") == ("teniendo presentes las necesidades de cada puerto",)


@pytest.mark.parametrize(
    ("text", "kind", "action"),
    [
        ("Les anuncio que enviaremos una ley de aguas.", "commitment", "enviar"),
        ("Hoy les informo que estamos construyendo veinte escuelas.", "commitment", "construir"),
        ("Quiero decirles que estamos creando un fondo.", "commitment", "crear"),
        ("Reafirmo que construiremos veinte escuelas.", "commitment", "construir"),
        ("Reafirmamos que seguiremos abriendo escuelas.", "commitment", "abrir"),
        ("Rechazo la violencia en todas sus formas.", "position", ""),
        ("Lamento la muerte de tres marineros.", "position", ""),
        ("Deseo expresar mi gratitud a los maestros.", "position", ""),
        ("Comparezco ante esta Cámara con humildad.", "description", ""),
        ("Subrayamos que la escuela abrirá el mar a todos.", "position", ""),
    ],
)
def test_one_who_speaks_alone_says_what_will_be_done(text: str, kind: str, action: str) -> None:
    found = coded(text)
    assert (found.kind, found.value("action") or "") == (kind, action)


def test_a_noun_is_no_first_person() -> None:
    text = "Plan de Utopía\n\nAcciones:\n- Impulso del deporte escolar.\n- Inicio de las obras.\n"
    assert not [
        one.quote
        for one in read(text.encode(), name="plan.txt", language="es").statements
        if one.actor_stated
    ]


def test_that_one_wishes_to_say_it_does_not_soften_what_will_be_done() -> None:
    assert coded("Quiero anunciar que construiremos veinte escuelas.").value("firmness") == "will"
    assert coded("Quiero construir veinte escuelas.").value("firmness") == "offers"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Las partes convinieron en que ampliarán el comercio.", "commitment"),
        ("El Ministro informó de que el Gobierno abrirá diez escuelas.", "commitment"),
        ("La visita se enmarca en el centenario de las relaciones.", "description"),
        ("La reunión se inscribe en la Cumbre de Delta.", "description"),
        ("El plan se enmarca en la Agenda 2030.", "principle"),
        ("Los objetivos son llevar agua a todas las aldeas.", "description"),
    ],
)
def test_the_kind_of_what_is_told(text: str, kind: str) -> None:
    assert coded(text).kind == kind


@pytest.mark.parametrize(
    "lead",
    [
        "Son funciones del Comité:",
        "Serán atribuciones del Comité las siguientes:",
        "Las responsabilidades del Comité serán:",
    ],
)
def test_whose_tasks_a_lead_in_lists(lead: str) -> None:
    text = f"Acuerdo de Utopía\n\nArtículo 1\n{lead}\na) Elaborar un plan;\nb) Abrir una oficina.\n"
    found = read(text.encode(), name="acuerdo.txt", language="es").statements
    assert [(one.quote, one.actor, one.actor_stated) for one in found] == [
        ("Elaborar un plan", "other:Comité", True),
        ("Abrir una oficina", "other:Comité", True),
    ]


def test_recommendations_are_no_new_thing_and_initials_end_no_sentence() -> None:
    assert coded("El Comité formulará recomendaciones.").value("continuity") == "unspecified"
    assert coded("El Comité formulará un plan de obras.").value("continuity") == "starts"
    assert coded("El Gobierno de la R.P. China abrirá una escuela.").quote.startswith(
        "El Gobierno de la R.P."
    )
    assert coded("Paso a paso vamos a abrir escuelas.").quote == "Paso a paso vamos a abrir escuelas"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "El Gobierno aprobará, antes de mayo, un plan y el Congreso votará la ley.",
            ["El Gobierno aprobará, antes de mayo, un plan", "el Congreso votará la ley"],
        ),
        (
            "Nos comprometemos a dar a conocer las cifras y a no ceder los datos.",
            ["Nos comprometemos a dar a conocer las cifras", "no ceder los datos"],
        ),
        (
            "Nuestra patria hoy más que nunca requiere unidad.",
            ["Nuestra patria hoy más que nunca requiere unidad"],
        ),
    ],
)
def test_what_stands_inside_a_clause_does_not_part_it(text: str, expected: list[str]) -> None:
    assert [one.quote for one in coding.find(text, language="es")] == expected


def test_a_phrase_behind_a_semicolon_keeps_who_acts() -> None:
    text = "El Ministerio elaborará un plan; al mismo tiempo abrirá una oficina."
    found = read(f"Plan de Utopía\n\n{text}\n".encode(), name="plan.txt", language="es").statements
    assert [(one.quote, one.actor_stated) for one in found] == [
        ("El Ministerio elaborará un plan", True),
        ("abrirá una oficina", True),
    ]


@pytest.mark.parametrize("dash", ["- ", ""])
def test_nouns_behind_a_verb_and_a_colon_are_what_it_promises(dash: str) -> None:
    items = "".join(
        f"{dash}{item}\n" for item in ("Las becas para mil niñas.", "El acceso al agua.", "Un fondo.")
    )
    text = f"Plan de Utopía\n\nEl Gobierno garantizará en el área rural:\n{items}"
    found = read(text.encode(), name="plan.txt", language="es").statements
    assert [(one.quote, one.value("action"), one.actor_stated) for one in found][:2] == [
        ("Las becas para mil niñas", "garantizar", True),
        ("El acceso al agua", "garantizar", True),
    ]


def test_fields_behind_a_colon_are_none() -> None:
    text = "Plan de Utopía\n\nEl Gobierno trabajará en las siguientes áreas:\n- Salud.\n- Pesca.\n"
    found = read(text.encode(), name="plan.txt", language="es").statements
    assert [one.quote for one in found] == ["El Gobierno trabajará en las siguientes áreas"]


def test_ways_are_of_the_sides_that_choose_them_and_a_rule_behind_an_item_is_of_nobody() -> None:
    text = (
        "Acuerdo entre la República de Utopía y la República de Arcadia\n\nArtículo 2\n"
        "Las Partes podrán adoptar las siguientes modalidades:\n"
        "a) intercambio de técnicos. Se fijarán metas;\nb) organización de talleres.\n"
    )
    found = read(text.encode(), name="acuerdo.txt", language="es").statements
    assert [(one.quote, one.actor, one.actor_stated) for one in found] == [
        ("intercambio de técnicos", "joint", True),
        ("Se fijarán metas", "joint", False),
        ("organización de talleres", "joint", True),
    ]


@pytest.mark.parametrize(
    ("subject", "actor"),
    [("El Ministerio", "issuer"), ("La Secretaría", "partner"), ("Las Participantes", "joint")],
)
def test_what_the_sides_of_a_memorandum_are_called(subject: str, actor: str) -> None:
    title = "ACUERDO ENTRE EL MINISTERIO DE MARES DE UTOPÍA Y LA SECRETARÍA DE AGUAS DE ARCADIA"
    text = f"{title}\n\nArtículo 1\n{subject} abrirá un puerto.\n"
    (found,) = read(text.encode(), name="memo.txt", language="es").statements
    assert found.actor == actor


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nuestra voluntad es la de construir escuelas.", "commitment"),
        ("Estamos en la obligación de escuchar al pueblo.", "position"),
        ("Los gastos de viaje serán cubiertos por la institución que envía.", "principle"),
    ],
)
def test_the_kind_of_a_will_a_duty_and_a_cost(text: str, kind: str) -> None:
    assert coded(text).kind == kind


def test_a_limit_keeps_what_describes_it() -> None:
    text = "Las Partes cooperarán en la medida de sus posibilidades presupuestarias."
    assert list(coded(text).conditions) == ["en la medida de sus posibilidades presupuestarias"]


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("es", "En mayo se creará un fondo, que dará becas.", "se creará un fondo, que dará becas"),
        (
            "es",
            "Durante su mandato el Gobierno abrirá diez escuelas, que atenderán a mil niñas.",
            "el Gobierno abrirá diez escuelas, que atenderán a mil niñas",
        ),
        ("es", "Como el país crece, los ministros abrirán escuelas.", "los ministros abrirán escuelas"),
        (
            "pt",
            "Em maio o Governo abrirá dez escolas, que atenderão mil meninas.",
            "o Governo abrirá dez escolas, que atenderão mil meninas",
        ),
    ],
)
def test_a_clause_on_what_is_done_behind_a_fronted_phrase(language: str, text: str, quote: str) -> None:
    assert [one.quote for one in coding.find(text, language=language)] == [quote]


@pytest.mark.parametrize(
    ("text", "action", "actor"),
    [
        ("Fijaremos como prioridad construir escuelas.", "construir", "issuer"),
        ("Estableceremos como meta duplicar las becas.", "duplicar", "issuer"),
        ("El Gobierno establecerá prioridades para la pesca.", "establecer", "issuer"),
        ("Las jurisdicciones dictarán las normas.", "dictar", "other:jurisdicciones"),
        ("Las Administraciones Públicas velarán por el agua.", "velar", "other:Administraciones Públicas"),
        ("La Cooperación Española abrirá escuelas.", "abrir", "issuer"),
    ],
)
def test_what_is_set_as_an_end_and_who_else_acts(text: str, action: str, actor: str) -> None:
    found = coded(text)
    assert (found.value("action"), found.actor, found.actor_stated) == (action, actor, True)


def test_what_is_in_keeping_with_the_law_is_a_principle() -> None:
    assert coded("La participación será siempre conforme al derecho internacional.").kind == "principle"
    assert not list(coded("Haremos que el plan sea coherente con la ley.").conditions)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "En mayo, el Gobierno, junto con los municipios, creará un fondo.",
            "el Gobierno, junto con los municipios, creará un fondo",
        ),
        (
            "En mayo el Gobierno, junto con los municipios, creará un fondo.",
            "el Gobierno, junto con los municipios, creará un fondo",
        ),
        (
            "En este marco, Utopía y Arcadia, como socios, abrirán oficinas.",
            "Utopía y Arcadia, como socios, abrirán oficinas",
        ),
        (
            "En el marco del Plan, el Banco Central, previa consulta con los bancos, fijará las tasas.",
            "el Banco Central, previa consulta con los bancos, fijará las tasas",
        ),
        ("En el marco de la Unión, junto con otros, creará un fondo.", "creará un fondo"),
    ],
)
def test_an_aside_between_a_subject_and_its_verb(text: str, quote: str) -> None:
    assert [one.quote for one in coding.find(text, language="es")] == [quote]
