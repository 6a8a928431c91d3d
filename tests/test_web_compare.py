"""Two papers on the site: overview, sentences, reader, timeline, files; renderings and other issuers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from io import BytesIO

import pytest
from django.db import transaction
from django.test import Client
from docx import Document
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import DjangoAssertNumQueries
from test_compare import EN, read
from web_pages import WEIGHT, Page, get

from constancia import pipeline
from constancia.model import Paper, Tier
from constancia.publish.report import REPORTS
from constancia.store import comparisons, queries
from constancia.store.keeping.save import save
from constancia.store.models import ComparisonRow
from constancia.web.compare.library import Pair
from constancia.web.compare.shown import shown

pytestmark = pytest.mark.django_db
LANGUAGES = {"en": "What changed", "es": "Qué cambió", "pt-br": "O que mudou", "zh-hans": "有何变化"}
HOSTILE = "China will expand <script>alert(1)</script> trade in {{ wheat }} & <b>maize</b>."
OTHER = """Policy Paper on Cooperation

I. Trade

China will expand trade in soybeans, maize and beef with Brazil.
The two sides will hold the Trade Dialogue every year.
China is willing to explore a customs agreement with member states of the region.
China will build three ports with Peru.

II. Culture

Both sides will strengthen exchanges between museums.
China will explore the establishment of a joint film festival.

III. Health

China will send medical teams to island states. The parties will build three hospitals by 2027.
"""
ES = """Documento de política sobre cooperación

I. Comercio

China ampliará el comercio de soja y carne con Brasil.
China está dispuesta a firmar un acuerdo aduanero en 2027.

II. Salud

China enviará equipos médicos a los Estados insulares.
"""
PAIR = "/compare/first/second/"
PAGES = (PAIR, f"{PAIR}new/", f"{PAIR}statements/", f"{PAIR}statements/?view=columns")


def paper(work: str, text: str, language: str = "en", **known: str | None) -> Paper:
    """A paper that the site shows under the work's name."""
    found = read(text, language)
    document = replace(
        found.document,
        work=replace(found.document.work, id=work, date="2024-01-01", **known),
        source=replace(found.document.source, name=f"{work}.txt"),
    )
    return pipeline.code(document, tier=Tier.RULES, enrich=True)


@pytest.fixture(scope="module")
def stored(
    django_db_setup: None,  # noqa: ARG001 - the tables must be there
    django_db_blocker: DjangoDbBlocker,
    gold_paper: Paper,
) -> Iterator[dict[str, str]]:
    """Editions, a rendering, another issuer's paper and two long ones: what the site calls each."""
    document = gold_paper.document
    later = replace(document.work, id="long-later", succeeds=document.work.id)
    made = {
        "first": paper("first", EN, issuer="CN"),
        "second": paper("second", OTHER, issuer="CN", succeeds="first"),
        "third": paper("third", OTHER + HOSTILE, issuer="CN", succeeds="second"),
        "first-es": paper("first-es", ES, "es", issuer="CN"),
        "other": paper("other", "Report\n\nThe Ministry of Health has paved nine roads.\n", issuer="CN"),
        "brazil": paper("brazil", EN.replace("China", "Brazil"), issuer="BR"),
        "long": gold_paper,
        "long-later": replace(gold_paper, document=replace(document, work=later)),
    }
    with django_db_blocker.unblock(), transaction.atomic():
        yield {name: save(one).slug for name, one in made.items()}
        transaction.set_rollback(True)


@pytest.fixture
def site(stored: dict[str, str], client: Client) -> Client:  # noqa: ARG001 - the papers must be there
    return client


def text_of(html: str) -> str:
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", html.partition("<main")[2].partition(">")[2]).split()))


def links(page: Page) -> list[str]:
    return [one["href"] for one in page.all("a") if "href" in one]


