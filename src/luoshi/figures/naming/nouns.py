"""The noun phrase that stands right before a number, and the verb before it."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import EDGE, strip_lead, strip_tail, tidy
from luoshi.figures.naming.nouns_behind import last_attribute
from luoshi.figures.naming.preambles import without_preamble
from luoshi.figures.naming.spots import last_clause
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.words import OUGHT, WORDS

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

# 离岸距离大于等于50公里[近海风电项目奖励标准]: how large, and then what
_SIZED: Final = re.compile(
    "^[^，。；]{0,40}?(?:距离|高度|面积|容量|功率|长度|层高)(?:[大小]于(?:等于)?|不[小大少低高]于|不?超过)\\d[\\d.]*(?:公里|米|平方米|千瓦|兆瓦|万?元|亿元|吨|人)"
    "(?:及?以[上下])?的?(?=[^，。；\\d]{4})"
)
_OUGHT: Final = re.compile(f"(?<=..){OUGHT}$")  # 制冷效率[应]不低于3.5
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
    "(?:在?综?合?考虑|剔除|扣除)[^，。；]{2,24}?(?:(?:因素|影响)(?:后)?|后(?:\\Z|(?:按)?(?:同口径|可比口径)|(?=占比|增速|增幅)))"
)
_RATE_BY: Final = re.compile("(?<=.[率度])(?:\\d{1,2}月(?:底|末|份)?|[一二三四]季度末?|年底|年末)前?要?$")
# 收入增加以及[专项债券]: behind a predicate a new name begins
_LED_TO: Final = re.compile("[^，。；]{0,16}(?:增长|增加|减少|下降)[^，。；]{0,8}以及(?=.{3})")
# 财政收入中[税收收入]
_AMONG: Final = re.compile(
    "(?![^，。；]{0,12}每百元)[^，。；]{2,16}?(?:收入|支出|税收|总额|总量)中(?![心小学国央型层等院药医英])(?=.{3})"
)
_THERE: Final = re.compile("在[^，。；]{2,6}?(?:累计|共计)(?=..)")  # 在镇区累计[栽树]
# 特困人员基本生活标准按低保标准的1.3倍: what is fixed, not by what
_DUE: Final = re.compile(
    "\\s*(?:到|至|在)?20\\d\\d年(?:年?底|年?末|\\d{1,2}月(?:底|末|\\d{1,2}日)?)(?:之?前)?(?:（以下[^（）]{2,12}）)?"
)  # [2022年底前]完成
# 全省[将确保完成]生产总值
_WHO_WILL: Final = re.compile(
    "^(?:[全我本][国省市区县州镇乡]|[^，。；的]{1,6}[省市区县州])将(?:确保|力争|努力)?(?:完成|实现|达到)(?=..)"
)
# 大桥[将完成]投资
_WILL_BE_DONE: Final = re.compile("(?<=..)将(?:确保|力争|努力)?(?:完成|实现|达到)(?=..)")
_BASIS: Final = re.compile("按照?(?P<what>[^揭时期照摩劳规].{3,}(?:额|价|标准|面积|成本|租金|费用?))")
_FIXED_BY: Final = re.compile(
    "(?P<what>.{2,}(?:标准|津贴|补贴|补助|费))按|(?P<let>[^按]{2,12})按照?(?:市场|同期|评估|成本|同类|原)[^，。；]{1,6}$"
)  # 人才公寓[按市场价]的70%收取租金


# 价格提高0.05元，即从现行的每立方米[1.25元]调整为1.30元
_CURRENT: Final = re.compile("(?:^|[，；：])?(?:即)?[从由]现行的?(?:每[一-鿿]{1,4})?$")
# 新建项目已[开工122个]: a class of projects, not what was done with them
_STAGED: Final = re.compile(
    "(?P<what>(?:新|续|在|扩|改|改扩)建(?:重点|重大)?项目)(?:已|均|全部|共|累计|实际)*(?P<stage>开工|复工|竣工|完工|投产|建成|投用)(?:建设)?"
)
# 增加值增速确保目标[增长12%], “小升规”目标任务[16家]
_GOAL_TAIL: Final = re.compile("(?:增速|增幅)?(?:确保|奋斗|力争|争取|既定)目标$|(?<=[^，。；工作年度]{3})目标任务$")
_THEN_DONE: Final = re.compile("、完成(?!率|度|情况|比例|时限)")
_PARTED_BY: Final = re.compile(
    "(?:其中)?(?:[省市州县区镇乡]{1,2}本级|乡镇级|[省市县区]级|税务部门|财政部门|税务局|财政局|其他部门|其它部门)安排"
)
_AGAINST_YEAR: Final = re.compile("^(?:同?比|较)20\\d\\d年?(?:末|底)?")  # 同比2015年[增长60%]
_PRIZE: Final = re.compile("[特一二三]等奖|[金银铜]奖|(?:优秀|优胜|提名|入围|鼓励|组织|创新)奖")
# 审批时限压缩至法定时限的[30%]
_EXCHANGED: Final = re.compile("为?100?(?:美元|欧元|港元|日元)(?:兑|折?合)$|为?1(?:美元|欧元|港元|日元)(?:兑|折?合)$")
_CUT_TO: Final = re.compile("(?:压缩|压减|缩短|缩减|精简)[至到为](?:法定|规定|原|承诺|国家)[^，。；\\d]{0,8}的$")


def left_noun(left: str) -> tuple[str, str]:
    """The noun phrase that ends right before a number, and the verb before it; no noun when only verbs stand there.

    >>> left_noun("同时，新增养老床位约"), left_noun("组织开展")
    (('养老床位', '新增'), ('', '组织开展'))
    """
    bank = WORDS
    phrase = last_clause(left)
    if phrase[:2] == "面向":
        phrase = _FACING.sub("", phrase)
    if "下" in phrase and "在" in phrase:
        phrase = _DRIVEN.sub("", phrase)
    if "（其中" in phrase:
        phrase = phrase.rpartition("（其中")[2]
    elif "（20" in phrase and (opened := _OPENED.search(phrase)) is not None:
        phrase = opened["inside"]
    elif "（" in phrase and (inside := _INSIDE.search(phrase)) is not None:
        phrase = phrase[inside.end() :]
    if ("从" in phrase or "由" in phrase) and (since := _FROM.search(phrase)):
        phrase = phrase[: since.start()]
    if "20" in phrase and (due := _DUE.match(phrase)) is not None:
        phrase = phrase[due.end() :]
    if "现行" in phrase and (current := _CURRENT.search(phrase)) is not None:
        phrase = phrase[: current.start()]
    if phrase[-1:] == "的" and (cut := _CUT_TO.search(phrase)) is not None:
        phrase = phrase[: cut.start()]
    if phrase[-1:] in ("兑", "合"):
        phrase = _EXCHANGED.sub("", phrase)
    phrase = strip_tail(phrase)
    if phrase[-1:] == "要" and phrase[-2:-1] not in _BEFORE_OUGHT:
        phrase = strip_tail(phrase[:-1])  # 经济总量要达到
    if phrase[-2:] == "安排" and _PARTED_BY.fullmatch(phrase):
        phrase = phrase[:-2]  # 收入安排9亿元，其中税务部门[安排6亿元]
    if "、完成" in phrase:
        phrase = _THEN_DONE.split(phrase)[-1]  # 完成大楼、广场建设、完成[步道建设]
    if "目标" in phrase[-4:]:
        phrase = strip_tail(_GOAL_TAIL.sub("", phrase))
    if phrase.endswith("标准下"):
        phrase = ""  # 现行标准下[2万户]
    if ("率" in phrase or "进度" in phrase) and (dated := _RATE_BY.search(phrase)) is not None:
        phrase = phrase[: dated.start()]  # 竣工率8月底要达到50%
    if phrase[-1:] in "应当须" and phrase:
        phrase = strip_tail(_OUGHT.sub("", phrase))
    if phrase[-1:] == "年":
        phrase = _YEAR_AT_END.sub("", phrase)
    if phrase[-1:] == "后" and "经" in phrase:
        phrase = _AFTER_A_STEP.sub("", phrase)
    if "月" in phrase and (months := _MONTHS_INSIDE.match(bare := _COUNTED.sub("", phrase))) is not None:
        phrase = months["whole"] + bare[months.end() :]
    if phrase[:2] in ("连续", "已连", "均连"):
        phrase = _IN_A_ROW.sub("", phrase)
    if phrase[-1:] == "双" and phrase[-2:] != "双双":
        phrase = phrase[:-1]  # 钢铁产量双[超1000万吨]
    if phrase[-3:] == "基础上" and "在" in phrase:
        phrase = _UPON.sub("", phrase)
    if phrase[:1] in _HELD_BY and _OF_A_YEAR.fullmatch(phrase):
        return "", ""
    if phrase[:1] in "“十" and _PLAN.fullmatch(phrase):
        return "", ""  # 生产总值达404亿元，[“十五”]年均增长11%
    if not phrase or phrase in bank.verbs_or_joins or ("拉动" in phrase and _PULLED.match(phrase)):
        return "", phrase
    if "财政将" in phrase[:10]:
        phrase = phrase.partition("财政将")[2]  # 市财政将[省财政厅下达我市的债务限额]
    elif "财政按" in phrase[1:6]:
        phrase = phrase.partition("财政按")[2].removeprefix("照")  # 市财政按[集中供养]每人每年
    if phrase[:1] in _DECIDED_BEGINS or "通过" in phrase or "批准" in phrase:
        decided = _DECIDED.match(phrase)
        phrase = phrase[decided.end() :] if decided else phrase
    if phrase[:1] == "设" and _PRIZE.fullmatch(phrase, 1):
        phrase = phrase[1:]  # 设一等奖[1名]
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
    if "将" in phrase[2:12]:
        phrase = _WILL_BE_DONE.sub("", _WHO_WILL.sub("", phrase))
    if "于" in phrase or "超过" in phrase:
        phrase = _SIZED.sub("", phrase)
    if phrase[:2] == "除去":
        phrase = _TAKEN_AWAY.sub("", phrase)
    if "年" in phrase and "20" in phrase:
        phrase = _YEAR_INSIDE.sub("", phrase)
    if len(phrase) > _RUN_TOGETHER and (years := _YEARS_BETWEEN.findall(phrase)):
        phrase = phrase.rpartition(years[-1])[2]  # a title and a date that a page ran into its first sentence
    if "时隔" in phrase:
        phrase = _AFTER_YEARS.sub("", phrase)
    if "按" in phrase and (fixed := _FIXED_BY.match(phrase)):
        phrase = fixed["what"] or fixed["let"]
    if phrase[1:2] == "建" and (staged := _STAGED.fullmatch(phrase)) is not None:
        return staged["what"] + staged["stage"], ""
    if "20" in phrase[:5]:
        phrase = _AGAINST_YEAR.sub("", phrase)
        if not phrase or phrase in bank.verbs_or_joins:
            return "", phrase
    noun, verb = strip_lead(phrase)
    if len(noun) == 1 and noun in _HOUSES:
        noun = verb + noun  # 新改建分类[收集房]
    if (len(noun) == 2 or noun == "到位资金") and (whole := _WITH_VERB.search(verb + noun)) is not None:
        noun = whole.group()
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
    if noun[0] == "按" and (basis := _BASIS.fullmatch(noun)):
        noun = basis["what"]  # 按服务合同金额的50%兑付
    if noun[-2:] == "当月" and _THIS_MONTH.fullmatch(noun) is not None:
        return "", verb  # 8月当月增长9.2%
    if noun[0] == "第" and _WHICH_YEARS.fullmatch(noun) is not None:
        return "", verb  # 第二、三年按50%收取
    if noun[0] == "在" and _AMID.fullmatch(noun) is not None:
        return "", verb
    if noun[:2] == "发展" and _GROWN.match(noun) is not None:
        noun = noun[2:].removeprefix("壮大").removeprefix("培育")  # 发展油茶15万亩
    if "已" in noun:
        noun = _ALREADY.sub("", noun)
    if noun[:2] == "从事" and "的" in noun:
        noun = last_attribute(noun)[0]  # 从事工业活动的[法人单位]
    if noun[0] == "向" and (shown := _SHOWN_TO.match(noun)) is not None:
        bare = noun[shown.end() :]
        noun = bare if bare not in bank.generic else shown["doing"] + bare  # 向民间资本[推介项目]
    if "制发" in noun:
        noun = noun.rpartition("制发")[2] or noun  # 向某公司制发[意见书]: whom it goes to is no part of it
    if "共" in noun:
        noun = _IN_ALL.sub("", noun)
    noun = _drop_joining_verb(_AGED.sub("", noun) if "岁" in noun else noun)
    return tidy(_SERVED.sub("", noun) if noun[0] in "为对向给" else noun), verb


# 为[全县35—64岁]妇女开展“两癌”筛查: where and how old, as it is no part of what is counted
_AGED: Final = re.compile(
    "^(?P<to>[为对向给]?)(?:[全我][省市县区州旗镇乡]|辖区|本[市县区])?(?:符合条件的)?\\d{1,3}(?:周?岁)?(?:[—–~～\\-至到]\\d{1,3})?周?岁(?:及?以[上下])?的?(?!人口|常住|户籍|老年人口|及)(?=[一-鿿]{3})"
)
# what says too little without the verb before it: 开展[招商活动], 排查[整改隐患], 新增[受益人口]
_WITH_VERB: Final = re.compile(
    "(?:招商|招聘|慰问|走访|巡查|演练|宣讲|宣传|志愿服务|志愿|培训)活动$|整改隐患$|消除风险$|招商(?:引资)?到位资金$|受益(?:人口|农户|村民|学生)$"
)
_GROWN: Final = re.compile(
    "发展(?!改革|[和与]改革|型|性|中|规划|项目|基金|资金|中心|目标|计划|大会|空间|平台|联盟|指数|战略|报告|论坛|水平|速度|质量|质效|阶段|能力|成果|协会|银行|集团|公司|委员会|对象|用地|环境|条件|成本|经费|情况|指标|任务|政策|会议|大道|路径|格局)"
    "[一-鿿“]{2,}"
)
_THIS_MONTH: Final = re.compile("(?:\\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?)?(?:当月|单月)")
_WHICH_YEARS: Final = re.compile("第?[一二三四五六七八九十、至和]+年?")
# 增长8.5%，[在实际工作中]力争达到9%: where or upon what, and nothing that is counted
_AMID: Final = re.compile(
    "在(?![校建册岗职编读营库产孵])[^，。；\\d]{2,16}(?:工作中|过程中|实践中|基础上|前提下|条件下)"
)
# 连续9个月单月[增长8%]
_IN_A_ROW: Final = re.compile(
    "^[已均]?连续[\\d一二两三四五六七八九十]+个?(?:年|月|季度|周)(?:单月|当月|月度|单季|当季|均|都|保持|稳定)*$"
)
# 向民间资本推介[优质项目]
_SHOWN_TO: Final = re.compile(
    "^向[^，。；、\\d]{2,10}?(?P<doing>推介|推出|开放|投放|释放|发布|推送|推荐|移交|移送)(?=.{2})"
)
# 特点（[GDP]实现1.5%的正增长; 影响（上半年[平均油价]同比下降33%
_INSIDE: Final = re.compile(
    "（(?=[^（）]{2,14}(?:实现|同比|下降|增长|上升)[^（）]{0,4}$)(?:(?:去年|上年)?(?:同期|全年|[上下]半年|[一二三四]季度))?"
)
# 在总结政策经验的基础上（2023年全县兑现[惠企资金]4860万元: a sentence of its own in brackets
_OPENED: Final = re.compile("（20\\d\\d年(?:度|底|末|全年)?(?P<inside>[^（）]{4,24})$")
# 消防支队共[接处警]900起
_IN_ALL: Final = re.compile("^(?:.{3,16}?)?(?<!公)共(?=[接查办出收受救调处发检抓][一-鿿])")
# 合计拉动全市增速6个百分点: what is pulled along is not what pulls
_PULLED: Final = re.compile(
    "(?:合计|共|共同)?拉动(?:全[国省市县区州]|规上|规模以上|工业|经济|GDP|总体|生产总值|地区)*(?:增加值|投资)?(?:增速|增长)?$"
)
_AFTER_A_STEP: Final = re.compile("(?<=..)经[\u4e00-\u9fff]{1,6}后$")  # 重点项目[经调整后]共9个
_PLAN: Final = re.compile("“?(?:[六七八九]五|十[一二三四五六]?五)”?(?:时期|期间)?")
_TAKEN_AWAY: Final = re.compile("^除去(?:(?:19|20)\\d\\d年[、和]?)*(?=..)")  # [除去2000年、2001年]到期面积
_YEAR_INSIDE: Final = re.compile(
    "(?<=[\u4e00-\u9fff]{2})20\\d\\d年度?(?=(?:建设|修复|改造|新建|整治|任务|实施|项目))"
)  # 农田[2024年度]建设
_YEARS_BETWEEN: Final = re.compile("(?<!以及)(?<!和)20\\d\\d年度?(?=[\u4e00-\u9fff])")
_RUN_TOGETHER: Final = 36  # characters of what is no noun phrase
_SOME_YEARS: Final = re.compile("(?:近|过去|最近|连续)?[\\d一二两三四五六七八九十]{1,2}年")
_YEAR_AT_END: Final = re.compile(
    "(?<=[量额积率入出力值])(?:20\\d\\d年|连续[一二两三四五六七八九十\\d]{1,2}年)$"
)  # 天然气产量[2030年]达到
_BEYOND_PLAN: Final = re.compile("超出?(?:年度|全年)?(?:计划|目标|序时|时序)(?:进度)?(?:目标|任务)?")
_AFTER_YEARS: Final = re.compile(
    r"时隔[\d一二三四五六七八九十]+年(?:再次?|重新|重)?(?:站上|站稳|突破|跨上|迈上|登上|重返|回到)?"
)
_SIZE_ONLY: Final = re.compile(
    r"[\d.]+[万亿千百]*(?:元|美元|平方米)及?以[上下]"
)  # 其中10亿元以上[12个] has its noun before it
# 92个新开工项目[已]开工51个
_ALREADY: Final = re.compile("(?<=项目|工程|企业)已(?=(?:开工|竣工|完工|建成|投产|签约|落地)$)")
_COUNTED: Final = re.compile(r"^\d+(?:[个家项条户所座名幢件处场种]|大?类(?!别))")  # 86个重点项目完成投资


_BEFORE_OUGHT: Final = frozenset("纪主需重概必紧摘提首机辑次险简扼")
_HOUSES: Final = frozenset("房站点室库厂场车船器机柜亭箱屋棚池井塔")
_ETC: Final = re.compile("(?<![中高初同平均相对不上优特头次低])等(?![级教候待])")


_FIELD_AND_THING: Final = 6  # characters of 领域重点项目
_OF_THESE: Final = ("资金", "经费", "面积", "管网")
_LONGEST_LIST: Final = 24


def _behind_etc(noun: str, verb: str, at: int) -> str:
    """文化项目 of 夜校、课堂等文化项目: what the members of a list are, where that says enough."""
    members, kind = noun[:at], noun[at + 1 :]
    of_field = kind.startswith(tuple(VOCABULARY.vague)) and len(kind) >= _FIELD_AND_THING and not verb
    if of_field and not WORDS.verbs_first.longest(kind, 2):
        kind = kind[2:]  # 基础设施、公共服务等领域[共建重点项目]
    if len(kind) < (2 if "、" in members else 4):
        return noun
    if kind.endswith(("税收", "收入", "支出")) or (
        (kind == "活动" or kind.endswith(_OF_THESE)) and len(members) <= _LONGEST_LIST
    ):
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
        if match.group() == "免费" and (again := bank.joins.match(tail)) and again.end() < len(tail) - 1:
            tail = tail[again.end() :]  # 妇女免费开展“两癌”筛查
        if head == "实际" and match.group() == "完成":
            return tail  # 实际完成投资
        if head[0] == "在" and "、" in head and head[1] not in _STANDING:
            return tail  # 在边境地区、薄弱村新建[棚室]
        if _stays(tail) or (match.group() == "建设" and tail in _BUILDS):
            return noun
        if tail not in bank.stages and not head.endswith("“") and head.count("“") == head.count("”"):
            return head.rstrip(EDGE) + tail
    return noun


_BUILDS: Final = frozenset({"投资", "资金", "经费", "专项资金", "债券", "项目", "工程"})
_DRIVEN: Final = re.compile("(?<=[一-鿿]{2})在[^，。；、\\d]{2,8}(?:带动|推动|支撑|拉动|影响|作用)下")
# 面向全国三年内每年公开[选调教师]: from where they come and when
_FACING: Final = re.compile(
    "^面向[^，。；、\\d]{2,10}?(?:[一二两三四五六七八九十\\d]{1,2}年内|每年|公开|统一|集中|定向|择优)+(?=(?:招[聘录考募]|选[调聘拔]|引进|遴选).{2})"
)
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
