from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0010_uploads"),
    ]

    operations = [
        migrations.AlterField(
            model_name="evidencerow",
            name="updated_at",
            field=models.DateTimeField(db_index=True),
        ),
    ]
