"""Names that leave a part to their sentence, and numbers that say whose they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from luoshi.alignment.features import Mention, read_feature
from luoshi.alignment.names import joined_parts, plain_name, read_name
from luoshi.alignment.targets import align_targets
from luoshi.figures.model import Figure

Make = Callable[..., Figure]


def done(figure: Figure) -> Figure:
    return replace(figure, modality="actual")


def answer(plan: list[Figure], report: list[Figure], which: int = 0) -> tuple[str, str] | None:
    found = align_targets(plan, {"report": report}).alignments[which]
    return (found.outcome.figure.indicator, found.relation) if found.outcome else None


def test_a_bare_name_is_completed_by_its_sentence(make: Make) -> None:
    target = make("公交枢纽充电桩", "60", "个")
    others = [make("农贸市场改造", "3", "个"), make("街角花园", "5", "个")]
    bare = make("充电桩", "66", "个", quote="改建公交枢纽3处，装好充电桩66个")
    assert answer([target, *others], [done(bare)]) == ("充电桩", "like")


def test_a_bare_target_is_completed_by_the_clause_before_it(make: Make) -> None:
    sold, kept = make("山羊出栏", "9", "万头"), make("存栏", "4", "万头", quote="山羊出栏9万头，年末存栏4万头")
    report = [done(make(name, value, "万头")) for name, value in (("牛存栏", "2"), ("山羊存栏", "5"))]
    assert answer([sold, kept], report, 1) == ("山羊存栏", "like")


def test_of_two_areas_the_own_one_answers(make: Make) -> None:
    quote = "全县实现茶业产值90亿元，我镇实现7亿元"
    wide, own = (make("茶业产值", value, "亿元", quote=quote) for value in ("90", "7"))
    found = align_targets([make("茶业产值", "6", "亿元")], {"report": [done(wide), done(own)]}).alignments[0]
    assert found.outcome is not None
    assert found.outcome.figure.low == 7


@pytest.mark.parametrize(
    ("name", "measure", "verb", "quote", "read"),
    [
        ("河堤总里程", "amount", "", "年末河堤总里程40公里", "stock"),
        ("骑行道里程", "amount", "新建", "新建骑行道里程40公里", "amount"),
        ("植树造林", "stock", "", "累计完成植树造林40公里", "amount"),
        ("过江通道", "stock", "", "过江通道新增3条、达到40公里", "stock"),
        ("人均慰问标准", "ratio", "", "人均慰问标准新增40公里", "change"),
    ],
)
def test_levels_and_sums_are_told_by_their_words(
    make: Make, name: str, measure: str, verb: str, quote: str, read: str
) -> None:
    figure = make(name, "40", "公里", measure=measure, verb=verb, quote=quote)
    assert read_feature(Mention("report", figure)).measure == read


def test_a_group_named_in_another_form_is_not_dropped(make: Make) -> None:
    target = make("特殊困难老年人智能手环", "30", "户")
    assert answer([target], [done(make("困难老年人智能手环", "33", "户"))]) == ("困难老年人智能手环", "like")
    assert answer([target], [done(make("老年人智能手环", "33", "户"))]) == ("老年人智能手环", "wider")


def test_an_outcome_that_tells_more_than_the_target_asked_counts_a_part_of_it(make: Make) -> None:
    long = done(make("就业年龄段听力、言语和多重残疾人手语翻译服务", "33", "人"))
    others = [done(make("居家托育服务", "2", "人")), done(make("陪诊服务", "4", "人"))]
    assert answer([make("残疾人手语翻译服务", "30", "人")], [*others, long]) == (long.indicator, "narrower")


def test_joined_things_share_the_word_at_the_end() -> None:
    assert joined_parts("莲藕及茭白产量") == ("莲藕产量", "茭白产量")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("入园学额", "学位"),
        ("公租房", "公共租赁住房"),
        ("新（改、扩）建农贸市场", "农贸市场"),
        ("通组路", "农村公路"),
        ("新入规企业", "规上企业"),
        ("社区食堂新开设", "社区食堂"),
        ("困难群众参加城乡居民保险", "困难群众参保"),
        ("公开招聘乡村医生", "乡村医生"),
    ],
)
def test_more_names_that_documents_exchange(one: str, other: str) -> None:
    assert plain_name(one) == plain_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("城市地下管网改造", "燃气、供水、排水管网改造"),
        ("规模以上工业企业建立研发机构比例", "规上工业企业研发机构覆盖率"),
        ("技术合同成交额", "技术合同交易总额"),
        ("农村生活污水处理终端", "农村污水处理设施"),
        ("送戏下乡", "戏曲进乡村"),
        ("补贴性培训", "职业技能培训"),
        ("就业困难人员就业", "就业困难对象实现就业"),
        ("农村劳动力转移就业", "农村富余劳动力新增转移"),
    ],
)
def test_standard_terms_lead_to_one_indicator(one: str, other: str) -> None:
    assert read_name(one).code == read_name(other).code != ""
