"""Addresses of the whole site."""

from __future__ import annotations

from django.urls import include, path

from luoshi_site.site import views

urlpatterns = [
    path("", views.home, name="home"),
    path("settings/", views.settings_page, name="settings"),
    path("preferences/", views.prefer, name="prefer"),
    path("health/", views.health, name="health"),
    path("", include("luoshi_site.accounts.urls")),
    path("", include("luoshi_site.ledger.urls")),
]
