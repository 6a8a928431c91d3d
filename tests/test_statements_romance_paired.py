"""Spanish and Portuguese words that pair, what comes of a clause, lists of principles and of several aims."""

from __future__ import annotations

import coding
import pytest


@pytest.mark.parametrize(
    ("language", "text", "quotes"),
    [
        ("pt", "O Governo investirá na saúde, quer no continente, quer nas ilhas.", 1),
        ("pt", "Quer o Governo, quer os municípios apoiarão as escolas.", 1),
        ("pt", "Serão apoiadas as empresas, seja através de crédito, seja através de subsídios.", 1),
        ("es", "El Gobierno apoyará a las empresas, sea con crédito, sea con becas.", 1),
        ("pt", "O Governo quer reduzir os impostos, quer aumentar os salários e quer criar emprego.", 3),
        ("pt", "Auria quer a paz, quer a estabilidade e quer o progresso.", 3),
    ],
)
def test_words_that_pair_open_no_clause(language: str, text: str, quotes: int) -> None:
    assert len(coding.quotes(text, language=language)) == quotes


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("pt", "Os recursos são escassos, pelo que o Governo abrirá dez centros.", "description commitment"),
        (
            "pt",
            "A procura cresceu este ano, razão pela qual abriremos dez centros.",
            "description commitment",
        ),
        ("es", "Los recursos son escasos, por lo que el Gobierno abrirá un fondo.", "description commitment"),
        ("pt", "Os recursos são escassos, pelo que importa definir prioridades.", "description position"),
        ("pt", "A sala é grande, pelo que se refere ao público.", "description"),
    ],
)
def test_what_is_promised_because_of_it_is_an_act_of_its_own(language: str, text: str, kinds: str) -> None:
    assert [str(one.kind) for one in coding.find(text, language=language)] == kinds.split()


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        (
            "pt",
            "As relações são sólidas, e a cooperação económica, técnica e cultural é intensa.",
            "a cooperação económica, técnica e cultural é intensa",
        ),
        (
            "pt",
            "O Governo abrirá escolas e a rede de creches, lares e centros de dia será alargada.",
            "a rede de creches, lares e centros de dia será alargada",
        ),
        (
            "es",
            "Las relaciones son sólidas, y la cooperación económica, técnica y cultural es intensa.",
            "la cooperación económica, técnica y cultural es intensa",
        ),
        (
            "pt",
            "A estrada será alargada e as obras entre a Zona A e a Ilha serão concluídas em 2030.",
            "as obras entre a Zona A e a Ilha serão concluídas em 2030",
        ),
    ],
)
def test_a_subject_may_end_in_a_list_or_a_letter(language: str, text: str, last: str) -> None:
    assert coding.quotes(text, language=language)[-1] == last


@pytest.mark.parametrize(
    ("language", "lead", "kept"),
    [
        ("pt", "A Política rege-se pelos seguintes princípios:", False),
        ("pt", "São princípios da Política Nacional:", False),
        ("pt", "Os princípios da política de defesa são:", False),
        ("pt", "Fica aprovado o Plano Nacional do Mar, regido pelos seguintes princípios:", True),
        ("es", "La política se rige por los siguientes principios:", False),
        ("en", "The policy is governed by the following principles:", False),
    ],
)
def test_principles_that_are_listed(language: str, lead: str, kept: bool) -> None:
    text = f"TITLE\n\n{lead}\n\na) solidariedade;\n\nb) igualdade territorial;\n"
    found = [(one.quote, str(one.kind)) for one in coding.find(text, language=language)]
    assert found[-2:] == [("solidariedade", "principle"), ("igualdade territorial", "principle")]
    assert [kind for _, kind in found[:-2]] == (["commitment"] if kept else [])


@pytest.mark.parametrize(
    ("language", "lead", "kind"),
    [
        ("pt", "O plano tem por objetivos:", "commitment"),
        ("pt", "O programa tem como objetivos específicos:", "commitment"),
        ("es", "El plan tiene como prioridades:", "commitment"),
        ("es", "El plan tiene por objetivo:", "description"),
    ],
)
def test_several_aims_that_are_listed_are_to_be_reached(language: str, lead: str, kind: str) -> None:
    text = f"TITLE\n\n{lead}\n- Ampliar los puertos.\n- Reparar los canales.\n"
    items = [one for one in coding.find(text, language=language) if one.quote[0] in "AR"]
    assert {str(one.kind) for one in items} == {kind}


