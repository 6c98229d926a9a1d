"""Governments and their units."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from django.db import transaction
from django.http import Http404

from luoshi.said import said
from luoshi_site.accounts.permissions import allowed
from luoshi_site.ledger.access import Actor, Machine, require
from luoshi_site.ledger.errors import Refused, StaleRow
from luoshi_site.ledger.models import Government, Level, OrgUnit, Responsibility, ReviewState
from luoshi_site.ledger.services.settling import reason_given
from luoshi_site.ledger.trail import record, state


def clean_name(written: str) -> str:
    """A name without stray blanks; `Refused` where it is empty, too long or cannot be kept."""
    name = " ".join(written.split())
    if not name:
        raise Refused("名称不能为空。", field="name")
    if len(name) > 100:
        raise Refused("名称不能超过100字。", field="name")
    if "\x00" in name:
        raise Refused("含有不能保存的字符。", field="name")
    return name


@transaction.atomic
def add_government(
    by: Actor, name: str, level: str = Level.COUNTY, parent: Government | None = None, region_code: str = ""
) -> Government:
    """A new government below ``parent``."""
    require(by, "manage_places", parent)
    name = clean_name(name)
    if level not in Level.values:
        raise Refused(said("没有“{level}”这个级别。", level=level), field="level")
    if Government.objects.filter(name=name, parent=parent).exists():
        raise Refused(said("“{name}”已经有了。", name=name), field="name")
    found = Government.objects.create(name=name, level=level, parent=parent, region_code=_region_code(region_code))
    found.path = f"{parent.path if parent else ''}{found.pk}/"
    found.save()
    record(by, "add_government", found)
    return found


@transaction.atomic
def add_unit(
    by: Actor,
    government: Government,
    name: str,
    *,
    aliases: list[str] | None = None,
    parent: OrgUnit | None = None,
    since: date | None = None,
) -> OrgUnit:
    """A new unit of ``government``, or one that an import proposed and that is now confirmed."""
    require(by, "manage_places", government)
    name = clean_name(name)
    if parent is not None and parent.government_id != government.pk:
        raise Refused("上级单位不属于这个政府。", field="parent")
    short = list(dict.fromkeys(clean_name(alias) for alias in aliases or []))
    found = (
        OrgUnit.objects.select_for_update(of=("self",), no_key=True).filter(government=government, name=name).first()
    )
    if found is not None and found.review_state != ReviewState.PROPOSED:
        raise Refused(said("“{name}”已经有了。", name=name), field="name")
    before = state(found) if found is not None else None
    found = found or OrgUnit(government=government, name=name)
    found.aliases, found.parent, found.since, found.review_state = short, parent, since, ReviewState.CONFIRMED
    found.version += 0 if before is None else 1
    found.save()
    record(by, "add_unit", found, before, batch=_take_over(found))
    return found


def _take_over(unit: OrgUnit) -> list[OrgUnit | Responsibility]:
    """Units that an import made of what is only a short name of ``unit`` give it what they answered for."""
    touched: list[OrgUnit | Responsibility] = []
    known = OrgUnit.objects.filter(government=unit.government_id, review_state=ReviewState.PROPOSED)
    for other in known.filter(name__in=unit.aliases).exclude(pk=unit.pk):
        for held in other.responsibilities.filter(ended=False):
            if unit.responsibilities.filter(commitment=held.commitment_id, ended=False).exists():
                held.ended = True
            else:
                held.unit = unit
            held.save()
            touched.append(held)
        other.withdrawn, other.review_state = f"是{unit.name}的简称", ReviewState.WITHDRAWN
        other.version += 1
        other.save()
        touched.append(other)
    return touched


@transaction.atomic
def edit_unit(
    by: Actor,
    unit_id: int,
    version: int,
    *,
    name: str,
    aliases: list[str],
    parent: OrgUnit | None = None,
    since: date | None = None,
    until: date | None = None,
) -> OrgUnit:
    """Correct a unit: its name, short names, the unit above it and its dates. An old name stays as a short name."""
    unit = take_unit(by, unit_id, version)
    before = state(unit)
    former = unit.name
    unit.name, unit.aliases = clean_name(name), list(dict.fromkeys(map(clean_name, aliases)))
    if unit.name != former and former not in unit.aliases:
        unit.aliases.append(former)
    unit.aliases = [alias for alias in unit.aliases if alias != unit.name]
    unit.parent, unit.since, unit.until = parent, since, until
    _check_unit(unit)
    unit.version += 1
    unit.save()
    record(by, "edit_unit", unit, before, batch=_take_over(unit))
    return unit


def _check_unit(unit: OrgUnit) -> None:
    same = OrgUnit.objects.filter(government=unit.government_id, name=unit.name).exclude(pk=unit.pk).first()
    if same is not None:
        raise Refused(said("“{name}”已经有了。", name=unit.name), "如果其实是同一家，请用“合并”。", field="name")
    if unit.since and unit.until and unit.until < unit.since:
        raise Refused("撤销日期早于设立日期。", field="until")
    above = unit.parent
    while above is not None:
        if above.government_id != unit.government_id:
            raise Refused("上级单位不属于这个政府。", field="parent")
        if above.pk == unit.pk:
            raise Refused("上级单位不能是它自己或它的下级。", field="parent")
        above = above.parent


@transaction.atomic
def confirm_units(by: Actor, government: Government, ids: list[int]) -> int:
    """Confirm those of the units that an import proposed and nobody settled since; gives how many those were."""
    require(by, "manage_places", government)
    rows = OrgUnit.objects.select_for_update(of=("self",), no_key=True).filter(
        government=government, pk__in=ids, review_state=ReviewState.PROPOSED, withdrawn=""
    )
    done = 0
    for unit in rows.order_by("pk"):
        before = state(unit)
        unit.review_state = ReviewState.CONFIRMED
        unit.version += 1
        unit.save()
        record(by, "confirm_unit", unit, before)
        done += 1
    return done


@transaction.atomic
def reject_unit(by: Actor, unit_id: int, version: int, reason: str) -> OrgUnit:
    """Say that what an import took for a unit is none; refused while it answers for something."""
    unit = take_unit(by, unit_id, version)
    if unit.responsibilities.filter(ended=False).exists():
        raise Refused(said("“{name}”还承担着任务。", name=unit.name), "请并入真正的单位，或先改任务的责任单位。")
    before = state(unit)
    unit.withdrawn, unit.review_state = reason_given(reason, "排除"), ReviewState.REJECTED
    unit.version += 1
    unit.save()
    record(by, "reject_unit", unit, before, note=unit.withdrawn)
    return unit


def take_unit(by: Actor, unit_id: int, version: int) -> OrgUnit:
    """A unit locked for a change by those who keep places; `Http404` where it is not theirs to see."""
    unit = _locked(OrgUnit, unit_id, version, ("government",))
    if not may_keep(by, unit.government):
        raise Http404
    if unit.withdrawn:
        raise Refused(said("“{name}”已经撤回。", name=unit.name), said("原因：{withdrawn}", withdrawn=unit.withdrawn))
    return unit


@transaction.atomic
def edit_government(
    by: Actor, government_id: int, version: int, *, name: str, level: str, region_code: str = ""
) -> Government:
    """Correct a government's name, level and region code."""
    found = _locked(Government, government_id, version, ())
    if not may_keep(by, found):
        raise Http404
    before = state(found)
    found.name, found.level, found.region_code = clean_name(name), level, _region_code(region_code)
    if level not in Level.values:
        raise Refused(said("没有“{level}”这个级别。", level=level), field="level")
    if Government.objects.filter(name=found.name, parent=found.parent_id).exclude(pk=found.pk).exists():
        raise Refused(said("“{name}”已经有了。", name=found.name), field="name")
    found.version += 1
    found.save()
    record(by, "edit_government", found, before)
    return found


def may_keep(by: Actor, government: Government) -> bool:
    """Whether ``by`` keeps the places of a government."""
    return isinstance(by, Machine) or allowed(by, "manage_places", government)


Row = TypeVar("Row", Government, OrgUnit)


def _locked(model: type[Row], pk: int, version: int, beside: tuple[str, ...]) -> Row:
    rows = model._default_manager.select_for_update(of=("self",), no_key=True).select_related(*beside)
    found = (rows if beside else model._default_manager.select_for_update(no_key=True)).filter(pk=pk).first()
    if found is None:
        raise Http404
    if found.version != version:
        raise StaleRow(found)
    return found


def _region_code(written: str) -> str:
    code = written.strip()
    if code and not (code.isascii() and code.isdigit() and len(code) <= 12):
        raise Refused("行政区划代码是6到12位数字。", field="region_code")
    return code
