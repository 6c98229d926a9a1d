"""What the page of workbooks lists."""

from __future__ import annotations

from django.db.models import Exists, OuterRef

from luoshi_site.ledger.models import Government, OrgUnit, Plan, Responsibility, Workbook

_SHOWN = 30


def brought(user: object, government: Government) -> list[Workbook]:
    """The last workbooks that a person brought, without what they would change; one query."""
    rows = Workbook.objects.filter(government=government, by=user).select_related("file").defer("found")
    return list(rows.order_by("-id")[:_SHOWN])


def plans_to_export(government: Government) -> list[Plan]:
    """The plans of a government; one query."""
    return list(
        Plan.objects.filter(government=government, withdrawn="").order_by("-period_end", "-period_start", "id")[:500]
    )


def units_to_export(government: Government) -> list[OrgUnit]:
    """The units that answer for anything; one query."""
    duties = Responsibility.objects.filter(unit=OuterRef("pk"), ended=False)
    return list(OrgUnit.objects.filter(Exists(duties), government=government, withdrawn="").order_by("name")[:1000])
