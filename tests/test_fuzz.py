"""Short slices of `fuzz_read.py` and `fuzz_code.py`, and what their long runs have found."""

from __future__ import annotations

import fuzz_code
import fuzz_read
import pytest


def test_a_slice_of_broken_files_is_read_or_refused() -> None:
    assert fuzz_read.run(seed=20_251_210, start=0, count=390) == []


@pytest.mark.parametrize(
    ("seed", "number"),
    [
        (1, 5298),  # all text of a PDF stood across its page: an index error, and the text was lost
        (29, 24299),  # a Word document that names an entity which it does not define
    ],
)
def test_what_was_found_stays_mended(seed: int, number: int) -> None:
    assert fuzz_read.run(seed, number, 1) == []


def test_every_seed_is_a_paper_before_it_is_broken() -> None:
    assert {name: fuzz_read.attempt(data) for name, data in fuzz_read.seeds().items()} == dict.fromkeys(
        fuzz_read.seeds(), "read"
    )


def test_a_slice_of_broken_sentences_is_coded_and_compared() -> None:
    assert fuzz_code.run(seed=20_251_210, start=0, count=80) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # an ending alone, taken for a participle of no verb
        (
            "with global partners. Anti-circumvention measures will be taken.",
            "with global partners. Anti-circumvention measures will be ed.",
        ),
        # a bracket in the name of who acts, taken for a part of a pattern
        ("We will act.", "n AT. W[e will h s y to a or as We . W[e will h a l . , e c c l t"),
        # a text that ends with a figure
        (
            "发展阶段等，明确符合既避免运动式“减碳”，又防止“冲高峰”，有力有序有效做好碳达峰工作，为碳",
            "确符合实实可行的目标任务，既避免运动式“减碳”，又防止“冲高峰”，有力有序有效做好碳达峰20",
        ),
        # and one that begins with it
        ("3對進行國事。", "6進行國事。"),
    ],
)
def test_sentences_that_were_found_stay_mended(before: str, after: str) -> None:
    assert fuzz_code.attempt(before, after) == "coded"
