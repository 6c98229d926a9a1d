from __future__ import annotations

from dataclasses import replace

import pytest

from luoshi.alignment.catalogue import direction_of, read_catalogue
from luoshi.alignment.features import Mention, read_feature
from luoshi.alignment.names import fold_name, plain_name, read_name
from luoshi.figures.model import Figure
from luoshi.text.span import Span


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("全区各类首店", "首店"),
        ("长者食堂", "老年食堂"),
        ("居家适老化改造", "家庭适老化改造"),
        ("户外健身房", "室外健身房"),
        ("惠民电影票", "低价电影票"),
        ("零改地块", "零星旧改地块"),
        ("云山市专精特新企业", "专精特新企业"),
        ("“光明行动”视力筛查", "光明行动视力筛查"),
        ("社区卫生服务站点", "社区卫生服务站"),
        ("规模以上工业企业", "规上工业企业"),
        ("暖心护幼行动新增托位", "托位"),
        ("送影下乡已完成", "送影下乡"),
        ("人乳头瘤病毒（HPV）疫苗", "HPV疫苗"),
    ],
)
def test_names_that_documents_exchange_become_one(one: str, other: str) -> None:
    assert plain_name(one) == plain_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("菜市场标准化建设", "菜市场智慧化改造"), ("口袋公园", "城市公园"), ("小区", "社区"), ("示范区建设", "建设")],
)
def test_names_of_different_things_stay_apart(one: str, other: str) -> None:
    assert plain_name(one) != plain_name(other)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("GDP增速", "gdp"),
        ("全区生产总值", "gdp"),
        ("地区生产总值（GDP）", "gdp"),
        ("实际利用外资", "foreign_investment"),
        ("社零总额", "retail_sales"),
        ("全社会固定资产投资额", "fixed_investment"),
        ("税收超亿元楼宇", "towers"),
        ("细颗粒物（PM2.5）年均浓度", "pm25"),
        ("电梯加装完工", "lifts"),
        ("河道保洁面积", ""),
    ],
)
def test_the_catalogue_knows_an_indicator_by_its_aliases(name: str, code: str) -> None:
    assert read_name(name).code == code


def test_every_alias_of_the_catalogue_leads_back_to_its_indicator() -> None:
    for indicator in read_catalogue().values():
        for name in (indicator.name, *indicator.aliases):
            assert read_name(name).code == indicator.code, name


def test_every_wider_indicator_of_the_catalogue_exists() -> None:
    known = read_catalogue()
    assert [each.code for each in known.values() if each.within and each.within not in known] == []


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        ("孕产妇死亡率", "lower"),
        ("单位GDP能耗", "lower"),
        ("刑事警情", "lower"),
        ("火灾隐患整改", "higher"),
        ("就业困难人员就业", "higher"),
        ("绿道", "higher"),
        ("失业保险参保人数", "higher"),
    ],
)
def test_direction_comes_from_the_catalogue_or_from_the_words(name: str, direction: str) -> None:
    assert direction_of(name, read_name(name).code) == direction


def test_brackets_that_only_explain_are_dropped_with_their_content() -> None:
    assert fold_name("科技企业（含培育）") == "科技企业"
    assert fold_name("爱心暑（寒）托班") == "爱心暑寒托班"


def test_examples_before_etcetera_do_not_make_the_name() -> None:
    assert plain_name("体育馆篮球、排球、乒乓球等项目开放") == plain_name("体育馆篮球开放")


@pytest.mark.parametrize(
    ("name", "head"), [("市民健身步道建设", "步道"), ("示范性康复中心", "康复中心"), ("既有住宅加装电梯", "电梯")]
)
def test_the_head_is_what_a_name_is_about_at_bottom(name: str, head: str) -> None:
    assert read_name(name).head == head


@pytest.mark.parametrize("name", ["棚户区改造基本建成", "牧区道路硬化里程", "云湖新区工业投资", "高新区规上企业"])
def test_what_only_ends_like_a_place_stays_in_the_name(name: str) -> None:
    assert plain_name(name).startswith(name[:2])


def test_spending_on_research_as_a_share_is_its_intensity() -> None:
    figure = Figure(Span(0, 1), "全社会研发投入", "ratio", "eq", 2, 2, "%", "2024", "target")
    assert read_feature(Mention("plan", figure)).name.code == "rnd_intensity"
    assert read_feature(Mention("plan", replace(figure, measure="amount", unit="亿元"))).name.code == "rnd_spending"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("空气优良天数比例", "环境空气质量优良率"),
        ("国考断面水质优良比例", "地表水达到或好于Ⅲ类水体比例"),
        ("粮食产能", "粮食总产量"),
        ("单位GDP能耗降低", "万元地区生产总值能耗"),
        ("CPI涨幅", "居民消费价格"),
        ("经济增长", "地区生产总值"),
        ("金融机构各项贷款余额", "贷款余额"),
        ("“两癌”筛查惠及", "妇女“两癌”免费检查"),
    ],
)
def test_known_indicators_have_many_names(one: str, other: str) -> None:
    assert read_name(one).code == read_name(other).code != ""


def test_kinds_of_country_are_no_places() -> None:
    assert plain_name("山区公路建设") == "山区公路建设"
    assert plain_name("柳山区公路建设") == "公路建设"


def test_loans_are_no_deposits() -> None:
    assert read_name("贷款余额").code != read_name("存款余额").code


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("农贸市场", "菜市场"),
        ("AED", "自动体外除颤器"),
        ("新登记市场主体", "经营主体"),
        ("境内外上市企业", "上市公司"),
        ("雨污管网", "污水管网"),
        ("中心城区新增停车位", "停车泊位"),
        ("班级", "班数"),
        ("玉米种植面积", "玉米播种面积"),
        ("农村户用厕所", "户厕"),
        ("通组道路", "通组路"),
        ("学前教育学位", "幼儿园学位"),
    ],
)
def test_words_of_the_genre_stand_for_one_another(one: str, other: str) -> None:
    assert plain_name(one) == plain_name(other)
