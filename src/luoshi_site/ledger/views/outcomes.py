"""Deciding by hand what became of a target: in the side sheet, or on a page of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from luoshi.assessment.model import VERDICTS
from luoshi.said import said
from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.access import get_visible, require
from luoshi_site.ledger.errors import Refused, StaleRow
from luoshi_site.ledger.models import Alignment, Document, Figure
from luoshi_site.ledger.queries.outcomes import outcome_page
from luoshi_site.ledger.queries.pages import whole
from luoshi_site.ledger.queries.sums import sum_asked
from luoshi_site.site.saying import say

_DONE = {
    "choose": "已指定结果，结论已重判。",
    "unreported": "已认定未见报告。",
    "observe": "已记下实绩值，结论已重判。",
    "sum": "已按合计重判结论。",
    "keep_sum": "合计不变，已确认。",
    "verdict": "已记下结论。",
    "undo": "已退回程序的结论。",
}
_TYPED = ("low", "unit", "period", "source", "document", "date", "note", "reason", "estimated")


@require_http_methods(["GET", "POST"])
def outcome(request: HttpRequest, alignment_id: int) -> HttpResponse:
    """What a verdict rests on, and what else it may rest on."""
    rows = Alignment.objects.select_related("government", "plan__document", "target")
    rows = rows.defer("plan__document__text", "plan__document__layout")
    found = get_visible(request.user, rows.filter(withdrawn=""), alignment_id)
    if request.method == "GET":
        return _show(request, found)
    require(request.user, "align", found.government)  # before the form is looked at: it is not for them to fill in
    verb = _VERBS.get(request.POST.get("action", ""))
    try:
        if verb is None:
            raise Refused("没有这个操作。", "请重新打开这一页再试。")
        verb(request, found, whole(request.POST.get("version"), 0) or 0)
    except (Refused, StaleRow) as error:
        fresh = get_visible(request.user, rows, alignment_id)
        return _show(request, fresh, error)
    messages.success(request, say(_DONE[request.POST["action"]]))
    return redirect(_way_back(request, found))


def _show(request: HttpRequest, found: Alignment, error: Refused | StaleRow | None = None) -> HttpResponse:
    whole_page = not getattr(request, "htmx", False)
    page = outcome_page(found, request.GET.get("q", "")[:100].strip())
    asked = request.POST if request.POST else request.GET
    ids = [pk for one in asked.getlist("part")[:100] if (pk := whole(one)) is not None]
    context = {
        "government": found.government,
        "may": actions(request.user, found.government),
        "page": page,
        "sum": sum_asked(found, ids, page.choices, count=asked.get("sum") == "yes"),
        "version": found.version,
        "back": "plan" if (request.POST or request.GET).get("back") == "plan" else "",
        "whole": whole_page,
        "verdicts": tuple(VERDICTS),
        "wrong": say(error.said) if error else "",
        "opened": request.POST.get("action", ""),
        "typed": {name: request.POST.get(name, "") for name in _TYPED},
    }
    template = "ledger/outcome.html" if whole_page else "ledger/outcome_part.html"
    return render(request, template, context, status=error.status if error else 200)


def _way_back(request: HttpRequest, found: Alignment) -> str:
    if request.POST.get("back") == "plan" and found.target.commitment_id:
        return reverse("ledger:plan", args=[found.plan_id]) + f"#c{found.target.commitment_id}"
    return reverse("ledger:scorecard", args=[found.plan_id]) + f"#row-{found.pk}"


def _choose(request: HttpRequest, found: Alignment, version: int) -> None:
    figures = Figure.objects.filter(government=found.government_id)
    chosen = figures.filter(pk=whole(request.POST.get("outcome"), 0)).first()
    if chosen is None:
        raise Refused("请先选一项。", field="outcome")
    services.set_outcome(request.user, found.pk, version, chosen, reason=request.POST.get("reason", ""))


def _sum(request: HttpRequest, found: Alignment, version: int) -> None:
    ids = [whole(one) for one in request.POST.getlist("part")[:100]]
    rows = {one.pk: one for one in Figure.objects.filter(government=found.government_id, pk__in=[*filter(None, ids)])}
    parts = [rows[pk] for pk in dict.fromkeys(ids) if pk in rows]
    services.sum_outcomes(request.user, found.pk, version, parts, request.POST.get("reason", ""))


def _keep_sum(request: HttpRequest, found: Alignment, version: int) -> None:
    services.keep_sum(request.user, found.pk, version)


def _unreported(request: HttpRequest, found: Alignment, version: int) -> None:
    services.set_outcome(request.user, found.pk, version, None, reason=request.POST.get("reason", ""))


def _verdict(request: HttpRequest, found: Alignment, version: int) -> None:
    name = request.POST.get("verdict", "")
    outcome = found.outcome if name != "unreported" else None
    services.set_outcome(request.user, found.pk, version, outcome, name, request.POST.get("reason", ""))


def _undo(request: HttpRequest, found: Alignment, version: int) -> None:
    services.undo_outcome(request.user, found.pk, version, request.POST.get("reason", ""))


def _observe(request: HttpRequest, found: Alignment, version: int) -> None:
    given = {name: request.POST.get(name, "").strip() for name in ("low", "unit", "period", "source", "note")}
    documents = Document.objects.filter(government=found.government_id)
    wanted = whole(request.POST.get("document"))
    day = request.POST.get("date", "").strip()
    try:
        words = f"{date.fromisoformat(day):%Y年%-m月%-d日}" if day else ""
    except ValueError:
        raise Refused(said("没有“{value}”这一天。", value=day[:20]), "请写成 2025-12-31。", field="date") from None
    services.observe_outcome(
        request.user,
        found.pk,
        version,
        date=words,
        document=documents.filter(pk=wanted).first() if wanted else None,
        estimated=request.POST.get("estimated") == "yes",
        **given,
    )


_VERBS: dict[str, Callable[[HttpRequest, Alignment, int], None]] = {
    "choose": _choose,
    "unreported": _unreported,
    "observe": _observe,
    "sum": _sum,
    "keep_sum": _keep_sum,
    "verdict": _verdict,
    "undo": _undo,
}
