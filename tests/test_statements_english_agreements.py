"""English agreements and memoranda: what they are not, how bodies work, who is in charge, who visits."""

from __future__ import annotations

import pytest
from coding import JOINT, find, only

from constancia.model import Work


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("This program is not an international agreement.", "principle"),
        ("The cooperation is not intended to affect existing ties.", "principle"),
        ("Decisions of the Council will be by consensus.", "principle"),
        ("Meetings may be held by telephone.", "principle"),
        ("The two sides announced the opening of two consulates.", "commitment"),
        ("The university shall receive students from Utopia.", "commitment"),
    ],
)
def test_what_agreements_say_is_told_by_what_it_does(text: str, kind: str) -> None:
    assert str(only(text, work=JOINT).kind) == kind


def test_what_one_side_announced_long_ago_is_told() -> None:
    assert str(only("The Minister announced the opening of two schools.").kind) == "description"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The Working Group shall be responsible for running the port.", "run"),
        ("The Council will be accountable for the work.", "be"),
    ],
)
def test_who_will_be_responsible_for_an_act_does_it(text: str, action: str) -> None:
    assert only(text).action == action


def test_what_a_body_will_be_responsible_for_is_its_task() -> None:
    text = "The Port Council will be responsible for:\n\n(a) lending ships;\n\n(b) training crews."
    assert {one.actor for one in find(text)} == {"other:Port Council"}


def test_a_body_of_both_sides_is_set_up_by_nobody_who_is_named() -> None:
    found = only("A Joint Committee of experts from both sides will be set up.", work=JOINT)
    assert (found.actor, found.actor_stated) == ("joint", False)


def test_items_with_a_form_in_ed_behind_them_name_acts() -> None:
    work = Work("joint", "Agreement between Utopia and Arcadia")
    text = "The following will be done:\n\n- The exchange of tutors and teachers specialized in ports."
    assert str(find(text, work=work)[-1].kind) == "commitment"


def test_who_holds_an_office_visits_under_a_name() -> None:
    text = "At the invitation of the King, H.E. Prime Minister of Utopia, Mr. Jon Poe, paid a visit to Delta."
    assert only(text).quote.startswith("H.E. Prime Minister")


@pytest.mark.parametrize(
    "limit", ["In the event the Council fails to agree", "In case the Council fails to agree"]
)
def test_an_event_in_front_is_no_clause_of_its_own(limit: str) -> None:
    assert only(f"{limit}, either Party may end the talks.", work=JOINT).quote.startswith("either Party")
