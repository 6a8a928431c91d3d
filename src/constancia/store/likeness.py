"""Similar statements, in any language: vectors of their meaning, kept with the model that made them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from constancia import meaning
from constancia.store.database import place
from constancia.store.errors import NotStored, StoreError, explained
from constancia.store.models import RunRow, StatementRow, VectorsRow

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

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
    mine = VectorsRow.objects.filter(run=row.run_id, model=model).first()
    if mine is None:
        raise StoreError("Its paper is not encoded yet; run `constancia encode`")
    wanted = _matrix(mine)[row.position]
    best: list[tuple[float, int, int]] = []
    rows = VectorsRow.objects.filter(model=model, run__current=True).order_by("run")
    for each in rows.exclude(run=row.run_id) if other_papers else rows:
        likeness = _matrix(each) @ wanted
        for position in likeness.argsort()[::-1][: limit + 1]:
            if (each.run_id, position) != (row.run_id, row.position):
                best.append((float(likeness[position]), each.run_id, int(position)))
        best = sorted(best, key=lambda one: (-one[0], one[1:]))[:limit]
    return tuple(_like(*one) for one in best)


def _like(likeness: float, run: int, position: int) -> Like:
    row = StatementRow.objects.select_related("run__document").get(run=run, position=position)
    document = row.run.document
    return Like(row.key, row.exact, document.slug, document.language, round(min(likeness, 1.0), 3))


def _matrix(row: VectorsRow) -> NDArray[np.float32]:
    """A row a statement, in text order."""
    import numpy as np

    flat: NDArray[np.float32] = np.frombuffer(bytes(row.vectors), dtype=HALF).astype(np.float32)
    return flat.reshape(-1, meaning.DIMENSIONS)


def _model() -> str:
    if not meaning.available():
        raise StoreError(f"Similar statements need the sentence encoder: {meaning.INSTALL}")
    return meaning.model_hash()
