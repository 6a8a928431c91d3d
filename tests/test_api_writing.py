"""Programs write with a token: what they may, in whose name, and what is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.fixtures import Settings
from reading_queue import read_waiting
from test_web_evidence import NEW

from constancia import pipeline
from constancia.model import Assessment, Ground, Lead, State
from constancia.store import tokens
from constancia.store.changes import changes
from constancia.store.judged import assessing, facts
from constancia.store.judged.evidence import take_in
from constancia.store.judged.links import save_leads
from constancia.store.keeping.save import save
from constancia.store.models import TokenRow, UploadRow
from constancia.web.accounts import roles
from constancia.web.accounts.roles import Role
from constancia.web.api.limits import limiter

pytestmark = pytest.mark.django_db
ROOT = "/api/v1"
PASSWORD = "correct horse battery"  # noqa: S105
SEA = "The sea\n\nThe Government will build ten ports.\n"
SEARCH = {"places": ["https://example.org"], "terms": ["ports"], "found": 0}
FACT = {
    "subject": "BB", "property": "sister-cities", "object": "CN", "value": "2", "when": "2025-09",
    "publisher": "The city", "address": "https://example.org/twins", "quotation": "We have two twins.",
}  # fmt: skip


def token(role: Role) -> str:
    roles.add(str(role), PASSWORD, role, by="test")
    return tokens.make(roles.known(str(role)), "program", by="test")


def post(path: str, body: Any, key: str = "", client: Client | None = None) -> Any:
    limiter.forget()
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    sent = (
        {"data": body}
        if path == "/papers"
        else {"data": json.dumps(body), "content_type": "application/json"}
    )
    return (client or Client(enforce_csrf_checks=True)).post(ROOT + path, headers=headers, **sent)


def form(**said: str) -> dict[str, Any]:
    return {"file": SimpleUploadedFile("sea.txt", SEA.encode()), **said}


def test_a_paper_is_given_read_and_asked_for() -> None:
    key = token(Role.EDITOR)
    taken = post("/papers", form(title="The sea"), key)
    assert taken.status_code == 202
    assert (taken.json()["stage"], taken.json()["paper"]) == ("waiting", None)
    read_waiting()
    done = Client().get(taken.headers["Location"], headers={"Authorization": f"Bearer {key}"}).json()
    assert (done["stage"], done["paper"], done["outcome"], done["problem"]) == (
        "stored",
        "sea",
        "added",
        None,
    )
    assert [line.by for line in changes(what=["added"])] == ["person:editor"]


@pytest.fixture
def statement() -> str:
    paper = pipeline.read(SEA.encode(), name="sea.txt")
    save(paper)
    return paper.statements[0].id


def test_a_search_a_judgement_and_a_fact_are_kept_in_the_accounts_name(statement: str) -> None:
    key = token(Role.EDITOR)
    assert post(f"/statements/{statement}/searches", SEARCH, key).status_code == 201
    body = {
        "state": "no_evidence_found",
        "as_of": "2026-11-01",
        "rationale": "Looked for it.",
        "country": "BB",
    }
    refused = post(f"/statements/{statement}/assessments", body, key)
    assert (refused.status_code, refused.headers["Content-Type"]) == (422, "application/problem+json")
    unshown = post(f"/statements/{statement}/assessments", {**body, "state": "delivered"}, key)
    assert (unshown.status_code, "cites no evidence" in unshown.json()["detail"]) == (422, True)
    take_in([NEW])
    link = {"evidence": NEW.id, "relation": "supports", "why": "It says so."}
    assert post(f"/statements/{statement}/links", link, key).status_code == 201
    shown = {"state": "delivered", "country": "GD", "evidence": [NEW.id]}
    word = post(f"/statements/{statement}/assessments", {**body, **shown}, key)
    assert (word.status_code, word.json()["kept"]) == (202, "the word of the first of two people")
    assert [one.by for one in assessing.searches()] == ["person:editor"]
    before = facts.version()
    added = post("/facts", FACT, key)
    assert (added.status_code, facts.version() != before) == (201, True), added.content
    assert (
        post(
            f"/statements/{statement}/links", {"evidence": "none", "relation": "supports", "why": "x"}, key
        ).status_code
        == 422
    )


def test_no_one_writes_without_a_token_not_even_signed_in(statement: str) -> None:
    roles.add("one", PASSWORD, Role.EDITOR, by="test")
    signed_in = Client(enforce_csrf_checks=True)
    signed_in.login(username="one", password=PASSWORD)
    for client in (Client(), signed_in):
        for path, body in (
            ("/papers", form()),
            (f"/statements/{statement}/searches", SEARCH),
            ("/facts", FACT),
        ):
            answer = post(path, body, client=client)
            assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert not UploadRow.objects.exists()
    assert assessing.searches() == ()


def test_requests_with_a_token_are_counted_for_its_account(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.API_RATE = 2
    monkeypatch.setattr(limiter, "clock", lambda: 0.0)  # no time passes, however slow the machine is
    limiter.forget()
    keys = [{"Authorization": f"Bearer {token(role)}"} for role in (Role.EDITOR, Role.READER)]
    made_up = [{"Authorization": f"Bearer constancia_{number}"} for number in range(4)]
    client = Client()
    for key in keys:  # one address, two accounts
        assert [client.get(f"{ROOT}/papers", headers=key).status_code for _ in range(3)] == [200, 200, 429]
    assert [client.get(f"{ROOT}/papers", headers=key).status_code for key in made_up] == [401, 401, 429, 429]


def test_an_account_writes_what_its_role_may(statement: str) -> None:
    analyst, reader = token(Role.ANALYST), token(Role.READER)
    assert post("/papers", form(), analyst).status_code == 403
    assert post(f"/statements/{statement}/searches", SEARCH, reader).status_code == 403
    assert post(f"/statements/{statement}/searches", SEARCH, analyst).status_code == 201


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/statements/none/searches", SEARCH, 404),
        ("/statements/none/searches", {**SEARCH, "found": -1}, 422),
        ("/facts", {**FACT, "more": 1}, 422),
        ("/facts", {**FACT, "quotation": "a\0b"}, 422),
        ("/facts", {**FACT, "quotation": "half a character: \ud800"}, 422),
        ("/statements/none/searches", {**SEARCH, "terms": ["a\0b"]}, 422),
        ("/papers", form(title="a\0b"), 422),
        ("/facts", {**FACT, "property": "no such"}, 422),
        ("/papers", {}, 422),
        ("/papers", {"file": SimpleUploadedFile("empty.txt", b"")}, 422),
    ],
)
def test_what_is_wrong_is_told_as_a_problem(path: str, body: Any, status: int) -> None:
    answer = post(path, body, token(Role.EDITOR))
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json")


def test_a_token_is_kept_as_a_hash_revoked_and_gone_with_its_account() -> None:
    key = token(Role.EDITOR)
    assert key not in str(list(TokenRow.objects.values()))
    user = roles.known("editor")
    assert tokens.owner_of(key) == user
    assert tokens.tokens(user)[0].used is not None
    roles.close(user, by="test")
    assert tokens.owner_of(key) is None
    user.is_active = True
    user.save()
    tokens.revoke(user, tokens.tokens(user)[0].id, by="test")
    answer = post("/papers", form(), key)
    assert (answer.status_code, "no longer one" in answer.json()["detail"]) == (401, True)
    assert [line.what for line in changes()][:1] == ["token revoked"]


def test_a_private_site_is_read_with_a_token(settings: Settings) -> None:
    settings.PRIVATE = True
    assert Client().get(f"{ROOT}/papers").status_code == 401
    reader = {"Authorization": f"Bearer {token(Role.READER)}"}
    assert Client().get(f"{ROOT}/papers", headers=reader).status_code == 200
    assert Client().get("/about/", headers=reader).status_code == 302


def test_the_site_shows_a_token_once_and_revokes_it() -> None:
    roles.add("one", PASSWORD, Role.ANALYST, by="test")
    client = Client()
    assert client.get("/desk/tokens/").status_code == 403
    client.login(username="one", password=PASSWORD)
    made_one = client.post("/desk/tokens/", {"name": "<b>x</b>"}).content.decode()
    assert 'value="constancia_' in made_one
    assert "<b>x" not in made_one
    assert "constancia_" not in client.get("/desk/tokens/").content.decode().replace(
        "constancia_language", ""
    )
    (known,) = tokens.tokens(roles.known("one"))
    assert client.post(f"/desk/tokens/{known.id}/revoke/").status_code == 302
    assert tokens.tokens(roles.known("one"))[0].revoked
    assert client.post("/desk/tokens/999/revoke/").status_code == 404


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/papers", "GET, HEAD, OPTIONS, POST"),
        ("/statements/x/links", "OPTIONS, POST"),
        ("/search", "GET, HEAD, OPTIONS"),
    ],
)
def test_an_address_says_what_it_does(path: str, allowed: str) -> None:
    limiter.forget()
    assert Client().options(ROOT + path).headers["Allow"] == allowed


def test_what_was_judged_is_read_back(statement: str) -> None:
    judged = Assessment(
        "a", statement, None, "2026-10-01", State.NO_EVIDENCE_FOUND, "Searched, found nothing.",
        "person:ana", "2026-10-02T10:00:00Z",
    )  # fmt: skip
    assessing.add_assessments([judged])
    limiter.forget()
    (row,) = Client().get(f"{ROOT}/statements/{statement}/assessments").json()["items"]
    assert row == {
        "id": "a", "statement": statement, "country": None, "as_of": "2026-10-01",
        "state": "no_evidence_found", "state_name": "No evidence found", "confidence": None,
        "because": "Searched, found nothing.", "evidence": [], "judged_by": "person:ana",
        "seconded_by": None, "at": "2026-10-02T10:00:00Z", "supersedes": None,
    }  # fmt: skip
    stands = Client().get(f"{ROOT}/papers/sea/states?country=BB&as_of=2026-11-02").json()["items"]
    assert [(one["statement"], one["state"], one["judged_by"]) for one in stands] == [
        (statement, "no_evidence_found", "person:ana")
    ]


def test_a_lead_is_reviewed_and_becomes_a_link(statement: str) -> None:
    take_in([NEW])
    save_leads([statement], [Lead(statement, NEW.id, 0.8, (Ground("word", "ports", "port"),), "rule:leads")])
    key, verdict = token(Role.ANALYST), {"statement": statement, "evidence": NEW.id, "verdict": "accepted"}
    assert post("/reviews", verdict, key).status_code == 422  # without what it is, and why
    assert post("/reviews", {**verdict, "evidence": "none"}, key).status_code == 422
    whole = {**verdict, "relation": "supports", "note": "It says so."}
    assert post("/reviews", whole, token(Role.READER)).status_code == 403
    assert post("/reviews", whole, key).status_code == 201
    (link,) = Client().get(f"{ROOT}/links").json()["items"]
    assert (link["statement"], link["evidence"], link["relation"]) == (statement, NEW.id, "supports")
    (review,) = Client().get(f"{ROOT}/reviews").json()["items"]
    assert (review["verdict"], review["author"]) == ("accepted", "person:analyst")
