"""The period that a document plans for or reports on, from its title, headings and date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from luoshi.documents.lines import Line
from luoshi.documents.progress_titles import months_told, opens_with_progress, tells_progress
from luoshi.text.numerals import parse_numeral
from luoshi.text.periods import find_periods, part_of_months
from luoshi.text.unclear import Unclear

_YEAR = re.compile(r"(?:19|20)\d\d(?=年|—|-|～|~|至|度)|\A20\d\d(?=[\u4e00-\u9fff])")
_SEVERAL = re.compile(r"((?:19|20)\d\d)年?[-—–～~至]+((?:19|20)\d\d)(?!\d)(?=年|[)）])")  # （2025—2027年）
_REPORTS = ("plan_report", "work_report", "budget_report", "work_summary")
_DATED = ("personnel", "gazette", "notice", "policy_measures", "rule_of_law_report")  # days in their titles, no periods
_LISTS = ("arrangement", "livelihood_list", "action_plan")
_PART = re.compile(r"(?:19|20)\d\d(?:H\d|Q\d(?:-Q\d)?|M\d{1,2}(?:-M\d{1,2})?)\Z")
_REST = {"H1": ("下半年", "H2"), "Q1-Q3": ("四季度", "Q4")}
_MONTH = re.compile(r"((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月")
_ADJUSTED = re.compile("调整.{0,30}(?:计划|预算|指标|目标)")
_UP_TO = re.compile(r"(?:截至|截止|到)(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?:底|末)[，,]?(?P<sum>累计)?")
# 以2020年11月1日零时为标准时点; 普查的标准时点是2018年12月31日
_COUNTED_AT = re.compile(
    r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日(?:零时|0时|24时|为标准时点)|标准时点(?:是|为)((?:19|20)\d\d)年"
)
_OPENING_PART = re.compile(
    r"(?:今年|(?P<year>20\d\d)年)?(?:上半年|前三季度|[一二三]季度|1[-—–~至到]\d{1,2}月份?)(?=[，全我])"
)
_MONTH_ALONE = re.compile(r"[（(]?((?:19|20)\d\d)年(\d{1,2})月[)）]?")
_FIRST_HALF = re.compile("上半年.{0,10}(?:回顾|总结|情况|完成|进展|成效)|^[一二]、上半年")
_SECOND_HALF = re.compile("下半年.{0,10}(?:计划|打算|安排|重点|工作|任务|思路|举措|措施)")
_EVALUATED = re.compile(r"(?:规划|纲要|计划).{0,24}评估")
_CLOSED_BOOKS = re.compile(r"决算(?!.{0,30}(?:预算|计划)草案)")
_QUOTED_REPORT = re.compile(r"《[^《》]{0,24}((?:19|20)\d\d)年[^《》]{2,24}(?:公报|报告)》")
_ANY_YEAR = re.compile(r"(?<![到至])((?:19|20)\d\d)年(?!\d{1,2}月\d)")
# 2025年是规划收官之年，做好各项工作责任重大: what is to come in that year
_TO_COME = re.compile(r"((?:19|20)\d\d)年是[^。]{4,90}?[年战期段]，(?:扎实|全力)?做好(?!了)")
_AHEAD = re.compile("(?:未来|今后)([二三四五])年")
_QUOTED_PLAN = re.compile("《[^《》]{0,40}(?:草案|计划)的?报告》")
_GOALS_OF = re.compile(r"((?:19|20)\d\d)年[^，。；：]{0,16}(?:主要|预期)(?:预期)?目标(?:任务)?[是为：]")
_DAY = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日")
_OPENING_YEAR = re.compile(
    r"(?:^|[。：；])((?:19|20)\d\d)年(?!\d{1,2}月\d)(?:以来|，|是|全|度|上半年|前|[我全][省市县区州旗])"
)
_GOAL_YEAR = re.compile(r"目标[^，；]{0,8}[。：:]?(?:力争)?[到至]((?:19|20)\d\d)年")
_LOOKED_BACK = re.compile(r"回顾(?:总结)?了?((?:19|20)\d\d)年(?:的?政府|度|的)?工作")  # 报告回顾了2025年工作
_REVIEWED = re.compile(r"((?:19|20)\d\d)年?.{0,24}(?:回顾|执行情况|完成情况|工作总结|工作情况)")


def find_period(title: str, kind: str, lines: Sequence[Line], date: str | None) -> tuple[str | None, str | None]:
    """The period that a document plans for or reports on, and what a report's second half plans for."""
    if kind == "outline":
        lone = _YEAR.search(title)
        return _five_years(title, lines) or (lone and lone[0]) or (date and date[:4]) or None, None
    if _EVALUATED.search(title):
        return _evaluated(title, lines, date), None
    years = [match[0] for match in _YEAR.finditer(title)]
    dated = date or _month_of_issue(lines)
    untitled = kind == "work_summary" and not title  # an opening that reports on an inspection is all that tells
    if (untitled or kind in (*_LISTS, "other")) and (
        told := _so_far(title, kind, years[0] if years else dated and dated[:4], lines)
    ):
        return told, told[:4] if untitled else None
    partly = _part_of_year(title, kind, lines, dated) if kind not in _DATED else None
    if not partly and not years and kind in ("other", "bulletin", "arrangement"):
        partly = _opening_part(lines, dated)
    if not title and not partly and kind == "other":
        partly = _part_of_headline(lines, dated)
    if partly:
        return partly, _rest_of_year(partly, title, lines) if kind in _REPORTS else None
    if kind in _REPORTS and years and _ADJUSTED.search(title):
        return years[0], years[0]  # goals of the year that is under way are set anew
    if kind in _REPORTS and not years:
        years = _years_of_quoted(lines)
    if kind in _REPORTS:
        reported, planned = _reported(years, kind, lines, date)
        return reported, None if _CLOSED_BOOKS.search(title) else planned
    if years:
        several = _SEVERAL.search(title)
        return f"{several[1]}-{several[2]}" if several else years[0], None
    if dated and kind not in _DATED and (ahead := _years_ahead(title, dated)):
        return ahead, None
    counted = _counted_at(lines) if kind == "bulletin" else None
    if kind == "action_plan" and (aimed := _aimed_at(lines, dated)):
        return aimed, None
    if kind == "action_plan" and not dated and (spanned := _spanned(lines)):
        return spanned, None
    told = counted or (_told_year(lines, dated) if kind not in _DATED else None)
    if not told and not dated and kind == "other":
        told = next((match[1] for line in lines[:10] if (match := _ANY_YEAR.search("".join(line.text.split())))), None)
    return told or (dated[:4] if dated else None), None


