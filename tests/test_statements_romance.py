"""Statements of Spanish and Portuguese papers of further kinds: programmes, plans, laws, reports."""

from __future__ import annotations

import coding
import pytest

from constancia.model import Statement, Work
from constancia.pipeline import read


def find(text: str, language: str, title: str = "paper") -> tuple[Statement, ...]:
    return coding.find(text, work=Work("paper", title), language=language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Queremos que los cuidados no recaigan en las mujeres y, con ese fin, igualaremos los permisos.",
            ["Queremos que los cuidados no recaigan en las mujeres", "igualaremos los permisos"],
        ),
        (
            "es",
            "Cerraremos la central, siempre que quede asegurado el suministro, e invertiremos en la comarca.",
            [
                "Cerraremos la central, siempre que quede asegurado el suministro",
                "invertiremos en la comarca",
            ],
        ),
        (
            "es",
            "El agua es un bien escaso: revisaremos las concesiones y no autorizaremos nuevos pozos.",
            ["El agua es un bien escaso", "revisaremos las concesiones", "no autorizaremos nuevos pozos"],
        ),
        (
            "es",
            "Pretendemos explorar nuevas vías, mientras preservamos y empleamos los foros de la región.",
            ["Pretendemos explorar nuevas vías, mientras preservamos y empleamos los foros de la región"],
        ),
        (
            "es",
            "Garantizar que todos tengan medios para fiscalizar la gestión, exigir datos y pedir cuentas.",
            ["Garantizar que todos tengan medios para fiscalizar la gestión, exigir datos y pedir cuentas"],
        ),
        (
            "es",
            "Reducción gradual de la jornada de trabajo a treinta y siete horas.",
            ["Reducción gradual de la jornada de trabajo a treinta y siete horas"],
        ),
        (
            "es",
            "Descripción: Publicación en formatos abiertos de todos los contratos del Estado.",
            ["Publicación en formatos abiertos de todos los contratos del Estado"],
        ),
        ("es", "¿Qué implica este compromiso?", []),
        ("es", "Primero, ampliar el comercio y abrir un puerto.", ["ampliar el comercio", "abrir un puerto"]),
        ("pt", "Dois, ampliar o comércio.", ["ampliar o comércio"]),
        (
            "es",
            "Las partes coincidieron en que, desde 1988, ambos crecen y acordaron abrir un puerto.",
            [
                "Las partes coincidieron en que, desde 1988, ambos crecen",
                "acordaron abrir un puerto",
            ],
        ),
        ("pt", "Nesse sentido, aprovaram a criação de um banco.", ["aprovaram a criação de um banco"]),
        (
            "pt",
            "Os dados abrangem os convênios que têm base no sistema, o qual, possui por unidade a sede.",
            [
                "Os dados abrangem os convênios que têm base no sistema, o qual, possui por unidade a sede",
            ],
        ),
        ("es", "Al respecto, encargaron un estudio a otros.", ["encargaron un estudio a otros"]),
        ("es", "Este año enviaremos dos proyectos de ley.", ["enviaremos dos proyectos de ley"]),
        ("es", "Si el Consejo lo aprueba, las obras arrancarán en mayo.", ["las obras arrancarán en mayo"]),
        ("pt", "A renda subiu 3 por cento e a dívida caiu.", ["A renda subiu 3 por cento", "a dívida caiu"]),
        (
            "pt",
            "Vamos rever as normas que perderam a razão de ser, combater a fraude e abrir os dados.",
            ["Vamos rever as normas que perderam a razão de ser", "combater a fraude", "abrir os dados"],
        ),
        (
            "pt",
            "O selo será mantido, ao mesmo tempo que se promoverá a sua divulgação.",
            ["O selo será mantido", "se promoverá a sua divulgação"],
        ),
        (
            "pt",
            "Vamos abrir os portos, ao mesmo tempo em que protegemos os estuários.",
            ["Vamos abrir os portos, ao mesmo tempo em que protegemos os estuários"],
        ),
        (
            "es",
            "El cambio de la red previsto en el plan, establece que el agua debe ser limpia.",
            ["El cambio de la red previsto en el plan, establece que el agua debe ser limpia"],
        ),
        (
            "es",
            "Estas normas establecen que el río tiene derechos; que el bosque tiene derecho a renovarse.",
            ["Estas normas establecen que el río tiene derechos; que el bosque tiene derecho a renovarse"],
        ),
        (
            "es",
            "El anexo contiene una lista de obras que el país desea financiar y deberá concluir.",
            ["El anexo contiene una lista de obras que el país desea financiar y deberá concluir"],
        ),
        (
            "es",
            "Se ha consolidado una crisis de los gremios, cerrados en su tarea, desconectadas sus bases.",
            ["Se ha consolidado una crisis de los gremios, cerrados en su tarea, desconectadas sus bases"],
        ),
        (
            "es",
            "Las brechas perpetúan la pobreza y debilitan el comercio.",
            ["Las brechas perpetúan la pobreza", "debilitan el comercio"],
        ),
        (
            "es",
            "Ampliaremos la red, al tiempo que reducimos su costo.",
            ["Ampliaremos la red, al tiempo que reducimos su costo"],
        ),
        (
            "es",
            "Las Partes rechazaron la injerencia, al tiempo que expresaron su voluntad de dialogar.",
            ["Las Partes rechazaron la injerencia", "expresaron su voluntad de dialogar"],
        ),
        (
            "es",
            "El comercio tiene trabas, sin embargo el acuerdo deberá eliminarlas.",
            ["El comercio tiene trabas", "el acuerdo deberá eliminarlas"],
        ),
        (
            "pt",
            "As escolas que aderirem ao programa receberão livros.",
            ["As escolas que aderirem ao programa receberão livros"],
        ),
        (
            "pt",
            "A primeira lei que assinarei será a da água e recebi dela muitos apoios.",
            ["A primeira lei que assinarei será a da água", "recebi dela muitos apoios"],
        ),
        ("pt", "Reconhecendo que a fome cresce na região,", []),
        ("pt", "Há quatro anos, recebi um país dividido.", ["recebi um país dividido"]),
        ("pt", "A meta será elevada a 40%.", ["A meta será elevada a 40%"]),
        ("pt", "Objetivo geral: Tornar o orçamento claro.", ["Tornar o orçamento claro"]),
        ("es", "Resultado esperado: Reducir la espera.", ["Reducir la espera"]),
        ("pt", "O país reserva-se o direito de plantar.", ["O país reserva-se o direito de plantar"]),
        ("pt", "Não se prevê recorrer a créditos.", ["Não se prevê recorrer a créditos"]),
        (
            "pt",
            "O país pede aos bancos que abram o crédito e dispõe-se a partilhar os dados.",
            ["O país pede aos bancos que abram o crédito", "dispõe-se a partilhar os dados"],
        ),
        ("pt", "Para tal, necessita de formação.", ["necessita de formação"]),
        (
            "pt",
            "A fome voltou a rondar as vilas e não podemos aceitar isso.",
            ["A fome voltou a rondar as vilas", "não podemos aceitar isso"],
        ),
        (
            "pt",
            "A convite do Rei da Arcádia, Rui II, o Presidente da Utopia, Ivo Sá, fez visita oficial.",
            ["o Presidente da Utopia, Ivo Sá, fez visita oficial"],
        ),
        ("pt", "A Agência fará os mapas e difundi-los-á.", ["A Agência fará os mapas", "difundi-los-á"]),
        (
            "pt",
            "Queremos incentivar as cooperativas a exportar, apoiar as feiras e abrir mercados.",
            ["Queremos incentivar as cooperativas a exportar", "apoiar as feiras", "abrir mercados"],
        ),
        ("pt", "Apoiaremos e incentivaremos as feiras.", ["Apoiaremos e incentivaremos as feiras"]),
        (
            "pt",
            "O Governo partilhará dados e, quando solicitado, prestará assistência técnica.",
            ["O Governo partilhará dados", "prestará assistência técnica"],
        ),
        (
            "pt",
            "O padrão deve ser revisto e a pesca ilegal, sobretudo no norte, será duramente combatida.",
            ["O padrão deve ser revisto", "a pesca ilegal, sobretudo no norte, será duramente combatida"],
        ),
        (
            "es",
            "Utopía entiende que los mares son de todos y rechaza su cierre.",
            ["Utopía entiende que los mares son de todos", "rechaza su cierre"],
        ),
        (
            "es",
            "Utopía entiende que la ley es justa y rechaza todo abuso.",
            ["Utopía entiende que la ley es justa y rechaza todo abuso"],
        ),
        (
            "es",
            "Las Partes convienen en abrir una mesa, siempre que sea posible, y en crear un fondo.",
            ["Las Partes convienen en abrir una mesa, siempre que sea posible", "crear un fondo"],
        ),
        (
            "pt",
            "O programa tem dois eixos: (1) impulsionar a economia; (2) reduzir a pobreza.",
            ["O programa tem dois eixos: (1) impulsionar a economia; (2) reduzir a pobreza"],
        ),
        ("es", "Además se abrirán tres centros.", ["se abrirán tres centros"]),
        ("es", "Más allá de lo hecho, Utopía abrirá un puerto.", ["Utopía abrirá un puerto"]),
        (
            "es",
            "La meta es clara: no subirán los impuestos y es preciso ahorrar.",
            ["La meta es clara", "no subirán los impuestos", "es preciso ahorrar"],
        ),
        (
            "pt",
            "A Agência trabalhará com as cidades, como também abrirá um museu.",
            ["A Agência trabalhará com as cidades", "abrirá um museu"],
        ),
        (
            "es",
            "Las acciones son las siguientes:\n-Reducción de los vertidos en la bahía.\n-Aumento del riego.",
            ["Reducción de los vertidos en la bahía", "Aumento del riego"],
        ),
        (
            "pt",
            "O Banco apoia obras de quem investe em casa e contratam obreiros.",
            ["O Banco apoia obras de quem investe em casa e contratam obreiros"],
        ),
        (
            "es",
            "Las Partes se comprometen a, en seis meses, cambiar listas y designar enlaces.",
            ["Las Partes se comprometen a, en seis meses, cambiar listas", "designar enlaces"],
        ),
        (
            "pt",
            "Em maio, os ministros, reunidos em Lisboa, aprovaram o plano.",
            ["os ministros, reunidos em Lisboa, aprovaram o plano"],
        ),
        ("pt", "O grave momento nos obriga a poupar.", ["O grave momento nos obriga a poupar"]),
        ("es", "Créase la Autoridad del Agua.", ["Créase la Autoridad del Agua"]),
        (
            "es",
            "El Ministerio de Salud, publicará las listas. El próximo año, se abrirán dos centros.",
            ["El Ministerio de Salud, publicará las listas", "se abrirán dos centros"],
        ),
        (
            "pt",
            "A crise que o país atravessa nos obriga a poupar.",
            ["A crise que o país atravessa nos obriga a poupar"],
        ),
        ("pt", "1 - Criar a agência.\n\n2 - Revogar a lei.", ["Criar a agência", "Revogar a lei"]),
        (
            "es",
            "Se crea un Comité, y el Consejo tendrá a su cargo: a) aprobar el plan; y b) medir los costos.",
            ["Se crea un Comité", "aprobar el plan", "medir los costos"],
        ),
        (
            "pt",
            "Compete ao Comitê Gestor: I – aprovar o plano; e II – avaliar os resultados.",
            ["aprovar o plano", "avaliar os resultados"],
        ),
        (
            "es",
            "Se ampliará la red. Líneas de acción: ampliar las aulas, formar maestros y abrir talleres.",
            ["Se ampliará la red", "ampliar las aulas", "formar maestros", "abrir talleres"],
        ),
        (
            "pt",
            "Estas medidas são: abrir escolas; certificação de professores.",
            ["abrir escolas", "certificação de professores"],
        ),
        (
            "es",
            "Entre las tareas previstas están: abrir escuelas y comprar libros.",
            ["abrir escuelas", "comprar libros"],
        ),
        ("es", "Compromiso: el Ministerio abrirá escuelas.", ["el Ministerio abrirá escuelas"]),
        ("es", "El objetivo es claro: bajar los precios.", ["El objetivo es claro: bajar los precios"]),
        ("pt", "Ampliar a rede; reforma dos portos.", ["Ampliar a rede", "reforma dos portos"]),
        (
            "es",
            "La producción de cobre creció; la construcción de viviendas cayó.",
            ["La producción de cobre creció", "la construcción de viviendas cayó"],
        ),
        (
            "es",
            "La ministra detalló que se abrirán oficinas y que los ayuntamientos recibirán fondos.",
            ["La ministra detalló que se abrirán oficinas", "los ayuntamientos recibirán fondos"],
        ),
        (
            "pt",
            "O Comitê, que se reunirá a cada ano, publicará um relatório.",
            ["O Comitê, que se reunirá a cada ano, publicará um relatório"],
        ),
        (
            "pt",
            "A Agência que se reúne em maio abrirá um posto.",
            ["A Agência que se reúne em maio abrirá um posto"],
        ),
    ],
)
def test_where_a_statement_begins_and_ends(language: str, text: str, expected: list[str]) -> None:
    assert [statement.quote for statement in find(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Queremos que los cuidados dejen de recaer en las mujeres.", "position"),
        ("es", "Se prevé la creación de un fondo.", "commitment"),
        ("es", "Se prevé que el comercio crezca.", "description"),
        ("pt", "O Porto de São Telmo será modernizado.", "commitment"),
        ("pt", "Queremos que o país volte a crescer.", "position"),
        ("es", "Hay que reformar la ley de aguas.", "position"),
        ("es", "Resulta indispensable identificar las brechas.", "position"),
        ("es", "Se prohíbe la venta de suelo público.", "principle"),
        ("es", "Cada institución designará un punto focal.", "commitment"),
        ("es", "El Poder Judicial firmará convenios con las universidades.", "commitment"),
        ("es", "Las políticas de empleo priorizarán a los jóvenes.", "commitment"),
        ("es", "El país atraviesa una crisis profunda.", "description"),
        ("es", "Serán bienvenidas las propuestas de los municipios.", "invitation"),
        ("pt", "Importa também estimular a presença das mulheres.", "position"),
        ("pt", "Um novo programa precisa ser implantado com urgência.", "position"),
        ("pt", "É vedada a cobrança de taxas.", "principle"),
        ("pt", "As despesas desta Lei correrão à conta do orçamento.", "principle"),
        ("pt", "A Política observará os princípios da precaução e da equidade.", "principle"),
        ("pt", "O presente Plano será revisto de três em três anos.", "commitment"),
        ("pt", "Fizemos a reforma do ensino.", "description"),
        ("es", "Redujimos la pobreza a la mitad.", "description"),
        ("pt", "Entre 2004 e 2012, reduzimos a pobreza.", "description"),
        ("pt", "Reduzimos a pobreza.", "commitment"),
        ("es", "En los dos últimos años creamos empleo.", "description"),
        ("pt", "Criámos emprego.", "description"),
        ("pt", "Já nos comprometemos com o futuro.", "description"),
        ("pt", "É fortalecer o bloco regional.", "position"),
        ("es", "Es obligatoria la publicación del informe.", "principle"),
        ("pt", "Perderemos espaço no mercado.", "description"),
        ("pt", "Nosso compromisso é com a verdade.", "position"),
        ("es", "Tenemos un compromiso con la ciencia.", "position"),
        ("es", "Es deber del Estado garantizar el agua.", "position"),
        ("pt", "Indispensável é conhecer o mar.", "position"),
        ("es", "Defender la paz es defender la vida.", "position"),
        ("es", "Tenemos que invertir en ciencia.", "commitment"),
        ("es", "Debemos ampliar el puerto.", "commitment"),
        ("pt", "Devemos alargar o porto.", "commitment"),
        ("pt", "Devemos recordar os mortos.", "position"),
        ("pt", "Devemos enfrentar os desafios.", "commitment"),
        ("es", "Debemos comprender a los demás.", "position"),
        ("pt", "Havemos de concluir o acordo.", "commitment"),
        ("es", "Proteger la costa es esencial para reducir los daños.", "position"),
        ("es", "Abordar la crisis exige que repensemos las finanzas.", "description"),
        ("pt", "Ter uma casa, abrigo da família, é um direito.", "description"),
        ("es", "La próxima reunión tendrá lugar en Quito.", "commitment"),
        ("es", "Queda instituido el Fondo del Agua.", "commitment"),
        ("es", "La inversión queda sujeta a la aprobación del Parlamento.", "principle"),
        ("pt", "Nossa proposta é criar uma renda básica.", "commitment"),
        ("pt", "O Instituto avalia que a medida poupa água.", "description"),
        ("pt", "Assumo o compromisso de rever a lei.", "commitment"),
        ("es", "Me comprometo a visitar cada obra.", "commitment"),
        ("pt", "Recebi um país dividido.", "description"),
        ("pt", "Temos pressa.", "description"),
        ("pt", "Somos um país pequeno.", "description"),
        ("pt", "Convoco os prefeitos a se unirem a este pacto.", "invitation"),
        ("es", "Quiero agradecer a los médicos su entrega.", "position"),
        ("pt", "É intenção do Governo que todas as vilas tenham água.", "commitment"),
        ("pt", "O compromisso busca reunir os dados em um portal.", "commitment"),
        ("pt", "O nosso compromisso com a paz é inegociável.", "position"),
        ("pt", "Não podemos aceitar a fome.", "position"),
        ("es", "Tenemos el deber de proteger los mares.", "position"),
        ("pt", "Queremos relações baseadas no respeito.", "position"),
        ("es", "Queremos ser puente entre los pueblos.", "position"),
        ("es", "El Gobierno sostiene que la deuda es injusta.", "position"),
        ("es", "Los Ministros convinieron en la necesidad de reformar la norma.", "position"),
        ("pt", "Os Ministros registraram com satisfação o aumento do comércio.", "position"),
        ("pt", "A energia limpa é fundamental.", "position"),
        ("pt", "Faltam dados sobre as filas.", "description"),
        ("pt", "Reconhecer os diplomas dos refugiados.", "commitment"),
        ("es", "El Instituto será el encargado de acreditar los servicios.", "commitment"),
        ("pt", "A adaptação constitui a primeira prioridade do país.", "position"),
        ("es", "Se estima que el plan ahorrará agua.", "description"),
        ("pt", "Este eixo contempla a construção de três hospitais.", "commitment"),
        ("pt", "O Ministério da Paz será responsável por coordenar a execução.", "commitment"),
        ("pt", "A revisão do Plano cabe à Comissão de Dados.", "commitment"),
        ("pt", "O carvão deixará de ser usado.", "commitment"),
        ("pt", "Haverá uma avaliação em 2034.", "commitment"),
        ("es", "La nueva ley creará un fondo.", "commitment"),
        ("pt", "O Instituto fica incumbido de rever os planos.", "commitment"),
        ("pt", "Está em estudo a abertura de um museu.", "commitment"),
        ("pt", "Os Estados poderão aderir ao Plano.", "invitation"),
        ("pt", "Nada nesta Declaração prejudica os direitos das Partes.", "principle"),
        ("es", "Nos preocupa el aumento de los incendios.", "position"),
        ("es", "Reviste especial importancia la protección de los glaciares.", "position"),
        ("es", "La comunidad internacional debe cumplir sus promesas.", "position"),
        ("es", "Exigimos el levantamiento inmediato del bloqueo.", "position"),
        ("es", "Estamos en contra de la pena de muerte.", "position"),
        ("es", "Tenemos la obligación moral de proteger a los refugiados.", "position"),
        ("es", "Habrá una ventanilla única en cada capital.", "commitment"),
        ("es", "El salario mínimo subirá a 900 pesos.", "commitment"),
        ("es", "Los beneficiarios recibirán un bono mensual.", "commitment"),
        ("es", "Las controversias se resolverán mediante consultas.", "principle"),
        ("es", "Las decisiones se adoptarán por consenso.", "principle"),
        ("es", "La información no se divulgará a terceros.", "principle"),
        ("es", "La ejecución se hará dentro de los límites del presupuesto.", "principle"),
        ("es", "Firmamos el año pasado doce acuerdos comerciales.", "description"),
        ("es", "Hoy contamos con una de las matrices más limpias del continente.", "description"),
        ("pt", "Orgulhamo-nos da nossa diversidade cultural.", "position"),
        ("pt", "Preocupa-nos o aumento dos incêndios.", "position"),
        ("pt", "Os países desenvolvidos deveriam contribuir com mais recursos.", "position"),
        ("pt", "Foi acordado estabelecer um grupo de trabalho.", "commitment"),
        ("pt", "A pensão mínima subirá para 900 reais.", "commitment"),
        ("pt", "As despesas serão suportadas por cada Parte.", "principle"),
        ("pt", "As autorizações terão uma vigência de cinco anos.", "principle"),
        ("pt", "Este plano guia-se pelos princípios da equidade.", "principle"),
        ("pt", "Reduzimos a mortalidade infantil na última década.", "description"),
        ("pt", "Registaram-se avanços importantes.", "description"),
        ("es", "No aceptamos este destino.", "position"),
        ("es", "El gasto no superará el dos por ciento del producto.", "principle"),
        ("es", "Las fuerzas armadas se rigen por la Constitución.", "principle"),
        ("pt", "As associações poderão aderir ao fundo.", "invitation"),
        ("pt", "Se o Estado autorizar, o Governo criará a agência.", "commitment"),
        ("es", "Utopía y Arcadia comparten una larga frontera.", "description"),
        ("es", "Compartimos la visión de un mundo sin hambre.", "position"),
        ("pt", "Utopia e Arcádia compartilham laços históricos.", "description"),
        ("pt", "Partilhamos a preocupação com o clima.", "position"),
        ("es", "La Presidencia Pro Témpore convocará una reunión.", "commitment"),
        ("pt", "A Navecruz formará enfermeiros.", "commitment"),
        ("es", "El Memorando entrará en vigor en la fecha de su firma.", "principle"),
        ("pt", "Este Decreto entra em vigor na data de sua publicação.", "description"),
        ("es", "Damos la bienvenida a más jóvenes para que estudien en Oslo.", "invitation"),
        ("es", "Damos la bienvenida a la decisión de Arcadia.", "position"),
        ("pt", "Damos as boas-vindas a mais jovens para estudar em Oslo.", "invitation"),
        ("pt", "Damos as boas-vindas à decisão da Arcádia.", "position"),
    ],
)
def test_the_kind(language: str, text: str, kind: str) -> None:
    assert [str(statement.kind) for statement in find(text, language)] == [kind]


