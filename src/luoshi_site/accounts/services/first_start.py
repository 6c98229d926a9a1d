"""The first start: an installation without accounts gets its three administrators in the browser.

Whoever reads the terminal of ``luoshi serve`` proves it with a code that follows from the installation's secret key, so
that nothing is stored for it; with the first account it is worth nothing any more.
"""

from __future__ import annotations

import base64
import secrets
from collections.abc import Mapping

from django.db import transaction
from django.utils.crypto import salted_hmac

from luoshi_site.accounts.models import ADMINISTRATORS, Role, User
from luoshi_site.accounts.services.people import add_person
from luoshi_site.ledger.access import Machine
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.trail import take_turn

FIRST_START = Machine("首次启动")


def start_code() -> str:
    """The code of this installation: eighty bits, in groups that can be read aloud."""
    digest = salted_hmac("luoshi.first_start", "accounts", algorithm="sha256").digest()[:10]
    letters = base64.b32encode(digest).decode("ascii")
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


@transaction.atomic
def first_start(code: str, people: Mapping[str, tuple[str, str]]) -> list[tuple[User, Role, str]]:
    """Make the three administrators, given by role as user name and name; gives each with its first password."""
    take_turn()  # two people who press the button at once
    if User.objects.exists():
        raise Refused("这里已经有账号了。", "请登录；没有账号或忘记密码，请联系安全管理员。")
    given = "".join(code.split()).replace("-", "").upper()
    if not secrets.compare_digest(given.encode(), start_code().replace("-", "").encode()):
        raise Refused("启用码不对。", "请照抄运行 luoshi serve 的窗口里最近一次显示的启用码。", field="code")
    made = []
    for role in ADMINISTRATORS:
        username, name = people[role]
        try:
            user, first = add_person(FIRST_START, username, name, role)
        except Refused as refused:
            raise Refused(f"{role.label}：{refused.what}", refused.remedy, f"{role.value}_{refused.field}") from refused
        made.append((user, role, first))
    return made
