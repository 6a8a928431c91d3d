"""A paper's own rules, what a country can ask for, and the calendar: for every issuer and country alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from constancia import pipeline
from constancia.model import Document, Fact, Paper, Rendering, Source, When, Work
from constancia.registers.countries import neighbours
from constancia.registers.courses import instruments
from constancia.registers.facts import Facts, facts
from constancia.registers.mechanisms import mechanism
from constancia.registers.names import register
from constancia.registers.provisions import known_provisions, stated_provisions
from constancia.track.calendar import Certainty, endings, meetings
from constancia.track.eligibility import (
    Provisions,
    Scope,
    Sought,
    Verdict,
    Why,
    judge,
    provisions_in,
    rules_of,
    rules_of_paper,
)
from constancia.track.offers import Offer, OfferKind, Reading, judged_paper, offers

TODAY = date(2026, 11, 28)
CELAC = register().entries["celac"].members


def paper(text: str, language: str = "en", issuer: str | None = "CN") -> Paper:
    """A paper of Ruritania's with this sentence in it."""
    work = Work(id="ruritania-2026", title="A Paper", issuer=issuer, counterpart="CELAC")
    source = Source("made.txt", "text/plain", "0" * 64)
    document = Document(work, source, language, Rendering.OFFICIAL, f"A Paper\n\n{text}\n")
    return pipeline.code(document, enrich=True)


@pytest.fixture(scope="module")
def reading(gold_paper: Paper) -> Reading:
    """The first paper as people coded it, with the names that the register knows in it."""
    return Reading(pipeline.code(gold_paper.document, enrich=True))


@pytest.mark.parametrize(
    ("language", "text", "rules"),
    [
        (
            "en",
            "We will train officials of countries that have diplomatic relations with us.",
            {"diplomatic-relations"},
        ),
        ("en", "We will hold a summit when conditions are ripe.", {"when-ripe"}),
        ("en", "We will provide aid without any political conditions.", {"without-political-conditions"}),
        ("en", "We will hold the seminar on a voluntary basis.", {"voluntary"}),
        (
            "en",
            "We will support projects under the principle of proposal, consent and leadership of all.",
            {"proposal-consent-leadership"},
        ),
        (
            "en",
            "We will support small island developing States and landlocked developing countries.",
            {"small-islands", "landlocked"},
        ),
        ("en", "We will open new roads.", set()),
        (
            "es",
            "Ofreceremos becas sin condiciones políticas a los países menos adelantados.",
            {"without-political-conditions", "least-developed"},
        ),
        (
            "pt",
            "Ofereceremos bolsas sem condições políticas aos países menos desenvolvidos.",
            {"without-political-conditions", "least-developed"},
        ),
        ("zh", "我们将在自愿基础上举办研讨会。", {"voluntary"}),
        ("zh", "中方将不附加任何政治条件地提供援助。", {"without-political-conditions"}),
    ],
)
def test_rules_are_known_by_their_words_in_any_paper(language: str, text: str, rules: set[str]) -> None:
    made = paper(text, language)
    found = {rule.provision.id for one in made.statements for rule in rules_of(made, one)}
    assert found == rules


def test_only_what_the_paper_says_anywhere_is_looked_for_in_its_statements(reading: Reading) -> None:
    sought = provisions_in(reading.paper)
    every = Provisions.of(Sought(one, range(len(reading.paper.document.text))) for one in known_provisions())
    for one in reading.paper.statements:
        assert rules_of(reading.paper, one, sought) == rules_of(reading.paper, one, every)
    assert provisions_in(paper("We will open new roads.")).sought == ()
    ripe = provisions_in(paper("We will open new roads when conditions are ripe."))
    assert [one.provision.id for one in ripe.sought] == ["when-ripe"]


def test_a_letter_that_is_folded_into_two_hides_no_rule() -> None:
    made = paper("The Straße of friendship: we will open new roads when conditions are ripe.")
    assert {rule.provision.id for one in made.statements for rule in rules_of(made, one)} == {"when-ripe"}


def test_a_rule_quotes_the_paper_where_it_stands() -> None:
    made = paper("We will hold a summit when  conditions are ripe.")
    (rule,) = (rule for one in made.statements for rule in rules_of(made, one))
    assert rule.words.quote(made.document.text) == "when  conditions are ripe"
    assert rule.scope is Scope.STATEMENT


def test_rules_of_the_first_paper_stand_in_it_word_for_word(reading: Reading) -> None:
    found = rules_of_paper(reading.paper)
    assert [one.provision for one in found] == list(stated_provisions("china-lac-2025"))
    assert [one.words.quote(reading.paper.document.text) for one in found] == [
        one.quotation for one in stated_provisions("china-lac-2025")
    ]
    assert stated_provisions("unknown") == ()


