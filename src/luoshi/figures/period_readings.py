"""The period of a number: what its sentence names before it, else that of the text around; and what is past for it."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.context import Context
from luoshi.figures.mentions import is_of_the_work
from luoshi.figures.months import is_level, month_ended, months_so_far
from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.sentences import clause_left
from luoshi.figures.told_sentence import Sentence
from luoshi.figures.years_end import stands_at_end
from luoshi.text.holding import holds
from luoshi.text.periods import PeriodMention, find_periods, is_part, spans_years, years_before, years_of
from luoshi.text.quantities import Quantity

_PLAN_END: Final = re.compile('[“"]?十[一二三四五六]?五[”"]?期?末')
_MEASURE_UNITS: Final = frozenset({"%", "个百分点", "分", "倍"})
_BASE_LEVEL: Final = re.compile(r"(?:(?<![占环])比|较|相比于?|相较于?|与|同)([^，。；、%]{2,20})的$")
# 比上年同期[53万元]增收8万元: the level that something is held against
# 比上年执行数[61亿元]增长8%, 比上年预算数[70亿元]减少9亿元
# 比2010年的12.4万吨、[1.07万吨]分别减少
_ALSO_BASE: Final = re.compile(
    r"(?:(?<![占环])比|较|与)(?P<when>(?:19|20)\d\d年|[上去]年)的?(?:\d[\d.]*[^，。；、\d]{1,4}、)+$"
)
_BEFORE_CHANGE: Final = re.compile(
    r"(?:比|较|与)((?:上|去)年(?:同期)?|20\d\d年(?:同期)?)"
    "(?:(?:年初)?(?:执行|完成|决算|实际|实绩|预计执行|预计完成|(?P<budget>预算))数?|[一-鿿]{2,16}(?:收入|支出))?(?:的|为)?$"
)
_CHANGES: Final = re.compile("(?:净|多|少)?(?:增|减|下降|上升|提高|回落|相比|持平|多|少)")
_SUM: Final = "累计(?:新[建增辟改]|完成|培训|改造|建成|实施|投入|创建|引进|培育)[^，。；\\d]{1,10}$"
_SUMMED_BY: Final = re.compile(_SUM)  # 到2030年，累计新建绿地35公顷: in all the years
_YEARLY: Final = re.compile(
    f"{_SUM}|(?:年均(?!浓度|值)|每年)[^，。；]{{0,8}}$|[三四五]年(?:累计|新增|共|内累计)[^，。；]{{0,8}}$"
)
_TO_ITS_END: Final = re.compile("(?:[到至]|^)(?:本?规划|计划|“?十[一二三四五]五”?)(?:期末|末期?)(?!的)")  # 到规划期末，
_IN_YEARS: Final = re.compile("[三四五]年(?:来|间|累计)*(?:下降|增长|降低|提高|上升|减少|增加)$")
_YEARS_TOLD: Final = re.compile("（((?:19|20)\\d\\d)年?[—－–~～至-]((?:19|20)\\d\\d)年?，下同）")
_YEARS_OF_PLAN: Final = 5
_MEANS: Final = ("平均", "年均")
_BASE_ENDS: Final = frozenset("的期年数入出")
# 增长80%，年均增长12%: both of all the years
_YEARLY_BEHIND: Final = (
    "，年均增长",
    "、年均增长",
    "，年均增速",
    "，年均递增",
)
# “十四五”以来，优良率达87%: of the years that are named
_SINCE_PLAN: Final = re.compile('五[”"]?(?:规划)?以来')
_THEN_YEARLY: Final = re.compile("[^。；]{0,24}年均")  # 税收达900亿元，年均增长8%: the last year's
_MOVED_FROM: Final = re.compile("[由从](?P<year>(?:19|20)\\d\\d)年[^，。；]*[到至]$")
_SO_FAR: Final = ("截至", "截止", "截至到", "截止到")
# 截止2025年底，已累计改造片区90处 in a review of five years: in all of them
_DONE_BY: Final = re.compile("底?[，,]?(?:[全我][省市县区])?(?:已|共)*累计(?!建成|建立|拥有|达)(?=[^，。；]*\\d)")
# 截至2020年底，债务余额9亿元；……，[共争取债券]8亿元，其中……: in all the years again
_IN_ALL: Final = re.compile("；(?:[^；。\\d]{0,24}，)?[^；。，\\d]{0,6}(?:共|累计|合计)(?!有|建成|达|计划)[^；。]*$")
_ITEM: Final = 120  # characters of an item of a list, its parts with it
_BEFORE_ITS_END: Final = re.compile("[月年]底前|年底，")


def read_period(context: Context, sentence: Sentence, quantity: Quantity, measure: str) -> str | None:
    """The period of a number: the last one named before it in its sentence, else that of the text around."""
    own = sentence.apiece.get(quantity.start) or _base_period(context, sentence, quantity)
    if own:
        return own
    if holds(sentence.text, "月末") and (
        month := month_ended(context.period, sentence.text, sentence.start, quantity, measure)
    ):
        return month
    last = None
    for mention in reversed(sentence.periods):
        if mention.start >= quantity.start or _is_over(sentence.text, mention, quantity):
            continue
        if _is_aside(sentence.text, mention, quantity):
            continue
        if context.modality != "actual" or not is_of_the_work(sentence.text, mention, quantity):
            last = mention
            break
    if last and "底" in (between := sentence.text[last.end : quantity.begin]) and _BEFORE_ITS_END.search(between):
        last = None  # 上半年投资过半；6月底前开工9个: a day of its own
    if last and "基础上" in (between := sentence.text[max(last.end, sentence.start) : quantity.begin]):
        last = last if "，" in between.partition("基础上")[0] else None  # 在去年新增3家的基础上，再增5家
    if (
        context.modality == "target"
        and holds(sentence.text, "年时间")
        and (taking := _taking_years(context, sentence, quantity))
    ):
        return taking
    spans = spans_years(context.period)
    if last and last.end < quantity.start and sentence.text.startswith("同期", last.end) and len(last.period) == 4:
        return last.period + ("" if spans else (context.period or "")[4:])  # 2016年同期: the same months of that year
    over = context.period if spans else context.years
    if (
        spans
        and context.modality == "target"
        and context.period
        and (its_end := _TO_ITS_END.search(sentence.text, sentence.start, quantity.begin))
        and not any(each.period[-4:] != context.period[5:] for each in find_periods(its_end[0]))
    ):
        return context.period[5:]  # to the end of the plan itself, of no other
    yearly = measure == "growth" and (
        "年均" in sentence.text[max(0, quantity.begin - 12) : quantity.begin]
        or sentence.text.startswith(_YEARLY_BEHIND, quantity.stop)
    )
    if yearly and (told := _years_told(context, sentence, quantity, last)):
        return told
    if last is None and (behind := _years_behind(context, sentence)):
        return behind[5:] if stands_at_end(sentence.text, sentence.start, quantity, measure) else behind
    if yearly and (told := _of_yearly(context, sentence, quantity, last, over)):
        return told
    if (
        measure == "growth"
        and over
        and context.modality == "actual"
        and _IN_YEARS.search(sentence.text, max(sentence.start, quantity.begin - 8), quantity.begin)
    ):
        return over  # 从2015年的2万亿元增长到2020年的3万亿元，能耗五年下降21%
    if context.modality == "target" and over and _over_the_years(over, sentence, quantity, last):
        return over
    if last and context.period and sentence.text[last.end - 1 : last.end + 1] in ("月底", "月末"):
        if context.period[:4] == last.period and is_part(context.period):
            return context.period  # the end of the months that the text is of
        last = None if context.period == last.period else last
    if last and measure == "amount" and (years := _closed_by(sentence, quantity, last, measure)):
        return years
    summed = (
        last
        and over
        and measure == "amount"
        and last.period == over[5:]
        and (
            _DONE_BY.match(sentence.text, last.end)
            or _IN_ALL.search(sentence.text, max(last.end, quantity.begin - _ITEM), quantity.begin)
        )
    )
    if summed and not stands_at_end(sentence.text, sentence.start, quantity, measure):
        return over
    if last and context.modality != "context":
        return _as_named(context, sentence, quantity, measure, last)
    return _as_around(context, sentence, quantity, measure, last is None, spans)


def _of_yearly(
    context: Context, sentence: Sentence, quantity: Quantity, last: PeriodMention | None, over: str | None
) -> str | None:
    """The years of a yearly rate (年均增长8%), by ``last``, the period named before it, or ``over``, its plan's."""
    if last and context.modality == "target" and spans_years(last.period) and is_past(context, last.period):
        return last.period  # 这五年，……年均增长8% below a heading that goes on to the next five
    if last and (course := _course(sentence, last) or _years_before(context, last)):
        return course
    if context.modality == "actual" and (since := _since_base(sentence, quantity, last)):
        return since
    if last and over and context.modality == "actual" and last.period == over[5:]:
        return over  # “十五”期间回顾: 2005年……5000元，年均增长10%
    if last and (up_to := _plan_up_to(context, sentence, last)):
        return up_to
    if not last and sentence.years and spans_years(sentence.years) and context.modality != "target":
        return sentence.years  # “九五”时期，……。生产总值年均增长8%
    if context.years or (over and context.modality != "target"):
        return context.years or over
    return None


