"""Numbers that only name something: dates, addresses, codes, ages, editions, sets known by their size.

`why_name` says why a number is no figure, or gives None. A figure says how much of something is promised, was achieved
or is laid down by a rule: something that a monitor could check.
"""

from __future__ import annotations

import re
from typing import Any, Final

from luoshi.figures.bare_numbers import why_bare
from luoshi.figures.counted_sets import OPEN, why_kind, why_one_of_them, why_share_or_set
from luoshi.figures.durations import is_term, names_rate, why_duration
from luoshi.figures.groups import (
    divides,
    goes_by,
    sets_out,
)
from luoshi.figures.matching import matched_by
from luoshi.figures.named_plants import names_plant
from luoshi.figures.neighbours import is_honour, why_beside
from luoshi.figures.quotes import measures_in_quotes
from luoshi.figures.sizes import sized_by_verb
from luoshi.figures.structures import in_structure
from luoshi.figures.thresholds import tells_which_ones
from luoshi.lexicon import load
from luoshi.text.quantities import Quantity, by_first_character
from luoshi.text.zeros import is_zero

_GOING_ON: Final = frozenset("¹²³.,")
_DIGITS: Final = re.compile(r"[\d¹²³.,]+")
_STOPS: Final = frozenset({"", "，", "。", "；", "、", "）"})
_ASPECT_UNITS: Final = frozenset({"个", "大", "项"})
_THEMES: Final = frozenset({"条", "篇"})
_CODE_GOES_ON: Final = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_RAISED_TO: Final = ("提高到", "提升到", "提高至", "提升至", "达到", "升级到", "升至")
_SPEED: Final = ("时速", "时速为", "时速达")
# “文创50条”, 第3次常务会, 三次、四次全会
_ARTICLES_OR_MEETING: Final = re.compile(
    '[条项](?:措施|政策|举措|意见)?[”"]'
    "|次(?:、[^，。；、]{1,2}次)*(?:和[^，。；、]{1,2}次)?(?:常务会|全体会|代表大会|党组会|全会|全委(?:（扩大）)?会)"
)
_REACH_UNITS: Final = frozenset({"米", "公里", "千米", "平方公里"})
_DEPTH: Final = re.compile("(?<![\\d米至到])[-－−]\\Z")  # 湾内-5米以上滩涂
_WITHIN: Final = re.compile(
    "(?:范围内?|半径|内)[\u4e00-\u9fff]|(?:服务|步行)?(?:覆盖率|可达率|见[绿园])"
)  # 50米内换乘比例: how near, not how much
_INCLUDED: Final = re.compile(
    r"(?:及?以[上下])?（不?含(?:\d[^（）]{0,8})?）(?:及?以[上下])?的?[^，。；、（）\d]{0,12}[\u4e00-\u9fff]"
)
_INCLUDED_BEGINS: Final = frozenset("及以（")
_OF_THE_SIZE: Final = re.compile("口(?:及?以上)?的(?:乡镇|[特超]?大|小|人口|国家|城市|县|省)")  # 14亿多人口的大国
_SHARE_ABOVE: Final = re.compile("的[^，。；、\\d]{1,10}(?:占比|比例|比重)")  # 年收入5万元以上的村占比
_ASIDE: Final = re.compile("（[^（）]{1,30}）(?=的)")
_OUT_OF: Final = re.compile("[^，。；]{0,10}中(?=[，。；选票产])")
_NO_COUNT: Final = 10**12  # written in full, such a number is a code
_NO_TERM: Final = 100  # years: 政策期限为2016年至2018年
# 本意见所称楼宇是指建筑面积5000平方米及以上的
_MEANT: Final = re.compile("所(?:称|说|指)的?[^，。；]{1,16}，?(?:[是系]?指)[^。；]*$")
_DEFINED: Final = re.compile("（指[^（）]*$")  # 中小企业（指从业人员≤1000人的企业）
_COUNT_OF_SIZE: Final = re.compile(
    "(?:的?(?:[行政]*村|社区|乡镇|企业|项目|园区|合作社|商户|楼宇|集群)|制造业|工业|服务业|农业|外资)?的?(?:有|达到?|共有?|增至)?(?:\\d+|[一二两三四五六七八九十]{1,3})[个家项户宗笔](?![月百])"
)  # 其中10亿元以上12个
# 总投资超5亿元的外商投资光伏项目12个: of what size those are that are counted
_SIZED_AND_COUNTED: Final = re.compile(
    "的[^，。；、\\d]{2,20}(?:项目|企业|工程|园区|平台|村|合作社|农场|产业|集群|基地|品牌)(?:有|达|共)?\\d+[个家项](?![月百])"
)
# 投资5000万元以上（其中设备投资占比不低于60%）的项目
_AMONG_THEM: Final = re.compile("（其中[^（）]*$")
# 游览2个及2个以上景区的，奖励1万元
_SAME_AND_MORE: Final = re.compile("(\\d+)([一-鿿]{1,2})及\\1\\2以上")
_EASED: Final = ("放宽至", "放宽到", "放宽为")  # 固定资产投资放宽至5000万元以上
# 6条产值超500亿元的产业链: of what size those are that were counted right before
_COUNTED_BY_SIZE: Final = re.compile("\\d[个条家项户处座支种][^，。；、\\d]{2,8}$")
# 产值超10亿元、50亿元企业分别达到100家、15家
_SIZES_LISTED: Final = re.compile(
    "(?:、\\d[\\d.]*[亿万千百]*元?){0,9}(?:以上)?的?[^，。；、\\d]{0,8}(?:企业|项目|园区|集群|村|社区|乡镇|产业链|合作社)分别(?:达到?|有|为|增至|新增)?\\d+[个家项户条]"
)
_SIZES_BEGIN: Final = re.compile("(?:超过?|突破|达到?|过)(?:\\d[\\d.]*[亿万千百]*元?、){0,9}$")


