"""How long a document says that it holds."""

from __future__ import annotations

import pytest

from luoshi.text.validity import find_validity

EXPIRY = [
    ("本措施自公布之日起施行，有效期至2027年6月30日。", "2027-06-30"),
    ("本办法自2025年3月1日起施行，有效期2年。", "2027-02-28"),
    ("本意见自发布之日起实施，有效期三年。", "2028-04-07"),
    ("本细则自2025年5月1日起施行至2026年4月30日。", "2026-04-30"),
    ("自2025年1月1日起执行，暂定三年。", "2027-12-31"),
    ("自2025年1月1日起施行，试行2年。", "2026-12-31"),
    ("有效期至2027年。", "2027-12-31"),
    ("自2024年2月29日起施行，有效期1年。", "2025-02-27"),
    ("合同有效期另行约定。", None),
    ("有效期至2027年13月1日。", None),
]


@pytest.mark.parametrize(("text", "day"), EXPIRY)
def test_the_expiry_of_a_policy_is_read_or_counted(text: str, day: str | None) -> None:
    found = find_validity(text, "2025-04-08")
    assert (found.last if found else None) == day


def test_without_a_day_to_begin_on_a_term_tells_nothing() -> None:
    assert find_validity("本意见有效期三年。") is None
