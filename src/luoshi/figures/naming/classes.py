"""Classes of places or people, each with its own level: 最低工资标准调整为一类1980元、二类1880元."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot

_CLASS: Final = "第?[一二三四五六甲乙丙丁A-E][类档](?:地区|区域|区|岗位|标准)?"
_ALONE: Final = re.compile(_CLASS)
_AT_END: Final = re.compile(f"(?P<class>{_CLASS})(?:为|：|:)?$")
# 全日制用工小时最低工资标准依次为一类
_LED: Final = re.compile(
    f"将?(?P<what>[^，。；：]{{3,}}?)(?:统一)?(?:调整|提高|确定|核定|上调|规定|依次|分别)+(?:为|到|至)(?P<class>{_CLASS})"
)


def name_classes(spots: list[Spot]) -> None:
    """Give each class of a list the name of what the list is of: 二类最低工资标准 for a bare 二类."""
    what = unit = ""
    for spot in spots:
        led = _LED.fullmatch(spot.name)
        if led:
            what, unit = led["what"], spot.quantity.unit
            spot.name = led["class"] + what
        elif _ALONE.fullmatch(spot.name):
            if what and spot.quantity.unit == unit:
                spot.name += what
        elif spot.name and (told := _AT_END.search(spot.left)):
            what, unit = spot.name.removeprefix(told["class"]), spot.quantity.unit
            spot.name = told["class"] + what
