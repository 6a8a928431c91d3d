"""A store of the first released schema, with a paper in it, is brought up to date with every row kept."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

# The rows of the paper as this version stores them, and the first schema's part of them put into its tables.
ROWS = """
import pickle, sys
sys.path.insert(0, sys.argv[1])
import conftest
from constancia import store
store.configure()
store.prepare()
from django.apps import apps
from constancia.store.keeping.coded_values import typed
from constancia.store.keeping.save import save

def facets_of(paper, statements):
    # The first schema's rows of facets and of their words.
    facets, words = [], []
    for row, one in zip(statements, paper.statements, strict=True):
        for at, facet in enumerate(one.facets):
            kind, value = typed(facet.value)
            said = {"name": facet.name, "type": kind, "value": value, "by": facet.by}
            facets.append({"id": len(facets) + 1, "statement_id": row["id"], "position": at, **said,
                "confidence": facet.confidence})
            words += [{"id": len(words) + 1 + place, "facet_id": len(facets), "position": place,
                "start": span.start, "end": span.end} for place, span in enumerate(facet.words)]
    return {"FacetRow": facets, "WordsRow": words}

save(conftest.first_paper())
models = apps.get_app_config("store").get_models()
rows = {one.__name__: list(one.objects.order_by("pk").values()) for one in models}
rows.update(facets_of(conftest.first_paper(), rows["StatementRow"]))
open(sys.argv[2], "wb").write(pickle.dumps(rows))
"""
FIRST = """
import json, pickle, sys
sys.path.insert(0, sys.argv[1])
import conftest
from constancia import store
store.configure()
from django.core.management.color import no_style
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
first = ("store", "0001_initial")
executor = MigrationExecutor(connection)
executor.migrate([first])
then = executor.loader.project_state(first).apps
rows = pickle.loads(open(sys.argv[2], "rb").read())
kept = {}
order = list(rows)
for model in sorted(then.get_app_config("store").get_models(), key=lambda one: order.index(one.__name__)):
    columns = {field.attname for field in model._meta.concrete_fields}
    there = [{name: value for name, value in row.items() if name in columns} for row in rows[model.__name__]]
    model.objects.bulk_create([model(**row) for row in there], batch_size=200)
    kept[model.__name__] = len(there)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [model]):
            cursor.execute(statement)
print(json.dumps(kept))
"""
UPGRADE = """
import json, sys
sys.path.insert(0, sys.argv[1])
import conftest
from constancia import store
store.configure()
from django.db import connection
kept = json.loads(sys.argv[2])
FACETS = ("FacetRow", "WordsRow")  # whose rows are now in those of statements and codes
store.prepare()
from django.apps import apps
from constancia.store.filters import Filters
from constancia.store.keeping.load import load
from constancia.store.queries import search
from constancia.store.keeping.save import save
gold = conftest.first_paper()
assert kept["StatementRow"] == len(gold.statements)
now = apps.get_app_config("store")
assert all(now.get_model(name).objects.count() == kept[name] for name in kept if name not in FACETS)
assert load(gold.document.id) == gold
assert search(Filters(q="customs")).total
assert save(gold).outcome == "unchanged"
if connection.vendor == "sqlite":
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert cursor.execute("PRAGMA foreign_key_check").fetchall() == []
print("kept")
"""

REFUSED = """
import sys
from constancia import store
store.configure()
store.prepare()
from django.core.management import call_command
from django.db import connection
columns = "key, by, name, size, sha256, said, stage, told, slug, outcome, created_at, updated_at"
values = "'k', 'p', 'n', 1, 'x', '{}', 'refused', %s, '', '', '2026-01-01', '2026-01-01'"
call_command("migrate", "store", "0021", verbosity=0)
with connection.cursor() as cursor:
    cursor.execute(f"INSERT INTO constancia_upload ({columns}) VALUES ({values})", [sys.argv[2]])
call_command("migrate", "store", verbosity=0)
from constancia.store.queue.uploads import upload
print(upload("k").told)
"""


def test_why_a_file_was_refused_is_kept_as_it_was_told(tmp_path: Path) -> None:
    told = "sea.txt: the file is empty."
    assert _said(REFUSED, str(tmp_path / "old.sqlite3"), told) == f"{told}\n"


def test_a_store_of_the_first_schema_keeps_every_row(tmp_path: Path) -> None:
    upgrade_the_first_schema(str(tmp_path / "old.sqlite3"), tmp_path)


def upgrade_the_first_schema(database: str, folder: Path) -> None:
    """Make the first schema's tables in an empty database, fill them, and bring them up to date."""
    kept = make_the_first_schema(database, folder)
    assert _said(UPGRADE, database, kept) == "kept\n"


def make_the_first_schema(database: str, folder: Path) -> str:
    """Make the first schema's tables in an empty database and fill them; how many rows of each, as JSON."""
    rows = str(folder / "rows.pickle")
    _said(ROWS, str(folder / "new.sqlite3"), rows)
    return _said(FIRST, database, rows).strip()


def _said(driver: str, database: str, given: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", driver, str(Path(__file__).parent), given],
        env={**os.environ, "CONSTANCIA_DATABASE": database},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout
