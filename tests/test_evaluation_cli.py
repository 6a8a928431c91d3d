"""`constancia eval` in a checkout of its own: what it prints, what it keeps, when it says no."""

import json

import pytest
from typer.testing import CliRunner

from constancia.cli import ablation
from constancia.cli.main import app
from constancia.evaluation import accuracy_page, counted, report
from constancia.evaluation.measure import FACETS
from constancia.evaluation.outline_measure import ASPECTS

TEXT = """\
A Policy Paper

I. Trade
The Government will expand trade with the region.
The Government is ready to sign a free trade agreement in due course.
II. Aid
The Government supports farmers to use better seeds.
"""


def statement(quote, **facets):
    start = TEXT.index(quote)
    line = TEXT.count("\n", 0, start) + 1
    usual = {
        "actor": "issuer",
        "actor_stated": True,
        "firmness": "will",
        "continuity": "unspecified",
        "conditions": [],
        "precision": 1,
        "named": [],
        "instruments": [],
    }
    return (
        {"line": line, "start": start, "end": start + len(quote), "quote": quote, "kind": "commitment"}
        | usual
        | facets
    )


def heading(printed, title, ordinal):
    quote = f"{printed} {title}"
    start = TEXT.index(quote)
    return {"start": start, "end": start + len(quote), "level": 1, "ordinal": ordinal, "printed": printed,
            "title": title, "parent": None}  # fmt: skip


STATEMENTS = [
    statement("The Government will expand trade with the region", action="expand", continuity="expands"),
    statement(
        "The Government is ready to sign a free trade agreement in due course",
        action="sign",
        firmness="offers",
    ),
    statement("The Government supports farmers to use better seeds", action="support", firmness="encourages"),
]
OUTLINE = [heading("I.", "Trade", 1), heading("II.", "Aid", 2)]


