from typing import Any

from django.db import migrations

INDEXES = {
    "evidence_newest": "constancia_evidence (first DESC {nulls}, id)",
    "evidence_newest_of_kind": "constancia_evidence (kind, first DESC {nulls}, id)",
    "evidence_newest_of_country": (
        "constancia_evidence_country (country, first DESC {nulls}, evidence_id, last)"
    ),
}


def undated_last(_apps: Any, schema_editor: Any) -> None:
    """PostgreSQL reads a list in an order from an index only where nulls stand in it as in the list."""
    _remake(schema_editor, "NULLS LAST")


def undated_first(_apps: Any, schema_editor: Any) -> None:
    _remake(schema_editor, "NULLS FIRST")


def _remake(schema_editor: Any, nulls: str) -> None:
    """SQLite has undated ones last anyway."""
    if schema_editor.connection.vendor != "postgresql":
        return
    for name, on in INDEXES.items():
        schema_editor.execute(f"DROP INDEX {name}")
        schema_editor.execute(f"CREATE INDEX {name} ON {on.format(nulls=nulls)}")


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0012_newest_evidence"),
    ]

    operations = [
        migrations.RunPython(undated_last, undated_first),
    ]
