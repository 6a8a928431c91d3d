"""The benchmark of serving asks for every page and every call that is read, and knows what it is over."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from numpy.typing import NDArray

from constancia import meaning

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the benchmarks are no part of the package

from benchmarks.addresses import CALLS, DESK, PAGES, WRITTEN_TO  # noqa: E402
from benchmarks.filled import each_text_once  # noqa: E402
from benchmarks.made import SIZE, papers  # noqa: E402
from benchmarks.serving import Cost, Served, costs_told, served_told  # noqa: E402

NOT_OURS = ("admin/", "api/v1/")  # Django's own pages, and the calls, which the description lists


def routes(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for one in patterns:
        if isinstance(one, URLResolver):
            if str(one.pattern) not in NOT_OURS and str(one.pattern) != "v1/":
                yield from routes(one.url_patterns)
        else:
            yield str(one.name)


def test_every_page_is_asked_for() -> None:
    assert set(routes(get_resolver().url_patterns)) == {*PAGES, *DESK, *WRITTEN_TO}


def test_every_call_is_asked_for() -> None:
    described = json.loads((ROOT / "docs" / "reference" / "openapi.json").read_text(encoding="utf-8"))
    read = {path for path, methods in described["paths"].items() if "get" in methods}
    assert read == {f"/api/v1{path}" for path in CALLS}


def test_a_made_paper_is_the_same_each_time_and_as_long_as_asked_for() -> None:
    first, second = (list(papers(4, first=8)) for _ in range(2))
    assert first == second
    assert [one.language for one in first] == ["en", "es", "pt", "zh"]
    assert all(SIZE <= len(one.content) < SIZE + 10_000 for one in first)


def test_what_is_over_its_mark_is_told() -> None:
    found = {
        "home": Cost([1.0, 3.0], queries=31, size=200_001, dearest="/"),
        "/api/v1/papers": Cost([2.0], queries=30, size=900_000, dearest="/api/v1/papers"),
    }
    told = list(costs_told(found))
    assert [("QUERIES" in line, "BYTES" in line) for line in told[1:-1]] == [(True, True), (False, False)]
    assert told[-1] == "all routes alike: 2.0 ms of processor an answer"
    slow, every, failed = served_told({"home": Served([101.0], ["/: 500"])})
    assert slow.endswith("1 OVER")
    assert every.endswith("of 1; 1 errors")
    assert failed == "/: 500"


def test_a_text_of_many_papers_is_encoded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def encode(texts: Sequence[str]) -> NDArray[np.float32]:
        asked.extend(texts)
        return np.array([[len(text)] for text in texts], dtype=np.float32)

    monkeypatch.setattr(meaning, "encode", encode)
    encoded = each_text_once()
    assert encoded(["sea", "ports", "sea"]).tolist() == [[3], [5], [3]]
    assert encoded(["ports", "lakes!"]).tolist() == [[5], [6]]
    assert asked == ["sea", "ports", "lakes!"]


def test_nothing_asked_here_costs_nothing() -> None:
    assert len(list(costs_told({}))) == 1
