"""What ties rows together: which outcome answers which target, which figures disagree, and what people say of them."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from luoshi_site.ledger.models.figures import Figure
from luoshi_site.ledger.models.kept import Kept, ReviewState
from luoshi_site.ledger.models.papers import Document
from luoshi_site.ledger.models.places import Government
from luoshi_site.ledger.models.promises import Commitment, Plan


class Alignment(Kept):
    """The outcome that answers a target, or none, and the verdict. ``also`` and ``combined`` are ids of figures;
    ``parts`` are those that a person added up, of which ``outcome`` is the sum."""

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="alignments")
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="alignments")
    target = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="answers")
    outcome = models.ForeignKey(Figure, null=True, blank=True, on_delete=models.PROTECT, related_name="answered")
    also = models.JSONField(default=list)
    combined = models.JSONField(default=list)
    parts = models.JSONField(default=list)
    relation = models.CharField(max_length=12, blank=True, default="")
    verdict = models.CharField(max_length=16)
    ratio = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    score = models.FloatField(default=0.0)
    confidence = models.FloatField(default=0.0)
    estimated = models.BooleanField(default=False)
    reason = models.TextField(blank=True, default="")
    review_state = models.CharField(max_length=12, choices=ReviewState.choices, default=ReviewState.PROPOSED)
    made_by = models.CharField(max_length=150, blank=True, default="")

    LATER: ClassVar[dict[str, object]] = {"parts": []}

    class Meta:
        ordering = ("plan", "target__start", "id")
        constraints = (models.UniqueConstraint(fields=("target",), condition=Q(withdrawn=""), name="alignment_once"),)
        indexes = (
            models.Index(fields=("plan", "verdict"), condition=Q(withdrawn=""), name="alignment_in_force"),
            models.Index(fields=("government", "verdict"), name="alignment_government"),
            models.Index(fields=("government", "review_state"), name="alignment_decided"),
        )


class Contradiction(Kept):
    """Figures that do not agree. ``more`` are ids of further figures that take part."""

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="contradictions")
    first = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Figure, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    more = models.JSONField(default=list)
    kind = models.CharField(max_length=12)
    grade = models.CharField(max_length=6)
    gap = models.FloatField(default=0.0)
    explanation = models.TextField()
    review_state = models.CharField(max_length=12, choices=ReviewState.choices, default=ReviewState.PROPOSED)
    made_by = models.CharField(max_length=150, blank=True, default="")

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("government", "grade"), name="contradiction_grade"),)


class Comment(Kept):
    """What a person says of a commitment, a figure or a document: of exactly one of them."""

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="comments")
    commitment = models.ForeignKey(Commitment, null=True, blank=True, on_delete=models.PROTECT, related_name="comments")
    figure = models.ForeignKey(Figure, null=True, blank=True, on_delete=models.PROTECT, related_name="comments")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="comments")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="comments")
    text = models.TextField()

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                name="comment_on_one",
                condition=(
                    Q(commitment__isnull=False, figure__isnull=True, document__isnull=True)
                    | Q(commitment__isnull=True, figure__isnull=False, document__isnull=True)
                    | Q(commitment__isnull=True, figure__isnull=True, document__isnull=False)
                ),
            ),
        )
