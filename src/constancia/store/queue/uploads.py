"""Files that people give to be read: kept in the database until the worker has read them, one by one.

What is confirmed is kept: a file and its place in the queue are written in one transaction, and a worker
that is killed leaves its file for the next one (`working.py`).
"""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db import transaction

from constancia.model import Rendering
from constancia.model.tellable import Tellable, packed, unpacked
from constancia.store.database import place
from constancia.store.errors import NotStored, explained
from constancia.store.models import UploadRow
from constancia.store.models.desk import Stage

# The web server in docs/how-to lets 25 MB through; the longest PDF of text alone known here has 9 MB.
LARGEST = 25_000_000
WAITING = 20  # files a person may have in the queue: it stays passable for others
A_DAY = 200  # files a person may give within 24 hours
DONE = (Stage.STORED, Stage.REFUSED)


class Refused(ValueError):
    """A file that is not taken in; `reason` is one of REASONS."""

    def __init__(self, reason: str) -> None:
        super().__init__(REASONS[reason])
        self.reason = reason


REASONS = {
    "empty": "The file is empty. Give a file that holds the paper's text.",
    "large": f"The file is too large. Give one of at most {LARGEST // 1_000_000} MB, or split it.",
    "waiting": f"You have {WAITING} files in the queue already. Wait until some of them are read.",
    "day": f"You gave {A_DAY} files within a day. Go on tomorrow.",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of a paper; what is empty the file itself tells. `date` as the work's date."""

    work: str = ""
    edition_of: str = ""
    title: str = ""
    issuer: str = ""
    date: str = ""
    language: str = ""
    rendering: str = ""

    def __post_init__(self) -> None:
        if self.rendering:
            Rendering(self.rendering)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was given, and what has become of it. `ahead` files are to be read before it.

    `told` is why it was refused, a sentence that the site tells in the reader's language.
    """

    key: str
    by: str
    name: str
    size: int
    at: datetime
    stage: Stage
    told: str
    slug: str
    outcome: str
    headings: int | None
    statements: int | None
    ahead: int

    @property
    def done(self) -> bool:
        return self.stage in DONE


@explained(place)
@transaction.atomic
def give(content: bytes, *, name: str, said: Said, by: str) -> Upload:
    """Put a file into the queue; Refused where there is nothing in it, or too much of it or of others."""
    from constancia.store.queue.reading import read_upload  # it needs the settings; this module does not

    _check(content, by)
    row = UploadRow.objects.create(
        key=secrets.token_hex(12),
        by=by,
        name=name,
        size=len(content),
        sha256=sha256(content).hexdigest(),
        content=content,
        said=asdict(said),
    )
    read_upload.enqueue(row.key)
    return _upload(row)


def _check(content: bytes, by: str) -> None:
    if not content:
        raise Refused("empty")
    if len(content) > LARGEST:
        raise Refused("large")
    theirs = UploadRow.objects.filter(by=by)
    if theirs.exclude(stage__in=DONE).count() >= WAITING:
        raise Refused("waiting")
    if theirs.filter(created_at__gt=datetime.now(UTC) - timedelta(days=1)).count() >= A_DAY:
        raise Refused("day")


@explained(place)
def take_back(key: str, *, by: str) -> bool:
    """Read a file no more that waits; False where it is being read or was. It stays in the list."""
    waiting = UploadRow.objects.filter(key=key, stage=Stage.WAITING)
    told = Tellable("{person} took it back before it was read.", person=by.removeprefix("person:"))
    return bool(waiting.update(**refused(told), updated_at=datetime.now(UTC)))


def refused(told: str) -> dict[str, Any]:
    """What the row of a file says that is not taken in, and why."""
    return {"stage": Stage.REFUSED, "sentence": packed(told), "content": None}


@explained(place)
def upload(key: str) -> Upload:
    """The file of this key; NotStored where none was given."""
    row = UploadRow.objects.defer("content").filter(key=key.replace("\0", "")).first()
    if row is None:
        raise NotStored(f"No file {key[:80]!r} was given")
    return _upload(row)


@explained(place)
def uploads(*, limit: int = 50, offset: int = 0) -> tuple[Upload, ...]:
    """The files that were given, the newest first."""
    rows = UploadRow.objects.defer("content").order_by("-created_at", "-pk")
    return tuple(_upload(row) for row in rows[offset : offset + limit])


@explained(place)
def upload_count() -> int:
    return UploadRow.objects.count()


@explained(place)
def is_waited_for() -> bool:
    """Whether a file waits, or is being read."""
    return UploadRow.objects.exclude(stage__in=DONE).exists()


def _upload(row: UploadRow) -> Upload:
    stage, told = Stage(row.stage), unpacked(row.sentence or "")
    ahead = 0
    if stage is Stage.WAITING:
        ahead = UploadRow.objects.exclude(stage__in=DONE).filter(pk__lt=row.pk).count()
    return Upload(
        row.key, row.by, row.name, row.size, row.created_at, stage, told, row.slug, row.outcome,
        row.headings, row.statements, ahead,
    )  # fmt: skip
