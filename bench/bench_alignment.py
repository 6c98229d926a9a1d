#!/usr/bin/env python3
"""How long it takes to align many governments' targets with their outcomes, and how the cost grows.

usage: bench_alignment.py [--targets 100000] [--per 100] [--workers 2]

Each invented government has 100 targets and 300 outcomes: most targets answered under the same or a varied name, some
not, the rest of the outcomes about other things. Prints seconds and peak memory for a tenth of the targets and for
all of them, and how many times more than linear the cost grew.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Iterator

from luoshi.alignment.targets import Group
from luoshi.assessment.scorecard import verdict_counts
from luoshi.figures.model import Figure
from luoshi.text.span import Span

_PLACES = ["东川", "西屏", "南浦", "北桥", "长河", "青石", "云山", "临江", "白鹭", "金沙", "枫林", "望海"]
_GROUPS = [
    "老年人",
    "残疾人",
    "青年",
    "儿童",
    "居民",
    "职工",
    "农户",
    "退役军人",
    "困难家庭",
    "小微企业",
    "专业合作社",
    "新就业群体",
]
_THINGS = [
    "健身步道",
    "口袋公园",
    "充电桩",
    "助餐点",
    "日间照护中心",
    "图书角",
    "停车泊位",
    "雨污管网",
    "老旧电梯",
    "路灯",
    "托育点",
    "卫生服务站",
    "农贸市场",
    "公交站亭",
    "体育公园",
    "文化驿站",
    "护理床位",
    "急救设备",
    "监控设备",
    "垃圾分类亭房",
    "绿道",
    "消防栓",
    "就业见习岗位",
    "技能培训",
    "体检服务",
    "法律援助站",
    "产业园区",
    "孵化器",
    "高标准农田",
    "农村公路",
    "灌溉渠系",
    "饮水工程",
    "污水处理站",
    "保障性租赁住房",
    "旧住房修缮",
    "零工市场",
    "艺术夜校",
    "流动科普站",
]
_KINDS = [
    "社区",
    "智慧",
    "标准化",
    "示范",
    "户外",
    "公共",
    "嵌入式",
    "一站式",
    "无障碍",
    "共享",
    "公益",
    "生态",
    "数字",
    "家门口",
    "综合",
    "片区",
]
_VERBS = ("新建", "新增", "改造", "建成", "完成", "开工", "")
_UNITS = ("个", "家", "处", "条", "张", "套", "公里", "万平方米", "人次", "亿元")


def governments(count: int, per: int, seed: int = 7) -> Iterator[Group]:
    """Invented governments, one after the other; the same for the same seed."""
    source = random.Random(seed)
    for number in range(count):
        plan = [_figure(source, at * 30, "target") for at in range(per)]
        report = []
        for at, target in enumerate(plan):
            if source.random() < 0.7:
                report.append(_answer(source, target, at * 60))
        while len(report) < 3 * per:
            report.append(_figure(source, 10_000 + len(report) * 40, "actual"))
        yield Group(f"g{number}", plan, {"report": report})


def _figure(source: random.Random, start: int, modality: str) -> Figure:
    name = source.choice(_KINDS) + source.choice(_GROUPS) * (source.random() < 0.5) + source.choice(_THINGS)
    if source.random() < 0.2:
        name = source.choice(_PLACES) + name
    value = source.randint(1, 900)
    return Figure(
        Span(start, start + 3),
        name,
        "amount",
        "eq",
        value,
        value,
        source.choice(_UNITS),
        "2024",
        modality,
        verb=source.choice(_VERBS),
    )


def _answer(source: random.Random, target: Figure, start: int) -> Figure:
    name = target.indicator
    if source.random() < 0.3:
        name = source.choice(("各类", "", "全区")) + name + source.choice(("项目", "建设", ""))
    value = int(target.low or 0) + source.randint(-5, 40)
    return Figure(
        Span(start, start + 3), name, "amount", "eq", value, value, target.unit, "2024", "actual", verb=target.verb
    )


def measure(targets: int, per: int, workers: int) -> tuple[float, dict[str, int]]:
    """Seconds for so many targets, making them left out, and the verdicts found."""
    groups = list(governments(targets // per, per))
    began = time.perf_counter()
    counts = verdict_counts(groups, workers=workers)
    return time.perf_counter() - began, counts


def main() -> None:
    """Measure a tenth and the whole, and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--targets", type=int, default=100_000)
    parser.add_argument("--per", type=int, default=100, help="targets of one government")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    small, _ = measure(options.targets // 10, options.per, options.workers)
    large, counts = measure(options.targets, options.per, options.workers)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"{options.targets // 10} targets: {small:.1f} s; {options.targets} targets: {large:.1f} s")
    print(f"growth beyond linear: {large / small / 10:.2f}; peak memory {peak / 1024:.0f} MB")
    print(counts)


if __name__ == "__main__":
    main()
