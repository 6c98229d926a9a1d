"""Names that several numbers share, and numbers that several names share."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.ends import ends_with_verb, strip_lead, strip_tail, tidy
from luoshi.figures.naming.listed import LIST_MARKS, listed_names, names_of_kind
from luoshi.figures.naming.shared_bounds import share_bound, share_first_bound
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.naming.wholes import with_standard
from luoshi.figures.words import WORDS

_LISTED: Final = re.compile(
    r"(?P<names>[^，。；：]{2,60}?)(?:年均|同比|[三五两]年累计|累计|[比较](?!重|例|值|率)[^，]{1,8}|均)?分别[^，。；]{0,16}$"
)
# 税收和非税收入占财政收入的比重分别为[70%、30%]: the things that have the shares
_SHARE_TAIL: Final = re.compile("(?<=[一-鿿]{2})占[^，。；占]{2,24}?(?:比重|比例)$")
# 事故起数、死亡人数实现“双下降”，分别[下降16.7%、12.5%]
_LISTED_BEFORE: Final = re.compile(
    "(?P<names>[^，。；：]{2,40}?)(?:实现|保持|均|双双|继续|持续|呈现?)*(?:“[^”]{2,6}”|[双两]?(?:下降|增长|提升|回升|上升|突破)|(?:超额|提前|如期|圆满|全面)?完成[^，。；\\d]{0,12}(?:目标|任务|计划))"
    "，(?:同比|比上年|较上年)?分别[^，。；]{0,10}$"
)
# 其中教育、科技支出，分别[增长5%、6%]
_CLAUSE_BEFORE: Final = re.compile(
    "(?P<names>[^，。；：\\d]{3,60}?)，(?:同比|比上年|较上年)?分别(?:同比)?"
    "(?:增长|下降|上升|提高|上涨|回落|减少|增加|达到?|为|完成|实现|占)[^，。；]{0,4}$"
)
# 金属制品业，通用设备制造业，分别[增长36%、18%]: trades that hold 、 and 和 themselves are set apart by commas
_TRADES_BEFORE: Final = re.compile(
    "(?:^|[。；])(?:其中[：:，]?)?(?P<names>(?:[^，。；：\\d]{2,30}业，)+[^，。；：\\d]{2,30}业)，(?:同比)?分别(?:增长|下降|提高)$"
)
_ASIDE: Final = re.compile("（[^（）]*）")
_SIDE_BY_SIDE: Final = re.compile(
    r"(?P<names>[^，。；：]{2,40}?)(?:同比|比上年|较上年|[较比]20\d\d年)?(?:共|约|达到?|提高|提升|增长|下降|增加|减少|降低|上升|降幅|增幅|为|[由从](?:20\d\d年|[上去]年)[末底]?的?|年均)*$"
)
_ELSEWHERE: Final = re.compile("(?:^[和与）]?|[比较和与])全?[国省市](?:平均)?(?:水平)?(?:（[^（）]*）)?$")
_ACHIEVED: Final = re.compile("(?:累计|预计|已|共)?(?:完成|实现|达到?)(?P<what>[^，]{2,6}?)(?:达到?|约|超)?")
_COMPARED: Final = ("相比", "比较", "相比较")
# 园区税收占全市、全区税收比重分别[不低于4%、35%]: one thing, of which two shares are told
_SHARE_OF_TWO: Final = re.compile(
    "(?:^|[，；：])(?P<what>[^，。；：占]{2,24})占[^，。；：占]{2,30}[、和及与][^，。；：占]{2,24}?(?:的?(?:比重|比例))?分别[^，。；：]{0,8}$"
)
_PAIR: Final = ("one", "other")
_BETWEEN: Final = "、，和及与- "
_JOINTS: Final = "、和及与 "
# 服务业增加值增长8%，增速分别高于[地区生产总值、工业增加值2.5、4.1个百分点]
_BEYOND_OTHERS: Final = re.compile(
    "(?:^|[，；])(?:同比)?(?:增速|增幅|增长率)?分别(?:高于|快于|低于|慢于|高出|领先|好于)[^，。；\\d]{2,}$"
)
_SHORT_RATE: Final = 5  # characters of 先行联系率, which does not tell of what
# 乡土树种和地产草种在新建、改建绿地的应用比例分别达到80%、50%
_BOTH_THERE: Final = re.compile(
    "(?:^|[，；：])(?P<one>[^，。；：、\\d]{2,12})[和及](?P<other>[^，。；：、\\d]{2,12})在[^，。；：\\d]{2,24}的"
    "(?P<rate>[^，。；：、\\d的]{2,8}(?:比例|率|占比|比重))分别[^，。；：]{0,8}$"
)


def share_forward(spots: list[Spot]) -> None:
    """Numbers whose noun stands behind a later number take it from there: 新建 1 条、翻建 2 条市民健身步道."""
    if len(spots) < 2:
        return
    bank = WORDS
    for index in range(len(spots) - 2, -1, -1):
        spot, following = spots[index], spots[index + 1]
        level = spot.name if spot.mode == "right" and spot.name in bank.levels else ""
        glued = spot.mode == "left" and spot.quantity.stop == following.quantity.begin
        if glued and following.mode == "right" and following.name and ends_with_verb(spot.left):
            spot.name = ""  # 编制完成12类96项清单: a verb's own noun
        if spot.name and spot.mode == "carried" and _same_works(spot, following):
            spot.name = ""  # 新建1条、翻建2条市民健身步道, whatever the heading is about
        if (spot.name and not level) or following.mode != "right" or not following.name:
            continue
        spot.name = level + following.name[bank.levels_first.longest(following.name) if level else 0 :]
        spot.mode = "right"
    for before, spot in pairwise(spots):
        joined = before.quantity.stop == spot.quantity.begin or _counts_same(before, spot)
        of_them = joined and not before.right and _THOSE.search(before.left) is not None
        if spot.mode == "right" and ((before.mode == "carried" and joined) or of_them):
            before.name, before.mode = spot.name, "right"  # 1326户2894名群众, 对住在山区的30户90人实施搬迁
        if not spot.name and before.name:
            spot.name, spot.mode = before.name, "carried"
    share_first_bound(spots)


_BUILDS: Final = frozenset({"新建", "翻建", "改建", "扩建", "改造", "续建", "迁建", "修建", "重建", "新改建"})


def _same_works(spot: Spot, following: Spot) -> bool:
    """Whether two numbers of one unit stand right behind one another, each behind its own way to build."""
    alike = spot.quantity.unit == following.quantity.unit and following.mode == "right"
    return alike and spot.left.strip("，、 ") in _BUILDS and following.left.strip("、和 ") in _BUILDS


_THOSE: Final = re.compile("(?:^|[，、；])对[^，。；]*的$|标准下的$")  # 对住在山区的[30户]90人, 现行标准下的[5万户]


def _counts_same(before: Spot, spot: Spot) -> bool:
    """900户、3000人脱贫: households and people of the same."""
    between = before.right + spot.left
    persons = spot.quantity.unit.endswith(("人", "名")) or (spot.quantity.unit == "万" and "人口" in spot.right[:8])
    return before.quantity.unit.endswith("户") and persons and not between.replace("的", "").strip("、")


def distribute(spots: list[Spot], text: str = "") -> None:
    """A、B分别增长7%和8%: the names listed before 分别 go to the numbers after it in turn.

    ``text`` holds the sentence; with it the names may stand a clause before: A、B支出，分别增长7%和8%.
    """
    if len(spots) < 2:
        if spots and "分别" in spots[0].left:
            _both_alike(spots[0])
        return
    for index, spot in enumerate(spots):
        if spot.paid:
            continue
        if "占" in spot.left and (of := _SHARE_OF_TWO.search(spot.left)):
            for each in _run_from(spots, index):
                share_bound(each, spot)
                each.name, each.also, each.mode = strip_lead(tidy(of["what"]))[0] or spot.name, (), "share"
            continue
        if "分别" in spot.left and index and _BEYOND_OTHERS.search(spot.left) and spots[index - 1].name:
            for each in _run_from(spots, index):
                each.name, each.also, each.mode = spots[index - 1].name, (), "carried"
            continue
        if (
            index
            and spot.left[-1:] in _YEAR_ENDS
            and _HELD_AGAINST.search(spot.left)
            and _as_before(spots, index, text)
        ):
            continue
        listed = _LISTED.search(spot.left) if "分别" in spot.left else _runs_on(spots, index, text)
        if not listed and "分别" not in spot.left and _changed_in_turn(spots, index):
            continue
        if not listed and "分别" not in spot.left:
            _share_rates(spots, index)
            continue
        if listed and listed["names"].endswith(_COMPARED):
            listed = None  # 与上一个五年相比分别增长53%、83%
        both_there = _BOTH_THERE.search(spot.left) if listed and "在" in spot.left else None
        told = _ASIDE.sub("", listed["names"]) if listed and "（" in listed["names"] else listed and listed["names"]
        told = _SHARE_TAIL.sub("", told) if told and "占" in told and spot.quantity.unit == "%" else told
        names = [name for name in listed_names(told) if strip_tail(name)] if told else []
        if both_there:
            names = [strip_lead(both_there[one])[0] + both_there["rate"] for one in _PAIR]
        run = _run_from(spots, index, text)
        if len(run) < len(names) == len(wider := _run_from(spots, index)):
            run = wider  # 甲、乙、丙产值分别完成60亿元，95亿元、100亿元
        if names and _held_elsewhere(names, spots, index, run):
            continue
        if not names and "分别" in spot.left:
            left = _since(spots, index, text)
            if (trades := _TRADES_BEFORE.search(left)) and trades["names"].count("，") == len(run) - 1:
                names = [tidy(name) for name in trades["names"].split("，")]
            else:
                listed = _LISTED_BEFORE.search(left) or _CLAUSE_BEFORE.search(left)
                names = _as_many(listed["names"], len(run)) if listed else []
        if not names:
            if "分别" in spot.left:
                _share_before(spots, index)
            continue
        if told and len(names) != len(run):
            names = _as_many(told, len(run)) or names
        if "分别" in spot.left and len(run) > 1 and len(names) != len(run):
            names = names_of_kind(_since(spots, index, text), len(run)) or names
        if len(names) == 1 and (both := next((word for word in VOCABULARY.both if word in names[0]), "")):
            names = [names[0].replace(both, kind, 1) for kind in VOCABULARY.both[both]]  # 城乡居民收入, 牛羊出栏
        if len(names) == 1 and index >= len(run) > 1:
            names = _rates_of(names[0], spots[index - len(run) : index]) or names
        if len(run) == 1 and "分别" in spot.left:
            _both_alike(spot)
        if len(names) < 2 or len(run) < 2 or len(run) % len(names):
            continue
        names = _of_places(names)
        names = _of_same(_with_object(names, spot.left), spots[index - 1] if index else None)
        names = with_standard([_YEARLY.sub("", name) for name in names])
        if names[0].endswith("起数") and len(names[0]) >= _TELLING and names[1] in _CASUALTIES:
            names[1] = names[0].removesuffix("起数") + names[1]  # 安全事故起数和死亡人数
        for at, each in enumerate(run):
            first = at - at % len(names)
            share_bound(each, run[first + len(names) - 1])
            share_bound(each, run[first])
            each.name, each.also, each.mode = names[at % len(names)], (), "listed"


_YEARLY: Final = re.compile("(?<=[一-鿿]{3})(?:年均|同比)(?:增长|增速|增幅)$")  # 人均收入年均增长分别为8%和9%
_TELLING: Final = 6  # characters of 安全事故起数
_CASUALTIES: Final = frozenset({"死亡人数", "受伤人数", "伤亡人数", "死亡", "直接经济损失", "经济损失"})
_STAGES: Final = frozenset({"新建", "改建", "扩建", "改造", "续建"})
_HALVES: Final = ("两县", "两市", "两区", "两地", "两项", "两类")
_LEVEL: Final = re.compile("，(?:与|和|同|基本)?[^，。；]{0,6}(?:持平|一致|相当)")  # 分别增长3%，与上年持平


def _both_alike(spot: Spot) -> None:
    """化学需氧量、二氧化硫排放分别减少[8%]: one number for both."""
    listed = _LISTED.search(spot.left)
    if spot.quantity.unit not in ("%", "‰", "个百分点") or listed is None or spot.also or spot.right[:1] == "、":
        return
    names = listed_names(listed["names"])
    if _LEVEL.match(spot.right) or any(name in _STAGES or name.endswith(_HALVES) for name in names):
        return
    if len(names) == len(_PAIR) and not any(_ELSEWHERE.search(name) for name in names):
        spot.name, spot.also, spot.mode = names[0], (names[1],), "each"


def _rates_of(rate: str, counted: list[Spot]) -> list[str]:
    """新建卫生院14所、卫生室186个，标准化率分别达到100%和96%: the rate of each that was counted right before."""
    names = [spot.name for spot in counted]
    told = rate.endswith("率") and len(rate) <= _SHORT_RATE and all(names) and len(set(names)) == len(names)
    rated = any(spot.quantity.unit[:1] in ("%", "‰") or "元" in spot.quantity.unit for spot in counted)
    return [name + rate for name in names] if told and not rated else []


def _held_elsewhere(names: list[str], spots: list[Spot], index: int, run: list[Spot]) -> bool:
    """增速比全省和全国分别高1个、2个百分点: the places are no names; the numbers take the subject before, if any."""
    subject = next((spot.name for spot in reversed(spots[:index]) if spot.name and not spot.bracketed), "")
    if not subject or not any(_ELSEWHERE.search(name) for name in names):
        return False
    for each in run:
        each.name, each.also, each.mode = subject, (), "carried"
    return True


_PLACE: Final = re.compile("[一-鿿]{1,7}[市县区镇乡州旗]")
_PLACE_TOLD: Final = re.compile("[一-鿿]{1,6}?[市县区镇乡州旗](?P<what>[^、市县区镇乡州旗]{2,})")


def _of_places(names: list[str]) -> list[str]:
    """甲市年平均气温, 乙县年平均气温 of 甲市、乙县年平均气温分别为: what is told of the last place is told of all."""
    told = _PLACE_TOLD.fullmatch(names[-1]) if len(names) > 1 else None
    if told is None or not all(_PLACE.fullmatch(name) for name in names[:-1]):
        return names
    return [name + told["what"] for name in names[:-1]] + names[-1:]


_RATED: Final = re.compile(
    "(?P<whose>[^、]{2,}?)(?:按时|按期|及时|实际)?(?:(?:办结|联系|解决|满意|回复|响应|处置|化解|受理|回访|接通)率|满意度)"
)


def _of_same(names: list[str], before: Spot | None) -> list[str]:
    """热线先行联系率、热线满意度 behind 热线按时办结率: further rates of what was rated before."""
    whose = _RATED.fullmatch(before.name) if before is not None and before.quantity.unit == "%" else None
    short = all(len(name) <= _SHORT_RATE and name.endswith(("率", "满意度")) for name in names)
    return [whose["whose"] + name for name in names] if whose and short else names


def _with_object(names: list[str], left: str) -> list[str]:
    """省级项目、市级项目分别完成投资9亿元、8亿元: what was done stands behind 分别 and belongs to each name."""
    rest = left.rpartition("分别")[2]
    if rest in VOCABULARY.shared_metrics:
        return [name if name.endswith(rest) else name + rest for name in names]  # 牛、羊分别出栏
    what = _ACHIEVED.fullmatch(rest)
    if what is None or what["what"] not in VOCABULARY.shared_metrics:
        return names
    return [name if name.endswith(VOCABULARY.shared_metrics) else name + what["what"] for name in names]


def _share_rates(spots: list[Spot], index: int) -> None:
    """分别占年度目标（470亿元、106亿元）的121%、185%: the rates go to the numbers in brackets before them in turn."""
    spot = spots[index]
    if not index or spot.quantity.unit != "%" or spot.left.lstrip("）)") != "的" or not spots[index - 1].bracketed:
        return
    run = _run_from(spots, index)
    before = spots[max(0, index - len(run)) : index]
    if len(run) > 1 and len(before) == len(run) and all(each.bracketed for each in before):
        for each, named in zip(run, before, strict=True):
            each.name, each.also, each.mode = named.name, (), "share"


def _since(spots: list[Spot], index: int, text: str) -> str:
    """The text from the number before up to a number."""
    start = spots[index - 1].quantity.stop if index else 0
    return text[start : spots[index].quantity.begin] or spots[index].left


def _as_many(listed: str, count: int) -> list[str]:
    """The names of a list where they are so many, 和 and 及 inside a name not counted: 就业及社保、教育支出."""
    for marks in (LIST_MARKS, "、", "、|和(?=[^、和]*$)"):
        names = listed_names(listed, marks)
        if len(names) == count:
            return names
    return []


def _share_before(spots: list[Spot], index: int) -> None:
    """存款余额90亿元、贷款余额60亿元，分别增长9%和13%: the rates go to the numbers before them in turn."""
    run = _run_from(spots, index)
    before = spots[max(0, index - len(run)) : index]
    names = [spot.name for spot in before]
    if len(run) < 2 or len(before) != len(run) or len({*names, ""}) <= len(run):
        return
    for name, each in zip(names, run, strict=True):
        share_bound(each, run[-1])
        each.name, each.also, each.mode = name, (), "listed"


# 比2010年的[12.4万吨、1.07万吨]
_YEAR_ENDS: Final = frozenset("年期的")
_HELD_AGAINST: Final = re.compile("[比较与](?:(?:19|20)\\d\\d年|[上去]年)(?:同期)?的?$")


def _as_before(spots: list[Spot], index: int, text: str) -> bool:
    """A、B分别控制在9万吨、1万吨，比2010年的[10万吨、2万吨]: levels held against those before take their names."""
    run = _run_from(spots, index, text)
    before = [spot for spot in spots[:index] if not spot.bracketed][-len(run) :]
    units = [each.quantity.unit for each in run]
    if len(run) < 2 or units != [each.quantity.unit for each in before] or before[0].mode != "listed":
        return False
    for named, each in zip(before, run, strict=True):
        each.name, each.also, each.mode = named.name, (), "listed"
    return True


def _changed_in_turn(spots: list[Spot], index: int) -> bool:
    """事故5起、死亡94人，同比减少4起、100人: what is counted in two units changed by numbers in the same units."""
    if index + 1 >= len(spots) or spots[index + 1].left.strip(_BETWEEN) or index < 2:
        return False
    two, before = spots[index : index + 2], spots[index - 2 : index]
    units = [each.quantity.unit for each in two]
    alike = len(set(units)) == 2 and units == [each.quantity.unit for each in before] and "%" not in units
    own = two[0].mode == "left" and WORDS.change_at_end(two[0].name) is None and two[0].name != before[0].name
    if not alike or own or not all(each.name for each in before) or WORDS.change_at_end(two[0].left) is None:
        return False
    for each, named in zip(two, before, strict=True):
        each.name, each.also, each.mode = named.name, (), "listed"
    return True


def take_over(spots: list[Spot], before: list[Spot]) -> list[Spot]:
    """到2025年企业超过75家、园区超过6个；到2027年，分别超过90家和8个: the names that the sentence before gave in turn.

    Gives the numbers of the sentence back, for the next one to take over from.
    """
    for index, spot in enumerate(spots):
        if "分别" not in spot.left[-12:] or (spot.name and spot.mode != "carried") or len(before) < 2:
            continue
        run = _run_from(spots, index)
        units = [each.quantity.unit for each in run]
        if len(run) < 2 or units != [each.quantity.unit for each in before[: len(run)]]:
            continue
        for name, each in zip(before, run, strict=False):
            share_bound(each, run[0])
            each.name, each.mode = name.name, "carried"
    return spots


def _run_from(spots: list[Spot], index: int, text: str = "") -> list[Spot]:
    """The numbers from ``index`` on that have nothing but 、 or a word of change between them."""
    run = [spots[index]]
    for following in spots[index + 1 :]:
        if following.bracketed and not run[0].bracketed:
            continue  # 分别减少12%（其中工业9%）、[15%]
        between = following.left.rpartition("）")[2].strip(_BETWEEN)
        if between and not WORDS.is_change(between):
            break
        if not between and text.startswith("，", run[-1].quantity.stop):
            break  # 分别增至37座、14座，[6部]作品……
        run.append(following)
    return run


def _runs_on(spots: list[Spot], index: int, text: str) -> re.Match[str] | None:
    """总部机构、中心80家、16家: two names, then two numbers with nothing but 、 between them."""
    spot = spots[index]
    if index + 1 >= len(spots) or ("、" not in spot.left and "和" not in spot.left):
        return None
    following = spots[index + 1]
    if following.left.strip(_JOINTS) or spot.right.strip(_JOINTS):
        return None
    if text and text[spot.quantity.stop : following.quantity.begin].strip(_JOINTS):
        return None  # 甲和乙达到9个，8个产品获奖: told of something else
    new_clause = spot.left.startswith(("，", "；", "。")) or text.startswith("，", spots[index - 1].quantity.stop)
    if index and not new_clause:
        return None
    return _SIDE_BY_SIDE.search(spot.left)
