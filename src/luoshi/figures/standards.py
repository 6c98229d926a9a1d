"""What a text lays down that is no report: standards, payments and limits told in news of a policy, and in a notice the
sums that were paid before or are set aside."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.bounds import WORKING_DAYS, read_comparator
from luoshi.figures.measures import is_rate
from luoshi.figures.words import OUGHT
from luoshi.text.quantities import Quantity

_PASSAGES: Final = 3  # so many passages that pay or cap make a text one on a policy
_OPENING: Final = 4
_READ: Final = 160
# 《早餐网点奖补办法》印发, 出台新政, 政策解读
_POLICY: Final = "(?:办法|细则|措施|新规|新政|政策|规定|标准|意见|十条|条例)"
_ISSUED: Final = re.compile(
    f"{_POLICY}[》”]?(?:[（(][^（）()]{{1,12}}[）)])?(?:近日|日前|正式|已经?|的)*(?:印发|出台|发布|公布|施行|实施|执行(?!情况)|解读|问答|上调|调整)(?!以来|情况|[两三一]年)"
    f"|(?<!先后)(?<!相继)(?:印发|出台|发布|公布|推出)的?[^，。；]{{0,24}}{_POLICY}"
    "|(?:政策|文件)(?:解读|问答)|开始(?:申[领请报]|受理)|一图读懂"
    "|(?:价格|水价|电价|气价|票价|收费)[^，。；]{0,6}(?:方案|调整)[^，。；]{0,4}(?:公布|出台|发布|执行|实施)"
    "|最[高多](?:可|能)?(?:再)?(?:补|奖|减|领|享|贴|拿|给)"
)
# 发放补贴 惠及3万户, 工作总结: news of what came of one
_CAME_OF: Final = re.compile("惠及|兑付|到账|累计|总结|成效|回顾|[完办]成|结果|情况|下降|增长")
# 今年以来，……: a text that opens so tells what was done
_LOOKS_BACK: Final = re.compile("(?:今年以来|去年|上半年|前三季度|一年来|20\\d\\d年以来|截[至止])")
# 最高10万元, ……的，奖励2万元
_LAYS_DOWN: Final = re.compile(
    "(?:可|最[高多]|不超过|不高于|至多|封顶|上限)[^，。；\\d]{0,6}\\d[\\d.]*万?元|\\d万?元(?:为限|为上限|封顶|/[人亩户月])"
    "|(?:的|后)，[^，。；\\d]{0,14}(?:给予|予以|奖励?|补[助贴]?|按)[^，。；\\d]{0,14}\\d"
)
# What was paid or reached: 已兑付, 累计发放补贴260万元, 补了105元, 户均补贴
_DONE: Final = re.compile(
    "已(?!享受|取得|获|登记|参加|缴|领|认定)|累计(?:发放|兑[付现]|支出|投入|拨付|惠及|受益|完成|奖补|减免|返还)"
    "|共(?:计)?(?:支出|发放|兑[付现]|投入|拨付|惠及|救助|完成|为|有)|[补奖领发拿贷付到]了|截[至止]|目前|去年|上年|以来"
    "|同比|平均|[户人亩]均|惠及|受益|享受到|领到|增长|下降|完毕|年前"
)
# 2023年共发放, 去年支出: in a notice or a policy what was paid before
_PAID_BEFORE: Final = re.compile(
    "(?:20\\d\\d年|去年|上年|上学[期年]|上一?年度|今年以来|截[至止][^，。；]{1,12})[^。；]{0,16}?(?:累计|共计?|已|实际)(?:发放|支出|投入|拨付|兑[付现]|惠及|救助|资助|落实)"
    "|(?:去年|上年)[^。；，]{0,12}(?:发放|支出|投入|拨付|兑[付现])"
    "|已(?:使用|发放|支出|拨付|兑[付现])(?![^，。；]{0,12}的)"
)
# 全市参保率稳定在95%以上，参保人数不少于82万人: what a policy aims at
_STEADY: Final = re.compile(
    "(?:率|比例|水平|面)(?:要|应)?(?:稳定|保持|巩固)在[^，。；]{0,4}$|(?:参保|参合|覆盖|签约)人数(?:要|应)?(?:达到|不少于|不低于|稳定在)$"
)
# 据测算，此次调标将惠及低保对象2.46万人，全年增加支出960万元: what a standard is to bring and to cost
_RECKONED: Final = re.compile(
    "测算|估算，|预计(?=[^，。；]{0,8}(?:惠及|受益|增加支出|新增支出|需))|此次[^，。；\\d]{2,6}将(?:惠及|使)"
)
_AGAIN_LAID_DOWN: Final = re.compile("今年|明年|自?20\\d\\d年(?:起|[^，。；]{0,8}安排)|提高|调整|将|的，|给予|按")
# 今年预算安排4.9亿元，比上年增加0.5亿元
_SET_ASIDE: Final = re.compile(
    "(?:今年|本年|明年|20\\d\\d年)[^，。；\\d]{0,12}(?:预算)?安排[^。；\\d]{0,14}(?:\\d[\\d.]*(?:万元|亿元)?(?:左右)?，比[^，。；\\d]{2,8}[增减][加少]?)?$"
)
# What a policy fixes by a share or a sum: 自付15%, 返还比例为30%, 保额1000元
_FIXED: Final = re.compile(
    "[补奖贴][助补励]?[^，。；\\d]{1,8}的$|(?:(?:(?:报销|补[贴助偿]|返还|抵扣|支付|承担|分担|配套|缴[费存]|担保)[^，。；\\d]{0,4}比例|费率|利率|额度|标准|保额|保费"
    "|起付线|封顶线|自[付缴筹]|贴息?|报销|返还|抵扣|优惠|[上下]浮|加价|追加|叠加|减免|免收|给予|[补奖][助贴励]?)"
    "(?:最高|统一|比例|标准|部分|不低于|不少于|不高于|可|为|到|至|按|调整|提|降|低|高|再|提高|降低|下调|上调|[由从](?:每[^，。；每\\d])?){0,4})$"
)
_FROM: Final = re.compile("[由从][^，。；由从]{1,12}(?=[提调升降增上下])")  # 额度由20万元提高到[30万元]
_HEADED: Final = re.compile("(?:比例|标准|线)[：:][^。；]{0,99}$")  # 报销比例：乡镇卫生院90%，县级医院[80%]
PERSONS: Final = (
    "人才",
    "专家",
    "学者",
    "人员",
    "博士",
    "硕士",
    "本科",
    "专科",
    "大专",
    "研究生",
    "毕业生",
    "本科生",
    "大学生",
    "硕士生",
    "博士生",
    "技师",
    "高级工",
    "教授",
    "医师",
    "教师",
    "家庭",
)
_GIVEN: Final = re.compile(
    "的，(?:另|再|还|可|均|分别|一次性)*(?:给|送|发|赠|享受|领取?)[^，。；\\d]{0,12}$"
    "|的，(?:再|另)(?:增加|追加|奖励?)(?:奖励|补助|补贴)?$"  # 其中当年投产的，再增加[5万元]
    # 发放购房补贴，其中职校毕业生2万元
    "|(?:发放|给予|享受|予以)[^，。；\\d]{0,14}(?:补贴|补助|津贴|奖励)[，：](?:其中[：:，]?)?[^，。；、\\d奖补给助贴发总每累增收投资已共]{0,8}"
    f"(?:{'|'.join(PERSONS)})$"
)
_MAY_HAVE: Final = re.compile("[可限](?:再|最多)?(?:领|享受|申[领请报]|报销|购|贷)取?$")
_TO_SPEND: Final = re.compile(
    "(?:拿出|安排|投入|投放|预算|筹集|下达|发放|兑[现付]|拨付)[^，。；\\d]{0,10}$|计划|预计|拟|规模|全[省市县区镇乡州年]"
)
# 预计全年要拿出1.8亿元, 三年内新增网点120个: what a policy is to cost and to bring
_OUTLOOK: Final = re.compile(
    "(?:预计|计划|拟|将)[^，。；\\d]{0,10}(?:拿出|安排|投入|投放|发放|新增|新建|建成|培育|惠及|带动|撬动|拉动)[^，。；\\d]{0,10}$"
)
_DAYS: Final = (*WORKING_DAYS, "日")
_CAPPED: Final = ("元", "万", "个百分点", "个月", "年", "天", "日")
# 每户最多补助3台, 个人购机不超过5台: a bound on what one gets, unlike 投诉不超过10件
_CAPPED_EACH: Final = ("次", "个", "人", "件", "张", "台", "%", "‰")
_FOR_EACH: Final = re.compile("[每单]|同一|个人|一[户家人]|最[多高]|至多|限|不得")


def tells_of_policy(title: str, passages: list[str]) -> bool:
    """Whether a text of no known kind tells of a policy: by its title, its opening or what it lays down throughout.

    >>> tells_of_policy("《安居办法》政策解读", []), tells_of_policy("全县发放补贴惠及3万户", ["每亩补贴105元。"])
    (True, False)
    >>> tells_of_policy("", ["每户可贷20万元。", "单户不超过3万元。", "达标的，奖励2万元。"])
    True
    """
    opening = (title, *passages[:_OPENING])
    if _CAME_OF.search(title) or any(_LOOKS_BACK.match(text) for text in opening):
        return False
    if any(_ISSUED.search(text[:_READ]) for text in opening):
        return True
    found = 0
    for text in passages:
        if "元" not in text:
            continue
        lays = _LAYS_DOWN.search(text)
        if lays and not _DONE.search(text, text.rfind("。", 0, lays.start()) + 1, lays.start()):
            found += 1
            if found == _PASSAGES:
                return True
    return False


def is_fixed(text: str, start: int, quantity: Quantity, left: str, paid: bool) -> bool:
    """Whether a sentence of such a text lays a number down: paid to each, capped or a share that holds from now on.

    >>> from luoshi.text.quantities import scan
    >>> def fixed(text: str) -> list[bool]:
    ...     return [is_fixed(text, 0, quantity, text[: quantity.begin], False) for quantity in scan(text)]
    >>> fixed("个人自缴20%"), fixed("全县已为农户贴息20万元"), fixed("预计投入2亿元")
    ([True], [False], [False])
    """
    begin, unit = quantity.begin, quantity.unit
    if _DONE.search(text, start, begin):
        return False
    if unit.endswith(_DAYS) and (quantity.comparator != "eq" or text.startswith("内", quantity.stop)):
        return True
    if _MAY_HAVE.search(left):
        return True
    bounded = unit.endswith(_CAPPED) or (unit.endswith(_CAPPED_EACH) and _FOR_EACH.search(left))
    if bounded and read_comparator(quantity, "rule", left) == "le":
        return True
    if "元" in unit:
        if is_rate(left, unit):
            return True
        if paid and "亿" not in unit:
            return _TO_SPEND.search(left) is None
    elif unit not in ("%", "‰", "个百分点", "倍"):
        return False
    return "亿" not in unit and is_share(text, start, begin, left)


def is_share(text: str, start: int, begin: int, left: str) -> bool:
    """Whether the words before a number say what share or sum holds for all: 个人自缴, 报销比例：县级医院.

    >>> is_share("个人自缴", 0, 4, "个人自缴"), is_share("占地比例", 0, 4, "占地比例")
    (True, False)
    """
    if left.endswith(("到", "至")):
        left = _FROM.sub("", left)
    return _FIXED.search(left) is not None or _HEADED.search(text, start, begin) is not None


def is_given(text: str, start: int, begin: int) -> bool:
    """Whether a sum is handed out behind a condition: 首次购房的，另给购房券.

    >>> text = "首次购房的，另给购房券"
    >>> is_given(text, 0, len(text)), is_given("另给购房券", 0, 5)
    (True, False)
    """
    return _GIVEN.search(text, start, begin) is not None


def is_outlook(left: str) -> bool:
    """Whether the clause before a number tells what a policy is to cost or to bring.

    >>> is_outlook("预计全年要拿出"), is_outlook("全年共发放")
    (True, False)
    """
    return _OUTLOOK.search(left) is not None


def apart_from_rules(text: str, start: int, quantity: Quantity) -> str:
    """What a number of a notice or a policy is that lays nothing down: ``actual`` for what was paid before, ``target``
    for what is set aside; empty for the others.

    >>> from luoshi.text.quantities import scan
    >>> text = "2023年全县共发放低保金1.26亿元，惠及2.1万人。今年安排救助资金1.4亿元。补助累计不超过2万元。"
    >>> [apart_from_rules(text, text.rfind("。", 0, quantity.begin) + 1, quantity) for quantity in scan(text)][1:]
    ['actual', 'actual', 'target', '']
    """
    begin = quantity.begin
    large = "亿" in quantity.unit or "万元" in quantity.unit
    if large and text.find("安排", start, begin) >= 0 and _SET_ASIDE.search(text[start:begin]):
        return "target"
    if _STEADY.search(text, start, begin) and (quantity.unit in ("%", "‰") or "人" in quantity.unit):
        return "target"
    if quantity.comparator == "le":
        return ""
    if quantity.unit not in ("%", "‰") and (told := _RECKONED.search(text, start, begin)):
        return "" if text.find("每", told.end(), begin) >= 0 else "target"
    paid = _PAID_BEFORE.search(text, start, begin)
    return "actual" if paid and not _AGAIN_LAID_DOWN.search(text, paid.end(), begin) else ""


# 应不低于18%, 不得低于60%: how things have to be, nothing that is reached by a day
_OUGHT: Final = re.compile(
    f"{OUGHT}(?:均|都|同时|分别)*不(?:低于|少于|高于|超过|小于|大于|多于)$"
    "|不(?:得|应|宜)(?:低于|少于|高于|超过|小于|大于|多于)(?:[^，。；、\\d]{1,12}的)?$"
)


# 化粪池有效容积不小于1.5立方米, 公示时间不少于7天: measures that a design or a procedure has to keep
_SPECIFIED: Final = re.compile(
    "(?:有效容积|容积|净面积|停留时间|公示时间|公示期|间距|净宽|净高|坡度|埋深|水深|层高)(?:均|都|应|分别)*不(?:低于|少于|小于|高于|大于|超过)$"
)


# 新建居住区按每百户不少于30平方米: by what standard rooms for services have to be built
# 每个示范点面积不少于300亩
_PER_EACH: Final = re.compile(
    "按照?每百户[^，。；\\d]{0,6}不(?:低于|少于|小于)$|每[个处所座条家][^，。；\\d]{2,8}(?:面积|规模)不(?:低于|少于|小于)$"
)


# 按照县道每年每公里[1万元]、乡道[5000元]、村道3000元标准落实
_RATES: Final = re.compile("(?:、[^，。；、\\d]{1,10}\\d[\\d.,]*万?元){0,6}的?标准")


def by_rates(text: str, start: int, quantity: Quantity) -> bool:
    """Whether a sum is one of those by whose standard something is paid, in a sentence that begins at ``start``."""
    return text.find("按", start, quantity.begin) >= 0 and _RATES.match(text, quantity.stop) is not None


_OBLIGED: Final = re.compile("(?<!必)(?<!急)(?:须|应当?|必须|需)在(?:收到[^，。；]{0,12}(?:后|之日起))?$")


def has_to_be_done_within(quantity: Quantity, left: str) -> bool:
    """Whether a time is the one within which somebody has to do something: 牵头单位须在5个工作日内书面说明.

    >>> from luoshi.text.quantities import parse_quantity
    >>> [has_to_be_done_within(parse_quantity("5个工作日"), left) for left in ("牵头单位须在", "审批时限压减到")]
    [True, False]
    """
    return quantity.unit.endswith(("工作日", "小时", "天", "日")) and _OBLIGED.search(left) is not None


def has_to_be(text: str, quantity: Quantity, left: str) -> bool:
    """Whether a bound says how things have to be: 集热器效率应均不低于50%."""
    said = left[-20:] + text[quantity.begin : quantity.start]
    if _OUGHT.search(said) is not None or _SPECIFIED.search(said) is not None:
        return True
    return "每" in said and _PER_EACH.search(said) is not None
