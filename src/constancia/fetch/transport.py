"""The wire: connections that are made to checked addresses only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

import httpcore
import httpx

from constancia.fetch.addresses import public_hosts

CONNECTIONS = 4
# What a broken connection raises, in whichever layer it is noticed.
BROKEN = (httpx.TransportError, httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError)


class Transport(httpx.BaseTransport):
    """Sends requests, each over a connection to a public address; `local` is for tests.

    The certificate is still checked against the host's name: only the number is fixed beforehand.
    """

    def __init__(self, *, local: bool = False) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False),
            max_connections=CONNECTIONS,
            network_backend=_Checked(local),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        answer = self._pool.handle_request(
            httpcore.Request(request.method, url, headers=request.headers.raw, extensions=request.extensions)
        )
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
    """Resolves a host once, refuses what is not public, and connects to the numbers that it found."""

    def __init__(self, local: bool) -> None:
        self._local = local
        self._plain = httpcore.SyncBackend()

    def connect_tcp(self, host: str, port: int, *args: Any, **more: Any) -> httpcore.NetworkStream:
        numbers = public_hosts(host, port, local=self._local)
        for number in numbers[:-1]:
            try:
                return self._plain.connect_tcp(number, port, *args, **more)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._plain.connect_tcp(numbers[-1], port, *args, **more)
