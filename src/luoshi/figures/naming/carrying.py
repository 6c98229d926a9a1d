"""The subject that a number without a noun takes over: from the clause, the number or the sentence before."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.campaigns import works_of
from luoshi.figures.naming.clause_subjects import clause_subject
from luoshi.figures.naming.general import GUIDED, TELLING, counted_alike, without_plan
from luoshi.figures.naming.places import bare_unit
from luoshi.figures.naming.preambles import without_preamble
from luoshi.figures.naming.spots import Spot, earlier_clauses, last_clause
from luoshi.figures.naming.stages import restage
from luoshi.figures.naming.surroundings import Surroundings
from luoshi.figures.words import WORDS

_IN_A_ROW: Final = re.compile("[，, ]*(?:已|实现)?连续[一二三四五六七八九十\\d]{1,3}[年届次](?!丰)")  # 连续16年位居首位
_RELATIVE_UNITS: Final = frozenset({"%", "‰", "个百分点", "倍", "分", "番"})

# 配租面积[不足15平方米的]，按照20平方米确定
_PREMISE: Final = re.compile("(?<=..)(?:不足|少于|小于|低于|超过|高于|大于)[^，。；]*\\d[^，。；]*的$")


# 一般公共预算收入增长8%、突破[6000亿元]: of what was said to grow
_REACHING_ALONE: Final = re.compile("、?(?:约|近|突破|达到?|超过?|逾|首次)*")


# 其中工业投资增长19%，房地产开发投资仍在低位，[下降11%]: what the clause right before says how it fares
_FARES: Final = re.compile(
    "(?P<what>[^，。；：\\d]{0,12}(?:投资|增加值|产值|收入|零售额|销售额|销售面积|出口|进口|消费|产量|税收|贷款|存款))"
    "(?:仍|继续|持续|保持|有所|稳步|稳中|较快|明显|小幅|大幅|逐步|由[正负升降]转|承压|走[低高弱强]|回[落升暖]|下[行滑])[^，。；：\\d]{0,10}"
)


def _fares(spot: Spot) -> str:
    """房地产开发投资 of 房地产开发投资仍在低位，下降11%; empty where the clause before names nothing of the kind."""
    clause = (spot.ahead or spot.left.rpartition("，")[0]).rstrip("，, ").rpartition("，")[2]
    told = _FARES.fullmatch(clause) if clause else None
    return told["what"] if told and len(told["what"]) >= 4 else ""


def carry_name(spot: Spot, around: Surroundings) -> str:
    """The subject that a number without one takes over: from the clause, the number or the sentence before."""
    if spot.verb == "建成" and spot.left.strip("、，和及 ") == "建成" and WORDS.stages_last.longest(around.name_before):
        return restage(around.name_before, "建成")  # 新开工35项、续建45项、建成18项
    if around.name_before and spot.verb in WORDS.stages:
        unit = spot.quantity.unit
        alike = next((one for one in reversed(around.earlier) if one.quantity.unit == unit), None)
        named = alike and (alike.name or (around.topic if len(around.topic) >= TELLING else ""))
        return restage(counted_alike(spot, around) or named or around.name_before, spot.verb)
    relative = spot.quantity.unit in _RELATIVE_UNITS or WORDS.change_at_end(last_clause(spot.left)) is not None
    if relative and around.before and (faring := _fares(spot)):
        return faring
    if not (relative and around.before):
        for clause in earlier_clauses(spot.left):
            if clause.endswith("的"):
                clause = _PREMISE.sub("", clause)
            if "依托" in clause:
                clause = without_preamble(clause.lstrip("，, "))  # 依托服务中心发展农村幸福院，新增400个
            noun = clause_subject(clause)
            if (
                2 <= len(noun) <= 30
                and noun[0] not in "已正未尚"
                and not clause.lstrip("，, ").startswith(GUIDED)
                and not _IN_A_ROW.match(clause)
                and "更加" not in clause
                and not clause.endswith(("季度看", "环比看", "同比看"))
            ):
                noun = works_of(noun, spot.verb)
                return noun.removesuffix("中") if len(noun) > 2 else noun  # 190个项目中，已有35个
    if not relative and (moving := _moving_ahead(spot)):
        return moving
    if not around.before and (counted := _counted_before(spot, around)):
        return counted
    if relative and (whole := _whole_left(around)):
        return whole
    told = around.name_before if _REACHING_ALONE.fullmatch(spot.left) else _same_unit(spot, around)
    name = told or around.name_before or (around.carried if relative or "汇率" in spot.left else "")
    name = without_plan(name)
    alone = last_clause(spot.left)
    if name.startswith("实有") and (registered := _REGISTERED.fullmatch(alone)):
        name = registered["how"] + name[2:]  # 实有市场主体6万户，其中当年新登记9000户
    staged = not name and not relative and spot.verb in WORDS.stages and ("已" in alone or alone == spot.verb)
    if staged and len(around.topic) >= TELLING:
        return restage(around.topic, spot.verb)  # 二、加快加装电梯. 已完工168台; 一是小区改造。开工11个
    return "人均" + name if name and "人均" not in name and last_clause(spot.left).startswith("人均") else name


_REGISTERED: Final = re.compile("(?:其中)?(?:当年|本年|全年|年内|今年)?(?P<how>新(?:登记|设立|注册|开业|增)(?:注册)?)")
_LEFT_OUT: Final = re.compile("(?:剔除|扣除|不含)[^，。；]*$")


def _whole_left(around: Surroundings) -> str:
    """收入 of 收入增长39%（剔除一次性收入2亿元后，增长1%）: what is told anew without a part; empty for nothing."""
    before = around.before
    if before is None or before.right[:1] != "后" or _LEFT_OUT.search(before.left) is None:
        return ""
    return next((one.name for one in reversed(around.earlier) if one is not around.before), "")


def _moving_ahead(spot: Spot) -> str:
    """耕地9万亩，粮食产能稳步提升，达到5万吨: what the clause right before is said to move; empty for nothing."""
    clause = spot.ahead.rstrip("，,").rpartition("，" if "，" in spot.ahead else ",")[2] if len(spot.ahead) > 6 else ""
    if len(clause) < 6 or WORDS.change_at_end(clause) is None or any(map(str.isdigit, clause)):
        return ""
    noun = clause_subject(clause)
    return noun if 4 <= len(noun) <= 16 else ""


def _same_unit(spot: Spot, around: Surroundings) -> str:
    """已完成21项，完成率60%，其余14项: behind a rate the name of what was counted in the same unit."""
    if around.before is None or around.before.quantity.unit != "%" or spot.quantity.unit in _RELATIVE_UNITS:
        return ""
    unit = bare_unit(spot.quantity.unit)
    return next((one.name for one in reversed(around.earlier) if bare_unit(one.quantity.unit) == unit), "")


def _counted_before(spot: Spot, around: Surroundings) -> str:
    """新增就业6000人。截至9月底，已完成5200人: what the sentences before counted in the same unit."""
    if not around.counted or "分别" in spot.left or not spot.left.strip():
        return ""
    return around.counted.get(bare_unit(spot.quantity.unit), "")
