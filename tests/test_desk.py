"""Papers that editors give on the site: a queue, its progress, its limits, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.translation import override
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from hostile import FILES, pdf
from reading_queue import read_waiting
from web_pages import Page

from constancia.store import queries
from constancia.store.changes import changes
from constancia.store.keeping.removing import forget
from constancia.store.models import UploadRow
from constancia.store.models.desk import Stage
from constancia.store.queue import uploads
from constancia.store.queue.uploads import Said, give, upload
from constancia.store.queue.working import ATTEMPTS, recover
from constancia.web.accounts import roles
from constancia.web.accounts.roles import Role
from constancia.web.bodies import MOST
from constancia.web.templatetags.papers import megabytes

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"  # noqa: S105
TEXT = """Policy on the Sea

I. Ports

The Government will build ten ports by 2030. The Government supports the sea. It will publish a list of ships.
"""
NASTY = '../../etc/<img src=x onerror=alert(1)>"&.txt'


def signed_in(role: Role) -> Client:
    roles.add(str(role), PASSWORD, role, by="test")
    client = Client()
    assert client.login(username=str(role), password=PASSWORD)
    return client


@pytest.fixture
def editor() -> Client:
    return signed_in(Role.EDITOR)


def sent(client: Client, content: bytes, name: str = "sea.txt", **said: str) -> Any:
    return client.post("/desk/uploads/", {"file": SimpleUploadedFile(name, content), **said})


def test_a_file_is_taken_read_by_the_worker_and_becomes_a_paper(editor: Client) -> None:
    taken = sent(editor, TEXT.encode(), title="The sea", date="2026-02", issuer="The Government")
    address = taken.headers["Location"]
    waiting = editor.get(address).content.decode()
    assert "Waits to be read" in waiting
    assert 'hx-trigger="every 1s"' in waiting
    assert "Look again" in waiting
    read_waiting()
    done = editor.get(address).content.decode()
    assert "The paper is new here. 3 statements were found." in done
    assert "every 1s" not in done
    assert '<a href="/papers/sea/">' in done
    paper = queries.paper("sea")
    assert (paper.title, paper.work.date, paper.work.issuer) == ("The sea", "2026-02", "The Government")
    assert [(line.by, line.what, line.subject) for line in changes(what=["added"])] == [
        ("person:editor", "added", "sea")
    ]
    assert UploadRow.objects.get().content is None
    assert "sea.txt" in editor.get("/desk/uploads/").content.decode()


def test_the_same_file_again_changes_nothing_and_another_of_its_name_is_another_paper(editor: Client) -> None:
    for content in (TEXT, TEXT, TEXT.replace("ten", "two")):
        sent(editor, content.encode())
    read_waiting()
    assert sorted(UploadRow.objects.values_list("outcome", flat=True)) == ["added", "added", "unchanged"]
    assert len({paper.work.id for paper in queries.papers()}) == 2


def test_a_paper_that_was_taken_out_since_is_no_longer_linked(editor: Client) -> None:
    address = sent(editor, TEXT.encode()).headers["Location"]
    read_waiting()
    forget(upload(address.split("/")[-2]).slug)
    page = editor.get(address)
    assert (page.status_code, b"The paper was taken out since." in page.content) == (200, True)
    assert b'href="/papers/' not in page.content


def test_a_rendering_of_a_work_that_is_here_is_called_as_it_calls_itself(editor: Client) -> None:
    sent(editor, TEXT.encode())
    spanish = "Política del mar\n\nEl Gobierno construirá diez puertos en 2030. El Gobierno apoya el mar.\n"
    sent(editor, spanish.encode(), "mar.txt", work="sea", rendering="translation", language="es")
    read_waiting()
    assert [(one.work.id, one.title, one.rendering, one.language) for one in queries.papers()] == [
        ("sea", "Policy on the Sea", "unstated", "en"),
        ("sea", "Política del mar", "translation", "es"),
    ]
    assert {one.work.title for one in queries.papers()} == {"Policy on the Sea"}


@pytest.mark.parametrize("name", ["docx: a zip bomb", "akn: entity bomb", "pdf: a form that holds itself"])
def test_what_would_harm_its_reader_is_refused_with_the_readings_own_sentence(
    editor: Client, name: str
) -> None:
    address = sent(editor, FILES[name](), NASTY).headers["Location"]
    read_waiting()
    html = editor.get(address).content.decode()
    page = Page(html)
    assert "<strong>Refused:</strong>" in html
    assert page.faults == []
    assert page.all("img") == []
    assert queries.paper_count() == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x00\x01\x02" * 50, "odd.txt"),
        (b"   \n", "holds only white space"),
        ("Аз буки веди глаголь добро есть.".encode() * 20, "no lexicon of clauses"),
    ],
)
def test_what_is_no_paper_is_refused_in_words(content: bytes, told: str) -> None:
    given = give(content, name="odd.txt", said=Said(), by="person:a")
    read_waiting()
    found = upload(given.key)
    assert found.stage is Stage.REFUSED
    assert told in found.told
    assert found.told.startswith("odd.txt: ")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG\r\n", "mar.pdf: es una imagen. Aplíquele reconocimiento de texto, por ejemplo: ocrmypdf "),
        (b"{\\rtf1 ", "mar.pdf: es un archivo de texto enriquecido (RTF). Guárdelo como DOCX, PDF o texto"),
        (pdf(stream=b"0 0 m 9 9 l S", pages=3), "mar.pdf: páginas 1–3 del PDF: imágenes sin capa de texto. "),
    ],
)
def test_a_refusal_is_told_in_the_readers_language(editor: Client, content: bytes, told: str) -> None:
    address = sent(editor, content, "mar.pdf").headers["Location"]
    read_waiting()
    page = editor.get(address, headers={"accept-language": "es"}).content.decode()
    assert f"<strong>Rechazado:</strong> <bdi>{told}" in page
    key = address.rstrip("/").rpartition("/")[2]
    assert upload(key).told in editor.get(address).content.decode()


def test_a_name_with_a_path_and_markup_is_a_name(editor: Client) -> None:
    address = sent(editor, TEXT.encode(), NASTY).headers["Location"]
    read_waiting()
    for shown in (address, "/desk/uploads/", "/"):
        page = Page(editor.get(shown).content.decode())
        assert page.all("img") == []
        assert page.faults == []
    (paper,) = queries.papers()
    assert "/" not in paper.slug
    assert "<" not in paper.slug


@pytest.mark.parametrize(
    ("content", "limit", "told"),
    [
        (b"", {}, "The file is empty"),
        (b"x" * 11, {"LARGEST": 10}, "too large"),
        (b"x", {"WAITING": 0}, "too many files in the queue"),
        (b"x", {"A_DAY": 0}, "too many files within a day"),
    ],
)
def test_limits_are_told(
    editor: Client, monkeypatch: pytest.MonkeyPatch, content: bytes, limit: dict[str, int], told: str
) -> None:
    for name, value in limit.items():
        monkeypatch.setattr(uploads, name, value)
    answer = sent(editor, content)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert UploadRow.objects.count() == DBTaskResult.objects.count() == 0


def test_a_body_that_says_it_is_too_large_is_not_read(editor: Client) -> None:
    answer = editor.post("/desk/uploads/", b"", content_type="text/plain", CONTENT_LENGTH=str(MOST + 1))
    assert answer.status_code == 413
    assert "At most 25 MB can be sent at a time." in answer.content.decode()


@pytest.mark.parametrize("role", [Role.READER, Role.ANALYST])
def test_only_editors_give_papers(role: Role) -> None:
    for client in (Client(), signed_in(role)):
        for answer in (
            client.get("/desk/uploads/"),
            sent(client, TEXT.encode()),
            client.get("/desk/uploads/x/"),
        ):
            assert answer.status_code == 403
            assert "Only editors may give papers." in answer.content.decode()
        back = "sign-in/?next=/desk/uploads/"  # where a form was sent there is nothing to come back to
        assert back in client.get("/desk/uploads/").content.decode()
        assert back not in sent(client, TEXT.encode()).content.decode()
    assert not UploadRow.objects.exists()


def test_a_forged_form_is_refused() -> None:
    assert sent(Client(enforce_csrf_checks=True), TEXT.encode()).status_code == 403


def test_files_before_it_are_counted(editor: Client) -> None:
    addresses = [sent(editor, f"{number}{TEXT}".encode()).headers["Location"] for number in range(3)]
    assert "2 files are read before it." in editor.get(addresses[2]).content.decode()
    assert editor.get("/desk/uploads/none/").status_code == 404


def test_what_a_killed_worker_had_in_hand_is_read_by_the_next() -> None:
    given = give(TEXT.encode(), name="sea.txt", said=Said(), by="person:a")
    job = DBTaskResult.objects.get()
    job.claim("killed")
    UploadRow.objects.update(stage=Stage.CODING)
    recover()
    assert upload(given.key).stage is Stage.WAITING
    read_waiting()
    assert upload(given.key).outcome == "added"
    job.refresh_from_db()
    assert job.status == TaskResultStatus.SUCCESSFUL


def test_a_file_that_ends_its_worker_each_time_is_refused() -> None:
    given = give(TEXT.encode(), name="sea.txt", said=Said(), by="person:a")
    for number in range(ATTEMPTS):
        DBTaskResult.objects.get().claim(f"killed {number}")
        recover()
    read_waiting()
    assert upload(given.key).told.startswith("Reading this file ended the program each time.")
    assert queries.paper_count() == 0


def test_an_administrator_sees_the_jobs_of_the_queue() -> None:
    give(TEXT.encode(), name="sea.txt", said=Said(), by="person:a")
    jobs, job = "/admin/django_tasks_database/dbtaskresult/", DBTaskResult.objects.get()
    administrator = signed_in(Role.ADMINISTRATOR)
    assert job.task_path in administrator.get(f"{jobs}{job.pk}/change/").content.decode()
    read_waiting()
    for address in (
        jobs,
        f"{jobs}?status__exact=SUCCESSFUL",
        f"{jobs}{job.pk}/change/",
        f"{jobs}none/change/",
    ):
        assert administrator.get(address, follow=True).status_code == 200
    DBTaskResult.objects.update(
        status=TaskResultStatus.FAILED, traceback="<b>&</b>", exception_class_path="x.Y"
    )
    assert "&lt;b&gt;&amp;&lt;/b&gt;" in administrator.get(f"{jobs}{job.pk}/change/").content.decode()
    assert administrator.post(f"{jobs}{job.pk}/delete/", {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("language", ["en", "es", "pt-br", "zh-hans"])
def test_the_pages_are_sound_in_every_language(editor: Client, language: str) -> None:
    address = sent(editor, TEXT.encode()).headers["Location"]
    for shown in ("/desk/uploads/", address):
        answer = editor.get(shown, headers={"Accept-Language": language})
        page = Page(answer.content.decode())
        assert page.faults == []
        assert page.all("html")[0]["lang"] == language
        labelled = {one["for"] for one in page.all("label") if "for" in one}
        fields = [one for tag in ("input", "select") for one in page.all(tag) if one.get("type") != "hidden"]
        assert [one for one in fields if one.get("id") not in labelled] == []


def test_papers_and_docs_name_the_same_limits() -> None:
    told = (Path(__file__).parent.parent / "docs" / "how-to" / "upload-papers.md").read_text(encoding="utf-8")
    assert f"{uploads.LARGEST // 1_000_000} MB" in told
    assert f"{uploads.WAITING} files" in told
    assert f"{uploads.A_DAY} a day" in told


def test_an_edition_that_was_given_leads_to_what_changed_and_to_the_briefing(editor: Client) -> None:
    sent(editor, TEXT.encode(), "sea-2020.txt", work="sea-2020")
    read_waiting()
    assert '<option value="sea-2020"' in editor.get("/desk/uploads/").content.decode()
    address = sent(editor, TEXT.replace("ten", "twelve").encode(), edition_of="sea-2020").headers["Location"]
    read_waiting()
    page = editor.get(address).content.decode()
    [overview] = re.findall(r'href="(/compare/sea-2020/[^/"]+/)"', page)
    assert f'href="{overview}report.docx"' in page
    assert editor.get(f"{overview}report.docx").status_code == 200


def test_who_gives_an_edition_of_what_is_not_here_is_told_so(editor: Client) -> None:
    told = "The work that it replaces, sea-2020, is not here"
    address = sent(editor, TEXT.replace("ten", "twelve").encode(), edition_of="sea-2020").headers["Location"]
    read_waiting()
    assert told in editor.get(address).content.decode()
    sent(editor, TEXT.encode(), "sea-2020.txt", work="sea-2020")
    read_waiting()
    page = editor.get(address).content.decode()
    assert told not in page
    assert "/compare/sea-2020/" in page


def test_a_file_that_waits_can_be_taken_back(editor: Client) -> None:
    address = sent(editor, TEXT.encode()).headers["Location"]
    assert f'action="{address}take-back/"' in editor.get(address).content.decode()
    assert Client().post(f"{address}take-back/").status_code == 403
    assert editor.get(f"{address}take-back/").status_code == 405
    told = editor.post(f"{address}take-back/", follow=True).content.decode()
    assert "editor took it back before it was read." in told
    assert 'href="/desk/uploads/">Give another file' in told
    read_waiting()
    assert queries.paper_count() == 0
    again = sent(editor, TEXT.encode()).headers["Location"]
    read_waiting()
    assert "Stored" in editor.post(f"{again}take-back/", follow=True).content.decode()
    assert queries.paper_count() == 1


def test_who_waits_is_told_where_nothing_reads(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    told = "Nothing reads the queue at present."
    assert told not in editor.get("/desk/uploads/").content.decode()
    address = sent(editor, TEXT.encode()).headers["Location"]
    for page in (address, "/desk/uploads/"):
        assert told in editor.get(page).content.decode()
    monkeypatch.setattr("constancia.web.desk.uploads.is_at_work", lambda: True)
    assert told not in editor.get(address).content.decode()


@pytest.mark.parametrize(
    ("size", "language", "told"),
    [
        (1, "en", "1 byte"),
        (48_888, "en", "49 kB"),
        (24_940_000, "en", "24.9 MB"),
        (1_500_000, "es", "1,5 MB"),
    ],
)
def test_sizes_are_told_as_limits_are(size: int, language: str, told: str) -> None:
    with override(language):
        assert megabytes(size) == told
