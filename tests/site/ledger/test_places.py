"""Governments, units, posts and who holds them."""

from __future__ import annotations

from datetime import date

import pytest

from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.errors import NotAllowed, Refused, StaleRow
from luoshi_site.ledger.models import Appointment, Government
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db


def test_governments_stand_in_a_tree(government):
    assert government.path == f"{government.parent.pk}/{government.pk}/"
    assert government.parent.holds(government)
    assert not government.holds(government.parent)


@pytest.mark.parametrize("name", ["", "  ", "云岭区", "长" * 101])
def test_a_name_is_given_once_and_says_something(government, name):
    with pytest.raises(Refused):
        services.add_government(COMMAND_LINE, name, "county", government.parent)


def test_places_are_the_system_administrators(system_admin, supervisor, government):
    assert services.add_government(system_admin, "石桥街道", "town", government).depth == 2
    assert services.add_unit(system_admin, government, "区水务局").government == government
    with pytest.raises(NotAllowed):
        services.add_unit(supervisor, government, "区审计局")
    assert verify().sound


def test_a_unit_is_renamed_and_a_stale_name_refused(unit):
    services.edit_unit(COMMAND_LINE, unit.pk, unit.version, name="区民政和养老局", aliases=["民政局", "民政局"])
    with pytest.raises(StaleRow):
        services.edit_unit(COMMAND_LINE, unit.pk, unit.version, name="区民政局", aliases=[])
    assert verify().sound


def test_a_successor_takes_over_the_day_the_predecessor_ends(unit, supervisor):
    first = services.appoint(supervisor, unit, "局长", "李一", date(2022, 3, 1), leads=True)
    second = services.appoint(supervisor, unit, "局长", "赵二", date(2025, 6, 10))
    first.refresh_from_db()
    assert (first.until, second.post, second.until) == (date(2025, 6, 9), first.post, None)
    services.relieve(supervisor, second.pk, date(2026, 1, 1))
    assert Appointment.objects.filter(until=None).count() == 0
    assert verify().sound


@pytest.mark.parametrize("verb", ["appoint", "relieve"])
def test_dates_that_run_backwards_are_refused(unit, supervisor, verb):
    held = services.appoint(supervisor, unit, "局长", "李一", date(2025, 3, 1))
    given = (unit, "局长", "赵二") if verb == "appoint" else (held.pk,)
    with pytest.raises(Refused):
        getattr(services, verb)(supervisor, *given, date(2024, 1, 1))


def test_a_unit_that_an_import_proposed_is_taken_up(plan_document, government):
    from luoshi_site.ledger.models import OrgUnit

    proposed = OrgUnit.objects.get(name="区绿化局")
    kept = services.add_unit(COMMAND_LINE, government, "区绿化局", aliases=["绿化局"])
    assert (kept.pk, kept.review_state, kept.responsibilities.count()) == (proposed.pk, "confirmed", 1)
    whole = services.add_unit(COMMAND_LINE, government, "区建设和管理委员会", aliases=["区建设局"])
    assert whole.responsibilities.count() == 1
    assert OrgUnit.objects.get(name="区建设局").withdrawn
    assert verify().sound


def test_an_alias_brings_its_figures_along(plan_document, figure, supervisor, government):
    from luoshi_site.ledger.models import Indicator

    other = Indicator.objects.create(government=government, name="养老机构床位数")
    from django.db import transaction

    from luoshi_site.ledger.trail import record

    with transaction.atomic():
        record(COMMAND_LINE, "add_indicator", other)
    services.add_alias(supervisor, government, other, figure.indicator_name)
    figure.refresh_from_db()
    assert figure.indicator == other
    assert verify().sound


def test_nothing_that_is_used_can_be_deleted(plan_document, government):
    from django.db.models import ProtectedError

    with pytest.raises(ProtectedError):
        Government.objects.get(pk=government.pk).delete()
    with pytest.raises(ProtectedError):
        plan_document.delete()
