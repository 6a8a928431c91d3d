"""Evidence on the site: lists, one piece with its copy, leads judged by people, what people add."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils.translation import override
from local_server import Answer, Site, serving
from web_pages import WEIGHT, get

from constancia.fetch.archive import Archive
from constancia.fetch.client import Fetcher
from constancia.fetch.document import Given, evidence
from constancia.model import Evidence, EvidenceKind, Ground, Lead, Paper, Provenance, Relation, Side, Verdict
from constancia.store.judged.evidence import all_evidence, take_in
from constancia.store.judged.evidence_pages import leads_for
from constancia.store.judged.links import links_of, save_leads
from constancia.store.keeping.save import save
from constancia.web.evidence.wording import flag
from constancia.web.templatetags.evidence import ground_words

pytestmark = pytest.mark.django_db
SAYS = "The fourth forum of think tanks met in Bridgetown"
HOSTILE = f"<p>{SAYS} &lt;script&gt;alert(1)&lt;/script&gt; with delegates of nineteen countries.</p>"
PAGE = f"<html lang=en><head><title>Forum &amp; fair</title></head><body>{HOSTILE}</body></html>".encode()
OLD = Evidence(
    "old",
    EvidenceKind.PROJECT,
    Side.THIRD,
    "Harbour wall <b>Bridgetown</b>",
    "A wall was built.",
    Provenance("AidData", file="a.csv", line=3, sha256="0" * 64),
    countries=("BB",),
    date="2019",
    flags=("umbrella",),
)
NEW = replace(
    OLD, id="new", kind=EvidenceKind.DOCUMENT, title="Opening", date="2026-03-05", countries=("GD",)
)


@pytest.fixture
def paper(gold_paper: Paper) -> Paper:
    save(gold_paper)
    take_in([OLD, NEW])
    return gold_paper


@pytest.fixture
def statement(paper: Paper) -> str:
    return next(one.id for one in paper.statements if one.is_undertaking)


@pytest.fixture
def leads(statement: str) -> list[Lead]:
    grounds = (Ground("word", "walls", "wall"),)
    scores = {"old": 0.8, "new": 0.6}
    found = [Lead(statement, id, score, grounds, "rule:leads.words") for id, score in scores.items()]
    save_leads([statement], found)
    return found


@pytest.fixture
def analyst(client: Client) -> Client:
    user = User.objects.create_user("ana")
    user.groups.add(Group.objects.get(name="analyst"))
    client.force_login(user)
    return client


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.setenv("CONSTANCIA_ARCHIVE", str(tmp_path / "archive"))
    monkeypatch.setenv("CONSTANCIA_FETCH_LOCAL", "1")
    return Archive(tmp_path / "archive")


@pytest.fixture
def server() -> Iterator[Site]:
    with serving() as running:
        yield running


@pytest.fixture
def fetched(server: Site, archive: Archive, tmp_path: Path) -> Evidence:
    with Fetcher(tmp_path / "cache", local=True, pause=0.0) as fetcher:
        found = evidence(server.at("/a", Answer(PAGE)), Given(SAYS), fetcher, archive)
    take_in([found])
    return found


def titles(client: Client, address: str) -> list[str]:
    response = client.get(address)
    rows = csv.DictReader(StringIO(b"".join(response.streaming_content).decode("utf-8-sig")))
    return [row["id"] for row in rows]


@pytest.mark.usefixtures("paper")
def test_doubts_are_told_in_words_with_a_link_to_the_piece_they_name(client: Client):
    flags = ("mirror-of:old", "under:gone", "level:4", "re-export", "flow-class:ODA-like")
    take_in([replace(NEW, id="told", flags=flags)])
    page = get(client, "/evidence/told/")
    assert '<a href="/evidence/old/">the same trade, as the other side reports it</a>' in page.html
    told = "; under this agreement; level of the Harmonized System: 4; re-export: in exports too; "
    assert told + "flow-class:ODA-like" in page.html
    with override("es"):
        assert flag("umbrella") == "acuerdo marco: no entra en ninguna suma"


@pytest.mark.usefixtures("leads")
@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", ["new", "old"]),
        ("country=Barbados", ["old"]),
        ("kind=document", ["new"]),
        ("since=2020-01-01", ["new"]),
        ("until=2019-12-31", ["old"]),
        ("paper=china-lac-2025", ["new", "old"]),
        ("paper=china-lac-2025&country=GD", ["new"]),
        ("q=HARBOUR", ["old"]),
        ("q=%22built%22 aid* -wall", ["new", "old"]),
        ("q=harbour&country=GD", []),
        ("q=%00%25", []),
    ],
)
def test_the_list_and_its_files_have_what_is_asked_for(client, query, ids):
    assert titles(client, f"/evidence/?{query}&format=csv") == ids
    page = get(client, f"/evidence/?{query}")
    shown = [
        link["href"] for link in page.all("a") if re.fullmatch("/evidence/[a-z]+/", link.get("href", ""))
    ]
    assert shown == [f"/evidence/{id}/" for id in ids]
    assert (page.faults, len(page.html) < WEIGHT) == ([], True)


@pytest.mark.parametrize(
    "query", ["country=Atlantis", "kind=rumour", "since=soon", "paper=none", "format=exe"]
)
def test_a_list_of_what_is_not_is_not_found(client, query):
    assert client.get(f"/evidence/?{query}").status_code == 404


@pytest.mark.usefixtures("leads")
def test_a_piece_is_shown_with_its_source_and_leads_and_never_as_markup(client):
    page = get(client, "/evidence/old/")
    for words in ("AidData", "a.csv, 3", "0" * 64, "umbrella", "None was made.", "Harbour wall &lt;b&gt;"):
        assert words in page.html
    assert "<b>Bridgetown" not in page.html
    assert 'action="/evidence/link/"' not in page.html
    assert get(client, "/evidence/none/", 404)


def test_an_archived_copy_is_checked_shown_as_text_and_sent_as_a_file(client, fetched, archive):
    page = get(client, f"/evidence/{fetched.id}/")
    assert "Checked just now: unchanged" in page.html
    text = get(client, f"/evidence/{fetched.id}/text/")
    assert f'<mark id="quotation">{SAYS}</mark>' in text.html
    assert "<script>alert" not in text.html
    copy = client.get(f"/evidence/{fetched.id}/copy/")
    assert copy.content == PAGE
    assert copy.headers["Content-Type"] == "application/octet-stream"
    assert copy.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in copy.headers["Content-Security-Policy"]
    file = archive.file(fetched.provenance.sha256, fetched.provenance.url)
    assert client.get(f"/evidence/{fetched.id}/copy/?form=warc").content == file.read_bytes()
    file.write_bytes(file.read_bytes()[:100])
    assert "It is missing or damaged" in get(client, f"/evidence/{fetched.id}/").html
    for part in ("text", "copy"):
        assert client.get(f"/evidence/{fetched.id}/{part}/").status_code == 404


@pytest.mark.usefixtures("paper")
def test_without_a_copy_there_is_none_to_be_sent(client):
    assert client.get("/evidence/old/copy/").status_code == 404


def test_leads_are_listed_with_the_words_that_matched(client, leads, statement):
    page = get(client, "/papers/china-lac-2025/leads/")
    assert "walls" in page.html
    assert "found by a rule, from words and names" in page.html
    assert page.html.index("/evidence/old/") < page.html.index("/evidence/new/")
    assert 'name="verdict" value="accepted"' not in page.html
    file = client.get("/papers/china-lac-2025/leads/?format=jsonl")
    assert len(b"".join(file.streaming_content).splitlines()) == len(leads)
    assert get(client, f"/papers/china-lac-2025/leads/?statement={statement}&verdict=rejected").faults == []


@pytest.mark.parametrize(
    ("left", "shown"), [("currency-swap", "Currency swap"), ("Fisheries Forum", "Fisheries Forum")]
)
def test_a_kind_of_instrument_that_matched_is_told_by_its_name(left, shown):
    assert ground_words(Ground("name", left, "a swap")) == (shown, "a swap")


def judged(client: Client, statement: str, id: str, verdict: str, **more: str) -> str:
    said = {"statement": statement, "evidence": id, "verdict": verdict} | more
    answer = client.post("/papers/china-lac-2025/leads/review/?verdict=open", said, follow=True)
    return answer.content.decode()


@pytest.mark.usefixtures("leads")
def test_a_person_accepts_rejects_or_defers(analyst, statement):
    assert "Say why it bears" in judged(analyst, statement, "new", "accepted", relation="supports")
    assert "older than the paper" in judged(
        analyst, statement, "old", "accepted", relation="supports", why="the wall"
    )
    assert "cannot be its baseline" in judged(
        analyst, statement, "new", "accepted", relation="baseline", why="the wall"
    )
    assert links_of(statement) == ()
    judged(analyst, statement, "old", "deferred")
    judged(analyst, statement, "old", "accepted", relation="baseline", why="the wall meant")
    judged(analyst, statement, "new", "rejected", why="another wall")
    said = {one.lead.evidence: (one.verdict, one.review.by) for one in leads_for([statement])}
    assert said == {"old": (Verdict.ACCEPTED, "person:ana"), "new": (Verdict.REJECTED, "person:ana")}
    ((link, found),) = links_of(statement)
    assert (link.relation, link.why, found.id) == (Relation.BASELINE, "the wall meant", "old")
    assert "the wall meant" in get(analyst, f"/statements/{statement}/states/").html
    assert "There is no such lead" in judged(analyst, statement, "none", "rejected")


@pytest.mark.usefixtures("leads")
def test_who_may_not_judge_changes_nothing(client, statement):
    said = {"statement": statement, "evidence": "old", "verdict": "rejected"}
    assert client.post("/papers/china-lac-2025/leads/review/", said).status_code == 403
    assert client.post("/evidence/link/", said).status_code == 403
    assert client.get("/evidence/add/").status_code == 403
    assert [one.verdict for one in leads_for([statement])] == [None, None]


def test_a_link_is_made_by_hand_from_an_id_or_an_address(analyst, statement):
    said = {
        "statement": f"https://x.example/statements/{statement}/states/",
        "evidence": "new",
        "why": "it is",
    }
    assert analyst.post("/evidence/link/", said | {"relation": "supports"}).status_code == 302
    assert analyst.post("/evidence/link/", said | {"relation": "supports"}).status_code == 302
    assert [link.relation for link, _ in links_of(statement)] == [Relation.SUPPORTS]
    assert "it is" in get(analyst, "/evidence/new/").html
    refused = analyst.post("/evidence/link/", said | {"relation": "proves"})
    assert "Select a valid choice" in refused.content.decode()
    lost = analyst.post("/evidence/link/", said | {"relation": "context", "statement": "none"})
    assert "no statement or no evidence" in lost.content.decode()
    assert len(links_of(statement)) == 1


def test_evidence_is_added_by_hand_or_fetched(analyst, server, archive):
    address = server.at("/a", Answer(PAGE))
    said = {
        "address": address,
        "quotation": SAYS,
        "side": "third",
        "countries": "Barbados; GD",
        "date": "2026",
    }
    assert analyst.post("/evidence/add/", said).status_code == 302
    (found,) = all_evidence()
    assert (found.countries, found.date, found.provenance.url) == (("BB", "GD"), "2026", address)
    assert found.provenance.sha256 is None
    assert analyst.post("/evidence/add/", said | {"fetch": "on"}).status_code == 302
    (again,) = all_evidence()
    assert (again.id, again.anchor is not None) == (found.id, True)
    assert archive.find(again.provenance.sha256, address)
    lied = analyst.post("/evidence/add/", said | {"fetch": "on", "quotation": "It never met"})
    assert "it does not say" in lied.content.decode()
    wrong = analyst.post("/evidence/add/", said | {"countries": "Atlantis", "date": "soon", "quotation": ""})
    assert wrong.content.decode().count("<strong>") == 3
    assert len(list(all_evidence())) == 1


@pytest.mark.usefixtures("archive")
def test_a_page_of_a_private_network_is_not_fetched(analyst, monkeypatch):
    monkeypatch.setenv("CONSTANCIA_FETCH_LOCAL", "")
    said = {"address": "http://169.254.169.254/latest/", "quotation": "x", "side": "third", "fetch": "on"}
    assert "no public address" in analyst.post("/evidence/add/", said).content.decode()
    told = analyst.post("/evidence/add/", said, headers={"accept-language": "pt-br"}).content.decode()
    assert "não é um endereço público" in told


@pytest.mark.usefixtures("leads")
def test_what_is_older_than_the_paper_is_shown_as_its_baseline(client, paper, statement):
    country = get(client, "/registers/countries/BB/").html
    assert "Before the paper: baseline (1)" in country
    assert "?country=BB&amp;until=2025-12-09" in country
    assert "?country=GD&amp;since=2025-12-10" in get(client, "/registers/countries/GD/").html
    area = next(one.division for one in paper.statements if one.id == statement)
    for address in (
        f"/papers/china-lac-2025/areas/{area}/",
        f"/papers/china-lac-2025/states/BB/?area={area}",
    ):
        page = get(client, address)
        assert "Evidence that may bear on this area" in page.html
        assert '<span class="tag">Before the paper: baseline</span>' in page.html
        assert page.faults == []
    assert "Baseline evidence: 1" in get(client, "/papers/china-lac-2025/states/").html
    leads = get(client, f"/papers/china-lac-2025/leads/?area={area}").html
    assert "/evidence/old/" in leads
    assert "/evidence/old/" not in get(client, "/papers/china-lac-2025/leads/?area=d1").html


@pytest.mark.usefixtures("leads")
def test_links_and_leads_are_files_too(analyst, statement):
    judged(analyst, statement, "new", "accepted", relation="supports", why="the wall meant")
    for address in ("/evidence/links/", "/papers/china-lac-2025/leads/?verdict=&"):
        for form in ("csv", "xlsx", "jsonl"):
            query = "" if address.endswith("&") else "?"
            assert analyst.get(f"{address}{query}format={form}").status_code == 200
    lines = b"".join(analyst.get("/evidence/links/?format=csv").streaming_content).decode("utf-8-sig")
    assert lines.splitlines()[1].startswith(f"{statement},new,supports,the wall meant,person:ana,")


@pytest.mark.usefixtures("leads")
def test_programs_are_told_the_same(analyst, statement):
    judged(analyst, statement, "new", "accepted", relation="supports", why="the wall meant")

    def told(address: str) -> list[dict[str, object]]:
        return analyst.get(f"/api/v1/{address}").json()["items"]

    assert [one["id"] for one in told("evidence?country=BB")] == ["old"]
    assert [one["id"] for one in told("evidence?kind=document&since=2026-01-01")] == ["new"]
    assert [one["id"] for one in told("evidence?paper=china-lac-2025&limit=1")] == ["new"]
    assert [one["verdict"] for one in told("papers/china-lac-2025/leads")] == [None, "accepted"]
    assert [(one["evidence"], one["relation"]) for one in told("links")] == [("new", "supports")]
    assert [one["verdict"] for one in told("reviews")] == ["accepted"]
    whole = analyst.get("/api/v1/evidence/old").json()["whole"]
    assert whole["provenance"]["line"] == 3
    assert analyst.get("/api/v1/evidence/none").status_code == 404
    assert analyst.get("/api/v1/evidence?kind=rumour").status_code == 422
    first = analyst.get("/api/v1/links")
    again = analyst.get("/api/v1/links", headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304
    judged(analyst, statement, "old", "deferred")
    assert analyst.get("/api/v1/links", headers={"if-none-match": first.headers["ETag"]}).status_code == 200


@pytest.mark.usefixtures("leads")
@pytest.mark.parametrize("language", ["es", "pt-br", "zh-hans"])
@pytest.mark.parametrize("address", ["/evidence/", "/evidence/old/", "/papers/china-lac-2025/leads/"])
def test_the_pages_are_in_four_languages(client, address, language):
    page = client.get(address, headers={"accept-language": language}).content.decode()
    assert f'lang="{language}"' in page
    assert "A lead is a machine" not in page


@pytest.mark.parametrize(
    ("ground", "words"),
    [
        (Ground("word", "walls", "wall"), ("walls", "wall")),
        (
            Ground("date", "2025-12-10", "2026-03-05, since the paper"),
            ("10 de diciembre de 2025", "5 de marzo de 2026, desde el documento"),
        ),
    ],
)
def test_what_matched_is_told_in_the_readers_language(ground: Ground, words: tuple[str, str]) -> None:
    with override("es"):
        assert ground_words(ground) == words


@pytest.mark.parametrize(
    ("language", "name", "shown"),
    [("es", "Brazil", "Brasil"), ("zh-hans", "Panama", "巴拿马"), ("es", "Nowhere", "Nowhere")],
)
def test_a_country_that_a_lead_rests_on_has_its_name_in_the_readers_language(
    language: str, name: str, shown: str
) -> None:
    with override(language):
        assert ground_words(Ground("country", "CELAC", name)) == ("CELAC", shown)
