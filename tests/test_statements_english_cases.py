"""English clauses behind conditions of several clauses, what is granted to people, and what should be."""

from __future__ import annotations

import pytest
from coding import JOINT, find, only, quotes

from constancia.model import Work


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "If the Council rejects the plan, or the Minister withdraws it, the Board shall close the fund.",
            ["the Board shall close the fund"],
        ),
        (
            "When ships are lent, crews are sent or aid is given, the Agency will bear the cost.",
            ["the Agency will bear the cost"],
        ),
        (
            "Where a firm fails to pay, or is late, the Agency shall inform the Board.",
            ["the Agency shall inform the Board"],
        ),
        (
            "If prices fall, and they will, the Agency shall act.",
            ["the Agency shall act"],
        ),
        (
            "Such rules as are necessary shall be drawn up by the Board.",
            ["Such rules as are necessary shall be drawn up by the Board"],
        ),
        (
            "The same fees as may be due for ships and boats shall apply to rafts.",
            ["The same fees as may be due for ships and boats shall apply to rafts"],
        ),
        (
            "The law is old, and the Ports Office, which was set up in 1960, will be closed.",
            ["The law is old", "the Ports Office, which was set up in 1960, will be closed"],
        ),
        (
            "We will lend to Borea, and Arcadia, our oldest partner, will repay the loan.",
            ["We will lend to Borea", "Arcadia, our oldest partner, will repay the loan"],
        ),
        (
            "We will float the bank or sell it, whichever costs less.",
            ["We will float the bank", "sell it, whichever costs less"],
        ),
        (
            "The fund has lagged, and so concerted efforts are under way.",
            ["The fund has lagged", "concerted efforts are under way"],
        ),
        ("We will lend boats, so our towns are safe.", ["We will lend boats, so our towns are safe"]),
        (
            "Ministers reviewed the work done since the fire two years ago, and extolled its results.",
            ["Ministers reviewed the work done since the fire two years ago", "extolled its results"],
        ),
        (
            "As ports are opened and more ships come, existing fees will be cut.",
            ["existing fees will be cut"],
        ),
        (
            "We are expanding trade with a focus on building ports, training crews, and cutting fees.",
            ["We are expanding trade with a focus on building ports, training crews, and cutting fees"],
        ),
        (
            "We are building ports, training crews, and cutting fees.",
            ["We are building ports", "training crews", "cutting fees"],
        ),
        (
            "We will give them a grant, to lift their pay and encourage them to stay.",
            ["We will give them a grant, to lift their pay and encourage them to stay"],
        ),
        ("Deepening Our Economic Ties\n\nWe will lend more.", ["We will lend more"]),
        (
            "States, which have signed the treaty, should support trade.",
            ["States, which have signed the treaty, should support trade"],
        ),
    ],
)
def test_a_clause_goes_on_behind_its_conditions_and_asides(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Each student will receive a voucher.",
        "Every child will have access to a nurse.",
        "Patients will have the right to a second opinion.",
        "Farmers will be able to claim back the cost of fences.",
        "Veterans will be eligible for the loan.",
        "Tenants will no longer have to pay fees.",
        "Households will pay less for heating.",
        "Hotels will receive a certificate if they save water.",
    ],
)
def test_what_people_are_granted_is_undertaken_by_the_issuer(text: str) -> None:
    statement = only(text)
    assert (statement.value("kind"), statement.actor, statement.actor_stated) == (
        "commitment",
        "issuer",
        False,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Children will have a brighter future.",
        "Citizens will benefit from clean air.",
        "Local councils will have a central role.",
        "The Water Agency will receive two boats.",
    ],
)
def test_how_people_will_fare_is_told(text: str) -> None:
    assert only(text).value("kind") == "description"


def test_a_board_of_a_programme_acts_and_consists_of_its_members() -> None:
    assert only("The programme board will meet monthly.").actor == "other:programme board"
    assert only("The board will consist of ten members.").value("kind") == "principle"
    assert only("The scheme will cost ten million.").value("kind") == "description"


@pytest.mark.parametrize(
    ("text", "actor", "action"),
    [
        ("This agency will meet monthly.", "other:agency", "meet"),
        ("I propose setting up a bank.", "issuer", "set up"),
        ("A port is proposed to be built.", "issuer", "build"),
        ("We will cooperate in the field of standards to reduce barriers to trade.", "issuer", "reduce"),
        ("We will work with Arcadia on access to trade finance.", "issuer", "work"),
        ("These corporations will report.", "other:corporations", "report"),
    ],
)
def test_who_acts_is_named_without_what_points_back(text: str, actor: str, action: str) -> None:
    statement = only(text)
    assert (statement.actor, statement.action) == (actor, action)


def test_who_is_spoken_to_issues_no_paper() -> None:
    statement = only("You will be given a voucher.", work=Work("plan", "Plan for Schools"))
    assert (statement.actor, statement.actor_stated) == ("issuer", False)


