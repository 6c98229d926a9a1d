"""What work reports of provinces down to townships say in their own way: subjects, groups, goals and sums."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

HEAD = "2015年柳湾市政府工作报告\n\n一、2014年工作回顾\n\n"


def read(sentence: str) -> list[Figure]:
    text = HEAD + sentence + "\n"
    return list(find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample")))


def names(sentence: str) -> list[str]:
    return [figure.indicator for figure in read(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("农民收入达4000元，计划生育率达97%。", ["农民收入", "计划生育率"]),
        ("安排资金9亿元，办好20项民生实事。", ["民生实事资金", "民生实事"]),
        ("市区新建、改扩建中小学校30所，六县（市）城区新建公厕90座。", ["中小学校", "公厕"]),
        ("市属国企由51家整合为33家，产业基地由106家整合为50家。", ["市属国企"] * 2 + ["产业基地"] * 2),
        ("新增青石、柳湾3个过三千亿元城市。", ["过三千亿元城市"]),
        ("推进存储三期等1.2万个亿元以上续建项目。", ["亿元以上续建项目"]),
        ("17家企业通过上市和并购融资。", ["企业通过上市和并购融资"]),
        ("青石、柳湾进出口分别增长16%、40%。", ["青石进出口", "柳湾进出口"]),
        ("经济总量跨过两个百亿元大关、超过300亿元，年均增速6%。", ["经济总量"] * 3),
        ("——质量效益稳步提高。一般公共预算收入增长4%。税收增长3%。", ["一般公共预算收入", "税收"]),
        ("城市公园、“口袋公园”保有量分别达到90个、80个。", ["城市公园保有量", "“口袋公园”保有量"]),
        ("新建成充电桩2万个。", ["充电桩"]),
        ("绿色铝、硅光伏合计产值年均增长30%。", ["绿色铝、硅光伏合计产值"]),
        ("第一、第三产业增加值分别增长3%、5%。", ["第一产业增加值", "第三产业增加值"]),
        ("青石、柳湾等新线投入运营，新增铁路里程90公里。", ["铁路里程"]),
        ("“云上柳湾”品牌叫响，旅居人数增长40%。", ["旅居人数"]),
        (
            "粮食播种面积9万亩、产量3万吨，果蔬种植面积4万亩、产量8万吨。",
            ["粮食播种面积", "粮食产量", "果蔬种植面积", "果蔬产量"],
        ),
        ("规模以上加工企业稳定在31户，全年产值突破60亿元。", ["规模以上加工企业", "规模以上加工企业产值"]),
        ("圆满举办4届博览会、3届论坛，承办2届大会。", ["博览会", "论坛", "大会"]),
        ("投入9亿元支持老城管网更新，安排4亿元。", ["老城管网更新投入", "支持老城管网更新"]),
        ("发放社保待遇52亿元、临时救助资金3亿元。", ["社保待遇", "临时救助资金"]),
        ("绿色食品、地理标志产品达到90个，8个产品获评精品。", ["绿色食品、地理标志产品", "产品获评精品"]),
        ("牛羊出栏分别增长5%、2%。", ["牛出栏", "羊出栏"]),
        ("接待游客、旅游总花费分别增长5%、2%。", ["游客", "旅游总花费"]),
        ("旅游人次和旅游收入增长均超9%。", ["旅游人次", "旅游收入"]),
        ("全国规模最大、总投资近90亿元的柳湾、青石光伏基地开工。", ["柳湾、青石光伏基地总投资"]),
        ("所有街道和98%的县区建成示范区。", ["县区示范区"]),
        ("“一件事”三批次30个重点事项全面上线，90个高频事项区内通办。", ["“一件事”三批次重点事项", "高频事项区内通办"]),
        ("办结率和回访满意率98%以上。", ["办结率", "回访满意率"]),
        ("科技企业由30家发展到70多家。", ["科技企业", "科技企业"]),
        ("劳动生产率从人均8万元提高到9万元。", ["劳动生产率", "劳动生产率"]),
        ("耕地保有量为9万亩，确保红线不破，油料生产能力稳步提升，达到2万吨。", ["耕地保有量", "油料生产能力"]),
        ("耕地保有量为9万亩，达到2万吨。", ["耕地保有量", "耕地保有量"]),
        ("新增商户9家、合作社8家、农场7家。实现税收60万元。", ["商户", "合作社", "农场", "税收"]),
        ("实现税收60万元，超额任务完成5万元。", ["税收", "税收"]),
        ("已有12项创新举措在全省、全市推广。", ["创新举措"]),
        ("引进青石公司投资3亿元建设的奶牛养殖基地。", ["奶牛养殖基地投资"]),
        ("总部落地投资3亿元，设备到位。", ["总部落地投资"]),
        ("围绕5000亩草场围栏的目标开展前期工作。", ["草场围栏"]),
        ("9个村达标，200户、700人稳定脱贫。", ["村达标", "脱贫户", "脱贫人口"]),
        ("预计产值剔除煤矿关停等不可比因素增长7%。", ["产值"]),
        ("攻坚战打响以来，我们举全县之力治沙，投入资金9亿元。", ["投入资金"]),
        ("上级转移性收入9万元。", ["上级转移性收入"]),
        ("二是转移支付收入9万元。", ["转移支付收入"]),
        ("青石公司等7家单位9项成果获科技进步奖。", ["单位", "成果"]),
        ("农民人均纯收入由9000元提高到9500元；税收由50万元增加至60万元。", ["农民人均纯收入"] * 2 + ["税收"] * 2),
        ("在镇区累计栽树500棵。", ["栽树"]),
        ("财政收入中税收收入9万元。", ["税收收入"]),
        ("现有80万人口。", ["人口"]),
        ("围绕城区面积90平方公里。", ["城区面积"]),
        ("将全镇农户划分为29个网格。", ["网格"]),
        ("新开工30项，超计划16项。", ["新开工", "新开工"]),
        ("对照标准，投入20万元，配备车辆。", ["投入"]),
        ("税收9万元，增长3%，在考虑退税等因素后同口径增长13%。", ["税收", "税收", "税收"]),
        ("支出9万元，主要是收入增加相应增加支出以及专项债券4万元。", ["支出", "专项债券"]),
        ("园区（不包括东片区）开发面积90亩。", ["园区开发面积"]),
        ("县级收入9万元，加上调入资金1万元，县级收支总量相抵，差额2万元。", ["县级收入", "调入资金", "县级收支差额"]),
    ],
)
def test_a_number_is_named_by_what_its_own_clause_speaks_of(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("推动青石厂60万吨钾肥造粒、柳湾厂40万吨熔盐装置升级等项目建设。", []),
        ("年产4万吨锂盐一体化和2万吨碳酸锂项目投产。", []),
        ("生产钾肥60万吨，推进柳湾厂等项目建设。", [60]),
        ("新增钾肥产能60万吨、技术改造等项目投产。", [60]),
        ("海拔4000米以上乡镇供暖全覆盖。", []),
        ("青石至柳湾段4.5米水深航道贯通，2个1类创新药上市。", [2]),
        ("势头良好，74个国控断面水质优良比例达到95%。", [95]),
        ("10所学校、12个专业群入选国家第二期计划。", [10, 12]),
        ("经济总量超500亿元的县域增至12个。", [12]),
        ("细化提出25项主要指标，部署了13项重点任务。", [25, 13]),
        ("完成25项主要任务。", [25]),
        ("年产3亿枚蛋鸡场、年出栏3万只白鹅的养殖场建成投产。", []),
        ("钾肥年产60万吨。", [60]),
        ("20万以上人口县实现特殊教育学校全覆盖。", []),
        ("势头良好，14个重点产业产值占全市总产值的80%。", [80]),
        ("第4届博览会、第18届大会成功举办，20届三中全会精神深入人心。", []),
        ("实现税收60万元，居全县9个乡镇首位。", [60]),
        ("发展势头良好，跻身都市圈17个中心城市，城镇化率达60%。", [60]),
        ("消息惠及都市圈17个中心城市。", [17]),
        ("全省布局，12家省实验室柳湾占5席。", [5]),
        ("新引进总投资超8亿元的返乡客商光伏项目12个。", [12]),
        ("在建项目9个，其中过500万元的3个。", [9, 3]),
        ("在建项目9个，其中过500万元的两个。", [9, 2]),
    ],
)
def test_the_size_of_a_group_and_of_what_is_counted_are_no_figures(sentence: str, values: list[int]) -> None:
    assert [figure.low for figure in read(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("兑现了“三年水变清”承诺，优良断面占比达到96%。", "actual"),
        ("作出“三年水变清”承诺，优良断面占比达到96%。", "target"),
        ("围绕800只羊、500亩草场的目标开展前期工作。", "target"),
    ],
)
def test_a_goal_that_work_is_done_for_is_promised_and_one_that_was_kept_is_done(sentence: str, modality: str) -> None:
    assert {figure.modality for figure in read(sentence)} == {modality}


def test_what_was_done_beyond_the_goal_is_a_change() -> None:
    assert [figure.measure for figure in read("实现税收60万元，超额完成5万元。")] == ["amount", "change"]


def test_how_the_work_was_carried_out_is_told_behind_a_heading_of_goals() -> None:
    text = "柳湾乡帮扶工作推进情况汇报材料\n\n二、目标任务\n\n围绕2016年目标，修路9公里。\n\n"
    text += "三、工作开展情况\n\n栽植花椒500亩。\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [figure.modality for figure in figures] == ["target", "actual"]


def test_households_and_people_of_the_level_that_was_left_are_of_the_year_before() -> None:
    figures = read("贫困人口由900户3000人减至80户200人。")
    assert [(figure.low, figure.period) for figure in figures] == [
        (900, "2013"),
        (3000, "2013"),
        (80, "2014"),
        (200, "2014"),
    ]


@pytest.mark.parametrize("move", ["降至", "升至", "增至", "减至"])
def test_a_level_that_moved_is_no_range(move: str) -> None:
    figures = read(f"发生率从2012年的15.5%{move}1.1%。")
    assert [(str(figure.low), str(figure.high), figure.period) for figure in figures] == [
        ("15.5", "15.5", "2012"),
        ("1.1", "1.1", "2014"),
    ]


def test_what_describes_a_place_is_context_and_what_was_done_there_is_not() -> None:
    text = "柳湾街道面积约30平方公里，辖9个村、4个社区。建有小学2所。"
    assert [figure.modality for figure in read(text)] == ["context"] * 4
    assert [figure.modality for figure in read(text + "全年新建小学1所。")][-1] == "actual"


def test_a_year_of_the_whole_place_turns_a_review_of_several_years_to_the_last() -> None:
    text = "柳湾镇2010年预算执行情况和2011年预算草案\n\n一、“十一五”期间发展概况和2010年预算执行情况\n\n"
    text += "五年来，资产增加80%。\n\n（一）、2010年全镇总收入6万元，其中：\n\n1、一般预算收入4万元。\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [figure.period for figure in figures] == ["2006-2010", "2010", "2010"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("路网密度达到50公里/万平方公里。", (50, "公里/万平方公里", "路网密度")),
        ("城乡居民收入差距控制在2.2∶1以内。", (Decimal("2.2"), ":1", "城乡居民收入差距")),
        ("整治河道15条段。", (15, "条段", "河道")),
    ],
)
def test_densities_gaps_and_sections_keep_their_unit(sentence: str, expected: tuple[Decimal, str, str]) -> None:
    (figure,) = read(sentence)
    assert (figure.low, figure.unit, figure.indicator) == expected


def test_what_has_grown_to_a_number_of_things_stands_and_exports_that_reach_a_sum_flow() -> None:
    figures = read("商务楼宇发展到36座。上市公司达9家，外贸出口达6亿元。")
    assert [figure.measure for figure in figures] == ["stock", "stock", "amount"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "新增就业50人，超额完成原定的40人以上的目标。",
            [("就业", "actual", "eq"), ("就业", "target", "ge")],
        ),
        (
            "城镇失业率为5%，农村贫困发生率为3%，分别优于6%和5.5%左右的预期目标。",
            [
                ("城镇失业率", "actual", "eq"),
                ("农村贫困发生率", "actual", "eq"),
                ("城镇失业率", "target", "approx"),
                ("农村贫困发生率", "target", "approx"),
            ],
        ),
        ("价格涨幅为2%，控制在3%的涨幅目标内。", [("价格", "actual", "eq"), ("价格", "target", "le")]),
        ("改造小区9个，高于8个的年度目标任务。", [("小区", "actual", "eq"), ("小区", "target", "eq")]),
        ("减税降费9亿元，超过原定的近8亿元规模。", [("减税降费", "actual", "eq"), ("减税降费", "target", "approx")]),
        ("税收9亿元，超过8亿元。", [("税收", "actual", "eq"), ("税收", "actual", "ge")]),
    ],
)
def test_the_goal_that_a_result_is_held_against_is_a_target_of_the_same(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(f.indicator, f.modality, f.comparator) for f in read(sentence)] == expected


def test_firms_are_named_by_what_was_put_into_them() -> None:
    figures = read("在建项目9个，总投资600万元的青石油脂厂，在开发区内的投资700万元的柳湾公司。")
    assert [(figure.indicator, figure.low) for figure in figures] == [
        ("在建项目", 9),
        ("青石油脂厂总投资", 600),
        ("柳湾公司投资", 700),
    ]


def test_the_achievements_of_an_outline_are_of_its_years_before_though_the_chapter_tells_of_the_environment() -> None:
    text = "柳湾县国民经济和社会发展第十三个五年规划纲要\n\n第一章 发展基础与环境\n\n第一节 主要成就\n\n"
    text += "综合实力增强。2015年，产值9亿元，比2010年增长60%，年均增长9%；"
    text += "投资4亿元，增长80%，年均增长12%，五年累计15亿元。"
    text += "\n\n税收年均增长8%。\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    many = "2011-2015"
    assert [figure.period for figure in figures] == ["2015", many, many, "2015", many, many, many, many]


def test_projects_behind_their_rate_are_the_projects() -> None:
    assert names("新建项目9个，新建项目开工率100%，8个项目已竣工，1个即将竣工。")[2:] == ["项目", "项目"]


def test_how_many_firms_there_are_of_whom_a_sum_is_told_is_no_figure() -> None:
    assert [figure.low for figure in read("全县95家规模工业企业完成产值60亿元。")] == [60]


def test_what_the_plan_of_the_year_puts_into_projects_is_promised() -> None:
    figures = read("列入项目9个，年度计划总投资4亿元，1-7月完成投资3亿元。")
    assert [(f.indicator, f.modality) for f in figures[1:]] == [
        ("列入项目年度计划总投资", "target"),
        ("列入项目投资", "actual"),
    ]


def test_people_reached_are_named_alone_and_meetings_by_their_whole_name() -> None:
    assert names("应对疫情，累计排查居民9万人。解决问题100个，组织招聘会7场。") == ["居民", "问题", "招聘会"]


def test_what_a_report_says_of_the_budget_to_come_is_planned_up_to_the_end_of_the_passage() -> None:
    figures = read("报告提出，2015年，全市收入安排60亿元。总收入90亿元，调入基金5亿元。")
    assert [(figure.modality, figure.period) for figure in figures] == [("target", "2015")] * 3
    assert [figure.modality for figure in read("2014年，全市收入安排60亿元。总收入90亿元。")][1] == "actual"


def test_reviews_headed_by_what_the_years_were_tell_of_all_of_them_and_of_how_things_stand_at_their_end() -> None:
    text = (
        "2026年柳湾市政府工作报告\n一、2025年和“十四五”时期工作回顾\n2025年，新建公园9处。\n"
        "这是城乡面貌深刻变化的五年。\n新建公园90处，城镇化率达到60%，财政收入、支出分别突破30亿元和90亿元。\n"
        "这是民生持续改善的五年。\n居民收入从2020年的2万元和1万元分别提高到3万元和2万元，支出连续五年增长超过5%。\n"
    )
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [figure.period for figure in figures] == [
        *("2025", "2021-2025", "2025", "2025", "2025"),
        *("2020", "2020", "2025", "2025", "2021-2025"),
    ]


def test_what_came_in_over_the_years_is_of_all_of_them_and_what_there_is_of_the_last() -> None:
    text = (
        "2026年柳湾市政府工作报告\n一、“十四五”时期工作回顾\n这五年，经济实力迈上新台阶。开工项目超1万个，班列开行超2700列。"
        "机场年度旅客吞吐量近50万人次。实有经营主体88万户，其中企业16万户。\n"
    )
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [figure.period for figure in figures] == ["2021-2025", "2021-2025", "2025", "2025", "2025"]


def test_a_heading_with_its_year_in_chinese_digits_tells_the_year() -> None:
    text = "关于柳湾镇2020年财政决算和2021年上半年预算执行情况的报告\n一、二0二0年财政决算情况\n教育支出780万元。\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [figure.period for figure in figures] == ["2020"]


def test_what_a_page_files_its_document_under_is_no_figure() -> None:
    text = (
        "| 索引号： | 11500383009336715E/2025-00034 | 发文字号： | |\n| 发布机构： | 财政局 | 成文日期： | 2025-08-04 |"
        "\n柳湾区2024年决算报告\n2024年，全区一般公共预算收入53亿元。\n"
    )
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [figure.low for figure in figures] == [53]


def test_a_chapter_on_achievements_and_goals_looks_back_and_then_ahead() -> None:
    text = (
        "2026年柳湾市政府工作报告\n一、2025年工作回顾\n过去一年，新建公园9处。\n"
        "二、“十四五”时期发展成就和“十五五”时期主要目标任务\n"
        "过去五年，我们砥砺前行。地区生产总值年均增长4.8%。收入、支出累计分别突破9千亿元、3万亿元。发电装机突破1亿千瓦。\n"
        "根据市委关于制定规划的建议，我们编制了《纲要》，提出地区生产总值年均增长5%左右，城镇化率达到60%。\n"
        "三、2026年重点工作\n新建公园10处。\n"
    )
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [(figure.modality, figure.period, figure.comparator) for figure in figures] == [
        ("actual", "2025", "eq"),
        ("actual", "2021-2025", "eq"),
        ("actual", "2021-2025", "ge"),
        ("actual", "2021-2025", "ge"),
        ("actual", "2025", "ge"),
        ("target", "2026-2030", "approx"),
        ("target", "2026-2030", "eq"),
        ("target", "2026", "eq"),
    ]


def test_a_level_of_half_a_year_that_is_left_is_of_that_half() -> None:
    figures = read("年末失业率从上半年5.5%降到5.3%。")
    assert [(figure.indicator, figure.period) for figure in figures] == [("失业率", "2014Q1-Q2"), ("失业率", "2014")]


def test_how_much_less_time_and_paper_something_takes_is_a_decline() -> None:
    figures = read("“一件事”重点事项平均减时间58%、减材料52%。")
    told = [(figure.indicator, figure.measure, figure.low) for figure in figures]
    assert told == [("“一件事”重点事项时间", "growth", -58), ("“一件事”重点事项材料", "growth", -52)]


def test_a_ratio_to_one_may_be_about_so_much() -> None:
    assert [figure.comparator for figure in read("城乡居民收入比缩小至2.1∶1左右。")] == ["approx"]
