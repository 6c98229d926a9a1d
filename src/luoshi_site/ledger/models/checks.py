"""Checks of a whole ledger that take longer than a person waits for a page."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from luoshi_site.ledger.models.places import Government
from luoshi_site.ledger.models.promises import Plan
from luoshi_site.ledger.models.queue import OPEN, Queued


class CheckKind(models.TextChoices):
    CONTRADICTIONS = "contradictions", "数据矛盾"
    ALIGNMENT = "alignment", "目标与结果"


class CheckJob(Queued):
    """A search for contradictions, or a plan held against the reports. ``found`` is how many it gave."""

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="checks")
    kind = models.CharField(max_length=16, choices=CheckKind.choices)
    plan = models.ForeignKey(Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="checks")
    found = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("-id",)
        indexes = (
            models.Index(fields=("state", "id"), name="check_queue"),
            models.Index(fields=("government", "kind", "plan", "-id"), name="check_latest"),
        )
        constraints = (  # one at a time of a kind
            models.UniqueConstraint(
                fields=("government", "kind"), condition=Q(state__in=OPEN, plan=None), name="check_open_once"
            ),
            models.UniqueConstraint(
                fields=("kind", "plan"), condition=Q(state__in=OPEN, plan__isnull=False), name="check_of_plan_open_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}：{self.get_state_display()}"

    @property
    def name(self) -> str:
        """What is checked."""
        return f"{self.government} {self.get_kind_display()}" if self.plan is None else str(self.plan)
