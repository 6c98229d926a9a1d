"""Figures that cannot both hold."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.access import get_government, require
from luoshi_site.ledger.exports.answering import comparison_file, file_addresses
from luoshi_site.ledger.exports.comparing import contradictions_comparison
from luoshi_site.ledger.exports.sheets import contradictions_sheet
from luoshi_site.ledger.models import CheckKind
from luoshi_site.ledger.queries.checks import latest_check
from luoshi_site.ledger.queries.contradictions import contradiction_page, filled
from luoshi_site.ledger.queries.pages import whole
from luoshi_site.site.saying import say


def contradictions(request: HttpRequest, government_id: int) -> HttpResponse:
    """The list. POST has the documents that are there now checked anew, in the background."""
    government = get_government(request.user, government_id)
    if request.method == "POST":
        services.start_check(request.user, government, CheckKind.CONTRADICTIONS)
        messages.success(request, say("已开始对照，在后台进行。"))
        return redirect("ledger:contradictions", government_id=government.pk)
    found = contradiction_page(government, request.GET.dict())
    context = {
        "government": government,
        "may": actions(request.user, government),
        "found": found,
        "check": latest_check(government, CheckKind.CONTRADICTIONS),
        "files": file_addresses("ledger:contradictions-file", government.pk, found.asked),
    }
    return render(request, "ledger/contradictions.html", context)


def contradictions_file(request: HttpRequest, government_id: int, kind: str) -> HttpResponse:
    """The rows that the page shows, as a file."""
    government = get_government(request.user, government_id)
    require(request.user, "download", government)
    rows = contradiction_page(government, request.GET.dict()).rows
    if not rows:
        raise Http404
    name = say("{title}数据矛盾检查", title=government.name)
    return comparison_file(kind, name, contradictions_sheet(rows), contradictions_comparison(government, rows))


@require_POST
def settle_contradiction(request: HttpRequest, contradiction_id: int) -> HttpResponse:
    """Confirm or reject one: the row alone for a script, the page at that row without."""
    version = whole(request.POST.get("version"), 0)
    if not version:
        raise Http404
    row = services.settle_contradiction(request.user, contradiction_id, version, request.POST.get("action", ""))
    if getattr(request, "htmx", False):
        context = {"row": filled([row])[0], "may": actions(request.user, row.government)}
        return render(request, "ledger/contradiction_row.html", context)
    return redirect(reverse("ledger:contradictions", args=[row.government_id]) + f"#row-{row.pk}")
