"""The services' formats, page by page, and what becomes of their faults."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest
from local_server import Answer, Asked
from test_cli import constancia, rows
from test_gather_iati import one

from constancia.fetch.errors import FetchError
from constancia.fetch.services import Service, pages
from constancia.gather.errors import GatherError
from constancia.gather.formats import SourceFormat, read
from constancia.gather.outcome import Refused
from constancia.model import Evidence

JSON = {"Content-Type": "application/json; charset=utf-8"}
XML = {"Content-Type": "text/xml"}
FLOW = {
    "typeCode": "C", "freqCode": "A", "classificationCode": "HS", "period": "2024", "reporterCode": 52,
    "reporterISO": "BRB", "partnerCode": 156, "partnerISO": "CHN", "flowCode": "M", "cmdCode": "TOTAL",
    "primaryValue": 1.5,
}  # fmt: skip


def as_json(value: object) -> Answer:
    return Answer(json.dumps(value).encode(), 200, JSON)


def value(year: int, **other: object) -> dict[str, object]:
    indicator = {"id": "NY.GDP.MKTP.CD", "value": "GDP (current US$)"}
    country = {"id": "BB", "value": "Barbados"}
    row = {
        "indicator": indicator,
        "country": country,
        "countryiso3code": "BRB",
        "date": str(year),
        "value": 5.5,
    }
    return row | {"unit": "", "obs_status": "", "decimal": 0} | other


def worldbank(asked: Asked) -> Answer:
    page = int(asked.query["page"])
    assert asked.query["format"] == "json"
    meta = {"page": page, "pages": 3, "per_page": 2, "total": 5, "sourceid": "2"}
    return as_json([meta, [value(2000 + 2 * page + at) for at in range(2 if page < 3 else 1)]])


def read_all(found: Iterator[object], service: Service) -> list[object]:
    return [
        outcome
        for page in found
        for outcome in read(page.path, today=date(2026, 11, 28), format=SourceFormat(service))
    ]


def test_the_world_bank_is_asked_page_by_page(site, fetcher):
    address = site.script("/v2/country/BRB/indicator/NY.GDP.MKTP.CD", worldbank)
    found = read_all(pages(f"{address}?per_page=2", Service.WORLDBANK, fetcher), Service.WORLDBANK)
    assert [one.date for one in found] == ["2002", "2003", "2004", "2005", "2006"]
    assert [asked.query["page"] for asked in site.asked] == ["1", "2", "3"]


REFUSED = {
    "message": [{"id": "120", "key": "Invalid value", "value": "The provided parameter value is not valid"}]
}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ([REFUSED], "the World Bank refuses: The provided parameter value is not valid"),
        ([{"page": 0, "pages": 0, "per_page": 0, "total": 0}, None], "has no data for this"),
        ([{"seite": 1}, [value(2000)]], "no number of pages; the format of the service has changed"),
        ([{"page": 1, "pages": "three", "total": 5}, []], "no number of pages"),
        ({"rows": []}, "no number of pages"),
        (None, "no number of pages"),
    ],
)
def test_what_the_world_bank_says_is_wrong_is_told(site, fetcher, answer, told):
    with pytest.raises(FetchError, match=told):
        list(pages(site.at("/a", as_json(answer)), Service.WORLDBANK, fetcher))


def test_a_page_of_a_service_that_is_down_is_told(site, fetcher):
    down = Answer(b"<html>Maintenance</html>", 200, XML)
    with pytest.raises(FetchError, match="it is no JSON"):
        list(pages(site.at("/a", down), Service.WORLDBANK, fetcher))


def test_rows_of_another_schema_are_refused_and_wrong_types_each_with_their_line(site, fetcher):
    renamed = as_json([{"page": 1, "pages": 1, "total": 1}, [{"indicator": "GDP", "year": 2000}]])
    with pytest.raises(GatherError, match="has the columns of no source that is known"):
        read_all(pages(site.at("/a", renamed), Service.WORLDBANK, fetcher), Service.WORLDBANK)
    wrong = [value(2000), value(2001, value="much"), value(2002, date="soon"), value(2003, value=None)]
    typed = as_json([{"page": 1, "pages": 1, "total": 4}, wrong])
    found = read_all(pages(site.at("/b", typed), Service.WORLDBANK, fetcher), Service.WORLDBANK)
    assert [type(one).__name__ for one in found] == ["Evidence", "Refused", "Refused", "Blank"]
    assert [one.line for one in found if isinstance(one, Refused)] == [2, 3]


def test_comtrade_is_read_as_json_and_as_csv(site, fetcher):
    told = as_json({"elapsedTime": "0.1 secs", "count": 1, "data": [FLOW], "error": ""})
    found = read_all(pages(site.at("/a", told), Service.COMTRADE, fetcher), Service.COMTRADE)
    assert [(one.countries, one.amounts[0].value) for one in found] == [(("BB", "CN"), "1.5")]
    text = ",".join(FLOW) + "\n" + ",".join(map(str, FLOW.values())) + "\n"
    table = Answer(text.encode(), 200, {"Content-Type": "text/csv"})
    again = read_all(pages(site.at("/b", table), Service.COMTRADE, fetcher), Service.COMTRADE)
    assert [one.id for one in again] == [one.id for one in found]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"count": 0, "data": [], "error": "Invalid period"}, "UN Comtrade refuses: Invalid period"),
        ({"statusCode": 403, "message": "Out of call volume quota."}, "refuses: Out of call volume quota"),
        ({"count": 500, "data": []}, "it gives at most 500 rows, and here are as many"),
        ({"count": 1, "rows": []}, "has no 'data'; the format of the service has changed"),
    ],
)
def test_what_comtrade_says_is_wrong_is_told(site, fetcher, answer, told):
    with pytest.raises(FetchError, match=told):
        list(pages(site.at("/a", as_json(answer)), Service.COMTRADE, fetcher))


def test_an_answer_of_comtrade_that_breaks_off_is_asked_for_anew(site, fetcher):
    whole = as_json({"count": 1, "data": [FLOW], "error": ""})
    cut = Answer(whole.body, 200, JSON, cut=40)
    limited = Answer(b'{"statusCode": 429, "message": "Rate limit is exceeded."}', 429, {"Retry-After": "1"})
    address = site.at("/a", cut, Answer(b"", 500), limited, whole)
    assert len(read_all(pages(address, Service.COMTRADE, fetcher), Service.COMTRADE)) == 1


def test_a_million_rows_are_read_as_a_stream(site, fetcher):
    line = (",".join(map(str, FLOW.values())) + "\n").encode()
    head = (",".join(FLOW) + "\n").encode()

    def table(_: Asked) -> Answer:
        return Answer(head, 200, {"Content-Type": "text/csv"}, parts=(line * 1000 for _ in range(1000)))

    page = next(pages(site.script("/a", table), Service.COMTRADE, fetcher))
    assert page.path.stat().st_size == len(head) + 1_000_000 * len(line)
    found = read(page.path, today=date(2026, 11, 28), format=SourceFormat.COMTRADE)
    assert isinstance(next(found), Evidence)


def activities(number: int) -> Answer:
    inside = "".join(map(one, range(number)))
    return Answer(f'<iati-activities version="2.03">{inside}</iati-activities>'.encode(), 200, XML)


def test_iati_is_a_file_the_files_of_an_entry_or_the_datastore_part_by_part(site, fetcher):
    file = site.at("/activities.xml", activities(1))
    assert len(read_all(pages(file, Service.IATI, fetcher), Service.IATI)) == 1
    entry = {"success": True, "result": {"name": "x", "resources": [{"url": file}, {"url": file}]}}
    listed = site.at("/api/3/action/package_show", as_json(entry))
    assert len(list(pages(listed, Service.IATI, fetcher))) == 2

    def datastore(asked: Asked) -> Answer:
        return activities(min(2, 3 - int(asked.query["start"])))

    address = site.script("/datastore/activity/iati", datastore)
    assert len(list(pages(f"{address}?q=*&rows=2", Service.IATI, fetcher))) == 2
    assert [one.query["start"] for one in site.asked[-2:]] == ["0", "2"]


@pytest.mark.parametrize(
    ("path", "answer", "told"),
    [
        ("/a", as_json({"success": False, "error": {}}), "this entry of the registry names no file"),
        ("/datastore/activity/select", as_json({"response": {}}), "ask the datastore for activities as XML"),
        ("/datastore/activity/iati", Answer(b"<iati-activities>", 200, XML), "it is no complete XML"),
    ],
)
def test_what_iati_does_not_give_is_told(site, fetcher, path, answer, told):
    with pytest.raises(FetchError, match=told):
        list(pages(site.at(path, answer), Service.IATI, fetcher))


def test_an_entry_that_leads_inside_is_refused_like_an_address(site, fetcher):
    entry = {"result": {"resources": [{"url": "file:///etc/passwd"}]}}
    with pytest.raises(FetchError, match="begins with https:// or http://"):
        list(pages(site.at("/a", as_json(entry)), Service.IATI, fetcher))


def test_the_command_stores_all_pages_or_none(site, tmp_path):
    store = {"CONSTANCIA_DATABASE": str(tmp_path / "store.sqlite3"), "CONSTANCIA_FETCH_LOCAL": "1"}

    def half(asked: Asked) -> Answer:
        return worldbank(asked) if asked.query["page"] == "1" else Answer(b"", 404)

    address, broken = site.script("/v2/a", worldbank), site.script("/v2/b", half)
    done = constancia("evidence", "fetch", "--as", "worldbank", broken, address, **store)
    assert (done.returncode, f"{address}: 5 added" in done.stdout.decode()) == (1, True)
    assert "page=2: the server answers 404" in done.stderr.decode()
    listed = rows(constancia("evidence", "list", "--format", "jsonl", **store).stdout)
    kept = {path.name for path in (tmp_path / "store-archive").iterdir() if path.is_file()}
    assert len(listed) == 5
    assert {row["file"] for row in listed} <= kept


def test_an_answer_without_the_fields_that_a_service_documents_is_told_by_its_address(site, tmp_path):
    store = {"CONSTANCIA_DATABASE": str(tmp_path / "store.sqlite3"), "CONSTANCIA_FETCH_LOCAL": "1"}
    told = [{"page": 1, "pages": 1, "total": 1}, [{"ind": {"id": "x"}, "land": "BR"}]]
    address = site.at("/v2/changed", as_json(told))
    done = constancia("evidence", "fetch", "--as", "worldbank", address, **store)
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"constancia: {address}?")
    assert line.endswith("; the format of the service has changed")
