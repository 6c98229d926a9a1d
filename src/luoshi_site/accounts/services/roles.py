"""What security administrators do with roles."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from luoshi.said import said
from luoshi_site.accounts.models import ADMINISTRATORS, Membership, Role, User
from luoshi_site.ledger.access import Actor, require
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Government, OrgUnit
from luoshi_site.ledger.trail import record, state


@transaction.atomic
def give_role(
    by: Actor, user: User, role: str, government: Government | None = None, unit: OrgUnit | None = None
) -> Membership:
    """Give a person a role. The three administrators are kept apart: from each other, and from every other role."""
    require(by, "manage_people", government)
    _check_place(role, government, unit)
    if isinstance(by, User) and by.pk == user.pk:
        raise Refused("不能给自己授予角色。", field="user")
    if User.objects.select_for_update(no_key=True).get(pk=user.pk).ended_at is not None:
        raise Refused("这个账号已经注销。", "请另建账号。")
    held = set(user.memberships.filter(ended_at=None).values_list("role", flat=True))
    if any(one != role and (one in ADMINISTRATORS or role in ADMINISTRATORS) for one in held):
        raise Refused("系统、安全、审计管理员须由不同的人担任，也不能兼任业务角色。", "请另建账号。", field="role")
    same = user.memberships.filter(ended_at=None, role=role, government=government, unit=unit).first()
    if same is not None:
        return same
    found = Membership.objects.create(user=user, role=role, government=government, unit=unit)
    record(by, "give_role", found)
    forget_roles(user)
    return found


def _check_place(role: str, government: Government | None, unit: OrgUnit | None) -> None:
    if role not in Role.values:
        raise Refused(said("没有“{role}”这个角色。", role=role), field="role")
    if unit is not None and (government is None or unit.government_id != government.pk):
        raise Refused("单位不属于这个政府。", field="unit")
    if role in ADMINISTRATORS and unit is not None:
        raise Refused("管理员角色不能限于一个单位。", field="unit")
    if role not in ADMINISTRATORS and government is None:
        raise Refused("请指明在哪个政府。", field="government")


@transaction.atomic
def end_role(by: Actor, membership_id: int) -> Membership:
    """Take a role back. Nobody takes back their own: the last security administrator would lock everyone out."""
    found = (
        Membership.objects.select_for_update(of=("self",), no_key=True)
        .select_related("user", "government")
        .get(pk=membership_id)
    )
    require(by, "manage_people", found.government)
    if isinstance(by, User) and by.pk == found.user_id:
        raise Refused("不能收回自己的角色。", "请由另一位安全管理员办理。")
    if found.ended_at is None:
        close_role(by, found)
    return found


def close_role(by: Actor, found: Membership) -> None:
    """Write down that a role has ended, in the transaction of the verb that ends it."""
    before = state(found)
    found.ended_at = timezone.now()
    found.save()
    record(by, "end_role", found, before)
    forget_roles(found.user)


def forget_roles(user: User) -> None:
    """Let the next question about a person's roles ask the database."""
    user.__dict__.pop("_memberships", None)
