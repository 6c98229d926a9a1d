"""Giving roles: the three administrators are kept apart."""

from __future__ import annotations

import itertools

import pytest

from luoshi_site.accounts.models import ADMINISTRATORS, Role
from luoshi_site.accounts.services import add_user, end_role, give_role, set_active
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db
PAIRS = [(one, other) for one, other in itertools.permutations(Role.values, 2) if {one, other} & set(ADMINISTRATORS)]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_no_administrator_holds_another_role(make_user, government, first, second):
    user = make_user("someone", "某人", first, None if first in ADMINISTRATORS else government)
    with pytest.raises(Refused, match="不同的人"):
        give_role(COMMAND_LINE, user, second, None if second in ADMINISTRATORS else government)


def test_roles_of_the_business_may_be_held_together(make_user, government, unit):
    user = make_user("someone", "某人", "reporter", government, unit)
    give_role(COMMAND_LINE, user, "reader", government)
    assert user.memberships.count() == 2


def test_the_same_role_twice_is_one(make_user, government):
    user = make_user("someone", "某人", "reader", government)
    give_role(COMMAND_LINE, user, "reader", government)
    assert user.memberships.count() == 1


@pytest.mark.parametrize("cast", ["supervisor", "system_admin", "audit_admin", "leader", "outsider"])
def test_only_the_security_administrator_manages_people(request, government, reader, cast):
    by = request.getfixturevalue(cast)
    with pytest.raises(NotAllowed):
        give_role(by, reader, "supervisor", government)
    with pytest.raises(NotAllowed):
        add_user(by, "new", "新人")


def test_the_security_administrator_gives_and_ends_roles(security_admin, outsider, government):
    given = give_role(security_admin, outsider, "reader", government)
    assert end_role(security_admin, given.pk).ended_at is not None
    assert verify().sound


def test_nobody_gives_a_role_to_themselves(security_admin, government):
    with pytest.raises(Refused, match="自己"):
        give_role(security_admin, security_admin, "security_admin", None)


def test_a_security_administrator_of_one_government_stays_in_it(make_user, government, elsewhere, outsider):
    by = make_user("local", "区安全", "security_admin", government)
    give_role(by, outsider, "reader", government)
    with pytest.raises(NotAllowed):
        give_role(by, outsider, "reader", elsewhere)


@pytest.mark.parametrize(
    ("role", "where", "message"),
    [
        ("supervisor", False, "哪个政府"),
        ("emperor", True, "没有“emperor”"),
    ],
)
def test_a_role_needs_its_place(outsider, government, role, where, message):
    with pytest.raises(Refused, match=message):
        give_role(COMMAND_LINE, outsider, role, government if where else None)


def test_a_unit_of_another_government_is_refused(outsider, elsewhere, unit):
    with pytest.raises(Refused, match="不属于"):
        give_role(COMMAND_LINE, outsider, "reporter", elsewhere, unit)


@pytest.mark.parametrize(("username", "name"), [("两 个", "甲"), ("a" * 61, "甲"), ("x<script>", "甲"), ("ok", "  ")])
def test_a_name_that_cannot_be_used_is_refused(db, username, name):
    with pytest.raises(Refused):
        add_user(COMMAND_LINE, username, name)


def test_a_user_name_is_given_once_whatever_its_case(db):
    add_user(COMMAND_LINE, "Wang", "王")
    with pytest.raises(Refused, match="已经有了"):
        add_user(COMMAND_LINE, "wang", "王二")


def test_switching_an_account_off_ends_its_sessions(sign_in, security_admin, supervisor, government):
    browser = sign_in(supervisor)
    assert browser.get(f"/g/{government.pk}/").status_code == 200
    set_active(security_admin, supervisor.pk, False)
    assert browser.get(f"/g/{government.pk}/").status_code == 302


def test_there_are_no_accounts_to_begin_with(db):
    from luoshi_site.accounts.models import User

    assert not User.objects.exists()