# 5个省级项目、30个市级项目分别[完成投资9亿元]; 38个行业中[有32个……]; 92个计划新开工项目[已开工51个]
def _led(words: str, rest: str) -> str:
    """Each of the words (parted by blanks) with the rest behind it: a pattern that begins so is looked for fast."""
    return "|".join(word + rest for word in words.split())


# What tells, behind its noun, that a number is only the size of a set of which something is reported.
_EACH_DID: Final = r"分别(?:累计|已|共|同比)?(?:(?:完成|实现)[^，。；\d]{2,6}|增长|下降|提高|上升|上涨)\d"
_SET_TOLD: Final = re.compile(
    "|".join(
        (
            r"、\d+[个家项条户宗][^，。；]{2,60}?" + _EACH_DID,
            _EACH_DID,
            _led("累计 已 共", _EACH_DID),
            _led("项目 工程 企业 园区 平台", r"(?:全部|累计|均)?已(?:开工|竣工|完工|建成|投产|签约|落地)\d"),
            r"项目有\d+[个家项]",
            r"项目(?:经[^，。；\d]{2,8}(?:审核|认定|核定))?(?:(?:累计|共)?(?:新?开工|竣工|完工|开?复工)"
            r"|(?:累计|共|已)*完成(?:投资|投入)|(?:计划)?总投资|(?:新?开工|开复工|竣工|完工|投产)率|到位资金|签约金额)\d",
            _led("区 园 基地 集群 平台 企业", r"20\d\d年[^，。；\d]{2,10}(?:产值|收入|税收|投资|增加值|总额)"),
            _led(
                "区 园 基地 集群 平台",
                r"(?:已|共|累计)*(?:集聚|聚集|入驻|引进|吸引|汇聚|落户|新开工|新增|新建)[^，。；\d]{2,16}\d",
            ),
            _led(
                "产值 产量 收入 利润 税收 增加值",
                r"(?:合计|累计|共|均)?(?:占|增长|下降|达到?|(?:突破|超过?)(?!过?[十百千]*亿元))",
            ),
            _led("蓄水总量 蓄水量 总库容", r"\d"),
            _led("实现 完成", r"[^，。；\d]{0,4}(?:产值|税收|增加值|利润|营业收入)\d"),
            _led("经营性收入 经济收入", r"\d"),
            r"工作正?[^，。；\d]{0,6}(?:推进|开展)",
            r"(?:断面)?、\d+个[^，。；\d、]{2,4}断面[^，。；\d、]{2,8}(?:比例|率)分别",
            r"断面[^，。；\d、]{2,8}(?:比例|率)(?:分别|连续\d年)?(?:稳定|保持|达到?|提高|为)",
            r"重点[^，。；\d、]{0,8}?\d{1,2}[-—至]\d{1,2}月份?(?:累计|已|共)?(?:完成|实现)[^，。；\d]{2,6}\d",
            r"占\d+[席个家](?!月)",
            r"中，[^，。；\d]{0,16}\d+(?:[个家项条户宗种]|大?类)(?!月)",
            r"中(?![心小学国央型层等院药医英])，?(?:已?有|已)?\d+(?:[个家项条户宗种]|大?类)(?!月)",
        )
    )
)
_NOUN: Final = re.compile(r"[^，。；\d、]{2,26}")
_THEIR_COST: Final = re.compile("项目(?:累计|共|已)*完成(?:投资|投入)\\d")  # 青石新城161个项目完成投资9亿元
_OF_PLAN: Final = re.compile("(?:主要|预期性|约束性)指标[，。；]")  # 设置了29项主要指标，包括……
_SCOPED: Final = re.compile(
    "(?:^|[，。；：、在等业]|领域|行业|方面|其中|预计|首批|第[一二三四]批|[全我][国省市县区州旗镇]|(?<![新增])[乡镇](?=\\d{2,3}个村)|辖区|年|新城|园区|基地|片区|[计测查踪布报度]的)$"
)
_INCLUDING: Final = ("（含", "（不含")
_SIZED_UNITS: Final = frozenset({"人", "吨", "亩", "头", "只", "羽", "公顷", "千瓦", "辆", "万吨标准煤", "吨标准煤"})


