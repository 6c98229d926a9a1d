"""Which numbers of a review or a plan of several years are the level at their end, and which sum the years up."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from luoshi.figures.model import Figure
from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.old_levels import JOINTS, NUMBERS_BEFORE, raised_to
from luoshi.figures.sentences import clause_left
from luoshi.lexicon import load
from luoshi.text.periods import spans_years
from luoshi.text.quantities import Quantity, by_first_character

_LEVELS: Final = load("measures")
_REACHED: Final = re.compile(f"(?:{by_first_character(_LEVELS['reached'])})[了近约]?$")
_SUMMED: Final = re.compile(by_first_character(_LEVELS["summed"]))
_THEN_YEARLY: Final = re.compile("[^，。；\\d]{0,4}，(?:是[^，。；]{2,16}倍，)?年均(?:增长|下降|递增)")
# 累计创建园区24个: what was set up over the years stands at their end
_SET_UP: Final = re.compile("累计(?:创建|建设|建成|引进|认定|获批|设立|集聚|建立|开通)[^，。；]{2,}$")
_THEN_GREW: Final = re.compile("，(?:(?:比|较)上年|同比)(?:增长|下降|增加|减少)")
_AGAINST_LAST_YEAR: Final = re.compile("(?:比|较)上年|同比")
_HELD_AGAINST: Final = re.compile(
    "(?:，[^，。；\\d]{2,16}\\d[\\d.]*[^，。；\\d]{1,3}){0,3}，分别(?:是|为|相当于)20\\d\\d年的\\d[\\d.]*倍"
)
_TURNED_INTO: Final = re.compile(
    "(?:结构|比例|构成|之?比)(?:[^，。；]*(?:调整|优化|演变|变化|转变|改善)(?:为|到|至)|达到?|为)(?:[\\d.]+[:：]){0,2}$"
)
_KINDS: Final = frozenset({"个", "家", "座", "处"})
_EVENTS: Final = ("场", "场次", "起", "次")
_COMING: Final = ("就业", "培训")
_EACH_YEAR: Final = re.compile("连续[2-5二三四五]年")  # 压减比例连续五年超过5%: in each of the years
# 年旅客吞吐量386万人次, 年产值30亿元: what a year has is told of the last one
_OF_LAST_YEAR: Final = re.compile("年(?!均|度|来|初|内|间|终|末|底|轻)[^，。；\\d]{1,10}(?:量|额|产值|产能)")
# 五年新增就业和转移劳动力各达到4000万人: what came in them, though it is said to be reached
_IN_YEARS: Final = re.compile(
    "[三四五3-5]年(?:间|累计|共)?(?=[^，。；]{0,16}(?:新增|利用|引进|投资|就业|转移|吸引|培训|投入|到位))(?!来)"
)
# 年度投资保持1万亿元以上, 失业率控制在5.5%以内, 粮食总产稳定在1100亿斤: in each of the years;
# 接连突破8万亿元: in the course of them
_THROUGHOUT: Final = re.compile(
    "(?:保持在?|控制在|年度[^，。；]{2,16}不(?:低于|少于|超过)[^，。；\\d]{2,12}的|每年[^，。；]{0,8}|稳定在)[^，。；\\d]{0,3}$"
    "|(?:接连|连续|相继|先后)(?:突破|跨过|跨越|迈上|跃上)$"
)
_OF_EACH_YEAR: Final = re.compile("年均|当年|年度[^，。；]{2,20}占")  # 年均结案率达到95%
_FLOWS: Final = ("投资", "开工", "竣工", "改造面积")  # what comes in each of the years: 投资达到15万亿元
_OF_YEARS: Final = re.compile("(?:十[一二三四五]?五”?|上一?个五年)(?:时期|期间)?的$")
_MANY: Final = frozenset("名人家个项户次场")
_STOPS: Final = frozenset("，。；、")
# Sums of a year and counts of what stands: only named, without a verb, they are the last year's
_TOTALS: Final = re.compile(
    "(?:生产总值|经济总量|产值|零售总额|进出口总[值额]|财政总?收入|营收|营业收入|主体|总规模|里程|装机|装机容量|保有量|吞吐量|床位数|(?:技术|卫生|从业)人员数?)$"
)
_STANDING: Final = ("家", "户")
_COMES: Final = re.compile(  # a deed that the list of verbs does not have
    "新办|创办|兴办|发展|入选|获|进入|跻身|认证|上榜|签约|落户|上市|惠及|走访|帮扶|服务|支持|投产|开工"
)
_NEW: Final = ("新登记", "新设立", "新增", "新注册", "年均新")  # 新登记市场主体20万户，年均增长8%: of all the years
_DEEDS: Final = re.compile("引进|净增|新增|培育|实施|完成|改造|建设|新建|招引|举办|新办|创办")
_NO_DEED: Final = ("", "实现", "完成", "保持")  # verbs that do nothing themselves: 实现进出口总值突破9亿元
_UP_A_STEP: Final = re.compile("(?:分别|相继|先后)(?:迈上|跨上|跃上|站上|迈过|跨越)[^，。；]{0,16}$")
_PAST_IT: Final = re.compile("[^，。；]{2,24}?(?:关口|大关|台阶)")
_STEPS: Final = re.compile("[^，。；]{0,18}(?:台阶|大关|关口)")
# 五年内培训农民达到4万名, 重点引进和培养人才达到2000名: what is done over the years, summed up
_OVER_YEARS: Final = re.compile(
    "[一二两三四五2-5]年内[^，。；]{2,}$|(?:引进|培养|培训|资助|遴选|评定|招募|选派|选拔)[^，。；、\\d的]{2,14}(?:达到?|突破|超过?)?$"
)
_SHARES: Final = ("比重", "占比", "比例")
# What a place has: 全区共有河道1.2万条, 现有水闸25座; and what goes on from it: 、泵站31座
_HAS: Final = re.compile("(?:[共现建设]|拥)有[^，。；、\\d]{2,}$")
_STILL: Final = re.compile("(?:尚|仍|还|现|约)有(?:约|近)?$")  # 尚有16块滩涂未整改: how things stand
# 目前全区有优秀历史建筑289处，不可移动文物[539处]
_AT_PRESENT: Final = re.compile("(?:目前|现有|当前)[^。；]*(?:有|拥有)[^。；]*$")
_GOES_ON: Final = re.compile(
    "(?:[共现建设]|拥)有[^，。；、\\d]{2,16}\\d[\\d.,]*[^，。；、\\d]{1,6}(?:[，、和及][^，。；、\\d]{2,12}\\d[\\d.,]*[^，。；、\\d]{1,6}){0,8}[，、和及]$"
)
_PLACED: Final = re.compile(
    "(?:全|本|我)(?:[省市区县旗州镇]|自治[区州县])(?:现状)?(?![^，。；]*(?:[治改修]|建设|工程|项目|绿化|造林|活动))[^，。；、]{2,}$"
)
_NEAR: Final = 120  # characters before a number within which a list of what a place has begins
_WHOLE: Final = re.compile("(?P<noun>[^，。；：\\d]{2,24})\\d[\\d.,]*[^，。；\\d]{1,4}，")
_MEASURED: Final = (
    "公里",
    "平方公里",
    "座",
    "条",
    "处",
    "万条",
    "万座",
    "个",
    "家",
    "所",
    "张",
    "万张",
    "万家",
    "万户",
)
_AHEAD: Final = re.compile("(?:高于|低于|优于|快于|慢于|超过|高出)(?:全[国省市]|国家|省定)[^，。；]{0,8}$")


# 截至2020年底，公路总里程1.8万公里。……，生产性泊位[68个]: a list of what there was
_AS_OF: Final = re.compile("截[至止]20\\d\\d年(?:年?[底末]|12月)[^。]*。")
_DEED: Final = re.compile(
    "[新改创培引投增减升降获转办种]|建成|完成|实施|累计|取消|开[展通]|淘汰|整治|治理|发放|处置|[一二三四五]年|十[一二三四]五"
)


def _stood_then(text: str, start: int, left: str) -> bool:
    """Whether the clause of a number does nothing, in a paragraph that opened with how things stood at a year's end."""
    as_of = _AS_OF.search(text, 0, start)
    return as_of is not None and _DEED.search(left) is None and "五年" not in text[as_of.end() : start]


