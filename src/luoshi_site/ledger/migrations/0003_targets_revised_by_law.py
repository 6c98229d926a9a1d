# ruff: noqa: RUF012


import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0002_search_by_pairs_of_characters"),
    ]

    operations = [
        migrations.AddField(
            model_name="figure",
            name="revises",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="revised_by",
                to="ledger.figure",
            ),
        ),
        migrations.AddField(
            model_name="figure",
            name="revision",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="figures",
                to="ledger.revision",
            ),
        ),
    ]
