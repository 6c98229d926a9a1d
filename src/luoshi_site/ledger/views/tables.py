"""Tasks, targets and observations as one Excel file that may be edited and brought back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from luoshi_site.ledger.access import get_government, get_visible, require
from luoshi_site.ledger.exports.answering import attachment
from luoshi_site.ledger.exports.workbook import ledger_workbook
from luoshi_site.ledger.models import Plan
from luoshi_site.ledger.queries.pages import whole
from luoshi_site.site.saying import in_english, say


def tables(request: HttpRequest, government_id: int) -> HttpResponse:
    """A sheet each; of one plan where ``plan`` names it, of one unit where ``unit`` does."""
    government = get_government(request.user, government_id)
    require(request.user, "download", government)
    wanted, unit = whole(request.GET.get("plan")), whole(request.GET.get("unit"))
    plan = get_visible(request.user, Plan.objects.filter(government=government), wanted) if wanted else None
    data = ledger_workbook(government, "en" if in_english() else "zh", plan=plan, unit=unit)
    return attachment(data, say("{title}台账", title=plan.title if plan else government.name), "xlsx")