class _Lists:
    """The words of ``lexicon/not_figures.toml`` around a number, as patterns."""

    def __init__(self, data: dict[str, Any]) -> None:
        before, behind, unit = data["before"], data["behind"], data["unit"]
        one_of = {name: f"(?:{by_first_character(words)})" for name, words in (before | behind).items()}
        self.lasting = re.compile(f"{one_of['lasting']}[^，。；]{{0,6}}$")
        self.level = re.compile(
            rf"(?:{one_of['level']}|指数[^，。；]{{0,4}}|率[^，。；\d]{{0,3}}|(?:注册用户|人数|人次)[^，。；]{{0,2}}|占[^，。；]{{0,10}})$"
        )
        self.named_after = re.compile(one_of["named_after"])
        self.sized = re.compile(rf"(?:以上|以下|及以上|及以下|以内)?的?[^，。；、\d]{{0,6}}{one_of['sized']}")
        self.aspects = re.compile(f"大?{one_of['aspects']}")
        self.ranked = re.compile(one_of["ranked"])
        self.caliber_begins = frozenset(word[0] for word in behind["caliber"])
        self.caliber = re.compile(one_of["caliber"])
        self.races = re.compile(f"{one_of['races']}|跑(?!道)")
        self.taxed = re.compile(rf"(?:重点|规模|规上|限上|限额以上)[^，。；、\d]{{0,8}}?{one_of['taxed']}")
        self.sets = frozenset(unit["sets"])
        self.duration = frozenset(unit["duration"])


_LISTS: Final = _Lists(load("not_figures"))


