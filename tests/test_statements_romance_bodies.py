"""Spanish and Portuguese: who is to act in rules and agreements, what rules do, and lists of tasks."""

from __future__ import annotations

import coding
import pytest

from constancia.model import Work
from constancia.pipeline import read

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
        ("es", "Los nuevos guardias cuidarán el parque.", "nuevos guardias"),
        ("es", "Las viudas recibirán una pensión.", "viudas"),
        ("es", "Las mipymes contarán con un fondo.", "mipymes"),
        ("pt", "Os demais órgãos publicarão os mapas.", "demais órgãos"),
        ("pt", "Os ribeirinhos receberão barcos.", "ribeirinhos"),
        ("pt", "As gestantes terão transporte.", "gestantes"),
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
        ("es", "Las pymes son muchas. Ellas generan empleo.", "description"),
        ("pt", "Os alunos moram longe. Hoje estudam à noite.", "description"),
    ],
)
def test_what_is_told_of_people_goes_on_without_them(language: str, text: str, kind: str) -> None:
    assert told(text, language)[-1][1] == kind


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Se modifica el artículo 5, se suprimen los incisos y se otorga un plazo de un mes.",
            [
                "Se modifica el artículo 5",
                "se suprimen los incisos",
                "se otorga un plazo de un mes",
            ],
        ),
        (
            "pt",
            "Altera-se o artigo 5, suprimem-se as alíneas, e alarga-se o prazo.",
            ["Altera-se o artigo 5", "suprimem-se as alíneas", "alarga-se o prazo"],
        ),
    ],
)
def test_what_a_rule_does_by_saying_so_is_undertaken_one_by_one(
    language: str, text: str, expected: list[str]
) -> None:
    assert told(text, language) == [(quote, "commitment", "issuer") for quote in expected]


@pytest.mark.parametrize(
    ("language", "lead", "items", "told_too"),
    [
        (
            "es",
            "Créase un comité de aguas, con las siguientes funciones:",
            ["Abrir pozos", "Velar por ellos"],
            1,
        ),
        (
            "es",
            "El Ministerio creará un fondo, que tendrá los siguientes fines:",
            ["Abrir pozos", "Plantar pinos"],
            1,
        ),
        (
            "es",
            "El Consejo tendrá, entre otras, las siguientes funciones:",
            ["Abrir pozos", "Velar por ellos"],
            0,
        ),
        ("pt", "Fica instituído o Comitê com as seguintes competências:", ["abrir poços", "cuidar deles"], 1),
        ("pt", "O Conselho exercerá as seguintes funções:", ["abrir poços", "cuidar deles"], 0),
    ],
)
def test_a_lead_in_with_an_act_of_its_own_tells_it(
    language: str, lead: str, items: list[str], told_too: int
) -> None:
    text = f"{lead}\n\na) {items[0]};\n\nb) {items[1]}.\n"
    found = [quote for quote, _, _ in told(text, language)]
    assert found == [lead[:-1]] * told_too + items


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "De ninguna manera venderemos los parques"),
        ("es", "En ningún caso se venderán los parques"),
        ("pt", "De forma alguma venderemos os parques"),
        ("pt", "Em nenhuma hipótese serão vendidos os parques"),
    ],
)
def test_words_that_deny_an_act_are_part_of_it(language: str, text: str) -> None:
    assert [quote for quote, _, _ in told(f"{text}.", language)] == [text]


