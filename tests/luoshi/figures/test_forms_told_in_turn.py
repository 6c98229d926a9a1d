"""Forms of reports, bulletins, lists, notices and policies met in unseen documents, in our own words."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

REPORT = "柳湾县2024年政府工作报告\n——2024年1月16日在县人代会上\n一、2023年工作回顾\n"
PLAN = "柳湾县2024年工作要点\n一、重点任务\n"
BUDGET = "关于柳湾市2025年预算执行情况与2026年预算草案的报告\n一、2025年预算执行情况\n"
POLICY = "柳湾县促进工业发展若干政策措施\n一、支持内容\n"
BULLETIN = "柳湾县2023年国民经济和社会发展统计公报\n柳湾县统计局\n2024年3月20日\n一、综合\n"


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample")))


def names(text: str) -> list[str]:
    return [f"{f.indicator} {f.low}{f.unit}" for f in read(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("争取中央和省补助资金20亿元。", ["中央和省补助资金 20亿元"]),
        ("争取到位上级资金23亿元，发行专项债券8亿元。", ["上级资金 23亿元", "专项债券 8亿元"]),
        ("学前教育毛入园率、普惠率分别达93%、91%。", ["学前教育毛入园率 93%", "学前教育普惠率 91%"]),
        (
            "行政村集体收入全部超过10万元，其中50万元以上的村达38个。",
            ["行政村集体收入 10万元", "50万元以上的村 38个"],
        ),
        ("招引亿元以上项目27个，其中3亿元以上制造业5个。", ["亿元以上项目 27个", "3亿元以上制造业项目 5个"]),
        ("见面率、答复率和代表满意率均达到100%。", ["见面率 100%", "答复率 100%", "代表满意率 100%"]),
        ("税收收入3亿元，自然增幅2%，同口径增长6%。", ["税收收入 3亿元", "税收收入 2%", "税收收入 6%"]),
        ("地区生产总值318亿元，同比增长（下同）2.5%。", ["地区生产总值 318亿元", "地区生产总值 2.5%"]),
        ("隐患整改率100%，立案处罚12起。", ["隐患整改率 100%", "立案处罚 12起"]),
        ("完成老旧小区改造22个，涉及2860户。", ["老旧小区改造 22个", "老旧小区改造 2860户"]),
        ("商品房去化周期18个月。", ["商品房去化周期 18个月"]),
        (
            "实施重点项目90个，年度计划投资9亿元，开工率40%。",
            ["重点项目 90个", "重点项目年度计划投资 9亿元", "重点项目开工率 40%"],
        ),
        ("私营企业8万户，注册资本90亿元。", ["私营企业 8万户", "私营企业注册资本 90亿元"]),
        ("规模以上工业企业每百元营业收入中的成本为86元。", ["规模以上工业企业每百元营业收入中的成本 86元"]),
    ],
)
def test_names_of_a_report(sentence: str, expected: list[str]) -> None:
    assert names(REPORT + sentence) == expected


def test_what_was_won_is_no_more_striven_for() -> None:
    assert {f.ambition for f in read(REPORT + "争取到位上级资金23亿元，发行专项债券8亿元。")} == {"base"}
    assert [f.ambition for f in read(PLAN + "力争到2026年底，覆盖率达到60%。")] == ["stretch"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("坚持将80%以上的财力用于民生。", ["民生财力 80%"]),
        ("为中小企业提供1亿元以上的增信担保。", ["增信担保 1亿元"]),
        ("县财政每年统筹安排3000万元产业发展专项资金。", ["产业发展专项资金 3000万元"]),
        ("使专利拥有量达到300件以上。", ["专利拥有量 300件"]),
        ("对在营敬老院实施适老化改造，2026年底前完成80%以上。", ["在营敬老院适老化改造 80%"]),
        ("推进农村公路建设，2025年底前完成120公里。", ["农村公路建设 120公里"]),
    ],
)
def test_names_of_a_plan(sentence: str, expected: list[str]) -> None:
    assert names(PLAN + sentence) == expected


def test_a_level_behind_a_cut_is_no_decline() -> None:
    figures = read(BUDGET + "专项数量从97个精简为75个。")
    assert [(f.low, f.measure, f.period) for f in figures] == [(97, "amount", "2024"), (75, "amount", "2025")]


def test_sums_of_a_budget_lose_the_verb_behind_them() -> None:
    text = BUDGET + "二、2026年预算草案\n社会保险基金预算收入安排90亿元、支出84亿元。"
    assert names(text) == ["社会保险基金预算收入 90亿元", "社会保险基金预算支出 84亿元"]


def test_rates_in_turn_behind_goals_that_were_passed() -> None:
    text = "全市税收收入和非税收入均超额完成预算目标，分别占预算调整数的106%和105%。"
    assert names(BUDGET + text) == ["税收收入 106%", "非税收入 105%"]


def test_a_ceiling_told_as_a_goal_stays_a_ceiling() -> None:
    figures = read(REPORT + "城镇登记失业率4.45%，低于5%的控制目标。")
    assert [(f.comparator, f.modality) for f in figures] == [("eq", "actual"), ("le", "target")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("每件发明专利授权后资助5000元。", ["发明专利授权资助 5000元"]),
        ("对企业研发投入占营业收入比重达3%以上的，按增量的10%给予补助。", ["研发投入补助 10%"]),
        ("对融资担保机构担保费率低于1%的，按担保额的0.5%给予补贴。", ["融资担保机构担保费率补贴 0.5%"]),
        (
            "对首次入库的工业企业奖励5万元；年产值达到1亿元以上，一次性给予10万元奖励。",
            ["工业企业奖励 5万元", "工业企业奖励 10万元"],
        ),
        (
            "对网店首次突破1000万元的企业，奖励5万元；每再增加1000万元，再奖励6万元。",
            ["网店企业奖励 5万元", "网店企业奖励 6万元"],
        ),
        ("旅行社组织住宿1晚以上的，按过夜游客每人20元给予奖励。", ["过夜游客奖励 20元"]),
        (
            "对引进全国首店、西南首店的商业载体运营方，每引进1家分别给予20万元、10万元奖励。",
            ["全国首店奖励 20万元", "西南首店奖励 10万元"],
        ),
        ("按辅导备案、成功上市两个阶段，分别奖励100万元、200万元。", ["辅导备案奖励 100万元", "成功上市奖励 200万元"]),
        (
            "对博士研究生每月发放生活补贴3000元，硕士研究生1500元。",
            ["博士研究生生活补贴 3000元", "硕士研究生生活补贴 1500元"],
        ),
    ],
)
def test_names_of_payments(sentence: str, expected: list[str]) -> None:
    figures = read(POLICY + sentence)
    assert [f"{f.indicator} {f.low}{f.unit}" for f in figures] == expected
    assert {f.modality for f in figures} == {"rule"}


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("对现有床位不足40张且收住人数少于10人的敬老院，可就近合并。", []),
        ("投资5000万元以上、亩均投资不低于100万元，在建设期，按实际投资额给企业5%奖励。", [5]),
        ("引进年销售额5000万元以上大品种；有新药证书的品种。对上述品种，投产后给予不高于3万元的资助。", [3]),
    ],
)
def test_in_which_case_something_is_paid_or_done_is_no_figure(sentence: str, figures: list[int]) -> None:
    assert [f.low for f in read(POLICY + sentence)] == figures


def test_the_day_of_a_page_gives_a_policy_its_year_where_nothing_else_does() -> None:
    stamped = "柳湾县促进电商发展若干措施\n发布时间：2023-10-21\n对示范店奖励5万元。"
    signed = "柳湾县促进电商发展若干措施\n对示范店奖励5万元。\n柳湾县人民政府\n2023年10月21日"
    assert [f.period for f in read(stamped)] == ["2023"]
    assert [f.period for f in read(signed)] == ["2023"]


def test_what_is_due_in_a_notice_that_lays_down_is_promised() -> None:
    text = "关于推动敬老院发展十条措施的通知\n一、床位规模不超过150张。\n二、到2025年底前，入住率达到60%以上。\n"
    assert [f.modality for f in read(text)] == ["rule", "target"]


@pytest.mark.parametrize(
    ("title", "modality"),
    [
        ("柳湾县2024年民生实事项目责任分工表", "target"),
        ("柳湾县代表投票选出2024年民生实事项目", "target"),
        ("柳湾县2023年民生实事完成情况公告", "actual"),
    ],
)
def test_lists_say_in_their_title_whether_they_promise(title: str, modality: str) -> None:
    text = (
        title + "\n一、居住条件\n改造老旧小区15个，新增车位600个。\n牵头单位：县住建局\n二、养老\n新建养老中心5个。\n"
    )
    assert {f.modality for f in read(text)} == {modality}


def test_a_title_on_a_year_to_come_promises_what_its_text_tells() -> None:
    text = (
        "柳湾省：到2027年 特色产业集群达到50个\n\n  省政府办公厅4月2日发布《产业集群工作方案》。其中提出，"
        "到2027年，产业集群实力增强：培育国家级产业集群30个。\n"
    )
    assert {f.modality for f in read(text)} == {"target"}


def test_bullets_below_the_goals_of_a_plan_in_the_news_are_of_its_year() -> None:
    text = (
        "柳湾市出台制造业三年行动计划\n时间：2023-06-15\n6月15日，市政府印发《制造业三年行动计划》，其中提到，"
        "到2025年，工业增加值超过300亿元。\n——质量效益提升。劳动生产率超过50万元/人。\n"
        "——创新能力增强。研发投入强度达2.5%以上。\n"
    )
    assert [(f.modality, f.period) for f in read(text)] == [("target", "2025")] * 3


def test_sizes_told_in_a_row_have_one_measure() -> None:
    text = PLAN + "培育年营业收入超1000亿元的2个，超500亿元的5个。"
    assert names(text) == ["年营业收入超1000亿元 2个", "年营业收入超500亿元 5个"]


def test_a_meeting_sums_up_the_year_before_its_title() -> None:
    text = "2023年全市交通工作报告\n总结2022年全市交通工作，部署2023年重点任务。\n会议指出，新改建农村公路19公里。\n"
    assert [f.period for f in read(text)] == ["2022"]


def test_parts_of_a_population_are_people() -> None:
    rows = "指标\t年末数（万人）\t比重（%）", "全县常住人口\t45.6\t100", "其中：城镇\t22.1\t48.5", "乡村\t23.5\t51.5"
    table = "表1：年末人口数及其构成\n" + "\n".join(rows) + "\n"
    found = [(f.indicator, f.measure, f.unit) for f in read(BULLETIN + table)]
    assert found == [
        (name, measure, unit)
        for name in ("全县常住人口", "城镇常住人口", "乡村常住人口")
        for measure, unit in (("stock", "万人"), ("ratio", "%"))
    ]


def test_the_caption_of_a_chart_dates_nothing() -> None:
    text = BULLETIN + "2017-2021年全县地区生产总值构成\n全年出生人口542人。\n"
    assert [f.period for f in read(text)] == ["2023"]


def test_two_sides_of_a_balance_sheet_set_a_cell_a_line() -> None:
    cells = "收    入", "执行数", "支    出", "执行数", "总    计", "900", "总    计", "900", "本级收入", "500"
    more = "本级支出", "600", "税收", "300", "上解支出", "200", "上年结转", "40"
    text = BUDGET + "2025年全市收支平衡表\n单位：万元\n" + "\n\n".join(cells + more) + "\n"
    found = [f"{f.indicator} {f.low}{f.unit}" for f in read(text)]
    assert found[2:] == ["本级收入 500万元", "本级支出 600万元", "税收 300万元", "上解支出 200万元", "上年结转 40万元"]
    assert [f.low for f in read(text)][:2] == [900, 900]


def test_products_of_one_character_and_trades_set_apart_by_commas() -> None:
    metals = "十种有色金属95万吨，增长3%，其中：铜增长14%，铝下降5%。"
    assert names(BULLETIN + metals) == ["十种有色金属 95万吨", "十种有色金属 3%", "铜产量 14%", "铝产量 -5%"]
    trades = "其中金属制品业，计算机、通信设备制造业，通用设备制造业，分别增长36%、18%、28%。"
    told = ["金属制品业 36%", "计算机、通信设备制造业 18%", "通用设备制造业 28%"]
    assert names(BULLETIN + trades) == told
    assert names(BULLETIN + "光缆166万芯千米。") == ["光缆 166万芯千米"]


def test_goals_of_industries_told_with_how_many_they_are() -> None:
    text = "新能源、电子信息、食品加工三大主导产业产值分别达到10亿元、6亿元、4亿元。突破关键核心技术30项。"
    found = read(PLAN + text)
    assert [f.indicator for f in found] == ["新能源产值", "电子信息产值", "食品加工产值", "关键核心技术"]
    assert found[-1].measure == "amount"
