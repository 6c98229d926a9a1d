"""The search index, which the database keeps by itself: see `luoshi_site.ledger.search.index`."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from luoshi_site.ledger.search.index import install, uninstall


def _install(apps: Any, schema_editor: Any) -> None:
    install(schema_editor.connection)


def _uninstall(apps: Any, schema_editor: Any) -> None:
    uninstall(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = (("ledger", "0001_first"),)
    operations = (migrations.RunPython(_install, _uninstall),)
