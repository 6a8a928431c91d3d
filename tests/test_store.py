"""The store: what goes in comes out, nothing changes without cause, and nothing is half stored."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction
from hypothesis import HealthCheck, given, settings
from made_papers import papers

from constancia.model import (
    Anomaly,
    Clause,
    Division,
    DivisionKind,
    Facet,
    Paper,
    Run,
    Selector,
    Span,
    Statement,
)
from constancia.store import StoreError, queries
from constancia.store.errors import NotStored
from constancia.store.keeping import condensed
from constancia.store.keeping.coding import condensed_paper, listed
from constancia.store.keeping.flat import flattened
from constancia.store.keeping.load import load
from constancia.store.keeping.removing import forget
from constancia.store.keeping.save import Outcome, save, store_all
from constancia.store.models import (
    AnomalyRow,
    CodeRow,
    CondensedRow,
    DivisionRow,
    DocumentRow,
    FrontedRow,
    RunRow,
    StatementRow,
    WorkRow,
)

pytestmark = pytest.mark.django_db

ROWS: tuple[type[models.Model], ...] = (
    WorkRow, DocumentRow, RunRow, DivisionRow, AnomalyRow, StatementRow, FrontedRow, CodeRow,
    CondensedRow,
)  # fmt: skip


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, times included."""
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in ROWS}


def with_run(paper: Paper, version: str) -> Paper:
    return replace(paper, run=replace(paper.run, version=version))


def with_text(paper: Paper, text: str) -> Paper:
    """A paper of which nothing is known but its text."""
    return Paper(replace(paper.document, text=text, hints=(), places=()), (), (), paper.run)


@settings(max_examples=40, deadline=None, suppress_health_check=tuple(HealthCheck))
@given(papers())
def test_any_paper_comes_back_as_it_was(paper: Paper) -> None:
    with transaction.atomic():
        back = load(save(paper).document)
        assert back == paper
        assert back.document.places == paper.document.places
        assert back.document.divided == paper.document.divided
        assert [[type(facet.value) for facet in one.facets] for one in back.statements] == [
            [type(facet.value) for facet in one.facets] for one in paper.statements
        ]
        before = everything()
        assert save(paper).outcome is Outcome.UNCHANGED
        assert everything() == before


@settings(max_examples=40, deadline=None, suppress_health_check=tuple(HealthCheck))
@given(papers())
def test_any_paper_is_kept_in_one_row_as_its_rows_tell_it(paper: Paper) -> None:
    with transaction.atomic():
        saved = save(paper)
        stored = queries.paper(saved.slug)
        rows = load(saved.document, facets=condensed.kept(), worded=condensed.SITES)
        found = condensed_paper(stored)
        assert (found.divisions, found.statements) == (rows.divisions, rows.statements)
        assert [[type(facet.value) for facet in one.facets] for one in found.statements] == [
            [type(facet.value) for facet in one.facets] for one in rows.statements
        ]
        read = listed(stored)
        assert (read.text, read.headings) == (paper.document.text, queries.outline(stored))
        assert read.statements == queries.statements(stored)


def test_a_paper_is_read_around_a_statement_as_it_is_read_whole(gold_paper: Paper) -> None:
    stored = queries.paper(save(gold_paper).slug)
    whole = condensed_paper(stored)
    for one in whole.statements[:40]:
        part = condensed_paper(stored, around=one.id)
        beside = [each for each in whole.statements if each.division == one.division]
        assert part.statements == tuple(each for each in beside if each == one or not each.is_undertaking)
        assert replace(part, statements=()) == replace(whole, statements=())


def test_what_an_older_version_stored_is_kept_in_one_row_when_the_store_is_prepared(
    gold_paper: Paper,
) -> None:
    stored = queries.paper(save(gold_paper).slug)
    one, other = condensed_paper(stored), CondensedRow.objects.get()
    CondensedRow.objects.update(form="older", content="[]")
    assert condensed_paper(stored) == one
    condensed.refresh()
    assert CondensedRow.objects.get().content == other.content
    CondensedRow.objects.all().delete()
    assert condensed_paper(stored) == one
    condensed.refresh()
    assert CondensedRow.objects.get().content == other.content