@pytest.mark.parametrize(
    ("language", "text", "actor", "action"),
    [
        ("es", "Nos comprometemos a no vender suelo público.", "issuer", "vender"),
        ("es", "La institución responsable publicará los datos.", "issuer", "publicar"),
        ("es", "El Poder Judicial firmará convenios.", "other:Poder Judicial", "firmar"),
        ("pt", "O país voltará a investir em ciência.", "issuer", "investir"),
        ("pt", "O Poder Executivo regulamentará a matéria.", "issuer", "regulamentar"),
        ("pt", "As Forças Armadas guardarão a costa.", "other:Forças Armadas", "guardar"),
        ("es", "Corresponde a la Secretaría aplicar la ley.", "other:Secretaría", "aplicar"),
        ("pt", "Fica o Poder Executivo autorizado a contrair dívida.", "issuer", "autorizar"),
        ("es", "Queda el Ministerio facultado para dictar normas.", "issuer", "facultar"),
        ("pt", "O nosso partido duplicará as bolsas.", "issuer", "duplicar"),
        ("pt", "O partido abrirá escolas.", "issuer", "abrir"),
        ("pt", "Cabe ainda ao Conselho emitir pareceres.", "other:Conselho", "emitir"),
        ("pt", "O Governo mantém-se disponível para mediar o conflito.", "issuer", "mediar"),
        ("es", "Cada ministerio tendrá que publicar sus metas.", "issuer", "publicar"),
        ("pt", "Havemos de concluir o acordo.", "issuer", "concluir"),
        ("pt", "Decidimos nos dedicar à pesca.", "issuer", "dedicar"),
        ("pt", "Decidiram que o Secretariado deve abrir um posto.", "other:Secretariado", "abrir"),
        ("es", "Acordaron que la Secretaría deberá abrir un puesto.", "other:Secretaría", "abrir"),
        ("pt", "Compete ao Ministério da Pesca a gestão do porto.", "other:Ministério da Pesca", "competir"),
        ("pt", "Caberá ao Governo a definição das quotas.", "issuer", "caber"),
        (
            "es",
            "Corresponde a la Agencia del Agua la gestión del lago.",
            "other:Agencia del Agua",
            "corresponder",
        ),
        (
            "pt",
            "Fica o secretário responsável pela área da pesca autorizado a abrir crédito.",
            "issuer",
            "autorizar",
        ),
        ("pt", "Comprometemo-nos a nos reunir todo ano.", "issuer", "reunir"),
        ("pt", "O XII Governo Constitucional abrirá escolas.", "issuer", "abrir"),
        ("pt", "O Estado moçambicano abrirá escolas.", "issuer", "abrir"),
    ],
)
def test_who_does_what(language: str, text: str, actor: str, action: str) -> None:
    (statement,) = find(text, language)
    assert (statement.actor, statement.action) == (actor, action)


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        (
            "es",
            "La Agencia del Mar:\na) cuidará el faro;\nb) medirá la ola.",
            "other:Agencia del Mar",
        ),
        (
            "pt",
            "Compete ao Conselho do Mar:\na) avaliar a obra;\nb) vedar o porto.",
            "other:Conselho do Mar",
        ),
        ("es", "Otras tareas:\na) cuidar las presas;\nb) medir los caudales.", "issuer"),
    ],
)
def test_items_take_their_actor_from_a_lead_in_without_a_verb(language: str, text: str, actor: str) -> None:
    assert [statement.actor for statement in find(text, language)] == [actor, actor]


