"""Signing in: locked after five failures, out after thirty idle minutes, one-time codes for who wants them."""

from __future__ import annotations

import re
import time

import pyotp
import pytest
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.utils import timezone

from luoshi_site.accounts import services
from luoshi_site.accounts.models import User
from luoshi_site.accounts.passwords import MixedCharacters, invent_password, invent_secret
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.errors import Refused

pytestmark = pytest.mark.django_db
PASSWORD = "Lanchuan-2025"


def enter(client, username="reader", password=PASSWORD, **more):
    return client.post("/sign-in/", {"username": username, "password": password, **more})


def test_the_right_password_opens_the_site(client, reader, government):
    answer = enter(client, next="/account/")
    assert (answer.status_code, answer["Location"]) == (302, "/account/")
    assert client.get("/account/").status_code == 200


@pytest.mark.parametrize(
    "address", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"]
)
def test_signing_in_never_leads_to_another_site(client, reader, address):
    assert enter(client, next=address)["Location"] == "/"


def test_five_failures_lock_the_account_for_thirty_minutes(client, reader):
    for _ in range(4):
        assert enter(client, password="wrong").status_code == 422
    assert enter(client, password="wrong").status_code == 429
    assert enter(client).status_code == 429
    AccessAttempt.objects.update(attempt_time=timezone.now() - timezone.timedelta(minutes=31))
    assert enter(client).status_code == 302


def test_the_lock_is_on_the_account_not_on_the_machine(client, reader, supervisor):
    for _ in range(5):
        enter(client, password="wrong")
    assert enter(client, REMOTE_ADDR="10.0.0.9").status_code == 429
    assert enter(client, username="supervisor").status_code == 302


def test_the_security_administrator_unlocks(client, reader, security_admin):
    for _ in range(5):
        enter(client, password="wrong")
    services.unlock(security_admin, reader)
    assert enter(client).status_code == 302


def test_an_unknown_name_is_answered_like_a_wrong_password(client, reader):
    known = enter(client, password="wrong").content.decode()
    unknown = enter(client, username="nobody", password="wrong").content.decode()
    token = r'(data-csrf|value)="[A-Za-z0-9]{64}"'
    assert re.sub(token, "", known).replace("reader", "") == re.sub(token, "", unknown).replace("nobody", "")


def test_thirty_idle_minutes_sign_out(client, reader):
    enter(client)
    session = client.session
    session["seen"] = int(time.time()) - 31 * 60
    session.save()
    assert client.get("/account/").status_code == 302
    assert "30分钟" in client.get("/sign-in/").content.decode()


def test_a_page_that_polls_does_not_keep_the_session(client, reader):
    enter(client)
    session = client.session
    session["seen"] = old = int(time.time()) - 600
    session.save()
    client.get("/account/", headers={"X-Luoshi-Poll": "1"})
    assert client.session["seen"] == old
    client.get("/account/")
    assert client.session["seen"] > old


def test_signing_out_ends_the_session(client, reader):
    enter(client)
    assert client.post("/sign-out/").status_code == 302
    assert client.get("/account/").status_code == 302
    assert client.get("/sign-out/").status_code == 405


def test_a_first_password_must_be_changed_before_anything(client, db):
    _, first = services.add_user(COMMAND_LINE, "new", "新人")
    assert enter(client, "new", first)["Location"] == "/account/password/"
    assert client.get("/")["Location"] == "/account/password/"
    changed = client.post("/account/password/", {"old": first, "password": "Yunling-77", "again": "Yunling-77"})
    assert changed.status_code == 302
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    ("new", "again"),
    [
        ("short1A", "short1A"),
        ("alllowercase", "alllowercase"),
        ("password1", "password1"),
        ("Readers-reader1", "Readers-reader2"),
        (PASSWORD, PASSWORD),
    ],
)
def test_a_weak_or_mistyped_password_is_refused(client, reader, new, again):
    enter(client)
    answer = client.post("/account/password/", {"old": PASSWORD, "password": new, "again": again})
    assert answer.status_code == 422
    assert User.objects.get(pk=reader.pk).check_password(PASSWORD)


def test_a_new_password_ends_the_other_sessions(client, sign_in, reader):
    other = sign_in(reader)
    enter(client)
    client.post("/account/password/", {"old": PASSWORD, "password": "Yunling-77", "again": "Yunling-77"})
    assert client.get("/account/").status_code == 200
    assert other.get("/account/").status_code == 302
    assert Session.objects.count() == 1


def test_first_passwords_are_mixed_and_never_alike():
    passwords = {invent_password() for _ in range(200)}
    assert len(passwords) == 200
    for one in passwords:
        MixedCharacters().validate(one)


def test_codes_are_asked_for_once_they_are_switched_on(client, reader):
    secret = invent_secret()
    services.set_codes(reader, secret, pyotp.TOTP(secret).at(time.time() - 30))
    assert secret not in User.objects.get(pk=reader.pk).totp_secret
    assert enter(client)["Location"].startswith("/sign-in/code/")
    assert client.get("/account/").status_code == 302
    code = pyotp.TOTP(secret).now()
    assert client.post("/sign-in/code/", {"code": code}).status_code == 302
    assert client.get("/account/").status_code == 200
    assert not services.use_code(reader, code)


def test_wrong_codes_lock_like_wrong_passwords(client, reader):
    secret = invent_secret()
    services.set_codes(reader, secret, pyotp.TOTP(secret).now())
    enter(client)
    answers = [client.post("/sign-in/code/", {"code": "000000"}).status_code for _ in range(5)]
    assert answers[-1] == 429
    assert enter(client).status_code == 429


@pytest.mark.parametrize("code", ["", "12345", "abcdef", "１２３４５６", "0000000"])
def test_what_is_no_code_is_refused(reader, code):
    with pytest.raises(Refused):
        services.set_codes(reader, invent_secret(), code)


def test_codes_are_switched_on_and_off_on_the_page(client, reader):
    enter(client)
    client.get("/account/codes/")
    secret = client.session["new_codes"]
    assert client.post("/account/codes/", {"code": pyotp.TOTP(secret).at(time.time() - 30)}).status_code == 302
    assert User.objects.get(pk=reader.pk).has_codes
    assert client.post("/account/codes/", {"code": "000000"}).status_code == 422
    assert client.post("/account/codes/", {"code": pyotp.TOTP(secret).now()}).status_code == 302
    assert not User.objects.get(pk=reader.pk).has_codes
