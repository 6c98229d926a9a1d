from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("ledger", "0011_sums_and_posts_that_answer"),)

    operations = (
        migrations.RemoveIndex("alignment", "alignment_verdict"),
        migrations.AddIndex(
            "alignment",
            models.Index(fields=["plan", "verdict"], condition=models.Q(("withdrawn", "")), name="alignment_in_force"),
        ),
        migrations.AddIndex(
            "figure",
            models.Index(
                fields=["plan"],
                condition=models.Q(("review_state__in", ("rejected", "withdrawn"))),
                name="figure_thrown_out",
            ),
        ),
    )
