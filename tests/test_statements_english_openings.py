"""English: where a clause begins and which verb is its own; what is asked of people, told of the text itself,
or done by others.
"""

from __future__ import annotations

import pytest
from coding import JOINT, find, only, quotes

from constancia.pipeline import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An adverb of how, right before a form in -ed, is of the subject; one that joins is none.
        ("Newly appointed managers will be trained.", ["Newly appointed managers will be trained"]),
        ("Locally produced goods will be favoured.", ["Locally produced goods will be favoured"]),
        ("Fully equipped clinics will open in May.", ["Fully equipped clinics will open in May"]),
        ("Also planned works will be reviewed.", ["planned works will be reviewed"]),
        # A label stands in front of a clause with its own subject.
        ("Clean Sea: the group will remove nets.", ["the group will remove nets"]),
        ("Goal 2 – Clean Sea: The ministry shall close dumps.", ["The ministry shall close dumps"]),
        ("One thing is certain: we will go on.", ["One thing is certain", "we will go on"]),
        # What a form in -ed describes behind a comma is no subject.
        (
            "Improving waste management in the towns, based on zero waste principles.",
            ["Improving waste management in the towns, based on zero waste principles"],
        ),
        (
            "The table below outlines the measures, based on the plan provided for in Article 4.",
            ["The table below outlines the measures, based on the plan provided for in Article 4"],
        ),
        # One more relative clause, and nouns with a form in -ed at the end of a list.
        (
            "We thank the mayor, who led the town, and under whose care it has grown.",
            ["We thank the mayor, who led the town, and under whose care it has grown"],
        ),
        (
            "We will open a fund, from which firms will borrow, and through which trade will be insured.",
            ["We will open a fund, from which firms will borrow, and through which trade will be insured"],
        ),
        (
            "They agreed to act against the arming of militias and armed groups, including at sea.",
            ["They agreed to act against the arming of militias and armed groups, including at sea"],
        ),
        # What takes up all that was said opens a clause.
        (
            "They stressed that trade matters, and in this regard, Arcadia welcomed the talks.",
            ["They stressed that trade matters", "Arcadia welcomed the talks"],
        ),
        (
            "They discussed trade, and to this end, they agreed to open talks.",
            ["They discussed trade", "they agreed to open talks"],
        ),
        (
            "They said that prices rose, and in May, wages fell.",
            ["They said that prices rose, and in May, wages fell"],
        ),
        # What ends a list ends a sentence where another opens.
        (
            "We will buy boats, nets etc. The harbour will be mended.",
            ["We will buy boats, nets etc", "The harbour will be mended"],
        ),
        ("We will buy boats, nets etc. for the towns.", ["We will buy boats, nets etc. for the towns"]),
        # "developing" acts, "yet" turns from what is said, infinitives share an object.
        (
            "We commit to mending our roads, and developing robust rules.",
            ["We commit to mending our roads", "developing robust rules"],
        ),
        (
            "We recognise that opinions differ, yet we will remain open.",
            ["We recognise that opinions differ", "we will remain open"],
        ),
        (
            "We respect their ability to conserve, freely develop, and safely manage their seas.",
            ["We respect their ability to conserve, freely develop, and safely manage their seas"],
        ),
        # A list of subjects inside a relative clause, and what an order makes sure of.
        (
            "We want a country where schools, clinics and roads are free and prices are low.",
            ["We want a country where schools, clinics and roads are free and prices are low"],
        ),
        (
            "We will build an economy in which resource use, waste and pollution are cut.",
            ["We will build an economy in which resource use, waste and pollution are cut"],
        ),
        (
            "Make sure farming remains competitive and doesn’t lose out.",
            ["Make sure farming remains competitive and doesn’t lose out"],
        ),
        # What a form in -ed behind it describes is a noun, and "Jr." a part of the name.
        (
            "Improving security through screening, partnerships, and safeguards related to trade.",
            ["Improving security through screening, partnerships, and safeguards related to trade"],
        ),
        ("We, the ministers, stand opposed to war.", ["We, the ministers, stand opposed to war"]),
        ("President Ian Roe, Jr. is in Lima.", ["President Ian Roe, Jr. is in Lima"]),
    ],
)
def test_where_a_clause_begins(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # What people and firms ought to do, but not what is of one's own house.
        ("Farmers should plant trees.", "position"),
        ("Every child must have a place in school.", "position"),
        ("Industry must reduce its emissions.", "position"),
        ("Local authorities should keep registers.", "commitment"),
        ("Banks shall keep registers.", "commitment"),
        # What others do, what is told of the text itself, what is only to be expected.
        ("Hundreds of jobs are being created by the private sector.", "description"),
        ("A bridge is being built by the Government.", "commitment"),
        ("Further information is provided in the equity section.", "description"),
        ("Demand will likely be met by imports.", "description"),
        ("Demand will be met by imports.", "commitment"),
        # States of a country, what it thinks and says again.
        ("Utopia exports copper.", "description"),
        ("Utopia realises that growth has its price.", "position"),
        ("We reconfirm the need for talks.", "position"),
        ("The country exhibits great differences.", "description"),
        ("We estimate that the move will save £2 million.", "position"),
        ("The model indicates that more rain will happen in summer.", "description"),
        ("All registers will move onto the new site by March 2033.", "commitment"),
        # What is only foreseen of others, and on what alone a thing depends.
        ("Some towns will inevitably be hit harder than others.", "description"),
        ("The crisis will not be solved until both sides talk.", "description"),
        ("The tax will not be raised until 2030.", "commitment"),
        ("Progress will only be made through dialogue.", "position"),
        ("We place great priority on clean water.", "position"),
        # What one does already, by whom one is not paid, and what the speakers would do.
        ("We already support twenty schools.", "description"),
        ("We are already building ten schools.", "commitment"),
        ("We are not funded by big business.", "description"),
        ("We would abolish the levy.", "commitment"),
        ("If nothing changes, we would lose our ports.", "description"),
        ("We would expect prices to rise.", "position"),
        # An act in -ing, or an act that is named, and what is told of it.
        ("Governing also means listening to others.", "description"),
        ("Introduction of new technology, as and when available, is part of the policy.", "description"),
        # Who is bound to an act, and what is planned, said of nobody.
        ("The Prime Minister of Utopia committed Utopia to join the Pact.", "commitment"),
        ("It is envisaged to open ten schools.", "commitment"),
    ],
)
def test_what_is_asked_told_or_promised(text: str, kind: str) -> None:
    assert str(only(text).kind) == kind


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("- Timely renovation of major tanks and canals.", "renovate"),
        ("- Proper management and safe disposal of hazardous waste.", "manage"),
        ("- Complete termination of dumping at sea.", "terminate"),
        ("Future-proofing our economy by investing in skills.", "future-proof"),
        ("The Committee on Water is mandated to monitor the rivers.", "monitor"),
        ("The working group is tasked to launch a review.", "launch"),
    ],
)
def test_acts_that_are_named_and_those_that_a_body_is_tasked_with(text: str, action: str) -> None:
    assert only(text).action == action


