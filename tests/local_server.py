"""A web server of the tests' own: it answers what a test scripts for each path, faults included."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit


@dataclass
class Answer:
    """What is sent: `cut` bytes of the body and then nothing more, where it is to break off.

    `endless` is sent again and again, until whoever asked goes away.
    """

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    endless: bytes = b""
    parts: Iterator[bytes] | None = None


Script = Callable[["Asked"], Answer]


@dataclass(frozen=True)
class Asked:
    """A request, as a script sees it: `count` is how often this path was asked for before."""

    path: str
    query: dict[str, str]
    headers: dict[str, str]
    count: int


class Site:
    """The server's scripts by path, and what it was asked for."""

    def __init__(self) -> None:
        self.scripts: dict[str, Script] = {}
        self.asked: list[Asked] = []
        self.address = ""

    def at(self, path: str, *answers: Answer) -> str:
        """Answer these one after the other, the last again and again; the address."""
        return self.script(path, lambda asked: answers[min(asked.count, len(answers) - 1)])

    def script(self, path: str, script: Script) -> str:
        self.scripts[path] = script
        return self.address + path

    def answer(self, target: str, headers: dict[str, str]) -> Answer:
        url = urlsplit(target)
        count = sum(one.path == url.path for one in self.asked)
        query = {name: values[-1] for name, values in parse_qs(url.query).items()}
        asked = Asked(url.path, query, headers, count)
        self.asked.append(asked)
        script = self.scripts.get(url.path)
        return script(asked) if script else Answer(b"nothing", 404)


@contextmanager
def serving() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = site.answer(self.path, {name.lower(): value for name, value in self.headers.items()})
            self.send_response(answer.status)
            headers = {"Content-Type": "text/html; charset=utf-8"} | answer.headers
            if not answer.endless and answer.parts is None:
                headers.setdefault("Content-Length", str(len(answer.body)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self._send(answer)
            self.close_connection = True

        def _send(self, answer: Answer) -> None:
            try:
                self.wfile.write(answer.body if answer.cut is None else answer.body[: answer.cut])
                for part in answer.parts or ():
                    self.wfile.write(part)
                while answer.endless:
                    self.wfile.write(answer.endless)
            except OSError:
                return

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
