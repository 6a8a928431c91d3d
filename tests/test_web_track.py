"""The pages of registers, offers and calendar: the first paper answers what its users ask."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO

import pytest
from django.test import Client
from django.utils import translation
from icalendar import Calendar
from test_track_classes import paper
from web_pages import WEIGHT, Page, get

from constancia import pipeline
from constancia.model import Amount, AmountKind, Evidence, EvidenceKind, Paper, Provenance, Side
from constancia.read import read_document
from constancia.registers.facts import facts
from constancia.registers.names import register
from constancia.store.judged.evidence import take_in
from constancia.store.keeping.save import save
from constancia.web.templatetags.words import day

pytestmark = pytest.mark.django_db
DAY = "as_of=2026-11-28"
OFFERS = "/papers/china-lac-2025/offers"


@pytest.fixture
def site(stored: Paper, client: Client) -> Client:  # noqa: ARG001 - the paper must be there
    return client


def text_of(page: Page) -> str:
    """What a reader sees, spaces as one."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.html.partition("<main")[2]).split())


PAGES = (
    "/registers/",
    "/registers/countries/BB/",
    "/registers/countries/AR/",
    "/registers/countries/CN/",
    "/registers/mechanisms/china-celac-forum-ministerial-meeting/",
    "/registers/mechanisms/belt-and-road-initiative/",
    "/registers/instruments/tax-treaty/",
    "/registers/instruments/visa-facilitation/",
    f"{OFFERS}/",
    f"{OFFERS}/BB/",
    f"{OFFERS}/PY/?kind=enabling",
    "/calendar/",
    "/calendar/?country=AR",
    "/changes/",
    "/registers/countries/BB/context/",
    "/changes/?what=added",
)


@pytest.mark.parametrize("address", PAGES)
def test_pages_are_well_formed_and_light(site: Client, address: str) -> None:
    page = get(site, address)
    assert page.faults == []
    assert len(page.html.encode()) < WEIGHT, len(page.html.encode())
    assert page.levels[0] == 1
    assert all(after - before <= 1 for before, after in zip(page.levels, page.levels[1:], strict=False))
    assert len(page.ids) == len(set(page.ids))


def test_what_can_barbados_ask_for_on_agriculture_and_when_is_the_next_meeting(
    site: Client, stored: Paper
) -> None:
    (area,) = (one for one in stored.divisions if one.title == "Agricultural cooperation")
    page = text_of(get(site, f"{OFFERS}/barbados/?area={area.id}&{DAY}"))
    assert "Agricultural enterprises from Latin American and Caribbean countries are welcome" in page
    assert "China-Latin America Agriculture Ministers Forum : Expected about November 2027" in page
    assert "every 40 months, the median of 2 gaps between its known meetings" in page
    assert "There are diplomatic relations between Barbados and China." in page
    assert "According to Laosheng.top (30 May 1977)." in page


def test_an_area_s_offers_come_before_the_rules_of_the_whole_paper(site: Client, stored: Paper) -> None:
    (area,) = (one for one in stored.divisions if one.title == "Agricultural cooperation")
    by_words = get(site, f"{OFFERS}/BB/?area={area.title.split()[0]}")
    assert f'<option value="{area.id}" selected>' in by_words.html
    assert site.get(f"{OFFERS}/BB/?area=nowhere").status_code == 404
    chosen, whole = (text_of(get(site, f"{OFFERS}/BB/{query}")) for query in (f"?area={area.id}", ""))
    rules = "What the paper says of itself as a whole"
    assert chosen.index("Agricultural enterprises from") < chosen.index(rules)
    assert whole.index(rules) < whole.index("Agricultural enterprises from")
    assert chosen.count("Expected about November 2027") == 2  # once for all, and once beside its mechanism


def test_what_the_preconditions_of_offers_come_to_is_said_once_where_it_is_the_same(site: Client) -> None:
    pages = (get(site, f"{OFFERS}/BB/?{DAY}{query}").html for query in ("", "&area=Tripartite"))
    areas = [area for page in pages for area in page.split('<section class="offers"')[1:]]
    once = ["Precondition: " in area for area in areas]
    beside = ['<th scope="col">Precondition</th>' in area for area in areas]
    assert any(once)
    assert any(beside)
    assert all(one != other for one, other in zip(once, beside, strict=True))


def test_what_a_neighbour_has_is_told_with_its_subject(site: Client) -> None:
    page = get(site, f"{OFFERS}/BB/?{DAY}").html
    assert '· subject: <bdi lang="en">civil aviation, sports</bdi>' in page


def test_a_line_of_the_matrix_leads_to_its_area(site: Client, stored: Paper) -> None:
    (area,) = (one for one in stored.divisions if one.title == "Agricultural cooperation")
    page = get(site, f"/papers/china-lac-2025/states/?{DAY}")
    assert f'<a href="/papers/china-lac-2025/areas/{area.id}/">Agricultural cooperation</a>' in page.html


