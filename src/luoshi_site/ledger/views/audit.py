"""The trail for audit administrators, and the history of one row for those who may see the row."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, override
from django.views.decorators.http import require_GET, require_POST

from luoshi_site.accounts.models import User
from luoshi_site.accounts.permissions import allowed, anywhere
from luoshi_site.ledger import services
from luoshi_site.ledger.errors import NotAllowed
from luoshi_site.ledger.exports.trail import trail_csv, trail_xlsx
from luoshi_site.ledger.models import Change
from luoshi_site.ledger.queries import trail_page as asking
from luoshi_site.ledger.queries.histories import name_of_row, row_for
from luoshi_site.ledger.queries.pages import one_of, whole
from luoshi_site.ledger.queries.trail_links import in_words
from luoshi_site.site.saying import say

_HISTORY = 200


def _auditor(request: HttpRequest) -> User:
    if not isinstance(request.user, User) or "view_audit" not in anywhere(request.user):
        raise NotAllowed("您的角色不能查看审计记录。", "请联系审计管理员。")
    return request.user


def _asked(request: HttpRequest, by: User) -> asking.Asked:
    """What the address asks for; anything odd counts as not asked."""
    kinds, acts = asking.kind_choices(), asking.act_choices()
    label, _, pk = request.GET.get("row", "").partition(":")
    number = whole(pk)
    places = {str(one.pk) for one in asking.governments_seen(by)} if request.GET.get("government") else set()
    government = one_of(request.GET.get("government"), list(places))
    return asking.Asked(
        who=request.GET.get("who", "").replace("\x00", "").strip()[:60],
        act=one_of(request.GET.get("act"), acts),
        kind=one_of(request.GET.get("kind"), kinds),
        row=(label, number) if number is not None and label in kinds else None,
        government=int(government) if government else None,
        since=_day(request.GET.get("since", "")),
        until=_day(request.GET.get("until", "")),
    )


def _day(written: str) -> date | None:
    try:
        found = date.fromisoformat(written) if len(written) == len("2025-02-17") else None
    except ValueError:
        return None
    return found if found is not None and 1900 < found.year < 9000 else None


@require_GET
def audit(request: HttpRequest) -> HttpResponse:
    """The trail, newest first, with its proofs."""
    by = _auditor(request)
    asked = _asked(request, by)
    whole_site = allowed(by, "view_audit")
    context = {
        "asked": asked,
        "query": asked.as_query(),
        "query_string": urlencode(asked.as_query()),
        "page": asking.trail_page(by, asked, whole(request.GET.get("before")), whole(request.GET.get("after"))),
        "state": asking.trail_state() if whole_site else None,
        "acts": asking.act_choices(),
        "kinds": asking.kind_choices(),
        "governments": asking.governments_seen(by),
    }
    return render(request, "ledger/audit.html", context)


@require_GET
def audit_state(request: HttpRequest) -> HttpResponse:
    """The proofs alone; asked for again while one is being made."""
    by = _auditor(request)
    if not allowed(by, "view_audit"):
        raise NotAllowed("只有全站的审计管理员能核对审计链。")
    return render(request, "ledger/audit_state.html", {"state": asking.trail_state(), "kinds": asking.kind_choices()})


@require_GET
def audit_file(request: HttpRequest, kind: str) -> HttpResponse | StreamingHttpResponse:
    """The links asked for, as CSV or Excel."""
    by = _auditor(request)
    rows = asking.links_asked(by, _asked(request, by))
    name = f"{say('审计记录')}{timezone.localdate():%Y%m%d}"
    if kind == "xlsx":
        return trail_xlsx(rows, name)
    if kind != "csv":
        raise Http404
    answer = trail_csv(rows, name)
    answer.streaming_content = _in_language(get_language() or "zh-hans", iter(answer.streaming_content))
    return answer


def _in_language(language: str, parts):  # type: ignore[no-untyped-def]
    """A stream is written when the request, and its language, are over."""
    while True:
        with override(language):
            part = next(parts, None)
        if part is None:
            return
        yield part


@require_POST
def verify(request: HttpRequest) -> HttpResponse:
    """Ask for a proof; the worker makes it."""
    by = _auditor(request)
    services.ask_verification(by, request.POST.get("noted", "")[:200])
    messages.success(request, say("已开始核对，结果显示在这里。"))
    return redirect("ledger:audit")


@require_GET
def history(request: HttpRequest, kind: str, row_id: int) -> HttpResponse:
    """What was done to one row, for those who may see it."""
    row, government = row_for(request.user, kind, row_id)
    label = row._meta.label_lower
    query = asking.links_of_row((label, row.pk))
    rows = Change.objects.filter(query).select_related("who").order_by("-id")[:_HISTORY]
    context = {
        "government": government,
        "kind": asking.kind_choices()[label],
        "row": row,
        "name": name_of_row(row),
        "label": label,
        "links": in_words(rows),
        "most": _HISTORY,
        "auditor": "view_audit" in anywhere(request.user),
    }
    return render(request, "ledger/history.html", context)
