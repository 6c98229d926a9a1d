"""What a document says about itself: title, number, issuer, date, kind, period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.headlines import (
    find_below_signature,
    find_by_field,
    find_headline,
    find_passed_on,
    kind_of_news,
    name_handed_on,
    name_laid_down,
)
from luoshi.documents.imprint import day_of_page, find_date, find_issuer, find_number, parse_date
from luoshi.documents.kinds import classify_opening, classify_title, pays_by_rule
from luoshi.documents.lines import Line
from luoshi.documents.model import Metadata
from luoshi.documents.periods.rules import find_period
from luoshi.documents.title_lines import (
    bare_title,
    find_dated_title,
    find_head_title,
    find_title,
    find_whole_title,
    joined,
)

_INNER_TITLE: Final = re.compile(
    r"(?:印发|批转|转发|公布|发布|下达|印送)(?:[^《》]{0,24}?)《(?P<title>.+)》(?:[（(].{1,10}[）)])?(?:的)?(?:通知|公告|通告|函|决定)?\Z"
    r"|(?:印发|批转|转发|公布|发布|下达|印送)(?P<plain>.{4,80}?)的?(?:通知|公告|通告|函|决定)\Z"
)

# 现将全年工作情况总结如下, below a title that calls it 工作意见
_SUMS_UP: Final = re.compile("现[将把][^。；]{0,30}(?:总结|汇报|报告)如下")
_OPENING: Final = 600  # characters in which a summary says so

_CUT_SHORT: Final = ("制订的", "制定的", "起草的", "编制的")  # 关于转发市教委等部门制订的, and the name is lost


def read_gazette(lines: Sequence[Line]) -> Metadata:
    """Metadata of a gazette from its cover."""
    head = lines[:40]
    title = next((bare for line in head if (bare := "".join(line.text.split())).endswith(("公报", "政报"))), "")
    whole = "".join(line.text for line in head)
    issuer = re.search(r"([\u4e00-\u9fff]{4,24}?(?:办公[室厅]|人民政府))(?:主办|编|主管)", whole)
    date = next((date for line in head if "出版" in line.text and (date := parse_date(line.text))), None)
    date = date or next((date for line in lines[-16:] if "出版" in line.text and (date := parse_date(line.text))), None)
    year = re.search(r"(?:19|20)\d\d", whole)
    period = year[0] if year else (date[:4] if date else None)
    return Metadata(title=title, issuer=issuer[1] if issuer else None, date=date, kind="gazette", period=period)


def read_metadata(
    lines: Sequence[Line],
    declared: str | None = None,
    known: Sequence[Line] = (),
    whole_lines: bool = False,
    aside: Sequence[Line] = (),
) -> tuple[Metadata, list[list[Line]]]:
    """Metadata of one document and the groups of lines that hold its titles.

    ``declared`` is the title that the file format declares; it is used when the text shows none. ``known`` are the
    lines of the title where a gazette's contents told them, ``aside`` the furniture at the head, which may hold the
    day on which a web page came out.
    """
    if not lines:
        return Metadata(title=(declared or "").strip()), []
    outer = list(known) or (find_whole_title(lines) if whole_lines else []) or find_head_title(lines)
    named, spelled = find_by_field(lines)
    if named:
        outer, declared = spelled, named
    outer = outer or find_dated_title(lines)
    handed = "" if outer or named else name_handed_on(lines)
    outer = outer or (find_title(lines, handed) if handed else find_passed_on(lines))
    news = [] if outer or declared or handed else find_headline(lines)
    outer = outer or news
    if outer and joined(outer).endswith(_CUT_SHORT) and (below := find_below_signature(lines)):
        outer, news = below, []
    title = joined(outer) or handed
    groups = [outer] if outer else []
    inner = _INNER_TITLE.search(title)
    if inner:
        words = inner["title"] or inner["plain"]
        attached = find_title(lines, words, after=outer[-1].end)
        if attached:
            groups.append(attached)
            title = joined(attached)
        elif inner["title"]:
            title = words
    title = bare_title(title) or "".join((declared or "").split()) or name_laid_down(lines)
    if title[:1] == "《" and title.find("》") == len(title) - 1:
        title, news = title[1:-1], []  # the title in the marks in which others name it
    head = lines[:60]
    kind = kind_of_news(title) if news else classify_title(title)
    if kind in ("other", "action_plan"):
        opening = "\n".join(line.text for line in head if line.start >= (outer[-1].end if outer else 0))
        if kind == "other":
            kind = classify_opening(opening)
        elif pays_by_rule(opening):
            kind = "policy_measures"
        elif _SUMS_UP.search("".join(opening.split()), 0, _OPENING):
            kind = "work_summary"
    body_start = groups[-1][-1].end if groups else 0
    date = find_date(head, lines, groups) or day_of_page([*aside, *head[:12]])
    period, planned = find_period(title, kind, lines, date)
    meta = Metadata(
        title=title,
        number=find_number(head),
        issuer=find_issuer(joined(outer), head, body_start),
        date=date,
        kind=kind,
        period=period,
        planned=planned,
    )
    return meta, groups
