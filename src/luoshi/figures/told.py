"""What a sentence tells of a number: promised, done, laid down or only told as a fact, and for which period."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.adjustments import is_first_budget, sent_down
from luoshi.figures.aims_ahead import year_aimed_at
from luoshi.figures.approved import is_changed_budget
from luoshi.figures.base_years import grown_since
from luoshi.figures.beside_promises import is_had, is_laid_down, is_size_of_project
from luoshi.figures.context import Context
from luoshi.figures.groups import counts_goals
from luoshi.figures.mentions import tells_which
from luoshi.figures.naming.payment_words import speaks_of_payment
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.trims import TAKEN_AS
from luoshi.figures.old_levels import is_old_level, old_period
from luoshi.figures.period_readings import is_past, read_period
from luoshi.figures.planned_work import is_answered, is_planned, is_sown, sets_goal
from luoshi.figures.readings import is_announced, is_goal, read_modality
from luoshi.figures.standards import (
    apart_from_rules,
    by_rates,
    has_to_be,
    has_to_be_done_within,
    is_fixed,
    is_given,
    is_outlook,
    is_share,
)
from luoshi.figures.task_counts import lists_projects, opens_list
from luoshi.figures.told_sentence import Sentence
from luoshi.text.holding import holds
from luoshi.text.periods import is_part, spans_years, years_of
from luoshi.text.quantities import Quantity

# 全县辖9个镇, 面积50平方公里，辖9个镇: how large a place is
_RELICS: Final = ("旧址", "遗址", "故居", "遗迹", "古树名木")
_HAS: Final = re.compile("(?:现|共|拥|境内|辖区)有$")
_STRIVES: Final = re.compile("力争(?:到|在|于|[^，。；]{0,4}“)")  # 力争到“十四五”末，……达70%, in goals for later years
_AREAS: Final = frozenset({"亩", "公顷", "平方公里", "平方米", "万平方米", "万亩"})
_GROUNDS: Final = ("园", "园区", "片区", "基地", "社区", "小镇", "新城", "广场", "校区", "院区")
_BUILT: Final = re.compile("[^，。；]{2,20}?(?:建成|完工|竣工|投用|完成|开放|开园|运营)")
_RELIEVED: Final = re.compile("贫困|脱贫|低保|特困|五保|监测对象")  # reported on, in the sentence on the place as well
_GOVERNS: Final = re.compile("(?:[省市县区州旗镇乡街道，]|现|下)辖(?:区(?=\\d|$)|(?!区))")
_LIES: Final = re.compile("(?:接壤|毗邻|相距|相隔|海岸线[长达]?|[边国]界线[长达]?|边境线[长达]?)[^，。；\\d]{0,5}$")
_DESCRIBED: Final = frozenset(
    {"个", "平方公里", "万", "万人", "人", "户", "万户", "所", "家", "亩", "万亩", "公里", "名"}
)
_DONE: Final = re.compile("新增|完成|实现|新建|建成|增长|引进|同比|累计|投入|脱贫|培训|改造")
# 分别占年度目标（470亿元、106亿元）的……
_PLAN_ASIDE: Final = re.compile("(?:计划|目标|任务|预算)[数值]?[（(][^（）()]*$")
_YEAR_OF_PLAN: Final = re.compile("，(?:其中，?)?(?:20\\d\\d年|今年|本年|当年|年度)?度?(?:计划(?:完成)?投资|投资计划)")
_TASK: Final = ("任务为", "任务是")  # 2024年度建设任务为12万亩, told in 2025 as well
_WAS_PLANNED: Final = (*_TASK, "年预算数", "年预算")  # 比上年预算数[70亿元]
_YEARS_GOAL: Final = re.compile("的?(?:全年|年度)的?(?:预期|既定|任务|工作)*(?:目标|任务|计划)")
_SUMMED_UP: Final = ("累计建成", "累计完成", "累计新建", "累计实施")
_HOUSEHOLDS: Final = frozenset({"户", "人", "万人", "万户", "名", "人次", "万人次", "套", "家"})
_PLANNED_WORK: Final = re.compile("(?:计划|力争|拟|确保)(?:新增|筹集|完成|建设|新建|改造|发放|培训|引进|实施|安排)")
_SO_FAR: Final = re.compile("目前|近年来|截[至止]|以来|至今|现已")
_THEN_NEW: Final = re.compile(
    "[^，。；]{0,8}[，；。](?:今年|明年|下一步|下阶段|下步|接下来|20\\d\\d年)[^，。；]{0,6}(?:新|再|将|(?<=计划)投资)"
)
_PRIZES: Final = re.compile(
    "(?:^|[，；。：])(?:各?设(?![施计备区])(?:立|置)?|评选)(?:(?!获|争)[^，。；]){0,40}$"
)  # 设一等奖1名、二等奖2名
_LISTED_UNITS: Final = frozenset({"项", "个", "件"})
_PROJECT_OF: Final = re.compile("的[^，。；\\d]{2,24}(?:项目|工程)")
_TASKS: Final = frozenset({"项", "个"})
_POINT_UNITS: Final = frozenset({"条", "项"})
_POINTS: Final = ("措施", "政策", "举措", "新政")
_ALL_DONE: Final = re.compile(
    "(?:，[^，。；]{2,20}){0,2}，(?:均|都|全部)已?(?:如期|提前|圆满|顺利|按期)?完成"
)  # 考核指标9项，均已完成
_SET: Final = ("任务", "任务数", "计划", "计划数", "指标", "任务共", "计划的")
_THEN_DONE: Final = re.compile(
    "(?:，涉及[^，。；]{2,16})?，(?:[^，。；\\d]{0,6}?)(?:实际|已|共)?(?:累计)?(?:完成(?!率)|完工|竣工|建成|开工)[^，。；]{0,4}\\d"
)  # 改厕任务90座，完成80座
_SIZES: Final = ("总投资", "概算投资", "估算投资")
# 2个项目[预计9月底前开工], 9个[安置区春节前可全部封顶]
_TO_BE_DONE: Final = re.compile(
    "(?:(?:项目|工程|小区|泵站|学校)?(?:预计|计划|拟)(?:于|在|将)?[^，。；]{0,10}?(?:前|底|内|初)[^，。；]{0,4}?"
    "|[^，。；\\d]{2,10}?(?:年|春节|月底|年底|汛期)前可(?:全部|全面|基本)?|(?:年底|\\d{1,2}月(?:底|末|[上中下]旬)?)前(?:可|将)?(?:全部|全面|基本)?|可(?:在)?(?:年底|\\d{1,2}月底)前?(?:全部|全面|基本)?)(?:开工|动工|完工|竣工|建成|投用|完成|封顶|入住|拉通|贯通|通车)"
)
_SOON: Final = re.compile("(?:项目|工程|小区|学校)?即将(?:全部|全面)?(?:开工|动工|完工|竣工|建成|投用|投产|完成|交付)")
_ORGANISED: Final = re.compile(
    "(?:(?<![区县市校园境省国村司])内设(?![立置])|下设|下属)[^，]{0,8}$|(?:(?<![区县市校园境省国村司])内设(?![立置])|下设)[^，。；]{2,80}等$"
)  # 内设科室9个


# ……的，给予[50万元]奖励: what is paid on a condition is laid down, in news and reports as well
_PAID_IF: Final = re.compile(
    "(?:的|对[^，。；\\d]{2,60}的[^，。；\\d]{2,12}|的[^，。；\\d]{0,6}(?:企业|项目|机构|单位|个人)|后)，(?:对[^，。；\\d]{2,20})?(?:再|可|将|分别|一次性|最高|择优|每[^，。；\\d]{1,4})*"
    "(?:给予(?!了)|予以|奖励(?!了)|补助(?!了)|补贴(?!了)|资助|按)[^，。；]{0,36}$|最高可[^，。；]{0,6}$"
    "|的[^，。；\\d]{2,10}，(?:可|将|分别)*给予[^，。；]{0,10}一次性[^，。；]{0,6}$"
)


# 每引进一家分别给予, 凡……给予, 再给予: what is handed out each time
_EARNED_EACH: Final = re.compile("每(?:引进|新增|增加|招引|获得?|培育|举办)|凡[^，。；]{2,40}给予|再给予")
_ON_AVERAGE: Final = re.compile("平均|[户人次亩]均")  # 每人次平均1500元: what came out
# 达到300吨的补助[120万元]
_REACHED_PAYS: Final = re.compile(
    "(?:达到?|超过|以[上下]|满)[^，。；]{0,12}的(?:再|另|可)?(?:给予)?(?:一次性)?(?:奖励|补助|补贴|[奖补])$"
)
# 每千瓦时奖励0.2元; but 每年发放约1.1亿元 tells how much goes out
_PAID_EACH: Final = re.compile(
    "每(?!年(?:共|约|均|可)?(?:发放|投入|支出|兑付|安排))[\u4e00-\u9fff]{1,4}?(?:奖励|补贴|补助|给予)?$"
)
# 截至2020年4月底，……支出25亿元, in the part of a report that plans
_UP_TO_NOW: Final = re.compile(
    "截[至止](?:20\\d\\d年)?\\d{1,2}月底?(?:末)?，(?!.*(?:力争|确保|有望|计划|预计|将|完成年度))"
)


def tell(context: Context, sentence: Sentence, spot: Spot, left: str, measure: str) -> tuple[str, str | None]:
    """The modality and the period of a number; ``left`` is its clause up to it."""
    text, quantity = sentence.text, spot.quantity
    modality = _modality(context, sentence, spot, left)
    period = read_period(context, sentence, quantity, measure)
    if modality == "actual" and measure == "growth":
        period = grown_since(context, left, period) or period
    if spot.bracketed and _PLAN_ASIDE.search(text, max(0, quantity.begin - 60), quantity.begin):
        return "target", (period and not spans_years(period) and period[:4]) or period
    if spot.mode == "plan" and period and not spans_years(period):
        return modality, period[:4]  # held against the plan of the whole year
    past = modality == "target" and not left.endswith(_WAS_PLANNED) and is_past(context, period)
    past = past and not ("力争" in text and _STRIVES.search(text, sentence.start, quantity.begin))
    if past or (modality == "target" and "截" in text and _UP_TO_NOW.search(text, sentence.start, quantity.begin)):
        modality = "actual"
    if modality == "target" and context.modality == "actual" and period == context.period and is_part(period):
        period = period and period[:4]  # what a review of half a year calls the goal is the year's
    over = modality == "target" and period and is_part(period) and period == context.period
    if over and period and not period.endswith(_LAST_PARTS) and _BY_YEARS_END.search(left):
        period = period[:4]  # 年底前完成投资162亿元, in a text on half a year
    if modality == "target" and period and is_part(period) and ("年度计划" in left or is_sown(left)):
        period = period[:4]  # 1-6月完成投资9亿元，其中……年度计划投资20亿元
    if modality == "target" and is_part(period) and spans_years(context.period):
        period = period and period[:4]  # 2025年7月至12月，新增点位30个: a step of a plan of several years
    if modality == "target" and is_part(period) and _YEARS_GOAL.match(text, quantity.stop):
        period = period and period[:4]  # 下半年，确保完成20亿元的全年目标
    if modality == "context" and spot.name.endswith("指标"):
        return modality, sentence.years or (context.period if spans_years(context.period) else period)
    if modality == "context" and spot.name.endswith(_SIZES) and period and is_part(period):
        period = period[:4]
    goal = modality == "target" and holds(text, "目标") and text.find("目标", sentence.start, quantity.begin) >= 0
    goal = goal or (modality == "target" and is_changed_budget(text, quantity.stop))
    if "元" in quantity.unit and context.year and holds(text, "年初") and is_first_budget(text, quantity):
        return "target", period
    if not goal and is_old_level(text, quantity):  # 增速目标由7%调整为5%: both are goals of one year
        here = (m.period for m in sentence.periods if m.start < quantity.start and spans_years(m.period))
        # 标准由500元调高到600元: both were laid down
        laid = modality == "rule" and (context.ruling or context.modality == "target")
        old = "rule" if laid else "actual"
        return old, old_period(context, text, quantity, period, next(here, sentence.years))
    single = context.ruling and modality == "target" and period is not None and period == context.period
    if single and period and len(period) == 4 and "到20" in text:
        period = year_aimed_at(text, sentence.start, period) or period
    if modality == "rule" and is_part(period) and period == context.period:
        period = period and period[:4]  # 每人每月60元 in a report on half a year
    if modality == "rule" and _holds_throughout(context, sentence, quantity, period):
        period = context.period
    return modality, period


def _holds_throughout(context: Context, sentence: Sentence, quantity: Quantity, period: str | None) -> bool:
    """Whether what a plan of several years lays down (每张床位补助1万元) holds in all of them, not in its last."""
    years = context.period
    if not years or not spans_years(years) or period != years[5:]:
        return False
    return not _is_dated(sentence, quantity)


def _modality(context: Context, sentence: Sentence, spot: Spot, left: str) -> str:
    text, quantity = sentence.text, spot.quantity
    if context.modality == "actual" and "累计下达" in left:
        return "actual"  # 累计下达搬迁计划5万人，累计完成4万人: what was sent down so far
    modality = read_modality(context, left, spot)
    if modality == "target" and "下达" in left and (sent := sent_down(left, spot.name)):
        return sent
    if modality == "target" == context.modality and is_laid_down(text, spot, left, not context.planning):
        return "rule"
    if modality == "target" and "有" in left and is_had(left):
        return "context"
    ought = modality == "target" and context.modality == "target" and not ("20" in text and _is_due(sentence, quantity))
    if ought and ("不" in left or quantity.begin < quantity.start) and has_to_be(text, quantity, left):
        return "rule"
    if modality == "target" and "元" in quantity.unit and "标准" in text and by_rates(text, sentence.start, quantity):
        return "rule"
    if modality == "target" and left[-1:] == "在" and has_to_be_done_within(quantity, left):
        return "rule"
    if quantity.unit in ("公里", "千米") and _LIES.search(left):
        return "context"  # 与新区接壤51公里
    if (
        modality == "rule"
        and context.ruling
        and "元" not in quantity.unit
        and "20" in text
        and _is_due(sentence, quantity)
    ):
        return "target"
    planned = modality == "rule" and context.ruling and quantity.unit in _HOUSEHOLDS and spot.left[-1:] != "每"
    if planned and _PLANNED_WORK.search(text, sentence.start, quantity.begin):
        return "target"  # 全县计划筹集房屋1200套，发放租赁补贴[1500户]
    if (
        modality == "target"
        and left.startswith(_SUMMED_UP)
        and (_SO_FAR.search(text, sentence.start, quantity.begin) or _THEN_NEW.match(text, quantity.stop))
    ):
        return "actual"  # 目前，累计建成助餐点120个; 累计建成公园100个，今年新建20个
    if modality == "target" and spot.name.endswith("奖") and _PRIZES.search(text, sentence.start, quantity.begin):
        return "rule"
    if spot.mode == "right" and text[quantity.begin - 1 : quantity.begin] == "以" and TAKEN_AS.search(spot.right):
        return "context"  # 以15个渔港改造为契机: what work goes by
    listed = modality == "target" and quantity.unit in _LISTED_UNITS
    if listed and (counts_goals(text, quantity) or opens_list(text, quantity)):
        return "context"
    if context.ruling and quantity.unit in _POINT_UNITS and spot.name.endswith(_POINTS):
        return "context"  # 出台27条措施, in those measures: how many they are
    if "辖" in text and modality != "rule" and not _RELIEVED.search(spot.name) and _describes(sentence, quantity):
        return "context"
    if modality in ("target", "actual") and is_size_of_project(text, spot, left, modality):
        return "context"
    going_on = spot.name.endswith("总投资") and not left.endswith(("完成总投资", "实现总投资"))
    if modality == "target" and going_on and _PROJECT_OF.match(text, quantity.stop):
        return "context"  # 加快建设总投资7亿元的医院迁建项目
    if modality != "actual":
        met = context.modality == "actual" and quantity.unit in _TASKS and _ALL_DONE.match(text, quantity.stop)
        if context.ruling and not met and modality != "context":
            return _beside_rules(context, sentence, quantity, left, modality)
        return "actual" if met else modality
    if spot.paid and "已" not in left and _is_laid_down(sentence, quantity, left):
        return "rule"
    if is_goal(text, quantity) or is_ahead(context, sentence, quantity):
        return "target"
    if context.ruling and is_outlook(left):
        return "target"
    if context.ruling and is_fixed(text, sentence.start, quantity, left, spot.paid):
        return "rule"
    if context.modality == "actual" and (is_announced(sentence, quantity, left) or _is_owed(sentence, quantity)):
        return "target"
    if ("计" in text or "拟" in text or "前可" in text or "可在" in text or "底前" in text) and _TO_BE_DONE.match(
        text, quantity.stop
    ):
        return "target"
    if text.startswith("即将", quantity.stop) or text.startswith("即将", quantity.stop + 2):
        return "target" if _SOON.match(text, quantity.stop) else modality  # [4个]即将竣工验收
    if "目标" in left and sets_goal(left, quantity):
        return "target"
    if left.endswith(_TASK) or is_planned(left) or is_answered(text, left, quantity):
        return "target"
    if "重" in text and context.modality == "actual" and lists_projects(text, sentence.start, quantity):
        return "context"
    if left.endswith(_SET) and context.modality == "actual" and _THEN_DONE.match(text, quantity.stop):
        return "target"
    if spot.name.endswith(_SIZES) and context.modality == "actual" and _YEAR_OF_PLAN.match(text, quantity.stop):
        return "context"  # 重点项目12个，总投资90亿元，年度计划投资20亿元: how large the projects are
    if context.basics and not spot.verb and not _DONE.search(left) and not _is_dated(sentence, quantity):
        return "context"  # 基本情况：全县总人口47万人; but 2025年，粮食产量20万吨
    grounds = spot.mode == "right" and quantity.unit in _AREAS and not left and spot.name.endswith(_GROUNDS)
    if grounds and not _BUILT.match(text, quantity.stop):
        return "context"  # 42亩黄金饰品产业园加快建设: how large what is built is
    if left[-1:] == "有" and spot.name.endswith(_RELICS) and _HAS.search(left):
        return "context"  # 现有106处革命旧址、遗址
    return "context" if ("设" in left or "下属" in left) and _ORGANISED.search(left) else modality


def _is_dated(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the sentence of a number names a period before it."""
    return any(sentence.start <= mention.start < quantity.begin for mention in sentence.periods)


