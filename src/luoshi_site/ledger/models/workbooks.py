"""Workbooks on their way back into the ledger."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from luoshi.said import restored
from luoshi_site.ledger.models.papers import StoredFile
from luoshi_site.ledger.models.places import Government


class WorkbookState(models.TextChoices):
    WAITING = "waiting", "待确认"
    APPLIED = "applied", "已写入"
    DROPPED = "dropped", "已放弃"


class Workbook(models.Model):
    """An exported workbook that came back edited. ``found`` is what it would change (`workbooks.preview`), until it is
    written or dropped; of a written one it is what was changed.
    """

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="workbooks")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="workbooks")
    name = models.CharField(max_length=255)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=WorkbookState.choices, default=WorkbookState.WAITING)
    found = models.JSONField(default=dict)
    message = models.TextField(blank=True, default="")
    made_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("government", "by", "-id"), name="workbook_of"),)

    @property
    def told(self) -> str:
        """The message for a page, which says it in its own language."""
        return restored(self.found["told"]) if self.found.get("told") else self.message

    def __str__(self) -> str:
        return f"{self.name}：{self.get_state_display()}"