def _as_named(
    context: Context, sentence: Sentence, quantity: Quantity, measure: str, last: PeriodMention
) -> str | None:
    """The period of a number by the one that its sentence names last before it."""
    if (
        context.modality == "actual"
        and measure in ("ratio", "amount")
        and last.start >= sentence.start
        and _SINCE_PLAN.search(sentence.text, last.start, last.end)
        and not _THEN_YEARLY.match(sentence.text, quantity.stop)
    ):
        return last.period
    if (
        spans_years(last.period)
        and not context.ruling
        and not _of_all_years(context, last.period)
        and stands_at_end(sentence.text, sentence.start, quantity, measure)
    ):
        if context.modality == "target" and not is_past(context, last.period):
            return last.period[5:]
        return str(min(int(last.period[5:]), context.past_year or context.year or 9999))
    so_far = sentence.text.startswith("截", last.start) or sentence.text.endswith(_SO_FAR, 0, last.start)
    if last.until and context.modality == "target" and not so_far:
        return last.period[:4]  # 2020年4月底完成: by when, not since when
    if last.until and is_level(sentence.text, last.end, quantity, measure):
        return last.period[:4]
    later = so_far and context.period and len(context.period) == 4 and context.period < last.period[:4]
    if later and measure not in ("growth", "change") and "新增" not in sentence.text[last.end : quantity.begin]:
        return last.period[:4]  # 截至2022年7月底，平台150个 in a report on 2021: how things stood, since whenever
    return months_so_far(sentence.text, last.period, last.end, quantity.begin)