def stands_at_end(text: str, start: int, quantity: Quantity, measure: str) -> bool:
    """Whether a number is the level at the end of years, reached or aimed at: 达14.2万亿元, but not 年均增长5.7%.

    ``start`` is where its sentence begins.

    >>> from luoshi.text.quantities import scan
    >>> texts = "企业突破500家", "引进央企超500家", "年均产量保持在9亿吨"
    >>> [stands_at_end(text, 0, quantity, "amount") for text in texts for quantity in scan(text)]
    [True, False, False]
    """
    left = clause_left(text, start, quantity.begin)
    if left[-1:] == "）" and "（" not in left:  # 新增公租房（原廉租房）2100户
        left = clause_left(text, start, max(start, text.rfind("（", start, quantity.begin)))
    if measure == "amount" and left[-1:] == "、" and text[quantity.begin : quantity.start] == "突破":
        return True  # 五年跨过3个万亿级关口、突破10万亿元
    if left[-1:] in JOINTS:
        left = NUMBERS_BEFORE.sub("", left)  # 增长到3万元、1万元; 突破3000亿元和200亿元
    if _THROUGHOUT.search(text, max(start, quantity.start - 16), quantity.start):
        return False
    if measure != "ratio" and left.startswith("其中") and _is_part_of_deed(text, start, quantity.begin - len(left)):
        return False
    if measure == "ratio" and (_OF_EACH_YEAR.search(left) or (left.startswith("其中") and left.endswith("占"))):
        return False
    if measure != "ratio" and quantity.unit[-1:] in _MANY and "累计" not in left and _OVER_YEARS.search(left):
        return False
    if raised_to().search(left[-4:]) or (measure not in ("growth", "change") and "年度" in left):
        return True  # 年度产量近9万吨: that of the last year
    if _EACH_YEAR.search(left) or (measure in ("amount", "stock") and _IN_YEARS.match(left)):
        return False
    if measure in ("amount", "stock") and _is_had(text, start, quantity, left):
        return True
    if measure == "amount" and start and "截" in text and _stood_then(text, start, left):
        return True
    if _UP_A_STEP.search(text, max(start, quantity.start - 20), quantity.start) and _PAST_IT.match(
        text, quantity.start
    ):
        return False  # 分别迈上3000亿元、300亿元关口: in the course of the years
    if (quantity.unit == "个" or "连" in left) and _STEPS.match(text, quantity.stop - 2):
        return False  # 连跨4万亿元、5万亿元两个台阶
    if measure == "ratio" and turned_into(text, start, quantity):
        return True  # 三次产业结构由41：35：24调整为[22：43：35]
    if measure == "amount" and "累计" not in left and _HELD_AGAINST.match(text, quantity.stop):
        return True  # 增加值完成5亿元，收入完成3亿元，分别是2005年的8倍和14倍: the last year's
    if measure in ("growth", "change"):
        if _AGAINST_LAST_YEAR.search(left):
            return True  # 税收9亿元，比上年增长14%，五年平均增长11%
        return quantity.unit == "个百分点" and _is_ahead(left, text, quantity.begin)
    if measure == "amount" and _OF_LAST_YEAR.match(left):
        return True
    if measure == "amount" and ("年均" in left or left.endswith(_COMING) or quantity.unit.endswith(_EVENTS)):
        return False  # 年均产量保持在9亿吨, 留省就业超过6万人, 送戏下乡超8万场: of all the years
    new = left.startswith(_NEW)
    if measure == "amount" and not new and "累计" not in left and _THEN_YEARLY.match(text, quantity.stop):
        return True  # 收入950亿元，年均增长8%: the last year's
    if measure in ("amount", "stock") and any(flow in left[-12:] for flow in _FLOWS):
        return False
    if measure == "amount" and "累计" not in left and _THEN_GREW.match(text, quantity.stop):
        return True  # 收入32亿元，比上年增长14%: the last year's
    if measure != "growth" and quantity.unit in _KINDS and _SET_UP.search(left):
        return True
    if measure == "ratio" and left.endswith(_SHARES):
        return True  # 研发投入占收入比重突破3%
    # 累计达46个 is a level, 外资累计达到45亿美元 the sum of what came each year; 学前三年 is no span of them
    if _SUMMED.search(left.replace("学前三年", "")):
        return _REACHED.search(left) is not None and not (measure == "amount" and "累计" in left)
    if "保险" in left and left.endswith("覆盖"):
        return True
    if quantity.unit == "倍" and _OF_YEARS.search(left):
        return False  # 投资是“十一五”的2.4倍: of years as well
    if measure in ("ratio", "stock"):
        return True
    return _reaches(text, left, quantity, measure)


