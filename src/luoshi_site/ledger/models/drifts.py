"""What plans changed against the plans before them, as last worked out."""

from __future__ import annotations

from django.db import models

from luoshi_site.ledger.models.promises import Plan


class KeptDrift(models.Model):
    """The changes from ``old`` to ``new``, worked out ahead by the worker. ``mark`` tells the state of both plans that
    they hold for; with another mark they are worthless. Derived from other rows, so the trail says nothing of it."""

    old = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="+")
    new = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="+")
    mark = models.CharField(max_length=200)
    changes = models.JSONField()  # rows of `luoshi_site.ledger.queries.plan_changes.Change`

    class Meta:
        constraints = (models.UniqueConstraint(fields=("old", "new"), name="drift_once"),)
