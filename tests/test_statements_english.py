"""English clauses whose words may be read in two ways: what is a verb, whose list goes on, what is said."""

from __future__ import annotations

import pytest
from coding import find, only, quotes


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
        ("The federal, provincial and local governments will widen the road.", "commitment"),
    ],
)
def test_what_is_promised_is_told_by_who_does_it_and_to_whom(text: str, kind: str) -> None:
    assert str(only(text).kind) == kind


def test_an_act_behind_what_one_is_committed_to_is_promised_as_well() -> None:
    first, second = find("We commit to peace and to building schools.")
    assert (str(first.kind), str(second.kind), second.action) == ("position", "commitment", "build")
