"""Single steps of force in each language: told as softer there and as stronger on the way back."""

from __future__ import annotations

import pytest
from compared import told

MODALS = [
    (
        "es",
        "El Gobierno publicará un informe sobre el agua.",
        "El Gobierno podrá publicar un informe sobre el agua.",
    ),
    (
        "pt",
        "O Governo publicará um relatório sobre a água.",
        "O Governo poderá publicar um relatório sobre a água.",
    ),
    ("es", "Se creará una agencia nacional del agua.", "Podrá crearse una agencia nacional del agua."),
    ("pt", "Criar-se-á uma agência nacional da água.", "Poderá criar-se uma agência nacional da água."),
    ("es", "El Gobierno está obligado a publicar un informe.", "El Gobierno podrá publicar un informe."),
    (
        "pt",
        "O Governo irá publicar um relatório da água.",
        "O Governo pretende publicar um relatório da água.",
    ),
]
MANNERS = [
    (
        "es",
        "Los organismos informarán de sus gastos sin dilación.",
        "Los organismos informarán de sus gastos.",
    ),
    (
        "es",
        "Los ministerios informarán de sus gastos a la mayor brevedad posible.",
        "Los ministerios informarán de sus gastos.",
    ),
    (
        "es",
        "Los ministerios informarán de sus gastos en todo momento.",
        "Los ministerios informarán de sus gastos.",
    ),
    (
        "es",
        "Los ministerios informarán de sus gastos.",
        "Los ministerios informarán de sus gastos por fases.",
    ),
    (
        "pt",
        "Os ministérios informarão dos seus gastos com celeridade.",
        "Os ministérios informarão dos seus gastos.",
    ),
    (
        "pt",
        "Os ministérios informarão dos seus gastos.",
        "Os ministérios informarão dos seus gastos de forma faseada.",
    ),
    ("en", "The ports will report their works at all times.", "The ports will report their works."),
    ("en", "The ports will report their works.", "The ports will report their works in phases."),
    (
        "en",
        "All complaints will be reviewed and investigated promptly and fairly.",
        "All complaints will be reviewed and investigated.",
    ),
    (
        "es",
        "Todas las quejas serán revisadas e investigadas inmediatamente y de manera justa.",
        "Todas las quejas serán revisadas e investigadas.",
    ),
]
RHYTHMS = [
    (
        "es",
        "Los ministerios informarán de sus gastos cada dos meses.",
        "Los ministerios informarán de sus gastos.",
    ),
    (
        "pt",
        "Os ministérios informarão dos seus gastos de dois em dois meses.",
        "Os ministérios informarão dos seus gastos.",
    ),
    ("en", "The ports will report their works once a year.", "The ports will report their works."),
    ("en", "The ports will report their works every 45 days.", "The ports will report their works."),
    (
        "es",
        "Los ministerios informarán de sus gastos cada 45 días.",
        "Los ministerios informarán de sus gastos.",
    ),
    ("zh", "我们将每两个月公布一次报告。", "我们将每四个月公布一次报告。"),
]
HEDGES = [
    (
        "en",
        "We will always tell you when we change the fee.",
        "We will usually tell you when we change the fee.",
    ),
    ("es", "Informaremos siempre del precio del agua.", "Informaremos habitualmente del precio del agua."),
    ("pt", "Informaremos do preço da água.", "Informaremos, em regra, do preço da água."),
]
LOWERED = [
    ("es", "Proponemos una rebaja general del IVA al 15%.", "Proponemos una rebaja general del IVA al 17%."),
    ("es", "Reduciremos la jornada a 35 horas.", "Reduciremos la jornada a 37 horas."),
    ("pt", "Reduzir o IVA da energia para 6%.", "Reduzir o IVA da energia para 13%."),
    ("en", "We will cut the harbour fee to 15 dollars.", "We will cut the harbour fee to 17 dollars."),
    ("es", "Reduciremos las emisiones en un 40%.", "Reduciremos las emisiones en un 30%."),
]
VERBS = [
    ("es", "Eliminaremos las tasas judiciales.", "Reduciremos las tasas judiciales."),
    ("es", "Se garantizará el acceso al agua.", "Se promoverá el acceso al agua."),
    ("es", "Duplicaremos las becas universitarias.", "Aumentaremos las becas universitarias."),
    ("pt", "Garantir o acesso à água nas zonas rurais.", "Promover o acesso à água nas zonas rurais."),
    ("pt", "Eliminar as taxas dos portos.", "Reduzir as taxas dos portos."),
    ("en", "We will ban hunting in the parks.", "We will restrict hunting in the parks."),
    ("en", "We will halve waiting lists.", "We will reduce waiting lists."),
    ("zh", "我们将确保农村学校供水。", "我们将促进农村学校供水。"),
    ("en", "We will phase out coal in the harbour.", "We will phase down coal in the harbour."),
    ("zh", "全面禁止使用塑料袋和吸管。", "限制使用塑料袋和吸管。"),
    (
        "es",
        "Aseguraremos la conexión de los trenes con el puerto.",
        "Apoyaremos la conexión de los trenes con el puerto.",
    ),
    ("pt", "Assegurar a ligação dos comboios ao porto.", "Apoiar a ligação dos comboios ao porto."),
    ("zh", "我们将取消港口收费。", "我们将减少港口收费。"),
]