@pytest.mark.parametrize(
    ("language", "text", "actions"),
    [
        (
            "pt",
            "O Governo compromete-se a melhorar o clima como forma de atrair investimento, a baixar os "
            "impostos e a abrir portos.",
            "melhorar baixar abrir",
        ),
        (
            "pt",
            "O Governo assume o compromisso de criar postos, de melhorar o clima como forma de atrair "
            "investimento, de baixar os impostos e de abrir portos.",
            "criar melhorar baixar abrir",
        ),
        (
            "es",
            "El Gobierno se compromete a mejorar el clima como forma de atraer inversión, a bajar los "
            "impuestos y a abrir puertos.",
            "mejorar bajar abrir",
        ),
    ],
)
def test_the_mark_of_a_list_goes_on_behind_what_an_act_is_for(language: str, text: str, actions: str) -> None:
    assert [one.action for one in coding.find(text, language=language)] == actions.split()


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("Perante um contexto em mudança, importa reforçar a aliança.", "position", "importa"),
        ("Face aos novos desafios, urge modernizar a administração.", "position", "urge"),
        ("Quanto à saúde, importa reforçar a rede.", "position", "importa"),
        ("Há por isso que reforçar o apoio às cooperativas.", "position", "Há"),
        ("É altura de passar à ação.", "position", "É"),
        ("O Governo reafirma o compromisso de, até 2030, reduzir as emissões.", "commitment", "O"),
        ("A ministra reafirmou a intenção de, até maio, simplificar a lei.", "commitment", "A"),
        ("É compromisso do Governo rever a lei.", "commitment", "É"),
        ("O presente Acordo terá a duração de cinco anos.", "principle", "O"),
    ],
)
def test_what_is_fronted_called_for_or_meant(text: str, kind: str, quote: str) -> None:
    statement = coding.only(text, language="pt")
    assert (statement.kind, statement.quote.split()[0]) == (kind, quote)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Os dois ministros celebraram, na ocasião, a XI Cimeira.", "description"),
        ("Os ministros celebraram a terceira reunião da Comissão.", "description"),
        ("Os ministros celebraram o aniversário do tratado.", "position"),
        ("O Governo assume as alterações climáticas como um dos quatro desafios.", "position"),
        ("Assumimos a educação como prioridade.", "position"),
        ("O Governo reforça o compromisso político com a ação climática.", "position"),
        ("O Governo reforçará o compromisso de reduzir as emissões.", "commitment"),
        ("Fazemos esta apresentação num momento decisivo.", "description"),
        ("Apresentamos o programa do Governo.", "description"),
        ("Apresentaremos uma nova lei.", "commitment"),
    ],
)
def test_what_is_held_taken_up_or_told_of_this_text(text: str, kind: str) -> None:
    assert coding.only(text, language="pt").kind == kind


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("pt", 'Aprovaremos o plano "Mar Limpo".', 'Aprovaremos o plano "Mar Limpo"'),
        ("en", 'We will adopt the plan "Clean Sea".', 'We will adopt the plan "Clean Sea"'),
        ("pt", 'O ministro disse: "Abriremos escolas."', "Abriremos escolas"),
    ],
)
def test_a_straight_mark_that_ends_a_title_is_part_of_the_clause(
    language: str, text: str, quote: str
) -> None:
    assert coding.only(text, language=language).quote == quote


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("pt", "A cooperação na nova era exige confiança.", "A cooperação na nova era exige confiança"),
        (
            "es",
            "La cooperación en la nueva era exige confianza.",
            "La cooperación en la nueva era exige confianza",
        ),
        (
            "pt",
            "A convite do Rei, Ana Silva, Ministra da Saúde, visitou Oslo em maio de 2024.",
            "Ana Silva, Ministra da Saúde, visitou Oslo em maio de 2024",
        ),
        ("pt", "Em Lisboa, Vila Real, na região do Norte, abrirá um centro.", "abrirá um centro"),
    ],
)
def test_an_era_is_no_verb_and_a_name_with_its_office_is_a_subject(
    language: str, text: str, quote: str
) -> None:
    assert coding.only(text, language=language).quote == quote
