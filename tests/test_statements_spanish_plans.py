"""Spanish plans, strategies and communiqués: what follows from what, aims without a subject, wills in
quotation marks, and what only lasts.
"""

from __future__ import annotations

import pytest

from constancia.model import Statement
from constancia.pipeline import read

COMMUNIQUE = "Comunicado conjunto de los Presidentes de Utopía y Arcadia"


def coded(text: str, *, title: str = "Plan de Utopía") -> tuple[Statement, ...]:
    return read(f"{title}\n\n{text}\n".encode(), name="plan.txt", language="es").statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "El país carece de recursos, por lo que el Gobierno creará un fondo.",
            ["El país carece de recursos", "el Gobierno creará un fondo"],
        ),
        (
            "La vía es la más dañada por lo que el país se compromete a crear métodos de control.",
            ["La vía es la más dañada", "el país se compromete a crear métodos de control"],
        ),
        (
            "Los costos han subido, por tanto, el Gobierno bajará los aranceles.",
            ["Los costos han subido", "el Gobierno bajará los aranceles"],
        ),
        (
            "Faltan médicos, razón por la cual el Ministerio abrirá dos escuelas.",
            ["Faltan médicos", "el Ministerio abrirá dos escuelas"],
        ),
        (
            "Esto ha crecido, por lo cual es un tema central.",
            ["Esto ha crecido, por lo cual es un tema central"],
        ),
        (
            "El Gobierno, por lo tanto, abrirá dos oficinas.",
            ["El Gobierno, por lo tanto, abrirá dos oficinas"],
        ),
        (
            "Será prioridad del Gobierno, por lo tanto, defender la paz.",
            ["Será prioridad del Gobierno, por lo tanto, defender la paz"],
        ),
        ("Luchamos por lo que creemos.", ["Luchamos por lo que creemos"]),
        (
            "La ley fija, por lo que se refiere a los puertos, dos plazos.",
            ["La ley fija, por lo que se refiere a los puertos, dos plazos"],
        ),
        (
            "El Gobierno ampliará la red; a la vez que establece un programa.",
            ["El Gobierno ampliará la red", "establece un programa"],
        ),
        ("Se creó un registro y se prohíbe la caza.", ["Se creó un registro", "se prohíbe la caza"]),
        (
            "Se creó un fondo que se financia con tasas y se aplica en las islas.",
            ["Se creó un fondo que se financia con tasas y se aplica en las islas"],
        ),
        ("Aunque el país ha avanzado, enfrenta retos.", ["enfrenta retos"]),
        ("En este contexto, no cuenta con fondos.", ["no cuenta con fondos"]),
        ("Se aplicará la estrategia REDD+.", ["Se aplicará la estrategia REDD+"]),
    ],
)
def test_where_a_clause_begins_and_ends(text: str, expected: list[str]) -> None:
    assert [found.quote for found in coded(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Los Cancilleres saludaron los avances que se registraron y decidieron abrir un paso.",
            ["Los Cancilleres saludaron los avances que se registraron", "decidieron abrir un paso"],
        ),
        (
            "Las Ministras recordaron la visita que hicieron y reiteraron su voluntad de abrir un puente.",
            ["Las Ministras recordaron la visita que hicieron", "reiteraron su voluntad de abrir un puente"],
        ),
        (
            "Los países que se reunieron en Lima y acordaron crear el fondo cumplirán.",
            ["Los países que se reunieron en Lima y acordaron crear el fondo cumplirán"],
        ),
    ],
)
def test_what_those_who_speak_settle_behind_a_clause(text: str, expected: list[str]) -> None:
    assert [found.quote for found in coded(text, title=COMMUNIQUE)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Se busca que todas las escuelas tengan luz.", "commitment"),
        ("Se pretende que los municipios cuenten con planes.", "commitment"),
        ("Se espera que las lluvias aumenten.", "description"),
        ("La ambición de Utopía es reducir sus emisiones.", "description"),
        ("El país sigue enfrentando retos.", "description"),
        ("El país continúa siendo vulnerable.", "description"),
        ("El Gobierno sigue trabajando en la reforma.", "commitment"),
        ("Utopía seguirá siendo un aliado fiable.", "commitment"),
        ("La Agencia será el órgano encargado de elaborar el informe.", "commitment"),
        ("Utopía es partidaria de una región más unida.", "position"),
        ("Los Presidentes se pronunciaron a favor de una reforma.", "position"),
        ("Los Presidentes se mostraron partidarios de ampliar la ayuda.", "position"),
        ("El Presidente aceptó complacido la invitación.", "commitment"),
        ("El Presidente aceptó la derrota.", "description"),
        ("Los Ministros ofrecieron su apoyo a los damnificados.", "commitment"),
        ("Ambos Presidentes reafirmaron «la voluntad de abrir un puente».", "commitment"),
        ("Ambas Partes subrayaron su “firme decisión de abrir un puente”.", "commitment"),
        ("Ambos Presidentes elogiaron “la voluntad del pueblo”.", "position"),
    ],
)
def test_the_kind_of_what_is_told(text: str, kind: str) -> None:
    (found,) = coded(text, title=COMMUNIQUE)
    assert str(found.kind) == kind


@pytest.mark.parametrize(
    ("text", "action", "firmness"),
    [
        ("Los Presidentes acuerdan en su calidad de anfitriones, promover un encuentro.", "promover", "will"),
        ("Los Ministros han acordado en su programa derogar la ley.", "derogar", "will"),
        ("El país se compromete al 2030, crear un fondo.", "crear", "will"),
        ("Los Presidentes se propusieron duplicar el comercio.", "duplicar", "will"),
        ("Los Ministros ofrecieron su apoyo a los damnificados.", "ofrecer", "offers"),
        (
            "Utopía pretende, a través del Observatorio de Desarrollo y Cambio Climático de reciente "
            "creación en el país insular, abrir dos oficinas.",
            "abrir",
            "will",
        ),
    ],
)
def test_the_act_and_its_force(text: str, action: str, firmness: str) -> None:
    (found,) = coded(text, title=COMMUNIQUE)
    assert (found.value("action"), found.value("firmness")) == (action, firmness)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Apoyaremos el Centro Internacional para la Implementación de REDD+ (ICIREDD).",
            ["Centro Internacional para la Implementación de REDD+ (ICIREDD)"],
        ),
        (
            "El Gobierno acuerda fortalecer «las relaciones políticas, económicas y culturales con los "
            "países de la región, impulsando la convergencia entre el Mercosur y la Alianza del Pacífico».",
            ["Mercosur", "Alianza del Pacífico"],
        ),
    ],
)
def test_what_is_named(text: str, names: list[str]) -> None:
    (found,) = coded(text)
    assert list(found.values("named")) == names
