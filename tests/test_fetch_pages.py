"""A page or PDF by its address: quoted where it says so, archived, checked whenever it is looked at."""

from __future__ import annotations

import gzip
from dataclasses import replace
from io import BytesIO

import pytest
from local_server import Answer
from reportlab.pdfgen.canvas import Canvas
from test_cli import constancia, rows
from warcio.archiveiterator import ArchiveIterator

from constancia.fetch.archive import Archive, body
from constancia.fetch.document import Given, evidence
from constancia.fetch.errors import ArchiveError, FetchError
from constancia.fetch.quotation import anchored
from constancia.model import EvidenceKind, Side

PAGE = """<!doctype html><html lang="en"><head><title>Port opens | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette">
<meta property="article:published_time" content="2026-03-05"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Port opens</h1>
<p>The new deep-water port of St Helena was opened on Tuesday by the minister, after four years of work.</p>
<p>“The port is open to ships of every flag,” the minister said, and thanked the engineers from abroad.</p>
</article><table><tr><td>Berths</td><td>Twelve of them</td></tr></table></body></html>"""
SAYING = '"The port is open to ships of every flag,"'


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path / "archive")


def test_a_page_becomes_evidence_with_its_archived_copy(site, fetcher, archive):
    address = site.at("/a", Answer(PAGE.encode()))
    found = evidence(address, Given(SAYING, countries=("SH",), side=Side.THIRD), fetcher, archive)
    assert (found.kind, found.title, found.quotation) == (
        EvidenceKind.DOCUMENT,
        "Port opens",
        "“The port is open to ships of every flag,”",
    )
    told = found.provenance
    assert (told.publisher, told.url, found.published, found.language) == (
        "Harbour Gazette",
        address,
        "2026-03-05",
        "en",
    )
    copy = archive.find(told.sha256, told.url)
    text = next(one.text for one in copy.texts if one.record == told.archived)
    assert found.anchor.span.quote(text) == found.quotation
    assert body(copy) == PAGE.encode()
    with copy.file.open("rb") as file:
        kinds = [
            (one.rec_type, one.rec_headers.get_header("WARC-Target-URI")) for one in ArchiveIterator(file)
        ]
    assert kinds == [("response", address), ("conversion", address), ("conversion", address)]


def test_what_stands_beside_the_article_can_be_quoted_too(site, fetcher, archive):
    found = evidence(site.at("/a", Answer(PAGE.encode())), Given("Twelve of them"), fetcher, archive)
    assert found.quotation == "Twelve of them"


def test_without_a_quotation_it_is_the_first_paragraph(site, fetcher, archive):
    found = evidence(site.at("/a", Answer(PAGE.encode())), Given(), fetcher, archive)
    assert found.quotation.startswith("The new deep-water port of St Helena was opened on Tuesday")


def test_fetching_again_gives_the_same(site, fetcher, archive):
    address = site.at("/a", Answer(PAGE.encode()))
    given = Given(SAYING)
    assert evidence(address, given, fetcher, archive) == evidence(address, given, fetcher, archive)
    assert len(list(archive.folder.iterdir())) == 1


def test_a_pdf_is_read_by_the_houses_reader(site, fetcher, archive):
    out = BytesIO()
    page = Canvas(out, invariant=1)
    page.drawString(72, 700, "The treaty on extradition entered into force on 4 May 2026.")
    page.save()
    address = site.at("/a.pdf", Answer(out.getvalue(), 200, {"Content-Type": "application/pdf"}))
    given = Given("entered into force on 4 May 2026", title="Treaty", date="2026-05-04")
    found = evidence(address, given, fetcher, archive)
    assert (found.title, found.date, found.quotation) == ("Treaty", "2026-05-04", given.quotation)


@pytest.mark.parametrize(
    ("data", "given", "told"),
    [
        (PAGE.encode(), Given("The port is closed"), "it does not say 'The port is closed'; copy the words"),
        (PAGE.encode(), Given("x" * 1001), "at most 1000 characters"),
        (b"", Given("x"), "the file is empty"),
        (b"%PDF-1.4 broken", Given("x"), r"http://.*/a: .*\."),
    ],
)
def test_what_cannot_be_quoted_is_refused_and_nothing_is_archived(site, fetcher, archive, data, given, told):
    with pytest.raises(FetchError, match=told):
        evidence(site.at("/a", Answer(data)), given, fetcher, archive)
    assert not archive.folder.exists()


def test_a_damaged_copy_is_told_and_never_shown(site, fetcher, archive):
    found = evidence(site.at("/a", Answer(PAGE.encode())), Given(SAYING), fetcher, archive)
    file = archive.file(found.provenance.sha256, found.provenance.url)
    whole = file.read_bytes()
    for broken in (
        gzip.compress(gzip.decompress(whole).replace(b"every flag", b"some flags")),
        whole[:200],
        b"x",
    ):
        file.write_bytes(broken)
        with pytest.raises(ArchiveError, match="the archived copy is damaged"):
            archive.find(found.provenance.sha256, found.provenance.url)


@pytest.mark.parametrize(
    ("text", "quotation", "exact"),
    [
        ("It is – they\nsay – “open”.", 'they say - "open"', "they\nsay – “open”"),
        ("中国愿同拉美\n国家加强合作。", "中国愿同拉美国家", "中国愿同拉美\n国家"),
        ("l’accord est signé", "L'accord", None),
        ("a (b) c", "(b)", "(b)"),
        ("and so on…", "so on...", None),
        ("and so on...", "so on…", "so on..."),
        ("anything", "   ", None),
    ],
)
def test_a_quotation_is_found_however_the_text_is_set(text, quotation, exact):
    found = anchored(text, quotation)
    assert (found and found.exact) == exact
    assert found is None or found.span.quote(text) == exact


def test_the_command_fetches_archives_and_stores(site, tmp_path):
    store = {"CONSTANCIA_DATABASE": str(tmp_path / "store.sqlite3"), "CONSTANCIA_FETCH_LOCAL": "1"}
    address, other = site.at("/a", Answer(PAGE.encode())), site.at("/b", Answer(b"Nothing of the kind."))
    options = ("--quote", SAYING, "--country", "Barbados;Grenada", "--date", "2026-03-03")
    done = constancia("evidence", "fetch", address, other, *options, **store)
    assert (done.returncode, f"{address}: 1 added" in done.stdout.decode()) == (1, True)
    assert "/b: it does not say" in done.stderr.decode()
    listed = rows(constancia("evidence", "list", "--format", "jsonl", **store).stdout)
    assert [(one["countries"], one["date"], one["url"]) for one in listed] == [
        ("BB GD", "2026-03-03", address)
    ]
    assert len(list((tmp_path / "store-archive").glob("*.warc.gz"))) == 1
    closed = constancia("evidence", "fetch", address, **store | {"CONSTANCIA_FETCH_LOCAL": ""})
    assert "127.0.0.1, which is no public address" in closed.stderr.decode()


def test_a_title_and_publisher_of_ones_own_go_before_the_pages(site, fetcher, archive):
    given = replace(Given(SAYING), title="The opening", publisher="Ministry of Works", published="2026-03-04")
    found = evidence(site.at("/a", Answer(PAGE.encode())), given, fetcher, archive)
    assert (found.title, found.provenance.publisher, found.published) == (
        "The opening",
        "Ministry of Works",
        "2026-03-04",
    )
