"""Where scorecards, drifts and contradictions are found; and the scorecard of a plan."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from luoshi.alignment.contradictions.model import GRADES
from luoshi.assessment.model import VERDICTS
from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.access import get_government, get_visible, require
from luoshi_site.ledger.exports.answering import comparison_file, file_addresses
from luoshi_site.ledger.exports.comparing import scorecard_comparison
from luoshi_site.ledger.exports.sheets import scorecard_sheet
from luoshi_site.ledger.models import CheckJob, CheckKind, Plan
from luoshi_site.ledger.queries.checks import latest_check
from luoshi_site.ledger.queries.contradictions import grade_counts
from luoshi_site.ledger.queries.pages import whole
from luoshi_site.ledger.queries.scorecards import comparisons as plans_compared
from luoshi_site.ledger.queries.scorecards import scorecard_page, scorecard_row
from luoshi_site.ledger.services.aligning import Aligned
from luoshi_site.site.saying import say

# A file holds all rows that a page shows by parts.
_ALL = 5000


def comparisons(request: HttpRequest, government_id: int) -> HttpResponse:
    """The plans with their counts, and the contradictions by grade."""
    government = get_government(request.user, government_id)
    grades = grade_counts(government)
    context = {
        "government": government,
        "may": actions(request.user, government),
        "plans": plans_compared(government),
        "grades": [(grade, grades[grade]) for grade in GRADES],
        "verdicts": tuple(VERDICTS),
        "contradictions": sum(grades.values()),
        "checked": sum(grades.values()) > 0 or latest_check(government, CheckKind.CONTRADICTIONS) is not None,
    }
    return render(request, "ledger/comparisons.html", context)


def plan_of(request: HttpRequest, plan_id: int) -> Plan:
    """A plan that the person may see, with its document's outline but not its text."""
    rows = Plan.objects.filter(withdrawn="").select_related("government", "document")
    return get_visible(request.user, rows.defer("document__text", "document__layout", "document__problems"), plan_id)


def scorecard(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Promise and outcome, row by row. POST aligns the plan with the reports that are there now; a large one later."""
    plan = plan_of(request, plan_id)
    if request.method == "POST":
        done = services.align_or_queue(request.user, plan)
        messages.success(request, _words_of(done))
        return redirect("ledger:scorecard", plan_id=plan.pk)
    found = scorecard_page(plan, request.GET.dict())
    summary = found.summary
    context = {
        "government": plan.government,
        "may": actions(request.user, plan.government),
        "plan": plan,
        "found": found,
        "check": latest_check(plan.government, CheckKind.ALIGNMENT, plan),
        "share": f"{100 * summary.kept / summary.judged:.1f}" if summary.judged else "",
        "unfiltered": reverse("ledger:scorecard", args=[plan.pk]),
        "files": file_addresses("ledger:scorecard-file", plan.pk, found.asked),
    }
    return render(request, "ledger/scorecard.html", context)


def _words_of(done: Aligned | CheckJob) -> str:
    if isinstance(done, CheckJob):
        return say("已开始对照，在后台进行。")
    return say(
        "已对照{n}项目标，更新{changed}项，保留人工结论{kept}项。",
        n=done.targets,
        changed=done.changed,
        kept=done.kept,
    )


def scorecard_file(request: HttpRequest, plan_id: int, kind: str) -> HttpResponse:
    """The scorecard with the filters of the page, as a file."""
    plan = plan_of(request, plan_id)
    require(request.user, "download", plan.government)
    found = scorecard_page(plan, request.GET.dict(), size=_ALL)
    name = say("{title}目标完成情况对照", title=plan.title)
    return comparison_file(kind, name, scorecard_sheet(plan, found.rows), scorecard_comparison(found))


@require_POST
def settle_alignment(request: HttpRequest, alignment_id: int) -> HttpResponse:
    """Confirm or reject one row: the row alone for a script, the page at that row without."""
    version = whole(request.POST.get("version"), 0)
    verbs = {"confirm": services.confirm_alignment, "reject": services.reject_alignment}
    verb = verbs.get(request.POST.get("action", ""))
    if verb is None or not version:
        raise Http404
    row = verb(request.user, alignment_id, version)
    if getattr(request, "htmx", False):
        context = {"row": scorecard_row(row), "may": actions(request.user, row.government)}
        return render(request, "ledger/scorecard_row.html", context)
    return redirect(reverse("ledger:scorecard", args=[row.plan_id]) + f"#row-{row.pk}")
