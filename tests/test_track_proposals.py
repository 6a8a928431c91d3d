"""Where commitments stand by rules alone: for every issuer alike, and never by what was before."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date
from weakref import ref

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_track_classes import paper

from constancia import pipeline
from constancia.model import Assessment, Confidence, Fact, Paper, State, When
from constancia.registers.countries import country_name
from constancia.registers.facts import Facts, facts
from constancia.track.checks import faults
from constancia.track.checks.ruling import states
from constancia.track.holdings import Holdings, commitments_of
from constancia.track.proposals import Proposal, Reason, proposals, propose
from constancia.track.situation import Situation
from constancia.track.standing import counted, facts_known, in_effect, standings
from constancia.track.tracked import Tracked

TODAY = date(2026, 11, 28)
FORUM = "china-latin-america-think-tank-forum"


def fact(
    subject: str, property: str, value: str, when: str | None, object: str | None = None, **details: str
) -> Fact:
    return Fact(
        subject, property, value, details.pop("publisher", "Xinhua"),
        details.pop("address", "https://example.org/a"), "these words say so", "en", "2026-10-01",
        object=object, when=When.of(when) if when else None, details=tuple(details.items()),
    )  # fmt: skip


def proposed(text: str, known: tuple[Fact, ...], country: str = "BR", as_of: date = TODAY) -> Proposal:
    tracked = Tracked(paper(text))
    (statement,) = tracked.undertakings
    return propose(tracked, statement, country, Situation(Facts.of(known), as_of))


def test_what_was_found_of_a_paper_goes_with_it():
    now, tracked = Situation(Facts.of(()), TODAY), Tracked(paper("We will build ten bridges."))
    propose(tracked, tracked.undertakings[0], "BR", now)
    held = ref(tracked)
    del tracked
    gc.collect()
    assert held() is None


EVERY_YEAR = fact(FORUM, "interval", "12", "2020")
HOLD = "We will continue to hold the China-Latin America Think Tank Forum."
SIGN = "We will expedite the signing of tax treaties."


@pytest.mark.parametrize(
    ("last", "state", "reason"),
    [
        ("2026-03-01", "recurring_current", "meets"),
        ("2025-06-01", "recurring_current", "meets"),  # 18 months, to the day
        ("2025-05-01", "recurring_lapsed", "overdue"),
        ("2027-01-01", "not_assessed", "no-interval"),  # announced, not held
    ],
)
def test_a_mechanism_is_current_within_one_and_a_half_of_its_interval(last: str, state: str, reason: str):
    found = proposed(HOLD, (EVERY_YEAR, fact(FORUM, "edition", "5", last)), as_of=date(2026, 12, 1))
    assert (found.state, found.reason, found.about) == (state, reason, (FORUM,))


@pytest.mark.parametrize(
    ("side", "state"), [("BR", "recurring_current"), ("BB", "not_assessed"), (None, "recurring_current")]
)
def test_what_was_held_with_one_country_alone_tells_nothing_of_another(side: str | None, state: str):
    held = fact(FORUM, "edition", "5", "2026-03-01", **({"side": side} if side else {}))
    assert proposed(HOLD, (EVERY_YEAR, held), country="BR").state == state


@pytest.mark.parametrize(
    ("known", "state", "reason", "baseline"),
    [
        ((), "not_assessed", "unknown", None),
        ((("signed", "2012-05-04"),), "not_assessed", "before", "agreed"),
        ((("signed", "2012-05-04"), ("in-force", "2013-01-01")), "not_assessed", "before", "in_force"),
        ((("negotiating", "2026-02"),), "announced", "course", None),
        ((("signed", "2026-02"),), "agreed", "course", None),
        ((("signed", "2012-05-04"), ("in-force", "2026-01-01")), "in_force", "course", "agreed"),
        ((("signed", "2024"), ("suspended", "2026-01-01")), "paused", "course", "agreed"),
        ((("in-force", "2024"), ("ended", "2026-01-01")), "cancelled", "course", "in_force"),
        ((("signed", "2025"),), "not_assessed", "before", "agreed"),  # some of that year is before the paper
    ],
)
def test_an_instrument_stands_by_what_happened_since_the_paper(
    known: tuple[tuple[str, str], ...], state: str, reason: str, baseline: str | None
):
    found = proposed(SIGN, tuple(fact("BR", "tax-treaty", value, when, "CN") for value, when in known))
    assert (found.state, found.reason, found.baseline) == (state, reason, baseline)


def test_a_document_of_a_kind_of_which_there_are_many_is_left_to_a_person():
    signed = fact("BR", "cooperation-document", "signed", "2026-02", "CN")
    found = proposed("We will sign cooperation documents on ports.", (signed,))
    assert (found.state, found.reason, found.facts) == (State.NOT_ASSESSED, Reason.WHICH, (signed,))


def test_confidence_is_high_only_where_both_sides_say_so():
    mine = fact(
        "BR", "tax-treaty", "signed", "2026-02", "CN",
        publisher="State Council of China", address="https://english.www.gov.cn/a",
    )  # fmt: skip
    theirs = fact(
        "BR", "tax-treaty", "signed", "2026-02", "CN",
        publisher="Government of Brazil", address="https://www.gov.br/a",
    )  # fmt: skip
    assert proposed(SIGN, (mine,)).confidence is Confidence.MEDIUM
    assert proposed(SIGN, (mine, theirs)).confidence in (Confidence.HIGH, Confidence.MEDIUM)


@pytest.mark.parametrize(
    ("text", "state", "reason"),
    [
        ("We will promote common development.", "not_assessable", "aspiration"),
        ("We will explore signing tax treaties.", "not_assessed", "explored"),
        ("We will firmly safeguard the multilateral trading system.", "not_assessed", "watched"),
        ("We will deepen cooperation in fisheries.", "not_assessed", "people"),
    ],
)
def test_what_rules_cannot_judge_is_left_to_people_or_never_scored(text: str, state: str, reason: str):
    found = proposed(text, (fact("BR", "tax-treaty", "in-force", "2026-02", "CN"),))
    assert (found.state, found.reason) == (state, reason)


@pytest.fixture(scope="module")
def tracked(gold_paper: Paper) -> Tracked:
    return Tracked(pipeline.code(gold_paper.document, enrich=True))


@pytest.fixture(scope="module")
def found(tracked: Tracked) -> tuple[Proposal, ...]:
    return tuple(proposals(tracked, tracked.countries, Situation(facts(), TODAY)))


def test_each_commitment_of_the_first_paper_has_a_proposal_for_each_of_33_countries(
    tracked: Tracked, found: tuple[Proposal, ...]
):
    assert len(tracked.countries) == 33
    assert len(found) == 33 * len(tracked.undertakings)
    assert {one.country for one in found if one.reason is Reason.PRECONDITION} >= {"HT", "PY", "GT"}


def test_proposals_break_no_rule(tracked: Tracked, found: tuple[Proposal, ...]):
    """As assessments of a machine they pass every rule, and no state is one that its class cannot have."""
    kinds = {one.id: tracked.class_of(one.id).kind for one in tracked.undertakings}
    for one in found:
        open_to_all = one.state in (State.NOT_ASSESSED, State.NOT_APPLICABLE)
        assert open_to_all or str(one.state) in states(str(kinds[one.commitment]))
    judged = tuple(
        Assessment(
            f"p{at}", one.commitment, one.country, TODAY.isoformat(), one.state, str(one.reason), one.rule,
            TODAY.isoformat(), tuple(fact.id for fact in one.facts), one.confidence,
        )
        for at, one in enumerate(found)
        if one.state not in (State.NOT_ASSESSED, State.NOT_APPLICABLE)
    )  # fmt: skip
    held = Holdings(commitments_of(tracked.paper), assessments=judged, facts=facts())
    assert list(faults(held, today=TODAY)) == []


def test_nothing_older_than_the_paper_proves_anything(found: tuple[Proposal, ...]):
    for one in found:
        if one.reason is Reason.COURSE:
            assert all(fact.when and fact.when.first > date(2025, 12, 10) for fact in one.facts)


def test_swapping_issuer_and_country_changes_no_state():
    """The same facts with the sides exchanged, for the other's paper."""
    known = tuple(
        fact("BR", "tax-treaty", *one, "CN") for one in (("signed", "2012"), ("in-force", "2026-02"))
    )
    swapped = tuple(replace(one, subject="CN", object="BR") for one in known)
    mine, other = Tracked(paper(SIGN)), Tracked(paper(SIGN, issuer="BR"))
    one = propose(mine, mine.undertakings[0], "BR", Situation(Facts.of(known), TODAY))
    two = propose(other, other.undertakings[0], "CN", Situation(Facts.of(swapped), TODAY))
    assert (one.state, one.reason, one.baseline, one.rule, one.confidence) == (
        two.state, two.reason, two.baseline, two.rule, two.confidence,
    )  # fmt: skip


