"""What plans tell of the years before them, what they lay down, and which months and years a sentence is of."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, dated, meant, named

OUTLINE = "柳湾县国民经济和社会发展第十五个五年规划纲要\n"
TASKS = "柳湾县2026年重点工作安排\n"
REPORT = "柳湾县2026年政府工作报告\n——2026年1月12日在县人代会上\n一、2025年工作回顾\n"
SUMMARY = "柳湾县交通局2025年工作总结\n一、2025年工作\n"
ACCOUNTS = "柳湾县2024年财政收支决算报告\n一、2024年收支决算情况\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a section that opens with the plan before goes on with it, and ends with its section
        (
            "第一章 城乡建设\n“十四五”时期，城乡面貌持续改善。新建公园30个。\n绿地达到90公顷，绿化率达到40%。\n"
            "第二章 生态\n全县新建公园20个。\n",
            [
                (30, "actual", "2021-2025"),
                (90, "actual", "2025"),
                (40, "actual", "2025"),
                (20, "target", "2026-2030"),
            ],
        ),
        # levels of the years before are of the last of them, growth is of all
        (
            "第一章 发展基础\n“十四五”期间，地区生产总值年均增长7%，城镇化率达到60%。\n",
            [(7, "actual", "2021-2025"), (60, "actual", "2025")],
        ),
        # an average of a year is no sum of all years
        (
            "第一章 目标\n到2030年，细颗粒物年均浓度降到30微克/立方米。每年新建公园3个。\n",
            [(30, "target", "2030"), (3, "target", "2026-2030")],
        ),
        # the plan itself, and sections that name no plan
        ("第一章 城乡建设\n“十五五”时期，城乡面貌改善。\n新建公园30个。\n", [(30, "target", "2026-2030")]),
        ("第一章 城乡建设\n城乡面貌持续改善。\n新建公园30个。\n", [(30, "target", "2026-2030")]),
        ("第一章 目标\n“十五五”期间，城镇化率达到60%。\n", [(60, "target", "2026-2030")]),
    ],
)
def test_an_outline_tells_of_the_plan_before(read: Read, text: str, wanted: list[tuple[float, str, str]]) -> None:
    assert dated(read(OUTLINE + text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a passage that opens with the year before tells of it to its end
        (
            "2025年，全省经济持续向好。新建公园3个，城镇化率60%。\n新建泵站5座。\n",
            [(3, "actual", "2025"), (60, "actual", "2025"), (5, "target", "2026")],
        ),
        # what was done so far beside the plan
        (
            "1-2月份已完成投资7亿元，占年度计划的7%。新建公园3个。\n",
            [(7, "actual", "2026M1-M2"), (7, "actual", "2026M1-M2"), (3, "target", "2026")],
        ),
        ("全镇现有贫困户64户，脱贫20户。\n", [(64, "context", "2026"), (20, "target", "2026")]),
        # near misses: the year of the plan, the year behind it, a share that is aimed at
        ("2026年，全县经济向好。新建公园3个。\n", [(3, "target", "2026")]),
        ("2027年，新建公园3个。\n", [(3, "target", "2027")]),
        ("每村有1名技术员。\n", [(1, "target", "2026")]),
    ],
)
def test_a_plan_of_one_year_tells_what_was_before(read: Read, text: str, wanted: list[tuple[float, str, str]]) -> None:
    assert dated(read(TASKS + text)) == wanted


@pytest.mark.parametrize(
    ("heading", "period"),
    [("一、今后五年主要目标", "2022-2026"), ("一、未来三年主要目标", "2022-2024"), ("一、主要目标", "2022")],
)
def test_the_coming_years_of_a_heading_are_those_of_its_goals(read: Read, heading: str, period: str) -> None:
    text = f"柳湾县2022年重点工作任务分解\n{heading}\n地区生产总值年均增长7%。\n二、2022年工作\n新建公园3个。\n"
    assert [f.period for f in read(text)] == [period, "2022"]


@pytest.mark.parametrize(
    ("title", "modality"),
    [
        ("柳湾区2025年民生实事办理结果公告", "actual"),
        ("柳湾区2025年民生实事项目公告", "target"),
        # a result that is aimed at is none that is told
        ("柳湾区2025年民生实事票决结果及实施计划", "target"),
    ],
)
def test_results_that_a_title_tells_were_reached(read: Read, title: str, modality: str) -> None:
    figures = read(f"{title}\n一、新建公厕20座，投资30万元。\n二、改造小区5个。\n")
    assert [f.modality for f in figures] == [modality] * 3


@pytest.mark.parametrize(
    ("head", "text", "wanted"),
    [
        # months hold for their own sentence in a text on a whole year
        (SUMMARY, "1-11月，完成投资9亿元。新建公园3个。", ["2025M1-M11", "2025"]),
        (SUMMARY, "1-11月，完成投资9亿元；新建公园3个。", ["2025M1-M11", "2025M1-M11"]),
        (SUMMARY, "12月当月完成投资9亿元。", ["2025M12"]),
        # a quarter of the year before is what something is held against
        (REPORT, "社会消费比上年四季度增长1%。", ["2025"]),
        (REPORT, "社会消费四季度增长1%。", ["2025Q4"]),
        # balances stand at the end of a month, what is founded until then does not
        ("柳湾县2025年1-5月经济运行情况\n", "5月末，存款余额90亿元，同比增长7%。", ["2025M5", "2025M5"]),
        ("柳湾县2025年1-5月经济运行情况\n", "5月末，新建企业9家。", ["2025M1-M5"]),
        ("柳湾县2025年经济运行情况\n", "12月末，存款余额90亿元。", ["2025"]),
        # a standard is of the year, whatever half a report is on
        (
            "柳湾县2025年上半年工作总结\n一、上半年工作情况\n",
            "为老人发放补贴，每人每月60元。新建公园3个。",
            ["2025", "2025Q1-Q2"],
        ),
    ],
)
def test_months_and_quarters_are_of_what_they_date(read: Read, head: str, text: str, wanted: list[str]) -> None:
    assert [f.period for f in read(head + text + "\n")] == wanted


def test_loans_are_of_those_whose_deposits_were_told(read: Read) -> None:
    text = "年末金融机构存款余额90亿元，贷款余额80亿元。\n"
    assert [f.indicator for f in read(REPORT + text)] == ["金融机构存款余额", "金融机构贷款余额"]
    assert [f.indicator for f in read(REPORT + "年末贷款余额80亿元。\n")] == ["贷款余额"]


@pytest.mark.parametrize(
    ("heading", "modality"),
    [("（一）人代会批准的年初预算草案", "target"), ("（一）预算调整方案", "target"), ("（一）预算执行", "actual")],
)
def test_budgets_approved_stand_in_final_accounts(read: Read, heading: str, modality: str) -> None:
    text = f"{heading}\n一般公共预算收入9亿元。\n（二）收支完成情况\n一般公共预算收入10亿元。\n"
    assert [f.modality for f in read(ACCOUNTS + text)] == [modality, "actual"]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("柳湾镇2025年工作总结\n一、基本情况", ["context", "context", "actual"]),
        ("柳湾镇2025年工作总结\n一、工作开展情况", ["actual", "actual", "actual"]),
        ("柳湾镇2025年工作总结\n一、工作基本情况", ["actual", "actual", "actual"]),
    ],
)
def test_facts_below_a_heading_of_facts_are_context(read: Read, title: str, wanted: list[str]) -> None:
    figures = read(f"{title}\n全镇总人口4万人，耕地6万亩，已建成公园3个。\n")
    assert [f.modality for f in figures] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("省核定我县政府债务限额9亿元，年末债务余额8亿元。", [("le", "rule"), ("eq", "actual")]),
        ("债务余额8亿元。", [("eq", "actual")]),
    ],
)
def test_limits_are_bounds(read: Read, text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(f.comparator, f.modality) for f in read(REPORT + text + "\n")] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("减少贫困人口300人。", [(-300, "change")]),
        ("减少农村贫困户90户。", [(-90, "change")]),
        ("收入同比减90万元，较年初压降1500万元。", [(-90, "change"), (-1500, "change")]),
        ("脱贫人口300人。", [(300, "amount")]),
        ("减免税费300万元。", [(300, "amount")]),
    ],
)
def test_what_grows_less_is_a_change(read: Read, text: str, wanted: list[tuple[float, str]]) -> None:
    assert [(float(f.low or 0), f.measure) for f in read(SUMMARY + text + "\n")] == wanted


@pytest.mark.parametrize(
    ("head", "text", "wanted"),
    [
        # what everyone is entitled to is laid down where a plan raises it, and so was what it is raised from
        (TASKS, "城市低保标准由700元提高到740元。", [(700, "rule", "2025"), (740, "rule", "2026")]),
        (TASKS, "城市、农村低保标准分别提高到740元、500元。", [(740, "rule", "2026"), (500, "rule", "2026")]),
        (TASKS, "最高贷款额度提高到60万元。", [(60, "rule", "2026")]),
        (TASKS, "年森林采伐限额9万立方米。", [(9, "rule", "2026")]),
        (TASKS, "化粪池有效容积不小于1.5立方米，公示时间不少于7天。", [(1.5, "rule", "2026"), (7, "rule", "2026")]),
        (
            TASKS,
            "80周岁以上老人每人每月补贴60元，100周岁以上300元。",
            [(60, "rule", "2026"), (300, "rule", "2026")],
        ),
        # what people earn is aimed at, and what a report tells was done
        (TASKS, "城镇居民可支配收入提高到4万元。", [(4, "target", "2026")]),
        (TASKS, "新建蓄水池容积1.5万立方米。", [(1.5, "target", "2026")]),
        (REPORT, "城市低保标准由700元提高到740元。", [(700, "actual", "2024"), (740, "actual", "2025")]),
        # what now holds is of the year before the plan
        (TASKS, "城镇化率由现在的70%提高到80%。", [(70, "actual", "2025"), (80, "target", "2026")]),
        # how many tasks a plan is broken down into is no goal
        (TASKS, "全年将工作细化为60项具体任务。", []),
        (TASKS, "全年完成重点工程60项。", [(60, "target", "2026")]),
    ],
)
def test_a_plan_lays_down_what_everyone_gets(
    read: Read, head: str, text: str, wanted: list[tuple[float, str, str]]
) -> None:
    assert dated(read(head + text + "\n")) == wanted


def test_by_what_means_results_were_reached_was_done(read: Read) -> None:
    head = "柳湾县农业局2023年工作总结\n一、主要成绩\n新建泵站3座。\n二、主要措施\n培训农民90人。\n"
    assert dated(read(head + "三、下一步打算\n新建泵站5座。\n")) == [
        (3, "actual", "2023"),
        (90, "actual", "2023"),
        (5, "target", "2024"),
    ]
    # with nothing behind them the measures are what is to come
    assert dated(read(head)) == [(3, "actual", "2023"), (90, "target", "2024")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("6万人次残疾人得到基本康复服务。", ["残疾人基本康复服务"]),
        ("学校新建项目9个，其中幼儿园5个、小学3个、初中1个。", ["学校项目", "幼儿园项目", "小学项目", "初中项目"]),
        (
            "开展职业技能培训15万人次，其中企业职工8万人次。",
            ["职业技能培训", "企业职工职业技能培训"],
        ),
        ("工业投资增长19%，房地产开发投资仍在低位，下降11%。", ["工业投资", "房地产开发投资"]),
        ("工业投资增长19%，总体仍在低位，下降11%。", ["工业投资", "工业投资"]),
        ("教育、医疗、社保等民生支出9亿元。", ["民生支出"]),
        ("城、乡居民人均可支配收入分别达到4万元、2万元。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        (
            "集中供养、分散供养特困人员基本生活标准分别为900元、700元。",
            ["集中供养特困人员基本生活标准", "分散供养特困人员基本生活标准"],
        ),
        # accidents that are prevented, and those that happened
        ("杜绝死亡1人以上的责任事故。", []),
        ("发生责任事故1起。", ["责任事故"]),
    ],
)
def test_names_hold_what_is_told_and_no_more(read: Read, text: str, wanted: list[str]) -> None:
    assert [f.indicator for f in read(REPORT + text + "\n")] == wanted


def test_a_summary_whose_title_runs_into_its_text_tells_both_years(read: Read) -> None:
    text = (
        "柳湾县教育局2025年工作总结及2026年工作计划2025年，全局齐心协力。新建学校3所。\n"
        "二、2026年工作计划\n新建学校5所。\n"
    )
    assert dated(read(text)) == [(3, "actual", "2025"), (5, "target", "2026")]


def test_a_list_of_results_promises_nothing(read: Read) -> None:
    items = "一、新建公园3个。\n二、改造小区5个。\n"
    done = meant(read("柳湾县2025年民生实事办理结果公告\n现将办理结果公布如下：\n" + items))
    promised = meant(read("柳湾县2025年民生实事清单\n" + items))
    assert [modality for _, modality in done] == ["actual", "actual"]
    assert [modality for _, modality in promised] == ["target", "target"]


def test_places_have_values_under_any_heads(read: Read) -> None:
    text = (
        "柳湾县2025年统计公报\n各乡镇情况表\n乡镇 户籍情况 耕作情况 植树情况\n青石镇 1200 300 50\n云岭乡 900 200 40\n"
        "桃溪乡 800 100 30\n"
    )
    assert named(read(text))[:4] == [
        ("青石镇户籍情况", 1200),
        ("青石镇耕作情况", 300),
        ("青石镇植树情况", 50),
        ("云岭乡户籍情况", 900),
    ]


def test_a_month_told_in_news_of_more_months_is_its_own(read: Read) -> None:
    figures = read("柳湾县2025年1—8月经济运行情况\n1—8月工业增长5%。8月份出口增长9%，投资增长2%。\n")
    assert [figure.indicator for figure in figures] == ["工业", "出口", "投资"]
    assert [figure.period for figure in figures] == ["2025M1-M8", "2025M8", "2025M8"]


def test_balances_stand_at_the_end_of_the_months_reported_on(read: Read) -> None:
    text = (
        "柳湾县2025年1—5月金融运行情况\n5月末，各项存款余额90亿元，同比增长5%；贷款余额80亿元。1—5月保费收入3亿元。\n"
    )
    assert [(value, period) for value, _, period in dated(read(text))] == [
        (90, "2025M5"),
        (5, "2025M5"),
        (80, "2025M5"),
        (3, "2025M1-M5"),
    ]


def test_how_things_are_below_basic_facts_is_no_result(read: Read) -> None:
    text = (
        "柳湾县农村人居环境整治三年行动方案（2021—2023年）\n一、基本情况\n全县农村卫生厕所普及率62%。\n"
        "二、行动目标\n到2023年，卫生厕所普及率达到90%。\n"
    )
    assert meant(read(text)) == [(62, "context"), (90, "target")]
