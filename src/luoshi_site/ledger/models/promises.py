"""Plans, their revisions, and what they undertake to do."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from luoshi_site.ledger.models.kept import Kept, Reviewed
from luoshi_site.ledger.models.papers import Document
from luoshi_site.ledger.models.places import Government, OrgUnit, Post


class Plan(Kept):
    """A set of commitments in force for a period: a document, or the part of one from ``start`` to ``end``."""

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="plans")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="plans")
    title = models.CharField(max_length=500)
    kind = models.CharField(max_length=30)
    period = models.CharField(max_length=20)
    period_start = models.PositiveSmallIntegerField(null=True, blank=True)  # years
    period_end = models.PositiveSmallIntegerField(null=True, blank=True)
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("-period_end", "-period_start", "id")
        indexes = (models.Index(fields=("government", "-period_end", "-period_start"), name="plan_period"),)

    def __str__(self) -> str:
        return self.title


class Revision(Kept):
    """A lawful change of a plan, kept beside what it changed."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="revisions")
    date = models.DateField()
    reason = models.TextField()
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="revisions")

    class Meta:
        ordering = ("plan", "date", "id")

    def __str__(self) -> str:
        return f"{self.plan} {self.date}"


class Commitment(Reviewed):
    """What a clause undertakes to do."""

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="commitments")
    plan = models.ForeignKey(Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    clause = models.CharField(max_length=100, blank=True, default="")
    section = models.IntegerField(default=-1)
    kind = models.CharField(max_length=20, default="task")  # task livelihood project action measure indicator
    text = models.TextField()
    action = models.CharField(max_length=200, blank=True, default="")
    object = models.CharField(max_length=1000, blank=True, default="")
    due = models.CharField(max_length=20, blank=True, default="")  # 2025-12-31, or a period
    star = models.BooleanField(default=False)
    milestone = models.CharField(max_length=20, blank=True, default="")
    category = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        ordering = ("document", "start", "id")
        indexes = (
            models.Index(fields=("plan", "start", "id"), name="commitment_place"),
            models.Index(fields=("document", "start", "id"), name="commitment_in_text"),
            models.Index(fields=("government", "due"), name="commitment_due"),
        )

    def __str__(self) -> str:
        return self.text[:60]


class Responsibility(models.Model):
    """A unit that answers for a commitment, from ``since`` to ``until`` where a reorganisation gave it or took it.

    ``post`` is set where it was given to one post of the unit: whoever holds that answers. Taken back by ``ended``,
    never removed; its history is the commitment's.
    """

    LEAD, SUPPORTING = "lead", "supporting"

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="responsibilities")
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="responsibilities")
    post = models.ForeignKey(Post, null=True, blank=True, on_delete=models.PROTECT, related_name="responsibilities")
    role = models.CharField(max_length=12, default=LEAD, choices=((LEAD, "牵头"), (SUPPORTING, "配合")))
    ended = models.BooleanField(default=False)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    LATER: ClassVar[dict[str, object]] = {"since": None, "until": None, "post_id": None}

    class Meta:
        ordering = ("commitment", "role", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("commitment", "unit"), condition=Q(ended=False), name="responsibility_once"
            ),
        )
        indexes = (models.Index(fields=("unit", "ended", "role"), name="responsibility_unit"),)

    def __str__(self) -> str:
        return f"{self.unit}：{self.commitment}"
