"""Words for commitments on pages: terms, statuses, what the trail calls columns and acts."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from luoshi.assessment.model import VERDICTS
from luoshi_site.ledger.trail_words import COLUMNS, act_word
from luoshi_site.site import marks
from luoshi_site.site.saying import say, say_as
from luoshi_site.site.templatetags.luoshi import day, mark, period, row_address
from luoshi_site.site.values import value_parts

register = template.Library()

_LATE = "逾期未见完成"
KINDS = {
    "task": "工作任务",
    "livelihood": "实事项目",
    "project": "建设项目",
    "action": "行动",
    "measure": "政策措施",
    "indicator": "指标",
}

_STATUSES = {"review_state": "review", "source_state": "source", "modality": "modality"}


@register.filter
def term(due: str) -> str:
    """A term in words: 2025年12月31日, 2025年上半年; in English 31 December 2025.

    >>> term("2025-12-31"), term("2025Q1-Q2"), term("")
    ('2025年12月31日', '2025年上半年', '')
    """
    return day(due) if len(due) == len("2025-12-31") else period(due)


@register.filter
def status_word(name: str) -> str:
    """The word of a filter's status: a verdict, or late."""
    return say(VERDICTS.get(name, _LATE))


@register.filter
def act(action: str) -> str:
    """What the trail calls ``confirm_figure`` in words."""
    return say_as("acts", act_word(action))


@register.filter
def column(name: str) -> str:
    """The name of a column in words."""
    return say(COLUMNS.get(name, name))


@register.filter
def kind_word(kind: str) -> str:
    """The kind of a commitment in words."""
    return say(KINDS.get(kind, kind))


@register.simple_tag
def strip_mark(answer: Any) -> SafeString:
    """A target as one mark of its verdict, with its name and value to be read out: ``{% strip_mark cell %}``."""
    said = f"{answer.target.indicator_name} {value_parts(answer.target)}"
    return format_html(
        '<a data-sheet href="{}" title="{}"><span class="aside">{} </span>{}</a>',
        row_address("ledger:figure", answer.target_id),
        said,
        said,
        mark("verdict", answer.verdict, bare=True),
    )


@register.filter
def in_words(value: str, name: str) -> str:
    """A value as the trail wrote it, in the words of the page: the kind of a task, a status, a term.

    >>> in_words("confirmed", "review_state"), in_words("2025-12-31", "due"), in_words("", "due")
    ('已确认', '2025年12月31日', '—')
    """
    if not value:
        return "—"
    if name == "due":
        return term(value)
    known = {"True": "是", "False": "否"} | (KINDS if name == "kind" else {})
    if name in _STATUSES:
        return say(marks.find(_STATUSES[name], value).word)
    return say(known[value]) if value in known else value


@register.filter
def shortened(text: str, length: int) -> str:
    """At most ``length`` characters of ``text``, ending in … where it goes on, and never inside a number.

    Django's own filter ends Chinese in three dots.
    """
    return text if len(text) <= length else f"{text[: length - 1].rstrip('，、；： .0123456789')}…"


@register.filter
def tail(text: str, length: int) -> str:
    """At most the last ``length`` characters of ``text``, beginning with … where there was more.

    >>> tail("新增养老床位", 4), tail("新增", 4)
    ('…老床位', '新增')
    """
    return text if len(text) <= length else f"…{text[1 - length :]}"
