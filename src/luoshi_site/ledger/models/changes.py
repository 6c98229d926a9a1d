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
            models.Index(fields=("at",), name="change_at"),
        )


class ChainHead(models.Model):
    """The last link, in the one row that every writer locks: so links are never forked."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    last = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")


class VerificationState(models.TextChoices):
    WAITING = "waiting", "等待核对"
    RUNNING = "running", "正在核对"
    DONE = "done", "已核对"
    FAILED = "failed", "没有核对成"


class Verification(models.Model):
    """A proof of the trail that someone asked for. ``faults`` holds the first of them as [what, object type, object id,
    change]; ``beat`` is renewed by the worker that walks the chain."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    noted = models.CharField(max_length=100, blank=True, default="")  # the end of the chain that someone kept elsewhere
    state = models.CharField(
        max_length=8, choices=VerificationState.choices, default=VerificationState.WAITING, db_index=True
    )
    step = models.CharField(max_length=100, blank=True, default="")
    beat = models.DateTimeField(null=True, blank=True)
    asked_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    changes = models.BigIntegerField(default=0)
    rows = models.BigIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True, default="")
    found = models.PositiveIntegerField(default=0)
    faults = models.JSONField(default=list)

    class Meta:
        ordering = ("-id",)
