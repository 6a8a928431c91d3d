"""Figures, rhythms and limits of two editions: which tell of force, and which only say what a thing is."""

from __future__ import annotations

import pytest
from compared import told

FORCE = {"strengthened", "softened"}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "The Ministry shall send a 4 digit code.", "The Ministry shall send a 6 digit code."),
        (
            "en",
            "The port shall run boats with radio 10 or higher.",
            "The port shall run boats with radio 17 or higher.",
        ),
        ("en", "Sections 1 - 13 shall bind the ports.", "Sections 1 - 15 shall bind the ports."),
        ("en", "The port must keep the limit: 3.", "The port must keep the limit: 4."),
        ("en", "Stage 1-4 will be opened to boats.", "Stage 4 will be opened to boats."),
        (
            "en",
            "The Ministry will raise the rate to 4-3/4 percent.",
            "The Ministry will raise the rate to 5 percent.",
        ),
        ("en", "The remaining 25% of the fee will be paid.", "The remaining 5% of the fee will be paid."),
        ("en", "The first seven pilots shall elect a master.", "The pilots shall elect a master."),
        ("en", "The board shall consist of nine pilots.", "The board shall consist of twelve pilots."),
        (
            "es",
            "El consejo estará integrado por trece prácticos.",
            "El consejo estará integrado por diez prácticos.",
        ),
        ("pt", "O conselho será composto por treze práticos.", "O conselho será composto por dez práticos."),
        (
            "en",
            "The Ministry supports more than 300 ports.",
            "The Ministry supports more than 500 ports.",
        ),
        ("en", "Every pier must have.", "Every pier must have 3 things."),
        (
            "en",
            "The port shall hire pilots from different towns.",
            "The port shall hire pilots from at least 2 different towns.",
        ),
        ("en", "We will keep the list for up to 7 years.", "We will keep the list."),
        ("en", "The Ministry shall have upto two masters.", "The Ministry shall have up to two masters."),
        (
            "en",
            "The Ministry shall send the annual plan to pilots.",
            "The Ministry shall send the plan to pilots.",
        ),
        ("en", "The port must have five regular pilots.", "The port must have five pilots."),
        (
            "es",
            "El Ministerio enviará el plan anual a los prácticos.",
            "El Ministerio enviará el plan a los prácticos.",
        ),
        (
            "pt",
            "O Ministério enviará o plano anual aos práticos.",
            "O Ministério enviará o plano aos práticos.",
        ),
        ("en", "Assign a pilot if you haven't already.", "Assign a pilot."),
        ("en", "The Ministry commits to pay the pilots.", "The Ministry undertakes to pay the pilots."),
        ("en", "Set your berth in the list.", "You can set your berth in the list."),
    ],
)
def test_a_figure_that_says_what_a_thing_is_tells_no_force(language: str, before: str, after: str) -> None:
    assert FORCE.isdisjoint(told(language, before, after))


@pytest.mark.parametrize(
    ("language", "before", "after", "expected"),
    [
        ("en", "We will train 300 pilots.", "We will train 350 pilots.", "strengthened"),
        ("en", "We will train pilots.", "We will train 350 pilots.", "strengthened"),
        ("en", "The Ministry will train 300 pilots.", "The Ministry will train 200 pilots.", "softened"),
        ("en", "We will reply within 90 days.", "We will reply within about 120 days.", "softened"),
        ("en", "We will reply within nine (9) days.", "We will reply within five (5) days.", "strengthened"),
        (
            "en",
            "We will open the pier within the next 2 years.",
            "We will open the pier within the next 3 years.",
            "softened",
        ),
        (
            "es",
            "Responderemos dentro de los próximos 9 días.",
            "Responderemos dentro de los próximos 5 días.",
            "strengthened",
        ),
        (
            "en",
            "The port shall publish a report.",
            "The port shall publish an annual report.",
            "strengthened",
        ),
        ("en", "The port shall hold semi-annual reviews.", "The port shall hold annual reviews.", "softened"),
        (
            "en",
            "The ports must hold at least 3 drills.",
            "The ports must hold at least 5 drills.",
            "strengthened",
        ),
        (
            "es",
            "El Ministerio publicará un informe.",
            "El Ministerio publicará un informe anual.",
            "strengthened",
        ),
        (
            "pt",
            "O Ministério publicará um relatório anual.",
            "O Ministério publicará um relatório.",
            "softened",
        ),
        ("zh", "我们将修建港口灯塔。", "2030年前，我们将修建港口灯塔。", "strengthened"),
        ("en", "The Ministry will pay $9 million.", "The Ministry will pay $7 million.", "softened"),
    ],
)
def test_a_figure_that_says_how_much_is_promised_tells_force(
    language: str, before: str, after: str, expected: str
) -> None:
    assert expected in told(language, before, after)


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "We will pay the pilots.", "We will pay the pilots depending on the plan of the ship."),
        ("es", "Pagaremos a los prácticos.", "Pagaremos a los prácticos en función del plan del barco."),
        ("pt", "Pagaremos aos práticos.", "Pagaremos aos práticos dependendo do plano do navio."),
        ("en", "We commit to pay the pilots.", "In compliance with the PPF, we commit to pay the pilots."),
        (
            "en",
            "The list of pilots can be found at the quay.",
            "The list of pilots will be found at the quay.",
        ),
        (
            "en",
            "We shall approve the rules of votes.",
            "We shall approve the rules of votes held every year.",
        ),
        (
            "en",
            "Pilots are entitled to annually elect a master.",
            "Pilots are entitled to elect a master.",
        ),
        ("es", "Aprobaremos las reglas de votos.", "Aprobaremos las reglas de votos celebrados cada año."),
        ("en", "Another way to begin is to light the piers.", "Another good strategy is to light the piers."),
        ("en", "When using cranes, add guards to the quay.", "Add guards to the quay."),
        (
            "en",
            "We would ask that the pilot writes if the ship is no longer safe.",
            "If possible, we would ask that the pilot writes.",
        ),
    ],
)
def test_what_a_promise_goes_by_or_when_it_is_kept_tells_no_force(
    language: str, before: str, after: str
) -> None:
    assert FORCE.isdisjoint(told(language, before, after))


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "We will pay the pilots.", "We will pay the pilots depending on available funds."),
        ("en", "We will pay the pilots.", "We will pay the pilots in accordance with applicable law."),
        (
            "es",
            "Pagaremos a los prácticos.",
            "Pagaremos a los prácticos, según la disponibilidad de recursos.",
        ),
        ("pt", "Pagaremos aos práticos.", "Pagaremos aos práticos, conforme apropriado."),
        ("en", "We will pay the pilots.", "Where possible, we will pay the pilots."),
        (
            "en",
            "We are to keep the old lights of the quay.",
            "We are to keep the old lights of the quay, to the extent possible.",
        ),
    ],
)
def test_a_limit_softens(language: str, before: str, after: str) -> None:
    assert "softened" in told(language, before, after)
