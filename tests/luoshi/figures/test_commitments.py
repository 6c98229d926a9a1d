"""What documents undertake: arrangements, lists, plans, policies, reports and tables of an invented district."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.commitments import find_commitments
from luoshi.figures.find import find_figures
from luoshi.figures.model import Commitment

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def document(text: str) -> Document:
    return parse(Reading(text=text, whole_lines=False, format="txt"), "sample")


def read(text: str) -> tuple[Commitment, ...]:
    parsed = document(text)
    return find_commitments(parsed, find_figures(parsed))


def told(commitment: Commitment) -> str:
    return f"{commitment.clause} {commitment.kind} {commitment.action}|{commitment.object}"


ARRANGEMENT = """云溪区人民政府
关于印发《2026年区政府重点工作安排》的通知

各街道办事处：

现将《2026年区政府重点工作安排》印发给你们，请认真落实。

2026年区政府重点工作安排

一、稳定经济增长

1．强化经济调度。完善专班机制，全年实现地区生产总值增长5%左右。一般公共预算收入增长2%，力争3%。

2．加快重大项目建设。推进东湖小学、北桥泵站等项目实现开工，完成开工、竣工各90万平方米。

二、改善民生

3．完善为老服务。★新增养老床位200张。★改建认知障碍床位60张。开展“一键通”服务。

4．★新增社区食堂5个。

5．实现柳湾养老院项目竣工。

6．提升城区环境。6月底前新建口袋公园3座。（牵头单位：区绿化市容局；配合单位：各街道）

注：1．标★号项目同时列为实事项目。
2．各项工作由分管领导牵头实施。
"""


def test_an_arrangement_gives_a_task_for_each_numbered_item_and_the_promises_in_it() -> None:
    assert [told(item) for item in read(ARRANGEMENT)] == [
        "一/1 task 强化|经济调度",
        "一/1 indicator 实现|地区生产总值",
        "一/1 indicator |一般公共预算收入",
        "一/2 task 加快|重大项目建设",
        "一/2 project 开工|东湖小学",
        "一/2 project 开工|北桥泵站",
        "二/3 task 完善|为老服务",
        "二/3 livelihood 新增|养老床位200张",
        "二/3 livelihood 改建|认知障碍床位60张",
        "二/4 livelihood 新增|社区食堂5个",
        "二/5 project 竣工|柳湾养老院项目",
        "二/6 task 提升|城区环境",
    ]


def test_stars_milestones_owners_due_dates_and_targets_of_an_arrangement() -> None:
    found = read(ARRANGEMENT)
    assert [item.star for item in found].count(True) == 3
    assert [item.milestone for item in found if item.milestone] == ["开工", "开工", "竣工"]
    last = found[-1]
    assert [(owner.unit, owner.role) for owner in last.owners] == [("区绿化市容局", "lead"), ("各街道", "supporting")]
    assert last.due == "2026-06-30"
    assert [span.of(ARRANGEMENT) for span in last.targets] == ["3"]
    assert last.text == "提升城区环境。6月底前新建口袋公园3座。"
    assert [span.of(ARRANGEMENT) for span in found[2].targets] == ["2", "3"]


def test_spans_cover_the_words_in_the_source() -> None:
    star = next(item for item in read(ARRANGEMENT) if item.kind == "livelihood")
    assert star.span.of(ARRANGEMENT) == "新增养老床位200张。"


LIST = """云溪区人民政府
关于印发《2026年云溪区为民办实事项目》的通知

各街道办事处：

现将《2026年云溪区为民办实事项目》印发给你们，请认真落实，确保在年底前全面完成。

2026年云溪区为民办实事项目

一、为老服务方面

1. 新增8个家门口养老服务站

2. 为900户独居老年人家庭安装智能水表

二、城区环境方面（1个项目）

3. 新建2座口袋公园
"""


def test_a_livelihood_list_gives_starred_items_with_their_field_and_the_common_due_date() -> None:
    found = read(LIST)
    assert [(item.kind, item.star, item.category, item.due) for item in found] == [
        ("livelihood", True, "为老服务方面", "2026-12-31"),
        ("livelihood", True, "为老服务方面", "2026-12-31"),
        ("livelihood", True, "城区环境方面", "2026-12-31"),
    ]
    assert [item.action for item in found] == ["新增", "安装", "新建"]


PLAN = """云溪区推进数字化转型三年行动实施方案

一、总体要求

（一）指导思想。深入贯彻上级部署，坚持创新驱动。

（二）基本原则。坚持问题导向，坚持系统推进。

二、重点任务

（三）建设数据平台。整合数据资源。（责任单位：区数据局、云溪-北桥功能片区、各功能片区）

（四）培育数字人才。开展定制化培训。（责任单位：区人力资源社会保障局）
"""

POLICY = """云溪区关于促进产业高质量发展的若干措施

一、总体要求

1．聚焦重点领域。立足产业基础，集聚优质要素。

