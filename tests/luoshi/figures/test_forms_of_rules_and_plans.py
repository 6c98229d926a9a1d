"""Forms of rules, regulations, yearly plans and what came of them, in our own words."""

from __future__ import annotations

REPORT = "柳湾县2024年政府工作报告\n——2024年1月16日在县人代会上\n一、2023年工作回顾\n"
PLAN = "柳湾县2024年工作要点\n一、重点任务\n"
POLICY = "柳湾县促进工业发展若干政策措施\n（2024年3月2日）\n"
BULLETIN = "柳湾县2023年国民经济和社会发展统计公报\n柳湾县统计局\n2024年3月20日\n一、综合\n"
OUTLINE = "柳湾县国民经济和社会发展第十四个五年规划纲要\n"


def test_a_share_that_is_divided_is_a_rule(read) -> None:
    figures = read(
        POLICY + "由镇与开发区按50%比例进行分配。出现2次不实信息的，补贴资金扣减40%；出现3次不实信息的，取消补贴。"
    )
    assert [(f.low, f.measure, f.modality) for f in figures] == [(50, "ratio", "rule"), (40, "ratio", "rule")]


def test_anyone_below_a_heading_that_pays_is_named_by_it(read) -> None:
    text = "（一）冬季深翻补贴\n对开展深翻的农业经营主体，补贴200元/亩，其中，街镇（园区）配套15元/亩。"
    assert [f.indicator for f in read(POLICY + text)] == ["冬季深翻补贴", "冬季深翻街镇（园区）配套"]


def test_persons_are_paid_once_they_stood_the_test(read) -> None:
    text = (
        "（一）安家费。博士研究生、高级职称专业技术人员试用期满合格给予5万元安家费。\n"
        "（二）生活补贴。考察合格的,按博士研究生、高级职称人员15万元,本科毕业生2万元标准发放一次性生活补贴。"
    )
    assert [(f.indicator, f.modality) for f in read(POLICY + text)] == [
        ("博士研究生、高级职称专业技术人员安家费", "rule"),
        ("博士研究生、高级职称人员一次性生活补贴", "rule"),
        ("一次性生活补贴", "rule"),
    ]


def test_a_sum_may_be_for_so_many_litres(read) -> None:
    assert [(f.low, f.unit) for f in read(POLICY + "使用育秧基质补贴20元/100升。")] == [(20, "元/100升")]


def test_who_is_given_something_is_named_by_it(read) -> None:
    assert read(REPORT + "为90家企业提供政策性融资担保，加大帮扶力度。")[0].indicator == "政策性融资担保企业"


def test_rounds_are_counted_and_wheels_are_not(read) -> None:
    figures = read(REPORT + "开展专项督查12轮，检查三轮车200辆。")
    assert [(f.indicator, f.low, f.unit) for f in figures] == [("专项督查", 12, "轮"), ("三轮车", 200, "辆")]


def test_one_bound_for_animals_counted_by_other_words(read) -> None:
    assert [f.comparator for f in read(PLAN + "牛、羊存栏分别达到600万头、900万只以上。")] == ["ge", "ge"]


def test_what_has_been_spread_to_so_many_loses_its_verb(read) -> None:
    figures = read(REPORT + "二期将拓展至3万平方米。公共数据开放目录扩展到300项。产业园区规模扩容至5平方公里。")
    assert [f.indicator for f in figures] == ["二期", "公共数据开放目录", "产业园区规模"]


def test_a_part_of_a_place_is_of_the_measure_told_before(read) -> None:
    text = "到2025年，广告业营收超过450亿元，东湖、西湖等3个集聚区合计营收占全市比重达到50%。"
    assert [f.indicator for f in read(OUTLINE + text)] == ["广告业营收", "集聚区合计广告业营收"]


