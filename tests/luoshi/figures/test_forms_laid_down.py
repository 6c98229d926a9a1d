"""Forms of policies, guidance, bulletins and plans of several years met in unseen documents, in our own words."""

from __future__ import annotations

import pytest

REPORT = "柳湾县2024年政府工作报告\n——2024年1月16日在县人代会上\n一、2023年工作回顾\n"
PLAN = "柳湾县2024年工作要点\n一、重点任务\n"
POLICY = "柳湾县促进工业发展若干政策措施\n（2024年3月2日）\n"
BULLETIN = "柳湾县2023年国民经济和社会发展统计公报\n柳湾县统计局\n2024年3月20日\n一、综合\n"
OUTLINE = "柳湾县国民经济和社会发展第十四个五年规划纲要\n"


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            "第一条 加强品牌建设。对新获认定为国家级、省级示范单位的，当年分别给予企业30万元和10万元奖励。",
            ["国家级示范单位奖励 30万元", "省级示范单位奖励 10万元"],
        ),
        (
            "第一条 支持技术创新。对创建为国家级、自治区级创新中心的企业，分别给予800万元、300万元一次性经费支持。",
            ["国家级创新中心经费支持 800万元", "自治区级创新中心经费支持 300万元"],
        ),
        (
            "第一条 鼓励标准创制。主导制定国际标准、国家标准，每个标准分别奖励50万元、30万元。",
            ["主导制定国际标准奖励 50万元", "主导制定国家标准奖励 30万元"],
        ),
        (
            "第一条 支持企业采购专业服务。服务合同完成并经审核后，给予不超过20%的支持。"
            "单个项目支持金额最高不超过200万元，每家企业每年支持总额最高不超过900万元。",
            ["企业采购专业服务支持 20%", "企业采购专业服务支持 200万元", "企业采购专业服务支持总额 900万元"],
        ),
        (
            "第一条 支持境外设点。对在境外新设运营实体并实质性开展业务、具备服务能力的企业，给予50万元奖励。",
            ["境外设点奖励 50万元"],
        ),
        (
            "第一条 支持优秀项目。对入选市级优秀出海项目的申报主体，给予20万元奖励。",
            ["市级优秀出海项目奖励 20万元"],
        ),
        ("第一条 新引进的博士，每人每月发放2000元生活补贴。", ["博士生活补贴 2000元"]),
        ("第一条 申报材料受理后，15个工作日内完成审核。", ["申报材料审核 15个工作日"]),
        (
            "第一条 光伏项目按0.25元/千瓦时奖励，奖励时间为连续5年。",
            ["光伏项目奖励 0.25元/千瓦时", "光伏项目奖励时间 5年"],
        ),
        (
            "第一条 鼓励药品开发。对新开发和引进一类新药，年销售额在1亿元及以上的，单品种奖励企业200万元。"
            "企业完成药品一致性评价的，从贡献中给予企业奖励，单品种最高奖励不超过300万元。",
            ["一类新药奖励 200万元", "药品一致性评价奖励 300万元"],
        ),
        (
            "第一条 对年产值增长超过1000万元的，给予企业超出额0.5%的奖励。",
            ["年产值奖励 0.5%"],
        ),
    ],
)
def test_payments_are_named_by_what_earns_them(read, article: str, expected: list[str]) -> None:
    figures = read(POLICY + article)
    assert [f"{f.indicator} {f.low}{f.unit}" for f in figures] == expected
    assert {f.modality for f in figures} == {"rule"}


def test_what_is_laid_down_for_each_of_a_list_of_places(names) -> None:
    text = "第一条 每月租金补贴标准是：河东区、河西区为160元，南岸区为120元。"
    assert names(POLICY + text) == ["每月租金补贴标准 160元", "每月租金补贴标准 120元"]
    assert names(POLICY + "第一条 基本生活标准：城市900元/人·月，农村800元/人·月。")[0].startswith("城市")


def test_a_heading_in_brackets_is_its_words(names) -> None:
    text = "第六条（奖励标准）\n（一）融合发展项目，奖励标准0.5元/千瓦时。\n"
    assert names(POLICY + text) == ["奖励标准 0.5元/千瓦时"]