def test_a_statement_that_is_not_quoted_in_its_own_surroundings_is_read_from_its_rows(
    gold_paper: Paper,
) -> None:
    first, *others = gold_paper.statements
    bare = replace(first, selector=Selector(first.span, first.quote))
    stored = queries.paper(save(replace(gold_paper, statements=(bare, *others))).slug)
    assert CondensedRow.objects.get().content == ""
    assert condensed_paper(stored).statements[0].selector == bare.selector
    assert listed(stored).statements == queries.statements(stored)
    condensed.refresh()
    assert CondensedRow.objects.get().content == ""


def test_the_first_paper_comes_back_as_it_was(gold_paper: Paper) -> None:
    saved = save(gold_paper)
    assert (saved.outcome, saved.slug) == (Outcome.ADDED, "china-lac-2025")
    assert load(saved.document) == gold_paper


def test_the_same_reading_again_changes_nothing(gold_paper: Paper) -> None:
    first = save(gold_paper)
    before = everything()
    again = save(gold_paper)
    assert again == replace(first, outcome=Outcome.UNCHANGED)
    assert everything() == before


def test_several_are_stored_at_once_as_one_by_one(gold_paper: Paper) -> None:
    """New ones, a rendering of a new one, another reading, one said of another work, the same again."""
    other = with_text(gold_paper, "Another document. It says nothing.")
    other = replace(other, document=replace(other.document, work=replace(other.document.work, id="other")))
    moved = replace(gold_paper.document, work=replace(gold_paper.document.work, id="moved", title="Moved"))
    papers = [
        *(gold_paper, other, with_text(gold_paper, "Una versión"), with_run(gold_paper, "9.9")),
        *(replace(gold_paper, document=moved), other),
    ]
    with transaction.atomic():
        singly = [save(one) for one in papers]
        loaded = [load(one.document, run=one.run) for one in singly]
        transaction.set_rollback(True)
    together = store_all([flattened(one) for one in papers])
    assert [(one.slug, one.outcome) for one in together] == [(one.slug, one.outcome) for one in singly]
    assert [load(one.document, run=one.run) for one in together] == loaded
    assert list(WorkRow.objects.order_by("key").values_list("key", "title")) == [
        ("china-lac-2025", gold_paper.document.work.title),
        ("moved", "Moved"),
        ("other", gold_paper.document.work.title),
    ]


def test_of_several_of_which_one_is_refused_none_is_stored(gold_paper: Paper) -> None:
    other = with_text(gold_paper, "Another document")
    work = replace(other.document.work, id="x" * 201)
    with pytest.raises(StoreError, match="1 to 200 characters"):
        store_all(
            [flattened(gold_paper), flattened(replace(other, document=replace(other.document, work=work)))]
        )
    assert not RunRow.objects.exists()


def test_a_newer_run_is_current_and_the_old_one_keeps_its_rows(gold_paper: Paper) -> None:
    newer = with_run(gold_paper, "9.9")
    old, new = save(gold_paper), save(newer)
    assert (new.document, new.slug, new.outcome) == (old.document, old.slug, Outcome.RECODED)
    assert load(new.document) == newer
    assert load(old.document, run=old.run) == gold_paper
    assert StatementRow.objects.count() == 2 * len(gold_paper.statements)
    assert DocumentRow.objects.count() == 1


def test_an_earlier_coding_found_again_is_current_without_new_rows(gold_paper: Paper) -> None:
    old = save(gold_paper)
    save(with_run(gold_paper, "9.9"))
    back = save(gold_paper)
    assert (back.run, back.outcome) == (old.run, Outcome.RECODED)
    assert load(back.document) == gold_paper
    assert RunRow.objects.count() == 2
    assert list(RunRow.objects.filter(current=True).values_list("pk", flat=True)) == [old.run]


def test_what_is_said_of_a_known_text_is_brought_up_to_date(gold_paper: Paper) -> None:
    """The file was fetched again: the same words from a new address make no new run."""
    save(gold_paper)
    source = replace(gold_paper.document.source, url="https://example.org/paper", retrieved_at="2026-01-02")
    work = replace(gold_paper.document.work, title="Policy Paper")
    fetched = replace(gold_paper, document=replace(gold_paper.document, source=source, work=work))
    saved = save(fetched)
    assert saved.outcome is Outcome.UNCHANGED
    assert load(saved.document) == fetched
    assert (WorkRow.objects.count(), RunRow.objects.count()) == (1, 1)


