"""The same thing at another stage: 开工 and 竣工 of one building, 筹措 and 供应 of the same homes."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.words import WORDS

_TELLING: Final = 3  # characters of a name that says of what the stage is


@lru_cache(maxsize=512)
def restage(name: str, stage: str) -> str:
    """The same thing at another stage.

    >>> restage("保障性租赁住房筹措", "供应"), restage("开工面积", "竣工"), restage("电梯", "完工")
    ('保障性租赁住房供应', '竣工面积', '电梯完工')
    """
    bank = WORDS
    bare = name.removeprefix("新")
    last = bank.stages_last.longest(name)
    if last and last < len(name):
        return name[:-last] + stage
    if (whole := bank.stages_first.longest(name)) and name[whole:] in ("项目", "工程"):
        return stage + name[whole:]  # 新建项目, 续建项目
    first = bank.stages_first.longest(bare)
    return stage + bare[first:] if first else name + stage


def other_stage(name: str, stage: str) -> str:
    """市政项目建成 of 市政项目新开工2个、[建成2个]; the name as it is where it tells no stage.

    >>> other_stage("市政项目新开工", "建成"), other_stage("市政项目", "建成")
    ('市政项目建成', '市政项目')
    """
    last = WORDS.stages_last.longest(name)
    return name[:-last] + stage if last and last < len(name) else name


def _begun(before: Spot, unit: str) -> bool:
    """Whether the number before counts what a stage before its noun begins or ends, in the same unit."""
    verb = before.verb.removeprefix("新")
    return verb in WORDS.stages and before.quantity.unit == unit and len(before.name) >= _TELLING


def name_of_stage(spot: Spot, before: Spot | None = None, carried: str = "") -> str:
    """全年实现开工100万平方米: the stage itself is what is measured, by its area.

    Behind a number for another stage (绿色建筑开工9万平方米、竣工8万平方米) it is that of the same thing.
    """
    unit = spot.quantity.unit
    if "平方米" not in unit and "公顷" not in unit and "亩" not in unit:
        return ""
    stage = next((stage for stage in VOCABULARY.area_stages if spot.left.endswith(stage)), "")
    told = before.name if before else carried.removesuffix("面积")
    if stage and before and _begun(before, unit) and spot.left.strip("、，； ") == stage:
        return restage(told, stage)  # 开工各类建筑200万平方米，竣工150万平方米
    if stage and told and spot.left.lstrip("、，") == stage:
        staged = WORDS.stages_last.longest(told)
        if staged and len(told) - staged >= 2:
            return restage(told, stage)
    return stage and stage + "面积"