def _years_ahead(title: str, date: str) -> str | None:
    """The years that a title without any looks ahead to: 未来五年主要目标; in spring with its own year."""
    match = _AHEAD.search(title)
    if match is None:
        return None
    first = int(date[:4]) + (1 if date[5:7] > "06" else 0)
    return f"{first}-{first + '二三四五'.index(match[1]) + 1}"


def _so_far(title: str, kind: str, year: str | None, lines: Sequence[Line]) -> str | None:
    """The months of which a list of tasks tells how far they are, where its title or its opening says so."""
    head = ["".join(line.text.split()) for line in lines[:12]]
    untold = kind == "other" and title
    if not tells_progress(title) and (untold or not any(opens_with_progress(text) for text in head)):
        return None
    year = year or next((match[1] for text in head if (match := _ANY_YEAR.search(text))), None)
    if not year:
        return None
    before = takewhile(lambda text: not text.startswith("一、"), head)
    told = (
        text for text in before if opens_with_progress(text) or (_OPENING_PART.match(text) and "下半年" not in text)
    )
    named = (_part_named(text, int(year)) for text in (title, *told))
    return next((part for part in named if part and part[:4] == year), None) or months_told([title, *head], year)


def _part_named(text: str, year: int | None) -> str | None:
    """The first part of a year that a text names."""
    return next((one.period for one in find_periods(text, year) if _PART.match(one.period) and not one.base), None)


def _spanned(lines: Sequence[Line]) -> str | None:
    """The years of the programme that the opening of a plan goes by: 五年行动方案（2021—2025年）."""
    for line in lines[:12]:
        if several := _SEVERAL.search("".join(line.text.split())):
            return f"{several[1]}-{several[2]}"
    return None


def _aimed_at(lines: Sequence[Line], date: str | None) -> str | None:
    """The year for which a plan without years in its title sets its goals: 总体目标：到2027年，……."""
    for line in lines[:60]:
        bare = "".join(line.text.split())
        if "目标" in bare[:12] and (match := _GOAL_YEAR.search(bare)) and (not date or match[1] > date[:4]):
            return match[1]
    return None


