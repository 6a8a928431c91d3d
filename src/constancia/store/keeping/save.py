"""Paper -> rows, in one transaction: all of it is stored, or nothing is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import Any, TypeVar

from django.db import IntegrityError, models, transaction
from django.utils.text import slugify

from constancia.model import Paper, Rendering, Work
from constancia.model.codec import to_json
from constancia.store.changes import UNNAMED, record, record_all
from constancia.store.database import place
from constancia.store.errors import StoreError, explained
from constancia.store.keeping import adding
from constancia.store.keeping.flat import Flat, flattened
from constancia.store.keeping.indexing import add as index
from constancia.store.keeping.indexing import drop
from constancia.store.limits import KEY
from constancia.store.models import DocumentRow, RunRow, WorkRow

Kept = TypeVar("Kept", bound=models.Model)


class Outcome(StrEnum):
    """What saving a paper did."""

    ADDED = "added"
    RECODED = "recoded"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a paper now is. `document` is `Document.id`, `slug` its place in the site's addresses."""

    document: str
    slug: str
    run: int
    outcome: Outcome


def save(paper: Paper, *, by: str = UNNAMED) -> Saved:
    """Store a paper; nothing changes where this coding of this text is the current one already.

    Another coding of a known text becomes the current run, and the earlier runs keep their rows. What
    is said of the work and the source is brought up to date. The log of changes says that it was done `by`
    this person or program. StoreError where nothing was stored.
    """
    return store(flattened(paper), by=by)


def store(flat: Flat, *, by: str = UNNAMED) -> Saved:
    """The same of a paper that another process has flattened."""
    (saved,) = store_all((flat,), by=by)
    return saved


def store_all(papers: Sequence[Flat], *, by: str = UNNAMED) -> list[Saved]:
    """The same of several, in one transaction: all of them are stored, or none.

    What each has of its own is written together, which takes two thirds of the time of a paper by itself.
    """
    with explained(place):
        try:
            return _all(papers, by)
        except IntegrityError:  # another process may have stored one meanwhile: it is known now
            return _all(papers, by)


@transaction.atomic
def _all(papers: Sequence[Flat], by: str) -> list[Saved]:
    new = _unknown(papers)
    added = dict(zip(new, _add([papers[at] for at in new], by), strict=True))
    return [added[at] if at in added else _store(one, by) for at, one in enumerate(papers)]


def _unknown(papers: Sequence[Flat]) -> list[int]:
    """Which of these papers are of a work and a document that neither the store has nor one before them."""
    works, documents = ({one.work.id for one in papers}, {one.key for one in papers})
    met = {
        *WorkRow.objects.filter(key__in=works).values_list("key", flat=True),
        *DocumentRow.objects.filter(key__in=documents).values_list("key", flat=True),
    }
    found = []
    for at, one in enumerate(papers):
        if met.isdisjoint((one.work.id, one.key)):
            found.append(at)
        met.update((one.work.id, one.key))
    return found


def _add(papers: Sequence[Flat], by: str) -> list[Saved]:
    """Papers of which the store knows nothing: nothing else is asked of them."""
    if not papers:
        return []
    works = WorkRow.objects.bulk_create(WorkRow(key=_key(one.work.id), **_work(one.work)) for one in papers)
    documents = DocumentRow.objects.bulk_create(
        DocumentRow(work=work, key=_key(one.key), slug=slug, **one.document)
        for work, one, slug in zip(works, papers, _slugs(papers), strict=True)
    )
    runs = adding.add([adding.New(*each) for each in zip(documents, papers, strict=True)])
    record_all(by, Outcome.ADDED, [(run.document.slug, f"run {run.pk}") for run in runs])
    return [Saved(run.document.key, run.document.slug, run.pk, Outcome.ADDED) for run in runs]


