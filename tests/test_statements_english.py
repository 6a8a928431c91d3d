"""English clauses whose words may be read in two ways: what is a verb, whose list goes on, what is said."""

from __future__ import annotations

import pytest
from coding import JOINT, find, only, quotes

from constancia.model import Work


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The plural of a noun is no verb of those who speak, nor where something is told of it.
        (
            "The Parties shall abolish all duties and charges having like effect.",
            ["The Parties shall abolish all duties and charges having like effect"],
        ),
        (
            "The Agency shall publish a list of the fees and charges it levies.",
            ["The Agency shall publish a list of the fees and charges it levies"],
        ),
        (
            "The Board will meet charities, youth groups, advocates, and unions.",
            ["The Board will meet charities, youth groups, advocates, and unions"],
        ),
        (
            "The Agency will act through prevention, harm reduction, treatment, and early aid.",
            ["The Agency will act through prevention, harm reduction, treatment, and early aid"],
        ),
        (
            "We will work in trade, combat crime, and promote peace.",
            ["We will work in trade", "combat crime", "promote peace"],
        ),
        ("We can lift families out of debt, mend roads and bridges.", None),
        # What was done goes on: one statement.
        (
            "Utopia has funded and continues to fund clinics in the north.",
            ["Utopia has funded and continues to fund clinics in the north"],
        ),
        (
            "The two sides will further their work on ports.",
            ["The two sides will further their work on ports"],
        ),
        ("They furthered the talks.", ["They furthered the talks"]),
        (
            "The Harbour Act, 1949 will be amended to lift the limit.",
            ["The Harbour Act, 1949 will be amended to lift the limit"],
        ),
        ("The Minister will tomorrow present a plan.", ["The Minister will tomorrow present a plan"]),
        (
            "Recognising the value of sound rules — both to draw firms and to curb fraud — our Government"
            " will set up a regulator.",
            ["our Government will set up a regulator"],
        ),
        (
            "We are committed to the rule of law and to strengthening our courts.",
            ["We are committed to the rule of law", "strengthening our courts"],
        ),
        # What is told goes on behind a clause on a thing, and behind a time.
        (
            "Ministers reaffirmed the old, close friendship of their peoples, and they committed to meeting.",
            [
                "Ministers reaffirmed the old, close friendship of their peoples",
                "they committed to meeting",
            ],
        ),
        (
            "Ministers noted the gains which had been made since May and agreed that the Fund should grow.",
            ["Ministers noted the gains which had been made since May", "agreed that the Fund should grow"],
        ),
        (
            "The Agency opened two offices and began to recover foreign crime proceeds.",
            ["The Agency opened two offices", "began to recover foreign crime proceeds"],
        ),
        # Verbs in capitals, what is said besides, and whom a speech addresses.
        (
            "DECIDES to set up a Committee, and REQUESTS the Bank to report.",
            ["DECIDES to set up a Committee", "REQUESTS the Bank to report"],
        ),
        ("The Council UNDERLINES the need for haste.", ["The Council UNDERLINES the need for haste"]),
        (
            "Utopia conveyed its thanks for the aid and its readiness to host the talks.",
            ["Utopia conveyed its thanks for the aid", "its readiness to host the talks"],
        ),
        (
            "We reaffirm our commitment to ending hunger and its causes.",
            ["We reaffirm our commitment to ending hunger and its causes"],
        ),
        (
            "We encourage lenders to waive debts and call on donors to pay.",
            ["We encourage lenders to waive debts", "call on donors to pay"],
        ),
        ("Mr Speaker, Sir, over the year I propose to raise the grant.", ["I propose to raise the grant"]),
        (
            "Parts of the law are old, and most of it is new.",
            ["Parts of the law are old", "most of it is new"],
        ),
        ("Whereas, the Parties intend to lend ships;", []),
        ("Whereas rents are high, we will build homes.", ["we will build homes"]),
    ],
)
def test_a_word_is_a_verb_where_its_subject_and_its_object_allow_it(
    text: str, expected: list[str] | None
) -> None:
    found = quotes(text)
    assert found == expected if expected is not None else len(found) > 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We recommit ourselves to a world without want.", "position"),
        ("We recommit to opening the ports.", "commitment"),
        ("It is therefore my intention to double the fund.", "commitment"),
        ("It is also the Government’s intention to open a port.", "commitment"),
        ("Special attention shall be devoted to small towns.", "commitment"),
        ("Our donations will feed ten towns first.", "commitment"),
        ("Our donations will vary from year to year.", "description"),
        ("Utopia will welcome 15,000 migrants by 2030.", "commitment"),
        ("Utopia intends to welcome up to 400 students.", "commitment"),
        ("Utopia welcomes the summit.", "position"),
        ("Ensuring fair prices will require hard work.", "description"),
        ("Talks shall be held at the request of either side.", "commitment"),
        ("No talks shall be held in secret.", "principle"),
        ("The allowance will rise in line with wages.", "commitment"),
        ("The Government is fuelling a crisis.", "description"),
        ("The Government is funding clinics.", "commitment"),
        ("Madam Speaker, I am pleased to announce another $5 million for clinics.", "commitment"),
        ("I am pleased to announce the names of the winners.", "position"),
        ("Nothing in this paper shall be construed as a promise.", "principle"),
        ("Ensuring early talks is vital for trade.", "position"),
        ("Utopia is pleased to contribute 10 million to the Fund.", "commitment"),
        ("Utopia is pleased to see the talks go on.", "position"),
        ("We are proud to have hosted the Games.", "position"),
        ("A task force is being constituted.", "commitment"),
        ("There will be no new taxes on workers.", "commitment"),
        ("There will be floods in the spring.", "description"),
        ("It is the policy of the Union to widen access to the sea.", "commitment"),
        ("The Agency is directed to repeal the rule.", "commitment"),
        ("Talks are due to begin in March.", "commitment"),
        ("The delay is due to rising prices.", "description"),
        ("The Government of Utopia is to host the talks.", "commitment"),
        # What describes a noun is no act.
        ("Both aims are mutually reinforcing.", "description"),
        ("Both sides are reinforcing the border.", "commitment"),
        ("The Government is committed to open and honest talks.", "position"),
        ("The Government is committed to open and run two schools.", "commitment"),
        ("Emerging threats require money.", "description"),
        ("Developing skills in small towns.", "commitment"),
        ("Developing countries seek more aid.", "description"),
        ("State governments recognise that water is scarce.", "position"),
        # What only tells of the speech at hand is no act, nor is what is not being done.
        ("I now turn to the budget for schools.", "description"),
        ("I shall now deal with the main proposals.", "description"),
        ("We will turn to our neighbours for help.", "commitment"),
        ("We are not turning away.", "description"),
        ("Arcadia is to become a state.", "description"),
        ("It will be our endeavour to open schools.", "commitment"),
        ("Measures to cut waste are being put in place.", "commitment"),
        ("It has also been agreed that all should consult.", "commitment"),
        ("The Minister announced Utopia would lend ships.", "commitment"),
        ("The aid announced this week will help towns.", "description"),
        ("- Creation of a fund which will lend to towns", "commitment"),
        ("The town receives a grant for its school.", "description"),
        ("The federal, provincial and local governments will widen the road.", "commitment"),
    ],
)
def test_what_is_promised_is_told_by_who_does_it_and_to_whom(text: str, kind: str) -> None:
    assert str(only(text).kind) == kind