def why_name(text: str, quantity: Quantity, quoted: bool) -> str | None:
    """Why the number at ``quantity`` of ``text`` is a name, or None when it may be a figure.

    ``quoted`` tells that it stands inside “ ” or 《 》.

    >>> from luoshi.text.quantities import scan
    >>> text = "汶水路892号等3幅地块"
    >>> [why_name(text, q, False) for q in scan(text)]
    ['address', None]
    """
    unit = quantity.unit
    if quantity.low >= _NO_COUNT and quantity.end - quantity.start > 12:
        return "code"  # 索引号 11330283002979996P
    if _MOBILE.fullmatch(text, quantity.start, quantity.end) and "元" not in unit:
        return "code"  # 咨询电话13800000000
    if unit.isascii() and unit.isalpha() and text[quantity.stop : quantity.stop + 1] in _CODE_GOES_ON:
        return "code"  # 索引号 11120000MB1896646L
    if not quantity.low and is_zero(text, quantity):
        return "name" if quoted else None
    if not unit and (in_structure(text, quantity) or matched_by(text, quantity)):
        return None
    if unit == "年" and quantity.low < _NO_TERM and is_term(text, quantity.start, quantity.stop):
        return None
    last = _end_of_digits(text, quantity)
    reason = why_beside(text, quantity, last)
    if reason:
        return reason
    if quoted and not measures_in_quotes(text, quantity):
        return "name"
    if (unit in _LISTS.duration or unit.endswith("日")) and names_rate(text, quantity.stop):
        return "name"
    if unit in _LISTS.duration:
        return why_duration(text, quantity, _LISTS.named_after, _LISTS.lasting)
    if unit:
        return _why_counted(text, quantity)
    if quantity.low < 1 and "/" in text[quantity.start : quantity.stop]:
        if text.startswith(("高度", "长度", "宽度", "处"), quantity.stop):
            return "name"  # 坡屋面的1/2高度处
        dated = text[quantity.start - 1 : quantity.start] == "/" or text[quantity.stop : quantity.stop + 1] == "/"
        return "date" if dated else None  # 2008/11/25
    return why_bare(text, quantity, last, _LISTS.level)


def _end_of_digits(text: str, quantity: Quantity) -> int:
    """Where the digits of a number end, for a range those of its second number."""
    end = quantity.end
    last = quantity.high_start + 1 if quantity.high_start >= 0 else end
    behind = text[last : last + 1]
    if (behind in _GOING_ON or behind.isdecimal()) and (more := _DIGITS.match(text, last)):
        last = more.end()
    return last if last > end else end


_MOBILE: Final = re.compile(r"1[3-9]\d{9}")  # a telephone number of the mainland
_AREAS: Final = frozenset({"公顷", "亩", "万亩"})
_BUILT: Final = ("新建", "建成", "建设", "新增", "完成", "打造")
_BUILT_SO: Final = re.compile("以?上?的[^，。；、\\d]{2,12}(?<!项目)(?<!企业)(?<!园区)(?<!基地)(?=[，。；、]|\\Z)")
_OF_WORKS: Final = re.compile("的?[^，。；\\d的]{2,20}(?:改造|建设|示范|调适|整治)项目(?=[，。；]|\\Z)")
_LISTED_WORKS: Final = re.compile("(?:重点|重大)?民生工程(?!建成|完工|竣工|已)")
_DIVISIONS: Final = frozenset({"类", "大类", "件", "个", "项"})


def _why_counted(text: str, quantity: Quantity) -> str | None:
    """A counted number is a name where it says which ones (亿元以上项目), or how many parts a known set has."""
    answer = why_share_or_set(text, quantity)
    if answer == OPEN:
        answer = why_kind(text, quantity)
    if answer == OPEN:
        answer = why_one_of_them(text, quantity)
    if answer != OPEN:
        return answer
    stop = quantity.stop
    if text[stop : stop + 1] == "（" and (aside := _ASIDE.match(text, stop)):
        stop = aside.end()  # 30亩以上（并购的除外）的工业项目
    behind = text[quantity.stop : quantity.stop + 1]
    answer = _why_told_of(text, quantity, stop, behind)
    if answer == OPEN:
        answer = _why_size(text, quantity, stop, behind)
    return _why_measure(text, quantity, stop, behind) if answer == OPEN else answer