def test_those_who_only_witness_a_text_are_no_side_of_it() -> None:
    text = (
        "# Joint Declaration\n\nWe, the Prime Minister of Cambodia and the Prime Minister of Thailand, as"
        " witnessed by the Prime Minister of Malaysia, declare the following:\n\nWe will open the border.\n\n"
        "Both sides will exchange maps."
    )
    statements = read(text.encode(), name="declaration.md", tier="rules").statements
    assert [statement.actor for statement in statements] == ["joint", "joint"]


def test_what_a_side_of_two_welcomes_behind_what_both_stressed_is_its_own() -> None:
    text = "They stressed that trade matters, and in this regard, Utopia welcomed the talks."
    assert [statement.actor for statement in find(text, work=JOINT)][1:] == ["issuer"]


def test_each_of_those_who_act_is_named_without_each_of() -> None:
    assert only("Each of these departments will agree on a target.").actor == "other:departments"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The leaders stressed that both countries will work to end hunger.", "commitment"),
        ("The two sides confirmed that the two governments will open talks.", "commitment"),
        ("The Presidents noted that both countries are rich in water.", "position"),
        ("They stressed that both sides must show restraint.", "position"),
    ],
)
def test_what_both_sides_stress_that_both_will_do_is_undertaken(text: str, kind: str) -> None:
    assert str(only(text, work=JOINT).kind) == kind
