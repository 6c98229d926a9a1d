"""Members of a whole in a row: 国有企业增加值增长2.3%；集体企业[下降5%], and the three sectors as 9.4：51.0：39.6."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.ends import strip_lead, strip_tail
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.vocabulary import GRADE
from luoshi.figures.words import WORDS

_METRIC: Final = re.compile(
    "(?P<whose>.*[业品])(?P<metric>增加值|总?产值|投资|营业收入|利润总额|销售额|零售额|出口额?|用电量)\\Z"
)
_MEMBER: Final = re.compile(
    "[^，。；]{1,24}(?:(?<![就毕创作事])业|企业|产业)\\Z|(?:有色|煤炭|化工|电力|钢铁|建材|食品|纺织|冶金|石化|医药|汽车|电子|机械|装备)\\Z"
)
_GENERATED: Final = re.compile("(?:[水火风核]|太阳能发|光伏发)电")  # 发电量9亿千瓦时，其中：水电增长4%
_ADDED: Final = re.compile("三次产业增加值(?:构成|结构|之?比(?:例|重)?)[^，。；]{0,24}$")  # 三次产业增加值之比

_AGED: Final = re.compile(
    "(?:^|[，。；：、])(?P<age>\\d{1,3}(?:周?岁)?(?:[-—–~～至]\\d{1,3}周?岁|周?岁?(?:及)?以[上下]))(?:的?(?:人口|人员))?(?:占比?|比重|所占比[重例])(?:为|总人口(?:的比重)?的?|全部人口的?)*$"
)

_ONE_PRODUCT: Final = re.compile(
    "[，；：、 ]*(?:其中[：:，]?)?(?P<one>[铜锌铝铅镍锡钨锑钛镁银钢铁煤盐糖纸布纱])(?:产量)?"
    "(?:同比|比上年)?(?:增长|下降|上升|减少)"
)
_SIZE_ALONE: Final = re.compile(
    "(?:超过?|突破|达到?|大于)\\d[\\d.]*[万亿千百]*(?:元|美元|吨|人|亩)(?:以上)?|\\d[\\d.]*[万亿千百]*(?:元|美元|吨|人|亩)以上"
)
_SIZE_ENDS: Final = ("元", "吨", "人", "亩", "以上")
_EACH_MANY: Final = re.compile("每(?:[百千万十]+)(?:名)?(?:常住|户籍|城镇|服务)?(?:人口|人|老年人|儿童)")


def name_members_grown(spots: list[Spot], carried: str) -> None:
    """Give the members that only a growth is told of the metric of the one before them.

    ``carried`` is the subject of the sentence before.
    """
    before, metric = carried, ""
    for spot in spots:
        listed = spot.mode == "listed" and not spot.left.strip("、，和及与")  # 有色、煤炭分别增长35%、[13%]
        if spot.quantity.unit != "%" or not spot.name or spot.paid:
            before = spot.name if spot.name.endswith("发电量") else before
            continue
        if not listed and WORDS.change_at_end(spot.left) is None:
            continue
        if spot.name != before and (listed or spot.name in spot.left) and _MEMBER.fullmatch(spot.name):
            found = _METRIC.fullmatch(before)
            metric = found["metric"] if found else metric if metric and before.endswith(metric) else ""
            spot.name += metric
        elif before.endswith("发电量") and _GENERATED.fullmatch(spot.name):
            spot.name = spot.name.removesuffix("发电") + "发电量"
            continue
        if not spot.bracketed:
            before = spot.name


def name_products(spots: list[Spot]) -> None:
    """十种有色金属95万吨，其中：铜增长14%，锌下降3%: products of one character, grown as the whole is."""
    for index, spot in enumerate(spots):
        grown = _ONE_PRODUCT.fullmatch(spot.left) if spot.quantity.unit == "%" else None
        if grown and any("吨" in before.quantity.unit for before in spots[:index]):
            spot.name, spot.mode = grown["one"] + "产量", "left"


_USES: Final = re.compile("(?:消费|进口|出口|销售|生产|使)?用?量$")
_USED: Final = re.compile("(?:^|。)[一-鿿]{2,8}(?P<use>消费|进口|出口|销售)(?:量)?中，")
_GOODS: Final = re.compile("[一-鿿]{2,4}(?<![量值额数人家户业运购库])")


def name_goods(spots: list[Spot], carried: str) -> None:
    """原油消费量2亿吨；原煤[15亿吨]: goods told by their names alone are measured as those before them are.

    ``carried`` is the subject from which the sentence goes on behind ；, empty for none.
    """
    lead = spots[0].ahead + spots[0].left
    head = _USED.search(lead) if "中，" in lead else None
    before = _USES.search(carried)
    use = f"{head['use']}量" if head else before.group() if before and len(before.group()) > 1 else ""
    bare = ""
    for spot in spots:
        if bare and spot.name == bare and spot.mode == "carried":
            spot.name += use
            continue
        bare = ""
        if spot.quantity.unit.endswith("吨"):
            if told := _USES.search(spot.name):
                use = told.group() if len(told.group()) > 1 else ""
            elif use and spot.mode == "left" and _GOODS.fullmatch(spot.name):
                bare = spot.name
                spot.name += use


def name_sizes(spots: list[Spot]) -> None:
    """年营业收入超1000亿元的2个，超500亿元的[5个]: counts told apart by a size alone, each of the same measure."""
    for before, spot in pairwise(spots):
        if not spot.name.endswith(_SIZE_ENDS) or not _SIZE_ALONE.fullmatch(spot.name):
            continue
        whole = _SIZE_ALONE.search(before.name)
        if whole and whole.start() >= 2 and whole.end() == len(before.name):
            spot.name = before.name[: whole.start()] + spot.name


_GRADE_ALONE: Final = re.compile(f"{GRADE.pattern}|[百千万]?亿元以上")
_OF_GRADE: Final = re.compile(
    "(?:星级|等级|[A-Z]级|规模以上|限额以上)[^，。；]{0,6}?(?P<what>饭店|酒店|民宿|景区|园区|企业|医院|商户)$"
)


def name_grades(spots: list[Spot]) -> None:
    """五星级饭店 of 星级饭店30家，其中五星级[2家]: those of a grade alone are what was counted before them."""
    what = ""
    for spot in spots:
        if told := _OF_GRADE.search(spot.name):
            what = told["what"]
        elif what and _GRADE_ALONE.fullmatch(spot.name):
            spot.name += what
        else:
            what = ""


def name_structure(text: str, spots: list[Spot]) -> None:
    """三次产业结构9.4：51.0：39.6: the shares of the three sectors, each named as that of its sector."""
    if len(spots) < 3 or (":" not in text and "：" not in text):
        return
    sectors = False
    for three in zip(spots, spots[1:], spots[2:], strict=False):
        shares = sectors and all(spot.quantity.unit == "%" for spot in three) and "贡献率" in three[0].left
        if shares and not any(spot.left.strip("、和") for spot in three[1:]):
            for spot, number in zip(three, "一二三", strict=True):
                spot.name, spot.mode = f"第{number}产业对经济增长的贡献率", "listed"
        between = (text[one.quantity.stop : two.quantity.begin] for one, two in pairwise(three))
        if all(mark in (":", "：") for mark in between):
            sectors = True
            added = _ADDED.search(text, max(0, three[0].quantity.begin - 60), three[0].quantity.begin)
            for spot, number in zip(three, "一二三", strict=True):
                spot.name, spot.mode = f"第{number}产业{'增加值' if added else ''}比重", "listed"


_GRADED: Final = re.compile(
    "(?P<head>.{2,}?)(?P<grade>示范|精品|样板|特色|先进|达标|试点)(?:镇|乡|村|点|户|县|区|街道|社区|基地|单位|学校|企业|园区)"
)

_GRADE_RAISED: Final = re.compile(
    f"(?P<own>{GRADE.pattern})?(?P<what>.{{2,}}?标准)(?:提高|调整|上调|统一|增加)*(?:达?到|至|为)(?P<grade>{GRADE.pattern})"
)


def name_standards_raised(spots: list[Spot]) -> None:
    """一级补贴标准 of 补贴标准提高到一级200元: it is the grade that has the standard."""
    for spot in spots:
        raised = _GRADE_RAISED.fullmatch(spot.name) if spot.name.endswith("级") else None
        spot.name = (raised["own"] or raised["grade"]) + raised["what"] if raised else spot.name


def name_graded_alike(spots: list[Spot]) -> None:
    """省级乡村振兴示范镇1个、[省级乡村振兴]示范村6个: what is said of the first holds for those graded alike."""
    for before, spot in pairwise(spots):
        alone = len(spot.name) <= _SHORT_GRADE and spot.left.strip("、和及") == spot.name
        graded = _GRADED.fullmatch(before.name) if alone else None
        if graded and spot.name.startswith(graded["grade"]):
            spot.name = graded["head"] + spot.name


_SHORT_GRADE: Final = 5  # characters of 示范基地


def name_age_groups(spots: list[Spot]) -> None:
    """18岁以下人口占25.8%，18-34岁占[22.4%]: people told by their age alone."""
    for spot in spots:
        if spot.quantity.unit == "%" and (aged := _AGED.search(spot.left)):
            spot.name, spot.mode = f"{aged['age']}人口", "left"


_STAFF: Final = re.compile("(?:医师|护士|医生|药师|教师|社工|社会工作者)$")


def name_per_head(spots: list[Spot]) -> None:
    """每千人口床位数达到7.5张，执业医师数达到[3.8人]: what goes on in a list is so much to each as well."""
    for before, spot in pairwise(spots):
        each = _EACH_MANY.match(before.name)
        counted = spot.name.endswith("数") or (spot.quantity.unit == "人" and _STAFF.search(spot.name) is not None)
        if each and counted and "每" not in spot.name and len(spot.quantity.unit) == 1:
            spot.name = each.group() + spot.name


# 每月租金补贴标准是：河东区、河西区为[160元]，南岸区为[120元]
_LAID_DOWN: Final = re.compile(
    "(?P<what>[^，。；：、\\d的]{2,20}(?:标准|租金|价格|电价|水价|补贴|补助|单价|起付线|比例))(?:分别|具体|统一)*(?:[为是]|如下)?[：:]"
)
_PLACES: Final = re.compile(
    "(?:[一-鿿]{2,6}(?:[县区市镇乡旗州盟岛]|新区|街道|开发区|林区|园区))(?:[、和及与][一-鿿]{2,6}(?:[县区市镇乡旗州盟岛]|新区|街道|开发区|林区|园区))*[为是]?"
)


def name_places_listed(spots: list[Spot], text: str, start: int) -> None:
    """租金补贴标准是：河东区、河西区为160元，南岸区为120元: what is laid down for each of the places of a list."""
    told = _LAID_DOWN.search(text, start, spots[0].quantity.begin) if spots else None
    for spot in spots if told else ():
        where = re.split("[，。；：:]", spot.left)[-1].strip()
        if told and _PLACES.fullmatch(where):
            spot.name, spot.mode = told["what"], "listed"


# 海塘达标率分别为：崇明岛[42%]、长兴岛[80%]
_ANNOUNCED: Final = re.compile(
    "(?P<what>[^，。；：、\\d的]{2,16}(?:率|比重|比例|收入|支出|产值|税收|面积|投资))分别(?:为|达到?|是)?[：:](?P<first>[^，。；：、\\d]{2,10})$"
)


def name_announced(spots: list[Spot], text: str, start: int) -> None:
    """海塘达标率分别为：崇明岛42%、长兴岛80%: what is told of each of a list stands before its colon."""
    begins = (spot.quantity.begin for spot in spots)
    told = next((found for begin in begins if (found := _ANNOUNCED.search(text, start, begin))), None)
    spots = [spot for spot in spots if told and spot.quantity.begin >= told.end()]
    if told is None or all(spot.name.endswith(told["what"][-3:]) for spot in spots):
        return
    for spot in spots:
        member = spot.left.rpartition("：")[2].strip("、，和及")
        if not 2 <= len(member) <= 10 or spot.quantity.unit != spots[0].quantity.unit:
            return
        spot.name, spot.mode = member + told["what"], "left"


# 河口镇（1-6月累计到位资金[9050万元]，占年度目标的36%）
_OF_BODY: Final = re.compile(
    "(?P<who>[一-鿿]{2,12}?(?:[省市县区州旗镇乡村局委办]|街道|管委会|中心|公司))（(?P<what>[^，。；（）]{2,24})$"
)


_RANKED: Final = re.compile("(?:增速|总量|增幅)?(?:排名|位居|位列|居|列|排)[^，。；]{0,8}(?:第\\d+|前\\d+|首位)")


def name_by_level_before(spots: list[Spot]) -> None:
    """A rank in a bracket and a multiple of another plan's sum are of the level before: 增长5%（排名全市第1位）."""
    before = ""
    for spot in spots:
        if before and spot.quantity.unit == "倍" and spot.name[:1] in "是为" and "“" in spot.left:
            spot.name = before  # 投资完成142亿元，是“十五”时期累计投资的[7倍]
        if spot.bracketed and before and _RANKED.match(spot.name):
            spot.name = before  # 增长5%，排名全市第1位（预期目标为8%以上）
        if not spot.bracketed:
            before = spot.name


