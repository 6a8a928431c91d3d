"""Similar statements, in any language: vectors of their meaning, kept with the model that made them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Count, Q, Sum

from constancia import meaning
from constancia.store.database import place
from constancia.store.errors import NotStored, StoreError, explained
from constancia.store.models import RunRow, StatementRow, VectorsRow

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SINGLE = 8192  # rows that are taken as single-precision numbers at a time, for which processors have orders
HALF = "<f2"  # half precision: a dot product differs by less than 0.001, and a run takes half the room


@dataclass(frozen=True, slots=True)
class Like:
    """A statement of a current run by its id, how like it is (1 is the same), in the paper of this slug."""

    id: str
    quote: str
    paper: str
    language: str
    likeness: float


@explained(place)
def encode() -> int:
    """Encode the statements of every current run that has no vectors of this model; how many runs were.

    Vectors of runs that are no longer current and of other models go. StoreError without the encoder.
    """
    model = _model()
    VectorsRow.objects.exclude(run__current=True, model=model).delete()
    runs = RunRow.objects.filter(current=True).exclude(pk__in=VectorsRow.objects.values("run"))
    done = 0
    for run in runs.order_by("pk"):
        quotes = StatementRow.objects.filter(run=run).order_by("position").values_list("exact", flat=True)
        vectors = meaning.encode(list(quotes)).astype(HALF)
        with transaction.atomic():
            if RunRow.objects.select_for_update().filter(pk=run.pk, current=True).exists():
                VectorsRow.objects.get_or_create(
                    run=run, defaults={"model": model, "vectors": vectors.tobytes()}
                )
                done += 1
    return done


@explained(place)
def similar(id: str, *, limit: int = 10, other_papers: bool = False) -> tuple[Like, ...]:
    """The statements that mean most nearly the same as the one of this id, in whatever language.

    With `other_papers` those of its own document are left out. NotStored where no current run has the
    statement; StoreError where the encoder is not installed or the statement was not encoded yet.
    """
    model = _model()
    row = StatementRow.objects.filter(key=id, run__current=True).select_related("run").first()
    if row is None:
        raise NotStored(f"The store has no statement {id[:80]!r}")
    every = _vectors(model)
    if row.run_id not in every.starts:
        raise StoreError("Its paper is not encoded yet; run `constancia encode`")
    start, size = every.starts[row.run_id]
    likeness = every.to(start + row.position)
    if other_papers:
        likeness[start : start + size] = -1
    likeness[start + row.position] = -1
    return _likes(every, likeness, limit)


@dataclass(frozen=True, slots=True)
class _Vectors:
    """The vectors of all current runs as one matrix of half-precision numbers, a row a statement.

    `starts` has by run the first of its rows and how many they are.
    """

    matrix: NDArray[np.float16]
    starts: dict[int, tuple[int, int]]

    def to(self, at: int) -> NDArray[np.float32]:
        """How like each statement is to the one of this row."""
        import numpy as np

        wanted = self.matrix[at].astype(np.float32)
        parts = (self.matrix[begin : begin + SINGLE] for begin in range(0, len(self.matrix), SINGLE))
        return np.concatenate([part.astype(np.float32) @ wanted for part in parts])


_lock = Lock()
_kept: tuple[object, _Vectors] | None = None


def _vectors(model: str) -> _Vectors:
    """The vectors of this model: those in memory where no run was encoded or forgotten since."""
    global _kept  # one matrix for all threads of a process
    rows = VectorsRow.objects.filter(model=model, run__current=True)
    now = (model, *rows.aggregate(Count("pk"), Sum("pk")).values())
    with _lock:
        if _kept is None or _kept[0] != now:
            _kept = None  # the old one goes before the new one comes: there is room for one
            _kept = (now, _joined(rows.order_by("run").values_list("run", "vectors").iterator()))
        return _kept[1]


def _joined(rows: Iterable[tuple[int, bytes | memoryview[int]]]) -> _Vectors:
    import numpy as np

    starts: dict[int, tuple[int, int]] = {}
    packed, start = bytearray(), 0
    for run, vectors in rows:
        size = len(vectors) // (meaning.DIMENSIONS * np.dtype(HALF).itemsize)
        starts[run] = (start, size)
        packed += vectors
        start += size
    return _Vectors(np.frombuffer(packed, dtype=HALF).reshape(-1, meaning.DIMENSIONS), starts)


def _likes(every: _Vectors, likeness: NDArray[np.float32], limit: int) -> tuple[Like, ...]:
    """The statements that are most like, of equals those stored first; one query for all."""
    import numpy as np

    most = min(limit, len(likeness))
    least = np.partition(likeness, -most)[-most] if most else 2.0
    rows = np.flatnonzero((likeness >= least) & (likeness > -1))
    best = rows[np.argsort(-likeness[rows], kind="stable")][:limit]
    places = {
        (run, int(at) - start): float(likeness[at])
        for at in best
        for run, (start, size) in every.starts.items()
        if start <= at < start + size
    }
    wanted = Q()
    for run, position in places:
        wanted |= Q(run=run, position=position)
    found = StatementRow.objects.filter(wanted).select_related("run__document") if places else ()
    rows_at = {(row.run_id, row.position): row for row in found}
    return tuple(_like(rows_at[place], score) for place, score in places.items() if place in rows_at)


def _like(row: StatementRow, likeness: float) -> Like:
    document = row.run.document
    return Like(row.key, row.exact, document.slug, document.language, round(min(likeness, 1.0), 3))


def _model() -> str:
    if not meaning.available():
        raise StoreError(f"Similar statements need the sentence encoder: {meaning.INSTALL}")
    return meaning.model_hash()
