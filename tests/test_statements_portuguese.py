"""How agreements, communiqués and programmes in Portuguese (and Spanish alike) say who does what."""

from __future__ import annotations

import coding
import pytest

from constancia.lexicon.verbs import verbs
from constancia.model import Statement
from constancia.pipeline import read

_TITLE = {
    "es": "# Acuerdo entre el Gobierno de Arcadia y el Gobierno de Utopía\n\n",
    "pt": "# Acordo entre o Governo de Arcádia e o Governo de Utopia\n\n",
}


def _of_agreement(language: str, text: str) -> list[Statement]:
    return list(read((_TITLE[language] + text).encode(), language=language, tier="rules").statements)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "As autoridades competentes das Partes comunicam entre si os dados."),
        ("pt", "As autoridades e as instituições dos dois Estados Contratantes prestam-se apoio."),
        ("pt", "Os serviços competentes de cada Parte definem os procedimentos."),
        ("pt", "As respectivas autoridades competentes esforçar-se-ão por resolver a questão."),
        ("pt", "Cada uma das Partes designará um coordenador."),
        ("pt", "A Parte requerida prestará o auxílio solicitado."),
        ("pt", "O Estado de origem comunicará os dados ao Estado de destino."),
        ("pt", "As autoridades competentes dos Estados Contratantes:\n\na) Celebram os acordos necessários;"),
        ("pt", "Os tribunais dos Estados Partes:\n\na) Comunicam entre si as decisões;"),
        ("es", "Las autoridades competentes de las Partes comunican los datos."),
        ("es", "Los organismos de enlace de cada Parte intercambian datos."),
        ("es", "La Parte requirente pagará los gastos."),
        ("es", "Las autoridades competentes de los Estados Contratantes:\n\na) Designan los organismos;"),
    ],
)
def test_the_bodies_of_both_sides_and_each_side_act_for_both(language: str, text: str) -> None:
    found = [(str(one.kind), one.actor) for one in _of_agreement(language, text)]
    assert found == [("commitment", "joint")]


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        (
            "pt",
            "À Casa Civil da Presidência compete:\n\nI - aprovar o plano;",
            "other:Casa Civil da Presidência",
        ),
        ("pt", "Ao Conselho da Água cabe, em especial:\n\na) aprovar as tarifas;", "other:Conselho da Água"),
        ("es", "A la Secretaría le corresponde:\n\na) aprobar las tarifas;", "other:Secretaría"),
    ],
)
def test_whose_the_tasks_are_stands_in_front_of_a_list(language: str, text: str, actor: str) -> None:
    assert coding.only(text, language=language).actor == actor


@pytest.mark.parametrize(
    ("text", "kind", "action"),
    [
        ("Os Ministros lançaram um apelo aos doadores.", "position", None),
        ("Os Ministros formularam votos de paz.", "position", None),
        ("As Partes convieram na necessidade de rever o acordo.", "position", None),
        ("As Partes convieram em rever o acordo.", "commitment", "rever"),
        ("As Partes convergiram em alargar o intercâmbio.", "commitment", "alargar"),
        ("As Partes exprimiram a vontade de as concluir até 2030.", "commitment", "concluir"),
        ("As Partes comprometem-se a não as divulgar.", "commitment", "divulgar"),
        ("As Partes acordaram em se consultar.", "commitment", "consultar"),
        ("A Parte interessada compromete-se a lhes prestar auxílio.", "commitment", "prestar"),
        ("Os Ministros foram mandatados para concluir o acordo.", "commitment", "concluir"),
        ("Qualquer das Partes poderá denunciar o presente Acordo.", "commitment", "denunciar"),
    ],
)
def test_what_two_sides_settle_and_hold(text: str, kind: str, action: str | None) -> None:
    (found,) = _of_agreement("pt", text)
    assert (found.kind, getattr(found.facet("action"), "value", None)) == (kind, action)