def test_what_is_summed_up_by_a_year_of_the_plan_is_promised(read) -> None:
    figures = read(OUTLINE + "力争到2025年，累计完成50万平方米以上商业设施更新。")
    assert [(f.modality, f.period, f.ambition) for f in figures] == [("target", "2025", "stretch")]


def test_a_mean_of_two_years_is_of_both(read) -> None:
    figures = read(BULLETIN + "从两年平均增速看，地区生产总值、工业增加值分别增长4.7%、6.0%。")
    assert [(f.indicator, f.period) for f in figures] == [
        ("地区生产总值", "2022-2023"),
        ("工业增加值", "2022-2023"),
    ]


def test_what_something_outgrew_names_nothing(read) -> None:
    figures = read(BULLETIN + "服务业增加值增长8.6%，增速分别高于地区生产总值、工业增加值2.5、4.1个百分点。")
    assert [f.indicator for f in figures] == ["服务业增加值"] * 3


def test_all_that_will_be_ensured_is_promised(read) -> None:
    text = "全县将确保完成生产总值420亿元，全年达到900亿元，完成规模以上工业增加值70亿元以上。"
    assert [(f.indicator, f.modality) for f in read(REPORT + text)] == [
        ("生产总值", "target"),
        ("生产总值", "target"),
        ("规模以上工业增加值", "target"),
    ]


def test_a_division_of_tasks_that_will_be_inspected_promises(read) -> None:
    text = (
        "柳湾县人民政府办公室关于对《政府工作报告》确定的2024年重点工作进行责任分解的通知\n各镇人民政府：\n"
        "督查室将对各单位的贯彻落实情况开展专项督查。\n附件\n2024年重点工作责任分解\n一、主要目标\n（一）税收增长11%。"
    )
    assert [f.modality for f in read(text)] == ["target"]


def test_a_regulation_lays_down_and_promises_nothing(read) -> None:
    text = (
        "柳湾市环境卫生设施设置规定\n第一条 公共厕所的设置标准如下：\n"
        "（一）商业大街，500米左右设置1座；旧城区按常住人口5000人设置1座。\n（二）与其他建筑物的间距应在5米左右。"
    )
    assert [(f.low, f.unit, f.modality) for f in read(text)] == [
        (1, "座", "rule"),
        (1, "座", "rule"),
        (5, "米", "rule"),
    ]


def test_rates_told_by_one_word_before_the_whole_name(read) -> None:
    figures = read(PLAN + "国考、市考断面水质达标率均为100%。城镇、农村居民收入均增长5%。")
    assert [f.indicator for f in figures] == [
        "国考断面水质达标率",
        "市考断面水质达标率",
        "城镇居民收入",
        "农村居民收入",
    ]


def test_what_is_built_in_turn_is_staged_by_its_verb(read) -> None:
    text = "安排重大工程98项，其中新开工35项、续建45项、建成18项。开工各类建筑200万平方米，竣工150万平方米。"
    assert [f.indicator for f in read(PLAN + text)][2:] == [
        "重大工程续建",
        "重大工程建成",
        "各类建筑",
        "各类建筑竣工",
    ]


def test_stages_are_of_what_is_counted_in_the_same_unit(read) -> None:
    text = "改造老旧小区12个、惠及居民3200户，竣工7个。"
    assert [f.indicator for f in read(PLAN + text)][-1] == "老旧小区竣工"


def test_caps_and_terms_beside_an_area_that_is_paid_for(names) -> None:
    text = "租赁办公用房的，按实际租金的50%给予补贴，每年最高100万元，补贴面积不超过1000平方米，期限不超过3年。"
    assert names(POLICY + text) == [
        "租赁办公用房补贴 50%",
        "租赁办公用房补贴 100万元",
        "租赁办公用房补贴面积 1000平方米",
        "租赁办公用房补贴期限 3年",
    ]


