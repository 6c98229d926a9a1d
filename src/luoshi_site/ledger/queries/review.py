"""What the review page shows: the rows of a document, figures and commitments, and how many are settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from luoshi_site.ledger.access import get_visible
from luoshi_site.ledger.models import STANDING, Commitment, Document, Figure, ReviewState, SourceState

DOUBTFUL = 0.7
ORDERS = ("text", "doubt")
SHOWS = ("all", "waiting", "figures", "commitments")
_FIGURE_FIELDS = (
    *("id", "version", "review_state", "source_state", "start", "end", "subject", "indicator_name", "comparator"),
    *("low", "high", "low_places", "high_places", "unit", "period", "modality", "ambition", "measure", "estimated"),
    *("star", "confidence", "reason"),
)
_COMMITMENT_FIELDS = ("id", "version", "review_state", "source_state", "start", "end", "kind", "text", "star", "clause")
Row = Figure | Commitment


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of the numbers found in a document: confirmed, rejected, not yet looked at."""

    confirmed: int
    rejected: int
    waiting: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.confirmed + self.rejected + self.waiting


def coverage(document: Document) -> Coverage:
    """The coverage of one document; one query."""
    found = Figure.objects.filter(document=document).aggregate(
        confirmed=Count("review_state", filter=Q(review_state__in=STANDING)),
        rejected=Count("review_state", filter=Q(review_state=ReviewState.REJECTED)),
        waiting=Count("review_state", filter=Q(review_state=ReviewState.PROPOSED)),
    )
    return Coverage(found["confirmed"], found["rejected"], found["waiting"])


def review_rows(document: Document, order: str = "text", show: str = "all") -> list[Row]:
    """The rows of a document; two queries. Doubtful first puts what was read with least confidence on top."""
    figures: list[Row] = []
    commitments: list[Row] = []
    if show != "commitments":
        figures = list(_wanted(Figure.objects.filter(document=document).only(*_FIGURE_FIELDS), show))
    if show != "figures":
        commitments = list(_wanted(Commitment.objects.filter(document=document).only(*_COMMITMENT_FIELDS), show))
    rows = [*figures, *commitments]
    return sorted(rows, key=_doubt if order == "doubt" else _place)


def _wanted(rows: QuerySet[Any], show: str) -> QuerySet[Any]:
    rows = rows.exclude(review_state=ReviewState.WITHDRAWN)
    return rows.filter(review_state=ReviewState.PROPOSED) if show == "waiting" else rows


def _place(row: Row) -> tuple[int, int, int, int]:
    return (row.start, isinstance(row, Figure), getattr(row, "subject", 0), row.pk)


def _doubt(row: Row) -> tuple[bool, bool, float, int, int]:
    settled = row.review_state != ReviewState.PROPOSED
    steady = row.source_state == SourceState.CURRENT
    return (settled, steady, getattr(row, "confidence", 1.0), row.start, row.pk)


def doubtful(row: Row) -> bool:
    """Whether a row asks for a closer look."""
    return row.source_state != SourceState.CURRENT or getattr(row, "confidence", 1.0) < DOUBTFUL


def get_row(user: object, key: str, pk: int) -> Row:
    """One row of a review with what its details show, or `Http404`. ``key`` is f or c."""
    if key not in ("f", "c"):
        raise Http404
    if key == "f":
        rows = Figure.objects.select_related("government", "document", "indicator", "commitment")
        return get_visible(user, rows.defer(*(f"document__{name}" for name in Document.LONG)), pk)
    promised = Commitment.objects.select_related("government", "document")
    promised = promised.defer(*(f"document__{name}" for name in Document.LONG))
    return get_visible(user, promised.prefetch_related("responsibilities__unit"), pk)


def neighbours(row: Row, most: int = 6) -> Sequence[Row]:
    """Rows of the same kind nearest to a row: what it may be merged with; two queries."""
    model = type(row)
    rows = model.objects.filter(document=row.document_id).exclude(pk=row.pk).exclude(review_state=ReviewState.WITHDRAWN)
    before = list(rows.filter(start__lt=row.start).order_by("-start", "-id")[:most])
    after = list(rows.filter(start__gte=row.start).order_by("start", "id")[:most])
    return [*reversed(before), *after]


def row_before(row: Row) -> Row | None:
    """The row of the document after which ``row`` stands; two queries."""
    figures = Figure.objects.filter(document=row.document_id, start__lte=row.start).exclude(review_state="withdrawn")
    promised = Commitment.objects.filter(document=row.document_id, start__lte=row.start).exclude(
        review_state="withdrawn"
    )
    found: list[Row] = [*figures.order_by("-start", "-subject", "-id")[:3], *promised.order_by("-start", "-id")[:3]]
    earlier = sorted((one for one in found if _place(one) < _place(row)), key=_place)
    return earlier[-1] if earlier else None
