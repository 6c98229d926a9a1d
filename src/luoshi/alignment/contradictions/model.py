"""The shapes of a contradiction."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.figures.model import Figure

GRADES = ("hard", "base", "soft")
KINDS = {
    "conflict": "同一指标数值不一",
    "rate_unit": "比率单位改变",
    "total": "分项与合计不符",
    "share": "占比与数额不符",
    "completion": "完成率与数额不符",
    "growth": "增量与增速不符",
    "identity": "预算平衡关系不成立",
    "base": "推算基数与上年不符",
    "revised": "前后文件数值调整",
    "jump": "数值异常变动",
    "wording": "同一数值两种说法",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A figure and the name of the document that it stands in."""

    doc: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Figures that do not agree.

    ``kind`` is a key of `KINDS`; ``grade`` is hard (cannot both hold), base (a growth implies another base) or
    soft (worth a look). ``second`` is None where one figure contradicts the sum of ``more``. ``more`` holds the other
    figures that take part: parts of a total, other places of the same statement. ``explanation`` is a Chinese
    sentence with the arithmetic written out. ``gap`` says how far the figures are apart, relative to the larger:
    0.05 is five per cent.
    """

    kind: str
    grade: str
    first: Evidence
    second: Evidence | None
    more: tuple[Evidence, ...]
    explanation: str
    gap: float = 0.0

    @property
    def title(self) -> str:
        """The kind in Chinese.

        >>> KINDS["base"]
        '推算基数与上年不符'
        """
        return KINDS[self.kind]

    @property
    def rank(self) -> tuple[int, float, str, int, str]:
        """A key that sorts the gravest first and is the same whatever order the documents came in."""
        figure = self.first.figure
        return (GRADES.index(self.grade), -self.gap, self.first.doc, figure.span.start, self.kind)
