"""The queue of uploads read inside a test's own transaction."""

from __future__ import annotations

from django_tasks_db.models import DBTaskResult

from constancia.store.queue.reading import COMPARING, QUEUE
from constancia.store.queue.working import reader


def read_waiting() -> None:
    """Read every file of the queue, in this process and on its connection."""
    _do(QUEUE)


def compare_waiting() -> None:
    """Compare all that waits to be compared, likewise."""
    _do(COMPARING)


def _do(queue: str) -> None:
    # Not by `Worker.run`, which closes connections between two jobs, and a test's transaction with them.
    worker = reader(until_empty=True)
    waiting = DBTaskResult.objects.ready().filter(queue_name=queue)
    while (job := waiting.first()) is not None:
        job.claim(worker.worker_id)
        worker.run_task(job)
