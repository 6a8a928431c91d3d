"""Lists as files, filtered as they stand, and how what is on a page is cited."""

from __future__ import annotations

import csv
import json
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO

import pytest
from django.test import Client
from django.utils.translation import override
from lxml import etree
from web_pages import get

from constancia.lexicon.labels import labels
from constancia.model import Paper
from constancia.web.citation import Cited, citation

pytestmark = pytest.mark.django_db
LIST = "/papers/china-lac-2025/statements/"
CELLS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def site(stored: Paper, client: Client) -> Client:  # noqa: ARG001 - the paper must be there
    return client


def body(client: Client, address: str) -> bytes:
    response = client.get(address)
    assert response.status_code == 200, address
    assert response.headers["Content-Disposition"].startswith("attachment; filename=")
    return response.getvalue()


def table(client: Client, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(body(client, address).decode("utf-8-sig"))))


def test_csv_has_what_the_filter_leaves_with_names_beside_codes(site: Client, stored: Paper) -> None:
    rows = table(site, f"{LIST}?firmness=explores&format=csv")
    wanted = [one for one in stored.statements if one.firmness == "explores"]
    assert [row["quote"] for row in rows] == [one.quote for one in wanted]
    assert [row["id"] for row in rows] == [one.id for one in wanted]
    assert {row["firmness_name"] for row in rows} == {"Explores"}
    assert rows[0]["address"] == f"http://testserver/statements/{wanted[0].id}/"
    assert [row["instruments"] for row in rows] == [" | ".join(one.instruments) for one in wanted]
    assert [row["conditions"] for row in rows] == [" | ".join(one.values("conditions")) for one in wanted]


def test_names_are_in_the_readers_language_codes_in_none(site: Client, stored: Paper) -> None:
    site.cookies["constancia_language"] = "zh-hans"
    rows = [json.loads(line) for line in body(site, f"{LIST}?format=jsonl").splitlines()]
    assert len(rows) == len(stored.statements)
    assert {(row["firmness"], row["firmness_name"]) for row in rows if row["firmness"]} == {
        (code, labels("zh").name("firmness", code)) for code in ("will", "offers", "encourages", "explores")
    }


def test_a_workbook_opens_with_its_head_and_a_note_of_what_it_is(site: Client, stored: Paper) -> None:
    data = body(site, f"{LIST}?kind=invitation&format=xlsx")
    with zipfile.ZipFile(BytesIO(data)) as book:
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        notes = book.read("xl/worksheets/sheet2.xml").decode()
    rows = sheet.findall(f".//{CELLS}row")
    assert len(rows) == 1 + sum(one.kind == "invitation" for one in stored.statements)
    assert not sheet.findall(f".//{CELLS}f"), "a workbook must compute nothing"
    assert f"http://testserver{LIST}?kind=invitation" in notes


def test_text_is_never_a_formula(site: Client, stored: Paper) -> None:  # noqa: ARG001 - the paper must be there
    rows = table(site, f"{LIST}?format=csv")
    assert not [cell for row in rows for cell in row.values() if cell[:1] in {"=", "+", "-", "@"}]


def test_the_papers_are_a_list_too(site: Client) -> None:
    [row] = table(site, "/?format=csv")
    assert (row["paper"], row["statements"]) == ("china-lac-2025", "402")
    assert row["rendering_name"] == "Unofficial machine translation"


@pytest.mark.parametrize("form", ["pdf", "", "../csv"])
def test_other_files_are_not_there(site: Client, form: str) -> None:
    assert site.get(LIST, {"format": form}).status_code == 404


