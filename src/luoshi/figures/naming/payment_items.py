"""Payments named by the heading of their item, where it says what is paid and the text only to whom or when."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.payment_words import PAYMENT_WORDS

_PAY: Final = "奖励|奖补|补助|补贴|津贴|资助|扶持|贴息|慰问金"
# 九、创业带动就业补贴; not 一、资金补贴, which says nothing of its own
_PAID_ITEM: Final = re.compile(f"(?P<what>[一-鿿“”]{{3,20}}?(?P<pay>{_PAY}))(?:{_PAY}|政策|资金)?")
_LONG_ACCOUNT: Final = 13  # characters of who is paid that are an account of the case rather than a name
_LONGER_ACCOUNT: Final = 16
_OF_DEEDS: Final = re.compile("在我|从事|自主|测算|增加|达到|满足|符合|首次|按照|通过|取得|开展|实施|投资|投入|购买")
_MEASURE: Final = "额|量|收入|产值|贡献|税收|利润"
_BY_MEASURE: Final = re.compile(f"(?:{_MEASURE}|部分)$")  # 年上缴税金额: the case, not what is paid for
_PAID_BY: Final = re.compile(f"[一-鿿]{{2}}(?:{_MEASURE})(?={_PAY}\\d)")
_SUMS: Final = re.compile("[；。]")
_SUM: Final = re.compile("\\d[\\d.,]*(?:万|亿|千)?(?:元|%)")


def by_item(name: str, item: str, text: str) -> str:
    """The heading's payment where the name of a payment only retells who gets it or in which case; else the name.

    ``item`` is the heading, ``text`` the passage below it.

    >>> by_item("毕业生补贴", "创业带动就业补贴", "毕业生在本市创业的，按1000元/人的标准给予补贴。")
    '创业带动就业补贴'
    >>> by_item("工业企业年上缴税金贡献额奖励", "企业升规奖励补助", "贡献额达到30万元，奖励10万元；")
    '企业升规奖励'
    >>> by_item("企业技术中心奖励", "科技创新奖励补助", "对技术中心奖励9万元；对研发机构奖励3万元。")
    '企业技术中心奖励'
    """
    paid = PAYMENT_WORDS.paid_end.search(name)
    told = _PAID_ITEM.fullmatch(item)
    if paid is None or told is None:
        return name
    who, bare = name[: paid.start()], paid.group()
    if len(who) >= _LONG_ACCOUNT and _OF_DEEDS.search(who) and len(told["what"]) < len(name):
        return str(told["what"])
    told_apart = len(set(_PAID_BY.findall(text))) > 1  # 零售额奖励5万元；物流收入补贴3万元
    if _BY_MEASURE.search(who) and "分别" not in text and not told_apart:
        return str(told["what"])
    once = sum(_SUM.search(part) is not None for part in _SUMS.split(text)) == 1
    if once and bare in ("补贴", "补助", "奖励", "资助", "津贴") and PAYMENT_WORDS.payee_end.search(who):
        return str(told["what"]) if told["what"].endswith(bare) and who[:2] not in told["what"] else name
    return name


_TOPIC: Final = re.compile("[一-鿿“”]{4,16}")


def by_topic(name: str, topic: str) -> str:
    """发明专利产业化奖励 of an account of the case below 发明专利产业化; other names as they are.

    >>> by_topic("自主申报的发明专利授权后产品年销售收入奖励", "发明专利产业化")
    '发明专利产业化奖励'
    >>> by_topic("企业技术中心奖励", "发明专利产业化")
    '企业技术中心奖励'
    """
    paid = PAYMENT_WORDS.paid_end.search(name)
    who = name[: paid.start()] if paid else ""
    account = len(who) >= _LONGER_ACCOUNT and _OF_DEEDS.search(who) and _BY_MEASURE.search(who)
    return topic + paid.group() if paid and account and _TOPIC.fullmatch(topic) else name


# 加强对[创新服务综合体]的支持力度，……给予2000万元的资金支持
_SUPPORTED: Final = re.compile(
    "(?:加强|加大|强化|提高)对(?P<who>[^，。；]{3,24}?)的?(?:支持|扶持|奖励|补助|资助)力度，[^。；]*$"
)
_ALONE: Final = re.compile("(?:加大|加强)?(?P<pay>资金支持|资金扶持|支持|扶持|奖励|补助|资助|资金补助|资金奖励)")


def supported(name: str, text: str, begin: int) -> str:
    """创新服务综合体资金支持 of 资金支持 in a sentence on more support for it; other names as they are."""
    alone = _ALONE.fullmatch(name)
    told = _SUPPORTED.search(text, 0, begin) if alone and "力度，" in text else None
    return told["who"] + alone["pay"] if alone and told else name
