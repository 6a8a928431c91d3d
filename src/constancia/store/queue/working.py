"""The worker: one process that reads the files of the queue, and takes up what a killed one left."""

from __future__ import annotations

import logging
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import sleep

from django.db import connection, connections, transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from constancia.model.tellable import Tellable
from constancia.store.models import UploadRow
from constancia.store.models.desk import Stage
from constancia.store.queue.reading import COMPARING, ENCODING, QUEUE, compare_later
from constancia.store.queue.uploads import DONE, refused

INTERVAL = 1.0  # seconds between two looks into an empty queue
ATTEMPTS = 3  # times a file may end the process that reads it
LOCK = 7_205_531_408  # of PostgreSQL's advisory locks: any number, the same for each worker
ENDED = Tellable("Reading this file ended the program each time. Make the file anew, or split it into parts.")


def work(*, until_empty: bool = False) -> None:
    """Read files as they come, until a signal ends it; or until the queue is empty.

    Only one worker reads at a time: another waits until this one is gone.
    """
    with _alone():
        recover()
        compare_later()  # what another version compared is compared anew
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)  # it would tell of each signal
        worker = reader(until_empty=until_empty)
        worker.configure_signals()
        worker.run()


def reader(*, until_empty: bool) -> Worker:
    """The package's worker as it reads the queue here."""
    return Worker(
        queue_names=[QUEUE, COMPARING, ENCODING],
        interval=INTERVAL,
        batch=until_empty,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=secrets.token_hex(16),
        excluded_queue_names=[],
    )


@transaction.atomic
def recover() -> None:
    """Put back into the queue what a worker had in hand that is gone; for whoever is the only worker.

    A file that has ended its worker several times is refused.
    """
    running = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    running.filter(queue_name__in=(COMPARING, ENCODING)).update(status=TaskResultStatus.READY)
    for job in running.filter(queue_name=QUEUE):
        its = UploadRow.objects.filter(key=job.args_kwargs["args"][0]).exclude(stage__in=DONE)
        if len(job.worker_ids) >= ATTEMPTS:
            its.update(**refused(ENDED))
        its.update(stage=Stage.WAITING)
        job.status = TaskResultStatus.READY
        job.save(update_fields=["status"])


def is_at_work() -> bool:
    """Whether a worker is there, as far as its lock tells; it need not be of this machine."""
    return _file_is_locked() if connection.vendor == "sqlite" else _server_is_locked()


def _file_is_locked() -> bool:
    place = _beside()
    if not Path(place).exists():
        return False
    with closing(sqlite3.connect(place, timeout=0, isolation_level=None)) as beside:
        try:
            beside.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        return False


def _server_is_locked() -> bool:
    """Looked up, not tried: whoever tries a lock keeps a worker from it for a moment."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            " AND classid::bigint = %s AND objid::bigint = %s)",
            divmod(LOCK, 1 << 32),
        )
        return bool(cursor.fetchone()[0])


@contextmanager
def _alone() -> Iterator[None]:
    """Inside, this process is the only worker of its database; the lock goes with the process."""
    lock = _locked_file if connection.vendor == "sqlite" else _locked_server
    with lock():
        yield


@contextmanager
def _locked_file() -> Iterator[None]:
    """A small database beside the store, locked: as every SQLite lock it ends with whoever holds it."""
    with closing(sqlite3.connect(_beside(), timeout=0, isolation_level=None)) as beside:
        while True:
            try:
                beside.execute("BEGIN EXCLUSIVE")
                break
            except sqlite3.OperationalError as error:
                if "locked" not in str(error):
                    raise
                sleep(INTERVAL)
        yield


def _beside() -> str:
    return f"{connection.settings_dict['NAME']}.worker"


@contextmanager
def _locked_server() -> Iterator[None]:
    own = connections.create_connection("default")
    try:
        with own.cursor() as cursor:
            while True:
                cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
                if cursor.fetchone()[0]:
                    break
                sleep(INTERVAL)
        yield
    finally:
        own.close()
