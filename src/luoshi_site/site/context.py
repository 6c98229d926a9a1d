"""What every page has around it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

import luoshi
from luoshi_site.accounts.permissions import anywhere
from luoshi_site.ledger.access import governments_of

TEXT_COOKIE, CONTRAST_COOKIE = "luoshi_text", "luoshi_contrast"


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """The user, their governments, what they may do, and how they want pages to look.

    ``government`` is the first of the user's; a page of one government puts its own into its context.
    """
    user = getattr(request, "user", None)
    places = SimpleLazyObject(lambda: list(governments_of(user)[:2]))
    return {
        "user": user,
        "has_governments": SimpleLazyObject(lambda: len(places) > 1),
        "government": SimpleLazyObject(lambda: places[0] if places else None),
        "may_anywhere": SimpleLazyObject(lambda: anywhere(user)),
        "luoshi_version": luoshi.__version__,
        "large_text": request.COOKIES.get(TEXT_COOKIE) == "large",
        "high_contrast": request.COOKIES.get(CONTRAST_COOKIE) == "high",
        "english": getattr(request, "LANGUAGE_CODE", "") == "en",
    }
