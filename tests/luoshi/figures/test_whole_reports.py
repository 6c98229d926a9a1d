"""Forms met in whole documents of provinces, cities and counties that the rules were not made on, in our own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.figures.model import Figure

REPORT = "柳湾市2026年政府工作报告\n——2026年1月16日在市人代会上\n一、2025年工作回顾\n"
PLAN = "柳湾市2026年政府工作报告\n二、2026年工作安排\n"
POLICY = "柳湾区促进产业发展若干政策措施\n一、支持内容\n"

Names = Callable[[str], list[str]]
Read = Callable[[str], list[Figure]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("完成水利建设总任务的70%，完成年度造林任务的80%。", ["水利建设 70%", "造林 80%"]),
        ("新增就业5万人，完成全年任务的103%。", ["就业 5万人", "就业 103%"]),
        ("提请市人大常委会审议法规草案6件。", ["法规草案 6件"]),
        ("重点实验室助力页岩油年产量突破9万吨。", ["页岩油年产量 9万吨"]),
        (
            "粮食产量再创新高，连续16年居全省首位，其中小麦增产3万吨。",
            ["小麦 3万吨"],
        ),
        ("入境游客数量和花费分别增长7%、9%。", ["入境游客数量 7%", "入境游客花费 9%"]),
        (
            "房价环比上涨的县区个数为9个，持平的为4个，下降的为3个。",
            ["房价环比上涨的县区个数 9个", "房价环比持平的县区个数 4个", "房价环比下降的县区个数 3个"],
        ),
        ("增加值同比增长的行业有25个，下降的有8个。", ["增加值同比增长的行业 25个", "增加值同比下降的行业 8个"]),
        ("21个行业实现正增长，14个行业下降。", ["实现正增长的行业 21个", "下降的行业 14个"]),
        ("公有与非公有制经济比重为67.8：32.2。", ["公有制经济比重 67.8", "非公有制经济比重 32.2"]),
        ("中直与地方经济比重为31.3：68.7。", ["中直经济比重 31.3", "地方经济比重 68.7"]),
        ("1美元兑7.1元人民币。", ["人民币 7.1元"]),
        (
            "东岭、西坪、南浦经济总量突破900亿元。",
            ["东岭经济总量 900亿元", "西坪经济总量 900亿元", "南浦经济总量 900亿元"],
        ),
        ("基础设施、公共服务等领域32个重点项目完成投资53亿元。", ["重点项目投资 53亿元"]),
        ("纳入全省102项重大工程的28个项目全部开工。", ["重大工程项目 28个"]),
    ],
)
def test_names_of_a_report(sentence: str, expected: list[str], names: Names) -> None:
    found = names(REPORT + sentence)
    assert [one for one in found if one not in expected] == []
    assert found == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("实施新一轮农村公路提升行动，新（改）建600公里。", ["农村公路 600公里"]),
        ("实施“四好农村路”提升工程，新改建30公里。", ["“四好农村路” 30公里"]),
        ("开展职业技能提升行动，培训3万人次。", ["职业技能提升行动 3万人次"]),
        ("继续实施10大类60项民生实事项目。", ["民生实事项目 60项"]),
    ],
)
def test_names_of_a_plan(sentence: str, expected: list[str], names: Names) -> None:
    assert names(PLAN + sentence) == expected


def test_how_a_list_is_divided_is_no_promise_where_nothing_is_done(names: Names) -> None:
    assert names(REPORT + "2025年民生实事共12类45件53个事项，均已办结。") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "分别给予新创成的省级、市级公共实训基地不少于9万元、2万元奖励，"
            "分别给予国家级、省级、区级技能工作室50万元、25万元、2万元一次性资助。",
            [
                "省级公共实训基地奖励 9万元",
                "市级公共实训基地奖励 2万元",
                "国家级技能工作室一次性资助 50万元",
                "省级技能工作室一次性资助 25万元",
                "区级技能工作室一次性资助 2万元",
            ],
        ),
        (
            "对新引进的A类、B类创新项目人才的企业，落实市级政策，按研发投入比例分别给予最高90万元、50万元奖励。",
            ["A类创新项目人才奖励 90万元", "B类创新项目人才奖励 50万元"],
        ),
        (
            "对评定为国家级优秀、省级优秀站点的，再分别给予30万元、20万元奖励。",
            ["国家级优秀站点奖励 30万元", "省级优秀站点奖励 20万元"],
        ),
        (
            "经国家、省级认定为年度首台（套）产品的工业企业，分别再给予奖励50万元、25万元。",
            ["国家首台（套）产品工业企业奖励 50万元", "省级首台（套）产品工业企业奖励 25万元"],
        ),
        (
            "成功创建国家级、省级、市级技术中心的，补助比例分别提高3、2、1个百分点。",
            ["国家级技术中心补助比例 3个百分点", "省级技术中心补助比例 2个百分点", "市级技术中心补助比例 1个百分点"],
        ),
        ("并可申请不少于8万元、4万元创业发展资助。", ["创业发展资助 8万元", "创业发展资助 4万元"]),
        ("组织开展冰雪赛事活动，经审核给予5000元奖励。", ["冰雪赛事活动奖励 5000元"]),
        (
            "在美食街内新开设特色餐厅，经营满一年的一次性奖励1万元；对引进百年老店满二年以上的，一次性奖励2万元。",
            ["特色餐厅一次性奖励 1万元", "百年老店一次性奖励 2万元"],
        ),
        ("2018年4月30日前获得国内发明专利授权的，每件给予资助1万元。", ["国内发明专利授权资助 1万元"]),
    ],
)
def test_names_of_a_policy(sentence: str, expected: list[str], names: Names) -> None:
    assert names(POLICY + sentence) == expected


def test_a_bound_holds_for_all_that_is_applied_for(read: Read) -> None:
    assert [f.comparator for f in read(POLICY + "可申请不少于8万元、4万元、2万元创业发展资助。")] == ["ge"] * 3


def test_kinds_counted_again_are_no_figures(names: Names) -> None:
    assert names(POLICY + "购买上述12类家电的，补贴标准为销售价格的15%。") == ["补贴标准 15%"]
    assert "3类" not in " ".join(names(POLICY + "购买手机、平板、手表等3类产品的，按售价的15%给予补贴。"))


def test_a_day_that_tells_who_is_paid_is_no_period(read: Read) -> None:
    assert {f.period for f in read(POLICY + "2018年12月31日前登记的车辆，报废后每辆补贴2万元。")} == {None}


def test_years_of_a_term_are_no_figure(names: Names) -> None:
    assert names(POLICY + "政策期限为2016年至2018年。补贴期限为3年。") == ["补贴期限 3年"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("人均水平约为全国平均的70%。", [(70, "approx")]),
        ("颗粒物浓度低于每立方米19微克。", [(19, "le")]),
        ("企业所得税-85万元。", [(-85, "eq")]),
        ("畅通12345平台，办件9万件。", [(9, "eq")]),
        ("高考600分以上109人。", [(109, "eq")]),
        ("经济总量连跨5万亿元、6万亿元两个台阶。", [(5, "ge"), (6, "ge")]),
        ("新建公园：1、1个示范园；2、3个口袋园。", [(1, "eq"), (3, "eq")]),
        ("生产颗粒9亿粒。", [(9, "eq")]),
    ],
)
def test_bounds_signs_and_marks_of_lists(sentence: str, expected: list[tuple[float, str]], read: Read) -> None:
    assert [(float(f.low or 0), f.comparator) for f in read(REPORT + sentence)] == expected


def test_a_heading_that_lays_foundations_plans_and_a_budget_s_own_year_is_planned(read: Read) -> None:
    text = (
        "柳湾区社会事业局2024年工作总结和2025年工作计划\n一、2024年工作总结\n新建学校8所。\n"
        "二、2025年工作计划\n（一）夯实社会事业发展基础\n改善办学条件，新建学校9所。\n"
    )
    assert [f.modality for f in read(text)] == ["actual", "target"]
    text = "关于柳湾区2015年预算执行情况和2016年预算草案的报告\n二、2016年预算收支情况\n全区收入9亿元。\n"
    assert [(f.modality, f.period) for f in read(text)] == [("target", "2016")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("建设示范镇1个、示范村6个。", ["示范镇 1个", "示范村 6个"]),
        (
            "建成绿道320公里，其中东岭160公里、西坪120公里、南浦40公里。",
            ["绿道 320公里", "东岭绿道 160公里", "西坪绿道 120公里", "南浦绿道 40公里"],
        ),
        ("新建15公顷以上的城市片林。", ["城市片林 15公顷"]),
        ("经济总量连跨5万亿元、6万亿元两个台阶。", ["经济总量 5万亿元", "经济总量 6万亿元"]),
    ],
)
def test_parts_by_short_names(sentence: str, expected: list[str], names: Names) -> None:
    assert names(PLAN + sentence) == expected
