"""Leads: evidence that may bear on an undertaking, with the words that matched, and never without."""

from __future__ import annotations

from dataclasses import replace

import pytest

import constancia
from constancia.meaning import encoder
from constancia.model import Evidence, EvidenceKind, Ground, Provenance, Side
from constancia.track.deeds import is_of, issuer_of, issuers_of
from constancia.track.leads import leads
from constancia.track.terms import terms

TEXT = b"""# Northland's Plan for the Southern Isles

## Health

Northland will send medical teams to the islands. Northland will train nurses in rural clinics.

## Fisheries

Northland will build cold storage for fish landing sites.

Northland will hold the Northland-Isles Fisheries Forum.

## Education

Northland will continue to support Confucius Institutes on the islands.
"""


def evidence(id: str, title: str, **known: object) -> Evidence:
    source = Provenance("A ministry", file="a.csv", line=2)
    base = Evidence(id, EvidenceKind.PROJECT, Side.THIRD, title, title, source, language="en", date="2020")
    return replace(base, **known)  # type: ignore[arg-type]  # tests name fields


TEAM = evidence("team", "Medical teams sent to Barbados", countries=("BB",))
COLD = evidence("cold", "Grant for cold storage at a fish market")
BRIDGE = evidence("bridge", "Loan for a bridge over the river")
FORUM = evidence("forum", "Nets for fisheries cooperatives")
SCHOOL = evidence("school", "Confucius Institute opened at the college")


@pytest.fixture(scope="module")
def paper():
    return constancia.read(TEXT, name="plan.md", tier="rules", enrich=True)


def found(paper, *given, least=0.1):
    quotes = {one.id: one.quote for one in paper.statements}
    return {(quotes[one.commitment], one.evidence): one for one in leads(paper, given, least=least)}


def test_a_lead_says_which_words_matched(paper):
    by_pair = found(paper, TEAM, COLD, BRIDGE, FORUM)
    pairs = {(quote.partition(" to ")[0].partition(" for ")[0], id) for quote, id in by_pair}
    assert pairs == {
        ("Northland will send medical teams", "team"),
        ("Northland will build cold storage", "cold"),
    }
    (team,) = (lead for (_, id), lead in by_pair.items() if id == "team")
    assert set(team.grounds) >= {Ground("word", "medical", "medical"), Ground("word", "teams", "teams")}
    assert Ground("country", paper.document.work.counterpart or "", "Barbados") in team.grounds
    assert 0 < team.score <= 1


def test_what_states_no_language_is_compared_by_its_words_too(paper):
    unstated = replace(TEAM, language=None)
    assert found(paper, unstated, COLD, BRIDGE).keys() == found(paper, TEAM, COLD, BRIDGE).keys()


def test_who_acts_tells_not_what_is_promised():
    agency = TEXT.replace(b"Northland will train nurses", b"The Trade and Transport Agency will train nurses")
    paper = constancia.read(agency, name="plan.md", tier="rules", enrich=True)
    lorries = evidence("lorries", "Trade and Transport Agency buys lorries")
    nurses = evidence("nurses", "Forty nurses trained by the Trade and Transport Agency")
    assert {id for _, id in found(paper, lorries, nurses, BRIDGE)} == {"nurses"}


def test_what_has_a_name_is_found_by_its_name_alone(paper):
    by_pair = found(paper, SCHOOL, FORUM, BRIDGE)
    assert {id for _, id in by_pair} == {"school"}
    (lead,) = by_pair.values()
    assert any(ground.on == "name" and ground.right == "confucius institute" for ground in lead.grounds)


def test_instruments_are_found_with_or_without_a_hyphen_and_documents_about_anything_are_not():
    text = (
        b"Plan of Northland\n\n1. Trade\n\n"
        b"Northland will negotiate free-trade agreements. Northland will sign cooperation documents.\n"
    )
    trade = evidence("trade", "Free trade agreement with Barbados in force")
    visit = evidence("visit", "Cooperation documents signed during a visit")
    by_pair = found(constancia.read(text, name="plan.md", tier="rules", enrich=True), trade, visit, least=0.0)
    assert {id for _, id in by_pair} == {"trade"}


PLAN = """# Norway's Policy on Latin America

## Energy

Norway will support hydropower plants, solar parks, wind farms and the safe storage of hydrogen.

## Meetings

Norway will continue to hold the Norway-Latin America Fisheries Ministers Forum.

## Money

Norway will discuss RMB clearing arrangements. Norway will train nurses in Barbados.
"""