def verdicts(reading: Reading, country: str, known: Facts | None = None) -> dict[str, tuple[Verdict, Why]]:
    judged = judged_paper(reading, country, known or facts(), TODAY)
    return {one.rule.provision.id: (one.verdict, one.why) for one in judged}


@pytest.mark.parametrize(
    ("country", "relations", "considered"),
    [
        ("BB", (Verdict.MET, Why.RELATIONS), (Verdict.MET, Why.MEMBER)),
        ("BR", (Verdict.MET, Why.RELATIONS), (Verdict.NOT_MET, Why.NO_MEMBER)),
        ("PY", (Verdict.NOT_MET, Why.NO_RELATIONS), (Verdict.MET, Why.MEMBER)),
        ("HT", (Verdict.NOT_MET, Why.NO_RELATIONS), (Verdict.MET, Why.MEMBER)),
        ("DE", (Verdict.UNKNOWN, Why.RELATIONS_UNKNOWN), (Verdict.UNKNOWN, Why.MEMBERSHIP_UNKNOWN)),
    ],
)
def test_rules_are_evaluated_per_country(
    reading: Reading, country: str, relations: tuple[Verdict, Why], considered: tuple[Verdict, Why]
) -> None:
    found = verdicts(reading, country)
    assert found["one-china-prerequisite"] == relations
    assert found["considered-in-overall-cooperation"] == considered
    assert found["no-third-party"] == (Verdict.NOTHING_ASKED, Why.NOT_ASKED)


def test_a_verdict_rests_on_facts_and_on_the_day(reading: Reading) -> None:
    rule = rules_of_paper(reading.paper)[0]
    now = judge(rule, "HN", "CN", facts(), TODAY)
    assert {fact.publisher for fact in now.facts} == {"Laosheng.top", "Shine"}
    assert judge(rule, "HN", "CN", facts(), date(2020, 1, 1)).verdict is Verdict.UNKNOWN
    assert judge(rule, "NI", "CN", facts(), date(2000, 1, 1)).verdict is Verdict.NOT_MET
    assert judge(rule, "BB", None, facts(), TODAY).why is Why.NO_ISSUER
    denied = judge(rule, "PY", "CN", facts(), TODAY)
    assert {fact.object for fact in denied.facts} == {"CN", "TW"}


def test_a_trilateral_project_needs_all_three_on_record() -> None:
    made = paper(
        "We will carry out projects under the principle of proposal, consent and leadership of the partner."
    )
    (rule,) = (rule for one in made.statements for rule in rules_of(made, one))
    parts = [
        Fact(
            "BB",
            name,
            "a port study",
            "Gazette",
            "https://gazette.example",
            "as said",
            "en",
            "2026-01-31",
            object="CN",
        )
        for name in rule.provision.properties
    ]
    for count in range(3):
        judged = judge(rule, "BB", "CN", Facts.of(parts[:count]), TODAY)
        assert (judged.verdict, judged.why) == (Verdict.UNKNOWN, Why.PARTS_MISSING)
        assert judged.about == rule.provision.properties[count:]
    assert judge(rule, "BB", "CN", Facts.of(parts), TODAY).verdict is Verdict.MET


def test_what_is_left_open_stays_unknown() -> None:
    made = paper("We will hold a summit when conditions are ripe.")
    (rule,) = (rule for one in made.statements for rule in rules_of(made, one))
    assert judge(rule, "BB", "CN", facts(), TODAY).why is Why.LEFT_OPEN


@pytest.fixture(scope="module")
def barbados(reading: Reading) -> tuple[Offer, ...]:
    return offers(reading, "BB", facts(), TODAY, others=neighbours("BB"))


def test_what_barbados_can_ask_for_on_agriculture_and_when_the_next_meeting_is(
    reading: Reading, barbados: tuple[Offer, ...]
) -> None:
    (area,) = (one for one in reading.paper.divisions if one.title == "Agricultural cooperation")
    found = [one for one in barbados if one.statement.division == area.id]
    assert [one.statement.quote for one in found if one.kind is OfferKind.INVITATION] == [
        "Agricultural enterprises from Latin American and Caribbean countries are welcome to participate in "
        "exhibitions such as China International Agricultural Products Fair and China Grain Trade Conference"
    ]
    held = next(one for one in found if one.statement.quote.startswith("Continue to hold"))
    assert held.verdict is Verdict.MET
    assert held.next is not None
    assert held.next.mechanism.id == "china-latin-america-agriculture-ministers-forum"
    assert (held.next.named, held.next.outlook.next, held.next.outlook.is_announced) == (
        True,
        date(2027, 11, 2),
        False,
    )


