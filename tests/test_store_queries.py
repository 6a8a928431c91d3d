"""What the store answers: the same as the paper's own nouns, in few queries and always in the same order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

import pytest
from django.http import QueryDict
from hypothesis import example, given
from hypothesis import strategies as st

from constancia.model import DivisionKind, Firmness, Kind, Paper, Span
from constancia.store import queries
from constancia.store.errors import BadFilter, NotStored
from constancia.store.filters import CODES, Filters
from constancia.store.keeping.coding import listed, rungs
from constancia.store.keeping.save import save
from constancia.store.queries import PaperSummary
from constancia.store.search.folding import fold

pytestmark = pytest.mark.django_db


@pytest.fixture
def stored(gold_paper: Paper) -> PaperSummary:
    return queries.paper(save(gold_paper).slug)


def test_a_paper_is_summed_up(gold_paper: Paper, stored: PaperSummary) -> None:
    assert queries.papers() == (stored,)
    assert (stored.work, stored.source) == (gold_paper.document.work, gold_paper.document.source)
    assert stored.run == gold_paper.run
    assert stored.characters == len(queries.text(stored)) == len(gold_paper.document.text)
    assert (stored.headings, stored.statements, stored.undertakings) == (
        len(gold_paper.outline),
        len(gold_paper.statements),
        sum(one.is_undertaking for one in gold_paper.statements),
    )


def test_a_paper_is_found_by_slug_content_and_work(gold_paper: Paper, stored: PaperSummary) -> None:
    for key in (stored.slug, gold_paper.document.id, gold_paper.document.work.id):
        assert queries.paper(key) == stored
    with pytest.raises(NotStored, match="no paper 'other'"):
        queries.paper("other")


def test_papers_stand_newest_first(gold_paper: Paper) -> None:
    for id, date in (("a", "2008-11-05"), ("b", None), ("c", "2016-11-24")):
        work = replace(gold_paper.document.work, id=id, date=date)
        document = replace(gold_paper.document, work=work, text=f"The text of {id}")
        save(Paper(document, (), (), gold_paper.run))
    assert [paper.slug for paper in queries.papers()] == ["c", "a", "b"]
    assert [paper.slug for paper in queries.papers(limit=1, offset=1)] == ["a"]
    assert queries.paper_count() == 3


def test_the_outline_counts_what_stands_in_and_under_each_division(
    gold_paper: Paper, stored: PaperSummary
) -> None:
    outline = queries.outline(stored)
    assert [(one.id, one.heading, one.parent) for one in outline] == [
        (one.id, one.heading, one.parent) for one in gold_paper.divisions
    ]
    for heading in outline:
        inside = [one for one in gold_paper.statements if heading.body.contains(one.span)]
        assert heading.statements == len(inside)
        assert heading.undertakings == sum(one.is_undertaking for one in inside)
    assert queries.division(stored, outline[7].id) == outline[7]
    with pytest.raises(NotStored, match="no division 'x'"):
        queries.division(stored, "x")


def test_statements_stand_in_text_order(gold_paper: Paper, stored: PaperSummary) -> None:
    found = queries.statements(stored)
    assert [(one.id, one.span, one.quote, one.division) for one in found] == [
        (one.id, one.span, one.quote, one.division) for one in gold_paper.statements
    ]
    assert [(one.kind, one.actor, one.action, one.firmness, one.precision) for one in found] == [
        (one.kind, one.actor, one.action, one.firmness, one.precision) for one in gold_paper.statements
    ]
    assert queries.statements(stored, limit=3, offset=5) == found[5:8]


@pytest.mark.parametrize(
    ("filters", "passes"),
    [
        (Filters(kind=("invitation",)), lambda one: one.kind is Kind.INVITATION),
        (
            Filters(firmness=("offers", "explores")),
            lambda one: one.firmness in (Firmness.OFFERS, Firmness.EXPLORES),
        ),
        (Filters(precision=("2",)), lambda one: one.precision == 2),
        (Filters(continuity=("starts",), actor=("joint",)),
         lambda one: one.continuity == "starts" and one.actor == "joint"),
        (Filters(q="CUSTOMS"), lambda one: "customs" in one.quote.lower()),
        (Filters(q='"smart  customs" food'), lambda one: "smart customs" in one.quote.lower()),
        (Filters(q="-customs", kind=("invitation",)),
         lambda one: one.kind is Kind.INVITATION and "customs" not in one.quote.lower()),
        (Filters(q="%_"), lambda _: False),
    ],
)  # fmt: skip
def test_filters_narrow(gold_paper: Paper, stored: PaperSummary, filters: Filters, passes: Any) -> None:
    found = queries.statements(stored, filters)
    assert [one.id for one in found] == [one.id for one in gold_paper.statements if passes(one)]
    assert queries.count(stored, filters) == len(found)


def test_an_area_takes_in_what_stands_under_it(gold_paper: Paper, stored: PaperSummary) -> None:
    programme = next(one for one in gold_paper.divisions if one.kind is DivisionKind.PROGRAMME)
    found = queries.statements(stored, Filters(area=programme.id))
    assert len(found) > 20
    assert [one.id for one in found] == [
        one.id for one in gold_paper.statements if programme.body.contains(one.span)
    ]
    with pytest.raises(BadFilter, match="no area 'nowhere'"):
        queries.count(stored, Filters(area="nowhere"))


def test_choices_count_each_value_as_if_its_own_filter_were_not_set(
    gold_paper: Paper, stored: PaperSummary
) -> None:
    counts = queries.choices(stored, Filters(kind=("commitment",), firmness=("will",)))
    commitments = [one for one in gold_paper.statements if one.kind is Kind.COMMITMENT]
    assert counts["firmness"] == {
        rung: sum(one.firmness == rung for one in commitments) for rung in map(str, Firmness)
    }
    assert sum(counts["kind"].values()) == sum(one.firmness == "will" for one in gold_paper.statements)
    assert list(counts["kind"]) == [str(kind) for kind in Kind]
    assert list(counts["actor"].values()) == sorted(counts["actor"].values(), reverse=True)


def test_a_paper_without_statements_is_counted_with_none(gold_paper: Paper) -> None:
    work = replace(gold_paper.document.work, id="empty", date="2099-01-01")  # the newest stands first
    save(Paper(replace(gold_paper.document, work=work, text="Empty"), (), (), gold_paper.run))
    empty = queries.paper("empty")
    assert not any(sum(each.values()) for each in queries.choices(empty, Filters()).values())
    slug = save(gold_paper).slug
    assert queries.counts(names=["paper"]) == {"paper": {slug: len(gold_paper.statements)}}
    assert not any(sum(each.values()) for each in queries.choices(empty, Filters()).values())


def test_rungs_are_counted_by_programme(gold_paper: Paper, stored: PaperSummary) -> None:
    found = listed(stored)
    bars = rungs(found.headings, found.statements)
    programmes = [one for one in gold_paper.divisions if one.kind is DivisionKind.PROGRAMME]
    assert [bar.division for bar in bars] == [*(one.id for one in programmes), None]
    for bar, programme in zip(bars, programmes, strict=False):
        inside = [one for one in gold_paper.statements if programme.body.contains(one.span)]
        counts = Counter(str(one.firmness) for one in inside if one.is_undertaking)
        assert bar.rungs == tuple((str(rung), counts[rung]) for rung in Firmness)
    assert sum(bar.total for bar in bars) == stored.undertakings


def test_rungs_are_counted_by_top_heading_where_there_are_no_programmes(gold_paper: Paper) -> None:
    flat = tuple(
        replace(one, kind=DivisionKind.SECTION) if one.kind is DivisionKind.PROGRAMME else one
        for one in gold_paper.divisions
    )
    paper = queries.paper(save(replace(gold_paper, divisions=flat)).slug)
    found = listed(paper)
    bars = rungs(found.headings, found.statements)
    assert [bar.division for bar in bars] == [one.id for one in flat if one.parent is None]
    assert sum(bar.total for bar in bars) == paper.undertakings


def test_a_statement_is_told_whole(gold_paper: Paper, stored: PaperSummary) -> None:
    one = gold_paper.statements[200]
    detail = queries.statement(one.id)
    assert tuple(facet.facet for facet in detail.facets) == one.facets
    assert (detail.summary.quote, detail.prefix, detail.suffix) == (
        one.quote,
        one.selector.prefix,
        one.selector.suffix,
    )
    assert (detail.clause, detail.tier, detail.current) == (one.clause, one.tier, True)
    assert detail.breadcrumb[-1].id == one.division
    assert [crumb.level for crumb in detail.breadcrumb] == [1, 2, 3]
    assert detail.paper == stored
    with pytest.raises(NotStored, match="no statement 'x'"):
        queries.statement("x")


def test_a_facets_words_are_quoted(gold_paper: Paper) -> None:
    one = gold_paper.statements[0]
    facet = replace(one.facets[0], words=(Span(202, 207), Span(208, 213)))
    save(replace(gold_paper, statements=(replace(one, facets=(facet, *one.facets[1:])),)))
    text = gold_paper.document.text
    assert queries.statement(one.id).facets[0].quotes == (text[202:207], text[208:213])


def test_a_permalink_outlives_the_run_that_found_its_statement(gold_paper: Paper) -> None:
    save(gold_paper)
    gone = gold_paper.statements[0]
    newer = replace(
        gold_paper, statements=gold_paper.statements[1:], run=replace(gold_paper.run, version="9.9")
    )
    save(newer)
    assert not queries.statement(gone.id).current
    assert queries.statement(gold_paper.statements[1].id).run.run == newer.run
    paper = queries.papers()[0]
    assert [(run.run.version, run.current) for run in queries.runs(paper)] == [
        ("9.9", True),
        (gold_paper.run.version, False),
    ]


@pytest.mark.usefixtures("stored")
def test_neighbours_are_the_statements_before_and_after(gold_paper: Paper) -> None:
    ids = [one.id for one in gold_paper.statements]
    for at in (0, 7, len(ids) - 1):
        before, after = queries.neighbours(queries.statement(ids[at]))
        assert (before and before.id) == (ids[at - 1] if at else None)
        assert (after and after.id) == (ids[at + 1] if at + 1 < len(ids) else None)


def test_every_answer_takes_few_queries(stored: PaperSummary, django_assert_max_num_queries: Any) -> None:
    detail = queries.statement(queries.statements(stored, limit=1)[0].id)
    everything = Filters(kind=("commitment",), area="d14", q="trade")
    # What a process keeps in memory is made, whichever test came before.
    queries.statements(stored, everything)
    for number, ask in (
        (2, lambda: queries.papers()),
        (1, lambda: queries.papers()),
        (1, lambda: queries.paper(stored.slug)),
        (3, lambda: queries.outline(stored)),
        (5, lambda: queries.statements(stored, everything)),
        (4, lambda: queries.choices(stored, Filters(kind=("commitment",)))),
        (8, lambda: queries.search(everything.with_value("paper", (stored.slug,)))),
        (10, lambda: queries.choices(stored, everything)),
        (2, lambda: listed(stored)),
        (6, lambda: queries.statement(detail.summary.id)),
        (1, lambda: queries.neighbours(detail)),
    ):
        with django_assert_max_num_queries(number):
            ask()


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(st.sampled_from(values)).map(sorted).map(tuple)


CHOSEN = st.builds(
    Filters,
    **{name: some(codes) for name, codes in CODES.items()},
    actor=some(("issuer", "joint", "other:NPC & Co.")),
    area=st.sampled_from(("", "d1", "área 4")),
    q=st.sampled_from(("", "customs", '"smart customs"', "a=b&c", "海关 ü")),
)


@given(CHOSEN)
def test_filters_live_in_the_address(filters: Filters) -> None:
    assert Filters.of(QueryDict(filters.query())) == filters
    assert sorted(parse_qs(filters.query())) == sorted({name for name, _ in filters.pairs()})
    assert bool(filters) == bool(filters.query())


def test_what_is_in_the_address_is_cleaned() -> None:
    asked = QueryDict(
        "kind=invitation&kind=commitment&kind=invitation&kind=&page=3&q=+customs+&q=+steel%00+&area="
    )
    assert Filters.of(asked) == Filters(kind=("commitment", "invitation"), q="steel")
    assert len(Filters.of(QueryDict("q=" + "x" * 9000)).q) == 200
    assert Filters.of(QueryDict("q=" + "customs+" * 40)).q == " ".join(["customs"] * 25)


@pytest.mark.parametrize("query", ["kind=promise", "firmness=WILL", "precision=3", "continuity=x%00"])
def test_a_value_that_is_no_code_is_refused_with_the_codes(query: str) -> None:
    with pytest.raises(BadFilter, match=r"is one of \w+, "):
        Filters.of(QueryDict(query))


def test_a_value_is_switched_on_and_off() -> None:
    one = Filters(kind=("commitment",), q="steel")
    assert one.toggled("kind", "position").kind == ("commitment", "position")
    assert one.toggled("kind", "commitment") == one.without("kind") == Filters(q="steel")
    assert one.without("q") == one.toggled("q", "steel") == Filters(kind=("commitment",))
    assert one.without("kind", "position") == one


@given(st.text(max_size=60))
@example("ﬀİ 각\u3000Ǆ")
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)
