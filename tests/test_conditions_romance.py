"""What limits an undertaking in Spanish and Portuguese, in whole sentences of an agreement."""

from __future__ import annotations

import pytest

from constancia.pipeline import read

_TITLE = {
    "es": "# Acuerdo entre el Gobierno de Arcadia y el Gobierno de Utopía\n\n",
    "pt": "# Acordo entre o Governo de Arcádia e o Governo de Utopia\n\n",
}


@pytest.mark.parametrize(
    ("language", "text", "limit"),
    [
        (
            "es",
            "Las Partes financiarán las obras en la medida de sus recursos.",
            "en la medida de sus recursos",
        ),
        (
            "es",
            "Las Partes compartirán datos en la medida que lo permitan sus leyes.",
            "en la medida que lo permitan sus leyes",
        ),
        (
            "es",
            "En la medida de la disponibilidad presupuestaria, el Banco otorgará préstamos.",
            "En la medida de la disponibilidad presupuestaria",
        ),
        (
            "es",
            "El Ministerio elaborará planes de acuerdo a la ley, lo que implica más personal y más fondos.",
            "de acuerdo a la ley",
        ),
        (
            "es",
            "Las Partes cooperarán sobre la base del respeto a su soberanía y al derecho internacional.",
            "sobre la base del respeto a su soberanía y al derecho internacional",
        ),
        (
            "pt",
            "Quando necessário, o Banco abrirá uma linha.",
            "Quando necessário",
        ),
        ("pt", "O Banco completará a oferta pública, quando desejável.", "quando desejável"),
        ("pt", "O Banco fará concursos quando cabíveis.", "quando cabíveis"),
        ("pt", "O Banco abrirá linhas, sempre que oportuno.", "sempre que oportuno"),
        (
            "pt",
            "As Partes não divulgarão os dados sem o consentimento prévio da outra.",
            "sem o consentimento prévio da outra",
        ),
        (
            "es",
            "No divulgarán los datos sin previa autorización escrita de la otra Parte.",
            "sin previa autorización escrita de la otra Parte",
        ),
        (
            "pt",
            "O Governo nomeará o diretor sob proposta do Conselho.",
            "sob proposta do Conselho",
        ),
        (
            "pt",
            "Após a aprovação do orçamento, o Governo contratará médicos.",
            "Após a aprovação do orçamento",
        ),
        (
            "es",
            "Reunidas las condiciones, el Gobierno abrirá el puerto.",
            "Reunidas las condiciones",
        ),
        (
            "es",
            "El Ministerio pagará el bono solo si las obras están terminadas.",
            "solo si las obras están terminadas",
        ),
        (
            "es",
            "La Agencia otorgará el apoyo previa solicitud.",
            "previa solicitud",
        ),
        (
            "es",
            "La Agencia otorgará el apoyo previa solicitud de la otra Parte.",
            "previa solicitud de la otra Parte",
        ),
        (
            "pt",
            "O Governo abrirá vagas conforme as necessidades de cada escola.",
            "conforme as necessidades de cada escola",
        ),
        (
            "es",
            "Las Partes facilitarán visados en armonía con su legislación.",
            "en armonía con su legislación",
        ),
        (
            "es",
            "Enviarán equipos de rescate a requerimiento de la otra Parte.",
            "a requerimiento de la otra Parte",
        ),
        (
            "es",
            "El Ministerio entregará las tierras previa inscripción en el registro.",
            "previa inscripción en el registro",
        ),
        (
            "es",
            "El Estado pagará el bono salvo que el beneficiario tenga otro empleo.",
            "salvo que el beneficiario tenga otro empleo",
        ),
        (
            "es",
            "Las Partes publicarán los informes, salvo los que contengan secretos industriales.",
            "salvo los que contengan secretos industriales",
        ),
        (
            "es",
            "Las obras se ejecutarán, sujetas a la ley y a la disponibilidad de fondos.",
            "sujetas a la ley y a la disponibilidad de fondos",
        ),
        (
            "es",
            "Las Partes cooperarán conforme a sus leyes y a los tratados vigentes.",
            "conforme a sus leyes y a los tratados vigentes",
        ),
        (
            "es",
            "Las Partes cooperarán de acuerdo con su legislación y con sus compromisos internacionales.",
            "de acuerdo con su legislación y con sus compromisos internacionales",
        ),
        (
            "es",
            "El Ministerio publicará la lista según lo establecido en la ley de transparencia.",
            "según lo establecido en la ley de transparencia",
        ),
        (
            "es",
            "Ampliaremos la red según la demanda de cada municipio.",
            "según la demanda de cada municipio",
        ),
        (
            "es",
            "Se instalarán radares en función de los recursos disponibles.",
            "en función de los recursos disponibles",
        ),
        (
            "es",
            "El país alcanzará una reducción del 40 % si dispone de apoyo internacional.",
            "si dispone de apoyo internacional",
        ),
        (
            "es",
            "El país elevará su meta si recibe financiamiento externo.",
            "si recibe financiamiento externo",
        ),
        (
            "es",
            "Si recibe financiamiento externo, el país elevará su meta.",
            "Si recibe financiamiento externo",
        ),
        (
            "es",
            "De recibir financiamiento externo, el país elevará su meta.",
            "De recibir financiamiento externo",
        ),
        (
            "es",
            "En caso de contar con apoyo internacional, el país reducirá sus emisiones.",
            "En caso de contar con apoyo internacional",
        ),
        (
            "es",
            "El país reducirá sus emisiones en un 30 %, condicionado al apoyo internacional.",
            "condicionado al apoyo internacional",
        ),
        (
            "es",
            "La segunda fase comenzará una vez que concluya la primera.",
            "una vez que concluya la primera",
        ),
        ("es", "El Gobierno mantendrá el subsidio hasta que los precios se estabilicen.", ""),
        (
            "es",
            "El Banco abrirá sucursales con el consentimiento previo de las comunidades.",
            "con el consentimiento previo de las comunidades",
        ),
        (
            "es",
            "Ambos países compartirán información, respetando el marco legal de cada uno.",
            "respetando el marco legal de cada uno",
        ),
        (
            "es",
            "Los proyectos se ejecutarán dentro del marco normativo vigente.",
            "dentro del marco normativo vigente",
        ),
        (
            "es",
            "Las Partes estudiarán la apertura de una línea aérea cuando exista demanda suficiente.",
            "cuando exista demanda suficiente",
        ),
        (
            "es",
            "Las Partes abrirán el paso fronterizo cuando las obras estén terminadas.",
            "cuando las obras estén terminadas",
        ),
        (
            "es",
            "Los Ministros se reunirán cada vez que una de las Partes lo solicite.",
            "cada vez que una de las Partes lo solicite",
        ),
        ("es", "El Gobierno apoyará a las empresas que lo soliciten.", ""),
        ("es", "Crearemos un fondo en el marco del Plan Nacional.", ""),
        (
            "es",
            "Las Partes cooperarán conforme a lo que disponga la ley.",
            "conforme a lo que disponga la ley",
        ),
        ("pt", "As Partes financiarão as obras na medida dos seus recursos.", "na medida dos seus recursos"),
        (
            "pt",
            "As Partes financiarão as obras na medida das disponibilidades.",
            "na medida das disponibilidades",
        ),
        (
            "pt",
            "As Partes partilharão dados na medida em que as suas leis o permitam.",
            "na medida em que as suas leis o permitam",
        ),
        ("pt", "Enviarão equipes de resgate a requerimento da outra Parte.", "a requerimento da outra Parte"),
        (
            "pt",
            "O Ministério entregará as terras mediante inscrição no cadastro.",
            "mediante inscrição no cadastro",
        ),
        (
            "pt",
            "O Governo reduzirá a taxa desde que a inflação não supere 3%.",
            "desde que a inflação não supere 3%",
        ),
        (
            "pt",
            "O Estado pagará o bônus salvo se o beneficiário tiver outro emprego.",
            "salvo se o beneficiário tiver outro emprego",
        ),
        (
            "pt",
            "As obras serão executadas, sujeitas à lei e à disponibilidade de fundos.",
            "sujeitas à lei e à disponibilidade de fundos",
        ),
        (
            "pt",
            "As Partes cooperarão conforme as suas leis e os tratados em vigor.",
            "conforme as suas leis e os tratados em vigor",
        ),
        (
            "pt",
            "As Partes cooperarão de acordo com a sua legislação e com os seus compromissos internacionais.",
            "de acordo com a sua legislação e com os seus compromissos internacionais",
        ),
        (
            "pt",
            "As Partes cooperarão nos termos da lei e dos tratados vigentes.",
            "nos termos da lei e dos tratados vigentes",
        ),
        (
            "pt",
            "O Ministério publicará a lista nos termos a definir por portaria.",
            "nos termos a definir por portaria",
        ),
        (
            "pt",
            "Ampliaremos a rede consoante a procura de cada município.",
            "consoante a procura de cada município",
        ),
        (
            "pt",
            "Serão instalados radares em função dos recursos disponíveis.",
            "em função dos recursos disponíveis",
        ),
        (
            "pt",
            "O país elevará a sua meta se receber financiamento externo.",
            "se receber financiamento externo",
        ),
        (
            "pt",
            "Se receber financiamento externo, o país elevará a sua meta.",
            "Se receber financiamento externo",
        ),
        (
            "pt",
            "Caso receba financiamento externo, o país elevará a sua meta.",
            "Caso receba financiamento externo",
        ),
        (
            "pt",
            "O país elevará a sua meta caso receba financiamento externo.",
            "caso receba financiamento externo",
        ),
        ("pt", "A segunda fase começará assim que termine a primeira.", "assim que termine a primeira"),
        ("pt", "O Governo manterá o subsídio até que os preços se estabilizem.", ""),
        (
            "pt",
            "O Governo manterá o subsídio enquanto os preços não se estabilizarem.",
            "enquanto os preços não se estabilizarem",
        ),
        (
            "pt",
            "As Partes abrirão a ponte, sem prejuízo do disposto no artigo 4.",
            "sem prejuízo do disposto no artigo 4",
        ),
        (
            "pt",
            "O Banco abrirá sucursais com o consentimento prévio das comunidades.",
            "com o consentimento prévio das comunidades",
        ),
        (
            "pt",
            "Ambos os países partilharão informação, respeitando o quadro legal de cada um.",
            "respeitando o quadro legal de cada um",
        ),
        (
            "pt",
            "As Partes estudarão a abertura de uma linha aérea quando existir procura suficiente.",
            "quando existir procura suficiente",
        ),
        (
            "pt",
            "As Partes abrirão a passagem quando as obras estiverem concluídas.",
            "quando as obras estiverem concluídas",
        ),
        (
            "pt",
            "Os Ministros reunir-se-ão sempre que uma das Partes o solicite.",
            "sempre que uma das Partes o solicite",
        ),
        (
            "es",
            "El Ministerio, en el ámbito de sus respectivas facultades, abrirá centros.",
            "en el ámbito de sus respectivas facultades",
        ),
        (
            "es",
            "El Gobierno no venderá tierras, a no ser que el Congreso lo autorice.",
            "a no ser que el Congreso lo autorice",
        ),
        ("es", "El Gobierno no cobrará tasas, salvo para obras de riego.", "salvo para obras de riego"),
        ("es", "El Gobierno pagará el bono en tanto dure la sequía.", "en tanto dure la sequía"),
        (
            "es",
            "El Gobierno abrirá escuelas allí donde los municipios lo soliciten.",
            "allí donde los municipios lo soliciten",
        ),
        ("es", "El Gobierno mantendrá las aulas allí donde están.", ""),
        ("es", "Alcanzado el acuerdo, el Gobierno subirá el salario.", "Alcanzado el acuerdo"),
        ("es", "El Gobierno bajará el impuesto si la recaudación crece.", "si la recaudación crece"),
        (
            "pt",
            "O Ministério, no âmbito das suas atribuições, abrirá centros.",
            "no âmbito das suas atribuições",
        ),
        (
            "pt",
            "O Governo não venderá terras, a não ser que o Congresso autorize.",
            "a não ser que o Congresso autorize",
        ),
        ("pt", "O Governo não cobrará taxas, exceto as previstas em lei.", "exceto as previstas em lei"),
        (
            "pt",
            "O Governo abrirá as obras uma vez que o projeto esteja aprovado.",
            "uma vez que o projeto esteja aprovado",
        ),
        ("pt", "O Governo baixará o imposto se a arrecadação crescer.", "se a arrecadação crescer"),
        ("pt", "Não havendo acordo, o Governo fixará o valor.", "Não havendo acordo"),
        ("es", "De acuerdo con la ministra de Salud, se abrirán centros.", ""),
        ("pt", "De acordo com o relatório, o Governo abrirá centros.", ""),
        ("es", "Racionaremos el riego si no llueve.", "si no llueve"),
        ("pt", "O Governo, no seu segundo mandato, abrirá escolas.", ""),
        ("pt", "O Governo ampliará a rede, uma vez que a procura é alta.", ""),
        (
            "es",
            "Las Partes revisarán el plan, conforme lo dispuesto en el anexo.",
            "conforme lo dispuesto en el anexo",
        ),
        ("pt", "As Partes se comprometeram a ampliar a rede de escolas.", ""),
        ("pt", "Trabalharemos para o país se desenvolver.", ""),
        ("pt", "Voltaremos a crescer e se desenvolver.", ""),
        ("pt", "Faremos com que o combate à corrupção se destine ao que deve ser. @", ""),
        (
            "es",
            "El Consejo abrirá rutas de acuerdo con su vocación relacionada con el mar.",
            "de acuerdo con su vocación relacionada con el mar",
        ),
        (
            "es",
            "El Consejo abrirá rutas según sus competencias en coordinación con las provincias.",
            "según sus competencias",
        ),
        (
            "es",
            "El Consejo abrirá rutas en función de los recursos de acuerdo a la ley.",
            "en función de los recursos de acuerdo a la ley",
        ),
        (
            "es",
            "El Consejo abrirá rutas dentro del marco de la ley y de los tratados.",
            "dentro del marco de la ley y de los tratados",
        ),
        (
            "es",
            "En los casos previstos en la ley, el Banco otorgará préstamos.",
            "En los casos previstos en la ley",
        ),
        ("pt", "Nos casos previstos em lei, o Banco concederá empréstimos.", "Nos casos previstos em lei"),
        ("pt", "O Banco concederá empréstimos no devido momento.", "no devido momento"),
        ("pt", "O Banco concederá empréstimos aos portos a pedido destes.", "a pedido destes"),
        (
            "pt",
            "O Banco abrirá linhas conforme acordado na «Declaração do Porto para Todos», em maio.",
            "conforme acordado na «Declaração do Porto para Todos»",
        ),
        (
            "pt",
            "O Banco abrirá linhas a critério do Conselho, em parceria com os portos.",
            "a critério do Conselho",
        ),
    ],
)
def test_what_limits_an_undertaking(language: str, text: str, limit: str) -> None:
    paper = read((_TITLE[language] + text).encode(), name="agreement.md", language=language)
    assert [one.values("conditions") for one in paper.statements] == [(limit,) if limit else ()]


