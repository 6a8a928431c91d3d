"""Spanish pairs of words, definitions, tasks, names in small letters, and what a limit hangs on."""

from __future__ import annotations

import pytest

from constancia.model import Statement
from constancia.pipeline import read


def coded(text: str, *, title: str = "Plan de Utopía", language: str = "es") -> tuple[Statement, ...]:
    return read(f"{title}\n\n{text}\n".encode(), name="plan.txt", language=language).statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "No solo construiremos escuelas, sino que también formaremos a sus maestros.",
            ["No solo construiremos escuelas", "también formaremos a sus maestros"],
        ),
        (
            "No sólo se ampliará la red de agua, sino que además se renovarán las tuberías.",
            ["No sólo se ampliará la red de agua", "además se renovarán las tuberías"],
        ),
        (
            "El Gobierno no solo bajará las tarifas sino que eliminará los cortes.",
            ["El Gobierno no solo bajará las tarifas", "eliminará los cortes"],
        ),
        (
            "El Ministerio buscará no solo crear empleo, sino también mejorar los salarios.",
            ["El Ministerio buscará no solo crear empleo", "también mejorar los salarios"],
        ),
        (
            "Queremos no solo que lleguen, sino que se queden.",
            ["Queremos no solo que lleguen, sino que se queden"],
        ),
        ("Solo abriremos dos minas.", ["Solo abriremos dos minas"]),
        (
            "Ni el Gobierno ni los bancos cobrarán comisiones.",
            ["Ni el Gobierno ni los bancos cobrarán comisiones"],
        ),
        ("Previa consulta con las aldeas, se delimitarán las reservas.", ["se delimitarán las reservas"]),
        (
            "Previa firma del convenio, la Agencia entregará los equipos.",
            ["la Agencia entregará los equipos"],
        ),
        (
            "La Agencia entregará los equipos, previa firma del convenio.",
            ["La Agencia entregará los equipos, previa firma del convenio"],
        ),
    ],
)
def test_words_that_are_read_by_their_fellow(text: str, expected: list[str]) -> None:
    assert [one.quote for one in coded(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Acordaron que se convoque el Comité y celebrar un foro.",
            [("acordar", "Acordaron que se convoque el Comité"), ("celebrar", "celebrar un foro")],
        ),
        (
            "Las Partes acordaron la firma de un convenio y abrir dos consulados.",
            [
                ("acordar", "Las Partes acordaron la firma de un convenio"),
                ("abrir", "abrir dos consulados"),
            ],
        ),
        (
            "Resolvieron que la Secretaría prepare un informe, así como convocar a los expertos.",
            [
                ("resolver", "Resolvieron que la Secretaría prepare un informe"),
                ("convocar", "convocar a los expertos"),
            ],
        ),
        (
            "Se comprometieron a que las obras finalicen en 2028.",
            [("comprometer", "Se comprometieron a que las obras finalicen en 2028")],
        ),
    ],
)
def test_what_two_sides_settle_in_a_clause_and_in_an_act(text: str, expected: list[tuple[str, str]]) -> None:
    found = coded(text, title="Comunicado conjunto de los Presidentes de Utopía y Arcadia")
    assert [(one.value("action"), one.quote) for one in found] == expected
    assert {(str(one.kind), one.actor) for one in found} == {("commitment", "joint")}


def test_an_act_inside_what_is_settled_is_none_of_its_own() -> None:
    text = "Las Partes acordaron un plan destinado a proteger el río y limpiar las orillas."
    assert len(coded(text, title="Comunicado conjunto de los Presidentes de Utopía y Arcadia")) == 1


@pytest.mark.parametrize(
    ("language", "text", "kind", "action"),
    [
        ("es", "Se entenderá por vivienda digna aquella que tenga agua.", "description", None),
        ("es", "Se entiende por cooperante toda persona que sirva en el exterior.", "description", None),
        ("pt", "Entende-se por habitação digna aquela que tem água.", "description", None),
        ("es", "Entendemos las dificultades de los pescadores.", "position", None),
        (
            "es",
            "El Instituto tendrá como función principal certificar las semillas.",
            "commitment",
            "certificar",
        ),
        ("es", "El Comité tendrá la tarea de redactar un reglamento.", "commitment", "redactar"),
        ("es", "La Secretaría asumirá la responsabilidad de redactar las actas.", "commitment", "redactar"),
        ("es", "El Consejo tiene la responsabilidad de cuidar el río.", "description", None),
        ("es", "Las ministras rindieron un sentido homenaje a las víctimas.", "position", None),
        ("es", "Hacemos un justo reconocimiento a los maestros.", "position", None),
        ("es", "Haremos uso de los pozos.", "commitment", "hacer uso"),
        ("es", "Tomaremos en consideración las propuestas.", "commitment", "tomar en consideración"),
        ("es", "Dejaremos sin efecto el decreto.", "commitment", "dejar sin efecto"),
    ],
)
def test_what_words_mean_tasks_and_locutions(language: str, text: str, kind: str, action: str | None) -> None:
    (found,) = coded(text, language=language)
    assert (str(found.kind), found.value("action")) == (kind, action)


