"""Two coders of one paper: the measures of the codebook, and kappa beyond chance."""

import json

import pytest

from constancia.evaluation.agreement import agreement, main, within

TEXT = "Deepen trade.\nExpand aid.\nWelcome all.\nStudy loans.\n"


def row(quote, firmness="will", **facets):
    line = TEXT[: TEXT.index(quote)].count("\n") + 1
    usual = {"kind": "commitment", "actor": "issuer", "actor_stated": False, "action": "x", "precision": 1}
    return {"line": line, "quote": quote, **usual, "firmness": firmness, "continuity": "expands", **facets}


FIRST = [
    row("Deepen trade"),
    row("Expand aid"),
    row("Welcome all", "encourages"),
    row("Study loans", "explores"),
]
SECOND = [
    row("Deepen trade"),
    row("Expand aid", "offers"),
    row("Welcome all", "encourages"),
    row("Study loans", "explores"),
]


def placed(rows):
    return [one | {"start": (at := TEXT.index(one["quote"])), "end": at + len(one["quote"])} for one in rows]


@pytest.fixture
def files(tmp_path):
    def written(name, rows):
        path = tmp_path / name
        path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
        return str(path)

    (tmp_path / "paper.txt").write_text(TEXT, encoding="utf-8")
    return lambda first, second: (written("a.jsonl", first), written("b.jsonl", second))


def test_kappa_by_hand():
    found = agreement(placed(FIRST), placed(SECOND))
    assert found["firmness.accuracy"] == 3 / 4
    # By chance: will 2/4 * 1/4, encourages and explores 1/4 * 1/4 each, offers none: 1/4 in all.
    assert found["firmness.kappa"] == pytest.approx((3 / 4 - 1 / 4) / (1 - 1 / 4))
    assert found["kind.kappa"] is None  # one value only: chance explains it all
    assert {"kind.kappa", "firmness.kappa", "continuity.kappa", "precision.kappa"} <= found.keys()


def test_agreement_of_a_coding_with_itself():
    assert {score for score in agreement(placed(FIRST), placed(FIRST)).values() if score is not None} == {1.0}


def test_only_the_part_that_the_second_coded():
    assert [one["line"] for one in within(FIRST, SECOND[1:3])] == [2, 3]
    assert within(FIRST, []) == []


def test_two_files(files, tmp_path, capsys):
    first, second = files(FIRST, SECOND[1:3])
    assert main([first, second, "--text", str(tmp_path / "paper.txt"), "--within"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("2 and 2 statements\n")
    assert "span.f1                  1.000" in shown
    assert "firmness.accuracy        0.500" in shown


def test_rows_with_offsets_need_no_text(files, capsys):
    assert main(list(files(placed(FIRST), placed(SECOND)))) == 0
    assert "firmness.kappa" in capsys.readouterr().out


def test_rows_without_offsets_need_one(files, capsys):
    with pytest.raises(SystemExit):
        main(list(files(FIRST, SECOND)))
    assert "need --text PAPER" in capsys.readouterr().err
