"""Who may do what: one table of role and action, and how far a role reaches.

A role in a government reaches that government; to see and to take away (`REACHES_DOWN`) also those below it in the
tree. A role in a unit reaches what its unit answers for; to see, the whole government. An administrator without a
government reaches the installation. Whatever the table does not name is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from luoshi_site.accounts.models import Role

if TYPE_CHECKING:
    from luoshi_site.accounts.models import Membership
    from luoshi_site.ledger.models import Government, OrgUnit

# Every action, in Chinese: the words of a refusal.
ACTIONS = {
    "view": "查看台账",
    "download": "下载数据",
    "comment": "发表意见",
    "import": "导入文件",
    "confirm": "确认",
    "edit": "修改",
    "reject": "排除",
    "split": "拆分",
    "merge": "合并",
    "add": "补录",
    "withdraw": "撤回",
    "set_owner": "指定责任单位",
    "align": "对照计划与结果",
    "revise": "登记计划调整",
    "appoint": "登记任免",
    "manage_indicators": "管理指标",
    "manage_places": "管理政府与单位",
    "manage_site": "管理站点",
    "manage_people": "管理人员与角色",
    "view_audit": "查看审计记录",
}
_SEE = ("view", "download", "comment")
_SETTLE = ("confirm", "edit", "reject", "split", "merge", "add")
TABLE: dict[Role, frozenset[str]] = {
    Role.SYSTEM_ADMIN: frozenset({"manage_places", "manage_site", "appoint"}),
    Role.SECURITY_ADMIN: frozenset({"manage_people"}),
    Role.AUDIT_ADMIN: frozenset({"view_audit"}),
    Role.SUPERVISOR: frozenset(
        {*_SEE, *_SETTLE, "import", "withdraw", "set_owner", "align", "revise", "appoint", "manage_indicators"}
    ),
    Role.APPROVER: frozenset({*_SEE, *_SETTLE}),
    Role.REPORTER: frozenset({*_SEE, "edit", "add"}),
    Role.LEADER: frozenset(_SEE),
    Role.READER: frozenset({"view", "download"}),
}
REACHES_DOWN = frozenset({"view", "download"})
_IN_UNIT_SEES_ALL = frozenset(_SEE)


def allowed(user: object, action: str, government: Government | None = None, unit: OrgUnit | None = None) -> bool:
    """Whether ``user`` may do ``action`` in ``government``, to something that ``unit`` answers for.

    ``government`` None asks about the installation. ``unit`` None means that no single unit answers for it: a role in a
    unit is then not enough to change it.
    """
    if action not in ACTIONS:
        raise KeyError(f"unknown action: {action}")
    return any(_grants(one, action, government, unit) for one in memberships(user))


def allowed_for_units(user: object, action: str, government: Government, units: list[OrgUnit]) -> bool:
    """Whether ``user`` may do ``action`` to something that any of ``units`` answers for."""
    return allowed(user, action, government) or any(allowed(user, action, government, unit) for unit in units)


def _grants(one: Membership, action: str, government: Government | None, unit: OrgUnit | None) -> bool:
    if action not in TABLE[Role(one.role)]:
        return False
    if one.government_id is None:
        return True
    if government is None:
        return False
    if one.government_id != government.pk:
        return action in REACHES_DOWN and one.unit_id is None and one.government.holds(government)
    if one.unit_id is None or action in _IN_UNIT_SEES_ALL:
        return True
    return unit is not None and unit.pk == one.unit_id


def memberships(user: object) -> list[Membership]:
    """The roles that a person has now; asked of the database once for each user object."""
    from luoshi_site.accounts.models import User

    if not isinstance(user, User) or not user.is_active:
        return []
    known: list[Membership] | None = getattr(user, "_memberships", None)
    if known is None:
        known = list(user.memberships.filter(ended_at=None).select_related("government", "unit"))
        user._memberships = known  # type: ignore[attr-defined]
    return known


def governments_where(user: object, action: str) -> set[int]:
    """The ids of the governments in which a role of ``user`` itself grants ``action``; not those that it reaches."""
    return {
        one.government_id
        for one in memberships(user)
        if one.government_id is not None and action in TABLE[Role(one.role)]
    }


def anywhere(user: object) -> frozenset[str]:
    """Everything that ``user`` may do in the installation or in some government, for the rail."""
    return frozenset(action for one in memberships(user) for action in TABLE[Role(one.role)])


def actions(user: object, government: Government | None) -> frozenset[str]:
    """Everything that ``user`` may do in ``government`` as a whole, for templates: ``{% if "import" in may %}``."""
    return frozenset(action for action in ACTIONS if allowed(user, action, government))
