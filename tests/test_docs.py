"""The documentation says what the code does: every verb, facet, row and format, and every link."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import get_args

import pytest

from constancia.cli import compare, extract, outline, reference
from constancia.cli.main import VERBS
from constancia.lexicon.labels import labels
from constancia.model import (
    FURTHER_MULTIPLE,
    FURTHER_SINGLE,
    MULTIPLE,
    SINGLE,
    AreaRelation,
    Aspect,
    CommitmentClass,
    Confidence,
    DivisionKind,
    LifeCycle,
    MatchRelation,
    NameRelation,
    State,
    Tier,
)
from constancia.publish.changes import CHANGE_COLUMNS
from constancia.publish.rows import FURTHER_COLUMNS, OUTLINE_COLUMNS, STATEMENT_COLUMNS
from constancia.registers.facts import COLUMNS
from constancia.registers.provisions import ProvisionKind
from constancia.track.calendar import Certainty
from constancia.track.checks import rule_ids
from constancia.track.classes import class_rules
from constancia.track.eligibility import Verdict
from constancia.track.offers import OfferKind
from constancia.track.proposals import Reason
from constancia.web.track.columns import OFFERS
from constancia.web.track.states import STATES

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])


def code_spans(page: Path) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", page.read_text(encoding="utf-8")))


def test_the_page_on_the_command_line_is_what_the_commands_say():
    assert (DOCS / "reference" / "cli.md").read_text(encoding="utf-8") == reference.page(), "run `make docs`"


@pytest.mark.parametrize(
    "columns", [OUTLINE_COLUMNS, ("line", *STATEMENT_COLUMNS), (*FURTHER_COLUMNS, "words")]
)
def test_every_field_of_a_row_is_documented(columns):
    assert set(columns) <= code_spans(DOCS / "reference" / "rows.md")


@pytest.mark.parametrize(
    "codes",
    [
        CHANGE_COLUMNS,
        get_args(compare.Format),
        *map(tuple, (MatchRelation, AreaRelation, NameRelation, Aspect)),
    ],
)
def test_every_field_and_code_of_a_comparison_is_documented(codes):
    assert {str(code) for code in codes} <= code_spans(DOCS / "reference" / "comparisons.md")


@pytest.mark.parametrize("choices", [outline.Format, extract.Format, Tier, DivisionKind])
def test_every_format_tier_and_kind_of_division_is_documented(choices):
    names = set(get_args(choices)) or {str(choice) for choice in choices}
    assert names <= code_spans(DOCS / "reference" / "rows.md")


def test_every_facet_and_every_value_is_documented():
    headings = re.findall(r"^## (\w+)$", (DOCS / "reference" / "facets.md").read_text(encoding="utf-8"), re.M)
    assert sorted(headings) == sorted((*SINGLE, *MULTIPLE, *FURTHER_SINGLE, *FURTHER_MULTIPLE))
    english = labels("en")
    groups = ("kind", "firmness", "continuity", "precision", "instrument")
    codes = {code for group in groups for code in english.codes(group)}
    assert codes <= code_spans(DOCS / "reference" / "facets.md")


def test_every_column_of_a_fact_and_every_state_of_an_instrument_is_documented():
    assert set(COLUMNS) <= code_spans(DOCS / "reference" / "registers.md")
    assert set(LifeCycle) <= code_spans(DOCS / "explanation" / "registers.md")


def test_every_kind_of_offer_rule_and_verdict_is_documented():
    codes = {str(code) for codes in (OfferKind, ProvisionKind, Verdict, Certainty) for code in codes}
    assert codes | {column.name for column in OFFERS} <= code_spans(DOCS / "explanation" / "offers.md")


def test_every_class_state_and_rule_of_assessment_is_documented():
    codes = {*map(str, CommitmentClass), *map(str, State), *(rule.id for rule in class_rules()), *rule_ids()}
    codes |= {*map(str, Reason), *map(str, Confidence), *(column.name for column in STATES)}
    assert codes <= code_spans(DOCS / "explanation" / "assessment.md")


def test_every_verb_has_a_section_and_helps_itself():
    page = (DOCS / "reference" / "cli.md").read_text(encoding="utf-8")
    assert re.findall(r"^## constancia (\w+)$", page, re.M) == list(VERBS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_inside_the_project_leads_somewhere(page: Path):
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.S)
    for target in re.findall(r"\]\(([^)#\s]+)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)} links to {target}"


def test_every_page_of_the_docs_can_be_reached_from_their_index():
    found, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in found:
            continue
        found.add(page)
        links = re.findall(r"\]\(([^)#\s]+\.md)", page.read_text(encoding="utf-8"))
        waiting += [(page.parent / link).resolve() for link in links if "://" not in link]
    assert set(PAGES) <= found


def test_the_parts_of_the_package_are_in_the_architecture():
    rooms = {path.name for path in (ROOT / "src" / "constancia").iterdir() if (path / "__init__.py").exists()}
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert all(f"| `{room}/` |" in text for room in rooms)


@pytest.mark.parametrize("page", ["README.md", "docs/tutorial/first-paper.md"])
def test_the_examples_give_what_the_page_says(page: str):
    if find_spec("spacy") is None:
        pytest.skip("the pages show what is read with the parser: pip install -e '.[parser]'")
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "examples.py", "--check", ROOT / page],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"run `make docs`\n{done.stdout}{done.stderr}"


def test_the_readme_names_everything_that_the_library_offers():
    import constancia

    offered = set(constancia.__all__) - {"__version__"}
    named = re.findall(r"`constancia\.(\w+)", (DOCS / "reference" / "library.md").read_text(encoding="utf-8"))
    assert offered <= set(named)
