"""The frame of every page: signing in, refusing, headers, languages."""

from __future__ import annotations

import pytest

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