def test_links_to_files_keep_the_filter_and_forget_the_page(site: Client) -> None:
    page = get(site, f"{LIST}?kind=commitment&page=2")
    files = [one["href"] for one in page.all("a") if "download" in one]
    assert files == [
        f"{LIST}?kind=commitment&format={form}".removeprefix(LIST) for form in ("csv", "xlsx", "jsonl")
    ]
    assert f"http://testserver{LIST}?kind=commitment" in page.html
    assert len(page.with_class("printed")) == 1


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/papers/china-lac-2025/",
        "/papers/china-lac-2025/areas/d26/",
        f"{LIST}?q=trade",
        "/papers/china-lac-2025/offers/BB/",
        "/papers/china-lac-2025/states/",
        "/papers/china-lac-2025/states/BB/",
        "/papers/china-lac-2025/leads/",
        "/calendar/?country=BB",
        "/registers/",
        "/evidence/",
        "/changes/",
    ],
)
def test_papers_areas_and_lists_have_a_citation(site: Client, address: str) -> None:
    page = get(site, address)
    assert {"c-link", "c-apa", "c-chicago", "c-bibtex"} <= set(page.ids)
    assert len(page.with_class("to-cite")) == 1  # the way down to it stands on top


CITED = Cited(
    key="a/b 1",
    title="A Paper {on} Trade",
    address="https://here.example/statements/1/",
    author="The Government",
    date="2025-12-10",
    part="Customs",
    edition="official text",
    quotation="It will\n sign.",
)


def test_a_citation_in_each_style() -> None:
    cited = citation(CITED, date(2026, 1, 2))
    assert cited.apa == (
        "The Government (2025, December 10). A Paper {on} Trade, section “Customs” [official text]. "
        "Constancia. Retrieved January 2, 2026, from https://here.example/statements/1/"
    )
    assert cited.chicago == (
        "The Government, “Customs”, A Paper {on} Trade, 10 December 2025, official text, Constancia, "
        "accessed 2 January 2026, https://here.example/statements/1/."
    )
    assert cited.note == (
        "“It will sign.” (The Government; “Customs”; A Paper {on} Trade; 10 December 2025; official text), "
        "https://here.example/statements/1/"
    )
    assert cited.bibtex.splitlines() == [
        "@online{constancia-a-b-1,",
        "  author = {{The Government}},",
        "  title = {A Paper on Trade},",
        "  date = {2025-12-10},",
        "  titleaddon = {Customs},",
        "  note = {official text},",
        "  organization = {Constancia},",
        "  url = {https://here.example/statements/1/},",
        "  urldate = {2026-01-02},",
        "  annote = {It will sign.},",
        "}",
    ]


def test_signs_that_mean_something_in_tex_are_set_as_themselves() -> None:
    cited = citation(
        replace(CITED, title=r"Trade & {\bf Aid}: 50% ~ $1_a #2^3", address="https://h/?a=1&b_c=%20")
    )
    lines = cited.bibtex.splitlines()
    assert r"  title = {Trade \& bf Aid: 50\% \textasciitilde{} \$1\_a \#2\textasciicircum{}3}," in lines
    assert "  url = {https://h/?a=1&b_c=%20}," in lines


def test_a_citation_speaks_the_readers_language() -> None:
    with override("es"):
        cited = citation(CITED, date(2026, 1, 2))
    assert "sección «Customs»" in cited.apa
    assert cited.apa.endswith("Recuperado el 2 de enero de 2026, de https://here.example/statements/1/")


def test_what_has_no_author_and_no_date_is_cited_by_its_title() -> None:
    cited = citation(Cited(key="search", title="Statements", address="https://h.example/"), date(2026, 1, 2))
    assert cited.apa == "Statements (n.d.). Constancia. Retrieved January 2, 2026, from https://h.example/"
    assert cited.note == ""


def test_every_column_of_a_file_is_explained_in_the_readers_language(site: Client) -> None:
    columns = table(site, f"{LIST}?firmness=explores&format=csv")[0]
    page = get(site, "/downloads/")
    named = [name for name in columns if not name.endswith("_name")]
    assert all(f"<code>{name}</code>" in page.html for name in named)
    assert "How firmly an act is promised." in page.html
    assert "<code>explores</code> Explores" in page.html
    assert page.faults == []
    spanish = site.get("/downloads/", headers={"accept-language": "es"}).content.decode()
    assert "Con qué firmeza se promete un acto." in spanish
