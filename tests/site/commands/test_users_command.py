"""Accounts from the command line of the server."""

from __future__ import annotations

import pytest

from luoshi.errors import InputError
from luoshi_site.accounts.models import User
from luoshi_site.commands import users
from luoshi_site.commands.setting_up import initialise, unapplied

pytestmark = pytest.mark.django_db


def test_an_account_is_made_with_its_role_and_a_password_to_change(government):
    password = users.add_user("zheng", "郑", "supervisor", "云岭区")
    user = User.objects.get()
    assert user.check_password(password)
    assert user.must_change_password
    (account,) = users.list_users()
    assert (account.username, account.active, account.roles) == ("zheng", True, ("督查专员（云岭区）",))


@pytest.mark.parametrize(
    ("role", "place", "unit", "message"),
    [
        ("supervisor", None, None, "哪个政府"),
        ("supervisor", "无此区", None, "没有这个政府"),
        ("reporter", "云岭区", "无此局", "没有这个单位"),
        ("king", "云岭区", None, "没有“king”"),
    ],
)
def test_a_role_that_cannot_be_given_leaves_no_account(government, role, place, unit, message):
    with pytest.raises(InputError, match=message):
        users.add_user("zheng", "郑", role, place, unit)
    assert not User.objects.exists()


def test_passwords_are_reset_and_accounts_switched_off(government):
    users.add_user("zheng", "郑")
    users.give_role("zheng", "reader", "云岭区")
    new = users.reset_password("zheng")
    assert User.objects.get().check_password(new)
    users.set_active("zheng", False)
    assert not users.list_users()[0].active
    with pytest.raises(InputError, match="没有这个账号"):
        users.reset_password("nobody")


@pytest.mark.django_db(transaction=True)
def test_preparing_the_database_twice_does_no_harm(db, capsys):
    initialise()
    initialise()
    assert unapplied() == []
    assert "通用指标" in capsys.readouterr().out
