"""Whom Spanish and Portuguese statements charge with an act, and how a body is taken up again."""

from __future__ import annotations

import coding
import pytest

from constancia.pipeline import read


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("es", "Esta comisión atenderá la crisis.", "other:comisión"),
        ("es", "Dicho comité, formado por los ministros de Pesca, fijará las cuotas.", "other:comité"),
        ("es", "Las entidades que lo pidan verificarán los datos.", "other:entidades"),
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


@pytest.mark.parametrize(
    ("language", "text", "action"),
    [
        ("es", "El Ministerio se encargará de capacitar a los docentes.", "capacitar"),
        ("es", "La Secretaría será la encargada de vigilar los precios.", "vigilar"),
        ("es", "El Instituto se ocupará de la obra.", "ocupar"),
        ("pt", "Os municípios serão os responsáveis por manter as vias.", "manter"),
        ("pt", "O Comité encarregar-se-á de coordenar os trabalhos.", "coordenar"),
        ("pt", "Os dois lados envidarão esforços no sentido de reforçar as ligações.", "reforçar"),
        ("es", "Las partes harán esfuerzos en el sentido de facilitar la entrada.", "facilitar"),
        ("es", "Le corresponderá, asimismo, llevar el registro.", "llevar"),
        ("pt", "Compete-lhe ainda emitir licenças.", "emitir"),
        ("pt", "Ficou acertado que a Secretaria elaborará o calendário.", "elaborar"),
        ("pt", "Não desviar nenhum centavo dos cofres públicos.", "desviar"),
        ("es", "No multaremos a los pequeños comerciantes.", "multar"),
    ],
)
def test_what_one_is_charged_with_is_the_act(language: str, text: str, action: str) -> None:
    assert coding.only(text, language=language).facet("action").value == action


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Eso sí, no se cerrarán escuelas.", ["no se cerrarán escuelas"]),
        ("es", "Claro está, pagaremos las becas.", ["pagaremos las becas"]),
        ("pt", "Isso sim, manteremos as bolsas.", ["manteremos as bolsas"]),
    ],
)
def test_what_only_stresses_is_no_statement(language: str, text: str, expected: list[str]) -> None:
    assert coding.quotes(text, language=language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Quiero decirles que el puente está listo."),
        ("pt", "Quero dizer que o povo confia."),
    ],
)
def test_what_one_wants_to_say_is_told(language: str, text: str) -> None:
    assert coding.only(text, language=language).kind == "description"


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        (
            "es",
            "El plan tiene por objetivo ampliar el riego en el valle, con las siguientes acciones:\n"
            "- Abrir diez pozos en la ribera norte.\n- Reparar los canales del valle.\n",
            {"commitment"},
        ),
        (
            "pt",
            "O plano tem por objetivo ampliar a irrigação do vale, mediante as seguintes ações:\n"
            "- Abrir dez poços na margem norte.\n- Reparar os canais do vale.\n",
            {"commitment"},
        ),
        (
            "es",
            "El plan tiene por objetivo:\n- Abrir diez pozos en la ribera norte.\n- Reparar los canales.\n",
            {"description"},
        ),
    ],
)
def test_items_behind_a_whole_aim_are_how_it_is_reached(language: str, text: str, kinds: set[str]) -> None:
    items = [one for one in coding.find(text, language=language) if one.quote[0] in "AR"]
    assert {str(one.kind) for one in items} == kinds


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "En el marco de la amistad, la paz y la tolerancia, los países ampliarán el comercio.",
            "los países ampliarán el comercio",
        ),
        (
            "es",
            "Para garantizar la salud, la educación y la vivienda, el Gobierno construirá hospitales.",
            "el Gobierno construirá hospitales",
        ),
        (
            "pt",
            "Para enfrentar a fome, a seca e a pobreza, o Governo abrirá poços.",
            "o Governo abrirá poços",
        ),
        (
            "en",
            "In the spirit of trust, the rule of law and peace, both sides will open ports.",
            "both sides will open ports",
        ),
    ],
)
def test_a_list_in_front_is_no_subject(language: str, text: str, expected: str) -> None:
    assert coding.quotes(text, language=language) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "La entrega de bienes que no figuren en el anexo obedecerá a la ley.", "principle"),
        ("pt", "A compra de bens que não constem do anexo dependerá de parecer.", "principle"),
        ("pt", "Criação de um fundo que financiará obras no interior.", "commitment"),
    ],
)
def test_an_act_named_in_front_of_its_own_verb_is_its_subject(language: str, text: str, kind: str) -> None:
    assert coding.only(text, language=language).kind == kind