# 到2022年底前，入住率达到60%以上; 2022年底前完成80%以上: ordered for a day, in a notice that lays down
_DUE: Final = re.compile(
    "(?:到|至)20\\d\\d年(?:底|末|\\d{1,2}月底?)?(?:之?前)?[，,]?|20\\d\\d年(?:底|末|\\d{1,2}月底?)之?前"
)


def _is_due(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sentence says before a number by when so much has to be reached."""
    due = _DUE.search(sentence.text, sentence.start, quantity.begin)
    return due is not None and not tells_which(sentence.text, due.end())


def _beside_rules(context: Context, sentence: Sentence, quantity: Quantity, left: str, modality: str) -> str:
    """What a number is in a text that lays down: paid before, set aside, or a share that holds for all."""
    text, start, begin = sentence.text, sentence.start, quantity.begin
    if apart := apart_from_rules(text, start, quantity):
        return apart
    money = "元" in quantity.unit
    if modality == "target" and money and _GRADED.search(left):
        return "rule"
    if modality == "target" and money and _TOLD_ASIDE.search(text, start, begin):
        return "rule"
    if modality == "target" and quantity.comparator == "ge" and _is_asked_for(text, start, begin, sentence.end, left):
        return "rule"
    bounded = text[begin : quantity.start] in _NO_MORE or (quantity.unit == "%" and _NO_MORE_OF.search(left))
    if modality == "target" and bounded and not _AIMS.search(left):
        return "rule"  # 调整幅度不超过15%, 投资额不超过基金规模的20%
    if modality != "target" or context.modality != "target" or not (money or quantity.unit in ("%", "‰")):
        return modality
    if is_share(text, start, begin, left) or (money and is_given(text, start, begin)):
        return "rule"
    if money or not _SHARED_OUT.search(left) or _MOVED.search(text, start, begin):
        return modality
    return modality if _AIMS.search(text, start, begin) else "rule"  # A等小区用于微更新的比例为50%


_LAST_PARTS: Final = ("Q4", "M12")
_BY_YEARS_END: Final = re.compile("^(?:力争|确保|到)*(?:年底|年末|全年|年内)")
# 护理补贴一级[100元]、二级80元
_GRADED: Final = re.compile("(?:补贴|补助|津贴|标准)[一二三四五](?:级|类|档)(?:\\d+元[、，][一二三四五](?:级|类|档))*$")
# 推荐申请“创业券”支持（分别为[200万元、100万元]）
_TOLD_ASIDE: Final = re.compile("(?:支持|奖励|补助|补贴|资助|扶持)（(?:分别|最高)?为[^（）]*$")
_NO_MORE_OF: Final = re.compile("(?:不超过|不高于|不得超过|不得高于)[^，。；\\d]{2,12}的$")
_NO_MORE: Final = ("不超过", "不高于", "不得超过", "不得高于")
# In a policy what has to be there before something is paid: 投资强度不低于每亩100万元，……给予奖励
_AIMS: Final = re.compile(
    "力争|争取|实现|完成|培育|引进|打造|建成|新[建增](?!项目|的)|建设(?!用地|期)|设立|带动|推动|安排|投入|组织|举办|开展|扶持|支持|形成|[每今明]年|年底|20\\d\\d|目标|以来|使|确保"
)
_SHARED_OUT: Final = re.compile("比例|比率|[费利税]率|按(?![时期])|承担|提取|分担")
_MOVED: Final = re.compile("达到|提[高升]|增[长加]|下降|降低|突破|控制在|超过|覆盖率|稳定|保持|压[缩减]|缩短|精简")


def _is_asked_for(text: str, start: int, begin: int, end: int, left: str) -> bool:
    """Whether the sentence of a lower bound pays for it and nobody sets out to reach it."""
    return _AIMS.search(left) is None and speaks_of_payment(text[begin:end]) and "目标" not in text[start:begin]


# What is still to be reached: 力争全年新增企业80家，[建成厂房9万平方米]; 未达到序时进度11项，为[完成投资80亿元]
_OWED: Final = re.compile(
    "力争(?!上游)|未(?:达到?(?:序时)?|完成)(?:进度|任务|目标)?[^。；]{0,24}?(?:，|[项个])(?:分别)?[为是](?!止)"
)
_REACHED: Final = re.compile("已|累计|同比|截至|目前|实际|比上年|超额")


def _is_owed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sentence that tells what is still to be reached goes on to a number."""
    text = sentence.text
    if "未" not in text and not holds(text, "力争"):
        return False
    owed = _OWED.search(text, sentence.start, quantity.begin)
    return owed is not None and _REACHED.search(text, owed.end(), quantity.begin) is None


def _describes(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number only describes a place: in the sentence that tells what it governs, or in one beside it."""
    text = sentence.text
    if _GOVERNS.search(text, sentence.start, quantity.begin):
        return True
    if quantity.unit not in _DESCRIBED or not (governs := _GOVERNS.search(text)):
        return False
    if governs[0][-1] == "区" and quantity.unit not in ("个", "平方公里"):
        return False  # 辖区16个乡镇。……常住人口56万人
    near = sentence.end >= governs.start() and text.count("。", governs.end(), sentence.start) <= 2
    return near and _DONE.search(text, sentence.start, sentence.end) is None


def _is_laid_down(sentence: Sentence, quantity: Quantity, left: str) -> bool:
    """Whether a payment is capped, a rate by which one is reckoned, or paid on a condition, so that none was made."""
    if quantity.comparator == "le" or ("最高" in left[-8:] and "最高一" not in left):
        return True  # but 最高一户救助1.5万元 tells what one got
    begin = quantity.begin
    if "均" in left and _ON_AVERAGE.search(left):
        return False
    if "的" in left and _REACHED_PAYS.search(left):
        return True
    rate = quantity.unit in ("%", "‰")
    if _PAID_EACH.search(left) or "/" in quantity.unit or (rate and left.endswith("给予")):
        return True
    if _EARNED_EACH.search(left):
        return True
    if rate and sentence.text.find("按", sentence.start, begin) >= 0:
        return True
    return _PAID_IF.search(sentence.text, sentence.start, begin) is not None


def is_ahead(context: Context, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is for a year that the text has yet to see: 到2027年，覆盖率达到90% in a report of 2024."""
    if not sentence.periods or "到" not in sentence.text:
        return False
    year = None
    for mention in sentence.periods:
        if mention.start < quantity.start:
            year = mention
    if year is None or not sentence.text.endswith("到", 0, year.start):
        return False
    if not context.year:  # nothing tells when the text was written: a year to reach is ahead
        return not sentence.text.endswith(("截至到", "截止到"), 0, year.start)
    if context.modality == "target" and context.period:
        return years_of(year.period)[1] >= years_of(context.period)[0]  # 到2030年，累计完成 in a plan for 2026-2030
    return years_of(year.period)[1] > max(context.year, context.past_year or 0)