@pytest.mark.parametrize(
    ("language", "text", "expected", "kind"),
    [
        (
            "es",
            "Para ello, el Instituto de Aguas, un órgano técnico, medirá los ríos.",
            "el Instituto de Aguas, un órgano técnico, medirá los ríos",
            "commitment",
        ),
        (
            "es",
            "Con ello, la Secretaría de Salud, deberá publicar el plan.",
            "la Secretaría de Salud, deberá publicar el plan",
            "commitment",
        ),
        ("es", "En mayo, el día 5, publicaremos el plan.", "publicaremos el plan", "commitment"),
        (
            "pt",
            "Para isso, o Instituto de Águas, um órgão técnico, medirá os rios.",
            "o Instituto de Águas, um órgão técnico, medirá os rios",
            "commitment",
        ),
        (
            "es",
            "Sin embargo, a pesar de todo, abriremos el puerto.",
            "abriremos el puerto",
            "commitment",
        ),
        ("es", "Seremos un gobierno cercano.", "Seremos un gobierno cercano", "commitment"),
        ("pt", "Seremos um governo próximo.", "Seremos um governo próximo", "commitment"),
        ("es", "Somos un gobierno cercano.", "Somos un gobierno cercano", "description"),
        ("es", "Hoy hablamos de los ríos.", "Hoy hablamos de los ríos", "description"),
        ("pt", "Estamos falando dos rios.", "Estamos falando dos rios", "description"),
        ("es", "Quiero mencionar los ríos.", "Quiero mencionar los ríos", "description"),
        ("es", "Informaremos cada mes.", "Informaremos cada mes", "commitment"),
    ],
)
def test_subjects_that_a_comma_parts_and_what_is_only_said(
    language: str, text: str, expected: str, kind: str
) -> None:
    assert [(quote, kind) for quote, kind, _ in told(text, language)] == [(expected, kind)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "Esta mejora de los puertos que anunciamos pide tiempo. Esta ampliación urge.",
        ),
        ("pt", "Esta melhoria dos portos que vemos pede tempo. Esta ampliação da rede urge."),
    ],
)
def test_an_act_that_is_pointed_at_is_not_named_anew(language: str, text: str) -> None:
    assert "commitment" not in [kind for _, kind, _ in told(text, language)]


def test_a_lead_in_that_names_three_countries_speaks_for_many() -> None:
    text = (
        "COMUNICADO CONJUNTO\n\nLos Presidentes de la República del Perú, de la República de Chile y de "
        "Bolivia, reunidos en Lima:\n\n1. ACORDARON abrir una feria del libro;\n"
    )
    (statement,) = coding.find(text, work=Work("sur", "COMUNICADO CONJUNTO"), language="es")
    assert (statement.kind, statement.value("actor")) == ("commitment", "issuer")


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("pt", "Art. 2º Compete à CT-OBRAS: medir os poços; limpar os rios.", "other:CT-OBRAS"),
        ("pt", "É da competência das câmaras limpar os rios e medir os poços.", "other:câmaras"),
        ("es", "Es función del Instituto de Aguas medir los ríos.", "other:Instituto de Aguas"),
        ("pt", "Cumpre ao Instituto de Águas medir os rios.", "other:Instituto de Águas"),
        ("pt", "Cada aluno terá um computador.", "other:Cada aluno"),
        ("es", "Cada niño contará con un pediatra.", "other:Cada niño"),
        ("es", "Las obras tendrán inicio en junio.", "issuer"),
        (
            "pt",
            "À Secretaria de Águas, por intermédio da Direção de Poços, compete medir os rios.",
            "other:Secretaria de Águas",
        ),
        (
            "es",
            "A la Secretaría de Aguas, por medio de la Dirección de Pozos, corresponde medir los ríos.",
            "other:Secretaría de Aguas",
        ),
    ],
)
def test_whose_task_it_is_stands_before_an_aside_or_a_list(language: str, text: str, actor: str) -> None:
    found = told(text, language)
    assert found
    assert {(kind, one) for _, kind, one in found} == {("commitment", actor)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Banco construirá, equipará y abrirá diez hospitales"),
        ("pt", "O Banco construirá, equipará e abrirá dez hospitais"),
        ("es", "Los Presidentes de la región, reunidos en Lima los días 3 y 4, acordamos abrir un puerto"),
        ("es", "El Ministro reveló que abrirá un puerto"),
        ("es", "El Ministro anunció que, antes de que termine el año, abrirá un puerto"),
    ],
)
def test_acts_of_one_object_and_what_is_revealed_are_told_whole(language: str, text: str) -> None:
    assert [(quote, kind) for quote, kind, _ in told(f"{text}.", language)] == [(text, "commitment")]


