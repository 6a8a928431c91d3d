from typing import Any

from django.db import migrations

INDEX = "constancia_search_vector"


def hold_back(_apps: Any, schema_editor: Any) -> None:
    """Let new rows wait in a list until they are put into the index together: `search.index.settle`."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"ALTER INDEX {INDEX} SET (fastupdate = on, gin_pending_list_limit = 32768)")


def write_through(_apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"ALTER INDEX {INDEX} SET (fastupdate = off)")


class Migration(migrations.Migration):
    dependencies = [("store", "0021_sentences")]

    operations = [migrations.RunPython(hold_back, write_through)]
