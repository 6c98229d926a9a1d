from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from luoshi.alignment.targets import Group, align_many, align_targets
from luoshi.figures.model import Figure
from luoshi.text.span import Span

Make = Callable[..., Figure]


def done(figure: Figure) -> Figure:
    return replace(figure, modality="actual")


def outcome_of(plan: list[Figure], report: list[Figure], which: int = 0) -> Figure | None:
    found = align_targets(plan, {"report": report}).alignments[which].outcome
    return found.figure if found else None


@pytest.mark.parametrize(
    ("promised", "stated"),
    [
        (("各类首店", "家"), ("品牌首店", "家")),
        (("亿元楼", "幢"), ("税收超亿元楼宇", "幢")),
        (("道路大修、中修及积水改善工程", "项"), ("道路大中修、积水点改善工程", "条")),
        (("独居老人单点式燃气报警器", "户"), ("独居老人燃气报警器", "户")),
        (("社区卫生服务站点标准化建设", "个"), ("标准化社区卫生服务站", "家")),
        (("公办体育场馆优惠开放", "万人次"), ("公办体育场馆公益开放", "万人次")),
        (("市级示范性社区康复中心", "家"), ("康复中心", "家")),
        (("就业见习岗位", "个"), ("青年就业见习岗位", "名")),
        (("财政收入", "亿元"), ("地方一般公共预算收入", "万元")),
    ],
)
def test_a_target_finds_its_outcome_under_another_name(
    make: Make, promised: tuple[str, str], stated: tuple[str, str]
) -> None:
    target = make(promised[0], "12", promised[1])
    others = [done(make("轨道交通站点接驳", "3", stated[1])), done(make("社区党建活动", "9", stated[1]))]
    outcome = done(make(stated[0], "15", stated[1]))
    assert outcome_of([target], [*others, outcome]) == outcome


@pytest.mark.parametrize(
    ("promised", "stated"),
    [
        (("社区健康管理中心", "个"), ("护理中心", "家")),
        (("科技型企业", "家"), ("创新型中小企业", "家")),
        (("爱心寒托班", "个"), ("公办幼儿园托班", "个")),
        (("市民健身驿站", "个"), ("市民健身步道", "条")),
        (("科学育儿指导站", "家"), ("科学育儿指导活动", "次")),
        (("智慧停车场", "个"), ("智慧菜场", "个")),
        (("地块出让", "幅"), ("地块出让", "亿元")),
    ],
)
def test_a_resemblance_is_not_an_outcome(make: Make, promised: tuple[str, str], stated: tuple[str, str]) -> None:
    assert outcome_of([make(promised[0], "2", promised[1])], [done(make(stated[0], "2", stated[1]))]) is None


def test_only_actual_figures_of_the_period_answer_a_target(make: Make) -> None:
    target = make("口袋公园", "3", "座")
    next_plan = make("口袋公园", "5", "座", period="2025")
    earlier = done(make("口袋公园", "4", "座", period="2023"))
    five_years = done(make("口袋公园", "40", "座", period="2021-2025"))
    assert outcome_of([target], [next_plan, earlier, five_years]) is None


def test_phases_are_told_apart(make: Make) -> None:
    target = make("既有多层住宅加装电梯", "90", "台", verb="开工建设")
    started, finished = done(make("电梯加装开工", "95", "台")), done(make("电梯加装完工", "120", "台"))
    assert outcome_of([target], [finished, started]) == started


def test_the_assignment_is_the_best_for_all_not_the_first_found(make: Make) -> None:
    plan = [make("菜市场改造", "2", "家"), make("菜市场智慧化改造", "6", "家")]
    report = [done(make("菜市场智慧化改造", "6", "个")), done(make("菜市场标准化改造", "4", "个"))]
    assert outcome_of(plan, report, 0) == report[1]
    assert outcome_of(plan, report, 1) == report[0]


def test_all_places_of_one_outcome_are_kept(make: Make) -> None:
    target = make("旧住房修缮改造", "50", "万平方米")
    report = [
        done(make("旧住房综合改造面积", "52.6", "万平方米")),
        done(make("“美丽家园”建设", "52.6", "万平方米")),
        done(make("旧住房修缮改造", "526000", "平方米")),
    ]
    alignment = align_targets([target], {"a": report[:2], "b": report[2:]}).alignments[0]
    assert alignment.outcome is not None
    assert {place.figure.span.start for place in (alignment.outcome, *alignment.also)} == {
        figure.span.start for figure in report
    }
    assert "3处" in alignment.reason


