"""Numbers that only name something."""

from __future__ import annotations

import pytest

from luoshi.documents.model import Passage
from luoshi.figures.counting import counting_quantities
from luoshi.figures.not_figures import why_name
from luoshi.figures.structures import in_structure
from luoshi.text.quantities import scan

REASONS = [
    ("新增书屋7家", None),
    ("15分钟社区生活圈", "name"),
    ("24小时自助取餐", "name"),
    ("办理时限压缩至3天", None),
    ("为期2天", "streak"),
    ("培训5年", "duration"),
    ("从10个方面", "set"),
    ("指数保持在98.5", None),
    ("版本3", "bare"),
    ("收入倍差缩小到1.62，", None),
    ("缩小到3，", "bare"),
    ("达到2024", "bare"),  # a year, not a level
    ("2万平方米以上商业楼宇", "threshold"),
    ("引进2万平方米以上", None),
    ("10公里越野跑", "name"),
    ("3次登上榜首", "streak"),
    ("60万千瓦燃煤机组", "name"),
    ("100家重点企业贡献", "set"),
    ("主题为阳光40分", "name"),
    ("阳光40分活动", "name"),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_a_number_is_a_figure_or_there_is_a_reason_why_not(text: str, reason: str | None) -> None:
    (quantity,) = scan(text)
    assert why_name(text, quantity, quoted=False) == reason


@pytest.mark.parametrize(("text", "reason"), [("“100家”书屋", None), ("“书屋100家”", "name")])
def test_in_quotes_only_a_quantity_by_itself_is_a_figure(text: str, reason: str | None) -> None:
    (quantity,) = scan(text)
    assert why_name(text, quantity, quoted=True) == reason


@pytest.mark.parametrize(
    ("text", "inside"), [("产业结构调整为6.1：40.2：53.7", True), ("兑换比例为6.1：40.2：53.7", False)]
)
def test_an_industrial_structure_has_three_numbers(text: str, inside: bool) -> None:
    assert [in_structure(text, quantity) for quantity in scan(text)] == [inside] * 3


@pytest.mark.parametrize("text", ["2026年要办的10件民生实事也已经确定。", "这10件民生实事件件都关乎百姓。"])
def test_deeds_of_a_list_that_are_only_spoken_of_are_no_figure(text: str) -> None:
    cell = Passage(text, (0,), (0,), "body")
    assert not [quantity for quantity in counting_quantities(cell) if quantity.low == 10]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("市政府将全年工作分解为9项工作目标和60项工作任务，请认真实施。", []),
        ("健康惠民工程（项目7个，其中基建类4个、服务类3个）。主要是新建健康驿站2个。", [2]),
        ("新建健康驿站2个（项目总投资3亿元）。", [2, 3]),
        ("市级和12个区分别建立指导中心。", []),
        ("索引号11330200002977776P，新建书屋3家。", [3]),
        ("落实月销售额10万元以下小规模纳税人的免税政策。", []),
    ],
)
def test_how_many_tasks_a_list_or_an_item_has_is_no_figure(text: str, kept: list[int]) -> None:
    cell = Passage(text, (0,), (0,), "body")
    assert [quantity.low for quantity in counting_quantities(cell)] == kept


def test_a_time_of_day_counts_no_minutes() -> None:
    text = "2026年2月10日7时41分"
    assert why_name(text, list(scan(text))[-1], False) == "time"