def test_what_a_text_says_in_capitals_before_its_articles_is_no_statement() -> None:
    assert coded("HAN LLEGADO AL SIGUIENTE ENTENDIMIENTO:", title="Memorando entre Utopía y Arcadia") == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Aprobaremos la Ley de eficiencia energética y el Plan nacional de lucha contra la pobreza.",
            ["Ley de eficiencia energética", "Plan nacional de lucha contra la pobreza"],
        ),
        ("Reformaremos la Ley de aguas aprobada en 2010.", ["Ley de aguas"]),
        ("Crearemos el Fondo para las aldeas con 20 millones.", ["Fondo para las aldeas"]),
        ("Seguiremos el Plan de acogida, formación y empleo.", ["Plan de acogida, formación y empleo"]),
        ("Aplicaremos el Código del trabajo para proteger a los jóvenes.", ["Código del trabajo"]),
        ("Crearemos el Programa de voluntariado (AYNI), este año.", ["Programa de voluntariado (AYNI)"]),
        ("Impulsaremos la Estrategia “Más pan, menos basura”.", ["Estrategia “Más pan, menos basura”"]),
        ("Ampliaremos el programa “Haciendo Futuro”.", ["Haciendo Futuro"]),
        (
            "Desarrollaremos el Programa de Innovación e Investigación Agraria y Forestal, con más fondos.",
            ["Programa de Innovación e Investigación Agraria y Forestal"],
        ),
        ("Derogaremos la Ley que regula los puertos.", []),
        ("Reordenaremos el Ministerio del ramo.", []),
        ("Cumpliremos lo que se acordó en la IV Reunión de mayo.", []),
    ],
)  # fmt: skip
def test_names_of_which_one_word_has_a_capital(text: str, names: list[str]) -> None:
    (found,) = coded(text)
    assert list(found.named) == names


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Ayudaremos, con el fin de atender a todos bajo el principio de equidad.", ()),
        ("Ayudaremos a todos bajo el principio de equidad.", ("bajo el principio de equidad",)),
        ("Ayudaremos, a fin de crecer, conforme a la ley.", ("conforme a la ley",)),
        ("Apoyaremos las obras que se hagan al amparo de la ley.", ()),
        ("Apoyaremos los proyectos elegidos de común acuerdo.", ()),
        ("Elegiremos de común acuerdo los proyectos.", ("de común acuerdo",)),
        ("Previa consulta con las aldeas, abriremos un pozo.", ("Previa consulta con las aldeas",)),
    ],
)
def test_what_limits_something_inside_limits_no_act(text: str, limits: tuple[str, ...]) -> None:
    (found,) = coded(text)
    assert found.values("conditions") == limits


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Apoyaremos a los pescadores de los países de la CELAC.", 1),
        ("Apoyaremos la reforma de la ONU.", 2),
        ("Vigilaremos la pesca según los fines del presente Acuerdo.", 1),
        ("Vigilaremos la pesca según un acuerdo de límites.", 2),
    ],
)
def test_whose_people_they_are_and_the_text_itself_are_not_precise(text: str, precision: int) -> None:
    (found,) = coded(text)
    assert found.value("precision") == precision


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("Identificar, investigar y analizar nuevas políticas.", "explores"),
        ("Diseñar, ejecutar y fomentar talleres.", "encourages"),
        ("Diseñar, ejecutar y evaluar talleres.", "will"),
    ],
)
def test_the_last_of_several_verbs_may_be_the_softest(text: str, rung: str) -> None:
    (found,) = coded(text)
    assert str(found.firmness) == rung


@pytest.mark.parametrize(
    "text",
    [
        "Los proyectos se harán mediante acuerdos específicos.",
        "Firmaremos convenios complementarios.",
        "Firmaremos arreglos complementarios.",
    ],
)
def test_agreements_on_single_acts_are_documents_of_cooperation(text: str) -> None:
    (found,) = coded(text)
    assert list(found.instruments) == ["cooperation-document"]
