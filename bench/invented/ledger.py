"""Filling an empty ledger with invented governments."""

from __future__ import annotations

import pickle
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from invented import load, words
from invented.rows import MODELS, Government, Row, Rows, first_ids
from invented.shape import Place, Size, shape
from luoshi_site.accounts.models import Membership, User
from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.models import ChainHead, Change, Indicator, OrgUnit
from luoshi_site.ledger.models import Government as KeptGovernment
from luoshi_site.ledger.trail import START, record, seal

PASSWORD = "Zaibei-2025"
ROLES = ("supervisor", "leader", "reader")
ADMINISTRATORS = ("system_admin", "security_admin", "audit_admin")
Tell = Callable[[str], None]


def fill(size: Size, seed: int = 1, tell: Tell = lambda _: None, processes: int = 0) -> None:
    """Fill the ledger. With ``processes``, that many write by COPY at once; without, this one inserts row by row.

    Refuses a ledger that already has governments. Accounts are called supervisor0, leader0, reader0, reporter0 and so
    on, by the number of their government; all have `PASSWORD`.
    """
    if KeptGovernment.objects.exists():
        raise SystemExit("此数据库已有政府，不能再填入样本；请另建一个空库。")
    began = time.perf_counter()
    places = shape(size)
    governments, people = _places_and_people(places)
    common = list(Indicator.objects.filter(government=None).order_by("pk").values_list("pk", "name"))
    begun = {
        model: model._default_manager.order_by("-pk").values_list("pk", flat=True).first() or 0 for model in MODELS
    }
    given = first_ids(places, begun)
    tasks = [
        (place, governments[place.number].pk, people[place.number], given[place.number], common, seed)
        for place in places
    ]
    tell(f"政府{len(places)}个，账号{User.objects.count()}个：{time.perf_counter() - began:.1f}秒")
    if processes:
        _fill_fast(tasks, processes, tell)
    else:
        for task in tasks:
            rows = Government(*task).build()
            load.insert(rows.by_model)
            load.write_files(rows.files)
            seal_all(iter(rows.changes))
    _add_reporters(governments)
    load.finish()
    tell(f"完成：{time.perf_counter() - began:.1f}秒")


def _fill_fast(tasks: list[Any], processes: int, tell: Tell) -> None:
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="luoshi-invented-") as folder, load.without_indexes():
        connection.close()  # each process opens its own
        with ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool:
            waiting = [pool.submit(_write, task, str(Path(folder) / f"{task[0].number}")) for task in tasks]
            for number, one in enumerate(waiting, start=1):
                one.result()
                if number % 10 == 0:
                    tell(f"已写入{number}个政府：{time.perf_counter() - began:.1f}秒")
        seal_all(_read_changes(Path(folder), [task[0] for task in tasks]))
        tell(f"变更链已封：{time.perf_counter() - began:.1f}秒；重建索引 ...")


def _write(task: Any, file: str) -> None:
    rows: Rows = Government(*task).build()
    load.copy(rows.by_model)
    load.write_files(rows.files)
    with Path(file).open("wb") as stream:
        pickle.dump(rows.changes, stream)


def _read_changes(folder: Path, places: list[Place]) -> Iterator[Row]:
    for place in places:
        with (folder / str(place.number)).open("rb") as stream:
            yield from pickle.load(stream)


def seal_all(changes: Iterator[Row]) -> None:
    """Chain changes onto the trail."""
    head = ChainHead.objects.get(id=1)

    def sealed() -> Iterator[Change]:
        for row in changes:
            change = Change(id=head.last + 1, previous=head.hash or START, **row)
            change.hash = seal(change)
            head.last, head.hash = change.id, change.hash
            yield change

    with transaction.atomic():
        if connection.vendor == "postgresql":
            names = [one.attname for one in Change._meta.concrete_fields]
            with connection.cursor() as cursor:
                load.copy_into(cursor, Change, ({name: getattr(one, name) for name in names} for one in sealed()))
        else:
            Change.objects.bulk_create(sealed(), batch_size=100)
        head.save()


def _places_and_people(places: list[Place]) -> tuple[list[KeptGovernment], list[dict[str, int]]]:
    services.add_common_indicators(COMMAND_LINE)
    governments: list[KeptGovernment] = []
    people: list[dict[str, int]] = []
    password = make_password(PASSWORD)
    with transaction.atomic():
        for name in ADMINISTRATORS:
            _account(name, name, password, None)
        for place in places:
            level = "province" if place.parent < 0 else "city" if place.parent == 0 else "county"
            parent = governments[place.parent] if place.parent >= 0 else None
            made = services.add_government(COMMAND_LINE, words.place_name(place.number), level, parent)
            governments.append(made)
            people.append({role: _account(f"{role}{place.number}", role, password, made).pk for role in ROLES})
    return governments, people


def _account(username: str, role: str, password: str, government: Any, unit: Any = None) -> User:
    user = User.objects.create(username=username, name=f"{username}号", password=password)
    held = Membership.objects.create(user=user, government=government, unit=unit, role=role)
    record("样本", "add_user", user, batch=[held])
    return user


def _add_reporters(governments: list[KeptGovernment]) -> None:
    """For each government somebody who reports for its first unit."""
    password = make_password(PASSWORD)
    with transaction.atomic():
        for number, one in enumerate(governments):
            unit = OrgUnit.objects.filter(government=one).order_by("pk").first()
            _account(f"reporter{number}", "reporter", password, one, unit)