二、支持产业集聚

（一）促进商贸繁荣

1．吸引高能级主体。鼓励企业落户。（责任部门：区商务委、区投资办）

2．支持品牌建设。鼓励开设首店。（责任部门：区商务委）

三、附则

3．本措施自公布之日起施行，有效期至2027年12月31日。
"""


def test_an_action_plan_gives_its_actions_without_the_guiding_ideas() -> None:
    found = read(PLAN)
    assert [told(item) for item in found] == ["二/(三) action 建设|数据平台", "二/(四) action 培育|数字人才"]
    assert [owner.unit for owner in found[0].owners] == ["区数据局", "云溪-北桥功能片区", "各功能片区"]


def test_measures_last_until_the_document_expires() -> None:
    found = read(POLICY)
    assert [(item.kind, item.due) for item in found] == [("measure", "2027-12-31"), ("measure", "2027-12-31")]


REPORT = """2026年云溪区政府工作报告

一、2025年工作回顾

消费市场持续回暖。举办活动120场，新增首店30家。

二、2026年主要任务

主要预期目标是：地区生产总值增长5%左右，一般公共预算收入增长2%。

（一）扩大有效需求

坚持扩大内需战略，推动投资和消费良性互动，增强经济发展的内生动力和活力。

提振消费再升级。办好购物节，引进首店40家。

扩大投资再加力。完善重大工程推进机制，全年开工60万平方米。

各位代表，让我们携手奋进，再创佳绩。
"""


def test_a_report_commits_in_the_led_paragraphs_of_its_forward_half_only() -> None:
    found = read(REPORT)
    assert [item.text[:6] for item in found] == ["主要预期目标", "提振消费再升", "扩大投资再加"]
    assert {item.kind for item in found} == {"task"}
    assert len(found[0].targets) == 2


TABLE = """2026年云溪区重点任务分解表

序号\t重点任务\t牵头单位\t配合单位\t完成时限
1\t新建停车场3座\t区交通委\t各街道\t11月底前
2\t改造菜市场2家\t区商务委\t区市场监管局、各街道\t2026年9月
"""

INDICATORS = """云溪区国民经济和社会发展第十五个五年规划纲要

第一章 主要目标

“十五五”时期经济社会发展主要指标

类别\t序号\t指标名称\t计量单位\t指标属性\t“十五五”目标值
经济发展\t1\t地区生产总值年均增速\t%\t预期性\t与全市增速保持同步
\t2\t高新技术企业数\t家\t预期性\t500（五年达到）
绿色发展\t3\t细颗粒物年均浓度\t微克/立方米\t约束性\t完成市下达目标

附件1

“十五五”重大项目

序号\t项目名称\t项目属性
1\t东湖大厦新建项目\t产业发展类
2\t北桥小学扩建工程项目\t社会民生类
"""


def test_a_table_of_tasks_gives_its_rows_with_owners_and_due_dates() -> None:
    found = read(TABLE)
    assert [told(item) for item in found] == [" task 新建|停车场3座", " task 改造|菜市场2家"]
    assert [[(owner.unit, owner.role) for owner in item.owners] for item in found] == [
        [("区交通委", "lead"), ("各街道", "supporting")],
        [("区商务委", "lead"), ("区市场监管局", "supporting"), ("各街道", "supporting")],
    ]
    assert [item.due for item in found] == ["2026-11-30", "2026-09-30"]


MERGED = """2026年云溪区重点任务分解表

序号\t重点任务\t年度目标\t牵头单位\t配合单位
1\t完善交通网络\t新建停车场3座\t区交通委\t各街道
2\t\t改造道路12条\t\t
3\t发展养老服务\t新增床位90张\t区民政局\t
"""


def test_a_merged_task_or_owner_goes_on_and_a_blank_beside_an_owner_does_not() -> None:
    found = read(MERGED)
    assert [item.text for item in found] == [
        "完善交通网络 新建停车场3座",
        "完善交通网络 改造道路12条",
        "发展养老服务 新增床位90张",
    ]
    assert [[owner.unit for owner in item.owners] for item in found] == [
        ["区交通委", "各街道"],
        ["区交通委", "各街道"],
        ["区民政局"],
    ]


def test_tables_of_an_outline_give_indicators_and_projects_with_their_groups() -> None:
    found = read(INDICATORS)
    assert [(item.kind, item.object, item.category) for item in found] == [
        ("indicator", "地区生产总值年均增速", "经济发展"),
        ("indicator", "高新技术企业数", "经济发展"),
        ("indicator", "细颗粒物年均浓度", "绿色发展"),
        ("project", "东湖大厦新建项目", "产业发展类"),
        ("project", "北桥小学扩建工程项目", "社会民生类"),
    ]
    assert {item.due for item in found if item.kind == "indicator"} == {"2030-12-31"}


DIVISION = """云溪县《政府工作报告》2026年重点工作及民生实事项目任务分解方案

