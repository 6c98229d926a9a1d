"""The trail: every change with who, when, before and after, chained by hash.

Written only by `luoshi_site.ledger.trail`.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Change(models.Model):
    """One link of the chain. ``after`` of a batch holds ``rows``: object type -> id -> digest of the row's state."""

    id = models.BigIntegerField(primary_key=True)  # counted by the chain itself, without gaps
    at = models.DateTimeField()
    who = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    who_name = models.CharField(max_length=150)
    action = models.CharField(max_length=40)
    government = models.BigIntegerField(null=True, blank=True, db_index=True)
    object_type = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    note = models.CharField(max_length=500, blank=True, default="")
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("id",)
        indexes = (
            models.Index(fields=("object_type", "object_id", "id"), name="change_object"),
            models.Index(fields=("who", "-id"), name="change_who"),
            models.Index(fields=("action", "-id"), name="change_action"),
        )


class ChainHead(models.Model):
    """The last link, in the one row that every writer locks: so links are never forked."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    last = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")
