"""Rows, files, tables, trees and frames of papers."""

from __future__ import annotations

import csv as standard_csv
import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as some

from constancia.model import (
    UNDERTAKINGS,
    Anomaly,
    Clause,
    Division,
    DivisionKind,
    Facet,
    Paper,
    Selector,
    Span,
    Statement,
    Tier,
)
from constancia.publish import csv, jsonl, table, tree
from constancia.publish.frame import to_frame
from constancia.publish.rows import (
    OUTLINE_COLUMNS,
    STATEMENT_COLUMNS,
    outline_rows,
    paper_rows,
    statement_row,
)
from constancia.publish.screen import Screen, columns_of, folded, visible

TEXT = "I. Trade\nWe will sign, in due course, a treaty, an accord and a pact."


def statement(*facets: tuple[str, str | int | bool], text: str = TEXT) -> Statement:
    span = Span(9, len(text))
    return Statement(
        "s1",
        Selector.of(text, span),
        "d1",
        Clause(Span(17, 21), "sign"),
        Tier.RULES,
        tuple(Facet(name, value, f"rule:{name}-{number}") for number, (name, value) in enumerate(facets)),
    )


def heading(
    identity: str, level: int, parent: str | None, kind: DivisionKind = DivisionKind.PART
) -> Division:
    skipped = Anomaly("skipped", Span(0, 2), "the number before this one is missing")
    return Division(
        identity, kind, level, 1, "I.", "Trade", Span(0, 8), Span(0, len(TEXT)), parent, (skipped,)
    )


COMMITMENT = statement(
    ("kind", "commitment"),
    ("actor", "issuer"),
    ("actor_stated", True),
    ("action", "sign"),
    ("firmness", "will"),
    ("continuity", "starts"),
    ("precision", 2),
    ("conditions", "in due course"),
    ("instruments", "mou"),
    ("instruments", "tax-treaty"),
)


def test_an_undertaking_has_every_field_of_the_codebook():
    assert statement_row(COMMITMENT) == {
        "quote": "We will sign, in due course, a treaty, an accord and a pact.",
        "kind": "commitment",
        "actor": "issuer",
        "actor_stated": True,
        "action": "sign",
        "firmness": "will",
        "continuity": "starts",
        "conditions": ["in due course"],
        "precision": 2,
        "named": [],
        "instruments": ["mou", "tax-treaty"],
        "id": "s1",
        "start": 9,
        "end": 69,
        "division": "d1",
        "by": {
            "kind": "rule:kind-0",
            "actor": "rule:actor-1",
            "actor_stated": "rule:actor_stated-2",
            "action": "rule:action-3",
            "firmness": "rule:firmness-4",
            "continuity": "rule:continuity-5",
            "conditions": "rule:conditions-7",
            "precision": "rule:precision-6",
            "instruments": "rule:instruments-8 | rule:instruments-9",
        },
        "tier": "rules",
    }


def test_other_kinds_have_only_kind_and_actor():
    row = statement_row(statement(("kind", "position"), ("actor", "joint"), ("precision", 1)))
    assert list(row) == ["quote", "kind", "actor", "id", "start", "end", "division", "by", "tier"]
    assert row["by"] == {"kind": "rule:kind-0", "actor": "rule:actor-1"}


def test_rows_of_the_first_paper_quote_their_lines(gold_paper: Paper):
    lines = gold_paper.document.text.split("\n")
    rows = list(paper_rows(gold_paper))
    assert len(rows) == len(gold_paper.statements)
    for row in rows:
        assert row["quote"] in lines[row["line"] - 1]
        expected = set(STATEMENT_COLUMNS) if row["kind"] in UNDERTAKINGS else {*row}
        assert set(row) == expected


def test_a_parent_is_the_index_of_its_row():
    divisions = [heading("d7", 1, None), heading("d8", 2, "d7"), heading("d9", 2, "not listed")]
    rows = outline_rows(divisions)
    assert [row["parent"] for row in rows] == [None, 0, None]
    assert tuple(rows[0]) == OUTLINE_COLUMNS
    assert rows[0]["anomalies"] == [
        {"code": "skipped", "start": 0, "end": 2, "message": "the number before this one is missing"}
    ]


def test_json_lines_are_one_object_a_line(gold_paper: Paper):
    out = StringIO()
    jsonl.write(paper_rows(gold_paper), out)
    assert [json.loads(line) for line in out.getvalue().split("\n")[:-1]] == list(paper_rows(gold_paper))


def read_csv(text: str) -> list[dict[str, str]]:
    return list(standard_csv.DictReader(StringIO(text, newline="")))


def test_csv_puts_lists_into_one_cell_and_authors_into_columns():
    out = StringIO(newline="")
    csv.write([{"line": 2, **statement_row(COMMITMENT)}], out, columns=STATEMENT_COLUMNS)
    (row,) = read_csv(out.getvalue())
    assert row["instruments"] == "mou | tax-treaty"
    assert row["by_instruments"] == "rule:instruments-8 | rule:instruments-9"
    assert (row["line"], row["actor_stated"], row["named"], row["by_named"]) == ("2", "true", "", "")
    assert out.getvalue().count("\r\n") == 2


