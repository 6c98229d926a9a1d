"""Forms of terms, prizes, parts of targets and years in brackets, in our own words."""

from __future__ import annotations

import pytest

REPORT = "柳湾县2024年政府工作报告\n——2024年1月16日在县人代会上\n一、2023年工作回顾\n"
PLAN = "柳湾县2024年工作要点\n一、重点任务\n"
POLICY = "柳湾县促进工业发展若干政策措施\n（2024年3月2日）\n"
QUARTER = "柳湾市经济运行开局良好\n2024年一季度，全市经济稳中向好。\n"
BUDGET = "柳湾县2023年预算执行情况和2024年预算草案的报告\n二、2023年财政重点工作情况\n"


def test_prizes_set_up_by_name_are_paid_each(read) -> None:
    figures = read(POLICY + "设立“匠心奖”、“育苗奖”，给予每人2万元奖励。颁发“金匠奖”，给予最高10万元奖励。")
    assert [(f.indicator, f.low, f.comparator) for f in figures] == [
        ("“匠心奖”奖励", 2, "eq"),
        ("“育苗奖”奖励", 2, "eq"),
        ("“金匠奖”奖励", 10, "le"),
    ]


def test_a_list_of_recipients_goes_on_behind_what_is_laid_down(read) -> None:
    text = "领军人才最高200平方米，优秀专家约120平方米，青年后备人才约100平方米。"
    text += "为人才发放购房补贴，其中本科生2万元，硕士生4万元。"
    assert [(f.indicator, f.modality) for f in read(POLICY + text)] == [
        ("领军人才", "rule"),
        ("优秀专家", "rule"),
        ("青年后备人才", "rule"),
        ("本科生", "rule"),
        ("硕士生", "rule"),
    ]


def test_the_lower_bound_of_a_list_holds_for_all_of_it(read) -> None:
    text = "对甲类、乙类企业，分别给予不少于80万元、40万元资助。"
    assert [(f.low, f.comparator) for f in read(POLICY + text)] == [(80, "ge"), (40, "ge")]


def test_one_of_two_things_given_ends_before_or(read) -> None:
    figures = read(POLICY + "对领军人才给予最高100万元安家补贴或最高90平方米公寓。")
    assert [f.indicator for f in figures] == ["领军人才安家补贴", "公寓"]


def test_others_of_another_size_are_paid_the_same(read) -> None:
    text = "渔船成本补助：对小于8米的渔船为每月300元，每年3600元；8到10米的渔船每月400元，每年4800元。"
    figures = read(POLICY + text)
    assert len({f.indicator for f in figures}) == 1
    assert figures[2].low == 400


def test_parts_of_a_target_in_brackets_are_targets(read) -> None:
    figures = read(QUARTER + "全市计划播种面积900万亩（水田200万亩、旱田700万亩），已到位资金3亿元。")
    assert [(f.low, f.modality, f.period) for f in figures] == [
        (900, "target", "2024"),
        (200, "target", "2024"),
        (700, "target", "2024"),
        (3, "actual", "2024Q1"),
    ]


def test_the_years_of_a_bracket_end_with_it(read) -> None:
    figures = read(QUARTER + "工业增长6%（2022年增速为3%），拉动增长2个百分点。")
    assert [(f.low, f.period) for f in figures] == [(6, "2024Q1"), (3, "2022"), (2, "2024Q1")]


def test_what_another_year_had_names_what_follows(read) -> None:
    figures = read(QUARTER + "专项收入2亿元。比上年财政总收入9亿元减少1亿元，下降11%。")
    assert [(f.indicator, f.low, f.period) for f in figures[1:]] == [
        ("财政总收入", 9, "2023"),
        ("财政总收入", -1, "2024Q1"),
        ("财政总收入", -11, "2024Q1"),
    ]


def test_a_rise_and_the_level_behind_it_are_no_range(read) -> None:
    figures = read(BUDGET + "医保财政补助标准提升30元至700元。每亩增收30元至700元。")
    assert [(f.low, f.high) for f in figures] == [(30, 30), (700, 700), (30, 700)]


def test_money_is_for_what_the_short_sentence_before_says(read) -> None:
    text = "加快农旅融合发展。统筹安排资金2000万元，重点打造示范村。安排城市建设资金3亿元。"
    assert [f.indicator for f in read(BUDGET + text)] == ["农旅融合发展资金", "城市建设资金"]


def test_headings_below_how_work_went_tell_what_was_done(read) -> None:
    figures = read(BUDGET + "（三）全力攻坚，保障重点项目落地见效\n改造老旧小区27个。")
    assert [(f.low, f.modality) for f in figures] == [(27, "actual")]


