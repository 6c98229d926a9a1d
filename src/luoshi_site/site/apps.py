"""The app that holds the face of the site: base templates, words, static files."""

from __future__ import annotations

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "luoshi_site.site"
    label = "site"
    verbose_name = "站点"
