"""Wordings of reports, lists, plans and policies that trial texts brought up, each with what only looks like it."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, dated, meant, named, told, values

REPORT = "云岭县2026年政府工作报告\n二、2026年工作安排\n"
REVIEW = "云岭县2025年工作总结\n"
BULLETIN = "云岭县2025年国民经济和社会发展统计公报\n"
PLAN = "云岭县2026年重点工作安排\n"
OUTLINE = "云岭县“十五五”水利发展规划\n"
POLICY = "云岭县支持产业发展若干政策\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who has not done something; which ones are not done
        (REVIEW + "全县仍有3.1万人没有脱贫，尚有12户未搬迁。\n", [("未脱贫人口", 3.1), ("未搬迁户", 12)]),
        (REVIEW + "还有2个项目未完成用地报批。\n", [("未完成用地报批项目", 2)]),
        (
            REVIEW + "200户、700人稳定脱贫，4.3万贫困人口稳定脱贫。\n",
            [("脱贫户", 200), ("脱贫人口", 700), ("贫困人口", 4.3)],
        ),
        # works over so much of a way, by when
        (PLAN + "石桥至黄坳公路8.6公里拓宽工程6月底前完工。\n", [("石桥至黄坳公路拓宽工程", 8.6)]),
        # where, upon what or how the goal is to be reached names nothing
        (REPORT + "生产总值增长8%，在实际工作中力争达到9%。\n", [("生产总值", 8), ("生产总值", 9)]),
        (
            REPORT + "带动480多户农户户均增收3000元。引进外资9亿元，到位资金3亿元。\n",
            [("农户", 480), ("农户户均", 3000), ("外资", 9), ("到位资金", 3)],
        ),
        (REPORT + "冬种油菜1.1万亩，比今年扩种800亩。\n", [("冬种油菜", 1.1), ("冬种油菜", 800)]),
        (REPORT + "依托党群服务中心发展农村幸福院，新增400个。\n", [("农村幸福院", 400)]),
        (REPORT + "为全县35—64岁妇女免费开展“两癌”筛查1.1万人。\n", [("妇女“两癌”筛查", 1.1)]),
        (REPORT + "县财政出资2000万元扩充应急转贷资金池。\n", [("应急转贷资金池", 2000)]),
        # a noun of two characters that says too little without its verb
        (
            PLAN + "开展招商活动10场，排查整改隐患203处，举办文化活动30场。\n",
            [("招商活动", 10), ("整改隐患", 203), ("文化活动", 30)],
        ),
        (PLAN + "提升水站18座，受益人口3.2万人。\n", [("水站", 18), ("受益人口", 3.2)]),
        # whom and what works concern, and the works again
        (
            PLAN + "启动老旧小区改造11个，涉及住宅楼94幢、居民2876户，建筑面积约31万平方米，年内完成7个。\n",
            [
                ("老旧小区改造", 11),
                ("老旧小区住宅楼", 94),
                ("老旧小区居民", 2876),
                ("老旧小区建筑面积", 31),
                ("老旧小区改造", 7),
            ],
        ),
        (
            PLAN + "新增、改造绿化各5万平方米。财政支出75%以上用于民生。\n",
            [("新增绿化", 5), ("改造绿化", 5), ("民生财政支出", 75)],
        ),
        (
            REVIEW + "脱贫劳动力外出务工1.9万人，是年度任务的104%。失业率3.2%，低于控制目标1.3个百分点。\n",
            [("脱贫劳动力外出务工", 1.9), ("脱贫劳动力外出务工", 104), ("失业率", 3.2), ("失业率", -1.3)],
        ),
        (
            PLAN + "大豆播种面积1.2万亩，油菜面积扩大到18万亩。发展油茶15万亩，发展规划3个。\n",
            [("大豆播种面积", 1.2), ("油菜面积", 18), ("油茶", 15), ("发展规划", 3)],
        ),
        (PLAN + "力争实现100亿元项目“零的突破”，引进100亿元项目1个。\n", [("100亿元项目", 1)]),
        (PLAN + "改造卫生服务站22个，规范化率达到90%。\n", [("卫生服务站", 22), ("卫生服务站规范化率", 90)]),
        # parts of a whole that were newly registered; accidents and who died in them
        (
            BULLETIN + "年末实有市场主体6.7万户，其中当年新登记9836户，增长12.1%。\n",
            [("实有市场主体", 6.7), ("新登记市场主体", 9836), ("新登记市场主体", 12.1)],
        ),
        (
            BULLETIN + "各类安全事故起数和死亡人数分别下降18.2%和25%。\n",
            [("各类安全事故起数", -18.2), ("各类安全事故死亡人数", -25)],
        ),
    ],
)
def test_what_is_counted(read: Read, text: str, wanted: list[tuple[str, float]]) -> None:
    assert named(read(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # how it is paid in turn, by a list in the clause before or in the name
        (
            "引进的博士、硕士、本科毕业生，在县内工作的，每人每月分别发放生活补贴3000元、1500元、800元。",
            ["博士生活补贴", "硕士生活补贴", "本科毕业生生活补贴"],
        ),
        ("职工取得高级工、技师证书的，按每人1500元、2500元标准给予补贴。", ["高级工补贴", "技师补贴"]),
        # what is paid for tells a short noun from others in the policy
        ("企业牵头组建省级以上创新平台的，给予最高30万元建设补助。", ["省级以上创新平台建设补助"]),
        ("开设专卖店，面积60平方米以上，每个店补助租金5万元。", ["租金补助"]),
        # for each of what was counted right before
        ("支持既有住宅加装电梯15部，每部补助15万元。", ["既有住宅电梯", "既有住宅电梯补助"]),
        # kinds of talents, and who stands right before the sum
        (
            "对全职引进的A、B、C类人才，分别给予100万元、60万元、30万元安家补贴。",
            ["A类人才安家补贴", "B类人才安家补贴", "C类人才安家补贴"],
        ),
        ("按博士每月1500元、硕士每月1000元标准发放租房补贴。", ["博士租房补贴", "硕士租房补贴"]),
        ("“以才荐才”成功的，奖励推荐人5000元。", ["推荐人奖励"]),
        # of which cost it is a share; the second part of what is paid in two
        ("销售额达到100万元以上的企业或个人，按快递费用的30%给予补贴。", ["快递费用补贴"]),
        (
            "标准化茶园每亩补助1200元，分两年兑付，第一年兑付60%，第二年兑付40%。",
            ["标准化茶园补助", "标准化茶园补助第一年兑付", "标准化茶园补助第二年兑付"],
        ),
        (
            "照料护理标准全自理、半护理、全护理分别为每人每月180元、360元、720元；护理补贴一级100元、二级80元。",
            ["照料护理标准全自理", "照料护理标准半护理", "照料护理标准全护理", "护理补贴一级", "护理补贴二级"],
        ),
        ("公示5个工作日无异议后拨付。", ["公示期"]),
        # all that one gets
        ("同一企业年度奖补总额原则上不超过500万元。", ["企业年度奖补总额"]),
        ("参加境外展会的，单家企业全年累计补贴最高30万元。", ["境外展会补贴"]),
        ("对制定国家标准的，每项奖励20万元，同一企业每年奖励不超过3项。", ["国家标准奖励", "国家标准奖励"]),
        # which ones are meant
        ("对投资5亿元以上或年营业收入10亿元以上的重大项目，实行“一事一议”。", []),
        ("对弄虚作假的，取消其3年内申报资格。", ["取消申报资格期限"]),
        ("公示无异议的，财政局在10个工作日内拨付。", ["资金拨付"]),
    ],
)
def test_payments(read: Read, text: str, wanted: list[str]) -> None:
    assert [figure.indicator for figure in read(POLICY + text + "\n")] == wanted


def test_a_share_that_is_raised_is_no_condition(read: Read) -> None:
    figures = read(POLICY + "参加境外展会的，补助比例提高至70%，每次最高5万元，每家企业补助上限80万元。\n")
    assert [(figure.low, figure.comparator) for figure in figures] == [(70, "eq"), (5, "le"), (80, "le")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # within which time somebody has to do something, and what a plan only sets itself
        (PLAN + "牵头单位须在5个工作日内书面说明情况。\n审批时限压减到5个工作日。\n", [(5, "rule"), (5, "target")]),
        # by what standard rooms have to be built
        (PLAN + "新建居住区按每百户不少于30平方米配建养老服务用房。\n", [(30, "rule")]),
        # 首个50万元村 is a kind of village
        (PLAN + "集体收入过20万元的村达到8个，力争出现首个50万元村。\n", [(8, "target")]),
        # headings that tell of sums in brackets, and those that only count their list
        (
            "云岭县2026年重点建设项目安排\n一、重点建设项目（共安排86个，年度计划投资58.3亿元）\n抓好落实。\n",
            [(86, "target"), (58.3, "target")],
        ),
        ("云岭县2026年重点建设项目安排\n一、城区环境方面（3个项目）\n抓好落实。\n", []),
        # how rare a flood is that a place withstands
        (
            OUTLINE + "城区防洪标准达到100年一遇，县城达到50年一遇，遭遇30年一遇洪水。\n",
            [(100, "target"), (50, "target")],
        ),
    ],
)
def test_what_is_laid_down_and_what_is_promised(read: Read, text: str, wanted: list[tuple[float, str]]) -> None:
    assert meant(read(text)) == wanted


def test_the_last_year_is_named_within_the_years_gone_by(read: Read) -> None:
    text = (
        "云岭市政府工作报告\n——2016年1月19日\n一、“十二五”回顾\n五年间，生产总值年均增长11%，2015年达到268亿元；"
        "投资累计826亿元；4万群众喝上放心水；城镇化率提高8个百分点。\n"
    )
    assert dated(read(text)) == [
        (11, "actual", "2011-2015"),
        (268, "actual", "2015"),
        (826, "actual", "2011-2015"),
        (4, "actual", "2011-2015"),
        (8, "actual", "2011-2015"),
    ]


def test_levels_below_the_year_to_reach_are_of_it(read: Read) -> None:
    text = OUTLINE + (
        "二、发展目标\n“十五五”期间，水利投资150亿元。到2030年，供水保障能力显著提升，具体目标是：\n"
        "——供水安全。自来水普及率99%以上。\n——节水水平。用水总量控制在21亿立方米以内。\n"
    )
    assert dated(read(text)) == [(150, "target", "2026-2030"), (99, "target", "2030"), (21, "target", "2030")]


def test_what_a_sentence_tells_behind_a_goal_is_of_the_plan_again(read: Read) -> None:
    text = OUTLINE + "一、建设任务\n完成堤防达标加固142公里。\n"
    assert [(figure.period, figure.measure) for figure in read(text)] == [("2026-2030", "amount")]


PROJECTS = (
    "序号\t项目名称\t建设内容及规模\t总投资（万元）\t至2025年底累计完成投资（万元）\t2026年计划投资（万元）\t2026年形象进度\n"
    "1\t县中医院迁建\t总建筑面积5.2万平方米，设床位400张\t38600\t6200\t15000\t主体封顶\n"
    "2\t工业园标准厂房\t建设厂房12栋\t32000\t—\t18000\t完成6栋主体工程\n"
)


def test_a_table_of_projects_promises_the_share_of_the_year(read: Read) -> None:
    assert told(read("云岭县2026年重点建设项目安排\n\n" + PROJECTS)) == [
        ("县中医院迁建总建筑面积", 5.2, "context"),
        ("县中医院迁建床位", 400, "context"),
        ("县中医院迁建总投资", 38600, "context"),
        ("县中医院迁建累计完成投资", 6200, "actual"),
        ("县中医院迁建计划投资", 15000, "target"),
        ("工业园标准厂房", 12, "context"),
        ("工业园标准厂房总投资", 32000, "context"),
        ("工业园标准厂房计划投资", 18000, "target"),
        ("工业园标准厂房主体工程", 6, "target"),
    ]


def test_a_table_of_projects_without_a_share_of_the_year_promises_all(read: Read) -> None:
    table = (
        "序号\t项目名称\t建设内容\t总投资（万元）\t责任单位\n"
        "1\t县中医院迁建\t设床位400张\t38600\t县卫健局\n2\t标准厂房\t建设厂房12栋\t32000\t县工信局\n"
    )
    figures = read("云岭县2026年重点建设项目安排\n\n" + table)
    assert [modality for _, modality in meant(figures)] == ["target"] * 4


def test_products_a_cell_a_line(read: Read) -> None:
    cells = ["产品名称", "单位", "产量", "比上年±%", "小麦粉", "万吨", "47.6", "5.8", "服装", "万件", "1325", "-7.4"]
    cells += ["商品混凝土", "万立方米", "203.1", "11.0"]
    figures = read(BULLETIN + "表1 主要产品产量\n" + "\n".join(cells) + "\n")
    assert [(figure.indicator, figure.unit, figure.measure) for figure in figures] == [
        ("小麦粉产量", "万吨", "amount"),
        ("小麦粉产量", "%", "growth"),
        ("服装产量", "万件", "amount"),
        ("服装产量", "%", "growth"),
        ("商品混凝土产量", "万立方米", "amount"),
        ("商品混凝土产量", "%", "growth"),
    ]


LONG_CELLS = (
    "序号\t项目名称\t目标任务\t时间节点\t牵头单位\n"
    "1\t教育提升\t1.新建学校5所。\n2.改造教室186间。\t6月底前投用3所；11月底前全部完成。\t县教育局\n"
    "2\t医疗惠民\t1.免费筛查1.6万人。\n2.改造卫生站22个。\t10月底前\t县卫健局\n"
)


def test_cells_of_several_lines_between_tabs(read: Read) -> None:
    assert values(read("云岭县2026年民生实事责任分解表\n\n" + LONG_CELLS)) == [5, 186, 3, 1.6, 22]


def test_a_line_that_begins_the_next_sentence_goes_on(read: Read) -> None:
    text = (
        "云岭市养老服务规划\n\n实施居家适老化改造工程，五年内完成特殊困难老年人家庭改造\n"
        "1万户，其中2027年完成2200户。建设家庭养老床位\n5000张，按照每张3000元的标准给予一次性建设补贴。新建居住\n"
        "区配建养老服务用房。\n"
    )
    assert ("家庭养老床位", 5000) in named(read(text))


def test_the_other_side_of_a_budget_is_of_the_whole(read: Read) -> None:
    text = (
        "云岭县2025年预算执行情况报告\n一、2025年预算执行情况\n政府性基金收入32.5亿元，其中土地出让收入28.9亿元；"
        "支出完成41.2亿元。\n"
    )
    assert named(read(text)) == [("政府性基金收入", 32.5), ("土地出让收入", 28.9), ("政府性基金支出", 41.2)]


def test_what_is_due_at_the_end_of_the_year_is_of_the_year(read: Read) -> None:
    text = (
        "云岭区2025年上半年重点工作推进情况通报\n一、总体情况\n重点项目完成投资86亿元。\n"
        "二、下步要求\n年底前完成重点项目投资162亿元。\n"
    )
    assert dated(read(text)) == [(86, "actual", "2025Q1-Q2"), (162, "target", "2025")]


def test_results_told_below_a_list_are_of_the_year_before(read: Read) -> None:
    text = (
        "云岭市2026年为民实事任务分解表\n\n一、教育提质\n新建中小学6所。\n\n"
        "附：2025年办理情况。城镇新增就业2万人，改造老旧小区96个。\n"
    )
    assert dated(read(text)) == [(6, "target", "2026"), (2, "actual", "2025"), (96, "actual", "2025")]


def test_a_share_of_the_budget_is_what_was_spent_of_it(read: Read) -> None:
    table = "科目\t调整预算数\t执行数\t为调整预算%\n教育支出\t61,200\t59,845\t97.8\n卫生支出\t33,400\t31,127\t93.2\n"
    figures = read("云岭县2025年预算执行情况报告\n\n2025年支出执行情况表 单位：万元\n" + table)
    assert meant(figures)[1:3] == [(59845, "actual"), (97.8, "actual")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # whose subsidy it is, though more was counted before
        (
            PLAN + "建成养老中心3个，完成适老化改造600户，每户补助不超过3000元。\n",
            [("养老中心", 3), ("适老化改造", 600), ("适老化改造补助", 3000)],
        ),
        # what a clause before says of how things are names nothing
        (REVIEW + "财政收支矛盾突出，税收占一般公共预算收入的比重仅为56%。\n", [("税收", 56)]),
        (REVIEW + "已消除风险731户，全年招商到位资金突破55亿元。\n", [("消除风险", 731), ("招商到位资金", 55)]),
    ],
)
def test_what_the_clauses_before_lend(read: Read, text: str, wanted: list[tuple[str, float]]) -> None:
    assert named(read(text)) == wanted


def test_years_within_a_plan_are_its_own(read: Read) -> None:
    text = OUTLINE + "二、发展目标\n到2030年，旅游收入达到260亿元。五年内新增景区4家。\n"
    assert dated(read(text)) == [(260, "target", "2030"), (4, "target", "2026-2030")]


def test_a_year_told_of_a_part_ends_with_it(read: Read) -> None:
    text = OUTLINE + "三、主要任务\n五年新建厕所256座，其中2026年建成70座；新建停车场35个。\n"
    assert dated(read(text)) == [(256, "target", "2026-2030"), (70, "target", "2026"), (35, "target", "2026-2030")]


def test_what_came_out_is_no_goal_of_two_years(read: Read) -> None:
    text = (
        "云岭市“十四五”水安全保障规划\n第一章 发展基础\n供水能力稳步提升。2020年，用水总量10.9亿立方米，"
        "水耗较2015年下降21%，利用系数达到0.642。\n"
    )
    assert {modality for _, modality in meant(read(text))} == {"actual"}


def test_a_rate_of_all_is_of_each_that_was_counted(read: Read) -> None:
    figures = read(REVIEW + "办理人大建议61件、政协提案74件，办复率均为100%。\n")
    assert [figure.indicator for figure in figures][2:] == ["人大建议办复率", "政协提案办复率"]


def test_sizes_in_brackets_of_works_are_context(read: Read) -> None:
    figures = read(REVIEW + "蒙医院综合楼（建筑面积1.8万平方米、概算投资7600万元）主体封顶，新建村卫生室12个。\n")
    assert meant(figures) == [(1.8, "context"), (7600, "context"), (12, "actual")]
