from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0023_told_once")]

    operations = [
        migrations.AddField("documentrow", "title", models.TextField(null=True)),
    ]