@pytest.mark.parametrize(
    ("language", "limit"),
    [
        ("es", "Mediante convenio"),
        ("es", "Mediante autorización del Congreso"),
        ("es", "En el supuesto de incumplimiento"),
        ("es", "A falta de acuerdo"),
        ("es", "Con el visto bueno de la cámara"),
        ("es", "Bajo la condición de reciprocidad"),
        ("es", "En su caso"),
        ("es", "A criterio del comité"),
        ("pt", "Mediante convênio"),
        ("pt", "Mediante apresentação do projeto"),
        ("pt", "Na hipótese de descumprimento"),
        ("pt", "Na ausência de acordo"),
        ("pt", "Na forma do regulamento"),
        ("pt", "A critério do comitê"),
        ("pt", "Existindo vagas"),
        ("pt", "Se aprovado"),
    ],
)
def test_what_limits_in_front_or_behind_a_comma(language: str, limit: str) -> None:
    clause = {"es": "el Ministerio ampliará el plan", "pt": "o Ministério ampliará o plano"}[language]
    behind = f"{clause[0].upper()}{clause[1:]}, {limit[0].lower()}{limit[1:]}."
    for text in (f"{limit}, {clause}.", behind):
        (one,) = read((_TITLE[language] + text).encode(), name="agreement.md", language=language).statements
        assert [value.lower() for value in one.values("conditions")] == [limit.lower()]


