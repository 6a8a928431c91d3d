"""Accounts: roles and what they may do, signing in and out, the private site, the log of changes."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django.fixtures import Settings

from constancia.model import Paper
from constancia.store.changes import changes
from constancia.store.models import ChangeRow
from constancia.store.removing import forget
from constancia.store.save import save
from constancia.web.accounts import roles
from constancia.web.accounts.roles import Refused, Role

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"  # noqa: S105


@pytest.fixture
def editor() -> Client:
    roles.add("Renée", PASSWORD, Role.EDITOR, by="test")
    client = Client()
    assert client.login(username="Renée", password=PASSWORD)
    return client


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (Role.READER, set()),
        (Role.ANALYST, {"review"}),
        (Role.EDITOR, {"review", "load_paper", "forget_paper"}),
    ],
)
def test_what_each_role_may_do(role: Role, rights: set[str]) -> None:
    roles.add("one", PASSWORD, role, by="test")
    user = User.objects.get()
    assert user.get_all_permissions() == {f"store.{right}" for right in rights}
    assert not user.is_staff
    assert Client().get("/admin/").status_code == 302


def test_an_administrator_sees_the_pages_under_admin_within_the_policy() -> None:
    roles.add("boss", PASSWORD, Role.ADMINISTRATOR, by="test")
    client = Client()
    client.login(username="boss", password=PASSWORD)
    for address in ("/admin/", "/admin/auth/user/", "/admin/auth/user/add/", "/admin/store/changerow/"):
        page = client.get(address)
        assert page.status_code == 200
        assert "script-src 'self'" in page.headers["Content-Security-Policy"]
        html = page.content.decode()
        assert " style=" not in html
        assert " onclick=" not in html
        assert "<script>" not in html
    assert client.get("/admin/store/changerow/add/").status_code == 403
    line = ChangeRow.objects.first()
    assert line is not None
    assert client.post(f"/admin/store/changerow/{line.pk}/delete/", {"post": "yes"}).status_code == 403


def test_signing_in_and_out() -> None:
    roles.add("one", PASSWORD, Role.READER, by="test")
    client = Client()
    page = client.get("/account/sign-in/")
    assert (page.status_code, b'autocomplete="current-password"' in page.content) == (200, True)
    wrong = client.post("/account/sign-in/", {"username": "one", "password": "x"})
    assert b'role="alert"' in wrong.content
    right = client.post("/account/sign-in/", {"username": "one", "password": PASSWORD, "next": "/about/"})
    assert (right.status_code, right.headers["Location"]) == (302, "/about/")
    elsewhere = client.post(
        "/account/sign-in/", {"username": "one", "password": PASSWORD, "next": "https://elsewhere.example/"}
    )
    assert (elsewhere.status_code, b"signed in as one" in elsewhere.content) == (200, True)
    assert client.get("/account/sign-out/").status_code == 405
    assert client.post("/account/sign-out/").headers["Location"] == "/"
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    ("role", "ways"),
    [
        (Role.READER, set()),
        (Role.ANALYST, {"/evidence/add/", "/desk/tokens/"}),
        (Role.EDITOR, {"/evidence/add/", "/desk/tokens/", "/desk/uploads/", "/registers/edit/"}),
    ],
)
def test_the_accounts_page_leads_to_what_it_may_do(role: Role, ways: set[str]) -> None:
    roles.add("one", PASSWORD, role, by="test")
    client = Client()
    assert b'href="/account/sign-in/"' in client.get("/about/").content
    signed_in = client.post("/account/sign-in/", {"username": "one", "password": PASSWORD}, follow=True)
    html = signed_in.content.decode()
    every = ("/evidence/add/", "/desk/tokens/", "/desk/uploads/", "/registers/edit/")
    assert {way for way in every if f'href="{way}"' in html} == ways
    assert 'action="/account/sign-out/"' in html


def test_whoever_forges_a_sign_in_is_refused() -> None:
    assert Client(enforce_csrf_checks=True).post("/account/sign-in/", {"username": "one"}).status_code == 403


def test_a_private_site_shows_nothing_before_one_has_signed_in(settings: Settings, editor: Client) -> None:
    settings.PRIVATE = True
    asked = Client().get("/about/")
    assert (asked.status_code, asked.headers["Location"]) == (302, "/account/sign-in/?next=/about/")
    assert Client().get("/account/sign-in/").status_code == 200
    assert editor.get("/about/").status_code == 200


def test_a_public_site_sets_no_cookie_for_readers() -> None:
    assert not Client().get("/about/").cookies


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [
        ("", PASSWORD, "blank"),
        ("a b", PASSWORD, "valid username"),
        ("one", "short", "too short"),
        ("taken", PASSWORD, "already exists"),
    ],
)
def test_an_account_that_cannot_be_is_refused_in_words(name: str, password: str, said: str) -> None:
    roles.add("taken", PASSWORD, Role.READER, by="test")
    with pytest.raises(Refused, match=said):
        roles.add(name, password, Role.READER, by="test")
    assert User.objects.count() == 1


def test_an_account_is_changed_and_closed() -> None:
    roles.add("one", PASSWORD, Role.READER, by="test")
    roles.give(roles.known("one"), Role.ANALYST, by="test")
    roles.set_password(roles.known("one"), "another long one", by="test")
    assert [(one.name, one.role, one.open) for one in roles.accounts()] == [("one", "analyst", True)]
    assert Client().login(username="one", password="another long one")  # noqa: S106
    roles.close(roles.known("one"), by="test")
    assert not Client().login(username="one", password="another long one")  # noqa: S106
    with pytest.raises(Refused, match="no account 'two'"):
        roles.known("two")
    assert [line.what for line in changes()][:2] == ["account closed", "account password"]


def test_the_log_says_who_changed_what_and_is_never_altered(gold_paper: Paper) -> None:
    slug = save(gold_paper, by="person:Renée").slug
    save(gold_paper, by="person:nobody")  # changed nothing
    forget(slug, by="person:Ana")
    assert [(line.by, line.what, line.subject) for line in changes()] == [
        ("person:Ana", "forgotten", slug),
        ("person:Renée", "added", slug),
    ]
    line = ChangeRow.objects.first()
    assert line is not None
    with pytest.raises(TypeError, match="never changed"):
        line.save()
    with pytest.raises(TypeError, match="never taken away"):
        line.delete()
