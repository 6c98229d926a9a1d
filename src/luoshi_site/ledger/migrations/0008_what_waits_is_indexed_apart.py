# ruff: noqa: RUF012

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0007_search_within_a_government"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="figure",
            name="figure_period",
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["government", "state", "id"], name="document_state"),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                fields=["government", "modality", "period_start", "review_state"], name="figure_in_force"
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                condition=models.Q(("modality__in", ("target", "actual", "rule")), ("review_state", "proposed")),
                fields=["government", "document", "confidence"],
                name="figure_proposed",
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                condition=models.Q(
                    ("confidence__lt", 0.8), ("modality__in", ("target", "actual")), ("review_state", "proposed")
                ),
                fields=["government", "confidence"],
                name="figure_doubtful",
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                condition=models.Q(("source_state__in", ("changed", "gone"))),
                fields=["government", "document", "start"],
                name="figure_moved",
            ),
        ),
    ]
