"""What a backup of a file holds, put into a store on a server: every row under its own number.

The two databases keep the same tables. What each of them searches by is made anew from the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management.color import no_style
from django.db import DEFAULT_DB_ALIAS, connection, connections, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from constancia.store.database import place
from constancia.store.errors import StoreError, explained
from constancia.store.keeping.rows import BATCH, insert_values
from constancia.store.keeping.verifying import faults
from constancia.store.models import RunRow, WordRow

FILE = "moved"  # what Django knows the file's connection as
# A new store has them already, numbered in its own way: who may do what hangs on those of the file.
MADE = (Group.permissions.through, Permission, Group, ContentType)
ANEW: Mapping[type[models.Model], dict[str, Any]] = {RunRow: {"indexed": 0}}  # as of a run to be indexed


def move(file: Path, *, named: Path | None = None) -> None:
    """Put all that the SQLite store in `file` holds into this one, which holds nothing yet.

    All of it or none. StoreError where something is here, or where another version wrote the file, which
    errors call as it is `named`.
    """
    with _opened(file), explained(place), transaction.atomic(), transaction.atomic(using=FILE):
        _check(named or file)
        for made in MADE:
            _empty(made)
        for model in _tables():
            _copy(model)
        _number_on()
        for fault in faults():
            raise StoreError(f"{named or file} cannot be moved: {fault}")
    ContentType.objects.clear_cache()


@contextmanager
def _opened(file: Path) -> Iterator[None]:
    """Inside, the file is a second database, to be read alone."""
    entry = {"ENGINE": "django.db.backends.sqlite3", "NAME": f"{file.absolute().as_uri()}?mode=ro"}
    connections.settings[FILE] = connections.configure_settings({DEFAULT_DB_ALIAS: {}, FILE: entry})[FILE]
    try:
        yield
    finally:
        connections[FILE].close()
        del connections[FILE], connections.settings[FILE]


def _check(file: Path) -> None:
    """StoreError where the tables of the two are not the same, or those here are not empty."""
    here, there = (set(MigrationRecorder(connections[one]).applied_migrations()) for one in ("default", FILE))
    if here != there:
        raise StoreError(f"{file} was made by another version of Constancia; use a backup of this one")
    full = next((model for model in _tables() if model not in MADE and _rows(model).exists()), None)
    if full is not None:
        raise StoreError(
            f"{place()} is not empty: {full._meta.db_table} has rows, and what people said is never taken "
            "away there. Restore into a new database, and keep this one"
        )


def _tables() -> Iterator[type[models.Model]]:
    """All that has rows, but for the words of the index."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy and model is not WordRow:
            yield model


def _rows(model: type[models.Model], *, using: str = DEFAULT_DB_ALIAS) -> models.QuerySet[Any]:
    return model._base_manager.using(using)


def _empty(model: type[models.Model]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {connection.ops.quote_name(model._meta.db_table)}")  # noqa: S608  # our own name


def _copy(model: type[models.Model]) -> None:
    """Every row of a table, as it is: neither its number nor its times become others."""
    fields = model._meta.concrete_fields
    anew = ANEW.get(model, {})
    rows = _rows(model, using=FILE).order_by("pk").values_list(*(one.attname for one in fields))
    insert_values(
        model._meta.db_table,
        [str(one.column) for one in fields],
        (
            tuple(
                one.get_db_prep_save(anew.get(one.attname, value), connection)
                for one, value in zip(fields, row, strict=True)
            )
            for row in rows.iterator(chunk_size=BATCH)
        ),
    )
    if _rows(model).count() != _rows(model, using=FILE).count():
        raise StoreError(f"Not every row of {model._meta.db_table} was moved, so nothing was")


def _number_on() -> None:
    """New rows are numbered after those that were moved."""
    counters: Iterable[str] = connection.ops.sequence_reset_sql(no_style(), list(_tables()))
    with connection.cursor() as cursor:
        for one in counters:
            cursor.execute(one)
