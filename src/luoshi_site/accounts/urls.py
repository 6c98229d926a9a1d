"""Addresses of signing in, of one's own account, and of the accounts of others."""

from __future__ import annotations

from django.urls import path

from luoshi_site.accounts.views import own, people, signing_in, starting

app_name = "accounts"
urlpatterns = [
    path("start/", starting.start, name="start"),
    path("sign-in/", signing_in.sign_in, name="sign-in"),
    path("sign-in/code/", signing_in.code, name="code"),
    path("sign-out/", signing_in.sign_out, name="sign-out"),
    path("account/", own.account, name="account"),
    path("account/password/", own.password, name="password"),
    path("account/codes/", own.codes, name="codes"),
    path("account/sessions/<slug:name>/end/", own.end_session, name="end-session"),
    path("people/", people.people, name="people"),
    path("people/add/", people.add, name="person-add"),
    path("people/units/", people.units, name="unit-names"),
    path("people/<int:user_id>/", people.person, name="person"),
    path("people/<int:user_id>/role/", people.give_role, name="give-role"),
    path("people/<int:user_id>/roles/<int:membership_id>/end/", people.end_role, name="end-role"),
    path("people/<int:user_id>/<slug:verb>/", people.act, name="person-act"),
]