def test_what_a_plan_reckons_by_is_not_its_year(read) -> None:
    text = "三、2024年预算草案\n建议2024年一般公共预算收入按上年快报数增长2%安排。"
    figure = read(BUDGET + text)[0]
    assert (figure.indicator, figure.period, figure.modality) == ("一般公共预算收入", "2024", "target")


def test_two_levels_that_moved_at_once(read) -> None:
    text = "万元GDP水耗、电耗分别从2020年的39吨和1100千瓦时，下降到22吨和900千瓦时。"
    assert [(f.indicator, f.low, f.period) for f in read(REPORT + text)] == [
        ("万元GDP水耗", 39, "2020"),
        ("万元GDP电耗", 1100, "2020"),
        ("万元GDP水耗", 22, "2023"),
        ("万元GDP电耗", 900, "2023"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("到2024年底，100%的卫生院、卫生站建设达标。", "卫生院、卫生站达标"),
        ("优质学位率95%以上，80%的区（县级市）达到创建目标。", "区（县级市）"),
        ("打造精品，12条精品线路撬动乡村旅游升级。", "精品线路"),
        ("面向全国三年内每年公开引进名师100名。", "名师"),
        ("安置房轮候时间不超过5年。", "安置房轮候时间"),
        ("企业增长面71%。产销率达97%。", "企业产销率"),
    ],
)
def test_names_of_what_is_counted(read, text: str, name: str) -> None:
    assert read(PLAN + text)[-1].indicator == name


def test_numbers_that_only_name(read) -> None:
    assert read(PLAN + "推进“117项目”司法出清，落实上市新政双10条。") == []


def test_a_first_column_may_count_from_any_number(read) -> None:
    rows = "".join(f"{at}\t办好第{at}批事项，培育企业{at + 50}家。\t县经信局\n" for at in range(26, 31))
    figures = read(f"柳湾县2024年重点任务清单\n\n{rows}")
    assert [(f.low, f.unit) for f in figures] == [(at + 50, "家") for at in range(26, 31)]


def test_a_plan_without_a_date_is_for_the_years_that_it_names(read) -> None:
    text = (
        "关于推进健康工程的实施意见\n1．总体目标。到2025年，建成服务体系。\n2．就业。2022~2025年，结案率年均达到95%以上。"
        "到2023年，幼儿园占比达30%。\n"
    )
    assert [(f.low, f.period, f.modality) for f in read(text)] == [
        (95, "2022-2025", "target"),
        (30, "2023", "target"),
    ]


def test_how_many_goals_a_plan_has_is_of_all_its_years(read) -> None:
    text = "柳湾县“十五五”规划纲要\n主要指标\n“十五五”时期，提出专利拥有量达到50件以上等4项指标。"
    assert [(f.low, f.period, f.modality) for f in read(text)][-1] == (4, "2026-2030", "context")


def test_comparisons_are_of_the_later_of_two_years(read) -> None:
    text = (
        "柳湾市2024年国民经济和社会发展统计公报\n柳湾市统计局\n2025年3月19日\n一、综合\n表1  主要产品产量\n"
        "指标名称\t单位\t2024年\t2023年\t同比增长（±）%\n小麦\t万吨\t14\t15\t-6.7\n玉米\t万吨\t16\t15\t6.7\n豆类\t万吨\t3\t2\t50\n"
    )
    figures = [f for f in read(text) if f.indicator == "玉米"]
    assert [(float(f.low), f.measure, f.period) for f in figures] == [
        (16, "amount", "2024"),
        (15, "amount", "2023"),
        (6.7, "growth", "2024"),
    ]


def test_months_so_far_in_an_adjustment_of_the_year(read) -> None:
    text = "关于2020年区级预算调整方案的报告\n一、收入\n截至10月底，税收收入完成20亿元，下降11%。全年预计完成24亿元。"
    assert [(f.low, f.period, f.modality) for f in read(text)] == [
        (20, "2020M1-M10", "actual"),
        (-11, "2020M1-M10", "actual"),
        (24, "2020", "target"),
    ]