@pytest.mark.parametrize(
    ("language", "firmer", "softer"), MODALS + MANNERS + RHYTHMS + HEDGES + LOWERED + VERBS
)
def test_a_step_is_told_both_ways(language: str, firmer: str, softer: str) -> None:
    assert told(language, firmer, softer) == {"softened"}
    assert told(language, softer, firmer) == {"strengthened"}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("es", "Se garantizará el acceso al agua.", "Se asegurará el acceso al agua."),
        ("es", "Fortaleceremos el turismo.", "Promoveremos el turismo."),
        ("es", "La Comisión ayuda a los puertos.", "La Comisión puede ayudar a los puertos."),
        ("en", "We will ensure that the ports work.", "We will promote the ports."),
        ("en", "We will not ban fishing in the bay.", "We will not restrict fishing in the bay."),
        ("en", "We will ensure access to water.", "We will continue to promote access to water."),
        ("pt", "Propomos criar uma agência da água.", "Criar uma agência da água."),
        (
            "pt",
            "As bases que não farão parte do plano serão consideradas no próximo plano.",
            "As bases que não farão parte do plano serão trabalhadas na melhoria das bases do porto, "
            "subsidiando o próximo plano.",
        ),
    ],
)
def test_another_verb_is_no_step_unless_it_stands_on_the_same_ladder(
    language: str, before: str, after: str
) -> None:
    assert {"strengthened", "softened"}.isdisjoint(told(language, before, after))


@pytest.mark.parametrize(
    ("language", "vague", "precise"),
    [
        ("en", "We will rapidly open the harbour ports.", "We will open the harbour ports within 5 days."),
        (
            "es",
            "Agilizaremos al máximo la apertura de puertos.",
            "Agilizaremos la apertura de puertos para lograrla en 5 días.",
        ),
        ("pt", "Abriremos rapidamente os portos do sul.", "Abriremos os portos do sul em até 5 dias."),
    ],
)
def test_a_figure_for_a_word_of_force_softens_nothing(language: str, vague: str, precise: str) -> None:
    assert told(language, vague, precise) == {"strengthened", "reworded"}
    assert told(language, precise, vague) == {"softened", "reworded"}


def test_what_one_should_not_only_do_has_no_other_reach() -> None:
    before = "Read the notes of the port, and don't only use the proposal."
    after = "Read the notes of the port, and do not only use the proposal."
    assert {"widened", "narrowed"}.isdisjoint(told("en", before, after))