_SIZE_ASIDE: Final = re.compile(
    "(?P<whose>[^，。；：（）]{4,30})（(?P<what>(?:概算|估算|计划)?总?投资|总?建筑面积|占地面积|占地)(?:约|达)?$"
)


def name_in_brackets(spots: list[Spot]) -> None:
    """河口镇（累计到位资金9050万元，占目标的36%）: what a bracket tells of a body is named by both."""
    whose = ""
    for spot in spots:
        size = _SIZE_ASIDE.search(spot.left) if spot.bracketed else None
        if size and size["whose"].endswith(spot.name):
            spot.name += size["what"]  # 县二中扩建项目（总投资1.2亿元）
            continue
        told = _OF_BODY.search(spot.left) if spot.bracketed and "（" in spot.left else None
        if told and spot.name == told["who"]:
            what = strip_lead(strip_tail(told["what"]))[0]
            whose = spot.name if what else ""
            spot.name += what if what not in spot.name else ""
            named = spot.name
        elif whose and spot.bracketed and spot.name == whose:
            spot.name = named
        else:
            whose = ""


_TRAINED: Final = re.compile("(?:各类|各级)?(?P<what>[^，。；]{2,}(?:培训|技能鉴定|就业))$")


def name_trained(spots: list[Spot], text: str) -> None:
    """企业职工职业技能培训 of 职业技能培训15万人次，其中企业职工8万人次: those trained, told apart by who they are."""
    for at, whole in enumerate(spots[:-1]):
        told = _TRAINED.match(whole.name) if whole.quantity.unit.endswith(("人", "人次")) else None
        parts = spots[at + 1 :]
        if told is None or "其中" not in text[whole.quantity.stop : parts[0].quantity.begin]:
            continue
        for part in parts:
            if part.quantity.unit != whole.quantity.unit or part.mode != "left" or part.verb:
                break
            if len(part.name) <= 8 and not part.name.endswith(("培训", "就业")):
                part.name += told["what"]
        return


_BANKS: Final = ("金融机构", "银行", "本外币", "人民币")  # but 住户存款余额, 财政存款余额: a part of what is held


def name_loans(spots: list[Spot]) -> None:
    """金融机构本外币贷款余额 of 金融机构本外币存款余额9亿元，贷款余额8亿元: whose the one is the other is as well."""
    for before, spot in pairwise(spots):
        if spot.name == "贷款余额" and before.name.endswith("存款余额") and before.name.startswith(_BANKS):
            spot.name = before.name.removesuffix("存款余额").removesuffix("各项") + "贷款余额"
