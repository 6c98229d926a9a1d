import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("ledger", "0013_dismissed_imports_and_decided_rows"),)

    operations = (
        migrations.CreateModel(
            name="KeptDrift",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mark", models.CharField(max_length=200)),
                ("changes", models.JSONField()),
                (
                    "new",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="ledger.plan"),
                ),
                (
                    "old",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="ledger.plan"),
                ),
            ],
        ),
        migrations.AddConstraint("keptdrift", models.UniqueConstraint(fields=("old", "new"), name="drift_once")),
    )
