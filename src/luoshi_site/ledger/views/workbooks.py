"""Workbooks that go out and come back: the page, the preview, and the two things that may be done with it."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.access import get_government
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.queries.pages import one_of, whole
from luoshi_site.ledger.queries.workbooks import brought, plans_to_export, units_to_export
from luoshi_site.ledger.services.workbooks import MOST_LINES
from luoshi_site.ledger.workbooks.columns import SHEETS
from luoshi_site.ledger.workbooks.preview import KINDS, from_stored
from luoshi_site.site.saying import say

_PAGE = 200


@require_http_methods(["GET", "POST"])
def workbooks(request: HttpRequest, government_id: int) -> HttpResponse:
    """Take a workbook out, bring one back, and those that one brought."""
    government = get_government(request.user, government_id)
    if request.method == "POST":
        return _bring(request, government_id)
    context = {
        "government": government,
        "may": actions(request.user, government),
        "may_bring": services.may_bring(request.user, government),
        "plans": plans_to_export(government),
        "units": units_to_export(government),
        "plan": whole(request.GET.get("plan")),
        "brought": brought(request.user, government),
    }
    return render(request, "ledger/workbooks.html", context)


def _bring(request: HttpRequest, government_id: int) -> HttpResponse:
    government = get_government(request.user, government_id)
    if not services.may_bring(request.user, government):
        raise NotAllowed("您的角色不能用表格修改这里的台账。", "请联系安全管理员。")
    file = request.FILES.get("file")
    if file is None:
        messages.error(request, say("没有选择文件。"))
        return redirect("ledger:workbooks", government.pk)
    try:
        found = services.bring_workbook(request.user, government, file.name or "", file.chunks())
    except Refused as error:
        messages.error(request, say(error.said))
        return redirect("ledger:workbooks", government.pk)
    return redirect("ledger:workbook", found.pk)


@require_GET
def workbook(request: HttpRequest, workbook_id: int) -> HttpResponse:
    """What a workbook would change, or has changed: faults first, then rows, changed ones before new ones."""
    found = services.own_workbook(request.user, workbook_id)
    preview = from_stored(found.found)
    asked = {
        "show": one_of(request.GET.get("show"), KINDS),
        "sheet": one_of(request.GET.get("sheet"), [one.key for one in SHEETS]),
    }
    lines = [one for one in preview.lines if asked["show"] in ("", one.kind) and asked["sheet"] in ("", one.sheet)]
    lines.sort(key=lambda one: KINDS.index(one.kind))  # stable: within a kind in the order of the workbook
    context = {
        "government": found.government,
        "may": actions(request.user, found.government),
        "workbook": found,
        "preview": preview,
        "asked": asked,
        "page": Paginator(lines, _PAGE).get_page(request.GET.get("page")),
        "shown": len(lines),
        "counts": [(kind, preview.count(kind)) for kind in KINDS],
        "sheets": [one for one in SHEETS if any(line.sheet == one.key for line in preview.lines)],
        "conflicts": [one for one in preview.lines if one.kind == "conflict" and one.version is not None],
        "taken": set(found.found.get("taken", ())),
        "too_many": preview.writes > MOST_LINES,
        "most": MOST_LINES,
        "more_faults": found.found.get("more_faults", 0),
    }
    return render(request, "ledger/workbook.html", context)


@require_POST
def write(request: HttpRequest, workbook_id: int) -> HttpResponse:
    """Write it."""
    try:
        found = services.write_workbook(request.user, workbook_id, request.POST.getlist("take")[:MOST_LINES])
    except Refused as error:
        messages.error(request, say(error.said))
        return redirect("ledger:workbook", workbook_id)
    messages.success(request, say("已写入台账：{what}", what=found.message))
    return redirect("ledger:workbook", found.pk)


@require_POST
def drop(request: HttpRequest, workbook_id: int) -> HttpResponse:
    """Leave it."""
    found = services.drop_workbook(request.user, workbook_id)
    messages.success(request, say("已放弃这份表格，台账没有改动。"))
    return redirect("ledger:workbooks", found.government_id)
