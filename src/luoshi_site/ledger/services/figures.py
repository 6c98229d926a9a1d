"""What people do with figures. Every verb takes the version that the person saw; a stale one raises `StaleRow`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.db import transaction

from luoshi.said import listed, said
from luoshi_site.ledger.access import Actor, name_of, require, units_of
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Commitment, Figure, Government, Indicator, Plan, ReviewState
from luoshi_site.ledger.services.drafts import plan_at
from luoshi_site.ledger.services.indicators import resolve
from luoshi_site.ledger.services.quoting import quote_around
from luoshi_site.ledger.services.rejudging import rejudge_settled
from luoshi_site.ledger.services.resumming import follow_parts
from luoshi_site.ledger.services.settling import (
    confirm,
    copy_of,
    document_for,
    fold_into,
    lock_in_order,
    own_state,
    reason_given,
    reject,
    set_fields,
    settle,
    take_for,
    withdraw,
)
from luoshi_site.ledger.shapes import decimals, years
from luoshi_site.ledger.trail import record

EDITABLE = frozenset(
    [
        "indicator_name",
        "measure",
        "comparator",
        "low",
        "high",
        "unit",
        "period",
        "modality",
        "ambition",
        "nature",
        "star",
        "estimated",
        "verb",
        "population",
    ]
)
CHOICES = {
    "measure": ("amount", "stock", "growth", "change", "ratio"),
    "comparator": ("eq", "ge", "le", "approx", "range", "directive", "parity"),
    "modality": ("target", "actual", "rule", "context"),
    "ambition": ("base", "stretch"),
    "nature": ("", "anticipatory", "binding"),
}


@transaction.atomic
def confirm_figure(by: Actor, figure_id: int, version: int) -> Figure:
    """Say that a figure is right as read."""
    return confirm(by, Figure, figure_id, version)


@transaction.atomic
def confirm_figures(by: Actor, versions: Mapping[int, int]) -> list[Figure]:
    """Confirm several (id -> version), all or none."""
    return [confirm_figure(by, figure_id, versions[figure_id]) for figure_id in sorted(versions)]


@transaction.atomic
def edit_figure(by: Actor, figure_id: int, version: int, **changes: Any) -> Figure:
    """Correct a figure. ``changes`` are columns of `EDITABLE`; ``low`` alone sets ``high`` too, but in a range."""
    _hold_indicators(figure_id, [changes])
    row, before = take_for(by, "edit", Figure, figure_id, version, changes)
    change_figure(row, changes)
    done = settle(by, "edit", row, before, own_state(row, ReviewState.EDITED))
    follow_correction(by, [done])
    return done


@transaction.atomic
def reject_figure(by: Actor, figure_id: int, version: int, reason: str = "") -> Figure:
    """Say that this is no figure, or not one worth keeping."""
    done = reject(by, Figure, figure_id, version, reason)
    follow_parts(by, [done])
    return done


@transaction.atomic
def withdraw_figure(by: Actor, figure_id: int, version: int, reason: str) -> Figure:
    """Take a figure out of the ledger; it stays visible with its reason."""
    done = withdraw(by, Figure, figure_id, version, reason)
    follow_parts(by, [done])
    return done


def follow_correction(by: Actor, figures: Sequence[Figure]) -> None:
    """What was said of figures that have another value now: judged anew, the sums that they are part of too."""
    rejudge_settled(by, figures)
    follow_parts(by, figures)


@transaction.atomic
def add_figure(
    by: Actor, document_id: int, start: int, end: int, commitment: Commitment | None = None, **values: Any
) -> Figure:
    """Add a figure that the program missed: ``start`` and ``end`` cover its number in the document's text."""
    document = document_for(by, document_id)
    require(by, "add", document.government, units_of(commitment) if commitment else None)
    if commitment is not None and commitment.document_id != document.pk:
        raise Refused("任务不在这份文件里。", field="commitment")
    quote = quote_around(document, start, end)
    subject = Figure.objects.filter(document=document, start=start, end=end).count()
    row = Figure(
        government=document.government,
        document=document,
        commitment=commitment,
        plan=plan_at(list(document.plans.filter(withdrawn="")), start),
        start=start,
        end=end,
        subject=subject,
        clause=quote.clause,
        section=quote.section,
        quote=quote.text,
        quote_start=quote.start,
        quote_end=quote.end,
        period=document.period,
        review_state=ReviewState.ADDED,
        made_by=name_of(by),
    )
    return make_figure(by, "add_figure", row, values)


@transaction.atomic
def add_observation(
    by: Actor, government: Government, indicator: Indicator, plan: Plan | None = None, **values: Any
) -> Figure:
    """Add a value that stands in no document (from a register or a table); ``reason`` says where it comes from."""
    require(by, "add", government)
    source = reason_given(str(values.pop("source", "")), "没有出处的数据项")
    row = Figure(
        government=government,
        indicator=indicator,
        plan=plan,
        reason=source,
        review_state=ReviewState.ADDED,
        made_by=name_of(by),
    )
    given = {"indicator_name": indicator.name, "unit": indicator.unit, "modality": "actual", **values}
    return make_figure(by, "add_figure", row, given)


