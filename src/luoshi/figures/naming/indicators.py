"""What each number of a sentence counts.

The number may follow its noun (引进机构 40 家), precede it (新增 1 家康复中心), share it with a neighbour (新建 3 片、
翻建 1 片公共运动场) or leave it in an earlier sentence (同比增长 5%).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from luoshi.figures.heading_words import PAID_HEADINGS
from luoshi.figures.naming.books import name_by_book
from luoshi.figures.naming.both import name_each, name_paid_each, pair_of_names
from luoshi.figures.naming.breakdowns import name_breakdown
from luoshi.figures.naming.by_wording import name_by_wording
from luoshi.figures.naming.carrying import carry_name
from luoshi.figures.naming.classes import name_classes, name_limits
from luoshi.figures.naming.directions import name_both_shares, name_by_direction
from luoshi.figures.naming.ends import ends_with_verb, tidy
from luoshi.figures.naming.general import (
    complete_noun,
    is_general,
    whole_name,
)
from luoshi.figures.naming.goals import hold_goals
from luoshi.figures.naming.industries import projects_like, without_examples
from luoshi.figures.naming.limits import name_limit
from luoshi.figures.naming.members import (
    name_age_groups,
    name_announced,
    name_by_level_before,
    name_goods,
    name_graded_alike,
    name_grades,
    name_in_brackets,
    name_loans,
    name_members_grown,
    name_per_head,
    name_places_listed,
    name_products,
    name_sizes,
    name_standards_raised,
    name_structure,
    name_trained,
)
from luoshi.figures.naming.money import name_investments, name_money, name_spent
from luoshi.figures.naming.nouns import left_noun
from luoshi.figures.naming.nouns_behind import given_to, right_noun
from luoshi.figures.naming.payment_completion import complete_payments
from luoshi.figures.naming.payment_conditions import label, name_by_heading, name_graded, name_members
from luoshi.figures.naming.payment_for_whom import add_for_whom
from luoshi.figures.naming.payment_grades import name_by_grades, name_in_turn
from luoshi.figures.naming.payment_levels import name_by_item, name_by_level
from luoshi.figures.naming.payment_matching import name_matched
from luoshi.figures.naming.payment_terms import complete_terms, name_other_terms
from luoshi.figures.naming.payment_whose import name_one_payee
from luoshi.figures.naming.payment_words import may_speak_of_payment, speaks_of_payment
from luoshi.figures.naming.payments import name_payment, tell_payments_apart
from luoshi.figures.naming.points import name_points
from luoshi.figures.naming.prizes import name_prizes
from luoshi.figures.naming.project_items import name_by_project
from luoshi.figures.naming.projects_told import name_by_project_told
from luoshi.figures.naming.rounding import round_off
from luoshi.figures.naming.shared_bounds import share_ceilings
from luoshi.figures.naming.shares import name_share
from luoshi.figures.naming.sharing import distribute, share_forward
from luoshi.figures.naming.sized_things import built_with, name_built_along, name_size, sized_thing, sizes_of_counted
from luoshi.figures.naming.spots import (
    Spot,
    cut_spots,
    lead_subject,
    number_before,
    quoted_topic,
)
from luoshi.figures.naming.stages import name_of_stage
from luoshi.figures.naming.states import TASK_UNITS, may_tell_state, name_by_state, tells_state
from luoshi.figures.naming.subjects import subject_of
from luoshi.figures.naming.surroundings import Surroundings
from luoshi.figures.naming.those import held_against, is_of_those, name_those_left, of_those_doing, pulled, reaching_aim
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.naming.wordings import (
    not_yet,
    paid_into,
    shown_for,
    spent_on,
    works_on,
)
from luoshi.figures.naming.works_items import name_by_works
from luoshi.figures.naming.zeros import measure_zero, name_zero
from luoshi.figures.words import WORDS
from luoshi.text.holding import holds
from luoshi.text.quantities import Quantity

_MEASURED: Final = frozenset({"", "个百分点", "分", "倍"})
_LEFT_BEHIND: Final = frozenset("由从")
_JOINTS: Final = frozenset("和、")
_HANDS_OVER: Final = re.compile("[为向给][^，。；、\\d]{1,12}(?:提供|发放|投放)了?$|[将把]$")
# [财力用于民生]: 民生财力
_TAKEN: Final = re.compile("^将(?![军来])(?=..)")  # 将登记失业人数控制在9000人以内
_GIVES: Final = frozenset("为向给")
_USED_FOR: Final = re.compile(
    "(?:新增|可用)?(?P<what>财力|资金|支出|收益|经费)用于(?:保障和?改善|保障|改善)?(?P<whose>[一-鿿]{2,8})$"
)
# 连续6次[获评“全国文明城区”], 9次[排名全市第一]
_WON: Final = re.compile(
    "(?:获评|荣获|获得|荣膺|入选|上榜)(?P<what>[^，。；]{2,40})|(?P<rank>(?:蝉联|排名|位居|位列)[^，。；]{2,16})"
)
_AND_MORE: Final = ("以及", "及其他", "及附属", "及其附属", "及配套", "及其配套", "和其他")
_CAME_TO: Final = re.compile("(?:已|全部|稳定)?实现(?P<what>[一-鿿]{2,8}?)(?:目标)?(?=[，。；]|\\Z)")
_CHOSEN: Final = ("入选", "获评", "荣获")
_FEWEST_IN_PARTS: Final = 3  # numbers of a sentence that tells a whole and its parts
_TOLD_OF_PROJECTS: Final = re.compile("投资|[床学车]位")
_LONGEST_LABEL: Final = 26  # characters of 3.困难残疾人生活补贴：
# behind one of these a number does not go on from the noun before


def name_indicators(
    text: str,
    start: int,
    end: int,
    quantities: list[Quantity],
    topic: str,
    carried: str,
    counted: Mapping[str, str] | None = None,
) -> list[Spot]:
    """The numbers of the sentence ``text[start:end]`` with what each of them counts.

    ``carried`` is the subject of the sentence before, ``topic`` the heading's or paragraph's theme; both may be empty.
    ``counted`` tells what the sentences before counted, by unit.

    >>> from luoshi.text.quantities import scan
    >>> def names(t): return [(s.name, *s.also) for s in name_indicators(t, 0, len(t), list(scan(t)), "", "")]
    >>> names("引进重点金融企业20家、人力资源机构40家")
    [('重点金融企业',), ('人力资源机构',)]
    >>> names("新增1家康复中心、2个健康管理中心")
    [('康复中心',), ('健康管理中心',)]
    >>> names("新建3片、翻建1片公共运动场")
    [('公共运动场',), ('公共运动场',)]
    >>> names("全年完成开工、竣工各100万平方米")
    [('开工面积', '竣工面积')]
    """
    spots = cut_spots(text, start, end, quantities)
    quoted = text.find("“", start, end) >= 0
    lead = lead_subject(text, start)
    theme = topic
    if start and text[start - 1] == "；":
        topic = ""
    pays = (may_speak_of_payment(text) and speaks_of_payment(text[start:end])) or (
        carried != "" and speaks_of_payment(carried)
    )
    for index, spot in enumerate(spots):
        to_one = not spot.quantity.unit and text[spot.quantity.end : spot.quantity.end + 1] in (":", "：")
        if (to_one or (pays and not spot.quantity.unit)) and name_matched(spot, text, start):
            continue
        if pays and name_paid_each(spot):
            continue
        if pays and name_payment(
            spot,
            number_before(spots, index),
            text[start : spot.quantity.begin],
            carried,
            text[spot.quantity.stop : min(end, spot.quantity.stop + 64)],
        ):
            continue
        here = quoted_topic(text, start, spot.quantity.begin) if quoted else ""
        here = here or lead
        _name(spot, Surroundings(number_before(spots, index), here or topic, carried, spots[:index], counted))
    share_forward(spots)
    name_investments(spots)
    name_spent(spots, text)
    name_money(spots, carried, counted or {})
    distribute(spots, text)
    labelled = text.find("：", 0, _LONGEST_LABEL) >= 0 or text.find("：", start, start + _LONGEST_LABEL) >= 0
    labelled = labelled or text.find("。", 0, min(start, _LONGEST_LABEL)) >= 0
    if labelled and (told := label(text, start)):
        name_members(spots, told)
    if text.find("分", start, end) >= 0 and ("档，" in text or "类，" in text or "级，" in text):
        name_graded(spots, text, start)
    if theme.endswith(PAID_HEADINGS):
        name_by_heading(spots, theme, text, start)
    if "标准" in text and ("分为" in text or "等级" in text or "档" in text):
        name_by_grades(spots, text, start)
    if pays:
        if "等奖" in text or "金奖" in text:
            name_prizes(spots, text, start)
        tell_payments_apart(spots, text, start)
        complete_payments(spots, theme, text, carried if start and text[start - 1] == "；" else "")
        share_ceilings(spots)
        complete_terms(spots)
        name_one_payee(spots, carried)
        name_by_item(spots, text)
        if "级" in text or "科" in text or "大专" in text:
            name_by_level(spots, text, start)
            name_in_turn(spots)
        add_for_whom(spots, text, start, theme)
    elif "个月" in text or "年内" in text:
        name_other_terms(spots)
    name_structure(text, spots)
    name_by_direction(spots)
    if ":" in text or "：" in text:
        name_both_shares(spots, text)
    if text.find("分别", start, end) >= 0 and text.find("：", start, end) >= 0:
        name_announced(spots, text, start)
    if holds(text, "预算") or "预算" in theme or ("基" in text and ("性基金" in text or "保险基金" in text)):
        name_by_book(spots, text, theme)
    if text.find("：", start, end) >= 0 and ("标准" in text or "比例" in text or "价" in text or "租金" in text):
        name_places_listed(spots, text, start)
    name_members_grown(spots, carried)
    if "贷款余额" in text:
        name_loans(spots)
    if "其中" in text and "人" in text:
        name_trained(spots, text)
    name_standards_raised(spots)
    name_graded_alike(spots)
    if len(spots) > _FEWEST_IN_PARTS:
        name_breakdown(spots)
    name_sizes(spots)
    name_grades(spots)
    if "的" in text:
        sizes_of_counted(spots, text)
    if text.find("（", start, end) >= 0 or text.find("倍", start, end) >= 0:
        name_by_level_before(spots)
        name_in_brackets(spots)
    name_products(spots)
    if "费" in text or "口" in text or "销" in text:
        name_goods(spots, carried if text[start - 1 : start] == "；" else "")
    if "岁" in text:
        name_age_groups(spots)
    if "每" in text:
        name_per_head(spots)
        if "每百户" in text:
            name_built_along(spots, text)
    if "类" in text or "档" in text:
        name_classes(spots)
    if "额" in text or "标准" in text or "比例" in text:
        name_limits(spots)
    if text.find("分", start, end) >= 0 and ("扣" in text or "加" in text or "等" in text or "格" in text):
        name_points(spots, text, start)
    if "余" in text or "未脱贫" in text:
        name_those_left(spots, text)
    name_by_project(spots, text, theme)
    name_by_works(spots, text, theme)
    hold_goals(spots, text)
    measure_zero(spots)
    name_by_wording(spots, text, start, end, theme)
    if _TOLD_OF_PROJECTS.search(text, start, end):
        name_by_project_told(spots, text)
    round_off(spots, topic)
    return spots


def _name(spot: Spot, around: Surroundings) -> None:
    """Name a number: by two things, by what it is a share of, by the noun behind it, before it, or further away."""
    first = spot.right[:1]
    if first == "资" and spot.quantity.unit == "%" and (used := _USED_FOR.match(spot.right)):
        spot.name, spot.mode = used["whose"] + used["what"], "right"  # 新增财政收入的50%资金用于扶持企业
        return
    if (
        (not spot.quantity.low and name_zero(spot, around))
        or (spot.quantity.unit in TASK_UNITS and _name_state(spot, around))
        or (("各" in spot.left or "均" in spot.left or "双双" in spot.left) and name_each(spot))
        or name_share(spot, around)
        or (first == "的" and name_size(spot))
        or (first == "内" and name_limit(spot))
    ):
        return
    if spot.quantity.unit == "次" and (won := _WON.match(spot.right)):
        whose = left_noun(spot.left.removesuffix("连续"))[0] if won["rank"] else ""
        spot.name, spot.mode = (whose + won["rank"]) if won["rank"] else tidy(won["what"]), "right"
        return
    if told := not_yet(spot) or paid_into(spot) or spent_on(spot) or shown_for(spot):
        spot.name, spot.mode = told, "right"
        return
    if (
        spot.quantity.unit in ("镇", "乡")
        and not spot.right.strip("，、。")
        and spot.left.strip("、，")[-1:] in ("", "辖")
    ):
        spot.name, spot.mode = spot.quantity.unit, "right"  # 下辖5镇6乡
        return
    if spot.right[:1] == "口" and spot.quantity.unit.endswith("人"):
        spot.right = "人" + spot.right  # 80万人口
    if "元" in spot.quantity.unit and (held := held_against(spot.left)):
        spot.name, spot.mode = held, "left"
        return
    points = spot.quantity.unit in ("个百分点", "%") and "拉动" in spot.left
    if points and (own := pulled(spot.left, around.name_before)):
        spot.name, spot.mode = own, "carried"
        return
    noun, spot.verb = left_noun(spot.left)
    if spot.left[-1:] in _GIVES and noun.endswith("期间"):
        noun = ""  # 春节期间为90户[发放补贴]
    if spot.quantity.unit == "%" and (aim := reaching_aim(spot.right, noun)):
        spot.name, spot.mode = aim, "right"
        return
    size = noun[WORDS.verbs_first.longest(noun) :] if first == "的" else noun
    if first == "的":
        size = size.rpartition("的" if size.startswith("在") else "、")[2]  # 在开发区内的投资; 规模最大、总投资
    if size in VOCABULARY.sizes and (whole := sized_thing(spot.right)):
        spot.name, spot.mode = whole + size.removeprefix("计划"), "right"
        return
    if built := built_with(spot):
        spot.name, spot.mode = built + "投资", "right"
        return
    measured = _is_measured(spot.quantity.unit)
    joined = spot.left[-1:] in _JOINTS and (not measured or is_of_those(spot.right))
    # 坚持将80%以上的[财力]用于民生, 为企业提供1亿元以上的[增信担保]
    handed = first == "的" and measured and _HANDS_OVER.search(spot.left) is not None
    noun = "" if handed else noun
    doing = of_those_doing(spot, noun)
    bare = measured and ((noun and not joined) or spot.quantity.unit != "%" or not (doing or is_of_those(spot.right)))
    # 引进了[9亿元]的项目: only a deed stands before the sum, so that it is of what stands behind
    only_done = "元" in spot.quantity.unit and not noun and spot.verb and spot.left.rstrip("了到").endswith(spot.verb)
    behind = spot.right[1:] if first == "的" and (handed or only_done or not bare) else spot.right
    behind = doing or behind
    if noun and behind.endswith(("台阶", "大关", "关口")):
        behind = ""  # 地区生产总值迈上4个万亿元台阶, 跨过两个千亿元大关
    if "等" in behind and spot.left.endswith("、"):
        behind = behind.partition("、")[0]  # 甲水库、[16座小型水库加固]、水土治理等: one of a list
    behind = given_to(behind) if spot.left[-1:] in _GIVES else behind
    after, population = right_noun(behind, spot.glued)
    if handed and (used := _USED_FOR.match(after)):
        after = used["whose"] + used["what"]
    if noun and (first in ("（", "(") or behind.startswith(_AND_MORE)):
        after = ""  # 普通高中1所（省级重点）: what the bracket adds is no name; 管网348米及其他附属设施
    if noun and after and spot.left[-1:] in _LEFT_BEHIND and spot.right.startswith(("整合", "优化", "合并", "压减")):
        after = ""  # 开发区由106家整合为50家
    if after and joined:
        noun = ""  # 所有乡镇和98%的村; 甲乙两园、3个中心: the noun before belongs to what was told before
    if noun and after and (works := works_on(spot, noun, after)):
        spot.name, spot.mode = works, "left"
        return
    if after and not (noun and measured and not ends_with_verb(spot.left)):
        spot.mode, spot.population = "right", population
        spot.head = subject_of(spot, noun, after, around)
        spot.name = _name_behind(spot, after, around)
    elif noun and (pair := pair_of_names(noun, spot)):
        spot.name, spot.also, spot.mode = pair[0], tuple(pair[1:]), "left"
    elif noun:
        noun = _TAKEN.sub("", noun) if noun[0] == "将" else noun
        spot.name, spot.mode = without_examples(complete_noun(spot, noun, around), spot.left), "left"
    elif spot.quantity.unit.endswith(("人", "名", "位")) and spot.right.startswith(_CHOSEN):
        spot.name, spot.mode = spot.right, "right"  # 47人入选国家人才计划
    elif spot.quantity.unit.endswith(("人", "户", "名")) and (came := _CAME_TO.match(spot.right)):
        spot.name, spot.mode = came["what"], "right"  # 6471户1.97万人实现预脱贫
    else:
        spot.name, spot.mode = (
            name_of_stage(spot, around.before, around.carried) or carry_name(spot, around) or after,
            "carried",
        )


def _name_state(spot: Spot, around: Surroundings) -> bool:
    """达到序时进度44项, 3项已完成全年任务: tasks told apart by how far they are; False where they are not."""
    if not may_tell_state(spot):
        return False
    if tells_state(spot) is None:
        return False
    spot.name, spot.mode = name_by_state(spot, carry_name(spot, around) or around.topic), "state"
    return True


def _is_measured(unit: str) -> bool:
    """Whether a unit measures a noun before it (税收5亿元, 增长3%) and counts none behind it (5家企业)."""
    return unit in _MEASURED or unit[0] in "%‰" or "元" in unit


def _name_behind(spot: Spot, after: str, around: Surroundings) -> str:
    """The name by the noun behind a number: with its subject, or completed where it says too little alone."""
    if spot.head:
        return spot.head + after
    if like := projects_like(spot.left, spot.right, after):
        return like
    if after in VOCABULARY.taking_part:
        return whole_name(spot, around) + after + spot.quantity.unit.lstrip("万")
    return complete_noun(spot, after, around) if is_general(after) or after in VOCABULARY.seats else after