PLANS = (
    "We will sign a tax treaty with {1}. We will explore an extradition treaty with {2}.",
    "We will expedite the signing of tax treaties. We will continue to hold the China-Latin America Think "
    "Tank Forum. We support {1} in safeguarding its sovereignty.",
    "We will provide {2} with 20 scholarships by 2027. We will deepen cooperation in fisheries with {1}.",
)
NAMED = ("CN", "BR", "CL", "PE", "MX", "DE", "IN", "FR", "JP", "KE", "EG", "PT")


def stood(plan: str, names: list[str]) -> list[tuple[object, ...]]:
    """Where each commitment stands for the second and the third, with the same facts about all."""
    issuer, first, second = names
    plain = {"publisher": "Some Paper"}
    known = (
        fact(first, "tax-treaty", "signed", "2012", issuer, **plain),
        fact(first, "tax-treaty", "in-force", "2026-02", issuer, **plain),
        fact(second, "extradition-treaty", "signed", "2026-03", issuer, **plain),
        fact(FORUM, "edition", "5", "2026-03-01", side=second, **plain),
        EVERY_YEAR,
    )
    text = plan.format(*(country_name(one, "en") for one in names))
    tracked, now = Tracked(paper(text, issuer=issuer)), Situation(Facts.of(known), TODAY)
    return [
        (one.state, one.reason, one.baseline, one.rule, one.confidence, len(one.facts))
        for one in proposals(tracked, (first, second), now)
    ]


