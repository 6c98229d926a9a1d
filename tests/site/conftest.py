"""The cast, and builders of small rows. SQLite in a temporary folder, or the server that ``DATABASE_URL`` names."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("django", reason="the site is not installed: pip install 'luoshi[site]'")
pytest.importorskip("pytest_django")

_DATA = tempfile.mkdtemp(prefix="luoshi-test-")
os.environ["LUOSHI_DATA"] = _DATA
os.environ["DJANGO_SETTINGS_MODULE"] = "luoshi_site.site.settings"

import django  # noqa: E402

django.setup()

from django.conf import settings as site_settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from luoshi_site.accounts.models import User  # noqa: E402
from luoshi_site.accounts.services import add_user, give_role  # noqa: E402
from luoshi_site.ledger import services  # noqa: E402
from luoshi_site.ledger.access import COMMAND_LINE  # noqa: E402
from luoshi_site.ledger.models import Commitment, Document, Figure, Government, ImportJob, OrgUnit, Plan  # noqa: E402

site_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
PASSWORD = "Lanchuan-2025"
SAMPLES = Path(__file__).resolve().parents[2] / "src" / "luoshi" / "samples"

PLAN = """云岭区2025年重点工作安排

云府发〔2025〕2号

一、保障民生
1.新增养老床位300张，改造社区食堂12家。（责任单位：区民政局）
2.新建口袋公园5座，力争6座。（牵头单位：区绿化局，配合单位：区建设局）

二、优化环境
3.细颗粒物年均浓度不高于30微克/立方米。（责任单位：区生态环境局）

2025年2月17日
"""
REPORT = """云岭区2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告

一、2025年计划执行情况
2025年，新增养老床位320张，改造社区食堂12家，新建口袋公园4座。

二、2026年主要目标
2026年，新增养老床位280张。
"""


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The test database; a session that a thread of the live server left behind does not keep it from being dropped."""
    yield
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )


@pytest.fixture(autouse=True)
def _fresh_files(tmp_path: Path, settings: Any) -> None:
    settings.FILES = tmp_path / "files"
    settings.PAGE_IMAGES = tmp_path / "pages"


@pytest.fixture
def government(db: None) -> Government:
    """云岭区, in 澜川市."""
    city = services.add_government(COMMAND_LINE, "澜川市", "city")
    return services.add_government(COMMAND_LINE, "云岭区", "county", city, "990102")


@pytest.fixture
def elsewhere(db: None) -> Government:
    """Another city's county, of which the cast knows nothing."""
    return services.add_government(COMMAND_LINE, "望江县", "county")


@pytest.fixture
def unit(government: Government) -> OrgUnit:
    """The unit of the reporter and the approver."""
    return services.add_unit(COMMAND_LINE, government, "区民政局", aliases=["民政局"])


@pytest.fixture
def other_unit(government: Government) -> OrgUnit:
    """A unit of which reporter and approver are not."""
    return services.add_unit(COMMAND_LINE, government, "区绿化局")


@pytest.fixture
def make_user(db: None) -> Callable[..., User]:
    """``make_user("lihua", "李华", "reader", government)``: an account whose password is `PASSWORD`."""

    def make(username: str, name: str, role: str = "", government: Any = None, unit: Any = None) -> User:
        user, _ = add_user(COMMAND_LINE, username, name, PASSWORD)
        User.objects.filter(pk=user.pk).update(must_change_password=False)
        # Not through the trail: nobody changes their password in a fixture.
        user.refresh_from_db()
        _amend(user)
        if role:
            give_role(COMMAND_LINE, user, role, government, unit)
        return user

    return make


def _amend(user: User) -> None:
    """Write the fixture's shortcut into the trail, so that `verify` finds a sound ledger."""
    from django.db import transaction

    from luoshi_site.ledger.trail import record

    with transaction.atomic():
        record(COMMAND_LINE, "prepare_user", user)


@pytest.fixture
def reporter(make_user: Any, government: Government, unit: OrgUnit) -> User:
    """填报员 of 区民政局."""
    return make_user("reporter", "周填报", "reporter", government, unit)


