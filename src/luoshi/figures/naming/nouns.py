"""The noun phrase that stands right before a number, and the one that stands right behind it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from luoshi.figures.naming.ends import EDGE, strip_lead, strip_tail, tidy
from luoshi.figures.naming.preambles import without_preamble
from luoshi.figures.naming.spots import last_clause
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.word_sets import Endings
from luoshi.figures.words import WORDS
from luoshi.text.quantities import by_first_character

# 从2020年, 由原来的 before the old level of 由……提高到; a bare 从 or 由 only behind two Chinese characters.
_FROM: Final = re.compile(
    "(?:分别)?[从由](?:(?:19|20)\\d\\d年|上年|去年|“?十[一二三四五]五|上一|原来|第|上半年|年初|过去|最初|此前|目前|现在)[^，。；]{0,10}$"
    "|(?<=[\u4e00-\u9fff]{2})[从由](?:[人户亩]均)?$"
)


# 全市重点项目1-3月(项目累计)完成投资: when, inside what is counted
_MONTHS_INSIDE: Final = re.compile(r"(?P<whole>[^\d]{3,})\d{1,2}[-—至]\d{1,2}月份?(?:项目|共|累计|已)*(?=.{2})")

# 存款突破9亿元，是2016年的1.8倍: what it is measured by names nothing
_OF_A_YEAR: Final = re.compile(
    r"(?:是|为|相当于|达到?|恢复[到至]|(?:大幅|进一步)?(?:降低?|[提跃攀]?升|增[加长]?|减少|提高|上升|下降|跨越|[由从]?变为)[到至]?)(?:(?:19|20)\d\d年|上年|去年|上一?个五年|“?十[一二三四五]五”?)[末底期时]*(?:同期|水平)*的?"
)

_UPON: Final = re.compile("(?<=..)在[^，。；]{1,24}基础上$")  # 最低工资标准[在市标准的基础上]增加30%
_HELD_BY: Final = frozenset("是为相达恢大进降提升增减上下跃攀跨变")

# 省财政厅核定(我县)政府债务限额: who decided on it is no part of what is counted
_DECIDED: Final = re.compile(
    "(?:20\\d\\d年)?由[\u4e00-\u9fff]{1,8}?(?:代为发行|代发|转贷|发行)(?=.{3})"
    "|[一-鿿]{0,6}人(?:代会|大|大常委会|民代表大会)(?:审议|审查)?(?:通过|批准)的?(?:20\\d\\d年)?(?=.{3})"
    "|[省市县区州国][\u4e00-\u9fff]{0,7}?(?:确定|核定|下达|批复|安排|公布)(?:给)?(?:我[省市县区州镇]的?)?(?:20\\d\\d年(?:度)?)?(?:[\u4e00-\u9fff]{0,10}(?:计划|任务)[为是])?(?=.{2})"
)
_DECIDED_BEGINS: Final = frozenset("2由省市县区州国")
# 产值[剔除煤矿关停等不可比因素]增长7%
_LEFT_OUT: Final = re.compile(
    "(?:在?综?合?考虑|剔除|扣除)[^，。；]{2,24}?(?:(?:因素|影响)(?:后)?|后(?:\\Z|(?:按)?(?:同口径|可比口径)))"
)
# 收入增加以及[专项债券]: behind a predicate a new name begins
_LED_TO: Final = re.compile("[^，。；]{0,16}(?:增长|增加|减少|下降)[^，。；]{0,8}以及(?=.{3})")
# 财政收入中[税收收入]
_AMONG: Final = re.compile(
    "(?![^，。；]{0,12}每百元)[^，。；]{2,16}?(?:收入|支出|税收|总额|总量)中(?![心小学国央型层等院药医英])(?=.{3})"
)
_THERE: Final = re.compile("在[^，。；]{2,6}?(?:累计|共计)(?=..)")  # 在镇区累计[栽树]
# 特困人员基本生活标准按低保标准的1.3倍: what is fixed, not by what
_DUE: Final = re.compile(
    "\\s*(?:到|至|在)?20\\d\\d年(?:年?底|年?末|\\d{1,2}月(?:底|末)?)(?:之?前)?"
)  # [2022年底前]完成
_FIXED_BY: Final = re.compile("(?P<what>.{2,}(?:标准|津贴|补贴|补助|费))按")


def left_noun(left: str) -> tuple[str, str]:
    """The noun phrase that ends right before a number, and the verb before it; no noun when only verbs stand there.

    >>> left_noun("同时，新增养老床位约"), left_noun("组织开展")
    (('养老床位', '新增'), ('', '组织开展'))
    """
    bank = WORDS
    phrase = last_clause(left)
    if "（其中" in phrase:
        phrase = phrase.rpartition("（其中")[2]
    if ("从" in phrase or "由" in phrase) and (since := _FROM.search(phrase)):
        phrase = phrase[: since.start()]
    if "20" in phrase and (due := _DUE.match(phrase)) is not None:
        phrase = phrase[due.end() :]
    phrase = strip_tail(phrase)
    if phrase[-1:] == "年":
        phrase = _YEAR_AT_END.sub("", phrase)
    if phrase[-1:] == "后" and "经" in phrase:
        phrase = _AFTER_A_STEP.sub("", phrase)
    if "月" in phrase and (months := _MONTHS_INSIDE.match(bare := _COUNTED.sub("", phrase))) is not None:
        phrase = months["whole"] + bare[months.end() :]
    if phrase[-3:] == "基础上" and "在" in phrase:
        phrase = _UPON.sub("", phrase)
    if phrase[:1] in _HELD_BY and _OF_A_YEAR.fullmatch(phrase):
        return "", ""
    if not phrase or phrase in bank.verbs_or_joins or ("拉动" in phrase and _PULLED.match(phrase)):
        return "", phrase
    if "财政将" in phrase[:10]:
        phrase = phrase.partition("财政将")[2]  # 市财政将[省财政厅下达我市的债务限额]
    if phrase[:1] in _DECIDED_BEGINS or "通过" in phrase or "批准" in phrase:
        decided = _DECIDED.match(phrase)
        phrase = phrase[decided.end() :] if decided else phrase
    if phrase in bank.complete:
        return phrase, ""
    if "中" in phrase and (among := _AMONG.match(phrase)) is not None:
        phrase = phrase[among.end() :]
    if phrase[:1] == "在" and (there := _THERE.match(phrase)) is not None:
        phrase = phrase[there.end() :]
    if "剔除" in phrase or "扣除" in phrase or "考虑" in phrase:
        phrase = _LEFT_OUT.sub("", phrase)
        if not phrase or phrase in bank.verbs_or_joins:
            return "", phrase
    if "以及" in phrase and (led := _LED_TO.match(phrase)) is not None:
        phrase = phrase[led.end() :]
    phrase = without_preamble(phrase)
    if "年" in phrase and "20" in phrase:
        phrase = _YEAR_INSIDE.sub("", phrase)
    if "时隔" in phrase:
        phrase = _AFTER_YEARS.sub("", phrase)
    if "按" in phrase and (fixed := _FIXED_BY.match(phrase)):
        phrase = fixed["what"]
    noun, verb = strip_lead(phrase)
    if len(noun) == 1 and noun in _HOUSES:
        noun = verb + noun  # 新改建分类[收集房]
    if len(noun) < len(phrase):
        noun = strip_tail(noun)
    if "等" in noun and (etc := _ETC.search(noun)):
        noun = _behind_etc(noun, verb, etc.start())
    noun = noun.rstrip("由从按")
    if noun[:1] < "一" and noun[:1].isdigit():
        noun = (
            _COUNTED.sub("", noun).removesuffix("中")
            if noun[-1] not in "上下" or not _SIZE_ONLY.fullmatch(noun)
            else ""
        )
    elif noun[:1] == "按" and "汇率" in noun:
        return "", verb
    if (
        len(noun) < 2
        or (noun[0] in "从由" and noun[:2] not in ("从业", "从事"))
        or (noun[0] in bank.preposition_begins and bank.prepositions.fullmatch(noun))
        or noun in VOCABULARY.empty
    ):
        return "", verb or noun
    if (noun[-1] == "年" and _SOME_YEARS.fullmatch(noun)) or (noun == "全国" and phrase.endswith("在全国")):
        return "", verb  # 近3年提升, 稳定在全国
    if noun[:2] == "处于" or (noun[:1] == "超" and _BEYOND_PLAN.fullmatch(noun)):
        return "", verb  # 处于办结时限内正在办理[9件]
    if "已" in noun:
        noun = _ALREADY.sub("", noun)
    if noun[:2] == "从事" and "的" in noun:
        noun = last_attribute(noun)[0]  # 从事工业活动的[法人单位]
    if "制发" in noun:
        noun = noun.rpartition("制发")[2] or noun  # 向某公司制发[意见书]: whom it goes to is no part of it
    if "共" in noun:
        noun = _IN_ALL.sub("", noun)
    noun = _drop_joining_verb(noun)
    return tidy(_SERVED.sub("", noun) if noun[0] in "为对向给" else noun), verb


# 消防支队共[接处警]900起
_IN_ALL: Final = re.compile("^(?:.{3,16}?)?(?<!公)共(?=[接查办出收受救调处发检抓][一-鿿])")
# 合计拉动全市增速6个百分点: what is pulled along is not what pulls
_PULLED: Final = re.compile(
    "(?:合计|共|共同)?拉动(?:全[国省市县区州]|规上|规模以上|工业|经济|GDP|总体|生产总值|地区)*(?:增加值|投资)?(?:增速|增长)?$"
)
_AFTER_A_STEP: Final = re.compile("(?<=..)经[\u4e00-\u9fff]{1,6}后$")  # 重点项目[经调整后]共9个
_YEAR_INSIDE: Final = re.compile(
    "(?<=[\u4e00-\u9fff]{2})20\\d\\d年度?(?=(?:建设|修复|改造|新建|整治|任务|实施|项目))"
)  # 农田[2024年度]建设
_SOME_YEARS: Final = re.compile("(?:近|过去|最近|连续)?[\\d一二两三四五六七八九十]{1,2}年")
_YEAR_AT_END: Final = re.compile("(?<=[量额积率入出力值])20\\d\\d年$")  # 天然气产量[2030年]达到
_BEYOND_PLAN: Final = re.compile("超出?(?:年度|全年)?(?:计划|目标|序时|时序)(?:进度)?(?:目标|任务)?")
_AFTER_YEARS: Final = re.compile(
    r"时隔[\d一二三四五六七八九十]+年(?:再次?|重新|重)?(?:站上|站稳|突破|跨上|迈上|登上|重返|回到)?"
)
_SIZE_ONLY: Final = re.compile(
    r"[\d.]+[万亿千百]*(?:元|美元|平方米)及?以[上下]"
)  # 其中10亿元以上[12个] has its noun before it
# 92个新开工项目[已]开工51个
_ALREADY: Final = re.compile("(?<=项目|工程|企业)已(?=(?:开工|竣工|完工|建成|投产|签约|落地)$)")
_COUNTED: Final = re.compile(r"^\d+[个家项条户所座名幢件处场]")  # 86个重点项目完成投资


_HOUSES: Final = frozenset("房站点室库厂场车船器机柜亭箱屋棚池井塔")
_ETC: Final = re.compile("(?<![中高初同平均相对不上优特头次低])等(?![级教候待])")


_OF_THESE: Final = ("资金", "经费", "面积", "管网")
_LONGEST_LIST: Final = 24


def _behind_etc(noun: str, verb: str, at: int) -> str:
    """文化项目 of 夜校、课堂等文化项目: what the members of a list are, where that says enough."""
    members, kind = noun[:at], noun[at + 1 :]
    if len(kind) < (2 if "、" in members else 4):
        return noun
    if kind.endswith(("税收", "收入", "支出")) or (kind.endswith(_OF_THESE) and len(members) <= _LONGEST_LIST):
        return noun  # 契税、土地增值税等地方税收, 低保、特困供养等资金: of these alone
    if kind in WORDS.generic and verb and "“" not in noun:
        return verb + kind  # 新入驻甲公司、乙公司等企业
    if kind.startswith(tuple(VOCABULARY.vague)) and WORDS.verbs_first.longest(kind, 2):
        return strip_lead(kind[2:])[0] or noun  # 在材料、装备等领域[培育]企业
    return noun if kind[:2] in WORDS.generic or kind in VOCABULARY.vague else kind


# 为, 对, 向 or 给 before those whom a verb serves; 对外, 为民 and the like are words of their own.
_SERVED: Final = re.compile("^(?:为|对|向|给)(?!外|民|口|内|期|非|美|欧|台|老服务)(?=.{2})")


def _drop_joining_verb(noun: str) -> str:
    """总部经济[实现]税收总收入, [为]既有住宅[加装]电梯: a joining verb inside the phrase goes, what it joins stays."""
    bank = WORDS
    match = bank.joins.search(noun, 2)
    if match and match.end() < len(noun) - 1 and not noun.startswith("建成区", match.start()):
        head, tail = noun[: match.start()], noun[match.end() :]
        if head == "实际" and match.group() == "完成":
            return tail  # 实际完成投资
        if head[0] == "在" and "、" in head and head[1] not in _STANDING:
            return tail  # 在边境地区、薄弱村新建[棚室]
        if _stays(tail) or (match.group() == "建设" and tail == "投资"):
            return noun
        if tail not in bank.stages and not head.endswith("“") and head.count("“") == head.count("”"):
            return head.rstrip(EDGE) + tail
    return noun


_STANDING: Final = frozenset("校建册岗职园办库编")
_WORKS: Final = ("开工", "完工", "竣工")
_COORDINATED: Final = frozenset("和及与或并、")


def _stays(tail: str) -> bool:
    """Whether the verb before ``tail`` belongs to the name: 住房建设和供应, 发展推进专项资金, 加装电梯开工."""
    return (
        tail[0] in _COORDINATED
        or tail.startswith(("专项", "项目完成", "用地", "示范", "任务"))
        or (len(tail) > 2 and tail.endswith(_WORKS))
    )


def _behind_second_verb(what: str) -> str:
    """消防设施 of 公房增配[或改造]消防设施."""
    if what[:1] not in _COORDINATED:
        return what
    second = WORDS.verbs_first.longest(what, 1)
    return what[1 + second :] if second else what


_ASIDE: Final = re.compile("（[^（）]*）?")  # 108升（不含……）, 359%（详见表1）
_RESPONSIBLE: Final = re.compile(r"[（(](?:牵头|责任|配合|主责|承办|完成时限)")


def right_noun(right: str, glued: bool = False) -> tuple[str, str]:
    """The noun phrase that begins right behind a number, and the qualifier that it leaves out.

    ``right`` reaches no further than `spots.cut_spots` lets it; ``glued`` means that it also stands left of a number.

    >>> right_noun("符合条件的残疾人家庭"), right_noun("老年人进行居家环境适老化改造"), right_noun("以上")
    (('残疾人家庭', '符合条件'), ('老年人居家环境适老化改造', ''), ('', ''))
    """
    standard = _paid_for().match(right) if "的标准" in right else None
    if standard:
        return tidy(standard["what"]) + "标准", ""
    if right[:1] == "（":
        right = _ASIDE.sub("", right, count=1)
    if "（" in right or "(" in right:
        right = _RESPONSIBLE.split(right, maxsplit=1)[0]
    if (
        not right
        or right[0] == "、"
        or ("基础上" in right and right.startswith(("的基础上", "基础上")))
        or WORDS.breaks.match(right)
    ):
        return "", ""
    phrase = right.removeprefix("的")
    if phrase in _SETTLED:
        return "", ""
    if phrase[:1] == "由" and "的" in phrase:
        phrase = phrase.rpartition("的")[2]  # 4次由区领导参加的调度会
    if "的目标" in phrase or phrase.endswith(_GOALS):
        phrase = _GOAL.sub("", phrase)
    if "在" in phrase and (spread := _SPREAD.search(phrase)) is not None:
        phrase = phrase[: spread.start()]
    if "达" in phrase and (came_to := _CAME_TO.search(phrase)) is not None:
        phrase = phrase[: came_to.start()]
    if "居" in phrase and (placed := _PLACED_BEHIND.search(phrase)) is not None:
        phrase = phrase[: placed.start()]
    if "增长" in phrase and (grew := _GREW.search(phrase)) is not None:
        phrase = phrase[: grew.start()]
    if phrase[:1] in _GIVEN_BEGINS and (doing := _GIVEN.match(phrase)) is not None:
        phrase = phrase[doing.end() :]
    if (predicate := WORDS.predicates.search(phrase, 2)) and phrase[predicate.start() - 1] != "的":
        told = phrase[: predicate.start()]
        phrase = phrase[predicate.start() :] if told in _MANNERS or WORDS.is_lead(told) else told
    won = _WON.search(phrase) if phrase.endswith("奖") else None
    if won is not None and phrase[: won.start()] not in WORDS.generic:
        phrase = phrase[: won.start()]
    if "的" in phrase and (whose := _WHOSE_NEED.fullmatch(phrase)) is not None:
        return whose["who"] + whose["what"], ""
    phrase, population = _glued_noun(phrase) if glued else _free_noun(phrase)
    if "每" in phrase:
        phrase = _EACH_AT_END.sub("", phrase)
    return tidy(phrase), population


# 提高4万户[用热居民的供热安全]
_WHOSE_NEED: Final = re.compile(
    "(?P<who>[^，。；的]{0,6}(?:居民|群众|村民|市民|学生|职工|老人|农民|用户|住户|业主|师生|家庭|农户))的"
    "(?P<what>[^，。；的]{1,8}(?:安全|问题|需求|难题|条件|环境|出行|就医|入学|饮水))"
)
_EACH_AT_END: Final = re.compile("(?<=..)每[艘台辆架个家座所间套栋幢条处]$")  # 为739艘渔船[每艘]增配1只
_SETTLED: Final = frozenset({"确定", "执行", "计算", "核定", "计发", "计收", "核算"})  # 按照15平方米[确定]
# 21个行业[增加值实现增长]: how those that are counted did
_CAME_TO: Final = re.compile("(?<=..)(?:均|全部|已)?达到[^，。；]{0,10}条件$")  # 3600套房源[达到可供应条件]
_GREW: Final = re.compile(
    "(?<=..)(?:增加值|总?产值|投资|营业收入|销售额|利润|产量)?(?:实现|保持|同比|呈)(?:正|两位数|较快)?增长$"
)
_PLACED_BEHIND: Final = re.compile("(?<=..)、[^、，]{0,8}(?:稳居|位居|居)[^、，]{1,8}$")  # 24个省份[、规模居全国前列]
# 3个街道实现全覆盖[的目标], 90亩育苗[的目标开展工作]
_GOAL: Final = re.compile("(?<=..)的(?:目标任务|任务)$|(?<=..)的目标.*")
# 12项经验[在全省复制推广]: where those that are counted went
_SPREAD: Final = re.compile(
    "(?<=..)(?:已|均|被|先后)?在(?:全[国省市县区州]|[、和])+[^，。；]{0,4}(?:复制|推广|宣传|交流|展播|应用)+$"
)
_GOALS: Final = ("目标", "任务")
_MANNERS: Final = frozenset({"稳定", "全部", "如期", "顺利", "成功", "整体"})  # 900人稳定[脱贫]
_WON: Final = re.compile("(?<=..)(?:荣|喜|斩)?获得?[^，。；]{2,}奖$")  # 9项成果[获科技奖]
_GIVEN: Final = re.compile("(?:免费)?(?:提供|享受)(?=.{3})")  # 为900人次[提供]助浴服务

_GIVEN_BEGINS: Final = frozenset("免提享")


def _glued_noun(phrase: str) -> tuple[str, str]:
    """20家[企业]获得专利30件, 6个[“专窗”]办件量900件: what stands before the verb or the next measure."""
    verb = WORDS.joins.search(phrase, 2) or _doing().search(phrase, 2)
    if verb is None and (taken := _measure_at_end().longest(phrase)) and len(phrase) - taken >= 2:
        phrase = phrase[:-taken]
    return last_attribute(strip_tail(phrase[: verb.start()] if verb else phrase))


@lru_cache(maxsize=1)
def _measure_at_end() -> Endings:
    counted = [word for word in WORDS.generic if word.endswith(("量", "额", "产值", "收入", "率"))]
    return Endings([*VOCABULARY.measured_by, *counted])


def _free_noun(phrase: str) -> tuple[str, str]:
    """300户[老年人进行适老化改造]: who is served and what is done, without the verb between them."""
    bank = WORDS
    verb = bank.joins.search(phrase, 2)
    if verb is None:
        return last_attribute(phrase)
    who, population = last_attribute(phrase[: verb.start()])
    what = _behind_second_verb(phrase[verb.end() :])
    ends = verb.group() in bank.stages or (verb.group() == "建设" and who.endswith("化"))  # 市场标准化[建设]
    return who + (what or (verb.group() if ends else "")), population


_DOINGS: Final = frozenset(
    {
        "改造",
        "建设",
        "整治",
        "治理",
        "修缮",
        "培训",
        "检查",
        "排查",
        "整改",
        "维修",
        "清理",
        "普查",
        "验收",
        "提升",
        "更新改造",
        "升级改造",
        "提升改造",
        "改造提升",
        "综合整治",
        "综合治理",
        "更新",
        "升级",
    }
)


def last_attribute(phrase: str) -> tuple[str, str]:
    """A noun without its qualifier, and the qualifier.

    >>> last_attribute("有需求且符合条件的残疾人家庭")
    ('残疾人家庭', '有需求且符合条件')
    """
    if "的" in phrase and "“" not in phrase:
        head, _, tail = phrase.rpartition("的")
        if tail in _DOINGS and len(head) >= 3:
            return head + tail, ""  # 老旧小区设施的改造
        if len(tail) >= 2:
            return tail, head
    return phrase, ""


@lru_cache(maxsize=1)
def _paid_for() -> re.Pattern[str]:
    paying = by_first_character(list(VOCABULARY.paying))
    return re.compile(f"的标准(?:按[月年])?(?:{paying})(?P<what>[^，。；、]{{2,14}})")


@lru_cache(maxsize=1)
def _doing() -> re.Pattern[str]:
    return re.compile(f"(?<!公)(?:{by_first_character(list(VOCABULARY.doing))})|每(?=人|户|月|年|张)")