def pairs(page: Page) -> int:
    """How many pairs a page of the reader says there are."""
    found = re.search(r"(\d+) pairs?\b", text_of(page.html))
    assert found
    return int(found[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_whole_in_every_language(site: Client, language: str) -> None:
    site.cookies["constancia_language"] = language
    for address in (*PAGES, "/compare/", "/compare/timeline/?paper=first&paper=second&paper=third"):
        page = get(site, address)
        assert page.faults == [], address
        assert page.levels[0] == 1, address
        assert len(page.ids) == len(set(page.ids)), address
        assert page.all("html")[0]["lang"] == language
    assert LANGUAGES[language] in get(site, PAIR).html


@pytest.mark.parametrize("place", ["", "new/", "statements/", "statements/?view=columns&page=7"])
def test_pages_of_long_papers_are_light_and_ask_little(
    site: Client,
    stored: dict[str, str],
    place: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    address = f"/compare/{stored['long']}/{stored['long-later']}/{place}"
    get(site, address)  # compared and kept
    with django_assert_max_num_queries(12):
        assert len(get(site, address).html.encode()) <= WEIGHT


@pytest.mark.parametrize("place", ["", "new/", "statements/"])
def test_the_first_visit_asks_little_too(
    site: Client, stored: dict[str, str], place: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ComparisonRow.objects.all().delete()
    with django_assert_max_num_queries(30):  # compared, and kept for each reader
        get(site, f"/compare/{stored['long']}/{stored['long-later']}/{place}")
    assert ComparisonRow.objects.count() == len(LANGUAGES)


def test_what_is_made_anew_takes_the_place_of_what_was_kept(site: Client) -> None:
    get(site, PAIR)
    ComparisonRow.objects.update(made_by="another version")
    before = dict(ComparisonRow.objects.values_list("pk", "updated_at"))
    get(site, PAIR)
    after = dict(ComparisonRow.objects.exclude(made_by="another version").values_list("pk", "updated_at"))
    assert after.keys() == before.keys()
    assert all(after[row] > before[row] for row in before)


def test_a_papers_page_leads_to_its_editions_and_to_other_renderings_of_its_work(site: Client) -> None:
    assert {"/compare/first/second/", "/compare/second/third/"} <= set(links(get(site, "/papers/second/")))
    first = paper("first", ES, "es", issuer="CN")
    source = replace(first.document.source, name="spanish.txt")
    other = save(replace(first, document=replace(first.document, source=source))).slug
    assert {f"/papers/{other}/", f"/compare/first/{other}/"} <= set(links(get(site, "/papers/first/")))
    alone = text_of(get(site, "/papers/brazil/").html)
    assert "Editions" not in alone
    assert "Other renderings" not in alone


def test_areas_that_have_a_number_and_no_title_are_called_by_it(site: Client) -> None:
    text = "Agreement\n\nArticle 1\n\nWe shall light the ports.\n\nArticle 2\n\nWe shall {} the ports.\n"
    for slug, verb, before in (("pact", "dredge", None), ("pact-2", "widen", "pact")):
        save(paper(slug, text.format(verb), issuer="CN", succeeds=before))
    pages = (
        "/papers/pact/",
        "/papers/pact/offers/BB/",
        "/papers/pact/areas/article-1/",
        "/search/?paper=pact&q=ports",
        "/compare/pact/pact-2/",
    )
    for address in (*pages, "/compare/pact/pact-2/new/", "/compare/pact/pact-2/statements/"):
        page = get(site, address)
        assert page.faults == []
        assert "Article 1" in text_of(page.html) or "Article 2" in text_of(page.html), address
        assert not re.search(
            r"<(a|h1|h2|option|bdi|text|title)\b[^>]*>\s*(<bdi[^>]*>\s*</bdi>\s*)?</\1>", page.html
        ), address


PORTS = "We will dredge the {0}. We will light the {0}. We will widen the {0}. We will fence the {0}. "
PARTED = (
    "Plan\n\nI. Transport\n\n" + PORTS.format("harbours") + PORTS.format("railways"),
    "Plan\n\nI. Transport\n\n" + PORTS.format("railways") + "\n\nII. Harbours\n\n" + PORTS.format("harbours"),
)


def test_an_area_that_was_parted_is_drawn_and_told_by_the_titles_of_its_parts(site: Client) -> None:
    for slug, text in zip(("whole", "parted"), PARTED, strict=True):
        save(paper(slug, text, issuer="CN", succeeds="whole" if slug == "parted" else None))
    page = get(site, "/compare/whole/parted/")
    assert "Transport → Harbours: 4" in text_of(page.html)
    assert "Transport → Transport: 4" in text_of(page.html)
    told = text_of(get(site, "/compare/whole/parted/new/").html)
    assert "Split: “I. Transport” → I. Transport + II. Harbours" in told


def test_the_overview_counts_each_relation_and_leads_to_its_pairs(site: Client) -> None:
    page = get(site, PAIR)
    found = comparisons.comparison(queries.paper("first"), queries.paper("second"), reader="en")
    held = {relation for match in found.matches for relation in match.relations}
    assert {"added", "dropped", "softened", "widened"} <= held
    for relation in held:
        listed = get(site, f"{PAIR}statements/?relation={relation}")
        assert f"{PAIR}statements/?relation={relation}" in links(page)
        assert pairs(listed) == found.count(relation)
    assert len(page.all("path")) >= 3
    assert "The same as a table" in page.html


def test_each_sentence_leads_to_what_it_tells_of(site: Client) -> None:
    page = get(site, f"{PAIR}new/")
    text = text_of(page.html)
    assert "1 statement is new." in text
    assert "1 statement was dropped." in text
    told = [one["href"] for name, one in page.elements if name == "a" and "/compare/first/" in one["href"]]
    for address in told:
        if "report." not in address:
            get(site, address)
    assert "China will build three ports with Peru" in get(site, f"{PAIR}statements/?relation=added").html


def test_words_that_differ_are_marked_on_both_sides(site: Client) -> None:
    html = get(site, f"{PAIR}statements/?relation=softened").html
    assert re.findall(r"<del>(.*?)</del>", html) == ["sign"]
    assert re.findall(r"<ins>(.*?)</ins>", html) == ["explore"]


def test_the_reader_is_filtered_by_relation_aspect_and_area(site: Client) -> None:
    assert pairs(get(site, f"{PAIR}statements/")) == 9
    page = get(site, f"{PAIR}statements/?relation=added&relation=dropped")
    assert pairs(page) == 2
    assert pairs(get(site, f"{PAIR}statements/?aspect=firmness")) == 1
    areas = [one["value"] for one in page.all("option") if one["value"].startswith("new.")]
    counts = [pairs(get(site, f"{PAIR}statements/?area={area}")) for area in areas]
    assert counts[-3:] == [4, 2, 3]  # trade; culture; health with what was dropped there
    assert pairs(get(site, f"{PAIR}statements/?relation=nothing&area=new.nowhere&aspect=x")) == 9


def test_the_reader_is_filtered_by_words_as_a_search_finds_them(site: Client) -> None:
    page = get(site, f"{PAIR}statements/?q=hospital")
    quotes = re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", page.html)
    assert 0 < len(quotes) == sum("hospital" in quote for quote in quotes)
    assert pairs(get(site, f"{PAIR}statements/?q=hospital -hospitals")) == 0
    assert 'value="hospital"' in page.html


def test_without_scripts_each_statement_leads_to_its_match(site: Client) -> None:
    page = get(site, f"{PAIR}statements/?view=columns")
    anchors = [one[1:] for one in links(page) if re.fullmatch(r"#[lr]\d+", one)]
    assert len(anchors) == 14
    assert set(anchors) <= set(page.ids)
    numbers = [one["data-number"] for one in page.with_attribute("data-number")]
    assert len(numbers) == 16


def test_numbers_of_a_thousand_and_more_stay_addresses(site: Client) -> None:  # noqa: ARG001 - its papers
    """Nothing parts their digits: anchors, addresses and scripts need the same number."""
    old, new = queries.paper("second"), queries.paper("third")
    found = comparisons.comparison(old, new, reader="en")
    [one] = shown(Pair(old, new, found), [(1234, found.matches[0])])
    assert one.number == "1234"


def test_papers_that_share_nothing_say_so(site: Client) -> None:
    assert "No statement of the one paper" in get(site, "/compare/first/other/").html
    assert "No statement of the one paper" not in get(site, PAIR).html


def test_an_empty_filter_says_how_to_come_back(site: Client) -> None:
    page = get(site, f"{PAIR}statements/?relation=dropped&aspect=firmness")
    assert pairs(page) == 0
    assert "Take a filter away." in page.html


def test_text_is_never_markup(site: Client) -> None:
    for address in ("/compare/second/third/statements/", "/compare/second/third/new/"):
        html = get(site, address).html
        assert "<script>alert" not in html
        assert "<b>maize" not in html
    assert "&lt;script&gt;" in get(site, "/compare/second/third/statements/").html


def test_the_pairs_can_be_taken_as_they_stand_filtered(site: Client) -> None:
    address = f"{PAIR}statements/?relation=added"
    page = get(site, address)
    forms = [one for one in links(page) if "format=" in one]
    assert [one.partition("format=")[2] for one in forms] == ["csv", "xlsx", "jsonl"]
    sent = b"".join(site.get(f"{address}&format=jsonl").streaming_content).decode()  # type: ignore[attr-defined]
    rows = [json.loads(line) for line in sent.splitlines()]
    assert len(rows) == pairs(page)
    assert {(*one["relation"], *one["relation_name"]) for one in rows} == {("added", "Added")}
    assert all(one["left"] == [] and one["right"] and one["right_places"] for one in rows)
    assert f"{PAIR}statements/?page=1#m" in rows[0]["address"]


@pytest.mark.parametrize("form", REPORTS)
def test_a_report_can_be_taken_along(site: Client, form: str) -> None:
    assert f"{PAIR}report.{form}" in links(get(site, PAIR))
    site.cookies["constancia_language"] = "es"
    file = site.get(f"{PAIR}report.{form}")
    assert file.status_code == 200
    assert file.headers["Content-Disposition"] == f'attachment; filename="first-second.{form}"'
    if form == "docx":
        briefing = "\n".join(one.text for one in Document(BytesIO(file.content)).paragraphs)
        assert "Qué cambió" in briefing
        assert "China will build three ports with Peru" in briefing


def test_what_is_not_there_is_not_found(site: Client) -> None:
    for address in (f"{PAIR}report.exe", "/compare/first/none/", "/compare/timeline/?paper=first"):
        assert site.get(address).status_code == 404


def test_the_choice_leads_to_a_comparison_or_a_timeline(site: Client) -> None:
    assert site.get("/compare/?paper=first&paper=second&paper=").headers["Location"] == PAIR
    three = site.get("/compare/?paper=first&paper=second&paper=third").headers["Location"]
    assert three == "/compare/timeline/?paper=first&paper=second&paper=third"
    page = get(site, "/compare/?paper=second&area=d2")
    assert f"{PAIR}statements/?area=new.d2" in links(page)
    assert "/compare/second/third/statements/?area=old.d2" in links(page)


def test_papers_and_their_areas_lead_to_the_choice(site: Client) -> None:
    assert "/compare/?paper=first" in links(get(site, "/"))
    page = get(site, "/papers/first/")
    assert "/compare/?paper=first" in links(page)
    area = next(one for one in links(page) if one.startswith("/papers/first/areas/"))
    id = area.rstrip("/").rpartition("/")[2]
    assert f"/compare/?paper=first&area={id}" in links(get(site, area))


def test_a_timeline_follows_each_theme(site: Client) -> None:
    page = get(site, "/compare/timeline/?paper=first&paper=second&paper=third")
    rows = re.split(r'<th scope="row">', page.html)[1:]
    health = text_of("<main>" + next(row for row in rows if row.startswith("Health")).partition("</tr>")[0])
    assert health == "Health 3 2 2 kept 1 dropped 3 2 kept 1 added"
    assert any(one.startswith(f"{PAIR}statements/?area=") for one in links(page))


def test_renderings_differ_in_translation_not_in_policy(site: Client) -> None:
    page = get(site, "/compare/first/first-es/")
    text = text_of(page.html)
    assert "Both are renderings of one work" in text
    assert "What changed" not in text
    assert "Español" not in text.partition("Cite it")[0]
    assert "English" in text
    assert "Spanish" in text
    columns = text_of(get(site, "/compare/first/first-es/statements/?view=columns").html)
    assert re.findall(r"\) · (English|Spanish)", columns) == ["English", "Spanish"]


@pytest.mark.parametrize("form", ["md", "jsonl", "csv", "html"])
def test_a_file_says_of_how_many_renderings_it_is(site: Client, form: str) -> None:
    address = "/compare/first/second/report." + form
    told = "Of 2 and 1 renderings these were compared: English (Rendering not stated) and"
    assert told not in site.get(address).content.decode()
    save(replace_source(paper("first", ES, "es", issuer="CN"), "first-2.txt"))
    assert told in site.get(address).content.decode()


def replace_source(one: Paper, name: str) -> Paper:
    document = one.document
    return replace(one, document=replace(document, source=replace(document.source, name=name)))


def test_papers_of_different_issuers_stand_side_by_side_by_topic(site: Client) -> None:
    text = text_of(get(site, "/compare/first/brazil/").html)
    assert "The papers have different issuers" in text
    assert "Topic by topic" in text
    assert "What changed" not in text
    assert not re.search(r"\bOlder paper|\bNewer paper", text)


def test_a_comparison_is_cited_by_both_papers(site: Client) -> None:
    address = f"{PAIR}statements/?relation=softened"
    page = get(site, f"{address}&page=1")
    assert f"http://testserver{address}" in [one.get("value") for one in page.all("input")]
    assert "What changed: Policy Paper on Cooperation (1 January 2024) → Policy Paper" in page.html


def test_nothing_is_new_or_dropped_between_papers_of_different_issuers(site: Client) -> None:
    for page in ("", "statements/", "report.html"):
        text = str(site.get(f"/compare/brazil/third/{page}").content.decode())
        assert "Only in the first" in text
        assert not re.search(r">\s*(Dropped|Added|New|Gone)\s*<", text)