@pytest.mark.parametrize(
    ("language", "form", "action"),
    [
        ("es", "El Gobierno continúa el programa.", "continuar"),
        ("es", "El Gobierno cierra las minas.", "cerrar"),
        ("es", "El Gobierno corrige los abusos.", "corregir"),
        ("es", "El Gobierno impondrá multas.", "imponer"),
        ("pt", "O Governo provê os recursos.", "prover"),
        ("pt", "O Governo reúne os ministros.", "reunir"),
        ("es", "Ambos lados saludan el acuerdo.", None),
        ("pt", "Os dois lados vão aprofundar o diálogo.", "aprofundar"),
        ("pt", "O Governo doa dois navios.", "doar"),
        ("pt", "O Governo recomporá o orçamento.", "recompor"),
    ],
)
def test_forms_are_known(language: str, form: str, action: str | None) -> None:
    (statement,) = find(form, language)
    assert statement.action == action


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Los dos presidentes saludaron el diálogo. Manifestaron interés en abrir un consulado e "
            "instruyeron a los ministros a presentar un plan.",
            [
                ("position", "joint", None),
                ("commitment", "joint", "abrir"),
                ("commitment", "joint", "instruir"),
            ],
        ),
        (
            "pt",
            "Os dois presidentes saudaram o diálogo. Manifestaram interesse em abrir um consulado e "
            "encarregaram os ministros de apresentar um plano.",
            [
                ("position", "joint", None),
                ("commitment", "joint", "abrir"),
                ("commitment", "joint", "encarregar"),
            ],
        ),
    ],
)
def test_what_two_presidents_report(
    language: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    title = {"es": "Declaración conjunta", "pt": "Declaração conjunta"}[language]
    found = [
        (str(one.kind), one.actor, one.action if one.kind == "commitment" else None)
        for one in find(text, language, title)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "title", "text", "expected"),
    [
        (
            "es",
            "Declaración Conjunta entre la República Popular China y la República Oriental del Uruguay",
            "La parte uruguaya saludó el encuentro. La parte china ofrecerá becas. Los jefes de Estado "
            "concordaron crear mesas de trabajo y han dispuesto que se reúnan cada año. Las partes "
            "coincidieron en rechazar la injerencia. Las partes coincidieron en abrir una oficina.",
            [
                ("position", "partner"),
                ("commitment", "issuer"),
                ("commitment", "joint"),
                ("commitment", "joint"),
                ("position", "joint"),
                ("commitment", "joint"),
            ],
        ),
        (
            "pt",
            "Declaração Conjunta entre a República Federativa do Brasil e a República Popular da China",
            "A parte brasileira saudou o encontro. A parte chinesa oferecerá bolsas. As partes "
            "coincidiram na importância da paz. As partes coincidiram em abrir um escritório.",
            [
                ("position", "issuer"),
                ("commitment", "partner"),
                ("position", "joint"),
                ("commitment", "joint"),
            ],
        ),
        (
            "es",
            "Acuerdo entre la República del Perú y el Reino de España",
            "Las autoridades peruanas publicarán la lista. La parte contratante publicará la lista.",
            [("commitment", "issuer"), ("commitment", "other:parte contratante")],
        ),
    ],
)
def test_a_side_may_be_called_by_its_people(
    language: str, title: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(str(one.kind), one.actor) for one in find(text, language, title)] == expected


