"""What the genre does to a naive reader, in sentences of our own: each row is a text and the figures in it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

PLAN = "云岭区人民政府2025年重点工作安排\n\n一、重点工作\n\n"
REPORT = "云岭区2025年政府工作报告\n\n一、2024年工作回顾\n\n"


def read(text: str, head: str = PLAN) -> list[Figure]:
    document = parse(Reading(text=head + text + "\n", whole_lines=False, format="txt"), "sample")
    return [figure for figure in find_figures(document) if figure.span.start >= len(head)]


def told(figure: Figure) -> str:
    bound = {"ge": "≥", "le": "≤", "approx": "≈"}.get(figure.comparator, "")
    value = f"{figure.low}" if figure.low == figure.high else f"{figure.low}-{figure.high}"
    return f"{figure.indicator} {bound}{value}{figure.unit}"


NAMES = [
    ("引进重点总部企业20家、检测机构40家。", ["重点总部企业 20家", "检测机构 40家"]),
    ("新增1家示范性康复中心、2个健康小屋。", ["示范性康复中心 1家", "健康小屋 2个"]),
    ("完成18项道路大修、中修及积水点改善工程。", ["道路大修、中修及积水点改善工程 18项"]),
    ("新建3片、翻建1片社区球场。", ["社区球场 3片", "社区球场 1片"]),
    ("全年完成开工、竣工各90万平方米。", ["开工面积 90万平方米", "竣工面积 90万平方米"]),
    ("为260户老年人进行居家环境适老化改造。", ["老年人居家环境适老化改造 260户"]),
    ("为全区350户有需求且符合条件的残疾人家庭实施无障碍改造。", ["残疾人家庭无障碍改造 350户"]),
    ("为听障人士、高龄老人等群体提供1800人次以上陪诊服务。", ["陪诊服务 ≥1800人次"]),
    ("筹措保障性租赁住房4200套（间），供应2600套。", ["保障性租赁住房 4200套（间）", "保障性租赁住房供应 2600套"]),
    ("电梯加装开工120台、完工210台。", ["电梯加装开工 120台", "电梯加装完工 210台"]),
    ("组建1支区级和12支街镇级应急队伍。", ["区级应急队伍 1支", "街镇级应急队伍 12支"]),
    ("举办区级赛事活动60场、街镇级320场。", ["区级赛事活动 60场", "街镇级赛事活动 320场"]),
    ("公办幼儿园新增20个托班和400个托位。", ["公办幼儿园托班 20个", "公办幼儿园托位 400个"]),
    ("建设高标准农田2.3万亩。", ["高标准农田 2.3万亩"]),
    ("推出青年夜校、家门口课堂、漫步地图等文化项目30余个。", ["文化项目 ≥30个"]),
    ("优惠开放12万人次区属场馆羽毛球、乒乓球等项目。", ["区属场馆羽毛球、乒乓球等项目 12万人次"]),
]

NUMERALS = [
    ("新建三所学校、十二处口袋公园。", ["学校 3所", "口袋公园 12处"]),
    ("公共服务设施覆盖率达到百分之九十五。", ["公共服务设施覆盖率 95%"]),
    ("居民收入比2020年翻一番。", ["居民收入 1番"]),
    ("筹集四千二百套人才公寓。", ["人才公寓 4200套"]),
]

PAIRS = [
    ("工业、服务业增加值分别增长7%和8%左右。", ["工业增加值 ≈7%", "服务业增加值 ≈8%"]),
    ("新引进总部机构、研发中心分别达80家、16家。", ["总部机构 80家", "研发中心 16家"]),
    ("商户开单量和销售额分别同比增长120%、45%。", ["商户开单量 120%", "销售额 45%"]),
    ("城镇和农村居民人均可支配收入分别增长4%和6%。", ["城镇居民人均可支配收入 4%", "农村居民人均可支配收入 6%"]),
    ("一二三产增加值分别增长3%、6%、5%。", ["第一产业增加值 3%", "第二产业增加值 6%", "第三产业增加值 5%"]),
    ("先行联系率、满意率提高0.9、5.9个百分点。", ["先行联系率 0.9个百分点", "满意率 5.9个百分点"]),
    ("社会消费品零售总额、固定资产投资增长4%左右。", ["社会消费品零售总额 ≈4%", "固定资产投资 ≈4%"]),
    ("高血压、糖尿病患者管理率分别达到62%、61%以上。", ["高血压患者管理率 ≥62%", "糖尿病患者管理率 ≥61%"]),
]

BOUNDS = [
    ("引进各类首店150家以上。", ["各类首店 ≥150家"]),
    ("入孵企业超500家。", ["入孵企业 ≥500家"]),
    ("培训不少于300人次。", ["培训 ≥300人次"]),
    ("干垃圾处置量控制在700吨以内/日。", ["干垃圾处置量 ≤700吨/日"]),
    ("地区生产总值增长5%左右。", ["地区生产总值 ≈5%"]),
    ("空气质量优良率保持在85%以上。", ["空气质量优良率 ≥85%"]),
    ("新增民营企业总部2-3家。", ["民营企业总部 2-3家"]),
    ("研发经费投入占比达到2.8%-3.2%。", ["研发经费投入占比 2.8-3.2%"]),
    ("组织巡诊近60次。", ["巡诊 ≈60次"]),
    ("惠及居民1.2万余户。", ["惠及居民 ≥1.2万户"]),
    ("实现总产值突破１０００亿元。", ["总产值 ≥1000亿元"]),
    ("重点地块收储不低于12.5公顷。", ["重点地块收储 ≥12.5公顷"]),
]

NOT_FIGURES = [
    "深化“15分钟社区生活圈”建设。",
    "推进汶水路892号、73街坊、C1地块等项目。",
    "为50—74岁居民、0-3岁婴幼儿提供服务。",
    "构建“1+5+N”政策体系，办好第18届博览会。",
    "提升12345市民服务热线办理质量。",
    "建设110KV变电站，落实营商环境7.0版方案。",
    "贯彻“文创50条”，对接世界500强企业。",
    "公厕24小时开放，提供7×24小时自助服务。",
    "连续4年位列全市第一，迎接建区75周年。",
    "2025年6月底前完成，依据区府发〔2024〕8号文。",
    "G318国道、4A级景区、5G基站协同推进。",
    "从10个方面细化3个领域任务。",
]


@pytest.mark.parametrize(("text", "expected"), NAMES + NUMERALS + PAIRS + BOUNDS)
def test_it_names_what_a_number_counts(text: str, expected: list[str]) -> None:
    assert [told(figure) for figure in read(text)] == expected


@pytest.mark.parametrize("text", NOT_FIGURES)
def test_a_number_that_only_names_something_is_no_figure(text: str) -> None:
    assert [told(figure) for figure in read(text)] == []


MEASURES = [
    ("火灾事故数同比下降2.6%。", ("growth", "-2.6")),
    ("税收总收入比上年增收60,803万元。", ("change", "60803")),
    ("满意度提升2.04分。", ("change", "2.04")),
    ("降幅收窄2.2个百分点。", ("change", "-2.2")),
    ("高新技术企业累计达650家。", ("stock", "650")),
    ("年末政府债务余额120亿元。", ("stock", "120")),
    ("累计举办反诈宣传222场。", ("amount", "222")),
    ("家庭病床建床率达到60岁及以上户籍老年人口的5.5‰。", ("ratio", "5.5")),
    ("PM2.5平均浓度为29微克/立方米。", ("ratio", "29")),
    ("总部经济税收占全区总税收的17.8%。", ("ratio", "17.8")),
    ("一般公共预算收入完成调整预算的101.3%。", ("ratio", "101.3")),
    ("外贸进出口总额800亿元。", ("amount", "800")),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_it_tells_the_measure_and_the_sign(text: str, expected: tuple[str, str]) -> None:
    (figure,) = read(text, REPORT)
    assert (figure.measure, str(figure.low)) == expected


REPORTED = [
    (
        "存款余额90亿元、贷款余额60亿元，分别增长9%和13%。",
        ["存款余额 90亿元", "贷款余额 60亿元", "存款余额 9%", "贷款余额 13%"],
    ),
    (
        "接待游客42万人次，实现旅游收入3.6亿元，同比分别增长4%、5%。",
        ["游客 42万人次", "旅游收入 3.6亿元", "游客 4%", "旅游收入 5%"],
    ),
    (
        "城镇、农村居民收入分别达到4万元、2万元，增长5%、7%。",
        ["城镇居民收入 4万元", "农村居民收入 2万元", "城镇居民收入 5%", "农村居民收入 7%"],
    ),
    ("城乡居民收入分别增长5%、6.5%左右。", ["城镇居民收入 ≈5%", "农村居民收入 ≈6.5%"]),
    ("新生儿、婴儿和学龄前儿童死亡率分别为1‰、2‰、3‰。", ["新生儿死亡率 1‰", "婴儿死亡率 2‰", "学龄前儿童死亡率 3‰"]),
    ("花生、大豆、玉米产量分别增长2%、3%、4%。", ["花生产量 2%", "大豆产量 3%", "玉米产量 4%"]),
    ("实际利用外资、财政总收入分别增长2%、3%。", ["实际利用外资 2%", "财政总收入 3%"]),
    ("总投资12亿元的茶饮加工项目建成投产。", ["茶饮加工项目总投资 12亿元"]),
    ("投资8000万元实施河道清淤，投资1亿元的文体中心开工。", ["河道清淤投资 8000万元", "文体中心投资 1亿元"]),
    ("30个市级项目完成投资9亿元、超年度计划8%。", ["市级项目投资 9亿元", "市级项目投资 8%"]),
    ("城镇新增就业650人，完成年度目标任务的108%。", ["城镇新增就业 650人", "城镇新增就业 108%"]),
    ("受理诉求230件，办结率99%，满意率97%。", ["诉求 230件", "诉求办结率 99%", "诉求满意率 97%"]),
    ("新增减税降费2亿元，兑付惠企资金1亿元。", ["减税降费 2亿元", "惠企资金 1亿元"]),
    ("办理人大代表建议26件。", ["人大代表建议 26件"]),
    ("12项整改任务取得明显成效。", ["整改任务 12项"]),
    ("8家养老机构全面开展隐患自查。", ["养老机构 8家"]),
    ("规上工业利润由负转正、增长12%。", ["规上工业利润 12%"]),
    ("城乡居民收入比缩小到1.98:1。", ["城乡居民收入比 1.98:1"]),
    ("孕产妇死亡率为0，婴儿死亡率3.8/10万。", ["孕产妇死亡率 0", "婴儿死亡率 3.8/10万"]),
    ("外贸出口保持两位数增长。", []),
    ("新入驻甲公司、乙公司等企业30余家。", ["新入驻企业 ≥30家"]),
    ("举办全市摩托车越野锦标赛等高水平赛事8场。", ["高水平赛事 8场"]),
    ("提供上门送药、体检等服务120人。", ["上门送药、体检等服务 120人"]),
    ("做好新机具推广，完成机耕面积5万亩。", ["机耕面积 5万亩"]),
    ("事故起数、死亡人数实现“双下降”，分别下降6%、2%。", ["事故起数 -6%", "死亡人数 -2%"]),
    ("城市建成区面积扩大到32平方公里。", ["城市建成区面积 32平方公里"]),
    ("PM2.5浓度32微克/立方米，同比改善5%。", ["PM2.5浓度 32微克/立方米", "PM2.5浓度 -5%"]),
    ("城镇新增就业60万人，比上年少增3万人。", ["城镇新增就业 60万人", "城镇新增就业 -3万人"]),
    ("人口自然增长率为-3‰，贷款余额同比增长-5%。", ["人口自然增长率 -3‰", "贷款余额 -5%"]),
    ("第二、三产业增加值分别增长5%、6%。", ["第二产业增加值 5%", "第三产业增加值 6%"]),
    ("采矿业、建筑业分别拉动增长0.1个、0.9个百分点。", ["采矿业 0.1个百分点", "建筑业 0.9个百分点"]),
    (
        "生产总值6亿元，财政收入2亿元，同比分别-6.2%、-9.3%。",
        ["生产总值 6亿元", "财政收入 2亿元", "生产总值 -6.2%", "财政收入 -9.3%"],
    ),
    (
        "服务业增加值增长7%，对全县经济增长的贡献率达58%。",
        ["服务业增加值 7%", "服务业增加值对全县经济增长的贡献率 58%"],
    ),
    ("城镇登记失业率在3%以内。", ["城镇登记失业率 ≤3%"]),
    ("预计可实现销售额9亿元，贫困户人均增收140元。", ["销售额 9亿元", "贫困户人均 140元"]),
    ("就业人员4.5*万人，增长7.7%*。", ["就业人员 4.5万人", "就业人员 7.7%"]),
    ("主要预期目标建议为生产总值增长8%。", ["生产总值 8%"]),
    ("粮食播种面积5万亩，产量2万吨。", ["粮食播种面积 5万亩", "粮食产量 2万吨"]),
    ("早稻喜获丰收，总产2万吨。", ["早稻总产 2万吨"]),
    ("生产总值35亿元，人均突破7万元。", ["生产总值 35亿元", "人均生产总值 ≥7万元"]),
    ("人均生产总值6万元，按平均汇率折算为9000美元。", ["人均生产总值 6万元", "人均生产总值 9000美元"]),
    ("年末有医院6家，有效发明专利90件。", ["医院 6家", "有效发明专利 90件"]),
    ("城乡居民收入比值为2.1，比上年缩小0.05。", ["城乡居民收入比值 2.1", "城乡居民收入比值 -0.05"]),
    ("26个重点项目完成投资5亿元。", ["重点项目投资 5亿元"]),
    ("在去年新增企业3家的基础上，再培育5家。", ["新增企业 3家", "新增企业培育 5家"]),
    ("税收收入完成7亿元，支出6亿元。", ["税收收入 7亿元", "税收支出 6亿元"]),
    ("友谊赛比分3:1。", []),
    (
        "三次产业比调整为9:40:51。",
        ["第一产业比重 9", "第二产业比重 40", "第三产业比重 51"],
    ),
    (
        "地方支出9亿元，增长2%，其中教育、就业及社保、农业支出，分别增长3%、4%和5%。",
        ["地方支出 9亿元", "地方支出 2%", "教育支出 3%", "就业及社保支出 4%", "农业支出 5%"],
    ),
    ("年末从业人员90万人。", ["从业人员 90万人"]),
    (
        "一般预算收入65亿元。其中，市本级24亿元；县区级40亿元。",
        ["一般预算收入 65亿元", "市本级一般预算收入 24亿元", "县区级一般预算收入 40亿元"],
    ),
    ("养老保险、医疗保险参保率均稳定在98%以上。", ["养老保险 ≥98%", "医疗保险参保率 ≥98%"]),
    ("省级项目投资超时序进度3个百分点。", ["省级项目投资 3个百分点"]),
    ("92个计划新开工项目有序推进。", ["计划新开工项目 92个"]),
]


@pytest.mark.parametrize(("text", "expected"), REPORTED)
def test_it_reads_what_reports_say(text: str, expected: list[str]) -> None:
    assert [told(figure) for figure in read(text, REPORT)] == expected


TERM = "云岭县政府工作报告\n——2022年1月8日在云岭县第十八届人民代表大会第一次会议上\n\n一、过去五年工作回顾\n\n"
TERMS = [
    ("地区生产总值从21亿元增加到31亿元，年均增长6%。", ["2016", "2021", "2017-2021"]),
    ("工业对经济增长的贡献率达到36%。", ["2021"]),
    ("完成水利投资超2亿元，建成水库3座，自来水普及率95%。", ["2017-2021", "2017-2021", "2021"]),
    ("税收达到9亿元，较“十三五”末的7亿元增加2亿元，增长29%。", ["2021", "2020", "2017-2021", "2017-2021"]),
    ("2021年，实现生产总值28亿元，年均增长5%。", ["2021", "2017-2021"]),
    ("三次产业比由14:33:53调整为15:31:54。", ["2016", "2016", "2016", "2021", "2021", "2021"]),
    ("税收由2018年的7亿元提高到9亿元。", ["2018", "2021"]),
    ("2021年，税收9亿元；商品房销售面积20万平方米，年均增长4%。", ["2021", "2021", "2017-2021"]),
    ("实际使用外资累计达到6亿美元，累计发放补贴达3000万元。", ["2017-2021", "2017-2021"]),
    ("五年来，我们巩固势头，生产总值突破3亿元、达3.6亿元。", ["2021", "2021"]),
    ("累计净增经营主体155户、总量达474户，商务楼宇发展到36座。", ["2017-2021", "2021", "2021"]),
    ("特别是刚刚过去的2021年，形势严峻。税收增长3%，全年新增就业90人，投资增长5%。", ["2021", "2021", "2021"]),
]


@pytest.mark.parametrize(("text", "periods"), TERMS)
def test_a_review_of_a_term_tells_levels_from_sums(text: str, periods: list[str]) -> None:
    assert [figure.period for figure in read(text, TERM)] == periods


def test_a_review_turns_to_several_years_and_back() -> None:
    head = TERM.replace("过去五年工作回顾", "奋发有为谱新篇")
    text = "五年来，新建学校3所。\n\n新建公园2座。\n\n刚刚过去的2021年，改造危房9户。"
    assert [figure.period for figure in read(text, head)] == ["2017-2021", "2017-2021", "2021"]


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("计划于年底建成两处车库，新增车位40个。", ["target", "target"]),
        ("计划于年底开工，目前已征地40亩。", ["actual"]),
        ("完成年度目标的103%。", ["actual"]),
        ("聚焦生产总值增长6%的年度目标，研究核算方案。", ["target"]),
    ],
)
def test_a_review_says_what_is_still_to_be_done(text: str, modalities: list[str]) -> None:
    assert [figure.modality for figure in read(text, REPORT)] == modalities


PERIODS = [
    ("前三季度，地区生产总值增长3.6%。", "2024Q1-Q3"),
    ("上半年完成投资12亿元。", "2024Q1-Q2"),
    ("“十四五”以来，累计新增总部企业87家。", "2021-2025"),
    ("到2030年，社会消费品零售总额达到2000亿元。", "2030"),
    ("全年新增就业岗位3000个。", "2024"),
    ("在去年新增企业3家的基础上，再培育5家。", "2024"),
    ("12月份，价格下降的商品为16种；持平的为2种。", "2024M12"),
    ("比2020年增长12%，税收收入达到90亿元。", "2024"),
]


@pytest.mark.parametrize(("text", "period"), PERIODS)
def test_the_nearest_period_holds(text: str, period: str) -> None:
    assert read(text, REPORT)[-1].period == period


def test_old_and_new_level_stand_apart() -> None:
    old, new = read("最低补助标准由每人每月2375元提高到2423元。")
    assert (old.low, old.modality, old.period) == (2375, "rule", "2024")
    assert (new.low, new.modality, new.period) == (2423, "rule", "2025")
    assert old.measure == new.measure == "ratio"


def test_a_stretch_goal_stands_beside_its_base() -> None:
    base, stretch = read("区级财政收入增长2%，力争3%。")
    assert (base.ambition, stretch.ambition) == ("base", "stretch")
    assert stretch.indicator == base.indicator
    assert stretch.measure == "growth"


def test_a_star_marks_only_its_own_sentence() -> None:
    plain, starred = read("新增健身点12处。★改造公园3座。")
    assert (plain.star, starred.star) == (False, True)


def test_a_subject_is_carried_over_sentences() -> None:
    figures = read("完成税收总收入834.22亿元。同比增长4.6%。", REPORT)
    assert [figure.indicator for figure in figures] == ["税收总收入", "税收总收入"]


def test_two_figures_need_no_comma() -> None:
    assert [told(figure) for figure in read("帮扶困难家庭301户611人。")] == ["困难家庭 301户", "困难家庭 611人"]


def test_an_estimate_is_marked() -> None:
    (figure,) = read("预计全年完成零售总额1600亿元。", REPORT)
    assert figure.estimated
    assert figure.modality == "actual"


def test_every_span_leads_back_to_its_number() -> None:
    text = "新增停车泊位\n\n1,200 个，建成绿道\n2.5 公里。"
    document = parse(Reading(text=PLAN + text, whole_lines=False, format="txt"), "sample")
    assert [figure.span.of(document.source) for figure in find_figures(document)] == ["1,200", "2.5"]


THREE_YEARS = """云岭区推动制造业高质量发展三年行动计划（2024—2026年）