def _why_told_of(text: str, quantity: Quantity, stop: int, behind: str) -> str | None:
    """What is meant by a word, how a plan is set out, and numbers behind which nothing stands that they could name."""
    unit = quantity.unit
    if text[quantity.begin - 1 : quantity.begin] == "从" and _OUT_OF.match(text, stop):
        return "set"  # 从12个候选项目中
    if "指" in text and "所" in text and _MEANT.search(text, max(0, quantity.begin - 60), quantity.begin):
        return "threshold"
    if (unit in _ASPECT_UNITS or unit in _THEMES) and sets_out(text, quantity):
        return "set"
    if unit in _DIVISIONS and (divides(text, quantity) or goes_by(text, quantity)):
        return "set"
    if text[quantity.begin - 1 : quantity.begin] == "这" or (behind in "重民" and _LISTED_WORKS.match(text, stop)):
        return "set"  # 这3项工作, 15项重点民生工程
    if behind == "）" and text.startswith(("以上", "以下"), stop + 1):
        return "threshold"  # 达到时序进度（75%）以上的项目
    among = behind == "）" and quantity.comparator != "eq" and text.startswith("的", stop + 1)
    if among and _AMONG_THEM.search(text, max(0, quantity.begin - 24), quantity.begin):
        return "threshold"
    eased = text[quantity.begin - 1 : quantity.begin] in "至到为" and text.endswith(_EASED, 0, quantity.begin)
    if eased and unit not in ("倍", "%"):
        return "threshold"
    if behind in "，。；" and unit != "公里":
        return None  # nothing behind it that it could name
    return OPEN


# 年销售额过10亿元的电商平台2家, 年屠宰能力30万只以上的加工企业1-2家: of what size those are that are counted
_SIZED_SO: Final = re.compile(
    "(?:能力|额|量|产值|收入|营收|规模|面积|存栏|出栏|税收|利润|资产)(?:过|超过?|达到?|突破|在|不低于|不少于)?$"
)
_THEN_COUNTED: Final = re.compile("的[^，。；、\\d]{2,14}\\d[\\d.]*(?:[-—–~～至到]\\d+)?[家个户座处所名]")


# 杜绝死亡1人[以上的责任事故]
_SUCH_ACCIDENTS: Final = re.compile("(?:及?以上)?的?[^，。；\\d]{0,10}(?:事故|事件|案件|火灾)")
_PREVENTED: Final = ("死亡", "重伤", "经济损失", "损失", "杜绝", "不发生")


_STAFFED: Final = ("编制", "编制在", "职工", "员工", "从业人员", "用工")  # 编制50人[以上的党政机关]


def _sizes_counted(text: str, quantity: Quantity) -> bool:
    at_least = quantity.comparator == "ge" or text[quantity.begin - 1 : quantity.begin] == "过"
    if not at_least or text[quantity.stop : quantity.stop + 1] != "的":
        return False
    begin = quantity.begin
    return (
        _SIZED_SO.search(text, max(0, begin - 8), begin) is not None
        and _THEN_COUNTED.match(text, quantity.stop) is not None
    )


def _why_size(text: str, quantity: Quantity, stop: int, behind: str) -> str | None:
    """Sizes that tell which ones are meant: 亿元以上项目."""
    lists, unit = _LISTS, quantity.unit
    sized = quantity.comparator != "eq" and _is_bound(text, quantity) and not _is_carried_out(text, quantity)
    if sized and (
        lists.sized.match(text, stop) or _COUNT_OF_SIZE.match(text, stop) or _SIZED_AND_COUNTED.match(text, stop)
    ):
        return "threshold"
    if tells_which_ones(text, quantity, stop, bounded=sized):
        return "threshold"
    if behind == "及" and _SAME_AND_MORE.match(text, quantity.begin):
        return "threshold"
    if behind == "的" and sized and _COUNTED_BY_SIZE.search(text, max(0, quantity.begin - 14), quantity.begin):
        return "threshold"
    if (
        "元" in unit
        and _SIZES_LISTED.match(text, stop)
        and _SIZES_BEGIN.search(text, max(0, quantity.start - 80), quantity.start)
    ):
        return "threshold"
    if _SUCH_ACCIDENTS.match(text, stop) and text.endswith(_PREVENTED, max(0, quantity.begin - 12), quantity.begin):
        return "threshold"
    if unit == "人" and behind == "的" and text.endswith(_STAFFED, max(0, quantity.begin - 6), quantity.begin):
        return "threshold" if quantity.comparator in ("ge", "le") else OPEN
    if behind == "的" and _sizes_counted(text, quantity):
        return "threshold"
    if behind == "口" and unit.endswith("人") and _OF_THE_SIZE.match(text, stop):
        return "name"
    if quantity.comparator != "eq" and "元" in unit and _SHARE_ABOVE.match(text, stop):
        return "threshold"
    if sized_by_verb(text, quantity) and (
        text[stop] != "的" or lists.sized.match(text, stop) or _COUNT_OF_SIZE.match(text, stop)
    ):
        return "threshold"
    if "（指" in text and _DEFINED.search(text, max(0, quantity.begin - 40), quantity.begin):
        return "threshold"
    return OPEN


