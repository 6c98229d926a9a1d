"""Forms met in work reports of provinces and cities: what a number is named by, its bound, and for when it holds."""

from __future__ import annotations

import pytest

import luoshi

HEAD = "云岭市2026年政府工作报告\n\n一、2025年工作回顾\n\n"


def read(text: str, head: str = HEAD) -> list[luoshi.Figure]:
    return list(luoshi.read_bytes((head + text + "\n").encode(), "report.txt").figures)


def named(text: str) -> list[str]:
    return [figure.indicator for figure in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "地区生产总值上半年由负转正，三、四季度加快恢复，全年增长3.9%。",
            ["地区生产总值"],
        ),
        ("规上工业增加值增长5.8%，连续9个月单月增长8%以上。", ["规上工业增加值"] * 2),
        ("能源消耗总量等7个约束性指标全部完成。", ["约束性指标"]),
        ("新增低保265户362人，调出53户70人，提标5户。", ["低保"] * 2 + ["低保调出"] * 2 + ["低保提标"]),
        ("严格按不低于30%的比例开展实地抽查。", ["实地抽查比例"]),
        ("一般公共预算收入32.7亿元，税占比90.7%。", ["一般公共预算收入", "一般公共预算收入税占比"]),
        ("8个县区创建16个示范园区。", ["县区", "示范园区"]),
        ("生物普查发现2种新物种、35种新记录。", ["新物种", "新记录"]),
        ("新增学位4万个，67.5%的初中毕业生就读普通高中。", ["学位", "初中毕业生就读普通高中"]),
        ("规上工业增加值增长9%。税收占一般公共预算收入比重超75%。", ["规上工业增加值", "税收"]),
        ("净增经营主体24万户，其中企业6万户。", ["经营主体", "企业"]),
        ("经营主体总量突破130万户，其中企业超过47万户。", ["经营主体总量", "企业"]),
        (
            "金融机构本外币存、贷款余额分别突破1.5万亿元、1.4万亿元。",
            ["金融机构本外币存款余额", "金融机构本外币贷款余额"],
        ),
        ("6项开放政策及相关配套制度出台施行。", ["开放政策及相关配套制度"]),
        ("向民间资本推介优质项目300个。", ["优质项目"]),
        ("装备制造业增加值和投资分别增长11%、60%。", ["装备制造业增加值", "装备制造业投资"]),
        ("市直企业资产、收入、利润总额分别增长7%、8%、9%。", ["市直企业资产", "市直企业收入", "市直企业利润总额"]),
        ("接待游客和旅游收入分别增长12%和13.8%。", ["游客", "旅游收入"]),
        ("6471户1.97万人实现预脱贫。", ["预脱贫"] * 2),
        (
            "组建母基金等5支基金、总规模达13.5亿元，投放14个项目、资金3.1亿元。",
            ["基金", "基金总规模", "基金项目", "基金项目资金"],
        ),
        (
            "推进飞机总装等总投资2000亿元的30个转型升级项目。",
            ["转型升级项目总投资", "转型升级项目"],
        ),
        ("为1473户已入住居民补办不动产权证。", ["入住居民补办不动产权证"]),
        ("制定政府规章9件、修改27件、废止84件。", ["政府规章", "政府规章修改", "政府规章废止"]),
        ("全市呈现“八增长”特点（GDP实现1.5%的正增长、农村经济稳步增长）。", ["GDP"]),
        (
            "投资完成247亿元，增长2%，增速比同期有较大提升（同期为下降31.9%、去年全年下降39.7%）。",
            ["投资"] * 4,
        ),
        (
            "第一产业增加值47亿元，增长4%，拉动GDP增长0.1个百分点。",
            ["第一产业增加值"] * 2 + ["第一产业增加值拉动GDP增长"],
        ),
        ("钢铁产量双超1000万吨。", ["钢铁产量"]),
        ("财政八项支出合计46亿元，增长12%。", ["财政八项支出合计"] * 2),
        ("人均可支配收入中，工资性收入占23.8%，转移净收入占16.1%。", ["工资性收入", "转移净收入"]),
        (
            "5个重点园区实现主营业务收入379亿元、利税38亿元。",
            ["重点园区主营业务收入", "重点园区利税"],
        ),
        ("空气质量达到或好于国家二级以上（新标准）天数超过275天。", ["空气质量达到或好于国家二级以上（新标准）天数"]),
        ("培育创办具有国际竞争力的科技型企业100家。", ["科技型企业"]),
        ("5年内遴选扶持500家以上在穗初创型企业。", ["在穗初创型企业"]),
        ("花卉产量全球第一、优质鲜切花占比60%。", ["优质鲜切花占比"]),
        ("试验区4项制度创新成果全国复制推广。", ["制度创新成果"]),
        ("与39个国家缔结118对友城。", ["国家", "友城"]),
        ("向民间资本推介项目325个、总投资近2400亿元。", ["推介项目", "推介项目总投资"]),
        ("有效应对24轮强降雨、抗御台风“三连击”，118起避险案例获省应急厅通报表扬。", ["强降雨", "避险案例"]),
        ("加强农田水利设施建设，改善除涝面积114万亩。", ["农田水利设施建设除涝面积"]),
        ("云岭市常住人口128万人，云岭市级收入9亿元。", ["常住人口", "云岭市级收入"]),
        (
            "烟草、机械、建材3个产业年产值均达到100亿元以上。",
            ["烟草产业年产值", "机械产业年产值", "建材产业年产值"],
        ),
    ],
)
def test_a_number_of_a_report_is_named_by_what_it_counts(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13个重点园区2025年营业收入突破2.5万亿元。", [2.5]),
        ("首批10个先导区集聚核心企业超150家。", [150]),
        ("8个工业园区新开工企业112家。", [112]),
        ("企业和个人15%所得税优惠、加工增值免税等政策持续优化。", []),
        ("全市50户以上农村木质房屋连片村寨改造完成。", []),
        ("新建占地50亩以上住宅小区8个、15层以上中高层建筑15座。", [8, 15]),
        ("电子信息、医药化工和物流3个产业加快发展。", []),
        ("新生儿免费参保等10件民生实事圆满完成。", [10]),
        ("新建存栏2000头现代奶牛场16个。", [16]),
        ("撤并市区5吨以下小锅炉39台，新建5家100张床位以上的养老机构。", [39, 5]),
        ("总书记3次亲临云岭考察、4次回信。", []),
        ("完成2100万千瓦火电机组、2812万吨钢铁产能超低排放改造。", [2100, 2812]),
    ],
)
def test_numbers_that_only_name_a_set_are_no_figures(text: str, expected: list[float]) -> None:
    assert [float(figure.low or 0) for figure in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "comparator", "low"),
    [
        ("城乡居民收入比收窄至2：1以内。", "le", 2),
        ("城乡居民收入比缩小到2.1：1左右。", "approx", 2.1),
        ("地区生产总值连跨3个千亿级台阶。", "eq", 3),
        ("中直投资完成159亿元。负向拉动全市投资8.7个百分点。", "eq", -8.7),
        ("油价同比下降33.2%。", "eq", -33.2),
    ],
)
def test_a_bound_and_a_sign_may_stand_behind_a_proportion(text: str, comparator: str, low: float) -> None:
    figure = read(text)[-1]
    assert (figure.comparator, float(figure.low or 0)) == (comparator, low)