一、发展目标

（一）总体目标。到2026年，工业增加值超过130亿元，工业投资年均增长5%。

产业结构更优。战略性新兴产业占比达到45%。

——研发投入强度达到2.5%以上。

二、重点任务

（一）强链。培育链主企业10家。
"""


def test_goals_behind_the_end_of_a_plan_are_for_that_year_and_its_tasks_for_all_years() -> None:
    document = parse(Reading(text=THREE_YEARS, whole_lines=False, format="txt"), "sample")
    assert [(f.low, f.period) for f in find_figures(document) if f.unit] == [
        (130, "2026"),
        (5, "2024-2026"),
        (45, "2026"),
        (Decimal("2.5"), "2026"),
        (10, "2024-2026"),
    ]


def test_a_title_that_names_goals_promises_though_its_kind_is_unknown() -> None:
    (figure,) = read("建成公立医院12家。", "“健康云岭”2030年发展目标\n\n")
    assert (figure.modality, figure.period) == ("target", "2030")


def test_a_list_whose_title_says_that_it_was_done_reports() -> None:
    head = "云岭区2026年民生实事项目完成情况\n\n"
    assert [figure.modality for figure in read("新增助餐点35个，改造小区12个。", head)] == ["actual", "actual"]


def test_a_paragraph_of_a_whole_book_is_read_like_a_short_one() -> None:
    sentence = "新增示范性康复中心12家，完成道路大修18项。"
    one, many = read(sentence), read(sentence * 2000)
    assert len(many) == 4000
    assert {(f.indicator, f.low, f.period) for f in many} == {(f.indicator, f.low, f.period) for f in one}
    source = PLAN + sentence * 2000
    assert {source[f.span.start : f.span.end] for f in many} == {"12", "18"}