def test_an_act_behind_what_one_is_committed_to_is_promised_as_well() -> None:
    first, second = find("We commit to peace and to building schools.")
    assert (str(first.kind), str(second.kind), second.action) == ("position", "commitment", "build")


def test_what_follows_what_was_told_is_told_as_well() -> None:
    assert {str(one.kind) for one in find("We were able to open a port and to close a mine.")} == {
        "description"
    }


@pytest.mark.parametrize(
    "subject",
    [
        "Both Contracting Parties",
        "Sides",
        "Either Party",
        "The Party concerned",
        "The Party introducing a measure",
        "The importing Party",
    ],
)
def test_each_party_to_an_agreement_stands_for_both(subject: str) -> None:
    assert only(f"{subject} shall publish the duty.", work=JOINT).actor == "joint"


def test_parties_concerned_are_bound_by_what_they_shall_do_and_only_called_on_to_do_what_they_should() -> (
    None
):
    bound = only("The Parties concerned shall meet in May.", work=JOINT)
    called = only("The parties concerned should meet in May.", work=JOINT)
    assert (str(bound.kind), str(called.kind)) == ("commitment", "position")


def test_heads_of_government_are_those_who_speak() -> None:
    told = only("Heads of Government reaffirmed their support for peace.", work=Work("paper", "Communiqué"))
    assert (str(told.kind), told.actor) == ("position", "issuer")