@pytest.mark.parametrize(
    ("language", "text", "kind", "action"),
    [
        ("pt", "O que queremos é reforçar a rede.", "commitment", "reforçar"),
        ("pt", "O que se pretende é reforçar a rede.", "commitment", "reforçar"),
        ("pt", "O que o Governo pretende é abrir escolas.", "commitment", "abrir"),
        ("es", "Lo que queremos es reforzar la red.", "commitment", "reforzar"),
        ("pt", "É objetivo do Governo reduzir o imposto.", "commitment", "reduzir"),
        ("pt", "É intenção do Governo abrir escolas.", "commitment", "abrir"),
        ("pt", "É objetivo deste plano reduzir os acidentes.", "description", None),
        ("pt", "Constituem prioridades do Governo abrir escolas.", "commitment", "abrir"),
        ("pt", "Constitui objetivo deste plano reduzir os acidentes.", "description", None),
        ("es", "Es intención del Gobierno abrir escuelas.", "commitment", "abrir"),
        ("pt", "Os jovens vão poder comprar casa com garantia.", "commitment", "comprar"),
        ("pt", "Os utentes passam a poder marcar consultas.", "commitment", "marcar"),
        ("pt", "As famílias passam a ter direito a um apoio.", "commitment", "ter"),
        ("pt", "O povo não vai ter melhoras.", "description", None),
        ("es", "Los jóvenes van a poder comprar casa.", "commitment", "comprar"),
        ("pt", "Empenhar-nos-emos na reforma da justiça.", "commitment", "empenhar"),
        ("pt", "O plano contempla a abertura de vinte creches.", "commitment", "contemplar"),
        ("pt", "A medida prevê um apoio de cem euros por família.", "commitment", "prever"),
        ("pt", "O OE 2030 irá reforçar as creches.", "commitment", "reforçar"),
        ("pt", "A situação em que o país vive impõe desafios.", "description", None),
        ("pt", "O aumento dos preços a que assistimos penaliza as famílias.", "description", None),
        ("es", "La situación en que vive el país exige medidas.", "description", None),
    ],
)
def test_what_a_programme_means_to_do_and_what_it_tells(
    language: str, text: str, kind: str, action: str | None
) -> None:
    found = coding.only(text, language=language)
    assert (found.kind, getattr(found.facet("action"), "value", None)) == (kind, action)


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("pt", "Este ano o Governo lançará o concurso.", "o Governo lançará o concurso"),
        ("pt", "Ainda este mês as escolas receberão os livros.", "as escolas receberão os livros"),
        ("pt", "Todos os anos o Governo publicará um relatório.", "o Governo publicará um relatório"),
        ("pt", "A cada dois anos o Governo publicará um plano.", "o Governo publicará um plano"),
        ("es", "Este año el Gobierno lanzará el concurso.", "el Gobierno lanzará el concurso"),
        ("pt", "O contexto com que nos deparamos é difícil.", "O contexto com que nos deparamos é difícil"),
    ],
)
def test_a_time_in_front_is_no_part_of_the_subject(language: str, text: str, quote: str) -> None:
    assert coding.only(text, language=language).quote == quote


def test_a_pronoun_that_hangs_on_a_verb_limits_nothing() -> None:
    found = coding.find("Esperam-se novos apoios e o Governo abrirá um concurso.", language="pt")
    assert [one.values("conditions") for one in found] == [(), ()]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("convieram", "convir"), ("reviu", "rever"), ("interveio", "intervir"), ("refez", "refazer"),
        ("insiram", "inserir"), ("bloqueiem", "bloquear"), ("reconduz", "reconduzir"), ("recaem", "recair"),
        ("consome", "consumir"), ("atraiam", "atrair"), ("impeça", "impedir"), ("reabertos", "reabrir"),
    ],
)  # fmt: skip
def test_irregular_forms_are_known(form: str, lemma: str) -> None:
    known = verbs("pt")
    assert known.lemma(form, known.tags[form]) == lemma


