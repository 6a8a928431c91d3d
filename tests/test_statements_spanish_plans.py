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
        (
            "Extender la red y avanzar hacia un modelo abierto, a la vez que se facilita el acceso a ella.",
            ["Extender la red", "avanzar hacia un modelo abierto", "se facilita el acceso a ella"],
        ),
        (
            "El Gobierno abrirá dos puertos, mientras que el Ministerio cerrará una mina.",
            ["El Gobierno abrirá dos puertos", "el Ministerio cerrará una mina"],
        ),
        (
            "El Gobierno abrirá dos puertos a la vez que se",
            ["El Gobierno abrirá dos puertos a la vez que se"],
        ),
        (
            "El Gobierno abrirá dos puertos mientras dure la obra.",
            ["El Gobierno abrirá dos puertos mientras dure la obra"],
        ),
        (
            "La mayoría se movilizó e hizo posible la reforma.",
            ["La mayoría se movilizó", "hizo posible la reforma"],
        ),
        ("La red se ampliará y modernizará en 2030.", ["La red se ampliará y modernizará en 2030"]),
        (
            "El país participa en tres grupos; estos buscan una red común.",
            ["El país participa en tres grupos", "estos buscan una red común"],
        ),
        (
            "Los criterios del plan, incluyeron el acceso al agua.",
            ["Los criterios del plan, incluyeron el acceso al agua"],
        ),
        ("Honduras durante 2030, promoverá la paz.", ["Honduras durante 2030, promoverá la paz"]),
        (
            "Los equipos presididos por ellos abrieron un puerto.",
            ["Los equipos presididos por ellos abrieron un puerto"],
        ),
        (
            "El Gobierno ampliará la red, para lo cual creará un fondo.",
            ["El Gobierno ampliará la red, para lo cual creará un fondo"],
        ),
        ("La próxima semana, promoverá la paz.", ["promoverá la paz"]),
        ("En el marco de la Liga Honduras abrirá un puerto.", ["Honduras abrirá un puerto"]),
        ("Con ayuda de Honduras abrirá un puerto.", ["abrirá un puerto"]),
        ("Con ayuda de la Liga la Argentina abrirá un puerto.", ["la Argentina abrirá un puerto"]),
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
        ("Ha llegado el momento de avanzar.", "position"),
        ("Ese es nuestro objetivo y nuestro compromiso.", "position"),
        ("Ese es el plan.", "description"),
        ("El Congreso acaba de aprobar la ley.", "description"),
        ("Acabaremos con la pobreza.", "commitment"),
        ("El país requiere acceso a nuevos fondos.", "position"),
        ("La política se ha fundamentado en la Directiva de 1992.", "description"),
        ("La política se fundamenta en el respeto.", "principle"),
        ("Estas reformas producirán un ahorro.", "description"),
        ("Las medidas servirán para proteger a los vecinos.", "description"),
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


def test_who_does_what_a_passive_tells() -> None:
    (found,) = coded("La energía será retribuida por parte de la empresa distribuidora.")
    assert found.actor == "other:empresa distribuidora"


def test_a_lead_in_with_an_object_of_its_own_is_an_act() -> None:
    found = coded(
        "Aprobaremos una ley que permita su desarrollo, con las siguientes características:\n\n"
        "- Establecimiento de trámites ágiles.\n- Asunción de los costos.\n- Reembolso de las tasas."
    )
    assert [one.value("action") for one in found] == ["aprobar", "establecer", "asumir", "reembolsar"]


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("Impulsar los programas de empleo, abriendo oportunidades entre los jóvenes.", "will"),
        ("Impulsar el intercambio entre los jóvenes.", "encourages"),
    ],
)
def test_how_an_act_is_done_makes_it_no_softer(text: str, firmness: str) -> None:
    (found,) = coded(text)
    assert found.value("firmness") == firmness
