"""Budget reports of an invented county, read as the program reads them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

REPORT = """关于青禾县2025年预算执行情况和2026年预算草案的报告

各位代表：

现将青禾县2025年预算执行情况和2026年预算草案提请大会审议。

一、2025年预算执行情况

（一）2025年预算收支执行情况

1. 一般公共预算收支执行情况

县级一般公共预算收入完成520,000万元，为预算的101.2%，比上年增收20,000万元，增长4%。加上上级补助收入300,000万元，调入资金9,000万元，上年结转收入1,000万元，收入总量830,000万元。

县级一般公共预算支出完成790,000万元，为预算的98.5%，其中：县本级支出700,000万元，镇级支出90,000万元。加上上解支出25,000万元，结转下年支出15,000万元，支出总量830,000万元。

收支相抵，一般公共预算收支执行平衡。

2. 政府性基金预算收支执行情况

县级政府性基金收入完成210,000万元，为预算的95%。加上上级补助收入6,000万元，收入总量216,000万元。

县级政府性基金支出完成205,000万元，为预算的96.4%。加上调出资金9,000万元，结转下年支出2,000万元，支出总量216,000万元。

收支相抵，政府性基金预算收支执行平衡。

3. 地方政府债务情况

2025年年初，全县政府债务余额400,000万元，其中：一般债务150,000万元，专项债务250,000万元。2025年新增债券50,000万元，其中：一般债券10,000万元，专项债券40,000万元；再融资债券30,000万元，全部为一般债券。偿还到期政府债务本金60,000万元，其中：一般债务35,000万元，专项债务25,000万元。年末全县政府债务余额为420,000万元，其中：一般债务155,000万元，专项债务265,000万元。

二、2026年预算草案

（一）2026年预算收支安排情况

1. 一般公共预算

县级一般公共预算收入预期比2025年执行数增长3%。

县级一般公共预算收入预计为535,600万元，加上上级补助收入280,000万元，上年结转收入15,000万元，收入总量830,600万元。县级一般公共预算支出805,600万元；加上上解支出25,000万元，支出总量830,600万元。收支相抵，预算平衡。

（1）县级各收入科目具体预算情况如下：

增值税200,000万元；企业所得税150,000万元；其他税收100,000万元；非税收入85,600万元。

（二）需要说明的情况

经统计，2026年县本级“三公”经费预算1,000万元，其中：因公出国（境）费用100万元、公务用车运行维护费700万元、公务接待费200万元。
"""


def read_text(text: str, name: str = "预算报告") -> tuple[Document, tuple[Figure, ...]]:
    document = parse(Reading(text, False, "txt"), name)
    return document, find_figures(document)


@pytest.fixture
def report() -> str:
    return REPORT


@pytest.fixture
def read() -> Callable[..., tuple[Document, tuple[Figure, ...]]]:
    return read_text
