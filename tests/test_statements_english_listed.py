"""English: lists of subjects and of adjectives, what is said to be due, and what makes it precise."""

from __future__ import annotations

import pytest
from coding import find, quotes

from constancia.model import Statement
from constancia.pipeline import read


def coded(text: str) -> Statement:
    (statement,) = read(f"# Plan\n\n{text}\n".encode(), name="plan.md", language="en").statements
    return statement


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A list of subjects at the head of a sentence, or behind what is fronted.
        (
            "Recycling, clean transport and green energy will be promoted.",
            ["Recycling, clean transport and green energy will be promoted"],
        ),
        (
            "Waste reduction, clean transport and energy saving will be funded.",
            ["Waste reduction, clean transport and energy saving will be funded"],
        ),
        (
            "In this context, seed banks, gene banks and public gardens will be set up.",
            ["seed banks, gene banks and public gardens will be set up"],
        ),
        ("In rural trades, the Agency will open ten schools.", ["the Agency will open ten schools"]),
        # Forms in -ed among adjectives, behind a verb in the past.
        (
            "We met in Delta to promote strong, balanced, and inclusive growth.",
            ["We met in Delta to promote strong, balanced, and inclusive growth"],
        ),
        (
            "They discussed an open, integrated, connected, and peaceful region.",
            ["They discussed an open, integrated, connected, and peaceful region"],
        ),
        (
            "They closed mines, opened and expanded schools, and built roads.",
            ["They closed mines", "opened and expanded schools", "built roads"],
        ),
        # A time that no clause opens, and more that was told.
        (
            "The sides reviewed the work since the first round, praised it, and noted that talks were held.",
            [
                "The sides reviewed the work since the first round",
                "praised it",
                "noted that talks were held",
            ],
        ),
        # What may be a noun is the verb of "we" behind what is put in between.
        ("We, the Leaders, call on all states to join.", ["We, the Leaders, call on all states to join"]),
        ("We, the Leaders, stand united in our resolve.", ["We, the Leaders, stand united in our resolve"]),
        (
            "We, the Leaders, also stress the role of ports.",
            ["We, the Leaders, also stress the role of ports"],
        ),
    ],
)
def test_lists_of_subjects_and_of_adjectives_part_no_clause(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Both sides stressed that they will continue to fund the school.", "commitment"),
        ("The Minister underlined that he would send a team.", "commitment"),
        ("Both sides stressed that trade lifts wages.", "position"),
        ("Both leaders said that their countries should share research.", "position"),
        ("The Minister stated that tariffs need to be cut.", "position"),
        ("The Minister said that exports rose.", "description"),
        ("We are pursuing trade agreements with our neighbours.", "commitment"),
        ("We pursue joint projects in energy.", "commitment"),
        ("We pursue a foreign policy of peace.", "position"),
        ("Our priority will be strengthening schools.", "commitment"),
        ("A key focus will be finding new wells.", "commitment"),
        ("The White Paper will define our interests.", "commitment"),
    ],
)
def test_what_is_stressed_said_pursued_and_in_focus(text: str, kind: str) -> None:
    assert [str(one.kind) for one in find(text)] == [kind]


def test_a_common_noun_is_no_side_of_a_paper() -> None:
    text = b"Plan of Utopia\n\n" + b"\n\n".join(
        b"Legislation will be %s to cut fees by new legislation." % one
        for one in (b"tabled", b"drafted", b"passed")
    )
    paper = read(text, name="plan.txt", tier="rules")
    assert {(one.actor, one.actor_stated) for one in paper.statements} == {("issuer", False)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We will act on the decisions of the 18th Harbour Congress.", ("18th Harbour Congress",)),
        ("We will attend the 26th Conference of the Parties.", ("26th Conference of the Parties",)),
        ("We will act on the 5th day of May.", ()),
    ],
)
def test_what_counts_a_meeting_is_part_of_its_name(text: str, names: tuple[str, ...]) -> None:
    assert coded(text).values("named") == names


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("We will respond to these challenges.", "0"),
        ("We will harness this opportunity to align our approaches.", "0"),
        ("We will harness the wind.", "1"),
        ("A Bill will be introduced to reform ports.", "2"),
        ("We will publish a draft bill.", "2"),
        ("We will pay the bill.", "1"),
        ("The Harbour Fund will be reviewed.", "2"),
    ],
)
def test_what_names_a_field_and_what_a_document(text: str, precision: str) -> None:
    assert coded(text).values("precision") == (precision,)
