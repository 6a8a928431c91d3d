"""Portuguese as it was written before 1990 is read like today's, and quoted as printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import constancia
from constancia.lexicon.spelling import spelling
from constancia.model import Document, Rendering, Source, Span, Work
from constancia.text.respelling import Respelt, respelt

OLDER = """\
Programa do Governo de Auria

O Governo vai adoptar uma lei e activar o fundo de acção social.

A Direcção Nacional de Águas seleccionará dois projectos, de acordo com a legislação do sector eléctrico.

Serão protegidas as zonas afectadas e há-de ser criado o Instituto de Protecção Civil.

A Assembléia actualizará as tarifas freqüentes.
"""
TODAY = """\
Programa do Governo de Auria

O Governo vai adotar uma lei e ativar o fundo de ação social.

A Direção Nacional de Águas selecionará dois projetos, de acordo com a legislação do setor elétrico.

Serão protegidas as zonas afetadas e há de ser criado o Instituto de Proteção Civil.

A Assembleia atualizará as tarifas frequentes.
"""


def read_as(text: str) -> Respelt:
    known = spelling("pt")
    assert known is not None
    source = Source("paper.txt", "text/plain", "0" * 64)
    document = Document(Work("paper", "Paper"), source, "pt", Rendering.UNSTATED, text)
    return respelt(document, known.may, known.mute, known.others)


def paper(text: str) -> constancia.Paper:
    return constancia.read(text.encode(), name="paper.txt", language="pt")


def test_the_sample_is_the_same_text_in_both() -> None:
    assert read_as(OLDER).known.text == TODAY


def test_both_spellings_are_coded_alike() -> None:
    codes = ("kind", "actor_stated", "firmness", "continuity", "precision")
    older, today = paper(OLDER).statements, paper(TODAY).statements
    assert [[one.value(code) for code in codes] for one in older] == [
        [one.value(code) for code in codes] for one in today
    ]
    assert len(older) == 6
    assert [read_as(one.quote).known.text for one in older] == [one.quote for one in today]


def test_everything_is_quoted_as_printed() -> None:
    older = paper(OLDER)
    assert older.document.text == OLDER
    assert [statement.quote in OLDER for statement in older.statements] == [True] * 6
    actions = ["adoptar", "activar", "seleccionar", "proteger", "criar", "actualizar"]
    assert [statement.action for statement in older.statements] == actions
    assert older.statements[2].actor == "other:Direcção Nacional de Águas"
    assert older.statements[2].conditions == ("de acordo com a legislação do sector eléctrico",)
    assert older.statements[4].named == ("Instituto de Protecção Civil",)
    for statement in older.statements:
        assert statement.clause.verb.quote(OLDER)[-1].isalpha()
        assert statement.span.contains(statement.clause.verb)


@pytest.mark.parametrize(
    "words",
    [
        "O facto de haver um pacto de impacto, a opção e a secção.",
        "A corrupção, a convicção, a ficção e a interrupção.",
        "Adaptar, captar, optar, contactar, raptar e compactuar.",
        "O aspecto e a perspectiva respectiva.",
    ],
)
def test_letters_that_are_still_written_stay(words: str) -> None:
    assert read_as(words).known is read_as(words).printed or read_as(words).known.text == words


def test_a_language_with_one_spelling_has_none() -> None:
    assert spelling("en") is None


@given(st.text(alphabet="acdeilmoptuvrçãüéê -\n", max_size=60))
def test_stretches_find_their_way_back(text: str) -> None:
    read = read_as(f"A acção activa {text} projecto")
    printed, known = read.printed.text, read.known.text
    assert len(printed) - len(known) == len(read.dropped)
    for start, end in ((0, len(printed)), (2, len(printed) - 1)):
        there = read.read_as(Span(start, end))
        assert 0 <= there.start < there.end <= len(known)