def test_what_is_about_to_be_done_is_still_ahead() -> None:
    modalities = [figure.modality for figure in read("6个更新项目竣工验收，4个即将竣工验收。")]
    assert modalities == ["actual", "target"]


def test_a_passage_below_no_heading_is_on_the_side_of_the_heading_before_it() -> None:
    head = "云岭省2026年政府工作报告\n\n“十四五”时期工作回顾\n\n"
    text = (
        "——这是实力跃升的五年。地区生产总值达到1369亿元，增长33%。\n\n"
        "——这是民生改善的五年。居民收入年均增长6.8%。\n\n"
        "五年来主要做了以下工作。\n\n"
        "我们加快建设现代基础设施。完成交通投资499亿元，新增铁路里程639公里。\n\n"
        "“十五五”时期的主要目标任务\n\n"
        "“十五五”时期，要努力实现以下目标任务：\n\n"
        "2026年重点工作\n\n地区生产总值增长5.5%左右。"
    )
    figures = {figure.indicator: (figure.modality, figure.period) for figure in read(text, head)}
    assert figures["交通投资"] == ("actual", "2021-2025")
    assert figures["铁路里程"] == ("actual", "2021-2025")
    assert figures["地区生产总值"] == ("target", "2026")


def test_a_year_over_a_half_of_a_report_says_when_it_is_of() -> None:
    head = "各位代表：\n\n我代表市人民政府向大会作政府工作报告，请予审议。\n\n2018年：铆足干劲抓落实\n\n"
    text = "过去一年，地区生产总值增长5%，完成投资66亿元。\n\n2019年：砥砺前行开新局\n\n2019年是建市70周年。"
    assert {figure.period for figure in read(text, head)} == {"2018"}


