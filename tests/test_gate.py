"""The trained gate: what it sees, when it is asked, and that training gives the weights that ship."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constancia import facets, outline, pipeline, statements
from constancia.evaluation.calibration import Judged, told_by
from constancia.evaluation.papers import HELD_OUT, parts
from constancia.evaluation.training import Reading, readings, told, train, written
from constancia.lexicon.confidence import confidence
from constancia.lexicon.gate import KINDS, MARGIN, Gate, Seen, gate, gate_of, signs
from constancia.model import Paper, Run, Statement, Tier
from constancia.publish.explain import rows
from constancia.read import read_document

ROOT = Path(__file__).resolve().parent.parent
ROWS = ROOT / "evaluation" / "first-readings.jsonl"
WILL = Seen(
    "description", "thing-will", "issuer", "thing", "reach", "reach", "the line", False, True, False,
    " nine towns", 10, ("outcomes",),
)  # fmt: skip
PAPER = """Fact Sheet

We will train 500 nurses and publish the list of schools.

The shadow of the tower reaches the square. Norfund reaches nine towns. Small firms have grown.
"""
# Surer than any rule that what reaches something is undertaken, and that what is published is a principle.
SURE = Gate(
    {"lemma": {"en reach": (900, 0, 0, 0, -900), "en publish": (-900, 0, 0, 900, 0)}}, (-300,) * 5, "test"
)


def test_training_gives_the_weights_that_ship() -> None:
    """To a hundredth: another machine's last digit may round otherwise."""
    again, ships = train(readings(ROWS)), gate()
    assert all(abs(a - b) <= 1 for a, b in zip(again.always, ships.always, strict=True))
    assert again.weights.keys() == ships.weights.keys()
    nothing = [0] * len(KINDS)
    for name, values in ships.weights.items():
        for value in values.keys() | again.weights[name].keys():
            pair = (values.get(value, nothing), again.weights[name].get(value, nothing))
            assert all(abs(a - b) <= 1 for a, b in zip(*pair, strict=True)), (name, value)


def test_what_is_trained_is_what_is_read_back() -> None:
    trained = train(readings(ROWS)[:3])
    back = gate_of(told(trained).encode())
    assert (back.weights, back.always) == (trained.weights, trained.always)
    assert back.by.startswith("model:kinds@")


def test_no_held_out_paper_is_trained_on() -> None:
    part = parts(ROOT / "evaluation" / "papers.toml")
    shipped = {path.name.split(".")[0] for path in (ROOT / "evaluation" / "gold").iterdir()}
    trained = {one.paper for one in readings(ROWS)}
    assert not [paper for paper in trained & shipped if part.get(paper, HELD_OUT) == HELD_OUT]