def test_what_belongs_to_each_party_is_no_party() -> None:
    rule = only("Each Party’s rules shall not be stricter than necessary.", work=JOINT)
    act = only("Each Party shall publish its rules.", work=JOINT)
    assert (str(rule.kind), str(act.kind), act.actor) == ("principle", "commitment", "joint")


def test_what_cooperation_will_include_is_undertaken() -> None:
    text = "Our cooperation will include:\n\n(a) setting standards for wells;\n\n(b) developing rules."
    assert [(one.quote, str(one.kind)) for one in find(text, work=JOINT)] == [
        ("setting standards for wells", "commitment"),
        ("developing rules", "commitment"),
    ]


def test_a_budget_named_by_its_year_and_our_party_stand_for_who_issues() -> None:
    for text in (
        "Budget 2024 proposes to provide $20 million for clinics.",
        "This budget will create 300 clinics.",
        "Our party will repeal the levy.",
    ):
        one = only(text)
        assert (str(one.kind), one.actor) == ("commitment", "issuer"), text


def test_sums_announced_and_committed_are_undertaken_and_a_forecast_is_told() -> None:
    kinds = [
        str(only(text).kind)
        for text in (
            "The Government announces $20 million for clinics.",
            "We commit $20 million to clinics.",
            "We commit three ships to the mission.",
            "We announce a new chapter in our history.",
            "The Government forecasts a deficit of 3 per cent.",
        )
    ]
    assert kinds == ["commitment", "commitment", "commitment", "description", "description"]


def test_what_it_is_time_for_and_a_call_to_voters_are_positions() -> None:
    for text in ("It is time to repeal the Act.", "It is right to repeal the Act.", "Vote for us."):
        assert str(only(text).kind) == "position", text


def test_an_amount_that_is_to_rise_is_set_by_the_issuer() -> None:
    assert str(only("The allowance is to rise to $300 from April.").kind) == "commitment"
    assert str(only("Prices are to be set freely.").kind) == "principle"


def test_an_offer_or_a_promise_said_again_and_a_target_agreed_are_undertaken() -> None:
    again = only("Utopia reiterated its offer to host the talks.", work=JOINT)
    promise = only("Utopia renewed its promise to host the talks.", work=JOINT)
    target = only("The Leaders agreed on a target of $10 billion.", work=JOINT)
    assert {str(one.kind) for one in (again, promise, target)} == {"commitment"}
    assert again.action == "host"


def test_what_is_told_in_full_before_a_lead_in_is_undertaken_as_its_items_are() -> None:
    lead = "Each Party shall seek to open its ports, and in particular shall:"
    text = f"{lead}\n\n(a) train pilots; and\n\n(b) publish tariffs."
    assert [one.quote for one in find(text, work=JOINT)] == [
        "Each Party shall seek to open its ports",
        "train pilots",
        "publish tariffs",
    ]
    assert [one.quote for one in find("We therefore will:\n\n(a) train pilots.")] == ["train pilots"]


def test_what_it_is_planned_to_do_is_undertaken() -> None:
    plans = only("It is planned to open two wards.")
    that = only("It is planned that two wards will be opened.")
    assert [(str(one.kind), one.action) for one in (plans, that)] == [("commitment", "open")] * 2