def test_a_number_rounded_in_another_report_is_the_same_statement(make: Make) -> None:
    target = make("固定资产投资", "5", "%", measure="growth")
    report = [
        done(make("固定资产投资", "8.7", "%", measure="growth")),
        done(make("固定资产投资", "8.67", "%", measure="growth")),
    ]
    assert len(align_targets([target], {"r": report}).alignments[0].also) == 1


def test_targets_stated_twice_share_their_outcome(make: Make) -> None:
    plan = [make("专精特新企业", "20", "家"), make("专精特新企业", "20", "家")]
    outcome = done(make("专精特新中小企业", "31", "家"))
    assert outcome_of(plan, [outcome], 0) == outcome_of(plan, [outcome], 1) == outcome


def test_base_and_stretch_are_answered_by_one_outcome(make: Make) -> None:
    plan = [
        make("一般公共预算收入", "2", "%", measure="growth"),
        make("一般公共预算收入", "3", "%", measure="growth", ambition="stretch"),
    ]
    outcome = done(make("一般公共预算收入", "2.4", "%", measure="growth"))
    assert outcome_of(plan, [outcome], 0) == outcome_of(plan, [outcome], 1) == outcome


def test_a_base_without_the_verb_of_its_stretch_is_answered_too(make: Make) -> None:
    base = make("高新技术企业", "210", "家", quote="高新技术企业总数达到210家，力争220家", verb="累计")
    stretch = make("高新技术企业", "220", "家", ambition="stretch", measure="stock")
    outcome = done(make("高新技术企业", "217", "家", measure="stock"))
    assert outcome_of([base, stretch], [outcome], 0) == outcome_of([base, stretch], [outcome], 1) == outcome


def test_a_combined_total_answers_all_its_targets(make: Make) -> None:
    plan = [make("健身步道", "1", "条", verb="新建"), make("健身步道", "2", "条", verb="翻建")]
    total = done(make("健身步道", "3", "条", verb="新建、翻建"))
    first, second = align_targets(plan, {"r": [total]}).alignments
    assert first.outcome == second.outcome
    assert [place.figure for place in first.combined] == [plan[1]]


def test_a_name_that_joins_two_answers_both(make: Make) -> None:
    plan = [make("爱心寒托班", "14", "个"), make("爱心暑托班", "41", "个")]
    total = done(make("小学生爱心暑（寒）托班", "56", "个"))
    assert all(each.outcome and each.combined for each in align_targets(plan, {"r": [total]}).alignments)


def test_a_claim_over_a_whole_list_is_no_outcome(make: Make) -> None:
    target = make("民生实事驿站", "30", "个")
    claim = done(make("民生实事项目", "30", "项", quote="全面完成10个方面30项民生实事项目"))
    result = align_targets([target], {"r": [claim]})
    assert result.alignments[0].outcome is None
    assert [each.figure for each in result.claims] == [claim]


def test_a_standing_total_is_no_count_of_the_year(make: Make) -> None:
    target = make("社区就业服务站", "16", "个", verb="建成")
    quotes = ("全区累计建成28个社区就业服务站", "建成社区就业服务站28个")
    report = [done(make("社区就业服务站", "28", "个", verb="建成", quote=quote)) for quote in quotes]
    alignment = align_targets([target], {"r": report}).alignments[0]
    assert (alignment.measure, len(alignment.also)) == ("stock", 1)


def test_the_values_play_no_part_in_the_choice(make: Make) -> None:
    target = make("养老床位", "100", "张")
    near, far = make("认知障碍床位", "100", "张"), make("养老床位", "3", "张")
    assert outcome_of([target], [done(near), done(far)]) == done(far)


def test_every_alignment_says_why(make: Make) -> None:
    plan = [make("口袋公园", "3", "座"), make("河道疏浚", "9", "公里")]
    report = [done(make("新增口袋公园", "4", "个")), done(make("城市公园", "1", "座"))]
    first, second = align_targets(plan, {"r": report}).alignments
    assert "名称" in first.reason
    assert "座与个" in first.reason
    assert first.runner_up is not None
    assert first.runner_up.figure == report[1]
    assert 0 < first.confidence <= first.score
    assert second.reason.startswith("报告中没有")


