# ruff: noqa: RUF012

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0005_verifications"),
    ]

    operations = [
        migrations.AddField(
            model_name="orgunit",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="predecessors",
                to="ledger.orgunit",
            ),
        ),
        migrations.AddField(
            model_name="post",
            name="shared",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="responsibility",
            name="since",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="responsibility",
            name="until",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="appointment",
            name="status",
            field=models.CharField(
                choices=[("regular", "正式"), ("acting", "代理"), ("probation", "试用"), ("seconded", "挂职")],
                default="regular",
                max_length=12,
            ),
        ),
        migrations.CreateModel(
            name="PersonnelChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                (
                    "review_state",
                    models.CharField(
                        choices=[
                            ("proposed", "待看"),
                            ("confirmed", "已确认"),
                            ("edited", "已修改"),
                            ("rejected", "已排除"),
                            ("added", "人工补录"),
                            ("withdrawn", "已撤回"),
                        ],
                        default="proposed",
                        max_length=12,
                    ),
                ),
                (
                    "source_state",
                    models.CharField(
                        choices=[("current", "与原文一致"), ("changed", "原文已改"), ("gone", "原文已无此句")],
                        default="current",
                        max_length=12,
                    ),
                ),
                ("source_note", models.CharField(blank=True, default="", max_length=500)),
                ("made_by", models.CharField(blank=True, default="", max_length=150)),
                ("start", models.PositiveIntegerField(default=0)),
                ("end", models.PositiveIntegerField(default=0)),
                ("written", models.CharField(max_length=60)),
                ("person", models.CharField(max_length=60)),
                ("post_name", models.CharField(max_length=200)),
                ("change", models.CharField(choices=[("appointed", "任"), ("removed", "免")], max_length=10)),
                ("status", models.CharField(default="regular", max_length=12)),
                ("date", models.DateField(blank=True, null=True)),
                ("unit_name", models.CharField(blank=True, default="", max_length=100)),
                ("title", models.CharField(blank=True, default="", max_length=100)),
                ("reason", models.CharField(blank=True, default="", max_length=500)),
                (
                    "appointment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="personnel_changes",
                        to="ledger.appointment",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="personnel_changes",
                        to="ledger.document",
                    ),
                ),
                (
                    "government",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="personnel_changes",
                        to="ledger.government",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="ledger.orgunit",
                    ),
                ),
            ],
            options={
                "ordering": ("document", "start", "id"),
                "indexes": [
                    models.Index(fields=["government", "review_state"], name="personnel_state"),
                    models.Index(fields=["document", "start"], name="personnel_in_text"),
                ],
            },
        ),
    ]