def test_bids_that_will_be_welcome_are_invited_and_titles_of_honour_end_no_sentence() -> None:
    assert str(only("We will welcome bids from cooperatives.").kind) == "invitation"
    assert str(only("We welcome the bid of Utopia to host the games.").kind) == "position"
    assert only("A sum of Rs. 2,000 will be paid to H.H. Prince Al.").quote.startswith(
        "A sum of Rs. 2,000 will"
    )


def test_what_is_pressed_ahead_with_is_one_act() -> None:
    one = only("We will press ahead with the reform of the courts.")
    assert one.action == "press ahead"


def test_they_are_those_who_speak_behind_one_thing_and_behind_what_they_agreed_that_others_do() -> None:
    talks = find("The invitation was accepted. They decided to set up a group.", work=JOINT)
    assert [(str(one.kind), one.actor) for one in talks][1:] == [("commitment", "joint")]
    steps = find("The rules were adopted. They cover ports.", work=JOINT)
    assert [str(one.kind) for one in steps] == ["description", "description"]
    meeting = Work("paper", "Communiqué of the Meeting of Heads of Government")
    agreed = find(
        "They agreed that the fund would open in May and that ports in a position to do so would pay. "
        "They also agreed to meet again.",
        work=meeting,
    )
    assert [one.quote for one in agreed] == [
        "They agreed that the fund would open in May",
        "ports in a position to do so would pay",
        "They also agreed to meet again",
    ]
    assert agreed[2].actor == "issuer"
    assert only("The Conference decided to hold a fair.", work=meeting).actor == "issuer"


def test_each_act_behind_a_thing_that_one_commits_to_is_one_of_its_own() -> None:
    told = find("We commit ourselves to the Framework, to building two courts and to training judges.")
    assert [(one.quote, str(one.kind)) for one in told] == [
        ("We commit ourselves to the Framework", "position"),
        ("building two courts", "commitment"),
        ("training judges", "commitment"),
    ]


def test_what_a_body_notes_or_hopes_is_said_whatever_the_clause_behind_begins_with() -> None:
    for text, kind in (
        ("The Ministry notes that trade has grown.", "position"),
        ("The Council hopes that trade will grow.", "position"),
        ("The demands that trade has made are heavy.", "description"),
    ):
        assert str(only(text).kind) == kind, text
    told = find("The Council notes that trade has grown and stresses the importance of fair rules.")
    assert [one.quote for one in told] == [
        "The Council notes that trade has grown",
        "stresses the importance of fair rules",
    ]


def test_a_preamble_may_open_with_a_form_in_ing_that_no_list_has() -> None:
    head = "RESOLUTION\n\nThe Island Council,\n\nActing under Chapter II of the Charter,"
    text = f"{head}\n\n1. Authorizes members to pay."
    assert [(one.quote, str(one.kind)) for one in find(text)] == [("Authorizes members to pay", "commitment")]


def test_what_it_is_ones_intention_to_do_is_the_act() -> None:
    for text, action in (
        ("It is the intention of the Government to phase out bulbs.", "phase out"),
        ("It is also our policy to buy local goods.", "buy"),
        ("Our first act will be to repeal the levy.", "repeal"),
    ):
        one = only(text)
        assert (str(one.kind), one.action) == ("commitment", action), text
    assert str(only("It is the duty of every citizen to vote.").kind) == "description"


def test_who_recognises_something_and_is_committed_to_an_act_says_two_things() -> None:
    told = find("The Government recognises that high prices hurt trade and is committed to cutting them.")
    assert [(one.quote, str(one.kind)) for one in told] == [
        ("The Government recognises that high prices hurt trade", "position"),
        ("is committed to cutting them", "commitment"),
    ]


def test_a_clause_of_one_word_in_front_takes_no_verb_and_a_trend_invites_nobody() -> None:
    assert only("Where practicable, contracts shall be awarded by May.").quote.startswith("contracts shall")
    told = find("If left alone, these trends can foster doubt, and invite abuse of the rules.")
    assert "invitation" not in {str(one.kind) for one in told}