def test_many_governments_are_aligned_each_by_itself(make: Make) -> None:
    target, outcome = make("口袋公园", "3", "座"), done(make("口袋公园", "4", "座"))
    groups = [Group("east", [target], {"r": [outcome]}), Group("west", [target], {"r": []})]
    found = {scope: result.alignments[0].outcome for scope, result in align_many(groups)}
    assert found["east"] is not None
    assert found["west"] is None


def test_targets_that_a_report_restates_are_not_in_force(make: Make) -> None:
    restated = make("口袋公园", "3", "座", period="2024")
    plan = [restated, make("口袋公园", "5", "座", period="2025"), make("绿道", "2", "公里", period="2025")]
    plan.append(make("养老床位", "900", "张", period="2026-2030"))
    assert [each.target.figure for each in align_targets(plan, {}).alignments] == plan[1:]


def test_a_final_number_is_preferred_to_an_estimate(make: Make) -> None:
    target = make("商品销售额", "90", "亿元")
    report = [done(make("商品销售额", "91", "亿元", estimated=True)), done(make("商品销售额", "88", "亿元"))]
    assert outcome_of([target], report) == report[1]


def test_another_programme_in_the_same_unit_is_shown_as_doubtful(make: Make) -> None:
    target = make("高级工技能人才", "2700", "名")
    stated = done(make("新型学徒制技能人才", "690", "名"))
    alignment = align_targets([target], {"r": [stated]}).alignments[0]
    assert alignment.outcome is not None
    assert alignment.relation == "doubtful"


@pytest.mark.parametrize("names", [("“幸福里”停车位", "“幸福里”停车位建设"), ("“幸福里”停车位建设", "“幸福里”停车位")])
def test_rows_named_almost_alike_with_one_number_keep_their_own_figures(make: Make, names: tuple[str, str]) -> None:
    plan = [make(name, "0", "个") for name in names]
    found = align_targets(plan, {"report": [done(figure) for figure in plan]}).alignments
    assert [alignment.outcome.figure.span for alignment in found if alignment.outcome] == [row.span for row in plan]


def test_a_target_of_the_same_name_comes_before_two_of_like_names(make: Make) -> None:
    plan = [make("滨河健身步道", "8", "条"), make("山地滨河健身步道", "9", "条")]
    report = [done(make("滨河健身步道", "7", "条")), done(make("滨河健身步道示范段", "5", "条"))]
    assert outcome_of(plan, report, 0) == report[0]


@pytest.mark.parametrize(
    ("promised", "stated"),
    [
        (("新增规上工业企业", "家"), ("规模以上工业企业", "户")),
        (("市场主体总量", "万户"), ("实有经营主体", "万户")),
        (("专精特新和“小巨人”企业", "家"), ("“专精特新”及小巨人企业", "户")),
        (("农村富余劳动力转移就业", "万人"), ("城乡富余劳动力转移就业", "人")),
        (("公共财政预算收入", "亿元"), ("一般公共预算收入", "万元")),
        (("技术合同成交额", "亿元"), ("技术合同交易额", "万元")),
        (("“星火千户”重大项目", "个"), ("“星火千户”工程项目", "个")),
        (("湿地生态修复", "亩"), ("退化湿地修复", "万亩")),
        (("棚户区改造", "套"), ("棚户区改造基本建成", "套")),
        (("接待游客", "万人次"), ("国内外游客", "万人次")),
        (("5G基站", "个"), ("5G基站新建", "个")),
    ],
)
def test_common_words_connectors_and_units_of_firms_do_not_hide_an_outcome(
    make: Make, promised: tuple[str, str], stated: tuple[str, str]
) -> None:
    outcome = done(make(stated[0], "15", stated[1]))
    others = [done(make("外商投资企业", "7", "家")), done(make("惠农政策户", "9", "户"))]
    found = align_targets([make(promised[0], "12", promised[1])], {"report": [*others, outcome]}).alignments[0]
    assert found.outcome
    assert found.outcome.figure == outcome
    assert not found.differences


