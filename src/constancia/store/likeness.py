"""Similar statements, in any language: vectors of their meaning, kept with the model that made them.

To encode takes the encoder; to look up what is encoded does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from constancia import meaning
from constancia.store.database import place
from constancia.store.errors import NotStored, StoreError, explained
from constancia.store.models import RunRow, StatementRow, VectorsRow

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HALF = "<f2"  # half precision: a dot product differs by less than 0.001, and a run takes half the room
# Statements whose signs agree best with those of the one asked for, and are then compared in full. Of 993
# real statements in four languages the ten nearest are among the 100 first for 99 of 100, among 400 for all.
NEAR = 400
UNLIKE = 1000  # more than two vectors can differ in: what is not to be found
LEAST = 0.45  # 99 of 100 pairs of those statements are less like; translations of one sentence .5 to .87


@dataclass(frozen=True, slots=True)
class Like:
    """A statement of a current run by its id, how like it is (1 is the same), in the paper of this slug."""

    id: str
    quote: str
    paper: str
    title: str
    language: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Likes:
    """The statements found, the most like first, and the hash of the model that says so."""

    found: tuple[Like, ...]
    model: str


class NotEncoded(StoreError):
    """The statement's paper has no vectors yet; the message says how to get them."""


Encoder = Callable[[Sequence[str]], "NDArray[np.float32]"]  # texts -> their vectors, as `meaning.encode`

ENCODE = "Its paper is not encoded yet; run `constancia encode`"


@explained(place)
def encode(encoder: Encoder = meaning.encode) -> int:
    """Encode the statements of every current run that has no vectors of this model; how many runs were.

    Vectors of runs that are no longer current and of other models go. `encoder` gives the model's vectors,
    from memory perhaps. StoreError without the encoder.
    """
    done = 0
    for run in list(_unencoded()):
        done += _encode(run, encoder)
    return done


@explained(place)
def encode_next() -> bool:
    """Encode one run of those that `encode` would; whether there was one."""
    run = _unencoded().first()
    if run is not None:
        _encode(run, meaning.encode)
    return run is not None


def _unencoded() -> QuerySet[RunRow]:
    model = _model()
    VectorsRow.objects.exclude(run__current=True, model=model).delete()
    runs = RunRow.objects.filter(current=True).exclude(pk__in=VectorsRow.objects.values("run"))
    return runs.order_by("pk")


def _encode(run: RunRow, encoder: Encoder) -> bool:
    """Keep the vectors of a run; whether it was still the current one and had none."""
    quotes = StatementRow.objects.filter(run=run).order_by("position").values_list("exact", flat=True)
    vectors = encoder(list(quotes)).astype(HALF)
    with transaction.atomic():
        if not RunRow.objects.select_for_update().filter(pk=run.pk, current=True).exists():
            return False
        values = {"model": _model(), "vectors": vectors.tobytes()}
        return VectorsRow.objects.get_or_create(run=run, defaults=values)[1]


def _model() -> str:
    if not meaning.available():
        raise StoreError(f"Similar statements need the sentence encoder: {meaning.INSTALL}")
    return meaning.model_hash()


@explained(place)
def similar(id: str, *, limit: int = 10, other_papers: bool = False, least: float = LEAST) -> Likes:
    """The statements that mean most nearly the same as the one of this id, in whatever language.

    With `other_papers` those of its own document are left out. NotStored where no current run has the
    statement; NotEncoded where it has no vector.
    """
    row = StatementRow.objects.filter(key=id, run__current=True).first()
    if row is None:
        raise NotStored(f"The store has no statement {id[:80]!r}")
    model = VectorsRow.objects.filter(run=row.run_id).values_list("model", flat=True).first()
    if model is None:
        raise NotEncoded(ENCODE if meaning.available() else f"{ENCODE}, after {meaning.INSTALL}")
    every = _vectors(model)
    if row.run_id not in every.starts:  # forgotten meanwhile
        raise NotEncoded(ENCODE)
    scores = every.nearest(row.run_id, row.position, other_papers=other_papers)
    best = sorted(scores, key=lambda one: (-scores[one], one))[:limit]
    return Likes(_likes({one: scores[one] for one in best if scores[one] >= least}), model)


Position = tuple[int, int]  # a run, and the statement's position in it


