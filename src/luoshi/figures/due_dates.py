"""Until when a promise is to be kept: 年底前, 6月底前, 2026年6月底, 上半年."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_MONTH_ENDS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_QUARTERS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_BEFORE: Final = "(?:之前|以前|前)"
_DUE: Final = re.compile(
    rf"""(?P<past>截至|截止|自|从|比|较|每(?:年|季度|月)?|去|上)?(?:到|至|于|在)?
    (?:(?P<year>20\d\d)年|(?P<word>今年|明年|当年|本年度?|年))?
    (?:(?P<month>(?<!\d)\d{{1,2}})月(?:份)?(?:(?P<day>\d{{1,2}})日(?P<day_before>{_BEFORE}|内)?|(?P<ten>上旬|中旬|下旬)(?:{_BEFORE})?|(?P<month_end>底|末)(?:{_BEFORE})?|(?P<month_before>{_BEFORE})|(?P<month_open>))
      |(?P<half>[上下]半年)(?:末|底)?(?:{_BEFORE})?
      |(?P<quarter>第?[一二三四1-4])季度(?:末|底)?(?:{_BEFORE})?
      |(?P<year_end>底|末|终)(?:{_BEFORE})?
      |(?P<within>内|度内)
      |(?P<year_before>{_BEFORE})
      |(?P<bare>(?=[，、：:。）)；;]|力争|实现|建成|完成|全面|基本|，)))
    |(?P<whole>全年)""",
    re.VERBOSE,
)
_DOTTED: Final = re.compile(r"(?P<y>20\d\d)[.\-/](?P<m>\d{1,2})(?:[.\-/](?P<d>\d{1,2}))?(?!\d)")
_CELL_DAY: Final = re.compile(r"(?:(?P<y>20\d\d)年)?(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?")


@dataclass(frozen=True, slots=True)
class DueDate:
    """Where a due date stands in a text and its day as ISO. ``weak`` is true for 全年, which only says which year."""

    start: int
    end: int
    due: str
    weak: bool = False


def find_due_dates(text: str, year: int | None = None) -> list[DueDate]:
    """The due dates that ``text`` names; ``year`` is what 年底 or 6月底 would mean; without it they are passed over.

    A day that only says since when, per what or compared with what (自, 每, 比, 截至) is no due date.

    >>> [found.due for found in find_due_dates("6月底前完成前期手续，年底前开工", 2026)]
    ['2026-06-30', '2026-12-31']
    >>> find_due_dates("截至2025年底，建成12座泵站", 2026)
    []
    """
    if "年" not in text and "月" not in text and "季度" not in text:
        return []
    found = []
    for match in _DUE.finditer(text):
        due = _read(match, text, year)
        if due:
            found.append(DueDate(match.start(), match.end(), due, match["whole"] is not None))
    return found


def find_due(text: str, year: int | None = None) -> str | None:
    """The day by which everything in ``text`` is to be done: the last that it names, 全年 only when it names no other.

    >>> find_due("全年举办20场，9月底前完成60%", 2026), find_due("长期坚持", 2026)
    ('2026-09-30', None)
    """
    found = find_due_dates(text, year)
    strong = [item.due for item in found if not item.weak] or [item.due for item in found]
    return max(strong, default=None)


def parse_due(cell: str, year: int | None = None) -> str | None:
    """The due date that a column of due dates or 完成时限： gives; a day or month alone counts here.

    >>> parse_due("2026年11月", 2026), parse_due("12月底前", 2026), parse_due("2026.6.30", 2026)
    ('2026-11-30', '2026-12-31', '2026-06-30')
    >>> parse_due("持续推进", 2026)
    """
    text = _DOTTED.sub(_undot, "".join(cell.split()))
    due = find_due(text, year)
    if due:
        return due
    days = [_day(int(m["y"] or year or 0), int(m["m"]), int(m["d"]) if m["d"] else 0) for m in _CELL_DAY.finditer(text)]
    return max((day for day in days if day), default=None)


def _undot(match: re.Match[str]) -> str:
    return f"{match['y']}年{match['m']}月" + (f"{match['d']}日" if match["d"] else "")


def _read(match: re.Match[str], text: str, year: int | None) -> str | None:
    if match["past"]:
        return None
    if match["whole"]:
        return None if year is None else f"{year}-12-31"
    named = int(match["year"]) if match["year"] else None
    if named is not None and year is not None and named < year:
        return None
    base = named if named is not None else year
    if base is None or _is_part_of_word(match, text):
        return None
    if match["word"] == "明年":
        base += 1
    if match["month"]:
        return _month_day(match, base)
    if match["half"]:
        return f"{base}-06-30" if match["half"][0] == "上" else f"{base}-12-31"
    if match["quarter"]:
        month = 3 * _QUARTERS[match["quarter"][-1]]
        return f"{base}-{month:02d}-{_month_end(base, month)}"
    if match["year_before"]:
        return f"{base - 1}-12-31" if named is not None else None
    if match["year_end"] or match["within"]:
        return f"{base}-12-31"
    return f"{base}-12-31" if named is not None and match[0].startswith(("到", "至")) else None


def _is_part_of_word(match: re.Match[str], text: str) -> bool:
    """上一年内, 三年内, 20年前 and 年末人口 name no day; 年底 or 年内 needs its 年."""
    if match["year"] or match["month"]:
        return False
    if match["half"] or match["quarter"]:
        return text[max(0, match.start() - 1) : match.start()] == "前"
    if not match["word"]:
        return True
    before = text[max(0, match.start() - 1) : match.start()]
    counted = before.isdigit() or before in "一二两三四五六七八九十半周多几近同全来青少幼老成历往常"
    return bool(before) and counted and match["word"] == "年"


def _month_day(match: re.Match[str], year: int) -> str | None:
    month = int(match["month"])
    if not 1 <= month <= 12:
        return None
    if match["day"]:
        return _day(year, month, int(match["day"])) if match["day_before"] else None
    if match["ten"]:
        day = {"上旬": 10, "中旬": 20}.get(match["ten"], _month_end(year, month))
        return f"{year}-{month:02d}-{day:02d}"
    if match["month_open"] is not None and not match[0].startswith(("到", "至")):
        return None
    if match["month_before"]:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return f"{year}-{month:02d}-{_month_end(year, month)}"


def _month_end(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _MONTH_ENDS[month - 1]


def _day(year: int, month: int, day: int) -> str | None:
    """The day as ISO, the month's last for day 0; None for a day that no calendar has."""
    if not 1 <= month <= 12 or not 2000 <= year < 2100:
        return None
    day = day or _month_end(year, month)
    if not 1 <= day <= _month_end(year, month):
        return None
    return f"{year}-{month:02d}-{day:02d}"
