"""What makes sense only with the count before it: 资助学生9人，发放资助金2万元; 学位4200个，9月启用的3000个."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.places import bare_unit
from luoshi.figures.naming.spots import Spot, last_clause
from luoshi.figures.naming.vocabulary import VOCABULARY

_PEOPLE: Final = frozenset({"人", "名", "户", "人次", "户次", "位"})
# 资助家庭经济困难学生2.1万人次，[发放资助金]1540万元
_FUNDS: Final = re.compile(
    "(?:累计|共|全年|及时|足额)*(?:发放|兑付|拨付|支出|落实)(?P<what>资助金|助学金|救助金|补助金|慰问金|补助资金|补贴资金|救助资金|资助资金|资金)(?:约|共|达)?"
)
_HELPING: Final = frozenset({"资助", "救助", "补助", "慰问", "帮扶", "惠及", "救济"})
# 落实乡村教师生活补助政策，[发放补助资金]1120万元
_BY_POLICY: Final = re.compile(
    "(?:落实|执行|兑现|实施)(?P<what>[^，。；\\d]{3,16}(?:补助|补贴|津贴|奖励|救助))(?:政策|制度)，[^，。；]*$"
)
_EACH_GOT: Final = re.compile("(?:人均|每人|户均|平均每人)(?:每[月年])?(?:发放|补助|补贴|约|达|为)*")
_GIVEN: Final = re.compile("(?P<what>.{2,}(?:补助|补贴|津贴|救助|资助|低保))(?:资金|金)?")
# 新增学位4200个，[9月投入使用的]不少于3000个
_THOSE_READY: Final = re.compile(
    "(?:其中)?(?:\\d{1,2}月(?:底|份)?前?|年底前?|年内|今年|当年|开学前)(?:能|可)?(?:投入使用|投用|启用|交付|完工|竣工|建成|开工|运营|入住)的(?:有|达|为)?"
)
# 招聘教师200名，[其中农村学校]不少于120名
_THERE: Final = re.compile(
    "其中(?P<where>[^，。；：、\\d]{0,6}(?:学校|医院|卫生院|幼儿园|中小学|乡镇|农村|基层|街道|社区|高校))(?:的)?(?:有|为|占)?"
)
# 交流轮岗校长17名、[教师]312名
_MOVED: Final = re.compile(
    "(?P<how>(?:交流|轮岗|选派|挂职|驻村|下沉|下派|支教|援藏|援疆){1,2})(?:校长|干部|医生|教师|人员|园长|医师|护士|骨干)"
)
_BARE_PERSON: Final = frozenset({"校长", "干部", "医生", "教师", "人员", "园长", "医师", "护士", "专家"})
_HAPPENED: Final = re.compile("被(?P<what>[^，。；、\\d]{2,16})")  # 2人[被名校录取]


# 建成养老服务中心1个，[设置床位]80张
_BEDS: Final = re.compile("(?:设置|设有|拥有|共有|配置|共设|可提供|提供)(?:养老|护理)?(?P<what>床位)数?")
# 建成污水处理厂12座，[日处理能力]8.6万吨
_CAPACITY: Final = re.compile(
    "(?:新增|设计|总)?(?P<what>(?:日|年)(?:供水|处理|通过|生产|吞吐|收纳|焚烧)?(?:能力|规模)|年产能|吞吐能力|通过能力)(?:达到?|约)?"
)
_PLANTS: Final = ("厂", "站", "泊位", "生产线", "船闸", "项目", "设施")
_HOUSES: Final = ("中心", "院", "机构", "站", "病区")
_KIND: Final = re.compile("[一-鿿]{2,5}类")  # 实施项目19个，其中[产业类]12个
# 城镇新增就业800人以上，[培训]400人次
_DEEDS: Final = frozenset({"培训", "技能培训", "演练", "宣讲", "义诊", "巡查", "体检", "检测", "抽检", "走访", "慰问"})
# 收入预算9亿元，[经人大批准]调整为8亿元
_APPROVED: Final = re.compile("(?:执行中，?)?经[^，。；\\d]{2,14}(?:批准|审议|审查|同意)")


# “大学生乡村医生”计划招录165名
_BY_PROGRAMME: Final = re.compile(
    "(?P<what>“[^”]+”)(?:专项)?(?:计划|项目|行动|工程)(?:共|累计|已)*(?:招录|招募|招聘|引进|选派|资助|支持)"
)


def name_behind_counts(spots: list[Spot], text: str) -> None:
    """Complete the names of numbers that only make sense with the count before them."""
    for spot in spots:
        if (
            bare_unit(spot.quantity.unit) in _PEOPLE
            and spot.right[:1] == "被"
            and (told := _HAPPENED.fullmatch(spot.right))
        ):
            spot.name, spot.mode = told["what"], "right"
        programme = _BY_PROGRAMME.fullmatch(last_clause(spot.left)) if "”" in spot.left else None
        if programme and not spot.right:
            spot.name, spot.mode = programme["what"], "left"
        if "元" in spot.quantity.unit and _FUNDS.fullmatch(last_clause(spot.left)):
            begin = spot.quantity.begin
            policy = _BY_POLICY.search(text, max(0, begin - 60), begin)
            spot.name = policy["what"] + "资金" if policy else spot.name
    for before, spot in pairwise(spots):
        clause, unit = last_clause(spot.left), spot.quantity.unit
        counted = bare_unit(before.quantity.unit) in _PEOPLE
        if "元" in unit:
            funds = _FUNDS.fullmatch(clause) if counted and before.verb in _HELPING else None
            if funds and spot.name == funds["what"] and before.name:
                spot.name = before.name + spot.name
            elif counted and before.name and spot.name == "发放资金":
                spot.name = before.name + "发放资金"
            elif _APPROVED.fullmatch(spot.name) and unit == before.quantity.unit:
                spot.name, spot.mode = before.name, "carried"
        elif (beds := _BEDS.fullmatch(clause)) and before.name.endswith(_HOUSES) and spot.name == beds["what"]:
            spot.name = before.name + spot.name
        elif (able := _CAPACITY.fullmatch(clause)) and before.name.endswith(_PLANTS):
            spot.name = before.name + able["what"] if before.name not in spot.name else spot.name
        elif _KIND.fullmatch(spot.name) and unit == before.quantity.unit and before.name.endswith("项目"):
            spot.name += "项目"
        elif clause in _DEEDS and spot.mode == "carried" and unit != before.quantity.unit:
            spot.name = clause
        elif unit == before.quantity.unit and _THOSE_READY.fullmatch(clause):
            spot.name, spot.mode = before.name, "carried"
        elif counted and bare_unit(unit) in _PEOPLE and (there := _THERE.fullmatch(clause)):
            spot.name = there["where"] + before.name
        elif counted and spot.name in _BARE_PERSON and spot.left.strip("、和及") == spot.name:
            moved = _MOVED.fullmatch(before.name)
            spot.name = moved["how"] + spot.name if moved else spot.name
    _name_each_got(spots)


def _name_each_got(spots: list[Spot]) -> None:
    """乡村教师生活补助 of 发放乡村教师生活补助资金1120万元，惠及2360人，人均每月395元: what each of them got."""
    given = ""
    for spot in spots:
        if "元" not in spot.quantity.unit:
            continue
        if given and spot.quantity.unit == "元" and _EACH_GOT.fullmatch(last_clause(spot.left)):
            spot.name, spot.mode = given, "carried"
        elif told := _GIVEN.fullmatch(spot.name):
            given = told["what"]


# 给予一次性交通补助，[省外]最高500元、[省内县外]最高200元
_PAID_THERE: Final = re.compile(
    "(?:给予|发放|享受)(?:一次性)?(?P<pay>[^，。；\\d]{2,10}(?:补助|补贴|津贴|奖励))，[^。；]*$"
)
_WHERE: Final = re.compile("[^，。；\\d]{0,4}(?:省外|省内|县外|县内|市外|市内|区外|境外|国外|国内)[^，。；\\d]{0,4}")


def name_where_paid(spots: list[Spot], text: str) -> None:
    """Name sums that are told by where one works or goes by the payment that the clause before gives."""
    for spot in spots:
        if "元" not in spot.quantity.unit or not _WHERE.fullmatch(spot.name):
            continue
        begin = spot.quantity.begin
        if told := _PAID_THERE.search(text, max(0, begin - 60), begin):
            spot.name, spot.paid = spot.name + told["pay"], True


# 脱贫户可申请[5万元]以下、3年期以内的免抵押、免担保贷款
_LENT: Final = re.compile(
    "(?:及?以[下内])?[^，。；]{0,24}?(?P<what>(?:小额|信用|贴息|创业担保)*(?:贷款|信贷))(?=[，。；]|\\Z)"
)


def name_lent(spots: list[Spot], text: str) -> None:
    """Name what may be asked for as a loan by the loan."""
    for spot in spots:
        if spot.name.endswith(("可申请", "申请", "可享受")) and "元" in spot.quantity.unit:
            lent = _LENT.match(text, spot.quantity.stop)
            spot.name = spot.name.removesuffix("可申请").removesuffix("申请") + lent["what"] if lent else spot.name


_AGAIN: Final = re.compile("，?(?P<what>[^，。；：、\\d]{2,10}?)(?:分别|依次)(?:为|达到?|是|按)?")
# 分别削减2860吨、312吨，[完成目标任务的]112%、106%
_SHARE_OF_GOALS: Final = re.compile(
    "，?(?:分别)?(?:完成|占|达到?|为)(?:全年|年度|五年|预期|规划)?(?:目标|任务|计划)(?:任务|目标)?的"
)
_STANDARDS: Final = ("起付标准", "起付线", "报销比例", "支付比例", "限额", "标准", "比例", "额度")


def name_members_again(spots: list[Spot], text: str) -> None:
    """油茶综合产值 of 茶叶10万亩、油茶15万亩，综合产值分别达到20亿元、18亿元: as many as were listed right before."""
    for at, spot in enumerate(spots):
        again = _AGAIN.fullmatch(spot.left) if at > 1 and "别" in spot.left[-5:] else None
        if again is None or not again["what"].endswith(VOCABULARY.measured_by):
            continue
        run = [spot]
        while at + len(run) < len(spots) and not spots[at + len(run)].left.strip("、和"):
            run.append(spots[at + len(run)])
        listed = _listed_before(spots[:at], text)
        if len(run) > 1 and len(listed) == len(run) and not listed[0].name.endswith(VOCABULARY.measured_by):
            for one, other in zip(listed, run, strict=True):
                other.name = one.name + again["what"]


def _listed_before(told: list[Spot], text: str) -> list[Spot]:
    """The list that ends ``told``: numbers of one unit, each but the first behind a 、 in ``text`` and named apart."""
    listed = told[-1:]
    for before in reversed(told[:-1]):
        between = text[before.quantity.stop : listed[0].quantity.begin]
        if between != f"、{listed[0].name}" or before.quantity.unit != listed[0].quantity.unit:
            break
        listed.insert(0, before)
    return listed if len({spot.name for spot in listed}) == len(listed) else []


def name_runs_again(spots: list[Spot]) -> None:
    """一级医院支付比例 behind 一级、二级医院起付标准分别为200元、500元，支付比例分别为90%、80%: each again in turn."""
    runs: list[list[Spot]] = []
    for spot in spots:
        if runs and not spot.left.strip("、和及 ") and spot.quantity.unit == runs[-1][-1].quantity.unit:
            runs[-1].append(spot)
        else:
            runs.append([spot])
    for first, second in pairwise(runs):
        alike = len(first) == len(second) > 1
        if alike and _SHARE_OF_GOALS.fullmatch(second[0].left) and len({spot.name for spot in first}) == len(first):
            for one, other in zip(first, second, strict=True):
                other.name, other.mode = one.name, "listed"
        again = _AGAIN.fullmatch(second[0].left) if alike else None
        if again is None or not again["what"].endswith(_STANDARDS):
            continue
        end = next((end for end in _STANDARDS if all(spot.name.endswith(end) for spot in first)), "")
        if end and len({spot.name for spot in first}) == len(first):
            for one, other in zip(first, second, strict=True):
                other.name = one.name.removesuffix(end) + again["what"]


# 清洁取暖率[平原地区]达到100%、[山区]达到80%
_RATE_THERE: Final = re.compile(
    "(?P<rate>[^，。；、\\d]{3,}?率)(?P<where>(?:平原|丘陵|偏远|农牧|城镇|农村|主城|中心城)?(?:地区|区域|城区|山区|县城|农村|城市|城镇|乡村|乡镇))"
)
_THERE_ALONE: Final = re.compile(
    "(?:平原|丘陵|偏远|其他|农村|主城|中心城)?(?:地区|区域|城区|山区|县城|农村|城市|城镇|乡村|乡镇)"
)


_SECTIONS: Final = frozenset({"国控", "省控", "市控", "国考", "省考", "市考"})
_OF_SECTION: Final = re.compile("[国省市县][控考](?P<what>断面.+)")
# 养护资金按照[县道每年每公里]1万元、[乡道]5000元、村道3000元标准落实
_FUND_BY: Final = re.compile("(?P<fund>.{2,}?(?:资金|经费|补助|补贴))按照?(?P<which>[^，。；、\\d]{2,8})")


def name_fund_rates(spots: list[Spot]) -> None:
    """县道养护资金 of 养护资金按照县道每公里1万元、乡道5000元标准落实: what is set aside for each kind."""
    fund = ""
    for spot in spots:
        if told := _FUND_BY.fullmatch(spot.name):
            fund = told["fund"]
            spot.name = told["which"] + fund
        elif fund and "元" in spot.quantity.unit and spot.left.strip("、和及") == spot.name and len(spot.name) <= 8:
            spot.name += fund
        else:
            fund = ""


def name_rates_there(spots: list[Spot]) -> None:
    """平原地区清洁取暖率 and 山区清洁取暖率 of 清洁取暖率平原地区达到100%、山区达到80%: a rate told place by place."""
    rate = ""
    for spot, following in pairwise(spots):
        if spot.name in _SECTIONS and (told := _OF_SECTION.fullmatch(following.name)):
            spot.name += told["what"]  # 3个国控、5个省控断面水质优良比例分别为100%和80%
    for spot in spots:
        if spot.quantity.unit != "%":
            rate = ""
        elif told := _RATE_THERE.fullmatch(spot.name):
            rate = told["rate"]
            spot.name = told["where"] + rate
        elif rate and _THERE_ALONE.fullmatch(spot.name):
            spot.name += rate
        else:
            rate = ""
