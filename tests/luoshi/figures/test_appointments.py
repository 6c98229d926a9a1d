"""Appointments and removals: tables of a gazette and notices in prose."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.appointments import find_appointments, split_posts
from luoshi.figures.model import Appointment

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"

NOTICE = """云溪区人民政府
关于张一文等同志职务任免的通知

云政任〔2025〕6号

各街道办事处、区政府各部门：

经区政府第12次常务会议研究决定：

{lines}

云溪区人民政府
2025年4月8日
"""

TABLE = """2025年3月至4月云溪区政府人事任免事项

姓名\t任命职务
尹 明\t云溪区人民政府办公室副主任、云溪区外事办公室主任；
沈云海\t云溪区城市运行中心（云溪区政务中心、云溪区网格中心）副主任（试用期一年）；
傅光\t云溪区商务委员会副主任（挂职），挂职期一年；
陈彦\t试用期满，正式任命为云溪区教育局副局长；
毛庭\t云溪城投（集团）有限公司总经理、董事；

姓名\t免去职务
徐 刚\t云溪产业基金有限公司副总经理；
\t云溪投资（集团）有限公司总会计师、董事；
王艳\t云溪区发展和改革委员会副主任。
"""


def read(text: str) -> tuple[Appointment, ...]:
    return find_appointments(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))


def told(item: Appointment) -> str:
    return f"{item.person} {item.post} {item.change} {item.status}"


def test_the_tables_of_a_gazette_give_one_line_for_each_post() -> None:
    assert [told(item) for item in read(TABLE)] == [
        "尹明 云溪区人民政府办公室副主任 appointed regular",
        "尹明 云溪区外事办公室主任 appointed regular",
        "沈云海 云溪区城市运行中心（云溪区政务中心、云溪区网格中心）副主任 appointed probation",
        "傅光 云溪区商务委员会副主任 appointed seconded",
        "陈彦 云溪区教育局副局长 appointed confirmed",
        "毛庭 云溪城投（集团）有限公司总经理 appointed regular",
        "毛庭 云溪城投（集团）有限公司董事 appointed regular",
        "徐刚 云溪产业基金有限公司副总经理 removed regular",
        "徐刚 云溪投资（集团）有限公司总会计师 removed regular",
        "徐刚 云溪投资（集团）有限公司董事 removed regular",
        "王艳 云溪区发展和改革委员会副主任 removed regular",
    ]


def test_spans_are_those_of_the_source() -> None:
    found = read(TABLE)
    assert found[0].span.of(TABLE) == "尹 明\t云溪区人民政府办公室副主任"
    assert found[6].span.of(TABLE) == "董事"
    assert found[8].span.of(TABLE) == "云溪投资（集团）有限公司总会计师"


PROSE = [
    ("任命张一文为云溪区教育局局长；", ["张一文 云溪区教育局局长 appointed regular"]),
    (
        "任命李小兰、王大海为云溪区财政局副局长（试用期一年）；",
        ["李小兰 云溪区财政局副局长 appointed probation", "王大海 云溪区财政局副局长 appointed probation"],
    ),
    ("任命陈言同志为云溪区商务委员会副主任（挂职，时间一年）；", ["陈言 云溪区商务委员会副主任 appointed seconded"]),
    (
        "周正任云溪区民政局副局长，免去其云溪区卫生健康委员会副主任职务；",
        ["周正 云溪区民政局副局长 appointed regular", "周正 云溪区卫生健康委员会副主任 removed regular"],
    ),
    ("赵新试用期满，任云溪区司法局副局长；", ["赵新 云溪区司法局副局长 appointed confirmed"]),
    (
        "免去孙立的云溪区教育局局长、云溪区教育督导室主任职务；",
        ["孙立 云溪区教育局局长 removed regular", "孙立 云溪区教育督导室主任 removed regular"],
    ),
    ("免去钱方同志云溪区审计局副局长职务。", ["钱方 云溪区审计局副局长 removed regular"]),
    ("钱方同志不再担任云溪区审计局副局长职务。", ["钱方 云溪区审计局副局长 removed regular"]),
    ("任命何平为云溪区代理区长；", ["何平 云溪区代理区长 appointed acting"]),
    (
        "任命何平为云溪区人民政府副区长、代理区长；",
        ["何平 云溪区人民政府副区长 appointed regular", "何平 云溪区人民政府代理区长 appointed acting"],
    ),
    (
        "任命张一文为区教育局副局长（试用期一年），王小兰为区民政局副局长，李想兼任区大数据中心主任；",
        [
            "张一文 区教育局副局长 appointed probation",
            "王小兰 区民政局副局长 appointed regular",
            "李想 区大数据中心主任 appointed regular",
        ],
    ),
    ("决定任命陈言为云溪区审计局局长；", ["陈言 云溪区审计局局长 appointed regular"]),
    ("李海波，任区应急管理局局长；", ["李海波 区应急管理局局长 appointed regular"]),
    ("聘任沈华为云溪中学副校长（聘期三年）。", ["沈华 云溪中学副校长 appointed regular"]),
    ("免去赵国强区教育局副局长职务；", ["赵国强 区教育局副局长 removed regular"]),
    (
        "免去孙丽区民政局副局长、区老龄办主任职务；",
        ["孙丽 区民政局副局长 removed regular", "孙丽 区老龄办主任 removed regular"],
    ),
    (
        "免去沈浩云溪区司法局局长、曹建军云溪区医保局局长职务。",
        ["沈浩 云溪区司法局局长 removed regular", "曹建军 云溪区医保局局长 removed regular"],
    ),
    (
        "免去马小军的区水务局副局长职务，徐立新的区粮食局副局长职务；",
        ["马小军 区水务局副局长 removed regular", "徐立新 区粮食局副局长 removed regular"],
    ),
    ("撤销刘明区城管局副局长职务。", ["刘明 区城管局副局长 removed regular"]),
    ("接受杨志明同志辞去云溪区人民政府区长职务的请求。", ["杨志明 云溪区人民政府区长 removed regular"]),
    ("黄海波同志原任区扶贫办主任职务自然免除。", ["黄海波 区扶贫办主任 removed regular"]),
    ("吴敏不再担任区司法局副局长，另有任用。", ["吴敏 区司法局副局长 removed regular"]),
]


@pytest.mark.parametrize(("line", "expected"), PROSE)
def test_a_notice_in_prose_is_read(line: str, expected: list[str]) -> None:
    found = read(NOTICE.format(lines=line))
    assert [told(item) for item in found] == expected
    assert {item.date for item in found} == {"2025-04-08"}


LIST = """云溪区人民代表大会常务委员会任免名单
（2025年4月8日云溪区第五届人民代表大会常务委员会第二十次会议通过）

