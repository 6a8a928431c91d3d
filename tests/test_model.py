"""Nouns refuse to be wrong."""

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_papers import papers

from constancia.model import (
    Clause,
    Division,
    DivisionKind,
    Document,
    Facet,
    Paper,
    Rendering,
    Run,
    Selector,
    Source,
    Span,
    Statement,
    Tier,
    Work,
    statement_id,
    with_facets,
)

TEXT = "We will build a bridge. 我们将修桥。🌉"
DOCUMENT = Document(Work("w", "W"), Source("w.txt", "text/plain", "0" * 64), "en", Rendering.OFFICIAL, TEXT)
RUN = Run("0", Tier.RULES, ())


def statement(**changes: object) -> Statement:
    values = {
        "id": "s",
        "selector": Selector.of(TEXT, Span(0, 22)),
        "division": None,
        "clause": Clause(Span(8, 13), "build"),
        "tier": Tier.RULES,
        "facets": (Facet("kind", "commitment", "rule:t"), Facet("actor", "issuer", "rule:t")),
    }
    return Statement(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3)])
def test_a_span_runs_forwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="runs forwards"):
        Span(start, end)


@given(st.text(min_size=1), st.data())
def test_a_selector_quotes_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = Selector.of(text, Span(start, end))
    assert selector.span.quote(text) == selector.exact
    assert (selector.prefix + selector.exact + selector.suffix) in text


def test_a_selector_stays_in_its_text() -> None:
    with pytest.raises(ValueError, match="leaves a text"):
        Selector.of(TEXT, Span(0, len(TEXT) + 1))


def test_a_statement_has_one_kind_and_one_actor() -> None:
    with pytest.raises(ValueError, match="no actor"):
        statement(facets=(Facet("kind", "commitment", "rule:t"),))
    with pytest.raises(ValueError, match="kind twice"):
        statement(facets=(*statement().facets, Facet("kind", "position", "rule:t")))


def test_unknown_codes_are_refused() -> None:
    with pytest.raises(ValueError, match="'promise' is not a valid Kind"):
        statement(facets=(Facet("kind", "promise", "rule:t"), Facet("actor", "issuer", "rule:t")))
    with pytest.raises(ValueError, match="unknown facets"):
        with_facets(statement(), [Facet("colour", "red", "rule:t")])


def test_facets_read_as_values() -> None:
    coded = with_facets(
        statement(),
        [Facet("firmness", "will", "rule:t"), Facet("named", "Bridge Fund", "rule:t")],
    )
    assert (coded.firmness, coded.named, coded.continuity) == ("will", ("Bridge Fund",), None)


def test_a_paper_holds_only_statements_that_quote_it() -> None:
    other = Document(DOCUMENT.work, DOCUMENT.source, "en", Rendering.OFFICIAL, "X" * len(TEXT))
    assert Paper(DOCUMENT, (), (statement(),), RUN).statements
    with pytest.raises(ValueError, match="does not quote"):
        Paper(other, (), (statement(),), RUN)


def test_a_paper_holds_only_statements_of_its_divisions() -> None:
    with pytest.raises(ValueError, match="no division"):
        Paper(DOCUMENT, (), (statement(division="part-9"),), RUN)


def test_furniture_is_no_heading() -> None:
    with pytest.raises(ValueError, match="level 2"):
        Division("d", DivisionKind.RESIDUE, 2, None, None, "Share", Span(0, 5), Span(0, 5), None)


def test_ids_come_from_content() -> None:
    assert statement_id(DOCUMENT.id, "build", 0) == statement_id(DOCUMENT.id, "build", 0)
    assert statement_id(DOCUMENT.id, "build", 0) != statement_id(DOCUMENT.id, "build", 1)


@given(start=st.integers(0, 10), length=st.integers(1, 10), value=st.one_of(st.text(), st.booleans()))
def test_nouns_come_whole_from_another_process(start: int, length: int, value: str | bool) -> None:
    facet = Facet("named", value, "rule:n", (Span(start, start + length),), 0.5)
    nouns = (facet, facet.words[0], statement(id=f"s-{start}"))
    assert pickle.loads(pickle.dumps(nouns)) == nouns  # noqa: S301 (our own)


@settings(max_examples=40, deadline=None, suppress_health_check=tuple(HealthCheck))
@given(papers())
def test_a_paper_comes_whole_from_another_process(paper: Paper) -> None:
    back = pickle.loads(pickle.dumps(paper))  # noqa: S301 (our own)
    assert back == paper
    assert [[type(facet.value) for facet in one.facets] for one in back.statements] == [
        [type(facet.value) for facet in one.facets] for one in paper.statements
    ]
