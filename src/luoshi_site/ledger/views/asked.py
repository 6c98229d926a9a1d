"""What an address asks for, made safe: anything odd counts as not asked."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest

_LARGEST = 2**31 - 1


def number_asked(request: HttpRequest, name: str) -> int | None:
    """A whole number in the address, or None."""
    return as_number(request.GET.get(name, ""))


def as_number(written: str) -> int | None:
    """A whole number that a database column holds.

    >>> as_number("12"), as_number("x"), as_number("9" * 30), as_number("-1")
    (12, None, None, None)
    """
    if not (written.isascii() and written.isdigit() and len(written) <= 10):
        return None
    found = int(written)
    return found if found <= _LARGEST else None


def asked_now(request: HttpRequest) -> bool:
    """Whether what takes a moment should be waited for: a page asks for itself once more when it is there."""
    return request.GET.get("now") == "1"


def address_with(request: HttpRequest, **changed: object) -> str:
    """The query string of the page with some values changed; one that is None or empty is left out."""
    values = {name: value for name, value in request.GET.items() if name not in changed}
    values |= {name: str(value) for name, value in changed.items() if value not in (None, "")}
    return "?" + urlencode(values)