@pytest.mark.parametrize(
    ("language", "text", "actor", "names"),
    [
        (
            "pt",
            "O plano será executado pelo Instituto da Água e divulgado.",
            "other:Instituto da Água",
            (),
        ),
        ("pt", "O diretor será nomeado pelo Conselho da Água em maio.", "other:Conselho da Água", ()),
        ("pt", "O plano será aprovado pelo Governo em 2030.", "issuer", ()),
        ("pt", "O plano será avaliado, anualmente, pelo Conselho da Água.", "other:Conselho da Água", ()),
        ("es", "El director será nombrado por el Consejo del Agua en mayo.", "other:Consejo del Agua", ()),
    ],
)
def test_who_does_what_a_passive_tells_acts(
    language: str, text: str, actor: str, names: tuple[str, ...]
) -> None:
    found = read(("# Plano\n\n" + text).encode(), language=language, tier="rules").statements[0]
    assert (found.actor, found.actor_stated, found.values("named")) == (actor, True, names)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "Será criado pela primeira vez um fundo."),
        ("pt", "O regulamento será aprovado por decreto."),
        ("pt", "O plano será aprovado pela maioria dos deputados."),
        ("es", "La obra será pagada por el momento con bonos."),
        ("es", "El plan será evaluado por un comité independiente."),
    ],
)
def test_what_only_looks_like_who_does_it_does_not(language: str, text: str) -> None:
    found = coding.only(text, language=language)
    assert (found.actor, found.actor_stated) == ("issuer", False)


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("O presente Acordo poderá ser denunciado por qualquer das Partes.", "principle", "issuer"),
        ("A denúncia produzirá efeitos seis meses depois.", "principle", "issuer"),
        ("O presente Acordo cessa a sua vigência em 2040.", "principle", "issuer"),
        ("O presente Acordo entra em vigor trinta dias depois.", "principle", "issuer"),
        ("Os prazos ficarão a critério das Partes.", "principle", "issuer"),
    ],
)
def test_what_an_agreement_lets_be_done_and_when_it_holds(text: str, kind: str, actor: str) -> None:
    (found,) = _of_agreement("pt", text)
    assert (found.kind, found.actor) == (kind, actor)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("O Governo cumprimenta a organização pelo prémio.", "position"),
        ("O Governo recebeu com profundo pesar a notícia.", "position"),
        ("Está a ser construído um hospital.", "commitment"),
        ("Estão a ser mobilizados recursos para os hospitais.", "commitment"),
        ("As obras ficarão a cargo do Município.", "commitment"),
    ],
)
def test_what_is_felt_and_what_goes_on(text: str, kind: str) -> None:
    assert coding.only(text, language="pt").kind == kind


def test_a_clause_on_the_time_in_front_may_have_an_adverb() -> None:
    text = "No mandato que agora termina, o Governo reduziu o imposto."
    assert coding.quotes(text, language="pt") == ["o Governo reduziu o imposto"]


def test_a_name_ends_before_an_ordinal() -> None:
    text = "# Plano\n\nO Governo assumirá a presidência do Conselho da Europa no 1.º semestre de 2030."
    found = read(text.encode(), language="pt", tier="rules").statements[0]
    assert found.values("named") == ("Conselho da Europa",)


def test_a_pronoun_of_a_relative_clause_opens_no_limit() -> None:
    (found,) = coding.find("No ciclo que agora se abre, criaremos um fundo.", language="pt")
    assert found.values("conditions") == ()


