from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("ledger", "0009_checks_in_the_background"),)

    operations = (
        migrations.AddField("checkjob", "said", models.JSONField(blank=True, null=True)),
        migrations.AddField("importjob", "said", models.JSONField(blank=True, null=True)),
    )