@pytest.mark.parametrize(
    ("promised", "stated"),
    [
        (("城镇登记失业率", "%"), ("城镇调查失业率", "%")),
        (("服务业增加值", "%"), ("高新技术产业增加值", "%")),
        (("财政总收入", "亿元"), ("一般公共预算收入", "亿元")),
        (("城镇居民人均可支配收入", "元"), ("农村居民人均可支配收入", "元")),
        (("居民人均可支配收入", "元"), ("城镇居民人均可支配收入", "元")),
        (("高技能人才", "人"), ("各类人才", "人")),
        (("重大能源项目投资", "亿元"), ("签约项目总投资", "亿元")),
        (("制造业投资", "%"), ("高新技术产业投资", "%")),
    ],
)
def test_indicators_that_only_sound_alike_are_kept_apart(
    make: Make, promised: tuple[str, str], stated: tuple[str, str]
) -> None:
    fields = {"measure": "growth"} if promised[1] == "%" else {}
    target, outcome = make(promised[0], "5", promised[1], **fields), done(make(stated[0], "5", stated[1], **fields))
    assert outcome_of([target], [outcome]) is None


def test_a_joined_name_stands_for_all_that_it_names(make: Make) -> None:
    plan = [make("返乡创业者", "12", "人"), make("乡村工匠", "8", "人")]
    found = align_targets(plan, {"report": [done(make("返乡创业者、乡村工匠", "23", "人"))]}).alignments
    assert [len(alignment.combined) for alignment in found] == [1, 1]
    alone = align_targets(plan[:1], {"report": [done(make("返乡创业者、乡村工匠", "23", "人"))]}).alignments[0]
    assert alone.relation == "wider"


def test_a_growth_is_held_against_a_level_only_to_say_that_it_cannot(make: Make) -> None:
    target = make("实际利用外资额", "10", "%", measure="growth", comparator="ge")
    found = align_targets([target], {"report": [done(make("实际利用外资", "8453", "万美元"))]}).alignments[0]
    assert found.outcome
    assert found.differences == ("口径不同（增速/当期量）",)


@pytest.mark.parametrize(
    ("promised", "stated", "unit"),
    [
        ("农业增加值", "六大支柱产业增加值", "%"),
        ("高中扩招学位", "新增学位", "个"),
        ("普惠性幼儿园", "公办幼儿园", "所"),
        ("移民人均可支配收入", "农村居民人均可支配收入", "%"),
    ],
)
def test_a_known_indicator_does_not_stand_for_a_part_nor_one_kind_for_another(
    make: Make, promised: str, stated: str, unit: str
) -> None:
    fields = {"measure": "growth"} if unit == "%" else {}
    others = [make("建筑业总产值", "4", "%", measure="growth"), make("学校食堂改造", "8", "个")]
    outcome = done(make(stated, "9", unit, **fields))
    assert outcome_of([make(promised, "5", unit, **fields), *others], [outcome]) is None


def test_a_yearly_flow_is_no_stock_and_a_government_s_own_level_is_no_part_of_a_name(make: Make) -> None:
    grain = make("粮食总产", "8", "亿斤", measure="stock")
    revenue = make("市公共财政预算收入", "5", "%", measure="growth")
    report = [done(make("粮食总产量", "9", "亿斤")), done(make("一般公共预算收入", "6", "%", measure="growth"))]
    found = align_targets([grain, revenue], {"report": report}).alignments
    assert [alignment.relation for alignment in found] == ["same", "same"]
    assert not any(alignment.differences for alignment in found)


def test_numbers_in_different_multiples_are_not_added_up(make: Make) -> None:
    plan = [make("中小学、幼儿园", "25", "个"), make("中小学、幼儿园学位", "2.7", "万个")]
    found = align_targets(plan, {"report": [done(make("中小学（幼儿园）", "43", "所"))]}).alignments
    assert not any(alignment.combined for alignment in found)


def test_one_thing_counted_and_measured_is_shown_but_not_judged(make: Make) -> None:
    target = make("老旧小区改造", "12", "万平方米")
    found = align_targets([target], {"report": [done(make("老旧小区改造", "7", "个"))]}).alignments[0]
    assert found.outcome
    assert found.differences == ("单位不同（万平方米/个）",)