def _store(flat: Flat, by: str) -> Saved:
    """A paper of which something is known, in the caller's transaction."""
    flat = _beside_the_first(flat)
    work = _put(WorkRow, flat.work.id, _work(flat.work))
    document = _document(work, flat)
    known = document.runs.filter(coding=flat.run["coding"]).first()
    if known and known.current:
        if not known.indexed:
            index(known)
        return Saved(document.key, document.slug, known.pk, Outcome.UNCHANGED)
    earlier = document.runs.filter(current=True).first()
    if earlier:
        _retire(earlier)
    run = _restore(known) if known else adding.add([adding.New(document, flat)])[0]
    outcome = Outcome.RECODED if earlier else Outcome.ADDED
    record(by, outcome, document.slug, f"run {run.pk}")
    return Saved(document.key, document.slug, run.pk, outcome)


def _beside_the_first(flat: Flat) -> Flat:
    """A work is called as its first rendering is; a later one that is called otherwise keeps that beside it.

    Nor does one that prints no date take away the work's.
    """
    first = DocumentRow.objects.filter(work__key=flat.work.id).order_by("pk").select_related("work")
    known = first.only("key", "work").first()
    if known is None or known.key == flat.key:
        return flat
    work = replace(flat.work, title=known.work.title, date=flat.work.date or known.work.date)
    own = None if flat.work.title == work.title else flat.work.title
    return replace(flat, work=work, document={**flat.document, "title": flat.document["title"] or own})


def _unlearn(flat: Flat) -> None:
    """Take the text out of the index where it is known as one of another language: its words are others."""
    rows = RunRow.objects.filter(current=True, document__key=flat.key).select_related("document")
    for run in rows.exclude(document__language=flat.document["language"]):
        drop(run)


def _retire(run: RunRow) -> None:
    """Make a run an earlier one."""
    drop(run)
    run.current = False
    run.save(update_fields=["current", "updated_at"])


def _restore(run: RunRow) -> RunRow:
    """Make an earlier run the current one."""
    run.current = True
    run.save(update_fields=["current", "updated_at"])
    index(run)
    return run


def _key(id: str) -> str:
    if not 0 < len(id) <= KEY:
        raise StoreError(f"{id[:40]!r} cannot be stored: an id has 1 to {KEY} characters")
    return id


def _put(model: type[Kept], key: str, values: dict[str, Any]) -> Kept:
    """The row of this key with these values: made, changed, or left alone where it has them."""
    rows = model._default_manager.select_for_update()
    row, made = rows.get_or_create(key=_key(key), defaults=values)
    changed = [] if made else [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.save(update_fields=[*changed, "updated_at"])
    return row


def _work(work: Work) -> dict[str, Any]:
    values: dict[str, Any] = to_json(work)
    del values["id"]
    return values


def _document(work: WorkRow, flat: Flat) -> DocumentRow:
    known = DocumentRow.objects.filter(key=flat.key).only("slug", "work_id", "rendering").first()
    if known:
        _unlearn(flat)
    (slug,) = [known.slug] if known else _slugs([flat])
    values = {"work": work, "slug": slug, **flat.document}
    if known and values["rendering"] == Rendering.UNSTATED:  # what was said once stays said
        values["rendering"] = known.rendering
    row = _put(DocumentRow, flat.key, values)
    if known and known.work_id != work.pk:
        WorkRow.objects.filter(pk=known.work_id, documents=None).delete()
    return row


def _slugs(papers: Sequence[Flat]) -> list[str]:
    """The work's id if it is free, else with the language, else with the text's hash; kept for good."""
    tries = [_tries(one) for one in papers]
    taken = set(DocumentRow.objects.filter(slug__in={*chain(*tries)}).values_list("slug", flat=True))
    found = []
    for its in tries:
        found.append(next(slug for slug in its if slug not in taken))
        taken.add(found[-1])
    return found


def _tries(flat: Flat) -> tuple[str, str, str]:
    base = slugify(flat.work.id)[: KEY - 60] or flat.key
    return base, f"{base}-{slugify(flat.document['language'])}", f"{base}-{flat.key}"