def test_a_date_that_is_only_worked_out_is_told_by_its_month(site: Client) -> None:
    page = text_of(get(site, f"/calendar/?country=BB&{DAY}"))
    assert "November 2027 China-Latin America Agriculture Ministers Forum Expected" in page
    assert "2 November 2027" not in page


def test_a_country_to_which_the_paper_does_not_speak_is_told_so(site: Client) -> None:
    told = "This paper speaks to CELAC, to which France does not belong"
    assert told in text_of(get(site, f"{OFFERS}/FR/"))
    assert "This paper speaks to" not in text_of(get(site, f"{OFFERS}/BB/"))


def test_where_nothing_can_be_asked_for_what_is_promised_is_listed(client: Client) -> None:
    save(paper("We will build ten ports with Barbados."))
    told = "The paper invites and offers nothing that concerns it: listed is all that is promised."
    page = text_of(get(client, "/papers/made-2025/offers/BB/"))
    assert told in page
    assert "We will build ten ports with Barbados" in page
    assert (
        'href="/papers/made-2025/">A Paper</a></h2>' in get(client, "/papers/made-2025/offers/BB/").html
    )  # no areas
    asked = text_of(get(client, "/papers/made-2025/offers/BB/?kind=invitation"))
    assert (told in asked, "No undertaking of this paper is like that." in asked) == (False, True)
    answer = client.get("/papers/made-2025/offers/BB/?format=csv")
    rows = b"".join(answer.streaming_content).decode()
    assert "We will build ten ports with Barbados" in rows


def test_a_part_of_a_country_s_name_is_answered_with_the_whole(site: Client) -> None:
    page = text_of(get(site, f"{OFFERS}/?country=Saint+Vincent", status=404))
    assert "Is it one of these? St. Vincent &amp; Grenadines (VC)" in page


def test_which_tax_treaties_exist_since_when_says_who(site: Client) -> None:
    page = text_of(get(site, f"/registers/instruments/tax-treaty/?{DAY}"))
    for told in (
        "Barbados In force",
        "27 October 2000",
        "Invest Barbados",
        "Brazil In force",
        "6 January 1993",
        "Chile In force",
        "Trinidad &amp; Tobago In force",
        "State Administration of Taxation of China, on AsianLII (official;",
    ):
        assert told in page


def test_every_fact_on_a_page_has_its_quotation_and_address(site: Client) -> None:
    page = get(site, "/registers/countries/BB/")
    for fact in facts().about("BB"):
        if fact.value != "not-listed":
            assert fact.address.replace("&", "&amp;") in page.html, fact
    assert "quotation to be rechecked" in page.html
    assert {quote["lang"] for quote in page.all("q")} == {"en", "es", "zh"}


def test_contradicting_facts_stand_side_by_side_and_the_rule_is_told(site: Client) -> None:
    cuba = text_of(get(site, "/registers/countries/CU/"))
    assert "November 2018" in cuba
    assert "Cuba in 2019 officially joined the four-year old Belt and Road initiative" in cuba
    assert "Others say otherwise (1)" in cuba
    assert "Others say so too (1)" in cuba
    assert "Why the first is shown: Its publisher is closer to the matter." in cuba
    uruguay = text_of(get(site, "/registers/countries/UY/"))
    assert "signing 19 cooperation agreements" in uruguay


def test_a_mechanism_has_its_timeline_and_what_others_count(site: Client) -> None:
    page = text_of(get(site, f"/registers/mechanisms/belt-and-road-initiative/?{DAY}"))
    assert "By these facts 22 countries take part on 28 November 2026." in page
    assert "worked out: the notice ran until 7 May 2025" in page
    forum = text_of(get(site, f"/registers/mechanisms/china-celac-forum-ministerial-meeting/?{DAY}"))
    assert "Expected about May 2028" in forum
    assert "every 36 months, as a source states" in forum


@pytest.mark.parametrize(("day", "state"), [("1995-01-01", "Ended"), ("2026-11-28", "In force")])
def test_any_day_can_be_asked_for(site: Client, day: str, state: str) -> None:
    assert f"China {state}" in text_of(get(site, f"/registers/countries/NI/?as_of={day}"))


@pytest.mark.parametrize(
    "address",
    [
        "/registers/countries/atlantis/",
        "/registers/mechanisms/paris-agreement/",
        "/registers/mechanisms/atlantis/",
        "/registers/instruments/mood/",
        "/registers/countries/BB/?as_of=soon",
        "/papers/atlantis/offers/BB/",
        f"{OFFERS}/atlantis/",
        "/calendar/?country=atlantis",
        "/calendar.ics?mechanism=atlantis",
        "/calendar/?paper=china-lac-2025&area=nowhere",
        "/calendar/?paper=atlantis&area=d1",
    ],
)
def test_what_is_not_there_is_told(site: Client, address: str) -> None:
    get(site, address, status=404)


