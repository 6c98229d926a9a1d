"""Files as they came, documents as they were read, and the jobs that read them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from luoshi_site.ledger.models.kept import Kept
from luoshi_site.ledger.models.places import Government
from luoshi_site.ledger.models.queue import Queued


class StoredFile(models.Model):
    """Bytes kept under their own SHA-256; never changed."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    first_name = models.CharField(max_length=255)
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.first_name


class DocumentState(models.TextChoices):
    CURRENT = "current", "现行"
    REPLACED = "replaced", "已被新版本替换"
    WITHDRAWN = "withdrawn", "已撤回"


class Document(Kept):
    """An issued text. ``text`` is the source text that all offsets count in.

    ``outline`` holds ``sections`` ([label, title, level, start, end, parent index or -1]) and ``parts`` ([kind, title,
    number, issuer, date, period, planned, start, end]; more than one in a gazette). ``layout`` holds ``passages``
    ([start, end, role, section]), ``tables`` ({caption, rows of [start, end] or null, header_rows, start, end}),
    ``furniture`` ([start, end]), ``pages`` ([number, start, end, width, height], in points) and ``boxes`` of lines and
    cells ([start, end, page, left, top, right, bottom], in tenths of a point).
    """

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="documents")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="documents")
    name = models.CharField(max_length=255)
    title = models.CharField(max_length=500, blank=True, default="")
    number = models.CharField(max_length=100, blank=True, default="")
    issuer = models.CharField(max_length=200, blank=True, default="")
    date = models.DateField(null=True, blank=True)
    kind = models.CharField(max_length=30, default="other")
    period = models.CharField(max_length=20, blank=True, default="")
    planned = models.CharField(max_length=20, blank=True, default="")
    text = models.TextField()
    outline = models.JSONField(default=dict)
    layout = models.JSONField(default=dict)
    problems = models.JSONField(default=list)
    luoshi_version = models.CharField(max_length=30)
    state = models.CharField(max_length=12, choices=DocumentState.choices, default=DocumentState.CURRENT)
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by")

    # Long columns that lists leave out.
    LONG = ("text", "outline", "layout")

    class Meta:
        ordering = ("-date", "-id")
        indexes = (
            models.Index(fields=("government", "kind", "period"), name="document_kind"),
            models.Index(fields=("government", "-date", "-id"), name="document_date"),
            models.Index(fields=("government", "state", "id"), name="document_state"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("government", "file"), condition=Q(state="current"), name="document_current_once"
            ),
        )

    def __str__(self) -> str:
        return self.title or self.name


class ImportJob(Queued):
    """A file to be read."""

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="jobs")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="jobs")
    name = models.CharField(max_length=255)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="jobs")
    dismissed = models.BooleanField(default=False)  # it failed, and someone said that it need not wait for anyone

    LATER: ClassVar[dict[str, object]] = {**Queued.LATER, "dismissed": False}

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("state", "id"), name="job_queue"),)

    def __str__(self) -> str:
        return f"{self.name}：{self.get_state_display()}"
