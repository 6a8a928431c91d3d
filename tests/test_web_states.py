"""Where commitments stand, on the site: attributed, dated, near their sources, never in percent."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from io import StringIO
from string import Formatter
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection, transaction
from django.test import Client
from django.utils.timezone import now
from pytest_django import DjangoDbBlocker
from web_pages import WEIGHT, Page, get

import constancia
from constancia import pipeline
from constancia.model import (
    Evidence,
    EvidenceKind,
    Fact,
    Link,
    Paper,
    Provenance,
    Relation,
    Side,
    When,
)
from constancia.model.codec import to_json
from constancia.registers.names import register
from constancia.store.changes import changes, record
from constancia.store.judged.assessing import assessments, searches
from constancia.store.judged.evidence import take_in
from constancia.store.judged.facts import add, withdraw
from constancia.store.judged.links import add_link
from constancia.store.keeping.load import load
from constancia.store.keeping.save import save
from constancia.track.checks.ruling import RULES, written
from constancia.track.classes import weighed
from constancia.track.eligibility import SITES
from constancia.track.tracked import Tracked
from constancia.web.coded import coded
from constancia.web.listing import Column
from constancia.web.track.asked import paper_of
from constancia.web.track.columns import OFFERS
from constancia.web.track.matrix import tracked_around
from constancia.web.track.refusals import REFUSALS
from constancia.web.track.rows import offer_rows
from constancia.web.track.states import STATES as STATES_COLUMNS
from constancia.web.track.states import rows

pytestmark = pytest.mark.django_db
DAY = "as_of=2026-11-28"
STATES = "/papers/china-lac-2025/states/"
LANGUAGES = ("en", "es", "pt-br", "zh-hans")


BOATS = Evidence(
    id="boats",
    kind=EvidenceKind.DOCUMENT,
    side=Side.THIRD,
    title="Two boats",
    quotation="Two boats went out to fish together",
    provenance=Provenance("The Gazette", url="https://gazette.example/boats"),
    countries=("BR",),
    date="2026-01-31",
)


@pytest.fixture(scope="module")
def stored(
    django_db_setup: None,  # noqa: ARG001 - the tables must be there
    django_db_blocker: DjangoDbBlocker,
    gold_paper: Paper,
) -> Iterator[Paper]:
    """The first paper with the names that the registers know, stored once and taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        paper = pipeline.code(gold_paper.document, enrich=True)
        save(paper)
        yield paper
        transaction.set_rollback(True)


@pytest.fixture
def site(stored: Paper, client: Client) -> Client:  # noqa: ARG001 - the paper must be there
    return client


def of(stored: Paper, words: str) -> str:
    """The id of the undertaking with these words."""
    return next(one.id for one in stored.statements if one.is_undertaking and words in one.quote)


def test_what_offers_and_states_do_not_look_at_changes_nothing_of_them(stored: Paper) -> None:
    part = load(stored.document.id, facets=weighed(), worded=SITES)
    assert {facet.name for one in part.statements for facet in one.facets if facet.words} <= SITES
    left = {facet.name for one in stored.statements for facet in one.facets} - weighed()
    assert {"topics", "actor_stated"} <= left
    day = date(2026, 11, 28)
    for code in ("BR", "DO", "GT"):
        whole, less = (rows(one, day, countries=(code,)) for one in (stored, part))
        assert [told(one, STATES_COLUMNS) for one in whole] == [told(one, STATES_COLUMNS) for one in less]
        whole, less = (offer_rows(one, code, day) for one in (stored, part))
        assert whole
        assert [told(one, OFFERS) for one in whole] == [told(one, OFFERS) for one in less]


def told(row: Any, columns: Sequence[Column[Any]]) -> list[object]:
    return [column.value(row) for column in columns]


def rows_of(site: Client, address: str) -> list[dict[str, str]]:
    """The rows of a list's CSV file."""
    file = site.get(address)
    return list(csv.DictReader(StringIO(b"".join(file.streaming_content).decode("utf-8-sig"))))  # type: ignore[attr-defined,arg-type]  # a file is sent in pieces


def text_of(page: Page) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.html.partition("<main")[2]).split())