def test_what_an_act_is_for_does_not_tell_whether_it_grows() -> None:
    text = "# Plano\n\nO Governo promoverá a formação visando o fortalecimento dos serviços."
    found = read(text.encode(), language="pt", tier="rules").statements[0]
    assert found.facet("continuity").value == "unspecified"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Portugal continua a ser um país de pescadores.", "description"),
        ("Continuamos a ter salários baixos.", "description"),
        ("Continua a haver estradas por abrir.", "description"),
        ("O Governo continua a apoiar as escolas.", "commitment"),
        ("Continuaremos a ser um parceiro ativo da região.", "commitment"),
        ("Registe-se que metade das escolas tem água.", "position"),
        ("Diga-se, porém, que metade das escolas tem água.", "position"),
        ("Exigir que a União reconheça as ilhas.", "position"),
        ("A ação do Governo será norteada pelos princípios da igualdade.", "principle"),
        ("O novo ciclo será orientado pela poupança.", "principle"),
        ("As obras serão orientadas para o norte da ilha.", "commitment"),
        ("Deve ser debatida a questão da energia.", "principle"),
        ("Devem ser garantidos os meios dos hospitais.", "principle"),
        ("O Conselho de Ministros apreciou a proposta de lei da pesca.", "description"),
        ("O Governo apreciou e aprovou os instrumentos do plano.", "description"),
        ("O Governo apreciou os esforços das ilhas.", "position"),
        ("Os Ministros endereçaram cordiais boas-vindas à nova delegação.", "position"),
        ("Os Ministros registaram, em particular, o êxito das missões.", "position"),
        ("A ONU revela que a pobreza desceu.", "description"),
        ("Os próximos anos serão marcados pela transição digital.", "description"),
        ("As famílias serão afetadas pela subida dos juros.", "description"),
        ("Valorizámos dez carreiras.", "description"),
        ("Apostámos na ciência.", "description"),
        ("Valorizamos o trabalho.", "position"),
        ("Acrescente-se o atraso das obras.", "position"),
        ("A gestão municipal garantirá o transporte escolar.", "commitment"),
        ("São ainda necessárias novas escolas.", "position"),
        ("Pretende-se redenominar a Comissão.", "commitment"),
    ],
)
def test_how_things_stand_and_what_is_said_of_them(text: str, kind: str) -> None:
    assert coding.only(text, language="pt").kind == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "O plano tem uma meta: o Governo abrirá dez portos.",
            ["O plano tem uma meta", "o Governo abrirá dez portos"],
        ),
        (
            "As prestações são baixas: em 2031, a média foi de cem euros.",
            ["As prestações são baixas", "a média foi de cem euros"],
        ),
        ("O Governo decidiu o seguinte: o porto abrirá em maio.", ["o porto abrirá em maio"]),
        ("O plano assenta em três eixos: o mar, a terra e o céu.", None),
        (
            "Não obstante os progressos verificados, com dez escolas novas, o país gasta pouco.",
            ["o país gasta pouco"],
        ),
        ("Há cerca de uma década, o país abriu portos.", ["o país abriu portos"]),
        ("Em 2031, houve uma subida dos preços.", ["houve uma subida dos preços"]),
        ("A crise vinha de trás.", None),
        (
            "Com este plano, pretende-se, ainda, abrir escolas e reparar portos.",
            ["pretende-se, ainda, abrir escolas", "reparar portos"],
        ),
        (
            "A escola melhorou, mas se não agirmos agora, perderemos os professores.",
            ["A escola melhorou", "perderemos os professores"],
        ),
        ("Por se tratar de uma ilha, o Governo abrirá portos.", ["o Governo abrirá portos"]),
        ("Os jovens enfrentam, há décadas, salários baixos.", None),
        ("O porto, há muito prometido, será aberto.", None),
        ("Criar um fundo que permita apoiar os portos, abrir escolas e reparar pontes.", None),
        ("O Governo criará um plano que lhe permita abrir escolas e reparar pontes.", None),
        ("Garantir a transparência, bem como a informação quer do Estado quer de outros.", None),
    ],
)
def test_what_stands_behind_a_colon_or_a_phrase_in_front(text: str, expected: list[str] | None) -> None:
    assert coding.quotes(text, language="pt") == (expected or [text.rstrip(".")])


def test_a_president_and_a_prime_minister_speak_for_both_in_a_joint_text() -> None:
    text = (
        "# Comunicado conjunto por ocasião da visita do Presidente\n\n"
        "O Presidente Roe e o Primeiro-Ministro Silva visitaram o porto. Reafirmaram que o comércio cresce."
    )
    found = read(text.encode(), language="pt", tier="rules").statements
    assert [one.actor for one in found] == ["joint", "joint"]


@pytest.mark.parametrize("name", ["CHEGADA", "Bloco"])
def test_a_party_that_proposes_most_is_who_speaks(name: str) -> None:
    told = f"O {name} propõe abrir um porto. O {name} abrirá uma escola. O {name} recusa os cortes. "
    found = read(("# Programa eleitoral\n\n" + told * 6).encode(), language="pt", tier="rules").statements
    assert {one.actor for one in found} == {"issuer"}


def test_why_is_no_limit_and_a_pool_no_scholarship() -> None:
    text = "Por se tratar de uma ilha, o Governo criará uma bolsa de terras."
    (one,) = coding.find(text, language="pt")
    assert (one.conditions, one.instruments) == ((), ())


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A lei é antiga, pelo que importa reformá-la.", ["description", "position"]),
        ("Portugal exporta vinho e importa trigo.", ["description"] * 2),
    ],
)
def test_what_matters_behind_a_clause_is_called_for(text: str, kinds: list[str]) -> None:
    found = [one.kind.value for one in coding.find(text, language="pt")]
    assert found == kinds[: len(found)]


def test_an_agenda_that_fits_the_aims_is_under_no_condition() -> None:
    text = "O Governo seguirá uma agenda coerente com os objetivos de desenvolvimento."
    (one,) = coding.find(text, language="pt")
    assert one.conditions == ()
