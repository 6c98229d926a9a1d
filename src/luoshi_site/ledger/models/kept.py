"""What every kept row has: a version against lost updates, and a way out that leaves it in place."""

from __future__ import annotations

from django.db import models


class ReviewState(models.TextChoices):
    """Who stands behind a row. A re-run of the program touches only `PROPOSED` ones."""

    PROPOSED = "proposed", "待看"
    CONFIRMED = "confirmed", "已确认"
    EDITED = "edited", "已修改"
    REJECTED = "rejected", "已排除"
    ADDED = "added", "人工补录"
    WITHDRAWN = "withdrawn", "已撤回"


# What a person has looked at and kept.
STANDING = (ReviewState.CONFIRMED, ReviewState.EDITED, ReviewState.ADDED)
# What a later run of the program may not touch.
SETTLED = (*STANDING, ReviewState.REJECTED)
# What counts on pages: everything but what was thrown out.
LIVE = (ReviewState.PROPOSED, *STANDING)
OUT = (ReviewState.REJECTED, ReviewState.WITHDRAWN)


class SourceState(models.TextChoices):
    """How a row stands to the newest version of its document."""

    CURRENT = "current", "与原文一致"
    CHANGED = "changed", "原文已改"
    GONE = "gone", "原文已无此句"


# What a newer version of its document put in question.
MOVED = (SourceState.CHANGED, SourceState.GONE)


class Kept(models.Model):
    """A row that is never deleted. ``version`` goes up by one with every change."""

    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    withdrawn = models.CharField(max_length=500, blank=True, default="")  # the reason; empty while in force

    class Meta:
        abstract = True


class Reviewed(Kept):
    """A row that the program proposes and a person settles."""

    review_state = models.CharField(max_length=12, choices=ReviewState.choices, default=ReviewState.PROPOSED)
    source_state = models.CharField(max_length=12, choices=SourceState.choices, default=SourceState.CURRENT)
    source_note = models.CharField(max_length=500, blank=True, default="")
    made_by = models.CharField(max_length=150, blank=True, default="")  # "luoshi 0.1.0", or a user name

    class Meta:
        abstract = True

    @property
    def standing(self) -> bool:
        """Whether a person stands behind the row."""
        return self.review_state in STANDING

    @property
    def settled(self) -> bool:
        """Whether a later run of the program must leave the row alone."""
        return self.review_state in SETTLED
