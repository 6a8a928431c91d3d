"""A short slice of `fuzz_read.py`, and what its long runs have found."""

from __future__ import annotations

import fuzz_read


def test_a_slice_of_broken_files_is_read_or_refused() -> None:
    assert fuzz_read.run(seed=20_251_210, start=0, count=390) == []


def test_every_seed_is_a_paper_before_it_is_broken() -> None:
    assert {name: fuzz_read.attempt(data) for name, data in fuzz_read.seeds().items()} == dict.fromkeys(
        fuzz_read.seeds(), "read"
    )
