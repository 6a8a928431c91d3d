"""What it costs to serve a large library, and how quickly it is served: every page and every call of the API.

    python -m benchmarks.serving --statements 100000 [--database FILE-or-URL] [--minutes 10] [--rate 50]

First each address is asked for in this process: its queries, its milliseconds of processor and its bytes.
Then `constancia serve` is started, and this process asks it for `--rate` addresses a second, all routes
alike, in four languages: the milliseconds until an answer is read, what failed, and each minute the server's
memory and its milliseconds of processor an answer.
"""

from __future__ import annotations

import argparse
import http.client
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from secrets import token_hex
from threading import Thread
from time import perf_counter, process_time, sleep

from benchmarks.addresses import DESK, READERS, Address, Addresses
from benchmarks.filled import fill
from benchmarks.measures import COMMAND, MEGABYTE, children
from constancia import store

QUERIES, BYTES, MILLISECONDS = 30, 200_000, 100.0  # marks of a page; bytes are not counted of a call
THREADS = 16  # requests under way at once
ACCOUNT = "bench"


@dataclass(frozen=True, slots=True)
class Caller:
    """An administrator's session, and a token of theirs."""

    session: str
    token: str

    def headers(self, address: Address, reader: str) -> dict[str, str]:
        said = {"Accept-Language": reader}
        if address.route in DESK:
            said["Cookie"] = f"sessionid={self.session}"
        if "/uploads/" in address.route:
            said["Authorization"] = f"Bearer {self.token}"
        return said


@dataclass(slots=True)
class Cost:
    """What a route cost: processor in milliseconds, and the most queries and bytes of one answer."""

    processor: list[float] = field(default_factory=list)
    queries: int = 0
    size: int = 0
    dearest: str = ""
    failed: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Served:
    """How a route was served: milliseconds of each answer, and what was no answer."""

    taken: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--database", help="default: a file that is gone afterwards")
    parser.add_argument("--times", type=int, default=5, help="askings of each address here; 0 for none")
    parser.add_argument("--minutes", type=float, default=10, help="of asking the server; 0 for none")
    parser.add_argument("--rate", type=float, default=50)
    parser.add_argument("--only", default="", help="routes with this in their name alone")
    asked = parser.parse_args()
    os.environ["CONSTANCIA_API_RATE"] = "0"
    os.environ["CONSTANCIA_SECRET"] = token_hex()  # the server's too: it must know the session
    with tempfile.TemporaryDirectory() as folder:
        store.configure(asked.database or str(Path(folder) / "library.sqlite3"))
        store.prepare()
        print(f"{fill(asked.statements):,} statements in the store")
        caller = signed_in()
        addresses = Addresses()
        if missing := addresses.left_out():
            print("nothing to show at: " + ", ".join(missing))
        if asked.times:
            for line in costs_told(costs(addresses, caller, times=asked.times, only=asked.only)):
                print(line)
        if asked.minutes:
            for line in served(addresses, caller, asked.minutes, asked.rate):
                print(line, flush=True)
    return 0


def signed_in() -> Caller:
    """An administrator, who has given a file that was read."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.auth.models import User
    from django.contrib.sessions.backends.db import SessionStore

    from constancia.store import tokens
    from constancia.store.queue import working
    from constancia.store.queue.uploads import Said, give, upload_count
    from constancia.web.accounts import roles

    if not User.objects.filter(username=ACCOUNT).exists():
        roles.add(ACCOUNT, "correct horse battery", roles.Role.ADMINISTRATOR, by="benchmark")
    if not upload_count():
        give(b"The sea\n\nIt will be kept clean.\n", name="sea.txt", said=Said(), by=f"person:{ACCOUNT}")
        working.work(until_empty=True)
    user = roles.known(ACCOUNT)
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return Caller(str(session.session_key), tokens.make(user, "benchmark", by="benchmark"))


def costs(addresses: Addresses, caller: Caller, *, times: int, only: str = "") -> dict[str, Cost]:
    """Every address asked for in this process, so often."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(raise_request_exception=False, SERVER_NAME="localhost")
    found: dict[str, Cost] = defaultdict(Cost)
    for reader, address in zip(cycle(READERS), addresses.every(times), strict=False):
        if only not in address.route:
            continue
        with CaptureQueriesContext(connection) as asked:
            began = process_time()
            response = client.get(address.target, headers=caller.headers(address, reader))
            body = response.getvalue()
            taken = 1000 * (process_time() - began)
        cost = found[address.route]
        if response.status_code not in fine(address):
            cost.failed.append(f"{address.target}: {response.status_code}")
        if not cost.processor or taken > max(cost.processor):
            cost.dearest = address.target
        cost.processor.append(taken)
        cost.queries, cost.size = max(cost.queries, len(asked)), max(cost.size, len(body))
    return dict(found)


def fine(address: Address) -> tuple[int, ...]:
    """The statuses that are answers: nothing is told to no country, nor likened without the encoder."""
    bare = address.route == "commitment" or address.route.endswith("/similar")
    return (200, 404) if bare else (200,)