def test_an_opinion_that_pays_over_and_over_is_a_policy(read) -> None:
    head = "关于支持重点产业加快发展的实施意见\n2024年3月2日\n一、鼓励创新\n"
    paid = "".join(f"第{n}条 对新认定的{what}，给予企业{n}万元奖励。\n" for n, what in enumerate(("研发中心",) * 6, 1))
    led = "第七条 对牵头制定国家标准的，给予50万元奖励。\n"
    assert {f.modality for f in read(head + paid + led)} == {"rule"}
    answering = "第七条 建设公园3个。（牵头单位：县住建局）\n"
    assert read(head + paid + answering)[-1].modality == "target"


@pytest.mark.parametrize(
    ("title", "modality"),
    [("柳湾县环卫行业工资福利待遇工作指导意见", "rule"), ("关于加快推进海绵城市建设的指导意见", "target")],
)
def test_guidance_lays_down_pay_and_sets_out_what_is_to_be_reached(read, title: str, modality: str) -> None:
    text = f"{title}\n2024年3月2日\n一、主要内容\n最低工资标准在全市标准的基础上增加30%。\n"
    assert [(f.modality, f.indicator) for f in read(text)] == [(modality, "最低工资标准")]


def test_what_holds_from_the_year_behind_is_of_that_year(read) -> None:
    text = "关于调整廉租住房政策标准的通知\n2023年12月17日\n{}保障面积为人均10平方米。\n上述标准自{}年1月1日起实施。\n"
    assert [f.period for f in read(text.format("", 2024))] == ["2024"]
    assert [f.period for f in read(text.format("", 2023))] == ["2023"]


def test_who_may_apply_is_what_a_notice_on_standards_lays_down(names) -> None:
    text = "关于调整{}的通知\n2023年12月17日\n一、申请条件\n家庭人均住房居住面积低于7平方米。\n"
    assert names(text.format("住房保障政策标准")) == ["家庭人均住房居住面积 7平方米"]
    assert names(text.format("住房保障申请事项")) == []


def test_how_large_a_family_is_and_what_is_rounded_up_are_no_figures(names) -> None:
    text = "关于调整住房保障政策标准的通知\n2023年12月17日\n"
    assert names(text + "3人及以上家庭人均年收入低于50400元。") == ["3人及以上家庭人均年收入 50400元"]
    assert names(text + "配租面积不足居住面积15平方米的，按照20平方米确定。") == ["配租面积 20平方米"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "水产、装备、新材料三大产业产值分别完成60亿元，95亿元、100亿元。",
            ["水产产值 60亿元", "装备产值 95亿元", "新材料产值 100亿元"],
        ),
        (
            "靠前服务40个预增产值过2000万元，12个预增产值过亿元增长点。",
            ["预增产值过2000万元 40个", "预增产值过亿元增长点 12个"],
        ),
        ("铺设城东供热主管网，全长约4.3公里。", ["城东供热主管网 4.3公里"]),
        ("有效提高城区4万户用热居民的供热安全。", ["用热居民供热安全 4万户"]),
        ("主要铺设雨水管网345米，铺设污水管网348米及其他附属设施。", ["雨水管网 345米", "污水管网 348米"]),
        ("为全县739艘渔船每艘增配1只救生筏。", ["渔船 739艘", "渔船每艘救生筏 1只"]),
        ("完成既有住宅加装电梯开工和完工25台。", ["既有住宅加装电梯开工 25台", "既有住宅加装电梯完工 25台"]),
    ],
)
def test_names_of_a_plan(names, sentence: str, expected: list[str]) -> None:
    assert names(PLAN + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "居民消费价格上涨2.9%。其中，食品烟酒类上涨8%；衣着类下降1.8%。",
            ["居民消费价格 2.9%", "食品烟酒类价格 8%", "衣着类价格 -1.8%"],
        ),
        (
            "中等职业学校招生1681人，在校生4503人，毕业生1923人。",
            ["中等职业学校招生 1681人", "中等职业学校在校生 4503人", "中等职业学校毕业生 1923人"],
        ),
        ("税收收入72亿元，剔除留抵退税后同口径下降6.07%。", ["税收收入 72亿元", "税收收入 -6.07%"]),
        (
            "建成海塘165公里，海塘达标率分别为：东岛42.03%、西岛80.28%。",
            ["海塘 165公里", "东岛海塘达标率 42.03%", "西岛海塘达标率 80.28%"],
        ),
    ],
)
def test_names_of_a_bulletin(names, sentence: str, expected: list[str]) -> None:
    assert names(BULLETIN + sentence) == expected


