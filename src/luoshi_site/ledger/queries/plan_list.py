"""All plans of a government, with how their targets stand."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from luoshi_site.ledger.models import LIVE, Commitment, Government, Plan
from luoshi_site.ledger.queries.overview import Tally, tallies

PAGE = 50


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan in the list."""

    tally: Tally
    commitments: int

    @property
    def plan(self) -> Plan:
        """The plan itself, with its document."""
        return self.tally.plan


@dataclass(frozen=True, slots=True)
class PlanList:
    """One page of plans, by the last year of their periods."""

    groups: list[tuple[str, list[PlanLine]]]
    found: int
    page: int
    pages: int


def plan_list(government: Government, page: int = 1) -> PlanList:
    """Plans, latest first; five queries."""
    rows = Plan.objects.filter(government=government, withdrawn="")
    found = rows.count()
    pages = max(1, -(-found // PAGE))
    page = min(max(1, page), pages)
    rows = rows.select_related("document").defer("document__text", "document__outline", "document__layout")
    shown = list(rows.order_by("-period_end", "-period_start", "kind", "pk")[(page - 1) * PAGE : page * PAGE])
    counted = Commitment.objects.filter(plan__in=shown, review_state__in=LIVE).order_by()
    many = dict(counted.values_list("plan").annotate(n=Count("pk")))
    groups: dict[str, list[PlanLine]] = {}
    for tally in tallies(shown):
        groups.setdefault(tally.plan.period, []).append(PlanLine(tally, many.get(tally.plan.pk, 0)))
    return PlanList(list(groups.items()), found, page, pages)
