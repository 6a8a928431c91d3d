"""Spanish policies and plans: acts of which something is told, commas between a subject and its verb, forms
of what might be, and nouns and adjectives that look like verbs.
"""

from __future__ import annotations

import pytest

from constancia.model import Statement
from constancia.pipeline import read


def coded(text: str) -> tuple[Statement, ...]:
    return read(f"Plan de Utopía\n\n{text}\n".encode(), name="plan.txt", language="es").statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Esta reforma, marca el inicio de una etapa.", ["Esta reforma, marca el inicio de una etapa"]),
        (
            "Esta iniciativa, cuenta además con una red de aldeas.",
            ["Esta iniciativa, cuenta además con una red de aldeas"],
        ),
        (
            "En materia de agua, el sistema de riego de las aldeas, permitió crecer.",
            ["el sistema de riego de las aldeas, permitió crecer"],
        ),
        ("Actualmente la Agencia, es responsable del agua.", ["la Agencia, es responsable del agua"]),
        ("Con el apoyo de Arcadia, la gran economía, creció el comercio.", ["creció el comercio"]),
        ("En mayo, el día 5, firmaron el acuerdo.", ["firmaron el acuerdo"]),
        ("Para crecer, la tierra y el agua, se requieren obras.", ["se requieren obras"]),
        ("Así mismo promoverá la formación de maestros.", ["promoverá la formación de maestros"]),
        ("De la misma forma esta red se amplía al sur.", ["esta red se amplía al sur"]),
        (
            "Abriremos escuelas, y para lograrlo contrataremos maestros.",
            ["Abriremos escuelas", "contrataremos maestros"],
        ),
        (
            "Si se descubriera una mina que contamina el río, se informará a las aldeas.",
            ["se informará a las aldeas"],
        ),
        ("Cuando existieran fondos, se abrirá un puerto.", ["se abrirá un puerto"]),
        ("No actuar ahora supone un gasto mayor.", ["No actuar ahora supone un gasto mayor"]),
        ("No se abrirán minas.", ["No se abrirán minas"]),
        (
            "Abriremos puertos en el norte y en el sur y construiremos escuelas.",
            ["Abriremos puertos en el norte y en el sur", "construiremos escuelas"],
        ),
        (
            "Se estudiarán los riesgos del agua y del suelo y se hará un informe anual.",
            ["Se estudiarán los riesgos del agua y del suelo", "se hará un informe anual"],
        ),
        (
            "Abriremos puertos y en mayo construiremos escuelas.",
            ["Abriremos puertos", "construiremos escuelas"],
        ),
        (
            "Identificación de rutas y apertura de puertos, acerca de los que se informará.",
            ["Identificación de rutas", "apertura de puertos, acerca de los que se informará"],
        ),
    ],
)
def test_where_a_clause_begins_and_ends(text: str, expected: list[str]) -> None:
    assert [found.quote for found in coded(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mejorar la calidad y cantidad del agua permite abrir escuelas.", "description"),
        ("Orientar el gasto en función de abrir puertos requiere reglas claras.", "description"),
        ("Invertir para crear empleo exige reglas claras.", "description"),
        ("Apoyar a las aldeas que cuidan el río permitirá limpiarlo.", "description"),
        ("Definir las rutas en forma completa y clara.", "commitment"),
        ("Informar a las aldeas acerca de las rutas.", "commitment"),
        ("La política es de cumplimiento obligatorio.", "principle"),
        ("Estas reglas son de obligado cumplimiento para las aldeas.", "principle"),
        ("El plan es de carácter vinculante.", "principle"),
        ("Resulta lamentable la falta de agua.", "position"),
        ("Resulta inaceptable que no haya agua.", "position"),
        ("El primer paso será abrir escuelas.", "commitment"),
        ("La obra no solo limita la pesca en el río.", "description"),
        ("La obra no limita la pesca en el río.", "principle"),
        ("Demandamos la participación de las aldeas.", "position"),
        ("La obra demanda un gasto mayor.", "description"),
        ("Este pacto contemplará la apertura de dos puertos.", "commitment"),
        ("El II Plan de Igualdad abrirá oficinas en cada aldea.", "commitment"),
    ],
)
def test_the_kind_of_what_is_told(text: str, kind: str) -> None:
    (found,) = coded(text)
    assert str(found.kind) == kind


