"""Kill -9 at random moments, while papers are loaded and while a server takes writes.

    python -m benchmarks.kills [--loading 100] [--serving 100] [--database FILE-or-URL]

After each kill the same command is started again, and nothing else is done. At the end all that was confirmed
(a line of `constancia load`, an answer 201 or 202) must be there, once each, and the database must be sound.
It ends with 1 and says what was lost or doubled where that is not so.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import signal
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep
from uuid import uuid4

from benchmarks.made import written
from benchmarks.measures import COMMAND, children
from benchmarks.serving import serving
from constancia import store

SEA = "The sea {name}\n\nThe Government will build {number} ports by 2030. It supports the sea.\n"
SMALL = 6_000  # bytes of a paper that is loaded
WRITERS = 2  # clients that write at once
PATIENCE = 300.0  # seconds that the worker has at the end to read what waits


@dataclass
class Told:
    """What was confirmed: works, names of uploaded files, terms of searches; `kills` were done."""

    works: set[str] = field(default_factory=set)
    uploads: set[str] = field(default_factory=set)
    searches: set[str] = field(default_factory=set)
    kills: int = 0

    def __str__(self) -> str:
        found = (f"{len(each)} {name}" for name, each in vars(self).items() if name != "kills" and each)
        return f"{self.kills} kills, confirmed: {', '.join(found) or 'nothing'}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--loading", type=int, default=100)
    parser.add_argument("--serving", type=int, default=100)
    parser.add_argument("--database", help="an empty one; default: a file that is gone afterwards")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    os.environ["CONSTANCIA_API_RATE"] = "0"
    choose = random.Random(asked.seed)  # noqa: S311 (moments, not secrets)
    with tempfile.TemporaryDirectory() as folder:
        store.configure(asked.database or str(Path(folder) / "library.sqlite3"))
        store.prepare()
        wrong = []
        for name, kills, killed in (
            ("loading", asked.loading, lambda: while_loading(asked.loading, Path(folder), choose)),
            ("serving", asked.serving, lambda: while_serving(asked.serving, choose)),
        ):
            if kills:
                told = killed()
                found = faults(told)
                print(f"{name}: {told}; {'; '.join(found) or 'nothing lost, nothing doubled, sound'}")
                wrong += found
    return 1 if wrong else 0


def while_loading(kills: int, folder: Path, choose: random.Random) -> Told:
    """Kill `constancia load` again and again; each time it is given the papers it had not confirmed."""
    told = Told()
    number, moment = 0, 0.0
    while told.kills < kills:
        paths = written(folder, 6, first=number, size=SMALL)
        number += 6
        workers = choose.choice(("1", "2"))
        command = [*COMMAND, "load", "--tier", "rules", "--workers", workers, *map(str, paths)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 (our own command)
            began = monotonic()
            if moment:
                killer = _later(choose.uniform(0.3, 1.0) * moment, process.kill)
            said = process.stdout.read() if process.stdout else ""
            if moment:
                killer.set()
        told.works |= {line.partition(":")[0] for line in said.splitlines()}
        if moment:
            told.kills += process.returncode == -signal.SIGKILL
        else:
            moment = monotonic() - began
        if process.returncode not in (0, -signal.SIGKILL):
            raise RuntimeError(f"constancia load ended with {process.returncode}")
        if sound := unsound():
            raise RuntimeError(f"after kill {told.kills}: {sound}")
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 (our own command)
    return told


def _later(seconds: float, do: Callable[[], None]) -> Event:
    """Do something after so long, unless the event is set before."""
    done = Event()
    Thread(target=lambda: done.wait(seconds) or do(), daemon=True).start()
    return done


def while_serving(kills: int, choose: random.Random) -> Told:
    """Kill `constancia serve` and its worker while files and searches are given to it."""
    from constancia import pipeline
    from constancia.store import queries
    from constancia.store.keeping.save import save
    from constancia.store.queue import uploads

    save(pipeline.read(SEA.format(name="first", number=1).encode(), name="first.txt"))
    statement = queries.statement_ids(queries.paper("first"))[0]
    told = Told()
    while told.kills < kills:
        key = _token()
        with serving() as (port, process):
            ending = Event()
            writers = [
                Thread(target=_write, args=(port, key, statement, told, ending, number % 2 == 0))
                for number in range(WRITERS)
            ]
            for writer in writers:
                writer.start()
            _until_confirmed(told)
            sleep(choose.uniform(0.05, 2.0))
            for pid in (process.pid, *children(process.pid)):
                with suppress(ProcessLookupError):  # a copy of the server ends as soon as that is gone
                    os.kill(pid, signal.SIGKILL)
            told.kills += 1
            ending.set()
            for writer in writers:
                writer.join()
        if sound := unsound():
            raise RuntimeError(f"after kill {told.kills}: {sound}")
    with serving():
        until = monotonic() + PATIENCE
        while any(not one.done for one in uploads.uploads(limit=10_000)) and monotonic() < until:
            sleep(0.5)
    return told


def _until_confirmed(told: Told) -> None:
    """Wait for one more answer: a server killed before it answers proves nothing."""
    before, until = len(told.uploads) + len(told.searches), monotonic() + PATIENCE
    while len(told.uploads) + len(told.searches) == before and monotonic() < until:
        sleep(0.01)


def _token() -> str:
    """A token of an editor who has given nothing yet: so many files a day may one give."""
    from constancia.store import tokens
    from constancia.web.accounts import roles

    name = uuid4().hex
    roles.add(name, "correct horse battery", roles.Role.EDITOR, by="benchmark")
    return tokens.make(roles.known(name), "kills", by="benchmark")


def _write(port: int, key: str, statement: str, told: Told, ending: Event, file: bool) -> None:
    """Give files and searches by turns, a `file` first or a search, and keep what was confirmed."""
    while not ending.is_set():
        name = uuid4().hex
        if file and _file(port, key, name):
            told.uploads.add(f"{name}.txt")
        elif not file and _search(port, key, statement, name):
            told.searches.add(name)
        file = not file


def _search(port: int, key: str, statement: str, term: str) -> bool:
    """Whether it was confirmed that one looked for this and found nothing."""
    search = json.dumps({"places": ["https://example.org"], "terms": [term], "found": 0})
    about = f"/api/v1/statements/{statement}/searches"
    return _sent(port, key, about, "application/json", search.encode()) == 201


def _file(port: int, key: str, name: str) -> bool:
    """Whether it was confirmed that a file was taken in."""
    text = SEA.format(name=name, number=int(name[:4], 16))
    head = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}.txt"'
    part = f"{head}\r\n\r\n{text}\r\n--x--\r\n"
    return _sent(port, key, "/api/v1/papers", "multipart/form-data; boundary=x", part.encode()) == 202


def _sent(port: int, key: str, path: str, kind: str, body: bytes) -> int:
    """The status of the answer; 0 where there was none."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("POST", path, body, {"Authorization": f"Bearer {key}", "Content-Type": kind})
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()