def turned_into(text: str, start: int, quantity: Quantity) -> bool:
    """Whether a number is a part of what a structure was turned into, as it stood at the end: 调整为22：43：35."""
    if quantity.unit or (":" not in text and "：" not in text):
        return False
    return _TURNED_INTO.search(text, max(start, quantity.begin - 60), quantity.begin) is not None


def names_level(noun: str, unit: str) -> bool:
    """Whether a name without a verb tells how things stand or a year's sum, and nothing that years add up.

    >>> names_level("社会消费品零售总额", "亿元"), names_level("经营主体", "户"), names_level("技改投资", "亿元")
    (True, True, False)
    """
    return _TOTALS.search(noun) is not None or (unit.endswith(_STANDING) and not _COMES.search(noun))


_CLAUSE: Final = re.compile("[，。；;]")


def when_due(figure: Figure) -> str | None:
    """The period of a figure; of a level that a plan of years aims at their last one.

    “十五五”时期，城镇化率达到70% and 到2030年，城镇化率达到70% speak of one day.
    """
    period = figure.period
    if figure.modality != "target" or period is None or not spans_years(period):
        return period
    level = figure.measure in ("ratio", "stock")
    if figure.measure == "amount":
        clause = _CLAUSE.split(before_number(figure))[-1]
        told = "累计" not in clause and _REACHED.search(clause) is not None
        level = told or (not figure.verb and names_level(figure.indicator, figure.unit))
    return period[5:] if level else period


