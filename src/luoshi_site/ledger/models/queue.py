"""Work that is done in the background, step by step, by whichever worker is there."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from luoshi.said import Said, restored, said, stored


class JobState(models.TextChoices):
    WAITING = "waiting", "等待读取"
    READING = "reading", "正在读取"
    DONE = "done", "已完成"
    FAILED = "failed", "未能读取"


# Not finished yet.
OPEN = (JobState.WAITING, JobState.READING)


class Queued(models.Model):
    """Something to be done. ``beat`` is renewed by the worker that does it; one that stopped is taken up again."""

    state = models.CharField(max_length=10, choices=JobState.choices, default=JobState.WAITING)
    step = models.CharField(max_length=60, blank=True, default="")
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    message = models.TextField(blank=True, default="")
    said = models.JSONField(null=True, blank=True)  # the message as its wording and values; None in older rows
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    attempts = models.PositiveSmallIntegerField(default=0)
    worker = models.CharField(max_length=64, blank=True, default="")
    beat = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    LATER: ClassVar[dict[str, object]] = {"said": None}

    class Meta:
        abstract = True

    def tell(self, message: str) -> None:
        """Keep a message, in Chinese and so that it can be said in the language of a page."""
        self.message, self.said = message, stored(message if isinstance(message, Said) else said(message))

    @property
    def told(self) -> str:
        """The message for a page."""
        return restored(self.said) if self.said else self.message

    @property
    def open(self) -> bool:
        """Whether it still waits or is being done."""
        return self.state in OPEN