def _as_around(
    context: Context, sentence: Sentence, quantity: Quantity, measure: str, unnamed: bool, spans: bool
) -> str | None:
    """The period of the text around; ``unnamed`` tells that the sentence names none, ``spans`` that of the context."""
    period = sentence.years or context.period
    if _is_later_part(period, context) and measure not in ("growth", "change"):
        return period and period[:4]  # 截至2022年7月底，……。平台150个: still how things stood then
    spans = spans_years(period) if sentence.years else spans
    if context.planning and context.modality == "target" and spans_years(context.years) and unnamed and not spans:
        # 锚定远景目标，到2030年，……。新增首店850家: a level is of that year, what is done on the way of all
        stands = measure == "ratio" or stands_at_end(sentence.text, sentence.start, quantity, measure)
        stands = stands or _HELD_DOWN.search(sentence.text, sentence.start, quantity.start) is not None
        return period if stands or sentence.years else context.years
    if period and spans and not context.ruling and not _of_all_years(context, period):
        return period[5:] if stands_at_end(sentence.text, sentence.start, quantity, measure) else period
    return period


# 用水总量控制在[9亿立方米]以内; 用水量分别比2020年下降[20%]: the level to end at
_HELD_DOWN: Final = re.compile(
    "控制在[^，。；\\d]{0,4}$|(?:比|较)20\\d\\d年(?:累计|分别|再)*(?:下降|降低|减少|提高|增长)[^，。；\\d]{0,4}(?:\\d[\\d.]*%[、和])*$"
)
# 利用三年时间完成植树[2万亩]
_TAKING: Final = re.compile("用(?P<count>[两二三四五])年(?:左右)?的?时间[^，。；\\d]{0,12}$")


def _taking_years(context: Context, sentence: Sentence, quantity: Quantity) -> str | None:
    """2019-2021 of 利用三年时间植树2万亩 in a plan of 2019: the years from the one planned for on."""
    taking = _TAKING.search(sentence.text, sentence.start, quantity.begin)
    if taking is None or not context.period or len(context.period) != 4:
        return None
    count = 2 if taking["count"] in "两二" else "三四五".index(taking["count"]) + 3
    return f"{context.period}-{int(context.period) + count - 1}"


def _years_told(context: Context, sentence: Sentence, quantity: Quantity, last: PeriodMention | None) -> str | None:
    """The years told once for all yearly rates behind: 2010年……90亿元，五年（2006—2010年，下同）年均增长16%."""
    told = _YEARS_TOLD.search(sentence.text, 0, quantity.begin) if context.modality == "actual" else None
    ends = last.period if last else context.period
    return f"{told[1]}-{told[2]}" if told and ends == told[2] else None


