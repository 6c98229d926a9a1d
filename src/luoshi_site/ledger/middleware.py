"""What a refused verb looks like to the person who asked."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from luoshi_site.ledger.errors import LedgerError, NotAllowed, StaleRow
from luoshi_site.site.saying import say


class explain_errors:  # noqa: N801 - named like the function middlewares beside it
    """Turns a `LedgerError` into a page, a fragment for htmx, or JSON, with its status."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer for errors that a person can do something about; others go on to be logged."""
        if not isinstance(error, LedgerError):
            return None
        if "application/json" in request.headers.get("Accept", ""):
            body = {"error": type(error).__name__, "what": say(error.what), "remedy": say(error.remedy)}
            return JsonResponse(body, status=error.status, json_dumps_params={"ensure_ascii": False})
        part = bool(getattr(request, "htmx", False))
        # Who only wanted to see a page is told so: nothing was tried that could have changed anything.
        looking = request.method == "GET" and isinstance(error, NotAllowed)
        context = {"error": error, "stale": isinstance(error, StaleRow), "looking": looking, "government": None}
        return render(request, "site/refused_part.html" if part else "site/refused.html", context, status=error.status)
