"""Leaflets on benefits and rules of insurance: of whom each sum and share is, and what only tells the case."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, meant, named, values

LEAFLET = "云岭县2025年惠农政策明白纸\n"
INSURANCE = "云岭县城乡居民基本医疗保险待遇政策\n"
TABLE = (
    "云岭县2025年重点项目投资计划表\n单位：万元\n"
    "序号\t项目名称\t建设地点\t总投资\t2025年计划投资\t责任单位\n"
    "一\t基础设施类（2个）\t\t71500\t21800\t\n"
    "1\t城北大道\t城北街道\t52000\t15000\t县交通局\n"
    "2\t第二水厂\t西街街道\t19500\t6800\t县水利局\n"
    "合计\t2个\t\t71500\t21800\t\n"
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            INSURANCE + "第三条 一级、二级医疗机构起付标准分别为300元、600元，支付比例分别为85%、75%。\n",
            [
                ("一级医疗机构起付标准", 300),
                ("二级医疗机构起付标准", 600),
                ("一级医疗机构支付比例", 85),
                ("二级医疗机构支付比例", 75),
            ],
        ),
        (
            INSURANCE + "第一条 低保对象按80%资助，返贫致贫人口按60%定额资助。\n",
            [("低保对象资助", 80), ("返贫致贫人口定额资助", 60)],
        ),
        (
            INSURANCE + "第二条 普通门诊。不设起付线，支付比例55%。市外转诊的起付标准为1600元，支付比例50%。\n",
            [("普通门诊支付比例", 55), ("市外转诊的起付标准", 1600), ("市外转诊支付比例", 50)],
        ),
        (LEAFLET + "再生稻头季每亩补贴35元、再生季每亩补贴55元。\n", [("再生稻头季补贴", 35), ("再生季补贴", 55)]),
        (
            LEAFLET + "跨省务工3个月以上的，给予一次性交通补助，省外最高600元、省内县外最高300元。\n",
            [("省外交通补助", 600), ("省内县外交通补助", 300)],
        ),
        (LEAFLET + "脱贫户可申请4万元以下、2年期以内的免担保贷款。\n", [("脱贫户贷款", 4)]),
    ],
)
def test_of_whom_each_is(read: Read, text: str, wanted: list[tuple[str, float]]) -> None:
    assert named(read(text)) == wanted


def test_the_part_of_a_bill_is_none(read: Read) -> None:
    text = "第四条 自付费用超过1.3万元的部分，1.3万元至4万元报销55%，4万元至9万元报销65%，9万元以上报销70%。\n"
    assert values(read(INSURANCE + text)) == [55, 65, 70]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (INSURANCE + "第九条 全县参保率稳定在96%以上。\n", [(96, "target")]),
        (
            LEAFLET + "病死猪处理每头补助70元，其中处理企业50元、养殖户20元。\n",
            [(70, "rule"), (50, "rule"), (20, "rule")],
        ),
    ],
)
def test_how_it_is_meant(read: Read, text: str, wanted: list[tuple[float, str]]) -> None:
    assert meant(read(text)) == wanted


def test_rows_that_sum_up_a_class_keep_their_columns(read: Read) -> None:
    assert named(read(TABLE)) == [
        ("基础设施类总投资", 71500),
        ("基础设施类计划投资", 21800),
        ("城北大道总投资", 52000),
        ("城北大道计划投资", 15000),
        ("第二水厂总投资", 19500),
        ("第二水厂计划投资", 6800),
        ("合计", 2),
        ("总投资", 71500),
        ("计划投资", 21800),
    ]
