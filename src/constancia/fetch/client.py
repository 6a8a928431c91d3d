"""Fetching one address: politely, patiently, within bounds.

What goes wrong on the way is tried again with growing pauses, or after the pause that the server asks for; a
body that broke off is gone on with where the server allows it, also by a later run; what is in the cache is
asked for only if it has changed. Each redirect is checked like an address that someone typed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx

from constancia import __version__
from constancia.fetch.addresses import checked
from constancia.fetch.cache import Entry, Fetched
from constancia.fetch.errors import FetchError
from constancia.fetch.transport import BROKEN, Transport
from constancia.gather.digest import sha256_of
from constancia.model.tellable import Tellable

LOCAL = "CONSTANCIA_FETCH_LOCAL"
ATTEMPTS = 5  # without anything new having come
PAUSE = 1.0  # seconds from one request to a host to the next
BACKOFF = 1.0  # seconds after the first failure; twice as long after each further one
PATIENCE = 120  # seconds that a server may ask to wait: more is for another day
REDIRECTS = 5
TIMEOUT = httpx.Timeout(20.0, connect=10.0)
AGAIN = frozenset({408, 429, 500, 502, 503, 504})
REDIRECTED = frozenset({301, 302, 303, 307, 308})
VALIDATORS = (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What may come: media types ("text/html"; empty: any), at most so many bytes, within so many seconds."""

    types: frozenset[str]
    bytes: int
    seconds: int


class _Again(Exception):
    """Worth another attempt: why, and after how many seconds where the server says so."""

    def __init__(self, why: Tellable, after: float | None = None) -> None:
        super().__init__(why)
        self.why, self.after = why, after


