"""Spanish agreements and news of them, preambles, rules of how things are done, and the past of "poder"."""

from __future__ import annotations

import pytest

from constancia.model import Statement
from constancia.pipeline import read

AGREEMENT = "Acuerdo de Cooperación entre la República de Utopía y la República de Arcadia"


def coded(text: str, *, title: str = "Plan de Utopía") -> tuple[Statement, ...]:
    return read(f"{title}\n\n{text}\n".encode(), name="plan.txt", language="es").statements


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("El acuerdo prevé, también, la creación de un grupo de trabajo.", "commitment"),
        ("El convenio contempla el intercambio de expertos.", "commitment"),
        ("El plan prevé, además, la construcción de dos puentes.", "commitment"),
        ("El acuerdo prevé que el comercio crezca.", "description"),
        ("Los programas de turismo se desarrollarán de acuerdo con las leyes de cada Parte.", "principle"),
        ("El intercambio de becarios se efectuará conforme a las leyes vigentes.", "principle"),
        ("El intercambio de becarios se efectuará en mayo.", "commitment"),
        ("La Parte china respeta los principios de la no injerencia.", "position"),
        ("Las ministras celebraron largas conversaciones en Lima.", "description"),
    ],
)
def test_the_kind_of_what_an_agreement_says(text: str, kind: str) -> None:
    (found,) = coded(text, title=AGREEMENT)
    assert str(found.kind) == kind


@pytest.mark.parametrize(
    "text",
    [
        "CONVENCIDOS que el turismo, debido a su dinámica, es un excelente instrumento;",
        "CONSCIENTES de que el mar es de todos,",
    ],
)
def test_a_preamble_only_says_why(text: str) -> None:
    assert coded(f"{text}\n\nHan acordado lo siguiente:", title=AGREEMENT) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "El 17 de noviembre de 2016, hora local, el Presidente Roa visitó Lima.",
            ["el Presidente Roa visitó Lima"],
        ),
        ("El pasado martes, en Lima, el Ministro abrió un puerto.", ["el Ministro abrió un puerto"]),
        ("El puerto, la aduana, el muelle abrirán.", ["El puerto, la aduana, el muelle abrirán"]),
        (
            "Los dos Jefes de Estado apreciaron los lazos, decidieron por unanimidad abrir un puerto.",
            ["Los dos Jefes de Estado apreciaron los lazos", "decidieron por unanimidad abrir un puerto"],
        ),
        (
            "Venimos de un camino que nos ha enseñado mucho, pudimos unirnos para crecer.",
            ["Venimos de un camino que nos ha enseñado mucho", "pudimos unirnos para crecer"],
        ),
        (
            "Estábamos lejos del mar, pero abriremos un puerto.",
            ["Estábamos lejos del mar", "abriremos un puerto"],
        ),
        ("Estos bienes pueden verse alterados.", ["Estos bienes pueden verse alterados"]),
    ],
)  # fmt: skip
def test_times_in_front_and_acts_behind_a_comma(text: str, expected: list[str]) -> None:
    assert [one.quote for one in coded(text)] == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("No pudimos abrir el puerto.", ["description"]),
        ("El Gobierno pudo reducir la deuda.", ["description"]),
        ("Habíamos prometido mil viviendas.", ["description"]),
        ("Nos atrevimos a levantar la voz.", ["description"]),
    ],
)
def test_what_was_done_or_could_be_is_told(text: str, kinds: list[str]) -> None:
    assert [str(one.kind) for one in coded(text)] == kinds


def test_a_headline_on_an_agreement_names_its_sides() -> None:
    found = coded("Alentarán el comercio.", title="Borea y Tolm firman acuerdo de cooperación turística")
    assert [one.actor for one in found] == ["joint"]


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        (
            "Las Partes promoverán el turismo sobre bases de equidad y beneficio mutuo.",
            "sobre bases de equidad y beneficio mutuo",
        ),
        (
            "Las Partes, dentro de los límites establecidos por sus leyes, tomarán medidas.",
            "dentro de los límites establecidos por sus leyes",
        ),
        (
            "Las Partes promoverán el comercio en base a los principios de reciprocidad.",
            "en base a los principios de reciprocidad",
        ),
    ],
)
def test_on_which_basis_and_within_which_bounds(text: str, limit: str) -> None:
    (found,) = coded(text, title=AGREEMENT)
    assert found.values("conditions") == (limit,)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Crearemos el Equipo de Respuesta a Incidentes.", ["Equipo de Respuesta a Incidentes"]),
        ("Haremos un Protocolo de respuesta a robos para Lima.", ["Protocolo de respuesta a robos"]),
        ("Cumpliremos el Plan nacional de riego 2030 en mayo.", ["Plan nacional de riego 2030"]),
        ("Crearemos un Viceministerio de Aguas.", ["Viceministerio de Aguas"]),
    ],
)  # fmt: skip
def test_names(text: str, names: list[str]) -> None:
    (found,) = coded(text)
    assert list(found.named) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Se crea un fondo, que dará becas, abrirá escuelas y pagará libros.",
            ["Se crea un fondo, que dará becas, abrirá escuelas y pagará libros"],
        ),
        (
            "Se creará un fondo, que dará becas, y se abrirán escuelas.",
            ["Se creará un fondo, que dará becas", "se abrirán escuelas"],
        ),
        (
            "Haremos un esfuerzo de cooperación y ayuda al desarrollo que dure.",
            ["Haremos un esfuerzo de cooperación y ayuda al desarrollo que dure"],
        ),
        (
            "El Gobierno impulsa la prevención y lucha contra el contrabando.",
            ["El Gobierno impulsa la prevención y lucha contra el contrabando"],
        ),
    ],
)
def test_clauses_and_nouns_inside_stay_with_their_act(text: str, expected: list[str]) -> None:
    assert [one.quote for one in coded(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Levanto mi copa por la salud del Presidente.", "position"),
        ("Quiero dirigir un cordial saludo a los maestros.", "position"),
        ("Dirigiremos la obra con cuidado.", "commitment"),
        ("La iniciativa crea, además, una Subsecretaría de Turismo.", "commitment"),
        ("La estrategia contempla medidas como la creación de un centro.", "commitment"),
        ("El programa contempla cien medidas.", "description"),
        ("La función del Consejo será proponer planes de riego.", "commitment"),
        ("Sus funciones serán las de proponer planes de riego.", "commitment"),
        ("El PSOE y Unidas Podemos han acordado derogar la reforma.", "commitment"),
    ],
)
def test_the_kind_of_greetings_and_of_what_a_plan_holds(text: str, kind: str) -> None:
    (found,) = coded(text)
    assert str(found.kind) == kind
