"""``luoshi serve --demo``: the samples as a ledger, loaded once."""

from __future__ import annotations

import re

import pytest

from luoshi.errors import InputError
from luoshi.samples import SAMPLES, fact_sheets
from luoshi_site.accounts.models import User
from luoshi_site.commands.demo import load_demo
from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.models import Alignment, Change, Document, Figure, Government, Plan
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_demo_loads_once_and_its_trail_is_sound():
    said: list[str] = []
    load_demo(said.append)
    assert Document.objects.filter(government__name="云岭区").count() == len(SAMPLES)
    assert Document.objects.filter(government__name="静安区").count() == len(fact_sheets())
    assert set(Government.objects.filter(parent=None).values_list("name", flat=True)) == {"澜川市", "上海市"}
    plan = Plan.objects.get(title__contains="2025年区政府重点工作安排")
    assert Alignment.objects.filter(plan=plan).exclude(verdict="unreported").exists()
    facts = Plan.objects.get(title__contains="静安区人民政府2025年重点工作安排")
    assert Alignment.objects.filter(plan=facts).exclude(verdict="unreported").count() > 50
    shown = dict(re.findall(r"^  ([a-z]+) +(\S+)　", "\n".join(said), re.MULTILINE))
    assert User.objects.get(username="demo").check_password(shown["demo"])
    assert set(shown) == set(User.objects.values_list("username", flat=True))
    assert verify().faults == ()

    before = (Change.objects.count(), Figure.objects.count(), User.objects.count())
    again: list[str] = []
    load_demo(again.append)
    assert (Change.objects.count(), Figure.objects.count(), User.objects.count()) == before
    assert not any(password in line for line in again for password in shown.values())


def test_a_ledger_that_holds_other_data_is_left_alone():
    services.add_government(COMMAND_LINE, "望江县")
    with pytest.raises(InputError, match="已有别的数据"):
        load_demo(lambda _: None)
    assert Document.objects.count() == 0
    assert not User.objects.exists()