@pytest.mark.parametrize(
    ("language", "text", "action"),
    [
        ("es", "El Ministro dijo que prevé abrir escuelas.", "abrir"),
        ("es", "El Ministro destacó que abrirá escuelas.", "abrir"),
        ("es", "El Ministerio anunció la construcción de dos puentes.", "anunciar"),
        ("es", "Buscamos en los próximos años duplicar la red.", "duplicar"),
        ("pt", "O Ministro afirmou hoje que tenciona abrir escolas.", "abrir"),
        ("pt", "O Ministro destacou que abrirá escolas.", "abrir"),
        ("pt", "Pretendemos até ao final do ano abrir escolas.", "abrir"),
        ("pt", "A segunda outorgante cederá o espaço.", "ceder"),
    ],
)
def test_what_one_says_one_means_to_do_is_undertaken(language: str, text: str, action: str) -> None:
    statement = coding.find(_OPENING[language] + text, work=_DECREE, language=language)[-1]
    assert (statement.quote, statement.kind) == (text[:-1], "commitment")
    assert statement.value("action") == action


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Ministro anunció la muerte de un juez."),
        ("es", "El texto sigue para ser discutido en la sala."),
        ("pt", "O documento segue para ser discutido na sala."),
    ],
)
def test_news_that_promise_nothing_are_told(language: str, text: str) -> None:
    assert [kind for _, kind, _ in told(text, language)] == ["description"]


def test_an_item_that_runs_in_may_deny_its_act() -> None:
    text = "A empresa obriga-se a: a) manter o espaço; b) não ceder a sala."
    assert [quote for quote, _, _ in told(text, "pt")] == ["manter o espaço", "não ceder a sala"]


@pytest.mark.parametrize(
    ("language", "text", "kind", "actor"),
    [
        ("es", "El Movimiento Verde abrirá un centro.", "commitment", "other:Movimiento Verde"),
        ("pt", "O Movimento Verde recolherá livros.", "commitment", "other:Movimento Verde"),
        ("pt", "O Conselho abrirá um posto. Fica vedado o acúmulo de bolsas.", "principle", "issuer"),
        ("es", "La adhesión de los socios se hará mediante firma.", "principle", "issuer"),
        ("es", "La elección se realizará en marzo de 2027.", "commitment", "issuer"),
        ("pt", "A seleção dos bolseiros será feita por concurso.", "principle", "issuer"),
    ],
)
def test_movements_act_and_how_members_are_admitted_is_a_rule(
    language: str, text: str, kind: str, actor: str
) -> None:
    statement = coding.find(text, language=language)[-1]
    assert (statement.kind, statement.actor) == (kind, actor)


def test_acts_that_nouns_name_as_what_a_plan_is_for_are_undertaken() -> None:
    text = (
        "O Programa assenta nos seguintes objetivos:\n\n• Reforço da cidadania;\n\n• Criação de um fundo.\n\n"
    )
    assert [one.kind for one in coding.find(text, language="pt")] == ["commitment", "commitment"]
    text = text.replace("objetivos", "eixos")
    assert "commitment" not in [one.kind for one in coding.find(text, language="pt")]


@pytest.mark.parametrize(
    ("language", "text", "action"),
    [
        ("es", "El alcalde se comprometió a “abrir un puerto”.", "abrir"),
        ("es", 'El alcalde prometió "cerrar dos minas" en 2027.', "cerrar"),
        ("es", "El ministro aseguró que el Gobierno “abrirá un puerto”.", "abrir"),
        ("pt", "O prefeito prometeu “abrir um porto”.", "abrir"),
        ("es", "El alcalde se ha comprometido este sábado a abrir un puerto.", "abrir"),
        ("es", "El ministro anunció este martes la construcción de un puente.", "anunciar"),
        ("pt", "O prefeito comprometeu-se ontem a abrir um porto.", "abrir"),
        ("es", "El plan prevé promover el desarrollo.", "promover"),
    ],
)
def test_acts_that_are_quoted_or_stand_behind_a_day_are_undertaken(
    language: str, text: str, action: str
) -> None:
    (statement,) = read(
        f"# Nota de prensa\n\n{text}\n".encode(), name="nota.md", language=language
    ).statements
    assert statement.values("kind") == ("commitment",)
    assert statement.values("action") == (action,)
    assert statement.values("named") == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Ayuntamiento abrirá un centro. Afecta a los vecinos."),
        ("es", "El Ayuntamiento abrirá un centro. Supone un ahorro."),
        ("es", "La obra “Abrir Caminos” se presentó."),
    ],
)
def test_what_an_act_means_for_others_and_titles_are_told(language: str, text: str) -> None:
    assert coding.find(text, language=language)[-1].kind == "description"