@pytest.fixture(scope="module")
def policy():
    read = constancia.read(PLAN.encode(), name="policy.md", tier="rules", enrich=True)
    work = replace(read.document.work, issuer="NO", counterpart="CELAC")
    return replace(read, document=replace(read.document, work=work))


def test_one_of_several_things_promised_side_by_side_is_enough(policy):
    """A dam bears on "hydropower plants, solar parks and wind farms" as where it is all there is."""
    alone = "Norway will support hydropower plants."
    listed = (
        "Norway will support hydropower plants, solar parks, wind farms and the safe storage of hydrogen."
    )
    one = constancia.read(PLAN.replace(listed, alone).encode(), name="one.md", tier="rules", enrich=True)
    given = (evidence("dam", "Hydropower plant built"), evidence("park", "Solar parks, wind farms, hydrogen"))
    of_one, of_many = (
        {id: lead.score for (_, id), lead in found(paper, *given).items()} for paper in (one, policy)
    )
    assert of_many["dam"] >= 0.8 * of_one["dam"]


def test_an_instrument_is_found_by_any_words_that_name_it(policy):
    bank = evidence("bank", "Clearing bank for the renminbi in Chile", countries=("CL",))
    (lead,) = found(policy, bank, BRIDGE).values()
    assert Ground("name", "clearing-arrangement", "clearing bank") in lead.grounds


@pytest.mark.parametrize(
    ("title", "is_it"),
    [
        ("Third forum of fisheries ministers, Weifang", True),
        ("Nets for a fisheries forum", False),
    ],
)
def test_what_both_sides_hold_is_told_without_them_and_in_any_order(policy, title, is_it):
    names = {ground.right for one in found(policy, evidence("it", title)).values() for ground in one.grounds}
    assert (title in names) is is_it


def test_what_is_promised_to_one_country_is_not_sought_in_another(policy):
    here = evidence("here", "Chinese doctors train nurses in clinics", countries=("BB",))
    assert {id for _, id in found(policy, here)} == {"here"}
    assert found(policy, replace(here, id="there", countries=("PE",))) == {}


def test_no_evidence_leads_nowhere(paper):
    assert leads(paper, []) == []
    assert found(paper, BRIDGE) == {}


def test_the_order_of_the_evidence_changes_nothing(paper):
    assert found(paper, TEAM, COLD, SCHOOL) == found(paper, SCHOOL, COLD, TEAM)


@pytest.mark.skipif(not encoder.available(), reason="the encoder is not installed")
def test_other_languages_are_matched_by_meaning(paper):
    team = evidence("es", "Envío de equipos médicos a las islas", language="es")
    (lead,) = (one for (_, id), one in found(paper, team, least=0.4).items() if id == "es")
    assert [ground.on for ground in lead.grounds][:1] == ["meaning"]
    assert lead.by == "rule:leads.meaning"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Building schools", "en", {"build": "building", "school": "schools"}),
        ("Equipos médicos", "es", {"equip": "equipos", "medic": "médicos"}),
        ("医疗队", "zh", {"医疗": "医疗", "疗队": "疗队"}),
        ("Schulen 1999", "und", {"schulen": "schulen"}),
    ],
)
def test_terms_are_words_without_their_endings(text, language, expected):
    assert terms(text, language) == expected


@pytest.mark.parametrize(
    ("providers", "is_lead"),
    [(("NO",), True), (("SE", "NO"), True), ((), True), (("SE",), False), (("A foundation",), False)],
)
def test_the_deeds_of_others_than_the_issuer_lead_nowhere(policy, providers, is_lead):
    dam = evidence("dam", "Hydropower plants and solar parks built", providers=providers)
    assert ({id for _, id in found(policy, dam)} == {"dam"}) is is_lead


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (PLAN, "NO"),
        (PLAN.replace("Norway's Policy", "Policy").replace("Norway will", "We will"), None),
        (PLAN.replace("Norway will", "We will"), "NO"),
    ],
)
def test_an_issuer_that_no_note_tells_is_who_acts_or_stands_in_the_title(text, issuer):
    read = constancia.read(text.encode(), name="policy.md", tier="rules", enrich=True)
    assert issuer_of(read) == issuer


@pytest.mark.parametrize(
    ("issuer", "providers", "own"),
    [
        ("NO", {"NO"}, True),
        ("NO", {"SE"}, False),
        ("CELAC", {"BB"}, True),  # a group's members act for it
        ("CELAC", {"celac"}, True),
        ("CELAC", {"NO"}, False),
        (None, {"NO"}, False),
        (None, set(), True),
        ("The Isles Authority", {"The Isles Authority"}, True),
    ],
)
def test_whose_deed_it_is(issuer, providers, own):
    assert is_of(providers, issuers_of(issuer)) is own