def test_a_number_of_the_plan_that_a_report_repeats_is_no_outcome(make: Make) -> None:
    quote = "全区3项中，15座驿站建设已完成8座（53%），6片果园改造正在施工（90%），这2项预计年底前完成"
    plan = [make("驿站", "15", "座"), make("果园改造", "6", "片")]
    report = [
        done(make("驿站", "15", "座", at=6, quote=quote, quote_span=Span(0, len(quote)))),
        done(make("驿站建设", "8", "座", at=17, quote=quote, quote_span=Span(0, len(quote)))),
        done(make("果园改造", "6", "片", at=25, quote=quote, quote_span=Span(0, len(quote)))),
        done(make("果园改造", "2", "项", at=43, quote=quote, quote_span=Span(0, len(quote)))),
    ]
    assert [outcome_of(plan, report, which) for which in (0, 1)] == [report[1], None]


def test_what_counts_otherwise_gives_way_to_what_has_all_of_the_name(make: Make) -> None:
    target = make("护栏", "400", "公里")
    total = done(make("护栏", "2650", "公里", measure="stock"))
    year = done(make("公路护栏", "421", "公里"))
    assert outcome_of([target], [year, total]) == year
    assert outcome_of([target], [total]) == total


def test_a_sum_of_five_years_answers_no_year(make: Make) -> None:
    target = make("生活服务圈", "14", "个")
    assert outcome_of([target], [done(make("生活服务圈", "65", "个", measure="stock", period="2021-2025"))]) is None
    assert outcome_of([target], [done(make("生活服务圈", "65", "个", measure="stock"))]) is not None


def test_how_far_the_work_has_come_is_not_how_much_was_done(make: Make) -> None:
    target = make("农田水利工程", "6", "处")
    assert outcome_of([target], [done(make("农田水利工程", "90", "%", measure="ratio"))]) is None


def test_what_only_leads_to_it_is_shown_as_another_thing(make: Make) -> None:
    target = make("科技领军企业", "20", "家")
    found = align_targets([target], {"r": [done(make("科技领军企业申报", "30", "家"))]}).alignments[0]
    assert found.outcome is None or found.differences
    same = make("科技领军企业申报", "20", "家")
    assert outcome_of([same], [done(make("科技领军企业申报", "30", "家"))]) is not None


def test_a_promise_that_heads_its_result_is_no_outcome(make: Make) -> None:
    plan = [make("互助驿站", "60", "个"), make("口袋公园", "9", "座")]
    said = [make("互助驿站", "60", "个"), make("互助驿站", "63", "个"), make("口袋公园", "9", "座")]
    report = [done(one) for one in said]
    assert outcome_of(plan, report) == report[1]
    assert outcome_of(plan, report, 1) == report[2]


def test_insurance_is_counted_by_who_has_it(make: Make) -> None:
    target = make("长期护理保险参保", "1000", "万人")
    found = align_targets([target], {"r": [done(make("长期护理保险参保", "1100", "万人", measure="stock"))]})
    assert found.alignments[0].differences == ()


def test_a_programme_s_name_alone_is_enough_where_the_same_is_counted(make: Make) -> None:
    target = make("乡村产业“领头雁”人才", "800", "人")
    assert outcome_of([target], [done(make("“领头雁”", "824", "名"))]) is not None
    assert outcome_of([target], [done(make("“领头雁”", "24", "亿元"))]) is None


@pytest.mark.parametrize(
    ("promised", "stated", "quote", "relation"),
    [
        ("公办幼儿园托位", "托位", "公办、民办幼儿园全部开设托班，新增托位660个", "wider"),
        ("公办幼儿园托位", "托位", "公办幼儿园全部开设托班，新增托位660个", "like"),
        ("失业残疾人就业", "残疾人就业", "新增残疾人就业660人", "wider"),
    ],
)
def test_whom_a_sentence_names_beside_its_number(
    make: Make, promised: str, stated: str, quote: str, relation: str
) -> None:
    target, outcome = make(promised, "120", "个"), done(make(stated, "660", "个", quote=quote))
    assert align_targets([target], {"r": [outcome]}).alignments[0].relation == relation


def test_what_was_begun_is_no_promise_of_what_was_finished(make: Make) -> None:
    plan = [make("改造片区开工", "3", "个"), make("改造片区竣工", "3", "个")]
    quote = "开工改造片区3个、竣工2个"
    said = {"quote": quote, "quote_span": Span(0, len(quote))}
    begun = done(make("改造片区", "3", "个", at=6, verb="开工", **said))
    finished = done(make("改造片区竣工", "2", "个", at=11, verb="竣工", **said))
    assert outcome_of(plan, [begun, finished]) == begun
    assert outcome_of(plan, [begun, finished], 1) == finished