def test_those_who_declare_are_named_before_what_they_declare() -> None:
    head = "We, the Ministers of the Isles, gathered in Delta on 4 June,\n\nConscious of our history;"
    for lead, first in (
        ("Declare our commitment to:", "Train nurses"),
        ("HEREBY:", "COMMIT to train nurses"),
    ):
        told = find(f"{head}\n\n{lead}\n\n1. {first};\n\n2. Open two ports.")
        assert [(one.quote, one.actor_stated) for one in told] == [(first, True), ("Open two ports", True)]


def test_verbs_in_capitals_part_clauses() -> None:
    told = find(
        "REAFFIRM our solidarity with Haina and CALL for the delivery of aid.\n\nFURTHER DECIDE to meet."
    )
    assert [one.quote for one in told] == [
        "REAFFIRM our solidarity with Haina",
        "CALL for the delivery of aid",
        "FURTHER DECIDE to meet",
    ]


def test_a_council_that_speaks_by_its_name_alone_issues_what_it_decides() -> None:
    text = (
        "Communiqué of the Peace Council\n\nCouncil,\n\n1. Takes note of the report;\n\n2. Decides to meet."
    )
    assert [(one.quote, one.actor) for one in find(text)] == [
        ("Takes note of the report", "issuer"),
        ("Decides to meet", "issuer"),
    ]


def test_what_one_is_committed_to_may_be_a_thing_that_looks_like_an_act() -> None:
    for text in (
        "We are committed to dialogue.",
        "We commit to reform of the courts.",
        "We are committed to trade.",
    ):
        assert str(only(text).kind) == "position", text
    told = find("The two sides committed to dialogue and to expanding trade.", work=JOINT)
    assert [(one.quote, str(one.kind)) for one in told] == [
        ("The two sides committed to dialogue", "position"),
        ("expanding trade", "commitment"),
    ]
    assert only("We are committed to support and protect families.").action == "support"


def test_how_many_there_are_opens_the_subject_behind_a_time() -> None:
    for text, quote in (
        (
            "By 2028, at least half of all buses will be replaced.",
            "at least half of all buses will be replaced",
        ),
        ("By 2028, nearly all buses will be replaced.", "nearly all buses will be replaced"),
    ):
        assert only(text).quote == quote


def test_ministers_of_a_paper_of_one_side_are_the_issuer() -> None:
    plan = Work("paper", "National Plan of Utopia")
    assert only("Ministers will publish a list.", work=plan).actor == "issuer"
    assert only("The foreign ministers will meet in May.", work=JOINT).actor == "joint"


def test_a_review_that_there_will_be_is_undertaken_and_the_clause_behind_an_aside_is_parted() -> None:
    assert str(only("There will be a full public consultation on the plan.").kind) == "commitment"
    assert str(only("There will be consequences.").kind) == "description"
    told = find(
        "Each Party shall ensure that its laws are public, and, where possible, shall publish drafts."
    )
    assert [one.quote for one in told][1:] == ["shall publish drafts"]


def test_data_of_a_government_are_a_thing_and_what_a_promise_inside_goes_on_with_is_inside() -> None:
    plan = Work("paper", "National Plan of Utopia")
    assert str(only("Setting government data free will bring benefits.", work=plan).kind) == "description"
    assert only("The federal government will pay.", work=plan).actor == "issuer"
    text = "We recognise that this will raise wages, and help us reach our aim."
    assert [one.quote for one in find(text)] == [text[:-1]]
    told = find("The Framework sets out a plan, and does not give rise to any claim.")
    assert "commitment" not in {str(one.kind) for one in told}


def test_what_is_pledged_in_the_past_is_undertaken_and_praise_and_views_are_stances() -> None:
    kinds = [
        str(only(text, work=JOINT).kind)
        for text in (
            "Utopia pledged a grant of 20 million dollars for irrigation.",
            "The two sides positively assessed the work of the Commission.",
            "Both sides are of the view that tourism holds great potential.",
            "The cooperation may include training and tours.",
        )
    ]
    assert kinds == ["commitment", "position", "position", "description"]