def test_a_word_that_affirms_is_no_verb() -> None:
    assert coding.quotes("El plan es un fin en sí mismo.", language="es") == ["El plan es un fin en sí mismo"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Créditos para la ciencia: Ampliar los fondos; abrir dos laboratorios.",
            ["Ampliar los fondos", "abrir dos laboratorios"],
        ),
        (
            "es",
            "Mejora de la salud: construir hospitales y contratar médicos.",
            ["construir hospitales", "contratar médicos"],
        ),
        (
            "pt",
            "Bolsas para todos: Implementar bolsas em cada província.",
            ["Implementar bolsas em cada província"],
        ),
        ("es", "El método fue: oír a todos.", ["El método fue: oír a todos"]),
        ("es", "La reforma que presentamos, busca dar agua.", ["La reforma que presentamos, busca dar agua"]),
    ],
)
def test_words_before_a_colon_that_tell_nothing_are_a_title(
    language: str, text: str, expected: list[str]
) -> None:
    assert coding.quotes(text, language=language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "pt",
            "Criação de um fundo de pesca. Redução da tarifa de água. Fim da fila.",
            ["Criação de um fundo de pesca", "Redução da tarifa de água"],
        ),
        (
            "es",
            "Creación de un fondo de pesca. Reducción de la tarifa del agua.",
            ["Creación de un fondo de pesca", "Reducción de la tarifa del agua"],
        ),
        ("es", "La ciudad crece. Ampliación de la red.", ["La ciudad crece"]),
    ],
)
def test_acts_named_one_behind_the_other_are_undertaken(
    language: str, text: str, expected: list[str]
) -> None:
    assert coding.quotes(text, language=language) == expected


def test_tasks_that_a_body_carries_on_continue_nothing() -> None:
    text = "# Lei\n\nA Agência prossegue as seguintes atribuições:\na) Apoiar a pesca;\nb) Dar avisos.\n"
    for item in read(text.encode(), name="lei.md", language="pt").statements:
        assert (item.actor, item.values("continuity")) == ("other:Agência", ("unspecified",))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Consejo sesionará al menos una vez al mes."),
        ("es", "Informaremos trimestralmente."),
        ("pt", "Os órgãos publicarão a lista até o fim de cada trimestre."),
        ("es", "Publicaremos la lista antes de junio."),
        ("es", "Abriremos la sala a fines de mayo."),
        ("pt", "Publicaremos a lista a partir de março."),
        ("pt", "Abriremos a sala no início de maio."),
        ("en", "We will publish the list before June."),
    ],
)
def test_how_often_or_by_which_month_is_precise(language: str, text: str) -> None:
    (statement,) = read(f"# Plan\n\n{text}\n".encode(), name="plan.md", language=language).statements
    assert statement.values("precision") == ("2",)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El desempleo bajó. Se construyeron dos puertos. Creamos un fondo de pesca."),
        ("pt", "O desemprego caiu. Foram construídos dois portos. Criamos um fundo de pesca."),
    ],
)
def test_in_an_account_of_the_past_a_form_of_either_time_is_past(language: str, text: str) -> None:
    found = coding.find(text, language=language)
    assert [one.kind for one in found] == ["description"] * 3


