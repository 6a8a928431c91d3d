"""Portuguese and Spanish clauses whose subject stands behind their verb, and what is called for or told."""

from __future__ import annotations

import coding
import pytest

from constancia.model import Statement, Work

AGREED = "Acordo de Cooperação entre a República de Auria e a República de Belmar no domínio da pesca"


def find(text: str, language: str = "pt", title: str = "paper") -> tuple[Statement, ...]:
    return coding.find(text, work=Work("paper", title), language=language)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "action"),
    [
        ("Deverá o Governo publicar a lista.", "commitment", "issuer", "publicar"),
        ("Até maio, vai o Governo abrir dez escolas.", "commitment", "issuer", "abrir"),
        ("Compromete-se o Governo a defender a língua.", "commitment", "issuer", "defender"),
        ("Pretende o Governo lançar um concurso.", "commitment", "issuer", "lançar"),
        ("Obriga-se o Estado a pagar as dívidas.", "commitment", "issuer", "pagar"),
        ("Irá ainda o Ministério do Mar abrir portos.", "commitment", "other:Ministério do Mar", "abrir"),
        ("Serão as câmaras a gerir os parques.", "commitment", "other:câmaras", "gerir"),
        ("Poderão as autarquias aderir ao programa.", "invitation", "issuer", "aderir"),
        ("Deverão os projetos respeitar a lei.", "principle", "issuer", None),
        ("Deverão ser criados dois fundos.", "commitment", "issuer", "criar"),
    ],
)  # fmt: skip
def test_a_subject_behind_the_first_verb_acts(text: str, kind: str, actor: str, action: str | None) -> None:
    (statement,) = find(text)
    told = (statement.kind, statement.actor, statement.action)
    assert told == (kind, actor, action)


def test_what_is_joined_to_such_an_act_has_its_subject() -> None:
    first, second = find("Deverá o Governo publicar a lista e enviar o relatório.")
    assert (first.quote, second.quote) == ("Deverá o Governo publicar a lista", "enviar o relatório")
    assert (second.actor, second.actor_stated) == ("issuer", True)


def test_in_spanish_too() -> None:
    (statement,) = find("Deberá el Gobierno publicar la lista.", "es")
    assert (statement.kind, statement.action, statement.actor_stated) == ("commitment", "publicar", True)


@pytest.mark.parametrize(
    "text",
    [
        "Impõe-se rever o sistema fiscal.",
        "Impõe-se, desde já, uma efetiva coordenação das polícias.",
        "Torna-se agora fundamental consolidar estas medidas.",
        "Exige-se rigor na gestão.",
    ],
)
def test_what_imposes_itself_is_called_for(text: str) -> None:
    (statement,) = find(text)
    assert statement.kind == "position"


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("O hospital abriu de novo, há apenas dois anos.", ["O hospital abriu de novo, há apenas dois anos"]),
        ("A taxa subiu, há mais de dez meses.", ["A taxa subiu, há mais de dez meses"]),
        ("A taxa subiu, há falta de casas.", ["A taxa subiu", "há falta de casas"]),
    ],
)
def test_a_time_gone_by_is_no_clause(text: str, quotes: list[str]) -> None:
    assert [statement.quote for statement in find(text)] == quotes


@pytest.mark.parametrize(
    ("text", "kind", "action"),
    [
        ("O Governo fez questão de frisar que continuará a apoiar as vilas.", "commitment", "apoiar"),
        ("Fazemos questão de manter a escola pública.", "commitment", "manter"),
        ("O Presidente fez questão de agradecer o apoio.", "position", None),
        ("Os ministros se reunirão em maio.", "commitment", "reunir-se"),
        ("As Partes reunirão os dados.", "commitment", "reunir"),
        ("Portugal deverá empenhar-se na pesca.", "commitment", "empenhar-se"),
        ("A Comissão juntará as verbas.", "commitment", "juntar"),
        ("Vamos parar as obras.", "commitment", "parar"),
    ],
)
def test_what_one_makes_a_point_of_and_meets_for(text: str, kind: str, action: str | None) -> None:
    (statement,) = find(text)
    assert (statement.kind, statement.action) == (kind, action)


