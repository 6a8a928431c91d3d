"""The jobs of the queue: read one file that was given, saying how far it is; compare and encode papers."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from constancia import meaning, pipeline
from constancia.model import Paper, Rendering
from constancia.model.tellable import Tellable
from constancia.read import ReadError, read_document
from constancia.store import comparisons, likeness
from constancia.store.errors import StoreError
from constancia.store.keeping.save import save
from constancia.store.models import UploadRow
from constancia.store.models.desk import Stage
from constancia.store.queries import its_own, work_called, work_id
from constancia.store.queue.uploads import DONE, Said, refused

QUEUE = "uploads"
ENCODING = "encoding"
COMPARING = "comparing"
REMEDY = Tellable("Name its language where the file is given")


@task(queue_name=QUEUE)
def read_upload(key: str) -> None:
    """Read the file of this key. One that was read already is left alone, so that it may be done again."""
    row = UploadRow.objects.filter(key=key).exclude(stage__in=DONE).first()
    if row is None or row.content is None:
        return
    if not UploadRow.objects.filter(pk=row.pk).exclude(stage__in=DONE).update(stage=Stage.READING):
        return  # taken back since
    said = Said(**row.said)
    try:
        document = read_document(bytes(row.content), name=row.name, language=said.language or None)
        pipeline.must_have_statements(document, remedy=REMEDY)
        _at(row, Stage.CODING)
        coded = pipeline.code(document, enrich=True)
        _at(row, Stage.STORING)
        _store(row, _named(coded, said))
    except (ReadError, StoreError, ValueError) as error:
        _refuse(row, error.told if isinstance(error, ReadError) else str(error))
    except MemoryError:
        _refuse(row, Tellable("There is not enough memory for this paper. Split it into its parts."))
    except Exception:
        _refuse(row, Tellable("The fault is the site's own, and is in its log."))
        raise
    else:
        go_on_later()


def go_on_later() -> None:
    """Have the worker do, behind all files that wait, what would make readers of what is stored wait."""
    encode_later()
    compare_later()


def encode_later() -> None:
    """Have what has no vectors encoded by the worker, behind all files that wait; once for all there is.

    Nothing where the encoder is not installed: pages say so where similar statements would stand.
    """
    if meaning.available() and not _waits(ENCODING):
        encode_papers.enqueue()


@task(queue_name=ENCODING, priority=-10)
def encode_papers() -> None:
    """Encode one paper; the next one is a job of its own, so that no file waits for more than one."""
    if likeness.encode_next():
        encode_later()


def compare_later() -> None:
    """Have editions and renderings that are not compared yet compared by the worker."""
    if not _waits(COMPARING):
        compare_papers.enqueue()


@task(queue_name=COMPARING, priority=-5)
def compare_papers() -> None:
    """Compare two papers; the next two are a job of their own."""
    if comparisons.make_next():
        compare_later()


def _waits(queue: str) -> bool:
    return DBTaskResult.objects.ready().filter(queue_name=queue).exists()


def _at(row: UploadRow, stage: Stage) -> None:
    row.stage = stage
    row.save(update_fields=["stage", "updated_at"])


@transaction.atomic
def _store(row: UploadRow, paper: Paper) -> None:
    """The paper and the end of its job: both, or neither."""
    saved = save(paper, by=row.by)
    UploadRow.objects.filter(pk=row.pk).update(
        stage=Stage.STORED,
        content=None,
        slug=saved.slug,
        outcome=str(saved.outcome),
        headings=len(paper.outline),
        statements=len(paper.statements),
    )


def _refuse(row: UploadRow, told: str) -> None:
    UploadRow.objects.filter(pk=row.pk).update(**refused(told))


def _named(paper: Paper, said: Said) -> Paper:
    """The paper with what was said of it. A work that is stored keeps its sides, and its title (`save`).

    A file that is merely called as another paper's was is no rendering of that one.
    """
    read = paper.document
    stored = work_called(said.work) if said.work else None
    id = said.work or its_own(read.work.id, read.id, read.source.sha256)
    its = stored or replace(read.work, id=id)
    its = replace(
        its,
        title=said.title or read.work.title,
        issuer=said.issuer or its.issuer,
        date=said.date or its.date,
        succeeds=work_id(said.edition_of) if said.edition_of else its.succeeds,
    )
    rendering = Rendering(said.rendering) if said.rendering else read.rendering
    return replace(paper, document=replace(read, work=its, rendering=rendering))
