"""What the opening of a text tells of its period: a part of a year, the year reviewed or spoken of, a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, takewhile
from typing import Final

from luoshi.documents.kinds import LISTS
from luoshi.documents.periods.head import Head, Told, year_before
from luoshi.documents.periods.headings import year_reviewed
from luoshi.documents.periods.progress import month_in_title, months_told, opens_with_progress, so_far, tells_progress
from luoshi.documents.periods.titles import part_named
from luoshi.text.periods import find_periods, part_of_months
from luoshi.text.validity import HOLDING_WORDS, years_named

_PART: Final = re.compile(
    r"[“]?(?:今年|(?P<year>20\d\d)年)?(?:上半年|前三季度|[一二三]季度|1[-—–~至到]\d{1,2}月份?)(?=[，,全我])"
)
_UP_TO: Final = re.compile(
    r"(?:截至|截止|到)(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?:底|末)[，,]?(?P<sum>累计)?"
)
# 以2020年11月1日零时为标准时点; 普查的标准时点是2018年12月31日
_COUNTED_AT: Final = re.compile(
    r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日(?:零时|0时|24时|为标准时点)|标准时点(?:是|为)((?:19|20)\d\d)年"
)
_QUOTED_REPORT: Final = re.compile(r"《[^《》]{0,24}((?:19|20)\d\d)年[^《》]{2,24}(?:公报|报告)》")
# 2025年是规划收官之年，做好各项工作责任重大: what is to come in that year
_TO_COME: Final = re.compile(r"((?:19|20)\d\d)年是[^。]{4,90}?[年战期段]，(?:扎实|全力)?做好(?!了)")
_GOALS_OF: Final = re.compile(r"((?:19|20)\d\d)年[^，。；：]{0,16}(?:主要|预期)(?:预期)?目标(?:任务)?[是为：]")
_SET_OUT: Final = re.compile(r"报告》?(?:提出|明确)，?((?:19|20)\d\d)年")  # 《政府工作报告》提出，2026年，全县将……
_TAKEN_UP: Final = re.compile(r"自(20\d\d)年\d{1,2}月\d{1,2}日起(?:正式|开始|同步)?(?:施行|实施|执行|生效)")
_DAY: Final = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日")
_OPENING_YEAR: Final = re.compile(
    r"(?:^|[。：；])((?:19|20)\d\d)年(?!\d{1,2}月\d)(?:以?来|，|是|全|度|上半年|前|[我全][省市县区州旗]"
    r"|[\u4e00-\u9fff]{1,4}[省市县区州旗](?:共|累计|确定|安排))"
)
_VALID: Final = re.compile(r"《[^《》]{4,60}(?:措施|政策|办法|意见|细则)[（(](20\d\d)年?[-—–~～至](20\d\d)年[)）]》")
_DECIDED: Final = re.compile(
    r"(?:经|根据|按照?)[^。；，]{0,16}?(20\d\d)年[^，。；]{0,20}?(?:纪要|常务会议?|办公会议?|党组会议?)[^。；]{0,16}(?:同意|通过|审定|决定)"
)
_YEAR_ALONE: Final = re.compile("[（(]?((?:19|20)\\d\\d)年(?:度|版)?[)）]?")
_NAMED_YEAR: Final = re.compile("(?<!\\d)(20\\d\\d)年")
_DEADLINE: Final = re.compile(r"((?:19|20)\d\d)年(?:\d{1,2}月)?(?:底|末)?(?:之|以)?前")
_IN_FORCE: Final = re.compile(r"[从自]((?:19|20)\d\d)年\d{1,2}月\d{1,2}日起")
# 为落实《若干措施》（柳政发〔2022〕1号）; 根据《……若干措施》（国发〔2018〕19号） tells only what it rests on
_NUMBERED: Final = re.compile(
    r"(?:落实|实施|执行|细化|兑现|推动|推进)[^《》，。；]{0,6}《[^《》]{0,40}(?:措施|政策|举措)[^《》]{0,8}》"
    r"[（(][^（）()]{2,12}〔((?:19|20)\d\d)〕\d{1,4}号"
)
_OWN_NUMBER: Final = re.compile(r"[（(]?[\u4e00-\u9fff]{2,14}[〔\[【（(]((?:19|20)\d\d)[〕\]】）)]第?\d{1,4}号[）)]?")
# 来源：柳开〔2017〕25号 before the first words of the text
_NUMBER_TOLD: Final = re.compile(f"(?:来源|文号|发文字号)[:：](?:{_OWN_NUMBER.pattern})")
_ROSE_TO: Final = re.compile(r"(?:提高|增加|增长|提升|发展)到((?:19|20)\d\d)年")
# 发布时间：2023-10-21, 更新日期：2023年5月6日
_PAGE_STAMP: Final = re.compile(
    "(?:(?:发布|更新|发表|上传|录入|公开)(?:时间|日期)|(?:^|[^一-鿿])(?:时间|日期))[:：]?(?:19|20)\\d\\d"
)
_ANY_DAY: Final = re.compile(r"(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|[-./]\d{1,2}[-./]\d{1,2})")
_SUMMED_UP: Final = re.compile(
    r"[^。；]{0,90}?总结了?(20\d\d)年[^。；]{0,30}?[，,][^。；]{0,40}?(?:部署|安排|谋划)了?(20\d\d)年"
)
_LOOKED_BACK: Final = re.compile(r"回顾(?:总结)?了?((?:19|20)\d\d)年(?:的?政府|度|的)?工作")  # 报告回顾了2025年工作


def progress_told(head: Head) -> Told | None:
    """The months of which a list of tasks tells how far they are, where its title or its opening says so."""
    years = head.years or ([head.issued[:4]] if head.issued else [])
    opening = head.bare[:12]
    if not tells_progress(head.title) and not any(map(opens_with_progress, opening)):
        return None
    year = years[0] if years else head.year_told(12)
    if not year:
        return None
    before = takewhile(lambda text: not text.startswith("一、"), opening)
    told = (text for text in before if opens_with_progress(text) or (_PART.match(text) and "下半年" not in text))
    named = (part_named(text, int(year)) for text in (head.title, *told))
    period = next((part for part in named if part and part[:4] == year), None)
    period = period or month_in_title(head.title, year) or months_told([head.title, *opening], year)
    if not period:
        return None
    return Told(so_far(period), period[:4] if head.kind == "work_summary" else None)


def year_summed_up(head: Head) -> Told | None:
    """The year that a report on a meeting sums up, one before that in its title: 总结2025年工作，部署2026年任务."""
    found = next((found for text in head.bare[:6] if (found := _SUMMED_UP.match(text))), None)
    return Told(found[1], found[2]) if found and int(found[2]) == int(found[1]) + 1 else None


def untitled_progress(head: Head) -> Told | None:
    """The same for a summary without a title: an opening that reports on an inspection is all that tells."""
    return None if head.title else progress_told(head)


def opening_part(head: Head) -> Told | None:
    """The part of its year that a text without a year in its title opens with: 上半年，全市……; 今年1-8月，……."""
    opening = next((match for text in head.bare[:12] if (match := _PART.match(text))), None)
    if head.years or opening is None:
        return None
    said, issued = opening["year"], head.issued
    if said and issued and said != issued[:4]:
        return None
    year = said or (issued[:4] if issued else head.year_told(12))
    part = part_named(opening[0], int(year)) if year else None
    return Told(part) if part else None


def headline_part(head: Head) -> Told | None:
    """The part of a year that the first line of a text without a title names: ……举行2023年一季度新闻发布会."""
    headline = head.bare[0] if head.bare and not head.title else ""
    if not headline or len(headline) > 40 or headline.endswith("。"):
        return None
    part = part_named(headline, int(head.issued[:4]) if head.issued else None)
    return Told(part) if part else None


def census_year(head: Head) -> Told | None:
    """The year for which a census counts, whenever its bulletin came out."""
    match = _COUNTED_AT.search("".join(head.bare[:40]))
    return Told(match[1] or match[2]) if match else None


def year_spoken_of(head: Head) -> Told | None:
    """The year that a text without one in its title speaks of."""
    year = told_year(head, head.issued)
    return Told(year) if year else None


def any_year(head: Head) -> Told | None:
    """The first year at all that an undated text names."""
    if head.issued:
        return None
    year = head.year_told(10) or (_only_year(head) if head.kind in LISTS else None)
    return Told(year) if year else None


def _only_year(head: Head) -> str | None:
    """The year of a list that names one alone, wherever that is."""
    years = {match[1] for line in head.lines for match in _NAMED_YEAR.finditer(line.text)}
    return years.pop() if len(years) == 1 else None


def year_of_issue(head: Head) -> Told | None:
    """The year of the date; what is all done in January was done in the year before."""
    if not head.issued:
        return None
    return Told(year_before(head.issued) if head.issued[5:7] < "03" and tells_progress(head.title) else head.issued[:4])


def year_signed(head: Head) -> Told | None:
    """The same for a policy, but not by the day on which a page was put on the web: all else comes first."""
    year = (head.issued or "")[:4]
    dated = [text for text in (*head.bare, *("".join(line.text.split()) for line in head.lines[-6:])) if year in text]
    stamped = bool(year) and bool(dated) and all(_PAGE_STAMP.search(text) for text in dated if _ANY_DAY.search(text))
    return None if stamped and any(_PAGE_STAMP.search(text) for text in dated) else year_of_issue(head)


def opening_review(head: Head, date: str | None) -> str | None:
    """The year that one of the first lines says to review: 报告总结了2023年工作回顾."""
    found = (match for text in head.bare[:12] if (match := _LOOKED_BACK.search(text) or year_reviewed(text)))
    match = next(found, None)
    return _year_meant(match, head, date) if match else None


def told_year(head: Head, date: str | None) -> str | None:
    """The year that a text speaks of: the first that it reviews or begins a sentence with.

    A text dated later than the year behind it speaks of another.
    """
    for text in head.bare[:40]:
        match = (
            _LOOKED_BACK.search(text)
            or year_reviewed(text)
            or _OPENING_YEAR.search(text)
            or _QUOTED_REPORT.search(text)
        )
        if match:
            return _year_meant(match, head, date)
    return None if date else reached_by(head)


def _year_meant(match: re.Match[str], head: Head, date: str | None) -> str | None:
    """The year that a mention means: one to come is the one after, 2021年以来 goes up to when it is said."""
    year, text = match[1], match.string
    if not date and match.re is _OPENING_YEAR and _TO_COME.match(text, match.start(1)):
        return str(int(year) - 1)
    since = text.startswith(f"{year}年以来") or f"{year}年以来" in text[match.start() :][:8]
    if since and date and int(date[:4]) == int(year) + 1 and int(date[5:7]) > 3:
        return date[:4]  # 2021年以来 in June 2022: 今年 is 2022
    if not date and text.startswith(f"{year}年以来"):
        return max(year, (reached_by(head) or year)[:4])
    return year if not date or int(date[:4]) - int(year) in (0, 1) else None


def _if_undated(head: Head, years: Iterator[str]) -> Told | None:
    """The first of the years, for a text that bears no date."""
    year = next(years, None) if not head.issued else None
    return Told(year) if year else None


def own_number_year(head: Head) -> Told | None:
    """The year of the number that an undated document bears on a line of its own (柳政规〔2023〕14号) or after 来源."""
    own = (match[1] for text in head.bare[:12] if (match := _OWN_NUMBER.fullmatch(text)))
    told = (match[1] for text in head.bare[:3] if "号" in text and (match := _NUMBER_TOLD.search(text)))
    return _if_undated(head, chain(own, told))


def valid_years(head: Head) -> Told | None:
    """The years for which the measures hold that an opening names: 印发《……扶持措施（2024—2026年）》."""
    found = (match for text in head.bare[:8] if "年）》" in text or "年)》" in text for match in _VALID.finditer(text))
    several = next(found, None)
    return Told(f"{several[1]}-{several[2]}") if several else None


def years_in_force(head: Head) -> Told | None:
    """The years between which measures say that they hold or whose cases they pay for.

    执行期为2024年至2026年; 适用于2026年1月1日至2028年12月31日的申报者; 有效期5年（2018—2022年）.
    A term that begins with a day (自2026年9月1日起施行，有效期至2028年12月31日) leaves what is laid down to that year.
    """
    for line in head.lines:
        if not any(word in line.text for word in HOLDING_WORDS):
            continue
        held = years_named(line.text)
        if held is not None and held.first is not None and held.first[:4] < held.last[:4]:
            return Told(f"{held.first[:4]}-{held.last[:4]}")
    return None


def year_decided(head: Head) -> Told | None:
    """The year of the meeting that an undated notice says to rest on: 经县政府常务会（2025年3号纪要）研究同意."""
    return _if_undated(head, (match[1] for text in head.bare[:12] if "年" in text and (match := _DECIDED.search(text))))


def deadline_year(head: Head) -> Told | None:
    """The year of the first deadline that an undated text sets: 2022年底前."""
    return _if_undated(head, (match[1] for text in head.bare if "前" in text and (match := _DEADLINE.search(text))))


def year_taken_up(head: Head) -> Told | None:
    """The year behind that of issue from which what is laid down holds: 上述标准自2022年1月1日起实施."""
    if not head.date:
        return None
    after = str(int(head.date[:4]) + 1)
    for line in head.lines:
        if "日起" in line.text and (match := _TAKEN_UP.search(line.text)) and match[1] == after:
            return Told(after)
    return None


def year_in_force(head: Head) -> Told | None:
    """The year from which undated measures say that they hold: 从2019年1月1日起，……, or at their end ……起执行."""
    opening = (match for text in head.bare[:40] if "日起" in text and (match := _IN_FORCE.search(text)))
    closing = (match for line in head.lines if "日起" in line.text and (match := _TAKEN_UP.search(line.text)))
    others = head.kind == "notice"  # 《某某办法》自2020年1月1日起施行: what else a notice speaks of
    own = (match[1] for match in chain(opening, closing) if not (others and "》" in match.string[: match.start()]))
    return _if_undated(head, own)


def year_alone(head: Head) -> Told | None:
    """The year on a line of its own below the title of an undated text: （2022年）, 2022年."""
    return _if_undated(head, (match[1] for text in head.bare[:12] if (match := _YEAR_ALONE.fullmatch(text))))


def number_year(head: Head) -> Told | None:
    """The last year of the numbers of the measures that undated measures say to carry out."""
    years = [match[1] for text in head.bare[:8] for match in _NUMBERED.finditer(text)] if not head.issued else []
    return Told(max(years)) if years else None


def reached_by(head: Head) -> str | None:
    """The year (or its months so far) that a text without a date speaks of: 截至2015年8月底，累计完成……."""
    match = next((match for text in head.bare[:40] if (match := _UP_TO.search(text))), None)
    if match is None:
        return None
    whole = match["sum"] is None or match["month"] == "1"
    return match["year"] + ("" if whole else part_of_months(1, int(match["month"])) or "")


def year_of_goals(head: Head) -> str | None:
    """The year that a text sets its goals for: 2026年全县主要预期目标是……."""
    texts = head.bare[:60]
    return next((match[1] for text in texts if (match := _GOALS_OF.search(text) or _SET_OUT.search(text))), None)


def day_of_opening(head: Head) -> str | None:
    """The month of the meeting that the news of a report opens with: 2026年1月20日，县人代会开幕."""
    match = next((match for text in head.bare[:12] if (match := _DAY.search(text))), None)
    return f"{match[1]}-{int(match[2]):02d}" if match else None


def year_reached(head: Head) -> str | None:
    """The year up to which a report without a year of its own says that something rose: 提高到2016年的9亿元."""
    return next((match[1] for text in head.bare[:40] if (match := _ROSE_TO.search(text))), None)


def plan_reviewed(head: Head) -> str | None:
    """The years of the plan that a report without any year of its own begins a line with: “十二五”时期，我镇……."""
    for text in head.bare:
        opening = text[:16]
        found = next(find_periods(opening), None) if "五" in opening else None
        if found and len(found.period) == 9 and (found.start == 0 or opening[found.start - 1] in "、）)"):
            return found.period
    return None
