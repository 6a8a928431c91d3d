from typing import Any

from django.db import migrations

# As they were when this migration was written. The index is made anew: of so many rows that is quicker.
PAIRS = (
    "DROP INDEX constancia_search_vector",
    """
    UPDATE constancia_search SET vector = vector || coalesce((
        WITH stem AS (
            SELECT lexeme, unnest(positions) AS at FROM unnest(vector) WHERE lexeme !~ '^[=#]'
        )
        SELECT array_to_tsvector(array_agg(
            one.lexeme || '+' || substr(other.lexeme, strpos(other.lexeme, '_') + 1)
        )) FROM stem one JOIN stem other ON other.at = one.at + 1
    ), ''::tsvector)
    """,
    "CREATE INDEX constancia_search_vector ON constancia_search USING gin (vector) WITH (fastupdate = off)",
)


def add_pairs(_apps: Any, schema_editor: Any) -> None:
    """What is indexed has from now on the pairs of stems that follow each other, in PostgreSQL."""
    if schema_editor.connection.vendor == "postgresql":
        for sql in PAIRS:
            schema_editor.execute(sql, params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0015_blocks"),
    ]

    operations = [
        migrations.RunPython(add_pairs, migrations.RunPython.noop),
    ]
