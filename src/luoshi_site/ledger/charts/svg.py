"""SVG elements, every text and attribute escaped."""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


def element(name: str, *inner: SafeString | str, **attributes: object) -> SafeString:
    """One element. ``class_`` is class, other underscores are hyphens; attributes that are None are left out.

    >>> element("text", "a<b", x=1.25, class_="tick", text_anchor=None)
    '<text x="1.25" class="tick">a&lt;b</text>'
    """
    given = ((_name(key), _value(value)) for key, value in attributes.items() if value is not None)
    written = format_html_join("", ' {}="{}"', given)
    return format_html("<{}{}>{}</{}>", name, written, format_html_join("", "{}", ((one,) for one in inner)), name)


def _name(key: str) -> str:
    return "viewBox" if key == "viewBox" else key.rstrip("_").replace("_", "-")


def _value(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0") if abs(value * 10 - round(value * 10)) < 1e-9 else f"{value:.2f}"
    return str(value)