def _counted_at(lines: Sequence[Line]) -> str | None:
    """The year for which a census counts, whenever its bulletin came out."""
    match = _COUNTED_AT.search("".join("".join(line.text.split()) for line in lines[:40]))
    return match and (match[1] or match[2])


def _told_year(lines: Sequence[Line], date: str | None) -> str | None:
    """The year that a text without one in its title speaks of: the first that it reviews or begins a sentence with.

    A text dated later than the year behind it speaks of another.
    """
    for line in lines[:40]:
        bare = "".join(line.text.split())
        if (
            match := _LOOKED_BACK.search(bare)
            or _REVIEWED.search(bare)
            or _OPENING_YEAR.search(bare)
            or _QUOTED_REPORT.search(bare)
        ):
            if not date and match.re is _OPENING_YEAR and _TO_COME.match(bare, match.start(1)):
                return str(int(match[1]) - 1)
            since = bare.startswith(f"{match[1]}年以来") or f"{match[1]}年以来" in match.string[match.start() :][:8]
            if since and date and int(date[:4]) == int(match[1]) + 1 and int(date[5:7]) > 3:
                return date[:4]  # 2021年以来 in June 2022: 今年 is 2022
            if not date and bare.startswith(f"{match[1]}年以来"):
                return max(match[1], (_reached_by(lines) or match[1])[:4])
            return match[1] if not date or int(date[:4]) - int(match[1]) in (0, 1) else None
    return None if date else _reached_by(lines)


def _reached_by(lines: Sequence[Line]) -> str | None:
    """The year (or its months so far) that a text without a date speaks of: 截至2015年8月底，累计完成……."""
    bare = ("".join(line.text.split()) for line in lines[:40])
    match = next((match for text in bare if (match := _UP_TO.search(text))), None)
    if match is None:
        return None
    whole = match["sum"] is None or match["month"] == "1"
    return match["year"] + ("" if whole else part_of_months(1, int(match["month"])) or "")


def _part_of_year(title: str, kind: str, lines: Sequence[Line], date: str | None) -> str | None:
    """The half, quarter or months of a year that a title names; the first half also where a report's headings name
    both halves."""
    year = _YEAR.search(title)
    spoken = year[0] if year else date and date[:4]
    named = _part_named(title, int(spoken) if spoken else None)
    if named or not spoken or kind not in _REPORTS:
        return named
    half = "半年" in title or (bool(_one(_FIRST_HALF, lines)) and bool(_one(_SECOND_HALF, lines)))
    return f"{spoken}H1" if half and len(set(_YEAR.findall(title))) < 2 else None


def _opening_part(lines: Sequence[Line], date: str | None) -> str | None:
    """The part of its year that a text without a title of its own opens with: 上半年，全市……; 今年1-8月，……."""
    for line in lines[:12]:
        if opening := _OPENING_PART.match("".join(line.text.split())):
            said = opening["year"]
            if not (said or date) or (said and date and said != date[:4]):
                return None
            return _part_named(opening[0], int(said or (date or "")[:4]))
    return None


def _part_of_headline(lines: Sequence[Line], date: str | None) -> str | None:
    """The part of a year that the first line of a text without a title names: ……举行2023年一季度新闻发布会."""
    headline = "".join(lines[0].text.split()) if lines else ""
    if len(headline) > 40 or headline.endswith("。"):
        return None
    return _part_named(headline, int(date[:4]) if date else None)


def _one(heading: re.Pattern[str], lines: Sequence[Line]) -> Line | None:
    """The first short line that holds the words of a heading."""
    short = (line for line in lines[:400] if "半年" in line.text and len(line.text) <= 30)
    return next((line for line in short if heading.search(line.text)), None)


def _month_of_issue(lines: Sequence[Line]) -> str | None:
    """The year and month on a line of their own below the title or at the end: （2019年9月）."""
    for line in (*lines[:12], *lines[-4:]):
        if len(line.text) <= 14 and (match := _MONTH_ALONE.fullmatch("".join(line.text.split()))):
            return f"{match[1]}-{int(match[2]):02d}"
    return None


def _rest_of_year(period: str, title: str, lines: Sequence[Line]) -> str | None:
    """The rest of the year, where the title or a heading names it."""
    word, rest = _REST.get(period[4:], ("", ""))
    if not rest:
        return None
    named = word in title or any(word in line.text for line in lines[:400] if len(line.text) <= 40)
    return period[:4] + rest if named else None


