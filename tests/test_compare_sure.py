"""What is told as stronger, softer, wider or narrower only where a reader would tell it too."""

from __future__ import annotations

import pytest
from compared import told

PUT_FORWARD = [
    ("pt", "Taxar os barcos de pesca nos portos.", "Propomos taxar os barcos de pesca nos portos."),
    ("pt", "Renovar os apoios aos portos.", "Pretendemos também renovar os apoios aos portos."),
    ("es", "Crear un fondo para los puertos.", "Proponemos crear un fondo para los puertos."),
    ("es", "Crear un fondo para los puertos.", "Queremos crear un fondo para los puertos."),
    ("en", "Introduce a levy on old ships.", "We propose to introduce a levy on old ships."),
]
OF_SOMETHING_ELSE = [
    (
        "en",
        "We will keep our ships able to move in a range of seas.",
        "We will keep our ships able to move rapidly in a range of seas.",
    ),
    (
        "es",
        "Se cerrarán las empresas que colaboren con la pesca ilegal.",
        "Se cerrarán las empresas que colaboren activamente con la pesca ilegal.",
    ),
    (
        "pt",
        "Fecharemos as empresas que colaborem com a pesca ilegal.",
        "Fecharemos as empresas que colaborem ativamente com a pesca ilegal.",
    ),
]
HELD_DOWN = [
    (
        "en",
        "We will ensure that the rate does not rise above 4.6 percent.",
        "We will ensure that the rate does not rise above 4.5 percent.",
    ),
    ("es", "Velaremos por que la tasa no supere el 5 %.", "Velaremos por que la tasa no supere el 4 %."),
    ("pt", "Faremos com que a taxa não ultrapasse 5%.", "Faremos com que a taxa não ultrapasse 4%."),
    ("zh", "今年拟安排财政赤字8000亿元。", "今年拟安排财政赤字9000亿元。"),
    ("pt", "Proibiremos os plásticos até 2030.", "Proibiremos os plásticos em 2030."),
]
TRIED = [
    ("en", "We will strive to meet the needs of ports.", "We will continue to meet the needs of ports."),
]
IN_BALANCE = [
    (
        "en",
        "We will carry out the reform of ports.",
        "We will actively yet prudently carry out the reform of ports.",
    ),
    ("zh", "推进港口改革。", "积极稳妥推进港口改革。"),
]
THE_SAME_LIMIT = [
    (
        "en",
        "We will support the growth of small ports on the basis of law.",
        "We will support the growth of small ports.",
    ),
    (
        "en",
        "We will resolve the complaints of pilots.",
        "We will resolve the complaints of pilots in accordance with the law.",
    ),
    (
        "es",
        "Castigaremos a los contrabandistas.",
        "Castigaremos a los contrabandistas conforme a la ley.",
    ),
    (
        "en",
        "We will help them get the early care they need.",
        "We will help them get early care when needed.",
    ),
]


