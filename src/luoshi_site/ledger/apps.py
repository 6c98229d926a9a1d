"""The app that keeps documents, commitments, figures, and the trail of every change."""

from __future__ import annotations

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "luoshi_site.ledger"
    label = "ledger"
    verbose_name = "台账"
