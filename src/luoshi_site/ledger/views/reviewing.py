"""What is done to one row of a review: its details and forms, and the verbs, answered with the row as it is now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from luoshi_site.accounts.models import Role
from luoshi_site.accounts.permissions import TABLE, memberships
from luoshi_site.ledger import services
from luoshi_site.ledger.errors import Refused, StaleRow
from luoshi_site.ledger.models import Commitment, Figure, Government
from luoshi_site.ledger.queries.review import Row, get_row, neighbours
from luoshi_site.ledger.queries.sentences import sentence_of
from luoshi_site.ledger.review_fields import fields_of, given
from luoshi_site.ledger.review_lines import key_of, line
from luoshi_site.ledger.views.answering import answer_rows

FORMS = ("view", "edit", "split", "merge")


def may_here(user: object, government: Government) -> frozenset[str]:
    """What any role of the person in a government allows; the verbs still ask about each row."""
    return frozenset(
        action for one in memberships(user) if one.government_id == government.pk for action in TABLE[Role(one.role)]
    )


def row_context(request: HttpRequest, row: Row, form: str = "view") -> dict[str, Any]:
    """What the details of a row show."""
    found: dict[str, Any] = {
        "row": row,
        "key": key_of(row),
        "line": line(row),
        "is_figure": isinstance(row, Figure),
        "allowed": may_here(request.user, row.government),
        "form": form if form in FORMS else "view",
    }
    if isinstance(row, Figure) and form == "view":
        found["said"] = sentence_of(row)
    if form in ("edit", "split"):
        found["fields"] = fields_of(row)
    if form == "merge":
        found["others"] = [(one, key_of(one), line(one)) for one in neighbours(row)]
    return found


@require_GET
def row(request: HttpRequest, kind: str, row_id: int) -> HttpResponse:
    """The details of a row, or one of its forms."""
    found = get_row(request.user, kind, row_id)
    form = request.GET.get("form", "view")
    if not request.htmx:  # type: ignore[attr-defined]
        return back_to(found, f"{kind}{row_id}", form if form in FORMS else "view")
    return render(request, "ledger/review_row.html", row_context(request, found, form))


@require_POST
def settle(request: HttpRequest, kind: str, row_id: int, verb: str) -> HttpResponse:
    """Confirm, edit, reject, split, merge or undo a row."""
    verbs = _FIGURES if kind == "f" else _COMMITMENTS
    if verb not in verbs:
        raise Http404
    before = get_row(request.user, kind, row_id)
    version = _whole(request.POST.get("version", ""))
    try:
        made, gone = verbs[verb](request, row_id, version)
    except StaleRow as stale:
        return _both(request, kind, row_id, verb, stale)
    if not request.htmx:  # type: ignore[attr-defined]
        return back_to(before, f"{kind}{row_id}")
    rows = [get_row(request.user, kind, one.pk) for one in made]
    return answer_rows(request, rows, gone, [row_context(request, one) for one in rows])


def back_to(row: Row, key: str, form: str = "view") -> HttpResponse:
    """The review page at a row, for browsers without script."""
    if row.document_id is None:  # a value that stands in no document has no text beside it
        return HttpResponseRedirect(reverse("ledger:figure", args=[row.pk]))
    shown = "" if form == "view" else f"&form={form}"
    return HttpResponseRedirect(f"{reverse('ledger:review', args=[row.document_id])}?at={key}{shown}#row-{key}")


def _both(request: HttpRequest, kind: str, row_id: int, verb: str, stale: StaleRow) -> HttpResponse:
    """The row as someone else left it, beside what this person wanted; nothing was written."""
    now = get_row(request.user, kind, row_id)
    context = row_context(request, now)
    names = {field.name: field for field in fields_of(now)}
    yours = []
    for name, value in stale.yours.items():
        field = names.get(name)
        if field is not None:
            yours.append((field.label, field.words, field.in_words(value), field.name, value))
    context |= {"stale": stale, "yours": yours, "verb": verb}
    if not request.htmx:  # type: ignore[attr-defined]
        raise stale
    return render(request, "ledger/review_row.html", context, status=409)


def _whole(written: str) -> int:
    if not written.isascii() or not written.isdigit() or len(written) > 9:
        raise Refused("缺少版本号。", "请刷新页面后重做。", field="version")
    return int(written)


Answer = tuple[list[Row], list[str]]
Verb = Callable[[HttpRequest, int, int], Answer]


def _one(service: Callable[..., Any]) -> Verb:
    return lambda request, pk, version: ([service(request.user, pk, version)], [])


def _reject(service: Callable[..., Any]) -> Verb:
    return lambda request, pk, version: (
        [service(request.user, pk, version, request.POST.get("reason", "").strip()[:500])],
        [],
    )


def _edit(service: Callable[..., Any], kind: str) -> Verb:
    return lambda request, pk, version: ([service(request.user, pk, version, **given(request.POST, kind))], [])


def _split(service: Callable[..., Any], kind: str) -> Verb:
    def split(request: HttpRequest, pk: int, version: int) -> Answer:
        return list(service(request.user, pk, version, _parts(request.POST, kind))), []

    return split


def _parts(posted: QueryDict, kind: str) -> list[dict[str, Any]]:
    """The parts of a split, ``name-1``, ``name-2``, …; a part left empty is none."""
    lead = "indicator_name" if kind == "f" else "text"
    found = []
    for index in range(1, 6):
        part = given(posted, kind, f"-{index}")
        if str(part.get(lead, "")).strip():
            found.append(part)
    return found


def _merge(service: Callable[..., Any], kind: str) -> Verb:
    def merge(request: HttpRequest, pk: int, version: int) -> Answer:
        others: dict[int, int] = {}
        for written in request.POST.getlist("others")[:50]:
            key, _, seen = written.partition(":")
            others[_whole(key)] = _whole(seen)
        return [service(request.user, pk, version, others)], [f"{kind}{one}" for one in others]

    return merge


_FIGURES: dict[str, Verb] = {
    "confirm": _one(services.confirm_figure),
    "reject": _reject(services.reject_figure),
    "undo": _one(services.undo_figure),
    "edit": _edit(services.edit_figure, "f"),
    "split": _split(services.split_figure, "f"),
    "merge": _merge(services.merge_figures, "f"),
}
_COMMITMENTS: dict[str, Verb] = {
    "confirm": _one(services.confirm_commitment),
    "reject": _reject(services.reject_commitment),
    "undo": _one(services.undo_commitment),
    "edit": _edit(services.edit_commitment, "c"),
    "split": _split(services.split_commitment, "c"),
    "merge": _merge(services.merge_commitments, "c"),
}
__all__ = ["Commitment", "back_to", "may_here", "row", "row_context", "settle"]
