"""What people do with their own account: password, one-time codes, sessions."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from luoshi_site.accounts.models import User
from luoshi_site.accounts.passwords import code_step, seal
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.trail import record, state


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
        raise Refused("验证码不对。", "请校准手机时间，再输入新的验证码。", field="code")
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
