"""The settings page: how pages look, one's own account, the pages of one's role."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.django_db
OF_ROLES = {"security_admin": "/people/", "system_admin": "/places/", "audit_admin": "/audit/"}


def test_it_asks_for_a_sign_in(client):
    assert client.get("/settings/").status_code == 302


@pytest.mark.parametrize("cast", ["supervisor", "reader", "outsider", *OF_ROLES])
def test_everyone_finds_their_account_and_only_their_pages(request, sign_in, cast):
    page = sign_in(request.getfixturevalue(cast)).get("/settings/").content.decode()
    main = page.split("<main")[1]
    for address in ("/account/", "/account/password/", "/account/codes/"):
        assert f'href="{address}"' in main
    for role, address in OF_ROLES.items():
        assert (f'href="{address}"' in main) is (role == cast)
    assert 'href="/settings/" aria-current="page"' in page


def test_choices_are_kept_and_shown_as_pressed(sign_in, reader):
    browser = sign_in(reader)
    pressed = re.compile(r'name="(\w+)" value="(\w+)"[^>]* aria-pressed="true"')

    def chosen():
        main = browser.get("/settings/").content.decode().split("<main")[1].split("</main>")[0]
        return set(pressed.findall(main))

    assert chosen() == {("language", "zh"), ("text", "normal"), ("contrast", "normal")}
    for name, value in (("text", "large"), ("contrast", "high"), ("language", "en")):
        answer = browser.post("/preferences/", {name: value, "next": "/settings/"})
        assert answer["Location"] == "/settings/"
    assert chosen() == {("language", "en"), ("text", "large"), ("contrast", "high")}


def test_the_page_is_in_english_too(sign_in, security_admin):
    browser = sign_in(security_admin)
    browser.post("/preferences/", {"language": "en", "next": "/"})
    text = re.sub(r"<title>.*?</title>|<[^>]+>", " ", browser.get("/settings/").content.decode())
    assert set(re.findall("[\u4e00-\u9fff]+", text)) == {"中文", "沈安全"}