def test_prizes_told_in_turn_are_each_of_the_award(names) -> None:
    text = "获得国家科技奖一等奖、二等奖的单位，分别奖励200万元、100万元；"
    text += "获得省科技奖一、二等奖的，分别奖励50万元、30万元。"
    assert names(POLICY + text) == [
        "国家科技奖一等奖奖励 200万元",
        "国家科技奖二等奖奖励 100万元",
        "省科技奖一等奖奖励 50万元",
        "省科技奖二等奖奖励 30万元",
    ]


def test_terms_rates_and_shares_of_a_policy_are_rules(read) -> None:
    text = (
        "第一条 科技企业贷款，按不高于贷款额2%的比例给予贴息，期限最长2年。\n"
        "第二条 创新券按服务合同金额的50%兑付；人才公寓按市场价的70%收取租金。\n"
        "第三条 子基金对单个项目投资额不超过基金规模的20%。\n第四条 对人才给予60万元购房补贴，分5年平均发放。"
    )
    figures = read(POLICY + text)
    assert [(f.low, f.unit) for f in figures] == [
        (2, "%"),
        (2, "年"),
        (50, "%"),
        (70, "%"),
        (20, "%"),
        (60, "万元"),
        (5, "年"),
    ]
    assert {f.modality for f in figures} == {"rule"}


def test_what_was_done_of_a_promise_is_told_without_already(read) -> None:
    text = "柳湾县2024年民生实事完成情况\n1.新建口袋公园10座，完成8座。"
    assert [(f.low, f.modality) for f in read(text)] == [(10, "target"), (8, "actual")]


def test_how_many_items_stand_below_and_which_of_them_is_no_figure(names) -> None:
    text = "一、“优化公共文体服务”类，共2项\n1.新建书屋5家。\n其中前2项由县统筹。"
    assert names(PLAN + text) == ["书屋 5家"]


def test_the_years_of_another_plan_date_nothing(read) -> None:
    text = "参照新一轮“美丽街区”三年行动计划（2024—2026），创建3个高品质街区。"
    assert [f.period for f in read("柳湾区城市更新行动方案（2023—2025年）\n一、任务\n" + text)] == ["2023-2025"]


def test_what_is_told_of_the_last_place_is_told_of_all(read) -> None:
    figures = read(BULLETIN + "东湖市、西湖县年平均气温分别为8.8摄氏度、10.2摄氏度。")
    assert [f.indicator for f in figures] == ["东湖市年平均气温", "西湖县年平均气温"]


def test_spending_that_was_cut_fell(read) -> None:
    figure = read(REPORT + "全县压减非重点非刚性支出2.4亿元。")[0]
    assert (figure.measure, str(figure.low)) == ("change", "-2.4")


def test_all_that_is_planned_this_year_is_promised(read) -> None:
    text = "今年我县计划完成造林0.8万亩，封滩育林1.8万亩。"
    assert [f.modality for f in read("柳湾县林业局2024年上半年工作总结\n" + text)] == ["target", "target"]


def test_members_of_an_industry_grow_by_its_measure(read) -> None:
    text = "四大主导行业完成增加值比上年增长19.8%。其中：有色、煤炭分别增长35.4%、13.3%，电力下降2.8%。"
    text += "发电量22亿千瓦时，其中：水电增长14.8%，火电、太阳能发电分别下降7.7%、7.5%。"
    assert [f.indicator for f in read(BULLETIN + text)] == [
        "四大主导行业增加值",
        "有色增加值",
        "煤炭增加值",
        "电力增加值",
        "发电量",
        "水电发电量",
        "火电发电量",
        "太阳能发电量",
    ]


def test_which_batches_and_from_what_size_on_is_no_figure(names) -> None:
    assert names(REPORT + "全县有1-5批优秀历史建筑289处。") == ["1-5批优秀历史建筑 289处"]
    assert names(PLAN + "建成特色园20座（区域面积1000平方米以上）。") == ["特色园 20座"]


