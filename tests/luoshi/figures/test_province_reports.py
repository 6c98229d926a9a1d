"""Reports of provinces on five years and the last one, with the goals of the next five in the same chapter."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

HEAD = "2026年柳湾省政府工作报告\n"


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text=HEAD + text, whole_lines=False, format="txt"), "sample")))


def told(sentence: str) -> list[str]:
    return [figure.indicator for figure in read("一、2025年工作回顾\n" + sentence + "\n")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("新城和老城地区生产总值年均增长6%。", ["新城和老城地区生产总值"]),
        ("省实验室、省创新中心、省工程中心各20家。", ["省实验室", "省创新中心", "省工程中心"]),
        ("锂电池、风电机组等绿色产品产量均增长20%。", ["绿色产品产量"]),
        ("景区接待游客、经营收入均保持10%以上增长。", ["景区接待游客", "经营收入"]),
        (
            "开通2条地铁新线、新增运营里程30公里，总里程达400公里。",
            ["地铁新线", "运营里程", "运营总里程"],
        ),
        ("上市公司达90家、总市值超800亿元。", ["上市公司", "上市公司总市值"]),
        ("新建城市医疗集团5个、区级覆盖率达80%。", ["城市医疗集团", "城市医疗集团区级覆盖率"]),
        ("市民热线诉求解决率、满意率分别达96%和97%。", ["市民热线诉求解决率", "市民热线诉求满意率"]),
        ("先行办结率、满意率分别达96%和97%。", ["先行办结率", "满意率"]),
        ("森林覆盖率、失业率分别为50%和5%。", ["森林覆盖率", "失业率"]),
        ("省属企业营业收入、利润分别增长6%、60%。", ["省属企业营业收入", "省属企业利润"]),
        ("文明城市、历史名城分别增至37座、14座，6部作品获文华奖。", ["文明城市", "历史名城", "作品"]),
        ("9所高校、职业院校和30所中学结对办学。", ["高校、职业院校", "中学结对办学"]),
        ("3人当选院士，40人入选人才计划。", ["当选院士", "入选人才计划"]),
        ("煤炭外送24个省份、规模居全国前列。", ["煤炭外送省份"]),
        ("城镇新增就业90万人、稳定在全国1/10以上。", ["城镇新增就业"] * 2),
        ("林地面积占比达66%，近3年提升21个百分点。", ["林地面积占比"] * 2),
        ("水体优良比例优于国家考核目标14个百分点。", ["水体优良比例"]),
        ("天然气产量2030年达到90亿立方米。", ["天然气产量"]),
        ("开行中欧班列700列，建设用地规模减量50平方公里。", ["中欧班列", "建设用地规模减量"]),
        ("在边境地区、薄弱村新建棚室5万个。", ["棚室"]),
        ("石化产业加快转型，延伸上下游链条。产值突破900亿元。", ["石化产业产值"]),
        ("经营主体稳中提质。总量达90万户。", ["经营主体总量"]),
        ("地区生产总值连续迈上4个万亿元台阶。", ["地区生产总值"]),
        ("农村居民收入增长6%、快于经济增速1个百分点。", ["农村居民收入"] * 2),
        ("净增经营主体9万家、企业3万家。", ["经营主体", "企业"]),
        ("推进首批2项及第二批4项重点改革。", ["第二批重点改革"] * 2),
        ("预算改革优化支出结构、清收各类资金5亿元。", ["清收各类资金"]),
        ("研发投入增长6%。2个项目获科学技术奖。", ["研发投入", "项目获科学技术奖"]),
        ("水利建设投资翻番、达900亿元。", ["水利建设投资"]),
        ("对非贸易额增长5%。", ["对非贸易额"]),
        ("制造业、小微贷款余额分别增长10%、13%。", ["制造业贷款余额", "小微贷款余额"]),
        ("城镇居民、农村居民人均可支配收入分别增长4%、5%。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        ("医院开设门诊，90%的县医院达到三级水平。", ["县医院达到三级水平"]),
        ("存款余额连跨4个万亿元台阶、双双突破9万亿元。", ["存款余额"] * 2),
        ("政府承诺事项兑现率95%。", ["政府承诺事项兑现率"]),
        ("实施稳经济30项举措。", ["稳经济举措"]),
        ("164条重点产业链补链、产值占全省比重超50%。", ["重点产业链补链", "重点产业链补链产值"]),
        ("新增境内外上市公司16家，养老金最低标准调增11%。", ["境内外上市公司", "养老金最低标准"]),
    ],
)
def test_a_number_is_named_by_whole_subjects(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "新增进入全球前1‰学科。",
        "特殊教育学校覆盖20万人口以上的县。",
        "首次退出全国90个重点城市空气质量“后十位”。",
        "青石林场成为全国首批5个国家公园之一。",
    ],
)
def test_ranks_thresholds_and_groups_are_no_figures(sentence: str) -> None:
    assert told(sentence) == []


def test_units_below_the_line_are_read_whole_and_steps_passed_are_counted() -> None:
    figures = read(
        "一、2025年工作回顾\n事故死亡率控制在0.6人/百亿元以下。有机质达到27克/千克。生产总值跨越3个千亿元台阶。\n"
    )
    assert [(f.unit, f.comparator) for f in figures] == [("人/百亿元", "le"), ("克/千克", "eq"), ("个", "eq")]
    figures = read("一、2025年工作回顾\n生产总值迈上5万亿台阶。算力达480PF，新增电梯5台。\n")
    assert [(f.unit, f.indicator) for f in figures] == [("万亿", "生产总值"), ("PF", "算力"), ("台", "电梯")]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("企业突破500家。", "2025"),
        ("引进央企超500家。", "2021-2025"),
        ("年均煤炭产量保持在9亿吨以上。", "2021-2025"),
        ("年度技改投资保持800亿元以上。", "2021-2025"),
        ("累计创建特色产业园区24个。", "2025"),
        ("累计净增经营主体9万户。", "2021-2025"),
        ("经济总量接连突破8万亿元。", "2021-2025"),
        ("高校毕业生留省就业超过6万人。", "2021-2025"),
        ("免费送戏下乡超8万场。", "2021-2025"),
        ("省属企业由60户整合至12户。", "2020 2025"),
        ("机械化率达到95%、高于全国18个百分点。", "2025 2025"),
        ("生产总值年均增长6%、高于全国1个百分点。", "2021-2025 2021-2025"),
        ("电力装机1.7亿千瓦。", "2025"),
        ("经济总量连跨5万亿元、6万亿元两个台阶。", "2021-2025 2021-2025"),
    ],
)
def test_levels_of_a_review_stand_at_its_end_and_deeds_are_of_all_its_years(sentence: str, period: str) -> None:
    figures = read("一、“十四五”时期工作回顾\n" + sentence + "\n")
    assert " ".join(str(figure.period) for figure in figures) == period


def test_a_chapter_on_five_years_gone_and_five_to_come_tells_them_apart() -> None:
    figures = read(
        "一、“十四五”时期发展成就和“十五五”时期主要目标任务\n"
        "这五年，生产总值年均增长6%，人均预期寿命从2020年的80岁提升至81岁。\n"
        "主要指标包括：生产总值年均增速5%，城镇化率达到70%。\n"
    )
    assert [(figure.modality, figure.period) for figure in figures] == [
        ("actual", "2021-2025"),
        ("actual", "2020"),
        ("actual", "2025"),
        ("target", "2026-2030"),
        ("target", "2026-2030"),
    ]


def test_a_goal_is_of_the_last_year_of_a_plan_where_the_passages_name_it() -> None:
    figures = read(
        "三、“十五五”时期主要目标任务\n到2030年，生产总值达到900亿元。\n城镇化率达到70%，生产总值年均增长5%。\n"
    )
    assert [figure.period for figure in figures] == ["2030", "2030", "2026-2030"]


def test_a_heading_on_the_first_year_of_five_plans_that_year_and_speaks_of_the_years_from_it_on() -> None:
    figures = read(
        "一、2025年工作回顾\n新建公园9处。\n二、一张蓝图绘到底，奋力谱写柳湾篇章\n今后五年生产总值年均增长5%。\n"
        "三、一鼓作气，推动“十五五”开好局、起好步\n今年主要预期目标是：生产总值增长6%；失业率控制在5%左右。\n"
    )
    assert [(figure.modality, figure.period) for figure in figures] == [
        ("actual", "2025"),
        ("target", "2026-2030"),
        ("target", "2026"),
        ("target", "2026"),
    ]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("城镇化率达到66%。", "2026-2030"),
        ("高新技术企业达到700家。", "2026-2030"),
        ("新建改扩建学校60所。", "2026-2030"),
        ("重点项目开工面积达到900万平方米。", "2026-2030"),
        ("城镇调查失业率控制在5.5%以内。", "2026-2030"),
        ("新增受理公租房（原廉租房）200户。", "2026-2030"),
        ("到2030年，森林覆盖率达到42%。", "2030"),
        ("“十五五”期间，森林覆盖率达到41%，新造林9万亩。", "2026-2030 2026-2030"),
    ],
)
def test_what_a_plan_of_years_aims_at_is_of_all_its_years_where_no_year_is_named(sentence: str, period: str) -> None:
    figures = read("一、“十五五”时期主要目标\n" + sentence + "\n")
    assert " ".join(str(figure.period) for figure in figures) == period