def test_the_level_that_is_left_is_of_the_year_that_the_sentence_compares_with() -> None:
    text = (
        "初步统计，与2000年相比，全市生产总值由208亿元增加到385亿元；社会投资由67亿元增加到123亿元，五年累计404亿元，"
        "超过1978年到2000年的投资总和；财政收入由29亿元增加到61亿元。"
    )
    head = "云岭市2006年政府工作报告\n\n2005年和“十五”发展回顾\n\n"
    periods = [(float(figure.low or 0), figure.period) for figure in read(text, head)]
    assert periods == [
        (208, "2000"),
        (385, "2005"),
        (67, "2000"),
        (123, "2005"),
        (404, "2001-2005"),
        (29, "2000"),
        (61, "2005"),
    ]


def test_what_a_passage_says_to_stand_below_is_of_the_years_that_it_names() -> None:
    head = (
        "云岭市2006年政府工作报告\n\n2005年和“十五”发展回顾\n\n2005年，生产总值增长9%。“十五”发展的成就突出表现在：\n\n"
    )
    text = "城乡面貌明显变化。新建城市道路71公里、排水管道84公里，自来水普及率100%。"
    assert [figure.period for figure in read(text, head)] == ["2005", "2001-2005", "2001-2005", "2005"]


def test_what_is_newly_registered_before_a_yearly_rate_is_of_all_the_years() -> None:
    head = "云岭市2022年政府工作报告\n\n一、过去四年工作回顾\n\n"
    text = "四年来，新登记市场主体20万户，年均增长8%。生态良好，草原覆盖度稳定在45%以上。"
    assert [figure.period for figure in read(text, head)] == ["2018-2021"] * 3


def test_a_report_without_a_title_is_of_the_year_whose_results_it_estimates() -> None:
    head = "各位代表：\n\n现在，我代表市人民政府向大会报告工作，请予审议。\n\n一、五年来政府工作回顾\n\n"
    text = (
        "五年来，经济快速发展。预计2002年全市实现生产总值709亿元，比上年增长11%，五年平均增长10%。"
        "五年引进项目91个，其中亿元以上项目10个。财政收入13亿元，3年增长58%。"
    )
    periods = [figure.period for figure in read(text, head)]
    assert periods[:3] == ["2002", "2002", "1998-2002"]
    assert periods[-4:] == ["1998-2002", "1998-2002", "2002", "2000-2002"]


def test_growth_since_the_year_before_those_reviewed_came_in_all_of_them() -> None:
    head = "云岭市2021年政府工作报告\n\n一、“十三五”时期工作回顾\n\n"
    text = "2020年全市实现工业增加值269亿元、税收144亿元，较2015年分别增长12%和25.9%。"
    assert [figure.period for figure in read(text, head)] == ["2020", "2020", "2016-2020", "2016-2020"]


def test_either_side_of_a_balance_sheet_has_its_sum_in_the_book_of_its_caption() -> None:
    head = "云岭县2022年预算执行情况和2023年预算草案的报告\n\n一、2022年预算执行情况\n\n"
    sheet = ["2022年全县政府性基金预算收支平衡表", "单位：万元", "收    入", "执行数", "支    出", "执行数"]
    rows = [("总    计", 3207), ("总    计", 3208), ("一、本级收入", 1195), ("一、本级支出", 2373)]
    rows += [("二、转移性收入", 2011), ("上级补助收入", 131), ("二、转移性支出", 833), ("调出资金", 630)]
    text = "\n\n".join([*sheet, *(cell for item, value in rows for cell in (item, str(value)))])
    names = {int(figure.low or 0): figure.indicator for figure in read(text, head)}
    assert names[3207] == "政府性基金收入总计"
    assert names[3208] == "政府性基金支出总计"
    assert (names[1195], names[131]) == ("政府性基金本级收入", "上级补助收入")


def test_the_two_ends_of_a_move_are_no_years_for_the_rest() -> None:
    found = read(
        "2020年到2025年，工业投资占比从17.9%提升到35.5%。新增五星级饭店16家，旅游总花费年均增长10%。",
        "云岭省2026年政府工作报告\n一、“十四五”发展回顾\n",
    )
    assert [one.period for one in found] == ["2020", "2025", "2021-2025", "2021-2025"]
