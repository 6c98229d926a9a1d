# ruff: noqa: RUF012

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ChainHead",
            fields=[
                ("id", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("last", models.BigIntegerField(default=0)),
                ("hash", models.CharField(default="", max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("size", models.PositiveBigIntegerField()),
                ("first_name", models.CharField(max_length=255)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                ("name", models.CharField(max_length=255)),
                ("title", models.CharField(blank=True, default="", max_length=500)),
                ("number", models.CharField(blank=True, default="", max_length=100)),
                ("issuer", models.CharField(blank=True, default="", max_length=200)),
                ("date", models.DateField(blank=True, null=True)),
                ("kind", models.CharField(default="other", max_length=30)),
                ("period", models.CharField(blank=True, default="", max_length=20)),
                ("planned", models.CharField(blank=True, default="", max_length=20)),
                ("text", models.TextField()),
                ("outline", models.JSONField(default=dict)),
                ("layout", models.JSONField(default=dict)),
                ("problems", models.JSONField(default=list)),
                ("luoshi_version", models.CharField(max_length=30)),
                (
                    "state",
                    models.CharField(
                        choices=[("current", "现行"), ("replaced", "已被新版本替换"), ("withdrawn", "已撤回")],
                        default="current",
                        max_length=12,
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="ledger.document",
                    ),
                ),
            ],
            options={
                "ordering": ("-date", "-id"),
            },
        ),
        migrations.CreateModel(
            name="Commitment",
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
                ("clause", models.CharField(blank=True, default="", max_length=100)),
                ("section", models.IntegerField(default=-1)),
                ("kind", models.CharField(default="task", max_length=20)),
                ("text", models.TextField()),
                ("action", models.CharField(blank=True, default="", max_length=200)),
                ("object", models.CharField(blank=True, default="", max_length=1000)),
                ("due", models.CharField(blank=True, default="", max_length=20)),
                ("star", models.BooleanField(default=False)),
                ("milestone", models.CharField(blank=True, default="", max_length=20)),
                ("category", models.CharField(blank=True, default="", max_length=200)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="ledger.commitment",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="ledger.document",
                    ),
                ),
            ],
            options={
                "ordering": ("document", "start", "id"),
            },
        ),
        migrations.CreateModel(
            name="Figure",
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
                ("indicator_name", models.CharField(blank=True, default="", max_length=200)),
                ("start", models.PositiveIntegerField(default=0)),
                ("end", models.PositiveIntegerField(default=0)),
                ("subject", models.PositiveSmallIntegerField(default=0)),
                ("measure", models.CharField(default="amount", max_length=10)),
                ("comparator", models.CharField(default="eq", max_length=10)),
                ("low", models.DecimalField(blank=True, decimal_places=6, max_digits=24, null=True)),
                ("high", models.DecimalField(blank=True, decimal_places=6, max_digits=24, null=True)),
                ("low_places", models.PositiveSmallIntegerField(default=0)),
                ("high_places", models.PositiveSmallIntegerField(default=0)),
                ("unit", models.CharField(blank=True, default="", max_length=40)),
                ("period", models.CharField(blank=True, default="", max_length=20)),
                ("period_start", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("period_end", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("modality", models.CharField(default="context", max_length=8)),
                ("ambition", models.CharField(default="base", max_length=8)),
                ("nature", models.CharField(blank=True, default="", max_length=14)),
                ("star", models.BooleanField(default=False)),
                ("estimated", models.BooleanField(default=False)),
                ("verb", models.CharField(blank=True, default="", max_length=40)),
                ("population", models.CharField(blank=True, default="", max_length=200)),
                ("owners", models.JSONField(blank=True, default=list)),
                ("clause", models.CharField(blank=True, default="", max_length=100)),
                ("section", models.IntegerField(default=-1)),
                ("quote", models.TextField(blank=True, default="")),
                ("quote_start", models.PositiveIntegerField(default=0)),
                ("quote_end", models.PositiveIntegerField(default=0)),
                ("confidence", models.FloatField(default=1.0)),
                ("reason", models.CharField(blank=True, default="", max_length=500)),
                (
                    "commitment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="ledger.commitment",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="ledger.document",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="ledger.figure",
                    ),
                ),
            ],
            options={
                "ordering": ("document", "start", "subject", "id"),
            },
        ),
        migrations.CreateModel(
            name="Observation",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("ledger.figure",),
        ),
        migrations.CreateModel(
            name="Target",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("ledger.figure",),
        ),
        migrations.CreateModel(
            name="Government",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                ("name", models.CharField(max_length=100)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("nation", "国家"),
                            ("province", "省级"),
                            ("city", "地级"),
                            ("county", "县级"),
                            ("town", "乡级"),
                            ("other", "其他"),
                        ],
                        default="county",
                        max_length=10,
                    ),
                ),
                ("region_code", models.CharField(blank=True, default="", max_length=12)),
                ("path", models.CharField(blank=True, db_index=True, default="", max_length=200)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="ledger.government",
                    ),
                ),
            ],
            options={
                "ordering": ("path",),
            },
        ),
        migrations.AddField(
            model_name="figure",
            name="government",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="figures", to="ledger.government"
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="government",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="documents", to="ledger.government"
            ),
        ),
        migrations.CreateModel(
            name="Contradiction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                ("more", models.JSONField(default=list)),
                ("kind", models.CharField(max_length=12)),
                ("grade", models.CharField(max_length=6)),
                ("gap", models.FloatField(default=0.0)),
                ("explanation", models.TextField()),
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
                ("made_by", models.CharField(blank=True, default="", max_length=150)),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ledger.figure"
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="ledger.figure",
                    ),
                ),
                (
                    "government",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contradictions",
                        to="ledger.government",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.AddField(
            model_name="commitment",
            name="government",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="commitments", to="ledger.government"
            ),
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                ("text", models.TextField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="ledger.commitment",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="ledger.document",
                    ),
                ),
                (
                    "figure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="ledger.figure",
                    ),
                ),
                (
                    "government",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="comments", to="ledger.government"
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                ("code", models.CharField(blank=True, default="", max_length=60)),
                ("name", models.CharField(max_length=200)),
                ("unit", models.CharField(blank=True, default="", max_length=40)),
                (
                    "direction",
                    models.CharField(
                        choices=[("up", "越高越好"), ("down", "越低越好"), ("none", "不分高低")],
                        default="up",
                        max_length=8,
                    ),
                ),
                (
                    "nature",
                    models.CharField(
                        blank=True,
                        choices=[("", "未定"), ("anticipatory", "预期性"), ("binding", "约束性")],
                        default="",
                        max_length=14,
                    ),
                ),
                (
                    "government",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicators",
                        to="ledger.government",
                    ),
                ),
            ],
            options={
                "ordering": ("name",),
            },
        ),
        migrations.AddField(
            model_name="figure",
            name="indicator",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="figures",
                to="ledger.indicator",
            ),
        ),
        migrations.CreateModel(
            name="IndicatorAlias",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("plain", models.CharField(db_index=True, max_length=200)),
                (
                    "government",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="ledger.government",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="aliases", to="ledger.indicator"
                    ),
                ),
            ],
            options={
                "ordering": ("indicator", "id"),
            },
        ),
        migrations.CreateModel(
            name="OrgUnit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                ("name", models.CharField(max_length=100)),
                ("aliases", models.JSONField(blank=True, default=list)),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
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
                        default="confirmed",
                        max_length=12,
                    ),
                ),
                (
                    "government",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="units", to="ledger.government"
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="ledger.orgunit",
                    ),
                ),
            ],
            options={
                "ordering": ("name",),
            },
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                ("title", models.CharField(max_length=500)),
                ("kind", models.CharField(max_length=30)),
                ("period", models.CharField(max_length=20)),
                ("period_start", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("period_end", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("start", models.PositiveIntegerField(default=0)),
                ("end", models.PositiveIntegerField(default=0)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plans", to="ledger.document"
                    ),
                ),
                (
                    "government",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plans", to="ledger.government"
                    ),
                ),
            ],
            options={
                "ordering": ("-period_end", "-period_start", "id"),
            },
        ),
        migrations.AddField(
            model_name="figure",
            name="plan",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="figures",
                to="ledger.plan",
            ),
        ),
        migrations.AddField(
            model_name="commitment",
            name="plan",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="commitments",
                to="ledger.plan",
            ),
        ),
        migrations.CreateModel(
            name="Alignment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                ("also", models.JSONField(default=list)),
                ("combined", models.JSONField(default=list)),
                ("relation", models.CharField(blank=True, default="", max_length=12)),
                ("verdict", models.CharField(max_length=16)),
                ("ratio", models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True)),
                ("score", models.FloatField(default=0.0)),
                ("confidence", models.FloatField(default=0.0)),
                ("estimated", models.BooleanField(default=False)),
                ("reason", models.TextField(blank=True, default="")),
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
                ("made_by", models.CharField(blank=True, default="", max_length=150)),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answered",
                        to="ledger.figure",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="ledger.figure"
                    ),
                ),
                (
                    "government",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="alignments", to="ledger.government"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="alignments", to="ledger.plan"
                    ),
                ),
            ],
            options={
                "ordering": ("plan", "target__start", "id"),
            },
        ),
        migrations.CreateModel(
            name="Post",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                ("title", models.CharField(max_length=100)),
                ("leads", models.BooleanField(default=False)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="posts", to="ledger.orgunit"
                    ),
                ),
            ],
            options={
                "ordering": ("unit", "-leads", "title"),
            },
        ),
        migrations.CreateModel(
            name="Appointment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                ("person", models.CharField(max_length=60)),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("status", models.CharField(default="regular", max_length=12)),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appointments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="ledger.document",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="appointments", to="ledger.post"
                    ),
                ),
            ],
            options={
                "ordering": ("post", "-since"),
            },
        ),
        migrations.CreateModel(
            name="Responsibility",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(choices=[("lead", "牵头"), ("supporting", "配合")], default="lead", max_length=12),
                ),
                ("ended", models.BooleanField(default=False)),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responsibilities",
                        to="ledger.commitment",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responsibilities",
                        to="ledger.orgunit",
                    ),
                ),
            ],
            options={
                "ordering": ("commitment", "role", "id"),
            },
        ),
        migrations.CreateModel(
            name="Revision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("withdrawn", models.CharField(blank=True, default="", max_length=500)),
                ("date", models.DateField()),
                ("reason", models.TextField()),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revisions",
                        to="ledger.document",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="revisions", to="ledger.plan"
                    ),
                ),
            ],
            options={
                "ordering": ("plan", "date", "id"),
            },
        ),
        migrations.CreateModel(
            name="ImportJob",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=255)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "等待读取"),
                            ("reading", "正在读取"),
                            ("done", "已完成"),
                            ("failed", "未能读取"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("step", models.CharField(blank=True, default="", max_length=60)),
                ("done", models.PositiveIntegerField(default=0)),
                ("total", models.PositiveIntegerField(default=0)),
                ("message", models.TextField(blank=True, default="")),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("worker", models.CharField(blank=True, default="", max_length=64)),
                ("beat", models.DateTimeField(blank=True, null=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="jobs",
                        to="ledger.document",
                    ),
                ),
                (
                    "government",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="jobs", to="ledger.government"
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="jobs", to="ledger.storedfile"
                    ),
                ),
            ],
            options={
                "ordering": ("-id",),
            },
        ),
        migrations.AddField(
            model_name="document",
            name="file",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="documents", to="ledger.storedfile"
            ),
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("who_name", models.CharField(max_length=150)),
                ("action", models.CharField(max_length=40)),
                ("government", models.BigIntegerField(blank=True, db_index=True, null=True)),
                ("object_type", models.CharField(max_length=60)),
                ("object_id", models.BigIntegerField()),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField(null=True)),
                ("note", models.CharField(blank=True, default="", max_length=500)),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
                (
                    "who",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
                "indexes": [
                    models.Index(fields=["object_type", "object_id", "id"], name="change_object"),
                    models.Index(fields=["who", "-id"], name="change_who"),
                    models.Index(fields=["action", "-id"], name="change_action"),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="government",
            constraint=models.UniqueConstraint(fields=("name", "parent"), name="government_once"),
        ),
        migrations.AddConstraint(
            model_name="government",
            constraint=models.UniqueConstraint(
                condition=models.Q(("parent", None)), fields=("name",), name="government_root_once"
            ),
        ),
        migrations.AddIndex(
            model_name="contradiction",
            index=models.Index(fields=["government", "grade"], name="contradiction_grade"),
        ),
        migrations.AddConstraint(
            model_name="comment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("commitment__isnull", False), ("document__isnull", True), ("figure__isnull", True)),
                    models.Q(("commitment__isnull", True), ("document__isnull", True), ("figure__isnull", False)),
                    models.Q(("commitment__isnull", True), ("document__isnull", False), ("figure__isnull", True)),
                    _connector="OR",
                ),
                name="comment_on_one",
            ),
        ),
        migrations.AddIndex(
            model_name="indicator",
            index=models.Index(fields=["government", "name"], name="indicator_name"),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.UniqueConstraint(
                condition=models.Q(("code", ""), _negated=True), fields=("code",), name="indicator_code_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatoralias",
            constraint=models.UniqueConstraint(fields=("government", "plain"), name="alias_once"),
        ),
        migrations.AddConstraint(
            model_name="indicatoralias",
            constraint=models.UniqueConstraint(
                condition=models.Q(("government", None)), fields=("plain",), name="alias_common_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="orgunit",
            constraint=models.UniqueConstraint(fields=("government", "name"), name="unit_once"),
        ),
        migrations.AddIndex(
            model_name="plan",
            index=models.Index(fields=["government", "-period_end", "-period_start"], name="plan_period"),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(fields=["document", "start", "subject"], name="figure_in_text"),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(fields=["document", "review_state"], name="figure_review"),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(fields=["indicator", "government", "modality", "period_start"], name="figure_indicator"),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(fields=["plan", "modality", "start"], name="figure_plan"),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(fields=["government", "modality", "period_start"], name="figure_period"),
        ),
        migrations.AddIndex(
            model_name="commitment",
            index=models.Index(fields=["plan", "start", "id"], name="commitment_place"),
        ),
        migrations.AddIndex(
            model_name="commitment",
            index=models.Index(fields=["document", "start", "id"], name="commitment_in_text"),
        ),
        migrations.AddIndex(
            model_name="commitment",
            index=models.Index(fields=["government", "due"], name="commitment_due"),
        ),
        migrations.AddIndex(
            model_name="alignment",
            index=models.Index(fields=["plan", "verdict"], name="alignment_verdict"),
        ),
        migrations.AddIndex(
            model_name="alignment",
            index=models.Index(fields=["government", "verdict"], name="alignment_government"),
        ),
        migrations.AddConstraint(
            model_name="alignment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn", "")), fields=("target",), name="alignment_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="post",
            constraint=models.UniqueConstraint(fields=("unit", "title"), name="post_once"),
        ),
        migrations.AddIndex(
            model_name="responsibility",
            index=models.Index(fields=["unit", "ended", "role"], name="responsibility_unit"),
        ),
        migrations.AddConstraint(
            model_name="responsibility",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended", False)), fields=("commitment", "unit"), name="responsibility_once"
            ),
        ),
        migrations.AddIndex(
            model_name="importjob",
            index=models.Index(fields=["state", "id"], name="job_queue"),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["government", "kind", "period"], name="document_kind"),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["government", "-date", "-id"], name="document_date"),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "current")), fields=("government", "file"), name="document_current_once"
            ),
        ),
    ]
