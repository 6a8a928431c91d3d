"""Spanish and Portuguese: who is to act in rules and agreements, what rules do, and lists of tasks."""

from __future__ import annotations

import coding
import pytest

from constancia.model import Work

_DECREE = Work("decree", "Decreto 14")
_OPENING = {"es": "La Asamblea se reunió en mayo.\n\n", "pt": "A Assembleia reuniu-se em maio.\n\n"}


def told(text: str, language: str) -> list[tuple[str, str | None, str | None]]:
    found = coding.find(_OPENING[language] + text, work=_DECREE, language=language)[1:]
    return [(one.quote, one.kind, one.value("actor")) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("es", "Los comisionados visitarán las minas.", "comisionados"),
        ("es", "El prestatario llevará una cuenta aparte.", "prestatario"),
        ("es", "Los puntos focales reunirán los datos.", "puntos focales"),
        ("es", "Los titulares deberán declarar sus bienes.", "titulares"),
        ("es", "Los recicladores recogerán el vidrio.", "recicladores"),
        ("es", "Los transportistas renovarán sus camiones.", "transportistas"),
        ("es", "La bancada presentará una ley de aguas.", "bancada"),
        ("pt", "Os proponentes entregarão os planos.", "proponentes"),
        ("pt", "O bolsista apresentará um relatório.", "bolsista"),
        ("pt", "As autarquias deverão publicar os mapas.", "autarquias"),
        ("pt", "Os permissionários renovarão a frota.", "permissionários"),
        ("pt", "Os catadores recolherão o vidro.", "catadores"),
        ("pt", "O poder público deve manter as pontes.", "poder público"),
    ],
)
def test_those_whom_rules_name_act(language: str, text: str, actor: str) -> None:
    assert told(text, language) == [(text[:-1], "commitment", f"other:{actor}")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Alrededor de un tercio vivirá en la costa."),
        ("es", "El indicador mejorará los próximos años."),
        ("es", "La lista tendrá cien nombres."),
        ("pt", "O inventário terá cem nomes."),
        ("pt", "O computador custará mais."),
    ],
)
def test_things_whose_names_end_like_those_of_people_do_not(language: str, text: str) -> None:
    assert [actor for _, _, actor in told(text, language)] == ["issuer"]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Los dirigentes conocen el valle. Hace pocos días llegó el agua.", "description"),
        ("es", "Las familias viven lejos. Hoy estudian de noche.", "description"),
        ("es", "Los alumnos llegan tarde. Rectifica esto una nueva ley.", "description"),
        ("pt", "Os alunos moram longe. Hoje estudam à noite.", "description"),
    ],
)
def test_what_is_told_of_people_goes_on_without_them(language: str, text: str, kind: str) -> None:
    assert told(text, language)[-1][1] == kind


def test_a_lead_in_that_names_three_countries_speaks_for_many() -> None:
    text = (
        "COMUNICADO CONJUNTO\n\nLos Presidentes de la República del Perú, de la República de Chile y de "
        "Bolivia, reunidos en Lima:\n\n1. ACORDARON abrir una feria del libro;\n"
    )
    (statement,) = coding.find(text, work=Work("sur", "COMUNICADO CONJUNTO"), language="es")
    assert (statement.kind, statement.value("actor")) == ("commitment", "issuer")
