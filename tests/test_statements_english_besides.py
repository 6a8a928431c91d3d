"""English: what is told of someone else behind an "and", and what plans hold, would do or rest on."""

from __future__ import annotations

import pytest
from coding import find, only, quotes

from constancia.pipeline import read


@pytest.mark.parametrize(
    "text",
    [
        # Behind a bare "and", in the tense of the first; "|" stands where the next clause begins.
        "The law protects consumers and | businesses benefit from clear rules.",
        "Tourism employs one in ten workers and | agriculture employs one in five.",
        "Unemployment remains high and | public services face growing demand.",
        "The Commission reviews the list and | the Council adopts it.",
        "Poverty fell and | incomes rose.",
        "Prices have risen, but | serious challenges to growth remain.",
        "Exports rose, yet | many families still struggle.",
        "The Government funds the centres, while | local councils run them.",
        "Wages are low, | housing is scarce, and | young people leave the islands.",
        "Our hospitals need more nurses, | our schools need more teachers.",
        "We value our ties, | our people value their freedom.",
        # What goes on today behind what was done, what one did behind what was done to one.
        "The centre opened in 2010 and | now serves 3,000 families.",
        "The Minister was received by the King, and | held talks with the Premier.",
        "The President was met by the Mayor, | visited the port and | opened a school.",
        "The Government did not raise taxes, | nor did it cut pensions.",
        # The first of a list of subjects stands behind a bare "and".
        "Farmers will be heard on the plan and | water, soil and forests will be protected.",
        # No clauses of their own.
        "The fund helps schools and towns grow.",
        "The Board hopes firms and banks join the plan.",
        "We will propose a reform to deliver secure, clean and cheap power and ensure prices are fair.",
        "The Agency found and actively investigates the networks.",
        "The review was attended by ministers, officials, and invited guests.",
    ],
)
def test_what_is_told_of_someone_else_is_a_clause_of_its_own(text: str) -> None:
    parted = text.replace("| ", "")
    starts = [part.strip(" .,") for part in text.split("|")]
    expected = [part.removesuffix(" and").removesuffix(" but").removesuffix(" yet") for part in starts]
    expected = [part.removesuffix(" while").strip(" ,") for part in expected]
    assert quotes(parted) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The plan provides for the construction of 12 dams.", "commitment"),
        ("The programme envisages the training of 400 midwives.", "commitment"),
        ("The plan provides a framework for action.", "description"),
        ("This White Paper proposes to merge the two agencies.", "commitment"),
        ("This strategy commits us to act early.", "commitment"),
        (
            "Utopia would raise its target to 45 percent, subject to the availability of finance.",
            "commitment",
        ),
        ("If adequate support is provided, Utopia would cut emissions further.", "commitment"),
        ("We would lose our islands if the sea rose by two metres.", "description"),
        ("Both sides expressed interest in opening air links.", "commitment"),
        ("Both sides expressed interest in the project.", "position"),
        ("The Government is open to talks with its neighbours.", "position"),
        ("Membership is open to all coastal states.", "principle"),
        ("The Government is in favour of a two-state solution.", "position"),
        ("The Government looks to industry to lead.", "position"),
        ("We remain seized of the matter.", "position"),
        ("Our partnership is not directed against any third country.", "principle"),
        ("The relations between the two towns are built on mutual respect.", "principle"),
        ("Houses are built on sand.", "description"),
        ("Our unconditional target is to limit emissions to 40 million tonnes.", "description"),
        ("The President was welcomed by the Mayor at the port.", "description"),
        ("Our diplomats are pressing for a ceasefire.", "commitment"),
        ("Federal departments are reviewing the rules.", "commitment"),
        ("Local companies are hiring young people.", "description"),
        ("Our work with partners will prioritise early warning.", "commitment"),
    ],
)
def test_what_plans_hold_what_one_would_do_and_what_things_rest_on(text: str, kind: str) -> None:
    assert [str(one.kind) for one in find(text)] == [kind]


def test_organs_of_a_paper_of_one_side_act_for_themselves() -> None:
    paper = read(
        b"National Plan of Utopia\n\nThe armed forces will buy ships.", name="plan.txt", tier="rules"
    )
    assert [one.actor for one in paper.statements] == ["other:armed forces"]
    assert only("No effort will be spared to find the missing.").action == "spare"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Initials of a name end no sentence, those of a country may.
        ("The Minister met President A.P.J. Roe in May.", ["The Minister met President A.P.J. Roe in May"]),
        (
            "The office is in Washington D.C. The city is large.",
            ["The office is in Washington D.C", "The city is large"],
        ),
        # An "and" behind a hyphen joins parts of words.
        (
            "Measures will be taken, and micro- and small firms will be exempt.",
            ["Measures will be taken", "micro- and small firms will be exempt"],
        ),
        # What is and will be so is one thing.
        (
            "Utopia is, and will remain, a reliable partner.",
            ["Utopia is, and will remain, a reliable partner"],
        ),
        ("There is and must be no doubt about it.", ["There is and must be no doubt about it"]),
        # Whom a subject joins with whoever speaks, and what stands in front without a comma.
        ("Today Ann Roe and I met in Lima.", ["Ann Roe and I met in Lima"]),
        ("The Minister Ann Roe and I met in Lima.", ["The Minister Ann Roe and I met in Lima"]),
        # What goes on a clause on a noun is no clause of its own.
        (
            "The leaders decided to seek a pact that advances trade, addresses concerns, and sets duties.",
            ["The leaders decided to seek a pact that advances trade, addresses concerns, and sets duties"],
        ),
        (
            "Leaders commended the Forum, which enabled members to meet and contributed to its success.",
            ["Leaders commended the Forum, which enabled members to meet and contributed to its success"],
        ),
        (
            "The two countries will devote to consolidating ties, and promoting trust.",
            ["The two countries will devote to consolidating ties", "promoting trust"],
        ),
        ("Going forward we will publish all contracts.", ["we will publish all contracts"]),
    ],
)
def test_names_hyphens_and_what_will_remain_so_part_no_clause(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The second is to focus on jobs.", "commitment"),
        ("The two sides agreed on taking steps to drive projects.", "commitment"),
        ("The plan describes a path to net zero.", "description"),
        ("I'm very much heartened by this response.", "position"),
    ],
)
def test_what_an_ordinal_is_to_be_and_what_is_described(text: str, kind: str) -> None:
    assert str(only(text).kind) == kind


def test_ministers_of_a_known_group_speak_for_several() -> None:
    text = "# Media Statement\n\nThe BRICS Ministers met in May.\n\nThe Ministers recommitted to end hunger."
    statements = read(text.encode(), name="statement.md", tier="rules").statements
    assert statements[1].actor == "issuer"