def test_the_country_of_a_paper_of_one_side_is_its_issuer() -> None:
    plan = Work("paper", "Climate Plan of Utopia")
    one = only("The country aims at restoring 500 hectares of mangroves.", work=plan)
    assert (str(one.kind), one.actor, one.action) == ("commitment", "issuer", "restore")


def test_things_meet_a_standard_and_bodies_meet() -> None:
    assert str(only("Products shall meet the standard.").kind) == "principle"
    assert str(only("The Board shall meet in May.").kind) == "commitment"


def test_a_view_and_a_case_not_seen_are_positions_and_evidence_is_invited() -> None:
    for text in (
        "We are not persuaded that a register should be compulsory.",
        "We see no case for abolishing the right to buy.",
        "The Government’s view is that landlords should pay.",
        "We remain of the view that fees are too high.",
    ):
        assert str(only(text).kind) == "position", text
    assert str(only("We would welcome evidence on repairs.").kind) == "invitation"


def test_what_one_is_steadfast_in_ones_resolve_to_do_is_undertaken() -> None:
    told = find("We remain steadfast in our resolve to phase out subsidies and commit to end them.")
    assert [(str(one.kind), one.action) for one in told] == [
        ("commitment", "phase out"),
        ("commitment", "end"),
    ]
    assert str(only("Banks remain committed to price stability.").kind) == "position"


def test_verbs_of_a_clause_on_a_noun_and_of_those_who_are_helped_open_no_clause() -> None:
    for text in (
        "The Agency will help towns assess the data they collect, manage, and use.",
        "This framework is intended to help staff, managers, and leaders make sound choices.",
    ):
        assert only(text).quote == text[:-1]
    told = find("We will publish the data they collect, and train staff.")
    assert [one.quote for one in told][1:] == ["train staff"]


def test_ministers_of_member_states_speak_for_several() -> None:
    text = "The Ministers of the Member States of the Group met in May. They undertake to meet again."
    assert find(text, work=Work("paper", "Ministerial Declaration"))[1].actor == "issuer"


def test_letters_of_paragraphs_that_run_in_and_orders_without_words_are_no_clauses() -> None:
    told = find("It is hereby ordered:\n\nSec. 3. Port Council. (a) There is established the Port Council.")
    assert [(one.quote, str(one.kind)) for one in told] == [
        ("There is established the Port Council", "commitment")
    ]
    text = "Sec. 4. Actions. (a) Within 60 days, the Secretary of Trade shall submit a plan."
    assert find(text)[-1].quote == "the Secretary of Trade shall submit a plan"


def test_heads_of_agencies_act_and_steps_are_taken() -> None:
    assert only("The heads of agencies shall revise guidance.").actor == "other:heads of agencies"
    assert str(only("Steps are being taken to improve the service.").kind) == "commitment"


def test_what_no_one_is_to_suffer_and_the_first_thing_to_do_are_promised() -> None:
    for text, quote in (
        ("Our pledge: no one will wait more than two weeks.", "no one will wait more than two weeks"),
        ("Nobody will lose their home.", "Nobody will lose their home"),
        (
            "If we win, the first thing we do will be to end the levy.",
            "the first thing we do will be to end the levy",
        ),
    ):
        one = only(text)
        assert (one.quote, str(one.kind)) == (quote, "commitment"), text
    assert str(only("No one knows the cost.").kind) == "description"
    assert str(only("Vote for a party that keeps its word.").kind) == "position"


def test_an_act_in_its_plain_form_behind_what_one_is_committed_to_is_parted() -> None:
    told = find("The two sides have committed to closer cooperation and to explore new projects.", work=JOINT)
    assert [str(one.kind) for one in told] == ["position", "commitment"]
    assert str(only("We welcome Borea’s selection as the first country to be added.").kind) == "position"


def test_a_council_of_ministers_issues_its_communique() -> None:
    work = Work("paper", "Communiqué: Meeting of the Council of Ministers of the Union")
    told = find(
        "The Council will introduce a visa. Ministers will review their laws. "
        "The Council will meet again in May.",
        work=work,
    )
    assert [(str(one.kind), one.actor) for one in told] == [("commitment", "issuer")] * 3


