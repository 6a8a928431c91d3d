from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0020_codes")]

    operations = [
        migrations.AddField("uploadrow", "sentence", models.JSONField(null=True)),
    ]
