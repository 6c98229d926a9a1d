"""Lists that tell how far things are, notices that set standards: what short wordings count."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, dated, meant, named, told

PROGRESS = "云岭县2025年民生实事办理情况（截至9月底）\n\n"
NOTICE = "云岭县关于调整2025年最低生活保障标准等有关事项的通知\n\n各乡镇人民政府：\n经研究，通知如下：\n"
PLAN = "云岭县2026年重点工作安排\n"
OUTLINE = "云岭县“十四五”养老服务发展规划\n"
POLICY = "云岭县支持制造业发展若干政策措施\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what went into an item, and what is left of it
        (
            PROGRESS + "一、困难群体救助。城市低保标准提高到每月760元。截至9月底，已投入6300万元。\n",
            [("城市低保标准", 760), ("困难群体救助投入", 6300)],
        ),
        (
            PROGRESS + "二、农村公路建设。已完成路面70公里；危桥完工11座，在建4座，完成投资6100万元。\n",
            [("路面", 70), ("危桥完工", 11), ("危桥在建", 4), ("农村公路建设投资", 6100)],
        ),
        (
            PROGRESS + "三、停车设施。新增公共泊位1300个，已建成970个，剩余330个11月底前完工。\n",
            [("公共泊位", 1300), ("公共泊位", 970), ("公共泊位", 330)],
        ),
        (
            PROGRESS + "四、老旧小区改造。全年改造老旧小区21个，涉及居民3900户、建筑面积37万平方米。\n",
            [("老旧小区", 21), ("老旧小区居民", 3900), ("老旧小区建筑面积", 37)],
        ),
        (
            PROGRESS + "五、城乡供水一体化。铺设管网96公里，完成总投资的61%。\n",
            [("管网", 96), ("城乡供水一体化总投资", 61)],
        ),
        # who are served, with what they get; what such things are
        (
            PLAN + "为26个老旧小区安装110台智能门禁设备。\n",
            [("老旧小区智能门禁设备", 26), ("智能门禁设备", 110)],
        ),
        (
            PLAN + "打造人工智能、金融科技龙头企业，引进相关企业30家。\n",
            [("人工智能、金融科技龙头企业", 30)],
        ),
        (
            PLAN + "社区心理辅导员根据居民需要，到楼组开展辅导，每次提供不少于2小时的服务。\n",
            [("社区心理辅导员服务", 2)],
        ),
        # what each of those has, what each household gets
        (
            OUTLINE + "每年新建嵌入式养老机构9家，每家床位不少于40张。\n",
            [("嵌入式养老机构", 9), ("嵌入式养老机构床位", 40)],
        ),
        (
            OUTLINE + "完成困难老年人家庭适老化改造9000户，户均补助2600元。\n",
            [("困难老年人家庭适老化改造", 9000), ("困难老年人家庭适老化改造户均补助", 2600)],
        ),
        (OUTLINE + "新建县级福利院2所，投资估算1.9亿元。\n", [("县级福利院", 2), ("县级福利院投资估算", 1.9)]),
        # standards by grades, in a row or one after the other
        (
            NOTICE + "特困人员护理标准按全自理、半自理和全护理三个档次，分别为每人每月150元、460元和790元。\n",
            [("全自理特困人员护理标准", 150), ("半自理特困人员护理标准", 460), ("全护理特困人员护理标准", 790)],
        ),
        (
            NOTICE + "困难残疾人生活补贴标准为一级每人每月95元、二级每人每月85元，其他等级每人每月65元。\n",
            [
                ("一级困难残疾人生活补贴", 95),
                ("二级困难残疾人生活补贴", 85),
                ("其他等级困难残疾人生活补贴", 65),
            ],
        ),
        (
            NOTICE + "五、临时救助\n一次性救助额度一般不超过月低保标准的5倍，特别困难的可放宽至10倍，"
            "单次最高不超过3万元。小额救助由乡镇直接审批，4个工作日内发放到位。\n",
            [("救助额度", 5), ("救助额度", 10), ("临时救助", 3), ("资金发放到位", 4)],
        ),
    ],
)
def test_what_short_wordings_count(read: Read, text: str, wanted: list[tuple[str, float]]) -> None:
    assert named(read(text)) == wanted


def test_a_total_that_goes_out_each_year_is_no_rule(read: Read) -> None:
    text = OUTLINE + "一、发展基础\n“十三五”期间，高龄津贴实现80周岁以上老年人全覆盖，每年发放约0.9亿元。\n"
    assert told(read(text)) == [("高龄津贴", 0.9, "actual")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a notice on standards: what they cost and bring, and the parts of what is set aside, are promised
        (
            NOTICE + "2025年县财政预算安排救助资金7300万元，其中中央和省级补助5100万元，县级配套2200万元。\n",
            [(7300, "target"), (5100, "target"), (2200, "target")],
        ),
        (
            NOTICE + "据测算，此次提标将惠及低保对象2.1万人，全年增加支出880万元。\n",
            [(2.1, "target"), (880, "target")],
        ),
        (POLICY + "贷款利率不高于同期LPR加40个基点。\n", [(40, "rule")]),
        # the part of what was promised that is already done
        (
            PROGRESS + "九、养老服务。新建服务中心5个，其中2个已运营，收住老人130名。\n",
            [(5, "target"), (2, "actual"), (130, "actual")],
        ),
    ],
)
def test_how_it_is_meant(read: Read, text: str, wanted: list[tuple[float, str]]) -> None:
    assert meant(read(text)) == wanted


def test_results_behind_the_goal_of_the_year_are_up_to_the_date(read: Read) -> None:
    text = "二、农村公路。年度目标：新改建公路110公里。进展情况：已完成路基90公里，占年度目标的81.8%。\n"
    assert dated(read(PROGRESS + text)) == [
        (110, "target", "2025"),
        (90, "actual", "2025Q1-Q3"),
        (81.8, "actual", "2025Q1-Q3"),
    ]