def test_rows_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    reading = Reading("p", "en", (WILL, WILL._replace(subject="", lists=())), ("commitment", None))
    path.write_text(written(reading), encoding="utf-8")
    assert readings(path) == [reading]
    path.write_text('{"paper": "p"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"line 1: no .*language"):
        readings(path)


@pytest.mark.parametrize(
    ("points", "expected"),
    [(0, None), (100, None), (600, "commitment")],
)
def test_a_gate_speaks_only_where_it_is_much_surer(points: int, expected: str | None) -> None:
    weights = {"rule": {"thing-will": [points, -300, -300, -300, -points]}}
    found = Gate(weights, (0, 0, 0, 0, 0), "test").judge([WILL], "en")[0]
    assert (found and found.kind) == expected
    if found is not None:
        assert MARGIN < found.confidence <= 1


def test_a_gate_without_weights_leaves_all_to_the_rules() -> None:
    assert gate_of(b"{}").judge([WILL, WILL], "en") == [None, None]
    assert gate_of(b"{}").hash == "none"


def test_a_few_sentences_are_left_to_the_rules() -> None:
    assert gate().judge([WILL] * 7, "en") == [None] * 7


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ("[]", "no kinds, always and weights"),
        ('{"kinds": []}', "no kinds, always and weights"),
        ('{"kinds": ["promise"], "always": [1], "weights": {}}', "of the kinds"),
        ("{", "Expecting"),
    ],
)
def test_a_file_that_holds_no_gate_is_refused(data: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        gate_of(data.encode())


@given(
    st.lists(
        st.sampled_from(sorted((name, value) for name in gate().weights for value in gate().weights[name]))
    )
)
def test_shares_of_kinds_make_a_whole(found: list[tuple[str, str]]) -> None:
    shares = gate().shares(found)
    assert sum(shares) == pytest.approx(1)
    assert all(share > 0 for share in shares)


def test_rules_mean_the_same_in_every_language_and_words_do_not() -> None:
    english, chinese = (set(signs([WILL], language)[0]) for language in ("en", "zh"))
    assert {("rule", "thing-will"), ("list", "outcomes"), ("before", "none")} <= english & chinese
    assert ("lemma", "en reach") in english - chinese
    assert ("behind", "en nine") in english
    assert ("subject begins", "zh t") in chinese  # one sign, where words are not parted


def test_what_stands_beside_a_statement_is_seen() -> None:
    first = WILL._replace(kind="commitment")
    found = set(signs([first, WILL], "en")[1])
    assert {("before", "commitment"), ("before, same paragraph", "commitment"), ("next", "none")} <= found
    assert ("before, same subject", "commitment") in found


@pytest.fixture(scope="module")
def paper() -> Paper:
    document = read_document(PAPER.encode(), name="p.txt", language="en")
    divisions = outline.divide(document)
    found = statements.find(document, divisions, tier=Tier.RULES, trained=SURE)
    return Paper(document, divisions, facets.code(document, divisions, found), Run("", Tier.RULES, ()))


def test_what_the_gate_decides_says_so(paper: Paper) -> None:
    assert [(one.quote, one.kind, one.value("actor"), _by(one)) for one in paper.statements] == [
        ("We will train 500 nurses", "commitment", "issuer", "rule:en.kind.introduced"),
        ("publish the list of schools", "principle", "issuer", "model:kinds@test"),
        ("The shadow of the tower reaches the square", "commitment", "issuer", "model:kinds@test"),
        ("Norfund reaches nine towns", "commitment", "issuer", "model:kinds@test"),
        ("Small firms have grown", "description", "other:Small firms", _by(paper.statements[-1])),
    ]


def test_what_it_takes_for_an_undertaking_has_every_facet_and_nothing_else_has(paper: Paper) -> None:
    _, published, shadow, line, _ = paper.statements
    for one, stated in ((shadow, False), (line, True)):
        assert (one.action, one.actor_stated, one.firmness) == ("reach", stated, "will")
        assert one.continuity is not None
        assert one.precision is not None
    assert (published.action, published.firmness) == (None, None)


def _by(one: Statement) -> str:
    facet = one.facet("kind")
    assert facet is not None
    return facet.by


def test_a_reading_names_the_gate_and_a_second_one_changes_nothing() -> None:
    once, again = (pipeline.read(PAPER.encode(), name="p.txt", language="en") for _ in range(2))
    assert ("model/kinds", gate().hash) in once.run.hashes
    assert once == again


def test_explain_names_the_model_and_how_sure_it_is(paper: Paper) -> None:
    kind = next(row for row in rows(paper, paper.statements[2], "en") if row.label == "Kind")
    assert "Set by the model kinds, version test." in kind.why[0]
    assert "confidence" in kind.why[0]


def test_a_models_value_is_as_sure_as_the_model_says() -> None:
    value = Judged("kind", gate().by, 0.83, right=True)
    assert list(told_by(confidence(), [value])) == [value]


def test_the_file_is_small() -> None:
    file = ROOT / "src" / "constancia" / "lexicon" / "any" / "gate.json"
    assert file.stat().st_size < 100_000
    assert json.loads(file.read_bytes())["kinds"] == list(KINDS)
