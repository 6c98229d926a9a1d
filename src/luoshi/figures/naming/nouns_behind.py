"""The noun phrase that stands right behind a number: 300户[老年人进行适老化改造], 20家[企业]获得专利30件."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from luoshi.figures.naming.ends import strip_tail, tidy
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.word_sets import Endings
from luoshi.figures.words import WORDS
from luoshi.text.quantities import by_first_character

_IN_WHAT_WAY: Final = re.compile("(?<=..)(?:及时|统一|集中|足额|按时|按月|按期|分批|逐步)$")  # 404台电梯[及时]发放补贴
_COORDINATED: Final = frozenset("和及与或并、")


def _behind_second_verb(what: str) -> str:
    """消防设施 of 公房增配[或改造]消防设施."""
    if what[:1] not in _COORDINATED:
        return what
    second = WORDS.verbs_first.longest(what, 1)
    return what[1 + second :] if second else what


_ASIDE: Final = re.compile("（[^（）]*）?")  # 108升（不含……）, 359%（详见表1）
_RESPONSIBLE: Final = re.compile(r"[（(](?:牵头|责任|配合|主责|承办|完成时限)")


_STAGED: Final = re.compile(
    "(?P<what>在谈(?:招商)?项目|计划(?:新开工|开工|建成|竣工|完工|在建|续建|新建|投产|预备|储备|谋划)(?:项目|工程))"
)
_NAMELY: Final = re.compile("(?:分别|(?<=项目)|(?<=工程))[是为][^，。；]*$")  # 2个[在建项目]分别是甲楼和乙楼
# 按每百户不少于30平方米[的标准配建养老设施]
_BY_STANDARD: Final = re.compile("^的标准(?=配建|配备)")


# 按不低于30%[的比例开展实地抽查]
_BY_RATIO: Final = re.compile(
    "的比例(?:进行|开展|实施|组织|实行|随机|对[^，。；\\d]{2,14}?(?:进行|开展|实施))*"
    "(?P<what>(?:实地|随机|现场|集中|入户)?(?:抽查|抽检|核查|检查|复核|复查|回访|抽样|监测|巡查)[\u4e00-\u9fff]{0,4})"
)
# 从2020年的33%[上升到2025年的44%]
_MOVE_BEGINS: Final = frozenset("进逐分大上下提增减降扩缩")
_MOVES_ON: Final = re.compile(
    "(?:进一步|逐步|分别|大幅)?(?:上升|下降|提高|提升|增加|增长|减少|降低|扩大|缩小)[到至](?:20|19)\\d\\d年"
)


# 为90户[已入住居民]补办产权证
_ALREADY_THERE: Final = re.compile(
    "已[一-鿿]{2,6}?(?:居民|群众|村民|住户|用户|企业|人员|家庭|学生|职工|农户|业主|商户|项目)(?=[一-鿿]{2})"
)
_STEPS: Final = re.compile("[一二两三四五]个[^，。；]{0,4}(?:台阶|大关|关口)")  # 5万亿元、6万亿元[两个台阶]


# 6万人次[残疾人得到基本康复服务]
_SERVED: Final = re.compile(
    "(?P<who>[^，。；、\\d的]{2,8})(?:在[^，。；\\d]{2,10})?(?:得到|享受|接受)(?:了)?"
    "(?P<what>[^，。；、\\d]{2,12}(?:服务|救助|训练|治疗|培训|帮扶|补贴|补助))(?=[，。；、]|\\Z)"
)
# 12个[项目归入实施类]
_FILED_UNDER: Final = re.compile("..(?:归入|列入|纳入|划入|归为|列为)(?P<kind>[^，。；、\\d]{2,8}类)(?:[，。；]|\\Z)")


def right_noun(right: str, glued: bool = False) -> tuple[str, str]:
    """The noun phrase that begins right behind a number, and the qualifier that it leaves out.

    ``right`` reaches no further than `spots.cut_spots` lets it; ``glued`` means that it also stands left of a number.

    >>> right_noun("符合条件的残疾人家庭"), right_noun("老年人进行居家环境适老化改造"), right_noun("以上")
    (('残疾人家庭', '符合条件'), ('老年人居家环境适老化改造', ''), ('', ''))
    """
    standard = _paid_for().match(right) if "的标准" in right else None
    if standard:
        return tidy(standard["what"]) + "标准", ""
    if (honoured := _honoured_as(right)) != "":
        return honoured, ""
    if right[:3] == "的比例" and (taken := _BY_RATIO.match(right)) is not None:
        return taken["what"] + "比例", ""
    if right[:2] in ("计划", "在谈") and (staged := _STAGED.match(right)) is not None:
        return staged["what"], ""
    if ("得到" in right or "享受" in right or "接受" in right) and (served := _SERVED.match(right)) is not None:
        return served["who"] + served["what"], ""
    if right[:2] in ("项目", "企业", "工程") and (filed := _FILED_UNDER.match(right)) is not None:
        return filed["kind"] + right[:2], ""
    if right[:1] == "（":
        right = _ASIDE.sub("", right, count=1)
    if "（" in right or "(" in right:
        right = _RESPONSIBLE.split(right, maxsplit=1)[0]
    if right[:1] == "已" and _ALREADY_THERE.match(right) is not None:
        right = right[1:]
    if (
        not right
        or right[0] in "、〔"
        or right == "后"
        or ("基础上" in right and right.startswith(("的基础上", "基础上")))
        or (right[0] in WORDS.break_begins and WORDS.breaks.match(right))
        or (right[0] in _MOVE_BEGINS and _MOVES_ON.match(right))
        or (right[1:2] == "个" and _STEPS.match(right) is not None)
    ):
        return "", ""
    phrase = (_BY_STANDARD.sub("", right) if right.startswith("的标准") else right).removeprefix("的")
    if ("分别" in phrase or "是" in phrase) and (each := _NAMELY.search(phrase)) is not None:
        phrase = phrase[: each.start()]
    if phrase in _SETTLED:
        return "", ""
    if phrase[:1] == "由" and "的" in phrase:
        phrase = phrase.rpartition("的")[2]  # 4次由区领导参加的调度会
    if "的目标" in phrase or phrase.endswith(_GOALS):
        phrase = _GOAL.sub("", phrase)
    if ("在" in phrase or "推广" in phrase) and (spread := _SPREAD.search(phrase)) is not None:
        phrase = phrase[: spread.start()]
    if "获" in phrase and (praised := _PRAISED.search(phrase)) is not None:
        phrase = phrase[: praised.start()]
    if "、" in phrase and (next_deed := _NEXT_DEED.search(phrase)) is not None:
        phrase = phrase[: next_deed.start()]
    if "达" in phrase and (came_to := _CAME_TO.search(phrase)) is not None:
        phrase = phrase[: came_to.start()]
    if "居" in phrase and (placed := _PLACED_BEHIND.search(phrase)) is not None:
        phrase = phrase[: placed.start()]
    if "增长" in phrase and (grew := _GREW.search(phrase)) is not None:
        phrase = phrase[: grew.start()]
    if "月" in phrase or "年" in phrase:
        phrase = _DUE_BEHIND.sub("", phrase)
    if phrase[:1] in _GIVEN_BEGINS and (doing := _GIVEN.match(phrase)) is not None:
        phrase = phrase[doing.end() :]
    if "完成" in phrase and (done := _ALL_DONE.fullmatch(phrase)) is not None:
        return done["who"] + done["what"], ""
    if (
        (predicate := WORDS.predicates.search(phrase, 2))
        and phrase[predicate.start() - 1] != "的"
        and phrase[predicate.end() :][:1] != "“"
    ):
        told = phrase[: predicate.start()]
        phrase = phrase[predicate.start() :] if told in _MANNERS or WORDS.is_lead(told) else _MANNER_END.sub("", told)
    won = _WON.search(phrase) if phrase.endswith("奖") else None
    if won is not None and phrase[: won.start()] not in WORDS.generic:
        phrase = phrase[: won.start()]
    if "的" in phrase and (whose := _WHOSE_NEED.fullmatch(phrase)) is not None:
        return whose["who"] + whose["what"], ""
    if "的" in phrase and (overcame := _OVERCAME.fullmatch(phrase)) is not None:
        return overcame["did"] + overcame["what"].replace("的", "") + overcame["who"], ""
    phrase, population = _glued_noun(phrase) if glued else _free_noun(phrase)
    if "每" in phrase or phrase[-1:] == "均":
        phrase = _EACH_AT_END.sub("", phrase)
    return tidy(phrase), population


# 8.6公里[拓宽工程6月底前完工]: by when it is to be done
_DUE_BEHIND: Final = re.compile(
    "(?<=..)(?:力争|确保|预计|计划|于|在)*(?:(?:20\\d\\d|今|明|当)年)?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:[底初末]|[上中下]旬|份)?|年底|年内|[上下]半年)(?:之?前)?(?:全部|全面|基本|正式|如期)*"
    "(?:完工|竣工|建成|开工|动工|投用|投产|通车|完成|交付|启用|开园|运营)[^，。；]{0,6}$"
)
# 24家[企业被认定为省级研发机构], 7个[县市入选全国实力百强]
_HONOURED: Final = re.compile(
    "(?P<who>[^，。；：、的]{1,18}?)(?:已|均|成功|先后|新|被|分别|又)*"
    "(?:入选|获评|获批(?:创建|建设|成为|为)?|(?:认定|评定|评选|评|命名|授予|列入|确定|遴选)(?:为|成))(?:为|成为)?(?P<what>[^，。；：\\d]{5,30})"
)
_LISTS_OF: Final = ("名单", "百强", "计划", "案例", "榜", "目录", "奖", "称号", "强县", "强镇", "优秀", "典型", "库")
_MADE_SO: Final = re.compile("(?:建设|创建|试点)?(?:名单|称号|行列)$")


def _honoured_as(right: str) -> str:
    """省级研发机构 of 企业被认定为省级研发机构: as what those that are counted were chosen; empty for anything else.

    >>> _honoured_as("企业被认定为省级研发机构"), _honoured_as("县市入选全国实力百强"), _honoured_as("企业开工建设")
    ('省级研发机构', '全国实力百强县市', '')
    """
    if "为" not in right and "入选" not in right and "获" not in right:  # asked of every number
        return ""
    found = _HONOURED.match(right)
    if found is None:
        return ""
    what = tidy(_MADE_SO.sub("", found["what"]))
    return what + found["who"] if what.endswith(_LISTS_OF) and not what.endswith(found["who"][-2:]) else what


# 提高4万户[用热居民的供热安全]
_WHOSE_NEED: Final = re.compile(
    "(?P<who>[^，。；的]{0,6}(?:居民|群众|村民|市民|学生|职工|老人|农民|用户|住户|业主|师生|家庭|农户))的"
    "(?P<what>[^，。；的]{1,8}(?:安全|问题|需求|难题|条件|环境|出行|就医|入学|饮水))"
)
# 9个[项目打通融资与上市的瓶颈]: those who overcame it, not it
_OVERCAME: Final = re.compile(
    "(?P<who>项目|企业|单位|园区|学校|医院|乡镇|村|社区)(?P<did>打通|突破|破解|攻克|攻破|化解|消除|突围)(?P<what>[^，。；的]{1,20}的[^，。；]{1,20})"
)
# 28座[泵闸全部完成安全鉴定工作]
_ALL_DONE: Final = re.compile(
    "(?P<who>[^，。；、\\d]{2,8}?)(?:已|均)*(?:全部|全面|均|如期)(?:已)?完成(?P<what>(?!年度|全年|投资)[^，。；、\\d]{2,12}?(?<![数额量值资]))(?:工作|任务)?"
)
_EACH_AT_END: Final = re.compile(
    "(?<=..)(?:每[艘台辆架个家座所间套栋幢条处]|[户人亩]均)$"
)  # 带动480户[农户户均]增收; 为739艘渔船[每艘]增配1只
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
    "(?<=..)(?:已|均|被|先后)?(?:在(?:全[国省市县区州]|[、和])+[^，。；]{0,4}|[向]?全[国省市](?=复制|推广))(?:复制|推广|宣传|交流|展播|应用)+$"
)
_GOALS: Final = ("目标", "任务")
_MANNERS: Final = frozenset({"稳定", "全部", "如期", "顺利", "成功", "整体"})  # 900人稳定[脱贫]
_MANNER_END: Final = re.compile("(?<=..)(?:稳定|全部|如期|顺利|成功|全面|均已|均)$")  # 4.3万[贫困人口稳定]脱贫
_WON: Final = re.compile("(?<=..)(?:荣|喜|斩)?获得?[^，。；]{2,}奖$")  # 9项成果[获科技奖]
_GIVEN: Final = re.compile("(?:免费)?(?:提供|享受|实施|进行|开展)(?=.{3})")  # 为900人次[提供]助浴服务

# 118起[成功避险案例]获通报表扬; 24轮[强降雨]、抗御台风
_PRAISED: Final = re.compile(
    "(?<=..)(?:先后|均|被)?获[^，。；]{0,16}(?:通报|表扬|表彰|肯定|认可|批示|推广)[^，。；]{0,4}$"
)
_NEXT_DEED: Final = re.compile("(?<=..)、(?=(?:抗御|抵御|防御|处置|化解|转移|避免|挽回)[^、]{2})")
_GIVEN_BEGINS: Final = frozenset("免提享实进开")


# 146家[企业获得贷款贴息]1158万元: those who got it
_OBTAINING: Final = re.compile(
    "(?P<who>企业|单位|项目|学生|学校|机构|个人|家庭|农户)(?:获得|享受|得到|获(?![得批评颁准取选奖]))了?(?P<what>[^，。；、\\d的]{2,12}(?<!专利)(?<!授权))"
)


def _glued_noun(phrase: str) -> tuple[str, str]:
    """20家[企业]获得专利30件, 6个[“专窗”]办件量900件: what stands before the verb or the next measure."""
    if obtained := _OBTAINING.fullmatch(phrase):
        return obtained["what"] + obtained["who"], ""
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
    who, population = last_attribute(_IN_WHAT_WAY.sub("", phrase[: verb.start()]))
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


# 为90家[企业]提供[融资担保]: who gets it says nothing alone
_GIVEN_TO: Final = re.compile(
    "(?P<who>企业|单位|商户|项目|小微企业|中小企业|市场主体|经营主体|个体工商户)(?:提供|发放|办理|落实|兑现|争取)了?"
    "(?P<what>[^，。；、的和及等\\d]{4,12})"
)


def given_to(right: str) -> str:
    """融资担保企业 of 企业提供融资担保, where the words before the number say that it is given to them.

    >>> given_to("企业提供融资担保"), given_to("老年人提供助浴服务")
    ('融资担保企业', '老年人提供助浴服务')
    """
    given = _GIVEN_TO.fullmatch(right)
    return given["what"] + given["who"] if given else right


@lru_cache(maxsize=1)
def _paid_for() -> re.Pattern[str]:
    paying = by_first_character(list(VOCABULARY.paying))
    return re.compile(f"的标准(?:按[月年])?(?:{paying})(?P<what>[^，。；、]{{2,14}})")


@lru_cache(maxsize=1)
def _doing() -> re.Pattern[str]:
    return re.compile(f"(?<!公)(?:{by_first_character(list(VOCABULARY.doing))})|每(?=人|户|月|年|张)")
