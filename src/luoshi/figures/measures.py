"""Which measure a figure is: amount, stock, growth, change or ratio, and the sign of a decline."""

from __future__ import annotations

import re

from luoshi.figures.words import words
from luoshi.text.quantities import Quantity

_NOT_CHANGE = frozenset({"新增", "净增", "扩大", "翻", "增", "升", "降", "减", "加快", "缩短", "压缩", "压减", "减轻"})
_TO = re.compile(r"(?:至|到|达到?|为)(?:约|近|超过?|了)*$")
_POINT = ("个百分点", "百分点", "个千分点")
_PER_HEAD = re.compile(r"每(?:人|生|户|月|名|位|张|亩|次|床)[^，。；]{0,16}$|人均[^，。；]{0,16}$")
_LEVELS = re.compile(r"^(?:分|‰|微克/立方米|毫克/立方米|分贝|倍|岁|元/人|.{0,4}/(?:人|平方公里|亩|万元|亿元|万人|千人|十万人|百户))$")
_FLOW = re.compile(
    r"(?:举办|开展|服务|办理|受理|排查|整改|救助|接待|访问|培训|活动|配送|检查|处置|发放|投入|投资|进出口|收入|支出|总额|销售|产值|办件|工单|供餐|演出|惠及|覆盖|清运|回收|执法|走访|帮助|参与|征集|检测|筛查|增加值|生产总值|金额|产量|客运|货运|贷款|税收|资金|实到|实际利用|上线|办结|查处|化解|调解)"
)
_STANDING = re.compile(r"(?:余额|限额|保有量|存量|总数|在册|常住人口|户籍人口|存栏|在校|库存|注册用户|登记失业人数|从业人员|储备|占地|人口|总户数)")
_TOTAL = re.compile(r"(?:累计|达到?|总数|总量|现有|共有|已有|拥有|增至|升至|扩大到|增加到|突破|保持|稳定在|已吸引|集聚|总计|建有|设有|全区有|全市有|全县有)")
_THINGS = re.compile(r"^万?(?:家|个|幢|座|处|所|户|人|名|张|部|支|辆|台|套|栋|亿元|万元|公里|条|件|万|平方米|万平方米|万套|项)")


def growth_verb(left: str) -> tuple[str, bool] | None:
    """The word of change that governs a number, and whether it is a decline; None when there is none right before it.

    >>> growth_verb("完成税收，同比下降"), growth_verb("高新技术企业达")
    (('下降', True), None)
    """
    bank = words()
    match = bank.growth_end.search(left[-24:])
    if not match:
        return None
    verb = match["verb"]
    return verb, match["down"] is not None or "负增长" in match.group()


def judge_measure(left: str, sentence_left: str, quantity: Quantity, name: str) -> tuple[str, int]:
    """The measure of a figure and its sign (-1 for a decline). ``left`` is the text before it in its clause.

    >>> from luoshi.text.quantities import parse_quantity
    >>> judge_measure("同比下降", "", parse_quantity("2.6%"), "火灾事故数")
    ('growth', -1)
    >>> judge_measure("高新技术企业达", "", parse_quantity("650家"), "高新技术企业")
    ('stock', 1)
    """
    unit = quantity.unit
    changed = growth_verb(left)
    to_level = _TO.search(left) is not None and changed is not None and re.search(r"(?:至|到)(?:约|近|超过?)*$", left) is not None
    if unit in ("%", "‰", "成"):
        if changed and not to_level and not left.endswith(("占比", "率")):
            return "growth", -1 if changed[1] else 1
        return "ratio", 1
    if unit in _POINT:
        return "change", -1 if changed and changed[1] else 1
    if unit in ("番", "倍") and changed:
        return "growth", 1
    if changed and not to_level and changed[0] not in _NOT_CHANGE and not name.endswith(changed[0]):
        return "change", -1 if changed[1] else 1
    if "元" in unit and _PER_HEAD.search(left):
        return "ratio", 1
    if not unit and "比重" in name:
        return "ratio", 1
    if _LEVELS.match(unit) or "人均" in name or "指数" in name:
        return "ratio", 1
    if _STANDING.search(name):
        return "stock", 1
    if _THINGS.match(unit) and _TOTAL.search(left[-16:]) and not _FLOW.search(name + left[-16:]):
        return "stock", 1
    return "amount", 1
