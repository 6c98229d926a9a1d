"""``luoshi users``: accounts from the command line of the server, for the first administrators above all."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi_site.commands.refusals import as_input_errors
from luoshi_site.commands.setting_up import start_django


@dataclass(frozen=True, slots=True)
class Account:
    """An account as the command lists it."""

    username: str
    name: str
    active: bool
    roles: tuple[str, ...]


def list_users() -> list[Account]:
    """Every account with its roles."""
    start_django()
    from luoshi_site.accounts.models import Membership, User

    roles: dict[int, list[str]] = {}
    for one in Membership.objects.filter(ended_at=None).select_related("government", "unit").order_by("id"):
        where = "".join(str(place) for place in (one.government, one.unit) if place)
        roles.setdefault(one.user_id, []).append(f"{one.get_role_display()}{f'（{where}）' if where else ''}")
    return [
        Account(user.username, user.name, user.is_active, tuple(roles.get(user.pk, ())))
        for user in User.objects.order_by("username")
    ]


def add_user(
    username: str, name: str, role: str | None = None, government: str | None = None, unit: str | None = None
) -> str:
    """A new account, with a role if one is named; gives its first password, which is shown once and never kept."""
    start_django()
    from django.db import transaction

    from luoshi_site.accounts import services
    from luoshi_site.ledger.access import COMMAND_LINE

    with as_input_errors(), transaction.atomic():
        user, password = services.add_user(COMMAND_LINE, username, name)
        if role:
            place, part = find_place(government, unit)
            services.give_role(COMMAND_LINE, user, role, place, part)
    return password


def give_role(username: str, role: str, government: str | None = None, unit: str | None = None) -> None:
    """Give an account a role, in the government and unit of that name."""
    start_django()
    from luoshi_site.accounts import services
    from luoshi_site.ledger.access import COMMAND_LINE

    with as_input_errors():
        place, part = find_place(government, unit)
        services.give_role(COMMAND_LINE, _user(username), role, place, part)


def reset_password(username: str) -> str:
    """A new first password, shown once; unlocks the account and drops its one-time codes."""
    start_django()
    from luoshi_site.accounts import services
    from luoshi_site.ledger.access import COMMAND_LINE

    with as_input_errors():
        return services.reset_password(COMMAND_LINE, _user(username).pk)[1]


def set_active(username: str, active: bool) -> None:
    """Switch an account off or on."""
    start_django()
    from luoshi_site.accounts import services
    from luoshi_site.ledger.access import COMMAND_LINE

    with as_input_errors():
        services.set_active(COMMAND_LINE, _user(username).pk, active)


def start_code() -> str:
    """The code that sets up the first administrators in the browser; empty once there is an account."""
    start_django()
    from luoshi_site.accounts import services
    from luoshi_site.accounts.models import User

    return "" if User.objects.exists() else services.start_code()


def _user(username: str):  # type: ignore[no-untyped-def]  # User is importable only once Django is set up
    from luoshi.errors import InputError
    from luoshi_site.accounts.models import User

    user = User.objects.filter(username=username).first()
    if user is None:
        raise InputError("没有这个账号。", where=username, remedy="luoshi users list 可列出全部账号。")
    return user


def find_place(government: str | None, unit: str | None):  # type: ignore[no-untyped-def]
    """The government of that name, or number (``#3``), and its unit; raises `InputError` where there is none."""
    from luoshi.errors import InputError
    from luoshi_site.ledger.models import Government, OrgUnit

    if government is None:
        return None, None
    number = government.removeprefix("#") if government.startswith("#") else ""
    named = {"pk": int(number)} if number.isdecimal() else {"name": government}
    found = list(Government.objects.filter(**named, withdrawn="")[:2])
    if len(found) != 1:
        what = "有几个同名的政府。" if found else "没有这个政府。"
        raise InputError(what, where=government, remedy="luoshi places list 可列出全部政府；同名的请用编号，如 #3。")
    if unit is None:
        return found[0], None
    part = OrgUnit.objects.filter(government=found[0], name=unit).first()
    if part is None:
        raise InputError("没有这个单位。", where=unit, remedy=f"请先登记：luoshi places unit {unit} --in {government}")
    return found[0], part