def test_csv_says_an_anomaly_in_words():
    out = StringIO(newline="")
    csv.write(outline_rows([heading("d1", 1, None)]), out, columns=OUTLINE_COLUMNS)
    (row,) = read_csv(out.getvalue())
    assert row["anomalies"] == "skipped: the number before this one is missing"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("Deepen trade = growth", "Deepen trade = growth"),
        ("– a dash", "– a dash"),
    ],
)
def test_no_cell_is_a_formula(text, cell):
    assert csv.guarded(text) == cell


@given(some.text(alphabet=some.characters(exclude_categories=["Cs"])))
def test_csv_keeps_any_text(text):
    out = StringIO(newline="")
    csv.write([{"title": text}], out, columns=("title", "kind"))
    (row,) = read_csv(out.getvalue())
    assert row["title"].removeprefix("'") == text.removeprefix("'")


def test_the_tree_shows_nesting_furniture_and_anomalies():
    out = StringIO()
    divisions = [
        heading("d0", 0, None, DivisionKind.RESIDUE),
        heading("d1", 1, None),
        heading("d2", 2, "d1"),
    ]
    tree.write(divisions, out, title="A paper")
    assert out.getvalue().splitlines() == [
        "A paper",
        "├─ [residue] Trade  ! the number before this one is missing",
        "└─ I. Trade  ! the number before this one is missing",
        "   └─ I. Trade  ! the number before this one is missing",
    ]


def test_the_tree_shows_statements_under_their_headings():
    out = StringIO()
    tree.write(
        [heading("d1", 1, None), heading("d2", 2, "d1")], out, title="A paper", statements=[COMMITMENT]
    )
    assert out.getvalue().splitlines() == [
        "A paper",
        "└─ I. Trade",
        "   ├─ commitment · will · issuer  We will sign, in due course, a treaty, an accord and a pact.",
        "   └─ I. Trade",
    ]


def test_the_tree_shows_a_quotation_on_one_line():
    out = StringIO()
    indented = statement(
        ("kind", "commitment"), ("actor", "issuer"), text="I. Trade We will sign\n    a treaty."
    )
    tree.write([heading("d1", 1, None)], out, title="A paper", statements=[indented])
    assert out.getvalue().splitlines()[-1].endswith("We will sign a treaty.")


def test_a_table_folds_long_text_in_its_column():
    out = StringIO()
    rows = [{"line": 7, "kind": "commitment", "quote": "deepen mutual trust in every field"}]
    table.write(rows, out, columns=("line", "kind", "quote"), screen=Screen(40))
    assert out.getvalue().splitlines() == [
        "line  kind        quote",
        "────  ──────────  ──────────────────────",
        "   7  commitment  deepen mutual trust in",
        "                  every field",
    ]


def test_colours_only_where_they_are_asked_for():
    plain, coloured = StringIO(), StringIO()
    for out, screen in ((plain, Screen(80)), (coloured, Screen(80, colour=True))):
        table.write([statement_row(COMMITMENT)], out, columns=("kind", "quote"), screen=screen)
    assert "\x1b" not in plain.getvalue()
    assert "\x1b[32mcommitment\x1b[0m" in coloured.getvalue()


@given(some.text())
def test_nothing_in_a_paper_steers_the_terminal(text):
    shown = visible(text)
    assert not any(char < " " or "\x7f" <= char <= "\x9f" or "\u202a" <= char <= "\u202e" for char in shown)
    assert len(shown) == len(text)


@given(some.text(), some.integers(2, 40))
def test_folded_lines_fit_and_lose_nothing_but_spaces(text, width):
    lines = list(folded(visible(text), width))
    assert all(columns_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(visible(text).split())


def test_a_frame_has_the_rows_of_extract(gold_paper: Paper):
    frame = to_frame(gold_paper.statements)
    assert list(frame.columns) == list(STATEMENT_COLUMNS[1:])
    assert list(to_frame(gold_paper).columns) == list(STATEMENT_COLUMNS)
    firm = sum(row.is_undertaking and row.firmness in ("will", "offers") for row in gold_paper.statements)
    assert (frame.firmness >= "offers").sum() == firm
    assert frame.precision.max() == 2
    assert frame.actor_stated.isna().sum() == sum(not row.is_undertaking for row in gold_paper.statements)


def test_a_frame_of_divisions_has_the_rows_of_outline(gold_paper: Paper):
    frame = to_frame(gold_paper.outline)
    assert list(frame.columns) == list(OUTLINE_COLUMNS)
    assert len(frame) == len(gold_paper.outline)


def test_frames_of_nothing_and_of_something_else():
    assert list(to_frame([]).columns) == list(STATEMENT_COLUMNS[1:])
    with pytest.raises(TypeError, match="of a paper, of statements or of divisions"):
        to_frame(["a"])  # type: ignore[list-item]
