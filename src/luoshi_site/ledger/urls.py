"""Addresses of the ledger."""

from __future__ import annotations

from django.urls import path

from luoshi_site.ledger.views import home

app_name = "ledger"
urlpatterns = [
    path("g/<int:government_id>/", home.home, name="home"),
]