class Fetcher:
    """Fetches addresses into a cache. `local`, `pause`, `wait` and `clock` are for tests."""

    def __init__(
        self,
        cache: Path,
        *,
        local: bool = False,
        pause: float = PAUSE,
        wait: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.cache, self.pause, self.wait, self.clock = cache, pause, wait, clock
        self._client = httpx.Client(
            transport=Transport(local=local),
            timeout=TIMEOUT,
            trust_env=False,
            headers={"User-Agent": f"Constancia/{__version__}", "Accept-Encoding": "identity"},
        )
        self._asked: dict[str, float] = {}

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    @classmethod
    def ready(cls, cache: Path) -> Fetcher:
        """One for every day; where `CONSTANCIA_FETCH_LOCAL` is 1, as only tests set it, for any address."""
        local = os.environ.get(LOCAL) == "1"
        return cls(cache, local=local, pause=0.0 if local else PAUSE)

    def fetch(self, address: str, wanted: Wanted, *, secret: Mapping[str, str] | None = None) -> Fetched:
        """What stands at an address; FetchError where it cannot be had.

        `secret` are headers for the host named alone: they are not sent on to another.
        """
        url = checked(address)
        entry = Entry.of(self.cache, str(url))
        until = self.clock() + wanted.seconds
        attempt = 0
        while True:
            came, _ = entry.resumable()
            try:
                return self._follow(url, entry, wanted, until, secret or {})
            except _Again as again:
                attempt = 1 if entry.resumable()[0] > came else attempt + 1
                if attempt >= ATTEMPTS:
                    raise FetchError(
                        Tellable(
                            "{url}: {why}, {times} times; try again later",
                            url=url,
                            why=again.why,
                            times=attempt,
                        )
                    ) from again
                pause = BACKOFF * 2 ** (attempt - 1) if again.after is None else again.after
                if pause > PATIENCE or self.clock() + pause > until:
                    raise FetchError(
                        Tellable(
                            "{url}: {why}; it asks to wait {pause:.0f} s: try again then",
                            url=url,
                            why=again.why,
                            pause=pause,
                        )
                    ) from again
                self.wait(pause)

    def _follow(
        self, url: httpx.URL, entry: Entry, wanted: Wanted, until: float, secret: Mapping[str, str]
    ) -> Fetched:
        asked, known = url, entry.whole()
        for _ in range(REDIRECTS + 1):
            self._be_polite(url.host)
            headers = {**_conditions(known, entry), **(secret if url.host == asked.host else {})}
            try:
                with self._client.stream("GET", url, headers=headers) as answer:
                    if answer.status_code not in REDIRECTED or "location" not in answer.headers:
                        return self._taken(asked, url, answer, entry, known, wanted, until)
                    url = checked(str(url.join(answer.headers["location"])))
            except BROKEN as error:
                raise _Again(_broken(error)) from error
            except (httpx.InvalidURL, httpx.DecodingError) as error:
                raise FetchError(
                    Tellable("{url}: the answer makes no sense ({error})", url=url, error=error)
                ) from error
        raise FetchError(
            Tellable(
                "{url}: it sends on from address to address, more than {most} times",
                url=asked,
                most=REDIRECTS,
            )
        )

    def _be_polite(self, host: str) -> None:
        """Wait until the last request to this host is a while ago."""
        since = self.clock() - self._asked.get(host, -self.pause)
        if since < self.pause:
            self.wait(self.pause - since)
        self._asked[host] = self.clock()

    def _taken(
        self,
        asked: httpx.URL,
        url: httpx.URL,
        answer: httpx.Response,
        entry: Entry,
        known: Fetched | None,
        wanted: Wanted,
        until: float,
    ) -> Fetched:
        """The answer's body in the cache, or why not."""
        status = answer.status_code
        if status == 304 and known is not None:
            return known
        if status in AGAIN:
            raise _Again(Tellable("the server answers {status}", status=status), _asked_pause(answer))
        if status == 416:
            entry.drop_part()
            raise _Again(Tellable("the server has another file than before"), 0.0)
        _check_status(url, answer)
        media_type = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        if wanted.types and media_type and media_type not in wanted.types:
            raise FetchError(
                Tellable("{url}: it is {type}, which is not read as evidence", url=url, type=media_type[:60])
            )
        self._write(url, answer, entry, wanted, until)
        headers = tuple((name, value) for name, value in answer.headers.items() if name != "content-encoding")
        found = Fetched(
            asked=str(asked),
            url=str(url),
            path=entry.body,
            media_type=media_type,
            sha256=sha256_of(entry.part),
            retrieved_at=datetime.now(UTC).isoformat(timespec="seconds"),
            headers=headers,
        )
        entry.keep(found)
        return found

    def _write(
        self, url: httpx.URL, answer: httpx.Response, entry: Entry, wanted: Wanted, until: float
    ) -> None:
        size = _start(answer, entry)
        too_long = Tellable(
            "{url}: it has more than {most:,} bytes, which is the limit", url=url, most=wanted.bytes
        )
        told = answer.headers.get("content-length", "")
        if told.isdecimal() and size + int(told) > wanted.bytes:
            raise FetchError(too_long)
        with entry.part.open("ab") as file:
            for part in answer.iter_bytes():
                size += len(part)
                if size > wanted.bytes:
                    file.close()
                    entry.drop_part()
                    raise FetchError(too_long)
                file.write(part)
                if self.clock() > until:
                    raise FetchError(
                        Tellable(
                            "{url}: it takes longer than {most} s; try again to go on",
                            url=url,
                            most=wanted.seconds,
                        )
                    )


def _conditions(known: Fetched | None, entry: Entry) -> dict[str, str]:
    """Headers that ask for the rest of a body that broke off, else only for what has changed."""
    size, validator = entry.resumable()
    if size:
        return {"Range": f"bytes={size}-", "If-Range": validator}
    if known is None:
        return {}
    return {ours: known.header(theirs) for theirs, ours in VALIDATORS if known.header(theirs)}


def _start(answer: httpx.Response, entry: Entry) -> int:
    """How many bytes are there already: those that the answer goes on from, or none."""
    size, _ = entry.resumable()
    if answer.status_code == 206:
        if size and answer.headers.get("content-range", "").startswith(f"bytes {size}-"):
            return size
        entry.drop_part()
        raise _Again(Tellable("the server sends another part than it was asked for"), 0.0)
    strong = answer.headers.get("etag", "")
    resumes = "content-encoding" not in answer.headers
    validator = strong if strong.startswith('"') else answer.headers.get("last-modified", "")
    entry.begin_part(validator if resumes else "")
    return 0


def _check_status(url: httpx.URL, answer: httpx.Response) -> None:
    status = answer.status_code
    if status in (200, 206):
        return
    remedy = {
        401: Tellable("it wants a key or a password"),
        403: Tellable("it may not be read from here"),
        404: Tellable("there is nothing at this address"),
        410: Tellable("it was taken away"),
    }.get(status, Tellable("open it in a browser to see why"))
    raise FetchError(
        Tellable("{url}: the server answers {status}: {remedy}", url=url, status=status, remedy=remedy)
    )


def _asked_pause(answer: httpx.Response) -> float | None:
    """Seconds that the server asks to wait, by number or by the hour; None where it does not say."""
    told = answer.headers.get("retry-after", "").strip()
    if told.isdecimal():
        return float(told)
    try:
        return max(0.0, (parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None


def _broken(error: Exception) -> Tellable:
    timed_out = "Timeout" in type(error).__name__
    refused = "Connect" in type(error).__name__
    if refused:
        return Tellable("the server does not answer: check the address, and whether this machine is online")
    return Tellable("the server falls silent") if timed_out else Tellable("the connection breaks off")
