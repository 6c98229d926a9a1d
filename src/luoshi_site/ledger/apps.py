"""The app that keeps documents, commitments, figures, and the trail of every change."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class LedgerConfig(AppConfig):
    name = "luoshi_site.ledger"
    label = "ledger"
    verbose_name = "台账"

    def ready(self) -> None:
        from luoshi_site.ledger.search.index import add_functions

        connection_created.connect(add_functions, dispatch_uid="luoshi_search_functions")
        # A migration that remakes a table on SQLite drops its triggers.
        post_migrate.connect(_keep_search_index, sender=self, dispatch_uid="luoshi_search_index")


def _keep_search_index(using: str, **_: Any) -> None:
    from luoshi_site.ledger.models import Indicator
    from luoshi_site.ledger.search.index import install

    connection = connections[using]
    if Indicator._meta.db_table in connection.introspection.table_names():  # not when migrating back to nothing
        install(connection)
