"""Tags and filters for every template, loaded without asking: words, numbers, dates, statuses, the rail."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from html import escape  # Django's own is several times slower for what is no lazy text; pages hold thousands
from typing import Any

from django import template
from django.conf import settings
from django.template.context import Context
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as django_url
from django.templatetags.static import static
from django.urls import get_script_prefix, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

import luoshi
from luoshi.said import restored
from luoshi_site.site import marks, navigation
from luoshi_site.site.saying import headed, in_english
from luoshi_site.site.saying import say as say_words

register = template.Library()

_PLACE = 987654321  # stands for a row's number in an address
_YEARS = re.compile(r"(?<=\d{4})-(?=\d{4})")
_HALF = re.compile(r"(\d{4})(?:H|Q(?=1-Q2|3-Q4))([123])(?:-Q[24])?")  # older ledgers: 2025H1
_QUARTERS = re.compile(r"(\d{4})(Q[1-4](?:-Q[1-4])?)")
_MONTHS = re.compile(r"(\d{4})(M(?:[1-9]|0[1-9]|1[0-2])(?:-M(?:[1-9]|0[1-9]|1[0-2]))?)")


@register.simple_tag
def say(chinese: str, **values: object) -> str:
    """A message in the language of the page: ``{% say "共{n}项" n=count %}``."""
    return say_words(str(chinese), **values)


@register.simple_tag
def head(chinese: str) -> str:
    """The head of a column or the name of a field: ``<th>{% head "计划" %}</th>``."""
    return headed(str(chinese))


@register.simple_tag
def title(chinese: str) -> str:
    """The title of a section, or of a column that counts: ``<h2>{% title "计划" %}</h2>``."""
    return headed(str(chinese), one=False)


@register.filter(name="say")
def say_filter(chinese: object) -> str:
    """The same for a value: ``{{ job.get_state_display|say }}``."""
    return say_words(chinese if isinstance(chinese, str) else str(chinese))


@register.filter
def listed(items: Iterable[object]) -> str:
    """Several names as a list: ``{{ unit.aliases|listed }}``."""
    return say_words("、").join(map(str, items))


@register.filter
def told(kept: object) -> str:
    """A message that was kept as its wording and values, or in Chinese in older rows: ``{{ problem|told }}``."""
    return say_words(restored(kept))


@register.filter
def told_of(job: Any) -> str:
    """What became of a file, where its name stands beside it already: ``{{ job|told_of }}``."""
    said = say_words(job.told)
    return next((said[len(job.name) + len(sign) :] for sign in (": ", "：") if said.startswith(job.name + sign)), said)


@register.filter
def noted(note: str) -> str:
    """What the program or a person noted on a row: the program's words in the language of the page."""
    from luoshi.export.reason_text import translate_part

    return (in_english() and note and translate_part(note)) or note


@register.simple_tag
def asset(path: str) -> str:
    """The address of a static file, with the version so that a new one is fetched."""
    return f"{static(path)}?v={luoshi.__version__}"


@register.simple_tag
def mark(kind: str, value: str, *, bare: bool = False) -> SafeString:
    """A status as shape and word: ``{% mark "verdict" row.verdict %}``; ``bare`` hides the word from the eye only."""
    return _mark(kind, str(value), bare, in_english())


@lru_cache(maxsize=1024)
def _mark(kind: str, value: str, bare: bool, _english: bool) -> SafeString:
    """The same few hundred marks stand on every page, thousands of times; ``_english`` only tells them apart."""
    found = marks.find(kind, value)
    word = say_words(found.word)
    return format_html(
        '<span class="mark mark-{}"{}><span class="mark-shape" aria-hidden="true">{}</span>'
        '<span class="{}">{}</span></span>',
        found.tone,
        format_html(' title="{}"', word) if bare else "",
        found.shape,
        "aside" if bare else "mark-word",
        word,
    )


@register.filter
def number(value: Decimal | int | float | None, places: int | None = None) -> str:
    """A number as people write it: 1,703.52, never 1703.5200. Negative ones with a real minus sign."""
    if value is None or value == "":
        return ""
    exact = Decimal(str(value))
    text = f"{exact:,.{places}f}" if places is not None else f"{exact:,f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace("-", "\u2212")


@register.filter
def day(value: date | datetime | str | None) -> str:
    """2025年2月17日; in English 17 February 2025."""
    if not value:
        return ""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return value
    if isinstance(value, datetime):
        value = timezone.localtime(value)
    if in_english():
        return f"{value.day} {value:%B %Y}"
    return f"{value.year}年{value.month}月{value.day}日"


