"""The language of a page, and headers that every answer carries."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

Respond = Callable[[HttpRequest], HttpResponse]
LANGUAGE_COOKIE = "luoshi_language"
_LANGUAGES = {"zh": "zh-hans", "en": "en"}


def language(get_response: Respond) -> Respond:
    """Chinese, unless the reader switched to English."""

    def middleware(request: HttpRequest) -> HttpResponse:
        code = _LANGUAGES.get(request.COOKIES.get(LANGUAGE_COOKIE, ""), "zh-hans")
        request.LANGUAGE_CODE = code  # type: ignore[attr-defined]
        with translation.override(code):
            response = get_response(request)
        response.headers.setdefault("Content-Language", code)
        return response

    return middleware


def quiet_headers(get_response: Respond) -> Respond:
    """No other site may frame, embed or use devices through a page; pages of the ledger are not cached on the way."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("X-Frame-Options", "DENY")
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        )
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response

    return middleware
