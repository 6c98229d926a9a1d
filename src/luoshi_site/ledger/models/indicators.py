"""Indicators: what is counted, independent of year and document, and the names that documents give it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from luoshi_site.ledger.models.kept import Kept
from luoshi_site.ledger.models.places import Government


class Indicator(Kept):
    """What is counted or measured. ``government`` is null for those of the common catalogue, which have a ``code``."""

    government = models.ForeignKey(
        Government, null=True, blank=True, on_delete=models.PROTECT, related_name="indicators"
    )
    code = models.CharField(max_length=60, blank=True, default="")
    name = models.CharField(max_length=200)
    unit = models.CharField(max_length=40, blank=True, default="")
    direction = models.CharField(
        max_length=8, default="up", choices=(("up", "越高越好"), ("down", "越低越好"), ("none", "不分高低"))
    )
    nature = models.CharField(
        max_length=14,
        blank=True,
        default="",
        choices=(("", "未定"), ("anticipatory", "预期性"), ("binding", "约束性")),
    )

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=("code",), condition=~Q(code=""), name="indicator_code_once"),)
        indexes = (models.Index(fields=("government", "name"), name="indicator_name"),)

    def __str__(self) -> str:
        return self.name


class IndicatorAlias(models.Model):
    """A name under which documents speak of an indicator. ``plain`` is the form in which names are compared."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="aliases")
    government = models.ForeignKey(Government, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    plain = models.CharField(max_length=200, db_index=True)

    class Meta:
        ordering = ("indicator", "id")
        constraints = (
            models.UniqueConstraint(fields=("government", "plain"), name="alias_once"),
            models.UniqueConstraint(fields=("plain",), condition=Q(government=None), name="alias_common_once"),
        )

    def __str__(self) -> str:
        return self.name