@pytest.fixture
def approver(make_user: Any, government: Government, unit: OrgUnit) -> User:
    """审核员 of 区民政局."""
    return make_user("approver", "吴审核", "approver", government, unit)


@pytest.fixture
def supervisor(make_user: Any, government: Government) -> User:
    """督查专员 of 云岭区."""
    return make_user("supervisor", "郑督查", "supervisor", government)


@pytest.fixture
def second_supervisor(make_user: Any, government: Government) -> User:
    """Another 督查专员 of 云岭区."""
    return make_user("supervisor2", "冯督查", "supervisor", government)


@pytest.fixture
def leader(make_user: Any, government: Government) -> User:
    """领导 of 云岭区."""
    return make_user("leader", "王区长", "leader", government)


@pytest.fixture
def reader(make_user: Any, government: Government) -> User:
    """读者 of 云岭区."""
    return make_user("reader", "陈读者", "reader", government)


@pytest.fixture
def outsider(make_user: Any) -> User:
    """公众: an account without any role."""
    return make_user("outsider", "褚公众")


@pytest.fixture
def stranger(make_user: Any, elsewhere: Government) -> User:
    """督查专员 of another county."""
    return make_user("stranger", "卫外县", "supervisor", elsewhere)


@pytest.fixture
def system_admin(make_user: Any) -> User:
    """系统管理员 of the installation."""
    return make_user("sysadmin", "蒋系统", "system_admin")


@pytest.fixture
def security_admin(make_user: Any) -> User:
    """安全管理员 of the installation."""
    return make_user("secadmin", "沈安全", "security_admin")


@pytest.fixture
def audit_admin(make_user: Any) -> User:
    """审计管理员 of the installation."""
    return make_user("auditadmin", "韩审计", "audit_admin")


@pytest.fixture
def sign_in() -> Callable[[User | None], Client]:
    """``sign_in(supervisor).get(...)``: a browser of that person; of nobody for None."""

    def browser(user: User | None) -> Client:
        client = Client()
        if user is not None:
            client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return browser


@pytest.fixture
def drop(government: Government, supervisor: User) -> Callable[..., ImportJob]:
    """``drop("plan.txt", PLAN)``: import a text or bytes as the supervisor would, and read it at once."""

    def read(name: str, content: str | bytes, by: Any = None, where: Government | None = None) -> ImportJob:
        data = content.encode() if isinstance(content, str) else content
        job = services.start_import(by or supervisor, where or government, name, [data])
        services.run_next("test")
        job.refresh_from_db()
        return job

    return read


@pytest.fixture
def plan_document(drop: Callable[..., ImportJob]) -> Document:
    """A small plan, as imported: nothing confirmed."""
    job = drop("云岭区2025年重点工作安排.txt", PLAN)
    assert job.document is not None, job.message
    return job.document


@pytest.fixture
def report_document(drop: Callable[..., ImportJob]) -> Document:
    """A small report on the plan's year, as imported."""
    job = drop("2025年计划执行情况报告.txt", REPORT)
    assert job.document is not None, job.message
    return job.document


@pytest.fixture
def plan(plan_document: Document) -> Plan:
    """The plan of `plan_document`."""
    return plan_document.plans.get()


@pytest.fixture
def figure(plan_document: Document) -> Figure:
    """新增养老床位300张: a target that the reporter's unit answers for."""
    return plan_document.figures.get(indicator_name__contains="养老床位")


@pytest.fixture
def commitment(figure: Figure) -> Commitment:
    """The commitment of `figure`."""
    assert figure.commitment is not None
    return figure.commitment


@pytest.fixture
def make_figure(plan_document: Document) -> Iterator[Callable[..., Figure]]:
    """``make_figure(indicator_name=…, low=…, …)``: a row beside those of the plan, not in the trail."""

    def make(**values: Any) -> Figure:
        given = {"government": plan_document.government, "document": plan_document, "modality": "target", **values}
        given.setdefault("high", given.get("low"))
        return Figure.objects.create(**given)

    return make
