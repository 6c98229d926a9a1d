"""Numbers, days and values as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from luoshi_site.ledger.models import Figure
from luoshi_site.site.templatetags.luoshi import because, day, moment, number, period
from luoshi_site.site.values import value_parts


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (Decimal("1703.5200"), "1,703.52"),
        (1703, "1,703"),
        (Decimal("100"), "100"),
        (Decimal("1E+2"), "100"),
        (-3.5, "−3.5"),
        (0, "0"),
        (None, ""),
        (Decimal("0.000001"), "0.000001"),
    ],
)
def test_a_number(given, shown):
    assert number(given) == shown


@pytest.mark.parametrize(
    ("given", "chinese", "said"),
    [
        (date(2025, 2, 7), "2025年2月7日", "7 February 2025"),
        ("2025-12-31", "2025年12月31日", "31 December 2025"),
        ("2026-2030", "2026-2030", "2026-2030"),
        (None, "", ""),
    ],
)
def test_a_day(given, chinese, said):
    assert day(given) == chinese
    with translation.override("en"):
        assert day(given) == said


def test_a_moment_is_told_in_the_offices_time():
    assert moment(datetime(2025, 2, 17, 16, 30, tzinfo=UTC)) == "2025年2月18日 00:30"


def test_a_period():
    assert period("2024Q1-Q3") == "2024年前三季度"


@pytest.mark.parametrize(
    ("fields", "parts"),
    [
        ({"low": 90, "high": 90, "comparator": "ge", "unit": "家"}, ("≥", "90", "家")),
        ({"low": 6, "high": 6, "unit": "座", "ambition": "stretch"}, ("力争", "6", "座")),
        ({"low": "5.5", "high": "5.5", "low_places": 2, "high_places": 2, "unit": "%"}, ("", "5.50", "%")),
        ({"low": 2, "high": 3, "comparator": "range", "unit": "家"}, ("", "2–3", "家")),
        (
            {"low": "1703.52", "high": "1703.52", "low_places": 2, "high_places": 2, "unit": "亿元"},
            ("", "1,703.52", "亿元"),
        ),
        ({"low": 5, "high": 5, "comparator": "approx", "unit": "%"}, ("", "5", "%左右")),
        ({"low": 5, "high": 5, "unit": "家", "measure": "stock", "modality": "actual"}, ("累计", "5", "家")),
        ({"comparator": "directive"}, ("", "完成下达目标", "")),
        ({"low": -3, "high": -3, "unit": "%"}, ("", "−3", "%")),
    ],
)
def test_a_value_comes_apart_into_sign_number_and_unit(fields, parts):
    given = {name: Decimal(value) if name in ("low", "high") else value for name, value in fields.items()}
    found = value_parts(Figure(**given))
    assert (found.sign, found.number, found.unit) == parts


@pytest.mark.parametrize(
    ("given", "chinese", "said"),
    [
        ("2026-2030", "2026—2030年", "2026–2030"),
        ("2024Q1-Q3", "2024年前三季度", "Q1–Q3 2024"),
        ("2025Q1-Q2", "2025年上半年", "first half of 2025"),
        ("2025Q3-Q4", "2025年下半年", "second half of 2025"),
        ("2025H1", "2025年上半年", "first half of 2025"),  # as older ledgers hold it
        ("2025M3", "2025年3月", "March 2025"),
        ("", "", ""),
    ],
)
def test_a_period_in_both_languages(given, chinese, said):
    assert period(given) == chinese
    with translation.override("en"):
        assert period(given) == said


def test_a_reason_in_the_language_of_the_page():
    assert because("超过目标；名称相同") == "超过目标；名称相同"
    with translation.override("en"):
        assert because("超过目标；名称相同；单位家") == "above target; same name; unit “家”"
        assert because("群众来信说得对") == "“群众来信说得对”"
    assert because("") == ""


@pytest.mark.parametrize(
    "written",
    [
        '{% url "ledger:plan" 12 %}',
        '{% url "ledger:plan" plan.pk %}',
        '{% url "ledger:plan" plan_id=12 %}',
        '{% url "ledger:plan" plan.pk as there %}{{ there }}',
        "{% url view plan.pk %}",
    ],
)
def test_an_address_is_that_of_django_in_every_way_of_writing_it(written):
    values = {"plan": SimpleNamespace(pk=12), "view": "ledger:plan"}
    assert Template(written).render(Context(values)) == reverse("ledger:plan", args=[12])


def test_an_address_of_no_row_is_nothing_in_a_variable_and_an_error_on_a_page():
    assert Template('{% url "ledger:plan" none as there %}[{{ there }}]').render(Context({"none": None})) == "[]"
    with pytest.raises(NoReverseMatch):
        Template('{% url "ledger:plan" none %}').render(Context({"none": None}))