def test_every_mechanism_and_country_has_a_page(site: Client) -> None:
    page = get(site, "/registers/")
    links = {link["href"] for link in page.all("a") if "href" in link}
    assert {f"/registers/countries/{code}/" for code in register().entries["celac"].members} <= links
    assert len([link for link in links if link.startswith("/registers/mechanisms/")]) > 100


def test_lists_are_files_too(site: Client) -> None:
    body = b"".join(site.get("/registers/?format=csv").streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]  # a stream
    assert len(list(csv.DictReader(StringIO(body)))) == len(facts().all)
    lines = b"".join(site.get(f"{OFFERS}/BB/?format=jsonl&{DAY}").streaming_content).decode().splitlines()  # type: ignore[attr-defined]  # a stream
    assert {json.loads(line)["kind"] for line in lines} == {"invitation", "offer"}


def test_a_country_is_found_by_its_name(site: Client) -> None:
    assert "What Dominica can ask for" in get(site, f"{OFFERS}/?country=dominica").html
    assert "What Dominican Republic can ask for" in get(site, f"{OFFERS}/?country=dominican+republic").html


def events(site: Client, query: str) -> dict[str, tuple[str, str, str]]:
    """The events of a feed by their summary: first day, first day after, status."""
    response = site.get(f"/calendar.ics?{query}")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    made = Calendar.from_ical(response.content)
    return {
        str(one["summary"]): (str(one["dtstart"].dt), str(one["dtend"].dt), str(one["status"]))
        for one in made.walk("VEVENT")
    }


def test_the_calendar_is_a_feed_that_marks_what_is_expected(site: Client) -> None:
    found = events(site, f"mechanism=china-celac-forum-ministerial-meeting&{DAY}")
    name = "Ministerial Meeting of the China-CELAC Forum"
    assert found == {
        f"{name}, no. 1": ("2015-01-08", "2015-01-10", "CONFIRMED"),
        f"{name}, no. 2": ("2018-01-22", "2018-01-23", "CONFIRMED"),
        f"{name}, no. 3": ("2021-12-03", "2021-12-04", "CONFIRMED"),
        f"{name}, no. 4": ("2025-05-13", "2025-05-14", "CONFIRMED"),
        f"Expected: {name}": ("2028-05-13", "2028-05-14", "TENTATIVE"),
    }
    argentina = events(site, "country=AR&as_of=2026-01-01")
    assert argentina["Last day: Visa facilitation: Argentina"][0] == "2026-05-31"
    again = site.get(f"/calendar.ics?{DAY}").content
    assert again == site.get(f"/calendar.ics?{DAY}").content


def test_the_calendar_of_an_area_has_its_mechanisms(site: Client, stored: Paper) -> None:
    (area,) = (one for one in stored.divisions if one.title == "Agricultural cooperation")
    found = events(site, f"paper=china-lac-2025&area={area.id}&{DAY}")
    assert "Expected: China-Latin America Agriculture Ministers Forum" in found
    assert not any("Xiangshan" in name for name in found)


@pytest.mark.parametrize("asked", ["paper=china-lac-2025&area=agriculture", "area=Agriculture"])
def test_the_calendar_takes_an_area_by_words_and_of_the_newest_paper(
    site: Client, stored: Paper, asked: str
) -> None:
    (area,) = (one for one in stored.divisions if one.title == "Agricultural cooperation")
    assert events(site, f"{asked}&{DAY}") == events(site, f"paper=china-lac-2025&area={area.id}&{DAY}")
    assert "Agricultural cooperation" in get(site, f"/calendar/?{asked}&{DAY}").html


def test_a_bilateral_meeting_is_in_the_calendar_of_its_country_alone(site: Client) -> None:
    committee = "High-level Coordination and Cooperation Committee, no. 7"
    assert committee in events(site, f"country=BR&{DAY}")
    assert committee not in events(site, f"country=BB&{DAY}")


@pytest.mark.parametrize("language", ["es", "pt-br", "zh-hans"])
def test_pages_speak_the_readers_language(site: Client, language: str) -> None:
    page = site.get(f"{OFFERS}/BB/?{DAY}", headers={"accept-language": language}).content.decode()
    assert "Precondition" not in page
    assert "can ask for" not in page
    verdicts = re.findall(r"<strong>([^<]+)</strong>", page)
    assert verdicts
    assert {verdict.strip()[-1] for verdict in verdicts} == {"。" if language == "zh-hans" else "."}


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/registers/countries/BB/", "/countries/BB/"),
        ("/registers/mechanisms/canton-fair/", "/entries/canton-fair/"),
        ("/registers/instruments/tax-treaty/", "/instruments/tax-treaty/"),
    ],
)
def test_what_is_known_leads_to_what_the_papers_say(site: Client, address: str, leads_to: str) -> None:
    assert leads_to in {link.get("href") for link in get(site, address).all("a")}
    get(site, leads_to)