def test_a_heading_of_goals_may_end_in_a_colon(read) -> None:
    text = "2024年政府工作总体要求:\n坚持稳中求进。\n2024年发展主要预期目标:\n地区生产总值增长8%、力争9%。\n"
    assert [(f.modality, f.period, f.ambition) for f in read(text)] == [
        ("target", "2024", "base"),
        ("target", "2024", "stretch"),
    ]


def test_news_of_a_report_tells_the_goals_that_it_set_out(read) -> None:
    text = (
        "本报讯（记者 某某）1月13日，市发改委主任受市政府委托，提交了《关于柳湾市2023年国民经济和"
        "社会发展计划执行情况与2024年计划草案的报告》。\n报告中提出了2024年全市发展指标体系安排，具体为：总量指标方面，地区生产总值增长6.5%；进出口总额增长3%。"
        "民生指标方面，失业率控制在2%以内。\n"
    )
    assert {(f.modality, f.period) for f in read(text)} == {("target", "2024")}


def test_what_grew_each_year_before_a_plan_did_so_in_the_years_before_it(read) -> None:
    text = (
        "经济总量跃上新台阶。地区生产总值从2015年末的300亿元跃升至2020年的469亿元，年均增长9.3%；"
        "财政收入达42亿元，年均增长9.4%。"
    )
    assert [(f.indicator, f.period) for f in read(OUTLINE + text)] == [
        ("地区生产总值", "2015"),
        ("地区生产总值", "2020"),
        ("地区生产总值", "2016-2020"),
        ("财政收入", "2020"),
        ("财政收入", "2016-2020"),
    ]


def test_a_table_of_the_plan_before_tells_what_came_of_it(read) -> None:
    text = (
        "表1：“十三五”期间主要目标\n\n指标\t2015年\t2020年\t“十三五”年均增长（%）\t指标属性\n"
        "地区生产总值（亿元）\t300\t469\t9.3\t预期性\n服务业比重（%）\t30\t25\t降低5个百分点\t预期性\n"
    )
    figures = read(OUTLINE + text)
    assert {f.modality for f in figures} == {"actual"}
    assert [(float(f.low), f.period) for f in figures][2:] == [
        (9.3, "2016-2020"),
        (30, "2015"),
        (25, "2020"),
        (-5, "2016-2020"),
    ]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("采用地源热泵系统的，系统制冷效率应不低于3.5。", "rule"),
        ("屋顶安装光伏的面积比例不得低于30%。", "rule"),
        ("可再生能源利用量不得低于核算量的60%。", "rule"),
        ("到2026年，新建建筑光伏覆盖率达到30%以上。", "target"),
    ],
)
def test_how_things_have_to_be_is_laid_down_in_a_plan_as_well(read, sentence: str, modality: str) -> None:
    figures = read("关于推进新建建筑可再生能源应用的实施意见\n2024年2月6日\n一、建设要求\n" + sentence)
    assert [f.modality for f in figures] == [modality]
    assert not figures[0].indicator.endswith("应")


def test_extents_that_say_what_is_meant_and_when_it_was_built(read, names) -> None:
    text = "关于装配式建筑实施范围的通知\n2024年2月6日\n{}"
    meant = "高度100米以上（不含100米）的居住建筑，预制率不低于15%。"
    assert names(text.format(meant)) == ["高度100米以上的居住建筑预制率 15%"]
    built = "2020年1月1日至2021年3月31日完成报建的项目，预制率不低于30%或装配率不低于50%。"
    assert [(f.indicator, f.modality, f.period) for f in read(text.format(built))] == [
        ("预制率", "rule", "2024"),
        ("装配率", "rule", "2024"),
    ]


