"""The first start: an installation without accounts gets its administrators in the browser, once."""

from __future__ import annotations

import re

import pytest

from luoshi_site.accounts import services
from luoshi_site.accounts.models import Membership, User
from luoshi_site.commands import users
from luoshi_site.commands.serve import _tell_first_start
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db
GIVEN = {
    "system_admin_username": "jiang",
    "system_admin_name": "蒋系统",
    "security_admin_username": "shen",
    "security_admin_name": "沈安全",
    "audit_admin_username": "han",
    "audit_admin_name": "韩审计",
}


def test_the_sign_in_page_says_what_to_do(client):
    page = client.get("/sign-in/").content.decode()
    assert "这里还没有账号" in page
    assert 'href="/start/"' in page
    assert "luoshi serve" in client.get("/start/").content.decode()


def test_three_administrators_are_set_up_and_each_can_sign_in(client):
    page = client.post("/start/", GIVEN | {"code": services.start_code().lower().replace("-", " ")}).content.decode()
    shown = re.findall(r'<code class="secret-inline">([^<]+)</code>', page)
    assert len(shown) == 3
    held = {(one.user.username, one.role, one.government) for one in Membership.objects.select_related("user")}
    assert held == {("jiang", "system_admin", None), ("shen", "security_admin", None), ("han", "audit_admin", None)}
    entered = client.post("/sign-in/", {"username": "jiang", "password": shown[0].replace("&amp;", "&")})
    assert entered["Location"] == "/account/password/"
    assert verify().sound


def test_once_there_is_an_account_the_page_is_gone(client, reader):
    assert client.get("/start/").status_code == 404
    assert client.post("/start/", GIVEN | {"code": services.start_code()}).status_code == 422
    assert User.objects.count() == 1
    assert "还没有账号" not in client.get("/sign-in/").content.decode()


@pytest.mark.parametrize("code", ["", "AAAA-BBBB-CCCC-DDDD", "启用码", "\x00", "A" * 5000])
def test_a_wrong_code_makes_nothing(client, db, code):
    answer = client.post("/start/", GIVEN | {"code": code})
    assert answer.status_code == 422
    assert "启用码不对" in answer.content.decode()
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"audit_admin_username": "jiang"}, "审计管理员：用户名“jiang”已经有了"),
        ({"security_admin_name": " "}, "安全管理员：姓名不能为空"),
        ({"system_admin_username": "<b>"}, "系统管理员：用户名只能用"),
    ],
)
def test_all_three_are_made_or_none(client, db, changed, message):
    answer = client.post("/start/", GIVEN | {"code": services.start_code()} | changed)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert not User.objects.exists()
    assert verify().sound


def test_the_code_follows_from_the_secret_key(settings):
    first = services.start_code()
    assert re.fullmatch(r"([A-Z2-7]{4}-){3}[A-Z2-7]{4}", first)
    assert services.start_code() == first
    settings.SECRET_KEY = "another key, of another installation"
    assert services.start_code() != first


def test_two_at_once_make_one_set(db):
    people = {
        role: (GIVEN[f"{role}_username"], GIVEN[f"{role}_name"])
        for role in ("system_admin", "security_admin", "audit_admin")
    }
    services.first_start(services.start_code(), people)
    with pytest.raises(Refused, match="已经有账号"):
        services.first_start(services.start_code(), people)


def test_the_terminal_says_how(db):
    said: list[str] = []
    _tell_first_start("http://localhost:8000/", said.append)
    assert services.start_code() in said[0]
    assert "http://localhost:8000/start/" in said[0]
    assert users.start_code() == services.start_code()


def test_the_terminal_is_quiet_once_there_is_an_account(reader):
    said: list[str] = []
    _tell_first_start("http://localhost:8000/", said.append)
    assert said == []
    assert users.start_code() == ""
