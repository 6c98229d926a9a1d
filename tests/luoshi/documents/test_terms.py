"""For which years measures hold, whatever year their figures are of."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.documents.terms import years_held


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("本措施自2024年9月1日起施行，有效期至2026年12月31日。", "2024-2026"),
        ("本措施自2024年3月1日起施行，有效期为三年。", "2024-2026"),
        ("本措施自2024年9月1日起施行，有效期为三年。", "2024-2027"),
        ("本措施自印发之日起施行，有效期三年。", "2024-2026"),
        ("政策执行期限为2024年至2028年。", "2024-2028"),
        ("本措施自2024年3月1日起施行，有效期至2024年12月31日。", None),
        ("本措施由区工业和信息化局负责解释。", None),
    ],
)
def test_the_years_in_which_measures_hold(closing: str, expected: str | None) -> None:
    head = "柳区促进软件业若干措施\n柳规〔2024〕1号\n2024年2月20日\n"
    text = f"{head}一、支持内容\n给予20万元奖励。\n二、附则\n{closing}\n"
    document = parse(Reading(text=text, whole_lines=False, format="txt"), "sample")
    assert years_held(document, document.parts[0]) == expected
    assert document.parts[0].meta.period == ("2024-2028" if expected == "2024-2028" else "2024")