def test_a_payment_is_what_the_issuer_works_with() -> None:
    statement = only("The bonus for farms will provide grants.")
    assert (statement.value("kind"), statement.actor, statement.actor_stated) == (
        "commitment",
        "issuer",
        False,
    )


def test_what_one_has_in_mind_to_do_is_undertaken() -> None:
    assert [one.action for one in find("Our approach will be to lend to farms.")] == ["lend"]
    assert only("Our trade policy will be part of the effort.").value("kind") == "description"


def test_what_is_decided_should_be_is_undertaken_and_what_is_agreed_should_be_is_a_view() -> None:
    decided = only("The Cabinet decided that a fund should be set up.")
    assert (decided.value("kind"), decided.action) == ("commitment", "set up")
    assert only("We agreed that trade should be free.", work=JOINT).value("kind") == "position"


def test_three_governments_that_are_called_the_parties_are_the_issuer() -> None:
    text = (
        "The Governments of Canada, Mexico and Peru, hereinafter the Parties;\n\n"
        "The Parties shall meet each year."
    )
    found = find(text, work=Work("pact", "Memorandum on Ports"))
    assert [one.actor for one in found if one.is_undertaking] == ["issuer"]


def test_a_thing_that_is_founded_is_founded() -> None:
    assert only("The Government will found a university.").action == "found"
    assert only("We have found a way.").clause.lemma == "find"


@pytest.mark.parametrize(
    ("text", "actor", "action"),
    [
        ("The role of the Council will be to advise the Minister.", "other:Council", "advise"),
        ("One of the main tasks of the Agency shall be to inspect ports.", "other:Agency", "inspect"),
        ("A key function of the Board will be to review the fees.", "other:Board", "review"),
        ("Our first task will be to rebuild the roads.", "issuer", "rebuild"),
    ],
)
def test_whose_task_it_will_be_acts(text: str, actor: str, action: str) -> None:
    statement = only(text)
    assert (statement.value("kind"), statement.actor, statement.action) == ("commitment", actor, action)
    assert only("The role of the Council is to advise the Minister.").value("kind") == "principle"


def test_visits_and_what_was_pursued_are_told() -> None:
    for text in (
        "The President is currently paying a state visit to Borea.",
        "The Minister is attending the summit.",
        "We have pursued this agenda since 2010.",
    ):
        assert only(text).value("kind") == "description", text


def test_a_purpose_without_a_comma_stands_in_front_of_what_we_do() -> None:
    for text, quote in (
        ("To meet that goal we will train nurses.", "we will train nurses"),
        ("To protect our schools we are making cuts elsewhere.", "we are making cuts elsewhere"),
        ("To keep the promise that we made, we will train nurses.", "we will train nurses"),
    ):
        assert only(text).quote == quote, text


def test_who_is_represented_herein_is_told_of_nothing() -> None:
    text = "The Isles, represented herein by the Mayor, and Borea, represented herein by the Bank;"
    assert not find(f"{text}\n\nShips shall be built.")[1:]


def test_what_is_done_by_someone_as_follows_is_their_doing() -> None:
    for text, actor in (
        ("The following will be carried out by the Agency:", "other:Agency"),
        ("Joint visits shall be made by the two sides to do the following:", "joint"),
        ("The following steps will be taken:", "issuer"),
    ):
        found = find(f"{text}\n\n1. To train nurses.\n2. To open wards.")
        assert [one.actor for one in found] == [actor] * 2, text


@pytest.mark.parametrize(
    ("text", "actor", "action"),
    [
        ("They agreed both sides would continue to meet.", "issuer", "meet"),
        ("The Cabinet decided the Bank will lend to farms.", "other:Bank", "lend"),
        ("I am pleased to announce that the Office has agreed to sell its boats.", "other:Office", "sell"),
        ("I can confirm that the Ministry has decided to close the port.", "other:Ministry", "close"),
        ("Utopia will stay committed to advancing trade.", "issuer", "advance"),
        ("We hereby constitute a Joint Commission.", "issuer", "constitute"),
    ],
)
def test_what_is_agreed_or_announced_in_other_ways_is_undertaken(text: str, actor: str, action: str) -> None:
    statement = only(text, work=Work("plan", "Plan of Utopia"))
    assert statement.value("kind") == "commitment", text
    assert (statement.actor.replace("joint", "issuer"), statement.action) == (actor, action), text


def test_whose_tasks_are_listed_acts() -> None:
    for lead in (
        "The tasks of the Council may include the following:",
        "The functions of the Council are:",
        "The duties of the Council shall include:",
    ):
        found = find(f"{lead}\n\n(a) to review fees;\n\n(b) to open ports.")
        assert [(one.actor, one.action) for one in found] == [
            ("other:Council", "review"),
            ("other:Council", "open"),
        ], lead


