"""Rows: Django models, save, load, queries, migrations.

Import this package before Django is set up; `save`, `load` and `queries` after `configure()`.
"""

from constancia.store.database import configure, database_settings, place, prepare
from constancia.store.errors import StoreError

__all__ = ["StoreError", "configure", "database_settings", "place", "prepare"]
