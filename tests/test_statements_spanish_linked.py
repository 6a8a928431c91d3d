"""Spanish climate plans and declarations: clauses that point back at the one before, what only says as what
something is told, and who acts behind what stands in front.
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
            "Ambos Presidentes señalaron que ambos son aliados y al respecto construirán un puente.",
            ["Ambos Presidentes señalaron que ambos son aliados", "construirán un puente"],
        ),
        (
            "Las Partes promoverán la cooperación científica y técnica, y para ello crearán un plan.",
            ["Las Partes promoverán la cooperación científica y técnica", "crearán un plan"],
        ),
        (
            "Enfatizaron que la red es vital y, en especial, manifestaron su pesar por la sequía.",
            ["Enfatizaron que la red es vital", "manifestaron su pesar por la sequía"],
        ),
        (
            "Destacaron que la red es vital y, a tal efecto, acordaron ampliarla.",
            ["Destacaron que la red es vital", "acordaron ampliarla"],
        ),
        (
            "Las Ministras señalaron que la sequía duró un año y en ese sentido causó daños.",
            ["Las Ministras señalaron que la sequía duró un año y en ese sentido causó daños"],
        ),
        ("Se abrirá, y con este fin, un fondo.", ["Se abrirá, y con este fin, un fondo"]),
        ("Tal como se indica en la ley, se abrirá un fondo.", ["se abrirá un fondo"]),
        (
            "Tal y como se establece en la ley, el Ministerio publicará los datos.",
            ["el Ministerio publicará los datos"],
        ),
        (
            "Se abrirá un fondo, tal y como se establece en la ley.",
            ["Se abrirá un fondo, tal y como se establece en la ley"],
        ),
        (
            "Dado los altos costos técnicos, sociales y operativos, Utopía ampliará el fondo.",
            ["Utopía ampliará el fondo"],
        ),
        (
            "El 5 de mayo de 2030, por invitación del Presidente de Arcadia, Juan Roe, el Presidente de "
            "Utopía, Luis Poe, visitó el puerto.",
            ["el Presidente de Utopía, Luis Poe, visitó el puerto"],
        ),
        (
            "Por invitación del Presidente de Arcadia, señor Juan Roe, el Presidente de Utopía, señor Luis "
            "Poe, visitó el puerto.",
            ["el Presidente de Utopía, señor Luis Poe, visitó el puerto"],
        ),
        (
            "El 5 de mayo, en el marco del foro, el Ministro de Agua, Luis Poe, y la Ministra de Salud, Ana "
            "Roe, firmaron un plan.",
            ["el Ministro de Agua, Luis Poe, y la Ministra de Salud, Ana Roe, firmaron un plan"],
        ),
        (
            "Los costos de la obra en los últimos años, han dejado deudas.",
            ["Los costos de la obra en los últimos años, han dejado deudas"],
        ),
        (
            "Las aldeas son nuestros socios y con ellas se abren escuelas.",
            ["Las aldeas son nuestros socios", "se abren escuelas"],
        ),
        ("El país al que aspiramos cambia cada día.", ["El país al que aspiramos cambia cada día"]),
        (
            "Las Ministras de la Liga conscientes del valor del agua, acordamos abrir un fondo.",
            ["Las Ministras de la Liga conscientes del valor del agua, acordamos abrir un fondo"],
        ),
        (
            "Los recursos son limitados, razón por la cual existe la necesidad de aumentarlos.",
            ["Los recursos son limitados", "existe la necesidad de aumentarlos"],
        ),
        (
            "La meta tiene en cuenta los costos y busca ampliar la red.",
            ["La meta tiene en cuenta los costos", "busca ampliar la red"],
        ),
        ("La Agencia abrirá oficinas en busca de datos.", ["La Agencia abrirá oficinas en busca de datos"]),
        ("La segunda semana de mayo, se abrirán dos puertos.", ["se abrirán dos puertos"]),
    ],
)
def test_where_a_clause_begins_and_ends(text: str, expected: list[str]) -> None:
    assert [found.quote for found in coded(text, title=COMMUNIQUE)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Se fomenta la participación de las aldeas.", "commitment"),
        ("Asimismo, se impulsa la Política Nacional de Agua.", "commitment"),
        ("Se priorizan acciones de prevención en las escuelas.", "commitment"),
        ("Se observa un aumento de las lluvias en el sur, según el censo.", "position"),
        ("La brecha se amplía cada año.", "description"),
        ("La Agencia se encuentra elaborando un nuevo marco legal.", "commitment"),
        ("La Agencia se halla tramitando la licencia.", "commitment"),
        ("Los ríos se encuentran contaminados.", "description"),
        ("La contribución de Utopía será reducir las emisiones en un 20%.", "commitment"),
        ("La norma será reducir las emisiones.", "principle"),
        ("Utopía se encuentra en proceso de formulación de su política de agua.", "commitment"),
        ("El reglamento está en trámite de aprobación.", "commitment"),
        ("La obra está en curso.", "description"),
        ("Debe darse prioridad al financiamiento público.", "position"),
        ("No se debe olvidar la historia.", "position"),
        ("Nuestra política exterior buscará ampliar la red.", "commitment"),
        ("El plan buscará ampliar la red.", "description"),
        ("El presupuesto de las obras se ajustará en función de la ley.", "principle"),
        ("El Gobierno ajustará los precios en función de la ley.", "commitment"),
        ("Queremos vivir en paz.", "position"),
        ("Queremos abrir dos puertos.", "commitment"),
        ("Utopía y Arcadia deben reforzar su confianza.", "position"),
        ("Las aldeas deben publicar sus datos.", "commitment"),
    ],
)
def test_the_kind_of_what_is_told(text: str, kind: str) -> None:
    (found,) = coded(text, title=COMMUNIQUE)
    assert str(found.kind) == kind


def test_in_an_agreement_what_both_must_do_binds_them() -> None:
    (found,) = coded("Las Partes deben publicar los datos.", title="Acuerdo entre Utopía y Arcadia")
    assert str(found.kind) == "commitment"


@pytest.mark.parametrize(
    ("text", "action", "firmness"),
    [
        ("Las Partes favorecerán el intercambio de libros.", "favorecer", "will"),
        ("Las Partes propiciarán intercambios entre investigadores.", "propiciar", "encourages"),
    ],
)
def test_the_act_and_its_force(text: str, action: str, firmness: str) -> None:
    (found,) = coded(text, title=COMMUNIQUE)
    assert (found.value("action"), found.value("firmness")) == (action, firmness)


@pytest.mark.parametrize("line", ["- :", "## :", "| :-- | :--: |", "* * *:", ":"])
def test_a_line_of_marks_alone_is_passed_over(line: str) -> None:
    assert [found.quote for found in coded(f"{line}\n\nAbriremos dos puertos.")] == ["Abriremos dos puertos"]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Las dos partes verán sus relaciones desde una perspectiva estratégica.", 0),
        ("Ambos países tendrán en cuenta las preocupaciones del otro.", 0),
        ("Colaborarán en el inicio de una nueva etapa en favor de la paz.", 0),
        ("Fortalecerán los vínculos fraternales que articulen el porvenir de ambos pueblos.", 1),
        ("Fortalecerán la pesca.", 1),
        ("Mejorarán los planes.", 1),
    ],
)
def test_how_much_can_be_pointed_at(text: str, precision: int) -> None:
    (found,) = coded(text, title=COMMUNIQUE)
    assert found.value("precision") == precision


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Reingeniería de la Agencia de Agua.", "rediseñar"),
        ("Bacheo de las calles del centro.", "bachear"),
        ("Montaje de dos talleres.", "montar"),
        ("Desvío de las aguas negras.", "desviar"),
    ],
)
def test_nouns_that_name_an_act(text: str, action: str) -> None:
    (found,) = coded(f"- {text}\n")
    assert found.value("action") == action
