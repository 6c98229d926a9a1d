"""Lists that tell how far things are: what was promised, what was done of it, and up to which month."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

HEAD = "柳湾县2025年民生实事进展情况（截至9月底）\n\n"


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text, False, "txt"), "list")))


def told(text: str) -> list[str]:
    return [f"{figure.indicator} {figure.low}{figure.unit} {figure.modality} {figure.period}" for figure in read(text)]


ITEMS = [
    (
        "1.新增公共车位\n目标：新增900个。进展：已完成700个。\n",
        ["公共车位 900个 target 2025", "公共车位 700个 actual 2025Q1-Q3"],
    ),
    (
        "1.城镇新增就业5000人。截至9月底，已完成4100人，完成率82%。\n",
        [
            "城镇新增就业 5000人 target 2025",
            "城镇新增就业 4100人 actual 2025Q1-Q3",
            "城镇新增就业完成率 82% actual 2025Q1-Q3",
        ],
    ),
    (
        "（一）12个村级书屋改造项目，已完成7个，剩余5个正在建设。\n",
        [
            "村级书屋改造项目 12个 target 2025",
            "村级书屋改造项目 7个 actual 2025Q1-Q3",
            "村级书屋改造项目 5个 actual 2025Q1-Q3",
        ],
    ),
    (
        "1.新建农村公路60公里\n完成情况：1-8月完成40公里。\n",
        ["农村公路 60公里 target 2025", "农村公路 40公里 actual 2025M1-M8"],
    ),
    (
        "1.河道清淤30公里（2024—2026年）。目前已完成12公里。\n",
        ["河道清淤 30公里 target 2024-2026", "河道清淤 12公里 actual 2025Q1-Q3"],
    ),
    (
        "1.年度任务为整治村庄20个，截至目前完成15个。\n",
        ["村庄 20个 target 2025", "村庄 15个 actual 2025Q1-Q3"],
    ),
    (
        "1.增设路灯，安装路灯60盏，累计安装路灯1.3万盏。\n",
        ["路灯 60盏 actual 2025Q1-Q3", "路灯 1.3万盏 actual 2025Q1-Q3"],
    ),
    (
        "1.安装路灯600盏，累计安装路灯450盏。\n",
        ["路灯 600盏 target 2025", "路灯 450盏 actual 2025Q1-Q3"],
    ),
    (
        "1.路灯。全年计划新增路灯90盏，已新增60盏。\n",
        ["路灯 90盏 target 2025", "路灯 60盏 actual 2025Q1-Q3"],
    ),
    ("1.新建村级书屋12处均已向村民开放。\n", ["村级书屋 12处 actual 2025Q1-Q3"]),
    ("1.计划新建村级书屋12处，均已开工。\n", ["村级书屋 12处 target 2025"]),
]


@pytest.mark.parametrize(("text", "expected"), ITEMS)
def test_an_item_promises_first_and_tells_then_what_was_done(text: str, expected: list[str]) -> None:
    assert told(HEAD + text) == expected


def test_an_opening_may_say_that_a_list_tells_progress() -> None:
    text = "柳湾县民生实事\n2025-10-12\n\n现将民生实事推进情况通报如下：\n\n1.加装电梯40台，截至9月底已完工22台。\n"
    assert told(text) == ["电梯 40台 target 2025", "电梯完工 22台 actual 2025Q1-Q3"]


def test_a_list_that_promises_keeps_its_targets() -> None:
    text = "柳湾县2025年民生实事清单\n\n1.新增车位900个，累计达到5000个。\n"
    assert [figure.modality for figure in read(text)] == ["target", "target"]


def test_how_many_items_a_list_has_is_no_figure() -> None:
    text = f"{HEAD}2025年12件重点民生实事计划总投资8亿元，截至目前完成投资6亿元。\n"
    assert [figure.low for figure in read(text)] == [8, 6]


def test_a_month_with_sums_is_of_the_months_so_far() -> None:
    text = "柳湾县2024年5月财政收支情况\n\n5月，税收累计完成9亿元，比上年增收1亿元。\n\n5月，税收当月完成2亿元。\n"
    assert [figure.period for figure in read(text)] == ["2024M1-M5", "2024M1-M5", "2024M5"]


def test_entries_without_full_stops_are_not_joined() -> None:
    text = (
        "柳湾县2025年民生实事清单\n\n一、文化惠民\n配送演出不少于200场次、电影不少于900场次\n"
        "开展辅导、讲座不少于60场次\n新建书屋6个\n"
    )
    assert [figure.indicator for figure in read(text)][:2] == ["演出", "电影"]


def test_tasks_are_told_apart_by_how_far_they_are() -> None:
    text = f"{HEAD}截至9月底，12个事项已提前完成全年任务，8个事项超序时进度，达到序时进度5项，其余3项正在推进。\n"
    assert told(text)[:3] == [
        "提前完成全年任务的事项 12个 actual 2025Q1-Q3",
        "超序时进度的事项 8个 actual 2025Q1-Q3",
        "达到序时进度的事项 5项 actual 2025Q1-Q3",
    ]


NEWS = "改造工程进展顺利\n2024-09-06 来源：日报\n\n"
SO_FAR = [
    (
        "截至8月底，全县已完成道路改造60公里，占目标任务50公里的120%；其中东镇完成9公里。完成绿化3公里。",
        [
            "道路改造 60公里 actual 2024M1-M8",
            "道路改造 50公里 target 2024",
            "道路改造 120% actual 2024M1-M8",
            "东镇道路改造 9公里 actual 2024M1-M8",
            "绿化 3公里 actual 2024M1-M8",
        ],
    ),
    (
        "截至今年8月底，已完成投资6亿元，占年度目标（5亿元）的120%。",
        ["完成投资 6亿元 actual 2024M1-M8", "完成投资 5亿元 target 2024", "完成投资 120% actual 2024M1-M8"],
    ),
    (
        "全县共计划改造小区90个，已开工70个。",
        ["小区 90个 target 2024", "小区开工 70个 actual 2024"],
    ),
    (
        "新改建干线公路20公里、农村公路80公里，分别占年度目标（16公里、100公里）的125%、80%。",
        [
            "干线公路 20公里 actual 2024",
            "农村公路 80公里 actual 2024",
            "干线公路 16公里 target 2024",
            "农村公路 100公里 target 2024",
            "干线公路 125% actual 2024",
            "农村公路 80% actual 2024",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SO_FAR)
def test_news_tell_what_came_in_so_far_beside_its_goal(text: str, expected: list[str]) -> None:
    assert told(f"{NEWS}{text}\n") == expected


def test_a_plan_without_years_in_its_title_is_for_the_year_of_its_goals() -> None:
    head = "柳湾市交通强市行动方案\n2023年4月1日\n\n"
    text = f"{head}一、总体目标。到2027年，通车里程达到90公里。\n\n二、任务。建设公路30公里。\n"
    assert [figure.period for figure in read(text)] == ["2027", "2027"]


def test_what_a_bracket_defines_is_no_figure() -> None:
    text = "柳湾县纾困措施\n2022年5月7日\n\n一、对小企业（指从业人员300人以下或收入2亿元以下的企业）用电给予5%补助。\n"
    assert [figure.low for figure in read(text)] == [5]


def test_what_was_promised_in_words_is_a_target_beside_what_was_done() -> None:
    head = "十件实事月底全部完成\n2022-12-12\n\n"
    text = f"{head}十件实事承诺要新增就业7万人，发放贷款1亿元。截至11月底，全市共建成住房9套。\n"
    assert told(text) == ["就业 7万人 target 2022", "贷款 1亿元 target 2022", "住房 9套 actual 2022M1-M11"]


def test_half_a_year_at_the_head_of_a_passage_stands_for_its_sentences() -> None:
    text = "重点工作督查\n2020-07-20\n\n上半年，各部门狠抓落实。新增床位90张；完成造林6亩。\n"
    assert [figure.period for figure in read(text)] == ["2020Q1-Q2", "2020Q1-Q2"]


def test_columns_of_a_table_of_progress_tell_promise_from_result() -> None:
    head = "2023年民生实事落实情况一览表\n序号\t事项名称\t事项内容\t落实情况\n"
    text = f"{head}1\t厨房建设\t完成75家厨房建设。\t已完成70家厨房建设。\n"
    assert [figure.modality for figure in read(text)] == ["target", "actual"]


def test_the_place_that_acts_is_no_part_of_a_name() -> None:
    text = "柳湾区2025年民生实事清单\n\n1.区新增标准厂房20万平方米。\n2.新增中小学学位900个。\n"
    assert [figure.indicator for figure in read(text)] == ["标准厂房", "中小学学位"]


def test_the_end_of_a_month_is_of_what_came_in_and_of_the_year_for_how_things_stand() -> None:
    done = "截至7月底，全市83个重点项目完成投资6亿元，占年度计划的64%。"
    text = f"建设工作提速\n2020-09-01\n\n{done}截至7月底，贷款余额9亿元，满意度95%。\n"
    assert [figure.period for figure in read(text)][-4:] == ["2020M1-M7", "2020M1-M7", "2020", "2020"]


def test_a_title_may_begin_with_a_bare_year_and_end_in_what_is_made_known() -> None:
    text = "2024柳湾区民生实事项目公布\n\n1.新增居民区公共书屋示范点9个、改造公共书屋6家。\n"
    assert told(text)[0] == "居民区公共书屋示范点 9个 target 2024"


def test_what_a_year_arranges_is_planned() -> None:
    text = "全市重点项目进展情况\n2018-11-12\n\n今年安排重点项目84项，目前实际已开工60项。\n"
    assert [figure.modality for figure in read(text)] == ["target", "actual"]


def test_how_a_list_is_divided_is_no_figure_and_quarters_end_with_their_quarter() -> None:
    text = (
        "民生实事加快推进\n2025-10-20\n\n民生实事共有12类45件53个事项。截至三季度末，其中24个事项已提前完成全年任务。\n"
    )
    assert told(text) == ["提前完成全年任务的事项 24个 actual 2025Q1-Q3"]


def test_kinds_and_projects_that_were_made_and_carried_out_are_counted() -> None:
    text = "云岭区2025年工作总结\n\n探索形成12类96项服务清单。全面完成9个方面31项为民办实事项目。\n"
    assert told(text) == [
        "服务清单 12类 actual 2025",
        "服务清单 96项 actual 2025",
        "为民办实事项目 31项 actual 2025",
    ]


def test_money_is_for_what_the_clause_before_is_to_bring_on() -> None:
    text = "云岭区2026年预算草案的报告\n\n二、2026年预算安排\n\n1．推动乡村特色产业发展，安排经费3200万元。\n"
    assert told(text) == ["乡村特色产业发展经费 3200万元 target 2026"]


def test_a_plan_is_for_the_years_of_the_programme_that_it_goes_by() -> None:
    text = (
        "全市人居环境工作方案\n\n按照五年行动方案（2021—2025年）要求，制定本方案。\n\n"
        "一、任务\n\n建设9个示范村（省级2个、州级7个）。\n"
    )
    assert told(text)[1:] == ["省级示范村 2个 target 2021-2025", "州级示范村 7个 target 2021-2025"]


def test_a_year_that_is_planned_first_and_told_then() -> None:
    text = "全市项目建设情况\n2020-07-15\n\n2020年计划实施项目71个，总投资33亿元，1-6月份累计完成投资5亿元。\n"
    assert [figure.modality for figure in read(text)] == ["target", "target", "actual"]


def test_a_column_of_progress_adds_nothing_to_a_name() -> None:
    head = "2025年民生实事项目进展表\n序号\t项目名称\t目标任务\t进展情况\n"
    text = f"{head}1\t城镇新增就业\t6000人\t5200人\n2\t农村公路改造\t50公里\t38公里\n"
    assert [figure.indicator for figure in read(text)][:2] == ["城镇新增就业", "城镇新增就业"]


MORE = [
    ("9个项目已提前完成上半年节点目标。", ["提前完成上半年节点目标的项目 9个 actual 2025Q1-Q3"]),
    ("财政总收入9亿元，完成预算数107%。", ["财政总收入 9亿元 actual 2025Q1-Q3", "财政总收入 107% actual 2025Q1-Q3"]),
    (
        "东岭市公交分担率达到50%，南山市、北河市达到45%。",
        ["东岭市公交分担率 50% actual 2025Q1-Q3", "南山市、北河市公交分担率 45% actual 2025Q1-Q3"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_goals_of_a_part_are_no_period_and_places_share_what_is_measured(text: str, expected: list[str]) -> None:
    assert told(f"{HEAD}截至9月底，{text}\n") == expected


def test_an_item_above_the_units_that_answer_for_it_is_promised() -> None:
    text = (
        f"{HEAD}1.新增路灯90盏。\n责任单位：县城管局\n实际完成情况：已安装路灯60盏。\n"
        "2.新辟公交线路3条。\n牵头领导：某某\n责任单位：县交通局\n"
    )
    assert told(text) == ["路灯 90盏 target 2025", "路灯 60盏 actual 2025Q1-Q3", "公交线路 3条 target 2025"]


def test_goals_in_quotes_that_go_on_are_goals() -> None:
    text = "青石县人才行动计划\n2025-03-14\n\n实现“高层次人才达到900名左右，人才贡献率达到40%”的目标。\n"
    assert [figure.low for figure in read(text)] == [900, 40]


def test_slogans_in_quotes_are_none() -> None:
    assert read("青石县行动计划\n2025-03-14\n\n打造“3个中心、5个基地”的格局。\n") == []


def test_an_item_without_such_lines_is_told() -> None:
    assert told(f"{HEAD}1.新增路灯90盏。\n群众反映良好。\n") == ["路灯 90盏 actual 2025Q1-Q3"]


def test_a_table_of_tasks_with_units_promises() -> None:
    head = "2025-03-14\n\n序号 | 实事项目 | 责任单位 |\n"
    rows = "1 | 新建书屋3处。 | 文旅局 |\n2 | 改造公厕5座。 | 城管局 |\n"
    assert told(head + rows) == ["书屋 3处 target 2025", "公厕 5座 target 2025"]


def test_a_table_that_tells_what_came_of_tasks_does_not() -> None:
    head = "2025-03-14\n\n序号 | 整改措施 | 责任单位 | 整改结果 |\n"
    rows = "1 | 拆除棚屋3处。 | 城管局 | 完成 |\n2 | 清淤5处。 | 水利局 | 完成 |\n"
    assert {figure.modality for figure in read(head + rows)} == {"actual"}
