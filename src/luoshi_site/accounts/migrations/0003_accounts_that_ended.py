# ruff: noqa: RUF012


from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_memberships"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="ended_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="user",
            name="ended_for",
            field=models.CharField(blank=True, default="", max_length=500),
        ),
    ]