def test_what_follows_what_the_same_speaker_has_done_is_told_too():
    found = find("Nossos governos instituíram a lei. Criamos a agência. Criaremos outra.", "pt")
    assert [str(one.kind) for one in found] == ["description", "description", "commitment"]


def test_in_a_text_of_many_the_presidents_are_the_issuer() -> None:
    text = "Os Presidentes comprometeram-se a combater a fome."
    (found,) = find(text, "pt", "Comunicado conjunto dos Presidentes dos Estados Partes da União do Rio")
    assert (found.kind, found.actor) == ("commitment", "issuer")


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Los Presidentes ratificaron su firme compromiso con el desarme.", "position"),
        ("es", "Los Presidentes ratificaron su compromiso de combatir el hambre.", "commitment"),
        ("es", "Los Presidentes ratificaron el Protocolo de la Laguna.", "description"),
        ("es", "Los Presidentes renovaron su apoyo al diálogo.", "position"),
        ("es", "Los Presidentes mantienen su compromiso con el diálogo.", "position"),
        ("pt", "Os Presidentes ratificaram seu firme compromisso com o desarmamento.", "position"),
        ("pt", "Os Presidentes renovaram o apoio ao diálogo.", "position"),
    ],
)
def test_what_is_avowed_again_is_a_stance_or_an_undertaking(language: str, text: str, kind: str) -> None:
    title = {"es": "Comunicado de los Presidentes", "pt": "Comunicado dos Presidentes"}[language]
    (found,) = find(text, language, title)
    assert found.kind == kind


