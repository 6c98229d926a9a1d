"""任免待确认: what personnel notices say, confirmed, edited or rejected one by one or all at once."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from luoshi_site.accounts.models import User
from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.access import get_government, get_visible, require
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import OrgUnit, PersonnelChange, Standing
from luoshi_site.ledger.queries.pages import one_of, whole
from luoshi_site.ledger.queries.personnel import SHOW, personnel_page, units_to_choose, waiting
from luoshi_site.ledger.views.places import day_given
from luoshi_site.site.saying import say

STATUS_WORDS = {**dict(Standing.choices), "confirmed": "试用期满"}


@require_GET
def personnel(request: HttpRequest, government_id: int) -> HttpResponse:
    """The list."""
    government = get_government(request.user, government_id)
    show = one_of(request.GET.get("show"), SHOW, "proposed")
    may = actions(request.user, government)
    context = {
        "government": government,
        "may": may,
        "show": show,
        "page": personnel_page(government, show, request.GET.get("page")),
        "waiting": waiting(government).count(),
        "undated": waiting(government).filter(date=None).exists(),
        "units": units_to_choose(government) if "appoint" in may else [],
        "statuses": STATUS_WORDS,
    }
    return render(request, "ledger/personnel.html", context)


@require_POST
def settle(request: HttpRequest, row_id: int, verb: str) -> HttpResponse:
    """One row: confirm, edit, reject, reopen."""
    if not isinstance(request.user, User):
        raise TypeError("the middleware lets only people in")
    by = request.user
    row = get_visible(by, PersonnelChange.objects.select_related("government"), row_id)
    version = whole(request.POST.get("version"))
    if version is None:
        raise Refused("没有收到这一行的版本。", "请重新打开这一页再试。")
    match verb:
        case "confirm":
            services.confirm_personnel(by, row.pk, version, day_given(request, "date"))
            words = say("已确认，任职已更新。")
        case "edit":
            _edit(request, by, row, version)
            words = say("已修改，请再确认。")
        case "reject":
            services.reject_personnel(by, row.pk, version, request.POST.get("reason", ""))
            words = say("已排除。")
        case "reopen":
            services.reopen_personnel(by, row.pk, version)
            words = say("已退回待看。")
        case _:
            raise Http404
    messages.success(request, f"{row.person} {row.post_name}：{words}")
    return redirect(_back(request, row.government_id))


def _edit(request: HttpRequest, by: User, row: PersonnelChange, version: int) -> None:
    unit = None
    if request.POST.get("unit"):
        unit = OrgUnit.objects.filter(
            government=row.government_id, withdrawn="", pk=whole(request.POST.get("unit"), 0)
        ).first()
        if unit is None:
            raise Refused("单位不属于这个政府。", field="unit")
    services.edit_personnel(
        by,
        row.pk,
        version,
        person=request.POST.get("person", ""),
        unit=unit,
        unit_name=request.POST.get("unit_name", ""),
        title=request.POST.get("title", ""),
        date=day_given(request, "date"),
        status=request.POST.get("status", ""),
    )


def _back(request: HttpRequest, government: int) -> str:
    show = one_of(request.POST.get("show"), SHOW, "proposed")
    return f"{reverse('ledger:personnel', args=[government])}?show={show}"


@require_POST
def confirm_all(request: HttpRequest, government_id: int) -> HttpResponse:
    """Everything on the list that can be confirmed; ``rows`` are id:version as the page showed them."""
    if not isinstance(request.user, User):
        raise TypeError("the middleware lets only people in")
    government = get_government(request.user, government_id)
    require(request.user, "appoint", government)
    asked = [tuple(map(whole, one.split(":", 1))) for one in request.POST.getlist("rows")[:500] if ":" in one]
    known = set(waiting(government).values_list("pk", flat=True))
    rows = [(pk, version) for pk, version in asked if pk is not None and version is not None and pk in known]
    result = services.confirm_personnel_rows(request.user, rows, day_given(request, "date"))
    messages.success(request, say("已确认{n}条，任职已更新。", n=result.done))
    for row, why in result.refused:
        messages.error(request, f"{row.person} {row.post_name}：{say(why)}")
    return redirect("ledger:personnel", government.pk)