def test_the_classes_are_told_before_the_matrix_and_each_cell_leads_to_its_sources(
    site: Client, stored: Paper
):
    page = get(site, f"{STATES}?{DAY}")
    text = text_of(page)
    assert text.index("What can be assessed at all") < text.index("Areas and countries")
    cells = [link["href"] for link in page.all("a") if "?area=" in link.get("href", "")]
    assert len(cells) >= 44 * 33
    assert len(page.html.encode()) <= WEIGHT
    id = of(stored, "Think Tank Forum")
    area = next(one.division for one in stored.statements if one.id == id)
    assert f"BR/?area={area}&{DAY}" in cells
    sources = [one["href"] for one in get(site, f"{STATES}BR/?area={area}&{DAY}").all("a") if "rel" in one]
    assert any(address.startswith("http") for address in sources)


def test_every_state_is_attributed_and_dated(site: Client):
    rows = rows_of(site, f"{STATES}BB/?format=csv&{DAY}")
    assert len(rows) > 300
    for row in rows:
        assert row["because"].startswith("As of 28 November 2026, by rule: ")
        assert row["judged_by"].startswith("rule:")
    known = [row for row in rows if row["state"].startswith("recurring")]
    assert known
    assert all("According to" in row["because"] for row in known)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_percentage_of_fulfilment_and_nothing_broken(site: Client, stored: Paper, language: str):
    site.cookies["django_language"] = language
    for address in (STATES, f"{STATES}BR/", f"/statements/{of(stored, 'Think Tank Forum')}/states/"):
        text = text_of(get(site, f"{address}?{DAY}"))
        assert not re.search(r"\d\s*[%％]|\bper ?cent\b|por ciento|por cento|百分之", text)
        assert not re.search(r"\bbroken\b|\bincumplid|\bquebrad|违背|食言", text, re.IGNORECASE)


def test_a_day_before_the_paper_knows_nothing_of_later(site: Client, stored: Paper):
    address = f"/statements/{of(stored, 'Think Tank Forum')}/states/"
    assert "As of 1 January 2026" in text_of(get(site, f"{address}?as_of=2026-01-01"))


def test_a_past_day_is_rebuilt_byte_for_byte_on_the_page_and_as_a_file(site: Client, stored: Paper):
    past = f"{DAY}&known=2026-11-28"
    forum = next(one for one in stored.statements if "Think Tank Forum" in one.quote)
    one = f"/statements/{forum.id}/states/"
    lists = (f"{STATES}?{past}", f"{STATES}BR/?{past}", f"{STATES}BR/?{past}&format=csv")
    addresses = (*lists, f"{one}?{past}")
    before = [sent(site, address) for address in addresses]
    shown = sent(site, f"{STATES}BR/?{DAY}&format=csv"), sent(site, f"{one}?{DAY}")
    id = forum.values("registered")[0]
    late = Fact(
        id, "edition", "99", "Agency", "https://example.org/99", "The 99th forum opened", "en", "2026-12-01",
        when=When.of("2026-11-20"),
    )  # fmt: skip
    add([late], by="maria")
    assert [sent(site, address) for address in addresses] == before
    assert sent(site, f"{STATES}BR/?{DAY}&format=csv") != shown[0]
    assert sent(site, f"{one}?{DAY}") != shown[1]
    for address in (STATES, one):
        assert site.get(f"{address}?known=soon").status_code == 404


def sent(site: Client, address: str) -> bytes:
    response = site.get(address)
    assert response.status_code == 200
    return response.getvalue()


def told_at(site: Client, address: str) -> object:
    """A page, or an answer without the mark by which one goes on in its list."""
    answer = sent(site, address)
    if not address.startswith("/api/"):
        return answer
    whole = json.loads(answer)
    return whole.get("items", whole)


def analyst(name: str) -> Client:
    user = User.objects.create_user(name, password="x")  # noqa: S106 - a test's own
    user.groups.set([Group.objects.get(name="analyst")])
    made = Client()
    made.force_login(user)
    return made


def linked(id: str) -> str:
    """The id of a piece of evidence that a person has linked to a commitment."""
    take_in([BOATS])
    add_link(Link(id, BOATS.id, Relation.SUPPORTS, "person:ana", "2026-02-01T00:00:00+00:00", "seen"))
    return BOATS.id


def test_only_those_who_may_judge_see_the_forms_and_can_send_them(site: Client, stored: Paper):
    address = f"/statements/{of(stored, 'Think Tank Forum')}/states/"
    assert "Judge it" not in get(site, address).html
    assert site.post(f"{address}judge/", {}).status_code == 403
    assert "Judge it" in get(analyst("ana"), address).html


