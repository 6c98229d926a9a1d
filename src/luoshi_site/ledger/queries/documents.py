"""The documents of a government, and one document for its pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

from luoshi.documents.kinds import KINDS
from luoshi_site.ledger.access import get_visible
from luoshi_site.ledger.models import STANDING, Document, DocumentState, Figure, Government, ReviewState
from luoshi_site.ledger.queries.review import Coverage

_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list."""

    pk: int
    title: str
    number: str
    issuer: str
    date: date | None
    kind: str
    period: str
    state: str
    name: str
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A page of the list, and what the filters offer."""

    rows: list[Listed]
    page: Page[Document]
    total: int
    kinds: list[tuple[str, str]]
    years: list[str]


def documents(
    government: Government, *, kind: str = "", year: str = "", state: str = "", words: str = "", page: str = "1"
) -> DocumentPage:
    """Documents by date, newest first; five queries."""
    all_rows = Document.objects.filter(government=government)
    rows = all_rows.filter(state=state if state in DocumentState.values else DocumentState.CURRENT)
    if kind:
        rows = rows.filter(kind=kind)
    if year.isdigit() and len(year) == 4:
        rows = rows.filter(period__startswith=year)
    for word in words.split()[:5]:
        rows = rows.filter(Q(title__icontains=word) | Q(number__icontains=word) | Q(name__icontains=word))
    pages = Paginator(rows.defer(*Document.LONG, "problems").order_by("-date", "-id"), _A_PAGE)
    shown = pages.get_page(page)
    counts = coverages([one.pk for one in shown])
    held = list(all_rows.order_by().values_list("kind", "period").distinct())
    kinds = sorted({one for one, _ in held})
    years = sorted({period[:4] for _, period in held if period[:4].isdigit()}, reverse=True)
    return DocumentPage(
        [_listed(one, counts.get(one.pk, Coverage(0, 0, 0))) for one in shown],
        shown,
        pages.count,
        [(one, KINDS.get(one, one)) for one in kinds],
        years,
    )


def _listed(one: Document, coverage: Coverage) -> Listed:
    return Listed(
        one.pk,
        str(one),
        one.number,
        one.issuer,
        one.date,
        KINDS.get(one.kind, one.kind),
        one.period,
        one.state,
        one.name,
        coverage,
    )


def coverages(documents: list[int]) -> dict[int, Coverage]:
    """For each document how many of its figures are settled; one query."""
    rows = Figure.objects.filter(document__in=documents).order_by().values("document")
    counted = rows.annotate(
        confirmed=Count("review_state", filter=Q(review_state__in=STANDING)),
        rejected=Count("review_state", filter=Q(review_state=ReviewState.REJECTED)),
        waiting=Count("review_state", filter=Q(review_state=ReviewState.PROPOSED)),
    )
    return {one["document"]: Coverage(one["confirmed"], one["rejected"], one["waiting"]) for one in counted}


def get_document(user: object, pk: int, *, whole: bool = True) -> Document:
    """A document that the user may see, with its government and file, or `Http404`."""
    rows: QuerySet[Document] = Document.objects.select_related("government", "file")
    return get_visible(user, rows if whole else rows.defer(*Document.LONG), pk)


def newer_version(document: Document) -> Document | None:
    """The document that replaced this one."""
    return Document.objects.filter(replaces=document).defer(*Document.LONG).order_by("-id").first()