@pytest.mark.parametrize("plan", PLANS)
@settings(max_examples=10, deadline=None)
@given(names=st.lists(st.sampled_from(NAMED), min_size=3, max_size=3, unique=True))
def test_any_names_of_issuer_and_countries_leave_every_state_as_it_is(plan: str, names: list[str]):
    assert stood(plan, names) == stood(plan, ["CN", "BR", "CL"])


def judged(id: str, as_of: str, at: str, state: State, *, supersedes: str | None = None) -> Assessment:
    return Assessment(id, "c", "BR", as_of, state, "Reasons", "person:ana", at, supersedes=supersedes)


def test_the_newest_judgement_counts_and_any_day_can_be_asked_again():
    every = (
        judged("a", "2026-03-01", "2026-03-02", State.ANNOUNCED),
        judged("b", "2026-06-01", "2026-06-02", State.UNDER_WAY, supersedes="a"),
        judged("c", "2026-03-01", "2026-09-01", State.PAUSED, supersedes="b"),  # written later, about March
    )

    def at(as_of: str, known: str) -> State | None:
        days = {"as_of": date.fromisoformat(as_of), "known": date.fromisoformat(known)}
        found = in_effect(every, **days).get(("c", "BR"))
        return None if found is None else found.state

    assert at("2026-02-01", "2026-12-01") is None
    assert at("2026-04-01", "2026-04-01") is State.ANNOUNCED
    assert at("2026-07-01", "2026-07-01") is State.UNDER_WAY
    assert at("2026-07-01", "2026-12-01") is State.PAUSED


def test_a_judgement_for_all_countries_counts_where_none_has_its_own():
    tracked = Tracked(paper("We will deepen cooperation in fisheries."))
    (statement,) = tracked.undertakings
    every = (
        Assessment(
            "a", statement.id, None, "2026-03-01", State.UNDER_WAY, "Seen", "person:ana", "2026-03-02"
        ),
        Assessment("b", statement.id, "BR", "2026-03-01", State.PAUSED, "Seen", "person:ana", "2026-03-02"),
    )
    now = Situation(Facts.of(()), TODAY)
    found = standings(tracked, ("BR", "CL"), now, in_effect(every, as_of=TODAY, known=TODAY))
    assert [(one.country, one.state) for one in found] == [("BR", "paused"), ("CL", "under_way")]


def test_a_paper_that_is_no_longer_held_goes_at_once():
    """A server has the collector look seldom: what held itself would stay in memory for long."""
    tracked, now = Tracked(paper("We will sign a tax treaty.")), Situation(Facts.of(()), TODAY)
    assert list(counted(tracked, ("BR",), now, {}))
    gone = ref(tracked)
    gc.disable()
    try:
        del tracked
        assert gone() is None
    finally:
        gc.enable()


def test_facts_that_were_read_later_were_not_known():
    assert facts_known(Facts.of((EVERY_YEAR,)), date(2026, 9, 30)).all == ()
    assert facts_known(Facts.of((EVERY_YEAR,)), date(2026, 10, 1)).all == (EVERY_YEAR,)


def test_commitments_of_which_rules_say_the_same_share_what_was_found():
    text = (
        "We will deepen cooperation in fisheries. We will deepen cooperation in forestry. "
        "We will sign a tax treaty. We will build a port in Chile."
    )
    tracked = Tracked(paper(text))
    fisheries, forestry, treaty, port = tracked.undertakings
    assert tracked.alike == {
        fisheries.id: fisheries.id, forestry.id: fisheries.id, treaty.id: treaty.id, port.id: port.id,
    }  # fmt: skip
    now = Situation(Facts.of(()), TODAY)
    assert propose(tracked, forestry, "BR", now).commitment == forestry.id
    judgement = Assessment(
        "a", forestry.id, "BR", "2026-03-01", State.PAUSED, "Reasons", "person:ana", "2026-03-02"
    )
    judged = in_effect([judgement], as_of=TODAY, known=TODAY)
    told = list(standings(tracked, ("BR", "CL"), now, judged))
    assert [(one.statement.id, one.state) for one in told if one.assessment] == [(forestry.id, State.PAUSED)]
    counts = {one.id: states for one, states in counted(tracked, ("BR", "CL"), now, judged)}
    for statement in tracked.undertakings:
        assert counts[statement.id] == tuple(
            (one.state, one.proposal.baseline is not None) for one in told if one.statement is statement
        )