def test_a_search_is_logged_and_a_judgement_rests_on_it(site: Client, stored: Paper):
    id = of(stored, "fisheries")
    address, ana = f"/statements/{id}/states/", analyst("ana")
    said = {
        "country": "BR",
        "as_of": "2026-01-31",
        "state": "no_evidence_found",
        "rationale": "Looked, found none",
    }
    refused = ana.post(f"{address}judge/", said)
    assert "No search before 31 January 2026 is logged" in refused.content.decode()
    told = ana.post(f"{address}judge/", said, headers={"accept-language": "es"}).content.decode()
    assert "No hay registrada ninguna búsqueda anterior al 31 de enero de 2026" in told
    assert assessments([id]) == ()
    ana.post(f"{address}search/", {"places": "Ministry", "terms": "fish", "found": 0})
    assert [one.places for one in searches([id])] == [("Ministry",)]
    row = rows_of(site, "/changes/?format=csv")[0]
    told = row["by_whom"], row["what"], row["subject"], row["note"]
    assert told == ("person:ana", "search logged", id, "0")
    assert f'href="/statements/{id}/states/"' in get(site, "/changes/?what=search+logged").html


def test_the_log_of_changes_does_not_tell_of_accounts(site: Client):
    record("person:eva", "account added", "zoe")
    page = get(site, "/changes/")
    assert "zoe" not in page.html
    assert "china-lac-2025" in page.html
    assert changes(what=("account added",))[0].subject == "zoe"


def test_the_log_leads_to_papers_that_are_stored_and_not_to_those_taken_out(site: Client):
    record("shell:eva", "added", "gone-since")
    page = get(site, "/changes/?what=added")
    assert "gone-since" in page.html
    addresses = [link.get("href") for link in page.all("a")]
    assert "/papers/china-lac-2025/" in addresses
    assert "/papers/gone-since/" not in addresses


def test_only_states_that_the_class_admits_are_offered_and_another_is_refused_by_name(
    site: Client,  # noqa: ARG001 - the paper must be there
    stored: Paper,
):
    address = f"/statements/{of(stored, 'Think Tank Forum')}/states/"
    ana = analyst("ana")
    offered = [option.get("value") for option in get(ana, address).all("option")]
    assert "recurring_current" in offered
    assert "in_force" not in offered
    said = {"as_of": "2026-02-28", "state": "in_force", "rationale": "Signed", "country": "BR"}
    page = ana.post(f"{address}judge/", said, headers={"accept-language": "pt-br"}).content.decode()
    assert "Um compromisso desta classe (Mecanismo) só pode estar assim: Não avaliado" in page
    assert "in_force" not in page.partition("<h2")[0]


def test_every_refusal_is_a_sentence_with_the_words_of_its_rule():
    messages = {id: message for id, (_severity, message) in written().items()}
    assert REFUSALS.keys() <= messages.keys()
    for id, sentence in REFUSALS.items():
        asked = set(re.findall(r"%\((\w+)\)s", str(sentence)))
        assert asked <= {name for _, name, _, _ in Formatter().parse(messages[id]) if name}, id
    reached = {rule for rule in RULES if RULES[rule].__module__.endswith((".minimum", ".chains"))}
    others = {"two-people", "machine-judges", "unknown-commitment"}  # kept as a word, no person, no page
    others |= {
        "duplicate-id",
        "unknown-superseded",
        "from-the-future",
        "no-day",
    }  # what pages write themselves
    warned = {id for id, (severity, _message) in written().items() if severity == "warning"}
    assert reached - others - warned <= REFUSALS.keys()


