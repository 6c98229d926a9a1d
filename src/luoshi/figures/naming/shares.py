"""What a number is a share of: 工业占经济总量的17%, 完成全年任务的[103%]."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from luoshi.figures.naming.ends import clause_noun
from luoshi.figures.naming.general import complete_noun, is_general
from luoshi.figures.naming.nouns import left_noun
from luoshi.figures.naming.spots import Spot, earlier_clauses
from luoshi.figures.naming.surroundings import Surroundings
from luoshi.figures.naming.those import rate_aside
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.naming.wholes import measured_alike
from luoshi.text.quantities import by_first_character

_SHARE: Final = re.compile(
    r"(?P<verb>占(?![比有])|相当于|为|完成(?!率)|达(?!标)到?)(?P<whole>[^，。；：占为]{0,24}?)(?P<of>的)?(?P<word>比重|比例|比)?(?:分别)?"
    r"(?:为|达到?|约|超过?|近|提高到|提升至)*$"
)
_BUDGETS: Final = ("预算收入", "财政收入", "财政总收入", "地方收入")
# 为县人大批准的全年预算[9亿元]的80%: the plan itself, of which the next number is a share
_AGAINST_PLAN: Final = re.compile("(?:为|占|完成|达到?)[^，。；：为占]{0,24}(?:预算|计划|目标|任务)(?:调整)?数?$")
_PLAN_OPENS: Final = re.compile("(?:计划|目标|任务|预算)[数值]?[（(]$")
# The characters that a plan ends with: few numbers have one of them before them.
_PLAN_ENDS: Final = frozenset(word[-1] for word in VOCABULARY.plans) | {"的"}


def name_share(spot: Spot, around: Surroundings) -> bool:
    """工业占经济总量的17%: what is said to be a share; False where the number is none."""
    quantity = spot.quantity
    if spot.glued and spot.right == "的" and (held := _AGAINST_PLAN.search(spot.left)):
        noun = left_noun(spot.left[: held.start()])[0]
        spot.name, spot.mode = noun or around.name_before or around.carried, "plan"
        return True
    if spot.bracketed and (name := around.name_before) and _PLAN_OPENS.search(spot.left):
        spot.name, spot.mode = name, "plan"  # 占年度目标（600亿元）的38%
        return True
    if spot.left[-1:] in _PLAN_ENDS and (planned := _planned().search(spot.left)):
        left = spot.left[: planned.start()]
        noun = left_noun(left)[0] or around.name_before
        noun = noun or next((noun for clause in earlier_clauses(left) if (noun := clause_noun(clause))), "")
        spot.name, spot.mode = noun or around.carried, "share"
        return True
    if "率）" in spot.left and (rate := rate_aside(spot.left)):
        spot.name, spot.mode = rate, "left"
        return True
    fraction = not quantity.unit and quantity.low < 1
    share = _SHARE.search(spot.left) if fraction or quantity.unit in ("%", "‰", "成") else None
    if not share or not (share["verb"] == "占" or share["of"]):
        return False
    noun = left_noun(spot.left[: share.start()])[0]
    of_all = noun == "税收" and share["whole"].endswith(_BUDGETS)  # 税收占一般公共预算收入比重75%
    noun = complete_noun(spot, noun, around) if noun and not of_all and is_general(noun) else noun
    noun = measured_alike(noun, around.name_before) or _work_planned(share["verb"], share["whole"])
    spot.name, spot.mode = noun or around.name_before or around.carried, "share"
    return True


@lru_cache(maxsize=1)
def _planned() -> re.Pattern[str]:
    """What is held against its plan: 完成投资9亿元、超年度计划[28%], 完成全年任务的[103%]."""
    lists = VOCABULARY
    plans, years = by_first_character(list(lists.plans)), by_first_character(list(lists.plan_years))
    passed = "为[^，。；：]{2,30}(?:批准|通过|审议)的?(?:调整|年初)?预算数?(?:（[^（）]{2,20}）)?的$"
    return re.compile(
        f"{passed}|(?:超额|超出|超过|超|完成|占|达到?|为|实现|(?<=[，、；])是|^是)(?:完成)?了?(?:{years})*(?:{plans})+的?$"
    )


def _work_planned(verb: str, whole: str) -> str:
    """What so much was done of where nothing but the work is named: 造林 of 完成年度造林任务的80%.

    >>> _work_planned("完成", "年度造林任务"), _work_planned("占", "年度造林任务"), _work_planned("完成", "全年任务")
    ('造林', '', '')
    """
    work = _WORK_PLANNED.fullmatch(whole) if verb == "完成" else None
    return work["work"] if work else ""


_WORK_PLANNED: Final = re.compile(
    "(?:20\\d\\d)?(?:今年|全年|本年度?|年度|年)?的?(?:计划)?(?P<work>(?![全年总]|目标)[^，。；]{2,}?)总?(?:目标)?任务(?:量|总量)?"
)
