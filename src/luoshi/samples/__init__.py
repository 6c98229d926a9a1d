"""Documents of an invented district (澜川市云岭区), in every format that luoshi reads, with a few deliberate mistakes.

from luoshi.samples import sample_path

plan = luoshi.read(sample_path("plan-2024.txt"))
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from luoshi.errors import InputError


@dataclass(frozen=True, slots=True)
class Sample:
    """A shipped document and what it is."""

    name: str
    chinese: str
    english: str


SAMPLES = (
    Sample("plan-2024.txt", "2024年重点工作安排（GB18030，断行）", "annual arrangement 2024 (GB18030, broken lines)"),
    Sample("plan-2025.txt", "2025年重点工作安排（UTF-8）", "annual arrangement 2025 (UTF-8)"),
    Sample("report-2024.pdf", "2024年计划执行情况报告，含表格（PDF）", "plan report 2024 with a table (PDF)"),
    Sample("budget-2025.docx", "预算报告，三本账（Word）", "budget report with three books (Word)"),
    Sample("livelihood-2025.docx", "为民办实事项目清单（Word）", "livelihood list (Word)"),
    Sample("duties-2025.xlsx", "重点工作责任分解表（Excel）", "responsibility table (Excel)"),
    Sample("measures-2025.html", "产业政策措施（网页）", "policy measures (web page)"),
    Sample(
        "gazette-2026.txt", "公报：工作报告、人事任免、通知（UTF-8）", "gazette: work report, personnel, notice (UTF-8)"
    ),
    Sample("outline-2026.pdf", "五年规划纲要，含指标表（PDF）", "five-year outline with its indicators (PDF)"),
)


def sample_path(name: str) -> Path:
    """Where a sample stands.

    >>> sample_path("plan-2024.txt").name
    'plan-2024.txt'
    >>> sample_path("plan-1999.txt")
    Traceback (most recent call last):
    ...
    luoshi.errors.InputError: plan-1999.txt: 没有这份样例。用 luoshi samples 可列出全部样例。
    """
    if name not in [sample.name for sample in SAMPLES]:
        raise InputError("没有这份样例。", where=name, remedy="用 luoshi samples 可列出全部样例。")
    return Path(__file__).parent / name


def fact_sheets() -> list[Path]:
    """Facts and figures of issued documents of a real district (上海市静安区), without their sentences.

    >>> len(fact_sheets()) > 5
    True
    """
    return sorted((Path(__file__).parent / "facts").glob("*.facts"))