def test_what_needs_two_people_waits_for_the_second(site: Client, stored: Paper):
    id = of(stored, "fisheries")
    address = f"/statements/{id}/states/judge/"
    said = {"country": "BR", "as_of": "2026-02-28", "state": "delivered", "rationale": "Seen"}
    ana, ben = analyst("ana"), analyst("ben")
    refused = ana.post(address, said).content.decode()
    assert "This state needs evidence: Delivered." in refused
    assert ">\nSeen</textarea>" in refused  # what was written is there to be gone on with
    assert "Waits for a second person" not in refused
    said["evidence"] = linked(id)
    assert f"<code>{BOATS.id}</code>" in get(ana, f"/statements/{id}/states/").html
    kept = ana.post(address, said).content.decode()
    assert "This needs two people" in kept
    assert "according to ana" in text_of(get(ben, f"/statements/{id}/states/"))
    assert assessments([id]) == ()
    assert ben.post(address, said).status_code == 302
    for page in (f"/statements/{id}/states/", "/papers/china-lac-2025/states/BR/?state=delivered"):
        shown = get(site, page)
        assert f'href="/evidence/{said["evidence"]}/"' in shown.html
        assert "person:" not in shown.html
    assert "Waits for a second person" not in get(ben, f"/statements/{id}/states/").html


def test_who_judges_beside_an_older_page_is_shown_what_was_judged_since(stored: Paper):
    id = of(stored, "fisheries")
    address = f"/statements/{id}/states/judge/"
    said = {"country": "BR", "as_of": "2026-03-01", "state": "not_assessed", "rationale": "First"}
    said["seen"] = "0"
    ana, ben = analyst("ana"), analyst("ben")
    assert 'name="seen" value="0"' in get(ben, f"/statements/{id}/states/").html
    assert ana.post(address, said).status_code == 302
    told = ben.post(address, {**said, "rationale": "Second"}).content.decode()
    assert "This was judged since you opened the page." in told
    assert ">\nSecond</textarea>" in told
    assert 'name="seen" value="1"' in told
    assert [one.rationale for one in assessments([id])] == ["First"]
    assert ben.post(address, {**said, "rationale": "Second", "seen": "1"}).status_code == 302
    assert [one.rationale for one in assessments([id])] == ["First", "Second"]


def test_a_search_that_is_sent_twice_is_logged_once(site: Client, stored: Paper):  # noqa: ARG001 - stored first
    id, ana = of(stored, "fisheries"), analyst("ana")
    for _ in range(2):
        ana.post(f"/statements/{id}/states/search/", {"places": "Ministry", "terms": "fish", "found": 0})
    assert len(searches([id])) == 1


@pytest.mark.parametrize(
    ("text", "said", "codes"),
    [
        ("We will build roads.", "tell to whom it speaks", []),
        ("Uruguay will build roads.", "names no counterpart", ["UY"]),
    ],
)
def test_a_paper_whose_note_names_no_counterpart(client: Client, text: str, said: str, codes: list[str]):
    read = constancia.read(f"A Plan\n\n1. Roads\n\n{text}\n".encode(), name="plan.txt", enrich=True)
    save(read)
    matrix = get(client, "/papers/plan/states/")
    assert said in text_of(matrix)
    assert re.findall(r'<abbr title="[^"]*">(\w\w)</abbr>', matrix.html) == codes
    assert "Delivery Something to be done or given, that can be shown once it is. 1" in text_of(matrix)
    [promise] = [one for one in read.statements if one.is_undertaking]
    assert "What would show it" in text_of(get(client, f"/statements/{promise.id}/states/"))
    asked = client.get("/papers/plan/states/", {"country": "Fiji"})
    assert (asked.status_code, asked.headers["Location"]) == (302, "/papers/plan/states/FJ/")


def test_countries_of_which_the_same_is_told_stand_together(site: Client, stored: Paper) -> None:
    address = f"/statements/{of(stored, 'Think Tank Forum')}/states/"
    page = get(site, address)
    assert page.html.count("The latest known meeting is within") == 1
    for code in register().entries["celac"].members:
        assert f'href="/papers/china-lac-2025/states/{code}/?area=' in page.html


def test_a_fact_that_is_added_or_withdrawn_today_was_not_known_or_gone_before(site: Client):
    """Whenever it says that it was read: only when it was added tells since when it was known here."""
    yesterday, today = (now() - timedelta(days=1)).date(), now().date()
    new, old = (
        Fact(
            "MX", kind, "in-force", publisher, "https://example.org/1", "It is in force", "en", "2026-01-31",
            object="CN", when=When.of("2006-03-01"),
        )
        for kind, publisher in (("tax-treaty", "New Gazette"), ("investment-treaty", "Old Gazette"))
    )  # fmt: skip
    row = (old.id, old.subject, json.dumps(to_json(old)), "maria", now() - timedelta(days=1))
    with connection.cursor() as cursor:  # as it stands there since the day before
        cursor.execute(
            "INSERT INTO constancia_fact (key, subject, fact, by, created_at) VALUES (%s, %s, %s, %s, %s)",
            row,
        )
    past, present = (f"{STATES}MX/?as_of=2026-11-26&known={day}&format=csv" for day in (yesterday, today))
    before = sent(site, past)
    assert b"Old Gazette" in before
    add([new], by="maria")
    withdraw(old.id, by="maria", why="It is of another country")
    assert sent(site, past) == before
    shown = sent(site, present)
    assert b"New Gazette" in shown
    assert b"Old Gazette" not in shown


