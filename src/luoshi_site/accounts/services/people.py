"""What security administrators do with accounts.

One of the whole installation looks after every account; one of a government after those that belong to it alone: all
roles that such an account ever had are roles in that government.
"""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from luoshi.said import said
from luoshi_site.accounts.models import User
from luoshi_site.accounts.passwords import invent_password
from luoshi_site.accounts.permissions import allowed, governments_where
from luoshi_site.accounts.services.roles import close_role, give_role
from luoshi_site.accounts.services.sessions import end_sessions
from luoshi_site.ledger.access import Actor, Machine, require
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.models import Government, OrgUnit
from luoshi_site.ledger.trail import record, state

_LONGEST_REASON = 500


@transaction.atomic
def add_user(by: Actor, username: str, name: str, password: str | None = None) -> tuple[User, str]:
    """A new account; gives it with its first password, which must be changed at the first sign-in."""
    require(by, "manage_people", None)
    return _add(by, username, name, password)


@transaction.atomic
def add_person(
    by: Actor, username: str, name: str, role: str, government: Government | None = None, unit: OrgUnit | None = None
) -> tuple[User, str]:
    """A new account with its first role; gives it with its first password. Both are made, or neither."""
    require(by, "manage_people", government)
    user, first = _add(by, username, name, None)
    give_role(by, user, role, government, unit)
    return user, first


def _add(by: Actor, username: str, name: str, password: str | None) -> tuple[User, str]:
    user = User(username=username.strip(), name=" ".join(name.split()), must_change_password=True)
    _check_name(user)
    if User.objects.filter(username__iexact=user.username).exists():
        raise Refused(said("用户名“{username}”已经有了。", username=user.username), field="username")
    first = password or invent_password()
    try:
        validate_password(first, user)
    except ValidationError as error:
        raise Refused("".join(error.messages), field="username") from error
    user.set_password(first)
    user.save()
    record(by, "add_user", user)
    return user, first


def _check_name(user: User) -> None:
    if not user.name:
        raise Refused("姓名不能为空。", field="name")
    if "\x00" in user.name:
        raise Refused("含有不能保存的字符。", field="name")
    try:
        user.clean_fields(exclude=["password"])
    except ValidationError as error:
        field = "username" if "username" in error.message_dict else "name"
        raise Refused("".join(error.messages), field=field) from error


def require_account(by: Actor, user: User) -> None:
    """Raise `NotAllowed` unless ``by`` looks after this account."""
    if isinstance(by, Machine) or allowed(by, "manage_people"):
        return
    held = set(user.memberships.values_list("government_id", flat=True))
    if not held or not held <= governments_where(by, "manage_people"):
        raise NotAllowed("这个账号不由您管理。", "请联系全站的安全管理员。")


def _take(by: Actor, user_id: int) -> User:
    user = User.objects.select_for_update(no_key=True).get(pk=user_id)
    require_account(by, user)
    if user.ended_at is not None:
        raise Refused("这个账号已经注销。", "注销后不能恢复，请另建账号。")
    return user


def _is_own(by: Actor, user: User) -> bool:
    return isinstance(by, User) and by.pk == user.pk


@transaction.atomic
def rename_user(by: Actor, user_id: int, name: str) -> User:
    """Correct the name of an account's person; the name to sign in with stays."""
    user = _take(by, user_id)
    before = state(user)
    user.name = " ".join(name.split())
    _check_name(user)
    user.version += 1
    user.save()
    record(by, "rename_user", user, before)
    return user


@transaction.atomic
def set_active(by: Actor, user_id: int, active: bool) -> User:
    """Switch an account off, which ends its sessions at once, or on again."""
    user = _take(by, user_id)
    if _is_own(by, user):
        raise Refused("不能停用自己的账号。")
    before = state(user)
    user.is_active = active
    user.version += 1
    user.save()
    record(by, "switch_on_user" if active else "switch_off_user", user, before)
    if not active:
        end_sessions(user)
    return user


@transaction.atomic
def end_account(by: Actor, user_id: int, reason: str) -> User:
    """End an account for good: its roles end, it cannot sign in again, and all that its person did stays under it."""
    user = _take(by, user_id)
    if _is_own(by, user):
        raise Refused("不能注销自己的账号。", "请由另一位安全管理员办理。")
    given = " ".join(reason.replace("\x00", "").split())
    if not given or len(given) > _LONGEST_REASON:
        raise Refused(
            said("注销须写明原因，不超过{longest_reason}字。", longest_reason=_LONGEST_REASON), field="reason"
        )
    before = state(user)
    for one in user.memberships.select_for_update(of=("self",), no_key=True).filter(ended_at=None).order_by("pk"):
        close_role(by, one)
    user.ended_at, user.ended_for, user.is_active = timezone.now(), given, False
    user.set_unusable_password()
    user.totp_secret, user.totp_last = "", 0
    user.version += 1
    user.save()
    record(by, "end_account", user, before, note=given)
    end_sessions(user)
    return user


@transaction.atomic
def reset_password(by: Actor, user_id: int) -> tuple[User, str]:
    """A new first password, without one-time codes and without lock; ends all sessions."""
    from axes.utils import reset

    user = _take(by, user_id)
    before = state(user)
    first = invent_password()
    user.set_password(first)
    user.must_change_password, user.totp_secret, user.totp_last = True, "", 0
    user.version += 1
    user.save()
    record(by, "reset_password", user, before)
    reset(username=user.username)
    end_sessions(user)
    return user, first


@transaction.atomic
def unlock(by: Actor, user: User) -> None:
    """Let an account sign in again before its thirty minutes are over."""
    from axes.utils import reset

    require_account(by, user)
    reset(username=user.username)
    record(by, "unlock_user", user, state(user))
