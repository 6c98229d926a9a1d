"""Addresses of signing in and of one's own account."""

from __future__ import annotations

from django.urls import path

from luoshi_site.accounts import views

app_name = "accounts"
urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-in/code/", views.code, name="code"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("account/", views.account, name="account"),
    path("account/password/", views.password, name="password"),
    path("account/codes/", views.codes, name="codes"),
]
