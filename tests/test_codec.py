"""The serialiser: a noun becomes plain JSON and comes back the same; all else is refused with its place."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_papers import papers

from constancia.model import Box, Document, Facet, Paper, Place, Selector, Span, Work
from constancia.model.codec import from_json, to_json

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(papers())
def test_a_paper_comes_back_through_json_text(paper: Paper) -> None:
    back = from_json(Paper, json.loads(json.dumps(to_json(paper), allow_nan=False)))
    assert back == paper
    assert back.document.places == paper.document.places  # what equality leaves out


def test_the_first_paper_comes_back(gold_paper: Paper) -> None:
    assert from_json(Paper, json.loads(json.dumps(to_json(gold_paper)))) == gold_paper


@pytest.mark.parametrize(
    ("noun", "value"),
    [
        (Span(3, 9), {"start": 3, "end": 9}),
        (
            Selector(Span(0, 2), "中文", "", "。"),
            {"span": {"start": 0, "end": 2}, "exact": "中文", "prefix": "", "suffix": "。"},
        ),
        (
            Facet("precision", 2, "rule:treaty", (Span(1, 4),)),
            {
                "name": "precision",
                "value": 2,
                "by": "rule:treaty",
                "words": [{"start": 1, "end": 4}],
                "confidence": None,
            },
        ),
        (
            Place(Span(0, 1), box=Box(1, 0.5, 1.0, 2.0, 3.0), edges=b"\x00\xff"),
            {
                "span": {"start": 0, "end": 1},
                "element": None,
                "box": {"page": 1, "left": 0.5, "bottom": 1.0, "right": 2.0, "top": 3.0},
                "edges": "AP8=",
            },
        ),
    ],
)
def test_a_noun_is_an_object_with_its_fields(noun: object, value: Any) -> None:
    assert to_json(noun) == value
    assert from_json(type(noun), value) == noun


@pytest.mark.parametrize(("value", "kind"), [(True, bool), (1, int), ("1", str), ("true", str)])
def test_a_facets_value_keeps_its_type(value: str | int | bool, kind: type) -> None:
    back = from_json(Facet, to_json(Facet("named", value, "rule:x")))
    assert type(back.value) is kind


def test_a_field_with_a_default_may_be_left_out() -> None:
    assert from_json(Work, {"id": "w", "title": "A paper"}) == Work("w", "A paper")


@pytest.mark.parametrize(
    ("noun", "value", "said"),
    [
        (Span, [0, 1], "Span: expected an object, not [0, 1]"),
        (Span, {"start": 0}, "Span: lacks end"),
        (Span, {"start": 0, "end": 1, "middle": 0}, "Span: has no middle"),
        (Span, {"start": 0, "end": "1"}, "Span.end: expected a whole number, not '1'"),
        (Span, {"start": 0, "end": True}, "Span.end: expected a whole number, not True"),
        (Span, {"start": 0, "end": 1.0}, "Span.end: expected a whole number, not 1.0"),
        (Span, {"start": 5, "end": 5}, "Span: a span runs forwards, not 5..5"),
        (Work, {"id": "w", "title": None}, "Work.title: expected text, not None"),
        (Work, {"id": "w", "title": "t", "date": 7}, "Work.date: expected text or null, not 7"),
        (
            Work,
            {"id": "w", "title": "t", "issuer_names": ["a", 1]},
            "Work.issuer_names[1]: expected text, not 1",
        ),
        (
            Facet,
            {"name": "kind", "value": None, "by": "x"},
            "Facet.value: expected text or a whole number or true or false",
        ),
        (
            Facet,
            {"name": "kind", "value": "v", "by": "x", "confidence": float("nan")},
            "Facet.confidence: expected a number",
        ),
        (
            Facet,
            {"name": "kind", "value": "v", "by": "x", "words": {}},
            "Facet.words: expected a list, not {}",
        ),
        (
            Place,
            {"span": {"start": 0, "end": 1}, "element": "/p", "edges": "?"},
            "Place.edges: expected base64, not '?'",
        ),
        (
            Document,
            {
                "work": {"id": "w", "title": "t"},
                "source": {"name": "n", "media_type": "m", "sha256": ""},
                "language": "en",
                "rendering": "draft",
                "text": "",
            },
            "Document.rendering: expected one of official, translation, machine, unstated, not 'draft'",
        ),
    ],
)
def test_bad_input_is_refused_with_its_place(noun: type, value: Any, said: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(said)):
        from_json(noun, value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("document", "divisions", "statements", "run", "text", "x")), inner, max_size=5
        )
    ),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(JSON)
def test_any_other_json_is_a_value_error(value: Any) -> None:
    with pytest.raises(ValueError, match=r"^Paper"):
        from_json(Paper, value)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_not_written(value: float) -> None:
    with pytest.raises(ValueError, match=r"JSON has no number (nan|inf)"):
        to_json(Facet("named", "x", "rule:x", confidence=value))


def test_what_is_no_noun_is_not_written() -> None:
    with pytest.raises(ValueError, match="set is no noun"):
        to_json({1, 2})
