from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("ledger", "0012_answers_in_force_are_counted_by_index"),)

    operations = (
        migrations.AddField("importjob", "dismissed", models.BooleanField(default=False)),
        migrations.AddIndex("alignment", models.Index(fields=["government", "review_state"], name="alignment_decided")),
    )