@dataclass(frozen=True, slots=True)
class _Run:
    """A run's vectors: half-precision numbers, a row a statement, and the sign of each in 512 bits."""

    halves: NDArray[np.float16]
    signs: NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class _Vectors:
    """The vectors of all current runs: `signs` side by side, a run's from the column `starts` on.

    A statement is a column of eight numbers: long rows are gone through far faster than short ones.
    """

    runs: Mapping[int, _Run]
    starts: Mapping[int, int]
    signs: NDArray[np.uint64]

    def nearest(self, run: int, position: int, *, other_papers: bool) -> dict[Position, float]:
        """How like those statements are whose signs agree best with this one's; itself is not among them."""
        import numpy as np

        at, size = self.starts[run] + position, len(self.runs[run].halves)
        differ = np.zeros(self.signs.shape[1], np.uint16)
        for row in self.signs:
            differ += np.bitwise_count(row ^ row[at])
        own = slice(self.starts[run], self.starts[run] + size) if other_papers else slice(at, at + 1)
        differ[own] = UNLIKE
        near = np.argpartition(differ, NEAR)[:NEAR] if len(differ) > NEAR else np.arange(len(differ))
        return self._compared(self.runs[run].halves[position], np.sort(near[differ[near] < UNLIKE]))

    def _compared(self, wanted: NDArray[np.float16], rows: NDArray[np.intp]) -> dict[Position, float]:
        import numpy as np

        runs, starts = list(self.starts), np.fromiter(self.starts.values(), dtype=np.intp)
        homes = np.searchsorted(starts, rows, side="right") - 1
        scores: dict[Position, float] = {}
        for home in np.unique(homes):
            inside = rows[homes == home] - starts[home]
            likeness = self.runs[runs[home]].halves[inside].astype(np.float32) @ wanted.astype(np.float32)
            scores |= {(runs[home], int(at)): float(one) for at, one in zip(inside, likeness, strict=True)}
        return scores


@explained(place)
def ready() -> None:
    """Have the vectors in memory before the first reader asks for them."""
    model = (
        VectorsRow.objects.filter(run__current=True).order_by("-pk").values_list("model", flat=True).first()
    )
    if model is not None:
        _vectors(model)


_lock = Lock()
_kept: tuple[dict[int, int], _Vectors] | None = None


def _vectors(model: str) -> _Vectors:
    """The vectors of this model: those in memory, with what was encoded or forgotten since."""
    global _kept  # one for all threads of a process
    rows = VectorsRow.objects.filter(model=model, run__current=True).order_by("run")
    now = dict(rows.values_list("run", "pk"))
    with _lock:
        if _kept is None or _kept[0] != now:
            known = {} if _kept is None else _kept[1].runs
            old = {} if _kept is None else _kept[0]
            wanted = [run for run, pk in now.items() if old.get(run) != pk]
            found = _read(rows.filter(run__in=wanted)) if wanted else {}
            _kept = (now, _joined({run: found.get(run) or known[run] for run in now}))
        return _kept[1]


def _read(rows: QuerySet[VectorsRow]) -> dict[int, _Run]:
    import numpy as np

    found = {}
    for run, packed in rows.values_list("run", "vectors").iterator():
        halves = np.frombuffer(bytes(packed), dtype=HALF).reshape(-1, meaning.DIMENSIONS)
        found[run] = _Run(halves, np.packbits(halves > 0, axis=1).view(np.uint64))
    return found


def _joined(runs: dict[int, _Run]) -> _Vectors:
    import numpy as np

    starts, start = {}, 0
    for run, its in runs.items():
        starts[run] = start
        start += len(its.halves)
    below = np.concatenate([its.signs for its in runs.values()])
    return _Vectors(runs, starts, np.ascontiguousarray(below.T))


def _likes(scores: Mapping[Position, float]) -> tuple[Like, ...]:
    """The statements at these places, in this order; one query for all."""
    wanted = {"run__in": {run for run, _ in scores}, "position__in": {position for _, position in scores}}
    called = Coalesce("run__document__title", "run__document__work__title")
    columns = ("run", "position", "key", "exact", "run__document__slug", called, "run__document__language")
    rows = StatementRow.objects.filter(**wanted).values_list(*columns) if scores else ()  # some more, perhaps
    found = {(run, position): told for run, position, *told in rows}
    return tuple(
        Like(id, quote, paper, title, language, round(min(score, 1.0), 3))
        for place, score in scores.items()
        if place in found
        for id, quote, paper, title, language in (found[place],)
    )
