"""Statements of Spanish and Portuguese papers of further kinds: programmes, plans, laws, reports."""

from __future__ import annotations

import pytest

from constancia import statements
from constancia.model import Document, Rendering, Source, Statement, Tier, Work


def find(text: str, language: str, title: str = "paper") -> tuple[Statement, ...]:
    source = Source("paper.txt", "text/plain", "0" * 64)
    document = Document(Work("paper", title), source, language, Rendering.UNSTATED, text)
    return statements.find(document, (), tier=Tier.RULES)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Queremos que los cuidados no recaigan en las mujeres y, con ese fin, igualaremos los permisos.",
            ["Queremos que los cuidados no recaigan en las mujeres", "igualaremos los permisos"],
        ),
        (
            "es",
            "Cerraremos la central, siempre que quede asegurado el suministro, e invertiremos en la comarca.",
            [
                "Cerraremos la central, siempre que quede asegurado el suministro",
                "invertiremos en la comarca",
            ],
        ),
        (
            "es",
            "El agua es un bien escaso: revisaremos las concesiones y no autorizaremos nuevos pozos.",
            ["El agua es un bien escaso", "revisaremos las concesiones", "no autorizaremos nuevos pozos"],
        ),
        (
            "es",
            "Pretendemos explorar nuevas vías, mientras preservamos y empleamos los foros de la región.",
            ["Pretendemos explorar nuevas vías, mientras preservamos y empleamos los foros de la región"],
        ),
        (
            "es",
            "Garantizar que todos tengan medios para fiscalizar la gestión, exigir datos y pedir cuentas.",
            ["Garantizar que todos tengan medios para fiscalizar la gestión, exigir datos y pedir cuentas"],
        ),
        (
            "es",
            "Reducción gradual de la jornada de trabajo a treinta y siete horas.",
            ["Reducción gradual de la jornada de trabajo a treinta y siete horas"],
        ),
        (
            "es",
            "Descripción: Publicación en formatos abiertos de todos los contratos del Estado.",
            ["Publicación en formatos abiertos de todos los contratos del Estado"],
        ),
        ("es", "¿Qué implica este compromiso?", []),
        (
            "pt",
            "Queremos incentivar as cooperativas a exportar, apoiar as feiras e abrir mercados.",
            ["Queremos incentivar as cooperativas a exportar", "apoiar as feiras", "abrir mercados"],
        ),
        ("pt", "Apoiaremos e incentivaremos as feiras.", ["Apoiaremos e incentivaremos as feiras"]),
        (
            "pt",
            "O Governo partilhará dados e, quando solicitado, prestará assistência técnica.",
            ["O Governo partilhará dados", "prestará assistência técnica"],
        ),
    ],
)
def test_where_a_statement_begins_and_ends(language: str, text: str, expected: list[str]) -> None:
    assert [statement.quote for statement in find(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Queremos que los cuidados dejen de recaer en las mujeres.", "position"),
        ("es", "Se prevé la creación de un fondo.", "commitment"),
        ("es", "Se prevé que el comercio crezca.", "description"),
        ("pt", "O Porto de São Telmo será modernizado.", "commitment"),
        ("pt", "Queremos que o país volte a crescer.", "position"),
        ("es", "Hay que reformar la ley de aguas.", "position"),
        ("es", "Resulta indispensable identificar las brechas.", "position"),
        ("es", "Se prohíbe la venta de suelo público.", "principle"),
        ("es", "Cada institución designará un punto focal.", "commitment"),
        ("es", "El Poder Judicial firmará convenios con las universidades.", "commitment"),
        ("es", "Las políticas de empleo priorizarán a los jóvenes.", "commitment"),
        ("es", "El país atraviesa una crisis profunda.", "description"),
        ("es", "Serán bienvenidas las propuestas de los municipios.", "invitation"),
        ("pt", "Importa também estimular a presença das mulheres.", "position"),
        ("pt", "Um novo programa precisa ser implantado com urgência.", "position"),
        ("pt", "É vedada a cobrança de taxas.", "principle"),
        ("pt", "As despesas desta Lei correrão à conta do orçamento.", "principle"),
        ("pt", "A Política observará os princípios da precaução e da equidade.", "principle"),
        ("pt", "O presente Plano será revisto de três em três anos.", "commitment"),
    ],
)
def test_the_kind(language: str, text: str, kind: str) -> None:
    assert [str(statement.kind) for statement in find(text, language)] == [kind]


@pytest.mark.parametrize(
    ("language", "text", "actor", "action"),
    [
        ("es", "Nos comprometemos a no vender suelo público.", "issuer", "vender"),
        ("es", "La institución responsable publicará los datos.", "issuer", "publicar"),
        ("es", "El Poder Judicial firmará convenios.", "other:Poder Judicial", "firmar"),
        ("pt", "O país voltará a investir em ciência.", "issuer", "investir"),
        ("pt", "O Poder Executivo regulamentará a matéria.", "issuer", "regulamentar"),
    ],
)
def test_who_does_what(language: str, text: str, actor: str, action: str) -> None:
    (statement,) = find(text, language)
    assert (statement.actor, statement.action) == (actor, action)


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        (
            "es",
            "La Agencia del Mar:\na) cuidará el faro;\nb) medirá la ola.",
            "other:Agencia del Mar",
        ),
        (
            "pt",
            "Compete ao Conselho do Mar:\na) avaliar a obra;\nb) vedar o porto.",
            "other:Conselho do Mar",
        ),
        ("es", "Otras tareas:\na) cuidar las presas;\nb) medir los caudales.", "issuer"),
    ],
)
def test_items_take_their_actor_from_a_lead_in_without_a_verb(language: str, text: str, actor: str) -> None:
    assert [statement.actor for statement in find(text, language)] == [actor, actor]


@pytest.mark.parametrize(
    ("language", "form", "action"),
    [
        ("es", "El Gobierno continúa el programa.", "continuar"),
        ("es", "El Gobierno cierra las minas.", "cerrar"),
        ("es", "El Gobierno corrige los abusos.", "corregir"),
        ("es", "El Gobierno impondrá multas.", "imponer"),
        ("pt", "O Governo provê os recursos.", "prover"),
        ("pt", "O Governo reúne os ministros.", "reunir"),
        ("es", "Ambos lados saludan el acuerdo.", None),
        ("pt", "Os dois lados vão aprofundar o diálogo.", "aprofundar"),
        ("pt", "O Governo doa dois navios.", "doar"),
        ("pt", "O Governo recomporá o orçamento.", "recompor"),
    ],
)
def test_forms_are_known(language: str, form: str, action: str | None) -> None:
    (statement,) = find(form, language)
    assert statement.action == action


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Los dos presidentes saludaron el diálogo. Manifestaron interés en abrir un consulado e "
            "instruyeron a los ministros a presentar un plan.",
            [
                ("position", "joint", None),
                ("commitment", "joint", "abrir"),
                ("commitment", "joint", "instruir"),
            ],
        ),
        (
            "pt",
            "Os dois presidentes saudaram o diálogo. Manifestaram interesse em abrir um consulado e "
            "encarregaram os ministros de apresentar um plano.",
            [
                ("position", "joint", None),
                ("commitment", "joint", "abrir"),
                ("commitment", "joint", "encarregar"),
            ],
        ),
    ],
)
def test_what_two_presidents_report(
    language: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    title = {"es": "Declaración conjunta", "pt": "Declaração conjunta"}[language]
    found = [
        (str(one.kind), one.actor, one.action if one.kind == "commitment" else None)
        for one in find(text, language, title)
    ]
    assert found == expected
