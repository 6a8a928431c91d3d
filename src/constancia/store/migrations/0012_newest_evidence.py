from typing import Any

from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def days(apps: Any, _schema_editor: Any) -> None:
    """Put the days of the evidence beside each of its countries."""
    evidence = apps.get_model("store", "EvidenceRow").objects.filter(pk=OuterRef("evidence_id"))
    apps.get_model("store", "EvidenceCountryRow").objects.update(
        first=Subquery(evidence.values("first")), last=Subquery(evidence.values("last"))
    )


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0011_evidence_updated"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="evidencerow", name="evidence_by_kind"),
        migrations.AlterField(
            model_name="evidencerow",
            name="first",
            field=models.DateField(null=True),
        ),
        migrations.AddIndex(
            model_name="evidencerow",
            index=models.Index(fields=["-first", "id"], name="evidence_newest"),
        ),
        migrations.AddIndex(
            model_name="evidencerow",
            index=models.Index(fields=["kind", "-first", "id"], name="evidence_newest_of_kind"),
        ),
        migrations.AddField(
            model_name="evidencecountryrow",
            name="first",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="evidencecountryrow",
            name="last",
            field=models.DateField(null=True),
        ),
        migrations.RunPython(days, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="evidencecountryrow",
            index=models.Index(
                fields=["country", "-first", "evidence", "last"], name="evidence_newest_of_country"
            ),
        ),
    ]
