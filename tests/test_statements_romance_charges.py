"""Whom Spanish and Portuguese statements charge with an act, and how a body is taken up again."""

from __future__ import annotations

import coding
import pytest


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("es", "Esta comisión atenderá la crisis.", "other:comisión"),
        ("es", "Dicho comité, formado por los ministros de Pesca, fijará las cuotas.", "other:comité"),
        ("es", "Estos docentes capacitarán a sus colegas.", "other:docentes"),
        ("pt", "Essa comissão elaborará o plano.", "other:comissão"),
        ("pt", "Este conselho, formado pelos ministros da Pesca, fixará as cotas.", "other:conselho"),
    ],
)
def test_a_body_that_is_pointed_back_to_acts(language: str, text: str, actor: str) -> None:
    statement = coding.only(text, language=language)
    assert (statement.kind, statement.actor) == ("commitment", actor)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Este programa es una escuela de vida."),
        ("es", "En el Este hay agua. Este programa ha permitido crecer."),
        ("es", "Esta Ley Orgánica busca ordenar el territorio."),
        ("pt", "Este programa é uma escola de vida."),
    ],
)
def test_a_thing_that_is_pointed_back_to_does_not(language: str, text: str) -> None:
    assert {str(one.kind) for one in coding.find(text, language=language)} == {"description"}