任命潘容为区人大常委会办公室副主任，朱清为区人大社会建设委员会副主任。
免去汤远的区人大常委会办公室副主任职务。
"""


def test_a_list_passed_by_a_congress_is_personnel() -> None:
    assert [told(item) for item in read(LIST)] == [
        "潘容 区人大常委会办公室副主任 appointed regular",
        "朱清 区人大社会建设委员会副主任 appointed regular",
        "汤远 区人大常委会办公室副主任 removed regular",
    ]


def test_a_second_person_needs_a_name_that_is_sure() -> None:
    found = read(NOTICE.format(lines="免去高远高新区管委会副主任、高新区经发局局长职务；"))
    assert [item.person for item in found] == ["高远", "高远"]


def test_a_closing_remark_puts_all_on_probation() -> None:
    lines = "任命张一文为云溪区教育局副局长；\n\n免去孙立的云溪区教育局副局长职务。\n\n以上同志试用期一年。"
    assert [item.status for item in read(NOTICE.format(lines=lines))] == ["probation", "regular"]


def test_prose_of_a_plan_appoints_nobody() -> None:
    text = "云溪区2025年重点工作安排\n\n一、队伍建设\n\n1．健全机制。任命一批社区顾问为群众服务。\n"
    assert read(text) == ()


POSTS = [
    ("云溪区民政局副局长、一级调研员", ["云溪区民政局副局长", "云溪区民政局一级调研员"]),
    ("云溪城投有限公司执行董事", ["云溪城投有限公司执行董事"]),
    ("云溪中学校长；", ["云溪中学校长"]),
    ("", []),
]


@pytest.mark.parametrize(("cell", "posts"), POSTS)
def test_posts_without_an_office_take_the_one_before(cell: str, posts: list[str]) -> None:
    assert [post for *_, post in split_posts(cell)] == posts


def test_the_gazette_among_the_seeds_is_read_whole() -> None:
    files = sorted(SEEDS.glob("002_*.txt")) if SEEDS.is_dir() else []
    if not files:
        pytest.skip("the seed documents are not on this machine")
    found = find_appointments(
        parse(Reading(text=files[0].read_bytes().decode("utf-8"), whole_lines=False, format="txt"), "002")
    )
    assert [item.change for item in found].count("appointed") == 28
    assert [item.change for item in found].count("removed") == 30
    assert [item.status for item in found].count("probation") == 2
    assert [item.status for item in found].count("seconded") == 3
    assert [item.status for item in found].count("confirmed") == 1
    assert all(" " not in item.person for item in found)