def before_number(figure: Figure) -> str:
    """The sentence of a figure up to its number, as far as its place is known."""
    value = figure.low if figure.low is not None else figure.high
    at = figure.quote.find(f"{value:f}" if isinstance(value, Decimal) else str(value))
    return figure.quote[:at] if at > 0 else ""


def _reaches(text: str, left: str, quantity: Quantity, measure: str) -> bool:
    """Whether a sum is told as reached or only named (企业突破500家), and not as what a deed brought: 引进企业500家."""
    written = text[quantity.begin : quantity.start]  # 超 and 突破 belong to the number
    noun, deed = strip_lead(left)
    if written and deed not in _NO_DEED:
        return False  # 引进央企超800家: in all the years
    only_named = measure == "amount" and not deed and noun == left and text[quantity.stop : quantity.stop + 1] in _STOPS
    if only_named and names_level(noun, quantity.unit):
        return True  # 生产总值6.6万亿元，经营主体1160万户: how things stand
    return _REACHED.search(left + written) is not None


def _is_part_of_deed(text: str, start: int, begin: int) -> bool:
    """Whether the whole before a part was done over the years: 净增经营主体24万户，其中企业[6万户]."""
    whole = _WHOLE.match(text, text.rfind("，", start, max(start, begin - 1)) + 1 or start)
    return whole is not None and _DEEDS.search(whole["noun"]) is not None


def _is_had(text: str, start: int, quantity: Quantity, left: str) -> bool:
    """Whether a number tells what a place has, not what was done: 全区海塘270公里; 现有水闸25座，泵站31座."""
    if "有" in left and (_HAS.search(left) or _STILL.search(left)):
        return True
    noun, deed = strip_lead(left)
    if deed or not noun or _COMES.search(noun):
        return False
    if quantity.unit in _MEASURED and (
        _PLACED.match(left) or _AT_PRESENT.search(text, start, quantity.begin - len(left))
    ):
        return True
    begin = quantity.begin - len(left)
    if left.startswith("其中"):
        whole = _WHOLE.match(text, text.rfind("，", start, max(start, begin - 1)) + 1 or start)
        if whole and not strip_lead(whole["noun"])[1] and not _COMES.search(whole["noun"]):
            return quantity.unit in _MEASURED  # 农业龙头企业286家，其中国家级6家
        listed = left.rfind("、")
        if listed > 0 and (before := NUMBERS_BEFORE.sub("", left[: listed + 1])) != left:
            return _is_had(text, start, quantity, before)  # 其中国家级6家、省级[78家]
    near = max(start, begin - _NEAR)
    return text.find("有", near, begin) >= 0 and _GOES_ON.search(text, near, begin) is not None


def _is_ahead(left: str, text: str, begin: int) -> bool:
    """Whether a level stands above that of a larger place (机械化率达95%、高于全国9个百分点), and not how it grew."""
    if _AHEAD.search(left) is None:
        return False
    near = text[max(0, begin - 30) : begin]
    return "增长" not in near and "增速" not in near and "年均" not in near
