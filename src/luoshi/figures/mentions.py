"""Which of the periods named in a text say when: none in a name, and none that only tells what a level was before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from luoshi.figures.sentences import quoted_stretches
from luoshi.lexicon import load
from luoshi.text.holding import holds
from luoshi.text.periods import PeriodMention
from luoshi.text.quantities import Quantity, by_first_character

_PLAN_NAME: Final = re.compile(r"[“\"]?十[一二三四五六]?五[”\"]?(?:规划|目标)?")
# “十四五”[新建]风电场2座, “十五五”[中期]建成: what is done in its years
_IN_PLAN: Final = re.compile(
    "(?:[初中后前]期)?(?:计划|力争|将|拟|共|累计)*(?:[新改扩]建|新增|建成|建设|改造|完成|启动|开工|投资|实施|培育|引进|打造|重点|先行|年均)|[初中后]期"
)
_BIRTH: Final = re.compile(r"[^，。；、）]{0,7}(?:以前|以后|之前|之后|出生(?!人口|数|率|量|缺陷|婴|体重|登记|医学))")
_LEAVING: Final = re.compile(
    rf"[^，。；]{{0,4}}?的?[^，。；、]{{0,6}}?\d[^，。；]{{0,16}}?，?(?:进一步)?(?:{by_first_character(load('measures')['leaving'])})[到至为]"
)
_OF_A_YEAR: Final = re.compile(r"[年末底]{0,2}(?:同期)?(?:水平)?的(?:近|约)?\d[\d.]*(?:[%倍]|个百分点)")
_WHOLE_YEARS_GOAL: Final = re.compile(
    r"度?(?:预期|工作|既定|任务|财政|收入|支出|收支)*(?:(?:目标|任务|计划|预算)[^，。；]{0,14}的(?=[约近]?\d)|(?:目标|任务|计划|预算)[^，。；]{0,6}的|预算数?\d|(?P<held>(?:目标|任务|计划)数?\d[\d.]*%))"
)
_WHOLE_YEAR: Final = ("年内", "全年", "年度", "本年", "当年")
_FIRST_NUMBER: Final = re.compile("\\d[^，。；]*[，；]")
_AWARDED: Final = ("成为", "评为", "入选", "获评", "列入", "获得", "荣获", "获批", "认定为", "确定为", "入围")
_HONOUR: Final = re.compile(
    "度?(?:全国|国家|全省|省|市|中国|世界|首批|第[一二三四五]批|[一-鿿]{2,3}(?:(?<!城)市|省|州)(?=[^，。；\\d]{0,14}(?:十大|优秀|先进|典型|示范|奖|称号|案例|模范)))"
)
# 根据2007年[国民经济和社会发展计划报告]的决议
_DOCUMENT: Final = re.compile(
    "度?(?:国民经济和社会发展|政府工作|财政预算|预算执行情况|政府投资|决算)[^，。；]{0,12}?(?:报告|决议|纲要)(?!中?提出|要求)"
    "|度(?:党员|领导|干部|班子|党组织|党委|支部)*(?:民主生活会|组织生活会|述职|述责)"
)
_STREAK: Final = re.compile("(?:持续|连续|始终|一直|稳居|首次|均)")  # 增速近6年来[持续]领跑: how long, not when
# 2023年、2024年[财源建设连续两年获评先进]
_STREAK_OF_YEARS: Final = re.compile(
    "(?:[、和]20\\d\\d年)*[^，。；\\d]{0,16}连续[两二三四五]年(?:获|荣|被|位居|位列|蝉联)"
)
# 自2022年以来[持续保持两位数增长]
_KEPT_UP: Final = re.compile("以来，?(?:持续|连续|始终|一直)保持[^，。；\\d]{2,12}[，。；]")
_GOAL_OF_IT: Final = re.compile("[^，。；、\\d的]{0,6}(?:任务|目标)(?!\\d)")
_TIMES_AS_MUCH: Final = re.compile("[”]?(?:时期|期间)?[^，。；\\d]{0,12}的\\d[\\d.]*(?:倍|%)")
_OF_THEIR_GOAL: Final = re.compile("的?(?:年度|工作|投资)?(?:目标|任务|计划)")
_HELD: Final = ("占", "完成", "超", "达到", "为")
_ASIDE: Final = re.compile(
    "（[^（）]*(?:是第|下同|扣除|剔除|不含)[^（）]*）"
)  # （2013年是……，下同）, （扣除2022年专项资金外）
_ASIDE_WORDS: Final = ("是第", "下同", "扣除", "剔除", "不含")
# 工程一期投资9亿元（2017年11月-2019年11月），完成8%: from when to when it is built
_TERM: Final = re.compile("（20\\d\\d年\\d{1,2}月[-—–~～至到]20\\d\\d年\\d{1,2}月）")
_RISING: Final = tuple(load("measures")["leaving"])
# 按2018年[平均汇率]计算, 按上年[快报数]增长2%
_BASED: Final = re.compile(
    "(?:年?平均|年末)?(?:汇率|不变价|可比价|价格)|(?:预计)?(?:快报|执行|决算|完成|实绩|预算|实际|收入|支出)数(?:[^，。；\\d]{0,6}?)(?:增长|下降|持平)"
)
_WORKED: Final = ("完成", "完成了", "开展", "做好", "启动", "编制", "组织", "印发", "制定", "实施")
_BOUND: Final = re.compile("(?:不低于|不高于|不超过|不少于|相当于|高于|低于)[^，。；\\d]{0,8}$")
_BOUND_BY: Final = re.compile("[^，。；\\d]{2,20}的\\d")
_EQUALS: Final = ("到", "是", "为", "至", "当于", "达")


def real_periods(text: str, mentions: Iterable[PeriodMention]) -> list[PeriodMention]:
    """The periods that say when something was or will be so.

    >>> from luoshi.text.periods import find_periods
    >>> text = "比例由2018年的41%上升至88%，恢复到2017年末的92%；2020年建成3处"
    >>> [mention.period for mention in real_periods(text, find_periods(text))]
    ['2020']
    """
    found = list(mentions)
    if not found:
        return found
    quotes = quoted_stretches(text)
    found = [mention for mention in found if not _is_name(text, quotes, mention) and not _is_left(text, mention)]
    if "主要" in text or holds(text, "原因"):
        found = [mention for mention in found if not _gives_reason(text, mention)]
    if "（" not in text or not ("（20" in text or any(word in text for word in _ASIDE_WORDS)):
        return found
    asides = [aside.span() for aside in _ASIDE.finditer(text)]
    asides += [term.span() for term in _TERM.finditer(text)]
    return [mention for mention in found if not any(start < mention.start < end for start, end in asides)]


# 支出1.7亿元，下降35%，主要是[上年]安排一次性支出较多；教育支出2亿元
_REASON: Final = re.compile("(?:主要(?:是|系|为|由于|因为?|原因是?)|原因是|由于)[^，。；：\\d]{0,16}$")
_NO_FIGURE: Final = re.compile("[^，。；：（\\d]*(?:[，。；（]|$)")


def _gives_reason(text: str, mention: PeriodMention) -> bool:
    """Whether a period only stands in the reason of what was told before it, with no number of its own."""
    start = max(0, mention.start - 24)
    return _REASON.search(text, start, mention.start) is not None and _NO_FIGURE.match(text, mention.end) is not None


def _is_name(text: str, quotes: list[tuple[int, int]], mention: PeriodMention) -> bool:
    """A year inside a name (2024年外资大会 in 《 》) or a date of birth is no period."""
    if quotes and any(start < mention.start < end for start, end in quotes):
        return True
    if text[mention.start - 1 : mention.start] == "（" and _NAMED_PLAN.search(text, 0, mention.start - 1):
        return text.startswith("）", mention.end)  # 参照“美丽街区”三年行动计划（2024—2026），创建3个
    if text[mention.end - 1] in "年度" and _DOCUMENT.match(text, mention.end):
        return True
    if _HONOUR.match(text, mention.end) and text.endswith(_AWARDED, 0, mention.start):
        return True  # 获批成为2024年全国……示范城市
    if text[mention.end - 1] == "年" and _RUNS_FOR.match(text, mention.end):
        return True  # 偿还2012年5年期债券
    named = _PLAN_NAME.fullmatch(text, mention.start, mention.end) is not None and not _IN_PLAN.match(text, mention.end)
    return named or _BIRTH.match(text, mention.end) is not None


_RUNS_FOR: Final = re.compile("(?:发行的?)?\\d{1,2}年期")
_NAMED_PLAN: Final = re.compile(
    "(?:参照|按照|依据|对照|衔接)[^，。；（）]{2,40}(?:计划|规划|方案|纲要|意见|措施)[”》]?\\Z"
)


def _is_left(text: str, mention: PeriodMention) -> bool:
    """Whether a period is that of a level left behind (由2018年的41%上升至……) or that a number is measured by."""
    start, end = mention.start, mention.end
    if text[end - 1] == "年" and _STREAK_OF_YEARS.match(text, end):
        return True
    if text[end - 1] in "来续" and _STREAK.match(text, end):
        return True
    if text.startswith("年以来", end - 1) and _KEPT_UP.match(text, end):
        return True
    if text[end - 1] == "年" and (goal := _WHOLE_YEARS_GOAL.match(text, end)):
        return not goal["held"] or text.endswith(_HELD, 0, start)  # 占全年目标的48%, 占全年任务55%
    if _TIMES_AS_MUCH.match(text, end) and text[max(0, start - 4) : start].rstrip("“").endswith(_EQUALS):
        return True  # 是“十五”时期累计投资的7.3倍
    if text[max(0, start - 1) : start] == "占" and _OF_THEIR_GOAL.match(text, end):
        return True  # 占前三季度目标任务的73%
    if text[max(0, start - 1) : start] == "的" and text.startswith(("目标", "任务", "预期目标"), end):
        return True  # 完成9亿元的全年目标，开工15个
    if text.endswith(("完成", "完成了"), 0, start) and _GOAL_OF_IT.match(text, end):
        return True  # 14个事项已完成全年任务
    if text[start] == "上" and _BOUND_BY.match(text, end) and _BOUND.search(text, max(0, start - 10), start):
        return True  # 不低于本市上年度人均收入的60%
    if text.endswith(_GONE_BY, 0, start) and _SUM_OF_YEARS.match(text, end):
        return True  # 超过1978年到2000年的投资总和
    if text[max(0, start - 1) : start] == "在" and "基础上" in text and _GROUND.match(text, end):
        return True  # 在2017年工作的基础上: what is built on
    if text.startswith(("）同比", "）相比", "）比"), end):
        return True  # 与基准年（2015年）同比，天数增加
    if text[max(0, start - 1) : start] in ("按", "照", "以") and _BASED.match(text, end):
        return True
    before = text[max(0, start - 2) : start]
    if before[-1:] in ("由", "从") and before:
        return _LEAVING.match(text, end) is not None
    if before[-1:] in ("到", "至") and text[max(0, start - 3) : start - 1].endswith(_RISING):
        return False  # 提升至2022年的79%: the level of that year itself
    return before.endswith(_EQUALS) and _OF_A_YEAR.match(text, end) is not None


_GONE_BY: Final = ("超过", "超出", "高于", "相当于", "超")
_SUM_OF_YEARS: Final = re.compile("[^，。；\\d]{0,14}(?:总和|之和|总量|总额)")
_GROUND: Final = re.compile("[^，。；\\d]{0,10}基础上")


def is_of_the_work(text: str, mention: PeriodMention, quantity: Quantity) -> bool:
    """Whether a year only says which work was done (完成2021年信用评定，……), so that it holds for its clause alone."""
    planned = text.startswith(("计划", "预计投资", "拟投资"), mention.end)
    if (
        planned
        and not text.endswith("预计", 0, mention.start)
        and text.startswith(_WHOLE_YEAR, mention.start)
        and _FIRST_NUMBER.search(text, mention.end, quantity.begin)
    ):
        return True  # 年内计划完成投资90亿元，开复工项目25个
    if not text.endswith(_WORKED, 0, mention.start) or text[mention.end - 1] not in "年度":
        return False
    end = text.find("，", mention.end, quantity.begin)
    return end > mention.end and not any(map(str.isdigit, text[mention.end : end]))


# 2016年3月31日前完成报建的项目，预制率不低于30%: which ones are meant, not when
_OF_WHICH: Final = re.compile(
    "(?:\\d{1,2}日)?[^，。；\\d]{0,4}(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:之?[前后]|起|至[^，。；]{4,12})?[^，。；\\d]{0,8}(?:报建|备案|认定|成立|注册|开工|建成|投产|竣工|毕业|购买|签订|取得|引进)"
    "[^，。；\\d]{0,6}的(?:项目|企业|建筑|单位|人员|机构|车辆|设备|住宅|工程|人才)"
)


def tells_which(text: str, end: int) -> bool:
    """Whether a period that ends here only says which ones are meant, not when: 2016年前完成报建的项目."""
    return _OF_WHICH.match(text, end) is not None
