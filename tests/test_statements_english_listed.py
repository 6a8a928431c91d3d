"""English: lists of subjects and of adjectives, what is said to be due, and what makes it precise."""

from __future__ import annotations

import pytest
from coding import find, only, quotes

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
        (
            "Planning, research and training in rural areas will be funded.",
            ["Planning, research and training in rural areas will be funded"],
        ),
        (
            "Planning, building and care of water works need to be shared.",
            ["Planning, building and care of water works need to be shared"],
        ),
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
        ("In Asia, we are pursuing FTAs with Utopia and Ruritania.", "commitment"),
        ("We are pursuing an MOU on fisheries.", "commitment"),
        ("We are pursuing a defence pact with our neighbours.", "commitment"),
        ("The Water Agency (WA) must be accountable to the people.", "position"),
        ("The Ministry of Justice must be open in its work.", "position"),
        ("The Agency must be ready for storms.", "position"),
        ("The Ministry of Justice must ensure access.", "commitment"),
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
        ("We will implement our development philosophy.", "0"),
    ],
)
def test_what_names_a_field_and_what_a_document(text: str, precision: str) -> None:
    assert coded(text).values("precision") == (precision,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The space behind a number was lost.
        ("1.We welcome the plan.", ["We welcome the plan"]),
        ("We, therefore, welcome and support the plan.", ["We, therefore, welcome and support the plan"]),
        # A stance behind a comma ends what is said; a bare verb may go on its modal.
        (
            "Utopia believes that trade is good, and supports the plan.",
            ["Utopia believes that trade is good", "supports the plan"],
        ),
        (
            "We recognise that the pact can keep peace, and provide jobs.",
            ["We recognise that the pact can keep peace, and provide jobs"],
        ),
        # Longer labels.
        (
            "New and Renewable Sources of Energy: promote the use of proven methods.",
            ["promote the use of proven methods"],
        ),
        # What may be a noun ends a clause on one that is fronted.
        (
            "Recognising the role that both countries play in trade, the Leaders agreed to meet.",
            ["the Leaders agreed to meet"],
        ),
        # One act, and a list of what it is about.
        ("Protecting nature, water and soil is vital.", ["Protecting nature, water and soil is vital"]),
        ("Developing countries need help.", ["Developing countries need help"]),
    ],
)
def test_numbers_labels_and_acts_with_a_list_part_no_clause(text: str, expected: list[str]) -> None:
    paper = read(f"Plan of Utopia\n\n{text}\n".encode(), name="plan.txt", tier="rules")
    assert [one.selector.exact for one in paper.statements] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The two sides reviewed with satisfaction the progress made.", "position"),
        ("The two sides reviewed the progress made.", "description"),
        ("The Government sees energy as key to growth.", "position"),
        ("Urgent action is needed to save the reefs.", "position"),
        ("Our commitment to the alliance is ironclad.", "position"),
        ("Supporting young farmers is vital.", "position"),
        ("The Minister reiterated Utopia's commitment to open ten ports.", "commitment"),
        ("We reconfirm the Union's unwavering commitment to providing aid.", "commitment"),
        ("The Minister reiterated Utopia's commitment to peace.", "position"),
    ],
)
def test_what_is_felt_seen_needed_and_whose_commitment_it_is(text: str, kind: str) -> None:
    assert [str(one.kind) for one in find(text)] == [kind]


def test_what_aims_list_is_undertaken() -> None:
    listed = (
        b"Plan of Utopia\n\nThe objectives of this pillar are to:\n\n- open ten ports;\n\n- widen roads.\n"
    )
    told = b"Plan of Utopia\n\nThe objective of this pillar is to open ten ports.\n"
    kinds = [
        [str(one.kind) for one in read(text, name="plan.txt", tier="rules").statements]
        for text in (listed, told)
    ]
    assert kinds == [["commitment", "commitment"], ["description"]]


def test_as_long_as_it_takes_limits_nothing() -> None:
    assert coded("We will support Utopia for as long as it takes.").values("conditions") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The report explains how ports and roads can be built.", None),
        ("We will show how schools and clinics work.", None),
        ("Ensure members know what they can do, and are heard.", None),
        ("Ensure that firms pay, and are fined if they fail.", None),
        (
            "We opened the port and every year we have widened it.",
            ["We opened the port", "we have widened it"],
        ),
        ("We fund schools and are building roads.", ["We fund schools", "are building roads"]),
    ],
)
def test_what_how_opens_and_what_is_ensured_stays_whole(text: str, expected: list[str] | None) -> None:
    assert quotes(text) == (expected or [text.rstrip(".")])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is wrong to close schools.", "position"),
        ("It is not good enough that fees rise.", "position"),
        ("One of my first actions was to begin a review.", "description"),
        ("Our first step is to begin a review.", "commitment"),
        ("Our policy will be driven by the need to protect our people.", "principle"),
        ("The review will be driven by the Ministry.", "commitment"),
    ],
)
def test_what_is_wrong_was_the_first_step_or_drives_a_policy(text: str, kind: str) -> None:
    assert [str(one.kind) for one in find(text)] == [kind]


def test_what_is_founded_shared_and_upheld() -> None:
    pact = b"Agreement between the Government of Utopia and the Government of Borea\n\n"
    (founded,) = read(
        pact + b"A Joint Commission is established to promote trade.\n", name="a.txt", tier="rules"
    ).statements
    assert (str(founded.kind), founded.actor, founded.actor_stated) == ("commitment", "joint", False)
    text = b"Plan of Utopia\n\nOur actions are:\n\n- Share public data;\n\n- Widen roads.\n"
    kinds = [str(one.kind) for one in read(text, name="plan.txt", tier="rules").statements]
    assert kinds == ["commitment", "commitment"]
    assert str(only("We adhere to the principles of the UN Charter.").kind) == "position"
    assert str(only("We adhere to the principle of equality.").kind) == "principle"


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("The Board will report within the area of its competence.", ("within the area of its competence",)),
        ("The Board may set up groups as may be deemed necessary.", ("as may be deemed necessary",)),
    ],
)
def test_competence_and_what_is_deemed_necessary_limit(text: str, limits: tuple[str, ...]) -> None:
    assert coded(text).values("conditions") == limits