def test_an_item_that_is_answered_below_is_a_goal(read) -> None:
    text = (
        "关于《政府工作报告》确定的2023年重点工作半年进展情况的通报\n2023年7月9日\n一、2023年经济社会发展预期目标\n"
        "（一）地区生产总值增长11%。\n完成情况：上半年地区生产总值同比增长9%。\n"
        "（二）城镇新增就业5000人。\n完成情况：1-6月，城镇新增就业4000人，完成年目标任务的70%。帮助失业人员再就业1689人。\n"
    )
    assert [(float(f.low or 0), f.modality, f.period) for f in read(text)] == [
        (11, "target", "2023"),
        (9, "actual", "2023Q1-Q2"),
        (5000, "target", "2023"),
        (4000, "actual", "2023Q1-Q2"),
        (70, "actual", "2023Q1-Q2"),
        (1689, "actual", "2023Q1-Q2"),
    ]


def test_tasks_and_what_was_done_of_them_in_one_line(read) -> None:
    text = (
        "柳湾县9月份民生工程进展情况\n2023年10月9日\n"
        "其余27项中，截至9月底已完成19项。剩余8项中，2个养老机构建设已完成1个，15个幸福院建设已完成8个。\n"
    )
    assert [(float(f.low or 0), f.modality, f.period) for f in read(text)] == [
        (19, "actual", "2023Q1-Q3"),
        (2, "target", "2023"),
        (1, "actual", "2023Q1-Q3"),
        (15, "target", "2023"),
        (8, "actual", "2023Q1-Q3"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("城东、城西、城南等3个集聚区合计营收占全县比重达到50%。", ["集聚区合计营收 50%"]),
        ("聚焦柳村、石村、河村等3个改造项目，坚持整体推进，新建公园5个。", ["公园 5个"]),
        (
            "乡土树种和地产草种在新建、改建绿地的应用比例分别达到80%、50%以上。",
            ["乡土树种应用比例 80%", "地产草种应用比例 50%"],
        ),
    ],
)
def test_names_listed_before_a_count_and_shares_told_of_two(names, sentence: str, expected: list[str]) -> None:
    assert names(PLAN + sentence) == expected


def test_what_was_won_so_many_times_counts_and_for_so_long_does_not(names) -> None:
    assert names(REPORT + "9次获评“文明县城”。") == ["“文明县城” 9次"]
    assert names(REPORT + "连续3次荣获“双拥模范城”称号，连续4年位列全市第一。") == []


def test_further_rates_are_of_what_was_rated(names) -> None:
    text = "市民热线按时办结率达100%，先行联系率、满意度分别提升5个百分点、2分。"
    assert names(REPORT + text) == ["市民热线按时办结率 100%", "市民热线先行联系率 5个百分点", "市民热线满意度 2分"]


def test_a_rate_that_falls_to_zero_is_measured_like_the_rate(read) -> None:
    figures = read(REPORT + "贫困发生率由11.2%降至0。")
    assert [(f.low, f.unit) for f in figures][-1] == (0, "%")


def test_levels_since_a_plan_began_are_of_its_years(read) -> None:
    text = "“十三五”以来，空气优良率达87%。人均避难面积1.37平方米。收入、税收分别迈上30亿元、3亿元关口。"
    assert [(f.indicator, f.period) for f in read(OUTLINE + "第一章 发展基础\n" + text)] == [
        ("空气优良率", "2016-2020"),
        ("人均避难面积", "2020"),
        ("收入", "2016-2020"),
        ("税收", "2016-2020"),
    ]


def test_a_plan_that_looks_back_goes_on_to_do_so(read) -> None:
    text = (
        "地区生产总值由2015年的300亿元增加到2020年的469亿元，年均增长9.3%。全县投资年均增速11%。"
        "到2025年，地区生产总值达到700亿元。"
    )
    assert [(f.modality, f.period) for f in read(OUTLINE + text)][2:] == [
        ("actual", "2016-2020"),
        ("actual", "2016-2020"),
        ("target", "2025"),
    ]


def test_old_sites_that_a_place_has_are_a_fact_about_it(read) -> None:
    assert [f.modality for f in read(REPORT + "全县现有106处革命旧址、遗址。")] == ["context"]
