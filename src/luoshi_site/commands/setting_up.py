"""Setting Django up, once, and bringing the database to the state of this version."""

from __future__ import annotations

import os
from collections.abc import Callable

from luoshi.errors import InputError

Tell = Callable[[str], None]


def start_django() -> None:
    """Load the settings and the apps; does nothing the second time. Every other function here calls it first."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi_site.site.settings")
    import django
    from django.apps import apps
    from django.core.exceptions import ImproperlyConfigured

    if not apps.ready:
        try:
            django.setup()
        except ImproperlyConfigured as error:
            raise InputError("网站的设置有误。", remedy=str(error)) from error


def initialise(tell: Tell = print) -> None:
    """Create or update the database and the common indicators, and withdraw plans that promise nothing.

    Safe to run again; nothing is lost by it.
    """
    start_django()
    from django.conf import settings
    from django.core.management import call_command

    from luoshi_site.ledger.access import COMMAND_LINE, Machine
    from luoshi_site.ledger.services import add_common_indicators, withdraw_empty_plans

    tell(f"数据文件夹：{settings.DATA}")
    unapplied()  # says it in words where no database answers
    call_command("migrate", interactive=False, verbosity=0)
    added = add_common_indicators(COMMAND_LINE)
    tell(f"数据库已就绪{f'，登记通用指标{added}个' if added else ''}。")
    if empty := withdraw_empty_plans(Machine("升级")):
        tell(f"撤回没有任务和目标的计划{len(empty)}份（早先版本从报告里立的）。")


def need_database() -> None:
    """Raise `InputError` unless the database is there and fits this version."""
    if missing := unapplied():
        raise InputError(f"数据库还缺{len(missing)}步更新。", remedy="请先用 luoshi serve 启动一次。")


def unapplied() -> list[str]:
    """Migrations that the database lacks; empty when it fits this version."""
    start_django()
    from django.db import OperationalError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
    except OperationalError as error:
        raise InputError(f"连不上数据库（{error}）。", remedy="请检查 DATABASE_URL 和数据库服务。") from error
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]
