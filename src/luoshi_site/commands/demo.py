"""``luoshi serve --demo``: the ledger of an invented district, made from the shipped samples as a person would."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from luoshi.errors import InputError
from luoshi.samples import SAMPLES, fact_sheets, sample_path
from luoshi_site.commands.setting_up import Tell, start_django

if TYPE_CHECKING:
    from luoshi_site.ledger.models import Government

CITY, DISTRICT = "澜川市", "云岭区"
# Facts and figures of issued documents, without their sentences.
FACTS_CITY, FACTS_DISTRICT = "上海市", "静安区"
# Who may look around, each with one role; the reporter belongs to the unit that answers for the most.
PEOPLE = (
    ("demo", "郑督查", "supervisor"),
    ("leader", "王区长", "leader"),
    ("reporter", "周填报", "reporter"),
    ("system", "蒋系统", "system_admin"),
    ("security", "沈安全", "security_admin"),
    ("audit", "韩审计", "audit_admin"),
)


def load_demo(tell: Tell = print) -> None:
    """Put the samples into the ledger and make accounts to look at it with.

    Done already, it does nothing; broken off, it goes on where it was. Refuses a ledger that holds anything else.
    """
    start_django()
    from luoshi_site.accounts.models import User
    from luoshi_site.commands.refusals import as_input_errors

    with as_input_errors():
        district, other = _district(CITY, DISTRICT), _district(FACTS_CITY, FACTS_DISTRICT)
        for place, files in ((district, [sample_path(one.name) for one in SAMPLES]), (other, fact_sheets())):
            tell(f"{place.parent}{place}：")
            _align(place, _import(place, files, tell), tell)
        if User.objects.exists():
            tell("演示账号已经有了；忘了密码可运行 luoshi users password demo。")
        else:
            _add_people([district, other], tell)


def _district(city: str, name: str) -> Government:
    from django.db import transaction

    from luoshi_site.accounts.models import User
    from luoshi_site.ledger.access import COMMAND_LINE
    from luoshi_site.ledger.models import Government
    from luoshi_site.ledger.services import add_government

    found = Government.objects.filter(name=name, parent__name=city, parent__parent=None).first()
    if found is not None:
        return found
    cities = (CITY, FACTS_CITY)
    strangers = Government.objects.exclude(name__in=cities, parent=None)
    strangers = strangers.exclude(name__in=(DISTRICT, FACTS_DISTRICT), parent__name__in=cities)
    if User.objects.exists() or strangers.exists():
        raise InputError(
            "这里已有别的数据，没有载入样例。", remedy="请为演示另用一个文件夹：luoshi serve --demo --data 新文件夹。"
        )
    with transaction.atomic():
        above = Government.objects.filter(name=city, parent=None).first() or add_government(COMMAND_LINE, city, "city")
        return add_government(COMMAND_LINE, name, "county", above)


def _import(district: Government, files: Iterable[Path], tell: Tell) -> int:
    """Import what was never imported; gives how many documents that were."""
    from luoshi_site.ledger.access import COMMAND_LINE
    from luoshi_site.ledger.models import Document, JobState
    from luoshi_site.ledger.services import run_next, start_import

    known = set(Document.objects.filter(government=district).values_list("file__sha256", flat=True))
    queued = []
    for file in files:
        data = file.read_bytes()
        if hashlib.sha256(data).hexdigest() not in known:
            queued.append(start_import(COMMAND_LINE, district, file.name, [data]))
    while (job := run_next("demo")) is not None:
        tell(f"  {job.name}：{job.message}")
    for job in queued:
        job.refresh_from_db()
        if job.state != JobState.DONE:
            raise InputError("样例没有读成。", where=job.name, remedy=job.message)
    return len(queued)


def _align(district: Government, imported: int, tell: Tell) -> None:
    """Hold every plan against the reports, and the documents against one another, once they are all there."""
    from luoshi_site.ledger.access import COMMAND_LINE
    from luoshi_site.ledger.models import Alignment, Contradiction, Plan
    from luoshi_site.ledger.services import align_plan, find_contradictions

    if imported or not Alignment.objects.filter(government=district).exists():
        for plan in Plan.objects.filter(government=district, withdrawn="").order_by("id"):
            aligned = align_plan(COMMAND_LINE, plan)
            if aligned.targets:
                tell(f"  对照《{plan}》：目标{aligned.targets}个")
    if imported or not Contradiction.objects.filter(government=district).exists():
        tell(f"  对照全部文件：数据矛盾{find_contradictions(COMMAND_LINE, district)}处")


def _add_people(districts: list[Government], tell: Tell) -> None:
    """The accounts. Their passwords are told now, kept nowhere, and need not be changed first."""
    from django.db import transaction
    from django.db.models import Count

    from luoshi_site.accounts.models import ADMINISTRATORS, Role
    from luoshi_site.accounts.passwords import invent_password
    from luoshi_site.accounts.services import add_user, change_password, give_role
    from luoshi_site.ledger.access import COMMAND_LINE
    from luoshi_site.ledger.models import OrgUnit

    units = OrgUnit.objects.filter(government=districts[0], withdrawn="")
    busiest = units.annotate(tasks=Count("responsibilities")).order_by("-tasks", "id").first()
    lines = []
    with transaction.atomic():
        for username, name, role in PEOPLE:
            user, _ = add_user(COMMAND_LINE, username, name)
            password = invent_password()
            change_password(user, password)
            unit = busiest if role == Role.REPORTER else None
            places = [None] if role in ADMINISTRATORS else districts[:1] if unit else districts
            for place in places:
                give_role(COMMAND_LINE, user, role, place, unit)
            lines.append(f"  {username:<10}{password}　{Role(role).label}{f'（{unit}）' if unit else ''}")
    tell("演示账号（密码只显示这一次）：")
    for line in lines:
        tell(line)