一、重点工作

1．新建标准厂房12万平方米。（牵头单位：开发区管委会；责任单位：各乡、镇人民政府）

二、民生实事项目

2．开通公交线路3条。

责任单位：县交通运输局

完成时限：2026年9月

3．为1200名妇女开展免费检查。（县妇联牵头，县财政局配合，12月底前完成）
"""


def test_a_division_of_work_holds_tasks_and_livelihood_items() -> None:
    found = read(DIVISION)
    assert [(c.kind, c.star, c.due) for c in found] == [
        ("task", False, None),
        ("livelihood", True, "2026-09-30"),
        ("livelihood", True, "2026-12-31"),
    ]
    assert [[owner.unit for owner in c.owners] for c in found] == [
        ["开发区管委会", "各乡、镇人民政府"],
        ["县交通运输局"],
        ["县妇联", "县财政局"],
    ]


def test_a_bulletin_commits_to_nothing() -> None:
    assert read("云溪区2025年国民经济和社会发展统计公报\n\n一、综合\n\n1．全年新增企业300家。\n") == ()


def test_a_second_reading_gives_the_same() -> None:
    assert read(ARRANGEMENT) == read(ARRANGEMENT)


COUNTS = [
    ("000", {"task": 28}),
    ("003", {"task": 30}),
    ("002", {"livelihood": 45, "action": 13, "measure": 47, "project": 80, "indicator": 21}),
]


@pytest.mark.parametrize(("seed", "counts"), COUNTS)
def test_the_seeds_hold_what_a_careful_reader_counts(seed: str, counts: dict[str, int]) -> None:
    files = sorted(SEEDS.glob(f"{seed}_*.txt")) if SEEDS.is_dir() else []
    if not files:
        pytest.skip("the seed documents are not on this machine")
    found = read(files[0].read_bytes().decode("utf-8"))
    kinds = Counter(item.kind for item in found)
    assert {kind: kinds[kind] for kind in counts} == counts
    assert all(item.owners for item in found if item.kind in ("action", "measure"))
    assert all(item.star for item in found if item.kind == "livelihood")
    assert len({item.category for item in found if item.kind == "livelihood"}) in (0, 10)
    if seed == "002":
        groups = Counter(item.category for item in found if item.kind == "project")
        assert groups == {"产业发展类": 23, "社会民生类": 39, "基础设施类": 18}
        assert {item.due for item in found if item.kind == "measure"} == {"2026-12-31"}


def test_every_star_of_the_starred_seed_is_a_commitment() -> None:
    files = sorted(SEEDS.glob("004_*.txt")) if SEEDS.is_dir() else []
    if not files:
        pytest.skip("the seed documents are not on this machine")
    text = files[0].read_bytes().decode("utf-8")
    found = read(text)
    assert sum(item.star for item in found) == text[: text.index("注：1.")].count("★")
    construction = {item.clause for item in found if item.clause.startswith("九/") and item.kind == "project"}
    assert len(construction) >= 42


def test_a_star_before_the_heading_of_a_clause_is_for_the_whole_clause() -> None:
    found = read(
        "某区2025年重点工作安排\n一、办好民生实事\n1.★发展养老服务。新增养老床位50张，建成助餐点5个。（责任单位：区民政局）\n"
    )
    [only] = [item for item in found if item.clause == "一/1"]
    assert (only.kind, only.star, len(only.targets)) == ("livelihood", True, 2)
    assert only.text == "发展养老服务。新增养老床位50张，建成助餐点5个。"


def test_heads_of_tasks_may_have_words_before_and_the_items_numbers() -> None:
    text = (
        "柳湾县2025年重点工作责任分解\n\n序号 | 主要工作任务 | 责任单位 |\n"
        "1 | 1.新建书屋3处。 | 县文旅局 |\n2 | 2.改造公厕5座。 | 县城管局 |\n"
    )
    found = read(text)
    assert [(one.action, one.object, [owner.unit for owner in one.owners]) for one in found] == [
        ("新建", "书屋3处", ["县文旅局"]),
        ("改造", "公厕5座", ["县城管局"]),
    ]


def test_an_item_with_a_number_is_no_heading_and_units_need_not_name_their_place() -> None:
    text = (
        "柳湾县2025年重点工作责任分解\n\n一、主要预期目标\n"
        "1.一般公共预算收入增长5%以上。（县财政局，各乡镇）\n2.粮食产量稳定增长。（县农业农村局、统计局，各乡镇）\n"
    )
    owners = [[owner.unit for owner in one.owners] for one in read(text)]
    assert owners == [["县财政局", "各乡镇"], ["县农业农村局", "统计局", "各乡镇"]]


def test_a_remark_in_brackets_names_no_units() -> None:
    assert all(not one.owners for one in read("柳湾县2025年重点工作责任分解\n\n1.修缮道路。（城区、老旧部分）\n"))
