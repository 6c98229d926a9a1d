"""The table of roles and actions, row by row; and how far a role reaches."""

from __future__ import annotations

import pytest

from luoshi_site.accounts.models import Role
from luoshi_site.accounts.permissions import ACTIONS, TABLE, allowed
from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE, governments_of

pytestmark = pytest.mark.django_db

# One row for each action: who may, in the order of the columns. Written out by hand, not taken from the code.
COLUMNS = ["system_admin", "security_admin", "audit_admin", "supervisor", "approver", "reporter", "leader", "reader"]
ROWS = """
view               . . . y y y y y
download           . . . y y y y y
comment            . . . y y y y .
import             . . . y . . . .
confirm            . . . y y . . .
edit               . . . y y y . .
reject             . . . y y . . .
split              . . . y y . . .
merge              . . . y y . . .
add                . . . y y y . .
withdraw           . . . y . . . .
set_owner          . . . y . . . .
align              . . . y . . . .
revise             . . . y . . . .
appoint            y . . y . . . .
manage_indicators  . . . y . . . .
manage_places      y . . . . . . .
manage_site        y . . . . . . .
manage_people      . y . . . . . .
view_audit         . . y . . . . .
"""
CASES = [
    (role, line.split()[0], answer == "y")
    for line in ROWS.strip().splitlines()
    for role, answer in zip(COLUMNS, line.split()[1:], strict=True)
]


def test_the_table_has_a_row_for_every_action_and_a_column_for_every_role():
    assert [line.split()[0] for line in ROWS.strip().splitlines()] == list(ACTIONS)
    assert sorted(COLUMNS) == sorted(Role.values) == sorted(TABLE)


@pytest.mark.parametrize(("role", "action", "expected"), CASES)
def test_a_role_in_a_government_may(make_user, government, role, action, expected):
    user = make_user("someone", "某人", role, government)
    assert allowed(user, action, government) is expected


@pytest.mark.parametrize("role", Role.values)
def test_no_role_reaches_another_government(make_user, government, elsewhere, role):
    user = make_user("someone", "某人", role, government)
    assert not any(allowed(user, action, elsewhere) for action in ACTIONS)
    assert not any(allowed(user, action, government.parent) for action in ACTIONS)


@pytest.mark.parametrize("action", ACTIONS)
def test_an_account_without_a_role_may_nothing(outsider, government, action):
    assert not allowed(outsider, action, government)
    assert not allowed(outsider, action, None)


@pytest.mark.parametrize("action", ACTIONS)
def test_nobody_may_nothing(government, action):
    from django.contrib.auth.models import AnonymousUser

    assert not allowed(AnonymousUser(), action, government)
    assert not allowed(None, action, government)


@pytest.mark.parametrize(
    ("role", "action", "own", "other", "none"),
    [
        ("approver", "confirm", True, False, False),
        ("approver", "reject", True, False, False),
        ("reporter", "edit", True, False, False),
        ("reporter", "add", True, False, False),
        ("reporter", "confirm", False, False, False),
        ("reporter", "view", True, True, True),
        ("approver", "comment", True, True, True),
    ],
)
def test_a_role_in_a_unit_changes_only_what_its_unit_answers_for(
    make_user, government, unit, other_unit, role, action, own, other, none
):
    user = make_user("someone", "某人", role, government, unit)
    assert allowed(user, action, government, unit) is own
    assert allowed(user, action, government, other_unit) is other
    assert allowed(user, action, government) is none


def test_a_city_sees_its_districts_and_changes_nothing_there(make_user, government):
    user = make_user("someone", "某人", "supervisor", government.parent)
    assert allowed(user, "view", government)
    assert allowed(user, "download", government)
    assert not allowed(user, "confirm", government)
    assert set(governments_of(user)) == {government, government.parent}


def test_a_role_in_a_unit_does_not_see_below_its_government(make_user, government):
    office = services.add_unit(COMMAND_LINE, government.parent, "市民政局")
    user = make_user("someone", "某人", "reporter", government.parent, office)
    assert not allowed(user, "view", government)
    assert set(governments_of(user)) == {government.parent}


def test_administrators_see_no_government(system_admin, security_admin, audit_admin, government):
    for user in (system_admin, security_admin, audit_admin):
        assert not governments_of(user).exists()


def test_a_role_that_ended_grants_nothing(supervisor, government):
    from luoshi_site.accounts.services import end_role

    end_role(COMMAND_LINE, supervisor.memberships.get().pk)
    supervisor.__dict__.pop("_memberships", None)
    assert not allowed(supervisor, "view", government)


def test_an_account_switched_off_may_nothing(supervisor, government):
    supervisor.is_active = False
    assert not allowed(supervisor, "view", government)


def test_an_unknown_action_is_a_mistake_of_the_program(supervisor, government):
    with pytest.raises(KeyError):
        allowed(supervisor, "destroy", government)
