"""The exported scorecard of a plan of several years says what each year left must bring, as the library's does."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from luoshi_site.ledger import services
from luoshi_site.ledger.queries.required import required_paces
from luoshi_site.ledger.queries.scorecards import scorecard_page

pytestmark = pytest.mark.django_db

OUTLINE = """云岭区国民经济和社会发展第十五个五年规划纲要

第一章 主要目标
2025年，常住人口城镇化率为65%。
到2030年，常住人口城镇化率达到70%。五年累计新建改建农村公路150公里。五年累计修缮古桥12座。

2026年1月16日
"""
YEAR = """云岭区{year}年国民经济和社会发展统计公报

{year}年，全区新建改建农村公路{roads}公里。{year}年末，常住人口城镇化率为{rate}%。
"""


@pytest.fixture
def outline(drop, supervisor):
    found = drop("纲要.txt", OUTLINE).document.plans.get()
    drop("2026公报.txt", YEAR.format(year=2026, roads=40, rate=66))
    drop("2027公报.txt", YEAR.format(year=2027, roads=26, rate=67))
    services.align_plan(supervisor, found)
    return found


def test_each_row_has_its_pace_in_the_file(outline, reader, sign_in):
    text = sign_in(reader).get(f"/plans/{outline.pk}/scorecard.csv").content.decode("utf-8-sig")
    head, *lines = csv.reader(StringIO(text))
    paces = {line[1]: line[-1] for line in lines}
    assert head[-1] in ("required_pace", "此后每年须")
    # 84 km and 3 points are left for three years; of bridges nothing was reported.
    assert [paces[name] for name in paces if "公路" in name] == ["28"]
    assert [paces[name] for name in paces if "城镇化" in name] == ["1"]
    assert [paces[name] for name in paces if "古桥" in name] == [""]


def test_a_plan_of_one_year_asks_the_database_nothing(plan, report_document, supervisor, django_assert_num_queries):
    services.align_plan(supervisor, plan)
    page = scorecard_page(plan, {})
    with django_assert_num_queries(0):
        assert required_paces(plan, page.rows) == {}
