"""The frame of every page: signing in, refusing, headers, languages."""

from __future__ import annotations

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_page_asks_for_a_sign_in(client):
    answer = client.get("/g/1/")
    assert answer.status_code == 302
    assert answer["Location"] == "/sign-in/?next=/g/1/"


def test_the_home_of_a_government_opens_for_its_people(sign_in, supervisor, government):
    browser = sign_in(supervisor)
    assert browser.get("/", follow=True).redirect_chain == [(f"/g/{government.pk}/", 302)]
    assert "云岭区" in browser.get(f"/g/{government.pk}/").content.decode()


def test_the_home_of_another_government_is_missing(sign_in, stranger, government):
    assert sign_in(stranger).get(f"/g/{government.pk}/").status_code == 404


def test_every_answer_carries_its_headers(client):
    answer = client.get("/sign-in/")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]


def test_no_page_has_script_or_style_of_its_own(sign_in, supervisor, government):
    browser = sign_in(supervisor)
    for address in ("/sign-in/", f"/g/{government.pk}/", "/account/", "/account/password/", "/account/codes/", "/g/"):
        page = browser.get(address, follow=True).content.decode()
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=\"/static/)", page), address
        assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", page), address


def test_cookies_are_kept_from_scripts(client, reader):
    client.post("/sign-in/", {"username": "reader", "password": "Lanchuan-2025"})
    for name in ("luoshi_session", "luoshi_csrf"):
        cookie = client.cookies[name]
        assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_a_form_without_its_token_is_refused(reader):
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post("/sign-in/", {"username": "reader", "password": "Lanchuan-2025"})
    assert answer.status_code == 403
    assert "页面已过期" in answer.content.decode()


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1@evil.example"])
def test_an_unknown_host_is_refused(client, host):
    assert client.get("/sign-in/", headers={"host": host}).status_code == 400


def test_english_is_a_switch_and_stays(client):
    answer = client.post("/preferences/", {"language": "en", "next": "/sign-in/"})
    assert answer["Location"] == "/sign-in/"
    page = client.get("/sign-in/")
    assert "Sign in" in page.content.decode()
    assert '<html lang="en"' in page.content.decode()
    assert page["Content-Language"] == "en"
    client.post("/preferences/", {"language": "zh", "next": "/sign-in/"})
    assert "登录" in client.get("/sign-in/").content.decode()


def test_what_the_browser_prefers_does_not_change_the_language(client):
    assert "登录" in client.get("/sign-in/", headers={"accept-language": "en"}).content.decode()


def test_large_text_and_high_contrast_are_switches(client):
    client.post("/preferences/", {"text": "large", "contrast": "high", "next": "/sign-in/"})
    page = client.get("/sign-in/").content.decode()
    assert 'data-text="large" data-contrast="high"' in page


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_a_switch_never_leads_to_another_site(client, back):
    assert client.post("/preferences/", {"language": "en", "next": back})["Location"] == "/"


def test_a_page_that_is_not_there_says_so_in_words(client, sign_in, reader):
    assert "没有这一页" in sign_in(reader).get("/nowhere/").content.decode()


def test_names_are_shown_and_never_run(sign_in, make_user, government):
    user = make_user("someone", "<script>alert(1)</script>", "reader", government)
    page = sign_in(user).get("/account/").content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_an_administrator_starts_at_what_the_role_is_for(sign_in, system_admin, outsider):
    assert "不看台账内容" in sign_in(system_admin).get("/").content.decode()
    assert "没有任何角色" in sign_in(outsider).get("/").content.decode()


def test_the_health_of_the_site_needs_no_sign_in(client):
    assert client.get("/health/").json() == {"status": "ok"}


def test_htmx_is_sent_to_the_sign_in_when_the_session_is_over(client):
    answer = client.get("/account/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Redirect"]) == (401, "/sign-in/")


def test_the_tree_of_governments_shows_only_ones_own(sign_in, make_user, government, elsewhere):
    user = make_user("someone", "某人", "reader", government.parent)
    page = sign_in(user).get("/g/").content.decode()
    assert "云岭区" in page
    assert "澜川市" in page
    assert "望江县" not in page


def test_who_may_not_see_a_page_is_told_so_and_nothing_of_changes(sign_in, leader):
    page = sign_in(leader).get("/people/").content.decode()
    assert "<h1>不能查看</h1>" in page
    assert "台账没有改动" not in page
