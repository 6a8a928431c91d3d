"""The wire: connections that are made to checked addresses only."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

import httpcore
import httpx

from constancia.fetch.addresses import public_hosts

CONNECTIONS = 4
HEADERS = 60.0  # seconds within which an answer must begin, however often a byte of its head comes
# What a broken connection raises, in whichever layer it is noticed.
BROKEN = (httpx.TransportError, httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError)


class Transport(httpx.BaseTransport):
    """Sends requests, each over a connection to a public address; `local` is for tests.

    The certificate is still checked against the host's name: only the number is fixed beforehand.
    """

    def __init__(self, *, local: bool = False, headers: float = HEADERS) -> None:
        self._headers, self._backend = headers, _Checked(local)
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False),
            max_connections=CONNECTIONS,
            network_backend=self._backend,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        asked = httpcore.Request(
            request.method, url, headers=request.headers.raw, extensions=request.extensions
        )
        self._backend.until = time.monotonic() + self._headers
        try:
            answer = self._pool.handle_request(asked)
        finally:
            self._backend.until = None
        return httpx.Response(answer.status, headers=answer.headers, stream=_Stream(answer))

    def close(self) -> None:
        self._pool.close()


class _Stream(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from cast(Iterable[bytes], self._answer.stream)

    def close(self) -> None:
        self._answer.close()


class _Checked(httpcore.NetworkBackend):
    """Resolves a host once, refuses what is not public, and connects to the numbers that it found.

    `until` is when the head of the answer must have come, by the monotonic clock; None while its body comes.
    """

    def __init__(self, local: bool) -> None:
        self._local = local
        self._plain = httpcore.SyncBackend()
        self.until: float | None = None

    def connect_tcp(self, host: str, port: int, *args: Any, **more: Any) -> httpcore.NetworkStream:
        numbers = public_hosts(host, port, local=self._local)
        for number in numbers[:-1]:
            try:
                return self._timed(self._plain.connect_tcp(number, port, *args, **more))
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._timed(self._plain.connect_tcp(numbers[-1], port, *args, **more))

    def _timed(self, stream: httpcore.NetworkStream) -> httpcore.NetworkStream:
        return _Timed(stream, lambda: self.until)


class _Timed(httpcore.NetworkStream):
    """A connection on which nothing is read any more once the time for it is over."""

    def __init__(self, stream: httpcore.NetworkStream, until: Callable[[], float | None]) -> None:
        self._stream, self._until = stream, until

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        until = self._until()
        if until is not None and time.monotonic() > until:
            raise httpcore.ReadTimeout("the head of the answer takes too long")
        return self._stream.read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, *args: Any, **more: Any) -> httpcore.NetworkStream:
        return _Timed(self._stream.start_tls(*args, **more), self._until)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