@register.filter
def moment(value: datetime | None) -> str:
    """A day with its time: 2025年2月17日 14:05."""
    return f"{day(value)} {timezone.localtime(value):%H:%M}" if value else ""


@register.filter
def period(value: str) -> str:
    """A period in words: 2024年前三季度, 2026—2030年; in English January–September 2024, 2026–2030."""
    from luoshi.alignment.periods import period_words

    if in_english():
        return english_period(value or "")
    return _YEARS.sub("—", period_words(value or ""))


def english_period(value: str) -> str:
    """A period in English.

    >>> english_period("2024Q1-Q3"), english_period("2025Q1-Q2"), english_period("2026-2030"), english_period("2025M3")
    ('Q1–Q3 2024', 'first half of 2025', '2026–2030', 'March 2025')
    >>> english_period("2025"), english_period("")
    ('2025', '')
    """
    if half := _HALF.fullmatch(value):
        return f"{'first' if half[2] == '1' else 'second'} half of {half[1]}"
    if quarters := _QUARTERS.fullmatch(value):
        return f"{quarters[2].replace('-', '–')} {quarters[1]}"
    if months := _MONTHS.fullmatch(value):
        return f"{'–'.join(month_name[int(one)] for one in months[2].replace('M', '').split('-'))} {months[1]}"
    return _YEARS.sub("–", value)


@register.filter
def because(reason: str) -> str:
    """A reason of the library in the language of the page; what nobody translated stands in quotes."""
    from luoshi.export.reason_text import reason_text
    from luoshi.export.words import Words

    return reason_text(reason or "", Words("en" if in_english() else "zh"))


@register.simple_tag
def value(figure: Any) -> SafeString:
    """The value of a figure with its unit in a lighter weight: ≥ 90 家."""
    from luoshi_site.site.values import value_parts

    parts = value_parts(figure)
    return SafeString(
        f'<span class="value"><span class="value-sign">{escape(parts.sign)}</span>{escape(parts.number)}'
        f'<span class="value-unit">{escape(parts.unit)}</span></span>'
    )


@register.inclusion_tag("site/rail.html", takes_context=True)
def rail(context: Context) -> dict[str, Any]:
    """The navigation."""
    request = context.get("request")
    government = context.get("government") or None
    may = frozenset(context.get("may") or ()) | frozenset(context.get("may_anywhere") or ())
    path = request.path if request else ""
    match = getattr(request, "resolver_match", None)
    view = (match.url_name or "") if match else ""
    return {"places": navigation.places(government if government else None, may, path, view)}


@register.simple_tag
def door(figure: Any) -> SafeString:
    """The value of a figure as the way to its sentence: ``{% door row.target %}``."""
    return SafeString(
        f'<a class="door" data-sheet href="{row_address("ledger:figure", figure.pk)}">{value(figure)}</a>'
    )


class _Address(URLNode):
    """Django's ``{% url %}``, quicker for a view named in the template and one number: pages hold hundreds of them."""

    def render(self, context: Context) -> str:
        """The address, or nothing where it goes into a variable."""
        if len(self.args) == 1 and not self.kwargs and isinstance(self.view_name.var, str):
            pk = self.args[0].resolve(context)
            if type(pk) is int and pk >= 0:
                address = row_address(self.view_name.var, pk)
                if self.asvar is None:
                    return address
                context[self.asvar] = address
                return ""
        return super().render(context)  # type: ignore[no-any-return]


@register.tag(name="url")
def url(parser: template.base.Parser, token: template.base.Token) -> _Address:
    """``{% url "ledger:plan" plan.pk %}``, as Django's own."""
    node = django_url(parser, token)
    return _Address(node.view_name, node.args, node.kwargs, node.asvar)


def row_address(view: str, pk: int) -> str:
    """The address of a row; its form is worked out once, for pages hold hundreds."""
    before, after = _address_form(view, get_script_prefix())
    return f"{before}{int(pk)}{after}"


@lru_cache(maxsize=64)
def _address_form(view: str, _prefix: str) -> tuple[str, str]:
    before, _, after = reverse(view, args=[_PLACE]).partition(str(_PLACE))
    return before, after


@register.filter
def get(mapping: Any, key: object) -> Any:
    """``{{ mapping|get:key }}``."""
    return mapping.get(key) if mapping else None


@register.filter
def indent(depth: int) -> str:
    """Blanks for what stands ``depth`` below the root, in a list that knows no other way to show it."""
    return "\u3000" * depth


@register.simple_tag
def idle_seconds() -> int:
    """After how long a session ends."""
    return int(settings.IDLE_SECONDS)
