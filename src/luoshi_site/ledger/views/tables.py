"""Tasks, targets and observations as one Excel file."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from luoshi_site.ledger.access import get_government, require
from luoshi_site.ledger.exports.answering import workbook
from luoshi_site.ledger.exports.sheets import figures_sheet, tasks_sheet
from luoshi_site.ledger.queries.pages import whole
from luoshi_site.ledger.queries.tables import figures_of, tasks_of
from luoshi_site.site.saying import say


def tables(request: HttpRequest, government_id: int) -> HttpResponse:
    """A sheet each; of one plan where ``plan`` names it."""
    government = get_government(request.user, government_id)
    require(request.user, "download", government)
    plan = whole(request.GET.get("plan"))
    sheets = [
        tasks_sheet(tasks_of(government, plan)),
        figures_sheet("目标值", figures_of(government, "target", plan)),
        figures_sheet("实绩值", figures_of(government, "actual", plan)),
    ]
    return workbook(say("{title}台账", title=government.name), sheets)
