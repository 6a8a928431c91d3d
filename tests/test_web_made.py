"""Pages of papers made for a test: hostile ones, long ones, any that hypothesis can think of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from made_papers import papers
from web_pages import WEIGHT, get

from constancia.evaluation import report
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
)
from constancia.store.keeping.save import save

pytestmark = pytest.mark.django_db


def statement(document: Document, start: int, end: int, *facets: Facet) -> Statement:
    span = Span(start, end)
    coded = {
        "kind": "commitment",
        "actor": "issuer",
        "actor_stated": False,
        "action": "act",
        "firmness": "will",
        "continuity": "unspecified",
        "precision": 1,
    }
    by = "rule:en.test.rule"
    return Statement(
        statement_id(document.id, span.quote(document.text), start),
        Selector.of(document.text, span),
        None,
        Clause(Span(start, start + 1), "act"),
        Tier.RULES,
        (*(Facet(name, value, by) for name, value in coded.items()), *facets),
    )


def paper_of(text: str, *spans: tuple[int, int], work: str = "made", title: str = "A paper") -> Paper:
    document = Document(
        Work(work, title), Source("made.txt", "text/plain", "0" * 64), "en", Rendering.MACHINE, text
    )
    return Paper(document, (), tuple(statement(document, *span) for span in spans), Run("1", Tier.RULES, ()))


def test_home_without_papers_says_how_to_load_one(client: Client) -> None:
    assert "constancia load PAPER" in get(client, "/").html


def test_a_rule_is_told_with_the_words_it_rests_on(client: Client) -> None:
    text = "The Ministry is willing to publish the list."
    paper = paper_of(text, (0, 43))
    on_words = Facet("named", "Ministry", "rule:en.names.capitals", (Span(4, 12),))
    one = replace(paper.statements[0], facets=(*paper.statements[0].facets, on_words))
    save(replace(paper, statements=(one,)))
    page = get(client, f"/statements/{one.id}/").html
    assert "Rule “capitals”, on these words." in page
    assert "Rule “rule”: no signal word was found, so this value stands." in page
    assert page.count("<bdi>Ministry</bdi>") == 2  # as the value, and as the words behind it


def test_a_statement_that_is_no_longer_found_keeps_its_address(client: Client) -> None:
    first = paper_of("Trade grows. Ports grow.", (0, 11), (13, 23))
    second = replace(first, statements=first.statements[:1])
    save(first)
    save(second)
    page = get(client, f"/statements/{first.statements[1].id}/").html
    assert "no longer finds this statement" in page
    assert "Ports grow</mark>." in page


def test_accuracy_says_plainly_that_nothing_was_measured(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "FILE", "absent.json")
    report.measured.cache_clear()
    assert "No measurement is installed" in get(client, "/accuracy/").html
    report.measured.cache_clear()


def test_a_fault_of_ours_has_a_page_of_its_own(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError("a <script> in an error")

    monkeypatch.setattr("constancia.store.queries.papers", fail)
    client.raise_request_exception = False
    page = get(client, "/", 500)
    assert "Something went wrong on our side" in page.html
    assert "RuntimeError" not in page.html


# Hostile papers

HOSTILE = (
    "<script>alert(1)</script> & \"quotes\" 'too' <img src=x onerror=alert(1)>\n"
    "We will \u202eexpand\u202c trade\nin <b>bold</b> ways. </article></main><style>*{display:none}</style>\n"
    "]]> <!-- --> {{ 7|add:7 }} {% load x %} \u2066\u2067"
)


def hostile() -> Paper:
    span = (0, 26), (74, HOSTILE.index(" ways")), (84, HOSTILE.index(" ways") + 5)
    paper = paper_of(HOSTILE, *span, work="hostile", title='"><script>alert(2)</script>')
    heading = Span(HOSTILE.index("</article>"), len(HOSTILE))
    division = Division(
        "d<1>", DivisionKind.AREA, 1, 1, "<i>", "</a><script>alert(3)</script>", heading, heading, None
    )
    named = Facet("named", "<script>alert(4)</script>", "rule:en.<b>.<script>", (Span(0, 8), Span(80, 90)))
    first = replace(paper.statements[0], facets=(*paper.statements[0].facets, named))
    return replace(paper, divisions=(division,), statements=(first, *paper.statements[1:]))


def test_a_hostile_paper_stays_text(client: Client) -> None:
    paper = hostile()
    slug = save(paper).slug
    addresses = [f"/papers/{slug}/", f"/papers/{slug}/?q=%3Cscript%3E", f"/papers/{slug}/statements/", "/"]
    addresses += [f"/papers/{slug}/areas/d%3C1%3E/", *(f"/statements/{one.id}/" for one in paper.statements)]
    for address in addresses:
        page = get(client, address)
        assert not page.faults, address
        assert not {"style", "img", "b", "i"} & {tag for tag, _ in page.elements}, address
        assert all(one.get("src", "").startswith("/static/") for one in page.all("script")), address
        assert not [name for _, found in page.elements for name in found if name.startswith("on")], address
    shown = get(client, f"/papers/{slug}/").article
    assert "".join(shown.split()) == "".join(HOSTILE.split())


def signs(text: str) -> str:
    """What is shown of a text, but for blanks and the marks of Markdown, which pages leave out."""
    return "".join(text.replace("#", "").split())


# Without shrinking: each example stores a paper and asks for pages, and takes a tenth of a second.
@settings(
    max_examples=20,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(paper=papers())
def test_any_paper_can_be_shown(client: Client, paper: Paper) -> None:
    known = {one.id: f"d{index}" for index, one in enumerate(paper.divisions)}
    paper = replace(
        paper,
        divisions=tuple(
            replace(one, id=known[one.id], parent=one.parent and known[one.parent]) for one in paper.divisions
        ),
        statements=tuple(
            replace(
                one,
                id=f"s{index}",
                division=one.division and known[one.division],
            )
            for index, one in enumerate(paper.statements)
        ),
    )
    slug = save(paper).slug
    page = get(client, f"/papers/{slug}/")
    assert not page.faults
    assert signs(page.article) == signs(paper.document.text.replace("\r", "\n"))
    for one in paper.statements[:2]:
        assert not get(client, f"/statements/{one.id}/").faults
    for division in paper.outline[:2]:
        assert not get(client, f"/papers/{slug}/areas/{division.id}/").faults


def test_a_long_paper_comes_in_sheets(client: Client) -> None:
    line = "We will expand trade in every field. China is willing to build ports.\n"
    text = line * 4_000
    starts = range(0, len(text) // 4, len(line))
    paper = paper_of(text, *((start, start + 35) for start in starts), work="long")
    slug = save(paper).slug
    first = get(client, f"/papers/{slug}/?firmness=will")
    sheets = [one["href"] for one in first.all("a") if "sheet=" in one["href"]]
    assert len(set(sheets)) > 2
    for address in (f"/papers/{slug}/", f"/papers/{slug}/?sheet=2", f"/papers/{slug}/statements/"):
        assert len(client.get(address).content) <= WEIGHT, address
    last = paper.statements[-1]
    link = next(
        one["href"]
        for one in get(client, f"/statements/{last.id}/").all("a")
        if f"#s-{last.id}" in one["href"]
    )
    assert f"s-{last.id}" in get(client, link).ids