def _years_behind(context: Context, sentence: Sentence) -> str | None:
    """The years that a passage among goals looks back on: “十四五”时期，……。生产总值年均增长8%."""
    behind = sentence.years if context.modality == "target" and spans_years(sentence.years) else None
    return behind if behind and is_past(context, behind) else None


def _of_all_years(context: Context, period: str) -> bool:
    """Whether a plan tells a goal by its years alone; what stood at the end of those before is of their last."""
    return context.planning and context.modality != "actual" and not is_past(context, period)


def _is_later_part(period: str | None, context: Context) -> bool:
    """Whether months that a sentence before named are of a year behind the one that the text is of."""
    over = context.period
    return bool(period and over and len(over) == 4 and len(period) > 4 and period[4] != "-" and over < period[:4])


def _closed_by(sentence: Sentence, quantity: Quantity, last: PeriodMention, measure: str) -> str | None:
    """2021-2025 of “十四五”末备案率超85%，创建道路8条: what was done up to the end of a plan was done in its years."""
    text = sentence.text
    if len(last.period) != 4 or not _PLAN_END.fullmatch(text, last.start, last.end):
        return None
    done = text.find("，", last.end, quantity.begin) >= 0 and strip_lead(clause_left(text, last.end, quantity.begin))[1]
    if not done or stands_at_end(text, sentence.start, quantity, measure):
        return None
    return f"{int(last.period) - 4}-{last.period}"


def _plan_up_to(context: Context, sentence: Sentence, last: PeriodMention) -> str | None:
    """2011-2015 of 到2015年，……年均增长13% where nothing else tells the years: those of the five-year plan."""
    if context.modality == "context" or context.ruling or spans_years(context.period) or len(last.period) != 4:
        return None
    year = int(last.period)
    before = sentence.text[max(0, last.start - 2) : last.start].rstrip("“")
    ahead = before.endswith(("到", "至")) or sentence.text[last.start] in "到至"
    told = context.year is None or 0 <= year - context.year <= _YEARS_OF_PLAN
    return f"{year - _YEARS_OF_PLAN + 1}-{year}" if ahead and told and not year % _YEARS_OF_PLAN else None


def _course(sentence: Sentence, last: PeriodMention) -> str | None:
    """2021-2025 of 由2020年的90亿元增长到2025年的130亿元，年均增长6%: the years that a level took to move."""
    began = _MOVED_FROM.search(sentence.text, sentence.start, last.start) if len(last.period) == 4 else None
    return f"{int(began['year']) + 1}-{last.period}" if began and began["year"] < last.period else None


_TIMES_BASE: Final = re.compile(
    "是(?P<base>(?:19|20)\\d\\d)年[^，。；\\d]{0,6}的\\d[\\d.]*倍，(?:年均|平均每年)[^，。；\\d]{0,6}$"
)


def _since_base(sentence: Sentence, quantity: Quantity, last: PeriodMention | None) -> str | None:
    """2001-2005 of 2005年……90亿元，是2000年的2.1倍，年均增长16%: the years since the one held against."""
    if "倍" not in sentence.text:
        return None
    found = _TIMES_BASE.search(sentence.text, max(0, quantity.begin - 40), quantity.begin)
    years = [each.period for each in sentence.periods if each.start < quantity.start and len(each.period) == 4]
    end = next((year for year in reversed(years) if found and year > found["base"]), last.period if last else "")
    return f"{int(found['base']) + 1}-{end}" if found and len(end) == 4 and found["base"] < end else None


def _years_before(context: Context, last: PeriodMention) -> str | None:
    """2016-2020 of 2020年收入42亿元，年均增长9% in a plan of 2021-2025: it grew in the years before the plan."""
    if not context.period or not spans_years(context.period) or len(last.period) != 4:
        return None
    return years_before(context.period) if int(last.period) == years_of(context.period)[0] - 1 else None


def _base_period(context: Context, sentence: Sentence, quantity: Quantity) -> str | None:
    """The period of a level that only serves a comparison: 较“十三五”末的9323亿元增加……"""
    text, begin = sentence.text, quantity.begin
    last = text[begin - 1 : begin]
    if last == "、" and (listed := _ALSO_BASE.search(text, max(sentence.start, begin - 30), begin)):
        return next((mention.period for mention in find_periods(listed["when"], context.year)), None)
    if last not in _BASE_ENDS:
        return None
    if last != "的":
        return _held_against(context, sentence, quantity)
    based = _BASE_LEVEL.search(text, max(sentence.start, begin - 24), begin)
    return next((mention.period for mention in find_periods(based[1], context.year)), None) if based else None