def costs_told(found: dict[str, Cost]) -> Iterator[str]:
    """A line for each route, the dearest first; at the end the mean, and who is over a mark."""
    yield f"{'route':42} {'median':>8} {'p95':>8} {'most':>8} ms   queries    bytes"
    for route, cost in sorted(found.items(), key=lambda item: -_at(item[1].processor, 0.95)):
        taken = (_at(cost.processor, 0.5), _at(cost.processor, 0.95), max(cost.processor))
        times = " ".join(f"{one:8.1f}" for one in taken)
        yield f"{route:42} {times}    {cost.queries:7} {cost.size:8,}{_over(route, cost)}  {cost.dearest}"
    means = [sum(cost.processor) / len(cost.processor) for cost in found.values()]
    yield from (f"FAILED {told}" for cost in found.values() for told in cost.failed)
    if means:
        yield f"all routes alike: {sum(means) / len(means):.1f} ms of processor an answer"


def _over(route: str, cost: Cost) -> str:
    """Which marks a route is over."""
    call = route.startswith("/api/")
    return " QUERIES" * (cost.queries > QUERIES) + " BYTES" * (cost.size > BYTES and not call)


def _at(values: Sequence[float], share: float) -> float:
    """The value that so large a share of them does not pass."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def served(addresses: Addresses, caller: Caller, minutes: float, rate: float) -> Iterator[str]:
    """Ask a server of its own for so many addresses a second, for so long."""
    with serving() as (port, process):
        for address in addresses.every(1):  # once for warmth, as a server that has run for a day
            ask(port, address, caller.headers(address, "en"))
        found: dict[str, Served] = defaultdict(Served)
        asking = addresses.endless()
        before = _worked(process.pid)
        began, sent, told = perf_counter(), 0, 0
        with ThreadPoolExecutor(THREADS) as pool:
            while (now := perf_counter() - began) < 60 * minutes:
                if now < sent / rate:
                    sleep(sent / rate - now)
                address, reader = next(asking), READERS[sent % len(READERS)]
                pool.submit(
                    _timed, found, port, address, caller.headers(address, reader), began + sent / rate
                )
                sent += 1
                if now >= 60 * told:
                    yield _so_far(told, process.pid, found, _worked(process.pid) - before)
                    told += 1
        yield from served_told(found)


def _so_far(minute: int, server: int, found: dict[str, Served], seconds: float) -> str:
    """Memory, and what an answer took of the processor, in the minutes gone by."""
    answers = sum(len(one.taken) for one in list(found.values()))
    each = f"{1000 * seconds / answers:6.1f} ms of processor an answer" if answers else ""
    return f"minute {minute:3}: {_resident(server) / MEGABYTE:6.0f} MB, {answers:7,} answers {each}"


def _timed(
    found: dict[str, Served], port: int, address: Address, headers: dict[str, str], due: float
) -> None:
    """Ask, and note the time since the request was due: a server that falls behind is not spared."""
    try:
        status = ask(port, address, headers)
    except OSError as error:
        found[address.route].failed.append(f"{address.target}: {error}")
        return
    if status in fine(address):
        found[address.route].taken.append(1000 * (perf_counter() - due))
    else:
        found[address.route].failed.append(f"{address.target}: {status}")


def ask(port: int, address: Address, headers: dict[str, str]) -> int:
    """The status of one answer, once all of it is read."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", address.target, headers=headers)
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()


def served_told(found: dict[str, Served]) -> Iterator[str]:
    """A line for each route, the slowest first, and one for all."""
    for route, one in sorted(found.items(), key=lambda item: -_at(item[1].taken or [0.0], 0.95)):
        if one.taken:
            over = " OVER" if _at(one.taken, 0.95) > MILLISECONDS else ""
            yield f"{route:42} {_times(one.taken)} {len(one.taken):6}{over}"
    every = [taken for one in found.values() for taken in one.taken]
    failed = [told for one in found.values() for told in one.failed]
    yield f"all: {_times(every)} of {len(every):,}; {len(failed)} errors"
    yield from failed[:10]


def _times(taken: Sequence[float]) -> str:
    return f"{_at(taken, 0.5):8.1f} ms, p95 {_at(taken, 0.95):8.1f} ms"


@contextmanager
def serving() -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """`constancia serve` on a free port of this machine."""
    command = [*COMMAND, "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:  # noqa: S603 (our own command)
        try:
            said = ""
            while process.stdout is not None and (line := process.stdout.readline()):
                said += line
                if port := re.search(r"http://[^ ]*:(\d+)/", line):
                    # What it says later, as of an answer that failed, is read and told: a full pipe would
                    # hold the server up.
                    Thread(target=_told, args=(process.stdout,), daemon=True).start()
                    yield int(port[1]), process
                    return
            raise RuntimeError(f"constancia serve does not answer: {said}")
        finally:
            process.terminate()
            process.wait(30)


def _told(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stderr.write(line)


def _worked(pid: int) -> float:
    """Seconds of processor of all processes of a server; 0 where the system does not say."""
    stats = [stat.read_text() for one in _processes(pid) if (stat := Path(f"/proc/{one}/stat")).exists()]
    ticks = [int(tick) for stat in stats for tick in stat.rpartition(")")[2].split()[11:13]]
    return sum(ticks) / os.sysconf("SC_CLK_TCK")


def _resident(pid: int) -> int:
    """Bytes of memory of a server, what its processes share counted once; 0 where the system does not say."""
    rolled = [Path(f"/proc/{one}/smaps_rollup") for one in _processes(pid)]
    lines = [line for file in rolled if file.exists() for line in file.read_text().splitlines()]
    return sum(1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _processes(pid: int) -> list[int]:
    """A server and its copies: of the processes that it started, those with its command line."""
    return [pid, *(one for one in children(pid) if _command(one) == _command(pid))]


def _command(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


if __name__ == "__main__":
    raise SystemExit(main())