def test_a_text_given_to_another_work_leaves_no_empty_one(gold_paper: Paper) -> None:
    first = save(gold_paper)
    work = replace(gold_paper.document.work, id="other")
    moved = save(replace(gold_paper, document=replace(gold_paper.document, work=work)))
    assert moved.slug == first.slug  # links to it stay good
    assert list(WorkRow.objects.values_list("key", flat=True)) == ["other"]


def test_renderings_of_one_work_have_addresses_of_their_own(gold_paper: Paper) -> None:
    slugs = [save(gold_paper).slug]
    for language, text in (("es", "Documento"), ("es", "Otro documento"), ("pt", "Documento do Brasil")):
        other = with_text(gold_paper, text)
        slugs.append(save(replace(other, document=replace(other.document, language=language))).slug)
    assert slugs[:2] == ["china-lac-2025", "china-lac-2025-es"]
    assert slugs[2].startswith("china-lac-2025-")
    assert slugs[3] == "china-lac-2025-pt"


def test_a_paper_of_many_divisions_and_no_statements(gold_paper: Paper) -> None:
    text = "x" * 10_000
    divisions = tuple(
        Division(f"d{at}", DivisionKind.SECTION, 1 + at % 2, at, f"{at}.", "Title", Span(at, at + 1),
                 Span(at, at + 1), f"d{at - 1}" if at % 2 else None)
        for at in range(10_000)
    )  # fmt: skip
    paper = replace(with_text(gold_paper, text), divisions=divisions)
    assert load(save(paper).document) == paper


def test_a_forgotten_paper_is_gone_with_all_its_runs(gold_paper: Paper) -> None:
    kept = save(with_text(gold_paper, "Another rendering"))
    slug = save(gold_paper).slug
    save(with_run(gold_paper, "9.9"))
    assert forget(slug) == gold_paper.document.work.title
    assert [row["key"] for row in everything()["DocumentRow"]] == [kept.document]
    assert forget(kept.document)
    assert not any(everything().values())
    with pytest.raises(NotStored, match=slug):
        forget(slug)


def test_what_is_not_stored_is_said(gold_paper: Paper) -> None:
    with pytest.raises(NotStored, match="no document 'beef'"):
        load("beef")
    saved = save(gold_paper)
    with pytest.raises(NotStored, match=f"with run {saved.run + 1}"):
        load(saved.document, run=saved.run + 1)


def statement(text: str, *facets: Facet) -> Statement:
    coded = (Facet("kind", "commitment", "rule:k"), Facet("actor", "issuer", "rule:a"), *facets)
    span = Span(0, len(text))
    return Statement(
        "s", Selector.of(text, span), None, Clause(span, "be"), Run("1", "rules", ()).tier, coded
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda paper: with_text(paper, "half \ud83d character"), r"half a character in it \(U\+D83D\)"),
        (lambda paper: with_text(paper, "a\0b"), "NUL"),
        (lambda paper: with_run(paper, "1\0"), "NUL"),
        (
            lambda paper: replace(
                paper, document=replace(paper.document, work=replace(paper.document.work, id=""))
            ),
            "an id has 1 to 200 characters",
        ),
        (
            lambda paper: replace(paper, divisions=(*paper.divisions, paper.divisions[-1])),
            "breaks a rule of the store",
        ),
        (lambda paper: replace(paper, statements=paper.statements[:1] * 2), "breaks a rule of the store"),
        (
            lambda paper: replace(
                paper, divisions=(replace(paper.divisions[1], parent="gone"),), statements=()
            ),
            "stands under 'gone', which is not there",
        ),
        (
            lambda paper: replace(
                paper, divisions=(replace(paper.divisions[0], ordinal=10**30),), statements=()
            ),
            "too large",
        ),
        (
            lambda paper: replace(
                with_text(paper, "ab"), statements=(statement("ab", Facet("firmness", "shall", "rule:f")),)
            ),
            "'shall' is not a valid Firmness",
        ),
        (
            lambda paper: replace(
                with_text(paper, "ab"), statements=(statement("ab", Facet("precision", 3, "rule:p")),)
            ),
            "breaks a rule of the store",
        ),
        (
            lambda paper: replace(
                with_text(paper, "ab"),
                statements=(statement("ab", Facet("named", "x", "rule:n", confidence=float("nan"))),),
            ),
            "JSON has no number nan",
        ),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_stored(
    gold_paper: Paper, change: Any, said: str
) -> None:
    with pytest.raises(StoreError, match=said):
        save(change(gold_paper))
    assert not any(everything().values())