def test_offers_say_what_a_country_and_its_neighbours_have(barbados: tuple[Offer, ...]) -> None:
    tax = next(one for one in barbados if "double taxation" in one.statement.quote)
    assert {(one.record.kind, str(one.state)) for one in tax.own} == {
        ("investment-treaty", "in-force"),
        ("tax-treaty", "in-force"),
    }
    assert {one.country for one in tax.others} == {"CU", "TT"}
    road = next(one for one in barbados if one.kind is OfferKind.INVITATION and "belt" in one.statement.quote)
    assert [str(one.state) for one in road.own] == ["in-force"]
    assert all(one.fact is not None and one.fact.address for one in (*road.own, *road.others))


def test_of_facts_about_one_event_an_offer_tells_the_one_that_is_shown_first(reading: Reading) -> None:
    held = [one for offer in offers(reading, "CU", facts(), TODAY) for one in offer.own]
    told = next(one.fact for one in held if one.record.side == "belt-and-road-initiative")
    assert told is not None
    assert (str(told.when), told.publisher) == ("2018-11", "Granma, on East Africa News Post")


def test_a_precondition_of_the_whole_paper_counts_for_every_offer(reading: Reading) -> None:
    assert {one.verdict for one in offers(reading, "PY", facts(), TODAY)} == {Verdict.NOT_MET}
    assert {one.verdict for one in offers(reading, "BR", facts(), TODAY)} == {Verdict.MET, Verdict.UNKNOWN}


def test_kinds_of_offers_follow_the_wording() -> None:
    made = paper(
        "We welcome other countries to join the Luban Workshop. We are willing to expand trade. "
        "We will build three ports. The situation is complex."
    )
    assert [kind for _, kind in Reading(made).offers] == [
        OfferKind.INVITATION,
        OfferKind.OFFER,
        OfferKind.ENABLING,
    ]
    assert {one.verdict for one in offers(Reading(made), "BB", facts(), TODAY)} == {Verdict.NOTHING_ASKED}


def told(found: tuple[Offer, ...], names: dict[str, str]) -> list[object]:
    """Everything about offers but whose names they bear."""
    return [
        (
            one.statement.id,
            one.kind,
            one.verdict,
            [
                (judged.rule, judged.verdict, judged.why, [names.get(about, about) for about in judged.about])
                for judged in (*one.general, *one.judged)
            ],
            sorted(
                (names.get(held.country, held.country), held.record.kind, str(held.state))
                for held in (*one.own, *one.others)
            ),
            [(channel.mechanism.id, channel.outlook.next) for channel in one.channels],
        )
        for one in found
    ]


@settings(max_examples=5, deadline=None)
@given(st.permutations(CELAC), st.sampled_from(["DE", "IN", "US"]))
def test_swapping_names_of_issuer_and_countries_changes_nothing_else(
    reading: Reading, order: list[str], issuer: str
) -> None:
    names = {**dict(zip(CELAC, order, strict=True)), "CN": issuer, issuer: "CN"}
    swapped = Facts.of(
        replace(
            one,
            subject=names.get(one.subject, one.subject),
            object=names.get(one.object or "", one.object or "") or None,
        )
        for one in facts().all
    )
    work = replace(reading.paper.document.work, issuer=issuer)
    other = Reading(replace(reading.paper, document=replace(reading.paper.document, work=work)))
    back = {new: old for old, new in names.items()}
    for country in ("BB", "PY", "BO"):
        beside = neighbours(country)
        mine = offers(reading, country, facts(), TODAY, others=beside)
        theirs = offers(other, names[country], swapped, TODAY, others=[names[one] for one in beside])
        assert told(mine, {}) == told(theirs, back)


def test_the_calendar_marks_what_is_expected() -> None:
    one = mechanism(facts(), "china-latin-america-infrastructure-forum")
    found = meetings([one], TODAY)
    assert [(str(entry.when), entry.certainty) for entry in found] == [
        ("2020-12-02", Certainty.HELD),
        ("2023-06-02", Certainty.HELD),
        ("2024-06-20", Certainty.HELD),
        ("2025-06-10/2025-06-12", Certainty.HELD),
        ("2026-06-10", Certainty.EXPECTED),
    ]
    assert found[-1].interval is not None
    assert meetings([one], date(2025, 1, 1))[3].certainty is Certainty.ANNOUNCED
    assert all(entry.facts for entry in found)


def test_the_calendar_has_the_last_days_of_instruments() -> None:
    found = endings(instruments(facts(), "AR", "CN"), date(2026, 1, 1))
    assert [(str(entry.when), entry.subject) for entry in found] == [
        ("2026-05-31", "visa-facilitation"),
        ("2026-06-02", "currency-swap"),
    ]
    assert str(When.of("2026-05-31")) == str(found[0].when)


def test_every_known_rule_has_words_in_four_languages() -> None:
    for one in known_provisions():
        assert one.cues is not None
        assert one.cues.keys() == {"en", "es", "pt", "zh"}, one.id
