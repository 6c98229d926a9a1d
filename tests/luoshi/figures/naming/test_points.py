"""Points of an assessment and the grades that they make."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

RULES = "柳镇物业服务考核办法\n2023年7月7日\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "（1）投诉未及时整改的，每件扣2分，最高扣10分；获得区级表彰的，加5分。",
            ["投诉未及时整改扣分 2分 rule", "投诉未及时整改扣分 10分 rule", "区级表彰加分 5分 rule"],
        ),
        (
            "出现安全事故的，每起扣3分；被媒体曝光的，视情节轻重每次扣1至3分。",
            ["出现安全事故扣分 3分 rule", "被媒体曝光扣分 1分 rule"],
        ),
        ("未按时报送材料的扣0.5分/次。", ["未按时报送材料扣分 0.5分/次 rule"]),
        ("受到居民表扬，情况属实的，每件加2分。", ["受到居民表扬加分 2分 rule"]),
        (
            "考核等级分为优秀（90分以上）、良好（80—89分）、不合格（60分以下）。",
            ["优秀等级分值 90分 rule", "良好等级分值 80分 rule", "不合格等级分值 60分 rule"],
        ),
        ("党建工作（20分）、平安建设（15分）。", ["党建工作 20分 rule", "平安建设 15分 rule"]),
    ],
)
def test_points_are_named_by_what_they_are_given_for(sentence: str, expected: list[str]) -> None:
    figures = find_figures(parse(Reading(text=RULES + sentence, whole_lines=False, format="txt"), "sample"))
    assert [f"{f.indicator} {f.low:g}{f.unit} {f.modality}" for f in figures] == expected


def test_what_each_point_is_reckoned_by_is_no_figure() -> None:
    text = RULES + "未完成增长目标的，每低1个百分点扣0.5分。"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [float(f.low) for f in figures] == [0.5]