def _why_measure(text: str, quantity: Quantity, stop: int, behind: str) -> str | None:
    """Calibers, speeds, reaches, articles, races and plants, and at the end sets known by their size."""
    lists, unit = _LISTS, quantity.unit
    if (behind in _INCLUDED_BEGINS and _INCLUDED.match(text, stop)) or (
        behind == "）" and text.endswith(_INCLUDING, 0, quantity.begin)
    ):
        return "threshold"
    deepened = behind == "级" and text.endswith(_RAISED_TO, 0, quantity.begin)  # 航道提高到25万吨级
    if (behind in lists.caliber_begins and lists.caliber.match(text, stop) and not deepened) or (
        unit.endswith("千伏") and behind not in _STOPS
    ):
        return "name"
    if unit == "公里" and text[max(0, quantity.start - 4) : quantity.start].endswith(_SPEED):
        return "name"
    if text[quantity.end] in "条项次" and _ARTICLES_OR_MEETING.match(text, quantity.end):
        return "name"
    if unit in _REACH_UNITS and (
        _WITHIN.match(text, stop) or text.endswith("海拔", 0, quantity.begin) or _DEPTH.search(text, 0, quantity.start)
    ):
        return "name"
    if unit in _ASPECT_UNITS and (lists.aspects.match(text, stop) or _OF_PLAN.match(text, stop)):
        return "set"
    if unit == "公里" and lists.races.match(text, stop):
        return "name"
    if unit == "次" and lists.ranked.match(text, stop) and not is_honour(text, stop):
        return "streak"
    if names_plant(text, quantity):
        return "name"
    return "set" if unit in lists.sets and _is_known_set(text, quantity) else None


def _is_known_set(text: str, quantity: Quantity) -> bool:
    """Whether a number only tells how large the set is of which something is reported: 26个重点项目完成投资5亿元."""
    if _LISTS.taxed.match(text, quantity.stop):
        return True
    begin = quantity.begin
    return (
        quantity.comparator == "eq"
        and _SCOPED.search(text, max(0, begin - 3), begin) is not None
        and (_tells_of_set(text, quantity.stop) or _THEIR_COST.match(text, quantity.stop) is not None)
    )


def _tells_of_set(text: str, stop: int) -> bool:
    """Whether something is reported of those that are counted, behind the noun that begins at ``stop``."""
    noun = _NOUN.match(text, stop)
    told = _SET_TOLD.search(text, stop + 2, stop + 90) if noun else None
    return noun is not None and told is not None and told.start() <= noun.end()


def _is_carried_out(text: str, quantity: Quantity) -> bool:
    """Whether so much is done, and it does not say which ones: 完成2000万平方米以上的节能改造示范项目."""
    if quantity.unit in _AREAS and text.endswith(_BUILT, 0, quantity.begin) and _BUILT_SO.match(text, quantity.stop):
        return True  # 新建15公顷以上的城市片林
    done = "平方米" in quantity.unit and text.endswith("完成", 0, quantity.begin)
    return done and _OF_WORKS.match(text, quantity.stop) is not None


def _is_bound(text: str, quantity: Quantity) -> bool:
    """Whether a number bounds the size of something: 2万平方米以上, 超亿元."""
    unit, tail = quantity.unit, text[quantity.end : quantity.stop]
    near = text[max(0, quantity.begin - 3) : quantity.begin] + text[quantity.stop : quantity.stop + 3]
    people = unit in ("万", "万人") and "人口" in near
    if not people and "元" not in unit and "平方米" not in unit and unit not in _SIZED_UNITS:
        return False
    return "以上" in tail or "以下" in tail or text[quantity.begin : quantity.start] in ("超", "超过", "逾")
