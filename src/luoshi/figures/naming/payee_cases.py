"""Who is paid in cases that have their own words: who brings others, whose conditions are met, a person of a firm."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming import payees

# 每引进一名博士给予[5万元]奖励, 每新增1个就业岗位，补贴[1000元]: what earns it
_EARNING: Final = re.compile(
    "每(?:新|成功)?(?:引进|增加|新增|培育|培养|招引|建成|新建|创建|吸纳|招用|举办)(?:一|\\d+)?[名个家人户场项座处](?:以上)?"
    "(?P<what>[^，。；、\\d]{2,12}?)(?:就业|的)?，?(?P<pay>(?:可|再|另|一次性|给予|予以|奖励|补助|补贴|资助)+)[^，。；\\d]{0,4}$"
)
_PAY_NOUN: Final = re.compile("奖励|奖补|补助|补贴|资助")

# 第三方服务机构每成功推荐1个企业……满1年的，给予[1万元]奖励
_AGENT: Final = re.compile(
    "(?:^|[，。；：）)的])(?P<who>[^，。；：）)的\\d]{2,16}?(?:机构|平台|企业|单位|协会|商会|个人|中介|组织))(?:（[^）]*）)?每(?:新|成功)?(?:推荐|引进|招引|介绍|引荐|促成)[一1\\d]+[家个名项][^。；]{0,80}的，(?:给予|奖励|按)[^，。；]{0,4}$"
)


def agent(said: str) -> str:
    """第三方服务机构 of 第三方服务机构每成功推荐1个企业落户的，给予: who brings others and is paid for it; else empty.

    >>> agent("第三方服务机构每成功推荐1个企业落户且经营满1年的，给予"), agent("对企业给予")
    ('第三方服务机构', '')
    """
    found = _AGENT.search(said) if "每" in said else None
    return found["who"] if found else ""


# 符合人才租房补贴政策条件的，每月可享受3000元补贴
_QUALIFIED: Final = re.compile(
    "符合(?P<what>[^，。；\\d]{2,12}?)(?:补贴|补助|津贴|奖励|资助)(?:政策|申领|申请|发放|享受)*条件的，[^，。；\\d]*$"
)


def qualified(said: str) -> str:
    """人才租房 of 符合人才租房补贴政策条件的，每月可享受: the payment whose conditions are met; empty for none.

    >>> qualified("符合人才租房补贴政策条件的，每月最高可享受"), qualified("符合条件的，给予")
    ('人才租房', '')
    """
    found = _QUALIFIED.search(said) if "条件的，" in said else None
    return found["what"] if found else ""


def earned_by(said: str, right: str) -> str:
    """博士奖励 of 每引进一名博士给予5万元奖励: what earns the payment, with its noun; empty for none.

    >>> earned_by("每引进一名博士给予", "奖励"), earned_by("每新增1个就业岗位，补贴", "")
    ('博士奖励', '就业岗位补贴')
    """
    earned = _EARNING.search(said)
    noun = _PAY_NOUN.search(right[:8]) or (_PAY_NOUN.search(earned["pay"]) if earned else None)
    return earned["what"] + noun.group() if earned and noun else ""


# 对……的企业，分别给予企业法定代表人[10万元、20万元]的奖励
_HANDED_TO: Final = re.compile(
    "(?:给予|奖励)(?P<who>(?:企业|公司|单位|项目)?(?:的?主要)?(?:法定代表人|法人代表|负责人|管理团队|经营团队|研发团队|高管人员|实际控制人))"
    "(?:最高|一次性|各|分别)*(?:\\d[\\d.]*万?元?[、和])*\\Z"
)


def handed_to(said: str) -> str:
    """电子企业法定代表人 of 对电子企业，分别给予企业法定代表人: the person who is paid for a firm; empty for none.

    >>> handed_to("对电子企业，分别给予企业法定代表人"), handed_to("对电子企业，给予")
    ('电子企业法定代表人', '')
    """
    found = _HANDED_TO.search(said) if "人" in said or "团队" in said else None
    if found is None:
        return ""
    whose = payees.recipient(said)
    return whose + found["who"].removeprefix("企业") if whose.endswith("企业") else found["who"]
