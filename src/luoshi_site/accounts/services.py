"""What security administrators do with accounts and roles, and what people do with their own account."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from luoshi_site.accounts.models import ADMINISTRATORS, Membership, Role, User
from luoshi_site.accounts.passwords import code_step, invent_password, seal
from luoshi_site.ledger.access import Actor, require
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Government, OrgUnit
from luoshi_site.ledger.trail import record, state


@transaction.atomic
def add_user(by: Actor, username: str, name: str, password: str | None = None) -> tuple[User, str]:
    """A new account; gives it with its first password, which must be changed at the first sign-in."""
    require(by, "manage_people", None)
    user = User(username=username.strip(), name=" ".join(name.split()), must_change_password=True)
    if not user.name:
        raise Refused("姓名不能为空。", field="name")
    if User.objects.filter(username__iexact=user.username).exists():
        raise Refused(f"用户名“{user.username}”已经有了。", field="username")
    first = password or invent_password()
    try:
        user.clean_fields(exclude=["password"])
        validate_password(first, user)
    except ValidationError as error:
        raise Refused("".join(error.messages), field="username") from error
    user.set_password(first)
    user.save()
    record(by, "add_user", user)
    return user, first


@transaction.atomic
def give_role(
    by: Actor, user: User, role: str, government: Government | None = None, unit: OrgUnit | None = None
) -> Membership:
    """Give a person a role. The three administrators are kept apart: from each other, and from every other role."""
    require(by, "manage_people", government)
    if role not in Role.values:
        raise Refused(f"没有“{role}”这个角色。", field="role")
    if isinstance(by, User) and by.pk == user.pk:
        raise Refused("不能给自己授予角色。", field="user")
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    if unit is not None and (government is None or unit.government_id != government.pk):
        raise Refused("单位不属于这个政府。", field="unit")
    if role in ADMINISTRATORS and unit is not None:
        raise Refused("管理员角色不能限于一个单位。", field="unit")
    if role not in ADMINISTRATORS and government is None:
        raise Refused("请指明在哪个政府。", field="government")
    held = set(user.memberships.filter(ended_at=None).values_list("role", flat=True))
    if any(one != role and (one in ADMINISTRATORS or role in ADMINISTRATORS) for one in held):
        raise Refused("系统、安全、审计管理员须由不同的人担任，也不能兼任业务角色。", "请另建账号。", field="role")
    same = user.memberships.filter(ended_at=None, role=role, government=government, unit=unit).first()
    if same is not None:
        return same
    found = Membership.objects.create(user=user, role=role, government=government, unit=unit)
    record(by, "give_role", found)
    _forget(user)
    return found


@transaction.atomic
def end_role(by: Actor, membership_id: int) -> Membership:
    """Take a role back."""
    found = (
        Membership.objects.select_for_update(of=("self",), no_key=True)
        .select_related("user", "government")
        .get(pk=membership_id)
    )
    require(by, "manage_people", found.government)
    if found.ended_at is None:
        before = state(found)
        found.ended_at = timezone.now()
        found.save()
        record(by, "end_role", found, before)
        _forget(found.user)
    return found


@transaction.atomic
def set_active(by: Actor, user_id: int, active: bool) -> User:
    """Switch an account off, which ends its sessions at once, or on again."""
    require(by, "manage_people", None)
    user = User.objects.select_for_update(no_key=True).get(pk=user_id)
    if isinstance(by, User) and by.pk == user.pk:
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
def reset_password(by: Actor, user_id: int) -> tuple[User, str]:
    """A new first password, without one-time codes and without lock; ends all sessions."""
    from axes.utils import reset

    require(by, "manage_people", None)
    user = User.objects.select_for_update(no_key=True).get(pk=user_id)
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

    require(by, "manage_people", None)
    reset(username=user.username)
    record(by, "unlock_user", user, state(user))


@transaction.atomic
def change_password(user: User, password: str) -> None:
    """A person's own new password."""
    fresh = User.objects.select_for_update(no_key=True).get(pk=user.pk)
    if fresh.check_password(password):
        raise Refused("新密码不能与原密码相同。", field="password")
    try:
        validate_password(password, fresh)
    except ValidationError as error:
        raise Refused("".join(error.messages), field="password") from error
    before = state(fresh)
    fresh.set_password(password)
    fresh.must_change_password = False
    fresh.version += 1
    fresh.save()
    record(user, "change_password", fresh, before)
    user.password, user.must_change_password, user.version = fresh.password, False, fresh.version


@transaction.atomic
def set_codes(user: User, secret: str, code: str) -> None:
    """Ask for one-time codes from now on; the person proves first that their authenticator gives the right one."""
    sealed = seal(secret)
    step = code_step(sealed, code, 0)
    if step is None:
        raise Refused("验证码不对。", "请核对手机时间，再输入新的验证码。", field="code")
    fresh = User.objects.select_for_update(no_key=True).get(pk=user.pk)
    before = state(fresh)
    fresh.totp_secret, fresh.totp_last = sealed, step
    fresh.version += 1
    fresh.save()
    record(user, "set_codes", fresh, before)


@transaction.atomic
def drop_codes(user: User, code: str) -> None:
    """Stop asking for one-time codes; needs one."""
    if not use_code(user, code):
        raise Refused("验证码不对。", field="code")
    fresh = User.objects.select_for_update(no_key=True).get(pk=user.pk)
    before = state(fresh)
    fresh.totp_secret, fresh.totp_last = "", 0
    fresh.version += 1
    fresh.save()
    record(user, "drop_codes", fresh, before)


@transaction.atomic
def use_code(user: User, code: str) -> bool:
    """Whether a one-time code is right; it is spent then."""
    fresh = User.objects.select_for_update(no_key=True).get(pk=user.pk)
    step = code_step(fresh.totp_secret, code, fresh.totp_last) if fresh.totp_secret else None
    if step is None:
        return False
    fresh.totp_last = step
    fresh.save(update_fields=["totp_last"])
    return True


def end_sessions(user: User) -> int:
    """Sign a person out everywhere."""
    return end_other_sessions(user, None)


def end_other_sessions(user: User, kept: str | None) -> int:
    """Sign a person out everywhere but in the session with the key ``kept``."""
    ended = 0
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.session_key != kept and session.get_decoded().get("_auth_user_id") == str(user.pk):
            session.delete()
            ended += 1
    return ended


def _forget(user: User) -> None:
    user.__dict__.pop("_memberships", None)
