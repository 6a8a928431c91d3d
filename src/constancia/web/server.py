"""The site on a port of this machine, served by waitress."""

from __future__ import annotations

import logging
import os
import socket
import sys
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from wsgiref.types import WSGIApplication

from django.conf import settings
from django.db import connections
from waitress.server import create_server

from constancia.web.processes import side_by_side
from constancia.web.worker import worker

THREADS = 4  # of a process
BACKLOG = 1024  # connections that wait to be taken up
BODY = 60_000_000  # bytes of a request that are taken from the line; what is too large is told below it
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - these are names to compare with, nothing is opened here


def serve(host: str, port: int, *, processes: int = 1, ready: Callable[[str], None] | None = None) -> None:
    """Serve the site in so many processes until interrupted, a worker beside them. `port` 0 takes a free one.

    `ready` is called once with the site's address, when it answers. Raises OSError where the port
    is taken or may not be used, before anything else happens.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "constancia.web.settings")
    sockets = _opened(host, port)
    try:
        # Django is set up by this import, not by reading the module.
        from constancia.web.wsgi import application

        _let_in(host)
        _quiet()
        connections.close_all()  # a connection is of one process
        run = partial(_run, application, sockets)
        with side_by_side(run, processes) if processes > 1 else nullcontext(run) as answer, worker():
            if ready is not None:
                ready(address(host, sockets[0].getsockname()[1]))
            answer()
    finally:
        for one in sockets:
            one.close()


def default_processes() -> int:
    """As many as there are processors, two at most: each holds pages and papers of its own in memory.

    One where a process cannot be copied (Windows), or not safely once system libraries are loaded (macOS).
    """
    return min(2, os.cpu_count() or 1) if sys.platform == "linux" else 1


def _opened(host: str, port: int) -> list[socket.socket]:
    """What listens on each address of the host, on one port for all."""
    opened: list[socket.socket] = []
    try:
        for family, _, _, _, where in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            opened.append(socket.create_server((where[0], port), family=family, backlog=BACKLOG))
            port = port or opened[0].getsockname()[1]
    except OSError:
        for one in opened:
            one.close()
        raise
    return opened


def _run(application: WSGIApplication, sockets: list[socket.socket]) -> None:
    """Answer what comes in on the sockets until interrupted."""
    server = create_server(application, sockets=sockets, threads=THREADS, ident="constancia",
                           max_request_body_size=BODY)  # fmt: skip
    try:
        server.run()
    finally:
        server.close()


def _quiet() -> None:
    """A request that waits for a thread is nothing to tell of: a busy site would fill its log with them."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)


def _let_in(host: str) -> None:
    """Answer to the name the site is served under; to every name where it is open on all addresses.

    Whoever names the hosts in CONSTANCIA_HOSTS has decided already.
    """
    if "CONSTANCIA_HOSTS" not in os.environ:
        settings.ALLOWED_HOSTS = ["*"] if host in EVERYWHERE else [*settings.ALLOWED_HOSTS, host]


def address(host: str, port: int) -> str:
    """The address a person types: an IPv6 host stands in brackets."""
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