def test_what_several_decide_to_be_so_is_undertaken() -> None:
    text = "Os Presidentes decidiram que a próxima reunião terá lugar em maio."
    (found,) = find(text, "pt", "Comunicado dos Presidentes dos Estados Partes da União do Rio")
    assert found.kind == "commitment"


def test_who_speaks_for_a_side_is_that_side() -> None:
    text = (
        "O Presidente da Utopia, Rui Sá, recebeu o Presidente da Arcádia, Ana Luz, em maio.\n\n"
        "A Presidente Luz comprometeu-se a abrir os portos."
    )
    title = "Comunicado conjunto entre a Utopia e a Arcádia"
    assert [one.actor for one in find(text, "pt", title)] == ["issuer", "partner"]


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("pt", "As ações consistem em:"),
        ("pt", "As principais medidas são:"),
        ("es", "Las medidas comprenden:"),
        ("pt", "Declaramos que:"),
        ("pt", "As Partes acordam o seguinte:"),
    ],
)
def test_a_lead_in_that_only_opens_a_list_is_no_statement(language: str, lead: str) -> None:
    first = "Reforçar a rede de avisos" if language == "pt" else "Reforzar la red de avisos"
    assert [(one.selector.exact, one.kind) for one in find(f"{lead}\n\n- {first}.", language)] == [
        (first, "commitment")
    ]


