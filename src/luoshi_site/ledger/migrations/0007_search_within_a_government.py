"""The search index made anew, with the government of each row in it: see `luoshi_site.ledger.search.index`."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from luoshi_site.ledger.search.index import install, uninstall


def _anew(apps: Any, schema_editor: Any) -> None:
    uninstall(schema_editor.connection)
    install(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = (("ledger", "0006_successors_and_personnel"),)
    operations = (migrations.RunPython(_anew, migrations.RunPython.noop),)