def test_a_limit_in_front_governs_the_clause_behind_the_next_as_well() -> None:
    text = "# Plano\n\nCaso a seca persista, serão abertos poços e o pagamento das dívidas será suspenso.\n"
    paper = read(text.encode(), name="plano.md", language="pt")
    assert [one.values("conditions") for one in paper.statements] == [("Caso a seca persista",)] * 2


def test_phrases_that_join_are_looked_for_in_a_fixed_order() -> None:
    text = "# Plan de Datos\n\nOfrecer datos abiertos; así como también mejorar el portal.\n"
    paper = read(text.encode(), name="plan.md", language="es")
    assert [one.quote for one in paper.statements] == ["Ofrecer datos abiertos", "mejorar el portal"]


def test_a_pronoun_behind_a_denial_opens_no_limit() -> None:
    text = "# Plano\n\nA sala está fechada, porém não se desesperem pois asseguro que iremos reabrir.\n"
    paper = read(text.encode(), name="plano.md", language="pt")
    assert [one.values("conditions") for one in paper.statements] == [(), ()]


def test_what_tells_of_the_subject_limits_nothing() -> None:
    text = "# Plano\n\nA unidade designada nos termos da lei será responsável por publicar os dados.\n"
    (one,) = read(text.encode(), name="plano.md", language="pt").statements
    assert one.values("conditions") == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Comité evaluará, cada año, si los planes se cumplen."),
        ("es", "El Banco abrirá una línea que no será compatible con otra ayuda."),
        ("pt", "O Comitê verificará, a cada ano, se os planos se cumprem."),
        ("pt", "O Banco abrirá linhas, atendendo às necessidades dos portos."),
        ("pt", "O Banco apoiará as escolas enquanto forças capazes de criar emprego."),
        ("pt", "O Banco apoiará o mar, enquanto elemento importante do ponto de vista da pesca."),
    ],
)
def test_what_is_asked_or_only_described_limits_nothing(language: str, text: str) -> None:
    (statement,) = read((_TITLE[language] + text).encode(), name="a.md", language=language).statements
    assert not [one.value for one in statement.facets if one.name == "conditions"]