def test_what_others_count_is_drawn_told_as_context_and_is_a_file_too(site: Client) -> None:
    rows = [
        Evidence(
            f"e{year}", EvidenceKind.FLOW, Side.THIRD, f"Exports <b>, {year}", f"{year}; {value}",
            Provenance("Statistics office", url="https://stat.example/"), countries=("BB",), date=year,
            amounts=(Amount(value, "USD", AmountKind.VALUE),),
        )
        for year, value in (("2020", "1500"), ("2021", "-20"))
    ]  # fmt: skip
    take_in(rows)
    page = get(site, "/registers/countries/barbados/context/")
    assert len(page.all("rect")) == 2
    assert "Exports &lt;b&gt;" in page.html
    assert "They say nothing of whether a commitment was kept" in text_of(page)
    file = b"".join(site.get("/registers/countries/BB/context/?format=csv").streaming_content)  # type: ignore[attr-defined]  # a file is sent in pieces
    assert "2021,-20,USD" in file.decode()


def test_projects_about_a_country_are_counted_by_year_and_undated_ones_are_left_out(site: Client) -> None:
    dated = {"a": "2018-05-01", "b": "2018", "c": "2020", "d": None}
    take_in(
        Evidence(
            id, EvidenceKind.PROJECT, Side.THIRD, f"A road {id}", "A road",
            Provenance("Researchers", file="p.csv", line=2), countries=("BB",), date=day, published="2024",
        )
        for id, day in dated.items()
    )  # fmt: skip
    file = b"".join(site.get("/registers/countries/BB/context/?format=jsonl").streaming_content)  # type: ignore[attr-defined]  # a file is sent in pieces
    points = [json.loads(line) for line in file.decode().splitlines()]
    assert [(one["period"], one["value"]) for one in points] == [("2018", 2), ("2019", 0), ("2020", 1)]
    assert {one["publisher"] for one in points} == {"Researchers"}


@pytest.mark.parametrize("place", ["/countries/BB/", "/registers/countries/BB/"])
def test_a_country_leads_to_what_it_can_ask_for_and_to_its_meetings(site: Client, place: str) -> None:
    links = [one["href"] for one in get(site, place).all("a") if "href" in one]
    assert f"{OFFERS}/BB/" in links
    assert "/calendar/?country=BB" in links


def test_the_particulars_of_a_meeting_are_named_in_the_readers_language(site: Client) -> None:
    site.cookies["constancia_language"] = "es"
    text = text_of(get(site, "/registers/mechanisms/china-celac-forum-ministerial-meeting/"))
    assert "lugar: Beijing" in text
    assert "place:" not in text


def test_the_particulars_of_an_instrument_are_named_in_the_readers_language(site: Client) -> None:
    site.cookies["constancia_language"] = "es"
    text = text_of(get(site, "/registers/instruments/free-trade-agreement/"))
    assert "documento: Upgraded Protocol" in text
    assert "document:" not in text


def test_what_would_show_a_commitment_tells_the_papers_day_in_words(site: Client, stored: Paper) -> None:
    forum = next(one for one in stored.statements if "Think Tank Forum" in one.quote)
    for language, told in (("en", "10 December 2025"), ("es", "10 de diciembre de 2025")):
        site.cookies["constancia_language"] = language
        assert told in text_of(get(site, f"/statements/{forum.id}/states/")).split("2026")[0]


def test_two_renderings_of_one_title_are_told_apart_where_a_country_leads_to_them(client: Client) -> None:
    for name in ("first", "second"):
        text = f"A Pact\n\nThe Government will build the {name} school in Barbados.\n"
        save(pipeline.code(read_document(text.encode(), name=f"{name}.txt"), enrich=True))
    html = get(client, "/countries/BB/").html
    links = re.findall(r'/offers/BB/">[^<]*<bdi[^>]*>(A Pact[^<]*)<', html)
    assert set(links) == {"A Pact (first)", "A Pact (second)"}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2026-02-01/2026-02-07", "1 February 2026 – 7 February 2026"),
        ("2026-02/2026-03", "February 2026 – March 2026"),
        ("2026-02-30", "2026-02-30"),
        ("", "undated"),
    ],
)
def test_days_months_and_intervals_are_told_in_words(written: str, told: str) -> None:
    with translation.override("en"):  # whoever asked last may have asked in another language
        assert day(written) == told
