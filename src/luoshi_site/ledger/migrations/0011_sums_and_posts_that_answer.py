import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("ledger", "0010_messages_kept_with_their_wording"),)

    operations = (
        migrations.AddField("alignment", "parts", models.JSONField(default=list)),
        migrations.AddField(
            "responsibility",
            "post",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="responsibilities",
                to="ledger.post",
            ),
        ),
    )