def test_initials_that_the_text_explains_as_a_programme_are_no_body():
    text = "El Gobierno reanudó el Programa de Becas (PRB). El PRB brinda una vía a los jóvenes."
    assert [str(one.kind) for one in find(text, "es")] == ["description", "description"]


def test_the_body_that_a_resolution_opens_with_is_the_issuer() -> None:
    text = "La Asamblea,\n\n1. Saluda el tratado;\n\n2. Decide crear un observatorio."
    found = find(text, "es")
    assert [(str(one.kind), one.actor) for one in found] == [("position", "issuer"), ("commitment", "issuer")]
    assert found[1].actor_stated is True


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "El Gobierno jamás buscará la guerra."), ("pt", "O Governo jamais buscará a guerra.")],
)
def test_what_will_never_be_done_has_its_subject(language: str, text: str) -> None:
    (statement,) = find(text, language)
    assert (statement.actor, str(statement.kind)) == ("issuer", "commitment")


@pytest.mark.parametrize(
    ("language", "text", "law", "speech"),
    [
        ("pt", "O Conselho pode criar comissões.", "commitment", "description"),
        ("pt", "As câmaras só podem cobrar taxas em maio.", "principle", "description"),
        ("pt", "A Agência não pode cobrar taxas.", "principle", "description"),
        ("es", "El Consejo puede crear comisiones.", "commitment", "description"),
    ],
)
def test_what_one_may_do_is_let_by_a_law(language: str, text: str, law: str, speech: str) -> None:
    titles = {"pt": ("Lei da pesca", "Discurso"), "es": ("Ley de pesca", "Discurso")}[language]
    for title, kind in zip(titles, (law, speech), strict=True):
        paper = read(f"# {title}\n\n{text}\n".encode(), name="a.md", language=language)
        assert [str(one.kind) for one in paper.statements] == [kind]
