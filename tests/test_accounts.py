"""Accounts: roles and what they may do, signing in and out, the private site, the log of changes."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django.fixtures import Settings

from constancia.model import Paper
from constancia.store.changes import changes
from constancia.store.keeping.removing import forget
from constancia.store.keeping.save import save
from constancia.store.models import ChangeRow
from constancia.web.accounts import forms, roles
from constancia.web.accounts.forms import TRIES
from constancia.web.accounts.roles import Refused, Role

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"  # noqa: S105


@pytest.fixture(autouse=True)
def nobody_has_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking at a password takes time, within which one more may be tried."""
    monkeypatch.setattr(forms.tries, "clock", lambda: 0.0)
    forms.tries.forget()


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
    opened = client.get("/account/sign-out/")
    assert (opened.status_code, "POST" in opened.headers["Allow"]) == (405, True)
    assert b"only takes what a form sends" in opened.content
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
    roles.reopen(roles.known("one"), by="test")
    assert Client().login(username="one", password="another long one")  # noqa: S106
    with pytest.raises(Refused, match="no account 'two'"):
        roles.known("two")
    assert [line.what for line in changes()][:3] == ["account opened", "account closed", "account password"]


def administrator(name: str) -> Client:
    roles.add(name, PASSWORD, Role.ADMINISTRATOR, by="test")
    client = Client()
    assert client.login(username=name, password=PASSWORD)
    return client


def test_an_administrator_makes_changes_and_closes_accounts_on_the_site() -> None:
    """Each change stands in the log; a name stays, as what was said stands under it."""
    boss = administrator("boss")
    new = {"username": "ana", "role": "analyst", "password1": PASSWORD, "password2": PASSWORD}
    assert boss.post("/admin/auth/user/add/", new).status_code == 302
    ana = roles.known("ana")
    assert (ana.has_perm("store.review"), ana.is_staff) == (True, False)
    page = f"/admin/auth/user/{ana.pk}/"
    other = {"username": "anna", "role": "editor", "is_active": "on"}
    assert boss.post(f"{page}change/", other).status_code == 302
    assert roles.role_of(roles.known("ana")) == "editor"
    reset = {"password1": "another long one", "password2": "another long one"}
    assert boss.post(f"{page}password/", reset).status_code == 302
    assert Client().login(username="ana", password="another long one")  # noqa: S106
    assert boss.post(f"{page}change/", {"role": "editor"}).status_code == 302
    assert not Client().login(username="ana", password="another long one")  # noqa: S106
    assert boss.post(f"{page}delete/", {"post": "yes"}).status_code == 403
    told = [(line.what, line.note) for line in changes() if (line.by, line.subject) == ("person:boss", "ana")]
    assert told[::-1] == [
        ("account role", "analyst"),
        ("account added", ""),
        ("account role", "editor"),
        ("account changed", "Changed Role."),
        ("account changed", "Changed password."),
        ("account changed", "Changed Active."),
    ]


def test_the_only_administrator_stays_one() -> None:
    boss = administrator("boss")
    page = f"/admin/auth/user/{roles.known('boss').pk}/change/"
    for said in ({"role": "editor", "is_active": "on"}, {"role": "administrator"}):
        refused = boss.post(page, said)
        assert b"This is the only administrator." in refused.content
    with pytest.raises(Refused, match="only administrator"):
        roles.close(roles.known("boss"), by="test")
    roles.add("other", PASSWORD, Role.ADMINISTRATOR, by="test")
    roles.close(roles.known("boss"), by="test")
    with pytest.raises(Refused, match="only administrator"):
        roles.give(roles.known("other"), Role.EDITOR, by="test")


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


def test_a_person_chooses_another_password_which_ends_the_other_sessions() -> None:
    roles.add("one", PASSWORD, Role.READER, by="test")
    here, elsewhere = Client(), Client()
    for client in (here, elsewhere):
        client.login(username="one", password=PASSWORD)
    assert 'href="/account/password/"' in here.get("/account/sign-in/").content.decode()
    new = {"old_password": PASSWORD, "new_password1": "another long one", "new_password2": "another long one"}
    wrong = here.post("/account/password/", {**new, "old_password": "x"})
    assert (wrong.status_code, b'role="alert"' in wrong.content) == (200, True)
    changed = here.post("/account/password/", new, follow=True).content.decode()
    assert "The password was changed." in changed
    assert "signed in as one" in changed
    assert elsewhere.get("/account/password/").status_code == 302
    assert next((line.by, line.what) for line in changes()) == ("person:one", "account password")


@pytest.mark.parametrize("address", ["/account/sign-in/", "/admin/login/"])
def test_who_guesses_passwords_is_made_to_wait(address: str) -> None:
    roles.add("boss", PASSWORD, Role.ADMINISTRATOR, by="test")
    tried = [
        Client().post(address, {"username": "boss", "password": f"guess {n}"}).content.decode()
        for n in range(TRIES + 1)
    ]
    assert ["Too many tries" in page for page in tried] == [False] * TRIES + [True]
    right = {"username": "boss", "password": PASSWORD}
    assert "Too many tries" in Client().post(address, right).content.decode()
    assert Client().post(address, right, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_whoever_signs_in_rightly_may_do_so_often() -> None:
    roles.add("one", PASSWORD, Role.READER, by="test")
    right = {"username": "one", "password": PASSWORD}
    answers = {Client().post("/account/sign-in/", right).status_code for _ in range(TRIES + 2)}
    assert answers == {302}


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "This form is out of date"),
        ("es", "Este formulario ha caducado"),
        ("pt-br", "Este formulário expirou"),
        ("zh-hans", "此表单已过期"),
    ],
)
def test_a_form_that_is_out_of_date_is_told_on_a_page_of_the_site(language: str, told: str) -> None:
    answer = Client(enforce_csrf_checks=True).post(
        "/account/sign-in/", {"username": "one"}, headers={"Accept-Language": language}
    )
    assert answer.status_code == 403
    assert told in answer.content.decode()


def test_what_cannot_be_understood_is_told_on_a_page_of_the_site() -> None:
    broken = Client().post(
        "/account/sign-in/", b"--b\r\n", content_type=f"multipart/form-data; boundary={'b' * 300}"
    )
    elsewhere = Client().get("/", headers={"Host": "elsewhere.example"})
    for answer in (broken, elsewhere):
        assert answer.status_code == 400
        assert b"This was not understood" in answer.content
