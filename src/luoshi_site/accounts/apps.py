"""The app that knows people, their roles and how they sign in."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "luoshi_site.accounts"
    label = "accounts"
    verbose_name = "人员"