def _held_against(context: Context, sentence: Sentence, quantity: Quantity) -> str | None:
    """The period of the level that a number moves from: 较上年同期[53万元]增收8万元, of those months."""
    text, begin = sentence.text, quantity.begin
    against = _BEFORE_CHANGE.search(text, max(sentence.start, begin - 24), begin)
    if against is None or quantity.unit in _MEASURE_UNITS or not _CHANGES.match(text, quantity.stop):
        return None
    now = _last_named(sentence, against.start()) or sentence.years or context.period
    year = next((mention.period for mention in find_periods(against[1], context.year)), None)
    same_part = against[1].endswith("同期") and now and not spans_years(now)
    return year[:4] + now[4:] if year and now and same_part else year


def _last_named(sentence: Sentence, before: int) -> str | None:
    """The last period that a sentence names before a place in its text."""
    return next((mention.period for mention in reversed(sentence.periods) if mention.start < before), None)


_SEEN_BY: Final = re.compile("^(?:增速|增幅|增长|增长率)?(?:来|上|情况)?看，")  # 从两年平均增速[看，]收入增长6%


def _is_over(text: str, mention: PeriodMention, quantity: Quantity) -> bool:
    """Whether a mean of several years (两年平均增长6%，……) was told before, so that its years hold no longer."""
    if spans_years(mention.period) and "月" in text[mention.start : mention.end] and holds(text, "以来"):
        return "；" in text[mention.end : quantity.begin]  # 2018年6月网上超市运营以来，……；……
    if text[mention.end - 2 : mention.end] not in _MEANS or not spans_years(mention.period):
        return False
    between = _SEEN_BY.sub("", text[mention.end : quantity.begin])
    return any(mark in between for mark in "，；。")


# 2018年，除去2000年、[2004年]到期面积9亩后，……: of which years it is that is left out
_TAKEN_AWAY: Final = re.compile("(?:除去|扣除|剔除)(?:(?:19|20)\\d\\d年[、和])*$")
_ASIDE: Final = re.compile("（(?=[^（）]*\\d[^（）年月日季度]*[%个万亿元户人家亩])[^（）]*）")


def _is_aside(text: str, mention: PeriodMention, quantity: Quantity) -> bool:
    """Whether a period tells no more than when something began, of which years a part is that was left out, or, in a
    bracket with a number of its own, when that was: （2015年增速为3%），拉动[2.6个百分点].
    """
    if text.startswith("起", mention.end) and text.find("目前", mention.end, quantity.begin) >= 0:
        return True  # 自2000年起退耕还林，截至目前完成9万亩: how things stand
    if _TAKEN_AWAY.search(text, max(0, mention.start - 30), mention.start):
        return True
    closed = text.find("）", mention.end, quantity.begin)
    if closed < 0:
        return False
    opened = text.rfind("（", 0, mention.start)
    return opened >= 0 and text.find("）", opened, mention.start) < 0 and _ASIDE.match(text, opened) is not None


def _over_the_years(years: str, sentence: Sentence, quantity: Quantity, last: PeriodMention | None) -> bool:
    """Whether a target of a plan of several years is for all of them: 到2030年……年均增长6%, 五年累计新增3万人."""
    if not _YEARLY.search(sentence.text, max(sentence.start, quantity.begin - 14), quantity.begin):
        return False
    first, end = years_of(years)
    summed = _SUMMED_BY.search(sentence.text, max(sentence.start, quantity.begin - 16), quantity.begin)
    if summed and not (last and int(last.period[:4]) == end):
        return False
    return last is None or (len(last.period) == 4 and first <= int(last.period) <= end)


def is_past(context: Context, period: str | None) -> bool:
    """Whether a period lies so far before the years of the text that nothing can be promised for it any more.

    >>> plan = Context("target", "2026-2030", 2030)
    >>> is_past(plan, "2027"), is_past(plan, "2025"), is_past(plan, "2021-2025")
    (False, True, True)
    """
    if not period or not context.year:
        return False
    last = years_of(period)[1]
    if context.period and spans_years(context.period):
        return last < int(context.period[:4])
    first, past = context.year, context.past_year
    if past is not None and past < first:
        first = past + 1
    if spans_years(period) and last - years_of(period)[0] < _YEARS_OF_PLAN - 1:
        return last < first  # 2006至2009年 in a scheme of 2010
    return last < first - (0 if len(period) == 4 else _YEARS_OF_PLAN - 1)
