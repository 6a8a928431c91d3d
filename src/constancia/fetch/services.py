"""The services whose formats are known: the pages of an answer, one after the other, as files.

Documented at https://datahelpdesk.worldbank.org/knowledgebase/articles/898581 (World Bank),
https://comtradedeveloper.un.org (UN Comtrade) and https://developer.iatistandard.org (IATI); the registry of
IATI speaks CKAN's action API (https://docs.ckan.org/en/latest/api/).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import httpx
from lxml import etree

from constancia.fetch.addresses import checked
from constancia.fetch.cache import Fetched
from constancia.fetch.client import Fetcher, Wanted
from constancia.fetch.errors import FetchError
from constancia.gather.extra import required

DATA = Wanted(
    types=frozenset({"application/json", "text/json", "application/xml", "text/xml", "text/csv", "text/plain",
                     "application/octet-stream", "application/zip", "application/csv",
                     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}),
    bytes=4 << 30,
    seconds=4 * 3600,
)  # fmt: skip
PER_PAGE = 10_000  # rows of the World Bank asked for at once; it gives at most 32,500
ACTIVITIES = 500  # of the datastore asked for at once
PAGES = 10_000  # of one answer: a service that never ends is broken
# How many rows Comtrade gives at most, in preview and with a key: so many are likely cut off.
CUT_OFF = frozenset({500, 100_000, 250_000})
DATASTORE = "/datastore/"


class Service(StrEnum):
    """A service whose answers are read page by page."""

    WORLDBANK = "worldbank"
    COMTRADE = "comtrade"
    IATI = "iati"


def pages(
    address: str, service: Service, fetcher: Fetcher, *, secret: Mapping[str, str] | None = None
) -> Iterator[Fetched]:
    """Every page of a service's answer; FetchError where it says that something is wrong.

    Nothing is told of a page before the next is asked for: a change of the format is noticed at once.
    """

    def get(url: httpx.URL) -> Fetched:
        return fetcher.fetch(str(url), DATA, secret=secret)

    return _READERS[service](checked(address), get)


def file_name(page: Fetched, service: Service) -> str:
    """What a page is called as a file: the service, and the ending of what it is."""
    endings = ((b"{", "json"), (b"[", "json"), (b"<", "xml"), (b"PK", "xlsx"))
    ending = next((ending for sign, ending in endings if _begins_with(page.path, sign)), "csv")
    return f"{service}.{ending}"


Get = Callable[[httpx.URL], Fetched]


def _worldbank(url: httpx.URL, get: Get) -> Iterator[Fetched]:
    """[{page, pages, ...}, [rows]], or [{message: [...]}] where it refuses."""
    url = _with_default(url, format="json", per_page=PER_PAGE)
    number = 1
    while True:
        fetched = get(url.copy_merge_params({"page": number}))
        told = _first(fetched, "item")
        if "message" in told:
            raise FetchError(f"{url}: the World Bank refuses: {_messages(told['message'])}")
        pages = told.get("pages")
        if not isinstance(pages, int):
            raise FetchError(f"{url}: it tells no number of pages; the format of the service has changed")
        if not told.get("total"):
            raise FetchError(f"{url}: the World Bank has no data for this; check country and years")
        yield fetched
        number += 1
        if number > min(pages, PAGES):
            return


def _messages(told: Any) -> str:
    found = told if isinstance(told, list) else [told]
    return "; ".join(str(one.get("value", one)) if isinstance(one, dict) else str(one) for one in found)[:300]


def _comtrade(url: httpx.URL, get: Get) -> Iterator[Fetched]:
    """{count, data: [rows], error}; one answer, however many rows."""
    fetched = get(url)
    if _begins_with(fetched.path, b"{"):
        told = _scalars(fetched)
        if told.get("error") or "statusCode" in told:
            why = told.get("error") or told.get("message")
            raise FetchError(f"{url}: UN Comtrade refuses: {str(why)[:300]}")
        if told.get("count") in CUT_OFF:
            raise FetchError(
                f"{url}: it gives at most {told['count']:,} rows, and here are as many; "
                "ask for fewer years, partners or goods at once"
            )
        if "data" not in told:
            raise FetchError(f"{url}: it has no 'data'; the format of the service has changed")
    yield fetched


def _iati(url: httpx.URL, get: Get) -> Iterator[Fetched]:
    """A file of activities, the files that an entry of the registry names, or the datastore, part by part."""
    if DATASTORE in url.path:
        yield from _datastore(url, get)
        return
    fetched = get(url)
    if not _begins_with(fetched.path, b"{"):
        yield fetched
        return
    addresses = list(_resources(fetched))
    if not addresses:
        raise FetchError(f"{url}: this entry of the registry names no file")
    for address in addresses:
        yield get(checked(address))


def _datastore(url: httpx.URL, get: Get) -> Iterator[Fetched]:
    url = _with_default(url, rows=ACTIVITIES)
    rows, start = int(url.params["rows"]), int(url.params.get("start", "0"))
    for _ in range(PAGES):
        fetched = get(url.copy_merge_params({"start": start}))
        if _begins_with(fetched.path, b"{"):
            raise FetchError(f"{url}: ask the datastore for activities as XML: /datastore/activity/iati?...")
        found = _activities(fetched)
        if found or not start:
            yield fetched
        if found < rows:
            return
        start += rows


def _resources(fetched: Fetched) -> Iterator[str]:
    """The addresses of the files in an answer of the registry (package_show, package_search)."""
    ijson = _ijson()
    try:
        with fetched.path.open("rb") as file:
            for prefix, event, value in ijson.parse(file):
                if event == "string" and prefix.endswith("resources.item.url"):
                    yield str(value)
    except ijson.JSONError as error:
        raise FetchError(f"{fetched.url}: it is no complete JSON ({error})") from error


def _activities(fetched: Fetched) -> int:
    """How many activities a file has, counted as a stream."""
    count = 0
    try:
        for _, element in etree.iterparse(
            str(fetched.path), tag="iati-activity", resolve_entities=False, no_network=True, huge_tree=True
        ):
            count += 1
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]  # type: ignore[union-attr]  # what has a sibling has a parent
    except etree.XMLSyntaxError as error:
        raise FetchError(f"{fetched.url}: it is no complete XML ({error})") from error
    return count


def _with_default(url: httpx.URL, **defaults: object) -> httpx.URL:
    missing = {name: str(value) for name, value in defaults.items() if name not in url.params}
    return url.copy_merge_params(missing) if missing else url


def _first(fetched: Fetched, prefix: str) -> dict[str, Any]:
    """The first object of a JSON list; the file is not read further."""
    ijson = _ijson()
    try:
        with fetched.path.open("rb") as file:
            found = next(ijson.items(file, prefix, use_float=True), None)
    except ijson.JSONError as error:
        why = str(error).partition("\n")[0].rstrip(".")
        raise FetchError(f"{fetched.url}: it is no JSON ({why}); the service may be down") from error
    return found if isinstance(found, dict) else {}


def _scalars(fetched: Fetched) -> dict[str, Any]:
    """The plain values of a JSON object, and of its lists that they are there; as a stream."""
    ijson = _ijson()
    found: dict[str, Any] = {}
    try:
        with fetched.path.open("rb") as file:
            for prefix, event, value in ijson.parse(file, use_float=True):
                if prefix and "." not in prefix:
                    if event in ("string", "number", "boolean", "null"):
                        found[prefix] = value
                    elif event == "start_array":
                        found[prefix] = []
    except ijson.JSONError as error:
        raise FetchError(f"{fetched.url}: it is no complete JSON ({error}); fetch it again") from error
    return found


def _ijson() -> Any:
    required("ijson")
    import ijson

    return ijson


def _begins_with(path: Path, sign: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(sign)


_READERS: Mapping[Service, Callable[[httpx.URL, Get], Iterator[Fetched]]] = {
    Service.WORLDBANK: _worldbank,
    Service.COMTRADE: _comtrade,
    Service.IATI: _iati,
}
