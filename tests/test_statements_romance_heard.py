"""Spanish and Portuguese acts behind a phrase in front, and promises told to somebody or told again."""

from __future__ import annotations

import pytest

from constancia.model import Statement
from constancia.pipeline import read


def coded(text: str, language: str = "es") -> tuple[Statement, ...]:
    return read(f"Plan de Utopía\n\n{text}\n".encode(), name="plan.txt", language=language).statements


@pytest.mark.parametrize(
    ("text", "language", "actions"),
    [
        (
            "Con este plan crearemos empleo, mejoraremos los salarios y bajaremos los impuestos.",
            "es",
            ["crear", "mejorar", "bajar"],
        ),
        (
            "Desde el Gobierno garantizaremos las pensiones, ampliaremos las becas y abriremos centros.",
            "es",
            ["garantizar", "ampliar", "abrir"],
        ),
        ("Con los fondos que tendremos, construiremos dos escuelas.", "es", ["construir"]),
        ("Como ya acordamos en mayo, abriremos dos puentes.", "es", ["abrir"]),
        ("Hasta que lleguemos a un acuerdo, protegeremos a las familias.", "es", ["proteger"]),
        (
            "Na cidade reduziremos um imposto, construiremos duas escolas e abriremos três parques.",
            "pt",
            ["reduzir", "construir", "abrir"],
        ),
    ],
)
def test_forms_that_state_their_subject_begin_the_clause_behind_a_phrase(
    text: str, language: str, actions: list[str]
) -> None:
    assert [one.value("action") for one in coded(text, language)] == actions


@pytest.mark.parametrize(
    ("text", "language", "action"),
    [
        ("El Gobierno se comprometió con los vecinos a reparar las calles.", "es", "reparar"),
        ("El Gobierno se comprometió ante la asamblea a reparar las calles.", "es", "reparar"),
        ("El Gobierno acordó con los sindicatos subir el salario mínimo.", "es", "subir"),
        ("Nos comprometemos con los jóvenes a crear empleo.", "es", "crear"),
        ("O Governo compromete-se com os moradores a reparar as ruas.", "pt", "reparar"),
        ("También destacó que impulsará un programa.", "es", "impulsar"),
        ("La ministra también subrayó que se abrirán dos centros.", "es", "abrir"),
        ("La ministra refrendó que bajará el impuesto.", "es", "bajar"),
        ("La ministra señaló que, una vez que asuma el mando, bajará el impuesto.", "es", "bajar"),
    ],
)
def test_what_is_promised_to_somebody_or_told_by_another_is_undertaken(
    text: str, language: str, action: str
) -> None:
    (one,) = coded(text, language)
    assert (one.value("kind"), one.value("action")) == ("commitment", action)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("El Gobierno se comprometió con la idea de reparar las calles.", "description"),
        ("También destacaron que impulsarán un programa.", "position"),
    ],
)
def test_what_nobody_is_told_or_all_say_of_themselves_is_no_promise(text: str, kind: str) -> None:
    assert [one.value("kind") for one in coded(text)] == [kind]