@pytest.mark.parametrize(
    ("text", "action", "firmness"),
    [
        ("Se valorará la presencia de mujeres en los comités.", "valorar", "will"),
        ("Se valorará la posibilidad de abrir un puerto.", "valorar", "explores"),
        ("Debemos primero limpiar el río.", "limpiar", "will"),
    ],
)
def test_the_act_and_its_force(text: str, action: str, firmness: str) -> None:
    (found,) = coded(text)
    assert (found.value("action"), found.value("firmness")) == (action, firmness)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Los sectores deberán publicar sus datos.", "other:sectores"),
        ("El Sector Educación formará maestros.", "other:Sector Educación"),
        ("El sector privado abrirá puertos.", "other:sector privado"),
    ],
)
def test_sectors_of_a_government_act(text: str, actor: str) -> None:
    (found,) = coded(text)
    assert (str(found.kind), found.actor) == ("commitment", actor)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Trabajaremos conjuntamente con el sector privado.", "issuer"),
        ("Abriremos conjuntamente dos puertos.", "joint"),
        ("Crear Juntas de Coordinación en cada aldea.", "issuer"),
        ("Fomento del transporte colectivo en las aldeas.", "issuer"),
        ("Las metas que fijó la Conferencia de las Partes han cambiado.", "issuer"),
    ],
)
def test_what_is_done_with_others_is_not_of_both_sides(text: str, actor: str) -> None:
    (found,) = coded(text)
    assert found.actor == actor


@pytest.mark.parametrize(
    ("text", "instruments"),
    [
        ("Regularemos las entidades de crédito.", []),
        ("Se podrá pagar con tarjeta de crédito.", []),
        ("Apoyaremos a las cooperativas de ahorro y crédito.", []),
        ("Abriremos una línea de crédito para la pesca.", ["loan"]),
    ],
)
def test_who_lends_and_how_one_pays_are_no_loans(text: str, instruments: list[str]) -> None:
    (found,) = coded(text)
    assert list(found.instruments) == instruments


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("En consonancia con lo anterior, abriremos escuelas.", ()),
        ("De acuerdo con lo expuesto, abriremos escuelas.", ()),
        ("Abriremos escuelas con un análisis previo de la normativa.", ()),
        ("Conforme a lo dispuesto en la ley, abriremos escuelas.", ("Conforme a lo dispuesto en la ley",)),
    ],
)
def test_what_only_points_back_limits_nothing(text: str, limits: tuple[str, ...]) -> None:
    (found,) = coded(text)
    assert found.values("conditions") == limits


@pytest.mark.parametrize(
    "text",
    [
        "- Dotación de un pozo. • Reparar la red. • Mejora de los puertos.",
        "El plan prevé: (i) dotación de un pozo, (ii) reparar la red y (iii) mejora de los puertos.",
        "Acciones: a) dotación de un pozo, b) reparar la red, y c) mejora de los puertos.",
        "El plan tiene tres objetivos: 1) dotación de un pozo, 2) reparar la red y 3) mejora de los puertos.",
        "Se plantean tres medidas: 1) dotación de un pozo; 2) reparar la red y 3) mejora de los puertos.",
    ],
)
def test_marks_part_the_items_of_a_line(text: str) -> None:
    found = coded(text)
    acts = [(one.quote.lower(), one.value("action")) for one in found]
    assert acts == [
        ("dotación de un pozo", "dotar"),
        ("reparar la red", "reparar"),
        ("mejora de los puertos", "mejorar"),
    ]


@pytest.mark.parametrize("item", ["Constitución Política de Utopía", "Organización Mundial de la Salud"])
def test_an_item_that_is_only_a_name_names_no_act(item: str) -> None:
    assert coded(f"- {item}.\n- Creación del Fondo Nacional del Agua.\n")[0].quote.startswith("Creación")


def test_a_limit_on_who_acts_ends_before_the_verb() -> None:
    (found,) = coded("Las aldeas en el marco de sus competencias deberán publicar sus datos.")
    assert found.values("conditions") == ("en el marco de sus competencias",)


def test_a_limit_keeps_its_bracket() -> None:
    (found,) = coded("Ampliaremos el riego, salvo en las aldeas cercanas (ribereñas, costeras), en el sur.")
    assert found.values("conditions") == ("salvo en las aldeas cercanas (ribereñas, costeras)",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Destinaremos el 1 % de la Renta Nacional Bruta (RNB) a la pesca.", ()),
        ("Apoyaremos a las ONGD y al Instituto del Mar.", ("Instituto del Mar",)),
        ("Reduciremos las emisiones de CO2 y de CH4.", ()),
        ("Ejecutaremos la Política Nacional de Aguas al 2030.", ("Política Nacional de Aguas al 2030",)),
        ("Ejecutaremos el Plan Nacional del Mar 2009 – 2013.", ("Plan Nacional del Mar 2009 – 2013",)),
        ("Cumpliremos el Real Decreto 900 / 2015 en mayo.", ("Real Decreto 900 / 2015",)),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    (found,) = coded(text)
    assert found.values("named") == names