def test_what_was_decided_in_a_list_that_runs_in_keeps_its_subject_and_sums_are_pledged_by_their_code() -> (
    None
):
    told = find("The Council decided that: (i) the levy will be kept; (ii) arrears will be paid by May.")
    assert [one.quote for one in told][-1] == "arrears will be paid by May"
    assert told[0].quote.endswith("the levy will be kept")
    assert str(only("Members pledged USD 12 million to the Fund.", work=JOINT).kind) == "commitment"


def test_countries_named_before_what_is_theirs_to_do_act() -> None:
    work = Work("paper", "Joint Action Plan between Kenya and Peru")
    one = only("- Kenya to increase imports of coffee.", work=work)
    assert (str(one.kind), one.actor, one.action) == ("commitment", "issuer", "increase")
    assert not find("- Ways to expand trade.", work=work)


def test_open_standards_are_a_thing_that_one_commits_to() -> None:
    told = find("We commit to open standards and to publishing code.")
    assert [str(one.kind) for one in told] == ["position", "commitment"]
    assert only("We commit to open two ports.").action == "open"


def test_delegations_are_the_sides_and_a_pronoun_may_open_a_condition() -> None:
    assert only("The delegations agreed to meet in May.", work=JOINT).actor == "joint"
    assert only("Should they fail, the bond market will be approached.").quote.startswith("the bond market")


def test_what_is_regretted_behind_what_is_accepted_is_said_besides() -> None:
    told = find(
        "The Government accepts that aid was late, regrets the delay, and is determined to mend its ways."
    )
    assert [one.quote for one in told] == [
        "The Government accepts that aid was late",
        "regrets the delay",
        "is determined to mend its ways",
    ]


def test_titles_of_numbered_sections_of_orders_are_no_acts() -> None:
    told = find(
        "Sec. 13. Ensuring Fair Pay on Property. Within 180 days, the Secretary of Trade shall submit a plan."
    )
    assert [one.quote for one in told][-1].endswith("the Secretary of Trade shall submit a plan")
    assert not any("Ensuring" in one.quote for one in told)
    told = find("It is hereby ordered as follows: Section 1. Purpose. We will build ports.")
    assert [one.quote for one in told] == ["We will build ports"]


def test_what_a_thing_does_not_do_behind_what_it_shall_is_no_promise() -> None:
    told = find("The amendments shall name the fund, and do not extend to ports.")
    assert not any(str(one.kind) == "commitment" for one in told[1:])


def test_a_not_in_front_of_a_subject_stays_with_it() -> None:
    one = only("Not one school will be left behind.")
    assert (one.quote.split()[0], str(one.kind)) == ("Not", "commitment")
    assert only("On our watch, not one school will be closed.").quote.startswith("not one")
    part = only("Not every road will be mended this year.")
    assert (part.quote.split()[0], str(part.kind)) == ("Not", "description")


def test_acts_that_run_in_behind_the_following_are_parted_and_hardly_stays_with_its_subject() -> None:
    told = find(
        "The Ministers agreed on the following for the year: to hold two rounds of talks; to open a port; "
        "to waive visas.",
        work=JOINT,
    )
    assert [one.quote for one in told] == ["hold two rounds of talks", "open a port", "waive visas"]
    assert [(str(one.kind), one.actor) for one in told] == [("commitment", "joint")] * 3
    told = find("Hardly any of the projects have begun, and the Ministers resolved to speed them up.")
    assert told[0].quote.startswith("Hardly any")


def test_adverbs_that_limit_a_subject_stay_with_it() -> None:
    one = only("Only the Board may approve loans.", work=Work("paper", "Board Rules"))
    assert one.quote == "Only the Board may approve loans"
    assert only("Nearly all of our emissions come from heating.").quote.startswith("Nearly all")
    assert only("Finally the Council will plant trees.").quote.startswith("the Council")


def test_what_stands_behind_only_if_is_told() -> None:
    one = only("Only if funds allow will the pool be heated.")
    assert (one.quote, str(one.kind)) == ("will the pool be heated", "commitment")
