"""Where a person is signed in, and signing out elsewhere."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from luoshi_site.accounts.queries.sessions import browser_words, own_sessions

pytestmark = pytest.mark.django_db
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0"
PHONE = (
    "Mozilla/5.0 (Linux; Android 14; HarmonyOS) AppleWebKit/537.36 Chrome/99.0 HuaweiBrowser/14 Mobile Safari/537.36"
)


def enter(username: str, agent: str) -> Client:
    client = Client(headers={"user-agent": agent})
    assert client.post("/sign-in/", {"username": username, "password": "Lanchuan-2025"}).status_code == 302
    return client


def test_the_account_page_lists_every_session_this_one_first(reader, leader):
    desk, phone = enter("reader", EDGE), enter("reader", PHONE)
    enter("leader", EDGE)
    page = desk.get("/account/").content.decode()
    assert "Edge · Windows" in page
    assert "华为浏览器 · 鸿蒙" in page
    assert page.index("Edge · Windows") < page.index("华为浏览器")
    assert len(own_sessions(reader, desk.session.session_key)) == 2
    assert phone.session.session_key not in page


def test_one_session_is_ended(reader):
    desk, phone = enter("reader", EDGE), enter("reader", PHONE)
    name = next(one.name for one in own_sessions(reader, desk.session.session_key) if not one.here)
    assert desk.post(f"/account/sessions/{name}/end/").status_code == 302
    assert phone.get("/account/").status_code == 302
    assert desk.get("/account/").status_code == 200


def test_every_other_session_is_ended(reader):
    desk, phone = enter("reader", EDGE), enter("reader", PHONE)
    desk.post("/account/sessions/others/end/")
    assert phone.get("/account/").status_code == 302
    assert Session.objects.count() == 1


def test_nobody_ends_the_session_of_another(reader, leader):
    desk, theirs = enter("reader", EDGE), enter("leader", EDGE)
    name = own_sessions(leader, None)[0].name
    assert desk.post(f"/account/sessions/{name}/end/").status_code == 404
    assert theirs.get("/account/").status_code == 200


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (EDGE, ("Edge", "Windows")),
        (PHONE, ("华为浏览器", "鸿蒙")),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0", ("微信", "iPhone")),
        ("<script>alert(1)</script>", ("", "")),
        ("", ("", "")),
    ],
)
def test_a_browser_in_words(agent, words):
    assert browser_words(agent) == words
