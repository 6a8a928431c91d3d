"""Clauses of others besides, objects hung on verbs, and who acts with an aside: Portuguese and Spanish."""

from __future__ import annotations

import coding
import pytest


def quotes(text: str, language: str) -> list[str]:
    return [statement.selector.exact for statement in coding.find(text, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "pt",
            "O porto foi aberto e o novo plano de gestão da costa prevê mais docas.",
            ["O porto foi aberto", "o novo plano de gestão da costa prevê mais docas"],
        ),
        (
            "pt",
            "A economia cresce e os salários sobem pouco.",
            ["A economia cresce", "os salários sobem pouco"],
        ),
        (
            "es",
            "El puerto fue abierto y el nuevo plan prevé más muelles.",
            ["El puerto fue abierto", "el nuevo plan prevé más muelles"],
        ),
        (
            "pt",
            "O Governo criou um fundo que financia escolas e o porto que serve a ilha.",
            ["O Governo criou um fundo que financia escolas e o porto que serve a ilha"],
        ),
        (
            "pt",
            "Criámos o fundo e procedeu-se à abertura do porto.",
            ["Criámos o fundo", "procedeu-se à abertura do porto"],
        ),
        (
            "pt",
            "Saudamos o povo que lutou e se libertou.",
            ["Saudamos o povo que lutou e se libertou"],
        ),
        (
            "pt",
            "O Governo vai apoiá-los, criar um fundo e abrir portos.",
            ["O Governo vai apoiá-los", "criar um fundo", "abrir portos"],
        ),
        (
            "es",
            "El Gobierno va a superarlo y abrir puertos.",
            ["El Gobierno va a superarlo", "abrir puertos"],
        ),
        (
            "pt",
            "Foram abertos 46 portos, dos quais 44 são novos e 2 estão em obras.",
            ["Foram abertos 46 portos, dos quais 44 são novos e 2 estão em obras"],
        ),
        (
            "pt",
            "Os Presidentes, Ana Roe, da Utopia; João Bem, da Arcádia; e a Ministra Rita Lua reuniram-se.",
            ["Os Presidentes, Ana Roe, da Utopia; João Bem, da Arcádia; e a Ministra Rita Lua reuniram-se"],
        ),
        ("pt", "Enquanto presidente do grupo, o Brasil criará um fundo.", ["o Brasil criará um fundo"]),
        (
            "pt",
            "Macau vai esbulhar as docas e abrir portos.",
            ["Macau vai esbulhar as docas", "abrir portos"],
        ),
    ],
)
def test_where_what_is_told_besides_begins(language: str, text: str, expected: list[str]) -> None:
    assert quotes(text, language) == expected


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("Portugal, ciente dos riscos, vai criar fundos.", "commitment", "partner"),
        ("O Brasil, reconhecido pela sua floresta, vai criar fundos.", "commitment", "partner"),
        ("A Polónia e a Roménia criarão um fundo.", "commitment", "partner"),
        ("O Irão criará um fundo.", "commitment", "partner"),
        ("Por isso, Macau vai abrir portos.", "commitment", "partner"),
        ("É ilusório pensar que a paz virá sozinha.", "position", "issuer"),
        ("Não convém rever a lei.", "position", "issuer"),
        ("O Presidente rendeu altos apreços ao povo.", "position", "issuer"),
        ("Temos a satisfação de destacar os laços com a Utopia.", "position", "issuer"),
        ("Atribuíram especial consideração ao comércio.", "position", "issuer"),
        ("Apoiamos o multilateralismo e o sistema das Nações Unidas.", "position", "issuer"),
    ],
)
def test_who_acts_with_an_aside_and_what_is_held(text: str, kind: str, actor: str) -> None:
    (statement,) = coding.find(text, language="pt")
    assert (statement.kind, statement.actor) == (kind, actor)