@pytest.mark.parametrize(
    "address",
    [
        "/registers/instruments/tax-treaty/?",
        "/registers/countries/MX/?",
        "/registers/mechanisms/belt-and-road-initiative/?",
        "/papers/china-lac-2025/offers/MX/?area=tax&",
        "/api/v1/instruments/tax-treaty?",
        "/api/v1/countries/MX?",
        "/api/v1/papers/china-lac-2025/offers?country=MX&",
        "/api/v1/papers/china-lac-2025/states?country=MX&limit=200&",
    ],
)
def test_what_was_known_on_a_day_stays_whatever_is_added(site: Client, address: str) -> None:
    yesterday = (now() - timedelta(days=1)).date()
    asked = f"{address}as_of={yesterday}&known={yesterday}"
    before, by_now = told_at(site, asked), told_at(site, f"{address}as_of={yesterday}")
    source = ("New Gazette", "https://example.org/1", "It is in force", "en", "2026-01-31")
    treaty = Fact("MX", "tax-treaty", "in-force", *source, object="CN", when=When.of("2006-03-01"))
    joined = Fact(
        "MX", "participation", "joined", *source, object="belt-and-road-initiative", when=treaty.when
    )
    add([treaty, joined], by="eva")
    assert told_at(site, asked) == before
    assert told_at(site, f"{address}as_of={yesterday}") != by_now


def test_a_judgement_of_a_day_past_leaves_what_was_said_of_later_days(site: Client, stored: Paper):
    id = of(stored, "fisheries")
    address, ana = f"/statements/{id}/states/", analyst("ana")
    days = {"2026-06-30": "not_applicable", "2026-01-31": "not_assessed", "2026-03-31": "not_applicable"}
    for day, state in days.items():
        said = {"country": "BR", "as_of": day, "state": state, "rationale": f"As of {day}"}
        assert ana.post(f"{address}judge/", said).status_code == 302
    for day, why in {
        "2026-02-01": "2026-01-31",
        "2026-05-01": "2026-03-31",
        "2026-11-28": "2026-06-30",
    }.items():
        assert f"As of {why}" in get(site, f"{address}?as_of={day}").html
    assert [one.supersedes is None for one in assessments([id])] == [True, True, False]


def test_who_has_said_otherwise_since_is_no_second_person(site: Client, stored: Paper):  # noqa: ARG001 - stored first
    id = of(stored, "fisheries")
    address = f"/statements/{id}/states/judge/"
    said = {"country": "BR", "as_of": "2026-02-28", "state": "delivered", "rationale": "Seen"}
    said["evidence"] = linked(id)
    ana, ben = analyst("ana"), analyst("ben")
    for _ in range(2):  # the same person twice is one
        assert "This needs two people" in ana.post(address, said).content.decode()
    otherwise = {"state": "not_assessed", "evidence": "", "rationale": "Mistaken"}
    assert ana.post(address, said | otherwise).status_code == 302
    assert "This needs two people" in ben.post(address, said).content.decode()
    assert ana.post(address, said).status_code == 302  # now ben is the other


def test_a_commitment_alone_stands_as_in_the_whole_paper(stored: Paper) -> None:  # noqa: ARG001 - stored first
    paper, day = paper_of("china-lac-2025"), date(2026, 11, 28)
    whole = Tracked(coded(paper))
    for one in whole.undertakings[::25]:
        alone = tracked_around(paper, one.id)
        assert alone.test(one.id, language="es") == whole.test(one.id, language="es")
        found, meant = (
            [(row.standing, row.area, row.title) for row in rows(each, day, about=[each.statement(one.id)])]
            for each in (alone, whole)
        )
        assert found == meant
