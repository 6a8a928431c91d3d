"""The tables of this version, made or brought up to date."""

from __future__ import annotations

from time import sleep

from django.core.management import call_command
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

ATTEMPTS = 5  # another process may be migrating at the same time: wait for it


def is_current() -> bool:
    """Whether every table is as this version needs it."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def migrate() -> None:
    """Run what is outstanding; django.db.Error where the database refuses."""
    for attempt in range(1, ATTEMPTS + 1):
        if is_current():
            return
        try:
            call_command("migrate", verbosity=0, interactive=False)
        except Error:
            if attempt == ATTEMPTS:
                raise
            sleep(attempt / 2)