def test_who_is_called_by_name_and_office_behind_an_invitation_visits() -> None:
    for text, quote in (
        (
            "At the invitation of the King, Mr Roe, Premier of Borea, paid a visit to Utopia.",
            "Mr Roe, Premier of Borea, paid a visit to Utopia",
        ),
        (
            "At the invitation of Ms Lee, Mayor of Delta, Mr Roe, Premier of Borea, visited Utopia.",
            "Mr Roe, Premier of Borea, visited Utopia",
        ),
        (
            "In an emergency, where existing funds do not suffice, the Bank will lend.",
            "the Bank will lend",
        ),
    ):
        assert only(text).quote == quote, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We stressed the importance of adhering to key principles, shared values, and norms set by law.",
            ["We stressed the importance of adhering to key principles, shared values, and norms set by law"],
        ),
        (
            "Ministers exchanged views, shared experiences, and adopted a plan.",
            ["Ministers exchanged views", "shared experiences", "adopted a plan"],
        ),
        (
            "The Minister may give such orders, on the use of powers, the duties of staff and the fees of"
            " ports as the Minister considers necessary.",
            [
                "The Minister may give such orders, on the use of powers, the duties of staff and the fees of"
                " ports as the Minister considers necessary"
            ],
        ),
        (
            "Notwithstanding section 18, at a meeting of the Board, two members may decide.",
            ["two members may decide"],
        ),
        ("That is also why the Council will open a port.", ["the Council will open a port"]),
        ("That’s why we will open a port.", ["we will open a port"]),
    ],
)
def test_lists_of_nouns_and_of_what_someone_deems_fit_are_one(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


def test_who_is_appointed_by_another_acts_under_an_own_name() -> None:
    assert only("An officer appointed by the Minister will inspect ports.").actor == "other:officer"
    assert only("A member nominated for this by the Board shall preside.").actor == "other:member"


def test_what_only_those_who_speak_do_is_their_deed() -> None:
    work = Work("plan", "Programme of the Government of Arcadia")
    text = "We are proud. Our agenda is clear. It will introduce laws. The task is hard. It will hurt."
    kinds = [(str(one.kind), one.actor) for one in find(text, work=work)]
    assert kinds[2] == ("commitment", "issuer")
    assert kinds[4][0] == "description"
    assert only("I also passed on our thanks to the King.").value("kind") == "position"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The Ministry shall strictly, promptly, and fully carry out its task.", "carry out"),
        ("The Bank will promptly, fully and finally repay the loan.", "repay"),
        ("We agreed and determined to build a bank.", "build"),
        ("We hope and intend to open a port.", "open"),
        ("We are ready and willing to help farmers.", "help"),
        ("We are interested in opening ports.", "open"),
    ],
)
def test_adverbs_and_verbs_of_will_come_in_pairs_and_lists(text: str, action: str) -> None:
    statement = only(text)
    assert (statement.value("kind"), statement.action) == ("commitment", action)


def test_money_that_others_will_get_is_granted_by_the_issuer() -> None:
    for text in (
        "A project to restore the forest will receive over £1.3 million.",
        "A further £200,000 will go to the Port Trust.",
        "A new package of support will focus on fish.",
    ):
        statement = only(text)
        told = (statement.value("kind"), statement.actor, statement.actor_stated)
        assert told == ("commitment", "issuer", False), text
    assert only("The Agency will receive two boats.").value("kind") == "description"
    assert only("The treaty remains valid for five years.").value("kind") == "principle"


def test_a_government_by_its_name_is_the_issuer_and_examples_are_no_subject() -> None:
    for text in ("The ACT Government will open a bank.", "The Welsh Assembly Government will open a bank."):
        assert only(text).actor == "issuer", text
    assert only("The institutions of Government will be renewed.").actor_stated is False
    text = (
        "By building on past work, such as involving schools in planning, this government will open a bank."
    )
    assert only(text).quote == "this government will open a bank"


def test_what_limits_a_lead_in_limits_its_items() -> None:
    for lead, limit in (
        ("The Council shall, as far as possible:", "as far as possible"),
        ("Subject to available funds, the Council will:", "Subject to available funds"),
    ):
        text = f"{lead}\n\n(a) train nurses;\n\n(b) open ports."
        found = [one.clause.fronted for one in find(text)]
        assert [[phrase.quote(text) for phrase in fronted] for fronted in found] == [[limit]] * 2
    text = "We heed the economic, social and legal needs of towns and that trade can help."
    assert quotes(text) == [text.rstrip(".")]


def test_what_is_announced_now_is_begun_and_a_new_fund_is_a_means() -> None:
    assert (
        only("I am announcing a comprehensive package of support for families.").value("kind") == "commitment"
    )
    assert only("We are announcing two new initiatives on ports.").value("kind") == "commitment"
    assert only("They announced a new fund.").value("kind") == "description"
    fund = only("The new Fund will be available to towns.")
    assert (fund.value("kind"), fund.actor, fund.actor_stated) == ("commitment", "issuer", False)
    assert only("The Energy Fund will buy lamps.").actor == "other:Energy Fund"