pytestmark = pytest.mark.usefixtures("checkout")


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A folder with one coded paper, laid out like the project's."""
    for folder in ("evaluation/gold", "papers", "docs/explanation", "src/constancia/evaluation"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "papers" / "small.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "papers" / "small.toml").write_text('[document]\nlanguage = "en"\n', encoding="utf-8")
    (tmp_path / accuracy_page.PLACE).write_text(
        f"# Before\n{accuracy_page.START}{accuracy_page.END}\n# After\n"
    )
    gold = tmp_path / "evaluation" / "gold"
    for name, coded in (("small.jsonl", STATEMENTS), ("small.outline.jsonl", OUTLINE)):
        (gold / name).write_text("".join(json.dumps(row) + "\n" for row in coded), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONSTANCIA_SHARED", str(tmp_path / "nowhere"))
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(app, ["eval", *arguments])


def rows(*arguments):
    result = run("--format", "jsonl", *arguments)
    return [json.loads(line) for line in result.output.splitlines()]


def test_a_table_for_people():
    result = run("--tier", "rules")
    assert result.exit_code == 0, result.output
    for word in ("Statements", "Outlines", "small", "rules", "outline", "two people"):
        assert word in result.output


def test_every_measure_as_a_row():
    outline, statements = rows("--tier", "rules")
    assert (outline["paper"], outline["tier"], outline["counted"]) == ("small", "outline", 2)
    assert outline["headings.f1"] == 1.0
    assert {f"{name}.accuracy" for name in ASPECTS} <= outline.keys()
    assert (statements["language"], statements["tier"], statements["counted"]) == ("en", "rules", 3)
    assert {f"{name}.accuracy" for name in ("kind", *FACETS)} <= statements.keys()


def test_outlines_alone_and_under_mutations():
    found = rows("--outlines", "--mutations", "30")
    assert [row["tier"] for row in found] == ["outline", "mutations"]
    assert found[1]["counted"] == 60
    assert "glue_bare" in run("--outlines", "--mutations", "30").output


def test_details_show_intervals_and_floors():
    assert run("--raise-floors", "--tier", "rules").exit_code == 0
    output = run("--details", "--tier", "rules").output
    assert "span.precision" in output
    assert "two people" in output


def test_floors_are_kept_and_broken_in_a_sentence(checkout):
    floors = checkout / "evaluation" / "floors.toml"
    assert run("--check", "--tier", "rules").exit_code == 0  # no floors yet
    run("--raise-floors", "--tier", "rules")
    assert run("--check", "--tier", "rules").exit_code == 0
    kept = floors.read_text(encoding="utf-8")
    assert '["small".outline]' in kept
    gold = checkout / "evaluation" / "gold" / "small.outline.jsonl"
    gold.write_text(json.dumps({**OUTLINE[0], "level": 2}) + "\n", encoding="utf-8")
    result = run("--check", "--tier", "rules")
    assert result.exit_code == 1
    assert "small, outline: level.accuracy is 0.000, and must not fall below 1.000." in result.output
    run("--raise-floors", "--tier", "rules")
    assert floors.read_text(encoding="utf-8") == kept


def test_a_recorded_run_is_what_the_next_is_compared_with(checkout):
    assert run("--record", "--tier", "rules").exit_code == 0
    shipped = report.parsed((checkout / report.PLACE).read_text(encoding="utf-8"))
    assert [(entry.paper, entry.tier) for entry in shipped.entries] == [
        ("small", "outline"),
        ("small", "rules"),
    ]
    page = (checkout / accuracy_page.PLACE).read_text(encoding="utf-8")
    assert page.startswith("# Before\n")
    assert page.endswith("# After\n")
    assert "| statements found (span F1) |" in page
    assert "Since the recorded run" not in run("--tier", "rules").output
    gold = checkout / "evaluation" / "gold" / "small.jsonl"
    worse = [{**STATEMENTS[0], "firmness": "explores"}, *STATEMENTS[1:]]
    gold.write_text("".join(json.dumps(row) + "\n" for row in worse), encoding="utf-8")
    output = run("--tier", "rules").output
    assert "0 statements better, 1 worse" in output
    assert "lost   firmness (small, rules, " in output
    quote = STATEMENTS[0]["quote"][:30]
    assert quote in output
    parts = checkout / "evaluation" / "papers.toml"
    parts.write_text('[other]\npart = "known"\n', encoding="utf-8")
    output = run("--tier", "rules").output
    assert "the paper is held out" in output
    assert quote not in output


def more_papers(checkout, parts=""):
    """A second coded paper, and what part each plays."""
    gold = checkout / "evaluation" / "gold"
    (gold / "other.txt").write_text(TEXT, encoding="utf-8")
    (gold / "other.jsonl").write_text((gold / "small.jsonl").read_text(encoding="utf-8"), encoding="utf-8")
    (checkout / "evaluation" / "papers.toml").write_text(parts, encoding="utf-8")


def test_papers_are_measured_together_too(checkout):
    more_papers(checkout, '[small]\npart = "development"\n')
    found = rows("--tier", "rules")
    together = {(row["paper"], row["language"]): row["counted"] for row in found if ":" in row["paper"]}
    assert together == {
        ("held-out: 1", "en"): 3,
        ("held-out: 1", "*"): 3,
        ("all: 2", "en"): 6,
        ("all: 2", "*"): 6,
    }
    assert "Statements, papers taken together" in run("--tier", "rules").output


def test_rules_are_counted_on_papers_they_were_not_written_with(checkout):
    more_papers(checkout, '[small]\npart = "development"\n')
    assert run("--tier", "rules", "--calibrate").exit_code == 0
    kept = counted.load(checkout / "evaluation" / counted.KEPT)
    assert kept.keys() == {"other"}
    assert all(right <= seen for rules in kept["other"].values() for right, seen in rules.values())
    assert (checkout / counted.PLACE).read_text(encoding="utf-8") == counted.shipped(kept["other"])


def test_nothing_to_count_is_told(checkout):
    more_papers(checkout, '[small]\npart = "development"\n[other]\npart = "development"\n')
    result = run("--tier", "rules", "--calibrate")
    assert result.exit_code == 1
    assert "nothing to count" in result.output


def test_the_learning_curve(checkout):
    more_papers(checkout)
    assert "by how many others were counted" in run("--tier", "rules", "--curve").output


def test_what_each_part_adds(monkeypatch):
    """Two parts only: each is a process of its own."""
    few = {name: ablation.FAMILIES[name] for name in ("firmness cues", "places")}
    monkeypatch.setattr(ablation, "FAMILIES", few)
    found = {row["without"]: row for row in rows("--ablation", "--tier", "rules")}
    assert list(found) == ["nothing", "headings' words", "firmness cues", "places"]
    assert found["firmness cues"]["firmness.accuracy"] < found["nothing"]["firmness.accuracy"] == 1.0
    assert found["places"]["firmness.accuracy"] == 1.0
    assert "What is lost" in run("--ablation", "--tier", "rules").output


def test_a_part_of_a_file_is_cut_out():
    toml = 'top = 1\n[a]\nx = ["[b]"]\n[b]\ny = 2\n[b.more]\nz = 3\n[c]\n'
    assert ablation._cut(toml, ("b",)) == 'top = 1\n[a]\nx = ["[b]"]\n[b.more]\nz = 3\n[c]\n'
    assert ablation._cut(toml, ()) == ""


def test_further_gold_is_named(tmp_path):
    more = tmp_path / "more"
    more.mkdir()
    (more / "other.txt").write_text(TEXT, encoding="utf-8")
    (more / "other.outline.jsonl").write_text(json.dumps(OUTLINE[0]) + "\n", encoding="utf-8")
    found = rows("--gold", str(more), "--outlines")
    assert [row["paper"] for row in found] == ["small", "other"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nothing"], "nothing: no such paper has been coded. Choose from small."),
        (["--gold", "no-folder"], "no-folder: there is no such folder of coded papers."),
    ],
)
def test_what_is_not_there_is_told(arguments, sentence):
    result = run(*arguments)
    assert result.exit_code == 1
    assert sentence in result.output


def test_gold_that_does_not_quote_its_text_is_refused(checkout):
    gold = checkout / "evaluation" / "gold" / "small.jsonl"
    gold.write_text(json.dumps({**STATEMENTS[0], "start": 0, "end": 48}) + "\n", encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    assert "small: the gold does not quote this text at 0" in result.output
