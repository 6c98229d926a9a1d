"""Periods in words, and the short form that everything else uses.

The short form: ``2025`` a year, ``2024Q1-Q3`` the first three quarters, ``2025Q1``, ``2025Q1-Q2`` a half year
(older ledgers hold ``2025H1``),
``2025M1-M5`` and ``2025M9`` months, ``2021-2025`` several years. Year-end stocks take their year. Relative words
(去年, 前三季度, 五年来) need the year that the text speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from luoshi.text.copied import made_again
from luoshi.text.numerals import parse_numeral
from luoshi.text.unclear import Unclear

_ORDINALS: Final = {
    name: 1976 + 5 * n
    for n, name in enumerate(("五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六"))
}
_FIVE_YEAR: Final = {name + "五": first for name, first in _ORDINALS.items()}
_NUMERAL: Final = "[一二两三四五六七八九十]+"


@dataclass(slots=True, init=False)  # many: see `Quantity`
class PeriodMention:
    """A period named in a text: where, its short form, and whether it is only the base of a comparison (比2020年).

    ``until`` tells that the months end at the day of which the text tells (截至8月底): a level is the year's.
    """

    start: int
    end: int
    period: str
    base: bool = False
    until: bool = False

    def __init__(
        self,
        start: int,
        end: int,
        period: str,
        base: bool = False,
        until: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.period = period
        self.base = base
        self.until = until

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)


_TO: Final = "[-—–~～至到]"
_MONTHS_TO: Final = (
    rf"\d{{1,2}}{_TO}\d{{1,2}}月份?|\d{{1,2}}月至\d{{1,2}}月|前\d{{1,2}}个?月|前[二两三四五七八九十]个月"
)
_QUARTERS: Final = rf"第[一二三四]季度|[上下]半年|[一1]{_TO}[二三四2-4]季度"

# Where a period may begin: one class of characters (which the engine skips through fast), and what must follow soon.
_START: Final = re.compile(
    rf"[12年去上前明下今本当全过近这未连后一二两三四五十第“\"3-9](?=内|[^，。；、年季月五]{{0,8}}+[年季月五]|\d{{3}}{_TO}\d)",
    re.ASCII,
)
_PERIOD: Final = re.compile(
    rf"""(?P<from>(?:19|20)\d\d)年?{_TO}(?P<to>(?:19|20)\d\d)(?!\d)年?
      |(?P<year>(?:19|20)\d\d)年
       (?:起[，,]?(?:力争|计划)?用?(?P<run>[二两三四五十]|\d{{1,2}})年(?:内|左右|时间|的时间)|
       (?P<part>(?:{_QUARTERS}|前?(?:{_NUMERAL}|[1-4])个?季度|\d{{1,2}}月份?{_TO}(?P=year)年\d{{1,2}}月份?(?!\d{{1,2}}日)|前?{_MONTHS_TO}|\d{{1,2}}月份?(?!\d{{1,2}}日))?))
      |第(?P<ordinal>十[一二三四五六]?|[五六七八九])个?五年(?:规划|计划)
      |(?P<plan>[“"]十五[”"]|[“"][九八七六]五[”"](?!普法|法[治制]|世界|环境日|学习)|十五(?=时期|期间|期末|规划|计划)|[“"]?(?<![一二三四五六七八九])十[一二三四五六]五[”"]?)
       (?P<when>末|期末|时期|期间|以来|规划|目标|这五年|五年|前[一二三四]年)?
      |(?P<lone>{_QUARTERS}|(?:前[一二三四1-4]个?|[一二三四1-4])季度|(?<!\d)1{_TO}\d{{1,2}}月份?|(?<!\d)\d{{1,2}}月(?=当月)|(?<!\d)\d{{1,2}}月份(?=[，全我城规当完实新累增同]|开(?!始)|下降|[出进]口|工业|社会消费|固定资产|居民消费|外贸|一般公共|财政收)|1月至\d{{1,2}}月|(?<!提)前\d{{1,2}}个?月|(?<![^年，。；：])前[二两三四五七八九十]个月(?!内)
          |(?<=截[至止])\d{{1,2}}月份?(?=[底末，])|(?:(?<=[，。；]至)|(?<=\A至))\d{{1,2}}月(?=[底末]))
      |(?P<word>去年|(?<!结转)(?<!结转至)上年(?!结转|结余|滚存|度审计[报查整])|上一年|上个?年度(?!结转|结余|审计[报查整])|前年|明年|(?<!结转)(?<!结转至)下一?年(?!支出)|今年|本年|当年|(?<![\d一二两三四五六七八九十几数多])年内|全年)
      |(?P<span>(?:过去|近|这|前|未来|今后|连续)?(?P<years>[二两三四五十]|(?<![.\d])\d{{1,2}})年
       (?:来|间|累计|以来|年均|平均|合计|共))
      |(?P<past>(?:过去|近|这|(?<!学)前|上一?个?)的?(?P<years2>[二两三四五]|\d)年)
      |(?P<within>(?<![\d一二三四五六七八九十第.前])(?P<years4>[二两三四五]|\d)年(?:内|左右的?时间)(?!的|享受|免))
      |(?P<effort>(?<=力争通过|计划通过|争取通过|力争经过)(?P<years5>[二两三四五]|\d)年(?:左右|时间)?的?努力)
      |(?P<next>(?:未来|今后|后)的?(?P<years3>[二两三四五]|\d)年)""",
    re.VERBOSE | re.ASCII,
)
_TO_DATE: Final = re.compile(r"\d{1,2}月(?:底|末|份)?(?!\d)")
_UNTIL: Final = ("截至", "截止", "截止到")
_SUMMED: Final = re.compile(
    "[，,]?[全我本]?[省市县区州镇乡]?(?:(?:已|共)*累计(?:建成|吸引|引进|帮助|投入)|共(?!有|同|计?达|建有|形成|设)|(?:已|共|累计)*"
    "(?:完成|实现|新增|新开工|开工|发放|培训|实施|改造|开展|转移|扶持|发展|救助|筛查|治理|整治))"
)
_BASE: Final = re.compile("(?:[低高少多好优快慢大]于|比|较|与|同|相比|以|相较于?|对比)$")
_QUARTER: Final = {"一": "1", "二": "2", "三": "3", "四": "4", "1": "1", "2": "2", "3": "3", "4": "4"}
# Months that are a half year or quarters by another name: one period has one short form.
_WHOLE_PARTS: Final = {
    (1, 12): "",
    (1, 6): "Q1-Q2",
    (7, 12): "Q3-Q4",
    (1, 3): "Q1",
    (4, 6): "Q2",
    (7, 9): "Q3",
    (10, 12): "Q4",
}
_WHOLE_PARTS[1, 9] = "Q1-Q3"
_HALVES: Final = {"Q1-Q2": "上半年", "Q3-Q4": "下半年", "H1": "上半年", "H2": "下半年"}
_MONTHS: Final = re.compile(rf"(\d{{1,2}})月?{_TO}(\d{{1,2}})月", re.ASCII)


def find_periods(text: str, year: int | None = None) -> Iterator[PeriodMention]:
    """Every period named in ``text``, in order.

    ``year`` is what 今年 or 全年 would mean here; without it relative words are passed over.

    >>> [m.period for m in find_periods("2024年前三季度增长3.6%，“十四五”以来累计87家", 2024)]
    ['2024Q1-Q3', '2021-2025']
    >>> [m.period for m in find_periods("比2020年翻一番") if not m.base]
    []
    >>> [m.period for m in find_periods("截至2024年12月底，余额9亿元")]
    ['2024']
    >>> [m.period for m in find_periods("截至2024年8月底，累计完成税收3亿元")]
    ['2024M1-M8']
    >>> [m.period for m in find_periods("2024年1-6月税收9亿元，1-5月8亿元", 2024)]
    ['2024Q1-Q2', '2024M1-M5']
    >>> [m.period for m in find_periods("历时十五年建成，衔接第十五个五年规划；2012年起，用三年时间")]
    ['2026-2030', '2012-2014']
    >>> [(m.period, m.base) for m in find_periods("比上年四季度增长1%", 2026)]
    [('2025', True), ('2025Q4', True)]
    """
    end = 0
    before: PeriodMention | None = None
    if not ("年" in text or "月" in text or "季" in text or "五" in text or "20" in text or "19" in text):
        return  # every period has one of these
    for candidate in _START.finditer(text):
        start = candidate.start()
        match = _PERIOD.match(text, start) if start >= end else None
        if match is None:
            continue
        if match["word"] in ("今年", "本年") and _TO_DATE.match(text, match.end()) and text.endswith(_UNTIL, 0, start):
            end = match.end()
            if year and (months := _to_date(text, end, year)):
                yield months
            continue  # 截止今年6月: as far as the text goes
        if match["word"] == "全年" and start == end and end:
            end = match.end()
            continue  # 去年全年: the year is told
        base = _BASE.search(text, max(end, start - 3), start)
        end = match.end()
        until = False
        within = (
            before if match["word"] == "年内" and text.endswith("其中", 0, start) else None
        )  # 启动18个，其中年内完工7个
        period = within.period if within and _goes_on(text, within, start) else _short_form(match, year)
        if period and match["when"] and "末" in match["when"] and _SUMMED.match(text, end):
            period = f"{int(period) - 4}-{period}"  # “十三五”期末，累计培训9万人: in all five years
        part_named = period and (match["part"] or match["lone"])
        if period and part_named and (text[end : end + 1] in ("底", "末") or _ends_clause(text, start, end)):
            period, until = _up_to(period, text, start, end)
            if period[4:5] == "Q" and len(period) == 6 and text.endswith(_UNTIL, 0, start):
                period = f"{period[:4]}{part_of_months(1, 3 * int(period[5]))}"  # 截至三季度末
        if period and year and len(period) == 4 and int(period) < year and text.startswith("以来", end):
            period = f"{period}-{year}"  # 2021年以来: up to the year that the text speaks of
        if period:
            based = base is not None or _is_base(text, match)
            if before is not None and match["lone"] and before.end == start and len(before.period) == 4:
                period, based = before.period + period[4:], before.base  # 比上年四季度
            before = PeriodMention(base.start() if base else start, end, period, based, until)
            yield before


def _goes_on(text: str, before: PeriodMention, start: int) -> bool:
    """Whether the sentence that named a year goes on up to ``start``."""
    return len(before.period) == 4 and not before.base and text.find("。", before.end, start) < 0


def _to_date(text: str, start: int, year: int) -> PeriodMention | None:
    """截至今年8月底: the months so far; None where what follows does not say that anything came in."""
    match = _TO_DATE.match(text, start)
    if match is None:
        return None
    part = part_of_months(1, int("".join(char for char in match.group() if char.isdigit())))
    if not part:
        return None
    summed = _SUMMED.match(text, match.end()) is not None
    return PeriodMention(start - 2, match.end(), f"{year}{part}", False, not summed)


def _up_to(period: str, text: str, start: int, end: int) -> tuple[str, bool]:
    """What stands at the end of a month is the year's; what has come up to it is of the months so far.

    The second tells that only what follows can say which of the two it is.
    """
    year, _, month = period.partition("M")
    if not month.isdigit():
        return period, False
    summed = _SUMMED.match(text, end + 1) is not None
    up_to = text.endswith((*_UNTIL, "，至", "。至", "；至"), 0, start) or (start == 1 and text[0] == "至")
    if month in ("1", "12") or not (summed or up_to):
        return year, False
    return f"{year}{part_of_months(1, int(month))}", not summed


def _ends_clause(text: str, start: int, end: int) -> bool:
    """Whether a month without 底 ends its clause all the same: 截止10月，排查人员90人."""
    return text[end : end + 1] == "，" and text.endswith(_UNTIL, 0, start) and text[end - 1] in "月份"


def _is_base(text: str, match: re.Match[str]) -> bool:
    follows = text[match.end() : match.end() + 4]
    return follows.startswith(("同期", "相比", "基础上", "增长", "下降")) and match["word"] in ("上年", "去年")


def _short_form(match: re.Match[str], year: int | None) -> str | None:
    if match["from"]:
        return f"{match['from']}-{match['to']}" if match["from"] < match["to"] else None
    if match["run"]:  # 2012年起5年内
        return _several(match, int(match["year"]) - 1)
    if match["year"]:
        within = (match["part"] or "").replace(match["year"] + "年", "")  # 2025年7月至2025年12月
        return match["year"] + (_part(within) or "")
    if match["ordinal"]:
        return _five_year(match["ordinal"] + "五", "")
    if match["plan"]:
        if match["plan"] == "十五" and match["when"] in (None, "五年"):
            return None  # 十五年 is fifteen years; the tenth plan stands in quotes or before 时期
        return _five_year(match["plan"].strip('“”"'), match["when"] or "")
    if year is None:
        return None
    if match["lone"]:
        part = _part(match["lone"])
        return None if part is None else f"{year}{part}"
    if match["word"]:
        shift = {"去": -1, "上": -1, "前": -2, "明": 1, "下": 1}.get(match["word"][0], 0)
        return str(year + shift)
    return _several(match, year)


def _several(match: re.Match[str], year: int) -> str | None:
    count = parse_numeral(
        match["years"] or match["years2"] or match["years3"] or match["years4"] or match["years5"] or match["run"] or ""
    )
    if isinstance(count, Unclear) or not 2 <= count <= 20:
        return None
    if match["within"] or match["effort"]:
        return f"{year}-{year + int(count) - 1}"  # 三年内, said of this year
    ahead = match["run"] or match["next"] or (match["span"] or "").startswith(("未来", "今后"))
    return f"{year + 1}-{year + int(count)}" if ahead else f"{year - int(count) + 1}-{year}"


def _part(words: str) -> str | None:
    """The part of a year: empty for all of it, None where there is no such part (13月, 五季度)."""
    if not words:
        return ""
    if "半年" in words:
        return "Q1-Q2" if words[0] == "上" else "Q3-Q4"
    if "季度" in words:
        several = words[0] == "前" or len(words) == 5
        number = _QUARTER.get(words.removesuffix("季度").removesuffix("个")[-1:])
        if number is None or (not several and words[0] not in _QUARTER and words[0] != "第"):
            return None
        return f"Q1-Q{number}" if several and number != "1" else f"Q{number}"
    months = _MONTHS.search(words)
    if months:
        return part_of_months(int(months[1]), int(months[2]))
    digits = "".join(c for c in words if c.isdigit() and c.isascii())
    last = int(digits) if digits else "二三四五六七八九十".find(words[1].replace("两", "二")) + 2
    return part_of_months(1 if words[0] == "前" else last, last)


def part_of_months(first: int, last: int) -> str | None:
    """The part of a year that its months from ``first`` to ``last`` are; None where there are no such months.

    >>> part_of_months(1, 5), part_of_months(1, 6), part_of_months(3, 3), part_of_months(1, 12), part_of_months(1, 13)
    ('M1-M5', 'Q1-Q2', 'M3', '', None)
    """
    if not 1 <= first <= last <= 12:
        return None
    if (first, last) in _WHOLE_PARTS:
        return _WHOLE_PARTS[first, last]
    return f"M{first}" if first == last else f"M{first}-M{last}"


def _five_year(name: str, when: str) -> str | None:
    first = _FIVE_YEAR.get(name)
    if first is None:
        return None
    if when.startswith("前"):
        return f"{first}-{first + '一二三四'.index(when[1])}" if when[1] != "一" else str(first)
    return str(first + 4) if "末" in when else f"{first}-{first + 4}"


@lru_cache(maxsize=1024)
def years_of(period: str) -> tuple[int, int]:
    """The first and the last year of a period in short form.

    >>> years_of("2024Q1-Q3"), years_of("2026-2030")
    ((2024, 2024), (2026, 2030))
    """
    first = int(period[:4])
    return (first, int(period[5:9])) if len(period) == 9 and period[4] == "-" else (first, first)


def in_quarters(period: str) -> str:
    """A period in short form with a half year told in quarters, as older ledgers don't.

    >>> in_quarters("2025H1"), in_quarters("2025H2"), in_quarters("2025Q1"), in_quarters("")
    ('2025Q1-Q2', '2025Q3-Q4', '2025Q1', '')
    """
    half = {"H1": "Q1-Q2", "H2": "Q3-Q4"}.get(period[4:])
    return period[:4] + half if half else period


def forms_of(period: str) -> tuple[str, ...]:
    """A period in short form in all the ways that ledgers hold it.

    >>> forms_of("2025Q1-Q2"), forms_of("2025")
    (('2025Q1-Q2', '2025H1'), ('2025',))
    """
    older = {"Q1-Q2": "H1", "Q3-Q4": "H2"}.get(period[4:])
    return (period, period[:4] + older) if older else (period,)


def years_before(period: str) -> str:
    """As many years before those of a period: those of the plan before.

    >>> years_before("2021-2025")
    '2016-2020'
    """
    first, last = years_of(period)
    return f"{2 * first - last - 1}-{first - 1}"


def spans_years(period: str | None) -> bool:
    """Whether a period in short form runs over several years.

    >>> spans_years("2021-2025"), spans_years("2024Q1-Q3")
    (True, False)
    """
    return period is not None and len(period) == 9 and period[4] == "-"


def is_part(period: str | None) -> bool:
    """Whether a period in short form is a part of a year.

    >>> is_part("2024Q1-Q2"), is_part("2024"), is_part("2021-2025")
    (True, False, False)
    """
    return period is not None and len(period) > 4 and period[4] != "-"


def write_period(period: str) -> str:
    """A short form in words.

    >>> write_period("2024Q1-Q3"), write_period("2026-2030"), write_period("2025")
    ('2024年前三季度', '2026—2030年', '2025年')
    """
    year, part = period[:4], period[4:]
    if not part:
        return f"{year}年"
    if part[0] == "-":
        return f"{year}—{part[1:]}年"
    if part in _HALVES:
        return f"{year}年{_HALVES[part]}"
    if part.startswith("Q1-Q"):
        return f"{year}年前{' 一二三四'[int(part[4])]}季度"
    if part[0] == "Q":
        return f"{year}年{' 一二三四'[int(part[1])]}季度"
    return f"{year}年{part.replace('M', '')}月"


def parse_period(text: str, year: int | None = None) -> str | Unclear:
    """The one period that a short text names.

    >>> parse_period("2024年前三季度"), parse_period("“十五五”时期")
    ('2024Q1-Q3', '2026-2030')
    >>> parse_period("近期").reason
    '没有时间'
    """
    found = [mention.period for mention in find_periods("".join(text.split()), year)]
    if not found:
        return Unclear(text, "没有时间")
    return found[0] if len(set(found)) == 1 else Unclear(text, "不止一个时间")
