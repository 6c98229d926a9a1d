"""What a line of a fact sheet may say, and what is legal."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from luoshi.documents.kinds import kind_names
from luoshi.documents.model import Metadata
from luoshi.errors import ReadError
from luoshi.said import said

VERSION = 1
_LONGEST = 500  # characters of one value
_DIGITS = 24
_MOST = 20  # members of a list
# The fields of a figure, and what is meant where a line doesn't give one.
FIGURE: dict[str, Any] = {
    "indicator": "",
    "measure": "amount",
    "comparator": "eq",
    "low": None,
    "high": None,
    "unit": "",
    "period": None,
    "modality": "target",
    "ambition": "base",
    "nature": None,
    "owners": (),
    "star": False,
    "estimated": False,
    "verb": "",
    "population": "",
    "subject": 0,
}
# ``context`` holds the field's terms that stood around the number (其中, 年末, 政府性基金预算); a ``joined``
# figure stood in one sentence with the one before it.
FIELDS: dict[str, Any] = {"clause": "", "context": (), "joined": False, **FIGURE}
HEAD: dict[str, Any] = {each.name: each.default for each in fields(Metadata)}
_CLOSED: dict[str, tuple[str | None, ...]] = {
    "modality": ("target", "actual", "rule", "context"),
    "measure": ("amount", "stock", "growth", "change", "ratio"),
    "comparator": ("eq", "ge", "le", "approx", "range", "directive", "parity"),
    "ambition": ("base", "stretch"),
    "nature": (None, "anticipatory", "binding"),
}
_REMEDIES = {
    **dict.fromkeys(("low", "high"), said("应是 JSON 数字，不加引号，{digits}位以内。", digits=_DIGITS)),
    **dict.fromkeys(("star", "estimated", "joined"), "应是 true 或 false。"),
    **dict.fromkeys(("owners", "context"), said("应是文字的数组，{most}项以内。", most=_MOST)),
    "subject": "应是从 0 起的整数。",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: where the figure stood, what stood around it, and its fields."""

    clause: str
    context: tuple[str, ...]
    joined: bool
    values: dict[str, Any]


def read_fact(row: dict[str, Any], place: str) -> Fact:
    """A line's object as a fact. Raises a `ReadError` that names ``place``, what is wrong and what is legal."""
    values = {**FIELDS, **_checked(row, FIELDS, place)}
    clause, context, joined = values.pop("clause"), tuple(values.pop("context")), values.pop("joined")
    values["owners"] = tuple(values["owners"])
    return Fact(clause, context, joined, values)


def read_head(row: dict[str, Any], place: str) -> Metadata:
    """The first line's object as metadata; refuses as `read_fact` does, and another version of the form."""
    told = dict(row)
    if told.pop("facts", None) != VERSION:
        raise ReadError(
            said("数据摘录的版本不是 {version}。", version=VERSION), where=place, remedy="请升级 luoshi 后再读。"
        )
    return Metadata(**{**HEAD, **_checked(told, HEAD, place)})


def _checked(row: dict[str, Any], known: dict[str, Any], place: str) -> dict[str, Any]:
    for name, value in row.items():
        if name not in known:
            raise ReadError(
                said("不认识“{value}”。", value=name[:40]),
                where=place,
                remedy=said("可用的有：{value}。", value="、".join(known)),
            )
        closed = tuple(kind_names()) if name == "kind" else _CLOSED.get(name)
        if closed is not None and value not in closed:
            legal = "、".join(str(one) for one in closed if one is not None)
            raise ReadError(
                said("{name} 不能是 {value}。", name=name, value=f"{str(value)[:40]!r}"),
                where=place,
                remedy=said("可用的有：{value}。", value=legal),
            )
        if not _fits(name, value):
            remedy = _REMEDIES.get(name, said("应是不超过{longest}字的文字。", longest=_LONGEST))
            raise ReadError(
                said("{name} 的值 {value} 不合要求。", name=name, value=f"{str(value)[:40]!r}"),
                where=place,
                remedy=remedy,
            )
    return row


def _fits(name: str, value: object) -> bool:
    match name:
        case "low" | "high":
            return value is None or (isinstance(value, int | Decimal) and not isinstance(value, bool) and _short(value))
        case "star" | "estimated" | "joined":
            return isinstance(value, bool)
        case "subject":
            return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 100
        case "owners" | "context":
            return isinstance(value, list) and len(value) <= _MOST and all(_text(one) for one in value)
        case _:
            return value is None or _text(value)


def _text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST and value.isprintable()


def _short(value: int | Decimal) -> bool:
    """Not a number that would fill pages when written out."""
    number = Decimal(value)
    return abs(number.adjusted()) <= _DIGITS and len(number.as_tuple().digits) <= _DIGITS
