from typing import Any

from django.db import migrations

from constancia.model.tellable import unpacked


def keep_sentences(apps: Any, _schema_editor: Any) -> None:
    """What was told in English alone is kept as it stands."""
    uploads = apps.get_model("store", "UploadRow").objects.filter(sentence__isnull=True).exclude(told="")
    for row in uploads.only("told"):
        row.sentence = row.told
        row.save(update_fields=["sentence"])


def tell_again(apps: Any, _schema_editor: Any) -> None:
    """The way back, in English."""
    for row in apps.get_model("store", "UploadRow").objects.exclude(sentence__isnull=True).only("sentence"):
        row.told = str(unpacked(row.sentence))
        row.save(update_fields=["told"])


class Migration(migrations.Migration):
    dependencies = [("store", "0022_pending")]

    operations = [
        migrations.RunPython(keep_sentences, tell_again),
        migrations.RemoveField("uploadrow", "told"),
    ]
