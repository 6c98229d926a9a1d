"""Lists that tell how far things are, notices that set standards: what short wordings count."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, dated, meant, named, told

PROGRESS = "云岭县2025年民生实事办理情况（截至9月底）\n\n"
NOTICE = "云岭县关于调整2025年最低生活保障标准等有关事项的通知\n\n各乡镇人民政府：\n经研究，通知如下：\n"
REPORT = "云岭县2025年上半年重点项目建设情况的通报\n"
SUMMARY = "云岭县教育局2025年工作总结\n"
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
        # projects told one after the other, each with its own money and size
        (
            REPORT + "城北大道改建工程路基完成81%，累计完成投资1.7亿元；县医院新院区主体施工至9层，设计床位400张，"
            "完成投资1.1亿元，占年度计划的52%。\n",
            [
                ("城北大道改建工程路基", 81),
                ("城北大道改建工程投资", 1.7),
                ("县医院新院区主体施工", 9),
                ("县医院新院区床位", 400),
                ("县医院新院区投资", 1.1),
                ("县医院新院区投资", 52),
            ],
        ),
        (
            REPORT + "省级重点项目7个，年度计划投资19亿元，完成11.4亿元，投资完成率60%。\n",
            [
                ("省级重点项目", 7),
                ("省级重点项目年度计划投资", 19),
                ("省级重点项目投资", 11.4),
                ("省级重点项目投资完成率", 60),
            ],
        ),
        (
            REPORT + "11个项目尚未开工，其中6个受用地指标制约、3个资金未落实。\n",
            [("未开工项目", 11), ("受用地指标制约项目", 6), ("资金未落实项目", 3)],
        ),
        (REPORT + "对进度滞后的14个项目实行挂图作战。\n", [("进度滞后项目", 14)]),
        # what makes sense only with the count before it
        (
            SUMMARY + "资助家庭困难学生1.8万人次，发放资助金1300万元。\n",
            [("家庭困难学生", 1.8), ("家庭困难学生资助金", 1300)],
        ),
        (
            SUMMARY + "落实乡村教师生活补助政策，发放补助资金990万元，惠及教师2100人，人均每月390元。\n",
            [("乡村教师生活补助资金", 990), ("教师", 2100), ("乡村教师生活补助", 390)],
        ),
        (SUMMARY + "交流轮岗校长15名、教师290名。\n", [("交流轮岗校长", 15), ("交流轮岗教师", 290)]),
        (SUMMARY + "优秀率、及格率分别提高1.9个、3.1个百分点。\n", [("优秀率", 1.9), ("及格率", 3.1)]),
        (
            PLAN + "新增学位3900个，9月投入使用的不少于2700个；招聘教师180名，其中农村学校不少于110名。\n",
            [("学位", 3900), ("学位", 2700), ("教师", 180), ("农村学校教师", 110)],
        ),
        # who of those listed gets which sum; what a loan, a rent and a term are of
        (
            POLICY + "全职引进的顶尖人才（A类）、国家级人才（B类），分别给予400万元、150万元生活补贴。\n",
            [("顶尖人才生活补贴", 400), ("国家级人才生活补贴", 150)],
        ),
        (
            POLICY + "新获批国家重点实验室、省重点实验室的，分别给予900万元、180万元建设经费。\n",
            [("国家重点实验室建设经费", 900), ("省重点实验室建设经费", 180)],
        ),
        (
            POLICY + "人才企业首次贷款，给予40%贴息，年度最高60万元；人才贷款最高额度800万元。\n",
            [("人才企业首次贷款贴息", 40), ("人才企业首次贷款贴息", 60), ("人才贷款额度", 800)],
        ),
        (
            POLICY + "博士后进站，每年给予11万元日常经费，资助2年。\n",
            [("日常经费", 11), ("日常经费年限", 2)],
        ),
        (
            POLICY + "筹建人才公寓1.1万套，租金不高于市场价的70%，租期最长4年。\n",
            [("人才公寓", 1.1), ("人才公寓租金", 70), ("人才公寓租期", 4)],
        ),
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
        # how large the one thing is that stands before a bracket, not what is to be built in a number
        (
            PROGRESS + "六、医疗服务。县中医院综合楼（总投资1.7亿元，建筑面积2.4万平方米）已完成装修；"
            "新建卫生院3所（总建筑面积1.1万平方米），完成2所。\n",
            [(1.7, "context"), (2.4, "context"), (3, "actual"), (1.1, "actual"), (2, "actual")],
        ),
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
