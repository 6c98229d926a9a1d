"""Standards, payments and limits are rules in whatever kind of text they are laid down, and results in reports."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

NEWS = "柳湾县出台农机新政\n\n《柳湾日报》记者 王禾\n\n5月6日，县农业农村局介绍了新政的内容。\n\n"
NOTICE = "关于调整2025年柳湾县社会救助标准的通知\n\n各乡镇人民政府：\n\n现将2025年有关标准通知如下。\n\n"
SUMMARY = "柳湾县民政局2025年工作总结\n\n一、主要工作\n\n"


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample")))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("购买旋耕机的，单台追加金额至多2万元。", [("rule", "ratio", "le")]),
        ("贷款由县农担公司担保，担保费率降到0.6%以内。", [("rule", "ratio", "le")]),
        ("财政贴息3个百分点。", [("rule", "ratio", "eq")]),
        ("玉米保险保额由每亩700元提到900元，保费农户自付20%。", [("rule", "ratio", "eq")] * 3),
        ("每个合作社年度上限15万元。", [("rule", "amount", "le")]),
        ("飞防作业每百斤药剂加价6元。", [("rule", "ratio", "eq")]),
        ("村级公示不少于5天。", [("rule", "amount", "ge")]),
        ("库容达到300吨的补助60万元。", [("rule", "amount", "eq")]),
        ("个人贷款额度由10万元提高到15万元。", [("rule", "amount", "eq")] * 2),
        ("培训补贴每人最多可领3次。", [("rule", "amount", "le")]),
        ("预计全年要拿出0.8亿元。", [("target", "amount", "eq")]),
        ("两年来，全县累计兑付补贴4300万元，受益农户达0.9万户。", [("actual", "amount", "eq")] * 2),
        ("到2027年，机插率超过80%。", [("target", "ratio", "ge")]),
    ],
)
def test_news_of_a_policy_tells_its_rules_apart_from_results_and_goals(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    found = read(f"{NEWS}{sentence}\n")
    assert [(figure.modality, figure.measure, figure.comparator) for figure in found] == expected


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("农机补贴惠及0.9万户\n\n今年以来，全县兑现农机补贴380万元，每亩补了40元。\n", ["actual"] * 3),
        ("柳湾镇：政策落地\n\n去年，全镇发放救助金60万元，报销比例提高到72%。\n", ["actual"] * 2),
        ("柳湾镇加快建设\n\n全镇新建水渠12公里，贷款利率由5%降到4%。\n", ["actual"] * 3),
    ],
)
def test_news_of_what_was_done_lays_nothing_down(text: str, modalities: list[str]) -> None:
    found = [figure.modality for figure in read(text)]
    assert found == modalities[-len(found) :]
    assert found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("低保标准由每人每月600元调高到650元。", [("rule", "2024"), ("rule", "2025")]),
        ("2024年全县共发放低保金0.8亿元，惠及1.3万人。", [("actual", "2024")] * 2),
        ("上学期全县共资助学生900人次，发放资金110万元。", [("actual", "2025")] * 2),
        ("今年预算安排1.1亿元左右，比上年增加0.2亿元。", [("target", "2025")] * 2),
        ("同一家庭全年累计以2万元为上限。", [("rule", "2025")]),
        ("今年已使用救助资金300万元，受益农户450户。", [("actual", "2025")] * 2),
    ],
)
def test_a_notice_tells_what_was_paid_and_what_is_set_aside(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(figure.modality, figure.period) for figure in read(f"{NOTICE}{sentence}\n")] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "低保标准提高到每人每月650元。",
        "发放残疾人补贴210万元，惠及800人。",
        "救助标准由每人每月600元提高到640元。",
        "临时救助每人次平均1300元。",
        "贷款贴息2个百分点，担保费率降至0.7%。",
    ],
)
def test_a_summary_tells_results(sentence: str) -> None:
    assert {figure.modality for figure in read(f"{SUMMARY}{sentence}\n")} == {"actual"}


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("特困人员基本生活标准：城市980元/人·月。", ["ratio"]),
        ("同一家企业每年贴息不得超过60万元。", ["amount"]),
        ("参加展会的，一个展位补助1万元。", ["ratio"]),
        ("国家助学金：一档每生每年3300元，二档2200元。", ["ratio", "ratio"]),
        ("半失能老人每人每月补贴90元，全失能老人上浮70%。", ["ratio", "ratio"]),
        ("每个助餐点全年补助约4万元。", ["amount"]),
        ("考上大学的，每人给予一次性3000元助学金。", ["amount"]),
    ],
)
def test_a_sum_for_each_is_a_rate_and_a_sum_for_one_an_amount(sentence: str, measures: list[str]) -> None:
    assert [figure.measure for figure in read(f"{NOTICE}{sentence}\n")] == measures


def test_a_list_of_standards_lays_everything_down() -> None:
    text = (
        "柳湾县惠农补贴项目及标准一览表\n\n公益林补偿：每亩15元，其中管护费2元。\n\n生猪保险：保费40元，农户自缴25%。\n"
    )
    assert [figure.modality for figure in read(text)] == ["rule"] * 4


@pytest.mark.parametrize(
    ("sentence", "modalities"),
    [
        ("个体户租用场地的，每年补租金的40%。", ["rule"]),
        ("住院报销比例：乡镇卫生院85%，县级医院75%。", ["rule", "rule"]),
        ("大病保险起付线1.1万元，封顶线35万元。", ["rule", "rule"]),
    ],
)
def test_a_share_that_holds_for_all_is_a_rule(sentence: str, modalities: list[str]) -> None:
    assert [figure.modality for figure in read(f"{NEWS}{sentence}\n")] == modalities


def test_a_table_of_ages_and_standards_below_a_question_lays_down() -> None:
    text = (
        "柳湾县敬老津贴政策问答\n\n问：标准是多少？\n\n年龄段    标准（元/月）\n85—94周岁    70\n95周岁及以上    150\n"
    )
    assert [(figure.low, figure.modality, figure.measure) for figure in read(text)] == [
        (70, "rule", "ratio"),
        (150, "rule", "ratio"),
    ]


def test_a_list_of_standards_in_columns_lays_every_sum_down() -> None:
    text = "柳湾县乡镇补贴标准公布\n\n县人社局日前公布了新的补贴标准。\n\n"
    text += "等级\t月补贴（元）\t年度慰问（元）\n一类\t200\t900\n二类\t300\t1200\n"
    assert {figure.modality for figure in read(text)} == {"rule"}


@pytest.mark.parametrize(
    ("sentence", "modality", "comparator"),
    [
        ("合伙创业的，最高贷款额度为90万元。", "rule", "le"),
        ("个人自付比例不低于20%。", "rule", "ge"),
        ("居民用水每立方米2.6元。", "rule", "eq"),
        ("去年最高一户领到补贴1.2万元。", "actual", "eq"),
    ],
)
def test_loans_prices_and_shares_of_a_policy(sentence: str, modality: str, comparator: str) -> None:
    (figure,) = read(f"{NEWS}{sentence}\n")
    assert (figure.modality, figure.comparator) == (modality, comparator)


@pytest.mark.parametrize(
    ("sentence", "modalities"),
    [
        ("农机能手给予3万元奖金，优秀机手1万元。", ["rule", "rule"]),
        ("失业率控制在4%以内，投诉量不超过9件。", ["actual", "actual"]),
        ("个人一年购机不超过4台。", ["rule"]),
        ("每台补助3000元，户均增收5000元。", ["rule", "actual"]),
    ],
)
def test_a_bound_on_what_one_gets_is_a_rule_and_a_result_is_none(sentence: str, modalities: list[str]) -> None:
    assert [figure.modality for figure in read(f"{NEWS}{sentence}\n")] == modalities
