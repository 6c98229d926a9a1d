"""What waits for a person: lists of a few rows each with how many there are, by what the person may do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, F, Prefetch, Q, QuerySet, When

from luoshi_site.ledger.models import (
    LIVE,
    MOVED,
    Alignment,
    Commitment,
    Contradiction,
    Document,
    Figure,
    Government,
    ImportJob,
    JobState,
    Responsibility,
    ReviewState,
)
from luoshi_site.ledger.queries.due import not_done, past_due, still_due
from luoshi_site.ledger.queries.overview import DOUBTFUL, RANK, open_contradictions, plans_in_force
from luoshi_site.ledger.queries.pages import first_of

FIRST = 12


@dataclass(frozen=True, slots=True)
class Waiting:
    """Rows of one kind that wait: how many, and the first of them."""

    count: int
    first: list[Any]


@dataclass(frozen=True, slots=True)
class DocumentToReview:
    """A document with figures nobody has looked at."""

    document: Document
    proposed: int
    doubtful: int


@dataclass(frozen=True, slots=True)
class Todo:
    """Everything that waits; `None` for what the person has no part in."""

    late: Waiting
    due: Waiting
    unreported: Waiting
    review: Waiting | None
    moved: Waiting | None
    contradictions: Waiting | None
    doubtful_answers: Waiting | None
    failed: Waiting

    @property
    def nothing(self) -> bool:
        """Whether nothing waits at all."""
        parts = (self.late, self.due, self.unreported, self.review, self.moved, self.contradictions)
        return not any(one.count for one in (*parts, self.doubtful_answers, self.failed) if one)


def todo(
    government: Government,
    may: Iterable[str],
    units: list[int] | None,
    today: date,
    year: int | None,
    person: int | None = None,
) -> Todo:
    """What waits in a government; for the members of units (their ids) only what those answer for. Who no longer may
    import sees the failed imports of their own: ``person`` is their id.

    At most 19 queries.
    """
    rows = Commitment.objects.filter(government=government, review_state__in=LIVE)
    answers = Alignment.objects.filter(government=government, withdrawn="", target__review_state__in=LIVE)
    figures = Figure.objects.filter(government=government, review_state__in=LIVE)
    if year is not None:
        plans = plans_in_force(government, year)
        years = dict(plans.annotate(n=F("period_end") - F("period_start")).values_list("pk", "n"))
        rows = rows.filter(plan__in=list(years))
        answers = answers.filter(plan__in=[pk for pk, more in years.items() if not more])
    if units is not None:
        held = Q(responsibilities__unit__in=units, responsibilities__ended=False)
        mine = Commitment.objects.filter(held, government=government).values("pk")
        rows, figures = rows.filter(pk__in=mine), figures.filter(commitment__in=mine)
        answers = answers.filter(target__commitment__in=mine)
    able = frozenset(may)
    return Todo(
        late=_first(_with_leads(not_done(past_due(rows, today)).order_by("-due", "start", "pk"))),
        due=_first(_with_leads(not_done(still_due(rows, today)).order_by("due", "start", "pk"))),
        unreported=_first(_with_figures(answers.filter(verdict="unreported"))),
        review=_to_review(figures) if units is not None or "confirm" in able else None,
        moved=_first(_moved(figures)) if units is not None or "confirm" in able else None,
        contradictions=_contradictions(government) if "confirm" in able else None,
        doubtful_answers=_first(_doubtful(answers)) if "align" in able else None,
        failed=_failed(government, able, person),
    )


def _first(rows: QuerySet[Any]) -> Waiting:
    return Waiting(*first_of(rows, FIRST))


def _with_leads(rows: QuerySet[Commitment]) -> QuerySet[Commitment]:
    duties = Responsibility.objects.filter(ended=False, role=Responsibility.LEAD).select_related("unit").order_by("pk")
    return rows.prefetch_related(Prefetch("responsibilities", duties, to_attr="leads"))


def _with_figures(rows: QuerySet[Alignment]) -> QuerySet[Alignment]:
    rank = Case(*(When(plan__kind=kind, then=at) for at, kind in enumerate(RANK)), default=len(RANK))
    rows = rows.select_related("target", "outcome", "plan").order_by(rank, "plan", "target__start", "pk")
    return rows.defer("target__quote", "target__reason", "outcome__quote", "outcome__reason")


def _doubtful(answers: QuerySet[Alignment]) -> QuerySet[Alignment]:
    rows = answers.filter(Q(relation="doubtful") | Q(verdict="not_comparable"), review_state=ReviewState.PROPOSED)
    return _with_figures(rows)


def _moved(figures: QuerySet[Figure]) -> QuerySet[Figure]:
    sums = Alignment.objects.filter(withdrawn="").exclude(parts=[]).only("pk", "outcome_id")
    rows = figures.filter(source_state__in=MOVED).order_by("document", "start", "pk")
    return rows.prefetch_related(Prefetch("answered", sums, to_attr="sums"))


def _to_review(figures: QuerySet[Figure]) -> Waiting:
    proposed = figures.filter(review_state=ReviewState.PROPOSED, document__state="current")
    proposed = proposed.filter(modality__in=("target", "actual", "rule"))
    counted = (
        proposed.order_by()
        .values_list("document")
        .annotate(n=Count("*"), doubtful=Count("confidence", filter=Q(confidence__lt=DOUBTFUL)))
    )
    found = {pk: (n, doubtful) for pk, n, doubtful in counted}
    best = sorted(found, key=lambda pk: (-found[pk][1], -found[pk][0], pk))[:FIRST]
    documents = Document.objects.filter(pk__in=best).defer(*Document.LONG).in_bulk()
    return Waiting(sum(n for n, _ in found.values()), [DocumentToReview(documents[pk], *found[pk]) for pk in best])


def _contradictions(government: Government) -> Waiting:
    rows: QuerySet[Contradiction] = open_contradictions(government).select_related("first__document")
    return _first(rows.defer("first__quote", *(f"first__document__{name}" for name in Document.LONG)))


def _failed(government: Government, able: set[str], person: int | None) -> Waiting:
    rows = ImportJob.objects.filter(government=government, state=JobState.FAILED, dismissed=False).order_by("-id")
    if "import" in able:
        return _first(rows)
    return _first(rows.none() if person is None else rows.filter(by=person))