def _evaluated(title: str, lines: Sequence[Line], date: str | None) -> str | None:
    """The years of a plan that an evaluation looks back on: up to the year of its date, half of it over at least."""
    whole = _five_years(title, lines)
    shown = (match for line in lines[:12] if len(line.text) <= 16 and (match := _MONTH.search(line.text)))
    month = next(shown, None) if not date else re.match(r"(\d{4})-(\d\d)", date)
    if not whole or not month:
        return whole
    first, last = whole.split("-")
    until = int(month[1]) - (1 if int(month[2]) <= 6 else 0)
    return f"{first}-{until}" if int(first) < until < int(last) else whole


def _five_years(title: str, lines: Sequence[Line]) -> str | None:
    for text in (title, *(line.text for line in lines[:80])):
        match = re.search(r"第([一二三四五六七八九十]{1,3})个?五年", text)
        number = parse_numeral(match[1]) if match else 0
        if number and not isinstance(number, Unclear) and number >= 10:
            first = 2001 + 5 * (int(number) - 10)
            return f"{first}-{first + 4}"
        for mention in find_periods("".join(text.split())):
            if len(mention.period) == 9 and mention.period[4] == "-" and not mention.base:
                return mention.period
    return None


def _years_of_quoted(lines: Sequence[Line]) -> list[str]:
    """The years of the report whose name the first lines quote: 《关于……2025年预算执行情况和2026年预算草案的报告》."""
    for line in lines[:4]:
        if quoted := _QUOTED_PLAN.search("".join(line.text.split())):
            return [match[0] for match in _YEAR.finditer(quoted[0])]
    return []


def _year_of_goals(lines: Sequence[Line]) -> str | None:
    """The year that a text sets its goals for: 2026年全县主要预期目标是……."""
    found = (_GOALS_OF.search("".join(line.text.split())) for line in lines[:60])
    return next((match[1] for match in found if match), None)


def _opening_day(lines: Sequence[Line]) -> tuple[int, int] | None:
    """The year and the month of the meeting that the news of a report opens with: 2026年1月20日，县人代会开幕."""
    match = next((match for line in lines[:6] if (match := _DAY.search("".join(line.text.split())))), None)
    return (int(match[1]), int(match[2])) if match else None


def _plan_reviewed(lines: Sequence[Line]) -> str | None:
    """The years of the plan that a report without any year of its own begins a line with: “十二五”时期，我镇……."""
    for line in lines[:80]:
        opening = "".join(line.text.split())[:16]
        found = next(find_periods(opening), None) if "五" in opening else None
        if found and len(found.period) == 9 and (found.start == 0 or opening[found.start - 1] in "、）)"):
            return found.period
    return None


def _reported(years: list[str], kind: str, lines: Sequence[Line], date: str | None) -> tuple[str | None, str | None]:
    reviewed = None
    if len(set(years)) < 2:
        for line in lines[:400]:
            if len(line.text) <= 40 and (match := _REVIEWED.search("".join(line.text.split()))):
                if match[0][4:8].startswith(("年以来", "以来")):
                    continue  # 现将2021年以来的工作情况: up to when it is said
                reviewed = match[1]
                break
    if len(set(years)) >= 2:
        reviewed = min(years)
    elif reviewed is None and years:
        reviewed = years[0] if kind != "work_report" else str(int(years[0]) - 1)
    elif reviewed is None and kind == "work_report" and (planned := _year_of_goals(lines)):
        return str(int(planned) - 1), planned
    elif reviewed is None and (told := _told_year(lines, date)):
        reviewed = told
    elif reviewed is None and date:
        reviewed = str(int(date[:4]) - (1 if int(date[5:7]) <= 6 else 0))
    day = _opening_day(lines) if reviewed is None and kind == "work_report" else None
    if day:
        return str(day[0] - (1 if day[1] <= 6 else 0)), str(day[0])
    if reviewed is None:
        whole = _plan_reviewed(lines)
        return whole, str(int(whole[5:]) + 1) if whole else None
    if not years and date and reviewed == date[:4] and 4 <= int(date[5:7]) <= 10:
        return reviewed, reviewed  # what a report of the middle of a year will do next
    return reviewed, max(years) if len(set(years)) >= 2 else str(int(reviewed) + 1)
