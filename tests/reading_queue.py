"""The queue of uploads read inside a test's own transaction."""

from __future__ import annotations

from django_tasks_db.models import DBTaskResult

from constancia.store.reading import QUEUE
from constancia.store.working import reader


def read_waiting() -> None:
    """Read every file of the queue, in this process and on its connection.

    `Worker.run` closes connections between two files, and a test's transaction with them.
    """
    worker = reader(until_empty=True)
    waiting = DBTaskResult.objects.ready().filter(queue_name=QUEUE)
    while (job := waiting.first()) is not None:
        job.claim(worker.worker_id)
        worker.run_task(job)
