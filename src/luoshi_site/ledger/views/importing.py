"""The import page: files dropped, and the jobs that read them."""

from __future__ import annotations

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.access import get_government, require
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Government
from luoshi_site.ledger.queries.imports import jobs
from luoshi_site.ledger.workbooks.reading import LARGEST, is_workbook
from luoshi_site.site.saying import say


@require_http_methods(["GET", "POST"])
def imports(request: HttpRequest, government_id: int) -> HttpResponse:
    """Queue dropped files, and show every job with its progress."""
    government = get_government(request.user, government_id)
    if request.method == "POST":
        return _queue(request, government)
    context = {"government": government, "may": actions(request.user, government), "jobs": jobs(government)}
    return render(request, "ledger/imports.html", context)


def _queue(request: HttpRequest, government: Government) -> HttpResponse:
    """Each file on its own: one that is refused does not hold up the others."""
    require(request.user, "import", government)
    files = request.FILES.getlist("files")
    queued, refused, brought = [], [], []
    for one in files:
        try:
            if _is_workbook(one):
                found = services.bring_workbook(request.user, government, one.name or "", one.chunks())
                brought.append(reverse("ledger:workbook", args=[found.pk]))
            else:
                queued.append(services.start_import(request.user, government, one.name or "", one.chunks()).name)
        except Refused as error:
            refused.append(say(error.said))
    if "application/json" in request.headers.get("Accept", ""):
        status = 200 if queued or brought or not files else 422
        return JsonResponse({"queued": queued, "refused": refused, "brought": brought}, status=status)
    if len(brought) == len(files) == 1:
        return redirect(brought[0])
    if not files:
        messages.error(request, say("没有选择文件。"))
    if queued:
        messages.success(request, say("已收到{n}份文件，正在后台读取。", n=len(queued)))
    if brought:
        messages.success(request, say("其中{n}份是台账的表格，请到“表格往返”看会改什么。", n=len(brought)))
    for words in refused:
        messages.error(request, words)
    return redirect("ledger:imports", government.pk)


def _is_workbook(file: UploadedFile) -> bool:
    """Whether a dropped file is a workbook of the ledger that came back, not a document to be read."""
    if not (file.name or "").lower().endswith(".xlsx") or (file.size or 0) > LARGEST:
        return False
    found = is_workbook(file.read())
    file.seek(0)
    return found


@require_POST
def dismiss(request: HttpRequest, job_id: int) -> HttpResponse:
    """Take a file that could not be read off the list of what waits."""
    job = services.dismiss_import(request.user, job_id)
    messages.success(request, say("“{name}”已移出待办，导入记录里仍可查到。", name=job.name))
    return redirect(reverse("ledger:todo", args=[job.government_id]))


@require_GET
def import_rows(request: HttpRequest, government_id: int) -> HttpResponse:
    """The jobs alone; asked for again while one of them is not finished."""
    government = get_government(request.user, government_id)
    return render(request, "ledger/import_rows.html", {"government": government, "jobs": jobs(government)})