def faults(told: Told) -> list[str]:
    """What was confirmed and is not there, what is there twice, and what is wrong with the database."""
    from constancia.store import queries
    from constancia.store.judged import assessing
    from constancia.store.queue import uploads

    papers = queries.papers()
    works = Counter(one.work.id for one in papers)
    files = uploads.uploads(limit=100_000)
    names = Counter(one.name for one in files)
    terms = Counter(term for one in assessing.searches() for term in one.terms)
    unread = [one.name for one in files if one.stage != "stored"]
    found = [f"lost: {each}" for each in sorted(told.works - works.keys())]
    found += [
        f"lost: {each}" for each in sorted((told.uploads - names.keys()) | (told.searches - terms.keys()))
    ]
    found += [f"not read: {each}" for each in unread]
    counted = (item for each in (works, names, terms) for item in each.items())
    found += [f"{number} times: {each}" for each, number in counted if number > 1]
    return found + unsound()


def unsound() -> list[str]:
    """What SQLite finds wrong with itself; runs without all their statements; what is not indexed."""
    from django.db import connection

    from constancia.store.search import index

    connection.close()  # as a process that starts anew would see it
    found = []
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA integrity_check")
            found += [str(row[0]) for row in cursor.fetchall() if row[0] != "ok"]
        cursor.execute(
            "SELECT r.id, r.statement_count, COUNT(s.id) FROM constancia_run r"
            " LEFT JOIN constancia_statement s ON s.run_id = r.id"
            " GROUP BY r.id, r.statement_count HAVING r.statement_count <> COUNT(s.id)"
        )
        found += [f"run {run} has {there} of {said} statements" for run, said, there in cursor.fetchall()]
        cursor.execute("SELECT SUM(statement_count) FROM constancia_run WHERE current")
        stored = cursor.fetchone()[0] or 0
        cursor.execute(f"SELECT COUNT(*) FROM {index.TABLE}")  # noqa: S608 (our own name)
        indexed = cursor.fetchone()[0]
    return found + ([f"{indexed} of {stored} statements are indexed"] if indexed != stored else [])


if __name__ == "__main__":
    raise SystemExit(main())
