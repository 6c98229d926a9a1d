"""The names of a list whose members share an end or a beginning: 城镇和农村居民人均可支配收入, 一二三产增加值."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import strip_lead, tidy
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.words import WORDS

_SECTORS: Final = re.compile(
    r"(?:第?(?P<two>一?)、?第?二、?第?三(?:次)?产业?|三次产业)(?P<what>.*)"
    r"|第?(?P<one>[一二])产?业?[、和]第?(?P<other>[二三])产业?(?P<of>.*)"
)
_AGE: Final = r"\d{1,3}(?:[-—–~至]\d{1,3})?岁(?:及?以上|及?以下)?"
# 0-17岁、18岁及以上户籍人口
_AGES: Final = re.compile(rf"(?P<ages>{_AGE}(?:[、和]{_AGE})+)(?P<whose>[^、\d]{{2,12}})$")
_AND_ABOVE: Final = re.compile("^及以[上下]")
# 蔬菜、瓜果[供应充足]，分别增长
_WELL: Final = re.compile("(?<=..)(?:供应|供给|生产|长势|产销|市场)(?:充足|良好|稳定|平稳|两旺)$")
_COUNTED: Final = re.compile("^\\d+[个家项条户](?=.{2})")  # [30个]市级项目
_SUBSTANCES: Final = ("需氧量",)  # called after a quantity, and measured like the others: 化学需氧量[排放量]
_OF_FIRMS: Final = ("营业收入", "营收", "总产值", "产值", "利润总额", "利润", "利税")
_PER_UNIT: Final = re.compile("(?:万元|单位|每万元)(?:GDP|地区生产总值|国内生产总值|生产总值|工业增加值|产值)")
_USED_UP: Final = frozenset(
    {"能耗", "水耗", "电耗", "用水量", "二氧化碳排放", "二氧化碳排放量", "建设用地", "综合能耗"}
)
# 新能源、电子信息、食品加工[三大主导产业]产值
_ALL_OF_THEM: Final = re.compile(
    "(?<=[^、]{2})(?:等)?[两三四五六七八九]大[一-鿿]{0,4}(?:产业|行业|领域|板块|集群)(?=[一-鿿]{2})"
)


_MEASURES_OF_ONE: Final = frozenset(
    {
        "资产",
        "收入",
        "利润",
        "利润总额",
        "税收",
        "投资",
        "产值",
        "总产值",
        "增加值",
        "营业收入",
        "出口",
        "用电量",
        "利税",
    }
)
_OF_ONE: Final = re.compile(
    "(?P<whose>[^、]{2,12}?(?:业|园区|单位|集团))(?:(?:累计|共)?(?:实现|完成))?"
    "(?P<measure>资产|营业收入|销售收入|主营业务收入|收入|利润总额|利润|税收|投资|总产值|产值|增加值|出口|用电量)"
)
# 产值超10亿元、50亿元、100亿元企业: sizes with what is counted behind the last
_SIZED: Final = re.compile("(?P<of>[^、\\d]{2,8}(?:超过?|突破|达到?|过))\\d[\\d.]*[亿万千百]*元")
_SIZE_AND_NOUN: Final = re.compile("\\d[\\d.]*[亿万千百]*元(?:以上)?的?(?P<what>[^、\\d]{2,12})")
_SAVED: Final = re.compile("(?P<whose>[^、]*?(?:各项)?)存款?")
_BARE_MEASURES: Final = frozenset(
    {"花费", "金额", "数量", "人数", "户数", "面积", "总额", "销售额", "规模", "次数", "里程", "长度", "消费"}
)
_MEASURED_SO: Final = re.compile("(?P<whose>.{2,}?)(?:总)?(?:数量|人数|户数|人次|次数|件数|家数|面积|规模|总数)$")
_METRIC: Final = "(?P<what>总?产值|增加值|营业收入|营收|销售收入|利润总额|利润|投资|税收)"
# 汽车制造业，医药制造业产值分别增长[6%和3%]
_TRADES_WITH: Final = re.compile(
    f"(?:^|[。；])(?:其中[：:，]?)?(?P<names>(?:[^，。；：\\d]{{2,30}}业，)+[^，。；：\\d]{{2,30}}业){_METRIC}(?:同比)?分别[^，。；\\d]{{0,8}}$"
)
# 电子信息、装备制造两个万亿级产业……，全年产值分别达[9亿元和8亿元]
_BY_KIND: Final = re.compile(
    "(?:^|[，。；])(?P<names>[^，。；\\d]{2,40}?)[两三四五六](?:个|大)[^，。；、\\d]{0,6}?(?P<kind>产业|行业|板块|集群)"
    f"[^。；\\d]{{0,12}}?{_METRIC}(?:同比)?分别[^，。；\\d]{{0,6}}$"
)


# 及 of 及格率 and of 及时 joins nothing
LIST_MARKS: Final = "[、和与]|及(?![格时])"


def listed_names(listed: str, marks: str = LIST_MARKS) -> list[str]:
    """The names of a list whose members share an end or a beginning.

    >>> listed_names("城镇和农村居民人均可支配收入")
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    >>> listed_names("一二三产增加值")
    ['第一产业增加值', '第二产业增加值', '第三产业增加值']
    >>> listed_names("全年开工、竣工面积")
    ['开工面积', '竣工面积']
    """
    if "城、乡居民" in listed:
        listed = listed.replace("城、乡居民", "城镇居民、农村居民")
    if listed.endswith("金、银、铜牌"):
        return ["金牌", "银牌", "铜牌"]
    if "岁、" in listed and (ages := _AGES.search(listed)):
        return [age + ages["whose"] for age in re.split("[、和]", ages["ages"])]
    if "大" in listed and "、" in listed:
        listed = _ALL_OF_THEM.sub("", listed)
    sectors = _SECTORS.search(listed)
    if sectors and sectors["one"]:
        return [f"第{sectors[number]}产业{sectors['of']}" for number in ("one", "other")]  # 第一、第三产业增加值
    if sectors:
        numbers = "二三" if sectors["two"] == "" else "一二三"
        return [f"第{number}产业{sectors['what']}" for number in numbers]
    names = [name for part in re.split(marks, listed) if (name := _listed_name(part))]
    return _share_ends(names) if len(names) > 1 else names


def _listed_name(part: str) -> str:
    """A name of a list; one that is only a stage stays: [开工]、竣工面积."""
    name, verb = strip_lead(_COUNTED.sub("", part).removesuffix("可"))
    if name[-1:] in "足好定稳旺":
        name = _WELL.sub("", name)
    return tidy(name) or (verb if verb in WORDS.stages else "")


def _of_level(name: str, rest: str) -> str:
    """城镇居民人均收入 of 城镇 or 城镇居民, listed before 农村[居民人均收入]."""
    own = WORDS.levels_first.longest(name)
    return name[:own] + rest if own and rest.startswith(name[own:]) else name


def _same_kind(name: str, last: str) -> bool:
    """Whether a name ends as what ``last`` begins with: 集中供养 beside 分散供养特困人员基本生活标准."""
    size = len(name)
    return (
        size == 4 and len(last) >= size + 4 and name != last[:size] and name[2:] == last[2:size] and name[2:] in _KEPT
    )


_KEPT: Final = frozenset({"供养", "养殖", "种植", "办公", "就业", "参保", "用水", "用电"})


_RATE_TAIL: Final = re.compile("(?:规范化?|健康|系统|综合)(?:管理|服务|治理|利用|防治)率$")


def _share_ends(names: list[str]) -> list[str]:
    """Give the names of a list what only the last of them says: 高血压、糖尿病患者管理率."""
    bank, lists = WORDS, VOCABULARY
    *others, last = names
    if (sized := _SIZED.fullmatch(names[0])) and (behind := _SIZE_AND_NOUN.fullmatch(last)):
        sums = (name.removesuffix(behind["what"]) for name in names)
        return [
            sized["of"] + size.removeprefix(sized["of"]) + behind["what"] for size in sums
        ]  # 产值超10亿元、50亿元企业
    if (whole := _PER_UNIT.match(names[0])) and all(name in _USED_UP for name in names[1:]):
        return [names[0], *(whole.group() + name for name in names[1:])]
    if (of_one := _OF_ONE.fullmatch(names[0])) and all(name in _MEASURES_OF_ONE for name in names[1:]):
        return [of_one["whose"] + name for name in (of_one["measure"], *names[1:])]  # 市直企业资产、[市直企业]收入
    if last.startswith("贷款") and (saved := _SAVED.fullmatch(others[-1])):
        return [*others[:-1], saved["whose"] + "存款" + last[2:], saved["whose"] + last]  # 金融机构存、贷款余额
    level = bank.levels_first.longest(last)
    if level:
        return [_of_level(name, last[level:]) for name in names]
    if all(_same_kind(name, last) for name in others):
        return [*(name + last[len(name) :] for name in others), last]  # 集中供养、分散供养[特困人员基本生活标准]
    if last == "支出" and others[-1].endswith("收入") and len(others[-1]) > 4:
        return [*others, others[-1][:-2] + last]  # 一般公共预算收入和[一般公共预算]支出
    if last in _OF_FIRMS and (firm := next((tail for tail in _OF_FIRMS if others[-1].endswith(tail)), "")):
        return [*others, others[-1].removesuffix(firm) + last]  # 工业企业营业收入、[工业企业]利润
    tail = next((tail for tail in lists.shared_metrics if last.endswith(tail)), "")
    if tail:
        own = (tail, *lists.metrics, *lists.whole)
        own = (*own, "游客") if tail in ("收入", "总收入") else own  # 接待游客和旅游收入
        return [name if name.endswith(own) and not name.endswith(_SUBSTANCES) else name + tail for name in names]
    insured = last.find("保险", 1)
    if insured > 0 and not any("保险" in name for name in others):
        return [*(name + last[insured:] for name in others), last]  # 养老、失业、工伤[保险参保人数]
    stem = others[-1][:-3].rstrip("毛净总年")  # 学前教育毛入园率、[学前教育]普惠率
    if (
        len(last) == 3
        and last[-1] in "量率"
        and last not in bank.complete
        and others[-1][-1] == last[-1]
        and len(stem) >= (4 if last[-1] == "率" else 2)
        and last not in lists.own_kind
    ):
        return [*others, stem + last]  # 发明专利申请量和[发明专利]授权量
    if last in _BARE_MEASURES and (whose := _MEASURED_SO.match(others[-1])):
        return [*others, whose["whose"] + last]  # 入境游客数量和[入境游客]花费
    if last.endswith(lists.metrics) and not any(name.endswith(lists.metrics) for name in others):
        longest = max(len(name) for name in others)
        rate = _RATE_TAIL.search(last)
        if rate and 2 <= rate.start() != longest:
            return [*(name + rate.group() for name in others), last]  # 高血压、2型糖尿病[规范管理率]
        tail = _AND_ABOVE.sub("", last[longest:])  # 国控、省控[及以上]断面水质比例
        tail = tail.rpartition("”")[2]  # 城市公园、“口袋公园”[保有量]
        if len(tail) >= 2 and not tail.startswith("总") and all(len(name) == longest for name in others):
            return [*(name + tail for name in others), last]
        if last.endswith("率") and len(last) >= 5:
            return [*(name + last[-3:] for name in others), last]  # 新生儿、婴儿和五岁以下儿童[死亡率]
    return names


def names_of_kind(left: str, count: int) -> list[str]:
    """The names of trades, or of things told by their kind and number, that share what is told of each.

    >>> names_of_kind("汽车制造业，医药制造业产值分别增长", 2), names_of_kind("电子信息、装备制造两个产业产值分别达", 2)
    (['汽车制造业产值', '医药制造业产值'], ['电子信息产业产值', '装备制造产业产值'])
    """
    for pattern, mark in ((_TRADES_WITH, "，"), (_BY_KIND, "[、和]")):
        if (found := pattern.search(left)) is None:
            continue
        kind = found.groupdict().get("kind") or ""
        names = [tidy(name) for name in re.split(mark, found["names"])]
        if len(names) == count:
            return [name + ("" if name.endswith(kind) else kind) + found["what"] for name in names]
    return []