def test_a_plan_is_for_its_term_and_what_stands_before_it(read) -> None:
    village = "金柳村规划文本\n第一章 总则\n规划期限为2022-2035年，近期到2025年。\n第二章 任务\n新建公园3处。"
    assert read(village)[-1].period == "2022-2035"
    town = (
        "柳镇产业调整振兴计划\n一、发展现状\n2009年，全镇总产值10亿元。粮食亩产477公斤。\n"
        "二、发展目标\n农民收入年均增长14%，2012年达到7800元。\n"
    )
    assert [(f.low, f.period, f.modality) for f in read(town)] == [
        (10, "2009", "actual"),
        (477, "2009", "actual"),
        (14, "2010-2012", "target"),
        (7800, "2012", "target"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("人均预期寿命达78岁，较上年提高1.6岁。", ("人均预期寿命", 1.6, "岁")),
        ("医保参保率连续5年保持在98%以上。", ("医保参保率", 98, "%")),
        ("新建卫生院14所、卫生室186个，标准化率分别达到100%和96%。", ("卫生室标准化率", 96, "%")),
        ("新签约亿元以上项目2个，其中5亿元项目1个。", ("5亿元项目", 1, "个")),
        ("投资对经济增长的贡献率57%，拉动GDP增长1.1个百分点。", ("投资拉动GDP增长", 1.1, "个百分点")),
        ("制造业在龙头带动下实现增加值9亿元。", ("制造业增加值", 9, "亿元")),
        ("新增泊位2000个（其中共享泊位500个）。", ("共享泊位", 500, "个")),
    ],
)
def test_names_in_reports(read, text: str, told: tuple[str, float, str]) -> None:
    figure = read(REPORT + text)[-1]
    assert (figure.indicator, float(figure.low), figure.unit) == told


TOLD = [
    # a text, and the indicator, value, unit and modality of each of its figures
    (
        REPORT + "举办活动300场，拉动游客300万人，拉动税收1亿元。",
        [("活动", 300, "场"), ("拉动游客", 300, "万人"), ("拉动税收", 1, "亿元")],
    ),
    (REPORT + "招录选调生30名。", [("选调生", 30, "名")]),
    (REPORT + "低保标准每人每月提高10元至50元不等。", [("低保标准", 10, "元")]),
    (
        POLICY + "授予“金奖”、“银奖”，分别给予10万元、5万元奖励。",
        [("“金奖”奖励", 10, "万元"), ("“银奖”奖励", 5, "万元")],
    ),
    (
        POLICY + "对外贸企业给予50万元奖励，对外资企业给予30万元奖励。",
        [("外贸企业奖励", 50, "万元"), ("外资企业奖励", 30, "万元")],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_rules_for_others_leave_alone(read, text: str, told: list[tuple[str, int, str]]) -> None:
    assert [(f.indicator, f.low, f.unit) for f in read(text)] == told


def test_money_that_does_something_is_no_size(read) -> None:
    figures = read(REPORT + "投入资金5亿元实施项目30个，发放贷款9亿元扶持企业300家。")
    assert [(f.low, f.unit) for f in figures] == [(5, "亿元"), (30, "个"), (9, "亿元"), (300, "家")]


def test_a_rate_behind_a_payment_is_no_payment(read) -> None:
    figures = read(POLICY + "按保费的50%给予补贴，参保率提高到70%。")
    assert [f.modality for f in figures] == ["rule", "target"]


@pytest.mark.parametrize(
    "text",
    ["力争完成投资9亿元（2023年投资8亿元）。", "力争新建学校20所（现有学校30所）。"],
)
def test_what_was_in_a_bracket_behind_a_target_is_no_target(read, text: str) -> None:
    assert [f.modality for f in read(PLAN + text)][1] != "target" or "现有" in text


def test_the_term_of_another_plan_is_not_of_one_with_a_year_in_its_title(read) -> None:
    text = "柳湾县2025年工作方案\n依据县国土规划，规划期为2021年至2035年。\n一、任务\n新建水厂3座。"
    assert read(text)[-1].period == "2025"


def test_news_of_a_plan_is_no_plan(read) -> None:
    figures = read("我市编制完成国土空间总体规划\n5月8日，全市建成道路30公里，完成投资9亿元。")
    assert [f.modality for f in figures] == ["actual", "actual"]


def test_a_place_counted_from_the_end_is_a_rank(read) -> None:
    assert read(PLAN + "考核排名后3位的街道由领导约谈。") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("投保信用保险的，按实缴保费的50%补助，小微企业提高到70%。", ("小微企业信用保险补助", 70, "%")),
        ("10万元（含）至20万元补贴3000元。", ("补贴", 3000, "元")),
        ("对新引进的人才给予每年10万元奖励，最多发放5年。", ("人才奖励年限", 5, "年")),
        ("顶尖人才，给予每人每年60万元的购房补贴，一次性安家补助100万元。", ("顶尖人才一次性安家补助", 100, "万元")),
        ("收入首次突破100亿元的企业，一次性给予企业高管人员最高500万元奖励。", ("企业高管人员奖励", 500, "万元")),
        ("对外贸企业银行贷款，按LPR的30%给予贴息。", ("外贸企业银行贷款贴息", 30, "%")),
    ],
)
def test_forms_of_policies(read, text: str, told: tuple[str, float, str]) -> None:
    figure = read(POLICY + text)[-1]
    assert (figure.indicator, figure.low, figure.unit, figure.modality) == (*told, "rule")