def make_figure(by: Actor, action: str, row: Figure, values: Mapping[str, Any]) -> Figure:
    """Save a new figure with a person's values."""
    change_figure(row, {"modality": "target" if row.plan else "actual", **values})
    if not row.indicator_name:
        raise Refused("指标名称不能为空。", field="indicator_name")
    row.save()
    record(by, action, row)
    return row


@transaction.atomic
def split_figure(by: Actor, figure_id: int, version: int, parts: Sequence[Mapping[str, Any]]) -> list[Figure]:
    """One row that is really several (开工、竣工各5个): the first part stays this row, the others are added."""
    _hold_indicators(figure_id, parts)
    row, before = take_for(by, "split", Figure, figure_id, version)
    if len(parts) < 2:
        raise Refused("拆分至少要有两项。", field="parts")
    others = []
    taken = Figure.objects.filter(document=row.document_id, start=row.start).order_by("-subject").first()
    for index, values in enumerate(parts[1:], start=1):
        other = copy_of(by, row)
        other.subject = (taken.subject if taken else 0) + index
        change_figure(other, values)
        other.save()
        others.append(other)
    change_figure(row, parts[0])
    first = settle(by, "split", row, before, ReviewState.EDITED, batch=others)
    follow_correction(by, [first])
    return [first, *others]


@transaction.atomic
def merge_figures(by: Actor, figure_id: int, version: int, others: Mapping[int, int]) -> Figure:
    """Rows that are really one: the others (id -> version) are withdrawn in favour of this one."""
    lock_in_order(Figure, [figure_id, *others])
    row, before = take_for(by, "merge", Figure, figure_id, version)
    gone = fold_into(by, row, others)
    done = settle(by, "merge", row, before, own_state(row, ReviewState.CONFIRMED), batch=gone)
    follow_parts(by, gone)
    return done


def _hold_indicators(figure_id: int, changes: Sequence[Mapping[str, Any]]) -> None:
    """Where a new name may make a new indicator: lock the government before the row, as an import does."""
    if any({"indicator_name", "modality"} & set(one) for one in changes):
        of_figure = Figure.objects.filter(pk=figure_id).values("government_id")[:1]
        held = Government.objects.select_for_update(no_key=True).filter(pk__in=of_figure)
        list(held.values_list("pk", flat=True))


def change_figure(row: Figure, changes: Mapping[str, Any]) -> None:
    """Put a person's values into a figure, checked as a whole, and find its indicator. The row is not saved."""
    renamed = "indicator_name" in changes and changes["indicator_name"] != row.indicator_name
    put_values(row, changes)
    if (renamed or row.indicator_id is None) and row.indicator_name and row.modality in ("target", "actual"):
        made = resolve(Government.objects.select_for_update(no_key=True).get(pk=row.government_id), [row])
        for one in made:
            record("指标登记", "add_indicator", one, government=row.government_id)


def put_values(row: Figure, changes: Mapping[str, Any]) -> None:
    """Put a person's values into a figure, checked as a whole. The database is neither asked nor written to."""
    given = dict(changes)
    for name, legal in CHOICES.items():
        if name in given and given[name] not in legal:
            raise Refused(
                said("“{value}”不是可选的值。", value=given[name]),
                said("可选：{value}。", value=listed(legal)),
                field=name,
            )
    for name in ("low", "high"):
        if name in given and given[name] not in (None, ""):
            given[name] = _number(given[name], name)
        elif name in given:
            given[name] = None
    if given.get("low") is not None and "high" not in given and given.get("comparator", row.comparator) != "range":
        given["high"] = given["low"]
    for name in ("low", "high"):
        if name in given:
            setattr(row, f"{name}_places", decimals(given[name]))
    set_fields(row, EDITABLE, given)
    if row.low is not None and row.high is not None and row.low > row.high:
        raise Refused("下限大于上限。", field="low")
    row.period = short_period(row.period)
    row.period_start, row.period_end = years(row.period)


def short_period(written: str) -> str:
    """A period as it is kept, from its short form or from words (2024年前三季度); `Refused` if it is neither."""
    from luoshi.text.periods import parse_period

    if not written or years(written)[0] is not None:
        return written
    found = parse_period(written)
    if not isinstance(found, str):
        raise Refused(
            said("看不懂时间“{period}”。", period=written),
            "例：2025、2025年前三季度、2025年上半年、2026—2030年。",
            field="period",
        )
    return found


def _number(written: object, field: str) -> Decimal:
    from luoshi.text.fold import fold

    try:
        value = Decimal(fold(str(written)).replace(",", "").replace(" ", ""))
    except ArithmeticError:
        raise Refused(said("“{written}”不是数字。", written=written), field=field) from None
    if (
        not value.is_finite()
        or abs(value) >= Decimal(10) ** 17
        or len(value.normalize().as_tuple().digits) > 15  # SQLite and spreadsheets keep no more
        or decimals(value) != max(0, -int(value.as_tuple().exponent))
    ):
        raise Refused(
            said("“{written}”超出可存的范围（17位整数、6位小数，有效数字15位）。", written=written), field=field
        )
    return value
