"""Conditions told before the sum they lead to, terms beside payments, and the points of an assessment."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, named, values

from luoshi.figures.naming.payment_whose import opened_by

POLICY = "柳湾区关于推动产业高质量发展的若干政策\n"
GOALS = "柳湾县2026年度乡镇目标责任考核指标\n"
RULES = "柳湾县环卫服务考核办法\n"
TASKS = "柳湾县2026年重点工作安排\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # clauses of their own, however far before the sum
        ("团队一次人数在60人以上，在柳湾住宿1晚，每人奖励20元。", [20]),
        ("组织旅游专列，一次人数在150人以上，在柳湾住宿1晚，一次性奖励18000元。", [18000]),
        ("展馆面积2万平方米以上，展期3天以上，给予奖励25万元。", [25]),
        # at once what those get
        ("按规模给予展览奖励：2万平方米以上的最高25万元。", [25]),
        ("对种植大户，30亩以上每亩补助800元；50亩以上，每亩1000元。", [800, 1000]),
        ("给予企业补助5万元，进度达85%以上再拨40%。", [5, 40]),
        ("对离家10公里以外的另给予200元补贴。", [200]),
        # so much for each
        ("对出口增长的企业给予奖励，增量部分每1美元奖励人民币0.03元。", [0.03]),
        ("对表现好的奖励500元，每发生1起有责投诉扣减200元。", [500, 200]),
        ("对新增就业的企业给予奖励，每新增1个岗位补2000元。", [2000]),
        # in brackets, and behind the sum
        ("补助建设日光温室（每栋360平方米），每栋补助1万元。", [1]),
        ("给予企业奖励5万元（获得奖励20万元以下的除外）。", [5]),
        ("返乡农民工给予5000元创业补贴，正常运营12个月以上的返乡农民工。", [5000]),
    ],
)
def test_what_only_says_in_which_case_so_much_is_paid_is_no_figure(read: Read, text: str, wanted: list[float]) -> None:
    assert values(read(POLICY + text + "\n")) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # upper bounds, what is aimed at and what is set aside
        ("团队一次人数不超过60人，在柳湾住宿1晚，每人奖励20元。", [60, 20]),
        ("年内引进团队60个以上，在柳湾住宿1晚，每人奖励20元。", [60, 20]),
        ("到2028年，全区企业达到150家以上，产值增长10%，给予重点支持，奖励50万元。", [150, 10, 50]),
        ("在柳湾预留床位30张以上，保障人才住宿，奖励5万元。", [30, 5]),
        # a sentence that pays is no condition of the one before
        ("全区新增企业150家以上。给予企业奖励5万元。", [150, 5]),
        ("对离家10公里以外的学校改造食堂20个。", [10, 20]),
    ],
)
def test_bounds_that_are_no_conditions_stay_figures(read: Read, text: str, wanted: list[float]) -> None:
    assert values(read(POLICY + text + "\n")) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新建日光温室，单栋占地1亩以上、集中连片20栋以上的，每栋补助1.5万元。", "日光温室补助"),
        ("在乡镇开设养老服务站，床位20张以上的，每站补助3万元。", "养老服务站补助"),
        ("新成立的家庭农场，年收入100万元以上、面积300亩以上的，每家补助2万元。", "新成立的家庭农场补助"),
    ],
)
def test_what_a_sentence_opens_with_is_what_is_paid_for(read: Read, text: str, wanted: str) -> None:
    (figure,) = read(POLICY + text + "\n")
    assert (figure.indicator, figure.modality) == (wanted, "rule")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("购置养殖设备，存栏500头以上的，每户补助", "养殖设备"),
        # what one earns is a merit of one's own, and who is named by 对 is found elsewhere
        ("新建日光温室，年产值50万元以上的，每栋补助", ""),
        ("对新建日光温室，单栋占地1亩以上的，每栋补助", ""),
        ("新建日光温室，每栋补助", ""),
    ],
)
def test_an_opening_names_a_payment_only_before_sizes(said: str, wanted: str) -> None:
    assert opened_by(said) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "短期出口信用保险按保费的35%予以补助。每家企业不超过100万元。",
        "短期出口信用保险按保费的35%予以补助；每家企业最高100万元。",
    ],
)
def test_as_much_as_one_gets_is_of_what_was_told_before(read: Read, text: str) -> None:
    share, most = read(POLICY + text + "\n")
    assert share.indicator == most.indicator == "短期出口信用保险补助"
    assert (most.comparator, most.modality) == ("le", "rule")


def test_as_much_as_one_invests_is_of_no_payment(read: Read) -> None:
    text = "企业投资10亿元。每家企业投资100万元，给予奖励。\n"
    assert named(read(POLICY + text)) == [("企业投资", 10), ("每家企业投资", 100)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("给予企业补助5万元，企业自满足条件之日起3个月内向区金融中心申报。", ("申报期限", 3)),
        ("给予企业奖励5万元，弄虚作假的，3年内不得申报。", ("不得申报期限", 3)),
        ("给予企业奖励5万元，3年内不得再享受本政策。", ("不得再享受期限", 3)),
        ("给予企业补助5万元，免收3个月租金。", ("免收租金", 3)),
    ],
)
def test_terms_beside_payments_are_laid_down(read: Read, text: str, wanted: tuple[str, float]) -> None:
    term = read(POLICY + text + "\n")[-1]
    assert (term.indicator, float(term.low or 0), term.modality) == (*wanted, "rule")


def test_for_how_long_interest_is_paid_is_bounded(read: Read) -> None:
    term = read(POLICY + "给予贷款贴息50%，贴息期最长12个月。\n")[-1]
    assert (term.unit, term.comparator, term.modality) == ("个月", "le", "rule")


@pytest.mark.parametrize("text", ["企业成立3年内产值增长的，给予奖励5万元。", "对注册12个月的企业，给予奖励5万元。"])
def test_times_that_lay_down_nothing_are_no_terms(read: Read, text: str) -> None:
    assert [f.unit for f in read(POLICY + text + "\n")] == ["万元"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("保费由财政补贴80%，农户自负20%。", [(80, "rule"), (20, "rule")]),
        ("每人补助500元，每家企业限补2人。", [(500, "rule"), (2, "rule")]),
        ("每站补助1.5万元，其中山区站点2万元。", [(1.5, "rule"), (2, "rule")]),
        ("银行按不低于10倍放大授信。", [(10, "rule")]),
        # burdens taken off, and stations that are built
        ("保费由财政补贴80%，为企业减负20亿元。", [(80, "rule"), (20, "target")]),
        ("每站补助1.5万元，其中建成站点20个。", [(1.5, "rule"), (20, "target")]),
    ],
)
def test_what_one_bears_and_how_many_are_paid_is_laid_down(
    read: Read, text: str, wanted: list[tuple[float, str]]
) -> None:
    assert [(float(f.low or 0), f.modality) for f in read(POLICY + text + "\n")] == wanted


def test_tiers_go_on_from_the_payment_before(read: Read) -> None:
    text = "对种植大户给予补助：30亩以上，每亩补助800元；50亩以上，每亩1000元。\n"
    assert named(read(POLICY + text)) == [("种植大户补助", 800), ("种植大户补助", 1000)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what a goal counts for
        ("（一）经济发展（25分）。新发展企业2户（2分）。", [("新发展企业", 2, "target")]),
        # from where on a grade is given or something follows
        ("得分90分以上为优秀，奖励工作经费5万元。", [("工作经费奖励", 5, "rule")]),
        ("得分80—89分的拨付95%，70分以下的不予拨付。", [("", 95, "target")]),
        # what is taken off
        ("新发展企业2户，每少1户扣1分。", [("新发展企业", 2, "target"), ("扣分", 1, "rule")]),
        ("报表迟报一次扣0.5分。", [("报表迟报扣分", 0.5, "rule")]),
        # points that were scored
        ("群众满意度居全市第一（95.2分）。", [("群众满意度居全市第一", 95.2, "target")]),
    ],
)
def test_points_of_an_assessment_are_no_goals(read: Read, text: str, wanted: list[tuple[str, float, str]]) -> None:
    figures = read(GOALS + text + "\n")
    assert [(float(f.low or 0), f.modality) for f in figures] == [(value, modality) for _, value, modality in wanted]
    for figure, (name, *_) in zip(figures, wanted, strict=True):
        assert not name or figure.indicator == name


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("得分90分以上为优秀；报表迟报一次扣0.5分。", [("报表迟报扣分", 0.5)]),
        ("70分以下的由县政府约谈。", []),
        # what a part of an assessment is worth is laid down
        ("该项满分20分。", [("该项满分", 20)]),
    ],
)
def test_grades_of_an_assessment_are_laid_down_nowhere(read: Read, text: str, wanted: list[tuple[str, float]]) -> None:
    assert named(read(RULES + text + "\n")) == wanted


def test_a_slip_told_for_each_names_what_is_taken_off(read: Read) -> None:
    taken = read(RULES + "每发生1起有责投诉扣2分。\n")[-1]
    assert (taken.indicator, float(taken.low or 0), taken.modality) == ("有责投诉扣分", 2, "rule")


def test_what_an_assessment_awards_is_laid_down_and_what_is_set_aside_promised(read: Read) -> None:
    (awarded,) = read(TASKS + "考核优秀的，奖励工作经费5万元。\n")
    assert awarded.modality == "rule"
    (aside,) = read(TASKS + "安排奖励资金5万元。\n")
    assert aside.modality == "target"