@pytest.mark.parametrize(
    "title",
    [
        AGREED,
        "Memorando de Entendimento entre o Governo de Auria e o Governo de Belmar para a criação de escolas",
        "Protocolo entre a República de Auria e a República de Belmar em matéria de portos",
    ],
)
def test_what_an_agreement_is_about_is_no_part_of_a_side(title: str) -> None:
    (statement,) = find(f"{title}\n\nCriar um grupo de trabalho sobre as redes de pesca.", title=title)[-1:]
    assert statement.actor == "joint"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "pt",
            "PROTOCOLO ENTRE A ESCOLA NÁUTICA DE AURIA E A FUNDAÇÃO MAR ABERTO\n\n"
            "A Escola Náutica de Auria, adiante designada por ENA, e a Fundação Mar Aberto, com sede no Sul, "
            "doravante denominada “Fundação”, acordam o seguinte:\n\n"
            "A ENA compromete-se a ceder as salas.\n\nA Fundação formará cem pilotos.\n\n"
            "A Fundação e a ENA publicarão os dados.",
        ),
        (
            "es",
            "CONVENIO ENTRE LA ESCUELA NÁUTICA DE AURIA Y LA FUNDACIÓN MAR ABIERTO\n\n"
            "La Escuela Náutica de Auria, en adelante denominada ENA, y la Fundación Mar Abierto, con sede "
            "en Sur, en lo sucesivo “Fundación”, acuerdan lo siguiente:\n\n"
            "La ENA se compromete a ceder las salas.\n\nLa Fundación formará cien pilotos.\n\n"
            "La Fundación y la ENA publicarán los datos.",
        ),
    ],
)
def test_a_side_goes_by_the_name_that_the_text_gives_it(language: str, text: str) -> None:
    found = find(text, language, title=text.partition("\n")[0])
    assert [statement.actor for statement in found[-3:]] == ["issuer", "partner", "joint"]


def test_a_side_goes_by_the_noun_of_its_name() -> None:
    text = "A Câmara concederá um subsídio anual.\n\nA Fundação publicará as contas."
    title = "Protocolo de Cooperação entre a Câmara Municipal e a Fundação Nova"
    assert [one.actor for one in find(text, title=title)] == ["issuer", "partner"]


def test_a_task_that_has_priority_and_a_greeting_are_stances() -> None:
    kinds = [
        one.kind
        for one in find(
            "A retomada do emprego será tarefa prioritária. "
            "Tenho que vos felicitar pela obra e desejar-vos sucesso."
        )
    ]
    assert kinds == ["position"] * 3


def test_a_body_behind_a_phrase_leads_a_list_in() -> None:
    text = "Neste âmbito, a Conferência:\n\ni) Decidiu criar um fundo de pesca;\n\nii) Aprovou o orçamento."
    first = find(text, title="Comunicado Final da Conferência do Atlântico")[0]
    assert (first.quote, first.actor_stated) == ("Decidiu criar um fundo de pesca", True)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ambas as Partes seguirão o pacto e assinalaram que a lei é crucial.", ["commitment", "position"]),
        ("As Partes publicarão os dados e sublinharam que o mar é de todos.", ["commitment", "position"]),
        ("As Partes reforçaram a necessidade de investimentos na rede.", ["position"]),
        ("Apoiamos firmemente o direito dos povos de decidir.", ["position"]),
        ("Apoiamos os pescadores a exportar.", ["commitment"]),
    ],
)
def test_what_two_sides_stress_besides_is_a_stance(text: str, kinds: list[str]) -> None:
    found = find(text, title="Declaração Conjunta entre Auria e Belmar")
    assert [str(statement.kind) for statement in found] == kinds


def test_a_preamble_that_goes_on_in_participles_says_why() -> None:
    text = "Observando os princípios de reciprocidade,\n\nAs Partes trocarão dados."
    assert [statement.quote for statement in find(text)] == ["As Partes trocarão dados"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Constitui uma grande honra para mim realizar esta visita.", "position"),
        ("É para mim um privilégio estar aqui.", "position"),
        ("Achamos que era importante avaliar a cooperação.", "position"),
        ("Penso que o mar é de todos.", "position"),
        ("Penso, contudo, que o mar é de todos.", "position"),
        ("É com grande satisfação que recebo a delegação.", "position"),
        ("Tenciono abrir dez escolas.", "commitment"),
    ],
)
def test_what_one_speaker_says_in_an_address(text: str, kind: str) -> None:
    (statement,) = find(text)
    assert statement.kind == kind
