"""Groups known by their size: places in which something ranks or which it joins (居全县11个乡镇首位), what a plan holds
(提出25项主要指标), how a list is divided (12类45件) and what work goes by (围绕……等7项任务)."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

_PLACES: Final = "(?:乡镇|镇街|街镇|镇办|街道|县|区|市|州|省|城市|地区|国家|开发区|园区)"
_RANKS_BEHIND: Final = re.compile(
    f"[^，。；、\\d]{{0,6}}{_PLACES}[^，。；、\\d]{{0,6}}(?:后[一二三五十\\d]|倒数|首位|第[一二三四五六七八九十\\d](?![期批届次轮])|前列|之首|榜首|前茅|末位)"
)
_ONE_OF: Final = re.compile("[^，。；、\\d]{1,12}之一")  # 全国首批5个国家公园之一
_JOINED: Final = re.compile("(?:列为|跻身|跻入|入列|成为)[^，。；\\d]{0,12}$")
_HELD: Final = re.compile("(?:主要|具体|约束性|预期性|重点)?(?:指标|任务)(?:举措)?[，。；：、]")
_HELD_BEGINS: Final = frozenset("主具约预重指任")
_SETTING_OUT: Final = re.compile("(?:提出|设置|设定|设立|细化|部署|明确|确定)了?$")
# 涉及34个牵头单位: among how many units tasks are shared out
_ANSWERING: Final = re.compile("(?:牵头|责任|承办|主办|配合|协办)(?:责任)?(?:单位|部门)")
# 围绕1条主线, 做好三篇文章: how a plan orders what it says
_THEME: Final = re.compile("(?:主线|目标|主题|核心|文章|抓手|导向|关键)(?:任务)?(?:[，。；、]|$)")
_ORDERING: Final = re.compile("(?:围绕|锚定|聚焦|紧扣|突出|坚持|明确|做[好强优实大足]|写好)[^，。；\\d]{0,24}$")
_THEMES: Final = frozenset({"条", "个", "篇", "大"})
_SHARE_BEHIND: Final = re.compile("[^，。；、：（）\\d]{2,18}占比")
_SHARING: Final = frozenset({"个", "条", "家", "项", "类", "大"})
# 纳入国家102项重大工程的[285个项目]: of which list
_ENTERED: Final = re.compile("(?:纳入|列入|进入|入选)[^，。；\\d]{0,8}$")
_LIST_OF: Final = re.compile("[^，。；、\\d的]{2,12}的(?=\\d|[一-鿿]{2})")
_MEMBERS_BEHIND: Final = re.compile(f"[^，。；、\\d]{{0,6}}{_PLACES}(?:[，。；、之]|$)")


# 着力建设以清溪片为中心的下半县[9个乡镇（……），发展优势区]; but 建成以物流为核心的[3个片区]
_CENTRED: Final = re.compile(
    "(?P<built>(?:建成|打造|建设|引进|新增|新建|形成|培育)[^，。；\\d]{0,4})?以[^，。；以]{2,12}为(?:轴心|中心|核心|重点|主)的[^，。；\\d]{0,6}$"
)
_AREAS: Final = "(?:乡镇|镇街|街道|县区|片区|社区|村)"
_NAMED_PLACES: Final = re.compile(f"{_AREAS}（[^（）\\d]{{2,60}}、[^（）\\d]{{2,60}}）")
_PLACES_END: Final = re.compile(f"{_AREAS}(?=[，。；、]|$)")
# 按一级、二级、三级[3个等级]，分别给予
_TIERS: Final = re.compile("等[级次]|档[次，]|级别|类别|层次")
_QUOTED: Final = re.compile("[^，。；、\\d]{0,6}(?:目标|梯度|阶段|层次|环节|类型|方面|维度|级别|档次|等级)")
_INTO_TIERS: Final = re.compile("分[为成][^，。；]{1,30}[、和及与][^，。；、]{1,16}$")  # 分为全护理和半护理两种等级
_BY_TIERS: Final = re.compile("按照?[^，。；]{1,30}、[^，。；、]{1,10}$")


def counts_tiers(text: str, quantity: Quantity) -> bool:
    """Whether a number only tells how many tiers were just listed: 按一级、二级2个等级，分别给予.

    >>> from luoshi.text.quantities import scan
    >>> texts = "按一级、二级2个等级，分别给予", "实现“小升规”“规改股”2个目标的企业", "分2个等级"
    >>> [counts_tiers(text, next(scan(text))) for text in texts]
    [True, True, False]
    >>> text = "标准分为全护理和半护理2种等级，有2种等级"
    >>> [counts_tiers(text, quantity) for quantity in scan(text)]
    [True, False]
    """
    if quantity.unit == "种" or quantity.unit == "类":
        divided = _INTO_TIERS.search(text, max(0, quantity.begin - 44), quantity.begin)
        return divided is not None and _TIERS.match(text, quantity.stop) is not None
    if quantity.unit != "个":
        return False
    if text[quantity.begin - 1 : quantity.begin] == "”" and _QUOTED.match(text, quantity.stop):
        return True
    if _TIERS.match(text, quantity.stop) is None:
        return False
    return _BY_TIERS.search(text, max(0, quantity.begin - 44), quantity.begin) is not None


def is_list_entered(text: str, quantity: Quantity) -> bool:
    """Whether a number tells how long a list is that others were put on: 纳入国家102项重大工程的285个项目.

    >>> from luoshi.text.quantities import scan
    >>> texts = "纳入国家102项重大工程的285个项目开工", "纳入重点项目12个"
    >>> [[is_list_entered(text, quantity) for quantity in scan(text)] for text in texts]
    [[True, False], [False]]
    """
    if quantity.unit not in ("项", "个", "条") or _LIST_OF.match(text, quantity.stop) is None:
        return False
    return _ENTERED.search(text, max(0, quantity.begin - 12), quantity.begin) is not None


def counts_group(text: str, quantity: Quantity) -> bool:
    """Whether a number tells how large a group of places is in which something ranks, or which it joins.

    >>> from luoshi.text.quantities import scan
    >>> texts = "税收居全县11个乡镇首位", "跻身都市圈27个中心城市，", "税收惠及全县11个乡镇，"
    >>> [counts_group(text, quantity) for text in texts for quantity in scan(text)]
    [True, True, False]
    """
    if quantity.unit != "个" or quantity.comparator != "eq":
        return False
    led = text.find("为", max(0, quantity.begin - 14), quantity.begin) >= 0  # asked of every count
    centred = _CENTRED.search(text, max(0, quantity.begin - 40), quantity.begin) if led else None
    if centred and (
        _NAMED_PLACES.match(text, quantity.stop) or (not centred["built"] and _PLACES_END.match(text, quantity.stop))
    ):
        return True  # 以清溪片为中心的下半县9个乡镇
    if _RANKS_BEHIND.match(text, quantity.stop) or _ONE_OF.match(text, quantity.stop):
        return True
    begin = quantity.begin
    return _MEMBERS_BEHIND.match(text, quantity.stop) is not None and (
        _JOINED.search(text, max(0, begin - 16), begin) is not None
    )


# 五、“优化公共文体服务”类，共[2项]: how many items stand below
_ITEMS_BELOW: Final = re.compile("(?:[一二三四五六七八九十]{1,3}、)?[^，,。；\\d]{2,24}(?:类|方面|领域)[，,]共$")
_FIRST_FEW: Final = frozenset({"项", "名", "位", "个", "种", "类", "家"})


def is_place_in_list(text: str, quantity: Quantity) -> bool:
    """Whether a number tells how many items stand below a heading, or which of a list: ……类，共2项; 其中前2项.

    >>> from luoshi.text.quantities import scan
    >>> texts = "二、公共文体类，共2项", "其中前2项由县统筹", "新增书屋，共2项"
    >>> [is_place_in_list(text, quantity) for text in texts for quantity in scan(text)]
    [True, True, False]
    """
    begin = quantity.begin
    if text.endswith("其中前", 0, begin) and quantity.unit in _FIRST_FEW:
        return True
    return quantity.stop == len(text) and _ITEMS_BELOW.fullmatch(text, 0, begin) is not None


# 在3个核心区域、[8个]重点区域、13条道路以及五个新城中[加大]应用: where it is done
_WITHIN: Final = re.compile("在(?:\\d+[个条处座家所][^，。；\\d]{2,14}[、和及])*$")
_WITHIN_ENDS: Final = re.compile("[^。；，]{2,60}?中(?![心小学央医型试药式高期旬])[一-鿿]{2}")


def lies_within(text: str, quantity: Quantity) -> bool:
    """Whether a number tells in how many places something is done, several being told: 在3个区域、8个园区中加大应用.

    >>> from luoshi.text.quantities import scan
    >>> texts = "在3个区域、8条道路中加大应用", "在6座公园先行试点"
    >>> [[lies_within(text, quantity) for quantity in scan(text)] for text in texts]
    [[True, True], [False]]
    """
    if "在" not in text or "中" not in text or "、" not in text:
        return False
    told = _WITHIN.search(text, max(0, quantity.begin - 60), quantity.begin)
    return told is not None and _WITHIN_ENDS.match(text, quantity.stop) is not None


def has_share(text: str, quantity: Quantity) -> bool:
    """Whether a number only says whose share is told behind it: 12条产业链项目占比达84%.

    >>> from luoshi.text.quantities import scan
    >>> texts = "12条产业链项目占比达84%", "项目12个，占比84%"
    >>> [[has_share(text, quantity) for quantity in scan(text)] for text in texts]
    [[True, False], [False, False]]
    """
    stop = quantity.stop
    if quantity.unit not in _SHARING or "占比" not in text[stop : stop + 20]:
        return False
    return _SHARE_BEHIND.match(text, stop) is not None


def sets_out(text: str, quantity: Quantity) -> bool:
    """Whether a number tells how many themes a plan sets out, or among how many units its tasks are shared.

    >>> from luoshi.text.quantities import scan
    >>> texts = "完成25项主要指标，", "涉及34个牵头单位；", "围绕1条主线。", "发表3篇文章。"
    >>> [sets_out(text, quantity) for text in texts for quantity in scan(text)]
    [False, True, True, False]
    """
    if _ANSWERING.match(text, quantity.stop):
        return True
    if quantity.unit in _THEMES and _THEME.match(text, quantity.stop):
        return _ORDERING.search(text, max(0, quantity.begin - 30), quantity.begin) is not None
    return False


def counts_goals(text: str, quantity: Quantity) -> bool:
    """Whether a number tells how many indicators or tasks a plan sets out: that is about the plan, and no goal itself.

    >>> from luoshi.text.quantities import scan
    >>> texts = "纲要提出25项主要指标，", "完成25项主要指标，"
    >>> [counts_goals(text, quantity) for text in texts for quantity in scan(text)]
    [True, False]
    """
    if text[quantity.stop : quantity.stop + 1] not in _HELD_BEGINS or not _HELD.match(text, quantity.stop):
        return False
    return _SETTING_OUT.search(text, max(0, quantity.begin - 6), quantity.begin) is not None


# 12类45件53个事项: how a list is divided
_DIVIDED: Final = re.compile("\\d+[件个项](?:\\d+[个项件])?(?:具体|子)?(?:项目|事项|实事|任务|民生)")
_DIVIDED_BEFORE: Final = re.compile("\\d+(?:大?类|大?个?(?:领域|方面|板块))(?:\\d+[件项])?$")
_DIVIDED_DONE: Final = re.compile(
    "(?:实施|办好|办成|办结|完成|推进|落实|兑现|抓好|办理)了?(?:好|省级?|市级?|县级?)?\\d+(?:大?类|大?个?(?:领域|方面|板块))$"
)
_DIVIDERS: Final = frozenset("类件项域面块")
_DIVIDED_BEHIND: Final = re.compile(
    "(?:\\d+[个项件])?(?:具体|子)?(?:项目(?!支出)|事项|实事|任务|民生|[，。；：、）]|\\Z)"
)


def divides(text: str, quantity: Quantity) -> bool:
    """Whether a number only says how a list is divided: 12类45件53个事项."""
    if text[quantity.stop : quantity.stop + 1].isdigit():
        return _DIVIDED.match(text, quantity.stop) is not None
    begin = quantity.begin
    if text[begin - 1 : begin] not in _DIVIDERS or not _DIVIDED_BEHIND.match(text, quantity.stop):
        return False  # 形成38类444项支出标准体系 counts what it forms
    if _DIVIDED_DONE.search(text, max(0, begin - 24), begin):
        return False  # 继续实施10大类60项民生实事 is a promise
    return _DIVIDED_BEFORE.search(text, max(0, begin - 12), begin) is not None


# 围绕安全管理等7项任务，……: what the work goes by
_GUIDING: Final = ("围绕", "聚焦", "紧扣", "针对", "对照", "按照", "瞄准")
_GOES_BY: Final = re.compile("[^，。；、\\d]{0,6}(?:产业集群|产业链|赛道|领域|行业|产业|板块)，")
_GUIDED: Final = re.compile("(?:围绕|聚焦|紧扣|针对|对照|按照|瞄准)[^，。；\\d]*$")
_GUIDES: Final = re.compile("(?:重点|主要|具体|关键)*(?:任务|方面|环节|领域|要求|内容|重点|主题|问题)[，、]")


def goes_by(text: str, quantity: Quantity) -> bool:
    """Whether a number counts the tasks or fields that work goes by: 围绕……等7项任务，开展……."""
    if not _GUIDES.match(text, quantity.stop) or not any(word in text for word in _GUIDING):
        return False
    return _GUIDED.search(text, max(0, quantity.begin - 50), quantity.begin) is not None


def goes_by_field(text: str, quantity: Quantity) -> bool:
    """Whether a number counts the fields that work goes by, right behind the word for it: 聚焦13个产业集群，培育……."""
    return (
        quantity.unit in ("个", "条")
        and _GOES_BY.match(text, quantity.stop) is not None
        and text.endswith(_GUIDING, 0, quantity.begin)
    )


# 徐汇、黄浦、普陀等3个集聚区[合计]; 聚焦甲村、乙村、丙村等3个[改造项目]，坚持……
_SUMMED_UP: Final = re.compile("[^，。；、\\d]{2,8}?(?:合计|共计|总计)")
_MEANT: Final = re.compile(
    "(?:^|[，。；：])(?:重点)?(?:聚焦|围绕|针对)(?:[^，。；：、\\d]{2,12}、){2,}[^，。；：、\\d]{2,12}等$"
)
# 电子信息、装备制造[两个]万亿级产业产值分别达……
_BOTH_OF_THEM: Final = re.compile("(?:^|[，。；：])[^，。；：、\\d]{2,14}[、和][^，。；：、\\d]{2,14}$")
_THEIR_SHARE: Final = re.compile("[^。；\\d]{2,30}分别")
# 推动资源向两个新城区、[三个]副中心和农村配置
_TOWARDS: Final = re.compile("向[^，。；]{0,30}$")
_LED_THERE: Final = re.compile("[^，。；\\d]{2,24}(?:配置|倾斜|延伸|集聚|转移|疏解|汇聚|流动|集中|下沉)(?=[，。；])")
_GOES_ON: Final = re.compile("[^，。；、\\d]{2,16}，")


def names_listed(text: str, quantity: Quantity) -> bool:
    """Whether a number only counts the names listed before it, of which something else is told."""
    begin = quantity.begin
    if quantity.unit in ("类", "种") and _counts_kinds(text, quantity):
        return True
    if quantity.low == 2 and text[quantity.start] in "两二" and _BOTH_OF_THEM.search(text, max(0, begin - 40), begin):
        return _THEIR_SHARE.match(text, quantity.stop) is not None
    if not text.endswith("等", 0, begin):
        return False
    if quantity.unit == "个" and "、" in text[max(0, begin - 12) : begin] and _SUMMED_UP.match(text, quantity.stop):
        return True
    return (
        _GOES_ON.match(text, quantity.stop) is not None and _MEANT.search(text, max(0, begin - 160), begin) is not None
    )


_KINDS_BEFORE: Final = re.compile("(?P<names>(?:[^，。；：、\\d]{2,16}、)+[^，。；：、\\d]{2,16})等$")


def _counts_kinds(text: str, quantity: Quantity) -> bool:
    """Whether a number counts kinds told before: 上述12类产品; 手机、平板、手表等3类产品."""
    begin = quantity.begin
    if text.endswith(("上述", "前述"), 0, begin):
        return True
    told = _KINDS_BEFORE.search(text, max(0, begin - 80), begin) if text.endswith("等", 0, begin) else None
    return told is not None and told["names"].count("、") + 1 == quantity.low


# 突出乡村发展、乡村建设、乡村治理[三项重点]
# 烟草、机械2个产业产值均达到90亿元
_OF_THEIR_KIND: Final = re.compile(
    "(?:重点|领域|环节|关键|底线|方面|抓手|支撑|优势)(?=[，。；、]|\\Z)"
    "|(?:产业|行业)(?:[^，。；\\d]{1,8}(?:均|都|分别)|(?:加快|快速|平稳|持续|蓬勃)?发展(?=[，。；]))"
)
_NAMES_BEFORE: Final = re.compile(
    "(?:^|[，。；：年]|突出|聚焦|守住|抓好|围绕|紧盯)(?P<names>[^，。；：、\\d]{1,14}(?:[、和][^，。；：、\\d]{1,14})+)(?:等|这)?$"
)


def sums_up_list(text: str, quantity: Quantity) -> bool:
    """Whether a number only counts the names of the list that it closes, which are headings and nothing that is done.

    >>> from luoshi.text.quantities import scan
    >>> texts = "突出乡村发展、乡村建设、乡村治理3项重点，", "新建甲、乙2个中心，"
    >>> [sums_up_list(text, quantity) for text in texts for quantity in scan(text)]
    [True, False]
    """
    if quantity.unit not in ("个", "项", "大", "条") or _OF_THEIR_KIND.match(text, quantity.stop) is None:
        return False
    told = _NAMES_BEFORE.search(text, max(0, quantity.begin - 70), quantity.begin)
    return told is not None and len(re.split("[、和]", told["names"])) == quantity.low


def leads_there(text: str, quantity: Quantity) -> bool:
    """Whether a number only counts the places to which something is led: 资源向三个副中心配置.

    >>> from luoshi.text.quantities import scan
    >>> texts = "推动资源向3个城市副中心配置。", "资源向农村配置，新建3个中心"
    >>> [leads_there(text, quantity) for text in texts for quantity in scan(text)]
    [True, False]
    """
    if quantity.unit not in ("个", "大") or _LED_THERE.match(text, quantity.stop) is None:
        return False
    return _TOWARDS.search(text, max(0, quantity.begin - 34), quantity.begin) is not None
