"""The site on a port of this machine, served by waitress."""

from __future__ import annotations

import os
from collections.abc import Callable

from django.conf import settings
from waitress.server import BaseWSGIServer, MultiSocketServer, create_server

from constancia.web.worker import worker

THREADS = 4
BODY = 60_000_000  # bytes of a request that are taken from the line; what is too large is told below it
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - these are names to compare with, nothing is opened here


def serve(host: str, port: int, *, ready: Callable[[str], None] | None = None) -> None:
    """Serve the site until interrupted, a worker beside it. `port` 0 takes a free one.

    `ready` is called once with the site's address, when it answers. Raises OSError where the port
    is taken or may not be used, before anything else happens.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "constancia.web.settings")
    from constancia.web.wsgi import application  # Django is set up by this import, not by reading the module

    _let_in(host)
    server = create_server(application, host=host, port=port, threads=THREADS, ident="constancia",
                           max_request_body_size=BODY)  # fmt: skip
    try:
        with worker():
            if ready is not None:
                ready(address(host, _port(server)))
            server.run()
    finally:
        server.close()


def _let_in(host: str) -> None:
    """Answer to the name the site is served under; to every name where it is open on all addresses.

    Whoever names the hosts in CONSTANCIA_HOSTS has decided already.
    """
    if "CONSTANCIA_HOSTS" not in os.environ:
        settings.ALLOWED_HOSTS = ["*"] if host in EVERYWHERE else [*settings.ALLOWED_HOSTS, host]


def _port(server: BaseWSGIServer | MultiSocketServer) -> int:
    """The port taken; a host with several addresses has several sockets, and the first one answers."""
    if isinstance(server, MultiSocketServer):
        return int(server.effective_listen[0][1])
    return int(server.socket.getsockname()[1]) if server.socket else 0


def address(host: str, port: int) -> str:
    """The address a person types: an IPv6 host stands in brackets."""
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