def test_a_backslash_before_u0000_is_text(gold_paper: Paper) -> None:
    paper = with_text(gold_paper, r"the letters \u0000 and \\u0000 in a text")
    assert load(save(paper).document) == paper


SPANS = (
    (DivisionRow, "heading_"), (DivisionRow, "body_"), (AnomalyRow, ""), (StatementRow, ""),
    (StatementRow, "subject_"), (StatementRow, "wrapper_"), (FrontedRow, ""),
    (StatementRow, "verb_"),
)  # fmt: skip
CODES = (
    (DocumentRow, "rendering"), (RunRow, "tier"), (DivisionRow, "kind"), (StatementRow, "kind"),
    (StatementRow, "tier"), (StatementRow, "firmness"), (StatementRow, "continuity"), (CodeRow, "type"),
)  # fmt: skip


def full_paper(paper: Paper) -> Paper:
    """Two words, in which every column of every table has a value."""
    text = "So be it"
    whole, words = Span(0, 8), (Span(0, 2), Span(3, 5))
    anomaly = Anomaly("odd", Span(0, 1), "It is odd")
    division = Division("d0", DivisionKind.SECTION, 1, 1, "1.", "So", Span(0, 2), whole, None, (anomaly,))
    clause = Clause(Span(3, 5), "be", Span(6, 8), Span(0, 2), words)
    facets = tuple(
        Facet(name, value, "rule:x", words, 0.5)
        for name, value in {
            "kind": "commitment", "actor": "issuer", "actor_stated": True, "action": "be", "firmness": "will",
            "continuity": "starts", "precision": 1, "named": "it",
        }.items()
    )  # fmt: skip
    one = Statement("s0", Selector.of(text, whole), "d0", clause, paper.run.tier, facets)
    return replace(with_text(paper, text), divisions=(division,), statements=(one,))


@pytest.mark.parametrize(("model", "part"), SPANS)
@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (5, 4)])
def test_the_database_refuses_a_span_that_does_not_run_forwards(
    gold_paper: Paper, model: type[models.Model], part: str, start: int, end: int
) -> None:
    save(full_paper(gold_paper))
    with pytest.raises(IntegrityError), transaction.atomic():
        model._default_manager.update(**{f"{part}start": start, f"{part}end": end})


@pytest.mark.parametrize(("model", "column"), CODES)
def test_the_database_refuses_what_is_no_code(
    gold_paper: Paper, model: type[models.Model], column: str
) -> None:
    save(full_paper(gold_paper))
    with pytest.raises(IntegrityError), transaction.atomic():
        model._default_manager.update(**{column: "maybe"})


@pytest.mark.parametrize(
    ("model", "change"),
    [
        (StatementRow, {"exact": "shorter"}),
        (StatementRow, {"precision": 3}),
        (StatementRow, {"subject_start": None}),
        (StatementRow, {"division_id": 999_999}),
        (DivisionRow, {"heading_end": 9}),
        (RunRow, {"undertaking_count": 99}),
        (StatementRow, {"facets": "0 -1+6"}),
        (StatementRow, {"facets": "0 5+-1"}),
        (StatementRow, {"facets": "1 0+2,0 5+0"}),
        (CodeRow, {"position": 0}),
        (FrontedRow, {"position": 0}),
    ],
)
def test_the_database_refuses_what_breaks_a_rule(
    gold_paper: Paper, model: type[models.Model], change: dict[str, Any]
) -> None:
    save(full_paper(gold_paper))
    with pytest.raises(IntegrityError), transaction.atomic():
        change_and_check(model, change)


def change_and_check(model: type[models.Model], change: dict[str, Any]) -> None:
    """Links are checked when a transaction ends; here that is now."""
    model._default_manager.update(**change)
    connection.check_constraints()


def test_two_runs_of_a_document_are_never_both_current(gold_paper: Paper) -> None:
    save(gold_paper)
    save(with_run(gold_paper, "9.9"))
    with pytest.raises(IntegrityError), transaction.atomic():
        RunRow.objects.update(current=True)


def test_the_migrations_make_the_tables_that_the_models_name() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
