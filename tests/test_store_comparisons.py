"""Comparisons kept in the store: made once, read after that, made anew where a coding changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reading_queue import compare_waiting
from test_compare import EN, read

from constancia import pipeline
from constancia.compare import compare
from constancia.model import Paper, Rendering
from constancia.store import comparisons, queries
from constancia.store.keeping.load import load
from constancia.store.keeping.removing import forget
from constancia.store.keeping.save import save
from constancia.store.models import ComparisonRow
from constancia.store.queue.reading import compare_later
from constancia.web.explore.beside import beside

pytestmark = pytest.mark.django_db


def edition(work: str, text: str, succeeds: str | None = None) -> Paper:
    paper = read(text)
    document = replace(paper.document, work=replace(paper.document.work, id=work, succeeds=succeeds))
    return pipeline.code(document)


def stored(paper: Paper) -> queries.PaperSummary:
    return queries.paper(save(paper).slug)


def pair() -> tuple[queries.PaperSummary, queries.PaperSummary]:
    old = stored(edition("first", EN))
    return old, stored(edition("second", EN.replace("will send", "may send"), succeeds="first"))


def test_a_comparison_is_made_once_and_read_after_that() -> None:
    old, new = pair()
    assert comparisons.kept(old, new, reader="en") is None
    made = comparisons.comparison(old, new, reader="en")
    assert comparisons.kept(old, new, reader="en") == made
    assert ComparisonRow.objects.count() == 4
    told = comparisons.kept(old, new, reader="es")
    assert told == compare(load(old.document), load(new.document), reader="es")
    assert told.matches[0].left == made.matches[0].left


def test_editions_are_compared_when_one_is_stored() -> None:
    old, new = pair()
    assert [(one.slug, other.slug) for one, other in comparisons.successions()] == [(old.slug, new.slug)]
    assert comparisons.make_editions(new.document) == [(old, new)]
    assert comparisons.kept(old, new, reader="en") is not None


def test_another_coding_is_compared_anew() -> None:
    old, new = pair()
    comparisons.make(old, new, reader="en")
    paper = edition("second", EN.replace("will send", "may send"), succeeds="first")
    save(replace(paper, run=replace(paper.run, version="other")))
    assert comparisons.kept(old, queries.paper(new.slug), reader="en") is None


def test_what_another_version_made_is_made_anew() -> None:
    old, new = pair()
    comparisons.make(old, new, reader="en")
    ComparisonRow.objects.update(made_by="an older one")
    assert comparisons.kept(old, new, reader="en") is None


def test_long_papers_are_not_compared_while_someone_waits() -> None:
    old, new = pair()
    with pytest.raises(comparisons.TooLong):
        comparisons.comparison(old, new, reader="en", at_once=1)
    assert comparisons.make_editions(new.document, at_once=1) == []


def test_a_comparison_goes_with_either_paper() -> None:
    old, new = pair()
    comparisons.make(old, new, reader="en")
    forget(old.slug)
    assert ComparisonRow.objects.count() == 0


def test_an_edition_is_compared_with_the_rendering_that_has_the_most_standing() -> None:
    for name in ("machine", "official"):
        paper = edition("first", EN + f"{name}.")
        save(replace(paper, document=replace(paper.document, rendering=Rendering(name))))
    stored(edition("second", EN, succeeds="first"))
    assert [old.rendering for old, _ in comparisons.successions()] == ["official"]


def test_the_worker_compares_what_pages_lead_to() -> None:
    old, new = pair()
    machine = edition("second", EN.replace("will send", "shall send"), succeeds="first")
    document = replace(machine.document, rendering=Rendering.MACHINE)
    other = stored(replace(machine, document=document))
    one, two = queries.paper(new.slug), queries.paper(other.slug)
    assert beside(two)["renderings"] == ((one, one, two),)
    assert beside(one)["renderings"] == ((two, one, two),)
    assert queries.rendering_pairs() == ((one, two),)
    assert [(one.slug, two.slug) for one, two in queries.rendering_pairs()] == [(new.slug, other.slug)]
    assert beside(old)["renderings"] == ()
    compare_later()
    compare_later()  # is waited for already
    compare_waiting()
    assert comparisons.kept(old, new, reader="en") is not None
    assert comparisons.kept(new, other, reader="pt") is not None
    assert comparisons.make_next() is False
    ComparisonRow.objects.filter(left=new.run_id).update(made_by="an older one")
    assert comparisons.make_next() is True
    assert comparisons.make_next() is False


def test_the_worker_leaves_long_papers_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    pair()
    monkeypatch.setattr(comparisons, "AT_ONCE", 1)
    assert comparisons.make_next() is False
