"""Figures: every quantified statement; targets and observations are figures of one modality each."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import Q

from luoshi_site.ledger.models.indicators import Indicator
from luoshi_site.ledger.models.kept import LIVE, MOVED, OUT, Reviewed, ReviewState
from luoshi_site.ledger.models.papers import Document
from luoshi_site.ledger.models.places import Government
from luoshi_site.ledger.models.promises import Commitment, Plan, Revision


class FigureQuery(models.QuerySet["Figure"]):
    """What is asked of figures again and again."""

    def live(self) -> FigureQuery:
        """Neither rejected nor withdrawn."""
        return self.filter(review_state__in=LIVE)

    def in_place(self) -> FigureQuery:
        """In the order of their documents' text."""
        return self.order_by("document_id", "start", "subject", "id")


class Figure(Reviewed):
    """One quantified statement, as `luoshi.figures.model.Figure`, with the words of the glossary.

    ``start`` and ``end`` cover the number in ``document.text``, ``quote_start`` and ``quote_end`` its sentence.
    ``low_places`` and ``high_places`` are the decimals as written, so that 5.50 comes back as 5.50.
    """

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="figures")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="figures")
    plan = models.ForeignKey(Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="figures")
    commitment = models.ForeignKey(Commitment, null=True, blank=True, on_delete=models.PROTECT, related_name="figures")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    # A target set by a lawful change of its plan, and the one that it took the place of.
    revision = models.ForeignKey(Revision, null=True, blank=True, on_delete=models.PROTECT, related_name="figures")
    revises = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="revised_by")
    indicator = models.ForeignKey(Indicator, null=True, blank=True, on_delete=models.PROTECT, related_name="figures")
    indicator_name = models.CharField(max_length=200, blank=True, default="")
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    subject = models.PositiveSmallIntegerField(default=0)
    measure = models.CharField(max_length=10, default="amount")  # amount stock growth change ratio
    comparator = models.CharField(max_length=10, default="eq")  # eq ge le approx range directive parity
    low = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    high = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    low_places = models.PositiveSmallIntegerField(default=0)
    high_places = models.PositiveSmallIntegerField(default=0)
    unit = models.CharField(max_length=40, blank=True, default="")
    period = models.CharField(max_length=20, blank=True, default="")
    period_start = models.PositiveSmallIntegerField(null=True, blank=True)  # years
    period_end = models.PositiveSmallIntegerField(null=True, blank=True)
    modality = models.CharField(max_length=8, default="context")  # target actual rule context
    ambition = models.CharField(max_length=8, default="base")  # base stretch
    nature = models.CharField(max_length=14, blank=True, default="")
    star = models.BooleanField(default=False)
    estimated = models.BooleanField(default=False)
    verb = models.CharField(max_length=40, blank=True, default="")
    population = models.CharField(max_length=200, blank=True, default="")
    owners = models.JSONField(default=list, blank=True)  # names as written
    clause = models.CharField(max_length=100, blank=True, default="")
    section = models.IntegerField(default=-1)
    quote = models.TextField(blank=True, default="")
    quote_start = models.PositiveIntegerField(default=0)
    quote_end = models.PositiveIntegerField(default=0)
    confidence = models.FloatField(default=1.0)
    reason = models.CharField(max_length=500, blank=True, default="")

    objects = FigureQuery.as_manager()

    class Meta:
        ordering = ("document", "start", "subject", "id")
        indexes = (
            models.Index(fields=("document", "start", "subject"), name="figure_in_text"),
            models.Index(fields=("document", "review_state"), name="figure_review"),
            models.Index(fields=("indicator", "government", "modality", "period_start"), name="figure_indicator"),
            models.Index(fields=("plan", "modality", "start"), name="figure_plan"),
            models.Index(fields=("government", "modality", "period_start", "review_state"), name="figure_in_force"),
            # What waits for a person is a small part of all: kept apart.
            models.Index(
                fields=("government", "document", "confidence"),
                condition=Q(review_state=ReviewState.PROPOSED, modality__in=("target", "actual", "rule")),
                name="figure_proposed",
            ),
            models.Index(
                fields=("government", "confidence"),
                condition=Q(review_state=ReviewState.PROPOSED, modality__in=("target", "actual"), confidence__lt=0.8),
                name="figure_doubtful",
            ),
            models.Index(fields=("plan",), condition=Q(review_state__in=OUT), name="figure_thrown_out"),
            models.Index(
                fields=("government", "document", "start"),
                condition=Q(source_state__in=MOVED),
                name="figure_moved",
            ),
        )

    def __str__(self) -> str:
        return f"{self.indicator_name} {self.value_words}"

    @property
    def low_written(self) -> Decimal | None:
        """The lower value with the decimals it was written with."""
        return _written(self.low, self.low_places)

    @property
    def high_written(self) -> Decimal | None:
        """The upper value with the decimals it was written with."""
        return _written(self.high, self.high_places)

    @property
    def value_words(self) -> str:
        """Comparator, value, unit and ambition in short words: ≥90家, 力争3%."""
        from luoshi.alignment.wording import figure_words
        from luoshi_site.ledger.shapes import as_figure

        return figure_words(as_figure(self))


def _written(value: Decimal | None, places: int) -> Decimal | None:
    return None if value is None else value.quantize(Decimal(1).scaleb(-min(places, 6)))


class TargetManager(models.Manager["Figure"]):
    def get_queryset(self) -> FigureQuery:
        return FigureQuery(self.model, using=self._db).filter(modality="target")


class ObservationManager(models.Manager["Figure"]):
    def get_queryset(self) -> FigureQuery:
        return FigureQuery(self.model, using=self._db).filter(modality="actual")


class Target(Figure):
    """A figure that promises."""

    objects = TargetManager()

    class Meta:
        proxy = True


class Observation(Figure):
    """A figure that reports."""

    objects = ObservationManager()

    class Meta:
        proxy = True
