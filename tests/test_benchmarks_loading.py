"""The benchmark of loading reads and loads the same papers, and says how the two compare."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the benchmarks are no part of the package

from benchmarks.loading import statements_of, told
from benchmarks.made import written


def test_what_is_read_is_what_the_command_reads(tmp_path: Path) -> None:
    (path,) = written(tmp_path, 1, size=3_000)
    assert statements_of(str(path)) > 0
    (tmp_path / "empty.md").write_bytes(b"")
    with pytest.raises(RuntimeError, match=r"empty\.md"):
        statements_of(str(tmp_path / "empty.md"))


def test_all_rounds_together_are_compared_with_the_mark() -> None:
    assert told([(10.0, 12.0)]) == "read 10 s, loaded 12 s: 1.20 times"
    assert told([(10.0, 12.0), (10.0, 20.0)]) == "read 20 s, loaded 32 s: 1.60 times OVER"
