from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("ledger", "0011_sums_and_posts_that_answer"),)

    operations = (migrations.AddField("importjob", "dismissed", models.BooleanField(default=False)),)
