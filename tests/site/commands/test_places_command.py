"""Governments and units from the command line of the server."""

from __future__ import annotations

import pytest

from luoshi.errors import InputError
from luoshi_site.commands import places, users
from luoshi_site.ledger.models import Government

pytestmark = pytest.mark.django_db


def test_governments_stand_below_one_another_with_their_units():
    places.add_government("澜川市", "city")
    places.add_government("云岭区", "county", "澜川市")
    places.add_unit("区民政局", "云岭区")
    (depth, city), (below, district), unit = places.list_places()
    assert (depth, city.split(" ")[1]) == (0, "澜川市（地级）")
    assert (below, district.split(" ")[1]) == (1, "云岭区（县级）")
    assert unit == (2, "区民政局")


def test_a_name_twice_and_a_place_that_is_not_there_are_refused():
    places.add_government("云岭区", "county")
    with pytest.raises(InputError, match="已经有了"):
        places.add_government("云岭区", "county")
    with pytest.raises(InputError, match="没有这个政府"):
        places.add_unit("区民政局", "无此区")
    assert Government.objects.count() == 1


def test_governments_of_one_name_are_told_apart_by_their_number():
    for city in ("甲市", "乙市"):
        places.add_government(city, "city")
        places.add_government("新区", "county", city)
    with pytest.raises(InputError, match="同名") as refused:
        users.add_user("zheng", "郑", "supervisor", "新区")
    assert "#" in str(refused.value.remedy)
    second = Government.objects.get(name="新区", parent__name="乙市")
    users.add_user("zheng", "郑", "supervisor", f"#{second.pk}")
    assert users.list_users()[0].roles
