"""What personnel notices say, as the program read it and a person settles it."""

from __future__ import annotations

from django.db import models

from luoshi_site.ledger.models.kept import Reviewed
from luoshi_site.ledger.models.papers import Document
from luoshi_site.ledger.models.places import Appointment, Government, OrgUnit


class Turn(models.TextChoices):
    APPOINTED = "appointed", "任"
    REMOVED = "removed", "免"


class PersonnelChange(Reviewed):
    """One person taking up or leaving one post, in one sentence of a notice.

    ``post_name`` is the post as written; ``unit`` and ``title`` are what it was taken for, ``unit_name`` is the name of
    the unit to be made where none fits. ``appointment`` is what came of it once a person confirmed it.
    """

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="personnel_changes")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="personnel_changes")
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    written = models.CharField(max_length=60)  # the person's name as read; ``person`` is what a person made of it
    person = models.CharField(max_length=60)
    post_name = models.CharField(max_length=200)
    change = models.CharField(max_length=10, choices=Turn.choices)
    status = models.CharField(max_length=12, default="regular")  # and confirmed: the probation is over
    date = models.DateField(null=True, blank=True)
    unit = models.ForeignKey(OrgUnit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    unit_name = models.CharField(max_length=100, blank=True, default="")
    title = models.CharField(max_length=100, blank=True, default="")
    reason = models.CharField(max_length=500, blank=True, default="")  # how the unit was found, or why not
    appointment = models.ForeignKey(
        Appointment, null=True, blank=True, on_delete=models.PROTECT, related_name="personnel_changes"
    )

    class Meta:
        ordering = ("document", "start", "id")
        indexes = (
            models.Index(fields=("government", "review_state"), name="personnel_state"),
            models.Index(fields=("document", "start"), name="personnel_in_text"),
        )

    def __str__(self) -> str:
        return f"{self.get_change_display()}{self.person} {self.post_name}"
