"""One indicator, one period, two values: within a document, or between documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from luoshi.alignment import scopes
from luoshi.alignment.contradictions.model import Contradiction
from luoshi.alignment.contradictions.precision import apart, relative
from luoshi.alignment.contradictions.statements import Statement, few, grouped
from luoshi.alignment.contradictions.wording import name_of, write_in, write_value, write_year
from luoshi.text import units

_NEAR = Decimal("1.5")
_MODALITY = {"target": "目标", "actual": "完成情况"}


def find_conflicts(statements: Sequence[Statement]) -> Iterator[Contradiction]:
    """Groups of statements of which no single value can be true, a row a group."""
    settled = [one for one in statements if one.figure.period]
    for group in grouped(
        settled,
        "key",
        "when",
        "measure",
        "modality",
        "ambition",
        "dimension",
        "book",
        "moment",
        "standing",
        "subset",
        "own_level",
        "government",
        "area",
        "basis",
    ):
        pair = _widest(group)
        if pair:
            yield _report(pair, group)


def _widest(group: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    best: tuple[float, Statement, Statement] | None = None
    for one, other in combinations(few(group), 2):
        if not (may_clash(one, other) and _name_enough(one, other)):
            continue
        gap = relative(apart(one.spread, other.spread), one.value, other.value)
        if gap > 0 and (best is None or gap > best[0]):
            best = (gap, one, other)
    return best[1:] if best else None


def _name_enough(one: Statement, other: Statement) -> bool:
    """Whether the name alone makes sure that both mean one thing.

    A short name (绿道, 应用场景) may be used of two things; if the values are near each other it probably is not.
    """
    if not (one.sure and other.sure):
        return False  # a name carried over from earlier in a sentence is too doubtful to accuse a document with
    if one.specific:
        return True
    smaller, larger = sorted((abs(one.value), abs(other.value)))
    return larger <= smaller * _NEAR


def may_clash(one: Statement, other: Statement) -> bool:
    """Whether two may speak of one thing as far as words tell: not in one sentence, no other scope, people or unit."""
    left, right = one.figure, other.figure
    if one.area != other.area:
        return False
    together = one.same_sentence == other.same_sentence or (one.order, one.sentence) == (other.order, other.sentence)
    if together or left.population != right.population:
        return False
    if one.scope.population != other.scope.population or scopes.conflicts(one.scope, other.scope):
        return False
    if scopes.levels_differ(one.scope, other.scope) or _counts(left.unit) != _counts(right.unit):
        return False
    return units.comparable(left.unit, right.unit) or one.dimension == other.dimension == "count"


def _counts(unit: str) -> str:
    """people, visits or households; empty for all else, since one thing is now 个, now 处."""
    kind = scopes.unit_kind(unit)
    return kind if kind in ("people", "visits", "households") else ""


def _report(pair: tuple[Statement, Statement], group: Sequence[Statement]) -> Contradiction:
    one, other = pair
    left, right = one.figure, other.figure
    gap = apart(one.spread, other.spread)
    revised = one.order != other.order and (left.estimated or right.estimated)
    where = "同一文件" if one.order == other.order else f"《{one.doc}》与《{other.doc}》"
    about = f"{write_year(one.when)}{name_of(left)}的{_MODALITY[left.modality]}"
    text = f"{where}对{about}写法不一：{write_value(left)}与{write_value(right)}"
    text += f"，相差{_difference(one, other)}，超出四舍五入的范围。"
    if revised:
        text += "其中一处为预计数，可能是后来作了调整。"
    more = tuple(each.evidence for each in group if each is not one and each is not other)
    return Contradiction(
        "revised" if revised else "conflict",
        "soft" if revised else "hard",
        one.evidence,
        other.evidence,
        more,
        text,
        relative(gap, one.value, other.value),
    )


def _difference(one: Statement, other: Statement) -> str:
    unit = one.figure.unit if one.figure.unit != "%" or one.figure.measure == "amount" else "个百分点"
    return write_in(abs(one.value - other.value), unit, 4)
