"""A short slice of `fuzz_read.py`, and what its long runs have found."""

from __future__ import annotations

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
