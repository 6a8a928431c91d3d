from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

AT_ONCE = 2000
CODES = ("word", "number", "truth")
COLUMNS = ("name", "type", "value", "by", "confidence")
# A run's facets, a row for each stretch of words that one rests on, and one for each that rests on none.
FACETS = """
    SELECT facet.statement_id, facet.position, facet.name, facet.type, facet.value, facet."by",
        facet.confidence, words.start, words."end" - words.start
    FROM constancia_statement statement
    JOIN constancia_facet facet ON facet.statement_id = statement.id
    LEFT JOIN constancia_words words ON words.facet_id = facet.id
    WHERE statement.run_id = %s
    ORDER BY statement.position, facet.position, words.position"""
Facet = tuple[
    int, tuple[Any, ...], str
]  # its statement's number, its code, and the words as they are written


def write_facets(apps: Any, schema_editor: Any) -> None:
    """Write each run's codes once, and which of them a statement has, and on which words, into its row."""
    code, run = (apps.get_model("store", name) for name in ("CodeRow", "RunRow"))
    for number in run.objects.order_by("pk").values_list("pk", flat=True):
        codes: dict[tuple[Any, ...], int] = {}
        facets: dict[int, list[str]] = {}
        for statement, its, words in _facets(schema_editor.connection, number):
            at = codes.setdefault(its, len(codes))
            facets.setdefault(statement, []).append(f"{at}{words}")
        code.objects.bulk_create(
            [
                code(run_id=number, position=at, **dict(zip(COLUMNS, one, strict=True)))
                for one, at in codes.items()
            ],
            batch_size=AT_ONCE,
        )
        with schema_editor.connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE constancia_statement SET facets = %s WHERE id = %s",
                [(",".join(each), statement) for statement, each in facets.items()],
            )


def _facets(connection: Any, run: int) -> Iterator[Facet]:
    with connection.cursor() as cursor:
        cursor.execute(FACETS, (run,))
        rows = cursor.fetchall()
    for (statement, _), each in groupby(rows, itemgetter(0, 1)):
        (_, _, *code, start, length), *others = each
        stretches = () if start is None else ((start, length), *(row[-2:] for row in others))
        yield statement, tuple(code), "".join([f" {start}+{length}" for start, length in stretches])


class Migration(migrations.Migration):
    """Facets are written in their statements' rows, with what a run coded in rows of their own.

    A row a facet and one a stretch of words were nine tenths of all rows.
    """

    dependencies = [
        ("store", "0019_one_index"),
    ]

    operations = [
        migrations.CreateModel(
            name="CodeRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("name", models.CharField(max_length=40)),
                ("type", models.CharField(max_length=10)),
                ("value", models.TextField()),
                ("by", models.TextField()),
                ("confidence", models.FloatField(null=True)),
                (
                    "run",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="codes",
                        to="store.runrow",
                    ),
                ),
            ],
            options={
                "db_table": "constancia_code",
                "constraints": [
                    models.UniqueConstraint(fields=("run", "position"), name="code_place"),
                    models.CheckConstraint(condition=Q(type__in=CODES), name="code_type_is_a_code"),
                ],
            },
        ),
        migrations.AddField(
            model_name="statementrow",
            name="facets",
            field=models.TextField(default=""),
        ),
        migrations.RunPython(write_facets),
        migrations.DeleteModel(name="WordsRow"),
        migrations.DeleteModel(name="FacetRow"),
        migrations.RemoveIndex(model_name="statementrow", name="statement_by_key"),
        migrations.RemoveIndex(model_name="statementrow", name="statement_by_place"),
        migrations.RemoveConstraint(model_name="statementrow", name="statement_key"),
        migrations.AddConstraint(
            model_name="statementrow",
            constraint=models.UniqueConstraint(fields=("key", "run"), name="statement_once"),
        ),
        migrations.AddConstraint(
            model_name="statementrow",
            constraint=models.CheckConstraint(
                condition=~Q(facets__contains="-") & ~Q(facets__contains="+0"),
                name="statement_words_run_forwards",
            ),
        ),
    ]
