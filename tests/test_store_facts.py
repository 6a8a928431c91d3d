"""Facts added here: kept in order, never changed, withdrawn by a row of their own, shown on the site."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client, RequestFactory
from web_pages import WEIGHT, get

from constancia.model import Fact, InstrumentRecord, LifeCycle, When
from constancia.registers.courses import records
from constancia.registers.facts import COLUMNS, facts, row_of
from constancia.store.errors import NotStored
from constancia.store.judged import facts as added
from constancia.web.templatetags.track import on_its_page
from constancia.web.track import editing, library

pytestmark = pytest.mark.django_db

MEXICO = Fact(
    subject="MX",
    property="tax-treaty",
    value="in-force",
    publisher="The Gazette",
    address="https://gazette.example/1",
    quotation="the agreement entered into force on 1 March 2006",
    language="en",
    retrieved="2026-11-28",
    object="CN",
    when=When.of("2006-03-01"),
)


class Editor:
    """Whoever asks, as a view sees it: a name, and what they may do."""

    def __init__(self, *rights: str) -> None:
        self.rights = rights

    def has_perm(self, right: str) -> bool:
        return right in self.rights

    def get_username(self) -> str:
        return "maria"


def post(user: Editor, data: dict[str, object]) -> HttpResponse:
    request = RequestFactory().post("/registers/edit/", data)
    request.user = user  # type: ignore[assignment]  # stands for an account
    return editing.edit(request)


def csv_of(*kept: Fact) -> SimpleUploadedFile:
    stream = StringIO()
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    writer.writerows(map(row_of, kept))
    return SimpleUploadedFile("mine.csv", stream.getvalue().encode(), "text/csv")


def tax_treaties() -> tuple[InstrumentRecord, ...]:
    return records(library.known(), "MX", side="CN", property="tax-treaty")


def test_a_fact_is_added_once_and_known_beside_those_that_are_shipped() -> None:
    assert tax_treaties() == ()
    assert added.add([MEXICO, MEXICO], by="maria") == 1
    assert added.add([MEXICO], by="jose") == 0
    assert added.current() == (MEXICO,)
    (record,) = tax_treaties()
    assert record.state(MEXICO.when.last if MEXICO.when else None) is LifeCycle.IN_FORCE  # type: ignore[arg-type]  # it has one
    assert len(library.known().all) == len(facts().all) + 1
    with pytest.raises(ValueError, match="by someone"):
        added.add([MEXICO], by=" ")


def test_an_editor_settles_a_quotation_that_was_to_be_rechecked() -> None:
    shipped = next(fact for fact in facts().all if fact.recheck)
    request = RequestFactory().post(f"/registers/edit/{shipped.id}/recheck/")
    request.user = Editor("store.load_paper")  # type: ignore[assignment]  # stands for an account
    assert editing.recheck(request, shipped.id).status_code == 302
    (found,) = (fact for fact in library.known().all if fact.id == shipped.id)
    assert (found.recheck, replace(found, recheck=True, retrieved=shipped.retrieved)) == (False, shipped)
    assert len(library.known().all) == len(facts().all)
    request.user = Editor()  # type: ignore[assignment]  # one who may not
    with pytest.raises(PermissionDenied):
        editing.recheck(request, shipped.id)


def test_a_quotation_to_recheck_leads_to_its_words_on_the_page() -> None:
    fact = replace(MEXICO, address="https://gazette.example/1#top", quotation="50 % & more")
    assert on_its_page(fact) == "https://gazette.example/1#:~:text=50%20%25%20%26%20more"


def test_what_proved_wrong_is_withdrawn_and_stays_in_the_history() -> None:
    added.add([MEXICO], by="maria")
    added.withdraw(MEXICO.id, by="jose", why="the page says 2007")
    assert added.current() == ()
    assert tax_treaties() == ()
    (one,) = added.history()
    assert (one.fact, one.by, one.withdrawn, one.withdrawn_by) == (
        MEXICO,
        "maria",
        "the page says 2007",
        "jose",
    )
    with pytest.raises(NotStored):
        added.withdraw("nothing", by="jose", why="it is not there")


def test_an_added_fact_stands_on_the_site_beside_what_it_contradicts(client: Client) -> None:
    other = replace(MEXICO, subject="BB", when=When.of("2001-01-01"), publisher="Another Gazette")
    added.add([other], by="maria")
    page = get(client, "/registers/countries/BB/").html
    assert "Another Gazette" in page
    assert "Others say otherwise" in page


def test_an_editor_adds_a_fact_by_hand() -> None:
    data: dict[str, object] = {name: cell for name, cell in row_of(MEXICO).items() if cell}
    assert post(Editor(editing.RIGHT), data).status_code == 302
    ((fact),) = added.current()
    assert (fact.subject, fact.value, fact.quotation) == (MEXICO.subject, MEXICO.value, MEXICO.quotation)
    assert [one.by for one in added.history()] == ["maria"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"quotation": " ".join(["word"] * 26)}, "at most 25 words"),
        ({"subject": "Atlantis"}, "neither a country"),
        ({"value": "joined"}, "is no event of tax-treaty"),
    ],
)
def test_what_is_no_fact_is_told_and_nothing_is_added(changes: dict[str, str], told: str) -> None:
    data: dict[str, object] = {**{name: cell for name, cell in row_of(MEXICO).items() if cell}, **changes}
    answer = post(Editor(editing.RIGHT), data)
    assert answer.status_code == 200
    assert told in answer.content.decode().replace("&#x27;", "'")
    assert added.current() == ()


def test_a_file_is_imported_whole_or_not_at_all() -> None:
    other = replace(MEXICO, subject="PE")
    answer = post(Editor(editing.RIGHT), {"file": csv_of(MEXICO, other)})
    assert "2 of 2 facts were new and are added." in answer.content.decode()
    wrong = csv_of(replace(MEXICO, subject="UY"), replace(MEXICO, property="mood"))
    answer = post(Editor(editing.RIGHT), {"file": wrong})
    assert "mine.csv, line 3: &#x27;mood&#x27; is no property" in answer.content.decode()
    assert {fact.subject for fact in added.current()} == {"MX", "PE"}


@pytest.mark.parametrize("user", [Editor(), Editor("store.review")])
def test_only_editors_may_add(user: Editor) -> None:
    with pytest.raises(PermissionDenied):
        post(user, {"file": csv_of(MEXICO)})
    assert added.current() == ()


def test_who_is_not_signed_in_may_not(client: Client) -> None:
    assert client.get("/registers/edit/").status_code == 403
    assert client.post("/registers/edit/x/withdraw/", {"why": "no"}).status_code == 403


@pytest.mark.parametrize(("role", "status"), [("editor", 200), ("analyst", 403), ("reader", 403)])
def test_the_page_is_for_accounts_of_editors(client: Client, role: str, status: int) -> None:
    user = User.objects.create_user("maria")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    assert client.get("/registers/edit/").status_code == status
    answer = client.post("/registers/edit/", {"file": csv_of(MEXICO)})
    assert answer.status_code == status
    assert [one.by for one in added.history()] == (["maria"] if status == 200 else [])
    assert ("/registers/edit/" in get(client, "/registers/").html) == (status == 200)


def test_the_page_stays_light_however_much_was_added(client: Client) -> None:
    added.add([replace(MEXICO, quotation=f"in force, number {number}") for number in range(120)], by="maria")
    user = User.objects.create_user("maria")
    user.groups.add(Group.objects.get(name="editor"))
    client.force_login(user)
    first = get(client, "/registers/edit/").html
    assert len(first.encode()) < WEIGHT
    every = "".join([first, *(get(client, f"/registers/edit/?page={page}").html for page in (2, 3))])
    assert all(every.count(f"in force, number {number}<") == 1 for number in range(120))
