"""What the numbers before in a sentence make of the next: parts of a limit or of what was done, members of a list.

A number that only says 其中一般债务4亿元 is told by the one whose part it is: laid down with a limit, done with what
was done, promised with a promise.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.context import Context
from luoshi.figures.model import Figure
from luoshi.figures.naming.spots import Spot
from luoshi.figures.period_readings import is_past
from luoshi.figures.planned_parts import Planned, is_part_of
from luoshi.figures.readings import goes_on
from luoshi.figures.told_sentence import Sentence

_NEW_CLAUSE: Final = re.compile("[，；。：]")
_RATES: Final = ("完成率", "开工率", "竣工率", "支付率", "支出率")  # 已完成9万亩，完成率95%
_NEXT_GROUP: Final = re.compile(
    "[、，；]?(?:[^，。；\\d]{0,4}\\d{1,3}[^，。；\\d]{0,2}[岁级类档](?:及?以[上下])?的?[^，。；\\d]{0,4}"
    "|(?=[^，。；\\d]*(?:[级类档度]|城市|城镇|农村|散居|分散|集中|老人|儿童|孤儿))[^，。；\\d]{1,6}(?:[（(][^（）()]{1,8}[）)])?)"
)
# 已完成投资5亿元，占年度计划的[7%]
_OF_YEARS_PLAN: Final = re.compile("占(?:全年|年度)(?:计划|目标|任务)(?:任务|目标|投资)?(?:总量|总额)?的$")
_MEMBER: Final = re.compile("元、[^，。；：、\\d达增提新完实建投筹安引]{2,8}$")
_PAID_PART: Final = re.compile("其中[^，。；\\d完实建投]{2,12}")
_OF_IT: Final = re.compile("，其中：[^，。；]*$")


class Following:
    """The state of a sentence between its numbers; `settle` is asked once for each, in order."""

    def __init__(self, sentence: Sentence, context: Context) -> None:
        text = sentence.text
        self._text = text
        self._start = sentence.start
        self._context = context
        self._opens_parts = context.modality == "target" and text.find("其中：", sentence.start, sentence.end) >= 0
        self._stop = sentence.start  # of the number before
        self._least = False  # 至少 holds for the list
        self._paying = ""  # the unit of a payment right before
        self._part = False  # behind 其中, up to the next clause
        self._limited = False  # a limit was told, whose parts may follow
        self._done: str | None = None  # the period of what was done right before
        self._planned: Planned | None = None  # the last target, parts of which may follow

    def settle(self, figure: Figure, spot: Spot, left: str) -> None:
        """Give the figure of a number what it takes over from those before; ``left`` is its clause up to it."""
        self._bound(figure, spot)
        promised = figure.modality == "target"
        laid_down = self._paying and self._context.ruling and (promised or figure.modality == "actual")
        if laid_down and goes_on(spot, self._paying, persons=promised):
            figure.modality = "rule"
        elif (
            self._paying
            and laid_down
            and left.startswith("其中")
            and "元" in spot.quantity.unit
            and _PAID_PART.fullmatch(left)
        ):
            figure.modality = "rule"  # 每站补助1.5万元，其中贫困村站点2万元
        elif self._paying == "元" == spot.quantity.unit and promised and _NEXT_GROUP.fullmatch(spot.left):
            figure.modality = "rule"  # 80周岁以上每人每月60元，100周岁以上300元 in a list of promises
        elif laid_down and "元" in self._paying and spot.quantity.unit == self._paying and _MEMBER.search(left):
            figure.modality = "rule"  # 每头补助80元，其中处理企业60元、养殖户20元
        self._of_promise(figure, spot)
        self._paying = spot.quantity.unit if figure.modality == "rule" else ""
        self._part = left[:2] == "其中" or (self._part and not _NEW_CLAUSE.search(spot.left))
        self._of_result(figure, spot, left)
        self._of_limit(figure, spot)
        was = figure.modality == "actual" and not is_past(self._context, figure.period)  # not 比上年执行数[61亿元]
        self._done = figure.period if was else None

    def _bound(self, figure: Figure, spot: Spot) -> None:
        """至少2家企业、3个园区: the bound holds up to the next comma."""
        begin = spot.quantity.begin
        goes_on_here = self._least and self._text.find("，", self._stop, begin) < 0
        self._least = goes_on_here or self._text.startswith("至少", begin)
        self._stop = spot.quantity.stop
        if self._least and figure.modality == "target" and figure.comparator == "eq":
            figure.comparator = "ge"

    def _of_promise(self, figure: Figure, spot: Spot) -> None:
        """收入预算9亿元（其中：园区2亿元）: a part of what is promised is promised."""
        planned, inside = self._planned, "其中" in self._text or spot.bracketed
        if planned is not None and inside and is_part_of(self._text, planned, spot):
            laid = figure.modality == "rule" and not spot.paid and self._context.ruling and "元" in spot.quantity.unit
            if figure.modality == "actual" or laid:
                figure.modality = "target"
                figure.period = planned.period if figure.period == self._context.period else figure.period
        elif not spot.bracketed or figure.modality != "target":
            self._planned = Planned(spot.quantity, figure.period) if figure.modality == "target" else None

    def _of_result(self, figure: Figure, spot: Spot, left: str) -> None:
        """已拨付3亿元，其中……: parts of what was done were done."""
        if not self._done or figure.modality != "target":
            return
        begin = spot.quantity.begin
        parted = self._part or (self._opens_parts and _OF_IT.search(self._text, self._start, begin) is not None)
        if parted or left.startswith(_RATES) or (left[-1:] == "的" and _OF_YEARS_PLAN.search(left)):
            figure.modality, figure.period = "actual", self._done

    def _of_limit(self, figure: Figure, spot: Spot) -> None:
        """债务限额9亿元，其中一般债务4亿元: parts of a limit are laid down with it."""
        listed = (
            self._limited
            and self._text.find("其中：", self._start, spot.quantity.begin) >= 0
            and not figure.indicator.endswith(("余额", "债券"))
        )
        if figure.modality == "rule" or not (self._limited and (self._part or listed)):
            self._limited = figure.modality == "rule" and "限额" in figure.indicator
        elif figure.modality in ("actual", "target"):
            figure.modality = "rule"
