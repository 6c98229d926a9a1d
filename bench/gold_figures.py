"""Hand-made labels as `Figure`s, for measuring alignment apart from extraction.

The labels say no verb and no sentence, so both are taken from the source text around the number.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from luoshi.figures.model import Figure
from luoshi.text.span import Span

_VERBS = (
    "规划新增|新建|翻建及提升|翻建|改建|新增|启动实施|启动|开工建设|开工|竣工|完工|完成|筹措|供应|提供|建成|累计建成|累计|引进|募集|培养|培训|安装|实施|"
    "创建|组织|举办|开展|改造|帮助|开办|优化调整|更新|达到|达|实现|推动|推进|处置|共有"
)
_VERB_RUN = re.compile(rf"(?:{_VERBS})(?:[、和及](?:{_VERBS}))*")


def gold_figures(labels: Path, source: str) -> list[Figure]:
    """The labelled figures of one document, extra subjects of one number as figures of their own."""
    found = []
    for row in _rows(labels):
        if row.get("kind") != "figure":
            continue
        for subject, indicator in enumerate([row["indicator"], *row.get("also", [])]):
            found.append(_figure(row, indicator, subject, source))
    return found


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line, parse_float=Decimal)


def _figure(row: dict[str, Any], indicator: str, subject: int, source: str) -> Figure:
    start = row["start"]
    begin = max(source.rfind(mark, 0, start) for mark in "。；\t") + 1
    begin = max(begin, start - 120)
    end = min((at for mark in "。；\t" if (at := source.find(mark, start)) >= 0), default=len(source))
    before = re.sub(r"\s", "", source[begin:start])
    stop = min(end, begin + 400)
    runs = _VERB_RUN.findall(before)
    return Figure(
        span=Span(start, start + len(row["token"])),
        indicator=indicator,
        measure=row["measure"],
        comparator=row["comparator"],
        low=row["low"],
        high=row["high"],
        unit=row["unit"],
        period=row["period"],
        modality=row["modality"],
        ambition=row.get("ambition", "base"),
        verb=runs[-1] if runs else "",
        subject=subject,
        estimated="预计" in before,
        quote=re.sub(r"\s", "", source[begin:stop]),
        quote_span=Span(begin, stop),
    )