def test_the_modal_that_a_paper_has_all_over_is_its_style() -> None:
    many = [
        f"{{}} build pier {name}." for name in ("Ash", "Bay", "Cod", "Dee", "Elm", "Fen", "Gap", "Hay", "Ivy")
    ]
    before = " ".join(one.format("We should") for one in (*many, *many[::-1]))
    after = " ".join(one.format("We will") for one in (*many, *many[::-1]))
    assert told("en", before, after) == {"reworded"}
    assert told("en", "We should build pier Ash.", "We will build pier Ash.") == {"strengthened"}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [*PUT_FORWARD, *OF_SOMETHING_ELSE, *HELD_DOWN, *TRIED, *IN_BALANCE, *THE_SAME_LIMIT],
)
def test_what_a_second_reader_would_not_tell_is_no_force(language: str, before: str, after: str) -> None:
    assert told(language, before, after) == {"reworded"}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("es", "Crearemos un fondo para los puertos.", "Proponemos crear un fondo para los puertos."),
        ("pt", "Criaremos um fundo para os portos.", "Pretendemos criar um fundo para os portos."),
        ("pt", "Temos de garantir uma transição suave.", "Pretendemos garantir uma transição suave."),
        ("en", "We will rapidly open the ports.", "We will open the ports."),
        ("en", "We will fully protect the rights of pilots.", "We will protect the rights of pilots."),
        ("en", "We will open ports.", "We will open ports as appropriate."),
        ("pt", "Concluir até 2030 a compra de barcos.", "Concluir a compra de barcos."),
    ],
)
def test_what_a_second_reader_would_tell_softens(language: str, before: str, after: str) -> None:
    assert "softened" in told(language, before, after)


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "We opened ports in the south.", "We opened ports and piers in the south."),
        ("en", "We will build ports.", "We will build ports, with a focus on fishing towns."),
        ("en", "We will join in the reform of ports.", "We will join in ports."),
        ("es", "Aumentar el gasto en puertos.", "Aumentar el gasto en puertos para cumplir los compromisos."),
        ("es", "Aseguraremos el derecho a la pesca.", "Aseguraremos de forma clara el derecho a la pesca."),
        ("pt", "Abriremos portos.", "Abriremos portos em parceria com os municípios."),
        (
            "pt",
            "Alargaremos a licença dos práticos.",
            "Alargaremos a licença dos práticos, assegurando a paga.",
        ),
        ("pt", "Abriremos portos.", "Abriremos portos, de acordo com o plano de pesca."),
        ("en", "Light the ports.", "Give priority to lighting the ports."),
        ("en", "We will give higher priority to promoting trade.", "We will promote trade."),
        ("zh", "发展适度规模经营。", "发展适度规模经营，是农业现代化的必由之路。"),
    ],
)
def test_what_only_says_more_of_a_thing_makes_it_neither_wider_nor_narrower(
    language: str, before: str, after: str
) -> None:
    assert {"widened", "narrowed"}.isdisjoint(told(language, before, after))


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "We will open ports.", "We will open ports and piers."),
        ("en", "We will open ports, piers and docks.", "We will open ports, piers, tugs and docks."),
        ("es", "Abriremos puertos, de mar y de río.", "Abriremos puertos, de mar, de lago y de río."),
        (
            "pt",
            "Abriremos portos, os do sul e os do norte.",
            "Abriremos todos os portos, os do sul e os do norte.",
        ),
        ("zh", "加强行政监察。", "加强行政监察和审计监督。"),
    ],
)
def test_one_more_widens(language: str, before: str, after: str) -> None:
    assert "widened" in told(language, before, after)


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        (
            "pt",
            "Promover uma boa formação de todos os profissionais do porto.",
            "Promover uma boa formação de todas as pessoas do porto.",
        ),
        (
            "es",
            "Apoyar la economía local, abriendo puertos en el sur.",
            "Abrir puertos en el sur del país.",
        ),
    ],
)
def test_a_rung_of_something_else_is_no_force(language: str, before: str, after: str) -> None:
    assert {"strengthened", "softened"}.isdisjoint(told(language, before, after))


def test_a_people_of_few_is_no_small_number() -> None:
    assert "narrowed" in told("zh", "推进兴边富民行动和少数民族教育。", "推进兴边富民行动。")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("深化海洋渔业合作。", "最迟于2028年深化海洋渔业合作。"),
        ("探索同邻国共建跨境经济走廊。", "不晚于2028年探索同邻国共建跨境经济走廊。"),
        ("双方将建成三个港口。", "双方将最迟于2028年建成三个港口。"),
    ],
)
def test_a_date_by_which_it_is_done_at_the_latest_strengthens(before: str, after: str) -> None:
    assert told("zh", before, after) == {"strengthened"}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "We will open ports.", "We will open ports in the capital only."),
        ("es", "Abriremos puertos.", "Abriremos puertos únicamente en zonas seleccionadas."),
        ("pt", "Abriremos portos.", "Abriremos portos unicamente em zonas selecionadas."),
    ],
)
def test_a_phrase_that_only_ends_narrows(language: str, before: str, after: str) -> None:
    assert "narrowed" in told(language, before, after)
