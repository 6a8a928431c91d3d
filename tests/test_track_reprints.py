"""Reprints are found, and texts that only look alike are not taken for them."""

from __future__ import annotations

import pytest
from made_reprints import pairs

from constancia.track.reprints import are_reprints, reprints, shingled

PRECISION, RECALL = 0.98, 0.90  # what the project asks of 200 pairs of its own making


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_two_hundred_pairs_are_told_apart(seed: int):
    made = pairs(seed)
    found = [are_reprints(shingled(pair.left), shingled(pair.right)) for pair in made]
    right = sum(one and pair.same for one, pair in zip(found, made, strict=True))
    assert right / sum(found) >= PRECISION
    assert right / sum(pair.same for pair in made) >= RECALL


def test_groups_are_found_among_many_texts():
    made = [pair for pair in pairs(7, 60) if pair.same]
    texts = {
        f"{at}-{side}": getattr(pair, side) for at, pair in enumerate(made) for side in ("left", "right")
    }
    assert reprints(texts) == tuple((f"{at}-left", f"{at}-right") for at in range(len(made)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Lormond signs on rice. The two sides signed a protocol in Lormond on 3 March that opens the "
            "market for 500 tonnes of rice from next year on, the ministry said.",
            "Lormond signs on rice. The two sides signed a protocol in Lormond on 9 June that opens the "
            "market for 720 tonnes of beans from next year on, the ministry said.",
        ),
        (
            "According to records that the Treasury of Lormond shared with us in June 2018, the Government "
            "of Quillon provided a $450,000 grant to the Government of Lormond in 2005 to mend its harbour.",
            "According to records that the Treasury of Lormond shared with us in June 2018, the Government "
            "of Quillon provided a $110,000 grant to the Government of Lormond in 2012 to light a field.",
        ),
        ("A memorandum was signed.", "A memorandum was signed in Lormond."),
    ],
)
def test_notes_of_one_form_that_tell_of_different_things_are_no_reprints(one: str, other: str):
    assert not are_reprints(shingled(one), shingled(other))


def test_a_short_text_is_a_reprint_only_of_itself():
    short = {"a": "The treaty entered into force.", "b": "The  treaty entered into force!", "c": "The treaty"}
    assert reprints(short) == (("a", "b"),)
    long = (
        "The treaty on the sharing of the waters entered into force after both parliaments had agreed to it."
    )
    assert reprints({"a": long, "b": long.upper(), "c": f"Agency. {long}"}) == (("a", "b", "c"),)
