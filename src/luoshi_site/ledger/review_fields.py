"""The fields of a row that a person may edit in a review, with their labels and choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from luoshi_site.ledger.models import Figure
from luoshi_site.ledger.queries.reading import MODALITIES
from luoshi_site.ledger.queries.review import Row
from luoshi_site.ledger.review_lines import KINDS
from luoshi_site.site.saying import headed, say

MEASURES = {"amount": "数额", "stock": "累计数", "growth": "增长率", "change": "增减量", "ratio": "比例"}
COMPARATORS = {
    "eq": "等于",
    "ge": "不低于 ≥",
    "le": "不高于 ≤",
    "approx": "左右",
    "range": "区间",
    "directive": "完成下达目标",
    "parity": "与参照保持同步",
}
AMBITIONS = {"base": "必达", "stretch": "力争"}
NATURES = {"": "未注明", "anticipatory": "预期性", "binding": "约束性"}
# name, label, how it is asked for, choices; in the order of the form. The first ones are those of a split.
_FIGURE = (
    ("indicator_name", "指标", "line", {}),
    ("low", "数值", "number", {}),
    ("unit", "单位", "line", {}),
    ("comparator", "比较", "choice", COMPARATORS),
    ("high", "上限", "number", {}),
    ("period", "时间", "line", {}),
    ("modality", "性质", "choice", MODALITIES),
    ("measure", "口径", "choice", MEASURES),
    ("ambition", "要求", "choice", AMBITIONS),
    ("nature", "属性", "choice", NATURES),
    ("population", "范围", "line", {}),
    ("star", "实事项目", "tick", {}),
    ("estimated", "预计数", "tick", {}),
)
_COMMITMENT = (
    ("text", "任务", "text", {}),
    ("kind", "种类", "choice", KINDS),
    ("action", "动作", "line", {}),
    ("object", "对象", "line", {}),
    ("due", "时限", "line", {}),
    ("category", "类别", "line", {}),
    ("star", "实事项目", "tick", {}),
)
SPLIT = {"f": ("indicator_name", "low", "unit"), "c": ("text",)}


@dataclass(frozen=True, slots=True)
class Field:
    """One input: ``value`` as it is posted, ``choices`` (value, words) for a select."""

    name: str
    label: str
    shape: str
    value: Any
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """The value as a person reads it."""
        return self.in_words(self.value)

    @property
    def in_split(self) -> bool:
        """Whether a split asks for it, part by part."""
        return self.name in SPLIT["f"] or self.name in SPLIT["c"]

    def in_words(self, value: object) -> str:
        """Any value of this field as a person reads it."""
        if self.shape == "tick":
            return say("是") if value in (True, "true", "on") else say("否")
        if self.shape == "choice":
            return next((words for legal, words in self.choices if legal == value), str(value))
        return "" if value is None else str(value)


def fields_of(row: Row) -> list[Field]:
    """The fields of a row with their values."""
    return [
        Field(
            name,
            headed(label),
            shape,
            _value(row, name),
            tuple((legal, say(words)) for legal, words in choices.items()),
        )
        for name, label, shape, choices in (_FIGURE if isinstance(row, Figure) else _COMMITMENT)
    ]


def _value(row: Row, name: str) -> Any:
    if isinstance(row, Figure) and name in ("low", "high"):
        written = row.low_written if name == "low" else row.high_written
        return "" if written is None or (name == "high" and row.comparator != "range") else f"{written:f}"
    return getattr(row, name)


def given(posted: QueryDict, kind: str, ending: str = "") -> dict[str, Any]:
    """What a form posted, by column. A tick that was shown and is not posted is a no.

    The upper value counts only in a range; else the services set it to the lower one.
    """
    found: dict[str, Any] = {}
    for name, _label, shape, _choices in _FIGURE if kind == "f" else _COMMITMENT:
        key = f"{name}{ending}"
        if shape == "tick":
            if f"{key}-shown" in posted:
                found[name] = posted.get(key) in ("on", "true")
        elif key in posted:
            found[name] = posted[key].strip()
    if kind == "f" and found.get("comparator", "range") != "range":
        found.pop("high", None)
    if kind == "f" and found.get("high") == "" and "low" in found:
        found.pop("high")
    return found