def test_where_an_account_looks_ahead_a_form_of_either_time_is_present() -> None:
    text = "El desempleo bajó. Se construyó un puerto. Abriremos otro. Creamos un fondo de pesca."
    assert [one.kind for one in coding.find(text, language="es")][-1] == "commitment"
    text = "El desempleo bajó. Se construyó un puerto. Reafirmamos nuestro apoyo a la pesca."
    assert [one.kind for one in coding.find(text, language="es")][-1] == "position"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Salud integral: Se abrirán clínicas.", ["Se abrirán clínicas"]),
        ("es", "Apoyo a la pesca: Desarrollaremos puertos.", ["Desarrollaremos puertos"]),
        ("es", "Agua para todos: Vamos a construir diez pozos.", ["Vamos a construir diez pozos"]),
        ("pt", "Combate à fome: Serão abertas cozinhas.", ["Serão abertas cozinhas"]),
        ("es", "La meta es clara: Se abrirán clínicas.", ["La meta es clara: Se abrirán clínicas"]),
    ],
)
def test_a_title_before_a_sentence_without_a_subject_is_no_part_of_it(
    language: str, text: str, expected: list[str]
) -> None:
    assert coding.quotes(text, language=language) == expected


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("es", "Antes de la COP 22 el Ministerio presentará un plan.", "el Ministerio presentará un plan"),
        ("pt", "Na COP 22 o Ministério apresentará um plano.", "o Ministério apresentará um plano"),
        (
            "es",
            "Más de 100.000 nuevas viviendas se construirán.",
            "Más de 100.000 nuevas viviendas se construirán",
        ),
    ],
)
def test_a_subject_behind_a_number_of_a_name_begins_with_its_article(
    language: str, text: str, quote: str
) -> None:
    assert coding.quotes(text, language=language) == [quote]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La parte peruana comunicó su disposición de acoger a veinte médicos."),
        ("pt", "A parte portuguesa comunicou a sua disposição de acolher vinte médicos."),
        ("pt", "A parte portuguesa reiterou a sua disponibilidade para acolher vinte médicos."),
    ],
)
def test_a_readiness_that_is_announced_is_offered(language: str, text: str) -> None:
    (statement,) = read(f"# Plan\n\n{text}\n".encode(), name="plan.md", language=language).statements
    assert (statement.values("kind"), statement.values("firmness")) == (("commitment",), ("offers",))


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Los documentos estarán disponibles en el portal.", "commitment"),
        ("es", "El túnel estará listo para mayo de 2027.", "commitment"),
        ("es", "La información está disponible en el portal.", "description"),
        ("es", "El camino será largo.", "description"),
        ("pt", "A ponte ficará pronta em 2027.", "commitment"),
        ("pt", "A estrada será longa.", "description"),
    ],
)
def test_what_will_be_there_is_undertaken(language: str, text: str, kind: str) -> None:
    (statement,) = read(f"# Plan\n\n{text}\n".encode(), name="plan.md", language=language).statements
    assert statement.values("kind") == (kind,)
    assert kind == "description" or statement.values("firmness") == ("will",)


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        (
            "es",
            "En 2025, en el marco del Bicentenario, acordaron ampliar la red.",
            "acordaron ampliar la red",
        ),
        ("es", "En Lima, el 5 de mayo, decidieron renovar el muelle.", "decidieron renovar el muelle"),
        ("es", "En lo educativo, cultural y científico, acordaron abrir aulas.", "acordaron abrir aulas"),
        ("pt", "Em 2025, no quadro da seca, decidiram enviar ajuda.", "decidiram enviar ajuda"),
        ("pt", "Por outro lado, em matéria de pesca, acordaram fixar cotas.", "acordaram fixar cotas"),
    ],
)
def test_behind_more_than_one_thing_that_is_fronted_a_verb_needs_no_subject(
    language: str, text: str, quote: str
) -> None:
    assert coding.quotes(text, language=language) == [quote]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Basta de improvisación: ordenaremos las cuentas.", "position"),
        ("es", "No basta con una norma.", "description"),
        ("pt", "Chega de promessas.", "position"),
        ("pt", "A costa já sente a seca.", "description"),
    ],
)
def test_that_enough_is_enough_is_no_act(language: str, text: str, kind: str) -> None:
    assert coding.find(text, language=language)[0].kind == kind


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("es", "Los pobladores recibirán títulos.", "other:pobladores"),
        ("es", "El intendente presentará un informe.", "other:intendente"),
        ("pt", "Os moradores contarão com água.", "other:moradores"),
        ("pt", "Os munícipes receberão avisos.", "other:munícipes"),
    ],
)
def test_those_who_live_in_a_place_and_those_who_run_it_act(language: str, text: str, actor: str) -> None:
    statement = coding.only(text, language=language)
    assert (statement.kind, statement.actor) == ("commitment", actor)