def test_months_of_one_year_told_with_the_year_twice(read) -> None:
    assert [f.period for f in read(PLAN + "2024年7月至2024年12月，新增点位30个，特色道路10条。")] == ["2024Q3-Q4"] * 2


def test_what_is_done_with_a_result_promises_nothing(read) -> None:
    figures = read(REPORT + "建立机制，将完成情况纳入绩效考核，办结案件200件，新增就业3000人。")
    assert [f.modality for f in figures] == ["actual", "actual"]


def test_supply_is_no_ought_and_what_is_due_is_a_goal(read) -> None:
    text = "保障性住房供应不少于3000套。到2024年底，优良天数比例应不低于85%。"
    assert [f.modality for f in read(PLAN + text)] == ["target", "target"]


def test_words_that_begin_like_a_basis_stay_whole(read) -> None:
    text = "按揭贷款余额达到9亿元。按时足额发放率100%。按摩服务机构30家。"
    assert [f.indicator for f in read(REPORT + text)] == ["按揭贷款余额", "按时足额发放率", "按摩服务机构"]


def test_who_will_have_done_it_stays_in_its_name(read) -> None:
    text = "全年税收收入增长5%。柳河大桥将完成投资3亿元，北站将完成投资2亿元。"
    assert [f.indicator for f in read(REPORT + text)][1:] == ["柳河大桥投资", "北站投资"]


def test_rates_of_other_things_are_their_own(read) -> None:
    text = "常住人口城镇化率达到62%，入园率、升学率分别达到95%、98%。"
    assert [f.indicator for f in read(REPORT + text)] == ["常住人口城镇化率", "入园率", "升学率"]


def test_lengths_that_are_built_are_promised(read) -> None:
    text = "新建总长度不少于12公里污水管网改造工程。打造长度不少于20公里的精品示范道路。"
    assert [(f.low, f.unit) for f in read(PLAN + text)] == [(12, "公里"), (20, "公里")]


def test_who_may_apply_for_high_standard_farmland_is_only_a_condition(read) -> None:
    text = "柳湾县高标准农田建设奖补办法\n第三条 申报条件\n（一）注册资本不低于500万元，员工不少于30人。"
    assert read(text) == []


def test_mergers_are_paid_for_by_their_name(read) -> None:
    text = "第三条 支持企业上市。\n对企业并购给予50万元奖励。"
    assert [f.indicator for f in read(POLICY + text)] == ["企业并购奖励"]


def test_what_is_taken_hold_of_loses_its_mark(read) -> None:
    figures = read(PLAN + "将城镇登记失业人数控制在1.1万人以内。热线工单15个工作日内办结率98%。")
    assert [f.unit for f in figures] == ["万人", "%"]
    assert figures[0].indicator == "城镇登记失业人数"


def test_stages_told_below_a_heading_are_of_what_it_names(read) -> None:
    text = "柳湾县2024年民生实事完成情况\n一、加快既有住宅加装电梯\n完成情况：已完工168台，在建92台。"
    assert [f.indicator for f in read(text)] == ["既有住宅加装电梯完工", "既有住宅加装电梯在建"]


def test_the_year_of_a_reason_dates_nothing_behind_it(read) -> None:
    text = (
        "关于柳湾市2025年预算执行情况和2026年预算草案的报告\n二、2026年预算草案\n"
        "2026年一般公共预算支出90亿元。其中：科技支出1.7亿元，下降35%，主要是上年安排一次性支出较多；"
        "文化支出2.2亿元，下降4%。“三公”经费3400万元，较上年压减100万元。收支相抵，年终结余结转17亿元。"
    )
    assert [(f.indicator, str(f.low), f.period, f.modality) for f in read(text)][3:] == [
        ("文化支出", "2.2", "2026", "target"),
        ("文化支出", "-4", "2026", "target"),
        ("“三公”经费", "3400", "2026", "target"),
        ("“三公”经费", "-100", "2026", "target"),
        ("一般公共预算年终结余结转", "17", "2026", "target"),
    ]
