"""Points of an assessment that are no goals: what a goal counts for, and from how many points a grade is given."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

# 经济发展（25分）, 新发展企业2户(2分): what a goal counts for; but 群众满意度居第一（95.2分）
_SCORED: Final = re.compile(
    "(?:满意[度率]|得分|评分|成绩|指数|均分|总分|考核|评价|测评|评比)[^，。；（）()]{0,12}[（(]\\Z"
)
_MOST_FOR_ONE: Final = 30  # points that a single goal counts for
# 得分90分[以上为优秀], 70分[以下的由市政府约谈], 80—89分[的拨付95%]
_MAKES_GRADE: Final = re.compile(
    "(?:及?以[上下])?的?(?:为|评为|定为)(?:优秀|优|良好|良|合格|不合格|达标|不达标|先进|较差|差)|"
    "(?:及?以[上下]|(?:及?以[上下])?的)(?:由|不予|不再|全额|足额|按|给予|取消|约谈|通报|拨付|扣减|核减|兑现)"
)


def weighs(text: str, quantity: Quantity) -> bool:
    """Whether points that stand alone in brackets are what the goal before them counts for in an assessment.

    >>> from luoshi.text.quantities import scan
    >>> texts = "新发展企业2户（2分）", "群众满意度居全市第一（95.2分）"
    >>> [[weighs(text, quantity) for quantity in scan(text)][-1] for text in texts]
    [True, False]
    """
    if quantity.unit != "分":
        return False
    if makes_grade(text, quantity):
        return True
    if quantity.low > _MOST_FOR_ONE or text[quantity.stop : quantity.stop + 1] not in ("）", ")"):
        return False
    begin = quantity.begin
    return text[begin - 1 : begin] in ("（", "(") and _SCORED.search(text, max(0, begin - 20), begin) is None


def makes_grade(text: str, quantity: Quantity) -> bool:
    """Whether points tell from where on a grade is given or something follows: 90分以上为优秀, 70分以下的不予拨付."""
    return quantity.unit == "分" and _MAKES_GRADE.match(text, text.find("分", quantity.end) + 1) is not None
