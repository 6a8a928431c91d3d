"""Clauses of others besides, objects hung on verbs, and who acts with an aside: Portuguese and Spanish."""

from __future__ import annotations

import coding
import pytest


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
    assert coding.quotes(text, language=language) == expected


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


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("O PNMC será executado por meio das seguintes ações:\n\na) Integração dos portos;", "issuer"),
        ("Os ministros foram encarregados das seguintes tarefas:\n\na) Integrar os portos;", "joint"),
        ("As seguintes ações serão executadas pelo Conselho:\n\na) Integrar os portos;", "other:Conselho"),
    ],
)
def test_what_a_plan_is_carried_out_by_is_not_its_own_doing(text: str, actor: str) -> None:
    assert [statement.actor for statement in coding.find(text, language="pt")] == [actor]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Defendemos o país contra qualquer agressão ou ameaça externas.",
            ["Defendemos o país contra qualquer agressão ou ameaça externas"],
        ),
        (
            "O Governo compromete-se a garantir a propriedade e salvaguarda das poupanças.",
            ["O Governo compromete-se a garantir a propriedade e salvaguarda das poupanças"],
        ),
        ("O país retoma a obra e recusa a guerra.", ["O país retoma a obra", "recusa a guerra"]),
    ],
)
def test_words_that_are_nouns_as_well_part_nothing(text: str, expected: list[str]) -> None:
    assert coding.quotes(text, language="pt") == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Os preços estão a subir.", ["description"]),
        ("A guerra está a destruir as cidades e a agravar a fome.", ["description", "description"]),
        ("O Governo está a preparar um plano e a abrir escolas.", ["commitment", "commitment"]),
        ("Os dados estão a ser recolhidos.", ["description"]),
        ("São prioridades do Governo a paz e a saúde.", ["position"]),
    ],
)
def test_what_is_going_on_is_told_of_things(text: str, kinds: list[str]) -> None:
    assert [statement.kind for statement in coding.find(text, language="pt")] == kinds
