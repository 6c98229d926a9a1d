"""Names that are too general to stand alone, and what completes them: the sentence, the number before, the heading."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from luoshi.figures.naming.bodies import body, of_insurance, of_school, of_staff, of_taught, of_whom
from luoshi.figures.naming.clause_subjects import leading_subject
from luoshi.figures.naming.fitting_heads import STAGE_RATES, fitting_head
from luoshi.figures.naming.industries import cluster_built
from luoshi.figures.naming.places import is_place, of_place, rate_of_all
from luoshi.figures.naming.spots import Spot, earlier_clauses, last_clause
from luoshi.figures.naming.stages import restage
from luoshi.figures.naming.surroundings import Surroundings
from luoshi.figures.naming.vocabulary import GRADE, VOCABULARY
from luoshi.figures.naming.wholes import PARTS, measure_of_whole
from luoshi.figures.word_sets import Endings
from luoshi.figures.words import WORDS

_ECONOMY: Final = ("全区", "全市", "全县", "全省", "全国", "经济", "GDP", "地区", "规上", "规模", "工业")
_OTHER_RATE: Final = re.compile("(?<=[\u4e00-\u9fff]{2})(?:按时|按期|及时|年)?[\u4e00-\u9fff]{2}率$")
# 全县[税收]增长4%: of all the place, whatever the clause before told
_WHOLE_PLACE: Final = re.compile(
    "(?:^|[，；：。、])(?:20\\d\\d年|今年|全年|上半年|预计|实现|完成){0,2}(?:全年|[全我](?:[省市县区州旗镇乡]|国|街道))[^，；：。、]{0,8}$"
)
_PLANNED_SUM: Final = re.compile("(?<=..)(?:年初|调整|年度)?(?:预算|(?<=收入)任务|(?<=支出)任务)数?$")
_INVESTED: Final = re.compile("(?:年度)?(?:计划)?(?:总|完成)?投资$")
_SPEAKERS: Final = ("我们", "全县上下", "全市上下", "全区上下", "全镇上下", "各级各部门")
_SHARE_OF_ALL: Final = re.compile("(?:增长|亏损|盈利|覆盖|受益)面$")  # 企业增长面71%。产销率达97%
_BALANCES: Final = frozenset({"差额", "赤字", "结余", "净结余", "结转"})
_SET_OFF: Final = re.compile("(?P<what>[^，。；,]{2,16}?收支)(?:总量|总计|总额)?相抵(?:后)?[，,]?$")
_LESS_OF_IT: Final = re.compile("(?P<what>.*?)(?:办理)?(?:平均)?减(?P<kind>时间|时限|材料|环节|跑动|费用)")
_HOW_LONG: Final = re.compile("(?:时间|时限|材料|环节|跑动|费用)$")
_EARNED: Final = ("营业收入", "利润总额", "利税总额", "营业利润", "利税", "利润")
_FIRMS_BEFORE: Final = re.compile(
    "(?P<who>[^，。；]{0,16}(?:企业|服务业|园区|开发区|集群|产业链))(?:主营业务收入|营业收入|总?产值|利润总额|利税总额)"
)
_IN_FIELD: Final = re.compile("(?:^|[，。；])(?P<what>[^，。；、\\d]{2,12}?)(?:发展|建设|开采|生产|领域)?方面，")
_CASUALTIES: Final = ("发病", "死亡", "受伤", "伤亡", "死亡人数", "受伤人数")
_HARM: Final = re.compile(".*(?:事故|火灾|灾害|事件|疫情)(?=(?:发病|死亡|受伤|伤亡)?(?:人数)?\\Z)")
_PLACE_TOLD: Final = re.compile("[全我](?!年)")
_OF_FIRMS: Final = frozenset({"税收", "利润", "产值", "总产值", "投资"})
_FIRMS: Final = ("企业", "园区", "产业园", "合作社", "基地")
_NO_WHOLE: Final = ("人均", "居民", "农民", "职工", "预算")
_REACHED, _REACHING = frozenset({"居民", "群众"}), ("排查", "走访", "慰问", "服务", "转移", "发动", "疏散")
GUIDED: Final = (
    "聚焦",
    "围绕",
    "针对",
    "着眼",
    "对照",
    "按照",
    "根据",
    "依据",
    "严格落实",
    "认真落实",
    "贯彻落实",
    "全面贯彻",
    "坚持",
    "牢固树立",
    "认真贯彻",
)
_LYING: Final = ("位于", "地处", "坐落", "毗邻")
_FUND_ENDS: Final = frozenset(word[-1] for word in VOCABULARY.funds)


def is_general(noun: str) -> bool:
    """Whether a noun is too general to name an indicator alone.

    >>> is_general("覆盖率"), is_general("失业率"), is_general("给予补贴"), is_general("养老床位")
    (True, False, True, False)
    """
    bank = WORDS
    if noun in bank.complete:
        return False
    if noun in bank.generic:
        return True
    stage = bank.stages_first.longest(noun[1:] if noun[:1] == "新" else noun)
    if stage:
        return noun[stage:] in ("率", "比例", "金额", "额")  # 开工面积 is told by itself, 开工率 wants to know of what
    if noun.endswith("率") and (level := bank.levels_first.longest(noun)) and noun[level:] in bank.generic:
        return True  # 区级覆盖率
    return _is_short_and_general(noun) or _verb_before_funds(noun) > 0


def _is_short_and_general(noun: str) -> bool:
    """总金额, 户数, 好评率: at most two characters before a word that says nothing alone."""
    lists = VOCABULARY
    if len(noun) > 4 or not noun.endswith(lists.general_endings):
        return False
    if noun.startswith(lists.general_not) or "“" in noun or "”" in noun:
        return False
    return any(len(noun) - len(ending) <= 2 and noun.endswith(ending) for ending in lists.general_endings) and (
        not noun.endswith(lists.own_kind)
    )


def _verb_before_funds(noun: str) -> int:
    """How many characters of 给予补贴 are the verb; 0 where no money stands behind it."""
    if noun[-1:] not in _FUND_ENDS or not noun.endswith(VOCABULARY.funds):
        return 0
    taken = WORDS.verbs_first.longest(noun)
    return taken if taken and noun[taken:] in VOCABULARY.funds else 0


_GRADE_BEHIND: Final = re.compile("(?<=[补津待标]贴|标准|奖励|补助|待遇)(?:[一二三四五六七八九十]|[国省市区县])级$")
_PARTED: Final = frozenset({"面积", "投资", "资金", "人数", "户数", "规模", "里程"})


def complete_noun(spot: Spot, noun: str, around: Surroundings) -> str:
    """The name of a noun before a number: a stage, a level or a general head takes the rest from its surroundings."""
    bank = WORDS
    name = around.name_before
    if noun in bank.stages and name:
        name = counted_alike(spot, around) or name
        bare = name if "元" in spot.quantity.unit else name.removesuffix("总投资")  # 总投资90亿元，新开工12个
        return restage(bare or name, noun)
    if noun in bank.stages and not name and len(gone_on := around.carried or around.topic) >= TELLING:
        return restage(gone_on, noun)  # 加装电梯完工150台。已完工168台，在建92台
    if noun in bank.levels and not name and "）" in spot.left and (rate := rate_of_all(spot.ahead + spot.left)):
        return noun + rate  # 居民恩格尔系数（即……），城市为37%
    if noun in bank.levels and name and (told := _GRADE_BEHIND.search(name)):
        return name[: told.start()] + noun  # 护理补贴一级100元、二级80元
    if noun in bank.levels and (name := name or around.carried):
        whole = name.startswith(("一般公共", "一般预算"))  # 一般 of a budget is no level
        return noun + (name if whole else name[bank.levels_first.longest(name) :])
    if name and (own := bank.levels_first.longest(noun)) and noun[own:] in _PARTED and name.endswith(noun[own:]):
        return noun[:own] + name[bank.levels_first.longest(name) :]  # 工程面积9万亩，其中国家级面积8万亩
    if noun in bank.levels and noun.endswith("级") and spot.quantity.unit in ("项", "个", "宗"):
        return noun + "项目"  # 省级6项，概算投资9亿元
    if (name or around.carried or "）" in spot.ahead + spot.left) and is_place(spot, noun):
        return of_place(spot, noun, around.earlier, around.carried, around.counted or {})
    if noun == "到位资金" and name.endswith(("引资", "投资", "外资", "内资")):
        return noun  # 合同引资9亿元，到位资金2亿元
    if noun in ("内资", "外资") and name.endswith(("内资", "外资")):
        return name[:-2] + noun  # 实际使用内资30亿元、外资3亿美元
    if noun in ("调整预算", "调整预算数") and name.endswith(("预算", "预算数")):
        return without_plan(name) + noun
    if "减" in noun and (less := _LESS_OF_IT.fullmatch(noun)):
        return (less["what"] or _HOW_LONG.sub("", name)) + less["kind"]  # 事项平均减时间80%、减材料50%
    if (
        noun[-1] in "级类"
        and not spot.right
        and GRADE.fullmatch(noun)
        and (graded := GRADE.match(name or around.carried))
    ):
        return noun + graded.string[graded.end() :]  # A级物流企业90家，其中5A级9家
    if noun in _CASUALTIES:
        nearest = [name, *(earlier.name for earlier in reversed(around.earlier))]
        return _harm(nearest if any(nearest) else [around.carried]) + noun  # 事故9起、死亡7人; 事故9起；死亡7人
    if noun in VOCABULARY.seats:
        return of_school(noun, around)
    if noun in _EARNED and (firms := _FIRMS_BEFORE.fullmatch(name or around.carried)):
        return firms["who"] + noun  # 规模以上工业企业营业收入90亿元；利润总额9亿元
    if noun in _REACHED and last_clause(spot.left).endswith(tuple(verb + noun for verb in _REACHING)):
        return noun  # 应对疫情，累计排查居民9万人
    if noun.startswith("参保") and noun[2:3] not in ("率", "人"):
        return of_insurance(noun.replace("参保的", "参保"), around)
    if noun in VOCABULARY.of_bodies and (whose := body(noun, around)):
        return whose + noun
    if noun in PARTS:
        by_kind = ("价格",) if "分类别看" in spot.left else ()  # 居民消费价格与上年持平。分类别看，衣着下降0.8%
        return noun + measure_of_whole(noun, spot.quantity.unit, (name, around.carried, *by_kind))
    if noun.endswith(VOCABULARY.institutions) and spot.quantity.unit.endswith(("人", "名", "张")):
        return noun + of_staff(around)
    if noun in VOCABULARY.pupils:
        return of_taught(noun, around)
    if noun in VOCABULARY.supported:
        return of_whom(spot, around) + noun
    if name and noun.endswith("的贡献率") and noun.startswith(_ECONOMY):
        return f"{name}对{noun}"
    if not is_general(noun):
        return noun
    if noun in VOCABULARY.of_a_place and (told := _WHOLE_PLACE.search(spot.left)):
        of_firms = noun in _OF_FIRMS and name.endswith(_FIRMS)  # 企业31户，全年产值9亿元
        if not of_firms or _PLACE_TOLD.search(told.group()):
            return noun
    return complete_head(spot, noun, around)


_DEMAND: Final = frozenset({"投资", "消费", "出口", "进口"})
_DEMANDED: Final = ("消费", "出口", "进口", "进出口", "零售额", "零售总额", "外贸", "进出口总额")
TELLING: Final = 4  # characters of a name that a stage alone goes on from
_EARNINGS: Final = re.compile("(?<=..)(?:实现)?(?:利润总额|利润|营业收入|增加值|总?产值)$")
_SIZES: Final = ("建筑面积", "总投资", "占地面积", "总库容")


def counted_alike(spot: Spot, around: Surroundings) -> str:
    """老旧小区 of 改造老旧小区12个、惠及居民3200户，竣工7个: what was counted last in the same unit; empty for none.

    Only where the number right before is counted in another: its stages are told at once.
    """
    unit = spot.quantity.unit
    if around.before is None or around.before.quantity.unit == unit or not unit or unit[0] in "%‰" or "元" in unit:
        return ""
    return next((one.name for one in reversed(around.earlier) if one.name and one.quantity.unit == unit), "")


def without_plan(name: str) -> str:
    """财政支出 of 财政支出年初预算."""
    return _PLANNED_SUM.sub("", name) if "预算" in name or "任务" in name else name


def complete_head(spot: Spot, noun: str, around: Surroundings) -> str:
    """A general head with what completes it in front: 覆盖率 is 养老服务覆盖率 where the clause before says so."""
    lists = VOCABULARY
    if spot.verb in lists.reaching:
        return spot.verb + noun
    if noun.endswith("面积") and "平方米" in spot.quantity.unit and spot.verb.removeprefix("新") in WORDS.stages:
        return spot.verb + noun  # 新竣工楼宇面积累计达200万平方米
    if noun in _DEMAND and spot.quantity.unit == "%" and around.before and around.before.name.endswith(_DEMANDED):
        return noun  # 出口增长9%，投资增长2%: each of its own
    if noun in _BALANCES and (whole := _set_off(spot.ahead)):
        return whole + noun
    if noun in ("收入", "支出") and spot.left.endswith(("共计", "总计", "合计")):
        return noun
    if spot.left.endswith((f"{noun}总数", f"{noun}总量")):
        return noun  # 床位总数2.8万张
    if noun in lists.sums and around.before and around.before.left.lstrip("，；").startswith("加"):
        return noun  # 加上解支出9亿元，总支出60亿元: of all that was told, not of the last part
    if again := _named_so_before(spot, noun, around):
        return again
    if noun == "次数" and (often := _HOW_OFTEN.search(spot.left)):
        return often["what"]
    verb = _verb_before_funds(noun)
    # What a clause before leads on to is what the money is for: 推动区域经济高质量发展，安排经费9万元.
    head = whole_name(spot, Surroundings(around.before, "", ""), purpose=True) if verb else whole_name(spot, around)
    head = cluster_built(spot.ahead + spot.left, noun) or head
    head = without_plan(head).removesuffix("全部")  # 新开工项目全部开工; 财政支出年初预算9亿元，实现支出8亿元
    staged = WORDS.stages_last.longest(head) if "元" in spot.quantity.unit else 0
    if staged and len(head) - staged >= TELLING:
        head = head[:-staged]  # 一是小区改造。开工11个，投入资金3亿元: the money is of the whole
    if noun in _HELD_BY_FUND and head.endswith(_FUND_SIZES):
        head = head.removesuffix("规模").removesuffix("总")  # 基金总规模13亿元，投放项目14个、资金3亿元
    if noun in STAGE_RATES and head.endswith("投资"):
        head = _INVESTED.sub("", head) or _counted_ahead(around)  # 安排项目90个，年度计划投资9亿元，开工率40%
    head = fitting_head(head, noun, spot.quantity.unit)
    if not head and noun in STAGE_RATES:
        head = _projects_ahead(around)
    if _completes_nothing(head, noun):
        return noun
    if verb and head:
        noun = noun[verb:]
    if spot.verb in lists.related:
        noun = spot.verb + noun
    if noun in head:
        # 新建项目开工率100%，8个项目已竣工: the projects, not their rate
        return head[: head.index(noun) + len(noun)] if head.endswith("率") and not noun.endswith("率") else head
    if noun in _BODIES and head.endswith(_SUMS_OF_ALL):
        return noun  # 生产总值增长8%。企业达到90家
    if noun == "企业" and head.endswith(("主体", "主体总量", "主体总数")):
        return noun  # 净增经营主体9万家、企业3万家; 其中企业3万家
    if noun in _OF_FIRMS and any(word in head for word in _NO_WHOLE):
        return noun  # 农民人均纯收入9000元；税收50万元
    if head in _YIELDS and noun.endswith("产"):
        return next((one.name for one in reversed(around.earlier) if one.name not in _YIELDS), "") + noun
    if noun.endswith(lists.measured_by) and (taken := _measured_by().longest(head)):
        if taken == len(head):
            return noun  # 税收, 投资: the one is no part of the other
        # 粮食播种面积, 产量: of the same crop
        head = head[:-taken].removesuffix("总") if len(head) - taken >= 2 else head
        head = head.removesuffix("建筑").removesuffix("总") if len(noun) > len("面积") else head  # 总建筑面积, 办公面积
    elif head.endswith(_SIZES) and len(head) > 5:
        head = head[: -next(len(size) for size in _SIZES if head.endswith(size))]  # 新院区建筑面积30万平方米
    head = head.removesuffix("期限") if noun.endswith("面积") else head
    if noun in ("产销率", "贡献率"):
        head = _EARNINGS.sub("", head)  # 规模以上工业企业利润9亿元，产销率97%
    if head.endswith("占地") and noun.endswith("面积"):
        head = head.removesuffix("占地")  # 工程占地132亩，总面积19万平方米
    if head.endswith("率") and noun.endswith(("率", "满意度", "比例", "占比")):
        head = _OTHER_RATE.sub("", head)  # 刑事案件发案率, 破案率: of the same cases
    if head.endswith("满意度") and noun.endswith("办结率"):
        return noun
    if head.endswith("面") and noun.endswith("率"):
        head = _SHARE_OF_ALL.sub("", head)
    if noun.startswith(head):
        return noun
    if noun[0] == "总" and head.endswith(noun[1:]):
        return head[: 1 - len(noun)] + noun  # 地铁里程30公里，总里程900公里
    if len(noun) > _ONE_WORD and head.startswith(noun[:2]):
        # 整改隐患20处，整改率98%; but 税收收入9亿元，税收占比68%, 受益人口3万人，受益面积2万亩
        rest = head[2:] if noun[-1] == "率" and len(head) >= TELLING else ""
        return rest + noun
    shared = head.find(noun[:2], 2)
    return head[:shared] + noun if shared > 0 else head + noun


_ONE_WORD: Final = 2  # characters
_HOW_OFTEN: Final = re.compile("(?P<what>(?:累计)?(?!每|年|全|最|的)[一-鿿]{2}次数)$")  # 累计安置次数不超过2次
_HELD_BY_FUND: Final = frozenset({"项目", "资金", "企业"})
_FUND_SIZES: Final = ("基金规模", "基金总规模")
_PREDICATES: Final = (
    *("突出", "不足", "偏小", "偏低", "滞后", "薄弱", "不大", "不强", "不高", "不优"),
    *("紧张", "较弱", "较慢", "偏慢", "单一"),
)
_BODIES: Final = frozenset({"企业", "机构", "学生", "居民", "群众", "市民", "老人", "用户", "床位"})
_YIELDS: Final = ("亩产", "单产", "平均亩产", "公顷产")  # 粮食412万亩，亩产345公斤，[总产]: of the grain as well
_SUMS_OF_ALL: Final = ("总值", "收入", "支出", "总产值", "增加值", "余额", "税收", "总额", "产量")


def _counted_ahead(around: Surroundings) -> str:
    """What the sentence counted last that is no investment; empty for nothing."""
    return next((one.name for one in reversed(around.earlier) if one.name and not one.name.endswith("投资")), "")


def _projects_ahead(around: Surroundings) -> str:
    """The projects that the sentence counted last; empty for none."""
    return next((one.name for one in reversed(around.earlier) if one.name.endswith(("项目", "工程"))), "")


def _completes_nothing(head: str, noun: str) -> bool:
    """Whether the name before is no whole: 转移收入等其他收入0.4亿元。支出80亿元; 上年结余9亿元，年末滚存结余64亿元."""
    loose = "等其他" in head or head.startswith("在") or head.endswith("核定")
    return loose or (head.startswith("上年") and noun.endswith("结余"))


def _named_so_before(spot: Spot, noun: str, around: Surroundings) -> str:
    """群众文化活动 of 开展群众文化活动652场次，……，预计全年举办活动780场: the same, counted before; empty for none."""
    unit = spot.quantity.unit[:1]
    if noun in VOCABULARY.measured_by and around.name_before.endswith(VOCABULARY.measured_by):
        return ""  # 果蔬面积9万亩、产量3万吨: of the same crop, not of the one before
    if not unit or unit in "%‰个" or "元" in spot.quantity.unit:
        return ""
    same = (one.name for one in reversed(around.earlier) if one.quantity.unit[:1] == unit)
    return next((name for name in same if name.endswith(noun) and len(name) > len(noun)), "")


@lru_cache(maxsize=1)
def _measured_by() -> Endings:
    return Endings(VOCABULARY.measured_by)


def whole_name(spot: Spot, around: Surroundings, *, purpose: bool = False) -> str:
    """What completes a general head: the number before, the clause before, the quoted name, the sentence before."""
    if "方面，" in spot.left and (field := _IN_FIELD.search(spot.left)):
        return field["what"]  # 非常规天然气发展方面，……，产量突破200亿立方米
    money = "元" in spot.quantity.unit
    if money and around.name_before.endswith("率") and (works := _works_begun(around)):
        return works
    if around.name_before and not is_general(around.name_before):
        return around.name_before
    for clause in earlier_clauses(spot.left):
        if clause.lstrip("，, ").startswith(_LYING + _SPEAKERS + GUIDED) or clause.endswith("的"):
            continue
        pushed = _PUSHED.fullmatch(clause)
        if pushed and not money and "”" not in clause:
            continue  # 加大科技投入力度，企业达到90家
        noun = pushed["what"] if pushed else leading_subject(clause)
        if noun.endswith(_PREDICATES) or (noun[:1] == "为" and noun.endswith(("阶段", "时期"))):
            continue  # 财政收支矛盾突出，税收占……; 2016年为提升阶段，完成投资70亿元
        if "“" in noun and around.topic:
            return around.topic
        ends = VOCABULARY.leading_on
        if noun.endswith("以来") or (not purpose and (noun.endswith(ends) or clause.rstrip("是为").endswith(ends))):
            continue
        if 2 <= len(noun) <= 16:
            return noun
    return around.topic or around.carried or around.name_before


# 46个续建项目已开工44个，项目开工率为95%，完成[投资]: of the same projects
_BEGUN: Final = re.compile("(?P<what>[^，。；\\d]{2,12}(?:项目|工程))(?:开工|竣工|完工|开复工|复工|建成)")


def _works_begun(around: Surroundings) -> str:
    """续建项目 of 46个续建项目已开工44个: the works that the sentence counted; empty for none."""
    found = (_BEGUN.fullmatch(one.name) for one in reversed(around.earlier))
    return next((match["what"] for match in found if match), "")


# 加大[“四争”]力度，争取资金9亿元
_PUSHED: Final = re.compile(
    "(?:[^，。；]{0,4})?(?:加大|加强|强化|加快|加码)(?P<what>[^，。；]{2,12}?)(?:力度|步伐|进度|强度)"
)


def _set_off(ahead: str) -> str:
    """全县收支 of 全县收支总量相抵，差额9亿元: what is set off against each other right before; empty for nothing."""
    found = _SET_OFF.search(ahead) if "抵" in ahead else None
    return found["what"] if found else ""


def _harm(names: Iterable[str]) -> str:
    """The accident or disaster that was told last, the nearest name first; empty where an illness was told since."""
    for name in names:
        if harm := _HARM.match(name):
            return harm.group()
        if _ILLNESS.search(name):
            break
    return ""


_ILLNESS: Final = re.compile("病|疫")
